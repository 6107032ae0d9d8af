"""Words in context: in the terminal, in a notebook, and in a brief that may print no word more than its budget."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from corpus_tools import open_study
from corpus_tools.brief.actors.concordance import concordance_table, printed_lines
from corpus_tools.brief.display import Html, plain
from corpus_tools.brief.running.notebooks import check_parameters, find_notebooks
from corpus_tools.kwic import concordance, in_order, lines_around
from corpus_tools.model import CorpusError, Document, Span
from corpus_tools.study import Study

TEXT = "The minister left the harbour. Old Harbour men  stayed! No word of a minister since."


def _row(text: str, start: int) -> dict[str, Any]:
    return {"doc_id": "a", "start": start, "end": start + len(text), "line": 1, "text": text, "number": f"C{start}"}


def _shown(study: Study, word: str = "", lines: int = 8, whole: bool = False) -> Html:
    """The table as the notebook makes it."""
    passages = [study.evidence, study.claims, study.events, study.relations, study.labels]
    text = study.text if whole else None
    return concordance_table(passages, study.mentions, study.actors, study.documents, word, lines, "right", text)


def test_a_whole_sentence_is_the_window_where_the_width_is_none() -> None:
    found = concordance([Document("a", TEXT)], "harbour", 0)
    assert [(line.left, line.word, line.right) for line in found] == [
        ("The minister left the ", "harbour", "."),
        ("Old ", "Harbour", " men stayed!"),
    ]


def test_lines_are_sorted_by_the_words_beside_them_read_outwards() -> None:
    lines = concordance([Document("a", "red old ship A\nnew big ship C\nblue old ship B")], "ship")
    assert [line.left.strip() for line in in_order(lines, "left")] == ["new big", "blue old", "red old"]
    assert [line.right.strip() for line in in_order(lines, "right")] == ["A", "B", "C"]
    with pytest.raises(CorpusError, match="'length'"):
        in_order(lines, "length")  # type: ignore[arg-type]


def test_a_hit_outside_any_sentence_is_shown_by_itself() -> None:
    assert [line.word for line in lines_around(Document("a", "  x"), [Span(2, 3)])] == ["x"]


def test_a_line_of_the_brief_is_cut_from_the_longest_passage_that_is_printed() -> None:
    rows = [_row("the harbour", 18), _row("left the harbour", 13), _row("harbour", 22)]
    ((line, row),) = printed_lines(rows, {"a": [Span(22, 29), Span(70, 75)]})
    assert (line.left, line.word, line.right) == ("left the ", "harbour", "")
    assert row is rows[1]
    assert [line.left for line, _ in printed_lines(rows, None, "harb*")] == ["left the "]


def test_a_concordance_of_the_brief_shows_no_word_that_it_does_not_print(mini_corpus: Path, tmp_path: Path) -> None:
    settings = mini_corpus / "corpus.toml"
    settings.write_text(settings.read_text() + "\n[brief]\nwords_per_document = 0\n")
    study = open_study(mini_corpus, tmp_path / "out")
    for word in ("", "harbour", "minister"):
        said = plain(_shown(study, word, 50).markup)
        assert "denied that the government" not in said
    whole = plain(_shown(study, "harbour", 50, whole=True).markup)
    assert "would sell the harbour" in " ".join(whole.split())


def test_without_a_word_the_leading_actor_is_shown_under_all_its_names(mini_corpus: Path, tmp_path: Path) -> None:
    shown = _shown(open_study(mini_corpus, tmp_path / "out"), lines=3)
    assert "in context" in plain(shown.markup)
    assert shown.markup.count('class="kwic"') <= 3
    assert shown.cited


def test_a_word_that_is_nowhere_is_said_to_be_nowhere(mini_corpus: Path, tmp_path: Path) -> None:
    study = open_study(mini_corpus, tmp_path / "out")
    said = plain(_shown(study, "zebra").markup)
    assert said.startswith("No passage that this brief prints has zebra")
    assert "zebra* stands for all words" in said
    assert plain(_shown(study, "zebra*", whole=True).markup) == "No document has zebra* with other words around."


def test_a_brief_is_not_made_with_what_is_for_the_screen_only() -> None:
    (path,) = (path for path in find_notebooks() if path.stem == "2_actors")
    check_parameters(path, {"whole": False, "lines": 3})
    with pytest.raises(CorpusError, match="whole shows more than a brief may print"):
        check_parameters(path, {"whole": True})
