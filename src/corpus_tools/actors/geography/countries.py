"""Within one document: the country of each body that many countries have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from corpus_tools.actors.finding.runs import Run
from corpus_tools.actors.geography import national
from corpus_tools.actors.geography.about import About
from corpus_tools.actors.geography.beside import beside, unlisted_countries
from corpus_tools.actors.geography.national import Body
from corpus_tools.actors.named import Linked, Named
from corpus_tools.model import Sentence


class _Told(NamedTuple):
    """A mention of a body: its place in the list, the body, and the actor that it is by what stands in or beside it."""

    at: int
    body: Body
    owner: tuple[str, str, str] | None  # the state, or the place, with name and kind of the actor


def told_by_country(
    text: str, sentences: Sequence[Sentence], met: Sequence[Run], linked: Sequence[Linked]
) -> Sequence[Linked]:
    """
    The names, each that bodies of many states have with its state: the one that stands in or beside the name
    (``Peru's Congress``), else the one that the document gives the body elsewhere, or else the one that it is about. A
    body that opens the document without a state is of the state that the document is about, whichever others follow.
    ``met`` are the capitalised sequences, which tell what that is.
    """
    may = [
        at
        for at, (named, actor, kind) in enumerate(linked)
        if kind not in _OTHERS and (named.rule in _WHOSE or national.owned(actor) or _is_of_the_world(text, named))
    ]
    if not may:
        return linked
    unlisted = unlisted_countries(linked)
    told = list(_told(text, linked, may, unlisted))
    if not told:
        return linked
    found = list(linked)
    about = partial(About, text, sentences, met, unlisted, [one.owner[0] for one in told if one.owner])
    for at, owner in _whose(linked, told, cache(about)):
        found[at] = (linked[at][0], *owner[1:])
    return found


def _whose(
    linked: Sequence[Linked], told: Sequence[_Told], about: Callable[[], About]
) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """The place in the list of each mention of a body whose owner the document tells, and the owner."""
    bodies: dict[str, list[_Told]] = {}
    for one in told:
        bodies.setdefault(one.body.name, []).append(one)
    for mentions in bodies.values():
        untold = [linked[one.at][0] for one in mentions if one.owner is None]
        read = about() if untold and not mentions[0].body.is_of_the_world else None
        for one, owner in zip(mentions, _owners(mentions, linked, read, untold), strict=True):
            if owner:
                yield one.at, owner


def _told(text: str, linked: Sequence[Linked], may: Iterable[int], unlisted: Mapping[str, str]) -> Iterator[_Told]:
    """The mentions of bodies that many states have, of those that may be such."""
    for at in may:
        named, actor, kind = linked[at]
        written = " ".join(text[named.start : named.end].split())
        whose = national.owned(written) or national.owned(actor)
        if whose is None:
            continue
        body, state, place = whose
        if not state and not place:
            state, place = beside(text, named, unlisted, body.is_of_the_world)
            place = f"{place} {body.name}" if place and body.kind != "party" else None
        elif place:
            if named.rule == "listed-actor":
                continue  # the White House is no House of a place
            state = unlisted.get(place)
            place = written
            if body.kind == "party" and not state:
                continue  # a party's full name, not the party of a place
        owner = None
        if named.rule == "known-name":
            owner = (state or place or "", actor, kind) if state or place else None
        elif state:
            owner = (state, *national.name_of(body, state))
        elif place:
            owner = ("=" + place, place if place != written else actor, kind)
        if owner or named.rule != "known-name":
            yield _Told(at, body, owner)


def _is_of_the_world(text: str, named: Named) -> bool:
    """True for the name of a body of the world, which some states have as well: it is listed under its full name."""
    body = national.body_of(text[named.start : named.end]) if named.rule == "listed-actor" else None
    return body is not None and body.is_of_the_world


_WHOSE = frozenset({"state-belonging", "known-name"})
"""Rules by which a name is a body's though that of its actor does not show it."""
_OTHERS = frozenset({"armed_group", "person", "place", "country", "media"})
"""Kinds of what is no state's, an army of rebels that is named as a state's among it."""


def _owners(
    mentions: Sequence[_Told], linked: Sequence[Linked], about: About | None, untold: Sequence[Named]
) -> Iterator[tuple[str, str, str] | None]:
    """
    The owner of each mention of one body, in a document that is ``about`` some state, where some are ``untold``; what a
    ministry speaks against is not its own state. A parliament has rows at home.
    """
    body, opens = mentions[0].body, mentions[0].owner is None
    main = about.state_of(body) if about else None
    ministry = about and body.kind == "government" and not body.default
    opposed = about.opposed_by(named.end for named in untold) if about and ministry else set[str]()
    actors = {one.owner[0]: one.owner for one in reversed(mentions) if one.owner}
    last = None
    for one in mentions:
        last = one.owner or last
        if one.owner or (last and not opens):
            yield last
            continue
        if about is None:
            yield None
            continue
        single = next(iter(actors)) if len(actors) == 1 else None
        if single and opens and about.plays_elsewhere(single):
            single = None  # a ministry, in a text on Sarvia that names the Tavian ministry later
        near = None if main else about.near(body, linked[one.at][0].start)
        state = next((state for state in (main, near, single) if state and state not in opposed), None)
        theirs = body.default and not about.speaks_of(body.default)
        if state is None and (theirs or opposed):
            yield "", body.name, body.kind  # not the state's that everybody means, where others are named
            continue
        if state is None and linked[one.at][0].rule == "listed-actor":
            state = body.default
        yield (actors.get(state) or (state, *national.name_of(body, state))) if state else None
