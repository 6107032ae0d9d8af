"""Tests for the kind of a name by the words around it, and the likeliest kind where these say nothing."""

from __future__ import annotations

import re
from typing import Literal

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding.candidates import Candidate
from corpus_tools.actors.finding.name_ends import LACKING
from corpus_tools.actors.finding.runs import why_no_name
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds import ground, groups, located, surroundings, things
from corpus_tools.actors.kinds.stressed import is_shouted_word
from corpus_tools.actors.named import Hints, Named
from corpus_tools.actors.wordclasses import ABSTRACT


def whole(candidate: Candidate, kind: str | None, rule: str, *, settled: bool = False, weak: bool = False) -> Named:
    """All of a candidate as the name of something of a kind."""
    start, end, _, _, zone, shape = candidate
    return Named(start, end, shape.form, kind, zone, rule, settled, weak)


_REIGN = re.compile(
    r"\s+(administration|government|cabinet|regime|campaign(?!\s(?:against|by|for|in|of|on|promises?|to|trail|were)\b))\b"
)
_THEIR = ("he ", "'s ", "’s ", " a ", "A ")
_OF_CAMPAIGN = re.compile(
    r"\s(?:advis[eo]rs?|aides?|chair\w*|chief|director|managers?|officials?|spokes\w+|staff\w*)\b"
)
_LONGEST_REIGN = 3  # words of the name of who reigns


