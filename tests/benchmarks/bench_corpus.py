"""
What invented corpora of growing size cost: the tables made anew, and again after ten documents changed.

    python tests/benchmarks/bench_corpus.py [--workers N] SIZE ...

Processor seconds are those of all processes together; memory is the most that any one of them held. On a machine that
does other work, too, wall seconds say little.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from synthetic import write_corpus

CHANGED = 10


class Cost(NamedTuple):
    """What a command took."""

    wall: float
    processor: float
    megabytes: float


def cost(command: list[str]) -> Cost:
    """Runs a command that must succeed."""
    began = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def megabytes(folder: Path) -> float:
    """The size of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main() -> None:
    """Prints a row for each size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("sizes", type=int, nargs="+")
    options = parser.parse_args()
    print("documents | wall s | documents/s | processor ms each | MB of one process | MB corpus, tables, cache | again")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            corpus, out = Path(folder) / "corpus", Path(folder) / "out"
            write_corpus(corpus, size)
            command = [sys.executable, "-m", "corpus_tools", "tables", str(corpus), str(out)]
            command += ["--workers", str(options.workers)]
            anew = cost(command)
            for path in sorted(corpus.rglob("*.txt"))[:CHANGED]:
                path.write_text(path.read_text(encoding="utf-8") + "\nIt rained on Monday.\n", encoding="utf-8")
            again = cost(command)
            disk = ", ".join(f"{megabytes(place):.0f}" for place in (corpus, out / "tables", out / "cache"))
            print(
                f"{size:,} | {anew.wall:.1f} | {size / anew.wall:.0f} | {1000 * anew.processor / size:.1f} | "
                f"{anew.megabytes:.0f} | {disk} | {again.wall:.1f} s, {again.processor:.1f} processor s",
                flush=True,
            )


if __name__ == "__main__":
    main()
