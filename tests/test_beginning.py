"""A first corpus.toml is valid, asks for what is not known, and never takes the place of another."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from corpus_tools.beginning import begin_corpus, blank_settings
from corpus_tools.corpus import load_corpus
from corpus_tools.corpus.settings import parse_settings
from corpus_tools.model import CorpusError


def test_a_new_file_is_valid_and_names_the_folder(mini_corpus: Path) -> None:
    (mini_corpus / "corpus.toml").unlink()
    begin_corpus(mini_corpus)
    assert load_corpus(mini_corpus).settings.title == "mini"


def test_every_comment_that_is_taken_away_leaves_a_valid_file(mini_corpus: Path) -> None:
    """The examples in the comments are true to what is read; a question mark is what the person fills in."""
    (mini_corpus / "corpus.toml").unlink()
    lines = begin_corpus(mini_corpus).read_text(encoding="utf-8").splitlines()
    used = [line.removeprefix("# ") if _is_entry(line) else line for line in lines]
    content = "\n".join(used).replace('published = "?"', 'published = "2021-03"')
    settings = parse_settings(tomllib.loads(content))
    assert settings.judgements[0].likelihood == "likely"
    assert settings.corrections[0].changes == {"act": "denial"}
    assert settings.grades[0].grade == "B"
    assert settings.documents["undated"]["published"] == "2021-03"


def _is_entry(line: str) -> bool:
    rest = line.removeprefix("# ")
    return line.startswith("# ") and (rest.startswith("[") or (rest.split(" = ")[0].isidentifier() and " = " in rest))


def test_a_file_that_is_there_is_left_alone(mini_corpus: Path) -> None:
    before = (mini_corpus / "corpus.toml").read_bytes()
    with pytest.raises(CorpusError, match="is there already"):
        begin_corpus(mini_corpus)
    assert before == (mini_corpus / "corpus.toml").read_bytes()


def test_the_columns_of_a_table_are_written_down_where_its_headings_tell_them(mini_corpus: Path) -> None:
    (mini_corpus / "corpus.toml").unlink()
    rows = "id,headline,story\\n1,Pier closes,The pier in Selvag closed on Monday.\\n"
    (mini_corpus / "agency.csv").write_text(rows.replace("\\n", "\n"), encoding="utf-8")
    begun = begin_corpus(mini_corpus).read_text(encoding="utf-8")
    assert '# [files."agency.csv"]\n# text = "story"' in begun
    assert tomllib.loads(begun.replace('# [files."', '[files."').replace('# text = "story"\n', 'text = "story"\n'))


def test_a_large_corpus_is_not_asked_about_document_by_document() -> None:
    row = {"outlet": None, "published_basis": "unknown", "published": None}
    asked = blank_settings("many", [{**row, "doc_id": f"d{number:03}"} for number in range(100)])
    assert '[documents."d039"]' in asked
    assert '[documents."d040"]' not in asked
    assert "# and 60 more" in asked


def test_names_with_quotation_marks_and_control_characters_stay_valid_toml() -> None:
    title = 'the "harbour"\\\x7f\n'
    assert tomllib.loads(blank_settings(title, []))["title"] == title


def test_outlets_are_asked_for_once_for_all_files_whose_names_begin_alike() -> None:
    row = {"outlet": None, "published_basis": "stated", "published": "2021-03-04"}
    begun = blank_settings("many", [{**row, "doc_id": name} for name in ("post_a", "post_b", "star_c")])
    assert '# [documents."post_*"]  # 2 documents\n# outlet = "?"' in begun
    assert '# [documents."star_c"]\n# outlet = "?"' in begun
    assert '"post_a"' not in begun
