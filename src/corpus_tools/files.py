"""Files that appear whole or not at all, and one writer at a time."""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from filelock import FileLock, Timeout

from corpus_tools.model import CorpusError

PART = ".part"
"""How the name of a file ends that is being written."""


def refuse_inside(corpus: Path, out: Path) -> None:
    """Raises ``CorpusError`` when the output would lie inside the corpus, where nothing is ever written."""
    if out.resolve().is_relative_to(corpus.resolve()):
        raise CorpusError(f"{out}: the folder lies inside the corpus, where nothing is written; choose another")


def write_whole(path: Path, content: bytes) -> None:
    """
    Writes beside the file, then renames: after a crash there is the old file or the new one, never half of one.
    A file that already holds these bytes is left as it is. Raises ``CorpusError`` when it cannot be written.
    """
    write_together({path: content})


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Several files that belong together: each is whole on disk before the first one takes its place."""
    with together() as files:
        for path, content in contents.items():
            files.write(path, content)


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A text stream in UTF-8 whose file appears, whole, when the block ends without an error."""
    with _beside(path) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="\n")
        yield text
        text.flush()
        text.detach()


class Together:
    """
    Files that are made one after another and change in one go: what is to go is removed first, then the last one made
    takes its place first and the first one last.
    """

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._streams: dict[Path, io.BufferedRandom] = {}
        self._gone: list[Path] = []

    def stream(self, path: Path, content: bytes = b"") -> io.BufferedRandom:
        """A stream beside the file, which holds the content; it can be written to until all change."""
        self._streams[path] = self._stack.enter_context(_beside(path, content, settles=True))
        return self._streams[path]

    def write(self, path: Path, content: bytes) -> None:
        """The content of a file; one that already holds these bytes is left as it is."""
        if not path.is_file() or path.read_bytes() != content:
            self.stream(path, content)

    def remove(self, path: Path) -> None:
        """Lets a file go when all change."""
        self._gone.append(path)

    def digest(self, path: Path) -> str:
        """SHA-256 of what has been written to the stream of a file."""
        stream = self._streams[path]
        stream.seek(0)
        return hashlib.file_digest(stream, "sha256").hexdigest()

    def settle(self) -> None:
        """Puts all on the disk; only when nothing can fail for want of room any more, removes what is to go."""
        for stream in self._streams.values():
            _to_disk(stream)
        for path in self._gone:
            path.unlink(missing_ok=True)


@contextmanager
def together() -> Iterator[Together]:
    """Files that change together when the block ends, and not at all when it ends by an error."""
    with ExitStack() as stack:
        files = Together(stack)
        yield files
        files.settle()


@contextmanager
def _beside(path: Path, content: bytes = b"", settles: bool = False) -> Iterator[io.BufferedRandom]:
    """
    A file that holds the content, and what the block adds; at its end it takes the place of the one at ``path``. A
    block that ``settles`` it puts it on the disk itself, so that nothing but the change of names is left to do.
    """
    beside: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=PART)
        beside = Path(name)
        with os.fdopen(handle, "w+b") as stream:
            stream.write(content)
            _to_disk(stream)
            beside.chmod(0o666 & ~_umask())
            yield stream
            if not settles:
                _to_disk(stream)
        beside.replace(path)
    except BaseException as error:
        if beside:
            beside.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename in (None, str(path.parent), str(beside)):
            raise CorpusError(
                f"{path}: cannot be written ({error.strerror}); what was there is as it was; make room or choose "
                "another folder"
            ) from error
        raise


def _to_disk(stream: BinaryIO) -> None:
    stream.flush()
    os.fsync(stream.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """
    Holds the folder's lock, and clears away what a killed build left half written. Raises ``CorpusError`` when
    another build holds the lock, or nothing can be written there; the lock of a build that died is free.
    """
    lock = FileLock(folder / ".lock", blocking=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise CorpusError(
            f"{folder}: another build is writing here; wait until it ends or choose another --out"
        ) from error
    except OSError as error:
        raise CorpusError(f"{folder}: nothing can be written here ({error.strerror}); choose another --out") from error
    try:
        for place in ("", "tables", "sections", "texts", "exports"):
            for left in (folder / place).glob(f".*{PART}"):
                left.unlink(missing_ok=True)
        yield
    finally:
        lock.release()
