"""Within one document: which names of organisations are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.geography.national import body_of
from corpus_tools.actors.geography.places import is_place, states
from corpus_tools.actors.kinds.looks import NO_PAPERS
from corpus_tools.actors.named import Named, Roll
from corpus_tools.actors.wordclasses import organisation_words


def organisations(roll: Roll, people: Mapping[str, str]) -> dict[str, str]:
    """Each form of an organisation's name to the fullest form: company suffixes, first words, initials."""
    counts = Counter[str]()
    for named, times in zip(roll.sorts, roll.counts, strict=True):
        if named.kind != "person" and named.name not in people:
            counts[named.name] += times
    settled = {named.name for named in roll.sorts if named.settled}
    unlisted = settled - {named.name for named in roll.sorts if named.rule == "listed-actor"}
    full = sorted(counts, key=lambda name: (-len(names.content(name)), -counts[name], -len(name), name))
    words = organisation_words()
    short: dict[tuple[str, ...], list[str]] = defaultdict(list)
    actors: dict[str, str] = {}
    for name in full:
        content = (names.fold(name),) if names.is_of_letters(name) else names.content(name)  # M.I.T. as MIT
        keys = [key for key in (content, _body_key(name), _turned(name)) if key]
        same = next((found for key in keys if (found := _fitting(name, short.get(key, ())))), ())
        if same and name not in settled:
            actors[name] = max(same, key=lambda head: (head in settled, counts[head], head))
            continue
        if name in settled and len(content) < 2:
            continue
        for key in keys:
            short[key].append(name)
        if name.startswith(_OF_STATES) and name.count(" of ") > 1:
            short[names.content(name.rpartition(" of ")[0])].append(name)
        tail = name.replace(".", "").split()[1:]
        if tail and (
            all(shortens(words.get(word), word) for word in tail) or tail[-1] in lexicons.forms("actor_legal_forms")
        ):
            short[content[:1]].append(name)
        if len(content) > 1 and name not in unlisted:
            for letters in {names.all_initials(name), names.initials(name)}:
                short[(letters,) if len(letters) > _FEW_LETTERS else ()].append(name)
    kept = {*actors, *actors.values(), *people}
    actors |= {part: whole for part, whole in _parts(counts).items() if part not in kept}
    return actors | {short: full for short, full in _openings(roll.sorts).items() if short not in kept}


_FEW_LETTERS = 2  # that too much else has for a body to be meant that the text does not spell out beside them


def _body_key(name: str) -> tuple[str, ...]:
    """What all names have in common of one body that many states have: Electoral, or Central Election Commission."""
    body = body_of(name) if " " in name else None
    return ("=", body.name) if body and body.kind != "military" else ()


_OF_TOWNS = frozenset({"Bank", "Church", "College", "Hospital", "Institute", "Museum", "School", "University"})
"""Of which a town may have two, that of the town and the town's."""


def _turned(name: str) -> tuple[str, ...]:
    """
    The words of a name with what the body is of or for put first, where no other may be called so: a university of a
    town is not always the town's.

    >>> _turned("Union for Repair"), _turned("Dock Federation of Kelm"), _turned("Bank of Peru")
    (('repair', 'union'), ('kelm', 'dock', 'federation'), ())
    """
    words = names.turned(name)
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    apart = first in _OF_TOWNS or is_place(last) or last in states()
    return words if len(words) > 2 or not apart else ()


def _parts(counts: Collection[str]) -> dict[str, str]:
    """
    Each name of a body to the one name that goes on behind it with whose it is: the Central Board of the Dock Union.

    >>> _parts(["Central Board", "Central Board of the Dock Union", "Bank of the South", "Bank"])
    {'Central Board': 'Central Board of the Dock Union'}
    """
    wholes: dict[str, list[str]] = defaultdict(list)
    for name in counts:
        part, of, _ = name.partition(" of the ")
        if of and " " in part and part in counts and not name.startswith(_OF_STATES):
            wholes[part].append(name)
    return {part: fitting[0] for part, own in wholes.items() if len(fitting := _fitting(part, own)) == len(own) == 1}


def _is_with_state(name: str, head: str) -> bool:
    """True for a listed body, and for the same body with its state behind it."""
    return head in lexicons.forms("actor_institutions") or head.startswith(f"{name} of ")


_OF_STATES = ("Department of ", "Ministry of ")
"""What is called with its state or without: the Ministry of Works of Kestania."""


def _fitting(name: str, heads: Sequence[str]) -> Sequence[str]:
    """The fuller names that a name may be short for; a body of many states is no committee that is named for it."""
    return heads if body_of(name) is None else [head for head in heads if body_of(head) or _is_with_state(name, head)]


def shortens(kind: str | None, word: str) -> bool:
    """True for a word that a body is called without; a newspaper without its own is the town (Kelm Observer)."""
    return kind is not None and (kind != "media" or word in NO_PAPERS)


TOLD_BODIES = frozenset({"affiliated", "group-beside", "office-of", "organisation-word", "spelt-out"})
"""Rules by which a name is a body's, and may be cut to its first word."""
_UNKNOWN = frozenset({"capital", "capitals", "office-held"})
"""Rules by which nothing is known of a name's kind."""


def _openings(sorts: Sequence[Named]) -> dict[str, str]:
    """
    Each name of which no more is known to the one organisation whose name it opens, but for newspapers, whose names
    open with their towns', for what ends another's name (Radio Lorne), as places do, and for given names: Clara is not
    the Clara Orr Fund.
    """
    longer: dict[str, set[str]] = defaultdict(set)
    ending: set[str] = set()
    for named in sorts:
        words = named.name.split()
        if named.rule in TOLD_BODIES and named.kind != "media":
            for size in range(1, len(words)):
                longer[" ".join(words[:size])].add(named.name)
        if named.kind != "person" and len(words) > 1:
            ending.add(words[-1])
    unknown = {named.name for named in sorts if named.rule in _UNKNOWN} - names.given()
    unknown -= {named.name for named in sorts if named.rule not in _UNKNOWN} | ending
    return {name: full for name in sorted(unknown & longer.keys()) if len(longer[name]) == 1 for full in longer[name]}
