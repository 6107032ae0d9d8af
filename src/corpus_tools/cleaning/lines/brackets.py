"""Lines in brackets: what a page shows by a program, and remarks of an editor."""

from __future__ import annotations

import re

from corpus_tools.cleaning.lines.layout import Line

BRACKET_WORDS = 12


def is_bracketed(line: Line) -> bool:
    """True when a short line stands in square brackets, as what a page shows by a program does: "[Embedded video]"."""
    return line.raw[0] == "[" and line.raw[-1] == "]" and line.weight <= BRACKET_WORDS and not _remarks(line.raw[1:-1])


def is_remark_in_brackets(line: Line) -> bool:
    """True when whole sentences stand in square brackets, as an editor or a blogger breaks into a report."""
    inner = line.raw[1:-1]
    whole = line.raw[0] == "[" and line.raw[-1] == "]" and not {"[", "]"} & {*inner}
    if not whole or not inner[:1].isupper():
        return False
    return _is_signed(inner) or (inner[-1] in ".!?" and (line.weight > BRACKET_WORDS or _remarks(inner)))


_BUTTON = re.compile(
    r"\b(?:click|watch|listen|subscribe|sign up|read more|see more|this video|image|photo)\b", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|should)\b|\w+n['’]t\b|\bof course\b",
    re.IGNORECASE,
)


_SIGNED = re.compile(
    r"(?:[a-z]{2}\.|[!?…])[\"”’)]?\s?[–—-]{1,3}\s?(?:(?:[Tt]he\s)?[Ee]d(?:s|itors?)?|[A-Z](?:\.?\s?[A-Z])?)\.?\Z"
)
"""The letters that sign a remark behind its full stop: "[Forty? I saw four. - Q.]"."""


def _is_signed(inner: str) -> bool:
    """True for a remark that ends with who makes it: an initial or two, or the editor."""
    return _SIGNED.search(inner) is not None and _BUTTON.search(inner) is None


def _remarks(inner: str) -> bool:
    """True for a sentence with a verb that everybody uses, and for no button; and for what is signed."""
    if inner and _is_signed(inner):
        return True
    return bool(inner) and inner[-1] in ".!?" and _VERB.search(inner) is not None and _BUTTON.search(inner) is None
