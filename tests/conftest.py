"""A small corpus that the tests make: invented outlets, invented people."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, settings

from corpus_tools.tables.columns import Column
from corpus_tools.tables.schema import TABLES
from corpus_tools.tables.storage import arrow_table

# What an example may take depends on the machine's other work; a run in CI tries the same examples each time, too.
settings.register_profile("tests", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")

HARBOUR = """\
Port minister denies plan to sell the harbour

By Ilse Brandt
March 4, 2021

SELVAG (Northern Courier) – Transport Minister Marta Okoye on Thursday denied that the government would sell the \
harbour of Selvag, which employs more than 2,300 people.

“We will not sell a single crane,” Okoye told reporters outside parliament. “The harbour belongs to the town.”

The powerful Dockworkers' Union accused the minister of hiding talks with the Baltic Holding Company, a charge that \
she called “absurd”.

Union leader Piet van Holm said his members would go on strike on Monday if the talks went on.

Read more

Ferry to Osterby late again

Share this article
Copyright 2021 Northern Courier. All rights reserved.
"""

STRIKE = """\
Dockers walk out in Selvag

9 March 2021

Dockworkers in Selvag went on strike on Monday over talks about the sale of the harbour.

Piet van Holm, head of the Dockworkers' Union, said the walkout would last “as long as it takes”.

The minister, Marta Okoye, has promised to publish all letters by the end of March.

Comments

Strikers should be ashamed of themselves. Who pays for this?
Posted by grumpy_skipper, March 10, 2021
"""

UNDATED = """\
Letters show harbour talks, opposition says

Opposition politician Jonas Lind said on Tuesday that letters proved “months of talks” between the transport ministry \
and Baltic Holding Company.

According to Lind, Okoye met the company's managers three times. The ministry did not comment.
"""

SETTINGS = """\
title = "The harbour of Selvag"
question = "Who says what about the sale of the harbour?"

[documents.undated]
outlet = "Selvag Post"
published = "2021-03-16/2021-03-31"
published_basis = "inferred"
reason = "It speaks of the letters that the minister promised by the end of March."

[[actors]]
name = "Baltic Holding Company"
kind = "organisation"
aliases = ["Baltic Holding"]
reason = "The short form is used in the letters."

[[judgements]]
text = "The minister and the opposition disagree on whether there were talks."
likelihood = "likely"
confidence = "moderate"
evidence = [
    { document = "harbour", text = "denied that the government would sell the harbour" },
    { document = "undated", text = "“months of talks”" },
]
"""


def write_mini_corpus(parent: Path) -> Path:
    """A folder of three short documents and a corpus.toml."""
    folder = parent / "mini"
    folder.mkdir()
    for name, text in (("harbour", HARBOUR), ("strike", STRIKE), ("undated", UNDATED)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "corpus.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that draw a PDF are skipped where WeasyPrint finds no Pango; never in CI, which installs it."""
    if os.environ.get("CI") or _has_pango():
        return
    for item in items:
        if item.get_closest_marker("pango"):
            item.add_marker(pytest.mark.skip(reason="WeasyPrint finds no Pango on this machine"))


def _has_pango() -> bool:
    try:
        import weasyprint  # noqa: F401
    except OSError:
        return False
    return True


PLAIN = {"string": "x", "int64": 0, "float64": 0.0, "bool": True, "strings": [], "spans": [[0, 1]]}
"""What a cell holds in hand-made rows where a test does not care."""


def _plain(kind: Column) -> Any:
    if kind.nullable:
        return None
    return kind.words[0] if kind.words else PLAIN[kind.type]


@pytest.fixture
def frame() -> Callable[..., pd.DataFrame]:
    """A declared table of hand-made rows: ``frame("claims", {...}, {...})``; what is not given is plain or missing."""

    def made(name: str, *given: dict[str, Any]) -> pd.DataFrame:
        table = TABLES[name]
        rows = []
        for number, cells in enumerate(given, 1):
            row = {column: _plain(kind) for column, kind in table.columns.items()}
            row |= {table.key: f"{table.letter}{number}", "number": f"{table.letter}{number}"}
            if table.letter:
                row |= {"doc_id": "a", "start": number, "end": number + 1, "line": 1}
            rows.append({**row, **cells})
        return arrow_table(name, rows).to_pandas()

    return made


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
CHROMIUM_FLAGS = [
    "--no-sandbox",  # CI runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium, one for all tests: two Playwrights cannot run in one process."""
    needed = {"Chromium": CHROMIUM, "Playwright": importlib.util.find_spec("playwright")}
    missing = [name for name, found in needed.items() if not found]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"{' and '.join(missing)} cannot be found on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tools:
        shown = tools.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        yield shown
        shown.close()


@pytest.fixture(scope="session")
def make_mini_corpus() -> Callable[[Path], Path]:
    """Writes the small corpus below a folder."""
    return write_mini_corpus


@pytest.fixture(scope="session")
def built_brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small corpus, ``mini``, and its brief, ``out``, for all tests: who changes either copies it."""
    from corpus_tools.report import build_report

    folder = tmp_path_factory.mktemp("built")
    build_report(write_mini_corpus(folder), folder / "out", say=lambda _: None)
    return folder


@pytest.fixture
def mini_corpus(tmp_path: Path) -> Path:
    """The small corpus in a place of its own."""
    return write_mini_corpus(tmp_path)


class FrameStudy(SimpleNamespace):
    """Data frames that stand in for a study with these tables."""

    def read(self, table: str, columns: Sequence[str] | None = None, where: Sequence[tuple[str, str, Any]] = ()) -> Any:
        frame = getattr(self, table)
        for column, operator, value in where:
            frame = frame[frame[column].isin(value) if operator == "in" else frame[column] == value]
        return frame[list(columns)] if columns else frame

    def stream(self, table: str) -> Any:
        return self.read(table)


@pytest.fixture
def study_of() -> Callable[..., Any]:
    """Makes a study of data frames that are given by the names of their tables, and of what else it is asked for."""
    return FrameStudy
