"""Plain words with a capital beside a name, or in the place of one: Telling (Jeb Orr), (Jeb Orr) Wins, Real Time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names, personal, wordclasses
from corpus_tools.actors.finding.runs import why_no_name
from corpus_tools.actors.geography.places import states
from corpus_tools.actors.kinds import stressed
from corpus_tools.actors.kinds.stressed import is_written_small
from corpus_tools.actors.named import Named

_UNKNOWN = "capitals"
"""The rule by which words of which nothing is known are a person for want of another sign."""
_PARTICIPLE = re.compile(r"[A-Z][a-z]{2,}(?:ing|ed)\Z")
_VERB = re.compile(r"[A-Z][a-z]+(?:s|ed)\Z")
_PEOPLE_OF = re.compile(r"(?P<stem>[A-Z][a-z]{3,}?)(?:er|ian|an|n)s?\Z")
_OF_TOWN = re.compile(r"(?P<town>[A-Z][a-z]{3,}?)(?:ans|ers|ians|ites)")
_THOUGHT = re.compile(r"[A-Z][a-z]{4,}(?:ism|isms|phobia|phobias)\Z")  # what somebody holds or fears
_ENDING = 2  # letters of a land's name that the word for who lives there may lack
_SHORTEST = 4  # letters of a word before a name that is no particle or initial of it
_OFFICE = re.compile(r"\b[Ss]ecretary\sof\s\Z")


def without_plain_words(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names without the plain words that the capitals of a headline or of a sentence's head add to them, and without
    those made of nothing else: words that English or the text itself has in small letters, parties, who lives where.
    """
    counts = Counter(named.name for named in found if named.kind == "person" or " " not in named.name)
    sure = {named.name for named in found if named.kind == "person" and named.rule != _UNKNOWN}
    words = {word for name in sure if " " in name for word in (name.split()[0], name.split()[-1])}
    parts = {word for named in found if " " in named.name for word in named.name.split()}
    kept: list[Named] = []
    for named in found:
        if named.rule == "capital" and named.name not in parts and _is_word(text, named, counts[named.name]):
            continue
        if named.rule == "capital" and named.name not in parts and (_lives(named.name) or _THOUGHT.match(named.name)):
            continue
        if not named.settled and _are_peoples(named.name):
            continue
        if named.kind != "person" or " " not in named.name or named.settled:
            kept.append(named)
        elif named.rule == _UNKNOWN and named.name not in sure and _is_nobody(text, named, words):
            continue
        else:
            kept.append(_without_last(text, _without_first(text, named, counts, words), counts))
    return kept


def _is_word(text: str, named: Named, times: int) -> bool:
    """True for a plain word with a capital, of which nothing is known, and that the text names so only once."""
    small = named.name.lower()
    if named.kind is not None or named.settled or not small.isalpha():
        return False
    listed, written = small in _common() or small.removesuffix("s") in _common(), is_written_small(text, small)
    return listed or written if times == 1 else listed and written


@cache
def _common() -> frozenset[str]:
    """Nouns, adjectives and verbs of general English, in small letters, that are no given names."""
    verbs = {form for row in lexicons.rows("framing_verbs") for form in row["forms"].split()}
    listed = lexicons.forms("framing_adjectives") | lexicons.forms("framing_nouns") | verbs
    return listed - {name.lower() for name in names.given() | names.also_given()}


def _is_plain(text: str, word: str) -> bool:
    small = word.lower()
    return small in _common() or small.removesuffix("s") in _common() or is_written_small(text, small)


def _is_nobody(text: str, named: Named, people: Collection[str]) -> bool:
    """True for words that are plain ones, all or all but the first, which is somebody's, and for those of a party."""
    first, *rest = named.name.split()
    if _is_party(rest[-1]) or (_is_party(first) and not wordclasses.is_free(rest[-1])):
        return True
    if not all(_is_plain(text, word) for word in rest):
        return False
    return _is_plain(text, first) or (first in people and all(word.lower() in _common() for word in rest))


