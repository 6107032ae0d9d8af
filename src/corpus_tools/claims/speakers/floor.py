"""Who has the floor: who spoke last in a document, himself or in a paper, and near enough to be meant again."""

from __future__ import annotations

import re

from corpus_tools.claims.speakers.looking_back import begin_of, told_of
from corpus_tools.claims.speakers.naming import REACH, SENTENCE_END, Names, Speaker
from corpus_tools.claims.speakers.papers import paper_made, signer_before
from corpus_tools.claims.speakers.spoken import Last
from corpus_tools.model import Mention, Span

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
