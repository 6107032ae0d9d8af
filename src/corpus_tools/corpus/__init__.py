"""A folder of press documents, or a JSONL, to Documents. Nothing is ever written into a corpus."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from corpus_tools.corpus.archives import Part, parts_of
from corpus_tools.corpus.mending import LINES_TO_MEND_ALL, REPAIR, garbled_places, lines_to_mend, mended, moved
from corpus_tools.corpus.overrides import decided_for, unfitting, unknown
from corpus_tools.corpus.readers import MAX_BYTES, day_of, read_content, unzipped
from corpus_tools.corpus.settings import Settings, load_settings
from corpus_tools.corpus.spreadsheets import TABLE_SUFFIXES, UNREAD_CELLS, likely_columns, read_rows
from corpus_tools.model import PART, CorpusError, Document
from corpus_tools.named_days import given_by_name
from corpus_tools.periods import Period


@dataclass(frozen=True, slots=True)
class Problem:
    """
    What is wrong with one file, and what would mend it. ``fatal``: the file was not read at all; ``paste``: lines that
    a person may put into ``corpus.toml``.
    """

    path: str
    message: str
    fatal: bool = True
    paste: str = ""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder, what a person says of it, and its files in the order of their names."""

    folder: Path
    settings: Settings
    files: tuple[Path, ...]

    def documents(self) -> Iterator[Document | Problem]:
        """Each document as stored, or what is wrong with its file; a document that was read with a guess gives both."""
        seen: set[str] = set()
        for path in self.files:
            for item in self._read(path):
                if isinstance(item, Document) and item.doc_id in seen:
                    yield Problem(item.path, f"the doc_id {item.doc_id!r} is there already; this one is left out")
                    continue
                if isinstance(item, Document):
                    seen.add(item.doc_id)
                yield item

    def _read(self, path: Path) -> Iterator[Document | Problem]:
        name = path.relative_to(self.folder).as_posix()
        if not path.resolve().is_relative_to(self.folder.resolve()):
            yield Problem(name, "the link leads out of the corpus folder; copy the file in")
            return
        try:
            yield from self._rows(path, name) if path.suffix.lower() in TABLE_SUFFIXES else self._file(path, name)
        except (CorpusError, OSError) as error:
            yield Problem(name, str(error), paste=getattr(error, "paste", ""))

    def _file(self, path: Path, name: str) -> Iterator[Document | Problem]:
        if path.stat().st_size > MAX_BYTES:
            raise CorpusError(f"the file has {path.stat().st_size // 1_000_000} MB; split it into single articles")
        stored = path.read_bytes()
        zipped = path.suffix.lower() == ".gz"
        content = unzipped(stored) if zipped else stored
        extract = read_content(content, Path(path.stem).suffix if zipped else path.suffix)
        if extract.remark:
            yield Problem(name, extract.remark, fatal=False)
        doc_id = doc_id_of(name)
        digest = hashlib.sha256(stored).hexdigest()
        parts = parts_of(extract.text)
        if len(parts) > 1:
            said = f"an export of {len(parts)} articles, read as a document each: {doc_id}/1 to {doc_id}/{len(parts)}"
            yield Problem(name, said, fatal=False)
            yield from self._parts(doc_id, name, extract.text, parts)
            return
        given = {**given_by_name(name, self.settings.days_in_names), **extract.given}
        body = extract.body
        if parts and parts[0].text:
            given, body = {**given, **parts[0].given}, (parts[0].text,)
        decided = decided_for(doc_id, self.settings.documents)
        yield from self._whole(Document(doc_id, extract.text, name, digest, given, decided, body, extract.struck))

    def _parts(self, name: str, path: str, text: str, parts: Iterable[Part]) -> Iterator[Document | Problem]:
        """The articles of an export, each a document with a text of its own."""
        for number, part in enumerate(parts, start=1):
            doc_id, words = f"{name}/{number}", part.span.cut(text)
            digest = hashlib.sha256(words.encode()).hexdigest()
            decided = decided_for(doc_id, self.settings.documents)
            given = {**part.given, PART: str(number)}
            yield from self._whole(Document(doc_id, words, path, digest, given, decided, part.body))

    def _whole(self, document: Document) -> Iterator[Document | Problem]:
        """A document, and before it what is to be said of its encoding."""
        document, places = self._mended(document)
        if places:
            yield _garbled(document, places, lines_to_mend(document.doc_id))
        yield document

    def _rows(self, path: Path, name: str) -> Iterator[Document | Problem]:
        faults: Counter[str] = Counter()
        first: dict[str, str] = {}
        garbled: list[tuple[Document, int]] = []
        columns = self.settings.columns_of.get(name, self.settings.columns)
        for row in read_rows(path, columns, name):
            if row.unread:
                yield _of_columns(name, f"columns not read: {', '.join(row.unread)}", row.unread, columns)
            if row.untold:
                told = ", ".join(f"{theirs!r} as {ours}" for ours, theirs in row.untold.items())
                yield _of_columns(name, f"columns read by their headings: {told}", row.untold.values(), columns)
            for column, fault in row.faults.items():
                faults[column] += 1
                first.setdefault(column, f"row {row.number}: {fault}")
            if row.text is not None:
                doc_id = f"{doc_id_of(name)}/{row.row_id}"
                digest = hashlib.sha256(row.text.encode()).hexdigest()
                decided = decided_for(doc_id, self.settings.documents)
                document, places = self._mended(Document(doc_id, row.text, name, digest, row.given, decided))
                garbled += [(document, places)] * bool(places)
                yield document
        for column, number in sorted(faults.items()):
            cells = f"{number} cell{'s' * (number > 1)} (first in {first[column]})"
            yield Problem(name, f"{column}: {cells} with {UNREAD_CELLS[column]}", fatal=False)
        if garbled:
            yield _garbled(garbled[0][0], sum(places for _, places in garbled), LINES_TO_MEND_ALL)

    def _mended(self, document: Document) -> tuple[Document, int]:
        """
        The document as stored, or with its encoding mended where a person says so; and in how many places it shows or
        showed that it was misread.
        """
        places = garbled_places(document.text)
        if not (places and (self.settings.repair or document.decided.get("repair"))):
            return document, places
        text = mended(document.text)
        decided = {**document.decided, "repair": REPAIR}
        struck = document.struck if len(text) == len(document.text) else ()
        return replace(document, text=text, decided=decided, body=moved(document, text), struck=struck), places


