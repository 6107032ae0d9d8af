"""
Documents through all extractors, where one on which a reading breaks takes no other with it: in a corpus of a hundred
thousand there is a text that nobody thought of. It is cleaned and counted, nothing is said to have been found in it,
and why stands among the problems of the corpus, which every command and the brief tell.
"""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from pathlib import Path

from corpus_tools.corpus import Problem
from corpus_tools.engine import Context, analyse, analyse_each, clean
from corpus_tools.model import Article, CorpusError, Document, Published, Reading


def analyse_all(documents: Sequence[Document], context: Context) -> list[Reading]:
    """
    The findings of each of a few documents, as ``engine.analyse_each`` gives them; those on which it breaks have none,
    and their ``failure`` says where it broke.

    Raises ``CorpusError`` as the readings do, since that is a person's to mend, and ``MemoryError``.
    """
    try:
        return analyse_each(documents, context)
    except (CorpusError, MemoryError):
        raise
    except Exception:  # which of them it is comes to light one by one
        return [_analysed(document, context) for document in documents]


def broken(reading: Reading) -> Problem | None:
    """What is told to a person of a document on which a reading broke."""
    document = reading.article.document
    return Problem(document.path or document.doc_id, reading.failure, fatal=False) if reading.failure else None


def _analysed(document: Document, context: Context) -> Reading:
    try:
        return analyse(document, context)
    except (CorpusError, MemoryError):
        raise
    except Exception as error:
        return Reading(_cleaned(document, context), failure=_told(error))


def _cleaned(document: Document, context: Context) -> Article:
    """The document with its zones; without any where it is these that cannot be found."""
    try:
        return clean(document, context)
    except Exception:  # has been told
        return Article(document, (), (), Published(None, "unknown", None), (), ())


def _told(error: Exception) -> str:
    """What broke, and where."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}, line {last.lineno}, in {last.name}"
    return (
        f"not analysed, only cleaned and counted: a reading broke on it ({type(error).__name__}: {error}; {place}). "
        "This is a fault of corpus-tools: report it with the document; until it is mended, --strict ends the run here"
    )
