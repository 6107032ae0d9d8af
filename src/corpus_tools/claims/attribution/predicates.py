"""
What of a source is no part of it: the verb of another clause ('(The town) released a statement'), an adverb
('(Altos) last offered'), a time ('(The mayor) this week called on', 'Last spring (he) swore'), a turn of speech
('(The miners), for their part', '(He) himself').
"""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import Attribution, Range
from corpus_tools.claims.attribution.bare_clauses import where_told
from corpus_tools.claims.attribution.clauses import Unit, begin_of_phrase
from corpus_tools.claims.attribution.relaying import CITING
from corpus_tools.claims.attribution.subjects import find_subject

_GIVING = frozenset(
    ["awarded", "called", "considered", "deemed", "denied", "dubbed", "entitled", "given", "granted", "handed", "left",
     "named", "nicknamed", "offered", "owed", "paid", "promised", "sent", "served", "shown", "sold", "taught", "titled",
     "told"]
)  # fmt: skip
"""Participles behind which a thing may stand: 'the man given a house', 'a town called the Rock'."""

_TIMES = frozenset(
    ["afternoon", "day", "evening", "hour", "month", "morning", "night", "time", "week", "weekend", "year"]
)
_AGES = _TIMES | {"decade", "future", "past", "period", "quarter", "spring", "summer", "autumn", "fall", "winter"}
_THESE = frozenset(["last", "that", "the", "this"])
_AT = frozenset(["at", "during", "earlier", "in", "late", "later", "on", "over"])
_TIME_WORDS = 4  # words; 'released the very same day'
_LATE = frozenset(["earlier", "last", "later", "once", "since", "still"])
"""Adverbs that stand between a subject and its verb and are other words elsewhere."""


_DESCRIBING = frozenset(
    ["acting", "advising", "belonging", "chairing", "commanding", "coordinating", "defending", "directing", "editing",
     "farming", "fishing", "heading", "including", "investigating", "leading", "living", "managing", "monitoring",
     "overseeing", "owning", "prosecuting", "representing", "running", "serving", "studying", "teaching", "working"]
)  # fmt: skip
"""Participles that say who somebody is; others tell what he does as he speaks."""


def end_sources(found: list[Attribution]) -> None:
    """Cut off from each source what is no part of it: the verb of another clause and its object, an adverb."""
    for one in found:
        if one.source:
            source = _before_denied(one.unit, _without_turn(one.unit, _before_cited(one.unit, one.source)))
            source = _without_verb(one.unit, _before_time(one.unit, source))
            source = _behind_season(one.unit, _without_adverb(one.unit, source))
            source = _without_paper(one.unit, source) if one.rule == "verb-first" else source
            one.source = _before_gesture(one.unit, source)


_IN_PAPER = re.compile(r",?p(?P<paper>(?:d?[jk]?[xum]{1,4}))(?![xu])")
_WITHIN = frozenset(["at", "during", "in", "on", "via"])
_THE = frozenset(["the", "this", "that", "these", "those"])
_SAID_ON = frozenset(
    ["account", "channel", "comments", "conference", "facebook", "page", "remarks", "telegram", "twitter", "website"]
)


def _without_paper(unit: Unit, source: Range) -> Range:
    """'said (the mayor) in a statement': who speaks, without the paper or the meeting in which he does."""
    first, end = source
    for at in range(first + 1, end - 1):
        if unit.tags[at] == "p" and unit.words[at] in _WITHIN and unit.words[at + 1] not in _THE:
            paper = _IN_PAPER.match(unit.tags, at, end)
            noun = unit.words[paper.end() - 1] if paper else ""
            if unit.words[at] == "during" or noun in where_told() or noun in _SAID_ON:
                return first, at - (unit.tags[at - 1] == ",")
    return source


_INSTEAD = frozenset([("and", "not"), ("but", "not"), ("instead", "of"), ("rather", "than")])


def _before_denied(unit: Unit, source: Range) -> Range:
    """'(Ann Lee) and not Tom Ward said': who speaks, where what stands before the verb is who does not."""
    first, end = source
    for at in range(end - 1, max(first, 2) - 1, -1):
        if unit.words[at - 2 : at] in _INSTEAD:
            if first < at - 2:
                return first, at - 2 - (unit.tags[at - 3] == ",")
            begin = begin_of_phrase(unit, at - 2)
            return source if begin is None else (begin, at - 2)
    return source


def _before_cited(unit: Unit, source: Range) -> Range:
    """'(The agency), citing two officials, said': who speaks, without whom he cites."""
    first, end = source
    cited = next((n for n in range(first + 2, end) if unit.tags[n - 1] == "," and unit.words[n] in CITING), end)
    return (first, cited - 1) if cited < end else source


def _before_gesture(unit: Unit, source: Range) -> Range:
    """'said (Ann Lee), wiping her eyes': who speaks, without what he does as he speaks."""
    first, end = source
    for at in range(first + 2, end - 1):
        word = unit.words[at]
        if unit.tags[at - 1] == "," and word.endswith("ing") and word not in _DESCRIBING and not unit.capital(at):
            return first, at - 1
    return source


_TURNS = frozenset(
    [("for", "her", "part"), ("for", "his", "part"), ("for", "its", "part"), ("for", "their", "part"), ("in", "turn")]
)
_ONESELF = frozenset(["herself", "himself", "itself", "themselves"])


def _without_turn(unit: Unit, source: Range) -> Range:
    """'(The miners), for their part', '(He) himself': who speaks, without the turn by which the text comes to him."""
    first, end = source
    for turn in _TURNS:
        start = end - len(turn)
        if start - 1 > first and unit.words[start:end] == turn and unit.tags[start - 1] == ",":
            return first, start - 1
    return (first, end - 1) if end - first > 1 and unit.words[end - 1] in _ONESELF else source


_SEASONS = frozenset(["autumn", "spring", "summer", "winter"])


def _behind_season(unit: Unit, source: Range) -> Range:
    """Who speaks behind the time with which his clause begins: 'Last spring (he) swore', 'This winter (the mayor)'."""
    first, end = source
    opens = unit.words[first] in _THESE and unit.words[first + 1] in _SEASONS if end - first > 2 else False
    return (first + 2, end) if opens and (unit.tags[first + 2] in "nd" or unit.capital(first + 2)) else source


def _before_time(unit: Unit, source: Range) -> Range:
    """The subject before a time that has been taken for one: '(the mayor), who in the past called'."""
    first, end = source
    if end - first > _TIME_WORDS or unit.words[end - 1] not in _AGES or unit.words[first] not in _THESE:
        return source
    while first and unit.words[first - 1] in _AT:
        first -= 1
    left = find_subject(unit, first) if first else None
    return left[0] if left and left[0][1] <= first else source


def _without_verb(unit: Unit, source: Range) -> Range:
    """A participle that describes a noun has no object of its own: 'officers signed a letter' is a clause."""
    first, end = source
    for at in range(first + 1, end - 1):
        if unit.tags[at] in ",(-rph":
            return source
        if unit.tags[at] in "kv" and unit.tags[at + 1] == "d" and unit.words[at] not in _GIVING:
            timed = _TIMES.isdisjoint(unit.words[at + 1 : at + 1 + _TIME_WORDS])
            return (first, at) if timed and unit.tags[first:at] != "d" else source
    return source


def _without_adverb(unit: Unit, source: Range) -> Range:
    first, end = source
    late = end - first > 1 and unit.words[end - 1] in _LATE and unit.tags[end - 2] not in "dpj,"
    return (first, end - 1) if late else source
