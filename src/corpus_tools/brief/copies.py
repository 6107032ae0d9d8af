"""Findings counted once: what documents that show one text say in the same words is one finding, told in several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.exhibits import origins_of
from corpus_tools.brief.rows import Row, records
from corpus_tools.text import WORD, fold

CLAIM = ("speaker", "source", "act")
LABEL = ("target", "voice")
NUMBER = ("what", "low", "high", "qualifier")
RELATION = ("subject", "relation", "object")
"""What copies of a finding have in common beside its words."""


def together(rows: Iterable[Row], origin: Mapping[str, str], same: Sequence[str]) -> list[list[Row]]:
    """
    Findings in the order given, each with its copies: those that another document of its origin has in the same words.
    What one document says twice stays two, and words are read only where several documents share an origin.
    """
    shared = {one for one, number in Counter(origin.values()).items() if number > 1}
    found: dict[object, list[Row]] = {}
    said: Counter[object] = Counter()
    for row in rows:
        doc_id, key = row["doc_id"], row["id"]
        if origin.get(doc_id) in shared and row["text"]:
            words = (origin[doc_id], *(row[name] for name in same), " ".join(WORD.findall(fold(row["text"]))))
            said[doc_id, words] += 1
            key = (words, said[doc_id, words])
        found.setdefault(key, []).append(row)
    return [*found.values()]


def without_copies(found: pd.DataFrame, documents: pd.DataFrame, same: Sequence[str] = CLAIM) -> pd.DataFrame:
    """The findings, each once: those that repeat one of another document of the same origin are left out."""
    first = {group[0]["id"] for group in together(records(found), origins_of(documents), same)}
    return found.loc[[row["id"] in first for row in records(found)]]
