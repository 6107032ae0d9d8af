"""Lines that describe a picture or name who took it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.cleaning.lines import sights
from corpus_tools.cleaning.lines.credits import is_person, labels_credit, signs_report, takes_pictures
from corpus_tools.cleaning.lines.layout import KEPT_LINES, LONG_WORDS, Line, line_of
from corpus_tools.cleaning.lines.shapes import PAST

CREDIT_WORDS = 10
CREDIT_LETTERS = CAPTION_WORDS = 120
"""The longest credit and the longest caption; agencies caption photos with two or three sentences."""

MENU_ENTRIES = frozenset({"archive", "archives", "file", "handout"})
"""Words of credits that by themselves stand in menus as well."""

CREDIT_NAMES = 5
"""A longer line that is nothing but a credit begins with the word or the sign for one, or has a bar among its names."""

SHOWN_WORDS, SHOWN_LOWER = 6, 0.6
"""A line of so many words, so many of them small, that ends in an agency's letters and has no full stop, says what is
to be seen."""

NAMED_WORDS = 80
"""The longest caption whose credit is only a name."""

_ALONE = re.compile(
    r"[(\[]?(?:(?:photo(?:graph)?|image|picture|pic|illustration|graphic|video|rendering|artwork|cartoon|drawing|map|chart)s?"
    r"\s(?:by|via|credit|courtesy(?:\sof)?)|courtesy(?:\sof)?|(?:screen\s?(?:shot|grab|cap)|still|frame)s?\s(?:by|from|via|of))"
    r"\s(?-i:[^\W\d_a-z])[^.:]{1,60}",
    re.IGNORECASE,
)
"""A credit in words that stands by itself: "Courtesy of Ulm Council", "Screenshot by Jo Doe"."""
_SIDE = r"(?:(?:The|the|of|and|for|de|van|von|al)\s|[^\W\d_a-z][\w.'’&-]*(?:\s|(?=/|\s/|\Z))){1,5}"
_NAME_AND_HOUSE = re.compile(
    r"[^\W\d_a-z][^\W\d_A-Z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){1,2}\s?/\s?[A-Z]{2,6}(?:\sNews)?"
)
"""A photographer and the short name of a house: Jo Doe/UBC."""
_STILL = re.compile(r"(?:an? )?(?:still|screen ?grab|screen ?shot|frame|video grab)s? (?:from|of|taken from) \S")
_CREDIT_SIGN = re.compile(r"[(\[/|:…]|\.\.\.")
_NAMED = re.compile(
    r"[.!?][\"”’]?\s\((?=[^()]*[\s/])(?!(?:Reporting|Editing|Writing|Additional|With|By)\b)"
    r"(?:[^\W\d_a-z][\w.'’&-]*|\d{1,2}|for|of|via|and|/|,|\s){2,16}\)\Z"
)
"""A name of two words and more in brackets behind the last full stop; an agency's by itself ends a report as well."""
_AGENCY_NAME = re.compile(r"[.)”\"\d]\s[A-Z][\w-]*(?:\s[A-Z][\w-]*)?\s?/\s?[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}\Z")
"""A credit without brackets: AGENCY/Jo Doe."""
_SLASH_NAME = re.compile(r"[.!?…][\"”’]?\s?[/—–]\s?[A-ZÀ-Þ]{2,}[A-ZÀ-Þ.'’-]*(?:\s[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}\Z")
"""A credit behind the last full stop: … before the vote. / ANNA BERG."""
_HOLDER = re.compile(
    r"©\s?(?!\d)(?:[^/|\d]{2,40}\s?[/|]\s?[^\W\d_a-z][^/|\d]{2,40}|[^.|/\d]{2,25}\s?\.\s[^\W\d_a-z]\w+\s[^\W\d_a-z][\w-]+)"
)
"""Who holds a photo and who took it; the page's own sign of copyright stands before a year: © Agency / Jo Doe."""
_HELD = re.compile(r"(?:[.!?…][\"”’]?|(?:\S+\s+){5}\S+)\s{0,3}©\s?(?!\d)[^.!?©]{2,50}\Z")
"""The same behind the last full stop: … on Tuesday. © Provided by PRN."""
_GLUED = re.compile(r"[a-z0-9.”\"')](?:Photo|Image|Picture)?\s?(?:Credit|Source):\s?[^\W\d_a-z][^.:]{1,60}\Z")
"""A credit that lost the space before it: … in Wales last monthCredit: PA."""
_GLUED_NAME = re.compile(r"[a-zà-ÿ)]\.?[A-ZÀ-Þ]{2,}(?:\s[A-ZÀ-Þ.]{2,}){1,3}\Z")
"""The same by its capitals: … in the town of Ulm.ANNA BERG."""
_DESK = re.compile(r"[a-z]{2,4}(?:[/,]\s?[a-z]{2,4}){0,3}\s?\((?:[A-Za-z]{2,10}(?:,\s)?){1,5}\)")
"""Who wrote and edited at the desk, and from which agencies: it signs a report, no picture: rt/msh (AFP, dpa)."""
_CAPITALS = r"[^\W\d_a-z][^\W\d_a-z.'’-]*(?:\s[^\W\d_a-z.'’&-]+){0,3}"
_SHOUTED = re.compile(rf"{_CAPITALS}\s/\s{_CAPITALS}(?:\s/\s{_CAPITALS})?")
"""The same in capitals, the photographer first: JO DOE / GETTY / ULM HERALD."""
_BY_AND_FOR = re.compile(
    r"\s[(\[][^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_a-z][\w.'’-]*){1,2}\s?/\s?[^\W\d_a-z][\w.&'’ -]{1,30}[)\]]\Z"
)
"""Who took a picture and for whom, in brackets: "Anna Berg in the town hall (Jo Doe/Ulm Herald)"."""
_NAMES = re.compile(rf"({_SIDE})\s?/\s?({_SIDE})")
_OPENS_CREDIT = re.compile(
    r"[(\[©/]|(?:photo|image|pic|picture|credit|foto|file|source|courtesy|illustration|graphic|handout)|(?:\S+\s){0,4}\S*[/|]"
)
_OPENS = re.compile(
    r"(?:INFOGRAPHIC|PHOTO|VIDEO|YOUTUBE)\s[^\W\d_a-z][a-z’']+\s(?!.*[.!?]\Z)|\[\d{1,2}/\d{1,2}\]\s|[A-Z]{3,}(?:\s[A-Z]{2,}){0,2}\s?(?:\.\.\.|…)\s?[A-Za-z“\"]"
)
"""What opens captions alone: the number of a picture of several, and "BERG... we were told by text message"."""
_ALL_BY = re.compile(r"\bAll (?:photograph|photo|image|picture)s? (?:©|by|courtesy)")
_AGENCY = re.compile(r"[^.!?…]\s\([A-Z]{2,6}\)\Z")
_AGENCY_BEHIND = re.compile(r"[a-z0-9][\"”’]?\.\s\([A-Z]{2,6}\)\Z")
"""The letters of an agency, behind what is to be seen or behind its full stop."""
_KEPT = re.compile(r"[,(]\s?(?:file|archive|archival|library|stock) (?:photo|image|picture)s?\)?\.?\Z")
_SHOWS = re.compile(
    r"(?:this (?:undated |combination |satellite |aerial |handout |file )*"
    r"|(?:an?|the) (?:undated |handout |file |archive |combination |combo )+"
    r"|(?:an?|the) (?=(?:photo(?:graph)?|image|picture) (?:taken|released|provided|made available|distributed)\b))"
    r"(?:photo(?:graph)?|image|picture|frame|frame ?grab|video ?grab|screen ?grab|still|pic|video)s?"
    r"(?: (?:from|of|by|taken|released|provided|made available|distributed|posted)\b.{0,80}?)?"
    r" (?:shows?|showing|depicts?)\b"
)
"""How an agency says what is to be seen: "The file photo shows a drone before take-off"."""
_GRAPHIC = re.compile(r"(?:map|chart|graphic|infographic|graph)\s?: \S")
_PICTURED = re.compile(r"\(pictured[^()]{0,30}\)|,\spictured(?:,|\s(?:with|in|at|on|left|right|above|below|here)\b|\Z)")
_FOR = re.compile(
    r"[.!?…][\"”’]?\s[^\W\d_a-z][\w.'’-]+\s[^\W\d_a-z][\w.'’-]+\sfor\s(?:the\s)?[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,4}\Z"
)
"""And who took it for whom: … at Ras Duma. Jo Doe for The Herald."""
_OF_STATION = re.compile(
    r"\((?:[A-Z]{2,6}(?:\s[A-Z]\w+){0,2}|Supplied|Facebook|Getty Images|Instagram|Reuters|Twitter): "
    r"[^()“\"]{2,50}\)\.?\Z"
)
"""Whose picture it is and who took it, as Australian broadcasters write: "(UBC News: Jo Doe)"."""
_LENGTH = re.compile(r"\(\d{1,2}:\d\d\)\Z|[a-z]\s{2,}\d{1,2}:\d\d\Z")


