"""One row for each event of a chronology, whatever the number of passages that tell of it."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pandas as pd

from corpus_tools.brief.chronology.doers import Doers
from corpus_tools.brief.chronology.leading import tells
from corpus_tools.brief.citing import document_names
from corpus_tools.brief.counting import Met, WideSpread, first_of_each
from corpus_tools.brief.exhibits import origins_of
from corpus_tools.brief.inwords import counted, date_words, listed
from corpus_tools.brief.rows import Row, Table, among, known, lasting, outside, stream
from corpus_tools.periods import order_in_time


@dataclass(frozen=True, slots=True)
class Happening:
    """
    An event: its id, its date in EDTF and in words, first and last day (None: open), what happened, and what stands
    behind it: how the date is known, by how many documents and origins it is told, and the evidence.
    """

    id: str
    edtf: str
    when: str
    first: dt.date | None
    last: dt.date | None
    what: str
    group: str
    grounds: str

    @property
    def begins(self) -> dt.date | None:
        """The day at which a program that knows no open beginning can put it."""
        return self.first or self.last


GROUPS = {"background": "Background"}
_KNOWN = {
    "stated": "the text gives the date",
    "relative": "the date is counted from the day of publication",
    "inferred": "the date follows from something else in the text",
    "background": "told as background",
}


MOST = 20_000
"""Events of a corpus that has more: no calendar and no timeline opens as many."""


def happenings(
    events: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    most: int = MOST,
    claims: Table | None = None,
    mentions: Table | None = None,
) -> tuple[Happening, ...]:
    """
    The events outside readers' comments in order of time, passages about one event joined; of very many the ``most``
    that most origins tell.
    """
    names, origin = document_names(documents), origins_of(documents)
    dated = known(outside(events, "voice", "comment"), "when")
    leading = _leading(dated, origin, most)
    found = _joined(among(dated, "cluster", leading))
    withheld = [first for first, _, _ in found.values() if not (first["printed"] and first["text"])]
    doers = Doers(withheld, actors, documents, claims, mentions)
    happened = [
        Happening(
            cluster,
            first["when"],
            date_words(first["when"]),
            first["when_from"],
            first["when_to"],
            doers.line(first),
            GROUPS.get(first["basis"], "Events"),
            f"{first['when']}; {_KNOWN[first['basis']]}. Told in {_where(doc_ids, names, origin)}. "
            f"Evidence: {', '.join(numbers)}.",
        )
        for cluster, (first, numbers, doc_ids) in found.items()
    ]
    return tuple(sorted(happened, key=_place))


def _joined(events: Table) -> dict[str, tuple[Row, list[str], dict[str, None]]]:
    """Of each cluster the passage that is shown, the numbers of all, and their documents."""
    found: dict[str, tuple[Row, list[str], dict[str, None]]] = {}
    for row in stream(events, "cluster", "doc_id", "number", "taken_back"):
        first, numbers, doc_ids = found.setdefault(row["cluster"], (lasting(row), [], {}))
        if not row["taken_back"] and (first["taken_back"] or (tells(row) and not tells(first))):
            found[row["cluster"]] = (lasting(row), numbers, doc_ids)
        numbers.append(row["number"])
        doc_ids[row["doc_id"]] = None
    return found


def _where(doc_ids: Collection[str], names: Mapping[str, str], origin: Mapping[str, str]) -> str:
    """How many documents tell it, of how many origins, and which."""
    origins = {origin.get(doc_id, doc_id) for doc_id in doc_ids}
    told = listed(sorted({names[doc_id] for doc_id in doc_ids}))
    return f"{counted(len(doc_ids), 'document')} of {counted(len(origins), 'origin')}: {told}"


def _leading(events: Table, origin: Mapping[str, str], most: int) -> list[str]:
    """The events that most origins tell, those told first before others of as many."""
    spread = WideSpread(events, origin, "cluster")
    clusters = (part["cluster"] for part in first_of_each(events, Met(), "cluster"))
    told = (pair for column in clusters for pair in zip(column, spread.of(column)[1].tolist(), strict=True))
    return [cluster for cluster, _ in heapq.nsmallest(most, told, key=lambda pair: -pair[1])]


def _place(one: Happening) -> tuple[str, str, str]:
    return order_in_time(one.edtf, one.begins), str(one.last or "9999"), one.id


def headline(what: str, most: int = 90) -> str:
    """
    The first words of a passage, so many characters at most, cut between words.

    >>> headline("The council of the old harbour town voted on Monday.", 24)
    'The council of the old …'
    """
    return what if len(what) <= most else what[: most - 1].rsplit(" ", 1)[0] + " …"
