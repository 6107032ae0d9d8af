"""Names in heads of turns that hold more: '[00:12] Ann Lee:', 'Ann Lee (Ulm East):', 'The mayor (Ann Lee):'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.model import Mention

_STAMP = r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?"
_HEAD = re.compile(
    rf"(?P<before>(?:{_STAMP}\s*[-–—|]?\s*)?)(?P<head>[^\W\d_][^:\"“”‘?!;]{{0,80}}?)(?P<behind>(?:\s[-–—|]?\s?{_STAMP})?)\s?:\s"
)
_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)")
_COMMAS = 2  # 'Ann Lee, mayor of Ulm, Ruritania:'
_NO_HEAD = re.compile("[avkfnqmh]")
"""Classes of words that stand in sentences, not in heads."""


def named_in_head(unit: Unit, mentions: Sequence[Mention]) -> Mention | None:
    """The one person named in a head that opens a paragraph; None where nothing but the name stands in it."""
    start, end = unit.start, unit.end
    colon = unit.tags.find(":")
    if unit.zone != "body" or colon < 1 or (start and unit.text[start - 1] != "\n"):
        return None
    found = _HEAD.match(unit.text, start, end)
    if found is None:
        return None
    first, last = found.span("head")
    named = [m for m in mentions if m.kind == "person" and first <= m.start and m.end <= last]
    stamped = first > start or found["behind"] != ""
    if len({m.actor for m in named}) != 1 or ((named[0].start, named[0].end) == (start, last) and not stamped):
        return None
    return named[0] if _is_head(unit, named[0], (first, last), stamped=stamped) else None


def behind_head(unit: Unit, at: int) -> int:
    """Where what is said begins behind the colon that closes a head, whose name ends before a word."""
    colons = (n for n in range(at, len(unit.tags)) if unit.tags[n] == ":")
    return next((n + 1 for n in colons if unit.text.startswith(" ", unit.spans[n][1])), at)


def _is_head(unit: Unit, named: Mention, head: tuple[int, int], *, stamped: bool) -> bool:
    """True where beside the name stand but titles before it, and brackets or what somebody is behind it."""
    first, last = head
    letters = zip(unit.tags, unit.spans, strict=True)
    if _NO_HEAD.search("".join(letter for letter, span in letters if first <= span[0] < last)):
        return False
    before, behind = unit.text[first : named.start], unit.text[named.end : last]
    bracketed = before.endswith("(") and behind == ")"
    plain = _BRACKETS.sub("", behind)
    apposed = plain == "" or (plain.startswith(", ") and plain.count(",") <= _COMMAS)
    return bracketed or (apposed and "(" not in before and (stamped or behind != "" or before == ""))
