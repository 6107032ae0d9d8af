"""
What the world knows of its past: who held which office, and what happened when, found in sentences.

The rows stand in ``lexicons/dating_holders.csv`` (somebody in an office, and when) and ``lexicons/dating_events.csv``.
Times there are dates of EDTF, as fine as is certain: 2021-08-15, 2021-08, 2021, 2022-02-24/.. (still so), and several
with spaces between for what came again. The words of an event are rules with ``;`` between them, one of which a
sentence must meet; a rule is words that all stand in one sentence, in any order, joined by ``+``, each with others that
do as well, behind ``|``; ``*`` stands for any ending. So ``fall of Kabul;Kabul + Taliban + fell|captur*|seiz*`` is met by
"The Taliban captured Kabul". A word with a capital is met only so, one
without also at the head of a sentence and in a headline.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from corpus_tools import lexicons
from corpus_tools.model import CorpusError, Span
from corpus_tools.periods import Period

Days = tuple[dt.date, dt.date]
"""First and last day."""

Kind = Literal["event", "planned", "holder", "past holder"]
"""An event, one that is announced before it comes (a summit, a vote), and somebody in office or no longer."""

REACH = 200
"""Characters that the words of one event may lie apart."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the tables: what it is, when it was, who says so."""

    form: str
    kind: Kind
    spans: tuple[Days, ...]
    source: str

    @property
    def when(self) -> str:
        """Its times in words."""
        return " and ".join(_in_words(span) for span in self.spans)


@dataclass(frozen=True, slots=True)
class Named(Span):
    """Words of a sentence that name something known."""

    known: Known
    words: str


@dataclass(frozen=True, slots=True)
class _Holder:
    held: Known
    left: Known | None
    died: Known | None
    names: re.Pattern[str]
    office: re.Pattern[str]
    whole: re.Pattern[str]
    telling: frozenset[str]
    """The longest words of its names in small letters, one of which stands in each sentence that names it."""


@dataclass(frozen=True, slots=True)
class _Event:
    known: Known
    conditions: tuple[tuple[str, ...], ...]
    needed: tuple[frozenset[str], ...]
    """Words in small letters, of each set of which a sentence has one that meets the rule."""


def _in_words(span: Days) -> str:
    first, last = span
    if last == dt.date.max:
        return f"since {first}"
    return str(first) if first == last else f"{first} to {last}"


def find_named(sentence: str) -> Iterator[Named]:
    """
    What a sentence names of the tables: events, and people in office, out of it, brought down or dead.

    >>> [(found.known.kind, found.known.when) for found in find_named("The Berlin Wall fell in those days.")]
    [('event', '1989-11-09')]
    """
    words = frozenset(_WORD.findall(sentence.lower()))
    for word in sorted(words & _holders().keys()):
        for form in _holders()[word]:
            known = holder(form)
            if not words.isdisjoint(known.telling):
                yield from _of_holder(known, sentence)
    for word in sorted(words & _events().keys()):
        for event in _events()[word]:
            if any(words.isdisjoint(needed) for needed in event.needed):
                continue
            if place := _met(event, sentence):
                yield Named(place.start, place.end, event.known, " … ".join(_parts(event, sentence, place)))


@cache
def _holders() -> dict[str, tuple[str, ...]]:
    """The forms of the people by the last words of their names, in small letters."""
    found: dict[str, list[str]] = {}
    for row in lexicons.rows("dating_holders"):
        for word in sorted({_WORD.findall(name)[-1].lower() for name in row["names"].split("|")}):
            found.setdefault(word, []).append(row["form"])
    return {word: tuple(forms) for word, forms in found.items()}


@cache
def office_words() -> dict[str, tuple[str, ...]]:
    """The offices of ``lexicons/dating_offices.csv``, and how the press calls each."""
    return {row["office"]: tuple(row["words"].split("|")) for row in lexicons.rows("dating_offices")}


