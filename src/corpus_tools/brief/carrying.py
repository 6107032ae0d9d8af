"""How many independent origins carry a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

from corpus_tools.brief.exhibits import READERS
from corpus_tools.brief.passages import Places
from corpus_tools.brief.rows import Row, Table, among, cells, filled, known, lasting, outside, stream
from corpus_tools.brief.statements import said_by
from corpus_tools.brief.versions import FEWEST_KEPT, are_versions, held_quotations, is_one_elided, quoted_words

Said = tuple[str, str, str]
_ABOUT = ("topic", "act", "speaker", "source", "doc_id", "id")


class Carried:
    """
    How many independent origins carry a claim, or one of its topic by which the same speaker does the same and which is
    not against it; ``by_id`` has the claims that another one disputes. A quotation that another text has in other
    words, or with words for which it has dots, is carried where its own words stand, whoever says them there. What
    stands in a passage that two texts share is of one origin.
    """

    def __init__(self, claims: Table, origin: Mapping[str, str]) -> None:
        self._places = Places(claims, origin)
        self._spread = self._places.spread(known(claims, "topic"), said_by, "topic", "act", "speaker", "source")
        self._worded = _worded(claims, origin, self._places)
        disputed = filled(claims, "disputed_by")
        ids = {one for (against,) in cells(disputed, "disputed_by") for one in against}
        self.by_id = {row["id"]: lasting(row) for row in stream(among(claims, "id", ids), "id")}
        self._alike: dict[Said, Counter[str]] = {
            said_by(row): Counter()
            for row in stream(disputed, "topic", "act", "speaker", "source")
            if any(said_by(other) == said_by(row) for other in self._against(row))
        }
        for row in stream(among(claims, "topic", {said[0] for said in self._alike}), *_ABOUT):
            if (said := said_by(row)) in self._alike:
                self._alike[said][self._places.of(row)] += 1

    def _against(self, row: Row) -> list[Row]:
        return [self.by_id[other] for other in row["disputed_by"] if other in self.by_id]

    def __call__(self, row: Row) -> int:
        """The number of origins."""
        about = said_by(row)
        if row["topic"] is None:
            return 1
        if row["id"] in self._worded:
            return len(self._worded[row["id"]])
        if about not in self._alike or not len(row["disputed_by"]):
            return self._spread.of(about)[1]
        against = (other for other in self._against(row) if said_by(other) == about)
        others = self._alike[about] - Counter(self._places.of(other) for other in against)
        return len({*others, self._places.of(row)})


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
