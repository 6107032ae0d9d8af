"""What others do while we suffer, said in one breath: 'we asked for men, and they sent us maps'."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons

_JOINED = (", and ", ", but ", ", yet ", " and they ", " and we ", " and our ", "while ")
_EVER = ("each time ", "every time ", "whenever ", "wherever ")
_AND = r"(?:, (?:and|but|yet) |,? (?:and|while) (?=they\b))(?:all |still |yet )*"
_NO_OTHERS = r"(?!(?:a|an|by|for|i|in|it|my|no|not|now|of|on|our|that|then|to|we|you)\b)"
_OTHERS = r"(?:they|he|she|(?:the|this|that|these|those) [\w-]+(?: [\w-]+)?|[\w-]+ [\w-]+)"
_EVERY_TIME = re.compile(
    r"(?:each time|every time|whenever|wherever) (?!i\b|you\b)[^,.;]{4,80}?"
    r"(?:, (?!(?:i|it|my|our|we|you)\b)[a-z]| (?:he|she|the \w+|this \w+) \w{2,}[^s\W]s\b)"
)
"""'Every time we find a buyer, the council invents a rule'."""


@cache
def _alternatives(sort: str) -> str:
    """The verbs of a class of ``lexicons/claim_contrasts.csv`` as alternatives."""
    return "|".join(row["form"] for row in lexicons.rows("claim_contrasts") if sort in row["class"].split())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What others do set against us, in the order of 'we …, and they …', 'while we …', 'they …, and we …' twice."""
    do = (
        rf"(?!(?:{_alternatives('kind')})\b)(?:(?:is|are|was|were) (?:\w+ly )?\w+ing|(?:do|does|did|have|has|had) not"
        rf"|has an?|had an?|\w{{3,}}[^s\W]s|\w{{2,}}ed|{_alternatives('done')})\b"
    )
    return (
        re.compile(rf"(?:while )?(?:we|our \w+|i)\b[^.;:?!]{{6,80}}?{_AND}{_NO_OTHERS}{_OTHERS} {do}"),
        re.compile(rf"while (?:we|our \w+)\b[^.;:?!]{{4,80}}?, {_NO_OTHERS}{_OTHERS} {do}"),
        re.compile(
            r"(?!(?:he|i|if|it|my|our|she|there|they|this is|we|when|while|you)\b)[^.;:?!]{6,80}?, (?:and|but|while) "
            r"(?:our [\w-]+|we) (?!(?:can|must|shall|should|want|will|would)\b)(?:\w+ )?"
            rf"(?:{_alternatives('suffered')})\b"
        ),
        re.compile(
            r"(?:he|she|they) (?!(?:are|can|is|may|must|was|were|will|would)\b)[^,.;:?!]{3,50}?,? and (?:now |so )?"
            rf"(?:we|our [\w-]+) (?:all |both |now )?(?:{_alternatives('suffered')})\b"
        ),
    )


def sets_against_us(said: str) -> bool:
    """
    True for what others do or get that is set against what we do or get, or that they do again and again.

    >>> sets_against_us("we queue for bread, and they are buying flats"), sets_against_us("we ate, and it was late")
    (True, False)
    >>> sets_against_us("the owner gets the rent, and we get the damp")
    True
    >>> sets_against_us("they drank and we paid"), sets_against_us("they sang and we danced")
    (True, False)
    >>> sets_against_us("whenever a bank fails, the ministry sleeps"), sets_against_us("whenever it rains, we stay")
    (True, False)
    """
    if said.startswith(_EVER):
        return _EVERY_TIME.match(said) is not None
    if not any(map(said.__contains__, _JOINED)):
        return False
    return any(pattern.match(said) for pattern in _patterns())
