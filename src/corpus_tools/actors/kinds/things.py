"""Whether a name is that of a thing, which takes no part: a film, a ship, a product, a keyword."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors.finding.runs import why_no_name
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds import charged, stressed
from corpus_tools.actors.kinds.surroundings import cues, last_words, next_words
from corpus_tools.actors.named import Hints, Named
from corpus_tools.actors.wordclasses import titles
from corpus_tools.datelines import after_dateline


@cache
def _made() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says, before a name and after it, that it is a thing's: ``the film``; ``, the newest version of``."""
    noun = lexicons.alternation(cues("thing"))
    return (
        re.compile(
            rf"(?:\b{noun}|\b(?:unveil|introduc|launch)(?:s|e[sd]?)\s+(?:(?:the|its|an?)\s+)?(?:new(?:est)?)?)\s+\Z"
        ),
        re.compile(rf",\s(?:the|its|an?)\s(?:[\w-]+\s){{0,4}}?(?:version|system|{noun})\b"),
    )


def is_made(text: str, start: int, end: int, hints: Hints) -> bool:
    """True for the name of a thing that people make: a film, a ship, a programme."""
    before, after = _made()
    if "comma-behind" in hints and after.match(text, end):
        return True
    return "made" in hints and before.search(text, max(0, start - 30), start) is not None


def made() -> tuple[str, ...]:
    """The words right before the name of such a thing."""
    return (*cues("thing"), "new", "newest")


_DETERMINERS = frozenset(
    {"a", "an", "its", "new", "his", "her", "their", "our", "my", "your", "this", "each", "every", "the"}
)
_TIED = frozenset({"rival", "competitor", "parent", "ally", "partner", "neighbour", "neighbor", "employer", "sponsor"})


def is_thing(text: str, start: int) -> bool:
    """True after a determiner, as a product or a common noun is named (``the new Walkman``)."""
    last, two = last_words(text, start)
    if last.lower() in _TIED:
        return False
    return last.lower() in _DETERMINERS or (last.isalpha() and two.lower().partition(" ")[0] in _DETERMINERS)


def in_list(text: str, start: int, end: int) -> bool:
    """True for one of several single capitalised words between commas, as in a list of keywords."""
    if text[start - 2 : start] != ", ":
        return False
    after = text[end : end + 3]
    return after[:2] == ", " and after[2:].isupper()


_PLATFORMS = frozenset(
    {"Facebook", "Instagram", "Telegram", "TikTok", "Twitter", "Vimeo", "VKontakte", "WhatsApp", "YouTube"}
)


_TAKEN_TO = re.compile(r"\b(?:tak(?:e|en|es|ing)|took|turn(?:ed|ing|s)?) to\s\Z")


def is_platform(text: str, listed: Named) -> bool:
    """True where someone writes on a platform or shows something there: it takes no part itself."""
    before = text[max(0, listed.start - 5) : listed.start].lower()
    if listed.name not in _PLATFORMS:
        return False
    return (
        before.endswith((" on ", "\non ", " via "))
        or _TAKEN_TO.search(text, max(0, listed.start - 12), listed.start) is not None
    )


_LABEL = re.compile(r"\s(?:[a-z]|[A-Z]{2}s?\b)|,?\s(?:Mr|Mrs|Ms|Cllr|Senator|Deputy)\b")
_THE_PAPER = re.compile(r"\b(?:[Tt]he|[Tt]old|[Bb]y)\s\Z")
_NO_PARTISAN = re.compile(
    r"\s(?:newspaper|paper|reported|reports|said|says|that|and|on|in|has|had|quoted|claimed|wrote)\b"
)


_OF_A_PARTY = frozenset({"Democratic", "Republican"})
_OF_ITS_PEOPLE = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:caucus(?:es)?|committees?|conference|congressmen|establishment|governors|lawmakers"
    r"|leaders(?:hip)?|legislators|majorit(?:y|ies)|members|minorit(?:y|ies)|officials|operatives|party|politicians|representatives"
    r"|senators)\b"
)


