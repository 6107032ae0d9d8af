"""Whether the name of a state or of its capital stands for the state that acts or for the ground."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons


def harms() -> frozenset[str]:
    """What a state does to another, behind its name: the Israeli (raid)."""
    return _cues("harm")


@cache
def _cues(sort: str) -> frozenset[str]:
    """Words beside a state's name that say whether it is ground or acts: prepositions, verbs, nouns for ties."""
    return frozenset(row["form"] for row in lexicons.rows("actor_state_cues") if sort in row["sort"].split())


# What a state has as one who acts; all else that is a state's (its cleric, its north) is on its ground.
_OF_A_STATE = (
    r"allegations?|all(?:y|ies)|friends|ambitions?|answer|approval|backing|anger|behest|blessing|claims?|concerns?|condolences|consent|decisions?|demands?"
    r"|denials?|diplomacy|displeasure|enem(?:y|ies)|envoys?|foes?|foreign|fury|goals?|gratitude|hand|hostility|influence|insistence|intentions?|interests?"
    r"|involvement|meddling|objections?|offers?|opposition|orders?|polic(?:y|ies)|position|promises?|proposals?|prox(?:y|ies)"
    r"|readiness|refusal|reluctance|reply|request|response|rivals?|role|sanctions|silence|stance|strategy|support|sympathy|threats?|ultimatum|version|veto"
    r"|views?|voices?|vows?|warnings?|wish(?:es)?"
)
"""What only a state has, though its capital be named for it: Washington's ultimatum."""

_OF_A_LAND = (
    r"acts?|aid|aggression|attacks?|bid|blockade|campaign|conduct|crackdown|efforts?|help|interference|intervention|invasion"
    r"|militar\w+|missiles?|moves?|nuclear|offensive|operations?|partners?|plans?|presence|pressure|retaliation|security"
    r"|strikes?|ties|wars?|withdrawal"
)
"""What a capital may have as a place: Kabul's security."""

_BEFORE_OWNED = r"['’]s?\s+(?:[a-z-]+\s+){0,2}?"
_CAPITAL_OWNS = re.compile(rf"{_BEFORE_OWNED}(?:{_OF_A_STATE})\b")
_STATE_OWNS = re.compile(rf"{_BEFORE_OWNED}(?:{_OF_A_STATE}|{_OF_A_LAND})\b")
_SPONSOR = re.compile(
    r"[-‐‑–](?:backed|led|allied|aligned|supported|sponsored|funded|trained|linked|friendly|affiliated)"
)
_SEATED = re.compile(
    r"[-‐‑–](?:based|born|area|wide)|"
    r"(?:,\s[A-Z][\w.]*(?:\s\d{1,2}|\s[A-Z][\w.]*)?){0,3}\s*(?:\([^()]{2,30}\)\s*)?(?:[–—_]|--?\s)"
)
_OFFICE = re.compile(
    r"\s+(?:[A-Z]\w+\s+){0,3}?(?:President|Minister|Premier|Ambassador|Secretary|Senator|King|Queen|Emir)\b"
)
_WITHIN = re.compile(r"[A-Z]\w+,\s\Z")  # a person or a town before the comma
_CLOSES = re.compile(r"\s*(?:[|.;)]|,)")
_JOINING = frozenset({"and", "nor", "or", "the"})
_JOINED = re.compile(r"\b(?:[A-Z][\w.]+\s){0,2}[A-Z][\w.]+,?\s(?:and|nor|or)\s(?:the\s)?\Z")


