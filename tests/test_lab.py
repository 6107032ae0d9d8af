"""JupyterLab, as a person uses it: each notebook is opened, run from top to bottom, and shows its figures."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus_tools.brief.running.notebooks import find_notebooks

NOTEBOOKS = find_notebooks()
PATIENCE = 120  # seconds for a start of the server, a kernel and a notebook on a busy machine


@pytest.fixture(scope="module")
def folder(make_mini_corpus: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a person has it: the notebooks, and the corpus that their parameters name."""
    home = tmp_path_factory.mktemp("lab")
    make_mini_corpus(home).rename(home / "seeds")
    (home / "notebooks").mkdir()
    for path in NOTEBOOKS:
        shutil.copy(path, home / "notebooks")
    return home


@pytest.fixture(scope="module")
def lab(folder: Path) -> Iterator[str]:
    """The address of a JupyterLab that serves the folder."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    options = {
        "ServerApp.token": "''",
        "ServerApp.password": "''",
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.open_browser": False,
        "ServerApp.allow_root": True,
        "LabApp.news_url": "''",
        "LabApp.check_for_updates_class": "jupyterlab.handlers.announcements.NeverCheckForUpdate",
    }
    own = {name: str(folder / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")}
    command = [sys.executable, "-m", "jupyter", "lab", *(f"--{name}={value}" for name, value in options.items())]
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **own}, stdout=log, stderr=log, start_new_session=True
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(f"{address}/api/status", server, folder / "server.log")
            yield address
        finally:
            os.killpg(server.pid, signal.SIGKILL)  # with its kernels, for whose farewell it would wait
            server.wait()


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start: {log.read_text()[-2000:]}")


@pytest.fixture(scope="module")
def page(browser: Any, lab: str) -> Iterator[Any]:
    """A window of Chromium."""
    window = browser.new_page(viewport={"width": 1280, "height": 1000})
    yield window
    window.close()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
def test_a_notebook_runs_from_top_to_bottom_and_shows_its_figure(page: Any, lab: str, folder: Path, path: Path) -> None:
    page.goto(f"{lab}/lab/tree/notebooks/{path.name}?reset")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=1000 * PATIENCE)
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=1000 * PATIENCE)
    page.get_by_role("menuitem", name="Run", exact=True).first.click()
    page.get_by_text("Run All Cells", exact=True).first.click()
    outputs = _saved(page, folder / "notebooks" / path.name)
    assert [one["evalue"] for one in outputs if one["output_type"] == "error"] == []
    assert [one["text"] for one in outputs if one.get("name") == "stderr"] == []
    page.locator("figure.ct-figure svg[font-size]:visible").first.scroll_into_view_if_needed(timeout=1000 * PATIENCE)


def _saved(page: Any, path: Path) -> list[dict[str, Any]]:
    """The outputs of a notebook that JupyterLab saved after its last cell has run, or after one has failed."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        page.keyboard.press("Control+s")
        page.wait_for_timeout(500)
        cells = _code_cells(path)
        outputs = [output for cell in cells for output in cell["outputs"]]
        if any(cell["execution_count"] for cell in cells[-1:]) or any(one["output_type"] == "error" for one in outputs):
            return outputs
    pytest.fail(f"{path.name}: its last cell was not run within {PATIENCE} seconds")


def _code_cells(path: Path) -> list[dict[str, Any]]:
    """The cells of code of a notebook; none while it is being saved: JupyterLab empties the file and fills it again."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    except ValueError:
        return []
    return [cell for cell in cells if cell["cell_type"] == "code"]
