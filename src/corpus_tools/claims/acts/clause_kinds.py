"""What sort of clause one is by its letters (``moods``): of what was or is, of a count, of what might be judged."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.moods import letter_of, letters_of
from corpus_tools.claims.cues import word_tags

_WOULD_FEEL = re.compile("P?IWN?B[Jj]")
_WOULD_BE = re.compile(
    r"(?:that )?(?:if [^,.;:]{3,80}, )?(?:he|it|she|such an? \w+|that|they|this|anything (?:else|less|more)"
    r"|(?:any|to|\w{2,}ing) (?:[\w-]+ ){0,6}?[\w-]+)"
    r" would (?:not |never |only |\w+ly )?(?:(?P<as_much>amount to|be tantamount to|constitute)|be (?:far |much )?)"
    r"(?!(?!(?:better|cheaper|easier|fairer|harder|kinder|safer|simpler|smarter|wiser) (?:for|if|not|to)\b)\w+er\b)"
)
_REJECTED = frozenset("jVUug")
_JUDGED_FIRST = re.compile("A?[xJj]?[Jj]")
_PERFECT = re.compile("[^WCMLFeBHKSsk2]+(?:H[KBxUk]|BK)[^WCMLF]*$")
_DID = re.compile("[^WCMLFBHKSsk2J]{1,6}[Kk][^WCMLFJj]*$")
_NOW = re.compile("[^WCMLF2]*B(?!N?[n2eL])[^WCMLF]*$")
_GOING_ON = re.compile(
    r"\b(are|is|was|were) (?!(?:about|arriving|coming|going|heading|leaving|moving|planning|preparing|trying)\b)"
    r"(?:\w+ly )?\w{2,}ing\b(?! (?:for|to)\b)"
)
"""What goes on now; 'was coming', 'is preparing for' is of what will be."""

_COUNTED = re.compile("[^JjWCMFL]*9[^JjWCMFL]*$")
_TO_BE_DONE = re.compile(
    r"[^,;.]{0,80}\b(?:should|ought|(?:could|might)(?! (?:also |not )?(?:be|become|cause|change|cost|fall|gain|have"
    r"|help|hurt|lead|lose|mean|prove|pull|rise|turn|win)\b)"
    r"|(?<!to )(?<!may )(?<!could )(?<!might )(?<!would )be \w+(?:ed|en))\b"
)
_FINITE = re.compile(r"[^.,;]{0,6}?[KBHSsWCEUk]")
_IS_LATER = re.compile(
    r"(?:(?!(?:as|how|if|that|what|when|where|which|who|whose)\b)[\w'’-]+ ){2,12}?"
    r"(?:are|did|does|had|has|is|was|were)\b"
)
"""'Suggested (the idea of a second bridge is dead)'."""

_ANY_VERB = re.compile("[KBHSsWCMEUk]")
_MODAL = r"(?:can|could|did|does|may|might|must|shall|should|to|will|would) "
_SUBJUNCTIVE = re.compile(
    rf"that (?:(?!(?:\w+ ){{1,3}}{_MODAL})(?:\w+ ){{0,2}}(?!to\b)\w+ "
    r"(?:come|do(?! not\b)|give|go|have|leave|make|meet|pay|stay|stop|take|talk|wait|walk|work)\b"
    rf"|(?!(?:\w+ ){{1,5}}{_MODAL})(?:\w+ ){{0,4}}(?!to\b)\w+ be\b)"
)
"""'He suggested that the bridge was closed' proposes nothing; 'that it be closed', 'a closing of the bridge' does."""

_BARE = re.compile(
    r"(?:that )?(?:(?:any|an?|each|every|her|his|its|no|the|this) (?:[\w'’-]+ ){0,2}?[\w'’-]*[^\Ws]"
    r" (?P<done>[a-z]+[^\Wsd]) (?:an?|all|any|her|him|his|it|its|more|no|that|the"
    r"|their|them|these|this|those|two|three|\d\S*)\b"
    r"|(?:he|him|it|she|this) (?P<by>[a-z]+[^\Wsdy])(?=[.,;]?$"
    r"| (?:an?|all|any|at|by|for|from|her|him|his|in|its|more|no|on|the|to)\b))"
)
"""'That any deal include the coast', 'that he resign': no third person takes the bare verb in what is so."""

_THIRD_PERSON = re.compile(r"\w{2,}s (?:an?|her|his|it|its|more|no|that|the|their|them|to|too)\b")
_HAS_OBJECT = re.compile(r"\b(?!his|its|this)\w{2,}[^s\W]s (?:an?|her|his|it|its|that|the|their|them)\b")


_OF_BARE_VERBS = frozenset("xfui")
_FINITE_LETTERS = frozenset("BHSsWCMEKUkQN2")


def is_subjunctive(said: str) -> bool:
    """
    True for a clause of what is to be done by a third person in the bare verb.

    >>> is_subjunctive("that any deal include the coast"), is_subjunctive("the mayor resign his seat")
    (True, True)
    >>> is_subjunctive("that the deal was a fraud"), is_subjunctive("the army held the road")
    (False, False)
    """
    bare = _BARE.match(said)
    if bare is None:
        return False
    verb = "done" if bare["done"] else "by"
    letters = list(map(letter_of, said[: bare.end(verb)].split()))
    return (
        word_tags().get(bare[verb], "f") == "f"
        and letters[-1] in _OF_BARE_VERBS
        and _FINITE_LETTERS.isdisjoint(letters)
    )


def would_feel(said: str, direct: bool) -> bool:
    """True when what one will or would is no deed but a judgement: 'we would be happy'."""
    return _WOULD_FEEL.match(letters_of(said, direct)) is not None


def judges_to_come(said: str) -> str | None:
    """
    What it does to pass a judgement on what might be done ('it would be a disaster to leave'); None where none is.

    >>> judges_to_come("it would be a great mistake"), judges_to_come("any ban would be an outrage")
    ('evaluation', 'condemnation')
    >>> judges_to_come("any delay would amount to blackmail")
    'condemnation'
    >>> judges_to_come("it would be open")
    """
    would = _WOULD_BE.match(said)
    if would and would["as_much"]:
        rejected = not _REJECTED.isdisjoint(letters_of(said[would.end() :], True))
        return "condemnation" if rejected else "evaluation"
    judged = _JUDGED_FIRST.match(letters_of(said[would.end() :], True)) if would else None
    return judged and ("condemnation" if judged[0].endswith("j") else "evaluation")


def has_been(said: str) -> bool:
    """True for a clause of what was or has been, with nothing to come in it: 'that the dam had burst'."""
    return _PERFECT.match(letters_of(said, direct=False)) is not None


def has_happened(said: str) -> bool:
    """
    True for a clause of what somebody did, with nothing to come in it.

    >>> has_happened("that he hanged himself with a sheet"), has_happened("that he may have left")
    (True, False)
    """
    return _DID.match(letters_of(said, direct=False)) is not None


def is_now(said: str) -> bool:
    """
    True for a clause of what is, with nothing to come in it.

    >>> is_now("that the roof is too weak"), is_now("that the roof is going"), is_now("that the roof may fall")
    (True, False, False)
    >>> is_now("that the roof is leaking")
    True
    """
    letters = letters_of(_GOING_ON.sub(r"\1 so", said), direct=False)
    return _NOW.match(letters) is not None


def has_verb(said: str) -> bool:
    """True for a clause, not for what it names alone: 'a crisis'."""
    return _ANY_VERB.search(letters_of(said, direct=True)) is not None


def counts(said: str) -> bool:
    """True for a clause with a number and no word of judgement: 'that it has tents for 300'."""
    return _COUNTED.match(letters_of(said, direct=False)) is not None


def is_clause(said: str) -> bool:
    """True for what somebody suggests is so, not for what he suggests to do."""
    if _TO_BE_DONE.match(said) or _SUBJUNCTIVE.match(said):
        return False
    letters = letters_of(said, direct=True)
    if said.startswith("that ") and not _ANY_VERB.search(letters):
        return _THIRD_PERSON.search(said) is not None
    finite = _FINITE.match(letters) or _IS_LATER.match(said) or _HAS_OBJECT.search(said)
    return said.startswith("that ") or finite is not None


_WHAT_IS = re.compile(r"what (?:[\w'’-]+ ){1,9}?(?:is|was|are|were) (?:\w+ly |so |too )?(?P<how>[\w-]+)\W*$")


def judges_what(said: str) -> bool:
    """
    True for a thing told by what it is, and judged.

    >>> judges_what("what they did was unforgivable"), judges_what("what they did was new")
    (True, False)
    """
    what = _WHAT_IS.match(said)
    return what is not None and letter_of(what["how"]) in ("J", "j")
