"""Persons whom nobody names, whom a text brings in between a name and a pronoun: 'On the quay a fisherman sat.'"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import SENTENCE_END, Names, head_of
from corpus_tools.claims.speakers.roles import Roles, gender_of, is_one_person, persons_like
from corpus_tools.claims.speakers.spoken import Last
from corpus_tools.model import Mention, Span

_LINE = 600  # characters; about one paragraph of speech

_BROUGHT_IN = re.compile(r"(?:\b(\w+)\s)?\b(?:an?|another|my|one|our)\s((?:[\w'’-]+\s){0,3}[\w'’-]+)")
_TOLD = frozenset(["as", "be", "became", "become", "been", "being", "by", "for", "from", "is", "like", "not", "of"])
_TOLD |= {"once", "such", "than", "to", "was", "were", "with", "without"}
"""Words behind which nobody new is brought in: 'it was a blow for a man who'."""

_THERE = re.compile(r"\bthere (?:is|was)\b")
_OF_HIM = re.compile(r"\b(?:he|her|him|his|she|they)\b")
_THE = re.compile(r"\bthe (\w+) (?:\w+ed|gave|had|has|hid|is|left|met|saw|told|took|was|went)\b")
"""Who is called otherwise, and does something to somebody new: 'the (pensioner) hid a neighbour'."""

_STRANGER_OPENS = re.compile(r"(?:an?|another) (?=[^,]*[a-z][:;,] [a-z]|[^,;]* (?:but|when|while) )")
"""A sentence that begins with somebody new, of whom it goes on to tell: 'A minister was less calm; it was his'."""

_QUOTED = re.compile(r"[\"“”]|, (?:he|she)\b")
"""A sentence that quotes, or goes on about somebody whom it has told of: 'A baker by trade, he was a captain.'"""
_ENDS_NOUN = frozenset(["at", "for", "from", "in", "of", "on", "who", "whose", "with"])


def brings_in_stranger(folded: str, start: int, end: int, gender: frozenset[str]) -> bool:
    """
    Whether a whole sentence that begins in a stretch, and tells of nobody as he or she, has one person whom nobody
    names.

    >>> he = frozenset(["he", "him", "his"])
    >>> brings_in_stranger("lind won. on the quay an old fisherman sat. he said", 4, 44, he)
    True
    >>> brings_in_stranger("lind won. he met a fisherman. he said", 4, 30, he)
    False
    """
    if _THE_OTHER.search(folded, start, end):
        return True
    begins = [found.end() for found in SENTENCE_END.finditer(folded, start, end)]
    told = [*pairwise(begins)]
    if begins and _STRANGER_OPENS.match(folded, begins[-1], end):
        told.append((begins[-1], end))
    return any(_is_of_stranger(folded[at:to], gender) and not _is_within_quotation(folded, at) for at, to in told)


def _is_within_quotation(folded: str, at: int) -> bool:
    """
    True for a place between quotation marks of its line.

    >>> said = 'he asked: "why me? is a man safe? not so." it rained.'
    >>> _is_within_quotation(said, said.index("is a man")), _is_within_quotation(said, said.index("it rained"))
    (True, False)
    """
    return folded.count('"', folded.rfind("\n", 0, at) + 1, at) % 2 == 1


_SORTS = frozenset(["cleric", "diplomat", "judge", "lawyer", "minister", "police", "soldier"])
_OFFICE_ACTS = re.compile(
    r"(?:\A|[.!?][\"”]?\s|\n)the (\w+)(?: (?:of|for) (?:the )?\w+)? (?:has |also |now )?\w+(?:ed|s|old|aid)\b"
)


def tells_of_offices(folded: str, at: int, noun: str) -> bool:
    """
    Whether the paragraph of a place has a sentence of an officer of another sort without a name: nobody near is both.

    >>> text = "lind is old. the minister says no. the prosecutor says it was rain. the general tells us nothing."
    >>> tells_of_offices(text, 0, "minister"), tells_of_offices("lind is old. the minister says no.", 0, "minister")
    (True, False)
    """
    own = persons_like(noun)
    if not own & _SORTS:
        return False
    end = folded.find("\n", at)
    told = _OFFICE_ACTS.findall(folded, folded.rfind("\n", 0, at) + 1, end if end > 0 else len(folded))
    return any(sorts & _SORTS and sorts.isdisjoint(own) for sorts in map(persons_like, told))


def _is_of_stranger(sentence: str, gender: frozenset[str]) -> bool:
    if _QUOTED.search(sentence):
        return False
    told = _THERE.sub("there", sentence)
    for found in _BROUGHT_IN.finditer(told):
        if _OF_HIM.search(told, 0, found.start()) or any(map(is_one_person, _THE.findall(told, 0, found.start()))):
            return False
        nouns = takewhile(lambda word: word not in _ENDS_NOUN, found[2].split())
        person = next((noun for noun in nouns if is_one_person(noun)), None)
        if person and found[1] not in _TOLD and (gender_of(person) or gender) == gender:
            return True
    return False


_THE_OTHER = re.compile(r"(?:[.!?][\"'”’]?\s|\n)the other (?:[a-z]+(?:ed|n't)|was) ")
"""'The other was less sure': one of those of whom the text has told, who is not the one with a name."""

_UNREAD_NAME = re.compile(
    r"(?:[.!?][\"'”’]?\s|\n)[A-Z]\w+, (?:an?|the|(?:her|his|their)(?: own)?) (?:[\w-]+ ){0,4}?([\w-]+)"
    r"(?=,| (?:of|in|at|for|from|who|with)\b)"
)
"""'Mirwa, a former guide, lost a brother': one whom the reading of names does not know."""
_UNNAMED_SUBJECT = re.compile(
    r"(?:[.!?][\"']?\s|\n)(?:(?:in|at) [\w ]{2,30}, )?(?:his|her|their|my|our|an?|another|(?:the )?\w+['’]s) "
    r"(?:[\w-]+ ){0,4}?([\w-]+)(?: (?=(?:\w+(?:ed|s|n't)|came|gave|sat|spoke|stood|told|took|went|wrote)\b)"
    r"| (?=(?:at|from|here|in|near|of|who|whom|with)\b)|(?=, ))"
)


_APPOSED = 80  # characters of a title and a name between commas


def unnamed_subjects(text: str, folded: str, start: int, end: int, named: Collection[int] = ()) -> list[str]:
    """
    The nouns of whom sentences of a stretch have for a subject, and nobody names: neither near nor behind a comma,
    where ``named`` tells the places at which names begin.

    >>> line = "It rained. Her husband disagreed. "
    >>> unnamed_subjects(line, line.lower(), 0, len(line))
    ['husband']
    >>> unnamed_subjects(said := "It rained. Her husband, Per Lind, slept. ", said.lower(), 0, len(said), [24])
    []
    """
    told = _UNNAMED_SUBJECT.finditer(folded, start, end)
    told = (found for found in told if not _is_within_quotation(folded, found.start(1)))
    unnamed = [found[1] for found in told if not _is_named_behind(folded, found.end(), named)]
    return unnamed + _UNREAD_NAME.findall(text, start, end)


def _is_named_behind(folded: str, at: int, named: Collection[int]) -> bool:
    """True where a name begins behind a comma at a place and before the next."""
    if not named or not folded.startswith(", ", at):
        return False
    closing = folded.find(",", at + 1, at + _APPOSED)
    return any(at < name < (closing if closing > 0 else at + 3) for name in named)


_FOLK = re.compile(
    r"(?:(?:dozens of|hundreds of|many|most|scores of|several|some|thousands of|two|three|four|five) )?"
    r"(?:(?!the\b)[\w-]+ )?([a-z-]+(?:s|men|women))"
    r"(?= (?:at|from|in|near|of|on|with|who|have|had|are|were|\w+ed|came|fled|left|put|say|went)\b)"
)
_ONE = {"s": "", "es": "", "men": "man"}
_OF_BODIES = frozenset(["insider", "officer", "official", "source", "spokesperson"])


def begins_with_folk(folded: str, at: int) -> bool:
    """
    Whether a sentence begins with several persons whom nobody names, and who speak for no body.

    >>> begins_with_folk("doctors at the clinic had no thread.", 0), begins_with_folk("officials had no thread.", 0)
    (True, False)
    """
    told = _FOLK.match(folded, at)
    noun = told[1] if told else ""
    ones = [noun.removesuffix(end) + one for end, one in _ONE.items() if noun.endswith(end)]
    return any(is_one_person(one) and one not in _OF_BODIES for one in ones)


_NEW = re.compile(r" who |, an? ")


class Unnamed(NamedTuple):
    """The noun for a person whom nobody names, and whether he is told of as somebody new."""

    noun: str
    new: bool


def told_as_unnamed(words: str, gender: frozenset[str]) -> Unnamed | None:
    """
    What a folded source calls one person of a gender with an article; None for any other source.

    >>> he = frozenset(["he", "him", "his"])
    >>> told_as_unnamed("the soldier who met us", he), told_as_unnamed("the head of state", he)
    (Unnamed(noun='soldier', new=True), Unnamed(noun='head', new=False))
    """
    head = head_of(words) if words.startswith("the ") else None
    noun = head.words[-1] if head and head.words else ""
    if head is None or not is_one_person(noun) or (gender_of(noun) or gender) != gender:
        return None
    return Unnamed(noun, _NEW.match(words, head.end) is not None)


def is_of_unnamed(
    names: Names, roles: Roles, source: Span, last: Last | None, persons: Sequence[Mention], gender: frozenset[str]
) -> bool:
    """
    Whether a pronoun goes on from one whom nobody names: from who spoke last, where he is new or no person named before
    in the line of whom the text tells otherwise; not where his sentence names somebody first, who says it of him: Ann
    Lee called it absurd, since the preacher had accused her. She hopes.
    """
    if last is None or last.actor or (persons and last.at <= persons[0].start):
        return False
    words = last.source.cut(names.folded)
    told = told_as_unnamed(words, gender) if source.start - last.at < _LINE else None
    if told is None:
        return words in gender
    line = names.folded.rfind("\n", 0, source.start)
    far = not persons or persons[0].start < line < last.source.start
    inside = any(m.kind == "person" for m in names.within(begin_of(names.folded, last.source.start), last.source.start))
    return told.new or far or (not inside and roles.is_another(persons[0].actor, told.noun))


_TRADES = frozenset(["cleric", "diplomat", "doctor", "judge", "lawyer", "official", "police", "scholar", "soldier"])
_SOMEBODY_NEW = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne) (?:[\w'’-]+ ){0,4}?([a-z]+)(?= (?:at|from|in|of|on|who|with)\b|, who\b)"
)
"""Somebody new whom no name follows: 'a (physician) at the clinic'."""

_FAR = 600  # characters


def brings_in_like(names: Names, noun: str, at: int) -> bool:
    """Whether this paragraph or the one before brings in somebody unnamed by a like word: a physician, the doctor."""
    sorts = persons_like(noun) & _TRADES
    if not sorts:
        return False
    since = max(names.line_above(at), at - _FAR)
    return any(sorts & persons_like(new[1]) for new in _SOMEBODY_NEW.finditer(names.text, since, at))
