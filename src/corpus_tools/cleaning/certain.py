"""Lines of which the rules know better than any weight what they are."""

from __future__ import annotations

import re

from corpus_tools.cleaning.below.last_words import ends_report
from corpus_tools.cleaning.below.signing import DONE, ISSUES, LAST, SIGNED
from corpus_tools.cleaning.evidence import Page
from corpus_tools.cleaning.inside import boxes
from corpus_tools.cleaning.inside.boxes import CHECKED
from corpus_tools.cleaning.inside.entries import HEADING, IN_ENTRY
from corpus_tools.cleaning.inside.facts import ABOUT
from corpus_tools.cleaning.inside.series import ITEM
from corpus_tools.cleaning.inside.turns import LIFE, TURN
from corpus_tools.cleaning.lines import sights
from corpus_tools.cleaning.lines.authors import is_note_on_journalist
from corpus_tools.cleaning.lines.layout import DATED, ENTRY_TIME, LOWER_SHARE, Line
from corpus_tools.cleaning.lines.shapes import PAST
from corpus_tools.cleaning.lines.teasers import is_bare_date

SURE_WORDS = 30
"""A line of prose of so many words between two of the article is the article, whatever it weighs."""

PARAGRAPH_WORDS = 40
"""And one of so many anywhere within the article."""

TOLD_WORDS = 12
_TOLD = re.compile(
    r"\A[“\"‘]?[^\W\d_a-z].*\b(?:said|says|told|denied|denies|declined|refused|agreed|replied|added)\b.*[.?!”\"]\Z"
)
"""A sentence of so few words that tells what somebody said, right below a paragraph, is the article."""

NEAR = 2
"""How far from the article a line may stand that the weights take into it."""

STANDING = frozenset(
    {ABOUT[1], CHECKED, DONE[1], ISSUES[1], LAST[1], SIGNED[1], ITEM[1], TURN[1], LIFE[1], ENTRY_TIME, HEADING[1],
     IN_ENTRY[1], "above-label-of-credit", "agency-below-article", "author-below-article", "below-label-of-credit",
     "closes-letter", "count-of-pictures",
     "date-above-title", "dated-line-above-title", "day-of-release", "drawn-rule", "footnote", "format-says-article",
     "headline-given", "headline-goes-on", "headline-of-report", "headline-with-stop", "in-promotion",
     "labelled-teaser", "names-sponsor", "news-above-title", "number-in-series", "number-of-text",
     "outside-format-article", "paid-notice",
     "passes-report-on", "place-and-agency", "point-of-summary", "poll-of-readers",
     "post-of-thread", "pull-quote", "remark-in-brackets", "repeats-line-before", "reports-from",
     "row-of-links-between", "scene-in-the-present", "section-and-part", "section-below-menu", "shortens-caption",
     "signatories", "signed-remark", "signs-letter", "source-of-figure", "stamped-comment", "ticker"}
)  # fmt: skip
"""Rules that rest on what no evidence here tells: the hours and the order of a live report's entries, the format of the
file, who speaks in the rest of an article."""


_HEADLINE = (("title", "headline"), ("title", "headline-given"))


def is_certain(line: Line, page: Page, at: int) -> bool:
    """
    True where the rules decide: for rules that know better, for a headline as long as a paragraph, and for a long line
    of prose within the article.
    """
    zone, rule = page.marks[at]
    if line.reach == "comments" and rule.startswith("cue-"):
        return True
    if rule in STANDING or (zone == "title" and line.prose) or (zone == "byline" and _signs_surely(line, rule)):
        return True
    if page.marks[at] == DATED and page.marks[at - 1] in _HEADLINE and is_bare_date(line):
        return True
    if zone == "editor_comment" and _CORRECTS.match(line.folded):
        return True
    if rule == "standfirst" and page.marks[at - 1] in _HEADLINE and _tells_news(line, page, at):
        return True
    if zone == "caption" and rule in _CREDITED and page.first - NEAR <= at and page.under[at] != "related":
        return rule == "row-of-credits" or sights.names_credit(line)
    if rule == "short-line-between-prose" and line.raw.isupper() and page.first < at < page.last:
        above, below = page.marks[at - 1][0], page.marks[at + 1]
        return above in ("body", "caption", "related") and below == ("body", "prose") and line.weight <= TOLD_WORDS // 2
    inside = zone == "body" and page.first < at < page.last
    enough = SURE_WORDS if inside and page.marks[at - 1][0] == page.marks[at + 1][0] == "body" else PARAGRAPH_WORDS
    if inside and line.prose and line.weight >= enough:
        return True
    if zone == "body" and page.first < at <= page.last and rule in _IN_ARTICLE:
        if line.weight <= TOLD_WORDS and at >= page.last - 1 and ends_report(line):
            return True
        return (line.weight > TOLD_WORDS or page.marks[at - 1][0] == "body") and _TOLD.match(line.raw) is not None
    return False


_FILED = re.compile(
    r"(?:(?:this (?:entry|post|article) was )?(?:filed|posted)) (?:in|on|under)(?:\s*:|(?![^.]{0,40}:))"
)
"""How the subjects of a text are headed, wherever they stand; not 'Filed in court: …'."""

_IN_HOUSE = ("published in ", "first published in ")
BYLINE_REACH = 4
STANDFIRST_WORDS, STANDFIRST_LOWER = 8, 0.6
_CORRECTS = re.compile(
    r"[(\[* ]*(?:correction|clarification|we regret|(?:an?|the) (?:earlier|original|previous) version"
    r"|(?:this|the) (?:article|story|post|piece|report) (?:has been|was) )"
    r"|[(\[* ]*(?:(?:admin|editor|moderator|publisher)(?:['’]?s|s['’])?|editorial|ed\.?) note\s?:"
)
"""What opens a note on what was wrong, and a note of who edits."""

_PUT_UP = re.compile(r"(?:first )?(?:posted|published|updated)\b[^|]{0,24}\b(?:19|20)\d\d\b")
"""A line that opens with its day, whatever buttons stand behind it."""


def _signs_surely(line: Line, rule: str) -> bool:
    """True for an author's address, for who else contributed, for where a text was printed, and when it was put up."""
    if rule == "way-to-author":
        return "@" in line.raw
    if rule in boxes.AUTHOR and is_note_on_journalist(line):
        return True
    if rule == "cue-start" and (_PUT_UP.match(line.folded) or _FILED.match(line.folded)):
        return True
    return rule.startswith("cue-") and ("contributed" in line.folded or line.folded.startswith(_IN_HOUSE))


def _tells_news(line: Line, page: Page, at: int) -> bool:
    """True for a standfirst between headline and byline that tells what was, as no caption does, or is long."""
    if line.weight >= STANDFIRST_WORDS and (line.lower >= STANDFIRST_LOWER or line.raw.replace(" ", "").isalpha()):
        return True
    signed = any(zone == "byline" for zone, _ in page.marks[at + 1 : at + BYLINE_REACH])
    return signed and line.lower >= LOWER_SHARE and PAST.search(line.raw) is not None


_CREDITED = frozenset({"photo-credit", "row-of-credits"})
_IN_ARTICLE = frozenset({"prose", "short-line-between-prose"})
