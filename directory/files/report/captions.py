"""Say what the tables and pictures of a report show, for the line above or below them."""

from __future__ import annotations

from directory.answers.findings import Bars, Finding
from directory.i18n import Texts


def picture_caption(finding: Finding) -> str:
    """What a finding's picture shows; empty when it has none."""
    picture = finding.picture
    if picture is None:
        return ""
    title = (picture.title or picture.alt) if isinstance(picture, Bars) else picture.alt
    if isinstance(picture, Bars) and picture.mark:
        return f"{title}. ▬ {picture.value}, | {picture.mark.lower()}"
    return title


def table_caption(t: Texts, finding: Finding) -> str:
    """What a finding's table shows; its sentence where no shorter name is known."""
    titles = {
        "answer": t("Found and expected"),
        "bridging": t("Who carries the partner pairs between the municipalities"),
        "single": t("Organisations with one single documented partner"),
        "gap": t("Partner pairs found and expected"),
        "coverage": t("Themes without a known organisation"),
        "rates": t("Organisations per 1,000 inhabitants"),
        "stops": t("Who would lose contact with the rest"),
        "curve": t("What is left when the main connectors stop"),
        "missing": t("Natural partners without a documented tie"),
        "documented": t("Documented ties and events by year"),
        "tested": t("Two periods compared"),
        "project": t("Partner pairs before, during and since the project"),
        "pairs": t("What became of partner pairs"),
        "entered": t("Who has partners in the later period only"),
        "figures": t("The network in two periods"),
        "around": t("Partners and when they were last documented"),
    }
    return titles.get(finding.key) or titles.get(finding.key.split("_")[0]) or finding.sentence
