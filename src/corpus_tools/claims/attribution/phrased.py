"""
Attributions by set phrases: verbs with set words (``lexicons/claim_set_phrases.csv``, where words behind a bar begin
what is said: 'turned down | the offer'), and words round what is said: 'as she put it', 'A, she went on, B'.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.phrases import forms_of, pattern_of
from corpus_tools.claims.attribution import FINITE, Attribution, Range, is_clause, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.idioms import by_verb
from corpus_tools.claims.cues import Cue

PUT_SO = Cue("put", "s", frozenset(), "assertion")

PUTTING = frozenset(["describes", "described", "had", "has", "puts", "put", "saw", "sees", "tells"])
_LONGEST_NAME = 12  # words; "as Ann Lee, the mayor, once put it"
_LONGEST_CLAUSE = 15  # words; what leads to a quotation from farther off is the writer's


def find_phrased(unit: Unit) -> Iterator[Attribution]:
    """'As Ann Lee put it, A', 'A, as she puts it, B', '"…," is how she put it'."""
    if "it" not in unit.different:
        return
    for it in (at for at, word in enumerate(unit.words) if word == "it" and unit.words[at - 1] in PUTTING):
        opened = range(it - 2, max(it - _LONGEST_NAME, -1), -1)
        at = next((n for n in opened if unit.words[n] in ("as", "how")), -1)
        verb = it - 1
        while verb > at + 2 and unit.tags[verb - 1] in "aj":
            verb -= 1
        who = NAMED_RIGHT.fullmatch(unit.tags, at + 1, verb) if 0 <= at < verb - 1 else None
        if who is None:
            continue
        cue = (verb, it + 1)
        if unit.words[at] == "as" and (at == 0 or unit.tags[at - 1] in ",q(-"):
            yield from _around(unit, who.span(), cue, at)
        elif unit.words[at] == "how" and at > 1 and unit.words[at - 1] in ("is", "was") and unit.tags[at - 2] in "q,":
            quoted = trim(unit, 0, at - 1)
            if unit.tags[quoted[1] - 1] == "q":
                yield Attribution(unit, who.span(), cue, [(unit, quoted)], PUT_SO, "cue-after")


def _around(unit: Unit, who: Range, cue: Range, at: int) -> Iterator[Attribution]:
    """What stands before and behind 'as she put it'."""
    before = _last_clause(unit, trim(unit, 0, at))
    comma = unit.tags.find(",", cue[1])
    after = comma if comma > 0 and not FINITE.search(unit.tags, cue[1], comma) else cue[1]
    rest = trim(unit, after, content_end(unit, after + 1, "clause"))
    broken = before[0] < before[1] and unit.tags[before[1] - 1] in "hsw"
    quoted = broken or (unit.tags[rest[0] : rest[0] + 1] == "q" and "q" not in unit.tags[slice(*before)])
    spans = [span for span in ((rest,) if quoted else (before, rest)) if span[0] < span[1]]
    if any(is_clause(unit, span) for span in spans):
        yield Attribution(unit, who, cue, [(unit, span) for span in spans], PUT_SO, "cue-after")


def _last_clause(unit: Unit, before: Range) -> Range:
    """Where the clause begins that ends in a quotation: 'Many left, since it was "a trap", (as she put it)'."""
    first, end = before
    if first >= end or unit.tags[end - 1] != "q":
        return before
    first = max(first, *(unit.tags.rfind(mark, first, end - 1) + 1 for mark in ",;:"))
    return (first if end - first <= _LONGEST_CLAUSE else end - 1), end


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


def set_phrase_keys() -> Collection[str]:
    """The words of which a sentence with such a phrase has one."""
    return _by_key().keys()


def find_set_phrases(unit: Unit) -> Iterator[Attribution]:
    """The attributions of a sentence by such phrases, most of which have one of a few words."""
    keys = sorted(_by_key().keys() & unit.different)
    words = " ".join(unit.words)
    for cue, pattern in (phrase for key in keys for phrase in _by_key()[key]):
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
