"""
What somebody says to keep a talk going, and claims nothing by: greetings, thanks, who has the floor, the break, which
point comes next.
"""

from __future__ import annotations

import re

from corpus_tools.claims.bare import names_point
from corpus_tools.text import fold

_LONGEST = 120  # characters of such a sentence
_NAME = r"(?:[\w.'’-]+ ){0,4}[\w.'’-]+"
_LET_ME = (
    r"(?:let me|let us|let['’]s|(?:i|we)(?:['’](?:d|ll)| will| would)?"
    r"(?: (?:like|have|need|want) to| must| can| am going to)?)"
)
_GREETED = (
    r"(?!(?:many )?thanks to (?!(?:all|both|everybody|everyone|you)\b))"
    r"(?:good (?:afternoon|day|evening|morning)|hello|hi|many thanks|thanks|thank you|welcome)"
    r"(?: (?:again|all|back|both|everyone|everybody|indeed|very much|so much)\b)*"
    r"(?:,(?: \w+){1,4},)?(?:,? (?:and )?(?:for|from|to) [\w ,'’-]{2,80})?"
)
_PRESENTED = (
    r"(?:here|joining (?:me|us)|with (?:me|us))(?: (?:here|in the studio|live|now|on the line|today|tonight))*"
    r" (?:are|is) (?P<who>(?!.*\b(?:how|that|what|where|which|who|why)\b).{2,90})"
)
_FLOOR = (
    rf"(?:and |but |now |so )*{_LET_ME} (?:ask you(?! to\b)|bring (?:\w+ ){{0,3}}in\b|come back to|end (?:it )?there"
    r"|get to (?:the|our) next|give you (?:the|a) (?:chance|floor|last word)"
    r"|go to (?:a (?:break|caller)|our|the (?:break|phones?))|hear from|interrupt you|jump in|leave (?:it|that) there"
    r"|move on|pause there|put (?:it|that|this) to you|start with you|stop you"
    r"|take (?:a|another|our|your) (?:\w+ )?(?:break|call|question)|turn (?:now )?to (?:the|you)\b|wrap (?:it )?up)"
    r"(?: .{0,80})?"
)
_NEXT = (
    r"(?:and |now |so )*(?:the |our |your |my )?(?:closing|final|first|last|next|opening|second|third) "
    r"(?:call|caller|question|remarks|speaker|statement|topic)"
    r"(?: (?:comes from|goes to|is (?:about|for|from|on))"
    r" (?:you\b.{0,40}|(?!.*\b(?:he|i|she|that|they|we|which|who|whom|you)\b).{2,80}))?"
)
_TIME = (
    r"(?:i['’]m afraid |unfortunately,? )?(?:that['’]s|that is) all (?:the time )?we have(?: time for| for today)?"
    r"|(?:i['’]m afraid |unfortunately,? )?(?:we are|we['’]re|we have|we['’]ve) (?:almost |nearly )?"
    r"(?:out of|run out of) time(?: .{0,40})?|time['’]?s up|(?:please )?stay (?:tuned|with us)"
    r"|you have (?:\d+|one|two|three|five|thirty|sixty|ninety) (?:minutes?|seconds?)(?: .{0,40})?"
    r"|we['’]ll be (?:right )?back(?: .{0,40})?|after the break"
)
_ORDER = (
    r"(?:please,? )?(?:answer the question|continue|go ahead|go on|one at a time|order|over to you|quiet"
    r"|silence(?: in (?:the )?court)?|you(?:['’]re| are) (?:(?:live|now) )?on (?:the )?(?:air|line)"
    r"|your (?:rebuttal|reply|response|turn))"
)
_POINTS = (
    rf"{_LET_ME} (?:begin|close|end|finish|start) with (?:(?!(?:by|saying|that|this|what)\b)[\w'’-]+ ){{0,5}}[\w'’-]+"
    r"|(?:and )?that (?:is|was) (?:one|the first|my first point)"
    r"|(?:and )?(?:one|two|three) (?:(?:brief|final|last|more|other|quick) )+(?:points?|remarks?|things?)"
)
_SAID = rf"(?:{_GREETED}|{_PRESENTED}|{_FLOOR}|{_NEXT}|{_TIME}|{_ORDER}|{_POINTS})"
_CAPITAL = re.compile(r"\s[A-Z]")  # whom a host presents he names
_KEEPS_GOING = re.compile(rf"(?:{_NAME}, )?{_SAID}(?:, {_NAME})?(?:[,;] {_ORDER})?[.!]?")


def keeps_going(words: str) -> bool:
    """
    True for a sentence that only keeps a talk going.

    >>> [keeps_going(words) for words in ("Minister, thank you for joining us.", "We have to leave it there.")]
    [True, True]
    >>> [keeps_going(words) for words in ("We will take another look at the tax.", "We will open a school.")]
    [False, False]
    >>> [keeps_going(words) for words in ("Let me begin with the victims.", "Second, the port.", "Second, it is shut.")]
    [True, True, False]
    >>> [keeps_going(words) for words in ("Thanks to the army, the town was lost.", "With us is the law of the land.")]
    [False, False]
    """
    if len(words) <= _LONGEST and names_point(fold(words)):
        return True
    said = _KEEPS_GOING.fullmatch(fold(words)) if len(words) <= _LONGEST else None
    return said is not None and (said["who"] is None or _CAPITAL.search(words, 1) is not None)
