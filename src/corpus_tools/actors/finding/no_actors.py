"""
Capitalised words that name a day, a case, or a sort of body: Christmas Eve, Orr v. Holm, a PAC; words of a page in its
byline (Web Desk), and letters that a text spells out as a thing, such as an act (ACA).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding.runs import why_no_name
from corpus_tools.actors.named import Named
from corpus_tools.actors.wordclasses import is_field
from corpus_tools.text import fold

_CALLED_DAYS = frozenset(
    {"Ash", "Big", "Black", "Bloody", "Clean", "Cyber", "Easter", "Fat", "Giving", "Good", "Holy", "Maundy", "Palm"}
    | {"Shrove", "Small", "Spy", "Super", "Whit"}
)
"""What days of the week that have a name are called by."""
_SORTS = frozenset({"PAC", "PACs", "Super PAC", "Super PACs", "SuperPAC", "SuperPACs"})
"""Letters for a sort of body, of which there are many."""
_BEFORE_SORT = re.compile(r"\sPACs?\b")
_NEXT = re.compile(r"\s(?P<next>[A-Z][a-z]+)\b")
_FEAST = re.compile(r"(?:\bYear[’']?s|\bChristmas|\bEaster|\bHalloween|\bHallows?[’']?)\s\Z")
_LONGEST_FEAST = 12  # characters before an eve


def without_sorts(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names without what days, cases at law, works and families are called by, and without letters for a sort of body
    that the text spells out nowhere.

    >>> line = "On Super Tuesday a PAC paid."
    >>> words = [Named(at, end, line[at:end], None, "body", "capital") for at, end in ((3, 8), (19, 22))]
    >>> without_sorts(line, words)
    []
    """
    cases = _VERSUS in text
    suits = _suits(text, found) if cases else set[str]()
    eves = "Eve" in text and any(named.name == "Eve" and _is_of_feast(text, named) for named in found)
    families = _families(text, found)
    sorts = "PAC" in text and not any(names.abbreviates("PAC", named.name) for named in found if " " in named.name)
    return [
        named
        for named in found
        if not (
            (named.name in _CALLED_DAYS and _is_day(text, named))
            or (cases and not named.settled and (named.name in suits or _is_of_suit(text, named)))
            or (eves and named.name == "Eve" and named.kind != "person")
            or (sorts and _is_sort(text, named))
            or (named.name in families and not named.settled)
            or (named.rule == "capital" and _is_in_work(text, named))
            or (named.rule in _BY_CAPITALS and _is_held(text, named))
        )
    ]


_BY_CAPITALS = frozenset({"capital", "capitals"})
_HELD = re.compile(
    r"\b(?:Commissioner|Minister|Secretary|Undersecretary)s?\s(?:for|of)\s(?:the\s)?(?:[A-Z][a-z]+,?\s(?:and\s)?){0,4}\Z"
)
"""Before what a minister is there for."""
_HELD_REACH = 80  # characters before it


def _is_held(text: str, named: Named) -> bool:
    """True for what a minister is there for, which is nobody's name: the Minister of (Internal Affairs)."""
    if named.settled or not is_field(named.name.rpartition(" ")[2]):
        return False
    return _HELD.search(text, max(0, named.start - _HELD_REACH), named.start) is not None


def _families(text: str, found: Sequence[Named]) -> set[str]:
    """Surnames of persons of the text in the plural, as families are called, and all who bear one: the Orrs."""
    plural = {named.name for named in found if " " not in named.name and named.name.endswith("s")}
    if not plural:
        return plural
    lasts = {named.name.rpartition(" ")[2].rpartition("-")[2] for named in found if _is_one(named)}
    told = {name for name in plural - lasts if not lasts.isdisjoint((name[:-1], name.removesuffix("es")))}
    return {name for name in told if _FAMILY.search(text) and re.search(rf"{_OF_MANY}{re.escape(name)}\b", text)}


def _is_one(named: Named) -> bool:
    return named.kind == "person" and (" " in named.name or not named.name.endswith("s"))


_OF_MANY = r"\b(?:[Bb]oth|[Ff]ew|[Mm]any|[Oo]ther|[Ss]everal|[Tt]he|[Tt]hose|[Tt]hree|[Tt]wo)\s"
_FAMILY = re.compile(rf"{_OF_MANY}[A-Z][\w’'-]+s\b")
_WORK = re.compile(r"[\"“]([^\"“”\n]{3,80})[,.]?[\"”]")
_IN_TITLES = frozenset(
    ["Are", "Be", "Can", "Do", "Had", "Has", "Have", "He", "How", "I", "Is", "It", "My", "Our", "She", "They", "Was",
     "We", "Were", "What", "When", "Where", "Who", "Why", "Will", "You", "Your"]
)  # fmt: skip
"""Words that have a capital inside of nothing but the titles of works."""


