"""Concordance: a key word in context, as corpus linguists read one (Sinclair 1991)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from corpus_tools import lexicons
from corpus_tools.model import CorpusError, Document, Span
from corpus_tools.text import fold, sentence_around, sentence_bounds

Sort = Literal["place", "left", "right"]
SORTS: tuple[Sort, ...] = ("place", "left", "right")
SENTENCE = 0
"""The width that means a whole sentence."""


@dataclass(frozen=True, slots=True)
class Line:
    """One hit: where it is, and the words before and after it, white space as single spaces."""

    doc_id: str
    line: int
    span: Span
    left: str
    word: str
    right: str


def concordance(documents: Iterable[Document], word: str, width: int = 60, sort: Sort = "place") -> list[Line]:
    """
    Every place where the word (or words) stands, whatever its case and diacritics, with ``width`` characters of its
    line on each side, or its whole sentence where ``width`` is 0; ``*`` at an end stands for any letters. Sorted by
    place, or by the words left or right of it.

    >>> doc = Document("a", "Muqtada al-Ṣadr spoke. Sadr's men left.")
    >>> [(line.word, line.right) for line in concordance([doc], "sadr")]
    [('Ṣadr', " spoke. Sadr's men left."), ('Sadr', "'s men left.")]
    >>> [(line.left, line.right) for line in concordance([doc], "sadr", 0)]
    [('Muqtada al-', ' spoke.'), ('', "'s men left.")]
    """
    pattern = word_pattern(word)
    found = [
        line
        for document in documents
        for line in lines_around(document, [Span(*hit.span()) for hit in pattern.finditer(fold(document.text))], width)
    ]
    return in_order(found, sort)


def word_pattern(word: str) -> re.Pattern[str]:
    """What finds a word in a folded text. Raises ``CorpusError`` where there is nothing to look for."""
    if not word.strip("* "):
        raise CorpusError(f"{word!r} is no word to look for")
    core = lexicons.alternation([fold(word).strip("* ")])
    start = r"\w*" if word.startswith("*") else r"(?<!\w)"
    end = r"\w*" if word.endswith("*") else r"(?!\w)"
    return re.compile(start + core + end)


NEAR = 75
"""From this ratio on (0 to 100, of rapidfuzz) a word of the corpus is shown as another spelling of one not found."""


def near_words(documents: Iterable[Document], word: str, most: int = 6) -> list[tuple[str, int]]:
    """
    The words of the documents that are spelt most like one that stands nowhere, and how often each stands there; for
    several words, those like any of them.

    >>> near_words([Document("a", "Muqtada al-Sadr and his Sadrists; Sader, they say. Sadr.")], "sadar")
    [('sadr', 2), ('sader', 1)]
    """
    from rapidfuzz import fuzz

    counts = Counter(found for document in documents for found in _WORD.findall(fold(document.text)))
    sought = _WORD.findall(fold(word))
    likeness = {found: max(map(partial(_likeness, fuzz.ratio, found), sought), default=0.0) for found in counts}
    near = sorted((-ratio, -counts[found], found) for found, ratio in likeness.items() if ratio >= NEAR)
    return [(found, counts[found]) for *_, found in near[:most]]


_WORD = re.compile(r"[^\W\d_]{2,}")
_STEM = 4  # letters from which on a word that goes on with others (Sadrists) is near


def _likeness(ratio: Callable[[str, str], float], found: str, sought: str) -> float:
    """How alike two words are, and no less than enough where one begins with the other."""
    whole = ratio(found, sought)
    begins = min(len(found), len(sought)) >= _STEM and (found.startswith(sought) or sought.startswith(found))
    return max(whole, float(NEAR)) if begins else whole


def lines_around(document: Document, hits: Sequence[Span], width: int = SENTENCE) -> Iterator[Line]:
    """A line for each hit, with so many characters of its line of the text on each side, or its whole sentence."""
    text = document.text
    sentences = sentence_bounds(text) if hits and width == SENTENCE else []
    for hit in hits:
        around = sentence_around(sentences, hit) if width == SENTENCE else _line(text, hit, width)
        yield Line(
            document.doc_id,
            text.count("\n", 0, hit.start) + 1,
            hit,
            _spaced(text[around.start : hit.start]),
            _spaced(hit.cut(text)),
            _spaced(text[hit.end : around.end]),
        )


def in_order(found: Iterable[Line], sort: Sort) -> list[Line]:
    """
    The lines by place, by the words to the left, read outwards, or by the words to the right.

    Raises ``CorpusError`` for any other order.
    """
    if sort not in SORTS:
        raise CorpusError(f"a concordance is not sorted by {sort!r}; it is by {', '.join(SORTS)}")
    if sort == "left":
        return sorted(found, key=lambda line: re.findall(r"\w+", fold(line.left))[::-1])
    if sort == "right":
        return sorted(found, key=lambda line: re.findall(r"\w+", fold(line.right)))
    return list(found)


def _line(text: str, hit: Span, width: int) -> Span:
    stop = text.find("\n", hit.end)
    left = max(text.rfind("\n", 0, hit.start) + 1, hit.start - width)
    return Span(left, min(len(text) if stop < 0 else stop, hit.end + width))


def _spaced(words: str) -> str:
    return re.sub(r"\s+", " ", words)
