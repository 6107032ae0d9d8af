"""What an office is of, before the name of who holds it: Minister of the Interior Ali Morvand."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.actors import names
from corpus_tools.actors.finding.runs import Token
from corpus_tools.actors.wordclasses import is_field, organisation_words

BEGINS = frozenset({"of", "of the", "for", "for the"})
_GOES_ON = frozenset({"", "&", "and", "and the", "for", "for the", "of", "of the"})
_WITHIN_NAMES = frozenset({"", "abu", "al", "bin", "da", "de", "la", "van", "von"})
_LONGEST = 5  # Secretary of State for Housing, Communities and Local Government


_BODIES = frozenset(
    {"Academy", "Church", "Clinic", "College", "Foundation", "Hospital", "Institute", "School", "University"}
)
"""What is called after persons, and is none (of Saint Joseph University)."""


def charge_size(tokens: Sequence[Token], at: int) -> int:
    """
    How many tokens from here say what an office is of; 0 where no given name and surname follow.

    >>> from corpus_tools.actors.finding.runs import tokens_of
    >>> charge_size(tokens_of("Secretary for Trade and Industry Ann Hale"), 1)
    2
    >>> charge_size(tokens_of("Bank of Basra"), 1)
    0
    """
    if tokens[at].glue not in BEGINS or tokens[at].form in names.given():
        return 0
    for place in range(at + 1, min(len(tokens) - 1, at + 1 + _LONGEST)):
        token, following = tokens[place], tokens[place + 1]
        if token.glue not in _GOES_ON:
            break
        if not token.glue and token.form in names.given() and following.glue in _WITHIN_NAMES:
            return 0 if following.form in _BODIES else place - at
    return 0


def field_size(tokens: Sequence[Token], at: int) -> int:
    """The same where they are only a field of work, no name: Minister of Energy; before two words no list has, too."""
    size = charge_size(tokens, at)
    if not size and tokens[at].glue in BEGINS and not any(map(_is_of_body, tokens[-2:])):
        size = max(0, len(tokens) - 2 - at)
    return size if all(is_field(token.form) for token in tokens[at : at + size]) else 0


def _is_of_body(token: Token) -> bool:
    other = token.form in organisation_words() or token.form in lexicons.forms("actor_places")
    return bool(token.glue) or other or is_field(token.form)
