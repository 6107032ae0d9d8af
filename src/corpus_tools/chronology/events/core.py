"""The subject and the verb of a clause, by which an event can be told without its words."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_tools.chronology.events.happening import PREPOSITIONS, find_verb
from corpus_tools.model import Span

_MONTHS, _DAYS = "|".join(calendar.month_name[1:]), "|".join(calendar.day_name)
_QUOTED = re.compile('[“"][^“”"]*[”"]?')
_RELATIVE = re.compile(r"\b(?:who|whose|which)\b[^,;]*,")
_DATE = re.compile(
    rf"(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince)\s+(?:late\s+|early\s+)?(?:(?:\d{{1,2}}\s+)?(?:{_MONTHS}|{_DAYS})\s+|(?=\d{{4}}\s))(?:\d{{1,4}},?\s+)?"
)
_JOINING = re.compile(r"(?:[Aa]nd|as|because|[Bb]ut|if|[Ss]o|that|[Tt]hen|when|while|[Yy]et)\s+")
_BESIDE = re.compile(
    rf"(?:\s+(?:(?:on\s+)?(?:{_DAYS})|today|yesterday|also|again|already|just|later|now|once|still|then|[a-z]+ly))+$"
)
_NO_SUBJECT = PREPOSITIONS | frozenset(
    ["after", "before", "earlier", "here", "however", "later", "meanwhile", "now", "once", "since", "there", "today",
     "tonight", "until", "when", "while", "yesterday"]
)  # fmt: skip
"""Words that open a clause before its subject: earlier today, protesters (stormed the gate)."""


@dataclass(frozen=True, slots=True)
class Core:
    """A verb, and where its subject and what is set beside it stand: a port official | Ann Lee | (resigned)."""

    verb: str
    subjects: Sequence[Span]


def find_core(words: str) -> Core | None:
    """
    The verb of a clause and its subject, with the names set beside this; without subject where the clause begins with
    its verb or something else than a subject. None where no verb is found.

    >>> core = find_core("Earlier today, protesters stormed outside the gate, some with flags")
    >>> core.verb, [span.cut("Earlier today, protesters stormed outside the gate") for span in core.subjects]
    ('stormed', ['protesters'])
    >>> find_core("were invited back in 2014"), find_core("overnight talks")
    (Core(verb='were invited', subjects=()), None)
    """
    verb = find_verb(words)
    if verb is None:
        return None
    own = _RELATIVE.sub(_blank, _QUOTED.sub(_blank, words))
    found = re.search(r"\b" + r"\s+".join(map(re.escape, verb.split())) + r"\b", own)
    return Core(verb, _subjects(own[: found.start()]) if found else ())


def _blank(found: re.Match[str]) -> str:
    return " " * (len(found[0]) - 1) + ","


def _subjects(before: str) -> tuple[Span, ...]:
    """The parts between commas that are the subject, without what opens the clause or stands beside the verb."""
    pieces = [_trimmed(before, piece.start(), piece.end()) for piece in re.finditer(r"[^,;]+", before)]
    filled = [span for span in pieces if span.start < span.end and not _BESIDE.fullmatch(f" {span.cut(before)}")]
    while filled and before[filled[0].start : filled[0].end].split()[0].lower().strip("’'") in _NO_SUBJECT:
        filled = filled[1:]
    return tuple(filled)


def _trimmed(text: str, start: int, end: int) -> Span:
    """A part without blanks, joining words and a date before it, and adverbs and days behind."""
    end = start + len(text[start:end].rstrip())
    moved = True
    while moved:
        start += len(text[start:end]) - len(text[start:end].lstrip())
        opener = _JOINING.match(text, start, end) or _DATE.match(text, start, end)
        moved = opener is not None
        start = opener.end() if opener else start
    beside = _BESIDE.search(text, start, end)
    return Span(start, beside.start() if beside else end)
