"""Who asks in an interview whose turns all begin with a name: 'Herald: Are you tired?', 'Lind: I am not.'"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from corpus_tools.claims.attribution.clauses import Unit

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
