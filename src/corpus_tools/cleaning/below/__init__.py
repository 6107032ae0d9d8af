"""What stands below the article: the outlet's comment, readers' comments, teasers, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.cleaning import comments
from corpus_tools.cleaning.below import pagefoot, signing
from corpus_tools.cleaning.comments import posters, stamps
from corpus_tools.cleaning.inside import boxes
from corpus_tools.cleaning.lines import authors, bylines, rows, tags, teasers
from corpus_tools.cleaning.lines.dates import opens_with_day
from corpus_tools.cleaning.lines.layout import DATED, Line, Mark, put
from corpus_tools.cleaning.lines.tags import TAG_WORDS, UNTOLD

_SIGN_OFF = re.compile(
    r"[A-Z\d]{0,4}\*\*\d{3,5}|[A-Z]{2,4}(?:/(?:[A-Z]{2,3}|[a-z]{2,3})){1,3}|[a-z]{1,4}(?:[-/][a-z]{1,4}){1,4}|[-–—]{1,3}\s?[A-Z][\w.]*(?:[\s/][A-Z][\w.]*){0,3}"
    r"|\(\([^()]+\)\)|[a-z]{2,4}(?:[/,]\s?[a-z]{2,4}){0,3}\s?\((?:[A-Za-z]{2,10}(?:,\s)?){1,5}\)"
    r"|[A-Z]\.\s?[A-Z]\.?(?:\s?/\s?[A-Z]\.\s?[A-Z]\.?){0,2}"
)
ABOUT_AUTHOR = ("byline", "about-author")
AGENCY = ("byline", "agency-below-article")
SCENE = ("caption", "scene-with-day")
"""What is rather another story's headline where furniture stands above it."""
FOOTERS = frozenset({("boilerplate", "copyright")})
HEADLINE_WORDS = 5
"""Lines below the article of fewer words are furniture; others without a full stop are headlines of other stories."""

CHATTY_LINES = 3
CHATTY_SHARE = 0.6
"""So many lines, and so large a share, that speak as commenters do are comments without any mark."""


def mark_below(lines: Sequence[Line], own: Sequence[Mark | None], end: int, commented: bool) -> list[Mark]:
    """The zones of the lines from ``end`` on, where the article has ended and, it may be, comments begin."""
    marks: list[Mark] = []
    signed = authors.authors_of(lines[:end])
    dated = DATED in own[:end]
    zone, rule = ("reader_comment", "comment-without-heading") if commented else ("boilerplate", "below-article")
    furnished = False
    signatures = stamps.find_stamps(lines, end) | stamps.above_buttons(lines, own, end)
    for number in range(end, len(lines)):
        line = lines[number]
        zone, rule = _section_at(lines, number, end, signatures, (zone, rule))
        if rule == "below-comment-form" and own[number] == DATED and not opens_with_day(line.raw):
            zone, rule = "reader_comment", "in-comments"
        alone = number == end and signing.signs_report(line, own)
        mark = AGENCY if alone else _own_in(zone, line, own[number], furnished)
        beside = lines[max(end, number - 1) : number + 2]
        tells = mark == DATED and rule == "below-article" and teasers.is_day_of_story(line, beside, dated)
        if tells or (mark == SCENE and furnished):
            mark = "related", "dated-teaser"
        mark = signing.CLOSES if mark is None and signing.closes_letter(line) else mark
        mark = mark or _told_by_words(line, (zone, rule), signed, number < end + 2)
        if mark in FOOTERS:
            zone, rule = "boilerplate", "in-footer"
        dated = dated or mark == DATED
        marks.append(mark or (zone, rule))
        furnished = furnished or marks[-1][0] == "boilerplate"
    below = lines[end:]
    put(marks, _unsaid(below, marks, signatures), UNTOLD)
    labelled = (at for at in boxes.find_labelled(below) if marks[at][1].endswith("below-article"))
    put(marks, labelled, ("infobox", "labels-with-values"))
    put(marks, tags.find_tags(lines, end, marks), ("byline", "tags-below-article"))
    marks = pagefoot.settle(below, _chatty(below, marks))
    posts = [*posters.find_posts(below, marks), *posters.find_inline(below, marks)]
    put(marks, posts, ("reader_comment", "signed-by-name"))
    if sum(line.sentence for line in below) >= rows.SUMMARIES:
        summaries = rows.find_summaries(below, pagefoot.may_sum_up(below, marks))
        put(marks, summaries, ("related", "summary-of-story"))
    return list(_named_commenters(below, marks))


