"""
The packages of the readings, whose modules a brief uses here and there without ever reading a document by them.

Each package loads at once all that reads a document, which takes a process that only draws a brief a second. Here its
modules can be had without that; the package itself is loaded when something of its own is asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec
from types import ModuleType
from typing import Any


@contextmanager
def idle_packages(of: str = "corpus_tools") -> Iterator[None]:
    """Packages below ``of`` that are imported within are loaded when something of their own is asked for."""
    finder = _Finder(of)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _Finder(MetaPathFinder):
    """Finds packages that wait to be loaded; modules are found as ever."""

    def __init__(self, of: str) -> None:
        self._below = f"{of}."

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where the package is; None for all else."""
        spec = PathFinder.find_spec(fullname, path, target) if fullname.startswith(self._below) else None
        if not spec or not spec.submodule_search_locations or not spec.loader:
            return None
        spec.loader = _Idle(spec.loader)
        return spec


class _Idle(Loader):
    """Loads a package by its own loader as soon as something is asked for that is none of its modules."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def exec_module(self, module: ModuleType) -> None:
        """Leaves the package as it is, with its way to load itself."""

        def asked(name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
            if find_spec(f"{module.__name__}.{name}"):
                return import_module(f"{module.__name__}.{name}")
            del module.__getattr__
            self._loader.exec_module(module)
            return getattr(module, name)

        module.__getattr__ = asked  # type: ignore[method-assign]
