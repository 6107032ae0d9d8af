"""Whether the words around a time point back or ahead: tense, prepositions, and verbs that set a day."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.times.appointed import is_appointed, verb_of_appointed
from corpus_tools.chronology.times.setting import CLAUSE, LEAD, Direction, context
from corpus_tools.chronology.times.tense_ahead import (
    ATTENDED,
    AWAITED,
    DAY,
    IF,
    ahead_in_present,
    ahead_of_owner,
    is_done_by,
    is_noun_behind,
    is_put_off,
    of_past_figures,
)
from corpus_tools.chronology.times.tense_back import (
    AS_EARLY,
    LOOKED_BACK_AT,
    SENSED,
    goes_on_in_past,
    has_come,
    is_no_verb,
    lies_back,
    owner_has_come,
    was_at,
)

_OWN = "(?:an?|any|big|huge|in|its?|little|much|more|no|on|some|the|their|to)"  # as in: what it may have in May


@cache
def _tense() -> re.Pattern[str]:
    rows = lexicons.rows("time_tense")
    future, past = (
        lexicons.alternation(row["cue"] for row in rows if row["points"] == points) for points in ("future", "past")
    )
    return re.compile(
        rf"(?<![\w'’-])(?:(?P<perfect>(?:would|should|could|may|might|must)\s+have(?!\s{_OWN}\b))|(?P<future>{future})|(?P<past>{past})"
        rf"|(?P<ed>[a-z]{{2,}}ed))(?![\w'’-])|(?P<will>['’]ll\b)"
    )


@cache
def _follows(*roles: str) -> re.Pattern[str]:
    """The end of words after which a form is no finite verb: an article for any, a form of "to be" for participles."""
    return re.compile(rf"(?:^|[^\w])(?:{'|'.join(sorted(context(*roles)))})\s+(?:\w+ly\s+)?$", re.IGNORECASE)


_COUNTS = re.compile(
    r"(?:\d|\b(?:more|fewer|many|most|few|several|all|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|dozen|hundred|thousand|million|billion|trillion|of|by|in|with|for|from|on|at|between|after|over|under|without|about|against))\s+$",
    re.IGNORECASE,
)
"""What a verb in the present does not follow, but a noun: 9,000 votes, a march of the faces of the missing."""
_BASE = re.compile(
    r"\b(?:to|will|would|can|could|may|might|must|shall|should|not|n[’']t|did|do|does|[’']ll|let)\s+(?:\w+ly\s+)?$|\b(?:will|shall|[’']ll)\s+have\s+(?:been\s+)?$"
    r"|\b(?:keep|remain|stay)s?\s+$"
)
"""What no past form follows: a form that is also the infinitive, as in "will hit"."""


_MODALS = ("could", "might", "should", "will", "would")
_SUBJECTS = (" these ", " those ", " this ", " more ", " most ")
"""Words that are a subject before "will" and its like: these will not start until September."""


def _points(text: str, match: re.Match[str]) -> Direction:
    """Where a cue points, back in "had promised to"; None where no finite verb: "the planned talks", "to be held"."""
    future = match.lastgroup in ("future", "will")
    lead = text[max(0, match.start() - 24) : match.start()]
    found = (_follows("determiner") if future else _follows("determiner", "passive")).search(lead)
    of_some = lead[-2:-1].isdigit() and match.group().startswith(_MODALS)  # all 60 will be housed
    if _COUNTS.search(lead) and not of_some if future else _BASE.search(lead):
        return None
    relative = lead.endswith(("that ", "That ")) and _is_finite(match)
    relative = relative or (match.group() in _TWO_WAYS and _OF_SEVERAL.search(lead) is not None)
    name = found and re.search(r"[A-Z]{2,}\s+$", lead)  # "IS stated": the group, and no form of "to be"
    finite = relative or lead.endswith((", and ", *_SUBJECTS)) or match.group().startswith(("is ", "are "))
    goes_on = lead.endswith(" and ") and match.group().startswith(_MODALS) and _DOES.match(text, match.end())
    finite = finite or bool(goes_on) or _AND_BEHIND_A_NAME.search(lead) is not None
    finite = finite or (not future and goes_on_in_past(text, *match.span()))
    if match.group().endswith("ed to") and _TO_WHOM.match(text, match.end()):
        return "past"
    if is_no_verb(text, *match.span()) or (found and not name and not finite):
        return None
    return "future" if future and not lead.endswith(("had ", "had been ")) else "past"


_TO_WHOM = re.compile(
    r"\s+(?:the|an?|his|her|its|their|our|my|this|that|these|those|him|them|us|me|it|[A-Z][\w’'-]*)\s"
)
"""What follows "promised to" where it tells to whom, and not what will be done: money promised to the region."""
_AND_BEHIND_A_NAME = re.compile(r"(?:\d|\b[A-Z][\w.]+)\s+and\s+\Z")
"""What goes on behind a date or a name, where no second noun is joined: left in January and faces a trial in May."""
_DOES = re.compile(r"\s+(?!(?:and|for|from|in|is|of|or|to|was)\b)[a-z]")
"""What follows "will" where it is a verb: voted and will stay out; not: their strength and will to fight."""
_TWO_WAYS = frozenset(
    ["bent", "blew", "burst", "cast", "cost", "cut", "fed", "fell", "felt", "found", "hit", "hurt", "left", "let",
     "put", "quit", "rose", "saw", "set", "shed", "shot", "shut", "split", "spoke", "spread", "thrust", "wound"]
)  # fmt: skip
"""Past forms that are nouns or adjectives, too."""


_OF_SEVERAL = re.compile(r"(?<!\bsay)(?<!\bclaim)(?<!\bbelieve)\b[a-z]{2,}s that $")
"""Before the verb of a relative clause, be it a noun's form, too: four states that (cut ties)."""


