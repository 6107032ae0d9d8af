"""Lines that are known by themselves or by the lines they touch: furniture, bylines, captions, aged teasers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning import comments
from corpus_tools.cleaning.comments import passed
from corpus_tools.cleaning.inside import boxes, entries, galleries
from corpus_tools.cleaning.lines import (
    authors,
    buttons,
    captions,
    credits,
    links,
    notices,
    pleas,
    polls,
    shapes,
    sights,
)
from corpus_tools.cleaning.lines.cues import announces_one
from corpus_tools.cleaning.lines.layout import (
    DATED,
    ENTRY_TIME,
    LONG_WORDS,
    SHORT_LETTERS,
    SHORT_WORDS,
    Line,
    Mark,
    is_byline_mark,
    neighbours,
    put,
)
from corpus_tools.cleaning.lines.shapes import CREDITED_WORDS, opens_with_date
from corpus_tools.cleaning.lines.telling import find_shape, shape_of

SHARED_PROSE = 0.5
"""When more than this share of a document's prose stands in other documents too, it is a repost, and what it shares
tells nothing of furniture; nor does it where there is no prose to be told from it."""

REPORTS = 3
"""Reports of one event that share a paragraph are few; in more documents than these stand the words of a site, unless
prose that is found nowhere else surrounds them. Sites also speak to their readers ("we", "you"); reports do not."""

CAPTION_WORDS = 30
"""The longest line below "Video" or "Image" that is its caption; a paragraph of the article ends with a full stop."""

LABELLED = ("related", "labelled-teaser")
AUTHOR_NOTE = ("byline", "author-note")
WAY_TO_AUTHOR = ("byline", "way-to-author")
ABOVE_LINK = ("related", "above-read-more")
RUNNING_HEAD = ("boilerplate", "running-head")
LINK = "read more"
"""What below a headline by itself leads to another story."""

HOUSE_SPEECH = ("boilerplate", "house-speaks-to-reader")
MEDIA_LABELS = frozenset({"image", "photo", "picture", "video", "watch", "play", "play video"})
"""What pages write above a picture or a video; a headline below it is the caption."""

_NO_VIDEO = ("to view this video", "your browser does not support", "this video is not available")
_SPONSORS = frozenset({"outbrain", "taboola"})
"""Who pays for rows of links, and is no author: "by Taboola"."""
_OF_USERS = re.compile(r"\b(?:users|readers|commenters|visitors|posters|comments)\b")
"""Whose views a notice leaves to them is no remark on the report."""
_PAGE = re.compile(r"(?P<head>[^\d].{3,}?)[\s|–-]+(?P<last>\d{1,3})|(?P<first>\d{1,3})[\s|–-]+(?P<tail>[^\d].{3,})")


def own_marks(lines: Sequence[Line]) -> list[Mark | None]:
    """What each line is by itself and by the lines it touches; None where only its place can tell."""
    prose = sum(line.weight for line in lines if line.prose)
    shared = sum(line.weight for line in lines if line.prose and line.copies > 1)
    repost = shared > SHARED_PROSE * prose or not prose
    marks = [_own_mark(line, before, after, repost) for before, line, after in neighbours(lines)]
    for number in _copied_headlines(lines, marks):
        marks[number] = None
    heads = running_heads(lines)
    put(marks, heads[1:] if heads and marks[heads[0]] == DATED else heads, RUNNING_HEAD)  # the first dates the paper
    for number in boxes.summaries(lines):
        marks[number] = None
    for number, rule in boxes.find_boxes(lines).items():
        if marks[number] != WAY_TO_AUTHOR:
            marks[number] = ("infobox", rule)
    put(marks, galleries.promoted(lines), ("boilerplate", "in-promotion"))
    passed.free_buttons(lines, marks)
    put(marks, polls.find_polls(lines, marks), ("boilerplate", polls.ASKED))
    for number in entries.find_stamps(lines, marks):
        lines[number].entry = True
        marks[number] = "byline", ENTRY_TIME
    put(marks, galleries.shown_twice(lines, marks), ("caption", "repeated-below"))
    for number in galleries.shown_again(lines, marks):
        marks[number] = galleries.REPEATED  # so that what is shown a third time stands behind it
    put(marks, galleries.offered(lines, marks), ("boilerplate", "offer-of-newsletter"))
    signed = authors.authors_of(line for line, mark in zip(lines, marks, strict=True) if is_byline_mark(mark))
    if not signed:
        return marks
    return [
        AUTHOR_NOTE if mark is None and authors.introduces(line, signed) else mark
        for line, mark in zip(lines, marks, strict=True)
    ]


ELSEWHERE = ("boilerplate", "stands-in-other-documents")
HEADS_WITHIN = 5
"""Within how many lines below a headline a paragraph stands that another document has, too."""


def _copied_headlines(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[int]:
    """The numbers of headlines that another document has with the paragraphs below them: its copy of the report."""
    few = (at for at, mark in enumerate(marks) if mark == ELSEWHERE and lines[at].copies <= REPORTS)
    below = ((at, lines[at + 1 : at + 1 + HEADS_WITHIN]) for at in few if lines[at].headline)
    return [at for at, report in below if any(line.prose and 1 < line.copies <= REPORTS for line in report)]


def running_heads(lines: Sequence[Line]) -> list[int]:
    """
    The numbers of lines that stand on page after page of a report, the number of the page behind or before them.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> running_heads(read_lines("Rivers 1\\nOne met.\\nRivers 2\\nMay 3\\nMay 9\\nRivers 3", {}))
    [0, 2, 5]
    """
    pages: dict[str, list[tuple[int, int]]] = {}
    for line in lines:
        numbered = line.raw[0].isdigit() or line.raw[-1].isdigit()
        asked = numbered and line.weight <= SHORT_WORDS and not line.key.endswith("ago")
        match = _PAGE.fullmatch(line.raw) if asked else None
        if match:
            number = int(match["last"] or match["first"])
            pages.setdefault(match["head"] or match["tail"], []).append((number, line.number))
    rows = (row for row in pages.values() if len(row) > 1 and [page for page, _ in row] == _counted(row))
    return sorted(number for row in rows for _, number in row)


def _counted(row: Sequence[tuple[int, int]]) -> list[int]:
    """As many numbers as the row has, counted from its first."""
    return list(range(row[0][0], row[0][0] + len(row)))


def _own_mark(line: Line, before: Line | None, after: Line | None, repost: bool) -> Mark | None:
    if len(line.raw) <= 2:
        if buttons.is_text_size(line, before, after):
            return "byline", "text-size"
        if buttons.is_lone_letter(line, after):
            return "boilerplate", "lone-letter"
    if ":" in line.raw and _is_mail_header(line, before, after):
        return ("byline" if line.raw[:4].lower() in ("from", "date", "sent") else "boilerplate"), "mail-header"
    if before and line.key and line.key == before.key:
        return galleries.REPEATED
    if line.cue and not (line.cue.place == "end" and opens_with_date(line)):
        if not _SPONSORS.isdisjoint(line.cue.words):
            return "boilerplate", "names-sponsor"
        theirs = line.cue.zone == "editor_comment" and line.cue.place == "inside" and _OF_USERS.search(line.folded)
        if line.cue.zone == "related" and line.cue.place == "start" and announces_one(line.cue, line.raw):
            return LABELLED
        return "boilerplate" if theirs else line.cue.zone, f"cue-{line.cue.place}"
    shape = _shaped(line, before)
    if shape:
        return shape
    beside = _by_neighbours(line, before, after)
    if beside:
        return beside
    if line.copies > 1 and not repost and not _is_reported_twice(line, before, after):
        return ELSEWHERE
    return None


def _shaped(line: Line, before: Line | None) -> Mark | None:
    """What a line is by its shape, and what a figure rests on below its number."""
    if before and sights.is_source_of_figure(line, before):
        return "caption", "source-of-figure"
    return shape_of(line.raw) if len(line.raw) <= SHORT_LETTERS else find_shape(line)


_AUTHOR = frozenset({"author", "authors", "by", "text by", "words by", "written by"})
"""What stands above the name of who wrote a text."""
_CORRECTED = frozenset({"clarification", "clarifications", "correction", "corrections", "editor's note", "update"})
"""What stands above a note on what was wrong."""


def _by_neighbours(line: Line, before: Line | None, after: Line | None) -> Mark | None:
    """What a line is that speaks for the house, that credits a picture or stands beside what does, or that leads on."""
    if line.weight > 2 and not line.entry and pleas.is_house_speech(line):
        return HOUSE_SPEECH
    if before and before.folded.startswith("list ") and links.is_read_out(before) and not line.prose:
        return "related", "read-out-list"
    if notices.is_paid(before, line, after):
        return notices.NOTICE
    credited = galleries.by_credit(line, before, after)
    if credited:
        return credited
    if before and before.key in _AUTHOR and credits.is_person(line.raw):
        return "byline", "name-below-label"
    if note := _of_note(line, before, after):
        return note
    if before and line.weight >= CREDITED_WORDS and _shortens(line, before) and captions.is_caption(before):
        return "boilerplate", "shortens-caption"
    if before and not line.ends and line.weight <= LONG_WORDS and _is_credited(line, before):
        return "caption", "below-photo-credit"
    if before and not line.ends and 3 <= line.weight <= CAPTION_WORDS and _labels_media(before):
        return "caption", "below-media-label"
    if before and (before.prose or sights.is_behind_kicker(before)) and sights.is_behind_kicker(line):
        return "caption", "behind-kicker"
    if after and after.key == LINK and before and before.prose and _may_lead(line):
        return ABOVE_LINK
    return None


def _of_note(line: Line, before: Line | None, after: Line | None) -> Mark | None:
    """The heading of a note on what was wrong, and the note below it."""
    if after and _heads_note(line, after):
        return "editor_comment", "heading-of-note"
    if before and shapes.heads_correction(before) and shapes.corrects(line):
        return "editor_comment", "below-heading-of-note"
    return None


def _heads_note(line: Line, after: Line) -> bool:
    """True for the heading of a note on what was wrong."""
    noted = line.key in _CORRECTED and after.cue is not None and after.cue.zone == "editor_comment"
    return noted or (shapes.heads_correction(line) and shapes.corrects(after))


def _labels_media(line: Line) -> bool:
    """True for "Video" and the like, and for what stands where a browser shows none: "To view this video please …"."""
    return line.key in MEDIA_LABELS or line.key.startswith(_NO_VIDEO)


def _is_credited(line: Line, before: Line) -> bool:
    """True below a credit, and for a name below its label or a caption below the number of further pictures."""
    if credits.counts_pictures(before):
        return line.weight > 1
    return line.weight >= CREDITED_WORDS and (captions.is_credit(before) or captions.is_holder(before))


def _shortens(line: Line, before: Line) -> bool:
    """True when a line is the beginning of the line before, as the text of a picture is that its caption repeats."""
    return before.weight > line.weight and before.key.startswith(line.key)


def _may_lead(line: Line) -> bool:
    """True for what may be the headline of another story."""
    return not (line.prose or line.ends or line.weight < 4 or "@" in line.raw)


_HEADER = re.compile(
    r"(?:to|cc|from|date|sent|subject|sender|reply-to|message-id|organization|newsgroups|lines|references):\s", re.I
)


def _is_mail_header(line: Line, before: Line | None, after: Line | None) -> bool:
    """True for one of several lines that head a mail: "To: …" above "Subject: …"."""
    if not _HEADER.match(line.raw):
        return False
    return any(other is not None and _HEADER.match(other.raw) for other in (before, after))


def _is_reported_twice(line: Line, before: Line | None, after: Line | None) -> bool:
    """True when prose that recurs is a paragraph of the news, taken over from another report, and not of the site."""
    if not line.prose or comments.in_person(line.raw):
        return False
    beside = [other for other in (before, after) if other and other.prose]
    return bool(beside) if line.copies <= REPORTS else sum(other.copies == 1 for other in beside) == 2
