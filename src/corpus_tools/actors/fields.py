"""What ministries, committees and offices are for (``lexicons/actor_fields.csv``)."""

from __future__ import annotations

import re

from corpus_tools import lexicons

ABSTRACT = re.compile(r"\w{3,}(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|ics|ology|hood)s?")


def is_field(word: str) -> bool:
    """True for what ministries and committees are for: a listed word, or an abstract noun by its ending."""
    return word in lexicons.forms("actor_fields") or ABSTRACT.fullmatch(word) is not None
