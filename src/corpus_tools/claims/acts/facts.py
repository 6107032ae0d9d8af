"""
What the predicate says: where, what or how something is ('still in port'), what it is like, or what to think of it.
"""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.claims.acts.clause_kinds import has_verb

_BE = r"(?:am|is|are|was|were|(?:has|have|had) been)"
_LIGHTLY = r"(?:(?:all|already|also|always|both|now|once|only|still|then|there|too|\w+ly) )*"
_SUBJECT = r"^(?:that )?(?:[\w-]+ ){1,6}?"
_ONE_CLAUSE = r"^(?:that )?(?:(?!(?:because|what|when|where|which|who|whom|whose)\b)[\w-]+ ){1,6}?"
_WHERE = re.compile(
    rf"{_ONE_CLAUSE}{_BE} {_LIGHTLY}(?:right (?:after|before)|(?:right )?(?:about|above|across|among|around|at|behind"
    r"|below|beside|between|from|in|inside|near|off|on|outside|over|under|with)) "
    r"(?!(?:(?:a|an|the|real|great|grave|serious|terrible) )?"
    r"(?:best|crisis|danger|doubt|fault|peril|risk|stake|trouble|way)\b)"
)
_KIN = (
    "aunt|boss|boys?|brothers?|child|children|colleagues?|cousins?|dad|daughters?|family|father|friends?|girls?"
    "|grandfather|grandmother|husband|man|mother|mum|neighbou?rs?|old man|parents|sisters?|sons?|teacher|uncle|wife"
)
_ONES_OWN = re.compile(
    rf"^(?:that )?(?:my|our|his|her) (?:\w+ )?(?:{_KIN}) {_BE} (?:an? |the )?"
    r"(?!(?:\w+ )?(?:hero|saint|victim)\b|(?:\w+ly|so|too|very) )"
)
_COUNTED = re.compile(
    r"^(?:that )?(?:\d\S*|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    rf"|two|three|four|five|six|seven|eight|nine|ten|most) .{{0,60}}?{_BE} "
)
_TESTED = re.compile(
    rf"{_ONE_CLAUSE}{_BE} {_LIGHTLY}(?:available|aware|complete|due|free to|full"
    r"|in (?:critical|good|poor|serious|stable) (?:condition|health)"
    r"|incomplete|negative|positive|present|valid)\b(?! (?:about|for))"
    r"|(?:that|this|it) (?:is|was) (?:\w+ )?an? (?:\w+ )?(?:decision|matter|question) for (?!us\b|you\b)\w"
    r"|(?:that|this|it) (?:is|was) (?:\w+ly )?(?:because|even though|how|when|where|why)\b"
)

_BROKE_DOWN = re.compile(
    r"(?:that )?(?:(?:her|his|its|my|one of the|our|the|their|two of the) )?(?:[\w-]+ ){0,2}?"
    r"(?:alarm|battery|boiler|brake|cable|camera|compressor|engine|fan|gear|generator|lock|motor|pump|radar|radio|rope"
    r"|rudder|seal|sensor|signal|steering|switch|transmitter|turbine|valve)s? (?:had |has |have )?failed\b"
)
"""A machine that stops, which nobody judges: 'the engine failed at noon'."""

_POLLED = re.compile(
    r"(?:that )?(?:[\w-]+ ){1,8}?(?:have|has|had) an? (?:[\w-]+ ){0,2}?(?:impression|opinion|view) of\b"
)
"""What is found by asking: 'most have a dim view of him'."""

_STATES = (
    "able|accessible|anonymous|audible|autonomous|available|capable|conscious|continuous|eligible|flammable|homeless"
    "|infectious|liable|numerous|payable|possible|previous|religious|responsible|simultaneous|unable|unanimous"
    "|unconscious|various|visible|wireless"
)
_JUDGED = re.compile(
    r"\b(?:am|are|be|been|is|was|were|became|becomes?|remains?|remained|seems?|seemed) (?:not |never )?"
    r"(?:as |less |more |quite |rather |so |too |very |\w+ly )?"
    rf"(?!(?:{_STATES})\b)(?:\w{{3,}}(?:able|esque|ful|ible|ish|less|ous|some)|un\w{{4,}}ing"
    r"|(?!(?:bare|black|blue|brown|dark|green|left|one|red|right|short|three|two)-)"
    r"[a-z]+-(?:blooded|eyed|fisted|handed|headed|hearted|minded|sighted|spirited|tempered|willed|witted))\b"
)
"""Endings that make adjectives of judgement: 'is toothless', 'was unrelenting', 'seems workable'."""


