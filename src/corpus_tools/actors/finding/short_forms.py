"""
A body by one word of another name: "the Compass" where the text names the Harbour Compass, and those who are called
after whom they follow, the Morists of Karl Moro.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from corpus_tools.actors import names
from corpus_tools.actors.named import Named, are_over
from corpus_tools.actors.wordclasses import organisation_words
from corpus_tools.model import Sentence
from corpus_tools.order import sentence_around

_KINDS = frozenset({"armed_group", "coalition", "party"})
_PARTICLES = ("al-", "al ", "el-", "ul-")
_COMMON = frozenset(
    ["Alliance", "Army", "Assembly", "Bloc", "Block", "Brigade", "Brigades", "Coalition", "Command", "Committee",
     "Congress", "Council", "Democrats", "Force", "Forces", "Front", "Government", "Group", "League", "Liberals",
     "List", "Militia", "Movement", "Organisation", "Organization", "Party", "Republicans", "Socialists", "State",
     "States", "Union", "Unit", "Units", "Wing"]
)  # fmt: skip
"""Words with which the names of many bodies end: other rules read them."""

_ADJECTIVE = ("al", "an", "ic", "ish", "ive", "ous")
_WORD = re.compile(r"[A-Z][a-z]{4,}")


def with_short_forms(text: str, sentences: Sequence[Sentence], found: Sequence[Named]) -> list[Named]:
    """The names with the one word of a party's or an armed group's by which the text goes on to call it."""
    short = _short(text, found)
    if not short:
        return list(found)
    pattern = re.compile(rf"\b[Tt]he\s(?:so-called\s)?(?P<name>{'|'.join(sorted(short))})\b(?!\s[A-Z]|-)")
    taken = sorted((named.start, named.end) for named in found if not _is_unsure(named))
    own = [one for one in _written(text, sentences, pattern, short) if not _is_taken(one, taken)]
    places = {one.start for one in own}
    return [named for named in found if named.start not in places] + own


_UNSURE = frozenset({"acts-as-person", "apposed-role", "capital", "capitals"})


def _is_unsure(named: Named) -> bool:
    """True for a name of which nothing tells what it names but a capital, or what it does."""
    return named.rule in _UNSURE or (named.rule == "head-alone" and named.kind is None)


def _short(text: str, found: Sequence[Named]) -> Mapping[str, Named]:
    """The words, each of which one such body alone has in its name, with that."""
    bodies: dict[str, dict[str, Named]] = {}
    for named in found:
        if named.kind in _KINDS and text.find(" ", named.start, named.end) > 0:
            for word in _words(" ".join(text[named.start : named.end].split())):
                bodies.setdefault(word, {}).setdefault(named.name, named)
    others = {
        word
        for named in found
        if named.kind not in _KINDS and (not _is_unsure(named) or " " in named.name)
        for word in named.name.split()
    }
    return {word: next(iter(of.values())) for word, of in bodies.items() if len(of) == 1 and word not in others}


def _words(written: str) -> Iterator[str]:
    first, _, rest = written.partition(" ")
    last = written.rpartition(" ")[2]
    if rest.startswith(_PARTICLES):
        yield from [first] if _WORD.fullmatch(first) else ()
    elif " of " in written:
        yield from [first] if _WORD.fullmatch(first) and first not in organisation_words() else ()
    elif _WORD.fullmatch(last) and last not in _COMMON and not last.endswith(_ADJECTIVE):
        yield last


def _written(
    text: str, sentences: Sequence[Sentence], pattern: re.Pattern[str], short: Mapping[str, Named]
) -> Iterator[Named]:
    for match in pattern.finditer(text):
        if sentence := sentence_around(sentences, *match.span()):
            body = short[match["name"]]
            yield Named(*match.span("name"), body.name, body.kind, sentence.zone, "short-form", body.settled)


def _is_taken(one: Named, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(taken, (one.start, one.end))
    near = taken[max(at - 1, 0) : at + 1]
    return any(start < one.end and one.start < end for start, end in near)


_ENDING = "ists"
_IN_ISTS = re.compile(r"(?<![\w’'-])[A-Z][a-z]{2,}ists\b")
_DOCTRINES = frozenset({"calvin", "darwin", "lenin", "marx", "trotsky"})
"""Of whose doctrine one may be without any body: a teacher called Marx has no Marxists."""

_PARTICLE = re.compile(r"(?:al|el|as|ad|ash)-")


def with_adherents(text: str, sentences: Sequence[Sentence], found: Sequence[Named]) -> list[Named]:
    """The names with the plurals in -ists that begin as the surname of a person named here does."""
    if _ENDING not in text:
        return list(found)
    stems = {stem for named in found if named.kind == "person" and " " in named.name for stem in _stems(named.name)}
    stems -= _DOCTRINES
    own = [one for one in _adherents(text, sentences) if names.fold(one.name).removesuffix(_ENDING) in stems]
    if not own:
        return list(found)
    kept = [named for named in found if not any(one.start <= named.start and named.end <= one.end for one in own)]
    return kept + [one for one in own if not are_over(kept, one.start, one.end)]


def _stems(name: str) -> Iterator[str]:
    """How the word for somebody's followers may begin: Moro, Mor."""
    surname = _PARTICLE.sub("", names.fold(name).rpartition(" ")[2])
    yield surname
    if len(surname) > len("moro") - 1 and surname[-1] in "aeiou":
        yield surname[:-1]


def _adherents(text: str, sentences: Sequence[Sentence]) -> Iterator[Named]:
    for match in _IN_ISTS.finditer(text):
        if sentence := sentence_around(sentences, *match.span()):
            yield Named(*match.span(), match[0], "party", sentence.zone, "adherents", True)
