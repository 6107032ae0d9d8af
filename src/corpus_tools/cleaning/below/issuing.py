"""The line below a statement that names the body that issues it: "Media office of the Valley Front"."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.layout import Mark

ISSUES: Mark = ("byline", "issues-statement")

SIGNS: Mark = ("byline", "signs-letter")

_SMALL = frozenset(
    ["a", "al", "and", "board", "bureau", "by", "committee", "d'", "de", "des", "du", "executive", "for"]
)
_SMALL |= {"general", "in", "leadership", "management", "media", "members", "of", "office", "on", "press", "signed"}
_SMALL |= {"spokesperson", "spokesman", "spokeswoman", "staff", "the"}
"""Words of a signature that may be written small."""

ORGAN = re.compile(
    r"(?:[Tt]he )?(?:\w+ )?(?:[Bb]oard|[Bb]ureau|[Cc]ommand|[Cc]ommittee|[Dd]epartment|[Ll]eadership|[Mm]anagement"
    r"|[Mm]embers|[Oo]ffice|[Ss]ecretariat|[Ss]ervice|[Ss]pokes(?:man|person|woman)|[Ss]taff|[Ww]ing)"
    r"(?: of | for |, | [-–—] )(?:[Tt]he )?(?=[^\W\d_])"
)
"""What of a body signs for it: "Media Office of the Valley Front"."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def _bodies() -> frozenset[str]:
    """Words of the names of bodies."""
    return frozenset(row["form"] for row in lexicons.rows("actor_words"))


def names_body(raw: str) -> bool:
    """True for a name with a word that bodies have in theirs."""
    return not _bodies().isdisjoint(_WORD.findall(raw))