@cache
def _credit() -> re.Pattern[str]:
    agencies = lexicons.alternation(sorted(lexicons.forms("zone_photo_agencies")))
    words = r"(?:photos?|images?|pictures?|pics?|photograph|illustration|rendering|graphic|foto|credit|file)"
    return re.compile(
        rf"[(\[]\s*(?:{words}|source:|courtesy|handout|supplied)(?!\w)[^()\[\]]{{0,80}}[)\]]\.?\s*\Z"
        rf"|(?:\A|[.\s(\[/|]){words}(?:\s+(?:by|credit|courtesy|via|from))?\s*(?:[:/|]|\.\.\.|…)\s?[^.:]{{2,60}}\Z"
        rf"|(?:\A|[.(\[/|]\s*){words}\s*(?:[:/|]|\.\.\.|…)\s?\Z"
        rf"|[/(|]\s*(?:[^/()|]{{0,40}}\bvia\s+)?{agencies}(?:\s*,?\s*file)?\s*[)\]]?\.?\s*\Z"
        r"|[a-z0-9.)”\"]\s+(?:screen ?grab|screen ?shot|still|courtesy|handout|supplied)\s?:\s?[^.:]{2,40}\Z"
        r"|\bcc by(?:-[a-z]{2}){0,3}(?: \d\.\d)?\)?\Z"
        rf"|[.)”\"]\s+(?:photography|{words})\s+(?:by|courtesy of|credit)\s+[^.:]{{2,60}}\.?\Z"
        r"|[.)”\"]\s+(?:[^\s.]+\s){1,3}photos?\Z"
        rf"|\bphotography by\s[^.:]{{2,60}}\Z"
        r"|/\s?(?:file|handout|pool|stringer)(?:\s+via\s[^.:/]{2,40})?\Z"
        r"|[.)”\"]\s+videos?\s*:\s?[^.:]{2,40}\Z"
        r"|[(\[][^()\[\]]{0,40}\b(?:photos?|images?|pictures?|photography)[)\]]\s*\Z"
        rf"|\bvia\s+{agencies}\)?\s*\Z"
        rf"|[(\[][^()\[\]]{{0,60}}\b{agencies}\b[^()\[\]]{{0,60}}[)\]]\s*\Z"
    )


