"""Bytes to text: one reader a suffix. Plain text is the file's own, with every character where it was."""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

from corpus_tools.corpus.struck import CLOSES, OPENS, without_marks
from corpus_tools.model import CorpusError, Span

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

MAX_BYTES = 50_000_000
"""No press document is this long (a novel has 1 MB); what is longer is an archive, and is refused by name."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Extract:
    """
    What a reader makes of a file: the text; what the file says besides it (title, published …); the spans that the
    format itself marks as the article (None where it marks nothing); a remark where something had to be guessed; and
    the spans that it shows struck through.
    """

    text: str
    given: Mapping[str, str] = field(default_factory=dict)
    body: tuple[Span, ...] | None = None
    remark: str | None = None
    struck: tuple[Span, ...] = ()


def read_text(content: bytes) -> Extract:
    """
    The text of plain-text bytes.

    Raises ``CorpusError`` when they are binary or in no encoding that can be told.

    >>> read_text("Bağdat".encode()).text
    'Bağdat'
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    if b"\0" in content and encoding != "utf-16":
        raise CorpusError("the file holds null bytes, so it is no plain text; save it as UTF-8 text")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        return _guessed(content, error)
    return Extract(text, remark=_lost(text))


def _guessed(content: bytes, error: UnicodeDecodeError) -> Extract:
    if _is_western(content):
        return Extract(content.decode("cp1252"), remark=f"is no UTF-8 (byte {error.start}); read as cp1252")
    best = from_bytes(content).best()
    if best is None:
        raise CorpusError(f"byte {error.start} is no UTF-8 and no other encoding fits; save it as UTF-8") from error
    text = content.decode(best.encoding)
    return Extract(text, remark=f"is no UTF-8 (byte {error.start}); read as {best.encoding}")


FEW = 40
_WESTERN = frozenset(b"\x80\x84\x85\x8c\x91\x92\x93\x94\x96\x97\x99\x9c\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb") | (
    frozenset(range(0xC0, 0x100)) - frozenset(b"\xd0\xd7\xdd\xde\xf0\xf7\xfd\xfe")
)
"""What stands in Windows-1252 text of western Europe: its letters, quotation marks, dashes; bytes that would there be
rare signs or letters of Icelandic are Turkish or Slavic ones in other tables."""


def _is_western(content: bytes) -> bool:
    """True where so few bytes are not ASCII that a detector guesses, and all of them fit western Europe."""
    others = [byte for byte in content if byte > 0x7F]
    return len(others) <= FEW and _WESTERN.issuperset(others) and all(byte > 8 for byte in content)


def _lost(text: str) -> str | None:
    """A remark where characters were lost before the file was saved."""
    lost = text.count("\ufffd")
    return f"{lost} characters were lost before it was saved (\ufffd)" if lost else None


def read_html(content: bytes) -> Extract:
    """The whole visible text of a page, with the lines that trafilatura takes for the article as its body."""
    from corpus_tools.corpus.webpages import read_page

    return read_page(content)


def read_markdown(content: bytes) -> Extract:
    """The words of Markdown as a reader sees them, with what its front matter says of title, author and day."""
    from corpus_tools.corpus.markdown import read_markdown as read

    return read(content)


def read_pdf(content: bytes) -> Extract:
    """The text layer of a PDF, a line for each paragraph that its pages show."""
    from corpus_tools.corpus.pdf import read_pdf as read

    return read(content)


def read_docx(content: bytes) -> Extract:
    """The paragraphs and tables of a Word document. Raises ``CorpusError`` when it is damaged or a zip bomb."""
    from docx import Document as OpenDocument
    from docx.table import Table

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_BYTES * 4:
                raise CorpusError("the DOCX unpacks to more than 200 MB; take the pictures out")
        document = OpenDocument(io.BytesIO(content))
        blocks = []
        for item in document.iter_inner_content():
            if isinstance(item, Table):
                blocks += ["\t".join(cell.text for cell in row.cells) for row in item.rows]
            else:
                blocks.append("".join(_docx_words(item)))
    except zipfile.BadZipFile as error:
        raise CorpusError(f"the DOCX is damaged ({error}); open it and save it anew") from error
    about = document.core_properties
    author = None if (about.author or "").lower() in _NO_AUTHORS else about.author
    text, struck = without_marks("\n".join(blocks))
    return Extract(text, texts(title=about.title, author=author), struck=struck)


