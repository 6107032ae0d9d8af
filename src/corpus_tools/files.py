"""Files that appear whole or not at all, and one writer at a time."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from filelock import FileLock, Timeout

from corpus_tools.model import CorpusError


def refuse_inside(corpus: Path, out: Path) -> None:
    """Raises ``CorpusError`` when the output would lie inside the corpus, where nothing is ever written."""
    if out.resolve().is_relative_to(corpus.resolve()):
        raise CorpusError(f"{out}: the folder lies inside the corpus, where nothing is written; choose another")


def write_whole(path: Path, content: bytes) -> None:
    """
    Writes beside the file, then renames: after a crash there is the old file or the new one, never half of one.
    A file that already holds these bytes is left as it is.
    """
    if path.is_file() and path.read_bytes() == content:
        return
    with _beside(path) as stream:
        stream.write(content)


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A text stream in UTF-8 whose file appears, whole, when the block ends without an error."""
    with _beside(path) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="\n")
        yield text
        text.flush()
        text.detach()


@contextmanager
def _beside(path: Path) -> Iterator[BinaryIO]:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        beside.chmod(0o666 & ~_umask())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """
    Holds the folder's lock. Raises ``CorpusError`` when another build holds it; the lock of one that died is free.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / ".lock", blocking=False):
            yield
    except Timeout as error:
        raise CorpusError(
            f"{folder}: another build is writing here; wait until it ends or choose another --out"
        ) from error
