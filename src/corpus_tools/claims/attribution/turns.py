"""Interviews printed as turns: 'Q: …' and 'A: …', or a name and a colon before each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus_tools.claims.attribution import FIRST_PERSON, Attribution, Range, spoken
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.interview_signs import MYSELF
from corpus_tools.claims.attribution.turn_heads import ADDRESSED, behind_head, find_interviewer, named_in_head
from corpus_tools.claims.cues import Cue
from corpus_tools.lexicons import forms
from corpus_tools.model import Mention

ANSWER = Cue("answer", "q", frozenset(), "assertion")
_QUESTION, _ANSWER = frozenset(["q", "question"]), frozenset(["a", "answer"])
_REPORTS = re.compile(
    r"(?:,? [A-Z][\w ]{1,20},)? (?:has (?:this|the) report|has more|is in|reports|reporting)\b[^\"“]{0,20}[.:\n]"
)
_MARKS = frozenset("\"'“‘«„")
_HOSTS = frozenset(["anchor", "chair", "chairman", "chairperson", "chairwoman", "host", "interviewer", "moderator"])
_HOSTS |= {"narrator", "presenter", "reporter", "speaker"}
_LONGEST_TURN_HEAD = 6  # words before the colon
_LONGEST_LABEL = 16  # the same in capitals, where an office or a party stands behind the name
_FEWEST_TURNS = 3

Answering = tuple[Unit, Range, int]
"""Where the words stand that name who answers, and where in the sentence what he says begins."""


@dataclass(frozen=True, slots=True)
class Turns:
    """
    Where the turns of an interview begin, by number of the sentence, which are the reporter's, where the words stand
    that name who answers a turn that names nobody, where a head in capitals names who speaks beside what he is
    ('ADA GATES (D), SENATOR: …'), which of the reporter's sentences are put to somebody, and which heads are no turns.
    """

    starts: frozenset[int]
    first: int
    last: int
    answers: Mapping[int, Answering]
    reports: frozenset[int]
    speakers: Mapping[int, Range]
    asked: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()

    def goes_on(self, number: int) -> bool:
        """True for a sentence between two turns, which belongs to the first."""
        return number not in self.starts and self.first < number < self.last

    def asks(self, number: int, unit: Unit) -> bool:
        """True for a question that opens a turn: it is the interviewer's, who writes the text."""
        return number in self.starts and number not in self.answers and unit.asks

    def answer(self, number: int, unit: Unit) -> list[Attribution]:
        """'A: …' as what the interviewee says; what follows a head in capitals as what he says whom it names."""
        if speaker := self.speakers.get(number):
            whose, source, first = unit, speaker, behind_head(unit, speaker[1])
        elif named := self.answers.get(number):
            whose, source, first = named
        else:
            return []
        said = spoken(unit, first)
        return (
            [Attribution(whose, source, None, [(unit, said)], ANSWER, "colon-after-name")] if said[0] < said[1] else []
        )


def find_turns(units: Sequence[Unit], ends: Collection[int], mentions: Sequence[Mention]) -> Turns:
    """The turns of an article; ``ends`` are where the names of its actors end."""
    heads = dict.fromkeys(_recurring(units), "label")
    heads |= {number: head for number, unit in enumerate(units) if (head := _head(unit, ends))}
    asked = any(head in _QUESTION for head in heads.values())
    told = {number: named for number in heads if (named := _in_capitals(units[number], mentions))}
    if any(":" in unit.tags[:_LONGEST_LABEL] for unit in units):
        told |= {number: named for number, unit in enumerate(units) if (named := named_in_head(unit, mentions))}
    starts = {number for number, head in heads.items() if head == "name" or (asked and head != "label")} | told.keys()
    if len(starts) < _FEWEST_TURNS:
        return Turns(frozenset(), 0, 0, {}, frozenset(), {})
    starts |= {number for number, head in heads.items() if head == "label"}
    answers = _who_answer({number: heads.get(number, "name") for number in sorted(starts)}, units, mentions)
    who = {number: _actor_of(units[number], mentions) for number in starts if heads.get(number) == "name"}
    if who and _are_headings(who, sorted(starts), units, mentions):
        return Turns(frozenset(), 0, 0, {}, frozenset(), {}, headings=frozenset(starts))
    who |= {number: named.actor for number, named in told.items()}
    who |= {number: _named_at(answers[number], mentions) for number in answers if heads[number] == "label"}
    telling = {actor for actor in who.values() if actor and _reports(actor, units, mentions)}
    telling |= {who[min(who)] or ""} if telling else set()  # who presents the report
    telling |= {find_interviewer(who, units, {m.actor for m in mentions if m.kind == "person"}) or ""}
    reports = frozenset(number for number, actor in who.items() if actor and actor in telling)
    words = {number: where[1] for number, named in told.items() if (where := words_of(named, units[number]))}
    return Turns(frozenset(starts), min(starts), max(starts), answers, reports, words)


