"""Paragraphs, sentences and words, each with its offsets in the text as stored."""

from __future__ import annotations

import bisect
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from corpus_tools.memo import found_between_spaces
from corpus_tools.model import UNREAD_ZONES, Sentence, Span, Zone
from corpus_tools.sentence_ends import BARS, END, END_OR_BAR, before_last_note, behind_mark_of_note, ends_sentence

WORD = re.compile(r"[^\W_]+(?:['’ʼ.\-‐‑][^\W_]+)*")
"""A word: letters and digits, with apostrophes, hyphens and full stops inside (U.S, al-Sadr, Jan's)."""


@lru_cache(maxsize=1 << 13)  # sentences of the documents of a step: several readings ask for the words of the same ones
def words_in(sentence: str) -> frozenset[str]:
    """The different words of a sentence by itself."""
    return frozenset(_words(sentence))


_words = found_between_spaces(WORD)


def words_of(text: str, start: int, end: int) -> frozenset[str]:
    """
    The different words of a stretch of text, such as a sentence.

    >>> sorted(words_of("The U.S. left, the U.N. did not.", 0, 24))
    ['The', 'U.N', 'U.S', 'left', 'the']
    """
    return words_in(text[start:end])


class Words:
    """The words of a text, found once; which of them stand in a stretch is looked up."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = [match.span() for match in WORD.finditer(text)]
        self._starts, self._ends = ([place[side] for place in found] for side in (0, 1))

    def starts(self, start: int, end: int) -> list[int]:
        """
        Where the words of a stretch begin; of a word that begins before it, its rest.

        >>> words = Words("The so-called aid")
        >>> words.starts(0, 17), words.starts(7, 17)
        ([0, 4, 14], [7, 14])
        """
        first = bisect.bisect_left(self._starts, start)
        if first and self._ends[first - 1] > start:
            return [match.start() for match in WORD.finditer(self._text, start, end)]
        return self._starts[first : bisect.bisect_left(self._starts, end)]

    def count(self, start: int, end: int) -> int:
        """How many words stand in a stretch."""
        return len(self.starts(start, end))


_SAME = {"’": "'", "‘": "'", "ʼ": "'", "ʿ": "'", "ʾ": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_SAME |= {"‐": "-", "‑": "-", "–": "-", "—": "-", "ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o"}


class _Folding(dict[int, str]):
    """Character to its folded form, worked out when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFKD", character)[0] if character not in _SAME else _SAME[character]
        lowered = " " if base.isspace() and character != "\n" else base.lower()
        self[code] = lowered if len(lowered) == 1 else character
        return self[code]


_FOLDING = _Folding()


_MARKED = re.compile("[\xa0-\u0148\u2010-\u203a]")
"""Letters and marks of the western press; what each folds to is folded itself."""


def fold(text: str) -> str:
    """
    The same length, for matching only: lower case, no diacritics, plain quotation marks, dashes and spaces.

    >>> fold("Muqtad\u0101\u00a0al-\u1e62adr")
    'muqtada al-sadr'
    """
    # What is left is mostly ASCII, which Python translates ten times as fast as other text.
    for marked in () if text.isascii() else set(_MARKED.findall(text)):
        text = text.replace(marked, _FOLDING[ord(marked)])
    return text.translate(_FOLDING)


_BREAKS = r"\n\r\f\v\x85\u2028\u2029"
"""What ends a line: line feeds, the carriage returns of old files, page feeds, and the separators of Unicode."""

_LINE = re.compile(rf"\S(?:[^{_BREAKS}]*\S)?")


def lines(text: str, within: Span | None = None) -> Iterator[Span]:
    """
    The non-blank lines, without the white space at their edges.

    >>> list(lines("One\\n\\n  two \\rsix"))
    [Span(start=0, end=3), Span(start=7, end=10), Span(start=12, end=15)]
    """
    span = within or Span(0, len(text))
    for match in _LINE.finditer(text, span.start, span.end):
        yield Span(match.start(), match.end())


def line_key(line: str) -> int:
    """A 64-bit hash of a line, alike for lines that differ only in case, marks or white space."""
    return folded_key(fold(line))


def folded_key(folded: str) -> int:
    """The same for a line that is folded already."""
    even = "  " not in folded and "\n" not in folded and folded.strip(" ") == folded  # as most are
    plain = folded if even else " ".join(folded.split())
    return int.from_bytes(hashlib.blake2b(plain.encode(), digest_size=8).digest())


_BLOCK = re.compile(rf"\S(?:[^{_BREAKS}]|(?:\r\n|[{_BREAKS}])(?!\s*?[{_BREAKS}]|\s*\Z))*")

FULL = 0.75
"""A line of a hard-wrapped text that is shorter than this part of the longest ends before the words ran out of it."""


