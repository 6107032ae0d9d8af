"""Kernels of a build: forked or started anew they write the same; no process of a build outlives it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from corpus_tools.brief.running import kernels as module
from corpus_tools.brief.running.kernels import LOST, Kernels
from corpus_tools.brief.running.notebooks import modules_read
from corpus_tools.brief.running.provisioner import manager_of
from corpus_tools.brief.running.sections import run_sections
from corpus_tools.study import open_study

needs_fork = pytest.mark.skipif(not module.FORKS, reason="kernels are not forked on this system")


def _alive(pid: int) -> bool:
    """True for a process that runs; one that waits to be reaped does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def _gone(*pids: int) -> bool:
    """True once none of the processes is alive, which is waited for."""
    until = time.monotonic() + 30
    while any(map(_alive, pids)) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(map(_alive, pids))


def _notebook(folder: Path, *sources: str, name: str = "7_made") -> Path:
    parameters = 'corpus = "x"  # type: str folder\nout = None  # type: str folder\n'
    cells = [
        {"cell_type": "code", "execution_count": None, "id": f"c{n}", "metadata": {}, "outputs": [], "source": source}
        for n, source in enumerate([parameters, *sources])
    ]
    cells[0]["metadata"] = {"tags": ["parameters"]}
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    path = folder / f"{name}.ipynb"
    path.write_text(json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}))
    return path


