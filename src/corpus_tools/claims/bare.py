"""Sentences of an answer that say nothing by themselves: 'No.', 'A signal!', 'On the fourteenth?', 'They did.'"""

from __future__ import annotations

import re

from corpus_tools.claims.acts.contractions import FINITE_VERB, HELPERS

_NO = re.compile(
    r"(?:absolutely not|certainly not|hardly|in no way|me neither|no way|no|not (?:at all|really|so|true|yet)"
    r"|never|nonsense|of course not|on the contrary|quite the (?:contrary|opposite)|that['’]s not so"
    r"|(?:he|i|it|she|that|there|they|we|you)"
    r" (?:can|could|did|do|does|had|has|have|is|was|were|will|would)(?:n['’]?t| not))"
)
_YES = re.compile(
    rf"(?:absolutely|always|certainly|correct|definitely|exactly|indeed|of course|often|precisely|quite|right|sure"
    rf"|that['’]s (?:right|so|true)|that is (?:right|so|true)|true|very much so|ye(?:ah|p|s)"
    rf"|(?:he|i|it|she|that|there|they|we|you) (?:{HELPERS}))"
)
_ONE_OF_THEM = re.compile(rf"(?:(?:oh|well|but|and|so|why),? )?(?P<one>{_NO.pattern}|{_YES.pattern})")
_BETWEEN = re.compile(r"[\s,;.!…–—-]+")

_MARKS = " \t\n\"“”‘’'.,!?…"
_FEWEST, _MOST = 2, 4
"""Words of a phrase by itself, whatever it begins with, and of one that begins as a phrase does."""
_ASKED_ON = 7  # words of a question that goes on from the one before: 'Or when he saw the polls?'
_PHRASE = re.compile(
    r"(?:(?:an?|the|his|her|its|my|our|their) [\w'’-]+$|\d+ [\w'’-]+$"
    r"|(?:after|at|because of|before|by|for|from|in|of|on|since|until|with) )"
)
_POINT = re.compile(
    r"(?:and |now )?(?:(?:first|second|third|fourth|fifth|sixth|last)(?:ly)?|finally|next|number \w+)(?: of all)?[,:] "
)
"""How a point of several is named before it is told: '(Second,) the harbour.'"""

_MOST_OF_POINT = 7  # words
_SUBJECT = re.compile(r"\b(?:he|i|it|nobody|she|there|they|we|who|you)\b")
_JOINS = re.compile(r"(?:and|but|or|because|when|where|at|by|in|on|with|from|to|for|after|before)\b")


def yes_or_no(said: str) -> str | None:
    """
    What a sentence does that only says yes or no: an assertion or a denial, None for any other.

    >>> yes_or_no("no. never."), yes_or_no("yes, of course"), yes_or_no("no, we left")
    ('denial', 'assertion', None)
    """
    act, rest = None, said.strip(_MARKS)
    while rest:
        found = _ONE_OF_THEM.match(rest)
        if found is None or (found.end() < len(rest) and not _BETWEEN.match(rest, found.end())):
            return None
        act = act or ("denial" if _NO.fullmatch(found["one"]) else "assertion")
        rest = rest[found.end() :].strip(f"{_MARKS};–—-")
    return act


def names_point(said: str) -> bool:
    """
    True for words that only name which point comes next.

    >>> names_point("second, the harbour."), names_point("second, the harbour is shut.")
    (True, False)
    """
    words = said.strip(_MARKS)
    point = _POINT.match(words) if words.count(" ") < _MOST_OF_POINT else None
    return point is not None and not (_SUBJECT.search(words) or FINITE_VERB.search(words, point.end()))


def is_bare(said: str) -> bool:
    """
    True for a sentence of few words that says nothing by itself.

    >>> is_bare("a signal!"), is_bare("yes."), is_bare("on the fourteenth?"), is_bare("salaries.")
    (True, True, True, True)
    >>> is_bare("we pay nothing."), is_bare("the port stays open"), is_bare("nobody came"), is_bare("close the gate!")
    (False, False, False, False)
    >>> is_bare("second, the state of the harbour."), is_bare("second, the harbour is shut.")
    (True, False)
    """
    words = said.strip(_MARKS)
    count = words.count(" ") + 1
    if names_point(words):
        return True
    if count > _MOST or not words:
        return not words
    if yes_or_no(words):
        return True
    if _SUBJECT.search(words) or FINITE_VERB.search(words):
        return False
    return count < _FEWEST or _PHRASE.match(words) is not None


def asks_on(said: str) -> bool:
    """
    True for a question of few words that only goes on from what stands before it.

    >>> asks_on("or when he saw the polls?"), asks_on("what does he want?"), asks_on("on friday?")
    (True, False, True)
    """
    words = said.strip(_MARKS)
    return said.rstrip(' "”').endswith("?") and words.count(" ") < _ASKED_ON and bool(_JOINS.match(words))