def _unsaid(lines: Sequence[Line], marks: Sequence[Mark], signatures: frozenset[int]) -> list[int]:
    """The places of lines below a heading of comments, where nobody signs and nothing is said in whole sentences."""
    taken = [at for at, mark in enumerate(marks) if mark == ("reader_comment", "in-comments")]
    said = any(
        lines[at].sentence
        or stamps.says(lines[at])
        or lines[at].number in signatures
        or comments.is_signature(lines[at])
        for at in taken
    )
    return [] if said else taken


def _section_at(lines: Sequence[Line], number: int, end: int, signatures: frozenset[int], section: Mark) -> Mark:
    """The section of the page below its article that a line stands in, given that of the line before."""
    if number > end and section[0] != "reader_comment" and _is_age_of_story(lines[number], lines[number - 1]):
        return "related", "below-teaser-heading"
    if section[0] == "related" and authors.heads_author(lines[number], lines[:end]):
        return ABOUT_AUTHOR
    return ("reader_comment", "in-comments") if number in signatures else _section(lines[number], *section)


_AGE = re.compile(r"\d{1,2}\s?[hmd]")
"""How old another story is: 12m, 3h."""


def _own_in(zone: str, line: Line, mark: Mark | None, furnished: bool) -> Mark | None:
    """What a line is by itself, None where the teaser or comment in which it stands has it: its date, its caption."""
    if mark is None:
        return None
    if mark == DATED and comments.is_stamped(line):
        return "reader_comment", "stamped-comment"
    taken = zone in ("related", "reader_comment")
    listed = line.reach == "list" and not line.is_cue
    if (mark == ("byline", "cue-inside") and line.ends) or (mark[0] == "byline" and listed):
        return mark
    if mark[0] == "byline" and zone == "related" and is_chrome(line):
        return "boilerplate", "day-of-page"
    if mark[0] == "byline" and (taken or (furnished and is_chrome(line))):
        return None
    if (mark[0] in ("caption", "infobox") and taken) or (zone == "related" and _AGE.fullmatch(line.raw)):
        return None
    if mark[0] == "reader_comment" and zone == "related" and line.folded.endswith("ago"):
        return None
    if mark[1] == "profile-of-user" and zone == "reader_comment":
        return None
    return ("boilerplate", "publisher") if _PUBLISHER.match(line.raw) else mark


def _told_by_words(line: Line, section: Mark, signed: frozenset[str], right_below: bool) -> Mark | None:
    """What the words of a line tell where nothing else does: a note on its author or its house, another headline."""
    zone, rule = section
    if _counts_comments(line):
        return "boilerplate", "counts-comments"
    if _PUBLISHER.match(line.raw):
        return "boilerplate", "publisher"
    if zone == "reader_comment" and posters.is_rule_of_house(line):
        return "boilerplate", "house-on-comments"
    if zone == "boilerplate" and comments.is_stamped(line):
        return "reader_comment", "stamped-comment"
    mark = _below_article(line, signed, right_below) if rule == "below-article" else None
    if mark is None and line.prose and authors.is_house_note(line):
        return "boilerplate", "house-note"
    if mark is None and zone == "related" and authors.is_author_note(line):
        return "byline", "author-below-article"
    if rule == "notes" and (authors.is_author_note(line) or authors.introduces(line, signed)):
        return "byline", "author-below-article"
    return mark


def _is_age_of_story(line: Line, before: Line) -> bool:
    """True for an age and nothing else, "2 hours ago", below what may be the headline of another story."""
    return line.is_age and before.weight > TAG_WORDS - 1 and teasers.may_be_story(before) and not before.ends


def _chatty(lines: Sequence[Line], marks: list[Mark]) -> list[Mark]:
    """The marks, where the lines right below an article are comments: most speak as commenters do."""
    stop = next((n for n, (_, rule) in enumerate(marks) if not rule.endswith("below-article")), len(marks))
    chatty = sum(comments.is_chatty(line.raw) for line in lines[:stop])
    if chatty < CHATTY_LINES or chatty < CHATTY_SHARE * stop or not comments.sound_like_comments(lines[:stop]):
        return marks
    return [("reader_comment", "chatty-below-article")] * stop + marks[stop:]


