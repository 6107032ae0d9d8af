"""Parameters that a person sets in a notebook: of the declared type, or an error that says what to write."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from corpus_tools.model import CorpusError
from corpus_tools.parameters import check_here, check_values

CELL = "\n".join(
    [
        "out = None  # type: str folder of the tables; None is the default of the corpus",
        "top_n = 20  # type: int actors shown",
        "whole = False  # type: bool whole sentences",
    ]
)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"top_n": "many"}, "the parameter top_n = 'many' is of type str; write a whole number from 1 on, such as 10"),
        ({"top_n": None}, "top_n = None is of type NoneType"),
        ({"top_n": True}, "top_n = True is of type bool"),
        ({"top_n": 0}, "top_n = 0 shows nothing; write a whole number"),
        ({"whole": "yes"}, "whole = 'yes' is of type str; write True or False"),
        ({"out": 5}, "out = 5 is of type int; write words in quotation marks"),
    ],
)
def test_a_parameter_of_another_type_is_named_with_what_to_write(given: dict[str, object], said: str) -> None:
    with pytest.raises(CorpusError, match=said.replace("(", r"\(")):
        check_values([CELL], {"out": None, "top_n": 20, "whole": False} | given)


def test_what_is_of_its_type_or_is_no_parameter_passes() -> None:
    check_values([CELL, "count = 0  # type: int", "import pandas"], {"out": "x", "top_n": 3, "whole": True, "count": 0})


def test_the_parameters_of_the_notebook_that_runs_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    shell = SimpleNamespace(user_ns={"In": ["", CELL], "top_n": "many"})
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    with pytest.raises(CorpusError, match="top_n"):
        check_here()
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: None))
    check_here()
