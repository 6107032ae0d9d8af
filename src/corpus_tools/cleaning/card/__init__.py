"""What a document says of itself: title, outlet, author, genre, language …; what it does not say is no row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import islice

from corpus_tools import lexicons, text
from corpus_tools.cleaning.card.genres import find_genre
from corpus_tools.cleaning.card.headings import find_title
from corpus_tools.cleaning.card.houses import is_same_house
from corpus_tools.cleaning.card.issuers import find_issuer, find_signer
from corpus_tools.cleaning.card.kickers import is_kicker
from corpus_tools.cleaning.card.languages import SAMPLE, find_language
from corpus_tools.cleaning.card.own_names import settle_outlet
from corpus_tools.cleaning.card.reposts import PASSED_ON
from corpus_tools.cleaning.card.shapes import DAYS, MONTHS, PLACEHOLDERS, fits
from corpus_tools.cleaning.lines.layout import KEPT_LINES
from corpus_tools.model import CardField, Document, Span, Zone

ARTICLE_OUTLET = frozenset(
    {"agency-alone", "agency-before-headline", "appeared-first-on", "bureau-of-house", "by-line-outlet",
     "dateline-agency", "dateline-outlet", "for-outlet", "house-behind-name", "medium-and-date", "medium-before-date",
     "outlet-by", "wire-outlet"}
)  # fmt: skip
"""Rules that name the outlet of the article, which on another outlet's page is where it was republished from."""

_OF_AGENCY = frozenset(
    {"agency-alone", "agency-before-headline", "dateline-agency", "dateline-outlet", "wire-outlet"}
)  # fmt: skip
"""Those of them that agencies are named by, on the page of a newspaper of which only the owner may be named."""

TAGS = frozenset({"hashtags", "in-tag-list", "tags-below-article"})
"""Rules of lines of the byline that name what an article is about."""

_AGAIN = frozenset({"name-at-top", "name-at-top-with-motto"})
"""Rules whose names stand again on the page: "Breaking News" at the top of one is no newspaper."""

LAST = 9
"""The rank of the house that owns a newspaper: the newspaper itself comes first where it is named."""

PLACE_LETTERS = 400
"""How much of a line is read."""

LANGUAGE_ZONES = 20
"""How many stretches of the article its language is read from."""

DATELINE_PARAGRAPHS = 3
"""In which of the first paragraphs of an article its dateline may stand; a standfirst and a summary come before."""


_Pattern = tuple[int, str, str, str, tuple[str, ...]]
"""Rank, field, rule, pattern, and what of which one stands, in small letters, in every line that it finds."""


