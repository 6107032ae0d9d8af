"""What a body is, without a name or beside one that nobody found: "the farmers' movement Amna", "a private firm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import NO_SUBJECT, Anchor, Found, Scene, apposed_after, end_of_name, found
from corpus_tools.framing.heads import is_origin
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class, plural
from corpus_tools.framing.wording import read_token, words_after
from corpus_tools.model import Sentence

_COMPARED = frozenset({"larger", "poorer", "richer", "smaller", "stronger", "weaker"})
_MOST = frozenset({"largely", "mainly", "mostly", "overwhelmingly", "predominantly", "primarily"})
_BEFORE_NAME = re.compile(
    r"(?<![\w-])(?P<label>(?:pro|anti)-(?:[a-z]{3,}|[A-Z][a-z]+(?=\s+(?!State\b)[A-Z][\w’'-]+\s+(?:[A-Z]|(?:for|of)\s)))"
    r"|[A-Z][\w.]+-(?:aligned|backed|based|controlled|dominated|financed|funded|led|linked|owned|run|sponsored|supported))"
    r"\s+(?=(?:al-)?[A-Z])"
)
_LARGER = re.compile(rf"[Tt](?<!\w.)he\s+(?P<label>(?:much\s+|far\s+)?{lexicons.alternation(_COMPARED)})\s+(?=[A-Z])")
_BEFORE_BODY = re.compile(  # this and others begin with a set of letters, which the engine looks for fast
    r"[Tt](?<!\w.)he\s+(?P<label>[a-z-]{4,}|[A-Z][a-z]+ist)\s+(?:[A-Z][\w’'-]+\s+){1,3}?(?P<body>[A-Z][a-z]+|alliance|bloc|daily|group|militia|movement|newspaper|party)\b(?!\s+[A-Z])"
)
_STYLED = re.compile(
    r"\b[Aa]n?\s+(?P<label>(?:[a-z-]+\s+){1,2}(?:band|cell|faction|group|militia|movement|outfit|party))\s+"
    r"(?:calling|styling)\s+itself\b"
)
_CALLS_ITSELF = frozenset({"calling", "styling"})
_SIZES = frozenset({"big", "large", "main", "small"})
_JOINING = frozenset({"and", "far", "much"})
_ORIGIN = r"[A-Z][a-z]+(?:an|ch|ese|i|ian|ic|ish|ite|lic|ni|te)\s+[a-z-]+"


@cache
def asked() -> frozenset[str]:
    """The words that :func:`find_designations` asks for, beside those with a hyphen."""
    return of_class("body") | _several() | _named_bodies() | _COMPARED | _CALLS_ITSELF


@cache
def _several() -> frozenset[str]:
    return frozenset(plural(form) for form in of_class("body"))


@cache
def _named_bodies() -> frozenset[str]:
    """Nouns for a body as they stand at the end of a name ("Front")."""
    rows = lexicons.rows("framing_nouns")
    return frozenset(row["form"].capitalize() for row in rows if row["of"] in ("firm", "group"))


@cache
def _before_proper_name() -> re.Pattern[str]:
    bodies = lexicons.alternation(of_class("body"))
    return re.compile(
        r"[AaTt](?<!\w.)(?:(?<=[Tt])he|(?<=[Aa])n?)\s+"
        rf"(?P<label>(?:[a-z-]+(?:['’]s|s['’])?\s+){{1,3}}{bodies})\s+(?=[\"“]?(?:al-)?[A-Z])"
    )


@cache
def _of_some_origin() -> re.Pattern[str]:
    bands, bodies = lexicons.alternation(of_class("band")), lexicons.alternation(of_class("body"))
    return re.compile(rf"[Aa](?<!\w.)n?\s+(?P<label>{_ORIGIN}\s+{bands}|(?:private|foreign)\s+{bodies})\b(?!-)")


@cache
def _of_mostly_one() -> re.Pattern[str]:
    most, several = lexicons.alternation(_MOST), lexicons.alternation(_several())
    return re.compile(rf"\b(?P<label>{most}\s+[\w-]+(?:\s+and\s+[\w-]+)?\s+{several})\b")


def find_designations(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "The Nairobi-based Lakes Monitor", "the youth movement Jana", "a foreign firm", "mainly Kurdish parties"."""
    said = text[sentence.start : sentence.end]
    if "-" in said:
        yield from _matched(text, sentence, _BEFORE_NAME)
    yield from _apposed_to_unfound(text, sentence, words)
    if asked().isdisjoint(words):
        return
    if not _COMPARED.isdisjoint(words):
        yield from _matched(text, sentence, _LARGER)
    if not _CALLS_ITSELF.isdisjoint(words):
        yield from _matched(text, sentence, _STYLED)
    of_body = not of_class("body").isdisjoint(words)
    if of_body or not _named_bodies().isdisjoint(words):
        yield from _before_body(text, sentence)
    if of_body:
        for pattern in (_before_proper_name(), _of_some_origin()):
            yield from _matched(text, sentence, pattern)
    if "ly " in said and not _several().isdisjoint(words):
        yield from _matched(text, sentence, _of_mostly_one())


