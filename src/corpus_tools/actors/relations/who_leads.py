"""Who leads a body by a clause behind what he is: X, a former general who leads the Harbour Alliance."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors.relations.beside import opens_longer
from corpus_tools.actors.relations.checking import WHO_LEADS
from corpus_tools.actors.relations.frames import cues
from corpus_tools.model import Mention

Tie = tuple[Mention, str, Mention, str]
"""Subject, relation, object and rule."""

_TIES = frozenset({"leader_of", "member_of"})
_NO_BODIES = frozenset({"person", "place", "country"})
_PRESENT = re.compile(r"[a-z]+s(?:\s[a-z]+)?")


@cache
def _clause() -> tuple[re.Pattern[str], dict[str, str]]:
    """What somebody is, and who now does what; the relation of each verb in the present."""
    verbs = {cue: tie for cue, tie in cues("verb").items() if tie in _TIES and _PRESENT.fullmatch(cue)}
    is_what = r"(?:aged\s)?(?:\d\d,\s)?(?:an?|the|her|his|their)\s(?:(?!who\b|of\s(?:an?|the|one)\b)[\w’'-]+,?\s){1,8}"
    who = rf"who\s(?:(?:also|currently|now|still|today)\s)?(?P<verb>{lexicons.alternation(verbs)})\s"
    body = r"(?:an?\s|the\s)?(?:(?!(?:and|or)\b)[a-z][\w-]+\s){0,3}[\"“‘']?"
    return re.compile(rf",\s{is_what}{who}{body}"), verbs


def find_who_leads(text: str, first: Mention, second: Mention) -> Tie | None:
    """
    The tie of a person and the body that a clause behind his office, even a former one, says that he leads; what he
    has been is no word against it.
    """
    if first.kind != "person" or second.kind in _NO_BODIES or not text.startswith(", ", first.end):
        return None
    if text.find(" who ", first.end, second.start) < 0 or opens_longer(text, second):
        return None
    pattern, verbs = _clause()
    match = pattern.fullmatch(text, first.end, second.start)
    return (first, verbs[match["verb"]], second, WHO_LEADS) if match else None
