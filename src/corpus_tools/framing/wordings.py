"""
Wordings that are no labels, each a word with its place: hedges and boosters (Hyland 2005), loaded words (as the
one-sided terms of Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013), violence without an agent (Trew 1979), words of
generic frames (Semetko & Valkenburg 2000), words that take a position, verbs of saying, words held at a distance.

All lists are our own. A hit says that the words stand there, and nothing of why.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.framing.saying import colour_in
from corpus_tools.framing.voices import ZONES_READ, Voices, around, few_in_marks, merged, unsaid
from corpus_tools.model import UNREAD_ZONES, Article, Claim, Mention, Sentence, Span, Wording
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


@cache
def _by_word() -> Mapping[str, tuple[Entry, ...]]:
    """The entries of all lists by their longest word, which is the rarest, the longest form first."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(set(_entries()), key=lambda entry: (-len(entry.form), entry)):
        longest = max(WORD.finditer(entry.form), key=lambda match: match.end() - match.start())
        found[longest.group()].append(entry._replace(offset=longest.start()))
    return {word: tuple(entries) for word, entries in found.items()}


def find_wordings(article: Article, mentions: Sequence[Mention], claims: Sequence[Claim]) -> tuple[Wording, ...]:
    """The wordings of an article in reading order; ``actor`` is who speaks, or who suffers what has no agent."""
    voices = Voices(article, claims)
    found = [
        *_listed(article, voices, _names(mentions)),
        *_saying(article.text, claims, voices),
        *_distanced(article, claims, voices),
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.device, one.category)))


def _names(mentions: Sequence[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda mention: (mention.start, mention.end))


def _listed(article: Article, voices: Voices, names: Sequence[Mention]) -> Iterator[Wording]:
    """The words of the lists; where two entries of one device overlap, the longer."""
    text, sentences = article.text, article.sentences
    starts = [sentence.start for sentence in sentences]
    named = merged(names)
    given = merged([name for name in names if name.rule != "state-belonging"])  # US occupation forces are no given name
    taken: set[tuple[str, int]] = set()
    for at, entry in _hits(text, _words(article)):
        place = bisect_right(starts, at) - 1
        span = Span(at, at + len(entry.form))
        if place < 0 or sentences[place].zone not in ZONES_READ or span.end > sentences[place].end:
            continue
        if (
            (entry.device, at) in taken
            or around(given if entry.device == "position" else named, span)
            or _means_else(text, span)
        ):
            continue
        taken |= {(entry.device, start) for start in range(span.start, span.end)}
        actor = None
        if entry.device == "agentless":
            whole = _without_agent(text, sentences[place], span, entry.category)
            if whole is None:
                continue
            span, actor = whole, _before(names, whole, sentences[place])
        yield Wording(
            span.start, span.end, entry.device, entry.category, actor, voices.of(span), f"list-{entry.device}"
        )


_WHERE = (
    r" (?:about |barely |deep |half |just |less than |more than |only |over |roughly |some |well )*"
    r"(?:\d|(?:an?|five|four|half|several|six|ten|three|two) (?:\w+ )?(?:hours?|kilomet(?:er|re)s?|metres|miles?)\b"
    r"|(?:ahead|at|behind|below|beneath|between|beyond|close|east|in|inside|near|north|off|on|outside|south|under"
    r"|west|with|within)\b)"
)
_OF_A_COURT = (
    r" (?:attorneys?|barristers?|case|counsel|lawyers?|solicitors?|teams?|witness(?:es)?|argue[ds]|says?|said)\b"
)
_IN_PARLIAMENT = (
    r" (?:activists?|alliance|benches|bloc|candidates?|coalition|figures?|groups?|lawmakers?|leaders?|members?|MPs?"
    r"|party|parties|politicians?|senators?|supporters|says?|said)\b"
)
_SOMETHING_ELSE = {
    word: re.compile(behind)
    for word, behind in {
        "could": r" (?:not|no longer) ",
        "defence": _OF_A_COURT,
        "defense": _OF_A_COURT,
        "lies": _WHERE,
        "lying": _WHERE,
        "opposition": _IN_PARLIAMENT,
    }.items()
}
"""
Listed words, and what behind them gives them another meaning: what was not possible is no hedge, what lies under a
field no lie, the defence of a court no arms, and the parties out of power are no conflict.
"""


def _means_else(text: str, span: Span) -> bool:
    """True for a listed word that means something else here."""
    behind = _SOMETHING_ELSE.get(span.cut(text).lower())
    return behind is not None and behind.match(text, span.end) is not None


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


_PASSIVE = re.compile(r"\b(?:was|were|been|being|got)\s+(?:\w+ly\s+|also\s+|later\s+)?\Z")
_AGENT = re.compile(r"[^.;:!?\n]{0,90}?\bby\b(?!\s+(?:\w+day|\d|then|now|the\s+end|\w+ing)\b)")
BEFORE = 30
"""Characters before a participle in which its auxiliary stands, an adverb between them."""


def _without_agent(text: str, sentence: Sentence, span: Span, category: str) -> Span | None:
    """The words with their auxiliary, where no "by …" follows; None where somebody is said to do it."""
    if category == "no actor":
        return span
    agent = _AGENT.match(text, span.end, sentence.end)
    if agent:
        return None
    if category == "nominal":
        return span
    auxiliary = _PASSIVE.search(text, max(sentence.start, span.start - BEFORE), span.start)
    return Span(auxiliary.start(), span.end) if auxiliary else None


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
            colour = "neutral" if text.startswith(_PLEAS, claim.content[0].start) else colour
            yield Wording(cue.start, cue.end, "saying", colour, claim.speaker, voices.of(cue), "claim-cue")


_PLEAS = ("guilty", "no contest", "not guilty")
"""What one pleads in court is no drama."""


def _verb_of(text: str, cue: Span) -> Span:
    """A cue without what stands before its last comma ("however, claimed")."""
    comma = text.rfind(", ", cue.start, cue.end)
    return Span(comma + 2, cue.end) if comma >= 0 else cue


def _distanced(article: Article, claims: Sequence[Claim], voices: Voices) -> Iterator[Wording]:
    """
    Words in quotation marks that are fewer than a quotation needs: in the outlet's own sentence, or in a report of
    what somebody says, where they may as well be his exact words.
    """
    marked = few_in_marks(article)
    alone = set(unsaid(marked, claims))
    read = [zone for zone in article.zones if zone.zone in ZONES_READ]
    for span in sorted(set(marked)):
        words = WORD.findall(article.text, span.start, span.end)
        title = all(word[0].isupper() for word in words)
        if title or article.text[span.end - 2] in ",.!?" or not any(zone.covers(span) for zone in read):
            continue
        category = "own sentence" if span in alone else "within a report"
        voice = voices.of(span, held_at_distance=True)
        yield Wording(span.start, span.end, "distance", category, None, voice, "quotation-marks")
