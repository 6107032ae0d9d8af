"""Interviews printed without a head at any turn: the page names who is asked, and paragraphs that answer are his."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, groupby

from corpus_tools.claims.attribution import FINITE, Attribution
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.interview_signs import (
    ANSWERS,
    ASKS,
    Paragraph,
    is_interview,
    read_paragraph,
    read_turns,
    with_dashes,
)
from corpus_tools.claims.attribution.layout import QUOTED, QUOTED_HEADLINE
from corpus_tools.claims.attribution.lines import is_like_headline
from corpus_tools.claims.attribution.turns import Answering, Turns, words_of
from corpus_tools.model import Mention
from corpus_tools.text import fold

_CLOSES = re.compile(
    r"(?:(?:this|the) )?(?:conversation|interview|q ?& ?a)\b[^.]{0,80}"
    r"\b(?:abridged|condensed|conducted|edited|held|recorded|shortened|took place|translated)\b"
    r"|\b(?:conducted|interviewed|questions|translated|translation) by\b|\b(?:asked|put) the questions\b"
    r"|\b(?:conducted|held) the (?:conversation|interview)\b"
)
"""What stands below the last answer."""

_FEWEST = 2  # question marks
_ASIDES = 0.5  # of the answers; what stands between turns is seldom more
_TITLES = 3  # words before a name by which somebody is spoken to: 'And now, Professor Lee, …'


def find_interview(units: Sequence[Unit], mentions: Sequence[Mention], genre: str | None) -> Turns | None:
    """
    The turns of an interview without heads, None for any other text. The page calls itself one, or speaks to somebody
    by his name; paragraphs that ask a "you" alternate with paragraphs of an "I"; and one person is named above them.
    """
    if not units or units[0].text.count("?") < _FEWEST:
        return None
    starts = [unit.start for unit in units]
    spoken_to = frozenset(mention.start for mention in mentions if _is_spoken_to(units, starts, mention))
    paragraphs = [*_paragraphs(units, spoken_to)]
    first = next((at for at, one in enumerate(paragraphs) if _opens(paragraphs, at)), None)
    if first is None:
        return None
    start = units[paragraphs[first].numbers[0]].start
    who = _who_is_asked(mentions, start, spoken_to)
    if who is None:
        return None
    turns = [*_without_ends(units, paragraphs[first:])]
    told = _of(mentions, who.actor, spoken_to)
    read = read_turns(with_dashes(turns), [_may_tell(units, one, told) for one in turns])
    questions = [one for one, turn in zip(turns, read, strict=True) if turn == ASKS]
    answers = [one for one, turn in zip(turns, read, strict=True) if turn == ANSWERS]
    answers = _in_marks(units, answers)
    asides = len(turns) - len(questions) - len(answers)
    fits = asides <= _ASIDES * len(answers) and is_interview(units, start, genre, questions, answers)
    fits = fits and not _asks_again(units, questions)
    return _turns(units, who, questions, answers) if fits else None


def _is_spoken_to(units: Sequence[Unit], starts: Sequence[int], mention: Mention) -> bool:
    """True for a name that somebody is spoken to by: 'Ms. Lee, why did you', 'Why, Ms. Lee?'."""
    text = units[0].text if mention.kind == "person" and mention.zone == "body" else ""
    if text[mention.end : mention.end + 1] not in (",", "?") or not text:
        return False
    unit = units[bisect_right(starts, mention.start) - 1]
    found = words_of(mention, unit)
    if found is None:
        return False
    (first, end), before = found[1], found[1][0] - 1
    you = not {"you", "your"}.isdisjoint(unit.different)
    at = unit.tags[:1] == "-"
    opening = first <= _TITLES + at and unit.tags[at:first].strip("xucj,") == "" and text[mention.end] == ","
    while before > 0 and unit.tags[before] == "x" and unit.capital(before):
        before -= 1
    closing = end + 1 == len(unit.tags) and text[mention.end] == "?" and unit.tags[before] == ","
    return closing or (opening and (you or unit.asks))


def _paragraphs(units: Sequence[Unit], spoken_to: Collection[int]) -> Iterator[Paragraph]:
    """The paragraphs of the body but for headings, each by itself."""
    body = [number for number, unit in enumerate(units) if unit.zone == "body"]
    for _, group in groupby(body, key=lambda number: units[number].paragraph):
        numbers = [*group]
        run = range(numbers[0], numbers[-1] + 1)
        own = units[numbers[0]]
        if len(run) == len(numbers) and not (len(numbers) == 1 and _is_no_sentence(own)):
            where = range(own.start, units[numbers[-1]].end)
            yield read_paragraph(units, run, called=any(start in where for start in spoken_to))


def _is_no_sentence(unit: Unit) -> bool:
    """True for a heading, and for a line without a verb or a stop, such as a credit."""
    return is_like_headline(unit) or (not FINITE.search(unit.tags) and unit.tags[-1] not in ".q")


def _opens(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """True for a paragraph that asks, and that the next one answers."""
    one, following = paragraphs[at], paragraphs[at + 1 : at + 2]
    if one.me or not following or (following[0].marked and not following[0].me):
        return False
    return (one.called and (one.you or one.marked)) or (one.asks and one.you) or (one.marked and following[0].own)


def _who_is_asked(mentions: Sequence[Mention], start: int, spoken_to: Collection[int]) -> Mention | None:
    """Where the one person is named whom the questions speak to, or whom what stands above them is about."""
    signs = {mention.actor for mention in mentions if mention.zone == "byline"}
    above = [m for m in mentions if m.kind == "person" and m.start < start and m.zone in ("title", "body")]
    above = [mention for mention in above if mention.actor not in signs]
    addressed = {m.actor for m in mentions if m.start in spoken_to and m.start >= start} - signs
    if len(addressed) > 1:
        return None
    often = Counter(m.actor for m in above if not addressed or m.actor in addressed).most_common(3)
    if len(often) > 1 and often[0][1] == often[1][1]:
        below = {m.actor for m in mentions if m.start >= start and m.start not in spoken_to}
        often = [one for one in often if one[0] not in below]
        if len(often) != 1:
            return None
    if not often:
        return None
    named = [mention for mention in above if mention.actor == often[0][0]]
    return max(named, key=lambda mention: (mention.end - mention.start, -mention.start))


def _asks_again(units: Sequence[Unit], questions: Sequence[Paragraph]) -> bool:
    """True where the same question is put twice, as it is to several people."""
    asked = [units[number].words for one in questions for number in one.numbers if units[number].asks]
    long = [words for words in asked if len(words) >= _LONG_QUESTION]
    return len(set(long)) < len(long)


_LONG_QUESTION = 6  # words with the mark; 'Why not?' may come twice


def _of(mentions: Sequence[Mention], actor: str, spoken_to: Collection[int]) -> list[int]:
    """Where the text tells of who is asked, or of who asks, instead of speaking to him."""
    signs = {mention.actor for mention in mentions if mention.zone == "byline"} | {actor}
    return [m.start for m in mentions if m.actor in signs and m.zone == "body" and m.start not in spoken_to]


def _may_tell(units: Sequence[Unit], paragraph: Paragraph, told: Sequence[int]) -> bool:
    """
    True for a paragraph that neither asks nor answers and tells of somebody at one of some places, or of whom nobody
    has named since: 'He gets up and smiles.'
    """
    if paragraph.own or paragraph.you or paragraph.asks:
        return False
    start, end = units[paragraph.numbers[0]].start, units[paragraph.numbers[-1]].end
    return paragraph.he or any(start <= place < end for place in told)


def _without_ends(units: Sequence[Unit], paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs up to the answer to the last question, but for what says who has asked."""
    last = max(at for at, one in enumerate(paragraphs) if ((one.marked or one.you) and not one.me) or at == 0)
    for at, one in enumerate(paragraphs):
        start, end = units[one.numbers[0]].start, units[one.numbers[-1]].end
        closes = _CLOSES.search(fold(units[0].text[start:end])) and not one.you and not one.me
        if at > last and (closes or (at > last + 1 and not (one.me or one.you))):
            return
        if not closes:
            yield one


