"""
Who says otherwise without a word of denying: 'they only fired back', 'it had flown no drones', 'it came on 3 May'.
"""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.claims.quantities.things import numbers, value_of
from corpus_tools.claims.topics.bodies import is_of_body, is_side
from corpus_tools.claims.topics.content import stem
from corpus_tools.claims.topics.ends import ended_otherwise
from corpus_tools.claims.topics.existing import there_was_none, was_not_given
from corpus_tools.claims.topics.told import FACTS, NEXT, REACH, SHORT, Told
from corpus_tools.text import fold


def counters(one: Told, before: Told) -> bool:
    """Whether a claim stands against one before it of its text, whose speaker is another, in one of these shapes."""
    gap = one.row["start"] - before.row["end"]
    facts = (
        _fires_back,
        _has_none,
        _was_not_there,
        _has_other_cause,
        _scorns,
        _counts_otherwise,
        _plays_down,
        ended_otherwise,
    )
    ways = facts if before.row["act"] in FACTS else ()
    return any(way(one, before, gap) for way in (*ways, _calls_sham, there_was_none, was_not_given))


_ATTACKED = re.compile(
    r"\b(?:ambush|assault|attack|bomb|fire|open(?:ed)? fire|raid|shell|shoot|shot|started|storm|strike|struck)"
    r"(?:d|ed|ing|s)?\b"
)
_FIRED_BACK = re.compile(
    r"\b(?:(?:fired|hit|shot|struck) back|retaliated|returned fire|responded (?:only )?(?:to|with) fire"
    r"|(?:acted|fired) (?:only )?in self[- ]defen[cs]e)\b"
)
_SOME = re.compile(
    r"(?:that )?(?:the )?(?:(?!army|government|police)\w+ )?(?:fighters|guerrillas|gunmen|insurgents|militants|rebels) "
)
"""Those who fired, told of by no name."""
_AGAINST = re.compile(r"\b(?:its|our|their|they|we)\b")


def _fires_back(one: Told, before: Told, gap: int) -> bool:
    """Whether those who are said to have attacked say that they fired back: each says that the other began it."""
    later, earlier = _FIRED_BACK.search(one.text), _FIRED_BACK.search(before.text)
    if gap > NEXT or (later is None) == (earlier is None):
        return False
    back, charge = (one, before) if later else (before, one)
    source = fold(back.row["source"] or "")
    of_some = charge.row["act"] == "accusation" and _SOME.match(charge.text) is not None
    theirs = _AGAINST.search(back.text) and (
        of_some or source in charge.text or is_of_body(source, charge.text) or _is_named(back, charge)
    )
    return bool(theirs) and _ATTACKED.search(charge.text) is not None


def _is_named(one: Told, other: Told) -> bool:
    return is_side(one.row["speaker"], other.named)


_NONE = re.compile(
    r"(?:that )?(?:(?:it|they|he|she|we|i) (?:had|has|have|did|do|was|were) (?:\w+ )?(?:no|not|never)\b"
    r"|no (?P<noun>[\w-]+) (?:had|has|have|was|were)\b)"
    r"|.* and that no (?P<other>[\w-]+) (?:had|has|have|was|were) \w+"
)


def _has_none(one: Told, before: Told, gap: int) -> bool:
    """
    Whether one of whom another tells a deed says that there was none of what he is said to have done it with or made:
    'army drones had struck' and 'the army said it had flown no drones'.
    """
    found = _NONE.match(one.text)
    source = re.sub(r"^(?:a|an|the) ", "", fold(one.row["source"] or "?"))
    told = gap <= NEXT and (re.search(rf"\b{re.escape(source)}\b", before.text) or _is_named(one, before))
    if found is None or not told or not before.nots.isdisjoint(one.nots):
        return False
    noun = found["noun"] or found["other"]
    if noun:
        return stem(noun) in before.words or any(word.startswith(noun) for word in before.text.split())
    return len(one.words) <= SHORT and not one.nots.isdisjoint(before.words)


