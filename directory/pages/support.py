"""Show support: programmes by year and kind, and who gave what to whom; unknown is never counted as zero."""

from __future__ import annotations

import streamlit as st

from directory.analysis.places.support import supports, to_civic
from directory.ui.editing.links import list_links
from directory.ui.editing.saved import saved_notice
from directory.ui.frame import data, navigation
from directory.ui.places import choice, support_sections

t = data.speaker()
directory = t.directory

saved_notice(t)
st.title(t("Support"))
st.markdown(
    t(
        "Support is what somebody gives: money, premises, services. It is not yet cooperation. Most amounts were never "
        "published; a sum here is of the published ones only, says of how many, and never counts an unknown one as "
        "zero."
    )
)
homes = {home.id for home in choice.municipalities(t)}
navigation.page_link("places", t("To the places"), icon=":material/arrow_back:")

programmes = [one for one in directory.programmes if one.municipality in homes]
support_sections.programmes(t, programmes)
list_links(t, "programmes", programmes, organisation="")

recipients = {one.id for one in directory.organisations if one.municipality in homes}
ties = to_civic(directory, (tie for tie in supports(directory) if tie.target in recipients))
st.subheader(t("Who supported organisations of residents") + f" ({t.number(len(ties))})", anchor=False)
if not ties:
    st.caption(t("No support is documented."))
    st.stop()
support_sections.givers(t, ties)
support_sections.gifts(t, ties, key="all")
