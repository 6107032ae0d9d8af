"""What the words around a name say of it: a noun for a group, a role, a word for a place, a determiner."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.actors import places
from corpus_tools.actors.candidates import Candidate


@cache
def _group_kinds() -> dict[str, str]:
    """Common nouns for groups, to the kind of a name that stands beside them."""
    return {row["form"]: row["kind"] for row in lexicons.rows("actor_groups")}


_NEXT = re.compile(r"\s+([\w-]+)(?:\s+([\w-]+))?")


@cache
def _apposed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A group's noun, and a person's role, in apposition to a name."""
    noun, role = (lexicons.alternation(forms) for forms in (_group_kinds(), lexicons.forms("actor_roles")))
    determiner = r"(?:(?:an?|the|his|her|their|its|\w+['’]s)\s+)?"
    return (
        re.compile(rf"\s*[,(–—-]\s*(?:an?|the)\s+(?:[\w'’-]+\s+){{0,5}}?({noun})\b"),
        re.compile(rf"\s*[,(–—-]\s*(?:\d\d\b(?!\s+[A-Z])|(?:who|aged)\b|{determiner}(?:[\w'’-]+\s+){{0,4}}?{role}\b)"),
    )


@cache
def _apposed_before() -> re.Pattern[str]:
    """A group's noun, and the name right after its comma (``The operator, X``)."""
    noun = lexicons.alternation(_group_kinds())
    return re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?:[\w-]+\s+){{0,2}}?({noun}),\s(?:the\s)?\Z")


@lru_cache(maxsize=4)  # several rules ask of the same place
def next_words(text: str, end: int) -> tuple[str, str]:
    """The next word, and the next two, after a name; empty where a mark follows."""
    match = _NEXT.match(text, end) if text[end : end + 1].isspace() else None
    return (match[1], f"{match[1]} {match[2]}") if match else ("", "")


@lru_cache(maxsize=4)
def last_words(text: str, start: int) -> tuple[str, str]:
    """The last word, and the last two, before a name; empty where a mark stands there."""
    words = text[max(0, start - 24) : start].rsplit(maxsplit=2)[-2:] if text[start - 1 : start].isspace() else []
    return (words[-1], " ".join(words)) if words else ("", "")


def group_after(text: str, end: int) -> str | None:
    """The kind that a noun right after the name gives it."""
    one, two = next_words(text, end)
    return _group_kinds().get(two) or _group_kinds().get(one)


def group_beside(text: str, start: int, end: int) -> str | None:
    """The kind that a noun beside the name gives it."""
    one, two = last_words(text, start)
    if kind := group_after(text, end) or _group_kinds().get(two) or _group_kinds().get(one):
        return kind
    if text[start - 6 : start].endswith((", ", ", the ")) and (
        owner := _apposed_before().search(text, max(0, start - 40), start)
    ):
        return _group_kinds()[" ".join(owner[1].split())]
    match = _apposed()[0].match(text, end)
    return _group_kinds()[" ".join(match[1].split())] if match else None


def role_before(text: str, start: int) -> bool:
    """True after a word for a person's role (``the lawyer``)."""
    return last_words(text, start)[0] in lexicons.forms("actor_roles")


def role_apposed(text: str, end: int) -> bool:
    """True before a person's role or age in apposition (``, the head of the port``)."""
    return _apposed()[1].match(text, end) is not None


_HELD = re.compile(
    r"\s(?:co-)?(?:chairman|chairwoman|chairperson|spokesman|spokeswoman|spokesperson|leader|lawmaker|founder|MP|CEO|"
    r"secretary-general|chief executive)s? [A-Z][\w'’-]+ [A-Z]"
)


def is_held_by(text: str, end: int) -> bool:
    """
    True before an office that a body has to give and the full name of who holds it.

    >>> is_held_by("Fajr spokesman Karim Daoud wept.", 4), is_held_by("Karim spokesman for peace", 5)
    (True, False)
    """
    return _HELD.match(text, end) is not None


_DAY_LINE = re.compile(
    r"(?:,\s[A-Z]\w+){0,2},\s(?:\d{1,2}\s[A-Z][a-z]+\.?|[A-Z][a-z]+\.?\s\d{1,2})(?:,?\s(?:19|20)\d\d)?\s*(?:\([^()\n]{2,40}\)\s*)?[–—-]"
)


def is_dated_line(text: str, start: int, end: int) -> bool:
    """
    True at the head of a line before a day and a dash, as a place is that a report or a statement comes from.

    >>> is_dated_line("Serhend, 19 February 2013 – The league condemns", 0, 7)
    True
    """
    return text[start - 1 : start] in ("", "\n") and _DAY_LINE.match(text, end) is not None


