"""Boxes that a page sets beside its article: who somebody is, the facts in brief."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.cleaning.inside import chronologies, facts
from corpus_tools.cleaning.inside.facts import FACTS, HEADING_WORDS
from corpus_tools.cleaning.lines import authors
from corpus_tools.cleaning.lines.buttons import is_offer
from corpus_tools.cleaning.lines.contents import OPENINGS
from corpus_tools.cleaning.lines.layout import DATED, POINT, Line, neighbours, zone_of
from corpus_tools.cleaning.lines.rows import in_rows
from corpus_tools.cleaning.lines.telling import shape_of
from corpus_tools.dates import MONTHS_IN_SHORT

OPENING_WORDS = 30
"""Within how many words the paragraph of a box says who the person is."""

_BORN = re.compile(r"\b(?:was )?born\s(?:in|on|around|near|\d)|\(\s?(?:born|b\.)\s|\(\d{4}\s?[-–—]", re.IGNORECASE)
_LABEL = re.compile(
    r"(?!(?i:by|editor|author|source|photo|text|story|published|posted|updated|date|tags?|from|to|cc|re|subject|sender|type)\b)"
    r"[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_]+){0,3}:\s\S{1,24}(?:\s\S+){0,5}"
)
_DATE_LABEL = re.compile(
    rf"(?:\d{{1,2}}\.?\s)?(?:(?:{MONTHS_IN_SHORT})[a-z]*\.?\s(?:\d{{1,2}},?\s)?)?(?:1[5-9]|20)\d\d"
    r"(?:\s?[-–]\s?(?:(?:1[5-9]|20)?\d\d)?)?\s?[:–—-]\s?\S.{3,160}",
    re.IGNORECASE,
)
"""An entry of a list of dates: "May 2004: the programme is launched"."""

_APPENDED = re.compile(r"(?:Appendix|Annexe?|Table|Figure)\s[A-Z\d]{1,3}[:.]\s\S|[A-Z]{2,8}:\s[^\W\d_a-z].{3,80}\Z")
"""What stands behind a report: an appendix, the long form of an abbreviation."""

_MARKS = frozenset(":.-–—")
"""One of these stands behind a label."""

CHECKED = "claim-and-verdict"
"""The rule of a box that says what was claimed and whether it is true."""

LABELS = 3
HEADING_LABEL = 3
"""So many labels with short values in a row are a box, whose heading is no longer than this: "Country: Ostravia"."""
_NAME_WORD = re.compile(r"[^\W\d_a-z][\w'’-]+")


def find_boxes(lines: Sequence[Line]) -> dict[int, str]:
    """
    The numbers of the lines that stand in a box, with the rule that says so.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = '''Council splits over dam
    ... Who is Jo Doe
    ... Jo Doe, born in 1950 in Ulm, led the council for twenty years.
    ... The council of Ulm has split over the dam.'''
    >>> find_boxes(read_lines(page, {}))
    {1: 'box-heading', 2: 'life-of-a-person'}
    """
    found: dict[int, str] = {}
    headlines = False
    for _, line, after in neighbours(lines):
        if headlines and not line.prose and after is not None and after.prose and _tells_a_life(line, after):
            found |= {line.number: "box-heading", after.number: "life-of-a-person"}
        elif headlines and after is not None and _explains(line, after):
            found |= {line.number: "box-heading", after.number: "explains-who"}
        elif facts.tells_of_book(line):
            found |= dict.fromkeys(range(max(line.number - 1, 0), line.number + 1), "facts-of-book")
        elif headlines and (labelled := facts.labelled(lines, line)) is not None:
            found |= dict.fromkeys(labelled, "labelled-facts")
        elif line.cue is not None and line.cue.zone == "infobox" and _is_heading(line) and not _sums_up(lines, line):
            found |= dict.fromkeys(_facts(lines, line.number), "facts-in-brief")
        elif headlines and line.weight <= LIST_HEADING and not line.prose and _heads_box(lines, line):
            found |= dict.fromkeys(_listed_below(lines, line.number), "facts-in-brief")
        headlines = headlines or (line.weight > 3 and line.cue is None and line.headline)
    found |= dict.fromkeys(facts.checked(lines), CHECKED)
    return found | dict.fromkeys(chronologies.dated_entries(lines), "entries-by-date")


def _is_heading(line: Line) -> bool:
    """True for a heading of facts without facts of its own: "Fast facts", "FACT BOX: the Ulm Guard"."""
    return ":" not in line.raw[:-1] or (line.weight <= HEADING_WORDS and not line.ends)


_ASKS_WHO = re.compile(r"(?:Who|What)\s(?:is|are|was|were)\s(?:(?:a|an|the)\s\S.{2,30}|[^\W\d_a-z]\S*(?:\s\S+){0,4})\?")
_SHOUTED = re.compile(r"WH(?:O|AT)\s(?:IS|ARE|WAS|WERE)\s[^?]{2,40}\?")
_BEGUN = (
    r"(?:Originally |First |Once )?(?:[A-Za-z]+ed|[Bb]orn|[Bb]uilt|[Kk]nown|[Ll]ed|[Mm]ade|[Ss]et up|Short for)\b(?!,)"
)
_WITHOUT_SUBJECT = re.compile(
    rf"(?:An?|The (?:name|armed|political|military|ruling|main|largest|biggest|oldest))\s|{_BEGUN}"
)
_BEGINS_BY_DEED = re.compile(_BEGUN)
_IN_BRIEF = re.compile(r".{3,40}\s(?:in brief|at a glance|in short)")


def _explains(heading: Line, paragraph: Line) -> bool:
    """True when a heading asks who somebody is, or promises her in brief, and the next paragraph does not name her."""
    if heading.weight > HEADING_WORDS or not paragraph.sentence:
        return False
    if heading.raw[-1] != "?":
        bare = _WITHOUT_SUBJECT if _IN_BRIEF.fullmatch(heading.folded) else _BEGINS_BY_DEED
        return facts.promises(heading.folded) and bare.match(paragraph.raw) is not None
    asked = _ASKS_WHO.fullmatch(heading.raw) or _SHOUTED.fullmatch(heading.raw)
    return bool(asked and _WITHOUT_SUBJECT.match(paragraph.raw))


LIST_HEADING = 10
"""The longest heading of a list."""


def _heads_box(lines: Sequence[Line], line: Line) -> bool:
    """
    True for what heads a list beside the article: "Ulm: the facts" above lines without a full stop, and the article's
    only question in capitals above points.
    """
    if line.number + 2 >= len(lines) or line.raw[-1] in ".,;" or _sums_up(lines, line):
        return False
    below = lines[line.number + 1 : line.number + 3]
    if line.raw[-1] == "?":
        pointed = all(POINT.match(other.raw) for other in below)
        return line.raw.isupper() and pointed and _asks_alone(lines, line)
    promised = facts.promises(line.folded)
    if line.raw.isupper() and line.weight > 1 and all(_VALUE.fullmatch(other.raw) for other in below):
        return line.cue is None
    if not promised and (line.weight < 2 or line.cue is not None or not line.raw.isupper()):
        return False
    if all(POINT.match(other.raw) for other in below):
        return True
    signed = any(other.cue is not None and other.cue.zone == "byline" for other in below)  # it is a headline
    return promised and not signed and not any(other.ends for other in below)


def summaries(lines: Sequence[Line]) -> Iterator[int]:
    """The places of headings that elsewhere are those of boxes, above a summary."""
    return (line.number for line in lines if line.cue and line.cue.zone == "infobox" and _sums_up(lines, line))


def _sums_up(lines: Sequence[Line], line: Line) -> bool:
    """True for "At a glance" above all the paragraphs of an article: what follows sums it up, as a standfirst does."""
    return line.key in OPENINGS and not any(other.prose for other in lines[: line.number])


_VALUE = re.compile(r"[^\W\d_a-z][^:.?!]{2,30}: (?=[^:]*\d)[^:.?!]{0,20}(?:\.\d[^:.?!]{0,20})?")
"""A label with a number: "Up to 100 crowns: 6.75 per cent"."""


def _asks_alone(lines: Sequence[Line], question: Line) -> bool:
    """True for the only heading of a page that asks: an article in questions and answers has several."""
    return not any(
        line.raw[-1] == "?" and line.raw.isupper()
        for line in lines
        if line.number != question.number and line.weight > 2
    )


def _listed_below(lines: Sequence[Line], heading: int) -> Iterator[int]:
    """The numbers of a heading and of the list below it: points where the first line is one, else lines without end."""
    yield heading
    pointed = bool(POINT.match(lines[heading + 1].raw))
    for line in lines[heading + 1 :]:
        listed = bool(POINT.match(line.raw)) if pointed else not (line.ends or line.prose)
        shape = shape_of(line.raw)
        if not listed or line.cue is not None or not (shape is None or (pointed and shape == DATED)):
            return
        yield line.number


def find_labelled(lines: Sequence[Line]) -> Iterator[int]:
    """
    The places of lines that stand in rows of labels with values, and of a heading of a word or two right above.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> list(find_labelled(read_lines("Facts\\nCountry: Ostravia\\nRegion: Coast\\nPeople: 7 million", {})))
    [0, 1, 2, 3]
    """
    for run in in_rows(at for at, line in enumerate(lines) if line.cue is None and is_labelled(line)):
        if len(run) >= LABELS:
            heading = lines[run[0] - 1] if run[0] else None
            if heading is not None and heading.weight <= HEADING_LABEL and heading.cue is None and not heading.ends:
                yield run[0] - 1
            yield from run


_KEYWORDS = re.compile(r"(?:Key ?words|Topics)\b(?:\s?:)?\s+\S", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:about|meet) the (?:author|columnist|contributor|correspondent|journalist|reporter|writer)s?\W*"
)
AUTHOR = frozenset({"about-author", "author-below-article", "author-note", "cue-inside", "cue-within"})


def find_lives(lines: Sequence[Line], marks: Sequence[tuple[str, str]]) -> Iterator[int]:
    """
    The places below an article of notes that tell the life of its author, with the heading above them and the keywords
    below, and of the keywords of other boxes.
    """
    boxed = told = False
    for at, (line, (zone, rule)) in enumerate(zip(lines, marks, strict=True)):
        noted = zone == "byline" and rule in AUTHOR
        headed = at > 0 and _ABOUT.fullmatch(lines[at - 1].folded) is not None
        lived = noted and authors.is_life(line) and not (at and authors.names_trade(lines[at - 1]))
        told = (
            lived
            or (headed and line.weight >= HEADING_WORDS and zone in ("byline", "boilerplate"))
            or (told and authors.is_author_note(line))
        )
        keyed = boxed and zone == "byline" and bool(_KEYWORDS.match(line.raw))
        boxed = told or keyed or zone == "infobox"
        if told and headed:
            yield at - 1
        if told or keyed:
            yield at


def is_labelled(line: Line) -> bool:
    """True for a label with its value, and for a date with what happened then."""
    if _MARKS.isdisjoint(line.raw):
        return False
    if line.cue is None and not line.ends and _APPENDED.match(line.raw):
        return True
    return bool(_DATE_LABEL.fullmatch(line.raw)) or (not line.ends and bool(_LABEL.fullmatch(line.raw)))


def _tells_a_life(heading: Line, paragraph: Line) -> bool:
    """True when a heading names a person whose birth or years the next paragraph gives in its opening."""
    if not 2 <= heading.weight <= HEADING_WORDS or heading.ends:
        return False
    opening = " ".join(paragraph.raw.split(None, OPENING_WORDS)[:OPENING_WORDS])
    named = _PROFILE.sub("", heading.raw)
    if len(_NAME_WORD.findall(named)) == len(named.split()) and _IN_NOTES.match(opening):
        return True
    if not _BORN.search(opening):
        return False
    if _ABOUT_WHO.match(heading.raw):
        return True
    names = set(_NAME_WORD.findall(heading.raw)[-2:])
    return len(names) == 2 and names <= set(_NAME_WORD.findall(opening))


_PROFILE = re.compile(r"\s*[|:–-]\s*(?:Bio(?:graphy)?|Factfile|In brief|Profile)\Z|\A(?:Bio|Profile)\s*[|:–-]\s*", re.I)
_ABOUT_WHO = re.compile(r"(?:About the \w+|Bio(?:graphy)?|Profile)\b", re.IGNORECASE)
_NOTED = r"(?:Aged?\s\d|Born|Educated|Elected|Entered|Formerly|Joined|Lives|Married|Studied|Trained)\b"
_IN_NOTES = re.compile(
    r"(?:Aged? \d\d\b|Born )|(?!(?:He|It|She|The|They|We)\s)[A-Z][\w-]+(?:,? [\w-]+){0,12}"
    rf"(?:\.\s{_NOTED}|, formerly (?:of|with)\b)"
)
"""A life in notes: "Banker and former minister. Born in Ulm, 1962. Educated in Lyon."""

_NUMBERED = re.compile(r"\[\d{1,3}\]\s\S")
"""A note at the foot of a text."""


def _ends_list(line: Line) -> bool:
    """True for a sentence or a question behind labels with their values."""
    return ": " not in line.raw and line.raw[-1] in ".?!"


def _facts(lines: Sequence[Line], heading: int) -> Iterator[int]:
    """The heading of a box and the short lines below it, or the one paragraph below it."""
    yield heading
    at = heading + 1
    while at < len(lines) and (not lines[at].prose or _NUMBERED.match(lines[at].raw)) and lines[at].cue is None:
        told = range(heading + 1, at)
        if len(told) >= FACTS and all(": " in lines[n].raw for n in told) and _ends_list(lines[at]):
            return
        if is_offer(lines[at]) or zone_of(shape_of(lines[at].raw)) == "boilerplate":
            return
        yield at
        at += 1
    if at == heading + 1 and at < len(lines) and lines[at].cue is None:
        yield at
