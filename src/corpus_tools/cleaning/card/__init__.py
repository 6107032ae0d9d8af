"""What a document says of itself: title, outlet, author, genre, language …; what it does not say is no row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from corpus_tools import lexicons, text
from corpus_tools.cleaning.card.genres import find_genre
from corpus_tools.cleaning.card.languages import SAMPLE, find_language
from corpus_tools.cleaning.card.own_names import heads_trade, settle_outlet, without_house
from corpus_tools.cleaning.card.reposts import PASSED_ON
from corpus_tools.cleaning.lines.bylines import JOINTS, PARTICLES, is_medium
from corpus_tools.cleaning.lines.houses import names_house, signs_alone
from corpus_tools.cleaning.lines.layout import KEPT_LINES
from corpus_tools.model import CardField, Document, Span, Zone

_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-я]"
_OF_PERSONS = rf"(?:{PARTICLES}|le)"
_SMALL = rf"(?:{PARTICLES}|{JOINTS}|le)"
_MONTHS = (
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October"
    r"|November|December"
)
_DAYS = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?"
_ROLES = r"Editor|Writer|Staff|Reporter|Correspondent|Officer|Producer|Columnist|Contributor|Author|Critic|News"
_LABELS = rf"Our|Published|Updated|Posted|Last|Staff|Senior|Special|For|FOR|Contributing|{_ROLES}"
_NO_NAME = rf"(?!(?:{_MONTHS}|{_DAYS}|{_LABELS})\b)"
_NO_ROLE = rf"(?![^,|]*\b(?:{_ROLES})\b)"
_PERSON = rf"{_CAPITAL}[\w'’.-]+(?:\s(?:{_OF_PERSONS}\s){{0,2}}{_NO_NAME}(?!(?i:and)\b){_CAPITAL}[\w'’.-]*)"
_TOWN = rf"{_CAPITAL}[A-ZÀ-Þ.'’-]+(?:[\s/]{_CAPITAL}[A-ZÀ-Þ.'’-]*){{0,3}}"
_REGION = rf"(?:,\s{_CAPITAL}[\w.'’-]*(?:\s{_CAPITAL}[\w.'’-]*){{0,2}}){{0,2}}"
_OF_HOUSE = "all rights|about|contact|cookies?|copyright|legal|privacy|site ?map|terms|use of"
"""What notices and links in a footer begin with, and no newspaper's name."""

_PLACEHOLDERS = {
    "{NAME}": rf"(?!(?i:{_OF_HOUSE})\b){_CAPITAL}[\w'’&+!.-]*(?<!\.)"
    rf"(?:\s(?:{_SMALL}\s){{0,2}}(?:{_CAPITAL}[\w.'’&+!-]*|\d{{1,4}})(?<!\.)){{0,5}}",
    "{PERSONS}": rf"{_PERSON}{{0,4}}"
    rf"(?:(?:,\s{_NO_ROLE}{_PERSON}{{1,3}}){{0,4}}\s(?i:and|&|und|y|et)\s{_PERSON}{{1,3}})?",
    "{PLACE}": _TOWN + _REGION,
    "{CITY}": rf"(?!May\b){_NO_NAME}{_CAPITAL}[\w'’-]+(?:\s{_NO_NAME}{_CAPITAL}[\w'’-]+){{0,2}}",
    "{DATE}": rf"(?:\d{{1,2}}[\s./-]|\d{{4}}-\d|(?i:{_MONTHS}|May|{_DAYS})\.?,?\s)[^()\n]{{0,24}}",
}
"""Shapes that the patterns in ``lexicons/card_patterns.csv`` are made of."""

ARTICLE_OUTLET = frozenset(
    {"agency-alone", "appeared-first-on", "by-line-outlet", "dateline-agency", "dateline-outlet", "for-outlet",
     "medium-and-date", "medium-before-date"}
)  # fmt: skip
"""Rules that name the outlet of the article, which on another outlet's page is where it was republished from."""

NO_PERSON = frozenset(
    {"copyright-line", "name-above-headline", "medium-before-date", "reprinted-from", "source-line", "via-outlet"}
)
"""Rules whose names may begin with a number or the name of a day, as those of newspapers do."""

