"""Who says that there was no such thing, of which another tells what it did: 'the bell rang', 'there was no bell'."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.claims.topics.content import stem
from corpus_tools.claims.topics.told import REACH, Told

_NONE = re.compile(
    r"[\"“']?(?:that )?there (?:had been|was|were|has never been) (?:any|an?|no|never an?) (?:[\w-]+ )?"
    r"(?P<noun>[\w-]+)\W*"
)
_STUFF = frozenset(
    map(stem, ["bread", "electricity", "food", "fuel", "medicine", "money", "power", "room", "space", "time", "water"])
)
"""Of which there may be none left."""


def there_was_none(one: Told, before: Told, gap: int) -> bool:
    """Whether one of two says only that there was no thing, and the other that such a thing did something."""
    return gap <= REACH and (_is_none(one, before) or _is_none(before, one))


def _is_none(none: Told, other: Told) -> bool:
    found, fact = _NONE.fullmatch(none.text), other.fact
    if found is None or fact is None or fact.no or fact.mood or not (none.nots or none.row["act"] == "denial"):
        return False
    head = stem(found["noun"])
    told = fact.doer.head or fact.thing.head  # what did something, or was done something to by nobody
    return head == told and head not in _STUFF


_GIVEN = re.compile(
    r"(?:that )?(?:any|an?|no|such an?) (?:such )?(?P<noun>[\w-]+) (?:had (?:ever )?been|was|were) (?:ever )?"
    r"(?:given|issued|made|passed|received|sent)\W*"
)


def was_not_given(one: Told, before: Told, gap: int) -> bool:
    """Whether one denies that any order was given, where another tells what somebody ordered by that very word."""
    found = _GIVEN.fullmatch(one.text) if gap <= REACH and one.row["act"] == "denial" else None
    if found is None or found["noun"] not in lexicons.forms("claim_occurrences"):
        return False
    cue = (before.row["cue"] or "").split()
    return bool(cue) and stem(cue[-1]) == stem(found["noun"]) and before.row["act"] != "denial"
