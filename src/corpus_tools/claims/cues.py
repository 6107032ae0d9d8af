"""Words that report what somebody says, believes or wants, and the classes of the words around them.

``lexicons/claim_cues.csv`` holds one verb a row: its irregular forms, what it takes (letters below) and with which
prepositions, and the speech act that it names. ``lexicons/claim_words.csv`` holds the words that build clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from corpus_tools import lexicons
from corpus_tools.text import fold

_DOUBLES = re.compile("(?:[^aeiou]*|qu)[aeiou][bdfgklmnprstz]")
"""A verb of one syllable with one short vowel: 'plot', 'snap'."""

CLASSES = {
    "auxiliary": "a", "subject": "n", "object": "o", "determiner": "d", "preposition": "p", "to": "t", "that": "h",
    "relative": "r", "question": "w", "subordinator": "s", "and": "c", "but": "b", "adverb": "j", "time": "m",
    "verb": "k", "other": "x",
}  # fmt: skip
"""Word class to the letter that stands for it in the tags of a sentence; cues are v (finite), f (bare), i (-ing)."""

BE = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't", "'re", "'m",
     "get", "got", "gets"]
)  # fmt: skip
NEGATIONS = frozenset(["not", "never", "no", "n't", "neither", "nor", "hardly", "without", "cannot", "nobody"])


def is_negated(words: Iterable[str]) -> bool:
    """
    True for words of which one denies, the short forms of helpers included.

    >>> is_negated(["has", "not"]), is_negated(["doesn't"]), is_negated(["has", "often"])
    (True, True, False)
    """
    return any(word in NEGATIONS or word.endswith("n't") for word in words)


@dataclass(frozen=True, slots=True)
class Cue:
    """
    A word of saying. ``takes``: s a clause, t a person first and then what is said, i a to-infinitive, n any phrase,
    a a phrase with "as", h only a clause with "that", q only a quotation; ``prepositions`` open what is said ("called
    for"). ``noun``: the bare form and the one with -s are nouns as often as verbs (in the list "always": verbs only
    where ``compounds.with_stated`` finds them so). ``kind``: what the verb does with what is said, where it is more
    than to say it: asks (with "on", "for"), blow (violence, too), concedes, event (one deed of saying: 'said that he
    asked' tells of it, 'said that he wanted' does it), foretells, gainsays (denies or rejects what another says or
    wants), gloss (its participle explains a word, but with "as"), insists, names (says what something is), refuses.
    """

    lemma: str
    takes: str
    prepositions: frozenset[str]
    act: str
    noun: bool = False
    kind: frozenset[str] = frozenset()


SAY = Cue("say", "s", frozenset(), "assertion")
BLAME = Cue("blame", "n", frozenset(["on", "upon", "for"]), "accusation")
"""What set words say, of which no verb of the list is one."""


def third_person(verb: str) -> str:
    """
    The form with -s.

    >>> [third_person(verb) for verb in ("say", "deny", "express")]
    ['says', 'denies', 'expresses']
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def past(verb: str) -> str:
    """
    The regular past; the lists hold what doubles its last letter though it is longer than a syllable ("regretted").

    >>> [past(verb) for verb in ("claim", "deny", "urge", "snap")]
    ['claimed', 'denied', 'urged', 'snapped']
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    if _DOUBLES.fullmatch(verb):
        verb += verb[-1]
    return verb + ("d" if verb.endswith("e") else "ed")


def present_participle(verb: str, past_form: str) -> str:
    """
    The form with -ing; the past shows whether the last consonant is doubled.

    >>> [present_participle(*pair) for pair in (("say", "said"), ("urge", "urged"), ("admit", "admitted"))]
    ['saying', 'urging', 'admitting']
    """
    if past_form == f"{verb}{verb[-1]}ed":
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    return f"{verb[:-1] if verb.endswith('e') and not verb.endswith(('ee', 'oe')) else verb}ing"


@cache
def cue_forms() -> dict[str, tuple[Cue, str]]:
    """Each form of each cue verb, with the letter of its form."""
    forms: dict[str, tuple[Cue, str]] = {}
    for row in lexicons.rows("claim_cues"):
        verb = row["cue"]
        cue = Cue(
            verb,
            row["takes"],
            frozenset(row["with"].split()),
            row["act"],
            row["noun"] == "y",
            frozenset(row["kind"].split()),
        )
        pasts = row["past"].split() or [past(verb)]
        forms[verb] = (cue, "f")
        forms[third_person(verb)] = (cue, "v")
        for form in pasts:
            forms[present_participle(verb, form)] = (cue, "i")
        for form in (*pasts, *row["participle"].split()):
            forms[form] = (cue, "v")
    return forms


@cache
def word_tags() -> dict[str, str]:
    """The letter of each word that has one; words that build clauses come before cues."""
    nouns = {row["cue"] for row in lexicons.rows("claim_cues") if row["noun"] == "always"}
    nouns |= set(map(third_person, nouns))
    tags = {form: letter for form, (_, letter) in cue_forms().items() if form not in nouns}
    tags |= {row["form"]: CLASSES[row["class"]] for row in lexicons.rows("claim_words")}
    return tags


@cache
def given_names_too() -> frozenset[str]:
    """Listed words that are given names as well (per)."""
    return frozenset(map(fold, lexicons.forms("given_names"))) & word_tags().keys()
