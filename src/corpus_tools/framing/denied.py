"""
Words that a text takes back where it says them: what somebody is not called, is wrongly called or denies to be. Whoever
writes "I do not call him a liar" has called nobody one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.framing.constructions import Found
from corpus_tools.model import Span

REACH = 120
"""Characters from what denies to what somebody is called at most."""

_NEGATION = re.compile(
    r"(?P<not>\b(?:cannot|never|(?<!should\s)not(?!\s(?:even|just|merely|only|simply|so)\s)|(?:ai|are|ca|could|did|do|does|had|has|have|is|must|was|were"
    r"|wo|would)n['’]t)(?=\s))"
    r"|(?P<nobody>\b(?:[Nn]obody|[Nn]o[ -]one|[Nn]one)(?=\s))"
    r"|(?P<unwilling>\b(?:(?:[Rr]efus|[Dd]eclin|[Hh]esitat)(?:e|es|ed|ing)\sto|[Ss]top(?:s|ped|ping)?"
    r"|(?:absurd|dishonest|false|inaccurate|misleading|mistaken?|nonsense|ridiculous|silly|unfair|unjust|wrong)\sto)(?=\s))"
    r"|(?P<denies>\bden(?:y|ies|ied|ying)(?=\s))"
    r"|(?P<charge>\b(?:[Aa]ny|(?:[Dd]ismiss|[Dd]isput|[Rr]efut|[Rr]eject)(?:s|es|ed|ing)\s(?:all|any|as\s[a-z]+|the|such))\s"
    r"(?:accusations?|allegations?|charges?|claims?|hint|idea|implication|notion|suggestions?)(?=\s)"
    r"|\b[Ii]t(?:\sis|\swas|['’]s)\snot(?=\sthat\s))"
)
_TWICE = re.compile(r"(?:\b(?:cannot|never|no|nobody|not)|n['’]t)\s(?:(?:have|once|[a-z]+ly)\s)?\Z")
"""Before what denies, where it is denied itself: he did not hesitate to."""

_WORD = r"(?:[A-Z][a-z]{0,3}\.(?=\s)|[\w’'-]+)"
_HELPS = (
    r"(?:\s(?:anybody|anyone|he|I|it|she|they|we|you|be|been|being|ever|even|going\sto|have|here|intend(?:ed|ing|s)?\sto|mean(?:t|ing|s)?\sto|once"
    r"|seek(?:ing|s)?\sto|sought\sto|try(?:ing)?\sto|want(?:ed|ing|s)?\sto|will|wish(?:ed|es|ing)?\sto|would|yet|[a-z]+ly))*"
)
_FREE = rf"(?:\s(?!(?:but|that|which|who|whom|whose)\b){_WORD}){{0,5}}?"
_THAT = rf"(?:\s(?!(?:and|but|then|who|whose)\b){_WORD}){{0,7}}?"
_NO_OBJECT = (
    r"(?:about|after|and|as|at|because|before|but|by|for|from|if|in|into|on|or|over|that|to|until|when|where|while"
    r"|who|with)\b"
)
_OWNER = r"(?:an?|h(?:er|is)|its|my|our|th(?:at|e|eir|ese|is|ose)|your)\s"
_OBJECT = rf"(?:\s(?!{_NO_OBJECT}){_WORD}){{0,5}}\s(?!{_NO_OBJECT}|{_OWNER}){_WORD}"
_WORDS = r"(?:\s(?:an?|any|some|such\san?|the))?\s[\"“‘']?"
_CALL = (
    r"(?:brand(?:ed|ing|s)?|call(?:ed|ing|s)?|consider(?:ed|ing|s)?|deem(?:ed|ing|s)?|describ(?:e|ed|es|ing)|depict(?:ed|ing|s)?"
    r"|dub(?:bed|bing|s)?|label(?:l?ed|l?ing|s)?|paint(?:ed|ing|s)?|portray(?:ed|ing|s)?|term(?:ed|ing|s)?|think|thinks|thought)"
)
_SEE = r"(?:cast(?:ing|s)?|regard(?:ed|ing|s)?|saw|see|seeing|seen|sees|treat(?:ed|ing|s)?|view(?:ed|ing|s)?)"
_SAY = (
    r"(?:accept|alleg|argu|assert|believ|claim|conclud|demonstrat|establish|hint|impl|insinuat|maintain|prov|pretend|show|suggest|suppos)"
    r"(?:e|ed|es|ied|ies|ing|n|s|y|ying)?|mean|meaning|means|meant|said|say|saying|says|think|thinks|thought"
)
_ARE = r"(?:\s(?:am|are|be|been|being|is|was|were)|['’](?:m|re|s))(?:\s[a-z]+ly)?"
_IS_SO = rf"(?:\s(?!(?:but|how|if|when|whether|which|who|whose|why)\b){_WORD}){{0,7}}?{_ARE}{_WORDS}"
_CALLED = (
    rf"\s{_CALL}(?:{_OBJECT}(?:\s(?:as|to\sbe))?{_WORDS}|\s(?:as\s)?(?:an?|the)\s[\"“‘']?)"
    rf"|\sbe(?:en|ing)?\s{_CALL}(?:\sas)?{_WORDS}|\s{_SEE}(?:{_OBJECT})?\sas{_WORDS}"
)
_ACCUSED = rf"\saccus(?:e|ed|es|ing){_OBJECT}\sof\sbeing{_WORDS}"
_BEHIND = {
    "not": re.compile(rf"{_HELPS}(?:{_CALLED}|{_ACCUSED}|\s(?:{_SAY}){_IS_SO})"),
    "nobody": re.compile(rf"{_FREE}(?:{_CALLED}|{_ACCUSED}|\s(?:{_SAY}){_IS_SO})"),
    "unwilling": re.compile(rf"(?:{_CALLED}|{_ACCUSED}|\s(?:{_SAY}){_IS_SO})"),
    "denies": re.compile(rf"(?:{_THAT}{_CALLED}|{_IS_SO})"),
    "charge": re.compile(rf"(?:\sof\s(?:[a-z]+ing\s)?{_WORDS}|(?:\sthat)?(?:{_OBJECT})?\s|{_IS_SO})"),
}
"""What leads from a denial to the words that are denied, by what denies."""

_BY_MISTAKE = re.compile(
    r"\b(?:erroneously|falsely|incorrectly|mistakenly|wrongly)\s(?:been\s)?"
    r"(?:call|characteri[sz]|describ|identif|introduc|label|list|nam|portray|referr)[a-z]*\b[^.;!?\n]{0,60}\Z"
)
_NO_SIGN = re.compile(
    r"\b(?:any|little|no)\s(?:evidence|indication|proof|reason\sto\s(?:believe|think)|sign|suggestion)\sthat"
    + _IS_SO
    + r"\Z"
)


def without_denied(text: str, found: Sequence[Found]) -> list[Found]:
    """The labels without those that somebody is said not to be given, to have been given wrongly or not to deserve."""
    return [one for one in found if not (is_denied(text, one) or _is_another(text, one))]


_NOT_HE = re.compile(r"\b(?:not|never|n['’]t)\s(?:[Tt]he\s)?\Z")


def _is_another(text: str, one: Found) -> bool:
    """True for a deed by which it is told who somebody is not: she is not the woman who called."""
    return one.rule == "by-deed" and _NOT_HE.search(text, max(0, one.start - 12), one.start) is not None


def is_denied(text: str, one: Span) -> bool:
    """
    True for words that are called wrong, or that somebody is said not to be called, where they stand.

    >>> text = "I am not calling him a fool. He did not deny that he is a rogue."
    >>> [is_denied(text, Span(*place)) for place in ((23, 27), (58, 63))]
    [True, False]
    """
    low = max(0, one.start - REACH)
    if text.find("ly ", low, one.start) >= 0 and _BY_MISTAKE.search(text, low, one.start):
        return True
    return any(_BEHIND[how].fullmatch(text, end, one.start) for how, end in _denials(text, low, one.start)) or (
        text.find("that ", low, one.start) >= 0 and _NO_SIGN.search(text, low, one.start) is not None
    )


_NO = re.compile(
    r"(?P<no>\b(?:anything\sbut|(?:[Ff]ar|[Nn]othing)\s(?:from|like)|hardly|[Nn]either|never|nor|[Nn]ot?|scarcely|[Ww]ithout)|n['’]t)\s"
    r"(?:(?:an?|any|been|being|especially|exactly|particularly|quite|really|such|very)\s){0,2}[\"“‘']?\Z"
)


def is_negated(text: str, one: Span) -> bool:
    """
    True for a word behind its negation, which a text says of nobody.

    >>> [is_negated(text, Span(len(text) - 6, len(text))) for text in ("rain, but no savage", "never without terror")]
    [True, False]
    """
    no = _NO.search(text, max(0, one.start - 40), one.start)
    return no is not None and not _TWICE.search(text, max(0, no.start() - 30), no.start())


_NOBODY = re.compile(
    r"\b(?:[Nn]obody|[Nn]o[ -]one|[Nn]one|[Nn]o\s(?:[\w-]+\s){0,3}[\w-]+)"
    r"(?:\s(?:at|from|in|of|on)\s[^,.;:!?\n]{1,40}?)?\s\Z"
)


def befell_nobody(text: str, at: int) -> bool:
    """True where the verb that begins at a place has nobody for its subject: no one was hurt, no houses were burnt."""
    return _NOBODY.search(text, max(0, at - 60), at) is not None


def _denials(text: str, low: int, at: int) -> Iterator[tuple[str, int]]:
    """What denies in a stretch, and where it ends, but for what is denied itself."""
    for match in _NEGATION.finditer(text, low, at):
        how = match.lastgroup or "not"
        if how in ("not", "nobody") or not _TWICE.search(text, max(0, match.start() - 30), match.start()):
            yield how, match.end()
