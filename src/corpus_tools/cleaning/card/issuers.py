"""Who has issued a press release: the body that tells of itself in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools import text
from corpus_tools.cleaning.below.signing import ISSUES, ORGAN, names_body
from corpus_tools.cleaning.lines.layout import line_of
from corpus_tools.cleaning.lines.mastheads import is_record
from corpus_tools.model import CardField, Span, Zone

_NAME = r"[^\W\d_a-z][\w.&'’-]*(?: (?:(?:and|for|of|on|the|de|des|du|sans|&) ){0,2}[^\W\d_a-z][\w.&'’-]*){0,6}"
_ABOUT = re.compile(rf"About (?:the )?(?!(?:Us|The|This|Our)\b)(?P<name>{_NAME}):?", re.MULTILINE)
_BEFORE = re.compile(rf"(?P<name>{_NAME}): (?=\S+ \S)")
_TO_PRESS = re.compile(
    r"^[^\w\n]*(?:(?:for )?(?:press|media) (?:contacts?|enquiries|inquiries|officers?|queries|relations)\b"
    r"|for (?:interviews|(?:further|more) information|media enquiries)\b.{0,30}\b(?:contact|call|write)"
    r"|notes? (?:to|for) (?:the )?editors)",
    re.IGNORECASE | re.MULTILINE,
)
"""What a release has for those who are to print it."""

_DATELINE = re.compile(r"[^–—\n]{3,80}\s?[–—]{1,2}\s|[A-Z][^-\n]{2,80}\s-{1,2}\s")


def find_issuer(body: str, zones: Sequence[Zone], released: bool) -> CardField | None:
    """
    The body that a release begins with, named above or before its headline or in a box on who it is; ``released`` where
    the page calls it a release, else a line for the press must tell.

    >>> page = "Quay of Ulm\\nUlm Quays is sad.\\nAbout Ulm Quays\\nIt has two.\\nPress contact: Jo Doe"
    >>> find_issuer(page, (Zone(0, 11, "title", "headline"), Zone(12, 29, "body", "prose")), False).value
    'Ulm Quays'
    """
    if not (released or _TO_PRESS.search(body)):
        return None
    first = next((line for zone in zones if zone.zone == "body" for line in text.lines(body, zone)), None)
    if first is None:
        return None
    opening = first.cut(body)
    dateline = _DATELINE.match(opening)
    openings = [opening, opening[dateline.end() :] if dateline else opening]
    for span in _names(body, zones, released):
        name = span.cut(body)
        large = re.IGNORECASE if name.isupper() and " " in name else 0
        if any(re.match(rf"(?:The )?{re.escape(name)}\b", words, large) for words in openings):
            return CardField(span.start, span.end, "outlet", name, "issuer-of-release")
    return None


_THE = re.compile(r"[Tt]he ")
SIGNS = "signs-statement"


_STATEMENT = re.compile(
    r"(?:(?:A|An|The|Joint|Official|Political|Press|Public|Urgent) )*"
    r"(?:Appeal|Communiqu[eé]|Declaration|Manifesto|Message|Proclamation|Statement)(?: (?:No|Nr)\.? ?\d+)?"
    rf" (?:by|from|of) (?:the )?(?-i:(?P<name>{_NAME}))(?=\Z| (?:about|concerning|on|regarding|to) )",
    re.IGNORECASE,
)


def _named_in_title(body: str, zones: Sequence[Zone]) -> CardField | None:
    """The body of whom a headline says that it issues the text: "Declaration of the Bishops' Council of Orm"."""
    for zone in zones:
        if zone.zone == "title" and (found := _STATEMENT.match(body, zone.start, zone.end)):
            name = found["name"]
            if names_body(name):
                return CardField(found.start("name"), found.end("name"), "outlet", name, SIGNS)
    return None


def _heads_record(body: str, zones: Sequence[Zone]) -> CardField | None:
    """The body in capitals right above a headline that says of what the text is the record."""
    title = next((zone for zone in zones if zone.zone == "title" and is_record(line_of(zone.cut(body)))), None)
    above = [*text.lines(body, Span(0, title.start))] if title else []
    if not above or not (name := above[-1].cut(body)).isupper() or not names_body(name.title()):
        return None
    return CardField(above[-1].start, above[-1].end, "outlet", name, "heads-record")


def find_signer(body: str, zones: Sequence[Zone]) -> CardField | None:
    """
    The body that signs what is said as "we".

    >>> page = "We deny it.\\nMedia Office of the Valley Front"
    >>> find_signer(page, (Zone(0, 11, "body", "prose"), Zone(12, 44, "byline", "issues-statement"))).value
    'Valley Front'
    """
    zone = next((zone for zone in zones if zone.rule == ISSUES[1]), None)
    if zone is None:
        return _named_in_title(body, zones) or _heads_record(body, zones)
    start = zone.start
    for opening in (ORGAN, _THE):
        found = opening.match(body, start, zone.end)
        start = found.end() if found else start
    line = next(text.lines(body, Span(start, zone.end)))
    return CardField(start, line.end, "outlet", body[start : line.end], SIGNS)


def _names(body: str, zones: Sequence[Zone], released: bool) -> Iterator[Span]:
    """Where bodies are named above and before the headline of a release and in headings of boxes on who they are."""
    title = next((zone for zone in zones if zone.zone == "title"), None)
    if released and title:
        yield from text.lines(body, Span(0, title.start))
    for zone in zones if released else ():
        if zone.zone == "title" and (match := _BEFORE.match(body, zone.start, zone.end)):
            yield Span(*match.span("name"))
    for line in text.lines(body):
        if match := _ABOUT.fullmatch(body, line.start, line.end):
            yield Span(*match.span("name"))
