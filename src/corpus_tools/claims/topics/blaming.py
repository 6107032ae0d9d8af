"""Who is to blame: whom a denial clears where nobody is charged, who puts it on another, who turns a charge round."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.topics.bodies import is_of_body, is_side
from corpus_tools.claims.topics.content import stem
from corpus_tools.claims.topics.told import FACTS, NEXT, Told
from corpus_tools.text import fold

_PART = re.compile(
    r"(?:that )?(?:(?:he|it|she|they|its \w+|their \w+) (?:had|bore|was) )?(?:any |all |no )?"
    r"(?:complicity|involvement|part|responsib\w+|role)\b"
)


def clears_of_no_charge(one: Told, before: Told) -> bool:
    """
    Whether one denies a part in what another tells without a word of who did it, or charges somebody else with: nine
    people died, which who denies "responsibility for the deaths" does not deny.
    """
    part = _PART.match(one.text)
    if one.row["act"] != "denial" or part is None:
        return False
    if before.row["act"] == "accusation":
        named = one.row["speaker"] and _charges_by_name(before) and not _is_named(one, before)
        return bool(named) or _is_of_another_deed(one, one.text[part.end() :], before)
    return not (_is_named(one, before) or _BY.search(before.text))


_DEED = re.compile(r"\b(?:affair|bloodshed|crime|dead|death|incident|massacre|scandal|violence)")
_A_PART = frozenset(map(stem, ["complicity", "involvement", "part", "responsibility", "responsible", "role"]))


def _is_of_another_deed(one: Told, rest: str, charge: Told) -> bool:
    """Whether one denies a part in what a charge does not tell of, by none of its words nor by one for any harm."""
    own = one.words - _A_PART
    return bool(own) and own.isdisjoint(charge.words) and not (_HARM.search(rest) or _DEED.search(rest))


_NAMED_FIRST = re.compile(r"(?:the )?(?:\w+ ){0,2}?[A-Z]")


def _charges_by_name(charge: Told) -> bool:
    """Whether a charge opens with the name of whoever is charged: 'accused the Lumo Front of …'."""
    cue = fold(charge.row["cue"] or "").split()
    return bool(cue) and _BLAMES.match(cue[-1]) is not None and _NAMED_FIRST.match(charge.row["text"]) is not None


_ANY_PART = re.compile(
    rf"{_PART.pattern}(?: (?:for|in|of|with) (?:any of )?(?:it|that|them|this))?(?: (?:at all|whatsoever))?\W*"
)


def charge_of_a_part(one: Told, before: Sequence[Told]) -> Told | None:
    """
    The last charge that is laid on whoever denies "any part in it", though others have spoken since: of what he denies
    a part the denial says nothing.
    """
    if one.row["act"] != "denial" or _ANY_PART.fullmatch(one.text) is None:
        return None
    charges = (other for other in reversed(before) if other.row["act"] == "accusation" and _is_named(one, other))
    return next((charge for charge in charges if charge.speaker != one.speaker), None)


_BY = re.compile(r"\b(?:blame[sd]?|fault|responsible)\b")
_SPOKES = re.compile(r"(?:its|their) (?:[\w-]+ ){0,2}(?:chief|commander|leader|spokes(?:man|person|woman))\b")


def _is_named(one: Told, other: Told) -> bool:
    """Whether a claim names who makes another, or those for whom he speaks."""
    source = re.sub(r"^(?:an?|the) ", "", fold(one.row["source"] or "?"))
    of_some = _SPOKES.match(source) is not None and bool(set(other.named) - {other.row["speaker"]})
    named = re.search(rf"\b{re.escape(source)}\b", other.text) is not None
    return of_some or named or is_of_body(source, other.text) or is_side(one.row["speaker"], other.named)


def disputes_who(one: Told, before: Told) -> bool:
    """Whether two who speak one after the other differ on who did it."""
    gap = one.row["start"] - before.row["end"]
    return _shifts_blame(one, before) or _turns_round(one, before) or (gap <= NEXT and _is_not_so(one, before))


_BLAMES = re.compile(r"(?:blam|accus|fault|pin|put)\w*")
_HARM = re.compile(
    r"\b(?:abduct|attack|ambush|assassinat|bomb|burn|destroy|fired?\b|fire on|hit|kidnap|kill|launch|loot|min(?:ed|ing)"
    r"|murder|poison|raid|rap(?:ed|ing)|sabotag|shell|shoot|shot|sink|sank|sunk|strike|struck|torch|tortur)\w*"
)
_OF_HARM = re.compile(rf"\bof (?:having )?(?:\w+ ){{0,2}}{_HARM.pattern}")
"""A charge of a harm: 'accused the army of firing on the boats', and not of knowing who was shot."""


def lays_blame(one: Told) -> bool:
    """Whether a claim puts the blame on somebody: 'blamed the dead on the army'."""
    cue = fold(one.row["cue"] or "").split()
    return one.row["act"] == "accusation" and bool(cue) and _BLAMES.match(cue[-1]) is not None


def _shifts_blame(one: Told, before: Told) -> bool:
    """Whether those of whom a harm is told put the blame for it on others."""
    if not lays_blame(one) or before.row["act"] not in FACTS or not _HARM.search(before.text):
        return False
    accuses = "accus" in fold(one.row["cue"])
    if accuses and not _OF_HARM.search(one.text):
        return False
    return _is_named(one, before) and not _is_named(before, one)


_SELF = re.compile(r"\b(?:himself|herself|itself|themselves)\b")


def _turns_round(one: Told, before: Told) -> bool:
    """Whether a charge is laid on him who made it: 'the rebels burned it', 'the army itself had burned it'."""
    if not one.row["act"] == before.row["act"] == "accusation" or _SELF.search(one.text) is None:
        return False
    return _is_named(before, one) and not one.words.isdisjoint(before.words)


_IT_IS_NOT = re.compile(
    r"(?:that )?(?:he|it|she|that|they|this)"
    r"(?: (?:can|could|did|does|do|had|has|have|is|was|are|were|will|would)(?: not|n't)|'s not|'re not| cannot)(?: so)?"
    r"(?:, (?:and|but) .*)?"
)
_NOT = re.compile(r"\b(?:\w+n't|never|no|not)\b")


def _is_not_so(one: Told, before: Told) -> bool:
    """Whether one says no more than that it is not so of what the next but he says: 'it is safe', 'that it is not'."""
    found = _IT_IS_NOT.fullmatch(one.text.strip("\"'“”‘’ .,!"))
    return found is not None and before.row["act"] in FACTS and _NOT.search(before.text) is None


_STRUCK = re.compile(
    r"[\"'“‘]?(?:that )?(?:it (?:is|was) )?"
    r"(?P<who>(?:the |its |his |her |their |some |a group of )?[a-z][\w' -]{2,60}?) "
    r"(?:(?:who|that) )?(?:had |has |have |first |(?:was|were|had been) the first to )*"
    r"(?P<deed>attack(?:ed)?|advanced|appl(?:y|ied) force|beg[au]n (?:firing|shooting|the \w+)"
    r"|broke the (?:ceasefire|truce)|charged|fired?(?! (?:from|by)\b)|hit(?: out)?|hurled|opened? fire|provoked|shoot"
    r"|shot|started (?:firing|it|shooting|the \w+)|struck|threw|throw|used? force)\b(?P<rest>.*)"
)
_AT_FIRST = re.compile(r"\b(?:first|start(?:ed|s)?|beg[au]n|provoked|broke the)\b")
_UNNAMED = frozenset(["he", "she", "it", "they", "we", "i", "who", "nobody", "no"])


def tell_who_began(one: Told, before: Told) -> bool:
    """
    Whether two tell of two sides that each struck first, or the one of a side that the other says struck, and who of it
    was struck: 'the miners attacked the police', 'the police fired first'.
    """
    if not (one.row["act"] in FACTS and before.row["act"] in FACTS):
        return False
    first, second = (_STRUCK.match(told.text) for told in (one, before))
    if not (first and second):
        return False
    doers = [found["who"].split()[-1].removesuffix("s") for found in (first, second)]
    if doers[0] == doers[1] or not _UNNAMED.isdisjoint(doers) or _NOT.search(first[0]) or _NOT.search(second[0]):
        return False
    began = [_AT_FIRST.search(found[0]) is not None for found in (first, second)]
    if all(began):
        return True
    struck = second["rest"] if began[0] else first["rest"]
    doer = doers[0] if began[0] else doers[1]
    return any(began) and re.search(rf"\b{re.escape(doer)}s?\b", struck) is not None
