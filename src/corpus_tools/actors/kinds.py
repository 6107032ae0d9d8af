"""What kind of actor a name is, from the words in it and the words around it."""

from __future__ import annotations

import re

from corpus_tools.actors import ground, groups, looks, names, places, surroundings, things
from corpus_tools.actors.candidates import Candidate
from corpus_tools.actors.fields import ABSTRACT
from corpus_tools.actors.hints import hints_of
from corpus_tools.actors.named import Hints, Named
from corpus_tools.actors.runs import BODIES_ALONE
from corpus_tools.actors.shapes import Shape


def named(text: str, candidate: Candidate) -> Named | None:
    """The name that a candidate turns out to hold; None when it names no actor."""
    start, end, titled, _, zone, shape = candidate
    if shape.state:
        return of_state(text, start, end, zone, *shape.state)
    if not titled and text[end : end + 1] in _BEFORE_BODIES and (body := of_place(text, start, end, zone)):
        return body
    if shape.listed and not titled:
        name, kind, rule = shape.listed
        known = Named(start, end, name, kind, zone, rule, True)
        return None if things.is_platform(text, known) or things.is_label(text, known) else known
    if shape.short and text[end : end + 1] == "." and (text[start - 2 : start] == ", " or _DAY.match(text, end)):
        return None
    form, look = shape.form, shape.look
    if look.collective == "media" and (number := _CHANNEL.match(text, end)):
        return Named(start, number.end(), form + number[0], "media", zone, "numbered-channel")
    hints = hints_of(text, start, end)
    if looks.is_product(text, start, end, look, hints) or (look.event and not (titled and shape.size > 1)):
        return None
    if shape.storm and not titled:
        name = form[shape.storm :]
        return Named(end - len(name), end, name, None, zone, "thing", False, True)
    if shape.owner and not titled and (belonging := _belonging(text, end, *shape.owner)):
        return Named(start, *belonging, zone, "state-belonging", True)
    return _unlisted(text, candidate, hints)


_BEFORE_BODIES = frozenset({" ", "'", "’"})
_DAY = re.compile(r"\.\s?\d")  # behind a month cut short (Jan. 9)
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


def _belonging(text: str, end: int, state: str, behind: int) -> tuple[int, str, str] | None:
    """What the state owns whose name or adjective ends so many characters before the end, when that is all of it."""
    belonging = places.belonging(text, end - behind, state)
    return belonging if belonging and belonging[0] >= end else None


def of_state(text: str, start: int, end: int, zone: str, state: str, use: str) -> Named | None:
    """What a state's name, adjective or capital stands for: what belongs to it, the state that acts, or a place."""
    owned = places.belonging(text, end, state) if use in ("name", "adjective") else None
    if owned and not (owned[2] in _BODIES and _ONE_OF_MANY.search(text, max(0, start - 4), start)):
        return Named(start, *owned, zone, "state-belonging", True)
    if use == "capital" and (body := of_place(text, start, end, zone)):
        return body
    if use not in ("name", "capital"):
        return None
    if use == "name" and (begin := _party_of_state(text, start, end)) < start:
        return Named(begin, end, text[begin:end], "party", zone, "party-of-state", True)
    acts = places.acts_as_state(text, start, end, use == "capital")
    name = state if acts or use == "name" else text[start:end]
    return Named(start, end, name, "country" if acts else "place", zone, f"state-{use}", True)


def of_place(text: str, start: int, end: int, zone: str) -> Named | None:
    """
    The body of a city or a region that its name and small words behind it name (``Gaza's health ministry``); what only
    states have is not the capital's (``Moscow's foreign ministry``).
    """
    place = text[start:end]
    owned = places.belonging(text, end, place) if places.is_place(place) else None
    if owned is None or owned[2] not in _BODIES or not text[end : owned[0]].islower():
        return None
    of_state = place in places.states() and owned[2] == "government"
    return None if of_state or owned[1].endswith(" government") else Named(start, *owned, zone, "place-belonging", True)


_BODIES = frozenset({"government", "organisation"})
_ONE_OF_MANY = re.compile(r"\b[Aa]n?\s\Z")


_CHANNEL = re.compile(r"\s\d{1,2}\b(?:\sNews\b)?(?![.,:]\d|%)")
_REIGN = re.compile(r"\s+(administration|government|cabinet|regime)\b")


