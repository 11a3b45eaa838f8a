"""Run `partners`: whom to work with next, and why."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from typing import Any

from directory.analysis.partners.documented import SEEKS
from directory.analysis.partners.finder import ALSO, Candidate, Wishes, find_partners
from directory.analysis.partners.profile import Profile, newcomer, profile_of
from directory.analysis.partners.weights import CHOICES, WEIGHTS
from directory.analysis.places.place_names import find_place, similar_places
from directory.analysis.search import SearchIndex
from directory.answers.partners.ages import last_documented
from directory.answers.partners.notices import nobody, notices, unknown_organisation
from directory.answers.partners.reasons import candidate_text, reason_sentence
from directory.commands.frame import FINE, PROBLEMS, Commands, add_folder, add_json, command, open_memory, print_json
from directory.errors import UnknownIdError
from directory.i18n import Texts
from directory.speaker import Speaker


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = command(
        commands, "partners", run, help="find partners for an organisation or for a newcomer, with reasons"
    )
    parser.add_argument("organisation", nargs="?", help="id of an organisation; else describe a newcomer")
    parser.add_argument("--place", help="where a newcomer is at home: a name or a code")
    several: dict[str, Any] = {"nargs": "+", "action": "extend", "default": [], "metavar": "CODE"}
    parser.add_argument("--themes", help="what a newcomer works on", **several)
    parser.add_argument("--seek", help=f"what is looked for: {', '.join(SEEKS)}", **several)
    parser.add_argument("--choice", choices=CHOICES, default="balanced", help="what counts more than usual")
    parser.add_argument("--also", help=f"who else: {', '.join(ALSO)}", **several)
    parser.add_argument("-n", type=int, default=10, help="how many at most (10)")
    add_folder(parser, "--folder")
    add_json(parser)


def run(t: Texts, options: argparse.Namespace) -> int:
    """Print the partners; the exit code says whether the question was understood."""
    memory = open_memory(options)
    t = memory.speaker(t.language)
    facts = memory.facts()
    try:
        wishes = Wishes({**WEIGHTS, **CHOICES[options.choice]}, _codes(t, options.also, ALSO))
        profile = _profile(t, options)
    except UnknownIdError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    if options.organisation:
        profile = profile_of(facts, options.organisation, seek=profile.seek)
    for notice in notices(t, profile, wishes):
        print(notice, file=sys.stderr)
    if profile.says_nothing:
        return PROBLEMS
    candidates = find_partners(facts, profile, wishes, limit=max(options.n, 0))
    if options.json:
        print_json([_as_json(t, candidate) for candidate in candidates])
        return FINE
    for candidate in candidates:
        name = t.directory.organisation[candidate.organisation].name
        seen = last_documented(t, facts, candidate.organisation)
        print(f"{candidate.score:5.1f}  {name}  ({candidate.organisation}), {seen}")
        print(f"       {candidate_text(t, candidate)}")
    if not candidates:
        print(nobody(t, facts, profile, wishes))
    return FINE


def _profile(t: Speaker, options: argparse.Namespace) -> Profile:
    """What was said about the one who looks; UnknownIdError with a clear sentence when it means nothing here."""
    if options.organisation and options.organisation not in t.directory.organisation:
        raise UnknownIdError(unknown_organisation(t, SearchIndex(t.directory), options.organisation))
    if options.organisation and (options.place or options.themes):
        raise UnknownIdError(t("Give an organisation, or place and themes of a newcomer, not both."))
    place = find_place(t.directory, options.place) if options.place else None
    if options.place and place is None:
        near = ", ".join(similar_places(t.directory, options.place))
        text = t("There is no place with the name {name}.", name=t.quoted(options.place))
        raise UnknownIdError(text + (" " + t("Did you mean: {names}?", names=near) if near else ""))
    themes = _codes(t, options.themes, [*t.directory.terms.get("themes", {})])
    return newcomer(place, themes=themes, seek=_codes(t, options.seek, SEEKS))


def _codes(t: Texts, given: Sequence[str], possible: Sequence[str]) -> frozenset[str]:
    """The codes that were given, as words of their own or with commas or semicolons between them."""
    codes = frozenset(code for code in re.split(r"[,;\s]+", " ".join(given)) if code)
    if strange := sorted(codes - set(possible)):
        raise UnknownIdError(
            t("Unknown: {codes}. Choose from: {possible}.", codes=", ".join(strange), possible=", ".join(possible))
        )
    return codes


def _as_json(t: Speaker, candidate: Candidate) -> dict[str, object]:
    return {
        "id": candidate.organisation,
        "name": t.directory.organisation[candidate.organisation].name,
        "score": candidate.score,
        "reasons": [
            {
                "kind": reason.kind,
                "share": reason.share,
                "text": reason_sentence(t, candidate.organisation, reason),
            }
            for reason in candidate.reasons
        ],
    }
