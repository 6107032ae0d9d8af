"""Words that seem to charge, demand or foresee and do not: what one had not been told, what would have been."""

from __future__ import annotations

import re

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


def binds_only_me(said: str) -> bool:
    """
    True where it is only who speaks that must do something.

    >>> binds_only_me("i must be careful"), binds_only_me("we must act"), binds_only_me("i must ask you to go")
    (True, False, False)
    """
    mine = len(_I_MUST.findall(said))
    return mine > 0 and mine == len(_MUST.findall(said))


_UNREAL = re.compile(
    r"(?:that )?(?:(?:and |but )?if [^.;:?!]{3,80}, )?(?:[\w'’-]+ ){1,8}?would (?:not |never |\w+ly )?have (?:\w+ly )?"
    r"(?:been|\w+(?:ed|en|wn)|become|begun|bought|brought|come|cost|done|fought|found|gone|got|had|held|kept|left|lost"
    r"|made|met|paid|put|run|said|sent|set|shot|sold|spent|stood|taught|told|thought|understood|won)\b"
    r"(?!.* by (?:\d|that time|the (?:end|time)|then))"
)


def is_unreal(said: str) -> bool:
    """
    True for what would have been, not for what will have been by some time.

    >>> is_unreal("such a dyke would have cost the town its coin"), is_unreal("if he had asked, we would have paid")
    (True, True)
    >>> is_unreal("it would have a roof"), is_unreal("the ship would have left by the end of may")
    (False, False)
    """
    return " would " in said and _UNREAL.match(said) is not None


_SUPPOSED = re.compile(r"(?:that )?(?:and |but )?(?:but for|had|if|were it not for|without) ")


def supposes(said: str) -> bool:
    """
    True for what would have been if things had been otherwise.

    >>> supposes("without the cooks the strike would have ended"), supposes("the strike would have ended")
    (True, False)
    """
    return _SUPPOSED.match(said) is not None and is_unreal(said)


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
