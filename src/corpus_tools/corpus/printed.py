"""
Paragraphs of printed pages: which lines belong together, by the space, the indent, the size and the room that a
printer leaves. A line into which the next word would have fitted was ended on purpose.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

SMALL = 1.2  # times the size of most letters is the size of a headline, whose lines end where they look well
SAME_SIZE = 0.1  # by which part the letters of one paragraph may differ in size
SAME_BASE = 0.4  # times the size of its letters stands a raised word higher
WIDE = 1.25  # times the usual space between two lines begins a paragraph
USUAL = 1.36  # times the size of the letters is that space where it cannot be told
INDENT = (0.8, 4.0)  # times the size of the letters is the indent of a first line
FULL = 0.85  # part of the longest line that another fills where it is full: letters differ in width
NARROW = 8  # letters by which one is shorter, at least
FEW = 3  # lines of one kind that tell what is usual
LONGEST_WORD = 32  # letters, of which one line holds a part
MARGINAL = 4  # lines in the margins of a page, at most
_END = re.compile(r"[.!?…:][\"'”’)\]»]*$")
_BULLET = re.compile(r"[•◦▪*–—-] ")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]{1,30})[-\u00ad\u2010]$")
_COMPOUND = re.compile(r"(?:half|self|well|(?:eigh|fif|for|nine|seven|six|thir|twen)ty)", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


class Line(NamedTuple):
    """A printed line: its words, the left end and the height of its base, and the size of its letters, in points."""

    words: str
    left: float
    base: float
    size: float


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """
    The paragraphs of a document in reading order. Running heads and feet stand apart: what the first page prints above
    all else comes first, all others last, so that they part no sentence.

    >>> page = [Line("The quay was", 50, 700, 10), Line("shut.", 50, 688, 10), Line("It rained all day.", 50, 660, 10)]
    >>> paragraphs([page])
    ['The quay was shut.', 'It rained all day.']
    """
    levelled = [_levelled(page) for page in pages]
    repeated = _repeated(levelled)
    heads: list[Line] = []
    feet: list[Line] = []
    bodies = []
    for number, page in enumerate(levelled):
        above, body, below = _parted(page, repeated)
        (feet if number else heads).extend(above)
        feet.extend(below)
        bodies.append(body)
    grouped = list(_grouped(bodies))
    known = frozenset(_whole_words(grouped))
    flow = [_joined(lines, known) for lines in grouped]
    return [*(line.words for line in heads), *flow, *(line.words for line in feet)]


def _levelled(page: Iterable[Line]) -> list[Line]:
    """The lines of a page, those joined that stand on one level, such as a raised word and what follows it."""
    levelled: list[Line] = []
    for line in page:
        before = levelled[-1] if levelled else None
        if before and abs(before.base - line.base) < SAME_BASE * before.size and line.left > before.left:
            levelled[-1] = before._replace(words=f"{before.words} {line.words}")
        else:
            levelled.append(line)
    return levelled


def _place(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.words).lower(), round(line.base)


def _repeated(pages: Sequence[Sequence[Line]]) -> frozenset[tuple[str, int]]:
    """What several pages print in one place, whatever its number."""
    places = Counter(place for page in pages for place in {_place(line) for line in page})
    return frozenset(place for place, times in places.items() if times > 1)


def _parted(page: Sequence[Line], repeated: frozenset[tuple[str, int]]) -> tuple[list[Line], list[Line], list[Line]]:
    """
    What a page prints above its text, the text, and what it prints below: what others print in the same place, and the
    few lines that come last and begin above all others, or come first and end below them.
    """
    body = [line for line in page if _place(line) not in repeated]
    apart = [line for line in page if _place(line) in repeated]
    for count in range(1, min(MARGINAL + 1, len(body))):
        first, last = body[:count], body[-count:]
        if last[0].base > max(line.base for line in body[:-count]) + last[0].size:
            return _sides([*apart, *last], body[:-count])
        if first[-1].base < min(line.base for line in body[count:]) - first[-1].size:
            return _sides([*apart, *first], body[count:])
    return _sides(apart, body)


def _sides(apart: Sequence[Line], body: list[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    top = max((line.base for line in body), default=0.0)
    above = sorted((line for line in apart if line.base > top), key=lambda line: -line.base)
    return above, body, [line for line in apart if line.base <= top]


class _Usual:
    """What is usual in a document: the size of its letters, the margins, the space and the length of its lines."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        letters: Counter[int] = Counter()
        for line in lines:
            letters[round(line.size)] += len(line.words)
        self.size = letters.most_common(1)[0][0] if letters else 0
        self._margins = Counter((round(line.size), round(line.left)) for line in lines)
        self._longest: dict[tuple[int, int], int] = defaultdict(int)
        for line in lines:
            kind = round(line.size), self.margin(line)
            self._longest[kind] = max(self._longest[kind], len(line.words))
        self._spaces = _spaces(pages)

    def margin(self, line: Line) -> int:
        """Where lines like this begin that are not indented."""
        size = round(line.size)
        near = range(round(line.left - INDENT[1] * line.size), round(line.left) + 2)
        return max(near, key=lambda left: (self._margins[size, left], left == round(line.left)))

    def is_margin(self, line: Line) -> bool:
        """True where enough lines begin at its margin to tell an indent."""
        return self._margins[round(line.size), self.margin(line)] >= FEW

    def space(self, line: Line) -> float:
        """Points between this line and the next of its paragraph."""
        return self._spaces.get(round(line.size), USUAL * line.size)

    def has_room(self, line: Line, word: str) -> bool:
        """True where the word would have fitted into the line."""
        longest = self._longest[round(line.size), self.margin(line)]
        return len(line.words) + 1 + len(word) <= min(FULL * longest, longest - NARROW)


