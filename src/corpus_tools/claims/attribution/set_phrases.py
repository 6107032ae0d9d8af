"""
Attributions by verbs with set words (``lexicons/claim_set_phrases.csv``): 'took issue with', 'cast doubt on', 'let slip
that'. Words behind a bar begin what is said: 'turned down | the offer'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.phrases import forms_of, pattern_of
from corpus_tools.claims.attribution import Attribution, Range, is_clause, trim
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.idioms import by_verb
from corpus_tools.claims.cues import Cue

_Phrase = tuple[Cue, re.Pattern[str]]


@cache
def _by_key() -> Mapping[str, Sequence[_Phrase]]:
    """The phrases by the words of which a sentence must have one."""
    found: dict[str, list[_Phrase]] = {}
    for row in lexicons.rows("claim_set_phrases"):
        cue = Cue(row["phrase"].split("/")[0], row["takes"], frozenset(), row["act"])
        verb, _, what = row["phrase"].partition(" | ")
        behind = f" (?={pattern_of(what)})" if what else ""
        pattern = re.compile(rf"\b{pattern_of(verb)}{behind}")
        for key in forms_of(row["key"]):
            found.setdefault(key, []).append((cue, pattern))
    return found


def find_set_phrases(unit: Unit) -> Iterator[Attribution]:
    """The attributions of a sentence by such phrases, most of which have one of a few words."""
    keys = _by_key().keys() & unit.different
    if not keys:
        return
    words = " ".join(unit.words)
    for cue, pattern in (phrase for key in sorted(keys) for phrase in _by_key()[key]):
        for match in pattern.finditer(words):
            at = words.count(" ", 0, match.start())
            if claim := _attributed(unit, at, len(words[: match.end()].split()), cue):
                yield claim


def _fits(unit: Unit, said: Range, cue: Cue) -> bool:
    """Whether a clause follows what takes one, and none what does not: 'the explanation of an (outdated) map'."""
    if "s" in cue.takes:
        return is_clause(unit, said)
    return all(unit.words[at].endswith("ed") for at in range(*said) if unit.tags[at] in "avfkq")


def _attributed(unit: Unit, at: int, end: int, cue: Cue) -> Attribution | None:
    """Who does it in words from ``at`` to ``end``, and of what."""
    sort = "clause" if "s" in cue.takes else "phrase"
    end -= sort == "clause"  # "that" belongs to the clause
    said = trim(unit, end, content_end(unit, end, sort))
    if said[0] >= said[1] or not _fits(unit, said, cue):
        return None
    claim = by_verb(unit, at, said, cue, end)
    return replace(claim, rule=f"cue-then-{sort}") if claim else None
