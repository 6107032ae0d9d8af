"""Where an article goes on below furniture: behind a caption, a link, a box of other stories."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from corpus_tools.cleaning.below.last_words import (
    are_buttons,
    are_passing,
    ends_report,
    heads_prose,
    is_listed,
    reports_below_form,
)
from corpus_tools.cleaning.inside import furniture, resuming, turns
from corpus_tools.cleaning.lines.layout import DATED, Line, Mark, zone_of
from corpus_tools.cleaning.lines.teasers import calls_reader

RIGHTS = (("copyright",), ("all", "rights", "reserved"), ("back", "to", "top"))
"""Cues behind which an article goes on as seldom as behind a box of teasers."""

LISTED = 2

LIGHT_LINES, BUTTONS = 3, 5
"""Fewer lines of light furniture, or of nothing but buttons, may stand before a paragraph of the article."""

TEASER_LINES = 9
"""How many lines a box of teasers inside an article may have."""


INLINE_WORDS = 5
"""The fewest words of a label with a headline behind it."""


def with_later_words(lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> int:
    """Where the article ends with the paragraphs behind light furniture that name whom it names."""
    below = _Below(lines, own, start, end)
    number = end
    while number < len(lines) and below.takes(number):
        number += 1
    return below.last


class _Below:
    """The lines below an article, read one by one: where it ends so far, and which box has opened since."""

    def __init__(self, lines: Sequence[Line], own: Sequence[Mark | None], start: int, end: int) -> None:
        self._lines, self._own = lines, own
        self._start, self._end = start, end
        self.last = end
        self._in_box = False
        self._strict = False  # a box that mostly stands below articles

    def takes(self, number: int) -> bool:
        """True where the article may go on behind a line; moves its end there when the line is its own."""
        line, mark = self._lines[number], self._own[number]
        if mark is None and self._may_be_told(number):
            if not self._is_told(number):
                return False
            self.last, self._in_box, self._strict = number + 1, False, False
        elif number == self.last > self._end and mark is None and line.sentence and not calls_reader(line):
            self.last = number + 1
        elif (_opens_box(line) or _ends_mostly(line)) and self._own[number - 1] != furniture.ABOVE_LINK:
            self._strict = self._strict or _ends_mostly(line)
            self._in_box = True
        else:
            return self._is_in_box(number) or self._leads_on(number) or self._is_passed(number)
        return True

    def _may_be_told(self, number: int) -> bool:
        """True for prose, and for a sentence where furniture shows that the article goes on."""
        line = self._lines[number]
        resumed = self._in_box and line.sentence and line.raw[-1] not in "?:"
        return line.prose or resumed or self._stands_boxed(number) or self._names_first(line)

    def _stands_boxed(self, number: int) -> bool:
        """True for a sentence behind a box of facts alone, and for the end of a report behind what is passed over."""
        line, between = self._lines[number], self._own[self.last : number]
        if not between:
            return False
        if line.sentence and all(zone_of(mark) == "infobox" for mark in between):
            return True
        return ends_report(line) and are_passing(self._lines, self._own, range(self.last, number))

    def _is_told(self, number: int) -> bool:
        """True for a paragraph of the article: what stands before it interrupts only, or it names whom that names."""
        line, lines, own, last = self._lines[number], self._lines, self._own, self.last
        again = self._resumes(number)
        if (self._strict and not again) or (
            self._in_box and not (again or resuming.tells(line) or self._names_first(line))
        ):
            return False
        if again or self._in_box or self._stands_boxed(number) or (last > self._end and number - last <= 1):
            return True
        if _is_boxed(lines[last:number], own[last:number]) or reports_below_form(lines, own, last, number):
            return True
        if number - last > LISTED and is_listed(lines, own, last, number - 1) and resuming.tells(line):
            return True
        return not self._names.isdisjoint(resuming.WORD.findall(line.raw))

    def _resumes(self, number: int) -> bool:
        """True where a paragraph below several lines shows by itself that the article goes on there."""
        article = self._start, self.last
        return number - self.last > 1 and (
            resuming.goes_on_below(self._lines, self._own, number, article, self._strict)
            or (self._in_box and resuming.resumes(self._lines, self._own, number, article))
            or self._asks_on(number)
        )

    def _names_first(self, line: Line) -> bool:
        """True for a short sentence that begins with a name of the article: "Berg said that she would appeal."."""
        return line.sentence and line.raw.partition(" ")[0] in self._names

    @cached_property
    def _names(self) -> set[str]:
        """The names in the paragraphs of the article."""
        return resuming.names_of([line for line in self._lines[self._start : self._end] if line.prose])

    def _is_in_box(self, number: int) -> bool:
        """True for what may stand in the box that has opened."""
        line, mark = self._lines[number], self._own[number]
        near = number - self.last <= TEASER_LINES
        return self._in_box and near and (_may_be_in_box(line, mark) or (mark == DATED and self._asks_on(number)))

    def _asks_on(self, number: int) -> bool:
        """True at a line of an interview whose end, below a box, names who has asked."""
        return self._in_box and turns.goes_on_to_credit(self._lines, number, (self._start, self.last))

    def _leads_on(self, number: int) -> bool:
        """True for a heading, or an item of a list, with prose to come."""
        if self._own[number] is not None or self._in_box:
            return False
        return heads_prose(self._lines, self._own, number) or is_listed(self._lines, self._own, self.last, number)

    def _is_passed(self, number: int) -> bool:
        """True for light furniture of which no more stands here than an article may go on behind."""
        between = self._own[self.last : number]
        few = len(between) < (BUTTONS if are_buttons(between) else LIGHT_LINES)
        here = slice(self.last, number + 1)
        return (few or _is_boxed(self._lines[here], self._own[here])) and _is_light(
            self._lines[number], self._own[number]
        )


def _opens_box(line: Line) -> bool:
    """True for the heading of a box behind which an article may go on: "Related:" with its colon, "Read more"."""
    if line.cue is None:
        return False
    return line.cue.reach == "block" or (line.heads_teasers and line.raw[-1] == ":")


def _ends_mostly(line: Line) -> bool:
    """True for the heading of a box that mostly stands below articles: "Most read", "Also read"."""
    return line.cue is not None and line.heads_teasers and not _opens_box(line)


def _may_be_in_box(line: Line, mark: Mark | None) -> bool:
    """True for a headline in a box of teasers, and for the buttons of the box."""
    if mark is None:
        return not line.ends or (line.raw[-1] in "?!" and not line.prose)
    return line.is_age or _is_light(line, mark)


def _is_boxed(between: Sequence[Line], marks: Sequence[Mark | None]) -> bool:
    """True when nothing but a box, a picture or a link to one other story stands between two paragraphs."""
    return bool(marks) and all(
        mark is not None
        and (
            mark[0] in ("infobox", "caption")
            or mark[1] in ("bare-number", "count-of-pictures", "repeats-line-before")
            or _is_inline_link(line, mark)
        )
        for line, mark in zip(between, marks, strict=True)
    )


def _is_inline_link(line: Line, mark: Mark) -> bool:
    """
    True for a label with the headline of another story behind it, "See also: Senate summons chief", and for one above
    its "Read more".
    """
    if mark == furniture.ABOVE_LINK or line.key == furniture.LINK:
        return True
    return mark[0] == "related" and (":" in line.raw[:-1] or "|" in line.raw) and line.weight > INLINE_WORDS


def _is_light(line: Line, mark: Mark | None) -> bool:
    """True for what interrupts an article and never ends it: a caption, a link, a share button, not a headline."""
    if line.cue is not None and (line.cue.reach or line.cue.words in RIGHTS):
        return False
    return zone_of(mark) not in ("", "byline")
