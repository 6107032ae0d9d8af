"""The grades by which a person weighs the outlets as sources."""

from __future__ import annotations

import pandas as pd

from corpus_tools.brief.rows import records


def grades_of(decisions: pd.DataFrame | None, documents: pd.DataFrame) -> dict[str, str]:
    """The NATO Admiralty grade, in words, of each document whose outlet a person gave one."""
    given = [] if decisions is None else records(decisions[decisions["about"] == "source"])
    grades = {row["what"]: row["change"] for row in given}
    graded = zip(documents["doc_id"], documents["outlet"], strict=True)
    return {doc_id: grades[outlet] for doc_id, outlet in graded if outlet in grades}
