"""Days that something is set for, put off to or was meant for, whatever the verb nearest to them says."""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase

from corpus_tools import lexicons
from corpus_tools.chronology.events.happening import past_forms
from corpus_tools.chronology.times.setting import CLAUSE, context
from corpus_tools.chronology.times.tense_back import IS_WEEKDAY
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span

_HEAD = 6  # characters before a day that heads its sentence: "This Sunday marks ten years since …"
_GOES = r"(?:am|is|are|['’](?:re|m))\s+(?:coming|flying|going|leaving|marching|meeting|returning|travelling|voting)\b"
_PUT_OFF = (
    r"\b(?:(?:adjourn|delay|extend|halt|mov|postpon|push|remand|reschedul|suspend)(?:e[sd]?|ed|s|ing)(?:\s+back)?"
    r"|(?:put|puts|putting)\s+(?:off|back))\s[^,;.:]{0,60}\b"
)
_MUST = r"\b(?:can(?:not)?|must|(?:has|have|needs?)\s+to)\s+(?:be\s+)?[a-z]+(?:\s[^,;.:]{1,40})?\s"
_TO_DO = r"\bto\s+[a-z]+\s(?:[\w-]+\s){0,4}"
_ASKS = r"\b(?:asks?|calls?\sfor|demands?|offers?|plans?|proposes?|seeks?|suggests?|wants?)\s[^;.:]{2,70},?\s"
_LEADS = {
    "for": r"\b(?:is|are|remains?|(?<!had )been|being|now|still)\s+(?:called|due|fixed|planned|scheduled|set|slated)\s+"
    r"|\b(?:has|have)\s+(?:now\s+|since\s+)?(?:announced|called|planned|promised|scheduled|set)\s+(?:[\w’'-]+\s+){0,3}?",
    "to": _PUT_OFF,
    "until": f"{_PUT_OFF}|{_MUST}|{_TO_DO}",
    "till": f"{_PUT_OFF}|{_TO_DO}",
    "in": _MUST,
    "before": _MUST,
    "by": rf"{_MUST}|\bcould\s+(?!be\b|have\b)[a-z]+(?:\s[^,;.:]{{1,40}})?\s",
    "on": rf"{_MUST}|{_ASKS}(?:beginning|effective|starting)\s+",
    **dict.fromkeys(("beginning", "effective", "starting"), _ASKS),
}
_SET_FOR = {last: re.compile(rf"(?:{lead}){last}\s+\Z") for last, lead in _LEADS.items()}
"""By the last word before it, the words before a day that is set for something, or until which it is put off."""
_GOING = re.compile(rf"\b{_GOES}[^,;.:]{{0,40}}\s\Z")
_NOUN_SET_FOR = re.compile(
    r"\b(?!(?:and|are|be|been|being|ever|first|had|has|have|he|initially|is|it|long|not|once|or|originally|previously|she|they|was|were)\b)"
    r"[\w’'-]+,?\s(?:due|planned|scheduled|set|slated)\s(?:for|in|on)\s\Z"
)
"""Whatever has been set for a day, behind its noun: hurt them ahead of a vote scheduled for 1 October."""
_CLOSING = re.compile(
    r"\b[Ww]ith\s[^,;.:]{3,60}\s(?:closing|due|ending|expiring|falling\sdue|opening|scheduled|starting)\s(?:in|on)\s+\Z"
)
"""What a sentence opens with that is to come: with the window closing on 30 November, few have signed up."""
_ARRANGED = re.compile(rf",?\s+(?!that\b)(?:[\w’'.-]+\s+)?{_GOES}")
"""What is arranged for a day: on Sunday we are going home."""
_WE_DO = re.compile(r",?\s(?:[Ww]e|I)\s(?:all\s|also\s|finally\s)?(?P<verb>[a-z]{3,})\b")
_NO_PLANS = frozenset(
    ["are", "believe", "celebrate", "commemorate", "did", "fear", "feel", "find", "had", "have", "hear", "honour",
     "hope", "know", "learn", "live", "mark", "mourn", "need", "remember", "see", "think", "wake", "want", "was",
     "were"]
)  # fmt: skip
"""What somebody can do on a day without having planned it."""
_AWAITS = re.compile(
    r"\b(?:[Aa]head\sof|(?:[Bb]rac|[Gg]ear|[Pp]repar)(?:e[sd]?|ing)(?:\sup)?\sfor|call(?:s|ed|ing)?\sfor|[Ff]ac(?:es?|ing)|(?P<into>Going|Heading)\sinto"
    r"|run[\s-]up\sto|plan(?:s|ned|ning)?\sfor|schedul(?:e[sd]?|ing)|sets?)"
    r"\s(?:(?:an?|its|the|[A-Z][\w’'.-]*['’]s)\s)?(?:[a-z][\w-]*\s){0,2}\Z"
)
"""Words before the day of something held for which somebody waits: ahead of the Tuesday vote, set a Friday hearing."""
_PROCLAIMED = re.compile(r"\b(?:declar|proclaim)(?:e[sd]?|ed|s|ing)\s+\Z")
_TO_BE_KEPT = re.compile(r"(?:\s\d+)?\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:day|holiday)\b")
"""What a day is proclaimed: declared Monday a day of mourning."""
_WAS_TO = re.compile(
    r"\b(?:was|were)\s+(?:due|expected|meant|planned|scheduled|set|supposed)\s+(?:to\s[^,;.:]{2,50}\s|for\s)"
    r"(?:(?:on|in|at|late|early)\s+)?\Z"
)
_WAS_TO_DO = re.compile(
    r"\b(?:was|were)\s+to\s+(?!have\b)[a-z]+\b(?:(?!\b(?:and|but|had|until|was|were|when)\b)[^,;.:“”\"]){0,50}"
    r"\s(?:on|in|by)\s+(?:early\s+|late\s+)?\Z"
)
_CAME_OTHERWISE = re.compile(
    r",?\s+(?:but|until|when|before|and\s+(?:did|had|was|were)|[a-z]+ed|came|fell|had|was|were)\b"
)
"""What was to be done on a day that may still come, and words by which it has: he was to retire in May, but stayed."""
_WILL_BE = re.compile(r"\s(?:will|would)\s(?:be|bring|mark|see)\b")
_PLACED = re.compile(r"\b(?:after|at|before|by|during|for|from|in|of|on|since|until)\s(?:the\s)?\Z")
"""A day that is itself the subject of what is to come: they thought Christmas would be bleak."""
_LOOMS = re.compile(
    r"\s+(?:looming|approaching|nearing|drawing\s+(?:near|closer)|in\s+sight|on\s+the\s+horizon"
    r"|(?:only|just|barely|less\s+than|still)?\s*(?:days|weeks|months)\s+(?:away|off))\b"
)
"""What comes near is ahead: with elections in May looming."""
_PAST = re.compile(r"\s+(?:[a-z]+ed|began|broke|came|fell|fled|left|lost|stood|took|went|was|were)\b")
"""What was meant for a day, and the verb behind that tells that it has come: was due on Monday collapsed."""
_INSERTED = re.compile(r"(?:\s\d+)?,\s+(?:he|she|it|they|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,2})\s+[a-z]+(?:ed|id),")
"""Who says it, inserted behind the words at the head: after the vote on October 26, he warned, the party would …"""


