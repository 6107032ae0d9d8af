"""The day on which something was said."""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import Attribution
from corpus_tools.claims.attribution.posts import SIGNED
from corpus_tools.lexicons import forms
from corpus_tools.model import Span, TimeExpression
from corpus_tools.periods import Period
from corpus_tools.when_said import TELLS_WHEN, spoken_on

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_OTHER_DAY = re.compile(r"\b(?:after|before|since|until|till|following|for|from|of)(?: the| a| an| last)? $")
"""What stands before the day of something else: 'after Monday's blast', 'the attacks of 3 May'."""

_PART_OF_DAY = re.compile(r"day-part-from-publication|daypart-of-rank-from-publication|tonight-from-publication")
"""The rules of times that name the day too: last night, on Monday morning."""
_OWNED = re.compile(r"'s ([a-z-]+)")
_ASIDE = re.compile(r",\s+(?:(?:an?|the)\s(?:[a-z-]+\s){1,4})?(?:who|which|whose|whom|where)\b[^,;]*\Z")
_PAST = re.compile(r"\b(?:said|told|wrote|spoke|[a-z]+ed)\Z")
_ANOTHER = re.compile(r";|, (?:after|and|because|before|but|while) (?!(?:on|in|at|late|early|last|yesterday)\b)")
"""How a clause begins in which something else happens, on a day of its own."""
_GOES_ON = re.compile(
    r"(?:\b(?:and|but|or)|[a-z]ing(?:\s[^,;.]{1,40}?)?)\sthat\s"
    r"(?!(?:afternoon|day|evening|month|morning|night|week|year)s?\b)[^,;]*\Z"
)
"""How more of what is said begins, the days in which are of what it tells: denied it, and that the fire on Tuesday."""
_EARLIER = re.compile(r"\bhad\b|\b(?:previously|earlier|once|repeatedly|often|always)\b")
_FINITE = re.compile("[avk]")
_TOLD_OF = re.compile(rf"[.\"”’]\s+{TELLS_WHEN.pattern}")
"""The sentence after what is said that tells when: 'He made the comments yesterday.'"""

_LEFT = re.compile(r"\band (?:died|fled|left|quit|resigned|retired|returned|stepped down|was [a-z]+ed) (?:on |in )?\Z")
"""What a speaker did then: who spoke of a flood and resigned on 2 July."""
ACCUSES = re.compile(r"\b(?:accus|blam|charg|condemn|denounc|suspect)\w*\Z")
OF_DOING = re.compile(
    r"\b(?:for|of|over|with) (?:[a-z]+ly )?(?:having )?(?!(?:dur|accord|includ|follow)ing\b)[a-z]{2,}ing\b[^,;]*\Z"
)
"""What somebody is blamed for, the day behind which is that of the deed: accused them of burning a mill on Monday."""
_REFERS = re.compile(
    r",\s(?:(?:[a-z]+ly\s)?(?:alluding|pointing|referring)\sto|in\s(?:an\sallusion|a\sreference|reference)\sto|citing|recalling"
    r"|(?!(?:announc|deliver|giv|hand|issu|mak|post|publish|read|record|releas|send|sign|submitt|writ)ing\b)[a-z]{3,}ing\s"
    r"(?:an?|her|his|its|that|the|their)\s(?:[\w-]+\s){0,2}?(?:account|accusation|announcement|article|claim|communiqué|decision"
    r"|declaration|denial|email|interview|letter|memo|note|order|pledge|post|promise|remark|report|ruling|speech|statement|threat|tweet"
    r"|version|vow|warning)s?\b)\s[^;]*\Z"
)
"""Of what else words are, with its day: he said, referring to a ship taken, rejecting a claim made on 4 March."""
_HAVING = re.compile(r"(?<=[a-z])(?: (?:of|to|for))? (?:not |never )?having [^,;]*\Z")
"""A deed of which somebody speaks, with its day: denied having met her on 3 March."""
_IN_WHICH = re.compile(r"\b(?:after|at|by|during|for|in|on|to) (?:which|whom)\b[^,;]*\Z")
"""A deed inside what is said, with its day: denied having shelled a bus in which four died on Monday."""

_OF_SOME = re.compile(
    r",\s(?:and\s)?(?:the (?:first|last|latest|most recent|oldest|second|third)"
    r"|(?:one|two|some|most|all|both|each) of)\b[^,;.]*\Z"
)
"""Behind the saying, the day of one of several things: All had been answered, he said, the last of them on 9 May."""