_PLACE_BEFORE = re.compile(r"(?:\A|\n)[A-Z][A-Z'’.-]+(?:\s[A-Z'’.-]+){0,2},\s\Z")


def is_dateline_state(text: str, start: int, end: int) -> bool:
    """
    True for the state behind the place of a dateline.

    >>> is_dateline_state("PORT MARU, Kestania (Wire) -- Rebels agreed", 11, 19)
    True
    """
    if text[start - 2 : start] != ", " or not is_dateline(text, end):
        return False
    return _PLACE_BEFORE.search(text, max(0, start - 40), start) is not None


_DATELINE = re.compile(r"(?:,\s[A-Z][\w.]*(?:\s\d{1,2}|\s[A-Z][\w.]*)?){0,3}\s*(?:\([^()]{2,30}\)\s*)?(?:[–—_]|--?\s)")


def is_dateline(text: str, end: int) -> bool:
    """
    True before the rest of a dateline: state, day, agency, a dash.

    >>> is_dateline("MILLHAVEN, Ohio, Sept 3 (Wire) - Nurses walked out.", 9)
    True
    """
    return _DATELINE.match(text, end) is not None


_IN = re.compile(r"\b(?:in|at|near|from|of|to|outside)\s+$")
_COMMA = re.compile(r",\s+((?:[A-Z][\w.]*\s?){1,2})")


@cache
def _place_nouns(stands: str) -> frozenset[str]:
    """Words for a place or its people by where they stand: after its name, or before ``of`` and the name."""
    return frozenset(row["form"] for row in lexicons.rows("actor_place_nouns") if stands in row["stands"].split())


_ROW = 60  # characters before a place in which the word for it and two other places may stand


@cache
def _of_place() -> re.Pattern[str]:
    """A word for a place and "of"; after a plural, other places between (``the districts of Serhend and``)."""
    one = lexicons.alternation(_place_nouns("of"))
    many = lexicons.alternation(noun if noun.endswith("s") else f"{noun}s" for noun in _place_nouns("of"))
    name = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?"
    return re.compile(rf"\b(?:{one}\s+of\s+|{many}\s+of\s+(?:{name},\s+){{0,3}}(?:{name},?\s+and\s+)?)\Z")


@cache
def _named_place() -> re.Pattern[str]:
    """A word for a place, and the comma before its name (``the capital,``)."""
    return re.compile(rf"\b(?:[Tt]he|[Aa]|[Ii]ts)\s(?:[a-z-]+\s){{0,2}}(?:{lexicons.alternation(_PLACES)}),\s\Z")


_PLACES = ("capital", "city", "hamlet", "island", "port", "province", "region", "suburb", "town", "township", "village")


def is_ground(text: str, candidate: Candidate) -> bool:
    """
    True beside a word for a place (``Lubo village``, ``the village of Lubo``), and between a preposition and the state
    or region that the place is in.
    """
    if next_words(text, candidate.end)[0] in _place_nouns("after"):
        return True
    if len(candidate.tokens) < 3 and _of_place().search(text, max(0, candidate.start - _ROW), candidate.start):
        return True
    if text[candidate.start - 2 : candidate.start] == ", " and _named_place().search(
        text, max(0, candidate.start - 40), candidate.start
    ):
        return True
    within = _COMMA.match(text, candidate.end) if text[candidate.end : candidate.end + 1] == "," else None
    if within is None or not _IN.search(text[max(0, candidate.start - 10) : candidate.start]):
        return False
    names_of = (within[1].strip(), within[1].split()[0])
    return any(places.listed_places().get(name, "word") != "word" or name in places.states() for name in names_of)


@cache
def _cues(sort: str) -> frozenset[str]:
    """Words beside a name: what only persons do, suffer and have; what leans on ``in`` without meaning a place."""
    return frozenset(row["form"] for row in lexicons.rows("actor_name_cues") if sort in row["sort"].split())


_OWNED = re.compile(r"['’]s?\s+(\w+)(?:\s+(\w+))?")


def acts_as_person(text: str, start: int, end: int) -> bool:
    """
    True beside a verb whose subject or object is a person, or before what persons have.

    >>> line = "Overthrowing Lund failed when Keller wept over Holm's death."
    >>> [acts_as_person(line, *span) for span in ((13, 17), (30, 36), (47, 51))]
    [True, True, True]
    """
    one, two = next_words(text, end)
    if one in _cues("verb") or (one in _ADVERBS and two.rpartition(" ")[2] in _cues("verb")):
        return True
    if last_words(text, start)[0].lower() in _cues("object"):
        return True
    owned = _OWNED.match(text, end) if text[end : end + 1] in ("'", "’") else None
    return owned is not None and not _cues("owned").isdisjoint(owned.groups())


