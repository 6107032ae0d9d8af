"""Relations through an owner: a person's army or party, his forces under another name, a lawmaker of his party."""

from __future__ import annotations

import re

from corpus_tools.actors import wordclasses
from corpus_tools.actors.kinds.groups import SIDES
from corpus_tools.actors.relations.beside import modifies
from corpus_tools.actors.relations.checking import BODIES, LANDS, NO_BODIES, Tie
from corpus_tools.actors.relations.held import rules_land
from corpus_tools.actors.spellings import is_given
from corpus_tools.model import Mention

GROUPS = {"armed_group": "leader_of", "party": "member_of", "coalition": "member_of"}
"""Whoever has an army leads it; of a party or a bloc he may be one of many."""
OWNING = frozenset({"'", "’"})
_OWNS = re.compile(r"['’]s?\s+(?:(?:own|powerful|small|once|feared|predominantly|mainly|[A-Z][a-z]+)\s+){0,2}")
_CALLED = re.compile(
    r"['’]s?\s+(?:forces?|militias?|militiamen|fighters|men|army|group|brigades?|movement|followers|party|bloc)\s*[,(–—-]+\s*"
    r"(?:(?:now|also|today|since|locally|formerly|collectively)\s+)?(?:called|known\s+as|named|renamed|dubbed)\s+(?:the\s+)?[\"“‘']?"
)
_APPOSED = re.compile(
    r"['’]s?\s+(?:[a-z][\w-]+\s+){0,2}(?:alliance|army|bloc|brigade|faction|fighters|force|forces|group|militia|movement|party)"
    r"\s*[,(–—-]+\s*(?:the\s+)?[\"“‘']?"
)
"""An owner's group and its name behind a comma: Lund's loyalist militia, the Harbour Army."""
_AGAINST = frozenset({" against ", " against the "})
_LONGEST = 60  # characters between an owner and what he owns
_LED_FROM_OUTSIDE = frozenset({"former", "late", "rival", "enemy"})


_OF = re.compile(rf" of (?:the )?(?:{'|'.join(SIDES)})? ?")
_OF_A_SORT = re.compile(
    r" of the (?!(?:former|late|rival|then|dead|disgraced|enemy|anti|pro)\b)(?:[a-z][\w-]*(?<!ed) ){1,2}"
)
"""Before what a body is, and its name: Ann Lee of the conservative Salt Union, of the think tank Selk."""
_BETWEEN = frozenset(
    {"against", "and", "at", "behind", "by", "for", "from", "in", "near", "of", "or", "that", "to", "who", "with"}
)


def _is_sort(between: str) -> bool:
    """True for words that only say what a body is, and put nobody near or below it."""
    return _BETWEEN.isdisjoint(between.split()[2:])


_APART = frozenset({", of ", ", of the ", ", with the "})
_CLOSING = (",", ";", ")", ".")
"""Between somebody and his body where commas set it off: Ann Lee, of the Harbour Union, said."""
_OWNED = frozenset({"'s ", "’s "})


def find_owned(text: str, first: Mention, second: Mention) -> Tie | None:
    """
    Subject, relation, object and rule where little but an owner's 's, an "of" or "against" stands between two names:
    ``Lund's Harbour Army``, ``Lund's forces - now called the Dawn Brigades``, ``Ann Lee of the Harbour Union``, ``the
    Grey Army's Harbour Brigade``, ``the coalition against the Grey Army``, ``Ann Lee (Labour)``, ``the Dawn Party of
    Ann Lee``. None where no one is the other's.
    """
    between = text[first.end : second.start]
    if between == " of " and first.kind in GROUPS and second.kind == "person":
        return second, GROUPS[first.kind], first, "owner-group"
    if _OF.fullmatch(between):
        return (first, _held_before(text, first, second), second, "of-body") if first.kind == "person" else None
    if first.kind == "person" and second.kind not in NO_BODIES and _OF_A_SORT.fullmatch(between):
        return (first, _held_before(text, first, second), second, "of-body") if _is_sort(between) else None
    if between in _APART and second.kind not in NO_BODIES and text.startswith(_CLOSING, second.end):
        return (first, "member_of", second, "of-body") if first.kind == "person" else None
    if between in _AGAINST:
        return (first, "opposes", second, "coalition-against") if first.kind == "coalition" else None
    if between == " (" and second.kind == "party" and first.kind == "person":
        return (
            (first, "member_of", second, "bracketed-party") if text[second.end : second.end + 1] in (")", ",") else None
        )
    if between[:1] not in OWNING or second.kind not in GROUPS or len(between) >= _LONGEST:
        return None
    if first.kind == "person":
        if _CALLED.fullmatch(between):
            return first, "leader_of", second, "owner-forces-called"
        if (_OWNS.fullmatch(between) or _APPOSED.fullmatch(between)) and _LED_FROM_OUTSIDE.isdisjoint(
            between.lower().split()
        ):
            return None if modifies(text, second) else (first, GROUPS[second.kind], second, "owner-group")
    elif between in _OWNED and first.kind in GROUPS:
        return second, "part_of", first, "owned-body"
    return None


