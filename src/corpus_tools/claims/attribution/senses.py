"""Verbs of saying in another sense: 'offers a view of the sea', 'pledged delegates', 'thought leaders'."""

from __future__ import annotations

from functools import cache

from corpus_tools.claims.attribution import Attribution, Tests
from corpus_tools.claims.attribution.letters import counts
from corpus_tools.claims.attribution.relaying import is_somebody
from corpus_tools.lexicons import forms, rows
from corpus_tools.text import fold

_ENDS = ",;:.()prhswbt-"
"""The letters with which a noun is over: 'a view (of)', 'an end (to)'."""


@cache
def _offered() -> frozenset[str]:
    """What one offers by saying so, singular and plural: a truce, an apology, a plan."""
    nouns = forms("claim_nouns") - {"line", "position", "view"}
    said = nouns | forms("claim_documents") | forms("claim_offered")
    return frozenset(said | {f"{noun}s" for noun in said})


def _is_thing_offered(claim: Attribution) -> bool:
    """True for what a thing or a place has for everybody: 'the hotel offers (a view)', not 'offers (a truce)'."""
    if not claim.rule.endswith("-phrase"):
        return False
    unit, (first, end) = claim.content[0]
    if "q" in unit.tags[first:end] or not _GIVEN.isdisjoint(unit.words[first:end]) or unit.words[first] in _OWN:
        return False
    return _offered().isdisjoint(_first_phrase(claim)) and not _offers_himself(claim)


_FAR = 8  # words before how many: 'the hall and (two) hundred beds'


def _offers_himself(claim: Attribution) -> bool:
    """True for what somebody has offered so many of, or a state: 'Oslo offered (buses)', not 'the inn offers'."""
    unit, source = claim.unit, claim.source
    if source is None or claim.cue is None or unit.words[claim.cue[1] - 1] == "offers":
        return False
    if claim.rule != "cue-then-phrase":
        return False
    first, end = claim.content[0][1]
    several = any(unit.tags[at] == "u" or unit.words[at] in counts() for at in range(first, min(first + _FAR, end)))
    head = next((at for at in range(*source) if unit.tags[at] in "p,"), source[1]) - 1
    somebody = unit.words[source[0]] in ("he", "she", "it", "they") or is_somebody(unit, *source)
    return (several and somebody) or (unit.capital(head) and unit.words[head] in _states())


@cache
def _states() -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in rows("actor_states"))


_GIVEN = frozenset(['"', "$", "€", "£"])
_OWN = frozenset(["her", "his", "its", "my", "our", "their"])


def _first_phrase(claim: Attribution) -> tuple[str, ...]:
    """The words of the first phrase of what is said."""
    unit, (first, end) = claim.content[0]
    return unit.words[first : next((at for at in range(first + 1, end) if unit.tags[at] in _ENDS), end)]


_FOUND = frozenset(
    ["comfort", "ground", "happiness", "home", "homes", "housing", "job", "jobs", "love", "peace", "place", "refuge",
     "room", "sanctuary", "shelter", "solace", "space", "success", "time", "way", "ways", "work"]
)  # fmt: skip
"""What one finds by having it."""


def _is_thing_found(claim: Attribution) -> bool:
    """True for 'found (a home in Oslo)', 'by finding (ways to pay less)'."""
    if len(claim.content) > 1:
        return False
    unit, (first, _) = claim.content[0]
    bare = unit.tags[first] not in "hqn" and claim.cue is not None and claim.cue[1] == first
    return bare and _first_phrase(claim)[-1] in _FOUND


_BEHIND = {
    "pledge": frozenset(["delegate", "delegates", "elector", "electors", "superdelegates", "votes"]),
    "think": frozenset(["bubble", "experiment", "experiments", "leader", "leaders", "police", "process", "processes"]),
    "call": frozenset(["card", "cards"]),
}
"""Nouns that a participle or noun stands before: 'pledged (delegates)', 'thought (leaders)'."""


