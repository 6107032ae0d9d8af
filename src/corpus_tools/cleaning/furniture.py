"""Lines that are known by themselves or by the lines they touch: furniture, bylines, captions, aged teasers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.cleaning import boxes, bylines, captions, comments, line_dates
from corpus_tools.cleaning.layout import (
    KEPT_LINES,
    LONG_WORDS,
    LOWER_SHARE,
    SHORT_LETTERS,
    SHORT_WORDS,
    Line,
    Mark,
    line_of,
    neighbours,
)

SHARED_PROSE = 0.5
"""When more than this share of a document's prose stands in other documents too, it is a repost, and what it shares
tells nothing of furniture; nor does it where there is no prose to be told from it."""

REPORTS = 3
"""Reports of one event that share a paragraph are few; in more documents than these stand the words of a site, unless
prose that is found nowhere else surrounds them. Sites also speak to their readers ("we", "you"); reports do not."""

DASHES = "-–—"
"""A dated line that begins with a dash signs a quotation (a tweet, a letter) and not the article."""

WORD_LETTERS = 25
"""Lines with so many letters a word hold code, not language; German prose stays below ten."""

CAPTION_WORDS = 30
"""The longest line below "Video" or "Image" that is its caption; a paragraph of the article ends with a full stop."""

BRACKET_WORDS = 12
SOURCE_WORDS = 6
CAPITALS = 2
"""The longest lines in brackets that are taken for no part of the text; those in capitals are stage directions."""

BY_NAME = ("byline", "by-name")
AUTHOR_NOTE = ("byline", "author-note")
HOUSE_SPEECH = ("boilerplate", "house-speaks-to-reader")
HOUSE_WORDS = 60
"""The longest paragraph in which a house asks its readers to subscribe, to sign up, to switch something on."""

MEDIA_LABELS = frozenset({"image", "photo", "picture", "video", "watch", "play", "play video"})
"""What pages write above a picture or a video; a headline below it is the caption."""

_WEB = re.compile(r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w+|pic\.twitter\.com/\S+")
_STEP = re.compile(r"\s[>»›]\s")
"""Between the pages on the way to this one: Home » Press » 2012."""
_GAP = re.compile(r"\s{2,}|\s[|•·]\s?")
_CODE = re.compile(r"\{\{|<\s?/?(?:iframe|script|div|img|a|span)\b|function\s?\(")
_AGE = re.compile(r"(?<!\w)\d{1,2}\+? (?:minute|hour|day|week|month|year)s? ago\Z|(?<!\w)\d{1,2}[dhm] ago\Z")
_PAGE = re.compile(r"(?P<head>[^\d].{3,}?)[\s|–-]+(?P<last>\d{1,3})|(?P<first>\d{1,3})[\s|–-]+(?P<tail>[^\d].{3,})")
_NUMBER = re.compile(r"\+?(?:\d+\s?(?:/|of)\s?\d+(?:\s\|)?|\d+|\d{1,3}(?:[.,\u00a0]\d{3})+|\d{1,3}[.,]\d)[KkMm]?")
_SENTENCES = re.compile(r"[.!?][\"'”’]?\s+[\"'“‘]?[^\W\d_a-z]")


def own_marks(lines: Sequence[Line]) -> list[Mark | None]:
    """What each line is by itself and by the lines it touches; None where only its place can tell."""
    prose = sum(line.weight for line in lines if line.prose)
    shared = sum(line.weight for line in lines if line.prose and line.copies > 1)
    repost = shared > SHARED_PROSE * prose or not prose
    heads = running_heads(lines)
    marks = [_own_mark(line, before, after, repost) for before, line, after in neighbours(lines)]
    for number in heads:
        marks[number] = "boilerplate", "running-head"
    for number, rule in boxes.find_boxes(lines).items():
        marks[number] = ("infobox", rule)
    authors = bylines.authors_of(line for line, mark in zip(lines, marks, strict=True) if mark == BY_NAME)
    if not authors:
        return marks
    return [
        AUTHOR_NOTE if mark is None and bylines.introduces(line, authors) else mark
        for line, mark in zip(lines, marks, strict=True)
    ]


def running_heads(lines: Sequence[Line]) -> list[int]:
    """
    The numbers of lines that stand on page after page of a report, the number of the page behind or before them.

    >>> from corpus_tools.cleaning.layout import read_lines
    >>> running_heads(read_lines("Rivers 1\\nOne met.\\nRivers 2\\nMay 3\\nMay 9\\nRivers 3", {}))
    [0, 2, 5]
    """
    pages: dict[str, list[tuple[int, int]]] = {}
    for line in lines:
        match = _PAGE.fullmatch(line.raw) if line.weight <= SHORT_WORDS else None
        if match:
            number = int(match["last"] or match["first"])
            pages.setdefault(match["head"] or match["tail"], []).append((number, line.number))
    rows = (row for row in pages.values() if len(row) > 1 and [page for page, _ in row] == _counted(row))
    return sorted(number for row in rows for _, number in row)


def _counted(row: Sequence[tuple[int, int]]) -> list[int]:
    """As many numbers as the row has, counted from its first."""
    return list(range(row[0][0], row[0][0] + len(row)))


def _own_mark(line: Line, before: Line | None, after: Line | None, repost: bool) -> Mark | None:
    if _is_text_size(line, before, after):
        return "byline", "text-size"
    if ":" in line.raw and _is_mail_header(line, before, after):
        return ("byline" if line.raw[:4].lower() in ("from", "date", "sent") else "boilerplate"), "mail-header"
    if before and line.key and line.key == before.key:
        return "boilerplate", "repeats-line-before"
    if line.cue and not (line.cue.place == "end" and opens_with_date(line)):
        return line.cue.zone, f"cue-{line.cue.place}"
    shape = shape_of(line.raw) if len(line.raw) <= SHORT_LETTERS else find_shape(line)
    if shape:
        return shape
    if line.weight > 2 and is_house_speech(line):
        return HOUSE_SPEECH
    if after and line.weight <= LONG_WORDS and captions.is_credit(after) and not _SENTENCES.search(line.raw):
        return "caption", "above-photo-credit"
    if before and not line.ends and CREDITED_WORDS <= line.weight <= LONG_WORDS and captions.is_credit(before):
        return "caption", "below-photo-credit"
    if before and not line.ends and line.weight <= CAPTION_WORDS and before.key in MEDIA_LABELS:
        return "caption", "below-media-label"
    if line.copies > 1 and not repost and not _is_reported_twice(line, before, after):
        return "boilerplate", "stands-in-other-documents"
    return None


_SIZES = frozenset({"A-", "A+", "-A", "+A", "A−"})


def _is_text_size(line: Line, before: Line | None, after: Line | None) -> bool:
    """True for the letters by which a page's text is made smaller or larger, one a line."""
    beside = any(other is not None and other.raw in _SIZES for other in (before, after))
    return line.raw in _SIZES or (line.raw == "A" and beside)


