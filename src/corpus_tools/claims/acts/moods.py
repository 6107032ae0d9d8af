"""What words do by their mood: who is meant to act, in which tense, whether it is denied, blamed or judged.

A sentence becomes one letter a word (``lexicons/claim_senses.csv`` and the lists of wrongs and judgements), so that an
act is a short pattern: a first person, a helper and a negation deny; another person and a verb of wrong accuse. The
classes are those in which grammars of English speech acts and appraisal put them (Searle, "A Classification of
Illocutionary Acts", 1976; Martin and White, "The Language of Evaluation", 2005).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.acts.heads import begins_with_force
from corpus_tools.claims.cues import past, present_participle, third_person, word_tags
from corpus_tools.memo import Memo

SENSES = {
    "self": "I", "own": "O", "you": "Y", "other": "T", "they": "t", "able": "c", "body": "X", "undergo": "e",
    "any": "y", "order": "i", "did": "s", "whether": "?w", "this": "P", "everybody": "G", "nobody": "Z", "not": "N",
    "no": "D", "must": "M", "will": "W", "can": "C", "be": "B", "have": "H", "do": "S", "if": "F", "likely": "L",
    "ready": "R", "to": "2", "a": "A", "seem": "E", "past": "K", "says": "Q", "guilty": "V", "number": "9",
    "there": "l", "quiet": "",
}  # fmt: skip
"""Sense of a word to its letter; quiet words leave none. U a verb of wrong, u its bare form, k and f one of force,
g either with -ing, J a judgement, K any other past, i a bare verb that comes first, n any other with -ing, 9 a number,
a stop or comma itself, x any other word."""

ALL_LETTERS = "".join(SENSES.values()) + "UufgkJjKinx9.,;:?!"
AS_THEY_COME = "14"  # order from which on the act that is marked first is that of the whole
_TOKEN = re.compile(r"[a-z]+(?=[ ,.;:?!])|[^\W\d_]+(?:-[^\W\d_]+)*|\d\S*|[,.;:?!]")  # most words are plain
IF_NOTHING_ELSE = "14d"  # order of what a quotation does that nothing marks
OF_WORDS = "14b"  # order of judging by a word of judgement anywhere, which what one has lived through may hold too
_ENDINGS = (("ed", "K"), ("ly", ""), ("ing", "n"))
_ADJECTIVE = re.compile("(?<=[AJ])[KU](?=[xXGJjHBWCMSs])")
_CALLED_NAMES = re.compile("j|A[xJ]{0,2}u")
"""A word of rejection, or a verb of wrong as a noun: 'a bully', 'a complete cheat'."""

_CROWD = re.compile(
    r"\b(?:band|bunch|circus|club|crowd|den|flock|gang|herd|nest|pack|parade|rabble|shower|swarm) of (?:\w+ )?\w+s\b"
)
"""Of whom one speaks so: 'a club of embalmers'."""

_ILLEGAL = re.compile(r"\billegal(?=\W*(?:$|[,;]| (?:and|but|or|under)\b))")
"""Not of what breaks a law by its kind: 'illegal immigrants'."""

_LIVED = re.compile("[,x]?,?I(?:K|Bn|HK|HH|H9|HD)|[,x]?,?[tT]Q|[^BHWCMSEUukfgIQ,.;:]{1,6}K")
_NOT_FIRST = re.compile("(?<=[^,])i")
_MONTH = re.compile(
    r"(?:(?<=\b(?:in|by|of|on) )|(?<=\d )|(?<=\d(?:st|nd|rd|th) )|(?<=\bfrom )|(?<=\b(?:since|until) ))may\b"
    r"|\bmay(?= \d)"
    r"|(?:(?<=\b(?:last|next|late) )|(?<=\bearly ))may\b(?! (?:also|be|even|have|never|not|still|well)\b)"
)
_NONE_COULD = re.compile(
    r"\A((?:that )?(?:(?:at|because|by|for|in|on) [\w ]{1,40}? )?"
    r"(?:hardly any(?:body|one)?|neither|no|no one|nobody|none|not one)\b[^,.;:]{0,40}? could)\b(?! not\b| have\b)"
)
"""What nobody was able to do, as what somebody could not: 'no ship could leave'."""
_AT_REST = re.compile(
    r"\blying (?=(?:about|around|at|beneath|beside|dead|down|face|idle|in|near|on|outside|still|there|under|unburied"
    r"|wounded)\b)"
)
_UPROOTED = re.compile(
    r"\b(?:internally |newly )?displaced (?=(?:children|civilians|families|men|people|persons|women)\b)"
)
_OWN_NOUN = re.compile(r"\b(her|his|its|their|your) (\w+)(?! (?:an?|her|him|his|it|me|my|our|the|their|them|us)\b)")
"""'Her gut told her': behind whose it is stands no verb."""

_EMPTY = re.compile(r"\b((?:is|are|was|were|been|lay|lies|stands?|stood) (?:\w+ly |now )?)deserted\b(?! (?:by|on)\b)")
_PERMITTED = re.compile(r"\byou may\b(?= (?!also\b|be\b|even\b|have\b|not\b|soon\b|well\b|yet\b)\w)")
"""'You may go' grants and foresees nothing."""

_IN_CHARGE = re.compile(
    r"\bcompetent (?=(?:agenc|authorit|bod(?:y|ies)|court|department|ministr|officials?\b|organs?\b|prosecut|tribunal))"
)
"""'Competent authorities' are those in charge; nobody is praised."""

_OWN_AT_START = re.compile(r"(?:that )?(?:he|she|it|they)\b")
_EXPLETIVE = re.compile(
    r"(?:that )?it (?:is|was|had been|has been) (?:as |not |so |too |very |\w+ly )?"
    r"(?!about|due|going|not|ready|set|time|up)"
    r"[a-z-]{3,} (?:for|of|that|to)\b(?! (?:its?|the|this)\b[^.]{0,9}$)"
)
"""'It was cowardly to run': "it" is nobody."""

_OWNED = re.compile(r"(?:that )?(?:his|her|its|their) ")


@cache
def _letters() -> dict[str, str]:
    """The letter of each word that has one; the senses come before wrongs, these before judgements."""
    found = {word: "K" for word, tag in word_tags().items() if tag in "kv" and not word.endswith("s")}
    found |= {row["word"]: "j" if row["kind"] else "J" for row in lexicons.rows("claim_judgements")}
    for row in lexicons.rows("claim_wrongs"):
        verb, done = row["verb"], row["past"] or past(row["verb"])
        acted, bare = ("k", "f") if row["kind"] == "force" else ("U", "u")
        found[verb] = bare
        found |= dict.fromkeys((done, row["participle"] or done), acted)
        found |= {third_person(verb): acted} if row["kind"] == "wrong" else {}
        found[present_participle(verb, done)] = "g"
    return found | {row["word"]: SENSES[row["sense"]] for row in lexicons.rows("claim_senses")}


@lru_cache(maxsize=16)
def letters_of(said: str, direct: bool) -> str:
    """
    One letter a word of a folded sentence up to a "whether"; in indirect speech a first pronoun is the speaker.

    >>> letters_of("we have never lied", direct=True), letters_of("it will open", direct=False)
    ('IHNU', 'IWR')
    """
    said = _disarmed(said)
    found = list(map(_LETTERS_BETWEEN.__getitem__, said.split()))
    if "u" in found:
        said = _OWN_NOUN.sub(lambda own: f"{own[1]} own" if letter_of(own[2]) == "u" else own[0], said)
        found = list(map(_LETTERS_BETWEEN.__getitem__, said.split()))
    if not direct:
        first = _TOKEN.search(said, len("that ")) if said.startswith("that ") else None
        if first and _LETTER[first[0]] not in "BHWCMSE":
            del found[0]
        else:
            first = _TOKEN.match(said)
        if first and _OWN_AT_START.match(said) and not _EXPLETIVE.match(said):
            found[0] = "I" + found[0].removeprefix(_LETTER[first[0]])
        elif (owned := _OWNED.match(said)) and begins_with_force(said[owned.end() :]):
            found[0] = "O"
    letters = "".join(found).partition("?w")[0].replace("AW", "Ax")
    if any(map(letters.__contains__, ("AK", "AU", "JK", "JU"))):
        letters = _ADJECTIVE.sub("x", letters)
    return _NOT_FIRST.sub("x", letters) if "i" in letters else letters


def _disarmed(said: str) -> str:
    """The words without those that would be taken for what they are not: a month, land that lies empty."""
    if " may" in said:
        said = _MONTH.sub("", said)
    if " could " in said:
        said = _NONE_COULD.sub(r"\1 not", said)
    if " lying " in said:
        said = _AT_REST.sub("resting ", said)
    if "you may " in said:
        said = _PERMITTED.sub("you", said)
    if "competent " in said:
        said = _IN_CHARGE.sub("", said)
    if " deserted" in said:
        said = _EMPTY.sub(r"\1empty", said)
    if "displaced " in said:
        said = _UPROOTED.sub("", said)
    return said


def _letter(word: str) -> str:
    """The letter of a word: the one that a list gives it, else by its make."""
    listed = _letters().get(word)
    if listed is not None:
        return listed
    if not word[0].isalpha():
        return "9" if word[0].isdigit() else word
    return next((letter for ending, letter in _ENDINGS if word.endswith(ending) and len(word) > 4), "x")


_LETTER = Memo(_letter)


def letter_of(word: str) -> str:
    """
    The letter of one folded word without marks; a quiet word has none.

    >>> letter_of("rigged"), letter_of("too"), letter_of("fair")
    ('U', '', 'J')
    """
    return _LETTER[word]


_LETTERS_BETWEEN = Memo(lambda written: "".join(map(_LETTER.__getitem__, _TOKEN.findall(written))))
"""The letters of what stands between two spaces, most often a word and at most a mark."""


class _Mood(NamedTuple):
    """Order and act of a mood, letters of which it needs one, and its pattern."""

    order: str
    act: str
    needs: frozenset[str]
    pattern: re.Pattern[str]


@cache
def _moods(direct: bool) -> tuple[_Mood, ...]:
    """The moods of direct speech, or of reported speech."""
    return tuple(
        _Mood(row["order"], row["act"], frozenset(row["needs"] or ALL_LETTERS), re.compile(row["pattern"]))
        for row in lexicons.rows("claim_moods")
        if row["speech"] in ("", "direct" if direct else "indirect")
    )


def find_mood(said: str, direct: bool) -> tuple[str, str] | None:
    """Order and act of the mood of the folded sentence, or None; of foresight and judgement what comes first."""
    letters = letters_of(said, direct)
    present = frozenset(letters)
    first: tuple[int, str, str] | None = None
    for order, act, needs, pattern in _moods(direct):
        if needs.isdisjoint(present):
            continue
        if order == OF_WORDS and _LIVED.match(letters):
            continue
        match = pattern.search(letters)
        if match and order < AS_THEY_COME:
            return order, act
        if match and (first is None or (match.start() < first[0] and order < IF_NOTHING_ELSE)):
            first = match.start(), AS_THEY_COME, act
    return first[1:] if first else None


def name_act(said: str) -> str | None:
    """
    What it does to call somebody or something that: to accuse, to condemn, or None.

    >>> name_act("the minister a liar"), name_act("the raid an outrage"), name_act("the plan sound")
    ('accusation', 'condemnation', None)
    """
    letters = letters_of(said, direct=True)
    if "V" in letters:
        return "accusation"
    if _CROWD.search(said):
        return "condemnation"
    insulted = not lexicons.forms("claim_insults").isdisjoint(_TOKEN.findall(said))
    return "condemnation" if insulted or _CALLED_NAMES.search(letters) or _ILLEGAL.search(said) else None
