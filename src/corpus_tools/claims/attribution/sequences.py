"""
Where what is said goes on or ends: at "and" ('said it was safe and denied'), behind a quotation, and not yet at a comma
before its verb.
"""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import CONTRAST, FINITE
from corpus_tools.claims.attribution.afterthoughts import another_is_silent, is_silent
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.cues import BE, cue_forms

SECOND_VERB = re.compile(r"j*a?j*(v)")
_SECOND_PARTICIPLE = re.compile("j*(i)")
_SECOND_BARE = re.compile("j*(f)")
_OF_MANY = re.compile("f[^avkfi]*$")
"""The cue is in the bare form of many who speak now: 'farmers call for help'."""

_HELPED = re.compile("a[^avkrh]*[vkfi]?[^avkrh]*$")
_SAYING = frozenset("stin")


def goes_on_saying(unit: Unit, start: int, at: int) -> bool:
    """
    True where "and" goes back to who speaks: 'said it was safe and denied', 'said that prices would fall, but ruled
    out'. A verb of saying that has no helper before it does not go on from a clause that has one.
    """
    join = at + (unit.tags[at] == ",")
    joined = unit.tags[join : join + 1] in ("c", "b") and unit.words[join] != "or"
    contrasts = unit.words[join : join + 1] and unit.words[join] in CONTRAST
    if (joined and is_silent(unit, join + 1)) or ((joined or contrasts) and another_is_silent(unit, join + 1)):
        return True
    verb = SECOND_VERB.match(unit.tags, join + 1) if joined else None
    if verb is None:
        rules = (_demand_too, _participle_too, _deed_too)
        return joined and any(rule(unit, start, join + 1) for rule in rules)
    if "a" in verb[0]:
        return False
    word = cue_forms()[unit.words[verb.start(1)]][0]
    takes = _SAYING.intersection(word.takes) or word.prepositions.intersection(unit.words[verb.end() : verb.end() + 1])
    alone = unit.tags[start:at] == "q" and "t" in word.takes  # 'promises "a hot summer" and tells shops to close'
    return bool(takes) and (alone or _HELPED.search(unit.tags, start, at) is not None)


def _participle_too(unit: Unit, start: int, at: int) -> bool:
    """True where one participle follows another: 'X left, saying it was over and calling him a liar'."""
    verb = _SECOND_PARTICIPLE.match(unit.tags, at)
    said = "i" in unit.tags[max(start - 2, 0) : start] and "i" not in unit.tags[start:at]
    return verb is not None and said and not _SAYING.isdisjoint(cue_forms()[unit.words[verb.start(1)]][0].takes)


_MODALS = frozenset(["could", "might", "should", "will", "would"])
_AUXILIARIES = BE | {"have", "has", "had"}
_PASTS = frozenset(
    ["drove", "flew", "gave", "left", "made", "met", "paid", "ran", "rose", "sat", "sent", "shook", "spent", "took",
     "went"]
)  # fmt: skip


def _deed_too(unit: Unit, start: int, at: int) -> bool:
    """True where "and" goes back to what the speaker did: 'said the port would open, and paid tribute to its crews'."""
    said = unit.words[start : at - 1]
    deed = unit.tags[at : at + 1] == "k" and (unit.words[at].endswith("ed") or unit.words[at] in _PASTS)
    return deed and unit.tags[at - 2] == "," and not _MODALS.isdisjoint(said) and _AUXILIARIES.isdisjoint(said)


def _demand_too(unit: Unit, start: int, at: int) -> bool:
    """True where many who speak now do so by a second verb: 'farmers call for help and say that'."""
    verb = _SECOND_BARE.match(unit.tags, at)
    noun = verb is None or cue_forms()[unit.words[verb.start(1)]][0].noun
    return not noun and _OF_MANY.search(unit.tags, 0, start) is not None


def found_then(unit: Unit, start: int, at: int) -> bool:
    """True for 'he said he had read the books and (found them in order)': what he had done goes on."""
    return unit.words[at + 1 : at + 2] == ("found",) and "had" in unit.words[start:at]


_CHARGE_BACK = re.compile(r"(?:d[xu]{1,3}|x{1,3})[aj]*(v)(?=[dx])")


def begins_charge(unit: Unit, at: int) -> bool:
    """True for who does the same in turn: 'the Front blamed the Guard and (the Guard blamed the Front)'."""
    match = _CHARGE_BACK.match(unit.tags, at) if unit.tags[at] == "d" or unit.capital(at) else None
    return match is not None and "n" in cue_forms()[unit.words[match.start(1)]][0].takes


ANY_CLAUSE = re.compile(rf"(?:n|{PHRASE}|d)[aj]*[avk]")
_AFTER_UTTERANCE = re.compile(r"p?[dj]?m|(?P<when>[sp])(?!q)|c?[aj]*[vk]|$")
"""What goes on behind words that were said as they stand: 'said "we go" (on Monday)', '(and left)', '(as he left)'."""

_MEANWHILE = frozenset(["after", "amid", "as", "at", "before", "during", "following", "outside", "when", "while"])

_WHOLE = re.compile(
    r"\W*(?:[A-Z\d]|(?:he|i|it|she|that|there|they|this|we|you)['’]?(?: \w+)? (?:\w+(?:ed|[^s\W]s)|am|are|can|did|do"
    r"|had|has|have|is|must|shall|should|was|were|will|would)\b)"
)


def is_utterance(unit: Unit, at: int) -> bool:
    """True for a quotation that is a sentence of its own: it begins as one does and nothing behind it belongs to it."""
    if unit.tags[at : at + 1] != "q" or not _WHOLE.match(unit.text, *unit.spans[at]):
        return False
    behind = _AFTER_UTTERANCE.match(unit.tags, at + 1)
    return behind is not None and (not behind["when"] or unit.words[at + 1] in _MEANWHILE)


