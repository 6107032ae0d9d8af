"""The lines of a page as a cleaner sees them: shape, repetition, and the cues that stand in them."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, filterfalse

from corpus_tools import text
from corpus_tools.cleaning.lines import forwarded
from corpus_tools.cleaning.lines.cues import LABEL_LETTERS, LABELLED_WORDS, Cue, find_cue, read_with_care, telling_words
from corpus_tools.cleaning.lines.dates import AGE, CLOCK
from corpus_tools.cleaning.lines.endings import FINALS, ends_sentence
from corpus_tools.memo import Memo
from corpus_tools.model import Span

Mark = tuple[str, str]
"""A zone and the rule that gave it."""

DATED: Mark = ("byline", "short-line-with-date")
"""The mark of a line that a date fills, or nearly."""

SENTENCE_WORDS = 10
"""The fewest words of a line that counts as prose; boilerpipe's rules turn at about ten words a line (Kohlschütter,
Fankhauser and Nejdl 2010), and on the development pages every value from 8 to 12 does equally well."""

LONG_WORDS = 25
"""A line of so many words is prose without a full stop; jusText calls 200 characters long (Pomikálek 2011)."""

LOWER_SHARE = 0.4
"""The smallest share of words of prose that begin small; headlines in title case and lists of names stay under it."""

SHORT_WORDS = 20
"""The longest line that is looked at for a date, a byline or a photo credit."""

SHORT_LETTERS = 120
KEPT_LINES = 20_000
"""Lines of so few letters recur from page to page; what so many of them are is remembered."""


ENTRY_TIME = "entry-time"
"""The rule of the hours at which the entries of a live report were written."""

_NUMBERED = r"(?:#\s?)?\d{1,2}[.)]\s\w"
_ENTRY = re.compile(f"{CLOCK}|{_NUMBERED}|{AGE}", re.IGNORECASE)
_TOKEN = re.compile(r"\d[\d.,:]*|[^\W\d_]+(?:['’][^\W\d_]+)*")
POINT = re.compile(r"[*•·▪◦‣■●►–—-]\s?\w|\d{1,2}[.)]\s\w")
"""How a point of a list begins."""
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_EDGES = " \t|•·*»«→←›‹>-–—_:.,;()[]{}+/#!?…\u00a0"


def zone_of(mark: Mark | None) -> str:
    """The zone of a mark; none ("") where nothing told what a line is."""
    return mark[0] if mark is not None else ""


def is_byline_mark(mark: Mark | None) -> bool:
    return zone_of(mark) == "byline"


def put(marks: list[Mark] | list[Mark | None], places: Iterable[int], mark: Mark) -> None:
    """Puts a mark in place of others at all places, which may have been found by these."""
    for at in list(places):
        marks[at] = mark


@dataclass(slots=True)
class Line:
    """
    One non-blank line: where it stands, its words as stored and folded, and what its shape says.

    ``weight`` counts words (two characters each where words are not spaced apart), ``lower`` is the share of them
    that begin small, ``prose`` whether it reads as whole sentences, ``entry`` whether it heads an entry of a live blog
    or a list ("11.20pm", "23:10 Board denies it", "3. Third"), ``first`` the number of the first line of the document
    that reads the same, and ``copies`` in how many documents of the corpus the line stands.
    """

    raw: str
    folded: str
    key: str
    weight: int
    ends: bool
    lower: float
    prose: bool
    entry: bool
    cue: Cue | None
    tokens: list[str] | None = None
    number: int = 0
    start: int = 0
    end: int = 0
    first: int = 0
    copies: int = 1

    @property
    def words(self) -> list[str]:
        """Its folded words, numbers as ``#``."""
        if self.tokens is None:
            self.tokens = _words(self.folded)
        return self.tokens

    @property
    def reach(self) -> str:
        """What its cue says of the lines below; nothing ("") where it has none."""
        return self.cue.reach if self.cue is not None else ""

    @property
    def is_cue(self) -> bool:
        """True when it is a cue and nothing else."""
        return self.cue is not None and len(self.cue.words) == self.weight

    @property
    def is_age(self) -> bool:
        """True when it is an age and nothing else: "2 hours ago"."""
        return self.cue is not None and self.cue.words[-1] == "ago" and self.is_cue

    @property
    def heads_teasers(self) -> bool:
        """True when the lines below are teasers: a heading such as "Editor's picks", or "Read more" by itself."""
        return self.cue is not None and self.cue.zone == "related" and (self.reach in ("block", "rest") or self.is_cue)

    @property
    def sentence(self) -> bool:
        """True when the line is prose or may be a short sentence."""
        return self.prose or (self.ends and self.weight >= 3 and self.lower >= LOWER_SHARE / 2)

    @property
    def headline(self) -> bool:
        """True when the line may be a headline: neither a word or two nor sentences."""
        return 3 <= self.weight <= LONG_WORDS and not self.raw.endswith((".", ":", ",", ";", "—", "|"))


_BETWEEN_SPACES = Memo(lambda written: ["#" if word[0].isdigit() else word for word in _TOKEN.findall(written)])
"""The words of what stands between two spaces, a sign for what begins with a digit."""


def _words(folded: str) -> list[str]:
    return list(chain.from_iterable(map(_BETWEEN_SPACES.__getitem__, folded.split())))


def words_of(folded: Iterable[str]) -> frozenset[str]:
    """The different words of several folded lines, and what numbers are made of."""
    found = set(chain.from_iterable(line.translate(_SPACED).split() for line in folded))
    marked = list(filterfalse(str.isalpha, found))
    return frozenset(found.difference(marked).union(*map(_TOKEN.findall, marked)))


