"""Terms that a text defines in brackets behind a name, as releases and contracts do: 'Holm Ltd. ("the Company")'."""

from __future__ import annotations

import re

from corpus_tools.claims.speakers.naming import Names
from corpus_tools.text import fold

_TERM = re.compile(r"\((?:[^()\n]{0,60}?\s)?[\"“‘']?[Tt]he [\"“‘']?(?P<term>[A-Z]\w+(?: [A-Z]\w+)?)[\"”’']\)")
_LEGAL_FORM = re.compile(r"(?:[\s,&]|\b[A-Z]\w*\.?)*")
"""What may stand between a name and the bracket: ', Co., Ltd.'."""


def defined_terms(names: Names) -> dict[str, str]:
    """
    Terms as a folded source has them ('the company'), each with the actor behind whose name the text defines it; a
    term of two actors is of none.
    """
    found: dict[str, set[str]] = {}
    for match in _TERM.finditer(names.text):
        named = next(iter(names.before(match.start())), None)
        if named and _LEGAL_FORM.fullmatch(names.text, named.end, match.start()):
            found.setdefault(f"the {fold(match['term'])}", set()).add(named.actor)
    return {term: actors.pop() for term, actors in found.items() if len(actors) == 1}
