"""What kind of actor a name is, from the words in it and the words around it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.actors import bounds, names, places, runs, surroundings
from corpus_tools.actors.candidates import Candidate
from corpus_tools.actors.runs import Token


class Named(NamedTuple):
    """
    A name with its kind, as far as one place in the text shows. ``settled``: ``name`` is its actor's name whatever
    else the document says; ``weak``: it is no name unless another place shows so; ``kind`` None: not known here.
    """

    start: int
    end: int
    name: str
    kind: str | None
    zone: str
    rule: str
    settled: bool = False
    weak: bool = False


@cache
def institutions() -> dict[str, tuple[str, str]]:
    """Well-known collective actors: form to name and kind."""
    return {row["form"]: (row["name"], row["kind"]) for row in lexicons.rows("actor_institutions")}


@cache
def _institutions_folded() -> dict[str, tuple[str, str]]:
    """The same for forms of several words, folded: another capital or mark makes no other name."""
    return {names.fold(form): listed for form, listed in institutions().items() if " " in form}


@cache
def _events() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicons.rows("actor_non_names") if row["why"] == "event")


def named(text: str, candidate: Candidate) -> Named | None:
    """The name that a candidate turns out to hold; None when it names no actor."""
    form = candidate.form
    state = places.states().get(form) or (len(form) > 3 and form.isupper() and places.states().get(form.title()))
    if state:
        return _of_state(text, candidate, *state)
    if listed := _listed(candidate, form):
        return None if _is_platform(text, listed) else listed
    look = _look(candidate.tokens)
    if look.collective == "media" and (number := _CHANNEL.match(text, candidate.end)):
        return Named(candidate.start, number.end(), form + number[0], "media", candidate.zone, "numbered-channel")
    if _is_product(text, candidate, look):
        return None
    if not candidate.titled and (belonging := _belonging(text, candidate)):
        end, name, kind = belonging
        return Named(candidate.start, end, name, kind, candidate.zone, "state-belonging", True)
    return _unlisted(text, candidate, form, look)


_PLATFORMS = frozenset(
    {"Facebook", "Instagram", "Telegram", "TikTok", "Twitter", "Vimeo", "VKontakte", "WhatsApp", "YouTube"}
)


def _is_platform(text: str, listed: Named) -> bool:
    """True where someone writes on a platform or shows something there: it takes no part itself."""
    before = text[max(0, listed.start - 5) : listed.start].lower()
    return listed.name in _PLATFORMS and before.endswith((" on ", "\non ", " via "))


def _belonging(text: str, candidate: Candidate) -> tuple[int, str, str] | None:
    """What the state whose name or adjective begins the candidate owns, when that is all of it."""
    first, last = candidate.tokens[0], candidate.tokens[-1]
    owner = places.states().get(first.form)
    if owner is None or owner[1] not in ("adjective", "name"):
        return None
    belonging = places.belonging(text, candidate.end - last.end + first.end, owner[0])
    return belonging if belonging and belonging[0] >= candidate.end else None


def _of_state(text: str, candidate: Candidate, state: str, use: str) -> Named | None:
    start, zone = candidate.start, candidate.zone
    if use in ("name", "adjective") and (owned := places.belonging(text, candidate.end, state)):
        end, name, kind = owned
        return Named(start, end, name, kind, zone, "state-belonging", True)
    if use not in ("name", "capital"):
        return None
    acts = places.acts_as_state(text, start, candidate.end, use == "capital")
    name = state if acts or use == "name" else text[start : candidate.end]
    return Named(start, candidate.end, name, "country" if acts else "place", zone, f"state-{use}", True)


def _listed(candidate: Candidate, form: str) -> Named | None:
    """The candidate as a well-known actor or a listed place."""
    if candidate.titled:
        return None
    if listed := institutions().get(form) or (" " in form and _institutions_folded().get(names.fold(form))):
        name, kind = listed
        return Named(candidate.start, candidate.end, name, kind, candidate.zone, "listed-actor", True)
    if places.listed_places().get(form, "word") != "word":
        return Named(candidate.start, candidate.end, form, "place", candidate.zone, "listed-place", True)
    return None


_MODEL = re.compile(r"\s\d+(?!\d*%)(?:\w*\b)(?![,.]\d|\s(?:per|percent|million|billion|people|years?))|[-‐‑]\d")
_CHANNEL = re.compile(r"\s\d{1,2}\b(?:\sNews\b)?(?![.,:]\d|%)")
_YEAR = re.compile(r"\s(?:19|20)\d\d\b")
_SEAT = re.compile(r"[DRI][-‐‑–][A-Z]")  # a member of Congress with party and state
_AFTER_CAMEL = re.compile(r"(?:\A|\s)[a-z]+[A-Z]\w*(?:['’]s)?\s*\Z")


class _Look(NamedTuple):
    """What the words of a name show by themselves."""

    head: str
    digits: bool
    collective: str | None
    given: bool
    personal: bool


_PARTICLES = re.compile(r"(?:^|\s)(?!(?:of|for|and|the|&)$)\S+$")
_ARTICLE = re.compile(r"(?:al|el)[-‐‑]", re.IGNORECASE)
_INITIAL = re.compile(r"\w\.")
_FACTION = re.compile(r"[-‐‑][A-Z]\w*\Z")  # the wing of a party (League-N, Party-Renewal)


@lru_cache(maxsize=1 << 14)
def _look(tokens: tuple[Token, ...]) -> _Look:
    """The words of a name, each with the small words before it, looked at once for all places where they stand."""
    forms = [token.form for token in tokens]
    words = bounds.organisation_words()
    of = next((at for at, token in enumerate(tokens) if at and token.glue.startswith(("of", "for"))), len(forms))
    head = forms[of - 1]
    particle = any(_PARTICLES.search(token.glue) for token in tokens[1:])
    initial = any(_INITIAL.fullmatch(form) for form in forms[:2])
    return _Look(
        head=head,
        digits=any(character.isdigit() for form in forms for character in form),
        collective=words.get(head)
        or words.get(_FACTION.sub("", head))
        or next((words[form] for form in forms if form in words), None),
        given=forms[0] in names.given() or names.family_name_first(forms),
        personal=len(forms) > 1 and (particle or initial or bool(_ARTICLE.match(forms[-1]))),
    )


def _is_product(text: str, candidate: Candidate, look: _Look) -> bool:
    """True for a model or version: a digit in or after the name, a camel-cased word before it; and for events."""
    start, end = candidate.start, candidate.end
    if look.digits or (text[start] in "DRI" and text[start - 1 : start] in "([ " and _SEAT.match(text, start)):
        return True
    if text[end + 1 : end + 2].isdigit() and _MODEL.match(text, end) and not _YEAR.match(text, end):
        return True
    before = text[max(0, start - 20) : start]
    for last in before.split()[-1:]:
        if last[0].islower() and not last.islower() and _AFTER_CAMEL.search(before):
            return True
    return look.head in _events() and not (len(candidate.tokens) > 1 and candidate.titled)


_REIGN = re.compile(r"\s+(administration|government|cabinet|regime)\b")
_ABSTRACT = re.compile(r"\w{3,}(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|ics|ology|hood)s?")
_WORLDWIDE = frozenset({"International", "World", "Global"})  # what is the whole world's is no state's
_OF_NEWS = frozenset({"Agency", "Service", "Services", "Network", "Group", "Corporation", "Company", "Association"})
_ARMIES = re.compile(r"(?:Royal|National|Red|Regular|Air|Defen[cs]e|Armed|Infantry|Armou?red|Airborne|Mechani[sz]ed)\b")


def _organisation_kind(text: str, candidate: Candidate, look: _Look) -> str | None:
    """The kind that an organisation's word in the name gives, and a group's noun after it."""
    if look.collective is None:
        return None
    if (beside := surroundings.group_after(text, candidate.end)) in ("armed_group", "party"):
        return beside
    first = candidate.tokens[0].form
    if look.head in _OF_NEWS and any(token.form in ("News", "Press", "Broadcasting") for token in candidate.tokens):
        return "media"
    if look.head == "Front" and any(token.form == "Liberation" for token in candidate.tokens):
        return "armed_group"
    if look.collective == "military" and not (_ARMIES.match(first) or first in places.states()):
        return "armed_group"
    if look.collective == "government" and look.head not in ("Court", "Tribunal") and first in _WORLDWIDE:
        return "organisation"
    return look.collective


def _unlisted(text: str, candidate: Candidate, form: str, look: _Look) -> Named | None:
    """The kind of a name that is in no list."""
    size = len(candidate.tokens)
    settle = (candidate.start, candidate.end, form)
    organisation = None if candidate.titled and size < 3 else _organisation_kind(text, candidate, look)
    if size == 1 and organisation and _is_head(text, candidate):
        paper = organisation == "media" and form not in NO_PAPERS
        return Named(*settle, organisation if paper else None, candidate.zone, "head-alone", False, not paper)
    if size == 1 and (organisation or form in _events() or len(form) == 1 or form in places.listed_places()):
        return None
    if (
        size < 4
        and text[candidate.end + 1 : candidate.end + 2] in "agcr"
        and (office := _REIGN.match(text, candidate.end))
    ):
        name = f"{form} {office[1]}"
        return Named(candidate.start, office.end(), name, "government", candidate.zone, "person-administration", True)
    if form.isupper() and candidate.initial and surroundings.is_dateline(text, candidate.end):
        return Named(*settle[:2], form.title(), "place", candidate.zone, "dateline", True)
    if surroundings.is_dateline_state(text, *settle[:2]) or _has_what_states_have(text, candidate):
        return Named(*settle, "place", candidate.zone, "state-unlisted")
    if surroundings.is_dated_line(text, *settle[:2]):
        return Named(*settle, "place", candidate.zone, "dateline", True)
    if organisation:
        return Named(*settle, organisation, candidate.zone, "organisation-word")
    if candidate.titled:
        return Named(*settle, "person", candidate.zone, "title-before")
    if surroundings.is_ground(text, candidate) or (size > 1 and places.is_place(form)):
        return Named(*settle, "place", candidate.zone, "place-noun-beside")
    if _is_person(text, candidate, look):
        return Named(*settle, "person", candidate.zone, "person-name")
    return None if _GIVEN_AND_INITIAL.fullmatch(form) else _by_context(text, candidate, form)


_OF_A_STATE = re.compile(
    r"['’]s?\s(?:[a-z-]+\s){0,1}?(?:parliament|president|prime minister|presidential|capital|"
    r"(?:top|supreme|constitutional) court|(?:foreign|interior|defen[cs]e|finance|justice) minist(?:er|ry)|"
    r"(?:electoral|election) commission)\b"
)


def _has_what_states_have(text: str, candidate: Candidate) -> bool:
    """True for a single word that owns a parliament, a president or the like, as a country does that no list has."""
    return len(candidate.tokens) == 1 and _OF_A_STATE.match(text, candidate.end) is not None


NO_PAPERS = frozenset(
    {"Media", "News", "Newspapers", "Press", "Radio", "Television", "Network", "Wire", "Mail", "Agence"}
)
_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s\Z")


def _is_head(text: str, candidate: Candidate) -> bool:
    """True for an organisation's word alone after the article, as a body named in full is called (``the Rally``)."""
    return not candidate.cased and _THE.search(text, max(0, candidate.start - 4), candidate.start) is not None


