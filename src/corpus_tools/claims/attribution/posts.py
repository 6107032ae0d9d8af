"""Posts of social media that an article shows, signed: 'It is closing. — Piet Braun (@pietbraun) May 2, 2016'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus_tools.claims.attribution import Attribution, Range, trim, whole
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.cues import Cue

POST = Cue("posted", "q", frozenset(), "assertion")
SIGNED = "signed-post"
_HANDLE = re.compile(
    r"[—―–-]{1,3}\s*[^\s(@][^(@\n]{0,60}\(@\w{1,30}\)(?:\W{0,3}(?:[A-Z\d][\w:.]*|at)){0,7}\W{0,3}(?:\n|\Z)"
)
"""A dash, who wrote it, the name of the account and at most the day and hour."""

_NO_WORD = re.compile(r"https?://|pic\.\w|[#@]\w|[\W_]*\Z")
"""What says nothing in a post: links, pictures, tags."""


def find_posts(units: Sequence[Unit]) -> Mapping[int, Sequence[Attribution]]:
    """
    By the number of its first sentence, each sentence of a post as what its author says: those of the line that her
    name ends, or of the line above, where it stands by itself.
    """
    if not units or "(@" not in units[0].text:
        return {}
    signed = ((number, at) for number, unit in enumerate(units) if (at := _signature(unit)) is not None)
    found: dict[int, Sequence[Attribution]] = {}
    for number, at in signed:
        first = _first_of_post(units, number, own=at > 0)
        if post := _post(units[first : number + 1], at):
            found[first] = post
    return found


def _signature(unit: Unit) -> int | None:
    """The number of the word, a dash, with which the signature of a post begins, the account no part of a quotation."""
    told = unit.zone == "body" and "@" in unit.different
    match = _HANDLE.search(unit.text, unit.start, unit.end) if told else None
    at = next((at for at, (start, _) in enumerate(unit.spans) if match and start == match.start()), None)
    return None if at is None or "(" not in unit.words[at:] else at


def _first_of_post(units: Sequence[Unit], number: int, *, own: bool) -> int:
    """The number of the first sentence of the line; of the line above a signature that is no sentence's ``own``."""
    first = number if own or number == 0 else number - 1
    while first > 0 and _goes_on(units[first - 1], units[first]):
        first -= 1
    return first


def _goes_on(unit: Unit, following: Unit) -> bool:
    """True for two sentences of one line, the first of which signs nothing."""
    return "\n" not in unit.text[unit.start : following.start] and _signature(unit) is None


def _post(units: Sequence[Unit], at: int) -> list[Attribution]:
    """What the sentences up to one that is signed from a word on say, by who signs it."""
    last = units[-1]
    who = trim(last, at, last.words.index("(", at))
    if who[0] >= who[1]:
        return []
    said = [*map(whole, units[:-1]), (last, trim(last, 0, at))]
    told = (one for one in said if one[0].zone == last.zone and _says_something(*one))
    return [Attribution(last, who, None, [one], POST, SIGNED) for one in told]


def _says_something(unit: Unit, words: Range) -> bool:
    return words[0] < words[1] and not all(map(_NO_WORD.match, unit.span(*words).cut(unit.text).split()))
