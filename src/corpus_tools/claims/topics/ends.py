"""How somebody died or was hurt, told in two ways by two who speak one after the other: 'fell', 'was pushed'."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.topics.told import FACTS, NEXT, Told


def ended_otherwise(one: Told, before: Told, gap: int) -> bool:
    """
    Whether two tell of one person, each in one way and not the same, how he came to his end. Of whom they tell must be
    clear: the later says "he", or names one whom the earlier names.
    """
    if gap > 2 * NEXT or one.row["act"] not in FACTS or before.row["act"] not in FACTS or one.nots or before.nots:
        return False
    if not (_OF_HIM.match(one.text) or {*one.named} & {*before.named} or _one_person(one, before)):
        return False
    ways = [_ends(told.text) for told in (one, before)]
    return all(len(way) == 1 for way in ways) and ways[0] != ways[1]


_OF_HIM = re.compile(r"(?:[\"'“‘]|that )*(?:he|she|his|her|they|it was)\b")
_WHOM = re.compile(r"(?:[\"'“‘]|that )*(?:the|their|his|her) (?P<who>[\w-]+)\b")


def _one_person(one: Told, before: Told) -> bool:
    """Whether both tell of "the prisoner"."""
    found = _WHOM.match(one.text)
    return found is not None and re.search(rf"\b{re.escape(found['who'])}\b", before.text) is not None


@cache
def _listed() -> tuple[re.Pattern[str], dict[str, str]]:
    """What tells of an end, and of which: "was shot", and not that he shot; "fell", and not that he fell short."""
    listed = {row["words"]: row["end"] for row in lexicons.rows("claim_ends")}
    done = [row["words"] for row in lexicons.rows("claim_ends") if row["done_to"]]
    own = lexicons.alternation(listed.keys() - done)
    told = rf"(?:be|been|being|was|were) (?:\w+ )?(?P<done>{lexicons.alternation(done)})|(?P<own>{own})"
    return re.compile(rf"\b(?:{told})\b(?! (?:behind|short|through|to)\b)"), listed


def _ends(folded: str) -> set[str]:
    """The ways to an end that words tell, the longest words first."""
    pattern, listed = _listed()
    return {listed[found["done"] or found["own"]] for found in pattern.finditer(folded)}
