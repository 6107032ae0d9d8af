"""Events told again without their date: the ambush came at dusk; two guards died in the raid; five were wounded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import filterfalse

from corpus_tools import lexicons
from corpus_tools.chronology.events.amounts import counted
from corpus_tools.chronology.events.dates import NTH
from corpus_tools.chronology.events.noun_events import is_listed_event, listed_events
from corpus_tools.chronology.parting import trimmed
from corpus_tools.chronology.times.values import DAY_LENGTH, MONTH_LENGTH, exact_day
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.memo import Memo
from corpus_tools.model import Event, Span
from corpus_tools.order import One, before, touch

_OWNER = r"(?:that|this|his|her|its|their|(?:the\s+)?[\w.-]+['’]s?|the)"
_NAME = r"\s+(?:(?!time\b|day\b)[\w’'-]+\s+){0,2}?(?P<noun>[a-z][\w’-]{2,})"
_NOUN = rf"(?:the|that|this){_NAME}"
_OWN_NOUN = rf"{_OWNER}{_NAME}"
_SUBJECT = re.compile(
    rf"[\s“\"‘,;:—–-]*(?:(?:and|but)\s+)?{_OWN_NOUN}(?:\s+(?:in|on|at|near|of)\s+(?:the\s+)?(?:[\w’'.-]+\s?){{1,3}}?)?"
    r"(?:\s*,[^,]{3,60},)?\s+(?:also\s+)?(?P<be>was\s+|were\s+)?(?:first\s+|then\s+|later\s+|[a-z]+ly\s+)?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    rf"[\s“\"‘]*{_OWN_NOUN}(?:\s+(?:in|on|at|near|of)\s+(?:the\s+)?(?:[\w’'.-]+\s?){{1,3}}?)?,\s+"
    r"which\s+(?:was|were|came|killed|left|[a-z]+ed)\b[^,;]*",
    re.IGNORECASE,
)
"""An event with what a relative clause tells of it: Doe's win, which was declared within minutes."""
_WITHIN = re.compile(
    r"\b(?P<link>in|during|at|on\s+the\s+(?:margins|sidelines)\s+of|addressed|attended|boycotted|chaired|closed|disrupted|filmed|followed|interrupted|joined|left"
    r"|missed|opened|skipped|survived|told|warned|watched|witnessed|came\s+to|took\s+part\s+in|walked\s+out\s+of"
    rf"|stormed\s+out\s+of)\s+{_NOUN}\b(?!\s+of\b)",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"\b(?:adopted|approved|backed|carried|cleared|defeated|passed|ratified|rejected|threw\s+out|voted\s+down)\s+"
    r"(?:it|(?:the|that|this|his|her|its|their)\s+(?:[\w’'-]+\s+){1,3}?)\s*by\s+(?:a\s+vote\s+of\s+)?\d+\s+(?:votes\s+)?"
    r"(?:to|against)\s+\d+\s*(?:votes\b)?",
    re.IGNORECASE,
)
"""How a vote ended: passed the bill by 121 votes to 97."""
_ON_ITS_DAY = re.compile(
    r"\b(?:(?:on\s+)?the\s+(?:same|very)\s+day\s+(?:as|of)|on\s+the\s+(?:day|morning|afternoon|evening|night|(?P<eve>eve))\s+of|(?:hours|minutes|moments|shortly|immediately|just|right)"
    r"\s+after|within\s+(?:\w+\s+)?(?:hours|minutes|moments)\s+of|(?:as|when)\s+news\s+of"
    r"|(?P<said>said|told\s[^,;.]{2,40}?|warned(?:\s[^,;.]{2,30}?)?|asked(?:\s[^,;.]{2,30}?)?|added|promised)\s+(?:before|after|during))\s+"
    r"(?:the|that|this|his|her|its|their)\s+(?:(?!time\b|day\b)[\w’'-]+\s+){0,2}?(?P<noun>[a-z][\w’-]{3,})\b(?!\s+of\b)",
    re.IGNORECASE,
)
"""Words that say that something was on the day of an event: hours after the blast; on the morning of the raid."""
_ITS_SIGNS = ("after", "before", "day", "during", "eve", "morning", "news", "night", "within")
"""Of which one stands in all such words."""
NOT_NOW = re.compile(
    r"\b(?:has|have|had|is|are|will|would|shall|may|might|can|could|should|must|to\s+be|if|unless|says?|never|since|before"
    r"|after|until|ahead|ago|expects?|plans?|fears?|wants?|planned|hoped|wanted|feared|refused|not)\b|n[’']t\b|['’](?:ve|ll|d|re)\b",
    re.IGNORECASE,
)
"""Words by which a clause tells of another time than that of the event, or of none."""
_RANKED = re.compile(
    rf"\bw(?:as|ere)\s+(?:among\s+)?the\s+(?:\w+\s+){{0,2}}?(?:first|second|third|{NTH}"
    r"|latest|last|worst|only|[a-z]{3,}est)\b"
)
"""An event as one of a row, be it counted since a time: the bombing was the third since November."""
_STEM = 4  # letters that a noun and the words of its event share: raid, raided; explosion, exploded
_NAMES = "names-"


