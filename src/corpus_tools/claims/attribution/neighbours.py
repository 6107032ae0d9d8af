"""What single words are by the words right beside them: 'told her', 'said undecided voters', 'an inside source'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools.lexicons import forms

_TOLD_HER = re.compile("(?<=[vkf])d(?=[.,;]|$)")
_QUOTED_VERB = re.compile("(?<=vn)x(?=[do])")
"""'The president told (her).'; 'said it (“humanizes”) her'."""

_INSIDER = re.compile("(?<=d)p(?=x)")
_INSIDE = frozenset(["inside", "outside"])

_SAID_UNDECIDED = re.compile("(?<=qv)k(?=x)")
"""'“No,” said (undecided) voters'."""


_ACCUSED = re.compile("(?<=d)v(?=[,.;hva]|$)")
"""'The (accused) told the court', but not 'the accused man'."""

_IN_PAPER = re.compile("(p(?:d[jxumg]{0,3})?)[fi](?=h)")
"""'Wrote in an online (post) that', 'replied in (writing) that'."""


@cache
def _papers() -> frozenset[str]:
    return forms("claim_documents") | {"writing"}


def with_neighbours(words: Sequence[str], tags: str) -> str:
    """
    The letters of a sentence, corrected where the words right before and behind one leave no choice.

    >>> with_neighbours(["she", "told", "her", "."], "nvd.")
    'nvo.'
    """
    if "her" in words:
        tags = _TOLD_HER.sub(lambda one: "o" if words[one.start()] == "her" else "d", tags)
    if '"' in words:
        tags = _QUOTED_VERB.sub(lambda one: "k" if words[one.start()] == '"' else "x", tags)
    if "qvk" in tags:
        tags = _SAID_UNDECIDED.sub("x", tags)
    if "fh" in tags or "ih" in tags:
        tags = _IN_PAPER.sub(lambda one: f"{one[1]}x" if words[one.end() - 1] in _papers() else one[0], tags)
    if "accused" in words:
        tags = _ACCUSED.sub(lambda one: "x" if words[one.start()] == "accused" else "v", tags)
    if not _INSIDE.isdisjoint(words):
        tags = _INSIDER.sub(lambda one: "x" if words[one.start()] in _INSIDE else "p", tags)
    return tags
