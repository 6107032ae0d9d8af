"""Words for one of several who run for an office: 'the Republican candidate' is whom the text goes on about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from corpus_tools.claims.speakers.naming import Names
from corpus_tools.claims.speakers.roles import Roles, persons_like


def runs(noun: str) -> bool:
    """
    True for a noun for one who runs for an office.

    >>> runs("nominee"), runs("mayor")
    (True, False)
    """
    return "candidate" in persons_like(noun)


def tells_of_others(names: Names, persons: Collection[str], at: int) -> bool:
    """Whether the line of a place and the one above it name persons, and none of these."""
    near = {m.actor for m in names.within(names.line_above(at), at) if m.kind == "person" and m.zone == "body"}
    return bool(near) and near.isdisjoint(persons)


_SIDES = (re.compile(r"\bdemocratic\b|\(d-|, d-"), re.compile(r"\b(?:gop|republican)\b|\(r-|, r-"))
_BESIDE = 40  # characters
_MOST = 2  # who run against each other
_LEAD = 300  # characters of a headline and the sentence below


def may_run(names: Names, roles: Roles, actor: str, called: str) -> bool:
    """
    Whether somebody can be 'the Republican candidate': the text calls him a politician, begins with him or names few as
    often, and does not give him to another party.
    """
    politicians = roles.like("politician")
    if actor not in politicians:
        persons = Counter(m.actor for m in names.mentions if m.kind == "person").most_common(_MOST)
        if actor not in dict(persons) and not any(m.actor == actor for m in names.within(0, _LEAD)):
            return False
    side = next((number for number, words in enumerate(_SIDES) if words.search(called)), None)
    if side is None:
        return True
    near = [names.folded[max(m.start - _BESIDE, 0) : m.end + len(" (d-")] for m in names.mentions if m.actor == actor]
    return any(map(_SIDES[side].search, near)) or not any(map(_SIDES[1 - side].search, near))
