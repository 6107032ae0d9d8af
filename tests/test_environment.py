"""The lock, environment.yml and pyproject.toml say the same."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
CONDA_NAMES = {"jupyter_client": "jupyter-client", "matplotlib-base": "matplotlib", "playwright-python": "playwright"}
NOT_ON_CONDA_FORGE = {"axe-playwright-python"}  # its tests are skipped where it is missing
NOT_PYTHON = {"python", "make", "git", "pango", "fontconfig", "harfbuzz", "pip"}


def _lock() -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", (ROOT / "requirements.lock").read_text(), re.MULTILINE))


def _conda() -> dict[str, str]:
    entries = re.findall(r"^  - ([a-z0-9_-]+)(?:=([^ \n]+))?", (ROOT / "environment.yml").read_text(), re.MULTILINE)
    return {CONDA_NAMES.get(name, name): version for name, version in entries if name not in NOT_PYTHON}


def _wanted() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    return {re.split(r"[><=~ ]", line)[0] for line in wanted}


def test_environment_yml_names_the_versions_of_the_lock() -> None:
    lock = _lock()
    assert {name: lock[name] for name in _conda()} == _conda()


def test_environment_yml_names_everything_that_the_project_asks_for() -> None:
    assert set(_conda()) == _wanted() - NOT_ON_CONDA_FORGE


def test_the_lock_holds_hashes_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert lock.count("--hash=sha256:") >= len(_lock())
    assert not re.search(r"https?://|--index-url", lock)