def copied(line: Line) -> Line:
    """The same line, to be placed elsewhere."""
    told = line.weight, line.ends, line.lower, line.prose, line.entry
    return Line(line.raw, line.folded, line.key, *told, line.cue, line.tokens)


_MARKS = {code: chr(code) for code in range(128)} | dict.fromkeys(map(ord, string.punctuation + "…•·©®°§"), " ")
"""Marks that may touch a word, to spaces; the rest of ASCII to itself, for a missing character costs an exception."""


_SPACED = _MARKS | {ord("'"): "'"}
"""The same, but for the mark that stands inside words."""


def read_lines(body: str, line_counts: Mapping[int, int]) -> list[Line]:
    """
    The non-blank lines of a text in order, or its paragraphs where lines were broken to fit a width.
    ``line_counts`` is what ``engine.count_lines`` returns.
    """
    quoted = forwarded.without_marks(body)
    spans = _spans(body) if quoted is None else _spans(quoted, forwarded.width_of(body, text.lines(quoted)))
    raws = [(body if quoted is None else quoted)[span.start : span.end] for span in spans]
    long = {number: text.fold(raw) for number, raw in enumerate(raws) if len(raw) > SHORT_LETTERS}
    plain = (folded.translate(_MARKS).split() for folded in long.values())  # one by one: most are ASCII, which is quick
    telling = sorted(telling_words() & set(chain.from_iterable(plain)))
    seen: dict[str, int] = {}
    found: list[Line] = []
    for number, (span, raw) in enumerate(zip(spans, raws, strict=True)):
        short = number not in long
        line = copied(line_of(raw)) if short else _line(raw, long[number], telling)
        line.number, line.start, line.end = number, span.start, span.end
        line.first = seen.setdefault(line.key, number)
        if line_counts:
            key = _short_key(line.folded) if short else text.folded_key(line.folded)
            line.copies = line_counts.get(key, 1)
        found.append(line)
    if quoted is not None:
        for line, (start, end) in zip(found, forwarded.with_marks(body, spans), strict=True):
            line.start, line.end = start, end
    return found


_POINTS = ",;:.!?)’”"
_GOES_ON = re.compile(r"[,;:.!?)’”](?:\s|\Z)")


def _spans(body: str, known: int | None = None) -> list[Span]:
    """
    Where the paragraphs of a page stand, lines that its width (which may be ``known``) or its links and bold words
    broke joined again.
    """
    width = known or text.wrapped_width(body)
    if width:
        return list(text.paragraphs(body, None, width))
    spans = list(text.lines(body))
    if any(body[span.start] in _POINTS and _GOES_ON.match(body, span.start) for span in spans[1:]):
        return list(_rejoined(body, spans))
    return spans


def _rejoined(body: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Lines of a page that was saved with each link on a line of its own: what goes on in the next line is joined."""
    goes_on = [body[span.start].islower() or bool(_GOES_ON.match(body, span.start)) for span in spans]
    current = spans[0]
    for number, span in enumerate(spans[1:], start=1):
        broken = body[current.end - 1] not in "".join(FINALS) + '"”'
        link = broken and not goes_on[number] and goes_on[number + 1 : number + 2] == [True]
        words = current.cut(body).split() if link else []
        within = len(words) >= SENTENCE_WORDS or (len(words) > 1 and words[-1].islower())
        if broken and (goes_on[number] or (link and within)):
            current = Span(current.start, span.end)
        else:
            yield current
            current = span
    yield current


@lru_cache(maxsize=KEPT_LINES)
def line_of(raw: str) -> Line:
    """
    What a short line is, wherever it stands; pages of one site share most of their furniture. It is nobody's to change:
    take a copy to place it.
    """
    return _line(raw, text.fold(raw), tuple(telling_words()))


@lru_cache(maxsize=KEPT_LINES)
def _short_key(folded: str) -> int:
    return text.folded_key(folded)


def _line(raw: str, folded: str, telling: Sequence[str]) -> Line:
    """A line by itself; ``telling`` are the words of the text that may belong to a cue inside a line."""
    parts = raw.split()
    weight = len(parts)  # of a long line; near enough, and cheaper than its words
    cue = words = None
    labelled = ":" in raw[:LABEL_LETTERS]
    if weight <= (LABELLED_WORDS if labelled else SHORT_WORDS) or any(word in folded for word in telling):
        words = _words(folded)
        weight = len(words)
        cue = read_with_care(find_cue(words, labelled), raw)
    if not raw.isascii() and weight < len(raw) // 6:
        weight = max(weight, len(_UNSPACED.findall(raw)) // 2)
    evenly = "  " not in folded and "\t" not in folded and folded.count(" ") == len(parts) - 1
    opening = parts[:LONG_WORDS]
    lower = 1 - sum(map(str.isupper, [part[0] for part in opening])) / len(opening)
    ends = ends_sentence(raw)
    return Line(
        raw=raw,
        folded=folded,
        key=(folded if evenly else " ".join(folded.split())).strip(_EDGES),
        weight=weight,
        ends=ends,
        lower=lower,
        prose=lower >= LOWER_SHARE and weight >= (SENTENCE_WORDS if ends else LONG_WORDS),
        entry=weight <= SHORT_WORDS and bool(_ENTRY.match(raw)),
        cue=cue,
        tokens=words,
    )


def neighbours(lines: Sequence[Line]) -> Iterator[tuple[Line | None, Line, Line | None]]:
    """Each line with the one before and the one after it."""
    padded = [None, *lines, None]
    for number, line in enumerate(lines):
        yield padded[number], line, padded[number + 2]