def _is_finite(match: re.Match[str]) -> bool:
    """True for a form that a relative "that" has behind it: the truce that took effect; not "that armed group"."""
    first = match.group().split()[0]
    if match.lastgroup in ("future", "will"):
        return first.endswith(("s", "ll", "ld"))
    return match.lastgroup == "past" and first not in _TWO_WAYS


_FOR = re.compile(r"(?<!headlines )(?<!latest )(?<!news )(?<!stories )\bfor\s+$")
_UNTIL = re.compile(r"\b(?:until|till|by)\s+$")
_SINCE = re.compile(r"\bsince\s+(?:[a-z]+ing\s+)?(?:\w+\s+)?$")
_BECAUSE = re.compile(  # it starts with a set of characters, which the engine looks for fast
    r"[bist](?<!\w.)(?:(?<=b)ecause of|(?<=i)n (?:response to|the wake of)|(?:(?<=t)rigger|(?<=s)park)ed by)"
    r"\s+(?P<noun>[^,;.]*)$"
)
"""What is given as a reason has happened: they will vote for him because of the slaying on Friday."""
_OPENING = re.compile(r"(?!Going|Heading)[A-Z][a-z]+(?:ed|ing)\s+(?:[\w’' ]{0,40}\s)?(?:(?:on|in|late|early|at)\s+)?")
"""A sentence that opens with what its subject did: Asked on Sunday whether, Speaking in Lund on Monday."""
_AWAITING = re.compile(
    r"\b(?:when|whenever|once(?! (?:again|in|more|on)\b)|until|till|unless|as soon as|by the time)\s+(?=[^,;:()]+$)"
)
"""A clause of these, in the present, tells what has not come: when the Council takes it up in August."""
_NOT_UNTIL = re.compile(r"\b(?:(?:could|did|had|was|were)\s+(?:not|never)|(?:could|did|had|was|were)n[’']t)\b[^,;:]*\Z")
"""What did not happen until a time has happened: it was not sent until after Christmas."""
_TO_BE_DONE = re.compile(
    r"(?<!had )(?<!have )(?<!has )(?<!ed )\bto be (?!recalled|reminded|remembered|noted)\w+"
    r"(?:ed|en|wn|ld|de|nt|ght|ad|ut)\b[^,;:]*$"
)
"""What is still to be done: a letter to be read in all churches on Sunday."""
_DONE = re.compile(r"[a-z]+ed\b")
_HEADS_ENTRY = re.compile(r"(?::|\s[–—-])\s(?![^.]*\b(?:will|due|expected|scheduled|to be)\b)")
"""What follows the day of an entry in a list of days, which tells in the present what was: July 5: A summit ends."""


