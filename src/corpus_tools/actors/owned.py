"""Relations through an owner: a person's army or party, his forces under another name, a lawmaker of his party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus_tools.model import Mention

GROUPS = {"armed_group": "leader_of", "party": "member_of", "coalition": "member_of"}
"""Whoever has an army leads it; of a party or a bloc he may be one of many."""
_OWNS = re.compile(r"['’]s?\s+(?:(?:own|powerful|small|once|feared|predominantly|mainly|[A-Z][a-z]+)\s+){0,2}")
_CALLED = re.compile(
    r"['’]s?\s+(?:forces?|militias?|militiamen|fighters|men|army|group|brigades?|movement|followers|party|bloc)\s*[,(–—-]+\s*"
    r"(?:(?:now|also|today|since|locally|formerly|collectively)\s+)?(?:called|known\s+as|named|renamed|dubbed)\s+(?:the\s+)?[\"“‘']?"
)
_LED_FROM_OUTSIDE = frozenset({"former", "late", "rival", "enemy"})


def find_owned(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str, Mention, str]]:
    """``Lund's Harbour Army``; ``Lund's forces - now called the Dawn Brigades``: person, relation, group, rule."""
    for person, group in pairwise(mentions):
        if person.kind != "person" or group.kind not in GROUPS or not 0 < group.start - person.end < 60:
            continue
        between = text[person.end : group.start]
        if between[0] not in "'’":
            continue
        if _CALLED.fullmatch(between):
            yield person, "leader_of", group, "owner-forces-called"
        elif _OWNS.fullmatch(between) and _LED_FROM_OUTSIDE.isdisjoint(between.lower().split()):
            yield person, GROUPS[group.kind], group, "owner-group"


def without_owner(text: str, first: Mention, owner: Mention, group: Mention) -> str | None:
    """
    The words between a name and a group without the person between them whose group it is (``a lawmaker from Lund's
    Grey Party``); None where nobody owns it.
    """
    if owner.kind != "person" or group.kind not in GROUPS:
        return None
    return text[first.end : owner.start] if _OWNS.fullmatch(text, owner.end, group.start) else None
