"""In whose voice each actor is named, and who claims something of whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import pandas as pd

from corpus_tools.brief.exhibits import PLACE, READERS
from corpus_tools.brief.rows import Row, records
from corpus_tools.model import Span
from corpus_tools.text import find_quotations

Places = Mapping[str, Sequence[tuple[int, int, Row]]]
"""The claims of each document, once for each piece of their content."""


def acting(mentions: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """The mentions of actors: not those of places, nor of a state where something only happens there."""
    kinds = mentions["actor"].map(dict(zip(actors["actor"], actors["kind"], strict=True)))
    aside = (kinds == PLACE) | ((kinds == "country") & (mentions["kind"] == PLACE))
    return mentions[~aside]


def voices_of(mentions: pd.DataFrame, claims: pd.DataFrame) -> dict[str, Counter[str]]:
    """
    How often each actor is named in the outlets' own words, inside quotations and in readers' comments. A name in
    indirect speech is the outlet's; one inside a claim quoted in part counts as quoted where it stands between marks.
    """
    inside = _claims_by_document(claims)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in records(mentions):
        if row["zone"] == READERS:
            voice = "comment"
        else:
            around = _around(row, inside)
            voice = "quoted" if any(_quoted(row, claim) for claim in around) else "outlet"
        counts[row["actor"]][voice] += 1
    return dict(counts)


def _claims_by_document(claims: pd.DataFrame) -> Places:
    placed: dict[str, list[tuple[int, int, Row]]] = defaultdict(list)
    for row in records(claims):
        placed[row["doc_id"]].extend((int(start), int(end), row) for start, end in row["spans"])
    return placed


def _around(mention: Row, inside: Places) -> list[Row]:
    """The claims that a mention stands in, the innermost first."""
    found = [
        (end - start, row)
        for start, end, row in inside.get(mention["doc_id"], ())
        if start <= mention["start"] and mention["end"] <= end
    ]
    return [row for _, row in sorted(found, key=lambda item: item[0])]


def _quoted(mention: Row, claim: Row) -> bool:
    if claim["quotation"] != "mixed" or len(claim["spans"]) > 1:
        return bool(claim["quotation"] == "direct")
    at, text = mention["start"] - claim["start"], claim["text"] or ""
    marks = find_quotations(text, [Span(0, len(text))])
    return any(quoted.start <= at < quoted.end for quoted in marks)


def claims_about(mentions: pd.DataFrame, claims: pd.DataFrame) -> dict[str, list[Row]]:
    """
    The claims that name each actor, by others than itself, readers apart; of claims inside each other, the innermost.
    """
    inside = _claims_by_document(claims[claims["zone"] != READERS])
    found: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in records(mentions[mentions["zone"] != READERS]):
        for claim in _around(row, inside)[:1]:
            if claim["speaker"] != row["actor"]:
                found[row["actor"]][claim["id"]] = claim
    return {actor: list(rows.values()) for actor, rows in found.items()}
