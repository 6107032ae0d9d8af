"""What kind of text an article says it is: a label by itself beside the headline, or at an end of the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from corpus_tools import lexicons, text
from corpus_tools.cleaning.card.headings import HEADLINES
from corpus_tools.cleaning.inside.turns import TURN
from corpus_tools.model import CardField, Document, Span, Zone

SECTION_WORDS = 2
"""A short line of so many words above a label makes it one of the sections in a menu: News, Opinion, Sport."""

OPENING_LINES = 60
"""How many lines of a page are looked at; menus stand above the headline."""


@cache
def _at_an_end() -> re.Pattern[str]:
    """A label before or behind a headline, in folded text: "Opinion: Build it now", "Build it now | Opinion"."""
    labels = lexicons.alternation(lexicons.forms("card_genres"))
    return re.compile(
        rf"\A(?P<first>{labels})\s?[:|]\s|\A(?P<letter>open letter)\s(?:to|from)\s|\s[|-]\s(?P<last>{labels})\Z"
    )


def find_genre(document: Document, zones: Sequence[Zone]) -> Iterator[CardField]:
    """
    The row for the kind of text, none where the text does not say.

    >>> page = Document("a", "OPINION\\nBuild the dam now")
    >>> zones = (Zone(0, 7, "boilerplate", "above-title"), Zone(8, 25, "title", "headline"))
    >>> [(entry.value, entry.rule) for entry in find_genre(page, zones)]
    [('opinion', 'label-beside-headline')]
    """
    title = next((zone for zone in zones if zone.zone == "title" and zone.rule in HEADLINES), None)
    told = _beside_title(document, title, zones) if title else None
    yield from [told] if told else islice(_by_lines(document, zones), 1)


def _beside_title(document: Document, title: Zone, zones: Sequence[Zone]) -> CardField | None:
    """The kind of text as its headline says it, or a label above or below that."""
    headline = next(text.lines(title.cut(document.text)))
    match = _at_an_end().search(text.fold(headline.cut(title.cut(document.text))))
    if match:
        start, end = match.span(match.lastgroup or 0)
        return _row(document, Span(title.start + start, title.start + end), "label-in-headline")
    for shape, genre in _SHAPES:
        if told := shape.search(headline.cut(title.cut(document.text))):
            return CardField(title.start + told.start(), title.start + told.end(), "genre", genre, "label-in-headline")
    label = _label_beside(document, title, [zone for zone in zones if zone.zone == "byline"])
    return _row(document, label, "label-beside-headline") if label else None


def _by_lines(document: Document, zones: Sequence[Zone]) -> Iterator[CardField]:
    """The kind of text as its byline says it, or as turns of an interview show it."""
    for zone in zones:
        if zone.zone == "byline" and (asked := _INTERVIEW.match(zone.cut(document.text))):
            yield CardField(zone.start, zone.start + asked.end() - 2, "genre", "interview", "asked-by")
        if zone.zone == "byline":
            for part in _PART.finditer(zone.cut(document.text)):
                if _plain(part["label"]) in lexicons.forms("card_genres"):
                    yield _row(document, Span(*(zone.start + at for at in part.span("label"))), "label-in-byline")
    first = next((zone for zone in zones if (zone.zone, zone.rule) == TURN), None)
    body = (zone.cut(document.text) for zone in zones if zone.zone == "body")
    if first and sum(len(_ASKED.findall(told)) for told in body) >= _TURNS:
        yield CardField(first.start, first.end, "genre", "interview", "turns")


_PART = re.compile(r"(?<=[|·•])\s?(?P<label>[^|·•\n]{4,30}?)(?:\s(?:[Nn]o\.?\s?)?\d{1,4})?\s?(?=[|·•])")
"""A part of a byline between strokes, without the number of the series: Ulm Institute | Policy Brief 12 | 3 June."""

_TURNS = 5
"""Questions from which on a text is an interview."""
_ASKED = re.compile(r"\?[\"'”’*_]*\s*(?:[\n\r]|\Z)")

_INTERVIEW = re.compile(r"(?i:interview(?:ed)?(?: conducted)?)\s?(?:by|with|:)\s[^\W\d_a-z]")
"""Who asked, in a line of the byline: "Interview by Jo Doe"."""

_SHAPES = (
    (
        re.compile(
            r"\bLIVE(?=\s?[:–—|]|\s-\s)|\b[Ll]ive(?:\s[Uu]pdates|\s?[Bb]log)(?=\s?[:–—|]|\s-\s|\Z)"
            r"|\b[Aa]s [Ii]t [Hh]appened\Z"
        ),
        "live",
    ),
    (re.compile(r"\b[Ww]hat (?:[Ww]e|[Yy]ou) (?:[Kk]now\b|[Nn]eed [Tt]o [Kk]now\b)|\b[Ee]xplained\Z"), "analysis"),
)
"""What marks the headline of a live report or an explainer within it: "Ulm flood LIVE: dyke holds"."""


def _row(document: Document, span: Span, rule: str) -> CardField:
    label = _plain(span.cut(document.text))
    return CardField(span.start, span.end, "genre", lexicons.table("card_genres")[label]["genre"], rule)


_NUMBER = re.compile(r"\s(?:n[or]\.? ?)?(?:[a-z]{1,4}/)?\d[\d/.-]*\Z")


def _plain(words: str) -> str:
    """
    A label as the list has it, without its number.

    >>> _plain("**Press Release PR/2018/09**"), _plain("[OPINION]")
    ('press release', 'opinion')
    """
    return _NUMBER.sub("", " ".join(text.fold(words).split()).strip(" |:-[]().*"))


def _label_beside(document: Document, title: Zone, signed: Sequence[Zone]) -> Span | None:
    """The label right above the headline and below no menu, right below it, or a press release's notice further up."""
    body = document.text
    above: list[Span | None] = [None, *list(text.lines(body[: title.start]))[-OPENING_LINES:]]
    last = above[-1]
    if last is not None and len(above) > len(("none", "day")) and _DAY.fullmatch(last.cut(body)):
        last = above[-2]
    for before, line in pairwise(above):
        label = _label(body, line)
        in_menu = before is not None and _may_be_section(before.cut(body))
        known = line is not None and _plain(line.cut(body)) in lexicons.forms("zone_sections")
        in_menu = in_menu and (known or not any(line and zone.covers(line) for zone in signed))
        if line and label and (label["genre"] == "press release" or (line is last and not in_menu)):
            return line
    below = _BELOW.match(body, title.end)
    line = Span(*below.span("line")) if below else None
    return line if _label(body, line) else None


def _may_be_section(words: str) -> bool:
    """True for a line as short as the sections of a menu; the number or the season of an issue is none."""
    return len(words.split()) <= SECTION_WORDS and not any(map(str.isdigit, words))


_DAY = re.compile(r"(?:[^\W\d_]{3,9},? )?(?:\d{1,2}\.? [^\W\d_]{3,9}\.?|[^\W\d_]{3,9}\.? \d{1,2}),? (?:19|20)\d\d")
"""The day that may stand between a label and the headline."""

_BELOW = re.compile(r"\s*(?P<line>\S[^\n\r]{0,30})(?=[\n\r])")


def _label(body: str, line: Span | None) -> lexicons.Row | None:
    return lexicons.table("card_genres").get(_plain(line.cut(body))) if line else None