def direction(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> Direction:
    """
    Whether the words around an expression point back or ahead: the nearest verb before it, else the first after it.

    >>> text = "He said talks will resume on Monday."
    >>> direction(text, 29, 35, 0, len(text))
    'future'
    """
    lead = text[max(sentence_start, start - LEAD) : start]
    near = max(sentence_start, start - CLAUSE)
    if start == sentence_start and _HEADS_ENTRY.match(text, end, sentence_end):
        return None
    if ("since" in lead and _SINCE.search(lead)) or is_noun_behind(_BECAUSE, text, near, start):
        return "past"
    opens = text[sentence_start].isupper() and _OPENING.fullmatch(text, sentence_start, start)
    if opens or of_past_figures(text, start, end) or has_come(text, start, near):
        return "past"
    if is_appointed(text, start, end, sentence_start):
        return "future"
    behind = verb_of_appointed(text, start, end, sentence_start, sentence_end)
    if behind is not None:
        return _first_verb(text, behind, sentence_end)
    if is_put_off(text, near, start, lead):
        return "future"
    if text.startswith(("'s", "’s"), end):
        return _of_owner(text, start, end, sentence_start, sentence_end)
    if IF.search(text, near, start):
        return "future"
    if _FOR.search(lead) and DAY.match(text, start):
        return _first_verb(text, end, sentence_end) or "future"
    before = _verb_before(text, start, end, sentence_start, sentence_end)
    if before is None and LOOKED_BACK_AT.match(text, end, sentence_end):
        return "past"
    before = before or ahead_in_present(text, start, sentence_start) or _first_verb(text, end, sentence_end)
    return before or ("future" if _UNTIL.search(lead) else None)


def _of_owner(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> Direction:
    """Of Wednesday in "Wednesday's ruling": of no verb before it, but of one who awaits the ruling."""
    near, lead = max(sentence_start, start - CLAUSE), text[max(sentence_start, start - LEAD) : start]
    if AWAITED.search(lead) or IF.search(text, near, start):
        return "future"
    if is_done_by(lead) or owner_has_come(text, start, end):
        return "past"
    before, ahead = _verb_before(text, start, end, sentence_start, sentence_end), ahead_of_owner(text, start, end, near)
    if before == "past" and not ahead and was_at(text, start):
        return "past"
    if before == "future" and ATTENDED.search(lead):
        return "future"
    return _first_verb(text, end, sentence_end, True) or ahead


def _verb_before(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> Direction:
    """What the verb that an expression belongs to says, or the nearest before it; else what is awaited until then."""
    near = max(sentence_start, start - CLAUSE)
    awaiting = _AWAITING.search(text, near, start)
    if awaiting and awaiting.group().startswith(("until", "till")) and _NOT_UNTIL.search(text, near, awaiting.start()):
        awaiting = None
    before = awaiting.end() if awaiting else max(sentence_start, start - 200)
    verb = _own_verb(text, start, end, sentence_start, sentence_end) or _nearest_verb(text, before, start)
    undone = _TO_BE_DONE.search(text, max(sentence_start, start - LEAD), start)
    return verb or ("future" if awaiting or undone else None)


_HEAD = re.compile(
    r"(?:\b(?:although|and|(?<!early )(?<!soon )(?<!late )(?<!well )as|because|but|though|when|where|whereas|which"
    r"|while|who|yet)\s+|;\s+|[—–]\s*)(?:(?:early|late)\s+)?(?:(?:on|in)\s+)?(?:(?:early|late)\s+)?\Z"
)
"""How words end with which a clause begins that has its time first: but on Friday it opened a branch."""
_THEN = re.compile(
    r",?\s+(?!(?:after|and|as|at|before|by|for|from|in|of|on|or|than|to|until|when|with)\b)(?P<words>[^,;:.()“”\"]{1,70})"
)
_NOW = re.compile(r"(?:[a-z]+ly\s+)?[a-z]{2,}s\s+(?:an?|the|its|his|her|their|to|in|on)\s")
_BREAK = re.compile(r"[,;—–]|\b(?:although|after|because|before|but|that|though|when|where|whereas|which|while|who)\b")


def _own_verb(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> Direction:
    """
    Where the verb of its clause points, behind a time with which the clause begins, or right behind the time, where
    what comes before it in the clause has no verb.

    >>> text = "The bank will close, but on Friday it opened a branch."
    >>> _own_verb(text, 28, 34, 0, len(text))
    'past'
    """
    following = _THEN.match(text, end, sentence_end)
    if following is None:
        return None
    if _HEAD.search(text, max(sentence_start, start - LEAD), start):
        verb = next((_tells(text, match) for match in _tense().finditer(text, *following.span("words"))), None)
        return verb or ("future" if _NOW.match(text, *following.span("words")) else None)
    first = _tense().match(text, following.start("words"), sentence_end)
    if first is None or text[end] == "," or first.group().startswith(("would", "could")):
        return None
    pointing = _tells(text, first)
    if pointing is None:
        return None
    near = max(sentence_start, start - CLAUSE)
    edges = [match.end() for match in _BREAK.finditer(text, near, start)]
    return pointing if edges and _nearest_verb(text, edges[-1], start) is None else None


def _tells(text: str, match: re.Match[str]) -> Direction:
    """As ``_points``, but back where it tells what was done, though what it set was ahead: threatened to strike."""
    pointing = _points(text, match)
    return "past" if pointing and _DONE.match(match.group()) else pointing


def _nearest_verb(text: str, near: int, start: int) -> Direction:
    """Where the verb nearest before an expression points, if one does."""
    nearest: Direction = None
    for match in _tense().finditer(text, near, start):
        if match.group().endswith(("to", "be")) and _RECALLED.match(text, match.end()):
            continue
        if match.group() == "could be" and (DAY.match(text, start) or SENSED.match(text, match.end())):
            continue
        pointing = _points(text, match)
        if pointing == "future" and (_was_done(text, match, start) or lies_back(match, start)):
            pointing = "past"
        nearest = pointing or nearest
    return nearest


_RECALLED = re.compile(r"(?:\s+be)?\s+(?:borne\s+in\s+mind|noted|recalled|remembered|reminded)\b")
"""What is to be recalled has been."""

_PUT_OFF = frozenset(["adjourned", "delayed", "extended", "postponed", "rescheduled"])
_ON = re.compile(r"\s+(?:(?:late|early)\s+)?(?:on\s+)(?:the\s+)?\Z")


def _was_done(text: str, match: re.Match[str], start: int) -> bool:
    """True for what was put off on a day, not to it, and for what somebody did as early as then."""
    if match.group() in _PUT_OFF:
        return _ON.fullmatch(text, match.end(), start) is not None
    if match.group() not in AS_EARLY:
        return False
    done = re.search(r"(?<!\bbe )\b[a-z]+\s\Z", text[max(0, match.start() - 24) : match.start()])
    cue = done and _tense().match(done.group())
    return bool(cue) and cue is not None and cue.lastgroup in ("past", "ed")


def _first_verb(text: str, end: int, sentence_end: int, owned: bool = False) -> Direction:
    """
    Where the first verb behind an expression points, by its form alone; back where it tells what was done on the day,
    though what it set was ahead: on Monday the court postponed the hearing; not in "Monday's postponed hearing".
    """
    for match in _tense().finditer(text, end, min(sentence_end, end + 200)):
        if owned and match.group().startswith("to "):
            continue  # of what the noun is about: Monday's vote to end the war
        if pointing := _points(text, match):
            return "past" if _DONE.match(match.group()) and not (owned and match.start() <= end + 3) else pointing
    return None
