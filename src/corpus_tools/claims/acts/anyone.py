"""Subjects that name nobody: whoever it is, whoever does it, and nobody."""

from __future__ import annotations

import re

_ANYONE = re.compile(
    r"(?:whoever|any|anybody|anyone|everyone who|those (?:behind|found|guilty|involved|responsible|who|that)"
    r"|the (?:culprits?|guilty|perpetrators?)|all (?:who|those)|every \w+ (?:that|who)"
    r"|[\w-]+ (?:that|who))\b"
)
_DOER = re.compile(
    r"(?:whoever|any(?:body|one)|everyone who|all who|those who|(?:any|every|a|an|the first) (?:[\w-]+ ){1,2}?"
    r"(?:that|which|who|caught|found|sent)"
    r")\b"
)
"""Who does it, whoever it is, not 'any rise in prices'."""

_WRONGDOER = re.compile(
    r"(?:(?:all|such|the|these|those) )?(?:[a-z-]+ )?(?:aggressors?|agitators|bandits|collaborators|criminals|culprits"
    r"|deserters|hoarders|infiltrators|invaders?|looters|mercenaries|occupiers?|offenders|perpetrators"
    r"|poachers|saboteurs|smugglers|speculators|spies|terrorists?|thieves|traitors|vandals|violators)\b"
)

_NOBODY = re.compile(r"(?:nobody|no|none|not an?|not one|neither)\b")


def whoever(head: str) -> str | None:
    """
    Whether a subject is nobody, a wrongdoer, whoever does something (a doer) or anyone; None for any other.

    >>> whoever("not one lorry"), whoever("any lorry that stops"), whoever("those behind it"), whoever("the lorry")
    ('nobody', 'doer', 'anyone', None)
    >>> whoever("smugglers"), whoever("any rise in prices")
    ('wrongdoer', 'anyone')
    """
    if _NOBODY.match(head):
        return "nobody"
    if _WRONGDOER.match(head):
        return "wrongdoer"
    return "doer" if _DOER.match(head) else "anyone" if _ANYONE.match(head) else None
