"""Which outlets may tell in other words what no finding of theirs tells: their texts are read for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from corpus_tools.chronology.told_otherwise import Piece, gist_of, may_tell, pieces_of

READ = 100
"""Documents that are read for one thing; in those beyond them it is not said to be left out."""


class Otherwise:
    """The texts of a corpus, a few kept; without ``texts`` none is read, and none tells anything otherwise."""

    def __init__(self, texts: Callable[[str], str] | None, claimed: bool = False) -> None:
        self._texts, self.claimed = texts, claimed
        self._pieces = lru_cache(READ)(self._read)

    def _read(self, doc_id: str) -> Sequence[Piece]:
        return pieces_of(self._texts(doc_id)) if self._texts else ()

    def among(self, silent: Mapping[str, Sequence[str]], said: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
        """The outlets, each given with its documents, of which one may tell what some passages, with actors, say."""
        if self._texts is None:
            return []
        gists = [gist_of(text, actors, self.claimed) for text, actors in said]
        read, found = 0, list[str]()
        for outlet, doc_ids in silent.items():
            read += len(doc_ids)
            if read > READ or any(may_tell(self._pieces(doc_id), gists) for doc_id in doc_ids):
                found.append(outlet)
        return found
