"""What a report, a survey or a letter says, and who rejects it: 'the report as biased', 'the Lumo study is wrong'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.topics.told import Told
from corpus_tools.text import WORD, fold

OF_PAPER = re.compile(r"(?:the|that|this|those|these) (?:documents?|findings?|reports?|stud(?:y|ies))\b")
"""What is dismissed of a paper, whatever it says: 'the report', 'these findings'."""
PAPER = re.compile(r"\b(?:document|dossier|letter|memo|memorandum|paper|poll|report|study|survey)\b")


def is_paper(told: Told) -> bool:
    """Whether a report, a survey or the like says something."""
    return PAPER.search(fold(told.row["source"] or "")) is not None


def rejected_paper(one: Told, before: Sequence[Told]) -> Told | None:
    """What a report says, where somebody rejects "the report", whatever others have said since."""
    if one.row["act"] not in ("denial", "condemnation") or OF_PAPER.match(one.text) is None:
        return None
    return next((old for old in reversed(before) if is_paper(old) and old.speaker != one.speaker), None)


def is_of_other_paper(one: Told, before: Told) -> bool:
    """Whether what is called untrue is a paper of somebody named other than who spoke: 'the Lumo report is wrong'."""
    found = _PAPER_OF.match(one.row["text"])
    if found is None or is_paper(before):
        return False
    owner = WORD.findall(fold(found["owner"]).removesuffix("'s"))
    named = {*WORD.findall(fold(before.row["source"] or "")), *before.speaker.split("-")}
    return named.isdisjoint(owner) and before.row["speaker"] not in one.named


_PAPER_OF = re.compile(
    r"[\"'“‘]?(?:[Tt]hat )?(?:[Tt]he )?(?P<owner>[A-Z][\w.]*(?: [A-Z][\w.]*)*(?:['’]s)?)"
    r" (?:article|book|document|dossier|investigation|poll|report|story|study|survey)\b"
)