@cache
def words_in_role(*roles: str) -> frozenset[str]:
    """
    The words of ``time_retellings.csv`` in one of some roles: what an event does, or is done with it, on another day
    (``not-its-day``); what ``lasts``, so that a day told of it is the day of one thing in it; ``harm`` to those whom an
    event befell, who are counted; a ``past`` like its infinitive; a ``participle`` that no past is like; a ``state``,
    which does not happen; a noun that ``names`` an event by its kind, and what ``tells`` of it first.
    """
    return frozenset(
        row["word"] for row in lexicons.rows("time_retellings") if not set(roles).isdisjoint(row["roles"].split())
    )


@cache
def _tellings() -> dict[str, tuple[re.Pattern[str], ...]]:
    """By a noun that names an event by its kind, what the words match that it is told with first."""
    roles = {role for row in lexicons.rows("time_retellings") for role in row["roles"].split()}
    found: dict[str, tuple[re.Pattern[str], ...]] = {}
    for role in sorted(roles):
        if role.startswith(_NAMES):
            told = sorted(words_in_role(role.replace(_NAMES, "tells-")))
            words = "|".join(rf"{word[:-1]}" if word[-1] == "*" else rf"{word}\b" for word in told)
            for noun in words_in_role(role):
                found[noun] = (*found.get(noun, ()), re.compile(rf"\b(?:{words})", re.IGNORECASE))
    return found


@cache
def _waited_for() -> frozenset[str]:
    """Words without one of which a sentence tells nothing again; small, with a capital, in capitals."""
    words = [*listed_events(), *(f"{noun}s" for noun in listed_events()), "died", *words_in_role("harm")]
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


_BARE = re.compile(r"[^\s.,]+")
_IS_WAITED_FOR = Memo(lambda token: not _waited_for().isdisjoint(_BARE.findall(token.lower())))
"""Whether such a word stands in what stands between two spaces: "died,"."""


@cache
def _names() -> frozenset[str]:
    """The nouns of events in small letters, as they are one or many, and what those in two pieces begin with."""
    nouns = {*listed_events(), *(noun.partition("-")[0] for noun in listed_events())}
    return frozenset(f"{noun}{end}" for noun in nouns for end in ("", "s", "es"))


_PIECE = re.compile(r"[^\W_]+")
_MAY_NAME = Memo(lambda token: token.isdecimal() or not _names().isdisjoint(_PIECE.findall(token)))
"""Whether what stands between two spaces may hold such a noun, or is a count of votes."""


def may_name(words: str) -> bool:
    """False for words that name no event, as most do: they have no such noun, and no count of votes."""
    tokens = words.lower().split()
    return not _names().isdisjoint(tokens) or any(map(_MAY_NAME.__getitem__, filterfalse(str.isalpha, tokens)))


def may_retell(words: str) -> bool:
    """True for a sentence that is worth a closer look: a noun of an event, a verb of harm, what came at once."""
    tokens = words.split()
    if not _waited_for().isdisjoint(tokens) or any(map(_IS_WAITED_FOR.__getitem__, filterfalse(str.isalpha, tokens))):
        return True
    return " came " in words