_MANNER = re.compile(
    r"\b[a-z]{2,}(?:ed|[^aeiou]s|ew|an|ng|ght|[aeo]t|ent|ade|ove|ood|id|ept|eld)"
    r"(?: (?:him|her|it|itself|them|us|themselves))? (?:so |too |very |quite |rather |as )?([a-z]{3,})ly"
    r"(?=[.,;:!?]|$| (?:and|at|but|by|during|for|from|in|on|this|throughout|to|under|when|with)\b)"
    r"|^(?!.*\bdied\b)(?:that )?(?:[\w'-]+ ){3,9}([a-z]{3,})ly(?=[.,;!]|$)"
)


def _is_mannered(said: str) -> bool:
    """True for how something was done, in an adverb made of a word of judgement: 'he played brilliantly'."""
    judged = lexicons.forms("claim_judgements")
    return any(
        not {stem, f"{stem}le", f"{stem[:-1]}y", stem.removesuffix("al")}.isdisjoint(judged)
        for stem in map("".join, _MANNER.findall(said))
    )


def is_judged(said: str) -> bool:
    """
    True where something is said to be so in an adjective that only a judgement has.

    >>> is_judged("she played brilliantly"), is_judged("she played daily")
    (True, False)
    >>> is_judged("he can be hot-headed"), is_judged("he is left-handed")
    (True, False)
    >>> is_judged("their zeal is unrelenting"), is_judged("the road is passable"), is_judged("two are homeless")
    (True, True, False)
    """
    return _JUDGED.search(said) is not None or ("ly" in said and _is_mannered(said))


_TOLL = re.compile(
    r"^(?:that )?(?:[\w-]+ ){1,6}?(?:died|(?:(?:is|are|was|were|been) )?(?:hurt|injured|killed|shot dead|wounded)"
    r"|(?:was|were|been) (?:hit|struck))"
    r" (?:after|as|at|before|during|in|near|on|outside|when"
    r"|by (?:an? )?(?:\w+ )?(?:blast|bomb|bullet|car|gun|knife|mine|mortar|rocket|shell|train|truck)s?)\b"
    r"|\b(?:accident|attack|avalanche|blast|bombing|clash|crash|cyclone|earthquake|explosion|fire"
    r"|flood|landslide|raid|shelling|storm|strike|violence)e?s?"
    r" (?:[\w-]+ ){0,8}?(?:hit|injured|killed|struck|wounded)\b"
    r"|^(?:that )?(?:an? |at least one |one |the |two |three )?(?:(?:anti-tank|car|crude|homemade|hidden|improvised"
    r"|nail|parcel|petrol|pipe|roadside|stray|suicide|time|truck) )?"
    r"(?:bomb|bomber|bullet|crossfire|explosive|grenade|gunfire"
    r"|land ?mine|mine|mortar(?: round| shell)?|rocket|shell|shrapnel)s? (?:had |has |have )?"
    r"(?:hit|hurt|injured|killed|maimed|struck|wounded)\b"
)


def is_toll(said: str) -> bool:
    """
    True for a count of victims that blames nobody, as headlines have it.

    >>> is_toll("two soldiers killed in firefight on border"), is_toll("the army killed two men in the camp")
    (True, False)
    >>> is_toll("a roadside bomb killed a driver"), is_toll("their bombs killed a driver")
    (True, False)
    """
    return _TOLL.search(said) is not None


_NO_NOUN = (
    "as|he|her|hers|his|i|it|its|my|news|our|ours|she|some|talks|thanks|the|their|theirs|these|they|this|those|us|we|yes"
    "|you"
)
_GENERIC = re.compile(
    rf"^(?:(?!(?:{_NO_NOUN})\b)(?:(?!(?:{_NO_NOUN})\b)[a-z-]+ ){{0,2}}(?!(?:{_NO_NOUN})\b)[a-z-]+[^s\W]s"
    r" (?:of \w+ )?(?:are|can|do|have|will)"
    r" (?:not|never|no)\b|an? (?:[\w-]+ ){1,3}?(?:can|does|has to|is|needs?) (?!(?:\w+ )?(?:dead|missing|on|in|at)\b)"
    r"|an? (?!couple|dozen|few|handful|hundred|lot|million|number|pair|third|thousand)(?:[\w-]+ )?[a-z-]{3,}[^s\W] "
    r"[a-z]{2,}[^s\W]s(?: (?:\w+ )?\w+|[,.]|$)"
    r"|(?:nobody|no one) (?!comes|goes|has|is|knows|lives|says|speaks|uses|wants|was|works)[a-z]{3,}[^s\W]s\b"
    r"|every \w+ (?:counts|helps|hurts|matters)\b"
    r"|(?:he|it|she|that|they|this) (?:is|are|was|were) not an? [^.]{2,40}[,;:] (?:but|he|it|she|that|they|this)\b)"
)


