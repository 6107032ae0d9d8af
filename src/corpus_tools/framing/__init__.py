"""How actors are worded: labels, with voice and stance (CODEBOOK, Labels)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from corpus_tools.framing import (
    constructions,
    designations,
    epithets,
    predicates,
    premodifiers,
    qualities,
    sponsors,
    unnamed,
)
from corpus_tools.framing.anchoring import anchors
from corpus_tools.framing.asides import find_called_out
from corpus_tools.framing.called_again import called_again
from corpus_tools.framing.constructions import Anchor, Found, Scene
from corpus_tools.framing.deeds import find_blamed
from corpus_tools.framing.denied import without_denied
from corpus_tools.framing.designations import apposed_by_clause, apposed_of_body
from corpus_tools.framing.epithets import Who, apart, find_epithets, find_openings, pronouns
from corpus_tools.framing.joined import joined, without_begun
from corpus_tools.framing.leads import of_who_is_named_next
from corpus_tools.framing.linking import BEGIN
from corpus_tools.framing.marked import byname_before
from corpus_tools.framing.named_by import is_named_by_others
from corpus_tools.framing.naming_verbs import has_frame, without_object
from corpus_tools.framing.nobody import is_of_nobody, is_of_readers
from corpus_tools.framing.others import (
    not_of_named_before,
    not_of_oneself,
    not_of_several_above,
    of_armies,
    of_its_party,
    of_members,
    of_no_land,
    of_whole_names,
)
from corpus_tools.framing.phrases import phrase_after
from corpus_tools.framing.plain import says_nothing
from corpus_tools.framing.readings import Worded
from corpus_tools.framing.resolved import Meant, resolved
from corpus_tools.framing.targets import beside, find_targets
from corpus_tools.framing.unnamed import find_unnamed
from corpus_tools.framing.unnamed.quoted_people import find_quoted_alone, find_quoted_clauses, find_quoted_people
from corpus_tools.framing.unresolved import of_somebody
from corpus_tools.framing.verb_frames import framed_by_verb
from corpus_tools.framing.verdicts import judged
from corpus_tools.framing.voices import ZONES_READ, Voices, are_outlets, around, scare_quotes
from corpus_tools.framing.wording import can_end_label, token_before
from corpus_tools.framing.wordings import find_wordings
from corpus_tools.model import Article, Claim, Label, Mention, Sentence
from corpus_tools.text import words_in

__all__ = ["find_labels", "find_wordings"]

Construction = Callable[[Scene, Anchor], Iterator[Found]]
_APART: tuple[Construction, ...] = (
    constructions.apposed_after,
    designations.apposed_with_clause,
    apposed_by_clause,
    apposed_of_body,
    predicates.predicate,
    qualities.apposed_quality,
)
_AFTER: Mapping[str, tuple[Construction, ...]] = {
    "": (),
    "mark": _APART,
    "copula": (predicates.predicate,),
    "noun": (
        constructions.apposed_after,
        designations.apposed_with_clause,
        predicates.predicate,
        designations.after_name,
    ),
}
"""The constructions that are tried after a name, by what follows it."""

TITLED = 40
"""Characters before a name in which the comma of an apposition stands, three titles between them at most."""

OVERLAPS = 4
"""Labels looked back at for an overlap; more than two at one place were never seen."""

_NAMING = frozenset({"verb-frame", "self-portrayal"})
"""Rules by verbs of naming, whose quotation marks quote."""


def find_labels(
    article: Article, mentions: Sequence[Mention], claims: Sequence[Claim], meant: Meant | None = None
) -> tuple[Label, ...]:
    """
    The noun phrases and adjectives that characterise an actor, in reading order; offices and honorifics are none.

    The target is the actor of the name that the words stand beside, or the one that they stand for; None where the
    text words someone whom it does not name. ``meant`` resolves descriptions and pronouns.
    """
    names, read = anchors(article.text, mentions), _worded(article)
    foes: set[tuple[str, str]] = set()
    named = _longest([*_in_sentences(article, names, read, foes), *_in_sources(article, names, claims)])
    others = _without_name(article, mentions, read)
    named = of_armies(not_of_oneself(article.text, named, names, claims), names)
    named = of_no_land(of_its_party(of_members(article.text, of_whole_names(named, names), names)))
    found = beside(named, find_targets(article.text, others, names, claims, foes))
    found = called_again(article.text, found, names, claims, foes)
    found = resolved(article.text, found, names, claims, meant)
    found = without_denied(article.text, found)
    found = not_of_named_before(article.text, not_of_several_above(article.text, found, names), names)
    found = list(joined(article.text, without_begun(found), names))
    found = of_who_is_named_next(article, found, names, claims)
    found = of_somebody(article.text, found, names) if meant else found
    found = [one for one in found if not (says_nothing(article.text, one) or is_of_nobody(article.text, one))]
    labels = _labelled(article, (without_object(article.text, one) for one in found), claims)
    return tuple(_outermost(sorted(labels, key=lambda label: (label.start, -label.end))))


def _labelled(article: Article, found: Iterable[Found], claims: Sequence[Claim]) -> Iterator[Label]:
    """What was found with its voice and stance; what an outlet says of its readers is of no actor."""
    voices, scares = Voices(article, claims), scare_quotes(article, claims)
    for one in found:
        marks = around(scares, one) if one.rule not in _NAMING else None
        outlets = marks is not None and are_outlets(article.text, marks)
        voice = voices.of(one, held_at_distance=outlets)
        own = one.rule == "self-portrayal" or (marks is None and is_named_by_others(article.text, one))
        voice = "quoted" if voice == "outlet" and own else voice
        if voice == "outlet" and is_of_readers(article.text, one):
            continue
        scare = marks is not None and voice != "quoted"
        start, end, stance = judged(article.text, one)
        stance = "neutral" if scare and stance == "favourable" else stance  # praise held at a distance is none
        yield Label(start, end, one.actor or None, voice, stance, scare, one.rule)


def _outermost(labels: Iterable[Label]) -> Iterator[Label]:
    """The labels without words for nobody named within a longer one ("thieves" in "a nest of thieves")."""
    end = 0
    for label in labels:
        if label.target or label.end > end:
            yield label
        end = max(end, label.end)


def _without_name(article: Article, mentions: Sequence[Mention], read: Sequence[Worded]) -> list[Found]:
    """Words for people and bodies that the text does not name beside them, but for what is a name itself."""
    bodies = {
        (one.start, one.end)
        for one in mentions
        if one.kind != "person" and not article.text.startswith(("the ", "The "), one.start)
    }
    unnamed = (one for one in find_unnamed(article.text, read) if (one.start, one.end) not in bodies)
    found = [*unnamed, *find_called_out(article), *find_blamed(article), *find_quoted_clauses(article)]
    return [*found, *find_quoted_alone(article), *find_quoted_people(article)]


_ADDRESSED = re.compile(r"@\w+(?:\s[A-Z][\w’'-]*)*\s(?=[A-Z])")
"""Whom a reader answers: "@Jo Doe" (Nobody asked you)."""


def _worded(article: Article) -> list[Worded]:
    """The sentences that are read, each with its words, and those of them that some rule asks for."""
    text, asked = article.text, _asked()
    read = []
    for sentence in article.sentences:
        if sentence.zone in ZONES_READ:
            if addressed := _ADDRESSED.match(text, sentence.start, sentence.end):
                sentence = replace(sentence, start=addressed.end())
            said = text[sentence.start : sentence.end]
            words = words_in(said)
            telling = words & asked
            if "-" in said or "ists" in said:
                telling |= {word for word in words if "-" in word or word.endswith("ists")}
            read.append((sentence, words, telling))
    return read


@cache
def _asked() -> frozenset[str]:
    """All words that a reading of sentences asks for."""
    return unnamed.asked() | epithets.asked()


def _in_sentences(
    article: Article, names: Sequence[Anchor], read: Iterable[Worded], foes: set[tuple[str, str]]
) -> Iterator[Found]:
    """What stands beside or for the names; adds to ``foes`` whom bodies fight, who are others than they."""
    text, starts = article.text, [name.start for name in names]
    known: defaultdict[str, set[Who]] = defaultdict(set)
    previous: tuple[Anchor, ...] = ()
    for sentence, words, telling in read:
        here = tuple(names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)])
        if not (here or previous or known):
            continue
        foes.update(apart(text, sentence, telling, here))
        epithets = list(find_epithets(text, sentence, telling, (previous, here), known, foes))
        standing = [Anchor(one.start, one.end, one.actor, one.kind, name=False) for one in epithets]
        standing += pronouns(text, sentence, telling, previous, here)
        anchors = tuple(sorted((*here, *standing))) if standing else here
        yield from epithets
        for one in epithets:
            known[one.words[-1].form].add((one.actor, one.kind))
        previous = anchors
        if anchors:
            for found in _described(Scene(text, sentence, words, anchors), framed=has_frame(telling)):
                if found.words[-1].use and not found.words[-1].capital:
                    known[found.words[-1].form].add((found.actor, found.kind))
                yield found
    for sentence in _openings(article):
        yield from find_openings(text, sentence, known)


def _openings(article: Article) -> list[Sentence]:
    """The sentences of the title and the first of the body."""
    titles = [sentence for sentence in article.sentences if sentence.zone == "title"]
    return titles + [sentence for sentence in article.sentences if sentence.zone == "body"][:1]


def _after_comma(text: str, at: int) -> bool:
    """True when a comma stands before a place, with nothing but titles between: a quick look."""
    comma = text.rfind(",", at - TITLED if at > TITLED else 0, at)
    if comma == at - len(", "):
        return True
    return comma >= 0 and all(word == "the" or word[0].isupper() for word in text[comma + 1 : at].split())


def _described(scene: Scene, *, framed: bool) -> Iterator[Found]:
    """The labels beside the anchors of a sentence; ``framed`` says that it has a verb of naming."""
    copular = not BEGIN.isdisjoint(scene.words)
    for anchor, following in zip_longest(scene.anchors, scene.anchors[1:]):
        token = token_before(scene.text, anchor.start)
        before = can_end_label(token, anchor.kind) and list(premodifiers.before_name(scene, anchor))
        yield from before or premodifiers.in_a_state(scene, anchor, token)
        yield from byname_before(scene, anchor, before[0].start if before else anchor.start)
        if anchor.name and _after_comma(scene.text, anchor.start):
            yield from premodifiers.apposed_before(scene, anchor)
        if anchor.end - anchor.start > len("US troops"):
            yield from sponsors.inside_name(scene, anchor)
        for construction in _tried_after(scene, anchor, following):
            if copular or not anchor.name or construction is not predicates.predicate:
                yield from construction(scene, anchor)
    if framed:
        yield from framed_by_verb(scene)


def _tried_after(scene: Scene, anchor: Anchor, following: Anchor | None) -> tuple[Construction, ...]:
    """The constructions that what stands after a name leaves open; someone else behind a comma is no apposition."""
    if not anchor.name:
        return _APART
    other = following is not None and following.kind == "person" and following.start - anchor.end == len(", ")
    if following and other and scene.text[following.end : following.end + 1] not in ("'", "’"):
        return (predicates.predicate,)
    return _AFTER[constructions.what_follows(scene.text, anchor.end)]


def _in_sources(article: Article, names: Sequence[Anchor], claims: Sequence[Claim]) -> Iterator[Found]:
    """Descriptions that a claim has for its source instead of a name ("a powerful cleric … has said")."""
    starts = [name.start for name in names]
    kinds = {name.actor: name.kind for name in names}
    for claim in claims:
        source, speaker = claim.source, claim.speaker
        if not source or speaker not in kinds or claim.zone not in ZONES_READ:
            continue
        if bisect_left(starts, source.start) != bisect_left(starts, source.end):
            continue
        phrase = phrase_after(article.text, source.start, source.end, kinds[speaker])
        named = phrase and phrase.head.capital and not phrase.head.titles  # "according to The Courier"
        if phrase and not named and phrase.determiner in ("", "the", "this", "that"):
            yield Found(phrase.start, phrase.end, phrase.words, speaker, kinds[speaker], "source-description")


def _order(found: Found) -> tuple[int, int, bool, str, str]:
    return found.start, -found.end, found.stands_in, found.actor, found.rule


def _longest(found: Iterable[Found]) -> list[Found]:
    """
    In reading order, without labels that overlap a longer one for the same actor, and without epithets that overlap
    any other label: what stands beside a name does not stand for another.
    """
    kept: list[Found] = []
    for one in sorted(set(found), key=_order):
        beside = [other for other in kept[-OVERLAPS:] if other.overlaps(one)]
        if any(other.actor == one.actor or one.stands_in for other in beside):
            continue
        kept[-OVERLAPS:] = [other for other in kept[-OVERLAPS:] if not (other.stands_in and other in beside)]
        kept.append(one)
    return kept
