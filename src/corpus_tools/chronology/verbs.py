"""Which words have a finite verb, as far as its form tells."""

from __future__ import annotations

import re
from functools import cache
from itertools import filterfalse

from corpus_tools import lexicons
from corpus_tools.memo import Memo
from corpus_tools.model import Span

AUXILIARIES = (
    "is are was were has have had does do did will would shall can could may might must should says said"
    " isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’]t\b)?")
_ARTICLED = re.compile(r"\b(?:the|an?|of|its|his|her|their|that|no)\s+$", re.IGNORECASE)
ED = re.compile(r"(?<![-\w])(?:[a-z]{3,}ed|used(?!-|\s(?:as|at|by|for|in)\b))\b")


PARTICIPLE = (
    r"(?:(?!(?:bed|breed|deed|feed|moped|need|reed|seed|shed|sled|speed|steed|watershed|weed)\b)[a-z]+ed|beaten|begun|born"
    r"|broken|built|bought|brought|burnt|caught|chosen|cut|drawn|driven|found|fought|frozen|given|held|hit|hidden|hung"
    r"|killed|laid|led|left|lost|made|overrun|overthrown|paid|put|read|sent|set|shot|shown|sold"
    r"|spent(?=\s(?:at|during|in|on)\s)|spoken|stolen|struck|sunk|sworn|taken|taught|thrown|torn|undertaken|withdrawn"
    r"|won|written)"
)
"""A participle of what is done to something."""


@cache
def finite_forms() -> frozenset[str]:
    """Forms that are finite verbs wherever they stand: auxiliaries and irregular pasts."""
    cues = {row["cue"] for row in lexicons.rows("time_tense") if " " not in row["cue"]} - {"due", "deadline"}
    return frozenset(cues | set(AUXILIARIES.split()) | {word.replace("'", "’") for word in AUXILIARIES.split()})


_COMPOUND = re.compile(r"(?<=\w-)[a-z]+\b")
"""The end of an adjective that looks like a verb: NATO-led, hand-made."""
_HAS_FINITE = Memo(lambda token: not finite_forms().isdisjoint(_WORD.findall(_COMPOUND.sub("", token))))
"""Whether a finite verb stands in what stands between two spaces: "was,", "“said"."""
_LONGEST = 2000  # characters; what is longer is no clause


def has_verb(text: str, span: Span) -> bool:
    """
    True when the words have a finite verb, as far as its form tells: an auxiliary, a known past form, or a word in
    -ed that follows no article.
    """
    words = text[max(span.start, span.end - _LONGEST) : span.end]
    tokens = words.split()
    if not finite_forms().isdisjoint(tokens) or any(map(_HAS_FINITE.__getitem__, filterfalse(str.isalpha, tokens))):
        return True
    participles = (match.start() for match in ED.finditer(words)) if "ed" in words else ()
    return any(not _ARTICLED.search(words[max(0, start - 8) : start]) for start in participles)
