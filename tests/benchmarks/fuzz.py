"""
Feeds what reads documents with bytes and texts that nobody would write, steered to new branches of the code (atheris):
any exception but ``CorpusError``, and any finding whose words are not the text at its offsets, ends it with the input.

    python tests/benchmarks/fuzz.py readers|zones|quotations|time|toml|all [SECONDS]

Atheris is no dependency of this package: ``pip install atheris``. Each target starts from the documents of the
repository.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["corpus_tools"]):
    from corpus_tools import chronology, engine
    from corpus_tools.corpus.readers import read_content
    from corpus_tools.corpus.settings import Settings, parse_settings
    from corpus_tools.engine import Context, analyse, clean, context_of
    from corpus_tools.model import CorpusError, Document, Span
    from corpus_tools.periods import Period
    from corpus_tools.quotations import find_quotations
    from corpus_tools.tables.perdocument import Printing, checked_rows
    from corpus_tools.text import Words

ROOT = Path(__file__).parents[2]
SUFFIXES = (".txt", ".html", ".pdf", ".docx", ".eml", ".txt.gz")
SECONDS = 600


def _inside(span: Span, text: str) -> None:
    assert 0 <= span.start < span.end <= len(text), (span, len(text))


def readers(data: bytes) -> None:
    """The first byte says which format the others are."""
    with suppress(CorpusError):
        extract = read_content(data[1:], SUFFIXES[data[0] % len(SUFFIXES)] if data else ".txt")
        extract.text.encode()
        for span in extract.body or ():
            _inside(span, extract.text)


def zones(data: bytes) -> None:
    """Zones, card, date, sentences and quotations of a text."""
    document = Document("a", data.decode("utf-8", "replace"))
    article = clean(document, context_of([document], Settings()))
    for span in (*article.zones, *article.card, *article.sentences, *article.quotations):
        _inside(span, document.text)
    assert not any(document.text[one.end : other.start].strip() for one, other in pairwise(article.zones))


def quotations(data: bytes) -> None:
    """What stands in quotation marks, and the words of it."""
    text = data.decode("utf-8", "replace")
    words = Words(text)
    for quoted in find_quotations(text, [Span(0, len(text))] if text else []):
        _inside(quoted, text)
        assert quoted.start <= quoted.inner.start <= quoted.inner.end <= quoted.end
        assert all(quoted.start <= start < quoted.end for start in words.starts(quoted.start, quoted.end))


def time(data: bytes) -> None:
    """Time expressions, each with a date that can be read again."""
    document = Document("a", data.decode("utf-8", "replace"), given={"published": "2019-08-27"})
    article = clean(document, Context())
    for found in chronology.find_times(article):
        _inside(found, document.text)
        if found.edtf:
            Period.parse(found.edtf)


def toml(data: bytes) -> None:
    """The settings of a corpus."""
    with suppress(CorpusError, tomllib.TOMLDecodeError):
        parse_settings(tomllib.loads(data.decode("utf-8", "replace")))


def everything(data: bytes) -> None:
    """All readings and their rows."""
    document = Document("a", data.decode("utf-8", "replace"))
    checked_rows(analyse(document, Context()), Printing())


TARGETS: dict[str, Callable[[bytes], None]] = {
    "readers": readers,
    "zones": zones,
    "quotations": quotations,
    "time": time,
    "toml": toml,
    "all": everything,
}


def beginnings(target: str, folder: Path) -> None:
    """Writes what a target starts from."""
    texts = [*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests" / "example").rglob("*.txt")]
    settings = [*ROOT.glob("seeds/corpus.toml"), *ROOT.glob("tests/example/corpus.toml")]
    for number, path in enumerate(sorted(settings if target == "toml" else texts)):
        content = path.read_bytes()
        pieces = [content] if target == "toml" else [b"\n\n".join(content.split(b"\n\n")[:9]), content]
        for size, piece in enumerate(pieces):
            (folder / f"{number}-{size}").write_bytes(b"\0" + piece if target == "readers" else piece)


def main() -> None:
    """Runs one target for so many seconds."""
    target, seconds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else SECONDS
    with tempfile.TemporaryDirectory() as folder:
        beginnings(target, Path(folder))
        engine.analyse(Document("a", "The mayor said on Monday that “all” was sold."), Context())  # loads word lists
        limits = [f"-max_total_time={seconds}", "-timeout=30", "-rss_limit_mb=2000", "-max_len=4000", "-seed=1"]
        atheris.Setup([sys.argv[0], *limits, folder], TARGETS[target])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
