"""
What happened, as sentences tell it, from ``lexicons/dating_events.csv``.

Times there are dates of EDTF, as fine as is certain: 2021-08-15, 2021-08, 2021, 2022-02-24/.. (still so), and several
with spaces between for what came again. The words of an event are rules with ``;`` between them, one of which a
sentence must meet; a rule is words that all stand in one sentence, in any order, joined by ``+``, each with others that
do as well, behind ``|``; ``*`` stands for any ending. So ``fall of Kabul;Kabul + Taliban + captur*|seiz*`` is met by
"The Taliban captured Kabul". A word with a capital is met only so, one without also at the head of a sentence and in a
headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from corpus_tools import lexicons
from corpus_tools.dating.almanac import WORD, Kind, Known, Named, reference, rules_of, spans_of
from corpus_tools.model import CorpusError, Span

REACH = 200
"""Characters that the words of one event may lie apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Words of a rule of which one does; each is itself alone, so that its pattern is looked up at no cost."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A rule of an event."""

    known: Known
    conditions: tuple[Part, ...]
    needed: tuple[frozenset[str], ...]
    """Words in small letters, of each set of which a sentence has one that meets the rule."""
    stems: tuple[tuple[str, ...], ...]
    """The beginnings in small letters of the words of each part, one of which stands in a sentence that meets it."""


def possible_events(words: frozenset[str]) -> dict[str, tuple[Event, ...]]:
    """The rules that a text with some words in small letters can meet, by the word that each sentence must have."""
    found = {word: tuple(one for one in _events()[word] if _may_meet(one, words)) for word in words & _events().keys()}
    return {word: events for word, events in found.items() if events}


def _may_meet(event: Event, words: frozenset[str]) -> bool:
    return not any(map(words.isdisjoint, event.needed))


def named_events(words: frozenset[str], sentence: str, possible: Mapping[str, Sequence[Event]]) -> Iterator[Named]:
    """The events whose rules a sentence meets; ``words`` are its words in small letters."""
    met = [one for word in sorted(words & possible.keys()) for one in possible[word] if _may_meet(one, words)]
    plain = sentence.lower().replace("’", "'") if met else ""
    for event in met:
        if _has_all(event, plain) and (place := _met(event.conditions, sentence)) and not _is_in_name(place, sentence):
            told = " … ".join(_parts(event, sentence, place))
            yield Named(place.start, place.end, event.known, told, _met(event.conditions[:2], sentence, place))


def _is_in_name(place: Span, sentence: str) -> bool:
    """
    Whether the words for an event go on as the name of a body or a place: the Islamic Revolution Guards Corps.

    >>> _is_in_name(Span(4, 22), "The Islamic Revolution Guards"), _is_in_name(Span(4, 15), "The Mill Revolt began")
    (True, False)
    """
    last = sentence[place.start : place.end].rpartition(" ")[2]
    return last[:1].isupper() and _NAME_GOES_ON.match(sentence, place.end) is not None


_NAME_GOES_ON = re.compile(
    r"['’]?s?[ -](?:[A-Z][\w’'-]+ ){0,2}?(?:Academy|Army|Associations?|Avenue|Battalions?|Boulevard|Brigades?|Bridge"
    r"|Centre|Center|Church|Club|Command|Commission|Committees?|Corps|Council|Courts?|Federation|Fleet|Forces?"
    r"|Foundation|Front|Fund|Guards?|Institute|League|Library|Memorial|Movement|Museum|Network|Organi[sz]ation|Park|Party|Plaza|Regiment|School"
    r"|Society|Square|Stadium|Station|Street|Tribunals?|Trust|Union|University|Veterans)\b"
)


def _has_all(event: Event, plain: str) -> bool:
    for stems in event.stems:
        for stem in stems:
            if stem in plain:
                break
        else:
            return False
    return True


