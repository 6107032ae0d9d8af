"""Sheets for second coders: a sample of findings in their passages, with nothing of what the program made of them."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from corpus_tools.brief.inwords import counted
from corpus_tools.brief.rows import records
from corpus_tools.coding import ACCEPTED, CODES, VALUES, read_sheet, sheets
from corpus_tools.corpus import load_corpus
from corpus_tools.files import write_whole
from corpus_tools.model import CorpusError, Document
from corpus_tools.study import open_study
from corpus_tools.tables.cells import csv_cell

Row = Mapping[str, Any]

SHOWN: Mapping[str, tuple[str, ...]] = {"labels": ("target",), "claims": ("source", "cue")}
"""What a sheet shows of a finding besides its words: what the codes are about, and none of the codes."""
PASSAGE = 300
"""Characters of context on each side of the words in a sheet."""
CODEBOOKS = (Path(__file__).parents[2] / "CODEBOOK.md", Path(__file__).parent / "CODEBOOK.md")
"""Where the codebook is looked for: in the repository, then in the package."""
INSTRUCTIONS = """\
# How to code

1. Save a sheet such as `labels.csv` as `labels.NAME.csv` in this folder; NAME is yours, or a pseudonym.
2. Read each row in its passage, and fill the columns of the codes by the codebook below. Leave a cell empty where you
   cannot say: that is no disagreement. Change nothing in the other columns.
3. Code alone, without a look at the brief or at another coder's sheet.

{codes}

`accepted` = no means that the words are no such finding at all; leave the other codes of the row empty then.
`corpus-tools coding import CORPUS` checks the sheets and says how far the coders agree.

"""


def export_sheet(corpus: Path, table: str, number: int = 100, seed: int = 1, out: Path | None = None) -> list[Path]:
    """
    Writes ``coding/TABLE.csv``, a sample to be coded, and beside it ``README.md``, what a coder needs to know, and
    returns what was written. Nothing else is written into a corpus, and never over a file.

    Raises ``CorpusError`` when the sheet is there already, or when there is nothing to code.
    """
    folder = corpus / "coding"
    sheet = folder / f"{table}.csv"
    if sheet.exists():
        raise CorpusError(f"{sheet}: the sheet is there already; move it away to draw another")
    study = open_study(corpus, out)
    sample = draw_sample(records(getattr(study, table)), number, seed)
    if not sample:
        raise CorpusError(f"{corpus}: no {table} were found, so there is nothing to code")
    wanted = {row["doc_id"] for row in sample}
    documents = (item for item in load_corpus(corpus).documents() if isinstance(item, Document))
    texts = {document.doc_id: document.text for document in documents if document.doc_id in wanted}
    content = {sheet: coding_sheet(table, sample, texts), folder / "README.md": instructions()}
    written = [path for path in content if not path.exists()]
    for path in written:
        write_whole(path, content[path].encode())
    return written


def import_sheets(corpus: Path, out: Path | None = None) -> tuple[list[str], list[str]]:
    """
    How far the coders of a corpus and the program agree, a line for each code, and what of the sheets meets no finding
    any more, since the text or the rules changed.

    Raises ``CorpusError`` when there is no coded sheet, or one is wrong.
    """
    coded = sheets(corpus)
    if not coded:
        exported = sorted(path.stem for path in (corpus / "coding").glob("*.csv") if "." not in path.stem)
        raise CorpusError(
            f"{corpus / 'coding'}: there is no coded sheet; save one as {(exported or ['labels'])[0]}.NAME.csv, "
            "with the coder's name for NAME"
        )
    study = open_study(corpus, out)
    found = {(table, unit) for table in CODES for unit in getattr(study, table)["id"]}
    codings = [coding for path in coded for coding in read_sheet(path)]
    lost = sorted({(item.coder, item.unit) for item in codings if (item.table, item.unit) not in found})
    return (
        [agreement_line(row) for row in records(study.agreement)],
        [f"{coder} coded {unit}, which is no finding any more; export a new sheet" for coder, unit in lost],
    )


def agreement_line(row: Row) -> str:
    """
    An agreement in words.

    >>> agreement_line({"agreement": "labels.voice: anna, ben", "units": 9, "raw": 0.75, "alpha": None, "ac1": None})
    'labels.voice: anna, ben: 9 units, raw agreement 0.75'
    """
    parts = [f"{row['agreement']}: {counted(row['units'], 'unit')}"]
    if row["raw"] is not None:
        parts.append(f"raw agreement {row['raw']:.2f}")
    for name, shown in (("alpha", "alpha"), ("ac1", "AC1")):
        if row[name] is not None:
            parts.append(f"{shown} {row[name]:.2f} ({row[f'{name}_low']:.2f}–{row[f'{name}_high']:.2f})")
    return ", ".join(parts) + (", tentative" if row.get("tentative") else "")


def draw_sample(rows: Sequence[Row], number: int, seed: int) -> list[Row]:
    """
    A simple random sample of the findings outside readers' comments, in reading order; the same seed, the same one.

    >>> len(draw_sample([{"id": n, "zone": "body"} for n in range(9)], 4, seed=1))
    4
    """
    reported = [row for row in rows if row.get("zone") != "reader_comment" and row.get("voice") != "comment"]
    chosen = sorted(random.Random(seed).sample(range(len(reported)), min(number, len(reported))))
    return [reported[place] for place in chosen]


def coding_sheet(table: str, sample: Iterable[Row], texts: Mapping[str, str]) -> str:
    """A CSV to be coded: a finding a row, its passage and words, and an empty column for each code."""
    codes = (ACCEPTED, *CODES[table])
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["id", "document", "line", "passage", "words", *SHOWN[table], *codes, "note"])
    for row in sample:
        seen = [row["id"], row["doc_id"], row["line"], passage(texts[row["doc_id"]], row["start"], row["end"])]
        cells = [*seen, row["text"], *(row[column] for column in SHOWN[table])]
        writer.writerow([*map(csv_cell, cells), *[""] * (len(codes) + 1)])
    return stream.getvalue()


def passage(text: str, start: int, end: int) -> str:
    """
    The lines in which the words stand, no more than ``PASSAGE`` characters of them on each side.

    >>> passage("One.\\nTwo and three.\\nFour.", 9, 12)
    'Two and three.'
    """
    left, right = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    right = len(text) if right < 0 else right
    before, after = max(left, start - PASSAGE), min(right, end + PASSAGE)
    return f"{'… ' * (before > left)}{' '.join(text[before:after].split())}{' …' * (after < right)}"


def instructions() -> str:
    """What a coder reads beside the sheets, in Markdown: how to code, the values of each code, and the codebook."""
    codes = [
        f"* `{code}` ({table}): {', '.join(VALUES[code])}"
        for table, names in CODES.items()
        for code in (ACCEPTED, *names)
    ]
    return INSTRUCTIONS.format(codes="\n".join(codes)) + codebook()


def codebook() -> str:
    """The definitions that the program follows and that coders code by. Raises ``CorpusError`` when they are lost."""
    for path in CODEBOOKS:
        if path.is_file():
            return path.read_text(encoding="utf-8")
    raise CorpusError(f"{CODEBOOKS[0]}: the codebook is not there; coders cannot code without it")
