"""The notebooks as sections of the brief: parameters checked, run by papermill, stripped of all that chance put in.

A section is run again only when its notebook, its parameters, the tables it reads, or this package changed; the key
that says so stands in the section itself.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from corpus_tools import fingerprint
from corpus_tools.brief.running.kernels import Kernels
from corpus_tools.brief.running.notebooks import (
    Notebook,
    check_parameters,
    find_notebooks,
    modules_read,
    read_notebook,
    tables_read,
)
from corpus_tools.brief.standin import broken_in
from corpus_tools.files import write_whole
from corpus_tools.model import CorpusError

Done = Callable[[str, bool], None]

THREADS = 3  # each waits for a kernel of its own; on two cores a third fills the gaps while kernels start
CELL_SECONDS = 600


class SectionError(CorpusError):
    """A cell failed; the message names notebook, cell, parameters and the last line of the error."""


def run_sections(
    corpus: Path,
    out: Path,
    parameters: Mapping[str, Mapping[str, object]] | None = None,
    done: Done | None = None,
    cell_seconds: int = CELL_SECONDS,
    notebooks: list[Path] | None = None,
    kernels: Kernels | None = None,
) -> list[Path]:
    """
    Runs the notebooks over the tables in ``out`` and returns the sections, the summary first.

    ``parameters`` maps a notebook's name to what differs from its defaults; ``done`` is told each finished section
    and whether it had to run. Raises ``CorpusError`` before any kernel starts when a parameter is wrong, and
    ``SectionError`` when a cell fails; the part-run notebook is kept as ``NAME.failed.ipynb``. ``kernels`` that the
    caller has got ready are used, and closed by the caller.
    """
    paths = notebooks or find_notebooks()
    given = parameters or {}
    for name in sorted(set(given) - {path.stem for path in paths}):
        raise CorpusError(f"there is no notebook {name!r}; there are {', '.join(path.stem for path in paths)}")
    for path in paths:
        check_parameters(path, given.get(path.stem, {}))
    jobs = [_Job(path, corpus.resolve(), out.resolve(), dict(given.get(path.stem, {})), cell_seconds) for path in paths]
    stale = [job for job in jobs if not job.current()]
    for job in jobs:
        if job not in stale and done:
            done(job.notebook.stem, False)
    stale.sort(key=lambda job: job.notebook.stat().st_size, reverse=True)  # the longest first, so that all end together
    if kernels and stale:
        _run_all(stale, done, kernels)
    elif stale:
        with Kernels(modules_read(paths)) as own:
            _run_all(stale, done, own)
    return [job.section for job in jobs]


@dataclass(frozen=True, slots=True)
class _Job:
    """One notebook to run."""

    notebook: Path
    corpus: Path
    out: Path
    parameters: dict[str, object]
    cell_seconds: int

    @property
    def section(self) -> Path:
        return self.out / "sections" / self.notebook.name

    @property
    def failed(self) -> Path:
        return self.section.with_suffix(".failed.ipynb")

    def key(self) -> str:
        """A hash of all that the section is made from; paths are no part of it."""
        manifest = json.loads((self.out / "tables" / "manifest.json").read_text(encoding="utf-8"))
        tables = {name: manifest["tables"][name] for name in sorted(tables_read(self.notebook))}
        source = fingerprint.of_file(self.notebook)
        return fingerprint.of_values(source, self.parameters, tables, fingerprint.of_package(), fingerprint.versions())

    def current(self) -> bool:
        """True when the section on disk was made from the same."""
        try:
            made = json.loads(self.section.read_text(encoding="utf-8"))["metadata"]["corpus_tools"]["key"]
        except (OSError, ValueError, KeyError, TypeError):
            return False
        return bool(made == self.key())


def broken_exhibits(sections: Iterable[Path]) -> list[str]:
    """A line for each exhibit that broke in the sections, and what stands at its place says so."""
    return [f"{path.name}: {what}" for path in sections for what in broken_in(read_notebook(path))]


def _run_all(jobs: list[_Job], done: Done | None, kernels: Kernels) -> None:
    """Runs the jobs, several at once; the first failure keeps the rest from starting and is raised."""
    import papermill

    from corpus_tools.brief.running.provisioner import (
        ENGINE,  # before there are threads, which must not import at once
        manager_of,
    )

    logging.getLogger("papermill").setLevel(logging.CRITICAL)  # what it would say of a failure, the error says
    manager = manager_of(kernels)
    with ThreadPoolExecutor(THREADS) as pool:
        execute = partial(papermill.execute_notebook, engine_name=ENGINE, kernel_manager_class=manager)
        try:
            futures = {pool.submit(_run, job, execute): job for job in jobs}
            for future, job in futures.items():
                future.add_done_callback(partial(_tell, job.notebook.stem, done))
            finished = ended(futures)
        except BaseException:  # interrupted: no notebook is waited for
            kernels.close()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
    for future in futures:
        if future in finished:
            future.result()


_STEP = 0.25  # seconds


def ended(futures: Collection[Future[None]]) -> Collection[Future[None]]:
    """
    Those that have ended, once all have or one has failed. It waits in steps: a signal that the system has given to
    another thread is heeded when this one wakes, and would be once everything has run.
    """
    while True:
        finished, left = wait(futures, timeout=_STEP, return_when=FIRST_EXCEPTION)
        if not left or any(future.exception() for future in finished):
            return finished


def _tell(name: str, done: Done | None, future: Future[None]) -> None:
    if done and not future.cancelled() and not future.exception():
        done(name, True)


def _run(job: _Job, execute: Callable[..., object]) -> None:
    """Runs one notebook and writes its section, or keeps what ran and raises ``SectionError``."""
    running = job.section.with_suffix(".running.ipynb")
    running.parent.mkdir(parents=True, exist_ok=True)
    try:
        try:
            _execute(job, running, execute)
        except RuntimeError as error:
            if _NEVER_CAME_UP not in str(error):
                raise
            _close_loop()
            _execute(job, running, execute)
    except Exception as error:
        raise SectionError(_keep_failed(job, running, error)) from error
    finally:
        _close_loop()
    notebook = stripped(read_notebook(running))
    key = None if broken_in(notebook) else job.key()  # what broke is tried again the next time
    notebook["metadata"]["corpus_tools"] = {"key": key, "parameters": job.parameters}
    write_whole(job.section, _json(notebook))
    running.unlink()
    job.failed.unlink(missing_ok=True)


_NEVER_CAME_UP = "Kernel died before replying"
"""A kernel takes ports that were free when it was asked for; where another program was faster, a new one finds more."""


def _execute(job: _Job, running: Path, execute: Callable[..., object]) -> None:
    """Runs the notebook into ``running``."""
    execute(
        *(str(path).replace("{", "{{").replace("}", "}}") for path in (job.notebook, running)),
        parameters={**job.parameters, "corpus": str(job.corpus), "out": str(job.out)},
        request_save_on_cell_execute=False,
        part_run=str(running),
        progress_bar=False,
        kernel_name="python3",
        execution_timeout=job.cell_seconds,
        record_timing=False,
        shutdown_kernel="immediate",
        extra_arguments=["--HistoryManager.enabled=False", "--log-level=ERROR"],
        resources={"metadata": {"path": str(job.notebook.parent)}},
    )


def _close_loop() -> None:
    """Ends what nbclient leaves running in the event loop of its thread, and closes the loop with its sockets."""
    from jupyter_core.utils import ensure_event_loop

    loop = ensure_event_loop()
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    if tasks:
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
    loop.close()


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
    given = ", ".join(f"{name}={value!r}" for name, value in job.parameters.items()) or "the defaults"
    where = "before its first cell"
    if running.is_file():
        notebook = read_notebook(running)
        where = _where(notebook) or where
        write_whole(job.failed, _json(stripped(notebook)))
        running.unlink()
    return f"{job.notebook.name}, {where}, with {given}: {_problem(job, error)} (what ran is kept in {job.failed})"


def _problem(job: _Job, error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return f"took longer than {job.cell_seconds} s; --cell-seconds allows more"
    last = str(getattr(error, "evalue", "") or error).strip().splitlines()[-1:] or [""]
    return f"{getattr(error, 'ename', type(error).__name__)}: {last[0]}"


def _where(notebook: Notebook) -> str | None:
    """The cell that failed, or else the last one that was begun, by its number in the notebook as written."""
    cells = [*enumerate((cell for cell in notebook["cells"] if not _added(cell)), 1)]
    failed = [number for number, cell in cells if _failed(cell)]
    begun = [number for number, cell in cells if cell["metadata"].get("papermill", {}).get("start_time")]
    return f"cell {(failed or begun[-1:])[0]}" if failed or begun else None


def _failed(cell: Mapping[str, Any]) -> bool:
    return any(output["output_type"] == "error" for output in cell.get("outputs", ()))


def _json(notebook: Notebook) -> bytes:
    return (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode()
