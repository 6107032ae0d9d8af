"""
Invented corpora of any size, the same each time: about 700 words a document, thousands of names, sites with furniture,
reposts.

    python tests/benchmarks/synthetic.py FOLDER NUMBER
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

SYLLABLES = [
    "an",
    "ba",
    "bel",
    "da",
    "dor",
    "en",
    "fa",
    "gor",
    "ha",
    "il",
    "jen",
    "ka",
    "kel",
    "la",
    "lin",
    "ma",
    "mir",
    "na",
    "nor",
    "o",
    "pe",
    "ral",
    "sa",
    "sil",
    "ta",
    "tor",
    "u",
    "va",
    "wen",
    "ya",
    "zor",
]
FIRST = [
    "Marta",
    "Piet",
    "Jonas",
    "Ilse",
    "Sean",
    "Amina",
    "Karim",
    "Olga",
    "Tomas",
    "Leila",
    "Viktor",
    "Nadia",
    "Hugo",
    "Clara",
    "Emil",
    "Sofia",
    "Anton",
    "Vera",
]
BODIES = ["Union", "Party", "Company", "Bank", "Brigade", "Front", "Council", "Institute", "Movement", "Agency"]
SORTS = ["Workers'", "Democratic", "Holding", "National", "Peoples", "Harbour", "Northern", "Free", "Steel", "Reform"]
SITES = [
    f"{word} {paper}" for word in ("Northern", "Selvag", "Daily", "Coast", "Valley") for paper in ("Post", "Courier")
]
OBJECTS = [
    "cranes",
    "letters",
    "budgets",
    "tunnels",
    "prisoners",
    "rockets",
    "schools",
    "villages",
    "ships",
    "factories",
    "dams",
    "pensions",
    "borders",
]
ACTIONS = [
    "sell",
    "close",
    "repair",
    "defend",
    "attack",
    "inspect",
    "publish",
    "finance",
    "abandon",
    "reopen",
    "search",
    "tax",
]
SENTENCES = [
    "{person} said on {day} that {body} would {act} the {thing} of {place} within {number} weeks.",
    "“We will not {act} a single one of the {thing},” {surname} told reporters. “They belong to {place}.”",
    "{body} accused {surname} of hiding talks with {other}, a charge that he called “absurd”.",
    "According to {body}, more than {number},000 people live around the {thing} of {place}.",
    "In {month} {year} the council of {place} had voted against a plan to {act} the {thing}.",
    "The powerful head of {other}, {person}, has promised to {act} all {thing} by the end of {month}.",
    "Nobody in {place} remembers a winter in which so many {thing} were left without a guard.",
    "{person} denied that {body} had ever asked {other} to {act} the {thing}.",
    "On {month} {number}, {year}, fighters of {body} entered {place} and took {number} {thing}.",
    "Critics of {surname} say the {thing} cost the town twice as much as {other} had announced.",
    "It was raining when the first {thing} came into view behind the hills of {place}.",
    "“{body} must {act} its {thing} now,” {person} wrote in a letter to {other}.",
]
MONTHS = ["January", "March", "May", "July", "October", "December"]
DAYS = ["Monday", "Tuesday", "Thursday", "Sunday"]
REPOSTS = 0.05
"""The share of documents that repeat an earlier one under another head; agencies' copy is about as frequent."""


class Corpus:
    """A world of names that grows with the square root of the number of documents, as names in newspapers do."""

    def __init__(self, number: int, seed: int = 0) -> None:
        self.number, self._chance = number, random.Random(seed)
        size = 40 + int(20 * number**0.5)
        self._surnames = [self._word(2, 4) for _ in range(size)]
        self._people = [f"{self._pick(FIRST)} {self._pick(self._surnames)}" for _ in range(size)]
        self._places = [self._word(2, 3) for _ in range(size // 4)]
        self._bodies = [
            f"the {self._pick(self._places)} {self._pick(SORTS)} {self._pick(BODIES)}" for _ in range(size // 2)
        ]

    def _pick(self, items: list[str]) -> str:
        """One of the items; a few are met often and most seldom."""
        return items[int(len(items) * self._chance.random() ** 3)]

    def _word(self, least: int, most: int) -> str:
        return "".join(self._chance.choice(SYLLABLES) for _ in range(self._chance.randint(least, most))).capitalize()

    def _sentence(self, cast: list[str]) -> str:
        person = self._pick(cast)
        filled = self._chance.choice(SENTENCES).format(
            person=person,
            surname=person.split()[-1],
            body=self._pick(self._bodies),
            other=self._pick(self._bodies),
            place=self._pick(self._places),
            thing=self._chance.choice(OBJECTS),
            act=self._chance.choice(ACTIONS),
            day=self._chance.choice(DAYS),
            month=self._chance.choice(MONTHS),
            year=self._chance.randint(1990, 2020),
            number=self._chance.randint(2, 28),
        )
        return filled[0].upper() + filled[1:]

    def texts(self) -> Iterator[str]:
        """The documents, one after another."""
        body = ""
        for index in range(self.number):
            cast = [self._pick(self._people) for _ in range(12)]
            if not body or self._chance.random() > REPOSTS:
                body = "\n\n".join(" ".join(self._sentence(cast) for _ in range(3)) for _ in range(15))
            site = SITES[index % len(SITES)]
            title = f"{self._pick(self._places)} argues about its {self._chance.choice(OBJECTS)}"
            head = f"{title}\n\nBy {self._pick(self._people)}\n"
            date = f"{self._chance.choice(MONTHS)} {index % 28 + 1}, {2000 + index % 20}"
            yield f"{head}{date}\n\n{body}\n\nShare this article\nCopyright {site}. All rights reserved.\n"


def write_corpus(folder: Path, number: int, seed: int = 0) -> None:
    """Writes a corpus, a thousand documents to a folder."""
    for index, text in enumerate(Corpus(number, seed).texts()):
        path = folder / f"{index // 1000:03}" / f"{index:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_corpus(Path(sys.argv[1]), int(sys.argv[2]))
