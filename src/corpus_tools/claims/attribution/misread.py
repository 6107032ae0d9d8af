"""Words that look like a verb before what is said: 'the lowest estimate I know', 'the losses he spoke of in May'."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from corpus_tools.claims.attribution import FINITE, Attribution, Range, Tests, no_speech, senses
from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.claims.attribution.complements import Complement

_STRANDED = frozenset(["after", "at", "before", "during", "in", "most", "often", "on"])


def is_stranded(unit: Unit, complement: Complement, at: int) -> bool:
    """
    True where what is spoken of stands before a clause without its relative, whose end tells no more than when, where
    or how often: 'the losses he spoke of (in May had been a guess)'.
    """
    of_it = complement.kind == "phrase" and complement.cue_end > at + 1
    if not of_it or unit.words[complement.start] not in _STRANDED:
        return False
    return FINITE.search(unit.tags, complement.start) is not None


_MAKING = frozenset(["crack", "cracked", "make", "makes", "making", "made"])


def is_made(unit: Unit, at: int) -> bool:
    """True for a noun behind a verb that makes or cracks it: 'his friends make (jokes) about'."""
    return unit.words[at].endswith("s") and unit.words[at - 1] in _MAKING


def is_most_of_kind(unit: Unit, source: Range) -> bool:
    """True for 'the (most sober) estimate I know', 'the (lowest) estimate', whose noun is no verb."""
    first = unit.words[source[0] : source[1]][: 1 + (unit.words[source[0]] == "the")][-1]
    behind_the = unit.words[source[0] - 1 : source[0]] == ("the",) or unit.words[source[0]] == "the"
    return behind_the and (first in ("best", "least", "most") or (first.endswith("est") and len(first) > len("best")))


_ANYBODY = frozenset(
    ["anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone", "those", "whoever"]
)
_WISHING = frozenset(["seek", "want", "wish"])


def _is_of_anybody(claim: Attribution) -> bool:
    """True for a wish that nobody is said to have: '(whoever) wishes to leave', 'nobody here wants to leave'."""
    if claim.source is None:
        return False
    words, (first, end) = claim.unit.words, claim.source
    behind_anybody = words[first] == "who" and not _ANYBODY.isdisjoint(words[max(first - 1, 0) : first])
    return words[first] == "nobody" or (end - first == 1 and (words[first] == "whoever" or behind_anybody))


_WHEN = frozenset(["after", "as", "before", "when", "while"])


def _tells_when(claim: Attribution) -> bool:
    """True for what tells only when he did so: '(when I asked him why), he laughed'."""
    unit, (first, end) = claim.content[0]
    if claim.rule != "cue-after" or len(claim.content) > 1 or unit.words[first] not in _WHEN:
        return False
    if "," in unit.tags[first:end] or _AFTER_WHAT.match(unit.tags, first, end):
        return False
    return FINITE.search(unit.tags, first, end) is not None


_AFTER_WHAT = re.compile(r".[dh]?[xjm]{1,4}[dhn]")
"""After the storm the (port was closed)."""

_GOING_ON = frozenset(
    ["bring", "cast", "cause", "cost", "draw", "expose", "force", "fuel", "highlight", "injure", "kill", "leave",
     "loom", "make", "mar", "prompt", "push", "raise", "reignite", "renew", "resonate", "reveal", "rise", "shake",
     "shatter", "shock", "show", "spark", "spread", "spur", "stir", "surge", "test", "trigger", "underline",
     "underscore", "wound"]
)  # fmt: skip
"""What attacks do, in headlines and elsewhere: 'attacks spur', 'attacks raise'."""


def _is_blow_that(claim: Attribution) -> bool:
    """True for a noun that looks like a verb before its own verb: 'the harbour (attacks) show a lack of guards'."""
    if claim.cue is None or claim.rule != "cue-then-phrase" or "blow" not in claim.word.kind:
        return False
    unit, (first, _) = claim.content[0]
    return unit.words[claim.cue[1] - 1].endswith("s") and first == claim.cue[1] and unit.words[first] in _GOING_ON


_NAMED_FOR_OFFICE = frozenset(
    ["appointee", "appointees", "judge", "judges", "justice", "nominee", "nominees", "nomination", "nominations"]
)


def _is_vote(claim: Attribution) -> bool:
    """True for a vote on who is to hold an office: 'confirmed (68 nominees)'."""
    unit, (first, end) = claim.content[0]
    return claim.rule == "cue-then-phrase" and not _NAMED_FOR_OFFICE.isdisjoint(unit.words[first : min(end, first + 4)])


_WON = frozenset(
    ["asylum", "attention", "crown", "crowns", "delegates", "gold", "ground", "half", "lead", "majority", "medal",
     "medals", "momentum", "nomination", "percent", "place", "prize", "quarter", "refund", "seat", "seats", "share",
     "spot", "third", "title", "titles", "victories", "votes", "win", "wins"]
)  # fmt: skip
"""What one claims by getting it."""


def _is_won(claim: Attribution) -> bool:
    """True for what is won and not said: 'claiming (41 percent of the vote)', 'claims (the nomination)'."""
    if not claim.rule.endswith("-phrase"):
        return False
    unit, (first, end) = claim.content[0]
    return no_speech.head_noun(unit, first, end) in _WON or unit.words[first : first + 2][-1:] == ("%",)


_RACES = frozenset(["by-election", "championship", "constituency", "district", "leadership", "nomination", "post"])
_RACES |= {"election", "poll", "presidency", "primaries", "primary", "race", "seat", "title"}


def _is_race(claim: Attribution) -> bool:
    """True for what one wants to win: 'contests (the seat)', 'contests (Ohio)', but not 'contests (the figure)'."""
    unit, (first, end) = claim.content[0]
    words = {word.removesuffix("s") for word in unit.words[first:end]}
    return unit.tags[first] not in "dhn" or not _RACES.isdisjoint(words)


_FOUND = frozenset(["discover", "find", "learn", "realise", "realize"])
_TO_COME = frozenset(["may", "might", "will"])


def _is_foretold(claim: Attribution) -> bool:
    """True for what somebody is yet to find: 'The court will find that', which the writer foretells."""
    return claim.cue is not None and not _TO_COME.isdisjoint(claim.unit.words[slice(*claim.cue)])


def _is_no_source(claim: Attribution) -> bool:
    """True for a source that is a part of another phrase: 'were unable to (convince)', 'according to new (figures)'."""
    if claim.source is None:
        return False
    first, end = claim.source
    return claim.unit.words[first] == "according" or claim.unit.words[end - 1] == "to"


_OF_THINGS = frozenset(
    ["acknowledge", "admit", "discover", "feel", "find", "know", "maintain", "mention", "notice", "realise", "realize",
     "recall", "recognise", "recognize", "regret", "remember", "reveal", "show", "stress", "underline", "underscore",
     "understand"]
)  # fmt: skip
"""What one does with things, too, and not only with what is so; none asks that something be."""
_LONGEST_THING = 7
"""Words of a thing that somebody points to, with what tells where it is."""


def _is_thing(claim: Attribution) -> bool:
    """True for a thing that is pointed to, no clause: 'to keep (that margin by praising her)', 'found (that house)'."""
    if claim.cue is None or len(claim.content) > 1 or not claim.rule.endswith("-clause"):
        return False
    unit, (first, end) = claim.content[0]
    if unit.words[first] != "that" or not 1 < end - first <= _LONGEST_THING or claim.cue[1] != first:
        return False
    if "q" in unit.tags[first:end] or unit.words[first + 1].endswith("s") or unit.tags[first + 1] in "dn":
        return False  # that “…”, that prices soar, that the town wait
    return FINITE.search(unit.tags, first, end) is None and end == len(unit.words) - (unit.words[-1] == ".")


def _is_of_noun_behind(claim: Attribution) -> bool:
    """True for a participle before its noun: 'an open and welcoming (approach)'."""
    if claim.cue is None or claim.rule != "participle-phrase" or len(claim.content) > 1:
        return False
    unit, (first, end) = claim.content[0]
    bare = end - first == 1 and unit.tags[first] == "x" and unit.text[unit.spans[first][0]].islower()
    one = bare and not unit.words[first].endswith("s")
    return one and unit.tags[claim.cue[0] - 1] in "cjx" and claim.cue[1] == first


_HELD_TO_BE = frozenset(["believe", "consider", "deem", "judge", "think"])


def _is_held_to_be(claim: Attribution) -> bool:
    """True for a participle of who is told of between commas: ', a judge considered (a liberal), ranks'."""
    if claim.cue is None or claim.source is None or len(claim.content) > 1:
        return False
    unit, (first, _) = claim.content[0]
    who, end = claim.source
    apposed = who > 0 and unit.tags[who - 1] == "," and unit.words[who] in ("a", "an", "one", "the")
    return apposed and claim.cue == (end, end + 1) and "," in unit.tags[first : first + _LONGEST_THING]


def _is_invited(claim: Attribution) -> bool:
    """True for a participle: 'two guests invited (to speak)', not for 'invited the crew to speak'."""
    past = claim.cue is not None and claim.unit.words[claim.cue[1] - 1] == "invited"
    return claim.rule.startswith(("participle", "passive")) or (past and claim.rule.startswith("second-verb"))


_ANYONE = frozenset(["a", "an", "any", "one", "people", "somebody", "someone", "those"])


def _is_likened(claim: Attribution) -> bool:
    """True for what one does whom somebody is likened to: 'behaves like a guest who eats and then (complains)'."""
    cue, words = claim.cue, claim.unit.words
    if cue is None or "like" not in claim.unit.different or "like" not in words[: cue[0]]:
        return False
    likened = words.index("like")
    who = claim.unit.tags.find("r", likened, cue[0])
    if words[likened + 1] not in _ANYONE or who < 0 or "q" in claim.unit.tags[likened : cue[0]]:
        return False
    return set(claim.unit.tags[who + 1 : cue[0]]).isdisjoint(",;:-n") and "and" not in words[likened:who]


_TESTS: Tests = (
    *((_WISHING, _is_of_anybody), (["confirm"], _is_vote), (["claim"], _is_won), (["contest"], _is_race)),
    *((_OF_THINGS, _is_thing), (_FOUND, _is_foretold), (_HELD_TO_BE, _is_held_to_be), (["invite"], _is_invited)),
    *(([], _tells_when), ([], _is_blow_that), ([], _is_no_source), ([], _is_of_noun_behind)),
    ([], _is_likened),
    *senses.TESTS,
    *no_speech.TESTS,
)


@cache
def _tests_of(verb: str) -> Sequence[Callable[[Attribution], bool]]:
    return [test for verbs, test in _TESTS if not verbs or verb in verbs]


def is_misread(claim: Attribution) -> bool:
    """True where nothing is said, since the verb is a noun or participle, or nobody in particular wishes it."""
    return any(test(claim) for test in _tests_of(claim.word.lemma))
