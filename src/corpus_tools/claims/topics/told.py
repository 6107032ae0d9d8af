"""A claim as its document tells it, for who answers whom."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile
from typing import Any, NamedTuple

Row = Mapping[str, Any]

DEEDS = frozenset(["demand", "proposal", "pledge"])
"""Acts that want something done; who wants it ended says no to it."""

FACTS = frozenset(["assertion", "accusation", "evaluation", "prediction"])
"""Acts that say how things are, were or will be; a denial says that they are not so."""

WANTING = frozenset(["demand", "threat"])
"""Acts that want another to do something, or else."""

REACH = 300
"""Characters between a claim and its answer: the rest of its sentence, and one that brings in who answers."""

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
    """Whether something is only asked about: 'asked about the release of the report'."""
    return _ASKING.search(row["cue"] or "") is not None and row["act"] not in WANTING


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
    A claim as its document tells it: its row, its text and speaker folded, the stems of its words, whom it names, and
    the first words after each "not".
    """

    row: Row
    text: str
    speaker: str
    words: frozenset[str]
    named: Collection[str]
    nots: frozenset[str]