_SOURCES = ("file", "handout", "grab", "screengrab", "screenshot")
_DASHED = re.compile(r"[^\W_]\.?[\"”’]?\s[—–-]\s?(?:file|handout|screen ?grab|screen ?shot|video grab)\Z")
"""Where a picture is from, behind a dash: "… from his home. — screengrab"."""


def has_credit(line: Line) -> bool:
    """True when a line ends with the credit of a photo: (Photo: Archive), Jo Doe/Getty Images, [AP Photo/Jo Doe]."""
    tail = line.folded[-CREDIT_LETTERS:]
    if tail.endswith(_SOURCES) and _DASHED.search(tail):
        return line.weight <= CAPTION_WORDS
    if line.weight > CAPTION_WORDS or not (
        "cc by" in tail or _CREDIT_SIGN.search(tail) or " via " in tail or "hoto" in tail
    ):
        return False
    return bool(_credit().search(tail))


def is_credit(line: Line) -> bool:
    """True when the line is nothing but a photo credit."""
    if labels_credit(line):
        return True
    return line.weight <= CREDIT_WORDS and _is_credit(line.raw)


@lru_cache(maxsize=KEPT_LINES)
def _is_credit(raw: str) -> bool:
    line = line_of(raw)
    if (
        (line.ends and raw[-1] not in ")]:")
        or raw.startswith(("Home ", "HOME "))
        or _DESK.fullmatch(raw)
        or raw.count("|") > 1
        or (":" in raw and sights.HOUR_IN_ROW.search(raw))
    ):
        return False
    if (
        _ALONE.fullmatch(raw)
        or ("by" in line.words and _OF_HOUSE.fullmatch(raw))
        or ("/" in raw and _NAME_AND_HOUSE.fullmatch(raw))
    ):
        return True
    if " / " in raw and raw.isupper() and _SHOUTED.fullmatch(raw) and line.weight > 3:
        first = raw.partition(" / ")[0].split()
        if len(first) > 1 and first[0].capitalize() in lexicons.forms("given_names"):
            return True
    if "/" in raw and (names := _NAMES.fullmatch(raw)) and any(map(takes_pictures, names.groups())):
        return True
    pure = line.weight <= CREDIT_NAMES or bool(_OPENS_CREDIT.match(line.folded))
    return (pure and has_credit(line)) or (
        line.key in lexicons.forms("zone_photo_agencies") and line.key not in MENU_ENTRIES
    )


