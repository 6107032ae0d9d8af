"""The whole reading of one document: the same each time, valid offsets, and a cost that odd text does not blow up."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.annotation import annotation_row
from corpus_tools.corpus.settings import Settings
from corpus_tools.engine import Context, analyse, context_of
from corpus_tools.model import Document
from corpus_tools.tables.perdocument import Printing, checked_rows

from .test_actors import unmarked

ODD = tomllib.loads((Path(__file__).parent / "cases" / "odd_text.toml").read_text(encoding="utf-8"))
WORDS = [
    "Okoye",
    "Union",
    "said",
    "“",
    "”",
    '"',
    "on Monday",
    "the",
    "accused",
    "of",
    "2,300",
    "men",
    ".",
    ",",
    "\n",
    "(",
    "…",
    "— Ann Lee (@ann) May 2, 2016",
]


@pytest.mark.parametrize("piece", ODD["lines"])
def test_a_long_line_of_one_thing_over_and_over_is_read_to_its_end(piece: str) -> None:
    document = Document("a", piece * (100_000 // len(piece)), given={"published": "2019-08-27"})
    assert analyse(document, Context()).article.text == document.text


@pytest.mark.parametrize("piece", ODD["inside"])
def test_a_sentence_with_one_thing_over_and_over_inside_it_is_read_to_its_end(piece: str) -> None:
    inside = piece * (50_000 // len(piece))
    document = Document("a", f"Marta Okoye said that{inside}Selvag was sold{inside}to Baltic Holding on Monday.")
    assert analyse(document, Context()).article.text == document.text


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_odd_text_gives_findings_whose_words_are_the_text(text: str) -> None:
    document = Document("a", text)
    reading = analyse(document, context_of([document], Settings()))
    checked_rows(reading, Printing())
    assert all(any(map(str.isalnum, "".join(part.cut(text) for part in claim.content))) for claim in reading.claims)


def test_a_text_that_ends_with_an_opening_mark_is_read() -> None:
    document = Document("a", "Quay shut\n\nAda Holm, who came, said: “")
    assert analyse(document, context_of([document], Settings())).mentions


def test_an_hour_alone_goes_on_with_no_answer() -> None:
    document = Document(
        "a", 'Osta Spurs: In a talk last year, Lind added, "I\'ll plead." 10:30 a.m. The board saw it.\n'
    )
    assert all(span.start < span.end for claim in analyse(document, Context()).claims for span in claim.content)


_READ_ALL = """
import sys, tomllib
from pathlib import Path
from corpus_tools.corpus.settings import Settings
from corpus_tools.engine import analyse, context_of
from corpus_tools.model import Document

for path in sorted(Path(sys.argv[1]).rglob("*.toml")):
    coded = tomllib.loads(path.read_text(encoding="utf-8")).get("text", "")
    document = Document(path.stem, "\\n".join(line.split("|", 1)[-1] for line in coded.splitlines()))
    print(analyse(document, context_of([document], Settings())))
head = "THEO LINDGREN: It works.\\nANA PETERS: It does not.\\n"
print(analyse(Document("turns", "Theo Lindgren met Ana Peters.\\n" + 9 * head), context_of([], Settings())))
"""
"""Reads the coded pages and a transcript, whose names stand there in capitals and not."""


def test_findings_do_not_hang_on_the_order_of_sets() -> None:
    gold = Path(__file__).parent / "gold"
    read = [
        subprocess.run(
            [sys.executable, "-c", _READ_ALL, str(gold)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert len(read[0]) > 1_000_000
    assert len({hashlib.sha256(one).digest() for one in read}) == 1


def _written(path: Path) -> str:
    coded = tomllib.loads(path.read_text(encoding="utf-8"))["text"].strip()
    return unmarked("\n\n".join(line.split("|", 1)[1] for line in coded.split("\n")) + "\n")[0]


def _wrapped(text: str) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(line, 72, break_on_hyphens=False, break_long_words=False)) for line in text.split("\n")
    )


def _nbsp(text: str) -> str:
    return re.sub(r"(?<=\w) (?=\w)", lambda space: "\u00a0" if space.start() % 3 == 0 else " ", text)


@pytest.mark.parametrize("spaced", [_wrapped, _nbsp])
@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent / "gold" / "press").glob("[ab]*.toml")), ids=lambda p: p.stem
)
def test_the_same_is_found_however_a_page_spaces_its_words(path: Path, spaced: Callable[[str], str]) -> None:
    plain, other = (Document("a", text) for text in (_written(path), spaced(_written(path))))
    assert len(plain.text) == len(other.text)
    assert plain.text != other.text
    expected, found = (analyse(document, context_of([document], Settings())) for document in (plain, other))
    assert found.article.text == other.text
    assert replace(found, article=replace(found.article, document=plain)) == expected


def test_a_document_in_a_language_that_is_not_known_is_cleaned_and_not_analysed() -> None:
    text = (
        "Bürgermeisterin weist Vorwürfe zurück\n\nDie Bürgermeisterin der Stadt hat am Montag gesagt, sie habe nichts "
    )
    text += "verkauft. „Das ist falsch“, sagte sie vor dem Rat, der in der Nacht über das Haus und die Schule sprach.\n"
    row = annotation_row(analyse(Document("a", text), Context()))
    assert row["zones"]
    assert not row["claims"]
    assert not row["mentions"]
