"""The documents of a corpus as bibliographies: BibTeX, and CSL-JSON for Zotero, Pandoc and citeproc."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]


def csl_json(documents: Sequence[Row]) -> str:
    """
    The documents as items of CSL-JSON (Citation Style Language 1.0.2), one each; what is not known is left out, and a
    date that is an interval is one there.
    """
    items = [_csl_item(row) for row in documents]
    return json.dumps(items, indent=1, ensure_ascii=False) + "\n"


def _csl_item(row: Row) -> dict[str, Any]:
    item = {
        "id": row["doc_id"],
        "type": "article-newspaper",
        "title": row["title"],
        "container-title": row["outlet"],
        "author": [{"literal": row["author"]}] if row["author"] else None,
        "issued": _csl_date(row["published_from"], row["published_to"], row["published_basis"] != "stated"),
        "accessed": _csl_accessed(row["retrieved"]),
        "URL": row["url"],
        "genre": row["genre"],
        "publisher-place": row["place"],
        "language": row["language"],
        "note": _note(row),
    }
    return {key: value for key, value in item.items() if value}


def _csl_date(first: dt.date | None, last: dt.date | None, circa: bool) -> dict[str, Any] | None:
    """A day, or an interval of two; None where an end is open."""
    if first is None or last is None:
        return None
    days = [first] if first == last else [first, last]
    return {"date-parts": [[day.year, day.month, day.day] for day in days], **({"circa": True} if circa else {})}


def _csl_accessed(retrieved: str | None) -> dict[str, Any] | None:
    day = re.match(r"(\d{4})-(\d{2})-(\d{2})", retrieved or "")
    return {"date-parts": [[int(part) for part in day.groups()]]} if day else None


def _note(row: Row) -> str | None:
    """What no field of a bibliography holds: a repost's source, and how an unstated date is known."""
    parts = [f"republished from {row['republished_from']}"] if row["republished_from"] else []
    if row["published_basis"] != "stated":
        parts.append(f"date {row['published_basis']}")
    return "; ".join(parts) or None


def bibtex(documents: Sequence[Row]) -> str:
    """
    The documents as entries of BibTeX, one each, keyed by ``doc_id`` in ASCII; a date that is no day stands in the
    note.
    """
    from pybtex.database import BibliographyData, Entry

    library = BibliographyData()
    for row in documents:
        library.add_entry(_key(row["doc_id"], library.entries), Entry("article", _bibtex_fields(row)))
    written: str = library.to_string("bibtex")
    return written


def _bibtex_fields(row: Row) -> dict[str, str]:
    first, last = row["published_from"], row["published_to"]
    note = [_note(row)]
    if first and last and first != last:
        note.append(f"published between {first} and {last}")
    plain = {name: (row[name] or "").translate(_PLAIN) for name in ("title", "author", "outlet")}
    fields = {
        "title": plain["title"] or "[without title]",
        "author": plain["author"] and f"{{{plain['author']}}}",
        "journal": plain["outlet"],
        "year": str(first.year) if first and last and first.year == last.year else None,
        "date": str(first) if first and first == last else None,
        "url": row["url"],
        "urldate": row["retrieved"],
        "language": row["language"],
        "note": "; ".join(part for part in note if part),
    }
    return {key: value for key, value in fields.items() if value}


_PLAIN = str.maketrans(
    {
        "\\": r"\textbackslash ",
        "{": r"\textbraceleft ",
        "}": r"\textbraceright ",
        "$": r"\$",
        "^": r"\textasciicircum ",
        "\n": " ",
    }
)
"""What LaTeX would take for a command in a text that is none; pybtex sees to ``& % # _ ~``."""


def _key(doc_id: str, taken: Mapping[str, Any]) -> str:
    """A citation key: what BibTeX allows of the ``doc_id``; a number keeps it apart from another."""
    key = re.sub(r"[^A-Za-z0-9:.+/-]+", "-", doc_id).strip("-") or "document"
    number = 2
    unique = key
    while unique in taken:
        unique, number = f"{key}-{number}", number + 1
    return unique
