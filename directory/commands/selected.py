"""Let a command look at a part of the directory, by the same filters as the pages."""

from __future__ import annotations

import argparse
from collections.abc import Collection

from directory.errors import MessageError
from directory.graph import ELSEWHERE, Selection
from directory.records import Period
from directory.speaker import Speaker


def add_selection(parser: argparse.ArgumentParser) -> None:
    """Options for what is looked at; those with a name of several things can be given several times."""
    parser.add_argument("--municipality", action="append", default=[], help="id such as kekava; can be repeated")
    parser.add_argument("--theme", action="append", default=[], help="code such as youth; can be repeated")
    parser.add_argument("--form", action="append", default=[], help="legal form such as association; can be repeated")
    parser.add_argument("--search", default="", help="organisations that these words find")
    parser.add_argument("--from", dest="first", type=int, help="first year of the ties")
    parser.add_argument("--to", dest="last", type=int, help="last year of the ties")
    parser.add_argument("--around", help="id of an organisation: it and its partners")


def selection_of(t: Speaker, options: argparse.Namespace) -> Selection:
    """What the options select.

    Raises
    ------
    MessageError
        They name something that the directory does not have, or years that end before they begin.
    """
    homes = [*(one.id for one in t.directory.covered), ELSEWHERE]
    themes, forms = (t.directory.terms.get(name, {}) for name in ("themes", "legal_forms"))
    if strange := _strange(t, options.municipality, homes):
        raise MessageError("There is no municipality {asked}. Choose one of: {known}.", **strange)
    if strange := _strange(t, options.theme, themes):
        raise MessageError("There is no theme {asked}. Choose one of: {known}.", **strange)
    if strange := _strange(t, options.form, forms):
        raise MessageError("There is no legal form {asked}. Choose one of: {known}.", **strange)
    if options.around is not None and options.around not in t.directory.organisation:
        raise MessageError("There is no organisation {asked}; `search` finds its id.", asked=t.quoted(options.around))
    if options.first and options.last and options.first > options.last:
        raise MessageError("The years {first} to {last} end before they begin.", first=options.first, last=options.last)
    return Selection(
        municipalities=frozenset(options.municipality),
        themes=frozenset(options.theme),
        legal_forms=frozenset(options.form),
        years=Period(options.first, options.last),
        text=options.search,
        around=options.around,
    )


def _strange(t: Speaker, asked: Collection[str], known: Collection[str]) -> dict[str, str]:
    """The first that is asked for and not known, with all that are; empty when all are known."""
    first = next((code for code in asked if code not in known), None)
    return {} if first is None else {"asked": t.quoted(first), "known": ", ".join(known)}
