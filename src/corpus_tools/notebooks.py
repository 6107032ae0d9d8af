"""The notebooks as they are written: where they are, what they read, which parameters they declare."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus_tools.model import CorpusError
from corpus_tools.schema import TABLES

Notebook = dict[str, Any]

PLACES = frozenset({"corpus", "out"})
"""Parameters that a build sets itself; being paths of one machine, they are no part of what a section is."""

_DECLARATION = re.compile(r"(\w+)\s*=\s*(.+?)\s*#\s*type:\s*(\w+)\s*(.*)")
_TYPES: Mapping[str, type] = {"str": str, "int": int, "float": float, "bool": bool}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter as its notebook declares it: ``name = default  # type: TYPE meaning``."""

    name: str
    type: str
    default: object
    meaning: str

    def accepts(self, value: object) -> bool:
        """True when the value has the declared type; None only where it is the default."""
        if value is None:
            return self.default is None
        if isinstance(value, bool):
            return self.type == "bool"
        return isinstance(value, _TYPES[self.type]) or (self.type == "float" and isinstance(value, int))


@dataclass(frozen=True, slots=True)
class Section:
    """A notebook, the tables that it reads, and the parameters that it declares."""

    name: str
    path: Path
    tables: tuple[str, ...]
    parameters: Mapping[str, Parameter]


def find_sections() -> tuple[Section, ...]:
    """The notebooks of the repository, or the package's own copy where there is no repository; the summary first."""
    folders = (Path(__file__).parents[2] / "notebooks", Path(__file__).parent / "notebooks")
    for folder in folders:
        found = tuple(load_section(path) for path in sorted(folder.glob("[0-9]_*.ipynb")))
        if found:
            return found
    raise CorpusError(f"{folders[0]}: there are no notebooks; a brief is made of them")


def load_section(path: Path) -> Section:
    """A notebook as a section. Raises ``CorpusError`` when it is none, or declares a parameter badly."""
    return Section(path.stem, path, tables_read(path), declared_parameters(path))


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


def tables_read(path: Path) -> tuple[str, ...]:
    """The tables that a notebook reads, seen from ``study.NAME`` in its code; all when it hands the study on whole."""
    tree = ast.parse("\n".join(code_of(cell) for cell in read_notebook(path)["cells"]))
    used = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "study"]
    attributes = [
        node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    ]
    named = {node.attr for node in attributes if isinstance(node.value, ast.Name) and node.value.id == "study"}
    loads = sum(isinstance(node.ctx, ast.Load) for node in used)
    whole = loads > sum(isinstance(node.value, ast.Name) and node.value.id == "study" for node in attributes)
    return tuple(sorted(TABLES if whole else named & set(TABLES)))


def declared_parameters(path: Path) -> dict[str, Parameter]:
    """The parameters of a notebook, from its cell tagged ``parameters``."""
    cells = [cell for cell in read_notebook(path)["cells"] if "parameters" in cell["metadata"].get("tags", ())]
    declared: dict[str, Parameter] = {}
    for line in "".join(cells[0]["source"]).splitlines() if cells else ():
        match = _DECLARATION.fullmatch(line.strip())
        if not match or match[3] not in _TYPES:
            raise CorpusError(f"{path.name}: {line!r} declares no parameter; write: name = 10  # type: int meaning")
        declared[match[1]] = Parameter(match[1], match[3], ast.literal_eval(match[2]), match[4])
    return declared


def section_parameters(section: Section, given: Mapping[str, Any]) -> dict[str, Any]:
    """
    The parameters with which a section runs: its defaults, and what was given of those that it declares.

    Raises ``CorpusError`` naming notebook, parameter, value and type when one is ill-typed, and when no notebook
    declares one. Where corpus and tables lie is no parameter that a person sets here.
    """
    known = {name for other in (section, *find_sections()) for name in other.parameters} - PLACES
    for name in given:
        if name not in known:
            raise CorpusError(
                f"{section.path.name}: {name}={given[name]!r}: no notebook has a parameter {name!r}; "
                f"there are {', '.join(sorted(known))}"
            )
    values = {name: parameter.default for name, parameter in section.parameters.items() if name not in PLACES}
    values |= {name: value for name, value in given.items() if name in values}
    for name, value in values.items():
        if not section.parameters[name].accepts(value):
            raise CorpusError(
                f"{section.path.name}: {name}={value!r} is of type {type(value).__name__}; "
                f"it must be {section.parameters[name].type}"
            )
    return values
