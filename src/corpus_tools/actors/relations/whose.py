"""
Relations with ``his`` or ``her`` in place of a name: her spokesman, X; his brother X; through an aide, X; and kin who
share a surname: her father, Jan Holm, in a text whose only other Holm is a woman.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names, personal
from corpus_tools.actors.relations.checking import OF_PEOPLE, Told
from corpus_tools.actors.relations.frames import roles_of
from corpus_tools.actors.relations.pronouns import may_not_be, tells_of_another, told_apart
from corpus_tools.model import Article, Mention, Sentence, Span
from corpus_tools.order import sentence_at

_SHIFTED = re.compile(r"\b(?:a|an|another|the|whose|one)\s(?:[\w-]+\s){0,2}?(?P<noun>[a-z]+)\b")
_HOLDER = re.compile(
    r",\s(?:(?:the|an?)\s(?:(?!(?:about|against|at|by|for|from|in|of|on|to|with)\b)[a-z’'-]+\s){1,4})?(?:[A-Z][\w.-]*\s){0,2}"
    r"|\s(?:[A-Z][\w.-]*\s){0,2}"
)
_CLOSED = re.compile(r"[,.;:)’'”\"\s]")


@cache
def _his_role() -> tuple[re.Pattern[str], dict[str, str]]:
    """What is somebody's, and the relation of each."""
    roles = roles_of(OF_PEOPLE, one=True)
    role = lexicons.alternation(roles)
    words = r"(?:(?!former|late|then|ex|other|first|second|next|future)[a-z-]+\s){0,2}?"
    whose = r"(?P<whose>[Hha](?<!\w.)(?:(?<=[Hh])(?:is|er)|(?<=hrough\sa)n?))"
    return re.compile(rf"{whose}\s{words}(?P<role>{role})\b"), roles


