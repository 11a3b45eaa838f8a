"""Say who hangs on a single partner, whether it met others, and whether it is only supported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx

from directory.analysis.firmness.firmness import Base, Firmness
from directory.analysis.gaps.one_partner import OnePartner
from directory.analysis.last_seen import Last
from directory.answers.findings import Bar, Bars, Finding, Firm, Line, facts_of
from directory.answers.gaps.firmness_words import base_note, firm_share, shared_first
from directory.answers.organisations import last_year
from directory.answers.ranking import first_names, first_of
from directory.i18n import Texts
from directory.speaker import Speaker

MOST_BARS = 8


def single_partner_finding(
    t: Speaker,
    pairs: nx.Graph[str],
    hanging: Mapping[str, tuple[str, ...]],
    *,
    one_by_one: Sequence[OnePartner] = (),
    last: Mapping[str, Last] | None = None,
    firm: Firmness | None = None,
    base: Base | None = None,
) -> Finding:
    """Which organisations hang on a single partner, and on whom most of them do.

    Parameters
    ----------
    one_by_one
        The same organisations, each with whom it met at events and whether it only gets support.
    last
        What is known last of each organisation; None leaves it out.
    firm, base
        How firmly it stands on whom most of them hang, and what the ties with the only partners were read on; None when
        that was not asked.
    """
    known = {one.organisation: one for one in one_by_one}
    n = sum(map(len, hanging.values()))
    method = (
        t(
            "A partner is an organisation with at least one documented tie in the selection. Counted are "
            "organisations of the covered municipalities that have exactly one; the partner may be at home "
            "anywhere."
        ),
    )
    if not hanging:
        return Finding("single", t("No organisation depends on one single partner here."), method=method)
    return Finding(
        key="single",
        sentence=_sentence(t, hanging, n),
        reading=_if_it_stops(t, one_by_one),
        picture=Bars(
            tuple(Bar(t.directory.organisation[id].name, len(own)) for id, own in [*hanging.items()][:MOST_BARS]),
            t("Organisations that depend on it"),
            "",
            t("Partners on which most organisations depend"),
        ),
        heads=(
            t("Organisation"),
            t("Place"),
            t("Its only partner"),
            t("Documented ties"),
            *((t("What joins them"), t("Met others at events")) if known else ()),
            *((t("Last documented"),) if last else ()),
        ),
        lines=tuple(
            Line(
                id,
                (
                    t.directory.organisation[id].name,
                    t.place(t.directory.organisation[id]),
                    t.directory.organisation[on].name,
                    len(pairs.edges[id, on]["ties"]),
                    *((_joined_by(t, known[id]), len(known[id].met)) if known else ()),
                    *((last_year(t, last.get(id)),) if last else ()),
                ),
                id,
            )
            for on, ids in hanging.items()
            for id in ids
        ),
        method=method,
        facts=facts_of(t, only_ties(pairs, hanging)),
        firm=_firm(t, hanging, n, firm),
        notes=tuple(note for note in (base_note(t, base) if base else "",) if note),
    )


def only_ties(pairs: nx.Graph[str], hanging: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The ties with the only partners, of all who hang on one."""
    return tuple(tie for partner, own in hanging.items() for id in own for tie in pairs.edges[id, partner]["ties"])


def _firm(t: Texts, hanging: Mapping[str, tuple[str, ...]], n: int, firm: Firmness | None) -> Firm | None:
    """How firm the first place is; shared by several it is not."""
    if firm is None:
        return None
    counts = sorted(map(len, hanging.values()), reverse=True)
    if counts[1:2] == counts[:1]:
        return shared_first(t)
    return firm_share(t, firm, counts[0] / n)


def _sentence(t: Speaker, hanging: Mapping[str, tuple[str, ...]], n: int) -> str:
    """How many there are, and all partners on whom most of them hang."""
    ranked = [(t.directory.organisation[partner].name, len(own)) for partner, own in hanging.items()]
    first, most = first_of(t, ranked), t.number(max(len(own) for own in hanging.values()))
    if len(first) == 1:
        return t.plural(
            "{n} organisation has one single documented partner; most often it is {name} ({most}).",
            "{n} organisations have one single documented partner; most often it is {name} ({most}).",
            n,
            name=first[0],
            most=most,
        )
    names = first_names(t, ranked)
    return t.plural(
        "{n} organisation has one single documented partner; most often ({most} each) it is one of these: {names}.",
        "{n} organisations have one single documented partner; most often ({most} each) it is one of these: {names}.",
        n,
        names=names,
        most=most,
    )


def _if_it_stops(t: Texts, one_by_one: Sequence[OnePartner]) -> str:
    """Who would have nobody, who met others, and who only gets support."""
    if not one_by_one:
        return t(
            "If that partner stops, they have no documented contact with anybody. They may have partners nobody "
            "wrote about."
        )
    met, support = sum(bool(one.met) for one in one_by_one), sum(one.support_only for one in one_by_one)
    return " ".join(
        (
            t.plural(
                "{n} of them met others at events, so it does know somebody else.",
                "{n} of them met others at events, so they do know somebody else.",
                met,
            ),
            t.plural(
                "With {n} the only partner gives or gets support (money, premises, services); no cooperation is "
                "documented.",
                "With {n} the only partner gives or gets support (money, premises, services); no cooperation is "
                "documented.",
                support,
            ),
            t("They may have partners nobody wrote about."),
        )
    )


def _joined_by(t: Texts, one: OnePartner) -> str:
    return t("support only") if one.support_only else t("cooperation")
