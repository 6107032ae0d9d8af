"""What a claim is about, made comparable: its actors, its content words as stems, and which of them it negates."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from corpus_tools import lexicons
from corpus_tools.claims.cues import NEGATIONS, word_tags
from corpus_tools.text import WORD, fold

Row = Mapping[str, Any]

DEEDS = frozenset(["demand", "proposal", "pledge"])
"""Acts that want something done; who wants it ended says no to it."""

FORCES = "forces"
"""Stands for every word of a state's forces: troops, soldiers, military."""

_ARMED = ("military", "armed_group")
_OF_STATE = ("military", "government")
_CLOSED = frozenset("dpthnrwscbaojm")
_SHORTEST = 3  # letters of a content word
_SCOPE = 8  # content words after a negation that it can reach within its clause
_REACH = 150  # characters before a claim in which another names whom its pronouns mean: one sentence
_OTHERS = frozenset(["they", "them", "their"])
_NO_NEGATION = re.compile(r"no (?:matter|doubt|wonder|longer)\b|not (?:only|just|merely|simply)\b")
_SUPPOSED = re.compile(r"\b(?:if|unless|whether)\b")
_CLAUSE_END = re.compile(r"[.;:!?,]|\b(?:but|and|because|which|who|although|while)\b")


class Said(NamedTuple):
    """
    What a claim says, made comparable; a tuple, since millions of them are written to the disk and read back.

    ``speaker`` is an actor or the words that stand for one; ``unsaid``: the text says that he did not say it;
    ``about`` are the actors that it speaks of (a denial: of its speaker too), ``actors`` these and its speaker;
    ``negated`` the words in the reach of a negation, all of them where the cue denies, and ``heads`` the first after
    each negation, which are what it denies.
    """

    claim: str
    doc_id: str
    speaker: str
    act: str
    unsaid: bool
    about: frozenset[str]
    actors: tuple[str, ...]
    words: frozenset[str]
    negated: frozenset[str]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gist:
    """
    The same as its document alone can tell: actors are still the document's, and ``words`` and ``scopes`` (the words
    in the reach of each negation), each word with its stem, still hold parts of names that the corpus may know.
    ``follows``: the outermost claim before it ends in the same sentence or the one before; ``refers``: to those whom
    that claim is about; ``states`` are those that adjectives name.
    """

    claim: str
    doc_id: str
    speaker: str | None
    source: str
    act: str
    unsaid: bool
    denies: bool
    follows: bool
    refers: bool
    named: Sequence[Sequence[str]]
    states: Sequence[str]
    words: Sequence[Sequence[str]]
    scopes: Sequence[Sequence[Sequence[str]]]

    def cells(self) -> list[Any]:
        """What JSON can hold of it: ``Gist(*cells)`` is the gist again."""
        return [getattr(self, name) for name in self.__slots__]


Known = Callable[[str, str], tuple[str, str]]
"""The actor and kind that the corpus has for an actor of a document (``""``: nobody) and a kind."""


def comparable(claims: Iterable[Row], mentions: Iterable[Row]) -> Iterator[Said]:
    """The outermost claims outside readers' comments that are about an actor and have a content word."""
    return said(gists(claims, mentions), lambda actor, kind: (actor, kind))


def gists(claims: Iterable[Row], mentions: Iterable[Row]) -> Iterator[Gist]:
    """The outermost claims outside readers' comments, as far as their documents tell what they say."""
    places: dict[str, list[Row]] = defaultdict(list)
    for mention in mentions:
        places[mention["doc_id"]].append(mention)
    for found in places.values():
        found.sort(key=lambda mention: (mention["start"], mention["end"]))
    before: Row | None = None
    for row in claims:
        if row["parent"] is None and row["zone"] != "reader_comment":
            near = before is not None and before["doc_id"] == row["doc_id"] and row["start"] - before["end"] <= _REACH
            yield _gist(row, _inside(row, places[row["doc_id"]]), near)
            before = row


def said(found: Iterable[Gist], known: Known) -> Iterator[Said]:
    """What claims say, by the actors of the corpus; those that are about no actor, or say no word, are left out."""
    about: frozenset[str] = frozenset()
    for gist in found:
        one = _said(gist, known, about if gist.follows else ())
        about = one.about
        if one.actors and one.words:
            yield one


def _inside(row: Row, places: Sequence[Row]) -> list[Row]:
    first, end = (bisect.bisect_left(places, row[side], key=lambda place: place["start"]) for side in ("start", "end"))
    return [place for place in places[first:end] if place["end"] <= row["end"]]


def _gist(row: Row, named: Sequence[Row], near: bool) -> Gist:
    folded = fold(row["text"])
    words = WORD.findall(folded)
    plain = {word.partition("'")[0] for word in words}
    proper = _proper(row["text"])
    cue = fold(row.get("cue") or "")
    return Gist(
        row["id"],
        row["doc_id"],
        row["speaker"],
        fold(row.get("source") or ""),
        row["act"],
        not NEGATIONS.isdisjoint(cue.replace("n't", " not").split()),
        row["act"] == "denial" or row["polarity"] == "denies",
        near,
        not plain.isdisjoint(_OTHERS),
        list(dict.fromkeys((mention["actor"], mention["kind"]) for mention in named)),
        [states()[word] for word in sorted(plain & states().keys())],
        list(dict.fromkeys(_stemmed(words, proper, _common_names()))),
        list(_scopes(folded, words, proper, _refusing() if row["act"] in DEEDS else NEGATIONS)),
    )


