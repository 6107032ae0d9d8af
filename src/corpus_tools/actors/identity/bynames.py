"""Within one document: by-names, in quotation marks and behind words for what somebody is called besides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from corpus_tools.actors import names
from corpus_tools.actors.finding.called import find_called
from corpus_tools.actors.named import Named, Roll, roll_of

_CALLED = re.compile(
    r"(?P<whom>\b(?:call(?:s|ed)?|nicknam(?:es?|ed)|dub(?:s|bed)?|christened)\s(?:him|her)\s(?:simply\s)?"
    r"|\b(?:him|her)\sas\s|\b(?:nicknamed|dubbed|known\s(?:\w+ly\s)?(?:as|by\shis\snickname|by\sher\snickname),?)\s)"
    r"[“\"‘'](?:[Tt]he\s|El\s|Al\s)?\Z"
)
_CLOSING = ("”", '"', "’", "'", ",”", ',"', ",’", ",'", ".”", '."')
_LONGEST = 50  # characters of such words
_APPOSED = re.compile(r"(?:,\s\d\d)?(?:,?\s(?:who\s(?:is|was)\s)?(?:also\s|better\s|widely\s|popularly\s)?|,\s)\Z")


def bynames(text: str, found: Sequence[Named]) -> Iterator[tuple[str, str]]:
    """
    Each by-name in quotation marks and the person who is said to be called so: ``Ada Holm, known as "the Anchor"``;
    ``His men call him "the Anchor"`` where the paragraph has named but one person.
    """
    for at, name in enumerate(found):
        if name.kind == "place" or " " in name.name or not text.startswith(_CLOSING, name.end):
            continue
        called = _CALLED.search(text, max(0, name.start - _LONGEST), name.start)
        if called is None or name.settled:
            continue
        owner = _called(text, found[:at], called)
        if owner and owner != name.name:
            yield name.name, owner


def _called(text: str, before: Sequence[Named], called: re.Match[str]) -> str | None:
    """Who is called so: the person right before, or the only one of the paragraph behind "him" and "her"."""
    if not re.search(r"\b(?:him|her)\b", called["whom"]):
        last = before[-1] if before else None
        if last is None or last.kind != "person":
            return None
        return last.name if _APPOSED.fullmatch(text, last.end, called.start()) else None
    begins = text.rfind("\n", 0, called.start()) + 1
    people = [named.name for named in before if named.start >= begins and named.kind == "person"]
    full = max(people, key=lambda name: (name.count(" "), len(name)), default="")
    same = all(set(name.split()) & set(full.split()) for name in people)
    return full if full and same else None


def called_behind(text: str, found: Sequence[Named], actors: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """
    What somebody is called besides and his name (``Ida Orr, known to her men as Abu Zed``); where the name behind is
    said to be the real one, the other way round.
    """
    for one in find_called(text, found):
        short, full = (one.whom.name, one.name) if one.real else (one.name, one.whom.name)
        if short != full and actors.get(full, full) != short and actors.get(short, short) == short:
            yield short, full


_INSIDE = re.compile(
    r"\b(?P<given>[A-Z][\w’'-]+)\s(?P<open>[\"“])(?:[Tt]he\s)?(?P<called>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2})[\"”]"
    r"\s(?P<surname>[A-Z][\w’'-]+)"
)
"""A name with what its bearer is called inside it, in several words: Ola "The Salt Baron" Venn."""


def with_called_inside(text: str, roll: Roll) -> tuple[Roll, dict[str, str]]:
    """The names, each such one whole and without what it is called inside, and whom each such word means."""
    found = [match for match in _INSIDE.finditer(text) if _is_person(match, roll)]
    if not found:
        return roll, {}
    called = {match["called"]: f"{match['given']} {match['surname']}" for match in found}
    rest, whole = [*roll.ordered], []
    for match in found:
        inside = [one for one in rest if one.start < match.end() and match.start() < one.end]
        rest = [one for one in rest if one not in inside]
        if inside:
            name, zone = called[match["called"]], inside[0].zone
            whole.append(Named(match.start(), match.end(), name, "person", zone, "person-name"))
    return roll_of(sorted([*rest, *whole], key=lambda one: (one.start, one.end))), called


def _is_person(match: re.Match[str], roll: Roll) -> bool:
    """True where the word before the quotation mark is a given name, or the last one somebody's name."""
    given, surname = match["given"], match["surname"]
    people = {word for one in roll.sorts if one.kind == "person" for word in one.name.split()}
    return given in names.given() or (given in people and surname in people)
