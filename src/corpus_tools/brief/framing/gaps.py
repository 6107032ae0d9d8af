"""Sentences that say what is missing: what was not analysed, and where nothing was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from corpus_tools.brief.citing import document_link, document_names
from corpus_tools.brief.display import Html, join, paragraph
from corpus_tools.brief.exhibits import analysed
from corpus_tools.brief.inwords import counted
from corpus_tools.brief.rows import Table, outside, records, tally
from corpus_tools.model import ANALYSED

ISSUES = 50
"""Files that the section names one by one."""


def unread_sentence(documents: pd.DataFrame, problems: pd.DataFrame, language: str) -> Html:
    """
    What of the corpus was not analysed: files that were not read, documents in other languages (``language`` is that
    of documents that show none), documents of which no word was kept.
    """
    names = document_names(documents)
    known = set(documents["path"])
    issues = sorted(records(problems), key=lambda row: row["path"] in known)
    more = len(issues) - len(issues[:ISSUES])
    parts = [
        paragraph(f"{'Read with a remark' if row['path'] in known else 'Not read'}: {row['path']} ({row['message']}).")
        for row in issues[:ISSUES]
    ]
    if more:
        parts.append(
            paragraph(f"{counted(more, 'more file')} with a remark, or not read: all are in tables/problems.csv.")
        )
    languages = documents["language"].fillna(language)
    foreign = ~languages.isin(ANALYSED)
    for code, group in documents[foreign].groupby(languages[foreign], sort=True):
        said = f"Counted but not analysed, for want of rules for their language ({code}),"
        parts.append(_documents_said(said, [*group["doc_id"]], names, len(group)))
    bare = documents.loc[~foreign & (documents["words_kept"] == 0), "doc_id"]
    if len(bare):
        parts.append(_documents_said("No word was kept as the article of", [*bare], names, len(bare)))
    if not parts:
        return paragraph("Every file was read, and every document analysed.")
    return join(parts).within('<div class="warning">', "</div>")


def silent_sentence(events: Table, documents: pd.DataFrame) -> Html:
    """In which documents no dated event was found, and in which only background; those not analysed are not asked."""
    documents = analysed(documents)
    names = document_names(documents)
    reported = outside(events, "voice", "comment")
    told, some = set(tally(outside(reported, "basis", "background"), "doc_id")), set(tally(reported, "doc_id"))
    recalled = some - told
    none = [doc_id for doc_id in documents["doc_id"] if doc_id not in some]
    groups = (
        ("Only background was found in", [doc_id for doc_id in documents["doc_id"] if doc_id in recalled]),
        ("No dated event was found in", none),
    )
    parts = [_documents_said(said, found, names) for said, found in groups if found]
    each = f"In each of {len(documents):,} documents" if len(documents) > 1 else "In the one document"
    whole = f"{each} analysed, an event outside background was found."
    return join(parts) if parts else paragraph(whole if len(documents) else "No document was analysed.")


def _documents_said(said: str, found: Sequence[str], names: Mapping[str, str], most: int = 12) -> Html:
    """A sentence about documents: their names, or past ``most`` the first of them and how many more."""
    links = join((document_link(doc_id, names) for doc_id in found[:most]), "; ")
    more = f" and {len(found) - most:,} more" if len(found) > most else ""
    return paragraph(f"{said} {counted(len(found), 'document')}: ", links, f"{more}.")
