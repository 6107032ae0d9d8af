"""What one voices in a noun that names it: 'repeated (her call for a vote)', 'expressed (the hope that it rains)'."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus_tools.claims.attribution.nominal import nouns
from corpus_tools.claims.cues import Cue

_IS_DANGER = re.compile(
    r"\bthreats? to (?:an?|any|all|her|his|its|my|our|that|the|their|these|this|those|\w+ (?:is|was))\b"
)
"""Nobody threatens: 'the threat to the town'."""

_DOING = frozenset(["accusation", "condemnation", "demand", "denial", "pledge", "proposal", "threat"])
_LEAVING_OPEN = frozenset(["assertion", "evaluation", "prediction"])
NOUN_WITHIN = 4  # words; "his party's long opposition (to)"
_THAT = re.compile(r"(?:(?:an?|her|his|its|the|their) )?(?:[\w-]+ ){0,2}?(?P<noun>[a-z]+) that (?=\w)")


def act_of_noun(said: str) -> str | None:
    """
    The act of the noun of saying that is the content.

    >>> act_of_noun("her call for a vote"), act_of_noun("her coat")
    ('demand', None)
    """
    words = said.split(None, NOUN_WITHIN + 1)
    for word, following in pairwise(words[: NOUN_WITHIN + 1]):
        noun = nouns().get(word)
        if noun and noun.act in _DOING and following in noun.prepositions and not _IS_DANGER.search(said):
            return noun.act
    return None


def voiced(word: Cue, said: str) -> tuple[Cue, str] | None:
    """The noun that a cue gives voice to and what it is of, where that leaves open what is done; else None."""
    open_cue = word.act in _LEAVING_OPEN and "n" in word.takes and "names" not in word.kind
    that = _THAT.match(said) if open_cue and " that " in said else None
    noun = nouns().get(that["noun"]) if that else None
    if that is None or noun is None or noun.act not in _LEAVING_OPEN or "that" not in noun.prepositions:
        return None
    return noun, said[that.end() :]