_HEADER = re.compile(r"(?:to|cc|from|date|sent|subject|sender|reply-to|message-id|organization|newsgroups):\s", re.I)


def _is_mail_header(line: Line, before: Line | None, after: Line | None) -> bool:
    """True for one of several lines that head a mail: "To: …" above "Subject: …"."""
    beside = any(other is not None and _HEADER.match(other.raw) for other in (before, after))
    return beside and bool(_HEADER.match(line.raw))


def _is_reported_twice(line: Line, before: Line | None, after: Line | None) -> bool:
    """True when prose that recurs is a paragraph of the news, taken over from another report, and not of the site."""
    if not line.prose or comments.in_person(line.raw):
        return False
    beside = [other for other in (before, after) if other and other.prose]
    return bool(beside) if line.copies <= REPORTS else sum(other.copies == 1 for other in beside) == 2


@cache
def _house_words(voice: str) -> re.Pattern[str]:
    words = (row["word"] for row in lexicons.rows("zone_house_words") if row["voice"] == voice)
    return re.compile(rf"\b{lexicons.alternation(words)}\b")


_HOUSE = re.compile(r"\b(?:we|our|us|my)\b")
_READER = re.compile(r"\b(?:you|your)\b|\A(?:please|thanks for|thank you for|listen and)\b")


def is_house_speech(line: Line) -> bool:
    """
    True when a paragraph of the house itself speaks to the reader of what it sends, sells or asks for.

    >>> is_house_speech(line_of("Get the biggest stories of the valley in your inbox every single morning."))
    True
    >>> is_house_speech(line_of("“You got it in your inbox,” the minister told reporters of the daily paper."))
    False
    """
    if line.weight > HOUSE_WORDS or '"' in line.raw or "“" in line.raw:
        return False
    voices = bool(_HOUSE.search(line.folded)) + bool(_READER.search(line.folded))
    if not voices:
        return False
    both = voices == 2 or not line.sentence
    return bool(_house_words("one").search(line.folded)) or (both and bool(_house_words("both").search(line.folded)))


