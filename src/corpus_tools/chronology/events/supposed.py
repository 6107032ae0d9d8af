"""Times that a text only supposes: of what would be if, of what was not then but on another day."""

from __future__ import annotations

import re

from corpus_tools.chronology.events.happening import is_past_verb
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span

_LONGEST = 90  # characters before a time in which the words stand by which it is supposed

_IF_SO = re.compile(
    r"(?:[^.;:]{2,60}:\s)?[“\"‘']?If\s[^.;:]{2,80},\s[^.;:]{2,80}(?:\b(?:will|would)|['’](?:d|ll))\s[^.;:]{2,60}\s(?:by|within)\s\Z"
)
"""A term by which something would come about if something else did: If they go, it will be theirs by (Sunday)."""
_IF_IT_IS = re.compile(
    r"(?:[^.;:]{2,60}:\s)?[“\"‘']?(?:If|Unless)\s[^.;:“”\"]{2,80},\s[^.;:“”\"]{2,80}\s(?:by|in|on)\s\Z"
)
_NOT_OPEN = re.compile(r"\b(?:can|could|is|are|may|might|must|plans?|set|shall|should|will|would)\b|['’](?:d|ll|re)\b")
_A_WORD = re.compile(r"[\w’'-]+")


def _is_if_so(text: str, sentence: Span, time: Span) -> bool:
    """
    True for a time at which something comes about if something else does, and nobody has announced it.

    >>> told = "If they go, it burns on Friday.", "If he did, he left on Friday.", "If so, she is to go on Friday."
    >>> [_is_if_so(one, Span(0, len(one)), Span(at, at + 6)) for one in told if (at := one.index("Friday"))]
    [True, False, False]
    """
    if _IF_SO.match(text, sentence.start, time.start):
        return True
    if not _IF_IT_IS.match(text, sentence.start, time.start):
        return False
    words = text[sentence.start : time.start]
    return not (_NOT_OPEN.search(words) or any(map(is_past_verb, _A_WORD.findall(words))))


_NOT_THEN = re.compile(
    r"(?:[,;–—-]\s?|\b(?:and|but)\s)not(?:,?\sas\s[^,.;:]{2,60},)?\s(?:(?:at|in|on)\s)?(?:the\s)?\Z"
    r"|(?:\bnot|n[’']t|\bnever)\s(?:[\w’'-]+\s){1,6}before\s\Z"
    r"|\s(?:instead of|rather than)\s(?:(?:in|on)\s)?(?:the\s)?\Z"
)
"""
Before a day that a text says is the wrong one, or one before which nothing is to be: on Thursday, not on Wednesday as
first reported; will not open before 2021.
"""
_SUPPOSED = re.compile(
    r"\bif\b[^.;]{2,80}\b(?:could|might|would) (?:\w+ )?have \w+ (?:(?:at|by|in|on) )?\Z"
    r"|\bunless\b[^.;]{2,80}\b(?:at|by|in|on) \Z"
    r"|\bif not (?:(?:at|by|in|on) )?\Z|\bif not\b[^.;]{2,40}, (?:then )?\Z|\bas [a-z]+ as (?:at|during|in|on) \Z",
    re.IGNORECASE,
)
_HAD_IT = re.compile(
    r"[\"“‘]?Had (?!been\b)[\w’'-]+ (?:[\w’'-]+ ){0,4}?[^;:!?]{2,120}?, [^;:!?]{1,60}?\b(?:could|might|would) "
)
"""What would have been, had something else."""
_THIS = re.compile(r"(?:(?:next|this) (?:month|week|weekend)|today|tomorrow|tonight)", re.IGNORECASE)


def is_supposed(text: str, sentence: Span, time: Span) -> bool:
    """
    True for a time that somebody only thinks of, with which another is compared, that a text says is the wrong one, or
    that heads a list of topics.

    >>> told = ["He comes, if not on Monday, then never.", "It was as cold as in January.", "This week: a war, a vote."]
    >>> told += ["If she had any shame, she would have resigned on Monday."]
    >>> places = (("Monday", 0), ("January", 1), ("This week", 2), ("Monday", 3))
    >>> spans = [(told[at], Span(told[at].index(one), told[at].index(one) + len(one))) for one, at in places]
    >>> [is_supposed(words, Span(0, len(words)), span) for words, span in spans]
    [True, True, True, True]
    """
    near = max(sentence.start, time.start - _LONGEST)
    if _SUPPOSED.search(text, near, time.start) or _NOT_THEN.search(text, near, time.start):
        return True
    if _HAD_IT.match(text, sentence.start, sentence.end) or _is_if_so(text, sentence, time):
        return True
    heads = time.start == sentence.start and text.startswith(":", time.end)
    return bool(
        heads and _THIS.fullmatch(text, time.start, time.end) and not has_verb(text, Span(time.end, sentence.end))
    )
