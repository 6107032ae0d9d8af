"""Attributions by a noun or an adjective: 'his insistence that', 'made demands for', 'is sure that'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.attribution import Attribution, Range, trim
from corpus_tools.claims.attribution.bare_clauses import where_said
from corpus_tools.claims.attribution.before_colon import DOUBT, find_no_doubt, find_sure
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, PHRASE, Unit, begin_of_phrase
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.main_subjects import clause_around, main_subject
from corpus_tools.claims.attribution.opened import what_it_opens
from corpus_tools.claims.attribution.subjects import Subject, find_subject
from corpus_tools.claims.cues import BE, Cue, is_negated, third_person
from corpus_tools.claims.speakers.roles import persons_like

_COPULA = re.compile(rf"(?:,[^,;:.q]{{1,40}},)?j*a{{1,2}}(?=h|tj*[fxakq]|q)|[pt]{PHRASE}j*a{{1,2}}(?=h|tj*[fxak])")
"""'His demand, he knew, is (that) A', '(to) B'."""

_OWNER_THAT = re.compile(rf"{PHRASE}(?=h|t[fxk])")
"""'The demand of (the exiled movement) that A'."""

_EXPLETIVES = (("it",), ("there",))
"""What is nobody's name for anybody: 'there was anger over his remark that'."""

_OF_A_VIEW = (("of", "the"), ("of", "that"))
_TAKEN = frozenset(["line", "position", "stance", "view"])
_TAKING = frozenset(["take", "taken", "takes", "taking", "took"])
"""'Is (of the) opinion that', '(took) the view that'."""

_OUT_WITH = frozenset((particle, "with") for particle in ("away", "back", "forward", "in", "out", "up"))
"""'Came (out with) the claim that'."""

_BEFORE_NOUN = 4  # words; 'made some rather loud demands'


@cache
def nouns() -> dict[str, Cue]:
    """Nouns of saying, singular and plural, with the words that open what is said."""
    found: dict[str, Cue] = {}
    for row in lexicons.rows("claim_nouns"):
        cue = Cue(row["noun"], "", frozenset(row["with"].split()), row["act"])
        found[row["noun"]] = found[third_person(row["noun"])] = cue
    return found


@cache
def adjectives() -> dict[str, Cue]:
    """Adjectives of opinion, fear and will, with the words that open what is believed or wanted."""
    rows = lexicons.rows("claim_adjectives")
    return {row["adjective"]: Cue(row["adjective"], "", frozenset(row["with"].split()), row["act"]) for row in rows}


@cache
def heads_of_saying() -> frozenset[str]:
    """All the nouns and adjectives."""
    return frozenset(nouns()) | frozenset(adjectives()) | {"blame"} | DOUBT


