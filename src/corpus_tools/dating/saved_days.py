"""The days by which a document had been published: of its retrieval, and in the name of its file."""

from __future__ import annotations

from collections.abc import Mapping

from corpus_tools.dating.bounds import Bounds, not_after
from corpus_tools.named_days import BY_NAME, NAMED
from corpus_tools.periods import Period

_REASONS = {"retrieved": "it was retrieved on {}", NAMED: f"{BY_NAME} {{}}"}


def not_after_saved(bounds: Bounds, given: Mapping[str, str]) -> Bounds:
    """
    The same bounds, and no later than these days; a day in a name that the text contradicts is of something else.

    >>> not_after_saved(Bounds(None, None, ()), {"retrieved": "2020-01-15"}).reasons
    ('it was retrieved on 2020-01-15',)
    """
    for word, reason in _REASONS.items():
        last = Period.parse(given[word]).last if word in given else None
        if last and not (bounds.first and bounds.first > last):
            bounds = not_after(bounds, str(last), reason.format(given[word]))
    return bounds
