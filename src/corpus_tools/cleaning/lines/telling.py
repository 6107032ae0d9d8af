"""What tells the shape of a line: the signs and words of which one must stand in it, so that few shapes are tried."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from corpus_tools.cleaning.lines import (
    brackets,
    buttons,
    bylines,
    captions,
    credits,
    links,
    reprints,
    shapes,
    whereabouts,
)
from corpus_tools.cleaning.lines.layout import DATED, KEPT_LINES, SHORT_WORDS, Line, Mark, line_of

BY_NAME, FROM_WHERE = ("byline", "by-name"), ("byline", "reports-from")
ALWAYS = "*"
YEAR = "1"
DIGIT = "0"
GAP = " "
"""The signs for a shape that any line may have, for a day with its year, for a number, and for two spaces in a row."""


class Shape(NamedTuple):
    """A test, what a line is that passes it, and what must stand in the line: one of the signs or one of the words."""

    signs: str
    words: str
    test: Callable[[Line], bool]
    mark: Mark


_PICTURE = (
    "file photo photos photography photograph image images picture pictures pictured via left right l r c centre center"
    " foreground background ground top bottom this clockwise infographic video youtube"
)
_BY = (
    "by von por par di door told blogger columnist contributor correspondent editor fellow journalist producer reporter"
    " writer"
)
_ORIGIN = (
    "by inputs input additional agencies agency wire services published printed appeared appears this first originally"
    " reposted reprinted republished reproduced posted translated authored compiled drafted prepared researched written"
)
_NOTE = (
    "clarification clarifications correction corrections note notes comment comments remark remarks introduction"
    " introductions amended updated corrected clarified revised"
    " version shortened abridged condensed edited originally incorrectly wrongly mistakenly previously"
)

_BUTTONS = " ".join(sorted(buttons.BUTTONS | {"reply", "alert", "upvote", "flag", "report"}))

SHAPES = (
    Shape("©", "", captions.is_holder, ("caption", "photo-credit")),
    Shape("", "for", credits.is_for_house, ("caption", "photo-credit")),
    Shape("/", "", credits.is_row_of_credits, ("caption", "row-of-credits")),
    Shape("©(", "", shapes.is_copyright, ("boilerplate", "copyright")),
    Shape(".", "", shapes.is_address, ("boilerplate", "web-address")),
    Shape(ALWAYS, "", shapes.is_code, ("boilerplate", "page-code")),
    Shape("|•·\t>»›«‹[【-:*/~" + GAP, "", shapes.is_navigation, ("boilerplate", "row-of-links")),
    Shape(ALWAYS, "", buttons.are_languages, ("boilerplate", "row-of-languages")),
    Shape("", "home", shapes.is_menu_from_home, ("boilerplate", "row-of-links")),
    Shape("", _BUTTONS, buttons.are_buttons, ("boilerplate", "buttons")),
    Shape("", "bc more optional story", reprints.is_slug, ("boilerplate", "slug-of-agency")),
    Shape("-–—―_)", "", reprints.is_dateline, ("byline", "place-and-agency")),
    Shape("(*", "", reprints.tells_what_is_new, ("byline", "what-is-new")),
    Shape("", "desk editor editors staff bureau", whereabouts.is_from_desk, FROM_WHERE),
    Shape("/", "", whereabouts.signs_off, ("byline", "sign-off")),
    Shape(DIGIT, "", buttons.is_ticker, ("boilerplate", "weather-and-rates")),
    Shape("", "this the", buttons.is_offer, ("boilerplate", "offer-of-page")),
    Shape(":", "", shapes.is_telephone, ("boilerplate", "telephone")),
    Shape(":|", "more", links.is_labelled_teaser, ("related", "labelled-teaser")),
    Shape(">»→➤►▶▸⇒←«", "", links.is_arrowed, ("related", "labelled-teaser")),
    Shape("|", "", shapes.is_keyword_list, ("infobox", "keyword-list")),
    Shape("", "list", links.is_read_out, ("related", "read-out-list")),
    Shape("", "ago", links.is_aged, ("related", "headline-with-age")),
    Shape(":", "", whereabouts.are_makers, ("byline", "by-role")),
    Shape("", "first originally", reprints.tells_first_place, ("byline", "line-of-origin")),
    Shape("©()[]/|:….!?", _PICTURE, captions.is_caption, ("caption", "photo-credit")),
    Shape("", _BY, bylines.is_byline, BY_NAME),
    Shape("", "correspondent correspondents reporter reporters envoy at in", whereabouts.reports_from, FROM_WHERE),
    Shape(":.", "", whereabouts.tells_who_asked, ("byline", "by-role")),
    Shape(":", "", bylines.is_made_by, ("byline", "by-role")),
    Shape("@", "follow contact reach e mail email", bylines.is_way_to_author, ("byline", "way-to-author")),
    Shape("", "this above", reprints.is_note_on_issue, ("boilerplate", "note-on-issue")),
    Shape(":=", _ORIGIN, reprints.is_line_of_origin, ("byline", "line-of-origin")),
    Shape("([*", _NOTE, shapes.is_editors_note, ("editor_comment", "editors-note")),
    Shape(":.", "", bylines.is_day_and_hour, ("byline", "day-and-hour")),
    Shape("#", "", buttons.are_hashtags, ("byline", "hashtags")),
    Shape(":", "", shapes.is_profile, ("boilerplate", "profile-of-user")),
    Shape(YEAR, "", shapes.is_life_date, ("infobox", "days-of-a-life")),
    Shape(YEAR, "", shapes.is_dated_caption, ("caption", "scene-with-day")),
    Shape(YEAR, "", shapes.is_dated, DATED),
    Shape("+", "", credits.counts_pictures, ("boilerplate", "count-of-pictures")),
    Shape(DIGIT, "", shapes.is_number, ("boilerplate", "bare-number")),
    Shape("►▼▶▾▸" + DIGIT, "", buttons.is_counter, ("boilerplate", "counter")),
    Shape("[", "", brackets.is_bracketed, ("boilerplate", "in-square-brackets")),
    Shape("[", "", brackets.is_remark_in_brackets, ("editor_comment", "remark-in-brackets")),
)
"""The shapes that tell what a line is, the surest first."""

_OF_PARAGRAPHS = {
    shapes.is_code, shapes.is_telephone, shapes.is_keyword_list, shapes.is_editors_note, captions.is_caption,
    bylines.is_byline, whereabouts.tells_who_asked, reprints.is_line_of_origin, brackets.is_remark_in_brackets,
}  # fmt: skip
LONG_SHAPES = tuple(shape for shape in SHAPES if shape.test in _OF_PARAGRAPHS)
"""Those that a paragraph may have; the others are those of short lines."""

_SIGNS = frozenset("".join(shape.signs for shape in SHAPES)) - {ALWAYS, YEAR, DIGIT, GAP}
_WORDS = frozenset(word for shape in SHAPES for word in shape.words.split())


@cache
def _tried(signs: frozenset[str], words: frozenset[str]) -> tuple[Shape, ...]:
    """The shapes that a short line with these signs and these words may have."""
    return tuple(
        shape
        for shape in SHAPES
        if shape.signs == ALWAYS or not signs.isdisjoint(shape.signs) or not words.isdisjoint(shape.words.split())
    )


def _signs_of(raw: str) -> frozenset[str]:
    signs = _SIGNS.intersection(raw)
    if "  " in raw:
        signs |= {GAP}
    if not raw.isalpha() and any(map(str.isdigit, raw)):
        signs |= {DIGIT, YEAR} if bylines.may_hold_date(raw) else {DIGIT}
    return signs


def find_shape(line: Line) -> Mark | None:
    """What a line is by its shape alone."""
    long = line.prose and line.weight > SHORT_WORDS
    for shape in LONG_SHAPES if long else _tried(_signs_of(line.raw), _WORDS.intersection(line.words)):
        if shape.test(line):
            return shape.mark
    return None


@lru_cache(maxsize=KEPT_LINES)
def shape_of(raw: str) -> Mark | None:
    """The same for a short line, given as stored."""
    return find_shape(line_of(raw))
