"""Verbs of saying without a subject of their own: 'sent a letter demanding', 'led some to say', 'and threatened'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.attribution import FINITE, Attribution, Range
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, PHRASE, Unit
from corpus_tools.claims.attribution.relaying import is_somebody
from corpus_tools.claims.cues import BE, is_negated
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
    papers = forms("claim_documents")
    if unit.tags[at - 1] in "pt":
        return None
    for noun in range(at - 1, max(at - _PAPER, 0), -1):
        if unit.tags[noun] in ",;:-q.navr" or unit.words[noun] in ("by", "from"):
            return None
        if (unit.words[noun] in papers or unit.words[noun] in _OCCASIONS) and _TOLD.fullmatch(unit.tags, noun + 1, at):
            if unit.words[noun + 1] == "of" and unit.capital(noun + 2):
                return None  # 'a clip of Ann Lee saying'
            article = unit.tags.rfind("d", max(noun - _OPENS, 0), noun)
            return article if article > 0 else None
    return None


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


EAGER = frozenset(["quick", "swift", "first", "keen", "careful", "pains", "hastened", "rushed", "continued", "on"])
"""Words before "to" that say that something was said: 'were quick to welcome', 'went on to praise'."""

_GOING = frozenset(["go", "goes", "going", "gone", "went"])

_FAILING = frozenset(["fail", "failed", "failing", "fails", "failure", "inability", "unable"])
"""Words before "to" that say that something was not said: 'failed to show', 'was unable to say'."""

_TO_COME = frozenset(["due", "expected", "likely", "scheduled", "set", "slated", "supposed"])
"""Words before "to" that say that something is yet to be said: 'is expected to report'."""

_NO_DEED = frozenset(
    ["ability", "anything", "be", "better", "chance", "chances", "designed", "evidence", "has", "have", "meant", "need",
     "needs", "nothing", "onus", "opportunities", "opportunity", "power", "required",
     "something", "way", "ways", "work"]
)  # fmt: skip
"""Words before "to" of which nobody has said anything yet: 'a chance to show', 'no evidence to suggest', 'have to'."""

_SEIZED = _USED | _TOOK | {"her", "his", "its", "seize", "seized", "seizes", "their"}
"""What one says all the same: 'took the chance (to say)', 'went out of (his) way'."""

_LEADING = frozenset(
    ["allow", "allowed", "allowing", "allows", "bring", "brought", "cause", "caused", "causes", "causing", "compel",
     "compelled", "convince", "convinced", "drive", "drives", "driving", "drove", "enabled", "encourage", "encouraged",
     "force", "forced", "forces", "forcing", "inspire", "inspired", "lead", "leading", "leads", "led", "move", "moved",
     "persuade", "persuaded", "press", "pressed", "prompt", "prompted", "prompting", "prompts", "provoke", "provoked",
     "push", "pushed", "pushes", "spur", "spurred", "spurring"]
)  # fmt: skip
"""Verbs of what makes another say something: 'the news led (some) to say', 'prompting (the mayor) to say'."""

_WHOM = re.compile(rf"(?:[do]|{PHRASE})(?=t)")
_FEW_WORDS = 8
_SOME = frozenset(["both", "few", "her", "him", "it", "many", "others", "several", "some", "them"])


def who_is_led(unit: Unit, at: int) -> Range | None:
    """Whom something makes say what stands behind "to": 'the raid prompted (the mayor) to say that'."""
    for verb in range(at - 2, max(at - _FEW_WORDS, 0), -1):
        if unit.words[verb] in _LEADING:
            whom = _WHOM.match(unit.tags, verb + 1)
            if whom is None or whom.end() != at - 1:
                return None
            meant = unit.words[verb + 1] in _SOME or is_somebody(unit, *whom.span())
            return whom.span() if meant else None
    return None


def is_judged(unit: Unit, source: Range, at: int) -> bool:
    """True for what would be good or bad to say, which nobody says: 'it is important to remember that'."""
    it = unit.words[slice(*source)] == ("it",) or unit.words[slice(*source)] == ("there",)
    return it and not {*BE, "'s"}.isdisjoint(unit.words[source[1] : at - 1])


def is_not_done(words: Sequence[str], last: int) -> bool:
    """
    True where the words up to a place say that somebody could not, or is yet to: 'was unable (to say)', 'has not been
    able', 'is expected (to say)', 'a chance (to say)', 'it is awkward for bankers (to say)'; a pledge that is relied on
    (to show) is no more said.
    """
    if words[last] == "on":
        return last > 0 and words[last - 1] not in _GOING
    if words[last] in _NO_DEED:
        return _SEIZED.isdisjoint(words[max(last - 3, 0) : last])
    if words[last] in _FAILING | _TO_COME or words[max(last - 1, 0)] == "for":
        return True
    return words[last] == "able" and is_negated(words[max(last - 4, 0) : last])


_WHILE = frozenset(["after", "as", "because", "since", "when", "while"])


def joined_subject(unit: Unit, at: int, found: Sequence[Attribution]) -> Range | None:
    """
    The subject of the clause that an "and" without a comma goes on with, outside what anybody says: 'the firm said on
    Monday, as (a strike) went on and threatened to'.
    """
    tags = unit.tags
    before = len(tags[:at].rstrip("ajm"))
    if before < 1 or tags[before - 1] != "c":
        return None
    for match in FIRST_SUBJECT.finditer(tags, 0, before):
        first, end = match.span()
        said = any(claim.holds(unit, first) for claim in found)
        opens = first > 0 and unit.words[first - 1] in _WHILE and not said
        between = tags[end : before - 1]
        if opens and FINITE.search(between) and not set(",;:q") & set(between):
            return match.span()
    return None


_WITH = re.compile(
    ",?[^,;:.q()avkhrcp]{1,8}(?:,[^,;:.q()avkhrc]{1,12}(?=,))?(?:,[^,;:.q()avkhrcp]{1,8})?p(?=[,xjdu]|$)"
)


def with_whom(unit: Unit, at: int) -> Range | None:
    """'With its campaign manager, Ann Lee, claiming': who stands between "with" and the participle."""
    match = _WITH.match(unit.reverse, len(unit.tags) - at)
    first = len(unit.tags) - match.end() if match else 0
    if match is None or unit.words[first] != "with" or unit.tags[first + 1] not in "dxu":
        return None
    return first + 1, at - (unit.tags[at - 1] == ",")
