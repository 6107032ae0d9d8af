"""The outlet whose name stands above the headline and that speaks of itself in its text: "told GulfPost", "Orm: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from corpus_tools import lexicons, text
from corpus_tools.cleaning.card.houses import is_same_house
from corpus_tools.cleaning.lines.bylines import names_section
from corpus_tools.cleaning.lines.layout import ENTRY_TIME, line_of
from corpus_tools.cleaning.lines.mastheads import is_tagline
from corpus_tools.cleaning.lines.mottoes import is_motto
from corpus_tools.model import CardField, Span, Zone

RULE = "speaks-of-itself"
_LINES = 3
"""In which of the first lines above the headline such a name may stand."""
_LONGEST = 6  # words of a name
_TURNS = 3
"""How often a name opens a paragraph, with a colon, of an interview in which the outlet asks."""
_APART = re.compile(r"\s[-–—|•·:>»›/]\s|\s{2,}|\s?\|\s?")
CAMEL = re.compile(r"[A-Z][a-z]+[A-Z]\w+")
"""A name of two words in one, whatever buttons stand behind it: NewsPost Topics About us."""
_EDITION = re.compile(r"\s(?:\d{1,3}(?:\.\d)?|English|International|Live|News|Online|Today)\Z")
"""What a name may do without where an outlet speaks of itself."""
_TOLD = (
    r"(?:told|tells|telling|(?:spoke|speaking) (?:to|with)|(?:admitted|complained|confirmed|explained|said|wrote) to"
    r"|interview (?:to|with)|statement to)"
)
_GIVEN = (
    r"(?:(?:seen|obtained|reviewed|viewed|verified|contacted|reached) by|shared with|exclusively (?:for|to)"
    r"|interview with|[Mm]ore from)"
)
_DOES = (
    r"(?:['’]s (?:[\w-]+ )?(?:correspondent|editors?|editorial|newsroom|reporters?|staff)"
    r"| (?:has|have) (?:also )?(?:approached|asked|contacted|learned|learnt|obtained|published|reviewed|seen"
    r"|spoken|verified)"
    r"| (?:acknowledges|apologi[sz]es|can reveal|stands by|understands|was able to|will follow)"
    r"| is (?:an? (?:independent|member of|non-?profit)|independent|not responsible))\b"
)


def find_own_name(body: str, zones: Sequence[Zone]) -> CardField | None:
    """
    The name of a line above the headline by which the page speaks of itself; None where none does.

    >>> page = "GulfPost 24\\nDam breaks\\nA dam broke. GulfPost has learned that it leaked."
    >>> zones = (Zone(0, 11, "boilerplate", "above-title"), Zone(12, 22, "title", "headline"))
    >>> find_own_name(page, zones).value
    'GulfPost 24'
    """
    titles = sorted(zone for zone in zones if zone.zone == "title")
    title = next((zone for zone in titles if zone.rule == "headline"), next(iter(titles), None))
    if title is None:
        return None
    above = [line for line in text.lines(body, Span(0, title.start)) if line.cut(body).strip()]
    for line in above[:_LINES]:
        first, *rest = _APART.split(line.cut(body).strip())
        camel = CAMEL.match(first)
        first = camel[0] if camel and not _may_name(first) else first
        if not _may_name(first):
            continue
        letters = [part for part in rest[:1] if re.fullmatch(r"[A-Z]{3,6}", part)]
        if any(_speaks(body[title.start :], form) for form in (*_forms(first), *letters)):
            start = line.start + line.cut(body).index(first)
            return CardField(start, start + len(first), "outlet", first, RULE)
    return None


def _may_name(words: str) -> bool:
    """True for a few words with capitals that are no section and no place."""
    named = words.removeprefix("The ").split()
    large = all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in named)
    if not (large and 0 < len(named) <= _LONGEST):
        return False
    return not (all(map(names_section, named)) or words.title() in lexicons.forms("actor_places"))


_SMALL = frozenset(["&", "and", "de", "for", "in", "of", "on", "the"])


def _forms(name: str) -> Iterator[str]:
    """A name as its outlet uses it of itself: whole, without its edition, or by its last word behind "The"."""
    yield name
    if (short := _EDITION.sub("", name)) != name:
        yield short
    if name.startswith("The ") and name.count(" ") > 1:
        yield f"The {name.rpartition(' ')[2]}"


@lru_cache(maxsize=256)
def _said_of(form: str) -> re.Pattern[str]:
    name = re.escape(form.removeprefix("The "))
    if form.isupper() and len(form) > LETTERS:
        name = f"(?:{name}|{re.escape(form.title())})"
    marked = " " in form.removeprefix("The ") or not form[1:].islower()
    whom = rf"(?:{_TOLD}|{_GIVEN})" if marked else _GIVEN
    return re.compile(rf"\b{whom} (?:[Tt]he )?{name}\b|(?<![\w’'-])(?:The )?{name}{_DOES}")


LETTERS = 4
"""Letters in capitals up to which a name is an acronym, that nobody writes in small letters."""


def _speaks(body: str, form: str) -> bool:
    if _said_of(form).search(body):
        return True
    return len(re.findall(rf"^{re.escape(form)}: ", body, re.MULTILINE)) >= _TURNS


OF_SOURCE = frozenset({"from-outlet", "lifted-from", "reprinted-from", "source-line", "via-outlet"})
"""Rules of lines in which somebody says whose report he passes on."""

_SIGNED = frozenset({"by-line-outlet", "dateline-agency", "dateline-outlet", "for-outlet", "house-behind-name"})
"""Rules by which a text names its house, on whatever page it stands."""

_AS_ITS_OWN = frozenset({"source-line", "via-outlet"})
"""Of these, those that stand below what is kept of a report, too, with no page around it."""

_OF_BLOG = re.compile(r"[^\W\d_a-z][\w'’&-]*(?: (?:(?:and|of|the|on|for|from|in|&) )?[^\W\d_a-z][\w'’&-]*){1,4}")


def _above_title(body: str, zones: Sequence[Zone], lines: Iterator[Span]) -> Span | None:
    """The first of some lines, where it stands above the headline."""
    title = next((zone for zone in sorted(zones) if zone.zone == "title"), None)
    line = next(lines, None)
    return line if title and line and line.start < title.start else None


def _heads_repost(body: str, zones: Sequence[Zone]) -> CardField | None:
    """The name in the first line of a page that passes on another's report, where the headline stands further down."""
    line = _above_title(body, zones, text.lines(body))
    words = line.cut(body) if line else ""
    if line is None or not (_OF_BLOG.fullmatch(words) or CAMEL.fullmatch(words)) or not _may_name(words):
        return None
    return CardField(line.start, line.end, "outlet", words, "heads-page-of-repost")


