"""The lines of a page as a cleaner sees them: shape, repetition, and the cues that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from corpus_tools import dates, lexicons, text

Mark = tuple[str, str]
"""A zone and the rule that gave it."""

SENTENCE_WORDS = 10
"""The fewest words of a line that counts as prose; boilerpipe's rules turn at about ten words a line (Kohlschütter,
Fankhauser and Nejdl 2010), and on the development pages every value from 8 to 12 does equally well."""

LONG_WORDS = 25
"""A line of so many words is prose without a full stop at its end; jusText calls 200 characters long (Pomikálek 2011)."""

LOWER_SHARE = 0.4
"""The smallest share of words of prose that begin small; headlines in title case and lists of names stay under it."""

CUE_WORDS = 14
"""The longest line in which a cue at the start or end counts; longer lines that begin so are mostly sentences."""

LABEL_LETTERS = 24
LABELLED_WORDS = 60
"""The same for a line with a colon near its beginning: "Tags: …"."""

SHORT_WORDS = 20
"""The longest line that is looked at for a date, a byline or a photo credit."""

_TOKEN = re.compile(r"\d[\d.,:]*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_FINALS = tuple(".!?…。！？:;")
_CLOSERS = "\"'”’»)] "
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_EDGES = " \t|•·*»«→←›‹>-–—_:.,;()[]{}+/#!?…\u00a0"


@dataclass(frozen=True, slots=True)
class Cue:
    """
    A phrase that tells what a line is for. ``place`` says where in the line it must stand, ``zone`` what the line then
    is, and ``reach`` what follows for the lines below: nothing (""), teasers until prose resumes ("block"), the end of
    the article ("rest"), readers' comments ("comments"), or that the line belongs to a comment ("comment").
    """

    words: tuple[str, ...]
    place: str
    zone: str
    reach: str


@dataclass(slots=True)
class Line:
    """
    One non-blank line: where it stands, its folded words (numbers as ``#``), and what its shape says.

    ``weight`` counts words (two characters each where words are not spaced apart), ``lower`` is the share of them
    that begin small, ``first`` the number of the first line of the document that reads the same, and ``copies`` in
    how many documents of the corpus the line stands.
    """

    number: int
    start: int
    end: int
    raw: str
    key: str
    words: list[str]
    weight: int
    ends: bool
    lower: float
    first: int
    copies: int
    cue: Cue | None

    @property
    def prose(self) -> bool:
        """True when the line reads as one or more whole sentences."""
        if self.lower < LOWER_SHARE:
            return False
        return self.weight >= LONG_WORDS or (self.weight >= SENTENCE_WORDS and self.ends)

    @property
    def sentence(self) -> bool:
        """True when the line is prose or may be a short sentence."""
        return self.prose or (self.ends and self.weight >= 3 and self.lower >= LOWER_SHARE / 2)

    @property
    def headline(self) -> bool:
        """True when the line may be a headline: neither a word or two nor sentences."""
        return 3 <= self.weight <= LONG_WORDS and not self.raw.endswith((".", ":", ",", ";", "—", "|"))


@cache
def _cues() -> tuple[dict[str, list[Cue]], dict[str, list[Cue]], dict[str, list[tuple[int, Cue]]]]:
    """Cues by their first word, by their last, and, where they may stand inside, by their longest with its place."""
    first: dict[str, list[Cue]] = {}
    last: dict[str, list[Cue]] = {}
    inside: dict[str, list[tuple[int, Cue]]] = {}
    rows = sorted(lexicons.rows("zone_cues"), key=lambda row: -len(row["cue"].split()))
    for row in rows:
        words = tuple(text.fold(row["cue"]).split())
        cue = Cue(words, row["place"], row["zone"], row["reach"])
        first.setdefault(words[0], []).append(cue)
        if cue.place == "end":
            last.setdefault(words[-1], []).append(cue)
        elif cue.place in ("inside", "within"):
            at = max(range(len(words)), key=lambda number: len(words[number]))
            inside.setdefault(words[at], []).append((at, cue))
    return first, last, inside


def find_cue(words: Sequence[str], labelled: bool = False) -> Cue | None:
    """
    The cue that says most about a line, given its folded words: one that is the whole line or begins or ends it,
    else one inside. A line that is ``labelled`` (Tags: …) may be longer than others.

    >>> find_cue(["share", "this", "article"]).zone
    'boilerplate'
    >>> find_cue(["they", "share", "this", "article", "of", "faith"]) is None
    True
    """
    first, last, inside = _cues()
    size = len(words)
    short = size <= CUE_WORDS
    if size and (short or (labelled and size <= LABELLED_WORDS)):
        for cue in first.get(words[0], ()):
            length = len(cue.words)
            if (length == size or cue.place == "start") and tuple(words[:length]) == cue.words:
                return cue
    if size and short:
        for cue in last.get(words[-1], ()):
            if tuple(words[-len(cue.words) :]) == cue.words:
                return cue
    if inside.keys().isdisjoint(words):
        return None
    return _inside(words, inside, short)


def _inside(words: Sequence[str], inside: Mapping[str, list[tuple[int, Cue]]], short: bool) -> Cue | None:
    for number, word in enumerate(words):
        for at, cue in inside.get(word, ()):
            begin = number - at
            if begin >= 0 and (short or cue.place == "inside") and tuple(words[begin : begin + len(cue.words)]) == cue.words:
                return cue
    return None


def cue_of(line: str) -> Cue | None:
    """The cue that says most about a line of text."""
    return find_cue(_words(text.fold(line)), is_labelled(line))


def is_labelled(line: str) -> bool:
    """True when a label of a word or two begins the line: "Tags: …", "Photo by: …"."""
    return ":" in line[:LABEL_LETTERS]


def _words(folded: str) -> list[str]:
    return ["#" if word[0].isdigit() else word for word in _TOKEN.findall(folded)]


def read_lines(body: str, line_counts: Mapping[int, int]) -> list[Line]:
    """The non-blank lines of a text in order; ``line_counts`` is what ``engine.count_lines`` returns."""
    folded = text.fold(body)
    seen: dict[str, int] = {}
    found: list[Line] = []
    for number, span in enumerate(text.lines(body)):
        raw, low = body[span.start : span.end], folded[span.start : span.end]
        words = _words(low)
        weight = len(words) if raw.isascii() else max(len(words), len(_UNSPACED.findall(raw)) // 2)
        parts = raw.split()
        key = " ".join(low.split()).strip(_EDGES)
        found.append(
            Line(
                number=number,
                start=span.start,
                end=span.end,
                raw=raw,
                key=key,
                words=words,
                weight=weight,
                ends=raw.rstrip(_CLOSERS)[-1:] in _FINALS,
                lower=1 - sum(map(str.isupper, [part[0] for part in parts])) / len(parts),
                first=seen.setdefault(key, number),
                copies=line_counts.get(text.line_key(raw), 1) if line_counts else 1,
                cue=find_cue(words, is_labelled(raw)),
            )
        )
    return found


def neighbours(lines: Sequence[Line]) -> Iterator[tuple[Line | None, Line, Line | None]]:
    """Each line with the one before and the one after it."""
    padded = [None, *lines, None]
    for number, line in enumerate(lines):
        yield padded[number], line, padded[number + 2]


def has_date(line: Line) -> bool:
    """True when a short line names a day with its year."""
    return line.weight <= SHORT_WORDS and "#" in line.words and any(f.year and f.day for f in dates.find_dates(line.raw))


_BY = re.compile(r"(?i:by|von|por|par|di|door|story by|words by|text by)\s+(?=\S*[A-Z])")
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:[^\W\d_a-z][\w.'’-]*|al|el|de|la|van|von|der|den|bin|ibn|di|da|du|dos|e|y|and|und|et|&)){0,7}")


def is_name(words: str) -> bool:
    """
    True when the words have the shape of a name or several: two to eight capitalised words.

    >>> is_name("Anna van der Berg"), is_name("Dam breaks near Ulm")
    (True, False)
    """
    return " " in words and bool(_NAME.fullmatch(words.strip(" ,.|-–—")))


def is_byline(line: Line) -> bool:
    """True when a short line says who wrote: "By Jo Doe", "By Jo Doe, Staff Writer"."""
    match = _BY.match(line.raw)
    return bool(match) and line.weight <= SHORT_WORDS and not line.raw.endswith(".") and line.lower < 0.7


_WEB = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|pic\.twitter\.com/\S+")


def is_address(line: Line) -> bool:
    """True when the line is nothing but an address on the web."""
    return "." in line.raw and bool(_WEB.fullmatch(line.raw))


CREDIT_LETTERS = 120
CAPTION_WORDS = 120
"""The longest credit and the longest caption; agencies caption photos with two or three sentences."""

_CREDIT_SIGN = re.compile(r"[(\[/|:]")


@cache
def _credit() -> re.Pattern[str]:
    agencies = lexicons.alternation(sorted(lexicons.forms("zone_photo_agencies")))
    words = r"(?:photos?|images?|pictures?|photograph|illustration|rendering|graphic|foto|credit|file)"
    return re.compile(
        rf"[(\[]\s*{words}\b[^()\[\]]{{0,80}}[)\]]\.?\s*\Z"
        rf"|(?:\A|[.\s(\[/|]){words}(?:\s+(?:by|credit|courtesy|via|from))?\s*[:/|]\s?[^.:]{{0,60}}\Z"
        rf"|[/(|]\s*(?:[^/()|]{{0,40}}\bvia\s+)?{agencies}(?:\s*,?\s*file)?\s*[)\]]?\.?\s*\Z"
        rf"|\bvia\s+{agencies}\)?\s*\Z"
        rf"|[(\[][^()\[\]]{{0,60}}\b{agencies}[^()\[\]]{{0,60}}[)\]]\s*\Z"
    )


_POSITION_WORDS = frozenset(
    "left right centre center foreground background top bottom l r c clockwise photo image picture".split()
)
_POSITION = re.compile(
    r",\s(?:second |third |far )?(?:left|right|centre|center|foreground|background|top|bottom)[,.]"
    r"|\((?:left|right|centre|center|l|r|c)\)|\bfrom left\b|\bclockwise from\b|\bin this (?:[a-z]+ )?(?:\S+ )?(?:photo|image|picture)\b"
)


def has_credit(line: Line) -> bool:
    """True when a line ends with the credit of a photo: (Photo: Archive), Jo Doe/Getty Images, [AP Photo/Jo Doe]."""
    tail = line.raw[-CREDIT_LETTERS:]
    if line.weight > CAPTION_WORDS or not (_CREDIT_SIGN.search(tail) or " via " in tail):
        return False
    return bool(_credit().search(text.fold(tail)))


def is_credit(line: Line) -> bool:
    """True when the line is nothing but a photo credit."""
    if line.weight > 10 or line.ends and line.raw[-1] not in ")]:":
        return False
    return has_credit(line) or line.key in lexicons.forms("zone_photo_agencies")


def is_caption(line: Line) -> bool:
    """True when a line describes a picture: it has its credit, is marked FILE, or says who stands left and right."""
    if line.raw.startswith(("FILE ", "FILE:", "File photo")):
        return True
    if has_credit(line):
        return True
    if line.weight > 2 * LONG_WORDS or not _POSITION_WORDS.intersection(line.words):
        return False
    return bool(_POSITION.search(line.raw)) and '"' not in line.raw and "“" not in line.raw


def is_keyword_list(line: Line) -> bool:
    """True when a line ends in a list of key words: "… | Iraq, Shia, Militia, War, Flag"."""
    items = line.raw.rpartition("|")[2].split(",")
    return "|" in line.raw and len(items) >= 5 and all(len(item.split()) <= 3 for item in items)


_NOTE = re.compile(
    r"[^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_a-z][\w.'’-]+){1,3}(?:,[^,]{2,60},|\s\([^)]*\))?\s"
    r"(?:is|was|are|covers|writes|reports|has|joined|works|serves|edits|leads|lives|tweets)\b(?P<rest>.{0,160})"
)
_ROLE = re.compile(
    r"\b(?:reporter|editor|writer|journalist|correspondent|columnist|author|contributor|analyst|freelancer?|producer"
    r"|blogger|photographer|critic|anchor|professor|fellow|historian|dietitian|covering|covers|writes|writing)\b"
)


def is_author_note(line: Line) -> bool:
    """
    True when a line introduces its author, as the last lines of an article do.

    >>> is_author_note(read_lines("Jo Doe is a reporter for the Gazette and covers the courts.", {})[0])
    True
    """
    match = _NOTE.match(line.raw)
    return bool(match) and bool(_ROLE.search(match.group()))
