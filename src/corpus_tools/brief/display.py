"""What a reader sees of a row: escaped words, evidence numbers, dates in words, tables as HTML.

Everything that comes from a document is escaped here, and only here it becomes markup. A piece of markup carries
the findings that it cites, so that an executed notebook holds all that its evidence appendix needs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import pyarrow as pa

from corpus_tools.brief.inwords import NOTHING, date_words, spoken
from corpus_tools.tables.budget import FACT_WORDS
from corpus_tools.tables.ondemand import ROW, Stored

Row = Mapping[str, Any]
Card = dict[str, Any]
VOICE_OF = {"outlet": "in the outlet's own words", "quoted": "in quoted words", "comment": "in a reader's comment"}
LONG_CELL = 160  # characters; a sentence or two, which a narrow column would turn into a tower

STYLE = """<style>
.ct-scroll{overflow-x:auto}.ct-scroll table{border-collapse:collapse;font-size:13px}
.ct-scroll caption,.ct-figure figcaption{text-align:left;font-weight:600;padding:.4em 0}
.ct-scroll th,.ct-scroll td{text-align:left!important;vertical-align:top;padding:.3em .8em .3em 0;max-width:36em}
.ct-scroll .num{text-align:right!important}q.marked{quotes:none}.ct-figure svg{max-width:760px;background:#fff}
.ct-figure .narrow{display:none}
</style>"""
"""Sent along with each output so that it reads well in JupyterLab; the brief takes it out and uses its own."""


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that is safe to show, and the findings that it cites, by evidence number."""

    markup: str
    cited: Mapping[str, Card] = field(default_factory=dict)

    def __add__(self, other: Html) -> Html:
        return Html(self.markup + other.markup, {**self.cited, **other.cited})

    def within(self, before: str, after: str) -> Html:
        """The same between two pieces of markup."""
        return Html(before + self.markup + after, self.cited)

    def _repr_mimebundle_(
        self, include: Iterable[str] | None = None, exclude: Iterable[str] | None = None
    ) -> tuple[dict[str, str], dict[str, Any]]:
        """What Jupyter shows, and the cited findings as metadata of the output."""
        return (
            {"text/html": STYLE + self.markup, "text/plain": plain(self.markup)},
            {"corpus_tools": {"evidence": dict(sorted(self.cited.items()))}},
        )


_MARK = re.compile('["“”„«»]')
PRINTED_LINE = 125  # characters of a table row in print, which is as wide as a page of A4 lets it be

Cell = str | int | float | Html | None


def words(text: object) -> Html:
    """Words as escaped markup."""
    return Html(html.escape(str(text)))


def join(parts: Iterable[Html], between: str = "") -> Html:
    """The parts one after another; what they cite is kept."""
    whole: list[str] = []
    cited: dict[str, Card] = {}
    for part in parts:
        whole.append(part.markup)
        cited.update(part.cited)
    return Html(between.join(whole), cited)


def paragraph(*parts: Html | str) -> Html:
    """A paragraph; plain strings are escaped."""
    return join(part if isinstance(part, Html) else words(part) for part in parts).within("<p>", "</p>")


def plain(markup: str) -> str:
    """
    The words of some markup, for a terminal.

    >>> plain("<p>5 <b>of</b> 7</p>")
    '5 of 7'
    """
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markup))).strip()


def records(frame: pd.DataFrame) -> list[Row]:
    """
    The rows of a table as mappings, a missing cell as None. A cell is made when it is asked for, and read from the disk
    where the data frame holds a part of the columns (``Study.rows``), so that a large table costs what is shown of it.
    """
    columns = _Columns(frame)
    return [_Record(columns, number) for number in range(len(frame))]


class _Columns(dict[str, Sequence[Any]]):
    """The cells of each column, by name."""

    def __init__(self, frame: pd.DataFrame) -> None:
        super().__init__()
        self.frame = frame

    def __missing__(self, name: str) -> Sequence[Any]:
        stored = self.frame.attrs.get("stored", ())
        if name not in self.frame and name in stored and ROW in self.frame:
            self[name] = _OnDisk(stored, name, self.frame[ROW].tolist())
        else:
            self[name] = _cells(self.frame[name])
        return self[name]


SEVERAL = 4
"""Rows that share a value, on average, from which on its few values are kept as one object each."""


def _cells(column: pd.Series) -> Sequence[Any]:
    """
    A column as a sequence: a list for names and categories; the passages, ids and lists of a table stay packed, as
    Arrow holds them.
    """
    if isinstance(column.dtype, pd.StringDtype | pd.ArrowDtype):
        packed = pa.array(column.array)
        if isinstance(column.dtype, pd.ArrowDtype) or len(packed.unique()) * SEVERAL > len(packed):
            return _Packed(packed)
    shared: dict[Any, Any] = {}
    cells = (None if _missing(cell) else cell for cell in column.tolist())
    return [shared.setdefault(cell, cell) if isinstance(cell, str) else cell for cell in cells]