_AFTER_PLACE = re.compile(r"[A-Z][\w.-]+\s\Z")
"""Whose follower is meant, and not what is of a party: the Vermont Republican."""


def is_of_party(text: str, known: Named) -> bool:
    """True for a party's adjective before a noun for anything but the party and its people: a Republican debate."""
    if text[known.start : known.end] not in _OF_A_PARTY:
        return False
    small = text[known.end : known.end + 1] == " " and text[known.end + 1 : known.end + 2].islower()
    if not small or _AFTER_PLACE.search(text, max(0, known.start - 20), known.start):
        return False
    return next_words(text, known.end)[0] not in cues("verb") and _OF_ITS_PEOPLE.match(text, known.end) is None


DESIGNATIONS = frozenset(
    {f"Foreign Terrorist {body}" for body in ("Organisation", "Organisations", "Organization", "Organizations")}
    | {f"Specially Designated {whom}" for whom in ("Global Terrorist", "Global Terrorists", "National", "Nationals")}
    | {"State Sponsor of Terrorism", "State Sponsors of Terrorism"}
)
"""What laws call many, none of whom is called so."""


def is_cut_short(form: str) -> bool:
    """
    True for a state of the US or a month, which before a stop may be cut short.

    >>> is_cut_short("Pa"), is_cut_short("Par")
    (True, False)
    """
    whole = f"{form}."
    return whole in places.listed_places() or whole in why_no_name()


def names_nobody(form: str) -> bool:
    """True for what laws call many, a treaty, and what is of two states."""
    return form in DESIGNATIONS or (" " in form and why_no_name().get(form) == "event") or charged.of_two_states(form)


def is_no_actor(text: str, start: int, end: int, form: str) -> bool:
    """True for a state or a month cut short, money, a title, a house that is no parliament's, where it stands."""
    return (
        is_title(text, start, form)
        or (form.endswith(_DEPARTMENTS) and is_department(text, start))
        or (text.startswith(".", end) and is_cut_short(form))
        or (form == "House" and not text.endswith(_BEFORE_HOUSE, 0, start))
        or stressed.is_money(text, start, end, form)
    )


_BEFORE_HOUSE = ("the ", "The ", "Democratic ", "Former ", "GOP ", "Republican ")
"""Before the house of parliament, which has its article; not: House prices rose."""


def is_label(text: str, listed: Named) -> bool:
    """True where a newspaper's name says of a person that no party has sent him (``an Independent councillor``)."""
    if listed.name != "Independent":
        return False
    if text[listed.start] != "T" and not _THE_PAPER.search(text, max(0, listed.start - 5), listed.start):
        return True
    return _LABEL.match(text, listed.end) is not None and not _NO_PARTISAN.match(text, listed.end)


_ONE_MADE = re.compile(
    r"\b(?P<drives>(?:driv(?:es|ing)|drove|rode|riding|(?:back|bonnet|boot|hood|roof|trunk|wheel) of) )?[Aa]n?\s\Z"
)
_VEHICLE = re.compile(r"\s(?:car|jeep|lorry|minibus|pick-?up|saloon|sedan|SUV|truck|van)s?\b")


def is_made_by(text: str, listed: Named) -> bool:
    """True for what a listed firm has made: on the bonnet of a Toyota, in a Ford truck."""
    one = listed.kind == "organisation" and _ONE_MADE.search(text, max(0, listed.start - 20), listed.start)
    return bool(one and (one["drives"] or _VEHICLE.match(text, listed.end)))


_TITLE_OF = re.compile(
    r"\b(?:album|author\sof|book|documentary|essay|film|memoirs?|novel|play|poem|song|titled),?\s[\"“‘]?(?:The|A|An)\s"
    r"(?:[A-Z][\w’'-]*\s(?:and|for|in|of)\s(?:the\s)?)?\Z"
)


