"""A claim as its document tells it, for who answers whom, and made comparable across documents."""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import takewhile
from operator import itemgetter
from typing import Any, NamedTuple

from corpus_tools.claims.topics.facts import Fact
from corpus_tools.text import fold

Row = Mapping[str, Any]

DEEDS = frozenset(["demand", "proposal", "pledge"])
"""Acts that want something done; who wants it ended says no to it."""

FACTS = frozenset(["assertion", "accusation", "evaluation", "prediction"])
"""Acts that say how things are, were or will be; a denial says that they are not so."""

WANTING = frozenset(["demand", "threat"])
"""Acts that want another to do something, or else."""

REACH = 300
"""Characters between a claim and its answer: the rest of its sentence, and one that brings in who answers."""

MIN_SHARED = 2
"""Words that two claims share at least, or what the one says no to is hardly what the other says."""

SHORT = 3
"""Content words of a denial that need not repeat what it denies: 'denied hiring anyone'."""

NEXT = 100
"""Characters between a claim and 'it', which stands for it."""


_DAY = len("2019-08-26")


def said_before(denial: Row, charge: Row) -> bool:
    """
    Whether a denial was made on a day before that of the charge, which it therefore does not answer.

    >>> said_before({"said": "2019-08-26"}, {"said": "2019-08-27"}), said_before({"said": None}, {"said": "2019"})
    (True, False)
    """
    days = [row.get("said") or "" for row in (denial, charge)]
    return all(isinstance(day, str) and len(day) == _DAY for day in days) and days[0] < days[1]


def only_asks(row: Row) -> bool:
    """
    Whether something is only asked about: 'asked about the release of the report'.

    >>> asked = {"cue": "has been asking", "act": "demand", "rule": "cue-then-phrase"}
    >>> only_asks({**asked, "text": "the release of the tapes"}), only_asks({**asked, "text": "the duke for the tapes"})
    (True, False)
    """
    wants = row["act"] in WANTING and (row.get("rule") != "cue-then-phrase" or _FOR.search(row["text"]) is not None)
    return _ASKING.search(row["cue"] or "") is not None and not wants


_FOR = re.compile(r"\b(?:for|to)\b")
"""What is wanted: 'asked the duke to pay', 'asked him for boats', and not 'has been asking often about the boats'."""
_ASKING = re.compile(r"\bask(?:ed|ing|s)?(?: about)?$")
_OFTEN = re.compile(r"\b(?:repeatedly|twice|three times)\b")
_TIMES = 3  # claims behind "has twice denied" that may tell of those times


def with_days(rows: Sequence[Row]) -> list[Row]:
    """The claims, of which "has twice denied" was said by the last of the days on which those behind it were made."""
    return [
        {**row, "said": _last_day(row, rows[at + 1 : at + 1 + _TIMES])}
        if not row.get("said") and _OFTEN.search(row.get("cue") or "")
        else row
        for at, row in enumerate(rows)
    ]


def _last_day(one: Row, behind: Sequence[Row]) -> str | None:
    denials = takewhile(lambda row: row["act"] == "denial" and row["doc_id"] == one["doc_id"], behind)
    return max(filter(None, (row.get("said") for row in denials)), default=None)


class Told(NamedTuple):
    """
    A claim as its document tells it: its row, its text and speaker folded, the stems of its words, whom it names, the
    first words after each "not", and what it says is so.
    """

    row: Row
    text: str
    speaker: str
    words: frozenset[str]
    named: Collection[str]
    nots: frozenset[str]
    fact: Fact | None = None


def names(told: Told, speaker: Row) -> bool:
    """Whether a claim names a speaker, by his actor, a body of it or the words that stand for him."""
    actor = speaker["speaker"]
    if actor and any(one == actor or one.startswith(f"{actor}-") for one in told.named):
        return True
    return re.search(rf"\b{re.escape(fold(speaker['source'] or '?'))}\b", told.text) is not None


_THE = re.compile(r"(?:all|both|the|these|those)(?: (?:same|three|two|unnamed))?\s+")
_MANY = re.compile(r"(?:a|an|all|another|both|several|some|the|these|those|three|two|one of the)\s+")


def is_one_voice(later: str, earlier: str) -> bool:
    """
    True where the words for a later source only point back to the earlier one, or both are the same words.

    >>> is_one_voice("the same sources", "bank sources"), is_one_voice("the officials", "two senior officials")
    (True, True)
    >>> is_one_voice("the sources", "the residents"), is_one_voice("other sources", "bank sources")
    (False, False)
    >>> is_one_voice("the officials", "officials of the union"), is_one_voice("bank officials", "officials")
    (False, False)
    """
    if later == earlier:
        return True
    back = _THE.match(later)
    kind = later[back.end() :] if back else ""
    return bool(kind) and " " not in kind and _MANY.sub("", earlier, count=1).split()[-1:] == [kind]


class Said(NamedTuple):
    """
    What a claim says, made comparable; a tuple, since millions of them are written to the disk and read back.

    ``speaker`` is an actor or the words that stand for one; ``unsaid``: the text says that he did not say it;
    ``about`` are the actors that it speaks of (a denial: of its speaker too), ``actors`` these and its speaker;
    ``negated`` the words in the reach of a negation, all of them where the cue denies, and ``heads`` the first after
    each negation, which are what it denies; ``gainsays``: its word of saying says no; ``answers`` are the claims of its
    text that it says otherwise than; ``past``: it says what did not happen; ``of_fact``: it denies what somebody says
    is so, by words that only point back to it; ``owns``: its word of saying admits; ``fact`` is what it says is so, and
    ``company`` those whom its document names most often.
    """

    claim: str
    doc_id: str
    speaker: str
    act: str
    unsaid: bool
    about: frozenset[str]
    actors: tuple[str, ...]
    words: frozenset[str]
    negated: frozenset[str]
    heads: frozenset[str]
    against: bool = False
    defends: bool = False
    rebuked: str | None = None
    answers: tuple[str, ...] = ()
    gainsays: bool = False
    past: bool = False
    of_fact: bool = False
    owns: bool = False
    first: tuple[str, ...] = ()
    fact: Fact | None = None
    company: frozenset[str] = frozenset()


Places = Mapping[str, tuple[Sequence[Row], Sequence[int]]]
"""The names of each document in their order, and where each begins."""


def placed(mentions: Iterable[Row]) -> Places:
    """The names of each document in their order, and where each begins."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for mention in mentions:
        found[mention["doc_id"]].append(mention)
    for own in found.values():
        own.sort(key=itemgetter("start", "end"))
    return {doc_id: (own, [mention["start"] for mention in own]) for doc_id, own in found.items()}


def names_inside(row: Row, places: Places) -> list[Row]:
    """The names that stand in a claim, from its first character to its last."""
    names, starts = places.get(row["doc_id"], ((), ()))
    end = row["end"]
    first, last = bisect.bisect_left(starts, row["start"]), bisect.bisect_left(starts, end)
    return [name for name in names[first:last] if name["end"] <= end]


_COMPANY = 12
"""Actors whom a document names most often, by whom it is seen of what affair it is."""


def company_of(places: Places, doc_id: str) -> list[tuple[str, str]]:
    """Those whom a document names most often, each with his kind."""
    often = Counter((name["actor"], name["kind"]) for name in places.get(doc_id, ((), ()))[0])
    return [one for one, _ in often.most_common(_COMPANY)]
