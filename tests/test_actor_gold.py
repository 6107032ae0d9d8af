"""How often the names of press texts that we wrote and coded are found, and brought to the right actor."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path

import pytest

from corpus_tools import engine
from corpus_tools.actors import find_mentions
from corpus_tools.model import Document

from .test_actors import unmarked

GOLD = Path(__file__).parent / "gold" / "actors"


@dataclass(frozen=True)
class Score:
    """Mentions coded, found and both; of both, those of one kind and those of the right actor."""

    coded: int = 0
    found: int = 0
    both: int = 0
    kind: int = 0
    linked: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.both / (self.coded + self.found)


def score_of(marked: str) -> tuple[Score, list[str]]:
    """
    The score of one article, and what was wrong. Names pair when they overlap, one to one; an actor found is the right
    one when it is the one that holds most mentions of the actor coded, and no other actor coded has more of it.
    """
    written, coded = unmarked(marked.strip() + "\n")
    article = engine.clean(Document("gold", written), engine.Context())
    found = [mention for mention in find_mentions(article) if mention.kind != "place"]
    free, pairs, faults = list(found), [], []
    for start, end, kind, actor in coded:
        over = next((m for m in free if m.start < end and start < m.end), None)
        if over is None:
            faults.append(f"missed: {written[start:end]}")
            continue
        free.remove(over)
        pairs.append((kind, actor, over))
        if over.kind != kind:
            faults.append(f"kind: {written[start:end]} {kind} as {over.kind} ({over.rule})")
    faults += [f"too many: {written[m.start : m.end]} {m.kind} ({m.rule})" for m in free]
    counts = Counter((actor, m.actor) for _, actor, m in pairs)
    best: dict[str, str] = {}
    for (actor, slug), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if actor not in best and slug not in best.values():
            best[actor] = slug
    wrong = [
        f"actor: {written[m.start : m.end]} {actor} as {m.actor}" for _, actor, m in pairs if best.get(actor) != m.actor
    ]
    same = sum(kind == m.kind for kind, _, m in pairs)
    return Score(len(coded), len(found), len(pairs), same, len(pairs) - len(wrong)), faults + wrong


def articles() -> list[pytest.param]:
    listed = tomllib.loads((GOLD / "press.toml").read_text(encoding="utf-8"))["article"]
    return [pytest.param(article["text"], id=article["topic"]) for article in listed]


def added(scores: Iterable[Score]) -> Score:
    return Score(*(sum(column) for column in zip(*map(astuple, scores), strict=True)))


def test_names_are_found_and_brought_to_the_right_actor() -> None:
    total = added(score_of(param.values[0])[0] for param in articles())
    assert total.f1 >= 0.95
    assert total.linked >= 0.97 * total.both


if __name__ == "__main__":
    scores = []
    for param in articles():
        score, faults = score_of(param.values[0])
        scores.append(score)
        print(f"\n{param.id}: F1 {100 * score.f1:.1f} {score}\n  " + "\n  ".join(faults))
    total = added(scores)
    shares = f"kind {100 * total.kind / total.both:.1f}, linked {100 * total.linked / total.both:.1f}"
    print(f"F1 {100 * total.f1:.1f}, {total}, {shares}")
