"""Lines that say who wrote an article, when, and for whom."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.dates import find_line_dates, issue_date
from corpus_tools.cleaning.lines.layout import KEPT_LINES, SHORT_WORDS, Line
from corpus_tools.dates import MONTHS_IN_SHORT

LONGEST_BYLINE = 60
SOURCE_WORDS = 10
LONGEST_NOTE = 120
"""Words of a byline that says at length who its author is, of a line that names its source, of a note on an author."""

_YEAR = re.compile(r"(?:19|20)\d\d|\d[./-]\d{1,2}[./-]\d\d")  # without one no line is dated
_DAY = re.compile(r"\d{1,2}\.?\s(?:de\s)?[^\W\d]+\.?\s(?:de\s)?(?:19|20)\d\d")  # in languages that we have no months of


def may_hold_date(words: str) -> bool:
    """False where no day with its year can stand: a quick look."""
    return _YEAR.search(words) is not None


def has_date(line: Line) -> bool:
    """True when a short line names a day with its year."""
    return line.weight <= SHORT_WORDS and _has_date(line.raw)


@lru_cache(maxsize=KEPT_LINES)
def _has_date(raw: str) -> bool:
    if not _YEAR.search(raw):
        return False
    return bool(_DAY.fullmatch(raw)) or any(found.year and found.day for found in find_line_dates(raw))


def has_month(line: Line) -> bool:
    """True when a line names nothing but a month or a season with its year, as magazines are dated."""
    if not _YEAR.search(line.raw):
        return False
    found = find_line_dates(line.raw)
    whole = len(found) == 1 and found[0].year is not None and found[0].cut(line.raw) == line.raw
    return whole or issue_date(line.raw) is not None


LONG_MENU = 4
_SHOWN = frozenset({"home", "latest", "live", "menu", "more", "search", "watch"})
"""What stands in menus before the word for a medium: Live Radio, More News."""


def opens_menu(words: str) -> bool:
    """True for words that begin as entries of menus do: "Live", "More News"."""
    return words.partition(" ")[0].lower() in _SHOWN


def is_menu(words: str) -> bool:
    """
    True for two words and more that are all sections of a site, and for four and more of which half are.

    >>> is_menu("NEWS SPORTS OPINION"), is_menu("Sky Sports News")
    (True, False)
    """
    parts = words.lower().split()
    sections = sum(map(lexicons.forms("zone_sections").__contains__, parts))
    return len(parts) > 1 and (sections == len(parts) or (len(parts) >= LONG_MENU and 2 * sections >= len(parts)))


_ABOUT = frozenset(
    ["about", "all", "browse", "contact", "discover", "explore", "find", "how", "our", "us", "we", "what", "where",
     "who", "your"]
)  # fmt: skip


def names_section(words: str) -> bool:
    """
    True when a word of a line is a section of a site, or says that the site speaks of itself.

    >>> names_section("Live Radio"), names_section("Who We Are"), names_section("Low Water")
    (True, True, False)
    """
    parts = words.lower().split()
    return not (lexicons.forms("zone_sections").isdisjoint(parts) and _ABOUT.isdisjoint(parts))


def has_media_word(words: str) -> bool:
    """True where one of some words is one that newspapers, agencies and broadcasters are called by."""
    return not lexicons.forms("card_media_words").isdisjoint(words.lower().split())


def is_medium(name: str) -> bool:
    """
    True when a name is by its words one of a newspaper, agency or broadcaster.

    >>> is_medium("Ulm Herald"), is_medium("MEMO"), is_medium("Anna Berg")
    (True, True, False)
    """
    words = name.lower().split()
    if len(words) == 1:
        letters = name.isupper() and name.isalnum() and 2 <= len(name) <= 6
        return (letters and words[0] not in lexicons.forms("zone_sections")) or name.lower().endswith(
            (".com", ".org", ".net")
        )
    if len(words) == 2 and opens_menu(name):
        return False
    if len(words) >= LONG_MENU and names_section(words[0]) and names_section(words[1]):
        return False
    return not is_menu(name) and has_media_word(name)


BY = re.compile(
    r"(?i:by|von|por|par|di|door|as told to"
    r"|(?:(?:an?|this) )?(?:(?:eyewitness )?account|analysis|blog|column|comment|commentary|compiled|dispatch|essay"
    r"|exclusive|explainer|feature|filed|guest post"
    r"|interview(?: conducted)?|investigation|letter|op-ed|opinion|perspective|pictures"
    r"|photographs|profile|report|reportage|research|review|story|text|viewpoint|words) by):?"
    r"\s+(?=\S*[A-Z])"
)
_BY_STAFF = re.compile(
    r"(?:\S+\s){0,4}by\s(?:our|a|the)\s(?:\S+\s){0,3}"
    r"(?:staff|correspondents?|editors?|reporters?|bureau|desk|team|writers?)",
    re.IGNORECASE,
)
PARTICLES = "al|el|de|la|van|von|der|den|ter|bin|bint|ibn|ben|ould|di|da|del|della|du|dos|e|y"
"""Words in small letters inside the names of persons."""

ARTICLE = r"(?:(?:a[ldnrstz]|ash|el|es)-|[dl]['’])"
"""What may stand in small letters before a name, as part of its word: Omar al-Hadi, Anne d'Arcy."""

