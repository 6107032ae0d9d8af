"""What columns and tables are declared with: types, meanings, the words that a cell may hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

ColumnType = Literal["string", "int64", "float64", "bool", "date32", "strings", "spans"]


@dataclass(frozen=True, slots=True)
class Column:
    """The type of a column, what it means, whether a cell may be empty, and the words it may hold (none: any)."""

    type: ColumnType
    meaning: str
    nullable: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what a row is, its key, the letter of its evidence numbers ("" where rows are no findings)."""

    row: str
    key: str
    letter: str
    columns: Mapping[str, Column]


def text(meaning: str) -> Column:
    return Column("string", meaning)


def one_of(words: Iterable[str], meaning: str) -> Column:
    return Column("string", meaning, words=tuple(words))


def maybe(meaning: str) -> Column:
    return Column("string", meaning, nullable=True)


def count(meaning: str) -> Column:
    return Column("int64", meaning)


def date(name: str, meaning: str) -> dict[str, Column]:
    """An EDTF column and, beside it, the first and the last day that the date can mean."""
    return {
        name: maybe(f"{meaning}, as EDTF"),
        f"{name}_from": Column("date32", f"first day that {name} can mean", nullable=True),
        f"{name}_to": Column("date32", f"last day that {name} can mean", nullable=True),
    }


def coefficient(name: str, meaning: str) -> dict[str, Column]:
    """A coefficient of agreement with its 95 % bootstrap interval."""
    return {
        name: Column("float64", meaning, nullable=True),
        f"{name}_low": Column("float64", f"lower end of the 95 % interval of {name}", nullable=True),
        f"{name}_high": Column("float64", f"upper end of the 95 % interval of {name}", nullable=True),
    }