def _unlisted(text: str, candidate: Candidate, hints: Hints) -> Named | None:
    """The kind of a name that is in no list."""
    start, end, titled, _, zone, shape = candidate
    form, size, look, organisation = shape.form, shape.size, shape.look, None
    if look.collective and not (titled and size < 3):
        organisation = looks.organisation_kind(text, start, end, look, hints)
    if size == 1 and organisation and _is_head(text, start, form, hints):
        sure = (organisation == "media" and form not in looks.NO_PAPERS) or form in BODIES_ALONE
        return Named(start, end, form, organisation if sure else None, zone, "head-alone", False, not sure)
    if size == 1 and (organisation or shape.common):
        return None
    if "reign" in hints and size < 4 and (office := _REIGN.match(text, end)):
        return Named(start, office.end(), f"{form} {office[1]}", "government", zone, "person-administration", True)
    if at_head := _at_head(text, candidate, hints):
        return at_head
    if organisation:
        return Named(start, end, form, organisation, zone, "organisation-word")
    if not titled and (rule := groups.of_several(text, start, form, hints, look.given)):
        return Named(start, end, form, "organisation", zone, rule)
    if titled and not _is_letters(shape):
        return Named(start, end, form, "person", zone, "title-before")
    if look.lettered and not look.given:
        return Named(start, end, form, "organisation", zone, "ends-in-letters")
    if ground.is_ground(text, candidate, hints) or (size > 1 and places.is_place(form) and not _acts(text, candidate)):
        return Named(start, end, form, "place", zone, "place-noun-beside")
    if _is_person(text, candidate, hints):
        return Named(start, end, form, "person", zone, "person-name")
    return None if shape.signature else _by_context(text, candidate, hints)


_VOWEL = re.compile(r"[AEIOUY]")


def _is_letters(shape: Shape) -> bool:
    """True for an acronym that nobody can read as a word, and so no shouted surname: nobody is called that."""
    return shape.acronym and not _VOWEL.search(shape.form)


def _acts(text: str, candidate: Candidate) -> bool:
    """True for a given name and a place's word that do or are what only persons do or are: Ellie Hall wrote."""
    start, end, _, _, _, shape = candidate
    if shape.size != 2 or not shape.look.given or places.is_place(shape.first):
        return False
    return (
        surroundings.speaks(text, end)
        or surroundings.acts_as_person(text, start, end)
        or surroundings.role_apposed(text, end)
    )


def _at_head(text: str, candidate: Candidate, hints: Hints) -> Named | None:
    """The place at the head of a report, its state, and what no list has and owns what only states have."""
    start, end, _, initial, zone, shape = candidate
    if initial and shape.form.isupper() and ground.is_dateline(text, end):
        return Named(start, end, shape.form.title(), "place", zone, "dateline", True)
    if not _OF_STATES.isdisjoint(hints) and ground.is_unlisted_state(text, start, end, shape.size == 1):
        return Named(start, end, shape.form, "place", zone, "state-unlisted")
    if "comma-behind" in hints and ground.is_dated_line(text, start, end):
        return Named(start, end, shape.form, "place", zone, "dateline", True)
    return None


_OF_STATES = frozenset({"comma-before", "owner"})


_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s\Z")


def _is_head(text: str, start: int, form: str, hints: Hints) -> bool:
    """True for an organisation's word alone after the article, as a body named in full is called (``the Rally``)."""
    if _THE.search(text, max(0, start - 4), start) or form == "Parliament":
        return True
    if text.startswith(("'s ", "’s "), start - 3) and form in BODIES_ALONE:
        return True
    return "side" in hints and groups.takes_side(text, start)


def _is_person(text: str, candidate: Candidate, hints: Hints) -> bool:
    start, _, _, _, _, shape = candidate
    if shape.size == 2 and len(shape.last.rstrip(".")) == 1:
        return False
    if "role" in hints and surroundings.role_before(text, start):
        return True
    if shape.size == 1:
        return False
    return (shape.look.given or shape.look.personal) and text[start - 4 : start].lower() != "the "


_LOOSE = frozenset({"reader_comment", "infobox"})  # where capitals are anyone's whim, and keywords stand alone


def _bare(text: str, candidate: Candidate, hints: Hints, weak: bool) -> Named:
    """A single word of whose kind nothing beside it tells: in a longer name mostly a place, else nobody knows."""
    start, end, _, _, zone, shape = candidate
    form = shape.form
    if "of-a-name" in hints and ground.ends_name(text, start):
        return Named(start, end, form, "place", zone, "end-of-a-name", False, weak)
    thing = things.is_thing(text[max(0, start - 24) : start])
    thing = thing and not ("the" in hints and surroundings.is_addressed(text, start))
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
    _, end, _, _, _, shape = candidate
    form = shape.form
    if text[end : end + 1] == "," and _DOES.match(text, end):
        return True
    if form[1:].islower():
        return False
    if form.isupper():
        return 2 < len(form) <= _LETTERS_AT_MOST and _GOES_ON.match(text, end) is not None
    return _CAMEL.search(form) is not None


