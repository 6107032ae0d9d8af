"""The sentence that tells no more than when something was said: He made the comments yesterday."""

from __future__ import annotations

import re

_THINGS_SAID = "(?:address|announcement|comment|interview|message|remark|speech|statement|video)s?"
_WHOSE = "(?:the|his|her|their|its|these|those)"
TELLS_WHEN = re.compile(
    rf"(?:\w+ (?:made|issued|gave|delivered|posted|published|released) {_WHOSE} (?:\w+ )?{_THINGS_SAID}"
    rf"|{_WHOSE} {_THINGS_SAID} (?:came|comes|were|was))\b"
)
"""How such a sentence begins, in folded words."""


def tells_when(folded: str) -> bool:
    """
    True for folded words that only tell when something was said which stands before them.

    >>> tells_when("he made the comments yesterday"), tells_when("he gave her a letter on monday")
    (True, False)
    """
    return TELLS_WHEN.match(folded) is not None
