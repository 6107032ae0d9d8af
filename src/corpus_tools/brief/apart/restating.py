"""Which claims of all texts state what was taken back, and what who took it back is told to have said before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from corpus_tools.brief.rows import Row, Table, among, lasting, outside, stream
from corpus_tools.chronology.corrections.restated import Statement, figures_of, restates
from corpus_tools.chronology.coverage import content_words
from corpus_tools.claims.retracting import said_nouns
from corpus_tools.text import fold

MOST = 3
"""Claims that are named beside a statement that was taken back."""

_READ = ("id", "doc_id", "text", "cue", "speaker", "source", "act", "polarity", "parent", "taken_back", "start", "end")


def stated_elsewhere(claims: Table, told: Sequence[Statement | None], where: Sequence[Row | None]) -> list[list[Row]]:
    """The first claims that state each of some statements as so, but those in the words that take it back."""
    found: list[list[Row]] = [[] for _ in told]
    asked = [(at, one, sorted(one.words)) for at, one in enumerate(told) if one and one.words]
    if not asked:
        return found
    for row in stream(outside(claims, "act", "denial"), *_READ):
        if row["polarity"] == "denies" or not row["text"]:
            continue
        by = row["speaker"] or row["source"] or ""
        said = fold(f"{by} {row['cue']} {row['text']}")
        for at, one, words in asked:
            likely = len(found[at]) < MOST and sum(word in said for word in words) >= min(2, len(words))
            if likely and restates(row["text"], row["cue"] or "", by, one) and not _is_within(row, where[at]):
                found[at].append(lasting(row))
    return [_whole(claims, rows) for rows in found]


def _is_within(row: Row, place: Row | None) -> bool:
    """Whether a claim stands in some words, or they in it."""
    return place is not None and (
        row["doc_id"] == place["doc_id"] and row["start"] < place["end"] and place["start"] < row["end"]
    )


def _whole(claims: Table, rows: Sequence[Row]) -> list[Row]:
    """The same rows with all their columns."""
    by_id = (
        {row["id"]: lasting(row) for row in stream(among(claims, "id", {row["id"] for row in rows}))} if rows else {}
    )
    return [by_id[row["id"]] for row in rows]


def said_before(
    claims: Table, asked: Sequence[tuple[str, Row | None, bool]], named: Mapping[str, str]
) -> list[list[Row]]:
    """
    What those who take something back, by their names, are told to have said of it in any text: by the sentence that
    tells that they do, of what it names, or a number where it only says that the figure was wrong, and who else gives
    a number that it sets right; or else by their claim (``is_claim``) that is taken back, the same in other words.
    """
    found: list[list[Row]] = [[] for _ in asked]
    meant = [
        (at, _words(who), row["doc_id"], row["start"], _Meant.of(row, is_claim))
        for at, (who, row, is_claim) in enumerate(asked)
        if row
    ]
    for row in stream(claims, *_READ) if meant else ():
        if not row["text"] or row["parent"] is not None:
            continue
        claim = _Claim(row, named)
        for at, who, doc_id, start, one in meant:
            inside = row["doc_id"] == doc_id and row["start"] >= start
            if not inside and len(found[at]) < MOST and one.is_in(claim, claim.is_by(who)):
                found[at].append(lasting(row))
    return [_whole(claims, rows) for rows in found]


_OF_WHAT = re.compile(r"\b(?:about|of|on|that)\s+(?P<words>[^.;:]{4,120})")
_FIGURE = re.compile(r"\b(?:count|estimate|figure|number|tally|toll|total)s?\b")
_NOUN = re.compile(rf"\b{said_nouns()}\b")
_NOT_SO = re.compile(
    r"\b(?:not|rather than|instead of) (?P<what>(?:[^,.;\n]|[,.](?=\d)){1,30}?)(?= but\b|[,.](?!\d)|[;\n]|$)"
)


_RARE = 4  # digits of a number that two texts hardly give of different things in the same words


class _Claim:
    """A claim, of which everything that is asked again and again is found once."""

    def __init__(self, row: Row, named: Mapping[str, str]) -> None:
        self._text = row["text"]
        self._own, self._source = _words(named.get(row["speaker"] or "", "")), _words(row["source"] or "")

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers."""
        return figures_of(self._text)[0]

    @cached_property
    def words(self) -> frozenset[str]:
        """Its longer words."""
        return content_words(self._text)

    def is_by(self, name: Sequence[str]) -> bool:
        """
        Whether it is of somebody of this name: all of it or, of a person, the last of its words.

        >>> claim = _Claim({"text": "", "speaker": "olaf-tarn", "source": "he"}, {"olaf-tarn": "Olaf Tarn"})
        >>> claim.is_by(["olaf", "tarn"]), claim.is_by(["ada", "tarn"]), claim.is_by(["tarn"]), claim.is_by(["he"])
        (True, False, True, True)
        """
        own, source = self._own, self._source
        alone = min(len(own), len(name)) == 1 and own[-1] == name[-1]
        return bool(name) and (own == name or source == name or alone)


class _Meant(NamedTuple):
    """
    What a sentence takes back: the longer words of all of it, those for what it was about, the numbers that it says
    are wrong, whether it is a figure, and the least words for what it was about that a claim of it has.
    """

    words: frozenset[str]
    topic: frozenset[str]
    wrong: frozenset[str]
    is_figure: bool
    least: int

    @classmethod
    def of(cls, place: Row, is_claim: bool) -> _Meant:
        text = place["text"] or ""
        if is_claim:
            words = content_words(text)
            return cls(words, words, frozenset(), is_figure=False, least=max(2, len(words)))
        about, wrong = _OF_WHAT.search(text), _NOT_SO.search(text)
        topic = content_words(_NOUN.sub(" ", about["words"])) if about else frozenset()
        topic -= (own := content_words(place["value"]))
        figures = figures_of(wrong["what"])[0] if wrong else frozenset()
        return cls(content_words(text) - own, topic, figures, _FIGURE.search(text) is not None, min(2, len(topic)))

    def is_in(self, claim: _Claim, own: bool) -> bool:
        """Whether a claim, by the same speaker (``own``) or another, tells it."""
        if self.wrong:
            sure = own or any(len(number) >= _RARE for number in self.wrong)
            return self.wrong <= claim.numbers and len(self.words & claim.words) >= 2 - sure
        if not own:
            return False
        if self.topic:
            return len(self.topic & claim.words) >= self.least
        return self.is_figure and bool(claim.numbers)


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"\w+", fold(name)) if word not in ("a", "an", "mr", "mrs", "ms", "the")]


def first(rows: Iterable[Row], doc_id: str, start: int, end: int) -> Row | None:
    """The first of some rows that stands in a place."""
    return next((row for row in rows if (row["doc_id"], row["start"], row["end"]) == (doc_id, start, end)), None)
