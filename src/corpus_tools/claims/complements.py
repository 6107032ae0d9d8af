"""What follows a word of saying: where what is said begins, and where it ends."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from corpus_tools.claims.clauses import PHRASE, Unit
from corpus_tools.claims.cues import Cue, cue_forms
from corpus_tools.lexicons import forms

ADJUNCT = rf"(?:[jm]|[dx]m|p[jm]*m|p[jiv]?(?:{PHRASE}|o)|p(?=h)|t(?:{PHRASE}|o))"
NO_COMPLEMENT = re.compile(rf"(?:{ADJUNCT}{{1,4}}[kv]{ADJUNCT}{{0,2}}|{ADJUNCT}{{0,4}})(?=[,.;\-()]|$)")
"""Nothing follows but when, where and to whom: 'said in a report released on Monday'."""

TO_CLAUSE = re.compile(
    rf"(?:,[jmxbs]{{1,2}},)?{ADJUNCT}{{0,4}},?(?=h(?![akv])|q)|{ADJUNCT}{{0,4}}:(?=.)|[jm]*(?=w)|[sp][^,;:.q]{{1,14}},(?=q)"
)
"""Adjuncts up to "that", a quotation, a colon or a question word: 'said on Monday in Oslo that'."""

ADDRESSEE = re.compile(rf"(?:o|n|{PHRASE}(?:c{PHRASE})?)")
_INFINITIVE_AFTER = re.compile("(?<=[xuon])t(?=x(?:d|x|p|$))")
_BARE = re.compile(r"(?:[jm]|p[dx]?m|[dx]m)*(?=[ndxugqs]|p[xjtp]?u)")
_BARE_CLAUSE = re.compile(rf"(?:p[xjtp]?(?=u))?(?:n|{PHRASE}(?:c{PHRASE})?)(?:,[^,]{{1,40}},)?[aj]*[avkf]|s")
_ROUGHLY = frozenset([("at", "least"), ("at", "most"), ("up", "to")])
"""What a clause begins with when it gives a bound: 'said at least six people died'."""

_INFINITIVE = re.compile(rf"(?:(?:[jm]|p{PHRASE}){{1,2}}|)j*(?=tj*[fxakq])")
_UNKNOWN_CLAUSE = re.compile(r"d?[xu]{3,}[^q]*\.?")
"""A noun, a verb that no list knows and what follows: 'says (such claims confuse people)'."""

_FINITE = re.compile(r"[avkf]")
_NEW_CLAUSE = re.compile(rf"j*(?:n|{PHRASE})[aj]*([vf])")
_ANY_CLAUSE = re.compile(rf"(?:n|{PHRASE}|d)[aj]*[avk]")
_SECOND_VERB = re.compile(r"j*a?j*(v)")
_PARTICIPLE = re.compile("j+i")
_VERB_NEXT = re.compile("j*a?[vk]")
_GOES_ON = re.compile("c?r|j*[avk]")
_PHRASE_START = re.compile("[dxuoqnwjgi]|h[xu]")
_HELPER_NEXT = re.compile("j*a")
_AS_WHAT = re.compile("[^,;:.avk]{2,12}")
_DATED = re.compile("(?:p?[dx]?m)+(?=d)")
"""When it was said, before a phrase: 'announced on Wednesday (a pause)'."""

_GERUNDS = frozenset(["having", "being"])
_LATE = re.compile(r"(?:[jms]|pj?m|p[dx][xug]{0,4}(?:,[xug]{1,6},)?){1,3}(?=p[^.,m])")
"""What may stand before "for": 'called on Monday for', 'called through its envoy, Ann Lee, for'."""

_CONTRAST = (("though",), ("although",), ("while",), ("whereas",))
_WHEN = re.compile("(?:[ux]x?[jm]|p?[dj]?m),?")
"""When something else was said: ', and two years later he promised'."""

_TO_ACT = re.compile("(?<=[xuon])t(?=[fkx])")
_TO_WHOM = frozenset(["appeal"])
"""Verbs with "to" before a person, who should do something: 'appealed to both sides to talk', not 'to the court'."""

_BREAK = re.compile(r"[;:\-,cb]")
_ASIDE_OPENERS = frozenset(["amid", "amidst", "despite", "following", "after", "hours", "days", "weeks", "months"])
"""Words that begin what the writer adds after a comma: 'called for calm, amid reports of'."""

_AFTERWARDS = frozenset(["afterwards", "ago", "before", "earlier", "later"])
_STRETCHES = frozenset(["day", "days", "hour", "hours", "month", "months", "week", "weeks", "year", "years"])
_HALF_DAYS = frozenset(["early", "late"])
_DAY_LAST = re.compile(r"(?:p?[jdx]?m){1,4}$")
_OPENERS = frozenset(["if", "when", "while", "because", "although", "though"])
_BLAMED = ["accused", "blamed", "condemned", "denied", "threatened", "warned"]
_SPOKEN = frozenset([*_BLAMED, "added", "asked", "called", "demanded", "promised", "said", "told", "urged", "vowed"])


class Complement(NamedTuple):
    """First word of what is said, end of the cue, and ``clause``, ``infinitive`` or ``phrase``."""

    start: int
    cue_end: int
    kind: str


def find_complement(unit: Unit, at: int, word: Cue) -> Complement | None:
    """What follows the cue at ``at``, or None when nothing does that the cue takes."""
    tags, after = unit.tags, at + 1
    following = tags[after : after + 1]
    if not following:
        return None
    if word.lemma in _TO_WHOM and unit.words[after] == "to" and not _TO_ACT.search(tags, after + 2):
        return None
    if "out" in word.prepositions and unit.words[after + 1 : after + 2] == ("out",):
        return None
    if unit.words[after] in word.prepositions and tags[after + 1 : after + 2] not in ("", ".", ",", "m"):
        return Complement(after + 1, after + 1, "phrase")
    if "for" in word.prepositions and (late := _LATE.match(tags, after)) and unit.words[late.end()] == "for":
        return Complement(late.end() + 1, at + 1, "phrase")
    return (
        _marked(unit, at, word)
        or ("t" in word.takes and _after_addressee(unit, at, word))
        or ("i" in word.takes and _infinitive(tags, at))
        or ("a" in word.takes and _seen_as(unit, at))
        or ("s" in word.takes and _bare(unit, at, word))
        or (
            "n" in word.takes
            and (_starts_phrase(tags, after, word) or unit.words[after] in _GERUNDS)
            and Complement(after, after, "phrase")
        )
        or ("n" in word.takes and (dated := _DATED.match(tags, after)) and Complement(dated.end(), after, "phrase"))
        or None
    )


def _starts_phrase(tags: str, at: int, word: Cue) -> bool:
    """'Denied the report'; "that" is a phrase after a verb without a clause, as in 'described that as'."""
    as_what = tags[at] == "s" and tags[at + 1 : at + 2] in ("x", "d", "q") and bool(word.kind & {"names", "refuses"})
    return bool(_PHRASE_START.match(tags, at)) or as_what or (tags[at] == "h" and "s" not in word.takes)


@cache
def _openings(takes: str) -> str | None:
    """The letters that may open a clause after a cue, "" for any; None where it takes no clause."""
    if not set("sqht") & set(takes):
        return None
    return "".join({"q": "q", "h": "hw"}.get(letter, "") for letter in takes)


def _marked(unit: Unit, at: int, word: Cue) -> Complement | None:
    """What "that", a question word, a colon or a quotation mark opens, after adjuncts: 'said on Monday that'."""
    openings = _openings(word.takes)
    if openings is None:
        return None
    match = TO_CLAUSE.match(unit.tags, at + 1)
    if not match:
        return None
    opening = unit.tags[match.end() : match.end() + 1]
    return Complement(match.end(), at + 1, "clause") if not openings or opening in openings else None


def _infinitive(tags: str, at: int) -> Complement | None:
    match = _INFINITIVE.match(tags, at + 1)
    return Complement(match.end(), at + 1, "infinitive") if match else None


def _seen_as(unit: Unit, at: int) -> Complement | None:
    """'saw him as a threat'."""
    match = _AS_WHAT.match(unit.tags, at + 1)
    ends = match.end() if match else 0
    return Complement(at + 1, at + 1, "phrase") if "as" in unit.words[at + 2 : ends] else None


def _bare(unit: Unit, at: int, word: Cue) -> Complement | None:
    """A clause without "that": 'said the road was closed'."""
    if unit.words[at + 1 : at + 3] in _ROUGHLY and "n" not in word.takes and _FINITE.search(unit.tags, at + 3):
        return Complement(at + 1, at + 1, "clause")
    match = _BARE.match(unit.tags, at + 1)
    if match and "n" in word.takes and not _BARE_CLAUSE.match(unit.tags, match.end()):
        return None
    if match and word.takes == "s" and _UNKNOWN_CLAUSE.fullmatch(unit.tags, match.end()):
        return Complement(match.end(), at + 1, "clause")
    if not match or not (unit.titled or _FINITE.search(unit.tags, match.end()) or "q" in unit.tags[match.end() :]):
        return None
    if unit.tags[match.end()] == "s" and unit.words[match.end()] not in _OPENERS:
        return None
    return Complement(match.end(), at + 1, "clause")


def _after_addressee(unit: Unit, at: int, word: Cue) -> Complement | None:
    tags = unit.tags
    match = ADDRESSEE.match(tags, at + 1)
    if not match:
        return None
    if word.prepositions.intersection(unit.words[at + 2 : match.end()]):
        return Complement(at + 1, at + 1, "phrase")
    after = match.end()
    infinitive = _INFINITIVE_AFTER.search(tags, at + 2, after)
    if infinitive and unit.text[unit.spans[infinitive.start() + 1][0]].islower():
        after = infinitive.start()
    if clause := TO_CLAUSE.match(tags, after):
        return Complement(clause.end(), at + 1, "clause")
    opening = tags[after : after + 1]
    if not opening:
        return None
    if opening in "ndwh" or unit.words[after] == "if":
        return Complement(after, at + 1, "clause")
    if unit.words[after : after + 2] == ("not", "to"):
        opening, after = "t", after + 1
    if opening == "t" and tags[after + 1 : after + 2] in ("f", "x", "a", "k"):
        after -= unit.words[after - 1] == "not"
        return Complement(at + 1 if "n" in word.takes else after, at + 1, "infinitive")
    return Complement(at + 1, at + 1, "clause") if opening in "avk" else None


def content_end(unit: Unit, start: int, kind: str, within: str = "main") -> int:
    """
    Where what is said ends: at a new cue, a new speaker, what only the writer adds, or with the sentence.
    ``within`` says that the cue stands in the main clause, a subordinate or a relative one.
    """
    tags = unit.tags
    if unit.zone == "title" and (occasion := _occasion(unit, start)):
        return occasion
    for match in _BREAK.finditer(tags, start):
        at = match.start()
        if at > start and (
            _ends_any(unit, at)
            or (kind != "clause" and _ends_phrase(unit, at))
            or (within != "main" and tags[at] == "," and _resumes(tags, at, within))
        ):
            return at
    return len(tags)


def _occasion(unit: Unit, start: int) -> int | None:
    """Where a headline goes over to what happens meanwhile: 'Rebels claim town as army retreats'."""
    for at in range(start + 1, len(unit.tags) - 1):
        word = unit.words[at]
        if word in ("amid", "despite") or (word in ("as", "after") and _ANY_CLAUSE.match(unit.tags, at + 1)):
            return at
    return None


def _resumes(tags: str, comma: int, within: str) -> bool:
    """True where the main clause begins after a subordinate one, or goes on after a relative one."""
    if within == "subordinate":
        return bool(_ANY_CLAUSE.match(tags, comma + 1))
    return bool(_GOES_ON.match(tags, comma + 1))


def without_occasion(unit: Unit, start: int, end: int) -> int:
    """Where a phrase ends before the day or the document of the saying: 'denied the report on Monday in a letter'."""
    tags, words = unit.tags, unit.words
    if words[end - 1] in _AFTERWARDS and words[end - 2] in _STRETCHES and end - start > len(["a", "day", "later"]):
        end -= 3
    for _ in range(2):
        day = _DAY_LAST.search(tags, start + 1, end)
        place = tags.rfind("p", start + 1, end)
        if day:
            end = day.start()
        elif place > 0 and words[place] in ("in", "during", "at") and words[end - 1] in forms("claim_documents"):
            end = place
    return end - (words[end - 1] in _HALF_DAYS and end - start > 1)


def _ends_any(unit: Unit, at: int) -> bool:
    tags = unit.tags
    if tags[at] in ";:-":
        return tags[at] == ";"
    comma = tags[at] in ",b"
    joined = tags[at] == "," and (tags[at + 1 : at + 2] in ("c", "b") or unit.words[at + 1 : at + 2] in _CONTRAST)
    if joined and (timed := _WHEN.match(tags, at + 2)):
        return _new_speech(unit, timed.end(), True, "stin")
    own = joined and (tags[at + 1] == "s" or tags[at + 2 : at + 3] == "n")
    return _new_speech(unit, at + 1 + joined, comma, "stin" if own else "st")


def _ends_phrase(unit: Unit, at: int) -> bool:
    """True where a phrase or an infinitive ends though a clause would go on."""
    tags, words = unit.tags, unit.words
    following = tags[at + 1 : at + 2]
    if tags[at] == "-":
        return tags[at - 1] != "-"
    if tags[at] in "b:" or not following:
        return True
    if tags[at] == "c":
        return bool(_VERB_NEXT.match(tags, at + 1)) and words[at + 1] not in ("been",)
    if following == "r" and _resumed(unit, at):
        return False
    if following in "rsib" or words[at + 1].endswith("ing") or words[at + 1] in _ASIDE_OPENERS:
        return True
    if _PARTICIPLE.match(tags, at + 1):
        return True
    if tags[at] == "," and _HELPER_NEXT.match(tags, at + 1 + (following == "c")):
        return True
    return following == "c" and bool(_ANY_CLAUSE.match(tags, at + 2) or _SECOND_VERB.match(tags, at + 2))


def _resumed(unit: Unit, comma: int) -> bool:
    """True for a relative clause in commas after which the phrase goes on: 'accused a man, whom he named, of theft'."""
    closing = unit.tags.find(",", comma + 1)
    return closing > 0 and unit.words[closing + 1 : closing + 2] in (("of",), ("for",), ("to",))


def _new_speech(unit: Unit, at: int, comma: bool, takes: str = "st") -> bool:
    """True when the words from ``at`` on begin another attribution, by a cue that takes one of the letters."""
    tags, words = unit.tags, unit.words
    if at >= len(tags):
        return False
    if tags[at] == "i":
        return comma and bool(set("st") & set(cue_forms()[words[at]][0].takes))
    match = _NEW_CLAUSE.match(tags, at) or _SECOND_VERB.match(tags, at)
    if not match or match.end() >= len(tags):
        return False
    verb = match.start(1)
    if not comma and words[verb] not in _SPOKEN:
        return False
    if verb == match.start() and not comma:
        takes = "stin"
    return bool(set("stin" if unit.titled and comma else takes) & set(cue_forms()[words[verb]][0].takes))
