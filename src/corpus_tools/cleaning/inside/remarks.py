"""What an outlet, or who passes a report on, remarks on it: set off, signed, or in another voice than the report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import text
from corpus_tools.cleaning import comments
from corpus_tools.cleaning.card import reposts
from corpus_tools.cleaning.lines.bylines import has_date, is_medium
from corpus_tools.cleaning.lines.captions import is_credit
from corpus_tools.cleaning.lines.layout import Line, Mark

_SIGNATURE = re.compile(r"[-–—]{1,4}\s?(?:(?P<role>[Aa]n?\s[a-z][^.!?]{2,50})|[^\W\d_a-z][^.!?]{2,50})")

_SET_OFF = re.compile(
    r"(?:[-–—]{2,4}|\*{2,4})\s?[^\W\d_a-z]|(?:(?i:Our|My)\s)?(?i:comment|remark|take|verdict|opinion|view):\s"
    r"|(?:[A-Z][\w.&-]*\s){0,4}[A-Z][\w.&-]*['’]s? (?i:comment|note|remark|opinion|take|verdict|view):\s"
    r"|(?i:we say|update|postscript|p\.?s\.?):\s"
    r"|(?:A )?[Nn]ote from [^:.!?]{2,30}:\s"
)
_OF_OUTLET = re.compile(
    r"(?P<name>(?:[A-Z][\w.&'’-]*\s(?:(?:at|for|from|in|of|on|the|to)\s){0,2}){0,4}[A-Z][\w.&'’-]*)\s"
    r"(?i:adds|asks|comments?(?: on this)?|editor(?:ial)?|notes?|observes|opinion|remarks?|repl(?:y|ies)|responds|says"
    r"|take|thinks|verdict|view|voice|writes):\s"
)
_COMMENT_OF = re.compile(r"(?:[A-Z][\w.&'’-]*\s){1,5}(?i:comments?|opinion|remarks?|verdict|view):\s")
"""How an outlet opens what it says in its own name: "THE GLOBE SAYS: …", "Red Harbour comment: …"."""

MASTHEAD = 2
"""In how many first lines of a page the name of the outlet stands, longer than it calls itself."""

REMARK_REACH = 3
"""Among how many of its last paragraphs an article may have a remark that is set off."""

REMARK_LINES = 6
"""How many paragraphs a signed remark of the outlet may have."""

HEADING_WORDS = 4
"""The longest heading of what the outlet thinks: "Our view"."""


def mark_remarks(lines: Sequence[Line], marks: list[Mark], start: int, end: int) -> None:
    """Puts remarks in place of the article's own marks between ``start`` and ``end``."""
    reposts.mark_repost(lines, marks, start, end)
    opening = (start, start + 1) if start < end and _is_of_outlet(lines, start, start) else None
    for remark in filter(None, (opening, find_remark(lines, start, end))):
        marks[slice(*remark)] = [("editor_comment", "signed-remark")] * (remark[1] - remark[0])


def find_remark(lines: Sequence[Line], start: int, end: int) -> tuple[int, int] | None:
    """
    Where the outlet's own remark on a report begins and ends among its last lines: paragraphs in another register,
    with a signature set off by dashes (---A former officer), or one paragraph that begins with them.
    """
    for number in range(start + 2, min(end + 2, len(lines))):
        line = lines[number]
        match = _SIGNATURE.fullmatch(line.raw) if line.raw[0] in "-–—" else None
        if not match or line.weight > 8 or is_credit(line) or has_date(line) or _is_item(lines, number):
            continue
        first = number
        while first > start + 1 and number - first < REMARK_LINES and comments.in_person(lines[first - 1].raw):
            first -= 1
        if first == number and match["role"] and lines[number - 1].prose:
            first -= 1
        report = [comments.in_person(line.raw) for line in lines[start:first] if line.prose]
        if (
            first < number
            and lines[first].raw[0] not in "“\"‘'"
            and sum(report) <= comments.REPORT_IN_PERSON * len(report)
        ):
            return first, number + 1
    headed = _headed_view(lines, start, end)
    if headed:
        return headed
    last = [n for n in range(start + 2, min(end + 1, len(lines))) if lines[n].prose][-REMARK_REACH - 1 :]
    below = range(end + 1, min(end + REMARK_REACH + 1, len(lines)))
    own = (n for n in last if (_is_set_off(lines[n]) and not lines[n - 1].entry) or _is_of_outlet(lines, n, start))
    set_off = next(((n, n + 1) for n in own), None)
    return set_off or next(((n, n + 1) for n in below if _is_of_outlet(lines, n, start)), None)


def _is_item(lines: Sequence[Line], number: int) -> bool:
    """True for a line of a list: below a colon, before a semicolon, or beside a line with a dash of its own."""
    around = (lines[at].raw for at in (number - 1, number + 1) if at < len(lines))
    listed = lines[number - 1].raw.rstrip().endswith(":") or lines[number].raw.rstrip().endswith((";", ","))
    return listed or any(raw[0] in "-–—•*" and raw[1:2] == " " for raw in around)


_HEADS_VIEW = re.compile(
    r"(?:what (?:we|i) (?:think|say)|(?:my|our) (?:view|take|verdict|opinion|comments?|remarks?|two cents)|we say"
    r"|(?:the )?editor[’']?s (?:view|comment|take))\W*"
)


def _headed_view(lines: Sequence[Line], start: int, end: int) -> tuple[int, int] | None:
    """Where the last paragraphs of an article stand below a heading such as "Our view"."""
    for number in range(max(start + 2, end - REMARK_LINES), end - 1):
        if lines[number].weight <= HEADING_WORDS and _HEADS_VIEW.fullmatch(lines[number].folded):
            return number, end
    return None


def _is_of_outlet(lines: Sequence[Line], number: int, start: int) -> bool:
    """
    True when a paragraph is labelled as what an outlet says whose name stands above the article or is shouted, or as
    the comment of what is by its name a newspaper.
    """
    line = lines[number]
    match = _OF_OUTLET.match(line.raw) if line.prose else None
    if match is None:
        return False
    name = text.fold(match["name"])
    if _COMMENT_OF.match(line.raw) and is_medium(match["name"]):
        return True
    shouted = match.group().isupper() and not any(name in other.folded for other in lines[start:number] if other.prose)
    short = name.startswith("the ") and any(name.split()[-1] in other.words for other in lines[:MASTHEAD])
    return shouted or short or any(name in other.folded for other in lines[:start])


def _is_set_off(line: Line) -> bool:
    """True when a paragraph is set off by dashes or stars, or says whose it is: "Ulm Herald's comment: …"."""
    return line.prose and bool(_SET_OFF.match(line.raw))
