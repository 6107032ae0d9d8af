"""The notebooks as they are written: where they are, what they read, which parameters they declare."""

from __future__ import annotations

import ast
import importlib.util
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from corpus_tools.model import CorpusError
from corpus_tools.parameters import Parameter, read_declaration
from corpus_tools.tables.schema import TABLES

Notebook = dict[str, Any]

FOLDERS = (Path(__file__).parents[2] / "notebooks", Path(__file__).parents[4] / "notebooks")
"""Where notebooks are looked for: in the installed package, then in the repository; in no other place."""

PACKAGE = __name__.partition(".")[0]

ON_SCREEN = "on screen only"
"""What the meaning of a parameter says that a brief cannot be made with."""


def find_notebooks() -> list[Path]:
    """The package's own copy of the notebooks, or those of the repository that it runs from; in order."""
    for folder in FOLDERS:
        found = sorted(folder.glob("[0-9]_*.ipynb"))
        if found:
            return found
    raise CorpusError(f"{FOLDERS[-1]}: there are no notebooks; a brief is made of them")


def other_notebooks() -> list[Path]:
    """The notebooks beside these of which no section is made, since no number before their name says its place."""
    found = find_notebooks()
    return sorted({*found[0].parent.glob("*.ipynb")} - {*found})


def read_notebook(path: Path) -> Notebook:
    """A notebook as plain JSON. Raises ``CorpusError`` when the file is none."""
    try:
        notebook: Notebook = json.loads(path.read_text(encoding="utf-8"))
        notebook["cells"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CorpusError(f"{path}: this is no notebook ({error})") from error
    return notebook


def code_of(cell: Mapping[str, Any]) -> str:
    """The source of a code cell, without the lines that only IPython understands; "" for other cells."""
    if cell["cell_type"] != "code":
        return ""
    source = "".join(cell["source"])
    return "\n".join("" if line.lstrip().startswith(("%", "!")) else line for line in source.splitlines())


def tables_read(path: Path) -> frozenset[str]:
    """
    The tables that a notebook reads, seen from ``study.NAME``, ``study.read("NAME")`` and ``study.stream("NAME")``
    in its code; all when it hands the study on whole.
    """
    tree = ast.parse("\n".join(code_of(cell) for cell in read_notebook(path)["cells"]))
    used = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "study"]
    attributes = [
        node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    ]
    named = {
        str(node.args[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("read", "stream")
        and isinstance(node.args[0], ast.Constant)
    }
    named |= {node.attr for node in attributes if isinstance(node.value, ast.Name) and node.value.id == "study"}
    loads = sum(isinstance(node.ctx, ast.Load) for node in used)
    whole = loads > sum(isinstance(node.value, ast.Name) and node.value.id == "study" for node in attributes)
    return frozenset(TABLES) if whole else frozenset(named & set(TABLES))


def modules_read(paths: Iterable[Path]) -> list[str]:
    """The modules that notebooks import, in alphabetical order; a cell that Python cannot read names none."""
    found: set[str] = set()
    for cell in (cell for path in paths for cell in read_notebook(path)["cells"]):
        with suppress(SyntaxError):
            for node in ast.walk(ast.parse(code_of(cell))):
                if isinstance(node, ast.ImportFrom) and node.module:
                    found.update([node.module, *_own_modules(node)])
                elif isinstance(node, ast.Import):
                    found.update(alias.name for alias in node.names)
    return sorted(found)


def _own_modules(node: ast.ImportFrom) -> list[str]:
    """The modules of this package among the names that one imports from it."""
    names = [f"{node.module}.{alias.name}" for alias in node.names] if node.module == PACKAGE else []
    return [name for name in names if importlib.util.find_spec(name)]


def declared_parameters(path: Path) -> dict[str, Parameter]:
    """The parameters of a notebook, from its cell tagged ``parameters``."""
    return _declared(read_notebook(path), path.name)


def differing_parameters(section: Mapping[str, Any]) -> dict[Parameter, object]:
    """The parameters of an executed notebook whose values are not their defaults, with these values."""
    given = section["metadata"].get("corpus_tools", {}).get("parameters", {})
    declared = _declared(section, "section") if given else {}
    return {
        declared[name]: value
        for name, value in sorted(given.items())
        if name in declared and value != declared[name].default
    }


def _declared(notebook: Mapping[str, Any], place: str) -> dict[str, Parameter]:
    cells = [cell for cell in notebook["cells"] if "parameters" in cell["metadata"].get("tags", ())]
    declared: dict[str, Parameter] = {}
    for line in "".join(cells[0]["source"]).splitlines() if cells else ():
        parameter = read_declaration(line)
        if parameter is None:
            raise CorpusError(f"{place}: {line!r} declares no parameter; write: name = 10  # type: int meaning")
        declared[parameter.name] = parameter
    return declared


def check_parameters(path: Path, given: Mapping[str, object]) -> None:
    """
    Raises ``CorpusError`` naming notebook, parameter, value and type when a parameter is unknown, ill-typed or for the
    screen only.
    """
    declared = declared_parameters(path)
    for name, value in given.items():
        if name not in declared:
            raise CorpusError(f"{path.name}: there is no parameter {name!r}; there are {', '.join(declared)}")
        if not declared[name].accepts(value):
            kind = type(value).__name__
            raise CorpusError(f"{path.name}: {name}={value!r} is of type {kind}; it must be {declared[name].type}")
        if ON_SCREEN in declared[name].meaning and value != declared[name].default:
            raise CorpusError(f"{path.name}: {name} shows more than a brief may print; set it in the notebook itself")
