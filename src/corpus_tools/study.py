"""A corpus with its tables: read when they are current, made when they are not."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from corpus_tools import fingerprint
from corpus_tools.coding import Coding, read_sheet, sheets
from corpus_tools.corpus import Corpus, Problem, check_named, load_corpus, read_jsonl
from corpus_tools.corpus.readers import read_text
from corpus_tools.corpus.settings import Settings
from corpus_tools.files import one_writer, refuse_inside, together
from corpus_tools.mapping import Workforce
from corpus_tools.model import CorpusError
from corpus_tools.parameters import check_here
from corpus_tools.plugins import plugin_version
from corpus_tools.tables.schema import TABLES

if TYPE_CHECKING:
    import pandas as pd

    from corpus_tools.reading import Source
    from corpus_tools.tables.ondemand import Stored, Stream
    from corpus_tools.tables.storage import Where


FEW = 5_000
"""Documents up to which one process makes all of a brief; of 100,000 it held 1.7 GB at last."""


class Study:
    """
    A corpus and its tables, each a pandas data frame under its name (``study.claims``), read when first asked for.
    """

    def __init__(self, corpus: Path, out: Path, settings: Settings) -> None:
        self.corpus, self.out, self.settings = corpus, out, settings
        self._read: dict[str, pd.DataFrame] = {}
        self._stored: dict[str, Stored] = {}

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise AttributeError(f"a study has no {name!r}; its tables are {', '.join(TABLES)}")
        if name not in self._read:
            from corpus_tools.tables.storage import read_table

            self._read[name] = read_table(self.out / "tables", name)
        return self._read[name]

    def __reduce__(self) -> tuple[object, ...]:
        """What was read of its tables does not go along to another process."""
        return type(self), (self.corpus, self.out, self.settings)

    @property
    def small(self) -> bool:
        """True for so few documents that what is made of their tables needs no process of its own."""
        from corpus_tools.tables.storage import count_rows

        return count_rows(self.out / "tables", "documents") <= FEW

    def read(self, table: str, columns: Sequence[str] | None = None, where: Where = ()) -> pd.DataFrame:
        """
        Some columns of a table, and of its rows those that meet every condition of ``where``: what a large corpus
        needs, of which no table fits in memory.

        ``study.read("mentions", ["doc_id", "actor"], [("zone", "!=", "reader_comment")])``
        """
        from corpus_tools.tables.storage import read_table

        if table not in TABLES:
            raise CorpusError(f"a study has no table {table!r}; its tables are {', '.join(TABLES)}")
        return read_table(self.out / "tables", table, columns, where)

    def stream(self, table: str) -> Stream:
        """
        The rows of a table to be gone through a part at a time, for counts over tables that no memory holds; of the
        rows that are shown then, the cells are read from the disk.

        ``study.stream("mentions").where(lambda part: part["zone"] != "reader_comment", "zone")``
        """
        from corpus_tools.tables.ondemand import Stored, Stream

        if table not in TABLES:
            raise CorpusError(f"a study has no table {table!r}; its tables are {', '.join(TABLES)}")
        if table not in self._stored:
            self._stored[table] = Stored(self.out / "tables" / f"{table}.parquet")
        return Stream(self._stored[table])

    def __repr__(self) -> str:
        return f"Study of {self.title!r}"

    @cached_property
    def title(self) -> str:
        """The title of ``corpus.toml``, or the name of the folder, of one called "docs" that it lies in."""
        return self.settings.title or named_by(self.corpus)

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


_SAYS_NOTHING = frozenset(
    ["articles", "corpus", "data", "docs", "documents", "files", "folder", "input", "new folder", "press", "texts"]
)
"""Names of folders that say nothing of what is in them."""


def named_by(corpus: Path) -> str:
    """
    The name of a folder, or of the nearest one around it whose name says what is in it.

    >>> named_by(Path("/home/jo/harbour strike/docs")), named_by(Path("/docs")), named_by(Path("/strike"))
    ('harbour strike', 'docs', 'strike')
    """
    named = (folder.name for folder in (corpus, *corpus.parents) if folder.name)
    return next((name for name in named if name.lower() not in _SAYS_NOTHING), corpus.name)


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

    Raises ``CorpusError`` when the folder is no corpus, when another build is writing to ``out``, or when a parameter
    of the notebook that asks is not of its type.
    """
    check_here()
    folder = Path(corpus)
    target = Path(out) if out else default_out(folder)
    loaded = load_corpus(folder)
    refuse_inside(folder, target)
    if not tables_current(target, tables_key(loaded)):
        with one_writer(target):
            refresh_tables(loaded, target)
    return Study(folder, target, loaded.settings)


