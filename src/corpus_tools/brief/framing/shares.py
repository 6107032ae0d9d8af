"""Whose words fill an article: the outlet's, those it quotes, those it reports; who is spoken of and never heard."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from corpus_tools.brief.citing import cite_all
from corpus_tools.brief.claims.statements import counted_once
from corpus_tools.brief.counting import Spread, by_count
from corpus_tools.brief.describing import PRONOUNS, brief, may_speak
from corpus_tools.brief.display import Html, paragraph, words
from corpus_tools.brief.exhibits import NOT_NAMED, READERS, actor_names, most, named_outside_comments
from corpus_tools.brief.inwords import counted, part_shown, share, spoken
from corpus_tools.brief.rows import First, Row, Table, among, cells, firsts, known, lasting, outside, records, unknown
from corpus_tools.brief.steps import OfDocument, by_document
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.text import WORD, fold

READ = ("title", "body", "infobox", "caption", "editor_comment")
"""The zones whose words are an article's; comments and other stories are counted nowhere here."""

HOW = {"direct": "quoted", "mixed": "quoted in part", "indirect": "reported"}
OWN = "the outlet's own"
ONLY_PRONOUN = "only a pronoun"
_FIRST = ("direct", "mixed", "indirect")

CITED = 3
"""Claims that a cell cites."""


@dataclass(frozen=True)
class Given:
    """
    The words of articles by whose they are: of each document (``shares``), and of each speaker by how he is quoted,
    with his first claims and where they stand. ``whole`` is the number of all words.
    """

    shares: pd.DataFrame
    words: Mapping[tuple[str | None, str], int]
    first: Mapping[tuple[str | None, str], Sequence[Row]]
    spread: Spread
    whole: int


def words_given(claims: Table, zones: Table, origin: Mapping[str, str]) -> Given:
    """Goes through the claims once and counts the words of those that ``voiced`` finds."""
    article: Counter[str] = Counter()
    for doc_id, number in cells(among(zones, "zone", READ), "doc_id", "words"):
        article[doc_id] += number
    of_document, words_of, spread = Counter[tuple[str, str]](), Counter[tuple[str | None, str]](), Spread(origin)
    first: dict[tuple[str | None, str], First] = defaultdict(First)
    for doc_id, found in voiced(claims):
        spread.add(doc_id, {row["speaker"] for row, _ in found})
        for row, number in found:
            of_document[doc_id, row["quotation"]] += number
            words_of[row["speaker"], row["quotation"]] += number
            first[row["speaker"], row["quotation"]].add(lambda: lasting(row), CITED)  # noqa: B023 - made at once
    ids = sorted(article)
    shares = pd.DataFrame(
        {HOW[how]: [of_document[doc_id, how] for doc_id in ids] for how in HOW}, pd.Index(ids, name="doc_id")
    )
    shares[OWN] = (pd.Series(article, dtype="int64").reindex(ids) - shares[[*HOW.values()]].sum(axis=1)).clip(lower=0)
    return Given(shares.reset_index(), words_of, first, spread, article.total())


def voiced(claims: Table) -> Iterator[tuple[str, list[tuple[Row, int]]]]:
    """
    The outermost claims of each article, each with the number of its words, direct quotations first. Where two
    overlap, the words count for the one in direct quotation, so that no word is counted twice.
    """
    outermost = unknown(among(claims, "zone", READ), "parent")
    for doc_id, rows in by_document(outermost, "start", "end", "quotation", "text", "speaker"):
        taken: list[tuple[int, int]] = []
        found: list[tuple[Row, int]] = []
        for row in sorted(rows, key=lambda row: (_FIRST.index(row["quotation"]), row["start"], row["end"])):
            free = not any(start < row["end"] and row["start"] < end for start, end in taken)
            if free and row["text"]:
                taken.append((row["start"], row["end"]))
                found.append((row, sum(1 for _ in WORD.finditer(row["text"]))))
        yield doc_id, found


def voices_table(given: Given, actors: pd.DataFrame, top_n: int = 12) -> Html:
    """Who is given how many words, quoted and reported, as a share of the words of all articles."""
    named = actor_names(actors)
    kinds = dict(zip(actors["actor"], actors["kind"], strict=True))
    number: Counter[str | None] = Counter()
    for (slug, _), several in given.words.items():
        number[slug] += several
    order = by_count({slug: several for slug, several in number.items() if slug})
    shown: list[str | None] = [*order[:top_n], *([None] if None in number else [])]
    rows: list[list[Cell]] = [
        [
            named.get(slug, slug) if slug else NOT_NAMED,
            spoken(kinds.get(slug)) if slug else spoken(None),
            *(given.words.get((slug, how), 0) for how in _FIRST),
            share(number[slug], given.whole),
            given.spread.of(slug)[1],
            _cited([given.first[slug, how] for how in _FIRST if (slug, how) in given.first]),
        ]
        for slug in shown
    ]
    note = part_shown(len(order[:top_n]), len(order), "named speaker", "first those of most words", "claims")
    headings = ["speaker", "kind", *HOW.values(), "share", "origins", "evidence"]
    return html_table("Words given to each speaker", headings, rows, note, "Nobody is quoted or reported.")


