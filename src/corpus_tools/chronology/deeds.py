"""What kind of deed a passage tells and at which small place: two texts that tell of a raid on one village mean one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from corpus_tools import lexicons
from corpus_tools.dates import day_words
from corpus_tools.text import fold

_DEEDS: Mapping[str, str] = {
    "attack": (
        r"bloodbath|carnage|kill(?:ed|ing|ings|s)|martyred|massacr\w+|slaughter\w*|murder(?:ed|ing|s)?"
        r"|summarily executed|shot (?:at|dead)|gunned down|storm(?:ed|ing)|raid(?:ed|s)?|attack(?:ed|s)?"
        r"|ambush(?:ed|es)?|opened fire|fired (?:at|on)"
        r"|were dead|house to house"
        r"|(?:armed men|attackers|columns?|elements|fighters|gunmen|rebels|soldiers|troops)\b[^.;]{0,60}?"
        r" (?:entered|overran)"
    ),
    "blast": r"explosions?|blasts?|exploded|blew up|detonat\w+",
    "air": r"air ?strikes?|airstrikes?|drones?|warplanes?|missiles?|rockets?|bombed|bombing raids?",
    "shell": r"shell(?:ed|ing|s)|artillery|mortars?",
    "crash": r"crash(?:ed|es)?|derail\w+|collid\w+|collisions?|capsiz\w+|sank|sinking",
    "quake": r"(?:earth)?quakes?",
    "capture": r"captur(?:ed|ing|e)|seized|(?:took|taken)(?! part| place| hostage| prisoner)|fell to|overran|conquered",
    "retake": r"recaptur\w+|retak\w+|retook|liberat(?:ed|ing)",
}
_PATTERNS = {deed: re.compile(rf"\b(?:{forms})\b") for deed, forms in _DEEDS.items()}
_MANNERS = frozenset(["air", "blast", "crash", "quake", "shell"])
_NOT_DONE = re.compile(
    r"\b(?:would|will|could|may|might|if|whether|unless|accus\w+|acknowledg\w+|admit\w*|alleg\w+"
    r"|announc\w+|blam\w+|call(?:ed|s) for|charg\w+|claim\w*|condemn\w*|confirm(?:ed|s)?(?! dead)"
    r"|convict\w+|demand\w*|denied|denies|deny|denying"
    r"|deplor\w+|marked|mourn\w*|promis\w+|protest(?![eo]rs?\b)\w*|report(?:ed|s)|said|sanction\w*|say|says|suspect\w*|sworn"
    r"|threat\w+|told|tried|trial|urg\w+|vow\w*|want(?:ed|ing|s)?|warn\w*|wrote)\b"
)
"""Words by which a passage tells what somebody says."""
NEGATED = re.compile(r"\b(?:no(?![\s-]+confidence\b)|not|never|none|nobody|without)\b|n['’]t\b")
"""Words by which a clause tells what was not done."""
_CLAUSE = re.compile(r"[,;:—–]| - ")
_ADDING = re.compile(
    r",\s(?:accusing|alleging|blaming|calling|charging|citing|claiming|condemning|demanding|denouncing|protesting|saying|threatening"
    r"|urging|vowing|warning)\b[^;]*\Z"
)
"""What somebody says with a deed, behind it: the guild walked out, accusing the mayor of theft."""
_CREDIT = re.compile(
    r",\s(?:[^,;.]{2,80}\s(?:said|says)(?:\sin\s(?:an?|its|the)\s\w+)?|according to\s[^;]{2,80}"
    r"|(?:an?|its|the|[A-Z][\w-]*['’]s)\s[^,;.]{2,60},\s[^,;.]{2,60},\s(?:said|says|told(?:\s[\w’' ]{2,40})?))[\s.,]*\Z"
)
"""Who says so, behind a deed of its own day: the mill burned on Monday, its owner said."""
_AT = (
    r"at|around|in|inside|into|near|off|outside|on|captured|conquered|entered|left|liberated|overran|raided|reached"
    r"|recaptured|retook|seized|stormed|took"
    r"|(?:bridge|camp|city|district|hamlet|island|locality|port|town|valley|village) of"
)
_PLACE = re.compile(
    rf"\b(?:{_AT})\s(?:the\s)?(?:(?:strategic\s)?(?:city|town|village)\sof\s)?"
    r"(?P<name>[A-Z][\w’'-]*[a-z](?:[ -][A-Z][\w’'-]*[a-z])*)(?![\w’'])"
)
_THE_VILLAGE = re.compile(r"\b(?:[Tt]hat|[Tt]he|[Tt]his)\s(?:camp|hamlet|settlement|town|village)\b(?!\sof\b)")
_NAMED = re.compile(r"(?<=[\w,;:’'] )[A-Z][\w’'-]*[a-z]\b")
_THING = re.compile(r"\b(?:an?|the)\s(?:[a-z-]+\s)?([a-z-]{3,})\b")
_NO_THING = frozenset(
    re.findall(
        r"\w+",
        "and area blast blasts building by city country crew crowd day dead explosion group house killed man men part"
        " people port road scene side site street that time town tore village war was were where which who woman worker"
        " workers",
    )
)
"""Words that two accidents of a day share as often as one has them told twice."""
_FEW_HOLD = 12
"""Passages of one day on one deed in one place; where they are more, the place is a front and not one happening."""


@dataclass(frozen=True, slots=True)
class Deed:
    """The kinds of deed that a passage tells, the small places at which, all names in it, and the things told of."""

    kinds: frozenset[str]
    places: frozenset[str]
    names: frozenset[str]
    things: frozenset[str]

    @property
    def manners(self) -> frozenset[str]:
        """By what it was done, where that is told."""
        return self.kinds & _MANNERS


def deed_of(text: str, actors: Iterable[str] = ()) -> Deed | None:
    """
    What a passage tells as done, by its words; None for what is only said, denied or to come. Where it only says "the
    village", that may be any of its ``actors``.

    >>> told = deed_of("On 9 March gunmen entered the village of Dar Silo and killed twenty")
    >>> sorted(told.kinds), sorted(told.places)
    (['attack'], ['silo'])
    >>> sorted(deed_of("Gunmen stormed the village", ["dar-silo", "guild"]).places)
    ['guild', 'silo']
    >>> deed_of("The army denied that it had killed anybody in Dar Silo")
    """
    bare = without_credit(text)
    if bare is None:
        return None
    text, folded = bare, fold(bare)
    told = " , ".join(clause for clause in _CLAUSE.split(folded) if not NEGATED.search(clause))
    kinds = frozenset(deed for deed, pattern in _PATTERNS.items() if pattern.search(told))
    if not kinds:
        return None
    named = {fold(match["name"]) for match in _PLACE.finditer(text)} - _known()
    meant = {actor.replace("-", " ") for actor in actors} if not named and _THE_VILLAGE.search(text) else set()
    places = {name.rpartition(" ")[2] for name in named or meant - _known()}
    names = frozenset(map(fold, _NAMED.findall(text))) - day_words()
    return Deed(kinds, frozenset(places), names, frozenset(_THING.findall(folded)) - _NO_THING)


def without_credit(text: str) -> str | None:
    """
    A passage without who says so at its end; None where it tells what is only said.

    >>> without_credit("The mill burned, its owner said."), without_credit("Its owner said that the mill burned")
    ('The mill burned', None)
    """
    bare = _ADDING.sub("", _CREDIT.sub("", text))
    return None if _NOT_DONE.search(fold(bare)) else bare


@cache
def _known() -> frozenset[str]:
    """Places so large that two deeds of a day in them are two: countries, regions, cities; and days."""
    rows = [row["form"] for name in ("actor_places", "actor_states", "actor_cities") for row in lexicons.rows(name)]
    return frozenset(map(fold, rows)) | day_words()


def keys_of(deed: Deed) -> frozenset[tuple[str, ...]]:
    """The kinds of deed of a passage, each with a small place, by which two tell of one."""
    return frozenset((kind, place) for kind in deed.kinds for place in deed.places)


def places_in(text: str) -> frozenset[str]:
    """
    The small places at which a passage tells of something.

    >>> sorted(places_in("He spoke in Dorn on Monday and left for Velm"))
    ['dorn']
    """
    return frozenset({fold(match["name"]) for match in _PLACE.finditer(text)} - _known())


def one_happening(told: Mapping[int, tuple[str, Deed]]) -> Iterator[tuple[int, int]]:
    """
    The pairs of passages of one day, by their places, each with its document, that tell one deed in two documents: of
    one kind, done alike as far as both say how, at a place so small that its name stands in no list.
    """
    held: defaultdict[tuple[str, frozenset[str], str], list[int]] = defaultdict(list)
    for at, (_, deed) in told.items():
        for kind in deed.kinds:
            for place in deed.places:
                held[kind, deed.manners, place].append(at)
    for group in held.values():
        yield from _across(group, told)
    for kind in sorted(_MANNERS):
        yield from _accidents([at for at, (_, deed) in told.items() if deed.manners == {kind}], told)


def _across(group: Sequence[int], told: Mapping[int, tuple[str, Deed]]) -> Iterator[tuple[int, int]]:
    if len(group) > _FEW_HOLD or len({told[at][0] for at in group}) < _SEVERAL:
        return
    yield from ((group[0], other) for other in group[1:])


_SEVERAL = 2  # documents


def _accidents(group: Sequence[int], told: Mapping[int, tuple[str, Deed]]) -> Iterator[tuple[int, int]]:
    """One blast, wreck or quake told with one thing, where the names beside it are alike or both texts have none."""
    if len(group) > _FEW_HOLD:
        return
    for first, at in enumerate(group):
        for other in group[first + 1 :]:
            (document, one), (their, two) = told[at], told[other]
            alike = one.names & two.names or not (one.names or two.names)
            if document != their and one.things & two.things and alike and one.places == two.places:
                yield at, other