TAGS = frozenset({"hashtags", "in-tag-list", "tags-below-article"})
"""Rules of lines of the byline that name what an article is about."""

OF_PERSONS = frozenset(
    ["name-and-handle", "name-and-place", "name-before-bar", "name-before-published", "name-behind-date", "signs-alone"]
)
NAMED = frozenset(
    ["kind-then-name", "name-and-trade", "name-before-date", "name-under-headline", "note-on-author", "posted-by",
     "reporting-by"]
)  # fmt: skip
OF_MEDIA = frozenset(
    ["dateline-agency", "end-of-page-title", "house-and-address", "house-asks", "house-says",
     "medium-and-date", "name-at-top", "name-at-top-with-motto",
     "with-house"]
)  # fmt: skip
"""Rules whose names only a given name, that they are no place, or a word of newspapers tells from others."""

_AGAIN = frozenset({"name-at-top", "name-at-top-with-motto"})
"""Rules whose names stand again on the page: "Breaking News" at the top of one is no newspaper."""

LETTERS = 2
"""The letters of a language in a menu, which are no name of a medium."""

LAST = 9
"""The rank of the house that owns a newspaper: the newspaper itself comes first where it is named."""

PLACE_LETTERS = 400
"""How much of a line is read."""

SALUTATIONS = frozenset({"MADAM", "SIR", "SIRS"})
"""What opens a reader's letter as a town opens a report."""

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
    for placeholder, shape in _PLACEHOLDERS.items():
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
    found: dict[str, CardField] = {}
    candidates = _candidates(document.text, zones)
    passed_on = next((zone.end for zone in zones if zone.rule == PASSED_ON[1]), None)
    authors = {entry.value for entry in candidates if entry.field == "author"}
    small = document.text.lower()
    for entry in candidates:
        if entry.rule == "copyright-line" and entry.value in authors:
            continue  # who writes for herself holds the rights in it
        if entry.rule in _AGAIN and "\n" in small and small.count(entry.value.lower()) == 1:
            continue
        theirs = passed_on is not None and entry.start > passed_on
        if entry.rule in ARTICLE_OUTLET and (theirs or "outlet" in found):
            if "outlet" not in found or not is_same_name(entry.value, found["outlet"].value):
                found.setdefault("republished_from", replace(entry, field="republished_from"))
        else:
            found.setdefault(entry.field, entry)
    _name_own_source(found, document.text)
    settle_outlet(found, document.text, zones)
    titles = sorted(zone for zone in zones if zone.zone == "title")
    if titles:
        headlines = [zone for zone in titles if zone.rule == "headline"] or titles
        title = min(headlines, key=lambda zone: (zone.end - zone.start, zone.start))
        line = next(text.paragraphs(document.text, title, text.wrapped_width(document.text)))
        written = line.cut(document.text).replace("\n", " ")
        words = _MARKDOWN.sub("", written)
        start = line.start + written.index(words)
        found["title"] = CardField(start, start + len(words), "title", words, title.rule)
    return tuple(sorted([*found.values(), *find_genre(document, zones), *_language(document.text, zones)]))


def _name_own_source(found: dict[str, CardField], body: str) -> None:
    """Lets a source that heads the page be its outlet: nobody reprints himself."""
    source = found.get("republished_from")
    if source and source.rule == "source-line" and "outlet" not in found and body.lstrip().startswith(source.value):
        found["outlet"] = replace(found.pop("republished_from"), field="outlet")


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
        if match and _fits(rule, match.group("value")):
            value = _NEXT_SENTENCE.split(_YEAR_BEHIND.sub("", match.group("value")))[0].rstrip(" ,-")
            if rule == "by-line" and heads_trade(words, match.end("value")):
                value = without_house(value)
            found.append((rank, field, rule, match.start("value"), value))
    return tuple(found)


