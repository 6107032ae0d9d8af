"""Words that cannot both be said of one thing, such as safe and dangerous, guilty and innocent, rise and fall."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.topics.content import stem


def contrary(one: Collection[str], other: Collection[str]) -> frozenset[str]:
    """
    The stems by which two claims say contrary things; none where a claim has both sides ("neither safe nor unsafe").

    >>> sorted(contrary(["bridg", "safe"], ["bridg", "unsaf"])), sorted(contrary(["bridg"], ["unsaf"]))
    (['safe', 'unsaf'], [])
    """
    pairs = [(word, against) for word in one for against in _against().get(word, ()) if against in other]
    found = frozenset(word for pair in pairs for word in pair)
    return frozenset() if any(found <= {*words} for words in (one, other)) else found


@cache
def _against() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in lexicons.rows("claim_contraries"):
        word = stem(row["form"])
        found[word] = found.get(word, frozenset()) | {stem(against) for against in row["against"].split()}
    return found
