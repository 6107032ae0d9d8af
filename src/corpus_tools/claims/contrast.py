"""What others do while we suffer, said in one breath: 'we asked for men, and they sent us maps'."""

from __future__ import annotations

import re

_JOINED = (", and ", ", but ", ", yet ", " and they ", "while ")
_OTHERS = r"(?:they|he|she|(?:the|this|that|these|those) [\w-]+(?: [\w-]+)?|[\w-]+ [\w-]+)"
_DO = (
    r"(?:(?:is|are|was|were) (?:\w+ly )?\w+ing|(?:do|does|did|have|has|had) not|has an?|had an?"
    r"|(?!ask|help|promis|thank|tell)\w{3,}[^s\W]s|(?!agreed|asked|helped|promised|thanked)\w{2,}ed|gave|got|left|made"
    r"|say|sent|sit|took)\b"
)
_AND = r"(?:, (?:and|but|yet) |,? (?:and|while) (?=they\b))(?:all |still |yet )*"
_NO_OTHERS = r"(?!(?:a|an|by|for|i|in|it|my|no|not|now|of|on|our|that|then|to|we|you)\b)"
_WE_THEN_THEY = re.compile(rf"(?:while )?(?:we|our \w+|i)\b[^.;:?!]{{6,80}}?{_AND}{_NO_OTHERS}{_OTHERS} {_DO}")
_WHILE_WE = re.compile(rf"while (?:we|our \w+)\b[^.;:?!]{{4,80}}?, {_NO_OTHERS}{_OTHERS} {_DO}")
_THEY_THEN_WE = re.compile(
    r"(?!(?:he|i|if|it|my|our|she|there|they|this is|we|when|while|you)\b)[^.;:?!]{6,80}?, (?:and|but|while) "
    r"(?:our [\w-]+|we) (?!(?:can|must|shall|should|want|will|would)\b)(?:\w+ )?"
    r"(?:are paying|bear|bury|count|get|got|have|had|go without|pay|paid|starve|wait|waited)\b"
)


def sets_against_us(said: str) -> bool:
    """
    True for what others do or get that is set against what we do or get.

    >>> sets_against_us("we queue for bread, and they are buying flats"), sets_against_us("we ate, and it was late")
    (True, False)
    >>> sets_against_us("the owner gets the rent, and we get the damp")
    True
    """
    if not any(map(said.__contains__, _JOINED)):
        return False
    return any(pattern.match(said) for pattern in (_WE_THEN_THEY, _WHILE_WE, _THEY_THEN_WE))
