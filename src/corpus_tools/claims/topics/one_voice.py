"""Whether two sources of one text are the same ones, so that neither answers the other."""

from __future__ import annotations

import re

_THE = re.compile(r"(?:all|both|the|these|those)(?: (?:same|three|two|unnamed))?\s+")
_MANY = re.compile(r"(?:a|an|all|another|both|several|some|the|these|those|three|two|one of the)\s+")


def is_one_voice(later: str, earlier: str) -> bool:
    """
    True where the words for a later source only point back to the earlier one, or both are the same words.

    >>> is_one_voice("the same sources", "bank sources"), is_one_voice("the officials", "two senior officials")
    (True, True)
    >>> is_one_voice("the sources", "the residents"), is_one_voice("other sources", "bank sources")
    (False, False)
    >>> is_one_voice("the officials", "officials of the union"), is_one_voice("bank officials", "officials")
    (False, False)
    """
    if later == earlier:
        return True
    back = _THE.match(later)
    kind = later[back.end() :] if back else ""
    return bool(kind) and " " not in kind and _MANY.sub("", earlier, count=1).split()[-1:] == [kind]
