"""What a line is by its shape alone: an address, a row of links, buttons, a credit, a byline, a day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.cleaning.lines import bylines
from corpus_tools.cleaning.lines import dates as line_dates
from corpus_tools.cleaning.lines.layout import LOWER_SHARE, Line

DASHES = "-–—"
"""A dated line that begins with a dash signs a quotation (a tweet, a letter) and not the article."""

WORD_LETTERS = 25
"""Lines with so many letters a word hold code, not language; German prose stays below ten."""

MENU_SECTIONS = 4
"""The fewest words of a row of sections without marks between them that are known for sections."""

LINKS = 3
LINK_WORDS = 3
LONG_ROW = 4
"""So many links stand in a row at least, the longest of a longer row has so many words, and one of a long row more."""

PROFILE_WORDS = 6

_WEB = re.compile(
    r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w+|pic\.twitter\.com/\S+|(?:[a-z0-9-]+\.)+[a-z]{2,7}(?:/\S*)?"
)
_PRINTED_FROM = re.compile(
    r"(?:https?://|www\.)\S+\s+(?:[(\[][^()\[\]]{3,40}[)\]]\s*|\d{1,3}\s?/\s?\d{1,3}|Page \d+ of \d+){1,3}"
)
"""An address with the page and the hour at which it was printed: "www.ulm.example/3 (1 of 2) [3/5/2009 09:14]"."""
_STEP = re.compile(r"\s[>»›]\s")
"""Between the pages on the way to this one: Home » Press » 2012."""
_GAP = re.compile(r"\s{2,}|\s[|•·]\s?")
_CODE = re.compile(r"\{\{|<\s?/?(?:iframe|script|div|img|a|span)\b|function\s?\(")
_NUMBER = re.compile(
    r"\+?(?:\d+\s?(?:/|of)\s?\d+(?:\s\|)?|\d+|\d{1,3}(?:[.,\u00a0]\d{3})+|\d{1,3}[.,]\d)[KkMmx]?"
    r"|\d{1,2}:\d\d\s?/\s?\d{1,2}:\d\d|\d{1,2}:\d\d(?::\d\d)?(?:\s\d{1,2}:\d\d(?::\d\d)?)+"
)


def is_copyright(line: Line) -> bool:
    """True when the line begins with the sign of copyright, or has it in a row of links."""
    return line.raw.startswith(("©", "(c)", "(C)")) or "| ©" in line.raw


def is_address(line: Line) -> bool:
    """True when the line is nothing but an address on the web."""
    if "." not in line.raw:
        return False
    return bool(_WEB.fullmatch(line.raw) or (" " in line.raw and _PRINTED_FROM.fullmatch(line.raw)))


_TELEPHONE = re.compile(r"\b(?:tel(?:ephone)?|phone|fax)\.?\s?:\s?[\d*+(]")


def is_telephone(line: Line) -> bool:
    """True when a house says under which number it is to be reached: "Customer service: … Fax: 01-234"."""
    folded = line.folded
    labelled = "phone" in folded or "fax" in folded or "tel:" in folded or "tel." in folded or "tel :" in folded
    return labelled and _TELEPHONE.search(folded) is not None


def is_code(line: Line) -> bool:
    """True when a line is of the page's own machinery: tags, templates, letters without a space."""
    signs = "<" in line.raw or "{" in line.raw
    letters = len(line.raw) > WORD_LETTERS * max(2, line.weight) and line.raw.isascii()
    return letters or (signs and bool(_CODE.search(line.raw)))


_PATH = re.compile(r"\w+\s[/>»›:]\s\S")


def is_menu_from_home(line: Line) -> bool:
    """
    True for the sections of a site in a row that begins with its home, no mark between them or strokes.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_menu_from_home(line_of(raw)) for raw in ("Home Ulm World Culture & Art Video", "Home Loans Sink Banks")]
    [True, False]
    """
    sections = sum(map(bylines.names_section, line.words))
    if line.words[0] != "home" or line.ends:
        return False
    return bool(_PATH.match(line.raw)) or (sections >= MENU_SECTIONS and 2 * sections >= line.weight)


