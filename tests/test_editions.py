"""What changed between two editions of a brief is told by document, actor, finding and judgement."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from corpus_tools.editions import compare_editions, load_edition
from corpus_tools.model import CorpusError
from corpus_tools.study import write_tables


@pytest.fixture
def first(mini_corpus: Path, tmp_path: Path) -> Path:
    write_tables(mini_corpus, tmp_path / "first")
    return tmp_path / "first"


def changes(mini_corpus: Path, first: Path) -> list[str]:
    second = first.parent / "second"
    write_tables(mini_corpus, second)
    return list(compare_editions(load_edition(first), load_edition(second)))


def test_two_editions_of_one_corpus_tell_the_same(mini_corpus: Path, first: Path) -> None:
    assert changes(mini_corpus, first) == []


def test_documents_that_came_went_or_changed_are_told(mini_corpus: Path, first: Path) -> None:
    (mini_corpus / "strike.txt").rename(mini_corpus / "walkout.txt")
    undated = mini_corpus / "undated.txt"
    undated.write_text("Updated\n\n" + undated.read_text(encoding="utf-8"), encoding="utf-8")
    told = changes(mini_corpus, first)
    assert "document strike: gone" in told
    assert "document walkout: added" in told
    assert "document undated: its text changed" in told
    assert not [line for line in told if line.startswith("claim") and " in undated" in line], "its claims only moved"


def test_a_corrected_claim_is_told_with_both_values(mini_corpus: Path, first: Path) -> None:
    with (mini_corpus / "corpus.toml").open("a", encoding="utf-8") as stream:
        stream.write(
            '[[findings]]\ntable = "claims"\ndocument = "strike"\ntext = "to publish all letters by the end of March"\n'
            'act = "demand"\nreason = "Read as one."\n'
        )
    (line,) = changes(mini_corpus, first)
    assert line.startswith("claim C")
    assert "in strike, line 9, “to publish all letters by the end of March”: act was " in line
    assert line.endswith(", is demand")


def test_an_actor_that_a_person_classified_is_told_with_both_kinds(mini_corpus: Path, first: Path) -> None:
    actors = load_edition(first).actors
    name = next(row["name"] for row in actors if row["kind"] == "person")
    with (mini_corpus / "corpus.toml").open("a", encoding="utf-8") as stream:
        stream.write(f'[[actors]]\nname = "{name}"\nkind = "organisation"\nreason = "It is a company."\n')
    told = [line for line in changes(mini_corpus, first) if line.startswith("actor ")]
    assert any(line.endswith(": kind was person, is organisation") for line in told), told


def test_a_rejected_label_and_an_event_of_another_day_are_told(mini_corpus: Path, first: Path) -> None:
    edition = load_edition(first)
    label, event = edition.labels[0], next(row for row in edition.events if row["basis"] != "background")
    with (mini_corpus / "corpus.toml").open("a", encoding="utf-8") as stream:
        for table, row, change in (("labels", label, "reject = true"), ("events", event, 'when = "1999"')):
            place = (
                f"table = {json.dumps(table)}\ndocument = {json.dumps(row['doc_id'])}\ntext = {json.dumps(row['text'])}"
            )
            stream.write(f'[[findings]]\n{place}\n{change}\nreason = "Read again."\n')
    told = changes(mini_corpus, first)
    assert f"label {label['number']} in {label['doc_id']}, line {label['line']}, “{label['text']}”: gone" in told
    assert any(line.startswith("event ") and line.endswith(f": when was {event['when']}, is 1999") for line in told), (
        told
    )


def test_a_judgement_on_other_evidence_is_told(mini_corpus: Path, first: Path) -> None:
    settings = mini_corpus / "corpus.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("“months of talks”", "three times").replace('"moderate"', '"low"'), encoding="utf-8"
    )
    told = changes(mini_corpus, first)
    name = "judgement J1, “The minister and the opposition disagree on whether there were talks.”"
    assert told == [
        f"{name}: confidence was moderate, is low",
        f"{name}: rests no longer on undated, ““months of talks””",
        f"{name}: rests now on undated, “three times”",
    ]


def test_an_edition_of_which_only_the_csv_was_kept_can_be_compared(mini_corpus: Path, first: Path) -> None:
    kept = first.parent / "kept"
    shutil.copytree(first, kept, ignore=shutil.ignore_patterns("*.parquet"))
    assert list(compare_editions(load_edition(kept), load_edition(kept / "brief.html"))) == []


def test_a_folder_without_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"documents\.parquet or documents\.csv is not there"):
        load_edition(tmp_path)
