"""Facts that stand on one line, each behind its label, and those of a book under review."""

from __future__ import annotations

import re

from corpus_tools.cleaning.layout import Line

HEADING_WORDS = 8
LABEL_LETTERS = 30
"""The longest heading of such a line, and within how many letters its first label stands."""

_LABELS = re.compile(r"[A-Z][\w’' ]{2,24}: [^.:]{1,30}\. [A-Z][\w’' ]{2,24}: \S")


def heads_labels(line: Line, after: Line) -> bool:
    """True for a heading above labels with their values on one line: "Staff: 3,400. Offices: 12."."""
    headed = line.weight <= HEADING_WORDS and not (line.ends or line.prose) and line.cue is None
    return headed and ": " in after.raw[:LABEL_LETTERS] and _LABELS.match(after.raw) is not None


_OF_BOOK = re.compile(r"\b\d{2,4}\s?pp\b|\bISBN\b")
BOOK_WORDS = 25


def tells_of_book(line: Line) -> bool:
    """True for the publisher of a book and how long it is, below its title: "Falcon, 611 pp, £25.00"."""
    return ("pp" in line.raw or "ISBN" in line.raw) and line.weight <= BOOK_WORDS and bool(_OF_BOOK.search(line.raw))