_RANK = r"(?: (?:Gen\.|General|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Lord|Sheikh|Col\.|Colonel|Adm\.|Admiral))?"
_OF = r"(?: of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})?"
_ADJECTIVES = (
    r"(?:(?!(?:former|ex|then|late|ousted|deposed|toppled|fugitive|who|which|is|was|has|had|served|as|an?|and|but|of|to|for"
    r"|by|from|with|in|against|under|told)\b)[\w'’-]+ ){0,3}"
)
_NAME_GOES_ON = r"(?!['’]?-?[A-Z]| (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z.])"
"""Behind a surname by itself, which may be the first name of somebody else: President Petro Poroshenko."""


@cache
def holder(form: str) -> _Holder:
    """What finds somebody; made when first needed, since most texts name few."""
    row = lexicons.table("dating_holders")[form]
    if row["office"] not in office_words():
        raise CorpusError(
            f"lexicons/dating_holders.csv, {row['form']}: office={row['office']!r} is not in dating_offices.csv"
        )
    names = row["names"].split("|")
    alone = [name for name in names if " " not in name]
    full = [name for name in names if " " in name]
    shapes = [lexicons.alternation(full)] * bool(full) + [lexicons.alternation(alone) + _NAME_GOES_ON] * bool(alone)
    who, office = f"(?:{'|'.join(shapes)})", lexicons.alternation(office_words()[row["office"]])
    shape = (
        rf"\b(?i:{office}){_OF}{_RANK} {who}\b|\b{who}, (?:the )?{_ADJECTIVES}(?i:{office})\b(?! [A-Z])"
        rf"|(?:\b[Tt]he|['’]s?) {_ADJECTIVES}(?i:{office}){_OF},{_RANK} {who}(?=,)"
        rf"|\b(?i:{office}) \([A-Z]+\) (?:Commander )?(?:Gen\.|General)? ?{who}\b"
    )
    spans = _spans(row, "dating_holders")
    held = Known(row["form"], "holder", spans, row["source"])
    ends = tuple((last, last) for _, last in spans if last != dt.date.max)
    dead = tuple(_days(row, row["died"], "dating_holders") for _ in row["died"][:1])
    return _Holder(
        held,
        Known(f"{row['form']} out of office", "event", ends, row["source"]) if ends else None,
        Known(f"death of {row['form']}", "event", dead, row["source"]) if dead else None,
        re.compile(rf"\b{who}\b"),
        re.compile(shape),
        re.compile(rf"\b{lexicons.alternation(full or names)}\b|\b(?i:{office})\b"),
        frozenset(max(_WORD.findall(name.lower()), key=len) for name in names),
    )


_LESSER = re.compile(
    r"(?:\b(?:vice|deputy|assistant|shadow|future|would-be|next|potential|incoming)[\s-]|\bunder-|\b(?:a|an|any)\s)\Z",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:former|ex|one-?time|deposed|ousted|toppled|overthrown|late|then)[\s-]\Z", re.IGNORECASE)
_ADJECTIVE = re.compile(r"(?:[A-Z][\w.]+\s){1,2}\Z")
"""What stands between "former" and an office: former Iraqi prime minister."""
_BEFORE = 40


def _of_holder(holder: _Holder, sentence: str) -> Iterator[Named]:
    """Somebody as in office or after it, and what a sentence says became of him."""
    if match := holder.office.search(sentence):
        before = sentence[max(0, match.start() - _BEFORE) : match.start()]
        past = _FORMER.search(before) or _FORMER.search(_ADJECTIVE.sub("", before))
        if not _LESSER.search(before):
            known = _afterwards(holder) if past else holder.held
            yield Named(match.start(), match.end(), known, match.group())
    if holder.left is None and holder.died is None:
        return
    for match in holder.names.finditer(sentence):
        if _is_of_another(sentence, match):
            continue
        for known, deed in ((holder.left, _deposed()), (holder.died, _dead())):
            told = known and _deed(deed, sentence, match)
            if told and known and holder.whole.search(sentence):
                words = sentence[min(told.start, match.start()) : max(told.end, match.end())]
                yield Named(min(told.start, match.start()), max(told.end, match.end()), known, words)


