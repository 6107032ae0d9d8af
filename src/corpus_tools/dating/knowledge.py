"""What a text knows of the world, and when that could be known: office holders, datable events, past years."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from corpus_tools.dating import ages, elapsed, marks, nearness, told_days
from corpus_tools.dating.almanac import YEAR, Named, words_of
from corpus_tools.dating.bounds import Bounds, Evidence, combined, of_its_years, since, until
from corpus_tools.dating.elapsed import find_telling, in_office_for
from corpus_tools.dating.naming import find_named, possible_in
from corpus_tools.dating.officeholders import is_namesake, is_thought_of
from corpus_tools.dating.own_births import find_own_birthdays, find_own_births, find_own_foundings
from corpus_tools.dating.own_counts import find_own_counts, with_weekday
from corpus_tools.dating.remembered import find_remembered
from corpus_tools.dating.updates import FUTURE

_DIGIT, _DIGITS_OF_A_DAY = re.compile(r"\d"), re.compile(r"day\b.{1,16}\d|\d.{1,16}day\b")
_ONGOING = re.compile(
    r"\b(?:is|are) (?:nearing|near|close to|entering|ongoing|under ?way|raging|continuing|still)\b|\bnears?\b"
    r"|\bcontinues?\b|\brages?\b|\bongoing\b|\benters? its\b"
)
_HISTORY = re.compile(r"\b(?:at the time|then|ago|years? later|predecessor|(?:19|20)\d\d)\b")
_SIDE_REMARK = re.compile(r"\b(?:which|who|whose|where|when|that|after)\b")
_OVER = re.compile(
    r"\b(?:after|since|following|during|at|won|lost|in the wake of|results? of|boycotted|hosted|attended|left)"
    r" (?:the |its |his |her |their )?(?:\S+ ){0,3}\Z"
)
"""What shows that a planned event has been."""
_OF_WHAT_COMES = re.compile(
    r"(?:[’']s?)?\s(?:bids?|candidates?|committee|draw|hosts?|hopefuls?|organi[sz]ers?|plans?|preparations?|qualif\w+|stadiums?"
    r"|venues?)\b"
)
"""What belongs to a planned event before it comes: the World Cup hosts."""
_LONGEST = 2000  # characters; what is longer is a list or a table without its line breaks, and no sentence


@dataclass
class _Gathered:
    """What the sentences of a text say, by how sure it is."""

    told: list[Evidence] = field(default_factory=list)
    """The days that it tells with their year as past."""
    floors: list[Evidence] = field(default_factory=list)
    near: list[Evidence] = field(default_factory=list)
    offices: list[tuple[str, Evidence]] = field(default_factory=list)
    """With who held it."""
    gone: set[str] = field(default_factory=set)
    """Who is told to be no longer in office."""


def find_bounds(
    sentences: Sequence[str], page: str = "", captions: Sequence[str] = (), updated: str | None = None
) -> Bounds:
    """
    When sentences of an article can have been written at the earliest and at the latest; its ``page`` can name in full
    whom they name by half, the ``captions`` are those of its pictures, and ``updated`` is the day of its update.

    >>> bounds = find_bounds(["Pentagon chief Ashton Carter spoke of the war that began in 2014."])
    >>> str(bounds.first), str(bounds.last)
    ('2015-02-17', '2017-01-20')
    """
    numbered = [sentence for sentence in sentences if _DIGIT.search(sentence)]  # each date has a digit
    gathered = _gathered(sentences, frozenset(numbered))
    floors, near = find_remembered(sentences)
    gathered.floors += [*gathered.told, *floors, *told_days.shown(captions)]
    gathered.near += near
    floor = max(gathered.floors, key=lambda one: one.spans[0][0], default=None)
    offices = [one for form, one in gathered.offices if form not in gathered.gone]
    weekdays = [found for one in numbered if _DIGITS_OF_A_DAY.search(one) for found in with_weekday(one)]
    aged = [*ages.find_ages(sentences, page), *find_own_births(sentences)]
    aged += [*find_own_foundings(sentences), *find_own_birthdays(sentences), *marks.find_own_marks(numbered)]
    past = max((one.spans[0][0] for one in gathered.told), default=None)
    counts = list(find_own_counts(numbered))
    counted, open_years = [one for one in counts if len(one.spans) == 1], [one for one in counts if len(one.spans) > 1]
    ranks = ([floor] if floor else [], counted, gathered.near, aged, offices)
    if not any(ranks[:-1]):
        return combined(*ranks)
    bounds = combined(*ranks) if weekdays or open_years else Bounds()
    return combined(*ranks, *(of_its_years(found, bounds, past, updated) for found in (open_years, weekdays)))


def _gathered(told: Sequence[str], numbered: Collection[str]) -> _Gathered:
    """What each sentence by itself says."""
    gathered = _Gathered()
    text = "\n".join(told)
    words = [frozenset(map(str.lower, words_of(sentence))) for sentence in told]
    possible = possible_in(frozenset().union(*words))
    for sentence, its in zip(told, words, strict=True):
        if sentence in numbered:
            gathered.told += told_days.past_dates(sentence)
            gathered.near += told_days.dates_to_come(sentence)
        by_words: dict[str, list[Named]] = {}
        for named in find_named(sentence, its, possible) if len(sentence) <= _LONGEST else ():
            if not (is_namesake(named, text) or is_thought_of(named, sentence, text)):
                by_words.setdefault(f"{named.start}-{named.end}", []).append(named)
        for same in by_words.values():
            _gather(gathered, sentence, _either(same))
    return gathered


def _either(same: Sequence[Named]) -> Named:
    """One of several that the same words can mean: it was at the time of any of them."""
    first = same[0]
    if len(same) == 1 or len({named.known.kind for named in same}) > 1:
        return first
    spans = tuple(sorted({span for named in same for span in named.known.spans}))
    return replace(first, known=replace(first.known, spans=spans))


def _gather(gathered: _Gathered, sentence: str, named: Named) -> None:
    known = named.known
    named_so = f"it names “{named.words}” ({known.when}; {known.source})"
    start = min(first for first, _ in known.spans)
    if known.kind == "holder":
        gathered.floors.append(since(start, named_so))
        if not _is_of_the_past(named, sentence):
            reason = f"it names “{named.words}” as in office ({known.when}; {known.source})"
            gathered.offices.append((known.person, Evidence(known.spans, reason)))
            gathered.near += in_office_for(named, sentence)
    elif known.kind == "government" and not _WISH.search(sentence, max(0, named.start - _AROUND), named.start):
        gathered.floors.append(since(start, named_so))
        if _RULES.match(sentence, named.end):
            gathered.offices.append((known.form, Evidence(known.spans, named_so)))
    elif known.kind == "future holder":
        if not _is_history(sentence, named.words):
            reason = f"it names “{named.words}” as not yet in office ({known.when}; {known.source})"
            gathered.offices.append((known.person, Evidence(known.spans, reason)))
    elif known.kind == "past holder" and not _ONCE.search(sentence, 0, named.start):
        reason = f"it names “{named.words}” as no longer in office ({known.source})"
        gathered.floors.append(since(start, reason))
        gathered.gone.add(known.person)
    elif known.kind != "past holder":
        _gather_event(gathered, sentence, named, named_so)


_ONCE = re.compile(
    r"\b(?:after|if|once|until|when)\b(?: [\w'’-]+){1,4} (?:becomes|is|leaves)(?: (?:an?|the))?(?: former)? \Z"
)
"""Before what somebody is to be one day: once she is former president Kovar."""


def _gather_event(gathered: _Gathered, sentence: str, named: Named, named_so: str) -> None:
    known = named.known
    start = min(first for first, _ in known.spans)
    if near := find_telling(named, sentence):
        reason = f"it tells of “{near.words}” ({known.form}, {known.when}; {known.source})"
        gathered.near.append(Evidence(near.spans, reason))
    ahead = nearness.is_ahead(named, sentence)
    if ahead and not _names_other_year(named, sentence):
        last = max(last for _, last in known.spans)
        gathered.near.append(until(last, f"it tells of “{named.words}” as coming ({known.when}; {known.source})"))
    over = known.kind == "event" or _OVER.search(sentence, 0, named.start) or (near and not near.ahead)
    over = over and not (known.kind == "planned" and _OF_WHAT_COMES.match(sentence, named.end))
    if known.person and not FUTURE.search(named.words):
        gathered.gone.add(known.person)
    if over and not ahead and not _is_only_thought_of(named, sentence) and not _is_of_another_year(named, sentence):
        gathered.floors.append(since(start, named_so))
        if after := elapsed.day_after(named, sentence):
            day = after[0] - dt.timedelta(days=after[1])
            gathered.floors.append(since(day, f"it tells of what was {after[2]} ({known.when}; {known.source})"))
    end = max(last for _, last in known.spans)
    if len(known.spans) == 1 and end != dt.date.max and end > start and _ONGOING.search(sentence):
        gathered.near.append(until(end, f"it says that “{named.words}” goes on, which ended on {end}"))


_RULES = re.compile(
    r" (?:argues|believes|continues|expects|faces|fears|has|hopes|insists|intends|is|maintains|must|plans|remains|says"
    r"|seeks|wants|will)\b"
)
"""Behind a government that rules when it is told."""
_END = re.compile(
    r"\b(?:overthrow|ouster|ousting|toppl\w+|downfall|removal|fall|collapse|impeachment"
    r"|liberation|recapture|defeat|withdrawal|departure|independence|resignation)\b"
)
_WISH = re.compile(
    r"\b(?:support|back(?:s|ed|ing)\b|favou?r|aim|goal|eventual|potential|possib|hop(?:e|ing)|fear|prospect|risk|seek|sought"
    r"|want|call(?:s|ed|ing)? for|demand|push|plot|attempt|plan|urg(?:e|ing)|threat|if\b|would\b|could\b)",
    re.IGNORECASE,
)
_AROUND = 60  # characters of the clause in which an end is wished for


def _is_only_thought_of(named: Named, sentence: str) -> bool:
    """True for what has not come where it is told: planned, before it, or an end that somebody works for."""
    if named.known.kind == "planned":
        return bool(FUTURE.search(sentence))
    if _END.search(named.words) and _WISH.search(sentence, max(0, named.start - _AROUND), named.start):
        return True
    return bool(FUTURE.search(sentence[max(0, named.start - _BEFORE) : named.end + _BEHIND]))


def _names_other_year(named: Named, sentence: str) -> bool:
    """True where a sentence names a year before the event, from which it looks ahead."""
    first = min(first for first, _ in named.known.spans)
    return any(int(year) < first.year for year in YEAR.findall(sentence))


def _is_of_another_year(named: Named, sentence: str) -> bool:
    """True where the words of an event tell of something like it in the year that stands right behind them."""
    year = _IN_A_YEAR.match(sentence, named.end)
    return year is not None and not any(first.year <= int(year[1]) <= last.year for first, last in named.known.spans)


_IN_A_YEAR = re.compile(r"\s+(?:in|on|of|during|since)\s+(?:[\w.,-]+\s+){0,3}?((?:19|20)\d\d)\b")
_NO_LONGER = re.compile(
    r"\b(?:former|previous|ex|then|late|one-?time|past|deposed|ousted|defeated|failed|unsuccessful|-era)\b",
    re.IGNORECASE,
)
_SERVED = re.compile(
    r"\b(?:under|since|during|served|(?:advis[eo]r|agent|aide|assistant|attorney|counsel|envoy|lawyer|secretary"
    r"|speechwriter|spokes(?:man|woman)) (?:to|for)"
    r"|(?:official|member|veteran) (?:in|of|under)|appointed by"
    r"|(?:administration|tenure|investigation|impeachment) of)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_OF_HIS_TIME = re.compile(
    r"['’]s? (?:\w+ )?(?:administration|cabinet|era|legacy|performance|presidency|tenure|term|time|years)\b"
)
"""Whom somebody served, or whose years are named, need not be in office when it is told."""
_FELL = re.compile(
    r",? (?:was|is|has been|had been) (?:accused|arrested|charged|convicted|deposed|detained|held|impeached|jailed"
    r"|ousted|overthrown|sentenced|suspended|dismissed|removed|toppled|tried)\b"
)
_FELLED = re.compile(
    r"\b(?:arrest(?:ed|ing)?|captur(?:ed|ing)|depos(?:ed|ing)|detain(?:ed|ing)|h[eo]ld(?:ing)?|kill(?:ed|ing)"
    r"|oust(?:ed|ing)|overthr[eo]w(?:ing)?|remov(?:ed|ing)|seiz(?:ed|ing)|topp(?:led|ling)|unseat(?:ed|ing))\s\Z",
    re.IGNORECASE,
)
"""Before somebody whose office ends as it is told: soldiers arrested President Keita."""
_OF_TODAY = re.compile(
    r"\b(?:say|sa(?:id|ys)|told|tells?|has|have|is|are|will|wants?|plans?|announced|warned|urged|vowed|spoke|met|ordered"
    r"|visit(?:s|ed)|arrived|(?!his\b|its\b|was\b|thus\b|as\b)[a-z]{2,}[^su\W]s)\b|['’]s\b"
)
"""What tells of somebody in office now: a verb in the present, one of saying or meeting."""
_DAY_OF_NEWS = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|this (?:week|month|year)"
    r"|last (?:week|month|night))\b"
)
_DONE_TO = re.compile(
    r"\b(?!(?:accused|advised|asked|called|invited|joined|pressed|thanked|urged|warned)\b)[a-z]{2,}ed \Z"
)
"""Before whom something was done to, who need not be in office any more: she had represented President Kovar."""
_WAS = re.compile(
    r" (?:was|were|had|did(?: not|n['’]t)?)\b(?: (?!to\b|due\b|expected\b|scheduled\b|quoted\b|asked\b|said\b)[\w-]+)"
)
"""Behind whom a look back tells of: President Kovar was a good speaker."""
_BEHIND = 10  # characters behind what happened in which it may be told as planned after all
_BEFORE = 25  # characters; "the previous Iraqi government's " stands before an office at most


def _is_of_the_past(named: Named, sentence: str) -> bool:
    """True when somebody in office is named in a look back."""
    before = sentence[max(0, named.start - _BEFORE) : named.start]
    served = _SERVED.search(before) or _OF_HIS_TIME.match(sentence, named.end) or _FELL.match(sentence, named.end)
    if (
        served
        or _FELLED.search(before)
        or _NO_LONGER.search(before)
        or YEAR.search(named.words)
        or _is_history(sentence, named.words)
    ):
        return True
    if _DAY_OF_NEWS.search(sentence):
        return False
    if _DONE_TO.search(before) or _WAS.match(sentence, named.end):
        return True
    return not _OF_TODAY.search(sentence)


def _is_history(sentence: str, words: str) -> bool:
    """True when a sentence looks back on somebody in office; a year in a clause that follows him does not count."""
    before, _, after = sentence.partition(words)
    return bool(_HISTORY.search(before) or _HISTORY.search(_SIDE_REMARK.split(after)[0]))
