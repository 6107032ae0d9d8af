"""What a claim is about, made comparable: its actors, its content words as stems, and which of them it negates."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from corpus_tools import lexicons
from corpus_tools.claims.cues import NEGATIONS, word_tags
from corpus_tools.text import WORD, fold

Row = Mapping[str, Any]

DEEDS = frozenset(["demand", "proposal", "pledge"])
"""Acts that want something done; who wants it ended says no to it."""

WANTING = frozenset(["demand", "threat"])
"""Acts that want another to do something, or else."""

FORCES = "forces"
"""Stands for every word of a state's forces: troops, soldiers, military."""

_TURNING = frozenset(["against", "longer", "opposition", "refusal", "refuse", "refused", "refuses"])
"""Words that turn round what is said for something: 'no longer welcome', 'his refusal to support it'."""

_AT_START = 12  # characters; a title may stand before the name
_OWNING = re.compile("['’]")
_OF_STATE = ("military", "government")
_CLOSED = frozenset("dpthnrwscbaojm")
_SHORTEST = 3  # letters of a content word
_SCOPE = 8  # content words after a negation that it can reach within its clause
_REACH = 150  # characters before a claim in which another names whom its pronouns mean: one sentence
_OTHERS = frozenset(["they", "them", "their"])
_NO_NEGATION = re.compile(r"no (?:matter|doubt|wonder|longer)\b|not (?:only|just|merely|simply)\b")
_SUPPOSED = re.compile(r"\b(?:if|unless|whether)\b")
_CLAUSE_END = re.compile(r"[.;:!?,]|\b(?:but|and|because|which|who|although|while)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """
    What a claim says, made comparable. ``speaker`` is an actor or the words that stand for one; ``unsaid``: the text
    says that he did not say it; ``about`` are the actors that it speaks of (a denial: of
    its speaker too), ``actors`` these and its
    speaker; ``negated`` the words in the reach of a negation, all
    of them where the cue denies, and ``heads`` the first after each negation, which are what it denies.
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
    against: bool = False
    defends: bool = False
    rebuked: str | None = None


def comparable(claims: Iterable[Row], mentions: Iterable[Row]) -> Iterator[Said]:
    """The outermost claims outside readers' comments that are about an actor and have a content word."""
    places: dict[str, list[Row]] = defaultdict(list)
    for mention in mentions:
        places[mention["doc_id"]].append(mention)
    for found in places.values():
        found.sort(key=lambda mention: (mention["start"], mention["end"]))
    before: Row | None = None
    about: frozenset[str] = frozenset()
    for row in claims:
        if row["parent"] is not None or row["zone"] == "reader_comment":
            continue
        near = before is not None and before["doc_id"] == row["doc_id"] and row["start"] - before["end"] <= _REACH
        said = _said(row, _inside(row, places[row["doc_id"]]), about if near else frozenset())
        before, about = row, said.about
        if said.actors and said.words:
            yield said


def _inside(row: Row, places: Sequence[Row]) -> list[Row]:
    first, end = (bisect.bisect_left(places, row[side], key=lambda place: place["start"]) for side in ("start", "end"))
    return [place for place in places[first:end] if place["end"] <= row["end"]]


def _said(row: Row, named: Sequence[Row], about: Iterable[str]) -> Said:
    folded = fold(row["text"])
    plain = {match.group().partition("'")[0] for match in WORD.finditer(folded)}
    actors = [actor for mention in named for actor in _identities(mention)]
    actors += [states()[word] for word in sorted(plain & states().keys())]
    if row["act"] == "denial" and row["speaker"]:
        actors.append(row["speaker"])
    if plain & _OTHERS:
        actors += sorted(about)
    own = {part for mention in named for part in mention["actor"].split("-")} | states().keys()
    own |= _proper(row["text"]) | _titles()
    words = frozenset(content_words(folded, own))
    if any(mention["kind"] == "military" for mention in named):
        words |= {FORCES}
    cue = fold(row.get("cue") or "")
    unsaid = not NEGATIONS.isdisjoint(cue.replace("n't", " not").split())
    scopes = list(_scopes(folded, own, NEGATIONS | _endings("") if row["act"] in DEEDS else NEGATIONS))
    negated = frozenset(word for scope in scopes for word in scope)
    denies = row["act"] == "denial" or row["polarity"] == "denies"
    against = row["act"] == "condemnation" or (row["act"] in WANTING and not plain.isdisjoint(_endings("own")))
    return Said(
        row["id"],
        row["doc_id"],
        row["speaker"] or fold(row.get("source") or ""),
        row["act"],
        unsaid,
        frozenset(actors),
        tuple(dict.fromkeys([*actors, *filter(None, [row["speaker"]])])),
        words,
        negated or words if denies else negated,
        frozenset(scope[0] for scope in scopes) if scopes or not denies else words,
        against,
        not (against or denies) and _speaks_for(plain, scopes),
        _rebuked(row, named) if row["act"] == "condemnation" else None,
    )


def _speaks_for(plain: Collection[str], scopes: Iterable[Iterable[str]]) -> bool:
    """Whether a word says that something is right, useful or to stay, out of the reach of what says no."""
    negated = {word for scope in scopes for word in scope}
    return _TURNING.isdisjoint(plain) and any(stem(word) not in negated for word in _defences().intersection(plain))


def _rebuked(row: Row, named: Sequence[Row]) -> str | None:
    """The person with whom the content begins: 'criticised Okoye for the plan' is of Okoye more than of the plan."""
    first = next((mention for mention in named if mention["start"] - row["start"] <= _AT_START), None)
    if first is None or first["kind"] != "person" or _OWNING.match(row["text"], first["end"] - row["start"]):
        return None
    return str(first["actor"])


def _proper(text: str) -> set[str]:
    """The folded words with a capital inside a sentence, unless most words have one, as in headlines."""
    found = [(match.group(), text[: match.start()].rstrip(" \"'“‘(")[-1:]) for match in WORD.finditer(text)]
    capital = [fold(word).partition("'")[0] for word, before in found if word[0].isupper() and before not in ("", ".")]
    return set(capital) if 2 * len(capital) < len(found) else set()


def _identities(mention: Row) -> Iterator[str]:
    """The actor, and for a state's forces or government the state as well."""
    yield mention["actor"]
    if mention["kind"] in _OF_STATE:
        for state in _state_slugs():
            if mention["actor"].startswith(f"{state}-"):
                yield state


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
def _endings(whose: str) -> frozenset[str]:
    """
    Words for making an end of something; who demands the end of a thing says no to it. With "own" those, too, that need
    no object: who is told to leave is what should go.
    """
    return frozenset(row["form"] for row in lexicons.rows("claim_endings") if row["whose"] in ("", whose))


@cache
def _defences() -> frozenset[str]:
    """Words for the right, the use or the staying of something."""
    return lexicons.forms("claim_defences")


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(form).rstrip(".") for form in lexicons.forms("actor_titles"))


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


def content_words(folded: str, without: Iterable[str] = ()) -> Iterator[str]:
    """
    The words that say what a folded text is about, as stems, without the words given (those of names).

    >>> list(content_words("the troops will not leave the camps."))
    ['forces', 'leav', 'camp']
    """
    tags, left_out = word_tags(), frozenset(without)
    for match in WORD.finditer(folded):
        word = match.group().partition("'")[0]
        if len(word) >= _SHORTEST and word not in left_out and tags.get(word, "x") not in _CLOSED:
            yield stem(word)


def _scopes(folded: str, without: Iterable[str], denying: Collection[str]) -> Iterator[list[str]]:
    """The content words after each negation, up to the end of its clause or so many; what is only supposed is none."""
    own = frozenset(without)
    for match in WORD.finditer(folded):
        if match.group() not in denying and not match.group().endswith("n't"):
            continue
        before = _CLAUSE_END.split(folded[: match.start()])[-1]
        if not _NO_NEGATION.match(folded, match.start()) and not _SUPPOSED.search(before):
            ending = _CLAUSE_END.search(folded, match.end())
            scope = [*content_words(folded[match.end() : ending.start() if ending else None], own)][:_SCOPE]
            if scope:
                yield scope