def _is_before_noun(claim: Attribution) -> bool:
    """True for a verb that is part of a noun: '(thought) leaders', '(pledged) delegates'."""
    unit, (first, _) = claim.content[0]
    return claim.cue is not None and claim.cue[1] == first and unit.words[first] in _BEHIND[claim.word.lemma]


def _is_called_otherwise(claim: Attribution) -> bool:
    """True for 'called (attention to the law)', 'call (them names)', 'as they call (each other)'."""
    if claim.rule.startswith("cue-after"):
        return False
    unit, (first, end) = claim.content[0]
    words = unit.words[first : min(end, first + 4)]
    return "attention" in words or words[1:2] == ("names",) or words[:2] == ("each", "other")


_EXPLAINS = frozenset(["explain", "suggest"])


def _is_by_thing(claim: Attribution) -> bool:
    """True for what a thing makes clear: 'the win is explained by (the rules)', '“Salt,” a film directed by (Lee)'."""
    if claim.cue is None:
        return False
    by = claim.rule == "cue-after" and claim.unit.words[claim.cue[1] : claim.cue[1] + 1] == ("by",)
    if by and claim.source and claim.unit.words[claim.source[0]] in ("a", "an"):
        return True
    passive = claim.rule == "passive" and claim.word.lemma in _EXPLAINS and claim.source is not None
    return passive and claim.source is not None and not is_somebody(claim.unit, *claim.source)


def _is_measure(claim: Attribution) -> bool:
    """True for 'according to (the way) we do it', 'figures (such as the mayor)', 'whatever she wants (to do)'."""
    unit, (first, end) = claim.content[0]
    if claim.rule == "according-to" and claim.source:
        opens = unit.words[claim.source[0] : claim.source[0] + 2]
        return opens[:1] in (("how",), ("what",)) or opens == ("the", "way")
    return unit.words[first : min(end, first + 2)] in (("such", "as"), ("to", "do")) and (
        end - first == len(("to", "do")) or unit.words[first] == "such"
    )


def _is_name_of(claim: Attribution) -> bool:
    """True for 'Per Holm, 44, known online (as the Hammer)'."""
    if claim.cue is None or claim.cue[1] - claim.cue[0] != 1:
        return False
    unit, (first, end) = claim.content[0]
    return unit.words[claim.cue[0]] == "known" and "as" in unit.words[first : min(end, first + 4)]


def _disagrees(claim: Attribution) -> bool:
    """True for a noun in -s behind a noun in -s, which is no verb of it: 'cases are late and (judges) struggle'."""
    if claim.cue is None or claim.source is None or not claim.word.noun or claim.cue[1] - claim.cue[0] != 1:
        return False
    unit, last = claim.unit, claim.source[1] - 1
    if not {",", "p", "r"}.isdisjoint(unit.tags[claim.source[0] : claim.cue[0]]):
        return False
    noun = unit.words[last]
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s")) and not unit.capital(last)
    verb = unit.words[claim.cue[0]]
    marked = unit.tags[claim.content[0][1][0]] in "hq"
    return plural and not marked and verb.endswith("s") and verb != claim.word.lemma and not unit.titled


_TIMES = frozenset(
    ["circumstances", "conditions", "demographics", "economics", "history", "law", "laws", "market", "markets",
     "nature", "occasion", "occasions", "situation", "situations", "times", "weather"]
)  # fmt: skip


def _is_of_times(claim: Attribution) -> bool:
    """True for what things are like: 'hard times (call for) hard measures', 'the law (admits) no doubt'."""
    if claim.source is None or not claim.rule.endswith("-phrase") or claim.unit.capital(claim.source[1] - 1):
        return False
    return claim.unit.words[claim.source[1] - 1] in _TIMES and "p" not in claim.unit.tags[slice(*claim.source)]


TESTS: Tests = (
    *((["offer"], _is_thing_offered), (["find"], _is_thing_found), (_BEHIND, _is_before_noun)),
    *((["call"], _is_called_otherwise), (["know"], _is_name_of)),
    *(([], _is_by_thing), ([], _is_measure), ([], _disagrees), ([], _is_of_times)),
)
