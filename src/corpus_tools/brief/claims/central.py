"""What the claims of several texts are about, by which an allegation weighs more than small talk."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from corpus_tools.brief.exhibits import READERS
from corpus_tools.brief.rows import Row, Table, cells, outside
from corpus_tools.claims.acts.moods import letters_of
from corpus_tools.claims.topics.content import light_words, stemmed, untelling
from corpus_tools.text import WORD, fold

FEWEST = 2
"""Texts in whose claims a word stands that tells what they are about, and such words of a claim."""

SHARE = 8
"""In one of so many texts such a word stands at least."""

_ALLEGED = frozenset(["accusation", "assertion", "denial"])
_DONE = frozenset("KUk")
_OWN = frozenset(["i", "we"])
_DENIES = re.compile(r"\b(?:contest|den(?:y|ie)|dismiss|disput|refut|reject)")


class Central:
    """
    The stems of words that stand in the claims of several texts; and whether a claim has some of them, or is of
    somebody who is named and does not say it himself. Of one text all claims are alike.
    """

    def __init__(self, claims: Table) -> None:
        number, last, texts = Counter[str](), dict[str, str](), set[str]()
        for doc_id, text in cells(outside(claims, "zone", READERS), "doc_id", "text"):
            texts.add(doc_id)
            for one in _stems(text):
                number[one] += last.get(one) != doc_id
                last[one] = doc_id
        least = max(FEWEST, -(-len(texts) // SHARE))
        self._common = frozenset(one for one, times in number.items() if times >= least)

    def holds(self, row: Row) -> bool:
        """Whether a claim is of what the texts are about, or of somebody else; one denies by his word or in theirs."""
        if not self._common or any(actor != row["speaker"] for actor in row["about"]):
            return True
        denies = row["act"] == "denial"
        return self._number(row) >= FEWEST - denies or (denies and _DENIES.search(row["cue"] or "") is not None)

    def alleges(self, row: Row) -> bool:
        """Whether a claim says so of what somebody else has done."""
        if row["act"] not in _ALLEGED or self._number(row) < FEWEST:
            return False
        said = fold(row["text"] or "").strip("\"'“”‘’ ")
        own = not _OWN.isdisjoint(said.removeprefix("that ").split(None, 1)[:1])
        return not own and not _DONE.isdisjoint(letters_of(said, direct=True))

    def _number(self, row: Row) -> int:
        return len(self._common.intersection(_stems(row["text"])))


def _stems(text: str | None) -> Iterator[str]:
    words = WORD.findall(fold(text or ""))
    return (one for _, one in stemmed(words) if one not in untelling() and one not in light_words())
