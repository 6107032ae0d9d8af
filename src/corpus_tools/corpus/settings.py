"""``corpus.toml``: what a person says of a corpus, read into records and checked key by key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from corpus_tools.corpus.entries import Entry, check_word
from corpus_tools.corpus.mending import REPAIR
from corpus_tools.model import KINDS, CorpusError, KnownActor
from corpus_tools.named_days import MEANINGS
from corpus_tools.periods import Period
from corpus_tools.plugins import PLACES, find_plugin

DOCUMENT_FIELDS = (
    "title", "author", "editor", "outlet", "republished_from", "place", "url", "retrieved", "genre", "language",
    "published", "published_basis", "updated",
)  # fmt: skip
LIKELIHOODS = (
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely",
    "almost certain",
)  # fmt: skip
"""One row of words of estimative probability: ICD 203 (ODNI 2015), section D.6.e."""
CONFIDENCES = ("low", "moderate", "high")
GRADES = tuple("ABCDEF")
KEYS = (
    "title", "question", "about", "language", "collection", "files", "documents", "actors", "findings", "sources",
    "judgements", "brief", "plugins",
)  # fmt: skip
FILES_KEYS = ("include", "exclude", "repair", "days_in_names")
BRIEF_KEYS = ("words_per_document", "house_names", "pseudonymise_commenters")
T = TypeVar("T")
CORRECTABLE = ("mentions", "relations", "claims", "quantities", "times", "events", "labels", "wordings")


@dataclass(frozen=True, slots=True)
class Passage:
    """Exact words of a document."""

    document: str
    text: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the analyst concludes, and the passages that it rests on."""

    text: str
    evidence: tuple[Passage, ...]
    likelihood: str | None
    confidence: str | None


@dataclass(frozen=True, slots=True)
class Correction:
    """A finding that a person rejects (``changes`` empty) or corrects; the n-th with these exact words."""

    table: str
    document: str
    text: str
    occurrence: int
    changes: Mapping[str, str]
    coder: str
    reason: str


@dataclass(frozen=True, slots=True)
class Grade:
    """A source's reliability on the NATO Admiralty scale, as a person set it."""

    outlet: str
    grade: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that ``corpus.toml`` says; all empty where there is none."""

    title: str | None = None
    question: str | None = None
    about: tuple[str, ...] = ()
    language: str = "en"
    collection: Mapping[str, str] = field(default_factory=dict)
    include: tuple[str, ...] = ("**/*",)
    exclude: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    columns_of: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    repair: str | None = None
    days_in_names: str | None = None
    documents: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    actors: tuple[KnownActor, ...] = ()
    corrections: tuple[Correction, ...] = ()
    grades: tuple[Grade, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    words_per_document: int = 200
    pseudonymise_commenters: bool = True
    house_names: Mapping[str, str] = field(default_factory=dict)
    plugins: Mapping[str, str] = field(default_factory=dict)


def load_settings(path: Path) -> Settings:
    """
    What ``corpus.toml`` at the path says; empty settings where there is no such file.

    Raises ``CorpusError`` naming the key when the file is no TOML, has unknown keys or values of a wrong type.
    """
    if not path.exists():
        return Settings()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path}: {error}") from error
    return parse_settings(content, str(path))


def parse_settings(content: Mapping[str, Any], place: str = "corpus.toml") -> Settings:
    """
    Settings from the parsed file.

    >>> parse_settings({"titel": "x"})
    Traceback (most recent call last):
        ...
    corpus_tools.model.CorpusError: corpus.toml, titel: 'titel' is not one of title, question, about, language, \
