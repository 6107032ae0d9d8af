"""
What a document costs that is one thing over and over, and what twice as much of it costs.

    python tests/benchmarks/bench_odd_text.py [CHARACTERS]

Twice the text may take twice the processor time; four times is a cost that grows with the square, and ends with 1.
The pieces are those of tests/cases/odd_text.toml.
"""

from __future__ import annotations

import sys
import time
import tomllib
from pathlib import Path

from corpus_tools.engine import Context, analyse
from corpus_tools.model import Document

ODD = Path(__file__).parents[1] / "cases" / "odd_text.toml"
MOST = 3.0
"""How many times as long twice the text may take: the clock and the machine's other work count for something."""

SHORTEST = 0.2
"""Seconds below which nothing is concluded."""


def seconds(text: str) -> float:
    """The processor time of reading a text, the shorter of two."""
    spent = []
    for _ in range(2):
        began = time.process_time()
        analyse(Document("a", text, given={"published": "2019-08-27"}), Context())
        spent.append(time.process_time() - began)
    return min(spent)


def main(length: int) -> int:
    """Prints a row for each piece, and returns 1 when any is read at a cost that grows with the square."""
    odd = tomllib.loads(ODD.read_text(encoding="utf-8"))
    before, after = "Marta Okoye said that Selvag was sold", "to Baltic Holding on Monday."
    shapes = [(piece, "", "") for piece in odd["lines"]] + [(piece, before, after) for piece in odd["inside"]]
    seconds(f"{before} {after}")  # the word lists are loaded
    steep = 0
    for piece, head, tail in shapes:
        once, twice = (seconds(head + piece * (number // len(piece)) + tail) for number in (length, 2 * length))
        ratio = twice / once
        wrong = twice > SHORTEST and ratio > MOST
        steep += wrong
        print(
            f"{once:7.2f} s {twice:7.2f} s {ratio:5.1f} times {'STEEP' if wrong else '     '} {head and '… '}{piece!r}"
        )
    return min(steep, 1)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000))
