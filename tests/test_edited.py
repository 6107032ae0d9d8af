"""What a copy changes against the text that it shows: each change with its lines, and none that is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pandas as pd
import pytest

from corpus_tools.brief.corpus.edited import edited_table
from corpus_tools.brief.display import plain

Frame = Callable[..., pd.DataFrame]

WIRE = """Dam breaks
A dam broke at Ulm on Monday and flooded two streets.
No one has said why it broke so soon.
The mayor of Ulm condemned the builders on Tuesday. She gave no details.
Forty families had to leave.
"""


def shown(frame: Frame, copy: str, zones: dict[str, str], wire: str = WIRE) -> str:
    """The words of the table for a text and its copy; ``zones`` says which lines of the copy are no body."""
    texts = {"wire": wire, "blog": copy}
    rows = []
    for doc_id, text in texts.items():
        at = 0
        for line in text.splitlines(keepends=True):
            zone = zones.get(line.strip(), "body") if doc_id == "blog" else "title" if at == 0 else "body"
            rows.append({"doc_id": doc_id, "start": at, "end": at + len(line) - 1, "zone": zone})
            at += len(line)
    documents = frame(
        "documents",
        {"doc_id": "blog", "outlet": "Blog", "republished_from": "Wire", "origin": "blog"},
        {"doc_id": "wire", "outlet": "Wire", "origin": "blog"},
    )
    return plain(edited_table(documents, frame("zones", *rows), texts.__getitem__).markup)


def test_what_is_left_out_put_in_and_replaced_stands_with_its_lines(frame: Frame) -> None:
    copy = WIRE.replace("No one has said why it broke so soon.\n", "").replace("condemned the", "condemned the greedy")
    said = shown(frame, copy.replace("two streets", "ten streets"), {"Dam breaks": "title"})
    assert "Wire via Blog against Wire : 9 words left out, 1 word put in and 1 word replaced." in said
    assert "left out line 3: No one has said why it … (9 words)" in said
    assert "put in – line 3: greedy" in said
    assert "replaced line 2: two line 2: ten" in said


def test_headline_and_remarks_of_who_made_the_copy_are_told_from_the_text(frame: Frame) -> None:
    remark = "We copy this from the Wire; read it and weep, all of you."
    copy = f"They broke it\n{remark}\n{WIRE}".replace("no details.", "no details. [She never does. - B.]")
    said = shown(frame, copy, {"They broke it": "title", remark: "editor_comment", "Dam breaks": "title"})
    assert "headline put in – line 1: They broke it" in said
    assert "remark put in – line 2: We copy this from the Wire … (13 words)" in said
    assert "put in, in brackets – line 6: She never does. - B" in said
    assert "left out" not in said


def test_of_two_that_name_no_source_the_one_that_is_surely_older_is_the_text(frame: Frame) -> None:
    days = [("a", dt.date(2021, 5, 3), dt.date(2021, 5, 12)), ("b", dt.date(2021, 5, 4), dt.date(2021, 5, 4))]
    rows = [{"doc_id": doc_id, "origin": "a", "published_from": f, "published_to": t} for doc_id, f, t in days]
    zones = frame("zones", *({"doc_id": doc_id, "start": 0, "end": len(WIRE), "zone": "body"} for doc_id in "ab"))
    said = plain(
        edited_table(frame("documents", *rows), zones, {"a": WIRE.replace("two", "ten"), "b": WIRE}.get).markup
    )  # type: ignore[arg-type]
    assert said.startswith("a against b")


@pytest.mark.parametrize("copy", [WIRE, WIRE.replace(" dam ", " DAM ").replace("\n", "\n\n")])
def test_a_copy_in_the_same_words_has_no_table(frame: Frame, copy: str) -> None:
    said = shown(frame, copy, {"Dam breaks": "title"})
    assert "the same words" in said
    assert "What copies change" not in said


def test_a_text_by_itself_is_compared_with_nothing(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "origin": "a"}, {"doc_id": "b", "origin": "b"})
    assert edited_table(documents, frame("zones"), {}.__getitem__).markup == ""


def test_a_stretch_with_hardly_a_word_of_the_other_is_replaced_as_a_whole(frame: Frame) -> None:
    other = "Nobody knows what became of those who built it."
    said = shown(frame, WIRE.replace("Forty families had to leave.", other), {"Dam breaks": "title"})
    assert "replaced line 5: Forty families had to leave line 5: Nobody knows what became of those … (9 words)" in said


def test_a_remark_in_place_of_the_end_of_a_text_replaces_no_words_of_it(frame: Frame) -> None:
    remark = "So now you know what they are."
    said = shown(
        frame, WIRE.replace("Forty families had to leave.", remark), {"Dam breaks": "title", remark: "editor_comment"}
    )
    assert "left out line 5: Forty families had to leave" in said
    assert "remark put in – line 5: So now you know" in said


def test_of_two_prints_of_one_report_the_fuller_is_the_text(frame: Frame) -> None:
    shared = {"origin": "a", "republished_from": "Wire"}
    rows = [{"doc_id": "a", "words_kept": 20, **shared}, {"doc_id": "b", "words_kept": 30, **shared}]
    texts = {"a": WIRE.replace("Forty families had to leave.\n", ""), "b": WIRE}
    zones = [{"doc_id": doc_id, "start": 0, "end": len(text), "zone": "body"} for doc_id, text in texts.items()]
    said = plain(edited_table(frame("documents", *rows), frame("zones", *zones), texts.__getitem__).markup)
    assert said.startswith("a against b : 5 words left out.")


def test_another_headline_is_told_as_a_whole(frame: Frame) -> None:
    copy = WIRE.replace("Dam breaks", "Weak dam breaks")
    for text, wire in ((copy, WIRE), (copy, WIRE.replace("A dam", "ULM - A dam"))):
        said = shown(frame, text, {"Weak dam breaks": "title"}, wire)
        assert "headline replaced line 1: Dam breaks line 1: Weak dam breaks" in said
