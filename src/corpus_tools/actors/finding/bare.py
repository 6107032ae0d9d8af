"""Bodies of a state that are written small and without their owner: the interior ministry, the electoral commission."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from corpus_tools.actors.finding import belongings
from corpus_tools.actors.geography import national
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence

_HEADS = (" bank", " commission", " council", " court", " ministry", " office", " tribunal")
_LONGEST = 60  # characters of a body's words
_SMALL = frozenset({"and", "of", "the"})


def find_bare(text: str, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """
    The bodies that many states have (``actor_national_bodies.csv``), by small words behind an article; whose they are
    the document tells, as it does of the same words in capitals.
    """
    for head in _HEADS:
        at = text.find(head)
        while at >= 0:
            article = text.rfind("he ", max(0, at - _LONGEST), at + 1) - 1
            match = belongings.small_bodies().match(text, article) if article >= 0 else None
            if match and match.end() >= at + len(head) and (body := _body(match["body"])):
                start, end = match.span("body")
                told = bisect_right(sentences, start, key=attrgetter("start")) - 1
                if told >= 0 and end <= sentences[told].end:
                    yield Named(start, end, body.name, body.kind, sentences[told].zone, "body-alone")
            at = text.find(head, at + len(head))


@lru_cache(maxsize=1 << 10)
def _body(words: str) -> national.Body | None:
    """The body that small words name, as the same words with capitals do."""
    return national.body_of(" ".join(word if word in _SMALL else word.capitalize() for word in words.split()))
