"""
What a correction takes back: claims, numbers and events of its own text, of its copies, and claims of other texts of
its outlet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corpus_tools.chronology.corrections.restated import Statement, figures_of, restates, statement_of
from corpus_tools.chronology.corrections.statements import CORRECTED, DENIED, WITHDRAWN
from corpus_tools.chronology.coverage import content_words
from corpus_tools.claims.quantities.understood import OF_PEOPLE, PEOPLE
from corpus_tools.origins import Alike
from corpus_tools.tables.renaming import with_column

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus_tools.tables.store import Tables

    Read = Callable[[Sequence[str]], Iterator[Tables]]

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A statement that a document withdraws, and where it does so."""

    doc_id: str
    start: int
    end: int
    told: Statement


@dataclass(frozen=True, slots=True)
class Concerned:
    """A withdrawal that concerns a document, and whether that has the text that withdraws, or only its outlet."""

    by: Withdrawal
    of_text: bool


Withdrawals = Mapping[str, Sequence[Concerned]]


def find_withdrawals(read: Read, alike: Alike) -> dict[str, list[Concerned]]:
    """What is withdrawn of each document's findings, by itself or by one that shares its text or its outlet."""
    import pyarrow as pa
    import pyarrow.compute as pc

    found: list[Withdrawal] = []
    fields = pa.array([CORRECTED, WITHDRAWN])
    for tables in read(("card",)):
        card = tables["card"].filter(pc.is_in(tables["card"]["field"], fields))
        for row in card.select(["doc_id", "start", "end", "field", "value", "rule"]).to_pylist():
            if row["field"] == WITHDRAWN or row["rule"] == DENIED:
                told = statement_of(row["value"], row["rule"])
                found.append(Withdrawal(row["doc_id"], row["start"], row["end"], told))
    return _by_document(found, _shows(read, alike)) if found else {}


def _by_document(found: Sequence[Withdrawal], shows: Mapping[str, set[str]]) -> dict[str, list[Concerned]]:
    """The withdrawals by each document that shows something of what the document shows that withdraws."""
    holders: dict[str, list[str]] = defaultdict(list)
    for doc_id, things in shows.items():
        for thing in things:
            holders[thing].append(doc_id)
    concerned: dict[str, list[Concerned]] = defaultdict(list)
    for one in found:
        for doc_id in dict.fromkeys(other for thing in sorted(shows[one.doc_id]) for other in holders[thing]):
            shared = shows[one.doc_id] & shows[doc_id]
            concerned[doc_id].append(Concerned(one, any(thing.startswith(_TEXT) for thing in shared)))
    return dict(concerned)


_TEXT = "text "


def _shows(read: Read, alike: Alike) -> dict[str, set[str]]:
    """What each document is of: its origin, that of passages that it shares, its outlet and whom it repeats."""
    shows: dict[str, set[str]] = {}
    for tables in read(("documents",)):
        for row in tables["documents"].select(["doc_id", "outlet", "republished_from"]).to_pylist():
            doc_id = row["doc_id"]
            shared = alike.shared.get(doc_id)
            texts = [doc_id, shared.doc_id] if shared else [doc_id]
            shows[doc_id] = {f"{_TEXT}{alike.origins[one]}" for one in texts}
            shows[doc_id] |= {f"outlet {row[name]}" for name in ("outlet", "republished_from") if row[name]}
    return shows


def with_withdrawn(tables: Tables, withdrawals: Withdrawals) -> Tables:
    """
    The tables with marks on the claims that state what was withdrawn, the numbers that these claims or the statement
    give, and the events that tell of it. Where a claim is withdrawn in another text, the place of the sentence that
    does so is no place in its own, and stays empty.
    """
    claims = _with_claims(tables["claims"], withdrawals)
    back = _taken_back(claims)
    concerned = {doc_id: [one.by for one in found if one.of_text] for doc_id, found in withdrawals.items()}
    return {
        **tables,
        "claims": claims,
        "quantities": _marked(tables["quantities"], back, concerned, _number_withdrawn),
        "events": _marked(tables["events"], back, concerned, _event_withdrawn),
    }


