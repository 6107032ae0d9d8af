"""What the words of a name show of its kind by themselves, or with the mark right after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names, wordclasses
from corpus_tools.actors.finding.runs import Token
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds import groups, unions
from corpus_tools.actors.named import Hints


@cache
def institutions() -> dict[str, tuple[str, str]]:
    """Well-known collective actors: form to name and kind."""
    return {row["form"]: (row["name"], row["kind"]) for row in lexicons.rows("actor_institutions")}


@cache
def institutions_folded() -> dict[str, tuple[str, str]]:
    """The same for forms of several words, folded: another capital or mark makes no other name."""
    return {names.fold(form): listed for form, listed in institutions().items() if " " in form}


@cache
def institutions_in() -> dict[str, dict[str, tuple[str, str]]]:
    """Of names that hold "in" (Islamic State in Iraq and Syria), by what stands before it, the rest to the name."""
    longer: dict[str, dict[str, tuple[str, str]]] = {}
    for form, listed in institutions().items():
        first, within, _ = form.partition(" in ")
        if within:
            longer.setdefault(first, {})[form.removeprefix(first)] = listed
    return longer


@cache
def events() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicons.rows("actor_non_names") if row["why"] == "event")


_MODEL = re.compile(r"\s\d+(?!\d*%)(?:\w*\b)(?![,.]\d|\s(?:per|percent|million|billion|people|years?))|[-‐‑]\d")
_YEAR = re.compile(r"\s(?:19|20)\d\d\b")
_SEAT = re.compile(r"[DRI][-‐‑–][A-Z]")  # a member of Congress with party and state


@dataclass(frozen=True, slots=True)
class Look:
    """
    What the words of a name show of its kind; ``product``: digits, or a day that is celebrated; ``lettered``: it ends
    in the letters of a body.
    """

    product: bool
    event: bool
    collective: str | None
    given: bool
    personal: bool
    lettered: bool


_PARTICLES = re.compile(r"(?:^|\s)(?!(?:of|for|and|the|&)$)\S+$")
_ARTICLE = re.compile(r"(?:al|el)[-‐‑]", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]{2,4}")  # the letters of a body, or of a firm's form (Africa CDC, Alta SA)
_REIGNS = re.compile(r"[IVX]+|JR|SR")
_FACTION = re.compile(r"[-‐‑][A-Z]\w*\Z")  # the wing of a party (League-N, Party-Renewal)


def look_of(tokens: tuple[Token, ...]) -> Look:
    """What the words of a name, each with the small words before it, show of its kind."""
    forms = [token.form for token in tokens]
    glues = [token.glue for token in tokens[1:]]
    of = next((at for at, glue in enumerate(glues) if glue.startswith(("of", "for"))), -1) if any(glues) else -1
    head = forms[-1] if forms[of] in _MANY and wordclasses.organisation_words().get(forms[-1]) in _SORTS else forms[of]
    kind = None if _is_surname(head, forms) else _by_word(head, forms)
    collective = kind and (unions.kind_of_union(forms) or _kind_of(head, forms, kind))
    plain = all(map(str.isalpha, forms))
    digits = not plain and any(any(map(str.isdigit, form)) for form in forms)
    event = (head in events() and collective != "religious") or (len(forms) == 2 and forms[1] in _SEVERAL)
    event = event or (forms[0] == "Operation" and len(forms) > 1 and not collective)
    if not glues:
        return Look(digits, event, collective, forms[0] in names.given(), personal=False, lettered=False)
    given = forms[0] in names.given() or names.family_name_first(forms)
    particle = any(map(_PARTICLES.search, filter(None, glues)))
    marked = not plain and (any(form[1:] == "." for form in forms[:2]) or _ARTICLE.match(forms[-1]) is not None)
    return Look(
        product=digits or (head in _DAYS and not given),
        event=event,
        collective=collective,
        given=given,
        personal=particle or marked,
        lettered=_is_lettered(forms),
    )


_MANY = frozenset({"Brothers", "Sons", "Students", "Youth"})
_SORTS = frozenset({"armed_group", "coalition", "party"})
"""Kinds that the last word tells of what is many people's by the first: Sons of the Weir Brigade."""


def _by_word(head: str, forms: Sequence[str]) -> str | None:
    """The kind that an organisation's word gives: the head of the name, the last of names grown together, any word."""
    words = wordclasses.organisation_words()
    if kind := words.get(head) or (not head.isalpha() and words.get(_FACTION.sub("", head))):
        return kind
    if head in _RED and forms[-2:-1] == ["Red"]:
        return "organisation"  # Kelm Red Cross
    grown = head.rpartition("-")[2]
    if head == "Chambers" and forms[-2:-1] and forms[-2].endswith(_OWNING):
        return "government"
    if grown != head and words.get(grown) == "media":
        return "media"
    return next((words[bare] for form in forms if (bare := _without_article(form)) in words), None)


