"""Days with their year that a text tells of as past or as still to come, between which it was written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from corpus_tools import dates
from corpus_tools.dates import DateFound
from corpus_tools.dating.almanac import YEAR
from corpus_tools.dating.bounds import Bounds, Evidence, since, until
from corpus_tools.dating.updates import FUTURE

_DID = (
    "was|were|had|took|came|went|began|fell|won|lost|left|led|met|became|bought|broke|brought|built|burst|caught|chose|cut"
    "|dealt|drew|drove|fed|fled|flew|fought|found|froze|gave|grew|held|hid|hit|kept|laid|lit|made|overthrew"
    "|paid|quit|ran|rode|rose|sang|sank|sent|shook|shot|sold|sought|spent|spoke|stole|stood|struck|swept|swore"
    "|taught|threw|tore|withdrew|woke|wore|wrote"
)
_PAST = re.compile(rf"\b(?:{_DID}|did|has been|have been|since|\w{{3,}}ed)\b")
_NO_EVENT = r"(?! (?:\w+ )?(?:race|campaign|election|primar|nominat|cycle|season|budget|vote|contest|ballot)\w*)"
_PART = r"(?:autumn|beginning|course|end|fall|middle|spring|start|summer|winter)"
_PART_OR_EVENT = rf"(?:{_PART} of|[a-z-]+(?: [a-z-]+)? (?:in|of))"
_YEAR = re.compile(
    r"\b(?:[Ss]ince|[Aa]fter|(?<!been )following|[Ee]ver since)"
    rf" (?:[a-z]+ in )?(?:the |its |his |her |their |late |early |mid-?)?(?:{_PART_OR_EVENT} )?((?:19|20)\d\d)\b"
    rf"|(?<!\bbe )(?:\b(?:{_DID}|\w{{3,}}ed)\b(?:\s[^\s.;:]+){{0,7}}?"
    rf"\s(?:in|during)|\A(?:In|During|By)) (?:the |late |early |mid-?)?(?:{_PART} of )?((?:19|20)\d\d)\b"
    rf"{_NO_EVENT}"
)
_TO_A_YEAR = re.compile(
    r"\b(?:(?:was|were|had been) (?:an? |the )?(?!\w+ed\b)\w+|had|served|worked|taught|led|ran|held|sat)\b"
    r"(?:(?! to |[.;:]).){0,90}?\s(?:from|between) (?:19|20)\d\d"
    r" (?:to|until|till|and|through) ((?:19|20)\d\d)\b"
)
"""What somebody was from one year to another: She was a member of the board from 2018 to 2020."""
_UNTIL_IT_WAS = re.compile(
    r"\b(?:until|till|before) (?=(?:he|she|it|they|we|I|(?:his|her|its|their|the|[A-Z])\S*(?: \S+){0,3}?)"
    rf" (?:{_DID}|quit|died|[a-z]{{3,}}ed)\b)"
)
"""Until something that has been: minister until she stepped down on 3 May 2020."""
_BEFORE_NOW = re.compile(
    r"\b(?:days?|decades?|ever|hours?|immediately|just|long|minutes?|months?|never|once|shortly|weeks?|years?"
    r"|appeared|brought|came|drew up|lined up|stood|testified) before\b(?! 20\d\d| [A-Z])"
)
"""What came before something that has been, or before somebody: ten days before the flood; stood before a judge."""
_MAY_THEN = re.compile(
    r",?\s(?:he|I|it|nobody|she|they|we|you|(?:an?|her|his|its|the|their)\s(?:[\w’'-]+\s)?[\w’'-]+)\s(?:can|may|must|needs?\sto)\b"
    r"|,?\s(?:he|she|it|they|we|you)\s(?:cannot|won[’']t)\b"
)
"""Behind a year in which something can be or must be, of which no verb before it tells: in 2030 he can’t stand."""
_PAPER = re.compile(
    r"\b(?:(?:act|agreement|circular|complaint|contract|decision|decree|directive|indictment|interview|invoice|judge?ment"
    r"|law|letter|memo|memorandum|minutes|note|order|report|resolution|ruling|statement|verdict|e-?mail|press release)"
    r"\s(?:of|from|dated)|dated)\s(?:the\s)?\Z"
    r"|\b(?:communication|conversation|correspondence|e-?mail exchange|interviews?)\b[^.;:\n]{0,100},\s(?:on\s)?\Z",
    re.IGNORECASE,
)
"""Before the day of a paper, or of a talk in a note: decision of 24 March 2023; Interview, baker, Ulm, 3 May 2023."""
_DEADLINE = re.compile(
    r"\bto (?:be )?(?!the\b|a\b|an\b)[a-z]+(?: [\w'’-]+){0,4} (?:by|before|until|from|on|in)(?: the)?(?: \w+ of)? \Z"
    r"|\b(?:not? later than|deadline (?:of|on)|until at least)(?: the)?(?: \w+ of)? \Z"
)
"""What is to be done by a day, which has not come."""
_TO_BE = re.compile(
    r"\bbe (?!\w+ing\b)\w+(?: \w+){0,3}? (?:at|by|from|in|on|till|to|until)(?: the)?(?: \w+ of)? \Z"
    r"|\b(?:adjourned|brought forward|deferred|delayed|moved(?: back| forward| up)?|postponed|pushed back"
    r"|put (?:back|off)|rescheduled|extended) (?:\w+ ){0,3}?(?:till|to|until)(?: the)?(?: \w+ of)? \Z"
)
"""Before the day on which something is to be, or to which it was put: that it be held in May, put off to June 2004."""
_DUE = re.compile(
    r"(?P<is>\b(?:is|are|remains?)\s(?:\w+ly\s)?)?\b(?:(?:due|expected|planned|scheduled|set|slated)\s"
    r"to\s(?:be\s)?\w+\s(?:\w+\s){0,3}?(?:before|by|for|in|on)\s|(?:planned|set)\sfor\s"
    r"|(?:due|expected|scheduled|slated)\s(?:at the latest\s)?(?:before|by|for|in|no later than|on)\s)"
    r"(?:the\s)?(?:\w+\sof\s)?\Z"
)
"""Before the day of what is to come: elections, due by June 2023."""
_NOW = re.compile(r"\b(?:are|faces?|is|must|will|would(?! have))\b")
_MISSED = re.compile(
    r"\b(?:been|(?<!to )delayed|failed|had|has|have|late|missed|never|originally|overdue|passed|postponed|previously"
    r"|still|was)\b"
)
"""Words by which a day that something was due on has passed."""
_OPENS = re.compile(r"(?:On |In the (?:early )?hours of |Early on |Late on )?(?:\w+day,? )?(?:the )?")
"""What stands before a date with which a sentence opens, of which its first verb tells: On 3 May 2010 they said so."""
_CLAUSE = 50  # characters before a date in which the verb stands that tells of it, and behind it what is still to come


def past_dates(sentence: str) -> Iterator[Evidence]:
    """The days and years that a sentence tells of as past."""
    if not dates.may_have_year(sentence):
        return
    sentence = _UNTIL_IT_WAS.sub(lambda match: "x" * (len(match[0]) - 1) + " ", sentence)
    sentence = _BEFORE_NOW.sub(lambda match: match[0][:-6] + "xxxxxx", sentence)
    ahead = FUTURE.search(sentence)
    if not ahead:
        yield from (_since(found) for found in _papers(sentence))
    if not _PAST.search(sentence):
        return
    for match in _YEAR.finditer(sentence) if not ahead and YEAR.search(sentence) else ():
        if not (_TO_BE.search(sentence, 0, match.end() - len("2019")) or _MAY_THEN.match(sentence, match.end())):
            yield _since_year(match[1] or match[2])
    spans_years = not ahead and ("from " in sentence or "between " in sentence)
    yield from (_since_year(match[1]) for match in (_TO_A_YEAR.finditer(sentence) if spans_years else ()))
    for found in dates.in_sentence(sentence):
        if not found.year or len(found.readings) > 1 or (ahead and ahead.start() < found.end + _CLAUSE):
            continue
        if _DEADLINE.search(sentence, 0, found.start) or _TO_BE.search(sentence, 0, found.start):
            continue
        own = ahead is None or _PAST.search(sentence, max(0, found.start - _CLAUSE), found.start)
        if own or (
            ahead and _OPENS.fullmatch(sentence, 0, found.start) and _PAST.search(sentence, found.end, ahead.start())
        ):
            yield _since(found)


def _since_year(year: str) -> Evidence:
    return since(dt.date(int(year), 1, 1), f"it tells of {year} as past")


def _since(found: DateFound) -> Evidence:
    return since(dt.date(found.year or 1, found.month, found.day or 1), f"it tells of {found.edtf} as past")


def _papers(sentence: str) -> Iterator[DateFound]:
    """The days that papers bear."""
    for found in dates.in_sentence(sentence):
        if found.year and len(found.readings) < 2 and _PAPER.search(sentence, 0, found.start):
            yield found


def dates_to_come(sentence: str) -> Iterator[Evidence]:
    """
    The days that a sentence tells of as still to come.

    >>> [one.spans[0][1].isoformat() for one in dates_to_come("The vote, due by June 2023, will be close.")]
    ['2023-06-30']
    >>> list(dates_to_come("The report, due by June 2023, was never written."))
    []
    """
    if not dates.may_have_year(sentence) or not _NOW.search(sentence) or _MISSED.search(sentence):
        return
    for found in dates.in_sentence(sentence):
        if found.year and len(found.readings) < 2 and _DUE.search(sentence, 0, found.start):
            last = dt.date(found.year, found.month, found.day) if found.day else dates.last_day(found.year, found.month)
            yield until(last, f"it tells of {found.edtf} as to come")


_PLACED = 30
"""Characters behind the date of a picture in which it says where: Dec. 2, 2023, in Ulm."""


def shown(captions: Iterable[str]) -> Iterator[Evidence]:
    """The days of pictures, each of which was taken before its page was made."""
    for caption in captions:
        if dates.may_have_year(caption):
            ahead = FUTURE.search(caption)
            for found in dates.in_sentence(caption):
                shown_then = ahead is None or found.end + _PLACED < ahead.start()
                if found.year and len(found.readings) < 2 and shown_then:
                    day = dt.date(found.year, found.month, found.day or 1)
                    yield since(day, f"a picture on it is of {found.edtf}")


_FEWEST = 6  # words of a sentence on the author


def not_before_life(bounds: Bounds, sentences: Iterable[str]) -> Bounds:
    """
    The same bounds; where nothing bounds them from above, no earlier than what the lines on the author tell of as past,
    which a page may have written anew since: She was a member of parliament from 2018 to 2020.
    """
    if bounds.last is not None:
        return bounds
    prose = (one for one in sentences if one.rstrip().endswith(".") and len(one.split()) > _FEWEST)
    told = max((one for line in prose for one in past_dates(line)), key=lambda one: one.spans[0][0], default=None)
    if told is None or (bounds.first and bounds.first >= told.spans[0][0]):
        return bounds
    return Bounds(told.spans[0][0], None, (f"its line on the author: {told.reason}",))
