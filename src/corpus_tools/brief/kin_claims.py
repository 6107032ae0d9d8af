"""Whom one claims to be kin of somebody, and another claims not to be: 'not related to the minister', 'her cousin'."""

from __future__ import annotations

import re
from collections import defaultdict

from corpus_tools.brief.rows import Row, Table, lasting, stream
from corpus_tools.text import fold

_KIN = (
    r"(?:aunt|brother|cousin|daughter|father|in-law|kinsman|mother|nephew|niece|relation|relative|sister|son|uncle)s?"
)
_OF_WHOM = re.compile(
    rf"\b(?:related|{_KIN}) (?:of|to|with) (?:(?:the|his|her) )?(?P<whom>\w[\w'. -]{{2,49}}?)"
    r"(?=$|[.,;\"“”]| (?:who|and|but|or)\b)"
    rf"|\b(?:the )?(?P<whose>[\w.-]+)['’]s? (?:[a-z-]+ ){{0,2}}{_KIN}\b"
)
_NO = re.compile(r"\b(?:denie[sd]|never|no(?! doubt)|not|nor)\b|n't\b")
_HIMSELF = re.compile(r"[\"'“‘]?(?:that )?(?:he|i|she|they|we)\b")

Kinship = tuple[str, str]
"""A person, and the last word for the other: his name, or his office."""


def kin_claimed(claims: Table) -> dict[Kinship, tuple[list[Row], list[Row]]]:
    """
    The claims that a person is kin of somebody and those that he is not, of each two of whom there are both, by
    different speakers.
    """
    yes: dict[Kinship, list[Row]] = defaultdict(list)
    no: dict[Kinship, list[Row]] = defaultdict(list)
    for row in stream(claims, "text", "about", "speaker", "act", "polarity"):
        found = _OF_WHOM.search(fold(row["text"])) if row["text"] else None
        if found is None:
            continue
        other = (found["whom"] or found["whose"]).split()[-1].strip(".'")
        if person := _person(row, other):
            held = no if _denies(row) else yes
            held[person, other].append(lasting(row))
    both = sorted(yes.keys() & no.keys())
    return {
        key: (yes[key], no[key])
        for key in both
        if {row["speaker"] for row in yes[key]} != {row["speaker"] for row in no[key]}
    }


def _denies(row: Row) -> bool:
    """Whether a claim says that it is not so: it denies by its verb, or by its words; its words are those denied."""
    return (row["act"] == "denial" or row["polarity"] == "denies") or _NO.search(fold(row["text"])) is not None


def _person(row: Row, other: str) -> str | None:
    """Of whom a claim tells it: who says it of himself, or the one whom it names besides the other."""
    about = [one for one in row["about"] if one.split("-")[-1] != other] if row["about"] is not None else []
    if len(about) == 1:
        return str(about[0])
    own = not about and row["speaker"] and _HIMSELF.match(fold(row["text"]))
    return str(row["speaker"]) if own else None
