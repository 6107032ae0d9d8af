"""What somebody says in spite of what another wants: 'despite the threats, Norland said that it would stay'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from corpus_tools.claims.topics.content import stemmed
from corpus_tools.text import WORD, fold

Row = Mapping[str, Any]

_ACTS = {
    "appeal": "demand",
    "call": "demand",
    "criticism": "condemnation",
    "demand": "demand",
    "objection": "condemnation",
    "opposition": "condemnation",
    "threat": "threat",
    "warning": "threat",
}
"""What is defied, and the act by which a claim is that."""

_DESPITE = re.compile(
    r"\b(?:despite|in spite of|in defiance of|defying|notwithstanding|undeterred by)\s+(?:[\w-]+\s+){0,2}?"
    rf"(?P<what>{'|'.join(_ACTS)})s?\s+(?:from|by|of)\s+(?P<who>[^,.;:]{{3,80}}),"
)
_SENTENCE = re.compile(r"[.!?][\"'”’]?\s")


def find_defied(at: int, rows: Sequence[Row], text: str) -> Iterator[str]:
    """
    The claims before one of its text, by their ids, in spite of which its sentence says that it was made: the last that
    is a threat or a demand of those whom it names, and what these said before it in the same way, of what they demanded
    what has to do with it.
    """
    one = rows[at]
    line = fold(text[text.rfind("\n", 0, one["start"]) + 1 : one["start"]])
    found = _DESPITE.search(_SENTENCE.split(line)[-1])
    if found is None:
        return
    act, who, said = _ACTS[found["what"]], _roots(found["who"]), _roots(one["text"] or "")
    source = None
    for other in reversed(rows[:at]):
        if other["doc_id"] != one["doc_id"]:
            return
        if other["act"] != act or who.isdisjoint(_roots(other["source"] or "")):
            continue
        last, source = source is None, source or other["source"]
        near = last or act != "demand" or not said.isdisjoint(_roots(other["text"] or ""))
        if near and other["source"] == source != one["source"]:
            yield other["id"]


def _roots(said: str) -> set[str]:
    return {root for _, root in stemmed(WORD.findall(fold(said)))}
