"""'The dam, she went on, would burst', 'The dam would burst, the letter goes on': what stands around who goes on."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import Attribution, Range, trim
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.halves import around
from corpus_tools.claims.cues import Cue

GOING = frozenset(["carried", "goes", "ran", "runs", "went"])
_SAID = Cue("say", "s", frozenset(), "assertion")
_WHO_GOES = re.compile(rf",(?P<who>n|{PHRASE})[kx](?P<on>[pj])(?:j|px|p?[dx]?m)?(?=[,.;]|$)")


def find_went_on(unit: Unit) -> Attribution | None:
    """'The dam, she went on, would burst': what is said by who goes on speaking."""
    if "on" not in unit.different:
        return None
    for found in _WHO_GOES.finditer(unit.tags):
        verb = found.start("on") - 1
        if unit.words[verb] in GOING and unit.words[verb + 1] == "on" and _speaks(unit, found.span("who")):
            before = trim(unit, unit.tags.rfind(";", 0, found.start()) + 1, found.start())
            return around(unit, found.span("who"), (verb, verb + 2), before, found.end(), _SAID, "cue-after")
    return None


def _speaks(unit: Unit, who: Range) -> bool:
    """True for a pronoun, for one whom an article or a name tells: not for 'as time went on', 'the show goes on'."""
    start, end = who
    if unit.titled or unit.capital(end) or unit.words[end - 1] in ("life", "party", "show", "war", "work"):
        return False
    return unit.tags[start:end] in ("n", "d") or unit.tags[start] == "d" or unit.capital(start)
