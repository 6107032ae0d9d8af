"""Times that words set ahead, be they in the present, and months whose figures come out later."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.events.noun_events import is_listed_event, is_statement_noun
from corpus_tools.chronology.times.setting import CLAUSE, LEAD, Direction, context
from corpus_tools.chronology.verbs import has_verb
from corpus_tools.model import Span

DAY = re.compile(r"(?:late |early )?(?:[MTWFS][a-z]+day\b|[A-Z][a-z]+\.? \d|\d+ [A-Z])")
"""Of a day that something was set for, the tense behind it tells whether it has come."""
AWAITED = re.compile(
    r"\bneeds? an? (?:[a-z]+ )?(?:victory|win) in\s+$"
    r"|\b(?:ahead of|(?:brac|prepar|gear)(?:e|es|ing)(?: up)? for|in the (?:lead|run)[ -]up to)\s+$",
    re.IGNORECASE,
)
ATTENDED = re.compile(r"\b(?:in|at|for|attend|miss|skip|host|join|play|watch|chair|open|contest)\s+$")
"""Monday's match is ahead where one will play in it; Monday's ruling, which one will appeal, is past."""
_BACK = (
    r"assess\w*|avenge|bur(?:y|ying)|celebrat\w*|cit\w+|commemorat\w*|condemn\w*|critici\w+|discuss\w*|explain\w*|hail\w*|honou?r\w*|investigat\w*|mark\w*"
    r"|mourn\w*|point\w*|prais\w*|prob(?:e|ing)|protest\w*|recall\w*|remember\w*|respond\w*|review\w*|say|saying|suffer\w*|tell\w*|understand\w*"
)
"""Verbs whose object may be what has been: to discuss the attack in May."""
_PLACED = r"\s(?:(?:in|on|by|at|for)\s+)?(?:early\s+|late\s+|mid-)?\Z"
_IS_ON = re.compile(
    r"(?<!\bIt)(?<!\bit)(?<!\btoday)(?<!\bToday)(?<!\bThis)(?<!\bthat)(?<!\bThat)"
    r"\s(?:is|are)\s+(?:(?:now|only|just|still|already)\s+)?(?:(?:on|in)\s+)?(?:early\s+|late\s+|mid-)?\Z"
)
"""The vote is on Wednesday; the deadline is Friday; elections are in May."""
_DIRECTLY = (
    "begin|choose|close|compete|decide|end|leave|meet|open|play|resign|retire|return|run|speak|stand|start|step down"
    "|unite|vote|win"
)
_TO_DO = re.compile(
    rf"\b(?:to|(?:bid|chances?|hopes?|odds|prospects?) of|key to)\s+"
    r"(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
    rf"(?:(?:{_DIRECTLY}|[a-z]+ing)|(?!(?:{_BACK}|the|a|an|his|her|their|its|[a-z]+(?:(?:[eio]r|ist|ant|men|people)s?|ery|ity|[st]ion|ment|ness|[ae]nce))\b)[a-z]+\s[^,;.:“”\"]{{1,60}})"
    rf"{_PLACED}"
)
"""What is still to be done: fighting to keep the seat in November; key to winning it in May."""
_OF_SOME = re.compile(r"\b(?:first|last|latest|only|[a-z]+est)\b[^,;.:]{0,40}\Z")
"""Words before "to" by which it was done: among the first three to join on Friday."""
_DOING = re.compile(
    rf"(?:\b(?:am|is|are)|['’](?:re|m))\s+(?:not\s+|also\s+|now\s+|still\s+|already\s+|[a-z]+ly\s+)?(?!(?:{_BACK})\b)[a-z]+ing\b"
    rf"[^,;.:“”\"]{{0,60}}{_PLACED}"
)
"""What is going on towards a time: is running for governor in November."""
_HOPED = re.compile(
    r"\b(?:chances|fortunes|hopes|odds|prospects|(?:general|presidential|local|parliamentary)\s+elections?|hope\s+for"
    r"|want|need)"
    r"\s+(?:in|on|for)\s+\Z"
)
"""Chances in November; the general election in November; what we hope for in November."""
_NOUN_BEFORE = re.compile(
    r"\b(?:the|that|this|its|his|her|their)\s+(?:[\w’'-]+\s+){0,3}?(?P<word>[a-z-]+)\s+(?:(?:in|on|by|at)\s+)?\Z"
)


_BIDDEN = re.compile(
    r"[“\"‘]?(?:(?:And|But|So)\s)?(?:(?:Please|Just)\s|(?:Do\snot|Don[’']t)\s)?"
    r"(?i:await|book|bring|come|expect|gather|join|keep|look for|meet|prepare|register|stay|tune|turn"
    r"|vote|wait|watch for)\s"
    r"(?:(?!back\b)[a-z][\w’'-]*\s|[A-Z][\w’'-]*\s){0,10}?(?:on|by|at|this|until)\s(?:\w+\s)?\Z"
)
"""What readers are bidden to do or to await: Expect a ruling on Friday; Come to the square on Saturday."""


def ahead_in_present(text: str, start: int, sentence_start: int) -> Direction:
    """
    Ahead for a time behind words in the present that only what is to come can follow; for a sentence of whose verbs
    none points elsewhere.

    >>> [ahead_in_present(words, len(words), 0) for words in ("The vote is on ", "She runs to win in ", "The loss in ")]
    ['future', 'future', None]
    """
    near = max(sentence_start, start - CLAUSE)
    if _IS_ON.search(text, near, start) or _BIDDEN.match(text, sentence_start, start):
        return "future"
    last = _NOUN_BEFORE.search(text, max(near, start - LEAD), start)
    if last and last["word"] not in context("scheduled") and _may_be_past(last["word"]):
        return None
    if (to_do := _TO_DO.search(text, near, start)) and not _OF_SOME.search(text, near, to_do.start()):
        return "future"
    return "future" if _DOING.search(text, near, start) or _HOPED.search(text, near, start) else None


def _may_be_past(word: str) -> bool:
    """True for what happened or was said: the attack in May; their speech on Friday."""
    return is_listed_event(word) or is_statement_noun(word)


@cache
def _owns() -> re.Pattern[str]:
    """Whose meeting it is that a day was set for: the party's last congress."""
    which = r"(?:first|second|third|final|last|next|big|key|crucial|televised|[a-z]+al|[a-z]+ary)"
    return re.compile(rf"['’]s\s+(?:{which}\s+){{0,2}}{lexicons.alternation(context('scheduled'))}\b")


