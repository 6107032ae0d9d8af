"""What sentences name of the known past: people in office and events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from corpus_tools.dating.almanac import Named, words_of
from corpus_tools.dating.happenings import Event, named_events, possible_events
from corpus_tools.dating.officeholders import named_holders, possible_holders


class Possible(NamedTuple):
    """The people and the events that a text with some words can name, by the word that each sentence must have."""

    holders: dict[str, tuple[str, ...]]
    events: dict[str, tuple[Event, ...]]


def possible_in(words: frozenset[str]) -> Possible:
    """What a text with some words in small letters can name."""
    return Possible(possible_holders(words), possible_events(words))


def find_named(sentence: str, words: frozenset[str] | None = None, possible: Possible | None = None) -> Iterator[Named]:
    """
    What a sentence names of the tables: events, and people in office, out of it, brought down or dead. Its words and
    what its text can name are asked for once a text, where there is one.

    >>> [(found.known.kind, found.known.when) for found in find_named("The Berlin Wall fell in those days.")]
    [('event', '1989-11-09')]
    """
    words = words or words_of(sentence.lower())
    holders, events = possible or possible_in(words)
    if not words.isdisjoint(holders):
        yield from named_holders(words, sentence, holders)
    if not words.isdisjoint(events):
        yield from named_events(words, sentence, events)
