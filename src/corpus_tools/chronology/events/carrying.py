"""How far the date of a clause carries: further predicates of its subject, what happened then, what is told with it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache
from itertools import takewhile

from corpus_tools import lexicons
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span


@cache
def _predicate() -> re.Pattern[str]:
    """What goes on with the subject of the clause before: and flooded the town; , dropped leaflets; and 30 wounded."""
    past = (row["cue"] for row in lexicons.rows("time_tense") if row["points"] == "past" and " " not in row["cue"])
    verb = rf"(?:{lexicons.alternation(past)}|[a-z]{{3,}}ed)\b"
    words = (row["word"] for row in lexicons.rows("time_words") if row["class"] in ("number", "hundred"))
    number = rf"(?:\d[\d,]*|dozens|hundreds|scores|several|{lexicons.alternation(words)})"
    count = rf"(?:(?:at\s+least|more\s+than|another|about|some)\s+)?{number}"
    return re.compile(
        rf",?\s+(?:and|then|and\s+then|or|but)\s+(?:also\s+|[a-z]+ly\s+)?{verb}"
        rf"|,\s+(?!(?:said|wrote|told|added|reported|announced|was|were|had|did|has\s+been|have\s+been)\b){verb}"
        rf"|,?\s+(?:and|while)\s+{count}(?:\s+\w+){{0,2}}\s+(?:were\s+|was\s+)?[a-z]{{3,}}(?:ed|n)\b"
    )


_CLAUSE = r"(?!(?:well|part|of|if|though|many|much|soon|long|far)\b)"  # behind "as" these begin none
_WHEN = re.compile(rf",?\s+(?:when|as|while)\s{_CLAUSE}|,\s+the\s+(?:very\s+)?day\s(?!(?:after|before|of)\b)")
_AT_ONCE = re.compile(rf",?\s+(?:when|as|(?<!,\s)while)\s{_CLAUSE}")
_BEFORE_IT = re.compile(r"\b(?:had|since|until|before|after|if|never|used to)\b")
_MAIN = re.compile(r",?\s+(?:and|but)\s+(?!that\b|has\b|have\b)")
_FRONTED = re.compile(r"[\s“\"‘]*(?:When|As|While)\s")
_LASTING = re.compile(r"\b(?:has|have|is|are|will|would|may|can|could|should|says|say|remains?)\b")
_HEAD = re.compile(
    r"[\s“\"‘,;:—–-]*(?:(?:and|but|then)\s+)?(?:(?:early|late)\s+)?(?:(?:on|in|at|by|during|over)\s+)?(?:the\s+)?", re.I
)


_ASIDE = 200  # characters that a clause between commas may be long; looking further costs the square
_INSERTED = re.compile(
    r",\s+(?:(?:an?|the|his|her|its|their|one)\s[^,;]{2,60}?\s)?(?:who|which|whose|whom|in\swhose)\b[^,;]*\Z"
)
"""
A clause between commas, whose time is not that of the verb behind it: the town, which fell in August, was quiet; Orm,
a clerk whom she had sacked in May, fled.
"""


_RELATIVE = re.compile(r"\b(?:after|at|during|in|on)\s+which\s[^,;]*\Z")
_OPENING = len(" in which ")
_SAYS_BESIDE = re.compile(
    r",?\s+and\s+(?:accused|announced|blamed|called|condemned|demanded|denied|promised|rejected|said|threatened|vowed"
    r"|warned)\b"
)
"""What the subject of a sentence says besides, behind a day in what it denies: a raid in which two died on Monday."""


def without_saying(text: str, clause: Span, time: Span) -> Span:
    """
    A clause up to its time, where that is of a deed within what is said, and the speaker says something else behind it.

    >>> text = "a raid in which two men died on Monday and accused the army of it"
    >>> without_saying(text, Span(0, len(text)), Span(32, 38)).cut(text)
    'a raid in which two men died on Monday'
    """
    told = _SAYS_BESIDE.match(text, time.end, clause.end) and _RELATIVE.search(
        text, max(0, clause.start - _OPENING), time.start
    )
    return Span(clause.start, time.end) if told else clause


def carried(text: str, parts: Sequence[Span], place: int, time: Span, timed: Container[int]) -> Span:
    """
    A clause with those behind it that its time dates too: further predicates of its subject, what follows "when"
    right behind the time, and further main clauses where the time stands at the head. ``timed`` are the clauses that
    have a time of their own.

    >>> from corpus_tools.chronology.parting import clauses
    >>> text = "It rose on Monday, and flooded the town, but nobody drowned."
    >>> parts = clauses(text, Span(0, len(text)))
    >>> carried(text, parts, 0, Span(11, 17), {0}).cut(text)
    'It rose on Monday, and flooded the town'
    >>> text = "On Monday, police raided the hall and prosecutors charged its owner."
    >>> carried(text, clauses(text, Span(0, len(text))), 0, Span(3, 9), {0}).cut(text)
    'On Monday, police raided the hall and prosecutors charged its owner.'
    """
    end = _end_of_carried(text, parts, place, time, timed) if place + 1 < len(parts) else parts[place].end
    start = place
    while start and start - 1 not in timed and _shares_with(text, parts[start - 1], parts[start]):
        start -= 1
    return Span(parts[start].start, end)


def _end_of_carried(text: str, parts: Sequence[Span], place: int, time: Span, timed: Container[int]) -> int:
    """Where the last of the clauses behind one ends that its time dates too."""
    end = parts[place].end
    waits = _waits_for_verb(text, parts[place], time)
    over_all = bool(_HEAD.fullmatch(text, parts[place].start, time.start))
    inserted = bool(_INSERTED.search(text, max(parts[0].start, time.start - _ASIDE), time.start))
    for index in range(place + 1, len(parts)):
        if inserted and text.startswith(",", end):
            break
        when = goes_on_when(text, end)
        over_all = over_all or (when and not text[time.end : end].strip())
        over_all = over_all or bool(place == 0 and index == 1 and _FRONTED.match(text, parts[0].start))
        joined = (
            when
            or (waits and index == place + 1)
            or _predicate().match(text, end)
            or (over_all and _is_told_with(text, parts[index]))
        )
        if index in timed or not (joined or _IN_WHICH.search(text, max(time.end, end - len(", during")), end + 1)):
            break
        end = parts[index].end
    return end


_TOLD_OF = re.compile(r",\s(?:who|which|whose|whom|where)\b[^,;]*\Z")


def _waits_for_verb(text: str, part: Span, time: Span) -> bool:
    """True for a time and a subject of which more is told before its verb: on 9 May Orm, who had fled, (was held)."""
    told = _TOLD_OF.search(text, max(time.end, part.end - _ASIDE), part.end)
    return told is not None and not has_verb(text, Span(part.start, told.start()))


_VERBLESS = re.compile(
    r",?\s+and\s+(?:(?:at\s+least|more\s+than|another|about|some)\s+)?(?:\d[\d,]*|dozens|hundreds|scores|several)"
    r"(?:\s+(?!(?:were|was|have|had|has)\b)\w+){0,2}\s+(?:arrested|displaced|hurt|injured|killed|missing|wounded)\b"
)
"""A count that has its verb in the clause before: forty have been killed and 260 wounded since Thursday."""


def _shares_with(text: str, one: Span, other: Span) -> bool:
    """
    True for a clause that the time behind its last predicate dates too, or that of a clause with when behind it: ten
    were killed and forty hurt on Monday; ten were killed when a bus fell into a river on Monday.
    """
    if not has_verb(text, one):
        return False
    if _VERBLESS.match(text, other.start):
        return True
    if _LASTING.search(text, one.start, one.end):
        return False
    return goes_on(text, other.start) or bool(
        _AT_ONCE.match(text, other.start) and not _BEFORE_IT.search(one.cut(text))
    )


def goes_on(text: str, start: int) -> bool:
    """
    True where what begins goes on with the subject of the clause before: and flooded the town.

    >>> goes_on("it rose and flooded the town", 7), goes_on("it rose and nobody drowned", 7)
    (True, False)
    """
    return bool(_predicate().match(text, start))


def end_with_predicates(text: str, parts: Sequence[Span], place: int) -> int:
    """Where what the subject of a clause did ends, with the clauses behind it that go on with that."""
    following = takewhile(lambda part: goes_on(text, part.start), parts[place + 1 :])
    return max((part.end for part in following), default=parts[place].end)


def goes_on_when(text: str, start: int) -> bool:
    """True where what begins happened at the time of what was told before: when police broke up a march."""
    return bool(_WHEN.match(text, start))


_IN_WHICH = re.compile(r",\s+(?:in|during)\s\Z")
"""How a clause ends whose next tells of it: they fought a war in 1992, in which thousands died."""
_SUBJECT = re.compile(r",\s+(?:the|an?|he|she|it|they|his|her|its|their|some|[A-Z0-9][\w’'.-]*)\s")


def _is_told_with(text: str, part: Span) -> bool:
    """True for a main clause that goes on telling: and prosecutors charged its owner; not: and talks have begun."""
    main = _MAIN.match(text, part.start) or _SUBJECT.match(text, part.start)
    return bool(main) and not _LASTING.search(text, part.start, part.end)
