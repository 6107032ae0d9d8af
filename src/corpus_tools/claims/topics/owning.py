"""Whose claim is denied, where the words for it say so: 'the minister's charge', 'Lind's account'."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.claims.topics.bodies import answers_for
from corpus_tools.claims.topics.pointing import charged, claimed
from corpus_tools.claims.topics.told import DEEDS, FACTS, Told
from corpus_tools.text import WORD, fold

_FAR = 3000  # characters back to what "the minister's charge" means
_MOST = 40  # claims before one that are looked through for its owner


def owner_of(one: Told) -> str:
    """The last word for whoever made the claim that one denies; nothing where no one is said to have made it."""
    found = claimed().match(one.text)
    owner = found["owner"] if found else None
    words = WORD.findall((owner or "").strip().removesuffix("'").removesuffix("'s"))
    return words[-1].removesuffix("'s") if words else ""


def is_office(owner: str) -> bool:
    """Whether it is told by an office or a body whose the claim is, which the text must have brought in: 'minister'."""
    return owner in lexicons.forms("claim_persons") or bool(answers_for(owner))


def owned(one: Told, owner: str, before: Sequence[Told]) -> Told | None:
    """
    The nearest claim before one by its owner, whom the words for one of its sources so far or its speaker's name show;
    a charge before any other where a charge is denied.
    """
    if not owner:
        return None
    told = [*before[-_MOST:]]
    by = {other.speaker for other in told if owner in WORD.findall(fold(other.row["source"] or ""))}
    by |= {other.speaker for other in told if owner in other.speaker.split("-")}
    theirs = [
        other
        for other in reversed(told)
        if other.speaker in by - {one.speaker, ""}
        and other.row["act"] in FACTS | DEEDS
        and one.row["start"] - other.row["end"] <= _FAR
    ]
    charges = [other for other in theirs if other.row["act"] == "accusation"] if charged().match(one.text) else []
    return next(iter(charges or theirs), None)