def find_nominal(unit: Unit, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """An attribution by the noun or adjective at ``at``."""
    if cue := nouns().get(unit.words[at]):
        return _noun(unit, at, cue, found)
    if cue := adjectives().get(unit.words[at]):
        return _adjective(unit, at, cue) or find_sure(unit, at, cue, found)
    return find_no_doubt(unit, at) if unit.words[at] in DOUBT else None


def _noun(unit: Unit, at: int, cue: Cue, found: Sequence[Attribution]) -> Attribution | None:
    """'X's claim that A', 'his call for A', 'insistence by X that A'."""
    tags, words = unit.tags, unit.words
    after = at + 1
    if at and words[at - 1] == "in" and words[after : after + 1] == ("of",):
        return None  # 'in charge of'
    holder, after = _holder(unit, at, cue)
    if holder and (equated := _COPULA.match(tags, after)) and words[equated.end() - 1] in ("is", "was", "been"):
        if tags[equated.end()] == "t" and "to" not in cue.prepositions:
            return None
        if told := _equated(unit, at, cue, holder, equated.end()):
            return told
    if after >= len(tags) or words[after] not in cue.prepositions:
        return None
    if words[after] == "to" and cue.act in ("pledge", "threat") and _is_to_somebody(unit, after + 1):
        return None
    first, rule, negated = at, "noun-of-saying", False
    if holder is None:
        carried = _carried(unit, at)
        if carried is None:
            return None
        holder, first = carried
        rule, negated = "verb-and-noun", is_negated(words[first:at])
    elif tags[slice(*holder)] == "d" and (subject := _subject_before(unit, holder, found)):
        holder, rule = subject, "noun-by-subject"
    content = what_it_opens(unit, after)
    return Attribution(unit, holder, (first, at + 1), [(unit, content)], cue, rule, negated) if content else None


def _holder(unit: Unit, at: int, cue: Cue) -> tuple[Range | None, int]:
    """Whose the noun is, and where it goes on: 'his demand', 'the demand by Ann Lee', 'the demand of the town'."""
    holder, after = _possessor(unit, at), at + 1
    if named := _named_behind(unit, after, cue):
        return named
    if holder and "that" in cue.prepositions and (late := _late_that(unit, after)):
        return holder, late
    owned = holder is None and unit.words[after : after + 1] == ("of",)
    if owned and (owner := _OWNER_THAT.match(unit.tags, after + 1)):
        return (after + 1, owner.end()), owner.end()
    return holder, after


def _equated(unit: Unit, at: int, cue: Cue, holder: Range, start: int) -> Attribution | None:
    """'His demand is (that A)'."""
    said = trim(unit, start, content_end(unit, start + 1, "clause"))
    if said[0] >= said[1]:
        return None
    return Attribution(unit, holder, (at, at + 1), [(unit, said)], cue, "noun-of-saying")


_ASIDES = re.compile(r"(?:,[^,;:.q()avkh]{1,40}(?=,))*,(?=h)")
"""What tells of who has been named up to "that": 'a demand by the mayor(, Ann Lee, 40,) that'."""

_MADE = re.compile(rf",k(?:[jm]|p?[dx]?m|p{PHRASE}){{1,3}},(?=h)")
"""'His claim(, made on Monday in Oslo,) that'."""


def _named_behind(unit: Unit, after: int, cue: Cue) -> tuple[Range, int] | None:
    """Who is named by "by" or "from" behind the noun, and where it goes on: 'the demand(, by Ann Lee,) that'."""
    comma = unit.tags[after : after + 1] == ","
    if unit.words[after + comma : after + comma + 1] not in (("by",), ("from",)):
        return None
    named = NAMED_RIGHT.match(unit.tags, after + comma + 1)
    if named is None:
        return None
    aside = _ASIDES.match(unit.tags, named.end()) if "that" in cue.prepositions else None
    if comma and (aside is None or not _is_clause_of_that(unit, aside.end())):
        return None
    opens = aside is not None and _is_clause_of_that(unit, aside.end())
    return named.span(), aside.end() if aside and opens else named.end()


def _late_that(unit: Unit, after: int) -> int | None:
    """Where "that" stands behind the day, the place or the paper of what was said: 'his claim (on Monday) that'."""
    made = _MADE.match(unit.tags, after)
    where = where_said(unit, after)
    timed = _TIMED.match(unit.tags, after)
    that = made.end() if made else timed.end() if timed else where[0] if where else 0
    return that if that and _is_clause_of_that(unit, that) else None


_TIMED = re.compile("(?:j|p?[dx]?m|[dx]m){1,3}(?=h)")


def _is_clause_of_that(unit: Unit, that: int) -> bool:
    """True for a clause with a subject of its own behind "that": no 'interview that aired', no 'plan that he made'."""
    return unit.words[that] == "that" and unit.tags[that + 1 : that + 2] not in ("", "a", "k", "v", "f", "j", ",")


def _subject_before(unit: Unit, his: Range, found: Sequence[Attribution]) -> Range | None:
    """
    Whom "his" means: the subject of the main clause, where that is somebody, and nobody else is named behind it; "his"
    is read by itself otherwise ('Lund tweeted after Ann Lee gave (her) support').
    """
    if owner := _beside_owner(unit, his[0]) or _blamed_for(unit, his[0]):
        return owner
    subject = main_subject(unit, his[0], found)
    if subject is None or subject[1] > his[0] or unit.words[slice(*subject)] in _EXPLETIVES:
        return None
    return None if unit.words[his[0]] in ("his", "her") and _is_not_he(unit, subject, his[0]) else subject


_BESIDE_OWNER = re.compile(r"(?P<name>[xu]{1,4})g[^avk:q]{0,40}?(?:,c?|c)\Z")
"""A name that owns the thing before: 'Lund's stance on the ports and (his promise)'."""


def _beside_owner(unit: Unit, his: int) -> Range | None:
    found = _BESIDE_OWNER.search(unit.tags, 0, his) if "g" in unit.tags[:his] else None
    return found.span("name") if found and unit.capital(found.end("name") - 1) else None


_BLAMED = re.compile(r"[vfi](?P<who>[xu]{1,4})[^vfikacbn,;:.q]{0,12}p\Z")


def _blamed_for(unit: Unit, his: int) -> Range | None:
    """Who is blamed or praised for what is his: 'She attacked (Jonas Lind) on Monday for his call to sell'."""
    if unit.words[his - 1 : his] not in (("for",), ("over",)):
        return None
    found = _BLAMED.search(unit.tags, 0, his)
    return found.span("who") if found and unit.capital(found.end("who") - 1) else None


_AT = frozenset(["at", "in", "near"])


def _is_not_he(unit: Unit, subject: Range, his: int) -> bool:
    """True for several, for what is no person, and for a subject behind which another is named."""
    tags, words = unit.tags, unit.words[slice(*subject)]
    comma = tags.find(",", *subject)
    last = (comma if comma > 0 else subject[1]) - 1
    named = tags[last] == "x" and unit.capital(last)
    if tags[slice(*subject)] != "n" and not (named or persons_like(unit.words[last])):
        return True
    if words[0] in ("they", "we", "it", "her", "his", "their") or "c" in tags[subject[0] : last]:
        return True
    aside = tags.find(",", subject[1] + 1, his) if tags[subject[1]] == "," else -1
    others = (at for at in range(max(aside, subject[1]), his) if tags[at] == "x" and unit.capital(at))
    return any(unit.words[at - 1] not in _AT for at in others)


def _is_to_somebody(unit: Unit, at: int) -> bool:
    """True for 'the threat to the town', 'the pledge to Lund', which say nothing."""
    return unit.tags[at : at + 1] in ("d", "n", "o") or (at < len(unit.tags) and not unit.titled and unit.capital(at))


def _carried(unit: Unit, at: int) -> Subject | None:
    """Who 'has made repeated demands', and where the verb begins."""
    if unit.words[at - 2 : at] in _OF_A_VIEW and at > 3 and unit.words[at - 3] in BE:
        return find_subject(unit, at - 3)
    takes = unit.words[at] in _TAKEN
    for verb in range(at - 1, max(at - 2 - _BEFORE_NOUN, 0), -1):
        if unit.words[verb] in lexicons.forms("claim_light_verbs") or (takes and unit.words[verb] in _TAKING):
            left = find_subject(unit, verb)
            passive = left is None or not BE.isdisjoint(unit.words[left[1] : verb])
            return None if passive else left
        out = unit.words[verb - 1 : verb + 1] in _OUT_WITH and unit.words[at + 1 : at + 2] == ("that",)
        if out and verb > 1 and unit.tags[verb - 2] in "kv":
            return find_subject(unit, verb - 2)
        if unit.words[verb : verb + 2] == ("with", "a") and verb and unit.tags[verb - 1] in "kv":
            left = find_subject(unit, verb - 1)
            return (left[0], left[1]) if left else None
        if unit.tags[verb] not in "dxujkvi":
            return None
    return None


def _possessor(unit: Unit, at: int) -> Range | None:
    """Whose the noun is: 'his', or the phrase before 's."""
    tags = unit.tags
    first = at - 1
    while first >= 0 and tags[first] in "xujvk" and at - first < 4:
        first -= 1
    if first < 0:
        return None
    if tags[first] == "d" and unit.words[first] in ("his", "her", "their", "its"):
        return first, first + 1
    if tags[first] != "g":
        return None
    start = begin_of_phrase(unit, first)
    if start is None:
        return None
    return next((n + 1 for n in range(first - 1, start, -1) if tags[n] in "pt" and unit.words[n] != "of"), start), first


_OF_NOBODY = frozenset(["aware", "certain", "clear", "doubtful", "sure", "uncertain", "unsure"])
_LATE_THAT = re.compile("(?:[jm]|p?[dx]?m|,p[dxum]{1,3},){1,2}(?=h[dnxu])")
"""'Was confident (afterwards) that', 'was certain(, in 2009,) that'."""


def _adjective(unit: Unit, at: int, cue: Cue) -> Attribution | None:
    """'X is sure that A', 'X was critical of A'."""
    tags, words = unit.tags, unit.words
    if at + 1 >= len(tags) or at == 0:
        return None
    clause = tags[at + 1] in "nd" and "that" in cue.prepositions
    late = _LATE_THAT.match(tags, at + 1) if not clause and "that" in cue.prepositions else None
    if not clause and not late and words[at + 1] not in cue.prepositions:
        return None
    left = find_subject(unit, at)
    if left is None or words[left[0][0]] in ("that", "this", "which"):
        return None
    if words[left[0][0]] == "it" and cue.lemma in _OF_NOBODY:
        return None
    source, group = left
    helpers = words[group:at]
    if not any(helper in BE or helper in ("'s", "remains", "feels", "felt", "seems") for helper in helpers):
        return None
    phrase = words[at + 1] not in ("that", "whether", "to") and not clause and not late
    start = late.end() if late else at + 1 + phrase
    span = trim(unit, start, content_end(unit, start, "phrase" if phrase else "clause", clause_around(unit, source)))
    if span[0] >= span[1]:
        return None
    negated = is_negated(helpers)
    return Attribution(unit, source, (group, at + 1 if late else start), [(unit, span)], cue, "adjective", negated)
