"""Ask who looks for a partner, for whom or what, and what counts; keep it in the address."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from directory.analysis.partners.documented import SEEKS
from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.finder import ALSO, Wishes
from directory.analysis.partners.profile import Profile, newcomer, profile_of
from directory.analysis.partners.score_parts import PARTS
from directory.analysis.partners.weights import CHOICES, HIGHEST, STEP, WEIGHTS
from directory.analysis.places.place_names import find_place
from directory.answers.partners.notices import unknown_organisation
from directory.answers.partners.reasons import also_name, reason_name, seek_name
from directory.i18n import Texts
from directory.speaker import Speaker
from directory.ui.frame import address, data
from directory.ui.frame.markdown import plain
from directory.ui.parts.findings import pick
from directory.ui.parts.organisation_links import ME, partner_links

NEW, OLD = "new", "organisation"
"""Who looks: a group that is not in the directory, or one that is."""

PLACE_KINDS = {"state_city", "town", "village"}


def candidate_form(t: Texts, facts: PartnerFacts) -> str | None:
    """Ask whom somebody wants to get to know, if anybody by name."""
    asked = address.first("candidate") or ""
    if asked and asked not in facts.index:
        st.warning(plain(unknown_organisation(t, data.memory().index(), asked)))
    return _organisation(t, "candidate", t("Whom do you want to get to know?"), t("Anybody who fits, or type a name"))


def profile_form(t: Speaker, facts: PartnerFacts) -> Profile:
    """Ask who looks: an organisation of the directory, or a newcomer in three fields."""
    asked = address.first("organisation") or ""
    if asked and asked not in facts.index:
        st.warning(plain(unknown_organisation(t, data.memory().index(), asked)))
    if who_looks(t, facts) == NEW:
        address.write({ME: []})
        place = _place(t)
        themes = many("themes", [*t.directory.terms["themes"]], t("Themes"), lambda code: t.term("themes", code))
        return newcomer(find_place(t.directory, place) if place else None, themes=themes, seek=_seek(t))
    chosen = _organisation(t, "organisation", t("Organisation"), t("Type a part of its name"))
    if chosen:
        address.write({ME: [chosen]})
        partner_links(t, chosen, t("Works already with:"))
    seek = _seek(t)
    return profile_of(facts, chosen, seek=seek) if chosen else Profile(seek=seek)


def who_looks(t: Texts, facts: PartnerFacts) -> str:
    """Ask whether an organisation of the directory looks, or a newcomer.

    Where the address does not say, it is the organisation that it names; and whoever came to meet somebody and has
    said nothing of a new group may well be in the directory.
    """
    titles = {NEW: t("A new group"), OLD: t("An organisation of the directory")}
    meets = address.first("candidate") in facts.index and not (address.read("place") or address.read("themes"))
    usual = OLD if meets or address.first("organisation") in facts.index else NEW
    return _one("who", [*titles], t("Who looks?"), titles.__getitem__, usual=usual)


def wishes_form(t: Texts) -> Wishes:
    """Ask what counts: a simple choice, every weight, and who is shown."""
    names = {
        "balanced": t("Balanced"),
        "nearer": t("Nearer"),
        "new_contacts": t("More new contacts"),
        "other_municipality": t("Another municipality"),
    }
    chosen = _one("prefer", [*CHOICES], t("What matters more?"), names.__getitem__, usual=next(iter(CHOICES)))
    with st.expander(t("Weights of the reasons"), icon=":material/tune:"):
        weights = _weights(t, {**WEIGHTS, **CHOICES[chosen]})
    return Wishes(weights, also_form(t))


def also_form(t: Texts, options: Sequence[str] = ALSO) -> frozenset[str]:
    """Ask who is shown beside those whom one usually means, one switch each."""
    return many("also", options, t("Show also"), lambda kind: also_name(t, kind))


def many(name: str, options: Sequence[str], label: str, title: Callable[[str], str]) -> frozenset[str]:
    """Some of several options, kept in the address; what the address names and nobody offers is left out."""
    key = f"many_{name}"
    asked = address.read(name)
    picked = [option for option in options if option in asked]
    address.show(key, picked)
    st.pills(
        label,
        options,
        selection_mode="multi",
        default=picked,
        key=key,
        format_func=title,
        wrap=True,
        on_change=_keep,
        args=(name, key),
    )
    return frozenset(picked)


def _one(name: str, options: Sequence[str], label: str, title: Callable[[str], str], *, usual: str) -> str:
    """One of several options, kept in the address; the usual one where the address names none of them."""
    key = f"one_{name}"
    asked = address.first(name)
    chosen = asked if asked is not None and asked in options else usual
    address.show(key, chosen)
    st.segmented_control(
        label,
        options,
        default=chosen,
        key=key,
        format_func=title,
        required=True,
        wrap=True,
        on_change=_keep_one,
        args=(name, key),
    )
    return chosen


def _organisation(t: Texts, name: str, label: str, placeholder: str) -> str | None:
    """One of all organisations, found by typing."""
    names = data.memory().names_to_pick(t.language)
    return pick(name, [*names], label, names.__getitem__, placeholder=placeholder)


def _place(t: Speaker) -> str | None:
    covered = {municipality.id for municipality in t.directory.covered}
    places = [place for place in t.directory.places if place.kind in PLACE_KINDS and place.municipality in covered]
    names = {place.code: place.name for place in sorted(places, key=lambda place: t.sort_key(place.name))}
    names |= {municipality.id: municipality.name for municipality in t.directory.municipalities}
    asked = address.first("place")
    meant = find_place(t.directory, asked[:80]) if asked else None
    code = getattr(meant, "code", None) or getattr(meant, "id", None)
    if asked and code is None:
        st.warning(plain(t("There is no place with the name {name}.", name=t.quoted(asked))))
    elif code:
        names.setdefault(code, meant.name if meant else "")
        address.write({"place": [code]})
    return pick("place", [*names], t("Where?"), names.__getitem__, placeholder=t("Village, town or municipality"))


def _seek(t: Texts) -> frozenset[str]:
    return many("seek", SEEKS, t("What do you look for?"), lambda seek: seek_name(t, seek))


def _weights(t: Texts, usual: dict[str, float]) -> dict[str, float]:
    asked = dict(part.split(":", 1) for part in address.read("weight") if ":" in part)
    weights = {kind: _number(asked.get(kind), usual[kind]) for kind in PARTS}
    for kind, weight in weights.items():
        key = f"weight_{kind}"
        address.show(key, weight)
        st.slider(
            reason_name(t, kind),
            0.0,
            HIGHEST,
            weight,
            step=STEP,
            format="%g",
            key=key,
            on_change=_keep_weights,
            args=(usual,),
        )
    st.caption(
        t(
            "The score of an organisation is the sum of the parts that are shown with it; 100 if every reason held "
            "in full."
        )
    )
    st.button(t("Usual weights"), on_click=address.write, args=({"weight": []},), icon=":material/undo:")
    return weights


def _number(text: str | None, usual: float) -> float:
    """A weight from the address, in steps; the usual one where the address has none that makes sense."""
    try:
        value = float(text or "")
    except ValueError:
        return usual
    return round(value / STEP) * STEP if 0 <= value <= HIGHEST else usual


def _keep(name: str, key: str) -> None:
    address.write({name: list(st.session_state[key])})


def _keep_one(name: str, key: str) -> None:
    address.write({name: [str(st.session_state[key])]})


def _keep_weights(usual: dict[str, float]) -> None:
    moved = {kind: float(st.session_state[f"weight_{kind}"]) for kind in PARTS}
    address.write({"weight": [f"{kind}:{weight:g}" for kind, weight in moved.items() if weight != usual[kind]]})
