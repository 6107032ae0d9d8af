"""Within one document: by-names, in quotation marks and behind words for what somebody is called besides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from corpus_tools.actors import names
from corpus_tools.actors.finding.called import find_called
from corpus_tools.actors.named import Named, Roll, roll_of


def called_behind(text: str, found: Sequence[Named], actors: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """
    What somebody is called besides and his name (``Ida Orr, known to her men as Abu Zed``); where the name behind is
    said to be the real one, the other way round.
    """
    for one in find_called(text, found):
        short, full = (one.whom.name, one.name) if one.real else (one.name, one.whom.name)
        if short != full and actors.get(full, full) != short and actors.get(short, short) == short:
            yield short, full


_MARKED = r"[\"“](?:[Tt]he\s)?(?P<called>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2})[\"”]\s(?P<surname>[A-Z][\w’'-]+)"
_IN_MARKS = re.compile(_MARKED)  # begins with a mark, of which there are fewer than of words
_INSIDE = re.compile(rf"\b(?P<given>[A-Z][\w’'-]+)\s{_MARKED}")
"""A name with what its bearer is called inside it, in several words: Ola "The Salt Baron" Venn."""


def with_called_inside(text: str, roll: Roll) -> tuple[Roll, dict[str, str]]:
    """The names, each such one whole and without what it is called inside, and whom each such word means."""
    told = _INSIDE.finditer(text) if _IN_MARKS.search(text) else ()
    found = [match for match in told if _is_person(match, roll)]
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
