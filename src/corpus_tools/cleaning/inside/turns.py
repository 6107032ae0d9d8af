"""
The turns of an interview that is printed without heads, however short: "By whom?", "(laughs) Ask him.", and of one that
goes on below a box of other stories, where who has asked is named at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus_tools.cleaning.lines.layout import Line, Mark
from corpus_tools.cleaning.lines.teasers import asks_reader

TURN: Mark = ("body", "turn-of-interview")

LIFE: Mark = ("infobox", "life-of-asked")
_LIFE = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,4}?[A-Z][\w'’-]+(?:,? (?:was )?born\b| \((?:born|b\.) ).{0,40}\b(?:19|20)\d\d\b"
)
"""How a box on somebody's life begins."""

_FEWEST = 3
"""Paragraphs that end with the mark of a question, in a page that is an interview."""

_OFTEN = 6
"""Among how many paragraphs one, at least, ends with the mark; who asks may say something instead."""

_YOU = re.compile(r"\byou(?:r|rs)?\b")
_OWN = re.compile(r"\b(?:i|me|my|our|us|we)\b")
_SHORT = 12
_ENDS = ".?!…"
_CLOSING = "\"'”’») ]"
_TAKEN = frozenset(["boilerplate", "byline", "infobox"])


_BY_WHOM = re.compile(r"(?:funded|paid|presented|sponsored|supported)(?: for)? by (?:wh(?:at|ich|o|om))\b")


def without_questions(lines: Sequence[Line], own: Sequence[Mark | None]) -> list[Mark | None]:
    """
    The marks of lines, but of some that ask: "By the ministry?" is no byline, "Paid for by whom?" names no sponsor.
    """
    marks = list(own)
    for at, line in enumerate(lines):
        if line.raw[-1] == "?" and (mark := marks[at]) is not None:
            by_whom = line.cue is not None and _BY_WHOM.match(line.folded) is not None
            if by_whom or (mark[0] == "byline" and line.cue is None):
                line.cue, marks[at] = None, None
    return marks


def find_turns(lines: Sequence[Line], marks: Sequence[Mark], start: int, end: int) -> Iterator[tuple[int, Mark]]:
    """
    The numbers and marks of the lines between ``start`` and ``end`` that ask or answer, from the first question to the
    answer to the last, where questions alternate with answers in the first person; and the life of who answers, below.
    """
    if not (asked := find_asked(lines, start, end)):
        return
    told = [at for at in range(start, end) if marks[at][0] in ("body", *_TAKEN) and _is_said(lines[at])]
    last = max([asked[-1], *(at for at in told if at > asked[-1] and _asks_you(lines[at]))])
    for at in told:
        short = lines[at].weight <= _SHORT or marks[at][0] != "body"
        if asked[0] <= at <= last + 1 and short and (marks[at][0] != "body" or marks[at][1] != "format-says-article"):
            yield at, TURN
    for at in range(last + 2, end):
        if _LIFE.match(lines[at].raw) and not _OWN.search(lines[at].folded):
            yield at, LIFE


def find_asked(lines: Sequence[Line], start: int, end: int) -> list[int]:
    """The numbers of the lines between ``start`` and ``end`` that ask, in an interview; none in another text."""
    asked = [at for at in range(start, end) if lines[at].raw[-1] == "?" and not asks_reader(lines[at])]
    if len(asked) < _FEWEST:
        return []
    answered = sum(_OWN.search(lines[at + 1].folded) is not None for at in asked if at + 1 < end)
    answered += sum(_YOU.search(lines[at].folded) is not None for at in asked)
    near = asked[-1] - asked[0] < _OFTEN * len(asked)
    beside = sum(after - before == 1 for before, after in pairwise(asked))
    return [] if not near or 2 * answered < len(asked) or 2 * beside > len(asked) else asked


def _is_said(line: Line) -> bool:
    """True for a line that ends as a sentence does."""
    return line.raw.rstrip(_CLOSING)[-1:] in _ENDS and line.raw.rstrip(_CLOSING) != ""


def _asks_you(line: Line) -> bool:
    """True for a short sentence that speaks to somebody and not of who says it: "You have just called him a liar."."""
    return line.weight <= 2 * _SHORT and bool(_YOU.search(line.folded)) and not _OWN.search(line.folded)


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

_ADDRESSES = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_COMMENTS = re.compile(r"(?:\d+ )?(?:comments?|replies|responses|reader)\b")


def goes_on_to_credit(lines: Sequence[Line], number: int, article: tuple[int, int]) -> bool:
    """
    True at a line of an interview behind a box: a question above speaks to somebody by name, and below the line, with
    no heading of comments before it, stands who has asked.
    """
    above = [line.raw for line in lines[slice(*article)] if line.sentence]
    if not any(_ADDRESSED.match(raw) for raw in above) or not any(map(_ADDRESSES.search, above)):
        return False
    for line in lines[article[1] : number + REACH]:
        if _COMMENTS.match(line.folded) and not line.sentence:
            return False
        if line.number > number and line.weight <= CREDIT_WORDS and _CREDIT.match(line.folded):
            return True
    return False
