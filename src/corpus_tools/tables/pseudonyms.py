"""
Commenters' names kept out of what leaves the house: a reader who signed a comment is no public figure.

A name is a commenter's when it signs a comment, and the corpus knows it from comments only. Rows keep their places in
the text, so that a person with the file at hand can check them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from corpus_tools.model import Actor

Row = dict[str, Any]
Place = tuple[int, int]

COMMENTS = "reader_comment"

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_UNIT = r"(?:an?\s+)?(?:minute|hour|day|week|month|year)s?(?:\s+ago)?"
_SIGNED = r"(?:comment(?:ed)?|posted|submitted|written)\s+by\s"
_SAYS = r"(?:says|said|writes|wrote|comments|commented|replies|replied|posted)\b"
_WORDS = rf"on|at|[ap]m|ago|st|nd|rd|th|reply|permalink|report|share|like|{_MONTH}|{_UNIT}"
_FURNITURE = rf"(?:[\s\d,.:|/@•·»›()–—-]|\b(?:{_WORDS})\b)*"
_SIGNATURE = re.compile(rf"(?:{_SIGNED}\0.{{0,80}}|[@\d.)•·\s]*\0\s*(?:{_SAYS})?{_FURNITURE})", re.IGNORECASE)
"""A line around a name (here a null character) that does nothing but sign, as comment software writes it."""

_SIGNED_LINE = re.compile(rf"[^\S\n]*{_SIGNED}[^\n]+", re.IGNORECASE)
_CALLED = re.compile(r"(?:^|\s)@\s?\Z")

EXEMPT = frozenset({"zones", "card", "times", "quantities", "evidence"})
"""Tables whose words hold no name of a reader, and the passages that a person chose."""

ACTOR_COLUMNS = ("actor", "subject", "object", "speaker", "target", "actors", "voices")
"""Columns that hold slugs of actors."""


def pseudonymise(tables: Mapping[str, Sequence[Row]], texts: Mapping[str, str], actors: dict[str, Actor]) -> None:
    """
    Gives every commenter a pseudonym, such as "Reader 1 of DOC", in all tables and in ``actors``, and marks as
    ``withheld`` the rows whose words hold a commenter's signature. Readers are numbered in the order of the pages.
    """
    names = _pseudonyms(tables["mentions"], texts)
    signed: defaultdict[str, list[Place]] = defaultdict(list)
    for row in tables["mentions"]:
        if row["actor"] in names:
            signed[row["doc_id"]].append((row["start"], row["end"]))
    for zone in tables["zones"]:
        if zone["zone"] == COMMENTS:
            lines = _SIGNED_LINE.finditer(texts[zone["doc_id"]], zone["start"], zone["end"])
            signed[zone["doc_id"]] += [match.span() for match in lines]
    _rename(tables, names, actors)
    _withhold(tables, signed)


def _pseudonyms(mentions: Sequence[Row], texts: Mapping[str, str]) -> dict[str, str]:
    """The pseudonyms of the persons who sign comments and are named nowhere else, by slug."""
    elsewhere = {row["actor"] for row in mentions if row["zone"] != COMMENTS or row["kind"] != "person"}
    count: Counter[str] = Counter()
    names: dict[str, str] = {}
    for row in mentions:
        doc_id, slug = row["doc_id"], row["actor"]
        if slug not in elsewhere and slug not in names and signs(texts[doc_id], row["start"], row["end"]):
            count[doc_id] += 1
            names[slug] = f"Reader {count[doc_id]} of {doc_id}"
    return names


def signs(text: str, start: int, end: int) -> bool:
    """
    True when the name at these characters signs a comment or addresses another commenter.

    >>> line = "Posted by Ann Lee on May 2"
    >>> signs(line, 10, 17), signs("I told Ann Lee so.", 7, 14), signs("@Ann Lee you are right", 1, 8)
    (True, False, True)
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    before, after = text[first:start], text[end : len(text) if last < 0 else last]
    return bool(_CALLED.search(before) or _SIGNATURE.fullmatch(f"{before}\0{after}".strip()))


def _rename(tables: Mapping[str, Sequence[Row]], names: Mapping[str, str], actors: dict[str, Actor]) -> None:
    """Puts the pseudonyms in place of slugs and names, wherever an actor stands."""
    slugs = {slug: re.sub(r"\W+", "-", name.lower()).strip("-") for slug, name in names.items()}
    for key, actor in [*actors.items()]:
        if actor.slug in names:
            actors[key] = replace(actor, slug=slugs[actor.slug], name=names[actor.slug], aliases=())
    for row in (row for rows in tables.values() for row in rows):
        for column in ACTOR_COLUMNS:
            value = row.get(column)
            if isinstance(value, list):
                row[column] = [slugs.get(one, one) for one in value]
            elif value in slugs:
                row[column] = slugs[value]


def _withhold(tables: Mapping[str, Sequence[Row]], signed: Mapping[str, Sequence[Place]]) -> None:
    for name, rows in tables.items():
        for row in rows if name not in EXEMPT else ():
            held = [(row["start"], row["end"])] if "start" in row else []
            if row.get("source_start") is not None:
                held.append((row["source_start"], row["source_end"]))
            if any(a < end and start < b for a, b in held for start, end in signed.get(row.get("doc_id", ""), ())):
                row["withheld"] = True
