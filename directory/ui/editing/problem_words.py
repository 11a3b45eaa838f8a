"""Say beside a field what is wrong with it: the same checks as for files, in fewer words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from directory.answers.record_words import field_label
from directory.i18n import Texts
from directory.load import Problem
from directory.load.sentences import SENTENCES

SHORT: Mapping[str, Callable[[Texts], str]] = {
    "missing_value": lambda t: t("Fill this in."),
    "bad_date": lambda t: t("This is not a date. Write 2021, 07.2021 or 08.07.2021."),
    "date_too_late": lambda t: t("This date lies too far ahead. Correct the year."),
    "end_before_start": lambda t: t("The end is before the beginning. Correct one of the two."),
    "bad_url": lambda t: t("This is not a web address. It starts with https:// or http://."),
    "bad_email": lambda t: t("This is not an e-mail address."),
    "bad_reg_number": lambda t: t("A registration number has 11 digits."),
    "bad_number": lambda t: t("This is not a number that can stand here."),
    "number_too_large": lambda t: t("This number is too large to be true."),
    "self_tie": lambda t: t("A tie joins two different organisations. Choose another one."),
    "contact_without_consent": lambda t: t("Contacts are kept only with the day on which the person agreed."),
    "dangling_reference": lambda t: t("This is not in the directory. Choose from the list."),
    "not_in_vocabulary": lambda t: t("This is not one of the choices. Choose from the list."),
    "bad_text": lambda t: t("This has characters that cannot be shown. Type it again."),
}


def failures_of(t: Texts, resource: str, problems: Iterable[Problem]) -> dict[str, str]:
    """Field to what is wrong with it; an empty name for what concerns the whole record."""
    found: dict[str, list[str]] = {}
    for problem in problems:
        found.setdefault(problem.field or "", []).append(_sentence(t, resource, problem))
    return {field: " ".join(dict.fromkeys(sentences)) for field, sentences in found.items()}


def _sentence(t: Texts, resource: str, problem: Problem) -> str:
    if short := SHORT.get(problem.code):
        return short(t)
    label = field_label(t, resource, problem.field or "")
    found = t.quoted(problem.found or "")
    return str(t(SENTENCES[problem.code]).format(**{"field": label, "found": found, **problem.values}))