def _are_headings(
    who: Mapping[int, str | None], starts: Sequence[int], units: Sequence[Unit], mentions: Sequence[Mention]
) -> bool:
    """True for names of whom the lines below tell, and who do not speak: 'Lind: At home. Lind leads in most polls.'"""
    tell, speak = 0, 0
    for number, after in zip(starts, [*starts[1:], len(units)], strict=True):
        turn = units[number:after] if number in who else ()
        begin, end = (units[number].spans[0][1], turn[-1].end) if turn else (0, 0)
        named = (m for m in mentions if m.actor == who.get(number) and begin < m.start < end)
        tell += any(m.end != units[number].spans[units[number].tags.find(":") - 1][1] for m in named)
        speak += any(not MYSELF.isdisjoint(unit.different) for unit in turn)
    return tell == len(who) or (2 * tell >= len(who) and 3 * speak <= len(who))


def _who_answer(heads: Mapping[int, str], units: Sequence[Unit], mentions: Sequence[Mention]) -> dict[int, Answering]:
    """Where the words stand that name who speaks, for turns under letters of a name, and for 'A:'."""
    asking = {mention.actor for mention in mentions if mention.zone == "byline"}
    persons = [mention for mention in mentions if mention.kind == "person" and mention.actor not in asking]
    found = _by_initials([number for number, head in heads.items() if head == "label"], units, persons)
    if unnamed := [number for number, head in heads.items() if head in _ANSWER]:
        named = [units[number] for number, head in heads.items() if head == "name"]
        before = units[: min(heads)]
        met = {m.actor for m in persons if before and m.end <= before[-1].end}
        introduced = [mention for mention in persons if mention.actor in met]
        who = _first_person(named, introduced) or _first_person(before, persons) or _first_person(named, persons)
        found |= {number: (*who, _behind_head(units[number])) for number in unnamed} if who else {}
    return found


def _behind_head(unit: Unit) -> int:
    return 2 if unit.tags[1:2] in (":", ".") else 1


def _by_initials(numbers: Iterable[int], units: Sequence[Unit], persons: Sequence[Mention]) -> dict[int, Answering]:
    """Where turns open with the letters of a name: 'KB: …' of Karin Berg."""
    letters: dict[str, list[Mention]] = {}
    for mention in persons:
        if " " in mention.name:
            letters.setdefault("".join(re.findall(r"\b[^\W\d_]", mention.name)).upper(), []).append(mention)
    only = {one: called[0] for one, called in letters.items() if len({mention.actor for mention in called}) == 1}
    found: dict[int, Answering] = {}
    for number in numbers:
        unit = units[number]
        named = only.get(unit.text[slice(*unit.spans[0])]) if unit.tags[1:2] == ":" else None
        where = next((words for one in units if named and (words := words_of(named, one))), None)
        found |= {number: (*where, _behind_head(unit))} if where else {}
    return found


