"""What a text knows of the world, and when that could be known: office holders, datable events, past years."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import filterfalse

from corpus_tools import dates, lexicons
from corpus_tools.memo import Memo
from corpus_tools.text import words_in

_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d\d")
_YEARS = re.compile(r"(?:19|20)\d\d")

Bound = tuple[dt.date, str]
"""A day and why."""

Days = tuple[dt.date, dt.date]
"""First and last day."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that a text can have been written, None where nothing bounds it, and the reasons."""

    first: dt.date | None = None
    last: dt.date | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A row of ``lexicons/dating_known.csv``: somebody in an office, or an event, and when."""

    form: str
    kind: str
    spans: tuple[Days, ...]
    source: str
    shape: str
    telling: tuple[str, ...] = ()
    """The longest words of its names, one of which stands wherever the pattern matches; none where case is free."""

    def may_stand_in(self, sentence: str) -> bool:
        """False where the pattern cannot match: a quick look."""
        return not self.telling or any(word in sentence for word in self.telling)

    @property
    def pattern(self) -> re.Pattern[str]:
        """What matches its names; made when a text first has one of its words, as most texts have those of few."""
        return _compiled(self.shape)

    @property
    def when(self) -> str:
        """The time in office or of the event in words."""
        return " and ".join(
            f"since {first}" if last == dt.date.max else f"{first} to {last}" for first, last in self.spans
        )


_NO_LONGER = re.compile(r"\b(?:former|previous|ex|then|late|one-?time|past|deposed|ousted|-era)\b", re.IGNORECASE)
_LESSER = re.compile(
    r"(?:\b(?:vice|deputy|under|assistant|shadow|future|would-be|next|potential)[\s-]|\b(?:a|an|any)\s)\Z",
    re.IGNORECASE,
)
_SERVED = re.compile(
    r"\b(?:under|during|served|(?:advis[eo]r|aide|assistant|envoy|spokesman) (?:to|for)"
    r"|(?:official|member|veteran) (?:in|of|under)|appointed by"
    r"|(?:administration|tenure|investigation|impeachment) of)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_OF_HIS_TIME = re.compile(
    r"['’]s? (?:\w+ )?(?:administration|cabinet|era|legacy|performance|presidency|tenure|term|time|years)\b"
)
"""Whom somebody served, or whose years are named, need not be in office when it is told."""
_BEFORE = 25  # characters; "the previous Iraqi government's " stands before an office at most
_FUTURE = re.compile(
    r"\b(?:will|shall|would|could|may|might|should|plans?|planned|expect(?:s|ed)?|aims?|hopes?|vow(?:s|ed)|pledged?"
    r"|propos\w+|scheduled|set to|due|upcoming|next|deadline|by (?:the end of )?(?:19|20)\d\d|until|ahead of|before"
    r"|(?:is|are|was|were) to)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|has been|have been|since|took|came|went|began|fell|won|lost|left|led|met|\w{3,}ed)\b"
)
_YEAR = re.compile(
    r"\b(?:since|after|following|ever since) (?:the |its |his |her |their |late |early |mid-?)?((?:19|20)\d\d)\b"
    r"|(?:\b(?:was|were|had|took|came|went|began|fell|won|lost|left|led|met|\w{3,}ed)\b(?:\s[^\s.;:]+){0,7}?"
    r"\s(?:in|during)|\A(?:In|During|By)) (?:the |late |early |mid-?)?((?:19|20)\d\d)\b"
)
_ONGOING = re.compile(
    r"\b(?:is|are) (?:nearing|near|close to|entering|ongoing|under ?way|raging|continuing|still)\b|\bnears?\b"
    r"|\bcontinues?\b"
    r"|\brages?\b|\bongoing\b|\benters? its\b"
)
_HISTORY = re.compile(r"\b(?:at the time|then|ago|years? later|predecessor|(?:19|20)\d\d)\b")
_SIDE_REMARK = re.compile(r"\b(?:which|who|whose|where|when|that|after)\b")


@cache
def _keys() -> dict[str, tuple[Known, ...]]:
    """The rows by the last words of their names, one of which a sentence must hold."""
    by_word: dict[str, list[Known]] = {}
    for row in lexicons.rows("dating_known"):
        entry = _known(row)
        for word in {_WORD.findall(name)[-1] for name in row["names"].split("|")}:
            by_word.setdefault(word, []).append(entry)
    return {word: tuple(entries) for word, entries in by_word.items()}


@cache
def _key_words() -> frozenset[str]:
    return frozenset(_keys())


def _keys_in(word: str) -> tuple[str, ...]:
    """The keys that stand between the marks of a word: "Rouhani's", "anti-Brexit"."""
    return tuple(part for part in _WORD.findall(word) if part in _keys())


_KEYS_IN = Memo(_keys_in)


def _known(row: lexicons.Row) -> Known:
    names = row["names"].split("|")
    alternatives = lexicons.alternation(names)
    if row["kind"] == "holder":
        office = lexicons.alternation(row["office"].split("|"))
        title = r"(?:,? (?:Gen\.|General|Mr\.?|Dr\.?|Sir))?"
        shape = (
            rf"\b(?i:{office}),?{title} {alternatives}\b"
            rf"|\b{alternatives}, (?:the )?(?:(?!former|ex-|then)[\w'’-]+ ){{0,3}}(?i:{office})\b"
            rf"|\b(?i:{office}) \([A-Z]+\) (?:Commander )?(?:Gen\.|General)? ?{alternatives}\b"
        )
    else:
        shape = rf"(?i:\b{alternatives}\b)"
    spans = tuple(_span(span) for span in row["spans"].split())
    telling = tuple(max(name.split(), key=len) for name in names) if row["kind"] == "holder" else ()
    return Known(row["form"], row["kind"], spans, row["source"], shape, telling)


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape)


def _span(words: str) -> Days:
    first, _, last = words.partition("/")
    return dt.date.fromisoformat(first), dt.date.max if last == ".." else dt.date.fromisoformat(last)


def find_bounds(sentences: Iterable[str]) -> Bounds:
    """
    When sentences of an article can have been written at the earliest and at the latest.

    >>> bounds = find_bounds(["Pentagon chief Ashton Carter spoke of the war that began in 2014."])
    >>> str(bounds.first), str(bounds.last)
    ('2015-02-17', '2017-01-20')
    """
    floors: list[Bound] = []
    ceilings: list[Bound] = []
    offices: list[tuple[Known, str]] = []
    for sentence in sentences:
        floors += _past_dates(sentence)
        for entry, words, before in _mentions(sentence):
            if entry.kind == "event":
                floors += _event_floor(entry, words, sentence)
                ceilings += _event_ceiling(entry, words, sentence)
                continue
            floors.append((entry.spans[0][0], f"it names “{words}” ({entry.when}; {entry.source})"))
            past = _SERVED.search(before) or _OF_HIS_TIME.match(sentence.partition(words)[2])
            if not (past or _NO_LONGER.search(before) or _is_history(sentence, words)):
                offices.append((entry, words))
    return _combined(floors, ceilings, offices)


def not_after(bounds: Bounds, day: str, reason: str) -> Bounds:
    """The same bounds, and no later than a day that the page states."""
    last = dt.date.fromisoformat(day)
    if (bounds.last and bounds.last <= last) or (bounds.first and bounds.first > last):
        return bounds
    return replace(bounds, last=last, reasons=(*bounds.reasons, reason))


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEWS_DAY = re.compile(
    rf"\b(?:on|late|early) ({'|'.join(_WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?\b(?!,? \w* ?\d)"
)
NEWS = 5
"""How many sentences at most open a report with its news."""


def of_its_news(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, and no earlier than the weekday of the news that a page opens with, where the last day is that of
    an update: who updates a report does so in the days of its news.

    >>> bounds = Bounds(last=dt.date(2010, 3, 26))
    >>> of_its_news(bounds, ["A minister was jailed on Thursday for fraud."]).first
    datetime.date(2010, 3, 25)
    """
    told = next(
        (match for one in sentences[:NEWS] if not _FUTURE.search(one) and (match := _NEWS_DAY.search(one))), None
    )
    if told is None or bounds.last is None:
        return bounds
    first = bounds.last - dt.timedelta(days=(bounds.last.weekday() - _WEEKDAYS.index(told[1])) % len(_WEEKDAYS))
    if bounds.first and bounds.first >= first:
        return bounds
    reason = f"its news is of “{told.group()}”, which before the update was {first}"
    return replace(bounds, first=first, reasons=(*bounds.reasons, reason))


