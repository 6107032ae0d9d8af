"""Phrases that tell what a line is for, kept as data, and the cue that stands in a line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

from corpus_tools import lexicons, text

CUE_WORDS = 14
"""The longest line in which a cue at the start or end counts; longer lines that begin so are mostly sentences."""

LABEL_LETTERS = 24
LABELLED_WORDS = 100
"""The same for a line with a colon near its beginning: "Tags: …"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """
    A phrase that tells what a line is for. ``place`` says where in the line it must stand, ``zone`` what the line then
    is, and ``reach`` what follows for the lines below: nothing (""), teasers until prose resumes ("block"), the end of
    the article ("rest"), readers' comments ("comments"), its notes ("notes"), tags ("list"), or that the line belongs
    to a comment ("comment").
    """

    words: tuple[str, ...]
    place: str
    zone: str
    reach: str


@cache
def _cues() -> tuple[dict[str, list[Cue]], dict[str, list[Cue]], dict[str, list[tuple[int, Cue]]]]:
    """Cues by their first word, by their last, and, where they may stand inside, by their longest with its place."""
    first: dict[str, list[Cue]] = {}
    last: dict[str, list[Cue]] = {}
    inside: dict[str, list[tuple[int, Cue]]] = {}
    rows = sorted(lexicons.rows("zone_cues"), key=lambda row: -len(row["cue"].split()))
    for row in rows:
        words = tuple(text.fold(row["cue"]).split())
        cue = Cue(words, row["place"], row["zone"], row["reach"])
        first.setdefault(words[0], []).append(cue)
        if cue.place == "end":
            last.setdefault(words[-1], []).append(cue)
        elif cue.place in ("inside", "within"):
            at = max(range(len(words)), key=lambda number: len(words[number]))
            inside.setdefault(words[at], []).append((at, cue))
    return first, last, inside


def telling_words() -> Set[str]:
    """Words one of which stands in every cue that may stand inside a long line."""
    return _cues()[2].keys()


def find_cue(words: Sequence[str], labelled: bool = False) -> Cue | None:
    """
    The cue that says most about a line, given its folded words: one that is the whole line or begins or ends it,
    else one inside. A line that is ``labelled`` (Tags: …) may be longer than others.

    >>> find_cue(["share", "this", "article"]).zone
    'boilerplate'
    >>> find_cue(["they", "share", "this", "article", "of", "faith"]) is None
    True
    """
    first, last, inside = _cues()
    size = len(words)
    short = size <= CUE_WORDS
    if size and (short or (labelled and size <= LABELLED_WORDS)):
        for cue in first.get(words[0], ()):
            length = len(cue.words)
            if (length == size or cue.place == "start") and tuple(words[:length]) == cue.words:
                return cue
    if size and short:
        for cue in last.get(words[-1], ()):
            if tuple(words[-len(cue.words) :]) == cue.words:
                return cue
    if inside.keys().isdisjoint(words):
        return _heading(words) or _counted(words)
    return _inside(words, inside, short) or _heading(words) or _counted(words)


_LABELLED = re.compile(r"([^:|]{3,40}?)\s?[:|]\s?(?:[^\s|•·]+\s){3,}[^|•·]*\S")
"""A label and one headline behind it: "Trending: Council meets in the dark"."""


def of_one_story(cue: Cue | None, raw: str) -> Cue | None:
    """
    The cue of a line, heading no box where the line holds the one story that it announces.

    >>> heading = Cue(("related", "stories"), "start", "related", "block")
    >>> [of_one_story(heading, raw).reach for raw in ("Related stories: Dam near Ulm breaks", "Related stories: more")]
    ['', 'block']
    """
    if cue is None or cue.zone != "related" or not cue.reach:
        return cue
    return replace(cue, reach="") if announces_one(cue, raw) else cue


_LEADS_ON = re.compile(
    r"More (?:(?:here|now|on (?:this|that)),? )?from (?:our|my|the \S+|[^\W\d_a-z]\S*[’']s?) (?:\S+ ){0,4}?"
    r"(?:colleague|correspondent|editor|reporter|producer)\b[^:]*?[^\W\d_a-z][\w’'-]+ [^\W\d_a-z][\w’'-]+[^:]*:"
)


