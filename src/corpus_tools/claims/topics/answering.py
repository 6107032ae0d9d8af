"""Who answers whom in one text: a claim whose word of saying says no to what another claimed just before."""

from __future__ import annotations

import re

from corpus_tools.claims.cues import NEGATIONS, cue_forms
from corpus_tools.claims.topics.blaming import clears_of_no_charge, disputes_who, tell_who_began
from corpus_tools.claims.topics.content import stem
from corpus_tools.claims.topics.countering import counters
from corpus_tools.claims.topics.differing import tells_it_otherwise
from corpus_tools.claims.topics.facts import worded
from corpus_tools.claims.topics.negating import contraries, contrary
from corpus_tools.claims.topics.papers import OF_PAPER, PAPER, is_of_other_paper, is_paper
from corpus_tools.claims.topics.pointing import claimed, denies, is_no_charge, refuses, wanted
from corpus_tools.claims.topics.told import (
    DEEDS,
    FACTS,
    NEXT,
    REACH,
    SHORT,
    Row,
    Told,
    is_one_voice,
    names,
    said_before,
)
from corpus_tools.claims.topics.untrue import (
    is_called_a_liar,
    is_called_untrue,
    is_no_such_thing,
    says_no_such,
    tells_number,
)
from corpus_tools.memo import Memo
from corpus_tools.text import fold

_NO = frozenset(["denial", "condemnation"])
_ASKED = re.compile(r"(?:if|whether)\b|.*\?\W*$")
_FIRST = re.compile(r"\b(?:first|start(?:ed|s)?|beg[au]n|begin|provoked?)\b")
HE_OR_SHE = re.compile(r"[\"'“‘]?(?:he|she)\b")
_PRONOUN = re.compile(r"(?:that )?(?:he|she|it|they)\b")
_NO_SPEAKER = frozenset(["he", "she", "it", "they", "who", "which", "that", "i", "we", "you"])


def is_against(one: Told, before: Told) -> bool:
    """Whether a claim says otherwise than one before it of the same text, whose speaker is another."""
    if _EMPTY.fullmatch(one.text) and _EMPTY.fullmatch(before.text):
        return False
    near = 0 <= one.row["start"] - before.row["end"] <= REACH and one.speaker not in ("", before.speaker)
    near = near and not said_before(one.row, before.row)
    told = before.speaker or before.row["act"] == "accusation"  # 'blame was put on Rome' is of nobody who is named
    told = told or before.row.get("rule") == _BY_NOBODY  # 'the files had burned, he was told; the town denies a fire'
    other = told and not is_one_voice(one.speaker, before.speaker)
    if near and other and is_denied_in_passing(one, before):
        return True
    if near and clears_of_no_charge(one, before):
        return False
    asked = _ASKED.match(before.text) or (_is_share(one) and _is_share(before))
    if (
        near
        and other
        and not asked
        and any(found(one, before) for found in (disputes_who, tell_who_began, tells_it_otherwise))
    ):
        return True
    known = (
        near
        and other
        and not _NOT_GIVEN.match(one.text)
        and (_NO_SPEAKER.isdisjoint((one.speaker, before.speaker)) or _adjoins(one, before))
    )
    return bool(known) and (answers(one, before) or contradicts(one, before) or counters(one, before))


_EMPTY = re.compile(
    r"[\"“‘']?(?:that )?(?:he|i|it|she|they|we|you) (?:are|can|could|did|do|does|had|has|have|is|was|were|will|would)"
    r"(?:n't| not)?\b[.,]?[\"”’']?"
)
"""What tells nothing without what was asked or said before: 'that she is', 'she is not'."""
_BY_NOBODY = "passive-without-source"
_NOT_GIVEN = re.compile(r"(?:him|me|them|us) [a-z]")
"""What somebody is not given: who 'denied them visas' denies nothing that was said."""
_IN_PASSING = 12  # characters of ', who firmly ' between those accused and their word of denying


def is_denied_in_passing(one: Told, before: Told) -> bool:
    """Whether those who are accused deny it in the same breath: 'the army accuses the rebels, who deny it'."""
    gap = one.row["start"] - before.row["end"] - len(one.row["cue"] or "")
    charge = before.row["act"] == "accusation" and before.row["line"] == one.row["line"]
    return charge and one.speaker == "who" and gains_no(one) and gap <= _IN_PASSING and only_points(one)


def _adjoins(one: Told, before: Told) -> bool:
    """Whether one sums up what stands right before it: 'she said that it leaked, a claim that the firm denied'."""
    adjoined = one.row["start"] - before.row["end"] <= len(", ") and one.row["line"] == before.row["line"]
    return adjoined and one.speaker not in _NO_SPEAKER and _SUMS_UP.match(one.row["text"]) is not None


