"""Running notebooks: parameters refused early, failures named, only what changed run again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import papermill
import pytest

from corpus_tools.brief.running.notebooks import check_parameters, declared_parameters, tables_read
from corpus_tools.brief.running.sections import SectionError, run_sections, stripped
from corpus_tools.model import CorpusError
from corpus_tools.study import open_study

PARAMETERS = """\
corpus = "../seeds"  # type: str folder of the documents
out = None  # type: str folder of the tables
top_n = 3  # type: int actors shown
share = 0.5  # type: float a share
"""


def _notebook(folder: Path, *sources: str, name: str = "7_made", parameters: str = PARAMETERS) -> Path:
    """A small notebook: title, parameters, and code cells."""
    cells: list[dict[str, Any]] = [{"cell_type": "markdown", "id": "title", "metadata": {}, "source": ["# Made"]}]
    for number, source in enumerate((parameters, *sources)):
        tags = {} if number else {"tags": ["parameters"]}
        cell = {"cell_type": "code", "execution_count": None, "id": f"c{number}", "metadata": tags, "outputs": []}
        cells.append({**cell, "source": source.splitlines(keepends=True)})
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    path = folder / f"{name}.ipynb"
    path.write_text(json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}))
    return path


def _run(corpus: Path, out: Path, path: Path, told: list[tuple[str, bool]] | None = None, **given: object) -> Path:
    (section,) = run_sections(
        corpus,
        out,
        {path.stem: given} if given else None,
        lambda name, ran: told.append((name, ran)) if told is not None else None,
        notebooks=[path],
    )
    return section


def _texts(section: Path) -> list[str]:
    cells = json.loads(section.read_text(encoding="utf-8"))["cells"]
    return ["".join(output["text"]) for cell in cells for output in cell.get("outputs", ())]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"top": 3}, "7_made.ipynb: there is no parameter 'top'; there are corpus, out, top_n, share"),
        ({"top_n": "3"}, "7_made.ipynb: top_n='3' is of type str; it must be int"),
        ({"top_n": True}, "7_made.ipynb: top_n=True is of type bool; it must be int"),
        ({"top_n": None}, "7_made.ipynb: top_n=None is of type NoneType; it must be int"),
    ],
)
def test_an_unknown_or_ill_typed_parameter_is_refused_before_a_kernel_starts(
    tmp_path: Path, given: dict[str, object], message: str
) -> None:
    path = _notebook(tmp_path)
    with pytest.raises(CorpusError) as error:
        run_sections(tmp_path, tmp_path, {"7_made": given}, notebooks=[path])
    assert str(error.value) == message


def test_a_whole_number_is_a_float_and_none_is_taken_where_it_is_the_default(tmp_path: Path) -> None:
    check_parameters(_notebook(tmp_path), {"share": 1, "out": None})


@pytest.mark.parametrize("line", ["top_n = 3", "top_n = 3  # actors", "top_n = 3  # type: list actors"])
def test_a_parameter_that_does_not_say_its_type_is_an_error(tmp_path: Path, line: str) -> None:
    with pytest.raises(CorpusError, match="declares no parameter"):
        declared_parameters(_notebook(tmp_path, parameters=line))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("%matplotlib inline\nf(study.claims, study.actors)", {"claims", "actors"}),
        ("study.title\nstudy.zones.words", {"zones"}),
        ("other.claims", set()),
    ],
)
def test_the_tables_that_a_notebook_reads_are_seen_from_its_code(tmp_path: Path, code: str, expected: set[str]) -> None:
    assert set(tables_read(_notebook(tmp_path, code))) == expected


def test_a_notebook_that_hands_on_the_whole_study_reads_every_table(tmp_path: Path) -> None:
    assert {"claims", "problems"} <= set(tables_read(_notebook(tmp_path, "study = open()\nf(study)")))


def test_what_papermill_and_the_kernel_leave_behind_is_taken_out() -> None:
    cells: Sequence[dict[str, Any]] = [
        {"cell_type": "code", "metadata": {"tags": ["injected-parameters"]}, "outputs": [], "source": []},
        {
            "cell_type": "code",
            "metadata": {"papermill": {"duration": 1}, "execution": {}, "tags": []},
            "execution_count": 3,
            "outputs": [{"output_type": "execute_result", "execution_count": 3}],
            "source": [],
        },
    ]
    (kept,) = stripped({"cells": cells, "metadata": {"papermill": {}, "language_info": {"version": "3"}}})["cells"]
    assert kept["metadata"] == {"tags": []}
    assert kept["execution_count"] is None
    assert kept["outputs"] == [{"output_type": "execute_result", "execution_count": None}]


def test_a_section_runs_with_its_parameters_and_again_only_when_something_changed(
    mini_corpus: Path, tmp_path: Path
) -> None:
    out, told = tmp_path / "out {odd}", list[tuple[str, bool]]()
    open_study(mini_corpus, out)
    path = _notebook(tmp_path, "import os\nprint(top_n, share, os.environ['PYTHONHASHSEED'], os.path.isabs(corpus))")
    assert _texts(_run(mini_corpus, out, path, told)) == ["3 0.5 0 True\n"]
    _run(mini_corpus, out, path, told)
    assert _texts(_run(mini_corpus, out, path, told, top_n=4)) == ["4 0.5 0 True\n"]
    _notebook(tmp_path, "print('new')")
    assert _texts(_run(mini_corpus, out, path, told, top_n=4)) == ["new\n"]
    assert told == [("7_made", True), ("7_made", False), ("7_made", True), ("7_made", True)]


def test_a_failing_cell_is_named_what_ran_is_kept_and_the_old_section_stays(mini_corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    open_study(mini_corpus, out)
    path = _notebook(tmp_path, "print('fine')")
    section = _run(mini_corpus, out, path)
    before = section.read_bytes()
    _notebook(tmp_path, "print('fine')", "raise ValueError('one\\nno such word')", "print('never')")
    with pytest.raises(SectionError) as error:
        _run(mini_corpus, out, path, top_n=9)
    message = str(error.value)
    for part in ("7_made.ipynb, cell 4", "top_n=9", "ValueError: no such word", "7_made.failed.ipynb"):
        assert part in message
    assert "\n" not in message
    assert _texts(section) == ["fine\n"]
    assert section.read_bytes() == before
    failed = json.loads((section.parent / "7_made.failed.ipynb").read_text())
    assert failed["cells"][2]["outputs"][0]["text"] == ["fine\n"]
    assert sorted(path.name for path in section.parent.iterdir()) == ["7_made.failed.ipynb", "7_made.ipynb"]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import time; time.sleep(60)", r"cell 4, with the defaults: took longer than 1 s; --cell-seconds"),
        ("import signal, time; signal.pthread_sigmask(0, [2]); time.sleep(60)", r"cell 4, .* took longer than 1 s"),
        ("import os; os._exit(3)", r"cell 4, with the defaults: DeadKernelError: Kernel died"),
        ("import os; os.kill(os.getpid(), 9)", r"cell 4, with the defaults: DeadKernelError: Kernel died"),
    ],
    ids=["sleeps", "sleeps and cannot be interrupted", "ends its kernel", "kills its kernel"],
)
def test_a_cell_that_hangs_or_ends_its_kernel_is_named(
    mini_corpus: Path, tmp_path: Path, code: str, message: str
) -> None:
    out = tmp_path / "out"
    open_study(mini_corpus, out)
    path = _notebook(tmp_path, "print('fine')", code, "print('never')")
    with pytest.raises(SectionError, match=rf"7_made\.ipynb, {message}"):
        run_sections(mini_corpus, out, notebooks=[path], cell_seconds=1)
    assert _texts(out / "sections" / "7_made.failed.ipynb") == ["fine\n"]


def test_a_kernel_that_never_came_up_is_started_once_more(
    mini_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, asked, execute = tmp_path / "out", [], papermill.execute_notebook
    open_study(mini_corpus, out)

    def busy(*paths: str, **given: object) -> object:
        asked.append(paths)
        if len(asked) == 1:
            raise RuntimeError("Kernel died before replying to kernel_info")
        return execute(*paths, **given)

    monkeypatch.setattr(papermill, "execute_notebook", busy)
    assert _texts(_run(mini_corpus, out, _notebook(tmp_path, "print('fine')"))) == ["fine\n"]
    assert len(asked) == 2
