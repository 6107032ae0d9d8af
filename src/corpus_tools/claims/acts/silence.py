"""Who leaves a thing unsaid or open, which neither denies nor rejects it."""

from __future__ import annotations

import re

from corpus_tools.claims.cues import Cue

_TELLING = frozenset(["address", "comment", "disclose", "discuss", "elaborate", "mention", "reveal", "specify", "talk"])
"""Who does not mention a thing does not say that it is not so."""

_UNCERTAIN = frozenset(["aware", "certain", "clear", "sure"])
_NOT_TO_TELL = re.compile(
    r"to (?:publicly |further |immediately |directly )?(?:answer|be (?:identified|interviewed|named|quoted)|comment"
    r"|confirm|describe|detail|disclose|discuss|elaborate"
    r"|(?:give|offer|provide) (?:(?:an?|any|exact|further|its|more|other|specific|the|their) )*"
    r"(?:answers?|comments?|dates?|details?|estimates?|evidence|examples?|explanations?|figures?|interviews?|names?"
    r"|numbers?|opinions?|prices?|reasons?|specifics|times?|timetable)"
    r"|identify|make predictions|name|predict|reveal|rule out|say|specify|speculate"
    r"|take (?:a position|questions|sides))\b"
)
"""What one keeps to oneself and does not reject: 'declined (to say why)'."""


def keeps_silent(word: Cue, negated: bool, said: str) -> bool:
    """
    True for 'did not mention it', 'is not sure that it holds', 'declined to say why', which deny nothing.

    >>> decline = Cue("decline", "i", frozenset(), "condemnation")
    >>> keeps_silent(decline, False, "to say why"), keeps_silent(decline, False, "to sell the mill")
    (True, False)
    """
    if negated:
        return word.lemma in _TELLING or word.lemma in _UNCERTAIN
    return word.lemma in ("decline", "refuse") and _NOT_TO_TELL.match(said) is not None
