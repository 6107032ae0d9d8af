"""What the words around a name say of it: a role, an office, a verb, who is told."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons

_NEXT = re.compile(r"\s+([\w-]+)(?:\s+([\w-]+))?")


def next_words(text: str, end: int) -> tuple[str, str]:
    """The next word, and the next two, after a name; empty where a mark follows."""
    match = _NEXT.match(text, end) if text[end : end + 1].isspace() else None
    return (match[1], f"{match[1]} {match[2]}") if match else ("", "")


def last_words(text: str, start: int) -> tuple[str, str]:
    """The last word, and the last two, before a name; empty where a mark stands there."""
    words = text[max(0, start - 24) : start].rsplit(maxsplit=2)[-2:] if text[start - 1 : start].isspace() else []
    return (words[-1], " ".join(words)) if words else ("", "")


CAMEL = re.compile(r"(?<!\S)[a-z]+[A-Z]\w*(?:['’]s)?\Z")
"""What firms call their products: beside it stands a model's name."""
_TOLD = re.compile(r"\b(?:told|tells|telling|interview (?:with|by|on|for))\s\Z")


def is_told(text: str, start: int) -> bool:
    """True after ``told`` or ``in an interview with``, as media are named whose name tells nothing."""
    return _TOLD.search(text, max(0, start - 16), start) is not None


_ADDRESSED = re.compile(
    r"\b(?:told|asked|urged|informed|petitioned|lobbied|accused|sued|addressed|blamed|criticised|criticized|praised) "
    r"the\s\Z"
)


def is_addressed(text: str, start: int) -> bool:
    """True after ``told the``: whom somebody tells something is no thing."""
    return _ADDRESSED.search(text, max(0, start - 16), start) is not None


@cache
def _role_comma() -> re.Pattern[str]:
    """A person's role, with whose or what it is, and the comma before his name (``the mayor's uncle,``)."""
    role = lexicons.alternation(lexicons.forms("actor_roles"))
    return re.compile(
        rf"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ne)\s|['’]s?\s)(?:[\w-]+\s){{0,3}}?{role}"
        r"(?:\s(?:of|for|at)\s(?:(?!\son\sthe\s)[^,.;:\n]){2,45})?,\s\Z"
    )


_NO_ROLE = re.compile(r"\b(?:[Aa]ccording to|For|To|With|As|Like|Unlike|After|From)\s\Z")


def role_comma(text: str, start: int) -> bool:
    """
    True after a person's role and a comma that the name stands beside.

    >>> line = "His brother, Ruben, spoke to the head of the harbour, Ilse. According to the mayor, Kelm is poor."
    >>> [role_comma(line, at) for at in (13, 54, 84)]
    [True, True, False]
    """
    if text[start - 2 : start] != ", ":
        return False
    match = _role_comma().search(text, max(0, start - 80), start)
    return match is not None and not _NO_ROLE.search(text, max(0, match.start() - 14), match.start())


def role_before(text: str, start: int) -> bool:
    """True after a word for a person's role (``the lawyer``)."""
    one, two = last_words(text, start)
    return one in lexicons.forms("actor_roles") or (one.lower() in NEIGHBOURS and two.lower() in _NEXT_DOOR)


def works_at(text: str, start: int) -> bool:
    """
    True for the body at which somebody has a role, which is not who did what is told behind the comma.

    >>> works_at("Ada Holm, analyst at Kelmbank, who cut her target", 21)
    True
    """
    return text.endswith(" at ", 0, start) and role_before(text, start - len("at "))


NEIGHBOURS = ("neighbour", "neighbor")
_NEXT_DOOR = frozenset({f"{whose} {who}" for whose in ("my", "his", "her") for who in NEIGHBOURS})
"""States are neighbours, too, but nobody's."""


_OWNED_BY = (
    r"whose\s(?:[a-z-]+\s){0,2}?(?:chair\w*|chief executive|founders?|members|owners?|shareholders?|subsidiar\w+)\b"
)
"""What bodies have, and no person: Nordsalt, whose owner is in jail."""


_COUNTED = r"(?:(?!(?:does|has|is|lives|says|this|was|works|years)\b)[a-z]+s|children|men|people|per\s?cent|women)"
"""Behind a number that is no age: the Dawn Party (80 seats); in Osta, 31 people."""


@cache
def _role_apposed() -> re.Pattern[str]:
    """A person's role, or age, in apposition to a name."""
    role = lexicons.alternation(lexicons.forms("actor_roles"))
    determiner = r"(?:an?|the|his|her|their|its|\w+['’]s)\s+"
    return re.compile(
        rf"\s*[,(–—-]\s*(?!{_OWNED_BY})(?:\d\d\b(?!\s+[A-Z]|\s{_COUNTED}\b)|(?:who|aged)\b|"
        rf"(?:{determiner})(?:[\w'’-]+\s+){{0,4}}?{role}\b|(?:[\w'’-]+\s+){{0,4}}?{role}\b(?!\s(?:[A-Z][a-z]+\.?\s)[A-Z]))"
    )


def role_apposed(text: str, end: int) -> bool:
    """True before a person's role or age in apposition (``, the head of the port``)."""
    return is_apposed(text, end) and _role_apposed().match(text, end) is not None


_CLOSED = re.compile(r"(?:\s(?:at|for|from|in|of)\s[^,;.:]{2,60})?,\s(?:who(?:se)?\s[^;.:]{2,90},\s)?[a-z]")


def role_told_whole(text: str, end: int) -> bool:
    """
    True before a person's role that ends with a comma, as one does behind a name ("Torvik, the union's head, said"): of
    a word that only opens a sentence ("Angry, the head called a strike") the role is the subject.
    """
    match = _role_apposed().match(text, end)
    return match is not None and _CLOSED.match(text, match.end()) is not None


