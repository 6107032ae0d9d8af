"""Claims that a denial names inside itself: 'the League rejects the assertion of the minister that it rained'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from corpus_tools.claims.topics.answering import gainsays
from corpus_tools.text import fold

_OPENS = re.compile(
    r"(?:as (?:(?:an?|the|mere|pure|sheer|simply|utterly) )*(?:[\w-]+ ){0,3}?[\w-]+,? )?"
    r"(?:any |all |both |every |her |his |its |the |their |these |those |this |that )?(?:[\w.'’-]+ ){0,6}?"
    r"(?:accusation|allegation|assertion|charge|claim|contention|insinuation|report|statement|suggestion)s?\b"
    r"(?: (?:advanced |made |put forward |repeated |spread )?(?:by|from|of) [\w.'’ -]{2,60})? (?:that )?"
)
"""What stands in a denial before what another said, from its first word."""


def rejected_inside(claims: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The claims that denials name as what they deny, by the ids of the denials."""
    found: dict[str, list[str]] = {}
    rows = {row["id"]: row for row in claims}
    for row in rows.values():
        outer = rows.get(row["parent"]) if row["parent"] else None
        if outer is None or outer["act"] != "denial" or not gainsays(outer) or row["start"] <= outer["start"]:
            continue
        apart = row["speaker"] != outer["speaker"] if row["speaker"] or outer["speaker"] else bool(row["source"])
        if apart and row["source"] and _is_rejected(outer["text"], row["text"]):
            found.setdefault(outer["id"], []).append(row["id"])
    return found


def _is_rejected(outer: str, inner: str) -> bool:
    """
    Whether a denial is of what another claims inside it, and of nothing besides.

    >>> _is_rejected("as a lie the assertion of the minister that they were armed", "that they were armed")
    True
    >>> _is_rejected("that the claim by the mayor that it rained had cost a vote", "that it rained")
    False
    """
    said, words = fold(inner), fold(outer)
    at = words.find(said)
    ends = words[at + len(said) :].lstrip("\"'”’ ")[:3] in ("", "as ") or words.startswith((",", "."), at + len(said))
    return at > 0 and ends and _OPENS.fullmatch(words[:at]) is not None
