"""Whom 'the Turkish leader' or 'the premier' means where the text gives nobody the office: who held it is known.

``lexicons/dating_holders.csv`` says who held which office of which state and when, ``dating_offices.csv`` and
``claim_offices.csv`` what the press calls the office, ``actor_states.csv`` what it calls the state.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.speakers.lives import LIGHT
from corpus_tools.claims.speakers.naming import Names, Speaker
from corpus_tools.claims.speakers.pronouns import Pronouns
from corpus_tools.model import Span
from corpus_tools.periods import Period
from corpus_tools.text import fold

_WORDS_BEFORE = 6


class Held(NamedTuple):
    """An office, of which state or body, from when to when."""

    office: str
    of: str
    spans: tuple[str, ...]


class Asked(NamedTuple):
    """What a description asks for: offices, of which state if it says so, and whether they are of the past."""

    offices: frozenset[str]
    of: str | None
    former: bool


@cache
def _holders() -> Mapping[str, Sequence[Held]]:
    """What each name has held."""
    found: dict[str, list[Held]] = {}
    for row in lexicons.rows("dating_holders"):
        held = Held(row["office"], row["of"], tuple(row["spans"].split()))
        for name in row["names"].split("|"):
            found.setdefault(fold(name), []).append(held)
    return found


@cache
def _titles() -> Mapping[str, frozenset[str]]:
    """The offices that each word of the press for one can mean."""
    found: dict[str, set[str]] = {}
    for row in lexicons.rows("dating_offices"):
        for title in row["words"].split("|"):
            found.setdefault(fold(title), set()).add(row["office"])
    for row in lexicons.rows("claim_offices"):
        found.setdefault(row["form"], set()).update(row["offices"].split("|"))
    return {title: frozenset(offices) for title, offices in found.items()}


@cache
def _of_a_state() -> frozenset[str]:
    """Words for an office that mean one only beside the name of a state: 'the leader'."""
    return frozenset(row["form"] for row in lexicons.rows("claim_offices") if row["note"])


@cache
def _states() -> Mapping[str, str]:
    """The state that each name, capital or adjective means."""
    rows = lexicons.rows("actor_states")
    return {fold(row["form"]).replace(".", ""): row["state"] for row in rows if row["use"] != "people"}


def asked_for(words: str) -> Asked | None:
    """
    The offices that the folded words of a description ask for; None where they name none that is known.

    >>> asked_for("the turkish foreign minister") == Asked(frozenset(["foreign minister"]), "Turkey", False)
    True
    >>> asked_for("the president of the club"), asked_for("the party leader"), asked_for("the deputy prime minister")
    (None, None, None)
    """
    named = words.partition(",")[0].removeprefix("the ")
    found = _title_at_end(named.split()) or _title_before_of(named)
    if found is None:
        return None
    title, before, of = found
    state, light = _state_of(before)
    former = lexicons.forms("former_words").intersection(light)
    if not all(word in former or LIGHT.match(word) for word in light):
        return None
    if of and not state:
        state = _states().get(of.removeprefix("the ").replace(".", ""))
        if state is None:
            return None
    if title in _of_a_state() and not state:
        return None
    return Asked(_titles()[title], state, bool(former))


def _title_at_end(words: Sequence[str]) -> tuple[str, Sequence[str], str] | None:
    """The longest title with which the words end, and the words before it."""
    for start in range(min(len(words), _WORDS_BEFORE)):
        if (title := " ".join(words[start:])) in _titles():
            return title, words[:start], ""
    return None


def _title_before_of(named: str) -> tuple[str, Sequence[str], str] | None:
    """The title, the words before it, and what stands behind its "of"."""
    title, _, of = named.rpartition(" of ")
    found = _title_at_end(title.split()) if title else None
    return (found[0], found[1], of) if found else None


def _state_of(words: Sequence[str]) -> tuple[str | None, Sequence[str]]:
    """The state that some of the words before a title name, and the other words."""
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            form = " ".join(words[start:end]).removesuffix("'s").removesuffix("'").replace(".", "")
            if state := _states().get(form):
                return state, [*words[:start], *words[end:]]
    return None, words


def _speaks_of(state: str, folded: str) -> bool:
    return any(form in folded for form, named in _states().items() if named == state)


def _at(held: Held, period: Period | None, former: bool) -> bool:
    """Whether the office was held in the period, or before it where it is called a former one."""
    if period is None or period.first is None or period.last is None:
        return True
    return any(_overlaps(span, str(period.first), str(period.last), former) for span in held.spans)


def _overlaps(span: str, first: str, last: str, former: bool) -> bool:
    """
    Whether the span of an office meets the days from first to last, or has begun before the last where it is former.

    >>> _overlaps("2014-05/2019-11", "2019-11-20", "2019-11-20", False), _overlaps("2014/..", "2013", "2013-12", False)
    (True, False)
    """
    start, _, end = span.partition("/")
    end = end or start
    begun = start <= last
    return begun and (former or end == ".." or f"{end}~" >= first)


class Holders:
    """The persons of one document by the offices that they are known to have held."""

    def __init__(self, names: Names, pronouns: Pronouns, published: Period | None) -> None:
        self._names = names
        self._pronouns = pronouns
        self._published = published

    def meant(self, source: Span, words: str, titled: bool) -> Speaker | None:
        """
        'The Turkish leader': whoever of the text is known to hold the office; of several who spoke last, with whom the
        line begins or who is named most often.
        """
        asked = asked_for(words) if titled or words.startswith("the ") or "'s " in words else None
        if asked is None:
            return None
        named = [m.actor for m in self._names.mentions if m.kind == "person"]
        inside = {m.actor for m in self._names.within(source.start, source.end)}  # told of beside him
        found = self._holding(asked) - inside
        line = self._names.within(self._names.folded.rfind("\n", 0, source.start) + 1, source.start)
        for actor in (self._pronouns.spoke_lately(source.start), line[0].actor if line else None):
            if actor in found:
                return Speaker(actor, "description")
        most = sorted(found, key=named.count)[-2:]
        if not most or (len(most) > 1 and named.count(most[0]) == named.count(most[1])):
            return None
        return Speaker(most[-1], "description")

    def _holding(self, asked: Asked) -> set[str]:
        """
        The actors whose names held what is asked for, in the time of the document where it is known. A surname alone
        may be another's, unless the text speaks of the state.
        """
        names = {(m.actor, fold(m.name)) for m in self._names.mentions if m.kind == "person"}
        return {
            actor
            for actor, name in names
            for held in _holders().get(name, ())
            if held.office in asked.offices
            and asked.of in (None, held.of)
            and _at(held, self._published, asked.former)
            and (" " in name or _speaks_of(held.of, self._names.folded))
        }
