"""Show one place: sentences, organisations, partners, support, ideas, events and people."""

from __future__ import annotations

import streamlit as st

from directory.analysis.places.settlements import find_places, like
from directory.analysis.places.silence import nearest_known
from directory.answers.places.activity import cautions, inhabitants, silence_sentence
from directory.answers.places.summaries import place_summary
from directory.ui.editing.links import list_links
from directory.ui.frame import address, data, navigation
from directory.ui.frame.markdown import plain
from directory.ui.places import place_sections

t = data.speaker()
directory = t.directory
known = data.memory().activities()
wanted = (address.first("place") or "").strip()
found = find_places(directory, wanted)
covered = [place for place in found if place.code in known]


def offer(codes: list[str]) -> None:
    """Links to places that may have been meant."""
    for code in codes:
        place = known[code].place
        around = known[place.parish].place.name if place.parish and place.parish in known else ""
        home = directory.municipality[place.municipality].name
        kind = t.term("place_kinds", place.kind).lower()
        parts = dict.fromkeys(part for part in (place.name, kind, around, home) if part)
        navigation.page_link("place", plain(", ".join(parts)), icon=":material/place:", place=code)


if len(covered) != 1:
    st.title(t("Place"))
    if len(covered) > 1:
        st.info(t("Several places are called {name}. Which one do you mean?", name=t.quoted(wanted)))
        offer([place.code for place in covered])
    elif found:
        where = t.all_of(sorted({directory.municipality[place.municipality].name for place in found}))
        st.warning(
            t("{name} lies outside the covered municipalities: {where}.", name=plain(found[0].name), where=where)
        )
    elif wanted:
        st.warning(t("The gazetteer has no place {name} in the covered municipalities.", name=plain(t.quoted(wanted))))
        if similar := like(directory, wanted[:80]):
            st.markdown(t("Similar names:"))
            offer([place.code for place in similar])
    else:
        st.info(t("The link names no place. Choose one from the list of places."))
    navigation.page_link("places", t("To the places"), icon=":material/arrow_back:")
    st.stop()

activity = known[covered[0].code]
place = activity.place
trend = data.memory().trend(activity)
silence = next((one for one in data.memory().silences() if one.place.code == place.code), None)
around = known[place.parish].place.name if place.parish and place.parish in known else None
home = directory.municipality[place.municipality].name
people = t("inhabitants: {n}", n=inhabitants(t, place) or t("unknown"))
st.title(plain(place.name), anchor=False)
kind = t.term("place_kinds", place.kind)
caption = dict.fromkeys(part for part in (kind, around, home, people, place.inhabitants_source) if part)
st.caption(" · ".join(map(plain, caption)))
if silence:
    st.info(f"{plain(place.name)}: {plain(silence_sentence(t, silence))}.")
    st.markdown(t("Nearest places of which something is known:"))
    for near, km in nearest_known(known, place):
        label = plain(near.place.name) + " – " + t("about {km} km away", km=t.number(km))
        navigation.page_link("place", label, icon=":material/place:", place=near.place.code)
    if activity.ideas:
        place_sections.ideas(t, activity)
    navigation.page_link("places", t("To the places"), icon=":material/arrow_back:")
    st.stop()
if notes := cautions(t, activity):
    st.caption(f":material/info: {plain(', '.join(notes))}")
navigation.page_link("places", t("To the places"), icon=":material/arrow_back:")

place_sections.summary(t, place_summary(t, activity, trend), key="summary")
place_sections.organisations(t, activity)
place_sections.partners(t, activity)
place_sections.cooperation(t, activity)
place_sections.support_received(t, activity)
place_sections.ideas(t, activity)
place_sections.events(t, activity, trend)
place_sections.leaders(t, activity)
list_links(t, "leaders", [one for one in directory.leaders if one.id in activity.leaders], organisation="")
place_sections.changes(t, activity, trend)
