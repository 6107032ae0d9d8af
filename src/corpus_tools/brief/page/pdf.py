"""
A page as PDF, tagged and with bookmarks.

    python -m corpus_tools.brief.page.pdf FOLDER

draws one that comes in as JSON with what is attached to it, and sends it out; it keeps what it writes below FOLDER.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Any

from corpus_tools.brief.page.paper import for_paper, print_styles
from corpus_tools.brief.page.press import NO_PANGO, PangoMissing
from corpus_tools.brief.page.sheet import sheet_of
from corpus_tools.brief.page.styles import fonts

if TYPE_CHECKING:
    from weasyprint import CSS, Document
    from weasyprint.text.fonts import FontConfiguration

EPOCH = "1577836800"
"""1 January 2020: the date that PDF tools are told, so that the same HTML gives the same bytes."""

ARABIC = "ا"
"""Asks for the typeface that has such letters."""


def main(folder: str) -> None:
    """Draws the page that comes in and sends it out; what is written to disk meanwhile stays below the folder."""
    tempfile.tempdir = folder
    gc.disable()
    threading.Thread(target=_end_with, args=(os.getppid(), folder), daemon=True).start()
    try:
        typography = Typography.ready()
        if order := sys.stdin.buffer.read():
            page, attached = json.loads(order)
            sys.stdout.buffer.write(brief_pdf(page, attached, typography))
            sys.stdout.buffer.flush()
        code = 0
    except PangoMissing:
        code = NO_PANGO
    except BrokenPipeError:  # nobody waits for it any more
        code = 1
    except Exception as error:  # told in the place of the PDF, if anybody still listens
        code = 1
        with suppress(BrokenPipeError):
            print(f"{type(error).__name__}: {error}", end="", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(code)  # taking every box of every page apart would cost half a second


def _end_with(caller: int, folder: str) -> None:
    """Ends this process when the one that waits for it was killed: a long page would be drawn for nobody."""
    while os.getppid() == caller:
        time.sleep(1)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


@dataclass(frozen=True, slots=True)
class Typography:
    """The styles of paper, read, and the typefaces, unpacked and made known to Pango by drawing with them."""

    styles: CSS
    typefaces: FontConfiguration

    @classmethod
    def ready(cls) -> Typography:
        """What every brief is set in. Raises ``PangoMissing`` when WeasyPrint finds no Pango on this machine."""
        weasyprint = _weasyprint()
        from weasyprint.text.fonts import FontConfiguration

        typefaces = FontConfiguration()
        sheet = weasyprint.CSS(string=fonts(ARABIC) + print_styles(), font_config=typefaces)
        proof = weasyprint.HTML(string="<p>x <em>x</em> <b>x</b>")
        proof.render(stylesheets=[sheet], font_config=typefaces)
        return cls(sheet, typefaces)


def brief_pdf(
    page: str, attached: Mapping[str, str] = MappingProxyType({}), typography: Typography | None = None
) -> bytes:
    """
    The print edition of a page as PDF, tagged and with bookmarks, and with files ``attached`` to it by name; nothing is
    fetched but what the page itself holds.

    Raises ``PangoMissing`` when WeasyPrint finds no Pango on this machine.
    """
    weasyprint = _weasyprint()
    from weasyprint.urls import URLFetcher

    set_in = typography or Typography.ready()
    with _epoch(), _without_collecting():
        document = sheet_of(for_paper(page), URLFetcher(allowed_protocols=("data",)))
        day = dt.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), dt.UTC)
        files = [
            weasyprint.Attachment(string=text, name=name, created=day, modified=day, relationship="Data")
            for name, text in attached.items()
        ]
        written: bytes = document.write_pdf(
            stylesheets=[set_in.styles],
            font_config=set_in.typefaces,
            pdf_variant="pdf/ua-1",
            attachments=files,
            finisher=_with_scopes,
        )
    return written


def _with_scopes(_: Document, pdf: Any) -> None:
    """Says of each heading of a table whether a column or a row is its own (ISO 32000-1, 14.8.5.7)."""
    parts: dict[str, list[Any]] = {"/THead": [], "/TR": [], "/TH": []}
    for part in pdf.objects:
        if isinstance(part, dict) and part.get("S") in parts:
            parts[part["S"]].append(part)
    heads = {part.reference for part in parts["/THead"]}
    within = {row.reference: row["P"] for row in parts["/TR"]}
    for cell in parts["/TH"]:
        if "A" in cell:
            cell["A"]["Scope"] = "/Column" if within.get(cell["P"]) in heads else "/Row"


def _weasyprint() -> ModuleType:
    try:
        import weasyprint
    except OSError as error:
        raise PangoMissing from error
    found: ModuleType = weasyprint
    return found


@contextmanager
def _epoch() -> Iterator[None]:
    """A fixed time for tools that honour ``SOURCE_DATE_EPOCH``; one that is set already is kept."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No garbage is collected while a page is laid out: its boxes live until the end, and walking them costs 9 %."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


if __name__ == "__main__":
    main(sys.argv[1])
