"""Where a brief comes from, as an RO-Crate: what went in and what came out, with hashes, and what made it.

The manifest is both the commit point of a build and its record for others (RO-Crate Metadata Specification 1.1, a
profile of JSON-LD on schema.org).
"""

from __future__ import annotations

import datetime as dt
import json
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CONTEXT = ["https://w3id.org/ro/crate/1.1/context", {"sha256": "https://schema.org/sha256"}]
BUILD, PROGRAM = "#build", "#corpus-tools"

Entity = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Manifest:
    """
    One build: ``key``, a hash of all that it was made from (None: it is not whole), the corpus, the hashes of inputs
    and outputs, the parameters given to each notebook, and the versions of what made it.
    """

    key: str | None = None
    title: str = ""
    corpus: str = ""
    inputs: Mapping[str, str] = field(default_factory=dict)
    outputs: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    package: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)


def crate_text(manifest: Manifest, day: dt.date) -> str:
    """The manifest as the text of an RO-Crate; ``day`` is the day of the build."""
    return json.dumps({"@context": CONTEXT, "@graph": _graph(manifest, day)}, indent=1, ensure_ascii=False) + "\n"


def _graph(manifest: Manifest, day: dt.date) -> list[Entity]:
    inputs = [_file(f"input/{name}", name, digest) for name, digest in manifest.inputs.items()]
    outputs = [_file(name, name, digest) for name, digest in manifest.outputs.items()]
    settings = [
        {"@id": f"#parameter-{notebook}-{name}", "@type": "PropertyValue", "name": f"{notebook}.{name}", "value": value}
        for notebook, given in manifest.parameters.items()
        for name, value in given.items()
    ]
    build = {
        "@id": BUILD,
        "@type": "CreateAction",
        "name": "corpus-tools report",
        "identifier": manifest.key,
        "location": manifest.corpus,
        "instrument": {"@id": PROGRAM},
        "object": _ids([*inputs, *settings]),
        "result": _ids(outputs),
    }
    program = {
        "@id": PROGRAM,
        "@type": "SoftwareApplication",
        "name": "corpus-tools",
        "sha256": manifest.package,
        "softwareRequirements": [f"{name} {version}" for name, version in manifest.versions.items()],
    }
    return [*_root(manifest.title, day, outputs), build, program, *inputs, *settings, *outputs]


def _root(title: str, day: dt.date, parts: list[Entity]) -> list[Entity]:
    """What the specification asks of every crate: the file that describes it, and the data set itself."""
    about = {
        "@id": "manifest.json",
        "@type": "CreativeWork",
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        "about": {"@id": "./"},
    }
    data = {
        "@id": "./",
        "@type": "Dataset",
        "name": title,
        "description": "A brief of press documents with its tables, each finding with the passage it rests on.",
        "datePublished": day.isoformat(),
        "license": "The documents belong to their publishers; the brief quotes them within a word budget.",
        "hasPart": _ids(parts),
        "mentions": {"@id": BUILD},
    }
    return [about, data]


def _file(place: str, name: str, digest: str) -> Entity:
    entity = {"@id": place, "@type": "File", "name": name, "sha256": digest}
    kind, _ = mimetypes.guess_type(name)
    return {**entity, "encodingFormat": kind} if kind else entity


def _ids(entities: list[Entity]) -> list[Entity]:
    return [{"@id": entity["@id"]} for entity in entities]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the last whole build in a folder; an empty one where there is none, or none of this kind."""
    try:
        graph = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["@graph"]
        entities = {entity["@id"]: entity for entity in graph}
        build, program = entities[BUILD], entities[PROGRAM]
    except (OSError, ValueError, KeyError, TypeError):
        return Manifest()
    objects = [entities[part["@id"]] for part in build["object"]]
    parameters: dict[str, dict[str, object]] = {}
    for entity in objects:
        if entity["@type"] == "PropertyValue":
            notebook, _, name = entity["name"].partition(".")
            parameters.setdefault(notebook, {})[name] = entity["value"]
    return Manifest(
        key=build["identifier"],
        title=entities["./"]["name"],
        corpus=build["location"],
        inputs={entity["name"]: entity["sha256"] for entity in objects if entity["@type"] == "File"},
        outputs={part["@id"]: entities[part["@id"]]["sha256"] for part in build["result"]},
        parameters=parameters,
        package=program["sha256"],
        versions=dict(line.rsplit(" ", 1) for line in program["softwareRequirements"]),
    )


def what_changed(old: Manifest, new: Manifest) -> list[str]:
    """
    What went into one build and not into another, a line each: documents, settings, the program, its libraries.

    >>> what_changed(Manifest(inputs={"a.txt": "1", "b.txt": "2"}), Manifest(inputs={"a.txt": "3"}))
    ['a.txt: changed since', 'b.txt: is not in the corpus any more']
    """
    lines = []
    for name in sorted({*old.inputs, *new.inputs}):
        if name not in new.inputs:
            lines.append(f"{name}: is not in the corpus any more")
        elif name not in old.inputs:
            lines.append(f"{name}: came into the corpus since")
        elif old.inputs[name] != new.inputs[name]:
            lines.append(f"{name}: changed since")
    if old.package != new.package:
        lines.append("corpus-tools: the program is another than the one that made the brief")
    for name in sorted({*old.versions, *new.versions}):
        before, now = old.versions.get(name, "not there"), new.versions.get(name, "not there")
        if before != now:
            lines.append(f"{name}: was {before}, is {now}")
    return lines
