"""For whom a source speaks, as far as the words for it tell: the army's spokesman answers for 'soldiers'."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from corpus_tools.claims.topics.content import stem
from corpus_tools.text import WORD

_FORCES = frozenset(
    ["army", "battalion", "division", "forces", "military", "regiment", "soldier", "soldiers", "troops"]
)
_STATE = frozenset(["authorities", "government", "junta", "regime"])
_REBELS = frozenset(["fighters", "front", "guerrillas", "insurgents", "militants", "militia", "militiamen", "rebels"])

_BODIES = (
    (r"armed forces|army|defen[cs]e (?:chief|force|minister|ministry|secretary)|general staff|military", _FORCES),
    (r"authorities|government|president|presidency|prime minister|regime", _STATE | _FORCES),
    (r"front|guerrillas?|insurgents?|militants?|militia|rebels?", _REBELS),
    (r"police", frozenset(["constables", "officers", "police", "policemen"])),
    (r"company|firm|operator", frozenset(["company", "firm", "operator"])),
)
_SAME = frozenset(
    ["agency", "airline", "bank", "bureau", "church", "club", "college", "commission", "council", "court", "embassy",
     "federation", "hospital", "league", "ministry", "mission", "municipality", "party", "prison", "school", "union",
     "university"]
)  # fmt: skip
"""Bodies that are called by one noun only."""


@cache
def _groups() -> tuple[frozenset[str], ...]:
    """The stems of words for those of one body."""
    return tuple(frozenset(map(stem, words)) for words in (_FORCES, _REBELS, *(words for _, words in _BODIES[3:])))


def may_be_one(one: Collection[str], other: Collection[str]) -> bool:
    """
    Whether two, by the stems of words for them, may be of one body: a police captain, officers.

    >>> may_be_one([stem("police"), stem("captain")], [stem("officers")]), may_be_one(["mayor"], [stem("officers")])
    (True, False)
    """
    return any(not (group.isdisjoint(one) or group.isdisjoint(other)) for group in _groups())


_OWN = re.compile(r"(?:.*\bnot (?:a member|part) of\b|former |ex-)")


def answers_for(source: str) -> frozenset[str]:
    """
    The folded nouns of those for whom a source speaks.

    >>> sorted(answers_for("police spokesman jan orr")), "soldiers" in answers_for("the army")
    (['constables', 'officers', 'police', 'policemen'], True)
    >>> answers_for("ana lind"), answers_for("former army chief")
    (frozenset(), frozenset())
    """
    if _OWN.match(source):
        return frozenset()
    found = _SAME.intersection(WORD.findall(source))
    return found.union(*(words for pattern, words in _BODIES if re.search(rf"\b(?:{pattern})\b", source)))


def is_side(actor: str | None, named: Collection[str]) -> bool:
    """
    Whether an actor, or the state whose body he is, is among some who are named.

    >>> is_side("defence-ministry-peru", ["peru"]), is_side("peru-military", ["peru"]), is_side("ana-lind", ["peru"])
    (True, True, False)
    """
    return actor is not None and any(
        actor == one or actor.startswith(f"{one}-") or actor.endswith(f"-{one}") for one in named
    )


def is_of_body(source: str, text: str) -> bool:
    """
    Whether folded words tell of those for whom a source speaks.

    >>> is_of_body("the army", "the raiders belonged to the army's second division")
    True
    """
    return not answers_for(source).isdisjoint(word.removesuffix("'s") for word in WORD.findall(text))


def described_by(bodies: Iterable[str]) -> set[str]:
    """The words by which bodies are only described, 'the company': who both speak of it say nothing alike by them."""
    return {part for body in bodies if ":" in body for part in body.partition(":")[2].split("-")}
