"""Where "and" goes back from what somebody said to what he says or does next: 'said it was safe and denied'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.afterthoughts import is_silent
from corpus_tools.claims.attribution.clauses import Unit
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
    if joined and is_silent(unit, join + 1):
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
    return (
        verb is not None
        and not cue_forms()[unit.words[verb.start(1)]][0].noun
        and bool(_OF_MANY.search(unit.tags, 0, start))
    )