@lru_cache(maxsize=64)  # asked for the zones of a step of documents, and again for their sentences
def wrapped_width(text: str) -> int | None:
    """
    The width that the lines of a text were broken to, None where they were not: of what stands in lines that another
    follows directly, most stands in lines about as long as the longest, and these go on in small letters, most of them.
    """
    rows = [row.strip() for row in text.splitlines()]
    broken = [(len(row), following[0].islower()) for row, following in pairwise(rows) if row and following]
    longest = max((length for length, _ in broken), default=0)
    if len(broken) < 4 or not 40 <= longest <= 100:
        return None
    full = [(length, goes_on) for length, goes_on in broken if length > FULL * longest]
    letters = [sum(length for length, _ in part) for part in (full, broken)]
    return longest if letters[0] > 0.5 * letters[1] and sum(on for _, on in full) > 0.5 * len(full) else None


def paragraphs(text: str, within: Span | None = None, width: int | None = None) -> Iterator[Span]:
    """
    The paragraphs: lines, or, where the text is hard-wrapped to a width, blocks between blank lines, which end at a
    line that had room for the next word, too.
    """
    if width is None:
        yield from lines(text, within)
        return
    span = within or Span(0, len(text))
    for match in _BLOCK.finditer(text, span.start, span.end):
        yield from _reflowed(text, Span(*match.span()), width)


def _reflowed(text: str, block: Span, width: int) -> Iterator[Span]:
    rows = list(lines(text, block))
    start = rows[0].start
    for row, following in pairwise(rows):
        if _stops(text, row, following, width):
            yield Span(start, row.end)
            start = following.start
    yield Span(start, rows[-1].end)


def _stops(text: str, row: Span, following: Span, width: int) -> bool:
    """True when a row of a hard-wrapped text ends its paragraph; headlines in large letters have their own width."""
    if not WORD.search(text, row.start, row.end):
        return True
    if text[following.start].islower() and text[row.end - 1] not in ".!?:;":
        return False
    word = following.cut(text).split(None, 1)[0]
    return row.end - row.start + len(word) < FULL * width


def split_sentences(text: str, within: Span | None = None) -> Iterator[Span]:
    """
    The sentences of one paragraph, without the space and the numbers of notes between them.

    >>> [span.cut("Gen. Votel spoke.1 He left.") for span in split_sentences("Gen. Votel spoke.1 He left.")]
    ['Gen. Votel spoke.', 'He left.']
    >>> noted = "It sank, i.e. was lost.[^2] He left."
    >>> [span.cut(noted) for span in split_sentences(noted)]
    ['It sank, i.e. was lost.', 'He left.']
    >>> [span.cut("Lee wins ■ Two hurt") for span in split_sentences("Lee wins ■ Two hurt")]
    ['Lee wins', 'Two hurt']
    >>> short = "[6] Gen. (ret.) Votel spoke on p. 7 of No. 12. He left.[9]"
    >>> [span.cut(short) for span in split_sentences(short)]
    ['Gen. (ret.) Votel spoke on p. 7 of No. 12.', 'He left.']
    """
    span = within or Span(0, len(text))
    yield from _sentences_in(text, span.start, span.end)


@lru_cache(maxsize=1 << 12)  # who dates the documents of a step asks for the sentences of their paragraphs beforehand
def _sentences_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(_cut_sentences(text, start, end))


def _cut_sentences(text: str, start: int, stop: int) -> Iterator[Span]:
    ends = END_OR_BAR if any(map(text[start:stop].__contains__, BARS)) else END
    start = behind_mark_of_note(text, start, stop) if start < stop else start
    for match in ends.finditer(text, start, stop):
        if match.end() < stop and ends_sentence(text, start, match, WORD.search(text, match.end())):
            bar = match.group()[-1] in BARS
            yield Span(start, match.start() if bar else match.end() if match["note"] is None else match.start("note"))
            start = _after_gap(text, match.end(), stop)
    if start < stop:
        yield Span(start, before_last_note(text, start, stop))


def sentence_bounds(text: str) -> list[Span]:
    """The sentences of a text, in reading order."""
    width = wrapped_width(text)
    return [sentence for part in paragraphs(text, None, width) for sentence in split_sentences(text, part)]


def sentence_around(sentences: Sequence[Span], place: Span) -> Span:
    """From the beginning of the sentence that a place begins in to the end of the one that it ends in."""
    starts = [span.start for span in sentences]
    first, last = (bisect.bisect_right(starts, at) - 1 for at in (place.start, place.end - 1))
    start = sentences[first].start if first >= 0 else place.start
    end = sentences[last].end if last >= 0 else place.end
    return Span(min(start, place.start), max(end, place.end))


def _after_gap(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def read_paragraphs(text: str, zones: Iterable[Zone]) -> tuple[tuple[Zone, Span], ...]:
    """The paragraphs of every zone that is read, in reading order."""
    width = wrapped_width(text)
    read = (zone for zone in zones if zone.zone not in UNREAD_ZONES)
    return tuple((zone, paragraph) for zone in read for paragraph in paragraphs(text, zone, width))


def find_sentences(text: str, read: Iterable[tuple[Zone, Span]]) -> tuple[Sentence, ...]:
    """The sentences of the paragraphs read, in reading order, each with its zone and the number of its paragraph."""
    return tuple(
        Sentence(sentence.start, sentence.end, zone.zone, number)
        for number, (zone, paragraph) in enumerate(read)
        for sentence in split_sentences(text, paragraph)
    )
