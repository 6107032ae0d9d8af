"""Which lines of a document are the article, and what the others are for.

The article is found as the run of lines that holds most prose and least furniture, a maximum-sum segment as in body
text extraction (Finn, Kushmerick and Smyth 2001) with weights from the shape of lines; what stands inside, above and
below it is then told apart by cues, shape, repetition and place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus_tools.cleaning import above, below, comments, inside, sequence
from corpus_tools.cleaning.above import standfirsts, stopped_headlines, under
from corpus_tools.cleaning.below import ending, signing
from corpus_tools.cleaning.comments import passed, posters, stamps, threads
from corpus_tools.cleaning.inside import (
    boxes,
    entries,
    facts,
    furniture,
    later_words,
    remarks,
    resuming,
    series,
    short_news,
    turns,
)
from corpus_tools.cleaning.lines import brackets, layout, polls, scenes, teasers
from corpus_tools.cleaning.lines.contents import OPENINGS
from corpus_tools.cleaning.lines.layout import LONG_WORDS, SHORT_WORDS, Line, Mark, is_byline_mark, put
from corpus_tools.cleaning.lines.mottoes import is_motto
from corpus_tools.model import Document, Span, Zone

COSTS = {"rest": 60.0, "comments": 60.0, "block": 15.0, "comment": 10.0, "list": 8.0, "notes": 15.0, "": 8.0}
"""How many words of prose a line with a cue outweighs, by the reach of the cue: an article goes on behind a box of
teasers when more than a sentence follows, and behind its own end only when a whole paragraph does."""

PLAIN_COST = 3.0
"""How many words of prose a short line without a cue outweighs."""

BELOW_END = 0.5
"""What prose is worth below a heading that stands under articles, when an article's worth of prose stands above it."""

BOXED_WORDS = 16
"""The longest headline that reads as sentences do."""

SIGNED_BELOW = 6
HEADLINE_WORDS = 5
"""Within how many lines below a question that may be the headline its byline stands; a line of so many words above it
would be the headline."""

LIGHT = frozenset({"labelled-teaser", "paid-notice", "read-out-list", "repeats-line-before", polls.ASKED})
"""Rules of lines that interrupt an article as lightly as a caption does."""

COMPANY = (0.4, 0.8, 1.0)
COMPANY_LONG = (0.8, 1.0, 1.0)
"""What a line of prose is worth by how many of its two neighbours are prose, short lines and those of ``LONG_WORDS``:
about 2p - 1 for the share p of such lines on the development pages that are article."""


def find_zones(document: Document, line_counts: Mapping[int, int]) -> tuple[Zone, ...]:
    """
    The zones of a document, in order; every non-blank line stands in exactly one, but for remarks of an editor in the
    midst of a paragraph.

    >>> text = "Dam breaks\\nBy Jo Doe\\nA dam broke at Ulm on Monday and flooded two of its streets.\\nShare"
    >>> [(zone.zone, zone.cut(text)[:12]) for zone in find_zones(Document("a", text), {})]
    [('title', 'Dam breaks'), ('byline', 'By Jo Doe'), ('body', 'A dam broke '), ('boilerplate', 'Share')]
    """
    lines, marks = by_rules(document, line_counts)
    zones = _joined(lines, sequence.weigh(lines, marks, document.body is not None))
    return tuple(brackets.set_remarks_apart(document.text, zones))


def by_rules(document: Document, line_counts: Mapping[int, int]) -> tuple[list[Line], list[Mark]]:
    """The lines of a document, and the zone that the rules give each, before anything is weighed."""
    lines = layout.read_lines(document.text, line_counts)
    passed.pass_over(lines)
    own = turns.without_questions(lines, furniture.own_marks(lines))
    listed = series.find_series(lines, own)
    start, end = _article(lines, own, listed)
    posts = threads.find_posts(lines)
    if posts and posts[0] <= end:
        start, end = min(start, posts[0]), posts[0]
    commented = posts[0] if posts else stamps.dated_posts(lines, own, start, end)
    if commented is None:
        commented = posters.with_name_above(lines, own, start, comments.find_comments(lines, own, start, end))
    end = commented or ending.without_tail(lines, start, ending.without_author_notes(lines, own, start, end))
    if document.body is not None:
        start = _marked_start(lines, start, end, document.body)
    marks = [
        *above.mark_above(lines, own, start, end, document.given.get("title", "")),
        *inside.mark_inside(lines, own, start, end),
        *below.mark_below(lines, own, end, commented is not None),
    ]
    series.mark_items(marks, listed, (start, end))
    if document.body is not None:
        marks = [_by_format(*known, document.body) for known in zip(lines, marks, own, strict=True)]
    entries.mark_entries(lines, marks, start, end)
    remarks.mark_remarks(lines, marks, start, end)
    put(marks, posts, threads.POST)
    sender = " ".join(document.given.get(field, "") for field in ("author", "outlet"))
    _mark_apart(lines, marks, (start, end), sender)
    return lines, marks