_STROKES = (" - ", " :: ", " * ", " / ", " ~ ")


def _is_row(items: Sequence[str]) -> bool:
    """True for four and more names of sections."""
    return len(items) > LINKS and all(len(item.split()) <= LINK_WORDS and item[:1].isupper() for item in items)


def is_navigation(line: Line) -> bool:
    """True for a path or a row of links: three and more of a word or two, four and more of up to three words."""
    raw = line.raw
    if line.ends:
        return False
    if raw[0] in "«‹»›" and line.weight < LINK_WORDS:
        return True
    if (raw[0] in "«‹" and raw[-1] in "»›") or (raw[0] in "[【" and ("][" in raw or "】【" in raw)):
        return True
    if (">" in raw or "»" in raw or "›" in raw) and len(_STEP.findall(raw)) > 1:
        return True
    if any(raw.count(mark) >= LINKS and _is_row(raw.split(mark)) for mark in _STROKES):
        return True
    gaps = "  " in raw or "|" in raw or "•" in raw or "·" in raw or "\t" in raw
    if not gaps or bylines.has_date(line):
        return False
    items = _GAP.split(line.raw)
    if " " in items[0] and items[0].partition(" ")[0] in lexicons.forms("given_names") and bylines.is_name(items[0]):
        return False
    sizes = sorted(len(item.split()) for item in items)
    longest = sizes[-2] if len(items) > LONG_ROW else sizes[-1]
    if len(items) > LINKS:
        return longest <= LINK_WORDS
    return len(items) == LINKS and longest < LINK_WORDS


def is_keyword_list(line: Line) -> bool:
    """True when a line ends in a list of key words: "… | Iraq, Shia, Militia, War, Flag"."""
    items = line.raw.rpartition("|")[2].split(",")
    return "|" in line.raw and len(items) >= 5 and all(len(item.split()) <= 3 for item in items)


def is_number(line: Line) -> bool:
    """True when a line is nothing but a number: of comments, shares, a page, of the minutes of a recording."""
    return line.weight <= 4 and bool(_NUMBER.fullmatch(line.raw))


_PROFILE = re.compile(
    r"(?:Join(?:ed)?(?:\s[Dd]ate)?|Registered|Member since|Posts|Reputation|Karma|Thanks|Rep)\s?:\s\S.*"
)


def is_profile(line: Line) -> bool:
    """True for what a forum says of a user at each post: "Joined: 3 May 2003", "Posts: 1187"."""
    return line.weight <= PROFILE_WORDS and bool(_PROFILE.fullmatch(line.raw))


TURN_LOWER = 0.6
_TURN = re.compile(r"[^\W\d_a-z][^().!?:]{2,60}\s\([^\W\d_a-z][^()|\d]{1,40}\)(?:\s\([^\W\d_a-z][^()]{1,20}\))?:?")


def is_turn(line: Line) -> bool:
    """True for who speaks next in the minutes of a parliament: "The Minister of Works (Mr Jo Doe)"."""
    return line.lower <= TURN_LOWER and bool(_TURN.fullmatch(line.raw))


def opens_with_date(line: Line) -> bool:
    """True when the date of an article is followed by its age: "April 8, 2015 / 3:21 PM / 4 years ago"."""
    return line.folded.endswith("ago") and is_dated(line) and line_dates.opens_with_day(line.raw)


_TELLS = re.compile(
    r"\b(?:was|were|is|are|be|been)\s(?!(?:first|last|originally|published|posted|printed|updated|written|filed|issued"
    r"|released|modified|uploaded|added|aired|corrected|revised|created|reported|recorded|sent)\b)"
    r"(?:[\w-]+\s){1,5}(?:on|since|until|before|after|from)\s(?=\W*[\w.]+\s\d|\d)"
)  # other than to publish


