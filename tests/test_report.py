"""The build as a whole: the same bytes again, only what changed is done again, and nothing is half done."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corpus_tools import report
from corpus_tools.__main__ import main
from corpus_tools.brief.running.sections import SectionError
from corpus_tools.files import one_writer
from corpus_tools.model import CorpusError
from corpus_tools.provenance import read_manifest
from corpus_tools.report import build_report, parse_parameters

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.pango


def _hashes(out: Path) -> dict[str, str]:
    exports = [out / "exports" / "chronology.ics", out / "exports" / "chronology.json"]
    files = [out / "brief.html", out / "brief.pdf", *exports, *sorted(out.glob("tables/*.csv"))]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def copied(built_brief: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The built corpus in a place of its own."""
    corpus, out = (shutil.copytree(built_brief / name, tmp_path / name) for name in ("mini", "out"))
    return corpus, out


def test_verify_rebuilds_elsewhere_with_another_hash_seed_and_finds_the_same_bytes(
    built_brief: Path, tmp_path: Path
) -> None:
    corpus, brief = (
        shutil.copytree(built_brief / "mini", tmp_path / "elsewhere" / "mini"),
        built_brief / "out/brief.html",
    )
    command = [sys.executable, "-m", "corpus_tools", "verify", str(brief), "--corpus", str(corpus)]
    environment = {**os.environ, "PYTHONHASHSEED": "4321", "TZ": "Asia/Baghdad", "PYTHONPATH": str(ROOT / "src")}
    ended = subprocess.run(command, check=False, env=environment, cwd=tmp_path, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_a_second_build_finds_nothing_to_do(copied: tuple[Path, Path]) -> None:
    told: list[str] = []
    before = {path: path.stat().st_mtime_ns for path in copied[1].rglob("*") if path.is_file()}
    assert build_report(*copied, say=told.append) == 0
    assert told == [f"{copied[1] / 'brief.html'}: nothing changed"]
    assert {path: path.stat().st_mtime_ns for path in copied[1].rglob("*") if path.is_file()} == before


def test_a_build_says_how_many_documents_lack_what_a_person_could_tell(tmp_path: Path) -> None:
    corpus = tmp_path / "texts"
    corpus.mkdir()
    (corpus / "a.txt").write_text(
        "Ferry held in port\n\nThe ferry was held in port by its crew, the harbour master said.\n"
    )
    told: list[str] = []
    build_report(corpus, tmp_path / "out", say=told.append)
    said = f"no outlet is known of 1 document, no date is known of 1 document; corpus-tools check {corpus} prints"
    assert any(line.startswith(said) for line in told)


def test_many_documents_give_the_same_brief_in_processes_of_their_own(
    copied: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = copied[1]
    before = _hashes(out), (out / "reader.html").read_bytes(), (out / "exports" / "brief.docx").read_bytes()
    (out / "brief.html").unlink()
    (out / "reader.html").unlink()
    monkeypatch.setattr("corpus_tools.study.FEW", 0)
    assert build_report(*copied, say=lambda _: None) == 0
    assert (_hashes(out), (out / "reader.html").read_bytes(), (out / "exports" / "brief.docx").read_bytes()) == before


def test_a_judgement_reworded_runs_only_the_sections_that_read_judgements(copied: tuple[Path, Path]) -> None:
    corpus, out = copied
    settings = corpus / "corpus.toml"
    settings.write_text(settings.read_text().replace("disagree on whether", "differ on whether"))
    told: list[str] = []
    build_report(corpus, out, say=told.append)
    assert "section 2_actors: unchanged" in told
    assert "section 0_summary" in told
    assert "differ on whether" in (out / "brief.html").read_text()


def test_a_failing_notebook_names_cell_and_parameters_and_the_old_brief_stays(
    copied: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, out = copied
    before = _hashes(out)
    notebooks = shutil.copytree(ROOT / "notebooks", corpus.parent / "notebooks")
    broken = notebooks / "2_actors.ipynb"
    assert "actors_table(actors" in broken.read_text()
    broken.write_text(broken.read_text().replace("actors_table(actors", "actors_table(actores", 1))
    monkeypatch.setattr("corpus_tools.brief.running.notebooks.FOLDERS", (notebooks,))
    with pytest.raises(SectionError, match=r"2_actors\.ipynb, cell \d+, with .*NameError.*actores"):
        build_report(corpus, out, {"2_actors": {"top_n": 3}})
    assert (out / "sections" / "2_actors.failed.ipynb").is_file()
    assert _hashes(out) == before


def test_an_exhibit_that_breaks_costs_the_brief_no_more_than_itself(
    copied: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus, out = copied
    notebooks = shutil.copytree(ROOT / "notebooks", corpus.parent / "notebooks")
    odd = notebooks / "4_chronology.ipynb"
    assert "show.conflicts_table(events" in odd.read_text()
    odd.write_text(odd.read_text().replace("show.conflicts_table(events", "show.conflicts_table(9 or events", 1))
    monkeypatch.setattr("corpus_tools.brief.running.notebooks.FOLDERS", (notebooks,))
    assert build_report(corpus, out) == 1
    brief = (out / "brief.html").read_text()
    assert "could not be made: conflicts_table broke (" in brief
    assert "In which order are they told?" in brief
    assert "4_chronology.ipynb: conflicts_table broke (" in capsys.readouterr().err
    shutil.copy(ROOT / "notebooks" / odd.name, odd)
    assert build_report(corpus, out) == 0
    assert "could not be made" not in (out / "brief.html").read_text()


def test_without_pango_the_html_is_made_and_a_stale_pdf_goes(
    copied: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus, out = copied
    shadow = corpus.parent / "shadow"
    shadow.mkdir()
    (shadow / "weasyprint.py").write_text("raise OSError('cannot load library libpango-1.0-0')\n")
    monkeypatch.setenv("PYTHONPATH", str(shadow))
    (corpus / "corpus.toml").write_text('title = "Another title"\n')
    assert build_report(corpus, out) == 1
    assert "Another title" in (out / "brief.html").read_text()
    assert not (out / "brief.pdf").exists()
    assert "apt install" in capsys.readouterr().err
    assert read_manifest(out).key is None


def test_verify_names_what_was_changed(copied: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    corpus, out = copied
    (out / "brief.html").write_text("changed")
    (out / "exports" / "sources.bib").unlink()
    with (corpus / "corpus.toml").open("a") as settings:
        settings.write("\n# a remark\n")
    assert main(["verify", str(out / "brief.html"), "--corpus", str(corpus)]) == 1
    told = capsys.readouterr().out
    assert told.startswith("corpus.toml: changed since\n")
    assert "brief.html: differs" in told
    assert "sources.bib: is not there" in told
    assert "claims" not in told


def test_two_builds_at_once_are_refused(copied: tuple[Path, Path]) -> None:
    corpus, out = copied
    (corpus / "corpus.toml").write_text('title = "T"\n')
    with one_writer(out), pytest.raises(CorpusError, match="another build is writing here"):
        build_report(corpus, out)


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        ("top_n=many", "of type int"),
        ("top_n=0", "at least 1"),
        ("topn=3", "NAME is one of"),
        ("top_n", "NAME=VALUE"),
        ("out=/etc", "NAME is one of"),
    ],
)
def test_a_wrong_parameter_is_refused_before_anything_runs(pair: str, words: str) -> None:
    with pytest.raises(CorpusError, match=words):
        parse_parameters([pair])


def test_the_committed_brief_is_what_the_seeds_give(tmp_path: Path) -> None:
    assert report.build_report(ROOT / "seeds", tmp_path / "out") == 0
    committed, made = _hashes(ROOT / "reports"), _hashes(tmp_path / "out")
    del committed["brief.pdf"], made["brief.pdf"]  # depends on the machine's Pango; `make verify` compares it
    assert made == committed
