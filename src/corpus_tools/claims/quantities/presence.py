"""Numbers of troops that are said to be somewhere: 'has 600 soldiers there', 'moved 150 of its 550 troops'."""

from __future__ import annotations

import re

from corpus_tools.model import Span

PRESENT = "present"
SOLDIERS = frozenset(["personnel", "servicemembers", "servicemen", "soldiers", "troops"])
"""Words for one thing."""
OF_TROOPS = SOLDIERS | frozenset(
    ["advisers", "advisors", "commandos", "instructors", "marines", "paratroopers", "peacekeepers", "trainers"]
)
"""What those are called who count as troops, by those who want them there and those who do not."""

_REACH = 60  # characters before a number in which its verb stands
_HAS = re.compile(
    r"\b(?:has|have|had|keep|keeps|kept|leave|leaves|maintains?|maintained|there (?:are|were)|still has)\s"
    r"(?:only |just |still )?\Z"
)
_WHOLE = re.compile(r"\bof (?:its|their)\s\Z|\bnumber (?:does|did) not exceed\s\Z")
_THERE = re.compile(
    r"(?:\s(?:are|were|is))?\s(?:at (?:an?|its|the|two|three|several)|based|deployed|here|in (?:[A-Z]|the [a-z]+\b)"
    r"|left in|on the ground|remain\b|serving|stationed|there\b)"
)


def is_present(text: str, folded: str, span: Span, begin: int, what: str) -> bool:
    """
    True for a number of troops that are said to be somewhere.

    >>> told = "Denmark has 90 soldiers in Velm and sent 40 of its 300 marines home."
    >>> [is_present(told, told.lower(), span, 0, "soldiers") for span in (Span(12, 23), Span(41, 43), Span(51, 62))]
    [True, False, True]
    """
    if not what or what.split()[-1].lower() not in OF_TROOPS:
        return False
    before = folded[max(begin, span.start - _REACH) : span.start]
    if _WHOLE.search(before):
        return True
    return _HAS.search(before) is not None and _THERE.match(text, span.end) is not None
