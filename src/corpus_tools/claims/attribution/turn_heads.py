"""Heads of turns: the name in one that holds more ('[00:12] Ann Lee:'), and who of those named in them asks."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.model import Mention

_STAMP = r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?"
_HEAD = re.compile(
    rf"(?P<before>(?:{_STAMP}\s*[-–—|]?\s*)?)(?P<head>[^\W\d_][^:\"“”‘?!;]{{0,80}}?)(?P<behind>(?:\s[-–—|]?\s?{_STAMP})?)\s?:\s"
)
_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)")
_COMMAS = 2  # 'Ann Lee, mayor of Ulm, Ruritania:'
_NO_HEAD = re.compile("[avkfnqmh]")
"""Classes of words that stand in sentences, not in heads."""


def named_in_head(unit: Unit, mentions: Sequence[Mention]) -> Mention | None:
    """The one person named in a head that opens a paragraph; None where nothing but the name stands in it."""
    start, end = unit.start, unit.end
    colon = unit.tags.find(":")
    if unit.zone != "body" or colon < 1 or (start and unit.text[start - 1] != "\n"):
        return None
    found = _HEAD.match(unit.text, start, end)
    if found is None:
        return None
    first, last = found.span("head")
    named = [m for m in mentions if m.kind == "person" and first <= m.start and m.end <= last]
    stamped = first > start or found["behind"] != ""
    if len({m.actor for m in named}) != 1 or ((named[0].start, named[0].end) == (start, last) and not stamped):
        return None
    return named[0] if _is_head(unit, named[0], (first, last), stamped=stamped) else None


def behind_head(unit: Unit, at: int) -> int:
    """Where what is said begins behind the colon that closes a head, whose name ends before a word."""
    colons = (n for n in range(at, len(unit.tags)) if unit.tags[n] == ":")
    return next((n + 1 for n in colons if unit.text.startswith(" ", unit.spans[n][1])), at)


def _is_head(unit: Unit, named: Mention, head: tuple[int, int], *, stamped: bool) -> bool:
    """True where beside the name stand but titles before it, and brackets or what somebody is behind it."""
    first, last = head
    letters = zip(unit.tags, unit.spans, strict=True)
    if _NO_HEAD.search("".join(letter for letter, span in letters if first <= span[0] < last)):
        return False
    before, behind = unit.text[first : named.start], unit.text[named.end : last]
    bracketed = before.endswith("(") and behind == ")"
    plain = _BRACKETS.sub("", behind)
    apposed = plain == "" or (plain.startswith(", ") and plain.count(",") <= _COMMAS)
    return bracketed or (apposed and "(" not in before and (stamped or behind != "" or before == ""))


ADDRESSED = frozenset(["you", "your", "yours", "yourself"])
_FEWEST = 3  # turns
_MOSTLY, _HARDLY = 0.6, 0.3  # shares of the turns that ask or address, of who asks and of who answers
_QUESTIONS = 0.25  # share of the turns with the mark of a question, of who asks; twice as many as of who answers
_ONLY_QUESTIONS = 0.7  # the same of a person: a senator who asks a witness says something, too
_POLITE = frozenset(["thank", "thanking"])


def find_interviewer(who: Mapping[int, str | None], units: Sequence[Unit], persons: Container[str]) -> str | None:
    """
    The actor whose turns ask and address the others, who hardly do; ``who`` tells whose turn begins with a sentence by
    its number. None in a debate, where all do; one of the ``persons`` asks nearly all the time, or has his
    own say.
    """
    starts = sorted(who)
    turns: dict[str, list[tuple[bool, bool]]] = {}
    for number, after in zip(starts, [*starts[1:], starts[-1] + 1], strict=True) if starts else ():
        turns.setdefault(who[number] or "", []).append(_asks(units[number:after]))
    first = who[starts[0]] if starts else None
    if not first or len(turns) == 1 or len(turns[first]) < _FEWEST:
        return None
    others = [turn for actor, own in turns.items() if actor != first for turn in own]
    marked, addressing = _shares(turns[first])
    answers, back = _shares(others)
    marks = _ONLY_QUESTIONS if first in persons else _QUESTIONS
    asks = marked >= marks and marked > 2 * answers and addressing >= _MOSTLY and back <= _HARDLY
    return first if asks else None


def _asks(turn: Sequence[Unit]) -> tuple[bool, bool]:
    """Whether a turn ends with the mark of a question, and whether it does or addresses somebody."""
    marked = turn[-1].asks
    return marked, marked or any(map(_addresses, turn))


def _addresses(unit: Unit) -> bool:
    """True for a sentence that speaks to somebody, and does more than thank him."""
    if ADDRESSED.isdisjoint(unit.different):
        return False
    return any(word in ADDRESSED and unit.words[at - 1] not in _POLITE for at, word in enumerate(unit.words))


def _shares(turns: Sequence[tuple[bool, bool]]) -> tuple[float, float]:
    """
    The shares of turns that are marked, and that ask or address.

    >>> _shares([(True, True), (False, True)])
    (0.5, 1.0)
    """
    return sum(marked for marked, _ in turns) / len(turns), sum(asks for _, asks in turns) / len(turns)
