"""Verbs whose object tells whether something is said: 'blasted the plan', not 'the bridge', 'called him out'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution import FINITE
from corpus_tools.claims.attribution.clauses import PHRASE, Unit, head_of_phrase
from corpus_tools.claims.cues import Cue
from corpus_tools.lexicons import forms

_REASONS = frozenset(["as", "for", "over"])
_BEGUN = tuple((word,) for word in sorted(_REASONS))
_WHY_OR_WHEN = frozenset(["after", "because", "before", "since", "when", "while"])
_ARMS = frozenset(
    {"arm", "arrow", "axe", "bar", "bat", "baton", "bomb", "bottle", "brick", "bullet", "club", "cocktail", "cutlas"}
    | {"drone", "firebomb", "firework", "fist", "gas", "grenade", "gun", "gunfire", "hammer", "helicopter", "iron"}
    | {"kick", "knife", "knive", "machete", "missile", "molotov", "mortar", "pipe", "pistol", "rifle", "rock"}
    | {"rocket", "shell", "slingshot", "spear", "stave", "stick", "stone", "sword", "tank", "weapon", "whip"}
)
"""What blows are dealt with by hand, without a last s."""

_NEAR = 5  # words behind "as" within which the verb of a clause stands; behind "with" its arms
_FOR_A_TIME = re.compile(
    r"for (?:(?:about|almost|at least|more than|nearly|over|some|the) )?(?:[\w-]+ )?"
    r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|time)\b(?! of\b)"
)
"""How long or how often one deals them: 'attacked the wall for (two hours)'."""

_PARTICLES = frozenset(["apart", "away", "into", "off", "open", "out", "through", "up"])
_SHUT = frozenset(["brakes", "door", "doors", "gate", "gates", "lid", "phone", "receiver", "shutters"])
_PLANS = frozenset(
    {"approach", "bill", "budget", "course", "deal", "decision", "government", "handling", "idea", "law", "leadership"}
    | {"media", "move", "plan", "policie", "policy", "pres", "proposal", "record", "response", "ruling", "strategy"}
    | {"tactic", "verdict", "vote"}
)
"""What is attacked in words, without a last s."""

_ONE_NAMED = re.compile(
    r"(?:\b(?P<title>Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. |(?P<given>\b(?!The\b)[A-Z][a-z]+) |(?P<group>\b[Tt]he )?)"
    r"(?P<name>\b[A-Z][\w'’-]*\w) (?:has |had |also |later )*\Z"
)
_OF = re.compile(r"\b(?:against|among|around|behind|by|for|from|in|near|of|to|under) \Z")
_LONGEST_NAME = 60  # characters of a title, a name and what may stand before the verb
_WORDY = ("blast", "savage", "slam")


def is_of_words(unit: Unit, at: int, start: int) -> bool:
    """
    True where 'attacked' or 'blasted' says something: of words or a plan, for, over or as something, in a quotation, or
    where one person who is named does it; ``start`` is where its object begins.
    """
    further = range(start, len(unit.tags))
    end = next((n for n in further if unit.tags[n] in ",;:-" or unit.words[n] in _WHY_OR_WHEN), len(unit.tags))
    said = set(unit.words[start:end])
    if said & _SHUT or unit.words[start] in _PARTICLES or _is_verb_behind(unit, at, start):
        return False
    if _is_by_hand(unit, start, end):
        return False
    named = {word.removesuffix("s") for word in said} & (forms("claim_nouns") | forms("claim_documents") | _PLANS)
    return bool(_has_reason(unit, start, end) or named or "q" in unit.tags[start:end] or _is_done_by_one(unit, at))


def _is_by_hand(unit: Unit, start: int, end: int) -> bool:
    """True for what is dealt with arms: 'attacked the guards (with iron bars)', not 'with words'."""
    if "with" not in unit.words[start:end]:
        return False
    at = unit.words.index("with", start, end)
    return not _ARMS.isdisjoint(word.removesuffix("s") for word in unit.words[at + 1 : min(at + _NEAR, end)])


def _has_reason(unit: Unit, start: int, end: int) -> bool:
    """True where it is told for what or as what: 'as reckless', not 'as the guards slept', not 'for an hour'."""
    return any(unit.words[at] in _REASONS and _is_reason(unit, at, end) for at in range(start, end))


def _is_reason(unit: Unit, at: int, end: int) -> bool:
    if unit.words[at] == "as":
        verb = FINITE.search(unit.tags, at + 1, min(at + _NEAR, end))
        return verb is None or verb.start() == at + 1 or "r" in unit.tags[at : verb.start()]  # as being cruel
    return unit.words[at] == "over" or _FOR_A_TIME.match(" ".join(unit.words[at:end])) is None


def _is_verb_behind(unit: Unit, at: int, start: int) -> bool:
    """True for a verb behind attacks that are several: 'Selvag attacks (test Lind's plan)'."""
    small = unit.tags[start] == "x" and not unit.capital(start) and not unit.words[start].endswith("s")
    after = unit.tags[start + 1 : start + 2]
    return start == at + 1 and small and (after == "d" or (after == "x" and unit.capital(start + 1)))