def is_appointed(text: str, start: int, end: int, sentence_start: int) -> bool:
    """
    True for a day that something is set for, put off to or arranged for.

    >>> text = "The court put off the hearing to Monday."
    >>> is_appointed(text, 33, 39, 0)
    True
    """
    near = max(sentence_start, start - CLAUSE)
    last = _last_word(text[near:start])
    if _TO_BE_KEPT.match(text, end) and _PROCLAIMED.search(text, near, start):
        return True
    if IS_WEEKDAY.match(text, start) and _is_awaited(text, near, start, end):
        return True
    if _WAS_TO_DO.search(text, near, start) and not _CAME_OTHERWISE.match(text, end):
        return True
    if _WILL_BE.match(text, end) and not _PLACED.search(text, max(0, start - len("during the ")), start):
        return True
    if text.startswith(" marks ", end) and text[start:end].endswith("day") and start <= sentence_start + _HEAD:
        return True
    told = text.startswith(("that ", "the "), start)  # scheduled for that night
    if (
        not told
        and last in ("for", "in", "on")
        and _NOUN_SET_FOR.search(text, near, start)
        and not _PAST.match(text, end)
    ):
        return True
    if start <= sentence_start + _HEAD and _is_planned(_WE_DO.match(text, end)):
        return True
    if text.startswith(",", end) and not text[start:end].endswith("day") and _CLOSING.search(text, near, start):
        return True
    if last in _SET_FOR and _SET_FOR[last].search(text, near, start):
        return True
    return bool(_GOING.search(text, near, start) or _ARRANGED.match(text, end) or _LOOMS.match(text, end))


def _last_word(lead: str) -> str:
    """The small letters that words end in."""
    words = lead.rstrip()
    return words[len(words.rstrip(ascii_lowercase)) :]


@cache
def _held() -> re.Pattern[str]:
    """What is held, behind its day: the Tuesday vote; Tuesday's Osterby primary."""
    return re.compile(rf"(?:['’]s)?\s(?:[\w’'-]+\s){{0,2}}?{lexicons.alternation(context('scheduled'))}\b")


def _is_awaited(text: str, near: int, start: int, end: int) -> bool:
    """
    True for the day of something held for which somebody waits, not for one that a sentence told in the past goes into.

    >>> told = "Ahead of Tuesday's vote, he wept.", "Heading into Tuesday's vote, he had won."
    >>> [_is_awaited(words, 0, words.index("T"), words.index("'")) for words in told]
    [True, False]
    """
    awaits = _AWAITS.search(text, near, start) if _held().match(text, end) else None
    if awaits is None:
        return False
    return awaits["into"] is None or _WAS.search(text, end, end + CLAUSE) is None


_WAS = re.compile(r"\b(?:had|led|was|were|won)\b")


def _is_planned(does: re.Match[str] | None) -> bool:
    """True for what we do on a day that has come before its verb, in the present: on Saturday we march to the court."""
    if does is None or does["verb"] in _NO_PLANS or does["verb"] in past_forms():
        return False
    return not does["verb"].endswith("ed")


def verb_of_appointed(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> int | None:
    """
    Where the words begin whose first verb tells of a day, be it what was meant for it or stands behind an inserted
    "he said"; None elsewhere.
    """
    near = max(sentence_start, start - CLAUSE)
    come = _PAST.match(text, end, sentence_end) or _CAME_OTHERWISE.match(text, end, sentence_end)
    if come and _WAS_TO.search(text, near, start):
        return end
    inserted = _INSERTED.match(text, end, sentence_end)
    return inserted.end() if inserted and not has_verb(text, Span(sentence_start, start)) else None
