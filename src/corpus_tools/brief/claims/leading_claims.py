"""Which claims stand first: what many origins carry, what is disputed, what weighs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from operator import itemgetter

from corpus_tools.brief.claims.carrying import Carried
from corpus_tools.brief.claims.central import Central
from corpus_tools.brief.claims.statements import Said, Statement, said_by, told_once
from corpus_tools.brief.rows import Row, Table, lasting, stream
from corpus_tools.tables.budget import LEADING, WEIGHTY

WORDINGS = 3
"""In how many wordings a claim that many origins carry leads the table; the others stand among those of one origin."""


@dataclass
class LeadingClaims:
    """The claims that stand first, each with its repeats and copies, and how many there are before what is joined."""

    first: Sequence[Sequence[Row]] = ()
    claims: int = 0
    statements: int = 0
    single: int = 0
    within: int = 0


_GRAVE, _ALLEGED, _GRAVE_ASIDE = range(3)
_NESTED = _GRAVE_ASIDE + 2 * len(WEIGHTY)
"""
In which order claims stand by what they do: the grave ones on what the texts are about, what somebody is said to have
done, grave ones on other things, all others; and last what stands inside another claim.
"""

_Rank = tuple[int, bool, int, bool, bool, int, int]


class Ranks:
    """
    The place of claims: first what most origins carry, then what is disputed, then what weighs: threats, denials,
    demands and accusations of named speakers that are of somebody else who is named or of what other texts tell of, and
    what somebody is said to have done, of which a text says the first before any says its second; what stands inside
    another claim comes last. What is printed stands before what is not. Of what many origins let one speaker
    say, the first ``WORDINGS`` lead.
    """

    def __init__(self, carried: Carried, central: Central) -> None:
        self._carried, self._central, self._met = carried, central, Counter[tuple[object, ...]]()
        self._wordings: dict[Said, set[bytes]] = {}

    def __call__(self, said: Statement, place: int) -> _Rank:
        """The rank of the statement at a place of the corpus."""
        row = said.rows[0]
        rank = (
            -self._carried(row) if self._is_leading(said) else -1,
            not len(row["disputed_by"]),
            self._kind(row),
            not row["printed"],
            row["quotation"] == "indirect",
        )
        self._met[row["doc_id"], rank] += 1
        return *rank, self._met[row["doc_id"], rank], place

    def _kind(self, row: Row) -> int:
        """What a claim does and what it is of: the lesser leads."""
        if row["parent"] is not None:
            return _NESTED
        weight = WEIGHTY.get(row["act"], len(WEIGHTY)) if row["speaker"] else len(WEIGHTY)
        if weight <= LEADING:
            return _GRAVE if self._central.holds(row) else _GRAVE_ASIDE
        return _ALLEGED if self._central.alleges(row) else _GRAVE_ASIDE + weight

    def _is_leading(self, said: Statement) -> bool:
        """Whether a statement is worded like one of the first that let its speaker say this."""
        wordings = self._wordings.setdefault(said_by(said.rows[0]), set())
        if said.rows[0]["topic"] and len(wordings) < WORDINGS:
            wordings.add(said.wording)
        return said.wording in wordings


def leading_claims(claims: Table, origin: Mapping[str, str], carried: Carried, most: int) -> LeadingClaims:
    """The claims that stand first in a table of at most so many."""
    found, first, ranked = LeadingClaims(), dict[bytes, tuple[_Rank, list[Row]]](), Ranks(carried, Central(claims))
    last: _Rank | None = None
    for said in told_once(claims, origin):
        key = said.wording if said.rows[0]["topic"] else said.key
        found.claims += len(said.rows)
        found.statements += 1
        found.within += said.within
        if not said.again:
            rank = ranked(said, found.single)
            found.single += 1
            if key not in first and (last is None or rank < last):
                first[key] = (rank, [])
        if key in first:
            first[key][1].extend(map(lasting, said.rows))
        if len(first) > 2 * most:
            first = dict(sorted(first.items(), key=lambda item: item[1][0])[:most])
            last = max(rank for rank, _ in first.values())
    found.first = [rows for _, rows in sorted(first.values(), key=itemgetter(0))[:most]]
    return found


def leading_unnamed(claims: Table, most: int) -> list[Row]:
    """
    The claims of unnamed speakers that a table of at most so many shows, in the order of the documents: all of a few;
    of more the accusations, then the threats, denials and demands, of which a text makes its first before any its next.
    """
    met = Counter[tuple[str, int]]()

    def ranked() -> Iterator[tuple[tuple[int, int, int], Row]]:
        for place, row in enumerate(stream(claims)):
            weight = -1 if row["act"] == "accusation" else WEIGHTY.get(row["act"], len(WEIGHTY))
            met[row["doc_id"], weight] += 1
            yield (weight, met[row["doc_id"], weight], place), lasting(row)

    chosen = nsmallest(most, ranked(), key=itemgetter(0))
    return [row for _, row in sorted(chosen, key=lambda one: one[0][-1])]
