"""A part of the findings, chosen by a person: the claims of one actor, one act, one document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

import pandas as pd

from corpus_tools.brief.citing import document_names
from corpus_tools.brief.display import Html, paragraph
from corpus_tools.brief.exhibits import actor_names
from corpus_tools.brief.inwords import counted
from corpus_tools.brief.rows import Table, among, number_of, outside, records, tally, where
from corpus_tools.likeness import most_alike
from corpus_tools.model import ACTS, CorpusError
from corpus_tools.text import fold


def chosen_claims(
    claims: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    actor: str = "",
    act: str = "",
    document: str = "",
) -> Any:
    """
    The claims that an actor makes or is a voice of, that are one speech act, that stand in one document; "" chooses
    all. An actor is given by slug, name or other name, a document as :func:`chosen_document` says.

    Raises ``CorpusError`` naming the nearest when there is no such actor, act or document.
    """
    kept = claims
    if actor:
        slug = known_actor("actor", actor, actors)
        kept = where(kept, partial(_is_voice, slug), "speaker", "voices")
    if act:
        kept = among(kept, "act", [_known("act", act, {one: one for one in ACTS})])
    if document:
        kept = among(kept, "doc_id", [chosen_document("document", document, documents)])
    return kept


def choice_sentence(
    claims: Table,
    whole: Table,
    actors: pd.DataFrame,
    relations: Table,
    actor: str = "",
    act: str = "",
    document: str = "",
) -> Html | None:
    """
    What was chosen and how many claims that leaves, and who else is said to speak for an actor: his claims are his own
    and stand under his name. Nothing where all claims are shown.
    """
    choice = ", ".join(filter(None, (actor, act, document)))
    if not choice:
        return None
    chosen, of = number_of(claims), number_of(whole)
    said = f"Chosen: {choice}. That is {chosen:,} of {counted(of, 'claim')}, readers' comments and repeats included."
    if not actor:
        return paragraph(said)
    slug, named = known_actor("actor", actor, actors), actor_names(actors)
    spoken = among(among(outside(relations, "voice", "comment"), "relation", ["spokesperson_of"]), "object", [slug])
    speakers = [named.get(one, one) for one in sorted(tally(spoken, "subject"))]
    if speakers:
        name = named.get(slug, slug)
        said += f" Who is said to speak for {name} is listed under the speaker's own name: {', '.join(speakers)}."
    return paragraph(said)


def _is_voice(slug: str, claims: pd.DataFrame) -> pd.Series[bool]:
    voices = [slug == row["speaker"] or slug in row["voices"] for row in records(claims)]
    return pd.Series(voices, claims.index, dtype=bool)


def chosen_quantities(
    quantities: Table, claims: Table, documents: pd.DataFrame, narrowed: bool, document: str = ""
) -> Any:
    """The numbers of one document; where ``claims`` are ``narrowed`` by actor or act, those that stand in them."""
    kept = quantities
    if document:
        kept = among(kept, "doc_id", [chosen_document("document", document, documents)])
    return among(kept, "claim", tally(claims, "id")) if narrowed else kept


def known_actor(parameter: str, value: str, actors: pd.DataFrame) -> str:
    """
    The slug of the actor that a parameter names by slug, name or other name.

    Raises ``CorpusError`` naming the nearest when there is no such actor.
    """
    return _known(parameter, value, _actors(actors), "actor")


def _actors(actors: pd.DataFrame) -> dict[str, str]:
    """Every name of an actor to its slug; where two share one, the more mentioned has it."""
    found: dict[str, str] = {}
    for row in records(actors):
        for name in (row["actor"], row["name"], *row["aliases"]):
            found.setdefault(name, row["actor"])
    return found


def chosen_document(parameter: str, value: str, documents: pd.DataFrame) -> str:
    """
    The document that a parameter names by its id, its short name, or as much of either as only one begins with.

    Raises ``CorpusError`` naming the nearest when there is no such document.
    """
    names = document_names(documents)
    known = {**{name: str(doc_id) for doc_id, name in names.items()}, **{doc_id: doc_id for doc_id in names}}
    begun = {doc_id for name, doc_id in known.items() if value and fold(name).startswith(fold(value))}
    return begun.pop() if len(begun) == 1 and value not in known else _known(parameter, value, known, "document")


def _known(parameter: str, value: str, known: Mapping[str, str], what: str = "") -> str:
    if value in known:
        return known[value]
    folded = {fold(name): known[name] for name in sorted(known, reverse=True)}
    if fold(value) in folded:
        return folded[fold(value)]
    raise CorpusError(f"{parameter}={value!r}: there is no such {what or parameter}; {nearest(value, known)}")


_FEW = 12  # names that a message lists: the acts, a small folder's documents


def nearest(value: str, known: Iterable[str]) -> str:
    """
    The name that begins with a value or is most like it, in words; where none is, all of them if they are few.

    >>> nearest("thret", ["threat", "denial"]), nearest("zzz", ["threat", "denial"]), nearest("zzz", [])
    ("the nearest is 'threat'", 'there are denial, threat', 'there is none at all')
    """
    names = [*known]
    near = most_alike(value, names)
    if near is None:
        few = sorted({*names}) if len({*names}) <= _FEW else []
        return f"there are {', '.join(few)}" if few else "none is like it" if names else "there is none at all"
    return f"the nearest is {near!r}"
