"""The list of sources: every document of the corpus, with all that a person needs to find and check it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.citing import document_names
from corpus_tools.brief.display import Html, anchor, join, paragraph, words
from corpus_tools.brief.inwords import counted, date_words, part_shown, share
from corpus_tools.brief.rows import Row, records
from corpus_tools.corpus.settings import Grade

MOST = 300
"""Documents up to which all are listed; of a larger corpus those that the brief names."""


def sources_list(documents: pd.DataFrame, grades: Sequence[Grade] = (), named: Collection[str] = ()) -> Html:
    """
    A document an entry: outlet, author, title, date and how it is known, address, file and its hash, and a grade where
    a person gave one. Links of the brief that name a document lead here: of a large corpus only the documents whose
    anchors are among ``named`` are listed.
    """
    if documents.empty:
        return paragraph("No document was read.")
    names = document_names(documents)
    graded = {grade.outlet: grade for grade in grades}
    chosen = [row for row in records(documents) if len(documents) <= MOST or anchor("doc", row["doc_id"]) in named]
    entries = [_source(row, names[row["doc_id"]], graded) for row in chosen]
    note = part_shown(len(chosen), len(documents), "document", "those that this brief names", "documents")
    intro = paragraph(
        f"{counted(len(documents), 'document')}, in the order of the files. Files with one hash are one file."
    )
    shown = join(entries).within('<ol class="sources">', "</ol>")
    return intro + shown + paragraph(note).within('<div class="shown">', "</div>") if note else intro + shown


def _source(row: Row, name: str, graded: Mapping[str, Grade]) -> Html:
    title = words(row["title"]).within("<cite>", "</cite>") if row["title"] else words("Without a headline")
    grade = graded.get(row["outlet"] or "")
    said = [
        row["author"],
        f"republished from {row['republished_from']}" if row["republished_from"] else None,
        row["place"],
        f"published {date_words(row['published'])} ({row['published_basis']})" if row["published"] else "undated",
        f"retrieved {date_words(row['retrieved'])}" if row["retrieved"] else None,
        row["genre"],
        f"{row['words_kept']:,} of {counted(row['words'], 'word')} kept ({share(row['words_kept'], row['words'])})",
        f"graded {grade.grade} by {grade.by}: {grade.reason}" if grade else None,
    ]
    lines = [
        words(name).within("<b>", "</b> ") + title,
        words("; ".join(part for part in said if part)).within('<span class="place">', "</span>"),
        words(row["url"]).within('<span class="place address">', "</span>") if row["url"] else words(""),
        words(_stored(row)).within('<span class="place hash">', "</span>"),
    ]
    return join(lines).within(f'<li id="{anchor("doc", row["doc_id"])}">', "</li>")


def _stored(row: Row) -> str:
    """The file and its hash; of a page, a mail or a row of a table also the copy of its text, in which places count."""
    copy, digest = row["working_copy"], row["working_copy_sha256"]
    if not copy:
        return f"{row['path']} · SHA-256 {row['sha256']}"
    whole = "" if digest == row["sha256"] else f" · SHA-256 {row['sha256']}"
    return f"{row['path']}{whole}; lines and characters count in its text, {copy} · SHA-256 {digest}"
