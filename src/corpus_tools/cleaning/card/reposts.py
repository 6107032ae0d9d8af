"""What who passes another's report on says above it, and again below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning import comments
from corpus_tools.cleaning.card.forwarding import FORWARDS
from corpus_tools.cleaning.inside.turns import find_asked
from corpus_tools.cleaning.lines.bylines import has_media_word
from corpus_tools.cleaning.lines.layout import Line, Mark

HEADLINE_WORDS = 4
"""The fewest words of the headline of a report below the remark of who passes it on."""

OPENING_LINES = 3
CLOSING_LINES = 3
"""How many paragraphs such a remark may have, above and below the report."""

SOURCED_LINES = 6
"""How many paragraphs may stand below the line that names the source of a report."""

REACH = 6
"""How many lines above the article a short remark may stand, with headline and byline of the report below it."""

BETWEEN = frozenset(
    ["between-title-and-article", "headline-between-paragraphs", "point-under-title", "sentence-without-end",
     "short-line-between-prose", "standfirst"]
)  # fmt: skip
"""The rules of lines that may be the headline of the report."""

_TO_READER = "house-speaks-to-reader"
_REMARKED = frozenset(["standfirst", _TO_READER])
"""The rules of lines above an article that may be such a remark."""

PASSED_ON = ("editor_comment", "passes-report-on")
HEADLINE_OF_REPORT = ("title", "headline-of-report")

_FROM_MEDIUM = re.compile(
    r"(?:\A[Ff]rom|\b(?:[Tt]his|it|which|piece|report|article|story) (?:(?:is|was|comes?|ran|appeared) )?(?:from|in)"
    r"|\b(?:lifted|copied|pasted|taken) from)"
    r" (?:the |(?:this|last) \w+[’']s |today[’']s |yesterday[’']s )(?P<name>[A-Z]\w+(?: [A-Z]\w+){0,3})"
)
"""How she says whose report it is: "From this morning's Ulm Post", "This is from the Post"."""

_FROM = re.compile(
    r"(?:[Ff]rom|[Vv]ia|[Tt]oday[’']s|[Tt]his is)\s(?:the\s)?[A-Z][\w-]*(?:\s(?:[A-Z][\w-]*|\d+)){0,3}[,.:;–—-]"
)
"""The same right above headline and byline of the report: "From Ulm 24, of all places."."""

_SIGNED = re.compile(
    r"[.!?…][\"”’)]?\s?[–—-]{1,3}\s?(?:(?:[Tt]he\s)?[Ee]d(?:s|itors?)?|[A-Z](?:\.?\s?[A-Z]){0,2})\.?\)?\Z"
)
"""The letters with which a remark is signed: "… all of it. – Ed.", "– R."."""

_REPORTED = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?:,\s[\w .]{2,30})?\s?(?:\([^()]{2,40}\)\s?)?[–—-]{1,2}\s")
"""A place in large letters, the agency, a dash: the beginning of an agency's report."""

_TELLS_READER = re.compile(
    r"(?:Ask|Be|Do|Don[’']t|Forget|Imagine|Look|Never mind|Note|Notice|Read|Remember|See|So much for"
    r"|(?:So )?[Tt]here (?:we|you) (?:are|go|have it)\b.?)\s"
)


_OWN = re.compile(r"\b(?:I|me|[Mm]y|[Ww]e|us|[Oo]ur)\b")
_WAS_THERE = re.compile(
    r"(?:I|We)\s(?:\w+ly\s)?(?:was|were|went|saw|heard|met|spent|stood|walked|marched|drove|spoke|travelled|traveled)\b"
)
"""How somebody begins who reports herself, whatever she adds of others' reports."""


