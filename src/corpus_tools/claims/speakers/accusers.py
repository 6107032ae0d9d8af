"""Those whose part it is to accuse: what a prosecutor says that another did is said against him."""

from __future__ import annotations

import re

_CHARGING = re.compile(
    r"\b(?:accusers?|auditors?|charge sheet|complainants?|complaint|indictments?|investigators|lawsuits?|petition"
    r"|plaintiffs?|prosecut(?:ion|ors?)|suits?|whistle-?blowers?)\b"
)


class Accusers:
    """The speakers of one document whose part it is to accuse, once a source has named them so."""

    def __init__(self) -> None:
        self._known: set[str] = set()

    def among(self, source: str, actor: str | None) -> bool:
        """
        True for the words of a source whose part it is to accuse, and for whom such words have named.

        >>> accusers = Accusers()
        >>> accusers.among("ms lee", "ann-lee"), accusers.among("prosecutor ann lee", "ann-lee")
        (False, True)
        >>> accusers.among("ms lee", "ann-lee"), accusers.among("the judge", None)
        (True, False)
        """
        if _CHARGING.search(source):
            self._known.add(actor or "")
            return True
        return actor in self._known
