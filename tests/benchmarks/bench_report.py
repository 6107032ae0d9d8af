"""
Wall seconds of a whole report against the same notebooks run one after another by ``jupyter nbconvert --execute``.

    python tests/benchmarks/bench_report.py [RUNS]

The report makes tables, sections, HTML and PDF; nbconvert only runs the notebooks, on tables that are there already.
"""

from __future__ import annotations

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


def seconds(command: Sequence[str | Path], cwd: Path = ROOT) -> float:
    """Wall seconds of a command that must succeed."""
    began = time.perf_counter()
    subprocess.run(command, check=True, cwd=cwd, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    """Prints medians over the runs."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    rows: dict[str, list[float]] = {}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder) / "project"
            shutil.copytree(ROOT / "seeds", project / "seeds")
            shutil.copytree(ROOT / "notebooks", project / "notebooks")
            report = [BIN / "corpus-tools", "report", project / "seeds", "--out", project / "reports"]
            rows.setdefault("report, everything", []).append(seconds(report))
            rows.setdefault("report, nothing changed", []).append(seconds(report))
            first = project / "seeds" / "000_b78b13ac30059e67.txt"
            first.write_text(first.read_text(encoding="utf-8") + "\n", encoding="utf-8")
            rows.setdefault("report, one document changed", []).append(seconds(report))
            for notebook in sorted((project / "notebooks").glob("*.ipynb")):
                command = [BIN / "jupyter", "nbconvert", "--to", "notebook", "--execute", "--stdout", notebook]
                rows.setdefault(f"nbconvert {notebook.stem}", []).append(seconds(command, notebook.parent))
    for name, taken in rows.items():
        print(f"{name:32} {statistics.median(taken):6.2f} s")
    whole = sum(statistics.median(taken) for name, taken in rows.items() if name.startswith("nbconvert"))
    print(f"{'nbconvert, all notebooks':32} {whole:6.2f} s")


if __name__ == "__main__":
    main()