@cache
def _patterns(place: str) -> tuple[_Pattern, ...]:
    """The patterns that read a place."""
    rows = (row for row in lexicons.rows("card_patterns") if place in row["zones"].split())
    return tuple(
        (
            int(row["rank"]),
            row["field"],
            row["rule"],
            row["pattern"],
            tuple(filter(None, row["needs"].split("|"))),
        )
        for row in rows
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The expression of a pattern; made when a line first has what the pattern needs."""
    for placeholder, shape in PLACEHOLDERS.items():
        pattern = pattern.replace(placeholder, shape)
    return re.compile(pattern)


def find_card(document: Document, zones: Sequence[Zone]) -> tuple[CardField, ...]:
    """
    What the lines of a document say of it, one row a field, each with the words it stands on.

    >>> page = Document("a", "Dam breaks\\n© 2018 Ulm Herald")
    >>> zones = (Zone(0, 10, "title", "headline"), Zone(11, 28, "boilerplate", "copyright"))
    >>> [(entry.field, entry.value) for entry in find_card(page, zones)]
    [('title', 'Dam breaks'), ('outlet', 'Ulm Herald')]
    """
    found = _chosen(document, zones)
    _name_own_source(found, document.text, next((zone.start for zone in zones if zone.zone == "body"), 0))
    settle_outlet(found, document.text, zones)
    genre = [*find_genre(document, zones)]
    released = any(entry.value == "press release" for entry in genre)
    if (title := find_title(document, zones)) and (released or not _has_subject(document)):
        found["title"] = title
    issuer = None if "outlet" in found else find_issuer(document.text, zones, released)
    signer = None if issuer else find_signer(document.text, zones)
    if signer and "outlet" in found and found["outlet"].value != signer.value:
        found.setdefault("author", replace(signer, field="author"))
    elif issuer := issuer or signer:
        found.setdefault("outlet", issuer)
    return tuple(sorted([*found.values(), *genre, *_language(document.text, zones)]))


_SENT_ON = re.compile(r"(?:aw|fw|fwd|re|wg)\s?:", re.IGNORECASE)


def _has_subject(document: Document) -> bool:
    """True for a mail whose own subject is its title; what is sent on or answered, or a release, has another's."""
    subject = document.given.get("title", "")
    return document.path.endswith(".eml") and subject != "" and _SENT_ON.match(subject) is None


def _chosen(document: Document, zones: Sequence[Zone]) -> dict[str, CardField]:
    """
    The best of each field; who wrote for another outlet than the page's, which may be given with the document, is where
    it is republished from.
    """
    found: dict[str, CardField] = {}
    candidates = [
        entry
        for entry in _candidates(document.text, zones)
        if entry.rule != "masthead" or not is_kicker(entry.value, document.text, zones)
    ]
    passed_on = next((zone.end for zone in zones if zone.rule == PASSED_ON[1]), None)
    authors = {entry.value for entry in candidates if entry.field == "author"}
    small, given = document.text.lower(), document.named_outlet
    rights = [entry for entry in candidates if entry.rule == "copyright-line" and entry.value not in authors]
    owner = next((entry.value for entry in rights if _COMPANY.search(entry.value)), None)
    for entry in candidates:
        if entry.rule == "copyright-line" and entry not in rights:
            continue  # who writes for herself holds the rights in it
        if entry.rule in _AGAIN and "\n" in small and small.count(entry.value.lower()) == 1:
            continue
        theirs = passed_on is not None and entry.start > passed_on
        page = given or (found["outlet"].value if "outlet" in found else owner if entry.rule in _OF_AGENCY else None)
        own = page is not None and entry.field == "outlet" and is_same_house(entry.value, page, document.text)
        if entry.rule in ARTICLE_OUTLET and (theirs or page):
            if own:
                found.setdefault("outlet", entry)
            else:
                found.setdefault("republished_from", replace(entry, field="republished_from"))
        elif own or entry.field != "outlet" or not given:
            found.setdefault(entry.field, entry)
    return found


def _name_own_source(found: dict[str, CardField], body: str, article: int) -> None:
    """
    Lets a source that heads the page be its outlet, nobody reprints himself; and one that is named above the
    ``article`` of a page that names no other house: who saved it wrote down whose it is, if nobody has posted it.
    """
    source = found.get("republished_from")
    if source and source.rule == "source-line" and (own := _with_agencies(source, body)):
        del found["republished_from"]
        found.setdefault("outlet", own)
        return
    heads = source is not None and (source.end < article or body.lstrip().startswith(source.value))
    heads = heads and _POSTED.search(body, 0, article) is None
    if source and source.rule == "source-line" and "outlet" not in found and heads:
        found["outlet"] = replace(found.pop("republished_from"), field="outlet")


_POSTED = re.compile(
    r"^\W*(?:re-?posted|posted|shared|submitted|uploaded)\s(?:by|in|on|to)\b", re.IGNORECASE | re.MULTILINE
)
_AND_AGENCIES = re.compile(r"\s(?i:and|&|\+|with)\s(?i:(?:news |other |wire )?agencies|wires)\b")


def _with_agencies(source: CardField, body: str) -> CardField | None:
    """The house that names itself as a source, and news agencies behind it: "Source: Ulm TV and news agencies"."""
    line = body[source.start : source.end + PLACE_LETTERS].partition("\n")[0]
    others = _AND_AGENCIES.search(line)
    if others is None or "," in line[: others.start()]:
        return None
    end = source.start + others.start()
    return replace(source, value=body[source.start : end], end=end, field="outlet")


def _language(body: str, zones: Sequence[Zone]) -> Iterator[CardField]:
    """The language of the article, with the lines that it was read from."""
    read = [zone for zone in zones if zone.zone == "body"]
    sample = "\n".join(body[zone.start : min(zone.end, zone.start + SAMPLE)] for zone in read[:LANGUAGE_ZONES])
    language = find_language(sample)
    if language:
        yield CardField(read[0].start, read[0].end, "language", language, "commonest-words-and-script")


def _candidates(body: str, zones: Sequence[Zone]) -> list[CardField]:
    """All that the patterns find, the best rank first."""
    found: list[tuple[int, CardField]] = []
    for place, line in _places(body, zones):
        for rank, field, rule, at, value in _said(place, line.cut(body)):
            start = line.start + at
            last = LAST if field == "outlet" and _COMPANY.search(value) else rank
            last += rule == "copyright-line" and value.isupper() and " " not in value
            agency = rule == "copyright-line" and value.lower() in lexicons.forms("zone_photo_agencies")
            found.append((LAST + 1 if agency else last, CardField(start, start + len(value), field, value, rule)))
    return [entry for _, entry in sorted(found)]


@lru_cache(maxsize=KEPT_LINES)
def _said(place: str, words: str) -> tuple[tuple[int, str, str, int, str], ...]:
    """What the patterns find in the words of a place: rank, field, rule, where it begins, and the value."""
    found = []
    small = words.lower()
    for rank, field, rule, pattern, needs in _patterns(place):
        if needs and not any(map(small.__contains__, needs)):
            continue
        expression = _compiled(pattern)
        match = (expression.match if pattern.startswith("^") else expression.search)(words)
        if match and fits(rule, match.group("value")):
            named = (_BEHIND_OWNER if rule == "copyright-line" else _YEAR_BEHIND).sub("", match.group("value"))
            named = _WEEKDAY_BEHIND.sub("", named) if rule.startswith("medium") else named
            value = _NEXT_SENTENCE.split(named)[0].rstrip(" ,-")
            found.append((rank, field, rule, match.start("value"), value))
    return tuple(found)


_COMPANY = re.compile(
    r"\b(?:AB|AG|AS|Bhd|Broadcasting|BV|Co|Communications|Company|Corp|Corporation"
    r"|Enterprises|GmbH|Group|Holdings?|Inc|LLC|Limited|LLP|LP|Ltd|Media|Newspapers|NV|Oy|Partners|plc|PLC|Printers"
    r"|Printing(?: Press)?|Pty|Publications|Publishers|Publishing|S\.?A|SpA)\Z"
)
"""What ends the name of the house that owns a newspaper."""
_YEAR_BEHIND = re.compile(rf"(?<=\w)(?:\sof\s\d{{1,2}}\s(?:{MONTHS}|May))?(?:[,\s]+(?:19|20)\d\d)?\Z")
"""The day of its issue behind a name: Ulm Herald of 12 October 2017."""
_WEEKDAY_BEHIND = re.compile(rf"(?<!\bon)\s{DAYS}\Z")
_BEHIND_OWNER = re.compile(
    r"(?<=\w)(?:[,\s]+(?:19|20)\d\d(?:\s.*)?|\sAll(?:\sRights(?:\sReserved)?)?"
    r"|(?:\sCompany)?,?\s(?:Inc|LLC|Limited|Ltd|PLC|plc|Pty))\Z"
)
"""What stands behind a name in a footer: © Ulm Herald 2024 Privacy Jobs, © Ulm Herald LLC, © Ulm Herald All Rights."""
_NEXT_SENTENCE = re.compile(r"(?<=[a-z]{2})\.\s")


def _places(body: str, zones: Sequence[Zone]) -> Iterator[tuple[str, Span]]:
    """The short lines of the zones that the patterns read, and the beginnings of the first and last paragraphs."""
    paragraphs = 0
    last = max((zone.end for zone in zones if zone.zone == "body"), default=0)
    if zones and zones[0].zone == "boilerplate":
        yield "first", _cut(_first_of(body, zones[0]))
    for zone in zones:
        if zone.zone == "body":
            if paragraphs >= DATELINE_PARAGRAPHS and zone.end < last:
                continue
            for line in text.lines(body, zone):
                paragraphs += 1
                if paragraphs <= DATELINE_PARAGRAPHS:
                    yield "dateline", _cut(line)
                if paragraphs == 1 or line.end == last:
                    yield "body", _cut(line)
        elif zone.zone in ("byline", "boilerplate", "editor_comment", "title") and zone.rule not in TAGS:
            yield from _places_of(body, zone)


_SKIP = re.compile(r"(?:Skip|Jump) to |Menu\Z|Toggle |Search\Z|Home\Z", re.IGNORECASE)


def _first_of(body: str, zone: Zone) -> Span:
    """The first line of a page, below links that lead past its menu: "Skip to content"."""
    lines = list(islice(text.lines(body, zone), len(("skip", "menu", "name"))))
    return next((line for line in lines if not _SKIP.match(line.cut(body))), lines[0])


def _cut(line: Span) -> Span:
    return Span(line.start, min(line.end, line.start + PLACE_LETTERS))


def _places_of(body: str, zone: Zone) -> Iterator[tuple[str, Span]]:
    """The lines of a zone that is not the article, by the places that they are."""
    above = {"masthead": "masthead", "name-above-title": "above", "place-and-agency": "wire"}.get(zone.rule)
    for line in text.lines(body, zone):
        yield above or zone.zone, _cut(line)
        if not above and zone.rule in ("above-byline", "name-under-title", "short-line-with-date"):
            yield "name", _cut(line)
