"""What one complains of: a hardship, or a deed of which one accuses somebody."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.clause_kinds import is_clause
from corpus_tools.claims.acts.heads import can_act, heads_of
from corpus_tools.claims.acts.moods import letters_of, name_act
from corpus_tools.claims.acts.whose import others_deed
from corpus_tools.claims.cues import Cue

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
