"""
Every regular expression of the package on text that is made to be hard, at two lengths: prints those whose time grows
faster than the text, and how many were tried.

    python tests/benchmarks/bench_patterns.py [CHARACTERS]

A pattern that tries each place anew is quadratic; one with a choice inside a choice may be exponential, and then the
first length is not reached. Time is processor time, and the shortest of several runs.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
import sys
import time
from typing import Any

PIECES = [
    " ",
    "\n",
    "\t ",
    "a",
    "A",
    "1",
    ",",
    ".",
    "'",
    '"',
    "“",
    "-",
    "(",
    "@",
    "a ",
    "A ",
    "1 ",
    "1,",
    "a, ",
    "A. ",
    "a.b",
    "Ab ",
    "Ab-Cd ",
    "of the ",
    "2019-01-",
    "10 March ",
    "http://a",
    "a@a.",
    "Posted by ",
    "said ",
]
"""Repeated to the length that is wanted; each ends in a way that makes what was matched fail."""

ENDINGS = ("\x00", "!x")
FACTOR = 3.0
"""Twice the text may take so many times as long; twice is linear, four times is quadratic."""

SHORTEST = 0.03
"""Seconds below which nothing is concluded: the clock and the machine's other work count for more."""

LIMIT = 10
"""Seconds after which a pattern is said not to end."""


class Watched:
    """A pattern that remembers by which of its methods it was used."""

    def __init__(self, made: re.Pattern[str]) -> None:
        self.made = made
        self.used: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        self.used.add(name)
        return getattr(self.made, name)

    @property
    def searches(self) -> bool:
        """True unless it was only ever asked what stands at one place."""
        return not self.used or bool(self.used - {"match", "fullmatch", "pattern", "flags"})


def package_patterns() -> list[Watched]:
    """All patterns that modules of the package compile when they are imported and when they read articles."""
    found: dict[tuple[str, int], Watched] = {}
    plain = re._compile  # type: ignore[attr-defined]

    def compiled(pattern: Any, flags: Any) -> Any:
        if isinstance(pattern, Watched):
            return pattern
        made = plain(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_back and frame.f_globals["__name__"] == "re":
            frame = frame.f_back
        if not frame.f_globals["__name__"].startswith("corpus_tools") or isinstance(made.pattern, bytes):
            return made
        return found.setdefault((made.pattern, made.flags), Watched(made))

    re._compile = compiled  # type: ignore[attr-defined]
    import corpus_tools

    for module in pkgutil.walk_packages(corpus_tools.__path__, "corpus_tools."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from bench_readings import articles
    from synthetic import Corpus

    from corpus_tools.corpus.settings import Settings
    from corpus_tools.engine import analyse, context_of
    from corpus_tools.model import Document

    documents = [*articles(5), *(Document(f"s{n}", text) for n, text in enumerate(Corpus(5).texts()))]
    context = context_of(documents, Settings())
    for document in documents:
        analyse(document, context)
    re._compile = plain  # type: ignore[attr-defined]
    return list(found.values())


def seconds(pattern: Watched, text: str) -> float:
    """The processor time of finding all matches, or of the one at the beginning where nothing is searched for."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        if pattern.searches:
            for _match in pattern.made.finditer(text):
                pass
        else:
            pattern.made.match(text)
        best = min(best, time.process_time() - began)
        if not SHORTEST <= best < LIMIT / 10:
            break  # too short to conclude from, or so long that the clock makes no odds
    return best


def is_steep(pattern: Watched, piece: str, ending: str, length: int) -> float:
    """How many times as long twice the text takes, where that is too much; else 0."""
    longer = seconds(pattern, piece * (2 * length // len(piece)) + ending)
    if longer < SHORTEST:
        return 0
    shorter = seconds(pattern, piece * (length // len(piece)) + ending)
    ratio = longer / max(shorter, 1e-9)
    return ratio if ratio > FACTOR else 0


def ended(pattern: Watched, piece: str, ending: str, length: int) -> float:
    """The same, and infinity for what does not end."""
    signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        return is_steep(pattern, piece, ending, length)
    except TimeoutError:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _give_up(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    """Prints a line for each pattern and text that is too slow, then the number tried."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    patterns = package_patterns()
    for pattern in patterns:
        for piece in PIECES:
            for ending in ENDINGS:
                if ratio := ended(pattern, piece, ending, length):
                    print(f"steep: {ratio:.1f} times as long on {piece!r} … {ending!r}: {pattern.made.pattern[:200]!r}")
    print(f"{len(patterns)} patterns tried on {len(PIECES) * len(ENDINGS)} texts")


if __name__ == "__main__":
    main()