_TOP = frozenset({"above-title", "masthead", "name-above-title"})
_LIVE = re.compile(r"\s(?:LIVE|Live)\Z")
_IS_LIVE = re.compile(r"\blive\b", re.IGNORECASE)
_PAST_MENU = re.compile(r"(?:skip|jump) to\b", re.IGNORECASE)
_OF_EDITION = re.compile(r"(?:\w+ ){0,2}[Ee]dition\b")
_MOTTO = re.compile(r"[^\W\d_A-Z]\S*(?: \S+){2,}")
"""What a page says of itself behind its name: VALLEYWATCH | what the council hides."""


def _heads_page(body: str, zones: Sequence[Zone]) -> CardField | None:
    """The name in the first line of a page, above the menu, with its edition behind it, or that heads a live report."""
    ordered = sorted(zones)
    title = next((zone for zone in ordered if zone.zone == "title"), None)
    line = next((line for line in text.lines(body) if not _PAST_MENU.match(line.cut(body))), None)
    if title is None or line is None or line.start >= title.start:
        return None
    first, *rest = _APART.split(line.cut(body).strip())
    board = rest[:1] == ["Board index"]
    name = _LIVE.sub("", first)
    told_live = name != first or (rest[:1] != [] and rest[0].lower() == "live")
    live = told_live and (_IS_LIVE.search(title.cut(body)) or any(zone.rule == ENTRY_TIME for zone in ordered))
    if not (board or live) and not any(zone.rule in _TOP and zone.covers(line) for zone in ordered):
        return None
    second = next((zone for zone in ordered if zone.start > line.end), title)
    motto = next(text.lines(body, Span(line.end, title.start)), line).cut(body)
    top = [*map(line_of, (line.cut(body), motto, title.cut(body)))]
    of_itself = is_tagline(top[1]) or is_motto(top, 1) or (len(rest) == 1 and _MOTTO.fullmatch(rest[0]) is not None)
    told = of_itself or second.rule == "row-of-links" or any(map(_OF_EDITION.match, rest))
    if not (told or board or live) or not _may_name(name) or (name.count(" ") == 0 and not (live or of_itself)):
        return None
    start = line.start + line.cut(body).index(name)
    return CardField(start, start + len(name), "outlet", name, "heads-page")


IN_PART = "with-inputs-from"
"""The rule of a line that tells whose report a text without an author has taken."""


def settle_outlet(found: dict[str, CardField], body: str, zones: Sequence[Zone]) -> None:
    """Adds the outlet that speaks of itself; takes out an author that is the outlet, and whose report was added to."""
    _settle_repost(found, body, zones)
    if "author" in found and "outlet" in found and found["author"].value == found["outlet"].value:
        del found["author"]  # by Valley24
    if "author" in found and "republished_from" in found and found["republished_from"].rule == IN_PART:
        del found["republished_from"]  # who wrote it has added to what she took


def _settle_repost(found: dict[str, CardField], body: str, zones: Sequence[Zone]) -> None:
    """Names the page that passes on a report, not the agency in its dateline; where no page is left, its source."""
    source, theirs = found.get("republished_from"), None
    signed = found.get("outlet") if source is None else None
    if signed and signed.rule in _SIGNED and (own := _heads_page(body, zones)):
        if not is_same_house(signed.value, own.value, body):
            found |= {"outlet": own, "republished_from": replace(signed, field="republished_from")}
        return
    if source and source.rule in OF_SOURCE and "outlet" in found and found["outlet"].rule.startswith("dateline"):
        theirs = found.pop("outlet")
    if "outlet" not in found:
        own = find_own_name(body, zones) or (_heads_repost(body, zones) if source else None) or _heads_page(body, zones)
        found |= {"outlet": own} if own else {}
    alone = theirs and source and source.rule in _AS_ITS_OWN and "outlet" not in found
    if theirs and source and alone and is_same_house(theirs.value, source.value, body):
        found["outlet"] = theirs
        del found["republished_from"]
