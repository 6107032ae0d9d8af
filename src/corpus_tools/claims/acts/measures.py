"""Measures against others that those in power announce without naming themselves: 'defence ties would be cut'."""

from __future__ import annotations

import re

_TIES = re.compile(
    r"(?:\bthe |\bour |\bits |\btheir |\bhis |\bher |\ball |^)(?:[\w-]+ ){0,3}?"
    r"(?:accords?|agreements?|aid|alliance|armistice|assistance|ceasefire|contacts|contracts?|cooperation"
    r"|co-operation|credits|deliveries|dialogue|exports|flights|funding|lease|links"
    r"|loans|membership|negotiations|payments|pact|partnership|relations|shipments|subsidies|supplies|support|talks"
    r"|ties|trade|treat(?:y|ies)|truce|visas)"
    r"(?: (?:between|from|in|of|on|to|with)(?: [\w-]+){1,4})?$"
)
_UNDONE = re.compile(
    r"be (?:\w+ly )?(?:broken off|cancell?ed|curtailed|cut|cut off|downgraded|ended|frozen|halted|reconsidered|reduced"
    r"|reviewed|severed|scrapped|stopped|suspended|terminated|torn up|under review|withheld|withdrawn)\b"
)
"""What binds two sides, and what is to be done with it: 'defence ties would be cut'."""

_MEASURES = (
    r"(?:asset freezes?|boycotts?|consequences|counter-?attacks?|counter-?measures|embargo(?:es)?|expulsions?|penalties"
    r"|reckoning|reprisals?|response|restrictions|retaliation|retribution|revenge|sanctions|tariffs|travel bans?)"
)
_MEASURED = re.compile(rf"(?:[\w-]+ ){{0,5}}?{_MEASURES}(?: (?:against|by|from|of|on)(?: [\w%-]+){{1,4}})?$")
_TAKEN = re.compile(
    r"(?:also |soon |then |now )?(?:apply|be (?:\w+ly )?(?:announced|brutal|crushing|decisive|devastating|extended"
    r"|firm|harsh"
    r"|heavy|immediate|imposed|military|overwhelming|painful|proportionate|severe|sharp|strong|swift|symmetrical"
    r"|tightened"
    r"|tough|widened)|come|follow|hit|start|strike|take effect|target)\b"
)
_FIGHT = re.compile(
    r"(?:the|our|its|his|their|these|this|such|all|\w+) (?:[\w-]+ ){0,3}?(?:actions|attacks?|blockade|bombardment"
    r"|bombing|boycott|demonstrations?|fight|intifada|jihad|marches|offensive|operations?|protests?|raids?|resistance|response"
    r"|shelling|siege|sit-in|strikes?|struggle|uprising|war|walkouts?)"
    r"(?: (?:against|at|by|in|of|on|outside|over)(?: [\w-]+){1,5})?$"
)
_GOES_ON = re.compile(
    r"(?:also |only |still )?(?:be (?:expanded|intensified|resumed|stepped up|widened)|continue|escalate|go on|grow"
    r"|intensify|resume|spread|start again)\b"
)
_ENDS = re.compile(r"(?:be (?:called off|ended|halted|lifted|stopped|suspended)|cease|end|let up|pause|stop)\b")
"""What is done against others, and that it will go on, or will not end: 'the raids will continue'."""

_THERE_BE = re.compile(
    rf"be (?!no\b|an? end\b)(?:[\w,-]+ ){{0,4}}?(?:{_MEASURES}|a price to pay|hell to pay|trouble)(?=[,.]|$"
    rf"| (?:against|by|coming"
    r"|for|from|if|on|unless|until)\b)"
)
"""Measures against others, and that they will come: 'further sanctions would follow', 'there will be reprisals'."""


def is_measure(head: str, bare: str, negated: bool = False) -> bool:
    """
    True for what those in power do against others without naming themselves.

    >>> is_measure("defence ties", "be cut"), is_measure("sanctions", "follow"), is_measure("sanctions", "be lifted")
    (True, True, False)
    >>> is_measure("the raids", "continue"), is_measure("the raids", "end"), is_measure("the raids", "end", True)
    (True, False, True)
    >>> is_measure("there", "be consequences for this"), is_measure("there", "be no sanctions")
    (True, False)
    """
    if head == "there":
        return _THERE_BE.match(bare) is not None
    if (_ENDS if negated else _GOES_ON).match(bare) and _FIGHT.match(head):
        return True
    return bool(_UNDONE.match(bare) and _TIES.search(head)) or bool(_TAKEN.match(bare) and _MEASURED.match(head))
