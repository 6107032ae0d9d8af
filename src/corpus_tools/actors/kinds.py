"""What kind of actor a name is, from the words in it and the words around it."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.actors import ground, groups, looks, names, places, surroundings, things
from corpus_tools.actors.candidates import Candidate
from corpus_tools.actors.fields import ABSTRACT
from corpus_tools.actors.looks import Look
from corpus_tools.actors.named import Named


def named(text: str, candidate: Candidate) -> Named | None:
    """The name that a candidate turns out to hold; None when it names no actor."""
    form = candidate.form
    state = places.states().get(form) or (len(form) > 3 and form.isupper() and places.states().get(form.title()))
    if state:
        return of_state(text, candidate, *state)
    if known := listed(candidate, form):
        return None if things.is_platform(text, known) or things.is_label(text, known) else known
    if text[candidate.end : candidate.end + 1] == "." and _is_short_state(text, candidate):
        return None
    look = looks.look_of(candidate.tokens)
    if look.collective == "media" and (number := _CHANNEL.match(text, candidate.end)):
        return Named(candidate.start, number.end(), form + number[0], "media", candidate.zone, "numbered-channel")
    if looks.is_product(text, candidate, look):
        return None
    if calm := things.without_storm(candidate, form):
        start, name = calm
        return Named(start, candidate.end, name, None, candidate.zone, "thing", False, True)
    if not candidate.titled and (belonging := _belonging(text, candidate)):
        end, name, kind = belonging
        return Named(candidate.start, end, name, kind, candidate.zone, "state-belonging", True)
    return _unlisted(text, candidate, form, look)


def _is_short_state(text: str, candidate: Candidate) -> bool:
    """True for the shortened name of a state behind a town (``Eau Claire, Wis.``)."""
    after_town = text[candidate.start - 2 : candidate.start] == ", "
    return after_town and len(candidate.tokens) == 1 and candidate.form in lexicons.forms("abbreviations")


_CAUSE = re.compile(
    r"(?:[a-z,]|\A|\n)\s?(?P<all>(?P<word>Free|Our|Forward|Young|Just|Fair|Strong|Better|Proud|Brave|Forza) )\Z"
)


def _party_of_state(text: str, start: int, end: int) -> int:
    """Where a party's name begins that a state's name ends (``the Free Sarvia party``); its own start otherwise."""
    if text[start - 1 : start] != " " or not (cause := _CAUSE.search(text, max(0, start - 10), start)):
        return start
    before = text[: cause.start("all")].rstrip(" ")[-1:]
    party = groups.after(text, end) in ("party", "coalition")
    return cause.start("all") if party or before.islower() or before == "," else start


def _belonging(text: str, candidate: Candidate) -> tuple[int, str, str] | None:
    """What the state whose name or adjective begins the candidate owns, when that is all of it."""
    first, last = candidate.tokens[0], candidate.tokens[-1]
    owner = places.states().get(first.form)
    if owner is None or owner[1] not in ("adjective", "name"):
        return None
    belonging = places.belonging(text, candidate.end - last.end + first.end, owner[0])
    return belonging if belonging and belonging[0] >= candidate.end else None


def of_state(text: str, candidate: Candidate, state: str, use: str) -> Named | None:
    """What a state's name, adjective or capital stands for: what belongs to it, the state that acts, or a place."""
    start, zone = candidate.start, candidate.zone
    if use in ("name", "adjective") and (owned := places.belonging(text, candidate.end, state)):
        end, name, kind = owned
        return Named(start, end, name, kind, zone, "state-belonging", True)
    if use not in ("name", "capital"):
        return None
    if use == "name" and (begin := _party_of_state(text, start, candidate.end)) < start:
        return Named(begin, candidate.end, text[begin : candidate.end], "party", zone, "party-of-state", True)
    acts = places.acts_as_state(text, start, candidate.end, use == "capital")
    name = state if acts or use == "name" else text[start : candidate.end]
    return Named(start, candidate.end, name, "country" if acts else "place", zone, f"state-{use}", True)


def listed(candidate: Candidate, form: str) -> Named | None:
    """The candidate as a well-known actor or a listed place."""
    if candidate.titled:
        return None
    if known := looks.institutions().get(form) or (" " in form and looks.institutions_folded().get(names.fold(form))):
        name, kind = known
        return Named(candidate.start, candidate.end, name, kind, candidate.zone, "listed-actor", True)
    if places.listed_places().get(form, "word") != "word":
        return Named(candidate.start, candidate.end, form, "place", candidate.zone, "listed-place", True)
    return None


