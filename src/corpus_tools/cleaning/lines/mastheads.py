"""Names of sites, and of who wrote for which, that stand where a headline may."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.bylines import is_medium, is_name
from corpus_tools.cleaning.lines.issues import SERIES_WORDS
from corpus_tools.cleaning.lines.layout import Line, Mark
from corpus_tools.text import fold

MASTHEAD_REACH = 3
"""Among how many first lines of a page the name of the site stands with its slogan."""

SITE_WORDS = 2
"""So many first words of the long name of a site stand again in its notice of copyright."""

_SLOGAN = re.compile(r"(?P<name>[^\W\d_a-z][^–—|:]{2,40}?)\s(?:[-–—|]|::)\s\S")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|\b(?:copyright|photo|picture|image|credit)s?\b)\W{0,3}(?:by |courtesy of |\d{4} |the )*"
)


_SITE = (
    r"(?:archives?|blog|bulletin|chronicle|daily|digest|edition|gazette|journal|journalism|magazine|media|monitor|news"
    r"|newsletter|newspaper|paper(?=\s(?:for|since)\s)|portal|press|quarterly|reporting|review|translations?|views|voices?|weblog|website|weekly)"
)
_SAYS_WHAT = re.compile(
    rf"(?:(?:an?|the|your)\s)?(?:[\w'’-]+\s(?:(?:and|&)\s)?){{0,3}}{_SITE}(?:\s(?:about|for|from|in|of|on|since)\s.{{2,50}})?",
    re.IGNORECASE,
)
"""What a site says of itself: "a blog from the hills", "translations from the coastal press"."""


def says_what_it_is(line: Line) -> bool:
    """
    True for a name and, behind a dash, what sort of site has it.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> says_what_it_is(line_of("Dams & Dales — a blog from the hills"))
    True
    >>> says_what_it_is(line_of("Ulm Dam – minister says it blocked news"))
    False
    """
    match = _SLOGAN.match(line.raw)
    return match is not None and is_name(match["name"]) and _SAYS_WHAT.fullmatch(line.raw, match.end() - 1) is not None


_A_BLOG = re.compile(
    r"(?:(?:an?|the|your)\s)?(?:[\w'’-]+\s){0,3}(?:blog|newsletter|podcast|weblog)\s(?:about|for|from|of|on)\s(?:\S+\s){0,11}\S+"
)
_PLAIN_SITE = re.compile(_SAYS_WHAT.pattern.removesuffix("?").replace("{0,3}", "{1,3}"), re.IGNORECASE)


def is_tagline(line: Line) -> bool:
    """
    True for what a site says of itself below its name: "Daily translations from the coastal press".

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_tagline(line_of(raw)) for raw in ("Independent news from the hills", "News agency in Ulm closes its doors")]
    [True, False]
    >>> is_tagline(line_of("A blog about the river and about everybody who lives off it"))
    True
    """
    if _A_BLOG.fullmatch(line.folded):
        return True
    return not line.ends and line.weight <= SERIES_WORDS and _PLAIN_SITE.fullmatch(line.raw) is not None


def names_site(lines: Sequence[Line], number: int) -> bool:
    """True for the name of a site with its slogan: the name stands again in a credit or in the notice of copyright."""
    if number >= MASTHEAD_REACH:
        return False
    match = _SLOGAN.match(lines[number].raw)
    name = match["name"] if match else lines[number].raw if number == 0 else ""
    if not (is_name(name) or name.isupper()):
        return False
    name = fold(name if match else " ".join(name.split()[:SITE_WORDS]))
    named = (line.folded for line in lines if line.number != number and name in line.folded)
    return any(line.startswith(name, found.end()) for line in named for found in _RIGHTS.finditer(line))


_RECORD = re.compile(
    r"(?:(?:a|an|the)\s)?(?:(?:complete|edited|full|near-verbatim|official|partial|rush|unedited|unofficial|verbatim)\s)*"
    r"(?:minutes|readout|record|summary|transcript|verbatim report)\s(?:from|of)\s(?:\S+\s)+\S+"
)


def is_record(line: Line) -> bool:
    """
    True for a headline that says of what its text is the record: "Full transcript of the mayor's remarks".

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_record(line_of(raw)) for raw in ("Transcript of a press briefing by Jo Doe", "Record of the rain is lost.")]
    [True, False]
    """
    return line.headline and _RECORD.fullmatch(line.folded) is not None


ISSUER_WORDS, ISSUER_REACH = 3, 12


_LABEL = re.compile(r"(?:for immediate|media|news|press)\s(?:release|statement)\b")


def _releases(lines: Sequence[Line], number: int) -> bool:
    """True for what stands beside the label of a release and opens one of its first paragraphs: who has issued it."""
    beside = [lines[at] for at in (number - 1, number + 1) if 0 <= at < len(lines)]
    if lines[number].weight < ISSUER_WORDS or not any(_LABEL.match(line.folded) for line in beside):
        return False
    name = lines[number].folded.removeprefix("the ")
    below = [line.folded.removeprefix("the ") for line in lines[number + 1 : number + ISSUER_REACH] if line.prose]
    return any(opening.startswith(f"{name} ") for opening in below)


def names_issuer(lines: Sequence[Line], number: int) -> bool:
    """
    True for the name of a body in capitals at the top of a page whose headline, soon below, has its first words, or
    right above a headline that says of what its text is the record, or beside the label of a release that it opens.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> names_issuer(read_lines("UNION OF ULM PORTERS\\nJoin us\\nStatement of the Union of Ulm Porters on pay", {}), 0)
    True
    >>> names_issuer(read_lines("HARBOUR BOARD OF ULM\\nVerbatim record of the meeting with the porters", {}), 0)
    True
    """
    line = lines[number]
    if number < MASTHEAD_REACH and _releases(lines, number):
        return True
    if number >= MASTHEAD_REACH or not line.raw.isupper() or line.weight < ISSUER_WORDS:
        return False
    if any(map(is_record, lines[number + 1 : number + 2])):
        return True
    opening = " ".join(line.folded.split()[:ISSUER_WORDS])
    below = lines[number + 1 : number + ISSUER_REACH]
    return any(
        opening in other.folded and not (other.raw.isupper() or other.folded.startswith(opening)) for other in below
    )


_TWO = re.compile(r"\s{0,4}[|·•]\s{0,4}|\s{2,}|\s\((?=[^()]+\Z)")
MEDIUM_WORDS, RUBRIC_WORDS = 7, 4


def are_house_and_rubric(words: str) -> bool:
    """
    True for a newspaper and, apart from it, what it calls a few of its texts.

    >>> [are_house_and_rubric(words) for words in ("ULM & HILL REVIEW  |  Saturday long read", "Review | Dam breaks")]
    [True, False]
    """
    house, *rubric = _TWO.split(words)
    named = _is_part(house.split(), large=True, most=MEDIUM_WORDS) and is_medium(house) and " " in house
    return named and len(rubric) == 1 and len(rubric[0].split()) <= RUBRIC_WORDS


_FAMILY = r"(?:\s[A-Z]\.)?\s[A-Z][\w’'-]+"
_TWO_AUTHORS = re.compile(
    rf"([A-Z][\w’'-]+){_FAMILY}(?:,|\sand|,\sand)\s([A-Z][\w’'-]+){_FAMILY}(?:\s[A-Z][\w’'-]+){{2,4}}"
)
"""Two writers, and the newspaper of theirs behind."""


def are_author_and_house(words: str) -> bool:
    """
    True for a person's name and another name apart from it, or in brackets.

    >>> are_author_and_house("Marta Okoye  Emerald Sound Ledger"), are_author_and_house("News  Sport")
    (True, False)
    >>> are_author_and_house("Ann Berg and Jo T. Doe Emerald Sound Ledger"), are_author_and_house("Ulm and Jo Doe Win")
    (True, False)
    """
    if (two := _TWO_AUTHORS.fullmatch(words)) and all(name in lexicons.forms("given_names") for name in two.groups()):
        return True
    parts = _TWO.split(words.removesuffix(")"))
    if len(parts) != len(("author", "house")) or not all(map(is_name, parts)):
        return False
    known = is_medium(parts[1]) or parts[0].partition(" ")[0] in lexicons.forms("given_names")
    return known and " " in parts[0]


LABEL_WORDS = 3
"""What is longer than a label may be the heading of the first letter."""

_LETTERS = re.compile(
    r"(?:letters (?:from (?:our |the )?readers|to the editor)|letters page|the letters"
    r"|(?:your|our readers'?|readers'?|reader's) (?:comments|feedback|letters|opinions|say|views|voices))"
)


def heads_letters(lines: Sequence[Line], own: Sequence[Mark | None], number: int, start: int) -> bool:
    """True for the heading of a page of readers' letters, right above the first of them: "Readers' opinions"."""
    if _LETTERS.fullmatch(lines[number].key.replace("’", "'")) is None:
        return False
    between = list(zip(lines[number + 1 : start], own[number + 1 : start], strict=True))
    if any(mark is None for _, mark in between) and not _are_several(lines[start:]):
        return False
    return all(mark[0] == "byline" if mark else line.weight > LABEL_WORDS for line, mark in between)


