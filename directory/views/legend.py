"""The legend of a picture, as HTML with every text escaped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

DOT = "width:.75rem;height:.75rem;border-radius:50%;background:{}"
LINE = "width:1.6rem;border-top:{}px {} currentColor;opacity:.65"
STYLES = {"cooperation": (2, "solid"), "support": (2, "dotted"), "same_event": (2, "dashed")}


@dataclass(frozen=True)
class Key:
    """What a colour or a line stands for: `mark` is a colour like `#0072B2` or a family of ties."""

    mark: str
    label: str


def legend(keys: Iterable[Key]) -> str:
    """The keys in a row that wraps."""
    return (
        f'<div style="display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;font-size:.875rem">{"".join(map(_key, keys))}</div>'
    )


def _key(key: Key) -> str:
    style = LINE.format(*STYLES[key.mark]) if key.mark in STYLES else DOT.format(key.mark)
    mark = f'<span style="display:inline-block;flex:none;{escape(style)}" aria-hidden="true"></span>'
    return f'<span style="display:inline-flex;align-items:center;gap:.4rem">{mark}{escape(key.label)}</span>'
