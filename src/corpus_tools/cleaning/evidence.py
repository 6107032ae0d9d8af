"""
What speaks for the zone of a line: what the rules say of it and of the lines beside it, its place on the page, its
shape and its words. Each piece of evidence has a name that a person can read, which is the key to its weights in
``lexicons/zone_weights.csv``.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpus_tools.cleaning.lines.layout import Line, Mark
from corpus_tools.cleaning.lines.layout import words_of as different_words

EDGE_WORDS = 5
"""So many words from each end of a line are looked at; in the midst of a long one stands what the story is about."""

EDGE_LETTERS = 80
"""The shape of a line of prose is read from so many letters of its beginning and of its end."""

_SIZES = (1, 2, 3, 5, 8, 12, 20, 30)
_STEPS = (1, 2, 3, 6, 12, 30)

_CHARACTERS = {
    "has bars": "|",
    "has dots between": "·•",
    "asks": "?",
    "calls": "!",
    "has money": "$£€",
    "has quotation marks": '“”"',
    "has the sign of copyright": "©",
    "trails off": "…»›→>",
}
_MARKS = frozenset("".join(_CHARACTERS.values()))
_WORDS = {
    "speaks of us": {"we", "our", "ours", "ourselves"},
    "speaks of me": {"i", "me", "my", "i'm", "i’m"},
    "speaks to the reader": {"you", "your"},
    "tells": {"is", "are", "was", "were", "has", "had", "have", "will", "would", "did", "does"},
    "tells who said": {"said", "says", "told"},
    "is of the last days": {"ago", "yesterday", "today"},
}
_OF_WHO_SPEAKS = frozenset(name for name in _WORDS if name.startswith("speaks"))
_SPEAKING = frozenset[str]().union(*map(_WORDS.__getitem__, _OF_WHO_SPEAKS))
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?|(?<!\w)[‘'][^’']*(?:[’']\w[^’']*)*[’'](?!\w)|^[‘'].*")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_NAME = r"[A-Z][\w.’'-]*"
_WITH_DIGITS = {
    "has a year": r"\b(?:19|20)\d\d\b",
    "has a day": rf"(?<!\d)\d{{1,2}}[./-]\d{{1,2}}[./-]\d|\b{_MONTH}\.? \d|\d (?:{_MONTH})",
    "has an hour": r"\d[:.]\d\d|\d ?[ap]\.?m\b",
    "has a telephone": r"\d{3}.?[- ]\d{3,4}",
    "is a number": r"^[\d.,]+[KMk]?$",
    "begins with a number": r"^\d",
}
_WITH_MARKS = {
    ".@": {"has an address": r"https?:|www\.|@|\.(?:com|org|net|example|co)\b"},
    ":": {
        "begins as a signed remark": r"^[^:\s][^:]{1,34}: \S",
        "is a label and a word": r"^[^:]{2,25}: \S+(?: \S+)?$",
    },
    "-–—": {"ends as a signed remark": rf"\S ?[-–—] ?{_NAME}(?: {_NAME})*(?:, [\w.’' -]+)?$"},
    ",": {"ends with a place": rf", {_NAME}(?: {_NAME})?$"},
    "[(": {"stands in brackets": r"^[(\[].*[)\]]$", "has the sign of copyright": r"\([cC]\) "},
}
_OTHERS = {
    "speaks of us all": r"\bus\b",
    "has gaps": r"\S\s{2,}\S",
    "begins with a bullet": r"^[-•*–—»›>·▶►]",
    "begins small": r"^[a-zà-ÿ]",
    "is a name": rf"^{_NAME}(?: (?:{_NAME}|de|van|von|al|bin|der)){{1,3}}$",
    "is names": rf"^{_NAME}(?: {_NAME})+(?:(?:,| and|, and| \|| /) {_NAME}(?: {_NAME})+)+$",
    "shouts a word": r"\b[A-Z]{4,}\b",
    "shouts first": r"^[A-Z]{3,}\b.*[a-z]",
    "is all capitals": r"^[^a-zà-ÿ]*[A-Z][^a-zà-ÿ]*$",
    "is written in haste": (  # begins with a set of characters, which the engine looks for fast
        r"[?!.diul](?:(?<=\?)\?|(?<=!)!|(?<=\.)\.\s|(?<=\b[iu])\b|(?<=\bd)ont\b|(?<=\bl)ol\b)"
    ),
}


_Looks = Callable[[str], re.Match[str] | None]


def _compiled(patterns: dict[str, str]) -> list[tuple[str, _Looks]]:
    """What looks for each: at the beginning alone where it stands there, since a search goes on through the line."""
    made = [(name, pattern[0] == "^", re.compile(pattern)) for name, pattern in patterns.items()]
    return [(name, pattern.match if first else pattern.search) for name, first, pattern in made]


_IF_DIGITS = _compiled(_WITH_DIGITS)
_IF_MARKS = [(marks, _compiled(patterns)) for marks, patterns in _WITH_MARKS.items()]
_ALWAYS = _compiled(_OTHERS)


def shape_of(line: Line) -> Iterator[str]:
    """What a line looks like, by name."""
    raw = line.raw if len(line.raw) <= 2 * EDGE_LETTERS else f"{line.raw[:EDGE_LETTERS]}{line.raw[-EDGE_LETTERS:]}"
    yield f"words: {bisect(_SIZES, line.weight)} of {len(_SIZES)}"
    yield f"ends in {'a letter' if raw[-1].isalpha() else 'a digit' if raw[-1].isdigit() else raw[-1]}"
    yield f"begin small: {round(4 * line.lower)} of 4"
    if line.prose:
        yield "prose"
    there = set(raw)
    if not there.isdisjoint(_MARKS):
        yield from (name for name, marks in _CHARACTERS.items() if not there.isdisjoint(marks))
    words = set(line.words)
    spoken = words & _outside_marks(line) if line.prose and not words.isdisjoint(_SPEAKING) else words
    for name, telling in _WORDS.items():
        if not telling.isdisjoint(spoken if name in _OF_WHO_SPEAKS else words):
            yield name
    if any(map(str.isdecimal, there)):
        yield from (name for name, looks in _IF_DIGITS if looks(raw))
    for marks, patterns in _IF_MARKS:
        if not there.isdisjoint(marks):
            yield from (name for name, looks in patterns if looks(raw))
    yield from (name for name, looks in _ALWAYS if looks(raw))


def _outside_marks(line: Line) -> frozenset[str]:
    """The words of a line that it does not quote: by those that it quotes others speak of themselves."""
    return different_words([_QUOTED.sub(" ", line.folded)])


def words_of(line: Line) -> Iterator[str]:
    """The words at the edges of a line."""
    words = line.words
    if not words:
        return
    yield f"first word {words[0]}"
    yield f"last word {words[-1]}"
    edge = words if len(words) <= 2 * EDGE_WORDS else [*words[:EDGE_WORDS], *words[-EDGE_WORDS:]]
    yield from (f"word {word}" for word in dict.fromkeys(edge))


@dataclass(frozen=True, slots=True)
class Page:
    """
    A page as the rules see it: the mark of each line, the zone of the last heading above it, the numbers of the first
    and last line of the article, and how many sixths of its lines are no prose.
    """

    marks: Sequence[Mark]
    under: Sequence[str]
    first: int
    last: int
    short: int


def page_of(lines: Sequence[Line], marks: Sequence[Mark]) -> Page:
    """What the rules say of a page as a whole."""
    body = [at for at, (zone, _) in enumerate(marks) if zone == "body"]
    short = sum(not lines[at].prose for at in body)
    first, last = (body[0], body[-1]) if body else (len(marks), len(marks))
    heading, under = "nothing", []
    for zone, rule in marks:
        under.append(heading)
        if rule.startswith("cue"):
            heading = zone
        elif zone == "body":
            heading = "article"
    return Page(marks, under, first, last, round(6 * short / max(len(body), 1)))


Place = tuple[str, str, str, int, str, int, int]
"""The zone and rule of a line, its side of the article and how far, below what, short lines, how far from the end."""


def place_of(page: Page, at: int) -> Place:
    """Where a line stands, and what the rules say of it."""
    side, far = ("above article", page.first - at) if at < page.first else ("below article", at - page.last)
    if page.first <= at <= page.last:
        side, far = "in article", 0
    to_end = bisect(_STEPS, len(page.marks) - at)
    return (*page.marks[at], side, bisect(_STEPS, far), page.under[at], page.short, to_end)


def names_of_place(place: Place) -> Iterator[str]:
    """The names of the evidence that a place gives."""
    zone, rule, side, far, under, short, to_end = place
    yield f"rules: {zone}"
    yield f"rule {rule}"
    yield side
    yield f"{side}, rules: {zone}"
    yield f"{side}: {far} of {len(_STEPS)}"
    yield f"{side}, under {under}"
    yield f"short lines in article: {short} of 6, rules: {zone}"
    yield f"short lines in article: {short} of 6, {side}"
    yield f"end of page: {to_end} of {len(_STEPS)}"


BESIDE = ((-2, "two above"), (-1, "above"), (1, "below"), (2, "two below"))
"""The lines beside a line that the rules are asked about."""


def mark_beside(page: Page, at: int, step: int) -> Mark | None:
    """What the rules say of a line beside another; its zone alone of one that is two lines away."""
    if not 0 <= at + step < len(page.marks):
        return None
    zone, rule = page.marks[at + step]
    return (zone, rule) if step in (-1, 1) else (zone, "")


def names_beside(where: str, mark: Mark | None) -> Iterator[str]:
    """The names of the evidence that the mark of a line beside gives."""
    zone, rule = mark or ("nothing", "")
    yield f"{where}: {zone}"
    if rule:
        yield f"{where}: rule {rule}"


def evidence(lines: Sequence[Line], marks: Sequence[Mark]) -> list[list[str]]:
    """The names of all that speaks for the zone of each line, as the weights are learned from."""
    page, shapes = page_of(lines, marks), [list(shape_of(line)) for line in lines]
    found = []
    for at, line in enumerate(lines):
        names = [*names_of_place(place_of(page, at)), *shapes[at], *words_of(line)]
        for step, where in BESIDE:
            names += names_beside(where, mark_beside(page, at, step))
            if step in (-1, 1) and 0 <= at + step < len(lines):
                names += (f"{where}: {name}" for name in shapes[at + step])
        found.append(names)
    return found
