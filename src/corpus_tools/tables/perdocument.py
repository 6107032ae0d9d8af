"""All that is kept of one document: its findings, checked and within the word budget, packed for the store."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Any

from corpus_tools import fingerprint
from corpus_tools.actors.geography import national
from corpus_tools.actors.identity.offices import told_beside
from corpus_tools.claims.topics.cells import Gist
from corpus_tools.claims.topics.gist import gists
from corpus_tools.corpus.settings import Settings
from corpus_tools.enduring import analyse_all, broken
from corpus_tools.engine import Context
from corpus_tools.model import Document, LocalActor, Mention, Reading
from corpus_tools.origins import find_shingles
from corpus_tools.plugins import plugin_version
from corpus_tools.tables.budget import mark_printed
from corpus_tools.tables.findings import check_finding, finding_rows
from corpus_tools.tables.pseudonyms import find_signers, withhold
from corpus_tools.tables.schema import TABLES
from corpus_tools.tables.storage import arrow_table
from corpus_tools.tables.store import EXTRAS, NAMES, PER_DOCUMENT, Packed, extras_schema, pack
from corpus_tools.text import Words

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

STEP = 50
"""Documents that are read together, and whose rows become Arrow's together: as objects of Python they are large."""


@dataclass(frozen=True, slots=True)
class Printing:
    """What may be printed of a document: how many of its words, and whether the names of those who comment."""

    words_per_document: int = 200
    pseudonymise_commenters: bool = True


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents that are read one after another in one process, and the context that concerns them."""

    documents: tuple[Document, ...]
    context: Context
    printing: Printing


def printing_of(settings: Settings) -> Printing:
    """What a person lets be printed."""
    return Printing(settings.words_per_document, settings.pseudonymise_commenters)


def read_batch(batch: Batch) -> Packed:
    """The findings of the documents of a batch. What an engine maps; it needs nothing but its argument."""
    import pyarrow as pa

    parts: dict[str, list[pa.Table]] = {name: [] for name in NAMES}
    for start in range(0, len(batch.documents), STEP):
        rows: dict[str, list[Row]] = {name: [] for name in NAMES}
        for reading in analyse_all(batch.documents[start : start + STEP], batch.context):
            own, said = checked_rows(reading, batch.printing)
            for name in PER_DOCUMENT:
                rows[name] += own[name]
            rows[EXTRAS].append(_extras(reading, own, said, batch.printing))
        for name in PER_DOCUMENT:
            parts[name].append(arrow_table(name, rows[name], finished=False))
        parts[EXTRAS].append(pa.Table.from_pylist(rows[EXTRAS], extras_schema()))
    tables = {name: pack(pa.concat_tables(found)) for name, found in parts.items()}
    return Packed(len(batch.documents), tables)


def _extras(reading: Reading, rows: Mapping[str, list[Row]], said: Sequence[Gist], printing: Printing) -> Row:
    """What the corpus level needs of a document besides its findings."""
    text, doc_id = reading.article.text, reading.article.document.doc_id
    failed = broken(reading)
    return {
        "rows": [len(rows[name]) for name in PER_DOCUMENT],
        "names": _json(list(map(astuple, local_actors(reading)))),
        "readers": _json(find_signers(rows, text, doc_id) if printing.pseudonymise_commenters else {}),
        "gists": _json([gist.cells() for gist in said]),
        "shingles": find_shingles(body_of(reading)).tobytes(),
        "failure": failed and _json([failed.path, failed.message]),
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def local_actors(reading: Reading) -> list[LocalActor]:
    """The actors as the document names them, with all forms, how often, and the offices beside their full names."""
    forms: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    offices: defaultdict[str, set[str]] = defaultdict(set)
    told: set[tuple[str, str, str]] = set()
    text = reading.article.text
    for mention in reading.mentions:
        form = mention.cut(text)
        key = mention.actor, mention.name, mention.kind
        forms[key].append(form)
        told.update([key] if _is_told(mention) else ())
        if mention.kind == "person" and " " in form:
            offices[mention.actor] |= told_beside(text, mention.start, mention.end)
    people = sorted({name for _, name, kind in forms if kind == "person" and " " in name})
    lands = _lands(reading.mentions)
    return [
        LocalActor(
            *key,
            tuple(sorted(set(found))),
            len(found),
            tuple(sorted(offices[key[0]])),
            key in told,
            _family(key[1], people) if key[2] == "person" else lands if national.body_of(key[1]) else (),
        )
        for key, found in sorted(forms.items())
    ]


def _lands(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """
    The lands that a document names more than once or in its headline, of which a body may be that it names without one;
    a dash where it names others only in passing; nothing where it names none.
    """
    counts = Counter[str]()
    for mention in mentions:
        if mention.kind == "country" or mention.rule in _OF_LANDS:
            counts[mention.name] += 1 + (mention.zone == "title")
    return tuple(sorted(land for land, times in counts.items() if times > 1)) or ("-",) * bool(counts)


_OF_LANDS = frozenset({"adjective-beside", "state-name", "state-unlisted"})


def _family(name: str, people: Sequence[str]) -> tuple[str, ...]:
    """
    Who may be of the family of somebody among those named in full: all, of one called by a single name.

    >>> _family("Ada Holm", ["Ada Holm", "Jan Holm", "Jan Lund"]), _family("Ada", ["Jan Holm", "Jan Lund"])
    (('Jan Holm',), ('Jan Holm', 'Jan Lund'))
    """
    if " " not in name:
        return tuple(people)
    return tuple(other for other in people if other != name and other.split()[-1] == name.split()[-1])


def _is_told(mention: Mention) -> bool:
    """True for a person or a place by words, and for a body by the noun beside it (the movement Osta Libre)."""
    if mention.kind in ("person", "place"):
        return mention.rule not in _BY_CAPITALS
    return mention.rule == "group-beside"


_BY_CAPITALS = frozenset(
    ["acronym", "capital", "capitals", "capitals-after-article", "end-of-a-name", "gazetteer", "heard-elsewhere",
     "place-after-preposition"]
)  # fmt: skip
"""Rules by which a name is what most names of its make, or behind its preposition, are."""


def checked_rows(reading: Reading, printing: Printing) -> tuple[dict[str, list[Row]], list[Gist]]:
    """
    The rows of a document in every table, and what its claims say, by which those that somebody disputes are printed
    first.

    Raises ``CorpusError`` naming the row when its words are not the text at its offsets.
    """
    text = reading.article.text
    words = Words(text)
    rows = finding_rows(reading, words)
    for name, found in rows.items():
        if TABLES[name].letter:
            for row in found:
                check_finding(name, row, text)
    if printing.pseudonymise_commenters:
        withhold(rows, text)
    said = [*gists(rows["claims"], rows["mentions"], text)]
    mark_printed({**rows, "evidence": []}, words, printing.words_per_document, disputed_in(said))
    return rows, said


def disputed_in(said: Iterable[Gist]) -> set[str]:
    """The claims of a document that another of it answers by saying no, and those that do."""
    return {claim for gist in said if gist.answers for claim in (gist.claim, *gist.answers)}


def body_of(reading: Reading) -> str:
    """The words of the article itself, by which copies of it are known."""
    article = reading.article
    return "\n".join(zone.cut(article.text) for zone in article.zones if zone.zone == "body")


def document_key(document: Document, context: Context, printing: Printing) -> str:
    """A hash of all that the findings of a document depend on; ``context`` is narrowed to the document."""
    known = [[a.name, a.kind, a.aliases, a.distinct] for a in context.known_actors]
    given = [document.doc_id, document.text, document.path, document.sha256, dict(document.given)]
    body = document.body and [[span.start, span.end] for span in document.body]
    struck = [[span.start, span.end] for span in document.struck]
    concerns = [dict(document.decided), body, struck, sorted(context.line_counts.items()), known, context.language]
    asked = {place: [name, plugin_version(name)] for place, name in context.plugins.items()}
    return fingerprint.of_values(
        given,
        concerns,
        asked,
        printing.words_per_document,
        printing.pseudonymise_commenters,
        fingerprint.of_package(),
        fingerprint.versions(),
    )


def batches(
    documents: Iterable[tuple[Document, tuple[int, ...]]], context: Context, printing: Printing, size: int
) -> Iterable[Batch]:
    """The documents, each with the keys of its lines, in batches of a size."""
    waiting: list[tuple[Document, tuple[int, ...]]] = []
    for item in documents:
        waiting.append(item)
        if len(waiting) == size:
            yield _batch(waiting, context, printing)
            waiting = []
    if waiting:
        yield _batch(waiting, context, printing)


def _batch(items: list[tuple[Document, tuple[int, ...]]], context: Context, printing: Printing) -> Batch:
    concerned = context.narrowed(key for _, keys in items for key in keys)
    return Batch(tuple(document for document, _ in items), concerned, printing)
