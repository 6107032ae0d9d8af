"""Who leaves a thing unsaid or open, which neither denies nor rejects it."""

from __future__ import annotations

import re

from corpus_tools.claims.cues import Cue

_TELLING = frozenset(["address", "comment", "disclose", "discuss", "elaborate", "mention", "reveal", "specify"])
"""Who does not mention a thing does not say that it is not so."""

_UNCERTAIN = frozenset(["aware", "certain", "clear", "sure"])
_NOT_TO_TELL = re.compile(
    r"to (?:publicly |further |immediately |directly )?(?:be (?:identified|interviewed|named|quoted)|comment|confirm"
    r"|describe|detail|disclose|discuss|elaborate|identify|name|reveal|say|specify|speculate)\b"
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
