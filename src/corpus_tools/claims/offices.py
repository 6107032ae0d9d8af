"""Who speaks for a body that decides: what a minister says will be done is to be done, an observer only foresees it."""

from __future__ import annotations

import re

_OFFICES = (
    "administration|airline|army|authority|bank|board|cabinet|chair(?:man|woman)?|chancellor|chief executive|church|city"
    "|club|commander|commission|commissioner|company|council|department|director|firm|foreign office|general|governing"
    "|government|governor|junta|king|kingdom|mayor|military|minister|ministry|monarch|navy|palace|police|premier"
    "|presidency|president|prince|queen|secretary|spokes(?:man|men|woman|women|person|people)|sultan|treasury|university"
)
_OFFICE = re.compile(rf"\b(?:{_OFFICES})\b")
_FORMERLY = re.compile(
    r"\b(?:analyst|critics?|deputy leader|ex|expert|former|one-time|opposition|professor|rebel|shadow|then)\b"
)

_POLICY = re.compile(
    r"^(?:that )?(?:[\w-]+ ){0,5}?(?:allowances?|bans?|benefits?|bonus(?:es)?|borders?|compensation|curfews?|duty|duties|fares?|fees?"
    r"|grants?|jobs|levy|levies|licen[cs]es?|pay|pensions?|permits?|quotas?|rebates?|restrictions|salar(?:y|ies)|schools|spending"
    r"|subsid(?:y|ies)|tariffs?|tax(?:es)?|tolls?|travel|visas?|wages) (?:[\w-]+ ){0,3}?(?:will|would|shall) (?!have\b|mean\b|lead\b|cost\b|hurt\b)"
)
"""What those who decide have in their hands: 'the duty would fall'."""

_NAMED = re.compile(
    r"^(?!(?:the|a|an|this|that|these|those|he|she|it|they|we|i|you|there|nobody|everyone|everybody|anyone|some|many|few|all|people|nothing|everything|such)\b)[a-z]\w+(?: \w+)?(?<!s) (?:will|would|shall) "
    r"(?:also |now |soon |\w+ly )?(?!(?:also|attack|be|become|benefit|collapse|come|continue|decline|decrease|die|drop|exceed"
    r"|face|fail|fall|feel|find|gain|get|go|grow|happen|have|hit|increase|know|last|lose|need|never|not|occur|play|reach"
    r"|remain|rise|see|seek|shrink|struggle|suffer|survive|take place|try|use|want|win)\b)[a-z]"
)
"""A country or body by its bare name, and what it will do: 'Poland will take in refugees'."""


def decides(source: str) -> bool:
    """
    True for the words of a source that holds an office or is a body that decides.

    >>> decides("its interior minister"), decides("a former minister"), decides("the analyst")
    (True, False, False)
    """
    return _OFFICE.search(source) is not None and _FORMERLY.search(source) is None


def is_decided(said: str) -> bool:
    """
    True for what is to be done by those who decide.

    >>> is_decided("that pensions would rise in july"), is_decided("the lira would fall")
    (True, False)
    """
    return _POLICY.match(said) is not None or _NAMED.match(said) is not None
