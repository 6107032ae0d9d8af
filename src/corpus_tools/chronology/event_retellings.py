"""Events told again without their date: the ambush came at dusk; two guards died in the raid; five were wounded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.event_offsets import amount_of, counted
from corpus_tools.chronology.noun_events import is_listed_event, listed_events
from corpus_tools.chronology.parting import goes_on, has_verb, trimmed
from corpus_tools.model import Event, Span, TimeExpression

_NOUN = r"(?:the|that|this)\s+(?:(?!time\b|day\b)[\w’'-]+\s+){0,2}?(?P<noun>[a-z][\w’-]{3,})"
_SUBJECT = re.compile(
    rf"[\s“\"‘,;:—–-]*(?:(?:and|but)\s+)?{_NOUN}(?:\s+(?:in|on|at|near|of)\s+(?:the\s+)?(?:[\w’'.-]+\s?){{1,3}}?)?"
    r"(?:\s*,[^,]{3,60},)?\s+(?:also\s+)?(?P<be>was\s+|were\s+)?(?:first\s+|then\s+|later\s+|[a-z]+ly\s+)?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    rf"\b(?P<link>in|during|at|attended|joined|survived|witnessed|came\s+to|took\s+part\s+in)\s+{_NOUN}\b(?!\s+of\b)",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:has|have|had|is|are|will|would|shall|may|might|can|could|should|must|to\s+be|if|unless|says?|never|since|before"
    r"|after|until|ahead|ago|expects?|plans?|fears?|wants?|planned|hoped|wanted|feared|refused|not)\b|n[’']t\b|['’](?:ve|ll|d|re)\b",
    re.IGNORECASE,
)
"""Words by which a clause tells of another time than that of the event, or of none."""
_RANKED = re.compile(
    r"\bw(?:as|ere)\s+(?:among\s+)?the\s+(?:\w+\s+){0,2}?(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th"
    r"|latest|last|worst|only|[a-z]{3,}est)\b"
)
"""An event as one of a row, be it counted since a time: the bombing was the third since November."""
_OF_SAYING = frozenset(
    re.findall(
        r"\w+",
        "said told added wrote called drew prompted sparked led raised caused showed remained became continued followed"
        " meant made seemed appeared reported announced scheduled planned expected seen described denounced condemned"
        " criticised criticized investigated postponed cancelled canceled",
    )
)
"""What an event does, or is done with it, at another time than it happens."""
_LONG = frozenset(
    re.findall(
        r"\w+",
        "war conflict occupation siege campaign crisis strike trial insurgency rebellion revolution operation offensive"
        " lockdown blockade embargo standoff dispute talks sanctions presence unrest race primary election term"
        " accord deal law pact treaty order decree mandate resolution ban truce ceasefire scandal"
        " poll convention inquiry probe merger",
    )
)
"""What lasts or goes on to hold, so that a day told of it is the day of one thing in it."""
_KINDS = (
    (
        frozenset(
            re.findall(
                r"\w+",
                "attack assault incident violence bloodshed killing shooting",
            )
        ),
        re.compile(
            r"\b(?:ambush|attack|assault|bomb|blast|explo|raid|shell|shoot|shot|struck|gunm|kill|storm|stab)", re.I
        ),
    ),
    (
        frozenset(
            re.findall(
                r"\w+",
                "blast explosion bombing",
            )
        ),
        re.compile(r"\b(?:bomb|blast|explo|blew up|blown up)", re.I),
    ),
    (
        frozenset(
            re.findall(
                r"\w+",
                "clash skirmish firefight",
            )
        ),
        re.compile(r"\b(?:clash|fir(?:ed|ing)|fought|fighting|shell)", re.I),
    ),
    (
        frozenset(
            re.findall(
                r"\w+",
                "fall capture loss",
            )
        ),
        re.compile(r"\b(?:captur|took|taken|seiz|fell|overr[au]n|conquer)", re.I),
    ),
    (
        frozenset(
            re.findall(
                r"\w+",
                "meeting session summit",
            )
        ),
        re.compile(r"\b(?:met|meet|hosted|conven|gathered)\b", re.I),
    ),
    (
        frozenset(
            re.findall(
                r"\w+",
                "crash accident collision disaster",
            )
        ),
        re.compile(r"\b(?:crash|collid|derail|sank|capsiz)", re.I),
    ),
)
"""Nouns that name an event by its kind, and the words that it is told with first."""
_STEM = 4  # letters that a noun and the words of its event share: raid, raided; explosion, exploded
_DAY, _MONTH = len("2019-08-27"), len("2019-08")


_HARM = (
    *("killed", "wounded", "injured", "hurt", "arrested", "detained", "shot", "executed", "captured", "kidnapped"),
    *("abducted", "hospitalised", "hospitalized", "rescued", "beheaded", "beaten", "burned", "destroyed", "damaged"),
)
"""What is counted of those whom an event befell."""


@cache
def _waited_for() -> frozenset[str]:
    """Words without one of which a sentence tells nothing again."""
    return frozenset([*listed_events(), *(f"{noun}s" for noun in listed_events()), "died", *_HARM])


def may_retell(words: str) -> bool:
    """True for a sentence that is worth a closer look: it has the noun of an event or a verb of harm."""
    return not _waited_for().isdisjoint(words.lower().replace(".", " ").replace(",", " ").split())


def retold(text: str, parts: Sequence[Span], told: Sequence[Event], last: str | None) -> Iterator[tuple[Span, str]]:
    """
    The undated clauses that name an event by its noun with "the", with the EDTF date that it was told with last; of
    what happened or took place, ``last``, that of the sentence before, where it was not told by that noun. ``parts``
    are the clauses of a sentence, ``told`` the events of the document in reading order.
    """
    before = told[: bisect_left(told, parts[0].start, key=lambda event: event.start)]
    for part in parts:
        noun = _named(text, part) if before else None
        now = noun and (_RANKED.search(text, part.start, part.end) or not _NOT_NOW.search(text, part.start, part.end))
        when = _day_of(text, noun, before) if noun and now else None
        when = when or (last if now and _HAPPENED.match(text, part.start, part.end) else None)
        if when and has_verb(text, part):
            yield trimmed(text, part), when


@cache
def _past() -> frozenset[str]:
    return frozenset(row["cue"] for row in lexicons.rows("time_tense") if row["points"] == "past") | _SAME


_SAME = frozenset(
    re.findall(
        r"\w+",
        "burst cost cut hit hurt put shut spread",
    )
)  # pasts like their infinitives


_CAME = re.compile(
    r"[\s“\"‘—–-]*(?:the|that|this|his|her|its|their)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z][\w’-]{3,})\s+(?:[\w’'.-]+\s+){0,5}?"
    r"(?:came|comes|happened|occurred|took\s+place|(?:was|were)\s+held|(?:was|were)\s+(?:made|announced))\s+"
    r"(?:just\s+|only\s+|barely\s+|less\s+than\s+|some\s+|about\s+)?$",
    re.IGNORECASE,
)
_HAPPENED = re.compile(r"\s*(?:The|That|This)\s+(?:[\w’'-]+\s+){1,3}(?:happened|occurred|took\s+place|came)\b")
_SIDE = re.compile(r"\s+(?P<side>after|before)\s+")


def came_after(
    text: str, sentence: Span, amounts: Sequence[TimeExpression], told: Sequence[Event], last: str | None
) -> Iterator[tuple[Span, str]]:
    """
    What came so long after something, and that: the raid came two days after the army left. The day is that of the
    event told before that the noun names, else ``last``, of the sentence before.
    """
    for time in amounts:
        amount, came = amount_of(time.value), _CAME.match(text, sentence.start, time.start)
        side = _SIDE.match(text, time.end, sentence.end) if came else None
        if not came or not side:
            continue
        before = told[: bisect_left(told, sentence.start, key=lambda event: event.start)]
        day = _day_of(text, came["noun"], before) or last
        if day and len(day) == _DAY:
            yield trimmed(text, Span(sentence.start, side.start())), day
            steps = amount[0] * (1 if side["side"] == "before" else -1) if amount else 0
            other = trimmed(text, Span(side.end(), _first_comma(text, side.end(), sentence.end)))
            when = counted(day, steps, amount[1]) if amount and has_verb(text, other) else None
            if when:
                yield other, when


def _first_comma(text: str, start: int, end: int) -> int:
    comma = text.find(", ", start, end)
    return comma if comma > 0 and has_verb(text, Span(start, comma)) else end


def _named(text: str, part: Span) -> str | None:
    subject = _SUBJECT.match(text, part.start, part.end)
    if subject and is_listed_event(subject["noun"]):
        past = subject["be"] or subject["verb"] in _past() or subject["verb"].endswith("ed")
        return subject["noun"] if past and subject["verb"] not in _OF_SAYING else None
    within = _WITHIN.search(text, part.start, part.end)
    return within["noun"] if within and is_listed_event(within["noun"]) else None


def _day_of(text: str, noun: str, told: Sequence[Event]) -> str | None:
    """
    The date of the last event told whose words have the stem of the noun or are of its kind.
    """
    name = noun.lower().removesuffix("s")
    if name in _LONG or noun.lower() in _LONG:
        return None
    stem = re.escape(name[: max(_STEM, len(name) - 4)])
    words = re.compile(rf"\b(?:\w{{3,}})?{stem}", re.I)
    kinds = [pattern for nouns, pattern in _KINDS if name in nouns]
    found = [event for event in reversed(told) if _is_exact(event) and event.rule != "statement"]
    naming = (one for one in found if any(said.search(text, one.start, one.end) for said in (words, *kinds)))
    last = next(naming, None)
    if last is None:
        return None
    return first_of([last, *naming])


def first_of(told: Sequence[Event]) -> str:
    """
    The date of an event, or of an earlier one of its year in the same words, from which it is told: the navy said on
    Friday that a ship was seized on Monday.
    """
    one = told[0]
    beside = (other for other in told if other.start < one.end and one.start < other.end and len(other.when) == _DAY)
    return min([one.when, *(other.when for other in beside if other.when[:4] == one.when[:4])])


def _is_exact(event: Event) -> bool:
    return len(event.when) in (_DAY, _MONTH) or ("/" in event.when and ".." not in event.when)


@cache
def _toll() -> re.Pattern[str]:
    numbers = lexicons.alternation(row["word"] for row in lexicons.rows("time_words") if row["class"] == "number")
    return re.compile(
        rf"[\s“\"‘,;:—–-]*(?:(?:and|that)\s+)?(?:(?:at\s+least|more\s+than|about|some|another|up\s+to|as\s+many\s+as)\s+)?"
        rf"(?:\d[\d,]*|{numbers}|dozens|hundreds|scores|several)(?:-\w+)?(?:\s+(?!(?:has|have|had|were|was)\b)[\w’'-]+){{0,5}}?"
        r"(?:,[^,;.]{3,60},)?\s+"
        r"(?:died|(?:were|was)\s+(?:also\s+|later\s+|[a-z]+ly\s+)?(?:"
        rf"{'|'.join(_HARM)}))\b",
        re.IGNORECASE,
    )


_TOLD_OF = re.compile(
    r"\b(?:in|during|at|since|when|after|before|by)\s+(?:the|that|an?|clashes|fighting)\b|\bon\s+[A-Z]"
)


def toll_of(text: str, parts: Sequence[Span]) -> Span | None:
    """
    The clause that counts the dead, hurt or held of what the sentence before told of: five of them were wounded.

    >>> toll_of("Five of them were wounded.", [Span(0, 26)])
    Span(start=0, end=25)
    """
    for place, part in enumerate(parts):
        if _toll().match(text, part.start, part.end) and not _TOLD_OF.search(text, part.start, part.end):
            if _NOT_NOW.search(text, part.start, part.end):
                return None
            end = part.end
            for other in parts[place + 1 :]:
                if not goes_on(text, other.start):
                    break
                end = other.end
            return trimmed(text, Span(part.start, end))
    return None
