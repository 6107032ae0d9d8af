"""A corpus with its tables: read when they are current, made when they are not."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from corpus_tools import fingerprint
from corpus_tools.corpus import Corpus, Problem, check_named, load_corpus, read_jsonl
from corpus_tools.corpus.readers import read_text
from corpus_tools.corpus.settings import Settings
from corpus_tools.files import one_writer, refuse_inside, write_whole
from corpus_tools.model import CorpusError, Document
from corpus_tools.tables.schema import TABLES

if TYPE_CHECKING:
    import pandas as pd


class Study:
    """
    A corpus and its tables, each a pandas data frame under its name (``study.claims``), read when first asked for.
    """

    def __init__(self, corpus: Path, out: Path, settings: Settings) -> None:
        self.corpus, self.out, self.settings = corpus, out, settings
        self._read: dict[str, pd.DataFrame] = {}

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise AttributeError(f"a study has no {name!r}; its tables are {', '.join(TABLES)}")
        if name not in self._read:
            from corpus_tools.tables.storage import read_table

            self._read[name] = read_table(self.out / "tables", name)
        return self._read[name]

    def __repr__(self) -> str:
        return f"Study of {self.title!r}"

    @cached_property
    def title(self) -> str:
        """The title of ``corpus.toml``, or the name of the folder."""
        return self.settings.title or self.corpus.name

    @property
    def question(self) -> str | None:
        """The question of ``corpus.toml``, or None."""
        return self.settings.question

    def text(self, doc_id: str) -> str:
        """The text of a document that its offsets count in: the stored file's, or that of its working copy."""
        row = self.documents.loc[self.documents["doc_id"] == doc_id].iloc[0]
        if isinstance(row["working_copy"], str):
            return (self.out / row["working_copy"]).read_bytes().decode()
        return read_text((self.corpus / row["path"]).read_bytes()).text

    @property
    def collection(self) -> Mapping[str, str]:
        """How the corpus came about, as ``corpus.toml`` says."""
        return self.settings.collection


def default_out(corpus: Path) -> Path:
    """
    ``reports`` beside the project's own seeds; ``reports/NAME`` below the current folder for a corpus called NAME.
    """
    corpus = corpus.resolve()
    if corpus.name == "seeds" and (corpus.parent / "notebooks").is_dir():
        return corpus.parent / "reports"
    here = Path.cwd()
    return (here.parent if here.name == "notebooks" else here) / "reports" / corpus.name


def open_study(corpus: str | Path, out: str | Path | None = None) -> Study:
    """
    The study of a folder of documents: its tables are read from ``out`` when they are current, and made when not.

    Raises ``CorpusError`` when the folder is no corpus, or when another build is writing to ``out``.
    """
    folder = Path(corpus)
    target = Path(out) if out else default_out(folder)
    loaded = load_corpus(folder)
    refuse_inside(folder, target)
    if not tables_current(target, tables_key(loaded)):
        with one_writer(target):
            refresh_tables(loaded, target)
    return Study(folder, target, loaded.settings)


def refresh_tables(corpus: Corpus, out: Path, strict: bool = False) -> None:
    """Makes the tables unless they are current; the caller holds the lock. ``strict``: a bad file is an error."""
    key = tables_key(corpus)
    if tables_current(out, key):
        return
    read = list(corpus.documents())
    problems = [item for item in read if isinstance(item, Problem)]
    fatal = [problem for problem in problems if problem.fatal]
    if fatal and (strict or len(fatal) == len(corpus.files)):
        raise CorpusError(f"{corpus.folder / fatal[0].path}: {fatal[0].message}")
    documents = [item for item in read if isinstance(item, Document)]
    check_named(corpus.folder, corpus.settings, {document.doc_id for document in documents})
    make_tables(documents, problems, corpus.settings, out, key)


def write_tables(source: Path, out: Path, strict: bool = False) -> None:
    """
    The tables of a folder, or of a JSONL of ``doc_id`` and ``text``, below ``out``.

    Raises ``CorpusError`` when the source is neither, or when another build is writing to ``out``.
    """
    if source.is_dir():
        corpus = load_corpus(source)
        refuse_inside(corpus.folder, out)
        with one_writer(out):
            refresh_tables(corpus, out, strict)
    elif source.is_file():
        with one_writer(out):
            make_tables(list(read_jsonl(source)), [], Settings(), out, fingerprint.of_file(source))
    else:
        raise CorpusError(f"{source}: there is no such folder or file")


def tables_key(corpus: Corpus) -> str:
    """A hash of all that the tables are made from: files, ``corpus.toml``, package, versions of libraries."""
    return fingerprint.of_values(input_hashes(corpus), fingerprint.of_package(), fingerprint.versions())


def input_hashes(corpus: Corpus) -> dict[str, str]:
    """Every file that a study reads, ``corpus.toml`` among them, with its SHA-256."""
    config = corpus.folder / "corpus.toml"
    files = [*corpus.files, *([config] if config.exists() else [])]
    return {path.relative_to(corpus.folder).as_posix(): fingerprint.of_file(path) for path in files}


def tables_current(out: Path, key: str) -> bool:
    """True when the manifest of the tables names this key; it is written last, so all tables are there then."""
    try:
        manifest = json.loads((out / "tables" / "manifest.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return False
    return bool(manifest["key"] == key)


def make_tables(
    documents: Sequence[Document], problems: Sequence[Problem], settings: Settings, out: Path, key: str
) -> None:
    """Analyses every document and writes the tables below ``out``; the manifest, which readers trust, last."""
    from corpus_tools.engine import analyse, context_of
    from corpus_tools.tables.findings import working_copy
    from corpus_tools.tables.gathering import gather
    from corpus_tools.tables.storage import write_table

    context = context_of(documents, settings)
    tables = gather((analyse(document, context) for document in documents), problems, settings)
    folder = out / "tables"
    (folder / "manifest.json").unlink(missing_ok=True)
    for document in documents:
        if copy := working_copy(document):
            write_whole(out / copy, document.text.encode())
    for name, rows in tables.items():
        write_table(folder, name, rows)
    hashes = {name: fingerprint.of_file(folder / f"{name}.parquet") for name in tables}
    write_whole(folder / "manifest.json", json.dumps({"key": key, "tables": hashes}, indent=1).encode())
