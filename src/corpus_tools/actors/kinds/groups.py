"""What the words around a name say of the group that it names: a noun, a side, a share of votes, who belongs to it."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds.surroundings import is_apposed, last_words, next_words
from corpus_tools.actors.named import Hints


@cache
def kinds() -> dict[str, str]:
    """Common nouns for groups, to the kind of a name that stands beside them."""
    return {row["form"]: row["kind"] for row in lexicons.rows("actor_groups")}


@cache
def several() -> dict[str, str]:
    """The same of several groups, the names of which follow (``the parties X and Y``)."""
    return {(f"{form[:-1]}ies" if form.endswith("y") else f"{form}s"): kind for form, kind in kinds().items()}


_MEMBER = (
    "mate|boss|stalwart|insider|figure|man|woman|leadership|loyalist|grandee|elder|whip|chieftain|heavyweight|host"
)
"""After a noun for a group, words for one of its people (``a party boss``)."""


_NO_PART = r"(?:that|which|who|whose|(?:at|for|from|of|with)\s(?:an?|his|her|its|the|their))"
"""What stands between an article and a noun that is not what the name is: a researcher with the group."""


_GOES_ON = (
    "an?|and|as|at|but|by|for|from|had|has|he|her|his|in|is|it|its|of|on|or|she|than|that|the|their|to|was|where"
    "|which|who|whose|with"
)
"""What stands between a group's noun and a role that is another's: the party that a lawyer founded."""


_SPEAKS = (
    r"(?:added|announced|argued|claimed|confirmed|denied|explained|insisted|reported|said|says|stated|warned|wrote)"
)
"""Behind a group's noun, what makes it the subject: has dismissed Ole Vik, the company (said)."""


@cache
def _apposed() -> re.Pattern[str]:
    """A group's noun in apposition to a name."""
    noun, role = (lexicons.alternation(forms) for forms in (kinds(), lexicons.forms("actor_roles")))
    first = r"(?:an?|the|[A-Z][\w-]+['’]s)"
    return re.compile(
        rf"\s*[,(–—-]\s*{first}\s+(?:(?!{_NO_PART}\b)[\w'’-]+\s+){{0,5}}?({noun})s?(?:\s{noun})?\b"
        rf"(?!\s+(?:(?!{_GOES_ON}\b)[a-z-]+\s)?(?:{role}|{_MEMBER}|{_SPEAKS})\b)"
    )


@cache
def _apposed_before() -> re.Pattern[str]:
    """A group's noun, and the name right after its comma (``The operator, X``)."""
    noun = lexicons.alternation(kinds())
    return re.compile(
        rf"(?:\b(?:[Tt]he|[Hh]er|[Hh]is|[Ii]ts|[Mm]y|[Oo]ur|[Tt]heir)|['’]s)\s+(?:[\w-]+\s+){{0,2}}?({noun}),\s(?:the\s)?\Z"
    )


def after(text: str, end: int) -> str | None:
    """The kind that a noun right after the name gives it."""
    one, two = next_words(text, end)
    return (kinds().get(two) or kinds().get(one)) if one and one not in _OF_TOWNS else None


_OF_TOWNS = frozenset({"university"})
"""What is called after the town it is in, which is no body for it: (Osterby) university."""

GIVING = frozenset({"as", "called", "dubbed", "itself", "named", "themselves"})
"""Words with which words end that give the name of a group."""


OWNING = ("owned", "run", "funded")
"""How what says whose a body is ends right before its name: state-owned."""


@cache
def _called() -> re.Pattern[str]:
    """A group's noun, and the name that follows as what it is called (``rebels known as X``)."""
    return re.compile(
        rf"\b({lexicons.alternation(kinds())})s?\s(?:known as|called|named|dubbed"
        r"|(?:(?:that|which|who) calls?|calling) (?:itself|themselves))"
        r"\s(?:the\s)?[“\"‘']?\Z"
    )


def is_given(text: str, start: int) -> bool:
    """True behind words that give a group's whole name: a club known as the (Friends of Osta)."""
    words = last_words(text, start)
    giving = words[0] in GIVING or (words[0] == "the" and words[1].partition(" ")[0] in GIVING)
    return giving and _called().search(text, max(0, start - _REACH), start) is not None


def before(text: str, start: int) -> str | None:
    """The kind that a noun right before the name gives it, or before words that give the name."""
    one, two = last_words(text, start)
    giving = one in GIVING or (one == "the" and two.partition(" ")[0] in GIVING)
    called = _called().search(text, max(0, start - _REACH), start) if giving else None
    if called:
        return kinds()[" ".join(called[1].split())]
    if not one:
        return None
    return kinds().get(two) or kinds().get(one) or several().get(two) or several().get(one)