def _matched(text: str, sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[Found]:
    """What a pattern finds, without matches that go over a preposition or a verb."""
    for match in pattern.finditer(text, sentence.start, sentence.end):
        run = tuple(words_after(text, *match.span("label")))
        if not any(word.breaks and word.form not in _JOINING for word in run):
            yield Found(*match.span("label"), run, UNNAMED, "organisation", "designation")


def _before_body(text: str, sentence: Sentence) -> Iterator[Found]:
    """ "The shadowy Freedom Front": an adjective before a body's name."""
    for match in _BEFORE_BODY.finditer(text, sentence.start, sentence.end):
        judged = read_token(match["label"])
        if (
            (judged.weight == "frame" or judged.form in _SIZES)
            and not judged.breaks
            and match["body"].capitalize() in _named_bodies()
        ):
            run = tuple(words_after(text, *match.span("label")))
            yield Found(*match.span("label"), run, UNNAMED, "organisation", "designation")


_WITH_CLAUSE = re.compile(
    r"(?:\s*\([^()\n]{1,40}\))?\s*[,–—]\s+(?:(?P<one>an?)|the|one of the)\s+"
    r"(?P<label>(?:[\w'’-]+\s+){0,3}?(?:[a-z-]{3,}|[A-Z][a-z]+))\s+"
    r"(?:(?P<who>who\s)|(?P<of>of\s)|(?P<told>from|whom|whose)\s|(?:that|which|(?<=man\s)with)\s|(?:active|based|close|composed|dedicated|formed|founded|known|led|linked|loyal|made|run|set|(?!based)[a-z]{4,}ed(?=\s(?:as|by|from|in|to|with)\b))\s"
    r"|[a-z]{3,}ing\s)"
)


def apposed_with_clause(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Copper Ridge, the Australian firm that runs the pit,": a noun that says little, and a clause that says more."""
    match = _WITH_CLAUSE.match(scene.text, end_of_name(scene, anchor), scene.span.end)
    if match is None:
        return
    run = tuple(words_after(scene.text, *match.span("label")))
    head = run[-1]
    office = head.use == "office" and not (match["one"] and match["who"])
    named = head.use not in (None, "title") and not head.capital
    if any(word.breaks for word in run) or office or head.plural or head.of == "thing":
        return
    if not (named or (is_origin(head) and anchor.kind == "person" and (match["told"] or match["who"]))):
        return
    placed = match["of"] and NO_SUBJECT.search(scene.text, max(scene.span.start, anchor.start - 20), anchor.start)
    if placed or (match["of"] and not (match["one"] and head.of == "group")):
        return  # "In Selvag, a group of"
    if head.suits(anchor.kind) or (head.of in ("firm", "group") and anchor.kind != "person"):
        yield found(run, anchor, "apposition")


_UNFOUND = re.compile(
    r"(?<![\w-])(?:\b(?P<place>[Aa]t|[Ff]rom|[Ii]n|[Nn]ear|[Oo]n|[Oo]utside|[Tt]o|central|downtown"
    r"|(?:north|south)?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?)\s+(?:the\s+)?)?"
    r"(?:[A-Z][\w’'-]+(?:\s+(?:al-)?[A-Z][\w’'-]+)+|(?<=[a-z]\s)[A-Z][\w’'-]+|(?<=[a-z],\s)[A-Z][\w’'-]+(?=,\s+an?\s))"
    r"(?=,\s+(?:an?|the|one)\s)"
)


_BEHIND_CAPITAL = re.compile(r"[A-Z][\w’'-]*+,\s+(?:an?|the|one)\s")
"""How such a name ends: where none does, the pattern need not be tried."""


def _apposed_to_unfound(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "Copper Ridge, the firm that runs the pit,", "Ebo Mensa, a former rebel,": behind a name that nobody found."""
    if not _BEHIND_CAPITAL.search(text, sentence.start, sentence.end):
        return
    scene = Scene(text, sentence, words, ())
    for match in _UNFOUND.finditer(text, sentence.start, sentence.end):
        for kind in () if match["place"] else ("person", "organisation"):
            anchor = Anchor(match.start(), match.end(), UNNAMED, kind)
            yield from (label for label in apposed_after(scene, anchor) if label.words[-1].use)
            yield from apposed_with_clause(scene, anchor)
