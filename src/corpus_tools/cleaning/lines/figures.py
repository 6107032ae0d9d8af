"""The numbers of figures and tables in a report, what they rest on, and a credit behind bars."""

from __future__ import annotations

import re

from corpus_tools.cleaning.lines.layout import LONG_WORDS, Line

_FIGURE = re.compile(r"(?:figure|fig\.?|chart|map|graph|table) \d{1,2}[a-d]?\s?[.:|–—-] \S")
BARRED = re.compile(
    r"[.!?…][\"”’]?\s\|\s[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3}(?:\s\|\s[A-Z][\w.&'’-]*(?:\s[A-Z&][\w.&'’-]*){0,3})?\Z"
)
"""A credit as newspapers of East Africa have it: "… burns tea bushes. | Jo Doe | Herald"."""
_SOURCE = re.compile(r"(?:data )?(?:sources?|note)s?\s?: \S")


def numbers_figure(line: Line) -> bool:
    """
    True for the number of a figure and what it shows.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> numbers_figure(line_of("Figure 2. Raids per month, by district, 2018–2020"))
    True
    """
    return line.weight <= LONG_WORDS and line.raw[0] in "CFGMT" and _FIGURE.match(line.folded) is not None


def is_source_of_figure(line: Line, before: Line) -> bool:
    """True for what a figure rests on, below its number: "Source: the driver's notebook"."""
    return line.folded[0] in "dns" and _SOURCE.match(line.folded) is not None and numbers_figure(before)
