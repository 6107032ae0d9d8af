"""How many independent origins carry a claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

from corpus_tools.brief.apart.versions import FEWEST_KEPT, are_versions, held_quotations, is_one_elided, quoted_words
from corpus_tools.brief.claims.statements import Said, said_by
from corpus_tools.brief.exhibits import READERS
from corpus_tools.brief.passages import Places
from corpus_tools.brief.rows import Row, Table, among, cells, filled, known, lasting, outside, stream
from corpus_tools.claims.topics.content import stemmed
from corpus_tools.text import WORD, fold

_ABOUT = ("id", "doc_id", "topic", "act", "speaker", "source")

SHARED = 3
"""Words in common by which claims of one topic are one; with fewer, one in so many words of the longer is in both."""


class _Telling(NamedTuple):
    """A claim that others may carry: its id, where it stands, and the stems of its words."""

    id: str
    place: str
    words: frozenset[str]


class Carried:
    """
    How many independent origins carry a claim, or one of its topic by which the same speaker does the same in mostly
    the same words and which is not against it; ``by_id`` has the claims that another one disputes. A quotation that
    another text has in other words, or with words for which it has dots, is carried where its own words stand, whoever
    says them there. What stands in a passage that two texts share is of one origin, and what an outlet says of its own,
    in however many of its texts, has no other.
    """

    def __init__(self, claims: Table, origin: Mapping[str, str]) -> None:
        self._places = Places(claims, origin)
        topical = known(claims, "topic")
        spread = self._places.spread(topical, said_by, "topic", "act", "speaker", "source")
        self._worded = _worded(claims, origin, self._places)
        disputed = filled(claims, "disputed_by")
        ids = {one for (against,) in cells(disputed, "disputed_by") for one in against}
        self.by_id = {row["id"]: lasting(row) for row in stream(among(claims, "id", ids), "id")}
        self._told = defaultdict[Said, list[_Telling]](list)
        for row in stream(topical, *_ABOUT, "text"):
            if spread.of(said := said_by(row))[1] > 1:
                self._told[said].append(_Telling(row["id"], self._places.of(row), _stems(row)))

    def __call__(self, row: Row) -> int:
        """The number of origins."""
        if row["topic"] is None or row["rule"] == _OWN:
            return 1
        if row["id"] in self._worded:
            return len(self._worded[row["id"]])
        words, against = _stems(row), {*row["disputed_by"]}
        told = (one for one in self._told.get(said_by(row), ()) if one.id not in against)
        return len({self._places.of(row), *(one.place for one in told if _are_alike(words, one.words))})


_OWN = "outlet-comment"


def _stems(row: Row) -> frozenset[str]:
    return frozenset(root for _, root in stemmed(WORD.findall(fold(row["text"] or ""))))


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two claims say mostly the same, as far as their words are known: several words, or most of short ones."""
    shared, (fewer, more) = len(one & other), sorted(map(len, (one, other)))
    return not fewer or shared >= SHARED or (2 * shared >= fewer and SHARED * shared >= more)


def _worded(claims: Table, origin: Mapping[str, str], places: Places) -> dict[str, set[str]]:
    """The quotations that texts have in different words, by id, each with the origins in which its own words stand."""
    quoted = among(outside(claims, "zone", READERS), "quotation", ("direct", "mixed"))
    words: dict[str, str] = {}
    for rows in held_quotations(known(quoted, "speaker"), origin):
        said = [quoted_words(row) for row in rows]
        for one, other in combinations(range(len(rows)), 2):
            if are_versions(said[one], said[other]) or is_one_elided(rows[one], rows[other]):
                words |= {rows[at]["id"]: _run(said[at]) for at in (one, other)}
    found: dict[str, set[str]] = {key: set() for key in words}
    for row in stream(quoted, "id", "doc_id", "text", "quotation") if words else ():
        own = quoted_words(row) if row["text"] else []
        for key, told in words.items() if len(own) >= FEWEST_KEPT else ():
            if told in _run(own) or _run(own) in told or row["id"] == key:
                found[key].add(places.of(row))
    return found


def _run(words: list[str]) -> str:
    return f" {' '.join(words)} "
