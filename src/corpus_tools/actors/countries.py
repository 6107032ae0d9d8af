"""Within one document: the country of each body that many countries have."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.actors import ground, national, places
from corpus_tools.actors.beside import beside, owning, owning_nothing, unlisted_countries
from corpus_tools.actors.named import Linked
from corpus_tools.actors.national import Body
from corpus_tools.actors.runs import Run
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
        if kind not in _OTHERS and (named.rule in _WHOSE or national.owned(actor))
    ]
    if not may:
        return linked
    unlisted = unlisted_countries(linked)
    told = list(_told(text, linked, may, unlisted))
    if not told:
        return linked
    found = list(linked)
    about: _About | None = None
    bodies: dict[str, list[_Told]] = {}
    for one in told:
        bodies.setdefault(one.body.name, []).append(one)
    for mentions in bodies.values():
        main, opposed = None, set[str]()
        if any(one.owner is None for one in mentions):
            about = about or _About(text, sentences, met, unlisted, told)
            main = about.state_of(mentions[0].body)
            if mentions[0].body.kind == "government" and not mentions[0].body.default:  # a parliament has rows at home
                opposed = about.opposed_by(linked[one.at][0].end for one in mentions if one.owner is None)
        for one, owner in zip(mentions, _owners(mentions, linked, main, about, opposed), strict=True):
            if owner:
                found[one.at] = (linked[one.at][0], *owner[1:])
    return found


def _told(text: str, linked: Sequence[Linked], may: Iterable[int], unlisted: Mapping[str, str]) -> Iterator[_Told]:
    """The mentions of bodies that many states have, of those that may be such."""
    others: Collection[str] | None = None
    for at in may:
        named, actor, kind = linked[at]
        written = " ".join(text[named.start : named.end].split())
        whose = national.owned(written) or national.owned(actor)
        if whose is None:
            continue
        body, state, place = whose
        if not state and not place:
            state, place = beside(text, named, unlisted)
            if not state and not place:
                others = owning_nothing(linked) if others is None else others
                state = owning(text, named, body, others)
            place = f"{place} {body.name}" if place and body.kind != "party" else None
        elif place:
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


_WHOSE = frozenset({"state-belonging", "known-name"})
"""Rules by which a name is a body's though that of its actor does not show it."""
_OTHERS = frozenset({"person", "place", "country", "media"})


def _owners(
    mentions: Sequence[_Told], linked: Sequence[Linked], main: str | None, about: _About | None, opposed: set[str]
) -> Iterator[tuple[str, str, str] | None]:
    """
    The owner of each mention of one body, which the document is about the ``main`` state of; what a body speaks against
    (``opposed``) is not its own state.
    """
    body, opens = mentions[0].body, mentions[0].owner is None
    actors = {one.owner[0]: one.owner for one in reversed(mentions) if one.owner}
    last = None
    for one in mentions:
        last = one.owner or last
        if one.owner or (last and not opens):
            yield last
            continue
        single = next(iter(actors)) if len(actors) == 1 else None
        near = about.near(body, linked[one.at][0].start) if about and not main else None
        state = next((state for state in (main, near, single) if state and state not in opposed), None)
        theirs = body.default and about and not about.speaks_of(body.default)
        if state is None and (theirs or opposed):
            yield "", body.name, body.kind  # not the state's that everybody means, where others are named
            continue
        if state is None and linked[one.at][0].rule == "listed-actor":
            state = body.default
        yield (actors.get(state) or (state, *national.name_of(body, state))) if state else None


@cache
def _signs() -> dict[str, list[tuple[str, str]]]:
    """What speaks of a state, in small letters and in capitals, with the state, by first word, the longest first."""
    forms = {form: state for form, (state, use) in places.states().items() if use != "region"} | places.signs()
    known, shouted = set(forms.values()), {form.upper(): form for form in forms if len(form) > _ACRONYM}
    forms = {form: forms[said] for form, said in shouted.items()} | forms
    for row in lexicons.rows("dating_holders"):
        if row["of"] in known:
            forms |= {name: row["of"] for name in row["names"].split("|") if " " in name and name not in forms}
    found: dict[str, list[tuple[str, str]]] = {}
    for form in sorted(forms, key=len, reverse=True):
        if word := _WORD.match(form):
            found.setdefault(word[0], []).append((form, forms[form]))
    return found


_ACRONYM = 3  # letters; a longer word in capitals is shouted


@cache
def _single() -> frozenset[str]:
    """Single words that speak of a state."""
    return frozenset(form for forms in _signs().values() for form, _ in forms if " " not in form)


_WORD = re.compile(r"\b[A-Z]\w*")


