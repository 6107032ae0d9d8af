"""What befell somebody and blames nobody: counts of victims, and what nature did."""

from __future__ import annotations

import re

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
