"""
Wordings that are no labels, each a word with its place: hedges and boosters (Hyland 2005), loaded words (as the
one-sided terms of Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013), violence without an agent (Trew 1979), words of
generic frames (Semetko & Valkenburg 2000), words that take a position, verbs of saying, words held at a distance.

All lists are our own. A hit says that the words stand there, and nothing of why.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.framing.agents import without_agent
from corpus_tools.framing.denied import is_denied, is_negated
from corpus_tools.framing.named_by import is_named_by_others
from corpus_tools.framing.saying import colour_in
from corpus_tools.framing.senses import is_no_wording
from corpus_tools.framing.vocabulary import plural
from corpus_tools.framing.voices import (
    SCARE_WORDS,
    SHORT,
    ZONES_READ,
    Stretches,
    Voices,
    around,
    few_in_marks,
    merged,
    unsaid,
)
from corpus_tools.model import UNREAD_ZONES, Article, Claim, Label, Mention, Sentence, Span, Wording
from corpus_tools.order import sentence_around
from corpus_tools.text import WORD, words_of


class Entry(NamedTuple):
    """A form of the lists, with what it is a wording of, and where in it the word stands by which it is looked up."""

    form: str
    device: str
    category: str
    offset: int = 0


def _entries() -> Iterator[Entry]:
    for row in lexicons.rows("framing_hedges"):
        yield Entry(row["form"], row["device"], row["category"])
        if row["case"] != "lower":
            yield Entry(row["form"].capitalize(), row["device"], row["category"])
    lists = {"framing_loaded": ("loaded", "stance"), "framing_frames": ("frame", "frame")}
    lists |= {"framing_violence": ("agentless", "wording"), "framing_positions": ("position", "thing")}
    for name, (device, column) in lists.items():
        for row in lexicons.rows(name):
            yield Entry(row["form"], device, row[column])
            yield Entry(row["form"].capitalize(), device, row[column])
    for form, stance in sorted(_fighters()):
        yield Entry(form, "loaded", stance)
        yield Entry(form.capitalize(), "loaded", stance)


def _fighters() -> set[tuple[str, str]]:
    """Nouns that judge whoever takes up arms ("terrorist", "thugs"), as labels have them, with their stance."""
    judging = [row for row in lexicons.rows("framing_nouns") if row["of"] == "fighter" and row["stance"] != "neutral"]
    plain = [row for row in judging if row["form"] not in lexicons.forms("framing_doubtful")]
    return {(form, row["stance"]) for row in plain for form in (row["form"], plural(row["form"]))}


@cache
def _by_word() -> Mapping[str, tuple[Entry, ...]]:
    """The entries of all lists by their longest word, which is the rarest, the longest form first."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(set(_entries()), key=lambda entry: (-len(entry.form), entry)):
        longest = max(WORD.finditer(entry.form), key=lambda match: match.end() - match.start())
        found[longest.group()].append(entry._replace(offset=longest.start()))
    return {word: tuple(entries) for word, entries in found.items()}


def find_wordings(
    article: Article, mentions: Sequence[Mention], claims: Sequence[Claim], labels: Sequence[Label] = ()
) -> tuple[Wording, ...]:
    """
    The wordings of an article in reading order; ``actor`` is who speaks, or who suffers what has no agent. What a label
    judges is loaded as the label has it, whether or not the lists know its words.
    """
    voices = Voices(article, claims)
    cues = merged([claim.cue for claim in claims if claim.cue and claim.source])
    names = sorted(mentions, key=lambda mention: (mention.start, mention.end))
    listed = [one for one in _listed(article, voices, names) if not _is_told(article.text, one, cues)]
    found = [
        *listed,
        *_judged(labels, listed),
        *_saying(article.text, claims, voices),
        *_distanced(article, claims, voices),
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.device, one.category)))


def _is_told(text: str, one: Wording, cues: Stretches) -> bool:
    """True for a loaded verb that tells by which act somebody says a thing: she hailed the decision."""
    cue = around(cues, one) if one.device == "loaded" else None
    return cue is not None and cue.end == one.end and text.endswith(("ed", "es", "ing"), one.start, one.end)


_JUDGING = frozenset({"frame", "loaded", "position"})
"""Devices whose words can be somebody's verdict on someone."""


def _listed(article: Article, voices: Voices, names: Sequence[Mention]) -> Iterator[Wording]:
    """The words of the lists; where two entries of one device overlap, the longer."""
    text, sentences = article.text, article.sentences
    named = merged(names)
    others = [name for name in names if name.rule != "state-belonging"]  # US occupation forces are no given name
    given = merged(others) if len(others) < len(names) else named
    taken: defaultdict[str, set[int]] = defaultdict(set)
    for at, entry in sorted(_hits(text, _words(article)), key=lambda hit: (-len(hit[1].form), hit)):
        span = Span(at, at + len(entry.form))
        sentence = sentence_around(sentences, at, span.end)
        if sentence is None or sentence.zone not in ZONES_READ:
            continue
        if (
            not taken[entry.device].isdisjoint(range(at, span.end))
            or around(given if entry.device == "position" else named, span)
            or is_no_wording(text, span, sentence, entry.device)
            or (entry.device == "loaded" and (is_denied(text, span) or is_negated(text, span)))
        ):
            continue
        taken[entry.device].update(range(at, span.end))
        actor = None
        if entry.device == "agentless":
            whole = without_agent(text, sentence, span, entry.category)
            if whole is None:
                continue
            span, actor = whole, _before(names, whole, sentence)
        voice = voices.of(span)
        if voice == "outlet" and entry.device in _JUDGING and is_named_by_others(text, span):
            voice = "quoted"
        yield Wording(span.start, span.end, entry.device, entry.category, actor, voice, f"list-{entry.device}")


