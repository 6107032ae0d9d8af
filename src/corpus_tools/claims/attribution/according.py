"""What stands beside "according to" somebody: 'A, according to X'; 'according to X, A'; 'B; according to X, A'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import FINITE, TURNING, Attribution, Range, free_from, is_clause, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, RIGHT_SUBJECT, Unit
from corpus_tools.claims.attribution.enclosing import with_maker
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.halves import main_verb_behind, relative_before, said_further
from corpus_tools.claims.cues import Cue

ACCORDING = Cue("according", "s", frozenset(), "assertion")
_WHOM = re.compile("o(?=[,.;])")
_POINTING = frozenset((word, be) for word in ("it", "that", "this") for be in ("'s", "’s", "is", "was"))
"""'That is according to the bank' points at what was told before."""

_DESCRIBED = re.compile("j{1,2}k?(?=x)")
"""'According to (recently leaked) papers', 'to (early) returns'."""

_ANYBODY = re.compile("o(?![p])")


def find_according(unit: Unit, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """'A, according to X'; 'according to X, A'; 'A, according to X, B'."""
    before = trim(unit, max(free_from(found, at), _clause_begin(unit, at)), at)
    leads = not is_clause(unit, before)
    if unit.words[slice(*before)] in _POINTING:
        return None
    whom = _DESCRIBED.match(unit.tags, at + 2)
    match = (_ANYBODY if leads else _WHOM).match(unit.tags, at + 2) or (NAMED_RIGHT if leads else RIGHT_SUBJECT).match(
        unit.tags, whom.end() if whom else at + 2
    )
    if not match or unit.words[at + 1] != "to":
        return None
    if leads:
        match = _with_asides(unit, at + 2) or match
    match = with_maker(unit, match)
    stop = _behind_relative(unit, match.end()) if leads else match.end()
    relative = relative_before(unit, before) if unit.tags[stop : stop + 1] == "," else None
    aside = _aside_before(unit, before, stop)
    before = relative or aside or before
    content = [(unit, before)] if before[0] < before[1] else []
    end_of_rest = content_end(unit, stop + 1, "clause")
    rest = trim(unit, stop, min(end_of_rest, main_verb_behind(unit, relative, stop)) if relative else end_of_rest)
    if (leads or relative) and not aside and rest[0] < rest[1]:
        content.append((unit, rest))
    if not content:
        return None
    turned = unit.words[stop - 1] in TURNING and unit.tags[stop - 2] == ","
    end = stop - (len([",", "however"]) if turned else 0)
    end = end if leads or relative else _without_clause(unit, at + 2, end)
    if not (leads or relative or aside) and (further := said_further(unit, before, end)):
        content.append((unit, further))
    source = at + 2, end
    return Attribution(unit, source, (at, at + 2), content, ACCORDING, "according-to")


_RELATIVE = re.compile("r[^,;:.q]*(?=,)")


def _behind_relative(unit: Unit, end: int) -> int:
    """Where 'according to two aides (who were in the room), A' goes on: behind what is told of them."""
    clause = _RELATIVE.match(unit.tags, end)
    return clause.end() if clause else end


_VERB_OF_SUBJECT = re.compile(",[aj]*v")


def _aside_before(unit: Unit, before: Range, end: int) -> Range | None:
    """The aside that alone is said where its subject says more: 'Lind, (its oldest hand), according to Holm, said'."""
    comma = unit.tags.rfind(",", *before)
    if comma <= before[0] or not _VERB_OF_SUBJECT.match(unit.tags, end):
        return None
    relative = unit.tags.find("r", comma, before[1])
    first = relative if relative > 0 else comma + 1
    return None if FINITE.search(unit.tags, comma, first) or unit.tags[comma + 1] == "c" else (first, before[1])


_ON = frozenset(["but", "though", "whereas", "while"])
"""Words that begin what is said apart from the clause before: 'The mayor says so, (but) according to the police'."""


def _clause_begin(unit: Unit, at: int) -> int:
    """Where the clause of an "according to" begins: behind the last semicolon; at itself behind ", but" and "that"."""
    if at and unit.tags[at - 1] == "h":
        return at
    if unit.words[at - 1 : at] and unit.words[at - 1] in _ON and unit.tags[at - 2 : at - 1] in (",", "q"):
        return at
    return unit.tags.rfind(";", 0, at) + 1


def _without_clause(unit: Unit, first: int, end: int) -> int:
    """Where a source ends: before ', and forty sailors came ashore', before ', for refusing to go'."""
    for comma in (place for place in range(first, end) if unit.tags[place] == ","):
        following = unit.words[comma + 1 : comma + 2]
        clause = unit.tags[comma + 1 : content_end(unit, comma + 2, "clause")]
        if following in (("and",), ("but",), ("so",)) and FINITE.search(clause):
            return comma
        if following == ("to",) and clause[1:2] in ("f", "k", "x"):
            return comma
        if following == ("for",) and clause[1:2] == "i":
            return comma
        if following == ("for",) and unit.words[comma + 2 : comma + 3] and unit.words[comma + 2].endswith("ing"):
            return comma
    return end


_HAS_SUBJECT = re.compile("j*[avf]|[cb][^,;:.q]*[avf]")
"""What goes on from a subject: 'According to the charge, the chief, Ann Lee, (gave the order)'."""


def _with_asides(unit: Unit, first: int) -> re.Match[str] | None:
    """'(According to) the office of the president, Ann Lee, A': the phrase with what describes it, when A follows."""
    longer = RIGHT_SUBJECT.match(unit.tags, first)
    following = longer is not None and unit.tags[longer.end() : longer.end() + 1] == ","
    if longer is None or _HAS_SUBJECT.match(unit.tags, longer.end() + 1):
        return None
    return longer if following and is_clause(unit, (longer.end(), len(unit.tags))) else None
