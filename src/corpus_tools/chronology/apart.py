"""One event on two days: passages of different documents that tell alike of something and date it apart."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from types import MappingProxyType
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from corpus_tools.chronology.coverage import COMMON, content_words, deeds_in, share
from corpus_tools.chronology.keyed import A_WEEK, MORE, Keyed, is_denied
from corpus_tools.chronology.times.values import exact_day
from corpus_tools.periods import Period

_NOBODY: Mapping[str, frozenset[str]] = MappingProxyType({})
Numbers: TypeAlias = NDArray[np.integer[Any]]

TOGETHER = 1 << 20
"""Pairs that are in memory at once."""

APART = 0.5
"""
Shares of common words, names and offices aside, from which on two passages of different dates may be one event that is
dated apart.
"""


_YEAR = len("2016")

NAMELESS = 3
"""Words that they share at least where no actor tells whose event it is: two elections are two countries' as often."""


COUNTED = ("relative", "inferred")
"""The bases of a date that was counted from the day of publication, or from what is dated so."""
_AGO = re.compile(r"\bago\b")

SUPPOSED = ("occasion", "setting")
"""The rules of a date that no text gives: that of the news in which something is said."""


def dated_apart(
    rows: Iterable[Mapping[str, Any]], origin: Mapping[str, str], named: Mapping[str, frozenset[str]] = _NOBODY
) -> list[tuple[str, str]]:
    """
    Pairs of passages of different origins that share most words, and an actor where both name one, but whose dates
    can mean no common day, though they lie near each other (``lie_near``); or that tell of one deed at one small place,
    or of one turn that a thing took, on neighbouring days. Of each two events one pair, the earlier first. A passage
    with several dates, which is several events, bears them all. ``origin`` is that of each document, ``named`` whom it
    names and few others do. The rows are gone through twice; in between, words, actors and dates stay in memory as
    numbers.

    >>> one = {"id": "E:a:0", "doc_id": "a", "start": 0, "end": 12, "cluster": "1", "when": "2003-04"}
    >>> one |= {"actors": [], "text": "the capital fell to rebels", "basis": "stated"}
    >>> other = {**one, "id": "E:b:0", "doc_id": "b", "cluster": "2", "when": "2003-05-01"}
    >>> dated_apart([one, other], {"a": "a", "b": "b"}), dated_apart([one, other], {"a": "a", "b": "a"})
    ([('E:a:0', 'E:b:0')], [])
    """
    passages = _Passages(origin, named)
    for row in rows:
        passages.add(row)
    pairs = [*passages.apart()]
    wanted = {at for pair in pairs for at in pair}
    told = {at: (row["when"], row["id"]) for at, row in enumerate(filter(_has_words, rows)) if at in wanted}
    ordered = (sorted((told[one], told[other])) for one, other in pairs)
    return [(one, other) for (_, one), (_, other) in sorted(ordered, key=lambda pair: (*pair[0], pair[1][1]))]


def _has_words(row: Mapping[str, Any]) -> bool:
    """Whether a passage has words to compare, and its date is one that its text tells."""
    return bool(row["text"]) and (row.get("rule") or "").partition("-")[0] not in SUPPOSED


