"""Attributions that stand after or inside what they attribute: '…, he said'; 'according to'; '"…," said X'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import FINITE, Attribution, Range, free_from, is_clause, is_long, trim
from corpus_tools.claims.attribution.afterthoughts import is_refused, refused_by
from corpus_tools.claims.attribution.blows import is_of_noun
from corpus_tools.claims.attribution.clauses import PHRASE, RIGHT_SUBJECT, WHOLE_PHRASE, Unit
from corpus_tools.claims.attribution.complements import (
    ADDRESSEE,
    IN_PAPER_THAT,
    NO_COMPLEMENT,
    ONLY_ADDRESSEE,
    TO_CLAUSE,
    find_complement,
    goes_on_saying,
)
from corpus_tools.claims.attribution.compounds import PLURAL, ends_in_s
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.halves import GOES_ON, around
from corpus_tools.claims.attribution.occasions import after_day
from corpus_tools.claims.attribution.relaying import means_one
from corpus_tools.claims.attribution.so_far import behind_colon, clause_broken, sentence_so_far
from corpus_tools.claims.attribution.subjects import Subject
from corpus_tools.claims.cues import BE, Cue, cue_forms
from corpus_tools.claims.speakers.roles import is_one_person

_MADE_BY = re.compile(rf"{PHRASE}j*[vk](?:p{PHRASE}(?:c{PHRASE})?|p?[djx]{{0,2}}[mu]){{1,3}}")
"""A poll (released Friday by the institute), a tally (kept by the observatory)."""

_WHILE = re.compile(r"[jm]*(?P<when>s)[^,;:.qhw]{1,25}(?=[,.;]|$)")
_WHEN = frozenset(["after", "as", "before", "when", "while"])
_AFTER_VERB_FIRST = re.compile(r"[,.;:\-()pistjmcbr]|$")


def with_maker(unit: Unit, match: re.Match[str]) -> re.Match[str]:
    """'(According to) a tally kept by the observatory': the phrase with the participle that describes it."""
    described = unit.tags[match.end() : match.end() + 1] in ("v", "k")
    return _MADE_BY.match(unit.tags, match.start()) or match if described else match


_SPOKEN, _TOLD, _SAID = frozenset("sqt"), frozenset("st"), frozenset("sq")
"""What verbs take that may stand behind what is said (``cues.Cue``): some of them only right behind a quotation."""


def find_enclosing(unit: Unit, at: int, left: Subject | None, found: Sequence[Attribution]) -> Attribution | None:
    """An attribution after or inside what it attributes: '…, he said'; '"…," said X'; 'A, he said, B'."""
    word, form = cue_forms()[unit.words[at]]
    if (_SPOKEN.isdisjoint(word.takes) and "out" not in word.prepositions) or form == "i":
        return None
    if _TOLD.isdisjoint(word.takes) and not word.prepositions and not _quotes(unit, left[0][0] if left else at):
        return None
    if left and not _names_speaker(unit, at, left):
        first = left[0][0]
        if not first or (unit.tags[first - 1] not in "q," and unit.words[first - 1] != "as"):
            return None
        if unit.tags[first] == "r" or not _may_speak(unit, left[0], left[1], at, form):
            return None
        return _subject_first(unit, at, *left, word, free_from(found, at))
    if form not in "vf" or not at or unit.tags[at - 1] not in "q,":
        return None
    out = _points_out(unit, at, word)
    says = out or not _SAID.isdisjoint(word.takes) or _urged(unit, at, word)
    return _verb_first(unit, (at, at + 1 + out), word, free_from(found, at)) if says else None


_NAME = re.compile("(?:d?x{1,5}(?:,|[.]?$))")


def _names_speaker(unit: Unit, at: int, left: Subject) -> bool:
    """True for a name behind a verb of saying that has a comma before it: 'A bars both men, said (Ann Lee)'."""
    if unit.words[at] != "said" or unit.tags[at - 1] != "," or left[0][1] < at - 1:
        return False
    name = _NAME.match(unit.tags, at + 1)
    return name is not None and unit.capital(at + 1) and unit.capital(left[0][1] - 1) is False


def _points_out(unit: Unit, at: int, word: Cue) -> bool:
    """True for a verb of saying of two words: '"…," (pointed out) Ann Lee'."""
    return unit.words[at + 1 : at + 2] == ("out",) and "out" in word.prepositions


def _urged(unit: Unit, at: int, word: Cue) -> bool:
    """'Voters should stay at home, urged Ann Lee', but not 'came home, urged voters to stay'."""
    right = RIGHT_SUBJECT.match(unit.tags, at + 1) if "t" in word.takes and word.act == "demand" else None
    ends = right is not None and unit.tags[right.end() : right.end() + 1] in (",", ".", "")
    return right is not None and ends and "t" not in right.group() and any(map(unit.capital, range(*right.span())))


def _quotes(unit: Unit, at: int) -> bool:
    """True right after a quotation, with or without a comma: '"…," (he shrugged)'."""
    return unit.tags[:at].removesuffix(",").endswith("q")


def _may_speak(unit: Unit, source: Range, group: int, at: int, form: str) -> bool:
    """True for a subject in words, of a verb that is no passive and, when bare, has a helper or a plural subject."""
    if not set("xndg") & set(unit.tags[slice(*source)]):
        return False
    helpers = unit.words[group:at]
    if form == "v":
        return BE.isdisjoint(helpers)
    words = unit.words[slice(*source)]
    several = words[-1] in ("they", "we", "i", "you") or any(word.endswith("s") for word in words)
    return several or not {"a", "t"}.isdisjoint(unit.tags[group:at]) or not PLURAL.isdisjoint(words)


def _subject_first(unit: Unit, at: int, source: Range, group: int, word: Cue, free: int) -> Attribution | None:
    """'“…,” he said', 'A, he said', 'as he said, A': a subject behind a quotation, a comma or "as"."""
    tags, after = unit.tags, at + 1
    if unit.words[source[0] - 1] == "as":
        return _as_said(unit, source, (group, after), free, word)
    if source[0] <= free or _tells_of_it(unit, source[0] - 1):
        return None
    comma = tags[source[0] - 1] == ","
    quotation = tags.rfind("q", free, source[0]) if comma else -1
    if quotation >= 0 and _is_apposed(unit, quotation + 1, source[0]):
        source, comma = (quotation + 1, source[1]), False
    cue = group, at + 1
    if _points_out(unit, at, word):
        cue, after = (group, at + 2), at + 2
    elif _SPOKEN.isdisjoint(word.takes):
        return None
    elif "t" in word.takes and (addressee := ONLY_ADDRESSEE.match(tags, after) or ADDRESSEE.match(tags, after)):
        after = addressee.end()
    after = after_day(unit, after)
    if comma and tags[after : after + 1] == ":":
        return _both_halves(unit, source, cue, free, word)
    tail = _tail(unit, (free, source[0]), after, comma)
    going_on = unit.words[after : after + 1] in {(taken,) for taken in word.prepositions}
    to_do = "i" in word.takes and tags[after : after + 1] == "t"
    if comma and (not tail or going_on or to_do or _asks_for_deed(unit, at, word)):
        return None
    if not (comma or tail) and _says_more(unit, at, after, word, source):
        return None
    behind = tail.end() if tail else after
    if comma and (rest := clause_broken(unit, source[0] - 2, behind)):
        return Attribution(unit, source, cue, [(unit, rest)], word, "cue-after")
    before = behind_colon(unit, sentence_so_far(unit, free, source[0]), behind)
    return around(unit, source, cue, before, behind, word, "cue-after")


def _tail(unit: Unit, before: Range, after: int, comma: bool) -> re.Match[str] | None:
    """What tells only when, where and in what it was said: 'on Monday', 'in a report that gave no names'."""
    tail = NO_COMPLEMENT.match(unit.tags, after) or (comma and _meanwhile(unit, before, after)) or None
    if tail is None and comma and is_clause(unit, before):
        return IN_PAPER_THAT.match(unit.tags, after)
    return tail


def _ends_in_comma(unit: Unit, at: int) -> bool:
    """True for a quotation that opens a sentence and whose last mark waits for who says it."""
    return at == 0 and unit.tags[0] == "q" and unit.cut(at, at + 1).rstrip("\"'”’")[-1:] == ","


def _tells_of_it(unit: Unit, comma: int) -> bool:
    """', a claim the union denies', ', a claim denied by the union'."""
    return is_refused(unit, comma) or refused_by(unit, comma) is not None


def _is_apposed(unit: Unit, start: int, named: int) -> bool:
    """
    True for '"…" the mayor, Ann Lee, (said)', not for '"…" working in the port, she (said)' nor for 'a "full and fair"
    trial, his aide (said)'.
    """
    phrase = WHOLE_PHRASE.fullmatch(unit.tags, start, named - 1)
    if unit.tags[start - 2 : start - 1] == "d" and not is_one_person(unit.words[named - 2]):
        return False
    return phrase is not None and unit.tags[named] != "n" and not unit.words[start].endswith("ing")


def _asks_for_deed(unit: Unit, at: int, word: Cue) -> bool:
    """True for 'left the hall, told his men to go', which has what was said behind it."""
    complement = find_complement(unit, at, word) if "t" in word.takes else None
    return complement is not None and complement.kind == "infinitive"


def _meanwhile(unit: Unit, before: Range, after: int) -> re.Match[str] | None:
    """'The road is open, he said (after he had met the mayor)'."""
    clause = _WHILE.match(unit.tags, after)
    when = unit.words[clause.start("when")] if clause else ""
    whole = when in ("after", "before") or (when in _WHEN and clause and FINITE.search(clause.group()))
    return clause if whole and is_clause(unit, before) else None


def _says_more(unit: Unit, at: int, after: int, word: Cue, source: Range) -> bool:
    """
    True behind a quotation where the verb has a clause of its own: '“…” and he said that', but neither '“…,” he told a
    crowd that had come' nor '“…,” he said of his claim that'.
    """
    marked = None if goes_on_saying(unit, after) else TO_CLAUSE.match(unit.tags, after)
    if marked is None or is_of_noun(unit, after, marked.end()):
        return False
    if "t" in word.takes and after > at + 1 and _ends_in_comma(unit, source[0] - 1):
        return False
    return unit.tags[marked.end() - 1] == ":" or unit.tags[marked.end()] in "hw"


def _both_halves(unit: Unit, source: Range, cue: Range, free: int, word: Cue) -> Attribution | None:
    """'The claim was false, he said: the men were still fighting'."""
    before, rest = trim(unit, free, source[0]), trim(unit, cue[1] + 1, content_end(unit, cue[1] + 1, "clause"))
    if "q" in unit.tags[slice(*rest)] or not (is_clause(unit, before) and rest[0] < rest[1]):
        return None
    return Attribution(unit, source, cue, [(unit, before), (unit, rest)], word, "cue-after")


def _as_said(unit: Unit, source: Range, cue: Range, free: int, word: Cue) -> Attribution | None:
    """'As X said, A'; 'A, as X pointed out'."""
    out = "out" in word.prepositions and unit.words[cue[1] : cue[1] + 1] == ("out",)
    cue = cue[0], cue[1] + out
    tail = NO_COMPLEMENT.match(unit.tags, cue[1]) or _WHILE.match(unit.tags, cue[1])
    comma = source[0] < 2 or unit.tags[source[0] - 2] in ",(-;bc"
    if not (tail and comma and (out or "s" in word.takes)):
        return None
    before = trim(unit, free, source[0] - 1)
    quoted = before[1] > before[0] + 1 and unit.tags[before[1] - 1] == "q"
    if quoted and unit.words[source[0] - 1] == "as":
        before = before[1] - 1, before[1]
    if before[0] >= before[1] or not is_clause(unit, before):
        before = trim(unit, tail.end(), content_end(unit, tail.end() + 1, "clause"))
    if before[0] >= before[1]:
        return None
    return Attribution(unit, source, cue, [(unit, before)], word, "as-said")


def _verb_first(unit: Unit, cue: Range, word: Cue, free: int) -> Attribution | None:
    at, behind = cue
    right = RIGHT_SUBJECT.match(unit.tags, behind)
    right = with_maker(unit, right) if right else None
    if right and unit.words[at] == word.lemma and not is_several(unit, right):
        return None
    if not right or unit.words[behind] in ("it", "nothing"):
        return None
    end = before_deed(unit, right)
    that = unit.tags[end : end + 1] == "h" and unit.tags[at - 1] == "q"
    if end == right.end() and not that and not _AFTER_VERB_FIRST.match(unit.tags, end):
        return None
    if unit.titled and "n" in word.takes and unit.tags[at - 1] == "," and not means_one(unit.words[right.end() - 1]):
        return None  # 'Mayor Slams Dockers, Vows New Quay'
    if unit.tags[at - 1] == "," and (_asks_for_deed(unit, at, word) or is_thing(unit, right)):
        return None
    before = sentence_so_far(unit, free, at)
    headline = unit.zone == "title" and end == len(unit.tags)
    flat = " ".join(unit.words[slice(*before)]) in _FLAT_NO
    whole = headline or flat or is_clause(unit, before) or is_long(unit, before) or '"' in unit.words[slice(*before)]
    if unit.tags[at - 1] == "," and not (whole or _breaks_off(unit, before, end)):
        return None
    if unit.tags[end : end + 1] in ("r", "h"):
        end = min((i for i in (unit.tags.find(mark, end) for mark in ",.q") if i >= 0), default=len(unit.tags))
    return around(unit, (behind, end), cue, before, end, word, "verb-first")


_FLAT_NO = frozenset(
    ["absolutely not", "false", "lies", "nonsense", "not at all", "not so", "not true", "of course not",
     "quite the contrary", "rubbish", "untrue"]
)  # fmt: skip
"""What is said by one who says no, without a verb: 'Not so, says General Lind'."""


def _breaks_off(unit: Unit, before: Range, end: int) -> bool:
    """True where the clause goes on after who says it: 'The figures, says Ann Lee, are wrong'."""
    if before[0] >= before[1] or unit.tags[end : end + 1] != ",":
        return False
    whole = WHOLE_PHRASE.fullmatch(unit.tags, *before) and GOES_ON.match(unit.tags, end + 1)
    leading = unit.tags[before[0]] == "p" and is_clause(unit, (end + 1, len(unit.tags)))
    return bool(whole or leading)


_BESIDE_DEED = frozenset(["after", "before", "on", "upon", "when", "while"])


def before_deed(unit: Unit, right: re.Match[str]) -> int:
    """Where who speaks ends before what he does meanwhile: 'declared Ann Lee (on leaving the court)'."""
    for at in range(right.start() + 1, right.end() - 1):
        if unit.words[at] in _BESIDE_DEED and unit.words[at + 1].endswith("ing") and not unit.capital(at + 1):
            return at
    return right.end()


def is_thing(unit: Unit, right: re.Match[str]) -> bool:
    """True for what is no speaker behind a verb: 'noted (“rumours” about the vote)', 'vows (work to go on)'."""
    first = right.start()
    to_do = "t" in right.group() and not any(map(unit.capital, range(first, right.end())))
    return unit.words[first] == '"' or (to_do and unit.tags[first] == "x")


def is_several(unit: Unit, right: re.Match[str]) -> bool:
    """True for who stands after a bare form: '"…," say officials'."""
    words = unit.words[slice(*right.span())]
    return unit.tags[right.start()] != "n" and (any(ends_in_s(word) for word in words) or not PLURAL.isdisjoint(words))