_RECOMMENDED = re.compile(
    r"\b(?:am|are|is|was|were|be) (?:(?:certainly|clearly|definitely|hardly|never|not|really|simply|surely) )*"
    r"(?:hardly |not |never )?the (?:best |only |proper |right |sensible |wrong )?"
    r"(?:answer|approach|place|recipe|remedy|response|solution|time|way) (?:forward|for|out|to)\b(?! go\b)"
)
_EXCLAIMED = re.compile(r"what an? (?:[\w'’-]+ ){0,4}?[\w'’-]+[.!,]*$")


def is_weighed(said: str) -> bool:
    """
    True for what is or is not the way to do a thing, and for a cry of what a thing it is.

    >>> is_weighed("more troops are not the way to end it"), is_weighed("what a night!"), is_weighed("what a man saw")
    (True, True, False)
    """
    return _RECOMMENDED.search(said) is not None or (
        _EXCLAIMED.match(said) is not None and not has_verb(said.removeprefix("what "))
    )


def is_generic(said: str) -> bool:
    """
    True for what is said of a thing of any time, as in a saying.

    >>> is_generic("bridges do not vote"), is_generic("a ceasefire is not a peace"), is_generic("the bridges are open")
    (True, True, False)
    >>> is_generic("a wounded bear bites"), is_generic("nobody weeps for a bank"), is_generic("a few men bathed")
    (True, True, False)
    """
    return _GENERIC.match(said.removeprefix("but ")) is not None


_CALAMITY = re.compile(
    r"^(?:that )?(?:(?!(?:exploit\w*|ignored|used?|uses|using)\b)[\w-]+ ){0,4}?"
    r"(?:(?:avalanche|cyclone|drought|earthquake|epidemic|famine|flood|hurricane|landslide|outbreak|quake|storm)s?\b"
    r"(?! (?:aid|appeal|defen[cs]es?|funds?|insurance|money|relief|response|victims|warnings?)\b)"
    r"|(?:battle|clash|conflict|fighting|violence|war)(?:es|s)? (?:has |have |had )?(?:\w+ly )?"
    r"(?:claimed|cost|killed|wounded)\b)"
    r"|^(?:that )?(?:[\w-]+ ){1,8}?(?:hit|hurt|injured|killed|struck|wounded) by (?:an? |the )?(?:\w+ )?"
    r"(?:avalanche|cold|cyclone|disease|drought|earthquake|epidemic|flood|heat|hurricane|landslide|lightning|mudslide"
    r"|outbreak|quake|storm|tornado|tsunami|typhoon|virus|wave)(?:e?s|ing|waves?|waters?)?\b"
)


def is_calamity(said: str) -> bool:
    """
    True for what nobody has done: 'a storm hit the clinic', 'the war has killed many'.

    >>> is_calamity("a storm had hit the clinic"), is_calamity("two jets had hit the clinic")
    (True, False)
    >>> is_calamity("the number of people killed by floods rose to 47"), is_calamity("two men were killed by soldiers")
    (True, False)
    """
    return _CALAMITY.match(said) is not None


def is_fact(said: str) -> bool:
    """
    True where the words say no more than how it is.

    >>> is_fact("the ship is still in the port"), is_fact("the plan is a joke"), is_fact("nine were positive")
    (True, False, True)
    """
    return any(pattern.match(said) for pattern in (_WHERE, _ONES_OWN, _COUNTED, _TESTED, _POLLED, _BROKE_DOWN))


_WEIGHTY = (
    "answers?|beneficiar(?:y|ies)|causes?|challenges?|culprits?|dangers?|enem(?:y|ies)|goals?|issues?|lessons?|losers?"
    "|obstacles?|points?|prizes?|problems?|purposes?|questions?|reasons?|risks?|solutions?|targets?|tasks?|tests?"
    "|threats?|tragedy|victims?|victors?|winners?"
)
_OPINED = re.compile(
    r"^(?:that )?the (?:biggest|central|chief|deeper|greatest|key|main|only|real|true|ultimate) (?:[\w-]+ )?"
    rf"(?:{_WEIGHTY}) (?:[\w-]+ ){{0,6}}?(?:is|are|was|were|remains?|lies?)\b"
    rf"|{_SUBJECT}(?:(?:is|are|was|were|remains?|remained|became) |(?:has|have|had) been )"
    r"(?:(?!(?:(?:less|more) than|only|once)\b)(?:as|far|less|more|not|still|so|too|\w+ly) )*"
    r"(?:an? (?!(?:[\w-]+ )?(?:dozen|hundred|million|third|thousand|member|citizen|resident)\b)"
    r"|the (?:chief|key|main|primary|real|true|best|worst|weakest|strongest|greatest|gravest|surest|most \w+) "
    r"|(?!(?:about|above|across|after|among|around|at|back|because|before|behind|below|by|closed|dead|down|due|for|free"
    r"|from|here|home|in|inside|later|missing|more|near|no|not|now|of|off|on|open|out|outside|over|part|shut|the|there"
    r"|to|under|unable|up|with|\d\S*|\w+(?:ed|en|ing)"
    r"|(?:his|her|its|their|our|my|all|both|one|two|three|four|five|six|seven|eight|nine|ten|most|some|many))\b)"
    r"[a-z-]{3,}(?=[ ,.;]|$))"
)