_ONLY_IT = re.compile(rf"n(?:,?[cb]j*v|,[cb]j*m?(?!g)(?:n|{PHRASE})[aj]*[avkf])")


def is_only_it(unit: Unit, at: int) -> bool:
    """True for all that is known or said, before another clause: 'Everybody knew (it), and now two men have died'."""
    return unit.words[at : at + 1] == ("it",) and _ONLY_IT.match(unit.tags, at) is not None


def behind_quotation(unit: Unit, start: int) -> int | None:
    """Where the main clause begins behind the comma of a quotation: 'While he said that “all is well,” (she left)'."""
    for at in range(start, len(unit.tags) - 1):
        if unit.tags[at] in ",;":
            return None
        if unit.tags[at] == "q" and unit.cut(at, at + 1).rstrip("\"'”’")[-1:] == ",":
            named = unit.tags[at + 1] == "x" and unit.capital(at + 1)  # whatever he does
            return at + 1 if named or ANY_CLAUSE.match(unit.tags, at + 1) else None
    return None


_OPENED = re.compile("h?s[^,;:]*,(?![cb])")
"""A time or condition between the word of saying and a comma."""


def waits_on(unit: Unit, start: int, at: int) -> bool:
    """
    True where what is said cannot end at a mark: its verb comes behind an aside ('that the suspects, both in their
    twenties, (had)'), or it stands behind its time or condition ('that when the dam broke, (the mayor told them)').
    """
    if unit.tags[at] != ",":
        return False
    if unit.tags.startswith("r", at + 1) and _is_aside_of_subject(unit, start, at):
        return True
    opened = _OPENED.match(unit.tags, start)
    if opened is not None and opened.end() == at + 1:
        return True
    return SECOND_VERB.match(unit.tags, at + 1) is not None and FINITE.search(unit.tags, start, at) is None


def _is_aside_of_subject(unit: Unit, start: int, at: int) -> bool:
    """True for a relative clause before the verb of its noun: 'that the cut(, which the bank opposes, would)'."""
    closing = unit.tags.find(",", at + 1)
    goes_on = closing > 0 and _VERB_NEXT.match(unit.tags, closing + 1) is not None
    return goes_on and FINITE.search(unit.tags, start, at) is None


def lacks_verb(unit: Unit, start: int, at: int) -> bool:
    """True where the clause within a phrase waits for its verb: 'hope that the talks, after a (pause, would)'."""
    opened, mark = unit.tags.rfind("h", start, at), unit.tags[at]
    if mark not in ",-" or opened < 0 or FINITE.search(unit.tags, opened, at):
        return False
    closing = at if _VERB_NEXT.match(unit.tags, at + 1) else unit.tags.find(mark, at + 1)
    aside = closing == at or (closing > 0 and FINITE.search(unit.tags, at, closing) is None)
    return aside and _VERB_NEXT.match(unit.tags, closing + 1) is not None


_VERB_NEXT = re.compile("j*[avk]")
_MAIN_SUBJECT = re.compile(r",(?:[nd]|x)")


def main_clause_after(unit: Unit, start: int) -> int:
    """The comma before the main clause that must follow 'While he says so(,) his party …', with whatever verb."""
    if unit.words[0] not in CONTRAST or FINITE.search(unit.tags, start) is None:
        return 0
    commas = [m.start() for m in _MAIN_SUBJECT.finditer(unit.tags, start + 1)]
    alone = len(commas) == 1 and unit.tags.count(",", start) == 1
    return commas[0] if alone else 0


def _is_deed(unit: Unit, at: int) -> bool:
    """True for what somebody does by a verb in -ing that is none of saying: 'denied (shutting) it'."""
    following = unit.tags[at + 1 : at + 2]
    if not following or not unit.words[at].endswith("ing") or unit.tags[at] not in "axki" or following in "hq":
        return False
    return unit.tags[at] == "a" or following in "dnoxupt"


def _is_next_deed(unit: Unit, at: int) -> bool:
    """True where the next of several such deeds follows, of which the last has "and" or "or" before it."""
    tags = unit.tags
    joined = at + tags.startswith((",c", ",b"), at)
    if tags[joined] in "cb":
        return joined + 2 < len(tags) and _is_deed(unit, joined + 1)
    rest = range(at + 1, len(tags) - 2)
    last = next((n for n in rest if tags[n] == "c" and unit.words[n + 1].endswith("ing")), 0)
    return tags[at] == "," and _is_deed(unit, at + 1) and tags[at + 1] != "i" and last > 0 and _is_deed(unit, last + 1)


_OR = frozenset(["nor", "or"])
_OR_DID = re.compile("cj*[avk]")
_THEN_DID = re.compile(",j*a?[vk]")


def is_alternative(unit: Unit, start: int, at: int, kind: str) -> bool:
    """True where a clause goes on with another deed in question: 'denied that he shut it(, left) or told them'."""
    tags = unit.tags
    if kind != "clause" and _is_deed(unit, start):
        return _is_next_deed(unit, at)
    if (kind != "clause" and "h" not in tags[start:at]) or not FINITE.search(tags, start, at):
        return False
    at += tags.startswith(",c", at)
    if unit.words[at] in _OR:
        return _OR_DID.match(tags, at) is not None
    end = min([one for one in (tags.find(";", at), tags.find(":", at)) if one > 0], default=len(tags))
    last = any(unit.words[place] in _OR and _OR_DID.match(tags, place) for place in range(at + 1, end))
    return last and _THEN_DID.match(tags, at) is not None
