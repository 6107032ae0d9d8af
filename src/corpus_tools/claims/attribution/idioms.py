"""Attributions by set phrases: 'was quoted as saying', 'put the blame on', 'gave the mayor until noon to leave'."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools.claims.attribution import Attribution, Range, free_from, is_clause, trim
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, Unit
from corpus_tools.claims.attribution.complements import find_complement
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.halves import around
from corpus_tools.claims.attribution.main_subjects import main_subject
from corpus_tools.claims.attribution.subjects import Subject, find_subject
from corpus_tools.claims.attribution.views import JUDGED
from corpus_tools.claims.cues import BE, Cue, cue_forms

BLAME = Cue("blame", "n", frozenset(["on", "upon", "for"]), "accusation")
ULTIMATUM = Cue("ultimatum", "i", frozenset(), "demand")

_QUOTED = frozenset(["quoted", "cited", "heard", "overheard", "reported", "quotes", "quoting"])
_SAYING = frozenset(["saying", "writing", "telling", "warning"])
_LAID = frozenset(["lay", "lays", "laid", "pin", "pins", "pinned", "place", "places", "placed", "put", "puts"])
_LAID |= {"cast", "heaped", "heap", "heaps", "shift", "shifts", "shifted"}
_UPON = frozenset(["on", "upon", "at", "with"])
_GAVE = frozenset(["gave", "give", "gives", "given", "giving"])
_UNTIL = frozenset(["until", "till"])
_STRETCHES = frozenset(["minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months"])
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

IDIOMS = _GAVE | _QUOTED | _NAMED | _ANSWERABLE | _SEES | _FINDS | {"blame", "finger"}


def find_idioms(unit: Unit) -> Iterator[Attribution]:
    """The attributions of a sentence that set phrases make."""
    for at, word in ((at, word) for at, word in enumerate(unit.words) if word in IDIOMS):
        if word in _QUOTED:
            claim = _quoted(unit, at)
        elif word == "blame":
            claim = _blaming(unit, at)
        elif word in _SEES:
            claim = _foreseeing(unit, at)
        elif word in _FINDS:
            claim = _judging(unit, at)
        elif word in _ANSWERABLE:
            claim = _holding(unit, at)
        elif word == "finger":
            claim = _pointing(unit, at)
        elif word in _NAMED:
            claim = _naming(unit, at)
        else:
            claim = _ultimatum(unit, at) if word in _GAVE else None
        if claim:
            yield claim


def _quoted(unit: Unit, at: int) -> Attribution | None:
    """'X was quoted as saying that A', '"A," X was quoted by Y as saying', 'Y quoted X as saying A'."""
    words = unit.words
    saying = next((n + 1 for n in range(at + 1, min(at + 12, len(words) - 1)) if words[n] == "as"), 0)
    word = _participle(words[saying]) if saying else None
    if word is None:
        return None
    left = find_subject(unit, at)
    if left and BE & set(words[left[1] : at]):
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


def _blaming(unit: Unit, at: int) -> Attribution | None:
    """'X put the blame for A on Y'."""
    verb = next((n for n in range(at - 1, max(at - 1 - _BEFORE_BLAME, -1), -1) if unit.words[n] in _LAID), -1)
    left = holder(unit, verb) if verb > 0 else None
    if left is None or BE & set(unit.words[left[1] : verb]) or _UPON.isdisjoint(unit.words[at + 1 :]):
        return None
    said = trim(unit, verb + 1, content_end(unit, at + 1, "phrase"))
    return Attribution(unit, left[0], (left[1], verb + 1), [(unit, said)], BLAME, "cue-then-phrase")


def _holding(unit: Unit, at: int) -> Attribution | None:
    """'X held the army responsible for A'."""
    verb = next((n for n in range(at - 1, max(at - 1 - _LONGEST_NAME, -1), -1) if unit.words[n] in _HELD), -1)
    left = holder(unit, verb) if 0 < verb < at - 1 else None
    if left is None or BE & set(unit.words[left[1] : verb]) or any(tag in "avk.;:" for tag in unit.tags[verb + 1 : at]):
        return None
    said = trim(unit, verb + 1, content_end(unit, at + 1, "phrase"))
    return Attribution(unit, left[0], (left[1], verb + 1), [(unit, said)], BLAME, "cue-then-phrase")


def _pointing(unit: Unit, at: int) -> Attribution | None:
    """'X pointed the finger at A'."""
    verb = at - 2
    left = holder(unit, verb) if verb > 0 and unit.words[verb] in _POINTED else None
    if left is None or unit.words[at + 1 : at + 2] != ("at",):
        return None
    said = trim(unit, at + 2, content_end(unit, at + 2, "phrase"))
    return Attribution(unit, left[0], (left[1], at + 2), [(unit, said)], BLAME, "cue-then-phrase")


def _foreseeing(unit: Unit, at: int) -> Attribution | None:
    """'The bank sees prices rising by 4 percent': what grows or falls, by how much."""
    last = min(at + _LONGEST_NAME, len(unit.words) - 1)
    grows = next((n for n in range(at + 2, last) if unit.words[n].endswith("ing") and unit.tags[n] in "xi"), 0)
    if not grows or any(tag in "avkf.,;:q" for tag in unit.tags[at + 1 : grows]):
        return None
    said = trim(unit, at + 1, content_end(unit, grows + 1, "phrase"))
    left = holder(unit, at) if "u" in unit.tags[grows : said[1]] else None
    return Attribution(unit, left[0], (left[1], at + 1), [(unit, said)], FORESIGHT, "cue-then-phrase") if left else None


def _judging(unit: Unit, at: int) -> Attribution | None:
    """'The minister found the answer "regrettable"': what a thing is found to be, in words left in marks."""
    last = min(at + _LONGEST_NAME, len(unit.words))
    marks = next((n for n in range(at + 2, last) if unit.words[n] == '"'), 0)
    if not marks or any(tag in "avkfph.,;:c" for tag in unit.tags[at + 1 : marks]):
        return None
    left = holder(unit, at) if unit.tags[marks + 1 : marks + 2] in ("", ".", ",", ";", "c") else None
    if left is None or BE & set(unit.words[left[1] : at]):
        return None
    return Attribution(unit, left[0], (left[1], at + 1), [(unit, (at + 1, marks + 1))], JUDGED, "cue-then-phrase")


def _naming(unit: Unit, at: int) -> Attribution | None:
    """'The ministry named the dead man as Jonas Lind', but not 'named Ann Lee as its envoy'."""
    tags, words = unit.tags, unit.words
    as_ = next((n for n in range(at + 2, min(at + 2 + _LONGEST_NAME, len(words) - 1)) if words[n] == "as"), 0)
    if not as_ or tags[at + 1] not in "dxo" or unit.capital(at + 1) or not unit.capital(as_ + 1):
        return None
    left = holder(unit, at)
    if left is None or BE & set(words[left[1] : at]) or any(tag in "avkq.,;:" for tag in tags[at + 1 : as_]):
        return None
    said = trim(unit, at + 1, content_end(unit, as_, "phrase"))
    return Attribution(unit, left[0], (left[1], at + 1), [(unit, said)], NAMING, "cue-then-phrase")


def holder(unit: Unit, at: int) -> Subject | None:
    """The subject of a verb, or of the main clause for a second verb: 'claimed the attack and named'."""
    left = find_subject(unit, at)
    second = left is None and at > 0 and unit.tags[at - 1] in ",c"
    main = main_subject(unit, at, ()) if second else None
    return left or ((main, at) if main else None)


def _ultimatum(unit: Unit, at: int) -> Attribution | None:
    """'X gave Y until noon to leave', 'X has given Y ten days to leave': the deadline and what Y should do by it."""
    deadline = _deadline(unit, at)
    left = holder(unit, at) if deadline else None
    if left is None or deadline is None or BE & set(unit.words[left[1] : at]):
        return None
    to = unit.tags.find("t", deadline[0], deadline[0] + _LONGEST_NAME)
    if to < 0 or unit.tags[to + 1 : to + 2] not in ("f", "x", "k", "a"):
        return None
    said = trim(unit, deadline[0], content_end(unit, to + 1, "infinitive"))
    return Attribution(unit, left[0], (left[1], at + 1), [(unit, said)], ULTIMATUM, "cue-then-infinitive")


def _deadline(unit: Unit, at: int) -> Range | None:
    """Where 'until noon' or 'ten days' stands after whom the deadline is set."""
    for first in range(at + 2, min(at + 2 + _LONGEST_NAME, len(unit.words) - 1)):
        if unit.tags[first] in "vkf.;:q":
            return None
        counted = unit.tags[first] == "u" or unit.words[first] in _FEW
        if unit.words[first] in _UNTIL or (counted and unit.words[first + 1] in _STRETCHES):
            return first, first + 1
    return None