collection, files, documents, actors, findings, sources, judgements, brief, plugins; did you mean 'title'?
    """
    for key in content:
        check_word(f"{place}, {key}", key, KEYS)
    top = Entry(place, content)
    files = Entry(f"{place}, files", content.get("files", {}))
    brief = Entry(f"{place}, brief", content.get("brief", {}), BRIEF_KEYS)
    tables = {name: values for name, values in files.values.items() if isinstance(values, Mapping)}
    columns = {k: v for k, v in files.values.items() if k not in (*FILES_KEYS, *tables)}
    return Settings(
        title=top.text("title"),
        question=top.text("question"),
        about=top.texts("about"),
        language=_language(top),
        collection=Entry(f"{place}, collection", content.get("collection", {})).pairs(),
        include=files.texts("include") or ("**/*",),
        exclude=files.texts("exclude"),
        columns=_columns(files.place, columns),
        columns_of={name: _columns(f'{files.place}."{name}"', values) for name, values in tables.items()},
        repair=files.one_of("repair", (REPAIR,)),
        days_in_names=files.one_of("days_in_names", MEANINGS),
        documents=_documents(Entry(f"{place}, documents", content.get("documents", {}))),
        actors=_each(content, place, "actors", _actor),
        corrections=_each(content, place, "findings", _correction),
        grades=_each(content, place, "sources", _grade),
        judgements=_each(content, place, "judgements", _judgement),
        words_per_document=_budget(brief),
        pseudonymise_commenters=brief.typed("pseudonymise_commenters", bool, True),
        house_names=Entry(f"{brief.place}.house_names", brief.values.get("house_names", {})).pairs(),
        plugins=_plugins(Entry(f"{place}, plugins", content.get("plugins", {}), PLACES)),
    )


def _columns(place: str, values: Mapping[str, Any]) -> dict[str, str]:
    return Entry(place, values, ("text", "doc_id", *DOCUMENT_FIELDS)).pairs()


def _each(content: Mapping[str, Any], place: str, key: str, read: Callable[[str, Any], T]) -> tuple[T, ...]:
    entries = content.get(key, [])
    if not isinstance(entries, list):
        raise CorpusError(f"{place}, {key}: write [[{key}]] with double brackets, one block an entry")
    return tuple(read(f"{place}, {key} {number}", entry) for number, entry in enumerate(entries, start=1))


def _documents(section: Entry) -> dict[str, dict[str, str]]:
    found = {}
    for doc_id, values in section.values.items():
        entry = Entry(f'{section.place}."{doc_id}"', values, (*DOCUMENT_FIELDS, "repair", "reason", "published_reason"))
        entry.needed("reason")
        entry.one_of("repair", (REPAIR,))
        entry.one_of("published_basis", ("stated", "inferred", "corrected"))
        found[doc_id] = entry.pairs()
        for day in ("published", "retrieved"):
            if day in found[doc_id]:
                _period(f"{entry.place}.{day}", found[doc_id][day])
    return found


def _language(top: Entry) -> str:
    language = top.text("language") or "en"
    if not re.fullmatch("[a-z]{2,3}", language):
        raise CorpusError(f'{top.place}.language: {language!r} is no code of ISO 639, such as "en"')
    return language


def _budget(brief: Entry) -> int:
    words: int = brief.typed("words_per_document", int, 200)
    if words < 0:
        raise CorpusError(f"{brief.place}.words_per_document: {words} is less than 0, which prints no excerpt")
    return words


def _plugins(section: Entry) -> dict[str, str]:
    found = section.pairs()
    for name in found.values():
        find_plugin(name)
    return found


def _period(place: str, edtf: str) -> None:
    try:
        Period.parse(edtf)
    except ValueError as error:
        raise CorpusError(f"{place}: {error}") from error


def _actor(place: str, values: Any) -> KnownActor:
    entry = Entry(place, values, ("name", "kind", "aliases", "not", "reason"))
    return KnownActor(
        name=entry.needed("name"),
        kind=entry.one_of("kind", KINDS),
        aliases=entry.texts("aliases"),
        distinct=entry.texts("not"),
        reason=entry.needed("reason"),
    )


def _correction(place: str, values: Any) -> Correction:
    entry = Entry(place, values)
    table = entry.needed("table")
    check_word(f"{place}.table", table, CORRECTABLE)
    fixed = ("table", "document", "text", "occurrence", "coder", "reason", "reject")
    changes = {
        key: str(value).lower() if isinstance(value, bool) else entry.needed(key)
        for key, value in values.items()
        if key not in fixed
    }
    if entry.typed("reject", bool, False) == bool(changes):
        raise CorpusError(f'{place}: write either reject = true or the columns to correct, such as act = "threat"')
    return Correction(
        table=table,
        document=entry.needed("document"),
        text=entry.needed("text"),
        occurrence=entry.typed("occurrence", int, 1),
        changes=changes,
        coder=entry.text("coder") or "",
        reason=entry.needed("reason"),
    )


def _grade(place: str, values: Any) -> Grade:
    entry = Entry(place, values, ("outlet", "grade", "by", "reason"))
    entry.one_of("grade", GRADES)
    return Grade(*(entry.needed(key) for key in ("outlet", "grade", "by", "reason")))


def _judgement(place: str, values: Any) -> Judgement:
    entry = Entry(place, values, ("text", "evidence", "likelihood", "confidence"))
    evidence = tuple(
        Passage(passage.needed("document"), passage.needed("text"))
        for number, item in enumerate(entry.items("evidence"), start=1)
        for passage in (Entry(f"{place}, evidence {number}", item, ("document", "text")),)
    )
    if not evidence:
        raise CorpusError(f'{place}: a judgement needs evidence = [{{ document = "…", text = "its exact words" }}]')
    return Judgement(
        text=entry.needed("text"),
        evidence=evidence,
        likelihood=entry.one_of("likelihood", LIKELIHOODS),
        confidence=entry.one_of("confidence", CONFIDENCES),
    )
