"""Progress of a build: a bar on a terminal, plain lines elsewhere (a log, CI)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


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
