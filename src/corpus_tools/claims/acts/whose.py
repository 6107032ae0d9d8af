"""Whose deed a reported clause tells: what others did, which may be held against them, or what one did oneself."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.claims.acts.heads import inquires
from corpus_tools.claims.acts.moods import letters_of

_OTHERS_DEED = re.compile("(?![,x]?[IlPFO9])[^BHKUkWCM,.]{1,8}(?:H?N?[KUk]|H?B[nKg]|HB[Kxn]|[Ss]N|NK)")
_NEAR = 7  # words; a subject and its verb
_OTHERS_ACT = re.compile("(?![,x]?[IlPFO9])[^BHKUkWCM,.]{1,8}H?[KUk](?!2?Q)")
_OWN_ACT = re.compile("(?:I|O[xX]{0,3})H?[KUk](?!B)[^TtYPGI]*$")
_ITS = re.compile(r"(?:that )?(?:it|(?:its|his|their) (?!own\b))")
_OURS = re.compile(r"(?:i|we|our|my)\b")


def others_deed(said: str) -> bool:
    """True for what others do or have done: 'that the army was moving ballots', not for what is or one does oneself."""
    return _OTHERS_DEED.match(letters_of(said, direct=False)) is not None


def charges(said: str) -> bool:
    """
    True for what others do or have done that may be held against them.

    >>> charges("that the army was moving ballots"), charges("that the army had kept it informed")
    (True, False)
    """
    words = said.removeprefix("that ").split(None, _NEAR + 1)[1 : _NEAR + 1]
    return others_deed(said) and lexicons.forms("claim_harmless").isdisjoint(word.rstrip(",.;:") for word in words)


def others_act(said: str) -> bool:
    """True for what others did or have done themselves: 'that the clerk sold the list', not 'that he was arrested'."""
    subject = said.removeprefix("that ").removeprefix("the ").split(None, 1)[:1]
    return not inquires(subject) and _OTHERS_ACT.match(letters_of(said, direct=False)) is not None


def own_act(said: str, direct: bool = False) -> bool:
    """
    True for what one says to have done oneself, which accuses nobody.

    >>> own_act("it had carried out the attack"), own_act("its troops had killed ten rebels"), own_act("he lied to us")
    (True, True, False)
    >>> own_act("we cheated the town", direct=True)
    True
    """
    owned = _OURS if direct else _ITS
    return owned.match(said) is not None and _OWN_ACT.match(letters_of(said, direct)) is not None
