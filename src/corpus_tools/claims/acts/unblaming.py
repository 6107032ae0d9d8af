"""Words of wrong or of duty that are held against nobody: what a thing does, what was not done, what all have to do."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.heads import is_somebody

_HARM = re.compile(
    r" (?:(?:am|are|is|was|were|be|been|being|can|could|do|does|did|had|has|have|may|might|must|not|to|will|would"
    r"|\w+ly|never|often) )*(?:(?:block|burden|caus|chok|crippl|damag|destroy|devastat|drain|endanger|fail|hamper"
    r"|harm|hit|hurt|jeopardi[sz]|kill|leav(?!e\b)|poison|prevent|ravag|rob|ruin|strangl|threaten|trap|undermin|wreck)"
    r"(?:e|es|ed|ing|s|bed|bing|led|ling|ped|ping|ting)?|kept|left)\b"
)
"""What a thing can do, too; a law that violates or betrays is held against who made it."""

_CLAUSE = re.compile(r".*(?:[,;:] | and | but | that )|that ")
_BEHIND = re.compile(r" (?:about|against|at|between|by|for|from|in|of|on|over|to|with)\b.*")
_LED = re.compile(r"(?:at|by|for|from|in|on|with) ")
_THE = re.compile(r"\A(?:that )?(?:(?:both|either) )?(?:(?:an?|some|the|this|that|these|those) )?")
_STATE = re.compile(r"(?<!wit)(?<!busi)(?:ness|nesses|itis)$")
_OWNED = re.compile(r"(?:that )?(?:her|his|its|my|our|their|your|\w+['’]s?) ")


def is_thing(noun: str) -> bool:
    """
    True for a noun for what nobody can hold to account: a state, a substance, a force of nature.

    >>> is_thing("tensions"), is_thing("loneliness"), is_thing("ministers"), is_thing("witness")
    (True, True, False, False)
    """
    listed = not _things().isdisjoint((noun, noun.removesuffix("s")))
    return not is_somebody(noun) and (listed or _STATE.search(noun) is not None)


@cache
def _things() -> frozenset[str]:
    return lexicons.forms("claim_blameless") | lexicons.forms("claim_dangers")


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


_NO_HARM = re.compile(
    r"\bwithout (?:causing|doing|inflicting) (?:any |much |serious |major )*(?:casualties|damage|harm|injur)"
    r"|\b(?:never|not)(?: ever| having| have)* committ(?:ed|ing) |\breported (?:missing|stolen)\b"
    r"|\b(?:defend|help|protect|sav|shield)(?:e|ed|es|ing|s)? (?:all |our |the )?(?:innocent|unarmed)\b"
    r"|\bcrimes? (?:(?:had|has|have|is|was) )?(?:dropped|fallen|falling|(?:gone|went) (?:down|up)|risen|rising)\b"
    r"|\bresponsible for (?:\w+ly )?(?:(?!bombing|killing|shooting)\w+ing|about|all|better|every|higher|more|over|\d\S*"
    r"|the (?:administration|care|management|running|safety|security|success|upkeep))\b"
    r"|\b(?:i|we) (?:\w+ ){1,3}?doing nothing\b"
)


def tells_no_wrong(said: str) -> bool:
    """
    True for words of wrong in which none is told: what was not committed, whom somebody protects, what has fallen.

    >>> tells_no_wrong("most have not committed crimes"), tells_no_wrong("they have committed crimes")
    (True, False)
    """
    return _NO_HARM.search(said) is not None


def is_of_a_thing(said: str) -> bool:
    """
    True for a clause whose subject, as far as its first words tell, is a thing.

    >>> is_of_a_thing("that the economy had improved"), is_of_a_thing("that the army had moved in")
    (True, False)
    """
    words = _first_words(said, 2)
    return any(map(is_thing, words)) and not any(map(is_somebody, words))


def is_of_somebody(said: str) -> bool:
    """
    True for a clause whose first words name those who act.

    >>> is_of_somebody("that the city staff had lost it"), is_of_somebody("that the rain had spoilt it")
    (True, False)
    """
    return any(map(is_somebody, _first_words(said, 3)))


def _first_words(said: str, few: int) -> list[str]:
    return _THE.sub("", said, count=1).split(None, few)[:few]


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
