"""Outlets whose name pages write in several ways: THE ULM HERALD and Ulm Herald are one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from corpus_tools.tables.renaming import with_column
from corpus_tools.text import fold

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus_tools.tables.store import Tables

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


def outlets_in(parts: Iterable[Tables]) -> list[str]:
    """The outlets of documents, as often as they stand there."""
    return [
        outlet
        for tables in parts
        for column in COLUMNS
        for outlet in tables["documents"].column(column).drop_null().to_pylist()
    ]


def housed(parts: Iterable[Tables], names: Mapping[str, str]) -> Iterator[Tables]:
    """The tables of documents, each outlet under the name that stands for it."""
    for tables in parts:
        yield {**tables, "documents": _with_one_name(tables["documents"], names)}


def _with_one_name(documents: pa.Table, names: Mapping[str, str]) -> pa.Table:
    import pyarrow as pa

    for column in COLUMNS:
        cells = documents.column(column).to_pylist()
        if any(names.get(cell, cell) != cell for cell in cells if cell):
            shown = [names.get(cell, cell) if cell else None for cell in cells]
            documents = with_column(documents, column, pa.array(shown, pa.string()))
    return documents
