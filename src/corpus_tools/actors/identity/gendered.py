"""What the words behind a bare surname tell of whether it is a man's or a woman's."""

from __future__ import annotations

import re

from corpus_tools import lexicons

_MALE = frozenset(["businessman", "chairman", "congressman", "father", "himself", "his", "spokesman"])
_NEAR = r"(?:(?![A-Z])[\w’'-]+\s){0,5}?"  # nobody else is named between
_OWN = (
    r"announced|began|built|celebrate[ds]|ended|had|has|held|holds|keeps|kept|lost|made|marke?[ds]|quit|ran|retain(?:ed|s)"
    r"|runs|spent|started|turned|won"
)
"""What one does with what is one's own, rather than another's."""
_TELLING = re.compile(
    rf"(?:\s{_NEAR}(himself|herself|(?:his|her)(?=\sown\b))"
    rf"|,\swho\s(?:(?:has|had|\w+ly|now|still)\s){{0,2}}(?:{_OWN})\s(his|her)\s[a-z]"
    r"|\sand\s(his|her)\s(?:brother|children|daughters?|family|husband|lawyers?|parents|sister|sons?|supporters|wife)\b"
    r"|,\s(?:an?|the)\s(?:[\w-]+\s){0,2}(mother|father|businesswoman|businessman|woman|chairwoman|chairman"
    r"|spokeswoman|spokesman|congresswoman|congressman)\b)"
)
_OF_WHOM = re.compile(r"['’]s\s(?:(?:ex-|former\s|late\s)?(wife|widow)|(?:ex-|former\s|late\s)?(husband|widower))\b")
_GOES_ON = re.compile(r"\s[a-z][^.!?\"“”\n]*\.\s(He|She)\s(?=[a-z])")
"""What the sentence tells, and who the next one goes on about: 'Lee left the port. (She) said'."""
_A_NAME = re.compile(r"\b[A-Z]")
_OPENS = re.compile(r"(?:\A|[.!?][\"'”’]?\s|\n)\Z")


def gender_of(name: str) -> str | None:
    """
    What the given name tells; None for one that men and women have, and one not listed.

    >>> gender_of("Ann Lee"), gender_of("Lee")
    ('female', None)
    """
    row = lexicons.table("given_names").get(name.split()[0])
    return row["gender"] or None if row else None


def gender_said(text: str, end: int) -> str | None:
    """The same, by what the sentence itself says behind the surname."""
    if whose := _OF_WHOM.match(text, end):
        return "male" if whose[1] else "female"
    told = _TELLING.match(text, end)
    word = next(filter(None, told.groups())) if told else None
    return ("male" if word in _MALE else "female") if word else None


def gender_told(text: str, start: int, end: int) -> str | None:
    """
    Whether a bare surname is a man's or a woman's, as the words behind it tell.

    >>> said = "Lee, who keeps her seat, won", "Lee's wife wept", "Lee left the port. She said", "Lee told her sister"
    >>> [gender_told(one, 0, 3) for one in said]
    ['female', 'male', 'female', None]
    """
    if said := gender_said(text, end):
        return said
    follows = _GOES_ON.match(text, end) if _OPENS.search(text, max(0, start - 4), start) else None
    if follows and not _A_NAME.search(text, end, follows.start(1) - 1):
        return "male" if follows[1] == "He" else "female"
    return None
