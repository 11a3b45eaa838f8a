"""Say in words what kind of change something was, and why a record was retired."""

from __future__ import annotations

from collections.abc import Mapping

from directory.i18n import Texts
from directory.records import PartialDate

KINDS = ("package", "edit", "retire", "import", "merge", "undo", "sync", "suggestion", "erase")
"""Kinds of changes, as a reader may choose between them."""


def kind_name(t: Texts, kind: str) -> str:
    """What a kind of change is called."""
    names = {
        "package": t("package"),
        "edit": t("edit"),
        "retire": t("retired"),
        "import": t("import"),
        "merge": t("merge"),
        "undo": t("undo"),
        "sync": t("register"),
        "suggestion": t("suggestion"),
        "erase": t("erased"),
    }
    return names.get(kind, kind)


def reason_name(t: Texts, reason: str) -> str:
    """Why a record was retired; the code itself where we have no words for it."""
    names = {
        "closed": t("ended its work"),
        "duplicate": t("is here twice"),
        "never_existed": t("never existed"),
        "removal_asked": t("asked to be taken out"),
    }
    return names.get(reason, reason)


def retired_sentence(t: Texts, note: Mapping[str, str] | None) -> str:
    """That a record is not in the directory any more, why and since when, as far as that was said."""
    note = note or {}
    reason = reason_name(t, note["reason"]) if note.get("reason") else ""
    since = _date(t, note["since"]) if note.get("since") else ""
    if reason and since:
        return t("Not in the directory any more: {reason}, since {date}.", reason=reason, date=since)
    if reason:
        return t("Not in the directory any more: {reason}.", reason=reason)
    return t("Not in the directory any more.")


def _date(t: Texts, text: str) -> str:
    try:
        return t.date(PartialDate.parse(text))
    except ValueError:
        return text
