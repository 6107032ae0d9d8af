"""Labels of one person who must have a name, as a pronoun or "the" says, and of whom it is not known who it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.framing.constructions import Anchor, Found
from corpus_tools.framing.definite import OPENING, is_of_others, is_one_person
from corpus_tools.framing.epithets import GENDERS
from corpus_tools.framing.subjects import subject_of
from corpus_tools.framing.wording import stance_of

NEARBY = 600
"""Characters before "the mogul" in which somebody is named who may be meant; three paragraphs of the press."""

_LONGEST = 60
_KIN_IS = re.compile(
    r"\b(?:[Hh]er|[Hh]is|[Mm]y|[Tt]heir)\s(?:[a-z]+\s)?(?:brother|daughter|father|husband|mother|sister|son|wife)\s"
    r"(?:is|was|(?:ha[sd]|could|would)\s(?:been?|become)|became|grew)\s(?:[a-z]+ly\s|always\s)?(?:an?\s|the\s)?[\"“‘']?\Z"
)
"""Before what somebody's kin are, whom the press mostly names elsewhere: his father was a (tailor)."""

_THE = re.compile(r"\b[Tt]he\s[\"“‘']?\Z")
_TOLD_APART = re.compile(r"\s(?:behind|who|whom|whose|with)\b")


UNRESOLVED = "unresolved"
"""The rule of a label of one of the people whom its text names, of whom it is not known which one."""


def of_somebody(text: str, found: Sequence[Found], names: Sequence[Anchor]) -> list[Found]:
    """
    The labels, those ``UNRESOLVED`` that say of "him" or of "the mogul" what he is where nobody knows who that is: the
    text names people, and a label without an actor would say that it does not name this one.
    """
    ends = [name.end for name in names if name.kind == "person"]
    return [one if one.actor or not _has_a_name(text, one, ends) else replace(one, rule=UNRESOLVED) for one in found]


def _has_a_name(text: str, one: Found, ends: Sequence[int]) -> bool:
    """True for one of the people whom a text names, so that words for him are of nobody unnamed."""
    named = bisect_left(ends, one.start)
    if not named:
        return False
    subject = subject_of(text, one)
    if subject and subject.cut(text).lower() in GENDERS:
        return True
    if one.rule in ("description", "predicate") and _KIN_IS.search(text, max(0, one.start - _LONGEST), one.start):
        return True
    far = one.start - ends[named - 1] > NEARBY
    if far or one.rule != "description" or not is_one_person(one) or is_of_others(text, one):
        return False
    the = _THE.search(text, max(0, one.start - OPENING), one.start) and not _TOLD_APART.match(text, one.end)
    return bool(the) and one.words[-1].of != "fighter" and stance_of(one.words) != "unfavourable"
