"""Words that seem to charge, demand or foresee and do not: what one had not been told, what would have been."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.deeds import is_harmless
from corpus_tools.claims.acts.moods import find_mood

_NOT_ASKED = re.compile(
    r"(?:that )?(?:he|she|it|they|(?:her|his|its|their) (?!own\b)[\w-]+) (?:had|has|have|was|were) "
    r"(?:\w+ly )?not (?:\w+ly |yet )?(?:been )?(?:\w+ly )?"
    r"(?:asked|briefed|consulted|contacted|informed|invited|notified|paid|shown|told|warned)\b(?!.* (?:by|despite)\b)"
)
"""What nobody had done to who tells it: 'that she had not been told of it'."""

_REPEATS = re.compile(
    r"(?:he|him|she|they|those) (?:had |has |have |just |only )*(?:said|say|says|tell|tells|told) "
    r"(?:(?:me|us) |(?!me\b|us\b))"
    r"(?!lies?\b|no\b|nothing\b|so\b|the truth\b|to\b|not to\b|what\b)"
)
"""What others have told: 'they told us the road was open'."""

_TELLS_OF = re.compile(
    r"(?:(?:then|later|and|but|so|first) )?(?:(?:he|her|him|she|they|those) (?:had |just |only )*"
    r"(?:said|told (?:her|him|me|them|us|the \w+))"
    r"|(?:an?|her|his|my|our|the|their) (?:\w+ )?\w+ (?:had )?told (?:me|us)"
    r"|(?:i|we) (?:have been|had been|was|were) told"
    r"|(?:many|people|some|they|those) (?:all )?call(?:ed)? (?:me|us)) "
    r"(?!lies?\b|no\b|nothing\b|so\b|the truth\b|to\b|not to\b|what\b)"
)
"""The same of anybody, and what one was told, or is called."""

_SET_AGAINST = re.compile(r"\b(?:again|and(?! that\b)|because|but|every|lied|only|still|then|until|while|yet)\b|: |; ")
_UNDERSTOOD = re.compile(
    r"\b(?:and|but|which) (?:i|we) (?:(?:can|completely|do|fully|quite|well) )*"
    r"(?:accept|appreciate|respect|sympathi[sz]e|understand)\b"
    r"|\b(?:i|we) (?:cannot|can not|could not|do not|would not) (?:blame|hold it against|reproach)\b"
)
"""Who says so holds it against nobody: 'he has not called, and I understand that'."""

_AT_REST = re.compile(
    r"(?:they|those) (?:(?:all|just|only|simply) )*(?:lay|lived|rested|sat|slept|stayed|waited) "
    r"(?:at|by|in|outside|under|near) "
    r"(?:(?:a|her|his|the|their) )?(?:\w+ )?"
    r"(?:bed|beds|church|garden|gate|hall|home|houses?|kitchen|mosque|road|rooms?|school|shade|shelters?|streets?|tents?)\b"
)
_I_MUST = re.compile(
    r"(?<![^,;] and )\bi (?:(?:also|just|now|really|still) )*(?:have got to|have to|must|need to|ought to|should)"
    r"(?! (?:appeal|ask|call|demand|insist|request|urge)\b)"
)
_MUST = re.compile(r"\b(?:had better|had to|has to|have to|must|needs? to|ought to|should)\b")


def charges_nobody(said: str, direct: bool) -> bool:
    """
    True for what nobody is blamed for, whatever the verb.

    >>> charges_nobody("that she had not been told of it", False), charges_nobody("the ministry never told us", True)
    (True, False)
    >>> charges_nobody("they told us the road was open", True), charges_nobody("they told us to lie", True)
    (True, False)
    >>> charges_nobody("he has not called, and i understand that", True)
    True
    """
    if not direct:
        return was_not_told(said)
    if (told := _REPEATS.match(said)) and not _SET_AGAINST.search(said, told.end()):
        return True
    return _UNDERSTOOD.search(said) is not None or _AT_REST.match(said) is not None


def only_repeats(said: str) -> bool:
    """
    True for no more than what others have said, in one's own words.

    >>> only_repeats("him told me that he was sorry"), only_repeats("him told me that he was sorry and laughed")
    (True, False)
    """
    told = _TELLS_OF.match(said) if " told " in said or " said " in said or " call" in said else None
    return told is not None and not _SET_AGAINST.search(said, told.end())


def was_not_told(said: str) -> bool:
    """True for what one had not been told, which denies nothing either."""
    return _NOT_ASKED.match(said) is not None


def asks_nobody(said: str) -> bool:
    """
    True for a question in somebody's own words that nobody is to answer.

    >>> asks_nobody('"how much longer do we have to wait?"'), asks_nobody('"when will you pay?"')
    (True, False)
    """
    return said.count(" ") >= _FEWEST and _A_QUESTION.match(said) is not None and _TO_SOMEBODY.search(said) is None


_FEWEST = 2  # spaces; 'but why?' asks
_A_QUESTION = re.compile(
    r"[\"“'‘]?(?:(?:and|but|so|then),? )?(?:how|what|when|where|which|who|whose|why)\b.*\?[\"”'’]?\Z", re.S
)
_TO_SOMEBODY = re.compile(r"\b(?:you|your|yourselves)\b|why (?:do|did|does|can|could|will|would)(?: not|n't)\b")


_ASKS = re.compile(
    r"(?:.*?[,;:.] )?[\"“'‘]*(?:(?:and|but|so|then|well),? )*(?:am|are|can|could|did|do|does|had|has|have|how|is"
    r"|should|was|were|what|when|where|which|who|whose|why|will|would)(?:n['’]t)? .*\?\W*\Z",
    re.S,
)


def asks(said: str) -> bool:
    """
    True for a question in somebody's own words, which says of nothing that it is so or will be.

    >>> asks("will the roof hold?"), asks("the roof will hold, right?"), asks("i ask who will mend it.")
    (True, False, False)
    """
    return "?" in said and _ASKS.match(said) is not None


def binds_only_me(said: str) -> bool:
    """
    True where it is only who speaks that must do something.

    >>> binds_only_me("i must be careful"), binds_only_me("we must act"), binds_only_me("i must ask you to go")
    (True, False, False)
    """
    mine = len(_I_MUST.findall(said))
    return mine > 0 and mine == len(_MUST.findall(said))


_IF = re.compile(
    r"(?:that )?(?:and |but |so )?if "
    r"(?:he|i|it|she|that|they|this|we|you|(?:the|this|that|these|those) [\w-]+) "
    r"(?:am|are|is|was|were)\b[^.;:?!,]{2,60}?(?:, (?:then )?| then )"
    r"(?P<then>(?:he|i|it|she|so|that|then|they|we|what|why|you)\b.*)"
)


def only_if(said: str) -> bool:
    """
    True for what somebody is called only in a condition: 'if he is a thief then I wish we had more'.

    >>> only_if("if she is a traitor, then so am i"), only_if("if he is ill, he lied to us")
    (True, False)
    """
    found = _IF.match(said) if "if " in said[:12] else None
    return found is not None and (find_mood(found["then"], direct=True) or ("", ""))[1] != "accusation"


_TIME = r"(?:(?:for|in) (?:[\w-]+ ){0,4}?(?:days?|decades?|hours?|months?|nights?|weeks?|years?)|since)\b"
_GOES_WITHOUT = re.compile(
    r"\b(?:not|never) (?:\w+ )?(?:been (?:able|back|heard|home|out|paid|seen|well)|come|danced|drunk|eaten|found|gone"
    r"|had|heard|known|laughed|left|moved|played|rained|recovered|rested|seen|sent|slept|smiled|sung|washed|worked)\b"
    rf".*\b{_TIME}"
    r"|(?:that )?(?:nobody|no one|no [\w-]+) (?:had|has|have) (?:been back|called|come|heard|lived|seen|used)\b"
    rf".*\b{_TIME}"
)
_NOT_COME_ABOUT = re.compile(
    r"(?:that )?(?:"
    r"no (?:\w+ )?(?:agreement|date|day|decision|name|price|reason|successor|time|venue|verdict|winner) "
    r"(?:had|has|have|is|was) (?:\w+ )?(?:agreed|been|chosen|fixed|given|known|named|reached|set)\b"
    r"|(?:an?|her|his|its|my|our|that|the|their|this) (?:[\w-]+ ){1,4}?(?:did|do|does) not (?:answer|appear|arrive"
    r"|come(?! from)|exceed|fit|last|open|reach|recover|reply|respond|return|run|sail|show up|start|stop (?:at|here)"
    r"|turn up|wake|work)\b"
    r"|(?:i|we|he|she|they) (?:never (?:knew (?!about|anything|of|that)|learn(?:ed|t) )"
    r"|(?:am|are|is|was|were) not (?:alone|from|hungry|in a hurry|married|used to)\b"
    r"|(?:did|do|does) not (?:come (?:by|from|with)|cry|dare|dream|eat|feel|finish|go to (?:church|school)|grow up"
    r"|hear (?!any)|learn|marry|notice|sleep|speak the|stay|study|wait|wake"
    r"|want to (?:be (?:alone|named|quoted)|come|go|hear|know|leave|live|move|say|sit|stay|talk|think|wait|watch))\b"
    r"|(?:had|has|have) not (?:yet )?(?:decided|finished|made (?:a|any|the|my|our|up) |opened|read|slept)\b))"
    r"|.*\b(?:is|are|was|were) (?:not yet|never (?:built|completed|finished|found|opened|repaired))\b"
)


_RATHER = re.compile(
    r"(?P<who>i|we|he|she|they) (?:am|are|is|was|were|do|does|did) not (?P<verb>\w+)\b[^,;:]*[,;:] (?:but )?"
    r"(?P=who) (?:(?:am|are|is|was|were) )?(?P=verb)"
)
"""What one does not do for one cause but for another: 'we do not march for coin, we march for bread'."""


def goes_without(said: str) -> bool:
    """
    True for what one has to do without, what did not come about, or what one does for another cause, which denies
    nothing.

    >>> goes_without("he has not eaten since sunday"), goes_without("he has not fired since sunday")
    (True, False)
    >>> goes_without("no date has been set"), goes_without("no shot has been fired")
    (True, False)
    """
    if _RATHER.match(said):
        return True
    return _NOT_COME_ABOUT.match(said) is not None or _GOES_WITHOUT.search(said) is not None


_ONLY_TRIES = re.compile(
    r"(?:that )?(?:he|i|it|she|they|we) (?:am|are|is|was|were) (?:(?:all|just|now|only|still|\w+ly) )*"
    r"(?:(?:about|able|afraid|aged|born|close|entitled|free|glad|grateful|happy|here|likely|lucky|new|obliged|proud|sad"
    r"|sorry|there|unable|used)\b"
    r"|(?!(?:aiming|fighting|going|hoping|intending|looking|moving|planning|preparing|proposing|seeking|working)\b)"
    r"\w+ing )"
    r"|(?:that )?(?:i|we) (?:do not know|wonder)\b"
)


def only_tries(said: str) -> bool:
    """
    True for what one can do or tries to do, and does not vow yet.

    >>> only_tries("we are trying to build a school"), only_tries("we are planning to build a school")
    (True, False)
    """
    return _ONLY_TRIES.match(said) is not None


_WILLING = re.compile(r"\b(?:happy|open|prepared|ready|willing)\b")
_I_AM_WILLING = re.compile(
    r"\b(?:i|we|(?:my|our) [\w ]{1,30}?)(?: all| both)? (?:am|are|have been|is|remain|remains|stand|stands)"
    r" [^,.;:]{0,30}?\b(?:happy|open|prepared|ready|willing)\b"
)


def offers_for_others(said: str) -> bool:
    """
    True for what others would do, which is not offered by who tells of it.

    >>> offers_for_others("this shows that he is willing to talk"), offers_for_others("we are willing to talk")
    (True, False)
    """
    return _WILLING.search(said) is not None and _I_AM_WILLING.search(said) is None


_WAYS = (
    "come from|cost|drink|drive|eat|enjoy|exist|feel|go to|have to|like|live|look|love|mean|need|seem|sleep|speak|use"
    "|wear|work"
)
_THEIRS = re.compile(r"they (?:(?:all|also|are|did|had|have|just|now|still|were|\w+ly) )*")
_STAND_BY = re.compile(
    rf"they (?:(?:did|do) not (?:{_WAYS})\b|(?:had|have) not been \w+(?:ed|en|eld|id|old|ound|wn)\b)"
    r"|they (?:never|(?:did|do|have|had) (?:not|never)) "
    r"(?:doubt|complain|forg[eo]t|g[ai]ve in|g[ai]ve up|given up|hurt|los[te]|quit|surrender|stop|yield)"
)
_GOES_ON = (" and ", " but ", " instead", " while ")


def they_do_no_harm(said: str) -> bool:
    """
    True for what others did in peace, unless it goes on.

    >>> they_do_no_harm("they sang in the yard"), they_do_no_harm("they sang and the mill burned")
    (True, False)
    """
    if any(map(said.__contains__, _GOES_ON)):
        return False
    they = _THEIRS.match(said)
    return they is not None and (is_harmless(said[they.end() :]) or _STAND_BY.match(said) is not None)
