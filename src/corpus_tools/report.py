"""From a corpus to its brief: tables, sections, HTML, PDF, and last the manifest that vouches for them."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from corpus_tools import fingerprint
from corpus_tools.corpus import Corpus, load_corpus
from corpus_tools.files import one_writer, write_whole
from corpus_tools.sections import Section, find_sections, section_parameters
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
    changed is made again. Returns 1 when the PDF cannot be drawn on this machine, else 0.

    Raises ``CorpusError`` when the input is wrong, a parameter is unknown or ill-typed, or a notebook fails; the old
    brief then stays as it was.
    """
    loaded = load_corpus(corpus)
    target = out or default_out(corpus)
    refuse_inside(corpus, target)
    sections = find_sections()
    values = {section.name: section_parameters(section, parameters or {}) for section in sections}
    key = _report_key(loaded, sections, values)
    if _is_current(target, key):
        say(f"{target / 'brief.html'}: nothing changed")
        return DONE
    with one_writer(target):
        refresh_tables(loaded, target, strict)
        study = Study(corpus, target, loaded.settings)
        _run_stale(study, sections, values, say)
        code = _write_brief(study, sections, say)
        _write_manifest(study, loaded, sections, values, key if code == DONE else None)
    return code


def _report_key(corpus: Corpus, sections: tuple[Section, ...], values: Mapping[str, Mapping[str, Any]]) -> str:
    notebooks = {section.name: fingerprint.of_file(section.path) for section in sections}
    return fingerprint.of_values(tables_key(corpus), notebooks, values)


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


def _run_stale(study: Study, sections: tuple[Section, ...], values: Mapping[str, Mapping[str, Any]], say: Say) -> None:
    """Runs the notebooks whose text, parameters or tables changed since the manifest was written."""
    from corpus_tools.sections import run_sections

    before = read_manifest(study.out).get("sections", {})
    stale = tuple(
        section
        for section in sections
        if before.get(section.name) != _section_key(study, section, values[section.name])
        or not (study.out / "sections" / f"{section.name}.ipynb").is_file()
    )
    run_sections(stale, values, study, say)


def _section_key(study: Study, section: Section, values: Mapping[str, Any]) -> str:
    tables = {name: fingerprint.of_file(study.out / "tables" / f"{name}.parquet") for name in section.tables}
    return fingerprint.of_values(
        fingerprint.of_file(section.path), values, tables, fingerprint.of_package(), fingerprint.versions()
    )


def _write_brief(study: Study, sections: tuple[Section, ...], say: Say) -> int:
    from corpus_tools.brief import PangoMissing, brief_html, brief_pdf

    page = brief_html(study, [study.out / "sections" / f"{section.name}.ipynb" for section in sections])
    html_path, pdf_path = study.out / "brief.html", study.out / "brief.pdf"
    unchanged = html_path.is_file() and html_path.read_text(encoding="utf-8") == page
    write_whole(html_path, page.encode())
    say(str(html_path))
    if unchanged and pdf_path.is_file():
        say(f"{pdf_path}: nothing changed")
        return DONE
    try:
        write_whole(pdf_path, brief_pdf(page))
    except PangoMissing as error:
        pdf_path.unlink(missing_ok=True)
        print(f"corpus-tools: {error}", file=sys.stderr)
        return NEEDS_A_PERSON
    say(str(pdf_path))
    return DONE


def _write_manifest(
    study: Study,
    corpus: Corpus,
    sections: tuple[Section, ...],
    values: Mapping[str, Mapping[str, Any]],
    key: str | None,
) -> None:
    out = study.out
    outputs = [
        path for path in (out / "brief.html", out / "brief.pdf", *sorted(out.glob("tables/*"))) if path.is_file()
    ]
    manifest = {
        "key": key,
        "corpus": str(corpus.folder.resolve()),
        "inputs": {path.relative_to(corpus.folder).as_posix(): fingerprint.of_file(path) for path in corpus.files},
        "parameters": values,
        "package": fingerprint.of_package(),
        "versions": fingerprint.versions(),
        "sections": {section.name: _section_key(study, section, values[section.name]) for section in sections},
        "outputs": {path.relative_to(out).as_posix(): fingerprint.of_file(path) for path in outputs},
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
        again = Path(folder) / out.resolve().name
        build_report(source, again, _common_parameters(manifest), say=lambda _: None)
        names = ["brief.html", "brief.pdf", *(f"tables/{path.name}" for path in sorted(again.glob("tables/*.csv")))]
        differences = [_difference(out / name, again / name) for name in names]
    return [line for line in differences if line]


def _common_parameters(manifest: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for values in manifest.get("parameters", {}).values() for name, value in values.items()}


def _difference(old: Path, new: Path) -> str | None:
    if not old.is_file() or not new.is_file():
        return f"{old}: is not there" if new.is_file() else f"{old}: is not made any more"
    if old.read_bytes() == new.read_bytes():
        return None
    why = " (its bytes depend on the machine's Pango and fonts)" if old.suffix == ".pdf" else ""
    return f"{old}: differs from a rebuild{why}"
