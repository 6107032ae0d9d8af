"""
What a text names by its kind and day, the year left out: the election of 30 August, the earthquake of February 6. The
almanac (``lexicons/dating_votes.csv`` and ``dating_events.csv``) has the years in which that day saw one where the text
is about.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice

from corpus_tools import dates, lexicons
from corpus_tools.dates import DateFound
from corpus_tools.dating.almanac import Days, reference, rules_of, spans_of, votes
from corpus_tools.dating.bounds import Evidence
from corpus_tools.dating.windows import DAY_OF_MONTH, NUMBER, UNITS, a_year, count_of, may_name_month
from corpus_tools.dating.wordings import is_in
from corpus_tools.dating.yearless import named_days

_KINDS = {
    "vote": r"elections?|votes?|voted|voters|(?:to|at) the polls|ballots?|referendums?|plebiscite|run-?offs?"
    r"|(?:first|second) round|by-elections?",
    "earthquake": r"(?:earth)?quakes?|tremors?",
    "coup": r"coup|putsch|take-?over|mutiny|seized power|toppled|overthrown|overthrew|ousted|deposed",
    "massacre": r"massacres?|attacks?|bombings?|shootings?|blasts?|explosions?|assault|raids?|killings?",
    "storm": r"hurricane|cyclone|typhoon|storm|floods?|flooding",
    "war": r"invasion|war|offensive|operation|intervention",
    "truce": r"cease-?fire|truce|agreement|accords?|deal|treaty|pact|armistice",
}
_NOUN = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _KINDS.items()}
_ANY = re.compile(rf"\b(?:{'|'.join(_KINDS.values())})\b", re.IGNORECASE)
_SHORT_OF = re.compile(r"[.;:!?()“”\"]|\b(?:and|but|which|who|while|because|said|says)\b")
_ABOUT = 3
"""How many sentences tell what a text is about, its title with them."""
_WORDS = 5
"""How many words may stand between a day and what it is the day of."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAD = re.compile(r"\s+(?:of\s+)?(?P<which>last|this|next)\s+year\b")
_NO_MONTH = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*\*?\Z")
_AROUND = 60  # characters before a day in which stands that it is past, or, half as many behind it too, to come
_PAST = re.compile(
    r"\b(?:won|lost|took|gained|held|voted|after|since|following|defeated|elected|went|killed|died|struck|hit|destroyed"
    r"|victims|survivors|survived|results?|turnout|in the wake of|came to (?:power|office)|toppled"
    r"|overthrown|ousted|seized)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:will|shall|would|could|may|might|should|until|before|ahead of|in the run-up to|(?:is|are|was|were) to"
    r"|planned|due|set for|expected|scheduled|upcoming|candidates? (?:in|for)|campaign\w*|in time for|for the|prepar\w+"
    r"|influence)\b"
)
_BEFORE = re.compile(
    r"\b(?:was|were|had|did|took|came|went|began|left|(?!need|speed|indeed)\w{3,}ed)\b"
    r"[^;.]{0,60}\b(?:before|until|ahead of) the \Z"
)
"""What was before a vote may be told long after it, or as news while it is to come."""
_SINCE = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?P<units>day|week|month|year)s?\s+(?P<way>after|since|before|ahead\s+of)\s+(?:the\s+)?"
    r"(?:[\w'’-]+\s+){0,8}\Z",
    re.IGNORECASE,
)
_OFF = {"day": 6, "week": 6, "month": 17, "year": 100}
"""Days that what is counted so can be off, or long told."""
_A_YEAR, _A_DAY = dt.timedelta(days=365), dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day on which something was, as the almanac has it, and the words for the places where it was."""

    day: dt.date
    form: str
    source: str
    places: tuple[str, ...]


def find_remembered(sentences: Sequence[str]) -> tuple[list[Evidence], list[Evidence]]:
    """
    When a text was written that names a known day without its year: what bounds it from below, and what closes it in.

    >>> floors, [near] = find_remembered(["It won three seats in Montenegro's election of 30 August last year."])
    >>> [str(day) for day in near.spans[0]]
    ['2021-01-01', '2021-12-31']
    """
    floors: list[Evidence] = []
    near: list[Evidence] = []
    for sentence in sentences:
        for found, kind in _named_days(sentence):
            days = _meant(kind, found, sentence, sentences)
            if days:
                words = " ".join(found.cut(sentence).split())
                reason = f"it tells of the {kind} of “{words}” ({days[0].form}, {days[0].day}; {days[0].source})"
                lead = _LEAD.match(sentence, found.end)
                told = _is_told_as(sentence, found)
                count = _SINCE.search(sentence, 0, found.start)
                spans = tuple(sorted(_written(one.day, lead["which"] if lead else "", told) for one in days))
                if count:
                    spans = tuple(sorted(_counted(one.day, count) for one in days))
                evidence = Evidence(spans, reason)
                if kind == "vote" or lead or count or _ON.search(sentence, 0, found.start):
                    near.append(evidence)
                elif told == "past":
                    floors.append(Evidence(((spans[0][0], dt.date.max),), reason))
    return floors, near


def _named_days(sentence: str) -> Iterator[tuple[DateFound, str]]:
    """Each day of a sentence that has no year, with the kind of what it is the day of."""
    day = may_name_month(sentence) and DAY_OF_MONTH.search(sentence)
    if not day or _YEAR.search(sentence) or not _ANY.search(sentence):
        return
    for _, found in named_days((sentence,)):
        if kind := next((kind for kind, noun in _NOUN.items() if _is_beside(sentence, found, noun)), None):
            yield found, kind


def _is_beside(sentence: str, found: DateFound, noun: re.Pattern[str]) -> bool:
    between = [sentence[one.end() : found.start] for one in noun.finditer(sentence, 0, found.start)][-1:]
    between += [sentence[found.end : one.start()] for one in noun.finditer(sentence, found.end)][:1]
    return any(len(words.split()) <= _WORDS and not _SHORT_OF.search(words) for words in between)


def _meant(kind: str, found: DateFound, sentence: str, sentences: Iterable[str]) -> list[KnownDay]:
    """The known days that are meant: those of places that the sentence names, else of those that the text is about."""
    known = _known_days().get((kind, found.month, found.day or 0), ())
    if not known:
        return []
    here = [one for one in known if _names_place(sentence, one)]
    if here:
        return here
    told = "\n".join(islice(sentences, _ABOUT))
    return [one for one in known if _names_place(told, one)]


def votes_on(month: int, day: int, sentences: Iterable[str]) -> list[KnownDay]:
    """The votes on a day of any year in the places that a text is about."""
    known = _known_days().get(("vote", month, day), ())
    about = "\n".join(islice(sentences, _ABOUT)) if known else ""
    return [one for one in known if _names_place(about, one)]


_ON = re.compile(r"\b(?:struck|hit|toppled|overthrown|ousted|seized power|deposed|died)\s[^.;,]{0,30}?\bon\s\Z")
"""What happened on a day that is told as news, and no name of that day as "the September 11 attacks" is."""


def _counted(day: dt.date, count: re.Match[str]) -> Days:
    """The days on which something is told that was so long after a known day, or before it."""
    unit = count["units"].lower()
    length = count_of(count["count"]) * UNITS[unit]
    told = day + dt.timedelta(days=length if count["way"].lower() in ("after", "since") else -length)
    early = 0 if unit == "day" else _OFF[unit]
    return told - dt.timedelta(days=early), told + dt.timedelta(days=_OFF[unit] + length // 60)


def _is_told_as(sentence: str, found: DateFound) -> str:
    """Whether a day is told as past or as coming; an empty text where its sentence does not say."""
    around = sentence[max(0, found.start - _AROUND) : found.end + _AROUND // 2]
    if _BEFORE.search(sentence, 0, found.start):
        return ""
    if _COMING.search(around):
        return "coming"
    return "past" if _PAST.search(sentence, max(0, found.start - _AROUND), found.start) else ""


def _written(day: dt.date, which: str, told: str) -> Days:
    """
    The days on which a day without its year is named: those of the year before or after it, one that is to come not
    itself, of which it is said by its weekday.
    """
    if which in ("last", "next"):
        return a_year(day, day, which, ahead=False)
    first, last = (dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)) if which else (day - _A_YEAR, day + _A_YEAR)
    return day if told == "past" else first, day - _A_DAY if told == "coming" else last


def _names_place(text: str, known: KnownDay) -> bool:
    """True where a text names one of the places of a known day, also as a dateline does: DAKAR."""
    return any(is_in(word, text) or is_in(word.upper(), text) for word in known.places)


@cache
def _known_days() -> dict[tuple[str, int, int], tuple[KnownDay, ...]]:
    """What is known, by its kind and its day of the year."""
    found: dict[tuple[str, int, int], list[KnownDay]] = {}
    voted = (("vote", KnownDay(known.spans[0][0], known.form, known.source, places)) for known, places in votes())
    for kind, one in (*voted, *_events()):
        found.setdefault((kind, one.day.month, one.day.day), []).append(one)
    return {key: tuple(days) for key, days in found.items()}


def _events() -> Iterator[tuple[str, KnownDay]]:
    for row in lexicons.rows("dating_events"):
        kind = next((kind for kind, noun in _NOUN.items() if kind != "vote" and noun.search(row["form"])), None)
        if kind:
            words = chain.from_iterable(chain.from_iterable(rules_of(row)))
            places = tuple(sorted({word for word in words if _is_name(word)}))
            for first, _ in spans_of(row, "dating_events") if places else ():
                yield kind, KnownDay(first, row["form"], reference(row), places)


def _is_name(word: str) -> bool:
    """True for the name of a place or a people, which a month is not."""
    return bool(_NO_MONTH.match(word)) and word.split()[0].rstrip(".").lower() not in dates.month_numbers()