JOINTS = "and|und|et|of|for|the|&"
"""Words in small letters inside the names of houses, and between names."""

_NAME_AND_ROLE = re.compile(
    rf"[^\W\d_a-z][\w.'’-]+(?:\s{ARTICLE}?[^\W\d_a-z][\w.'’-]*){{1,3}}\s?(?:,|\||[-–—]\s)\s?(?:\S+\s){{0,5}}?"
    r"(?i:blogger|columnist|contributor|correspondent|editor|fellow|journalist|producer|reporter|writer)(?:\s(?:at|for|in|of)\s.{2,40})?"
)
"""A name with its trade and no verb: "Jo Doe, Ulm Herald political correspondent"."""
_NAME = re.compile(rf"[^\W\d_a-z][\w.'’-]*(?:\s+(?:{ARTICLE}?[^\W\d_a-z][\w.'’-]*|{PARTICLES}|{JOINTS})){{0,7}}")


def is_name(words: str) -> bool:
    """
    True when the words have the shape of a name or several: two to eight capitalised words.

    >>> is_name("Anna van der Berg"), is_name("Dam breaks near Ulm")
    (True, False)
    """
    return " " in words and bool(_NAME.fullmatch(words.strip(" ,.|-–—")))


def are_names(words: str) -> bool:
    """
    True when the words have the shape of a name, or of names with commas between.

    >>> are_names("Anna Berg, Jo Doe"), are_names("Ulm, Bavaria")
    (True, False)
    """
    return all(is_name(part) for part in re.split(r",\s", words))


MADE_BY = re.compile(
    r"(?i:editor|edited|editing|written|writing|reporting|translated|translation|text|story|words|compiled|interview)"
    r"(?i:\sby)?"
    rf"\s?:\s?[^\W\d_a-z][\w.'’-]*(?:[\s,/&]+(?:and\s)?{ARTICLE}?[^\W\d_a-z][\w.'’-]*){{0,5}}"
)


_DAY_AND_HOUR = re.compile(
    r"(?:Today|Yesterday),?\s(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?|(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s)?"
    rf"(?:(?:{MONTHS_IN_SHORT})[a-z]*\.?\s\d{{1,2}}|\d{{1,2}}\s(?:{MONTHS_IN_SHORT})[a-z]*)"
    r",?\s(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?"
    r"(?:\s+(?:last )?updated(?: at)?:?\s.{4,24})?",
    re.IGNORECASE,
)


def is_day_and_hour(line: Line) -> bool:
    """True for a day without its year and the hour, and nothing else: "Tuesday May 18 11:42 AM ET"."""
    return bool(_DAY_AND_HOUR.fullmatch(line.raw))


_SPEAKS = re.compile(
    r"(?:Presenters?|Speakers?|Moderators?|Briefers?|Panell?ists?|Hosts?|Guests?"
    r"|(?:Our|Your) (?:\w+ )?(?:bloggers?|correspondents?|reporters?|team)(?: (?:at|from|in|on) [^:.]{2,40})?)"
    r":\s[^\W\d_a-z]"
)


def is_made_by(line: Line) -> bool:
    """True for a line that names who wrote, edited or translated: "Editor: Jo Doe"."""
    if ":" not in line.raw or line.prose:
        return False
    parts = line.raw.split(" | ")
    return any(map(MADE_BY.fullmatch, parts)) or _SPEAKS.match(line.raw) is not None


_WITH = re.compile(
    r"(?:[^\W\d_a-z].{2,40}?\s)?(?:with|and)\s(?P<others>[\w.’' ]{2,30}(?:(?:,|\sand|,\sand)\s[\w.’' ]{2,20}){0,4})"
)
_AGENCIES = re.compile(r"(?:(?:news )?agenc(?:y|ies)|wires?|wire (?:reports|services)|(?:staff )?reports)")