def _is_in_work(text: str, named: Named) -> bool:
    """True inside of the title of a work in quotation marks, in which all words have capitals: "Songs We Knew"."""
    opened = max(
        text.rfind('"', max(0, named.start - 80), named.start), text.rfind("“", max(0, named.start - 80), named.start)
    )
    work = _WORK.match(text, opened) if opened >= 0 else None
    if work is None or work.end() < named.end:
        return False
    words = work[1].strip(",.").split()
    long = [word for word in words if len(word) > 3]
    return len(words) > 2 and all(word[0].isupper() for word in long) and not _IN_TITLES.isdisjoint(words[1:])


def _is_of_feast(text: str, named: Named) -> bool:
    return _FEAST.search(text, max(0, named.start - _LONGEST_FEAST), named.start) is not None


_VERSUS = " v. "
"""Between the sides that a case is called by."""


def _suits(text: str, found: Sequence[Named]) -> set[str]:
    """The words that cases at law are called by, and that end no longer name."""
    suits = {named.name for named in found if _is_of_suit(text, named)}
    return suits - {named.name.rpartition(" ")[2] for named in found if " " in named.name}


def _is_of_suit(text: str, named: Named) -> bool:
    """True for one word beside the v. of a case that is called by both sides: Orr v. Holm."""
    beside = text.startswith(_VERSUS, named.end) or text.endswith(_VERSUS, 0, named.start)
    return beside and " " not in named.name and not names.is_acronym(named.name)


def _is_day(text: str, named: Named) -> bool:
    """True for what stands right before a day of the week and makes it a name."""
    if named.settled:
        return False
    following = _NEXT.match(text, named.end)
    return following is not None and why_no_name().get(following["next"]) == "weekday"


def _is_sort(text: str, named: Named) -> bool:
    written = " ".join(text[named.start : named.end].split())
    return written in _SORTS or (written == "Super" and _BEFORE_SORT.match(text, named.end) is not None)


_SPELT = re.compile(r"\s\((?:the )?[“\"‘]?([A-Z]{2,6})s?[”\"’]?\)")
_LONGEST = 80  # characters of what letters stand for
_SMALL = 3  # words among these that have no letter
_THINGS = frozenset(
    {"accord", "accords", "act", "agreement", "agreements", "amendment", "bill", "ceasefire", "code", "convention"}
    | {"deal", "directive", "law", "pact", "plan", "protocol", "quota", "regulation", "regulations", "treaty", "truce"}
)
"""What an expansion ends with that is signed or passed, and does nothing itself."""


def without_things(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names without letters that the text spells out as a thing.

    >>> line = "The Affordable Care Act (ACA) cut costs, and the ACA stays."
    >>> letters = [Named(at, at + 3, "ACA", "organisation", "body", "acronym", False, False) for at in (25, 49)]
    >>> without_things(line, letters)
    []
    """
    if not any(named.name.isupper() for named in found):
        return list(found)
    things = {
        match[1]
        for match in _SPELT.finditer(text)
        if _is_thing(match[1], text[max(0, match.start() - _LONGEST) : match.start()].split())
    }
    return [named for named in found if named.name not in things] if things else list(found)


def _is_thing(letters: str, words: Sequence[str]) -> bool:
    """True where the last of the words before letters name a thing, and the letters stand for them."""
    parts = words[-(len(letters) + _SMALL) :]
    last = parts[-1] if parts else ""
    if last.lower() not in _THINGS:
        return False
    tails = (" ".join(parts[at:]) for at in range(len(parts) - 1))
    return any(names.abbreviates(letters, tail) for tail in tails)


_RULES = frozenset({"acronym", "capital", "capitals", "capitals-after-article"})
_OF_PAGE = frozenset(
    ["agencies", "analysis", "article", "brief", "briefing", "bulletin", "bureau", "city", "comment", "commentary",
     "content", "correspondent", "desk", "digital", "edition", "email", "explainer", "feature", "font",
     "foreign", "guest", "interview", "issue", "national", "news", "newsroom", "note", "online", "opinion",
     "paper", "pdf", "policy", "post", "print", "profile", "project", "report", "reporter", "research", "save",
     "section", "series", "share", "size", "special", "staff", "story", "team", "text", "update", "updated",
     "video", "web", "working", "world"]
)  # fmt: skip
"""Words for texts, for what a page does with them, and for desks that write them."""


def without_furniture(found: Sequence[Named]) -> list[Named]:
    """
    The names without those in a byline that are made of such words, or that a list has as a page's own.

    >>> line = "Web Desk, Jo Doe"
    >>> words = [Named(at, end, line[at:end], None, "byline", "capitals") for at, end in ((0, 8), (10, 16))]
    >>> [named.name for named in without_furniture(words)]
    ['Jo Doe']
    """
    return [named for named in found if named.zone != "byline" or named.settled or not _is_of_page(named)]


def _is_of_page(named: Named) -> bool:
    if named.rule not in _RULES:
        return False
    form = fold(named.name)
    return _OF_PAGE.issuperset(form.split()) or form in lexicons.forms("zone_cues")