def is_done_in_words(unit: Unit, subject: tuple[int, int], start: int) -> bool:
    """True for a passive that says something: 'the (plan) was attacked by Ann Lee', 'attacked by all as (reckless)'."""
    done = {word.removesuffix("s") for word in unit.words[slice(*subject)]}
    return bool(done & (_PLANS | forms("claim_documents")) or unit.words[start : start + 1] in _BEGUN)


def _is_done_by_one(unit: Unit, at: int) -> bool:
    """True for a verb whose subject is one person by title or given name, or for a blast by a name alone."""
    verb = unit.spans[at][0]
    found = _ONE_NAMED.search(unit.text, max(verb - _LONGEST_NAME, 0), verb)
    if found is None or found["group"]:
        return False
    if _OF.search(unit.text, max(verb - _LONGEST_NAME, 0), found.start()):
        return False  # the followers of Jan Holm attacked
    alone = not (found["title"] or found["given"])
    if alone and not unit.words[at].startswith(_WORDY):
        return False
    return bool(found["title"]) or not found["name"].endswith("s") or found["given"] in forms("given_names")


_OF_PEOPLE = frozenset(["accusation", "condemnation", "evaluation"])
"""What one does who speaks of people."""


def is_described(unit: Unit, at: int, word: Cue) -> bool:
    """True for several who are told by a participle: 'called (undocumented) migrants thieves'."""
    if word.act not in _OF_PEOPLE or not unit.tags.startswith("kx", at):
        return False
    small = not unit.capital(at) and not unit.capital(at + 1)
    return small and unit.words[at].endswith("ed") and unit.words[at + 1].endswith("s")


_PHRASE_ONLY = re.compile(rf"(?:o|{PHRASE})")
_ASKS = frozenset(["for", "on", "upon"])
_TOGETHER = frozenset(["away", "back", "forward", "home", "in", "off", "out", "together", "up"])
_LONGEST_WHOM = 14  # words


def is_summons(unit: Unit, at: int, start: int) -> bool:
    """True for 'called the crowds out', not for 'called on the crowds to come out': the one says nothing of them."""
    if unit.words[at + 1] in _ASKS:
        return unit.words[at + 1] == "on" and _visits(unit, at + 2)
    last = min(at + _LONGEST_WHOM, len(unit.tags))
    place = next((n for n in range(start + 1, last) if unit.words[n] in _TOGETHER), 0)
    if _rings(unit, start):
        return True
    whom = _PHRASE_ONLY.fullmatch(unit.tags, start, place) if place else None
    return whom is not None and unit.tags[place + 1 : place + 2] in ("", ".", ",", ";", "p", "c", "j", "m", "t")


_VISIT_ENDS = re.compile(r"c[aj]*[vk]|[.;]|$")
_ASKED_FOR = frozenset(["against", "for", "not", "over", "that", "to", "with"])


def _visits(unit: Unit, start: int) -> bool:
    """True for 'called on (the minister) and gave him a book', where nobody is asked for anything."""
    ends = _VISIT_ENDS.search(unit.tags, start)
    end = ends.start() if ends else len(unit.tags)
    return _ASKED_FOR.isdisjoint(unit.words[start:end]) and "q" not in unit.tags[start:end] and unit.zone != "title"


_RUNG = re.compile(r"(?:o|d?x{1,4}?)(?=[smp][^qavkfrh]*(?:[.,;]|$))")
_WHEN_RUNG = frozenset(["after", "again", "at", "before", "during", "from", "in", "on", "twice", "yesterday"])


def _rings(unit: Unit, start: int) -> bool:
    """True for a telephone call: 'called Ann Lee before the vote', not 'called Ann Lee at the vote a liar'."""
    whom = _RUNG.match(unit.tags, start)
    if whom is None or unit.words[whom.end()] not in _WHEN_RUNG or "xd" in unit.tags[whom.end() :]:
        return False
    return unit.tags[start] == "o" or unit.capital(whom.end() - 1) or unit.words[whom.end() - 1] == "police"


_TO_WHAT = re.compile(rf"(?P<to>[tp])(?P<noun>{PHRASE})(?P<when>(?:p?m)*)$")
_TOLD = frozenset(["fact", "idea", "news", "notion", "report", "rumor", "rumour"])
_OF_WHAT = frozenset(["about", "concerning", "of", "regarding", "to"])
_MEANS_NOUN = frozenset(["it", "they", "this"])
_BEFORE_CUE = 8  # words; '“It was a joke,” Ann Lee, the mayor, wrote of her claim that'


def is_of_noun(unit: Unit, first: int, that: int) -> bool:
    """
    True for 'answered (to the claim of the guild) that', '“No,” he said (of his claim) that', where the clause is what
    somebody else claims, or what he claimed before; in 'said of the claim that it' it tells of the claim.
    """
    to = _TO_WHAT.search(unit.tags, first, that)
    if to is None or unit.words[to.start("to")] not in _OF_WHAT or (to["to"] == "t" and to["when"]):
        return False
    spoke = "q" in unit.tags[max(first - _BEFORE_CUE, 0) : first]
    if to["to"] == "p" and not spoke and not _MEANS_NOUN.isdisjoint(unit.words[that + 1 : that + 2]):
        return False
    head = unit.words[head_of_phrase(unit, to.start("noun"), to.end("noun"))]
    return not {head, head.removesuffix("s")}.isdisjoint(forms("claim_nouns") | _TOLD)
