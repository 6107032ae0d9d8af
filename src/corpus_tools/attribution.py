"""Source, cue and content: which words of a sentence are attributed to whom, by which word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_tools.clauses import (
    ASIDE_BEFORE,
    FIRST_SUBJECT,
    LEFT_SUBJECT,
    NAMED_RIGHT,
    PHRASE,
    PHRASE_BEFORE,
    RIGHT_SUBJECT,
    Unit,
)
from corpus_tools.complements import ADDRESSEE, NO_COMPLEMENT, TO_CLAUSE, Complement, content_end, find_complement
from corpus_tools.cues import BE, NEGATIONS, Cue, cue_forms

Range = tuple[int, int]

ACCORDING = Cue("according", "s", frozenset(), "assertion")
_FINITE = re.compile(r"[avkf]")
_PHRASE_ONLY = re.compile(PHRASE)
_AFTER_VERB_FIRST = re.compile(r"[,.;:\-()pistjmcbr]|$")
_NO_SUBJECT = re.compile(r"[ja]*[,cb]")
_PRONOUNS = frozenset(
    [
        "this",
        "that",
        "these",
        "those",
        "some",
        "many",
        "several",
        "most",
        "all",
        "others",
        "few",
        "another",
        "none",
        "one",
        "various",
    ]
)


CONTRAST = frozenset(["although", "though", "while", "whereas"])
"""Words that join a clause as weighty as the main one."""


@dataclass(slots=True)
class Attribution:
    """One attribution within a unit; ranges count words of their unit, content may lie in several units."""

    unit: Unit
    source: Range | None
    cue: Range | None
    content: list[tuple[Unit, Range]]
    word: Cue
    rule: str
    negated: bool = False
    parent: Attribution | None = None
    origin: Attribution | None = None

    @property
    def encloses(self) -> bool:
        """True when the attribution stands after or inside what it attributes."""
        return self.rule in ("cue-after", "verb-first", "according-to", "as-said")

    @property
    def hull(self) -> Range:
        """First and last word of the content in its own unit."""
        own = [span for unit, span in self.content if unit is self.unit]
        return (min(own)[0], max(end for _, end in own)) if own else (0, 0)

    @property
    def end(self) -> int:
        """Where the sentence goes on after source, cue and content."""
        return max(self.hull[1], self.cue[1] if self.cue else 0, self.source[1] if self.source else 0)


def find_in_unit(unit: Unit) -> list[Attribution]:
    """The attributions of one sentence, the outer before those inside them."""
    found: list[Attribution] = []
    cues = [match.start() for match in re.finditer("[vfi]", unit.tags)]
    for match in re.finditer("xt", unit.tags):
        if unit.words[match.start()] == "according":
            _place(found, _according(unit, match.start(), found))
    for at in cues:
        _place(found, _enclosing(unit, at, found))
    taken = {at for claim in found if claim.cue for at in range(*claim.cue)}
    for at in cues:
        if at not in taken:
            _place(found, _leading(unit, at, found))
    return found


def _place(found: list[Attribution], claim: Attribution | None) -> None:
    """Add a claim, inside the one whose content holds its cue."""
    if claim is None or claim.cue is None:
        return
    at = claim.cue[0]
    around = [other for other in found for _, span in other.content if span[0] <= at < span[1]]
    if around:
        claim.parent = around[-1]
        first, end = around[-1].hull
        inside = [(unit, (max(a, first), min(b, end))) for unit, (a, b) in claim.content if a < end and b > first]
        claim.content = inside
        if not inside or claim.encloses:
            return
    found.append(claim)


def _free_from(found: Sequence[Attribution], at: int) -> int:
    """The first word before ``at`` that no earlier claim of the sentence has taken."""
    return max((claim.end for claim in found if claim.parent is None and claim.end <= at), default=0)


def _trim(unit: Unit, start: int, end: int) -> Range:
    """Without punctuation at the edges."""
    tags = unit.tags
    while start < end and tags[start] in ",;:-.)":
        start += 1
    while end > start and tags[end - 1] in ",;:-(.":
        end -= 1
    return start, end


def _is_clause(unit: Unit, span: Range) -> bool:
    return bool(_FINITE.search(unit.tags, *span)) or "q" in unit.tags[slice(*span)]


def _according(unit: Unit, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """'A, according to X'; 'according to X, A'; 'A, according to X, B'."""
    before = _trim(unit, _free_from(found, at), at)
    leads = not _is_clause(unit, before)
    match = (NAMED_RIGHT if leads else RIGHT_SUBJECT).match(unit.tags, at + 2)
    if not match or unit.words[at + 1] != "to":
        return None
    content = [(unit, before)] if before[0] < before[1] else []
    rest = _trim(unit, match.end(), content_end(unit, match.end() + 1, "clause"))
    if leads and rest[0] < rest[1]:
        content.append((unit, rest))
    if not content:
        return None
    return Attribution(unit, (at + 2, match.end()), (at, at + 2), content, ACCORDING, "according-to")


def _enclosing(unit: Unit, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """An attribution after or inside what it attributes: '…, he said'; '"…," said X'; 'A, he said, B'."""
    word, form = cue_forms()[unit.words[at]]
    if not (set(word.takes) & set("sqt") or "out" in word.prepositions) or form == "i":
        return None
    left = _subject(unit, at)
    if left:
        if unit.tags[left[0][0]] == "r" or not _may_speak(unit, left[0], left[1], at, form):
            return None
        return _subject_first(unit, at, *left, word, _free_from(found, at))
    if form == "v" and at and unit.tags[at - 1] in "q," and set(word.takes) & set("sq"):
        return _verb_first(unit, at, word, _free_from(found, at))
    return None


def _may_speak(unit: Unit, source: Range, group: int, at: int, form: str) -> bool:
    """True for a subject in words, of a verb that is no passive and, when bare, has a helper or a plural subject."""
    if not set("xndg") & set(unit.tags[slice(*source)]):
        return False
    helpers = unit.words[group:at]
    if form == "v":
        return not set(helpers) & BE
    words = unit.words[slice(*source)]
    return "a" in unit.tags[group:at] or words[-1] in ("they", "we", "i", "you") or any(w.endswith("s") for w in words)


def _subject_first(unit: Unit, at: int, source: Range, group: int, word: Cue, free: int) -> Attribution | None:
    tags, after = unit.tags, at + 1
    if source[0] and unit.words[source[0] - 1] == "as":
        return _as_said(unit, source, (group, after), free, word)
    if source[0] <= free or tags[source[0] - 1] not in "q,":
        return None
    comma = tags[source[0] - 1] == ","
    if comma:
        quotation = tags.rfind("q", free, source[0])
        if quotation >= 0 and _PHRASE_ONLY.fullmatch(tags, quotation + 1, source[0] - 1):
            source, comma = (quotation + 1, source[1]), False
    if unit.words[after : after + 1] == ("out",) and "out" in word.prepositions:
        after += 1
    elif "t" in word.takes and (addressee := ADDRESSEE.match(tags, after)):
        after = addressee.end()
    tail = NO_COMPLEMENT.match(tags, after)
    if comma and not tail:
        return None
    if not comma and not tail:
        marked = TO_CLAUSE.match(tags, after)
        if marked and (tags[marked.end() - 1] == ":" or tags[marked.end()] in "hw"):
            return None
    before = _before(unit, free, source[0])
    return _around(unit, source, (group, at + 1), before, tail.end() if tail else after, word, "cue-after")


def _as_said(unit: Unit, source: Range, cue: Range, free: int, word: Cue) -> Attribution | None:
    """'As X said, A'; 'A, as X said'."""
    tail = NO_COMPLEMENT.match(unit.tags, cue[1])
    if not tail:
        return None
    before = _trim(unit, free, source[0] - 1)
    if before[0] >= before[1] or not _is_clause(unit, before):
        before = _trim(unit, tail.end(), content_end(unit, tail.end() + 1, "clause"))
    if before[0] >= before[1]:
        return None
    return Attribution(unit, source, cue, [(unit, before)], word, "as-said")


def _verb_first(unit: Unit, at: int, word: Cue, free: int) -> Attribution | None:
    right = RIGHT_SUBJECT.match(unit.tags, at + 1)
    if not right or not _AFTER_VERB_FIRST.match(unit.tags, right.end()):
        return None
    before = _before(unit, free, at)
    if unit.tags[at - 1] == "," and not _is_clause(unit, before):
        return None
    end = right.end()
    if unit.tags[end : end + 1] == "r":
        end = min((i for i in (unit.tags.find(mark, end) for mark in ",.q") if i >= 0), default=len(unit.tags))
    return _around(unit, (at + 1, end), (at, at + 1), before, end, word, "verb-first")


def _before(unit: Unit, free: int, end: int) -> Range:
    """What is attributed, before the attribution: the sentence so far, or only its last whole quotation."""
    start, end = _trim(unit, free, end)
    tags = unit.tags
    if end > start and tags[end - 1] == "q":
        first = end - 1
        while first > start and tags[first - 1] == "q":
            first -= 1
        if first > start and tags[first - 1] in "(:-.":
            return first, end
    return start, end


def _around(
    unit: Unit, source: Range, cue: Range, before: Range, after: int, word: Cue, rule: str
) -> Attribution | None:
    tags = unit.tags
    goes_on = tags[after : after + 1] == ","
    finite = before[0] < before[1] and (not goes_on or _is_clause(unit, before))
    content: list[tuple[Unit, Range]] = []
    if finite or (before[0] < before[1] and goes_on and tags[before[0]] not in "pjscb"):
        content.append((unit, before))
    if goes_on:
        rest = _trim(unit, after, content_end(unit, after + 1, "clause"))
        if rest[0] < rest[1] and (tags[rest[0]] == "q" or not finite):
            content.append((unit, rest))
    if not content:
        return None
    negated = any(helper in NEGATIONS for helper in unit.words[slice(*cue)])
    return Attribution(unit, source, cue, content, word, rule, negated)


def _subject(unit: Unit, at: int) -> tuple[Range, int] | None:
    """The subject left of the verb at ``at``, and where the verb group begins."""
    tags, size = unit.tags, len(unit.tags)
    match = LEFT_SUBJECT.match(unit.reverse, size - at)
    if not match:
        return None
    first, end = size - match.end("subject"), size - match.start("subject")
    if tags[first:end] == "d" and unit.words[first] not in _PRONOUNS:
        return None
    group = size - match.end("group")
    if match["aside"]:
        end -= 1
        group = at if tags[group - 1 : group] == "," else group
        first = _first_of_asides(unit, first)
    while group < at and tags[group] in ",mp":
        group += 1
    return (_with_modifiers(unit, first), end), group


def _about_relative(unit: Unit, at: int, word: Cue, source: Range, group: int) -> Attribution | None:
    """'the plan, which critics said was cruel': what is said begins with the relative."""
    tags, before = unit.tags, source[0] - 1
    if "s" not in word.takes or before < 0 or tags[before] != "r" or tags[at + 1 : at + 2] not in ("a", "v", "k"):
        return None
    rest = _trim(unit, at + 1, content_end(unit, at + 1, "clause", "relative"))
    return Attribution(unit, source, (group, at + 1), [(unit, (before, before + 1)), (unit, rest)], word, "relative")


def _with_modifiers(unit: Unit, first: int) -> int:
    """
    Where the whole phrase begins when its last words belong to a clause or participle inside it: 'the cleric whose men
    fought after the invasion has said', 'a video featuring a group of men has said'.
    """
    tags, words, size = unit.tags, unit.words, len(unit.tags)
    if first > 1 and words[first - 1].endswith("ing") and tags[first - 1] in "xi":
        head = PHRASE_BEFORE.match(unit.reverse, size - first + 1)
        return size - head.end() if head else first
    clause = max(tags.rfind(mark, 0, first) for mark in ",;:q(bh-")
    relative = tags.rfind("r", clause + 1, first)
    if relative <= clause + 1 or not _FINITE.search(tags, relative, first) or tags[first] in "nr":
        return first
    head = PHRASE_BEFORE.match(unit.reverse, size - relative)
    return size - head.end() if head else first


def _first_of_asides(unit: Unit, first: int) -> int:
    """Where a phrase with asides begins: in 'Ann Lee, 40, a nurse, said' the nearest phrase is an aside itself."""
    size = len(unit.tags)
    for _ in range(4):
        match = ASIDE_BEFORE.match(unit.reverse, size - first)
        if not match or unit.tags[size - match.end()] not in "dxur":
            break
        first = size - match.end()
    return first


def _leading(unit: Unit, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """An attribution before what it attributes."""
    word, form = cue_forms()[unit.words[at]]
    left = _subject(unit, at)
    if left and (claim := _about_relative(unit, at, word, *left)):
        return claim
    complement = find_complement(unit, at, word)
    if complement is None:
        return None
    if left is None:
        return _without_subject(unit, at, form, word, complement, found)
    source, group = left
    helpers = unit.words[group:at]
    being = any(helper in BE for helper in helpers)
    if form == "v" and being:
        return None
    if form == "i" and not being:
        return _participle(unit, at, word, complement, source, found)
    if not _agrees(unit, source, group, at, form, word, complement):
        return None
    return _build(unit, source, group, word, complement, "cue-then-" + complement.kind, at)


def _agrees(unit: Unit, source: Range, group: int, at: int, form: str, word: Cue, complement: Complement) -> bool:
    """True when a verb can stand here: a bare form needs a plural or a helper, a likely noun more."""
    tags, words = unit.tags, unit.words
    helped = "a" in tags[group:at]
    past = form == "v" and not words[at].endswith("s")
    if helped or past:
        return True
    last, pronoun = words[source[1] - 1], tags[slice(*source)] in ("n", "r")
    if pronoun:
        return form == "v" or last not in ("he", "she", "it")
    aside = tags[source[1] : source[1] + 1] == ","
    plural = any(word.endswith("s") and not word.endswith("ss") for word in words[slice(*source)])
    if form == "f" and not (plural or "c" in tags[slice(*source)] or last in ("people", "police", "many", "some")):
        return False
    named = unit.titled or tags[source[0]] == "d" or unit.capital(source[1] - 1)
    if form == "v" and not aside and not named and not plural:
        return False
    return not word.noun or tags[at + 1] in "hdonqw:" or complement.kind == "infinitive" or unit.capital(at + 1)


def _without_subject(
    unit: Unit, at: int, form: str, word: Cue, complement: Complement, found: Sequence[Attribution]
) -> Attribution | None:
    """A participle or a second verb, whose subject is that of the main clause."""
    tags = unit.tags
    if form == "i" and (at == 0 or tags[at - 1] in ",-c" or unit.words[at - 1] in ("by", "upon", "while")):
        rule = "participle-"
    elif form == "v" and at and (gap := _NO_SUBJECT.match(unit.reverse, len(tags) - at)):
        if set(unit.words[at - len(gap.group()) : at]) & BE:
            return None
        rule = "second-verb-"
    else:
        return None
    source = _main_subject(unit, at, found)
    return _build(unit, source, at, word, complement, rule + complement.kind, at) if source else None


def _participle(
    unit: Unit, at: int, word: Cue, complement: Complement, source: Range, found: Sequence[Attribution]
) -> Attribution | None:
    """'X did this, saying …': the main subject; 'a letter saying …': what stands before it."""
    main: Range | None = source
    if unit.tags[at - 1] == "," or unit.tags[source[1] : source[1] + 1] == ",":
        main = _main_subject(unit, at, found)
    elif complement.kind != "clause" and unit.words[max(source[0] - 1, 0)] != "with":
        return None
    return _build(unit, main, at, word, complement, "participle-" + complement.kind, at) if main else None


def _build(
    unit: Unit, source: Range, group: int, word: Cue, complement: Complement, rule: str, at: int
) -> Attribution | None:
    end = content_end(unit, complement.start, complement.kind, _clause_around(unit, source))
    span = _trim(unit, complement.start, end)
    if span[0] >= span[1]:
        return None
    negated = any(helper in NEGATIONS for helper in unit.words[group:at])
    return Attribution(unit, source, (group, complement.cue_end), [(unit, span)], word, rule, negated)


def _clause_around(unit: Unit, source: Range) -> str:
    """Which kind of clause a subject stands in."""
    first = source[0]
    if unit.tags[first] == "r":
        return "relative"
    return "subordinate" if first and unit.tags[first - 1] == "s" else "main"


def _main_subject(unit: Unit, at: int, found: Sequence[Attribution]) -> Range | None:
    """Who does what the main clause says: the nearest subject of a main clause that is no part of what is said."""
    tags = unit.tags
    best: Range | None = None
    for match in FIRST_SUBJECT.finditer(tags, 0, at + 1):
        first = match.start()
        inside = any(span[0] <= first < span[1] for claim in found for _, span in claim.content)
        under = first and (tags[first - 1] in "hwr" or (tags[first - 1] == "s" and unit.words[first - 1] not in CONTRAST))
        if first < at and not inside and not under:
            best = match.span()
    for claim in found:
        if claim.source and claim.cue and claim.cue[1] <= at and claim.parent is None:
            subordinate = claim.rule != "verb-first" and _clause_around(unit, claim.source) == "subordinate"
            if not subordinate and (best is None or claim.source[0] >= best[0]):
                best = claim.source
    if best is None:
        match_ = FIRST_SUBJECT.search(tags, at) or FIRST_SUBJECT.search(tags)
        best = match_.span() if match_ else None
    return best
