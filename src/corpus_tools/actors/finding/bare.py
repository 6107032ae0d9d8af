"""Bodies of a state that are written small and without their owner: the interior ministry, the electoral commission."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from corpus_tools.actors.finding import belongings
from corpus_tools.actors.geography import national
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence

_HEADS = (" bank", " commission", " council", " court", " ministry", " office", " tribunal")
_MINISTRY = " ministry"
_OWNER = re.compile(r"(?:\b[A-Z][\w-]+|\b(?:country|island|kingdom|nation|republic|state|territory))\Z")
_LONGEST = 60  # characters of a body's words
_SMALL = frozenset({"and", "of", "the"})


def find_bare(text: str, sentences: Sequence[Sentence], found: Sequence[Named]) -> Iterator[Named]:
    """
    The bodies that many states have (``actor_national_bodies.csv``), by small words behind an article, ministries also
    behind their owner (Tavia's health ministry), where these are not ``found``; whose they are the document tells, as
    it does of the same words in capitals.
    """
    for head in _HEADS:
        at = text.find(head)
        while at >= 0:
            reach = max(0, at - _LONGEST)
            article = text.rfind("he ", reach, at + 1) - 1
            if head == _MINISTRY and (owned := _behind_owner(text, reach, at)) > article:
                article = owned if not any(one.start < at < one.end for one in found) else -1
            match = belongings.small_bodies().match(text, article) if article >= 0 else None
            if match and match.end() >= at + len(head) and (body := _body(match["body"])):
                start, end = match.span("body")
                told = bisect_right(sentences, start, key=attrgetter("start")) - 1
                if told >= 0 and end <= sentences[told].end:
                    yield Named(start, end, body.name, body.kind, sentences[told].zone, "body-alone")
            at = text.find(head, at + len(head))


def _behind_owner(text: str, reach: int, at: int) -> int:
    """Where the 's of the last owner stands before a word; -1 where no name of one ends."""
    place = max(text.rfind("'s ", reach, at + 1), text.rfind("’s ", reach, at + 1))
    return place if place >= 0 and _OWNER.search(text, max(0, place - _LONGEST), place) else -1


@lru_cache(maxsize=1 << 10)
def _body(words: str) -> national.Body | None:
    """The body that small words name, as the same words with capitals do."""
    return national.body_of(" ".join(word if word in _SMALL else word.capitalize() for word in words.split()))
