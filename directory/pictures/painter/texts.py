"""Say what the buttons and hints of a picture are called."""

from __future__ import annotations

from directory.i18n import Texts


def picture_texts(t: Texts, *, with_years: bool) -> dict[str, str]:
    """The texts that a picture needs, in the reader's language; without years it has no control for them."""
    texts = {
        "zoom_in": t("Zoom in"),
        "zoom_out": t("Zoom out"),
        "fit": t("Show all"),
        "keys": t("Arrow keys move the selection, Enter keeps it, Escape clears it."),
        "wheel": t("Ctrl and the mouse wheel zoom."),
        "touch": t("Two fingers move and zoom the picture."),
        "empty": t("Village without an organisation"),
    }
    years = {
        "years": t("Show one year"),
        "all_years": t("all years"),
        "play": t("Play the years"),
        "pause": t("Stop playing"),
    }
    return texts | years if with_years else texts
