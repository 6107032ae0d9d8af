"""
What tells that a page is an interview, and which of its paragraphs ask and which answer: by their words and by turns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from operator import add

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.turn_heads import ADDRESSED
from corpus_tools.text import fold

MYSELF = frozenset(["i", "me", "mine", "my", "myself"])
_OURSELVES = frozenset(["our", "ours", "ourselves", "us", "we"])
_ANSWERS = frozenset(["absolutely", "because", "certainly", "definitely", "exactly", "maybe", "never", "no", "not"])
_ANSWERS |= {"perhaps", "sure", "well", "yeah", "yes"}
"""Words that open an answer."""

_CALLS_FOR = frozenset(["describe", "explain", "imagine", "let's", "name", "tell"])
"""Words that open a request: 'Tell us about the road.'"""
_TURNS_ON = frozenset(["and", "but", "so", "still", "yet"])

_LONG_TURN, _SHORT, _SENTENCES = 70, 40, 5  # words and sentences; a question is seldom so long
SURE = 1.0  # how much better the turns fit with a paragraph as an answer, for it to be one

ASKS, ANSWERS, TELLS = range(3)
_AFTER = ((-4.0, 0.0, -6.0), (0.0, -3.0, -1.0), (0.0, -2.0, -1.0))
"""
What speaks against a paragraph behind one that asks, that answers, or in which the outlet tells what happens: who has
asked is mostly answered, who has answered mostly asked again, and the outlet tells something behind answers.
"""
_NEVER = -100.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """
    The sentences of a paragraph by number, and what tells one that asks: the mark of a question, at its end
    (``marked``) or anywhere (``asks``), and whom it speaks to and of; ``own`` is in the first person, ``he`` opens with
    a third, ``dashed`` with a dash.
    """

    numbers: range
    words: int
    asks: bool
    marked: bool
    you: bool
    me: bool
    called: bool
    own: bool
    he: bool
    dashed: bool
    weight: float


def read_paragraph(units: Sequence[Unit], numbers: range, *, called: bool) -> Paragraph:
    """What a paragraph shows of asking; ``called`` where it speaks to somebody by his name."""
    own = [units[number] for number in numbers]
    different = frozenset[str]().union(*(unit.different for unit in own))
    quoted = _quoted_words(own) if own[0].tags[0] == "q" else []
    different |= frozenset(quoted)
    first = next((at for at, letter in enumerate(own[0].tags) if letter.isalpha() and letter != "m"), 0)
    opens, calls_for = own[0].words[first], own[0].words[first] in _CALLS_FOR
    asks, marked = any(unit.asks for unit in own) or calls_for, own[-1].asks
    ours = not _OURSELVES.isdisjoint(different)
    if "mine" in different and not any(map(_is_of_mine, own)):
        different -= {"mine"}
    you, me = not ADDRESSED.isdisjoint(different), not MYSELF.isdisjoint(different)
    words = sum(letter.isalpha() for unit in own for letter in unit.tags) + len(quoted)
    shown = [
        (0.5, asks),
        (2.5, marked),
        (2.0, called),
        (1.5, you and not me),
        (1.0, opens in ADDRESSED and not me),
        (2.0, calls_for and not me),
        (0.5, opens in _TURNS_ON),
        (0.5, words <= _SHORT),
        (-1.0, ours),
        (-1.0, len(own) >= _SENTENCES or words > _LONG_TURN),
        (-2.0, opens in _ANSWERS),
        (-2.5, me and not you),
        (-2.5, opens in MYSELF),
        (-3.0, own[0].tags[0] in "(q"),
    ]
    weight = sum(value for value, holds in shown if holds)
    he, dashed = opens in ("he", "she"), own[0].tags[0] == "-"
    return Paragraph(numbers, words, asks, marked, you, me, called, me or ours, he, dashed, weight)


def _is_of_mine(unit: Unit) -> bool:
    """True for 'a friend of mine', not for 'works in the mine'."""
    return any(word == "mine" and unit.tags[at - 1 : at] not in ("d", "x", "g") for at, word in enumerate(unit.words))


_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")


def _quoted_words(units: Sequence[Unit]) -> list[str]:
    """The words of a paragraph that stand within marks."""
    marked = [
        unit.text[slice(*span)] for unit in units for span, tag in zip(unit.spans, unit.tags, strict=True) if tag == "q"
    ]
    return [word for words in marked for word in _WORD.findall(fold(words))]


def with_dashes(paragraphs: Sequence[Paragraph]) -> list[float]:
    """What each paragraph shows of asking, where a dash opens those that ask and only them: '– And then?'"""
    dashed = [one.dashed for one in paragraphs]
    apart = not any(both == (True, True) for both in pairwise(dashed)) and _FEW <= sum(dashed) < len(dashed) - 1
    if not (apart and dashed[0] and sum(one.asks for one in paragraphs if one.dashed) * 3 >= sum(dashed)):
        return [one.weight for one in paragraphs]
    return [one.weight + (_BY_DASH if one.dashed else -_BY_DASH * (one.own or one.you)) for one in paragraphs]


_FEW, _BY_DASH = 3, 4.0  # turns; what a dash adds


def read_turns(weights: Sequence[float], may_tell: Sequence[bool] = ()) -> list[int]:
    """
    Which paragraphs ask, answer or only tell, by what each shows of asking and by how well the turns fit. The first
    asks. A paragraph of which it is not sure that it answers asks; those that ``may_tell`` may be the outlet's.

    >>> "".join("QAN"[turn] for turn in read_turns([3.5, -2.5, 0.5, -3.5, 0.5, -1.0, 4.5, -2.5, -3.5]))
    'QAQAQAQAA'
    >>> "".join("QAN"[turn] for turn in read_turns([3.5, -2.5, 0.5, 2.0, -1.0], [False, False, True, False, False]))
    'QANQA'
    """
    own = [(weight, -weight, 0.0 if may else _NEVER) for weight, may in zip_longest(weights, may_tell, fillvalue=False)]
    ahead = _best(own, _AFTER, (0.0, _NEVER, _NEVER))
    behind = _best(own[::-1], [*zip(*_AFTER, strict=True)], (0.0, 0.0, 0.0))[::-1]
    return [
        _turn([one + other - once for one, other, once in zip(*both, strict=True)])
        for both in zip(ahead, behind, own, strict=True)
    ]


def _turn(fits: Sequence[float]) -> int:
    if fits[TELLS] > max(fits[ASKS], fits[ANSWERS]):
        return TELLS
    return ASKS if fits[ASKS] > fits[ANSWERS] - SURE else ANSWERS


def _best(
    own: Sequence[Sequence[float]], after: Sequence[Sequence[float]], first: Sequence[float]
) -> list[list[float]]:
    """The best sum up to each paragraph, for each of what it may be."""
    found: list[list[float]] = []
    for values in own:
        before = found[-1] if found else None
        reached = [max(map(add, before, column)) for column in zip(*after, strict=True)] if before else first
        found.append([*map(add, reached, values)])
    return found


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
