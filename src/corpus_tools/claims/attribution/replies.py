"""Replies and letters that an outlet prints whole: what stands between the line that announces them and who signs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.lines import is_like_headline
from corpus_tools.claims.attribution.turns import Answering, Turns, words_of
from corpus_tools.model import Mention


def turns_of(units: Sequence[Unit], told: Sequence[int], who: Mention) -> Turns | None:
    """Each paragraph as a turn, from its first sentence that is more than a number; headings are nobody's."""
    named = next((words for unit in units if unit.spans and (words := words_of(who, unit))), None)
    if named is None:
        return None
    answers: dict[int, Answering] = {}
    said = set[int]()
    for _, group in groupby(told, key=lambda at: units[at].paragraph):
        numbers = [at for at in group if units[at].tags.strip("u.") != ""]
        if numbers and not (len(numbers) == 1 and is_like_headline(units[numbers[0]])):
            answers[numbers[0]] = (*named, 0)
            said.update(numbers)
    between = frozenset(told) - said
    return Turns(between | answers.keys(), told[0], told[-1], answers, between, {}) if answers else None
