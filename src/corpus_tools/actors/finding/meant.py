"""Letters that two bodies share: which of them a document means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding.letters import NOBODY
from corpus_tools.actors.named import Named


def as_meant(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names, those of letters that a list gives to one body with the body that the document means by them: the one
    that it spells out with these letters, where it never spells out that of the list; else the one that goes with what
    the document is about (``lexicons/actor_letters.csv``).
    """
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
