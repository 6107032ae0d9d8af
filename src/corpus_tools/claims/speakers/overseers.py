"""Bodies that watch over others (the regulator, the watchdog): meant only where the text calls them so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from corpus_tools.claims.speakers.descriptions import alike_in_names, is_only_told
from corpus_tools.model import Mention
from corpus_tools.text import fold

_WORDS = re.compile(r"[^\W_]+")
_BEFORE, _BEHIND = 40, 100  # characters beside a name in which the noun stands


_NO_COMPANY = (
    *("charity", "law firm", "movement", "news agency", "newspaper", "ngo", "regulator", "think tank", "university"),
    *("activist group", "advocacy group", "aid group", "armed group", "campaign group", "environmental group"),
    *("lobby group", "militant group", "monitoring group", "pressure group", "rebel group", "rights group"),
    *("employers' group", "employers’ group", "consumer group", "industry group", "residents' group", "trade group"),
    *(
        "association",
        "chamber of commerce",
        "confederation",
        "federation",
        "foundation",
        "guild",
        "institute",
        "league",
    ),
    *("lobby", "ministry", "party", "society", "trade body", "union", "watchdog"),
)
"""What the company of a story is not, though it be one."""


@cache
def _beside(noun: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The noun right before a name (``the regulator Kelmvakt``), and in apposition behind it."""
    word, first = re.escape(noun), r"(?:an?|the|its|their|[\w.-]+['’]s)"
    before = re.compile(rf"\b{word},?\s(?:the\s)?\Z")
    behind = re.compile(
        rf"\s?[,(–—-]\s?(?:{first}\s)?(?:[\w'’-]+\s){{0,5}}?{word}\b|\s(?:is|was)\s{first}\s(?:\w+\s)?{word}\b"
    )
    return before, behind


def is_called(folded: str, mention: Mention, noun: str) -> bool:
    """True for a name beside which the text has the noun."""
    before, behind = _beside(noun)
    start = max(mention.start - _BEFORE, 0)
    return bool(
        before.search(folded[start : mention.start]) or behind.match(folded, mention.end, mention.end + _BEHIND)
    )


def may_be(folded: str, mentions: Iterable[Mention], actor: str, noun: str) -> bool:
    """
    False for a body that a noun cannot mean, since the text nowhere calls it so and its name does not: a firm that was
    fined is not the regulator; or since the text calls it something else: a law firm is not the company.
    """
    apart = "ltd" in alike_in_names(noun)
    if not (apart or is_only_told(noun)):
        return True
    own = [mention for mention in mentions if mention.actor == actor]
    if apart:
        near = ((mention, folded[max(mention.start - _BEFORE, 0) : mention.end + _BEHIND]) for mention in own)
        return not any(other in told and is_called(folded, one, other) for one, told in near for other in _NO_COMPANY)
    alike = alike_in_names(noun)
    return any(not alike.isdisjoint(_WORDS.findall(fold(m.name))) or is_called(folded, m, noun) for m in own)