def _mark_apart(lines: Sequence[Line], marks: list[Mark], span: tuple[int, int], sender: str) -> None:
    """Puts marks of lines that only the whole page tells in place of others."""
    put(marks, scenes.find_scenes(lines, marks), scenes.SHOWN)
    put(marks, facts.find_bodies(lines, marks), facts.ABOUT)
    put(marks, facts.find_notes(lines, marks), facts.NOTE)
    put(marks, boxes.find_lives(lines, marks), ("infobox", "life-of-author"))
    for at, mark in list(signing.find_subscription(lines, marks)):
        marks[at] = mark
    for at, mark in list(turns.find_turns(lines, marks, *span)):
        marks[at] = mark
    put(marks, signing.find_signature(lines, marks, span, sender), signing.ISSUES)
    put(marks, signing.find_signatory(lines, marks, span[1]), signing.SIGNS)


def _article(lines: Sequence[Line], own: Sequence[Mark | None], listed: Sequence[series.Series]) -> tuple[int, int]:
    """Where the article begins and ends among the lines, readers' comments not yet looked for."""
    values = line_values(lines, own)
    start, end = best_run(values)
    if any(line.prose for line in lines):
        start = _below_headline(lines, own, start, end)
        end = ending.with_last_words(lines, own, ending.article_end(lines, own, values, (start, end)))
        end = resuming.behind_promotion(lines, own, later_words.with_later_words(lines, own, start, end))
        end = ending.with_last_words(lines, own, later_words.with_later_words(lines, own, start, end))
        end = entries.with_entries(lines, own, start, end)
    else:
        start, end = short_news.with_opening(lines, own, best_run(short_news.short_values(lines, own)))
    start = _below_summary(lines, own, series.with_lead(lines, own, start), end)
    end = ending.with_short_sections(lines, own, end)
    start = max(start, stopped_headlines.headline_lines(lines, own, start).stop)
    start, end = series.with_items(lines, own, listed, (start, end))
    end = ending.with_short_sections(lines, own, end)
    return start, posters.without_posts(lines, own, start, end)