def _cited(found: Sequence[Sequence[Row]]) -> Html:
    first = [row for rows in found for row in rows[:CITED]]
    return cite_all(First(first[:CITED], sum(map(len, found))), CITED)


def kinds_table(given: Given, actors: pd.DataFrame) -> Html:
    """How many words each kind of speaker is given."""
    kinds = dict(zip(actors["actor"], actors["kind"], strict=True))
    counts: Counter[str] = Counter()
    speakers: defaultdict[str, set[str]] = defaultdict(set)
    for (slug, _), number in given.words.items():
        kind = spoken(kinds.get(slug)) if slug else NOT_NAMED
        counts[kind] += number
        speakers[kind].add(slug or "")
    rows: list[list[Cell]] = [
        [kind, len(speakers[kind] - {""}), counts[kind], share(counts[kind], given.whole)] for kind in by_count(counts)
    ]
    headings = ["kind of speaker", "speakers", "words", "share"]
    return html_table("Words given to kinds of speakers", headings, rows, None, "Nobody is quoted or reported.")


def unheard_table(
    mentions: Table,
    claims: Table,
    relations: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    top_n: int = 12,
) -> Html:
    """
    The actors that are spoken of most and never quoted or reported, nor anybody who speaks for them; whoever wrote,
    edited or printed a text speaks by it, and whom only bylines, credits and corrections name is not spoken of.
    """
    silent = named_outside_comments(actors)
    silent = silent[(silent["claims"] == 0) & ~silent["name"].isin(_makers(documents))]
    met = {*cells(outside(among(mentions, "actor", silent["actor"]), "zone", READERS), "actor", "zone")}
    beside = {actor for actor, _ in met} - {actor for actor, zone in met if zone not in BESIDE}
    silent = silent[~silent["actor"].isin(beside)]
    spoken_for = heard_through([*silent["actor"]], mentions, claims, relations)
    silent = silent[~silent["actor"].isin(spoken_for)]
    leading = silent.head(top_n)
    where = firsts(outside(among(mentions, "actor", leading["actor"]), "zone", READERS), 2, "actor")
    rows: list[list[Cell]] = [
        [row["name"], spoken(row["kind"]), row["mentions"], row["origins"], cite_all(where.get(row["actor"], []), 2)]
        for row in records(leading)
    ]
    note = part_shown(len(rows), len(silent), "actor", "first those named most", "actors")
    if spoken_for:
        left = (
            f"Left out: {counted(len(spoken_for), 'actor')} for whom a spokesman, a leader, a member or a part speaks."
        )
        note = f"{note} {left}" if note else left
    headings = ["actor", "kind", "mentions", "origins", "evidence"]
    empty = "Every actor that is named is also heard."
    return html_table("Spoken of and never heard", headings, rows, note, empty)


BESIDE = frozenset({"byline", "caption", "editor_comment"})
"""Parts of a page beside the report: names that stand there alone are of who made it, or of a correction."""


def _makers(documents: pd.DataFrame) -> set[str]:
    """The authors and outlets of the documents; several authors stand in one field."""
    named = [documents[field].dropna() for field in ("author", "outlet", "republished_from")]
    return {name for field in named for said in field for name in [said, *re.split(r",\s+|\s+and\s+", said)]}


def anonymous_table(claims: Table, top_n: int = 12, documents: pd.DataFrame | None = None) -> Html:
    """
    The sources that speak without a name, alike ones together, by the first of their words; not who speaks only in what
    somebody else says. With ``documents``, what a text or its copies repeat is counted once.
    """
    single = claims if documents is None else counted_once(claims, documents)
    nameless = unknown(unknown(among(single, "zone", READ), "speaker"), "parent")
    alike = firsts(nameless, CITED, "source", key=_described)
    rows: list[list[Cell]] = [[source, len(found), cite_all(found, CITED)] for source, found in most(alike, top_n)]
    note = part_shown(len(rows), len(alike), "source without a name", "first those of most claims", "claims")
    headings = ["source", "claims", "evidence"]
    return html_table("Sources without a name", headings, rows, note, "Every claim has a named source.")


def _described(source: str | None) -> str | None:
    said = " ".join((source or "").split())
    if not said or fold(said) in PRONOUNS:
        return ONLY_PRONOUN if said else "none stated"
    return brief(said) if may_speak(said) else None


def shares_sentence(given: Given) -> Html:
    """The shares of all articles together."""
    shares = given.shares
    whole = int(shares.drop(columns="doc_id").to_numpy().sum()) if len(shares) else 0
    if not whole:
        return paragraph("No word of an article was kept.")
    parts = "; ".join(_parts(shares, whole))
    return paragraph(words(f"Of {counted(whole, 'word')} in the articles analysed: {parts}."))


def _parts(shares: pd.DataFrame, whole: int) -> Iterator[str]:
    for column in (OWN, *HOW.values()):
        yield f"{column} {share(int(shares[column].sum()), whole)}"


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