def refresh_tables(corpus: Corpus, out: Path, strict: bool = False, force: Workforce | None = None) -> None:
    """Makes the tables unless they are current; the caller holds the lock. ``strict``: a bad file is an error."""
    from corpus_tools.reading import read_source

    key = tables_key(corpus)
    if not tables_current(out, key):
        source = read_source(corpus.documents(), corpus.settings, lambda problem: _refuse(corpus, problem, strict))
        fatal = [problem for problem in source.problems if problem.fatal]
        if fatal and len(fatal) == len(corpus.files):
            _refuse(corpus, fatal[0], True)
        check_named(corpus.folder, corpus.settings, set(source.doc_ids))
        codings = [coding for path in sheets(corpus.folder) for coding in read_sheet(path)]
        make_tables(source, out, key, force or Workforce(), codings, strict)


def _refuse(corpus: Corpus, problem: Problem, strict: bool) -> None:
    if problem.fatal and strict:
        raise CorpusError(f"{corpus.folder / problem.path}: {problem.message}", problem.paste)


def write_tables(source: Path, out: Path, strict: bool = False, force: Workforce | None = None) -> None:
    """
    The tables of a folder, or of a JSONL of ``doc_id`` and ``text``, below ``out``.

    Raises ``CorpusError`` when the source is neither, or when another build is writing to ``out``.
    """
    from corpus_tools.reading import read_source

    if source.is_dir():
        corpus = load_corpus(source)
        refuse_inside(corpus.folder, out)
        with one_writer(out):
            refresh_tables(corpus, out, strict, force)
    elif source.is_file():
        with one_writer(out):
            key = fingerprint.of_values(fingerprint.of_file(source), fingerprint.of_package(), fingerprint.versions())
            if not tables_current(out, key):
                make_tables(read_source(read_jsonl(source), Settings()), out, key, force or Workforce(), strict=strict)
    else:
        raise CorpusError(f"{source}: there is no such folder or file")


def tables_key(corpus: Corpus) -> str:
    """A hash of all that the tables are made from: files, ``corpus.toml``, package, plugins, versions of libraries."""
    asked = [plugin_version(name) for name in corpus.settings.plugins.values()]
    return fingerprint.of_values(input_hashes(corpus), fingerprint.of_package(), fingerprint.versions(), asked)


def input_hashes(corpus: Corpus) -> dict[str, str]:
    """Every file that a study reads, ``corpus.toml`` and coders' sheets among them, with its SHA-256."""
    config = corpus.folder / "corpus.toml"
    files = [*corpus.files, *([config] if config.exists() else []), *sheets(corpus.folder)]
    return {path.relative_to(corpus.folder).as_posix(): fingerprint.of_file(path) for path in files}


def tables_current(out: Path, key: str) -> bool:
    """True when the manifest of the tables names this key; it is written last, so all tables are there then."""
    try:
        manifest = json.loads((out / "tables" / "manifest.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return False
    return bool(manifest["key"] == key)


def make_tables(
    source: Source, out: Path, key: str, force: Workforce, codings: Sequence[Coding] = (), strict: bool = False
) -> None:
    """
    Reads every document that is not read yet and makes the tables below ``out``. They are written beside the old ones
    and take their places together: the old manifest goes first, since it vouches for none of them from then on, and
    the new one comes last.

    Raises ``CorpusError`` when ``strict`` and a reading breaks on a document.
    """
    from corpus_tools.reading import read_again, read_documents
    from corpus_tools.tables.gathering import Gathered, gather
    from corpus_tools.tables.store import open_store

    folder = out / "tables"
    with open_store(out / "cache") as store:
        first = read_documents(source, store, out, force)
        keys = read_again(source, store, out, force, first)
        found = Gathered(store, keys, source.settings, source.texts, codings)
        for broken in found.broken() if strict else ():
            raise CorpusError(f"{broken.path}: {broken.message}")
        with together() as files:
            manifest = files.stream(folder / "manifest.json")
            files.remove(folder / "manifest.json")
            gather(found, source.problems, files, folder)
            hashes = {name: files.digest(folder / f"{name}.parquet") for name in TABLES}
            manifest.write(json.dumps({"key": key, "tables": hashes}, indent=1).encode())
        store.prune({*first.values(), *keys.values()})