_SPEAKS_FOR = re.compile(
    r"\b(?P<held>[Ss]pokes(?:man|person|woman)|[Ll]eader|[Cc]hair(?:man|woman|person)?|[Cc]hief\s[Ee]xecutive|CEO"
    r"|(?:[Mm]anaging\s|[Ee]xecutive\s)?[Dd]irector(?:[\s-][Gg]eneral)?|[Ss]ecretary[\s-][Gg]eneral|[Pp]resident|[Ff]ounder)"
    r"\s(?:[A-Z][\w.]*\s){0,2}\Z"
)
_FORMER = re.compile(
    r"\b(?:[Ff]ormer|[Ee]x|[Ll]ate|[Tt]hen|[Dd]eputy|[Vv]ice|[Aa]ssistant|[Aa]ssociate)[\s-](?:[a-z-]+\s)?\Z"
)


def _held_before(text: str, person: Mention, body: Mention) -> str:
    """What the office right before a name makes of who is "of" a body: the spokeswoman Ann Lee of the Salt Front."""
    if body.kind in LANDS:
        return "leader_of" if rules_land(text, person) else "member_of"
    held = _SPEAKS_FOR.search(text, max(0, person.start - 40), person.start)
    if held is None or _FORMER.search(text, max(0, held.start() - 20), held.start()):
        return "member_of"
    if held["held"].lower().startswith("spokes"):
        return "spokesperson_of"
    return "member_of" if held["held"].lower() == "president" and body.kind == "party" else "leader_of"


_RANKED = re.compile(r"['’]s?\s((?:[A-Z][\w.-]*\s){0,3})")
_STAFFED = BODIES - {"coalition", "religious"}


def find_ranked(text: str, first: Mention, second: Mention) -> Tie | None:
    """
    The same for a person right behind a body's 's, with a rank or none: ``the Grey Army's Col Per Holm``. Without a
    rank, whom a firm has must have a listed given name: ``Orvel's Merino Parka`` is what it makes, and so must whom a
    medium has, unless more than capitals tell a person: ``Radio Kelm's Morning Roundup``.
    """
    if first.kind not in _STAFFED or second.kind != "person" or second.start - first.end > _LONGEST:
        return None
    rank = _RANKED.fullmatch(text, first.end, second.start)
    if rank is None or not all(map(wordclasses.is_title, rank[1].split())) or _CAPITAL.match(text, second.end):
        return None
    given, *surname = text[second.start : second.end].split()
    made = first.kind == "organisation" or (first.kind == "media" and second.rule == "capitals")
    if not surname or (made and not (rank[1] or is_given(given.lower()))):
        return None
    return second, "member_of", first, "owner-rank"


_CAPITAL = re.compile(r"['’]|\s[A-Z]")
"""Behind a name, that it is whose something is or the beginning of another name."""


def without_owner(text: str, first: Mention, owner: Mention, group: Mention) -> str | None:
    """
    The words between a name and a group without the person between them whose group it is (``a lawmaker from Lund's
    Grey Party``); None where nobody owns it.
    """
    if owner.kind != "person" or group.kind not in GROUPS:
        return None
    return text[first.end : owner.start] if _OWNS.fullmatch(text, owner.end, group.start) else None
