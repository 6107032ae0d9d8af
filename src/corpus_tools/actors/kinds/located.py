"""Whether a name stands behind a preposition of place, or behind what is done to a place (``actor_located.csv``)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds.surroundings import cues, last_words

_ALONE = "-"
"""In the list: what needs no preposition before the place ('besieged Osterby')."""

_ALWAYS = ("in", "near", "outside")
_CAME, _WAYS = ("brought", "came", "come"), ("down", "in", "over", "up")
_ON_GROUND = re.compile(r"(?:['’]| +(?:[A-Z]|\d)|-)")


@cache
def _before() -> Mapping[str, frozenset[str]]:
    """The words after which each preposition locates."""
    found = defaultdict(set)
    for row in lexicons.rows("actor_located"):
        for preposition in row["before"].split():
            found[preposition].add(row["form"])
    return {preposition: frozenset(forms) for preposition, forms in found.items()}


@cache
def locating() -> tuple[str, ...]:
    """How the words end that can stand before a place: prepositions, and what is done to a place itself."""
    return (*_ALWAYS, "and", *_REACHED, *_STRUCK, *sorted(_before()[_ALONE]), *sorted(_before().keys() - {_ALONE}))


@cache
def _located() -> re.Pattern[str]:
    pairs = (
        rf"{lexicons.alternation(forms)} {preposition}"
        for preposition, forms in sorted(_before().items())
        if preposition != _ALONE
    )
    taken, came = lexicons.alternation(_before()[_ALONE]), lexicons.alternation({*_before()["from"], *_CAME})
    return re.compile(
        rf"(?:\b(?P<before>[\w'’]++)\s++)?\b(?:[Ii]n|[Nn]ear|[Oo]utside|{taken}|{'|'.join(pairs)}"
        rf"|{came} (?:{'|'.join(_WAYS)}) from)\s\Z"
    )


def is_located(text: str, start: int, end: int) -> bool:
    """
    True after a preposition of place, when no word before it leans on ``in`` for something else.

    >>> line = "He trusted in Osterby, and in Selvag he wept."
    >>> [is_located(line, *span) for span in ((14, 21), (30, 36))]
    [False, True]
    >>> is_located("Shells hit Kalden late on Monday.", 11, 17), is_located("A bullet hit Kalden.", 13, 19)
    (True, False)
    >>> is_located("Two men were shot at Kalden.", 21, 27), is_located("She works at Kalden.", 13, 19)
    (True, False)
    """
    last, two = last_words(text, start)
    if last == "and":
        return _is_beside_place(text, start, end)
    if last in _REACHED and _AT_AN_HOUR.match(text, end):
        return True
    if last in _STRUCK and _FROM_AFAR.search(text, max(0, start - _LONGEST_ROW), start):
        return _ON_GROUND.match(text, end) is None
    lead = two.partition(" ")[0]
    if last in _before() and lead not in _before()[last] and not (last == "from" and lead in _WAYS):
        return False
    if _ON_GROUND.match(text, end):
        return False
    match = _located().search(text, max(0, start - 40), start)
    return match is not None and (match["before"] or "").lower() not in cues("leaning")


_AND = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ff]rom)\s(?P<place>(?:[Aa]l-)?[A-Z][\w'’-]+)\sand\s\Z")
_REACHED = frozenset({"reach", "reached", "reaches", "reaching"})
_AT_AN_HOUR = re.compile(
    r"\s(?:(?:about|after|around|at|before|by|just|shortly|soon)\s){1,2}(?:\d|noon|midnight|dawn|dusk|daybreak|nightfall)"
)
"""When one gets somewhere: word reached (Osterby) around 2 pm."""
_STRUCK = frozenset({"battered", "hit", "pounded", "struck"})
_FROM_AFAR = re.compile(
    r"\b(?:air ?strikes|artillery|bombs|cyclone|drones|(?:earth)?quake|fire|floods?|howitzers|hurricane|missiles?"
    r"|mortars|rockets?|shelling|shells|storm|tornado|tsunami|typhoon|warplanes)\s(?:\w+ly\s)?(?:had\s|have\s)?\w+\s\Z",
    re.IGNORECASE,
)
"""What strikes a place more than a man: 'some 60 shells hit (Osterby)', but 'a bullet hit (Lind)'."""
_WHERE = re.compile(r",\swhere\b")
_ENDS = re.compile(r"[.,;)]|\s(?:yesterday|today|tonight|on|during|last|this|after|before|since|where|when|while)\b")
_LONGEST_ROW = 40  # characters of a preposition, a place and "and"


def _is_beside_place(text: str, start: int, end: int) -> bool:
    """
    True behind a place that is listed, a preposition before it and "and" between, where the clause ends.

    >>> line = "Shops in Haifa and Osterby, too, closed, but he lives in Haifa and Selvag paid."
    >>> [_is_beside_place(line, *span) for span in ((19, 26), (67, 73))]
    [True, False]
    """
    row = _AND.search(text, max(0, start - _LONGEST_ROW), start)
    if row is None or (text[end : end + 1] == "," and _WHERE.match(text, end)):
        return row is not None
    return places.is_place(row["place"]) and _ENDS.match(text, end) is not None