_MAY_DO = re.compile(
    r"\b(?:will|would|could|can|cannot|may|might|must|should"
    r"|(?:plans?|wants?|hopes?|expects?|intends?|needs?|aims?|likely|expected|how|ready) to)"
    rf"\s+(?:\w+ly\s+|not\s+|also\s+|still\s+)?(?!(?:{_BACK}|appeal\w*)\b)[a-z]+\s+(?:[\w’'-]+\s+){{0,4}}?\Z"
)
"""What may be done in something on a day: will use Monday's debate; could lose Sunday's vote."""
_TAKES_PART = re.compile(
    r"(?:\b(?:am|is|are)|['’](?:re|s))\s(?:also\s|now\s|still\s)?(?:campaigning|competing|playing|running|speaking|standing|voting)"
    r"\s(?:at|in)\s+\Z"
)
"""Who takes part in what comes: is running in Tuesday's primary."""
_BEFORE_IT = re.compile(
    r"\b(?:[Bb]efore"
    r"|(?:moderators?|hosts?|venue|organi[sz]ers?|favou?rites?|candidates?|front-runners?|polls?|tickets?|plans?|campaign)"
    r" (?:of|for|in|at))\s+\Z"
)
"""Who or what is for something that comes: the moderator of Monday's debate."""
_LOOKS_BACK = re.compile(r"\b(?:about|after|following|over|since)\s+\Z")


def ahead_of_owner(text: str, start: int, end: int, sentence_start: int) -> Direction:
    """
    Ahead for the day of something that is held, where that is still to come: the moderator of Monday's debate.

    >>> words = "He will use Monday's debate. He is sad about Monday's debate."
    >>> ahead_of_owner(words, 12, 18, 0), ahead_of_owner(words, 45, 51, 29)
    ('future', None)
    """
    near = max(sentence_start, start - LEAD)
    if not _owns().match(text, end) or _LOOKS_BACK.search(text, near, start):
        return None
    ahead = (pattern.search(text, near, start) for pattern in (_MAY_DO, _TAKES_PART, _BEFORE_IT))
    return "future" if any(ahead) else None


_FIGURES = re.compile(
    r"\s+(?:[a-z-]+\s+){0,3}(?:report|figures?|data|numbers?|sales|earnings|inflation|output|exports?|imports?"
    r"|production|deliveries|payrolls?|unemployment|statistics|surveys?|minutes|turnover|profits?|readings?|index|accounts)\b"
)


