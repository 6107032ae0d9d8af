"""What an office is of, before the name of who holds it: Minister of the Interior Ali Morvand, Governor of Basra …"""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.actors import names
from corpus_tools.actors.fields import is_field
from corpus_tools.actors.finding.runs import Token

_BEGINS = frozenset({"of", "of the", "for", "for the"})
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
    if tokens[at].glue not in _BEGINS or tokens[at].form in names.given():
        return 0
    for place in range(at + 1, min(len(tokens) - 1, at + 1 + _LONGEST)):
        token, following = tokens[place], tokens[place + 1]
        if token.glue not in _GOES_ON:
            break
        if not token.glue and token.form in names.given() and following.glue in _WITHIN_NAMES:
            return 0 if following.form in _BODIES else place - at
    return 0


def field_size(tokens: Sequence[Token], at: int) -> int:
    """The same where they are only a field of work, and so no name: Minister of Energy and Water."""
    size = charge_size(tokens, at)
    return size if all(is_field(token.form) for token in tokens[at : at + size]) else 0
