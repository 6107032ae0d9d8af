"""What the text itself says of its persons: their roles, and whether they are women or men."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.ranks import (
    AGE,
    AIDE,
    also_called,
    is_short,
    may_tell,
    nouns_behind,
    nouns_of_leader,
    rank_of,
    row_of_person,
    said_with,
)
from corpus_tools.model import Mention
from corpus_tools.text import fold

FEMALE, MALE = frozenset(["she", "her", "hers"]), frozenset(["he", "him", "his"])
_HE, _SHE, _HE_OR_SHE = frozenset(["he"]), frozenset(["she"]), frozenset(["he", "she"])
ROLE_BEFORE = 60  # characters
ROLE_REACH = 150  # characters; a date of birth and three adjectives may stand before the role
_WIDE = frozenset(["lawyer", "politician"])  # sorts that say little: a senator is no mayor, counsel no prosecutor
_ANY_PERSON = frozenset(["person"])
_OWN_NOUNS = frozenset(["kin", "worker"])  # no baker is called a nurse, no daughter a mother
_ANYBODY = frozenset(["kin", "man", "people"])  # what a minister may be, too: a neighbour, a Dane
_PERSON_ENDING = re.compile(r"(?:man|woman|ist|ian|eer|ster|year-old|[^aeiou]er|tor|sor|ee)$")
_THINGS = ("claim_no_persons", "claim_reports", "claim_documents")
_RANKED = 22  # characters; a comma and two ranks may stand before a name
_MADE_IN = 25  # characters; of "swore in" or "re-appointing", and the space
_OFFICE_WORDS = 3  # "deputy prime minister"
_RANK = (
    r"(?:(?!(?:and|as|at|beat|but|by|for|from|hit|in|like|met|of|on|or|said|saw|shot|so|sued|that|to|told|who|with)\b)"
    r"\w{1,4}\.?|admiral|ayatollah|bishop|brigadier|captain|colonel|commander|doctor|general|judge|lieutenant|major|"
    r"marshal|prince|professor|senator|sheikh)"
)
_APPOSED_BEFORE = re.compile(
    r"\b(?:the|its|his|her|their|a|an|another|whose|[\w\-]+(?:['’]s|s['’]))\s+((?:[\w\-]+\s+){0,3}?[\w\-]+)"
    rf"(?:\s+(?:of|for|at|in)\s[^,.;]{{2,40}})?,\s+(?:(?:{_RANK}|\(\w{{2,8}}\.?\))[\s-]){{0,3}}$"
)
_NAMED = re.compile(r"\b([\w\-]+)\s+(?:named|called)\s+$")
_MAKING = re.compile(r"\b(?:appoint|elect|nam|re-elect|choos|chose|made|swore\s+in)\w*\s$")
_NOT_NOW = lexicons.forms("former_words") | {"formerly", "late", "once", "opposition", "ousted", "shadow", "then"}
_PAST = re.compile(rf"\b{lexicons.alternation(_NOT_NOW)}\b")
_IN_CHARGE = re.compile(
    r"((?:(?:[A-Z][\w-]+|deputy|prime|vice)\s+)?[A-Za-z][\w-]+)\s+(?:of|for|to)\s+(?:the\s+)?(?:[A-Z][\w'’&-]*,?\s+(?:and\s+)?){1,5}$"
)
"""'Minister of Health (Ann Lee)', 'the mayor of New Osterby (Jan Kovar)'."""
_CALLING = re.compile(r"\bcalling (?:itself|themselves) (?:the )?$")
_CALLED = re.compile(r"[\"',]{0,3} the (?:[a-z-]+ ){0,2}?([a-z]+)\b")


@cache
def persons_like(noun: str) -> frozenset[str]:
    """
    The sorts of person that a noun may mean; none where it means no person.

    >>> sorted(persons_like("priest") & persons_like("bishop")), sorted(persons_like("table"))
    (['cleric'], [])
    """
    row = row_of_person(noun)
    if row is None:
        return _ANY_PERSON if _PERSON_ENDING.search(noun) and not is_known_thing(noun) else frozenset()
    return frozenset(row["like"].split())


def is_one_person(noun: str) -> bool:
    """
    True for a noun that means one person.

    >>> is_one_person("leader"), is_one_person("leaders"), is_one_person("statement")
    (True, False, False)
    """
    return bool(persons_like(noun)) and (not noun.endswith("s") or noun.endswith("ss"))


def is_known_thing(noun: str) -> bool:
    """True for a body, a paper or another noun of the lists that means no person: 'number', 'transfer'."""
    return bool(kinds_of(noun)) or any(noun in lexicons.forms(things) for things in _THINGS)


def gender_of(word: str) -> frozenset[str] | None:
    """What a title or a word for a person says of the person; None when it says neither."""
    row = lexicons.table("claim_titles").get(word.partition("-of-")[0])
    return None if row is None else FEMALE if row["gender"] == "female" else MALE


_SEVERAL = re.compile(
    r"(?:(?!(?:at|for|from|in|near|of|on|to|who|with)\b)[\w'’-]+ ){0,6}?"
    r"(?:\w+ and [\w'’ -]+|\w*[^s]s)(?:$|,| (?:at|for|from|in|near|of|on|to|who|with)\b)"
)


def are_several(words: str) -> bool:
    """
    True for the words of a source that nobody can call "it".

    >>> are_several("aid workers in the camp"), are_several("a priest and a nun"), are_several("the ministry of works")
    (True, True, False)
    """
    return _SEVERAL.match(words) is not None


@cache
def _given_genders() -> dict[str, frozenset[str]]:
    """What given names say, however their accents are written."""
    rows = [row for row in lexicons.rows("given_names") if row["gender"]]
    return {fold(row["form"]): FEMALE if row["gender"] == "female" else MALE for row in rows}


@lru_cache(maxsize=4096)
def _gender_by_name(given: str) -> frozenset[str] | None:
    whole = fold(given)
    return _given_genders().get(whole) or _given_genders().get(whole.partition("-")[0])  # Jean-Louis


@cache
def _offices() -> frozenset[str]:
    """Words for an office, folded, but for those that are what ministries are for: Justice."""
    held = (row["form"] for row in lexicons.rows("actor_titles") if row["role"] == "office")
    return frozenset(fold(form) for form in held if form not in lexicons.forms("actor_fields"))


def _held(before: str, match: re.Match[str]) -> list[str]:
    """What stands apposed before a name: the adviser, not the minister, in 'an adviser to the minister, Ann Lee'."""
    aide = AIDE.search(before, 0, match.start())
    return [aide[1]] if aide and persons_like(aide[1]) else match[1].split()


_KIN_OF = dict.fromkeys(["baby", "boy", "child", "daughter", "girl", "son", "toddler"], ("mother", "father"))
_KIN_OF |= {"husband": ("wife", "husband"), "wife": ("wife", "husband")}
_KIN_OF |= dict.fromkeys(["brother", "sister", "twin"], ("sister", "brother"))
"""What a woman is, and a man, of whom a text tells by kin of hers or his."""
_WHOSE_KIN = re.compile(
    rf"(?:{AGE}?,? whose|(?: has)? (?:buried|lost|mourned|mourns) (?:her|his)) (?:[\w-]+ )??({'|'.join(_KIN_OF)})\b"
)
"""'Ann Lee, 38, whose (son) drowned', 'lost her (husband)'."""


class Roles:
    """By which nouns the text describes whom, from the words around each name."""

    def __init__(self, text: str, folded: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._folded = folded
        self._described: dict[str, list[tuple[int, str]]] = {}
        self._gender: dict[str, frozenset[str]] = {}
        self._nouns: dict[str, list[tuple[int, str]]] | None = None
        self._spans = sorted((m.start, m.end) for m in mentions if m.kind == "person")
        for mention in mentions:
            if mention.kind == "person":
                self._note_person(mention)
            else:
                self._note_group(mention)

    def of(self, noun: str) -> Sequence[tuple[int, str]]:
        """Where the text describes somebody by the noun, and whom."""
        return self._described.get(noun, ())

    def said_at(self, at: int) -> frozenset[str]:
        """The words that say beside the name that begins at a place what somebody is."""
        number = bisect.bisect_left(self._spans, (at, at))
        since = self._spans[number - 1][1] if number else 0
        return said_with(self._folded, since, at, self._spans[number][1])

    def like(self, noun: str, closely: bool = False) -> frozenset[str]:
        """
        The persons whom the text describes by a noun of the same sort: the priest, once called a bishop. Closely, no
        senator is like a president, though both are politicians.
        """
        return frozenset(actor for _, actor in self.where_like(noun, closely))

    def where_like(self, noun: str, closely: bool = False) -> Iterator[tuple[int, str]]:
        """Where the text describes somebody by a noun of the same sort, and whom."""
        sorts = persons_like(noun)
        sorts = (sorts - _WIDE or sorts) if closely else sorts
        own = sorts <= _OWN_NOUNS
        for other, found in self._described.items():
            last = other.split()[-1]
            if last == noun if own else sorts & persons_like(last):
                yield from found

    def nouns_of(self, actor: str) -> Iterator[str]:
        """The nouns by which the text describes somebody for what he is now, the first first."""
        if self._nouns is None:
            self._nouns = defaultdict(list)
            for noun, where in self._described.items():
                for at, one in where:
                    self._nouns[one].append((at, noun))
        return (noun for at, noun in sorted(self._nouns.get(actor, ())) if not self._is_past(at))

    def _is_past(self, at: int) -> bool:
        """True where a name stands beside words for what somebody was once."""
        return _PAST.search(self._folded, max(at - ROLE_BEFORE, 0), at + ROLE_BEFORE) is not None

    def is_another(self, actor: str, noun: str) -> bool:
        """True where the text describes a person, but by no noun of the same sort."""
        anybody = _ANYBODY - persons_like(noun)
        told = (
            found
            for other, found in self._described.items()
            if persons_like(other.split()[-1]) - anybody and not other.endswith("-year-old")
        )
        described = any(actor == one for found in told for _, one in found)
        return described and actor not in self.like(noun)

    def other(self, actor: str, noun: str) -> bool:
        """True where what the text says of a person makes another of whom the noun speaks."""
        gender = gender_of(noun)
        return gender is not None and self._gender.get(actor, gender) != gender

    def fits(self, actor: str, gender: frozenset[str]) -> bool:
        """True where nothing says that the person is no she, or no he."""
        return self._gender.get(actor, gender) == gender

    def pronouns_of(self, actor: str) -> frozenset[str]:
        """He, she, or both where the text does not tell."""
        gender = self._gender.get(actor)
        return _HE_OR_SHE if gender is None else _HE if gender == MALE else _SHE

    def known(self, actor: str) -> bool:
        """True where the text or the given name tells whether the person is a woman or a man."""
        return actor in self._gender

    def call(self, actor: str, gender: frozenset[str]) -> None:
        """Let a person of whom nothing else tells it be a woman, or a man, as the text has called her, or him."""
        self._gender.setdefault(actor, gender)

    def _note(self, noun: str, at: int, actor: str) -> None:
        self._described.setdefault(noun, []).append((at, actor))

    def _note_group(self, mention: Mention) -> None:
        """'Calling themselves the Night Watch, the group …'."""
        before = self._folded[max(mention.start - 30, 0) : mention.start]
        calling = "calling " in before and _CALLING.search(before.rstrip("\"'"))
        called = _CALLED.match(self._folded, mention.end) if calling else None
        if called:
            self._note(called[1], mention.start, mention.actor)

    def _note_person(self, mention: Mention) -> None:
        before = self._folded[max(mention.start - ROLE_BEFORE, 0) : mention.start]
        words = before.replace(".", "").rsplit(None, _OFFICE_WORDS)[-_OFFICE_WORDS:]
        first = mention.name.split(None, 1)[0] if mention.name else ""
        known = gender_of(words[-1]) if words else None
        known = known or gender_of(fold(first).rstrip(".")) or _gender_by_name(first)
        if known:
            self._gender.setdefault(mention.actor, known)
        for noun in also_called(self._folded, mention.start, mention.end):
            self._note(noun, mention.start, mention.actor)
        for noun in self._nouns_around(mention, before, words):
            self._note(noun, mention.start, mention.actor)
            said = None if noun.endswith("man") and not noun.endswith("woman") else gender_of(noun)
            if said:  # a chairman may be a woman
                self._gender.setdefault(mention.actor, said)

    def _nouns_around(self, mention: Mention, before: str, words: Sequence[str]) -> Iterator[str]:
        after = self._folded[mention.end : mention.end + ROLE_REACH]
        making = after[:1].isspace() and _MAKING.search(before, max(len(before) - _MADE_IN, 0)) is not None
        if making or may_tell(after):
            yield from nouns_behind(after, making)
        gender = self._gender.get(mention.actor)
        if gender and (kin := _WHOSE_KIN.match(after)):
            yield _KIN_OF[kin[1]][gender is MALE]
        if words and (before.endswith(f"{words[-1]} ") or (before.endswith(f"{words[-1]}. ") and is_short(words[-1]))):
            of_state = words[1:2] == ["of"] and persons_like(words[0])  # Secretary of State (Ann Lee)
            yield rank_of(words[:1] if of_state else words)
        if before.endswith(" by "):
            yield from nouns_of_leader(before)
        apposed = words and (", " in before[-_RANKED:] or words[-1] in ("named", "called"))
        match = (_APPOSED_BEFORE.search(before) or _NAMED.search(before)) if apposed else None
        if match and persons_like((words_for := _held(before, match))[-1]):
            yield rank_of(words_for)
        of = max(before.rfind(" of "), before.rfind(" for "), before.rfind(" to "))
        if of > 0 and before[:of].rpartition(" ")[2] in _offices():
            yield from self._charge(mention.start)
        first = self._folded[mention.start : mention.end].replace(".", "").split()[0]
        if first in lexicons.table("claim_persons"):
            yield rank_of([first])

    def _charge(self, at: int) -> Iterator[str]:
        """The office of whoever is named behind what it is of."""
        last = self._text[max(at - ROLE_BEFORE, 0) : at].split()[-1]
        if last.islower() and last != "and":
            return
        held = _IN_CHARGE.search(self._text, max(at - ROLE_BEFORE, 0), at)
        words = fold(held[1]).split() if held else []
        over = fold(self._text[held.end(1) : at]).split() if held else []
        if words and words[-1] in _offices() and _offices().isdisjoint(over):
            yield rank_of(words)
