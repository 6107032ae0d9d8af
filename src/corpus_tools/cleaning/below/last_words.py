"""The short sentence with which a report ends, behind a box, a link to another story, or a row of buttons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.cleaning.comments import in_person
from corpus_tools.cleaning.lines.layout import LOWER_SHARE, SENTENCE_WORDS, SHORT_WORDS, Line, Mark, zone_of
from corpus_tools.cleaning.lines.shapes import PAST

FEWEST = 5
LONGEST = SENTENCE_WORDS + 2
"""How many words it has; a longer one is told by itself."""

_FINITE = frozenset(
    ["are", "can", "cannot", "could", "did", "does", "fear", "had", "has", "have", "hope", "is", "may", "might", "say",
     "says", "was", "were", "will", "would"]
)  # fmt: skip
_OF_HOUSE = frozenset(
    ["article", "author", "authors", "contributed", "copyright", "column", "comments", "contact", "e-mail", "editor",
     "email", "expressed", "follow", "i", "me", "my", "our", "page", "published", "report", "reporter", "site", "story",
     "subscribe", "this", "us", "views", "we", "website", "writer", "writes", "you", "your"]
)  # fmt: skip
"""Words of what a house or an author says below an article, and readers."""


_SAID = re.compile(r"^[“\"].{2,},[”\"] (?:(?:[A-Z][\w'’-]+ |s?he |the [a-z]+ ){1,2}(?:said|says)|said )|\bsaid: [“\"]")


def ends_report(line: Line) -> bool:
    """
    True for a short sentence that tells what is, was or will be.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> said = ("Talks will resume at Ulm on Friday.", "Jo Doe is a writer at Ulm.", "Ulm: all that matters now.")
    >>> [ends_report(line_of(raw)) for raw in said]
    [True, False, False]
    """
    told = line.raw[-1] in '.”"' and line.raw.lstrip('“"')[:1].isupper() and FEWEST <= line.weight <= LONGEST
    if told and _SAID.search(line.raw):
        return True
    words = (
        set(line.words) if told and line.raw[0].isupper() and line.cue is None and line.lower >= LOWER_SHARE else set()
    )
    tells = not words.isdisjoint(_FINITE) or (bool(words) and PAST.search(line.raw) is not None)
    return tells and words.isdisjoint(_OF_HOUSE)


_PASSING = frozenset({"caption", "editor_comment"})
_CALLS = frozenset(
    ["ad", "advert", "advertisement", "article", "click", "content", "download", "follow", "join", "sign", "sponsor",
     "story", "subscribe"]
)  # fmt: skip


def are_passing(lines: Sequence[Line], own: Sequence[Mark | None], between: range) -> bool:
    """True for a link to one other story, captions, a note, an advertisement: what a report may have before its end."""
    return all(
        (mark := own[at]) is not None
        and (
            mark[0] in _PASSING
            or mark[1] in ("labelled-teaser", "house-speaks-to-reader")
            or ((cue := lines[at].cue) is not None and cue.reach == "" and cue.words[0] in _CALLS)
        )
        for at in between
    )


_BUTTONS = frozenset(
    ("boilerplate", rule) for rule in ("bare-number", "buttons", "cue-line", "cue-start", "offer-of-page")
)


def are_buttons(marks: Sequence[Mark | None]) -> bool:
    """True for buttons and the like and nothing else."""
    return all(mark in _BUTTONS for mark in marks)


REPORT_WORDS = 12


def reports_below_form(lines: Sequence[Line], own: Sequence[Mark | None], last: int, number: int) -> bool:
    """
    True for a paragraph that tells what was done or said right below buttons, or the form of a newsletter, and below
    nothing else.
    """
    line, between = lines[number], range(last, number)
    told = PAST.search(line.raw) is not None or (line.raw[-1] == "." and not _FINITE.isdisjoint(line.words))
    if not between or own[number] is not None or line.weight < REPORT_WORDS or not told:
        return False
    formed = all(zone_of(own[at]) == "boilerplate" and not lines[at].reach for at in between)
    return formed and not (in_person(line.raw) or not _OF_HOUSE.isdisjoint(line.words))


HEADING_WORDS = 6
TEASER_LINES = 9
"""The longest sub-heading, and how many lines a list inside an article may have."""


def is_listed(lines: Sequence[Line], own: Sequence[Mark | None], last: int, number: int) -> bool:
    """True for one of a few short lines below one that announces them right below a paragraph: "The plants:"."""
    run = range(last, number + 1)
    short = all(own[at] is None and not lines[at].ends and lines[at].weight <= SHORT_WORDS for at in run[1:])
    return lines[last].raw[-1] == ":" and own[last] is None and len(run) <= TEASER_LINES and short


def heads_prose(lines: Sequence[Line], own: Sequence[Mark | None], number: int) -> bool:
    """True for a sub-heading right above prose, a short line without a full stop."""
    line, after = lines[number], number + 1
    if line.prose or line.weight > HEADING_WORDS or line.raw.endswith((".", ":")):
        return False
    return after < len(lines) and own[after] is None and lines[after].prose
