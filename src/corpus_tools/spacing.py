"""A text as readings take it: with common spaces, and each paragraph on one line."""

from __future__ import annotations

import re

from corpus_tools.text import paragraphs, wrapped_width

_SPACE_LIKE = re.compile(
    "[\xa0\u1680\u2000-\u200b\u200e\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]|\r(?=\n)"
)


def plainly_spaced(text: str) -> str:
    r"""
    The same length, as readings take it: with a common space for each space of another width or of none, for marks of
    the direction of writing, for the carriage return before a line feed, and for each line feed inside a paragraph of
    a hard-wrapped text.

    >>> plainly_spaced("Ann\u00a0Lee\u200b said\r\n")
    'Ann Lee  said \n'
    """
    if not text.isascii() or "\r" in text:
        text = _SPACE_LIKE.sub(" ", text)
    width = wrapped_width(text)
    return text if width is None else _unwrapped(text, width)


def _unwrapped(text: str, width: int) -> str:
    parts: list[str] = []
    at = 0
    for block in paragraphs(text, None, width):
        parts += text[at : block.start], block.cut(text).replace("\n", " ")
        at = block.end
    return "".join([*parts, text[at:]])