def test_a_forked_kernel_and_one_started_anew_write_the_same_bytes(
    mini_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = (
        "import sys, matplotlib; from corpus_tools import open_study; study = open_study(corpus, out)",
        "study.claims",
        "print(sorted(name for name in globals() if not name.startswith('_')), __name__, sys.path[0])",
        "print(matplotlib.get_backend(), list({'a', 'b', 'c', 'd'}), end='')\nprint('e', file=sys.stderr)",
    )
    made = []
    for forks in (True, False):
        monkeypatch.setattr(module, "FORKS", forks and module.FORKS)
        out = tmp_path / f"out{forks}"
        open_study(mini_corpus, out)
        (section,) = run_sections(mini_corpus, out, notebooks=[_notebook(tmp_path, *sources)])
        made.append(section.read_bytes())
    assert made[0] == made[1]


@needs_fork
def test_a_notebook_sees_nothing_of_another(mini_corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    open_study(mini_corpus, out)
    leave = "import corpus_tools, os; corpus_tools.left = os.environ['LEFT'] = 'behind'; left = 1"
    look = "import corpus_tools, os; print('left' in globals(), hasattr(corpus_tools, 'left'), 'LEFT' in os.environ)"
    with Kernels() as kernels:
        for name, source in (("1_leaves", leave), ("2_looks", look)):
            (section,) = run_sections(
                mini_corpus, out, notebooks=[_notebook(tmp_path, source, name=name)], kernels=kernels
            )
    assert json.loads(section.read_text())["cells"][1]["outputs"][0]["text"] == ["False False False\n"]


@needs_fork
def test_a_kernel_ends_with_its_build_and_leaves_no_folder(tmp_path: Path) -> None:
    with Kernels() as kernels:
        forked = kernels.forked(["-f", str(kernels.folder / "k.json")], str(tmp_path), dict(os.environ))
        assert forked is not None
        kernels.adopt(forked)
        assert forked.poll() is None
    assert _gone(forked.pid)
    assert forked.poll() == LOST
    assert not kernels.folder.exists()
    assert kernels.forked([], str(tmp_path), {}) is None


@needs_fork
def test_a_kernel_that_is_killed_tells_its_exit_code_each_time_it_is_asked(tmp_path: Path) -> None:
    with Kernels() as kernels:
        forked = kernels.forked(["-f", str(kernels.folder / "k.json")], str(tmp_path), dict(os.environ))
        assert forked is not None
        forked.kill()
        assert forked.wait() == -signal.SIGKILL
        assert forked.poll() == -signal.SIGKILL


@needs_fork
@pytest.mark.parametrize("pause", [0, 0.01, 0.05])
def test_a_kernel_that_has_just_begun_is_gone_before_the_folder_that_it_writes_to(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], pause: float
) -> None:
    kernels = Kernels()
    arguments = ["-f", str(kernels.folder / "k.json"), "--log-level=ERROR"]
    forked = kernels.forked(arguments, str(tmp_path), {**os.environ, **kernels.environment})
    assert forked is not None
    time.sleep(pause)
    kernels.close()  # nobody had adopted it
    assert not _alive(forked.pid)
    assert capfd.readouterr().err == ""


def test_no_kernel_is_started_for_a_build_that_is_over(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with Kernels() as kernels:
        started = manager_of(kernels)().provisioner
    launched = started.launch_kernel(
        [sys.executable, "-m", "ipykernel_launcher"], cwd=str(tmp_path), env={**os.environ}
    )
    with pytest.raises(ConnectionError, match="the build is over"):
        asyncio.run(launched)
    assert started.process is None
    assert capfd.readouterr().err == ""


BUILD = """
import os, sys, time
from corpus_tools.brief.running.kernels import Kernels
kernels = Kernels()
forked = kernels.forked(["-f", str(kernels.folder / "k.json")], os.getcwd(), dict(os.environ))
print(forked.pid, kernels._server.pid, kernels.folder, flush=True)
time.sleep(60)
"""


@needs_fork
@pytest.mark.parametrize("victim", ["the build", "the process that forks"])
def test_no_kernel_outlives_a_process_above_it_that_is_killed(tmp_path: Path, victim: str) -> None:
    with subprocess.Popen([sys.executable, "-c", BUILD], stdout=subprocess.PIPE, text=True, cwd=tmp_path) as build:
        assert build.stdout is not None
        kernel, server, folder = build.stdout.readline().split()
        os.kill(build.pid if victim == "the build" else int(server), signal.SIGKILL)
        assert _gone(int(kernel), int(server))
        build.kill()
    if victim == "the build":
        assert not Path(folder).exists()


PRESSING = """
import time
from corpus_tools.brief.page.press import Press
with Press() as press:
    press.begin("<p>A word.</p>" * 100_000)
    print(press._process.pid, press._folder, flush=True)
    time.sleep(60)
"""


def test_no_pdf_is_drawn_for_a_build_that_was_killed(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", PRESSING], stdout=subprocess.PIPE, text=True, cwd=tmp_path) as build:
        assert build.stdout is not None
        press, folder = build.stdout.readline().split()
        assert _alive(int(press))
        build.kill()
        assert _gone(int(press))
    assert not Path(folder).exists()


def test_the_modules_that_notebooks_import_are_read_from_their_code(tmp_path: Path) -> None:
    first = _notebook(tmp_path, "import json, os.path\nfrom pandas.api import types", name="1_a")
    second = _notebook(tmp_path, "%matplotlib inline\nimport csv", "this is no Python", name="2_b")
    assert modules_read([first, second]) == ["csv", "json", "os.path", "pandas.api"]
    third = _notebook(tmp_path, "from corpus_tools import open_study, show", name="3_c")
    assert modules_read([third]) == ["corpus_tools", "corpus_tools.show"]


INTERRUPTED_ELSEWHERE = """
import os, signal, threading, time
from concurrent.futures import ThreadPoolExecutor
from corpus_tools.brief.running.sections import ended
signal.signal(signal.SIGINT, signal.default_int_handler)
pool = ThreadPoolExecutor(2)
slow = pool.submit(time.sleep, 60)
threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
try:
    ended([slow])
except KeyboardInterrupt:
    print("interrupted", flush=True)
os._exit(0)
"""


def test_an_interrupt_that_another_thread_receives_is_heeded_while_notebooks_run() -> None:
    ran = subprocess.run([sys.executable, "-c", INTERRUPTED_ELSEWHERE], capture_output=True, text=True, timeout=30)
    assert ran.stdout == "interrupted\n"


def _loaded(*lines: str) -> str:
    """What a process prints that runs these lines with the packages of the readings idle."""
    source = "\n    ".join(["with idle_packages():", *lines])
    program = f"import sys\nfrom corpus_tools.brief.running.idle_packages import idle_packages\n{source}"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()


def test_what_draws_a_brief_loads_little_of_what_reads_documents() -> None:
    drawing = "from corpus_tools import show"
    count = "print(sum(name.startswith('corpus_tools.claims.') for name in sys.modules))"
    reading = "from corpus_tools.claims import find_claims"
    assert 0 < 2 * int(_loaded(drawing, count)) < int(_loaded(drawing, reading, count))


def test_an_idle_package_is_whole_once_something_of_its_own_is_asked_for() -> None:
    first = "from corpus_tools.claims.topics.content import stem"
    assert _loaded(first, "print('corpus_tools.claims.speakers' in sys.modules)") == "False"
    assert _loaded(first, "from corpus_tools.claims import find_claims", "print(find_claims.__name__)") == "find_claims"
    assert _loaded(first, "from corpus_tools.claims import cues", "print(cues.__name__)") == "corpus_tools.claims.cues"
    missing = "import corpus_tools.claims as room"
    assert _loaded(first, missing, "print(hasattr(room, 'no_such'), hasattr(room, 'find_claims'))") == "False True"
