"""Sentences that go on in what was said, without a cue: 'Lind said he was ill. (He would not be at the vote.)'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import Attribution, whole
from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.cues import SAY

RULE = "speech-continues"

_WOULD = re.compile(
    rf"(?P<as>[sp][pt](?:{PHRASE}|[no]|i{PHRASE}),)?(?:p[dxum]{{1,4}},?|[jm],?)*(?P<who>n|{PHRASE}(?:c{PHRASE})?)"
    r"(?:r[^,;:.qav]{0,20}[avk][^,;:.qav]{0,20})?j*(?P<helper>a)"
)
_TO_COME = frozenset(["would", "wouldn't"])
_AS_FOR = frozenset([("as", "for"), ("as", "to"), ("as", "regards")])
_THEN = frozenset(["could", "had", "might", "was", "were", "would", "wouldn't", "weren't", "wasn't", "hadn't"])
_OF_PAPER = frozenset(
    ["act", "agreement", "amendment", "ban", "bill", "budget", "change", "changes", "deal", "law", "legislation",
     "measure", "measures", "move", "plan", "plans", "project", "proposal", "proposals", "reform", "reforms", "rule",
     "rules", "scheme", "sentence", "tax", "treaty", "victory", "vote"]
)  # fmt: skip
"""What a writer himself says would do something: 'Lind backs the bill. The bill would ban rafts.'"""
_POINTS = frozenset(["another", "it", "one", "such", "that", "there", "these", "this", "those", "what", "who"])
_SPOKE = frozenset(["cue-after", "cue-then-clause", RULE, "second-verb-clause", "verb-first"])


def goes_on_free(last: Attribution | None, unit: Unit, before: Unit) -> Attribution | None:
    """A sentence in the tense of what the one before reports, with nobody else to tell it: 'He would not resign.'"""
    if last is None or (_TO_COME.isdisjoint(unit.different) and unit.words[:2] not in _AS_FOR):
        return None
    near = unit.paragraph == before.paragraph and last.content[-1][0] is before and unit.zone == before.zone == "body"
    if not near or unit.titled or last.rule not in _SPOKE or last.parent or set("qv?") & set(unit.tags):
        return None
    if not (_told_as_past(last, before) and _is_to_come(unit)):
        return None
    return Attribution(last.unit, last.source, None, [whole(unit)], SAY, RULE, origin=last)


def _told_as_past(last: Attribution, before: Unit) -> bool:
    """True where what was said is told in the tense of a report: 'said he would', 'said it was', not 'says it is'."""
    start, end = last.content[-1][1]
    words = before.words[start:end]
    if "q" in before.tags[start:end] or '"' in words:
        return False
    past = last.rule == RULE or (last.cue is not None and not last.unit.words[last.cue[1] - 1].endswith("s"))
    return past and not _THEN.isdisjoint(words)


def _is_to_come(unit: Unit) -> bool:
    """True for somebody or something that would or would not, of no paper that a writer himself may tell of."""
    found = _WOULD.match(unit.tags)
    if found is None:
        return False
    who = unit.words[slice(*found.span("who"))]
    told = unit.words[found.start("helper")] in _TO_COME or (found["as"] and unit.words[:2] in _AS_FOR)
    return bool(told) and who[0] not in _POINTS and _OF_PAPER.isdisjoint(who)
