"""What stands between or beside two names that states a relation: frames around the cues of ``actor_relations.csv``."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from corpus_tools import lexicons

_THE = r"(?:an?\s+|the\s+|its\s+|his\s+|her\s+|their\s+|one\s+of\s+the\s+)?"
_ADJECTIVES = (
    r"(?:(?!(?:former|ex|late|then|once|future|next|would-be|not|no|never|said|says|by|to|of|with|for|from|in|on|under|over|against|after|before|during|since|is"
    r"|are|was|were|became|remains)\b)"
    r"[\w’'-]+\s+){0,4}?"
)
# Without an owner's 's the words before an office are few nouns and adjectives in small letters, never a verb.
_NOUNS = (
    r"(?:(?!(?:met|told|saw|beat|left|lost|won|sent|said|says|made|gave|by|to|of|and|in|on|under|over|against|after|before|during|since"
    r"|is|are|was|were|has|have|had|will|would|\w+ed)\b)"
    r"(?-i:[a-z])[\w’'-]+\s+){0,2}?"
)
_STOPS = (
    r"said|says|by|to|who|whom|whose|which|that|with|from|against|was|is|has|had|will|before|after|when|while|as|than|over|under|"
    r"about|among|because|beside|behind|near|if|in|on|at|for|of|or|but|nobody|others|them|him|her|it|he|she|they|we|let|asked|told|met"
    r"|are|were|have|does|did|would|could|can|may|might|must|should|accused|backed|blamed|called|criticised|criticized|defended|endorsed"
    r"|gave|gives|made|paid|praised|saw|sent|showed|thanked|took|urged|warned"
    r"|(?!acting|founding|incoming|leading|managing|outgoing|reigning|ruling|serving|sitting)[a-z]{3,}ing(?=\s+(?:\Z|the\b|an?\b|(?-i:[A-Z])))"
    r"|d[aeiou]|de[ls]"  # a name in another tongue goes on: director of the Port autonome de Lomé
)
_OFFICE = rf"(?:(?!(?:{_STOPS})\b)[\w.’'-]+\s+){{0,6}}?"
_KIND = r"(?:an?\s+(?:[a-z][\w’'-]+\s+){1,4}?(?:called|named)\s+|an?\s+(?:[a-z][\w’'-]+\s+){0,3}[a-z][\w-]+,\s+)?"
"""What is called so: the leader of a political party, the Harbour Union."""
_NOT_FINITE = r"(?!(?:are|were|have|founded|joined|led|married|[a-z]+s)\b)"
"""After a comma, these go on with what stood before the clause."""
_OPENS_VERB = rf"(?:\s+|,\s\d\d,\s|[\s,(–—-]+{_NOT_FINITE})"
_GROUP = r"(?:\s(?:from|in|of)\sthe\s[a-z]+|(?:\s+(?!(?:and|or|but|said|says)\b)[a-z][\w-]+){0,2})"
_WHERE = r"(?P<where>\s(?:for|in)\s(?:the\s)?(?-i:[A-Z])[\w.]*(?:\s(?:and\s)?(?-i:[A-Z])\w*){0,2})?"
"""For what land an office is: the party's leader in Scotland."""
_SOUGHT = r"(?![\s-]+(?:aspirant|candidate|contender|designate|elect|front-?runner|hopeful|nominee|pick)\b)"
"""Behind an office, who is to have it or wants it: the party's president candidate."""
_SOUGHT_FOR = r"(?:\sfor\s[a-z]+)?"
"""For what office somebody stands: the party's candidate for mayor."""
_IS = (
    r"(?:,?\s+(?:is|are|became|remains|(?P<past>was|were)(?!\s+(?:re-?)?(?:elected|named|appointed|chosen|sworn)\b))(?:\s+(?:also|now|still|currently))?\s+"
    r"|\s+(?:(?:was|has\s+been)\s+(?:re-?)?(?:elected|named|appointed|chosen)|took\s+over|serves|was\s+sworn\s+in)\s+(?:as\s+)?"
    r"|\s*[,(–—-]+\s*(?:(?:aged\s+)?\d\d,\s+)?(?:who\s+is\s+)?)"
)


