"""Events whose date stands in a frame of its own: the first since 1973, since the war began, an entry of a timeline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.dates import When, since_then
from corpus_tools.chronology.events.noun_events import is_statement_noun
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.verbs import PARTICIPLE, has_verb
from corpus_tools.datelines import after_dateline
from corpus_tools.model import Sentence, Span
from corpus_tools.when_said import spoken_on

_LAST_TIME = re.compile(
    r"\bnot\s+since\s+(?:\w+\s+)?$"
    r"|\b(?:for\s+)?(?:(?:the|its|their|his|her|a)\s+)?(?:\w+-)?(?:first|worst|best|(?<=the )(?:most|least)"
    r"|(?!(?:arrest|contest|interest|least|protest|request|unrest|west)\b)[a-z]{3,}est)\b[^,;.]{0,60}?\bsince\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


def last_time(text: str, sentence: Span, time: Span) -> Span | None:
    """
    The words that tell when something had happened before: for the first time since 1973, the highest since 1999.

    >>> text = "It was the first strike since 1973."
    >>> last_time(text, Span(0, len(text)), Span(30, 34)).cut(text)
    'the first strike since 1973'
    """
    found = _LAST_TIME.search(text, max(sentence.start, time.start - 90), time.start)
    return Span(found.start(), time.end) if found else None


_SINCE = re.compile(r"[\s“\"]*since\b", re.IGNORECASE)
_SINCE_SOMEWHERE = re.compile(r"[Ss]ince ")
PERFECT = re.compile(r"\b(?:has|have|had|['’]ve)\b")


def since_clauses(text: str, parts: Sequence[Span], whens: Sequence[When]) -> Iterator[tuple[Span, When]]:
    """What has been so since something that a clause dates: thousands have died since the rising began in 1987."""
    if not _SINCE_SOMEWHERE.search(text, parts[0].start, parts[-1].end):
        return
    for when in whens:
        place = next((index for index, part in enumerate(parts) if part.start <= when.span.start < part.end), 0)
        if not _SINCE.match(text, parts[place].start) or "/" in when.edtf or not has_verb(text, parts[place]):
            continue
        if has_verb(text, Span(parts[place].start, max(parts[place].start, text.rfind(",", 0, when.span.start)))):
            continue  # since they left, Friday's talk was of little else
        sooner = [one for one in whens if parts[place].start <= one.span.start < when.span.start]
        if any(not one.edtf.startswith(when.edtf) for one in sooner):
            continue  # who has ruled since 2003, on Monday lost the town
        others = [*([place - 1] if place else []), *([place + 1] if place + 1 < len(parts) and not place else [])]
        for other in others:
            dated = any(parts[other].start <= one.span.start < parts[other].end for one in whens)
            if not dated and PERFECT.search(text, parts[other].start, parts[other].end):
                yield trimmed(text, parts[other]), When(when.span, since_then(when.edtf), "", when.times)


_SINCE_IT = re.compile(r"\bsince\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE)


def since_phrase(text: str, clause: Span, phrase: Span, when: When) -> tuple[Span, When] | None:
    """What has been so since an event that a noun names: tourists have stayed away since the bombing in March."""
    since = _SINCE_IT.search(text, clause.start, phrase.start)
    if since is None or "/" in when.edtf or not PERFECT.search(text, clause.start, clause.end):
        return None
    return trimmed(text, clause), When(when.span, since_then(when.edtf), "", when.times)


_REDUCED = re.compile(
    r"(?P<noun>\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his)\s+(?!time\b|day\b|moment\b)(?:[\w’'-]+\s+){1,3}?)"
    rf"(?P<verb>{PARTICIPLE})\s+"
    r"(?:(?:in|at|by|near|off)\s+(?:the\s+)?(?:[A-Z][\w’.-]+\s+){1,3}|(?P<by>by\s+(?:the\s+)?(?:[\w’.-]+\s+){1,4}?))?"
    r"(?:(?:in|on|at|during)\s+)?$"
)
"""A noun with a passive participle behind it that a time follows: the accord signed in Libreville on 4 July."""
_ACTIVE = frozenset(
    re.findall(
        r"\w+",
        "agreed appeared arrived closed collapsed crashed crossed departed died disappeared ended"
        " emerged entered escaped exploded expired failed gathered happened landed lasted marched moved"
        " occurred opened passed protested rallied remained replied resigned responded resumed retired"
        " returned started stayed surrendered traveled travelled vanished voted walked",
    )
)
"""Verbs without an object, whose form in -ed is their past."""


_NEAR = 80  # characters before a time in which such words stand


def reduced(text: str, clause: Span, time: Span) -> Span | None:
    """
    A noun with the participle that a time belongs to, where its clause has a verb of its own before.

    >>> text = "The Kremlin broke the accord signed in Minsk in 2014."
    >>> reduced(text, Span(0, len(text)), Span(48, 52)).cut(text)
    'the accord signed in Minsk in 2014'
    """
    found = _REDUCED.search(text, max(clause.start, time.start - _NEAR), time.start)
    if found is None or has_verb(text, Span(*found.span("noun"))) or text.startswith(("'s", "’s"), time.end):
        return None
    if text.startswith(" by ", found.end("verb")):
        opens = not text[after_dateline(text, clause.start, clause.end) : found.start("noun")].strip(' “"‘')
        placed = text.endswith((" at ", " during ", " in ", " on "), 0, time.start)
        if opens and placed and _RUNS_ON.match(text, time.end, clause.end):
            return Span(found.start("noun"), time.end)
        if found["by"]:
            return None
    if _PAST.match(text, time.end, clause.end) or _OF_MANY.match(text, clause.start, found.start("verb")):
        return Span(found.start("noun"), time.end)
    if found["verb"] in _ACTIVE or is_statement_noun(found["noun"].split()[-1]):
        return None
    if _FINITE.match(text, time.end, clause.end):
        return Span(found.start("noun"), time.end)
    if not has_verb(text, Span(clause.start, found.start())) or _RELATIVE.search(text, clause.start, found.start()):
        return None
    return Span(found.start("noun"), time.end)


_RUNS_ON = re.compile(r"\s+[\w’'-]+(?:\s+[\w’'-]+){3}")
"""What has the verb of a subject that somebody made: the curbs imposed by the council on Tuesday border on robbery."""
_FINITE = re.compile(
    r"\s+(?:(?:will|would|shall|should|must|may|might|can|could)(?:\s+not)?\s+(?:be|have)\b"
    r"|(?:is|are|was|were|has|have|had|remains?|remained)\b)"
)
"""The verb of a clause whose subject has the time: the sanctions announced on Monday will be lifted."""


_PAST = re.compile(r"\s+(?:collapsed|expired|failed|began|broke|came|fell|held|led|lapsed|lasted|went)\b")
"""A verb in the past right behind the time, which only the noun can have: a truce agreed in May collapsed."""
_OF_MANY = re.compile(r"[\s“\"]*Of\s(?:the|its|his|her|their)\s")
"""How a clause begins on those of whom some did something else: of the forty miners trapped on Friday, ten …"""
_COMPLEMENT = re.compile(r"\s+(?:that|whether|it|he|she|they)\b")
"""What no participle has behind it: the council announced on Monday that it would sit."""


def qualifies(text: str, sentence: Span, time: Span) -> bool:
    """
    True for a time that only tells which of several a noun is of, in a sentence with a verb of its own: they lifted the
    sanctions announced on Monday.

    >>> told = "He met the guards withdrawn on Sunday.", "The port burned on Sunday."
    >>> [qualifies(one, Span(0, len(one)), Span(at, at + 6)) for one in told if (at := one.index("Sunday"))]
    [True, False]
    """
    if spoken_on(text, sentence.start, time):
        return True
    found = _REDUCED.search(text, max(sentence.start, time.start - _NEAR), time.start)
    if found is None or found["verb"] in _ACTIVE or is_statement_noun(found["noun"].split()[-1]):
        return False
    if _COMPLEMENT.match(text, time.end):
        return False
    if has_verb(text, Span(*found.span("noun"))):
        return False
    return has_verb(text, Span(sentence.start, found.start())) or has_verb(text, Span(time.end, sentence.end))


_RELATIVE = re.compile(r"\b(?:who|which|that)\b")
_ENTRY = re.compile(r"\s*(?:[:|]|[-–—]\s)\s*(?=\S)")
_HEADS = re.compile(r"\s*(?::|\s[-–—]\s)\s*[“\"‘']?[A-Z0-9]")
_FOLLOWS = re.compile(r"\s+(?:[A-Z][\w’'-]*\s+){1,4}[\w’'-]+")
_TELLS_OF = re.compile(
    r"[\s•*·–—-]*(?:[A-Z][a-z]{2,}ed|Beaten|Born|Built|Cut|Held|Fled|Left|Lost|Made|Sent|Set|Shot|Sworn|Taken|Won|Written)\b[^.,;:\d]*\Z"
)
"""What a line of a box tells under or before its date: 2003 Founds the army; Born 1960 in Gandatu; Set up in 1995."""
_NAMED = re.compile(r"[A-Z][\w’' -]{2,40}:\s*\Z")
_DONE = re.compile(r"\s*(?:[.,;:()–—\n-]|\Z)|\s(?:aged|at|from|in|near|onwards|under)\b")
"""What follows a date that a line gives to a name, and no speech: Independence: 1960; not Lund: Today we are free."""
_LONGEST = 160  # characters; what is longer is no entry of a timeline


_OF_PAGE = re.compile(r"\s*(?:(?:first|last)\s+)?(?:edited|modified|posted|printed|published|updated)\b", re.IGNORECASE)
_NOTE = re.compile(
    r"[•*\s]*(?:This (?:article|blog|entry|page|piece|post|report|story) (?:was|has been) (?:\w+ly )?"
    r"(?:amended|changed|corrected|edited|modified|updated)"
    r"|(?:And )?[Tt]hat(?:['’]s| is) (?:all|it) (?:from|for) (?:me|our|us)"
    r"|We(?:['’]re| are) (?:closing|pausing|wrapping up) (?:our|the|this) (?:live )?(?:blog|coverage|page))\b"
)


def is_of_page(text: str, sentence: Sentence) -> bool:
    """True for a line of a box, or a note, on the page itself: Updated: May 4; This article was amended on 4 May."""
    words = _OF_PAGE if sentence.zone == "infobox" else _NOTE
    return words.match(text, sentence.start, sentence.end) is not None


def box_line(text: str, sentence: Sentence) -> Span | None:
    """A line of a box without a verb, which tells what was so at its time: Chief of staff since June 2005."""
    if sentence.zone != "infobox" or sentence.end - sentence.start > _LONGEST or has_verb(text, sentence):
        return None
    return trimmed(text, sentence)


def heads_entry(text: str, sentence: Span, time: Span) -> bool:
    """
    True for a time that stands above what a sentence tells, as in a list of days.

    >>> text = "Sunday, March 10: A ferry sank."
    >>> heads_entry(text, Span(0, len(text)), Span(0, 16))
    True
    """
    return time.start == sentence.start and _HEADS.match(text, time.end, sentence.end) is not None


def entry(text: str, sentence: Sentence, time: Span) -> Span | None:
    """
    What an entry of a timeline or a box tells under its date, or has the date of: Nov 2007: Minister quits;
    Independence: 1960.

    >>> text = "Nov 2007: Minister quits"
    >>> entry(text, Sentence(0, len(text), "body", 0), Span(0, 8)).cut(text)
    'Nov 2007: Minister quits'
    """
    line = text.find("\n", sentence.start, sentence.end)
    end = line if line > 0 else sentence.end
    if end - sentence.start > _LONGEST:
        return None
    if time.start == sentence.start and _ENTRY.match(text, time.end, end):
        return trimmed(text, Span(sentence.start, end))
    if _NAMED.fullmatch(text, sentence.start, time.start) and _DONE.match(text, time.end, end):
        return Span(sentence.start, time.end)
    if sentence.zone != "infobox":
        return None
    headed = time.start == sentence.start and _FOLLOWS.match(text, time.end, end)
    told = _TELLS_OF.match(text, sentence.start, time.start) and not has_verb(text, Span(time.end, end))
    return trimmed(text, Span(sentence.start, end)) if headed or told else None
