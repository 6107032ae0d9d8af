"""The day in the name of a file, and what a person says that it is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

NAMED = "in_name"
"""Under this word a document is given the day in its name where nobody says what it is."""

BY_NAME = "its file's name has the day"
"""With these words a document is dated by that day, as the last that is possible."""

MEANINGS = ("published", "retrieved")
"""What ``days_in_names`` in ``corpus.toml`` may say."""

LINES_TO_TELL = f'[files]\ndays_in_names = "{MEANINGS[0]}"'

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


def day_in_name(name: str) -> str | None:
    """
    The one day that the name of a file has, year first, as EDTF; None where it has none, or several.

    >>> day_in_name("2019/courier_2019-08-27_dam.txt"), day_in_name("20190827.html"), day_in_name("2019-02-30.txt")
    ('2019-08-27', '2019-08-27', None)
    """
    days = {"-".join(match.group(1, 3, 4)) for match in _DAY.finditer(PurePosixPath(name).name)}
    day = days.pop() if len(days) == 1 else None
    try:
        return str(dt.date.fromisoformat(day)) if day else None
    except ValueError:
        return None


def given_by_name(name: str, meaning: str | None) -> Mapping[str, str]:
    """What a document is given by the name of its file."""
    day = day_in_name(name)
    return {meaning or NAMED: day} if day else {}
