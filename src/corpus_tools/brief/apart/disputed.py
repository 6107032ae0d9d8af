"""Disputes: claims that share a topic or gainsay one another, and which of them stand against the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from corpus_tools.brief.claims.statements import copied_topics
from corpus_tools.brief.counting import digest
from corpus_tools.brief.exhibits import READERS
from corpus_tools.brief.rows import Row, Table, cells, filled, lasting, outside, stream, tally
from corpus_tools.text import fold


def disputes(
    claims: Table, origin: Mapping[str, str], most: int, chosen: Table | None = None, selves: bool = True
) -> tuple[int, list[list[Row]]]:
    """
    How many disputes there are, and the claims of the first ones, those first that most texts tell of: claims that
    share a topic or gainsay one another, and those of near-copies with what they copy; readers' comments are left out.
    With claims ``chosen`` from these, only the disputes that one of them is in, whole; without ``selves`` none of a
    speaker with nobody but himself.
    """
    told = filled(outside(claims, "zone", READERS), "disputed_by")
    copied = copied_topics(told, origin)
    matters = {row["id"]: _matter(row, copied, origin) for row in stream(told, *_TOLD)}
    joined = {matter: matter for matter in matters.values()}
    for claim, against in cells(told, "id", "disputed_by"):
        for other in against:
            joined[_first(matters.get(other, matters[claim]), joined)] = _first(matters[claim], joined)
    among_them = matters if chosen is None else [key for key in tally(chosen, "id") if key in matters]
    place: dict[object, set[str]] = {}
    speakers: dict[object, set[str | None]] = {}
    for key, doc_id, speaker in cells(told, "id", "doc_id", "speaker"):
        matter = _first(matters[key], joined)
        place.setdefault(matter, set()).add(origin.get(doc_id, doc_id))
        speakers.setdefault(matter, set()).add(speaker)
    alone = set() if selves else {matter for matter, who in speakers.items() if len(who) == 1 and None not in who}
    met = dict.fromkeys(matter for key in among_them if (matter := _first(matters[key], joined)) not in alone)
    found = sorted(met, key=lambda one: -len(place[one]))
    first: dict[object, list[Row]] = {matter: [] for matter in islice(found, most)}
    for row in stream(told):
        if (matter := _first(matters[row["id"]], joined)) in first:
            first[matter].append(lasting(row))
    return len(found), [*first.values()]


_TOLD = ("id", "doc_id", "topic", "act", "text")


def _matter(row: Row, copied: Mapping[str, str], origin: Mapping[str, str]) -> object:
    """The topic of a claim, that of which it is a copy, or without one what is the same in copies of it."""
    topic = row["topic"]
    place = origin.get(row["doc_id"], row["doc_id"])
    return copied.get(topic, topic) if topic else digest((place, row["act"], fold(row["text"])))


def _first(matter: object, joined: Mapping[object, object]) -> object:
    while joined[matter] != matter:
        matter = joined[matter]
    return matter


def opponents(rows: Sequence[Row]) -> set[str]:
    """
    The claims of a topic that stand against its first one: those disputed by a claim of its side, and on its side those
    that dispute these.
    """
    against: dict[str, set[str]] = {row["id"]: set() for row in rows}
    for row in rows:
        for other in {*row["disputed_by"]} & against.keys():
            against[row["id"]].add(other)
            against[other].add(row["id"])
    side: dict[str, bool] = {}
    for row in rows:
        waiting = [(row["id"], False)] if row["id"] not in side else []
        while waiting:
            one, second = waiting.pop(0)
            if one not in side:
                side[one] = second
                waiting += [(other, not second) for other in sorted(against[one])]
    return {one for one, second in side.items() if second}