CLUBS = frozenset(
    ["Atletico", "Atlético", "Beitar", "Borussia", "Deportivo", "Dinamo", "Dynamo", "Eintracht", "Hajduk", "Hapoel",
     "Independiente", "Lokomotiv", "Maccabi", "Metallurg", "Metalurh", "Neftchi", "Neftyanik", "Olympique", "Pakhtakor",
     "Partizan", "Shakhtar", "Shakhter", "Shakhtyor", "Slavia", "Slovan", "Spartak", "Universitario", "Zenit"]
)  # fmt: skip
"""What clubs of many towns are called, with the town and without it."""

_OPENING = frozenset({"Harakat", "Hizb", "Jund", "Kataib", "Liwa", "Saraya", "Tayyar"})
"""Words for bodies that open their names (Tayyar al-Fajr); at the end of one behind a given name they are surnames."""


def _is_surname(head: str, forms: Sequence[str]) -> bool:
    """True for such a word at the end of somebody's name: (Sheikh) Mahmoud Tayyar."""
    return _without_article(head) in _OPENING and any(form in names.given() for form in forms[:-1])


_RED = frozenset({"Crescent", "Cross"})


def _without_article(form: str) -> str:
    return form[3:] if form[:3] in ("al-", "Al-") else form


def _is_lettered(forms: Sequence[str]) -> bool:
    """True for a name that ends in the letters of a body, unless all of it is in capitals."""
    last = forms[-1]
    letters = _LETTERS.fullmatch(last) is not None and not _REIGNS.fullmatch(last)
    return letters and not all(form.isupper() for form in forms)


def is_model(text: str, start: int, end: int, hints: Hints) -> bool:
    """True for a model or version: a digit right after the name; for a seat in Congress, and a month (20 Mar 2023)."""
    if start > 1 and text[start - 2].isdigit() and text[start:end].lower() in lexicons.forms("time_months"):
        return True
    if text[start] in "DRI" and text[start - 1 : start] in "([ " and _SEAT.match(text, start):
        return True
    return "number" in hints and _MODEL.match(text, end) is not None and not _YEAR.match(text, end)


_OF_NEWS = frozenset({"Agency", "Service", "Services", "Network", "Group", "Corporation", "Company", "Association"})
_DAYS = frozenset({"Day", "Eve", "Month", "Night", "Week", "Weekend", "Year"})  # of feasts and elections

_TASKS = frozenset(
    {"Audit", "Border", "Cabinet", "Civil", "Customs", "Disaster", "Emergency", "Foreign", "Home", "Immigration"}
    | {"Intelligence", "Police"}
    | {"Investigation", "Investigations", "Investigative", "Penitentiary", "Prison", "Prosecution", "Prosecutions"}
    | {"Revenue", "Security", "Statistics", "Tax"}
)
"""What a state's agencies, offices and services are for; a security firm is a group or a company."""
_AGENCIES = frozenset(
    {"Agency", "Office", "Organisation", "Organization", "Service", "Services", "Unit", "Guard", "Board", "Team"}
)
_BODIES = frozenset({"Agency", "Office", "Service", "Committee", "Subcommittee", "Commission", "Bureau", "Institute"})
_STATES_OWN = frozenset(
    {"Government", "State", "Federal", "Presidential", "Parliamentary", "Congressional", "Ministerial", "Municipal"}
    | {"Senate", "House", "Select", "Commons", "Lords"}
)
"""Words that make a committee or an office a part of the state."""
_FAITHS = frozenset(
    {"Anglican", "Baptist", "Bishops", "Buddhist", "Catholic", "Churches", "Clerics", "Evangelical", "Hindu", "Islamic"}
    | {"Jewish", "Lutheran", "Methodist", "Muslim", "Orthodox", "Pentecostal", "Rabbis", "Scholars", "Ulema", "Ulama"}
)
_ASSEMBLED = frozenset(
    {"Affairs", "Alliance", "Assembly", "Association", "Board", "Conference", "Council", "Federation", "Synod", "Union"}
)
_NEWS = frozenset({"News", "Press", "Broadcasting"})
_BORDERS = frozenset({"Border", "Borders", "Coast", "Frontier"})
_OF_ARMIES = {
    **dict.fromkeys(("Guards", "Service", "Troops"), _BORDERS),
    "Command": frozenset({"Central", "Eastern", "Joint", "Northern", "Operations", "Southern", "Strategic", "Western"}),
    "Force": _BORDERS | {"Joint"},
    "Guard": _BORDERS | {"National"},
    "Team": frozenset({"Combat"}),
}
"""Words in the names of forces, with those that tell that these are a state's."""
_FIGHTING = frozenset(
    {"Defence", "Defense", "Liberation", "Mobilisation", "Mobilization", "Popular", "Protection", "Resistance"}
    | {"Self-Defence", "Self-Defense", "Village"}
)
"""What militias say that they are for, where their name ends in Units."""
_ARMIES = re.compile(
    r"(?:Royal|Multi-?[Nn]ational|National|Presidential|Republican|Imperial|Federal|Border|Coast|"
    r"Red|Regular|Special|Air|Defen[cs]e|Armed|Infantry|Armou?red|Airborne|Mechani[sz]ed)\b"
)


