"""Bodies of a state that are written small and without their owner: the interior ministry, the electoral commission."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.actors import national, places
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence

_HEADS = re.compile(r" (?:bank|commission|council|court|ministry|office|tribunal)\b")
_SMALL = frozenset({"and", "of", "the"})


def find_bare(text: str, sentences: Sequence[Sentence], found: Sequence[Named]) -> Iterator[Named]:
    """
    The bodies that many states have (``actor_national_bodies.csv``), by small words behind an article where no name
    stands; whose they are the document tells, as it does of the same words in capitals.
    """
    for sentence in sentences:
        if not _HEADS.search(text, sentence.start, sentence.end):
            continue
        for match in places.small_bodies().finditer(text, sentence.start, sentence.end):
            start, end = match.span("body")
            written = " ".join(word if word in _SMALL else word.capitalize() for word in match["body"].split())
            body = national.body_of(written)
            if body and not any(one.start < end and start < one.end for one in found):
                yield Named(start, end, body.name, body.kind, sentence.zone, "body-alone")