def of_past_figures(text: str, start: int, end: int) -> bool:
    """
    True for a month of which figures tell, whenever they come out: will publish its October sales.

    >>> of_past_figures("It will publish its October sales on Friday.", 20, 27)
    True
    """
    return _FIGURES.match(text, end) is not None and text[start].isupper() and not text[start:end].endswith("day")


_AHEAD_OF = re.compile(
    r"\b(?:ahead of|(?:is|are) (?:in|at) (?:[A-Z][\w’-]+ ){1,3}for|(?:prepar|plann)(?:e[ds]?|ing) for"
    r"|preparations for|in the run-up to|look(?:s|ed|ing)? forward to|(?:path|road|way) (?:to|towards?)"
    r"|(?:clear|pav|prepar)(?:e[ds]?|s|ed|ing)? the (?:ground|way) (?:for|to)|eyes (?:are |is )?(?:now )?on"
    r"|(?:campaign|gear|head)(?:s|ed|ing)? (?:up )?(?:for|towards?)|countdown to|in time for|ready for)\s+"
    r"(?P<noun>[^,;.:]{2,60}\s)(?:in|on|of)\s+$",
    re.IGNORECASE,
)
"""What is prepared for is ahead: planning for the summit in April."""
_AHEAD_OF_IT = re.compile(
    r"\bahead of (?:(?:an?|the|its|his|her|their) )?(?:[\w’'-]+ ){0,2}?"
    r"(?:ballot|caucuses|debate|election|elections|hearing|match|meeting|poll|polls|primary|referendum|runoff|summit|talks|vote"
    r"|voting) $"
)
"""The same with no word before the day: ahead of the vote Tuesday."""
_TO_A_PLACE = re.compile(r"\b(?:[Pp]ath|[Rr]oad|[Ww]ay) (?:to|towards?) (?:[A-Z][\w’'-]+ ){1,3}(?:in|on|of)\s+$")
"""A road that leads somewhere is a road: closed the road to Osterby on Monday."""
_PROPOSED = re.compile(
    r"\b(?:propos(?:e[sd]?|ing)|proposals? for|suggest(?:s|ed|ing)|recommend(?:s|ed|ing)|advocat(?:e[sd]?|ing)"
    r"|call(?:s|ed|ing)? for|push(?:es|ed|ing)? for|plans? for|road ?maps? (?:to|for|with))"
    r"\s[^,;.:]{3,90}\s(?:in|by|for)\s+$"
)
"""What is proposed is ahead: a vote in the spring; on a weekday, it may be the proposal."""
_CALLED = re.compile(
    r"\b[Cc]all(?:s|ed|ing)? for\s[^,;.:]{0,60}\b(?:bandhs?|blockades?|boycotts?|demonstrations?|elections?"
    r"|fasts?|gatherings?|hartals?"
    r"|march(?:es)?|mass|parades?|pickets?|prayers?|processions?|protests?|rall(?:y|ies)|shutdowns?|sit-ins?|stoppages?"
    r"|strikes?|vigils?|votes?|walk-?outs?)\s(?:on\s+)?$"
    r"|\b(?:call|invit|summon)(?:s|es|ed|ing)?\s[^,;.:]{2,50}\bto\s+(?:(?:an?|the|new|fresh|more|further)\s+){0,2}"
    r"(?:talks|meetings?|summits?|negotiations|rally|rallies|session|march)\s(?:on\s+)?$"
    r"|\b(?:asks|expects|invites|orders|tells|urges|wants|wish(?:es)?)\s[^,;.:]{2,50}\bto\s+(?!the\b|an?\b)[a-z]+\s[^,;.:]{0,60}"
    r"\s(?:on|from|by)\s+$"
    r"|\b(?:appeal(?:s|ed|ing)? to|call(?:s|ed|ing)? (?:up)?on)\s[^,;.:]{2,60}\bto\s+(?!the\b|an?\b)[a-z]+\s"
    r"[^,;.:]{0,60}\b(?:on|from|by)\s+$"
    r"|\b(?:ask|instruct|invit|order|requir|told|urg)\w*\s[^,;.:]{2,60}\bto\s+(?!the\b|an?\b)[a-z]+\s"
    r"[^,;.:]{0,60}\bby\s+$"
    r"|\b(?:announc|call|declar|plann|propos|threaten)\w*\s[^,;.:]{2,80}\sfrom\s+$"
    r"|\b(?:has|have)\s(?:also\s|now\s)?(?:asked|directed|instructed|invited|ordered|requested|summoned|told|urged)\s"
    r"[^,;.:]{2,60}\bto\s+(?!the\b|an?\b)[a-z]+\s[^,;.:]{0,60}\bon\s+$"
)
"""Called for protests on Saturday, wants them to march on Sunday, announced a strike from Monday: set for a day."""
_TO_BE = re.compile(
    r"\b(?:demand|insist|propos|recommend|request|suggest)\w*\sthat\s[^,;.:]{2,60}\sbe\s[^,;.:]*\s$"
    r"|\b(?:demand|need|want)s?\s[^,;.:]{2,60}\s[a-z]+(?:ed|en|wn|ught|ut)\s(?:by|before)\s$"
    r"|\b(?:agree|commit|pledge|promise|swear|swore|undertake|undertook|vow)(?:[ds]|ed|s|ted)?\sto\s[^,;.:]{3,80}\sby\s$"
)
"""What is asked for or promised is ahead: demands that a vote be held in May, promised to leave by May."""
_DEMANDED = re.compile(
    r"\b(?:demand|propos|recommend|request|requir)(?:s|es|ed|ing|e)?\sthat\s(?!on\b)(?P<told>(?:[\w’'-]+\s){3,12})\Z"
)
"""What is asked to be done on a day: demands that the council hear him on Monday; not: that he fled on Monday."""
_MEANT = re.compile(  # it starts with a set of characters, which the engine looks for fast
    r"[abghipw](?<!\w.)(?:(?<=a)(?:im|mbition)|(?<=b)id|(?<=g)oal|(?<=h)ope|(?<=i)ntention"
    r"|(?<=p)(?:lan|ossibility|roposal|rospect)|(?<=w)ish)s?\s"
    r"(?:(?:for|of)\s(?:not\s)?[a-z]{2,}ing\b|to\s(?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]{2,}\b)"
    r"(?![^,;.:]*\b(?:had|has|have|was|were|that|which|who)\b)[^,;.:“”\"]{0,60}\s(?:in|on|by|before|from)\s+$"
)
"""What somebody has in mind is ahead: rallied against his intention of running in June, the plan to meet in May."""
_GIVEN = re.compile(r"\b(?:gave|given?|gives|has|have)\b[^,;.]{0,30}?\buntil\s+(?:\w+\s+)?$")
"""A time that was set: it gave them until Sunday."""


