"""Who is who, in half a line each: by which words the texts introduce an actor, and whom they tie it to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from corpus_tools import lexicons
from corpus_tools.actors.names import callings
from corpus_tools.actors.relations.indirect import TIES
from corpus_tools.actors.wordclasses import is_title
from corpus_tools.brief.actors.happened import happened
from corpus_tools.brief.actors.profiles import leading_and_speakers
from corpus_tools.brief.actors.said_ties import said_ties
from corpus_tools.brief.citing import cite_all
from corpus_tools.brief.claims.statements import counted_once
from corpus_tools.brief.corpus.copies import LABEL, without_copies
from corpus_tools.brief.describing import PRONOUNS
from corpus_tools.brief.display import Html, join, quotation, words
from corpus_tools.brief.exhibits import READERS, most
from corpus_tools.brief.inwords import listed, spoken
from corpus_tools.brief.rows import First, Table, among, lasting, outside, records, stream, tally
from corpus_tools.brief.steps import OfDocument, by_document
from corpus_tools.brief.tabular import WHOLE, Cell, html_table
from corpus_tools.model import KINDS
from corpus_tools.tables.budget import FACT_WORDS
from corpus_tools.text import fold

INTRODUCED, BEFELL, TIED, CITED = 2, 2, 2, 2
"""Ways to introduce an actor, what happened to it, ties, and numbers for each, that a line has room for."""

INTRODUCING = ("apposition", "opening-description", "pre-modifier", "source-description")
"""Rules of labels that stand beside a name and say what it is."""

KINDS_SPOKEN = frozenset(map(spoken, KINDS))
"""What the column of kinds tells already."""

_PLAIN = KINDS_SPOKEN | {"boy", "child", "figure", "girl", "guy", "lady", "man", "one person", "people", "woman"}

Told = Mapping[str, First]
"""How texts call one actor, alike words together."""

Forms = Mapping[str, Sequence[str]]
"""The forms of each name."""


def who_table(
    actors: pd.DataFrame,
    claims: Table,
    labels: Table,
    relations: Table,
    documents: pd.DataFrame,
    top_n: int = 5,
    events: Table | None = None,
) -> Html:
    """
    The actors that most origins name and those who claim most besides them: what the texts call them where they speak,
    without words that judge, what happened to them by ``events``, to whom the texts tie them, and in how many they are
    named.
    """
    reported = counted_once(outside(claims, "zone", READERS), documents)
    leading = leading_and_speakers(actors, reported, top_n)
    slugs = [*leading["actor"]]
    calling = _introduced(among(reported, "speaker", slugs), among(labels, "target", slugs), leading)
    described = _described(without_copies(among(labels, "target", slugs), documents, LABEL))
    tied = said_ties(relations, slugs, actors)
    forms = {row["name"]: [row["name"], *row["aliases"]] for row in records(actors)}
    people = {row["actor"]: forms[row["name"]] for row in records(leading) if row["kind"] == "person"}
    befell = happened(events, claims, people)
    made = tally(among(reported, "speaker", slugs), "speaker")
    told = {
        slug: _who(calling.get(slug, {}), described.get(slug, {}), befell.get(slug, {}), tied[slug], forms)
        for slug in slugs
    }
    rows: list[list[Cell]] = [
        [row["name"], spoken(row["kind"]), told[slug], row["origins"], made[slug]]
        for slug, row in zip(slugs, records(leading), strict=True)
        if told[slug]
    ]
    untold = [row["name"] for row in records(leading) if not told[row["actor"]]]
    note = f"Left out, as no words were found that say who that is: {listed(untold)}." if untold else None
    empty = note or "No actor was found outside readers' comments."
    headings = ["actor", "kind", "who that is, by the texts", "texts", "claims"]
    return html_table("Who is who", headings, rows, note if rows else None, empty, WHOLE)


def _who(
    called: Told, described: Told, befell: Mapping[str, First], tied: Mapping[tuple[str, str], First], forms: Forms
) -> Html | None:
    """
    What one actor is, by its introductions and then its descriptions, what happened to it, and to whom it is tied; what
    the one tells of a tie to a body the other does not tell again.
    """
    others = {said: rows for said, rows in described.items() if not any(_names(said, key, forms) for key in tied)}
    chosen = _apart(called)
    if all(_is_bare(rows.kept[0]["called"]) for rows in chosen):
        chosen += _apart({said: rows for said, rows in others.items() if not _is_told(said, chosen)})
    shown = chosen[:INTRODUCED]
    parts = [quotation(rows.kept[0]["called"]) + _cited(rows) for rows in shown]
    parts += [words(f"{what} ") + cite_all(rows, CITED) for what, rows in [*befell.items()][-BEFELL:]]
    told = fold(" ".join(rows.kept[0]["called"] for rows in shown))
    frequent = sorted((key for key in tied if not _names(told, key, forms)), key=lambda key: -len(tied[key]))[:TIED]
    parts += [words(" ".join(key)) + _cited(tied[key]) for key in frequent]
    return join(parts, "; ") if parts else None


def _is_bare(called: str) -> bool:
    """True for an office without its field, which tells little: Senator, Professor."""
    return " " not in called.strip()


def _is_told(said: str, shown: Sequence[First]) -> bool:
    """Whether words are, or are part of, what is shown already."""
    return any(f" {said} " in f" {fold(rows.kept[0]['called'])} " for rows in shown)


def _names(said: str, tie: tuple[str, str], forms: Forms) -> bool:
    """Whether some words name whom a tie is to: "Iran-backed", backed by Iran."""
    name = tie[1] if tie[1] in forms else tie[1].partition(" (")[0]
    return any(re.search(rf"\b{re.escape(fold(form))}", said) for form in forms.get(name, [name]))


def _apart(called: Told) -> list[First]:
    """
    The words that stand most often, and the next that are no longer or shorter form of them; of an office with its
    field and without it the one with it, unless that is a past one.
    """
    found: list[str] = []
    for said, _ in most(called, len(called)):
        if not any(_is_part(one, said) or _is_part(said, one) for one in found):
            found.append(said)
    return [called[_fuller(said, called)] for said in found[:INTRODUCED]]


def _is_part(one: str, other: str) -> bool:
    """
    True for words that are the end of others, or the office in them.

    >>> _is_part("minister", "port minister"), _is_part("mayor", "mayor of kelm"), _is_part("mayor", "mayors of kelm")
    (True, True, False)
    """
    return other.endswith(f" {one}") or other.startswith((f"{one} of ", f"{one} for "))


_OF_FIELDS = frozenset({"commissioner", "director", "leader", "minister", "secretary", "spokesman", "spokeswoman"})
"""Offices of which there are many, by what they are for."""
_PAST = re.compile(r"\b(?:acting|deputy|ex|former\w*|future|late|once|outgoing|shadow|suspended|then|vice)\b")


def _fuller(said: str, called: Told) -> str:
    """The form of an office with its field or its place, where some text tells it: minister, health minister."""
    longer = [
        one
        for one in called
        if _is_part(said, one) and not _PAST.search(one) and (said in _OF_FIELDS or one.startswith(f"{said} of "))
    ]
    return min(longer, key=lambda one: (-len(called[one]), len(one), one), default=said)


def _cited(rows: First) -> Html:
    return words(" ") + cite_all(rows, CITED)


def _introduced(claims: Table, labels: Table, actors: pd.DataFrame) -> Mapping[str, Told]:
    """How the sources of claims introduce each speaker, but for words that judge."""
    names = {
        row["actor"]: sorted({row["name"], *row["aliases"]}, key=lambda name: (-len(name), name))
        for row in records(actors)
    }
    bodies = {row["actor"] for row in records(actors) if row["kind"] != "person"}
    judging = OfDocument(outside(labels, "stance", "neutral"), "start", "end")
    found: dict[str, dict[str, First]] = defaultdict(lambda: defaultdict(First))
    for doc_id, rows in by_document(claims, "source", "source_start", "source_end", "speaker", "number", "rule"):
        judged = [(row["start"], row["end"]) for row in judging(doc_id)]
        for row in rows:
            called = introduction(row["source"], names[row["speaker"]]) if row["source"] else None
            if called and row["speaker"] in bodies and not _is_sort(called):
                continue
            if called and not any(row["source_start"] < end and start < row["source_end"] for start, end in judged):
                found[row["speaker"]][fold(called)].add(lambda: {**lasting(row), "called": called}, CITED)  # noqa: B023
    return found


def _is_sort(called: str) -> bool:
    """
    True for words in small letters that say what a body is; no name of a house before its members is.

    >>> [_is_sort(one) for one in ("campaign group", "House", "opposition")]
    [True, False, True]
    """
    return called.split()[-1][0].islower()


def _described(labels: Table) -> Mapping[str, Told]:
    """How the outlets describe each actor beside its name, in their own words, but for words that judge."""
    found: dict[str, dict[str, First]] = defaultdict(lambda: defaultdict(First))
    own = among(among(among(labels, "voice", ["outlet"]), "stance", ["neutral"]), "rule", INTRODUCING)
    for row in stream(own, "target", "text", "printed"):
        said = fold(row["text"] or "")
        tells = said and said not in _PLAIN and (" " in said or _is_office(said) or _OF_SOME.match(row["text"]))
        if row["printed"] and tells and said.split()[-1] not in TIES:
            found[row["target"]][said].add(lambda: {**lasting(row), "called": row["text"]}, CITED)  # noqa: B023
    return found


_RELATIVE = re.compile(r",? (?:who|whom|whose|which|that)\b.*", re.DOTALL)
_ARTICLE = re.compile(r"^(?:the|an?)\b ?", re.IGNORECASE)
_POINTING = PRONOUNS | frozenset(["another", "her", "his", "its", "my", "one", "our", "their", "your"])
_HANGING = re.compile(
    r"(?:.* )?(?:of|for|by|to|from|at|in|with|and|or|not|on|the|an?|versus|vs\.?)|.*(?:['’]s|s['’])", re.IGNORECASE
)
"""Words that lead to a name as a part of something else, or to its beginning: "a spokesman for", "Lund and the"."""
_COURTESY = re.compile(
    r"(?:,?\s|\A)(?:mr|mrs|ms|miss|mme|m|herr|frau|señora?|dr|sir|dame|sheikh|shaykh|sayyid)\.?\Z", re.IGNORECASE
)
"""What tells of nobody who that is."""
_TIME = re.compile(
    r"\b(?:ago|earlier|later|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE
)
"""When it was said: "an hour earlier Prime Minister"."""
_ASIDE = re.compile(
    r"(?:according|after|as|at|by|citing|during|from|in(?! charge)|on|quot(?:ed|ing)|speaking|with)(?![\w-])|\w+ed$",
    re.IGNORECASE,
)
"""How or where somebody spoke ("according to two people"), or what became of him in one word ("Ousted")."""


def introduction(source: str, names: Iterable[str]) -> str | None:
    """
    What stands beside the name of a speaker, of its ``names`` the longest, and tells who that is; None where nothing
    does, it points back to another ("his lawyer") or is longer than a fact may be.

    >>> introduction("The port director, Marta Okoye, who came on Monday", ["Marta Okoye", "Okoye"])
    'port director'
    >>> introduction("Okoye, head of the port", ["Okoye"]), introduction("Dr Okoye's office", ["Okoye"])
    ('head of the port', None)
    >>> introduction("Okoye, according to two people", ["Okoye"]), introduction("Ousted Okoye", ["Okoye"])
    (None, None)
    >>> introduction("The port director, Dr Okoye", ["Okoye"]), introduction("Dr Okoye", ["Okoye"])
    ('port director', None)
    >>> introduction("On-air host Okoye", ["Okoye"]), introduction("Absent Okoye", ["Okoye"])
    ('On-air host', None)
    >>> introduction("Mr. Lund and Mayor Okoye", ["Okoye"]), introduction("Writer and host Okoye", ["Okoye"])
    (None, 'Writer and host')
    """
    said = _RELATIVE.sub("", " ".join(source.split()))
    name = next((name for name in names if said.startswith(name) or said.endswith(name)), None)
    beside = _COURTESY.sub("", _ARTICLE.sub("", _beside(said, name))) if name else ""
    if len(beside.split()) > FACT_WORDS or not re.search(r"[^\W\d]{2}", beside):
        return None
    if _HANGING.fullmatch(beside) or _TIME.search(beside) or _ASIDE.match(beside):
        return None
    if (" " not in beside and not _is_office(beside)) or _tells_of_two(beside):
        return None
    return None if fold(beside.split()[0]) in _POINTING else beside


def _is_office(word: str) -> bool:
    """True for one word that says what somebody is: an office, a calling, a role; not for how he is."""
    return is_title(word) or word.lower() in callings() or any(word.lower() in lexicons.forms(own) for own in _ROLES)


_OF_SOME = re.compile(r"[A-Z][\w.]*-[a-z]")
"""One word that ties a body to a name: Torvia-backed."""
_ROLES = ("actor_roles", "claim_descriptions", "claim_persons", "framing_humans")


def _tells_of_two(beside: str) -> bool:
    """True where another name stands before the "and" that leads to what somebody is: Mr. Lund and Mayor."""
    first, joined, _ = beside.partition(" and ")
    last = first.rpartition(" ")[2]
    return bool(joined) and last[:1].isupper() and not _is_office(last)


def _beside(said: str, name: str) -> str:
    """What stands before a name at the end of some words, or in apposition behind one at their beginning."""
    if said.startswith(f"{name}, "):
        return said.removeprefix(f"{name}, ").rstrip(" ,")
    before = said.removesuffix(name)
    return before.rstrip(" ,–—-") if before != said and before.endswith(" ") else ""