_CLAUSES = frozenset({"cue-then-clause", "second-verb-clause"})
"""Rules of clauses that are said before something else is: admitted that they met on 3 May but said it was brief."""
_FEW = 4  # clauses that were said last, more than most sentences have
_BESIDES = re.compile(r",? (?:and|but|though|while|yet) ")
"""How a sentence goes on with what else is said."""

_LED_BY = re.compile(
    r"[\s\"“]*(?P<when>after|ahead of|before|following|in the wake of|since) (?!.* (?:and|but) )[^,;:“”\"]* on \Z"
)
"""How a sentence begins that tells what came before or after what is said, with the day of that."""
_BEHIND = frozenset(["after", "following", "in the wake of"])
_WEEK = 7  # days before the news up to which what is said after something may be of its day
_NEVER = "9999"

AFTER_IT = 4  # characters; the end of one sentence and the beginning of the next
LOOK_AHEAD = 90  # characters; who made which comments
LONGEST = 200  # characters; words between commas on who speaks
LOOK_BACK = 20  # characters; longer than any words in _OTHER_DAY


class SayingDays:
    """The days that a text names for what is said in it; a speaker's next words are of the same day."""

    def __init__(self, folded: str, times: Sequence[TimeExpression], published: Period | None) -> None:
        self._folded = folded
        self._latest = published.last.isoformat() if published and published.last else _NEVER
        self._times = [time for time in times if time.edtf and (time.type == "DATE" or _PART_OF_DAY.match(time.rule))]
        self._starts = [time.start for time in self._times]
        self._last: tuple[tuple[str, ...], int, str] | None = None
        self._said: list[Span] = []

    def of(
        self, one: Attribution, content: Sequence[Span], cue: Span | None, voice: tuple[str, ...], quoted: bool
    ) -> str | None:
        """The day named in the sentence outside what is said, else that of the same statement just before."""
        day = self._day_of(one, content, cue, voice, quoted)
        if one.rule in _CLAUSES and (told := _told_of(one, content)):
            self._said = [*self._said, told][-_FEW:]
        return day

    def _day_of(
        self, one: Attribution, content: Sequence[Span], cue: Span | None, voice: tuple[str, ...], quoted: bool
    ) -> str | None:
        if one.unit.quoted:
            return None
        sentence = one.unit.span(0, len(one.unit.tags))
        signed = one.unit.span(*one.source) if one.source and one.rule == SIGNED else None
        beside = cue if cue and one.rule != "relative" else signed
        day = self._named(one, sentence, content, beside) if beside else None
        if day is None and cue and one.parent is None:
            day = self._told_after(sentence.end)
        paragraph = one.content[-1][0].paragraph
        last = self._last
        if day is None and last and last[0] == voice and paragraph - last[1] <= 1:
            goes_on = quoted or (cue is not None and _PAST.search(self._folded, cue.start, cue.end))
            earlier = cue is not None and _EARLIER.search(self._folded, cue.start, cue.end)
            day = last[2] if goes_on and not earlier else None
        if one.parent is None:
            self._last = (voice, paragraph, day) if day else None
        return day

    def _named(self, one: Attribution, sentence: Span, content: Sequence[Span], cue: Span) -> str | None:
        """The day nearest to the cue, if what is nearest is a day, and none after the document was published."""
        first = bisect.bisect_left(self._starts, sentence.start)
        days = []
        for time in self._times[first:]:
            if time.start >= sentence.end:
                break
            if not (
                _ANOTHER.search(self._folded, min(time.end, cue.end), max(time.start, cue.start))
                or self._is_in_aside(sentence.start, time, cue)
                or self._is_in_more(time, content)
                or self._was_said_before(time, cue)
                or _LEFT.search(self._folded, cue.end, time.start)
                or self._is_of_deed(time, cue, sentence.start)
                or _OF_SOME.match(self._folded, cue.end, time.start)
                or any(map(time.overlaps, content))
                or self._is_other(time)
                or _of_other(one, time)
                or self._is_of_event(sentence.start, time)
            ):
                days.append((abs(time.start - cue.start), time.edtf or ""))
        return self._day(min(days)[1]) if days else None

    def _day(self, edtf: str) -> str | None:
        return edtf if DAY.fullmatch(edtf) and edtf <= self._latest else None

    def _told_after(self, end: int) -> str | None:
        """The day that the next sentence gives: 'He made the comments yesterday.'"""
        following = bisect.bisect_left(self._starts, end)
        if following == len(self._starts) or self._starts[following] >= end + LOOK_AHEAD + LOOK_BACK:
            return None
        told = _TOLD_OF.search(self._folded, max(end - 1, 0), end + LOOK_AHEAD)
        if not told or told.start() > end + AFTER_IT:
            return None
        first = bisect.bisect_left(self._starts, told.end())
        for time in self._times[first : first + 1]:
            if "." not in self._folded[told.end() : time.start] and time.start - told.end() < LOOK_BACK:
                return self._day(time.edtf or "")
        return None

    def _is_in_aside(self, start: int, time: TimeExpression, cue: Span) -> bool:
        """
        True for a day in words between commas on who speaks, or in a clause that tells of what stands before it behind
        the saying: 'Lind, who resigned on Monday, said'; 'hailed the Act, which Orm signed on 3 May'.
        """
        if time.start > cue.end:
            return _ASIDE.search(self._folded, max(cue.end, time.start - LONGEST), time.start) is not None
        if "," not in self._folded[time.end : cue.start]:
            return False
        return _ASIDE.search(self._folded, max(start, time.start - LONGEST), time.start) is not None

    def _is_of_deed(self, time: TimeExpression, cue: Span, start: int) -> bool:
        """True for the day of what somebody is blamed for, and of a deed that tells which thing is spoken of."""
        if cue.end > time.start:
            return _IN_WHICH.search(self._folded, start, time.start) is not None
        behind = (self._folded, cue.end, time.start)
        refers = _REFERS.search(self._folded, max(start, cue.start - len(", ")), time.start)
        if refers or _IN_WHICH.search(*behind) or _HAVING.match(*behind):
            return True
        accuses = ACCUSES.search(self._folded, cue.start, cue.end)
        return accuses is not None and OF_DOING.search(*behind) is not None

    def _is_in_more(self, time: TimeExpression, content: Sequence[Span]) -> bool:
        """True for a day in something else that is said behind it: denied having fired, and that it fell on Tuesday."""
        end = content[-1].end
        return end <= time.start and _GOES_ON.search(self._folded, end, time.start) is not None

    def _was_said_before(self, time: TimeExpression, cue: Span) -> bool:
        """True for a day in a clause that was said before: admitted that they met on 3 May but said it was brief."""
        return any(span.covers(time) and _BESIDES.match(self._folded, span.end, cue.start) for span in self._said)

    def _is_of_event(self, start: int, time: TimeExpression) -> bool:
        """True for the day of an event on which somebody speaks later: asked about the raid on Sunday, he said."""
        if self._is_led_by(start, time):
            return True
        noun = spoken_on(self._folded, start, Span(time.start, time.end))
        return noun is not None and any(word in forms("time_event_nouns") for word in noun.cut(self._folded).split())

    def _is_led_by(self, start: int, time: TimeExpression) -> bool:
        """True for the day of what came later, or over a week before the news: after the raid on Oct. 7, he said."""
        led = _LED_BY.match(self._folded, start, time.start) if self._folded.startswith(",", time.end) else None
        if led is None or not DAY.fullmatch(time.edtf or ""):
            return False
        return led["when"] not in _BEHIND or (self._latest != _NEVER and self._days_back(time.edtf or "") > _WEEK)

    def _days_back(self, day: str) -> int:
        return (dt.date.fromisoformat(self._latest) - dt.date.fromisoformat(day)).days

    def _is_other(self, time: TimeExpression) -> bool:
        """True for the day of something else than the saying."""
        if _OTHER_DAY.search(self._folded, max(time.start - LOOK_BACK, 0), time.start):
            return True
        owned = _OWNED.match(self._folded, time.end)
        return owned is not None and owned[1] not in forms("claim_documents")


def _told_of(one: Attribution, content: Sequence[Span]) -> Span | None:
    """What is said from its first verb on, where the days are of what it tells."""
    start, end = one.hull
    verb = _FINITE.search(one.unit.tags, start, end)
    return Span(one.unit.span(verb.start(), end).start, content[-1].end) if verb else None


def _of_other(one: Attribution, time: TimeExpression) -> bool:
    """True when another verb stands between the time and who speaks: 'voted on Monday after Lee asked'."""
    if not one.source or time.start <= one.unit.spans[1 if len(one.unit.spans) > 1 else 0][0]:
        return False
    spans, tags = one.unit.spans, one.unit.tags
    first = bisect.bisect_left(spans, (time.end, 0))
    return bool(_FINITE.search(tags, first, one.source[0])) if first < one.source[0] else False
