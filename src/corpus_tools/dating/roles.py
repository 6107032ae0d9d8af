"""What the date in a line is: that of publication, of an update, a correction or a repost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.model import Zone

_UPDATED = re.compile(
    r"\b(?:updated|last modified|modified|edited|corrected|aktualisiert|actualizado|atualizado|mis à jour"
    r"|aggiornato|bijgewerkt|güncelle\w+|обновлено)\b",
    re.IGNORECASE,
)
_REPOSTED = re.compile(r"\bposted by\b|\brepublished\b|\breposted\b|\bcross-posted\b", re.IGNORECASE)
_CORRECTION = re.compile(
    r"\W*(?:(?:a )?(?:correction|clarification|erratum|corrigendum)s?\b(?: appended)?\W"
    r"|editor['’]?s?['’]? note\b.{0,40}\b(?:an|the) (?:earlier|previous|original|article|story|report)\b)",
    re.IGNORECASE | re.DOTALL,
)


def role_of(line: str, before: str) -> str:
    """
    What a date is, by its line and by the words before it: what was updated later was published on that day.

    >>> role_of("Updated May 3, 2019", "Updated "), role_of("Reposted on May 3, 2019", "Reposted on ")
    ('updated', 'reposted')
    """
    if _REPOSTED.search(line):
        return "reposted"
    first = _UPDATED.search(before)
    told = first and re.search(r"\b(?:published|posted)\b", before[: first.start()], re.IGNORECASE)
    return "updated" if first and not told else "published"


def from_correction_on(body: str, zones: Sequence[Zone]) -> int:
    """
    Where the correction begins that stands behind an article, the days below which are its own; the end of the text
    where none does.

    >>> text = "The mayor spoke on Monday.\\nCorrection: He did not.\\nMay 3, 2019"
    >>> from_correction_on(text, (Zone(0, 26, "body", ""), Zone(27, 51, "editor_comment", "")))
    27
    """
    first = next((zone.end for zone in zones if zone.zone == "body"), len(body))
    below = (zone for zone in zones if zone.start >= first and zone.zone in ("editor_comment", "body"))
    return next((zone.start for zone in below if _CORRECTION.match(body, zone.start, zone.end)), len(body))
