"""In whose voice each actor is named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from corpus_tools.brief.exhibits import PLACE, READERS
from corpus_tools.brief.rows import Row, Table, where
from corpus_tools.brief.steps import OfDocument, by_document
from corpus_tools.model import Span
from corpus_tools.quotations import find_quotations

Places = Sequence[tuple[int, int, Row]]
"""The claims of a document, once for each piece of their content."""


def acting(mentions: Any, actors: pd.DataFrame) -> Any:
    """The mentions of actors: not those of places, nor of a state where something only happens there."""
    kinds = dict(zip(actors["actor"], actors["kind"], strict=True))

    def acts(part: pd.DataFrame) -> pd.Series[bool]:
        kind = part["actor"].map(kinds)
        return ~((kind == PLACE) | ((kind == "country") & (part["kind"] == PLACE)))

    return where(mentions, acts, "actor", "kind")


def voices_of(mentions: Table, claims: Table) -> dict[str, Counter[str]]:
    """
    How often each actor is named in the outlets' own words, inside quotations and in readers' comments. A name in
    indirect speech is the outlet's; one inside a claim quoted in part counts as quoted where it stands between marks.
    """
    claimed = OfDocument(claims, "start", "end", "spans", "quotation")
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for doc_id, named in by_document(mentions, "start", "end", "actor", "zone"):
        inside = _placed(claimed(doc_id))
        for row in named:
            if row["zone"] == READERS:
                voice = "comment"
            else:
                voice = "quoted" if any(_quoted(row, claim) for claim in _around(row, inside)) else "outlet"
            counts[row["actor"]][voice] += 1
    return dict(counts)


def _placed(claims: Iterable[Row]) -> Places:
    return [(int(start), int(end), row) for row in claims for start, end in row["spans"]]


def _around(mention: Row, inside: Places) -> list[Row]:
    """The claims that a mention stands in, the innermost first."""
    first, last = mention["start"], mention["end"]
    found = [(end - start, row) for start, end, row in inside if start <= first and last <= end]
    return [row for _, row in sorted(found, key=lambda item: item[0])]


def _quoted(mention: Row, claim: Row) -> bool:
    if claim["quotation"] != "mixed" or len(claim["spans"]) > 1:
        return bool(claim["quotation"] == "direct")
    at, text = mention["start"] - claim["start"], claim["text"] or ""
    marks = find_quotations(text, [Span(0, len(text))])
    return any(quoted.start <= at < quoted.end for quoted in marks)
