"""
Where the kernels of a build come from: forked from one warm process where the system can, started anew elsewhere.

A fresh kernel spends most of a second on importing what every notebook imports. A forked one has a namespace of its
own all the same, and writes the same bytes; notebooks opened in JupyterLab know nothing of this.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from corpus_tools.brief.standin import BUILDS

FORKS = sys.platform == "linux"
"""Elsewhere there is no fork, or system libraries break in a process that was forked."""

ENVIRONMENT = {
    BUILDS: "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONIOENCODING": "utf-8",
}
"""Set in kernels: the order of sets and encodings are fixed, nobody debugs a build, and no thread is there to fork."""

LOST = -9
"""The exit code of a kernel whose parent was killed: it goes with it."""


class Process(Protocol):
    """What the process of a kernel can be asked and told, forked or not."""

    def poll(self) -> int | None:
        """Its exit code; None while it runs."""

    def kill(self) -> None:
        """Ends it at once."""


class Kernels:
    """
    The kernels of one build; they end with the ``with`` block at the latest. The modules are loaded once, in a
    process of their own, while the caller goes on.
    """

    def __init__(self, modules: Iterable[str] = ()) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="corpus-tools-"))
        self.environment = {**ENVIRONMENT, **_own_folders(self.folder)}
        self._processes: list[Process] = []
        self._server = self._start_server(modules) if FORKS else None
        self._closed = self._server is None
        self._asking = threading.Lock()
        self._starting = threading.Lock()
        self._over = False

    def __enter__(self) -> Kernels:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """
        Ends every kernel, then the process that they came from, and only then takes their folder away: a kernel that
        had just begun would tell the user that it cannot write there. From now on none can be started.
        """
        self._over = True
        if self._server:
            self._server.terminate()  # which it heeds while it loads; later it ends with its requests
        with self._starting:  # a kernel that was being started has been adopted
            for process in self._processes:
                if process.poll() is None:
                    with suppress(ProcessLookupError):
                        process.kill()
        if self._server:
            with self._asking, suppress(BrokenPipeError), self._server:
                self._closed = True
        shutil.rmtree(self.folder, ignore_errors=True)

    @contextmanager
    def starting(self) -> Iterator[None]:
        """
        Within it a kernel is started and adopted. Raises ``ConnectionError`` once these kernels are over, as when
        another thread finds that its kernel was killed and asks for a new one.
        """
        with self._starting:
            if self._over:
                raise ConnectionError("the build is over; no kernel is started any more")
            yield

    def forked(self, arguments: Sequence[str], cwd: str, env: Mapping[str, str]) -> Forked | None:
        """A kernel with these arguments, forked; None where none can be, and one has to be started anew."""
        try:
            pid = self.ask({"fork": {"arguments": list(arguments), "cwd": cwd, "env": dict(env)}})
        except ConnectionError:
            return None
        return Forked(pid, self) if pid else None

    def adopt(self, process: Process) -> None:
        """Takes charge of a kernel."""
        self._processes.append(process)

    def ask(self, request: Mapping[str, Any]) -> int | None:
        """The answer of the process that forks. Raises ``ConnectionError`` when there is none, or none any more."""
        with self._asking:
            if self._closed or not (self._server and self._server.stdin and self._server.stdout):
                raise ConnectionError("nothing forks here, or not any more")
            self._server.stdin.write(json.dumps(request) + "\n")
            self._server.stdin.flush()
            answer = self._server.stdout.readline()
        if not answer:
            raise ConnectionError("the process that forks has ended")
        found: int | None = json.loads(answer)
        return found

    def _start_server(self, modules: Iterable[str]) -> subprocess.Popen[str]:
        """In a session of its own, so that Ctrl-C reaches only us; it ends when its requests do."""
        command = [sys.executable, "-P", "-m", "corpus_tools.brief.running.kernel_server", str(self.folder), *modules]
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **self.environment},
            start_new_session=True,
            encoding="utf-8",
        )


def _own_folders(folder: Path) -> dict[str, str]:
    """
    Settings of a user's own shells play no part in a build; and where there is no home to keep the list of typefaces
    in, matplotlib makes it anew without a word about it in a notebook.
    """
    own = {"IPYTHONDIR": str(folder / "ipython")}
    home = os.path.expanduser("~")  # noqa: PTH111  (Path.home() fails where there is none)
    return own if os.access(home, os.W_OK) else {**own, "MPLCONFIGDIR": str(folder / "matplotlib")}


class Forked:
    """What ``subprocess.Popen`` offers of a process, for a kernel that was forked: it is no child of ours."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int, source: Kernels) -> None:
        self.pid, self.returncode = pid, None
        self._source = source

    def poll(self) -> int | None:
        """Its exit code; None while it runs."""
        try:
            return self._source.ask({"poll": self.pid})
        except ConnectionError:
            return LOST

    def wait(self) -> int:
        """Its exit code, as soon as there is one."""
        while (code := self.poll()) is None:
            time.sleep(0.01)
        return code

    def send_signal(self, signum: int) -> None:
        """Sends a signal to it and to what it started."""
        os.killpg(self.pid, signum)

    def kill(self) -> None:
        """Ends it at once, and what it started."""
        self.send_signal(signal.SIGKILL)
