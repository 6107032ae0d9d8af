"""Figures in dispute, and those that take the place of one another: 'the army says (40)', 'later raised to (14)'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.claims.quantities.understood import OF_PEOPLE, PEOPLE, named_thing
from corpus_tools.model import Quantity, Span
from corpus_tools.text import WORD

_OPEN = (
    r"(?:contested|debated|disputed|in\sdispute|in\sdoubt|in\squestion|not\s(?:agreed|clear|known|settled)|uncertain"
    r"|unclear|unknown)"
)
_STILL = r"(?:is|are|was|were|remains?|remained|has\sbeen|have\sbeen)\s(?:(?:also|bitterly|hotly|still|yet)\s)?"
_WHAT = r"[^.;:,?!\n]{2,70}?"
_IN_DISPUTE = re.compile(
    rf"\b(?:the\s(?:exact\s|real\s|total\s|true\s)?(?:number|total)\sof\s(?P<number>{_WHAT})"
    rf"|how\smany\s(?P<many>{_WHAT})|the\s(?P<toll>death\stoll))\s{_STILL}{_OPEN}\b"
    r"|\b(?:accounts|counts|estimates|figures|numbers|reports|versions)\s(?:differ|diverge|var(?:y|ied)|differed)"
    rf"\s(?:about|as\sto|on|over)\s(?:the\snumber\sof|how\smany)\s(?P<differ>{_WHAT})[.;:]"
    rf"|\bit\s{_STILL}{_OPEN}\show\smany\s(?P<asked>{_WHAT})[.;:]"
    rf"|\bthe\s(?:exact\s)?(?:number|total)\sof\s(?P<depends>{_WHAT})\s(?:depends|differs|varies)\b"
)
_ASKED = re.compile(rf"how\smany\s(?P<what>{_WHAT})\?")
"""A question of how many there are, as a paragraph or the line above it may begin."""
"""A sentence by which it is in dispute how many there are of what."""
_GIVEN = re.compile(
    r"\b(?:at|claims?|claimed|counts?|counted|gave|gives?|lists?|listed|named|names|of|reports?|reported|said|says?"
    r"|tall(?:ied|ies))\s[\"“‘']?\Z"
)
"""Before a figure that stands alone: the army says (40)."""
_BEHIND = re.compile(r"[\"”’']?(?:[.;,:)]|\Z|\s(?:and|but|while|whereas)\b)")
_FURTHER = re.compile(r"\s(?:after|at|by|during|for|from|in|on|since|to|under|when|which|who|with)\b.*")
_BE = re.compile(r"\b(?:are|be|been|being|had|has|have|is|was|were)\s")
_REACH = 40  # characters before a figure that hold the word by which it is given
_PARAGRAPH = 600  # characters back to the sentence that says what is in dispute


def disputed_figure(folded: str, span: Span) -> tuple[str, str | None]:
    """
    What a figure counts of which its paragraph says that it is in dispute, and what is said of it; else nothing.

    >>> told = "the number of miners detained is disputed. the army says 40."
    >>> disputed_figure(told, Span(57, 59))
    ('miners', 'arrested')
    >>> disputed_figure("the number of miners detained is known. the army says 40.", Span(54, 56))
    ('', None)
    """
    given = _BEHIND.match(folded, span.end) and _GIVEN.search(folded[max(0, span.start - _REACH) : span.start])
    if not (given or folded.startswith(" according to ", span.end)):
        return "", None
    begin = max(folded.rfind("\n", 0, span.start) + 1, span.start - _PARAGRAPH)
    *_, found = (None, *_IN_DISPUTE.finditer(folded, begin, span.start))
    if found is None:
        asked = _question(folded, span) if given else None
        return _told(asked) if asked else ("", None)
    return (PEOPLE, "killed") if found["toll"] else _told(next(filter(None, found.groups())))


def _question(folded: str, span: Span) -> str | None:
    """
    Of what it is asked how many there are, by the first words of the paragraph or by the line above it.

    >>> _question("how many patients were moved?\\nthe clinic says 7", Span(46, 47))
    'patients were moved'
    """
    line = folded.rfind("\n", 0, span.start) + 1
    above = folded.rstrip("\n") if line == 0 else folded[:line].rstrip("\n")
    before = above.rfind("\n") + 1 if line else 0
    found = _ASKED.match(folded, line, span.start) or (line and _ASKED.fullmatch(above, before))
    return found["what"] if found else None


_STATE = re.compile(r"\b(?:are|did|do|had|has|have|is|was|were|will)\b.*")


def _told(words: str) -> tuple[str, str | None]:
    """The thing in 'people who were arrested in the raid', and what is said of it."""
    table = lexicons.table("claim_qualifiers")
    plain = WORD.findall(_BE.sub("", _FURTHER.sub("", f"{words} ")).replace(" that ", " "))
    said = [table[word]["qualifier"] for word in plain if word in table]
    named = [word for word in plain if word not in table]
    if not said:  # of the patients who were moved, patients
        named = WORD.findall(_STATE.sub("", words)) or named
    what = " ".join(named) or (PEOPLE if said and said[0] in OF_PEOPLE else "")
    return what, said[0] if said else None


_NUMBER_OF = re.compile(r"\b(?:count|figure|number|tally|toll|total)\sof\s(?P<what>[a-z -]{3,40}?)(?=[,\s])(?!\sof\b)")
_WAS_PUT = re.compile(
    r"\b(?:brought|corrected|estimated|given|increased|lowered|placed|put|raised|reduced|revised|set|updated)"
    r"(?:\s(?:down|first|initially|later|then|up|upwards?|downwards?))?\s(?:at|to|as)\s(?:about\s|around\s)?\Z"
)
_AND_AT = re.compile(r"[,\s](?:and|then|later|finally|but)\s(?:(?:then|later|finally|soon)\s)?(?:at|to|as)\s\Z")
_PUT_BEFORE = re.compile(r"\b(?:estimated|given|placed|put|set)\s(?:\w+\s)?at\s")
_DEATH_TOLL = re.compile(r"\bdeath\stoll\b")
_TO_ANOTHER = re.compile(r"\b(?:range|ranged|ranges|run|ran|var(?:y|ied))\sfrom\s[^.;]{3,60}\sto\s\Z")
"""Before the last of figures that differ: estimates range from 400 (police) to (3,000) (organisers)."""
_SENTENCE = 300  # characters before a figure that tell what it is of


def thing_of_chain(folded: str, span: Span, begin: int, before: Sequence[Quantity]) -> tuple[str, str | None]:
    """
    What a figure counts that is put, raised or corrected to it, and what is said of that; else nothing.

    >>> told = "the number of dead, put at nine on friday and at 11 by the army, was corrected to 14"
    >>> thing_of_chain(told, Span(82, 84), 0, ()), thing_of_chain(told, Span(49, 51), 0, ())
    (('people', 'killed'), ('people', 'killed'))
    >>> thing_of_chain("it was put at 9", Span(14, 15), 0, ())
    ('', None)
    """
    told = folded[max(begin, span.start - _SENTENCE) : span.start]
    if before and before[-1].start >= begin and _TO_ANOTHER.search(told):
        return before[-1].what, before[-1].qualifier
    if not (_WAS_PUT.search(told) or (_AND_AT.search(told) and _PUT_BEFORE.search(told))):
        return "", None
    named = _NUMBER_OF.search(told)
    if named is None:
        return (PEOPLE, "killed") if _DEATH_TOLL.search(told) else ("", None)
    return named_thing(named["what"].strip())