def find_his(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """
    ``Ada Holm stayed away. Her spokesman, X, said``: who is told to be somebody's, the relation, the only person whom
    the sentence names before, or the sentence before it, and the words.
    """
    pattern, roles = _his_role()
    for match in pattern.finditer(article.text):
        at = bisect_left(starts, match.end())
        if at == len(mentions) or not _HOLDER.fullmatch(article.text, match.end(), mentions[at].start):
            continue
        held = mentions[at]
        if held.kind != "person" or not _CLOSED.match(article.text, held.end):
            continue
        owner = _owner(article, mentions, starts, match)
        if owner and owner.actor != held.actor and not _is_of_others(mentions, held, owner, roles[match["role"]]):
            yield held, roles[match["role"]], owner, Span(match.start(), held.end)


def _is_of_others(mentions: Sequence[Mention], held: Mention, owner: Mention, relation: str) -> bool:
    """
    True for kin with the surname of somebody else whom the text names in full, and not of who seems to be meant: Orr
    attacked Lund, and his wife, Ada Lund.
    """
    surname = _surname(held.name) if relation == "kin_of" and " " in held.name else ""
    if not surname or surname == _surname(owner.name):
        return False
    return any(_surname(one.name) == surname for one in mentions if one.kind == "person" and one.actor != held.actor)


def _owner(
    article: Article, mentions: Sequence[Mention], starts: Sequence[int], match: re.Match[str]
) -> Mention | None:
    """Whose the words say that somebody is, where only one can be meant."""
    sentence, text, whose = sentence_at(article.sentences, match.start()), article.text, match["whose"]
    start, here = sentence.start, _people(mentions, starts, sentence.start, match.start())
    if not here and (before := _before(article, sentence)):
        start, here = before.start, _people(mentions, starts, before.start, before.end)
    here = told_apart(whose, here)
    if len({one.actor for one in here}) != 1 or _tells_of_others(text, start, here[0].start):
        return None
    if _tells_of_others(text, here[0].end, match.start()):
        return None
    if tells_of_another(text, start, here[0], match.start(), whose):
        return None
    return here[-1] if _one_voice(article, here[-1].start, match.start()) else None


def _people(mentions: Sequence[Mention], starts: Sequence[int], start: int, end: int) -> list[Mention]:
    return [one for one in mentions[bisect_left(starts, start) : bisect_left(starts, end)] if one.kind == "person"]


def _before(article: Article, sentence: Sentence) -> Sentence | None:
    """The sentence before, of the same paragraph or the end of the one before it."""
    at = article.sentences.index(sentence)
    before = article.sentences[at - 1] if at else None
    if before is None or before.zone != sentence.zone or sentence.paragraph - before.paragraph > 0:
        return None
    return before


def _tells_of_others(text: str, start: int, end: int) -> bool:
    """True where somebody is told of whom nobody names, other than in apposition: a reporter and (his) wife."""
    for noun in _SHIFTED.finditer(text, start, end):
        apposed = text[max(start, noun.start() - 2) : noun.start()] in (", ", "— ", "– ")
        if noun["noun"] in _nouns() and not apposed:
            return True
    return False


@cache
def _nouns() -> frozenset[str]:
    """Nouns for people: whoever may be meant by "his"."""
    return names.callings() | lexicons.forms("actor_roles") | {"boy", "girl", "man", "woman", "who"}


def _one_voice(article: Article, owner: int, pronoun: int) -> bool:
    """True where both stand in one quotation or in none: whoever speaks may tell of another."""
    inside = [quoted for quoted in article.quotations if quoted.start <= pronoun < quoted.end]
    return all(quoted.start <= owner < quoted.end for quoted in inside)


_TOGETHER = r"(?:half-|step)?(?:brothers|cousins|in-laws|sisters|siblings|spouses|twins)"
_ARE_KIN = re.compile(
    rf"\s(?:are|were)\s(?:(?:both|distant|first|second|twin)\s)?(?:{_TOGETHER}|kin|married|related|relatives)\b(?!\sto\b)"
)
_THE_KIN = re.compile(rf"\b[Tt]he\s(?:[a-z]+\s)?{_TOGETHER}\s\Z")
_LONGEST_KIN = 40  # characters before two names that say what they are to each other


def find_together(text: str, first: Mention, second: Mention) -> tuple[Mention, str, Mention, str] | None:
    """``X and Y are cousins``; ``the cousins X and Y``: the two, the relation and the rule."""
    if text[first.end : second.start] != " and " or not first.kind == second.kind == "person":
        return None
    before = max(0, first.start - _LONGEST_KIN)
    kin = _ARE_KIN.match(text, second.end) or _THE_KIN.search(text, before, first.start)
    return (first, "kin_of", second, "kin-together") if kin else None


_THE_TWO = re.compile(
    rf"(?:The\s(?:men|two(?:\s(?:men|women))?|women)|Both|They)\s(?:are|were)\s(?:(?:distant|first|second|twin)\s)?"
    rf"(?:{_TOGETHER}|married)\b(?!\sto\b)"
)


def find_the_two(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """``X met Y. The two are cousins``: the only two persons of the sentence before, the relation and the words."""
    for sentence in article.sentences if _THE_TWO.search(article.text) else ():
        match = _THE_TWO.match(article.text, sentence.start)
        before = _before(article, sentence) if match else None
        people = {one.actor: one for one in _people(mentions, starts, before.start, before.end)} if before else {}
        if match and before and len(people) == 2 and not _tells_of_others(article.text, before.start, before.end):
            first, second = people.values()
            yield first, "kin_of", second, Span(min(first.start, second.start), match.end())


RULE = "kin-of-one-surname"
_REACH = 1500  # characters before the words in which the other one is named
_CHILD = r"(?:baby|boy|child|girl|schoolboy|schoolgirl|student|teenager|toddler|victim|youth)"


@cache
def _kin() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Kin before a name (her father, X) and behind it (X, the mother of the girl)."""
    kin = lexicons.alternation(roles_of({"kin_of"}, one=True))
    words = r"(?:[a-z-]+\s){0,2}?"
    return (
        re.compile(rf"(?:[Tt]he\s(?:[\w-]+\s)?{_CHILD}['’]s|(?P<whose>[Hh](?<!\w.)(?:is|er)))\s{words}{kin},?\s\Z"),
        re.compile(
            rf",\s(?:\d\d,\s)?(?:(?:the|an?)\s{words}{kin}\sof\sthe\s(?:[\w-]+\s)?{_CHILD}\b"
            rf"|(?:the\s(?:[\w-]+\s)?{_CHILD}['’]s|(?P<whose>his|her))\s{words}{kin}\b(?=[,.]))"
        ),
    )


_LONGEST = 60  # characters of kin before a name


def find_of_one_surname(article: Article, mentions: Sequence[Mention], starts: Sequence[int]) -> Iterator[Told]:
    """
    Who is kin of the only other one with the surname whom the text names before, the relation, who that is, and
    the words.
    """
    text, (before, behind) = article.text, _kin()
    for one in mentions:
        if one.kind != "person" or " " not in one.name or " " not in text[one.start : one.end]:
            continue
        told = before.search(text, max(0, one.start - _LONGEST), one.start) or behind.match(text, one.end)
        if told is None:
            continue
        other = _namesake(mentions, starts, one)
        if other and not may_not_be(other.name, told["whose"] or ""):
            yield one, "kin_of", other, Span(min(one.start, told.start()), max(one.end, told.end()))


def _namesake(mentions: Sequence[Mention], starts: Sequence[int], one: Mention) -> Mention | None:
    """The only other person with the surname of one whom the text names in full before, in the same zone."""
    surname = _surname(one.name)
    near = mentions[bisect_left(starts, one.start - _REACH) : bisect_left(starts, one.start)]
    found = {
        other.actor: other
        for other in near
        if other.kind == "person" and other.actor != one.actor and other.zone == one.zone
        if " " in other.name and _surname(other.name) == surname
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _surname(name: str) -> str:
    """
    The surname of a full name, folded.

    >>> _surname("Jan Holm, Jr."), _surname("Ada Holm")
    ('holm', 'holm')
    """
    words = personal.told_by(name)
    return words[-1] if words else ""
