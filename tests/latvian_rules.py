"""What a rule can find in a Latvian text: each fault with the text that it was first found in, and that text mended."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """A fault: its name, what it looks like, a text that had it, and the same text without it."""

    name: str
    fault: re.Pattern[str]
    wrong: str
    right: str


def _rule(name: str, fault: str, wrong: str, right: str) -> Rule:
    return Rule(name, re.compile(fault), wrong, right)


TYPOGRAPHY = (
    _rule("quotation marks are „ and ”", r'["“«»]|[”][^\W\d_]', "ar organizāciju “{name}”", "ar organizāciju „{name}”"),
    _rule("what is opened is closed", r"„[^”]*$|^[^„]*”", "organizācijas „{name}", "organizācijas „{name}”"),
    _rule("quotation marks touch what they hold", r"„\s|[\s„]”", "„ Zīle ”", "„Zīle”"),
    _rule("a dash is no hyphen", r" - |\s-$", "Mārupe - mūsu mājas 2025", "Mārupe – mūsu mājas 2025"),
    _rule("from year to year is a dash", r"(?<![\w.-])\d{4}-\d{4}(?![\w-])", "LEADER 2014-2020", "LEADER 2014–2020"),
    _rule("a minus is no hyphen", r"(?<![\w.-])-\d", "Tuvu -1: savā lokā", "Tuvu −1: savā lokā"),
    _rule("words are one space apart", r"\s{2}|^\s|\s$", "divi  vārdi", "divi vārdi"),
    _rule("no space before a stop", r"\s[,;:!?)](?!\S*\d)|(?<=\w)\s\.(?!\w)", "nav datu ; tās", "nav datu; tās"),
    _rule("a unit stands apart", r"[\d}](?:%|€|EUR|LVL|km\b)", "95% finansējums", "95 % finansējums"),
    _rule("decimals have a comma", r"(?<![\w./-])(?<!plkst\. )(?<!BY )\d+\.\d\d?(?![\w./-])", "par 0.05", "par 0,05"),
)

WORDS = (
    _rule(
        "no word is English",
        r"(?<![\w./@-])[a-zāčēģīķļņōŗšūž]*[qwxy][a-zāčēģīķļņōŗšūž]*(?![\w./@-])",
        "Starpniecība (betweenness)",
        "Starpniecība starp pārējām",
    ),
    _rule("“mācības” are meant, not “apmācības”", r"(?i)\bapmācīb", "rīko apmācības", "rīko mācības"),
    _rule("“ap” takes the accusative", r"\bap \d+\s\w+\s?\w*(?:ām|iem|ēm)\b", "ap 40 ģimenēm", "aptuveni 40 ģimenēm"),
)

RULES = TYPOGRAPHY + WORDS

MISREAD = (
    _rule("goods and money are missing so", r"(?i)iztrūkum", "Iztrūkumi", "Kur trūkst sadarbības"),
    _rule("a goalkeeper", r"(?i)vārtsarg", "Vārtsargs", "Ievedējs"),
    _rule("given back, not cut off", r"(?i)\batgriezt", "Atgrieztās organizācijas", "Nošķirtās organizācijas"),
    _rule("weights to lift", r"(?i)\bsvar(?:us|iem)\b(?! ir)", "Mainiet svarus", "Mainiet daļu svarīgumu"),
    _rule("a mayor", r"^Mērs$", "Mērs", "Rādītājs"),
    _rule("a tie, where an address is meant", r"\b[Ss]aitē (?:mi|no)", "Saitē minētas", "Lapas adresē minētas"),
    _rule("a thing that counts itself", r"\bskaitās\b", "Pasākumi skaitās, ja", "Pasākumus skaita, ja"),
    _rule("a command to oneself", r"^Uz \w+(?:iem|ām|ēm)$", "Uz vietām", "Skatīt vietas"),
)
"""Words of messages that readers took for something else."""


def faults(text: str, rules: tuple[Rule, ...] = RULES) -> list[str]:
    """Names of the rules that a text breaks."""
    return [rule.name for rule in rules if rule.fault.search(text)]
