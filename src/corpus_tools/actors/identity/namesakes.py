"""Within one document: whom a bare surname means where several persons named in full share it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from corpus_tools.actors import names
from corpus_tools.actors.identity import bearers, titled
from corpus_tools.actors.identity.gendered import gender_of, gender_said, gender_told
from corpus_tools.actors.identity.offices import (
    Office,
    holder,
    offices_beside,
)
from corpus_tools.actors.identity.people import COURTESY
from corpus_tools.actors.kinds import surroundings
from corpus_tools.actors.named import Linked, Named
from corpus_tools.memo import Memo

_REACH = 70  # characters before a name that are looked at
_BESIDE = re.compile(
    r"\b(?:about|against|among|at|behind|by|for|from|in|including|like|of|on|than|under|with|without|(?<!according )to)"
    r"\s(?:[\w.’'-]+\s){0,4}\Z"
)
"""Before a name that is only mentioned beside what the sentence is about: ``the mother of victim X``, ``under X``."""
_KIN = (
    r"(?:aunt|brother(?:-in-law)?|cousin|daughter(?:-in-law)?|ex-(?:husband|wife)|father(?:-in-law)?|grand(?:daughter"
    r"|father|mother|son)|half-(?:brother|sister)|husband|mother(?:-in-law)?|nephew|niece|sister(?:-in-law)?"
    r"|son(?:-in-law)?|step(?:brother|father|mother|sister|son)|twin|uncle|widow|widower|wife)"
)
_OF_KIN = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|\w+['’]s)\s(?:[a-z-]+\s){{0,2}}{_KIN},?\s\Z")
"""Before whoever is told of for the sake of another: ``her father, X``."""
_GOES_ON = re.compile(
    r",(?!\s(?:and|or)\b)|\s(?:\w+ly\s)?(?:is|was|has|had|will|would|can|could|does|did|who|\w+ed|\w+s)\b"
)
"""Behind the subject of a sentence: a clause about it, or what it does."""

_DID = re.compile(
    r"\s(?:began|bought|brought|came|chose|drew|drove|fell|felt|fled|flew|fought|found|gave|got|grew|held|hit|kept|knew|left"
    r"|lost|made|met|paid|put|ran|rose|sang|sat|saw|sent|set|sold|spent|spoke|stood|struck|taught|threw|told|took|went|won"
    r"|wrote)\b"
)
_BEGINS = re.compile(r"(?:\A|\n|[.!?]”?[\s\"])\Z")
_DOES = re.compile(r"\s(?!(?:and|or)\b)[a-z]")
"""Before a name that opens a sentence, and behind one that does something."""


def told_by_place(text: str, linked: Sequence[Linked]) -> Sequence[Linked]:
    """
    The names, each bare surname that several persons share given to the one of them whom an office right beside it
    tells (``Senator Lee``), or what tells a man from a woman (``Lee, who keeps her seat``), else to whom the document
    named in full before it, by the rules of ``bearers``. A surname that may mean two is nobody's but its own.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for actor in {actor for named, actor, kind in linked if kind == "person" and " " in named.name}:
        full[_family(actor)].add(actor)
    shared = {surname: found for surname, found in full.items() if len(found) > 1}
    linked = _without_another(text, titled.without_others(text, linked, _alone), full)
    if not shared:
        return _with_offices(text, linked)
    offices = _offices(text, linked, set[str]().union(*shared.values()))
    told = {
        named.start: one
        for named, _, _ in linked
        if (one := _in_office(text, named, shared, offices) or _of_gender(text, named, shared))
    }
    told = _named_beside(text, linked, shared, told) | told
    means: dict[int, str | None] = {}
    for surname, places in _places(text, linked, shared, told).items():
        means |= {start: actor or surname for start, actor in bearers.meant_at(text, places)}
    linked = [
        (named, told.get(named.start) or _as_written(named, means.get(named.start)) or actor, kind)
        for named, actor, kind in linked
    ]
    return _with_offices(text, linked)


def _with_offices(text: str, linked: Sequence[Linked]) -> Sequence[Linked]:
    """The names, surnames alone called by an office where it tells somebody whom the document does not name in full."""
    return titled.with_titles(text, linked, _alone)


