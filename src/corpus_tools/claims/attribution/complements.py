"""What follows a word of saying: where what is said begins."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from corpus_tools.claims.attribution.bare_clauses import BARE_CLAUSE, behind_occasion, far_that, find_bare_clause
from corpus_tools.claims.attribution.blows import is_described, is_of_noun, is_of_words, is_summons
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.occasions import after_day, appealed, behind_paper, find_split
from corpus_tools.claims.cues import Cue, cue_forms

ADJUNCT = rf"(?:[jm]|[ps]jp?(?=[hqt:])|[dx]m|p[jm]*m(?:g[xj]{{1,3}})?|p[jiv]?(?:{PHRASE}|o)|p(?=h)|t(?:{PHRASE}|o))"
NO_COMPLEMENT = re.compile(rf"(?:{ADJUNCT}{{1,4}}[kv]{ADJUNCT}{{0,2}}|{ADJUNCT}{{0,4}})(?=[,.;\-()]|$)")
"""Nothing follows but when, where and to whom: 'said in a report released on Monday'."""

IN_PAPER_THAT = re.compile(rf"{ADJUNCT}{{0,2}}p(?:d[jxku]{{0,3}}[xf]|[xu]{{1,3}})h[avk][^,;:.qh]*(?=[,.;]|$)")
"""'Said in a report that was published on Monday'."""

TO_CLAUSE = re.compile(
    rf"(?:,(?:[jmxbs]{{1,2}}|p[^,;:.qhavkf]{{1,12}}(?:[kv]p[^,;:.qhavkf]{{1,12}})?|i(?:[^,;:.qhavf]|(?<=d)v){{1,12}}),)?{ADJUNCT}{{0,4}}(?:[kv](?:{ADJUNCT}|s{PHRASE}){{1,2}}(?=h))?(?:,[rsw][^,;:.qh]{{1,40}}(?<![vf]))?(?:,[xu]{{1,3}})?,?(?=h(?![akv])|q)|{ADJUNCT}{{0,4}}:(?=.)|s[kv][^,;:.q]{{0,10}}:(?=.)|[jm]*(?=w)|[sp][^,;:.q]{{1,14}},(?=q)"
    r"|s[^,;:.qhavkf]{0,8}(?=h(?![akv]))|p[dxu]{1,3}s[aix][^,;:.qhavf]{0,10}(?=h(?![akv]))|-[^;:.q\-]{1,30}-(?=h)"
)
"""Adjuncts up to "that", a quotation, a colon or a question word: 'said on Monday in Oslo that'."""

ADDRESSEE = re.compile(rf"(?:o|n|[ki]?{PHRASE}(?:(?:(?:,d?[xu]{{1,3}}){{1,3}},?)?c{PHRASE})?)")
ONLY_ADDRESSEE = re.compile(r"d[xu]{1,3}(?:f(?=[.,;:\-)cp]|$)|(?:,d?[xu]{1,3}){0,3},?c[dn]?[xuj]{1,3}(?=[.;)]|$))")
"""'Told (the sessions judge)', whose last word looks like a verb; 'told (his wife and nobody else)'."""
_INFINITIVE_AFTER = re.compile("(?<=[xuon])t(?=x(?:d|x|p|$)|k)")

_INFINITIVE = re.compile(rf"(?:(?:[jm]|[ps]j|p[dx]?m|p{PHRASE}){{1,2}}|)j*(?=tj*[fxakq]|tj[don])")

_PHRASE_START = re.compile("[dxuoqnwjgi]|h[xu]|mg")
_AS_WHAT = re.compile("[^,;:.avk]{2,12}")
_RELATIVE_ASIDE = re.compile(r",r[^,;:.q()]{1,30},(?=s[^,;:.avk]{1,8}(?:[.,;]|$))")
"""What is told of something before it is said what it is: 'sees the league, which runs the docks, (as a threat)'."""

_DATED = re.compile("(?:p?[dx]?m)+(?:px{1,2})?(?=d|w)")
"""When it was said, before a phrase: 'announced on Wednesday (a pause)', 'rejected on Wednesday (what it called)'."""

_IN_ASIDE = re.compile(rf",p(?:[dj]?m|{PHRASE})(?:[kvx]?p(?:[dj]?m|{PHRASE}))?,(?=[dxup])")
"""In what it was said, between commas: 'announced, in a statement on Monday, (the arrest of)'."""

_DATED_CHARGE = re.compile("(?:pm)+(?=[vkx]h)")
_CHARGES = frozenset(["accusations", "allegations", "assertions", "charges", "claims", "reports", "rumors", "rumours"])

_WHEN_TOLD = re.compile(rf"{ADJUNCT}{{1,3}}(?=[nd])")
"""When and where somebody was told: 'told the nation (on Saturday) he would go'."""

_GERUNDS = frozenset(["having", "being"])
_LATE = re.compile(r"(?:[jms]|pj?m|p[dx][xug]{0,4}(?:,[xug]{1,6},)?){1,3}(?=p[^.,m])")
"""What may stand before "for": 'called on Monday for', 'called through its envoy, Ann Lee, for'."""

_WHEN_SAID = re.compile(r"(?:to(?=p)|j{1,2}(?=p)|(?:j*p?[dx]?j?m){1,3}(?:px)?|px(?:p?d?m)*)(?=p[^.,m])")
"""When, where or how something was said: 'warned (on Monday night in Rome) of', 'spoke (highly) of'."""

_TURNED_THAT = re.compile(",j,(?=h)")
"""'Pointed out(, however,) that'."""

_TO_ACT = re.compile("(?<=[xuonj])t(?=[fkx])")
_TO_WHOM = frozenset(["appeal"])
"""Verbs with "to" before a person, who should do something: 'appealed to both sides to talk', not 'to the court'."""


class Complement(NamedTuple):
    """First word of what is said, end of the cue, and ``clause``, ``infinitive`` or ``phrase``."""

    start: int
    cue_end: int
    kind: str


def find_complement(unit: Unit, at: int, word: Cue) -> Complement | None:
    """What follows the cue at ``at``, or None when nothing does that the cue takes."""
    complement = _complement(unit, at, word)
    if complement is None or ("blow" in word.kind and not is_of_words(unit, at, complement.start)):
        return None
    return None if word.lemma == "call" and is_summons(unit, at, complement.start) else complement


_PLEAS = frozenset(["contest", "guilty"])
"""'Pleaded (not guilty)', 'pleaded (no contest)'."""


def _complement(unit: Unit, at: int, word: Cue) -> Complement | None:
    tags, after = unit.tags, at + 1
    following = tags[after : after + 1]
    if not following:
        return None
    asked = word.lemma in _TO_WHOM and unit.words[after] != "for"
    if asked and "to" in unit.words[after : after + 5] and not _TO_ACT.search(tags, after + 2):
        found = appealed(unit, after)
        return Complement(found, after, "phrase") if found else None
    if word.lemma == "plead" and not _PLEAS.isdisjoint(unit.words[after : after + 2]):
        return Complement(after, after, "phrase")
    if "out" in word.prepositions and unit.words[after + 1 : after + 2] == ("out",):
        return None
    if "gloss" in word.kind and unit.words[at].endswith("ing") and not _seen_as(unit, after):
        return None
    if unit.words[after] == "to" and tags[after] == "t" and (told := _marked(unit, at, word)):
        return told
    return (
        (word.prepositions and _behind_preposition(unit, after, word))
        or _marked(unit, at, word)
        or ("t" in word.takes and _after_addressee(unit, at, word))
        or ("i" in word.takes and _infinitive(unit, at))
        or ("a" in word.takes and _seen_as(unit, at))
        or (
            ("s" in word.takes or _feels(unit, at, word))
            and not ("t" in word.takes and ONLY_ADDRESSEE.match(unit.tags, after))
            and (bare := find_bare_clause(unit, at, word))
            and Complement(bare, at + 1, "clause")
        )
        or ("n" in word.takes and _phrase(unit, after, word))
        or (word.prepositions and (paper := behind_paper(unit, after, word)) and Complement(paper, after, "phrase"))
        or (Complement(after, after, "phrase") if word.prepositions and find_split(unit, after, word) else None)
        or None
    )


def _feels(unit: Unit, at: int, word: Cue) -> bool:
    """True for 'felt (he had to go)', which says as much as with "that", and ends no other saying as "said" does."""
    return word.lemma == "feel" and unit.tags[at + 1] != "s"


def _behind_preposition(unit: Unit, at: int, word: Cue) -> Complement | None:
    """'Called for (calm)', 'called on Monday for (calm)', 'warned in parliament of (a war)'."""
    tags = unit.tags
    ended = tags[at + 1 : at + 2] in ("", ".", ",", "m") or tags.startswith("pm", at + 1)
    if unit.words[at] in word.prepositions and not ended:  # not 'the plan that she called for (in May)'
        return Complement(at + 1, at + 1, "phrase")
    if unit.words[at] in word.prepositions and (that := _TURNED_THAT.match(tags, at + 1)):
        return Complement(that.end(), at + 1, "clause")
    if "for" in word.prepositions and (late := _LATE.match(tags, at)) and unit.words[late.end()] == "for":
        return Complement(late.end() + 1, at, "phrase")
    if (aside := _IN_ASIDE.match(tags, at)) and unit.words[aside.end()] in word.prepositions:
        return Complement(aside.end() + 1, at, "phrase")
    when = _WHEN_SAID.match(tags, at)
    return Complement(when.end() + 1, at, "phrase") if when and unit.words[when.end()] in word.prepositions else None


def _phrase(unit: Unit, at: int, word: Cue) -> Complement | None:
    """'Denied (the report)', 'denied (having lied)', 'announced on Wednesday (a pause)'."""
    if _starts_phrase(unit, at, word) or _is_gerund(unit, at):
        return Complement(at, at, "phrase")
    if dated := _DATED.match(unit.tags, at):
        return Complement(dated.end(), at, "phrase")
    if (aside := _IN_ASIDE.match(unit.tags, at)) and unit.tags[aside.end()] != "p":
        return Complement(aside.end(), at, "phrase")
    if (dated := _DATED_CHARGE.match(unit.tags, at)) and unit.words[dated.end()] in _CHARGES:
        return Complement(dated.end(), at, "phrase")
    return _behind_terms(unit, at, word)


def _is_gerund(unit: Unit, at: int) -> bool:
    """'Denied (having lied)', 'admitted (using the car)'."""
    return unit.words[at] in _GERUNDS or (unit.tags[at] == "k" and unit.words[at].endswith("ing"))


def _behind_terms(unit: Unit, at: int, word: Cue) -> Complement | None:
    """'Condemned in the strongest terms (the raid)'."""
    terms = next((n for n in range(at + 2, min(at + 6, len(unit.words) - 1)) if unit.words[n] == "terms"), 0)
    first = terms + 1 + (unit.tags[terms + 1 : terms + 2] == ",")
    opens = bool(terms) and "in" in unit.words[at : at + 2] and _starts_phrase(unit, first, word)
    return Complement(first, at, "phrase") if opens else None


def _starts_phrase(unit: Unit, at: int, word: Cue) -> bool:
    """'Denied the report'; "that" is a phrase after a verb without a clause, as in 'described that as'."""
    tags = unit.tags
    day = tags[at] == "m" and tags[at + 1 : at + 2] == "s" and bool(_AS_WHAT.match(tags, at + 1))
    as_what = tags[at] == "s" and tags[at + 1 : at + 2] in ("x", "d", "q") and bool(word.kind & {"names", "refuses"})
    return (
        bool(_PHRASE_START.match(tags, at))
        or is_described(unit, at, word)
        or as_what
        or day
        or (tags[at : at + 2] not in _WHICH and tags[at] == "h" and "s" not in word.takes)
    )


_WHICH = frozenset(["ha", "hk", "hv"])  # 'attacks that cost lives': of the noun


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
    match = TO_CLAUSE.match(unit.tags, after_day(unit, at + 1))
    if not match:
        far = far_that(unit, at + 1) if "s" in word.takes and "n" not in word.takes else None
        return Complement(far, at + 1, "clause") if far else None
    first = match.end()
    if goes_on_saying(unit, at + 1):
        return None
    if unit.tags[first] == "h" and is_of_noun(unit, at + 1, first):
        first = unit.tags.find(":q", first) + 1
    opening = unit.tags[first : first + 1]
    return Complement(first, at + 1, "clause") if first and (not openings or opening in openings) else None


_IN_TURN = frozenset(["after", "before", "by", "while", "without"])


def goes_on_saying(unit: Unit, at: int) -> bool:
    """True for 'answered (before adding) that': what is said is that of the second verb."""
    words = unit.words[at : at + 2]
    cue, form = cue_forms().get(words[-1], (None, "")) if len(words) > 1 else (None, "")
    return cue is not None and words[0] in _IN_TURN and form == "i" and "s" in cue.takes


_NOT = frozenset(["never", "not"])


def _infinitive(unit: Unit, at: int) -> Complement | None:
    """'Vowed (to stay)', 'vowed (never to leave)': what is not to be done is said with its negation."""
    match = _INFINITIVE.match(unit.tags, at + 1)
    if not match:
        return None
    first = match.end() - (match.end() > at + 1 and unit.words[match.end() - 1] in _NOT)
    return Complement(first, at + 1, "infinitive")


_HOW_FAR = frozenset(["far", "late", "long", "many", "much", "often", "recently", "soon", "well"])


def _seen_as(unit: Unit, at: int) -> Complement | None:
    """'saw him as a threat', but not 'saw him as far as the gate'."""
    match = _AS_WHAT.match(unit.tags, at + 1)
    if match and (aside := _RELATIVE_ASIDE.match(unit.tags, match.end())) and unit.words[aside.end()] == "as":
        return Complement(at + 1, at + 1, "phrase")
    words = unit.words[at + 2 : match.end() + 1] if match else ()
    what = next((following for word, following in pairwise(words) if word == "as"), None)
    return None if what is None or what in _HOW_FAR else Complement(at + 1, at + 1, "phrase")


def _is_bare(unit: Unit, at: int) -> bool:
    """True for what may be an infinitive behind "to", and neither a name nor a participle: 'to wounded men'."""
    return unit.text[unit.spans[at][0]].islower() and not (unit.tags[at] == "k" and unit.words[at].endswith("ed"))


def _tells_what(unit: Unit, at: int, after: int) -> bool:
    """True for 'told me (men in uniform had come)': a clause behind a pronoun, which belongs to no other phrase."""
    return unit.tags[at + 1 : after] == "o" and BARE_CLAUSE.match(unit.tags, after) is not None


def _after_addressee(unit: Unit, at: int, word: Cue) -> Complement | None:
    tags = unit.tags
    match = ADDRESSEE.match(tags, at + 1)
    if not match:
        return None
    if word.prepositions.intersection(unit.words[at + 2 : match.end()]):
        return Complement(at + 1, at + 1, "phrase")
    after = match.end()
    infinitive = _INFINITIVE_AFTER.search(tags, at + 2, after)
    if infinitive and _is_bare(unit, infinitive.start() + 1):
        after = infinitive.start()
    after = after_day(unit, after)
    if clause := TO_CLAUSE.match(tags, after):
        return Complement(clause.end(), at + 1, "clause")
    opening = tags[after : after + 1]
    if not opening:
        return None
    if (when := _WHEN_TOLD.match(tags, after)) and BARE_CLAUSE.match(tags, when.end()):
        return Complement(when.end(), at + 1, "clause")
    if occasion := behind_occasion(unit, after, word.lemma == "tell"):
        return Complement(occasion, at + 1, "clause")
    if opening in "ndwh" or unit.words[after] == "if" or _tells_what(unit, at, after):
        return Complement(after, at + 1, "clause")
    if tags.startswith(("jt", "mt"), after):
        opening, after = "t", after + 1  # told them twice to go, told them not to go
    if opening == "t" and tags[after + 1 : after + 2] in ("f", "x", "a", "k"):
        after -= unit.words[after - 1] == "not"
        return Complement(at + 1 if "n" in word.takes else after, at + 1, "infinitive")
    if opening not in "avk":
        return None
    told = unit.tags[at + 1] == "x" and unit.words[at + 1].endswith("s") and not unit.capital(at + 1)
    named = told and at + 2 < after and unit.tags[at + 2] == "x" and unit.capital(at + 2)
    return Complement(at + 2 if named else at + 1, at + 1, "clause")