_GIVEN_AND_INITIAL = re.compile(r"\w+ \w\.?")  # a reader's signature, of whom nobody knows more


def _is_person(text: str, candidate: Candidate, look: _Look) -> bool:
    if len(candidate.tokens) == 1:
        return surroundings.role_before(text, candidate.start)
    if len(candidate.tokens) == 2 and len(candidate.tokens[1].form.rstrip(".")) == 1:
        return False
    return (look.given or look.personal) and text[candidate.start - 4 : candidate.start].lower() != "the "


_LOOSE = frozenset({"reader_comment", "infobox"})  # where capitals are anyone's whim, and keywords stand alone


def _bare(text: str, candidate: Candidate, weak: bool) -> Named:
    """A single word of whose kind nothing beside it tells: in a longer name mostly a place, else nobody knows."""
    start, end, form, zone = candidate.start, candidate.end, candidate.form, candidate.zone
    if bounds.ends_name(text, start):
        return Named(start, end, form, "place", zone, "end-of-a-name", False, weak)
    weak = weak or surroundings.is_thing(text[max(0, start - 24) : start]) or surroundings.in_list(text, candidate)
    return Named(start, end, form, None, zone, "capital", False, weak)


def _by_context(text: str, candidate: Candidate, form: str) -> Named:
    """The kind that the words around a name give it, else the likeliest for a name of its make."""
    start, end, zone = candidate.start, candidate.end, candidate.zone
    before = text[max(0, start - 24) : start]
    alone = len(candidate.tokens) == 1
    weak = candidate.cased or (alone and (candidate.initial or zone in _LOOSE))
    if kind := surroundings.group_beside(text, start, end):
        return Named(start, end, form, kind, zone, "group-beside", False, weak)
    if surroundings.role_apposed(text, end) and not (alone and before.endswith("the ")):
        return Named(start, end, form, "person", zone, "apposed-role", False, weak)
    if places.is_place(form):
        return Named(start, end, form, "place", zone, "gazetteer", False, weak and alone)
    if surroundings.is_made(text, start, end):
        return Named(start, end, form, None, zone, "thing", False, True)
    if surroundings.is_held_by(text, end):
        return Named(start, end, form, None, zone, "office-held", False, candidate.initial and form.isalpha())
    if not alone and _stands_for(text, end, form):
        return Named(start, end, form, "organisation", zone, "spelt-out")
    if alone and names.is_acronym(form):
        return Named(start, end, form, "organisation", zone, "acronym", False, weak)
    if alone and surroundings.acts_as_person(text, start, end):
        common = form.endswith("s") or _ABSTRACT.fullmatch(form) is not None
        return Named(start, end, form, "person", zone, "acts-as-person", False, weak and common)
    if surroundings.is_office_of(text, start, alone):
        return Named(start, end, form, "organisation", zone, "office-of", False, weak)
    if surroundings.is_located(text, start, end):
        return Named(start, end, form, "place", zone, "place-after-preposition", False, weak)
    if alone:
        return _bare(text, candidate, weak)
    return _by_make(candidate, form, before)