def is_copyright(line: Line) -> bool:
    """True when the line begins with the sign of copyright."""
    return line.raw.startswith(("©", "(c)", "(C)"))


def is_address(line: Line) -> bool:
    """True when the line is nothing but an address on the web."""
    return "." in line.raw and bool(_WEB.fullmatch(line.raw))


def is_code(line: Line) -> bool:
    """True when a line is of the page's own machinery: tags, templates, letters without a space."""
    signs = "<" in line.raw or "{" in line.raw
    letters = len(line.raw) > WORD_LETTERS * max(2, line.weight) and line.raw.isascii()
    return letters or (signs and bool(_CODE.search(line.raw)))


def is_navigation(line: Line) -> bool:
    """True when a line is a row of links: three or more of a word or two, with gaps, bars or dots between, or a path."""
    if len(_STEP.findall(line.raw)) > 1 and not line.ends:
        return True
    if line.ends or not any(gap in line.raw for gap in ("  ", "|", "•", "·", "\t")) or bylines.has_date(line):
        return False
    items = _GAP.split(line.raw)
    return len(items) >= 3 and all(len(item.split()) <= 2 for item in items)


_BUTTONS = frozenset(
    (
        "bookmark", "comment", "comments", "copy", "e-mail", "email", "facebook", "flipboard", "like", "link",
        "linkedin", "mail", "messenger", "pin", "pinterest", "post", "print", "reddit", "save", "send", "share",
        "telegram", "tumblr", "tweet", "twitter", "whatsapp", "x",
    )
)  # fmt: skip


def are_buttons(line: Line) -> bool:
    """True when a line is nothing but two and more buttons for sharing: "Tweet Email Print"."""
    return line.weight > 1 and _BUTTONS.issuperset(line.folded.split())


_TEASER = re.compile(
    r"(?:read |see )?(?:more|also|also read|also see|also on|must read|don['’]t miss)\s?:\s+\S", re.IGNORECASE
)


def is_labelled_teaser(line: Line) -> bool:
    """True for the headline of another story behind its label: "More: Five things to know about the dam"."""
    return not line.ends and not line.prose and bool(_TEASER.match(line.raw))


def is_keyword_list(line: Line) -> bool:
    """True when a line ends in a list of key words: "… | Iraq, Shia, Militia, War, Flag"."""
    items = line.raw.rpartition("|")[2].split(",")
    return "|" in line.raw and len(items) >= 5 and all(len(item.split()) <= 3 for item in items)


def is_aged(line: Line) -> bool:
    """True when a headline is followed by its age, as in a list of teasers: "Dam breaks near Ulm 2 days ago"."""
    if not (line.raw.endswith("ago") and 5 <= line.weight <= LONG_WORDS and _AGE.search(line.raw)):
        return False
    return not opens_with_date(line)


def is_number(line: Line) -> bool:
    """True when a line is nothing but a number: of comments, shares, a page."""
    return line.weight <= 3 and bool(_NUMBER.fullmatch(line.raw))


def is_bracketed(line: Line) -> bool:
    """True when a short line stands in square brackets, as what a page shows by a program does: "[Embedded video]"."""
    return line.raw[0] == "[" and line.raw[-1] == "]" and line.weight <= BRACKET_WORDS


def is_source_in_brackets(line: Line) -> bool:
    """True when a line is a name or two in brackets, which below a picture is its source: "(Ulm Archive)"."""
    inner = line.raw[1:-1]
    return (
        line.raw[0] == "("
        and line.raw[-1] == ")"
        and line.weight <= SOURCE_WORDS
        and inner[:1].isupper()
        and not (inner.isupper() and line.weight > CAPITALS)
        and not line.ends
        and line.lower < LOWER_SHARE
    )


def opens_with_date(line: Line) -> bool:
    """True when the date of an article is followed by its age: "April 8, 2015 / 3:21 PM / 4 years ago"."""
    return line.raw.endswith("ago") and is_dated(line) and line_dates.opens_with_day(line.raw)


def is_dated(line: Line) -> bool:
    """True when a short line that is no sentence names a day and its year."""
    return not line.prose and line.raw[0] not in DASHES and bylines.has_date(line)