_SUMS_UP = re.compile(r"(?:an?|the) [\w ]+(?:$| …)")


def gains_no(one: Told) -> bool:
    """Whether the word of saying of a claim says no."""
    return one.row["act"] == "denial" and bool(gainsays(one.row))


def answers(one: Told, before: Told) -> bool:
    """
    Whether a claim says no to one before it of the same text that another made: it denies a charge, it denies or
    rejects "the claim", calls it a lie, or rejects what the other wants done.
    """
    gap = one.row["start"] - before.row["end"]
    if one.text in ("that", "this") and gap <= NEXT and _CONTRADICTED.fullmatch(one.row["cue"] or ""):
        return True
    no = gainsays(one.row)
    if no is None or says_no_such(one.text):
        return no is not None and is_no_such_thing(one.text, before.text, before.row["act"])
    if (before.row["act"] not in DEEDS | FACTS and not OF_PAPER.match(one.text)) or _is_other_count(one, before):
        return False
    if is_no_charge(one, before, gap):
        return False
    if before.row["act"] in DEEDS:
        it = claimed().match(one.text)
        disputes = one.row["act"] == "denial" and it and it["it"]  # that it is so, and not that it shall be
        points = not disputes and _points(one, before, gap, wanted())
        return points or (no and one.row["act"] in _NO and refuses(one, before))
    if _points(one, before, gap, claimed()) or _calls_untrue(one, before, gap):
        return True
    return no and one.row["act"] == "denial" and denies(one, before, gap)


_CONTRADICTED = re.compile(
    r"(?:has been|had been|was|were) (?:\w+ly )?(?:challenged|contested|contradicted|denied|disputed|rejected)"
)
"""By whom what was said is contradicted: 'That was contradicted within hours by the mayor'."""


def contradicts(one: Told, before: Told) -> bool:
    """
    Whether two speakers of one text say contrary things of one thing, or one says that what the other says is not so,
    or each that the other began it.
    """
    if _is_past_to(one, before) or _is_past_to(before, one) or _is_unaware(one, before) or _is_unaware(before, one):
        return False
    if _is_share(one) and _is_share(before):
        return False
    if _sides(one.row).isdisjoint(_sides(before.row)) or _ASKED.match(one.text) or _ASKED.match(before.text):
        return False
    shared, both = one.words & before.words, contrary(one.words, before.words)
    if both and _of_one_thing(one, before, both):
        return bool(one.nots & both) == bool(before.nots & both)
    if not alike(one.words, before.words):
        return False
    if bool(one.nots & shared) != bool(before.nots & shared):
        return not (_denies_other_deed(one, before) or _denies_other_deed(before, one))
    return _each_first(one, before)


def _denies_other_deed(one: Told, other: Told) -> bool:
    """Whether a claim denies a deed of which the other tells nothing, or one of another thing: 'is not fond of her'."""
    fact = one.fact
    if fact is None or not fact.no or (other.fact is None and len(one.words & other.words) > 1):
        return False
    deeds, things = worded(fact.deed) | contraries(fact.deed), (fact.thing.head, other.fact and other.fact.thing.head)
    of_two = all(things) and things[0] not in other.words and things[1] not in one.words
    return fact.deed not in _EXISTING and (of_two or (deeds | {things[0]}).isdisjoint(other.words))


_EXISTING = frozenset(["be", "give", "happen", "have"])
"""Deeds by which a thing is said to be or not to be, whatever befell it."""


def _is_past_to(one: Told, other: Told) -> bool:
    """Whether the one says what was not so, and the other what will be."""
    return other.row["act"] in _AHEAD and one.row["act"] not in _AHEAD and tells_past_not(one.text)


def _is_share(told: Told) -> bool:
    """Whether a part of those who were asked says it: '21 percent', '47%'; no two parts answer each other."""
    return _SHARE.match(told.row["source"] or "") is not None


_SHARE = re.compile(r"(?:\w+ ){0,2}?(?:\d[\d.]*|[\w-]+) ?(?:%|per ?cent\b)", re.I)
_AHEAD = frozenset(["pledge", "prediction", "threat"])
_WAS_NOT = re.compile(
    r"\b(?:(?:did|had)(?: not|n't)|(?:declined|failed|refused) to\b"
    r"|(?:was|were)(?: not|n't) (?:\w+ly )?(?:\w+e[dn]|built|hit|hurt|made|sent|shot|sold|struck))\b"
)
"""What did not happen; "said that it was not ready" may be of today."""
_UNAWARE = re.compile(
    r"\b(?:(?:can|could|did|do|does|had|has|have)(?: not|n't)|cannot|never) "
    r"(?P<verb>hear|heard|know|known|notice|noticed|recall|remember|saw|see|seen|witness|witnessed)\b"
)
"""Who did not see a thing does not say that it did not happen, but that he saw it, if another says so."""


