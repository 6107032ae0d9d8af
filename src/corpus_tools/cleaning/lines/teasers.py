"""What may be another story, and what a house says to its readers, by the words of one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.lines.bylines import has_date
from corpus_tools.cleaning.lines.dates import find_line_dates
from corpus_tools.cleaning.lines.layout import LONG_WORDS, Line
from corpus_tools.cleaning.lines.shapes import NO_SCENE

STORY_WORDS = 4
"""The fewest words of the headline of another story that has one beside it."""

SHORT_STORY_WORDS = 3
"""The same in a list that goes on, where the line is written as a sentence is."""

STORY_SMALL = 2
"""The fewest words in small letters, those that link others apart, that tell a headline from the name of a house."""

ADDRESS_WORDS = 14
"""The longest address of a house."""

BEHIND_DAY = 10
"""So many letters may stand behind the day of another story: ", online"."""

ASKING = frozenset(
    ["about", "add", "advertise", "bookmark", "browse", "buy", "click", "contact", "contribute", "create", "discover",
     "donate", "download", "email", "enter", "explore", "follow", "get", "gift", "help", "install", "join", "like",
     "listen", "login", "order", "print", "rate", "recommend", "register", "report", "send", "share", "sign", "signup",
     "stream", "submit", "subscribe", "support", "tell", "try", "upgrade", "visit"]
)  # fmt: skip
HOUSE = frozenset(["us", "our", "your"])
NOTICE = re.compile(
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
_SIGN = re.compile(r"[(\[«<+☐-]|\d+\s[a-z]")
"""What stands before a box to tick, an older page, a number of anything; it begins no headline."""
ROW = re.compile(r"\S(?:\s{2,}|\s[|•·]\s?)\S")


def is_address_of_house(line: Line) -> bool:
    """True for where a house is: a number, commas, and names."""
    if (
        ("," not in line.raw and not _STREET.search(line.raw))
        or line.ends
        or line.weight > ADDRESS_WORDS
        or not any(map(str.isdigit, _PAST_YEAR.sub("", line.raw)))
    ):
        return False
    return not any(word[0].islower() for word in _LETTERS.findall(line.raw)) and not has_date(line)


_PAST_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\Z")
"""A year that ends a headline, which is no number of a house: Lessons of 1917."""


def asks_reader(line: Line) -> bool:
    """True for what a site asks its readers to do: "Get the app for news on the go"."""
    words = line.words
    return bool(words) and (words[0] in ASKING or "your" in words)


def calls_reader(line: Line) -> bool:
    """True for what a house asks its readers to do for it: "Donate to our fighting fund!"."""
    if "our" not in line.folded and " us" not in line.folded:
        return False
    return bool(line.words) and line.words[0] in ASKING and not HOUSE.isdisjoint(line.words)


def may_be_story(line: Line, fewest: int = STORY_WORDS) -> bool:
    """
    True for what has the shape of the headline of another story.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [may_be_story(line_of(raw)) for raw in ("Premier hoses down poll talk", "Contact us by e-mail at night")]
    [True, False]
    """
    stopped = line.raw.endswith((".", ":", ",", ";")) and not line.raw.endswith("...")
    if line.prose or stopped or not fewest <= line.weight <= LONG_WORDS:
        return False
    if asks_reader(line) or "@" in line.raw or _SIGN.match(line.raw) or is_address_of_house(line):
        return False
    if _LABELLED.match(line.raw) and line.raw.count("|") == 1:
        return line.weight > STORY_WORDS
    return not (ROW.search(line.raw) or _TWO.search(line.raw) or NOTICE.search(line.raw))


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
    return (dated and len(before.split()) > 2 and ":" not in before) or tells_story(before)


def tells_story(words: str) -> bool:
    """True for what is worded as a headline is: "Dam near Ulm breaks again"; a place, a house or a name is not."""
    small = [word for word in _LETTERS.findall(words) if word.islower() and word not in _LINKING]
    return len(words.split()) >= STORY_WORDS and len(small) >= STORY_SMALL


def _may_head(line: Line) -> bool:
    """True for what may be the headline of another story."""
    return line.headline and not line.prose and not is_bare_date(line)