def mark_repost(lines: Sequence[Line], marks: list[Mark], start: int, end: int) -> None:
    """Puts what is said about a report, above and below it, in place of the article's own marks."""
    above = (at for at in range(max(start - REACH, 0), start) if marks[at][1] in _REMARKED)
    start = next((at for at in above if _announces(lines[at])), start)
    if start < end and marks[start][1] == _TO_READER:
        marks[start] = "body", "standfirst"
    below = below_source(lines, marks, start, end)
    report_end = below[0] if below else end
    opening = find_opening_remark(lines, marks, start, report_end)
    if opening is not None:
        marks[start:opening] = [PASSED_ON] * (opening - start)
        opening = _headed(lines, marks, opening, end)
    elif any(marks[at][0] == "editor_comment" and FORWARDS.search(lines[at].raw) for at in range(start)):
        opening = start + 1
    own = below and _is_report(lines[start:report_end]) and any(comments.in_person(lines[at].raw) for at in below)
    told = opening is not None and _is_report(lines[opening:report_end])
    if told or own or (opening is not None and marks[opening][0] != "byline"):
        for number in below or closing_remarks(lines, marks, opening or start, end):
            marks[number] = PASSED_ON


def _headed(lines: Sequence[Line], marks: list[Mark], at: int, end: int) -> int:
    """
    Marks headline and byline of a report below the remark of who passes it on, and what that one says below the rule
    that is drawn under it, where one is drawn above it, too; the number of the line with which the report begins.
    """
    first = at + (marks[at][1] == RULED)
    if _is_headline(lines, marks, first):
        marks[first] = HEADLINE_OF_REPORT
        if first + 1 < end and _WRITTEN_BY.fullmatch(lines[first + 1].raw):
            marks[first + 1] = "byline", "writer-of-report"
    if first > at:
        under = next((number for number in range(first, end) if marks[number][1] == RULED), end)
        for number in range(under, end):
            marks[number] = PASSED_ON if marks[number][0] == "body" else marks[number]
    return first


RULED = "drawn-rule"
_NAME = r"(?:[Tt]he\s)?[^\W\d_a-z][\w.&'’-]*(?:\s(?:of\s)?[^\W\d_a-z][\w.&'’-]*){0,4}"
_WRITTEN_BY = re.compile(rf"[Bb]y\s{_NAME}(?:(?:,|\sfor|\sin)\s{_NAME})?|{_NAME},\s(?:by\s)?{_NAME}")
"""A line on who wrote a report, and for whom: Ulm Herald, by Anna Berg; Anna Berg, Ulm Herald."""


def find_opening_remark(lines: Sequence[Line], marks: Sequence[Mark], start: int, end: int) -> int | None:
    """
    The number of the first line below the paragraphs where who passes a report on says so in person, which the report
    does not; or signs what she says; or speaks in person or leads on (:) before the place and the agency with which the
    report begins, or before its headline and byline.
    """
    speaks: list[bool] = []
    if start + 1 >= end or _WAS_THERE.match(lines[start].raw):
        return None
    for number in range(start + 1, min(start + OPENING_LINES, end - 1) + 1):
        above = lines[number - 1]
        ends = above.sentence or above.raw.endswith(":")
        if marks[number - 1][0] != "body" or not ends or (speaks and not speaks[0]):
            return None
        words = comments.unquoted(above.raw)
        speaks.append(comments.in_person(above.raw))
        own = any(_OWN.search(comments.unquoted(line.raw)) for line in lines[start:number])
        said = own or above.raw[-1] == ":" or (any(speaks) and not _is_headline(lines, marks, number))
        said = said or _FROM.match(above.raw) is not None
        told = said and _opens_report(lines, marks, number)
        told = told or (_may_forward(above, speaks[-1]) and FORWARDS.search(words) is not None)
        told = told or (any(speaks) and _says_whose(words))
        signed = told and marks[number][0] == "byline" and FORWARDS.search(words) is not None
        if told and (signed or _is_report(_without_last_words(lines, marks, number, end))):
            return number
    return None


def _without_last_words(lines: Sequence[Line], marks: Sequence[Mark], start: int, end: int) -> Sequence[Line]:
    """A report without what stands below a rule that is drawn under it, or is said in person in the last paragraphs."""
    ruled = (number for number in range(start + 1, end) if marks[number][1] == RULED)
    last = next(ruled, min(closing_remarks(lines, marks, start, end), default=end))
    return lines[start:last]