def _by_make(candidate: Candidate, form: str, before: str) -> Named:
    """The likeliest kind for several capitalised words of which the words around them say nothing."""
    start, end, zone = candidate.start, candidate.end, candidate.zone
    last = candidate.tokens[-1].form
    if before.lower().endswith("the ") or len(candidate.tokens) > 4 or _ABSTRACT.fullmatch(last):
        return Named(start, end, form, "organisation", zone, "capitals-after-article", False, True)
    if last.endswith("s") and places.is_place(candidate.tokens[0].form):
        return Named(start, end, form, "organisation", zone, "place-and-plural")
    return Named(start, end, form, "person", zone, "capitals", False, candidate.cased)


_LETTERS = re.compile(r"\s\(([A-Z][A-Z&.-]{2,6})\)")


def _stands_for(text: str, end: int, form: str) -> bool:
    """True before its own first letters in brackets."""
    letters = _LETTERS.match(text, end)
    return letters is not None and names.abbreviates(letters[1], form)


@cache
def _ordinary() -> frozenset[str]:
    """Words that are capitalised in headlines and are no person's name."""
    offices = lexicons.forms("actor_titles")
    return frozenset([*runs.why_no_name(), *_events(), *bounds.organisation_words(), *offices])


def listed_in_headline(text: str, candidate: Candidate, capitals: bool) -> Named | None:
    """The name of a candidate whose capitals say nothing: a listed actor, state or place, or given name and surname."""
    forms = [token.form for token in candidate.tokens]
    form = candidate.form
    if capitals and len(form) < 4 and "." not in form:
        return None
    state = (
        places.states().get("US" if form == "Us" else form) or (capitals and places.states().get(form.title())) or None
    )
    if state and (form != "Us" or places.belonging(text, candidate.end, state[0])):
        return _of_state(text, candidate, *state)
    if listed := _listed(candidate, form):
        return listed
    if len(forms) == 2 and forms[0].title() in names.given() and not _ordinary().intersection(forms):
        return Named(candidate.start, candidate.end, form, "person", candidate.zone, "person-name", False, capitals)
    return None