class _Names:
    """Names as numbers, in the order in which they are met."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def __call__(self, name: str) -> int:
        return self._numbers.setdefault(name, len(self._numbers))

    def names(self) -> list[str]:
        """All of them, by their numbers."""
        return [*self._numbers]


class _Passages:
    """Passages as numbers: each its document, place, date, event, words and actors."""

    def __init__(self, origin: Mapping[str, str], named: Mapping[str, frozenset[str]]) -> None:
        self._origin, self._named = origin, named
        self._documents, self._texts, self._dates, self._features = (_Names() for _ in range(4))
        self._where, self._origins, self._starts, self._ends = (array("i") for _ in range(4))
        self._when, self._held, self._words, self._acting = (array("i") for _ in range(4))
        self._event, self._begins, self._counted = array("q"), array("q", [0]), array("b")
        self._keyed = Keyed()

    def add(self, row: Mapping[str, Any]) -> None:
        """Keeps a passage that can be compared."""
        if not _has_words(row):
            return
        at, actors = len(self._where), [] if row["actors"] is None else sorted(set(row["actors"]))
        words = sorted(deeds_in(row["text"], content_words(row["text"]), frozenset(actors)))
        doc_id = row["doc_id"]
        place = (self._documents(doc_id), self._dates(row["when"]))
        keys = self._keyed.add(at, row, actors, place)
        self._where.append(place[0])
        self._origins.append(self._texts(self._origin.get(doc_id, doc_id)))
        self._starts.append(row["start"])
        self._ends.append(row["end"])
        self._when.append(place[1])
        self._counted.append(row["basis"] in COUNTED or _AGO.search(row["text"]) is not None)
        cluster = blake2b(row["cluster"].encode(), digest_size=8)  # their names are as many as the passages, nearly
        self._event.append(int.from_bytes(cluster.digest(), signed=True))
        self._held.extend(
            map(self._features, [*words, *(f"actor {name}" for name in actors), *map("deed {}".format, sorted(keys))])
        )
        self._words.append(len(words))
        self._acting.append(len(actors))
        self._begins.append(len(self._held))

    def apart(self) -> Iterator[tuple[int, int]]:
        """Two passages of each two events that are told alike and dated apart, by their places in the order given."""
        dates, found, names = self._dates_told(), set[tuple[int, int]](), self._dates.names()
        documents, denied = self._documents.names(), self._keyed.denied
        for one, other in sharing(*self._shared()):
            events = tuple(sorted((self._event[one], self._event[other])))
            if self._origins[one] == self._origins[other] or events in found or self._keyed.are_of_several(one, other):
                continue
            if any(self._keyed.denies(at, exact_day(names[self._when[at]])) for at in (one, other) if at in denied):
                continue
            turned = self._is_one_deed(one, other, names, documents)
            if not (turned or self._alike(one, other)):
                continue
            if self._keyed.is_kept(one, other, [exact_day(names[self._when[at]]) for at in (one, other)]):
                continue
            if turned or (_is_apart(dates(one), dates(other)) and self._may_be_one(one, other, names)):
                found.add((events[0], events[1]))
                yield one, other
        yield from self._denials(found, names, documents)

    def _denials(
        self, found: Collection[tuple[int, ...]], names: Sequence[str], documents: Sequence[str]
    ) -> Iterator[tuple[int, int]]:
        """A passage that denies a day, with one of each other text of the same matter that gives it."""
        days = [exact_day(names[when]) for when in self._when] if self._keyed.denied else []
        for one, denied in self._keyed.denied.items():
            own, met = days[one], {self._origins[one]}
            for other, day in enumerate(days) if own and not is_denied(denied, own) else ():
                near = isinstance(denied, tuple) or (own and day and abs((own - day).days) <= A_WEEK)
                if not (day and near and is_denied(denied, day)) or self._origins[other] in met:
                    continue
                events = tuple(sorted((self._event[one], self._event[other])))
                if self._in_common(one, other, documents) >= MORE and events not in found and self._meet(one, other):
                    met.add(self._origins[other])
                    yield one, other

    def _meet(self, one: int, other: int) -> bool:
        """Whether two passages share a word or an actor, where only the day of a week is denied."""
        (words, actors), (others, their) = self._of(one), self._of(other)
        return isinstance(self._keyed.denied[one], tuple) or bool(words & others or actors & their)

    def _shared(self) -> tuple[Numbers, Numbers]:
        """Passages, and beside each a word or an actor that it has and some but few others have."""
        held = np.frombuffer(self._held, np.int32) if self._held else np.empty(0, np.int32)
        often = np.bincount(held)
        kept = np.flatnonzero(((often > 1) & (often <= COMMON))[held])
        passages = np.searchsorted(np.frombuffer(self._begins, np.int64), kept, "right") - 1
        return passages.astype(np.int32), held[kept]

    def _alike(self, one: int, other: int) -> bool:
        (words, actors), (others, their) = self._of(one), self._of(other)
        common = len(words & others)
        agree = (bool(actors & their) and common > 1) or (not (actors and their) and common >= NAMELESS)
        return agree and share(words, others) >= APART and not self._keyed.differ(one, other)

    def _is_one_deed(self, one: int, other: int, names: Sequence[str], documents: Sequence[str]) -> bool:
        """True for one deed or turn told on neighbouring days, of which neither document tells on both."""
        if not self._keyed.may_be_one(one, other):
            return False
        days = [exact_day(names[self._when[at]].removesuffix("/..")) for at in (one, other)]
        if not days[0] or not days[1] or days[0] == days[1]:
            return False
        apart, common = abs((days[0] - days[1]).days), self._in_common(one, other, documents)
        shared = len(self._of(one)[0] & self._of(other)[0])
        both = [(self._where[one], self._when[other]), (self._where[other], self._when[one])]
        return self._keyed.are_of_one((one, other), apart, common, shared, both)

    def _in_common(self, one: int, other: int, documents: Sequence[str]) -> int:
        """How many whom few others name the documents of two passages both name."""
        first, second = (self._named.get(documents[self._where[at]], frozenset()) for at in (one, other))
        return len(first & second)

    def _may_be_one(self, one: int, other: int, names: Sequence[str]) -> bool:
        """Whether the dates lie so near each other that a slip may have parted them."""
        few = len(self._of(one)[0] & self._of(other)[0]) < NAMELESS
        if all(len(names[self._when[at]]) == _YEAR for at in (one, other)) and (few or self._is_vague(one, other)):
            return False
        first, second = (Period.parse(names[self._when[at]]) for at in (one, other))
        return lie_near(first, second, as_news=bool(self._counted[one] and self._counted[other]))

    def _is_vague(self, one: int, other: int) -> bool:
        """Whether years are all that is known of two passages that name nobody, or count back from their own day."""
        return bool(self._counted[one] and self._counted[other]) or not (self._acting[one] and self._acting[other])

    def _of(self, at: int) -> tuple[frozenset[int], frozenset[int]]:
        begin, parted = self._begins[at], self._begins[at] + self._words[at]
        return frozenset(self._held[begin:parted]), frozenset(self._held[parted : parted + self._acting[at]])

    def _dates_told(self) -> Callable[[int], list[Period]]:
        """What gives all dates of a passage: its own, and those of the events whose words overlap with it."""
        where, names = np.array(self._where, np.int32), self._dates.names()
        order = np.argsort(where, kind="stable")
        bounds = np.searchsorted(where[order], np.arange(where.max(initial=-1) + 2))

        def dates(at: int) -> list[Period]:
            first, end = bounds[self._where[at] :][:2]
            near = {
                names[self._when[other]]
                for other in order[first:end].tolist()
                if self._starts[other] < self._ends[at] and self._starts[at] < self._ends[other]
            }
            return [Period.parse(when) for when in sorted(near)]

        return dates


def sharing(things: Numbers, features: Numbers) -> Iterator[tuple[int, int]]:
    """
    The pairs of things that have a feature in common, in order and each once, where the two arrays name a thing and a
    feature that it has. Some ``TOGETHER`` pairs at a time are in memory.

    >>> [*sharing(np.array([3, 1, 2, 1, 3]), np.array([7, 7, 8, 9, 9]))]
    [(1, 3)]
    """
    order = np.lexsort((things, features))
    member, feature = things[order], features[order]
    behind = np.searchsorted(feature, feature, "right") - np.arange(1, len(feature) + 1)
    order = np.argsort(member, kind="stable")
    ordered, pairs = member[order], np.cumsum(behind[order])
    begin = 0
    while begin < len(order):
        most = (pairs[begin - 1] if begin else 0) + TOGETHER
        last = max(int(np.searchsorted(pairs, most, "right")) - 1, begin)
        end = int(np.searchsorted(ordered, ordered[last], "right"))  # no thing is parted: its pairs come once
        yield from _pairs(member, order[begin:end], behind[order[begin:end]])
        begin = end


def _pairs(member: Numbers, places: Numbers, behind: Numbers) -> Iterator[tuple[int, int]]:
    """Those at some places, each paired with so many behind it."""
    steps = np.arange(behind.sum()) - np.repeat(np.cumsum(behind) - behind, behind)
    others = member[np.repeat(places + 1, behind) + steps].astype(np.int64)
    both = np.unique(np.repeat(member[places].astype(np.int64), behind) << 32 | others)
    yield from zip((both >> 32).tolist(), (both & 0xFFFFFFFF).tolist(), strict=True)


def _is_apart(ones: Iterable[Period], others: Sequence[Period]) -> bool:
    return all(one.before(other) or other.before(one) for one in ones for other in others)


AS_NEWS = 6
"""
Days between two dates that were both counted from a day of publication: news is told within days, and the debate of
Thursday in another week is another debate.
"""

KNOWN_CLOSELY = 31
"""Days that a date takes which is known closely, and from one such date to the other."""

FEW_YEARS = 3
"""From one date to the other where one is known by its year only: the election of eight years ago is another one."""


def lie_near(one: Period, other: Period, as_news: bool) -> bool:
    """
    Whether two dates that share no day may be given to one event: they lie near each other, or are the same day of two
    years, the one of which is a slip. ``as_news``: both were counted from the day of publication.

    >>> days = [Period.parse(day) for day in ("2016-03-03", "2016-03-09", "2016-03-10", "2015-03-10", "2008")]
    >>> lie_near(days[0], days[1], True), lie_near(days[0], days[2], True), lie_near(days[0], days[2], False)
    (True, False, True)
    >>> lie_near(days[2], days[3], False), lie_near(days[2], days[4], False)
    (True, False)
    """
    earlier, later = (one, other) if one.before(other) else (other, one)
    if not (earlier.first and earlier.last and later.first and later.last):
        return True
    days = (later.first - earlier.last).days
    longest = max(earlier.last - earlier.first, later.last - later.first).days
    if as_news:
        return days <= AS_NEWS and longest <= KNOWN_CLOSELY
    same_day = earlier.edtf[5:] == later.edtf[5:] and len(earlier.edtf) == len("2016-03-10") == len(later.edtf)
    return days <= (KNOWN_CLOSELY if longest <= KNOWN_CLOSELY else 366 * FEW_YEARS) or same_day
