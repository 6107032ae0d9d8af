"""Which bodies are heard without a claim of their own: somebody speaks who is said to be of them."""

from __future__ import annotations

import re
from collections.abc import Collection

from corpus_tools.brief.exhibits import READERS
from corpus_tools.brief.rows import Row, Table, among, cells, known, outside
from corpus_tools.brief.steps import OfDocument, by_document

SPEAKS_FOR = ("leader_of", "member_of", "part_of", "spokesperson_of")
"""What somebody is to a body that is heard when he speaks."""

_APART = re.compile(
    r"\b(?:analysts?|anti|biograph\w+|captives?|critics?|defect\w+|detainees?|enem\w+|ex|experts?|foes?|former|hostages?|journalists?"
    r"|opponents?|prisoners?|protest\w+|relatives?|rivals?|survivors?|victims?|watchers?|witness\w*)\b",
    re.IGNORECASE,
)
"""Words of a source that is not of the body it names: a critic of the council, a former guard, victims of the band."""


_OFFICE = re.compile(
    r"\b(?:prime minister|premier|chancellor|(?:defen[cs]e|finance|foreign|interior) minister)\b", re.IGNORECASE
)
"""Who speaks for the government of his state."""


def _is_of_today(row: Row) -> bool:
    """True for a source that is what it is called: no former minister and no critic of one."""
    return not _APART.search(row["source"])


def heard_through(slugs: Collection[str], mentions: Table, claims: Table, relations: Table) -> set[str]:
    """
    Those of some actors, by their slugs, for whom others speak: who claims something is said to be their spokesman,
    leader, member or part, or the words for a source name them ("a Port Board official") or, where a text names one
    government alone, an office of it ("Prime Minister Ann Lee").
    """
    found = set[str]()
    told = outside(claims, "zone", READERS)
    named = OfDocument(among(outside(mentions, "zone", READERS), "actor", slugs), "start", "end", "actor")
    governing = OfDocument(among(outside(mentions, "zone", READERS), "kind", ["government"]), "actor")
    speaking = set[str]()
    for doc_id, rows in by_document(told, "speaker", "source", "source_start", "source_end"):
        speaking.update(row["speaker"] for row in rows if row["speaker"])
        names = named(doc_id)
        states = {name["actor"] for name in governing(doc_id)}
        if len(states) == 1 and any(_OFFICE.search(row["source"] or "") and _is_of_today(row) for row in rows):
            found |= states & {*slugs}
        for row in rows if names else ():
            if row["source_start"] is not None and row["source"] and not _APART.search(row["source"]):
                start, end = row["source_start"], row["source_end"]
                found.update(name["actor"] for name in names if start <= name["start"] and name["end"] <= end)
    stated = outside(known(among(relations, "relation", SPEAKS_FOR), "object"), "voice", "comment")
    found.update(body for who, body in cells(among(stated, "object", slugs), "subject", "object") if who in speaking)
    return found
