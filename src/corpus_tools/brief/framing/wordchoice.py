"""
Which evaluative words an outlet prefers: log-odds ratios with an informative Dirichlet prior.

Monroe, Colaresi & Quinn (2008), Fightin' Words, Political Analysis 16: 372-403, equations 15, 16, 18-20; the prior is
the corpus itself. Words of the evaluative lists only: among all words the distinctive ones are mostly topics.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from corpus_tools.brief.citing import cite_all
from corpus_tools.brief.display import Html, paragraph
from corpus_tools.brief.framing.devices import own_words, writers_of
from corpus_tools.brief.inwords import counted
from corpus_tools.brief.rows import Table, cells, firsts
from corpus_tools.brief.tabular import Cell, html_table

DEVICES = ("loaded", "hedge", "booster", "position", "agentless")
FEWEST = 5  # uses of a word, in all outlets together
ORIGINS = 10  # independent origins of an outlet, below which its choice of words is that of single articles
NORMAL = 1.96
"""Half the width of a 95 % interval, in standard deviations."""

PRIOR = 0.1
"""How much the corpus counts as prior, as a share of its words: a tenth keeps it from drowning an outlet."""


@dataclass(frozen=True, slots=True)
class Odds:
    """The log-odds ratio of a word in an outlet against all others, and its 95 % interval."""

    word: str
    here: int
    elsewhere: int
    ratio: float
    low: float
    high: float

    @property
    def score(self) -> float:
        """The ratio in standard deviations, by which the paper ranks words (its z-score)."""
        return 2 * NORMAL * self.ratio / (self.high - self.low)

    @property
    def distinct(self) -> bool:
        """True when the interval leaves out zero."""
        return self.low > 0 or self.high < 0


def log_odds(
    here: Mapping[str, int],
    here_words: int,
    elsewhere: Mapping[str, int],
    elsewhere_words: int,
    prior: Mapping[str, float] | None = None,
) -> list[Odds]:
    """
    The words of two sides, the most distinctive of the first side first. ``prior`` gives each word of the two sides
    its count before any was seen; without it the corpus itself is the prior, shrunk to ``PRIOR``.

    >>> [(odds.word, round(odds.ratio, 3)) for odds in log_odds({"brutal": 9}, 100, {"brutal": 1}, 100)]
    [('brutal', 1.68)]
    """
    found = []
    expected = sum(prior.values()) if prior else PRIOR * (here_words + elsewhere_words)
    for word in sorted({*here, *elsewhere}):
        mine, theirs = here.get(word, 0), elsewhere.get(word, 0)
        alpha = prior[word] if prior else PRIOR * (mine + theirs)
        ratio = _logit(mine + alpha, here_words + expected) - _logit(theirs + alpha, elsewhere_words + expected)
        spread = NORMAL * math.sqrt(1 / (mine + alpha) + 1 / (theirs + alpha))
        found.append(Odds(word, mine, theirs, ratio, ratio - spread, ratio + spread))
    return sorted(found, key=lambda odds: (-abs(odds.score), odds.word))


def _logit(part: float, whole: float) -> float:
    return math.log(part / (whole - part))


def word_choice_table(wordings: Table, documents: pd.DataFrame, top_n: int = 8) -> Html:
    """
    For each outlet of enough independent texts, the evaluative words of its own that it uses more or less than all
    others together, with 95 % intervals; before it, a warning where outlets have too few.
    """
    used, large = own_words(wordings, *DEVICES), _large(documents)
    outlets = {doc_id: outlet if outlet in large else "" for doc_id, outlet in writers_of(documents).items()}
    uses = Counter((outlets[doc_id], (word or "").lower()) for doc_id, word in cells(used, "doc_id", "text"))
    shown = {outlet: odds[:top_n] for outlet, odds in preferred(uses, documents).items()}
    words = {(outlet, one.word) for outlet, odds in shown.items() for one in odds}

    def place(doc_id: str, word: str | None) -> tuple[str, str] | None:
        at = outlets[doc_id], (word or "").lower()
        return at if at in words else None

    first = firsts(used, 2, "doc_id", "text", key=place) if words else {}
    rows: list[list[Cell]] = [
        [outlet, one.word, one.here, one.elsewhere, _interval(one), cite_all(first[outlet, one.word], 2)]
        for outlet, odds in shown.items()
        for one in odds
    ]
    headings = ["outlet", "word", "here", "elsewhere", "log-odds, 95 %", "evidence"]
    empty = f"No evaluative word that is used {FEWEST} times or more sets such an outlet apart from the others."
    note = "Method: Monroe, Colaresi & Quinn, Political Analysis 16 (2008)."
    return small_sentence(documents) + html_table("Word choice", headings, rows, note, empty)


def _large(documents: pd.DataFrame) -> set[str]:
    """The outlets of enough texts."""
    origins = _origins(documents)
    return {*origins[origins >= ORIGINS].index}


def _origins(documents: pd.DataFrame) -> pd.Series[int]:
    """How many independent texts each outlet has."""
    outlets = documents["doc_id"].map(writers_of(documents))
    return documents.assign(outlet=outlets).groupby("outlet", sort=True)["origin"].nunique()


def _interval(odds: Odds) -> str:
    return f"{odds.ratio:+.1f} [{odds.low:+.1f}, {odds.high:+.1f}]"


def preferred(uses: Mapping[tuple[str, str], int], documents: pd.DataFrame) -> dict[str, list[Odds]]:
    """
    By outlet of enough texts, the words whose interval leaves out zero; ``uses`` counts by outlet and word, and may
    join those of all other outlets.
    """
    total: Counter[str] = Counter()
    for (_, word), number in uses.items():
        total[word] += number
    texts = documents.assign(outlet=documents["doc_id"].map(writers_of(documents))).groupby("outlet", sort=True)
    sizes, origins = texts["words_kept"].sum(), texts["origin"].nunique()
    found = {}
    for outlet in [name for name in sizes.index if origins[name] >= ORIGINS and len(sizes) > 1]:
        here = {word: uses.get((outlet, word), 0) for word in total if total[word] >= FEWEST}
        there = {word: total[word] - number for word, number in here.items()}
        odds = log_odds(here, int(sizes[outlet]), there, int(sizes.sum() - sizes[outlet]))
        found[outlet] = [one for one in odds if one.distinct]
    return found


def small_sentence(documents: pd.DataFrame) -> Html:
    """A plain warning where outlets have too few independent texts for their choice of words to mean anything."""
    origins = _origins(documents)
    small = int((origins < ORIGINS).sum())
    if not small:
        return paragraph(f"Every outlet has {ORIGINS} independent texts or more.")
    warning = paragraph(
        f"This corpus is too small for it: of {counted(len(origins), 'outlet')}, {small:,} "
        f"{'has' if small == 1 else 'have'} fewer than {ORIGINS} independent texts. What differs between "
        "single articles is their subject and their author, and says nothing about an outlet."
    )
    return warning.within('<div class="warning">', "</div>")
