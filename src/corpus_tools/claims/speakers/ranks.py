"""Which office or other noun the words beside a name give a person, and whom of several a description means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.claims.speakers.countrymen import ends_apposition, land_of
from corpus_tools.text import fold

_LOWER_RANK = frozenset(["assistant", "deputy", "junior", "shadow", "vice"])
"""Words before an office that make it another: the shadow minister is not the minister."""

_GENERALS = frozenset(["attorney", "auditor", "commissioner", "comptroller", "consul", "director", "governor"])
_GENERALS |= {"inspector", "postmaster", "quartermaster", "registrar", "secretary", "solicitor", "surgeon"}
_COMPOUNDS = {"general": _GENERALS, "justice": frozenset(["chief"]), "chancellor": frozenset(["lord"])}
"""Words before an office that make one name with it: the attorney general is no general."""

_PRIME = ["prime"]
_WORDS = re.compile(r"[^\W_]+")
AGE = r"(?:,?\s(?:aged\s)?\d\d\b|\s\(\d\d\))"
_BEHIND = re.compile(
    rf"(?:{AGE}(?=,))?(?:(?:,|\s-{{1,2}})\s(?:(?:who|formerly|now)\s)?|\s(?:is|was|became|has been|who)\s)"
    r"[^,.;:()\"“”\n]{1,80}"
)
"""What stands behind a name as far as the next stop: ', the governor of the central bank'."""

_STOP = re.compile(
    r"[.;:()\"“”\n]|,\s(?!$)|\sand\s|\b(?:\w+ed|met|told) (?:by )?(?=the )|(?<!chaired )(?<!headed )(?<!led )\bby\s"
)
_OFFICE_BEFORE = 110  # characters; the deputy chairman of a committee with a long name
_BEFORE, _REACH = 70, 90  # characters; three words and a state before a name, what somebody is of behind it
_PAST = lexicons.forms("former_words") | {"acting", "deputy", "late", "one", "opposition", "ousted", "shadow", "then"}
_PAST |= {"vice"}
"""Words that make another of an office-holder, unless the description says them, too."""

_EMPTY = frozenset(["a", "an", "at", "by", "for", "his", "her", "in", "its", "of", "on", "s", "that", "the", "their"])
_OTHER_FIELDS = frozenset(["defence", "defense", "education", "finance", "foreign", "home", "prime", "security"])


def rank_of(words: Sequence[str]) -> str:
    """
    The office that the last of the words names, in full, with a word before it that makes it another one.

    >>> rank_of(["sen"]), rank_of(["the", "vice", "president"]), rank_of(["the", "president"])
    ('senator', 'vice president', 'president')
    >>> rank_of(["premier"]), rank_of(["deputy", "prime", "minister"]), rank_of(["the", "prime", "minister"])
    ('prime minister', 'deputy prime minister', 'prime minister')
    >>> rank_of(["the", "attorney", "general"]), rank_of(["secretary-general"]), rank_of(["ex-general"])
    ('attorney general', 'secretary general', 'general')
    """
    parts = words[-1].rpartition("-")
    if parts[0] == "ex":
        return rank_of([*words[:-1], parts[2]])
    if parts[0] in _LOWER_RANK or parts[0] in _COMPOUNDS.get(parts[2], ()):
        return rank_of([*words[:-1], parts[0], parts[2]])
    row = lexicons.table("claim_persons").get(words[-1])
    noun = (row and row["short_for"]) or words[-1]
    before = words[:-1]
    if words[-2:-1] == _PRIME and noun == "minister":
        noun, before = "prime minister", words[:-2]
    one_name = before and (before[-1] in _LOWER_RANK or before[-1] in _COMPOUNDS.get(noun, ()))
    return f"{before[-1]} {noun}" if one_name else noun


def is_short(word: str) -> bool:
    """
    True for a rank that may have a full stop of its own: Gen., but not a sentence that ends in 'general.'.

    >>> is_short("gen"), is_short("general")
    (True, False)
    """
    row = lexicons.table("claim_persons").get(word)
    return row is not None and bool(row["short_for"]) and word != "premier"


def said_with(folded: str, since: int, start: int, end: int) -> frozenset[str]:
    """
    The words that say beside a name what somebody is; nothing that stands before ``since``, where the last name ends.

    >>> text = "it rained. the health secretary, ann lee, left"
    >>> sorted(said_with(text, 0, 33, 40))
    ['health', 'left', 'secretary', 'the']
    """
    before = folded[max(start - _BEFORE, since, 0) : start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    behind = None if ends_apposition(folded, start, end) else _BEHIND.match(folded, end, end + _REACH)
    return frozenset(_WORDS.findall(before[stops[-1] if stops else 0 :])) | frozenset(
        _WORDS.findall(behind[0]) if behind else ()
    )


@cache
def _fields() -> frozenset[str]:
    """What ministers are for: health, foreign affairs."""
    return frozenset(map(fold, lexicons.forms("actor_fields"))) | _OTHER_FIELDS


def likeness(called: str, said: frozenset[str]) -> int | None:
    """
    How well the words beside a name fit a description; None where they tell of another field.

    >>> said = frozenset(["the", "foreign", "minister"])
    >>> likeness("the foreign minister", said), likeness("the minister", said), likeness("the health minister", said)
    (2, 1, None)
    >>> likeness("the tarvian president", frozenset(["tarvia", "of", "president"]))
    2
    """
    told = frozenset(_WORDS.findall(called)) - _EMPTY
    asked, held = told & _fields(), said & _fields()
    if asked and held and asked.isdisjoint(held):
        return None
    return len(frozenset(map(land_of, told)) & frozenset(map(land_of, said))) - len((said - told) & _PAST)


AIDE = re.compile(r"\b([\w-]+) (?:for|of|to) \Z")
"""'An adviser to (the minister in Osterby, Ann Lee)': whoever is named behind it is the adviser."""

LETTERS_BEHIND = re.compile(r"\s(?:mep|mk|mla|mp|msp)\b")
"""'(Ann Lee) MP'."""
_HOUSES = ("assembly", "bundestag", "congress", "duma", "knesset", "majlis", "parliament", "senate")
_SEAT = re.compile(
    r",\s(?:an?|the)\s(?:[\w-]+\s){0,3}?(?:deputy|member)\s(?:of|in)\s(?:the\s)?(?:[\w'’-]+\s){0,2}?"
    r"(?:assembly|bundestag|congress|duma|knesset|majlis|parliament|senate)\b"
)
"""'Ann Lee, a member of the Norwegian parliament'."""


_OF_SEAT = re.compile(
    r"\b(?:(?:vice-)?chair(?:man|person|woman)?|head|member|rapporteur|speaker|spokes(?:man|person|woman)) of (?:the )?"
    r"(?:[\w-]+ )?(?:assembly|congress|knesset|majlis|parliament|senate)(?:['’]s)?"
    r"(?: (?:[\w-]+ ){0,5}(?:commission|committee|panel))?,? \Z"
)
"""'Chairman of the Majlis security commission (Ann Lee)'."""

_EMBASSY = (  # begins with a set of letters, which the engine looks for fast
    r"[efms](?<!\w.)(?:(?<=e)mbassy|(?<=f)oreign (?:ministry|office)|(?<=m)inistry of foreign affairs"
    r"|(?<=s)tate department)"
)
_OF_EMBASSY = re.compile(rf"{_EMBASSY}(?:['’]s)?\s(?:[\w-]+\s){{0,2}}\Z")
_EMBASSIES = ("embassy", "foreign ministry", "foreign office", "ministry of foreign affairs", "state department")
_FOR_EMBASSY = re.compile(rf",\s(?:an?|the)\s[^,.;:]{{0,30}}{_EMBASSY}\b")


@lru_cache(maxsize=4)  # asked for each name of a text
def _has_houses(folded: str) -> tuple[bool, bool]:
    """Whether a text tells of a parliament, and of an embassy or a ministry of foreign affairs."""
    return any(map(folded.__contains__, _HOUSES)), any(map(folded.__contains__, _EMBASSIES))


def also_called(folded: str, start: int, end: int) -> Iterator[str]:
    """
    What the words beside a name make of somebody without saying it, who sits in a parliament or speaks for an embassy.

    >>> list(also_called("ann lee mp spoke", 0, 7))
    ['lawmaker']
    >>> list(also_called("ann lee, a member of the norwegian parliament", 0, 7))
    ['lawmaker']
    >>> list(also_called("foreign ministry spokeswoman ann lee", 29, 36))
    ['diplomat']
    """
    parliament, embassy = _has_houses(folded)
    seat = parliament and (_OF_SEAT.search(folded, max(start - _OFFICE_BEFORE, 0), start) or _SEAT.match(folded, end))
    if seat or LETTERS_BEHIND.match(folded, end):
        yield "lawmaker"
    if not embassy:
        return
    if _OF_EMBASSY.search(folded, max(start - _BEFORE, 0), start) or _FOR_EMBASSY.match(folded, end):
        yield "diplomat"


_ROLE = (
    r"((?:[^\W_][\w\-'’]*\s+){0,5}?[^\W_][\w\-'’]*)"
    r"(?=[,.;]|\s+(?:(?:of|in|at|for|from|who|with|and)\b|-)|$)"
)
_APPOSED = re.compile(rf",\s+(?:an?|the|its|his|their|himself an?|herself an?|one of (?:the|its))\s+{_ROLE}")
_HOLDS = re.compile(r"(?:,?\s+who)?\s+(?:(?:has|had|still|now|also)\s+)?(\w+)\s+(?:the|its|an?|one of)\b")
"""'Ann Lee, who (edits) the Herald'."""

_APPOSED_BARE = re.compile(r",\s+((?:[\w\-]+\s+){0,3}?[\w\-]+)(?=\s+(?:of|at|for|in|since)\b|,)")
_AGED = re.compile(rf"{AGE}(?=[,.]|\s(?:and|who)\b)")
_ASIDE = re.compile(r"\s-{1,2}(?=\s)")
_COPULA = re.compile(
    rf"(?:,\s[^.;\n]{{1,60}},)?(?:,?\s+who)?\s+(?:is|was|has been|became)\s+(?:(?:also|now|still)\s+)?"
    rf"(?:an?|the|its|one of the|[\w-]+['’]s)\s+{_ROLE}"
)
_MADE = re.compile(
    r"(?:,\s[^.;\n]{1,60},)?(?:,?\s+who)?\s+(?:(?:has|had)\s+)?(?:is|was|been|became|becomes?|serve[sd]?|work(?:s|ed)"
    r"|act(?:s|ed)|took\s+over|returned|retired|resigned|ran|quit)\s+(?:(?:also|now|once|still|then)\s+)?"
    r"(?:(?:named|elected|re-elected|appointed|chosen|made|sworn\s+in|installed|confirmed|sacked|serving|working|acting)\s+)?"
    r"(?:as\s+)?(?:(?:an?|the|its)\s+)?((?:[\w-]+\s+){0,3}?[\w-]+)"
    r"(?=[,.;]|\s+(?:of|at|for|in|since|until|till|from|to|by|after|before|and|on|last|this|when|who|again)\b|$)"
)
"""'Ann Lee has been mayor since May', 'who was named director', 'serves as treasurer'."""

_MADE_BY = re.compile(
    r"\s+(?:as\s+)?(?:(?:an?|the|its)\s+)?((?:[\w-]+\s+){0,3}?[\w-]+)(?=[,.;]|\s+(?:of|at|for|in|on|last|to|and)\b|$)"
)
"""'The board appointed (Ann Lee) director'."""


def row_of_person(noun: str) -> Mapping[str, str] | None:
    """What the list tells of a noun for a person, or of a part of one with hyphens: 'ex-minister', 'mother-of-two'."""
    persons = lexicons.table("claim_persons")
    return persons.get(noun) or persons.get(noun.rpartition("-")[2]) or persons.get(noun.partition("-of-")[0])


@cache
def _telling() -> frozenset[str]:
    """The words that can stand right behind a name before what somebody is."""
    verbs = "acts acted became become becomes been is quit ran resigned retired returned serve served serves took was"
    others = "aged also had has now still who worked works"
    return frozenset([*verbs.split(), *others.split(), *lexicons.table("claim_office_verbs")])


def may_tell(after: str) -> bool:
    """
    True where what stands behind a name may say what somebody is: behind a comma, a dash, a number or one of a few
    words.

    >>> may_tell(", the mayor"), may_tell(" became mayor"), may_tell(" spoke to the mayor")
    (True, True, False)
    """
    if not after[:1].isspace():
        return after[:1] == ","
    word = after.split(None, 1)[:1]
    return bool(word) and (word[0] in _telling() or word[0][0].isdigit() or word[0][0] in "(-")


def nouns_behind(after: str, making: bool) -> Iterator[str]:
    """
    The nouns by which what stands behind a name describes whom it names; ``making`` says that he is made what follows.

    >>> list(nouns_behind(" became mayor in may", False)), list(nouns_behind(" director of the mill", True))
    (['mayor'], ['director'])
    """
    if age := _AGED.match(after):
        yield f"{age[0].strip(' ,()')[-2:]}-year-old"
        after = after[age.end() :]
    after = _ASIDE.sub(",", after, count=1) if after[:2] == " -" else after
    for match in (_APPOSED.match(after), _COPULA.match(after)):
        if match:
            yield rank_of(match[1].split())
    held = _HOLDS.match(after)
    if held and held[1] in lexicons.table("claim_office_verbs"):
        yield lexicons.table("claim_office_verbs")[held[1]]["noun"]
    bare = _APPOSED_BARE.match(after) if after[:1] == "," else None
    for match in (bare, _MADE.match(after), _MADE_BY.match(after) if making else None):
        if match and row_of_person(match[1].split()[-1]) is not None:
            yield rank_of(match[1].split())


def nouns_of_leader(before: str) -> Iterator[str]:
    """
    What somebody is by whom something is led, as the words before his name tell it.

    >>> list(nouns_of_leader("the ministry of works, headed by ")), list(nouns_of_leader("the town was hit by "))
    (['head', 'minister'], [])
    """
    verb = before.split()[-2:-1]
    if verb and (row := lexicons.table("claim_office_verbs").get(verb[0])):
        yield from [row["noun"], "minister"] if "ministry" in before else [row["noun"]]
