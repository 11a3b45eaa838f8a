"""Say why somebody is a good partner, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from directory.analysis.partners.finder import Candidate
from directory.analysis.partners.reasons import Reason
from directory.i18n import Texts
from directory.records import Organisation
from directory.speaker import Speaker

NAMED = 3
"""So many organisations, events or ideas are named in a sentence."""


def seek_name(t: Texts, seek: str) -> str:
    """What somebody can look for."""
    return {
        "project": t("a joint project"),
        "premises": t("premises"),
        "funding": t("experience with grants"),
        "volunteers": t("volunteers"),
        "know_how": t("know-how"),
    }[seek]


def reason_name(t: Texts, kind: str) -> str:
    """A reason, as the name of its weight."""
    return {
        "themes": t("Same themes"),
        "near": t("Near"),
        "partners": t("Common partners"),
        "events": t("Same events"),
        "alike": t("Works with organisations like you"),
        "seek": t("Has done what you look for"),
        "ideas": t("Same ideas of residents"),
        "municipality": t("Another municipality"),
        "contacts": t("New contacts"),
        "activity": t("Known to do much"),
        "form": t("Legal forms that go together"),
        "lately": t("Lately documented"),
    }[kind]


def also_name(t: Texts, kind: str) -> str:
    """Who is suggested only when asked for."""
    return {
        "partners": t("existing partners"),
        "firms": t("firms"),
        "public": t("municipal and state bodies"),
        "funders": t("funders and paying agencies"),
        "silent": t("not documented for over ten years"),
        "closed": t("organisations that ended"),
    }[kind]


def reason_sentence(t: Speaker, candidate: str, reason: Reason) -> str:
    """A reason with its facts: "2 common partners: A and B"."""
    return SENTENCES[reason.kind](t, t.directory.organisation[candidate], reason)


def candidate_text(t: Speaker, candidate: Candidate) -> str:
    """All reasons of a candidate in one text, each with what it adds to the score."""
    return "; ".join(
        f"{reason_sentence(t, candidate.organisation, reason)} (+{t.number(reason.share, decimals=1)})"
        for reason in candidate.reasons
    )


def candidates_table(t: Speaker, candidates: Sequence[Candidate]) -> tuple[list[str], list[list[object]]]:
    """Heads and rows of the list as a file."""
    heads = [t("Name"), t("Place"), t("Score"), t("Reasons"), t("Source"), "id"]
    rows: list[list[object]] = []
    for candidate in candidates:
        record = t.directory.organisation[candidate.organisation]
        text = candidate_text(t, candidate)
        rows.append([record.name, t.place(record), candidate.score, text, record.source_url, record.id])
    return heads, rows


def _themes(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    names = [t.term("themes", theme).lower() for theme in reason.facts["themes"]]
    return t("Works on the same: {themes}", themes=t.all_of(names))


def _near(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    place = t.place(candidate)
    if reason.km is None:
        return t("At home in the same municipality; how far away is not known")
    if reason.km < 0.5:
        text = t("In the same place: {place}", place=place)
    elif reason.km < 1.5:
        text = t("About a kilometre away: {place}", place=place)
    else:
        text = t("About {km} km away: {place}", km=t.number(reason.km), place=place)
    return text if candidate.location_precision == "address" else text + " " + t("(only the town or village is known)")


def _partners(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    names = _names(t, reason.facts["partners"], reason.count)
    return t.plural("{n} common partner: {names}", "{n} common partners: {names}", reason.count, names=names)


def _events(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    events = [t.directory.event[id] for id in reason.facts["events"]]
    names = [t.event(event) for event in events]
    listed = _some(t, names, reason.count)
    return t.plural(
        "Took part in the same event: {names}", "Took part in {n} same events: {names}", reason.count, names=listed
    )


def _alike(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    names = _names(t, reason.facts["partners"], reason.count)
    return t("Has worked with organisations like you: {names}", names=names)


def _seek(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    return "; ".join(OFFERS[seek](t, len(facts)) for seek, facts in reason.facts.items())


def _ideas(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    ideas = {idea.id: idea for idea in t.directory.ideas}
    first = t.of(ideas[reason.facts["ideas"][0]], "idea")
    return t.plural(
        "Both of you could carry an idea of residents: “{idea}”",
        "Both of you could carry {n} ideas of residents, such as “{idea}”",
        reason.count,
        idea=first,
    )


def _municipality(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    (home,) = reason.facts["municipality"]
    return t("Brings you into another municipality: {name}", name=t.directory.municipality[home].name)


def _contacts(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    names = _names(t, reason.facts["partners"], reason.count)
    return t.plural(
        "Works with {n} organisation that you do not work with: {names}",
        "Works with {n} organisations that you do not work with: {names}",
        reason.count,
        names=names,
    )


def _activity(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    return t.plural("{n} documented activity", "{n} documented activities", reason.count)


def _form(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    (form,) = reason.facts["form"]
    return t("Organisations like you often work with this legal form: {form}", form=t.term("legal_forms", form).lower())


def _lately(t: Speaker, candidate: Organisation, reason: Reason) -> str:
    return t("Last documented in {year}", year=reason.year)


def _names(t: Speaker, ids: Iterable[str], count: int) -> str:
    return _some(t, [t.directory.organisation[id].name for id in ids], count)


def _some(t: Texts, names: Sequence[str], count: int) -> str:
    """The first names, and how many more there are."""
    shown = list(names[:NAMED])
    more = count - len(shown)
    return t.all_of([*shown, t.plural("{n} other", "{n} others", more)] if more > 0 else shown)


OFFERS: Mapping[str, Callable[[Texts, int], str]] = {
    "project": lambda t, n: t.plural("{n} joint project is documented", "{n} joint projects are documented", n),
    "premises": lambda t, n: t.plural("Gave premises or hosted {n} time", "Gave premises or hosted {n} times", n),
    "funding": lambda t, n: t.plural("Won a grant or funding {n} time", "Won a grant or funding {n} times", n),
    "volunteers": lambda t, n: t.plural(
        "Organised {n} event, so brings people", "Organised {n} events, so brings people", n
    ),
    "know_how": lambda t, n: t.plural("Advised or spoke {n} time", "Advised or spoke {n} times", n),
}

SENTENCES: Mapping[str, Callable[[Speaker, Organisation, Reason], str]] = {
    "themes": _themes,
    "near": _near,
    "partners": _partners,
    "events": _events,
    "alike": _alike,
    "seek": _seek,
    "ideas": _ideas,
    "municipality": _municipality,
    "contacts": _contacts,
    "activity": _activity,
    "form": _form,
    "lately": _lately,
}