_CHANNEL = re.compile(r"\s\d{1,2}\b(?:\sNews\b)?(?![.,:]\d|%)")
_REIGN = re.compile(r"\s+(administration|government|cabinet|regime)\b")


def _unlisted(text: str, candidate: Candidate, form: str, look: Look) -> Named | None:
    """The kind of a name that is in no list."""
    size = len(candidate.tokens)
    settle = (candidate.start, candidate.end, form)
    organisation = None if candidate.titled and size < 3 else looks.organisation_kind(text, candidate, look)
    if size == 1 and organisation and _is_head(text, candidate):
        sure = (organisation == "media" and form not in looks.NO_PAPERS) or form in _BY_ITSELF
        return Named(*settle, organisation if sure else None, candidate.zone, "head-alone", False, not sure)
    if size == 1 and (organisation or form in looks.events() or len(form) == 1 or form in places.listed_places()):
        return None
    if (
        size < 4
        and text[candidate.end + 1 : candidate.end + 2] in "agcr"
        and (office := _REIGN.match(text, candidate.end))
    ):
        name = f"{form} {office[1]}"
        return Named(candidate.start, office.end(), name, "government", candidate.zone, "person-administration", True)
    if form.isupper() and candidate.initial and ground.is_dateline(text, candidate.end):
        return Named(*settle[:2], form.title(), "place", candidate.zone, "dateline", True)
    if ground.is_dateline_state(text, *settle[:2]) or ground.has_what_states_have(text, candidate):
        return Named(*settle, "place", candidate.zone, "state-unlisted")
    if ground.is_dated_line(text, *settle[:2]):
        return Named(*settle, "place", candidate.zone, "dateline", True)
    if organisation:
        return Named(*settle, organisation, candidate.zone, "organisation-word")
    if candidate.titled:
        return Named(*settle, "person", candidate.zone, "title-before")
    if look.lettered and not look.given:
        return Named(*settle, "organisation", candidate.zone, "ends-in-letters")
    if ground.is_ground(text, candidate) or (size > 1 and places.is_place(form)):
        return Named(*settle, "place", candidate.zone, "place-noun-beside")
    if _is_person(text, candidate, look):
        return Named(*settle, "person", candidate.zone, "person-name")
    return None if _GIVEN_AND_INITIAL.fullmatch(form) else _by_context(text, candidate, form)


_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s\Z")


_BY_ITSELF = frozenset(
    {"Communists", "Conservatives", "Liberals", "Socialists", "Army", "Navy", "Marines", "Ombudsman", "Parliament"}
    | {"Treasury"}
)
"""Words for a body that name it with nothing but the article: the party by its people, a state's own."""


def _is_head(text: str, candidate: Candidate) -> bool:
    """True for an organisation's word alone after the article, as a body named in full is called (``the Rally``)."""
    article = _THE.search(text, max(0, candidate.start - 4), candidate.start) is not None
    return article or groups.takes_side(text, candidate.start)


_GIVEN_AND_INITIAL = re.compile(r"\w+ \w\.?")  # a reader's signature, of whom nobody knows more


def _is_person(text: str, candidate: Candidate, look: Look) -> bool:
    if len(candidate.tokens) == 1:
        return surroundings.role_before(text, candidate.start)
    if len(candidate.tokens) == 2 and len(candidate.tokens[1].form.rstrip(".")) == 1:
        return False
    if surroundings.role_before(text, candidate.start):
        return True
    return (look.given or look.personal) and text[candidate.start - 4 : candidate.start].lower() != "the "


_LOOSE = frozenset({"reader_comment", "infobox"})  # where capitals are anyone's whim, and keywords stand alone


def _bare(text: str, candidate: Candidate, weak: bool) -> Named:
    """A single word of whose kind nothing beside it tells: in a longer name mostly a place, else nobody knows."""
    start, end, form, zone = candidate.start, candidate.end, candidate.form, candidate.zone
    if ground.ends_name(text, start):
        return Named(start, end, form, "place", zone, "end-of-a-name", False, weak)
    thing = things.is_thing(text[max(0, start - 24) : start]) and not surroundings.is_addressed(text, start)
    weak = weak or thing or things.in_list(text, start, end)
    return Named(start, end, form, None, zone, "capital", False, weak)


_CAMEL = re.compile(r"[a-z][A-Z]")
_LETTERS_AT_MOST = 7  # of an acronym; a longer word is shouted
_DOES = re.compile(r", which (?:represents|employs|owns|operates|runs|makes|publishes|campaigns|insures|sells)\b")
_GOES_ON = re.compile(r"(?:['’]s)?,?\s[a-z]")