@cache
def _made() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says, before a name and after it, that it is a thing's: ``the film``; ``, the newest version of``."""
    noun = lexicons.alternation(_cues("thing"))
    return (
        re.compile(
            rf"(?:\b{noun}|\b(?:unveil|introduc|launch)(?:s|e[sd]?)\s+(?:(?:the|its|an?)\s+)?(?:new(?:est)?)?)\s+\Z"
        ),
        re.compile(rf",\s(?:the|its|an?)\s(?:[\w-]+\s){{0,4}}?(?:version|system|{noun})\b"),
    )


def is_made(text: str, start: int, end: int) -> bool:
    """
    True for the name of a thing that people make: a film, a ship, a programme.

    >>> line = "They saw the film Borealis and unveiled Lynx, the new version of the program."
    >>> [is_made(line, *span) for span in ((18, 26), (40, 44))]
    [True, True]
    """
    before, after = _made()
    if text[end : end + 1] == "," and after.match(text, end):
        return True
    if text[start - 1 : start] != " " or not (text[start - 2].isspace() or text[start - 3 : start - 1] in _made_ends()):
        return False
    return before.search(text, max(0, start - 30), start) is not None


@cache
def _made_ends() -> frozenset[str]:
    """The last two letters of all that is looked for before a name; after other words the pattern need not be tried."""
    return frozenset(word[-2:] for word in (*_cues("thing"), "new", "newest"))


_ADVERBS = frozenset({"also", "has", "had", "later", "never", "once", "himself", "herself", "himself,", "was", "is"})
_OFFICE_OF = re.compile(
    r"\b(?:head|chief executive|chief|chairman|chairwoman|chair|CEO|founder|co-founder|director|boss|owner|employee|"
    r"employees|customers|shareholders|shares|subsidiary|unit|spokesman|spokeswoman|executive)"
    r" (?:of|for|at|in) (?:the )?\Z"
)


_PART_OF = re.compile(
    r"\b(?:member|deput(?:y|ies)|leader|candidate|lawmaker|supporter|activist|fighter|militant|commander|secretary|"
    r"secretary[- ]general|president|vice[- ]president|treasurer|wing|branch|offices?|headquarters|ranks)s? "
    r"(?:of|for|in) the \Z"
)


def is_office_of(text: str, start: int, alone: bool) -> bool:
    """
    True after an office that only a group has to give (``the head of``), and, before several words with the article,
    after what people are or a group has (``a deputy of the``).
    """
    if not text.endswith(("of ", "for ", "at ", "in ", "the "), max(0, start - 4), start):
        return False
    before = max(0, start - 32)
    return bool(_OFFICE_OF.search(text, before, start) or (not alone and _PART_OF.search(text, before, start)))


_LOCATED = re.compile(
    r"(?:\b(?P<before>[\w’']+)\s+)?\b(?:[Ii]n|[Nn]ear|[Oo]utside|entered|recaptured|besieged|shelled|bombarded|retook|(?:missing|fled|fleeing|flee|displaced|evacuated|"
    r"arrived|returned|returning|retreated|withdrew) from)\s\Z"
)
_LOCATING = ("in ", "In ", "ear ", "ide ", "red ", "ged ", "led ", "ded ", "ook ", "rom ")
"""How those words end; without one of them the pattern need not be tried."""
_ON_GROUND = re.compile(r"(?:['’]|\s+(?:[A-Z]|\d)|-)")


def is_located(text: str, start: int, end: int) -> bool:
    """
    True after a preposition of place, when no word before it leans on ``in`` for something else.

    >>> line = "He trusted in Osterby, and in Selvag he wept."
    >>> [is_located(line, *span) for span in ((14, 21), (30, 36))]
    [False, True]
    """
    if not text.endswith(_LOCATING, max(0, start - 4), start) or _ON_GROUND.match(text, end):
        return False
    match = _LOCATED.search(text, max(0, start - 40), start)
    return match is not None and (match["before"] or "").lower() not in _cues("leaning")


_DETERMINERS = frozenset(
    {"a", "an", "its", "new", "his", "her", "their", "our", "my", "your", "this", "each", "every", "the"}
)


def is_thing(before: str) -> bool:
    """True after a determiner, as a product or a common noun is named (``the new Walkman``)."""
    words = before.lower().split()[-2:] if before[-1:].isspace() else []
    return not _DETERMINERS.isdisjoint(words[-1:]) or (
        len(words) == 2 and words[0] in _DETERMINERS and words[1].isalpha()
    )


def in_list(text: str, candidate: Candidate) -> bool:
    """True for one of several single capitalised words between commas, as in a list of keywords."""
    before, after = text[max(0, candidate.start - 2) : candidate.start], text[candidate.end : candidate.end + 3]
    return before == ", " and after[:2] == ", " and after[2:].isupper()