def _as_written(named: Named, meant: str | None) -> str | None:
    """Whom a surname means, itself as it is written where nobody knows."""
    return named.name if meant and " " not in meant else meant


def _places(
    text: str, linked: Sequence[Linked], shared: Mapping[str, Collection[str]], told: Mapping[int, str]
) -> dict[str, list[bearers.Place]]:
    """By shared surname the places where it stands alone, and those where somebody is named in full with it."""
    found: dict[str, list[bearers.Place]] = {surname: [] for surname in shared}
    last: dict[str, int] = {}
    for named, actor, kind in sorted(linked, key=lambda one: one[0].start):
        surname = _alone(text, named)
        if surname in shared:
            people = _of_courtesy(text, named.start, shared[surname])
            found[surname].append(
                bearers.Place(named.start, named.zone, None, False, people, told.get(named.start), _says(text, named))
            )
        elif kind == "person" and " " in named.name and named.zone != "byline":
            family = _family(actor)
            if actor in shared.get(family, ()):
                others, ended = found[family], last.get(family, 0)
                listed = bool(others) and bool(others[-1].actor) and _LISTED.fullmatch(text, ended, named.start)
                if listed:
                    others[-1] = others[-1]._replace(topic=False)
                topic = not listed and _is_told_of(text, named)
                others.append(bearers.Place(named.start, named.zone, actor, topic, speaks=_says(text, named)))
                last[family] = named.end
    return found


_LISTED = re.compile(r",?\s(?:and|or)\s(?:[\w.-]+\s){0,2}|,\s")
"""Between two of whom the sentence tells the same."""
_WHO = re.compile(r",\swho\s")


_SAID = re.compile(r"\b(?:added|said|says|told)\s\Z")
_SAYS = re.compile(r"(?:,[^,.;:\n\"“”]{2,60})?,?\s(?:added|said|says|told)\b")


def _says(text: str, named: Named) -> bool:
    """True beside a verb of saying, on either side."""
    speaks = surroundings.speaks(text, named.end) or _SAYS.match(text, named.end) is not None
    return speaks or _SAID.search(text, max(0, named.start - len("added  ")), named.start) is not None


def _is_told_of(text: str, named: Named) -> bool:
    """True for a name that the sentence is about, or a clause of it."""
    if _is_topic(text, named, True) or _opens(text, named):
        return True
    kin = _OF_KIN.search(text, max(0, named.start - _REACH), named.start)
    return _WHO.match(text, named.end) is not None and not kin


def _of_courtesy(text: str, start: int, people: Collection[str]) -> frozenset[str]:
    """Those of some people whom ``Mr`` or ``Mrs`` before a surname fits; all where neither stands there."""
    courtesy = COURTESY.search(text, max(0, start - _REACH), start)
    if courtesy is None:
        return frozenset(people)
    gender = "male" if courtesy["male"] else "female"
    fitting = {actor for actor in people if gender_of(actor) == gender}
    return frozenset(fitting or {actor for actor in people if gender_of(actor) is None} or people)


def _named_beside(
    text: str, linked: Sequence[Linked], shared: Mapping[str, Collection[str]], told: Collection[int]
) -> dict[int, str]:
    """
    Where a bare surname stands, and who was named in full with it last in the same line, in a text that names whom it
    means so in each: no other place of the body has the surname by itself but those that are ``told`` otherwise.
    """
    found: dict[str, dict[int, str]] = {surname: {} for surname in shared}
    last: dict[str, tuple[int, str | None]] = {}
    ended = 0
    for named, actor, _ in linked:
        line = text.rfind("\n", 0, named.start)
        surname = _alone(text, named)
        if surname not in shared:
            family = _family(actor)
            if actor in shared.get(family, ()) and " " in named.name:
                one = not _LISTED.fullmatch(text, ended, named.start)
                ended = named.end
                topic = one and (_is_topic(text, named, True) or _opens(text, named))
                last[family] = line, actor if topic else None
        elif named.start not in told and named.zone == "body":
            begun, beside = last.get(surname, (None, None))
            if begun != line:
                found.pop(surname, None)
            elif beside and surname in found:
                found[surname][named.start] = beside
    return {start: actor for own in found.values() for start, actor in own.items()}


