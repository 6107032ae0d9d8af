"""Captions without a credit between a headline and its article: what is to be seen, or who."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.bylines import is_name
from corpus_tools.cleaning.lines.contents import Content, overlap
from corpus_tools.cleaning.lines.layout import ENTRY_TIME, Line, Mark, is_byline_mark

SHOWN_WORDS = 6
SHOWN_LONGEST = 20
"""Of so many words is a caption without a credit."""

SMALL = 0.5
"""The smallest share of words in small letters in one."""

NAME_WORDS = 6
"""The longest name with what somebody is."""


def below_byline(lines: Sequence[Line], own: Sequence[Mark | None], marks: Sequence[Mark], under: range) -> int | None:
    """
    The number of a line that says in one sentence what is to be seen: the only one between byline and article. A
    standfirst stands above the byline, and points that sum an article up are several.
    """
    told = [number for number in under if marks[number][0] == "body"]
    if len(told) != 1:
        return None
    number = told[0]
    acts = marks[number][1] == "point-under-title" and _ACTING.search(lines[number].raw) is not None
    if marks[number][1] != "standfirst" and not acts:
        return None
    line, below = lines[number], marks[number + 1 : under.stop]
    signed = any(map(is_byline_mark, own[:number])) and "; " not in line.raw and not any(map(is_byline_mark, below))
    seen = SHOWN_WORDS <= line.weight <= SHOWN_LONGEST and line.raw[0].isupper() and line.raw[-1] not in "?:"
    seen = seen and not line.prose and line.lower >= SMALL and not _UNSEEN.search(line.folded)
    return number if signed and seen and not _TWO.search(line.raw) and marks[number - 1][1] != ENTRY_TIME else None


_UNSEEN = re.compile(
    r"\b(?:can|could|may|might|must|should|shall|will|would|says?|said|tells?|told|stress(?:es|ed)|claims?|den(?:y|ies|ied)"
    r"|vow(?:s|ed)?|warn(?:s|ed)?|urge[sd]?|according|insist(?:s|ed)?|if|why|how|because|ever|never)\b"
)
"""What no picture shows: what will be, should be or is said to be, and why."""
_ACTING = re.compile(r"\A(?:An?|The|Some|[A-Z][a-z]+s)\s(?:\w+\s){0,4}[a-z]{3,}ing\s")
"""Somebody and what she does in the picture: "A farmer drying beans at Ulm"."""
_TWO = re.compile(r"[a-z]{2}[.?!]\s[\"“'‘]?[A-Z]")

ABOVE = frozenset({"boilerplate", "caption"})
"""The zones of what stands right above such a name."""


def names_person(line: Line, content: Content) -> bool:
    """True for the name of a person of whom the article tells: below buttons it stands where her picture does."""
    words = line.raw.split()
    given = any(word in lexicons.forms("given_names") for word in words)
    return given and len(words) <= NAME_WORDS and is_name(line.raw) and overlap(line, content) == 1