@lru_cache(maxsize=1 << 14)
def _spoken_of(written: str) -> tuple[tuple[int, int, str], ...]:
    """
    Where words of a capitalised sequence speak of a state, and of which.

    >>> _spoken_of("South Korean Army"), _spoken_of("Selvag")
    (((0, 12, 'South Korea'),), ())
    """
    signs = _signs()
    found, reached = [], 0
    if signs.keys().isdisjoint(_WORD.findall(written)):
        return ()
    for word in _WORD.finditer(written):
        for form, state in signs.get(word[0], ()) if word.start() >= reached else ():
            reached = word.start() + len(form)
            if written.startswith(form, word.start()) and not written[reached : reached + 1].isalnum():
                found.append((word.start(), reached, state))
                break
            reached = word.start()
    return tuple(found)


_SURE = 2  # times as often as any other that a country must be named for the document to be about it, and at least

_SIGNS = 20  # of states before a body in its sentence that are looked at
_NEAR = 3  # times as often as the country that a report comes from another must be named for it to be about that


@cache
def _opposing() -> frozenset[str]:
    """Forms of the verbs by which one speaks against somebody."""
    rows = [row for row in lexicons.rows("claim_cues") if row["act"] in ("accusation", "condemnation", "threat")]
    forms = {form for row in rows for form in (row["cue"], *row["past"].split(), *row["participle"].split())}
    regular = {f"{row['cue'].removesuffix('e')}{end}" for row in rows for end in ("es", "s", "ed", "ing")}
    return frozenset(forms | regular)


_WORDS = re.compile(r"[a-z]+")
_HARM_REACH = 20  # characters behind a state that hold the noun of what it does


class _About:
    """Which countries a document names, and where."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        met: Sequence[Run],
        unlisted: Mapping[str, str],
        told: Sequence[_Told],
    ) -> None:
        self._text, self._sentences, self._told = text, sentences, told
        self._starts = [sentence.start for sentence in sentences]
        single = _single()
        found = [
            (at + start, at + end, state)
            for at, written in met
            if " " in written or written in single
            for start, end, state in _spoken_of(written)
        ]
        if unlisted:
            found += [(at, at, unlisted[written]) for at, written in met if written in unlisted]
        self._found, self._states = sorted(found), {state for _, _, state in found}

    @cached_property
    def _counts(self) -> Counter[str]:
        counts = Counter([state for _, _, state in self._found])
        counts.update([one.owner[0] for one in self._told if one.owner])
        return counts

    @cached_property
    def _dateline(self) -> str | None:
        return next((state for start, end, state in self._found if _heads(self._text, start, end)), None)

    def _sentence_at(self, start: int) -> Sentence | None:
        at = bisect_right(self._starts, start) - 1
        return self._sentences[at] if at >= 0 and start < self._sentences[at].end else None

    def opposed_by(self, ends: Iterable[int]) -> set[str]:
        """The states that a body speaks or acts against in the words behind it: condemned the Israeli raid."""
        found = set[str]()
        for end in ends:
            sentence, first = self._sentence_at(end - 1), bisect_left(self._found, (end,))
            last = bisect_left(self._found, (sentence.end,), first) if sentence else first
            for start, stop, state in self._found[first:last]:
                behind = _WORDS.findall(self._text, stop, stop + _HARM_REACH)[:1]
                words = _WORDS.findall(self._text, end, start)
                if not _opposing().isdisjoint(words) or not places.harms().isdisjoint(behind):
                    found.add(state)
        return found

    def speaks_of(self, state: str) -> bool:
        """True when the document names the state, or a part of it."""
        return state in self._states

    def state_of(self, body: Body) -> str | None:
        """The state that the document is about, of those that may have the body; None where it does not show."""
        if body.default and not any(map(body.may_be_of, self._states - {body.default})):
            return body.default
        fitting = [(number, state) for state, number in self._counts.items() if body.may_be_of(state)]
        if not fitting:
            return None
        (most, state), *others = sorted(fitting, key=lambda one: (-one[0], one[1]))
        if self._dateline and body.may_be_of(self._dateline) and _NEAR * self._counts[self._dateline] >= most:
            return self._dateline
        return state if most >= _SURE * max(1, others[0][0] if others else 1) else None

    def near(self, body: Body, start: int) -> str | None:
        """The one state that the sentence names before a place in it."""
        sentence = self._sentence_at(start)
        if sentence is None:
            return None
        first = bisect_left(self._found, (sentence.start,))
        before = {state for _, _, state in self._found[first : bisect_left(self._found, (start,))][-_SIGNS:]}
        return before.pop() if len(before) == 1 and body.may_be_of(min(before)) else None


def _heads(text: str, start: int, end: int) -> bool:
    """True at the head of a line before the rest of a dateline."""
    return text[start - 1 : start] in ("", "\n") and (
        ground.is_dateline(text, end) or (text[start:end].isupper() and text[end : end + 2] == ": ")
    )
