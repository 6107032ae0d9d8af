"""Persons whom a paragraph names and who have no part in the next: 'Per Holm did not return calls. ¶ She says'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.claims.speakers.looking_back import begin_of
from corpus_tools.claims.speakers.naming import Names
from corpus_tools.claims.speakers.roles import Roles
from corpus_tools.claims.speakers.spoken import Last
from corpus_tools.model import Mention, Span

_FAR = 2000  # characters; a text in which somebody has spoken still goes on about him
_IS_NEW = re.compile(r",\s(?:an?\s|\d)")  # Ann Lee, a nurse
_ABSENT = re.compile(r"n['’]t\b|\b(?:declined|never|no|nobody|nor|not|refused)\b")
"""How a paper says that somebody was asked in vain."""


def who_goes_on(names: Names, roles: Roles, spoken: Sequence[Last], source: Span, nearest: Mention) -> str | None:
    """
    Who has spoken last, of those whom the text or a given name makes a woman or a man, where a paragraph goes on about
    "her" behind the name of one of whom nothing tells what he is, who has not spoken, and who acts in no sentence.
    """
    begin = names.folded.rfind("\n", 0, source.start) + 1
    if nearest.end > begin or roles.known(nearest.actor) or _IS_NEW.match(names.folded, nearest.end):
        return None
    if any(one.actor in (nearest.actor, None) for one in spoken if one.actor or one.at > nearest.end):
        return None
    own = begin_of(names.folded, nearest.start)
    acts = not any(m.kind == "person" for m in names.within(own, nearest.start))
    if acts and not _ABSENT.search(names.folded, nearest.end, names.end_before(begin)):
        return None
    near = (one.actor for one in reversed(spoken) if one.actor and source.start - one.at < _FAR)
    return next((one for one in near if roles.known(one)), None)
