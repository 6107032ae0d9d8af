"""The PDF of a build, drawn in a process of its own, whose memory nobody has to tidy up."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType, TracebackType

from corpus_tools.model import CorpusError

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
    """
    A process that draws one PDF. It loads WeasyPrint and the typefaces from the first, draws what it is told to while
    the caller goes on, and ends with the ``with`` block, or with us, at the latest.
    """

    def __init__(self) -> None:
        self._folder = tempfile.mkdtemp(prefix="corpus-tools-")
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "corpus_tools.brief.page.pdf", self._folder],
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
        with suppress(BrokenPipeError), self._process:
            pass
        shutil.rmtree(self._folder, ignore_errors=True)

    def begin(self, page: str, attached: Mapping[str, str] = MappingProxyType({})) -> None:
        """Has the page drawn, with the files ``attached`` to it by name."""
        assert self._process.stdin
        with suppress(BrokenPipeError), self._process.stdin as orders:  # why it has ended, ``drawn`` says
            orders.write(json.dumps([page, dict(attached)]).encode())

    def drawn(self) -> bytes:
        """The page as PDF, once it is drawn. Raises ``PangoMissing`` when WeasyPrint finds no Pango on this machine."""
        assert self._process.stdout
        drawn = self._process.stdout.read()
        code = self._process.wait()
        if code == NO_PANGO:
            raise PangoMissing
        if code:
            why = drawn.decode(errors="replace") or f"its process ended with {code}"
            raise CorpusError(f"the PDF was not drawn: {why}")
        return drawn