def is_apposed(text: str, end: int) -> bool:
    """True before a comma, a bracket or a dash, as what is apposed begins; a hyphen joins (Delmont-trained)."""
    mark = text[end : end + 1]
    if mark in _MARKS:
        return mark != "-" or not text[end + 1 : end + 2].isalnum()
    return mark.isspace() and not text[end + 1 : end + 2].isalnum() and text[end : end + 40].lstrip()[:1] in _MARKS


_MARKS = frozenset(",(–—-")


_SENIORITIES = "floor|deputy|vice|chief|former|acting|executive|managing|foreign|general|co"
_HOLDERS = (
    "chairman|chairwoman|chairperson|spokesman|spokeswoman|spokesperson|leader|lawmaker|founder|MP|MEP|CEO|"
    "secretary-general|chief executive|president|director|chief|boss|economist|analyst|editor|manager|secretary"
)
_HELD = re.compile(rf"\s(?:(?:{_SENIORITIES})[ -])?(?:{_HOLDERS})s? [A-Z][\w'’-]+ [A-Z]")
OFFICES = (*_SENIORITIES.split("|"), *_HOLDERS.split("|"), *(f"{holder}s" for holder in _HOLDERS.split("|")))
"""How what stands behind such a body begins."""


def is_held_by(text: str, end: int) -> bool:
    """
    True before an office that a body has to give and the full name of who holds it.

    >>> is_held_by("Fajr spokesman Karim Daoud wept.", 4), is_held_by("Karim spokesman for peace", 5)
    (True, False)
    """
    return _HELD.match(text, end) is not None


@cache
def cues(sort: str) -> frozenset[str]:
    """Words beside a name: what only persons do, suffer and have; what leans on ``in`` without meaning a place."""
    return frozenset(row["form"] for row in lexicons.rows("actor_name_cues") if sort in row["sort"].split())


_OWNED = re.compile(r"['’]s?\s+(\w+)(?:\s+(\w+))?")


def acts_as_person(text: str, start: int, end: int) -> bool:
    """
    True beside a verb whose subject or object is a person, or before what persons have.

    >>> line = "Overthrowing Lund failed when Keller wept over Holm's death, as Lind himself did."
    >>> [acts_as_person(line, *span) for span in ((13, 17), (30, 36), (47, 51), (64, 68))]
    [True, True, True, True]
    """
    one, two = next_words(text, end)
    before = last_words(text, start)[0].lower()
    acts = one in cues("verb") or (one in ADVERBS and two.rpartition(" ")[2] in cues("verb")) or one in _REFLEXIVE
    if acts and before not in _PLACING:
        return True
    if before in cues("object"):
        return True
    owned = _OWNED.match(text, end) if text[end : end + 1] in ("'", "’") else None
    return owned is not None and not cues("owned").isdisjoint(owned.groups())


def speaks(text: str, end: int) -> bool:
    """True before a verb of saying, thinking or feeling, which no place and no thing does."""
    one, two = next_words(text, end)
    return one in cues("speech") or (one in ADVERBS and two.rpartition(" ")[2] in cues("speech"))


_PLACING = frozenset({"at", "from", "in", "near"})
"""Before the last word of whoever does something: a pastor from (Osterby) wept."""
_REFLEXIVE = frozenset({f"{self}{mark}" for self in ("herself", "himself") for mark in ("", ",", ".")})
ADVERBS = frozenset({"also", "has", "had", "later", "never", "once", "himself", "herself", "himself,", "was", "is"})
_IN_OFFICE = (
    *("head", "chief executive", "chief", "chairman", "chairwoman", "chair", "CEO", "founder", "director", "boss"),
    *("owner", "employee", "employees", "customers", "shareholders", "shares", "subsidiary", "unit", "spokesman"),
    *("spokeswoman", "executive"),
)
_HELD_IN = ("shares", "shareholders")  # what one has in a firm; employees in Osterby are in a town
_OFFICE_OF = re.compile(
    rf"\b(?:{lexicons.alternation(_IN_OFFICE)} (?:of|for|at)|{lexicons.alternation(_HELD_IN)} in) (?:the )?\Z"
)
_OFFICE_ENDS = (
    *(f"{office} {of} " for office in _IN_OFFICE for of in ("of", "for", "at")),
    *(f"{held} in " for held in _HELD_IN),
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
    last, before = last_words(text, start)[0], max(0, start - 32)
    if last != "the":
        return text.endswith(_OFFICE_ENDS, before, start) and _OFFICE_OF.search(text, before, start) is not None
    return bool(_OFFICE_OF.search(text, before, start) or (not alone and _PART_OF.search(text, before, start)))


_SHARED = re.compile(
    r"\b(?:acquire[ds]?|bought|buys?|controls?|holds?|owns?|owned|retains?|sells?|sold)\s(?:[a-z]+\s){0,2}"
    r"\d\d?(?:\.\d+)?\s?(?:%|per\s?cent)\sof\s(?:the\s)?\Z"
    r"|(?<!\bat\s)\b(?:shares|shareholding|stakes?)\sin\s(?:the\s)?\Z"
)
_IN_OR_OF = (" in ", " of ", " the ")
_LONGEST_SHARE = 50  # characters of a verb, a share and "of the"


def is_held(text: str, start: int) -> bool:
    """
    True behind a share of a firm: who owns 74 % of (Osta Hydro), a stake in (Osta Hydro).

    >>> [is_held(line, len(line)) for line in ("It owns 74% of ", "a stake in ", "About 20% of ", "lives at stake in ")]
    [True, True, False, False]
    """
    return (
        text.endswith(_IN_OR_OF, 0, start) and _SHARED.search(text, max(0, start - _LONGEST_SHARE), start) is not None
    )
