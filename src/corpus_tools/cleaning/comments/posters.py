"""Readers' comments that nothing tells but the names of those who post: "BrownsFan_19", "Brian, Stockport"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus_tools.cleaning.comments import is_chatty, named_post, names_town
from corpus_tools.cleaning.comments.stamps import says
from corpus_tools.cleaning.lines.layout import KEPT_LINES, Line, Mark
from corpus_tools.cleaning.lines.teasers import asks_reader

_NICK = re.compile(
    r"(?:(?=[^\sa-z]*[a-z][^\s\d_]*[\d_])|(?=[^\s\d_]*[\d_][^\sa-z]*[a-z])|(?=[A-Z]?[a-z]+[A-Z][a-z])|(?=[a-z]{6}))[A-Za-z][\w.-]{3,24}"
    r"(?:,?\s(?:from\s)?[A-Z][^.!?]{2,30}|\s?\([^()]{2,30}\))?"
)
"""What people call themselves when they post: with a number, an underscore, a capital inside, or all small."""

_SIGNED = re.compile(
    r"[-–—~]\s?[^\W\d_][\w.'’-]*\s(?:in|from)\s[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,2}"
    r"|[-–—~]?\s?[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,2}(?:,\s(?:(?:the|in)\s)?[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,2}){1,2}"
)
"""A name and where its bearer lives: "Sheila Thorpe, Leeds, UK"."""

UNTOLD = frozenset(
    ["below-article", "below-comment-form", "heading-of-teasers", "headline-below-article", "in-footer",
     "list-of-headlines"]
)  # fmt: skip
"""The rules of lines below an article that nothing told by itself."""

_ON_COMMENTS = re.compile(
    r"\b(?:comment(?:s|ing|ers?)?|letters?|posts?|posting|discussions?|threads?|spam|abus(?:e|ive)|slander|insults|users|readers|visitors?|guests?)\b"
)
_RULES = re.compile(
    r"\b(?:(?:be|been|is|are|being) (?:\w+ )?"
    r"(?:deleted|removed|moderated|edited|closed|checked|approved|published|reviewed|disabled|shortened)"
    r"|(?:after|await(?:s|ing)?|subject to|pending|held for) moderation"
    r"|log(?:ged)? in|login|sign(?:ed)? (?:in|up)|register(?:ed)?"
    r"|create an account|must (?:not|be)|may not"
    r"|reserves? the right|house rules"
    r"|guidelines|respectful|lively|(?:stay|keep) (?:\w+ )?(?:on[ -]topic|civil|clean)"
    r"|terms|polic(?:y|ies)|overhaul|post as|at their own risk|responsible for)\b"
)
_ASKS = re.compile(
    r"\b(?:tell us|let us know|join the (?:conversation|debate|discussion)|share your)\b|\bwhat do you think\?\Z"
)
_IN_PERSON = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my|me)\b")


def is_rule_of_house(line: Line) -> bool:
    """
    True when a house speaks of the comments that it prints: what it deletes, who may write them.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_rule_of_house(line_of(raw)) for raw in ("Insulting comments will be deleted.", "They delete my posts!")]
    [True, False]
    """
    if _IN_PERSON.search(line.raw):
        return False
    asks = line.raw[-1] in ".?:" and _ASKS.search(line.folded)
    return bool(asks or (_ON_COMMENTS.search(line.folded) and _RULES.search(line.folded)))


_TO_READER = re.compile(r"\b(?:you|your|please)\b")


def is_notice_to_commenters(line: Line) -> bool:
    """True when a house tells its readers themselves how to comment, quoting nobody: "Please be respectful …"."""
    if "comment" not in line.folded or '"' in line.raw or "“" in line.raw:
        return False
    return _TO_READER.search(line.folded) is not None and is_rule_of_house(line)


def is_nickname(line: Line) -> bool:
    """
    True for a name that only users of a site have, and where they live, it may be.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_nickname(line_of(raw)) for raw in ("BrownsFan_19", "bluenose_dave, Bootle", "Sport", "LindenLifer")]
    [True, True, False, True]
    """
    return line.weight <= COMMENT_NAME and line.cue is None and _is_nick(line.raw)


@lru_cache(maxsize=KEPT_LINES)
def _is_nick(raw: str) -> bool:
    return _NICK.fullmatch(raw.lstrip(_DASHES + " ")) is not None


def is_signed(line: Line) -> bool:
    """True for a name and a town."""
    return (
        ("," in line.raw or line.raw[0] in _DASHES)
        and line.weight <= SIGNED_WORDS
        and bool(_SIGNED.fullmatch(line.raw))
    )


_DASHES = "-–—~"
SIGNED_WORDS = 6
COMMENT_NAME = 4
WEAK = 3
"""The longest nickname with its town; so many comments that are signed with a name and a town show what they are."""


def find_posts(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """
    The places of comments among the lines below an article: stretches in which names and what somebody says take turns.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = read_lines("owl_77\\nGood riddance to him.\\nJoDoe\\nWell said, owl.\\nContact us", {})
    >>> list(find_posts(page, [("boilerplate", "below-article")] * 5))
    [0, 1, 2, 3]
    """
    controlled = any(line.reach in ("comment", "comments") for line in lines)
    for stretch in _stretches(lines, marks):
        names = [at for at in stretch if is_nickname(lines[at]) or is_signed(lines[at])]
        if not names:
            continue
        said = [at for at in stretch if at not in names and (_is_said(lines[at]) or _is_under_nick(lines, at))]
        above = sum(at + 1 in said for at in names) >= sum(at - 1 in said for at in names)
        signed = [at for at in names if (at + 1 if above else at - 1) in said]
        nicks = sum(is_nickname(lines[at]) for at in signed)
        loud = sum(is_chatty(lines[at].raw) for at in said)
        announced = controlled or any(map(is_rule_of_house, lines[: names[0]]))
        if 2 * nicks + len(signed) - nicks < WEAK - announced or not (nicks or 2 * loud >= len(said)):
            continue
        first = signed[0] if above else said[0]
        last = said[-1] if above else signed[-1]
        yield from (at for at in stretch if first <= at <= last and not is_rule_of_house(lines[at]))


_INLINE = re.compile(r"(?P<who>[A-Za-z][\w.-]{3,24})(?:\s?(?::|\s[-–—])\s|\s{2,})\S.{5,}")
_HANDLE = re.compile(r"[\d_]|[a-z][A-Z]")
"""What only nicknames have: a number, an underscore, a capital inside."""
_NOBODY = frozenset({"anon", "anonymous", "guest"})
INLINE = UNTOLD | {"summary-of-story", "labelled-teaser", "below-teaser-heading"}
POSTS = 2
"""So many comments behind the nickname of who wrote them, "owl_77: Good riddance", tell each other."""


def find_inline(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[int]:
    """
    The places of comments below an article that stand behind the names of who wrote them, and of what is said right
    below them.

    >>> from corpus_tools.cleaning.lines.layout import read_lines
    >>> page = read_lines("Contact us\\nowl_77: good riddance\\nJo D: well said, owl\\nHe will be back.\\nTerms", {})
    >>> list(find_inline(page, [("boilerplate", "below-article")] * 5))
    [1, 2, 3]
    """
    open_ones = [at for at, line in enumerate(lines) if (marks[at][1] in INLINE and line.cue is None) or _posts(line)]
    sure = {
        at
        for at in open_ones
        if _is_inline(lines[at].raw)
        or names_town(lines[at].raw)
        or (marks[at][1] == "below-comment-form" and _is_named(lines[at], marks[at][1]))
    }
    posts = sure | {at for at in open_ones if {at - 1, at + 1} & sure and _is_named(lines[at], marks[at][1])}
    if not sure or len({lines[at].raw for at in posts}) < POSTS:
        return
    said = False
    for at in range(min(posts), len(lines)):
        said = at in posts or (said and marks[at][1] in UNTOLD and lines[at].ends and _is_said(lines[at]))
        if said:
            yield at


def without_posts(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> int:
    """
    Where an article ends that seems to end, behind furniture, in comments with their writers' names and towns, though
    nothing announces them; an article in which others speak like that before is a conversation.
    """
    first = end
    while first > start + 1 and own[first - 1] is None and named_post(lines[first - 1].raw):
        first -= 1
    posts = lines[first:end]
    if len(posts) < POSTS or own[first - 1] is None or not any(names_town(line.raw) for line in posts):
        return end
    if any(named_post(line.raw) for line in lines[start:first] if own[line.number] is None):
        return end
    while first > start + 1 and own[first - 1] is not None:
        first -= 1
    return first


def _posts(line: Line) -> bool:
    """True for the words of a comment behind who posted it: "Posted by owl_77: …"."""
    return line.folded.startswith("posted by ") and ": " in line.raw and line.ends


def _is_named(line: Line, rule: str) -> bool:
    """True for what somebody may say behind her name: among teasers a sentence, or chat."""
    said = rule not in ("labelled-teaser", "below-teaser-heading") or line.ends or is_chatty(line.raw)
    return said and named_post(line.raw) is not None


def is_inline_post(line: Line) -> bool:
    """True for what somebody writes behind a nickname: "owl_77: Good riddance"."""
    return line.cue is None and _is_inline(line.raw)


@lru_cache(maxsize=KEPT_LINES)
def _is_inline(raw: str) -> bool:
    if (posted := _INLINE.match(raw.removeprefix("Posted by "))) is None:
        return False
    return _HANDLE.search(posted["who"]) is not None or posted["who"].lower() in _NOBODY


def _is_under_nick(lines: Sequence[Line], at: int) -> bool:
    """True for whatever stands under a nickname and is more than a word."""
    return at > 0 and lines[at].weight > 1 and lines[at].cue is None and is_nickname(lines[at - 1])


def _is_said(line: Line) -> bool:
    """True for what a reader may have written."""
    if line.weight < 1 + (not line.ends) * 2 or is_rule_of_house(line) or line.raw[0] == "©":
        return False
    return line.ends or ((says(line) or is_chatty(line.raw)) and not asks_reader(line))


def _stretches(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[list[int]]:
    """Runs of lines that nothing told by itself; the buttons of comments and numbers interrupt none."""
    run: list[int] = []
    for at, (line, (_, rule)) in enumerate(zip(lines, marks, strict=True)):
        if rule in UNTOLD:
            run.append(at)
        elif rule not in ("bare-number", "counter") and line.reach != "comment":
            yield run
            run = []
    yield run


def with_name_above(lines: Sequence[Line], own: Sequence[Mark | None], start: int, first: int | None) -> int | None:
    """The number of the first line of comments, one earlier where the nickname of who wrote it stands above it."""
    if first is None or first <= start + 1 or own[first - 1] is not None:
        return first
    return first - is_nickname(lines[first - 1])