_LIFE = re.compile(r"(?:born|died|date of birth|birth date|founded|established)\b", re.IGNORECASE)
CREDITED_WORDS = 4
"""The fewest words of a caption that stands below its credit; shorter lines there are headings."""

LIFE_YEARS = 2
"""Two days of one line that lie so many years apart bound a life or a term; closer ones may bound a week's issue."""


def is_life_date(line: Line) -> bool:
    """True when the days of a short line are those of a life: "Born: 12 March 1950", "12 March 1950 - 4 May 2014"."""
    if not is_dated(line):
        return False
    years = [found.year for found in line_dates.find_line_dates(line.raw) if found.year]
    return bool(_LIFE.match(line.raw)) or (len(years) == 2 and years[1] - years[0] >= LIFE_YEARS)


SCENE_WORDS = 6
_NO_SCENE = re.compile(
    r"(?:\w+ ){0,2}(?:published|posted|updated|modified|written|issued|released|filed|submitted|first|last|by|from|source"
    r"|this|press release|aired|recorded|date|edition|issue|vol|story|article|originally|heard)\b"
)


def is_dated_caption(line: Line) -> bool:
    """True when a line tells what is to be seen and ends with its day: "Men carry sand near Ulm, 3 May 2015"."""
    if line.prose or line.weight < SCENE_WORDS or line.lower < LOWER_SHARE or not is_dated(line):
        return False
    found = line_dates.find_line_dates(line.raw)
    before = line.raw[: found[0].start].rstrip()
    if found[0].end < len(line.raw.rstrip(". ")) or len(before.split()) < SCENE_WORDS or before[-1:] not in ",":
        return False
    return not _NO_SCENE.match(line.folded) and not bylines.is_name(before.split(",")[0])


def is_dated_headline(line: Line) -> bool:
    """
    True when the headline of a report that comes out again and again ends with its day.

    >>> is_dated_headline(line_of("Ostravia Situation Report: April 5, 2016")), is_dated_headline(line_of("Posted: May 3, 2016"))
    (True, False)
    """
    found = line_dates.find_line_dates(line.raw)
    before = line.raw[: found[0].start].rstrip() if found else ""
    if not before.endswith(":") or len(before.split()) < CREDITED_WORDS - 1 or _NO_SCENE.match(line.folded):
        return False
    return not bylines.is_medium(before.rstrip(":"))


SHAPES: tuple[tuple[Callable[[Line], bool], Mark], ...] = (
    (captions.is_holder, ("caption", "photo-credit")),
    (is_copyright, ("boilerplate", "copyright")),
    (is_address, ("boilerplate", "web-address")),
    (is_code, ("boilerplate", "page-code")),
    (is_navigation, ("boilerplate", "row-of-links")),
    (are_buttons, ("boilerplate", "buttons")),
    (is_labelled_teaser, ("related", "labelled-teaser")),
    (is_keyword_list, ("infobox", "keyword-list")),
    (is_aged, ("related", "headline-with-age")),
    (captions.is_caption, ("caption", "photo-credit")),
    (bylines.is_byline, BY_NAME),
    (bylines.is_made_by, ("byline", "by-role")),
    (bylines.is_way_to_author, ("byline", "way-to-author")),
    (is_life_date, ("infobox", "days-of-a-life")),
    (is_dated_caption, ("caption", "scene-with-day")),
    (is_dated, ("byline", "short-line-with-date")),
    (is_number, ("boilerplate", "bare-number")),
    (is_bracketed, ("boilerplate", "in-square-brackets")),
    (is_source_in_brackets, ("caption", "source-in-brackets")),
)
"""The shapes that tell what a line is, the surest first."""


def find_shape(line: Line) -> Mark | None:
    """What a line is by its shape alone."""
    for is_such, mark in LONG_SHAPES if line.prose and line.weight > SHORT_WORDS else SHAPES:
        if is_such(line):
            return mark
    return None


@lru_cache(maxsize=KEPT_LINES)
def shape_of(raw: str) -> Mark | None:
    """The same for a short line, given as stored."""
    return find_shape(line_of(raw))


LONG_SHAPES = tuple(
    shape for shape in SHAPES if shape[0] in (is_code, is_keyword_list, captions.is_caption, bylines.is_byline)
)
"""Those that a paragraph may have; the others are those of short lines."""
