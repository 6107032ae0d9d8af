"""The day on which something was said."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import Attribution
from corpus_tools.lexicons import forms
from corpus_tools.model import Span, TimeExpression

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_OTHER_DAY = re.compile(r"\b(?:after|before|since|until|till|following|for|of)(?: the| a| an| last)? $")
"""What stands before the day of something else: 'after Monday's blast', 'the attacks of 3 May'."""

_OWNED = re.compile(r"'s ([a-z-]+)")
_EARLIER = re.compile(r"\bhad\b|\b(?:previously|earlier|once|repeatedly|often|always)\b")
LOOK_BACK = 20  # characters; longer than any words in _OTHER_DAY


class SayingDays:
    """The days that a text names for what is said in it; a speaker's next words are of the same day."""

    def __init__(self, folded: str, times: Sequence[TimeExpression]) -> None:
        self._folded = folded
        self._times = [time for time in times if time.edtf and DAY.fullmatch(time.edtf)]
        self._last: tuple[tuple[str, ...], int, str] | None = None

    def of(
        self, one: Attribution, content: Sequence[Span], cue: Span | None, voice: tuple[str, ...], quoted: bool
    ) -> str | None:
        """The day named in the sentence outside what is said, else that of the same statement just before."""
        if one.unit.quoted:
            return None
        unit = one.unit
        day = self._named(unit.span(0, len(unit.tags)), content, cue) if cue and one.rule != "relative" else None
        paragraph = one.content[-1][0].paragraph
        earlier = cue is not None and _EARLIER.search(self._folded, cue.start, cue.end)
        last = self._last
        if day is None and last and quoted and not earlier and last[0] == voice and paragraph - last[1] <= 1:
            day = last[2]
        if one.parent is None:
            self._last = (voice, paragraph, day) if day else None
        return day

    def _named(self, sentence: Span, content: Sequence[Span], cue: Span) -> str | None:
        first = bisect.bisect_left(self._times, sentence.start, key=lambda time: time.start)
        days = []
        for time in self._times[first:]:
            if time.start >= sentence.end:
                break
            if not any(span.overlaps(time) for span in content) and not self._is_other(time):
                days.append((abs(time.start - cue.start), time.edtf or ""))
        return min(days)[1] if days else None

    def _is_other(self, time: TimeExpression) -> bool:
        """True for the day of something else than the saying."""
        if _OTHER_DAY.search(self._folded, max(time.start - LOOK_BACK, 0), time.start):
            return True
        owned = _OWNED.match(self._folded, time.end)
        return owned is not None and owned[1] not in forms("claim_documents")
