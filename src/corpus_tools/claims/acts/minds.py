"""What is said of a mind: what one does not know or leaves unsaid, what others feel, what one grants or would think."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.asking import WHAT_IS_ASKED
from corpus_tools.claims.cues import Cue

_OWN = r"(?:and |but |so )?(?:that )?(?:i|we|he|she|it|they)"
_NOT_SURE = re.compile(
    rf"{_OWN} (?:am|are|is|was|were)(?: still)? not (?:at all |\w+ly |quite |so |too |yet )?(?:certain|sure)\b"
    rf"|{_OWN} (?:\w+ )?(?:do|does|did) not (?:even |\w+ly |quite |yet )?"
    r"know (?:(?:exactly |quite )?(?:anything about|how|if|what|when|where|whether|which|who|whom|whose|why)\b|[.,;]?$)"
    rf"|{_OWN} (?:still )?(?:have|has|had) no (?:clue|comment|idea)\b"
    rf"|{_OWN} (?:can|could|do|does|did|will|would) (?:not|never) (?:publicly )?(?:comment|discuss|disclose|elaborate"
    r"|respond to|speculate|talk about)\b"
)
_NOT_VERIFIED = re.compile(
    r"(?!.*\bbut\b)(?:that )?(?:[\w'’-]+ ){1,9}?"
    r"(?:can not|could not|(?:has|have|had) (?:not|never)(?: yet)?|(?:is|was|were) not) "
    r"(?:immediately |independently )*(?:be |been )?(?:immediately |independently )*"
    r"(?:ascertained|authenticated|confirmed|corroborated|determined|established|verified)\b"
)
"""'The toll could not be verified' leaves it open; it denies nothing."""

_FOR_A_MOMENT = r"for (?:a|one) (?:minute|moment|second) "
_NOT_DOUBTED = re.compile(
    rf"{_OWN} (?:do|does|did|would) not (?:{_FOR_A_MOMENT}|\w+ )?doubt (?:{_FOR_A_MOMENT})?"
    rf"|{_OWN} (?:have|has|had) (?:absolutely )?no doubt (?:that |about |in my mind )?"
)
_GRANTED = re.compile(
    r"(?:that )?(?:[\w'’-]+ ){1,5}?(?:may|might) (?:(?:not|very|well) )*(?!have\b)\w+[^.;:?!]*?,? but (?=\w+ \w+)"
)
_CONCEDED = re.compile(
    r"(?:and |but |so )?(?:although|even (?:if|though)|though|while) [^,.;:?!]{1,80}? (?:may|might)"
    r" [^,.;:?!]{3,80}, (?=\w+ \w+)"
)
"""'While it may be dull, (it is safe)'."""

_WOULD_THINK = re.compile(
    r"(?:that )?(?:he|she|they) would (?:not )?(?:argue|assume|be (?:shocked|surprised)|expect|guess|hate|imagine)\b"
)
_USED_TO = re.compile(
    r"\bwould (?!have\b)\w.*\b(?:back then|in the past|in those days|in (?:his|her|their|my|our) youth|growing up)\b"
)


def is_unknown(said: str) -> bool:
    """
    True for what one says one does not know or does not tell, which denies nothing.

    >>> is_unknown("i am still not sure it will hold"), is_unknown("we do not know of any deal")
    (True, False)
    >>> is_unknown("we do not comment on letters"), is_unknown("we do not open letters")
    (True, False)
    >>> is_unknown("that the toll could not be independently verified"), is_unknown("the toll was not announced")
    (True, False)
    """
    return " no" in said and (_NOT_SURE.match(said) or _NOT_VERIFIED.match(said)) is not None


def without_doubt(said: str) -> str | None:
    """
    What one says one does not doubt; None for any other words.

    >>> without_doubt("i have no doubt that we will win"), without_doubt("i doubt it")
    ('we will win', None)
    """
    undoubted = _NOT_DOUBTED.match(said) if " doubt" in said else None
    return said[undoubted.end() :].removeprefix("that ") if undoubted else None


def without_grant(said: str) -> str:
    """
    What is set against what one grants, which is not foreseen; all of the words where nothing is granted.

    >>> without_grant("it may be dull, but it is not harmful"), without_grant("it may rain tomorrow")
    ('it is not harmful', 'it may rain tomorrow')
    >>> without_grant("while it may be dull, it is safe")
    'it is safe'
    """
    granted = (_GRANTED.match(said) if " but " in said else None) or _CONCEDED.match(said)
    return said[granted.end() :] if granted else said


def would_think(said: str) -> bool:
    """
    True for what another would think, which is no deed that he vows.

    >>> would_think("she would not expect much of it"), would_think("she would leave")
    (True, False)
    """
    return " would " in said and _WOULD_THINK.match(said) is not None


def is_of_old(said: str) -> bool:
    """
    True for what somebody would do in former days.

    >>> is_of_old("he would sing there in the past"), is_of_old("he would sing there")
    (True, False)
    """
    return " would " in said and _USED_TO.search(said) is not None


_ALONE = re.compile(r"\b(?:acted|acting|worked|working) alone\b")


def disbelieved(said: str, *, foretells: bool) -> str:
    """
    What it does not to believe it: who does not believe that somebody acted alone says that others did it, too.

    >>> disbelieved("he acted alone", foretells=False), disbelieved("he acted", foretells=False)
    ('accusation', 'denial')
    """
    return "accusation" if _ALONE.search(said) else "prediction" if foretells else "denial"


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
_NOT_TO_GIVE = re.compile(r"to (?:\w+ly )?(?:give|make|offer|provide|release|respond|share|speak|talk)\b")
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
    if word.lemma == "decline" and _NOT_TO_GIVE.match(said):
        return True
    return word.lemma in ("decline", "refuse") and _NOT_TO_TELL.match(said) is not None


_REPORTED_QUESTION = re.compile(r"(?!about\b)" + WHAT_IS_ASKED)


def leaves_open(word: Cue, is_open: bool, negated: bool, said: str, direct: bool) -> bool:
    """True for what one asks or does not know, for what once would be, and for what one does not tell."""
    if word.lemma == "ask" and not direct and _REPORTED_QUESTION.match(said):
        return True
    if is_open and not negated and (is_unknown(said) or is_of_old(said)):
        return True
    return keeps_silent(word, negated, said)
