"""Attributions by set phrases: 'was quoted as saying', 'put the blame on', 'gave the mayor until noon to leave'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corpus_tools.claims.attribution import STRETCHES, Attribution, Range, free_from, is_clause, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, Unit
from corpus_tools.claims.attribution.complements import find_complement
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.halves import around
from corpus_tools.claims.attribution.main_subjects import main_subject
from corpus_tools.claims.attribution.subjects import Subject, find_subject
from corpus_tools.claims.attribution.views import JUDGED
from corpus_tools.claims.cues import BE, BLAME, Cue, cue_forms

ULTIMATUM = Cue("ultimatum", "i", frozenset(), "demand")

_QUOTED = frozenset(["quoted", "cited", "heard", "overheard", "reported", "quotes", "quoting"])
_SAYING = frozenset(["saying", "writing", "telling", "warning"])
_LAID = frozenset(["lay", "lays", "laid", "pin", "pins", "pinned", "place", "places", "placed", "put", "puts"])
_LAID |= {"cast", "heaped", "heap", "heaps", "shift", "shifts", "shifted"}
_UPON = frozenset(["on", "upon", "at", "with"])
_GAVE = frozenset(["gave", "give", "gives", "given", "giving"])
_UNTIL = frozenset(["until", "till"])
_NAMED = frozenset(["named", "names", "identified", "identifies"])
NAMING = Cue("name", "a", frozenset(), "assertion")
_FEW = frozenset(["a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"])
_LONGEST_NAME = 8  # words of whom a deadline is set
_BEFORE_BLAME = 4  # words; 'put most of the blame on'

_HELD = frozenset(["find", "finds", "found", "hold", "holds", "held", "holding"])
_ANSWERABLE = frozenset(["accountable", "responsible"])
_POINTED = frozenset(["point", "points", "pointed", "pointing"])

_SEES = frozenset(["see", "sees"])
_FINDS = frozenset(["find", "finds", "found"])
FORESIGHT = Cue("foresee", "n", frozenset(), "prediction")


def find_idioms(unit: Unit) -> Iterator[Attribution]:
    """The attributions of a sentence that set phrases make."""
    for at, find in ((at, _FIND_BY[word]) for at, word in enumerate(unit.words) if word in _FIND_BY):
        if claim := find(unit, at):
            yield claim


def holder(unit: Unit, at: int) -> Subject | None:
    """The subject of a verb, or of the main clause for a second verb: 'claimed the attack and named'."""
    left = find_subject(unit, at)
    second = left is None and at > 0 and unit.tags[at - 1] in ",c"
    main = main_subject(unit, at, ()) if second else None
    return left or ((main, at) if main else None)


def by_verb(unit: Unit, verb: int, said: Range, word: Cue, end: int = 0) -> Attribution | None:
    """
    What the subject of a verb says by it, and by what stands between the verb and an ``end``; None where nobody does,
    and for a passive.
    """
    left = holder(unit, verb)
    if left is None or not BE.isdisjoint(unit.words[left[1] : verb]):
        return None
    return Attribution(unit, left[0], (left[1], end or verb + 1), [(unit, said)], word, "cue-then-phrase")


def _quoted(unit: Unit, at: int) -> Attribution | None:
    """'X was quoted as saying that A', '"A," X was quoted by Y as saying', 'Y quoted X as saying A'."""
    words = unit.words
    saying = next((n + 1 for n in range(at + 1, min(at + 12, len(words) - 1)) if words[n] == "as"), 0)
    word = _participle(words[saying]) if saying else None
    if word is None:
        return None
    left = find_subject(unit, at)
    if left and not BE.isdisjoint(words[left[1] : at]):
        source, group, passive = left[0], left[1], True
    elif saying - at > len(["quoted", "as"]):
        source, group, passive = (at + 1, saying - 1), at, False
    else:
        return None
    by = NAMED_RIGHT.match(unit.tags, saying + 2) if words[saying + 1 : saying + 2] == ("by",) else None
    after = by.end() if by else saying + 1
    cue = (group, saying + 1) if passive else (at, at + 1)
    first = left[0][0] if left else 0
    if first and unit.tags[first - 1] in "q," and unit.tags[after : after + 1] in (",", ".", "", "p"):
        before = trim(unit, free_from((), first), first)
        return around(unit, source, cue, before, after, word, "cue-after")
    complement = find_complement(unit, after - 1, word)
    if complement is None:
        return None
    said = trim(unit, complement.start, content_end(unit, complement.start, "clause"))
    if not is_clause(unit, said) and "n" not in word.takes:
        return None
    rule = "cue-then-clause" if is_clause(unit, said) else "cue-then-phrase"
    return Attribution(unit, source, cue, [(unit, said)], word, rule)


def _participle(word: str) -> Cue | None:
    """What somebody is quoted as doing in words: 'saying', 'denouncing'."""
    if word in _SAYING:
        return cue_forms()["say"][0]
    return cue_forms().get(word, (None, ""))[0] if word.endswith("ing") else None


def _verb_before(unit: Unit, at: int, verbs: frozenset[str], most: int) -> int:
    """Where one of the verbs stands in the words before a place, -1 where none does."""
    return next((n for n in range(at - 1, max(at - 1 - most, -1), -1) if unit.words[n] in verbs), -1)


def _has(unit: Unit, first: int, end: int, letters: str) -> bool:
    """True where one of the letters stands in a stretch."""
    return not set(letters).isdisjoint(unit.tags[first:end])


def _blaming(unit: Unit, at: int) -> Attribution | None:
    """'X put the blame for A on Y'."""
    verb = _verb_before(unit, at, _LAID, _BEFORE_BLAME)
    if verb <= 0 or _UPON.isdisjoint(unit.words[at + 1 :]):
        return None
    return by_verb(unit, verb, trim(unit, verb + 1, content_end(unit, at + 1, "phrase")), BLAME)


def _holding(unit: Unit, at: int) -> Attribution | None:
    """'X held the army responsible for A'."""
    verb = _verb_before(unit, at, _HELD, _LONGEST_NAME)
    if not 0 < verb < at - 1 or _has(unit, verb + 1, at, "avk.;:"):
        return None
    return by_verb(unit, verb, trim(unit, verb + 1, content_end(unit, at + 1, "phrase")), BLAME)


def _pointing(unit: Unit, at: int) -> Attribution | None:
    """'X pointed the finger at A'."""
    if at < 3 or unit.words[at - 2] not in _POINTED or unit.words[at + 1 : at + 2] != ("at",):
        return None
    said = trim(unit, at + 2, content_end(unit, at + 2, "phrase"))
    left = holder(unit, at - 2)  # 'was pointing' is no passive
    return Attribution(unit, left[0], (left[1], at + 2), [(unit, said)], BLAME, "cue-then-phrase") if left else None


def _foreseeing(unit: Unit, at: int) -> Attribution | None:
    """'The bank sees prices rising by 4 percent': what grows or falls, by how much."""
    last = min(at + _LONGEST_NAME, len(unit.words) - 1)
    grows = next((n for n in range(at + 2, last) if unit.words[n].endswith("ing") and unit.tags[n] in "xi"), 0)
    if not grows or _has(unit, at + 1, grows, "avkf.,;:q"):
        return None
    said = trim(unit, at + 1, content_end(unit, grows + 1, "phrase"))
    return by_verb(unit, at, said, FORESIGHT) if "u" in unit.tags[grows : said[1]] else None


def _judging(unit: Unit, at: int) -> Attribution | None:
    """'The minister found the answer "regrettable"': what a thing is found to be, in words left in marks."""
    last = min(at + _LONGEST_NAME, len(unit.words))
    marks = next((n for n in range(at + 2, last) if unit.words[n] == '"'), 0)
    ends = unit.tags[marks + 1 : marks + 2] in ("", ".", ",", ";", "c")
    if not marks or not ends or _has(unit, at + 1, marks, "avkfph.,;:c"):
        return None
    return by_verb(unit, at, (at + 1, marks + 1), JUDGED)


def _naming(unit: Unit, at: int) -> Attribution | None:
    """'The ministry named the dead man as Jonas Lind', but not 'named Ann Lee as its envoy'."""
    last = min(at + 2 + _LONGEST_NAME, len(unit.words) - 1)
    as_ = next((n for n in range(at + 2, last) if unit.words[n] == "as"), 0)
    if not as_ or unit.tags[at + 1] not in "dxo" or unit.capital(at + 1) or not unit.capital(as_ + 1):
        return None
    if _has(unit, at + 1, as_, "avkq.,;:"):
        return None
    return by_verb(unit, at, trim(unit, at + 1, content_end(unit, as_, "phrase")), NAMING)


def _ultimatum(unit: Unit, at: int) -> Attribution | None:
    """'X gave Y until noon to leave', 'X has given Y ten days to leave': the deadline and what Y should do by it."""
    deadline = _deadline(unit, at)
    to = -1 if deadline is None else unit.tags.find("t", deadline, deadline + _LONGEST_NAME)
    if deadline is None or to < 0 or unit.tags[to + 1 : to + 2] not in ("f", "x", "k", "a"):
        return None
    claim = by_verb(unit, at, trim(unit, deadline, content_end(unit, to + 1, "infinitive")), ULTIMATUM)
    return replace(claim, rule="cue-then-infinitive") if claim else None


def _deadline(unit: Unit, at: int) -> int | None:
    """Where 'until noon' or 'ten days' stands after whom the deadline is set."""
    for first in range(at + 2, min(at + 2 + _LONGEST_NAME, len(unit.words) - 1)):
        if unit.tags[first] in "vkf.;:q":
            return None
        counted = unit.tags[first] == "u" or unit.words[first] in _FEW
        if unit.words[first] in _UNTIL or (counted and unit.words[first + 1] in STRETCHES):
            return first
    return None


_FIND_BY = {
    **dict.fromkeys(_QUOTED, _quoted),
    **dict.fromkeys(_SEES, _foreseeing),
    **dict.fromkeys(_FINDS, _judging),
    **dict.fromkeys(_ANSWERABLE, _holding),
    **dict.fromkeys(_NAMED, _naming),
    **dict.fromkeys(_GAVE, _ultimatum),
    "blame": _blaming,
    "finger": _pointing,
}
"""The words of which a set phrase has one, and what reads it."""

IDIOMS = frozenset(_FIND_BY)