def is_holder(line: Line) -> bool:
    """True when a line names who holds a photo and who took it: "© Agency / Jo Doe"."""
    if line.raw[0] != "©":
        return False
    name = line.raw[1:].strip()
    alone = " " in name and is_person(name) and not name[-1].isdigit() and name.count(" ") <= 2
    return alone or bool(_HOLDER.fullmatch(line.raw))


def is_caption(line: Line) -> bool:
    """
    True when a line describes a picture or a video: it has its credit, its photographer in brackets or its length, is
    marked FILE, or says who stands left and right.
    """
    raw, folded, brief = line.raw, line.folded, line.weight <= LONG_WORDS
    if raw.startswith(("FILE ", "FILE:", "File photo")):
        return True
    if (
        (raw[-1] == ")" and (_DESK.fullmatch(raw) or sights.DAY_AND_HOUR.fullmatch(raw)))
        or ("/" in raw and brief and sights.HOUR_IN_ROW.search(raw))
        or signs_report(line)
    ):
        return False
    if "All " in raw and _ALL_BY.search(raw):
        return True
    if has_credit(line) or _OPENS.match(raw) or sights.numbers_figure(line):
        return True
    if (
        brief
        and not line.ends
        and (_GRAPHIC.match(folded) or _STILL.match(folded) or ("pictured" in folded and _PICTURED.search(folded)))
    ):
        return True
    if raw[-1] in ")]" and "/" in raw[-CREDIT_LETTERS:] and brief and _BY_AND_FOR.search(raw[-CREDIT_LETTERS:]):
        return True
    if line.weight <= 2 * LONG_WORDS and folded.startswith(("a", "th")) and _SHOWS.match(folded):
        return '"' not in raw and "“" not in raw
    if _is_credited_last(line) or sights.shows(line):
        return True
    return line.weight <= 2 * LONG_WORDS and sights.says_where(line)


