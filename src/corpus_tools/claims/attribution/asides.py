"""Subjects far from their verb: 'Ann Lee, who speaks for the guild, the oldest, (said)', 'a letter sent to it says'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import FINITE, STRETCHES, Range
from corpus_tools.claims.attribution.clauses import PHRASE, Unit, begin_of_phrase

_OPENS = re.compile(r"(?P<name>(?:d[xj]{0,3})?[xu]{1,5})(?:,u)?,(?=[drxukp])(?P<aside>[^;:.q\-]*),(?P<group>[ajmp,]*)")
"""A name that opens a sentence, and its asides up to the verb group of the sentence."""

_BESIDE_NAME = frozenset(["a", "an", "from", "of", "the"])
_WHEN = frozenset(["after", "before", "since", "until"])
_ONLY = frozenset(["just", "only"])


def begins_before_asides(unit: Unit, first: int, end: int, group: int) -> int:
    """
    Where a subject begins, when the phrase before the verb group is no subject but an object within an aside of it.
    """
    tags = unit.tags
    joined = len(tags[:first].rstrip("j"))  # 'by just (three points), called'
    by_another = "according" in unit.words[first:end]
    if first < 3 or tags[end : end + 1] != "," or not (by_another or tags[joined - 1] in "pkv"):
        return first
    opens = _OPENS.match(tags, 0, group)
    if opens is None or opens.end() < end or opens.start("aside") > first - 1:
        return first
    last = opens.end("name") - 1
    told = unit.words[opens.start("aside")]
    of_name = tags[opens.start("aside")] in "rk" or told in _BESIDE_NAME or told.endswith(("ed", "en"))
    return opens.start("name") if of_name and unit.capital(last) else first


def relative_before_time(unit: Unit, first: int, end: int) -> int | None:
    """The relative before a phrase of time or place that is no subject: '(who) before the polls promised'."""
    tags = unit.tags
    joined = first > 1 and (tags[first - 1] == "p" or unit.words[first - 1] in _WHEN)
    if joined and tags[first - 2] == "r" and unit.words[first - 2] in ("who", "which"):
        return first - 2
    who = first - 1 - (first > 1 and unit.words[first - 1] in _ONLY)
    timed = first and tags[who] == "r" and unit.words[who] == "who"
    return who if timed and (unit.words[end - 1] == "ago" or unit.words[end - 1] in STRETCHES) else None


_OPENS_WITH_ADJUNCT = re.compile(
    rf"q?(?P<who>{PHRASE})(?:,(?:r[^,;:.q()]{{1,60}}|[^,;:.q()avkrhni][^,;:.q()av]{{0,60}}))*,p(?=d)"
)


def before_adjunct(unit: Unit, first: int) -> Range | None:
    """Who opens a sentence before an adjunct without its second comma: '(The minister), in a letter denied'."""
    opens = _OPENS_WITH_ADJUNCT.match(unit.tags) if unit.tags[first - 2 : first + 1] == ",pd" else None
    return opens.span("who") if opens and opens.end() == first else None


_STRAY = re.compile(rf"(?P<who>{PHRASE}(?:\([^()]{{1,30}}\))?),v(?:[jm]|p[dx]?m|[ps]{PHRASE}){{0,3}}h")


def before_stray_comma(unit: Unit, at: int) -> tuple[Range, int] | None:
    """'(The minister), said that': who opens a sentence, before a comma that parts him from his verb."""
    found = _STRAY.match(unit.tags) if unit.tags[at - 1] == "," else None
    return (found.span("who"), at) if found and found.end("who") == at - 1 else None


_NAMED_BEHIND_CLAUSE = re.compile(
    rf"(?:^|[.,;:q])[jm]*(?P<who>{PHRASE}r[^,;:.q()]{{1,40}}[no],[^,;:.q()avkrhn]{{1,30}}),(?P<group>[ajm]*)$"
)


def named_behind_clause(unit: Unit, at: int) -> tuple[Range, int] | None:
    """'(The nurse who found them, Ann Lee), said': who is named behind a clause that ends in a pronoun."""
    found = _NAMED_BEHIND_CLAUSE.search(unit.tags[:at]) if "r" in unit.tags[:at] else None
    return (found.span("who"), found.start("group")) if found else None


_CLEFT = re.compile(r"na(?P<name>(?:d[xj]{0,3})?[xu]{1,6})r")
"""'It was (Ann Lee) who'."""


def behind_cleft(unit: Unit, best: Range) -> Range:
    """Whom 'it was Ann Lee who' names, where "it" has been taken for the subject."""
    cleft = _CLEFT.match(unit.tags, best[0]) if unit.words[best[0]] == "it" else None
    named = cleft is not None and unit.capital(cleft.end("name") - 1)
    return cleft.span("name") if cleft and named else best


PARTICIPLES = ("ed", "en", "wn", "ade", "pt", "nt", "ld")
_LONGEST = 12  # words between two participles that are joined
_PARTS = frozenset("afhnrq;:-.(")
"""Letters of what stands between no two participles of one noun: another verb, a pronoun, a mark."""


def first_of_participles(unit: Unit, verb: int) -> int:
    """The first of the participles that an "and" joins before a verb; the verb where nothing is joined to it."""
    if verb < 2 or unit.tags[verb - 1] != "c" or unit.words[verb - 1] != "and":
        return verb
    for at in range(verb - 2, max(verb - _LONGEST, 0), -1):
        if unit.tags[at] in _PARTS:
            return verb
        if unit.tags[at] in "kv":
            joined = unit.words[at].endswith(PARTICIPLES) and unit.tags[at - 1] in "xu" and unit.tags[at + 1] in "pt"
            return at if joined else verb
    return verb


_NO_PASSIVE = frozenset(["appeared", "became", "fell", "felt", "helped", "looked", "remained", "seemed", "stayed"])
ALONE = frozenset(["all", "many", "most", "several", "some", "those"])


def questioned_before(unit: Unit, at: int) -> tuple[tuple[int, int], int] | None:
    """'Those surveyed (said)', 'half of the voters polled (said)': who is described by a participle before the verb."""
    verb = at - 1
    if met := _whom_we_met(unit, at):
        return met, at
    passive = unit.words[verb].endswith(PARTICIPLES) and unit.words[verb] not in _NO_PASSIVE
    if verb < 1 or unit.tags[at] == "i" or not passive:
        return None
    if unit.words[verb - 1] in ALONE:
        return (of_them(unit, verb - 1), at), at
    if unit.tags[verb] == "v":
        return None  # 'the men accused denied it' is read otherwise
    begin = begin_of_phrase(unit, verb) if unit.tags[verb - 1] in "xu" else None
    return None if begin is None else ((begin, at), at)


_WE = frozenset(["he", "i", "she", "they", "we"])
_WHOM = re.compile("x(?P<we>n)[aj]*[vk][pt]?")


def _whom_we_met(unit: Unit, at: int) -> tuple[int, int] | None:
    """'(A guard I asked) told me': a clause without its relative, right before the verb of whom it tells."""
    we = max(unit.tags.rfind("n", 0, at), 1)
    met = _WHOM.fullmatch(unit.tags, we - 1, at)
    if met is None or unit.words[we] not in _WE or unit.words[at - 1] == "that":
        return None
    first = begin_of_phrase(unit, we)
    return (first, at) if first == 0 or (first and unit.tags[first - 1] in ",;:bcsh") else None


def of_them(unit: Unit, first: int) -> int:
    """Where the phrase begins in 'most of those', '69 percent of those'."""
    if first < 2 or unit.words[first - 1] != "of":
        return first
    begin = begin_of_phrase(unit, first - 1)
    return first - 1 - (unit.tags[first - 2] in "dn") if begin is None else begin


_OPENS_SENTENCE = re.compile(
    r"(?P<name>(?:d[xjmug]{0,3})?[xum]{0,5}x)(?:,u)?"
    r"(?P<aside>,(?:p?r|d[xjugm]{1,8}(?:p[dxuj]{1,4})?[rhdx])[^;:.()\-]*),[aj]*"
)
"""The phrase that opens a sentence, its aside with a clause in it, and the comma before the verb of the sentence."""

_DATELINE = re.compile(r"[^;:.q]{0,12}?-")
"""What stands before the sentence: 'SELVAG, March 4 (Lumo) - The Guards'."""


def over_aside(unit: Unit, at: int) -> Range | None:
    """The phrase that opens a sentence before its aside, when the verb at ``at`` is the next behind the two."""
    dateline = _DATELINE.match(unit.tags, 0, at)
    for begin in (0, dateline.end()) if dateline else (0,):
        found = _OPENS_SENTENCE.fullmatch(unit.tags, begin, at)
        if found is None or not FINITE.search(unit.tags, *found.span("aside")):
            continue
        if unit.tags[begin] == "d" or unit.capital(found.end("name") - 1):
            return found.span("name")
    return None