def without_lead(cue: Cue | None, raw: str) -> Cue | None:
    """
    The cue of a line, None where a live report hands over to a reporter whom it names.

    >>> heading = Cue(("more", "from"), "start", "related", "block")
    >>> raws = ("More from our correspondent in Ulm, Jo Doe:", "More from our correspondents:")
    >>> [without_lead(heading, raw) is None for raw in raws]
    [True, False]
    """
    return None if cue and cue.zone == "related" and raw[-1] == ":" and _LEADS_ON.fullmatch(raw) else cue


_POSTED = re.compile(r"Posted by [^\W\d_][^:|\d]{1,30}: (?:\S+ ){2,}.*[.!?…]", re.IGNORECASE)


def of_comment(cue: Cue | None, raw: str) -> Cue | None:
    """
    The cue of a line, signing a comment where what somebody has posted stands behind her name.

    >>> byline = Cue(("posted", "by"), "start", "byline", "")
    >>> [of_comment(byline, raw).zone for raw in ("Posted by gull: He had it coming.", "Posted by: Jo Doe, May 3.")]
    ['reader_comment', 'byline']
    """
    if cue is None or cue.words != ("posted", "by") or not _POSTED.fullmatch(raw):
        return cue
    return replace(cue, zone="reader_comment", reach="comment")


_AGED_STORY = re.compile(r"(?:[·•▪►»*-]\s*(?:\S+\s+){4,}?|(?:\S+\s+){4,}?(?=\())[^()]*(?:\([^()]*\bago\)|\bago)")


def of_aged_story(cue: Cue | None, raw: str) -> Cue | None:
    """
    The cue of a line, signing no comment where an age stands in brackets behind a headline, or ends an item of a list.

    >>> age = Cue(("#", "days", "ago"), "end", "reader_comment", "comment")
    >>> [of_aged_story(age, raw).zone for raw in ("Dam near Ulm breaks again (AP, 2 days ago)", "Jo Doe (2 days ago)")]
    ['related', 'reader_comment']
    """
    if cue is None or cue.words[-1] != "ago" or not _AGED_STORY.fullmatch(raw):
        return cue
    return replace(cue, zone="related", reach="")


def read_with_care(cue: Cue | None, raw: str) -> Cue | None:
    """The cue of a line by what else stands in it."""
    for reading in (of_one_story, of_aged_story, without_lead, of_comment) if cue else ():
        cue = reading(cue, raw)
    return cue


def announces_one(cue: Cue, raw: str) -> bool:
    """True where a cue is the label of one story behind it."""
    label = _LABELLED.fullmatch(raw)
    return label is not None and len(label[1].split()) == len(cue.words)


_MORE = frozenset(
    ["current", "further", "latest", "more", "most", "other", "popular", "recent", "recommended", "related", "top"]
)
_STORIES = frozenset(["articles", "coverage", "headlines", "news", "posts", "reports", "stories", "videos"])
_HEADING_WORDS = 5


def _heading(words: Sequence[str]) -> Cue | None:
    """The heading of a list of other stories, as sites word them: "More Defense News", "Other stories in sport"."""
    if not 2 < len(words) <= _HEADING_WORDS or words[0] not in _MORE:
        return None
    return Cue(tuple(words), "line", "related", "block") if words[-1] in _STORIES else None


def _counted(words: Sequence[str]) -> Cue | None:
    """
    The heading of readers' comments with their number before or behind it: "Your comments (12)".

    >>> _counted(["readers", "comments", "#"]).reach, _counted(["#", "letters", "stolen"]), _counted(["sport", "#"])
    ('comments', None, None)
    """
    if not 1 < len(words) <= _HEADING_WORDS or "#" not in (words[0], words[-1]):
        return None
    rest = tuple(words[:-1] if words[-1] == "#" else words[1:])
    heads = (cue for cue in _cues()[0].get(rest[0], ()) if cue.words == rest and cue.reach == "comments")
    return next(heads, None)


def _inside(words: Sequence[str], inside: Mapping[str, list[tuple[int, Cue]]], short: bool) -> Cue | None:
    for number, word in enumerate(words):
        if word not in inside:
            continue
        for at, cue in inside[word]:
            begin = number - at
            told = begin >= 0 and (short or cue.place == "inside")
            if told and tuple(words[begin : begin + len(cue.words)]) == cue.words:
                return cue
    return None