def _of_columns(name: str, said: str, theirs: Iterable[str], columns: Mapping[str, str]) -> Problem:
    """A remark on columns of a table, with the lines that map them and those that are mapped."""
    return Problem(name, said, False, likely_columns([*theirs, *columns.values()], columns, name))


def _garbled(document: Document, places: int, paste: str) -> Problem:
    """The remark on a document whose encoding was misread once."""
    if "repair" in document.decided:
        return Problem(
            document.path, f"mended in {places} places, as corpus.toml says; offsets count in the working copy", False
        )
    return Problem(document.path, f"looks garbled in {places} places (such as â€™ for ’); kept as stored", False, paste)


def doc_id_of(name: str) -> str:
    """
    The path below the corpus without suffix.

    >>> doc_id_of("2019/post.27.txt"), doc_id_of("a.html.gz")
    ('2019/post.27', 'a')
    """
    folder, slash, file = name.rpartition("/")
    file = file.removesuffix(".gz")
    return folder + slash + (file.rpartition(".")[0] or file)


def load_corpus(folder: Path) -> Corpus:
    """
    The corpus in a folder: its ``corpus.toml`` and the files that are documents.

    Raises ``CorpusError`` when the folder does not exist or holds no document, when two files have one doc_id, or
    when ``corpus.toml`` is wrong or speaks of an unknown document.
    """
    if not folder.is_dir():
        what = "this is a file" if folder.is_file() else "there is no such folder"
        raise CorpusError(f"{folder}: {what}; name the folder that holds the documents")
    settings = load_settings(folder / "corpus.toml")
    files = tuple(sorted(_document_files(folder, settings), key=lambda path: path.relative_to(folder).as_posix()))
    if not files:
        if settings.include != Settings().include or settings.exclude:
            patterns = f"include = {[*settings.include]}, exclude = {[*settings.exclude]}"
            raise CorpusError(f"{folder / 'corpus.toml'}, files: no document is left by {patterns}")
        raise CorpusError(f"{folder}: there is no document in this folder; put .txt files there, one article each")
    _check_ids(folder, files)
    if not any(path.suffix.lower() in TABLE_SUFFIXES for path in files):
        names = [doc_id_of(path.relative_to(folder).as_posix()) for path in files]
        parts = {
            name for name in _named(settings) if name.rpartition("/")[0] in names
        }  # of exports, which are not yet read
        check_named(folder, settings, [*names, *parts])
    return Corpus(folder, settings, files)


