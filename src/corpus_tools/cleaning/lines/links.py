"""Lines that lead to another story by themselves: its headline with a label or an age, lists that a page reads out."""

from __future__ import annotations

import re

from corpus_tools.cleaning.lines.layout import LONG_WORDS, Line
from corpus_tools.cleaning.lines.shapes import opens_with_date

_AGE = re.compile(r"(?<!\w)\d{1,2}\+? (?:minute|hour|day|week|month|year)s? ago\Z|(?<!\w)\d{1,2}[dhm] ago\Z")
_AGE_BEFORE = re.compile(
    r"\d{1,2}\+? ?(?:[dhm]|hrs?|mins?|minutes?|hours?|days?)(?: \d{1,2} ?m(?:ins?)?)? ago\s+(?:[-–—|:•·]\s+)?"
    r"[^\W\d_a-z\s]"
)
_TEASER = re.compile(
    r"(?:read|watch|listen|podcast|quiz|video|photos|gallery|in pictures|(?:more|other|top) (?:news|stories)"
    r"|(?:read |see )?(?:more|also|read also|also see|also on|must read|don['’]t miss)"
    r"|(?:previous|next|older|newer)(?: (?:article|entry|issue|post|story))?)\s?[:|]\s+\S",
    re.IGNORECASE,
)


ARROWED_WORDS = 4
"""The fewest words of a headline behind an arrow; shorter lines are buttons."""

_READ_OUT = re.compile(r"list of \d+ items?|list \d+ of \d+|end of list")


def is_read_out(line: Line) -> bool:
    """True for what a page reads out of a list of other stories: "list of 3 items", "list 1 of 3", "end of list"."""
    return _READ_OUT.fullmatch(line.folded) is not None


_SHOUTED_LABEL = re.compile(r"[A-Z][A-Z’' ]{3,30}:\s(?:Read|Watch|See|Listen to|Click)\s")


_LINKED_BEHIND = re.compile(r"[^\W\d_a-z].{12,}\s(?:[-–—|]\s|\()[Rr]ead more\)?(?:\s?(?:>+|»|›|→))?")
"""The headline of another story before its link: "Dam near Ulm breaks – read more"."""
_LABELS = re.compile(
    r"(?:analysis|(?:dig|go) deeper|earlier|editor[’']?s picks?|exclusive|explained|explainer|fact check"
    r"|from the archives?|full coverage|(?:further|suggested) reading|in depth|in pics|interview|just in|long read|live"
    r"|opinion|previously|profile|special report|timeline|up next|view)\s?[:|]\s\S+(?:\s\S+){2,}",
    re.IGNORECASE,
)


def is_labelled_inside(line: Line) -> bool:
    """
    True for what between two paragraphs is another story, and may be a headline elsewhere: "Opinion: Save the dam now".
    """
    head = line.raw[:24]
    return (":" in head or "|" in head) and not line.raw.endswith(".") and _LABELS.fullmatch(line.raw) is not None


def is_labelled_teaser(line: Line) -> bool:
    """True for the headline of another story behind its label: "More: Five things to know about the dam"."""
    if line.prose or (line.ends and line.raw[-1] not in "?!)"):
        return False
    return bool(_TEASER.match(line.raw) or _SHOUTED_LABEL.match(line.raw) or _LINKED_BEHIND.fullmatch(line.raw))


_BOTH = re.compile(r"(?:←|<<?|«)\s?(?:\S+\s){2,12}?\S+(?:\s{2,}|\s\|\s)(?:\S+\s){2,12}?\S+\s?(?:→|>>?|»)")
"""The older story and the newer one: "← Rain at Ulm    Who pays for the dam →"."""
_ADJOINING = re.compile(r"[«‹←]\s[^«»‹›|]+|[^«»‹›|]+\s[»›→]")
"""The one or the other by itself."""
_ARROW = re.compile(r"(?:>>|»|→|➤|►|▶|▸|⇒)\s*(?=\S+\s\S)")


def is_arrowed(line: Line) -> bool:
    """
    True for the headline of another story behind an arrow.

    >>> from corpus_tools.cleaning.lines.layout import line_of
    >>> [is_arrowed(line_of(raw)) for raw in (">> Ferry to sail all night again", "» Next", "» News » Ulm")]
    [True, False, False]
    """
    if line.raw[0] in "←<«" and _BOTH.fullmatch(line.raw):
        return True
    if _ADJOINING.fullmatch(line.raw):
        return line.weight > 2 and not line.prose
    match = _ARROW.match(line.raw)
    if match is None or line.prose or line.ends or line.weight < ARROWED_WORDS:
        return False
    return _ARROW.search(line.raw, match.end()) is None


AGED_WORDS = 6
"""More words than these, its age among them, has a headline; who wrote a comment has fewer."""


def is_aged(line: Line) -> bool:
    """
    True when a headline stands beside its age, as in a list of teasers or of the entries of a live page: "Dam breaks
    near Ulm 2 days ago", "4h ago Bridge closes at Ulm".
    """
    if not AGED_WORDS < line.weight <= LONG_WORDS or line.ends:
        return False
    if _AGE_BEFORE.match(line.raw):
        return True
    return line.folded.endswith("ago") and _AGE.search(line.raw) is not None and not opens_with_date(line)