def beside(text: str, start: int, end: int, hints: Hints) -> str | None:
    """The kind that a noun beside the name gives it."""
    if "side" in hints and takes_side(text, start):
        return "party"
    town = "group" in hints and (_is_town_of_one(text, start, end) or says_of_whom(text, start, end))
    if "group" in hints and not town and (kind := after(text, end) or before(text, start)):
        return kind
    if "the" in hints and last_words(text, start)[1].partition(" ")[0] in GIVING and (kind := before(text, start)):
        return kind  # "a militia known as the Guardians"
    comma = text[start - 2 : start] == ", " or ("the" in hints and text[start - 6 : start] == ", the ")
    if comma and (owner := _apposed_before().search(text, max(0, start - 40), start)):
        return kinds()[" ".join(owner[1].split())]
    if "apposed" in hints and not text.endswith(" on ", 0, start) and (kind := apposed(text, end)):
        return kind
    if not hints.isdisjoint(_IN_SEATS) and _SEATED.match(text, end):
        return "party"
    if "being" in hints and (said := _said_to_be().match(text, end)):
        return kinds()[" ".join(said[1].split())]
    return "party" if "polled" in hints and has_polled(text, end) else None


@cache
def _said_to_be() -> re.Pattern[str]:
    """A group's noun as what a name is said to be, and no part of a longer phrase (``is a party town``)."""
    noun = lexicons.alternation(kinds())
    return re.compile(
        rf"\s(?:{'|'.join(BEING)})\s(?:(?:once|now|still|originally)\s)?an?\s(?:[\w-]+\s){{0,3}}?({noun})"
        r"(?=[.,;]|\s(?:against|and|backed|based|but|founded|formed|from|in|led|made|on|that|which|with)\b)"
    )


BEING = ("are", "is", "was", "were")


_OF_A_NAME = re.compile(
    r"\s(?:agency|association|broadcaster|brewer|channel|charity|company|daily|firm|magazine|newspaper|NGO|order"
    r"|organi[sz]ation|station|union|website|weekly)\s(?:(?!The)[A-Z][\w-]*[a-z]|[A-Z]{2,}\b)"
)


def says_of_whom(text: str, start: int, end: int) -> bool:
    """True for what stands between an article and a noun for a group with its name behind: the Jesuit charity Ilse."""
    article = _OF_ONE.search(text, max(0, start - len("the ")), start)
    named = _OF_A_NAME.match(text, end) if article else None
    return named is not None and named.group().split()[-1] not in lexicons.forms("actor_titles")


_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no|a dozen)"
_SEATED = re.compile(
    rf"(?:,\swhich)?\s(?:(?:already|now|once|only|still|currently)\s)?(?:controls|gained|had|has|held|holds|lost|took|won)\s"
    rf"(?:(?:about|all|at least|just|nearly|only|some)\s)?{_NUMBER}(?:\s(?:of\s(?:the|its)\s)?[\w-]+){{0,2}}?\s"
    r"(?:seats|deputies|lawmakers|legislators|MPs|senators|mandates)\b"
)
"""What only a party has: Dawn, which has six seats."""
_IN_SEATS = frozenset({"comma-behind", "polled"})

_OF_ONE = re.compile(r"(?:\b[Aa]n?|\b[Tt]he)\s\Z")
_BUSINESS = re.compile(r"\s(?:brewer|builder|business|company|firm|newspaper|paper|plant|start-?up|yard)\b")


_WHOSE = re.compile(
    r"\s(?:business|company|firm)(?:\s(?:that|which|whose|owned|run|specialising|specializing|with)\b|,)"
)
"""One of several in a town: a Zeg company whose owner is his son."""


def _is_town_of_one(text: str, start: int, end: int) -> bool:
    """True for the town of a business, or of one of several: a Tulsa newspaper, the Aberdeen firm."""
    article = _OF_ONE.search(text, max(0, start - len("the ")), start)
    if article is not None and article[0].lower() != "the " and _WHOSE.match(text, end):
        return True
    if article is None or not places.is_place(text[start:end]):
        return False
    return article[0].lower() != "the " or _BUSINESS.match(text, end) is not None


