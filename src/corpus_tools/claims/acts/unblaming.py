"""Words of wrong that blame nobody: what a thing does, what helps, what was tried in vain, what all people do."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.claims.acts.heads import is_somebody

_HARM = re.compile(
    r" (?:(?:am|are|is|was|were|be|been|being|can|could|do|does|did|had|has|have|may|might|must|not|to|will|would"
    r"|\w+ly|never|often) )*(?P<verb>(?:block|burden|caus|chok|crippl|damag|destroy|devastat|drain|endanger|fail|hamper"
    r"|harm|hit|hurt|jeopardi[sz]|kill|leav(?!e\b)|poison|prevent|ravag|rob|ruin|strangl|threaten|trap|undermin|wreck)"
    r"(?:e|es|ed|ing|s|bed|bing|led|ling|ped|ping|ting)?|kept|left)\b"
)
"""What a thing can do, too; a law that violates or betrays is held against who made it."""

_CLAUSE = re.compile(r".*(?:[,;:] | and | but | that )|that ")
_BEHIND = re.compile(r" (?:about|against|at|between|by|for|from|in|of|on|over|to|with)\b.*")
_LED = re.compile(r"(?:at|by|for|from|in|on|with) ")
_THE = re.compile(r"(?:that )?(?:(?:both|either) )?(?:(?:an?|some|the|this|that|these|those) )?")
_STATE = re.compile(r"(?<!wit)(?<!busi)(?:ness|nesses|itis)$")
_OWNED = re.compile(r"(?:that )?(?:her|his|its|my|our|their|your|\w+['’]s?) ")


def is_thing(noun: str) -> bool:
    """
    True for a noun for what nobody can hold to account: a state, a substance, a force of nature.

    >>> is_thing("tensions"), is_thing("loneliness"), is_thing("ministers"), is_thing("witness")
    (True, True, False, False)
    """
    known = lexicons.forms("claim_blameless") | lexicons.forms("claim_dangers")
    return not is_somebody(noun) and (not known.isdisjoint((noun, noun.removesuffix("s"))) or bool(_STATE.search(noun)))


def a_thing_harms(said: str) -> bool:
    """
    True for harm that a thing does, which is told of nobody.

    >>> a_thing_harms("the price of bread is killing us"), a_thing_harms("the army is killing us")
    (True, False)
    >>> a_thing_harms("it is a rate which threatens every child"), a_thing_harms("their prices are killing us")
    (True, False)
    """
    harm = _HARM.search(said)
    if harm is None:
        return False
    before = said[: harm.start()]
    led = before.removesuffix(" that").removesuffix(" which")
    begun = _CLAUSE.match(led)
    subject = led[begun.end() :] if begun else led
    nouns = (subject if led != before or _LED.match(subject) else _BEHIND.sub("", subject)).split()
    return bool(nouns) and is_thing(nouns[-1]) and not _OWNED.match(subject)


def is_of_a_thing(said: str) -> bool:
    """
    True for a clause whose subject, as far as its first words tell, is a thing.

    >>> is_of_a_thing("that the economy had improved"), is_of_a_thing("that the army had moved in")
    (True, False)
    """
    the = _THE.match(said)
    words = said[the.end() if the else 0 :].split(None, _FEW)[:_FEW]
    return any(map(is_thing, words)) and not any(map(is_somebody, words))


def is_of_somebody(said: str) -> bool:
    """
    True for a clause whose first words name those who act.

    >>> is_of_somebody("that the city staff had lost it"), is_of_somebody("that the rain had spoilt it")
    (True, False)
    """
    the = _THE.match(said)
    return any(map(is_somebody, said[the.end() if the else 0 :].split(None, _FEW + 1)[: _FEW + 1]))


_FEW = 2  # words; "stronger economy"
_OBLIGED = re.compile(r"\b(?:had (?:better|to)|has to|have to|must|needs? to|ought to|should)\b")
_TOLD = re.compile(
    r"\b(?:i|we|he|she|they|you|it|things|people|everybody|everyone)(?: (?:all|also|both|just|\w+ly))* "
    r"(?:(?:have |has |had )?had to|(?:did|do|does|would|will|may|might) (?:not )?have to)\b(?! (?:be \w+ed\b))"
)
"""'We had to stop', 'you may have to wait': told, and asked of nobody; 'it had to stop' of others may be asked."""

_RULE = re.compile(
    r"\b(?:anybody|anyone|applicants|buyers|candidates|drivers|everybody|everyone|owners|passengers|patients|people"
    r"|pupils|residents|shoppers|students|travellers|travelers|users|visitors|voters|workers|you) (?:\w+ly )?"
    r"(?:has|have|need|needs) to \w+ (?:[\w-]+ ){0,5}?(?:before|if|in order to|to|when|whenever) \w"
)
"""What holds for everybody: 'people have to pass a test to own a dog'."""

_INFERRED = re.compile(
    r"\b(?:it|that|there|this|those) must (?:also |surely )?be (?:a|an|her|his|its|some|the|their)\b"
)
_EXPECTED = re.compile(
    r"\b(?!(?:he|i|she|they|we|who|you)\b)(?P<what>\w+) should (?:also |soon |then )?"
    r"(?:arrive|be (?:back|complete|finished|open|over|visible)|clear|ease|fall"
    r"|get (?:better|colder|easier|hotter|warmer|worse)|grow|improve|recover|rise|speed up)(?=\W*\Z|[,.;]"
    r"| (?:after|again|and|as|at|before|by|during|from|in|just|next|on|over|soon|this|through|to|when|within)\b)"
)
"""What one expects of a thing: 'the weather should get colder'."""


def obliges_nobody(said: str) -> bool:
    """
    True where what must be is told, inferred, expected, or holds for all, and is asked of nobody.

    >>> obliges_nobody("people have to pass a test to own a dog"), obliges_nobody("people have to act")
    (True, False)
    >>> obliges_nobody("the weather should get colder"), obliges_nobody("that must be the wind")
    (True, True)
    """
    needs = len(_OBLIGED.findall(said))
    told = sum(len(pattern.findall(said)) for pattern in (_TOLD, _RULE, _INFERRED)) if needs else 0
    told += sum(not is_somebody(found["what"]) for found in _EXPECTED.finditer(said))
    return 0 < needs <= told
