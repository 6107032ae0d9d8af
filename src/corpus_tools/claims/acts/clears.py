"""That another, or nobody, did wrong is denied on his behalf: 'the clerk had not forged it', 'nobody was cheated'."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_tools.claims.acts.heads import can_act, heads_of, is_force
from corpus_tools.claims.acts.marked import blames_at
from corpus_tools.claims.acts.moods import letter_of

_NOTS = (" not ", " never ", "neither ", "nobody ", "none ", "no ", "not ", "blame", "wrong", "falsely ")
_LIGHTLY = (
    r"(?:(?:actually|also|at any time|deliberately|even|ever|himself|herself|in any way|itself|knowingly|\w+ly) )*"
)
_HAVE = r"(?:am|is|are|was|were|had|has|have|did|does|do)"
_NOT = re.compile(
    rf"(?<=[a-z] )(?:{_HAVE} (?:\w+ly )?(?:not|never|neither)|never|neither|nor) {_LIGHTLY}"
    rf"(?:been (?:a |an )?|being |(?:a|an) (?=\w+\W*$))?{_LIGHTLY}(?=\w)"
)
"""Before what is not done: 'the clerk had never (forged it)', 'the clerk was not a (thief)'."""

_NO_ONE = re.compile(
    r"(?:that |and |but )?(?:nobody|no one|none of (?:her|his|its|my|our|the|them|their|these|those|us)"
    r"|not (?:one|a single)|neither(?: (?!of\b)[\w'’-]+(?: [\w'’-]+){0,3}? nor)?|no) "
)
_SUBJECT = 8  # words between "nobody" and what he did not do
_ENDS_SUBJECT = frozenset(["that", "to", "who", "whom", "which", "when", "because", "but", "more", "less", "above"])
_OUT_OF_SIGHT = re.compile(r"h(?:id|ide|idden|iding) (?:her|his|its|the fact|that|their)\b")
_TURNS = re.compile(r"\b(?:but|instead|merely|only|until|unless)\b")
"""Where it goes on with what was done: 'did not rob the mill but burned it'."""

_DEPENDENT = re.compile(r"\b(?:because|how|if|say|saying|said|that|what|when|which|who|why|you)\b|\bthere $")
"""In a clause that begins so it is not the main thing: 'was wrong to say that they did not lie'."""

_CLEARED = re.compile(
    r"\b(?:is|are|was|were|be|been) (?:(?:not|no longer|never) "
    rf"{_LIGHTLY}(?:an? |the )?(?:at fault|culpable|culprits?|implicated|involved in"
    r"|part of (?:any|the) (?:plot|scheme)|responsible for|suspects?|to blame|under (?:any )?suspicion)"
    r"|blameless|without blame|beyond reproach"
    r"|(?:falsely|wrongfully|wrongly) (?:accused|arrested|blamed|charged|convicted|imprisoned|jailed|suspected))\b"
    r"|\b(?:and|but) not an? suspects?\b"
)
_OF_ANOTHER = r"(?:that )?(?!(?:i|it|no|nobody|we|the public|the victims?)\b)[\w'’-]+(?: [\w'’-]+){0,5}? "
_NO_KNOWLEDGE = re.compile(
    rf"{_OF_ANOTHER}(?:(?:(?:had|has|have|did|does|do) (?:not|neither|never)|neither)"
    r" (?:know(?:n|s)?|knew|heard) (?:of|about|anything about|that)"
    r"|(?:knew|knows|(?:had|has|have) known) nothing (?:of|about)|(?:was|were) (?:unaware|not aware) (?:of|that))\b"
)
_NEITHER = re.compile(
    r"(?:that )?(?:(?P<who>[\w'’-]+ (?:[\w'’-]+ ){0,5}?)(?:(?:had|has|have) )?neither (?=[\w'’ -]+? nor )"
    r"|neither (?!of\b)(?P<one>[\w'’-]+ (?:[\w'’-]+ ){0,4}?)nor )"
)
_INQUIRING = re.compile(
    r"\b(?:attorney|auditors?|commission|commissioner|coroner|counsel|court|defen[cs]e|detectives?|examiners?|inquiry"
    r"|inspectors?|investigat(?:ion|ors?)|judges?|jury|lawyers?|magistrate|office|ombuds\w+|panel|police|prosecut(?:ion|ors?)"
    r"|solicitor|spokes\w+|tribunal)\b"
)
"""Who clears somebody, or speaks for him."""


@lru_cache(maxsize=16)
def denies_wrong(said: str) -> bool:
    """
    True for words by which somebody did no wrong.

    >>> denies_wrong("the clerk had not forged the list"), denies_wrong("the clerk had not kept the list")
    (True, False)
    >>> denies_wrong("nobody at the mill had cheated them"), denies_wrong("nobody at the mill had warned them")
    (True, False)
    >>> denies_wrong("the driver was not a suspect"), denies_wrong("they did not rob the mill but burned it")
    (True, False)
    """
    if not any(map(said.__contains__, _NOTS)):
        return False
    if _CLEARED.search(said):
        return True
    if _TURNS.search(said):
        return False
    for found in _NOT.finditer(said):
        if _is_wrong(said, found.end()):
            return _DEPENDENT.search(said[: found.start()].removeprefix("that ")) is None
    return _nobody_did(said)


def _is_wrong(said: str, place: int) -> bool:
    """True where the word for a wrong stands at a place, or words that blame begin there."""
    word = said[place:].split(None, 1)[0].rstrip(",.;:!?")
    if not word or _OUT_OF_SIGHT.match(said, place):
        return False
    return letter_of(word) in _WRONG or blames_at(said[place:])


_WRONG = frozenset("UukfgV")


def _nobody_did(said: str) -> bool:
    """True for a wrong that "nobody" or "no clerk of the mill" is said to have done."""
    nobody = _NO_ONE.match(said)
    if nobody is None:
        return False
    place = nobody.end()
    for word in said[place:].split()[:_SUBJECT]:
        if word in _ENDS_SUBJECT:
            return False
        if _is_wrong(said, place):
            return True
        if word.endswith((",", ";", ":")):
            return False
        place += len(word) + 1
    return False


def clears(said: str, source: str) -> bool:
    """
    True for what those who look into deeds, or speak for somebody, say that he did not know or do.

    >>> [clears("the mate neither took it nor asked for it", source) for source in ("the prosecutor", "the widow")]
    [True, False]
    >>> clears("the mate did not know of it", "her lawyer"), clears("the firm neither paid nor fed them", "police")
    (True, False)
    """
    if not any(map(said.__contains__, (" not", "neither ", "never ", "unaware"))) or not _INQUIRING.search(source):
        return False
    if _NO_KNOWLEDGE.match(said):
        return True
    neither = _NEITHER.match(said)
    return neither is not None and not _is_body((neither["who"] or neither["one"]).split()[-1])


def _is_body(word: str) -> bool:
    """True for those who have duties: what they did not do may have been theirs to do."""
    return can_act(word) or is_force(word) or word in heads_of("power")