_FIRST_NAME = re.compile(r"\b([A-Z][\w’'-]+)\s\Z")
_TITLES = frozenset(["Mr", "Mrs", "Ms", "President", "Minister", "Premier", "Chancellor", "King", "Queen", "Pope", "Leader"])


def _is_of_another(sentence: str, name: re.Match[str]) -> bool:
    """True for a surname behind another first name: President Jimmy Morales is no Evo Morales."""
    if " " in name.group() or not (first := _FIRST_NAME.search(sentence, 0, name.start())):
        return False
    return first[1] not in _TITLES and not first[1].endswith(("'s", "’s", "an", "ish", "ese")) and first.start() > 0


def _afterwards(holder: _Holder) -> Known:
    """The times after an office: between two terms, and after the last that is over."""
    spans = holder.held.spans
    starts = [first - dt.timedelta(days=1) for first, _ in spans[1:]] + [dt.date.max]
    after = tuple((last, start) for (_, last), start in zip(spans, starts, strict=True) if last != dt.date.max)
    return Known(holder.held.form, "past holder", after or spans, holder.held.source)


_WISH = re.compile(
    r"\b(?:demand|call|urge|want|seek|push|plot|attempt|tr(?:y|ied|ies)|bid|threat|would|will|could|may|might|should|must"
    r"|if|unless|refus|offer|den(?:y|ied|ies)|not|never|rumou?r|pressure|vow)\w*\b|n['’]t\b",
    re.IGNORECASE,
)


@cache
def _deposed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is said behind and before the name of somebody who lost an office."""
    after = (
        r"(?:,? (?:has|had|was|were|is|been|who|the [a-z]+(?: [a-z]+)?|[a-z]+ly|abruptly)){0,4} "
        r"(?:resign(?:ed|s)|stepped down|steps down|quit|fled|flees|ousted|toppled|overthrown|deposed|unseated"
        r"|forced (?:out|from (?:power|office))|removed from (?:power|office)|driven from (?:power|office)|left office)\b"
        r"|['’]s? (?:sudden |forced |abrupt )?(?:resignation|ouster|ousting|overthrow|downfall|toppling|removal from (?:power|office))\b"
    )
    before = (
        r"\b(?:ousted|toppled|overthrew|deposed|unseated|toppling|ousting"
        r"|(?:resignation|ouster|ousting|overthrow|toppling|downfall|fall|removal|departure) of)"
        r"(?: [\w'’-]+){0,4} \Z"
    )
    return re.compile(after), re.compile(before)


@cache
def _dead() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is said behind and before the name of somebody who died."""
    after = (
        r"(?:,? (?:has|had|was|were|is|been|who|the [a-z]+(?: [a-z]+)?|[a-z]+ly)){0,4} "
        r"(?:died|dies|killed|assassinated|executed|hanged|shot dead|murdered|dead|buried)\b"
        r"|['’]s? (?:sudden )?(?:death|killing|assassination|execution|funeral|murder)\b"
    )
    before = r"\b(?:(?:death|killing|assassination|execution|funeral|murder) of|killed|assassinated)(?: [\w'’-]+){0,4} \Z"
    return re.compile(after), re.compile(before)


def _deed(shapes: tuple[re.Pattern[str], re.Pattern[str]], sentence: str, name: re.Match[str]) -> Span | None:
    """Where the deed stands beside a name; None where it is only wished, feared or denied."""
    after, before = shapes
    found = after.match(sentence, name.end()) or before.search(sentence, max(0, name.start() - 80), name.start())
    if not found:
        return None
    clause = sentence[max(0, min(found.start(), name.start()) - _BEFORE) : max(found.end(), name.end())]
    return None if _WISH.search(clause) else Span(found.start(), found.end())


