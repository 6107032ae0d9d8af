"""Words of a page in its byline, which have capitals and name nobody: Font Size, Policy Brief, Web Desk."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.actors.named import Named
from corpus_tools.text import fold

_RULES = frozenset({"acronym", "capital", "capitals", "capitals-after-article"})
_OF_PAGE = frozenset(
    ["agencies", "analysis", "article", "brief", "briefing", "bulletin", "bureau", "city", "comment", "commentary",
     "content", "correspondent", "desk", "digital", "edition", "email", "explainer", "feature", "font",
     "foreign", "guest", "interview", "issue", "national", "news", "newsroom", "note", "online", "opinion",
     "paper", "pdf", "policy", "post", "print", "profile", "project", "report", "reporter", "research", "save",
     "section", "series", "share", "size", "special", "staff", "story", "team", "text", "update", "updated",
     "video", "web", "working", "world"]
)  # fmt: skip
"""Words for texts, for what a page does with them, and for desks that write them."""


def without_furniture(found: Sequence[Named]) -> list[Named]:
    """
    The names without those in a byline that are made of such words, or that a list has as a page's own.

    >>> line = "Web Desk, Jo Doe"
    >>> words = [Named(at, end, line[at:end], None, "byline", "capitals") for at, end in ((0, 8), (10, 16))]
    >>> [named.name for named in without_furniture(words)]
    ['Jo Doe']
    """
    return [named for named in found if named.zone != "byline" or named.settled or not _is_of_page(named)]


def _is_of_page(named: Named) -> bool:
    if named.rule not in _RULES:
        return False
    form = fold(named.name)
    return _OF_PAGE.issuperset(form.split()) or form in lexicons.forms("zone_cues")
