"""Which events are shown where not all can be: by how many tell them, and how near they are to the news."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from operator import itemgetter

import pandas as pd

from corpus_tools.brief.actors.happened import SUFFERED
from corpus_tools.brief.counting import WideSpread
from corpus_tools.brief.describing import PRONOUNS
from corpus_tools.brief.exhibits import origins_of
from corpus_tools.brief.passages import copied_from
from corpus_tools.brief.rows import Row, Table, lasting, parts, records
from corpus_tools.chronology.apart import SUPPOSED
from corpus_tools.chronology.events.core import Core, find_core
from corpus_tools.chronology.events.happening import PERFECT, happens
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.claims.cues import cue_forms
from corpus_tools.model import Span
from corpus_tools.tables.budget import FACT_WORDS
from corpus_tools.text import WORD, fold

LEADING = (
    "first those that most origins tell, then what somebody who is named did or what befell him, last what was only "
    "said with the news, of each those first that were news when they were told"
)

NEWS, WEEK = 31, 7
"""Days before publication, and behind it, within which an event is news; days that the date of news can mean."""

YEAR, FAR = 366, 2

DEED, OTHER, SAID = range(3)

_Weight = tuple[bool, int, int, int, bool, int, bool, bool]
_Rank = tuple[bool, int, int, int, bool, int, bool, bool, int, str, str]


def origins_of_events(events: Table, documents: pd.DataFrame) -> WideSpread:
    """
    In how many documents, and from how many independent origins, each event is told, by its cluster; what stands in a
    passage that two texts share is of one origin.
    """
    origin = origins_of(documents)
    return WideSpread(events, origin, "cluster", copied_from(events, origin, ()))


def leading_events(events: Table, documents: pd.DataFrame, most: int) -> list[Row]:
    """
    Of each of the events that most origins tell the passage that says most: deeds first, last what is only said with
    the news; of each what lies near the publication of its document, whose day is not inferred, and what names an
    actor, of each document in turn. What is only named ("the 2008 race"), and what lacks its subject, comes behind all
    that is told, and what is said is left out where its day is a guess.
    """
    spread, published = origins_of_events(events, documents), _days(documents)
    best = dict[str, tuple[_Rank, Row]]()
    doc_id, told = "", Counter[object]()
    for part in parts(events, "cluster", *_RANKED):
        _, origins = spread.of(part["cluster"])
        for row, number in zip(records(part), origins.tolist(), strict=True):
            if _is_guessed(row, published) or _shows_nothing(row):
                continue
            if row["doc_id"] != doc_id:
                doc_id, told = row["doc_id"], Counter()
            weight = _weight(row, number, published)
            told[weight] += 1
            rank = *weight, told[weight], row["when_from"].isoformat() if row["when_from"] else "~", row["id"]
            if row["cluster"] not in best or _tells_more(rank, best[row["cluster"]][0]):
                best[row["cluster"]] = rank, lasting(row)
        if len(best) > most * HELD:
            best = dict(heapq.nsmallest(most, best.items(), key=itemgetter(1)))
    return [row for _, row in heapq.nsmallest(most, best.values(), key=itemgetter(0))]


def _tells_more(one: _Rank, other: _Rank) -> bool:
    """Whether the passage of the one rank shows an event better: told and not said, by the outlet and no source."""
    first, second = ((named, kind == SAID, *rest[:2]) for named, _, kind, _, *rest in (one, other))
    return (first, one) < (second, other)


HELD = 50
"""Events that are held at once, for each that is shown."""


def _weight(row: Row, number: int, published: Mapping[str, _Days]) -> _Weight:
    """
    How much a passage tells of an event of so many origins; the less, the more. What two texts date no closer than
    "last year" may be two events.
    """
    near, text = _distance(row, published), row["text"] or ""
    named = row["rule"].startswith(_OF_A_NOUN) or (text[:1].islower() and begins(find_core(text), text))
    number = number if row["basis"] == "background" or _is_close(row, NEWS) else 1
    hidden = 2 - bool(row["printed"]) - tells(row)
    lesser = row["voice"] != "outlet", hidden, row["basis"] == "inferred", not len(row["actors"])
    return named, -number, _kind(row, near), near, *lesser


def begins(core: Core | None, text: str) -> bool:
    """True for words that begin with their verb, whose subject is not in them: had visited the mill in May."""
    return core is not None and not core.subjects and text.lower().startswith(core.verb.lower())


_OF_A_NOUN = "noun-"
"""The rules of what is named with its day and not told: Saturday's debate, the 2008 race."""