def _said(gist: Gist, known: Known, about: Iterable[str]) -> Said:
    named = [known(actor, kind) for actor, kind in gist.named]
    speaker = known(gist.speaker, "")[0] if gist.speaker else None
    actors = [*(actor for mention in named for actor in _identities(*mention)), *gist.states]
    if gist.act == "denial" and speaker:
        actors.append(speaker)
    if gist.refers:
        actors += sorted(about)
    own = {part for actor, _ in named for part in actor.split("-")}
    words = frozenset(stemmed for word, stemmed in gist.words if word not in own)
    if any(kind == "military" for _, kind in named):
        words |= {FORCES}
    scopes = [[stemmed for word, stemmed in scope if word not in own][:_SCOPE] for scope in gist.scopes]
    negated = frozenset(word for scope in scopes for word in scope)
    heads = frozenset(scope[0] for scope in scopes if scope)
    return Said(
        gist.claim,
        gist.doc_id,
        speaker or gist.source,
        gist.act,
        gist.unsaid,
        frozenset(actors),
        tuple(dict.fromkeys([*actors, *filter(None, [speaker])])),
        words,
        negated or words if gist.denies else negated,
        heads if heads or not gist.denies else words,
    )


def _proper(text: str) -> set[str]:
    """The folded words with a capital inside a sentence, unless most words have one, as in headlines."""
    found = list(WORD.finditer(text))
    capital = [(one.start(), word) for one in found if (word := one[0])[0].isupper()]
    inside = [word for at, word in capital if text[:at].rstrip(" \"'“‘(")[-1:] not in ("", ".")]
    return {fold(word).partition("'")[0] for word in inside} if 2 * len(inside) < len(found) else set()


@lru_cache(maxsize=1 << 14)
def _identities(actor: str, kind: str) -> tuple[str, ...]:
    """The actor, and for a state's forces or government the state as well."""
    states = [state for state in _state_slugs() if actor.startswith(f"{state}-")] if kind in _OF_STATE else []
    return (actor, *states)


@cache
def states() -> Mapping[str, str]:
    """
    The slug of a state by the folded adjective and by what its people are called.

    >>> states()["american"], states()["iraqis"]
    ('united-states', 'iraq')
    """
    return {
        fold(row["form"]): _slug(row["state"])
        for row in lexicons.rows("actor_states")
        if row["use"] in ("adjective", "people") and " " not in row["form"]
    }


@cache
def _state_slugs() -> tuple[str, ...]:
    return tuple(sorted({_slug(row["state"]) for row in lexicons.rows("actor_states")}))


def _slug(state: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(state)).strip("-")


@cache
def _forces() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicons.rows("actor_state_bodies") if row["sort"].startswith("force"))


@cache
def _refusing() -> frozenset[str]:
    """Negations and words for making an end of something; who demands the end of a thing says no to it."""
    return NEGATIONS | lexicons.forms("claim_endings")


@cache
def _common_names() -> frozenset[str]:
    """Words that stand for states and their people, and titles, which are said of many."""
    return frozenset(states()) | {fold(form).rstrip(".") for form in lexicons.forms("actor_titles")}


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """
    A folded word without its endings (Porter's Snowball stemmer for English), so that forms of one word meet.

    >>> [stem(word) for word in ("denied", "denies", "explosive", "explosions", "soldiers")]
    ['deni', 'deni', 'explos', 'explos', 'forces']
    """
    return FORCES if word in _forces() else str(_stemmer().stemWord(word))


def thing(what: str) -> frozenset[str]:
    """
    What a noun phrase names, whatever words it takes for a state and its forces.

    >>> thing("US troops") == thing("American soldiers"), thing("Iraqi troops") == thing("US troops")
    (True, False)
    """
    return frozenset(_state_forms().get(word) or stem(word) for word in WORD.findall(fold(what)))


@cache
def _state_forms() -> Mapping[str, str]:
    return {fold(row["form"]): _slug(row["state"]) for row in lexicons.rows("actor_states") if row["use"] != "capital"}


def _stemmed(words: Iterable[str], *without: Collection[str]) -> Iterator[tuple[str, str]]:
    """
    The words that say what a folded text is about, each before its stem, without the words given (those of names).

    >>> list(_stemmed(["the", "troops", "will", "not", "leave", "baghdad"], {"baghdad"}))
    [('troops', 'forces'), ('leave', 'leav')]
    """
    tags = word_tags()
    for word in words:
        word = word.partition("'")[0]
        if len(word) >= _SHORTEST and tags.get(word, "x") not in _CLOSED and not any(word in one for one in without):
            yield word, stem(word)


def _scopes(
    folded: str, words: Iterable[str], proper: Collection[str], denying: Collection[str]
) -> Iterator[list[tuple[str, str]]]:
    """The content words after each negation, up to the end of its clause; what is only supposed is none."""
    if "n't" not in folded and frozenset(denying).isdisjoint(words):
        return
    for match in WORD.finditer(folded):
        if match.group() not in denying and not match.group().endswith("n't"):
            continue
        before = _CLAUSE_END.split(folded[: match.start()])[-1]
        if not _NO_NEGATION.match(folded, match.start()) and not _SUPPOSED.search(before):
            ending = _CLAUSE_END.search(folded, match.end())
            reach = WORD.findall(folded[match.end() : ending.start() if ending else None])
            yield list(_stemmed(reach, proper, _common_names()))
