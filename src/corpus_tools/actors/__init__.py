"""Names in the text and the actors they name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain, repeat

from corpus_tools.actors import names
from corpus_tools.actors.finding import (
    agencies,
    belongings,
    bodies_of,
    candidates,
    cut_names,
    grounds,
    headlines,
    idle_capitals,
    in_marks,
    letters,
    no_actors,
    plain_words,
    runs,
    short_forms,
    spelt_abroad,
    surnames,
    turn_heads,
)
from corpus_tools.actors.finding.known import applied, here, missed, told
from corpus_tools.actors.finding.letters import as_meant
from corpus_tools.actors.finding.no_actors import without_things
from corpus_tools.actors.geography import countries
from corpus_tools.actors.identity import linking
from corpus_tools.actors.identity.aliases import CAPITAL_BEFORE
from corpus_tools.actors.identity.clusters import cluster_names
from corpus_tools.actors.kinds import deciding as kinds
from corpus_tools.actors.kinds.shapes import shape_of
from corpus_tools.actors.named import Linked, Named, are_over
from corpus_tools.actors.relations import find_relations
from corpus_tools.actors.relations.once import in_voices
from corpus_tools.model import UNREAD_ZONES, Article, KnownActor, Mention, Sentence

__all__ = ["cluster_names", "find_each_mentions", "find_mentions", "find_relations", "in_voices"]

_THE = re.compile(r"\A[Tt]he\s+")
LONGEST_WORD = 20  # characters of a first word that is looked for


def find_mentions(article: Article, known: Sequence[KnownActor] = ()) -> tuple[Mention, ...]:
    """
    Persons, collective actors, states and places by name, in reading order. ``actor`` is the slug of the fullest name
    that the document has for it, or the name that a person gave it in ``known``.
    """
    return find_each_mentions([article], known)[0]


def find_each_mentions(articles: Sequence[Article], known: Sequence[KnownActor] = ()) -> list[tuple[Mention, ...]]:
    """
    The same of each of a few articles. One step is taken for all of them before the next: a processor that does one
    thing for a while does it a tenth faster.
    """
    texts = [article.text for article in articles]
    lines = list(map(_lines, articles))
    capitalised = [[runs.find_runs(text, line) for line in told] for text, (_, told) in zip(texts, lines, strict=True)]
    possible = [
        list(map(candidates.cut, repeat(text), written, told))
        for text, written, (_, told) in zip(texts, capitalised, lines, strict=True)
    ]
    plain = list(map(_named, texts, possible))
    met = [list(chain.from_iterable(written)) for written in capitalised]
    found = list(map(_with_others, articles, lines, plain, met))
    found = [
        own + list(belongings.find_bare(text, told, own))
        for text, own, (_, told) in zip(texts, found, lines, strict=True)
    ]
    found = list(map(_with_speakers, articles, found))
    if known:
        found = [_as_known(*given, known) for given in zip(articles, found, strict=True)]
    linked = linking.link(texts, found)
    sentences = [article.sentences for article in articles]
    return list(map(_mentions, map(countries.told_by_country, texts, sentences, met, linked)))


def _lines(article: Article) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences in which a capital letter says nothing, and those in which it says something."""
    titles: list[Sentence] = []
    telling: list[Sentence] = []
    text = article.text
    for sentence in article.sentences:
        (titles if idle_capitals.has_idle_capitals(text, sentence) else telling).append(sentence)
    return titles, telling


def _named(text: str, possible: Sequence[Sequence[candidates.Candidate]]) -> list[Named]:
    """The names that the candidates of each sentence turn out to hold."""
    found = []
    for candidates_here in possible:
        reached = 0
        for candidate in candidates_here:
            named = kinds.named(text, candidate)
            if named and named.start >= reached:
                found.append(named)
                reached = named.end
    return found


