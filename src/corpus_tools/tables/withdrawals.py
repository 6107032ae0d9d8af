"""Which claims a correction takes back: those of its own text, of its copies, and of other texts of its outlet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus_tools.chronology.corrections import WITHDRAWN
from corpus_tools.claims.restated import Statement, restates, statement_of
from corpus_tools.origins import Alike
from corpus_tools.tables.renaming import with_column

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus_tools.tables.store import Tables

    Read = Callable[[Sequence[str]], Iterator[Tables]]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A statement that a document withdraws, and where it does so."""

    doc_id: str
    start: int
    end: int
    told: Statement


def find_withdrawals(read: Read, alike: Alike) -> dict[str, list[Withdrawal]]:
    """What is withdrawn of each document's claims, by itself or by one that shares its text or its outlet."""
    import pyarrow.compute as pc

    found: list[Withdrawal] = []
    for tables in read(("card",)):
        card = tables["card"].filter(pc.equal(tables["card"]["field"], WITHDRAWN))
        for row in card.select(["doc_id", "start", "end", "value"]).to_pylist():
            found.append(Withdrawal(row["doc_id"], row["start"], row["end"], statement_of(row["value"])))
    return _by_document(found, _shows(read, alike)) if found else {}


def _by_document(found: Sequence[Withdrawal], shows: Mapping[str, set[str]]) -> dict[str, list[Withdrawal]]:
    """The withdrawals by each document that shows something of what the document shows that withdraws."""
    holders: dict[str, list[str]] = defaultdict(list)
    for doc_id, things in shows.items():
        for thing in things:
            holders[thing].append(doc_id)
    concerned: dict[str, list[Withdrawal]] = defaultdict(list)
    for one in found:
        for doc_id in dict.fromkeys(other for thing in sorted(shows[one.doc_id]) for other in holders[thing]):
            concerned[doc_id].append(one)
    return dict(concerned)


def _shows(read: Read, alike: Alike) -> dict[str, set[str]]:
    """What each document is of: its origin, that of passages that it shares, its outlet and whom it repeats."""
    shows: dict[str, set[str]] = {}
    for tables in read(("documents",)):
        for row in tables["documents"].select(["doc_id", "outlet", "republished_from"]).to_pylist():
            doc_id = row["doc_id"]
            shared = alike.shared.get(doc_id)
            texts = [doc_id, shared.doc_id] if shared else [doc_id]
            shows[doc_id] = {f"text {alike.origins[one]}" for one in texts}
            shows[doc_id] |= {f"outlet {row[name]}" for name in ("outlet", "republished_from") if row[name]}
    return shows


def with_withdrawn(claims: pa.Table, withdrawals: Mapping[str, Sequence[Withdrawal]]) -> pa.Table:
    """
    The claims, those marked that state what was withdrawn; where that is in another text, the place of the sentence
    that does so is no place in their own, and stays empty.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    if not withdrawals or not pc.any(pc.is_in(claims["doc_id"], pa.array([*withdrawals], pa.string()))).as_py():
        return claims
    columns = {name: claims[name].to_pylist() for name in _READ}
    marks = {name: columns[name] for name in _MARKS}
    for at, doc_id in enumerate(columns["doc_id"]):
        one = _withdrawn({name: cells[at] for name, cells in columns.items()}, withdrawals.get(doc_id, ()))
        if one is not None:
            here = one.doc_id == doc_id
            for name, value in zip(_MARKS, ("withdrawn", one.start, one.end), strict=True):
                marks[name][at] = value if here or name == _MARKS[0] else None
    for name in _MARKS:
        claims = with_column(claims, name, pa.array(marks[name], claims.schema.field(name).type))
    return claims


_MARKS = ("taken_back", "taken_back_start", "taken_back_end")
_READ = ("doc_id", "start", "text", "cue", "speaker", "source", "polarity", "act", "zone", *_MARKS)


def _withdrawn(row: Mapping[str, object], withdrawals: Sequence[Withdrawal]) -> Withdrawal | None:
    if row["taken_back"] or not row["text"] or row["act"] == "denial" or row["polarity"] == "denies":
        return None
    if row["zone"] == "reader_comment":
        return None
    said, cue, by = str(row["text"]), str(row["cue"] or ""), str(row["speaker"] or row["source"] or "")
    for one in withdrawals:
        within = row["doc_id"] == one.doc_id and one.start <= int(str(row["start"])) <= one.end
        if not within and restates(said, cue, by, one.told):
            return one
    return None
