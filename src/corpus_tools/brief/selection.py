"""What outlets choose: which events and claims they mention or leave out, and by which names they call an actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.citing import cite_all, passage
from corpus_tools.brief.devices import MOST_OUTLETS, outlets_of
from corpus_tools.brief.display import Html, join, listing, quotation, words
from corpus_tools.brief.exhibits import READERS, actor_names, analysed, grouped
from corpus_tools.brief.inwords import part_shown, plural
from corpus_tools.brief.rows import Row, records
from corpus_tools.brief.tabular import Cell, html_table
from corpus_tools.text import WORD, fold

NAMED_KINDS = ("person", "armed_group", "party", "media", "religious", "organisation", "country")
"""Kinds of actors that have names; armies and governments are mostly described ("US troops", "the administration")."""

CHOSEN = 2  # uses of a name, below which it is rather a slip than a choice
_SMALL = frozenset({"and", "for", "in", "of", "the"})


def coverage_table(
    found: pd.DataFrame, documents: pd.DataFrame, column: str, what: str, table: str, top_n: int = 15
) -> Html:
    """
    For each event (``column`` "cluster") or subject of claims ("topic") that at least two documents share or that is
    told most: the outlets that mention it, those that leave it out, and those all of whose texts came before it. Only
    an outlet that writes of the same people or bodies, in a text of its own, can leave something out: none of which no
    text was analysed, none that tells another story, and no repost of a text that mentions it.
    """
    outlets, about = outlets_of(documents), _about(found)
    groups = {key: rows for key, rows in grouped(_told(found), column).items() if len({r["doc_id"] for r in rows}) > 1}
    order = sorted(groups, key=lambda key: (-len({outlets[row["doc_id"]] for row in groups[key]}), key))
    rows = [_covered(groups[key], outlets, documents, about) for key in order[:top_n]]
    note = part_shown(len(rows), len(order), what, "first those that most outlets mention", table)
    headings = [what, "mentioned by", "left out by", "published before it"]
    empty = f"No {what} is told in more than one document, so there is nothing that another outlet leaves out."
    return html_table(f"Coverage: {plural(what)}", headings, rows, None, note, empty, source=table)


def _told(found: pd.DataFrame) -> Sequence[Row]:
    """The rows outside readers' comments."""
    aside = found["zone"] == READERS if "zone" in found else found["voice"] == "comment"
    return records(found[~aside])


def _about(found: pd.DataFrame) -> dict[str, set[str]]:
    """The actors that take part or speak in what each document tells."""
    about: defaultdict[str, set[str]] = defaultdict(set)
    for row in _told(found):
        about[row["doc_id"]].update(row.get("actors", ()), {row["speaker"]} if row.get("speaker") else ())
    return about


def _on_the_same(rows: Sequence[Row], documents: Sequence[Row], about: Mapping[str, set[str]]) -> list[Row]:
    """The documents that tell something, and those about the same actors that share no origin with them."""
    telling = {row["doc_id"] for row in rows}
    origins = {row["origin"] for row in documents if row["doc_id"] in telling}
    actors = set().union(*(about[key] for key in telling))
    return [
        row
        for row in documents
        if row["doc_id"] in telling
        or (row["origin"] not in origins and not actors.isdisjoint(about.get(row["doc_id"], ())))
    ]


def _covered(
    rows: Sequence[Row], outlets: Mapping[str, str], documents: pd.DataFrame, about: Mapping[str, set[str]]
) -> list[Cell]:
    telling = {outlets[row["doc_id"]] for row in rows}
    day = min((row["when_from"] for row in rows if row.get("when_from")), default=None)
    last: dict[str, bool] = {}
    for row in _on_the_same(rows, records(analysed(documents)), about):
        before = bool(day and row["published_to"] and row["published_to"] < day)
        outlet = outlets[row["doc_id"]]
        last[outlet] = last.get(outlet, True) and before
    silent = [outlet for outlet in last if outlet not in telling]
    shown = min(rows, key=lambda row: (not row["printed"], row["doc_id"], row["start"]))
    told = [outlet for outlet in last if outlet in telling]
    cited = [words(f"{outlet} ") + cite_all(_of(rows, outlets, outlet), 1) for outlet in told[:MOST_OUTLETS]]
    return [
        passage(shown),
        join([*cited, *map(words, _more(told))], "; "),
        _listed([outlet for outlet in silent if not last[outlet]]),
        _listed([outlet for outlet in silent if last[outlet]]),
    ]


def _listed(outlets: Sequence[str]) -> str:
    return ", ".join([*outlets[:MOST_OUTLETS], *_more(outlets)])


def _more(outlets: Sequence[str]) -> list[str]:
    """How many outlets there are besides those that are shown, if any."""
    return [f"{len(outlets) - MOST_OUTLETS:,} more"] if len(outlets) > MOST_OUTLETS else []