def _is_demanded(text: str, near: int, start: int) -> bool:
    found = _DEMANDED.search(text, near, start) if text.find(" that ", near, start) >= 0 else None
    return found is not None and DAY.match(text, start) is not None and not has_verb(text, Span(*found.span("told")))


def is_put_off(text: str, near: int, start: int, lead: str) -> bool:
    """True behind words for what is still to be: to be held on, given until, ahead of, called for."""
    proposed = _CALLED if DAY.match(text, start) else _PROPOSED
    return bool(
        _TO_BE.search(text, near, start)
        or _MEANT.search(text, near, start)
        or _is_demanded(text, near, start)
        or _GIVEN.search(lead)
        or (is_noun_behind(_AHEAD_OF, text, near, start) and not _TO_A_PLACE.search(text, near, start))
        or proposed.search(text, near, start)
        or _AHEAD_OF_IT.search(lead)
    )


def is_noun_behind(pattern: re.Pattern[str], text: str, near: int, start: int) -> bool:
    """True where a time stands with a noun behind certain words, with no verb between: ahead of the vote on Sunday."""
    found = pattern.search(text, near, start)
    return found is not None and not has_verb(text, Span(*found.span("noun")))


IF = re.compile(
    r"(?<!orgive me )(?<!orgive us )(?<!xcuse me )(?<!ardon me )"
    r"(?<!\bask )(?<!asked )(?<!know )(?<!see )(?<!sure )\b(?:if|unless)\s+(?=[^,;:()]*$)"
)
"""A condition, whose past is no past: if he won the election on Nov. 8; not: forgive me if I wept on Sunday."""
_DONE_BY = re.compile(r"\b(?:[a-z]{3,}ed|begun|broken|driven|forgotten|hit|shaken|struck|torn)\s+by\s+$")
"""What has been done by something: the rift opened by Monday's vote would close."""
_TO_BE_DONE = re.compile(r"\b(?:am|are|be|being|can|could|get|is|may|might|not|will|would)\b")


def is_done_by(lead: str) -> bool:
    """
    True for words before the day of something that has done something.

    >>> is_done_by("the rift opened by "), is_done_by("It will be opened by ")
    (True, False)
    """
    return _DONE_BY.search(lead) is not None and _TO_BE_DONE.search(lead) is None
