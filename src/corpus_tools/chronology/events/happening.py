"""Whether words tell in the past what somebody did or what befell them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools import lexicons
from corpus_tools.chronology.events.retellings import words_in_role
from corpus_tools.chronology.verbs import AUXILIARIES

ED = re.compile(r"(?:[a-z]{2,}[^\We]|(?:dis)?agre|decre|fre|guarante)ed")  # fired, freed; no speed
INSERTED = re.compile(
    r",\s+(?:(?P<who>who|which|whose|whom|where)\b[^,;]*,|(?!and\b|or\b|but\b)[\w“][^,;]{1,80},(?=\s+[a-z]))"
)
"""What stands between a subject and its verb: the bishop, who leads the synod, was driven off."""
PERFECT = re.compile(r"\b(?:has|have) (?:been |just |now )*[a-z]+(?:ed|wn|ne|en)\b")
"""What a text that is written meanwhile tells of a deed: has been arrested, has resigned."""
BE = frozenset({"was", "were"})
_BETWEEN = frozenset({"also", "then", "both", "all", "first", "just", "now"})
_TOKEN = re.compile(r"[\w’'-]+|,")
PREPOSITIONS = frozenset(
    ["about", "against", "amid", "among", "around", "as", "at", "between", "by", "despite", "during", "following",
     "for", "from", "in", "inside", "into", "near", "of", "off", "on", "outside", "over", "to", "under",
     "with", "without"]
)  # fmt: skip
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their"})
_AFTER_NOUN = 3  # the place of a word behind a preposition, an article and a noun: at an event billed as a debate
_BOUND = PREPOSITIONS | frozenset(
    ["a", "all", "an", "another", "any", "be", "been", "being", "each", "eight", "every", "five", "four", "get", "got",
     "having", "her", "his", "its", "many", "more", "most", "newly", "nine", "no", "one", "other", "our", "seven",
     "several", "six", "some", "ten", "that", "the", "their", "these", "this", "those", "three", "two", "your"]
)  # fmt: skip
"""What a word in -ed behind is an adjective, or no finite verb: the armed men, with torn posters, to be published."""
_NO_DEED = frozenset({"who", "which", "whose", "whom", "What", "How", "Why", "did", "said", "told", "wrote", "spoke"})
"""Words before any verb of a deed by which a clause tells of somebody, or of saying."""


@cache
def past_forms() -> frozenset[str]:
    rows = lexicons.rows("time_tense")
    return frozenset(row["cue"] for row in rows if row["points"] == "past" and row["cue"].isalpha()) - {"been", "had"}


def unless_it_tells(inserted: re.Match[str]) -> str:
    """Nothing for what stands beside the noun before it; the words themselves where they have a verb of their own."""
    verbs = (token in past_forms() or ED.fullmatch(token) for token in _TOKEN.findall(inserted.group()))
    return inserted.group() if not inserted["who"] and any(verbs) else ""


def happens(words: str) -> bool:
    """
    True when the first finite verb of a clause tells in the past what somebody did or what befell them.

    >>> [happens(words) for words in ("The gate gave way", "two men were carried out", "the mood was gloomy")]
    [True, True, False]
    """
    tokens = _TOKEN.findall(INSERTED.sub(unless_it_tells, words))
    fronted = len(tokens) > 1 and tokens[0].lower() in PREPOSITIONS - {"as"} and tokens[1] in _ARTICLES
    first = _behind_relative(tokens)
    for place, token in enumerate(tokens[first:], first):
        before = tokens[place - 1].lower() if place else ""
        if before.endswith("ly") and place > 1:  # the most closely watched words
            before = tokens[place - 2].lower()
        if token in _NO_DEED:
            return False
        if token in BE or token == "had":
            return _is_participle(tokens[place + 1 : place + 4])
        if not token.islower() or before in _BOUND or before == ",":
            continue
        if token == "used" and not _NOTHING_USED.issuperset(tokens[place + 1 : place + 2]):
            return True  # used gas against them; not: used to smoke, the gas used by them
        if token in past_forms() or (ED.fullmatch(token) and not (fronted and place == _AFTER_NOUN)):
            return token not in words_in_role("state") or _is_verdict(tokens[place : place + 2])
    return False


_NOTHING_USED = PREPOSITIONS | {",", "and", "or", "that"}
_OF_A_VERDICT = re.compile(r"against|for|in|on|that|[A-Z][a-z]+day")


def _is_verdict(tokens: Sequence[str]) -> bool:
    """True for what a court does: ruled against him, ruled on Friday; not: ruled the country."""
    return len(tokens) > 1 and tokens[0] == "ruled" and _OF_A_VERDICT.fullmatch(tokens[1]) is not None


def _behind_relative(tokens: Sequence[str]) -> int:
    """
    The place of the verb of a subject behind the relative clause that tells who it is, 0 where there is none: a man who
    was hunted for months was charged.

    >>> _behind_relative("A man who was hunted for months was charged".split()), _behind_relative("He met her".split())
    (7, 0)
    """
    who = next((place for place, token in enumerate(tokens) if token in ("who", "which")), 0)
    if who < 2 or "," in tokens or any(token in BE or token in past_forms() for token in tokens[:who]):
        return 0
    verbs = [place for place, token in enumerate(tokens) if place > who and _is_finite(token)]
    apart = (place for place in verbs[1:] if tokens[place - 1] not in _GO_ON and not tokens[place - 1].endswith("ly"))
    return next(apart, 0)


_GO_ON = frozenset(
    ["also", "and", "are", "been", "but", "had", "has", "have", "he", "is", "it", "not", "or", "she", "that", "they",
     "was", "we", "were", "which", "who"]
)  # fmt: skip


def tells_past(words: str) -> bool:
    """True for words with a verb in the past or the perfect."""
    return any(map(is_past_verb, _TOKEN.findall(words)))


def is_past_verb(token: str) -> bool:
    """True for a verb in the past or a helper of the perfect, by its form."""
    return token in ("has", "have", "had") or token in BE or token in past_forms() or ED.fullmatch(token) is not None


def _is_finite(token: str) -> bool:
    return is_past_verb(token) or token in ("is", "are")


def _is_participle(tokens: Sequence[str]) -> bool:
    """True where what follows "was" begins with a participle, be it passive or of what was going on."""
    for token in tokens:
        if token in _BETWEEN or token.endswith("ly"):
            continue
        if not token.islower() or token in words_in_role("state"):
            return False
        ending = token.endswith(("ed", "ing", "wn", "rn")) or (token.endswith("en") and len(token) > len("often"))
        return ending or token in past_forms() or token in words_in_role("past", "participle", "harm")
    return False


_HELPERS = frozenset(AUXILIARIES.split()) - {"said", "says"}
_BESIDE_VERB = frozenset(
    ["already", "also", "be", "been", "being", "first", "just", "later", "never", "no", "not", "now", "once", "only",
     "still", "then", "twice"]
)  # fmt: skip
_WILLS = frozenset(
    ["agreed", "attempted", "continued", "decided", "declined", "failed", "hoped", "intended", "managed", "offered",
     "planned", "pledged", "promised", "proposed", "refused", "resolved", "threatened", "tried", "voted", "vowed",
     "wanted"]
)  # fmt: skip
"""Verbs of a will, which "to" and a verb follow where they are finite: she threatened to leave."""
_MOST_IN_GROUP = 5
_RELATING = frozenset(["what", "which", "who", "whom"])
_JOINTS = frozenset([",", "after", "although", "and", "as", "because", "before", "but", "that", "when", "while"])
QUOTED = re.compile('[“"][^“”"]*[”"]?')
_RELATIVE = re.compile(r"(?:(?<=\w),\s)?\b(?:who|whose|which)\b[^,;]*,")
_SAYS = frozenset(["claims", "said", "says", "tells"])
_MODALS = frozenset(["can", "could", "may", "might", "must", "shall", "should", "will", "would"])


def find_verb(words: str) -> str | None:
    """
    The first finite verb of a clause with its helpers, by which an event can be told without its words; not one inside
    quotation marks or beside the subject, and None where no list and no ending shows one.

    >>> find_verb("Earlier today, protesters stormed the gate"), find_verb("Paris has twice denied any part in it")
    ('stormed', 'has twice denied')
    >>> find_verb("The man accused of the murder fled"), find_verb("Troops withdrew from the town in 2011")
    ('fled', 'withdrew')
    >>> find_verb("overnight talks")
    """
    own = _RELATIVE.sub(" ", QUOTED.sub(" ", words))
    tokens: list[str] = _TOKEN.findall(INSERTED.sub(unless_it_tells, own))
    reduced: str | None = None
    fronted = bool(tokens) and tokens[0].lower() in PREPOSITIONS - {"of"}
    for place, token in enumerate(tokens):
        before = tokens[place - 1].lower() if place else ""
        if token in _HELPERS:
            told = _group(tokens[place : place + _MOST_IN_GROUP])
            if told and before not in _RELATING:
                return told
            continue
        if reduced and fronted and token == ",":
            reduced, fronted = None, False  # in a statement read on Sunday, he said
            continue
        if reduced and (token in _JOINTS or before in _RELATING):
            return reduced
        helped = bool(place) and tokens[place - 1] in _HELPERS
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        bound = helped or before in _BOUND or before in _RELATING or before == ","
        bound = bound or _tells_which(tokens[:place], token, following)
        if token.islower() and not bound and (token in past_forms() or ED.fullmatch(token) or token in _SAYS):
            wills = token in _WILLS and following == "to"
            if reduced or wills or not place or token in _SAYS or following not in PREPOSITIONS:
                return token
            reduced = token  # accused of it, who may have a verb of his own behind it
    return reduced


def _tells_which(before: Sequence[str], token: str, following: str) -> bool:
    """
    True for a participle that tells which of several a noun is, or is one itself: soldiers and allied fighters (left);
    64 burned houses; the first wounded had (come).
    """
    if not before or not ED.fullmatch(token):
        return False
    counted = before[-1].isdigit() and following.endswith("s") and following not in PREPOSITIONS
    joined = before[-1] in ("and", "or") and len(before) > 1 and not tells_past(" ".join(before))
    return counted or joined or following in ("had", "was", "were")


def _group(tokens: Sequence[str]) -> str | None:
    """A helper and what goes with it, up to the verb; None where no verb follows: were around."""
    group = [tokens[0]]
    for token in tokens[1:]:
        if token == ",":
            break
        group.append(token)
        if token not in _BESIDE_VERB and not token.endswith("ly"):
            break
    if tokens[1:2] == ["been"] and tokens[2:3] and tokens[2] in PREPOSITIONS and len(tokens) > len(group):
        return " ".join(tokens[: len(group) + 1])  # has been on strike
    done = group[-1].endswith(("ed", "en", "ing")) or group[-1] in past_forms() or not _MODALS.isdisjoint(group)
    return " ".join(group) if done or (group[0] in ("did", "does") and group[-1] not in ("it", "so", "that")) else None
