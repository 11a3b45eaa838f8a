"""What a widget shows is what the address says, also in a popover that the browser draws only when it is opened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import run

ADDRESSES: dict[str, dict[str, Any]] = {
    "gaps": {"view": "groups", "by": "theme", "theme": ["youth", "culture"]},
    "network": {"undated": "yes", "from": "2015", "before": "2012..2016", "after": "2018..2024", "colour": "theme"},
    "organisations": {"q": "koris", "municipality": ["olaine"], "ties": "yes"},
    "places": {"municipality": "kekava"},
    "ideas": {"words": "parks"},
    "partners": {"who": "organisation", "organisation": "mak-onis"},
    "changes": {"before": "2012..2016", "after": "2018..2024"},
    "multiples": {"each": "theme"},
}
"""Page to an address that sets something on it."""


def shown_first(app: AppTest) -> Iterator[tuple[str, object, object]]:
    """Label, value, and what a browser shows that has just drawn it, of every widget."""
    for toggle in app.toggle:
        yield toggle.label, toggle.value, toggle.proto.default
    for slider in app.slider:
        values: tuple[Any, ...] = slider.value if isinstance(slider.value, tuple) else (slider.value,)
        yield slider.label, list(values), list(slider.proto.default)
    for text in app.text_input:
        yield text.label, text.value or "", text.proto.default
    for box in app.selectbox:
        default = box.proto.options[box.proto.default] if box.proto.HasField("default") else None
        yield box.label, None if box.value is None else box.format_func(box.value), default
    for several in app.multiselect:
        defaults = [several.proto.options[index] for index in several.proto.default]
        yield several.label, [several.format_func(value) for value in several.value], defaults
    for group in app.button_group:
        chosen = group.value if isinstance(group.value, list) else [group.value]
        defaults = [group.proto.options[index].content for index in group.proto.default]
        yield group.proto.label, [group.format_func(value) for value in chosen if value is not None], defaults


@pytest.mark.parametrize("page", ADDRESSES)
def test_a_widget_that_is_drawn_late_looks_as_the_address_says(page: str) -> None:
    """A toggle in a closed popover was once drawn off though its value was on, and switched a filter nobody chose."""
    app = run(page, lang="en", **ADDRESSES[page]).run()
    widgets = list(shown_first(app))
    assert widgets
    assert [one for one in widgets if one[1] != one[2]] == []
    assert not app.exception
