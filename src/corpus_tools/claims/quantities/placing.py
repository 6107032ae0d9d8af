"""Where a number stands, and as of when it counts: the claim around it, the times beside it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter

from corpus_tools.claims.quantities.understood import OF_PEOPLE
from corpus_tools.model import Claim, Published, Quantity, Sentence, Span, TimeExpression
from corpus_tools.periods import Period

_CLAIMS_BEFORE = 24  # pieces of claims that may begin between a number and the claim around it

Content = tuple[int, int, int, int]
"""Start and end of a piece of what is claimed, the length of the whole, the number of the claim."""


def near(times: Sequence[TimeExpression], sentence: Span) -> list[TimeExpression]:
    """The times in a stretch of text."""
    first, end = (bisect.bisect_left(times, at, key=attrgetter("start")) for at in (sentence.start, sentence.end))
    return list(times[first:end])


def claim_around(contents: Sequence[Content], span: Span) -> int | None:
    """The innermost claim in whose content the quantity stands; ``contents`` are in order of their starts."""
    first = bisect.bisect_right(contents, span.start, key=itemgetter(0))
    around = [
        (length, number)
        for _, end, length, number in contents[max(first - _CLAIMS_BEFORE, 0) : first]
        if span.start < end
    ]
    return min(around)[1] if around else None


def contents_of(claims: Sequence[Claim]) -> list[Content]:
    """The pieces of what is claimed, in order of their starts."""
    return sorted(
        (part.start, part.end, sum(piece.end - piece.start for piece in claim.content), number)
        for number, claim in enumerate(claims)
        for part in claim.content
    )


_NOT_TOLD = frozenset(["condemnation", "demand", "denial", "pledge", "proposal", "threat"])
_BY_THE_WAY = re.compile(r", (?:(?:at|by|during|in|of|on) )?(?:which|who|whom|whose|where)\b[^.;:]*\Z")
"""A clause that tells more of a thing by the way: the strike, in which (two) died."""


def is_aside(folded: str, claim: Claim, start: int) -> bool:
    """
    True for a number that a clause by the way tells inside what somebody denies, condemns or demands: it is not he who
    tells it.
    """
    if claim.act not in _NOT_TOLD or claim.quotation != "indirect":
        return False
    piece = next((one for one in claim.content if one.start <= start < one.end), None)
    return piece is not None and _BY_THE_WAY.search(folded, piece.start, start) is not None


_NEARBY = 60  # characters before a time in which "since" stands
_A_DAY = len("2016-03-10")
_SINCE = re.compile(r"\bsince\s(?:(?!had|has|have|is|was|were)[\w'-]+\s){0,5}\Z")
"""Before the time from which something has been so, as of which no number is: since its split in 2009."""
_OF_DOING = re.compile(r"\bof \w+ing\b")  # 'is accused of taking (£84,000)' says nothing of today
_PRESENT = re.compile(r"\b(?:are|is|has|have|remain|remains|now)\b")
_NEW_CLAUSE = re.compile(
    r"[,;:■●▪•]|\band\s(?:later\s|then\s)?at\s|\b(?:after|as|because|before|but|since|until|when|where|which|while"
    r"|who)\b"
)


def as_of(
    folded: str,
    published: Published,
    sentence: Span,
    near: Sequence[TimeExpression],
    span: Span,
    claim: Claim | None,
    befell: bool = False,
    of_vote: bool = False,
) -> str | None:
    """
    The nearest date of the same clause, ``of_vote`` of the sentence before its result; in the present tense the day of
    publication, when the text states it, unless something ``befell`` those whom the number counts, which was before.
    """
    dates = [
        (abs(time.start - span.start), number, time.edtf)
        for number, time in enumerate(near)
        if time.edtf
        and not _SINCE.search(folded, max(sentence.start, time.start - _NEARBY), time.start)
        and (claim is None or any(part.covers(time) for part in claim.content))
    ]
    dated = [one for one in dates if not _is_of_another_clause(folded, sentence, near[one[1]], span)]
    if not dated and of_vote:
        dated = [one for one in dates if near[one[1]].end < span.start and len(one[2]) == _A_DAY]
    if dated:
        _, number, edtf = min(dated)
        return lasting(folded, near[number : number + 2]) or edtf
    if befell:
        return None
    stated = published.period if published.basis == "stated" else None
    present = stated and _PRESENT.search(folded, sentence.start, sentence.end)
    return stated.edtf if stated and present and not _OF_DOING.search(folded, present.end(), span.start) else None


_FROM, _TO = re.compile(r"\b(?:between|from)\s$"), re.compile(r"\s(?:and|through|to|until)\s")


def lasting(folded: str, times: Sequence[TimeExpression]) -> str | None:
    """The interval from the first time to the second, where they stand as in 'from 2012 until 2016'."""
    if (
        len(times) < 2
        or any("/" in (time.edtf or "/") for time in times)
        or not _TO.fullmatch(folded, times[0].end, times[1].start)
    ):
        return None
    first, last = (str(time.edtf) for time in times)
    opens = _FROM.search(folded, max(times[0].start - len("between "), 0), times[0].start)
    return f"{first}/{last}" if opens and Period.parse(first).before(Period.parse(last)) else None


_INCLUDING = re.compile(r",? (?:including|among (?:them|whom)|most of (?:them|whom)) [^,;:.]{3,40},|, (?=at least )")
"""What stands between a number and its day and begins no clause: 47 people, including 19 children, on 10 March."""
_OPENING = re.compile(r"(?:(?:by|in|late|early|on)\s)*\Z")


def _is_of_another_clause(folded: str, sentence: Span, time: TimeExpression, span: Span) -> bool:
    """True where a new clause begins between a number and a time; a time that opens the sentence is of what follows."""
    start, end = min(time.end, span.end), max(time.start, span.start)
    between = folded[start:end]
    if time.start < span.start and _OPENING.fullmatch(folded, sentence.start, time.start):
        between = between.removeprefix(",")
    return _NEW_CLAUSE.search(_INCLUDING.sub("", between)) is not None


_IN = re.compile(r"\s*(?:(?:back|early|late)\s)?(?:in|on)\s(?:(?:early|late)\s)?\Z")


def dated_by_opening(
    folded: str, found: Sequence[Quantity], sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> list[Quantity]:
    """
    The numbers, of which one of people whom something befell, in a sentence without a date, is of the date that opens
    the sentence before: '(In May 2016) the dam broke. Nine died.'
    """
    starts = [sentence.start for sentence in sentences]
    dated = []
    for one in found:
        at = bisect.bisect_right(starts, one.start) - 1
        if one.as_of is None and one.qualifier in OF_PEOPLE and at > 0:
            one = replace(one, as_of=_opening(folded, times, sentences[at - 1], sentences[at]))
        dated.append(one)
    return dated


def _opening(folded: str, times: Sequence[TimeExpression], before: Sentence, own: Sentence) -> str | None:
    if before.paragraph != own.paragraph:
        return None
    first = bisect.bisect_left(times, before.start, key=attrgetter("start"))
    near = times[first : first + 2]
    if not near or any(own.start <= time.start < own.end for time in near):
        return None
    opens = near[0].start < before.end and _IN.fullmatch(folded, before.start, near[0].start)
    return near[0].edtf if opens else None
