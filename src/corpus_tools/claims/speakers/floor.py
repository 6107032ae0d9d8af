"""Who has the floor: who spoke last in a document, and near enough to be meant again."""

from __future__ import annotations

from corpus_tools.claims.speakers.naming import SENTENCE_END, Names
from corpus_tools.claims.speakers.spoken import Last
from corpus_tools.model import Mention

LINE = 600  # characters; about one paragraph of speech
NEXT_SENTENCE = 120  # characters between what somebody said and what he is called in the next sentence


class Floor:
    """Who has spoken in one document so far, the last of them last."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._last: Last | None = None
        self._spoken: list[Last] = []

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