def _mentions(sentence: str) -> Iterator[tuple[Known, str, str]]:
    """What a sentence names of the table: the row, the words, and the words before them."""
    words = words_in(sentence)
    held = (words & _key_words()).union(*map(_KEYS_IN.__getitem__, filterfalse(str.isalpha, words)))
    for key in sorted(held) if held else ():
        for entry in _keys()[key]:
            match = entry.pattern.search(sentence) if entry.may_stand_in(sentence) else None
            before = sentence[max(0, match.start() - _BEFORE) : match.start()] if match else ""
            if match and not _LESSER.search(before):
                yield entry, match.group(), before


def _is_history(sentence: str, words: str) -> bool:
    """True when a sentence looks back on somebody in office; a year in a clause that follows him does not count."""
    before, _, after = sentence.partition(words)
    return bool(_HISTORY.search(before) or _HISTORY.search(_SIDE_REMARK.split(after)[0]))


def _event_floor(entry: Known, words: str, sentence: str) -> list[Bound]:
    if _FUTURE.search(sentence):
        return []
    return [(entry.spans[0][0], f"it names “{words}” ({entry.when}; {entry.source})")]


def _event_ceiling(entry: Known, words: str, sentence: str) -> list[Bound]:
    last = entry.spans[-1][1]
    if last == dt.date.max or not _ONGOING.search(sentence):
        return []
    return [(last, f"it says that “{words}” goes on, which ended on {last}")]