_MARKDOWN = re.compile(r"^#{1,6}\s+|^\*{1,2}(?=\S[^*]*\*{1,2}$)|(?<=\w)\*{1,2}$")
"""The marks of a headline in Markdown."""
_COMPANY = re.compile(
    r"\b(?:AB|AG|Bhd|BV|Co|Company|Corp|Corporation|GmbH|Group|Holdings|Inc|LLC|Limited|LLP|LP|Ltd|Newspapers|NV|Oy|plc"
    r"|PLC|Pty|Publications|Publishing|S\.?A|SpA)\Z"
)
"""What ends the name of the house that owns a newspaper."""
_BODY = re.compile(r"(?:the\s)?[^\W\d_]{5,}\sof\s", re.IGNORECASE)
"""What begins the name of a body, no person's: University of Ulm."""
_LABEL = re.compile(rf"(?:{_LABELS})\b")
_YEAR_BEHIND = re.compile(r"(?<=\w)[,\s]+(?:19|20)\d\d\Z")
_NEXT_SENTENCE = re.compile(r"(?<=[a-z]{2})\.\s")
_DAY_NAME = re.compile(rf"{_DAYS}\b|\d")
_DAY_OF_MONTH = re.compile(rf"(?:{_MONTHS}|May)\.?\s\d")
"""What is no name, though it begins with a capital: first published on August 10."""


def _places(body: str, zones: Sequence[Zone]) -> Iterator[tuple[str, Span]]:
    """The short lines of the zones that the patterns read, and the beginnings of the first and last paragraphs."""
    paragraphs = 0
    last = max((zone.end for zone in zones if zone.zone == "body"), default=0)
    if zones and zones[0].zone == "boilerplate":
        yield "first", _cut(next(text.lines(body, zones[0])))
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


def _cut(line: Span) -> Span:
    return Span(line.start, min(line.end, line.start + PLACE_LETTERS))


def _places_of(body: str, zone: Zone) -> Iterator[tuple[str, Span]]:
    """The lines of a zone that is not the article, by the places that they are."""
    above = {"masthead": "masthead", "name-above-title": "above"}.get(zone.rule)
    for line in text.lines(body, zone):
        yield above or zone.zone, _cut(line)
        if not above and zone.rule in ("above-byline", "name-under-title", "short-line-with-date"):
            yield "name", _cut(line)


def _fits(rule: str, value: str) -> bool:
    """True when a name can be what the rule wants: a person is no medium, a medium no person."""
    if (rule == "dateline-place" and value in SALUTATIONS) or (rule == "by-line" and _LABEL.match(value)):
        return False
    if _DAY_OF_MONTH.match(value):
        return False
    if _DAY_NAME.match(value):
        return rule in NO_PERSON and is_medium(value)
    if rule in ("appeared-first-on", "first-published-in", "reprinted-from", "source-line", "via-outlet"):
        return names_house(value) or " " in value
    if rule in ("medium-before-date", "name-above-headline", "by-line-outlet", "first-of-menu", "for-outlet"):
        named = rule in ("first-of-menu", "medium-before-date") and value.startswith("The ")
        return (is_medium(value) and len(value) > LETTERS) or named
    if rule in OF_PERSONS:
        return value.split()[0].capitalize() in lexicons.forms("given_names") and not is_medium(value)
    if rule == "agency-alone":
        return signs_alone(value)
    if rule in OF_MEDIA or rule == "translated-from":
        return names_house(value)
    if rule == "lifted-from":
        return " " in value or is_medium(value)
    if rule == "from-outlet":
        return is_medium(value) or not lexicons.forms("card_media_words").isdisjoint(value.lower().split())
    if rule in NAMED:
        placed = value in lexicons.forms("actor_places") or _LABEL.match(value) is not None
        return " " in value and not (placed or is_medium(value) or _BODY.match(value))
    return True


def is_same_name(one: str, other: str) -> bool:
    """
    True when one name stands in the other or is its acronym.

    >>> is_same_name("AP", "The Associated Press"), is_same_name("COURIER", "Selvag Post")
    (True, False)
    """
    first, second = sorted((text.fold(one), text.fold(other)), key=len)
    initials = "".join(word[0] for word in second.split() if word != "the")
    return first in second or first == initials
