"""What a folder of documents holds, file by file, before anything is analysed (the command ``check``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from corpus_tools.brief.inwords import counted
from corpus_tools.corpus import Corpus, Problem, check_named, load_corpus
from corpus_tools.corpus.entries import toml_text
from corpus_tools.corpus.overrides import families
from corpus_tools.corpus.settings import Settings
from corpus_tools.doubtful_days import days_at_edges, days_told_later
from corpus_tools.engine import Context, clean, context_of
from corpus_tools.model import ANALYSED, CorpusError, Document
from corpus_tools.named_days import LINES_TO_TELL, NAMED
from corpus_tools.periods import Period
from corpus_tools.tables.corrections import check_correction, judgement_rows
from corpus_tools.tables.findings import KEPT_ZONES
from corpus_tools.text import WORD, Words, fold

FAMILIES = 8
"""Patterns of names whose outlet is asked for at most, those of most documents."""

ALONE = 40
"""Documents that are asked for one by one at most; of more, columns of a table tell it better."""

CLOSE = 366
"""Days up to which a reasoned date is close enough not to be asked for."""


DOUBTS = {
    "days_at_edges": "A day stands at the head or foot of documents that state none. If it is theirs, tell it:",
    "told_later": "Told as past, and later than the day of the document. Is that day right?",
}
"""What makes one doubt when documents appeared, and how a person is asked about it."""


def check_corpus(folder: Path) -> dict[str, Any]:
    """
    ``documents``: per file its words, words kept, title, outlet and date; ``remarks``: what was read with a guess;
    ``problems``: what was not read, and why; ``undated``: documents without any date; ``vague``: those whose reasoned
    date has no end or leaves more than a year; ``days_in_names``: those that state none and whose file has a day in
    its name; ``days_at_edges``: days in short first and last lines of documents that state none, ``told_later``:
    sentences that tell as past what is later than the day of their document, each with its place; ``settings``: what
    is wrong in ``corpus.toml``, as far as that shows before anything is analysed; ``unmet``: names there that no
    document has.
    """
    corpus = load_corpus(folder)
    read = list(corpus.documents())
    documents = [item for item in read if isinstance(item, Document)]
    context = context_of(documents, corpus.settings)
    named = {document.doc_id for document in documents if NAMED in document.given}
    rows = [_document_row(document, context) for document in documents]
    issues = [item for item in read if isinstance(item, Problem)]
    return {
        "corpus": str(folder),
        "documents": rows,
        "undated": [row["doc_id"] for row in rows if row["published"] is None],
        "vague": [row["doc_id"] for row in rows if row["doc_id"] not in named and _is_vague(row)],
        "days_in_names": [
            row["doc_id"] for row in rows if row["doc_id"] in named and row["published_basis"] != "stated"
        ],
        **{name: [f"{row['path']}, {place}" for row in rows for place in row.pop(name)] for name in DOUBTS},
        "remarks": [_issue(item) for item in issues if not item.fatal],
        "problems": [_issue(item) for item in issues if item.fatal],
        "settings": settings_faults(corpus, {document.doc_id: document.text for document in documents}),
        "unmet": [*unmet_names(corpus.settings, (document.text for document in documents))],
    }


def _is_vague(row: Mapping[str, Any]) -> bool:
    """True for a reasoned date with an open end or of more than a year."""
    if row["published"] is None or row["published_basis"] != "inferred":
        return False
    period = Period.parse(row["published"])
    return period.first is None or period.last is None or (period.last - period.first).days > CLOSE


def _issue(item: Problem) -> dict[str, str]:
    return {"path": item.path, "message": item.message, **({"paste": item.paste} if item.paste else {})}


def settings_faults(corpus: Corpus, texts: Mapping[str, str]) -> list[str]:
    """What ``corpus.toml`` says of documents, passages and columns that are not there."""
    settings = corpus.settings
    checks: list[Callable[[], object]] = [
        partial(check_named, corpus.folder, settings, texts.keys()),
        partial(judgement_rows, settings, texts),
    ]
    for number, correction in enumerate(settings.corrections, start=1):
        checks.append(partial(check_correction, f"corpus.toml, findings {number}", correction, texts))
    faults = []
    for check in checks:
        try:
            check()
        except CorpusError as error:
            faults.append(str(error))
    return faults


def unmet_names(settings: Settings, texts: Iterable[str]) -> Iterator[str]:
    """The names of actors in ``corpus.toml`` that stand in no document, misspelt perhaps; an actor's own name may."""
    wanted = {name: _plain(name) for actor in settings.actors for name in (actor.name, *actor.aliases, *actor.distinct)}
    unmet = {*wanted}
    for text in texts:
        whole = _plain(text)
        unmet -= {name for name in unmet if wanted[name] in whole}
    for number, actor in enumerate(settings.actors, start=1):
        place = f"corpus.toml, actors {number}"
        forms = (actor.name, *actor.aliases)
        if unmet.issuperset(forms):
            yield f"{place}: {' and '.join(map(repr, forms))} {'stands' if len(forms) == 1 else 'stand'} in no document"
        else:
            yield from (f"{place}: {name!r} stands in no document" for name in actor.aliases if name in unmet)
        yield from (f"{place}.not: {name!r} stands in no document" for name in actor.distinct if name in unmet)


