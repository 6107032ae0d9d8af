"""Words that the text itself says are another's: what he calls, as they call them, critics call her."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus_tools.framing.constructions import Found
from corpus_tools.framing.readings import Reading, of_each
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.wording import words_after
from corpus_tools.model import Sentence, Span

REACH = 80
"""Characters before a label in which it may be told whose word it is: "what its foreign minister once called the"."""

_CALLS = (
    r"(?:(?:call|term|dub|label|brand|style|deem|consider)(?:s|led|bed|ed|d)?|calling"
    r"|(?:describe|portray|characteri[sz]e|regard|see|denounce|deride|dismiss)(?:s|d|ed|n)?\s+as|saw\s+as|think(?:s)?\s+of\s+as)"
)
_WHAT = re.compile(
    rf"\bwhat\s+(?:[\w.'’-]+\s+){{1,6}}?{_CALLS}\s+(?:(?:an?|the|its|his|her|their|these|those)\s+)?(?:[\w-]+\s+)?\Z"
)
_WORD_FOR = re.compile(
    rf"\bwhat\s+(?:he|she|it|they|(?:h(?:er|is)|its|the|their)\s+(?:[a-z-]+\s+){{1,3}}?|(?:[A-Z][\w.’'-]+\s+){{1,3}}?)\s*"
    rf"(?:has\s+|had\s+|once\s+)?{_CALLS}\s+(?:(?:an?|the|its|his|her|their)\s+)?(?P<label>(?:[a-z-]+\s+){{0,2}}[a-z-]+)(?=[\s,.;])"
)
_AS = re.compile(
    r",\s+as\s+(?:[\w.'’-]+\s+){1,5}?(?:(?:like|prefer)s?\s+to\s+)?(?:calls?|called|dubbed|dubs?|terms?|termed)\s+(?:her|him|it|them|us)\b"
)


_WHO_CALL = re.compile(
    r"\b(?:anyone|everyone|people|some|those|\w+(?:cs|ds|rs|ts))\b(?:\s[^\s.,;:]+){0,7}?\swho\s"
    r"(?:(?:still|often|once|now|always|would)\s)?"
    rf"(?:(?:speak|spoke|talk|talked|think|thought)\sof|{_CALLS})\s(?:[\w.’'-]+\s){{1,5}}?"
    r"(?:as\s)?(?:(?:an?|the|our|their)\s)?(?:[\w-]+\s)?\Z"
)
"""Before a word that the text gives to people of whom it speaks: friends of mine who speak of them as martyrs."""
_HELD = (
    r"blacklisted|branded|classed|classified|condemned|considered|decried|deemed|denounced|described|designated"
    r"|dubbed|labell?ed|listed|regarded|seen|termed|viewed"
)
_VERDICT = re.compile(
    rf"\b(?:are|be|been|being|is|was|were|who)\s+(?:\w+ly\s+|still\s+|also\s+|long\s+)*(?:{_HELD})\s+(?:as\s+)?"
    r"(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}\Z|"
    rf"(?:[,(–—]\s?|\b(?:band|group|men|militia|movement|organi[sz]ation|party)\s+)(?:{_HELD})\s+(?:as\s+)?(?:an?\s+)?(?:[\w-]+\s+)?\Z"
)
_IS_NOT = re.compile(
    r",?\s(?:and\s|but\s|which\s)?(?:(?:he|she|it|they)\s)(?:is|are|was|were)\s(?:not|never)(?=[\s,.;]*(?:either\b|[,.;]|\Z))"
)
"""Behind a word that the text itself takes from somebody: a crook, which she is not."""
_WHOSE = re.compile(r"(?:\s+(?!by\b)[\w’'-]+){0,3}?\s+by\s+(?!\w+day\b|\d|then\b|now\b|\w+ing\b)")


def _is_verdict(text: str, span: Span) -> bool:
    """
    True for a word that the text says somebody else has for someone: "listed as a terrorist group by Oslo".

    >>> _is_verdict("They are classed as terrorists by Oslo.", Span(20, 30))
    True
    """
    whose = _WHOSE.match(text, span.end)
    return whose is not None and _VERDICT.search(text, max(span.start - REACH, 0), span.start) is not None


def is_named_by_others(text: str, span: Span) -> bool:
    """
    True for a word for someone that the text gives as another's, without marks: the outlet does not make it its own.

    >>> text = "He left what he calls a den of thieves. The vultures, as Ana calls them, fled."
    >>> [is_named_by_others(text, Span(*place)) for place in ((24, 38), (44, 52))]
    [True, True]
    >>> is_named_by_others("She has been called a saint, which she is not.", Span(22, 27))
    True
    """
    called = _WHAT.search(text, max(span.start - REACH, 0), span.start) is not None or (
        text.startswith(",", span.end) and _AS.match(text, span.end) is not None
    )
    near = max(span.start - 2 * REACH, 0)
    theirs = text.find("who", near, span.start) >= 0 and _WHO_CALL.search(text, near, span.start) is not None
    return called or theirs or _IS_NOT.match(text, span.end) is not None or _is_verdict(text, span)


def _find(text: str, _sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """ "What she called indoctrinated men": the words that somebody is said to have for people."""
    run = list(words_after(text, *match.span("label")))
    while run and (run[-1].breaks or run[-1].use is None):
        run.pop()
    if run and run[-1].of != "thing" and run[-1].use != "title" and not any(word.breaks for word in run):
        yield Found(run[0].start, run[-1].end, tuple(run), UNNAMED, "person", "verb-frame")


READINGS = (Reading(of_each(_WORD_FOR, _find), frozenset({"what"})),)
"""The readings of this room."""
