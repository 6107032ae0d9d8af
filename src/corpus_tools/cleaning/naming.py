"""What sentences name of the known past: people in office and events."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools.cleaning.almanac import WORD, Named
from corpus_tools.cleaning.happenings import named_events
from corpus_tools.cleaning.officeholders import named_holders


def find_named(sentence: str) -> Iterator[Named]:
    """
    What a sentence names of the tables: events, and people in office, out of it, brought down or dead.

    >>> [(found.known.kind, found.known.when) for found in find_named("The Berlin Wall fell in those days.")]
    [('event', '1989-11-09')]
    """
    words = frozenset(WORD.findall(sentence.lower()))
    yield from named_holders(words, sentence)
    yield from named_events(words, sentence)
