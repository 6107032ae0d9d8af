"""The manifest is an RO-Crate that says what a build was made from, and reads back as it was written."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

from corpus_tools.provenance import Manifest, crate_text, read_manifest, what_changed

MANIFEST = Manifest(
    key="k",
    title="The harbour",
    corpus="/home/anna/harbour",
    inputs={"a b.txt": "1", "corpus.toml": "2"},
    outputs={"brief.html": "3", "tables/claims.csv": "4"},
    parameters={"3_claims": {"top_n": 5}, "2_actors": {"top_n": 7}},
    package="p",
    versions={"pandas": "3.1.1", "python": "3.11"},
)


def test_a_manifest_reads_back_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(crate_text(MANIFEST, dt.date(2021, 3, 4)), encoding="utf-8")
    assert read_manifest(tmp_path) == MANIFEST


def test_it_has_what_the_specification_asks_for() -> None:
    graph = {entity["@id"]: entity for entity in json.loads(crate_text(MANIFEST, dt.date(2021, 3, 4)))["@graph"]}
    assert graph["manifest.json"]["about"] == {"@id": "./"}
    assert graph["manifest.json"]["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.1"}
    assert {"name", "description", "datePublished", "license", "hasPart"} <= graph["./"].keys()
    assert all(part["@id"] in graph for part in graph["./"]["hasPart"])
    assert graph["brief.html"]["encodingFormat"] == "text/html"


def test_a_manifest_that_is_damaged_or_of_another_kind_vouches_for_nothing(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == Manifest()
    for text in ("", "{", "[]", '{"key": "k"}', '{"@graph": [{}]}', '{"@graph": 3}'):
        (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
        assert read_manifest(tmp_path).key is None


def test_what_changed_since_a_build_is_named() -> None:
    now = replace(
        MANIFEST, inputs={"a b.txt": "9", "c.txt": "2"}, package="q", versions={"pandas": "3.1.2", "rich": "1"}
    )
    assert what_changed(MANIFEST, MANIFEST) == []
    assert what_changed(MANIFEST, now) == [
        "a b.txt: changed since",
        "c.txt: came into the corpus since",
        "corpus.toml: is not in the corpus any more",
        "corpus-tools: the program is another than the one that made the brief",
        "pandas: was 3.1.1, is 3.1.2",
        "python: was 3.11, is not there",
        "rich: was not there, is 1",
    ]
