"""A table as HTML, with columns as wide in print as what they hold asks for."""

from __future__ import annotations

import html
from collections.abc import Sequence

from corpus_tools.brief.display import Html, join, on_paper, on_screen, paragraph, plain, words
from corpus_tools.brief.inwords import NOTHING

Cell = str | int | float | Html | None

LONG_CELL = 160  # characters; a sentence or two, which a narrow column would turn into a tower
TALL_CELL = 480  # characters; a row of as many may go on on the next page, which else would begin with it
LONG_WORD = 20  # characters; a longer one, such as an address, may be broken

PRINTED_ROWS = 5
"""Rows of a table on paper, where nobody sorts or filters them, unless a table asks for more."""
SPARED = 3
"""Rows past these that paper shows, too: to leave out as few is not worth the sentence that says so."""
WHOLE = 30
"""Rows on paper of a table that a reader wants whole, in a corpus that can be read in an evening."""

PRINTED_LINE = 128  # characters of a table row in print, which is as wide as a page of A4 lets it be


def html_table(
    caption: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    note: str | None = None,
    empty: str | None = None,
    printed: int = PRINTED_ROWS,
    source: str | None = None,
    foremost: Sequence[int] | None = None,
    ids: Sequence[str] | None = None,
) -> Html:
    """
    A table with a caption, scoped headings and the first cell of each row as its heading. ``note`` stands under it,
    such as what it leaves out; ``empty`` is said in the place of a table without rows. Paper shows as many rows as are
    ``printed``, or all when they are hardly more (``SPARED``): the first or, of a table that has an order of its own,
    those whose numbers lead in ``foremost``. It says where the others are: on the screen, and in the table that is
    their ``source``.

    >>> html_table("Acts", ["act", "claims"], [["<threat>", 3]]).markup.count("&lt;threat&gt;")
    1
    """
    if not rows:
        return paragraph(empty or f"{caption}: none was found.").within('<div class="empty">', "</div>")
    numeric = [all(_is_number(row[index]) for row in rows) for index in range(len(headings))]
    shown = [[_shown(cell) for cell in row] for row in rows]
    made = [_table_row(row, numeric, ids[index] if ids else "") for index, row in enumerate(shown)]
    kept = _on_paper(range(len(made)) if foremost is None else foremost, printed)
    body = join(row if index in kept else on_screen(row) for index, row in enumerate(made))
    label = html.escape(caption)
    table = body.within(
        f'<div class="ct-scroll" role="region" tabindex="0" aria-label="{label}"><table><caption>{label}</caption>'
        f"<colgroup>{_columns(headings, shown)}</colgroup><thead><tr>{_head(headings, numeric)}</tr></thead><tbody>",
        "</tbody></table></div>",
    )
    if len(rows) > len(kept):
        table += on_paper(_under(_printed_sentence(len(kept), len(rows), source, foremost is None)).markup)
    return table + _under(note) if note else table


def _head(headings: Sequence[str], numeric: Sequence[bool]) -> str:
    cells = (
        f'<th scope="col"{_class(number)}>{html.escape(one)}</th>'
        for one, number in zip(headings, numeric, strict=True)
    )
    return "".join(cells)


def _on_paper(rows: Sequence[int], printed: int) -> set[int]:
    """The numbers of the rows that paper shows."""
    return {*(rows if len(rows) <= printed + SPARED else rows[:printed])}


def _under(note: str) -> Html:
    return paragraph(note).within('<div class="shown">', "</div>")


def _printed_sentence(printed: int, number: int, source: str | None, first: bool) -> str:
    """
    What paper says under a part of a table.

    >>> _printed_sentence(8, 20, "actors", first=True)
    'Printed: the first 8 of 20 rows; all are in brief.html and tables/actors.csv.'
    """
    also = f" and tables/{source}.csv" if source else ""
    return f"Printed: {'the first ' * first}{printed:,} of {number:,} rows; all are in brief.html{also}."


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
        least.append(min(longest, LONG_WORD) + 2.5)
        lengths = [min(len(text), 4 * LONG_CELL) for text in texts]
        held = (sum(lengths) / len(lengths) * max(lengths)) ** 0.5  # one long cell counts, if not as much as many
        more.append(max(held - longest, 0.1) ** 0.75)
    least = _fitting(least)
    spare = max(PRINTED_LINE - sum(least), 0)
    widths = [base + spare * extra / sum(more) for base, extra in zip(least, more, strict=True)]
    return "".join(f'<col style="--w:{100 * width / sum(widths):.1f}%">' for width in widths)


def _fitting(least: Sequence[float]) -> list[float]:
    """
    Widths that a line has room for: where it has none, the widest columns give way, and only their words are broken.

    >>> _fitting([100.0, 60.0, 20.0])
    [54.0, 54.0, 20.0]
    """
    room, free = float(PRINTED_LINE), len(least)
    for width in sorted(least):
        if width * free > room:
            return [min(one, room / free) for one in least]
        room, free = room - width, free - 1
    return [*least]


def _table_row(row: Sequence[Html], numeric: Sequence[bool], row_id: str) -> Html:
    first, *others = row
    cells = [first.within(f'<th scope="row"{_class(numeric[0], first)}>', "</th>")]
    for cell, number in zip(others, numeric[1:], strict=True):
        cells.append(cell.within(f"<td{_class(number, cell)}>", "</td>"))
    named = f' id="{html.escape(row_id)}"' if row_id else ""
    tall = ' class="tall"' if max(len(plain(cell.markup)) for cell in row) > TALL_CELL else ""
    return join(cells).within(f"<tr{named}{tall}>", "</tr>")


def _class(number: bool, cell: Html | None = None) -> str:
    """Numbers stand to the right; words of documents and long reasons need room on a narrow screen."""
    if number:
        return ' class="num"'
    if cell and cell.markup.startswith(("<q", '<span class="cue"')):
        return ' class="words"'
    return ' class="long"' if cell and len(cell.markup) > LONG_CELL and "<" not in cell.markup else ""


def _shown(cell: Cell) -> Html:
    if cell is None or cell == "" or (isinstance(cell, Html) and not cell.markup):
        return Html(NOTHING)
    if isinstance(cell, Html):
        return cell
    return words(f"{cell:,}" if isinstance(cell, int | float) else cell)
