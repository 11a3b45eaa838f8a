"""Show one organisation: what it is, where, its people, partners, support and events, with their sources."""

from __future__ import annotations

import streamlit as st

from directory.answers.organisations import last_year
from directory.answers.ties import partner_of, ties_of
from directory.graph import Selection
from directory.ui.duplicates.old_links import survivor
from directory.ui.editing.links import edit_links, list_links
from directory.ui.editing.saved import saved_notice
from directory.ui.frame import address, data, filters, navigation
from directory.ui.frame import selection as selections
from directory.ui.frame.markdown import link, plain
from directory.ui.history.record_past import record_past, retired_note
from directory.ui.network.network import network
from directory.ui.partners.shortlist import shortlist_button
from directory.ui.parts import facts
from directory.ui.parts.map import small_map
from directory.ui.parts.organisation_links import introduction_link
from directory.ui.suggestions.links import suggest_link

t = data.speaker()
directory = t.directory
wanted = address.first("organisation") or ""
organisation = directory.organisation.get(wanted)
saved_notice(t)
if organisation is None:
    if joined := survivor(wanted):
        address.write({"organisation": [joined]})
        st.rerun()
    st.title(t("Organisation"))
    if retired_note(t, "organisations", wanted):
        navigation.page_link("organisations", t("To the organisations"), icon=":material/search:")
        st.stop()
    st.warning(t("The directory has no organisation with the id {id}. Search for its name.", id=t.quoted(wanted)))
    navigation.page_link("organisations", t("To the organisations"), icon=":material/search:")
    st.stop()

if filtered := selections.current(directory):
    # Who came here through filters finds them again, and back to the list that they made.
    with st.container(horizontal=True, vertical_alignment="center", key="chips"):
        filters.count(t, len(data.memory().pairs(filtered)))
        filters.chips(t, filtered, selected=None)
        navigation.page_link("organisations", t("Back to these organisations"), icon=":material/arrow_back:")

form = t.term("legal_forms", organisation.legal_form)
st.title(plain(organisation.name), anchor=False)
st.caption(" · ".join(plain(part) for part in (form, t.place(organisation)) if part))
if organisation.closed:
    st.warning(t("This organisation ended: {date}.", date=t.date(organisation.closed)))
if organisation.themes:
    st.markdown(" ".join(f":gray-badge[{plain(name)}]" for name in t.themes(organisation)))

with st.container(horizontal=True, vertical_alignment="center"):
    navigation.page_link(
        "partners", t("Find partners"), icon=":material/handshake:", organisation=organisation.id, who="organisation"
    )
    introduction_link(t("Who can introduce us?"), organisation.id)
    shortlist_button(t, organisation.id)
    edit_links(t, "organisations", organisation)
    suggest_link(t, "organisations", organisation)

text, pictures = st.columns([3, 2], gap="large")
ties = ties_of(directory, organisation.id)
kinds = directory.terms["tie_kinds"]
with text:
    st.markdown(plain(t.of(organisation, "description") or ""))
    details = [
        (t("Also called"), ", ".join(organisation.other_names)),
        (t("Address"), organisation.address),
        (t("Registration number"), organisation.reg_number),
        (t("Founded"), t.date(organisation.founded) if organisation.founded else None),
        (t("E-mail"), organisation.email),
    ]
    st.markdown("  \n".join(f"{label}: {plain(value)}" for label, value in details if value))
    if organisation.website:
        st.markdown(t("Website") + ": " + link(organisation.website, organisation.website))
    last = last_year(t, data.memory().last_documented().get(organisation.id))
    st.markdown(t("Last documented") + ": " + plain(last))
    read = t("read in {date}", date=t.date(organisation.checked)) if organisation.checked else ""
    st.caption(" · ".join(part for part in (facts.source_line(t, organisation.source_url), read) if part))

    people = [leader for leader in directory.leaders if leader.organisation == organisation.id]
    if people:
        st.subheader(t("People in public roles"))
        facts.people(t, organisation.id)
    list_links(t, "leaders", people, organisation=organisation.id)

    for code, kind in kinds.items():
        own = [tie for tie in ties if tie.kind == code and kind.family == "cooperation"]
        if own:
            name = t.term("tie_kinds", code)
            st.subheader(f"{name} ({t.number(len(own))})")
            facts.ties_table(t, organisation.id, own, label=name, key=f"ties_{code}")
    support = [tie for tie in ties if kinds[tie.kind].family == "support"]
    for key, label, own in (
        ("received", t("Support received"), [tie for tie in support if tie.target == organisation.id]),
        ("given", t("Support given"), [tie for tie in support if tie.source == organisation.id]),
    ):
        if own:
            st.subheader(f"{label} ({t.number(len(own))})")
            facts.ties_table(t, organisation.id, own, label=label, key=f"support_{key}")
    if not ties:
        st.info(t("No tie of this organisation is documented yet."))
    list_links(t, "ties", ties, organisation=organisation.id)
    if ties:
        further = [source for tie in ties for source in directory.further_sources.get(tie.id, ())]
        list_links(t, "tie_sources", further, organisation=organisation.id)
    parts = [part for part in directory.participations if part.organisation == organisation.id]
    if parts:
        st.subheader(t("Events") + f" ({t.number(len(parts))})")
        facts.events_table(t, parts, key="events")
    list_links(t, "participations", parts, organisation=organisation.id)

    record_past(t, "organisations", organisation.id)

with pictures:
    partners = [directory.organisation[partner_of(tie, organisation.id)] for tie in ties]
    place = t.place(organisation)
    small_map(directory, organisation, partners, label=t("Where it is at home: {place}", place=place))
    navigation.page_link(
        "report",
        t("This organisation and its partners as a report"),
        icon=":material/description:",
        around=organisation.id,
    )
    around = Selection(around=organisation.id)
    if ties:
        st.subheader(t("Partners"))
        chosen = network(t, around, selected=organisation.id, key="ego", height=380)
        if chosen and chosen != organisation.id:
            navigation.go("organisation", organisation=chosen)
