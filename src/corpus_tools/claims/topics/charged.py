"""Who denies in one text, in its own few words, what another accuses him of in another: 'denied arming the rebels'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from corpus_tools.claims.topics.gist import Said
from corpus_tools.claims.topics.told import SHORT

_LEAST = 2  # actors of such a denial: its speaker, and the one to whom he is said to have done it


def find_denied(claims: Iterable[Said]) -> Iterator[tuple[str, str]]:
    """
    Each denial of few words with each accusation of another text that names its speaker and all others whom it names,
    and holds its words; and the other way round.
    """
    denials: defaultdict[str, list[Said]] = defaultdict(list)
    for one in claims:
        if _is_outright(one):
            denials[one.speaker].append(one)
    for charge in claims if denials else ():
        if charge.act != "accusation" or charge.unsaid:
            continue
        for denial in (one for accused in sorted(charge.about) for one in denials.get(accused, ())):
            if _is_of(denial, charge):
                yield denial.claim, charge.claim
                yield charge.claim, denial.claim


def _is_outright(one: Said) -> bool:
    """Whether a claim denies in few words what its speaker did to another."""
    denies = one.act == "denial" and one.gainsays and not one.unsaid and one.speaker in one.about
    return denies and len(one.about) >= _LEAST and 0 < len(one.words) <= SHORT and one.words <= one.negated


def _is_of(denial: Said, charge: Said) -> bool:
    others = denial.doc_id != charge.doc_id and denial.speaker != charge.speaker
    return others and denial.about <= charge.about and denial.words <= charge.words
