"""Claims counted once: what one text repeats is one statement, and so is what copies of it say in the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from corpus_tools.brief.corpus.copies import left_out
from corpus_tools.brief.counting import digest, shared_origins
from corpus_tools.brief.exhibits import origins_of
from corpus_tools.brief.rows import Row, Table, known, lasting
from corpus_tools.brief.steps import by_document
from corpus_tools.claims.topics.content import thing
from corpus_tools.text import WORD, fold

READ = ("id", "parent", "topic", "act", "speaker", "source", "text", "cue", "quotation", "disputed_by", "rule")
"""The columns that tell statements apart and put them in order."""

_EARLIER = ("had ", "earlier ", "previously ")
"""How a cue begins that tells of what was said before: another statement than that of the news."""
_SECOND = "second-verb-"
"""How the rule is called by which a second verb of one sentence tells a claim: 'had accused them and warned that'."""
_FEWEST = 4  # words that two statements share by chance


@dataclass(frozen=True, slots=True)
class Statement:
    """
    Claims that repeat one another inside a document, what stands for all copies of the statement, what for everybody
    who lets this speaker do the same in the same words (``wording``), and whether an earlier statement is a copy
    (``again``), even in the same document (``within``).
    """

    rows: Sequence[Row]
    key: bytes
    wording: bytes
    again: bool
    within: bool


def statements(rows: Sequence[Row]) -> list[list[Row]]:
    """
    Claims in the order given, those together that repeat one another inside a document (headline, standfirst, caption,
    body): one speaker does the same about one thing, half of it in the same words, in the news or earlier; or says that
    he says it ('said she feared that'). What is quoted stands before what is only reported.
    """
    found: dict[object, list[Row]] = {}
    outer: dict[str, tuple[str, object]] = {}
    in_words: dict[object, object] = {}
    told: dict[object, list[_Told]] = {}
    before: _Before = ("", "", False)
    for row in rows:
        speaker = _speaker(row)
        before = row["doc_id"], speaker, _is_earlier(row, before)
        about = (row["doc_id"], row["topic"], row["act"], speaker, before[2])
        one = _statement(row, told.setdefault(about, [])) if row["topic"] and speaker else row["id"]
        if len(words := WORD.findall(fold(row["text"] or ""))) >= _FEWEST:
            one = in_words.setdefault((row["doc_id"], row["act"], speaker, *words), one)
        around, same = outer.get(row["parent"] or "", ("", None))
        if row["speaker"] and around == row["speaker"]:
            one = same
        outer[row["id"]] = (row["speaker"] or "", one)
        found.setdefault(one, []).append(row)
    return [sorted(said, key=lambda row: row["quotation"] == "indirect") for said in found.values()]


_Told = tuple[object, list[frozenset[str]]]
"""A statement, and what each claim of it names, whatever words it takes for a state and its forces."""

_Before = tuple[str, str, bool]
"""The document and the speaker of the claim before one, and whether it was made earlier than the news."""


def _statement(row: Row, told: list[_Told]) -> object:
    """The statement among those on one thing that a claim repeats, or a new one."""
    words = thing(row["text"] or "")
    for one, others in told:
        if any(_are_alike(words, other) for other in others):
            others.append(words)
            return one
    told.append((row["id"], [words]))
    return row["id"]


def _is_earlier(row: Row, before: _Before) -> bool:
    """Whether a claim was made before the news: 'had warned', and what goes on from it without a word of its own."""
    if (row["cue"] or "").lower().startswith(_EARLIER):
        return True
    goes_on = not row["cue"] or (row["rule"] or "").startswith(_SECOND)
    return goes_on and before == (row["doc_id"], _speaker(row), True)


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two claims have half of their words in common."""
    return 2 * len(one & other) >= min(len(one), len(other))


def told_once(claims: Table, origin: Mapping[str, str], by_topic: bool = False) -> Iterator[Statement]:
    """
    The statements of one document after another. Copies are those that a document of the same origin gives in the same
    words (and, where they count ``by_topic``, on the same topic). Kept in memory is a hash of each statement of an
    origin that several documents share.
    """
    shared, seen = shared_origins(origin), set[bytes]()
    for doc_id, rows in by_document(claims, *READ):
        place = origin.get(doc_id, doc_id)
        known_here, here = seen if place in shared else set[bytes](), set[bytes]()
        for said in statements(rows):
            first = said[0]
            words = " ".join(WORD.findall(fold(first["text"] or ""))) or first["id"]
            key = digest((place, first["topic"] if by_topic else "", _speaker(first), first["act"], words))
            wording = digest((_speaker(first), first["act"], words))
            yield Statement(said, key, wording, key in known_here, key in here)
            known_here.add(key)
            here.add(key)


def counted_once(claims: Any, documents: pd.DataFrame) -> Any:
    """
    The claims, a table or a stream, each statement once: what a document repeats in its headline, standfirst, captions
    and body is left out, and so is what copies of it say in the same words.
    """
    repeats: list[Row] = []
    for said in told_once(claims, origins_of(documents)):
        repeats.extend(map(lasting, said.rows if said.again else said.rows[1:]))
    return left_out(claims, repeats)


def copied_topics(claims: Table, origin: Mapping[str, str]) -> dict[str, str]:
    """
    The topics all of whose statements copy those of one earlier topic, each with that one: near-copies of a text argue
    about one thing, not about two. Kept is a hash of each statement of an origin that several documents share.
    """
    shared = shared_origins(origin)
    first: dict[bytes, str] = {}
    found: dict[str, str | None] = {}
    for said in told_once(known(claims, "topic"), origin):
        topic, doc_id = said.rows[0]["topic"], said.rows[0]["doc_id"]
        if origin.get(doc_id, doc_id) not in shared:
            continue
        earlier = first.setdefault(said.key, topic)
        if found.setdefault(topic, earlier) != earlier or earlier == topic:
            found[topic] = None
    return {topic: earlier for topic, earlier in found.items() if earlier}


def _speaker(row: Row) -> str:
    speaker: str = row["speaker"] or fold(row["source"] or "")
    return speaker


Said = tuple[str, str, str]
"""The topic of a claim, what it does, and who makes it."""


def said_by(row: Row) -> Said:
    """What a claim shares with those that carry it: its topic, its act, its speaker."""
    return row["topic"], row["act"], _speaker(row)
