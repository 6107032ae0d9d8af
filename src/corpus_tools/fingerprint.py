"""Hashes of what a build is made from, so that what need not be done again is decided by content."""

from __future__ import annotations

import hashlib
import json
import sys
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

LIBRARIES = (
    "charset-normalizer", "matplotlib", "nbclient", "nbconvert", "pandas", "papermill", "pyarrow", "pypdf",
    "python-docx", "trafilatura", "weasyprint",
)  # fmt: skip
"""Libraries whose version can change what is written."""


def of_file(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def of_values(*values: Any) -> str:
    """
    SHA-256 of values that JSON can hold, the same whatever the order of their keys.

    >>> of_values({"a": 1, "b": 2}) == of_values({"b": 2, "a": 1})
    True
    """
    return hashlib.sha256(json.dumps(values, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


@cache
def of_package() -> str:
    """SHA-256 of this package: its code, word lists and templates."""
    root = Path(__file__).parent
    files = (path for path in sorted(root.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return of_values({path.relative_to(root).as_posix(): of_file(path) for path in files})


@cache
def versions() -> dict[str, str]:
    """Versions of Python and of the libraries that can change what is written."""
    return {"python": ".".join(map(str, sys.version_info[:2])), **{name: metadata.version(name) for name in LIBRARIES}}
