"""What a page offers to do with itself, buttons for sharing and printing, and what it counts: views, entries, tags."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.cleaning.lines.layout import Line

LANGUAGES = 30
"""The longest row of languages."""

OFFER_WORDS = 8
"""The longest offer of a page."""

BUTTONS = frozenset(
    (
        "bookmark", "comment", "comments", "copy", "e-mail", "email", "facebook", "flipboard", "like", "link",
        "linkedin", "mail", "messenger", "pin", "pinterest", "post", "print", "reddit", "save", "send", "share",
        "telegram", "tumblr", "tweet", "twitter", "whatsapp", "x",
    )
)  # fmt: skip


_DRAWN = frozenset({"button", "icon", "logo"})
"""What a button is called that shows a picture."""


_OF_COMMENT = frozenset(
    ["#", "add", "agree", "alert", "award", "dislike", "down", "downvote", "edit", "flag", "like", "moderator",
     "permalink", "quote", "recommend", "reply", "report", "save", "share", "up", "upvote", "vote"]
)  # fmt: skip
"""Buttons and counters below a comment."""


def are_buttons(line: Line) -> bool:
    """True when a line is nothing but two and more buttons for sharing: "Tweet Email Print", "X icon"."""
    words = line.folded.split()
    if (
        line.weight > 1
        and words[-1].isalpha()
        and len(set(line.words) - {"#"}) > 1
        and _OF_COMMENT.issuperset(line.words)
    ):
        return True
    words[0] = words[0].removesuffix(":")  # "Share: Twitter Facebook"
    drawn = len(words) > 1 and words[-1] in _DRAWN
    alone = line.weight > 1 and words[0] in BUTTONS and BUTTONS.issuperset(words[:-1] if drawn else words)
    return alone or are_offered(line)


_GAP = re.compile(r"\s{2,}|\s?[|·•]\s?")
_COUNT = re.compile(r"\s\(?[\d.,]+[km]?\)?\Z")
_SIZES = frozenset({"text", "font", "size", "a", "aa", "aaa", "a+", "a-"})
BUTTON_WORDS = 6
"""The longest button in a row, "Text size A A A"."""


def are_offered(line: Line) -> bool:
    """
    True for a row of buttons, some with a count or more words.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [are_offered(line_of(raw)) for raw in ("E-mail this page | Print | Text size A A", "Comments 12   Share 3")]
    [True, True]
    """
    items = [item for item in _GAP.split(line.folded) if item]
    if len(items) < 2 or line.ends or any(len(item.split()) > BUTTON_WORDS for item in items):
        return False
    return all(_COUNT.sub("", item).split(" ")[0] in BUTTONS | _SIZES for item in items)


_PARTS = re.compile(r"[\s|/,·•()-]+")


def are_languages(line: Line) -> bool:
    """
    True for the languages in which a page offers itself.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [are_languages(line_of(raw)) for raw in ("Русский English", "FR | DE | English", "Türkçe", "English")]
    [True, False, True, False]
    """
    if _PARTS.split(line.raw.lower().lstrip(" |/,·•()-"), maxsplit=1)[0] not in lexicons.forms("zone_languages"):
        return False
    names = [name for name in _PARTS.split(line.raw.lower()) if name]
    if len(names) > LANGUAGES or not lexicons.forms("zone_languages").issuperset(names):
        return False
    return len(names) > 1 or not line.raw.isascii()


_OFFER = re.compile(
    r"(?:\d+\s)?(?:bookmark|buy|cite|clip|copy|discuss|download|e-?mail|export|flag|forward|get|gift|give|hear|like|listen|mark"
    r"|play|post|print|rate|recommend|reprint|republish|reuse|save|send|share|show|submit|translate|tweet|view|vote)"
    r"(?:\s(?:and|on|for|to|out|up|about|rights|link|text|version|of|&)){0,2}"
    r"\s(?:this|the)\s(?:[a-z]+\s)?(?:article|column|content|entry|item|note|page|paper|post|report|review|story|text|video)s?\b",
    re.IGNORECASE,
)


_ASKED = re.compile(r"(?:was|is|did|do|were|have) (?:this|the|these|you) [^?]{3,50}\?\s+(?:yes|no)\b", re.IGNORECASE)
"""How a page asks what it is worth: "Was this page useful? Yes No"."""


def is_offer(line: Line) -> bool:
    """
    True for what a page offers to do with what it shows, and for what it asks about it.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> said = ("Give this article   Save", "Listen to this story (8 min)", "Print the story of the dam, she said.")
    >>> [is_offer(line_of(raw)) for raw in said]
    [True, True, False]
    """
    if line.weight > OFFER_WORDS or line.ends:
        return False
    return _OFFER.match(line.raw) is not None or _ASKED.match(line.raw) is not None


_RATE = re.compile(
    r"(?<!\w)(?:[+−-]?\d{1,2}\s?°\s?[CF]?(?!\w)"
    r"|(?:AUD|BRENT|BTC|CHF|CNY|EUR|GBP|INR|JPY|RUB|USD|UAH)(?:/[A-Z]{3})?\s?[:=]?\s?\d+[.,]?\d*"
    r"|[A-Z]{3,5}/[A-Z]{3}\s\d+[.,]?\d*|[+−-]\d+[.,]\d+\s?%)"
)
_WORD = re.compile(r"(?<!\w)(?!closed\b|open\b|unch\b)[a-z]{2,}|\d")
_SKY = frozenset(["clear", "clouds", "cloudy", "currently", "fair", "haze", "mist", "overcast", "showers", "sunny"])
RATES_WORDS = 14


def is_ticker(line: Line) -> bool:
    """
    True for the weather and the rates that a page shows above its news.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_ticker(line_of(raw)) for raw in ("EURO/USD 1.12 +0.62% ULM GEN. closed", "At +41°C Ulm melts")]
    [True, False]
    """
    if line.ends or line.weight > RATES_WORDS:
        return False
    if "°" in line.raw and not _SKY.isdisjoint(line.words):
        return True
    rest = _RATE.sub(" ", line.raw)
    return rest != line.raw and _WORD.search(rest) is None


_COUNTER = re.compile(
    r"(?:[\d.,]*\d\s?[km]?\+?\s(?:views?|subscribers?|followers?|members?|likes?|reads?|readers?|plays?|retweets?|votes?|points?|shares?"
    r"|reactions?|upvotes?|listens?|downloads?|hits?|quotes?|times? read)\s*)+"
)
_COUNTED = re.compile(
    r"(?:[\w ]{2,20}\s)?"
    r"(?:views?|visits?|visitors?|readings?|reads?|hits|shares?|downloads?|likes?|votes?|points?|score)\s?:\s?[\d.,+-]+[km]?"
)
_ENTRY_OF_ARCHIVE = re.compile(r"#\d{1,4}|[►▼▶▾▸]\s?\S.{0,40}|[^\W\d_a-z][^\W\d_]+\s(?:19|20)\d\d\s\(\d{1,3}\)")


def is_counter(line: Line) -> bool:
    """True for a counter, "18.6K views", and for an entry of an archive that folds, "► July (5)"."""
    counts = _COUNTER.fullmatch(line.folded) or _COUNTED.fullmatch(line.folded)
    return bool(counts or _ENTRY_OF_ARCHIVE.fullmatch(line.raw))


_HASHTAGS = re.compile(r"(?:#[^\W\d_][^#]{0,30}){2,}")


def are_hashtags(line: Line) -> bool:
    """True for tags on one line, each behind its sign: "#war #veterans"."""
    return bool(_HASHTAGS.fullmatch(line.raw))


_SIZE_BUTTONS = frozenset({"A-", "A+", "-A", "+A", "A−"})


def is_text_size(line: Line, before: Line | None, after: Line | None) -> bool:
    """True for the letters by which a page's text is made smaller or larger, one a line."""
    beside = any(other is not None and other.raw in _SIZE_BUTTONS for other in (before, after))
    return line.raw in _SIZE_BUTTONS or (line.raw == "A" and beside)


def is_lone_letter(line: Line, after: Line | None) -> bool:
    """True for a letter that stands for a sign of the page: no turn of an interview, no first letter of a paragraph."""
    opens = after is not None and after.prose and after.raw.partition(" ")[0].isupper()
    return len(line.raw) == 1 and line.raw.isascii() and line.raw.isalpha() and line.raw not in "QA" and not opens
