"""
The page as PDF. For a build it is drawn in a process of its own, which loads WeasyPrint and the typefaces while the
notebooks run, and whose memory nobody has to tidy up.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType, ModuleType, TracebackType
from typing import TYPE_CHECKING

from corpus_tools.brief.pages import for_paper
from corpus_tools.brief.styles import fonts, styles
from corpus_tools.model import CorpusError

if TYPE_CHECKING:
    from weasyprint.text.fonts import FontConfiguration

EPOCH = "1577836800"
"""1 January 2020: the date that PDF tools are told, so that the same HTML gives the same bytes."""

NO_PANGO = 3
"""The exit code of a press that finds no Pango."""


class PangoMissing(Exception):  # noqa: N818  (it says what is missing)
    """WeasyPrint's system libraries are not on this machine; the message says how to install them."""

    def __init__(self) -> None:
        super().__init__(
            "the PDF needs Pango: apt install libpango-1.0-0 libpangoft2-1.0-0 (Debian, Ubuntu), "
            "brew install pango (macOS) or conda install -c conda-forge pango"
        )


class Press:
    """A process that draws one PDF; it ends with the ``with`` block, or with us, at the latest."""

    def __init__(self) -> None:
        self._folder = tempfile.mkdtemp(prefix="corpus-tools-")
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "corpus_tools.brief.press", self._folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C is for us, and we end it
        )

    def __enter__(self) -> Press:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()
        shutil.rmtree(self._folder, ignore_errors=True)

    def draw(self, page: str, attached: Mapping[str, str] = MappingProxyType({})) -> bytes:
        """
        The page as PDF, with the files ``attached`` to it by name. Raises ``PangoMissing`` when WeasyPrint finds no
        Pango on this machine.
        """
        drawn, _ = self._process.communicate(json.dumps([page, dict(attached)]).encode())
        if self._process.returncode == NO_PANGO:
            raise PangoMissing
        if self._process.returncode:
            why = drawn.decode(errors="replace") or f"its process ended with {self._process.returncode}"
            raise CorpusError(f"the PDF was not drawn: {why}")
        return drawn


def main(folder: str) -> None:
    """Draws the page that comes in and sends it out; what is written to disk meanwhile stays below the folder."""
    tempfile.tempdir = folder
    gc.disable()
    try:
        typefaces = _typefaces()
        if order := sys.stdin.buffer.read():
            page, attached = json.loads(order)
            sys.stdout.buffer.write(brief_pdf(page, attached, typefaces))
            sys.stdout.buffer.flush()
        code = 0
    except PangoMissing:
        code = NO_PANGO
    except BrokenPipeError:  # nobody waits for it any more
        code = 1
    except Exception as error:  # told in the place of the PDF
        code = 1
        print(f"{type(error).__name__}: {error}", end="", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(code)  # taking every box of every page apart would cost half a second


def _typefaces() -> FontConfiguration:
    """The typefaces of a brief, unpacked and made known to Pango by drawing with them."""
    weasyprint = _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    typefaces = FontConfiguration()
    weasyprint.HTML(string=_for_paper(f"<style>{fonts()}{styles()}</style><p>x <em>x</em> <b>x</b>")).render(
        font_config=typefaces
    )
    return typefaces


def brief_pdf(
    page: str,
    attached: Mapping[str, str] = MappingProxyType({}),
    typefaces: FontConfiguration | None = None,
) -> bytes:
    """
    A page as PDF, tagged and with bookmarks, and with files ``attached`` to it by name; nothing is fetched but what
    the page itself holds.

    Raises ``PangoMissing`` when WeasyPrint finds no Pango on this machine.
    """
    weasyprint = _weasyprint()
    from weasyprint.urls import URLFetcher

    fetcher = URLFetcher(allowed_protocols=("data",))
    with _epoch(), _without_collecting():
        document = weasyprint.HTML(string=_for_paper(page), url_fetcher=fetcher, base_url=None)
        day = dt.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), dt.UTC)
        files = [
            weasyprint.Attachment(string=text, name=name, created=day, modified=day, relationship="Data")
            for name, text in attached.items()
        ]
        written: bytes = document.write_pdf(
            pdf_tags=True, pdf_identifier=b"corpus-tools-brief", font_config=typefaces, attachments=files
        )
    return written


def _weasyprint() -> ModuleType:
    try:
        import weasyprint
    except OSError as error:
        raise PangoMissing from error
    found: ModuleType = weasyprint
    return found


def _for_paper(page: str) -> str:
    """
    The page without what paper does not show, and with the values of light colours and faces in place of their
    variables: links back, hints of marks and styles of screens are read for nothing.
    """
    style, end, rest = page.partition("</style>")
    light = dict(re.findall(r"(--[\w-]+): ([^;]+);", style.partition("@media")[0]))
    style = re.sub(r"var\((--[\w-]+)\)", lambda match: light.get(match[1], match[0]), _SCREEN.sub("", style))
    return style + end + for_paper(rest)


_SCREEN = re.compile(r"@media screen[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}")


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