def is_dated(line: Line) -> bool:
    """True when a short line that is no sentence names a day and its year, and does not tell what was done then."""
    dated = not line.prose and line.raw[0] not in DASHES and bylines.has_date(line)
    return dated and _TELLS.search(line.folded) is None


_LIFE = re.compile(r"(?:born|died|date of birth|birth date|founded|established)\b", re.IGNORECASE)
CREDITED_WORDS = 4
"""The fewest words of a caption that stands below its credit; shorter lines there are headings."""

LIFE_YEARS = 2
"""Two days of one line that lie so many years apart bound a life or a term; closer ones may bound a week's issue."""


def is_life_date(line: Line) -> bool:
    """True when the days of a short line are those of a life: "Born: 12 March 1950", "12 March 1950 - 4 May 2014"."""
    if not is_dated(line):
        return False
    years = [found.year for found in line_dates.find_line_dates(line.raw) if found.year]
    return bool(_LIFE.match(line.raw)) or (len(years) == 2 and years[1] - years[0] >= LIFE_YEARS)


SCENE_WORDS = 6
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
NO_SCENE = re.compile(
    r"(?:\w+ ){0,2}(?:published|posted|updated|modified|written|issued|released|filed|submitted|first|last|by|from"
    r"|source|this|press release|aired|recorded|date|edition|issue|vol|story|article|originally|heard)\b"
)


def is_dated_caption(line: Line) -> bool:
    """True when a line tells what is to be seen and ends with its day: "Men carry sand near Ulm, 3 May 2015"."""
    if line.prose or line.weight < SCENE_WORDS or line.lower < LOWER_SHARE or not is_dated(line):
        return False
    found = line_dates.find_line_dates(line.raw)
    before = line.raw[: found[0].start].rstrip()
    behind = _IN_BRACKETS.sub("", line.raw[found[0].end :]).strip(". ")
    if behind or len(before.split()) < SCENE_WORDS or not before.endswith((",", ", on", ", in")):
        return False
    return not NO_SCENE.match(line.folded) and not bylines.is_name(before.split(",")[0])


def is_dated_headline(line: Line) -> bool:
    """
    True when the headline of a report that comes out again and again ends with its day.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_dated_headline(line_of(raw)) for raw in ("Ostravia Situation Report: April 5, 2016", "Posted: May 3, 2016")]
    [True, False]
    """
    found = line_dates.find_line_dates(line.raw)
    before = line.raw[: found[0].start].rstrip() if found else ""
    if before.endswith("(as of") and len(before.split()) > CREDITED_WORDS:
        return True
    if not before.endswith(":") or len(before.split()) < CREDITED_WORDS - 1 or NO_SCENE.match(line.folded):
        return False
    return not bylines.is_medium(before.rstrip(":"))


_KIND_OF_TEXT = r"(?:article|story|report|piece|post|column|headline|essay|blog|interview|page|map|chart)"
PAST = re.compile(
    r"(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bhas)(?<!\bhave)(?<!\bbeen)\s(?:[a-z]{3,}ed|said|told)\b"
)
"""What was done, which captions do not tell."""