def reign(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """The government of a person, and those who seek votes for one."""
    start, end, _, _, zone, shape = candidate
    office = _REIGN.match(text, end) if shape.size <= _LONGEST_REIGN else None
    if office is None:
        return None
    if office[1] == "campaign":
        owned = text.endswith(_THEIR, 0, start) or _OF_CAMPAIGN.match(text, office.end())
        named = owned and not places.is_place(shape.form)
        rule = "person-campaign"
        return Named(start, office.end(), f"{shape.form} campaign", "organisation", zone, rule, True) if named else None
    return Named(start, office.end(), f"{shape.form} {office[1]}", "government", zone, "person-administration", True)


def dateline(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """The place in capitals at the head of a report."""
    start, end, _, _, zone, shape = candidate
    if not ground.is_dateline(text, end):
        return None
    return Named(start, end, shape.form.title(), "place", zone, "dateline", True)


def unlisted_state(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """The state of a dateline, and what no list has and owns what only states have."""
    start, end, _, _, _, shape = candidate
    if not ground.is_unlisted_state(text, start, end, shape.size == 1 and "acronym" not in shape.signs):
        return None
    return whole(candidate, "place", "state-unlisted")


def dated_line(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """The place that a dated statement comes from."""
    start, end, *_ = candidate
    return whole(candidate, "place", "dateline", settled=True) if ground.is_dated_line(text, start, end) else None


def beside_ground(text: str, candidate: Candidate, hints: Hints) -> Named | None:
    """What stands beside a word for a place; not what opens a sentence before it (Glamorous desert queen)."""
    *_, initial, _, shape = candidate
    if initial and shape.size == 1 and _tells_how(shape.form) and not places.is_place(shape.form):
        return None
    return whole(candidate, "place", "place-noun-beside") if ground.is_ground(text, candidate, hints) else None


_LOOSE = frozenset({"reader_comment", "infobox"})  # where capitals are anyone's whim, and keywords stand alone


def is_weak(text: str, candidate: Candidate) -> bool:
    """True for a single word whose capital may say nothing where it stands."""
    _, end, _, initial, zone, shape = candidate
    if shape.size > 1:
        return False
    if zone in _LOOSE:
        return True
    if not (initial and not _is_marked(text, candidate)) and not (zone == "caption" and text[end : end + 1] == ":"):
        return False
    return not (initial and not shape.form.endswith("s") and surroundings.speaks(text, end))


_CAMEL = re.compile(r"[a-z][A-Z]")
_LETTERS_AT_MOST = 7  # of an acronym; a longer word is shouted
_DOES = re.compile(r", which (?:represents|employs|owns|operates|runs|makes|publishes|campaigns|insures|sells)\b")
_HEAD = r"(?:chair(?:man|woman)?|chief executive|director|founder|owner|spokes(?:man|woman|person))"
_HAS_A_HEAD = re.compile(rf"['’]s {_HEAD},? [A-Z][\w’-]+ [A-Z]")  # of a body, by office and full name
_GOES_ON = re.compile(r"(?:['’]s)?,?\s[a-z]|\s\(\d")


def _is_marked(text: str, candidate: Candidate) -> bool:
    """
    True for a word that is a name wherever it stands: by further capitals (letters of a body, ``DanTech``), or by what
    a clause says that it does.
    """
    _, end, _, _, _, shape = candidate
    form = shape.form
    if text[end : end + 1] in (",", "'", "’") and (_DOES.match(text, end) or _HAS_A_HEAD.match(text, end)):
        return True
    if form[1:].islower():
        return False
    if form.isupper():
        return 2 < len(form) <= _LETTERS_AT_MOST and _GOES_ON.match(text, end) is not None
    return _CAMEL.search(form) is not None


_AGED = re.compile(r"\s?[,(]\s?\d\d\b")
"""A number behind letters, which are a party's with its seats rather than a man's with his age: HDP (67)."""

OF_COMPANY = frozenset({"apposed", "being", "comma-before", "group", "polled", "side", "the"})
"""What hints at a noun for a group or a person's role beside a name."""


_PARTICIPLE = ("ed", "ing")


def by_company(text: str, candidate: Candidate, hints: Hints) -> Named | None:
    """The kind that a noun for a group or a person's role beside the name gives it."""
    start, end, _, _, _, shape = candidate
    told = _company(text, start, end, hints, shape.size == 1)
    aged = "acronym" in shape.signs and _AGED.match(text, end) is not None
    if told is None or (told[0] == "person" and ("letters" in shape.signs or aged)):
        return None
    weak = (_tells_how(shape.form) or not _told_whole(text, end, told[1])) and is_weak(text, candidate)
    return whole(candidate, told[0], told[1], weak=weak)


def _tells_how(word: str) -> bool:
    """True for what opens a sentence before its subject: Weary, Angered."""
    return word.endswith(_PARTICIPLE) or word.lower() in lexicons.forms("framing_adjectives")


def _told_whole(text: str, end: int, rule: str) -> bool:
    """True for a name whose apposition ends with a comma."""
    told = groups.is_told_whole if rule == "group-beside" else surroundings.role_told_whole
    return told(text, end)


def _company(text: str, start: int, end: int, hints: Hints, alone: bool) -> tuple[str, str] | None:
    """Kind and rule by such a noun or role."""
    if kind := groups.beside(text, start, end, hints):
        return kind, "group-beside"
    if (
        "apposed" in hints
        and surroundings.role_apposed(text, end)
        and not surroundings.works_at(text, start)
        and not (alone and (text[max(0, start - 4) : start] == "the " or located.is_located(text, start, end)))
    ):
        return "person", "apposed-role"
    return ("person", "apposed-role") if "comma-before" in hints and surroundings.role_comma(text, start) else None


def thing(text: str, candidate: Candidate, hints: Hints) -> Named | None:
    """What people make."""
    start, end, *_ = candidate
    return whole(candidate, None, "thing", weak=True) if things.is_made(text, start, end, hints) else None


def office_held(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """What has an office to give, before the full name of who holds it."""
    _, end, _, initial, *_ = candidate
    if not surroundings.is_held_by(text, end):
        return None
    return whole(candidate, None, "office-held", weak=initial and is_weak(text, candidate))


_LETTERS = re.compile(r"\s\(([A-Z][A-Z&.-]{2,6})s?\)")


def spelt_out(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """A body before its own first letters in brackets; a thing before letters that a list knows for those of one."""
    _, end, _, _, _, shape = candidate
    letters = _LETTERS.match(text, end)
    if letters is None or not names.abbreviates(letters[1], shape.form):
        return None
    if letters[1] in why_no_name():
        return whole(candidate, None, "thing", weak=True)
    return whole(candidate, "organisation", "spelt-out")


def told(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """A medium that somebody told something."""
    start, *_ = candidate
    if not surroundings.is_told(text, start):
        return None
    return whole(candidate, "media", "told", weak=is_weak(text, candidate))


def acts_as_person(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """A person by what only persons do, suffer or have."""
    start, end, _, _, zone, shape = candidate
    form = shape.form
    if not surroundings.acts_as_person(text, start, end) or is_shouted_word(form):
        return None
    common = form.endswith("s") or ABSTRACT.fullmatch(form) is not None
    return Named(start, end, form, "person", zone, "acts-as-person", False, common and is_weak(text, candidate))


def by_preposition(text: str, candidate: Candidate, hints: Hints) -> Named | None:
    """The kind that the preposition before the name gives it, and what stands before that."""
    start, end, _, _, _, shape = candidate
    told = _preposition(text, start, end, hints, shape.size == 1) if text[start - 1 : start] == " " else None
    return told and whole(candidate, told[0], told[1], weak=is_weak(text, candidate))


def _preposition(text: str, start: int, end: int, hints: Hints, alone: bool) -> tuple[str, str] | None:
    """Kind and rule by such a preposition."""
    if kind := groups.affiliated(text, start, alone):
        return kind, "affiliated"
    if "office" in hints and surroundings.is_office_of(text, start, alone) and not _OF_A_BODY.match(text, end):
        return "organisation", "office-of"
    if not alone and surroundings.is_held(text, start):
        return "organisation", "share-held"
    if "located" in hints and located.is_located(text, start, end):
        return "place", "place-after-preposition"
    return ("media", "told") if "told" in hints and not alone and surroundings.is_told(text, start) else None


_OF_A_BODY = re.compile(r"\s(?:[a-z]+(?:s['’]|['’]s)?\s)?(?:association|committee|cooperative|council|league|union)\b")
"""What is behind a name that is only whose or where a body is: head of the San Lazaro miners' union."""


def end_of_a_name(text: str, candidate: Candidate, _hints: Hints) -> Named | None:
    """The last word of a longer name, mostly a place."""
    start, *_ = candidate
    if not ground.ends_name(text, start):
        return None
    return whole(candidate, "place", "end-of-a-name", weak=is_weak(text, candidate))


_ADJECTIVE = re.compile(r"[A-Z][a-z]{3,}(?:al|ary|ative|ic|itive|ory|ous)")


def _says_of_whom(text: str, candidate: Candidate) -> bool:
    """True for an adjective that opens a sentence before a trade and its holder: Constitutional lawyer Pia Holm."""
    _, end, _, initial, _, shape = candidate
    if not initial or _ADJECTIVE.fullmatch(shape.form) is None:
        return False
    return surroundings.next_words(text, end)[0] in lexicons.forms("actor_roles")


def bare(text: str, candidate: Candidate, hints: Hints) -> Named | Literal[False]:
    """A single word of whose kind nothing beside it tells."""
    start, end, _, _, zone, shape = candidate
    credited = zone == "caption" and text[start - 2 : start] == ": " and text[end + 1 : end + 2].isupper()
    if credited or _says_of_whom(text, candidate) or is_shouted_word(shape.form):
        return False  # Photo: Kelm (Red Cross)
    if things.is_deed(text, start, end):
        return False
    thing = things.is_thing(text, start)
    thing = thing and not ("the" in hints and surroundings.is_addressed(text, start))
    weak = (
        thing or groups.says_of_whom(text, start, end) or is_weak(text, candidate) or things.in_list(text, start, end)
    )
    return whole(candidate, None, "capital", weak=weak)


_AIMED = re.compile(
    r"\b(?:aim\w*|angry|anger|barbs?|digs?|directed|fired|fury|glanc\w+|jab\w*|jeer\w*|laugh\w*|look\w*|mad|nod\w*|outrage"
    r"|point\w*|rage|scream\w*|shots?|shout\w*|smil\w+|star(?:ed?|es|ing)|swipes?|thr[eo]w\w*|upset|yell\w*)\sat\s\Z"
)
"""What is done at a person."""
_PICTURES = frozenset({"Images", "Photo", "Photos", "Pictures"})


def by_make(text: str, candidate: Candidate, _hints: Hints) -> Named:
    """The likeliest kind for several capitalised words of which the words around them say nothing."""
    start, end, _, _, zone, shape = candidate
    article = text[start - 4 : start].lower() == "the "
    if shape.size > 2 and not LACKING.isdisjoint(shape.form.split()):
        return whole(candidate, "organisation", "joined-names")
    if article or shape.size > 4 or ABSTRACT.fullmatch(shape.last):
        acts = article and (
            surroundings.is_addressed(text, start)
            or surroundings.acts_as_person(text, start, end)
            or surroundings.speaks(text, end)
        )
        return whole(candidate, "organisation", "capitals-after-article", weak=not acts)
    if shape.last in _PICTURES and shape.size > 1:  # (CPA Photo/Jan Kovar)
        end -= len(shape.last) + 1
        return Named(start, end, shape.form[: -len(shape.last) - 1], "media", zone, "credit")
    if shape.last in places.lands() or (shape.last.endswith("s") and places.is_place(shape.first)):
        return whole(candidate, "organisation", "with-a-place")
    if text.endswith(" at ", 0, start) and not _AIMED.search(text, max(0, start - 24), start):
        return whole(candidate, "organisation", "behind-at")
    shouted = shape.form.isupper() and shape.first.title() not in names.given()
    return whole(candidate, "person", "capitals", weak=shouted)
