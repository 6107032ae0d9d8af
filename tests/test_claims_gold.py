"""Claims of invented press texts against codings by hand: who says what, and what the saying does."""

from __future__ import annotations

import os
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.corpus.settings import Settings
from corpus_tools.engine import analyse, context_of
from corpus_tools.model import ACTS, Claim, Document, Reading

GOLD = Path(__file__).parent / "gold" / "claims"
SAME = 0.5  # share of the words of both; so much overlap is one claim, as in the scorers of attribution
_WORD = re.compile(r"\w+")


MUTATIONS = int(os.environ.get("CLAIM_MUTATIONS", "60"))
"""Mutated texts read in a run of the tests; 10,000 are read before a release."""

STRAYS = [
    "",
    "\n",
    "\n\n",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "''",
    "(",
    ")",
    ",",
    ".",
    ":",
    "---",
    " said ",
    " that ",
    "\u202e",
    "\0",
    "é",
]


class Tally(NamedTuple):
    """Claims coded, claims found, pairs of both, and of these how many have the right speaker, act and polarity."""

    coded: int
    found: int
    both: int
    speaker: int
    act: int
    polarity: int

    @property
    def f1(self) -> float:
        return 200 * self.both / (self.coded + self.found)


@cache
def codings() -> dict[str, dict[str, Any]]:
    """The texts with their codings, by name."""
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.toml"))}


@cache
def reading_of(name: str) -> Reading:
    document = Document(name, codings()[name]["text"])
    return analyse(document, context_of([document], Settings()))


def outermost(reading: Reading) -> list[Claim]:
    """The claims that stand in no other, as the codings have them; readers' comments are not coded."""
    return [claim for claim in reading.claims if claim.parent is None and claim.zone != "reader_comment"]


def words_at(text: str, spans: list[tuple[int, int]]) -> set[int]:
    return {word.start() for start, end in spans for word in _WORD.finditer(text, start, end)}


def coded_words(text: str, coding: dict[str, Any]) -> set[int]:
    starts = [text.index(piece) for piece in coding["content"]]
    spans = [(start, start + len(piece)) for start, piece in zip(starts, coding["content"], strict=True)]
    return words_at(text, spans)


def pairs_of(name: str) -> list[tuple[dict[str, Any], Claim]]:
    """Each coded claim with the claim found that shares most words with it, one to one, the closest pairs first."""
    text, claims = codings()[name]["text"], outermost(reading_of(name))
    found = [words_at(text, [(span.start, span.end) for span in claim.content]) for claim in claims]
    coded = [coded_words(text, coding) for coding in codings()[name]["claim"]]
    shares = sorted((-len(a & b) / len(a | b), i, j) for i, a in enumerate(coded) for j, b in enumerate(found) if a & b)
    pairs: dict[int, int] = {}
    for share, i, j in shares:
        if -share >= SAME and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(codings()[name]["claim"][i], claims[j]) for i, j in sorted(pairs.items())]


def speaker_is(reading: Reading, claim: Claim, name: str | None) -> bool:
    """True when the speaker is the actor whom the text calls by the name, or both name nobody."""
    if name is None or claim.speaker is None:
        return name is None and claim.speaker is None
    return any(m.actor == claim.speaker and m.cut(reading.article.text).endswith(name) for m in reading.mentions)


def tally(name: str) -> Tally:
    reading, pairs = reading_of(name), pairs_of(name)
    return Tally(
        coded=len(codings()[name]["claim"]),
        found=len(outermost(reading)),
        both=len(pairs),
        speaker=sum(speaker_is(reading, claim, coding.get("speaker")) for coding, claim in pairs),
        act=sum(claim.act == coding["act"] for coding, claim in pairs),
        polarity=sum(claim.polarity == coding.get("polarity", "asserts") for coding, claim in pairs),
    )


def total() -> Tally:
    """The sums over all texts."""
    return Tally(*map(sum, zip(*map(tally, codings()), strict=True)))


def test_each_coding_is_in_the_words_of_its_text() -> None:
    for name, coded in codings().items():
        for coding in coded["claim"]:
            words = [*coding["content"], *(coding[key] for key in ("source", "cue") if key in coding)]
            missing = [piece for piece in words if not re.search(re.escape(piece), coded["text"], re.IGNORECASE)]
            assert missing == [], name
            assert coding["act"] in ACTS


def test_claims_speakers_and_acts_are_found_as_often_as_promised() -> None:
    all_texts = total()
    assert all_texts.f1 >= 78
    assert all_texts.speaker >= 0.85 * all_texts.both
    assert all_texts.act >= 0.75 * all_texts.both
    assert all_texts.polarity >= 0.9 * all_texts.both


@st.composite
def mutated_texts(draw: st.DrawFn) -> str:
    """A coded text with up to a dozen pieces of it cut out, doubled or replaced by stray marks and words."""
    text = str(codings()[draw(st.sampled_from(sorted(codings())))]["text"])
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, len(text)))
        end = min(len(text), at + draw(st.integers(0, 40)))
        text = text[:at] + draw(st.sampled_from([*STRAYS, text[at:end] * 2])) + text[end:]
    return text


@settings(max_examples=MUTATIONS)
@given(mutated_texts())
def test_mutated_texts_are_read_with_spans_that_hold_words_of_the_text(text: str) -> None:
    document = Document("mutated", text)
    reading = analyse(document, context_of([document], Settings()))
    for claim in reading.claims:
        assert claim.content
        assert claim.parent is None or reading.claims[claim.parent] is not claim
        for span in (*claim.content, claim.source, claim.cue):
            assert span is None or (0 <= span.start < span.end <= len(text) and span.cut(text).strip())
    for quantity in reading.quantities:
        assert quantity.cut(text).strip()