def _is_marked(text: str, candidate: Candidate) -> bool:
    """
    True for a word that is a name wherever it stands: by further capitals (letters of a body, ``DanTech``), or by what
    a clause says that it does.
    """
    form = candidate.form
    if _DOES.match(text, candidate.end):
        return True
    if form[1:].islower():
        return False
    if form.isupper():
        return 2 < len(form) <= _LETTERS_AT_MOST and _GOES_ON.match(text, candidate.end) is not None
    return _CAMEL.search(form) is not None


def _by_context(text: str, candidate: Candidate, form: str) -> Named:
    """The kind that the words around a name give it, else the likeliest for a name of its make."""
    start, end, zone = candidate.start, candidate.end, candidate.zone
    alone = len(candidate.tokens) == 1
    weak = alone and (zone in _LOOSE or (candidate.initial and not _is_marked(text, candidate)))
    weak = weak or (zone == "caption" and alone and text[end : end + 1] == ":")
    if told := _by_company(text, candidate, alone):
        return Named(start, end, form, told[0], zone, told[1], False, weak)
    if places.is_place(form) and not (alone and names.is_acronym(form)):
        return Named(start, end, form, "place", zone, "gazetteer", False, weak and alone)
    if things.is_made(text, start, end):
        return Named(start, end, form, None, zone, "thing", False, True)
    if surroundings.is_held_by(text, end):
        return Named(start, end, form, None, zone, "office-held", False, weak and candidate.initial)
    if not alone and _stands_for(text, end, form):
        return Named(start, end, form, "organisation", zone, "spelt-out")
    if alone and names.is_acronym(form):
        if surroundings.is_told(text, start):
            return Named(start, end, form, "media", zone, "told", False, weak)
        return Named(start, end, form, "organisation", zone, "acronym", False, weak)
    if alone and surroundings.acts_as_person(text, start, end):
        common = form.endswith("s") or ABSTRACT.fullmatch(form) is not None
        return Named(start, end, form, "person", zone, "acts-as-person", False, weak and common)
    if told := _by_preposition(text, start, end, alone):
        return Named(start, end, form, told[0], zone, told[1], False, weak)
    return _bare(text, candidate, weak) if alone else _by_make(text, candidate, form)


def _by_company(text: str, candidate: Candidate, alone: bool) -> tuple[str, str] | None:
    """Kind and rule by a noun for a group or a person's role beside the name."""
    start, end = candidate.start, candidate.end
    if kind := groups.beside(text, start, end):
        return kind, "group-beside"
    before = text[max(0, start - 4) : start]
    if surroundings.is_shown(text, start, end):
        return "media", "told"
    if surroundings.role_apposed(text, end) and not (
        (alone and (before == "the " or ground.is_located(text, start, end)))
        or surroundings.is_asked_about(text, start)
    ):
        return "person", "apposed-role"
    named_so = surroundings.role_comma(text, start) or surroundings.is_nickname(text, start)
    return ("person", "apposed-role") if named_so else None


def _by_preposition(text: str, start: int, end: int, alone: bool) -> tuple[str, str] | None:
    """Kind and rule by the preposition before the name, and what stands before that."""
    if kind := groups.affiliated(text, start, alone):
        return kind, "affiliated"
    if surroundings.is_office_of(text, start, alone):
        return "organisation", "office-of"
    if ground.is_located(text, start, end):
        return "place", "place-after-preposition"
    told = surroundings.is_told_the(text, start) if alone else surroundings.is_told(text, start)
    return ("media", "told") if told else None


def _by_make(text: str, candidate: Candidate, form: str) -> Named:
    """The likeliest kind for several capitalised words of which the words around them say nothing."""
    start, end, zone = candidate.start, candidate.end, candidate.zone
    last = candidate.tokens[-1].form
    article = text[start - 4 : start].lower() == "the "
    if article or len(candidate.tokens) > 4 or ABSTRACT.fullmatch(last):
        acts = surroundings.is_addressed(text, start) or surroundings.acts_as_person(text, start, end)
        return Named(start, end, form, "organisation", zone, "capitals-after-article", False, not (article and acts))
    if last.endswith("s") and places.is_place(candidate.tokens[0].form):
        return Named(start, end, form, "organisation", zone, "place-and-plural")
    shouted = form.isupper() and candidate.tokens[0].form.title() not in names.given()
    return Named(start, end, form, "person", zone, "capitals", False, shouted)


_LETTERS = re.compile(r"\s\(([A-Z][A-Z&.-]{2,6})\)")


def _stands_for(text: str, end: int, form: str) -> bool:
    """True before its own first letters in brackets."""
    letters = _LETTERS.match(text, end)
    return letters is not None and names.abbreviates(letters[1], form)
