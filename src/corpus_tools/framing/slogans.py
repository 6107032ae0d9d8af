"""Words between quotation marks that stand where a noun phrase could, and are a label whatever they are."""

from __future__ import annotations

import re

from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, words_after

_QUOTED = re.compile(
    r"\s*(?:(?:[\w-]+ly|just|simply)\s+)?(?:an?\s+|the\s+)?[\"“‘'](?:(?:an?|the|his|her|my|our|their|your)\s+)?(?P<words>[\w][^\"“”‘\n,.;:!?]{2,60}?)[,.]?[\"”’'](?!\w)"
)
_COMPLEMENT = re.compile(r"\s+(?:that|to|of|about|by|with|in|for)\b")
_OF_CLAIMS = frozenset({"false", "true", "untrue", "wrong"})
SLOGAN = 8
"""Words between quotation marks at most that are one label."""


def quoted_after(text: str, at: int, ceiling: int) -> tuple[Word, ...]:
    """
    The words in quotation marks that stand where a phrase could stand; what is named is a label whatever the words.

    >>> text = 'dubbed "Lady Lavish" by residents'
    >>> [word.form for word in quoted_after(text, 6, len(text))]
    ['lady', 'lavish']
    """
    match = _QUOTED.match(text, at, ceiling)
    words = tuple(words_after(text, match.start("words"), match.end("words"))) if match else ()
    goes_on = (
        match and len(words) == 1 and not (words[0].use or words[0].capital) and _COMPLEMENT.match(text, match.end())
    )  # "sure" that
    deed = (
        words
        and not words[0].known
        and (words[0].form.endswith("ing") or (words[0].form.endswith("ed") and words[1:2] and words[1].breaks))
    )
    told = words and words[0].breaks and words[0].form not in of_class("condition")
    felt = words and (words[-1].form in of_class("attitude") or (words[-1].form.endswith("ly") and not words[-1].known))
    how = words and _is_adverb(words[-1])
    sentence = goes_on or deed or told or felt or how or any(word.form in _OF_CLAIMS for word in words)
    return () if sentence or len(words) > SLOGAN else words


def _is_adverb(word: Word) -> bool:
    """True for what tells how what follows holds, and says nothing of anybody: "almost certainly" responsible."""
    return word.form.endswith("ly") and word.weight != "frame" and word.use is None
