"""A folder of files to documents: what is read, what is passed over, what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus_tools.corpus import Problem, load_corpus, read_jsonl
from corpus_tools.model import CorpusError, Document


def _write(folder: Path, **files: str | bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_the_text_is_the_files_own_with_every_character_where_it_was(tmp_path: Path) -> None:
    stored = "  Line one\r\n\r\n\tMuqtadā “said”\u00a0so.\n\n"
    document = next(load_corpus(_write(tmp_path, a_txt=stored)).documents())
    assert isinstance(document, Document)
    assert document.text == stored


def test_a_file_given_for_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    _write(tmp_path, a_txt="A")
    with pytest.raises(CorpusError, match=r"a\.txt: this is a file; name the folder"):
        load_corpus(tmp_path / "a.txt")
    with pytest.raises(CorpusError, match="there is no such folder"):
        load_corpus(tmp_path / "b")


def test_documents_come_in_the_order_of_their_names_and_are_named_by_their_path(tmp_path: Path) -> None:
    corpus = load_corpus(_write(tmp_path, b_txt="B", a_txt="A", sub__c_txt="C"))
    assert [d.doc_id for d in corpus.documents() if isinstance(d, Document)] == ["a", "b", "sub/c"]


def test_readme_settings_dot_files_and_coding_sheets_are_no_documents(tmp_path: Path) -> None:
    _write(tmp_path, a_txt="A", coding__sheet_txt="no", **{"README.md": "no", ".hidden.txt": "no"})
    (tmp_path / "corpus.toml").write_text('title = "T"')
    assert [path.name for path in load_corpus(tmp_path).files] == ["a.txt"]


def test_include_and_exclude_choose_files(tmp_path: Path) -> None:
    _write(tmp_path, a_txt="A", b_txt="B", drafts__c_txt="C", drafts__deep__d_txt="D")
    (tmp_path / "corpus.toml").write_text('[files]\nexclude = ["drafts/**", "b.*"]')
    assert [path.name for path in load_corpus(tmp_path).files] == ["a.txt"]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b" \n\t", "empty"), (b"PK\x03\x04\0\0binary", "null bytes")],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(
    tmp_path: Path, content: bytes, words: str
) -> None:
    found = list(load_corpus(_write(tmp_path, a_txt=content, b_txt="B")).documents())
    assert isinstance(found[0], Problem)
    assert (found[0].path, words in found[0].message, found[0].fatal) == ("a.txt", True, True)
    assert isinstance(found[1], Document)


def test_another_encoding_is_read_and_said(tmp_path: Path) -> None:
    text = "Der Fährmann sprach über die Brücke: „Größe ist nicht alles“, sagte er den Hörern später.\n" * 5
    remark, document = load_corpus(_write(tmp_path, a_txt=text.encode("cp1252"))).documents()
    assert isinstance(remark, Problem)
    assert not remark.fatal
    assert isinstance(document, Document)
    assert "Fährmann sprach über die Brücke" in document.text


def test_a_file_of_an_unknown_kind_is_named(tmp_path: Path) -> None:
    found = list(load_corpus(_write(tmp_path, **{"a.xyz": "A"})).documents())
    assert [type(item) for item in found] == [Problem]


def test_a_link_out_of_the_corpus_is_not_followed(tmp_path: Path) -> None:
    _write(tmp_path / "outside", secret_txt="S")
    folder = _write(tmp_path / "corpus", a_txt="A")
    (folder / "link.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    found = list(load_corpus(folder).documents())
    assert [item.path for item in found if isinstance(item, Problem)] == ["link.txt"]


@pytest.mark.parametrize(
    ("files", "settings", "words"),
    [
        ({}, "", "no document"),
        ({"a.txt": "A", "a.md": "A"}, "", "have one doc_id, 'a'"),
        ({"a.txt": "A"}, '[files]\ninclude = ["/etc/*"]', "is no pattern"),
        ({"a.txt": "A"}, '[documents.b]\nreason = "r"', "there is no document 'b'"),
        ({"article.txt": "A"}, '[documents.artcle]\nreason = "r"', "the nearest is 'article'"),
        ({"article.txt": "A"}, '[documents."post_*"]\nreason = "r"', r"no document fits 'post_\*'"),
    ],
)
def test_a_wrong_folder_is_an_error_that_says_what_is_wrong(
    tmp_path: Path, files: dict[str, str], settings: str, words: str
) -> None:
    _write(tmp_path, **files)
    (tmp_path / "corpus.toml").write_text(settings)
    with pytest.raises(CorpusError, match=words):
        load_corpus(tmp_path)


def test_what_is_said_of_a_pattern_is_said_of_all_that_fit_and_one_entry_of_its_own_wins(tmp_path: Path) -> None:
    folder = _write(tmp_path, post_a_txt="A", post_b_txt="B", star_a_txt="C")
    (folder / "corpus.toml").write_text(
        """
        [documents."post_*"]
        outlet = "Post"
        language = "en"
        reason = "The folder of the Post."
        [documents.post_b]
        outlet = "Star"
        reason = "A reprint."
        """
    )
    decided = {item.doc_id: item.decided for item in load_corpus(folder).documents() if isinstance(item, Document)}
    assert [decided["post_a"].get(key) for key in ("outlet", "language")] == ["Post", "en"]
    assert [decided["post_b"].get(key) for key in ("outlet", "language")] == ["Star", "en"]
    assert decided["star_a"] == {}


@pytest.mark.parametrize(
    ("given", "day"), [('"2019-08-27T10:00:00Z"', "2019-08-27"), ("2019", "2019"), ('"2019-08/.."', "2019-08/..")]
)
def test_the_day_of_publication_may_be_a_timestamp_a_year_or_an_interval(tmp_path: Path, given: str, day: str) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f'{{"doc_id": "a", "text": "A", "dct": {given}}}')
    assert next(read_jsonl(path)).given == {"published": day}


def test_a_row_and_a_file_with_one_doc_id_are_not_both_read(tmp_path: Path) -> None:
    _write(tmp_path, r__a_txt="From a file.", **{"r.csv": "id,text\na,From a row.\n"})
    found = list(load_corpus(tmp_path).documents())
    assert [type(item) for item in found] == [Document, Problem]


def test_a_jsonl_gives_documents_with_their_day_and_passes_other_keys_over(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    rows = [{"doc_id": "a", "text": "A", "dct": "2019-08-27", "x": 1}, {"doc_id": "b", "text": "B"}]
    path.write_text("\n".join(map(json.dumps, rows)))
    first, second = read_jsonl(path)
    assert (first.given, second.given) == ({"published": "2019-08-27"}, {})


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"doc_id": "b"}',
        '{"doc_id": "a", "text": "A"}',
        '{"doc_id": "b", "text": "\\ud800"}',
        '{"doc_id": "b", "text": "A", "published": "last week"}',
        '{"doc_id": "b", "text": "A", "published": ".."}',
    ],
)
def test_a_bad_line_of_a_jsonl_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"doc_id": "a", "text": "A"}\n' + line)
    with pytest.raises(CorpusError, match="line 2"):
        list(read_jsonl(path))


def test_a_pattern_that_leaves_no_document_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry is late.\n", encoding="utf-8")
    (tmp_path / "corpus.toml").write_text('[files]\ninclude = ["*.html"]\n', encoding="utf-8")
    with pytest.raises(CorpusError, match=r"no document is left by include = \['\*.html'\]"):
        load_corpus(tmp_path)
