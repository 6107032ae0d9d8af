"""What stands right beside a name and says who it is: an office, a trade, a kinship (``Orr, the deputy speaker``)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.actors import wordclasses
from corpus_tools.actors.wordclasses import is_field

Office = frozenset[str]
"""The words of one office, each in one form, without small ones."""

_SHORT = {
    "adm": "admiral", "capt": "captain", "col": "colonel", "cpl": "corporal", "dr": "doctor", "gen": "general",
    "gov": "governor", "insp": "inspector", "lt": "lieutenant", "maj": "major", "pres": "president",
    "prof": "professor", "rep": "representative", "rev": "reverend", "sen": "senator", "sgt": "sergeant",
}  # fmt: skip
_BEFORE = re.compile(r"(?<![A-Za-z])(?:[A-Za-z][\w-]*+\.?+\s){1,5}+\Z")  # is tried once for each word
_FIELD_BEFORE = re.compile(
    r"\b[Tt]he\s((?:[a-z-]+\s){0,2}[a-z-]+(?:\s(?:for|of)\s(?:the\s)?[\w-]+(?:\sand\s[\w-]+)?)?),\s\Z"
)
_BEHIND = re.compile(
    r"(?:,\s|\s\(|\s?[–—]\s?|\s-\s)(?:who\s(?:is|was)\s)?(?:an?\s|the\s|its\s|his\s|her\s|their\s|[\w-]+['’]s\s|(?=\w+[,)]))"
    r"(?!former|ex-|late|then|not\b)((?:[\w-]+\s){0,5}?[\w-]+)(?=[,.;)–—]|\s(?:who|not|said|was|is|has|and|from|in|at|whose)\b|\s-)"
)
_BARE = re.compile(r"\sthe\s([a-z-]+)\s(?=[a-z])")
_REACH = 70  # characters before a name that are looked at


def offices_beside(text: str, start: int, end: int) -> frozenset[Office]:
    """
    The offices told right before a name and right behind it.

    >>> line = "Deputy Speaker Ada Orr, a surgeon, left."
    >>> sorted(map(sorted, offices_beside(line, 15, 22)))
    [['deputy', 'speaker'], ['surgeon']]
    """
    words = _words_before(text, start)
    behind = _BEHIND.match(text, end) or _BARE.match(text, end)
    told = [office_of(words.rpartition(" of ")[2]) or office_of(words), office_of(behind[1]) if behind else None]
    if not words and (field := _FIELD_BEFORE.search(text, max(0, start - _REACH), start)):
        told.append(office_of(field[1]))
    return frozenset(office for office in told if office)


def _words_before(text: str, start: int) -> str:
    """The words right before a name, five at most."""
    before = _BEFORE.search(text[max(0, start - _REACH) : start])
    return before[0].strip() if before else ""


@lru_cache(maxsize=1 << 12)
def office_of(words: str) -> Office | None:
    """
    The words for an office at the end of some, or before "of"; None where there is none.

    >>> sorted(office_of("said the new minister of transport")), office_of("early on")
    (['minister', 'transport'], None)
    """
    held, _, of = words.partition(" of ")
    core: list[str] = []
    for word in reversed(held.split()):
        plain = _SHORT.get(word.lower().rstrip("."), word.lower())
        if not (_is_office(plain) or (core and _may_narrow(plain))):
            break
        core.append(plain)
    if not core or not any(_is_office(word) and not _only_narrows(word) for word in core):
        return None
    core += [word for word in of.lower().split() if is_field(word.capitalize())]
    return frozenset(core)


@cache
def _roles() -> frozenset[str]:
    return lexicons.forms("actor_roles")


def shown(words: str) -> str:
    """
    The office in some words as it is written, in small letters.

    >>> shown("new minister of transport"), shown("Deputy Speaker")
    ('minister of transport', 'deputy speaker')
    """
    office, held = office_of(words) or frozenset(), words.partition(" of ")
    kept = [word.lower() for word in held[0].split() if _SHORT.get(word.lower().rstrip("."), word.lower()) in office]
    field = [word.lower() for word in held[2].split() if word.lower() in office]
    return " ".join([*kept, *(["of", *field] if field else [])])


def told_beside(text: str, start: int, end: int) -> set[str]:
    """The offices beside a name, each as its words in the order of the alphabet."""
    return {" ".join(sorted(office)) for office in offices_beside(text, start, end)}


def told_behind(text: str, end: int) -> str:
    """The words of an office set off right behind a name; none where there is none."""
    behind = _BEHIND.match(text, end)
    return behind[1] if behind and office_of(behind[1]) else ""


def told_before(text: str, start: int) -> str:
    """
    The words of an office right before a name, those of several who have it in common, too; none where there is none.

    >>> told_before("Ministers Orr and Lund", 10), told_before("Mayor Ada Orr", 10)
    ('Minister', '')
    """
    if text[start - 2 : start - 1] not in _LAST_LETTERS:
        return ""
    words = _NOT_NOW.sub("", _words_before(text, start))
    of_several = words.endswith(("Ministers", "Governors", "Mayors"))
    words = words[:-1] if of_several else words
    last = words.rpartition(" of ")[2]
    return last if office_of(last) else words if office_of(words) else ""


_LAST_LETTERS = frozenset("deflnprsty.")  # of the offices that are high, of ranks, and of what is cut short
_NOT_NOW = re.compile(r"\b(?:[Aa]cting|[Ee]x|[Ff]ormer|[Oo]utgoing|[Tt]hen)[\s-]")


def apart(one: Office, other: Office) -> bool:
    """True for two offices that nobody has at once: a deputy speaker is no prime minister."""
    return one.isdisjoint(other) and is_high(one) and is_high(other)


def is_high(office: Office) -> bool:
    """True for an office that nobody has besides another such."""
    return not _ALONE.isdisjoint(office)


_ALONE = frozenset(
    ["chancellor", "emir", "governor", "king", "mayor", "minister", "pope", "premier", "president", "queen",
     "speaker", "sultan"]
)  # fmt: skip
"""Offices of which a state, or a place, has one holder, or that one cannot have besides these."""


def is_rank(office: Office) -> bool:
    """True for a rank, by which the press goes on to call somebody: Colonel Orr."""
    return not _RANKS.isdisjoint(office)


_RANKS = frozenset(
    ["admiral", "archbishop", "bishop", "brigadier", "captain", "cardinal", "colonel", "commander", "commissioner",
     "general", "inspector", "judge", "justice", "lieutenant", "major", "marshal", "prosecutor", "rabbi", "senator",
     "sergeant", "superintendent"]
)  # fmt: skip


def _is_office(word: str) -> bool:
    return word in _roles() or word.capitalize() in wordclasses.titles()


def _only_narrows(word: str) -> bool:
    listed = wordclasses.titles().get(word.capitalize())
    return word not in _roles() and listed is not None and listed[0]


def _may_narrow(word: str) -> bool:
    return is_field(word.capitalize()) or word.capitalize() in wordclasses.organisation_words()


def holder(office: Office, held: Mapping[str, Collection[Office]], people: Iterable[str]) -> str | None:
    """The one of some people who has an office, as far as its words go; None where several may or none."""
    fit = {person: max((_fit(office, own) for own in held.get(person, ())), default=0) for person in people}
    most = max(fit.values(), default=0)
    best = [person for person, number in fit.items() if number == most]
    return best[0] if most and len(best) == 1 else None


def _fit(office: Office, own: Office) -> int:
    """How well two offices are one: by the words that both have, where one of them says no more than the other."""
    return 2 * len(office & own) + (office == own) if office <= own or own <= office else 0
