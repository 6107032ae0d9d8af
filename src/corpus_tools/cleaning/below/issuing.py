"""The line below a statement that names the body that issues it: "Media office of the Valley Front"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.cleaning import comments
from corpus_tools.cleaning.lines.houses import names_house
from corpus_tools.cleaning.lines.layout import Line, Mark

ISSUES: Mark = ("byline", "issues-statement")

_OURS = re.compile(r"\b(?:[Ww]e|[Oo]urs?|[Uu]s)\b")
_OWN_SHARE = 0.4
_FEWEST = 2
"""The share, and the least number, of the paragraphs of a statement in which its authors say "we"."""

_REACH = 3
"""How many lines below its last paragraph a statement may be signed."""

_LONGEST = 12
_SMALL = frozenset(
    ["a", "al", "and", "board", "bureau", "by", "committee", "d'", "de", "des", "du", "executive", "for"]
)
_SMALL |= {"general", "in", "leadership", "management", "media", "members", "of", "office", "on", "press", "signed"}
_SMALL |= {"spokesperson", "spokesman", "spokeswoman", "staff", "the"}
"""Words of a signature that may be written small."""

_OFFICE = re.compile(
    r"(?:the )?(?:central |official )?(?:information|media|press) (?:bureau|cent(?:er|re)|department|office|wing)\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def _bodies() -> frozenset[str]:
    """Words of the names of bodies."""
    return frozenset(row["form"] for row in lexicons.rows("actor_words"))


@cache
def _holders() -> frozenset[str]:
    """What a person is, whose name stands above it: "Head of the Valley Front"."""
    return frozenset(form.lower() for form in lexicons.forms("actor_titles"))


def find_signature(lines: Sequence[Line], marks: Sequence[Mark], start: int, end: int) -> Iterator[int]:
    """
    The numbers of lines that sign what is said as "we", right below it: a body by its name, which no headline of
    another story stands beside.
    """
    below = range(end, min(end + _REACH, len(lines)))
    named = [at for at in below if _may_sign(lines[at])]
    if not named or not _is_in_plural(lines[start:end]):
        return
    above = {line.folded for line in lines[:start]}
    for at in named:
        if any(lines[other].weight > 1 and not _stands_below(lines[other]) for other in range(end, at)):
            return
        again = any(lines[at].folded in other for other in above)
        if (again or _names_body(lines[at].raw)) and not _heads_list(lines, marks, at):
            yield at


def _may_sign(line: Line) -> bool:
    """True for a short line of words with capitals, without a stop, that may be a name."""
    if not 1 < line.weight <= _LONGEST or line.ends or line.raw[-1] in ":?!.":
        return False
    if names_house(line.raw) and not _OFFICE.match(line.folded):
        return False  # it signs what it reports
    words = _WORD.findall(line.raw)
    if not words or words[0].lower() in _holders():
        return False
    return all(word[0].isupper() or word.lower() in _SMALL for word in words)


def _names_body(raw: str) -> bool:
    return not _bodies().isdisjoint(_WORD.findall(raw))


def _stands_below(line: Line) -> bool:
    """True for what may stand between a statement and the body that signs it: a place and a day, a name, an office."""
    return not line.ends and line.weight <= _LONGEST


def _heads_list(lines: Sequence[Line], marks: Sequence[Mark], at: int) -> bool:
    """True for a line among headlines of other stories."""
    beside = [other for other in range(at + 1, min(at + _REACH, len(lines))) if marks[other][0] == "related"]
    return len(beside) > 1 and all(lines[other].headline for other in beside)


def _is_in_plural(lines: Sequence[Line]) -> bool:
    """True for paragraphs of which enough say "we", outside quotation marks."""
    told = [bool(_OURS.search(comments.unquoted(line.raw))) for line in lines if line.sentence]
    return sum(told) >= max(_FEWEST, _OWN_SHARE * len(told))
