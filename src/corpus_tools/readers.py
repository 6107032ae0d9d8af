"""Bytes to text: one reader a suffix. The text is the file's own, with every character where it was."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping

from charset_normalizer import from_bytes

from corpus_tools.model import CorpusError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_text(content: bytes) -> tuple[str, str | None]:
    """
    The text of plain-text bytes, and a remark where the encoding had to be guessed.

    Raises ``CorpusError`` when the bytes are empty, binary or in no encoding that can be told.

    >>> read_text("Bağdat".encode())
    ('Bağdat', None)
    """
    if not content.strip():
        raise CorpusError("the file is empty")
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    if b"\0" in content and encoding != "utf-16":
        raise CorpusError("the file holds null bytes, so it is no plain text; save it as UTF-8 text")
    try:
        return content.decode(encoding), None
    except UnicodeDecodeError as error:
        return _guess(content, error)


def _guess(content: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    best = from_bytes(content).best()
    if best is None:
        raise CorpusError(f"byte {error.start} is no UTF-8 and no other encoding fits; save it as UTF-8") from error
    return content.decode(best.encoding), f"is no UTF-8 (byte {error.start}); read as {best.encoding}"


READERS: Mapping[str, Callable[[bytes], tuple[str, str | None]]] = {".txt": read_text, ".md": read_text}
"""Suffix, in lower case, to reader."""