@cache
def _events() -> dict[str, tuple[_Event, ...]]:
    """The rules of the events by a word in small letters that each sentence must have that meets them."""
    found: dict[str, list[_Event]] = {}
    for row in lexicons.rows("dating_events"):
        if row["kind"] not in ("event", "planned"):
            raise CorpusError(f"lexicons/dating_events.csv, {row['form']}: kind={row['kind']!r} is not event or planned")
        known = Known(row["form"], "event", _spans(row, "dating_events"), row["source"])
        if row["kind"] == "planned":
            known = Known(known.form, "planned", known.spans, known.source)
        for rule in row["words"].split(";"):
            conditions = [[word.strip() for word in one.split("|")] for one in rule.split(" + ")]
            needed = tuple(frozenset(words) for one in conditions if (words := _key_words(one)))
            keys = max(needed, key=lambda words: (min(map(len, words)), sorted(words)), default=frozenset())
            if not keys or not all(all(one) for one in conditions):
                raise CorpusError(
                    f"lexicons/dating_events.csv, {row['form']}: words={rule!r} needs a part whose words have no “*”"
                )
            event = _Event(known, tuple(map(tuple, conditions)), needed)
            for word in sorted(keys):
                found.setdefault(word, []).append(event)
    return {word: tuple(events) for word, events in found.items()}


def _key_words(alternatives: list[str]) -> list[str]:
    """The most telling whole word of each alternative, none where one has only stems."""
    keys = []
    for alternative in alternatives:
        whole = [word for part in alternative.split() if not part.endswith("*") for word in _WORD.findall(part)]
        if not whole:
            return []
        keys.append(max(whole, key=lambda word: (word[0].isupper(), len(word))).lower())
    return keys


@cache
def _condition(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    """What finds one part of a rule; made when first needed."""
    shapes = [
        r"\s+".join(map(_word, alternative.split()))
        for alternative in sorted(alternatives, key=lambda words: (-len(words), words))
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(shapes)})(?!\w)")


def _word(word: str) -> str:
    """A word of a rule: with a capital as it stands, else also with one, as in a headline; ``*`` for any ending."""
    shape = re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]")
    return f"[{word[0]}{word[0].upper()}]{shape[1:]}" if word[0].islower() else shape


def _met(event: _Event, sentence: str) -> Span | None:
    """From the first to the last of the words that meet a rule, None where one is missing or far off."""
    first = _condition(event.conditions[0]).search(sentence)
    if not first:
        return None
    start, end = first.span()
    for condition in event.conditions[1:]:
        places = [match.span() for match in _condition(condition).finditer(sentence) if not _is_wished(sentence, match)]
        if not places:
            return None
        near = min(places, key=lambda place: abs(place[0] - first.start()))
        start, end = min(start, near[0]), max(end, near[1])
    return Span(start, end) if end - start <= REACH else None


_WISHED = re.compile(
    r"\b(?:to(?: be)?|would(?: be)?|could(?: be)?|should(?: be)?|may(?: be)?|might(?: be)?|must(?: be)?|can(?:not)?|not|never"
    r"|n['’]t|if)\s\Z"
)


def _is_wished(sentence: str, match: re.Match[str]) -> bool:
    """True for a verb of what may be, as in "vowed to seize Kabul"; of what is planned, all is told so."""
    return match.group()[0].islower() and bool(_WISHED.search(sentence, max(0, match.start() - 12), match.start()))


def _parts(event: _Event, sentence: str, place: Span) -> Iterator[str]:
    """The words that meet a rule, in reading order; those of one part alone as they stand."""
    found = [match for one in event.conditions if (match := _condition(one).search(sentence, place.start, place.end))]
    for match in sorted(found, key=lambda match: match.start()):
        yield match.group()


def _spans(row: lexicons.Row, name: str) -> tuple[Days, ...]:
    return tuple(_days(row, words, name) for words in row["spans"].split())


def _days(row: lexicons.Row, words: str, name: str) -> Days:
    try:
        period = Period.parse(words)
    except ValueError as error:
        raise CorpusError(f"lexicons/{name}.csv, {row['form']}: {error}") from error
    if period.first is None:
        raise CorpusError(f"lexicons/{name}.csv, {row['form']}: {words!r} has no first day")
    return period.first, period.last or dt.date.max
