"""What kind of actor a name is, from the words in it and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from corpus_tools import candidates, lexicons, names, places
from corpus_tools.candidates import Candidate
from corpus_tools.model import Span


@dataclass(frozen=True, slots=True, order=True)
class Named(Span):
    """
    A name with its kind, as far as one place in the text shows. ``settled``: ``name`` is its actor's name whatever
    else the document says; ``weak``: it is no name unless another place shows so; ``kind`` None: not known here.
    """

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
def _first_names() -> frozenset[str]:
    return lexicons.forms("actor_first_names")


@cache
def _events() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicons.rows("actor_non_names") if row["why"] == "event")


def named(text: str, candidate: Candidate) -> Iterator[Named]:
    """The names that a candidate turns out to hold: usually one, none when it names no actor."""
    form = " ".join(text[candidate.start : candidate.end].split())
    state = places.states().get(form) or (len(form) > 3 and form.isupper() and places.states().get(form.title()))
    if state:
        yield from _of_state(text, candidate, *state)
        return
    if listed := _listed(candidate, form):
        yield listed
        return
    if _is_product(text, candidate):
        return
    first = candidate.tokens[0]
    owner = places.states().get(first.form)
    if owner and owner[1] in ("adjective", "name") and not candidate.titled:
        belonging = places.belonging(text, first.end, owner[0])
        if belonging and belonging[0] >= candidate.end:
            yield Named(
                candidate.start, belonging[0], belonging[1], belonging[2], candidate.zone, "state-belonging", True
            )
            return
    yield from _unlisted(text, candidate, form)


def _of_state(text: str, candidate: Candidate, state: str, use: str) -> Iterator[Named]:
    if use in ("name", "adjective") and (owned := places.belonging(text, candidate.end, state)):
        end, name, kind = owned
        yield Named(candidate.start, end, name, kind, candidate.zone, "state-belonging", True)
    elif use in ("name", "capital"):
        acts = places.acts_as_state(text, candidate.start, candidate.end, use == "capital")
        form = candidate.cut(text)
        name = state if acts or use == "name" else form
        kind = "country" if acts else "place"
        yield Named(candidate.start, candidate.end, name, kind, candidate.zone, f"state-{use}", True)


def _listed(candidate: Candidate, form: str) -> Named | None:
    """The candidate as a well-known actor or a listed place."""
    if not candidate.titled and (listed := institutions().get(form)):
        name, kind = listed
        return Named(candidate.start, candidate.end, name, kind, candidate.zone, "listed-actor", True)
    if not candidate.titled and places.listed_places().get(form, "word") != "word":
        return Named(candidate.start, candidate.end, form, "place", candidate.zone, "listed-place", True)
    return None


_MODEL = re.compile(r"\s\d+(?!\d*%)(?:\w*\b)(?![,.]\d|\s(?:per|percent|million|billion|people|years?))|[-‐‑]\d")
_YEAR = re.compile(r"\s(?:19|20)\d\d\b")
_CAMEL = re.compile(r"\b[a-z]+[A-Z]\w*(?:['’]s)?\s$")


def _is_product(text: str, candidate: Candidate) -> bool:
    """True for a model or version: a digit in or after the name, a camel-cased word before it; and for events."""
    forms = [token.form for token in candidate.tokens]
    if any(character.isdigit() for form in forms for character in form):
        return True
    after = text[candidate.end : candidate.end + 16]
    if _MODEL.match(after) and not _YEAR.match(after):
        return True
    if _CAMEL.search(text[max(0, candidate.start - 20) : candidate.start]):
        return True
    head = _head(candidate)
    return head in _events() and not (len(forms) > 1 and candidate.titled)


def _head(candidate: Candidate) -> str:
    """The word that says what the name is of: the last before ``of``, else the last."""
    for before, token in zip(candidate.tokens, candidate.tokens[1:], strict=False):
        if token.glue.startswith(("of", "for")):
            return before.form
    return candidate.tokens[-1].form


_ARMIES = re.compile(r"(?:Royal|National|Red|Regular|Air|Defen[cs]e|Armed)\b")


@cache
def _group_kinds() -> dict[str, str]:
    """Common nouns for groups, to the kind of a name that stands beside them."""
    return {row["form"]: row["kind"] for row in lexicons.rows("actor_groups")}


@cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A group's noun right after a name, right before it, and in apposition to it."""
    noun = f"({lexicons.alternation(_group_kinds())})"
    return (
        re.compile(rf"\s+{noun}\b"),
        re.compile(rf"\b{noun}\s+$"),
        re.compile(rf"\s*[,(–—-]\s*(?:an?|the)\s+(?:[\w'’-]+\s+){{0,5}}?{noun}\b"),
    )


def _group_beside(text: str, start: int, end: int) -> str | None:
    """The kind that a noun beside the name gives it."""
    after, before, apposed = _beside()
    match = after.match(text, end) or before.search(text[max(0, start - 24) : start]) or apposed.match(text, end)
    return _group_kinds()[" ".join(match[1].split())] if match else None


def _organisation_kind(text: str, candidate: Candidate) -> str | None:
    """The kind that an organisation's word in the name gives."""
    words = candidates.organisation_words()
    head = _head(candidate)
    forms = [token.form for token in candidate.tokens]
    kind = words.get(head) or next((words[form] for form in forms if form in words), None)
    if kind is None:
        return None
    after = _beside()[0].match(text, candidate.end)
    if after and (beside := _group_kinds()[" ".join(after[1].split())]) in ("armed_group", "party"):
        return beside
    if kind == "military" and not (_ARMIES.match(forms[0]) or forms[0] in places.states()):
        return "armed_group"
    return kind


