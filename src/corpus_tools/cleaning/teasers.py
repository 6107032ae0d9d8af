"""What lines below an article are by those beside them: lists of other stories, their headings, the page's footer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.cleaning import comments, rows
from corpus_tools.cleaning.bylines import has_date, names_section
from corpus_tools.cleaning.layout import LONG_WORDS, LOWER_SHARE, Line, Mark
from corpus_tools.cleaning.line_dates import find_line_dates
from corpus_tools.cleaning.shapes import NO_SCENE

STORY_WORDS = 4
"""The fewest words of the headline of another story that has one beside it."""

SHORT_STORY_WORDS = 3
"""The same in a list that goes on, where the line is written as a sentence is."""

STORIES = 2
"""So many headlines in a row are a list of other stories, whatever stands above it."""

STORY_SMALL = 2
"""The fewest words in small letters, those that link others apart, that tell a headline from the name of a house."""

BEHIND_DAY = 10
"""So many letters may stand behind the day of another story: ", online"."""

HEADING_WORDS = 7
FOOTER_WORDS = 3
"""The longest heading of such a list; the longest link in the footer of a page."""

FOOTER_LINES = 2
ADDRESS_WORDS = 14
NOTE_WORDS = 15
NOTICE_WORDS = 40
"""A footer has so many links at least, unless it says what only footers do, and no longer sentence between them."""

UNTOLD = frozenset({"below-article", "in-footer", "headline-below-article"})
"""Rules of lines below an article that nothing told by itself."""

BY_NAME = ("byline", "by-name")
LISTED = frozenset({*UNTOLD, "below-comment-form"})
"""Rules of lines that may be headlines in a list."""

OPEN = frozenset({*UNTOLD, "below-teaser-heading", "list-of-headlines", "heading-of-teasers", "below-comment-form"})
"""Those, and the rules of lines that only a heading above them told."""

COUNTERS = frozenset({"bare-number", "counter"})
"""Rules of lines that may stand between the headlines of a list."""

_ASKING = frozenset(
    ["about", "add", "advertise", "bookmark", "browse", "buy", "click", "contact", "contribute", "create", "discover",
     "donate", "download", "email", "enter", "explore", "follow", "get", "gift", "help", "install", "join", "like",
     "listen", "login", "order", "print", "rate", "recommend", "register", "report", "send", "share", "sign", "signup",
     "stream", "submit", "subscribe", "support", "tell", "try", "upgrade", "visit"]
)  # fmt: skip
_HOUSE = frozenset(["us", "our", "your"])
_NOTICE = re.compile(
    r"©|\bclick here\b|\d{3}[\s.-]\d{2,4}[\s.-]\d{2,4}\b|\bcopyright\b|\bwebmaster\b|\ball rights\b"
    r"|\b(?:is|are) not responsible\b"
    r"|\b(?:tel(?:ephone)?|phone|fax)\b[.:]|\bcertificate no\b"
    r"|\breference to .{3,40} (?:required|obligatory)\b|\bp\.?o\.? box\b"
    r"|\bcode of (?:ethics|practice)\b|\bethics code\b|\bwordpress\.com\b|\bhyperlink\b"
    r"|\bctrl\s?\+|\bprivacy\b|\bcookies?\b",
    re.IGNORECASE,
)
_TWO = re.compile(r"(?<!\b[^\W\d_])(?<!\b(?:Dr|Mr|St|vs))(?<!\bMrs)[.?!]\s+[^\W\d_a-z]")
_STREET = re.compile(r"\b(?:Street|St|Avenue|Ave|Road|Rd|Lane|Square|Boulevard|Blvd|Drive|Floor|Suite|Box)\b")
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_LINKING = frozenset(
    ["from", "into", "near", "with", "over", "upon", "under", "office", "bureau", "desk", "staff", "dated"]
)
_LABELLED = re.compile(r"(?!By\s)[^\W\d_a-z][\w&]*(?:\s[\w&]+){0,2}\s\|\s(?:\S+\s){3,}\S+")
"""The section of another story and its headline: "Ulm | Council meets in the dark"."""
_RANK = re.compile(r"\d{1,2}\.")
_SIGN = re.compile(r"[(\[«<+☐-]|\d+\s[a-z]")
"""What stands before a box to tick, an older page, a number of anything; it begins no headline."""
_ROW = re.compile(r"\S(?:\s{2,}|\s[|•·]\s?)\S")
_LONG_ROW = re.compile(r"\S.*(?:\s{2,}|\s[|•·]\s?)\S.*(?:\s{2,}|\s[|•·]\s?)\S")


def _is_address(line: Line) -> bool:
    """True for where a house is: a number, commas, and names."""
    if (
        ("," not in line.raw and not _STREET.search(line.raw))
        or line.ends
        or line.weight > ADDRESS_WORDS
        or not any(map(str.isdigit, line.raw))
    ):
        return False
    return not any(word[0].islower() for word in _LETTERS.findall(line.raw)) and not has_date(line)


def asks_reader(line: Line) -> bool:
    """True for what a site asks its readers to do: "Get the app for news on the go"."""
    words = line.words
    return bool(words) and (words[0] in _ASKING or "your" in words)


def calls_reader(line: Line) -> bool:
    """True for what a house asks its readers to do for it: "Donate to our fighting fund!"."""
    if "our" not in line.folded and " us" not in line.folded:
        return False
    return bool(line.words) and line.words[0] in _ASKING and not _HOUSE.isdisjoint(line.words)


def may_be_story(line: Line, fewest: int = STORY_WORDS) -> bool:
    """
    True for what has the shape of the headline of another story.

    >>> from corpus_tools.cleaning.layout import line_of
    >>> [may_be_story(line_of(raw)) for raw in ("Premier hoses down poll talk", "Contact us by e-mail at night")]
    [True, False]
    """
    stopped = line.raw.endswith((".", ":", ",", ";")) and not line.raw.endswith("...")
    if line.prose or stopped or not fewest <= line.weight <= LONG_WORDS:
        return False
    if asks_reader(line) or "@" in line.raw or _SIGN.match(line.raw) or _is_address(line):
        return False
    if _LABELLED.match(line.raw) and line.raw.count("|") == 1:
        return line.weight > STORY_WORDS
    return not (_ROW.search(line.raw) or _TWO.search(line.raw) or _NOTICE.search(line.raw))


def settle(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """The marks of the lines below an article, where lines beside them tell what they are."""
    settled = list(marks)
    for number in _listed(lines, marks):
        settled[number] = "related", "list-of-headlines"
    for number in range(1, len(lines) - 1):
        between = settled[number - 1][0] == settled[number + 1][0] == "related"
        if between and settled[number] == ("boilerplate", "below-article") and lines[number].sentence:
            settled[number] = "related", "summary-of-story"
    for number in range(1, len(lines)):
        if settled[number] == BY_NAME and settled[number - 1][0] == "related" and may_be_story(lines[number - 1]):
            settled[number] = "related", "author-of-story"
    for number in _headings(lines, settled):
        settled[number] = "related", "heading-of-teasers"
    for number, line in enumerate(lines):
        if settled[number] == ("related", "below-teaser-heading") and asks_reader(line) and _speaks_of_page(line):
            settled[number] = "boilerplate", "asks-reader"
    for number in rows.find_menus(lines, settled):
        settled[number] = "boilerplate", "in-menu"
    for number, line in enumerate(lines):
        if settled[number] == rows.BELOW_HEADING and line.raw.count("\t") > 1:
            settled[number] = "boilerplate", "row-of-table"
        elif settled[number] == rows.BELOW_HEADING and _RANK.fullmatch(line.raw):
            settled[number] = "boilerplate", "rank-of-story"
    for number in _idle_headings(lines, settled):
        settled[number] = "boilerplate", "heads-nothing"
    for number in _footer(lines, settled):
        settled[number] = "boilerplate", "in-footer"
    return settled


def _speaks_of_page(line: Line) -> bool:
    """True for what a page asks for itself: "Share this article", "Tell us why"."""
    return not line.prose and not {"us", "our", "your", "this", "page"}.isdisjoint(line.words)


def may_sum_up(lines: Sequence[Line], marks: Sequence[Mark]) -> list[bool]:
    """Which lines may head or sum up another story: nothing told them, and no house speaks in them to its readers."""
    return [
        rule in OPEN and not (asks_reader(line) or _NOTICE.search(line.raw) or _speaks_of_page(line))
        for line, (_, rule) in zip(lines, marks, strict=True)
    ]


def _listed(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """The places of headlines of other stories in rows without a known heading."""
    run: list[int] = []
    for number, line in enumerate(lines):
        goes_on = bool(run) and line.lower >= LOWER_SHARE and run[-1] == number - 1
        fewest = SHORT_STORY_WORDS if goes_on or rows.is_cut(line) else STORY_WORDS
        if marks[number][1] in LISTED and may_be_story(line, fewest):
            run.append(number)
            continue
        if run and marks[number][1] in COUNTERS:
            continue
        yield from _enough(run, marks)
        run = []
    yield from _enough(run, marks)


def _enough(run: Sequence[int], marks: Sequence[Mark]) -> Sequence[int]:
    """The places in a row that is long enough to be a list; below a form, whose labels come in rows, one more."""
    formed = bool(run) and marks[run[0]][1] == "below-comment-form"
    return run if len(run) >= STORIES + formed else ()


def _headings(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """The places of short lines right above the headlines of other stories."""
    for number, line in enumerate(lines[:-1]):
        zone, rule = marks[number + 1]
        if lines[number + 1].heads_teasers:
            continue
        if marks[number][1] not in UNTOLD or zone != "related" or rule in ("below-teaser-heading", "labelled-teaser"):
            continue
        named = line.weight <= HEADING_WORDS and may_be_story(line, 1) and not line.raw.endswith("...")
        if named or (line.raw.endswith(":") and not line.prose):
            yield number


def _idle_headings(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """The places of headings of other stories below which none stands: "Latest" among the links of a page."""
    for number, line in enumerate(lines):
        if marks[number] == ("related", "cue-line") and line.weight <= FOOTER_WORDS and line.heads_teasers:
            below = marks[number + 1 : number + 3]
            if all(zone == "boilerplate" and rule != "bare-number" for zone, rule in below):
                yield number


def _footer(lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    """The places of the last lines of a page that are no stories: links, addresses, notices of the house."""
    at = len(lines)
    told = False
    while at and _may_end_page(lines, marks, at - 1):
        at -= 1
        told = told or (marks[at][0] == "boilerplate" and marks[at][1] not in OPEN) or _tells_footer(lines[at])
    last = [number for number in range(at, len(lines)) if marks[number][0] in ("related", "reader_comment")]
    return last if told or len(lines) - at >= FOOTER_LINES else []


def _may_end_page(lines: Sequence[Line], marks: Sequence[Mark], number: int) -> bool:
    line, (zone, rule) = lines[number], marks[number]
    if zone == "boilerplate" and rule != "bare-number":
        return True
    if rule in OPEN and _tells_footer(line) and not has_date(line):
        return True
    if zone == "reader_comment" and _is_no_comment(line):
        return True
    before = lines[number - 1] if number else None
    if zone == "related" and line.weight <= FOOTER_WORDS and _is_listed_short(lines, marks, number):
        return False
    if before is not None and (
        (before.heads_teasers and line.weight >= SHORT_STORY_WORDS)
        or marks[number - 1][1] in ("bare-number", "heading-of-teasers")
    ):
        return False
    if (rule not in OPEN and zone != "reader_comment") or has_date(line) or comments.is_signature(line):
        return False
    if (
        line.sentence
        and line.weight <= (NOTICE_WORDS if number == len(lines) - 1 else NOTE_WORDS)
        and zone != "reader_comment"
        and before is not None
    ):
        strong = marks[number - 1][0] == "boilerplate" and marks[number - 1][1] not in OPEN
        linked = before.weight <= FOOTER_WORDS and marks[number - 1][1] in OPEN and not has_date(before)
        return linked or strong
    if _ROW.search(line.raw):
        return False
    return line.weight <= FOOTER_WORDS + (zone == "reader_comment") and not line.ends and not line.entry


def _is_no_comment(line: Line) -> bool:
    """True for what only a house says below the comments of readers: rights, rows of links, calls without an end."""
    if line.weight > NOTICE_WORDS or comments.is_signature(line) or has_date(line):
        return False
    if "©" in line.raw or "opyright" in line.raw or _LONG_ROW.match(line.raw):
        return True
    return not line.ends and (asks_reader(line) or not _ASKING.isdisjoint(line.words[-1:]))


def _is_listed_short(lines: Sequence[Line], marks: Sequence[Mark], number: int) -> bool:
    """True in a list of short names right below the heading of other stories."""
    at = number
    while at and marks[at][1] == "below-teaser-heading" and lines[at].weight <= FOOTER_WORDS:
        at -= 1
    cue = lines[at].cue
    return (
        at < number
        and cue is not None
        and cue.zone == "related"
        and bool(cue.reach)
        and not names_section(lines[number].raw)
    )


def _tells_footer(line: Line) -> bool:
    """True for what only the house says: a notice of rights, a row of links, a call to its readers."""
    if line.weight > NOTICE_WORDS:
        return False
    if _NOTICE.search(line.raw) or _is_address(line):
        return True
    if line.prose:
        return False
    return asks_reader(line) or bool(_LONG_ROW.match(line.raw)) or not _HOUSE.isdisjoint(line.words)


def is_bare_date(line: Line) -> bool:
    """True for a day and nothing else."""
    found = find_line_dates(line.raw)
    return len(found) == 1 and found[0].end - found[0].start >= len(line.raw.strip("[]()")) - 1


def is_day_of_story(line: Line, beside: Sequence[Line], dated: bool) -> bool:
    """
    True for a day with the headline of another story before or behind it, and, below an article that has its day
    (``dated``), for a day next to what may be one.
    """
    if dated and is_bare_date(line) and any(map(_may_head, beside)):
        return True
    found = find_line_dates(line.raw)
    rest = line.raw[found[0].end :] if len(found) == 1 and found[0].start == 0 else ""
    if len(rest.split()) >= STORY_WORDS + 1 and not (line.ends or "|" in rest or "by " in rest):
        return True
    before = line.raw[: found[0].start].rstrip(" |–—-") if len(found) == 1 else ""
    if len(found) != 1 or found[0].end < len(line.raw) - BEHIND_DAY:
        return False
    if "|" in before or NO_SCENE.match(line.folded):
        return False
    return (dated and len(before.split()) > 2 and ":" not in before) or _tells_story(before)


def _tells_story(words: str) -> bool:
    """True for what is worded as a headline is: "Dam near Ulm breaks again"; a place, a house or a name is not."""
    small = [word for word in _LETTERS.findall(words) if word.islower() and word not in _LINKING]
    return len(words.split()) >= STORY_WORDS and len(small) >= STORY_SMALL


def _may_head(line: Line) -> bool:
    """True for what may be the headline of another story."""
    return line.headline and not line.prose and not is_bare_date(line)
