"""Numbers that point back at those just told: 'seven such cases', '(15) of the 23', 'of the 23 cases (15) were'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.claims.quantities.things import UNITS, numbers, value_of
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.model import Quantity, Span
from corpus_tools.text import WORD

_SUCH = re.compile(r"\ssuch\s(?:cases|episodes|examples|incidents|instances|occasions|occurrences)\b")
_OF_THE = re.compile(r"\s(?:out\s)?of\s(?:all\s)?(?:its|the|their|these|those)\s(?P<whole>\d[\d,]*|[a-z-]+)(?=[\s.,;])")
_OF_THE_BEFORE = re.compile(
    r"(?:\A|[.;,]\s|\band\s|\bthat\s)of\s(?:all\s)?(?:its|the|their|these|those)\s(?P<whole>\d[\d,]*"
    r"|[a-z-]+)\s(?:[a-z-]+\s){0,3}?"
    r"[a-z-]+,\s(?:(?:at\sleast|only|some)\s)?\Z"
)
_THAT_WERE = re.compile(r"\s(?:that|which|who|whom)\s(?:are|had|have|is|it|they|was|were)\b")
_OWNERS = re.compile(r"\b(?P<owner>[a-z-]+)(?:['’]s|(?<=s)['’])\s\Z")
_IS = re.compile(r"[.;]|,\s|\s(?:and|are|but|had|have|include[sd]?|was|were|while)\b")
_LINE = 300  # characters back to the number at which another points
_REACH = 60  # characters before a number that tell of what whole it is a part


def thing_pointed_at(folded: str, span: Span, begin: int, before: Sequence[Quantity]) -> tuple[str, str | None]:
    """
    What a number counts that points back at one just told, and what is said of that; else nothing.

    >>> told = "23 patients were moved; the ministry speaks of seven such cases"
    >>> one = Quantity(0, 11, 23.0, 23.0, "patients", "moved", None, None, "number")
    >>> thing_pointed_at(told, Span(47, 52), 0, [one])
    ('patients', 'moved')
    """
    near = [one for one in before if span.start - one.end <= _LINE and "\n" not in folded[one.end : span.start]]
    if not near:
        return "", None
    last = near[-1]
    if _SUCH.match(folded, span.end):
        return last.what, last.qualifier
    if whole := _whole(folded, span, begin):
        one = next((one for one in reversed(near) if one.low == one.high == whole), None)
        return (one.what, None) if one else ("", None)
    if last.start >= begin and _points(folded, span):
        return last.what, None
    owned = _OWNERS.search(folded, max(begin, span.start - _REACH), span.start)
    return (last.what, last.qualifier) if owned and _IS.match(folded, span.end) else ("", None)


def is_some_of(folded: str, span: Span, begin: int) -> bool:
    """
    True for some of those just told.

    >>> is_some_of("of the 23 cases, 15 were unlawful", Span(17, 19), 0), is_some_of("15 of the men", Span(0, 2), 0)
    (True, False)
    """
    words = WORD.findall(folded, span.start, span.end)
    if UNITS.intersection(words) or folded[span.end - 1] == "%":
        return False
    if _whole(folded, span, begin) is not None or (len(words) == 1 and _points(folded, span)):
        return True
    owned = _OWNERS.search(folded, max(begin, span.start - _REACH), span.start) if len(words) == 1 else None
    return owned is not None and not _may_count(owned["owner"])


def _may_count(owner: str) -> bool:
    """Whether a number is one that its owner gives, the ministry's seven, and not one of what he has, Norvia's 40."""
    noun = owner.removesuffix("s")
    return any(kinds_of(word) or persons_like(word) for word in (owner, noun)) or noun in lexicons.forms("claim_papers")


def _points(folded: str, span: Span) -> bool:
    """Whether a bare number is told of in a clause of its own: found (15) that were unlawful; not: over 18 who were."""
    before = _NO_NUMBER.search(folded, max(0, span.start - _REACH), span.start)
    return before is None and _THAT_WERE.match(folded, span.end) is not None


_NO_NUMBER = re.compile(r"\b(?:after|aged?|before|in|of|on|over|since|than|to|under|until)\s\Z")


def _whole(folded: str, span: Span, begin: int) -> float | None:
    """Of how many a number tells some: '15 of the (23)'."""
    behind = _OF_THE.match(folded, span.end)
    found = behind or _OF_THE_BEFORE.search(folded[max(begin, span.start - _REACH) : span.start])
    if found is None:
        return None
    word = found["whole"]
    return value_of(word) if word[0].isdigit() or word.split("-")[0] in numbers() else None
