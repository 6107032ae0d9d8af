"""Leave one out: what of a brief rests on a single document, or on several that show one text, and would go with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from corpus_tools.brief.citing import cite, document_link, document_names
from corpus_tools.brief.copies import CLAIM, together
from corpus_tools.brief.display import Html, join, paragraph, words
from corpus_tools.brief.exhibits import PLACE, READERS, grouped, origins_of
from corpus_tools.brief.inwords import counted, listed, part_shown, share
from corpus_tools.brief.rows import Row, records
from corpus_tools.brief.tabular import WHOLE, Cell, html_table


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a brief says, the documents that carry it, and its first passage; ``leading`` if shown first."""

    documents: frozenset[str]
    first: Row
    leading: bool = False


def rests_on(rows: Iterable[Row], origin: Mapping[str, str]) -> tuple[int, int]:
    """On how many documents and on how many origins the passages stand."""
    ids = {row["doc_id"] for row in rows}
    return len(ids), len({origin.get(doc_id, doc_id) for doc_id in ids})


def rests_sentence(rows: Sequence[Row], names: Mapping[str, str], origin: Mapping[str, str]) -> Html:
    """What a judgement rests on, in words, with a warning where it is one document or one text."""
    documents, origins = rests_on(rows, origin)
    if documents == 1:
        return (
            words("Rests on one document: ").within("<b>", "</b>")
            + document_link(rows[0]["doc_id"], names)
            + words(".")
        )
    if origins == 1:
        said = f"Rests on one text, which {counted(documents, 'document')} show."
        return words(said).within("<b>", "</b>")
    passages = counted(len(rows), "passage")
    return words(f"Rests on {passages} of {counted(documents, 'document')}, {counted(origins, 'origin')}.")


def leading_findings(
    claims: pd.DataFrame, events: pd.DataFrame, relations: pd.DataFrame, origin: Mapping[str, str]
) -> dict[str, list[Finding]]:
    """
    What the sections show, readers' comments apart: things claimed, events, relations. Those that the tables show
    first, because several passages carry them, are leading. A claim and its copies are one thing claimed.
    """
    claimed = together((row for row in records(claims) if row["zone"] != READERS), origin, CLAIM)
    told = [row for row in records(events) if row["voice"] != "comment" and row["basis"] != "background"]
    related = [row for row in records(relations) if row["voice"] != "comment"]
    keys = {
        "things claimed": [(copies[0]["topic"] or copies[0]["id"], copies) for copies in claimed],
        "events": [(row["cluster"], [row]) for row in told],
        "relations": [(f"{row['subject']} {row['relation']} {row['object']}", [row]) for row in related],
    }
    return {name: _found(pairs) for name, pairs in keys.items()}


def _found(pairs: Iterable[tuple[str, Sequence[Row]]]) -> list[Finding]:
    groups: dict[str, list[Sequence[Row]]] = defaultdict(list)
    for key, copies in pairs:
        groups[key].append(copies)
    shared: dict[frozenset[str], frozenset[str]] = {}  # most stand in one document, and so in one of few sets
    where = (frozenset(row["doc_id"] for copies in told for row in copies) for told in groups.values())
    kept = (shared.setdefault(documents, documents) for documents in where)
    return [
        Finding(documents, told[0][0], sum(map(len, told)) > 1)
        for documents, told in zip(kept, groups.values(), strict=True)
    ]