def is_with_agencies(line: Line) -> bool:
    """
    True for who wrote together with which agencies.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_with_agencies(line_of(raw)) for raw in ("Ulm Post with wires", "Jo Doe with AFP, dpa", "Rain with hail")]
    [True, True, False]
    """
    if line.ends or line.weight > SOURCE_WORDS or (match := _WITH.fullmatch(line.raw)) is None:
        return False
    others = re.split(r",\sand\s|,\s|\sand\s", match["others"].lower())
    return all(_AGENCIES.fullmatch(one) or one in lexicons.forms("zone_photo_agencies") for one in others)


_WAY = re.compile(
    r"(?:Follow|Contact|Reach|E-?mail)\s(?:him|her|the (?:author|reporter)"
    r"|(?:(?:staff )?(?:columnist|correspondent|editor|reporter|writer)\s)?"
    r"(?P<name>[^\W\d_a-z][\w'’-]+\s[^\W\d_a-z][\w'’-]+))\s(?:on|at|by|via)\b"
)


_ADDRESS = re.compile(
    r"(?:(?:Contact|E-?mail|Reach|Write to) (?:(?:the )?(?:author|reporter|writer)|her|him)|E-?mail)\s?(?::|at)?\s"
    r"(?!(?:news|tips|letters|editor|info|press|sport)[\w.-]*@)[\w.-]+@[\w-]+\.\S+"
    r"|(?:Follow )?@\w{2,30}"
)
ADDRESS_WORDS = 8
"""How to write to who wrote, in so many words at most: "Email: jdoe@ulm.example"."""


def is_way_to_author(line: Line) -> bool:
    """True for a line that tells where to follow or reach the author: "Follow Jo Doe on Twitter"."""
    if "@" in line.raw and line.weight <= ADDRESS_WORDS and _ADDRESS.fullmatch(line.raw):
        return True
    match = _WAY.match(line.raw.lstrip("(*• "))
    return match is not None and not is_medium(match["name"] or "")


_FOR_MEDIUM = re.compile(r"(?i:by)\s[^,|\n]{3,60}[,|]\s(?P<medium>[^,|\n\d]{2,40})[,|]\s")


def names_medium(words: str) -> bool:
    """
    True for a byline that names the newspaper, and goes on.

    >>> names_medium("By Jo Doe, Ulm Herald, July 18, 2015"), names_medium("By Jo Doe, Ulm, July 18, 2015")
    (True, False)
    """
    match = _FOR_MEDIUM.match(words)
    return match is not None and is_medium(match["medium"].strip())


BYLINE_LOWER = 0.7
"""A larger share of small words than this is a sentence that begins with "by"."""


_AUTHOR = re.compile(
    r"[^\W\d_a-z][\w.'’-]*+(?:\s[^\W\d_a-z][\w.'’-]*+){1,3}\s?,\s(?:an?|the|one of the|our|who)\s[^.]{0,80}?"
    r"\b(?:reporter|editor|writer|journalist|correspondent|columnist|author|contributor|fellow|student|professor|analyst|director|researcher|lecturer|scholar)s?\b"
)


_BY_TRADE = re.compile(
    r"By (?:(?:our|the) )?(?:[\w’'-]+ ){0,4}(?:analyst|columnist|correspondent|editor|producer|reporter|writer)s?,? "
    r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){1,2}(?:(?:,| and) .{3,60})?"
)
"""Who wrote behind her trade: "By foreign affairs reporter Jo Doe"."""


_OF_MEDIUM = re.compile(
    r"By (?:the |our )?[^\W\d_a-z][\w.]*(?: [^\W\d_a-z][\w.]*){0,2}['’]s? "
    r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){1,2}(?:,? in [^\W\d_a-z][\w’' -]{2,30})?"
)
"""Whose reporter wrote, and where: "By the Courier's Jo Doe in Ulm"."""


def is_byline(line: Line) -> bool:
    """True when a short line says who wrote: "By Jo Doe", "By Jo Doe, Staff Writer"."""
    shapes = (_BY_STAFF, _NAME_AND_ROLE, _BY_TRADE, _OF_MEDIUM) if line.raw[0].isupper() else (_BY_STAFF,)
    if line.weight <= SHORT_WORDS and not line.ends and any(shape.fullmatch(line.raw) for shape in shapes):
        return True
    match = BY.match(line.raw)
    if match is None or line.weight > LONGEST_BYLINE:
        return False
    if _AUTHOR.match(line.raw, match.end()):
        return True
    if line.weight > SHORT_WORDS:
        return False
    return has_date(line) or (not line.raw.endswith(".") and line.lower < BYLINE_LOWER)
