"""The files of a brief: HTML, PDF, Word and the reader, drawn before the first is replaced, and the manifest last."""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from corpus_tools import fingerprint
from corpus_tools.brief.page.press import PangoMissing, Press
from corpus_tools.exports import write_exports
from corpus_tools.files import write_together, write_whole
from corpus_tools.mapping import apart
from corpus_tools.provenance import Manifest, crate_text, read_manifest
from corpus_tools.study import Study

HTML, PDF, WORD, READER, MANIFEST = "brief.html", "brief.pdf", "exports/brief.docx", "reader.html", "manifest.json"

LARGEST_ATTACHED = 1_000_000
"""Bytes; a larger table is not attached to the PDF, which is to be sent by mail."""


def publish(study: Study, sections: Sequence[Path], press: Press, record: Manifest, say: Callable[[str], None]) -> bool:
    """
    Writes the files of a brief and its exports below the output of its study, each only where it changed; ``record``
    says what went in. Returns False when this machine cannot draw the PDF; the others are written all the same.
    """
    from corpus_tools.brief.display import for_screen
    from corpus_tools.brief.page.wordfile import brief_docx

    out, small = study.out, study.small
    page = apart(_page, (study, sections), small)
    shown = for_screen(page)
    stale = not _is_drawn(out, shown, record)
    if stale:
        press.begin(page, attached(out, record))
    write_exports(study)  # while the PDF is drawn, as what follows
    contents = {
        out / HTML: shown.encode(),
        out / WORD: apart(brief_docx, shown, small),
        out / READER: apart(_reader, study, small),
    }
    if stale:
        contents |= _pdf(out, press)
        if not (out / MANIFEST).is_file():  # nothing vouches for what is there, and nothing should seem to from here on
            write_manifest(out, Manifest())
    drawn = not stale or out / PDF in contents
    write_together(contents)
    for name in (HTML, PDF, WORD, READER)[: None if drawn else 1]:
        say(f"{out / name}{'' if out / name in contents else ': nothing changed'}")
    return drawn


def _page(made: tuple[Study, Sequence[Path]]) -> str:
    from corpus_tools.brief.exporters import brief_html

    return brief_html(*made)


def _pdf(out: Path, press: Press) -> dict[Path, bytes]:
    """The PDF that was begun; none, and no stale one either, where this machine cannot draw it."""
    try:
        return {out / PDF: press.drawn()}
    except PangoMissing as error:
        (out / PDF).unlink(missing_ok=True)
        print(f"corpus-tools: {error}", file=sys.stderr)
        return {}


def attached(out: Path, record: Manifest) -> dict[str, str]:
    """What a PDF carries with it, by file name: what went in, with hashes and parameters, and the tables as CSV."""
    sources = {"inputs": record.inputs, "parameters": record.parameters}
    tables = (path for path in sorted(out.glob("tables/*.csv")) if path.stat().st_size <= LARGEST_ATTACHED)
    return {
        "inputs.json": json.dumps(sources, indent=1, ensure_ascii=False) + "\n",
        **{path.name: path.read_text(encoding="utf-8") for path in tables},
    }


def _reader(study: Study) -> bytes:
    from corpus_tools.brief.page.reader import LARGEST, reader_page

    sizes: list[int] = []
    ids = takewhile(lambda _: sum(sizes) <= LARGEST, study.documents["doc_id"])
    texts: dict[str, str] = {}
    for doc_id in ids:
        texts[doc_id] = study.text(doc_id)
        sizes.append(len(texts[doc_id]))
    return reader_page(study, texts).encode()


def _is_drawn(out: Path, page: str, record: Manifest) -> bool:
    """
    True when the PDF on disk is that of the page and of what it carries, drawn by this package with these libraries:
    the manifest says so, or there is none, as in a fresh checkout, where all come together.
    """
    if not (out / PDF).is_file() or not (out / HTML).is_file() or (out / HTML).read_bytes() != page.encode():
        return False
    if not (out / MANIFEST).is_file():
        return True
    before = read_manifest(out)
    names = [HTML, PDF, *(f"tables/{path.name}" for path in sorted(out.glob("tables/*.csv")))]
    same = all(before.outputs.get(name) == fingerprint.of_file(out / name) for name in names)
    drawn_by = (before.package, dict(before.versions)) == (fingerprint.of_package(), fingerprint.versions())
    return same and drawn_by and (before.inputs, before.parameters) == (record.inputs, record.parameters)


def write_manifest(out: Path, record: Manifest) -> None:
    """
    The manifest of a build, written last: what went in, and every file that came out, with hashes. Without a key the
    next build makes everything again.
    """
    paths = [out / HTML, out / PDF, *sorted(out.glob("tables/*")), *sorted(out.glob("exports/*"))]
    outputs = {path.relative_to(out).as_posix(): fingerprint.of_file(path) for path in paths if path.is_file()}
    made = replace(record, outputs=outputs, package=fingerprint.of_package(), versions=fingerprint.versions())
    write_whole(out / MANIFEST, crate_text(made, _today(os.environ)).encode())


def _today(environment: Mapping[str, str]) -> dt.date:
    """The day of the build; that of ``SOURCE_DATE_EPOCH`` where it is set (reproducible-builds.org)."""
    seconds = environment.get("SOURCE_DATE_EPOCH")
    now = dt.datetime.fromtimestamp(int(seconds), dt.UTC) if seconds else dt.datetime.now(dt.UTC)
    return now.date()