def _below_article(line: Line, signed: frozenset[str], right_below: bool) -> Mark | None:
    """What a line right below the article is by itself: its author, or the headline of another story."""
    if right_below and (_SIGN_OFF.fullmatch(line.raw) or bylines.is_with_agencies(line)):
        return AGENCY
    again = right_below and line.first < line.number and line.weight <= TAG_WORDS and bylines.is_name(line.raw)
    if (
        again
        or line.raw in signed
        or (line.raw.isupper() and line.raw.title() in signed)
        or authors.is_author_note(line)
        or authors.introduces(line, signed)
    ):
        return "byline", "author-below-article"
    if line.first < line.number or "@" in line.raw or teasers.asks_reader(line):
        return "boilerplate", "below-article"
    if teasers.may_be_story(line, HEADLINE_WORDS) and (not line.ends or line.raw[-1] in "?!"):
        return "related", "headline-below-article"
    return None


def _named_commenters(lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks, where the name above the day of a comment belongs to the comment."""
    for number, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        signed = (
            number + 1 < len(lines) and lines[number + 1].raw[0] in "•·|" and comments.is_signature(lines[number + 1])
        )
        named = (
            marks[number + 1 : number + 2] and marks[number + 1][0] == "reader_comment" and posters.is_nickname(line)
        )
        below = mark[1] == "in-footer" and number > 0 and marks[number - 1][0] == "reader_comment"
        told = (
            (below and posters.is_signed(line)) or (signed and mark[0] == "boilerplate") or (named and mark == UNTOLD)
        )
        yield ("reader_comment", "commenter") if told else mark


def _section(line: Line, zone: str, rule: str) -> Mark:
    """The zone that lines without a mark of their own have from this line on."""
    if _ends_section(line, rule):
        zone, rule = UNTOLD
    if line.reach == "list" and line.is_cue:
        return "byline", "in-tag-list"
    if signing.SIGNED_BY.fullmatch(line.raw) or signing.closes_letter(line):
        return "byline", "signatories"
    if rule == "below-comment-form" and line.weight == 1:
        return zone, rule
    if line.reach == "comment" and zone == "related" and line.folded.endswith("ago"):
        return zone, rule
    if line.reach in ("comments", "comment") or _counts_comments(line):
        return "reader_comment", "in-comments"
    if line.reach == "rest" and line.cue and line.cue.zone in BELOW_REST:
        return BELOW_REST[line.cue.zone]
    if line.reach == "notes":
        return "infobox", "notes"
    if line.heads_teasers:
        return "related", "below-teaser-heading"
    return zone, rule


BELOW_REST = {"boilerplate": ("boilerplate", "below-comment-form"), "byline": ABOUT_AUTHOR}
"""What stands below a heading that ends an article, by the zone of the heading: a form, a note about the author."""


def _ends_section(line: Line, rule: str) -> bool:
    """True for the first line behind a list of tags or of who signed, behind notes, or behind a note on the author."""
    if rule == "in-tag-list":
        asked = line.cue is not None or "|" in line.raw or teasers.asks_reader(line)
        return asked or (line.weight > TAG_WORDS and not tags.is_tag_line(line))
    if rule == "signatories":
        return line.cue is not None or line.prose or "@" in line.raw
    if rule == ABOUT_AUTHOR[1]:
        return line.cue is not None or not authors.may_tell_of_author(line)
    return rule == "notes" and line.cue is not None


_HEADS_COMMENTS = re.compile(
    r"(?:(?:have )?your say"
    r"|(?:(?:your|(?:reader|user|visitor)[s'’]*)\s)?(?:comments?|opinions?|reactions?|responses?|views))"
    r"\s?[(\[]?[1-9]\d{0,3}\b(?:\scomments?)?(?!\.)[)\]]?(?:\Z|\s{2,}|\s[–—|·-]\s)"
    r"|comments\s{2,}(?:show|view|sort|most|newest|oldest|see)\b"
)
"""A heading that counts the comments below it: "Have your say (3)"."""
COUNT_WORDS = 8


def _counts_comments(line: Line) -> bool:
    """True for a heading, of so many words at most, that counts the comments below it."""
    return line.weight <= COUNT_WORDS and _HEADS_COMMENTS.match(line.folded) is not None


_PUBLISHER = re.compile(r"Published by\s.*\b(?:Ltd|Limited|Inc|LLC|plc|PLC|GmbH|Group|Company|Co|Corp)\b")


def is_chrome(line: Line) -> bool:
    """True when a line tells when the page was last changed, which says nothing of the article."""
    return bool(line.words) and line.words[0] in ("updated", "last", "modified")
