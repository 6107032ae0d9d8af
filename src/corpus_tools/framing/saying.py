"""
How a cue colours what it introduces: neutral ("said"), doubting ("claimed"), endorsing ("revealed") or dramatic
("slammed"), from the list ``framing_saying``.

Endorsing words are the factive and semi-factive ones (Kiparsky & Kiparsky 1970; Hooper 1975), as in the study of biased
wording by Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013); the list is our own. What follows a verb can take its
colour away: who warns that a dam will break is believed, who warns against building it takes nothing for true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.model import Span
from corpus_tools.text import WORD, fold

_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))


@cache
def _known() -> dict[str, lexicons.Row]:
    """Each form that the list names to its row."""
    rows = lexicons.rows("framing_saying")
    return {form: row for row in rows for form in row["also"].split()} | {row["word"]: row for row in rows}


def _stems(word: str) -> Iterator[str]:
    """The word and what it may be a form of ("alleges": "allege"; "begged": "beg"; "cried": "cry")."""
    yield word
    for ending, put in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending) + put
            yield stem
            if len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]


@lru_cache(maxsize=10_000)
def _row(cue: str) -> lexicons.Row | None:
    """The row of the last word of a cue that the list knows."""
    words = reversed(WORD.findall(fold(cue)))
    return next((_known()[stem] for word in words for stem in _stems(word) if stem in _known()), None)


_NOT = re.compile(
    r"(?:\b(?:cannot|declin\w+ to|fail\w* to|neither|never|nobody|no one|nor|not|refus\w+ to|unable to|without)|n['’]t)"
    r"(?:\s+(?:been|be|to|yet|have|\w+ly)){0,2}\s+\Z",
    re.IGNORECASE,
)
_BE = re.compile(r"\b(?:are|be|been|is|was|were)\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)
_NEXT = re.compile(r"\s+([\w’'-]+)")
_ENDS = frozenset(
    ["about", "and", "are", "because", "but", "could", "had", "has", "have", "he", "her", "his", "how", "i", "if",
     "is", "it", "its", "may", "might", "of", "or", "our", "she", "should", "that", "the", "their", "there", "these",
     "they", "this", "was", "we", "were", "what", "when", "where", "whether", "which", "who", "will", "would", "you"]
)  # fmt: skip
"""Words with which what a verb of saying introduces begins, so that no later word belongs to the verb."""

_DETERMINERS = frozenset({"her", "his", "its", "our", "the", "their"})
REACH = 4
"""Words behind a verb in which the word stands that takes its colour away, whom it is said to between them."""


def colour_in(text: str, cue: Span) -> str | None:
    """
    The colour that a cue has where it stands: neutral where a word beside it takes its colour away.

    >>> text = "She warned that it would sink, and warned Oslo against it."
    >>> [colour_in(text, Span(*place)) for place in ((4, 10), (35, 41))]
    ['endorsing', 'neutral']
    """
    row = _row(cue.cut(text))
    colour = row["colour"] if row else None
    if row is None or colour == "neutral":
        return colour
    unless, verb = row["unless"].split(), _place_of_verb(text, cue)
    if colour == "endorsing" and _states_nothing(text, verb, row["word"]):
        return "neutral"
    before = text[max(verb.start - 40, 0) : verb.start]
    if text.startswith(" nothing", verb.end) or (row["word"] == "swear" and _ON_PAPER.search(before)):
        return "neutral"
    taken = ("not" in unless and _NOT.search(before)) or ("be" in unless and _BE.search(before))
    return "neutral" if taken or not set(unless).isdisjoint(_beside(text, verb.end)) else colour


_ON_PAPER = re.compile(r"\b(?:affidavit|declaration|deposition|evidence|statement|testimony)s?\s(?:was\s|were\s)?\Z")
"""Before what was sworn as a paper of a court is: no drama."""

_NOT_YET = re.compile(
    r"\b(?:can|could|may|might|must|shall|should|will|would|let (?:it|that) be"
    r"|(?<!able )(?<!continue )(?<!continues )(?<!continued )to)\s(?:\w+ly\s)?\Z",
    re.IGNORECASE,
)
"""Before what has not been found or shown, or what somebody lets be known."""
_FINDINGS = frozenset(
    ["acknowledge", "admit", "clarify", "concede", "confess", "confirm", "demonstrate", "detail", "disclose",
     "discover", "document", "establish", "expose", "find", "highlight", "know", "learn", "prove", "realise",
     "realize", "recognise", "recognize", "reveal", "show", "substantiate", "uncover", "underline",
     "underscore", "understand", "verify"]
)  # fmt: skip
_MEMORIES = frozenset({"know", "recall", "remember"})
_THING = re.compile(
    r"\s(?:an?|her|his|its|my|our|that|the|their|these|this|those|your)\s(?P<told>[^.,;:?!\n\"“]*?)(?=\s(?:as|when|where|who|whom|whose)\b|[.,;:?!\n\"“]|\Z)"
)
_TELLS = re.compile(
    r"\b(?:are|be|been|being|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would|\w+ing)\b"
)


def _states_nothing(text: str, verb: Span, word: str) -> bool:
    """True for what will or should be found, and for a memory or knowledge of something and not that it is so."""
    learnt = word == "learn" and text.endswith("to ", 0, verb.start)  # dismayed to learn that it had sunk
    if word in _FINDINGS and not learnt and _NOT_YET.search(text, max(0, verb.start - 24), verb.start):
        return True
    thing = _THING.match(text, verb.end) if word in _MEMORIES else None
    return thing is not None and not _TELLS.search(thing["told"])


def _place_of_verb(text: str, cue: Span) -> Span:
    """The last word of a cue that the list knows."""
    words = [Span(cue.start + one.start(), cue.start + one.end()) for one in WORD.finditer(cue.cut(text))]
    return next(word for word in reversed(words) if _row(word.cut(text)))


def _beside(text: str, at: int) -> Iterator[str]:
    """The words behind a verb, no further than where what it introduces begins."""
    for number in range(REACH):
        match = _NEXT.match(text, at)
        if match is None:
            return
        word = match[1].lower()
        yield word
        if word in _ENDS and (number or word not in _DETERMINERS):
            return
        at = match.end()
