"""
Wall and CPU seconds of a whole report against other ways to run the same notebooks.

    python tests/benchmarks/bench_report.py [RUNS] [--others FOLDER]

The report makes tables, sections, HTML and PDF; ``jupyter nbconvert --execute`` only runs the notebooks, one after
another, on tables that are there already. FOLDER holds the ``bin`` of an environment with Jupyter Book 1 and Ploomber
beside this package; they are measured as well then, Jupyter Book with its HTML and Ploomber with its notebooks in
parallel.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent

Seconds = tuple[float, float]

BOOK = """\
title: Brief
execute: {execute_notebooks: force, timeout: 600}
sphinx: {config: {html_theme: alabaster}}
"""


def seconds(command: Sequence[str | Path], cwd: Path = ROOT, **environment: str) -> Seconds:
    """Wall and CPU seconds of a command that must succeed, its children that it waits for included."""
    before, began = os.times(), time.perf_counter()
    subprocess.run(command, check=True, cwd=cwd, capture_output=True, env={**os.environ, **environment})
    wall, after = time.perf_counter() - began, os.times()
    return wall, after.children_user - before.children_user + after.children_system - before.children_system


def report_rows(project: Path) -> dict[str, Seconds]:
    """A report from scratch, one with nothing to do, and one after a change to one document."""
    command = [BIN / "corpus-tools", "report", project / "seeds", "--out", project / "reports"]
    rows = {"report, everything": seconds(command), "report, nothing changed": seconds(command)}
    first = min((project / "seeds").glob("0*.txt"))
    first.write_text(first.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    rows["report, one document changed"] = seconds(command)
    return rows


def nbconvert_row(project: Path) -> dict[str, Seconds]:
    """All notebooks, each by a command of its own."""
    taken = []
    for notebook in sorted((project / "notebooks").glob("*.ipynb")):
        command = [BIN / "jupyter", "nbconvert", "--to", "notebook", "--execute", "--stdout", notebook]
        taken.append(seconds(command, notebook.parent))
    return {"nbconvert --execute, no output made": (sum(wall for wall, _ in taken), sum(cpu for _, cpu in taken))}


def other_rows(project: Path, others: Path) -> dict[str, Seconds]:
    """Jupyter Book 1 and Ploomber on the same notebooks, without the PDF."""
    notebooks = project / "notebooks"
    names = sorted(path.stem for path in notebooks.glob("*.ipynb"))
    (notebooks / "_config.yml").write_text(BOOK)
    chapters = "".join(f"  - file: {name}\n" for name in names[1:])
    (notebooks / "_toc.yml").write_text(f"format: jb-book\nroot: {names[0]}\nchapters:\n{chapters}")
    tasks = "".join(
        f"  - source: {name}.ipynb\n    product: {{nb: made/{name}.ipynb}}\n    static_analysis: disable\n"
        for name in names
    )
    head = "meta: {extract_upstream: false}\nexecutor: parallel\n"
    (notebooks / "pipeline.yaml").write_text(f"{head}tasks:\n{tasks}")
    path = f"{others}{os.pathsep}{os.environ['PATH']}"
    return {
        "Jupyter Book 1, HTML": seconds([others / "jupyter-book", "build", "--all", "."], notebooks, PATH=path),
        "Ploomber, notebooks": seconds([others / "ploomber", "build", "--force"], notebooks, PATH=path),
    }


def main() -> None:
    """Prints medians over the runs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("runs", type=int, nargs="?", default=3)
    parser.add_argument("--others", type=Path)
    options = parser.parse_args()
    rows: dict[str, list[Seconds]] = {}
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder) / "project"
            for name in ("seeds", "notebooks"):
                shutil.copytree(ROOT / name, project / name)
            taken = report_rows(project) | nbconvert_row(project)
            if options.others:
                taken |= other_rows(project, options.others)
            for name, row in taken.items():
                rows.setdefault(name, []).append(row)
    for name, taken_each in rows.items():
        wall, cpu = (statistics.median(column) for column in zip(*taken_each, strict=True))
        print(f"{name:36} {wall:6.2f} s wall {cpu:6.2f} s CPU")


if __name__ == "__main__":
    main()
