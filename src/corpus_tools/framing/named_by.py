"""Words that the text itself says are another's: what he calls, as they call them, critics call her."""

from __future__ import annotations

import re

from corpus_tools.model import Span

REACH = 80
"""Characters before a label in which it may be told whose word it is: "what its foreign minister once called the"."""

_CALLS = (
    r"(?:(?:call|term|dub|label|brand|style|deem|consider)(?:s|led|med|bed|ed|d)?|calling"
    r"|(?:describe|portray|characteri[sz]e|regard|see|denounce|deride|dismiss)(?:s|d|ed|n)?\s+as|saw\s+as|think(?:s)?\s+of\s+as)"
)
_WHAT = re.compile(
    rf"\bwhat\s+(?:[\w.'’-]+\s+){{1,6}}?{_CALLS}\s+(?:(?:an?|the|its|his|her|their|these|those)\s+)?(?:[\w-]+\s+)?\Z"
)
_AS = re.compile(
    r",\s+as\s+(?:[\w.'’-]+\s+){1,5}?(?:(?:like|prefer)s?\s+to\s+)?(?:calls?|called|dubbed|dubs?|terms?|termed)\s+(?:her|him|it|them|us)\b"
)


def is_named_by_others(text: str, span: Span) -> bool:
    """
    True for a word for someone that the text gives as another's, without marks: the outlet does not make it its own.

    >>> text = "He left what he calls a den of thieves. The vultures, as Ana calls them, fled."
    >>> [is_named_by_others(text, Span(*place)) for place in ((24, 38), (44, 52))]
    [True, True]
    """
    return _WHAT.search(text, max(span.start - REACH, 0), span.start) is not None or (
        text.startswith(",", span.end) and _AS.match(text, span.end) is not None
    )
