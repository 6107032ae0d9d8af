"""The README names only what exists, and describes the tables as they are declared."""

from __future__ import annotations

import re
from pathlib import Path

from corpus_tools.__main__ import _parser
from corpus_tools.tables.schema import TABLES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _code() -> list[str]:
    """The lines of the README's code blocks, and its inline code."""
    blocks = re.findall(r"```[a-z]*\n(.*?)```", README, re.DOTALL)
    return [line for block in blocks for line in block.splitlines()] + re.findall(r"`([^`\n]+)`", README)


def test_the_readme_names_only_targets_of_make_that_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {match[1] for line in _code() for match in re.finditer(r"\bmake ([a-z]+)", line)}
    assert named
    assert named <= targets


def test_the_readme_names_only_commands_that_exist() -> None:
    commands = next(action.choices for action in _parser()._actions if action.choices)
    named = {match[1] for line in _code() if (match := re.match(r"corpus-tools ([a-z]+)", line))}
    assert named
    assert named <= set(commands or ())


def test_the_readme_names_only_files_that_exist() -> None:
    paths = {line for line in _code() if re.fullmatch(r"[\w.-]+(/[\w.-]+)*/?", line) and "/" in line}
    assert paths
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []


def test_the_readme_describes_each_table_as_declared() -> None:
    for name, table in TABLES.items():
        columns = ", ".join(f"`{column}`" for column in table.columns)
        assert f"| `{name}` | {table.row} | {columns} |" in README


def test_the_readme_holds_no_placeholder() -> None:
    assert "%%" not in README
