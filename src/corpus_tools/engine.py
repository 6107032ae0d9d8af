"""One document through all extractors: a pure function of the document and a small, explicit context."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import cast

import numpy as np

from corpus_tools import actors, chronology, claims, cleaning, dating, framing, plugins, text
from corpus_tools.cleaning import card
from corpus_tools.corpus.settings import Settings
from corpus_tools.model import (
    ANALYSED,
    Article,
    Claim,
    Document,
    KnownActor,
    Mention,
    Published,
    PublishedBasis,
    Reading,
    TimeExpression,
)
from corpus_tools.periods import Period
from corpus_tools.quotations import find_quotations
from corpus_tools.spacing import plainly_spaced
from corpus_tools.spool import parted

MANY = 10
"""A line that stands in so many documents is the site's, however many more; so a corpus that grows by a few documents
changes the context of few others."""


@dataclass(frozen=True, slots=True)
class Context:
    """
    All that a reading depends on besides its document: the actors that a person described, and in how many
    documents of the corpus each line stands (by ``text.line_key``, up to ``MANY``; lines of one document are left
    out), the language of documents that show none, and the plugins that take the place of readings.
    """

    known_actors: tuple[KnownActor, ...] = ()
    line_counts: Mapping[int, int] = field(default_factory=dict)
    language: str = "en"
    plugins: Mapping[str, str] = field(default_factory=dict)

    def narrowed(self, keys: Iterable[int]) -> Context:
        """The context as far as it concerns documents with these lines."""
        return replace(self, line_counts={key: self.line_counts[key] for key in keys if key in self.line_counts})


def line_keys(body: str) -> list[int]:
    """The keys of the different lines of a text, in order."""
    plain = plainly_spaced(body)
    folded = text.fold(plain)
    return sorted({text.folded_key(line.cut(folded)) for line in text.lines(plain)})


def count_lines(documents: Iterable[Iterable[int]]) -> dict[int, int]:
    """In how many of the documents, given as the keys of their lines, each line stands, where these are two or more."""
    found: dict[int, int] = {}
    for keys in parted(np.fromiter(own, np.uint64) for own in documents):
        lines, counts = np.unique(keys, return_counts=True)
        shared = counts > 1
        found.update(zip(lines[shared].tolist(), np.minimum(counts[shared], MANY).tolist(), strict=True))
    return found


def context_of(documents: Iterable[Document], settings: Settings) -> Context:
    """The context in which the documents of a corpus are read."""
    counts = count_lines(line_keys(document.text) for document in documents)
    return Context(settings.actors, counts, settings.language, settings.plugins)


def clean(document: Document, context: Context) -> Article:
    """The document with its zones, card, date of publication, sentences and quotations."""
    return _as_stored(clean_each([_as_read(document)], context)[0], document)


def _as_read(document: Document) -> Document:
    """The document as it is read: readings know common spaces alone, and no paragraph of many lines."""
    plain = plainly_spaced(document.text)
    return document if plain is document.text else replace(document, text=plain)


def _as_stored(article: Article, document: Document) -> Article:
    """The article with the text that its offsets count in, which it was read from plainly spaced."""
    return article if article.document is document else replace(article, document=document)


def clean_each(documents: Sequence[Document], context: Context) -> list[Article]:
    """The same of each of a few documents, all of which get their zones before any gets its card, and so on."""
    zones = [cleaning.find_zones(document, context.line_counts) for document in documents]
    cards = list(map(card.find_card, documents, zones))
    dated = list(map(dating.find_published, documents, zones, map(decided_date, documents)))
    read = [text.read_paragraphs(document.text, own) for document, own in zip(documents, zones, strict=True)]
    sentences = [text.find_sentences(document.text, own) for document, own in zip(documents, read, strict=True)]
    quotations = [
        find_quotations(document.text, [paragraph for _, paragraph in own])
        for document, own in zip(documents, read, strict=True)
    ]
    entries = (tuple(sorted(own + dates)) for own, (_, dates) in zip(cards, dated, strict=True))
    return list(map(Article, documents, zones, entries, (day for day, _ in dated), sentences, quotations))


def decided_date(document: Document) -> Published | None:
    """The date that a person set in ``corpus.toml``, with its own or the entry's reason; None where nobody did."""
    edtf = document.decided.get("published")
    if edtf is None:
        return None
    basis = document.decided.get("published_basis", "corrected")
    reason = document.decided.get("published_reason") or document.decided.get("reason")
    return Published(Period.parse(edtf), cast(PublishedBasis, basis), reason)


def analyse(document: Document, context: Context) -> Reading:
    """
    All findings of one document; the same document and context give the same findings. A document in another
    language than ``ANALYSED`` is cleaned and counted, and nothing is looked for in it.
    """
    return analyse_each([document], context)[0]


def analyse_each(documents: Iterable[Document], context: Context) -> list[Reading]:
    """
    The findings of each of a few documents, as ``analyse`` gives them. One reading is made of all before the next:
    what it looks up stays at hand in the processor's cache.
    """
    stored = [*documents]
    cleaned = clean_each(list(map(_as_read, stored)), context)
    articles = [article for article in cleaned if _is_analysed(article, context)]
    times = [chronology.find_times(article) for article in articles]
    mentions = _mentions(articles, context)
    relations = list(map(actors.find_relations, articles, mentions))
    found = [_claims(*given, context) for given in zip(articles, mentions, times, strict=True)]
    told = zip(relations, found, articles, strict=True)
    relations = [actors.in_voices(stated, own, article.text) for stated, own, article in told]
    said = [claims.joined(own) for own in found]
    quantities = list(map(claims.find_quantities, articles, found, times))
    events = list(map(chronology.find_events, articles, times, mentions, said))
    meant = list(map(partial(partial, claims.whom_they_mean), articles, mentions, said))
    labels = list(map(framing.find_labels, articles, mentions, said, meant))
    wordings = list(map(framing.find_wordings, articles, mentions, said, labels))
    analysed = map(Reading, articles, mentions, relations, found, quantities, times, events, labels, wordings)
    readings = [next(analysed) if _is_analysed(article, context) else Reading(article) for article in cleaned]
    return [
        reading
        if reading.article.document is document
        else replace(reading, article=_as_stored(reading.article, document))
        for reading, document in zip(readings, stored, strict=True)
    ]


def _is_analysed(article: Article, context: Context) -> bool:
    return (article.card_value("language") or context.language) in ANALYSED


def _mentions(articles: Sequence[Article], context: Context) -> list[tuple[Mention, ...]]:
    if name := context.plugins.get("mentions"):
        return [tuple(sorted(plugins.ask_plugin(name, Mention, article))) for article in articles]
    return actors.find_each_mentions(articles, context.known_actors)


def _claims(
    article: Article, mentions: tuple[Mention, ...], times: tuple[TimeExpression, ...], context: Context
) -> tuple[Claim, ...]:
    if name := context.plugins.get("claims"):
        return plugins.ask_plugin(name, Claim, article, mentions, times)
    return claims.find_claims(article, mentions, times)
