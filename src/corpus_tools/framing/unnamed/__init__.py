"""Labels of people and bodies that a text does not name: the readings of a sentence, each where it may find any."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from corpus_tools.framing import asides, deeds, designations, naming_verbs
from corpus_tools.framing.asides import find_asides
from corpus_tools.framing.callings import LIVED, find_callings
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.deeds import find_by_clause
from corpus_tools.framing.designations import find_designations
from corpus_tools.framing.named_by import find_named_by_others
from corpus_tools.framing.naming_verbs import has_frame
from corpus_tools.framing.qualities import unnamed_quality
from corpus_tools.framing.sponsors import sponsored_unnamed
from corpus_tools.framing.standing import find_descriptions, heads
from corpus_tools.framing.unnamed import (
    allegiances,
    cast,
    causes,
    formers,
    heldoff,
    homes,
    hosts,
    portrayals,
    sides,
)
from corpus_tools.framing.unnamed.allegiances import find_allegiances
from corpus_tools.framing.unnamed.bynames import CALLING, find_bynames
from corpus_tools.framing.unnamed.cast import FRAGMENT, find_cast
from corpus_tools.framing.unnamed.causes import find_by_cause
from corpus_tools.framing.unnamed.comparisons import MEASURES, find_comparisons
from corpus_tools.framing.unnamed.formers import find_formers
from corpus_tools.framing.unnamed.fronted import find_fronted
from corpus_tools.framing.unnamed.heldoff import find_held_off
from corpus_tools.framing.unnamed.homes import find_by_home, find_with
from corpus_tools.framing.unnamed.hosts import find_hosts
from corpus_tools.framing.unnamed.portrayals import find_openings_by_trade, find_predicates, find_roles
from corpus_tools.framing.unnamed.sides import find_sides
from corpus_tools.framing.verb_frames import framed_unnamed
from corpus_tools.model import Sentence

Reading = Callable[[str, Sentence, frozenset[str]], Iterator[Found]]
Worded = tuple[Sentence, frozenset[str], frozenset[str]]
"""A sentence, its words, and those of them that some reading asks for."""


def _by_verb(text: str, sentence: Sentence, words: frozenset[str]) -> Iterator[Found]:
    """Labels by a verb of naming, or else by "as"; who speaks of somebody need not name him."""
    if has_frame(words):
        yield from framed_unnamed(text, sentence, words)
    if not has_frame(words - _SPEAKS):
        yield from find_roles(text, sentence, words)


_SPEAKS = frozenset({"knew", "know", "knowing", "knows", "speak", "speaking", "speaks", "spoke"})


@cache
def _readings() -> tuple[tuple[Reading, frozenset[str], tuple[str, ...]], ...]:
    """Each reading, with words and with signs: where a sentence has none of either, it finds nothing."""
    none: frozenset[str] = frozenset()
    return (
        (find_descriptions, heads(), ("-", "ists")),
        (find_predicates, portrayals.PREDICATED, ()),
        (find_openings_by_trade, portrayals.OPENED, ()),
        (find_held_off, heldoff.HELD_OFF, (", a", ", no ", ", the ")),
        (find_cast, cast.telling(), ("est ", "-year-old ", _SHORT)),
        (find_asides, asides.asked(), ("est ",)),
        (find_comparisons, MEASURES, (", the ",)),
        (find_allegiances, allegiances.asked(), ()),
        (find_formers, formers.asked(), ()),
        (find_sides, sides.ASKED, ()),
        (find_with, homes.ASKED, ()),
        (find_hosts, hosts.asked(), ()),
        (find_by_home, homes.asked(), ()),
        (find_by_cause, causes.asked(), ()),
        (find_callings, LIVED, ()),
        (find_bynames, CALLING, ()),
        (find_named_by_others, frozenset({"what"}), ()),
        (find_by_clause, deeds.ASKED, ()),
        (find_designations, designations.asked(), ("-", ", a", ", the ")),
        (unnamed_quality, none, (", ",)),
        (find_fronted, none, (", ", ": ", ".. ")),
        (sponsored_unnamed, none, ("ed by ",)),
        (_by_verb, naming_verbs.named() | {"As", "as"}, ()),
    )


_SHORT = ""
"""The sign of a sentence that may be nothing but a label."""

_BY_FIRST = (
    (": ", (": ",)),
    (".. ", (".. ",)),
    (", ", (", ", ", a", ", no ", ", the ")),
    ("-", ("-", "-year-old ")),
    ("est ", ("est ",)),
    ("ists", ("ists",)),
    (" by ", ("ed by ",)),
)
"""The signs of a sentence, by what is looked for first."""


@cache
def _numbers() -> tuple[dict[str, int], dict[str, int]]:
    """For each word, and for each sign, the readings that it calls for, a bit each."""
    words: defaultdict[str, int] = defaultdict(int)
    signs: defaultdict[str, int] = defaultdict(int)
    for number, (_, asked_for, told_by) in enumerate(_readings()):
        for word in asked_for:
            words[word] |= 1 << number
        for sign in told_by:
            signs[sign] |= 1 << number
    return dict(words), dict(signs)


Signs = Sequence[tuple[str, Sequence[tuple[str, int]]]]
"""Signs with the readings that each calls for, by what is looked for first."""


def _signs_of(text: str) -> Signs:
    """The signs that stand anywhere in a text."""
    calls = _numbers()[1]
    return [
        (first, [(sign, calls[sign]) for sign in signs if sign in text]) for first, signs in _BY_FIRST if first in text
    ]


def _called_by(signs: Signs, said: str) -> int:
    """The readings that the signs of a sentence call for."""
    number = _numbers()[1][_SHORT] if len(said) <= FRAGMENT else 0
    for first, following in signs:
        if first in said:
            for sign, calls in following:
                if sign in said:
                    number |= calls
    return number


def find_unnamed(text: str, read: Iterable[Worded]) -> Iterator[Found]:
    """Descriptions of people and bodies that the text does not name, in the sentences that were read."""
    calls, signs = _numbers()[0], _signs_of(text)
    called = []
    for sentence, _, telling in read:
        number = _called_by(signs, text[sentence.start : sentence.end])
        for word in telling:
            number |= calls.get(word, 0)
        called.append((sentence, telling, number))
    for at, (reading, _, _) in enumerate(_readings()):  # one for all sentences before the next, which is faster
        for sentence, telling, number in called:
            if number >> at & 1:
                found = reading(text, sentence, telling)
                yield from (one for one in found if not _is_where(text, one))


_LANDS = ("city", "country", "nation", "town", "village")
_WHERE = re.compile(
    r"\b(?:across|around|in|inside|into|outside|throughout)\s(?:the|this|that|their|his|her|its|an?)\s\Z"
)
_LONGEST_WHERE = len("throughout their ")


def _is_where(text: str, one: Found) -> bool:
    """True for a land in which something is, which then is no actor: in the war-torn country."""
    placed = text.endswith(_LANDS, one.start, one.end)
    return placed and _WHERE.search(text, max(0, one.start - _LONGEST_WHERE), one.start) is not None


@cache
def asked() -> frozenset[str]:
    """All words that a reading asks for: a sentence without one is passed over by most."""
    return frozenset(_numbers()[0]).union(cast.asked(), portrayals.ASKED, naming_verbs.asked())
