"""Claims that say no more than that another is untrue: 'a fantasy', 'there is no truth in it'."""

from __future__ import annotations

import re

from corpus_tools.claims.things import numbers
from corpus_tools.text import WORD

LONGEST = 80  # characters of such a claim
_BACK = r"(?:that|this|it|they|these|those|(?:her|his|its|the|their) (?:[\w-]+ ){0,2}\w+)"
_FALSE = (
    r"(?:absurd|baseless|bogus|fabrications?|fabricated|fakes?|false|fantasy|fiction|groundless|hoax|inaccurate|incorrect"
    r"|inventions?|laughable|lies?|ludicrous|misleading|mistaken|nonsense|preposterous|propaganda|ridiculous|rubbish"
    r"|slander|smears?|unfounded|unsubstantiated|untrue|not true|wrong|far from (?:the truth|true)"
    r"|without (?:any )?(?:basis|foundation|merit|substance))(?: and [\w ]{3,30})?"
)
_HOW = r"(?:(?:an?|and|but|just|mere|the|total|utter|complete|pure|sheer|absolute|outright|blatant|wicked|\w+ly) )*"
_CALLED = rf"(?:{_BACK}(?: (?:is|was|are|were|being|as))? )?[\"'“‘]*{_HOW}{_FALSE}"
_NO_TRUTH = (
    r"there (?:is|was|were|are|had been) (?:absolutely )?(?:no|not (?:a|an|any|one) (?:grain|iota|ounce|shred) of) "
    r"(?:basis|evidence|foundation|grounds?|merit|proof|substance|truth)(?: whatsoever| at all)?"
    rf"(?: (?:behind|for|in|of|to) {_BACK})?"
)
_NEVER = (
    r"(?:nothing of the (?:kind|sort)|no such thing|nothing like (?:it|that)|(?:it|that|this) (?:had |has )?never)"
    r"(?: (?:ever|had|has))* (?:happened|occurred|taken place|took place)"
)
_COUNT = r"(?:[\w-]+ ){0,2}(?:counts?|data|estimates?|figures?|numbers?|statistics|tall(?:y|ies)|tolls?|totals?)"
_MISCOUNTED = (
    rf"(?:her|his|its|the|their|that|these|those|this) {_COUNT} (?:is|was|are|were|had been) {_HOW}"
    r"(?:exaggerated|inflated|(?:under|over)(?:stated|estimated|counted)|too (?:high|low))"
    rf"|(?:the )?(?:actual|real|true) {_COUNT} (?:is|was|are|were|could be|may be|might be) (?:\w+ )?(?:higher|lower)"
)
_UNTRUE = re.compile(rf"(?:that )?(?:{_CALLED}|{_NO_TRUTH}|{_NEVER}|(?P<count>{_MISCOUNTED}))")
_DIGIT = re.compile(r"\d")


def is_called_untrue(words: str, said: str) -> bool:
    """
    True for folded words that only say that what was said is not so; of a number, where one was said.

    >>> is_called_untrue("there was no truth in the claim", "the roof leaks")
    True
    >>> [is_called_untrue("the real toll was far higher", said) for said in ("forty people died", "the roof leaks")]
    [True, False]
    >>> is_called_untrue("there was no evidence of a fire in the cellar of the old school", "the school burned")
    False
    """
    found = _UNTRUE.fullmatch(words) if len(words) <= LONGEST else None
    return found is not None and (not found["count"] or tells_number(said))


def tells_number(said: str) -> bool:
    """True for folded words with a number in them."""
    return _DIGIT.search(said) is not None or not numbers().keys().isdisjoint(WORD.findall(said))
