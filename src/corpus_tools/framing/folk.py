"""Words that tell people by their class, age, schooling or origin, or adjectives by a degree, and judge nobody."""

from __future__ import annotations

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.heads import is_origin
from corpus_tools.framing.vocabulary import creeds, of_class
from corpus_tools.framing.wording import Word, stance_of


def tells_folk(one: Found) -> bool:
    """
    True for many of whom it is told which part of the people they are ("working-class voters", "Muslim shopkeepers",
    "stranded drivers"); whom a state sends abroad is told by its name ("Russian contractors").
    """
    *before, head = one.words
    many = head.plural or head.form in _FOLK
    if one.rule != "description" or one.actor or not (before and many and head.use in ("occupation", None)):
        return False
    return all(map(_places_folk, before)) and not (head.form in of_class("sent") and is_origin(before[-1]))


_FOLK = frozenset({"families", "folk", "men", "people", "women"})


def _places_folk(word: Word) -> bool:
    told = word.form in of_class("demographic") or is_origin(word) or word.form in creeds()
    return told and word.adjective_stance == "neutral"


_DEGREES = frozenset(["even", "far", "less", "more", "much", "relatively", "slightly", "somewhat"])


def compares_only(one: Found) -> bool:
    """True for an adjective that sets somebody beside another and judges neither: his partners are more candid."""
    *before, head = one.words
    compared = bool(before) and before[0].form in _DEGREES
    noun = head.use is not None and not head.weight
    return compared and one.rule.startswith("predicate") and not noun and stance_of(one.words) == "neutral"
