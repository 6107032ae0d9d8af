"""The text layer of a PDF: the lines that are printed, with the place and size of each."""

from __future__ import annotations

import io
import logging
import math
from collections.abc import Sequence
from typing import Any

from corpus_tools.corpus.printed import Line, paragraphs
from corpus_tools.corpus.readers import Extract, texts
from corpus_tools.model import CorpusError

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
"""Letters that a font prints as one sign (Unicode, Alphabetic Presentation Forms)."""


def read_pdf(content: bytes) -> Extract:
    """
    The text layer of a PDF, a line for each paragraph that its pages show, with the title that the file gives itself.

    Raises ``CorpusError`` when the file is damaged, encrypted, or pictures of pages without text.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)  # repairs of damaged files are no news to a reader
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise CorpusError("the PDF is encrypted; save it without a password")
        pages = [_lines(page) for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except DependencyError as error:
        raise CorpusError("the PDF is encrypted; save it without a password") from error
    except PyPdfError as error:
        raise CorpusError(f"the PDF is damaged ({error}); open it and print it to a new PDF") from error
    if not any(pages):
        raise CorpusError("the PDF has no text layer (scanned pages); run OCR on it first")
    return Extract("\n\n".join(paragraphs(pages)), texts(title=title))


class _Printer:
    """Gathers the pieces of text that a page prints into its lines."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pieces: list[Line] = []

    def take(self, text: str, matrix: Sequence[float], move: Sequence[float], _font: Any, size: float) -> None:
        """One piece, as ``pypdf`` hands it over: its words, the two matrices that place it, and its size."""
        left = move[4] * matrix[0] + move[5] * matrix[2] + matrix[4]
        base = move[4] * matrix[1] + move[5] * matrix[3] + matrix[5]
        scale = math.hypot(
            move[2] * matrix[0] + move[3] * matrix[2],
            move[2] * matrix[1] + move[3] * matrix[3],
        )
        first, *others = text.translate(_LIGATURES).split("\n")
        self._pieces.append(Line(first, left, base, size * scale))
        for other in others:
            self.end()
            self._pieces.append(Line(other, left, base, size * scale))

    def end(self) -> None:
        """Ends the line."""
        words = " ".join("".join(piece.words for piece in self._pieces).split())
        if words:
            first = next(piece for piece in self._pieces if piece.words.strip())
            longest = max(self._pieces, key=lambda piece: len(piece.words))
            self.lines.append(Line(words, first.left, first.base, longest.size))
        self._pieces = []


def _lines(page: Any) -> list[Line]:
    printer = _Printer()
    page.extract_text(visitor_text=printer.take)
    printer.end()
    return printer.lines
