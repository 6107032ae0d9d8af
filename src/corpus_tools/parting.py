"""The clause that a time belongs to, by rule: where clauses of a sentence part, and which of them has a verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.model import Span

_FINITE = (
    r"is|are|was|were|has|have|had|does|do|did|will|would|shall|can|could|might|must|should|am"
    r"|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|hadn['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t"
)
_NOT_AFTER = r"(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bof\s)(?<!\bits\s)(?<!\bhis\s)(?<!\btheir\s)(?<!-)"


def _words(role: str) -> str:
    found = (row["word"] for row in lexicons.rows("time_clauses") if role in row["roles"].split())
    return lexicons.alternation(found)


@cache
def _verb() -> re.Pattern[str]:
    """A finite verb, as far as its form tells: an auxiliary, a known past form, or a word in -ed after no article."""
    past = lexicons.alternation(row["cue"] for row in lexicons.rows("time_tense") if row["points"] == "past")
    return re.compile(rf"\b(?:may|(?i:{_FINITE}|{_NOT_AFTER}(?:{past}|says?|[a-z]{{3,}}ed)))\b")


@cache
def _parting() -> re.Pattern[str]:
    """Where one clause may end and the next begin."""
    return re.compile(
        rf"[;:]\s|\s[-–—]{{1,2}}\s|—|,\s+(?:(?:{_words('coordinator')})\s+)?(?:{_words('subordinator')})\b"
        rf"|,\s+(?:{_words('coordinator')})\b|,\s+\w+ing\b"
        rf"|\s(?:{_words('subordinator')}|{_words('coordinator')})\b",
        re.IGNORECASE,
    )


def has_verb(text: str, span: Span) -> bool:
    """True when the words have a finite verb."""
    return _verb().search(text, span.start, span.end) is not None


def clauses(text: str, sentence: Span, edges: Iterable[int] = ()) -> tuple[Span, ...]:
    """
    The clauses of a sentence in reading order; together they are the sentence. ``edges`` are other places where a
    clause begins or ends, such as those of quotations and of reported speech.

    >>> text = "Troops withdrew in 2011, but were invited back in 2014."
    >>> [clause.cut(text) for clause in clauses(text, Span(0, len(text)))]
    ['Troops withdrew in 2011', ', but were invited back in 2014.']
    """
    cuts = {match.start() for match in _parting().finditer(text, sentence.start, sentence.end)} | set(edges)
    points = [sentence.start, *sorted(cut for cut in cuts if sentence.start < cut < sentence.end), sentence.end]
    return _joined(text, [Span(start, end) for start, end in pairwise(points)])


def _joined(text: str, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """Pieces without a verb joined to the piece before them, or to the next where there is none before."""
    joined: list[Span] = []
    for piece in pieces:
        if joined and not (has_verb(text, piece) and has_verb(text, joined[-1])):
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return tuple(joined)


_EDGE = re.compile(
    r"^[\s,;:\-–—]+(?:(?:and|but|or|yet|that|which|who|when|while|after|before|since|as|because|although|though|where)\b[\s,]*)?",
    re.IGNORECASE,
)


def trimmed(text: str, span: Span) -> Span:
    """
    The clause without the marks and the conjunction that join it to its neighbours.

    >>> text = "He left, but returned in 2014."
    >>> trimmed(text, Span(7, 30)).cut(text)
    'returned in 2014'
    """
    words = span.cut(text)
    lead = _EDGE.match(words)
    start = span.start + (lead.end() if lead else 0)
    kept = text[start : span.end].rstrip(" \n\t.,;:!?-–—")
    return Span(start, start + len(kept)) if kept else span
