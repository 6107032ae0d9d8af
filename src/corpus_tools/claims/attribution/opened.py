"""What a noun of saying opens, and where it ends: 'his claim (that the dam leaks), but he stayed'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import FINITE, Range, trim
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.cues import cue_forms

_PHRASE = re.compile(rf"{PHRASE}(?:c{PHRASE})?")
_GOING_ON = re.compile(rf"tj*[fxk](?:p?{PHRASE}|p?o)?(?=j*[avk])")


def what_it_opens(unit: Unit, at: int) -> Range | None:
    """What 'that', 'to' or a preposition opens: a clause, an infinitive, or one phrase."""
    tags, word = unit.tags, unit.words[at]
    if word in ("that", "whether"):
        end = content_end(unit, at, "clause", _clause_of(unit, at))
        span = trim(unit, at, min(end, _verb_of_noun(unit, at), _next_clause(unit, at)))
    elif word == "to" and tags[at + 1 : at + 2] in ("f", "x", "a", "k", "q"):
        span = trim(unit, at, min(content_end(unit, at, "infinitive"), _main_verb(unit, at)))
    else:
        phrase = _PHRASE.match(tags, at + 1)
        span = (at + 1, phrase.end()) if phrase else (0, 0)
        if tags[at + 1 : at + 2] in ("i", "q", "o", "w"):
            span = trim(unit, at + 1, content_end(unit, at + 1, "phrase"))
    return span if span[0] < span[1] else None


_JOINED_CLAUSE = re.compile(",[cb]j*(?=n[aj]*[avk])|(?<=q)bj*(?=n[aj]*[avk])")


def _next_clause(unit: Unit, at: int) -> int:
    """Where the main clause has a second one of a pronoun: 'came under fire for his claim that A, (but he stayed)'."""
    found = _JOINED_CLAUSE.search(unit.tags, at)
    whole = found is not None and (FINITE.search(unit.tags, at, found.start()) or "q" in unit.tags[at : found.start()])
    return found.start() if found and whole else len(unit.tags)


_OPENS_UNDER = re.compile("[cb]?s[^,;:q]*")


def _clause_of(unit: Unit, at: int) -> str:
    """Which clause a noun stands in: 'While they welcomed her promise that A, (they left)' has another behind it."""
    opens = max(unit.tags.rfind(mark, 0, at) for mark in ",;:") + 1
    return "subordinate" if _OPENS_UNDER.fullmatch(unit.tags, opens, at) else "main"


def _main_verb(unit: Unit, at: int) -> int:
    """Where the sentence goes on after an infinitive with its noun as subject: 'his refusal to sell (angered them)'."""
    match = _GOING_ON.match(unit.tags, at)
    return match.end() if match else len(unit.tags)


_WHOLE_CLAUSE = re.compile(
    r"h(?P<who>n|[dxugjpimto]{1,8})(?:,r[^,;:.]{1,40},)?(?P<verb>j*+(?:a[aj]*+[kvx]?+|[kv])j*+)"
    r"(?:(?<=[kv])(?=k)|(?:[dxugjpimot]|q){0,12}?(?=a))"
)
"""'(That the bridge was closed by the town) is' a lie."""


def _verb_of_noun(unit: Unit, at: int) -> int:
    """Where the verb of the noun follows on what was said: 'her claim that the bridge was closed (is false)'."""
    match = _WHOLE_CLAUSE.match(unit.tags, at)
    if match is None or unit.words[match.end("verb") - 1] in cue_forms():
        return len(unit.tags)
    if unit.tags[match.end()] == "k" and unit.words[match.end()].endswith("ed"):
        return len(unit.tags)
    last = unit.words[match.end("verb") - 1]
    finite = match["who"] == "n" or "a" in match["verb"] or last.endswith("s")  # not 'goods (shipped) from Oslo'
    return match.end() if finite else len(unit.tags)
