"""
Sentences that set what somebody says now against what he said before: 'having first denied any part, now says …',
'barely a week after telling the house that …, she said', 'now says that she was misheard'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from corpus_tools.model import HowTakenBack

WHO = r"(?P<who>\b[\w.'’ -]{2,60}?)(?: \([\w.,-]{1,12}\))?(?:, (?P<aside>[^,;:\"“”]{2,60}),)?,? "
WHEN = (
    r"(?:(?:a (?:day|week|month) later|afterwards|hours later|in turn|later|on \w+day|quickly|quietly|since|soon|then"
    r"|yesterday|\w+ly),? )*"
)
HAD = r"(?:(?:had|has|have) (?:(?!never|not)\w+ )?)?"
MISREAD = ("misheard", "misinterpreted", "misquoted", "misreported", "misrepresented", "mistranslated", "misunderstood")


class Pattern(NamedTuple):
    """A way to tell it, sought only where its ``sign`` stands in the folded text."""

    sign: re.Pattern[str]
    words: re.Pattern[str]
    how: HowTakenBack
    is_sure: bool = False
    """Whether a word of denying in it doubts nothing, but is of what was said first."""


def pattern(sign: str, words: str, how: HowTakenBack, is_sure: bool = False) -> Pattern:
    """The pattern of two regular expressions."""
    return Pattern(re.compile(sign), re.compile(words, re.IGNORECASE), how, is_sure)


_CHARGED = (
    r"(?:accusations?|allegations?|charges?|claims?|existence|involvement|knowledge|part"
    r"|reports?|responsibility|role|stories|story)"
)
_HOLDING = (
    r"(?:(?:claiming|insisting|maintaining|saying|swearing)(?= (?:on \w+ )?(?:that|he|it|no|she|they|there)\b)"
    rf"|denials?(?! (?:of|to) (?:access|entry))|denying(?= (?:all|any|having|it|links?|that|there|\w+ing|{_CHARGED}"
    rf"|(?:her|his|its|such|the|their) (?:\w+ )?{_CHARGED})\b))"
)
_HELD = r"(?:claimed|denied|insisted|maintained|sworn|swore)"
_FIRST = r"(?:at first|first|initially|originally)"
_OWNING = (
    r"(?:accept(?:ed|s)?|acknowledge[ds]?|admit(?:s|ted)?|concede[ds]?|confess(?:ed|es)?|confirm(?:ed|s)?|now "
    r"(?:\w+ly )?(?:claims?|insists?|maintains?|say|says|states?))"
)
_SAID = rf"(?:{_OWNING}|claimed|says?|said|stated|told)"
_TIMES = "(?:days|decades|months|weeks|years)"
_LONG = (
    rf"(?:having (?:{_FIRST}|always|consistently|earlier|long|previously|repeatedly) {_HELD}"
    rf"|(?:after|despite) (?:{_FIRST}|(?:[\w-]+ ){{0,3}}?(?:always|long|repeatedly|{_TIMES})(?: of)?) {_HOLDING})"
)
_TIME = r"(?:(?:an?|one|two|three|\d+) )?(?:hours?|days?|weeks?|months?|fortnight)"
_SOON = (
    rf"(?:barely|just|less than|not|only|scarcely) (?:{_TIME}|hours|days|weeks) after"
    rf" (?:(?:assuring|telling) [^,.;]{{2,40}}? that\b|{_HOLDING}"
    rf"|(?:he|it|she|they) (?:had )?(?:said|told|assured|{_HELD}))"
)
_WHO_HELD = (
    rf"(?:who|which)(?: had)?,? (?:(?:{_FIRST}|until|till|up to|as late as|as recently as) (?:(?:the |last )?[\w-]+ )?"
    rf"(?:(?:had )?{_HELD})|(?:had )?{_FIRST},? {_HELD})"
)
_OWN = r"(?:her|his|its|their)(?: own)?"
_AGAINST = (
    rf"(?:contradicting|reversing) {_OWN} (?:(?:earlier|first|initial|own|previous) )?"
    r"(?:account|assurances?|claims?|denials?|line|position|remarks?|statements?|story|testimony|version|words)\b"
    r"|in (?:an?|what (?:seemed|looked like) an?) (?:[\w-]+ )?(?:about-(?:face|turn)|reversal|u-turn|volte-face)"
    rf"(?! (?:for|of)\b)(?: (?:from|on) {_OWN})?"
)
_ONLY_TO = r"(?<!not )only to (?:\w+ )?(?:accept|acknowledge|admit|concede|confess|confirm|retract|withdraw)"
_TURN = rf"(?:{_LONG}|{_SOON}|{_AGAINST}|{_ONLY_TO})(?!\w)"
_WHO_FIRST = r"(?P<who>\b[\w.'’ -]{2,60}?)(?P<aside>(?:, [^,;:\"“”]{2,60})?)"
_ADVERB = r"(?:later|now|then|today|yesterday|\w+ly)\b"
_QUOTED = r"(?:has been|had been|was|were|have been) (?:\w+ly )?"


@cache
def reversals() -> Sequence[Pattern]:
    """Patterns of who says otherwise than before, the turn told before or behind what he says, or of himself."""
    signs = (
        rf"\b(?:{_HOLDING}|having (?:\w+ )?\w+|after (?:telling|saying|assuring|he|it|she|they)|only to"
        r"|contradicting|reversing|reversal|about-(?:face|turn)|u-turn|volte-face)\b"
    )
    misread = (
        rf"(?:{_QUOTED}(?:{'|'.join(MISREAD)}|(?:quoted|taken) out of context)"
        rf"|(?:his|her|its|their) \w+ {_QUOTED}(?:{'|'.join(MISREAD)}|(?:quoted|taken) out of context))"
    )
    subject = r"(?:he|it|she|they|(?:her|his|its|the|their) \w+|(?:Mr|Mrs|Ms)\.? \w+)"
    return [
        pattern(
            rf"{signs}|\b(?:who|which)(?: had)?,? (?:until|till|up|as|at|first|initially|originally)\b",
            rf"{_WHO_FIRST}, (?:{_WHO_HELD}|{_TURN})[^.;]{{3,160}}?, {WHEN}(?:now )?{HAD}{_SAID}\b",
            "corrected",
            is_sure=True,
        ),
        pattern(signs, rf"\b{_TURN}[^.;]{{0,160}}?, (?!{_ADVERB}){WHO}{WHEN}{HAD}{_SAID}\b", "corrected", is_sure=True),
        pattern(signs, rf"{WHO}{WHEN}{HAD}{_SAID}\b[^.;]{{3,200}}?,? {_TURN}", "corrected", is_sure=True),
        pattern(
            rf"\b(?:{'|'.join(MISREAD)}|out of context)\b",
            rf"{WHO}{WHEN}(?:now )?(?:claim(?:ed|s)?|clarified|explain(?:ed|s)|insist(?:ed|s)|maintain(?:ed|s)"
            rf"|sa(?:id|ys)|stressed|told (?:the )?[\w-]+),? (?:\w+ ){{0,3}}?(?:that )?{subject} (?:had )?{misread}\b",
            "corrected",
        ),
    ]


def words_of_signs() -> frozenset[str]:
    """A word of each sign."""
    turns = (
        "contradicting",
        "reversing",
        "reversal",
        "face",
        "turn",
        "volte",
        "having",
        "after",
        "only",
        "who",
        "which",
    )
    held = ("claiming", "denial", "denials", "denying", "insisting", "maintaining", "swearing")
    return frozenset((*turns, *held, *MISREAD, "context"))
