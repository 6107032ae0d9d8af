"""Days that have come, whatever the verb nearest to them says of what is ahead."""

from __future__ import annotations

import re

from corpus_tools.chronology.times.setting import CLAUSE
from corpus_tools.dates import WEEKDAY

LOOKED_BACK_AT = re.compile(
    r"\s+(?:is|are)\s+(?:widely\s+)?(?:believed|blamed|credited|known|remembered|reported|said|seen|thought|understood)\b"
)
"""What is said of what has been: whose speech on Wednesday is credited with saving the day."""
SENSED = re.compile(r"\s+(?:confirmed|felt|found|heard|identified|independently|reached|seen|traced|verified)\b")
"""What could be seen in May was; what could be signed in May will be. Of a day, most could be reached, or not."""
_TELLING = re.compile(
    r",\s(?:announcing|declaring|saying|telling|tweeting|writing)\b(?!\s(?:it|that|they|he|she|we|I)\b)[^,;:.“”\"]{0,60}\s"
    r"(?:on\s)?\Z"
)
"""Who told something beside what the sentence tells: hailed the vote to leave, telling reporters on Friday."""
_SPEAKING = re.compile(
    r",\s(?:addressing|appealing|briefing|campaigning|commenting|replying|responding|speaking|talking|testifying|writing)\s"
    r"(?:(?:late|early)\s)?on\s\Z"
)
"""Who spoke on a day, inserted behind who did: the guild, appealing on Tuesday for calm, had said."""
_DEEDS = (
    r"(?:arrest|attack|blast|bombing|collapse|crash|death|decision|defeat|killing|loss|massacre|performance|raid|romp|rout"
    r"|ruling|setback|shooting|strike|sweep|triumph|upset|verdict|victory|win)s?"
)
_OF_A_DEED = re.compile(
    rf"\b(?:after|by|despite|following|from|over|since|thanks\sto)\s(?:an?|the|that|this|his|her|its|their|[A-Z][\w’'.-]*['’]s)\s"
    rf"(?:[\w’'-]+\s){{0,3}}{_DEEDS}\s(?:on\s)?(?:late\s)?\Z"
)
"""What is told by what came of it: he will get a boost from the win Tuesday; left after Monday's raid."""


def has_come(text: str, start: int, sentence_start: int) -> bool:
    """
    True for a weekday behind words that tell what has happened on it.

    >>> told = "He should get a boost from the win ", "He should get a vote on "
    >>> [has_come(words + "Tuesday", len(words), 0) for words in told]
    [True, False]
    """
    near = max(sentence_start, start - CLAUSE)
    if _had_to_go(text, near, start) or _ONLY_TO.search(text, near, start):
        return True
    if not IS_WEEKDAY.match(text, start):
        return False
    told = _TELLING.search(text, near, start) or _SPEAKING.search(text, near, start)
    return bool(told or _OF_A_DEED.search(text, near, start))


_ONLY_TO = re.compile(r",\sonly\sto\s[a-z]+\b[^,;.:]{0,60}\s(?:(?:in|on)\s)?(?:early\s|late\s)?\Z")
"""What came of it in the end: left in May, only to return in June."""
_HAD_TO_GO = re.compile(  # it starts with a letter, which the engine looks for fast
    r"w(?<!\w.)(?:as|ere)\s(?:[a-z]+ly\s)?(?:advised|asked|forced|instructed|ordered|told|urged)\sto\s"
    r"(?:abandon|evacuate|flee|leave|resign|vacate)\b[^,;.:]{0,60}\s(?:on|late|early)?\s*\Z"
)
"""Who had to go at once on a day: were told to leave their homes on Sunday; not: to leave by Sunday."""
_BY = re.compile(r"\b(?:before|by|from|until|till|next|this)\s+\Z")


def _had_to_go(text: str, near: int, start: int) -> bool:
    """
    True for the day on which somebody was told to go.

    >>> told = "They were told to leave their homes on ", "They were told to leave by "
    >>> [_had_to_go(words, 0, len(words)) for words in told]
    [True, False]
    """
    return _HAD_TO_GO.search(text, near, start) is not None and _BY.search(text, near, start) is None