class _Packed(Sequence[Any]):
    """Cells that are made when they are asked for."""

    def __init__(self, packed: pa.Array) -> None:
        self._packed = packed

    def __len__(self) -> int:
        return len(self._packed)

    def __getitem__(self, number: Any) -> Any:
        return self._packed[number].as_py()


class _OnDisk(Sequence[Any]):
    """Cells that are read when they are asked for."""

    def __init__(self, stored: Stored, column: str, rows: Sequence[int]) -> None:
        self._stored, self._column, self._rows = stored, column, rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, number: Any) -> Any:
        return self._stored.cell(self._column, self._rows[number])


class _Record(Mapping[str, Any]):
    """One row."""

    __slots__ = ("_columns", "_number")

    def __init__(self, columns: _Columns, number: int) -> None:
        self._columns, self._number = columns, number

    def __getitem__(self, name: str) -> Any:
        return self._columns[name][self._number]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns.frame.columns)

    def __len__(self) -> int:
        return len(self._columns.frame.columns)


def _missing(value: object) -> bool:
    return value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and value != value)


def anchor(kind: str, key: str) -> str:
    """
    An id for a page, made from any name; two names never share one.

    >>> anchor("doc", "2019/march 1")
    'doc-2019-2f-march-20-1'
    """
    return f"{kind}-" + re.sub(r"[^A-Za-z0-9_]", lambda m: "-" if m[0] == "-" else f"-{ord(m[0]):x}-", key)


def document_names(documents: pd.DataFrame) -> dict[str, str]:
    """A short name for each document: outlet and date, or its file where the outlet is unknown; each is unique."""
    names: dict[str, str] = {}
    taken: dict[str, int] = {}
    for row in records(documents):
        outlet, published = row["outlet"], row["published"]
        name = ", ".join([outlet, *([_short_date(row)] if published else [])]) if outlet else row["doc_id"]
        taken[name] = taken.get(name, 0) + 1
        names[row["doc_id"]] = name if taken[name] == 1 else f"{name} ({taken[name]})"
    return names


def _short_date(row: Row) -> str:
    """The date of publication no finer than it is known: a day, a month, or years."""
    first, last = row["published_from"], row["published_to"]
    if not first or not last:
        return date_words(row["published"])
    if first == last:
        return date_words(str(first))
    if (first.year, first.month) == (last.year, last.month):
        return date_words(first.isoformat()[:7])
    return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"


def document_link(doc_id: str, names: Mapping[str, str]) -> Html:
    """The short name of a document, leading to its row in the list of sources."""
    return Html(f'<a class="doc" href="#{anchor("doc", doc_id)}">{html.escape(names.get(doc_id, doc_id))}</a>')


def place(row: Row) -> str:
    """Where a finding stands, for a person with the file open: line and characters."""
    where = f"characters {row['start']}–{row['end']}"
    return f"line {row['line']}, {where}" if row.get("line") else where


def cite(row: Row) -> Html:
    """The evidence number of a finding, leading to its entry in the appendix."""
    number = row["number"]
    voices = row.get("voices")
    card: Card = {
        "doc_id": row["doc_id"],
        "start": row["start"],
        "end": row["end"],
        "place": place(row),
        "text": row["text"] if row.get("printed") else row.get("value"),
        "voices": [] if voices is None else [_brief(voice) for voice in voices],
        "about": _about(row),
        "rule": row["rule"],
    }
    if card["text"] is None and row.get("actors") is not None:
        card |= {"actors": [*row["actors"]], "when": date_words(row["when"])}
    link = f'<a class="ev" href="#{html.escape(number)}">{html.escape(number)}</a>'
    return Html(link, {number: card})


def _about(row: Row) -> str:
    """In which voice they are and where they stand, as far as the table says."""
    said = [
        VOICE_OF.get(row["voice"], row["voice"]) if row.get("voice") else None,
        row.get("quotation"),
        row.get("tier"),
        spoken(row["zone"]) if row.get("zone") else None,
        spoken(row["field"]) if row.get("field") else None,
    ]
    return ", ".join(str(part) for part in said if part)


def _brief(voice: str) -> str:
    """A voice by its name, or by the first of the words that stand for one."""
    parts = voice.split()
    return voice if len(parts) <= FACT_WORDS else " ".join([*parts[:FACT_WORDS], "…"])


def cite_all(rows: Sequence[Row], most: int = 6) -> Html:
    """The evidence numbers of several findings; past ``most`` the rest is counted, not listed."""
    links = [cite(row) for row in rows[:most]]
    if len(rows) > most:
        links.append(Html(f'<span class="more">+{len(rows) - most:,}</span>'))
    return join(links, " ")