@cache
def _events() -> dict[str, tuple[Event, ...]]:
    """The rules of the events by a word in small letters that each sentence must have that meets them."""
    found: dict[str, list[Event]] = {}
    for row in lexicons.rows("dating_events"):
        if row["kind"] not in ("event", "planned"):
            raise CorpusError(
                f"lexicons/dating_events.csv, {row['form']}: kind={row['kind']!r} is not event or planned"
            )
        kind: Kind = "planned" if row["kind"] == "planned" else "event"
        known = Known(row["form"], kind, spans_of(row, "dating_events"), reference(row))
        for conditions in rules_of(row):
            needed = tuple(frozenset(words) for one in conditions if (words := _key_words(one)))
            keys = max(needed, key=lambda words: (min(map(len, words)), sorted(words)), default=frozenset())
            if not keys or not all(all(one) for one in conditions):
                rule = " + ".join(map("|".join, conditions))
                raise CorpusError(
                    f"lexicons/dating_events.csv, {row['form']}: words={rule!r} needs a part whose words have no “*”"
                )
            stems = tuple(tuple(word.split()[0].rstrip("*").lower() for word in one) for one in conditions)
            event = Event(known, tuple(Part(tuple(one)) for one in conditions), needed, stems)
            for word in sorted(keys):
                found.setdefault(word, []).append(event)
    return {word: tuple(events) for word, events in found.items()}


def _key_words(alternatives: list[str]) -> list[str]:
    """The most telling whole word of each alternative, none where one has only stems."""
    keys = []
    for alternative in alternatives:
        whole = [word for part in alternative.split() if not part.endswith("*") for word in WORD.findall(part)]
        if not whole:
            return []
        keys.append(max(whole, key=lambda word: (word[0].isupper(), len(word))).lower())
    return keys


@cache
def _condition(part: Part) -> re.Pattern[str]:
    """What finds one part of a rule; made when first needed."""
    shapes = [
        r"\s+".join(map(_word, alternative.split()))
        for alternative in sorted(part.words, key=lambda words: (-len(words), words))
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(shapes)})(?!\w)")


def _word(word: str) -> str:
    """A word of a rule: with a capital as it stands, else also with one, as in a headline; ``*`` for any ending."""
    shape = re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]")
    return f"[{word[0]}{word[0].upper()}]{shape[1:]}" if word[0].islower() else shape


def _met(conditions: tuple[Part, ...], sentence: str, within: Span | None = None) -> Span | None:
    """From the first to the last of the words that meet a rule, closest together; None where one is missing or far."""
    start, end = (within.start, within.end) if within else (0, len(sentence))
    places = _condition(conditions[0]).finditer(sentence, start, end)
    found = (_met_from(first, conditions[1:], sentence[:end]) for first in places)
    return min(filter(None, found), key=lambda place: place.end - place.start, default=None)


def _met_from(first: re.Match[str], conditions: tuple[Part, ...], sentence: str) -> Span | None:
    """The same with the first of the words given."""
    start, end = first.span()
    for condition in conditions:
        places = [match.span() for match in _condition(condition).finditer(sentence) if not _is_wished(sentence, match)]
        if not places:
            return None
        near = min(places, key=lambda place: abs(place[0] - first.start()))
        start, end = min(start, near[0]), max(end, near[1])
    return Span(start, end) if end - start <= REACH else None


_WISHED = re.compile(
    r"\b(?:to(?: be)?|would(?: be)?|could(?: be)?|should(?: be)?|may(?: be)?|might(?: be)?|must(?: be)?|can(?:not)?|not"
    r"|never|n['’]t|if)\s\Z"
)


def _is_wished(sentence: str, match: re.Match[str]) -> bool:
    """True for a verb of what may be, as in "vowed to seize Kabul"; of what is planned, all is told so."""
    return match.group()[0].islower() and bool(_WISHED.search(sentence, max(0, match.start() - 12), match.start()))


def _parts(event: Event, sentence: str, place: Span) -> Iterator[str]:
    """The words that meet a rule, in reading order; those of one part alone as they stand."""
    found = [match for one in event.conditions if (match := _condition(one).search(sentence, place.start, place.end))]
    for match in sorted(found, key=lambda match: match.start()):
        yield match.group()