def _by_context(text: str, candidate: Candidate, hints: Hints) -> Named:
    """The kind that the words around a name give it, else the likeliest for a name of its make."""
    start, end, _, initial, zone, shape = candidate
    form, alone = shape.form, shape.size == 1
    weak = alone and (zone in _LOOSE or (initial and not _is_marked(text, candidate)))
    weak = weak or (zone == "caption" and alone and text[end : end + 1] == ":")
    weak = weak and not (initial and zone not in _LOOSE and not form.endswith("s") and surroundings.speaks(text, end))
    told = _by_company(text, start, end, hints, alone)
    if told and not (told[0] == "person" and _is_letters(shape)):
        return Named(start, end, form, told[0], zone, told[1], False, weak)
    if not shape.acronym and places.is_place(form):
        return Named(start, end, form, "place", zone, "gazetteer", False, weak and alone)
    if not _OF_THINGS.isdisjoint(hints) and things.is_made(text, start, end, hints):
        return Named(start, end, form, None, zone, "thing", False, True)
    if "held" in hints and surroundings.is_held_by(text, end):
        return Named(start, end, form, None, zone, "office-held", False, weak and initial)
    if "apposed" in hints and not alone and _stands_for(text, end, form):
        return Named(start, end, form, "organisation", zone, "spelt-out")
    if shape.acronym:
        if "told" in hints and surroundings.is_told(text, start):
            return Named(start, end, form, "media", zone, "told", False, weak)
        return Named(start, end, form, "organisation", zone, "acronym", False, weak)
    if alone and "person" in hints and surroundings.acts_as_person(text, start, end):
        common = form.endswith("s") or ABSTRACT.fullmatch(form) is not None
        return Named(start, end, form, "person", zone, "acts-as-person", False, weak and common)
    if told := _by_preposition(text, start, end, hints, alone):
        return Named(start, end, form, told[0], zone, told[1], False, weak)
    return _bare(text, candidate, hints, weak) if alone else _by_make(text, candidate, hints)


_OF_THINGS = frozenset({"comma-behind", "made"})
_OF_COMPANY = frozenset({"apposed", "comma-before", "group", "polled", "shown", "side", "the"})


def _by_company(text: str, start: int, end: int, hints: Hints, alone: bool) -> tuple[str, str] | None:
    """Kind and rule by a noun for a group or a person's role beside the name."""
    if _OF_COMPANY.isdisjoint(hints):
        return None
    if kind := groups.beside(text, start, end, hints):
        return kind, "group-beside"
    if "shown" in hints and surroundings.is_shown(text, start, end):
        return "media", "told"
    if (
        "apposed" in hints
        and surroundings.role_apposed(text, end)
        and not (
            (alone and (text[max(0, start - 4) : start] == "the " or ground.is_located(text, start, end)))
            or surroundings.is_asked_about(text, start)
        )
    ):
        return "person", "apposed-role"
    if "comma-before" not in hints:
        return None
    named_so = surroundings.role_comma(text, start) or surroundings.is_nickname(text, start)
    return ("person", "apposed-role") if named_so else None


def _by_preposition(text: str, start: int, end: int, hints: Hints, alone: bool) -> tuple[str, str] | None:
    """Kind and rule by the preposition before the name, and what stands before that."""
    if text[start - 1 : start] != " ":
        return None
    if kind := groups.affiliated(text, start, alone):
        return kind, "affiliated"
    if "office" in hints and surroundings.is_office_of(text, start, alone):
        return "organisation", "office-of"
    if "located" in hints and ground.is_located(text, start, end):
        return "place", "place-after-preposition"
    if alone:
        told = "the" in hints and surroundings.is_told_the(text, start)
    else:
        told = "told" in hints and surroundings.is_told(text, start)
    return ("media", "told") if told else None


_LANDS = frozenset(
    {"Africa", "America", "Asia", "Australia", "Britain", "Canada", "England", "Espana", "España", "Europe"}
) | {
    "France",
    "Germany",
    "India",
    "Italia",
    "Italy",
    "Japan",
    "Kenya",
    "Nigeria",
    "Scotland",
    "UK",
    "US",
    "USA",
    "Uganda",
    "Ukraine",
    "Wales",
    "Zimbabwe",
}
"""Where a body works, at the end of its name (Transport Scotland); lands that are no surnames."""


def _by_make(text: str, candidate: Candidate, hints: Hints) -> Named:
    """The likeliest kind for several capitalised words of which the words around them say nothing."""
    start, end, _, _, zone, shape = candidate
    article = text[start - 4 : start].lower() == "the "
    if article or shape.size > 4 or ABSTRACT.fullmatch(shape.last):
        acts = article and (
            surroundings.is_addressed(text, start)
            or surroundings.acts_as_person(text, start, end)
            or surroundings.speaks(text, end)
        )
        weak = not acts
        return Named(start, end, shape.form, "organisation", zone, "capitals-after-article", False, weak)
    if shape.last in _LANDS or (shape.last.endswith("s") and places.is_place(shape.first)):
        return Named(start, end, shape.form, "organisation", zone, "with-a-place")
    shouted = shape.form.isupper() and shape.first.title() not in names.given()
    return Named(start, end, shape.form, "person", zone, "capitals", False, shouted)


_LETTERS = re.compile(r"\s\(([A-Z][A-Z&.-]{2,6})\)")


def _stands_for(text: str, end: int, form: str) -> bool:
    """True before its own first letters in brackets."""
    letters = _LETTERS.match(text, end)
    return letters is not None and names.abbreviates(letters[1], form)
