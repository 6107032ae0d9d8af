"""Where a number stands: the claim around it, and the times beside it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter

from corpus_tools.model import Claim, Span, TimeExpression

_CLAIMS_BEFORE = 24  # pieces of claims that may begin between a number and the claim around it

Content = tuple[int, int, int, int]
"""Start and end of a piece of what is claimed, the length of the whole, the number of the claim."""


def near(times: Sequence[TimeExpression], sentence: Span) -> list[TimeExpression]:
    """The times in a stretch of text."""
    first = bisect.bisect_left(times, sentence.start, key=attrgetter("start"))
    return list(_until(times, first, sentence.end))


def _until(times: Sequence[TimeExpression], first: int, end: int) -> Iterator[TimeExpression]:
    for time in times[first:]:
        if time.start >= end:
            return
        yield time


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