_PAIRED = re.compile(r"\A,?\s(?:and|nor)\s(?:[A-Z]\w+\s)?[A-Z]\w+(?=\s)")  # who else does it (Baku and Yerevan agreed)
_WHEN = re.compile(
    r"\A\s(?:on|late|early|earlier|last|this)\s(?:(?:on|last|this)\s)?(?:[A-Z]\w+day|week|month|year)(?=\s)"
)
_BEGIN_WHEN = frozenset("elot")
_CLAUSE = re.compile(r"\A, which (?![^,;.]* where )[^,;.]{3,60},(?=\s)")
"""What is said of a state before what it does: Riyadh, which leads the pact, retorted."""
_ASIDE = re.compile(
    r"\A, (?:which(?:\s(?:in|on|since|last|this)\s(?:[A-Z]\w+|\d{4}|week|month|year))?|whose government"
    r"|for its part,|in turn,|too,|meanwhile,|[a-z]+ly,|(?:as\san?|he|she|it|of\sall)\s[^,.;:]{2,40},)(?=\s)"
)
_WHOSE = re.compile(
    r", whose (?:[A-Za-z]+ ){0,3}?(?:allies|ally|ambassadors?|army|diplomats?|emir|envoys?|forces|foreign|government"
    r"|jets|king|leaders?|military|ministers?|navy|president|premier|[Ss]ervices?|soldiers?|spies|support|troops|warplanes)\b"
)
"""What a state has of which more is told: Paris, whose troops left in May."""
_BEHIND = frozenset(
    ["agents", "allies", "ally", "approval", "arms", "backing", "behest", "blessing", "consent", "enemies", "envoys",
     "friend", "friends", "help", "influence", "instigation", "interests", "invitation", "ire", "knowledge",
     "partner", "partners", "patience", "permission", "policy", "pressure", "proxies", "proxy", "puppet", "puppets",
     "request", "support", "wrath"]
)  # fmt: skip
"""What others have of a state that acts (``with the support of Belgrade``)."""
_HELP = frozenset({"backing", "support"})
_RULERS: frozenset[str] = frozenset({"dictatorship", "junta", "regime"})
"""Who rules in a capital, which then stands for the state: the junta in Bamako."""
_BETWEEN = frozenset({"the", "both", "neighboring", "neighbouring"})  # the word before them says what the state does


def acts_as_state(text: str, start: int, end: int, capital: bool) -> bool:
    """
    True when a state's or capital's name stands for the state that acts, speaks or is dealt with, not for the ground.

    >>> line = "Washington blamed Iran for the attack in Iraq."
    >>> [acts_as_state(line, *span) for span in ((0, 10, True), (18, 22, False), (41, 45, False))]
    [True, True, False]
    """
    if text[start - 1 : start] == "-" and text.endswith(_TAKING_SIDES, 0, start):
        return False
    after = _behind(text, end)
    before = text[max(0, start - 40) : start]
    if not (after[:1] == " " and after[1:2].islower()):  # before a small letter none of these stand
        if _SPONSOR.match(after):
            return True
        if _SEATED.match(after) or _OFFICE.match(after) or (_WITHIN.search(before) and _CLOSES.match(after)):
            return False
        if after[:1] in "'’":
            return (_CAPITAL_OWNS if capital else _STATE_OWNS).match(after) is not None
    words = before.rsplit(maxsplit=4)[-4:]
    if words and words[-1] in _JOINING and (joined := _JOINED.search(before)):
        words = before[: joined.start()].split()[-4:]
    words = [word for word in words if word not in _BETWEEN]
    last = words[-1] if words else ""
    called = last in ("on", "upon") and words[-2:-1] and words[-2].lower() in _CALLED
    if called or (last in ("to", "from") and not _cues("tie").isdisjoint(words[-2:-1])):
        return True
    owned = {"of": _BEHIND, "for": _HELP, "in": _RULERS if capital else frozenset()}.get(last, frozenset())
    if not owned.isdisjoint(word.lower() for word in words[-2:-1]):
        return True
    if last.lower() in _cues("ground") or (last == "with" and words[-2:-1] in (["border"], ["frontier"], ["borders"])):
        return False
    return (
        last in _cues("partner")
        or last == "between"
        or _IS_OF_A_MIND.match(after) is not None
        or _WHOSE.match(after) is not None
        or (_does(after) and not _OUTRAGE.match(after))
        or not capital
    )


def _behind(text: str, end: int) -> str:
    """What stands behind a state's name, without who else does it."""
    after = text[end : end + 60]
    return _PAIRED.sub("", after, count=1) if "and" in after[:6] or "nor" in after[:6] else after


_TAKING_SIDES = ("pro-", "Pro-", "anti-", "Anti-")
"""Before a land that others are for or against (the pro-Iran front)."""

