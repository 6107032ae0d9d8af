"""Of what a share is, so that it can be set against another: of the votes, of the cranes that are in service."""

from __future__ import annotations

import re

from corpus_tools.model import Span

OF_VOTES = "of votes"

_SHARE = "percent"
_REACH = 160  # characters before a share in which it is told who was elected
_OF_BALLOT = re.compile(r"\s(?:of|in)\s(?:all\s|the\s)?(?:(?:cast|popular|total|valid)\s)?(?:ballots?|poll|votes?)\b")
_ELECTED = re.compile(r"\b(?:re-?)?(?:elected|won|victory|winner)\b[^.;:]*\bwith\s(?:(?:about|just|nearly|only)\s)?\Z")
_COUNTING = re.compile(r"[^.;,]{0,40}\b(?:counted|in|precincts|reported|reporting|tallied|turnout)\b")
_IN_SERVICE = re.compile(
    r"\sof\s(?:(?:all|its|our|the|their)\s){0,2}(?P<what>(?:[a-z-]+\s){1,3}?)(?:are|is|was|were|(?:had|has"
    r"|have)\sbeen)\s"
    r"(?:(?:again|already|back|currently|fully|now|once|still)\s){0,2}"
    r"(?:available|functional|functioning|in\s(?:operation|service|use)|operating|operational|running|usable|working)\b"
)


def share_of(folded: str, span: Span, begin: int, what: str) -> str | None:
    """
    Of what a share is; None where the text does not say so, or where what is in the way of a comparison is told.

    >>> told = "she was re-elected on sunday with 54 percent of the votes"
    >>> share_of(told, Span(34, 44), 0, "percent")
    'of votes'
    >>> told = "some 65 per cent of the heavy cranes are now available"
    >>> share_of(told, Span(5, 16), 0, "percent")
    'of cranes in service'
    """
    if what != _SHARE:
        return None
    if working := _IN_SERVICE.match(folded, span.end):
        return f"of {working['what'].split()[-1]} in service"
    ballot = _OF_BALLOT.match(folded, span.end)
    if _COUNTING.match(folded, ballot.end() if ballot else span.end):
        return None
    elected = _ELECTED.search(folded, max(begin, span.start - _REACH), span.start)
    return OF_VOTES if ballot or (elected and not folded.startswith(" of ", span.end)) else None


SHARE_OF = "share of "
"""How what is said of a share begins of which two sources in one text tell: share of workforce."""
