"""Surnames that are words, too, alone: Page, Bishop, White and Hall, once the document has named the person in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from corpus_tools import lexicons
from corpus_tools.actors import names, wordclasses
from corpus_tools.actors.finding import idle_capitals, runs
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds import surroundings
from corpus_tools.actors.named import Named
from corpus_tools.model import Sentence
from corpus_tools.order import sentence_around

_NOT_ALONE = re.compile(
    r"\b(?:the|an?|this|that|every|each|no|one|his|her|its|their|our|my|your)\s\Z|&\s\Z", re.IGNORECASE
)
"""Before what is a thing: the Page."""

_IN_MONTH = re.compile(
    r"\b(?:in|of|by|since|until|till|last|next|this|every|early|late|mid|from|to|between|and|during|before|after|for|\d+)"
    r"[\s-]\Z",
    re.IGNORECASE,
)
"""Before a month, where a surname that is one stands alone: 'in May', 'the 3rd of May'."""

_WHEN = {
    "month": _IN_MONTH,
    "weekday": re.compile(r"\b(?:and|by|every|from|last|next|on|since|this|till|to|until|[A-Z][a-z]{2})\W{1,3}\Z"),
}
"""What stands before a time, by its sort."""

_CAPITAL = re.compile(r"((?<![\w.'’&-])[\w.'’&-]*[A-Z][\w.'’&-]*)\s\Z")
"""Before the end of a longer name, unless it is a word that only opens the sentence."""

_GOES_ON = re.compile(r"\s(?:[A-Z0-9&]|of\b)|-\w")
_BEHIND = re.compile(
    r"[,.;:!?)\]\"”]|['’]s\s[a-z]|\s(?:and|or|but|who|whom|whose|that|to|in|on|at|as|for|from|with|by|after|before|when|while"
    r"|because|did|does|has|had|is|was|will|would|could|can|may|might|should|must|also|later|never|then)\b|\s?\Z"
)
_DOES = re.compile(r"['’]s\s[a-z]|\s(?:is|was|has|had|did|does|will|would|could|may|might|must)\s")
_LOWER = re.compile(r"[,.;:!?)\]\"”'’]|\s[a-z]|\s?\Z")
_LONGEST = 24  # characters before a word that are looked at


_PARTICLE = 3  # letters of the longest (Bin, Van), which has small letters elsewhere


def without_common_words(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names, those of a word that the text has in small letters, too, and the surname of somebody whom it names in
    full, without that word: "Sprinter Okeke" above a story of the sprinter Blessing Okeke.
    """
    full = {tuple(named.name.split()) for named in found if named.kind == "person" and " " in named.name}
    lasts = [name[-1] for name in full]
    shared = {name for name in full if lasts.count(name[-1]) > 1} if len(set(lasts)) < len(lasts) else ()
    people = {name[-1] for name in shared if not _is_small(text, name[0]) and not _is_small(text, name[-1])}
    led = {
        " ".join(name)
        for name in shared
        if len(name) == 2 and name[1] in people - places.states().keys() and len(name[0]) > _PARTICLE
        if name[0] not in names.given() and _is_small(text, name[0])
    }
    return [_behind_word(text, named) if named.name in led else named for named in found] if led else list(found)


def _is_small(text: str, word: str) -> bool:
    """True where the text has a word of a name in small letters, too."""
    small = word.lower()
    return small in text and re.search(rf"\b{re.escape(small)}\b", text) is not None


def _behind_word(text: str, named: Named) -> Named:
    start = text.index(named.name.split()[-1], named.start, named.end) if " " in text[named.start : named.end] else -1
    return named._replace(start=start, name=text[start : named.end]) if start >= 0 else named