def _is_guessed(row: Row, published: Mapping[str, _Days]) -> bool:
    """
    Whether a passage that has its day from other news of its page tells what was said, perhaps days later: what the
    minister said of the truce was not said on the day of the raid.
    """
    if row["rule"].partition("-")[0] not in SUPPOSED or not is_said(row["text"] or ""):
        return False
    if row["when_to"] is None or row["doc_id"] not in published:
        return True
    return _behind(row["when_to"], published[row["doc_id"]]) > OF_ITS_PAGE


def _shows_nothing(row: Row) -> bool:
    """
    Whether a passage is the words of a picture, or one whose words are withheld, names nobody, and tells in its first
    ones neither who it is of nor what was done: by Wednesday it was still …
    """
    text = row["text"] or ""
    if row["printed"] or _PICTURE.match(text):
        return _PICTURE.match(text) is not None
    first = " ".join(text.split()[:FACT_WORDS])
    unseen = has_verb(text, Span(0, len(text))) and not has_verb(first, Span(0, len(first)))
    return not len(row["actors"]) and (_is_of_nobody(text) or (unseen and find_core(text) is None))


_PICTURE = re.compile(r"\W*(?:caption|graphic|image|photo|picture|video)(?: caption)?:", re.IGNORECASE)


OF_ITS_PAGE = 1
"""Days before publication: of 32 such statements with older news, read in four folders, 20 were said later."""


_RANKED = ("id", "printed", "voice", "doc_id", "when_from", "when_to", "basis", "actors", "rule", "text")

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
    >>> is_said("Gunmen stormed the fort"), is_said("The judge ruled on Friday")
    (False, False)
    """
    core = find_core(text)
    verb = core.verb.rpartition(" ")[2] if core else _first_present(text)
    befell = verb in SUFFERED or (core is not None and _PASSIVE.search(core.verb) is not None) or _QUITS.search(text)
    return _MARKS.search(text) is not None or (_says(verb, text) and not befell)


def _says(verb: str, text: str) -> bool:
    """
    True for a verb of saying; for one that is another deed unless a quotation or "that" goes with it, where one does.

    >>> _says("stormed", "Men stormed the fort"), _says("stormed", "“No,” he stormed"), _says("held", "it held that")
    (False, True, True)
    """
    cue = cue_forms().get(verb)
    if cue is None:
        return False
    return not {*cue[0].takes} <= _ONLY_WITH or _QUOTES.search(text) is not None or f"{verb} that " in f"{text} "


_ONLY_WITH = frozenset("hq")
"""Letters of verbs that take no more than a quotation or a clause with "that"."""
_QUOTES = re.compile(r"[“\"]")


_QUITS = re.compile(r"\b(?:announced|handed in|offered|submitted|tendered) (?:her|his|its|their) resignation\b")
_PASSIVE = re.compile(r"\b(?:was|were|been)\b")
_OPEN = re.compile(
    r"\W*(?:did|had|has|have|if|is|unless|was|were|whether|will|would)\b|\W*weather:|.*\?\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""How a passage begins or ends that asks, supposes or expects."""

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
        return first is None or fold(first[0]) in PRONOUNS
    return not core.subjects or fold(core.subjects[0].cut(text)) in PRONOUNS


_Days = tuple[date | None, date]


def _days(documents: pd.DataFrame) -> dict[str, _Days]:
    """The first, where it is known, and the last day on which each document can have been published."""
    days = zip(documents["doc_id"], documents["published_from"], documents["published_to"], strict=True)
    return {doc_id: (None if pd.isna(first) else first, last) for doc_id, first, last in days if not pd.isna(last)}


def _behind(day: date, published: _Days) -> int:
    """How many days a text came after a day, at least."""
    begin, end = published
    return (min(max(day, begin or end), end) - day).days


def _is_close(row: Row, days: int) -> bool:
    """Whether an event is dated to so many days."""
    return bool(row["when_from"] and row["when_to"]) and (row["when_to"] - row["when_from"]).days <= days


def _distance(row: Row, published: Mapping[str, _Days]) -> int:
    """
    How far an event is from the news of its document: 0 for news, 1 within a year, ``FAR`` for all else. Of a document
    that can be of several days it is the one nearest to the event.
    """
    last = row["when_to"]
    if not row["when_from"] or not last:
        return FAR
    close = _is_close(row, WEEK)
    if row["doc_id"] not in published:
        return 1 if close else FAR
    behind = _behind(last, published[row["doc_id"]])
    if close and -WEEK <= behind <= NEWS:
        return 0
    return 1 if abs(behind) <= YEAR else FAR
