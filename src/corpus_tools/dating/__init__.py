"""When a document was published: stated by its own line, reasoned from what its text knows, or unknown."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from corpus_tools import dates, text
from corpus_tools.cleaning.card.headings import HEADLINES
from corpus_tools.cleaning.card.reposts import PASSED_ON
from corpus_tools.cleaning.lines.bylines import names_medium
from corpus_tools.cleaning.lines.dates import find_line_dates, issue_date
from corpus_tools.dates import DateFound
from corpus_tools.dating import (
    day_lines,
    edition_days,
    hijri,
    knowledge,
    last_and_next,
    own_counts,
    page_years,
    seasons_told,
    updates,
    votes_told,
    weeks,
    yearless,
    yearless_lines,
)
from corpus_tools.dating.bounds import not_after
from corpus_tools.dating.day_lines import month_at_end
from corpus_tools.dating.days_of_news import of_its_days
from corpus_tools.dating.edition_days import of_its_edition
from corpus_tools.dating.page_years import written_years_on
from corpus_tools.dating.saved_days import as_told_elsewhere, not_after_saved, up_to_its_name
from corpus_tools.dating.told_days import not_before_life
from corpus_tools.model import CardField, Document, Published, PublishedBasis, Span, Zone
from corpus_tools.periods import Period

OPENING = 300
"""How many characters of the first paragraphs are searched for the date of a dateline."""

OPENING_LINES = 3
"""How many paragraphs tell the news of a report."""
_SOURCE = re.compile(
    r"[\[(*]*(?:source|quelle|fuente|fonte"
    r"|(?:(?:this|the) (?:\w+ )?(?:article|column|essay|interview|op-ed|piece|post|report|story|text)"
    r"(?: was| has been)? )?"
    r"(?:originally|first) (?:published|appeared|posted|printed|ran))\b",
    re.IGNORECASE,
)
_COVERED = re.compile(r"\b(?:period(?: covered)?|covering|reporting period):?\s[^|•·;\n]+", re.IGNORECASE)
"""The days that a report is about, beside the one on which it was issued."""
_CRAWLED = re.compile(r"\b(?:retrieved|accessed|archived|cached|captured|crawled|printed|saved)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """A date in a line of the article's own, and what the line says it is: published, updated, reposted."""

    role: str
    date: DateFound
    line: Span


def find_published(
    document: Document, zones: Sequence[Zone], decided: Published | None = None
) -> tuple[Published, tuple[CardField, ...]]:
    """
    The day or days that a document can have been published, how we know, and the card rows for the dates it states.
    Where a person ``decided`` its date, that is it, and nothing is reasoned.

    >>> page = Document("a", "COURIER | June 3, 2014")
    >>> find_published(page, (Zone(0, 22, "byline", "dated"),))[0].period.edtf
    '2014-06-03'
    """
    stated = _as_published(_stated(document.text, zones))
    rows = tuple(_rows(document.text, stated))
    if decided:
        return decided, rows
    if given := document.given.get("published"):
        return Published(Period.parse(given), "stated", "given with the document"), rows
    best = next((found for found in stated if found.role == "published"), None)
    if best:
        day, doubt = _day(document.text, best.date)
        line = " ".join(best.line.cut(document.text).split())[:120]
        return Published(Period.parse(day), "stated", f"“{line}”{doubt}", Span(best.date.start, best.date.end)), rows
    if shown := document.given.get("shown"):
        return Published(Period.parse(shown), "stated", "shown by the page"), rows
    if moon := hijri.find_published(document.text, zones):
        return moon, rows
    updated = next((found for found in stated if found.role == "updated"), None)
    if updated and (days := updates.days_of_live(document.text, zones, updated.date)):
        reason = f"“{' '.join(updated.line.cut(document.text).split())[:120]}”, of a live report"
        basis: PublishedBasis = "inferred" if "/" in days else "stated"
        return Published(Period.parse(days), basis, reason, Span(updated.date.start, updated.date.end)), rows
    corrected = next((found.date.edtf for found in stated if found.role == "corrected"), None)
    return _inferred(document, zones, updated.date.edtf if updated else None, corrected), rows


def _as_published(stated: Sequence[Stated]) -> list[Stated]:
    """The same dates; the first on which a text was posted is that of publication where no other is."""
    posted = next((found for found in stated if found.role == "reposted"), None)
    if posted is None or any(found.role == "published" for found in stated):
        return [*stated]
    return [replace(found, role="published") if found is posted else found for found in stated]


