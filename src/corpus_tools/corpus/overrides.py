"""What a person says of single documents, or of all whose doc_id fits a pattern: ``nyt_*``, ``guardian/*``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from corpus_tools.likeness import most_alike

Documents = Mapping[str, Mapping[str, str]]
"""The entries ``[documents."…"]`` of ``corpus.toml``."""

_ANY = "*"
_FAMILY = re.compile(r"(?:[^*]*/)|[^\W\d][^\W_]*(?:-[^\W\d][^\W_]*)*_")
"""The folders of a document, or else the word before the first underscore of its name."""


def decided_for(doc_id: str, documents: Documents) -> dict[str, str]:
    """
    What was decided of a document: by the patterns that fit it, in their order, then by its own entry, which wins.

    >>> said = {"nyt_*": {"outlet": "New York Times", "reason": "a"}, "nyt_7": {"outlet": "Reuters", "reason": "b"}}
    >>> decided_for("nyt_1", said), decided_for("nyt_7", said)["outlet"], decided_for("taz_1", said)
    ({'outlet': 'New York Times', 'reason': 'a'}, 'Reuters', {})
    """
    fitting = [fields for key, fields in documents.items() if _ANY in key and fits(key, doc_id)]
    return {name: value for fields in (*fitting, documents.get(doc_id, {})) for name, value in fields.items()}


def fits(pattern: str, doc_id: str) -> bool:
    """
    Whether a doc_id is the pattern's, in which an asterisk stands for any letters, slashes too.

    >>> fits("guardian/*", "guardian/2019/flood"), fits("guardian/*", "theguardian/flood")
    (True, False)
    """
    return re.fullmatch(".*".join(map(re.escape, pattern.split(_ANY))), doc_id, re.DOTALL) is not None


def unknown(name: str, doc_ids: Collection[str]) -> str | None:
    """What is wrong with a doc_id that no document has, naming the nearest; None where one has it."""
    if name in doc_ids:
        return None
    near = most_alike(name, doc_ids)
    return f"there is no document {name!r}; " + (f"the nearest is {near!r}" if near else "the corpus has none like it")


def unfitting(key: str, doc_ids: Collection[str]) -> str | None:
    """What is wrong with a doc_id, or a pattern of them, that no document has; None where one has it."""
    if _ANY not in key:
        return unknown(key, doc_ids)
    return None if any(fits(key, doc_id) for doc_id in doc_ids) else f"no document fits {key!r}"


def families(doc_ids: Iterable[str]) -> dict[str, list[str]]:
    """
    Documents by the pattern that they share with others, the largest family first: their folder, or else what their
    names begin with. One that is alone has none.

    >>> families(["nyt_2016-05-01_a", "taz/b", "nyt_2016-06-01_c", "taz/d", "taz/e", "f"])
    {'taz/*': ['taz/b', 'taz/d', 'taz/e'], 'nyt_*': ['nyt_2016-05-01_a', 'nyt_2016-06-01_c']}
    """
    found: dict[str, list[str]] = {}
    for doc_id in doc_ids:
        if begins := _FAMILY.match(doc_id):
            found.setdefault(begins[0] + _ANY, []).append(doc_id)
    return dict(sorted(((k, ids) for k, ids in found.items() if len(ids) > 1), key=lambda family: -len(family[1])))
