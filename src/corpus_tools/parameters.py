"""The parameters of a notebook, one literal a line, and whether what a person wrote there is of the declared type."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from corpus_tools.model import CorpusError

_DECLARATION = re.compile(r"(\w+)\s*=\s*(.+?)\s*#\s*type:\s*(\w+)\s*(.*)")
TYPES: Mapping[str, type] = {"str": str, "int": int, "float": float, "bool": bool}

_SUCH = {
    "str": 'words in quotation marks, such as "harbour"',
    "int": "a whole number from 1 on, such as 10",
    "float": "a number, such as 0.5",
    "bool": "True or False",
}
"""What is written for a parameter of each type."""


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
        return isinstance(value, TYPES[self.type]) or (self.type == "float" and isinstance(value, int))


def read_declaration(line: str) -> Parameter | None:
    """
    The parameter that a line declares, if it declares one.

    >>> read_declaration("top_n = 10  # type: int actors shown").type
    'int'
    """
    match = _DECLARATION.fullmatch(line.strip())
    if not match or match[3] not in TYPES:
        return None
    return Parameter(match[1], match[3], ast.literal_eval(match[2]), match[4])


def check_values(cells: Iterable[str], values: Mapping[str, object]) -> None:
    """
    Raises ``CorpusError`` for the first parameter whose value is not of the type that its line in one of the cells of a
    notebook declares; a parameter may be None where its meaning says what None is.

    >>> check_values(['n = "many"  # type: int actors shown'], {"n": "many"})
    Traceback (most recent call last):
    corpus_tools.model.CorpusError: the parameter n = 'many' is of type str; write a whole number from 1 on, such as 10
    """
    for name, kind, meaning in _declared(cells):
        value = values.get(name)
        fits = "None" in meaning if value is None else Parameter(name, kind, value, meaning).accepts(value)
        if name in values and (not fits or (kind == "int" and isinstance(value, int) and value < 1)):
            was = f"is of type {type(value).__name__}" if not fits else "shows nothing"
            raise CorpusError(f"the parameter {name} = {value!r} {was}; write {_SUCH[kind]}")


def _declared(cells: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Name, type and meaning in each line of a cell of parameters; a type comment of other code says no meaning."""
    for cell in cells:
        found = [_DECLARATION.fullmatch(line.strip()) for line in cell.splitlines()]
        yield from ((match[1], match[3], match[4]) for match in found if match and match[3] in TYPES and match[4])


def check_here() -> None:
    """The same for the notebook in which this is called; outside one nothing."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is not None:
        check_values(shell.user_ns.get("In", ()), shell.user_ns)
