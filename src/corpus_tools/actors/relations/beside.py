"""Words beside two names that make one of them say whose or what another thing is, which then is the one related."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding.runs import why_no_name
from corpus_tools.model import Mention

_CAPITAL = re.compile(r"\s(?:\d{4}\s)?(?P<word>[A-Z][\w’'-]*\.?)")
_FAMILY = re.compile(
    r"\s(?:family|campaign|circle|nomination|account|supporters?|donors?|backers?|aides?|justices?|voters?)\b"
)
"""Behind a name, what is of whom it names: the Bush family pastor."""
_OF_MAN = frozenset(
    ["aide", "backer", "delegate", "donor", "employee", "fan", "figure", "heavyweight", "insider", "lawmaker",
     "loyalist", "member", "official", "operative", "staffer", "supporter", "surrogate", "veteran", "volunteer",
     "voter"]
)  # fmt: skip
_MEETING = frozenset({"conference", "debate", "event", "march", "meeting", "protest", "rally", "session", "summit"})
_PRONOUNS = frozenset({"he", "i", "it", "she", "that", "they", "we", "you"})
_ACTIVE = re.compile(r"\Acall(?:ed|s|ing)?\Z|called\Z")
_GERUND = re.compile(r"\s+(?:the\s+)?[a-z]+ing\b")
_PHRASAL = re.compile(r"\s+(?:for|in|off|on|out|upon)\b")
_AND_DOES = re.compile(r"\band\s+(?:would|will|can|could|has|had|is|was|does|did|wants|should|may|might)\b")
_DID = re.compile(r",\s+[a-z]+ed\s")
_DOES = re.compile(
    r"\s+(?:(?:[a-z]+ly|also|even|later|never|now|once|soon|then|twice)\s)?(?:(?!retired\b)[a-z]{2,}ed\s|(?:beat|chose|fought|held|hit|left|lost|made|met|put|sent|took|won)\s"
    r"|[a-z]+s\s+(?:(?:the|an?)\s)?(?:[A-Z][\w.-]*\s+)*\Z)"
)
"""Behind an office, what its holder did, or does, to another: Norland's president dismissed (Minister Orr)."""
_AHEAD = re.compile(r"\sin\s(?!office\b)[a-z]{3,}s\b")
"""Behind those whom somebody leads, in what he is ahead of them: leads the league in goals."""
_INSIDE = re.compile(r"\s+(?:among|around|inside|outside|within)\b")
_RIVALS = frozenset({"opposes", "rival_of"})
_MORE = re.compile(r"\s(?P<word>[a-z]+)\b")
_SORTS = frozenset(
    {"alliance", "army", "bloc", "block", "brigade", "brigades", "coalition", "faction", "fighters", "force", "forces"}
    | {"gang", "group", "guerrillas", "list", "militia", "militias", "movement", "network", "organisation"}
    | {"organization", "outfit", "party", "rebels", "slate", "ticket", "troops", "unit", "units"}
)


def is_of_another(text: str, rule: str, relation: str, match: re.Match[str], pair: tuple[Mention, Mention]) -> bool:
    """
    True where the words between two names in the order of the text, or right behind the second, make the statement one
    of something else: a ``Harbour Union donor who backs Orr``, ``who leads the Grey Isles Command``.
    """
    first, second = pair
    between, behind = match.string, match.string[match.end("cue") :]
    if rule in ("verb-between", "role-of") and opens_longer(text, second):
        return True
    if rule == "role-of" and text.endswith("the ", 0, second.start) and second.kind == "person":
        return _MORE.match(text, second.end) is not None  # a spokesman for the Orr super PAC
    if rule == "role-of" and _IN_YEAR.search(text, max(0, second.start - 9), second.start):
        return True  # a backer of the 2013 Orr plan
    if rule == "verb-between" and between.startswith(" who ") and first.kind != "person" and " by" not in between:
        return True  # a secretary under the Orr government who endorsed Lund
    if rule == "verb-between":
        if _is_question(text, second) or (between[:1] == "," and _closes_another(text, first, between)):
            return True
        ahead = relation == "leader_of" and _AHEAD.match(text, second.end) is not None
        return (
            ahead or _is_done_by_another(between[: match.start("cue")]) or _is_done_to_another(relation, match, second)
        )
    if rule == "owner-role-name":
        if relation in _RIVALS and between[0] == " " and text.endswith(("'s ", "’s "), 0, first.start):
            return True  # Orr's Senate opponent, Lund
        ruled_out = _DID.match(behind) or _INSIDE.match(behind) or _DOES.match(behind)
        return bool(ruled_out) or (relation in _RIVALS and first.kind == "party" and second.kind == "person")
    return rule == "role-of" and relation in _RIVALS and behind.lstrip().startswith("for ")


