"""From a corpus to its brief: tables, sections, HTML, PDF, and last the manifest that vouches for them."""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from corpus_tools import fingerprint
from corpus_tools.brief.page.press import Press
from corpus_tools.brief.running.kernels import Kernels
from corpus_tools.brief.running.notebooks import (
    check_parameters,
    declared_parameters,
    find_notebooks,
    modules_read,
    other_notebooks,
)
from corpus_tools.brief.running.sections import CELL_SECONDS, broken_exhibits, run_sections
from corpus_tools.corpus import Corpus, load_corpus
from corpus_tools.files import one_writer, refuse_inside
from corpus_tools.mapping import Workforce
from corpus_tools.model import CorpusError
from corpus_tools.provenance import Manifest, read_manifest, what_changed
from corpus_tools.publication import publish, write_manifest
from corpus_tools.study import Study, default_out, input_hashes, refresh_tables, tables_key

Say = Callable[[str], None]
Parameters = Mapping[str, Mapping[str, object]]

DONE, NEEDS_A_PERSON = 0, 1

STEPS = 11
"""What a build of the brief tells of: the reading, six sections, the HTML, the PDF, the Word file, the reader."""


def build_report(
    corpus: Path,
    out: Path | None = None,
    parameters: Parameters | None = None,
    strict: bool = False,
    say: Say = print,
    cell_seconds: int = CELL_SECONDS,
) -> int:
    """
    Makes ``brief.html`` and ``brief.pdf`` of a folder of documents and all that they rest on; only what its inputs
    changed is made again. ``parameters`` maps a notebook's name to what differs from its defaults. Returns 1 when
    the PDF cannot be drawn on this machine or an exhibit broke, else 0. A cell that takes longer than
    ``cell_seconds`` is an error.

    Raises ``CorpusError`` when the input is wrong, a parameter is unknown or ill-typed, or a notebook fails; the old
    brief then stays as it was.
    """
    loaded = load_corpus(corpus)
    target = out or default_out(corpus)
    refuse_inside(corpus, target)
    given = parameters or {}
    _check_notebooks(given, say)
    key = report_key(loaded, given)
    if _is_current(target, key):
        say(f"{target / 'brief.html'}: nothing changed")
        return DONE
    with one_writer(target), Kernels(modules_read(find_notebooks())) as kernels, Press() as press:
        study = _read(loaded, target, strict, say)
        _tell_lacking(study, corpus, say)
        sections = run_sections(corpus, target, given, partial(_tell, say), cell_seconds, kernels=kernels)
        kernels.close()
        record = Manifest(None, study.title, str(corpus.resolve()), input_hashes(loaded), parameters=given)
        drawn = publish(study, sections, press, record, say)
        broken = broken_exhibits(sections)
        whole = drawn and not broken
        write_manifest(target, replace(record, key=key if whole else None))
    for what in broken:
        print(f"corpus-tools: {what}; the brief says so at its place, and the rest is whole", file=sys.stderr)
    return DONE if whole else NEEDS_A_PERSON


def _check_notebooks(given: Parameters, say: Say) -> None:
    """Raises ``CorpusError`` for a wrong parameter, and says of which notebooks no section is made."""
    for path in find_notebooks():
        check_parameters(path, given.get(path.stem, {}))
    for path in other_notebooks():
        say(f"{path}: no section is made of it; its name must begin like 3_claims.ipynb, with its place")


def _read(corpus: Corpus, out: Path, strict: bool, say: Say) -> Study:
    """The study of a corpus, its tables made anew where they are not current."""
    say(f"reading {len(corpus.files)} files")
    refresh_tables(corpus, out, strict, Workforce(None))
    for name, message in unread(out):
        say(f"{name}: {message}")
    return Study(corpus.folder, out, corpus.settings)


def _tell_lacking(study: Study, corpus: Path, say: Say) -> None:
    """Says what a person could tell of the documents; what it takes is loaded while the kernels get ready."""
    import corpus_tools.brief.exporters  # noqa: F401
    from corpus_tools.brief.sentences import lacking

    if lacks := lacking(study.documents):
        say(f"{lacks}; corpus-tools check {corpus} prints lines of corpus.toml to tell what you know")