def support_table(
    claims: pd.DataFrame, events: pd.DataFrame, relations: pd.DataFrame, documents: pd.DataFrame, most: int = 12
) -> Html:
    """How many findings of each kind one document carries alone, how many one origin; and which of the leading ones."""
    origin = origins_of(documents)
    if len(set(origin.values())) < 2:
        return words("")  # of one text all rests on it; the table before says so
    rows: list[list[Cell]] = []
    for name, found in leading_findings(claims, events, relations, origin).items():
        alone = [finding for finding in found if len(_origins(finding, origin)) == 1]
        one = sum(len(finding.documents) == 1 for finding in found)
        weak = [finding for finding in alone if finding.leading]
        cited = [cite(finding.first) for finding in weak[:most]]
        more = [words(f"+{len(weak) - most:,}")] if len(weak) > most else []
        shown = join([*cited, *more], " ") if cited else None
        rows.append([name, len(found), one, len(alone), share(len(alone), len(found)), shown])
    headings = ["what is shown", "number", "on one document", "on one origin", "share", "of these, told more than once"]
    return html_table("What rests on one document or one origin", headings, [row for row in rows if row[1]])


def _origins(finding: Finding, origin: Mapping[str, str]) -> set[str]:
    return {origin.get(doc_id, doc_id) for doc_id in finding.documents}


def judgements_sentence(evidence: pd.DataFrame, documents: pd.DataFrame) -> Html:
    """Which judgements rest on one document or one origin."""
    origin = origins_of(documents)
    by_judgement = grouped(records(evidence), "judgement")
    if not by_judgement:
        return words("")
    alone = [name for name, rows in by_judgement.items() if rests_on(rows, origin)[1] == 1]
    number = counted(len(by_judgement), "judgement")
    if not alone:
        none = f"None of {number} rests" if len(by_judgement) > 1 else "The one judgement does not rest"
        return paragraph(f"{none} on one document or one origin alone.")
    if len(by_judgement) == 1:
        return paragraph("The one judgement rests on one origin alone.")
    said = listed(name.removeprefix("J") for name in alone)
    verb = "rests" if len(alone) == 1 else "rest"
    return paragraph(f"Of {number}, number {said} {verb} on one origin alone.")


def leave_out_table(
    evidence: pd.DataFrame,
    claims: pd.DataFrame,
    events: pd.DataFrame,
    relations: pd.DataFrame,
    mentions: pd.DataFrame,
    documents: pd.DataFrame,
    top_n: int = 25,
) -> Html:
    """For each origin: the judgements that would lose all or a part of their passages without it, and what would go."""
    names = document_names(documents)
    judged = {name: [row["doc_id"] for row in rows] for name, rows in grouped(records(evidence), "judgement").items()}
    found = leading_findings(claims, events, relations, origins_of(documents))
    acting = mentions[(mentions["zone"] != READERS) & (mentions["kind"] != PLACE)]
    named = acting.groupby("actor")["doc_id"].agg(frozenset).tolist()
    groups = grouped(records(documents), "origin")
    if len(groups) == 1:
        return paragraph("All of it: the corpus holds one text only, and nothing here is confirmed by another.")
    rows: list[list[Cell]] = []
    for members in list(groups.values())[:top_n]:
        ids = {row["doc_id"] for row in members}
        lost, part = _judgements_without(judged, ids)
        gone = [sum(finding.documents <= ids for finding in kind) for kind in found.values()]
        shown = join((document_link(row["doc_id"], names) for row in members), ", ")
        rows.append([shown, *([lost, part] if judged else []), sum(where <= ids for where in named), *gone])
    judgements = ["judgements lost", "judgements weakened"] if judged else []
    headings = ["without", *judgements, "actors", "things claimed", "events", "relations"]
    note = part_shown(len(rows), len(groups), "origin", "in the order of the documents", "documents")
    return html_table("What would go with each text", headings, rows, None, note, "No document was read.", WHOLE)


def _judgements_without(
    judged: Mapping[str, Sequence[str]], left_out: Collection[str]
) -> tuple[str | None, str | None]:
    """The numbers of the judgements that lose all their passages, and of those that lose some."""
    lost = [name for name, ids in judged.items() if all(doc_id in left_out for doc_id in ids)]
    touched = [name for name, ids in judged.items() if name not in lost and any(doc_id in left_out for doc_id in ids)]
    said = [", ".join(name.removeprefix("J") for name in found) for found in (lost, touched)]
    return said[0] or None, said[1] or None
