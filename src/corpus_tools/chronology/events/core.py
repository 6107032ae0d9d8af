"""The subject and the verb of a clause, by which an event can be told without its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_tools.chronology.events.happening import PREPOSITIONS, QUOTED, find_verb
from corpus_tools.dates import MONTH_NAMES, WEEKDAY
from corpus_tools.model import Span

_RELATIVE = re.compile(r"\b(?:who|whose|which)\b[^,;]*,")
_PART = r"morning|afternoon|evening|night"
_DATE = re.compile(
    r"(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince)\s+(?:late\s+|early\s+)?"
    rf"(?:(?:\d{{1,2}}\s+)?(?:{MONTH_NAMES}|{WEEKDAY})(?:\s+(?:{_PART}))?|(?=\d{{4}}\b))(?:\s+|\Z|(?<=\s))(?:\d{{1,4}}(?:,?\s+|\Z))?"
    rf"|(?:[Ee]arli(?:er)?\s+)?(?:[Ll]ast|[Tt]his|[Tt]hat|[Tt]he\s+(?:next|same|following))\s+(?:day|week|month|year|{WEEKDAY}|{MONTH_NAMES}|{_PART})(?:\s+|\Z)"
    r"|(?:[A-Za-z]+|\d+)\s+(?:days?|weeks?|months?|years?)\s+(?:ago|later|earlier)(?:\s+|\Z)"
)
"""A time before a subject: In March 2019, by Friday evening, last week, ten days ago."""
_ONLY_DATE = re.compile(
    r"\s*(?:(?:[Bb]y|[Ee]arly|[Ff]rom|[Ii]n|[Ll]ate|[Oo]n|[Ss]ince|[Uu]ntil)\s+)*"
    rf"(?:{WEEKDAY}\s*)?(?:(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s*(?:of\s+)?)?(?:(?:{MONTH_NAMES})\s*)?(?:\d{{1,4}}\s*)?"
)
"""A part that is nothing but a day: On Thursday 7 March, the fleet (sailed); March 7, 2019."""
_LED_UP_TO = re.compile(r"[^\n]*[:;]\s")
"""What stands before a colon: the day or the head of an entry, or a clause of its own (They agree: the stock fell)."""
_PRONOUN = re.compile(r"(?<!\w)(?:he|I|it|she|they|we|you)\Z")
_TELLS_OF = re.compile(r"(?P<who>[^,;:]{2,60}),\s(?:who|which)\s(?P<told>[^,;:]+)")
_MEANWHILE = re.compile(
    r"(?<=,\s)(?:an?|[a-z]+|\d+)\s(?:day|hour|month|week|year)s?\s(?:after|before)\s[^,;:.]{3,60},(?=\s)"
)
"""A clause that counts a time, before the one that it dates: In May, a month after the gate fell, (he left)."""
_OR_PART = re.compile(r",\s+or\s+(?:at\s+least\s+)?(?:many|most|part|parts|some)\s+of\s+(?:it|them),")
_JOINING = re.compile(r"(?:[Aa]nd|as|because|[Bb]ut|if|[Ss]o|that|[Tt]hen|when|while|[Yy]et)\s+")
_BESIDE = re.compile(
    rf"(?:\s+(?:(?:on\s+)?{WEEKDAY}(?:\s+(?:{_PART}))?|today|yesterday|afterwards|also|again|already|in\s+the\s+(?:{_PART})"
    r"|(?<!the )(?<!The )first|had|has|have|however|just|later|nevertheless|nonetheless|now|once|still"
    r"|that|then|therefore|which|who|[a-z]+ly))+$"
)
_ASIDE = re.compile(rf"{_BESIDE.pattern}|\s(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inally|[Ll]ast)")
_THEN = re.compile(r",\s+then\s")
"""How a verb goes on with a subject of before: (they spoke of) 63 dead, then raised the toll."""
_PIECE = re.compile(r"(?:[^,;]|(?<=\d),(?=\d{3}))+")
_NO_SUBJECT = PREPOSITIONS | frozenset(
    ["according", "after", "before", "earlier", "here", "however", "later", "meanwhile", "now", "once", "since",
     "there", "today", "tonight", "until", "when", "while", "yesterday"]
)  # fmt: skip
"""Words that open a clause before its subject: earlier today, protesters (stormed the gate)."""


@dataclass(frozen=True, slots=True)
class Core:
    """A verb, and where its subject and what is set beside it stand: a port official | Ann Lee | (resigned)."""

    verb: str
    subjects: Sequence[Span]


def find_core(words: str) -> Core | None:
    """
    The verb of a clause and its subject, with the names set beside this; without subject where the clause begins with
    its verb or something else than a subject. None where no verb is found.

    >>> core = find_core("Earlier today, protesters stormed outside the gate, some with flags")
    >>> core.verb, [span.cut("Earlier today, protesters stormed outside the gate") for span in core.subjects]
    ('stormed', ['protesters'])
    >>> find_core("were invited back in 2014"), find_core("overnight talks")
    (Core(verb='were invited', subjects=()), None)
    """
    if told := _TELLS_OF.fullmatch(words):
        core = None if find_verb(told["who"]) else find_core(told["told"])
        behind = told.start("told")
        within = [Span(span.start + behind, span.end + behind) for span in core.subjects] if core else []
        return core and Core(core.verb, within or _subjects(told["who"]))
    for aside in (_OR_PART, _MEANWHILE):
        words = aside.sub(lambda found: " " * len(found[0]), words)
    verb = find_verb(words)
    if verb is None:
        return None
    own = _RELATIVE.sub(_blank, QUOTED.sub(_blank, words))
    found = re.search(r"\b" + r"\s+".join(map(re.escape, verb.split())) + r"\b", own)
    return Core(verb, _subjects(own[: found.start()]) if found else ())


def _blank(found: re.Match[str]) -> str:
    return " " * (len(found[0]) - 1) + ","


def _subjects(before: str) -> tuple[Span, ...]:
    """The parts between commas that are the subject, without what opens the clause or stands beside the verb."""
    first = led.end() if (led := _LED_UP_TO.match(before)) else 0
    end = len(before.rstrip())
    if own := _PRONOUN.search(before, first, end):
        return (Span(own.start(), end),)
    if _THEN.search(before, first):
        return ()
    several = [piece for piece in _PIECE.finditer(before, first) if not _ONLY_DATE.fullmatch(piece[0])]
    pieces = [_trimmed(before, piece.start(), piece.end()) for piece in several]
    filled = [span for span in pieces if span.start < span.end and not _ASIDE.fullmatch(f" {span.cut(before)}")]
    while filled and before[filled[0].start : filled[0].end].split()[0].lower().strip("’'") in _NO_SUBJECT:
        filled = filled[1:]
    return tuple(filled)


def _trimmed(text: str, start: int, end: int) -> Span:
    """A part without blanks, joining words and a date before it, and adverbs and days behind."""
    end = start + len(text[start:end].rstrip())
    moved = True
    while moved:
        start += len(text[start:end]) - len(text[start:end].lstrip())
        opener = _JOINING.match(text, start, end) or _DATE.match(text, start, end)
        moved = opener is not None
        start = opener.end() if opener else start
    beside = _BESIDE.search(text, start, end)
    return Span(start, beside.start() if beside else end)