def find_alternating(units: Sequence[Unit], ends: Collection[int]) -> Turns | None:
    """
    The turns of an interview that names who asks and who answers once, and then prints a paragraph of the one after
    one of the other; ``ends`` are where the names of its actors end. None for any other text.
    """
    named = [number for number, unit in enumerate(units) if ":" in unit.tags and _head(unit, ends) == "name"]
    if len(named) != _PAIR:
        return None
    asks, answers = (units[number] for number in named)
    if answers.paragraph != asks.paragraph + 1 or not units[named[1] - 1].asks:
        return None
    paragraphs: dict[int, list[int]] = {}
    for number, unit in enumerate(units[named[1] :], named[1]):
        if unit.zone == "body" and unit.paragraph > answers.paragraph:
            paragraphs.setdefault(unit.paragraph, []).append(number)
    ask = [units[turn[-1]].asks for turn in paragraphs.values()]
    end = max((at for at, marked in enumerate(ask) if marked), default=0) + _PAIR
    turns = [*paragraphs.values()]
    while end + 1 < len(turns) and _is_put_to(units, turns[end]):
        end += _PAIR
    turns = turns[:end]
    asked = _asked(ask[:end], [len(turn) <= _BRIEF for turn in turns])
    if not asked:
        return None
    opening = [number for number, unit in enumerate(units) if unit.paragraph == asks.paragraph]
    questions = frozenset([*opening, *(number for at in asked for number in turns[at])])
    source = 0, answers.tags.find(":")
    told: dict[int, Answering] = {turn[0]: (answers, source, 0) for at, turn in enumerate(turns) if at not in asked}
    starts = questions | told.keys() | {named[1]}
    return Turns(starts, min(starts), max(starts), told, questions, {}, questions)


def _is_put_to(units: Sequence[Unit], turn: Sequence[int]) -> bool:
    """True for a paragraph of few sentences that speaks to somebody, and not of who says it."""
    words = frozenset[str]().union(*(units[at].different for at in turn))
    return len(turn) <= _BRIEF and not ADDRESSED.isdisjoint(words) and FIRST_PERSON.isdisjoint(words)


_PAIR = 2  # a question and its answer
_FEWEST_ASKED = 3
_BRIEF = 2  # sentences; what is put to somebody without a question mark is seldom longer
_SOMETIMES = 0.3  # share of questions with their mark, where they are brief and no answer ends with one
_MOSTLY, _HARDLY = 0.5, 0.2  # shares of paragraphs that end with a question mark, of questions and of answers


def _asked(ask: Sequence[bool], brief: Sequence[bool] = ()) -> frozenset[int]:
    """
    Which of the paragraphs are questions, by which of them end with a mark of one: every other, where most of these do
    and few of the rest, or some of these and none of the rest and they are ``brief``, else those that do; none where
    too few do.

    >>> sorted(_asked([True, False, False, False, True, False, True, False]))
    [0, 2, 4, 6]
    >>> sorted(_asked([True, False, False, True, False, True])), sorted(_asked([True, False, False, False]))
    ([0, 3, 5], [])
    """
    if sum(ask) < _FEWEST_ASKED:
        return frozenset()
    if sum(ask[::2]) >= _MOSTLY * len(ask[::2]) and sum(ask[1::2]) <= _HARDLY * len(ask[1::2]):
        return frozenset(range(0, len(ask), 2))
    if all(brief[::2]) and not any(ask[1::2]) and sum(ask) >= _SOMETIMES * len(brief[::2]) and brief:
        return frozenset(range(0, len(ask), 2))
    return frozenset(at for at, asks in enumerate(ask) if asks)


def _recurring(units: Sequence[Unit]) -> list[int]:
    """The sentences that open with the same words and a colon as others do: 'Dispatch: And his son?'."""
    found: dict[tuple[str, ...], list[int]] = {}
    for number, unit in enumerate(units):
        colon = unit.tags.find(":")
        if unit.zone == "body" and 0 < colon < _LONGEST_TURN_HEAD and unit.capital(0) and unit.capital(colon - 1):
            found.setdefault(unit.words[:colon], []).append(number)
    return [number for alike in found.values() if len(alike) >= _FEWEST_TURNS for number in alike]