def _with_claims(claims: pa.Table, withdrawals: Withdrawals) -> pa.Table:
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
_READ = ("doc_id", "start", "end", "text", "cue", "speaker", "source", "polarity", "act", "zone", *_MARKS)


def _withdrawn(row: Row, withdrawals: Sequence[Concerned]) -> Withdrawal | None:
    if row["taken_back"] or not row["text"] or row["act"] == "denial" or row["polarity"] == "denies":
        return None
    if row["zone"] == "reader_comment":
        return None
    said, cue, by = str(row["text"]), str(row["cue"] or ""), str(row["speaker"] or row["source"] or "")
    for one in (found.by for found in withdrawals):
        if not _is_within(row, one) and restates(said, cue, by, one.told):
            return one
    return None


def _is_within(row: Row, one: Withdrawal) -> bool:
    """Whether a finding stands in the words that withdraw."""
    return row["doc_id"] == one.doc_id and one.start < int(row["end"]) and int(row["start"]) < one.end


def _taken_back(claims: pa.Table) -> dict[str, list[Row]]:
    """The claims that are taken back, by their documents."""
    import pyarrow.compute as pc

    found: dict[str, list[Row]] = defaultdict(list)
    marked = claims.filter(pc.is_valid(claims["taken_back"]))
    for row in marked.select(["id", "doc_id", "start", "end", "spans", "taken_back"]).to_pylist():
        found[row["doc_id"]].append(row)
    return found


Told = Callable[[Row, Sequence[Row], Sequence[Withdrawal]], str | None]
"""How a number or an event is taken back, by its document's claims that are, and by what is withdrawn of its text."""


def _marked(
    table: pa.Table, back: Mapping[str, Sequence[Row]], concerned: Mapping[str, Sequence[Withdrawal]], told: Told
) -> pa.Table:
    """The numbers or the events, those marked that are taken back."""
    import pyarrow as pa
    import pyarrow.compute as pc

    doc_ids = {*back, *(doc_id for doc_id, found in concerned.items() if found)}
    if not doc_ids or not pc.any(pc.is_in(table["doc_id"], pa.array(sorted(doc_ids), pa.string()))).as_py():
        return table
    marks = table["taken_back"].to_pylist()
    for at, row in enumerate(table.to_pylist()):
        if row["doc_id"] in doc_ids and not marks[at]:
            marks[at] = told(row, back.get(row["doc_id"], ()), concerned.get(row["doc_id"], ()))
    return with_column(table, "taken_back", pa.array(marks, pa.string()))


def _number_withdrawn(row: Row, back: Sequence[Row], withdrawals: Sequence[Withdrawal]) -> str | None:
    """How a number is taken back: with its claim, or since a statement of its text gives it of the same things."""
    claim = next((one for one in back if one["id"] == row["claim"]), None)
    numbers = figures_of(row["text"] or "")[0]
    own = [one for one in withdrawals if not _is_within(row, one) and numbers and numbers <= one.told.figures[0]]
    things, bare = content_words(row["what"]), row["what"] == PEOPLE and row["qualifier"] in OF_PEOPLE
    if any(things & one.told.words or bare for one in own):
        return "withdrawn"
    if claim is None or (withdrawals and not own and claim["taken_back"] == "withdrawn"):
        return None
    return str(claim["taken_back"])


def _event_withdrawn(row: Row, back: Sequence[Row], withdrawals: Sequence[Withdrawal]) -> str | None:
    """How an event is taken back: it is what a claim tells that is, or tells what was withdrawn."""
    for claim in back:
        if any(start <= row["start"] and row["end"] <= end for start, end in claim["spans"]):
            return str(claim["taken_back"])
    told = row["voice"] != "comment" and any(
        not _is_within(row, one) and restates(row["text"] or "", "", "", one.told) for one in withdrawals
    )
    return "withdrawn" if told else None
