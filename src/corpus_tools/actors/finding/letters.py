"""
Letters that no list takes for a name, in a document that says of which body's name they are: Act for Lund (AFL); and
letters that two bodies share: which of them a document means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding import given_letters
from corpus_tools.actors.finding.runs import why_no_name
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence

BRACKET = re.compile(r"\s?[(\[][\"“‘']?(?P<letters>[A-Z][A-Z&.-]{1,6}|[A-Z][a-z]{2,5})[\"”’']?[)\]]")
_MEANT_OTHERWISE = frozenset(
    ["AD", "AI", "AM", "BC", "CD", "CE", "CT", "GB", "HD", "HQ", "HR", "ID", "II", "IP", "IQ", "IT", "IV", "IX", "ME",
     "OK", "PC", "PM", "PR", "PS", "TB", "TV", "VI", "VR", "XI", "XX"]
)  # fmt: skip
"""Two letters that mean the same to every reader, whatever a text says."""
_OF_MANY = frozenset({"CPU", "CPUs", "GPU", "GPUs", "ICU", "ICUs", "NGO", "NGOs"})
"""Letters of a word for many (a central processing unit, a non-governmental organisation) that sounds like one body."""
NOBODY = frozenset({None, "person", "place", "country"})
BY_WORDS = frozenset({"organisation-word", "group-beside", "listed-actor"})
"""What has letters may be a thing (Gross Domestic Product), unless a word says that it is a body."""


def with_letters(text: str, sentences: Sequence[Sentence], found: Sequence[Named]) -> list[Named]:
    """The names, with the letters that the document itself gives as a body's, wherever they stand."""
    told: dict[str, Named] = {}
    for body in found:
        is_body = body.rule in BY_WORDS and body.kind not in NOBODY
        bracket = BRACKET.match(text, body.end) if is_body else None
        if bracket and _are_its_own(bracket["letters"], text[body.start : body.end]):
            told.setdefault(bracket["letters"], body)
    if not told:
        return list(found)
    taken = sorted((named.start, named.end) for named in found)
    return [*found, *_everywhere(text, sentences, told, taken)]


def _are_its_own(letters: str, name: str) -> bool:
    """True for letters that a list takes for none, and that are those of this name."""
    if letters not in why_no_name() or letters in _OF_MANY or letters in _MEANT_OTHERWISE:
        return False
    return names.abbreviates(letters, name)


def _everywhere(
    text: str, sentences: Sequence[Sentence], told: dict[str, Named], taken: Sequence[tuple[int, int]]
) -> Iterator[Named]:
    """Each place of the letters that no name holds; none in a line that is shouted, where any word has capitals."""
    forms = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w&.])(?:{forms})(?![\w&])")
    for sentence in sentences:
        if text[sentence.start : sentence.end].isupper():
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                yield Named(match.start(), match.end(), match[0], told[match[0]].kind, sentence.zone, "told-letters")


def as_meant(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names, those of letters that a list gives to one body with the body that the document means by them: the one
    that it spells out with these letters, where it never spells out that of the list; else the one that goes with what
    the document is about (``lexicons/actor_letters.csv``).
    """
    told = [one for one in found if one.rule in BY_WORDS and one.kind not in NOBODY and _is_in_full(text, one)]
    found = given_letters.with_bodies(text, found, given_letters.given(text, found, told))
    lettered = {(text[one.start : one.end], one.name) for one in found if _may_be_another(text, one)}
    if not lettered:
        return list(found)
    bodies = {one.name: one for one in found if one.kind not in NOBODY and _is_in_full(text, one)}
    meant: dict[tuple[str, str], tuple[str, str | None]] = {}
    for letters, name in lettered:
        spelt = [body for body in bodies.values() if _spells_out(letters, body.name, name)]
        if name in bodies or len(spelt) > 1:
            continue
        other = (spelt[0].name, spelt[0].kind) if spelt else _by_subject(text, letters)
        if other:
            meant[letters, name] = other
    return [_with_body(text, one, meant) for one in found]


def _may_be_another(text: str, named: Named) -> bool:
    form = text[named.start : named.end]
    return named.rule == "listed-actor" and form != named.name and names.is_acronym(form) and "." not in form


def _spells_out(letters: str, body: str, listed: str) -> bool:
    """True for another body than that of the list, and not for another form of its name: Guards Corps, Guard Corps."""
    if body == listed or not names.abbreviates(letters, body):
        return False
    return not (names.is_nearly(listed, body, letters) or names.is_nearly(body, listed, letters))


def _is_in_full(text: str, named: Named) -> bool:
    return " " in named.name and " " in text[named.start : named.end]


def _with_body(text: str, named: Named, meant: dict[tuple[str, str], tuple[str, str | None]]) -> Named:
    other = meant.get((text[named.start : named.end], named.name)) if named.rule == "listed-actor" else None
    return named._replace(name=other[0], kind=other[1]) if other else named


def _by_subject(text: str, letters: str) -> tuple[str, str] | None:
    """Name and kind of the other body with these letters, where a word of its subject stands in the text."""
    name, kind, about = _others().get(letters, ("", "", None))
    return (name, kind) if about and about.search(text) else None


@cache
def _others() -> dict[str, tuple[str, str, re.Pattern[str]]]:
    return {
        row["letters"]: (row["name"], row["kind"], re.compile(rf"\b(?:{row['words']})\b"))
        for row in lexicons.rows("actor_letters")
    }
