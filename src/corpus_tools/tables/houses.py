"""
Outlets whose name pages write in several ways, THE ULM HERALD and Ulm Herald; and those whose reports others print.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus_tools.cleaning.card.houses import is_same_name
from corpus_tools.tables.renaming import with_column
from corpus_tools.text import fold

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus_tools.tables.store import Tables

Row = Mapping[str, Any]
COLUMNS = ("outlet", "republished_from")
_THE = re.compile(r"\A\s*the\s+")
_MARKS = re.compile(r"[\W_]+")
_HOST = re.compile(r"(?:www\.)?(?P<label>[a-z0-9-]{3,})(?:\.(?:co|com|net|org))?\.[a-z]{2,}")
"""The host of an address, by which an outlet is called whose name no table gives."""


def one_name(outlets: Iterable[str], decided: Collection[str] = ()) -> dict[str, str]:
    """
    Each way in which an outlet is written to the one that stands for all: one that a person ``decided``, else one that
    is no address and not all capitals, the commonest.

    >>> one_name(["THE ULM HERALD", "Ulm Herald", "Ulm Herald", "Ulm Post"])["THE ULM HERALD"]
    'Ulm Herald'
    >>> one_name(["The Ulm Herald", "ulm-herald.de", "theulmherald.com", "ulm.de"])["theulmherald.com"]
    'The Ulm Herald'
    >>> len(set(one_name(["Absinthe Mail", "Absin Mail", "ulm.de", "ulm.com"]).values()))
    4
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    hosts = Counter[str]()
    for outlet in outlets:
        if _HOST.fullmatch(outlet):
            hosts[outlet] += 1
        else:
            counts[_MARKS.sub("", _THE.sub("", fold(outlet), count=1))][outlet] += 1
    for host, number in hosts.items():
        label = _MARKS.sub("", _HOST.sub(r"\g<label>", host))
        known = next((key for key in (label, label.removeprefix("the")) if key in counts), host)
        counts[known][host] += number
    found: dict[str, str] = {}
    for forms in counts.values():
        best = min(
            forms,
            key=lambda form: (form not in decided, form in hosts, form.isupper(), -forms[form], -len(form), form),
        )
        found |= dict.fromkeys(forms, best)
    return found


class Housing(NamedTuple):
    """The name that stands for each way in which an outlet is written, and whose text documents show unsaid."""

    names: Mapping[str, str]
    sources: Mapping[str, str]


def find_housing(parts: Iterable[Tables], origins: Mapping[str, str], decided: Collection[str]) -> Housing:
    """The outlets of a corpus, by the tables of its documents."""
    outlets, several = list[str](), Counter(origins.values())
    alike: dict[str, list[Row]] = defaultdict(list)
    for tables in parts:
        for row in tables["documents"].select(["doc_id", *COLUMNS, "words_kept"]).to_pylist():
            outlets += [row[column] for column in COLUMNS if row[column]]
            if several[origins[row["doc_id"]]] > 1:
                alike[origins[row["doc_id"]]].append(row)
    sources = dict(found for group in alike.values() for found in carried(group))
    return Housing(one_name(outlets, decided), sources)


LONGER = 1.5
"""How many times as long as a report a page may be that prints it; a longer one has more of its own than of it."""


def carried(alike: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """
    Of documents that show one text, those of another outlet that do not say so, each with the source that the others
    name: two newspapers have printed one agency's report.

    >>> said = {"doc_id": "a", "outlet": "Ulm Post", "republished_from": "AFP", "words_kept": 300}
    >>> mail = {"doc_id": "b", "outlet": "Orm Mail", "republished_from": None, "words_kept": 280}
    >>> [*carried([said, mail])], [*carried([said, {**mail, "outlet": "AFP"}])]
    ([('b', 'AFP')], [])
    """
    named = {row["republished_from"]: row["words_kept"] for row in alike if row["republished_from"]}
    if len(named) != 1 or any(row["outlet"] and is_same_name(row["outlet"], *named) for row in alike):
        return
    for source, length in named.items():
        for row in alike:
            if row["outlet"] and not row["republished_from"] and row["words_kept"] <= LONGER * length:
                yield row["doc_id"], source


def housed(parts: Iterable[Tables], housing: Housing) -> Iterator[Tables]:
    """The tables of documents, each outlet under the name that stands for it, and sources where others name them."""
    for tables in parts:
        yield {**tables, "documents": _with_houses(tables["documents"], housing)}


def _with_houses(documents: pa.Table, housing: Housing) -> pa.Table:
    import pyarrow as pa

    for column in COLUMNS:
        cells = documents.column(column).to_pylist()
        told = cells
        if column == "republished_from" and housing.sources:
            ids = documents.column("doc_id").to_pylist()
            told = [cell or housing.sources.get(doc_id) for doc_id, cell in zip(ids, cells, strict=True)]
        shown = [housing.names.get(cell, cell) if cell else None for cell in told]
        if shown != cells:
            documents = with_column(documents, column, pa.array(shown, pa.string()))
    return documents