_OPENINGS = (
    "the following", "what follows", "below", "here", "this", "note", "nb", "n.b", "comment", "preface", "intro",
)  # fmt: skip
_TAKING = (
    " below", " following", " follows", "copied", "filched", "here is", "here it", "lifted", "nicked", "pasted",
    "pinched", "posted", "posting", "stolen", "taken", "via ",
)  # fmt: skip
"""What opens and what stands in a remark that passes a report on, in small letters."""


def _may_forward(line: Line, speaks: bool) -> bool:
    """False where nothing can say that a report is passed on: a quick look."""
    return speaks or line.folded.startswith(_OPENINGS) or any(word in line.folded for word in _TAKING)


def _announces(line: Line) -> bool:
    """True for a remark that by itself tells that somebody else's report follows."""
    words = comments.unquoted(line.raw)
    return FORWARDS.search(words) is not None or (comments.in_person(words) and _says_whose(words))


def _says_whose(words: str) -> bool:
    """
    True for a remark that is signed, or names the newspaper whose report follows.

    >>> _says_whose("Read it while you can. – Ed."), _says_whose("This is from the Ulm Herald."), _says_whose("We met.")
    (True, True, False)
    """
    match = _FROM_MEDIUM.search(words)
    return _SIGNED.search(words) is not None or (match is not None and has_media_word(match["name"]))


def _is_report(lines: Sequence[Line]) -> bool:
    """True for paragraphs that hardly speak in person."""
    rest = [comments.in_person(line.raw) for line in lines if line.prose]
    return len(rest) > 1 and sum(rest) <= comments.REPORT_IN_PERSON * len(rest)


def _opens_report(lines: Sequence[Line], marks: Sequence[Mark], number: int) -> bool:
    """True for the place and the agency of a dispatch, or a headline above it or above a byline."""
    if not _is_headline(lines, marks, number):
        return bool(_REPORTED.match(lines[number].raw))
    below = marks[number + 1 : number + 2]
    return bool(below) and (below[0][0] == "byline" or bool(_REPORTED.match(lines[number + 1].raw)))


def _is_headline(lines: Sequence[Line], marks: Sequence[Mark], number: int) -> bool:
    """True for what may be the headline of a report between the remark on it and its first paragraph."""
    line = lines[number]
    return marks[number][1] in BETWEEN and line.headline and line.weight >= HEADLINE_WORDS


def below_source(lines: Sequence[Line], marks: Sequence[Mark], start: int, end: int) -> list[int]:
    """
    The numbers of the last paragraphs, where the line that says whose a report is stands below it and above them: what
    follows is by who passed the report on.
    """
    told = [number for number in range(start, end) if marks[number][0] == "body" and lines[number].prose]
    for number in range(end - 1, start, -1):
        below = [at for at in range(number + 1, end) if marks[at][0] == "body"]
        if len(below) > SOURCED_LINES:
            break
        source = marks[number][0] == "byline" and _SOURCE.match(lines[number].raw.lstrip("([")) is not None
        if source and sum(at < number for at in told) > 1:
            return below
    return []


_SOURCE = re.compile(r"(?:[Ss]ource|[Ff]rom|[Vv]ia|[Oo]riginal(?:ly)?)\b|\S.{2,40},\s.*\b(?:19|20)\d\d\b")
"""How the source of a report is named below it: "Source: Ulm Herald", "Ulm Herald, 3 May 2019, p. 4"."""


def closing_remarks(lines: Sequence[Line], marks: Sequence[Mark], start: int, end: int) -> list[int]:
    """
    The numbers of the last paragraphs, below a report that somebody passed on with a remark, in which she speaks
    again: as we or you, or telling her readers what to do. None below an interview, whose last answers speak so.
    """
    if find_asked(lines, start, end):
        return []
    last = [number for number in range(start, end) if marks[number][0] == "body"]
    first = len(last)
    while first and len(last) - first < CLOSING_LINES and _speaks(lines[last[first - 1]]):
        first -= 1
    return last[first:]


def _speaks(line: Line) -> bool:
    words = comments.unquoted(line.raw)
    return comments.in_person(words) or bool(_TELLS_READER.match(words))
