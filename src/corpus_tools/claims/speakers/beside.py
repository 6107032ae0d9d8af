"""What the text has beside the name of a person: a word, a body of a kind, of which place or body his office is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from corpus_tools.claims.speakers.countrymen import LEADING, ends_apposition, lands_told
from corpus_tools.claims.speakers.descriptions import kinds_of, office_of
from corpus_tools.claims.speakers.naming import SENTENCE_END, Names
from corpus_tools.claims.speakers.ranks import rank_of
from corpus_tools.claims.speakers.roles import ROLE_BEFORE, ROLE_REACH, persons_like
from corpus_tools.text import fold

_PLACES = frozenset(["capital", "city", "country", "county", "district", "island", "nation", "port", "province"])
_PLACES |= {"region", "state", "town", "village"}
_GOVERN = frozenset(["chancellor", "prime minister"])
_HEADS = {"head of state": LEADING - _GOVERN - {"leader"}, "head of government": _GOVERN}


def ranks_of(words: str, found: Sequence[str], of_what: bool) -> Collection[str]:
    """
    The offices of which words speak: one, or those of whom a land's head of state or leader may hold any.

    >>> ranks_of("the mayor", ["the", "mayor"], False), "king" in ranks_of("the head of state", ["the", "head"], False)
    (['mayor'], True)
    """
    rank = rank_of(found)
    if rank == "leader" and of_what:
        return [rank, *sorted(LEADING)]
    called = words.partition(",")[0].removeprefix("the ")
    return sorted(_HEADS.get(called, [rank]))


def is_told(names: Names, word: str, at: int) -> bool:
    """Whether the line around a name has a word, or the land that it tells."""
    line = _line_around(names, at)
    return word in fold(line) or word in lands_told(line)


def has_such(names: Names, owner: str, noun: str, at: int) -> bool:
    """Whether a name has beside it what words only call by its kind: 'the (club)'s coach', 'the (boy)'s mother'."""
    if owner in _PLACES or "kin" in persons_like(noun):
        return owner in _PLACES or bool(persons_like(owner))
    kinds, start = kinds_of(owner), max(at - ROLE_BEFORE, 0)
    return any(m.kind in kinds for m in names.within(start, start + len(_line_around(names, at))))


def office_at(names: Names, noun: str, at: int) -> str | None:
    """The first word of the name of which a name holds the office, said behind it, or else before it."""
    end, begin = at + len(_line_around(names, at)) - min(at, ROLE_BEFORE), max(at - ROLE_BEFORE, 0)
    persons = [m for m in names.within(begin, end) if m.kind == "person"]
    begin = max([begin, *(m.end for m in persons if m.end <= at)])
    own = next((m.end for m in persons if m.start == at), at)
    end = min([end, *(m.start for m in persons if m.start >= own)])
    behind = None if ends_apposition(names.folded, at, own) else office_of(noun, names.text[own:end])
    return behind or office_of(noun, names.text[begin:at])


def _line_around(names: Names, at: int) -> str:
    """What may say the role of a name: a little before it, and after it up to the end of its sentence."""
    end = SENTENCE_END.search(names.text, at, at + ROLE_REACH)
    return names.text[max(at - ROLE_BEFORE, 0) : end.start() if end else at + ROLE_REACH]
