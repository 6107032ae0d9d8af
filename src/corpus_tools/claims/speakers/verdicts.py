"""The outlet of an article as the article names it: whose its own comment is, and what it never calls itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.claims.speakers.naming import Speaker
from corpus_tools.model import Article, Mention, Zone
from corpus_tools.text import fold

_WORDS = re.compile(r"[^\W_]+")
_THIS = re.compile(r"this (?:blog|magazine|news agency|news site|newspaper|website|weekly)")
_LABEL = re.compile(r"[^:\n]{3,60}(?=:)|[^.:\n]{3,60}(?= (?:reprints|reposts|republishes|reproduces)\b)")
"""What stands before the colon of a comment, or before the verb of one who prints again what others wrote."""

_NO_BODY = frozenset(["country", "media", "person", "place"])
_ISSUED_BY = re.compile(
    r"(?:.{0,40}\b(?:appeal|communique|declaration|release|statement)(?: (?:by|from|of)|:| [-–—]) )?(?:the )?"
)
_POSTED = re.compile(r"(?i:\bposted\s(?:(?!by\b)[\w,:]+\s){0,6}by\s)")
_SINGULAR = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b")
"""Words of one writer, not of an outlet."""


class Verdicts:
    """The outlet of one article as the text names it; asked where there is a comment, or a company speaks."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self._article = article
        self._mentions = mentions
        self._zones = [zone for zone in article.zones if zone.zone == "editor_comment"]

    def outlet_at(self, at: int) -> Speaker | None:
        """
        Who comments at a place: whom the label of the comment names ('THE COMET SAYS:'), who has posted the page and
        says 'I', else the outlet or whom another comment of the page is labelled with.
        """
        zone = next((zone for zone in self._zones if zone.start <= at < zone.end), None)
        labelled = self._called(self._label(zone)) if zone else None
        own = zone is not None and _SINGULAR.search(self._article.text, zone.start, zone.end) is not None
        actor = labelled or (self._poster() if own else None) or self._outlet() or self._labelled_elsewhere()
        return Speaker(actor, "outlet") if actor else None

    def _outlet(self) -> str | None:
        outlet, origin = self._article.card_value("outlet"), self._article.card_value("republished_from")
        return self._called(_telling(outlet)) if outlet and outlet != origin else None

    def _labelled_elsewhere(self) -> str | None:
        """The one actor whom the labels of the comments of the page name."""
        actors = {actor for zone in self._zones if (actor := self._called(self._label(zone)))}
        return actors.pop() if len(actors) == 1 else None

    def _poster(self) -> str | None:
        """The one person by whom the page was posted: 'Posted on 3 May by Ann Lee'."""
        text, lines = self._article.text, [zone for zone in self._article.zones if zone.zone == "byline"]
        ends = {found.end() for zone in lines for found in _POSTED.finditer(text, zone.start, zone.end)}
        actors = {m.actor for m in self._mentions if m.start in ends and m.kind == "person"}
        return actors.pop() if len(actors) == 1 else None

    def own(self, words: str) -> Speaker | None:
        """Whom 'this newspaper' means: the outlet whose words they are."""
        outlet = self._article.card_value("republished_from") or self._article.card_value("outlet")
        actor = self._called(_telling(outlet)) if outlet and _THIS.fullmatch(words) else None
        return Speaker(actor, "outlet") if actor else None

    def issuer(self) -> Speaker | None:
        """Who says "we" in its own text: the outlet, else the body that the page names first where a line begins."""
        bodies = (m for m in self._mentions if m.kind not in _NO_BODY and m.zone in ("title", "byline", "body"))
        named = next((m.actor for m in bodies if self._opens_line(m)), None)
        actor = self._outlet() or named
        return Speaker(actor, "outlet") if actor else None

    def _opens_line(self, mention: Mention) -> bool:
        """True where nothing stands before a name but what a line calls the text: 'Statement by the Guild'."""
        before = self._article.text[: mention.start].rpartition("\n")[2]
        return _ISSUED_BY.fullmatch(fold(before)) is not None

    def _label(self, zone: Zone) -> frozenset[str]:
        label = _LABEL.match(self._article.text, zone.start, zone.end)
        return _telling(label.group()) if label else frozenset()

    def _called(self, words: frozenset[str]) -> str | None:
        """The one actor that some mention calls by these words, or by some of them and no other."""
        if not words:
            return None
        named = [(m.actor, _telling(m.name)) for m in self._mentions if m.kind not in ("country", "place")]
        whole = {actor for actor, name in named if name >= words}
        found = whole or {actor for actor, name in named if name and name < words}
        return found.pop() if len(found) == 1 else None


def _telling(name: str) -> frozenset[str]:
    """
    The words of a label or name that tell whose it is.

    >>> sorted(_telling("The Daily Comet says")), sorted(_telling("Editor's note"))
    (['comet', 'daily'], [])
    """
    return frozenset(_WORDS.findall(fold(name))) - lexicons.forms("claim_labels")