def _with_others(
    article: Article, lines: tuple[list[Sentence], list[Sentence]], plain: list[Named], met: list[runs.Run]
) -> list[Named]:
    """The names with those that show otherwise than by a capital where it says something; adds to ``met``."""
    text, (titles, _), found = article.text, lines, plain
    if titles:
        heard = {names.fold(text[named.start : named.end]): named for named in plain if not named.weak}
        found = plain + [named for sentence in titles for named in headlines.names_in(text, sentence, heard, met)]
    found = without_things(text, no_actors.without_sorts(text, no_actors.without_furniture(found)))
    found = cut_names.with_openers(text, _opening_longer(text, found))
    found = agencies.with_agencies(text, [*cut_names.without_staff(text, found)])
    found = plain_words.without_plain_words(text, surnames.without_common_words(text, found))
    found = in_marks.without_bynames(text, found)
    found = surnames.of_places(text, surnames.of_persons(text, found))
    found = grounds.with_grounds(text, cut_names.with_missions(text, cut_names.with_adjectives(text, found)))
    found = bodies_of.no_grounds(text, cut_names.with_first_words(text, found))
    return _with_authors(article, _with_outlets(article, found))


def _with_speakers(article: Article, found: list[Named]) -> list[Named]:
    """The names with the surnames that are words, too, and the heads of turns, of persons named in full."""
    found += surnames.found_alone(article.text, article.sentences, found)
    found = short_forms.with_adherents(article.text, article.sentences, found)
    found = bodies_of.everywhere(article.text, article.sentences, found)
    found = short_forms.with_short_forms(article.text, article.sentences, found)
    found = spelt_abroad.with_names(article.text, article.sentences, found)
    found = letters.with_letters(article.text, article.sentences, cut_names.without_cuts(article.text, found))
    found = turn_heads.with_askers(article.text, found)
    return as_meant(article.text, turn_heads.with_heads(article.text, article.sentences, found))


def _as_known(article: Article, found: list[Named], known: Sequence[KnownActor]) -> list[Named]:
    """The names, those that a person described as described, with those of them that no rule finds."""
    said = here(found, article.text, told(tuple(known)))
    found = applied(found, article.text, said)
    return [*found, *missed(article.text, article.sentences, found, said)]


def _mentions(linked: Sequence[Linked]) -> tuple[Mention, ...]:
    return tuple(
        [
            Mention(start, end, names.slug(name), name, kind, zone, rule)
            for (start, end, _, _, zone, rule, _, _), name, kind in linked
        ]
    )


def _opening_longer(text: str, found: list[Named]) -> list[Named]:
    """
    The names with the word before them where both open the longer name of one body: "Northern Crest" in a text that
    tells of Northern Crest Resources; alone the first word would be no part of its name.
    """
    bodies = {named.name: named for named in found if named.kind not in letters.NOBODY and named.name.count(" ") > 1}
    longer: dict[str, list[Named]] = {}
    for name, body in bodies.items():
        words = name.split()
        for size in range(2, len(words)):
            longer.setdefault(" ".join(words[:size]), []).append(body)
    full = {short: opened[0] for short, opened in longer.items() if len(opened) == 1}
    rests = {short.partition(" ")[2] for short in full}
    if not full:
        return found
    return [
        _with_word_before(text, named, full)
        if named.kind != "person" and text[named.start : named.end] in rests
        else named
        for named in found
    ]


def _with_word_before(text: str, named: Named, full: Mapping[str, Named]) -> Named:
    word = CAPITAL_BEFORE.search(text, max(0, named.start - LONGEST_WORD), named.start)
    start = word.start() if word else named.start
    body = full.get(text[start : named.end])
    if not word or not body:
        return named
    return named._replace(start=start, name=body.name, kind=body.kind, rule="opens-a-name")


def _with_outlets(article: Article, found: list[Named]) -> list[Named]:
    """The names with the outlets of the card, from lines that are read: a medium, however its name sounds."""
    outlets = [entry for entry in article.card if entry.field in ("outlet", "republished_from")]
    if not outlets:
        return found
    for entry in outlets:
        zone = next((zone.zone for zone in article.zones if zone.covers(entry)), None)
        over = [named for named in found if named.start < entry.end and entry.start < named.end]
        if zone and zone not in UNREAD_ZONES and not any(named.settled for named in over):
            name = _THE.sub("", " ".join(entry.value.split()))
            start = entry.end - len(_THE.sub("", entry.cut(article.text)))
            kind = _kind_of_issuer(name) if entry.rule == "signs-statement" else _kind_of_outlet(name, article.text)
            outlet = Named(start, entry.end, name, kind, zone, "card-outlet", True)
            found = [named for named in found if named not in over] + [outlet]
    values = sorted({" ".join(_THE.sub("", entry.value).split()) for entry in outlets if " " in entry.value})
    for value in values:
        found += _elsewhere(article, found, value)
    return _by_last_word(article.text, found, values)


