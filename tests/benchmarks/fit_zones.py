"""
Learn the weights by which the zones of a page are read (``corpus_tools.cleaning.sequence``) from coded pages.

    python tests/benchmarks/fit_zones.py [--out FOLDER] PAGES...

PAGES are folders of TOML files, one page each, ``text`` holding a line ``CODE|words`` for every line of the page (T
title, Y byline, B body, I infobox, P caption, E editor_comment, C reader_comment, R related, X boilerplate), as they
were coded before the rules were mended on them: weights learned from pages that the rules know trust the rules too
much. Every third page is kept back and scored first, with weights from the others; then the weights of all are written
to FOLDER (default: the package's ``lexicons``).

A conditional random field with an elastic net (L-BFGS and OWL-QN, CRFsuite). Words that few lines have and names (what
sentences write with a capital within) are left out: they tell what the pages are about, not what the line is for.
"""

from __future__ import annotations

import argparse
import csv
import re
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from corpus_tools import cleaning, lexicons
from corpus_tools.cleaning.evidence import evidence
from corpus_tools.model import ZONES, Document

CODES = dict(zip("TYBIPECRX", ZONES, strict=True))
LASSO, RIDGE, ITERATIONS = 0.3, 0.5, 200
RARE = 5
"""Words on fewer lines have no weight."""

NAMED = 0.8
"""A word that is written with a capital so often within sentences is a name."""

SMALLEST = 0.05
SENTENCE_WORDS = 8
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LEXICONS = Path(lexicons.__file__).parent / "lexicons"


@dataclass(frozen=True)
class Page:
    """The lines of a page, the evidence of each, its zone by the coder and its zone by the rules."""

    lines: Sequence[str]
    evidence: Sequence[Sequence[str]]
    zones: Sequence[str]
    ruled: Sequence[str]


def read_page(path: Path) -> Page:
    coded = [line.split("|", 1) for line in tomllib.loads(path.read_text("utf-8"))["text"].split("\n") if line.strip()]
    document = Document(path.stem, "\n".join(words for _, words in coded) + "\n")
    lines, marks = cleaning.by_rules(document, {})
    if len(lines) != len(coded):
        raise SystemExit(f"{path}: {len(coded)} lines are coded, {len(lines)} are read; leave out lines without words")
    raw = [line.raw for line in lines]
    return Page(raw, evidence(lines, marks), [CODES[code] for code, _ in coded], [zone for zone, _ in marks])


def names_in(pages: Sequence[Page]) -> set[str]:
    """The words that are names, small."""
    large, small = Counter[str](), Counter[str]()
    for line in (line for page in pages for line in page.lines):
        words = _WORD.findall(line)
        if len(words) >= SENTENCE_WORDS and line.endswith((".", "”", '"')):
            for word in words[1:]:
                (large if word[0].isupper() else small)[word.lower()] += 1
    return {word for word in large if large[word] >= NAMED * (large[word] + small[word])}


def dull_words(pages: Sequence[Page]) -> set[str]:
    """The evidence of words that are rare or names."""
    lines = Counter(name for page in pages for names in page.evidence for name in names if " word " in f" {name}")
    names = names_in(pages)
    return {name for name, number in lines.items() if number < RARE or name.rsplit(" ", 1)[1] in names}


def learn(pages: Sequence[Page], model: Path) -> pycrfsuite.Tagger:
    dull = dull_words(pages)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": LASSO, "c2": RIDGE, "max_iterations": ITERATIONS, "feature.possible_transitions": True})
    for page in pages:
        kept = [[name for name in names if name not in dull] for names in page.evidence]
        trainer.append(pycrfsuite.ItemSequence(kept), list(page.zones))
    trainer.train(str(model))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return tagger


def score(tagger: pycrfsuite.Tagger, pages: Sequence[Page]) -> str:
    lines = ruled = right = 0
    for page in pages:
        found = tagger.tag(pycrfsuite.ItemSequence(page.evidence))
        lines += len(found)
        ruled += sum(zone == wanted for zone, wanted in zip(page.ruled, page.zones, strict=True))
        right += sum(zone == wanted for zone, wanted in zip(found, page.zones, strict=True))
    return (
        f"{lines} lines kept back: {100 * ruled / lines:.1f} % right by the rules, {100 * right / lines:.1f} % weighed"
    )


def write(tagger: pycrfsuite.Tagger, out: Path) -> None:
    told = tagger.info()
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for (name, zone), weight in told.state_features.items():
        if abs(weight) >= SMALLEST:
            weights[name][zone] = weight
    steps = {zone: {then: told.transitions.get((zone, then), 0.0) for then in ZONES} for zone in ZONES}
    for name, column, table in (("zone_weights", "evidence", weights), ("zone_steps", "zone", steps)):
        _write_table(out / f"{name}.csv", column, table)


def _write_table(path: Path, column: str, table: Mapping[str, Mapping[str, float]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow([column, *ZONES])
        for form in sorted(table):
            rows.writerow([form, *(f"{table[form][zone]:.2f}" if zone in table[form] else "" for zone in ZONES)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=LEXICONS)
    asked = parser.parse_args()
    pages = [read_page(path) for folder in asked.pages for path in sorted(folder.glob("*.toml"))]
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder, "model")
        print(score(learn([page for at, page in enumerate(pages) if at % 3], model), pages[::3]))
        write(learn(pages, model), asked.out)


if __name__ == "__main__":
    main()
