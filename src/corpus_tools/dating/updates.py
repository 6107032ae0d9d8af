"""
What the date in a line is: of publication, of an update, a correction or a repost; and the days of the news of a page,
or of a live report, that says when it was updated.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from corpus_tools import text
from corpus_tools.dates import DateFound
from corpus_tools.dating.bounds import Bounds
from corpus_tools.dating.windows import WEEKDAYS
from corpus_tools.model import Zone

FUTURE = re.compile(
    r"\b(?:will|shall|would|could|(?-i:may)|might|should|plans?|planned|expect(?:s|ed)?|aims?|hopes?|vow(?:s|ed)|pledged?"
    r"|propos\w+|potential|prospective|scheduled|set to|due|upcoming|next|deadline|by (?:the end of )?(?:19|20)\d\d"
    r"|until|ahead of|before"
    r"|(?:is|are|was|were) to|(?:won|shan)['’]t)\b",
    re.IGNORECASE,
)
"""Words of what is to come, or only may."""

_NEWS_DAY = re.compile(
    r"\b(?:on|late|early|said|told (?:reporters|parliament|lawmakers|lawyers|[A-Z]\w+|the [A-Z]\w+)|\w{3,}ed)"
    rf" ({'|'.join(WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?\b(?!,? \w* ?\d|[’']s)"
)
"""The weekday of the news, with "on" or as wires write it: aid workers said Monday."""
_NEWS_OF_DAY = re.compile(r"\b(?:last night|this (?:afternoon|evening|morning)|today|tonight|yesterday)\b(?![’'])")
NEWS = 5
"""How many sentences at most open a report with its news."""


def of_its_news(bounds: Bounds, sentences: Sequence[str]) -> Bounds:
    """
    The same bounds, and no earlier than the day of the news that a page opens with, where the last day is that of an
    update: who updates a report does so in the days of its news.

    >>> bounds = Bounds(last=dt.date(2010, 3, 26))
    >>> of_its_news(bounds, ["A minister was jailed on Thursday for fraud."]).first
    datetime.date(2010, 3, 25)
    >>> of_its_news(bounds, ["A minister was jailed for fraud last night.", "She was jailed on Monday."]).first
    datetime.date(2010, 3, 25)
    >>> of_its_news(bounds, ["Ten people drowned when a ferry sank, the coast guard said Wednesday."]).first
    datetime.date(2010, 3, 24)
    """
    if bounds.last is None:
        return bounds
    told = [found for found in (_of_day(sentences, bounds.last), _of_weekday(sentences, bounds.last)) if found]
    first, words = max(told, default=(None, ""))
    if first is None or (bounds.first and bounds.first >= first):
        return bounds
    reason = f"its news is of “{words}”, which before the update was {first}"
    return replace(bounds, first=first, reasons=(*bounds.reasons, reason))


def _of_weekday(sentences: Sequence[str], last: dt.date) -> tuple[dt.date, str] | None:
    """The weekday that the news was of, and the words for it."""
    told = (match for one in sentences[:NEWS] if not FUTURE.search(one) and (match := _NEWS_DAY.search(one)))
    if (match := next(told, None)) is None:
        return None
    return last - dt.timedelta(days=(last.weekday() - WEEKDAYS.index(match[1])) % len(WEEKDAYS)), match.group()


def _of_day(sentences: Sequence[str], last: dt.date) -> tuple[dt.date, str] | None:
    """The day of an update or the one before, where the news is of today or of last night."""
    told = [match.group() for one in sentences[:NEWS] for match in _NEWS_OF_DAY.finditer(one)]
    now = [words for words in told if words not in ("last night", "yesterday")]
    return (last - dt.timedelta(days=not now), (now or told)[0]) if told else None


def are_of_its_news(bounds: Bounds) -> bool:
    """True for bounds of a week at most, as those of news and its update are."""
    return bounds.closed(most=len(WEEKDAYS) - 1) is not None


_HOUR = re.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})\s?(?P<half>[ap])?\.?m?\.?", re.IGNORECASE)
ENTRIES = 3
"""The fewest hours alone on a line of the article that make it a live report."""


def days_of_live(body: str, zones: Sequence[Zone], updated: DateFound) -> str | None:
    """
    The day of a live report that was last updated on a day, or two days where an entry is of a later hour than the
    update, so that it went on past midnight; None for what is no live report.
    """
    told = (zone for zone in zones if zone.zone in ("body", "byline"))
    lines = (line.cut(body) for zone in told for line in text.lines(body, zone))
    hours = [_minutes(match) for line in lines if (match := _HOUR.fullmatch(line.strip()))]
    if len(hours) < ENTRIES or not (updated.year and updated.day):
        return None
    day = dt.date(updated.year, updated.month, updated.day)
    last = _HOUR.search((updated.time or body[updated.end :].partition("\n")[0]).removeprefix("T"))
    if last and max(hours) > _minutes(last):
        return f"{day - dt.timedelta(days=1)}/{day}"
    return day.isoformat()


def _minutes(clock: re.Match[str]) -> int:
    """
    Minutes since midnight.

    >>> [_minutes(_HOUR.match(hour)) for hour in ("12.05am", "2:10 p.m.", "19.40")]
    [5, 850, 1180]
    """
    half = (clock["half"] or "").lower()
    hour = int(clock["hour"]) % 12 + 12 * (half == "p") if half else int(clock["hour"])
    return 60 * hour + int(clock["minute"])


_UPDATED = re.compile(
    r"\b(?:updated|last modified|modified|edited|corrected|aktualisiert|actualizado|atualizado|mis à jour"
    r"|aggiornato|bijgewerkt|güncelle\w+|обновлено)\b",
    re.IGNORECASE,
)
_REPOSTED = re.compile(r"\bposted by\b|\brepublished\b|\breposted\b|\bcross-posted\b", re.IGNORECASE)
_CORRECTION = re.compile(
    r"\W*(?:(?:a )?(?:correction|clarification|erratum|corrigendum)s?\b(?: appended)?\W"
    r"|editor['’]?s?['’]? note\b.{0,40}\b(?:an|the) (?:earlier|previous|original|article|story|report)\b)",
    re.IGNORECASE | re.DOTALL,
)


def role_of(line: str, before: str) -> str:
    """
    What a date is, by its line and by the words before it: what was updated later was published on that day.

    >>> role_of("Updated May 3, 2019", "Updated "), role_of("Reposted on May 3, 2019", "Reposted on ")
    ('updated', 'reposted')
    """
    if _REPOSTED.search(line):
        return "reposted"
    first = _UPDATED.search(before)
    told = first and re.search(r"\b(?:published|posted)\b", before[: first.start()], re.IGNORECASE)
    return "updated" if first and not told else "published"


def from_correction_on(body: str, zones: Sequence[Zone]) -> int:
    """
    Where the correction begins that stands behind an article, the days below which are its own; the end of the text
    where none does.

    >>> text = "The mayor spoke on Monday.\\nCorrection: He did not.\\nMay 3, 2019"
    >>> from_correction_on(text, (Zone(0, 26, "body", ""), Zone(27, 51, "editor_comment", "")))
    27
    """
    first = next((zone.end for zone in zones if zone.zone == "body"), len(body))
    below = (zone for zone in zones if zone.start >= first and zone.zone in ("editor_comment", "body"))
    return next((zone.start for zone in below if _CORRECTION.match(body, zone.start, zone.end)), len(body))