def passage(row: Row, instead: str | None = None) -> Html:
    """
    The words of a finding and its number; when the word budget of the document is spent, the words given ``instead``
    or where it stands.
    """
    if row.get("printed") and row.get("text"):
        shown = quotation(row["text"])
    else:
        shown = words(instead or place(row)).within('<span class="withheld">', "</span>")
    return shown + Html("&#160;") + cite(row)


def quotation(said: str) -> Html:
    """
    Words of a document in one line; those that carry their own quotation marks are given no others.

    >>> quotation("“We\\n stay.”").markup, quotation("to stay").markup
    ('<q class="marked">“We stay.”</q>', '<q>to stay</q>')
    """
    line = re.sub(r"\s+", " ", said).strip()
    return words(line).within('<q class="marked">' if _MARK.search(line) else "<q>", "</q>")


def html_table(
    caption: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    ids: Sequence[str] | None = None,
    note: str | None = None,
    empty: str | None = None,
) -> Html:
    """
    A table with a caption, scoped headings and the first cell of each row as its heading. ``note`` stands under it,
    such as what it leaves out; ``empty`` is said in the place of a table without rows.

    >>> html_table("Acts", ["act", "claims"], [["<threat>", 3]]).markup.count("&lt;threat&gt;")
    1
    """
    if not rows:
        return paragraph(empty or f"{caption}: none was found.").within('<div class="empty">', "</div>")
    numeric = [all(_is_number(row[index]) for row in rows) for index in range(len(headings))]
    head = "".join(
        f'<th scope="col"{_class(number)}>{html.escape(heading)}</th>'
        for heading, number in zip(headings, numeric, strict=True)
    )
    shown = [[_shown(cell) for cell in row] for row in rows]
    body = join(_table_row(row, numeric, ids[index] if ids else "") for index, row in enumerate(shown))
    label = html.escape(caption)
    table = body.within(
        f'<div class="ct-scroll" role="region" tabindex="0" aria-label="{label}"><table><caption>{label}</caption>'
        f"<colgroup>{_columns(headings, shown)}</colgroup><thead><tr>{head}</tr></thead><tbody>",
        "</tbody></table></div>",
    )
    return table + paragraph(note).within('<div class="shown">', "</div>") if note else table


def _is_number(cell: Cell) -> bool:
    """True for numbers and for shares in per cent, which stand to the right."""
    return isinstance(cell, int | float) or (isinstance(cell, str) and cell.endswith(" %"))


def _columns(headings: Sequence[str], rows: Sequence[Sequence[Html]]) -> str:
    """
    The share of the width that each column needs, for print, where columns are fixed: measured by its longest word
    and by how much it holds, so that a column of reasons is wide and a column of counts narrow.
    """
    least, more = [], []
    for index, heading in enumerate(headings):
        texts = [heading, *(plain(row[index].markup.replace("&#160;", "_")) for row in rows)]
        longest = max(len(word) for text in texts for word in text.split() or [""])
        least.append(min(longest, 28) + 3.5)
        lengths = [min(len(text), 4 * LONG_CELL) for text in texts]
        held = (sum(lengths) / len(lengths) * max(lengths)) ** 0.5  # one long cell counts, if not as much as many
        more.append(max(held - longest, 0.1) ** 0.75)
    spare = max(PRINTED_LINE - sum(least), 0)
    widths = [base + spare * extra / sum(more) for base, extra in zip(least, more, strict=True)]
    return "".join(f'<col style="--w:{100 * width / sum(widths):.1f}%">' for width in widths)


def _table_row(row: Sequence[Html], numeric: Sequence[bool], row_id: str) -> Html:
    first, *others = row
    cells = [first.within(f'<th scope="row"{_class(numeric[0], first)}>', "</th>")]
    for cell, number in zip(others, numeric[1:], strict=True):
        cells.append(cell.within(f"<td{_class(number, cell)}>", "</td>"))
    return join(cells).within(f'<tr id="{html.escape(row_id)}">' if row_id else "<tr>", "</tr>")


def _class(number: bool, cell: Html | None = None) -> str:
    """Numbers stand to the right; words of documents and long reasons need room on a narrow screen."""
    if number:
        return ' class="num"'
    if cell and cell.markup.startswith("<q"):
        return ' class="words"'
    return ' class="long"' if cell and len(cell.markup) > LONG_CELL and "<" not in cell.markup else ""


def _shown(cell: Cell) -> Html:
    if cell is None or cell == "" or (isinstance(cell, Html) and not cell.markup):
        return Html(NOTHING)
    if isinstance(cell, Html):
        return cell
    return words(f"{cell:,}" if isinstance(cell, int | float) else cell)