def _words(article: Article) -> frozenset[str]:
    """The different words of an article and of the lines around it."""
    read = (words_of(article.text, sentence.start, sentence.end) for sentence in article.sentences)
    unread = (WORD.findall(article.text, zone.start, zone.end) for zone in article.zones if zone.zone in UNREAD_ZONES)
    return frozenset().union(*read, *unread)


def _hits(text: str, words: Set[str]) -> Iterator[tuple[int, Entry]]:
    """Where the forms of the lists stand, a word at a time: most of a text's words are in no list."""
    entries = _by_word()
    for word in sorted(entries.keys() & words):
        at = text.find(word)
        while at >= 0:
            for entry in entries[word]:
                start = at - entry.offset
                end = start + len(entry.form)
                whole = start >= 0 and text.startswith(entry.form, start)
                if whole and not text[end : end + 1].isalnum() and not text[max(start - 1, 0) : start].isalnum():
                    yield start, entry
            at = text.find(word, at + len(word))


def _before(names: Sequence[Mention], span: Span, sentence: Sentence) -> str | None:
    """The actor whose name ends right before a span, "the" or "who" between them at most."""
    near = [name for name in names if sentence.start <= name.start and 0 <= span.start - name.end <= len(" who ")]
    return near[-1].actor if near else None


def _saying(text: str, claims: Sequence[Claim], voices: Voices) -> Iterator[Wording]:
    """The cues of claims that the list of verbs of saying knows, with their colour."""
    for claim in claims:
        colour = colour_in(text, claim.cue) if claim.cue and claim.zone in ZONES_READ else None
        if claim.cue and colour:
            cue = _verb_of(text, claim.cue)
            plain = text.startswith(_PLEAS, claim.content[0].start) or _warns_of_own(cue.cut(text), claim)
            colour = "neutral" if plain else colour
            yield Wording(cue.start, cue.end, "saying", colour, claim.speaker, voices.of(cue), "claim-cue")


def _warns_of_own(cue: str, claim: Claim) -> bool:
    """True for who warns of what he will do or wants to be done: nobody takes that for true."""
    return "warn" in cue and claim.act in _OWN_DEEDS


def _judged(labels: Sequence[Label], listed: Sequence[Wording]) -> Iterator[Wording]:
    """The labels that judge, where no listed word in them does so already, without those in scare quotes."""
    loaded = [one for one in listed if one.device == "loaded"]
    judging = (label for label in labels if label.stance == "unfavourable" and not label.scare_quotes)
    for label in judging:
        if not any(one.category == label.stance and one.overlaps(label) for one in loaded):
            yield Wording(label.start, label.end, "loaded", label.stance, None, label.voice, "judging-label")


_OWN_DEEDS = frozenset({"demand", "pledge", "threat"})
"""What is not so yet, whoever warns of it."""

_PLEAS = ("guilty", "no contest", "not guilty")
"""What one pleads in court is no drama."""


def _verb_of(text: str, cue: Span) -> Span:
    """A cue without what stands before its last comma ("however, claimed")."""
    comma = text.rfind(", ", cue.start, cue.end)
    return Span(comma + 2, cue.end) if comma >= 0 else cue


def _is_sentence(text: str, marks: Span, words: Sequence[str]) -> bool:
    """True for what somebody says as a whole; a phrase may take a sentence's full stop inside its marks."""
    last = text[marks.end - 2]
    return last in "!?" or ((last in ",." or len(words) > SCARE_WORDS) and words[0][0].isupper())


def _distanced(article: Article, claims: Sequence[Claim], voices: Voices) -> Iterator[Wording]:
    """
    Words in quotation marks that are fewer than a quotation needs: in the outlet's own sentence, or in a report of
    what somebody says, where they may as well be his exact words.
    """
    marked = few_in_marks(article, SHORT)
    alone = set(unsaid(marked, claims))
    read = [zone for zone in article.zones if zone.zone in ZONES_READ]
    for span in sorted(set(marked)):
        words = WORD.findall(article.text, span.start, span.end)
        title = all(word[0].isupper() for word in words)
        if title or _is_sentence(article.text, span, words) or not any(zone.covers(span) for zone in read):
            continue
        category = "own sentence" if span in alone else "within a report"
        voice = voices.of(span, held_at_distance=True)
        yield Wording(span.start, span.end, "distance", category, None, voice, "quotation-marks")
