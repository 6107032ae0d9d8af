"""The notebooks as committed: clean, short, declared; and as run: the same bytes, no trace of the machine."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import papermill
import pytest

from corpus_tools.brief.exporters import DISAGREEMENTS
from corpus_tools.brief.running.notebooks import declared_parameters, find_notebooks, other_notebooks, tables_read
from corpus_tools.brief.running.sections import run_sections
from corpus_tools.study import open_study
from corpus_tools.tables.schema import TABLES

NOTEBOOKS = find_notebooks()
ids = [path.stem for path in NOTEBOOKS]


def _cells(path: Path, kind: str) -> list[dict[str, Any]]:
    return [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == kind]


def test_there_are_six_and_the_summary_comes_first() -> None:
    assert ids == ["0_summary", "1_corpus", "2_actors", "3_claims", "4_chronology", "5_framing"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=ids)
def test_a_notebook_is_committed_without_outputs_counts_or_traces_of_a_machine(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    assert notebook["metadata"] == {"kernelspec": kernel, "language_info": {"name": "python"}}
    for cell in notebook["cells"]:
        assert cell["metadata"] in ({}, {"tags": ["parameters"]}, {"tags": [DISAGREEMENTS]})
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None


def test_a_notebook_that_was_renamed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("1_corpus.ipynb", "claims.ipynb"):
        (tmp_path / name).write_text("{}")
    monkeypatch.setattr("corpus_tools.brief.running.notebooks.FOLDERS", (tmp_path,))
    assert [path.name for path in other_notebooks()] == ["claims.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=ids)
def test_a_notebook_is_prose_with_a_few_calls(path: Path) -> None:
    sources = ["".join(cell["source"]) for cell in _cells(path, "code")]
    lengths = [len(source.splitlines()) for source in sources]
    assert max(lengths) <= 10
    assert sum(lengths) <= 60
    banned = (ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.Lambda)
    assert not [node for source in sources for node in ast.walk(ast.parse(source)) if isinstance(node, banned)]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=ids)
def test_no_number_is_typed_into_the_prose(path: Path) -> None:
    prose = " ".join("".join(cell["source"]) for cell in _cells(path, "markdown")).replace("C7", "")
    assert [character for character in prose if character.isdigit()] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=ids)
def test_the_parameters_stand_under_the_title_and_papermill_can_print_them(path: Path) -> None:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert "".join(cells[0]["source"]).startswith("# ")
    assert cells[1]["metadata"] == {"tags": ["parameters"]}
    declared = declared_parameters(path)
    shown = papermill.inspect_notebook(path)
    assert {name: (one["inferred_type_name"], one["help"]) for name, one in shown.items()} == {
        name: (one.type, one.meaning) for name, one in declared.items()
    }
    assert all(one.meaning for one in declared.values())


@pytest.mark.parametrize("path", NOTEBOOKS, ids=ids)
def test_which_tables_a_notebook_reads_is_seen_from_its_code(path: Path) -> None:
    assert 0 < len(tables_read(path)) < len(TABLES)


def test_a_table_of_which_columns_are_read_counts_as_read() -> None:
    assert {"mentions", "actors"} <= tables_read(next(path for path in NOTEBOOKS if path.stem == "2_actors"))


def test_all_notebooks_run_on_a_corpus_and_their_results_hold_no_trace_of_the_machine(
    mini_corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    open_study(mini_corpus, out)
    sections = run_sections(mini_corpus, out)
    for section in sections:
        text = section.read_text(encoding="utf-8")
        assert str(tmp_path) not in text
        assert "0x" not in text
        assert "papermill" not in text
        outputs = [output for cell in _cells(section, "code") for output in cell["outputs"]]
        assert outputs
        assert {output["output_type"] for output in outputs} <= {"display_data", "execute_result"}
    before = [section.read_bytes() for section in sections]
    for section in sections:
        section.unlink()
    assert before == [section.read_bytes() for section in run_sections(mini_corpus, out)]
