"""Whose words fill an article: the outlet's, those it quotes, those it reports; who is spoken of and never heard."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from corpus_tools.brief.citing import cite_all
from corpus_tools.brief.display import Html, paragraph, words
from corpus_tools.brief.exhibits import NOT_NAMED, actor_names, grouped, most, named_outside_comments, spread
from corpus_tools.brief.inwords import counted, part_shown, share, spoken
from corpus_tools.brief.rows import Row, records
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.tables.budget import FACT_WORDS
from corpus_tools.text import WORD

READ = ("title", "body", "infobox", "caption", "editor_comment")
"""The zones whose words are an article's; comments and other stories are counted nowhere here."""

HOW = {"direct": "quoted", "mixed": "quoted in part", "indirect": "reported"}
OWN = "the outlet's own"
IN_MORE_WORDS = f"described in more than {FACT_WORDS} words"
_FIRST = ("direct", "mixed", "indirect")


def voiced(claims: pd.DataFrame) -> list[Row]:
    """
    The outermost claims of articles, each with the number of its words (``words``). Where two overlap, the words count
    for the one in direct quotation, so that no word is counted twice.
    """
    kept = [row for row in records(claims) if row["parent"] is None and row["zone"] in READ]
    kept.sort(key=lambda row: (_FIRST.index(row["quotation"]), row["doc_id"], row["start"], row["end"]))
    taken: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    counted_claims: list[Row] = []
    for row in kept:
        free = not any(start < row["end"] and row["start"] < end for start, end in taken[row["doc_id"]])
        if free and row["text"]:
            taken[row["doc_id"]].append((row["start"], row["end"]))
            counted_claims.append(_Counted(row, sum(1 for _ in WORD.finditer(row["text"]))))
    return counted_claims


class _Counted(Mapping[str, Any]):
    """A row with the number of its words."""

    __slots__ = ("_row", "_words")

    def __init__(self, row: Row, words: int) -> None:
        self._row, self._words = row, words

    def __getitem__(self, name: str) -> Any:
        return self._words if name == "words" else self._row[name]

    def __iter__(self) -> Iterator[str]:
        return iter((*self._row, "words"))

    def __len__(self) -> int:
        return len(self._row) + 1


def voice_shares(claims: pd.DataFrame, zones: pd.DataFrame) -> pd.DataFrame:
    """Words of each document by whose they are: quoted, quoted in part, reported, the outlet's own."""
    article = zones[zones["zone"].isin(READ)].groupby("doc_id", sort=True)["words"].sum()
    counts: Counter[tuple[str, str]] = Counter()
    for row in voiced(claims):
        counts[row["doc_id"], row["quotation"]] += row["words"]
    shares = pd.DataFrame({HOW[how]: [counts[doc_id, how] for doc_id in article.index] for how in HOW}, article.index)
    shares[OWN] = (article - shares[[*HOW.values()]].sum(axis=1)).clip(lower=0)
    return shares.reset_index()


def voices_table(
    claims: pd.DataFrame, zones: pd.DataFrame, actors: pd.DataFrame, origin: Mapping[str, str], top_n: int = 12
) -> Html:
    """Who is given how many words, quoted and reported, as a share of the words of all articles."""
    named = actor_names(actors)
    kinds = dict(zip(actors["actor"], actors["kind"], strict=True))
    whole = int(zones.loc[zones["zone"].isin(READ), "words"].sum())
    by_speaker: dict[str, list[Row]] = defaultdict(list)
    for row in voiced(claims):
        by_speaker[row["speaker"] or ""].append(row)
    order = sorted((slug for slug in by_speaker if slug), key=lambda slug: (-_words(by_speaker[slug]), slug))
    shown = order[:top_n] + [""] * ("" in by_speaker)
    rows: list[list[Cell]] = [
        [
            named.get(slug, slug) if slug else NOT_NAMED,
            spoken(kinds.get(slug)),
            *(_words([row for row in by_speaker[slug] if row["quotation"] in how]) for how in (_FIRST[:2], _FIRST[2:])),
            share(_words(by_speaker[slug]), whole),
            spread(by_speaker[slug], origin)[1],
            cite_all(by_speaker[slug], 3),
        ]
        for slug in shown
    ]
    note = part_shown(len(order[:top_n]), len(order), "named speaker", "first those of most words", "claims")
    headings = ["speaker", "kind", "quoted", "reported", "share", "origins", "evidence"]
    return html_table("Words given to each speaker", headings, rows, None, note, "Nobody is quoted or reported.")


