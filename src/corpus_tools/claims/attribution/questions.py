"""
Questions of an interview: those of the outlet, those that stand without a head among turns that have one, and those
that say with their answer what it says: 'Did you order it? – No.'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from corpus_tools.claims.attribution import Attribution, Range, spoken
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.turn_heads import ADDRESSED
from corpus_tools.claims.attribution.turns import ANSWER, Turns
from corpus_tools.claims.bare import is_bare
from corpus_tools.model import Mention
from corpus_tools.text import fold

_PAIR = 2  # a question and its answer
_FEWEST = 3  # turns of who asks, and of who answers
_OFTEN, _HARDLY = 0.3, 0.2  # shares of turns that end with a question mark, of who asks and of the others


def without_asker(turns: Turns, units: Sequence[Unit], mentions: Sequence[Mention]) -> Turns:
    """
    The turns with those of who asks for the outlet as questions, whether they have the mark or not: of the names at
    the head of turns the first is no person's, or one of the byline; most of its turns ask, and few of the others'.
    """
    starts = sorted(turns.starts)
    heads = {at: mention for at in starts if (mention := _head_of(units[at], mentions))}
    if not heads or min(heads) != starts[0]:
        return turns
    asker = heads[starts[0]]
    signs = any(mention.actor == asker.actor and mention.zone == "byline" for mention in mentions)
    runs = {start: _turn(units, start, end) for start, end in pairwise([*starts, len(units)])}
    own = [runs[at] for at, mention in heads.items() if mention.actor == asker.actor]
    others = [runs[at] for at in starts if at not in heads or heads[at].actor != asker.actor]
    asks, back = ([units[run[-1]].asks for run in several] for several in (own, others))
    if min(len(own), len(others)) < _FEWEST or (asker.kind == "person" and not signs):
        return turns
    if sum(asks) < max(_OFTEN * len(asks), _PAIR) or sum(back) > _HARDLY * len(back):
        return turns
    asked = frozenset(chain.from_iterable(own))
    return replace(turns, reports=turns.reports | asked, asked=turns.asked | asked)


def _head_of(unit: Unit, mentions: Sequence[Mention]) -> Mention | None:
    """The name right before the first colon of a sentence."""
    colon = unit.tags.find(":")
    end = unit.spans[colon - 1][1] if colon > 0 else -1
    return next((one for one in mentions if one.end == end and one.start >= unit.start), None)


def _turn(units: Sequence[Unit], start: int, end: int) -> list[int]:
    """The sentences of a turn by number; the last turn ends with its paragraph."""
    last = end == len(units)
    return [at for at in range(start, end) if not last or units[at].paragraph == units[start].paragraph]


def with_questions(turns: Turns, units: Sequence[Unit]) -> Turns:
    """
    The turns with those without a head: where an even number of paragraphs follows an answer, of which every other
    asks, as its mark of a question or "you" tells, and the rest do not; and the paragraph before a head of who had the
    word already.
    """
    again = _before_same_head(turns, units)
    again += _first_question(turns, units) if again or _comes_back_in_letters(turns, units) else []
    starts, asked = {*turns.starts, *again}, {*turns.reports, *again}
    answers = dict(turns.answers)
    for number, end in pairwise(sorted(turns.starts)):
        who = _who_speaks(turns, units, number)
        paragraphs = _unheaded(units, number, end) if who else []
        if who is None or not _alternate(units, paragraphs):
            continue
        asked.difference_update(*paragraphs)
        for at, paragraph in enumerate(paragraphs):
            if at % _PAIR:
                answers[paragraph[0]] = (*who, 0)
                starts.add(paragraph[0])
            else:
                asked.update(paragraph)
                starts.update(paragraph)
    own = turns.asked | (frozenset(asked) - turns.reports)
    return replace(turns, starts=frozenset(starts), answers=answers, reports=frozenset(asked), asked=own)


def _before_same_head(turns: Turns, units: Sequence[Unit]) -> list[int]:
    """
    The sentences of paragraphs that stand before a head of who has spoken above them: his name is said again where
    another has spoken between. None where these paragraphs seldom ask.
    """
    between = []
    for number, end in pairwise(sorted(turns.starts)):
        paragraphs = _unheaded(units, number, end)
        if paragraphs and (who := _who_speaks(turns, units, number)) and _is_same(who, _who_speaks(turns, units, end)):
            between.append(paragraphs[-1])
    asks = sum(any(units[at].asks or _addresses(units[at]) for at in paragraph) for paragraph in between)
    return [at for one in between for at in one] if len(between) >= _PAIR and asks >= _OFTEN * len(between) else []


def _first_question(turns: Turns, units: Sequence[Unit]) -> list[int]:
    """The sentences of the first turn where it has a head of its own, asks, and its head never comes again."""
    starts = sorted(turns.starts)
    heads = [_who_speaks(turns, units, at) for at in starts]
    turn = [*range(starts[0], starts[1])]
    asks = units[turn[-1]].asks
    return turn if heads[0] and asks and not any(_is_same(heads[0], head) for head in heads[1:]) else []


def _comes_back_in_letters(turns: Turns, units: Sequence[Unit]) -> bool:
    """True where turns open with the letters of the head that opens the first: 'Western Courier: …', 'WC: …'."""
    first = _who_speaks(turns, units, min(turns.starts)) if turns.starts else None
    if first is None or first[1][1] - first[1][0] < _PAIR:
        return False
    letters = "".join(word[0] for word in first[0].words[slice(*first[1])])
    heads = [units[at].words[0] for at in turns.starts if units[at].tags[1:2] == ":"]
    return heads.count(letters) >= _PAIR or heads.count(letters.removeprefix("t")) >= _PAIR


def _addresses(unit: Unit) -> bool:
    return not ADDRESSED.isdisjoint(unit.different)


def _is_same(one: tuple[Unit, Range], other: tuple[Unit, Range] | None) -> bool:
    """True for two heads of one name: the last words are the same."""
    return other is not None and len({unit.words[end - 1] for unit, (_, end) in (one, other)}) == 1


def _who_speaks(turns: Turns, units: Sequence[Unit], number: int) -> tuple[Unit, Range] | None:
    """The words that name whose turn begins with a sentence; None for a question and for a turn of nobody."""
    unit = units[number]
    if number in turns.reports or turns.asks(number, unit):
        return None
    if number in turns.answers:
        return turns.answers[number][:2]
    if number in turns.speakers:
        return unit, turns.speakers[number]
    colon = unit.tags.find(":")
    return (unit, (0, colon)) if colon > 0 and unit.tags[:colon].strip("dxug") == "" else None


def _unheaded(units: Sequence[Unit], number: int, end: int) -> list[list[int]]:
    """The sentences of each paragraph between two turns, by number."""
    found: dict[int, list[int]] = {}
    for between in range(number + 1, end):
        unit = units[between]
        if unit.paragraph != units[number].paragraph:
            found.setdefault(unit.paragraph, []).append(between)
    return [*found.values()]


def _alternate(units: Sequence[Unit], paragraphs: Sequence[Sequence[int]]) -> bool:
    """True where every other paragraph asks, the first with its mark, and no other does."""
    marked = [units[paragraph[-1]].asks for paragraph in paragraphs]
    addressed = [_addresses(units[paragraph[0]]) for paragraph in paragraphs]
    if not paragraphs or len(paragraphs) % _PAIR or not marked[0]:
        return False
    asks = [mark or you for mark, you in zip(marked, addressed, strict=True)]
    return all(asks[::_PAIR]) and not any(marked[1::_PAIR])


_LONGEST_HEAD = 6  # words with the colon: 'The Western Courier:'


def with_what_was_asked(units: Sequence[Unit], found: Sequence[Attribution]) -> None:
    """Let an answer that says nothing by itself be what was asked together with the answer."""
    answers = (claim for claim in found if claim.word is ANSWER and claim.parent is None)
    bare = [claim for claim in answers if all(is_bare(fold(unit.cut(*span))) for unit, span in claim.content)]
    place = {id(unit): number for number, unit in enumerate(units)} if bare else {}
    for claim in bare:
        number = place.get(id(claim.content[0][0]), 0)
        asked = units[number - 1] if number else None
        if asked is None or asked.zone != "body" or not asked.asks:
            continue
        colon = asked.tags.find(":", 0, _LONGEST_HEAD)
        words = spoken(asked, colon + 1)
        if words[0] < words[1] and not any(part is asked for part, _ in claim.content):
            claim.content.insert(0, (asked, words))