_OF_HOUSE = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]+\s){0,3}(?i:staff\s)?(?i:photos?|photographs?|pictures?|images?|graphics?|illustrations?)\s(?i:by)\s[^\W\d_a-z].{2,40}"
)
"""A credit with the newspaper's name: "Gazette photo by Jo Doe"."""


def _is_credited_last(line: Line) -> bool:
    """True when the line ends with who took the picture, holds it or keeps it, or with how long the video is."""
    raw, folded = line.raw, line.folded
    tail = raw[-CREDIT_LETTERS:]
    if (
        (("Credit:" in tail or "Source:" in tail) and _GLUED.search(tail))
        or ("©" in tail and _HELD.search(tail))
        or (raw[-2:].isupper() and line.weight <= LONG_WORDS and _GLUED_NAME.search(tail))
        or (" for " in tail and not line.ends and _FOR.search(tail))
    ):
        return True
    if ". " in raw and not line.ends and _is_credited_behind(line):
        return True
    if " | " in tail and line.weight <= NAMED_WORDS and sights.BARRED.search(tail):
        return True
    if ("—" in tail or "–" in tail) and _SLASH_NAME.search(tail):
        return True
    if "/" in tail and (_SLASH_NAME.search(tail) or (line.weight <= NAMED_WORDS and _AGENCY_NAME.search(tail))):
        return True
    if line.weight <= LONG_WORDS and folded.rstrip(").").endswith(_PICTURES) and _KEPT.search(folded):
        return True
    if (
        raw[-1] == ")"
        and SHOWN_WORDS <= line.weight <= LONG_WORDS
        and (
            (line.lower >= SHOWN_LOWER and _AGENCY.search(raw)) or (not PAST.search(raw) and _AGENCY_BEHIND.search(raw))
        )
    ):
        return True
    if line.weight <= 2 * LONG_WORDS and ": " in tail and _OF_STATION.search(tail):
        return True
    if raw[-1].isdigit() and "  " in tail and line.weight > SHOWN_WORDS - 2 and _LENGTH.search(tail):
        return True
    return raw[-1] == ")" and bool(_LENGTH.search(raw) or (line.weight <= NAMED_WORDS and _NAMED.search(tail)))


def _is_credited_behind(line: Line) -> bool:
    """
    True for what is to be seen, and behind its full stop the credit; a paragraph in the past, which an agency or its
    author signs, is none.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> told = ("A fisherman mends his nets on the pier of Ulm. AFP", "The talks broke down on Monday, he said. AFP")
    >>> [_is_credited_behind(line_of(raw)) for raw in told]
    [True, False]
    """
    if _CREDIT_BEHIND.search(line.raw):
        return True
    if line.weight > LONG_WORDS or PAST.search(line.raw):
        return False
    by = _BY_BEHIND.search(line.raw)
    named = by is not None and by["who"] in lexicons.forms("given_names")
    return named or line.raw.rpartition(". ")[2].lower() in lexicons.forms("zone_photo_agencies")


_CREDIT_BEHIND = re.compile(
    r"[a-z0-9)”\"]\.?[.!?]?\s(?:[-–—]\s)?(?i:image|photo|photograph|picture|pic|video|visual)s?(?::\s|\s(?i:copyright|credit|source|caption|courtesy|by)\b).{2,40}\Z"
)
"""The credit that ends a caption: "The bridge at dusk. Image copyright Ulm Press"."""
_BY_BEHIND = re.compile(
    r"[a-z0-9)”\"][.!?]\s(?P<who>[A-Z][\w'’-]+)(?:\s[A-Z][\w.'’-]*){1,2}\s?[,/–-]\s?[A-Z][\w.&'’-]*(?:\s[A-Z&][\w.&'’-]*){0,3}\Z"
)
"""Who took a picture and for whom, behind what it shows."""


_PICTURES = ("photo", "photos", "image", "images", "picture", "pictures")
