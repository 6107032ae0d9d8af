"""Measures against others that those in power announce without naming themselves: 'defence ties would be cut'."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.heads import heads_of


@cache
def _ties() -> re.Pattern[str]:
    """What binds two sides: 'defence ties', 'the talks with the rebels'."""
    return re.compile(
        r"(?:\bthe |\bour |\bits |\btheir |\bhis |\bher |\ball |^)(?:[\w-]+ ){0,3}?"
        rf"{lexicons.alternation(heads_of('tie'))}(?: (?:between|from|in|of|on|to|with)(?: [\w-]+){{1,4}})?$"
    )


_UNDONE = re.compile(
    r"be (?:\w+ly )?(?:broken off|cancell?ed|curtailed|cut|cut off|downgraded|ended|frozen|halted|reconsidered|reduced"
    r"|reviewed|severed|scrapped|stopped|suspended|terminated|torn up|under review|withheld|withdrawn)\b"
)
"""What is to be done with such a tie: 'defence ties would (be cut)'."""


@cache
def _measured() -> re.Pattern[str]:
    """What is done against others: 'sanctions', 'more tariffs on steel'."""
    measures = lexicons.alternation(heads_of("measure"))
    return re.compile(rf"(?:[\w-]+ ){{0,5}}?{measures}(?: (?:against|by|from|of|on)(?: [\w%-]+){{1,4}})?$")


_TAKEN = re.compile(
    r"(?:also |soon |then |now )?(?:apply|be (?:\w+ly )?(?:announced|brutal|crushing|decisive|devastating|extended"
    r"|firm|harsh"
    r"|heavy|immediate|imposed|military|overwhelming|painful|proportionate|severe|sharp|strong|swift|symmetrical"
    r"|tightened|tough|widened)|come|follow|hit|start|strike|take effect|target)\b"
)


@cache
def _fight() -> re.Pattern[str]:
    """What goes on between sides: 'the raids', 'their strike over pay'."""
    return re.compile(
        r"(?:the|our|its|his|their|these|this|such|all|\w+) (?:[\w-]+ ){0,3}?"
        rf"{lexicons.alternation(heads_of('fight'))}(?: (?:against|at|by|in|of|on|outside|over)(?: [\w-]+){{1,5}})?$"
    )


_GOES_ON = re.compile(
    r"(?:also |only |still )?(?:be (?:expanded|intensified|resumed|stepped up|widened)|continue|escalate|go on|grow"
    r"|intensify|last (?:as long as|for as long as|till|until)|resume|spread|start again)\b"
)
_ENDS = re.compile(r"(?:be (?:called off|ended|halted|lifted|stopped|suspended)|cease|end|let up|pause|stop)\b")
"""That a fight will go on, or will not end: 'the raids will (continue)'."""


@cache
def _there_be() -> re.Pattern[str]:
    """Measures against others, and that they will come: 'there will (be reprisals)'."""
    threats = rf"(?:{lexicons.alternation(heads_of('measure'))}|a price to pay|hell to pay|trouble)"
    behind = r"(?=[,.]|$| (?:against|by|coming|for|from|if|on|unless|until)\b)"
    return re.compile(rf"be (?!no\b|an? end\b)(?:[\w,-]+ ){{0,4}}?{threats}{behind}")


@cache
def _weighing() -> re.Pattern[str]:
    """Who weighs what measure: 'the party was weighing (a boycott)'."""
    measures = lexicons.alternation(heads_of("measure") | heads_of("fight"))
    return re.compile(
        r"(?:that )?((?:[\w'’-]+ ){1,5}?)(?:am|are|is|was|were) (?:also |now |still |\w+ly )?"
        r"(?:considering|contemplating|mulling|preparing|weighing) "
        rf"(?!an? (?:ban|end) (?:of|on|to)\b)(?:[\w-]+ ){{0,4}}?(?:{measures}|legal action|lawsuits?|withdrawal)\b"
    )


def weighs_measure(said: str) -> str | None:
    """
    Who considers a measure against others; None where nobody does.

    >>> weighs_measure("that the party was weighing a boycott of the vote"), weighs_measure("it was weighing the coal")
    ('the party', None)
    """
    weighing = _weighing().match(said) if "ing " in said else None
    return weighing[1].strip() if weighing else None


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
        return _there_be().match(bare) is not None
    if (_ENDS if negated else _GOES_ON).match(bare) and _fight().match(head):
        return True
    return bool(_UNDONE.match(bare) and _ties().search(head)) or bool(_TAKEN.match(bare) and _measured().match(head))