def apposed(text: str, end: int) -> str | None:
    """
    The kind that a noun in apposition gives a name; of what consists of fighters, theirs.

    >>> line = "The Selvag Pact, the largest of three guerrilla groups, met Ostra Shield, a coalition of militias,"
    >>> apposed(line, 15), apposed(line, 72)
    ('armed_group', 'armed_group')
    """
    match = _apposed().match(text, end) if is_apposed(text, end) else None
    if match is None or text.startswith(("'s ", "’s "), match.end()) or _TRADE.match(text, end):
        return None
    many = _MANY.match(text, match.end())
    return kinds()[many[1] if many else " ".join(match[1].split())]


_TRADE = re.compile(r"\s?[,(–—]\s?an?\s(?:brewer|exporter|grocer|importer|maker|miner|shipper)\s?[,.;)–—]")
"""What nothing more is said of is a man of the trade rather than a firm: Ulf Tranberg, a miner."""

_CLOSED = re.compile(r"(?:\s(?:at|based in|behind|for|from|in|of|owned by|that|which|whose)\s[^,;.:]{2,40})?,\s[a-z]")


def is_told_whole(text: str, end: int) -> bool:
    """
    True before an apposition that ends with a comma, as one does of a name ("Torvik, the salmon farm, said"): of a
    word that only opens a sentence ("Angry, the union called a strike") the noun is the subject.
    """
    match = _apposed().match(text, end)
    return match is not None and _CLOSED.match(text, match.end()) is not None


_WINNING = ("won", "wins", "winning", "took", "takes", "taking", "polled", "polls", "polling", "secured", "secures")
POLLED = (*_WINNING, "on", "at", "with", "has", "had")
"""What may stand before a share of the votes."""
_POLLED = re.compile(
    rf"\s(?:(?:has|had)\s)?(?:{'|'.join(_WINNING)}|on|at|with)\s"
    r"(?:(?:about|almost|around|just|nearly|over|only|some)\s)?\d\d?(?:\.\d+)?\s?(?:per cent|percent|%)"
)
_VOTE = re.compile(r"\b(?:elections?|votes?|ballots?|polling stations?|(?:exit|opinion) polls?)\b")
_NEAR_A_VOTE = 300  # characters to either side


def has_polled(text: str, end: int) -> bool:
    """
    True before a share of the votes, where a vote is told of.

    >>> has_polled("New Dawn won 31 per cent of the vote", 8), has_polled("Nordgas took 31 per cent of Kelm Oil", 7)
    (True, False)
    """
    if not _POLLED.match(text, end):
        return False
    return _VOTE.search(text, max(0, end - _NEAR_A_VOTE), end + _NEAR_A_VOTE) is not None


_MANY = re.compile(r"\s(?:of|between)\s(?:\w+\s){0,2}?(militias|militiamen|guerrillas|rebels)\b")


_BELONGING = frozenset({"of", "for", "from", "with", "at"})
SIDES = (
    *("ruling", "governing", "opposition", "far-right", "far-left", "centre-left", "centre-right", "center-left"),
    *("center-right", "right-wing", "left-wing", "populist", "nationalist", "secularist"),
)
_SIDE = re.compile(rf"\b{lexicons.alternation(SIDES)}\s\Z")


def takes_side(text: str, start: int) -> bool:
    """True after the side that a party takes in a country's politics (``the ruling``)."""
    return _SIDE.search(text, max(0, start - 14), start) is not None


_REACH = 60  # characters before a body's name in which those who belong to it stand
_NEAR = 4  # words before a name, behind one who belongs to it


def affiliated(text: str, start: int, alone: bool) -> str | None:
    """
    The kind that those who belong to a body give it. From or for a single word people may be as well as it is a place.

    >>> line = "Fighters of the Dawn Guard met a lawmaker from the ruling Nova Vlada."
    >>> affiliated(line, 16, False), affiliated(line, 58, False), affiliated(line, 4, True)
    ('armed_group', 'party', None)
    """
    if text[start - 1 : start] != " " or not text[start - 2].islower():
        return None
    words = text[max(0, start - _REACH) : start].rsplit(maxsplit=_NEAR + 1)
    if _BELONGING.isdisjoint(words[-_NEAR:]):
        return None
    at = len(words) - 1
    near = max(0, at - _NEAR)
    while at > near and words[at].islower():
        if words[at] in _BELONGING:
            noun, listed = words[at - 1], lexicons.table("actor_affiliations")
            row = (listed.get(noun) or listed.get(noun.lower())) if words[at] == "of" or not alone else None
            return row["kind"] if row else None
        at -= 1
    return None