def _in_capitals(unit: Unit, mentions: Sequence[Mention]) -> Mention | None:
    """The name of a person in a head in capitals, where more stands there than the name."""
    colon = unit.tags.find(":")
    start, end = unit.start, unit.spans[colon][0]
    if colon < 1 or not unit.text[start:end].isupper():
        return None
    named = next((m for m in mentions if m.kind == "person" and start <= m.start and m.end <= end), None)
    return named if named is not None and (named.start, named.end) != (start, end) else None


def _named_at(answering: Answering, mentions: Sequence[Mention]) -> str | None:
    """Who is named by the words that name who answers."""
    unit, (first, _), _ = answering
    return next((m.actor for m in mentions if m.start == unit.spans[first][0]), None)


def _actor_of(unit: Unit, mentions: Sequence[Mention]) -> str | None:
    """Whose turn it is."""
    end = unit.spans[_before_bracket(unit, unit.tags.find(":")) - 1][1]
    return next((m.actor for m in mentions if m.end == end), None)


def _reports(actor: str, units: Sequence[Unit], mentions: Sequence[Mention]) -> bool:
    """True for the reporter, who writes the text: 'From Suva, Ann Lee reports. ANN LEE: …'."""
    own = (m for m in mentions if m.actor == actor)
    return any(m.zone == "byline" or _REPORTS.match(units[0].text, m.end) for m in own)


def _head(unit: Unit, ends: Collection[int]) -> str:
    """
    What stands before the colon or full stop that opens a turn: ``q``, ``a``, ``name``, or ``label`` for other words in
    capitals ("HOST:", "(SOUNDBITE OF MUSIC)") and for who has no name ("Caller:"), whose turn is nobody's who is named;
    "" for no turn.
    """
    colon = unit.tags.find(":")
    if unit.zone != "body" or not unit.words:
        return ""
    opens = unit.words[0] in _QUESTION or unit.words[0] in _ANSWER
    if opens and unit.text[unit.spans[0][1] : unit.spans[0][1] + 1] in (":", "."):
        return unit.words[0]
    if colon < 0 and unit.text[unit.start] != "(":
        return ""
    last = _before_bracket(unit, colon)
    named = 0 < last < _LONGEST_TURN_HEAD and unit.spans[last - 1][1] in ends
    if named and (unit.tags[:last].strip("dxug") == "" or all(map(unit.capital, range(last)))):
        quoted = unit.text[unit.spans[colon][1] :].lstrip()[:1] in _MARKS
        return "" if quoted else "name"  # who is quoted behind a colon, as headings do, goes on no further
    nameless = colon > 0 and (unit.words[colon - 1] in _HOSTS or unit.words[colon - 1] in forms("claim_holders"))
    if nameless and colon < _LONGEST_TURN_HEAD and unit.capital(0):
        return "label"
    head = unit.text[unit.start : unit.spans[colon - 1][1] if 0 < colon < _LONGEST_LABEL else unit.end]
    if colon > 0 and unit.written.isupper() and not unit.written.endswith((".", "!")):
        return ""  # a heading: 'BOX: WHO IS ANN LEE?'
    return "label" if head.isupper() and len(head) > 1 and (colon > 0 or head[0] == "(") else ""


def _before_bracket(unit: Unit, colon: int) -> int:
    """Where the name ends before a colon, or before what is said of a recording: OKORO (recorded):."""
    opened = unit.tags.rfind("(", 0, colon) if colon > 0 and unit.tags[colon - 1] == ")" else -1
    return opened if opened > 0 else colon


def _first_person(units: Sequence[Unit], persons: Sequence[Mention]) -> tuple[Unit, Range] | None:
    """Where a person is named first in these sentences."""
    for unit in (unit for unit in units if unit.zone in ("title", "body")):
        named = next(filter(unit.holds, persons), None)
        if named and (where := words_of(named, unit)):
            return where
    return None


def words_of(named: Mention, unit: Unit) -> tuple[Unit, Range] | None:
    """The words of a mention in a sentence; None where it stands elsewhere."""
    words = [at for at, span in enumerate(unit.spans) if named.start <= span[0] and span[1] <= named.end]
    return (unit, (words[0], words[-1] + 1)) if words else None
