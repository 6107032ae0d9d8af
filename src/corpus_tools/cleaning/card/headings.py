"""The title of a document: its headline without what pages and archives put before, between and behind its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons, text
from corpus_tools.cleaning.above.stopped_headlines import GOES_ON, HEADLINE
from corpus_tools.cleaning.card.houses import without_agency
from corpus_tools.model import CardField, Document, Span, Zone

HEADLINES = frozenset({"headline", "headline-given", HEADLINE[1]})
"""The rules of lines that are the headline; others say what the page is called, or in other words what it tells."""

_MARKDOWN = re.compile(r"^#{1,6}\s+|^\*{1,2}(?=\S[^*]*\*{1,2}$)|(?<=\w)\*{1,2}$")
"""The marks of a headline in Markdown."""
_FIELD = re.compile(r"(?:Head(?:ing|line)|Title)\s?:\s+(?=\S)", re.IGNORECASE)
"""What who saved a page writes before its headline."""
_LABEL = re.compile(r"(?P<label>[^|]{3,24}?)\s?\|\s?(?=\S+\s\S)")


def find_title(document: Document, zones: Sequence[Zone]) -> CardField | None:
    """
    The title, with the line in which it goes on behind a semicolon; None where no line is one.

    >>> page = Document("a", "Comment | Build the dam now")
    >>> find_title(page, (Zone(0, 27, "title", "headline"),)).value
    'Build the dam now'
    """
    titles = sorted(zone for zone in zones if zone.zone == "title")
    if not titles:
        return None
    headlines = [zone for zone in titles if zone.rule in HEADLINES] or titles
    title = min(headlines, key=lambda zone: (zone.end - zone.start, zone.start))
    line = next(text.paragraphs(document.text, title, text.wrapped_width(document.text)))
    below = next((zone for zone in titles if zone.start >= title.end and zone.rule == GOES_ON[1]), None)
    if title.rule == HEADLINE[1] and below and _goes_on(below.cut(document.text)):
        line = Span(line.start, below.end)
    written = " ".join(line.cut(document.text).splitlines())
    words = _without_label(without_agency(_MARKDOWN.sub("", written))).rstrip("; ")
    start = line.start + written.index(words)
    return CardField(start, start + len(words), "title", " ".join(words.split()), title.rule)


COLUMN_WORDS = 3
"""The longest name of a column below a headline: "Your Money."."""


def _goes_on(words: str) -> bool:
    """True for what goes on with a headline: neither the kind of the text nor the name of a column."""
    return len(words.split()) > COLUMN_WORDS and not _is_label(words)


def _without_label(headline: str) -> str:
    """A headline without the kind of text before it."""
    if field := _FIELD.match(headline):
        return headline[field.end() :]
    match = _LABEL.match(headline)
    return headline[match.end() :] if match and _is_label(match["label"]) else headline


def _is_label(words: str) -> bool:
    return " ".join(text.fold(words).split()).strip(" .:") in lexicons.forms("card_genres")