_COUNTED = re.compile(
    r"(?:that )?"
    r"(?:there (?:are|were) |(?:the )?(?:\w+ )?(?:crowd|figure|number|toll|total)(?: of \w+)? (?:at|is|was) )?"
    rf"(?:about |around |only |some )?(?P<number>\d[\d,]*|{lexicons.alternation(numbers())})(?: (?P<what>[a-z]+))?"
    r"(?: \w+)?"
)
_DEAD = frozenset(["bodies", "coffins", "dead", "deaths", "graves", "names", "victims"])


def _counts_otherwise(one: Told, before: Told, gap: int) -> bool:
    """Whether two give one after the other nothing but a number, and not the same: 'four dead', '22 names'."""
    found = [_COUNTED.fullmatch(told.text.strip(' "“”.,')) for told in (before, one)]
    if gap > NEXT or not (found[0] and found[1]):
        return False
    counts = [value_of(each["number"]) for each in found if each]
    things = {each["what"] for each in found if each and each["what"]}
    return counts[0] != counts[1] and (len(things) < len(counts) or things <= _DEAD)


_ABSENT = re.compile(
    r"\b(?:any|no|none of (?:its|our|the|their)|not a single) (?:\w+ )?"
    r"(?:fighter|force|man|men|soldier|troop|unit|vehicle)s?"
    r" (?:of (?:its|ours?|theirs?) )?(?:had been|have been|is|was|were) (?:\w+ )?(?:at|in|near|there|within)\b"
    r"|\b(?:had|have|has) (?:any |no )?(?:\w+ )?(?:fighters|forces|men|soldiers|troops|units) (?:at|in|near|within)\b"
    r"|\b(?:its|our|their) (?:\w+ )?(?:aircraft|fighters|forces|jets|men|planes|ships|soldiers|troops|units|warplanes)"
    r" (?:(?:had|have) been|was|were) (?:at|in|near|over|there)\b"
    r"|\bthere (?:was|were) (?:no|not any|not a single) (?:fighters?|forces?|men|soldiers?|troops|units?)\b"
    r"|\b(?:was|were|had been) (?:not|never|nowhere) (?:at|in|near|present|there)\b"
)


def is_of_absence(one: Told) -> bool:
    """Whether a claim says that none of somebody's men was at a place."""
    return (one.row["act"] == "denial" or bool(one.nots)) and _ABSENT.search(one.text) is not None


def _was_not_there(one: Told, before: Told, gap: int) -> bool:
    """Whether those of whom a deed is told say that none of them was there."""
    accused = is_of_body(fold(one.row["source"] or ""), before.text) or _is_named(one, before)
    return accused and gap <= REACH and is_of_absence(one)


_ONLY = re.compile(
    r"(?:[\"'“‘]|that )*(?:(?P<me>i|we)|(?:he|it|she|they)|(?:the|his|her|its|our|their) (?P<who>[\w-]+)) "
    r"(?:(?:had|has|have|was|were|did|is|are) )?(?:merely|only|simply) (?:been )?"
    r"(?P<deed>\w+ed|sent|told|taken|moved)\b(?! (?:after|at|in|on|recently|this|when|yesterday)\b)"
)


def _plays_down(one: Told, before: Told, gap: int) -> bool:
    """Whether one says that no more was done than this, where another tells worse: 'had only been asked to wait'."""
    found = _ONLY.match(one.text)
    if found is None or gap > NEXT or stem(found["deed"]) in before.words or before.row["act"] == "evaluation":
        return False
    told = stem(found["who"]) in before.words if found["who"] else not found["me"]
    return told or _is_named(one, before)