def _words(rows: Sequence[Row]) -> int:
    return sum(row["words"] for row in rows)


def kinds_table(claims: pd.DataFrame, zones: pd.DataFrame, actors: pd.DataFrame) -> Html:
    """How many words each kind of speaker is given."""
    kinds = dict(zip(actors["actor"], actors["kind"], strict=True))
    whole = int(zones.loc[zones["zone"].isin(READ), "words"].sum())
    counts: Counter[str] = Counter()
    speakers: defaultdict[str, set[str]] = defaultdict(set)
    for row in voiced(claims):
        kind = spoken(kinds.get(row["speaker"])) if row["speaker"] else NOT_NAMED
        counts[kind] += row["words"]
        speakers[kind].add(row["speaker"] or "")
    rows: list[list[Cell]] = [
        [kind, len(speakers[kind] - {""}), counts[kind], share(counts[kind], whole)]
        for kind in sorted(counts, key=lambda kind: (-counts[kind], kind))
    ]
    headings = ["kind of speaker", "speakers", "words", "share"]
    return html_table("Words given to kinds of speakers", headings, rows, None, None, "Nobody is quoted or reported.")


def unheard_table(mentions: pd.DataFrame, actors: pd.DataFrame, top_n: int = 12) -> Html:
    """The actors that are spoken of most and never quoted or reported."""
    silent = named_outside_comments(actors)
    silent = silent[silent["claims"] == 0]
    leading = silent.head(top_n)
    wanted = set(leading["actor"])
    spoken_of = mentions[mentions["actor"].isin(wanted) & (mentions["zone"] != "reader_comment")]
    where = grouped(records(spoken_of), "actor")
    rows: list[list[Cell]] = [
        [row["name"], spoken(row["kind"]), row["mentions"], row["origins"], cite_all(where.get(row["actor"], []), 2)]
        for row in records(leading)
    ]
    note = part_shown(len(rows), len(silent), "actor", "first those named most", "actors")
    headings = ["actor", "kind", "mentions", "origins", "evidence"]
    empty = "Every actor that is named is also heard."
    return html_table("Spoken of and never heard", headings, rows, None, note, empty)


def anonymous_table(claims: pd.DataFrame, top_n: int = 12) -> Html:
    """The sources that speak without a name, alike ones together."""
    nameless = [row for row in records(claims) if row["speaker"] is None and row["zone"] in READ]
    alike: dict[str, list[Row]] = defaultdict(list)
    for row in nameless:
        said = " ".join((row["source"] or "").split())
        alike["none stated" if not said else said if len(said.split()) <= FACT_WORDS else IN_MORE_WORDS].append(row)
    rows: list[list[Cell]] = [[source, len(found), cite_all(found, 3)] for source, found in most(alike, top_n)]
    note = part_shown(len(rows), len(alike), "source without a name", "first those of most claims", "claims")
    headings = ["source", "claims", "evidence"]
    return html_table("Sources without a name", headings, rows, None, note, "Every claim has a named source.")


def shares_sentence(claims: pd.DataFrame, zones: pd.DataFrame) -> Html:
    """The shares of all articles together."""
    shares = voice_shares(claims, zones)
    whole = int(shares.drop(columns="doc_id").to_numpy().sum()) if len(shares) else 0
    if not whole:
        return paragraph("No word of an article was kept.")
    parts = "; ".join(_parts(shares, whole))
    return paragraph(words(f"Of {counted(whole, 'word')} in the articles analysed: {parts}."))


def _parts(shares: pd.DataFrame, whole: int) -> Iterator[str]:
    for column in (OWN, *HOW.values()):
        yield f"{column} {share(int(shares[column].sum()), whole)}"