def organisation_kind(text: str, start: int, end: int, look: Look, hints: Hints) -> str | None:
    """
    The kind that an organisation's words in the name give, and what stands beside it. Bodies of the public that govern
    nobody (courts, councils, parliaments, agencies) are organisations, whoever belongs to them.
    """
    if look.collective is None:
        return None
    beside = groups.after(text, end) if "group" in hints else None
    if not beside and "apposed" in hints:
        beside = groups.apposed(text, end)
    if beside == "armed_group" or (beside == "party" and look.collective not in ("armed_group", "military")):
        return beside  # but a brigade that is a faction of something is no party
    if "side" in hints and look.collective not in ("military", "armed_group") and groups.takes_side(text, start):
        return "party"
    if look.collective == "public":
        return "organisation"
    if look.collective in ("organisation", "coalition"):
        kind = groups.affiliated(text, start, False)
        return kind if kind and kind != "organisation" else look.collective
    return look.collective


def _kind_of(head: str, forms: Sequence[str], kind: str) -> str:
    """The kind of an organisation by its head, as the other words of its name make it narrower."""
    words = frozenset(form.rstrip("'’") for form in forms)
    if head in _OF_NEWS and not _NEWS.isdisjoint(words):
        return "media"
    if head in _ASSEMBLED and not _FAITHS.isdisjoint(words):
        return "religious"
    if head in _OF_ARMIES and not _OF_ARMIES[head].isdisjoint(words):
        return "military"
    if head == "Units" and not _FIGHTING.isdisjoint(words):
        return "armed_group"
    if of_state := _of_the_state(head, forms, words):
        return of_state
    if head == "Staff":
        if not _OF_OUTLETS.isdisjoint(words):
            return "media"
        return "organisation" if _OF_STAFFS.isdisjoint(words) else kind
    if head == "Monitor" and not _WATCHED.isdisjoint(words):
        return "organisation"
    if head == "Front" and "Liberation" in words:
        return "armed_group"
    if kind == "coalition" and any(form.endswith(_OWNING) for form in forms):
        return "organisation"
    states_own = "Security" in words and not words.isdisjoint({"Defence", "Defense"})
    states_own = states_own or (head in _DISTRICTS and "Military" in words)
    states_own = states_own or len(forms) == 1 or "Armed" in forms[:-1]
    if kind == "military" and not (states_own or _ARMIES.match(forms[0]) or forms[0] in places.states()):
        return "armed_group"
    return kind


_DISTRICTS = frozenset({"Area", "District", "Hospital", "Prosecutor", "Region", "Tribunal", "Zone"})
"""What only a state's army has: the Second Military District."""
_WATCHED = frozenset(
    {"Ceasefire", "Conflict", "Election", "Elections", "Human", "Peace", "Rights"}
)  # no paper's matter
_SEVERAL = frozenset({"Members", "Officials", "Employees", "Delegates", "Spokesman", "Spokesmen"})
"""Who belong to a body and are not the body: Council Members."""
_OF_STAFFS = frozenset({"Air", "Army", "Chiefs", "Combined", "Defence", "Defense", "General", "Joint", "Naval"})
"""Whose staffs are an army's."""
_OF_OUTLETS = frozenset(
    {"Chronicle", "Courier", "Gazette", "Herald", "Journal", "News", "Newspaper", "Observer", "Post", "Press", "Star"}
    | {"Sun", "Telegraph", "Times", "Tribune", "Web", "Wire"}
)
"""Whose staff signs reports (Herald Staff)."""

_OWNING = ("s'", "s’", "'s", "’s")  # of an owner in a name; what many people have is no league of parties


def _of_the_state(head: str, forms: Sequence[str], words: frozenset[str]) -> str | None:
    """The kind of an office of a ministry or an office holder, and of other bodies of the state by their task."""
    owned = any(form.endswith(("'s", "’s")) for form in forms)
    if owned and head == "Chambers":
        return "government"
    if (head in _BODIES and not _STATES_OWN.isdisjoint(words)) or (
        head in _AGENCIES and (owned or not _TASKS.isdisjoint(words))
    ):
        return "government" if head == "Office" else "public"
    return None


NO_PAPERS = frozenset(
    {"Media", "News", "Newspapers", "Press", "Radio", "Television", "Network", "Wire", "Mail", "Agence"}
)
