"""Who denies right after an accusation: whom it accuses, and not who accuses."""

from __future__ import annotations

import re
from collections.abc import Container

from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import Names
from corpus_tools.model import Mention, Span

PERSONS = frozenset(["person"])
_ADVERBS = r"\s(?:(?:also|has|have|had|in turn|\w+ly)\s){0,2}"
_DENY = "(?:contest(?:s|ed)?|denie[ds]|deny|dispute[ds]?|reject(?:s|ed)?)"
_CALL = "(?:calls?|called|describe[ds]?|dismiss(?:es|ed)?)"
_WHAT = (
    r"(?:the|these|those)\s(?:\w+\s)?"
    r"(?:account|accusation|allegation|charge|claim|report|statement|suggestion|version)s?"
)
_IT = f"(?:it|that|them|this|{_WHAT})"
_DENIES = re.compile(rf"{_ADVERBS}(?:{_DENY}\b|{_CALL}\s{_WHAT}\b)")
_DENIES_IT = re.compile(rf"{_ADVERBS}(?:{_DENY}\s{_IT}(?=[.,;:]|\s(?:and|as|in|on)\b)|{_CALL}\s{_WHAT}\b)")
_ACCUSED = 60  # characters from such a verb to whom it accuses
_ACCUSES = re.compile(
    r"\b(?:accus|blam|charg|convict|indict|su)(?:ed|es|e|ing|s)?\s(?!by\b)(?:the\s)?"
    r"(?:(?!(?:and|but|by|of|that|who)\b)[\w-]+\.?,?\s){0,3}\Z"
)
_IS_ACCUSED = re.compile(
    r",?\s(?:(?:has|had|have)\s(?:\w+\s)?been|is|are|was|were)\s(?:\w+\s){0,2}?(?:accused|blamed|charged|suspected)\b"
)


def accused_before(names: Names, source: Span, kinds: Container[str], spoke: str | None = None) -> Mention | None:
    """
    'Ann Lee accused Jonas Lind of theft. He denied it'; 'The Front was accused by Lee of theft. The group denies it':
    whom the sentence before accuses, of one of the kinds, where a sentence begins with who denies. Nobody denies what
    he has said himself: 'Ann Lee said Jonas Lind had lied. He denied it', where ``spoke`` is Lee.
    """
    folded, begin = names.folded, begin_of(names.folded, source.start)
    if begin != source.start or not _DENIES.match(folded, source.end):
        return None
    before = begin_of(folded, max(names.end_before(begin) - 1, 0))
    told = [named for named in names.within(before, begin) if named.kind in kinds]
    for named in told:
        accused = _ACCUSES.search(folded, max(before, named.start - _ACCUSED), named.start)
        if accused or _IS_ACCUSED.match(folded, named.end):
            return named
    others = {named.actor: named for named in told if named.actor != spoke}
    own = spoke is not None and any(named.actor == spoke for named in names.within(before, begin))
    return next(iter(others.values())) if own and len(others) == 1 and _DENIES_IT.match(folded, source.end) else None