def tells_past_not(folded: str) -> bool:
    """True for folded words that say what did not happen."""
    return _WAS_NOT.search(folded) is not None


def _is_unaware(one: Told, other: Told) -> bool:
    return any(stem(found["verb"]) not in other.words for found in _UNAWARE.finditer(one.text))


_HELD = frozenset(map(stem, ["believe", "expect", "expected", "fear", "hope", "know", "need", "think", "want"]))
"""What one holds of a thing, and not of what thing."""


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether half of the words of two claims are the same; where both are short, one that says what of is enough."""
    shared = len(one & other - _HELD)
    return 4 * shared >= len(one) + len(other) > 0 and (shared > 1 or max(len(one), len(other)) < SHORT)


def _of_one_thing(one: Told, before: Told, contraries: frozenset[str]) -> bool:
    """Whether contrary things are said of one thing: of 'the march', of whom both name, or of whom 'he' stands for."""
    first, second = one.words - contraries, before.words - contraries
    if max(len(first), len(second)) <= 1 and (_PRONOUN.match(one.text) or {*one.named} & {*before.named}):
        return True
    return 4 * len(first & second) > len(first) + len(second)


def _each_first(one: Told, before: Told) -> bool:
    """Whether each speaker says of the other that he began: 'the guards fired first' and 'the rebels fired first'."""
    firsts = all(_FIRST.search(told.text) for told in (one, before))
    return firsts and names(one, before.row) and names(before, one.row)


def _sides(row: Row) -> frozenset[bool]:
    """Whether a claim is of what is so, of what should be done, or either, as what one will do and a denial are."""
    return _SIDES.get(row["act"], frozenset())


_SIDES = {act: frozenset({act in DEEDS}) for act in DEEDS | FACTS} | {
    act: frozenset({True, False}) for act in (*_NO, "pledge", "threat")
}


def _calls_untrue(one: Told, before: Told, gap: int) -> bool:
    """Whether a claim is no more than that the other is untrue ('a fantasy'), or begins with a no that asks nobody."""
    words = one.text.strip("\"'“”‘’ .,!")
    if is_of_other_paper(one, before):
        return False
    asked = "?" in before.row["text"] or _HE_ASKED.fullmatch(before.text) is not None
    no = _OWN_NO.match(words) is not None and gap <= NEXT and not asked
    source = fold(before.row["source"] or "")
    report = PAPER.sub("report", words).replace("worthless", "false")
    paper = is_paper(before) and is_called_untrue(report, before.text)
    return no or paper or is_called_a_liar(words, source) or is_called_untrue(words, before.text)


_OWN_NO = re.compile(r"no, [a-z]|no,\W+(?:he|i|it|she|that|there|they|we)\b|not true")
"""A no that goes on: “No, I meant the other”; a bare one answers what was asked."""
_HE_ASKED = re.compile(r"(?:he|she|they) (?:then |also )?asked\W*")


def only_points(one: Told) -> bool:
    """Whether a claim has no words of its own for what it denies or rejects: 'the charge', 'Lind's call', 'it'."""
    return any(back.fullmatch(one.text) for back in (claimed(), wanted()))


def gainsays(row: Row) -> bool | None:
    """Whether its word of saying says no (denied, dismissed, ruled out); None where that word is itself negated."""
    return _GAINSAYS[row.get("cue") or ""]


def _gainsays(cue: str) -> bool | None:
    words = fold(cue).replace("n't", " not").split()
    found = (cue_forms()[word][0] for word in words if word in cue_forms())
    return any("gainsays" in cue.kind for cue in found) if NEGATIONS.isdisjoint(words) else None


_GAINSAYS = Memo(_gainsays)


def _is_other_count(one: Told, before: Told) -> bool:
    """Whether a claim is of a number that was told, "the figure", and the other tells none."""
    found = claimed().match(one.text)
    return found is not None and found["count"] is not None and not tells_number(before.text)


def _points(one: Told, before: Told, gap: int, back: re.Pattern[str]) -> bool:
    """Whether a claim denies or rejects in words that only point back, such as 'the charge', what nobody else said."""
    no = gainsays(one.row)
    found = back.match(one.text) if one.row["act"] in _NO or no else None
    if found is None or (found["it"] and (gap > NEXT or not no)):
        return False
    if found[0] == "doing so" and not names(before, one.row):  # of another doer
        return False
    owned = found["owner"] or found["by"]
    return not owned or not one.named or before.row["speaker"] in one.named
