"""Days told in quoted words, on which the text around them does not go on: "We lost it on Tuesday." At noon he left."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus_tools.chronology.times.setting import Setting
from corpus_tools.model import Article, Span
from corpus_tools.order import holding

_SPOKEN = 24  # characters; shorter ones are words of the text's own sentence

OF_A_DAY_TOLD = frozenset({"bare_daypart", "clock", "clock_on_day", "the_daypart"})
"""Readings of hours and parts of a day whose day stands elsewhere."""


@dataclass(frozen=True, slots=True)
class Outer:
    """The last date that a text told outside of quoted words, the last day, and the last day that has come."""

    last: str | None = None
    last_exact: str | None = None
    reached: str | None = None


def quotation_at(article: Article, place: int) -> Span | None:
    """The quotation of several words in which a place is."""
    around = holding(article.quotations, Span(place, place + 1))[-1:]
    return next((Span(one.start, one.end) for one in around if one.end - one.start > _SPOKEN), None)


def outside_speech(setting: Setting, outer: Outer) -> Setting:
    """The setting of words behind a quotation, without the days that were told in it."""
    return replace(setting, last=outer.last, last_exact=outer.last_exact, reached=outer.reached)
