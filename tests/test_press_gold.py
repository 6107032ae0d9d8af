"""
Scrapes that we wrote, coded by hand in one file each, and how much of the coding the readings find.

The files came in three batches of four and one of three (a to d), each coded before anything was run on it, and
mended for after its first figures were taken; codings that broke the book were mended too. At first sight, batch by
batch: names F1 88, 86, 84, 90 with 98, 100, 98, 100 per cent brought to the right actor; lines in the right zone 93,
86, 88, 91; dated events 96, 63, 76, 100; labels 73, 46, 55, 72 with a precision of 92, 100, 85, 81. Later figures
flatter the rules.

Five batches more (e to i: six, four, four, three and three texts of other registers, from tabloid to church magazine)
are coded for zones, events and labels only. At first sight: dated events 80, 84, 91, 95, 89; labels 41, 54, 57, 59, 65
with a precision of 98, 94, 98, 95, 92. Dates that were coded in another form than EDTF, and a line of the byline that
had to say "published", were mended.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from corpus_tools import engine, text
from corpus_tools.corpus.settings import Settings
from corpus_tools.model import Document, Reading, Span

from .test_actors import unmarked

GOLD = Path(__file__).parent / "gold" / "press"
INDEPENDENT = Path(__file__).parent / "gold" / "independent"
"""
Scrapes that somebody wrote and coded who had not seen the rules, in three batches of eight (e to g). All were worked on
afterwards, g last. Before anything was mended on it there names were found 86 then 91 times of a hundred, claims 78
then 82, their speakers 78 then 80, acts 48 then 50, dated events 82 then 83, labels 38 then 58, lines zoned 84 and 84.
"""
ZONES = {
    "T": "title", "Y": "byline", "B": "body", "I": "infobox", "P": "caption",
    "E": "editor_comment", "C": "reader_comment", "R": "related", "X": "boilerplate",
}  # fmt: skip
_WORD = re.compile(r"\w+")
_SAME = 0.5  # share of words of both claims, as in the scorers of attribution


@dataclass
class Marks:
    """What was asked, found and right of each reading, and the faults in words."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def mark(self, what: str, asked: int, right: int, fault: str = "") -> None:
        self.counts[f"{what}:asked"] += asked
        self.counts[f"{what}:right"] += right
        if fault and right < asked:
            self.faults.append(f"{what}: {fault}")


def scored(path: Path) -> Marks:
    """The marks of one scrape, read as a person's folder is, without a word of hers."""
    coding = tomllib.loads(path.read_text(encoding="utf-8"))
    codes, marked = zip(*(line.split("|", 1) for line in coding["text"].strip().split("\n")), strict=True)
    written, names = unmarked("\n".join(marked) + "\n")
    document = Document(path.stem, written)
    reading = engine.analyse(document, engine.context_of([document], Settings()))
    marks = Marks()
    _score_zones(marks, reading, [ZONES[code] for code in codes])
    _score_published(marks, reading, coding["published"])
    _score_events(marks, reading, coding["events"])
    _score_labels(marks, reading, coding["labels"])
    if "claims" in coding:
        ids = _score_names(marks, reading, names)
        _score_claims(marks, reading, coding["claims"], ids)
    return marks


def _score_zones(marks: Marks, reading: Reading, codes: list[str]) -> None:
    article = reading.article
    for line, code in zip(text.lines(article.text), codes, strict=True):
        zone = next(zone for zone in article.zones if zone.covers(line))
        fault = f"{code} as {zone.zone} ({zone.rule}): {line.cut(article.text)[:60]}"
        marks.mark("zones", 1, zone.zone == code, fault)
        marks.mark("body", 1, (zone.zone == "body") == (code == "body"))


def _score_published(marks: Marks, reading: Reading, coded: str) -> None:
    found = reading.article.published.period
    start, end = (coded.split("/") * 2)[:2]
    inside = start <= str(found.first) and str(found.last) <= end if found else coded == "unknown"
    marks.mark("published", 1, bool(inside), f"{coded} as {found and found.edtf}")


def _score_names(marks: Marks, reading: Reading, coded: list[tuple[int, int, str, str]]) -> dict[str, str]:
    """Names pair when they overlap; the actor found is right when it holds most names of the actor coded."""
    written = reading.article.text
    unread = [z for z in reading.article.zones if z.zone in ("boilerplate", "related")]
    coded = [name for name in coded if not any(z.covers(Span(*name[:2])) for z in unread)]
    free, pairs = [m for m in reading.mentions if m.kind != "place"], []
    for start, end, kind, actor in coded:
        over = next((m for m in free if m.start < end and start < m.end), None)
        marks.mark("names", 1, over is not None, f"missed {written[start:end]}")
        if over is not None:
            free.remove(over)
            pairs.append((actor, over))
            marks.mark("kinds", 1, over.kind == kind, f"{written[start:end]} {kind} as {over.kind} ({over.rule})")
    marks.counts["names:found"] += len(pairs) + len(free)
    marks.faults += [f"names: too many {written[m.start : m.end]} {m.kind} ({m.rule})" for m in free]
    counts = Counter((actor, m.actor) for actor, m in pairs)
    best: dict[str, str] = {}
    for (actor, slug), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if actor not in best and slug not in best.values():
            best[actor] = slug
    for actor, m in pairs:
        marks.mark("linked", 1, best.get(actor) == m.actor, f"{m.cut(written)} {actor} as {m.actor}")
    return best