def _stated(body: str, zones: Sequence[Zone]) -> list[Stated]:
    """The dates in bylines and the dateline, in reading order."""
    edges, corrected = _edges(zones), updates.from_correction_on(body, zones)
    found = [
        replace(stated, role="corrected") if line.start > corrected else stated
        for zone in zones
        if zone.zone == "byline" and (zone.rule.startswith("cue") or not edges.start < zone.start < edges.end)
        for line in text.lines(body, zone)
        if not _CRAWLED.search(line.cut(body))
        for stated in _in_line(body, line)
    ]
    theirs = _of_report(zones)
    if any(_is_source(one, body, theirs) for one in found):
        found = [_beside_source(one, body, theirs) for one in found]
    others = _dateline(body, zones) or _headline(body, zones) or day_lines.in_address(body, zones)
    others = others or [*day_lines.in_remark(body)][:1]
    return found or [Stated("published", date, line) for date, line in others]


def _in_line(body: str, line: Span) -> Iterator[Stated]:
    """The dates of a line, each with what the words before it say that it is; a month by itself dates a magazine."""
    covered = [Span(match.start(), match.end()) for match in _COVERED.finditer(body, line.start, line.end)]
    found = find_line_dates(body, line.start, min(line.end, line.start + OPENING))
    found = tuple(date for date in found if not any(span.covers(date) for span in covered))
    days = [date for date in found if date.year and date.day]
    at = line.start
    for date in days:
        words = line.cut(body) if len(days) == 1 else body[at : date.start]
        yield Stated(updates.role_of(words, body[at : date.start]), date, line)
        at = date.end
    if not days and len(found) == 1 and found[0].year and (found[0].start, found[0].end) == (line.start, line.end):
        yield Stated("published", found[0], line)
    elif not days and (issue := issue_date(line.cut(body)) or month_at_end(line.cut(body))):
        yield Stated("published", replace(issue, start=line.start + issue.start, end=line.start + issue.end), line)


def _of_report(zones: Sequence[Zone]) -> Span:
    """Where the byline of a report stands that somebody passes on: below her remark, above its first paragraph."""
    remark = next((zone.end for zone in zones if zone.rule == PASSED_ON[1]), 0)
    return Span(remark, next((zone.start for zone in zones if zone.zone == "body" and 0 < remark < zone.start), remark))


def _is_source(stated: Stated, body: str, theirs: Span) -> bool:
    """True for the day on which what is passed on appeared first: with its source, or in the byline of the report."""
    line = stated.line.cut(body)
    return theirs.covers(stated.line) or _SOURCE.match(line) is not None or names_medium(line)


def _beside_source(stated: Stated, body: str, theirs: Span) -> Stated:
    """On a page that dates its source, that is the day of publication, and the page's own is that of the repost."""
    role = "published" if _is_source(stated, body, theirs) else "reposted"
    return replace(stated, role=role) if stated.role == "published" else stated


def _edges(zones: Sequence[Zone]) -> Span:
    """The middle of the article, where a dated line tells of something else: behind its opening, before its end."""
    bodies = [zone for zone in zones if zone.zone == "body"]
    passed = 0
    for zone in bodies:
        passed += zone.end - zone.start
        if passed > OPENING:
            return Span(zone.start, bodies[-1].start)
    return Span(0, 0)


def _printed(body: str, zones: Sequence[Zone]) -> str | None:
    """The day that a page shows above its headline: of the edition or the visit, neither before the article."""
    lines = [zone for zone in zones if zone.rule == "dated-line-above-title"]
    days = [date.edtf for line in lines for date in find_line_dates(line.cut(body)) if date.year and date.day]
    return days[0] if len(days) == 1 else None


def _opening(body: str, zones: Sequence[Zone]) -> list[str]:
    """The sentences of the first paragraphs."""
    bodies = (zone for zone in zones if zone.zone == "body" and zone.rule != yearless_lines.POINT)
    found = (line for zone in bodies for line in text.lines(body, zone))
    lines = islice(found, OPENING_LINES)
    return [sentence.cut(body) for line in lines for sentence in text.split_sentences(body, line)]


def _headline(body: str, zones: Sequence[Zone]) -> Sequence[tuple[DateFound, Span]]:
    """The date behind the colon of a headline: Situation report: April 5, 2016."""
    return [
        (date, zone)
        for zone in zones
        if zone.rule in HEADLINES
        for date in find_line_dates(body, zone.start, min(zone.end, zone.start + OPENING))
        if date.year and date.day and body[: date.start].rstrip().endswith(":")
    ][:1]


def _dateline(body: str, zones: Sequence[Zone]) -> list[tuple[DateFound, Span]]:
    """A date that opens one of the first paragraphs: PARIS, May 3, 2019 (Agency) – …"""
    found = ((date, line) for date, line in yearless_lines.find_datelines(body, zones) if date.year)
    return [(date, Span(line.start, min(line.end, date.end))) for date, line in found][:1]


_WEEKDAY_BEFORE = 14  # characters; "Wednesday, the " stands before a day in numbers at most