@cache
def _roles() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A person's role in apposition to a name, and right before it."""
    role = lexicons.alternation(lexicons.forms("actor_roles"))
    determiner = r"(?:(?:an?|the|his|her|their|its|\w+['’]s)\s+)?"
    return (
        re.compile(rf"\s*[,(–—-]\s*(?:\d\d\b|(?:who|aged)\b|{determiner}(?:[\w'’-]+\s+){{0,4}}?{role}\b)"),
        re.compile(rf"\b(?:{role}|mr|dr)\s+$"),
    )


def _unlisted(text: str, candidate: Candidate, form: str) -> Iterator[Named]:
    forms = [token.form for token in candidate.tokens]
    settle = (candidate.start, candidate.end, form)
    organisation = None if candidate.titled and len(forms) < 3 else _organisation_kind(text, candidate)
    alone = len(forms) == 1
    if alone and (organisation or forms[0] in _events()):
        return
    if organisation:
        yield Named(*settle, organisation, candidate.zone, "organisation-word")
        return
    if candidate.titled:
        yield Named(*settle, "person", candidate.zone, "title-before")
        return
    if _ground().match(text, candidate.end) or (not alone and places.is_place(form)):
        yield Named(*settle, "place", candidate.zone, "place-noun-beside")
        return
    if _is_person(text, candidate, forms):
        yield Named(*settle, "person", candidate.zone, "person-name")
        return
    yield _by_context(text, candidate, form, forms)


@cache
def _ground() -> re.Pattern[str]:
    """A word for a place right after a name (``Bagram airbase``)."""
    return re.compile(rf"\s+{lexicons.alternation(lexicons.forms('actor_place_nouns'))}\b")


def _is_person(text: str, candidate: Candidate, forms: list[str]) -> bool:
    given = forms[0] in _first_names()
    before = text[max(0, candidate.start - 16) : candidate.start]
    if len(forms) > 1:
        particle = any(
            token.glue.split()[-1:] and token.glue.split()[-1] not in ("of", "for", "and", "&", "the")
            for token in candidate.tokens[1:]
        )
        article = re.match(r"(?:[Aa]l|[Ee]l)[-‐‑]", forms[-1]) is not None
        the = before.lower().endswith("the ")
        return (
            (given and not the) or particle or (article and not the) or any(re.fullmatch(r"\w\.", f) for f in forms[:2])
        )
    return bool(_roles()[1].search(before))


def _by_context(text: str, candidate: Candidate, form: str, forms: list[str]) -> Named:
    start, end, zone = candidate.start, candidate.end, candidate.zone
    before = text[max(0, start - 24) : start]
    alone = len(forms) == 1
    weak = candidate.cased or (alone and candidate.initial)
    if kind := _group_beside(text, start, end):
        return Named(start, end, form, kind, zone, "group-beside")
    if _roles()[0].match(text, end):
        return Named(start, end, form, "person", zone, "apposed-role", False, weak)
    if places.is_place(form):
        return Named(start, end, form, "place", zone, "gazetteer", False, weak and alone)
    if alone and names.is_acronym(form):
        return Named(start, end, form, "organisation", zone, "acronym", False, weak)
    if alone:
        return Named(
            start, end, form, None, zone, "capital", False, weak or _is_thing(before) or _in_list(text, candidate)
        )
    if before.lower().endswith("the ") or len(forms) > 4:
        return Named(start, end, form, "organisation", zone, "capitals-after-article", False, True)
    return Named(start, end, form, "person", zone, "capitals", False, candidate.cased)


def listed_in_headline(text: str, candidate: Candidate, capitals: bool) -> Named | None:
    """The name of a candidate whose capitals say nothing: a listed actor, state or place, or given name and surname."""
    forms = [token.form for token in candidate.tokens]
    form = " ".join(text[candidate.start : candidate.end].split())
    if capitals and len(form) < 4 and "." not in form:
        return None
    state = (
        places.states().get("US" if form == "Us" else form) or (capitals and places.states().get(form.title())) or None
    )
    if state and (form != "Us" or places.belonging(text, candidate.end, state[0])):
        return next(_of_state(text, candidate, *state), None)
    if listed := _listed(candidate, form):
        return listed
    ordinary = candidates.why_no_name().keys() | _events() | candidates.organisation_words().keys()
    if (
        len(forms) == 2
        and forms[0].title() in _first_names()
        and not any(f in ordinary or candidates.is_title(f) for f in forms)
    ):
        return Named(candidate.start, candidate.end, form, "person", candidate.zone, "person-name", False, capitals)
    return None


_DETERMINED = re.compile(
    r"\b(?:an?|its|new|his|her|their|our|my|your|this|that|each|every|the|of\s+the)\s+(?:[a-z]+\s+)?$", re.IGNORECASE
)


def _is_thing(before: str) -> bool:
    """True after a determiner, as a product or a common noun is named (``the new Walkman``)."""
    return _DETERMINED.search(before) is not None


def _in_list(text: str, candidate: Candidate) -> bool:
    """True for one of several single capitalised words between commas, as in a list of keywords."""
    before, after = text[max(0, candidate.start - 2) : candidate.start], text[candidate.end : candidate.end + 3]
    return before == ", " and after[:2] == ", " and after[2:].isupper()
