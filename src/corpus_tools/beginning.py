"""The first ``corpus.toml`` of a folder: commented, with what the documents do not say of themselves asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from pathlib import Path
from string import Template
from typing import Any

from corpus_tools.checking import check_corpus
from corpus_tools.corpus.entries import toml_text
from corpus_tools.corpus.overrides import families
from corpus_tools.files import write_whole
from corpus_tools.model import CorpusError

ASKED = 40
"""Documents asked about at most; in a larger corpus they are better described by columns of a table."""


def begin_corpus(folder: Path) -> Path:
    """
    Writes a commented ``corpus.toml`` beside the documents of a folder and returns where it stands.

    Raises ``CorpusError`` when there is one already, or the folder is no corpus.
    """
    path = folder / "corpus.toml"
    if path.exists():
        raise CorpusError(f"{path}: the file is there already; edit it, or move it away first")
    found = check_corpus(folder)
    mending = [issue["paste"] for issue in (*found["problems"], *found["remarks"]) if "paste" in issue]
    write_whole(path, blank_settings(folder.resolve().name, found["documents"], mending).encode())
    return path


def blank_settings(title: str, documents: Iterable[Mapping[str, Any]], mending: Iterable[str] = ()) -> str:
    """
    The text of a commented ``corpus.toml``; ``documents`` are rows of ``check_corpus``, ``mending`` the lines by which
    what was not read, or only with a guess, would be read as it should.
    """
    template = resources.files("corpus_tools.corpus").joinpath("blank.toml").read_text(encoding="utf-8")
    rows = [*documents]
    alike = families(row["doc_id"] for row in rows if not row["outlet"])
    together = {doc_id for ids in alike.values() for doc_id in ids}
    asked = [entry for row in rows if (entry := _asked(row, row["doc_id"] in together))]
    more = [f"# and {len(asked) - ASKED} more\n"] if len(asked) > ASKED else []
    lines = [f"# {line}".rstrip() for paste in mending for line in ["", *paste.splitlines()]]
    files = (
        "\n".join(["", "# With these lines what was not read, or with a guess, is read:", *lines[1:], ""])
        if lines
        else ""
    )
    entries = "\n".join(["", *map(_asked_together, alike, alike.values()), *asked[:ASKED], *more])
    return Template(template).substitute(title=toml_text(title), files=files, documents=entries)


def _asked_together(pattern: str, doc_ids: Sequence[str]) -> str:
    """A commented entry for the outlet of all documents that fit a pattern."""
    return f'# [documents.{toml_text(pattern)}]  # {len(doc_ids)} documents\n# outlet = "?"\n# reason = "?"\n'


def _asked(row: Mapping[str, Any], together: bool) -> str | None:
    """A commented entry for what a document does not say itself, its outlet where it is not asked for with others."""
    lines = []
    if not row["outlet"] and not together:
        lines.append('# outlet = "?"')
    if row["published_basis"] == "unknown":
        lines.append('# published = "?"')
    elif row["published_basis"] == "inferred":
        lines.append(f'# published = "?"  # reasoned from the text: {row["published"]}')
    if not lines:
        return None
    return "\n".join([f"# [documents.{toml_text(row['doc_id'])}]", *lines, '# reason = "?"', ""])