def _of(rows: Iterable[Row], outlets: Mapping[str, str], outlet: str) -> list[Row]:
    return [row for row in rows if outlets[row["doc_id"]] == outlet]


def names_table(mentions: pd.DataFrame, actors: pd.DataFrame, documents: pd.DataFrame, top_n: int = 8) -> Html:
    """
    Actors that the texts call by several names, with the choice of each outlet. Short forms of one name (a surname, an
    acronym, another spelling) are one choice; readers' comments do not count.
    """
    named, outlets = actor_names(actors), outlets_of(documents)
    called = mentions[(mentions["zone"] != READERS) & mentions["kind"].isin(NAMED_KINDS)]
    number, forms = Counter(called["actor"]), _forms(called)
    order = sorted((slug for slug in forms if len(_names(forms[slug])) > 1), key=lambda slug: (-number[slug], slug))
    by_actor = grouped(records(called[called["actor"].isin(order[:top_n])]), "actor")
    several = {slug: choices(by_actor[slug]) for slug in order[:top_n]}
    rows: list[list[Cell]] = [
        [named.get(slug, slug), outlet, _used(found, outlets, outlet)]
        for slug, found in several.items()
        for outlet in _naming(by_actor[slug], outlets)
    ]
    note = part_shown(
        min(top_n, len(order)), len(order), "actor of several names", "first those named most", "mentions"
    )
    empty = "No actor was found that the texts call by names of which one is no short form of the other."
    return html_table(
        "Names chosen for an actor", ["actor", "outlet", "names"], rows, None, note, empty, source="mentions"
    )


def _naming(rows: Sequence[Row], outlets: Mapping[str, str]) -> list[str]:
    """The outlets that name an actor most, in the order in which they are met."""
    counts = Counter(outlets[row["doc_id"]] for row in rows)
    leading = sorted(counts, key=lambda outlet: -counts[outlet])[:MOST_OUTLETS]
    return [outlet for outlet in counts if outlet in leading]


def _used(several: Mapping[str, Sequence[Row]], outlets: Mapping[str, str], outlet: str) -> Html | None:
    """The names that one outlet uses, with how often and where first."""
    used = {name: _of(found, outlets, outlet) for name, found in several.items()}
    parts = [quotation(name) + words(f" ×{len(rows)} ") + cite_all(rows[:1]) for name, rows in used.items() if rows]
    return listing(parts) if parts else None


def _forms(mentions: pd.DataFrame) -> dict[str, Counter[str]]:
    """How often each actor is called by each form of a name."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in records(mentions.groupby(["actor", "text"]).size().rename("uses").reset_index()):
        found[row["actor"]][" ".join(row["text"].split())] += row["uses"]
    return found


def choices(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """The mentions of an actor by the name chosen, under its most frequent form; short forms count with the long."""
    by_form: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["text"]:
            by_form[" ".join(row["text"].split())].append(row)
    names = _names({form: len(found) for form, found in by_form.items()})
    return {name: [row for form in forms for row in by_form[form]] for name, forms in names.items()}


def _names(forms: Mapping[str, int]) -> dict[str, list[str]]:
    """The names chosen, each by its most frequent form, with all its forms; ``forms`` says how often each is used."""
    groups: list[list[str]] = []
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        group = next((group for group in groups if any(_one_name(form, other) for other in group)), None)
        if group is None:
            groups.append([form])
        else:
            group.append(form)
    used = [group for group in groups if sum(forms[form] for form in group) >= CHOSEN]
    return {max(group, key=lambda form: (forms[form], form)): group for group in used}


def _one_name(short: str, long: str) -> bool:
    """
    True for two forms of one name: spellings, parts, acronyms.

    >>> _one_name("Sadr", "Muqtada al-Sadr"), _one_name("PMF", "Popular Mobilisation Forces"), _one_name("Daesh", "IS")
    (True, True, False)
    """
    one, two = _tokens(short), _tokens(long)
    letters = "".join(token[0] for token in two)
    acronym = short.replace(".", "").lower()
    if len(one) == 1 and acronym.isalpha() and acronym in (letters, letters + "s"):
        return True
    return all(any(_alike(token, other) for other in two) for token in one)


def _tokens(name: str) -> list[str]:
    tokens = [token for word in WORD.findall(fold(name)) for token in word.removesuffix("'s").split("-")]
    return [token for token in tokens if token not in _SMALL] or [fold(name)]


def _alike(token: str, other: str) -> bool:
    """True for words that are the same but for their vowels or their ending, as transliterations and spellings are."""
    same = next(
        (at for at, (a, b) in enumerate(zip(token, other, strict=False)) if a != b), min(len(token), len(other))
    )
    bones = _consonants(token)
    return (
        token == other
        or (same >= 4 and 2 * same >= max(len(token), len(other)))
        or (len(bones) > 1 and bones == _consonants(other))
    )


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in "aeiouy'")