_CAUSED = re.compile(
    r"\b(?:because|as a result|result) of\b|\bbecause (?:he|it|she|they)\b"
    r"|\b(?:due|owing) to\b|\b(?:blamed on|caused|killed by|led to)\b"
    r"|\b(?:responsible|to blame) for\b"
)
_PART = r"(?:play(?:ed)? (?:{0}|the slightest) (?:part|role) in|(?:had|has|have) (?:{0}thing to do with|{0} part in)"
_DENIED_CAUSE = re.compile(
    rf"that (?:[\w'’-]+ ){{1,8}}?{_PART.format('any')}|(?:caused|contributed to|led to|(?:responsible|to blame) for))\b"
)
_NO_CAUSE = re.compile(
    rf"\b{_PART.format('no')}|(?:did not|didn't) (?:cause|contribute to|lead to)|not (?:responsible|to blame) for)\b"
)


def is_of_no_cause(one: Told) -> bool:
    """Whether a claim says that a thing was not the cause of another: denied that the wires had caused the fire."""
    if one.row["act"] == "denial" and _DENIED_CAUSE.match(one.text):
        return True
    return _NO_CAUSE.search(one.text) is not None


def _has_other_cause(one: Told, before: Told, gap: int) -> bool:
    """Whether one says that a thing did not cause what, as another tells, it, or a thing like it, has caused."""
    told = gap <= REACH and is_of_no_cause(one) and _CAUSED.search(before.text) and not is_of_no_cause(before)
    of_his = gap <= NEXT and _HIS.match(one.text) and _BECAUSE_HE.search(before.text)  # 'his removal', 'he was sacked'
    return bool(told) and bool(of_his or not (one.words & before.words).isdisjoint(one.words - _PARTS))


_HIS = re.compile(r"(?:that )?(?:her|his|its|their) \w+ ")
_BECAUSE_HE = re.compile(r"\bbecause (?:he|it|she|they)\b")


_PARTS = frozenset(map(stem, ["cause", "caused", "contributed", "led", "part", "play", "played", "role", "thing"]))
_CALLED = re.compile(r"(?:call|describ|brand|denounc)\w*$")
_CHARGE = "(?:accusation|allegation|charge|claim)s?"
_CHARGE_IS = re.compile(rf"(?:that )?(?:the|these|this|those) {_CHARGE} (?:are|is|was|were)\b")
_THIS = re.compile(rf"(?:it|that|this|the {_CHARGE})\b(?! \w+(?:ed|ing)\b)")


def _scorns(one: Told, before: Told, gap: int) -> bool:
    """Whether a charge is called something bad by the next who speaks: 'called this "an insult to the dead"'."""
    cue = (one.row["cue"] or "").split()
    calls = bool(cue) and _CALLED.match(cue[-1]) is not None
    scorn = (calls and _THIS.match(one.text) is not None) or _CHARGE_IS.match(one.text) is not None
    return scorn and one.row["act"] in ("condemnation", "denial") and gap <= NEXT and before.row["act"] == "accusation"


_SHAM = re.compile(
    r"(?:(?P<it>it|that|this)"
    r"|(?:the|this|that|these|those|his|her|its|their|such an?) (?:[\w-]+ )?(?P<noun>(?!as\b)\w+))(?: as)?"
    rf" [\"'“‘]*(?:an?|no more than an?|nothing but an?|mere|pure|sheer) (?:[\w-]+ ){{0,2}}"
    rf"{lexicons.alternation(lexicons.forms('claim_shams'))}\b"
)
_CALLS = re.compile(r"(?:brand|call|denounc|describ|dismiss|see|saw|regard)\w*$")


def _calls_sham(one: Told, before: Told, gap: int) -> bool:
    """Whether what another has offered, pledged or announced is called a trick by the next who speaks."""
    cue, found = (one.row["cue"] or "").split(), _SHAM.match(one.text)
    if found is None or not cue or _CALLS.match(cue[-1]) is None:
        return False
    if found["it"]:
        return gap <= NEXT and before.row["act"] in _OFFERS
    noun = found["noun"]
    offered = noun in _OFFERED | lexicons.forms("claim_answered")
    return gap <= REACH and (stem(noun) in before.words or (offered and before.row["act"] in _OFFERS))


_OFFERS = frozenset(["demand", "pledge", "proposal"])
_OFFERED = frozenset(["commitment", "pledge", "promise", "proposal", "vow"])
