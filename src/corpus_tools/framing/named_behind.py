"""Descriptions inside a sentence behind whose comma the name stands: "beaten by the incumbent, Jan Kovar, in May"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.targets import suits

_DESCRIBES = frozenset({"allegiance", "description"})
_TITLES = 30  # characters of titles before a name
_COMMA = re.compile(r"(?:\s(?:at|for|from|in|of|on)\s[^,.;:()\n]{2,40})?,\s(?:(?:[A-Z][a-z]+\.?|[a-z]+-[a-z]+)\s){0,3}")
_DETERMINED = re.compile(r"(?:\b(?:[Tt]he|[Tt]his|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|['’]s)\s[\"“‘']?\Z")
_AFTER_NAME = re.compile(r"(?:['’]s\b|\s\([^()\n]{1,30}\))?\s?[,.;)]|\s(?:of|from)\s[^,.;:\n]{2,40}[,.;]")
_SAYS_NEXT = re.compile(r"[^,.;:\n]*,\s(?:and\s)?(?:[A-Z]\w+\s){1,3}")
"""A comma and another name: a row of several persons."""

_SUBJECT = re.compile(r"(?:\A|[.!?\n]\s*)(?:As|Like|Unlike|If|For|To|With|Counter|Despite|Once)\b[^.!?\n]*\Z")


def named_behind(text: str, found: Sequence[Found], names: Sequence[Anchor]) -> list[Found]:
    """The labels, a definite description of one behind whose comma a name stands between commas that of this name."""
    starts = [name.start for name in names]
    return [one if one.actor else _of_name(text, one, names, starts) for one in found]


def _of_name(text: str, one: Found, names: Sequence[Anchor], starts: Sequence[int]) -> Found:
    head = one.words[-1]
    place = bisect_left(starts, one.end)
    if one.rule not in _DESCRIBES or place == len(names):
        return one
    name = names[place]
    many = head.plural and not text.startswith("one of ", one.start)
    if many or name.start - one.end > len(", ") + _TITLES + 40 or not suits(one, name):
        return one
    determined = one.start < one.words[0].start or _DETERMINED.search(text, max(0, one.start - 12), one.start)
    opens = _SUBJECT.search(text, max(0, one.start - 90), one.start)
    if not determined or opens or not _COMMA.fullmatch(text, one.end, name.start):
        return one
    if not _AFTER_NAME.match(text, name.end) or _SAYS_NEXT.match(text, name.end):
        return one
    return replace(one, actor=name.actor, kind=name.kind)
