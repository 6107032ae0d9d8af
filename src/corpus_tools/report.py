"""From a corpus to its brief: tables, sections, HTML, PDF, and last the manifest that vouches for them."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from corpus_tools import fingerprint
from corpus_tools.corpus import Corpus, load_corpus
from corpus_tools.files import one_writer, write_whole
from corpus_tools.model import CorpusError
from corpus_tools.notebooks import Section, find_sections, section_parameters
from corpus_tools.sections import run_sections
from corpus_tools.study import Study, default_out, refresh_tables, refuse_inside, tables_key

Say = Callable[[str], None]

DONE, NEEDS_A_PERSON = 0, 1


def build_report(
    corpus: Path,
    out: Path | None = None,
    parameters: Mapping[str, Any] | None = None,
    strict: bool = False,
    say: Say = print,
) -> int:
    """
    Makes ``brief.html`` and ``brief.pdf`` of a folder of documents and all that they rest on; only what its inputs
    changed is made again. ``parameters`` go to every notebook that declares them. Returns 1 when the PDF cannot be
    drawn on this machine, else 0.

    Raises ``CorpusError`` when the input is wrong, a parameter is unknown or ill-typed, or a notebook fails; the old
    brief then stays as it was.
    """
    loaded = load_corpus(corpus)
    target = out or default_out(corpus)
    refuse_inside(corpus, target)
    sections = find_sections()
    values = {section.name: section_parameters(section, parameters or {}) for section in sections}
    notebooks = {section.name: fingerprint.of_file(section.path) for section in sections}
    key = fingerprint.of_values(tables_key(loaded), notebooks, values)
    if _is_current(target, key):
        say(f"{target / 'brief.html'}: nothing changed")
        return DONE
    with one_writer(target):
        refresh_tables(loaded, target, strict)
        study = Study(corpus, target, loaded.settings)
        keys = {section.name: _section_key(study, section, values[section.name]) for section in sections}
        run_sections(_stale(study, sections, keys), values, study, say)
        code = _write_brief(study, sections, say)
        manifest = {"key": key if code == DONE else None, "parameters": dict(parameters or {}), "sections": keys}
        _write_manifest(target, loaded, manifest)
    return code


def parse_parameters(pairs: Sequence[str]) -> dict[str, Any]:
    """
    Parameters from the command line, ``NAME=VALUE``, each read as its declared type: 007 stays a text where a
    notebook wants a text.

    Raises ``CorpusError`` when no notebook declares it or the value is of another type.
    """
    declared = {name: parameter for section in find_sections() for name, parameter in section.parameters.items()}
    given: dict[str, Any] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or name not in declared:
            raise CorpusError(f"{pair!r}: write NAME=VALUE, where NAME is one of {', '.join(sorted(declared))}")
        given[name] = _typed(pair, value, declared[name].type)
    return given


def _typed(pair: str, value: str, kind: str) -> Any:
    try:
        if kind == "bool":
            return {"true": True, "false": False}[value.lower()]
        return {"str": str, "int": int, "float": float}[kind](value)
    except (KeyError, ValueError) as error:
        raise CorpusError(f"{pair!r}: the value must be of type {kind}") from error


def _section_key(study: Study, section: Section, values: Mapping[str, Any]) -> str:
    """A hash of all that a section is made from."""
    made = json.loads((study.out / "tables" / "manifest.json").read_text(encoding="utf-8"))["tables"]
    tables = {name: made[name] for name in section.tables}
    source = fingerprint.of_file(section.path)
    return fingerprint.of_values(source, values, tables, fingerprint.of_package(), fingerprint.versions())


def _stale(study: Study, sections: Sequence[Section], keys: Mapping[str, str]) -> list[Section]:
    """The sections that the last whole build did not make from the same."""
    before = read_manifest(study.out).get("sections", {})
    return [
        section
        for section in sections
        if before.get(section.name) != keys[section.name] or not section_path(study, section).is_file()
    ]


def section_path(study: Study, section: Section) -> Path:
    """Where the executed notebook of a section stands."""
    return study.out / "sections" / section.path.name


def read_manifest(out: Path) -> dict[str, Any]:
    """The manifest of the last whole build below ``out``; empty where there is none."""
    try:
        found = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_current(out: Path, key: str) -> bool:
    manifest = read_manifest(out)
    if manifest.get("key") != key:
        return False
    outputs: Mapping[str, str] = manifest.get("outputs", {})
    return all((out / name).is_file() and fingerprint.of_file(out / name) == digest for name, digest in outputs.items())


def _write_brief(study: Study, sections: Sequence[Section], say: Say) -> int:
    from corpus_tools.brief import PangoMissing, brief_html, brief_pdf

    page = brief_html(study, [section_path(study, section) for section in sections]).encode()
    html_path, pdf_path = study.out / "brief.html", study.out / "brief.pdf"
    unchanged = html_path.is_file() and html_path.read_bytes() == page
    write_whole(html_path, page)
    say(str(html_path))
    if unchanged and pdf_path.is_file():
        say(f"{pdf_path}: nothing changed")
        return DONE
    try:
        write_whole(pdf_path, brief_pdf(page.decode()))
    except PangoMissing as error:
        pdf_path.unlink(missing_ok=True)
        print(f"corpus-tools: {error}", file=sys.stderr)
        return NEEDS_A_PERSON
    say(str(pdf_path))
    return DONE


def _write_manifest(out: Path, corpus: Corpus, said: Mapping[str, Any]) -> None:
    """What went in and what came out, with hashes; without a key the next call builds again."""
    outputs = [out / "brief.html", out / "brief.pdf", *sorted(out.glob("tables/*"))]
    manifest = {
        **said,
        "corpus": str(corpus.folder.resolve()),
        "inputs": {path.relative_to(corpus.folder).as_posix(): fingerprint.of_file(path) for path in corpus.files},
        "package": fingerprint.of_package(),
        "versions": fingerprint.versions(),
        "outputs": {path.relative_to(out).as_posix(): fingerprint.of_file(path) for path in outputs if path.is_file()},
    }
    write_whole(out / "manifest.json", (json.dumps(manifest, indent=1, ensure_ascii=False) + "\n").encode())


def verify_report(brief: Path, corpus: Path | None = None) -> list[str]:
    """
    Makes the brief again in a folder of its own and says, a line each, what is not the same byte for byte.

    Raises ``CorpusError`` when the brief's corpus cannot be found or read.
    """
    out = brief.parent
    manifest = read_manifest(out)
    source = corpus or Path(manifest.get("corpus") or "seeds")
    with tempfile.TemporaryDirectory() as folder:
        again = Path(folder) / "again"
        build_report(source, again, manifest.get("parameters"), say=lambda _: None)
        names = ["brief.html", "brief.pdf", *(f"tables/{path.name}" for path in sorted(again.glob("tables/*.csv")))]
        differences = [_difference(out / name, again / name) for name in names]
    return [line for line in differences if line]


def _difference(old: Path, new: Path) -> str | None:
    if not old.is_file() or not new.is_file():
        return f"{old}: is not there" if new.is_file() else f"{old}: is not made any more"
    if old.read_bytes() == new.read_bytes():
        return None
    why = " (its bytes depend on the machine's Pango and fonts)" if old.suffix == ".pdf" else ""
    return f"{old}: differs from a rebuild{why}"
