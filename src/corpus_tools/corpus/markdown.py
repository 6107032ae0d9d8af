"""
Markdown as clippers and site generators save it: what stands above the text between two rules of dashes is what the
file says of itself, and marks of headings, links and stress are no words of the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from corpus_tools.corpus.readers import Extract, day_of, read_text
from corpus_tools.corpus.struck import CLOSES, OPENS, without_marks

_FRONT = re.compile(r"\A\s*---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"^([\w-]+):[ \t]*(\S[^\r\n]*?)[ \t]*$", re.MULTILINE)
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "creator", "byline"),
    "outlet": (
        "outlet", "publication", "newspaper", "magazine", "journal", "container_title", "site", "sitename", "site_name",
        "site_title", "website", "source_name", "publisher", "agency", "organisation", "organization", "institution",
        "issuer", "issued_by", "source",
    ),
    "published": ("published", "date", "pubdate", "publishdate", "publish_date", "published_at", "created_at"),
    "retrieved": ("retrieved", "accessed", "clipped", "saved"),
    "url": ("url", "link", "source_url", "canonical_url", "source"),
}  # fmt: skip
"""Card fields, and the keys by which front matter gives them, the surest first."""

_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_QUOTED = re.compile(r"^[ ]{0,3}(?:>[ ]?)+", re.MULTILINE)
_INLINE = (
    (re.compile(r"!\[([^\]\n]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"), r"\1"),
    (re.compile(r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^\n*]+?)(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)([^\n_]+?)(?<=\S)_(?!\w)"), r"\1\2"),
    (re.compile(r"(?<![\w~])~~(?=[^\s~])([^\n~]+?)(?<=\S)~~(?![\w~])"), f"{OPENS}\\1{CLOSES}"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
"""
Pictures, links, stress, what is struck through (as GitHub has it) and escapes, as CommonMark (0.31) has them within a
line, and the words that are seen.
"""


def read_markdown(content: bytes) -> Extract:
    """
    The words of a Markdown file as a reader sees them, line by line, and what its front matter says of title, author,
    outlet, days and address. A headline that stands in the front matter alone becomes the first line.

    Raises ``CorpusError`` when the bytes are no text.

    >>> read_markdown(b"---\\ntitle: Quay shut\\ndate: 2021-03-04\\n---\\nThe **quay** is [shut](https://a.b).").text
    'Quay shut\\n\\nThe quay is shut.'
    """
    extract = read_text(content)
    front = _FRONT.match(extract.text)
    fields, remark = _read(front["fields"]) if front else ({}, None)
    given = _given(fields)
    body = extract.text[front.end() :] if front else extract.text
    first, *others = _FIRST_LEVEL.findall(body) or [""]
    if first and not others and "title" not in given:
        given = {**given, "title": _seen_in(first)}
    seen = _without_marks(body)
    title = given.get("title")
    if front and title and title not in (line.strip() for line in seen.splitlines()):
        seen = f"{title}\n\n{seen.lstrip()}"
    text, struck = without_marks(seen)
    return Extract(text, given, remark=extract.remark or remark, struck=struck)


def _read(fields: str) -> tuple[Mapping[str, Any], str | None]:
    """The keys and values of front matter; read line by line, with a remark, where they are no YAML."""
    import yaml

    try:
        found = yaml.safe_load(fields)
    except yaml.YAMLError as error:
        at = getattr(error, "problem_mark", None)
        remark = f"its front matter is no YAML (line {at.line + 2 if at else 1}); read line by line"
        return {_key(key): value.strip("\"'") for key, value in _PAIR.findall(fields)}, remark
    return ({_key(key): value for key, value in found.items()} if isinstance(found, Mapping) else {}), None


def _key(written: Any) -> str:
    """A key as it is looked up: Container-Title is container_title."""
    return str(written).lower().replace("-", "_").replace(" ", "_")


def _given(fields: Mapping[str, Any]) -> dict[str, str]:
    said = {
        field: next((fields[key] for key in keys if fields.get(key) and _may_be(field, key, fields[key])), None)
        for field, keys in _FIELDS.items()
    }
    given = {field: _text(value) for field, value in said.items() if value is not None}
    for field in ("published", "retrieved"):
        if field in given:
            value = said[field]
            day = value.isoformat()[:10] if isinstance(value, date) else day_of(value)
            given = {**given, field: day or ""}
    return {field: value for field, value in given.items() if value}


def _may_be(field: str, key: str, value: Any) -> bool:
    """False for an address as the name of an outlet, and for a source that is no address as one."""
    if field == "outlet" or key == "source":
        return (_ADDRESS.match(_text(value)) is None) == (field == "outlet")
    return True


_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*\Z|\S+\.\w+/\S*\Z")


def _text(value: Any) -> str:
    """A value as text; of several authors all, of one with more to her than a name the name."""
    values = value if isinstance(value, list) else [value]
    named = (one.get("name") if isinstance(one, Mapping) else one for one in values)
    return ", ".join(str(one).strip() for one in named if isinstance(one, (str, int, float, date)))


_FIRST_LEVEL = re.compile(r"^# +(?=[^\n]*\w)([^\n]+?)(?: +#+)? *$", re.MULTILINE)
"""A heading of the first level; where there is one alone, it is the headline."""


def _seen_in(line: str) -> str:
    """The words of a line as a reader sees them."""
    return without_marks(_without_marks(line))[0].strip()


def _without_marks(written: str) -> str:
    """The text without the marks of Markdown, each line where it was."""
    seen = _QUOTED.sub("", _HEADING.sub(r"\1", written))
    for mark, words in _INLINE:
        seen = mark.sub(words, seen)
    return seen
