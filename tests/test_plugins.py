"""Plugins: readings from other distributions, held to what the package holds its own findings to."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from corpus_tools import plugins, reading, study
from corpus_tools.mapping import Workforce
from corpus_tools.model import CorpusError

TAGGER = '''
import re
from corpus_tools.actors.names import slug
from corpus_tools.model import Claim, Mention, Span

def ships(article):
    """Every word in capitals is a ship."""
    for sentence in article.sentences:
        for found in re.compile(r"\\b[A-Z]{4,}\\b").finditer(article.text, sentence.start, sentence.end):
            name = found.group()
            yield Mention(*found.span(), slug(name), name, KIND, sentence.zone, "ships")

def echoes(article, mentions, times):
    """Each ship says its own name."""
    for one in mentions:
        cells = ("direct", "assertion", "asserts", "stated", (one.actor,), one.zone, "echoes")
        yield Claim((Span(one.start, one.end + FURTHER),), None, one.actor, None, *cells)

def broken(article):
    raise KeyError("ship")

def strings(article):
    return ["STELLA"]
'''

TEXT = "Ferries are late\n\nThe ferry STELLA left Selvag on Monday, and the MARINA of Baltic Holding did not leave.\n"


@pytest.fixture(autouse=True)
def _forget() -> None:
    plugins._loaded.cache_clear()
    sys.modules.pop("harbour_tagger", None)


def _installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, kind: str = "organisation", further: int = 0
) -> Path:
    """A corpus that chooses plugins, which stand installed beside it."""
    site, corpus = tmp_path / "site", tmp_path / "corpus"
    about = site / "harbour_tagger-1.0.dist-info"
    about.mkdir(parents=True)
    corpus.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: harbour-tagger\nVersion: 1.0\n", encoding="utf-8")
    names = "".join(f"{name} = harbour_tagger:{name}\n" for name in ("ships", "echoes", "broken", "strings"))
    (about / "entry_points.txt").write_text(f"[corpus_tools.plugins]\n{names}", encoding="utf-8")
    (site / "harbour_tagger.py").write_text(f"KIND, FURTHER = {kind!r}, {further}\n{TAGGER}", encoding="utf-8")
    (corpus / "ferries.txt").write_text(TEXT, encoding="utf-8")
    (corpus / "corpus.toml").write_text(f"[plugins]\n{chosen}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(site)
    monkeypatch.setenv("PYTHONPATH", f"{site}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    return corpus


def test_a_tagger_and_a_claim_finder_take_the_place_of_ours_in_other_processes_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = _installed(tmp_path, monkeypatch, 'mentions = "ships"\nclaims = "echoes"')
    monkeypatch.setattr(reading, "SMALL", 0)
    study.write_tables(corpus, tmp_path / "out", force=Workforce(2))
    found = study.open_study(corpus, tmp_path / "out")
    assert [*found.mentions["text"]] == ["STELLA", "MARINA"]
    assert [*found.claims["speaker"]] == ["stella", "marina"]


def test_another_version_of_a_plugin_reads_the_documents_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = _installed(tmp_path, monkeypatch, 'mentions = "ships"')
    loaded = study.load_corpus(corpus)
    before = study.tables_key(loaded)
    about = tmp_path / "site" / "harbour_tagger-1.0.dist-info" / "METADATA"
    about.write_text(about.read_text(encoding="utf-8").replace("1.0", "1.1"), encoding="utf-8")
    assert study.tables_key(loaded) != before


@pytest.mark.parametrize(
    ("chosen", "kind", "further", "words"),
    [
        ('mentions = "boats"', "organisation", 0, "no plugin is installed as 'boats'; installed are: .*ships"),
        ('labels = "ships"', "organisation", 0, "'labels' is not one of mentions, claims"),
        ('mentions = "ships"', "vessel", 0, "kind='vessel' is not one of"),
        ('mentions = "ships"\nclaims = "echoes"', "organisation", 900, "is no place in a text"),
        ('mentions = "broken"', "organisation", 0, "plugin 'broken', ferries: KeyError"),
        ('mentions = "strings"', "organisation", 0, "'STELLA' stands where a Mention is wanted"),
    ],
)
def test_what_a_plugin_does_wrong_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, kind: str, further: int, words: str
) -> None:
    corpus = _installed(tmp_path, monkeypatch, chosen, kind, further)
    with pytest.raises(CorpusError, match=words):
        study.write_tables(corpus, tmp_path / "out")