def _are_several(letters: Sequence[Line]) -> bool:
    """True where a heading or a name stands above a paragraph again: above a second letter."""
    headed = (not (line.prose or line.ends) and after.prose for line, after in pairwise(letters))
    answered = (after.folded.lstrip("[( ").startswith(_ANSWERS) for _, after in pairwise(letters))
    return any(heading and not answer for heading, answer in zip(headed, answered, strict=True))


_ANSWERS = ("the editor", "editor", "ed.", "ed:")
"""What opens the answer below the address of who wrote a letter."""


_DESK = re.compile(
    r"(?i:(?:from|by)\s(?:our|the)\s(?:\w+\s){0,3}(?:correspondents?|reporters?|staff|desk|newsroom))|"
    r"(?:\S+\s){0,3}(?:Agencies|agencies|Correspondent|Correspondents|Reporter|Reporters|Bureau|Desk|Newsroom|Staff)(?:(?:,|\s[–—-])\s.{2,30})?"
)


def names_desk(words: str) -> bool:
    """True for who wrote by trade or desk alone: "Senior Political Reporter, Ulm Herald"."""
    return bool(_DESK.fullmatch(words))


RUBRIC = re.compile(
    r"(?i:letters?|postcard|dispatch(?:es)?|notes|diary|views?|briefing)\s(?i:from|on)\s(?:the\s)?[^\W\d_a-z]\S*\Z"
)
"""The series that a text belongs to: Letter from Ulm."""