def retold(text: str, parts: Sequence[Span], told: Sequence[Event], last: str | None) -> Iterator[tuple[Span, str]]:
    """
    The undated clauses that name an event by its noun with "the", with the EDTF date that it was told with last; of
    what happened or took place, ``last``, that of the sentence before, where it was not told by that noun. ``parts``
    are the clauses of a sentence, ``told`` the events of the document in reading order.
    """
    earlier = before(told, parts[0].start)
    for part in parts if earlier else ():
        if not may_name(part.cut(text)):
            continue
        noun = _named(text, part)
        now = noun and (_RANKED.search(text, part.start, part.end) or not NOT_NOW.search(text, part.start, part.end))
        when = day_of(text, noun, earlier) if noun and now else None
        when = when or _on_its_day(text, part, earlier)
        when = when or (last if now and _HAPPENED.match(text, part.start, part.end) else None)
        which = None if when else _WHICH.match(text, part.start, part.end)
        if which and is_listed_event(which["noun"]) and not NOT_NOW.search(text, *which.span()):
            when, part = day_of(text, which["noun"], earlier), Span(*which.span())
        if when and has_verb(text, part):
            yield trimmed(text, part), when


def _on_its_day(text: str, part: Span, told: Sequence[Event]) -> str | None:
    """The day of the event on whose day a clause says that something was, where that is told."""
    signed = any(map(part.cut(text).lower().__contains__, _ITS_SIGNS))
    named = _ON_ITS_DAY.search(text, part.start, part.end) if signed else None
    if named and named["said"] and " before " in named.group():  # of several votes, that of the news
        told = told[::-1]
    when = day_of(text, named["noun"], told) if named and is_listed_event(named["noun"]) else None
    if when is None or not exact_day(when):
        return None
    return counted(when, -1, "D") if named and named["eve"] else when


@cache
def _past() -> frozenset[str]:
    return frozenset(row["cue"] for row in lexicons.rows("time_tense") if row["points"] == "past") | words_in_role(
        "past"
    )


_HAPPENED = re.compile(r"\s*(?:The|That|This)\s+(?:[\w’'-]+\s+){1,3}(?:happened|occurred|took\s+place|came)\b")
SIDE = re.compile(r"\s+(?P<side>after|before)\s+")


def _named(text: str, part: Span) -> str | None:
    if text.find(" by ", part.start, part.end) >= 0 and _CARRIED.search(text, part.start, part.end):
        return "vote"
    subject = _SUBJECT.match(text, part.start, part.end)
    if subject and is_listed_event(subject["noun"]):
        past = subject["be"] or subject["verb"] in _past() or subject["verb"].endswith("ed")
        return subject["noun"] if past and subject["verb"] not in words_in_role("not-its-day") else None
    within = _WITHIN.search(text, part.start, part.end)
    return within["noun"] if within and is_listed_event(within["noun"]) else None


def day_of(text: str, noun: str, told: Sequence[Event]) -> str | None:
    """The date of the last event told whose words have the stem of the noun or are of its kind."""
    if not words_in_role("lasts").isdisjoint((noun.lower().removesuffix("s"), noun.lower())):
        return None
    found = [event for event in reversed(told) if _is_exact(event) and event.rule != "statement"]
    last = named_by(text, noun, found)
    return first_of(last) if last else None


def named_by(text: str, noun: str, told: Iterable[One]) -> list[One]:
    """Those of some events whose words have the stem of a noun or are of its kind."""
    names = naming(noun)
    return [one for one in told if any(name.search(text, one.start, one.end) for name in names)]


@lru_cache(maxsize=1 << 10)  # nouns of events come again and again
def naming(noun: str) -> tuple[re.Pattern[str], ...]:
    """What the words of an event match that a noun names: its stem, and what events of its kind are told with."""
    name = noun.lower().removesuffix("s")
    stem = re.escape(name[: max(_STEM, len(name) - 4)])
    return (re.compile(rf"\b(?:\w{{3,}})?{stem}", re.I), *_tellings().get(name, ()))


def first_of(told: Sequence[Event]) -> str:
    """
    The date of an event, or of an earlier one of its year in the same words, from which it is told: the navy said on
    Friday that a ship was seized on Monday.
    """
    one = told[0]
    beside = (other for other in told if touch([one], other) and exact_day(other.when))
    return min([one.when, *(other.when for other in beside if other.when[:4] == one.when[:4])])


def _is_exact(event: Event) -> bool:
    return len(event.when) in (DAY_LENGTH, MONTH_LENGTH) or ("/" in event.when and ".." not in event.when)
