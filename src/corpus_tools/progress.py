"""Progress of a build: a bar on a terminal, plain lines elsewhere (a log, CI)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

FEW = 40
"""So few are done before a bar could be read."""


@contextmanager
def progress(steps: int) -> Iterator[Callable[[str], None]]:
    """A function to tell each finished step to; the last one told stays on the screen."""
    if not sys.stderr.isatty():
        yield print
        return
    from tqdm import tqdm

    told = ""
    with tqdm(total=steps, bar_format="{l_bar}{bar:30}| {postfix}", leave=False) as bar:

        def tell(step: str) -> None:
            nonlocal told
            told = step
            bar.set_postfix_str(step)
            bar.update()

        yield tell
    print(told)


@contextmanager
def counting(total: int, what: str) -> Iterator[Callable[[int], object]]:
    """A function to tell how many more are done; a bar on a terminal, nothing elsewhere or for so few."""
    if not sys.stderr.isatty() or total < FEW:
        yield lambda _: None
        return
    from tqdm import tqdm

    with tqdm(total=total, unit=f" {what}", leave=False) as bar:
        yield bar.update
