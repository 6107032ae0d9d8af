"""Those who are called after whom they follow, as a body: the Morists of Karl Moro."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from corpus_tools.actors import names
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence

_ENDING = "ists"
_WORD = re.compile(r"(?<![\w’'-])[A-Z][a-z]{2,}ists\b")
_DOCTRINES = frozenset({"calvin", "darwin", "lenin", "marx", "trotsky"})
"""Of whose doctrine one may be without any body: a teacher called Marx has no Marxists."""

_PARTICLE = re.compile(r"(?:al|el|as|ad|ash)-")


def with_adherents(text: str, sentences: Sequence[Sentence], found: Sequence[Named]) -> list[Named]:
    """The names with the plurals in -ists that begin as the surname of a person named here does."""
    if _ENDING not in text:
        return list(found)
    stems = {stem for named in found if named.kind == "person" and " " in named.name for stem in _stems(named.name)}
    stems -= _DOCTRINES
    own = [one for one in _adherents(text, sentences) if names.fold(one.name).removesuffix(_ENDING) in stems]
    if not own:
        return list(found)
    kept = [named for named in found if not any(one.start <= named.start and named.end <= one.end for one in own)]
    return kept + [one for one in own if not any(named.start < one.end and one.start < named.end for named in kept)]


def _stems(name: str) -> Iterator[str]:
    """How the word for somebody's followers may begin: Moro, Mor."""
    surname = _PARTICLE.sub("", names.fold(name).rpartition(" ")[2])
    yield surname
    if len(surname) > len("moro") - 1 and surname[-1] in "aeiou":
        yield surname[:-1]


def _adherents(text: str, sentences: Sequence[Sentence]) -> Iterator[Named]:
    for match in _WORD.finditer(text):
        at = bisect_right(sentences, match.start(), key=attrgetter("start")) - 1
        if at >= 0 and match.end() <= sentences[at].end:
            yield Named(match.start(), match.end(), match[0], "party", sentences[at].zone, "adherents", True)
