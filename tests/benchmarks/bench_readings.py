"""
Documents a second of each reading, on one core, start-up taken off.

    python tests/benchmarks/bench_readings.py [DOCS.jsonl]

Without a file it reads invented articles of about 700 words, made from the same seed each time. They are read as a
corpus is (``engine.analyse_each``): fifty at a time, one reading of all before the next.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from corpus_tools import actors, chronology, claims, engine, framing
from corpus_tools.corpus import read_jsonl
from corpus_tools.corpus.settings import Settings
from corpus_tools.mapping import rarely_collect
from corpus_tools.model import Document
from corpus_tools.tables.perdocument import STEP

PEOPLE = ["Marta Okoye", "Piet van Holm", "Jonas Lind", "Ilse Brandt", "Abd al-Karim Nasser", "Sean O'Hara"]
BODIES = ["the Dockworkers' Union", "Baltic Holding Company", "the transport ministry", "the Grey Party", "US troops"]
PLACES = ["Selvag", "Osterby", "Baghdad", "Lisbon"]
SENTENCES = [
    "{person} said on {day} that {body} would leave {place} within {number} weeks.",
    "“We will not sell a single crane,” {surname} told reporters. “It belongs to the town.”",
    "{body} accused {surname} of hiding talks with {other}, a charge that he called “absurd”.",
    "According to {body}, more than {number},000 people live in the {number} villages around {place}.",
    "In {month} {year} the council of {place} had voted against the plan of {other}.",
    "The powerful head of {other}, {person}, has promised to publish all letters by the end of {month}.",
    "Nobody in {place} remembers a winter in which so many ships lay idle in the harbour.",
]
DAYS = ["Monday", "Tuesday", "Thursday", "Sunday"]
MONTHS = ["March", "July", "October"]


def articles(number: int, seed: int = 0) -> list[Document]:
    """Invented articles of about 700 words."""
    chance = random.Random(seed)

    def sentence() -> str:
        person = chance.choice(PEOPLE)
        return chance.choice(SENTENCES).format(
            person=person,
            surname=person.split()[-1],
            body=chance.choice(BODIES),
            other=chance.choice(BODIES),
            place=chance.choice(PLACES),
            day=chance.choice(DAYS),
            month=chance.choice(MONTHS),
            year=chance.randint(1990, 2020),
            number=chance.randint(2, 40),
        )

    def article(index: int) -> Document:
        head = f"Harbour talks go on in {chance.choice(PLACES)}\n\nBy Ilse Brandt\nMarch {index % 28 + 1}, 2021\n\n"
        body = "\n\n".join(" ".join(sentence() for _ in range(3)) for _ in range(15))
        return Document(f"a{index}", f"{head}{body}\n\nShare this article\n")

    return [article(index) for index in range(number)]


def main() -> None:
    """Prints a row for each reading."""
    rarely_collect()  # as the command line does
    documents = list(read_jsonl(Path(sys.argv[1]))) if len(sys.argv) > 1 else articles(300)
    context = engine.context_of(documents, Settings())
    engine.analyse(documents[0], context)
    seconds: dict[str, float] = {}

    def timed(name: str, read: Callable[..., Any], *series: Iterable[Any]) -> list[Any]:
        began = time.process_time()
        found = list(map(read, *series))
        seconds[name] = seconds.get(name, 0.0) + time.process_time() - began
        return found

    for start in range(0, len(documents), STEP):
        step = documents[start : start + STEP]
        (articles_here,) = timed("cleaning and dating", engine.clean_each, [step], [context])
        times = timed("time expressions", chronology.find_times, articles_here)
        (mentions,) = timed("names", actors.find_each_mentions, [articles_here])
        timed("relations", actors.find_relations, articles_here, mentions)
        found = timed("claims", claims.find_claims, articles_here, mentions, times)
        timed("quantities", claims.find_quantities, articles_here, found, times)
        said = timed("claims", claims.joined, found)
        timed("events", chronology.find_events, articles_here, times, mentions, said)
        timed("labels", framing.find_labels, articles_here, mentions, said)
        timed("wordings", framing.find_wordings, articles_here, mentions, said)
    words = sum(len(document.text.split()) for document in documents) / len(documents)
    print(f"{len(documents)} documents of {words:.0f} words, one core")
    for name, taken in [*seconds.items(), ("all", sum(seconds.values()))]:
        print(f"{name:20} {1000 * taken / len(documents):7.2f} ms  {len(documents) / taken:8.0f} documents/s")


if __name__ == "__main__":
    main()
