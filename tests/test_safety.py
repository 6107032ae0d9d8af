"""What hostile or merely odd input must not do, and what the package must not drag in."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import suppress
from importlib import metadata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.corpus import Problem, load_corpus
from corpus_tools.corpus.readers import read_content
from corpus_tools.corpus.settings import Settings
from corpus_tools.engine import analyse, context_of
from corpus_tools.model import CorpusError, Document
from corpus_tools.tables.perdocument import Printing, checked_rows

ROOT = Path(__file__).parents[1]
LAZY = {
    "dask",
    "distributed",
    "lxml",
    "matplotlib",
    "nbconvert",
    "numpy",
    "pandas",
    "papermill",
    "pyarrow",
    "weasyprint",
}

SIGNS = st.sampled_from("“”\"'‘’«»()[]{}<>@#|•–—-…,.;:!?/\\\n\r\t \u00a0\u200b\u2028\ufeff\x00\x0b\x1cA1é中🙂")
WORDS = st.sampled_from(
    [
        "said",
        "Okoye",
        "Marta",
        "the",
        "on Monday",
        "2019",
        "10 March 2020",
        "Mr.",
        "Union",
        "not",
        "that",
        "million",
        "Comments",
        "Posted by",
        "By Ilse Brandt",
        "Read more",
        "http://a.b",
        "PMF",
        "accused",
        "of",
        "’s",
        "0",
        "²",
    ]
)
TEXTS = st.lists(st.one_of(SIGNS, WORDS, st.text(max_size=5)), max_size=60).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n"]).map(lambda glue: glue.join(parts))
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_is_read_and_every_finding_is_the_text_at_its_offsets(text: str) -> None:
    document = Document("a", text)
    checked_rows(analyse(document, context_of([document], Settings())), Printing())


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".html", ".pdf", ".docx", ".eml"]))
def test_any_bytes_are_read_or_refused_by_a_corpus_error(content: bytes, suffix: str) -> None:
    with suppress(CorpusError):
        extract = read_content(content, suffix)
        assert all(0 <= span.start < span.end <= len(extract.text) for span in extract.body or ())


@settings(max_examples=60, deadline=None)
@given(st.text("<>/&;pabdivhtml=\"'!- \n\x00é", max_size=120))
def test_any_markup_is_read_or_refused_by_a_corpus_error(markup: str) -> None:
    with suppress(CorpusError):
        read_content(markup.encode(), ".html")


def test_a_link_that_leads_out_of_the_corpus_is_not_followed(tmp_path: Path) -> None:
    corpus, secret = tmp_path / "corpus", tmp_path / "secret.txt"
    corpus.mkdir()
    secret.write_text("not for the brief", encoding="utf-8")
    (corpus / "a.txt").symlink_to(secret)
    (found,) = load_corpus(corpus).documents()
    assert isinstance(found, Problem)
    assert "out of the corpus" in found.message


@pytest.mark.parametrize("pattern", ["../*.txt", "/etc/passwd", "a/../../*"])
def test_a_pattern_of_corpus_toml_reaches_no_file_outside(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "secret.txt").write_text("not for the brief", encoding="utf-8")
    (tmp_path / "corpus" / "corpus.toml").write_text(f'[files]\ninclude = ["{pattern}"]\n', encoding="utf-8")
    with suppress(CorpusError):
        assert all(isinstance(item, Problem) for item in load_corpus(tmp_path / "corpus").documents())


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, corpus_tools; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert set(loaded) & LAZY == set()


def test_no_pattern_of_the_package_is_worse_than_quadratic() -> None:
    script = ROOT / "tests" / "benchmarks" / "bench_patterns.py"
    found = subprocess.run([sys.executable, script, "500"], check=True, capture_output=True, text=True).stdout
    *steep, tried = found.splitlines()
    assert [line for line in steep if float(line.split()[1]) > 6] == []
    assert int(tried.split()[0]) > 50


def _licences(name: str) -> list[str]:
    """What a distribution says of its licence: its expression, else its classifiers, else its text's first line."""
    about = metadata.metadata(name)
    classifiers = [line for line in about.get_all("Classifier", []) if line.startswith("License :: OSI Approved ::")]
    expression = about.get("License-Expression")
    free_text = (about.get("License") or "").strip().splitlines()
    return re.split(r"\s+OR\s+", expression) if expression else classifiers or free_text[:1]


def test_no_package_of_the_lock_is_under_the_gpl_or_agpl_alone() -> None:
    locked = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    here = {re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower() for found in metadata.distributions()}
    strong = re.compile(r"\bA?GPL|(?<!Lesser )General Public License|Affero")
    only = {name: said for name in set(locked) & here if (said := _licences(name)) and all(map(strong.search, said))}
    assert only == {}
    assert len(set(locked) & here) > 100