_EDITIONS = frozenset({"Africa", "Arabic", "Asia", "Digital", "English", "Europe", "International", "Online"})
"""Last words of outlets' names that tell which of several editions one is."""
_UNKNOWN = frozenset({"capital", "capitals", "told"})


def _by_last_word(text: str, found: list[Named], outlets: Sequence[str]) -> list[Named]:
    """
    The names, what the outlet is called for short as the outlet: the word that papers have in their names (told the
    Herald), its last word with the article (the Sentry), its name without that of the edition.
    """
    papers = {outlet.title().rpartition(" ")[2]: outlet for outlet in outlets}
    editions = {outlet.rpartition(" ")[0]: outlet for outlet in outlets if outlet.rpartition(" ")[2] in _EDITIONS}
    kept = []
    for named in found:
        told = named.rule == "head-alone" and named.kind == "media"
        told = told or (named.rule in _UNKNOWN and text.endswith(("the ", "The "), 0, named.start))
        outlet = papers.get(named.name) if told else None
        outlet = outlet or (editions.get(named.name) if named.rule in _UNKNOWN else None)
        outlet = outlet.title() if outlet and outlet.isupper() and " " in outlet else outlet
        kept.append(named._replace(name=outlet, kind="media", rule="card-outlet", weak=False) if outlet else named)
    return kept


_NEWS = re.compile(r"\b(?:Agency|Broadcast\w*|Bureau|Journal|News\w*|Post|Press|Radio|Television|Times|TV|Wire)\b")
_SPELT_OUT = 60  # characters before letters in brackets that hold what these stand for


def _kind_of_outlet(name: str, text: str) -> str:
    """
    A medium, but a body by a word that no medium has in its name (the Port Rights Monitor, a ministry), or by what the
    text says that its letters stand for.
    """
    at = text.find(f" ({name})") if names.is_acronym(name) else -1
    if at >= 0:
        return "media" if _NEWS.search(text, max(0, at - _SPELT_OUT), at) else "organisation"
    name = name.title() if name.isupper() and " " in name else name
    collective = shape_of(name, runs.tokens_of(name)).look.collective
    return collective if collective in ("government", "organisation") and " " in name else "media"


def _kind_of_issuer(name: str) -> str:
    """What a body is by its name that signs what it says as "we"."""
    return shape_of(name, runs.tokens_of(name)).look.collective or "organisation"


def _elsewhere(article: Article, found: list[Named], outlet: str) -> list[Named]:
    """The outlet's name in lines that are read, where no other rule found it: above the headline, in a caption."""
    at, names_of = -1, []
    while (at := article.text.find(outlet, at + 1)) >= 0:
        end = at + len(outlet)
        zone = next((zone.zone for zone in article.zones if zone.start <= at < zone.end), "boilerplate")
        if zone not in UNREAD_ZONES and not are_over(found, at, end):
            names_of.append(Named(at, end, outlet, _kind_of_outlet(outlet, article.text), zone, "card-outlet", True))
    return names_of


_BY_CARD = "card-author"
_BETWEEN = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:,|;|\||&|\band\b|\bwith\b|\Z)\s*")


def _with_authors(article: Article, found: list[Named]) -> list[Named]:
    """The names with the authors that the card reads, who sign in lines in which every word has a capital."""
    authors = []
    for entry in article.card:
        zone = next((zone.zone for zone in article.zones if zone.covers(entry)), None)
        if entry.rule == "signs-statement" and entry.field == "author":
            authors.append(Named(entry.start, entry.end, entry.value, _kind_of_issuer(entry.value), "byline", _BY_CARD))
            found = [named for named in found if named.end <= entry.start or entry.end <= named.start]
        elif entry.field == "author" and zone == "byline":
            at = entry.start
            for part in _BETWEEN.split(entry.cut(article.text)):
                start = article.text.index(part, at)
                at = start + len(part)
                if 2 <= len(part.split()) <= 4 and not are_over(found, start, at):
                    authors.append(Named(start, at, part, "person", zone, _BY_CARD))
    return found + authors
