"""Who has spoken, in person or in a paper, so that a pronoun goes on from him: by name, or as one whom nobody names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_tools.claims.attribution.letters import STANDS_ALONE
from corpus_tools.claims.speakers.descriptions import kinds_of
from corpus_tools.claims.speakers.looking_back import begin_of, told_of
from corpus_tools.claims.speakers.makers import begins_with_paper, paper_made, signer_before
from corpus_tools.claims.speakers.naming import REACH, SENTENCE_END, Names, Speaker, head_of
from corpus_tools.claims.speakers.roles import FEMALE, MALE, gender_of, is_one_person, persons_like
from corpus_tools.model import Mention, Span, made_fast

ANYBODY = frozenset(["he", "she", "it", "they"])
PERSON = FEMALE | MALE
_APPOSED = re.compile(r"[^,]+, (?:an?|the) (?:[\w-]+ ){0,4}?([\w-]+)(?=$|,| (?:of|in|at|for|from|who|with)\b)")
_ONE_UNNAMED = re.compile(r"(?:an?|one|another) |(?:another|one|the first|the other|the second|the third)(?:,|$)")
_NOBODY = frozenset(["each", "neither", "no one", "nobody", "none", "other", "the two"])
_OF_SOMEBODY = re.compile(r"(?:his|her|its|their|my|our|[\w.' -]+'s) ")


@made_fast
@dataclass(frozen=True, slots=True)
class Last:
    """Who spoke, from where and up to where; ``before`` is who spoke before one whom a pronoun names."""

    source: Span
    at: int
    speaker: Speaker | None
    before: Last | None = None

    @property
    def actor(self) -> str | None:
        return self.speaker.actor if self.speaker else None

    def is_since(self, persons: Sequence[Mention]) -> bool:
        """Whether somebody spoke after the last name that a pronoun may mean."""
        return not persons or self.at > persons[0].start


def person_of(names: Names, last: Last) -> frozenset[str]:
    """The pronouns that go on from one who spoke without a name of a person."""
    while last.before is not None and last.actor == last.before.actor:
        last = last.before
    words = last.source.cut(names.folded)
    return frozenset() if words in PERSON else _without_name(names, last.source, words, last.speaker)


def _without_name(names: Names, source: Span, words: str, speaker: Speaker | None) -> frozenset[str]:
    """
    The pronouns of one person whom nobody names ('a nurse', 'his wife', 'a spokesman for the board'), or whose name
    tells no person ('Mirwa, a nurse').
    """
    head = head_of(words)
    noun = head.words[-1] if head and head.words else ""
    gender = gender_of(noun) or PERSON
    if speaker is not None and speaker.rule == "name":
        if speaker.actor not in names.persons and is_one_person(noun) and words.startswith("the "):
            return gender  # the Ombudsman
        apposed = _APPOSED.match(words)
        if head and words.startswith(" who ", head.end):
            return PERSON if speaker.actor not in names.persons else frozenset()  # 'The Guardsman who met us'
        body = any(map(kinds_of, words.split())) or _is_the(names, source)
        unsure = speaker.actor in names.unsure and not body
        person = unsure or (apposed and persons_like(apposed[1]))
        return PERSON if person and speaker.actor not in names.persons else frozenset()
    if speaker is not None:
        behalf = speaker.rule in ("on-behalf", "described-again") and speaker.actor not in names.persons
        return gender if behalf and is_one_person(noun) else frozenset()
    own = _OF_SOMEBODY.match(words) and is_one_person(noun)
    one = _ONE_UNNAMED.match(words) and (is_one_person(noun) or not kinds_of(noun))  # no 'parliamentary panel'
    return gender if own or one or _is_unknown_name(names, source, words) else frozenset()


def _is_unknown_name(names: Names, source: Span, words: str) -> bool:
    """True for a source that looks like the name of one person whom the reading of names has not found."""
    written = source.cut(names.text).split()
    capitals = written[0][0].isupper() and written[-1][0].isupper() and source.start not in names.places
    if kinds_of(words) or persons_like(words):
        return False
    if words in STANDS_ALONE or words in _NOBODY:
        return False  # 'Both said so. She'
    return capitals and not words.endswith("s") and words not in ANYBODY and not words.startswith("the ")


def _is_the(names: Names, source: Span) -> bool:
    """True for a name with an article, as no person has: 'the Liberals, his old ally,'."""
    return any(m.start == source.start + len("the ") for m in names.within(source.start, source.end)) and (
        names.folded.startswith("the ", source.start)
    )


LINE = 600  # characters; about one paragraph of speech
NEXT_SENTENCE = 120  # characters between what somebody said and what he is called in the next sentence


_IN_PAPER = re.compile(r"[^.;:\"\n]{0,40}?\s(?:are|be|been|is|was|were)\s(?:\w+\s)?\w+(?:ed|en|wn|ght)\b")
"""What is told behind the name of one of whom a paper tells: 'Ann Lee was accused in a report'."""


class Floor:
    """Who has spoken in one document so far, the last of them last."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._last: Last | None = None
        self._spoken: list[Last] = []
        self._reads = False

    def spoke_lately(self, at: int) -> str | None:
        """The actor who spoke last, when it was near."""
        return self._last.actor if self._last and at - self._last.at < LINE else None

    def only_one(self, at: int) -> str | None:
        """The actor who alone of all that are named has spoken before a place."""
        spoken = {last.actor for last in self._spoken if last.actor and last.at < at}
        return spoken.pop() if len(spoken) == 1 else None

    def body_that_spoke(self, near: Mention) -> Mention:
        """The body that spoke in the sentence in which another is named; else the other."""
        last = self._last
        if last is None or last.actor is None or last.actor in self._names.persons or last.at < near.start:
            return near
        return self._names.last_of(last.actor, near.start) or near

    def just_spoke(self, at: int) -> str | None:
        """The person who spoke in the sentence before, when nobody else is named since."""
        last = self._last
        if last is None or last.actor not in self._names.persons or at - last.at > NEXT_SENTENCE:
            return None
        between = SENTENCE_END.findall(self._names.text, last.at, at)
        if len(between) - between.count("\n") > 1:
            return None
        return None if any(m.kind == "person" for m in self._names.within(last.at, at)) else last.actor

    @property
    def last_at(self) -> int:
        """Where the source stands that spoke last; before the text where none has."""
        return self._last.source.start if self._last else -1

    def begin(self, at: int) -> int:
        """Where the sentence begins in which a place is."""
        return begin_of(self._names.folded, at)

    def before(self, described: Span) -> int:
        """Where the sentence begins that stands before the one of some words."""
        return self.begin(max(self._names.end_before(self.begin(described.start)) - 1, 0))

    def of_paper(self, at: int) -> str | None:
        """Who made the statement or report that spoke last, or of which the sentence before tells."""
        if self._reads:
            return self.spoke_lately(at)
        told = self.before(Span(at, at)), self.begin(at)
        noun = paper_made(self._names.folded[slice(*told)])
        made = self.who_made(noun, at) if noun else signer_before(self._names, *told)
        return made.actor if made else None

    def is_of_paper(self, source: Span) -> bool:
        """True for 'it' that opens a sentence behind one about a paper: 'The petition runs to forty pages. It asks'."""
        begin, opens = self.begin(source.start), self._names.text[source.start].isupper()
        return opens and begins_with_paper(self._names.folded[self.before(source) : begin])

    def who_made(self, noun: str, at: int) -> Speaker | None:
        """Who spoke, or was the subject, in the last sentence before a place that tells of a statement or letter."""
        told = told_of(noun, self._names.folded, max(at - REACH, 0), at)
        if told is None:
            return None
        spoken = [last for last in self._spoken if told.start <= last.source.start < told.end]
        if spoken:
            return Speaker(spoken[0].actor, "described-again") if spoken[0].actor else None
        named = self._names.within(told.start, told.end)
        undergoes = named and _IN_PAPER.match(self._names.folded, named[0].end, told.end)
        return Speaker(named[0].actor, "described-again") if named and not undergoes else None