def _spaces(pages: Sequence[Sequence[Line]]) -> Mapping[int, float]:
    """The space between lines by the size of their letters: a quarter of all are no wider."""
    drops = defaultdict(list)
    for page in pages:
        for before, line in pairwise(page):
            drop = before.base - line.base
            if 0 < drop < INDENT[1] * line.size and round(before.size) == round(line.size):
                drops[round(line.size)].append(drop)
    return {size: sorted(found)[len(found) // 4] for size, found in drops.items() if len(found) >= FEW}


def _grouped(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The lines of each paragraph, over columns and pages."""
    usual = _Usual(pages)
    lines: list[Line] = []
    for page in pages:
        for place, line in enumerate(page):
            if lines and (_begins if place else _is_another)(lines[-1], line, usual):
                yield lines
                lines = []
            lines.append(line)
    if lines:
        yield lines


def _begins(before: Line, line: Line, usual: _Usual) -> bool:
    """True where a line begins a paragraph, after the one printed before it on the page."""
    drop = before.base - line.base
    if drop <= 0 or _differ_in_size(before, line):
        return _is_another(before, line, usual)  # the next column
    if drop > WIDE * usual.space(before):
        return True
    least, most = (times * line.size for times in INDENT)
    if least < line.left - before.left < most and usual.is_margin(line) and not _BULLET.match(before.words):
        return True
    return before.size <= SMALL * usual.size and usual.has_room(before, line.words.split()[0])


def _is_another(before: Line, line: Line, usual: _Usual) -> bool:
    """True where what a column or page begins with is not the rest of a sentence."""
    if _differ_in_size(before, line) or _END.search(before.words):
        return True
    return usual.has_room(before, line.words.split()[0]) and not line.words[0].islower()


def _differ_in_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) > SAME_SIZE * max(one.size, other.size)


def _whole_words(grouped: Iterable[Sequence[Line]]) -> Iterator[str]:
    """The words of a document that stand within a line."""
    for lines in grouped:
        for before, line in pairwise([None, *lines]):
            words = _WORD.findall(_BROKEN.sub("", line.words) if line else "")
            yield from (word.lower() for word in words[bool(before and _BROKEN.search(before.words)) :])


def _joined(lines: Iterable[Line], known: frozenset[str]) -> str:
    """The words of a paragraph. A word that was parted for want of room is whole again."""
    text = ""
    for line in lines:
        parted = _BROKEN.search(text, max(0, len(text) - LONGEST_WORD))
        if not text:
            text = line.words
        elif parted and line.words[0].isalnum():
            rest = _WORD.match(line.words)
            text = f"{_whole(parted[1], rest[0] if rest else '', text, known)}{line.words}"
        else:
            text = f"{text} {line.words}"
    return text


def _whole(first: str, rest: str, text: str, known: frozenset[str]) -> str:
    """The text before the rest of a parted word: without the hyphen, unless it is the word's own (Holm-Berg)."""
    if not rest[:1].islower():
        return f"{text[:-1]}-"
    one, two = f"{first}{rest}".lower(), f"{first}-{rest}".lower()
    halves = first.lower() in known and rest.lower() in known
    has_hyphen = two in known or halves or _COMPOUND.fullmatch(first)
    return f"{text[:-1]}-" if has_hyphen and one not in known else text[:-1]
