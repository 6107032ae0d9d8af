"""What a text goes on telling of the day it has told: the gate gave way, and two men were carried out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.chronology.events.dates import TURNS_OF_THE_DAY
from corpus_tools.chronology.events.happening import (
    BE,
    ED,
    INSERTED,
    PREPOSITIONS,
    happens,
    past_forms,
    unless_it_tells,
)
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import DAY_LENGTH, exact_day
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Event, Span
from corpus_tools.order import touch

_FEWEST = 3  # words of a clause that another event cuts short
_CUT_SHORT = re.compile(
    r"\b(?:[a-z]+ed|beaten|hurt|shot|slain)\s+(?:at|by|during|in)\s*\Z|\b(?:after|ahead\s+of|before|following|since|until)\s*\Z"
)
"""
How a subject ends whose verb stands behind another event, the rule introduced by (Friday's decree) will go, and what
has its time from that: they left after (the raid on Sunday).
"""
_IN_FORCE = re.compile(r"\b(?:introduced|came\s+into\s+force|took\s+effect|entered\s+into\s+force)\b")
_INCEPTION = re.compile(
    rf"{_IN_FORCE.pattern}|\b(?:began|begun|started|launched|opened|founded|born|created|established|elected|appointed"
    r"|took\s+office|joined|moved)\b"
)
"""The beginning of what lasts: what is told behind it may have come on any day after it."""


def scene_day(own: Sequence[Event]) -> str | None:
    """
    The day of a sentence, by its events: that of all of them, or the one it begins with, which the others lie before.
    """
    first = own[0].when
    one = all(event.when == first or event.when[:DAY_LENGTH] < first for event in own)
    return first if one and exact_day(first) else None


_WHEN = re.compile(r"\swhen\s")


def is_scene(text: str, own: Sequence[Event], fresh: bool) -> bool:
    """
    True where events of a day are told as what happened, with which a text may go on; what began on a ``fresh`` day
    can hardly have lasted since, but for a rule in force.
    """
    begun = _IN_FORCE if fresh else _INCEPTION
    if any(begun.search(text, event.start, event.end) for event in own):
        return False
    return any(happens(words) for event in own for words in _WHEN.split(text[event.start : event.end]))


_OTHER_TIME = re.compile(
    r"\bon\s+the\s+eve\b|\b(?:has|have|had|is|are|am|will|would|shall|may|might|can|could|should|must|says?|shows?|do|does|if|unless|whether"
    r"|never|since|ago|until|till|later|eventually|ultimately|soon|(?<!at\s)once|often|always|usually|still|already|recently"
    r"|formerly|previously|earlier|so\s+far|every|each|daily|weekly|annually|than|like|used\s+to"
    r"|for\s+(?:years|months|weeks|decades)|nobody|none|neither|nothing|not(?!\s+guilty\b)|no(?![\s-]+(?:confidence|fly)\b)|(?<!a\s)few|hardly)\b"
    r"|n[’']t\b|['’](?:ve|ll|d|re|m)\b|\b(?:he|she|it|that|there|what|who|here)['’]s\b",
    re.IGNORECASE,
)
"""Words by which a clause tells of another time than the day, of no time, or of what did not happen."""
_BY_THEN = re.compile(
    r"\b(?:by\s+(?:then|now|noon|midday|lunchtime|teatime|first\s+light|midnight|dawn|daybreak|dusk|sundown|sunset|sunrise|nightfall|(?:the\s+)?(?:evening|afternoon|early\s+\w+))"
    r"|(?:(?:less\s+than|only|just)\s+)?(?:hours|minutes|an\s+hour|half\s+an\s+hour|moments)\s+(?:earlier|before))\b",
    re.IGNORECASE,
)
"""Times of the day at which something had happened on it."""
_BEFORE_IT = re.compile(r"\b(?:had|earlier)\b", re.IGNORECASE)


_OF_A_NOUN = re.compile(r",\s+(?:which|who|whom|whose|where)\b[^,;“”\"]*\Z")
"""What tells of the last noun of a clause: crossed to the hotel, where he has set up his headquarters."""


_COUNTED = re.compile(r"\bthe\s+(?:day|evening|month|morning|night|week|year)\Z")
"""How a clause ends whose day is counted from what follows: he left the day (before the king came)."""

_BEFORE_WHICH = re.compile(r"\sbefore\s[^,;“”\"]*\bhad\b[^,;“”\"]*\Z")
"""What had not come yet: they raised the flag before the first lorries had reached the square."""


_OF_WHOM = re.compile(r"(?<=\w)\s(?:who|whom)\s(?:had|has|have|is|are|was|were)\b[^,;“”\"]*\Z")
"""Whom a clause meets with, told by what they had done before: fired on strikers who had barricaded the road."""


def tells_of_then(text: str, clause: Span) -> bool:
    """True for a clause that tells what happened, and has no word of another time than the day told before."""
    words = clause.cut(text)
    if "," in words:
        words = _OF_A_NOUN.sub("", INSERTED.sub(unless_it_tells, words))
    words = _BEFORE_WHICH.sub("", _OF_WHOM.sub("", words))
    if _COUNTED.search(words):
        return False
    told = _BY_THEN.sub("", words)
    other = _BEFORE_IT.sub("", told) if told != words else words
    return not _OTHER_TIME.search(other) and happens(told)


_HAS = re.compile(r"\b(?:has|have)\s+(?!been\s+(?:\w+ly\s+)?[\w-]+ing\b)(?:been\s+)?", re.IGNORECASE)


def has_happened(text: str, clause: Span) -> bool:
    """
    True for a main clause that tells in the perfect what somebody did: the ruler has declared a state of emergency.

    >>> [has_happened(words, Span(0, len(words))) for words in ("The city has banned it", "He has long banned it")]
    [True, False]
    """
    words = clause.cut(text)
    perfect = _HAS.search(words)
    if perfect is None or _APART.match(words) or _THERE.match(words):
        return False
    told = f"{words[: perfect.start()]}was {words[perfect.end() :]}"
    return not happens(words[: perfect.start()]) and not _OTHER_TIME.search(told) and happens(told)


_THERE = re.compile(r",?\s+(?:when|where)\b")
_NO_PAST = r"(?!(?:was|were|(?!hundred)[a-z]+ed)\b)"
_APART = re.compile(
    rf"[\s“\"‘,;:—–-]*(?:(?:and|but|or)\s+)?(?:(?:{_NO_PAST}[\w-]+\s+){{0,4}}after\b|(?:{_NO_PAST}[\w-]+\s+){{1,4}}before\b|(?:\w+\s+of\s+)?(?:who|which|whom|whose"
    r"|that|because|although|though|unless|since|until|so|while|whereas|as\s+(?:well|if|though))\b)",
    re.IGNORECASE,
)
"""How a clause begins that tells of whom, when or why, and not of what came next."""
_ASIDE = re.compile(r",\s+(?:who|which|whose|whom)\b[^,;]*\Z")
"""What parts a subject from its verb: the guard, who was nineteen, died."""
_AGAIN = re.compile(r"\s*(?:,\s+(?:and|but)\s|;)")
"""How a main clause begins behind one of these."""
_HANGING = re.compile(
    rf"\b(?:after|before|since|until|that|which|who)\s+(?!(?:{TURNS_OF_THE_DAY})\b)"
    r"(?:(?!(?:was|were|[a-z]+ed)\b)[\w’'-]+\s*){1,6}\Z"
)
"""How a clause ends whose last words have their verb in the next: a day after jets, and howitzers struck.  """
_BESIDE = re.compile(r",?\s+(?:as|before|when|where|while)\s")
"""How a clause begins that happens at the time of the clause before."""
_SHARED = re.compile(
    r",?\s+(?:and\s+then|and|then|but|or)\s(?!(?:an?|the|his|her|its|their|he|she|it|they|some|\d+|[A-Z][a-z]+)\s)"
)
"""How a clause begins that has the subject of the clause before: and flooded the town."""
_BARE = re.compile(r"(?:of|to|in|for|with|by|as|at|[a-z]+(?:ed|ing))\b")
"""How words begin that have no subject: of having passed on figures."""


def sequels(
    text: str, parts: Sequence[Span], start: int, said: Sequence[Span], dated: Sequence[Span]
) -> Iterator[Span]:
    """
    The clauses of a sentence, from ``start`` on, in which something happens on the day that was told before. ``said``
    is what is said and what tells of saying, ``dated`` what is an event already.
    """
    apart, then = False, False
    verb = _verb_behind_asides(text, Span(parts[0].start, parts[-1].end))
    for place, part in enumerate(parts):
        lead = text[parts[place - 1].start : part.start] if place else ""
        again = text[part.start] == "," and bool((apart and place == 1) or _ASIDE.search(lead))
        main = again or part.start <= verb < part.end
        apart = not main and (
            bool(_APART.match(text, part.start, part.end))
            or (bool(apart or _HANGING.search(lead)) and not _AGAIN.match(text, part.start))
        )
        if part.start <= verb < part.end and touch([*dated, *said], Span(part.start, verb)):
            part = Span(verb, part.end)
        edge = min((span.start for span in dated if part.start < span.start < part.end), default=part.end)
        if edge < part.end and not apart and not touch(dated, Span(part.start, edge)):
            part = Span(part.start, edge)
            if len(part.cut(text).split()) < _FEWEST or _CUT_SHORT.search(part.cut(text)):
                continue
        if apart or part.start < start or touch(dated, part):
            filed = part.end < parts[place].end and not has_verb(text, part)  # a dateline, and no clause
            then = touch(dated, parts[place] if filed else part) or (apart and then and text[part.start] == ",")
            continue
        span = trimmed(text, part)
        shared = _SHARED.match(text, part.start)
        bound = shared or (place and _BESIDE.match(text, part.start))
        bare = _BARE.match(text, span.start) and not (shared and then) and not main
        then = (then or not bound) and not bare and not touch(said, part) and tells_of_then(text, span)
        if then:
            yield span


def _verb_behind_asides(text: str, sentence: Span) -> int:
    """
    Where the verb stands that asides part from the subject with which a sentence begins; -1 where none is so parted.

    >>> text = "The guard, hired in May, 19 at the time, fled over the wall."
    >>> _verb_behind_asides(text, Span(0, len(text))) == text.index("fled")
    True
    """
    at = text.find(", ", sentence.start, sentence.end)
    if at < 0 or text[sentence.start : at].partition(" ")[0].lower() in _NO_SUBJECT:
        return -1
    if has_verb(text, Span(sentence.start, at)):
        return -1
    while (at := text.find(", ", at + 1, sentence.end)) >= 0:
        verb = _VERB.match(text, at + 2, sentence.end)
        if verb and (verb.group() in past_forms() or verb.group() in BE or ED.fullmatch(verb.group())):
            return verb.start()
    return -1


_VERB = re.compile(r"[a-z]+\b(?!\s+by\b)")


_NO_SUBJECT = PREPOSITIONS | {"after", "because", "before", "if", "since", "when", "while"}
"""First words of no subject: In the square, supporters; When it ended, police."""
