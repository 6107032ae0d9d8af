"""Numbers whose noun is left out since the text has just told it: 'Norway has 900 soldiers, Denmark (some 350)'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.quantities.amounts import FROM
from corpus_tools.claims.quantities.things import STEPS, UNITS
from corpus_tools.claims.quantities.understood import OF_PEOPLE
from corpus_tools.model import Quantity, Span
from corpus_tools.text import fold

TROOPS = "troops"
SHARE = "percent"
_AT = re.compile(r" (?:at|with) (?:about |just |only |some )?\Z")
"""Before a share that stands behind another: one party at 31 percent, the other (at) 34."""
_LINE = 300  # characters back to the number of which the noun is understood
_REACH = 90  # characters before a number that tell whose it is
_LARGE = 25  # numbers below it that stand behind a bare name are those of a make or a match as often
_ENDS = re.compile(
    r"[.,;:)\"”]|\Z|\s(?:according|and|but|while|whereas|there|here|in|at|on|this|last|since|or|to|by|before|from"
    r"|until|when|where)\b"
)
_VERB = (
    r"(?:(?:has|have|had|will)\s)?(?:also\s|only\s)?(?:claims?|claimed|contribut\w+|counts?|counted|fielded|give"
    r"|gives|gave|has|have"
    r"|had|keeps?|kept|lists?|lost|provides?|put it at|puts it at|received|reported|reports|said|says?|sent|speaks? of"
    r"|spoke of|supplies|took|took in|won)"
)
_NAME = r"[A-Z][\w.’'-]*(?: (?:of (?:the )?|and )?[A-Z][\w.’'-]*){0,3}"
_BODIES = (
    r"(?:activists|authorities|campaigners|doctors|employers|families|hospitals|lawyers|locals|medics|neighbours"
    r"|officials"
    r"|opponents|organi[sz]ers|police|prosecutors|protesters|rebels|relatives|rescuers|residents|survivors|unions"
    r"|villagers"
    r"|witnesses)"
)
_PAPER = (
    r"an? (?:[a-z-]+ ){0,2}(?:audit|commission|committee|count|inquiry|investigation|official|paper|report|review|study"
    r"|survey|watchdog)"
)
_WHO = re.compile(
    rf"(?:[,;]| (?=and|but|while|whereas)) ?(?:(?:and|but|while|whereas) )?(?:"
    rf"(?P<the>{_PAPER}|[Tt]he (?:[\w.-]+ ){{0,3}}?[\w.’'-]+|(?:his|her|its|their) (?:own )?[\w-]+|{_BODIES})"
    rf"|(?P<name>{_NAME}))"
    rf"(?: (?P<verb>{_VERB}))? (?:at |between )?[\"“]?\Z"
)
_SEVERAL = re.compile(
    r"(?:[,;]| (?=and|but|while|whereas)) ?(?:(?:and|but|while|whereas) )?"
    r"(?:the )?(?:[a-z-]+ ){0,2}?(?:[a-z-]+s|police|opposition)(?: and (?:the |its |their )?(?:[a-z-]+ )?[a-z-]+)?"
    rf"(?: (?:at|from|in|of) (?:the |an? )?(?:[\w-]+ ){{0,2}}?[\w.’'-]+)? {_VERB} [\"“]?\Z"
)
"""Before what several say, who and where they are: ', but doctors at the clinic say (11)', '; the wives say (9)'."""
_OWN_AGE = re.compile(r"\b(?:he|she) (?:is|was) \Z")
_SENTENCE = re.compile(
    r"(?:(?:But|Yet|However,) )?(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:[\w.’'-]+ ){0,3}?[\w.’'-]+ ?"
    rf"(?:, (?:who|whose|which) [^,.;]{{3,80}}, )?(?P<verb>{_VERB}) (?:(?:it|there) (?:is|was|are|were) )?[\"“]?\Z"
)
"""Before the figure that a sentence of its own gives: 'The union says (22).'"""
_WHEN = re.compile(
    r"[,;] (?:and |but )?(?:later|then|now|today|in (?:[a-z]+ )?(?:19|20)\d\d|(?:last|next|this) [a-z]+"
    r"|an? [a-z]+ (?:ago|later|before|earlier))(?:,)? (?:(?:of|from) |(?:only|just) "
    r"|(?:there|it) (?:are|is|was|were) (?:only |just )?)?\Z"
)
_THERE = re.compile(
    r"\b(?:today|now|in (?:[a-z]+ )?(?:19|20)\d\d|by (?:[a-z]+ )?(?:19|20)\d\d|last year|this year),?"
    r" (?:there|it) (?:are|is|was|were) (?:only |just )?\Z"
)
_ACCORDING = re.compile(r"[,;] (?:against |and |but )?\Z")
_BETWEEN = re.compile(r"[^.;:,()]{0,80}")
_DAYS = frozenset(row["name"] for name in ("time_months", "time_weekdays") for row in lexicons.rows(name))
_FORCE = re.compile(
    r"(?<!police )(?<!task )(?<!work )(?<!labour )(?<!sales )\b(?:contingent|deployment|forces?|garrison"
    r"|troop (?:levels?|numbers|strength))(?: (?:in|there|at|here)\b(?: [a-z-]+){0,2}?)? "
    r"(?:(?:will |would |could |should |has |have |had )?(?:been |be |is |was )?"
    r"(?:halved|cut|reduced|raised|down|doubled|shrunk|brought|increased)? ?(?:to|by more than half to|from)"
    r"|number(?:s|ed)?|now numbers|counts|stands at|stood at|is put at)\s\Z"
)
"""Before the number of a force, which is one of troops: cut its force to (fewer than 500)."""

_BACK_TO = re.compile(r" (?:down |up )?to ")
"""Between two numbers of which the second took the place of the first: cut from 900 soldiers (to) 300."""

_BECAME = re.compile(
    r",? (?:and )?(?:(?P<will>will|would|is to|are to|to) )?(?:(?:are|be|been|had|has|have|is|later|since|soon|then|was"
    r"|were) ){0,3}(?:brought|climb(?:ed)?|cut|drop(?:ped)?|fall(?:en)?|fell|grew|grown?|halved|increased?|lowered"
    r"|raised|reduced|rise|risen|rose|shrank|shrink|slashed|swell|swelled)(?: down| up)? to "
)
"""Between two numbers of which the second took the place of the first: 900 men, (cut to) 300."""

_PLANNED = re.compile(
    r"\b(?:could|may|might|plan(?:s|ned)?|proposed|should|to|will|would) (?:be |have )?[a-z]+ [^.;]*\Z"
)
"""Before a number that is not yet so: would be cut to (250)."""


def thing_left_out(
    text: str, folded: str, span: Span, begin: int, before: Sequence[Quantity]
) -> tuple[str, str | None]:
    """
    What a number counts whose noun the text has told of the number before it, and what is said of it; else nothing.

    >>> told = "Norway has 900 soldiers there and Denmark some 350."
    >>> one = Quantity(11, 23, 900.0, 900.0, "soldiers", "present", None, None, "number")
    >>> thing_left_out(told, told.lower(), Span(42, 50), 0, [one])
    ('soldiers', 'present')
    >>> told = "The raid cost 900 shields, Hamar 2."
    >>> thing_left_out(told, told.lower(), Span(33, 34), 0, [one])
    ('', None)
    """
    if not _ENDS.match(folded, span.end):
        return "", None
    told = folded[max(begin, span.start - _REACH) : span.start]
    if _FORCE.search(told):
        return TROOPS, "planned" if _PLANNED.search(told) else "present"
    last = next((one for one in reversed(before) if one.what not in STEPS), None)
    if last is None or span.start - last.end > _LINE or last.start >= span.start:
        return "", None
    if changed := _BECAME.fullmatch(folded, last.end, span.start):
        return last.what, "planned" if changed["will"] else last.qualifier
    if _BACK_TO.fullmatch(folded, last.end, span.start) and FROM.search(folded, begin, last.start):
        return last.what, last.qualifier
    if last.what in UNITS and not (last.what == SHARE and last.start >= begin and _AT.search(told)):
        return "", None
    if last.start >= begin:
        in_list = folded[last.start : last.end].strip().isdigit()
        found = _is_told_alike(text[before[-1].end : span.start], folded, span, in_list)
    else:
        near = "\n" not in folded[last.end : span.start]
        found = near and (_THERE.search(told) is not None or _is_said_alone(text, folded, span, begin, last))
    return (last.what, last.qualifier) if found else ("", None)


def _is_said_alone(text: str, folded: str, span: Span, begin: int, last: Quantity) -> bool:
    """Whether a sentence only says who gives another toll than the sentence before: 'The union says (22).'"""
    stops = folded[span.end : span.end + 1] in (".", ";", "")
    found = _SENTENCE.fullmatch(text, begin, span.start) if stops else None
    return found is not None and (last.qualifier in OF_PEOPLE or _SAYS.fullmatch(found["verb"]) is not None)


_SAYS = re.compile(
    r"(?:also |only )?(?:claims?|claimed|counts?|counted|gives?|gave|lists?|puts? it at|reports?|reported|says?|said"
    r"|speaks? of|spoke of)"
)
"""Verbs by which a figure alone is given, of whatever it is."""


def _is_told_alike(between: str, folded: str, span: Span, in_list: bool) -> bool:
    """
    Whether what stands between two numbers of a sentence only says whose, or of when, the second one is; in a list of
    bare figures a small one stands behind a name, too.
    """
    if _WHEN.search(fold(between)) or (_ACCORDING.search(between) and folded.startswith(" according to", span.end)):
        return True
    if _OWN_AGE.search(between):
        return False
    who = _WHO.search(between)
    if who is None and _SEVERAL.search(between):
        return True
    if who is None or (not _BETWEEN.fullmatch(between, 0, who.start()) and not who["verb"]):
        return False
    if who["name"] is None or who["verb"]:
        return who["name"] not in ("He", "It", "She", "They", "This", "That")
    if not _DAYS.isdisjoint(fold(who["name"]).split()):
        return False
    bare = folded[span.start : span.end].strip()
    return fold(who["name"]) in _states() or not bare.isdigit() or float(bare) >= _LARGE or in_list


@cache
def _states() -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in lexicons.rows("actor_states"))