def _turns(
    units: Sequence[Unit], who: Mention, questions: Sequence[Paragraph], answers: Sequence[Paragraph]
) -> Turns | None:
    """The turns of a text whose paragraphs ask and answer; what stands between them is nobody's turn."""
    named = next((words for unit in units if (words := words_of(who, unit))), None)
    if named is None:
        return None
    scenes = {one.numbers[0] for one in answers if len(one.numbers) > 1 and _is_scene(units[one.numbers[0]])}
    marked = [number for one in answers if _is_quoted(units, one) for number in one.numbers]
    scenes |= {number for number in marked if _IN_MARKS.fullmatch(units[number].tags) is None}  # He looks at his boots.
    said = {number for one in answers for number in one.numbers} - scenes
    asked = frozenset(chain.from_iterable(one.numbers for one in questions))
    first, last = min(asked), max(said | asked)
    own = [said.intersection(one.numbers) for one in answers]
    opening = [number for numbers in own for number in sorted(numbers) if number - 1 not in numbers]
    if not opening:
        return None
    told: dict[int, Answering] = {at: (*named, _behind_head(units[at], who.name)) for at in opening}
    between = frozenset(range(first, last + 1)) - said
    return Turns(between | told.keys(), first, last, told, between, {}, asked)


def _is_quoted(units: Sequence[Unit], answer: Paragraph) -> bool:
    return units[answer.numbers[0]].tags.startswith("q")


