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


_SIDES = ("democrat(?:ic)?", "(?:gop|republican)")
_LETTERS = "dr"
_OF_HIS = r"\b{}(?: (?!(?:and|by|for|from|in|of|on|over|than|the|to|with)\b)[\w-]+){{0,3}},?\s\Z"
_BESIDE = 60  # characters
_MOST = 2  # who run against each other
_LEAD = 300  # characters of a headline and the sentence below


def may_run(names: Names, roles: Roles, actor: str, called: str) -> bool:
    """
    Whether somebody can be 'the Republican candidate': the text gives him to that party, or names few before him or as
    often; where the words tell no party it is enough that it calls him a politician, or begins with him.
    """
    side = _side_of(called)
    if side is None and (actor in roles.like("politician") or any(m.actor == actor for m in names.within(0, _LEAD))):
        return True
    if side is not None and _are_of(names, actor, side):
        return True
    persons = Counter(m.actor for m in names.mentions if m.kind == "person")
    known = {*dict(persons.most_common(_MOST)), *list(persons)[:_MOST]}
    return actor in known and not is_of_other_party(names, actor, called)


def is_of_other_party(names: Names, actor: str, called: str) -> bool:
    """Whether the text gives somebody to another party than words do: Ann Lee (D) is not 'the Republican'."""
    side = _side_of(called)
    return side is not None and _are_of(names, actor, 1 - side) and not _are_of(names, actor, side)


def _side_of(called: str) -> int | None:
    return next((side for side, words in enumerate(_SIDES) if re.search(rf"\b{words}\b", called)), None)


def _are_of(names: Names, actor: str, side: int) -> bool:
    """Whether the text calls somebody by a party right beside his name: 'Republican nominee Ann Lee', 'Lee (D-'."""
    before, letter = re.compile(_OF_HIS.format(_SIDES[side])), _LETTERS[side]
    behind = re.compile(rf" \({letter}[-)]|, {letter}-")
    own = [m for m in names.mentions if m.actor == actor]
    folded = names.folded
    return any(behind.match(folded, m.end) or before.search(folded, max(m.start - _BESIDE, 0), m.start) for m in own)
