"""Words that seem to charge or to demand and do not: what one had not been told, what one says one understands."""

from __future__ import annotations

import re

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


def binds_only_me(said: str) -> bool:
    """
    True where it is only who speaks that must do something.

    >>> binds_only_me("i must be careful"), binds_only_me("we must act"), binds_only_me("i must ask you to go")
    (True, False, False)
    """
    mine = len(_I_MUST.findall(said))
    return mine > 0 and mine == len(_MUST.findall(said))