def _below_headline(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> int:
    """The number of the article's first line, below points and byline where the headline reads as a paragraph."""
    if start >= end or not _asks_above(lines, own, start):
        return start
    long = standfirsts.is_long(lines, own, start)
    return next((number for number in range(start + 1, end) if lines[number].prose), start + 1) if long else start + 1


def _below_summary(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> int:
    """The number of the article's first long paragraph where only points that sum it up stand above it."""
    if start >= end or not any(line.key in OPENINGS for line in lines[max(start - 1, 0) : start + 1]):
        return start
    for number in range(start, end):
        if lines[number].prose and lines[number].weight > SHORT_WORDS:
            return number
        if own[number] is not None:
            break
    return start


def _asks_above(lines: Sequence[Line], own: Sequence[Mark | None], start: int) -> bool:
    """
    True when the article's first line is rather its headline: a question, a call, or the whole story in one line, with
    furniture alone above it.
    """
    line, after = lines[start], lines[start + 1 : start + 2]
    long = standfirsts.is_long(lines, own, start)
    if own[start] is not None or not (long or (line.headline and line.raw[-1] in "?!")):
        return False
    if line.prose:
        signed = any(map(is_byline_mark, own[start + 1 : start + SIGNED_BELOW]))
        return (long or signed) and all(
            mark or above.weight < HEADLINE_WORDS for above, mark in zip(lines, own[:start], strict=False)
        )
    below_name = is_motto(lines, 1)
    told = (
        mark or is_motto(lines, above.number) or (below_name and above.number == 0)
        for above, mark in zip(lines, own[:start], strict=False)
    )
    return all(told) and bool(after) and after[0].prose


def _marked_start(lines: Sequence[Line], start: int, end: int, article: Sequence[Span]) -> int:
    """The number of the first line of prose from ``start`` on that the file's own format marks as the article."""
    prose = (number for number in range(start, end) if lines[number].prose and _is_within(lines[number], article))
    return next(prose, start)


def _is_within(line: Line, article: Sequence[Span]) -> bool:
    return any(span.start < line.end and line.start < span.end for span in article)


def _by_format(line: Line, mark: Mark, own: Mark | None, article: Sequence[Span]) -> Mark:
    """
    The mark of a line where the file's own format says which lines are the article. What a short line is by itself, or
    below the heading of a box or of comments, stays: an article holds buttons, teasers and comments, too. Points that
    sum the article up stand above it.
    """
    inside = _is_within(line, article)
    known = own is not None and (not line.prose or own == furniture.HOUSE_SPEECH)
    known = known or mark[1] == "in-comments" or (mark[1] == "below-teaser-heading" and not line.prose)
    if inside and not known and mark[0] in ("boilerplate", "related", "reader_comment"):
        return "body", "format-says-article"
    summed_up = mark in (under.POINT, under.OPENS) or entries.heads_entry(line)
    if not inside and mark[0] == "body" and not summed_up:
        return "boilerplate", "outside-format-article"
    return mark


def _joined(lines: Sequence[Line], marks: Sequence[Mark]) -> tuple[Zone, ...]:
    zones: list[Zone] = []
    for line, (zone, rule) in zip(lines, marks, strict=True):
        if zones and (zones[-1].zone, zones[-1].rule) == (zone, rule):
            zones[-1] = Zone(zones[-1].start, line.end, zone, rule)
        else:
            zones.append(Zone(line.start, line.end, zone, rule))
    return tuple(zones)


def line_values(lines: Sequence[Line], own: Sequence[Mark | None]) -> list[float]:
    """How many words each line speaks for (or, below zero, against) its being in the article."""
    values: list[float] = []
    total, doubt, boxed = 0.0, 1.0, False
    for (before, line, after), mark in zip(layout.neighbours(lines), own, strict=True):
        company = _is_company(before) + _is_company(after)
        boxed = (line.cue is not None and line.heads_teasers) or (boxed and mark is None and _may_be_boxed(line, after))
        value = _value(line, mark, 0 if boxed else company)
        if boxed and value > 0:
            value = -PLAIN_COST
        if _is_plain(line) and _is_plain(before):
            value = -PLAIN_COST
        values.append(value * doubt if value > 0 else value)
        total += max(value, 0.0)
        if total >= ending.ARTICLE_WORDS and line.reach in ("rest", "comments"):
            doubt = BELOW_END
    return values


def _may_be_boxed(line: Line, after: Line | None) -> bool:
    """True for a headline in a box of teasers, one of two sentences included that another headline follows."""
    if line.prose or line.ends:
        return line.weight <= BOXED_WORDS and after is not None and not (after.prose or after.ends or after.cue)
    return True


def _is_company(line: Line | None) -> bool:
    """True for prose, and for the hour or number that heads an entry of a live blog or a list."""
    return line is not None and (line.prose or line.entry)


def _is_plain(line: Line | None) -> bool:
    """True for furniture that says nothing of the lines below; a row of share buttons weighs little more than one."""
    return line is not None and line.cue is not None and line.reach == ""


def _value(line: Line, mark: Mark | None, company: int) -> float:
    if line.cue:
        return -COSTS["rest" if line.cue.words in later_words.RIGHTS else line.cue.reach]
    if mark == furniture.HOUSE_SPEECH:
        return -COSTS[""]
    if mark and (mark[0] in ("caption", "byline", "infobox") or mark[1] in LIGHT):
        return -PLAIN_COST / 2
    if mark:
        return -line.weight - PLAIN_COST
    if line.prose:
        return line.weight * (COMPANY_LONG if line.weight >= LONG_WORDS else COMPANY)[company]
    if not line.weight or line.entry or line.raw[-1] == ":":
        return 0
    if teasers.calls_reader(line):
        return -PLAIN_COST
    return line.weight / 2 if line.sentence and company else -PLAIN_COST


def best_run(values: Sequence[float]) -> tuple[int, int]:
    """
    Start and end of the stretch of values with the largest sum.

    >>> best_run([-4, 10, -4, 20, -9, 8])
    (1, 4)
    """
    best, span, total, start = 0.0, (0, 0), 0.0, 0
    for at, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total > best:
            best, span = total, (start, at + 1)
    return span
