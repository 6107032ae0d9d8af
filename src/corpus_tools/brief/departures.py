"""Who is told to have gone of himself, and to have been sent away: 'Lind resigned', 'the board dismissed Lind'."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from corpus_tools.brief.citing import passage
from corpus_tools.brief.display import Html, join
from corpus_tools.brief.questions import Asked
from corpus_tools.brief.rows import Row, Table, cells, lasting, stream
from corpus_tools.brief.sides import Texts, at_odds, sides
from corpus_tools.brief.tabular import Cell
from corpus_tools.text import fold

CLOSELY = 7
"""Days between two tellings of one departure at most, and lines of one text where a day is not known."""

MOST = 60
"""Passages of each kind that are held against the others of one person; all would cost the square."""

_SIGNS = re.compile(r"\b(?:dismiss|fired|left|oust|quit|remov|resign|sack|stepped down|thrown out)", re.IGNORECASE)
_GONE = (
    r"(?:resigned|stepped down|quit(?=[.,;]|$| (?:after|as|at|from|in|on|over)\b)"
    r"|left (?:\w+ ){0,2}(?:at|of) (?:her|his) own\b|offered (?:her|his) resignation)"
)
_SENT = r"(?:dismissed|fired|ousted|removed from (?:her|his|the) (?:job|office|post)|sacked)"
_HAD = r"(?:(?:had|has|later|then|also) )*"
_OFFICE = r"(?:(?!(?:that|who|which|and|but)\b)[\w'’-]+ ){0,5}?"
_HIMSELF = re.compile(
    rf"[\"'“‘]?(?:that )?(?:he|she|i) {_HAD}(?P<gone>{_GONE}|left$)"
    rf"|[\"'“‘]?(?:that )?(?:he|she|i) (?:had been|was) (?P<sent>{_SENT})"
)

Departures = Mapping[str, tuple[list[Row], list[Row]]]
"""Of each person the passages by which he went, and those by which he was sent away."""


@lru_cache(maxsize=1 << 10)
def _patterns(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a text tells that somebody of this name went, and that he was sent away."""
    who = rf"\b{re.escape(name)}"
    aside = r"(?:,[^,.;]{3,60},)?"
    gone = (
        rf"{who}{aside} {_HAD}(?:(?:claims|insist(?:ed|s)|said|says) (?:that )?(?:he|she) {_HAD})?{_GONE}"
        rf"|\b(?:accepted|after|announced|following|tendered) (?:the )?resignation of {_OFFICE}{who}"
        rf"|\baccepted {_OFFICE}{who}['’]s? resignation"
    )
    sent = (
        rf"{who}{aside} (?:had been|has been|was)(?: \w+ly)? {_SENT}\b(?! (?:as|that)\b)"
        rf"|(?<!nobody )\b(?:dismissed|fired|ousted|sacked) (?!(?:a|an|as|her|his|its|the|their|what)\b)"
        rf"{_OFFICE}{who}\b(?!['’]| as\b)|\bthe (?:dismissal|sacking) of {_OFFICE}{who} (?:came|had|has|is|was)\b"
        rf"|\b(?:after|announced|confirmed|following|ordered) (?:the )?(?:dismissal|sacking) of {_OFFICE}{who}\b"
    )
    return re.compile(gone), re.compile(sent)


def departures(events: Table, claims: Table, mentions: Table, named: Mapping[str, str]) -> Departures:
    """
    The persons of whom passages close to each other tell that they went and that they were sent away, with both; who
    denies it, or took it back, tells of neither. ``named`` are the names of actors.
    """
    gone: dict[str, list[Row]] = defaultdict(list)
    sent: dict[str, list[Row]] = defaultdict(list)
    persons = {actor for actor, kind in cells(mentions, "actor", "kind") if kind == "person"}
    for row, actors in (*_told(events, "actors"), *_told(claims, "about")):
        text = fold(row["text"])
        own = _HIMSELF.match(text) if row.get("speaker") in persons else None
        for person in sorted(persons & actors):
            went, was_sent = (pattern.search(text) for pattern in _patterns(_surname(named.get(person, person))))
            if went or was_sent:
                (gone if went else sent)[person].append(row)
        if own:
            (gone if own["gone"] else sent)[row["speaker"]].append(row)
    found = {person: _close(gone[person], sent[person]) for person in sorted(gone.keys() & sent.keys())}
    return {person: both for person, both in found.items() if all(both)}


def _surname(name: str) -> str:
    """
    The last word of a name, folded, without what tells whose or which it is.

    >>> _surname("Ana Orr (Minister of Transport)")
    'orr'
    """
    return fold(name).partition(" (")[0].split()[-1]


def _told(table: Table, column: str) -> Iterator[tuple[Row, set[str]]]:
    """The passages that may tell of a departure, each with those whom it names."""
    for row in stream(table):
        comment = row.get("voice") == "comment" or row.get("zone") == "reader_comment"
        denied = row.get("act") == "denial" or row.get("polarity") == "denies" or row.get("taken_back")
        if row["text"] and not (comment or denied) and _SIGNS.search(row["text"]):
            yield lasting(row), {*row[column]} if row[column] is not None else set()


def _close(gone: list[Row], sent: list[Row]) -> tuple[list[Row], list[Row]]:
    """Those of both that may be of one departure."""
    pairs = [(one, other) for one, other in product(gone[:MOST], sent[:MOST]) if _are_of_one(one, other)]
    kept = [{row["id"] for row in rows} for rows in zip(*pairs, strict=True)] if pairs else [set(), set()]
    return [row for row in gone if row["id"] in kept[0]], [row for row in sent if row["id"] in kept[1]]


def _are_of_one(one: Row, other: Row) -> bool:
    """Whether two passages are of neighbouring days, or stand close to each other in one text; not in one sentence."""
    if one["doc_id"] == other["doc_id"] and one["start"] <= other["end"] and other["start"] <= one["end"]:
        return False
    day, other_day = _day(one), _day(other)
    if day and other_day:
        return abs((day - other_day).days) <= CLOSELY
    return bool(one["doc_id"] == other["doc_id"] and abs(one["line"] - other["line"]) <= CLOSELY)


def _day(row: Row) -> dt.date | None:
    """The day of an event, if one is known."""
    first, last = row.get("when_from"), row.get("when_to")
    return first if first and first == last else None


_WENT, _SENT_AWAY = "resigned or left", "was dismissed"


def of_departures(found: Departures, named: Mapping[str, str]) -> list[Asked]:
    """Of each person the question whether he resigned or was dismissed, with the passages for either."""
    return [
        (
            f"Did {named.get(person, person)} resign, or was the post taken away?",
            [(_WENT, gone), (_SENT_AWAY, sent)],
        )
        for person, (gone, sent) in found.items()
    ]


def departures_table(found: Departures, named: Mapping[str, str], texts: Texts, top_n: int) -> Html:
    """Each person of whom texts tell both that he went and that he was sent away; nothing where there is none."""
    rows: list[list[Cell]] = [
        [named.get(person, person), join([_side(gone, _WENT, texts), _side(sent, _SENT_AWAY, texts)])]
        for person, (gone, sent) in [*found.items()][:top_n]
    ]
    return at_odds("Resigned, or dismissed", "who", rows, len(found), "person", "events") if rows else Html("")


def _side(rows: list[Row], said: str, texts: Texts) -> Html:
    return sides(rows, ("text",), lambda _: said, texts, passage)
