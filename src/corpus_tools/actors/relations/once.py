"""Relations that several rules find in the same words, once; and in whose voice one is told that a source states."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from corpus_tools.actors.relations.whose import RULE
from corpus_tools.model import Claim, Relation

HIS = "his-role"
_ONCE_MORE = frozenset({HIS, RULE})


def told_once(found: Collection[Relation]) -> Iterator[Relation]:
    """
    The relations without those that words with "his" state once more that another rule finds in them; who has the
    surname of his kin is that one's and nobody else's.
    """
    sure = {(one.subject, one.relation, one.object, one.end) for one in found if one.rule not in _ONCE_MORE}
    kin = {(one.subject, one.end): one.object for one in found if one.rule == RULE}
    for one in found:
        tied = kin.get((one.subject, one.end)) if one.relation == "kin_of" else None
        if one.rule in _ONCE_MORE and (one.subject, one.relation, one.object, one.end) in sure:
            continue
        if tied is None or (tied == one.object and one.rule != HIS):
            yield one


_PREDICATE = re.compile(r"\A[^,(–—]{2,60}?\s(?:is|are|was|became|remains?)\s")
_VERBS = frozenset({"verb-between", "is-owners-kin", "married-to-kin", "kin-married-to"})


def in_voices(relations: Sequence[Relation], claims: Sequence[Claim], text: str) -> tuple[Relation, ...]:
    """
    The relations, those that a source states in indirect speech in its voice: he said that Holm leads the front. What
    only stands beside a name there is the outlet's (he said that Holm, the head of the front, had left).
    """
    stated = [one for one in relations if one.voice == "outlet" and _is_stated(one, text)]
    said = [part for claim in claims if stated for part in claim.content]
    told = {one for one in stated if any(part.start <= one.start and one.end <= part.end for part in said)}
    return tuple(replace(one, voice="quoted") if one in told else one for one in relations)


def _is_stated(one: Relation, text: str) -> bool:
    """True for what a verb states."""
    rule = one.rule.removesuffix("-through-pronoun")
    return rule in _VERBS or _PREDICATE.match(text[one.start : one.end]) is not None
