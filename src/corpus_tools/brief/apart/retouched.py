"""What copies of one text change: a quotation in other words, a number in another's place."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any, TypeVar

Bounds = tuple[float | None, float | None]
Key = TypeVar("Key", bound=Hashable)

FEWEST, SHARE = 3, 0.6
"""Words, and their share of the longer quotation, that stand in both, in their order."""

MOST = 80
"""Quotations of one text and its copies that are compared; the work grows with their square."""


def is_retouched(one: Sequence[str], other: Sequence[str]) -> bool:
    """
    Whether a quotation stands in a copy with a word put in, left out or put for another, and not only cut at an end.

    >>> said = "we cannot rule out negligence".split()
    >>> is_retouched(said, "we cannot rule out criminal negligence".split()), is_retouched(said, said[:4])
    (True, False)
    """
    same, changes = changed(one, other)
    if same < FEWEST or same < SHARE * max(len(one), len(other)):
        return False
    return "replace" in changes or any(tag != "equal" for tag in changes[1:-1])


def changed(one: Sequence[str], other: Sequence[str]) -> tuple[int, list[str]]:
    """
    How many words stand in both, in their order, and what is done from one to the other, step by step.

    >>> changed("we took advice on it".split(), "we did nothing on it".split())
    (3, ['equal', 'replace', 'equal'])
    """
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    same = sum(size for _, _, size in matcher.get_matching_blocks())
    return same, [tag for tag, *_ in matcher.get_opcodes()]


def linked(keys: Sequence[Key], pairs: Iterable[tuple[Key, Key]]) -> Iterator[list[Key]]:
    """
    The keys that pairs link, each set of them by itself, in their order; those in no pair are in no set.

    >>> list(linked("abcde", [("a", "c"), ("b", "e"), ("c", "d")]))
    [['a', 'c', 'd'], ['b', 'e']]
    """
    whose = {key: key for key in keys}
    for one, other in pairs:
        old = whose[other]
        whose |= {key: whose[one] for key in keys if whose[key] == old}
    sets: dict[Key, list[Key]] = defaultdict(list)
    for key in keys:
        sets[whose[key]].append(key)
    yield from (found for found in sets.values() if len(found) > 1)


def retouched(said: Mapping[Key, tuple[str, Sequence[str]]]) -> Iterator[list[Key]]:
    """
    The quotations of one text and its copies that differ in words, each such set by itself. ``said`` is the document
    and the words of each; what a document has word for word is no version of what else it has.
    """
    keys = [*said][:MOST]
    has: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for doc_id, words in said.values():
        has[doc_id].add(tuple(words))

    def differ(one: Key, other: Key) -> bool:
        (here, words), (there, others) = said[one], said[other]
        new = here != there and tuple(words) not in has[there] and tuple(others) not in has[here]
        return new and is_retouched(words, others)

    yield from linked(keys, (pair for pair in combinations(keys, 2) if differ(*pair)))


def exchanged(numbers: Iterable[Mapping[str, Any]], origin: Mapping[str, str]) -> set[str]:
    """
    The numbers of one kind of thing of which a copy has one that its text has not, and the text one that it has not.
    """
    held: dict[str, dict[str, dict[Bounds, str]]] = defaultdict(lambda: defaultdict(dict))
    for one in numbers:
        place = origin.get(one["doc_id"], one["doc_id"])
        held[place][one["doc_id"]][one["low"], one["high"]] = one["id"]
    found: set[str] = set()
    for copies in held.values():
        for first, second in combinations(copies.values(), 2):
            own, others = first.keys() - second.keys(), second.keys() - first.keys()
            if len(own) == len(others) == 1 and excludes(*own, *others):
                found |= {first[own.pop()], second[others.pop()]}
    return found


def excludes(one: Bounds, other: Bounds) -> bool:
    """
    Whether two numbers, each from a low bound to a high one, have no value in common.

    >>> excludes((12, None), (20, None)), excludes((12, 12), (20, None))
    (False, True)
    """
    low = max(-math.inf if low is None else low for low, _ in (one, other))
    return low > min(math.inf if high is None else high for _, high in (one, other))