def of_persons(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names, with a listed one of one word that says something taken for the surname of a person whom the text has
    named in full: Bart Spiegel, Spiegel warned; not where it has the whole name of the other, too (Der Spiegel).
    """
    listed = [named for named in found if named.rule == "listed-actor"]
    people: dict[str, int] = {}
    for named in _in_full(found) if listed else ():
        people.setdefault(named.name.rpartition(" ")[2], named.start)
    if not people:
        return list(found)
    forms = {text[named.start : named.end] for named in listed}
    speaking = {
        form
        for named in listed
        if named.start > people.get(form := text[named.start : named.end], named.start)
        and form != named.name
        and named.name not in forms
        and surroundings.speaks(text, named.end)
    }
    return [
        Named(named.start, named.end, text[named.start : named.end], "person", named.zone, "surname")
        if named.rule == "listed-actor" and text[named.start : named.end] in speaking
        else named
        for named in found
    ]


_ROLE_ONLY = re.compile(
    r",\s(?:an?|the|who)\s(?:(?:former|then|ex|long-?time|veteran|retired)\b|(?:is|was)\s(?:an?|the)\s)"
)


def of_places(text: str, found: Sequence[Named]) -> list[Named]:
    """
    The names, with a listed place that says something, or has a role of persons behind a comma, taken for the only
    person whom the text has named in full before and who has it as surname: Tamar Galilee, Galilee said.
    """
    if not any(named.rule == "listed-place" for named in found):
        return list(found)
    full: dict[str, dict[str, int]] = {}
    for named in _in_full(found):
        full.setdefault(named.name.rpartition(" ")[2], {}).setdefault(named.name, named.start)
    return [
        _of_person(text, named, full[named.name]) if named.rule == "listed-place" and named.name in full else named
        for named in found
    ]


def _in_full(found: Iterable[Named]) -> Iterator[Named]:
    """The persons whose names open with a given name and go on."""
    given = names.given()
    for named in found:
        if named.kind == "person" and " " in named.name and named.name.partition(" ")[0] in given:
            yield named


def _of_person(text: str, named: Named, people: Mapping[str, int]) -> Named:
    if len(people) != 1 or text.endswith(("the ", "The "), 0, named.start):
        return named
    ((person, start),) = people.items()
    role = _ROLE_ONLY.match(text, named.end) and surroundings.role_apposed(text, named.end)
    if start > named.start or not (role or surroundings.speaks(text, named.end)):
        return named
    return Named(named.start, named.end, person, "person", named.zone, "surname")


def found_alone(text: str, sentences: Sequence[Sentence], found: Sequence[Named]) -> Iterator[Named]:
    """
    The places where a surname that is a listed word stands alone for a person whom the document names in full: inside
    a sentence before what may follow a name, at its beginning beside what a person does.
    """
    full = {named.name for named in found if named.kind == "person" and not named.weak and " " in named.name}
    people = {words[-1] for words in map(str.split, full) if words[0] in names.given() and is_word(words[-1])}
    people |= {words[0] for words in map(str.split, full) if names.family_name_first(words) and is_word(words[0])}
    if not people:
        return
    for start, end in sorted(place for surname in people for place in _places(text, surname)):
        sentence = sentence_around(sentences, start, end)
        if sentence is None or any(named.start <= start < named.end for named in found):
            continue
        if idle_capitals.is_title_case(text, sentence):
            continue
        when = _WHEN.get(runs.why_no_name().get(text[start:end], ""))
        if when and when.search(text, max(0, start - _LONGEST), start):
            continue
        opens = not text[sentence.start : start].strip(" \"“‘'(")
        if _is_alone(text, start, end, opens):
            yield Named(start, end, text[start:end], "person", sentence.zone, "surname-that-is-a-word")


def _places(text: str, surname: str) -> Iterator[tuple[int, int]]:
    """
    Where a word stands whole and behind no hyphen.

    >>> list(_places("Hall, Halls and Town-Hall", "Hall"))
    [(0, 4)]
    """
    start = text.find(surname)
    while start >= 0:
        end = start + len(surname)
        if not (_inside(text[start - 1 : start]) or text[start - 1 : start] == "-" or _inside(text[end : end + 1])):
            yield start, end
        start = text.find(surname, end)


def _inside(character: str) -> bool:
    return character.isalnum() or character == "_"


@lru_cache(maxsize=1 << 14)
def is_word(surname: str) -> bool:
    """
    True for a surname that is also a title, a people's, a place's or an organisation's word, or opens sentences.

    >>> is_word("Bishop"), is_word("Okoye")
    (True, False)
    """
    places = lexicons.table("actor_places").get(surname)
    return (
        surname in runs.why_no_name()
        or surname in wordclasses.adjectives()
        or wordclasses.is_title(surname)
        or surname in wordclasses.organisation_words()
        or (places is not None and places["sort"] == "word")
    )


def _is_alone(text: str, start: int, end: int, opens: bool) -> bool:
    reach = max(0, start - _LONGEST)
    before = _CAPITAL.search(text, reach, start)
    named = before is not None and before[1] not in runs.why_no_name()
    if named or _GOES_ON.match(text, end) or _NOT_ALONE.search(text, reach, start):
        return False
    if surroundings.speaks(text, end) or surroundings.acts_as_person(text, start, end):
        return True
    if opens:
        return _DOES.match(text, end) is not None
    word = text[start:end]
    of_a_people = runs.why_no_name().get(word) in ("people", "faith") or word in wordclasses.adjectives()
    return (_BEHIND if of_a_people else _LOWER).match(text, end) is not None