def _docx_words(paragraph: Paragraph) -> Iterator[str]:
    """The words of a paragraph, marked where they are struck through."""
    from docx.text.run import Run

    for piece in paragraph.iter_inner_content():
        struck = isinstance(piece, Run) and (piece.font.strike or piece.font.double_strike) and piece.text
        yield f"{OPENS}{piece.text}{CLOSES}" if struck else piece.text


_NO_AUTHORS = frozenset(
    ["admin", "administrator", "author", "microsoft office user", "owner", "python-docx", "unknown", "user",
     "windows user"]
)  # fmt: skip
"""What programs write where nobody has said who wrote a document."""


def read_rtf(content: bytes) -> Extract:
    """The paragraphs of a Rich Text file."""
    from striprtf.striprtf import rtf_to_text

    text = str(rtf_to_text(content.decode("latin-1"), errors="replace"))
    return Extract(_ADDRESS.sub("", text), remark=_lost(text))


_ADDRESS = re.compile(r"\(\"[^\"\s]*\"\)")
"""The address of a link, which stands behind its words."""


def read_mail(content: bytes) -> Extract:
    """The text of a mail, with the subject, day and sender of what it brings."""
    from corpus_tools.corpus.mail import read_mail as read

    return read(content)


def texts(**values: object) -> dict[str, str]:
    """What is given of a document, without what is empty."""
    return {key: str(value).strip() for key, value in values.items() if value and str(value).strip()}


READERS: Mapping[str, Callable[[bytes], Extract]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".rtf": read_rtf,
    ".eml": read_mail,
}
"""Suffix, in lower case, to reader."""

_SIGNATURES = ((b"%PDF-", ".pdf"), (b"{\\rtf", ".rtf"))
"""What files begin with whatever their names say: programs save Rich Text as .doc."""

PLAIN = frozenset({".txt", ".text"})
"""Formats whose stored text is the file's own; of the others a working copy is kept."""


def read_content(content: bytes, suffix: str) -> Extract:
    """
    The text of a document's bytes, read by its suffix (and by its first bytes, where they say otherwise).

    Raises ``CorpusError`` when it is empty, too long, of an unknown kind, damaged or without text.
    """
    if len(content) > MAX_BYTES:
        raise CorpusError(f"the file has {len(content) // 1_000_000} MB; split it into single articles")
    if not content.strip():
        raise CorpusError("the file is empty")
    kind = next((kind for mark, kind in _SIGNATURES if content.startswith(mark)), suffix.lower())
    reader = READERS.get(kind)
    if reader is None:
        raise CorpusError(f"no reader for {suffix or 'a file without suffix'}; known are {', '.join(READERS)}")
    try:
        extract = reader(content)
    except CorpusError:
        raise
    except Exception as error:  # whatever a parser of other people's formats trips over, it is this file's problem
        raise CorpusError(f"the file is damaged ({type(error).__name__}: {error}); save it anew") from error
    if not extract.text.strip():
        raise CorpusError("the file holds no text")
    return extract


def unzipped(content: bytes) -> bytes:
    """The bytes inside gzip, up to a bound. Raises ``CorpusError`` when they are damaged or too many."""
    try:
        with gzip.open(io.BytesIO(content)) as stream:
            inside = stream.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise CorpusError(f"the gzip file is damaged ({error})") from error
    return inside


def day_of(value: object) -> str | None:
    """
    The day of a date cell, or None where it says none.

    >>> day_of("2019-08-27T10:15:00Z"), day_of("27 August 2019"), day_of("soon")
    ('2019-08-27', '2019-08-27', None)
    """
    from corpus_tools.dates import find_dates

    if isinstance(value, datetime):
        return value.date().isoformat()
    return next((date.edtf for date in find_dates(str(value)) if date.edtf and date.day), None)
