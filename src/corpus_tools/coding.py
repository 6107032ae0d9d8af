"""What second coders coded, and how far people and the program agree (CODEBOOK.md says what is what).

A coder's sheet is ``coding/TABLE.NAME.csv`` in the corpus; every build reads what stands there.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus_tools.model import CorpusError
from corpus_tools.tables.schema import TABLES

Row = Mapping[str, Any]

CODES: Mapping[str, tuple[str, ...]] = {"labels": ("stance", "voice"), "claims": ("act", "polarity", "quotation")}
"""The columns of each table that a second coder codes."""
ORDINAL = frozenset({"stance"})
"""Codes whose values stand in an order."""
ACCEPTED = "accepted"
"""Whether the coder finds that the words are a label, or a claim, at all."""
VALUES: Mapping[str, tuple[str, ...]] = {
    ACCEPTED: ("yes", "no"),
    **{code: TABLES[table].columns[code].words for table, codes in CODES.items() for code in codes},
}
PROGRAM = "corpus-tools"


@dataclass(frozen=True, slots=True)
class Coding:
    """The value that one coder gave to one code of one finding (``unit`` is its id)."""

    table: str
    unit: str
    code: str
    coder: str
    value: str


def read_sheet(path: Path) -> list[Coding]:
    """
    What a coder filled in; the table and the coder's name stand in the file's name, ``TABLE.NAME.csv``.

    Raises ``CorpusError`` naming file, line and column when the sheet is none or a value is none of its code's.
    """
    table, _, coder = path.stem.partition(".")
    if table not in CODES or not coder or path.suffix.lower() != ".csv":
        names = " or ".join(f"{name}.NAME.csv" for name in sorted(CODES))
        raise CorpusError(f"{path}: a coded sheet is called {names}, with the coder's name for NAME")
    if coder == PROGRAM:
        raise CorpusError(f"{path}: {PROGRAM} is the program's own name; give the coder another")
    codings: dict[tuple[str, str], Coding] = {}
    for line, row in _sheet_rows(path, ("id", ACCEPTED, *CODES[table])):
        for code in (ACCEPTED, *CODES[table]):
            value = (row[code] or "").strip().lower()
            if value and value not in VALUES[code]:
                raise CorpusError(f"{path}, line {line}: {code}={value!r} is none of {', '.join(VALUES[code])}")
            if value and (row["id"], code) in codings:
                raise CorpusError(f"{path}, line {line}: {row['id']} was coded in a line above already; keep one")
            if value:
                codings[row["id"], code] = Coding(table, row["id"], code, coder, value)
    return list(codings.values())


def _sheet_rows(path: Path, wanted: Sequence[str]) -> list[tuple[int, Mapping[str, str]]]:
    """The rows with the line each ends at; spreadsheets write commas, semicolons or tabs between cells."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CorpusError(f"{path}: the sheet is not in UTF-8; save it as CSV UTF-8") from error
    header = content.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(content), delimiter=max(",;\t", key=header.count), strict=True)
    try:
        rows: list[tuple[int, Mapping[str, str]]] = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise CorpusError(f"{path}, line {reader.line_num}: is no CSV ({error})") from error
    missing = [column for column in wanted if column not in (reader.fieldnames or ())]
    if missing:
        raise CorpusError(
            f"{path}: the column {missing[0]!r} is not there; export the sheet again and keep its columns"
        )
    return rows


def sheets(corpus: Path) -> list[Path]:
    """The coded sheets of a corpus; an exported sheet that nobody saved under a name is none."""
    return [path for path in sorted((corpus / "coding").glob("*.csv")) if path.stem not in CODES]


def agreement_rows(codings: Iterable[Coding], findings: Mapping[str, Mapping[str, Row]]) -> list[dict[str, Any]]:
    """
    Rows of the table ``agreement``: for each code that was coded, the program against people, and, where two or more
    coded, people among themselves. ``findings`` maps a table to its findings by id; codings of findings that are not
    there any more count among people only.
    """
    units: defaultdict[tuple[str, str], defaultdict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for coding in codings:
        units[coding.table, coding.code][coding.unit][coding.coder] = coding.value
    rows = []
    for (table, code), by_people in sorted(units.items()):
        people = sorted({coder for unit in by_people.values() for coder in unit})
        found = findings.get(table, {})
        both = [
            {**unit, PROGRAM: "yes" if code == ACCEPTED else found[key][code]}
            for key, unit in sorted(by_people.items())
            if key in found
        ]
        rows.append(_row(table, code, (PROGRAM, *people), both))
        if len(people) > 1:
            rows.append(_row(table, code, people, [unit for _, unit in sorted(by_people.items())]))
    return rows


def _row(table: str, code: str, coders: Sequence[str], units: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    from corpus_tools.agreement import agreement

    found = agreement(units, VALUES[code], ordinal=code in ORDINAL)
    one_sided = code == ACCEPTED and PROGRAM in coders  # the program only ever says yes: no coefficient can show more
    alpha_low, alpha_high = found.alpha_interval or (None, None)
    ac1_low, ac1_high = found.ac1_interval or (None, None)
    measured = {
        "alpha": found.alpha,
        "alpha_low": alpha_low,
        "alpha_high": alpha_high,
        "ac1": found.ac1,
        "ac1_low": ac1_low,
        "ac1_high": ac1_high,
    }
    return {
        "agreement": f"{table}.{code}: {', '.join(coders)}",
        "table": table,
        "code": code,
        "coders": list(coders),
        "units": found.units,
        "raw": found.raw,
        **(dict.fromkeys(measured) if one_sided else measured),
        "tentative": found.tentative,
    }