NO_HEADLINE = re.compile(
    r"(?:Commentary|Dispatches|Gleanings|Jottings|Letters|Musings|Notes|Ramblings|Reflections|Thoughts|Views)\s(?:about|from|of|on)\s"
    r"|(?:Breaking|Full story|Just in|Latest|Trending)(?: headlines| news| now| updates)?\s?:\s"
    r"|Filed (?:in|under)\b|!\[|.*\s\*\*\s|"
    r".*[+-]?\d[.,]\d+\s?%.*\s{2}|\S.*https?://|[•*▪●·‣]|[-–—]\s|[^»›>]{2,40}\s[»›>]\s|[^/]{2,40}\s/\s[^/]{2,40}\s/\s"
    r"|Follow (?:our|all|the)\s|Welcome to (?:the )?[^\W\d_a-z]|[<«‹←]\s?\w"
    r"|.{0,60}\b(?:About|Contact) (?:Us|us|US)\Z"
)
"""
What gives the state of the markets, says what a blog is about or what has just come in (a ticker, its items parted by
stars), names subjects, is a picture in Markdown, or begins a point, a path, or a call to follow the news.
"""

PART_WORDS = 4
_PARTS = re.compile(r"\s?\|\s?|\s/\s|:\s")


def names_part(line: Line) -> bool:
    """True for a section and a part of it right above the headline: "Commentary / Southern Cone"."""
    parts = _PARTS.split(line.raw) if line.weight <= 2 * PART_WORDS and not line.ends else []
    large = ":" in line.raw or "|" in line.raw
    named = all(_is_part(part.split(), large) for part in parts)
    return len(parts) == 2 and named and line.words[0] not in ("home", "breaking", "live")


def _is_part(words: Sequence[str], large: bool, most: int = PART_WORDS) -> bool:
    """True for a few words, the first with a capital, or (``large``) all but the small ones that link them."""
    capitals = not large or all(word[0].isupper() or word in _SMALL for word in words)
    return 0 < len(words) <= most and words[0][0].isupper() and capitals


_SMALL = frozenset(["&", "and", "for", "in", "of", "the"])

SENTENCES = re.compile(r"[a-z]{3}[.?!]\s[\"'“‘]?[A-Z]")
"""Where one sentence ends and another begins: a standfirst rather than a headline."""


PATH_LINES = 6
"""Within how many lines below a path of sections the headline stands that ends it."""

_STEP = re.compile(r"\s[/>»›|]\s")


def leads_to(line: Line, below: Sequence[Line]) -> bool:
    """
    True for a path of sections that ends with the headline below it: "News / World / Dam near Ulm breaks", also where
    it lost its strokes and begins at home.
    """
    if line.raw.startswith("Home "):
        return any(other.headline and line.key.endswith(f" {other.key}") for other in below[:PATH_LINES])
    if _STEP.search(line.raw) is None:
        return False
    last = _STEP.split(line.folded)[-1]
    return any(other.key == last for other in below[:PATH_LINES])
