"""Text that was read in a wrong encoding once and saved so: told by its marks, and mended where a person says so."""

from __future__ import annotations

import re

from corpus_tools.corpus.entries import toml_text
from corpus_tools.model import Document, Span
from corpus_tools.text import lines

REPAIR = "mojibake"
"""What ``repair`` in ``corpus.toml`` may say."""

_LATIN = (
    "[\u00c2\u00c3]"
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u00c2 "
)
_OTHER = "[\u00d0\u00d1][\u0080-\u00bf][\u00d0\u00d1]|[\u00d8\u00d9][\u0080-\u00bf][\u00d8\u00d9]"
_GARBLED = re.compile(f"\u00e2\u20ac|\u00ef\u00bb\u00bf|{_LATIN}|{_OTHER}")
"""UTF-8 read as Windows-1252 or Latin-1: three signs for ’, two for é, pairs of Cyrillic and of Arabic letters."""


def garbled_places(text: str) -> int:
    """
    In how many places a text shows that it was read in a wrong encoding.

    >>> garbled_places("caf\u00c3\u00a9"), garbled_places("café “no”")
    (1, 0)
    """
    places = 0 if text.isascii() else len(_GARBLED.findall(text))
    return places if places and mended(text) != text else 0


def mended(text: str) -> str:
    """
    The text with wrong readings of its encoding undone and nothing else changed (ftfy: Speer 2019).

    >>> mended("She said \u00e2\u20ac\u0153no\u00e2\u20ac\u009d at the caf\u00c3\u00a9 &amp; left.")
    'She said \u201cno\u201d at the caf\u00e9 &amp; left.'
    """
    from ftfy import TextFixerConfig, fix_encoding

    return fix_encoding(text, TextFixerConfig(restore_byte_a0=True, replace_lossy_sequences=False))


def lines_to_mend(doc_id: str) -> str:
    """The lines of ``corpus.toml`` by which a person has a document mended."""
    return (
        f'[documents.{toml_text(doc_id)}]\nrepair = "{REPAIR}"\nreason = "its encoding was misread before it was saved"'
    )


LINES_TO_MEND_ALL = f'[files]\nrepair = "{REPAIR}"'
"""The same for all documents that show it."""


def moved(document: Document, text: str) -> tuple[Span, ...] | None:
    """The lines of a mended text that its format marked as the article; None where its lines are no longer the same."""
    before, after = list(lines(document.text)), list(lines(text))
    if document.body is None or len(before) != len(after):
        return None
    article = set(document.body)
    return tuple(new for old, new in zip(before, after, strict=True) if old in article)
