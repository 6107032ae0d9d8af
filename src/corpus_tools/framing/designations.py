"""What a body is, beside a name that nobody found or without one: "the farmers' movement Green Furrow", "a private firm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Anchor, Found, Scene, end_of_name, found
from corpus_tools.framing.standing import UNNAMED
from corpus_tools.framing.vocabulary import of_class, plural
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.model import Sentence

_BEFORE_NAME = re.compile(
    r"(?<![\w-])(?P<label>(?:pro|anti)-[A-Za-z]{3,}"
    r"|[A-Z][\w.]+-(?:aligned|backed|based|controlled|dominated|financed|funded|led|linked|owned|run|sponsored|supported))"
    r"\s+(?=(?:al-)?[A-Z])"
)
_MOSTLY = r"(?:largely|mainly|mostly|overwhelmingly|predominantly|primarily)"
_ORIGIN = r"[A-Z][a-z]+(?:an|ese|ian|ish|i|ic|ch|lic|ni|te|ite)\s+[a-z-]+"


@cache
def _bodies() -> str:
    """Nouns for a body that are used of one and of several."""
    return lexicons.alternation(of_class("body"))


@cache
def asked() -> frozenset[str]:
    """The words that :func:`find_designations` asks for, beside those with a hyphen."""
    bodies = of_class("body")
    return bodies | {plural(form) for form in bodies}


@cache
def _before_proper_name() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Tt]he|[Aa]n?)\s+(?P<label>(?:[a-z-]+(?:['’]s|s['’])?\s+){{1,3}}{_bodies()})\s+(?=[\"“]?(?:al-)?[A-Z])"
    )


@cache
def _of_some_origin() -> re.Pattern[str]:
    bodies = lexicons.alternation({plural(form) for form in of_class("body")})
    bands = lexicons.alternation(of_class("band"))
    return re.compile(
        rf"\b(?:[Aa]n?\s+(?P<one>{_ORIGIN}\s+{bands}|(?:private|foreign)\s+{_bodies()})"
        rf"|(?P<most>{_MOSTLY}\s+[\w-]+(?:\s+and\s+[\w-]+)?\s+{bodies}))\b(?!-)"
    )


def find_designations(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """ "The Nairobi-based Lakes Monitor", "the youth movement Jana Awaz", "a foreign company", "mainly Kurdish parties"."""
    if any("-" in word for word in words):
        for match in _BEFORE_NAME.finditer(text, sentence.start, sentence.end):
            yield _found(text, match, "label")
    yield from _before_body(text, sentence)
    if asked().isdisjoint(words):
        return
    for match in _before_proper_name().finditer(text, sentence.start, sentence.end):
        found = _found(text, match, "label")
        if not any(word.breaks or word.form.endswith("ly") for word in found.words):
            yield found
    for match in _of_some_origin().finditer(text, sentence.start, sentence.end):
        found = _found(text, match, "one" if match["one"] else "most")
        if not any(word.breaks for word in _without_and(found.words)):
            yield found


_WITH_CLAUSE = re.compile(
    r"(?:\s*\([^()\n]{1,40}\))?\s*[,–—]\s+(?:an?|the|one of the)\s+(?P<label>(?:[\w'’-]+\s+){0,3}?(?P<head>[a-z-]{3,}))\s+"
    r"(?:(?:that|which|who|whose)\s|(?:active|based|close|composed|dedicated|formed|founded|known|led|linked|loyal|made|run|set)\s"
    r"|[a-z]{3,}ing\s)"
)


def apposed_with_clause(scene: Scene, anchor: Anchor) -> Iterator[Found]:
    """ "Copper Ridge, the Australian firm that runs the pit,": a noun that says little, and a clause that says more."""
    match = _WITH_CLAUSE.match(scene.text, end_of_name(scene, anchor), scene.span.end)
    if match is None:
        return
    run = tuple(words_after(scene.text, *match.span("label")))
    head = run[-1]
    if any(word.breaks for word in run) or head.use in (None, "title", "office") or head.plural or head.of == "thing":
        return
    if head.suits(anchor.kind) or (head.of in ("firm", "group") and anchor.kind != "person"):
        yield found(run, anchor, "apposition")


_LARGER = re.compile(r"\b[Tt]he\s+(?P<label>(?:much\s+|far\s+)?(?:larger|smaller|stronger|weaker|richer|poorer))\s+(?=[A-Z])")
_BEFORE_BODY = re.compile(r"\b[Tt]he\s+(?P<label>[a-z-]{4,}|[A-Z][a-z]+ist)\s+(?:[A-Z][\w’'-]+\s+){1,3}?(?P<body>[A-Z][a-z]+)\b(?!\s+[A-Z])")


def _before_body(text: str, sentence: Sentence) -> Iterator[Found]:
    """ "The shadowy Freedom Front", "the larger Republican Army": an adjective before a body's name."""
    for match in _LARGER.finditer(text, sentence.start, sentence.end):
        yield _found(text, match, "label")
    for match in _BEFORE_BODY.finditer(text, sentence.start, sentence.end):
        judged = read_token(match["label"])
        if judged.weight == "frame" and not judged.breaks and read_token(match["body"]).of in ("firm", "group"):
            yield _found(text, match, "label")


def _without_and(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.form != "and")


def _found(text: str, match: re.Match[str], part: str) -> Found:
    run = tuple(words_after(text, *match.span(part)))
    return Found(match.start(part), match.end(part), run, UNNAMED, "organisation", "designation")