_EDITORS_NOTE = re.compile(
    r"[(\[*\s]*(?:[^\W\d_a-z][\w.'’&-]*\s){0,4}(?i:editor|ed|moderator|admin|translator|publisher)(?:['’]?s['’]?|\.)?"
    r"\s(?i:note|comment|remark|introduction)s?\s?[:.–—-]"
    r"|[(\[*\s]*(?i:correction|clarification|editor['’]?s note)s?(?:\s(?i:added))?(?:,?\s(?:on\s)?|\s?\()"
    r"(?=[^:]{0,30}\d)[\w ,./]{3,30}\)?\s?:\s"
    rf"|[(\[*\s]*(?:(?i:note|update): )?(?:This|The)\s(?:[a-z]+\s)?{_KIND_OF_TEXT}\b[^.]{{0,30}}"
    r"\b(?:has been|was|is)\b[^.]{0,20}"
    r"\b(?:amended|updated|corrected|clarified|revised|shortened|abridged|condensed|edited (?:and|for|down|on|to))\b"
    rf"|[(\[*\s]*(?:An?|The) (?:earlier|original|previous) version of (?:this|the)\s(?:[a-z]+\s)?{_KIND_OF_TEXT}\b"
    rf"|[(\[*\s]*(?:This|The)\s(?:[a-z]+\s)?{_KIND_OF_TEXT}\s(?:originally|incorrectly|wrongly|mistakenly|previously)"
    r"\s(?:misstated|misidentified|misspelled|misattributed|said|stated|gave|identified|referred|reported)\b"
    rf"|[(\[*]\s?(?:The following|This {_KIND_OF_TEXT}|We)\b.{{0,60}}"
    r"\b(?:re-?publish|re-?post|reprint|reproduce|translat)"
    rf"|This is (?:an?|the) (?:\w+ly )?(?:abridged|edited|expanded|extended|revised|shortened|translated)"
    r" (?:and \w+ )?(?:extract|text|transcript|translation|version) (?:from|of)\b"
    r"|\[(?:Forwarded|Reposted|Posted|Translated|Reprinted)\b"
    r"|[(\[][^()\[\]]+[–—-]\s?(?:Eds?|Editors?|The editors?)\.?[)\]]\.?\Z"
    r"|[(\[*\s]*(?:Note|Remark|Introduction) (?:by|from) (?:the )?[^\W\d_a-z][\w.'’&]*(?:\s[\w.'’&]+){0,4}:\s"
)


def is_editors_note(line: Line) -> bool:
    """
    True when a house says that a paragraph is its own remark on the report.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> is_editors_note(line_of("This article was corrected on 3 May: the dam is 40 metres high."))
    True
    >>> is_editors_note(line_of("This article of faith was dear to them."))
    False
    >>> [is_editors_note(line_of(raw)) for raw in ("[It was forty. - Ed.]", "They saw ten. [It was forty. - Ed.]")]
    [True, False]
    """
    if _EDITORS_NOTE.match(line.raw.lstrip("•· ")):
        return True
    within = line.raw[-1] in ")]" and line.raw[0] not in "(["  # a remark behind the sentences of a paragraph
    return not within and _BY_EDITORS.search(line.raw[-EDITORS_LETTERS:]) is not None


_CORRECTIONS = re.compile(
    r"(?:\d{1,2}[.:]\d{2}\s?(?:[-–—|:]\s)?)?"
    r"(?:clarifications?|corrections?(?: and clarifications)?|editor['’]s note)"
)
_OWNS_UP = re.compile(
    r"\bwe (?:are happy to|gave|named|reported|said|stated|wrongly|wrote)\b|\b(?:incorrectly|misstated|wrongly)\b"
    r"|\b(?:an?|the|our) (?:earlier|original|previous) (?:edition|entry|post|version)\b"
    r"|\bshould have (?:been|read|said)\b|\bapologi[sz]e\b|\bwe regret\b"
)


def heads_correction(line: Line) -> bool:
    """True for the heading of a correction, behind the hour of its entry, it may be: "13:05 Correction"."""
    return line.weight <= CREDITED_WORDS + 1 and _CORRECTIONS.fullmatch(line.key) is not None


def corrects(line: Line) -> bool:
    """
    True for a paragraph in which a house says what it has said wrongly.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> corrects(line_of("In our letter of Monday we said that Jo Doe was the mayor of Ulm. He is her brother."))
    True
    """
    return line.prose and _OWNS_UP.search(line.folded) is not None


EDITORS_LETTERS = 24
_BY_EDITORS = re.compile(r"[.!?…][\"”’)]?\s[–—-]{1,2}\s?(?:[Tt]he\s)?(?:[Ee]ds?\.|[Ee]ditors?)[)\]]?\Z")
