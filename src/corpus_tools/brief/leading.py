"""Which events are shown where not all can be: by how many tell them, and how near they are to the news."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from operator import itemgetter

import pandas as pd

from corpus_tools.brief.counting import Met, WideSpread, first_of_each
from corpus_tools.brief.describing import PRONOUNS
from corpus_tools.brief.exhibits import origins_of
from corpus_tools.brief.happened import SUFFERED
from corpus_tools.brief.rows import Row, Table, lasting, records
from corpus_tools.chronology.events.core import find_core
from corpus_tools.chronology.events.happening import PERFECT, happens
from corpus_tools.claims.cues import cue_forms
from corpus_tools.text import WORD, fold

LEADING = (
    "first those that most origins tell, then what somebody who is named did or what befell him, last what was only "
    "said with the news, of each those first that were news when they were told"
)

NEWS, WEEK = 31, 7
"""Days before publication, and behind it, within which an event is news; days that the date of news can mean."""

YEAR, FAR = 366, 2

DEED, OTHER, SAID = range(3)

_Rank = tuple[int, int, int, bool, bool, int, str, str]


def leading_events(events: Table, documents: pd.DataFrame, most: int) -> list[Row]:
    """
    The first passage of each of the events that most origins tell: deeds first, last what is only said with the news;
    of each what lies near the publication of its document, whose day is not inferred, and what names an actor, of each
    document in turn.
    """
    spread = WideSpread(events, origins_of(documents), "cluster")
    published = _days(documents)

    def firsts() -> Iterator[tuple[_Rank, Row]]:
        doc_id, told = "", Counter[object]()
        for part in first_of_each(events, Met(), "cluster", *_RANKED):
            _, origins = spread.of(part["cluster"])
            for row, number in zip(records(part), origins.tolist(), strict=True):
                if row["doc_id"] != doc_id:
                    doc_id, told = row["doc_id"], Counter()
                near = _distance(row, published)
                weight = -number, _kind(row, near), near, row["basis"] == "inferred", not len(row["actors"])
                told[weight] += 1
                begins = row["when_from"]
                yield (*weight, told[weight], begins.isoformat() if begins else "~", row["id"]), lasting(row)

    return [row for _, row in heapq.nsmallest(most, firsts(), key=itemgetter(0))]


_RANKED = ("id", "doc_id", "when_from", "when_to", "basis", "actors", "rule", "text")

_OF_ENTRY = "entry"
"""The rule of what an entry of a running report tells, whose day is that of the entry."""


def tells(row: Row) -> bool:
    """Whether a passage tells in words that may be printed what was done, and does not only name it."""
    return bool(row["printed"] and happens(row["text"] or ""))


def _kind(row: Row, near: int) -> int:
    """
    Whether a passage tells a deed of its own time, and whose it is; what else has its day from the news is mostly what
    was said.
    """
    text, inferred = row["text"] or "", row["basis"] == "inferred"
    named, of_nobody, said = len(row["actors"]) > 0, _is_of_nobody(text), is_said(text)
    if _OPEN.match(text):
        return SAID
    if near < FAR and (happens(text) or PERFECT.search(text)) and not said:
        return DEED if named else (DEED, OTHER, SAID)[of_nobody + inferred]
    of_entry = row["rule"] == _OF_ENTRY and named and not said
    return SAID if (inferred and not of_entry) or ((of_nobody or said) and not named) else OTHER


def is_said(text: str) -> bool:
    """
    True for a passage whose verb is one of saying, and for one cut out of what somebody says; not for who was told.

    >>> [is_said(text) for text in ("The bishop demanded a vote", "The bishop repeats it", "“We met,” he told")]
    [True, True, True]
    >>> [is_said(text) for text in ("The bishop fled", "She dismissed the sexton", "The “Heron” sank", "He was told")]
    [False, False, False, False]
    >>> is_said("On Friday she handed in her resignation"), is_said("On Friday she demanded his resignation")
    (False, True)
    """
    core = find_core(text)
    verb = core.verb.rpartition(" ")[2] if core else _first_present(text)
    befell = verb in SUFFERED or (core is not None and _PASSIVE.search(core.verb) is not None) or _QUITS.search(text)
    return _MARKS.search(text) is not None or (verb in cue_forms() and not befell)


_QUITS = re.compile(r"\b(?:announced|handed in|offered|submitted|tendered) (?:her|his|its|their) resignation\b")
_PASSIVE = re.compile(r"\b(?:was|were|been)\b")
_OPEN = re.compile(
    r"\W*(?:did|had|has|have|if|is|unless|was|were|whether|will|would)\b|\W*(?:graphic|image|photo|picture|video|weather):|.*\?\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""How a passage begins that asks or supposes, or says what a picture shows."""

_MARKS = re.compile(r"\A\s*[\"“]|[,.!?…][\"”]|:\s[\"“]")
"""Marks of a quotation that is a sentence; those around one word are none."""


def _first_present(text: str) -> str:
    """The first verb of saying in the present, as running reports have it: the mayor repeats that he stays."""
    return next((word for word in WORD.findall(text) if word.endswith("s") and word in cue_forms()), "")


def _is_of_nobody(text: str) -> bool:
    """True where a clause begins with its verb, or with a word that says nothing of who did it by itself."""
    core = find_core(text)
    if core is None:
        first = WORD.search(text)
        return first is None or fold(first[0]) in PRONOUNS | _OBJECTS
    return not core.subjects or fold(core.subjects[0].cut(text)) in PRONOUNS


_OBJECTS = frozenset(["her", "him", "me", "them", "us"])
"""Words with which a piece of a sentence begins: (asked) him to resign by Tuesday."""

_Days = tuple[date | None, date]


def _days(documents: pd.DataFrame) -> dict[str, _Days]:
    """The first, where it is known, and the last day on which each document can have been published."""
    days = zip(documents["doc_id"], documents["published_from"], documents["published_to"], strict=True)
    return {doc_id: (None if pd.isna(first) else first, last) for doc_id, first, last in days if not pd.isna(last)}


def _distance(row: Row, published: Mapping[str, _Days]) -> int:
    """
    How far an event is from the news of its document: 0 for news, 1 within a year, ``FAR`` for all else. Of a document
    that can be of several days it is the one nearest to the event.
    """
    first, last = row["when_from"], row["when_to"]
    if not first or not last:
        return FAR
    close = (last - first).days <= WEEK
    if row["doc_id"] not in published:
        return 1 if close else FAR
    begin, end = published[row["doc_id"]]
    behind = (min(max(last, begin or end), end) - last).days
    if close and -WEEK <= behind <= NEWS:
        return 0
    return 1 if abs(behind) <= YEAR else FAR
