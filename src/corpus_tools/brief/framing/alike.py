"""Wordings of one place together: alike ones counted once, each with its first passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from corpus_tools.brief.citing import passage
from corpus_tools.brief.display import Html, listing, words
from corpus_tools.brief.exhibits import most
from corpus_tools.brief.framing.reported import REPORTED, note_of
from corpus_tools.brief.rows import First, Row, Table, lasting, stream

MOST_ALIKE = 12
"""Wordings that a cell shows at most."""


def alikes(
    found: Table, key: Callable[[Row], Hashable | None], *columns: str, reported: Collection[str] = ()
) -> Mapping[Any, Alike]:
    """The wordings of a table, alike ones together, by what ``key`` makes of each; those of None are left out."""
    groups: dict[Any, Alike] = defaultdict(lambda: Alike(reported))
    for row in stream(found, "doc_id", "text", "printed", *columns):
        if (name := key(row)) is not None:
            groups[name].add(row)
    return groups


class Alike:
    """
    Some wordings, alike ones together; each whose words are not printed is one of its own. Those are marked whose ids
    are ``reported``.
    """

    def __init__(self, reported: Collection[str] = ()) -> None:
        self.number = 0
        self._reported = reported
        self._by_word: dict[str, First] = {}
        self._hidden: list[tuple[str, Row]] = []
        self._unseen = 0

    def add(self, row: Row) -> None:
        """Counts a wording; of alike ones the first is kept, of those without words the first by their ids."""
        self.number += 1
        if row["printed"] and row["text"]:
            word = " ".join(row["text"].lower().split()) + (REPORTED if row["id"] in self._reported else "")
            self._by_word.setdefault(word, First()).add(lambda: lasting(row), 1)
        else:
            self._hidden = sorted([*self._hidden, (row["id"], lasting(row))], key=itemgetter(0))
            self._unseen += len(self._hidden) - len(self._hidden[:MOST_ALIKE])
            self._hidden = self._hidden[:MOST_ALIKE]

    def shown(self, top_n: int = 6) -> Html | None:
        """The words, the frequent first, each with its number and evidence."""
        hidden = {key: First([row], 1) for key, row in self._hidden}
        parts = [_one(same, self._reported) for _, same in most(self._by_word | hidden, top_n)]
        number = len(self._by_word) + len(hidden) + self._unseen
        return listing(parts, number - len(parts)) if parts else None

    def __len__(self) -> int:
        return self.number


def _one(same: Sequence[Row], reported: Collection[str]) -> Html:
    """The first of some wordings that are alike, and how many there are."""
    return passage(same[0]) + note_of(same[0]["id"] in reported) + words(f" ×{len(same)}" if len(same) > 1 else "")
