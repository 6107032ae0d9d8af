"""The tables of claims: who speaks, what is claimed, what several speak of, which numbers are given."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pandas as pd

from corpus_tools.brief.display import (
    Cell,
    Html,
    Row,
    cite_all,
    document_link,
    document_names,
    html_table,
    passage,
    quotation,
    records,
    words,
)
from corpus_tools.brief.exhibits import (
    NOT_NAMED,
    READERS,
    actor_names,
    grouped,
    most,
    origins_of,
    outside_comments,
    spread,
)
from corpus_tools.brief.inwords import counted, date_words, number_words, part_shown
from corpus_tools.tables.budget import FACT_WORDS


def speakers_table(claims: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """Who makes most claims, how many of them in direct quotation or in part, and in how many origins."""
    named, origin = actor_names(actors), origins_of(documents)
    reported = [row for row in records(claims) if row["zone"] != READERS]
    by_speaker = grouped(reported, "speaker")
    rows: list[list[Cell]] = [
        _speaker_row(named.get(slug, slug), found, origin) for slug, found in most(by_speaker, top_n)
    ]
    note = part_shown(len(rows), len(by_speaker), "named speaker", "first those of most claims", "claims")
    unnamed = [row for row in reported if row["speaker"] is None]
    if unnamed:
        rows.append(_speaker_row(NOT_NAMED, unnamed, origin))
    headings = ["speaker", "claims", "direct", "mixed", "documents", "origins", "evidence"]
    return html_table("Speakers", headings, rows, None, note, "No claim was found outside readers' comments.")


def _speaker_row(name: str, found: Sequence[Row], origin: Mapping[str, str]) -> list[Cell]:
    direct, mixed = (sum(row["quotation"] == how for row in found) for how in ("direct", "mixed"))
    return [name, len(found), direct, mixed, *spread(found, origin), cite_all(found)]


def claims_table(
    claims: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 100, zone: str = ""
) -> Html:
    """
    The leading claims in their own words: first what most independent origins carry, then direct quotations.
    ``zone`` keeps to one part of the pages; without it, readers' comments are left out.
    """
    named, names, origin = actor_names(actors), document_names(documents), origins_of(documents)
    kept = [row for row in records(claims) if (row["zone"] == zone if zone else row["zone"] != READERS)]
    carried = {topic: spread(found, origin)[1] for topic, found in grouped(kept, "topic").items()}
    kept.sort(key=lambda row: (-carried.get(row["topic"], 1), row["topic"] or "", row["quotation"] == "indirect"))
    rows: list[list[Cell]] = [
        [
            _speaker(row, named),
            words(f"{row['act']}, {row['quotation']}") + _anonymous(row),
            passage(row),
            document_link(row["doc_id"], names) + words(f"; said {date_words(row['said'])}" if row["said"] else ""),
        ]
        for row in kept[:top_n]
    ]
    caption = "Claims in readers' comments" if zone == READERS else "Claims"
    first = "first those that most origins carry, then those in direct quotation"
    note = part_shown(len(rows), len(kept), "claim", first, "claims")
    empty = f"No claim was found {'in' if zone == READERS else 'outside'} readers' comments."
    return html_table(caption, ["speaker", "act, quotation", "what is claimed", "document"], rows, None, note, empty)


def _speaker(row: Row, named: Mapping[str, str]) -> Html:
    """The speaker's name; where nobody is named, the first of the words that stand for one."""
    if row["speaker"]:
        return words(named.get(row["speaker"], row["speaker"]))
    source = row["source"].split() if row["source"] and row["printed"] else []
    shown = " ".join(source[:FACT_WORDS]) + (" …" if len(source) > FACT_WORDS else "")
    described = words(": ") + quotation(shown) if source else words("")
    return (words(NOT_NAMED) + described).within('<span class="unnamed">', "</span>")


def _anonymous(row: Row) -> Html:
    """The mark of an accusation that nobody is named for."""
    if row["act"] != "accusation" or row["speaker"]:
        return words("")
    return words("anonymous accusation").within('<span class="accused">', "</span>")


def topics_table(claims: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 12) -> Html:
    """Things that more than one claim is about: who speaks of them, and how many independent origins carry them."""
    named, origin = actor_names(actors), origins_of(documents)
    reported = [row for row in records(claims) if row["zone"] != READERS]
    shared = {topic: found for topic, found in grouped(reported, "topic").items() if len(found) > 1}
    ranked = sorted(shared.items(), key=lambda item: (-spread(item[1], origin)[1], -len(item[1]), item[0]))
    rows: list[list[Cell]] = [
        [
            passage(found[0]),
            ", ".join(dict.fromkeys(named.get(row["speaker"] or "", row["speaker"] or NOT_NAMED) for row in found)),
            len(found),
            *spread(found, origin),
            cite_all(found),
        ]
        for _, found in ranked[:top_n]
    ]
    headings = ["for example", "speakers", "claims", "documents", "origins", "evidence"]
    note = part_shown(len(rows), len(ranked), "topic", "first those that most origins carry", "claims")
    empty = "No two claims were found that share a topic."
    return html_table("Claims about the same thing", headings, rows, None, note, empty)


def quantities_table(quantities: pd.DataFrame, documents: pd.DataFrame, zones: pd.DataFrame, top_n: int = 60) -> Html:
    """
    The numbers, each with the thing that it counts, so that nobody compares two that count different things; those in
    readers' comments are left out and counted.
    """
    names = document_names(documents)
    reported = outside_comments(zones, quantities)
    ordered = reported.sort_values(["what", "low"], kind="stable").head(top_n)
    rows: list[list[Cell]] = [
        [
            row["what"],
            _number(row),
            row["qualifier"],
            date_words(row["as_of"]) if row["as_of"] else None,
            document_link(row["doc_id"], names),
            passage(row),
        ]
        for row in records(ordered)
    ]
    headings = ["of what", "how many", "which", "as of", "document", "passage"]
    notes = [part_shown(len(rows), len(reported), "number", "by what they count", "quantities")]
    if apart := len(quantities) - len(reported):
        notes.append(f"{counted(apart, 'number')} in readers' comments {'is' if apart == 1 else 'are'} kept apart.")
    note = " ".join(filter(None, notes)) or None
    return html_table("Numbers", headings, rows, None, note, "No number was found outside readers' comments.")


_MANY = re.compile(r"(?:an?\s+)?(?:(?:several|few|couple)\s+)?\w+(?:\s+of\s+(?:hundred|thousand|million)s)?", re.I)


def _number(row: Row) -> str | None:
    """A number as the text says it where it says only "hundreds", else its bounds."""
    if row["rule"] == "number-many" and row["text"] and (match := _MANY.match(row["text"])):
        return match[0].lower()
    found = amount(row["low"], row["high"])
    return f"{found} %" if found and row["what"] == "percent" else found


def amount(low: float | None, high: float | None) -> str | None:
    """
    The bounds of a number, in words where one is open.

    >>> amount(5000.0, None), amount(560.0, 560.0), amount(300.0, 400.0), amount(None, 30.0)
    ('5,000 or more', '560', '300 to 400', '30 or fewer')
    """
    first, last = (None if bound is None else number_words(bound) for bound in (low, high))
    if first is None:
        return last and f"{last} or fewer"
    if last is None:
        return f"{first} or more"
    return first if first == last else f"{first} to {last}"
