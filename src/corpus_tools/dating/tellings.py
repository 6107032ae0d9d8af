"""When a sentence was written by how it tells of something known: an anniversary, its age, how long ago or ahead."""

from __future__ import annotations

from corpus_tools.dating import elapsed, nearness
from corpus_tools.dating.almanac import Named
from corpus_tools.dating.nearness import Near

_WAYS = (
    elapsed.find_anniversary,
    elapsed.find_age,
    nearness.find_near,
    elapsed.written_after,
)


def find_telling(named: Named, sentence: str) -> Near | None:
    """The days of writing by the first way in which a sentence tells when something known was."""
    return next(filter(None, (find(named, sentence) for find in _WAYS)), None)
