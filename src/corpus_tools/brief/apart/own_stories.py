"""Who tells one thing in two ways: the claims of one speaker that say otherwise, in the order of their days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus_tools.brief.apart.disputed import opponents
from corpus_tools.brief.apart.retouched import linked
from corpus_tools.brief.apart.sides import Texts
from corpus_tools.brief.citing import claim_passage, document_link
from corpus_tools.brief.corpus.copies import CLAIM, together
from corpus_tools.brief.display import Html, join, words
from corpus_tools.brief.exhibits import READERS
from corpus_tools.brief.inwords import date_words
from corpus_tools.brief.rows import Row, Table, among, cells, filled, known, lasting, outside, stream

PASSAGES = 4
"""Passages shown of each version."""

_NO_DAY = "9999"


def own_stories(claims: Table, texts: Texts) -> list[tuple[list[Row], list[Row]]]:
    """
    The claims of each named speaker that say otherwise than others of his: those of the version that was told first,
    and those of the other, each in the order of the days on which they were made or, if that is not known, published.
    """
    told = filled(outside(known(claims, "speaker"), "zone", READERS), "disputed_by")
    whose = dict(cells(told, "id", "speaker"))
    pairs = [
        (one, other)
        for one, against in cells(told, "id", "disputed_by")
        for other in against
        if whose.get(other) == whose[one]
    ]
    ids = dict.fromkeys(one for pair in pairs for one in pair)
    rows = {row["id"]: lasting(row) for row in stream(among(told, "id", ids))}
    return [_versions([rows[key] for key in keys], texts) for keys in linked([*rows], pairs)]


def _versions(rows: Sequence[Row], texts: Texts) -> tuple[list[Row], list[Row]]:
    """Both versions, the one that was told first before the other."""
    ordered = sorted(rows, key=lambda row: day_of(row, texts.days) or _NO_DAY)
    against = opponents(ordered)
    first, other = ([row for row in ordered if (row["id"] in against) == second] for second in (False, True))
    return first, other


def day_of(row: Row, days: Mapping[str, str]) -> str | None:
    """The day on which a claim was made, else that of its text."""
    day = row["said"] or days.get(row["doc_id"])
    return str(day) if day else None


def version(rows: Sequence[Row], named: Mapping[str, str], texts: Texts) -> Html:
    """The passages of one version, each once, with its day and its text."""
    told = [found[0] for found in together(rows, texts.origin, CLAIM)]
    parts = [
        claim_passage(row, named)
        + words(f" ({date_words(day)}), " if (day := day_of(row, texts.days)) else ", ")
        + document_link(row["doc_id"], texts.names)
        for row in told[:PASSAGES]
    ]
    more = [words(f"{len(told) - PASSAGES} more")] if len(told) > PASSAGES else []
    return join([*parts, *more], "; ")