def _named(settings: Settings) -> Iterator[str]:
    """The documents of which ``corpus.toml`` speaks."""
    yield from settings.documents
    yield from (entry.document for entry in settings.corrections)
    yield from (part.document for judgement in settings.judgements for part in judgement.evidence)


def _document_files(folder: Path, settings: Settings) -> Iterator[Path]:
    excluded = _matched(folder, "exclude", settings.exclude)
    for path in _matched(folder, "include", settings.include) - excluded:
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in parts)
        aside = parts[0] == "coding" or path.name.upper().startswith("README") or parts == ("corpus.toml",)
        if path.is_file() and not (hidden or aside):
            yield path


def _matched(folder: Path, key: str, patterns: Iterable[str]) -> set[Path]:
    """The files that match one of the patterns, or that lie in a folder that does."""
    found: set[Path] = set()
    for pattern in patterns:
        try:
            matched = set(folder.glob(pattern))
        except (NotImplementedError, ValueError) as error:
            raise CorpusError(f"{folder / 'corpus.toml'}, files.{key}: {pattern!r} is no pattern ({error})") from error
        found |= matched | {path for inner in matched if inner.is_dir() for path in inner.rglob("*")}
    return found


def _check_ids(folder: Path, files: Iterable[Path]) -> None:
    seen: dict[str, str] = {}
    for path in files:
        name = path.relative_to(folder).as_posix()
        doc_id = doc_id_of(name)
        if doc_id in seen:
            raise CorpusError(f"{folder}: {seen[doc_id]} and {name} have one doc_id, {doc_id!r}; rename one of them")
        seen[doc_id] = name


def check_named(folder: Path, settings: Settings, doc_ids: Collection[str]) -> None:
    """Raises ``CorpusError`` naming the nearest when ``corpus.toml`` speaks of a document that is not there."""
    faults = [(f'documents."{key}"', unfitting(key, doc_ids)) for key in settings.documents]
    faults += [(f"findings {n}", unknown(entry.document, doc_ids)) for n, entry in enumerate(settings.corrections, 1)]
    for n, judgement in enumerate(settings.judgements, start=1):
        faults += [(f"judgements {n}, evidence", unknown(part.document, doc_ids)) for part in judgement.evidence]
    for place, fault in faults:
        if fault:
            raise CorpusError(f"{folder / 'corpus.toml'}, {place}: {fault}")


def read_jsonl(path: Path) -> Iterator[Document]:
    """
    The documents of a JSONL: ``doc_id`` and ``text`` in each line, the day of publication as ``published`` or
    ``dct`` where known; other keys are passed over.

    Raises ``CorpusError`` naming the line that is no such object.
    """
    seen: set[str] = set()
    with path.open(encoding="utf-8", errors="surrogateescape") as stream:
        for number, line in enumerate(stream, start=1):
            if line.strip():
                place = f"{path}, line {number}"
                document = _json_document(place, line)
                if document.doc_id in seen:
                    raise CorpusError(f"{place}: the doc_id {document.doc_id!r} is there already")
                seen.add(document.doc_id)
                yield document


def _json_document(place: str, line: str) -> Document:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise CorpusError(f"{place}: is no JSON ({error}); one object of doc_id and text a line is wanted") from error
    if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in ("doc_id", "text")):
        raise CorpusError(f'{place}: an object with "doc_id" and "text", both texts, is wanted')
    lone = re.search("[\ud800-\udfff]", row["text"])
    if lone:
        raise CorpusError(f"{place}: character {lone.start()} of the text is half a character; export it as UTF-8")
    published = row.get("published") or row.get("dct")
    given = {"published": _published(place, published)} if published is not None else {}
    return Document(row["doc_id"], row["text"], given=given)


def _published(place: str, value: object) -> str:
    """An EDTF date as given, or the day of a timestamp."""
    try:
        period = Period.parse(str(value))
        if period.first or period.last:
            return period.edtf
    except ValueError:
        period = None
    day = day_of(value)
    if day is None:
        raise CorpusError(f"{place}: published={value!r} is not an EDTF date such as 2019-08-27")
    return day
