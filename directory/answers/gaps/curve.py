"""Say what is left of the pairs between municipalities when the main connectors stop, in a sentence and as bars."""

from __future__ import annotations

from collections.abc import Sequence

from directory.analysis.gaps.fragility_curve import Left
from directory.answers.findings import Bar, Bars, Finding, Line
from directory.i18n import Texts
from directory.speaker import Speaker


def curve_finding(t: Speaker, curve: Sequence[Left]) -> Finding:
    """How many pairs between municipalities are left after one, two and three connectors have stopped.

    Parameters
    ----------
    curve
        From `fragility_curve`; the whole network comes first.
    """
    if len(curve) < 2:
        sentence = t("No tie between organisations of two of the municipalities is documented here.")
        return Finding("curve", sentence, method=_method(t))
    labels = [t("now"), *(t("without {name}", name=_last_name(t, left)) for left in curve[1:])]
    return Finding(
        key="curve",
        sentence=_sentence(t, curve),
        reading=t.plural(
            "Then {n} organisation that has a partner now would have none.",
            "Then {n} organisations that have a partner now would have none.",
            curve[-1].alone,
        ),
        picture=Bars(
            tuple(Bar(label, left.crossing) for label, left in zip(labels, curve, strict=True)),
            t("Partner pairs between municipalities"),
            "",
            t("Partner pairs between municipalities that are left when the main connectors stop one after the other"),
        ),
        heads=(
            t("Who has stopped"),
            t("Partner pairs between municipalities"),
            t("Organisations in the largest piece"),
            t("Organisations left without a partner"),
        ),
        lines=tuple(
            Line(f"stopped_{k}", (label, left.crossing, left.largest, left.alone))
            for k, (label, left) in enumerate(zip(labels, curve, strict=True))
        ),
        method=_method(t),
    )


def _sentence(t: Speaker, curve: Sequence[Left]) -> str:
    steps = t.all_of(t.number(left.crossing) for left in curve[1:])
    return t(
        "Of {n} partner pairs between the municipalities {left} are left when the main connectors stop one after the "
        "other.",
        n=t.number(curve[0].crossing),
        left=steps,
    )


def _last_name(t: Speaker, left: Left) -> str:
    return t.directory.organisation[left.stopped[-1]].name


def _method(t: Texts) -> tuple[str, ...]:
    return (
        t(
            "In turn that organisation stops which then carries most partner pairs between the municipalities; of "
            "several the one with more partners. Each row has all those before it stopped as well."
        ),
    )
