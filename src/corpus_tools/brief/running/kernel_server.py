"""
A process that has loaded the libraries of the notebooks and forks itself for each kernel that is asked for.

    python -m corpus_tools.brief.running.kernel_server FOLDER MODULE …

Requests and replies are JSON, one a line: ``{"fork": …}`` is answered by a process id, ``{"poll": PID}`` by an exit
code, or null while the kernel lives. When the requests end, because the build is over or was killed, every kernel is
killed and the FOLDER of their connections removed: nothing outlives a build. SIGTERM ends it only before it serves.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn, TextIO

from corpus_tools import fingerprint
from corpus_tools.brief.running.idle_packages import idle_packages

KERNEL_MODULES = (
    "IPython.extensions.storemagic", "corpus_tools.tables.storage", "ipykernel.debugger", "ipykernel.ipkernel",
    "ipykernel.kernelapp", "matplotlib.backends.backend_svg", "pandas.core.methods.to_dict", "psutil",
    "pyarrow.dataset", "pyarrow.pandas_compat", "tornado.platform.asyncio",
)  # fmt: skip
"""What every kernel needs before its first cell, and every notebook at its first table and figure."""

DEBUGGER = "debugpy"
"""What no kernel of a build needs; it takes as long to load as all else that ipykernel is made of."""

COLUMNS = 20
"""Columns of a data frame that pandas shows in a kernel (its own default there)."""


SELDOM = 50_000
"""Objects made, over those freed, before a kernel's collector looks at them; a figure is some thousand."""


def main(arguments: Sequence[str]) -> None:
    """Serves until the requests end."""
    folder, *modules = arguments
    requests, replies = _own_streams()
    gc.disable()  # of what is loaded, and that is a lot, nothing is garbage
    sys.modules[DEBUGGER] = None  # type: ignore[assignment]  # to import it fails, and ipykernel does without it
    with idle_packages():
        for name in (*KERNEL_MODULES, *modules):
            with suppress(Exception):  # the cell that imports it says what is wrong, and where
                import_module(name)
    _tell_pandas()
    fingerprint.of_package(), fingerprint.versions()  # every notebook asks by them if its tables are current
    gc.freeze()  # what is loaded stays shared: no kernel's collector writes to it
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # from now on there may be kernels, which must end first
    try:
        _serve(requests, replies)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _tell_pandas() -> None:
    """pandas asks once, when it is loaded, if it writes to a terminal or in a kernel; here no kernel is yet."""
    import pandas as pd

    pd.set_option("display.max_columns", COLUMNS)


def _own_streams() -> tuple[TextIO, TextIO]:
    """The streams of requests and replies, out of reach of what prints: that goes to where errors go."""
    requests, replies = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    return requests, replies


def _serve(requests: TextIO, replies: TextIO) -> None:
    answer: int | None
    codes: dict[int, int | None] = {}  # of every kernel; None while it lives
    try:
        for line in requests:
            request = json.loads(line)
            if "fork" in request:
                pid = _fork(request["fork"], (requests, replies))
                answer, codes[pid] = pid, None
            else:
                pid = request["poll"]
                answer = codes[pid] = _exit_code(pid, codes)
            print(json.dumps(answer), file=replies, flush=True)
    finally:
        for pid in [pid for pid in codes if _exit_code(pid, codes) is None]:
            os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _exit_code(pid: int, codes: Mapping[int, int | None]) -> int | None:
    """The exit code of a kernel, which the system tells only once; None while it lives."""
    if codes[pid] is not None:
        return codes[pid]
    ended, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if ended else None


def _fork(request: dict[str, Any], streams: Sequence[TextIO]) -> int:
    """A kernel in a process group of its own, which is there before anyone is told of it."""
    server = os.getpid()
    pid = os.fork()
    if pid == 0:
        _be_kernel(request, streams, server)
    with suppress(PermissionError, ProcessLookupError):  # the kernel was quicker
        os.setpgid(pid, pid)
    return pid


def _be_kernel(request: dict[str, Any], streams: Sequence[TextIO], server: int) -> NoReturn:
    """Runs a kernel as ``python -m ipykernel_launcher`` would; it ends when this server does."""
    code = 1
    try:
        os.setpgid(0, 0)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        gc.set_threshold(SELDOM)
        gc.enable()
        for stream in streams:
            os.close(stream.fileno())
        os.chdir(request["cwd"])
        os.environ.clear()
        os.environ.update(request["env"])
        _run_kernel(request["arguments"], server)
        code = 0
    finally:
        os._exit(code)


def _run_kernel(arguments: Sequence[str], server: int) -> None:
    """A server that was killed while its kernel began would be missed by a kernel that asks for its parent then."""
    from ipykernel.kernelapp import IPKernelApp

    sys.argv = ["ipykernel_launcher", *arguments]
    app: Any = IPKernelApp.instance(parent_handle=server)
    app.initialize(list(arguments))
    if os.getppid() == server:
        app.start()


if __name__ == "__main__":
    main(sys.argv[1:])
    os._exit(0)  # the caller waits, and need not while all that was loaded is taken apart
