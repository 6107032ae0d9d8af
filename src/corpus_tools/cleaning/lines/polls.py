"""Polls of readers that a page sets between or below its paragraphs: a question, the answers, and a button."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus_tools.cleaning.lines.layout import Line, Mark

ASKED = "poll-of-readers"
"""The rule of the lines of a poll."""

BUTTONS = frozenset(
    {"cast your vote", "see results", "show results", "submit vote", "view results", "vote", "vote now"}
)
HEADINGS = frozenset(
    ["daily poll", "online poll", "opinion poll", "poll", "poll of the day", "quick poll", "quick vote", "quickvote",
     "readers' poll", "reader poll", "survey", "today's poll", "vote", "web poll", "weekly poll", "your vote"]
)  # fmt: skip
"""What stands below the answers, and what may stand above the question."""

ANSWERS = range(2, 8)
ANSWER_WORDS = 8
"""How many answers a poll has, and the longest."""


def find_polls(lines: Sequence[Line], marks: Sequence[Mark | None]) -> Iterator[int]:
    """
    The numbers of the heading, the question and the answers of polls.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = "Nobody was hurt.\\nPoll\\nShould the dam go?\\nYes\\nNo\\nVote"
    >>> list(find_polls(read_lines(page, {}), [None] * 6))
    [1, 2, 3, 4]
    """
    found: set[int] = set()
    for line in lines:
        if line.raw[-1] == "?" and marks[line.number] is None and not line.entry:
            answers = _yes_and_no(lines, line.number)
            found.update(range(line.number, answers or line.number))
        if line.key in BUTTONS:
            question = line.number - 1
            while (
                question >= 0
                and marks[question] is None
                and lines[question].weight <= ANSWER_WORDS
                and lines[question].raw[-1] not in "?:"
            ):
                question -= 1
            asks = question >= 0 and lines[question].raw[-1] == "?" and marks[question] is None
            if asks and line.number - 1 - question in ANSWERS:
                headed = question > 0 and lines[question - 1].key in HEADINGS
                found.update(range(question - headed, line.number))
    yield from sorted(found)


_PLAIN_ANSWERS = frozenset(
    ["don't know", "i don't know", "i’m not sure", "i'm not sure", "maybe", "no", "not sure", "other", "undecided",
     "unsure", "yes"]
)  # fmt: skip


def _yes_and_no(lines: Sequence[Line], question: int) -> int | None:
    """Where the answers "Yes" and "No" end below a question, None where they do not stand there."""
    end = question + 1
    while end < len(lines) and lines[end].key in _PLAIN_ANSWERS:
        end += 1
    keys = {line.key for line in lines[question + 1 : end]}
    return end if {"yes", "no"} <= keys else None
