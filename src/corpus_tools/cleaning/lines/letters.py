"""Letters that stand by themselves: sizes of text, signs of a page."""

from __future__ import annotations

from corpus_tools.cleaning.lines.layout import Line

_SIZES = frozenset({"A-", "A+", "-A", "+A", "A−"})


def is_text_size(line: Line, before: Line | None, after: Line | None) -> bool:
    """True for the letters by which a page's text is made smaller or larger, one a line."""
    beside = any(other is not None and other.raw in _SIZES for other in (before, after))
    return line.raw in _SIZES or (line.raw == "A" and beside)


def is_lone_letter(line: Line, after: Line | None) -> bool:
    """True for a letter that stands for a sign of the page: no turn of an interview, no first letter of a paragraph."""
    opens = after is not None and after.prose and after.raw.partition(" ")[0].isupper()
    return len(line.raw) == 1 and line.raw.isascii() and line.raw.isalpha() and line.raw not in "QA" and not opens