_IS_OF_A_MIND = re.compile(
    r"\s(?:(?:also|clearly|now|once|still)\s)?(?:(?:is|are|was|were|has been|had been|seems|remains|grew|became)\s"
    r"(?:(?:also|clearly|in no|less|more|not|now|only|so|still|too|\w+ly)\s){0,2}"
    r"(?:adamant|angry|annoyed|anxious|behind the|bluffing|committed to|concerned|confident|convinced"
    r"|determined|displeased"
    r"|blunt(?:er)?|defiant|dismissive|livid|silent (?:about|on|over)"
    r"|eager|furious|impatient|in breach|in no mood|indifferent|keen|opposed to|outraged|pleased|reluctant|satisfied"
    r"|to blame"
    r"|unhappy|unimpressed|unwilling|wary|willing|worried)\b"
    r"|(?:has|had)\s(?:(?:every|little|long|no|not|nothing|an?|its)\s){1,2}(?:own\s)?"
    r"(?:answer|business|choice|designs|illusions?|intention|intentions|interest|objections?|plans?|policy|quarrel|reason|right"
    r"|say|stake|strategy|to (?:fear|gain|hide|lose|offer|prove|say))\b)"
)
"""What a state is or has as one who acts, and no city: Washington is pleased, Prague has nothing to hide."""

_OUTRAGE = re.compile(
    r" (?:attacks?|blasts?|bombings?|clashes|explosions?|protests|riots|shootings?|strikes)"
    r"(?= (?!(?:a|an|any|her|his|its|new|plans?|proposed|the|their)\b)[a-z]|\s*(?:[.,:;?!]|$))"
)
"""What happened in a city, and is no deed of its state: 'Paris attacks test', but 'Moscow attacks the plan'."""

_CALLED = frozenset({"call", "called", "calling", "calls", "influence", "leaned", "leverage", "pressure", "prevailed"})
_CALLED |= {
    "counted",
    "counts",
    "dependence",
    "dependent",
    "depended",
    "depends",
    "hope",
    "hopes",
    "reliance",
    "relied",
}
_CALLED |= {"relies", "sanctions", "tariffs"}
"""What is done on a state: to call on Baghdad."""

_HELPERS = frozenset(
    ["again", "already", "also", "always", "been", "consistently", "ever", "far", "firmly", "flatly", "had", "has",
     "have", "initially", "itself", "later", "long", "never", "not", "now", "officially", "privately", "promptly",
     "publicly", "quickly", "quietly", "repeatedly", "since", "so", "still", "strongly", "swiftly", "twice",
     "vehemently"]
)  # fmt: skip


def _does(after: str) -> bool:
    """True when a verb of a state's acts follows, with its helping verbs."""
    if after[:1] == ",":
        if (clause := _CLAUSE.match(after)) and _does(after[clause.end() :]):
            return True
        after = _ASIDE.sub("", after, count=1)
    if not after[:1].isspace():
        return False
    if after[1:2] in _BEGIN_WHEN:
        after = _WHEN.sub("", after, count=1)
    words = after.lower().split(None, 5)[:5]
    helped = next((at for at, word in enumerate(words) if word not in _HELPERS and not word.endswith("ly")), 0)
    word = words[helped].rstrip(",.") if words else ""
    if word in _BEING and words[helped + 1 :] and _is_doing(words[helped + 1 :]):
        return True
    if word in _cues("verb") or (helped > 0 and word.endswith("ed")):
        return True
    done = word.endswith("ed") and word not in _BEFALLS and words[helped + 1 : helped + 2]
    return bool(done) and words[helped + 1] in _OBJECTS


_BEING = frozenset({"are", "is", "was", "were"})
_TOWNS_DO = frozenset(
    {"celebrating", "closing", "facing", "feeling", "getting", "giving", "holding", "hosting", "increasing", "keeping"}
    | {"leaving", "losing", "making", "opening", "reopening"}
)


def _is_doing(words: list[str]) -> bool:
    """True where "is" goes on with what states do, and towns do not: (Baghdad is) still paying."""
    word = next((word for word in words if word not in _HELPERS), "")
    stem = word.removesuffix("ing")
    if stem == word or word in _TOWNS_DO:
        return False
    return not _cues("verb").isdisjoint((stem, stem + "e", stem + "s", stem + "es", stem + "ed"))


_BEFALLS = frozenset({"boasted", "enjoyed", "experienced", "lacked", "mourned", "recorded", "resembled", "staged"})
_BEFALLS |= {"suffered", "survived", "witnessed"}
"""What a town does, or what is done in it."""

_OBJECTS = frozenset({"a", "all", "an", "any", "both", "her", "his", "it", "its", "no", "that", "the", "their", "them"})
