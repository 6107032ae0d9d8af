"""Reading a corpus: the same bytes whoever reads, nothing read twice, and a run that goes on where it stopped."""

from __future__ import annotations

import math
import multiprocessing
import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from corpus_tools import reading, study
from corpus_tools.__main__ import main
from corpus_tools.brief.rows import gathered, records
from corpus_tools.corpus.settings import Settings
from corpus_tools.mapping import Workforce, map_batches
from corpus_tools.model import CorpusError
from corpus_tools.study import Study
from corpus_tools.tables import ondemand, perdocument, storage
from corpus_tools.tables.schema import TABLES
from corpus_tools.tables.storage import arrow_table
from corpus_tools.tables.store import EXTRAS, FILE, PER_DOCUMENT, Packed, Store, extras_schema, open_store, pack, unpack


def _tables(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((out / "tables").iterdir())}


def _write(folder: Path, number: int, length: int = 1) -> Path:
    folder.mkdir()
    for index in range(number):
        said = f"Minister Marta Okoye{index} said on Monday that {index + 2} cranes of Selvag were sold.\n"
        (folder / f"{index:02}.txt").write_text(f"Harbour {index} is sold\n\n{said * length}", encoding="utf-8")
    return folder


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that are read from now on."""
    found: list[str] = []

    def read(batch: perdocument.Batch) -> Any:
        found.extend(document.doc_id for document in batch.documents)
        return perdocument.read_batch(batch)

    monkeypatch.setattr(reading, "read_batch", read)
    return found


def test_any_number_of_workers_and_batches_gives_the_same_bytes(
    mini_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study.write_tables(mini_corpus, tmp_path / "one")
    monkeypatch.setattr(reading, "SMALL", 0)
    monkeypatch.setattr(reading, "BATCH", 2)
    study.write_tables(mini_corpus, tmp_path / "two", force=Workforce(2))
    assert _tables(tmp_path / "one") == _tables(tmp_path / "two")


def test_annotate_gives_the_same_bytes_with_two_workers(
    mini_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SMALL", 0)
    for number in ("1", "2"):
        assert main(["annotate", str(mini_corpus), str(tmp_path / number), "--workers", number]) == 0
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_only_a_changed_document_is_read_again(tmp_path: Path, seen: list[str]) -> None:
    corpus, out = _write(tmp_path / "corpus", 6), tmp_path / "out"
    study.write_tables(corpus, out)
    assert len(seen) == 6
    seen.clear()
    (corpus / "03.txt").write_text("Nothing was sold, the mayor Jonas Lind said.\n", encoding="utf-8")
    study.write_tables(corpus, out)
    assert seen == ["03"]
    study.write_tables(corpus, tmp_path / "fresh")
    assert _tables(out) == _tables(tmp_path / "fresh")


def test_a_document_is_read_again_when_what_a_person_says_of_it_changes(tmp_path: Path, seen: list[str]) -> None:
    corpus, out = _write(tmp_path / "corpus", 3), tmp_path / "out"
    study.write_tables(corpus, out)
    seen.clear()
    (corpus / "corpus.toml").write_text(
        '[documents.01]\npublished = "2021-03-04"\nreason = "the page says so"\n', encoding="utf-8"
    )
    study.write_tables(corpus, out)
    assert seen == ["01"]


def test_an_interrupted_run_goes_on_where_it_stopped(
    tmp_path: Path, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, out = _write(tmp_path / "corpus", 6), tmp_path / "out"
    monkeypatch.setattr(reading, "BATCH", 2)
    monkeypatch.setattr(reading, "SHARES", 1)
    whole = reading.read_batch

    def interrupted(batch: perdocument.Batch) -> Any:
        if len(seen) == 4:
            raise KeyboardInterrupt
        return whole(batch)

    monkeypatch.setattr(reading, "read_batch", interrupted)
    with pytest.raises(KeyboardInterrupt):
        study.write_tables(corpus, out)
    monkeypatch.setattr(reading, "read_batch", whole)
    seen.clear()
    study.write_tables(corpus, out)
    assert seen == ["04", "05"]


def test_what_no_document_needs_any_more_is_forgotten(tmp_path: Path) -> None:
    corpus, out = _write(tmp_path / "corpus", 4), tmp_path / "out"
    study.write_tables(corpus, out)
    (corpus / "03.txt").unlink()
    study.write_tables(corpus, out)
    with open_store(out / "cache") as store:
        assert len(store.keys()) == 3


@pytest.mark.parametrize("rubbish", [b"", b"no database at all " * 100])
def test_a_damaged_store_is_made_again(tmp_path: Path, rubbish: bytes) -> None:
    corpus, out = _write(tmp_path / "corpus", 2), tmp_path / "out"
    (out / "cache").mkdir(parents=True)
    (out / "cache" / "findings.sqlite").write_bytes(rubbish)
    study.write_tables(corpus, out)
    assert len(study.open_study(corpus, out).documents) == 2


def test_a_study_reads_the_columns_and_rows_that_are_asked_for(mini_corpus: Path, tmp_path: Path) -> None:
    opened = study.open_study(mini_corpus, tmp_path)
    body = opened.read("mentions", ["doc_id", "actor"], [("zone", "==", "body")])
    assert list(body.columns) == ["doc_id", "actor"]
    assert len(body) == (opened.mentions["zone"] == "body").sum() > 0
    with pytest.raises(CorpusError, match="mentions has no column 'colour'"):
        opened.read("mentions", ["colour"])
    with pytest.raises(CorpusError, match="has no table 'colours'"):
        opened.read("colours")


def test_a_killed_worker_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(CorpusError, match="fewer --workers"):
        list(map_batches(os._exit, range(9), Workforce(2)))


def test_workers_end_at_once_when_nobody_waits_for_their_results_any_more() -> None:
    results = map_batches(time.sleep, [0, 3600, 3600, 3600], Workforce(2))
    assert next(results) is None
    assert isinstance(results, Generator)
    results.close()
    assert multiprocessing.active_children() == []


def test_results_come_in_the_order_of_the_batches() -> None:
    numbers = [30_000, 1, 20_000, 2, 3]
    assert list(map_batches(math.factorial, numbers, Workforce(2))) == [math.factorial(number) for number in numbers]


# Dask


def test_without_dask_or_its_scheduler_one_line_says_so(
    mini_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ["tables", str(mini_corpus), str(tmp_path), "--engine", "dask"]
    assert main(command) == 2
    assert "--scheduler ADDRESS" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main([*command, "--scheduler", "tcp://127.0.0.1:1"]) == 2
    assert "pip install" in capsys.readouterr().err


@contextmanager
def _started(*commands: Sequence[str]) -> Iterator[list[subprocess.Popen[str]]]:
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for command in commands]
    try:
        yield running
    finally:
        for process in running:
            process.kill()
            process.communicate()


def _said(process: subprocess.Popen[str], pattern: str) -> str:
    assert process.stderr
    for line in process.stderr:
        if match := re.search(pattern, line):
            return match[0]
    raise AssertionError(f"the process ended before it said {pattern}")


def _kept(out: Path) -> int:
    with open_store(out / "cache") as store:
        return len(store.keys())


def test_two_workers_of_a_dask_scheduler_give_the_same_bytes_though_one_is_killed(tmp_path: Path) -> None:
    corpus = _write(tmp_path / "corpus", 60, length=100)
    study.write_tables(corpus, tmp_path / "local")
    start = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    with _started([*start, "--no-dashboard"]) as (scheduler,):
        address = _said(scheduler, r"tcp://127\.0\.0\.1:\d+")
        worker = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--no-nanny", "--nthreads", "1"]
        with _started(worker, worker) as workers:
            for one in workers:
                _said(one, "Registered to")
            command = [sys.executable, "-m", "corpus_tools", "tables", str(corpus), str(tmp_path / "dask")]
            with _started([*command, "--engine", "dask", "--scheduler", address]) as (run,):
                while not _kept(tmp_path / "dask"):
                    assert run.poll() is None
                workers[0].kill()
                assert _kept(tmp_path / "dask") < 60
                assert run.wait() == 0
    assert _tables(tmp_path / "local") == _tables(tmp_path / "dask")


def _packed(*names: str) -> Packed:
    """As many documents, of which nothing is found but their names."""
    rows = {name: arrow_table(name, [], finished=False) for name in PER_DOCUMENT}
    cells = [{"rows": [0] * len(PER_DOCUMENT), "names": name, "readers": "", "gists": ""} for name in names]
    return Packed(
        len(names), {n: pack(t) for n, t in (rows | {EXTRAS: pa.Table.from_pylist(cells, extras_schema())}).items()}
    )


def _names(store: Store, keys: Sequence[str], alone: Sequence[int] = ()) -> list[list[str]]:
    return [part[EXTRAS]["names"].to_pylist() for _, part in store.read(keys, [EXTRAS], alone)]


def test_a_cache_that_another_version_made_is_made_anew(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as old, old:
        old.execute("CREATE TABLE findings (key TEXT PRIMARY KEY, documents BLOB)")
        old.execute("INSERT INTO findings VALUES ('k', x'00')")
    with open_store(tmp_path) as store:
        assert store.keys() == set()
        store.put(["k"], _packed("anna"))
        assert store.keys() == {"k"}


def test_documents_that_were_read_together_come_together_in_the_order_that_is_asked_for(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.put(["a", "b", "c"], _packed("A", "B", "C"))
        store.put(["d"], _packed("D"))
        assert _names(store, ["a", "b", "d", "c"]) == [["A", "B"], ["D"], ["C"]]
        assert _names(store, ["a", "b", "c"], alone=[1]) == [["A"], ["B"], ["C"]]


def test_what_is_kept_survives_when_most_of_what_it_was_read_with_is_forgotten(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.put(["a", "b", "c"], _packed("A", "B", "C"))
        store.put(["d", "e"], _packed("D", "E"))
        store.prune(["c", "e"])
        assert store.keys() == {"c", "e"}
        assert _names(store, ["e", "c"]) == [["E"], ["C"]]


def test_damaged_findings_are_an_error_that_says_what_to_do() -> None:
    with pytest.raises(CorpusError, match="delete the file"):
        unpack(_packed("A").tables[EXTRAS][:-40])


def test_a_row_of_few_columns_knows_its_other_cells_however_the_rows_are_chosen(
    mini_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "GROUP", 2)
    monkeypatch.setattr(ondemand, "KEPT", 0)
    study.write_tables(mini_corpus, tmp_path / "out")
    opened = Study(mini_corpus, tmp_path / "out", Settings())
    whole = {row["id"]: dict(row) for row in records(opened.claims)}
    few = gathered(opened.stream("claims"), "zone", "doc_id")
    assert [*few.columns] == ["doc_id", "zone", "row"]
    chosen = few[few["zone"] == "body"].sort_values(["doc_id"], ascending=False).reset_index(drop=True).head(5)
    for row in records(chosen):
        assert whole[row["id"]] == {column: row[column] for column in TABLES["claims"].columns}
    assert len(whole) > len(chosen) == 5
    with pytest.raises(KeyError):
        records(few)[0]["colour"]
