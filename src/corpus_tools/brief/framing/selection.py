"""What outlets choose: which events and claims they mention or leave out, and by which names they call an actor."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from corpus_tools.brief.chronology.leading import is_said
from corpus_tools.brief.citing import cite_all, passage
from corpus_tools.brief.counting import Spread, Sums
from corpus_tools.brief.display import Html, join, listing, quotation, words
from corpus_tools.brief.exhibits import READERS, actor_names, analysed, origins_of
from corpus_tools.brief.framing.alike import MOST_ALIKE
from corpus_tools.brief.framing.devices import MOST_OUTLETS, by_outlet, leading, writers_of
from corpus_tools.brief.framing.otherwise import Otherwise
from corpus_tools.brief.framing.spellings import is_one_name
from corpus_tools.brief.inwords import part_shown, plural
from corpus_tools.brief.rows import First, Row, Table, among, cells, firsts, known, lasting, outside, stream, tally
from corpus_tools.brief.steps import by_document
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.chronology.told_otherwise import says_its_number
from corpus_tools.text import fold

NAMED_KINDS = ("person", "armed_group", "party", "media", "religious", "organisation", "country")
"""Kinds of actors that have names; armies and governments are mostly described ("US troops", "the administration")."""

PASSAGES = 12  # of those that tell one thing, so many are looked for in other words

CHOSEN = 2  # uses of a name, below which it is rather a slip than a choice


def coverage_table(
    found: Table,
    documents: pd.DataFrame,
    column: str,
    what: str,
    table: str,
    top_n: int = 15,
    texts: Callable[[str], str] | None = None,
) -> Html:
    """
    For each event (``column`` "cluster") or subject of claims ("topic") that several texts tell, copies being one text:
    the outlets that mention it, those of whose texts one may tell it in other words, those in which it was not found,
    and those all of whose texts came before it (before it happened or, of claims, was said or first told). Only an
    outlet that writes of the same people or bodies, in a text of its own, can leave something out: none of which no
    text was analysed, none that tells another story, and no repost of a text that mentions it. ``texts`` gives the
    words of a document, which are read before it is said to leave a thing out.
    """
    outlets = writers_of(documents)
    told = outside(found, "zone", READERS) if column == "topic" else outside(found, "voice", "comment")
    order = _most_told(told, column, outlets, origins_of(documents))
    coverage = _covered(told, column, order[:top_n], outlets)
    read = Otherwise(texts, claimed=column == "topic")
    rows = [_shown(coverage[key], documents, outlets, read) for key in order[:top_n]]
    note = part_shown(len(rows), len(order), what, "first those that most outlets mention", table)
    headings = [
        what,
        "mentioned by",
        "perhaps told in other words by",
        "not found in these words",
        "published before it",
    ]
    empty = f"No {what} of one text was matched with one of another; that tells nothing of what an outlet left out."
    return html_table(f"Coverage: {plural(what)}", headings, rows, note, empty, source=table)


def _most_told(told: Table, column: str, outlets: Mapping[str, str], origin: Mapping[str, str]) -> list[str]:
    """What several texts tell, first what most outlets do."""
    number: dict[str, int] = {}
    place = {outlet: at for at, outlet in enumerate(dict.fromkeys(outlets.values()))}
    spread, pairs = Spread(origin), Sums()
    for doc_id, rows in by_document(known(told, column), column):
        here = {row[column] for row in rows}
        spread.add(doc_id, here)
        codes = [number.setdefault(key, len(number)) for key in sorted(here)]
        pairs.add(np.array(codes, np.int64) * len(place) + place[outlets[doc_id]])
    telling = np.bincount(pairs.whole()[0] // max(len(place), 1), minlength=len(number))
    several = [key for key in number if spread.of(key)[1] > 1]
    return sorted(several, key=lambda key: (-telling[number[key]], key))


@dataclass
class _Coverage:
    """Who tells one thing: its documents, the first row of each writer, the actors in what these documents tell."""

    telling: set[str] = field(default_factory=set)
    first: dict[str, First] = field(default_factory=lambda: defaultdict(First))
    shown: tuple[tuple[bool, bool, str, int], Row] | None = None
    day: dt.date | None = None
    actors: set[str] = field(default_factory=set)
    on_the_same: set[str] = field(default_factory=set)
    said: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    words: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, row: Row, outlet: str) -> None:
        """Counts a row that tells it."""
        self.telling.add(row["doc_id"])
        if row["text"] and len(self.said) < PASSAGES:
            who = row["actors"] if "actors" in row else [row["speaker"]]
            self.said.append((row["text"], tuple(filter(None, who if who is not None else ()))))
        self.first[outlet].add(lambda: lasting(row), 1)
        self.words[outlet].append(row["text"] or "")
        said = "actors" in row and is_said(row["text"] or "")  # an event is shown as who tells it, not who speaks of it
        rank = (not row["printed"], said, row["doc_id"], row["start"])
        if self.shown is None or rank < self.shown[0]:
            self.shown = rank, lasting(row)
        day = row.get("when_from") or row.get("said_from")
        if day and (self.day is None or day < self.day):
            self.day = day


def _covered(told: Table, column: str, keys: Sequence[str], outlets: Mapping[str, str]) -> dict[str, _Coverage]:
    """Each of some things with who tells it and which documents are on the same actors: in three passes."""
    found = {key: _Coverage() for key in keys}
    named = ("speaker", "said_from") if column == "topic" else ("actors", "when_from")
    for row in stream(among(told, column, keys), column, "doc_id", "start", "printed", "text", *named):
        found[row[column]].add(row, outlets[row["doc_id"]])
    telling = {doc_id for one in found.values() for doc_id in one.telling}
    for doc_id, actors in _about(among(told, "doc_id", telling), named[0]):
        for one in found.values():
            if doc_id in one.telling:
                one.actors |= actors
    for doc_id, actors in _about(told, named[0]) if keys else ():
        for one in found.values():
            if not one.actors.isdisjoint(actors):
                one.on_the_same.add(doc_id)
    return found


def _about(told: Table, column: str) -> Iterator[tuple[str, set[str]]]:
    """The actors that take part or speak in what each document tells."""
    for doc_id, rows in by_document(known(told, column), column):
        yield doc_id, {one for row in rows for one in ([row[column]] if column == "speaker" else row[column])}


def _shown(one: _Coverage, documents: pd.DataFrame, outlets: Mapping[str, str], read: Otherwise) -> list[Cell]:
    assert one.shown is not None  # some row tells it
    telling = documents[documents["doc_id"].isin(one.telling)]
    origins, printed = {*telling["origin"]}, telling["published_from"].dropna()
    day = one.day or (printed.min() if len(printed) else None)
    last: dict[str, bool] = {}
    silent_in = defaultdict[str, list[str]](list)
    for doc_id, origin, published in cells(analysed(documents), "doc_id", "origin", "published_to"):
        if doc_id in one.telling or (origin not in origins and doc_id in one.on_the_same):
            before = bool(day and published and published < day)
            last[outlets[doc_id]] = last.get(outlets[doc_id], True) and before
            silent_in[outlets[doc_id]].append(doc_id)
    silent = [outlet for outlet in last if outlet not in one.first]
    later = [outlet for outlet in silent if not last[outlet]]
    perhaps = read.among({outlet: silent_in[outlet] for outlet in later}, one.said)
    told = [outlet for outlet in last if outlet in one.first]
    if read.claimed:
        shown = one.shown[1]["text"] or ""
        alike = [outlet for outlet in told if any(says_its_number(shown, said) for said in one.words[outlet])]
        perhaps += [outlet for outlet in told if outlet not in alike]
        told = alike
    cited = [words(f"{outlet} ") + cite_all(one.first[outlet], 1) for outlet in told[:MOST_OUTLETS]]
    return [
        passage(one.shown[1]),
        join([*cited, *map(words, _more(told))], "; "),
        _listed(perhaps),
        _listed([outlet for outlet in later if outlet not in perhaps]),
        _listed([outlet for outlet in silent if last[outlet]]),
    ]


def _listed(outlets: Sequence[str]) -> str:
    return ", ".join([*outlets[:MOST_OUTLETS], *_more(outlets)])


def _more(outlets: Sequence[str]) -> list[str]:
    """How many outlets there are besides those that are shown, if any."""
    return [f"{len(outlets) - MOST_OUTLETS:,} more"] if len(outlets) > MOST_OUTLETS else []


def names_table(mentions: Table, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 8) -> Html:
    """
    Actors that the texts call by several names, with the choice of each outlet; of a repost that is the outlet it is
    from. A surname, an acronym or another spelling alone is no choice of a name, but each form is counted for itself;
    readers' comments do not count.
    """
    named, outlets = actor_names(actors), writers_of(documents)
    called = among(outside(mentions, "zone", READERS), "kind", NAMED_KINDS)
    number, forms = _forms(called)
    choices = {slug: chosen_names(its) for slug, its in forms.items()}
    order = leading({slug: number[slug] for slug, names in choices.items() if len(names) > 1}, len(number))
    shown = among(called, "actor", order[:top_n])
    naming = _naming(shown, outlets, order[:top_n])

    def place(slug: str, doc_id: str, text: str | None) -> tuple[str, str, str] | None:
        at = slug, outlets[doc_id], " ".join((text or "").split())
        return at if text and at[1] in naming[slug] else None

    first = firsts(shown, 1, "actor", "doc_id", "text", key=place)
    rows: list[list[Cell]] = [
        [named.get(slug, slug), outlet, _used(choices[slug], lambda form: first.get((slug, outlet, form), First()))]  # noqa: B023
        for slug in order[:top_n]
        for outlet in naming[slug]
    ]
    note = part_shown(
        min(top_n, len(order)), len(order), "actor of several names", "first those named most", "mentions"
    )
    empty = "No actor was found that the texts call by names of which one is no short form of the other."
    return html_table("Names chosen for an actor", ["actor", "outlet", "names"], rows, note, empty, source="mentions")


def _naming(called: Table, outlets: Mapping[str, str], slugs: Sequence[str]) -> dict[str, list[str]]:
    """The outlets that name each actor most, in the order in which they are met."""
    counts: dict[str, Counter[str]] = {slug: Counter() for slug in slugs}
    for (outlet, slug), number in by_outlet(called, outlets, "actor").items():
        counts[slug][outlet] += number
    most = {slug: sorted(its, key=lambda outlet: -its[outlet])[:MOST_OUTLETS] for slug, its in counts.items()}
    return {slug: [outlet for outlet in counts[slug] if outlet in most[slug]] for slug in slugs}


def _used(choices: Mapping[str, Sequence[str]], found: Callable[[str], First]) -> Html | None:
    """
    The forms that one outlet uses most, as it spells them, how often and where first, and how many more it uses; forms
    of one name stand together, and the same form in other letters ("Popular forces", "POPULAR FORCES") is one.
    """
    uses: list[tuple[str, int, First]] = []
    for forms in choices.values():
        spelled: dict[str, list[tuple[str, First]]] = defaultdict(list)
        for form in forms:
            if one := found(form):
                spelled[fold(form)].append((form, one))
        alike = [
            (sum(len(one) for _, one in same), *max(same, key=lambda one: len(one[1]))) for same in spelled.values()
        ]
        uses += [(form, number, one) for number, form, one in sorted(alike, key=lambda one: (-one[0], one[1]))]
    shown = {form for form, *_ in sorted(uses, key=lambda one: -one[1])[:MOST_ALIKE]}
    parts = [quotation(form) + words(f" ×{number} ") + cite_all(one[:1]) for form, number, one in uses if form in shown]
    return listing(parts, len(uses) - len(parts)) if parts else None


def _forms(mentions: Table) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """How often each actor is called, and how often by each form of a name."""
    number, forms = Counter[str](), defaultdict[str, Counter[str]](Counter)
    for (slug, text), uses in tally(mentions, "actor", "text").items():
        number[slug] += uses
        if text:
            forms[slug][" ".join(text.split())] += uses
    return number, forms


def chosen_names(forms: Mapping[str, int]) -> dict[str, list[str]]:
    """The names chosen, each by its most frequent form, with all its forms; ``forms`` says how often each is used."""
    groups: list[list[str]] = []
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        group = next((group for group in groups if any(is_one_name(form, other) for other in group)), None)
        if group is None:
            groups.append([form])
        else:
            group.append(form)
    used = [group for group in groups if sum(forms[form] for form in group) >= CHOSEN]
    return {max(group, key=lambda form: (forms[form], form)): group for group in used}
