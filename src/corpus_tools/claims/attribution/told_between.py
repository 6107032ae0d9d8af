"""What the writer tells between the words of a speaker, and whose words stand beside it: 'Ann Lee shrugs. “No.”'"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus_tools.claims.attribution import FINITE, Attribution, whole
from corpus_tools.claims.attribution.clauses import FIRST_SUBJECT, Unit
from corpus_tools.claims.attribution.layout import QUOTED
from corpus_tools.claims.cues import cue_forms
from corpus_tools.claims.speakers.roles import persons_like

ONLY_QUOTED = re.compile(r"q[q.]*")


def told_of(before: Unit, unit: Unit, found: Sequence[Attribution], persons: Collection[int]) -> Attribution | None:
    """'Ann Lee, 84, shrugged. “It is late.”': a person of whom the sentence before tells, and nothing that he says."""
    if before.paragraph != unit.paragraph or "q" in before.tags or before.zone != "body":
        return None
    if any(before is part for claim in found[-3:] for part in (claim.unit, *(one for one, _ in claim.content))):
        return None
    match = FIRST_SUBJECT.search(before.tags)
    if match is None or not (before.spans[match.end() - 1][1] in persons or _makes_a_face(before, match)):
        return None
    return Attribution(before, match.span(), None, [whole(unit)], QUOTED, "quotation-continues")


def opens_before(first: Unit, before: Unit, found: Sequence[Attribution]) -> bool:
    """'“It rained.” Ann Lee looks up. “It rained for days.”': hers, too, where nobody else has said it."""
    same = first.paragraph == before.paragraph and ONLY_QUOTED.fullmatch(first.tags) is not None
    return same and not any(first is part for claim in found[-3:] for part, _ in claim.content)


_FACE = re.compile(r"(?:,[^;:.q]{1,80}?,)?j*(?P<verb>[vk])")


def _makes_a_face(before: Unit, who: re.Match[str]) -> bool:
    """'Karim shrugs.', 'The shopkeeper, a man of 60, smiles.': one whom no list of names knows, by what he does."""
    face = _FACE.match(before.tags, who.end())
    cue = cue_forms().get(before.words[face.start("verb")]) if face else None
    noun = before.words[who.end() - 1]
    one = before.capital(who.end() - 1) or bool(persons_like(noun)) or before.tags[who.start()] == "n"
    return cue is not None and cue[0].takes in _BY_FACE and one


_BY_FACE = frozenset(["q", "qh"])
"""What verbs take that tell of a face or a voice: 'shrugs', 'smiled'."""


_NOISES = frozenset(
    ["applause", "booing", "boos", "chanting", "chants", "cheering", "cheers", "cries", "groans", "heckling",
     "interruptions", "jeering", "jeers", "laughs", "laughter", "murmurs", "screams", "shouting", "shouts", "uproar",
     "whistles", "yells"]
)  # fmt: skip
_LOUD = frozenset(["but", "general", "long", "loud", "louder", "more", "some", "then", "there", "are", "is", "was"])
_CHAIR = re.compile(
    r"(?:the |mr |madam )?(?:chair(?:man|woman|person)?|deputy speaker|moderator|presiding \w+|speaker) "
    r"(?:appeals|asks?|asked|calls?|called|pleads|rings|rang)\b"
)


def is_narrated(last: Attribution, unit: Unit) -> bool:
    """Whether the writer tells what a sentence says that stands behind somebody's words without marks of its own."""
    if _opens_with_noise(unit) or _CHAIR.match(" ".join(unit.words[:6])):
        return True
    first, span = last.content[0]
    marked = ONLY_QUOTED.fullmatch(first.tags[slice(*span)]) is not None
    return (marked and "q" not in unit.tags) or _is_of_himself(last, unit)


def _opens_with_noise(unit: Unit) -> bool:
    at = next((at for at, word in enumerate(unit.words) if word not in _LOUD), 0)
    return unit.words[at] in _NOISES and not FINITE.search(unit.tags, at + 1)


def _is_of_himself(last: Attribution, unit: Unit) -> bool:
    """Whether a sentence tells by his name what the speaker does: 'Lott: … (Lott) apologises.'"""
    if last.source is None or len(unit.tags) < 3:
        return False
    name = last.unit.words[last.source[1] - 1]
    return unit.words[0] == name and unit.capital(0) and unit.tags[1] in "avk" and last.unit.capital(last.source[1] - 1)