def _day(body: str, date: DateFound) -> tuple[str, str]:
    """The day that a date means, and a remark where day and month could change places."""
    readings = date.readings
    if len(readings) < 2:
        return readings[0], ""
    weekday = yearless.weekday_of(body[max(0, date.start - _WEEKDAY_BEFORE) : date.end])
    fitting = [one for one in readings if weekday and dt.date.fromisoformat(one).isoweekday() == weekday]
    if len(fitting) == 1:
        return fitting[0], ", day and month by the weekday beside them"
    others = [other for other in dates.find_dates(body) if not other.swapped]
    rules = {other.rule for other in others if other.rule in ("day-month-year", "month-day-year")}
    if len(rules) == 1 and rules != {date.rule}:
        readings = readings[::-1]
    if rules:
        return readings[0], ", day and month in the order of the other dates of the page"
    named = {(other.month, other.day) for other in others if other.rule == "named-month"}
    for reading in readings:
        if (int(reading[5:7]), int(reading[8:10])) in named:
            return reading, ", day and month as the text names them"
    return readings[0], f", which could also mean {readings[1]}"


def _rows(body: str, stated: Sequence[Stated]) -> Iterator[CardField]:
    seen: set[str] = set()
    for found in stated:
        if found.role not in seen:
            seen.add(found.role)
            day, _ = _day(body, found.date)
            yield CardField(found.date.start, found.date.end, found.role, day, found.date.rule)


_BEHIND = {"title": 0, "body": 0, "caption": 1, "editor_comment": 2, "infobox": 3}
"""
The zones that know of the world; the outlet's remarks and boxes behind the article, so that its own first sentences are
its lead. Captions tell what was in the present (the premier leaves on Friday), and so no days.
"""


def _sentences(body: str, zones: Sequence[Zone], kinds: Mapping[str, int] = _BEHIND) -> list[tuple[str, str]]:
    """What some zones of an article tell, sentence by sentence, each with its kind; not the correction behind it."""
    end = updates.from_correction_on(body, zones)
    read = [zone for zone in zones if zone.zone in kinds and zone.rule != "page-title" and zone.start < end]
    return [
        (zone.zone, sentence.cut(body))
        for zone in sorted(read, key=lambda zone: kinds[zone.zone])
        for line in text.lines(body, zone)
        for sentence in text.split_sentences(body, line)
    ]


def _inferred(document: Document, zones: Sequence[Zone], latest: str | None, corrected: str | None) -> Published:
    """An interval with its reasons, from what the article's own text knows, and from when it was saved."""
    body, known = document.text, {**document.given, **document.decided}
    read = _sentences(body, zones)
    sentences, told = [said for _, said in read], [said for kind, said in read if kind != "caption"]
    captions = [said for kind, said in read if kind == "caption"]
    own = knowledge.find_bounds(sentences, body, captions, latest)
    bounds = as_told_elsewhere(own, known)
    bounds = bounds if bounds == own else yearless.of_days_told(bounds, told)
    saved, opening = not_after_saved(bounds, known), _opening(body, zones)
    printed = _printed(body, zones)
    if stated := yearless_lines.find_printed(body, zones, printed) or yearless_lines.find_stated(
        body, zones, saved, sentences, opening
    ):
        return stated
    if latest:
        bounds = not_after(bounds, latest, f"its line says it was updated on {latest}")
        bounds = updates.of_its_news(bounds, opening)
    elif corrected:
        bounds = not_after(bounds, corrected, f"its correction is of {corrected}")
    elif printed:
        bounds = not_after(bounds, printed, f"the page shows the day {printed} above its headline")
    bounds = written_years_on(page_years.of_its_year(bounds, body, zones, sentences), sentences)
    if not (latest and updates.are_of_its_news(bounds)):
        bounds = last_and_next.between(yearless.narrowed(bounds, sentences), sentences)
        bounds = seasons_told.closed_in(votes_told.of_its_vote(of_its_days(bounds, told, opening), told), told)
        counted = own_counts.counted_within(bounds, told)
        counted = counted if counted == bounds else weeks.of_its_week(counted, weeks.weekdays_of(told, opening))
        closer = last_and_next.within_months(counted, told, captions)
        bounds = edition_days.not_on_last(last_and_next.soon_after_one(weeks.of_this_day(closer, told), told), told)
    bounds = not_after_saved(up_to_its_name(bounds, known, saved), known)
    signed = [said for _, said in _sentences(body, zones, {"byline": 0})]
    bounds = of_its_edition(not_before_life(bounds, signed), body, zones)
    told_again = bounds != saved and bounds.closed()
    if told_again and (stated := yearless_lines.find_stated(body, zones, bounds, sentences, opening)):
        return stated
    if bounds.first is None and bounds.last is None:
        return Published(None, "unknown", None)
    edtf = str(bounds.first) if bounds.first == bounds.last else f"{bounds.first or '..'}/{bounds.last or '..'}"
    return Published(Period.parse(edtf), "inferred", "; ".join(bounds.reasons))
