"""The name in a form of it: without the article, office, demonym, owner or clause around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.actors import names, wordclasses
from corpus_tools.actors.geography import places

_OWNER = re.compile(r"^.*?(?P<mark>\w\s?['’]s|s\s?['’])\s+(?=[A-Z])")
# Small words that stand inside names; any other in small letters ends a description (``the German carmaker X``).
_SMALL = (
    r"(?:al|el|ul|bin|ibn|ben|bint|abu|umm|de|del|della|da|dos|das|di|du|des|la|le|les|los|von|van|der|den|zu|und|et|y|e|of|for|and|"
    r"the|in|on|to|sans|pour|against|without|at|by|with|wa|ap|ter|af|av|ag)"
)
_LOWER = re.compile(rf"^(?:.*\s)?(?!{_SMALL}[\s-])[a-z][\w-]*\s+(?=\S*[A-Z])")


def core(form: str) -> str:
    """
    The name in a form with words around it: no article, office, demonym, owner or clause after a comma.

    >>> core("Presiding Judge Martin Mann"), core("computer maker Apple Computer"), core("the Beatles")
    ('Martin Mann', 'Apple Computer', 'Beatles')
    """
    bare = re.sub(r"^[Tt]he\s+|\s?['’]s$", "", " ".join(form.split()))
    bare = re.sub(r",?\s*,(?!\s*(?:Inc|Ltd|Jr|Sr|LLC)\b).*$", "", bare)
    bare = _LOWER.sub("", _without_owner(bare), count=1) or bare
    words = bare.split()
    while len(words) > 1 and _goes_before(words):
        words.pop(0)
        words = _LOWER.sub("", " ".join(words), count=1).split() or words
    return " ".join(words) or form


def _without_owner(name: str) -> str:
    """
    A name without the owner before it, unless it is one only with the owner: a union of many (``Miners' Union``), or
    a word for a body that others have (``Kelm's Bank``).

    >>> _without_owner("Nordwind's Karim Daoud"), _without_owner("Kelm Miners' Free Union")
    ('Karim Daoud', "Kelm Miners' Free Union")
    """
    owner = _OWNER.match(name)
    if owner is None:
        return name
    rest = name[owner.end() :]
    many = owner["mark"].endswith(("'", "’")) and _is_of_people(name[: owner.end("mark")])
    many = many or name.startswith(_OF_MANY)
    return name if many or all(word.strip(",") in wordclasses.organisation_words() for word in rest.split()) else rest


_OF_MANY = tuple(f"{word}{mark}s " for word in ("Children", "Men", "People", "Women") for mark in "'’")


def _is_of_people(owner: str) -> bool:
    """True for a word for many people, and for the last of several words in the plural (``Kelm Dockers'``)."""
    words = owner.rstrip(" '’").split()
    return len(words) > 1 or words[0].lower().removesuffix("s") in lexicons.forms("claim_persons")


def _goes_before(words: Sequence[str]) -> bool:
    """True when the first word is an office or a demonym and the others can stand without it."""
    first, rest = words[0], words[1:]
    if first in names.given():
        return False
    collective = any(word in wordclasses.organisation_words() for word in rest)
    if wordclasses.is_title(first):
        return not collective
    demonym = places.states().get(first, ("", ""))[1] in ("adjective", "people") and first not in ("US", "UK")
    return demonym and not collective
