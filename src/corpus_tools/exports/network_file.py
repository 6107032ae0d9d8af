"""The actors and their ties as a network (GEXF 1.2, https://gexf.net), which Gephi and others open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO
from xml.sax.saxutils import quoteattr

import pandas as pd

from corpus_tools.brief.actors.networks import MUTUAL, Tie
from corpus_tools.brief.exhibits import named_outside_comments
from corpus_tools.brief.inwords import spoken
from corpus_tools.brief.rows import records

Cells = Mapping[str, object]

NODE = {"kind": "string", "mentions": "long", "documents": "long", "origins": "long", "claims": "long"}
EDGE = {
    "relation": "string",
    "voice": "string",
    "documents": "long",
    "origins": "long",
    "holds": "string",
    "evidence": "string",
}
"""What is told of nodes and edges beside what GEXF has words of its own for, and the type of each."""

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
  <meta>
    <creator>corpus-tools</creator>
  </meta>
"""

_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold."""


def write_network(stream: TextIO, actors: pd.DataFrame, ties: Sequence[Tie], title: str) -> None:
    """
    A node for each actor that the outlets name, an edge for each tie: its relation (``named near`` where two names
    only stand near each other), the voice that states it, the documents and origins that have it, and its evidence.
    The weight is the number of documents. All edges are written as directed, as readers want them that refuse graphs of
    both sorts; ``holds`` says of an edge if it holds both ways. Each is written as soon as it is made: nothing but the
    ties themselves grows with the corpus.
    """
    stream.write(_HEAD + _tag("graph", {"defaultedgetype": "directed", "mode": "static", "name": title}, 2))
    for sort, told in (("node", NODE), ("edge", EDGE)):
        declared = ({"id": name, "title": name, "type": kind} for name, kind in told.items())
        stream.write(_tag("attributes", {"class": sort, "mode": "static"}, 4))
        stream.writelines(_tag("attribute", one, 6, "/>") for one in declared)
        stream.write("    </attributes>\n")
    stream.write("    <nodes>\n")
    for row in records(_members(actors, ties)):
        named = {"id": row["actor"], "label": row["name"]}
        stream.write(_element("node", named, {name: row[name] for name in NODE}))
    stream.write("    </nodes>\n    <edges>\n")
    stream.writelines(_edge(number, tie) for number, tie in enumerate(ties))
    stream.write("    </edges>\n  </graph>\n</gexf>\n")


def _members(actors: pd.DataFrame, ties: Iterable[Tie]) -> pd.DataFrame:
    """Who is named, and the ends of every tie: an edge to a node that is not there is no GEXF."""
    named = {*named_outside_comments(actors)["actor"], *(slug for tie in ties for slug in tie.pair)}
    return actors[actors["actor"].isin(named)]


def _edge(number: int, tie: Tie) -> str:
    named = {"id": number, "source": tie.one, "target": tie.other, "label": spoken(tie.relation)}
    told = {
        "relation": tie.relation,
        "voice": tie.voice,
        "documents": tie.documents,
        "origins": tie.origins,
        "holds": "one way" if tie.voice and tie.relation not in MUTUAL else "both ways",
        "evidence": " ".join(row["number"] for row in tie.rows),
    }
    return _element("edge", {**named, "weight": tie.documents}, told)


def _element(name: str, named: Cells, told: Cells) -> str:
    """A node or an edge with what is told of it; what is None is left out."""
    values = ({"for": column, "value": cell} for column, cell in told.items() if cell is not None)
    inside = "".join(_tag("attvalue", value, 10, "/>") for value in values)
    return f"{_tag(name, named, 6)}        <attvalues>\n{inside}        </attvalues>\n      </{name}>\n"


def _tag(name: str, cells: Cells, indent: int, end: str = ">") -> str:
    """
    A line with the tag of an element, its cells as attributes; characters that XML cannot hold are dropped.

    >>> _tag("node", {"id": 1, "label": "A" + chr(0) + " & B"}, 2, "/>")
    '  <node id="1" label="A &amp; B"/>\\n'
    """
    written = "".join(f" {column}={quoteattr(_NO_XML.sub('', str(cell)))}" for column, cell in cells.items())
    return f"{' ' * indent}<{name}{written}{end}\n"
