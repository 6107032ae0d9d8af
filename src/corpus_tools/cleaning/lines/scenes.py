"""Captions that are a sentence without a credit: what people do in a picture, in the present."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.layout import Line, Mark
from corpus_tools.cleaning.lines.mastheads import SENTENCES
from corpus_tools.cleaning.lines.shapes import PAST

SHOWN = ("caption", "scene-in-the-present")
PLACES = frozenset({"prose", "standfirst", "short-line-between-prose", "point-under-title"})
"""The rules of lines in an article, of which one may be a caption."""

FEWEST, MOST = 6, 32
"""How many words such a caption has."""

PARAGRAPHS = 3
OF_PAST = 0.6
"""An article has so many paragraphs besides, and so large a share of them tells of the past."""

SCENES = 3
"""So many captions has one article at most; what has more such lines is told in the present."""

_PLURAL = r"(?i:[a-z]+s|people|police|men|women|children|crew|staff|troops|[a-z][\w’'-]+\sand\s[a-z][\w’'-]+)"


@cache
def _acts() -> re.Pattern[str]:
    """A subject and what it is seen to do: many and one."""
    rows = lexicons.rows("zone_scene_verbs")
    many, one = (lexicons.alternation(row[form] for row in rows) for form in ("verb", "third"))
    return re.compile(
        rf"(?:(?!(?:who|which|that|but|said)\b)[\w.’'-]+,?\s){{0,9}}?(?:{_PLURAL},?\s(?:{many})|(?!(?:an?|and|for|his|her"
        rf"|in|its|of|on|or|the|their|to|with)\b)[\w.’'-]+,?\s(?:{one}))\b"
    )


_NO_SUBJECT = re.compile(
    r"(?:He|She|It|They|We|I|You|This|That|These|Those|There|Here|But|And|Or|So|Yet|If|When|While|As|In|On|At|For|With"
    r"|After|Before|Since|Because|Although|Though|Now|Then|Today|What|Who|Why|How|Where|No|Not|Even|Still|Such|Every|Each"
    r"|Nobody|Everyone|Anyone|Whoever|Whatever)\b"
)
"""How no caption begins: with a pronoun, or what joins a sentence to the one before."""
_ASIDE = re.compile(
    r",?\s(?:which|who|whom|whose|where|that|before|after|since|as|when|while|during)\b[^,;]*(?=,|\Z)|\([^()]*\)"
)
"""Words of a caption that may tell of the past."""
_ADJECTIVE = re.compile(
    r"\b(?:an?|at|by|for|from|in|near|of|on|past|the|with)\s[a-z]+ed\b|\b[a-z]{3,}ed\s(?=(?:by|with)\s)"
)
STRONG_PAST = (
    "became|began|bought|broke|brought|built|came|died|drew|fell|fled|found|gave|got|held|kept|knew|led|left|lost|made"
    "|met|paid|ran|rose|saw|sent|shot|sold|spent|spoke|stood|struck|took|went|won|wore|wrote"
)
"""Verbs in the past, which tell what no picture shows."""

_TELLS = re.compile(
    r"\b(?:but|is|are|was|were|can|could|may|might|must|should|shall|will|would|has|have|had|does|do|did|not|never|always|often"
    rf"|usually|says?|said|tells?|told|according|think|thinks|believes?|wants?|hopes?|fears?|{STRONG_PAST})\b"
    r"|n[’']t\b|[“”\"?!:;]|\b(?:I|we|our|my|you|your)\b"
)
_AT_A_PLACE = re.compile(
    r"\b(?:across|along|at|behind|beside|during|in|inside|into|near|of|on|outside|over|past|through|towards?|under)\s"
    r"[\w’'.-]+(?:\s[\w’'.,-]+){0,10}\Z"
)


_SEEN_ON = re.compile(
    r"(?:(?:The|the|of|and|al|de|van|von)\s|[A-Z][\w.’'-]+,?\s){2,8}[a-z]{2,}(?<!th)ing\s(?:\S+\s){1,16}?"
    r"(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z"
)
"""Who is seen at what, without another verb, and on which day: Jo Doe greeting nurses in Ulm on Monday."""


_NAMED_AT = re.compile(
    r"(?:[A-Z][\w.’'-]+,?\s){2,5}(?:[a-z][^,.]{3,40},\s)?(?:at|before|beside|in front of|near|on|outside|with)\s"
    r"(?:[\w’'-]+\s){1,8}[\w’'-]+\."
)
"""Who is seen where, without a verb: Jo Doe outside the court of Ulm."""


def find_scenes(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """
    The numbers of lines that say what is to be seen in a picture: above the first paragraph of an article that tells
    of the past, or between two of its paragraphs.
    """
    body = [line for line, mark in zip(lines, marks, strict=True) if mark[0] == "body"]
    shown = [line for line in body if marks[line.number][1] in PLACES and is_scene(line)]
    others = [line for line in body if line.prose and line not in shown]
    if not 0 < len(shown) <= SCENES or len(others) < PARAGRAPHS:
        return
    if sum(PAST.search(line.raw) is not None for line in others) < OF_PAST * len(others):
        return
    for line in shown:
        under = line.number > 0 and marks[line.number - 1][0] == "title"
        if under and not (line.ends or _SEEN_ON.match(line.raw)):
            continue  # a standfirst
        below = line.number + 1
        while line is body[0] and below < len(lines) and marks[below][0] in ("byline", "caption"):
            below += 1
        if below < len(lines) and marks[below][0] == "body" and lines[below].prose:
            yield line.number


def is_scene(line: Line) -> bool:
    """
    True for a sentence that says in the present what somebody does where, as a caption does.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> told = ("Fans light flares near the gate in Ulm.", "The mayor wants a bridge in Ulm.", "He walks past a shop.")
    >>> [is_scene(line_of(raw)) for raw in told]
    [True, False, False]
    >>> [is_scene(line_of(raw)) for raw in ("Jo Doe, the pilot, on the old quay of Ulm.", "Jo Doe to all of Ulm town.")]
    [True, False]
    """
    raw = line.raw
    if not FEWEST <= line.weight <= MOST or not raw[0].isupper() or _NO_SUBJECT.match(raw) or SENTENCES.search(raw):
        return False
    words = _ADJECTIVE.sub("", _ASIDE.sub("", raw.rstrip(".")))
    if _TELLS.search(words) or PAST.search(words):
        return False
    if _SEEN_ON.match(words) or _NAMED_AT.fullmatch(raw):
        return True
    return _acts().match(words) is not None and _AT_A_PLACE.search(raw) is not None
