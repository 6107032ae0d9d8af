"""
Readings from other distributions, chosen in ``[plugins]`` of ``corpus.toml`` by the names under which they are
registered in the entry point group ``corpus_tools.plugins``.

A plugin is a function. One for ``mentions`` takes an ``Article`` and gives records ``Mention``; one for ``claims``
takes the article, its mentions and its time expressions, and gives records ``Claim``. What they give is held to what
the package holds its own findings to: words at their offsets, kinds and acts that the tables declare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from corpus_tools.model import Article, CorpusError

GROUP = "corpus_tools.plugins"

PLACES = ("mentions", "claims")
"""The readings that a plugin can take the place of."""


def find_plugin(name: str) -> EntryPoint:
    """
    The plugin that is registered under a name.

    Raises ``CorpusError`` with the names that there are when none is.
    """
    found = entry_points(group=GROUP)
    if name not in found.names:
        there = ", ".join(sorted(found.names)) or "none"
        raise CorpusError(f"corpus.toml, plugins: no plugin is installed as {name!r}; installed are: {there}")
    return found[name]


def plugin_version(name: str) -> str:
    """The distribution that a plugin comes from, and its version: with another one documents are read again."""
    distribution = find_plugin(name).dist
    return f"{distribution.name} {distribution.version}" if distribution else name


@cache
def _loaded(name: str) -> Callable[..., Iterable[Any]]:
    function: Callable[..., Iterable[Any]] = find_plugin(name).load()
    return function


def ask_plugin(name: str, record: type[Any], article: Article, *arguments: Any) -> tuple[Any, ...]:
    """
    What a plugin finds in an article, in reading order.

    Raises ``CorpusError`` naming plugin and document when it fails or gives something else than such records.
    """
    place = f"plugin {name!r}, {article.document.doc_id}"
    try:
        found = tuple(_loaded(name)(article, *arguments))
    except Exception as error:
        raise CorpusError(f"{place}: {type(error).__name__}: {error}") from error
    for one in found:
        if not isinstance(one, record):
            raise CorpusError(f"{place}: {one!r} stands where a {record.__name__} is wanted")
    return found
