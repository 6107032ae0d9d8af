"""What is said between actors as a figure draws it: all statements between two as one, with room for its name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus_tools.brief.actors.networks import MUTUAL, Tie
from corpus_tools.brief.drawing.layout import is_narrow, page_width, text_width
from corpus_tools.brief.inwords import spoken

EDGE, NARROW_EDGE = 150.0, 16.0  # pixels between the outermost discs and the edge of the page: room for names
SMALL = 12
ARROW = 64.0  # pixels of a stated tie that its name leaves free, discs included

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stated:
    """What one actor is said to be to another, all statements together."""

    one: str
    other: str
    said: str
    quoted: bool
    mutual: bool


def joined(ties: Iterable[Tie]) -> list[Stated]:
    """The stated ties, those of the same two actors in the same direction together."""
    groups: dict[tuple[str, str, bool], list[Tie]] = defaultdict(list)
    for tie in ties:
        mutual = tie.relation in MUTUAL
        groups[(*tie.pair, True) if mutual else (tie.one, tie.other, False)].append(tie)
    return [
        Stated(
            one,
            other,
            ", ".join(dict.fromkeys(spoken(tie.relation) for tie in same)),
            all(tie.voice == "quoted" for tie in same),
            mutual,
        )
        for (one, other, mutual), same in groups.items()
    ]


def with_room(at: Mapping[str, Place], stated: Sequence[Stated]) -> dict[str, Place]:
    """
    The places, the two ends of what is stated so far apart that its name leaves the arrow in sight: the end with fewer
    ties moves, within its own row, so that it comes to cover no name.
    """
    found, edge = dict(at), NARROW_EDGE if is_narrow() else EDGE
    ties = Counter(slug for tie in stated for slug in (tie.one, tie.other))
    for tie in stated:
        moving, staying = sorted((tie.one, tie.other), key=lambda slug: ties[slug])
        (x, y), (fixed, other) = found[moving], found[staying]
        apart = max((text_width(tie.said, SMALL) + ARROW) ** 2 - (y - other) ** 2, 0) ** 0.5
        if abs(x - fixed) < apart:
            outward = fixed + (apart if x > fixed else -apart)
            inward = 2 * fixed - outward
            x = outward if edge <= outward <= page_width() - edge else inward
            found[moving] = min(max(x, edge), page_width() - edge), y
    return found


def partners_of(stated: Sequence[Stated], at: Mapping[str, Place]) -> dict[str, float]:
    """How far to the right those stand, on the average, to whom a stated tie leads from each actor."""
    across: dict[str, list[float]] = defaultdict(list)
    for tie in stated:
        across[tie.one].append(at[tie.other][0])
        across[tie.other].append(at[tie.one][0])
    return {slug: sum(places) / len(places) for slug, places in across.items()}
