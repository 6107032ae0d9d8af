"""The words of an article's opening, and how many of them a line has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.layout import Line
from corpus_tools.text import fold

CONTENT_LETTERS = 3
"""Words of so many letters and more count as content when a headline is compared with the article."""

STEM_LETTERS = 4
"""Words that begin with the same letters, so many, are forms of one: flood, flooded."""

OPENINGS = frozenset(
    ["abstract", "at a glance", "executive summary", "here is what you need to know", "here's what you need to know",
     "here’s what you need to know", "highlights", "in a nutshell", "in brief", "in short", "in summary",
     "introduction", "key developments", "key findings", "key messages", "key points", "key takeaways",
     "latest developments", "main developments", "main findings", "main points", "main takeaways", "need to know",
     "overview", "story highlights", "summary", "synopsis", "takeaways", "the key points", "the latest developments",
     "the main points", "top lines", "what to know", "what we know so far", "what you need to know"]
)  # fmt: skip
"""What stands above the summary with which reports begin."""

OPENING_LINES = 25
"""How many lines of the article a headline is compared with; its words stand among the first."""


class Content:
    """
    The words of an article's opening by their first letters: whether one begins so is looked up when it is asked.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> content = Content(read_lines("The dam's walls, flooded in May, didn't hold.", {}))
    >>> [stem in content for stem in ("wall", "floo", "lood", "may", "dam", "hold", "hol")]
    [True, True, False, True, False, True, False]
    """

    __slots__ = ("_asked", "_text")

    def __init__(self, article: Sequence[Line]) -> None:
        self._text = "\n".join(line.folded for line in article[:OPENING_LINES])
        self._asked: dict[str, bool] = {}

    def __contains__(self, stem: str) -> bool:
        if stem not in self._asked:
            self._asked[stem] = self._begins(stem)
        return self._asked[stem]

    def _begins(self, stem: str) -> bool:
        text, at = self._text, self._text.find(stem)
        while at >= 0:
            end = at + len(stem)
            if not _goes_on(text, at - 1, -1) and (len(stem) == STEM_LETTERS or not _goes_on(text, end, 1)):
                return True
            at = text.find(stem, at + 1)
        return False


def _goes_on(text: str, at: int, step: int) -> bool:
    """True when a word goes on at a place of a text, over an apostrophe if need be, forwards or backwards."""
    if not 0 <= at < len(text):
        return False
    if text[at] in "'’":
        at += step
        return 0 <= at < len(text) and text[at].isalpha()
    return text[at].isalpha()


def overlap(line: Line, content: Content) -> float:
    """Which part of a line's content words stand in the article, by their first letters."""
    shared, words = shared_words(line, content)
    return shared / words if words else 0.0


def shared_words(line: Line, content: Content) -> tuple[int, int]:
    """How many of a line's content words stand in the article, and how many it has."""
    common = lexicons.forms("zone_common_words")  # of texts about anything: after, although, what
    words = [word for word in line.words if len(word) >= CONTENT_LETTERS and word not in common]
    return sum(word[:STEM_LETTERS] in content for word in words), len(words)


FEWEST = 3
"""The fewest words of a headline that the head of a page may give."""

_LETTERS = re.compile(r"\w+")


_TO_SHARE = re.compile(r"\ball sharing options for:\s+(?P<title>\S.{10,200})", re.IGNORECASE)


def title_to_share(lines: Sequence[Line]) -> str:
    """
    What the buttons of a page say that they share; "" where they do not say.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> title_to_share([line_of("Share All sharing options for: Dam breaks above Ulm")])
    'Dam breaks above Ulm'
    """
    return next((match["title"] for line in lines if (match := _TO_SHARE.search(line.raw))), "")


def given_title(lines: Sequence[Line], start: int, given: str) -> int:
    """
    The number of the line above the article that says most of what the head of the web page gives as its title, which
    may name the site, too; -1 when none says half of it.
    """
    words = _LETTERS.findall(fold(given))
    said = f" {' '.join(words)} "
    best, longest = -1, max(FEWEST, len(words) / 2)
    for number in range(start):
        line = _LETTERS.findall(lines[number].folded)
        if len(line) >= longest and f" {' '.join(line)} " in said:
            best, longest = number, len(line)
    return best