@cache
def cues(frame: str) -> dict[str, str]:
    """Cue to relation, for one frame."""
    return {row["cue"]: row["relation"] for row in lexicons.rows("actor_relations") if row["frame"] == frame}


def roles_of(relations: Collection[str], *, one: bool = False) -> dict[str, str]:
    """The roles by which somebody has one of some relations; with ``one`` those of a single person."""
    return {role: tie for role, tie in cues("role").items() if tie in relations and not (one and role.endswith("s"))}


def _group(frame: str) -> str:
    return rf"(?P<cue>{lexicons.alternation(cues(frame))})"


@cache
def frames() -> tuple[tuple[str, str, bool, re.Pattern[str]], ...]:
    """Rule, cue list, whether the later name is the subject, and what stands between the names."""
    role, verb, reversed_verb, prefix = (_group(frame) for frame in ("role", "verb", "reversed", "prefix"))
    field = r"\s+(?:of|for)\s+(?P<of_what>(?:(?-i:[a-z])[\w,’'-]*\s+){1,6}?)(?:at|with)\s+"
    at = rf"(?:{field}|\s+(?:of|for|in|at|on|to|with|within|from)\s+)"
    written = (
        ("role-of", "role", False, rf"{_IS}{_THE}(?P<held>{_ADJECTIVES}){role}{at}{_KIND}{_THE}{_OFFICE}"),
        (
            "owner-role-name",
            "role",
            True,
            rf"[)\]]?(?:['’]s?\s+(?P<of_what>{_ADJECTIVES})|\s+(?P<noun>{_NOUNS})){role}{_SOUGHT}{_WHERE},?\s+(?!and\s+\Z){_OFFICE}",
        ),
        (
            "with-his-role",
            "role",
            True,
            rf"(?:\s+(?:and|with)\s+(?:his|her|its|their)|,\s+whose)\s+{_ADJECTIVES}{role}(?:\s+is|,)?\s+{_THE}(?:(?-i:[A-Z])[\w.-]*\s+){{0,2}}",
        ),
        ("verb-between", "verb", False, rf"{_GROUP}{_OPENS_VERB}{verb}\s+{_THE}[\"“‘']?{_OFFICE}"),
        ("verb-between", "reversed", True, rf"{_GROUP}[\s,]+{reversed_verb}\s+{_THE}{_OFFICE}"),
        (
            "sponsor-prefix",
            "prefix",
            True,
            rf"[-‐‑–]{prefix},?\s+(?:(?!(?:and|or|the|by|of|to|with|against|for|in|on)\b)[\w-]+,?\s+){{0,3}}?",
        ),
    )
    return tuple((rule, frame, later, re.compile(form, re.IGNORECASE)) for rule, frame, later, form in written)


@cache
def around() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A comma between names; a role before the first (``the leader of``); one after the second, with or without 's."""
    role = _group("role")
    return (
        re.compile(rf"\s*,\s*(?:(?:aged\s+)?\d\d,\s+)?(?!and\b|then\b){_THE}{_OFFICE}"),
        re.compile(rf"\b(?<!former\s){role}\s+(?:of|for|to)\s+(?:the\s+)?$", re.IGNORECASE),
        re.compile(
            rf"['’]s?\s+(?P<of_what>{_ADJECTIVES}){role}{_WHERE}{_SOUGHT_FOR}\b(?=\s*(?:[,.;)]|$)|\sand\s(?-i:[a-z]))",
            re.IGNORECASE,
        ),
        re.compile(rf"\s+(?P<of_what>{_NOUNS}){role}(?P<where>)\b(?=[,;)]|\.\s|\.?$)", re.IGNORECASE),
    )