def _plain(text: str) -> str:
    """Letters and digits in lower case, all else as one space."""
    return f" {' '.join(WORD.findall(fold(text).replace('-', ' ')))} "


def _document_row(document: Document, context: Context) -> dict[str, Any]:
    article = clean(document, context)
    kept = (zone for zone in article.zones if zone.zone in KEPT_ZONES)
    period, words = article.published.period, Words(document.text)
    return {
        "doc_id": document.doc_id,
        "path": document.path,
        "words": words.count(0, len(document.text)),
        "words_kept": sum(words.count(zone.start, zone.end) for zone in kept),
        "title": article.card_value("title"),
        "outlet": article.card_value("outlet"),
        "language": article.card_value("language"),
        "published": period.edtf if period else None,
        "published_basis": article.published.basis,
        "days_at_edges": [*days_at_edges(article, document.text)],
        "told_later": [*days_told_later(article, document.text)],
    }


def check_lines(found: dict[str, Any]) -> Iterator[str]:
    """The same for a person to read: what was read, what with a guess, what was not, and what needs a decision."""
    yield f"Read from {found['corpus']}"
    yield from _aligned([_shown(row) for row in found["documents"]])
    if found["settings"]:
        yield "\nWrong in corpus.toml"
        yield from (f"  {fault}" for fault in found["settings"])
    if found.get("unmet"):
        yield "\nNames in corpus.toml that no document has"
        yield from (f"  {name}" for name in found["unmet"])
    for title, issues in (("Read with a guess", found["remarks"]), ("Not read", found["problems"])):
        if issues:
            yield f"\n{title}"
            yield from _aligned([(row["path"], row["message"]) for row in issues])
            yield from _to_paste(issues)
    listed = [row["doc_id"] for row in found["documents"] if row["language"] not in (None, *ANALYSED)]
    for title, ids in (("Without any date", found["undated"]), ("In another language: listed, not analysed", listed)):
        if ids:
            yield f"\n{title}"
            yield from (f"  {doc_id}" for doc_id in ids)
    for name, doubt in DOUBTS.items():
        if places := found.get(name):
            yield f"\n{doubt}"
            yield from (f"  {place}" for place in places)
    if days := len(found.get("days_in_names", ())):
        yield f"\nA day stands in {counted(days, 'file name')}, taken for the last possible. If it is the very day:\n"
        yield LINES_TO_TELL
    vague, undated = found.get("vague", ()), len(found["undated"])
    yield from _to_tell(found["documents"], vague)
    yield (
        f"\n{counted(len(found['documents']), 'document')} read, {counted(len(found['problems']), 'file')} not read, "
        f"{undated} undated"
        + (" by the text alone" if undated else "")
        + (f", {len(vague)} dated no closer than to a year" if vague else "")
    )


def _to_tell(documents: Sequence[Mapping[str, Any]], vague: Sequence[str]) -> Iterator[str]:
    """What a person who knows it can tell of documents without a near day or an outlet, ready for corpus.toml."""
    lacking = {
        row["doc_id"]: [
            name
            for name in ("published", "outlet")
            if not row[name] or (name == "published" and row["doc_id"] in vague)
        ]
        for row in documents
    }
    asked = families(doc_id for doc_id, fields in lacking.items() if "outlet" in fields)
    together = {doc_id for ids in asked.values() for doc_id in ids}
    entries = {pattern: ["outlet"] for pattern in [*asked][:FAMILIES]}
    alone = [
        doc_id for doc_id, fields in lacking.items() if fields and not (fields == ["outlet"] and doc_id in together)
    ]
    entries |= {doc_id: lacking[doc_id] for doc_id in alone[:ALONE]}
    reasoned = {row["doc_id"]: row["published"] for row in documents}
    if entries:
        yield "\nWhat you know of a day or an outlet that the texts do not tell, put into corpus.toml, such as:"
    for name, fields in entries.items():
        told = reasoned.get(name) if "published" in fields else None
        lines = [f'{field} = "?"' for field in [*fields, "reason"]]
        if told:
            lines[fields.index("published")] += f"  # reasoned from the text: {told}"
        yield "\n".join(["", f"[documents.{toml_text(name)}]", *lines])
    if len(alone) > ALONE:
        yield f"\nand {len(alone) - ALONE:,} more documents, which columns of a table tell of best"


def _to_paste(issues: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """The lines that would mend what is wrong, once each, ready to be put into ``corpus.toml``."""
    tables: dict[str, dict[str, None]] = {}
    for row in issues:
        heading, _, lines = row.get("paste", "").partition("\n")
        tables.setdefault(heading, {}).update(dict.fromkeys(lines.splitlines()))
    tables.pop("", None)
    if tables:
        yield "  To mend this, put into corpus.toml:\n"
    for table, keys in tables.items():
        yield "\n".join([table, *keys, ""])


def _shown(row: Mapping[str, Any]) -> tuple[str, ...]:
    date = f"{row['published']} ({row['published_basis']})" if row["published"] else "undated"
    kept = f"{row['words_kept']} of {row['words']} words kept"
    return row["path"], kept, date, row["outlet"] or "outlet not named", row["title"] or "no headline"


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The rows with their columns under each other, the last one as long as it is."""
    widths = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:-1]]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        yield "  " + "  ".join([*cells, row[-1]])
