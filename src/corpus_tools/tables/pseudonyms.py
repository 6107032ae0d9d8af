"""
Commenters' names kept out of what leaves the house: a reader who signed a comment is no public figure.

A name is a commenter's when it signs a comment, and the corpus knows it from comments only. Rows keep their places in
the text, so that a person with the file at hand can check them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from corpus_tools.actors.names import slug
from corpus_tools.model import Actor
from corpus_tools.signatures import FURNITURE, SAYS, SIGNED, signing_lines, signing_openings

Row = dict[str, Any]

COMMENTS = "reader_comment"

_SIGNATURE = re.compile(rf"(?:{SIGNED}\0.{{0,80}}|[@\d.)•·\s]*\0\s*(?:{SAYS})?{FURNITURE})", re.IGNORECASE)
"""A line around a name (here a null character) that does nothing but sign, as comment software writes it."""

_SPEAKS = re.compile(rf"(?:(?:,|\s[·•|(–—-]|\sfrom)\s?[^:\n]{{2,40}}|(?:_\w+)?\s+{SAYS})?:\s\S")
"""What follows a name at the head of a line that stands before what its bearer writes: "Ann Lee, Selvag: Well said"."""

_CALLED = re.compile(r"(?:^|\s)@\s?\Z")

EXEMPT = frozenset({"zones", "card", "times", "quantities", "evidence"})
"""Tables whose words hold no name of a reader, and the passages that a person chose."""


def find_signers(tables: Mapping[str, Sequence[Row]], text: str, doc_id: str) -> dict[str, str]:
    """
    The persons who sign comments of one document and are named nowhere else in it, by slug, each with a pseudonym
    such as "Reader 1 of DOC"; they are numbered in the order of the page.
    """
    mentions = tables["mentions"]
    elsewhere = {row["actor"] for row in mentions if row["zone"] != COMMENTS or row["kind"] != "person"}
    heads = [span for zone in _comments(tables) for span in signing_openings(text, zone["start"], zone["end"])]
    signed = (
        row["actor"]
        for row in mentions
        if row["zone"] == COMMENTS
        and (
            signs(text, row["start"], row["end"])
            or any(start <= row["start"] and row["end"] <= end for start, end in heads)
        )
    )
    found = [one for one in dict.fromkeys(signed) if one not in elsewhere]
    return {one: f"Reader {number} of {doc_id}" for number, one in enumerate(found, start=1)}


def _comments(tables: Mapping[str, Sequence[Row]]) -> list[Row]:
    return [zone for zone in tables.get("zones", ()) if zone["zone"] == COMMENTS]


def withhold(tables: Mapping[str, Sequence[Row]], text: str) -> None:
    """Marks as ``withheld`` the rows of one document whose words hold a signature, or name one who signs comments."""
    signers = find_signers(tables, text, "")
    signed = [(row["start"], row["end"]) for row in tables["mentions"] if row["actor"] in signers]
    for zone in _comments(tables):
        signed += signing_lines(text, zone["start"], zone["end"])
        signed += signing_openings(text, zone["start"], zone["end"])
    for name, rows in tables.items():
        for row in rows if name not in EXEMPT and signed else ():
            held = [(row["start"], row["end"])] if "start" in row else []
            if row.get("source_start") is not None:
                held.append((row["source_start"], row["source_end"]))
            if any(a < end and start < b for a, b in held for start, end in signed):
                row["withheld"] = True


def hide_readers(actors: Mapping[str, Actor], names: Mapping[str, str]) -> dict[str, Actor]:
    """The actors, those whose slug has a pseudonym under it, without their own names."""
    return {
        key: replace(actor, slug=slug(names[actor.slug]), name=names[actor.slug], aliases=())
        if actor.slug in names
        else actor
        for key, actor in actors.items()
    }


def signs(text: str, start: int, end: int) -> bool:
    """
    True when the name at these characters signs a comment or addresses another commenter.

    >>> line = "Posted by Ann Lee on May 2"
    >>> signs(line, 10, 17), signs("I told Ann Lee so.", 7, 14), signs("@Ann Lee you are right", 1, 8)
    (True, False, True)
    >>> signs("Ann Lee, Selvag: Well said.", 0, 7), signs("Ann Lee is right: they lie.", 0, 7)
    (True, False)
    >>> signs("Ainur says: They lie.", 0, 5), signs("Ainur says that they lie.", 0, 5)
    (True, False)
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    before, after = text[first:start], text[end : len(text) if last < 0 else last]
    if not before.strip(" @•·-") and _SPEAKS.match(after):
        return True
    return bool(_CALLED.search(before) or _SIGNATURE.fullmatch(f"{before}\0{after}".strip()))
