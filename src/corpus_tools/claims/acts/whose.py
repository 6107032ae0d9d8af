"""Whose deed a clause tells: what others did, to him who speaks too, which may be held against them, or what he did."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.claims.acts.clause_kinds import is_clause
from corpus_tools.claims.acts.heads import can_act, heads_of
from corpus_tools.claims.acts.moods import letters_of, name_act
from corpus_tools.claims.cues import Cue

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
    return heads_of("inquiring").isdisjoint(subject) and _OTHERS_ACT.match(letters_of(said, direct=False)) is not None


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


_BLAMING = frozenset("UukfgVjNZD")
_SOMEBODY = frozenset(["he", "she", "they", "him", "her", "them", "us", "me", "nobody", "who"])
_TOO_LITTLE = frozenset(["barely", "fewer", "half", "hardly", "less", "only", "scarcely"])
_SUBJECT = re.compile(r"(?:that )?(?:(?!(?:of|in|at|from|on)\b)[\w'’-]+ ){1,5}")


def only_suffers(word: Cue, cue: str, said: str, direct: bool) -> bool:
    """
    True for who complains of something that nobody has done.

    >>> complain = Cue("complain", "s", frozenset(["of"]), "accusation")
    >>> only_suffers(complain, "complained", "that the boiler had burst", False)
    True
    >>> only_suffers(complain, "complained", "that the council had sold the mill", False)
    False
    """
    if word.lemma != "complain" or direct:
        return False
    if cue.endswith((" of", " about")):
        return not (name_act(said) or others_deed(said))
    return is_clause(said) and not said.startswith("and ") and not _blames(said)


def _blames(said: str) -> bool:
    """True where words of wrong or of refusal stand, or somebody is the subject who can be blamed."""
    letters = letters_of(said, direct=False)
    subject = _SUBJECT.match(said)
    words = said.split()
    return (
        not _BLAMING.isdisjoint(letters)
        or not _SOMEBODY.isdisjoint(words)
        or not _TOO_LITTLE.isdisjoint(words)
        or (subject is not None and any(map(_is_agent, subject[0].split())))
    )


def _is_agent(word: str) -> bool:
    return can_act(word) or word in heads_of("power")
