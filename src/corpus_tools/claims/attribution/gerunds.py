"""Participles and gerunds of saying behind what somebody does: 'sent a letter demanding', 'was fined for calling'."""

from __future__ import annotations

import re

from corpus_tools.claims.attribution.clauses import Unit
from corpus_tools.lexicons import forms

_OCCASIONS = frozenset(["address", "appearance", "call", "clip", "commercial", "conference", "interview", "lecture"])
_OCCASIONS |= {"rant", "remarks", "spot", "submission", "tirade", "toast"}
"""What one gives or makes in which one says something, and is no paper: a news conference, a phone call."""

_TOLD = re.compile(r"(?:[ptm][dxugjm]{0,6}|xm)*")
"""What a paper is to, of, or on: 'a letter (to the council) saying', 'a statement (late Monday) denying'."""

_PAPER = 12  # words from the article of a paper to what it says
_OPENS = 4  # words; 'a rather long open letter'
_USED = frozenset(["use", "used", "uses"])
_TOOK = frozenset(["take", "taken", "takes", "taking", "took"])
_MEANS = 8  # words
_BY = frozenset(["after", "before", "by", "upon", "while"])
"""Words before a gerund whose subject is that of the main clause."""


def paper_before(unit: Unit, at: int) -> int | None:
    """Where a paper or speech begins that stands right before a participle: '(a) letter to the council saying'."""
    papers = forms("claim_documents") | _OCCASIONS
    if unit.tags[at - 1] in "pt":
        return None
    for noun in range(at - 1, max(at - _PAPER, 0), -1):
        if unit.tags[noun] in ",;:-q.navr" or unit.words[noun] in ("by", "from"):
            return None
        if unit.words[noun] in papers and _TOLD.fullmatch(unit.tags, noun + 1, at):
            if unit.words[noun + 1] == "of" and unit.capital(noun + 2):
                return None  # 'a clip of Ann Lee saying'
            article = unit.tags.rfind("d", max(noun - _OPENS, 0), noun)
            return article if article > 0 else None
    return None


_GETTING = frozenset(["found", "get", "gets", "getting", "got", "gotten", "hear", "heard", "opened", "read", "saw"])
_GETTING |= {"receive", "received", "receives", "receiving", "see", "seen"}


def is_end_of_means(unit: Unit, at: int) -> bool:
    """True for 'used the speech to accuse', 'took to the radio to call'."""
    means = unit.words[max(at - _MEANS, 0) : at - 1]
    return not _USED.isdisjoint(means) or ("to" in means and not _TOOK.isdisjoint(means))


def is_gerund(unit: Unit, at: int) -> bool:
    """True for 'drew cheers by saying', 'left after saying', 'joined her in calling', 'was fined for calling'."""
    before, earlier = unit.words[at - 1 : at], unit.tags[at - 2 : at - 1]
    if not before or at < 2:
        return False
    if before[0] == "in":
        return earlier not in "vk"
    return before[0] in _BY or (before[0] == "for" and earlier in "vk")
