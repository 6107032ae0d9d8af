"""Words by which a sentence tells when something was said, and of what day a speaker speaks, be it later."""

from __future__ import annotations

import re

from corpus_tools.model import Span

_THINGS_SAID = "(?:address|announcement|comment|interview|message|remark|speech|statement|video)s?"
_WHOSE = "(?:the|his|her|their|its|these|those)"
TELLS_WHEN = re.compile(
    rf"(?:\w+ (?:made|issued|gave|delivered|posted|published|released) {_WHOSE} (?:\w+ )?{_THINGS_SAID}"
    rf"|{_WHOSE} {_THINGS_SAID} (?:came|comes|were|was))\b"
)
"""How such a sentence begins, in folded words."""


def tells_when(folded: str) -> bool:
    """
    True for folded words that only tell when something was said which stands before them.

    >>> tells_when("he made the comments yesterday"), tells_when("he gave her a letter on monday")
    (True, False)
    """
    return TELLS_WHEN.match(folded) is not None


_OPENS_ON = re.compile(
    r"[\s“\"‘]*(?:(?:Asked|Challenged|Pressed|Questioned|Quizzed)\s(?:by\s[^,;:.]{2,40}?\s)?(?:about|on|over)"
    r"|(?:Commenting|Elaborating|Reflecting|Touching)\s(?:about|on|upon)"
    r"|(?:Alluding|Pointing|Reacting|Referring|Replying|Responding|Turning)\sto|Citing|Condemning|Denouncing|Discussing|Recalling|Recounting)"
    r"\s(?P<noun>(?:an?|her|his|its|that|the|their|this|[A-Z][\w’'.-]*['’]s)\s[^,;:.!?“”\"]*?)\s(?:(?:early|in|late|of|on)\s)*\Z",
    re.IGNORECASE,
)


def spoken_on(text: str, start: int, time: Span) -> Span | None:
    """
    The noun that has the day of what somebody speaks on, where a sentence opens with words on that: asked about the
    raid on Sunday, he said nothing.

    >>> told = "Commenting on the raid of 3 May, she wept."
    >>> spoken_on(told, 0, Span(26, 31)).cut(told)
    'the raid'
    """
    found = _OPENS_ON.match(text, start, time.start) if text.startswith(",", time.end) else None
    return Span(*found.span("noun")) if found else None