def is_opinion(said: str) -> bool:
    """
    True where something is said to be of a kind or in a way, which is a judgement where a judge of it speaks.

    >>> is_opinion("the drone was a toy"), is_opinion("talks were suspended"), is_opinion("the ship is in port")
    (True, False, False)
    """
    return _OPINED.match(said) is not None and not is_fact(said)


_NO_COUNT = (
    r"(?!\d|(?:about|almost|half|nearly|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty"
    r"|fifty|sixty|anything|ever|just|last)\b|an? (?:century|couple|day|decade|dozen|fifth|few|fortnight|fourth|hundred"
    r"|hour|million|kilomet|metre|mile|minute|month|quarter|thousand|third|week|year)\b)"
)
_COMPARED = re.compile(
    r"\b(?:(?:less|more)(?: (?:an? )?[\w'’-]+(?: [\w'’-]+){0,5}?)?|better|worse"
    r"|(?!after\b|earlier\b|either\b|higher\b|later\b|lower\b|neither\b|number\b|older\b|other\b|over\b"
    rf"|rather\b|sooner\b|under\b|whether\b|younger\b)[a-z]{{3,}}er(?: [\w'’-]+){{0,3}}?) than {_NO_COUNT}"
)
_IS = re.compile(r"\b(?:am|are|be|been|is|was|were|remains?|seems?)\b")
_FIGURES = re.compile(r"\d|\bper ?cent\b")
_DOING = re.compile(
    r"(?:that )?(?!during\b|nothing\b|something\b)[a-z]{2,}ing (?:[\w'’-]+ ){1,5}?(?:is|was) an? (?!\w+ing\b)"
)
_OF_IT_ALL = re.compile(
    r"(?:and |but )?(?:(?:for|in|to) (?:me|us|(?:a|my|our|the|this) (?:[\w-]+ )?[\w-]+),? )?"
    r"(?:(?:this|that|our|the|my|your|their) [\w-]+|these|those|this|that|[a-z]+) (?:is|are) "
    r"(?:an? (?:\w+ing )?[\w-]+|our [\w-]+(?: [\w-]+)?|(?!all|most|part|some|none|out|full|ahead)[a-z]+s of"
    r" (?:the |our )?[\w-]+)[.,!]*$"
)
_SOMEBODY = re.compile(r"(?:he|i|it|she|they|we|who|what|there|here|mine|yours)\b")


def compares(said: str, direct: bool) -> bool:
    """
    True for what is held to be more or less than something else, without figures; as others report it, for what is.

    >>> compares("the deal is better than a war", False), compares("wages are higher than in may", True)
    (True, False)
    >>> compares("it was more a plea than a plan", False), compares("it owns more than we do", False)
    (True, False)
    """
    if " than " not in said or _FIGURES.search(said):
        return False
    compared = _COMPARED.search(said)
    return compared is not None and (direct or _IS.search(said, 0, compared.start()) is not None)


def pictures(said: str) -> bool:
    """
    True for what one says that a thing or a doing is, in a picture: 'this valley is a waiting room'.

    >>> pictures("this valley is a waiting room"), pictures("being a judge is a lonely job")
    (True, True)
    >>> pictures("for us the sea is our bread")
    True
    >>> pictures("the road is closed"), pictures("he is a baker"), pictures("the clerk is in town")
    (False, False, False)
    """
    return _DOING.match(said) is not None or (_OF_IT_ALL.match(said) is not None and not _SOMEBODY.match(said))


def finds_so(said: str, direct: bool) -> bool:
    """True for words that say what somebody thinks of a thing in one of these ways."""
    told = is_judged(said) or is_weighed(said) or compares(said, direct)
    return told or (direct and (is_generic(said) or pictures(said)))
