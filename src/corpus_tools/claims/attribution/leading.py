"""Attributions that stand before what they attribute: 'X said that', 'X, vowing to', 'which critics said was'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import FINITE, Attribution, Range, trim
from corpus_tools.claims.attribution.asides import over_aside
from corpus_tools.claims.attribution.bare_clauses import BARE_CLAUSE
from corpus_tools.claims.attribution.building import build
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.complements import Complement, find_complement
from corpus_tools.claims.attribution.compounds import is_plural
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.gaps import find_gap, paper_that_says, verb_of
from corpus_tools.claims.attribution.main_subjects import main_subject
from corpus_tools.claims.attribution.misread import is_made, is_most_of_kind, is_stranded
from corpus_tools.claims.attribution.refused import find_refused, find_refused_by
from corpus_tools.claims.attribution.sequences import is_alternative
from corpus_tools.claims.attribution.subjects import Subject, noun_before
from corpus_tools.claims.attribution.without_subject import (
    EAGER,
    is_end_of_means,
    is_gerund,
    is_judged,
    is_not_done,
    joined_subject,
    paper_before,
    who_is_led,
    with_whom,
)
from corpus_tools.claims.cues import BE, Cue, cue_forms, is_negated
from corpus_tools.lexicons import forms

_SOMETHING_SO = re.compile("d[xj]{1,4}d|d[xj]{3,5}[,.]")
NAMING = frozenset(["called", "dubbed", "labeled", "labelled", "branded"])
"""Verbs whose past is a participle after 'a film called'."""

KEEPING = frozenset(["keep", "keeps", "kept"])
"""'(Kept) saying that'."""

OF_THINGS = frozenset(["find", "highlight", "imply", "indicate", "show", "signal", "suggest"])
"""Verbs whose participle tells what the writer reads from what happened: 'sold its ships, indicating a new course'."""

_WHEN_LAID = re.compile("p?[dj]?m+(?=[ps])")
"""When it was: 'which she described (on Tuesday) as'."""

_NAMED_AS = re.compile(rf"[ps](?:q|{PHRASE}(?:p{PHRASE})?)")
"""The end of a relative without commas: 'the men that she described (as thieves) fled'."""

_WAS_QUOTED = re.compile("a[,:]?q")
"""'What Ann Lee said (was: “…”)'."""

_LAID = frozenset(["on", "for", "as"])
"""What opens the rest of 'which they blamed on', 'whom they described as'."""

OWNING = frozenset(["his", "its", "this"])  # end in -s and are no plural

_TELLING = frozenset(["clarify", "disclose", "explain", "reveal", "say", "specify", "tell"])
"""Verbs that say nothing where they are denied and a question follows: 'would not say whether'."""

_LATER_VERB = re.compile("[^,;:.q]*[avk]")
"""A verb after what may be a noun: 'The UN claims (were false)'."""

_VERB_AFTER_NAME = re.compile(rf"{PHRASE},[aj]*[avk]")
"""'A comedy, a film by Ann Lee, called (The Pit, won) a prize'."""

_NAMED_ASIDE = re.compile(",v[xq],[aj]*[avkf]")
"""What somebody is called between commas, before the verb of what he does."""

_RARELY_NOUNS = frozenset(["doubts", "fears", "hopes"])
"""Verbs of a bare clause behind one person: 'The minister (hopes) progress will be made'."""

_NO_SUBJECT = re.compile(r"[ja]*[,cb]")


def find_leading(unit: Unit, at: int, left: Subject | None, found: Sequence[Attribution]) -> Attribution | None:
    """An attribution before what it attributes."""
    word, form = cue_forms()[unit.words[at]]
    left = left or paper_that_says(unit, at, word)
    if claim := find_refused_by(unit, at, word):
        return claim
    if left and (claim := _about_said(unit, at, word, *left, found)):
        return claim
    complement = find_complement(unit, at, word)
    if complement is None or is_stranded(unit, complement, at) or is_made(unit, at):
        return None
    if left is None:
        return _without_subject(unit, at, form, word, complement, found)
    source, group = left
    helpers = unit.words[group:at]
    being = not BE.isdisjoint(helpers)
    if form == "v" and being:
        return None
    if form == "i" and not being and not (group == at - 1 and unit.words[group] in KEEPING):
        return _participle(unit, at, word, complement, source, found)
    if unit.words[at] in NAMING and group == at and _is_so_named(unit, at, source, complement):
        return None
    if not _agrees(unit, source, group, at, form, word, complement):
        return None
    if word.lemma in _TELLING and unit.tags[complement.start] == "w" and is_negated(helpers):
        return None
    return build(unit, source, group, word, complement, "cue-then-" + complement.kind, at)


def _about_said(
    unit: Unit, at: int, word: Cue, source: Range, group: int, found: Sequence[Attribution]
) -> Attribution | None:
    """'A, a charge that Y dismissed as absurd', 'the plan, which critics said was cruel'."""
    refused = find_refused(unit, at, word, source, group, found)
    if refused and unit.tags[refused.content[0][1][0]] == "d":
        return refused
    return _about_relative(unit, at, word, source, group) or find_gap(unit, at, word, source, group) or refused


def _about_relative(unit: Unit, at: int, word: Cue, source: Range, group: int) -> Attribution | None:
    """'the plan, which critics said was cruel': what is said begins with the relative."""
    tags, before = unit.tags, source[0] - 1
    what = before >= 0 and unit.words[before] == "what"
    if before >= 0 and unit.words[before] == "whose":
        return None  # 'the town, whose council called for help': the council calls
    when = _WHEN_LAID.match(tags, at + 1)
    after = unit.words[when.end() if when else at + 1 :][:1]
    laid = "n" in word.takes and after and (after[0] in _LAID or (after[0] == "of" and word.lemma == "accuse"))
    that = before > 0 and unit.words[before] == "that" and tags[before - 1] in "xu" and laid and after == ("as",)
    if before < 0 or not (what or that or tags[before] == "r"):
        return None
    if before > 1 and tags[before - 1] == "p" and unit.words[before] == "which":
        return None  # 'a letter in which he called on them to go'
    if not laid and ("s" not in word.takes or tags[at + 1 : at + 2] not in ("a", "v", "k")):
        return None
    if cue_forms()[unit.words[at]][1] == "v" and not BE.isdisjoint(unit.words[group:at]):
        return None  # 'whose owner has been cited for speeding', 'what it is blamed for'
    end = content_end(unit, at + 1, "phrase" if laid else "clause", "relative")
    first = when.end() if when else at + 1
    named = _NAMED_AS.match(tags, first) if after == ("as",) and before and tags[before - 1] != "," else None
    if not laid and tags[before] == "r" and before > 1 and tags[before - 1] != ",":
        end = min(end, verb_of(unit, (before - 1, before), at + 1))
    rest = trim(unit, first if laid else at + 1, min(end, named.end()) if named else end)
    if what and (marked := _WAS_QUOTED.match(tags, rest[0])):
        rest = marked.end() - 1, rest[1]
    if rest[0] >= rest[1]:
        return None
    meant = noun_before(unit, before) if laid else None
    relative = [] if what else [(unit, meant or (before, before + 1))]
    return Attribution(unit, source, (group, at + 1), [*relative, (unit, rest)], word, "relative")


def _is_so_named(unit: Unit, at: int, source: Range, complement: Complement) -> bool:
    """True for 'a film called', not for 'A nurse, Ann Lee, called', 'Norway, whose ships hold a port, called for'."""
    if unit.words[at + 1] == '"' and (unit.words[at + 2 : at + 3] == ("by",) or _NAMED_ASIDE.match(unit.tags, at - 1)):
        return True  # 'Ann Lee, 51, dubbed "the Lark" by the press', 'Ann Lee, called "the Lark", left'
    comma = unit.tags.find(",", source[0], at - 1) if unit.tags[at - 1] == "," else -1
    behind_aside = comma >= 0 and (unit.capital(comma + 1) or unit.words[comma + 1] in ("who", "whose"))
    if (behind_aside and not _VERB_AFTER_NAME.match(unit.tags, at + 1)) or complement.cue_end > at + 1:
        return False
    if unit.words[source[1] - 1] in ("one", "something") and unit.words[source[1] - 2] != "for":
        return True  # 'including one called the Pit'
    near = (unit.words[source[0]], *unit.words[max(source[0], source[1] - 3) : source[1]])
    return not {"a", "an"}.isdisjoint(near) and not _calls_something_so(unit, at)


def _calls_something_so(unit: Unit, at: int) -> bool:
    """True for 'a minister called the report a lie', not for 'a man called Lee', 'a tool called a spade was found'."""
    said = _SOMETHING_SO.match(unit.tags, at + 1)
    if unit.tags[at + 1 : at + 2] == "d" and '"' in unit.words[at + 3 : at + 8]:
        return not FINITE.search(unit.tags, at + 1)  # 'called the law "theatre"', not 'called the "Butcher"'
    return said is not None and not unit.capital(at + 2) and not FINITE.search(unit.tags, at + 1)


def _agrees(unit: Unit, source: Range, group: int, at: int, form: str, word: Cue, complement: Complement) -> bool:
    """True when a verb can stand here: a bare form needs a plural or a helper, a likely noun more."""
    tags, words = unit.tags, unit.words
    helped = "a" in tags[group:at] or words[at - 1] in KEEPING
    past = form == "v" and not words[at].endswith("s")
    if helped or past:
        return True
    last, pronoun = words[source[1] - 1], tags[slice(*source)] in ("n", "r")
    if pronoun:
        return form == "v" or last not in ("he", "she", "it")
    aside = tags[source[1] : source[1] + 1] == ","
    plural = any(
        word.endswith(("s", "men")) and not word.endswith(("ss", "'s")) and word not in OWNING
        for word in words[slice(*source)]
    )
    if form == "f" and not (plural or "c" in tags[slice(*source)] or any(map(is_plural, words[slice(*source)]))):
        return False
    named = unit.titled or tags[source[0]] in "dn" or unit.capital(source[1] - 1)
    if form == "v" and word.noun and not (aside or named or plural or "'s" in words[slice(*source)]):
        return False
    if form != "v" and is_most_of_kind(unit, source) and tags[complement.start] != "h":
        return False
    return (
        unit.titled
        or not word.noun
        or tags[at + 1] in "hdonqw:i"
        or complement.kind == "infinitive"
        or complement.cue_end > at + 1
        or (aside and form == "v" and not plural)
        or (complement.kind == "clause" and (aside or _hopes_it(unit, at, complement)))
        or unit.capital(at + 1)
        or (unit.capital(source[1] - 1) and not _LATER_VERB.match(tags, at + 1))
    )


def _without_subject(
    unit: Unit, at: int, form: str, word: Cue, complement: Complement, found: Sequence[Attribution]
) -> Attribution | None:
    """A participle or a second verb, whose subject is that of the main clause."""
    tags = unit.tags
    opens = "hqn" if word.lemma == "say" else "hq"
    marked = complement.kind == "clause" and tags[complement.start] in opens
    bare = len(tags[:at].rstrip("j"))
    if at > 1 and tags[at - 1] == "t" and is_not_done(unit.words, at - 2):
        return None
    eager = at > 1 and tags[at - 1] == "t" and (unit.words[at - 2] in EAGER or is_end_of_means(unit, at))
    if form == "f" and at > 1 and tags[at - 1] == "t" and (marked or eager):
        rule = "infinitive-"
        if led := who_is_led(unit, at):
            return build(unit, led, at, word, complement, rule + complement.kind, at)
    elif form == "i" and word.lemma in OF_THINGS and complement.kind == "phrase":
        return None
    elif form == "i" and (bare == 0 or tags[bare - 1] in ",-cq" or is_gerund(unit, at)):
        rule = "participle-"
    elif form == "i" and (paper := paper_before(unit, at)):
        source = main_subject(unit, paper, found)
        return build(unit, source, at, word, complement, "participle-" + complement.kind, at) if source else None
    elif at and (gap := _NO_SUBJECT.match(unit.reverse, len(tags) - at)):
        if not (form == "v" or unit.zone == "title" or _is_of_many(unit, at - len(gap.group()), found)):
            return None
        first = at - len(gap.group())
        if set(unit.words[first:at]) & BE or any(_asks_both(unit, one, first, at) for one in found):
            return None
        rule = "second-verb-"
        if source := over_aside(unit, at) or _coordinated(first, found):
            return build(unit, source, at, word, complement, rule + complement.kind, at)
    else:
        return None
    source = joined_subject(unit, at, found) or main_subject(unit, at, found)
    if source is None or (rule == "infinitive-" and is_judged(unit, source, at)):
        return None
    return build(unit, source, at, word, complement, rule + complement.kind, at)


def _asks_both(unit: Unit, claim: Attribution, joint: int, at: int) -> bool:
    """True for a deed in question beside another: 'denied that he shut it or (told) them to go'."""
    kind = "clause" if claim.rule.endswith("clause") else "phrase"
    return claim.holds(unit, at) and not claim.encloses and is_alternative(unit, claim.hull[0], joint, kind)


def _hopes_it(unit: Unit, at: int, complement: Complement) -> bool:
    """True for 'The minister hopes (progress will be made)'."""
    return unit.words[at] in _RARELY_NOUNS and BARE_CLAUSE.match(unit.tags, complement.start) is not None


def _is_of_many(unit: Unit, end: int, found: Sequence[Attribution]) -> bool:
    """True behind a claim of many who speak now: 'farmers call for help and (say that)'."""
    last = next((one for one in found if one.cue and end - 1 <= one.end <= end and not one.encloses), None)
    return last is not None and last.cue is not None and "f" in unit.tags[slice(*last.cue)]


def _coordinated(end: int, found: Sequence[Attribution]) -> Range | None:
    """Whose verb just ended, as in 'when Okoye thanked the town and said': she said it, too."""
    return next((one.source for one in found if one.cue and one.end == end and not one.encloses), None)


def _participle(
    unit: Unit, at: int, word: Cue, complement: Complement, source: Range, found: Sequence[Attribution]
) -> Attribution | None:
    """'X did this, saying …': the main subject; 'a letter saying …': what stands before it."""
    if word.lemma in OF_THINGS and complement.kind == "phrase":
        return None
    main: Range | None = source
    paper = paper_before(unit, at)
    if is_gerund(unit, at) or unit.words[max(source[0] - 2, 0) : source[0]] in _TURNED_TO:
        main = main_subject(unit, at, found)
    elif not paper and (holder := with_whom(unit, at)):
        main = holder
    elif unit.tags[at - 1] == "," or unit.tags[source[1] : source[1] + 1] == ",":
        main = main_subject(unit, at, found)
    elif paper or unit.words[source[1] - 1] in forms("claim_documents"):
        main = main_subject(unit, max(paper or 0, source[0]), found) or source
    elif (unit.tags[source[0]] != "d" and not unit.capital(source[1] - 1)) or (
        complement.kind != "clause" and unit.words[max(source[0] - 1, 0)] != "with"
    ):
        return None
    return build(unit, main, at, word, complement, "participle-" + complement.kind, at) if main else None


_TURNED = ("appealed", "appeals", "cabled", "complained", "speaks", "spoke", "talked", "writes", "written", "wrote")
_TURNED_TO = {(verb, "to") for verb in _TURNED}
"""What stands before whom one turns to: 'wrote to (the mayor) in May asking'."""