def _tell(say: Say, section: str, ran: bool) -> None:
    say(f"section {section}{'' if ran else ': unchanged'}")


def unread(out: Path) -> list[tuple[str, str]]:
    """The files that were not read, or not wholly, and why."""
    with (out / "tables" / "problems.csv").open(encoding="utf-8", newline="") as stream:
        return [(row["path"], row["message"]) for row in csv.DictReader(stream)]


def parse_parameters(pairs: Sequence[str]) -> dict[str, dict[str, object]]:
    """
    Parameters from the command line, ``NAME=VALUE`` for every notebook that declares NAME or ``NOTEBOOK.NAME=VALUE``
    for one, each value read as its declared type (so that ``007`` stays a text where a text is wanted).

    Raises ``CorpusError`` when no notebook declares it or the value is of another type.
    """
    declared = {path.stem: declared_parameters(path) for path in find_notebooks()}
    given: dict[str, dict[str, object]] = {}
    for pair in pairs:
        left, sign, value = pair.partition("=")
        notebook, _, name = left.rpartition(".")
        takers = [stem for stem in declared if name in declared[stem] and notebook in ("", stem)]
        if not sign or not takers or name in ("corpus", "out"):
            names = sorted({name for stem in declared for name in declared[stem]} - {"corpus", "out"})
            raise CorpusError(f"{pair!r}: write NAME=VALUE, where NAME is one of {', '.join(names)}")
        for stem in takers:
            given.setdefault(stem, {})[name] = _typed(pair, value, declared[stem][name].type)
    return given


def _typed(pair: str, value: str, kind: str) -> object:
    try:
        if kind == "bool":
            return {"true": True, "false": False}[value.lower()]
        found = {"str": str, "int": int, "float": float}[kind](value)
    except (KeyError, ValueError) as error:
        raise CorpusError(f"{pair!r}: the value must be of type {kind}") from error
    if kind == "int" and int(value) < 1:
        raise CorpusError(f"{pair!r}: the parameters that are numbers say how many are shown; give at least 1")
    return found


def report_key(corpus: Corpus, given: Parameters) -> str:
    """A hash of all that the brief is made from."""
    notebooks = {path.stem: fingerprint.of_file(path) for path in find_notebooks()}
    return fingerprint.of_values(tables_key(corpus), notebooks, given)


def _is_current(out: Path, key: str) -> bool:
    manifest = read_manifest(out)
    return manifest.key == key and all(
        (out / name).is_file() and fingerprint.of_file(out / name) == digest
        for name, digest in manifest.outputs.items()
    )


def verify_report(brief: Path, corpus: Path | None = None) -> list[str]:
    """
    Makes the brief again in a folder of its own and says, a line each, what is not the same byte for byte, and before
    that what went into it that is not the same: a document, the settings, the program.

    Raises ``CorpusError`` when the brief's corpus cannot be found or read.
    """
    if brief.suffix != ".html" or not brief.is_file():
        raise CorpusError(f"{brief}: this is no brief; name the brief.html that is to be compared")
    out = brief.parent
    manifest = read_manifest(out)
    source = corpus or Path(manifest.corpus or "seeds")
    with tempfile.TemporaryDirectory() as folder:
        again = Path(folder) / "again"
        build_report(source, again, manifest.parameters, say=lambda _: None)
        names = ["brief.html", "brief.pdf", *(f"tables/{path.name}" for path in sorted(again.glob("tables/*.csv")))]
        names += [f"exports/{path.name}" for path in sorted(again.glob("exports/*"))]
        differences = [line for name in names if (line := _difference(out / name, again / name))]
        causes = what_changed(manifest, read_manifest(again)) if differences else []
    return [*causes, *differences]


def _difference(old: Path, new: Path) -> str | None:
    if not old.is_file() or not new.is_file():
        return f"{old}: is not there" if new.is_file() else f"{old}: is not made any more"
    if old.read_bytes() == new.read_bytes():
        return None
    why = " (its bytes depend on the machine's Pango and fonts)" if old.suffix == ".pdf" else ""
    return f"{old}: differs from a rebuild{why}"