def _is_party(word: str) -> bool:
    listed = lexicons.table("actor_institutions").get(word)
    return listed is not None and listed["kind"] == "party"


def _without_first(text: str, named: Named, counts: Counter[str], people: Collection[str]) -> Named:
    """The name without a first word that is a plain one, a party's or where somebody lives, before who is known."""
    first, *rest = named.name.split()
    if len(first) < _SHORTEST or first in names.given() or first.lower() in names.ARTICLES:
        return named
    if len(rest) == 1:
        stray = named.rule == _UNKNOWN and rest[0] in people and (_is_party(first) or _is_stray(text, first))
    else:
        lives = _lives(first) or _is_party(first)
        stray = lives or (rest[0] in names.given() and _is_before(text, named, counts))
    return _cut(text, named, named.start + len(first)) if stray else named


def _is_before(text: str, named: Named, counts: Counter[str]) -> bool:
    """True for a first word that is none of the full name behind it: a plain one, or one without which it stands."""
    first, _, rest = named.name.partition(" ")
    if first == "State" and _OFFICE.search(text, max(0, named.start - 20), named.start):
        return True
    return wordclasses.is_free(rest.split()[-1]) and (counts[rest] > 0 or _is_stray(text, first))


def _is_stray(text: str, word: str) -> bool:
    return _PARTICIPLE.match(word) is not None or _is_plain(text, word)


@cache
def _lands() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicons.rows("actor_places") if row["sort"] in ("region", "us-state"))


def _lives(word: str) -> bool:
    """
    True for a word for who lives in a listed region, or for those who live in a city.

    >>> _lives("Vermonter"), _lives("Floridians"), _lives("Rowan"), _lives("Chicagoans"), _lives("Turners")
    (True, True, False, True, False)
    """
    if (townsfolk := _OF_TOWN.fullmatch(word)) and townsfolk["town"].lower() in lexicons.forms("actor_cities"):
        return True
    match = _PEOPLE_OF.match(word)
    stem = match["stem"] if match else ""
    return bool(stem) and any(land.startswith(stem) and len(land) - len(stem) <= _ENDING for land in _lands())


@cache
def _peoples() -> frozenset[str]:
    listed = {form for form, why in why_no_name().items() if why in ("faith", "people")}
    return frozenset(listed | set(states()))


_HYPHEN = re.compile(r"[-‐‑–]")


def _are_peoples(word: str) -> bool:
    """
    True for two states or peoples with a hyphen between, which says of whom or between whom something is.

    >>> _are_peoples("Mexican-Americans"), _are_peoples("Rolls-Royce")
    (True, False)
    """
    parts = _HYPHEN.split(word)
    return len(parts) > 1 and all(part in _peoples() or part.removesuffix("s") in _peoples() for part in parts)


def _cut(text: str, named: Named, start: int) -> Named:
    """The name from its next word on."""
    start += len(text[start : named.end]) - len(text[start : named.end].lstrip())
    return named._replace(start=start, name=" ".join(text[start : named.end].split()))


def _without_last(text: str, named: Named, counts: Counter[str]) -> Named:
    """The name without a verb behind it, where the text has it so once, and without that word more often."""
    shorter, _, last = named.name.rpartition(" ")
    if " " in shorter and not shorter.isupper() and stressed.is_shouted_word(last) and last not in counts:
        end = named.start + text[named.start : named.end].rindex(last)
        return named._replace(end=named.start + len(text[named.start : end].rstrip()), name=shorter)
    whole = " " not in shorter or counts[named.name] > 1 or counts[shorter] == 0 or not _VERB.match(last)
    if whole or last in names.given() or names.generation(last) or counts[last] or not personal.told_by(shorter):
        return named
    end = named.start + text[named.start : named.end].rindex(last)
    written = text[named.start : end].rstrip()
    return named._replace(end=named.start + len(written), name=shorter)
