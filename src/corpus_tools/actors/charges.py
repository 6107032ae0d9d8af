"""What an office is of, before the name of who holds it: Minister of the Interior Ali Morvand, Governor of Basra …"""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.actors import names, places
from corpus_tools.actors.fields import is_field
from corpus_tools.actors.runs import Token

_BEGINS = frozenset({"of", "of the", "for", "for the"})
_GOES_ON = frozenset({"", "&", "and", "and the", "for", "for the", "of", "of the"})
_WITHIN_NAMES = frozenset({"", "abu", "al", "bin", "da", "de", "la", "van", "von"})
_LONGEST_NAME = 3  # words
_RULERS = frozenset(["Archbishop", "Bishop", "Duke", "Emir", "Governor", "King", "Mayor", "Prince", "Queen", "Sultan"])
"""Offices of a place, whatever its name."""
_LONGEST = 5  # Secretary of State for Housing, Communities and Local Government


def charge_size(tokens: Sequence[Token], at: int) -> int:
    """
    How many tokens from here say what an office is of; 0 where no given name and surname follow.

    >>> from corpus_tools.actors.runs import tokens_of
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
            return place - at
    return _known_size(tokens, at) if at and tokens[at - 1].form in lexicons.forms("actor_titles") else 0


def _known_size(tokens: Sequence[Token], at: int) -> int:
    """
    The same where no list has the given name: how many tokens are a known field or place, or the one word for what
    somebody rules, before two that may be a name.

    >>> from corpus_tools.actors.runs import tokens_of
    >>> [charge_size(tokens_of(said), 1) for said in ("Governor of Orvin Tavel Ordu", "President of Orvin Tavel Ordu")]
    [1, 0]
    """
    end = at + 1
    while end < len(tokens) and tokens[end].glue in _GOES_ON and not _is_next_office(tokens[end]):
        end += 1
    for size in range(min(_LONGEST, end - at - 2), 0, -1):
        charge, name = tokens[at : at + size], tokens[at + size : end]
        if len(name) <= _LONGEST_NAME and all(_may_name(token) for token in name) and not name[0].glue:
            said = " ".join(token.form for token in charge)
            place = said in places.states() or places.is_place(said)
            ruled = size == 1 and len(name) == 2 and tokens[at - 1].form in _RULERS
            if place or ruled or all(is_field(token.form) for token in charge):
                return size
    return 0


def _is_next_office(token: Token) -> bool:
    """True for the office of a second person: 'the Premier of Orvin Tavel Ordu and the (Governor)'."""
    return token.glue.startswith("and") and token.form in lexicons.forms("actor_titles")


def _may_name(token: Token) -> bool:
    """True for a word that is not known for anything but a name."""
    known = is_field(token.form) or token.form in places.states() or token.form in lexicons.forms("actor_words")
    return token.glue in _WITHIN_NAMES and not known and token.form not in lexicons.forms("actor_titles")


def field_size(tokens: Sequence[Token], at: int) -> int:
    """The same where they are only a field of work, and so no name: Minister of Energy and Water."""
    size = charge_size(tokens, at)
    return size if all(is_field(token.form) for token in tokens[at : at + size]) else 0
