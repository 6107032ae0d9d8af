"""The actors and their ties as a network (GEXF 1.2, https://gexf.net), which Gephi and others open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import networkx as nx
import pandas as pd

from corpus_tools.brief.exhibits import named_outside_comments
from corpus_tools.brief.inwords import spoken
from corpus_tools.brief.networks import MUTUAL, Tie
from corpus_tools.brief.rows import records

_WRITTEN = re.compile(r' lastmodifieddate="[^"]*"')
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold."""


def network_bytes(actors: pd.DataFrame, ties: Sequence[Tie], title: str) -> bytes:
    """
    A node for each actor that the outlets name, an edge for each tie: its relation (``named near`` where two names
    only stand near each other), the voice that states it, the documents and origins that have it, and its evidence.
    The weight is the number of documents. All edges are written as directed, as readers want them that refuse graphs of
    both sorts; ``holds`` says of an edge if it holds both ways.
    """
    graph: Any = nx.MultiDiGraph(name=_legible(title))
    for row in records(named_outside_comments(actors)):
        counts = {name: int(row[name]) for name in ("mentions", "documents", "origins", "claims")}
        graph.add_node(row["actor"], label=_legible(row["name"]), kind=row["kind"], **counts)
    for number, tie in enumerate(ties):
        graph.add_edge(tie.one, tie.other, **_edge(tie), id=str(number))
    written = "\n".join(nx.generate_gexf(graph, version="1.2draft")) + "\n"
    return _WRITTEN.sub("", written, count=1).encode()  # the day of writing would give other bytes


def _edge(tie: Tie) -> dict[str, Any]:
    edge = {
        "label": spoken(tie.relation),
        "relation": tie.relation,
        "documents": tie.documents,
        "origins": tie.origins,
        "weight": tie.documents,
        "holds": "one way" if tie.voice and tie.relation not in MUTUAL else "both ways",
        "evidence": " ".join(row["number"] for row in tie.rows),
    }
    return edge | {"voice": tie.voice} if tie.voice else edge


def _legible(text: str) -> str:
    """
    The text without characters that XML cannot hold.

    >>> _legible("a" + chr(0) + "b")
    'ab'
    """
    return _NO_XML.sub("", text)
