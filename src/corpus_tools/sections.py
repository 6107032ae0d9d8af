"""The notebooks as sections of the brief: parameters checked, run by papermill, stripped of all that chance put in."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_tools.files import write_whole
from corpus_tools.model import CorpusError
from corpus_tools.notebooks import Notebook, Section, read_notebook

if TYPE_CHECKING:
    from corpus_tools.study import Study

Say = Callable[[str], None]

THREADS = 3  # each waits for a kernel of its own; on two cores a third fills the gaps while kernels start
CELL_SECONDS = 600
SUMMARY = "0_summary"
KERNEL = {"PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
"""Set in kernels: the order of sets is fixed, and so are encodings; nobody debugs a build."""


class SectionError(CorpusError):
    """A cell failed; the message names notebook, cell, parameters and the last line of the error."""


def run_sections(
    sections: Sequence[Section],
    values: Mapping[str, Mapping[str, Any]],
    study: Study,
    say: Say = print,
    cell_seconds: int = CELL_SECONDS,
) -> None:
    """
    Runs notebooks over the tables of a study, several at once, and writes them to ``sections`` below its folder.

    Raises ``SectionError`` at the first cell that fails; the part-run notebook is kept as ``NAME.failed.ipynb``.
    """
    if not sections:
        return
    jobs = [
        _Job(section.path, study.corpus.resolve(), study.out.resolve(), dict(values[section.name]), cell_seconds)
        for section in sorted(sections, key=lambda section: section.name == SUMMARY)
    ]
    with _environment(KERNEL), ThreadPoolExecutor(THREADS) as pool, _progress(len(jobs), say) as done:
        futures = {pool.submit(_run, job): job for job in jobs}
        try:
            for future in as_completed(futures):
                future.result()
                done(futures[future].notebook.stem)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


@contextmanager
def _progress(total: int, say: Say) -> Iterator[Say]:
    """Tells each finished section: a bar on a terminal, a line each elsewhere."""
    if not sys.stderr.isatty():
        yield lambda name: say(f"section {name}")
        return
    from tqdm import tqdm  # type: ignore[import-untyped]

    with tqdm(total=total, unit="section", leave=False) as bar:

        def advance(name: str) -> None:
            bar.set_postfix_str(name)
            bar.update()

        yield advance


@dataclass(frozen=True, slots=True)
class _Job:
    """One notebook to run."""

    notebook: Path
    corpus: Path
    out: Path
    parameters: dict[str, Any]
    cell_seconds: int

    @property
    def section(self) -> Path:
        return self.out / "sections" / self.notebook.name

    @property
    def failed(self) -> Path:
        return self.section.with_suffix(".failed.ipynb")


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    """Environment variables that kernels inherit, put back afterwards."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _run(job: _Job) -> None:
    """Runs one notebook and writes its section, or keeps what ran and raises ``SectionError``."""
    import papermill

    running = job.section.with_suffix(".running.ipynb")
    running.parent.mkdir(parents=True, exist_ok=True)
    try:
        papermill.execute_notebook(
            *(str(path).replace("{", "{{").replace("}", "}}") for path in (job.notebook, running)),
            parameters={**job.parameters, "corpus": str(job.corpus), "out": str(job.out)},
            progress_bar=False,
            kernel_name="python3",
            execution_timeout=job.cell_seconds,
            record_timing=False,
            shutdown_kernel="immediate",
            extra_arguments=["--HistoryManager.enabled=False", "--log-level=ERROR"],
            resources={"metadata": {"path": str(job.notebook.parent)}},
        )
    except Exception as error:
        raise SectionError(_keep_failed(job, running, error)) from error
    notebook = stripped(read_notebook(running))
    notebook["metadata"]["corpus_tools"] = {"parameters": job.parameters}
    write_whole(job.section, _json(notebook))
    running.unlink()
    job.failed.unlink(missing_ok=True)


def stripped(notebook: Notebook) -> Notebook:
    """The notebook without papermill's cell and metadata, execution counts, and the version of Python."""
    cells = [cell for cell in notebook["cells"] if not _added(cell)]
    for cell in cells:
        cell["metadata"] = {name: value for name, value in cell["metadata"].items() if name == "tags"}
        if cell["cell_type"] == "code":
            cell["execution_count"] = None
            for output in cell["outputs"]:
                if "execution_count" in output:
                    output["execution_count"] = None
    metadata = {"kernelspec": notebook["metadata"].get("kernelspec", {}), "language_info": {"name": "python"}}
    return {**notebook, "cells": cells, "metadata": metadata}


def _added(cell: Mapping[str, Any]) -> bool:
    """True for a cell that papermill put in: the given parameters, and its notes about an error."""
    return any(tag in ("injected-parameters", "papermill-error-cell-tag") for tag in cell["metadata"].get("tags", ()))


def _keep_failed(job: _Job, running: Path, error: Exception) -> str:
    """Keeps the part-run notebook; the message says which cell failed, with which parameters, and how."""
    last = str(getattr(error, "evalue", "") or error).strip().splitlines()[-1:] or [""]
    problem = f"{getattr(error, 'ename', type(error).__name__)}: {last[0]}"
    given = ", ".join(f"{name}={value!r}" for name, value in job.parameters.items()) or "the defaults"
    where = "before its first cell"
    if running.is_file():
        notebook = stripped(read_notebook(running))
        numbers = [n for n, cell in enumerate(notebook["cells"], 1) if _failed(cell)]
        where = f"cell {numbers[0]}" if numbers else "a cell"
        write_whole(job.failed, _json(notebook))
        running.unlink()
    return f"{job.notebook.name}, {where}, with {given}: {problem} (what ran is kept in {job.failed})"


def _failed(cell: Mapping[str, Any]) -> bool:
    return any(output["output_type"] == "error" for output in cell.get("outputs", ()))


def _json(notebook: Notebook) -> bytes:
    return (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode()