_IN_YEAR = re.compile(r"\bthe\s\d{4}\s\Z")
_ASKS = re.compile(r"[^.!?;:\n]*\?")


def _is_question(text: str, name: Mention) -> bool:
    """True where the sentence that a name ends goes on to a question mark: does Orr back Lund?"""
    return _ASKS.match(text, name.end) is not None


_DOES_ALL = re.compile(r",\s(?:who|which|that|led|backed|founded|formerly|once|also|now|and|is|are|\d)")
_INSIDE_OF = re.compile(r",\s[^,.;\n]*\b(?:for|of|to|with)\s[^,.;\n]*\Z")


def _closes_another(text: str, first: Mention, between: str) -> bool:
    """True where a comma closes what is apposed to another, who does what follows: Orr, an aide to Lund, backed."""
    before = text[max(0, first.start - _APPOSED_REACH) : first.start]
    return _DOES_ALL.match(between) is None and _INSIDE_OF.search(before) is not None


_APPOSED_REACH = 100  # characters before a name that hold what is apposed


def below(text: str, start: int, relation: str) -> str:
    """The relation, of a deputy's office, or one shared, not that of who leads."""
    deputy = relation == "leader_of" and _DEPUTY.search(text, max(0, start - 12), start)
    return "member_of" if deputy else relation


_DEPUTY = re.compile(r"\b(?:[Aa]ssistant|[Dd]eputy|[Vv]ice|[Cc]o)[\s-]\Z")


def opens_longer(text: str, name: Mention) -> bool:
    """True for a name that another with a capital follows, of which it tells whose it is, or a noun for that."""
    if _FAMILY.match(text, name.end) or is_half(text, name):
        return True
    following = _CAPITAL.match(text, name.end)
    word = following["word"] if following else ""
    return bool(word) and word not in why_no_name() and word.lower() not in _small()


def modifies(text: str, name: Mention) -> bool:
    """
    True for a name that a noun follows which it tells the side of, Orr's (Harbour Party) rivals; not for what sort of
    body it names, Orr's (Harbour Army) militia.
    """
    following = _MORE.match(text, name.end)
    word = following["word"] if following else ""
    return bool(word) and word not in _small() | _SORTS and not word.endswith(("ed", "ly"))


def is_half(text: str, name: Mention) -> bool:
    """True for the first half of a word, Torvia-backed."""
    return _HALF.match(text, name.end) is not None


_HALF = re.compile("[-‐‑–][a-z]{3}")


@cache
def _small() -> frozenset[str]:
    """Small words and forms of verbs that tell a tense."""
    return lexicons.forms("claim_words") | {row["cue"] for row in lexicons.rows("time_tense")}


def _is_done_by_another(before: str) -> bool:
    """True where a noun between the first name and the verb tells who does it: a member, a meeting, or "that he"."""
    words = [word.strip(",").lower() for word in before.split()]
    people = [word for word in words if word.removesuffix("s") in _OF_MAN or word in names.callings()]
    return bool(people) or not (_MEETING | _PRONOUNS).isdisjoint(words)


def _is_done_to_another(relation: str, match: re.Match[str], second: Mention) -> bool:
    """True where the words behind the verb have another object: opposes closing the port, leads in the north."""
    behind, cue = match.string[match.end("cue") :], match["cue"].lower()
    if _AND_DOES.search(behind):
        return True
    if relation == "alias_of":
        return _ACTIVE.search(cue) is not None and _PHRASAL.match(behind) is not None
    if relation in ("opposes", "backed_by"):
        return _GERUND.match(behind) is not None
    return relation == "leader_of" and cue.endswith(("leads", "led")) and second.kind == "place"
