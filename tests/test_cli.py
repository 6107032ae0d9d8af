"""The command line as a person uses it: exit codes, one line for an error, output that keeps its contract."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from corpus_tools.__main__ import main
from corpus_tools.model import ACTS, KINDS, ZONES
from corpus_tools.periods import Period


def _annotated(corpus: Path, out: Path) -> list[dict[str, Any]]:
    assert main(["annotate", str(corpus), str(out)]) == 0
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def _texts(corpus: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in corpus.glob("*.txt")}


def _spans(row: dict[str, Any]) -> list[tuple[int, int]]:
    spans = [
        (item["start"], item["end"]) for key in ("zones", "mentions", "times", "events", "labels") for item in row[key]
    ]
    for claim in row["claims"]:
        spans += [tuple(span) for span in claim["content"]]
        spans += [tuple(claim[key]) for key in ("source", "cue") if claim[key]]
    return spans


def test_annotate_keeps_its_contract(mini_corpus: Path, tmp_path: Path) -> None:
    texts = _texts(mini_corpus)
    rows = _annotated(mini_corpus, tmp_path / "out.jsonl")
    assert [row["doc_id"] for row in rows] == sorted(texts)
    for row in rows:
        assert {"title", "outlet", "author", "published", "published_basis"} <= row.keys()
        assert all(0 <= start < end <= len(texts[row["doc_id"]]) for start, end in _spans(row))
        assert {zone["zone"] for zone in row["zones"]} <= set(ZONES)
        assert {mention["kind"] for mention in row["mentions"]} <= set(KINDS)
        assert {claim["act"] for claim in row["claims"]} <= set(ACTS)
        assert {claim["quotation"] for claim in row["claims"]} <= {"direct", "indirect", "mixed"}
        assert {claim["tier"] for claim in row["claims"]} <= {"stated", "continued", "inferred"}
        assert {time["type"] for time in row["times"]} <= {"DATE", "TIME", "DURATION", "SET"}
        assert all(Period.parse(event["when"]) for event in row["events"])
        assert {label["voice"] for label in row["labels"]} <= {"outlet", "quoted", "comment"}


def test_no_line_with_words_is_left_without_a_zone(mini_corpus: Path, tmp_path: Path) -> None:
    for row in _annotated(mini_corpus, tmp_path / "out.jsonl"):
        text = list(_texts(mini_corpus)[row["doc_id"]])
        for zone in row["zones"]:
            text[zone["start"] : zone["end"]] = " " * (zone["end"] - zone["start"])
        assert "".join(text).strip() == ""


def test_nothing_is_found_in_furniture_and_other_stories(mini_corpus: Path, tmp_path: Path) -> None:
    for row in _annotated(mini_corpus, tmp_path / "out.jsonl"):
        unread = [(z["start"], z["end"]) for z in row["zones"] if z["zone"] in ("related", "boilerplate")]
        found = [item for key in ("mentions", "times", "events", "labels") for item in row[key]]
        assert not [item for item in found for start, end in unread if start <= item["start"] < end]


def test_annotate_reads_a_jsonl_with_the_day_of_publication(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"doc_id": "x", "text": "The mayor left on Sunday.\n", "dct": "2019-08-27"}))
    (row,) = _annotated(source, tmp_path / "out.jsonl")
    assert (row["doc_id"], row["published"]) == ("x", "2019-08-27")


def test_the_same_input_gives_the_same_bytes(mini_corpus: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    _annotated(mini_corpus, first)
    _annotated(mini_corpus, second)
    assert first.read_bytes() == second.read_bytes()


def test_tables_writes_below_out_and_never_into_the_corpus(mini_corpus: Path, tmp_path: Path) -> None:
    before = sorted(mini_corpus.rglob("*"))
    assert main(["tables", str(mini_corpus), str(tmp_path / "out")]) == 0
    assert (tmp_path / "out" / "tables" / "claims.parquet").is_file()
    assert sorted(mini_corpus.rglob("*")) == before


def test_an_output_inside_the_corpus_is_refused(mini_corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tables", str(mini_corpus), str(mini_corpus / "out")]) == 2
    assert "nothing is written" in capsys.readouterr().err


def test_check_says_what_was_not_read_and_exits_with_1(mini_corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(mini_corpus)]) == 0
    capsys.readouterr()
    (mini_corpus / "empty.txt").write_text("")
    assert main(["check", str(mini_corpus), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["problems"] == [{"path": "empty.txt", "message": "the file is empty"}]
    assert len(found["documents"]) == 3


def test_strict_ends_at_a_file_that_cannot_be_read(mini_corpus: Path, tmp_path: Path) -> None:
    (mini_corpus / "empty.txt").write_text("")
    assert main(["tables", str(mini_corpus), str(tmp_path / "loose")]) == 0
    assert main(["tables", str(mini_corpus), str(tmp_path / "tight"), "--strict"]) == 2


def test_kwic_shows_every_place_of_a_word(mini_corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kwic", str(mini_corpus), "harbour", "--sort", "right"]) == 0
    shown = capsys.readouterr()
    assert len(shown.out.splitlines()) == sum(text.lower().count("harbour") for text in _texts(mini_corpus).values())


def test_kwic_without_a_hit_tells_what_was_searched_and_what_is_spelt_alike(
    mini_corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["kwic", str(mini_corpus), "harbuor"]) == 0
    said = capsys.readouterr().err
    assert "'harbuor' stands nowhere in the" in said
    assert "comments included; spelt like it: harbour (" in said
    assert main(["kwic", str(mini_corpus), "qqqq"]) == 0
    assert "no word is spelt like it" in capsys.readouterr().err


def test_kwic_shows_whole_sentences_with_the_word_in_brackets(
    mini_corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["kwic", str(mini_corpus), "lind", "--sentences"]) == 0
    shown = capsys.readouterr().out
    assert "According to [Lind], Okoye met the company's managers three times." in shown


def test_an_error_is_one_line_and_a_traceback_only_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "no/such/folder"]) == 2
    plain = capsys.readouterr().err
    assert main(["--debug", "check", "no/such/folder"]) == 2
    traced = capsys.readouterr().err
    assert (plain.count("\n"), "Traceback" in plain, "Traceback" in traced) == (1, False, True)


def test_an_unknown_option_is_answered_by_the_usage_of_its_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(["actors", "seeds", "--sugest"])
    assert wrong.value.code == 2
    assert "usage: corpus-tools actors [-h] [--suggest]" in capsys.readouterr().err


def test_wrong_use_exits_with_2_and_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(["reprot"])
    assert wrong.value.code == 2
    with pytest.raises(SystemExit) as helped:
        main(["report", "--help"])
    assert helped.value.code == 0
    assert "Example: corpus-tools report" in capsys.readouterr().out


def test_tables_says_where_it_wrote_and_keeps_all_words_for_the_desk(
    mini_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["tables", str(mini_corpus), str(out)]) == 0
    said = capsys.readouterr().out
    assert all(str(out / place) in said for place in ("tables", "desk/claims.csv", "desk/events.csv"))
    with (out / "desk" / "claims.csv").open(encoding="utf-8", newline="") as stream:
        assert all(row["text"] and row["path"] and row["line"] for row in csv.DictReader(stream))
