"""Of what a share is, so that it can be set against another: of the votes, of the cranes that are in service."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools.model import Quantity, Span

OF_VOTES = "of votes"

_SHARE = "percent"
_REACH = 160  # characters before a share in which it is told who was elected
_OF_BALLOT = re.compile(r"\s(?:of|in)\s(?:all\s|the\s)?(?:(?:cast|popular|total|valid)\s)?(?:ballots?|poll|votes?)\b")
_ELECTED = re.compile(r"\b(?:re-?)?(?:elected|won|victory|winner)\b[^.;:]*\bwith\s(?:(?:about|just|nearly|only)\s)?\Z")
_COUNTING = re.compile(r"[^.;,]{0,40}\b(?:counted|in|precincts|reported|reporting|tallied|turnout)\b")
_IN_SERVICE = re.compile(
    r"\sof\s(?:(?:all|its|our|the|their)\s){0,2}(?P<what>(?:[a-z-]+\s){1,3}?)(?:are|is|was|were|(?:had|has|have)\sbeen)\s"
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

_LINE = 300  # characters from one share back to the other
_THE_SAME = re.compile(
    r"\b(?:argue[ds]?|claim(?:s|ed)?|counter(?:s|ed)|estimate[ds]?|insist(?:s|ed)|says?|said)\s(?:that\s)?"
    r"(?:it|that|this|the\s(?:actual\s|correct\s|real\s|true\s)?(?:figure|number|proportion|share))\s"
    r"(?:is|was|were|stands\sat|stood\sat|(?:had|has)\sbeen|could\sbe|may\sbe)\s"
    r"(?:(?:about|at\smost|closer\sto|in\sfact|just|more\slike|nearer|no\smore\sthan|only)\s){0,2}\Z"
    r"|\b(?:put|puts)\s(?:it|the\s(?:figure|number|share))\sat\s(?:just\s|only\s)?\Z"
)
"""Before another figure for what was just told: the employers say it was (35 percent)."""
_HAVE = r"(?:are|did|had|has|have|is|was|were|will)"
_OF_THEM = re.compile(
    rf"\sof\s(?:(?:all|its|our|the|their)\s){{0,2}}(?:[\w.-]+['’]s?\s)?(?:[a-z-]+\s)?(?P<what>(?!{_HAVE}\b)[a-z]+)\s"
    rf"(?:{_HAVE}|[a-z]+ed)\b"
)
_OF_OTHERS = re.compile(r"\s(?:among|by|for|from|in|of)\b")
_TURNOUT = re.compile(r"\b(?P<what>turn-?out)\b[^.\n]{0,80}\Z")


def shares_of_one(
    folded: str, before: Sequence[Quantity], found: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """
    The numbers ``before`` a sentence and those of it; a share that another source gives for the same is marked as of
    what it is, and the one before it, too: '80 percent of drivers had joined. The firm said it was 35 percent.'
    """
    first, second = [*before], [*found]
    for at, one in enumerate(second):
        held = first if at == 0 else second
        last = held[at - 1] if held else None
        if not last or last.what != _SHARE or one.what != _SHARE or last.qualifier or one.qualifier:
            continue
        if what := _of_both(folded, last, one):
            held[at - 1] = replace(last, qualifier=f"{SHARE_OF}{what}")
            second[at] = replace(one, qualifier=f"{SHARE_OF}{what}")
    return first, second


def _of_both(folded: str, last: Quantity, one: Quantity) -> str | None:
    """Of what two shares are of which the second is told as another figure for the first."""
    gap = one.start - last.end
    if not 0 < gap <= _LINE or "\n" in folded[last.end : one.start] or _OF_OTHERS.match(folded, one.end):
        return None
    if not _THE_SAME.search(folded, max(last.end, one.start - _REACH), one.start):
        return None
    found = _OF_THEM.match(folded, last.end) or _TURNOUT.search(folded, max(0, last.start - _REACH), last.start)
    return found["what"] if found else None
