"""What a function says of what comes again and again: of words, and what was read last."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from itertools import chain
from typing import Any, Generic, TypeVar

KEPT = 50_000
"""Words remembered at most: as many as some thousand documents have. Then all are forgotten, and asked again."""

LONGEST = 100
"""Characters of the longest word remembered: what is longer is no word, and hardly comes again."""

V = TypeVar("V")


class Memo(dict[str, V], Generic[V]):
    """
    What a pure function says of each word, worked out when first asked. A hit costs a third of what it costs in
    ``functools.lru_cache``, which puts its words in a new order each time.

    >>> lengths = Memo(len)
    >>> lengths["harbour"], list(map(lengths.__getitem__, ["a", "ship"]))
    (7, [1, 4])
    """

    def __init__(self, work: Callable[[str], V]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> V:
        found = self._work(word)
        if len(word) <= LONGEST:
            if len(self) >= KEPT:
                self.clear()
            self[word] = found
        return found


def found_between_spaces(pattern: re.Pattern[str]) -> Callable[[str], Iterator[str]]:
    """
    What gives all that a pattern finds in a text, for one that takes no white space and does not look around for any:
    looked up for what stands between two spaces, which most often is a word.

    >>> list(found_between_spaces(re.compile("[a-z]+"))("so-called aid"))
    ['so', 'called', 'aid']
    """
    found = Memo(pattern.findall)
    return lambda text: chain.from_iterable(map(found.__getitem__, text.split()))


class Recent:
    """
    Arrow's tables and arrays that were read last, up to so many bytes of them; the last one stays however large it is.
    """

    def __init__(self, most: int) -> None:
        self._most, self._bytes = most, 0
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def get(self, key: Hashable, read: Callable[[], Any]) -> Any:
        """What is kept under a key, read where it is not; what was used longest ago makes room for it."""
        if key not in self._kept:
            self._kept[key] = found = read()
            self._bytes += found.nbytes
            while len(self._kept) > 1 and self._bytes > self._most:
                self._bytes -= self._kept.popitem(last=False)[1].nbytes
        self._kept.move_to_end(key)
        return self._kept[key]
