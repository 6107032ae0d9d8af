"""Adjectives that judge by their make, by what someone is plagued by or hungry for, or how well he is thought of."""

from __future__ import annotations

import re

from corpus_tools.model import Stance

_BLAMING = re.compile(
    r"(?:pseudo-|over-(?:ambitious|confident|eager|fed|hasty|paid|promoted|rated|sexed|zealous))[a-z]*"
    r"|[a-z]+-(?:addled|baiting|bashing|crazed|denying|dodging|grabbing|hating|hungry|mongering|peddling|plagued|prone"
    r"|ridden|soaked|spewing|stained|tainted|wracked)"
    r"|(?:corruption|crisis|debt|fraud|graft|scandal|sleaze)-(?:hit|laden|rocked|scarred)"
)
_PRAISING = re.compile(
    r"(?:award|cup|medal|prize|title|trophy)-winning"
    r"|(?:highly|internationally|much|rightly|universally|well|widely)-(?:acclaimed|admired|decorated|esteemed|honou?red|liked|loved"
    r"|praised|regarded|respected)"
)


def stance_by_make(form: str) -> Stance:
    """
    The stance of an adjective that no list has.

    >>> [stance_by_make(form) for form in ("debt-ridden", "prize-winning", "flood-hit")]
    ['unfavourable', 'favourable', 'neutral']
    """
    if _BLAMING.fullmatch(form):
        return "unfavourable"
    return "favourable" if _PRAISING.fullmatch(form) else "neutral"