_IN_MARKS = re.compile("[q.,]+")
_MOSTLY = 0.6  # of the answers; where so many stand in marks, the others are no answers


def _in_marks(units: Sequence[Unit], answers: list[Paragraph]) -> list[Paragraph]:
    """The answers; only those in marks where an outlet prints them so and tells the rest itself."""
    marked = [one for one in answers if _is_quoted(units, one)]
    return marked if len(marked) >= _MOSTLY * len(answers) else answers


def _is_scene(unit: Unit) -> bool:
    """True for a sentence in brackets that tells what happens: '(She laughs.)'."""
    return unit.tags.startswith("(") and unit.tags.rstrip(".").endswith(")")


def _behind_head(unit: Unit, name: str) -> int:
    """Where an answer begins behind who gives it, or what is told of it: 'Ann Lee: No.', '(laughs) Of course.'"""
    colon = unit.tags.find(":")
    head = unit.text[unit.start : unit.spans[colon - 1][1]] if colon > 0 else ""
    if head and f" {name}".endswith(f" {head}"):
        return colon + 1
    return unit.tags.find(")") + 1 if unit.tags.startswith("(") else 0


def with_headlines(units: Sequence[Unit], found: Sequence[Attribution], turns: Turns) -> list[Attribution]:
    """The claims of an interview, with the words in marks that head the page as those of who is asked."""
    above = [unit for unit in units[: turns.first] if unit.zone in ("title", "body") and unit.tags[:1] == "q"]
    who, source, _ = turns.answers[min(turns.answers)]
    made = [claim for claim in found if claim.rule != QUOTED_HEADLINE or claim.source]
    said = {id(unit) for claim in made for unit, _ in claim.content}
    heads = [one for one in above if (one.zone == "title" and one.tags[1:2] in ("", ":", "-")) or one.tags == "q"]
    told = (Attribution(who, source, None, [(one, (0, 1))], QUOTED, QUOTED_HEADLINE) for one in heads)
    return [*(claim for claim in told if id(claim.content[0][0]) not in said), *made]
