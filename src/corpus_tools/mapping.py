"""A function over batches: in this process, in several on this machine, or on a Dask scheduler; results in order."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from corpus_tools.model import CorpusError

Batch = TypeVar("Batch")
Result = TypeVar("Result")
Submit = Callable[..., Any]

AHEAD = 2
"""Batches a worker has waiting, so that it never waits for the next and no more than these are in memory."""


RARELY = 1_000_000
"""Objects made, over those freed, before the collector looks at them; Python's 700 are a fraction of a word list."""


@dataclass(frozen=True, slots=True)
class Workforce:
    """
    Who reads: so many processes on this machine (None: one for each core that this process may use), or the workers
    of a Dask scheduler.
    """

    workers: int | None = 1
    engine: Literal["local", "dask"] = "local"
    scheduler: str | None = None

    @property
    def local(self) -> int:
        """The number of processes on this machine."""
        return (
            self.workers or (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()) or 1
        )


def map_batches(
    function: Callable[[Batch], Result], batches: Iterable[Batch], force: Workforce, small: bool = False
) -> Iterator[Result]:
    """
    The result of each batch, in the order of the batches; a few batches are under way at any time and none waits in
    memory for long. ``small``: the work is over before other processes would have started.
    """
    if force.engine == "dask":
        with _scheduled(force) as (submit, workers):
            yield from _in_order(submit, function, batches, AHEAD * workers)
    elif force.local == 1 or small:
        yield from map(function, batches)
    else:
        with _processes(force.local) as pool:
            yield from _in_order(pool.submit, function, batches, AHEAD * force.local)


def _in_order(
    submit: Submit, function: Callable[[Batch], Result], batches: Iterable[Batch], most: int
) -> Iterator[Result]:
    waiting: deque[Any] = deque()
    for batch in batches:
        waiting.append(submit(function, batch))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


@contextmanager
def _processes(workers: int) -> Iterator[Executor]:
    """Fresh processes that share nothing; when the caller ends early, so do they."""
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_follow_parent)
    try:
        yield pool
    except (KeyboardInterrupt, GeneratorExit):
        for child in multiprocessing.active_children():
            child.terminate()
        raise
    except BrokenProcessPool as error:
        raise CorpusError(
            "a worker process was killed (out of memory?); what was read so far is kept: run the same again, "
            "with fewer --workers"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def apart(function: Callable[[Batch], Result], given: Batch, small: bool = False) -> Result:
    """
    What a function makes of something, in a process of its own, whose memory is free again afterwards; in this one
    where the work is ``small``.
    """
    if small:
        return function(given)
    with _processes(1) as pool:
        return pool.submit(function, given).result()


def rarely_collect() -> None:
    """
    Lets the collector of garbage walk through all objects rarely: the word lists are many and stay, and what a reading
    makes holds no circles.
    """
    gc.set_threshold(RARELY, 20, 100)


def _follow_parent() -> None:
    """A worker leaves interrupts to its parent, and ends with it even when that is killed."""
    rarely_collect()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def wait() -> None:
        if parent:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


@contextmanager
def _scheduled(force: Workforce) -> Iterator[tuple[Submit, int]]:
    try:
        from distributed import Client
    except ImportError as error:
        raise CorpusError("--engine dask needs Dask; install it with: pip install 'corpus-tools[dask]'") from error
    if not force.scheduler:
        raise CorpusError("--engine dask needs --scheduler ADDRESS, such as tcp://127.0.0.1:8786")
    try:
        client = Client(force.scheduler, timeout="10s", set_as_default=False)
    except (OSError, ValueError) as error:
        raise CorpusError(f"--scheduler {force.scheduler}: no Dask scheduler answers there ({error})") from error
    with client:
        client.wait_for_workers(1)
        workers = sum(client.nthreads().values())

        def submit(function: Callable[[Batch], Result], batch: Batch) -> Any:
            return client.submit(function, batch, pure=False)

        yield submit, workers
