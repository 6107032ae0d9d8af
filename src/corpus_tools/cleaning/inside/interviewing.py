"""Interviews that go on below a box of other stories: who has asked is named where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.lines.layout import Line

REACH = 60
"""How many lines below a box the name of who has asked may stand."""

_CREDIT = re.compile(
    r"(?:interview(?: conducted| held)?(?: by)?|interviewed by|questions(?: asked)?(?: by)?)\s?:?\s"
    r"|(?:the|this) (?:conversation|interview)\b[^.]{0,40}\b(?:conducted|led|held|edited|condensed|translated)\b"
)
CREDIT_WORDS = 16
"""The longest line that names who has asked."""

_ADDRESSED = re.compile(
    r"(?:(?:Dr|Madam|Miss|Mr|Mrs|Ms|Prof|Professor|General|Colonel|Minister|Senator|Sir|President|Ambassador)\.?\s)"
    r"[^.?!,]{2,40},\s[^.!]*\?"
)
"""How the first question speaks to who is asked: "Mrs Berg, when …?"."""

_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_COMMENTS = re.compile(r"(?:\d+ )?(?:comments?|replies|responses|reader)\b")


def goes_on_to_credit(lines: Sequence[Line], number: int, article: tuple[int, int]) -> bool:
    """
    True at a line of an interview behind a box: a question above speaks to somebody by name, and below the line, with
    no heading of comments before it, stands who has asked.
    """
    above = [line.raw for line in lines[slice(*article)] if line.sentence]
    if not any(_ADDRESSED.match(raw) for raw in above) or not any(map(_YOU.search, above)):
        return False
    for line in lines[article[1] : number + REACH]:
        if _COMMENTS.match(line.folded) and not line.sentence:
            return False
        if line.number > number and line.weight <= CREDIT_WORDS and _CREDIT.match(line.folded):
            return True
    return False