def _offices(text: str, linked: Sequence[Linked], people: Collection[str]) -> dict[str, set[Office]]:
    """The offices of some people where they are named in full: Senator X; X, a senator."""
    found: dict[str, set[Office]] = defaultdict(set)
    for named, actor, _ in linked:
        if actor in people and " " in named.name:
            found[actor] |= offices_beside(text, named.start, named.end)
    return found


def _in_office(
    text: str, named: Named, shared: Mapping[str, Collection[str]], offices: Mapping[str, Collection[Office]]
) -> str | None:
    """The one of several persons with a surname who has the office that stands beside it."""
    people = sorted(shared.get(_alone(text, named), ()))
    told = offices_beside(text, named.start, named.end) if people else ()
    fitting = {holder(office, offices, people) for office in told} - {None}
    return fitting.pop() if len(fitting) == 1 else None


def _without_another(text: str, linked: Sequence[Linked], full: Mapping[str, Collection[str]]) -> Sequence[Linked]:
    """
    The names, each surname alone an actor of its own where only a woman has it in full, and some place says it is a
    man's, or the other way round.
    """
    only = {surname: gender_of(next(iter(found))) for surname, found in full.items() if len(found) == 1}
    only = {surname: gender for surname, gender in only.items() if gender}
    if not only:
        return linked
    told = [
        (one, only.get(one) and gender_said(text, named.end)) for named, _, _ in linked for one in [_alone(text, named)]
    ]
    another = {surname for surname, gender in told if gender and gender != only[surname]}
    return [
        (named, named.name if surname in another and gender != only[surname] else actor, kind)
        for (named, actor, kind), (surname, gender) in zip(linked, told, strict=True)
    ]


def _of_gender(text: str, named: Named, shared: Mapping[str, Collection[str]]) -> str | None:
    """The one man, or woman, of several persons with a surname, where the words behind it, and no Mr, tell which."""
    people = _of_courtesy(text, named.start, shared.get(_alone(text, named), ()))
    gender = gender_told(text, named.start, named.end) if people else None
    fitting = [actor for actor in people if gender and gender_of(actor) in (gender, None)]
    return fitting[0] if len(fitting) == 1 and gender_of(fitting[0]) else None


_PARTICLES = frozenset(
    ["abou", "abu", "bin", "bou", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
     "ould", "van", "von"]
)  # fmt: skip
"""What a surname may have before it and still stand alone: Abu Dhraa, van der Berg."""


_MAYBE_PERSONS = frozenset({None, "person", "place", "organisation"})


def _alone(text: str, named: Named) -> str:
    """The surname, folded, where one stands alone; nothing where the place says more (``Mr``, ``the elder``)."""
    if named.kind not in _MAYBE_PERSONS or named.name != text[named.start : named.end]:
        return ""
    return _SURNAMES[named.name]


def _surname(name: str) -> str:
    """A name of one word and its particles, folded; nothing for a longer one."""
    *before, _ = name.lower().split()
    return _family(name) if _PARTICLES.issuperset(before) else ""


_SURNAMES = Memo(_surname)


def _family(name: str) -> str:
    """The last word of a name, folded and without an article (Karkhi, of the al-Karkhis)."""
    last = name.rpartition(" ")[2]
    return (names.content(last) or (names.fold(last),))[-1]


def _opens(text: str, named: Named) -> bool:
    """True for a name that opens a sentence, and that what it does follows: ``X left``."""
    return bool(_BEGINS.search(text, max(0, named.start - 3), named.start) and _DOES.match(text, named.end))


def _is_topic(text: str, named: Named, did: bool = False) -> bool:
    """True for a name that opens a clause or does something (or ``did``), and stands behind no preposition."""
    speaks = surroundings.speaks(text, named.end) or (did and _DID.match(text, named.end) is not None)
    goes_on = speaks or _GOES_ON.match(text, named.end) is not None
    before = max(0, named.start - _REACH)
    beside = _BESIDE.search(text, before, named.start) or _OF_KIN.search(text, before, named.start)
    return goes_on and not beside
