"""
Seconds to bring distinct names to actors, from the forms alone and with the counts of a corpus.

    python tests/benchmarks/bench_names.py [NUMBER]

The names are made from the same seed each time: persons from invented surnames and common given names, with initials,
middle names, articles and other spellings; organisations from invented words; surnames alone; acronyms.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator

from corpus_tools.actors.identity.across import resolve_actors
from corpus_tools.actors.identity.clusters import cluster_names
from corpus_tools.actors.names import given as given_names
from corpus_tools.actors.names import slug
from corpus_tools.model import LocalActor

ONSETS = ["b", "d", "f", "g", "h", "j", "k", "kh", "l", "m", "n", "p", "q", "r", "s", "sh", "t", "th", "v", "w", "z"]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ou"]
CODAS = ["", "", "n", "r", "d", "m", "s", "k", "ri", "man", "ov", "sen"]
HEADS = ["Party", "Union", "Company", "Ministry of", "Council", "Bank", "Front", "Group", "University of"]
SPELLINGS = [("ou", "u"), ("ai", "ay"), ("q", "k"), ("th", "dh"), ("o", "u"), ("e", "i")]


def invented(chance: random.Random, syllables: int) -> str:
    """A word that sounds like a name."""
    made = "".join(chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(syllables))
    return (made + chance.choice(CODAS)).capitalize()


def respelt(chance: random.Random, name: str) -> str:
    """The name in another spelling."""
    one, other = chance.choice(SPELLINGS)
    return name.replace(one, other)


def forms(chance: random.Random, given: list[str], surnames: list[str]) -> Iterator[str]:
    """The forms of one actor."""
    if chance.random() < 0.25:
        head, word = chance.choice(HEADS), invented(chance, chance.choice([2, 3]))
        yield f"{head} {word}" if head.endswith(" of") else f"{word} {head}"
        return
    first, last = chance.choice(given), chance.choice(surnames)
    full = f"{first} {last}"
    yield full
    if chance.random() < 0.4:
        yield f"{first} {chance.choice(given)} {last}"
    if chance.random() < 0.3:
        yield respelt(chance, full)
    if chance.random() < 0.2:
        yield f"{first} {chance.choice('ABDHJKM')}. {last}"
    if chance.random() < 0.2:
        yield f"{first} al-{last}"
    if chance.random() < 0.2:
        yield last


def names(number: int, seed: int = 0) -> list[str]:
    """So many distinct names, as a large corpus would hold them."""
    chance = random.Random(seed)
    given = sorted(given_names())
    surnames = [invented(chance, chance.choice([1, 2, 2, 3])) for _ in range(number // 4)]
    found: set[str] = set()
    while len(found) < number:
        found.update(forms(chance, given, surnames))
    return sorted(found)[:number]


def main() -> None:
    """Prints the seconds of both."""
    made = names(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
    began = time.process_time()
    clusters = cluster_names(made)
    print(f"cluster_names: {len(made)} names to {len(set(clusters.values()))} in {time.process_time() - began:.1f} s")
    began = time.process_time()
    actors = resolve_actors(LocalActor(slug(name), name, "person") for name in made)
    print(f"resolve_actors: {len(actors)} slugs in {time.process_time() - began:.1f} s")


if __name__ == "__main__":
    main()
