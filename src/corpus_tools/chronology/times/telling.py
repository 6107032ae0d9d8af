"""What dates a text has told so far, from which others count, and which of them stand beside its story."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus_tools.chronology.events.frames import heads_entry, qualifies
from corpus_tools.chronology.events.idle_days import is_dateline
from corpus_tools.chronology.events.noun_events import noun_phrase
from corpus_tools.chronology.events.of_nouns import noun_of
from corpus_tools.chronology.times.anchors import heads_update
from corpus_tools.chronology.times.spoken import Outer, quotation_at
from corpus_tools.chronology.times.values import DAY_LENGTH, exact_day, first_day
from corpus_tools.dates import DateFound
from corpus_tools.model import Article, Sentence, Span, TimeExpression
from corpus_tools.order import start_of


@dataclass(slots=True)
class Telling:
    """
    What resolving goes by as it moves through a text: ``here`` is the day of publication, ``ends`` the first and last
    it can be where it is known to a week, ``last`` the last date told so far.
    """

    article: Article
    dates: Sequence[DateFound]
    told: bool
    here: dt.date | None
    ends: tuple[dt.date, dt.date] | None
    last: str | None = None
    last_exact: str | None = None
    reached: str | None = None
    """The last day told that is not still to come."""
    beside: tuple[dt.date, int] | None = None
    """The last day told, and where its words end."""
    aside: tuple[str, int] | None = None
    """The value of the last date beside the story, and where its words end."""
    set_in: tuple[int, int] | None = None
    """The year in which a sentence is set ("In 2015 …"), and where that begins."""
    chain: tuple[int, int] | None = None
    """The year that a story has come to by dates that follow one on another, and its paragraph."""
    entries: tuple[int, ...] = ()
    """Where the entries of a live report begin, each of which tells of the day of the report."""
    newest: tuple[dt.date, int] | None = None
    """The newest day told that is not still to come, and the paragraph in which a day was told last."""
    old: int = 0
    """Where the words of the last long past year end."""
    week: tuple[dt.date, int, int] | None = None
    """The Monday of a past week with which a sentence begins ("Last week …"), where that begins, and the words end."""
    headed: int | None = None
    """The paragraph that its day stands above, as in a list of days (Sunday, March 10: …)."""
    filed: dt.date | None = None
    """The day of the dateline, where the page is of a later one."""
    written: tuple[int, dt.date] | None = None
    """The paragraph that a letter or statement quoted as a block fills, and the day it was written."""
    spoken: Span | None = None
    """The quotation in which the last date was told."""
    outer: Outer = field(default_factory=Outer)
    """What the text itself had told last before it."""

    @property
    def last_day(self) -> dt.date | None:
        """The last day told."""
        return _exact(self.last_exact)


def note(telling: Telling, time: TimeExpression, sentence: Sentence) -> None:
    """Keep a date as the one that the text has told last, or as one beside its story."""
    if is_dateline(telling.article.text, sentence, time) or heads_update(telling.article.text, sentence, time):
        return
    if telling.here and time.value[:4].isdigit() and int(time.value[:4]) < telling.here.year - _LONG_AGO:
        telling.old = time.end
    if _is_aside(telling, time, sentence):
        telling.aside = time.value, time.end
        return
    spoken = quotation_at(telling.article, time.start)
    if spoken and telling.spoken is None:
        telling.outer = Outer(telling.last, telling.last_exact, telling.reached)
    telling.spoken = spoken
    _note_year(telling, time, sentence)
    if _WEEK.fullmatch(time.value) and time.start == sentence.start and (monday := first_day(time.value)):
        telling.week = monday[0], sentence.start, time.end
    told = "-W" in time.value and time.edtf and len(time.edtf) == DAY_LENGTH
    night = time.edtf.split("/")[1] if time.edtf and "/" in time.edtf and time.value.endswith("TNI") else None
    late = _LATE.search(telling.article.text, max(sentence.start, time.start - len("late on ")), time.end)
    value = night or (time.edtf if told else None) or time.value
    telling.last = value = f"{value}TEV" if late and len(value) == DAY_LENGTH else value
    if (day := _exact(value)) is not None:
        telling.headed = sentence.paragraph if heads_entry(telling.article.text, sentence, time) else telling.headed
        telling.last_exact, telling.beside = value, (day, time.end)
        if telling.here is None or day <= telling.here:
            telling.reached = value
        if (telling.here is None or day <= telling.here) and sentence.zone != "byline":
            newest = max(day, telling.newest[0]) if telling.newest else day
            telling.newest = newest, sentence.paragraph


def filed_on(telling: Telling, sentence: Sentence, time: TimeExpression, here: dt.date | None) -> dt.date | None:
    """The day of a dateline, shortly before that of the page, from which the words of its report count."""
    day = exact_day(time.edtf) if here and sentence.zone == "body" else None
    if day is None or here is None or not dt.timedelta() < here - day <= _FILED:
        return None
    return day if is_dateline(telling.article.text, sentence, time) else None


_FILED = dt.timedelta(days=14)


def is_first(sentences: Sequence[Sentence], sentence: Sentence) -> bool:
    """True for the sentence with which a paragraph begins."""
    place = bisect_left(sentences, sentence.start, key=start_of)
    return place == 0 or sentences[place - 1].paragraph != sentence.paragraph


def news_in(telling: Telling, sentence: Sentence) -> str | None:
    """
    The newest day told, for a paragraph in which none is yet, behind one that told of an earlier day: from background
    a report comes back to its news.
    """
    if telling.told or telling.here is None or telling.newest is None:
        return None
    newest, paragraph = telling.newest
    last = telling.last_day
    return str(newest) if sentence.paragraph > paragraph and last and last < newest else None


_LATE = re.compile(r"\b[Ll]ate\s(?:on\s)?(?=[A-Z\d][^.;]*\Z)")
_WEEK = re.compile(r"\d{4}-W\d\d")
_OTHER_CLAUSE = re.compile(r"[,;]\s+(?:and|but|then|yet)\b|[“\"]")
"""What comes between a week and a weekday that may be of another: last week it rained, and on Monday …"""


def week_of(telling: Telling, sentence: Sentence, start: int) -> dt.date | None:
    """The Monday of the week with which a sentence begins, of which its weekdays are."""
    if telling.week is None or telling.week[1] != sentence.start:
        return None
    apart = _OTHER_CLAUSE.search(telling.article.text, telling.week[2], start)
    return None if apart else telling.week[0]


_SET_IN = re.compile(
    r"(?:\A|[.;:,]\s+(?:(?:and|but)\s+)?|[“\"‘\n]\s*)[Ii]n\s+(?:(?:early|late)\s+|the\s+\w+\s+of\s+)?\Z"
)
_LONG_AGO = 1  # years; a month of a story without its year may well be of this one or the last


def year_told(telling: Telling, sentence: Sentence) -> int | None:
    """The year in which a sentence is set, or to which the story of its paragraph has come, where that is long past."""
    if telling.here is None or telling.told:
        return None
    if telling.set_in and telling.set_in[1] == sentence.start:
        return telling.set_in[0] if telling.set_in[0] < telling.here.year else None
    if telling.chain and telling.chain[1] == sentence.paragraph:
        return telling.chain[0] if telling.chain[0] < telling.here.year - _LONG_AGO else None
    return None


def _note_year(telling: Telling, time: TimeExpression, sentence: Sentence) -> None:
    """Keep the year of a sentence that begins with it, and that of a date that follows on another."""
    if len(time.value) == len("2015") and time.value.isdigit():
        lead = telling.article.text[max(sentence.start, time.start - 24) : time.start]
        telling.set_in = (int(time.value), sentence.start) if _SET_IN.search(lead) else telling.set_in
        telling.chain = None
    elif time.value[:4].isdigit() and len(time.value) >= len("2015-06") and time.rule.endswith("-from-last-date"):
        telling.chain = int(time.value[:4]), sentence.paragraph
    else:
        telling.chain = None


def begin_entry(telling: Telling, sentence: Sentence) -> None:
    """At the head of an entry of a live report the day told last is that of the report."""
    passed = bisect_right(telling.entries, sentence.start)
    if passed and telling.here:
        telling.entries = telling.entries[passed:]
        telling.last = telling.last_exact = telling.reached = telling.here.isoformat()
        telling.beside = telling.aside = None


def _exact(value: str | None) -> dt.date | None:
    """The day that a value names, if it is exact to the day."""
    start = first_day(value)
    return start[0] if start is not None and start[1] == "D" else None


_LOOKS_BACK = re.compile(r"\b(?:that|which|who|whose|whom|when|where|since|after)\b")


REACH = 600
"""Characters around a time that say of which day it counts; what is longer is no sentence."""

_SINCE = re.compile(r"\bsince\s+\Z")
_SINCE_LEAD = len(" since ")
"""A day since when something has been so, earlier than the day told last: every post taken since Wednesday."""


_REPORTED = re.compile(
    r",\s[^,;]{3,60}\b(?:said|reported|announced|wrote|stated|found|added)\s+(?:late\s+)?(?:on\s+)?$"
)
"""Words up to the day of a report of what its sentence has dated: it was seized on Monday, the navy said on Friday."""


def _is_aside(telling: Telling, time: TimeExpression, sentence: Sentence) -> bool:
    """
    True for a date on which nothing counts: the year of a book or a life in the middle of a history, alone in its
    brackets, an earlier day in a clause that looks back from the day its sentence tells of, and the day on which what
    its sentence has dated was reported.
    """
    if _is_beside_story(telling, time, sentence) or _is_flashback(telling, time, sentence):
        return True
    if _is_term(telling, time, sentence):
        return True
    if telling.beside and telling.beside[1] > sentence.start:
        day, end = telling.beside
        back = first_day(time.value)
        since = max(end, time.start - REACH)
        ahead = telling.here is not None and day > telling.here
        if back and not ahead and _REPORTED.search(telling.article.text, since, time.start):
            return True
        if back and back[0] < day and _LOOKS_BACK.search(telling.article.text, since, time.start):
            return True
        if back and back[0] < day and _is_attribute(telling.article.text, sentence, time):
            return True
    back, told = first_day(time.value), telling.last_day
    if back and told and back[0] < told and _SINCE.search(telling.article.text, time.start - _SINCE_LEAD, time.start):
        return True
    around = telling.article.text[time.start - 1 : time.start] + telling.article.text[time.end : time.end + 1]
    return telling.told and telling.last is not None and around == "()" and len(time.value) == len("1984")


_UP_TO = re.compile(
    r"\b(?:give[sn]?|gave|giving|leave|leaves|left|must|ordered|shall|should|to|told|will|would)\b[^.;:“”]*?"
    r"\b(?:before|by|till|until)\s+(?:(?:noon|midnight|the end of)\s+(?:on\s+)?)?\Z"
)


def _is_term(telling: Telling, time: TimeExpression, sentence: Sentence) -> bool:
    """
    True for a day by which something was to be done, as its sentence tells of an earlier one, from which the text goes
    on: on July 1 he signed an order which gives them until July 31. A week later a panel was set up.
    """
    if telling.beside is None or telling.beside[1] <= sentence.start:
        return False
    day, end = telling.beside
    ahead = first_day(time.value)
    return bool(ahead and ahead[0] > day and _UP_TO.search(telling.article.text, end, time.start))


_WHO = re.compile(
    r"\b(?:who|whom|whose|which|where)\b(?!\s+(?:is|are|has|have|will)\b)(?P<told>[^.;:“”]*)\Z", re.IGNORECASE
)
_GOES_ON = re.compile(r"(?:,|\s+(?:was|were|[a-z]{3,}ed|fled|went|came|took|told|said|left)\b)[^.;]{8,}")
_LONG_BEFORE = dt.timedelta(days=31)


def _is_attribute(text: str, sentence: Sentence, time: TimeExpression) -> bool:
    """True for the day of an event that a noun behind it names: he won the November 28 run-off."""
    phrase = noun_phrase(text, Span(time.start, time.end), sentence, one_time=True, one_of_many=False)
    return phrase is not None and phrase.end > time.end


_FLASHBACK = re.compile(r"[^.;:“”]{0,60}\bhad\b")
_COUNTED_BACK = re.compile(r"\b(?:earlier|before|previously)\Z")
_DISMISSED = re.compile(r",\s+(?:first\s+|[a-z]+ly\s+)?[a-z]+(?:ed|en|wn)\b[^.,;:“”]{0,60}\s\Z")


def _is_flashback(telling: Telling, time: TimeExpression, sentence: Sentence) -> bool:
    """
    True for a day counted back from the one told last, on which something had happened: eleven days earlier they had
    failed; the speaker, dismissed a week earlier, stayed away. The text goes on from the day it had told.
    """
    text, told = telling.article.text, telling.last_day
    back = exact_day(time.edtf) or _exact(time.value)
    if not back or not told or not back < told or not _COUNTED_BACK.search(text, time.start, time.end):
        return False
    lead = max(sentence.start, time.start - len("had ") - 60)
    if _FLASHBACK.match(text, lead, time.start) or _FLASHBACK.match(text, time.end, sentence.end):
        return True
    return text.startswith(",", time.end) and _DISMISSED.search(text, lead, time.start) is not None


def _is_beside_story(telling: Telling, time: TimeExpression, sentence: Sentence) -> bool:
    """
    True for a time before the day told last that only tells which of several or of whom a sentence is, and then goes
    on: the sanctions imposed on Monday; whose party, which had split in 2019, left the hall that night.
    """
    text, back, told = telling.article.text, first_day(time.value), telling.last_day
    if not back or not told or not back[0] < told <= (telling.here or told):
        return False
    if back[1] == "D" and (qualifies(text, sentence, time) or noun_of(text, sentence, time)):
        return True
    clause = _WHO.search(text, max(sentence.start, time.start - REACH), time.start)
    if clause is None or not _GOES_ON.match(text, time.end, sentence.end):
        return False
    return told - back[0] > _LONG_BEFORE or bool(re.search(r"\bhad\b", clause["told"]))
