"""What stands in place of words that are past the word budget of their document."""

from __future__ import annotations

from corpus_tools.brief.describing import brief
from corpus_tools.brief.rows import Row
from corpus_tools.tables.budget import FACT_WORDS


def first_words(row: Row) -> str | None:
    """
    The first words of a passage that is past the word budget, as few as are a fact and no excerpt; None for what
    readers write, and for what is no longer than that and not printed, since it holds the name of one of them.
    """
    said = (row.get("text") or "").split()
    if len(said) <= FACT_WORDS or row.get("zone", row.get("voice")) in (None, "reader_comment", "comment"):
        return None
    return brief(" ".join(said))
