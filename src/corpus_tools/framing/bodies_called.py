"""Which body a text means by a noun that it calls it by somewhere: "the outlawed union", "the firm"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.model import Claim

_NO_BODIES = frozenset({"country", "person", "place"})
_THE_ONE = re.compile(r"\b(?:[Tt]he|[Tt]h(?:is|at))\s+[\"“‘']?\Z")
_LONGEST = len("against that “")
_OF_OTHERS = re.compile(r",?\s(?:[\"“‘']?[A-Z]|(?:called|for|from|in|known|named|of|that|which)\b)")
_FAR_NOUN = 60  # characters between a name and the noun that says what it is
_ANY = frozenset({"bloc", "country", "group", "nation", "side", "state", "team"})
"""Nouns by which a text may mean any of several bodies."""


def bodies_told_so(text: str, found: Sequence[Found], names: Sequence[Anchor], claims: Sequence[Claim]) -> list[Found]:
    """
    The labels, a definite description by the noun for a body ("the outlawed union") that of the one body that the text
    calls so beside its name, or in it, unless that body says it.
    """
    bodies = [name for name in names if name.kind not in _NO_BODIES]
    return [_told(text, one, bodies, claims) if bodies and _is_asked(text, one) else one for one in found]


def _is_asked(text: str, one: Found) -> bool:
    head = one.words[-1]
    body = head.of in ("firm", "group") and not (head.plural or head.capital or head.form in _ANY)
    if one.actor or not body or one.end != head.end:
        return False
    the = _THE_ONE.search(text, max(0, one.start - _LONGEST), one.start)
    return the is not None and not _OF_OTHERS.match(text, one.end)


def _told(text: str, one: Found, bodies: Sequence[Anchor], claims: Sequence[Claim]) -> Found:
    noun = one.words[-1].form
    kinds = {name.actor: name.kind for name in bodies if _is_called(text, name, noun)}
    if len(kinds) != 1:
        return one
    actor, kind = next(iter(kinds.items()))
    own = (claim for claim in claims if claim.speaker == actor and claim.quotation != "indirect")
    if any(span.start <= one.start < span.end for claim in own for span in claim.content):
        return one
    return replace(one, actor=actor, kind=kind)


def _is_called(text: str, name: Anchor, noun: str) -> bool:
    """True for a name that has the noun in it, or beside it: the dockers' union (Stevedores United)."""
    low = max(0, name.start - _FAR_NOUN)
    if noun not in text[low : name.end + _FAR_NOUN].lower():
        return False
    within, before, behind = _patterns(noun)
    if within.search(text, name.start, name.end) or behind.match(text, name.end, name.end + _FAR_NOUN):
        return True
    return before.search(text, low, name.start) is not None


@lru_cache(maxsize=64)
def _patterns(noun: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    word = re.escape(noun)
    return (
        re.compile(rf"\b{word}\b", re.IGNORECASE),
        re.compile(
            rf"\b{word}(?:\s(?:(?:called|known\sas|named)\s)?|,\s(?:called|known|named)\s[^.,;:\n]{{0,40}}\s)(?:the\s)?[\"“‘']?\Z"
        ),
        re.compile(rf"(?:\s\([^()\n]{{1,20}}\))?,\s(?:an?|its|our|the|their)\s(?:[\w’'-]+\s){{0,4}}{word}\b(?!['’]s)"),
    )
