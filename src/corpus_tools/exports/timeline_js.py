"""A chronology for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html)."""

from __future__ import annotations

import datetime as dt
import html
import json
from collections.abc import Sequence
from typing import Any

from corpus_tools.exports.happenings import Happening, headline


def timeline_bytes(told: Sequence[Happening], title: str, question: str | None) -> bytes:
    """
    The JSON document of a timeline. A date is as exact as it is known: a month has no day, a year no month; what it
    means in words stands with it. Words of the documents are escaped, since TimelineJS takes them for HTML.
    """
    timeline = {
        "title": {"text": _text(title, question or "")},
        "events": [_slide(one) for one in told if one.begins],
    }
    return (json.dumps(timeline, ensure_ascii=False, indent=1) + "\n").encode()


def _slide(one: Happening) -> dict[str, Any]:
    start, _, end = one.edtf.partition("/")
    slide: dict[str, Any] = {"unique_id": one.id, "display_date": one.when, "group": one.group}
    slide["start_date"] = _date(start if one.first else end, one.begins)
    if one.last and one.last != one.begins:
        slide["end_date"] = _date(end or start, one.last)
    slide["text"] = _text(headline(one.what), f"{one.what} [{one.grounds}]")
    return slide


def _date(side: str, day: dt.date | None) -> dict[str, int]:
    """
    A day as a date of TimelineJS, no more exact than one side of an EDTF date says.

    >>> _date("2018-04", dt.date(2018, 4, 1)), _date("199X", dt.date(1999, 12, 31))
    ({'year': 2018, 'month': 4}, {'year': 1999})
    """
    if day is None:
        return {}
    parts = side.rstrip("?~%").split("-")
    season = len(parts) > 1 and int(parts[1]) > 12
    exact = {"year": day.year, "month": day.month, "day": day.day}
    return dict([*exact.items()][: 2 if season else len(parts)])


def _text(heading: str, body: str) -> dict[str, str]:
    return {"headline": html.escape(heading), "text": html.escape(body)}