def is_title(text: str, start: int, form: str) -> bool:
    """True for the title of a book or the like, behind its article: her book The Salt Road; not for whom it names."""
    if not text.endswith(("The ", "A ", "An ") if " " in form else _ARTICLES, 0, start):
        return False
    return _TITLE_OF.search(text, max(0, start - 50), start) is not None


_ARTICLES = ("The ", "A ", "An ", " of ", " of the ", " in ", " and ")
_RUNS = re.compile(r"\b(?:[Cc]hief|[Dd]irector|[Hh]ead|[Mm]anager|[Oo]fficer|[Pp]resident)\s(?:of|for)\s\Z")
_DEPARTMENTS = ("Affairs", "Communications", "Marketing", "Operations", "Relations", "Research")


def is_department(text: str, start: int) -> bool:
    """True for what somebody runs within a body, which is no actor: Director of Corporate Affairs."""
    return _RUNS.search(text, max(0, start - 16), start) is not None


_CREDIT = re.compile(r"(?:[Cc]opyright|[Cc]redit|[Pp]hotos?|[Pp]ictures?|[Ii]mages?|©)(?: by)?:?\s\Z")


_LONGEST_FILED = 80  # characters of a line up to what follows its dateline


def is_in_dateline(text: str, start: int, end: int) -> bool:
    """
    True for what stands in the brackets of a dateline, or behind its comma, which is an agency.

    >>> is_in_dateline("Orvel, OBC – Judges met.", 7, 10)
    True
    >>> is_in_dateline("ORVEL, May 3 (OBC) - Judges met.", 14, 17), is_in_dateline("Free Front (FF) – Orvel's", 12, 14)
    (True, False)
    """
    bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    if not bracketed and not (text[start - 2 : start] == ", " and text[start:end].isupper()):
        return False
    begin = text.rfind("\n", 0, start) + 1
    return start - begin < _LONGEST_FILED and after_dateline(text, begin, end + _LONGEST_FILED) > end


def is_credit(text: str, listed: Named) -> bool:
    """
    True where a picture's credit or a dateline names an agency by the letters of another body (PA, the Press
    Association).
    """
    if listed.kind == "media":
        return False
    credited = _CREDIT.search(text, max(0, listed.start - 14), listed.start) is not None
    return credited or is_in_dateline(text, listed.start, listed.end)


_STORM = re.compile(
    r"(?:[A-Z]\w+ )*(?:Cyclone|Hurricane|Storm|Typhoon)\s(?=[A-Z])|"
    r"(?:HM|HMS|HMAS|HMCS|HMNZS|INS|MS|MT|MV|RMS|RV|SS|USCGC|USNS|USS)\s(?=[A-Z][a-z])"
)


def storm_size(form: str) -> int:
    """
    How many characters stand before the given name of a storm or a ship.

    >>> storm_size("Tropical Cyclone Zelda"), storm_size("HMS Tern"), storm_size("Zelda Tern")
    (17, 4, 0)
    """
    match = _STORM.match(form)
    return match.end() if match else 0


_OF_DOING = re.compile(r"\b(?:[Aa]bout|[Aa]fter|[Bb]efore|[Bb]y|[Ff]or|[Oo]f|[Oo]n|[Ww]ithout) \Z")
_DOING = re.compile(r"[A-Z][a-z]{4,}ing")


def is_deed(text: str, start: int, end: int) -> bool:
    """
    True for what is done to the holder of an office, in the title of a work.

    >>> is_deed("The Politics of Disqualifying President Holm", 16, 29), is_deed("a plant of Boring Works", 11, 17)
    (True, False)
    """
    if _DOING.fullmatch(text, start, end) is None or not _OF_DOING.search(text, max(0, start - len("without ")), start):
        return False
    return next_words(text, end)[0].title() in titles()
