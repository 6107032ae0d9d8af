"""Quotations of one speaker whose telling words are the same and put otherwise: who opens the gates, "we" or "they"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from corpus_tools import lexicons
from corpus_tools.brief.apart.retouched import changed
from corpus_tools.brief.apart.sides import days_apart
from corpus_tools.brief.rows import Row, Table, lasting, stream
from corpus_tools.claims.acts.contractions import in_full
from corpus_tools.claims.topics.content import stem
from corpus_tools.text import WORD, fold

FEWEST, SHARE = 3, 0.75
"""Telling words that two clauses have in common, and their share of those of the poorer one."""

FEWEST_TURNED, OPENING, SAME, SAME_SHARE = 2, 5, 7, 0.7
"""Telling words of two clauses of which one is turned round, how many words open both, and how many are the same."""

MOST = 12
"""Clauses of one speaker that have a telling word in common; more of them have it by the way."""

A_WEEK = 7
"""Days between two texts that quote one speech; in another week he says it again in other words."""

LONGEST = 14
"""Words of a clause; a longer one shares some words with many."""

_CLAUSE = re.compile(r"[,;:.!?…–—\n]+")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]+")
_MARKED = re.compile(r"[“\"]([^“”\"]+)[”\"]|‘([^‘’]+)’")


def telling_words(clause: str) -> frozenset[str]:
    """
    The stems of the longer words of a clause, names apart.

    >>> sorted(telling_words("the gates of dawn will open for them"))
    ['dawn', 'gate', 'open']
    """
    named = {fold(name) for name in _NAME.findall(clause)}
    idle = named | lexicons.forms("brief_plain_words")  # what anybody says of anything
    words = (word for word in WORD.findall(fold(clause)) if len(word) > FEWEST)
    return frozenset(stem(word) for word in words if word not in idle and "'" not in word)


def are_reworded(one: str, other: str) -> bool:
    """
    Whether two clauses are of the same telling words, or mostly of the same words from the first ones on with others
    in the place of some, and one is not a piece of the other.

    >>> are_reworded("we will open the gates of dawn", "the gates of dawn will be opened by the herders")
    True
    >>> are_reworded("we will open the gates of dawn", "open the gates of dawn")
    False
    >>> are_reworded("we do not row back until the boat is paid for", "we do not row back until the boat is in dock")
    True
    """
    words, others = telling_words(one), telling_words(other)
    common = len(words & others)
    if common < FEWEST or common < SHARE * min(len(words), len(others)):
        return common >= FEWEST_TURNED and _is_turned(one, other)
    first, second = (in_full(" ".join(WORD.findall(fold(clause)))) for clause in (one, other))
    return first not in second and second not in first


def _is_turned(one: str, other: str) -> bool:
    """Whether two clauses begin alike, and some words stand in the place of others: 'not until it is signed / dead'."""
    first, second = (WORD.findall(fold(clause)) for clause in (one, other))
    same, steps = changed(first, second)
    alike = same >= SAME and same >= SAME_SHARE * min(len(first), len(second))
    return alike and first[:OPENING] == second[:OPENING] and "replace" in steps


def reworded(quoted: Table, origin: Mapping[str, str], days: Mapping[str, str]) -> Iterator[list[Row]]:
    """
    The quotations of one speaker in texts of several origins, and of one week where that is known, that are reworded,
    each two of them once.
    """
    held: dict[tuple[str, str], list[tuple[str, Row]]] = defaultdict(list)
    for row in stream(quoted, "speaker", "doc_id", "text", "quotation"):
        clauses = [*_clauses(row)] if row["text"] else []
        kept = lasting(row) if clauses else row
        for clause in clauses:
            for word in telling_words(clause):
                if len(alike := held[row["speaker"], word]) <= MOST:
                    alike.append((clause, kept))
    met: set[tuple[str, str]] = set()
    for alike in held.values():
        if 1 < len(alike) <= MOST:
            yield from _pairs(alike, origin, days, met)


def _pairs(
    alike: Sequence[tuple[str, Row]], origin: Mapping[str, str], days: Mapping[str, str], met: set[tuple[str, str]]
) -> Iterator[list[Row]]:
    for (clause, one), (other, two) in combinations(alike, 2):
        ids = (one["id"], two["id"])
        places = [origin.get(row["doc_id"], row["doc_id"]) for row in (one, two)]
        near = (days_apart(days.get(one["doc_id"]), days.get(two["doc_id"])) or 0) <= A_WEEK
        if ids not in met and places[0] != places[1] and near and are_reworded(clause, other):
            met.add(ids)
            yield [one, two]


def quoted_parts(row: Row) -> list[str]:
    """What stands between marks: all of a direct quotation, the pieces of one that is quoted in part."""
    text = row["text"]
    return [text] if row["quotation"] == "direct" else [" ".join(found) for found in _MARKED.findall(text)]


def _clauses(row: Row) -> Iterator[str]:
    """The clauses of a quotation that tell something, and are short enough to be told again."""
    for clause in _CLAUSE.split(". ".join(quoted_parts(row))):
        if len(clause.split()) <= LONGEST and len(telling_words(clause)) >= FEWEST:
            yield clause
