"""Concordance: a key word in context, as corpus linguists read one (Sinclair 1991)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from corpus_tools import lexicons
from corpus_tools.model import CorpusError, Document, Span
from corpus_tools.text import fold

Sort = Literal["place", "left", "right"]


@dataclass(frozen=True, slots=True)
class Line:
    """One hit: where it is, and the words before and after it on its line of the text."""

    doc_id: str
    line: int
    span: Span
    left: str
    word: str
    right: str


def concordance(documents: Iterable[Document], word: str, width: int = 60, sort: Sort = "place") -> list[Line]:
    """
    Every place where the word (or words) stands, whatever its case and diacritics, with ``width`` characters of its
    line on each side; ``*`` at an end stands for any letters. Sorted by place, or by the words left or right of it.

    >>> doc = Document("a", "Muqtada al-Ṣadr spoke. Sadr's men left.")
    >>> [(line.word, line.right) for line in concordance([doc], "sadr")]
    [('Ṣadr', " spoke. Sadr's men left."), ('Sadr', "'s men left.")]
    """
    if not word.strip("* "):
        raise CorpusError(f"{word!r} is no word to look for")
    found = [line for document in documents for line in _lines(document, word, width)]
    if sort == "left":
        found.sort(key=lambda line: fold(line.left).split()[::-1])
    elif sort == "right":
        found.sort(key=lambda line: fold(line.right).split())
    return found


def _lines(document: Document, word: str, width: int) -> Iterator[Line]:
    text, folded = document.text, fold(document.text)
    core = lexicons.alternation([fold(word).strip("* ")])
    start = r"\w*" if word.startswith("*") else r"(?<!\w)"
    end = r"\w*" if word.endswith("*") else r"(?!\w)"
    for match in re.finditer(start + core + end, folded):
        left = max(text.rfind("\n", 0, match.start()) + 1, match.start() - width)
        stop = text.find("\n", match.end())
        right = min(len(text) if stop < 0 else stop, match.end() + width)
        yield Line(
            document.doc_id,
            text.count("\n", 0, match.start()) + 1,
            Span(match.start(), match.end()),
            text[left : match.start()],
            text[match.start() : match.end()],
            text[match.end() : right],
        )
