"""The persons before a pronoun that it can mean: not who did something to its subject, nor whom words only tell of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.speakers.countrymen import lands_in
from corpus_tools.claims.speakers.describing import Descriptions
from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import Names
from corpus_tools.claims.speakers.roles import persons_like
from corpus_tools.claims.speakers.sentence_subjects import SUBJECTS, is_spoken_of
from corpus_tools.model import Mention, Span

BESIDE = frozenset(["byline", "caption", "related"])
"""Zones beside the text, whose names no pronoun of the text means."""
_WHOM = re.compile(r",?\s(?:whom|which|that)\s")  # between a name and one who does something to it
_LONGEST_WHOM = len(", which ")
_GONE = re.compile(
    r"\b(?:(?:assassination|bust|execution|funeral|grave|killing|lynching|mural|murder|painting|portrait|slaying|statue"
    r"|tomb)s? of"
    r"|(?:her|his|the|their) (?:assassinated|deceased|late|murdered|slain)) (?P<titles>(?:[\w.'’-]+ ){0,5})\Z"
)
_LONGEST_GONE = 70  # characters: the assassination of the former prime minister of the republic
_BEFORE_NAMES = frozenset(
    ["chief", "deputy", "dr", "former", "her", "his", "mr", "mrs", "ms", "prime", "sir", "the", "top"]
)
"""Words that may stand before a name and say of nobody what he is."""

_AT_PLACE = re.compile(r"\b(?:at|in|near|on)\s\Z")  # a name unknown, which is rather a place: 'on Quay Road'
DONE_BY = re.compile(
    r"\s*(?:(?:if|once|when|while)\s)?[\w'-]+(?:ed|en|own|orn|ght|et|ut|ung)\s(?:[^,;:.\"]{1,60}\s)?by\s(?:(?:the\s)?[\w'.-]+\s){0,4}"
)
"""A sentence up to a name by whom something was done to its subject: 'Taunted in the chamber by (Ian Marsh), he'."""


def fitting(
    names: Names, descriptions: Descriptions, source: Span, gender: frozenset[str], content: Sequence[Span]
) -> list[Mention]:
    """The persons before the source that the pronoun can mean, the nearest first."""
    folded, fits = names.folded, descriptions.roles.fits
    said_before = [span for span in content if span.start < source.start]
    near, begin = source.start - _LONGEST_WHOM, begin_of(folded, source.start)
    subject = source.cut(folded) in SUBJECTS
    return [
        m
        for m in names.before(source.start)
        if m.kind == "person"
        and m.zone not in BESIDE
        and fits(m.actor, gender)
        and not (said_before and any(span.covers(m) for span in said_before))
        and not (m.actor in names.unsure and _AT_PLACE.search(folded, m.start - 8, m.start))
        and not (m.start > begin and DONE_BY.fullmatch(folded, begin, m.start))
        and not (m.end >= near and _WHOM.fullmatch(folded, m.end, source.start))
        and not (subject and _is_gone(folded, m.start))
        and not (
            subject and m.start > begin and is_told_of(names, descriptions, m, begin) and not _acts(folded, m, source)
        )
    ]


_WHO_ACTS = re.compile(
    r"(?:,[^.;:?!\"“”]{2,90})?,\swho\s[^.;:?!\"“”]{2,120}?\s(?:after|as|because|before|once|since|when|while)\s"
)


def _acts(folded: str, mention: Mention, source: Span) -> bool:
    """True for one of whom words only tell, but a clause what he did: 'no kin of (Ann Lee), who left after she'."""
    return _WHO_ACTS.fullmatch(folded, mention.end, source.start) is not None


def _is_gone(folded: str, at: int) -> bool:
    """
    True for a name behind words for a death or a picture and nothing but what he was.

    >>> said = "the murder of the journalist ann lee"
    >>> _is_gone(said, said.index("ann"))
    True
    >>> said = "late on monday ann lee", "the killing of two men ann lee"
    >>> [_is_gone(one, one.index("ann")) for one in said]
    [False, False]
    """
    gone = _GONE.search(folded, max(at - _LONGEST_GONE, 0), at)
    words = gone["titles"].replace(".", "").split() if gone else []
    return gone is not None and all(w in _BEFORE_NAMES or persons_like(w) or lands_in(w) for w in words)


def is_told_of(names: Names, descriptions: Descriptions, mention: Mention, begin: int) -> bool:
    """True for 'After a meeting with (Ann Lee), he' and 'Through his lawyer, (Ann Lee), he'."""
    return is_spoken_of(names, mention, begin) or descriptions.is_his(begin, mention.start)