def _past_dates(sentence: str) -> Iterator[Bound]:
    """The days and years that a sentence tells of as past."""
    if not _DIGITS.search(sentence):
        return
    years = [match[1] or match[2] for match in _YEAR.finditer(sentence)] if _YEARS.search(sentence) else []
    days = [found for found in dates.find_dates(sentence) if found.year and len(found.readings) == 1]
    if not (years or days) or _FUTURE.search(sentence) or not _PAST.search(sentence):
        return
    for year in years:
        yield dt.date(int(year), 1, 1), f"it tells of {year} as past"
    for found in days:
        yield dt.date(found.year or 1, found.month, found.day or 1), f"it tells of {found.edtf} as past"


def _combined(floors: list[Bound], ceilings: list[Bound], offices: Sequence[tuple[Known, str]]) -> Bounds:
    """
    The strictest bounds that go together. Where two people named as in office never were at the same time, the text
    tells history, and nobody's office bounds it from above.
    """
    first, why_first = max(floors, default=(None, ""), key=lambda bound: bound[0] or dt.date.min)
    floor = first or dt.date.min
    spans: list[Days] = [(floor, dt.date.max)]
    for entry, _ in offices:
        spans = [(max(a, c), min(b, d)) for a, b in spans for c, d in entry.spans if max(a, c) <= min(b, d)]
    if not spans:
        return Bounds(first, None, (why_first,) if first else ())
    if spans[0][0] > floor:
        first = spans[0][0]
        why_first = next(
            _reason(entry, words) for entry, words in offices if any(first == span[0] for span in entry.spans)
        )
    for entry, words in offices:
        ceilings = [*ceilings, (entry.spans[-1][1], _reason(entry, words))]
    last, why_last = min((*ceilings, (spans[-1][1], "")), key=lambda bound: bound[0])
    last_day = None if last == dt.date.max or (first and last < first) else last
    if last_day and not why_last:
        why_last = next(
            _reason(entry, words) for entry, words in offices if any(last == span[1] for span in entry.spans)
        )
    reasons = (why_first if first else "", why_last if last_day else "")
    return Bounds(first, last_day, tuple(dict.fromkeys(reason for reason in reasons if reason)))


def _reason(entry: Known, words: str) -> str:
    return f"it names “{words}” as in office ({entry.when}; {entry.source})"