def _score_events(marks: Marks, reading: Reading, coded: list[list[str]]) -> None:
    written = reading.article.text
    for words, when in coded:
        at = written.index(words)
        over = [e for e in reading.events if e.start < at + len(words) and at < e.end]
        shown = ", ".join(f"{e.when} [{written[e.start : e.end][:50]}]" for e in over) or "none"
        marks.mark("events", 1, any(e.when == when for e in over), f"{words} {when}: {shown}")


def _score_labels(marks: Marks, reading: Reading, coded: list[list[str]]) -> None:
    written, free = reading.article.text, list(reading.labels)
    for words, voice, *_target in coded:
        places = [m.span() for m in re.finditer(re.escape(words), written)]
        over = [one for one in reading.labels if any(one.start < end and start < one.end for start, end in places)]
        marks.mark("labels", 1, bool(over), f"missed {words}")
        marks.mark("voices", 1, any(one.voice == voice for one in over), f"{words} {voice}" * bool(over))
        free = [one for one in free if one not in over]
    marks.counts["labels:found"] += len(reading.labels)
    marks.counts["labels:good"] += len(reading.labels) - len(free)
    marks.faults += [f"labels: too many {one.cut(written)} ({one.rule})" for one in free]


def _words_at(written: str, spans: list[tuple[int, int]]) -> set[int]:
    return {word.start() for start, end in spans for word in _WORD.finditer(written, start, end)}


def _score_claims(marks: Marks, reading: Reading, coded: list[list[str]], ids: dict[str, str]) -> None:
    written = reading.article.text
    claims = [c for c in reading.claims if c.parent is None and c.zone != "reader_comment"]
    found = [_words_at(written, [(s.start, s.end) for s in c.content]) for c in claims]
    marks.counts["claims:found"] += len(claims)
    for words, speaker, act in coded:
        at = written.index(words)
        mine = _words_at(written, [(at, at + len(words))])
        share, best = max(((len(mine & ws) / min(len(mine), len(ws)), i) for i, ws in enumerate(found)), default=(0, 0))
        marks.mark("claims", 1, share >= _SAME, f"missed {words}")
        if share >= _SAME:
            claim = claims[best]
            right = claim.speaker == ids.get(speaker)
            marks.mark("speakers", 1, right, f"{words[:40]} {speaker} as {claim.speaker}")
            marks.mark("acts", 1, claim.act == act, f"{words[:40]} {act} as {claim.act}")


def shares(counts: Counter[str]) -> str:
    """The marks as a line of figures in per cent."""
    kinds = list(dict.fromkeys(key.split(":")[0] for key in counts))
    line = [f"{k} {100 * counts[k + ':right'] / counts[k + ':asked']:.0f}" for k in kinds if counts[k + ":asked"]]
    f1 = 200 * counts["names:right"] / max(1, counts["names:asked"] + counts["names:found"])
    precision = 100 * counts["labels:good"] / max(1, counts["labels:found"])
    return " · ".join(line) + f" · names F1 {f1:.1f} · label precision {precision:.0f}"


def test_hand_coded_scrapes_are_read_as_often_as_promised() -> None:
    counts: Counter[str] = Counter()
    for path in sorted(GOLD.glob("*.toml")):
        counts += scored(path).counts
    assert share(counts, "zones") >= 0.93
    assert share(counts, "body") >= 0.97
    assert 2 * counts["names:right"] / (counts["names:asked"] + counts["names:found"]) >= 0.95
    assert share(counts, "linked") >= 0.98
    assert share(counts, "events") >= 0.9
    assert share(counts, "labels") >= 0.72
    assert counts["labels:good"] / counts["labels:found"] >= 0.9
    assert share(counts, "claims") >= 0.9
    assert share(counts, "speakers") >= 0.88


def test_scrapes_of_an_independent_coder_are_read_no_worse_than_once_measured() -> None:
    counts: Counter[str] = Counter()
    for path in sorted(INDEPENDENT.glob("g*.toml")):
        counts += scored(path).counts
    least = {"zones": 0.91, "body": 0.96, "names": 0.89, "linked": 0.98, "events": 0.8, "labels": 0.7, "claims": 0.83,
             "speakers": 0.82, "acts": 0.66}  # fmt: skip
    assert {what: share(counts, what) for what, floor in least.items() if share(counts, what) < floor} == {}


def share(counts: Counter[str], what: str) -> float:
    return counts[f"{what}:right"] / counts[f"{what}:asked"]


if __name__ == "__main__":
    import sys

    total: Counter[str] = Counter()
    for path in sorted(GOLD.glob("*.toml")):
        if path.stem[:1] in sys.argv[1]:
            marks = scored(path)
            total += marks.counts
            print(f"\n== {path.stem}: {shares(marks.counts)}\n  " + "\n  ".join(marks.faults))
    print(f"\n{shares(total)}\n{dict(total)}")
