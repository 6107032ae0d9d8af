"""Which kinds of deed a text tells, and which kinds of participant, whatever the words: by lists of other words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.dating.wordings import stands_in, wordings
from corpus_tools.memo import Memo
from corpus_tools.text import WORD, fold

DEEDS = ("dating_deeds", "time_deeds_alike")
PARTICIPANTS = ("time_participants",)

Lists = tuple[str, ...]
"""Names of lists whose rows have a kind (``form``) and the wordings that may tell it (``words``)."""


def kinds_in(text: str, lists: Lists = DEEDS) -> frozenset[str]:
    """
    The kinds that a text may tell, by lists of wordings.

    >>> sorted(kinds_in("Two lorries were set ablaze")), sorted(kinds_in("Two lorries burned", PARTICIPANTS))
    (['burn'], ['truck'])
    """
    folded, found = fold(text), _forms(lists)
    words = frozenset(WORD.findall(folded))
    forms = {form for word in words for form in found[word]}
    return frozenset(kind for form in forms if stands_in(form, words, folded) for kind in _of_form(lists)[form])


def listed(lists: Lists = DEEDS) -> Iterator[tuple[str, str]]:
    """Each kind with each of its wordings."""
    for name in lists:
        for row in lexicons.rows(name):
            yield from ((row["form"], form) for form in row["words"].split("|"))


@cache
def _forms(lists: Lists) -> Memo[tuple[str, ...]]:
    """The wordings that a word can be of."""
    return Memo(wordings(_of_form(lists)).of)


@cache
def _of_form(lists: Lists) -> dict[str, tuple[str, ...]]:
    """Each wording with the kinds that it may tell."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, form in listed(lists):
        found[form] = (*found.get(form, ()), kind)
    return found
