"""The reader: every document whole, its lines by zone and its findings as layers, for the analyst's own desk.

It holds the full texts, so it is not handed on and not committed; the brief holds excerpts only.
"""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from corpus_tools.brief.citing import document_names
from corpus_tools.brief.display import anchor
from corpus_tools.brief.exhibits import actor_names, leading_actors
from corpus_tools.brief.inwords import spoken
from corpus_tools.brief.rows import among, gathered, records
from corpus_tools.model import ACTS
from corpus_tools.text import lines

if TYPE_CHECKING:
    from corpus_tools.study import Study

Row = Mapping[str, Any]

LARGEST = 5_000_000
"""Characters of text in one reader; a browser scrolls no more than that without pain."""

OFFERED = 100
"""Names of actors that the field for going through findings offers."""

LAYERS = {
    "mentions": "names",
    "claims": "claims",
    "source": "sources of claims",
    "cue": "verbs of saying",
    "quantities": "numbers",
    "times": "times",
    "events": "events",
    "labels": "wordings",
    "evidence": "evidence of judgements",
}
"""What can be switched on and off: the class in the page, and its name."""

_ABOUT = {
    "mentions": ("actor", "kind"),
    "claims": ("speaker", "quotation", "act", "tier"),
    "quantities": ("what", "qualifier"),
    "times": ("type", "value"),
    "events": ("when", "basis"),
    "labels": ("target", "stance", "voice"),
    "evidence": ("judgement",),
}


@dataclass(frozen=True, slots=True, order=True)
class Layer:
    """
    A stretch of text that a finding covers: in which layer, under which evidence number, what it says, and whether
    the number leads here (a claim has several stretches, and leads to the first of its content).
    """

    start: int
    end: int
    layer: str
    number: str
    about: str
    leads: bool


def reader_page(study: Study, texts: Mapping[str, str]) -> str:
    """
    A page that stands by itself, with the documents whose ``texts`` are given in the order of the table; beyond
    ``LARGEST`` characters documents are named and left out.
    """
    from jinja2 import Environment, PackageLoader
    from markupsafe import Markup

    names, actors = document_names(study.documents), actor_names(study.actors)
    layers = _layers(study, actors, [*texts])
    zones: defaultdict[str, list[Row]] = defaultdict(list)
    for row in _rows_of(study, "zones", texts, "start", "zone", "rule"):
        zones[row["doc_id"]].append(row)
    shown: list[dict[str, str]] = []
    left_out: list[str] = []
    size = 0
    for doc_id in (row["doc_id"] for row in records(study.documents) if row["doc_id"] in texts):
        size += len(texts[doc_id])
        if size > LARGEST and shown:
            left_out.append(names[doc_id])
            continue
        body = "".join(_lines(texts[doc_id], zones[doc_id], layers[doc_id]))
        shown.append({"id": anchor("doc", doc_id), "name": names[doc_id], "doc_id": doc_id, "body": Markup(body)})
    environment = Environment(loader=PackageLoader("corpus_tools.brief.page", "templates/brief"), autoescape=True)
    page = environment.get_template("reader.html.j2")
    leading = [row["name"] for row in records(leading_actors(study.actors, OFFERED))]
    return str(
        page.render(title=study.title, documents=shown, left_out=left_out, layers=LAYERS, names=[*leading, *ACTS])
    )


def _layers(study: Study, actors: Mapping[str, str], doc_ids: Sequence[str]) -> defaultdict[str, list[Layer]]:
    """What covers the text of each of these documents, from all tables of findings."""
    found: defaultdict[str, list[Layer]] = defaultdict(list)
    for table, columns in _ABOUT.items():
        places = (
            ("spans", "source_start", "source_end", "cue_start", "cue_end") if table == "claims" else ("start", "end")
        )
        for row in _rows_of(study, table, doc_ids, "number", *places, *columns):
            about = ", ".join(actors.get(row[name], spoken(str(row[name]))) for name in columns if row[name])
            for place, (layer, start, end) in enumerate(_spans(table, row)):
                found[row["doc_id"]].append(Layer(start, end, layer, row["number"], about, leads=place == 0))
    return found


def _rows_of(study: Study, table: str, doc_ids: Iterable[str], *columns: str) -> Sequence[Row]:
    """Some columns of the rows of these documents; a filter of Arrow's would hold much of the table at once."""
    return records(gathered(among(study.stream(table), "doc_id", doc_ids), "doc_id", *columns))


def _spans(table: str, row: Row) -> Iterator[tuple[str, int, int]]:
    if table != "claims":
        yield table, row["start"], row["end"]
        return
    for start, end in row["spans"]:
        yield "claims", int(start), int(end)
    for part in ("source", "cue"):
        if row[f"{part}_start"] is not None:
            yield part, int(row[f"{part}_start"]), int(row[f"{part}_end"])


def _lines(text: str, zones: Sequence[Row], layers: Sequence[Layer]) -> Iterator[str]:
    """Each line with its number, its zone where one begins, and its words cut wherever a layer begins or ends."""
    waiting = sorted(layers, reverse=True)
    open_layers: list[Layer] = []
    ahead = list(reversed(zones))
    zone: Row | None = None
    counted, number = 0, 1
    for line in lines(text):
        number += text.count("\n", counted, line.start)
        counted = line.start
        while waiting and waiting[-1].start < line.end:
            open_layers.append(waiting.pop())
        open_layers = [layer for layer in open_layers if layer.end > line.start]
        label = ""
        while ahead and ahead[-1]["start"] <= line.start:
            zone = ahead.pop()
            label = f'<span class="zone" title="rule {html.escape(zone["rule"])}">{spoken(zone["zone"])}</span>'
        name = zone["zone"] if zone else "boilerplate"
        words = "".join(_pieces(text, line.start, line.end, open_layers))
        yield f'<p class="z-{name}">{label}<span class="n">{number}</span>{words}</p>\n'


def _pieces(text: str, start: int, end: int, layers: Sequence[Layer]) -> Iterator[str]:
    edges = {start, end, *(edge for layer in layers for edge in (layer.start, layer.end) if start < edge < end)}
    for left, right in pairwise(sorted(edges)):
        over = [layer for layer in layers if layer.start <= left and right <= layer.end]
        marks = "".join(f'<i id="{layer.number}"></i>' for layer in over if layer.start == left and layer.leads)
        words = html.escape(text[left:right])
        if not over:
            yield words
            continue
        classes = " ".join(sorted({layer.layer for layer in over}))
        title = html.escape("\n".join(_told(over)))
        yield f'{marks}<span class="{classes}" title="{title}">{words}</span>'


def _told(layers: Iterable[Layer]) -> list[str]:
    return list(dict.fromkeys(f"{layer.number} {LAYERS[layer.layer]}: {layer.about}" for layer in sorted(layers)))