IS_WEEKDAY = re.compile(rf"{WEEKDAY}\b")
_OWNED = re.compile(r"['’]s\s(?:[\w’'-]+\s){0,3}?(?P<noun>[a-z]{3,})\b")
_RESULTS = re.compile(r"\b(?:results?|outcome|wake|aftermath)\s(?:from|in|of)\s(?:the\s)?\Z")


def owner_has_come(text: str, start: int, end: int) -> bool:
    """
    True for the day of what has happened, though a verb behind it tells what will come of it.

    >>> told = "The results of Tuesday's vote will hurt.", "The Monday's ruling will hurt.", "The Monday's vote will."
    >>> [owner_has_come(words, at, words.index("'s")) for words, at in zip(told, (15, 4, 4))]
    [True, True, False]
    """
    if _RESULTS.search(text, max(0, start - len("aftermath from the ")), start):
        return True
    owned = _OWNED.match(text, end)
    return owned is not None and _IS_DEED.fullmatch(owned["noun"]) is not None


_IS_DEED = re.compile(_DEEDS)
_HELD = re.compile(r"\b(?:after|at|during|following|in)\s\Z")


def was_at(text: str, start: int) -> bool:
    """True for the day of something held, at which a verb in the past lies: argued during Saturday's debate."""
    return _HELD.search(text, max(0, start - len("following ")), start) is not None


_GOES_ON = re.compile(r"\s(?:an?|the|that|his|her|its|their|him|them|it|on|at|in|to|[A-Z][a-z]+day)\b")


def goes_on_in_past(text: str, start: int, end: int) -> bool:
    """
    True for a verb in the past behind "and", which is no participle before a noun: vowed to stay and hailed the ruling.

    >>> goes_on_in_past("and hailed the ruling", 4, 10), goes_on_in_past("and armed men", 4, 9)
    (True, False)
    """
    return text.startswith("and ", start - 4) and _GOES_ON.match(text, end) is not None


_PLANS = re.compile(r"plans?")
_NO_VERB = re.compile(r"\s(?:after|are|following|had|have|since|were)\b|[,.;:]")


_MANY = re.compile(r"(?!(?:is|was)\b)[a-z]+s\b")
"""A form that behind "to" is no verb, but a noun: wrote to heads on Monday."""
_NO_VERBS = frozenset(["united", "indeed", "hundred", "red", "need", "speed", "seed", "feed", "armed", "alleged"])


def is_no_verb(text: str, start: int, end: int) -> bool:
    """True for a word like a past, and for plans that are a noun: a change in its advertising plans after the raid."""
    if text[start:end] in _NO_VERBS or (text.startswith("to ", start - 3) and _MANY.match(text, start, end)):
        return True
    return _PLANS.fullmatch(text, start, end) is not None and _NO_VERB.match(text, end) is not None


_CRIME = re.compile(
    r"\s(?:(?:an?|the|that|this|his|her|its|their)\s)?(?:[\w-]+\s){0,2}?"
    r"(?:ambush|assassination|assault|attack|bombing|coup|hijacking|kidnapping|killing|massacre|murder|putsch|raid|robbery|shooting|siege)"
    r"s?\b"
)


AS_EARLY = frozenset({"as early as", "as soon as"})
_HAD_DONE = re.compile(
    r"(?<!would )(?<!could )(?<!should )(?<!may )(?<!might )\b(?:had|has|have)\s(?:already\s|been\s){0,2}"
    r"(?!(?:agreed|asked|hoped|meant|planned|promised|pledged|proposed|threatened|vowed|wanted)\b)[a-z]+\b"
    r"(?:(?!\b(?:that|to|will|would|could|may|might)\b)[^,;:.“”\"]){0,60}\s\Z"
)
"""Words before "as early as" by which somebody had done something by then."""


def lies_back(cue: re.Match[str], time: int) -> bool:
    """
    True for a day on which somebody was asked, not one to which (urged all sides on Monday to talk), for that of a
    crime, of which it is told afterwards who planned it, and for one as early as which something had been done.
    """
    if cue.group() in AS_EARLY and _HAD_DONE.search(cue.string, max(0, cue.start() - CLAUSE), cue.start()):
        return True
    if cue.group() == "urged":
        return " to " not in cue.string[cue.end() : time]
    return cue.group() == "planned" and _CRIME.match(cue.string, cue.end()) is not None
