"""What tells that a page is an interview: what it calls itself, its headline, whom it speaks to, how it alternates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution.alternation import MYSELF, Paragraph
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.text import fold

_TALKS = re.compile(
    r"\b(?:speaks?|spoke|spoken|talk(?:s|ed)?|chat(?:s|ted)?) (?:to|with|about)\b|\bsat down with\b"
    r"|\b(?:i|we) (?:met|spoke|talked)\b|\b(?:met|receive[ds]) (?:her|him|us|our reporter)\b"
    r"|\bexplains (?:why|how|what)\b|\b(?:questions (?:for|to)|(?:asked|reached) (?:her|him))\b"
    r"|\btold (?:her|his|their|the) story to\b"
    r"|\b(?:answer(?:s|ed)?|put) (?:our|your|readers['’]|the|his|her|some) questions\b"
)
"""How the text above the first question may tell of the talk."""

_WHERE_CALLED = ("title", "byline", "body", "editor_comment")

_NEEDED = 5
_MOST_MARKED = 4  # questions with their mark that count
_FEWEST, _FEWEST_ASKED = 3, 2  # turns of each, and how many of those that ask bear the mark
_MOSTLY, _OFTEN, _HARDLY = 0.6, 0.4, 0.25  # shares of the questions, of the answers, of what does not belong there
_CLEARLY, _STEADY, _BRIEF = 0.8, 4, 45  # share of paragraphs told by their own words; questions, and words of each
_OWN_VOICE = MYSELF | {"our", "us", "we", "i'm", "i've", "i'd", "i'll", "we're", "we've"}


def is_interview(
    units: Sequence[Unit], start: int, genre: str | None, questions: Sequence[Paragraph], answers: Sequence[Paragraph]
) -> bool:
    """
    True where what asks and what answers are each of one kind, marks and "you" there, "I" and more words here, and
    enough tells that the text from ``start`` on is an interview.
    """
    if min(len(questions), len(answers)) < _FEWEST or sum(one.asks for one in questions) < _FEWEST_ASKED:
        return False
    called = genre == "interview"
    addressed = any(one.called and (one.you or one.marked) for one in questions)
    if not _are_of_two_kinds(questions, answers, sure=called or addressed):
        return False
    shown = [
        (2, called),
        (2, addressed),
        (1, not called and _talks(units, start)),
        (1, _headline_speaks(units, start)),
        (1, all(one.dashed for one in questions) and len({one.dashed for one in answers}) == 1),
        (1, sum(one.you for one in questions) >= _MOSTLY * len(questions)),
        (1, _is_steady(questions, answers)),
        (1, _is_steady(questions, answers) and _is_strict(questions, answers)),
    ]
    marked = min(sum(one.asks for one in questions), _MOST_MARKED)
    return marked + sum(points for points, holds in shown if holds) >= _NEEDED


def _are_of_two_kinds(questions: Sequence[Paragraph], answers: Sequence[Paragraph], *, sure: bool) -> bool:
    """True for paragraphs that ask or speak to somebody, and paragraphs in the first person that hardly ask."""
    asks = sum(one.asks or one.you or one.called for one in questions)
    return (
        asks >= (_OFTEN if sure else _MOSTLY) * len(questions)
        and sum(one.me and not one.you for one in questions) <= _HARDLY * len(questions)
        and sum(one.own for one in answers) >= _OFTEN * len(answers)
        and sum(one.marked for one in answers) <= (_OFTEN if sure else _HARDLY) * len(answers)
        and sum(one.words for one in answers) > sum(one.words for one in questions)
    )


def _is_steady(questions: Sequence[Paragraph], answers: Sequence[Paragraph]) -> bool:
    """True where nearly every paragraph tells by its own words which it is, and no question is long."""
    clear = sum(one.weight > 0 for one in questions) >= _CLEARLY * len(questions)
    told = sum(one.weight < 0 for one in answers) >= _CLEARLY * len(answers)
    return clear and told and len(questions) >= _STEADY and all(one.words <= _BRIEF for one in questions)


def _is_strict(questions: Sequence[Paragraph], answers: Sequence[Paragraph]) -> bool:
    """True where each question has one paragraph that answers, in the first person and without asking back."""
    turns = sorted((one.numbers[0], asks) for several, asks in ((questions, True), (answers, False)) for one in several)
    each = [asks for _, asks in turns]
    return all(each[::2]) and not any(each[1::2]) and all(one.own and not one.marked for one in answers)


def _talks(units: Sequence[Unit], start: int) -> bool:
    above = (unit for unit in units if unit.start < start and unit.zone in _WHERE_CALLED)
    return any(_TALKS.search(fold(unit.written)) for unit in above)


def _headline_speaks(units: Sequence[Unit], start: int) -> bool:
    """True where a headline gives words of one who speaks of himself: '“We trained for nothing”'."""
    heads = (unit for unit in units if unit.zone == "title" and unit.start < start)
    marked = (unit.text[slice(*span)] for unit in heads for span in unit.spans if unit.text[span[0]] in "\"'“‘")
    return any(not _OWN_VOICE.isdisjoint(fold(words).strip("\"'.").split()) for words in marked)
