"""Agreement between coders: raw, Krippendorff's alpha and Gwet's AC1, with bootstrap intervals.

Units are what was coded; each maps a coder to the value that this coder gave. A coder who left a unit out is not in
its mapping, and a unit that fewer than two coded says nothing of agreement.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Units: TypeAlias = Sequence[Mapping[str, str]]
Counts: TypeAlias = NDArray[np.float64]
Statistic: TypeAlias = Callable[[Counts], float | None]

TENTATIVE = 0.667
"""Below it only tentative conclusions may be drawn (Krippendorff 2004, Content Analysis, 2nd ed., p. 241)."""
DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Agreement:
    """
    How far coders agree on one code: ``units`` that two or more coded, the share of agreeing pairs
    (``raw``), ``alpha`` and ``ac1``, each coefficient with its 95 % interval. A coefficient is None where it is not
    defined: no unit was coded twice, or (alpha) everybody gave the same value throughout.
    """

    units: int
    raw: float | None
    alpha: float | None
    alpha_interval: tuple[float, float] | None
    ac1: float | None
    ac1_interval: tuple[float, float] | None

    @property
    def tentative(self) -> bool:
        """True when nothing shows that the code bears more than tentative conclusions."""
        return self.alpha is None or self.alpha < TENTATIVE


def agreement(units: Units, values: Sequence[str], ordinal: bool = False) -> Agreement:
    """
    The agreement on a code that takes one of ``values``, which stand in their order where the code is ``ordinal``.

    Raises ``ValueError`` when a unit holds a value that is none of them.

    >>> found = agreement([{"a": "yes", "b": "yes"}, {"a": "no", "b": "yes"}, {"a": "no"}], ("yes", "no"))
    >>> found.units, found.raw
    (2, 0.5)
    """
    coded = [unit for unit in units if len(unit) > 1]
    counts = count_values(coded, values)

    def alpha(sample: Counts) -> float | None:
        return krippendorff_alpha(sample, ordinal)

    return Agreement(
        units=len(coded),
        raw=raw_agreement(counts),
        alpha=alpha(counts),
        alpha_interval=interval(alpha, counts),
        ac1=gwet_ac1(counts),
        ac1_interval=interval(gwet_ac1, counts),
    )


def count_values(units: Units, values: Sequence[str]) -> Counts:
    """How many coders gave each value (columns) to each unit (rows); raises ``ValueError`` on another value."""
    place = {value: column for column, value in enumerate(values)}
    counts = np.zeros((len(units), len(values)))
    for row, unit in enumerate(units):
        for coder, value in sorted(unit.items()):
            if value not in place:
                raise ValueError(f"{coder} gave {value!r}, which is none of {', '.join(values)}")
            counts[row, place[value]] += 1
    return counts


def raw_agreement(counts: Counts) -> float | None:
    """The share of agreeing pairs of coders, the mean over units that two or more coded; None without such a unit."""
    coders = counts.sum(axis=1)
    twice = coders > 1
    if not twice.any():
        return None
    agreeing = (counts * (counts - 1)).sum(axis=1)[twice]
    return float((agreeing / (coders * (coders - 1))[twice]).mean())


def krippendorff_alpha(counts: Counts, ordinal: bool = False) -> float | None:
    """
    Krippendorff's alpha for nominal or ordinal values, any number of coders, missing values allowed (Krippendorff
    2011, Computing Krippendorff's Alpha-Reliability). None where no unit was coded twice or all values are one.

    >>> round(krippendorff_alpha(np.array([[2, 0], [2, 0], [0, 2], [1, 1]])), 3)
    0.533
    """
    counts = counts[counts.sum(axis=1) > 1]
    weighed = counts / np.maximum(counts.sum(axis=1, keepdims=True) - 1, 1)
    coincidences = weighed.T @ counts - np.diag(weighed.sum(axis=0))
    totals = coincidences.sum(axis=1)
    distance = _ordinal_distance(totals) if ordinal else 1 - np.eye(len(totals))
    expected = (np.outer(totals, totals) * distance).sum()
    if not expected:
        return None
    return float(1 - (totals.sum() - 1) * (coincidences * distance).sum() / expected)


def _ordinal_distance(totals: Counts) -> Counts:
    """Squared distance of two ranks: how many values lie between them, each end counted by half."""
    middle = np.cumsum(totals) - totals / 2
    return (middle[:, None] - middle[None, :]) ** 2


def gwet_ac1(counts: Counts) -> float | None:
    """
    Gwet's AC1, which holds where nearly all units have one value and alpha and kappa collapse (Gwet 2008, British
    Journal of Mathematical and Statistical Psychology 61). None where no unit was coded twice or one value exists.
    """
    raw = raw_agreement(counts)
    values = counts.shape[1]
    if raw is None or values < 2:
        return None
    coded = counts[counts.sum(axis=1) > 0]
    shares = (coded / coded.sum(axis=1, keepdims=True)).mean(axis=0)
    chance = float((shares * (1 - shares)).sum() / (values - 1))
    return (raw - chance) / (1 - chance)


def interval(statistic: Statistic, counts: Counts) -> tuple[float, float] | None:
    """
    The 95 % percentile interval over units drawn with replacement (Efron & Tibshirani 1993); draws in which the
    statistic is not defined are left out, and where it is in none there is no interval.
    """
    chance = random.Random(0)
    rows = range(len(counts))
    samples = (statistic(counts[chance.choices(rows, k=len(rows))]) for _ in range(DRAWS if len(counts) else 0))
    found = sorted(sample for sample in samples if sample is not None)
    if not found:
        return None
    return found[int(0.025 * (len(found) - 1))], found[int(0.975 * (len(found) - 1) + 0.5)]
