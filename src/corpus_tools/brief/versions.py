"""Quotations of one speaker that texts give in different words: whoever misquotes stands beside whoever does not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from corpus_tools.brief.copies import CLAIM
from corpus_tools.brief.display import Html, paragraph
from corpus_tools.brief.exhibits import NOT_NAMED, READERS
from corpus_tools.brief.inwords import counted
from corpus_tools.brief.rows import Row, Table, among, cells, known, lasting, number_of, outside, stream
from corpus_tools.brief.sides import Texts, at_odds, sides
from corpus_tools.brief.tabular import Cell
from corpus_tools.text import WORD, fold

FEWEST, SHARE = 5, 0.6
"""Words, and their share of the shorter quotation, that two versions have in common, in their order."""

COMPARED = 40
"""Quotations of one topic that are compared; the work grows with their square."""

_MARKED = re.compile(r"[“\"‘']([^“”\"]+)[”\"’']")


def versions_at_odds(claims: Table, named: Mapping[str, str], texts: Texts, top_n: int) -> Html:
    """
    The quotations of which texts of several origins have different words, each version with what only it says. What
    one text only cuts off, or leaves out at an end, is no other wording.
    """
    quoted = known(among(outside(claims, "zone", READERS), "quotation", ("direct", "mixed")), "topic")
    found = [group for group in _groups(quoted, texts.origin) if group]
    if not found:
        compared = counted(number_of(quoted), "quotation")
        return paragraph(f"None was found: of {compared} on topics that several claims share, no two differ so.")
    rows: list[list[Cell]] = []
    for group in found[:top_n]:
        own = {row["id"]: own_words(row, group) for row in group}
        speaker = next((row["speaker"] for row in group if row["speaker"]), None)
        said = sides(group, CLAIM, lambda row, own=own: own[row["id"]], texts)  # type: ignore[misc]
        rows.append([named.get(speaker, speaker) if speaker else NOT_NAMED, said])
    return at_odds("One quotation, it seems, in different words", "speaker", rows, len(found), "quotation", "claims")


def _groups(quoted: Table, origin: Mapping[str, str]) -> Iterator[list[Row]]:
    """The quotations of each topic that stand in several origins and are versions of one."""
    places: dict[str, set[str]] = defaultdict(set)
    for topic, doc_id in cells(quoted, "topic", "doc_id"):
        places[topic].add(origin.get(doc_id, doc_id))
    held: dict[str, list[Row]] = {topic: [] for topic, origins in places.items() if len(origins) > 1}
    for row in stream(among(quoted, "topic", held), "topic", "speaker", "doc_id", "text"):
        if row["text"] and len(held[row["topic"]]) < COMPARED:
            held[row["topic"]].append(lasting(row))
    for rows in held.values():
        differing = {
            row["id"]
            for one, other in combinations(rows, 2)
            if origin.get(one["doc_id"], one["doc_id"]) != origin.get(other["doc_id"], other["doc_id"])
            if one["speaker"] == other["speaker"] and are_versions(quoted_words(one), quoted_words(other))
            for row in (one, other)
        }
        yield [row for row in rows if row["id"] in differing]


def quoted_words(row: Row) -> list[str]:
    """The words of a direct quotation, or those inside the marks of one quoted in part, folded."""
    text = row["text"]
    inside = text if row["quotation"] == "direct" else " ".join(_MARKED.findall(text))
    return WORD.findall(fold(inside))


def are_versions(one: Sequence[str], other: Sequence[str]) -> bool:
    """
    Whether two quotations are one in different words: most words are the same, and some stand in the place of others.

    >>> said = "we were told in may and we took advice".split()
    >>> are_versions(said, "we were told in may and we did nothing".split()), are_versions(said, said[:6])
    (True, False)
    """
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    same = sum(size for _, _, size in matcher.get_matching_blocks())
    if same < FEWEST or same < SHARE * min(len(one), len(other)):
        return False
    return any(tag == "replace" for tag, *_ in matcher.get_opcodes())


def own_words(row: Row, group: Sequence[Row]) -> str:
    """The words of a version that the first other of its group does not have; none where they may not be printed."""
    mine = quoted_words(row)
    other = next((quoted_words(one) for one in group if one["doc_id"] != row["doc_id"]), [])
    if not row["printed"]:
        return "in other words"
    opcodes = SequenceMatcher(None, mine, other, autojunk=False).get_opcodes()
    parts = [" ".join(mine[start:end]) for tag, start, end, _, _ in opcodes if tag != "equal" and end > start]
    return " … ".join(parts) or "without what the other adds"
