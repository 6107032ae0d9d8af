"""What one plans, resolves or is about to do: 'announced a strike', 'decided to cut ties', 'it was closing mills'."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.deeds import deed_of, vow_act
from corpus_tools.claims.cues import Cue

_RESOLVING = frozenset(["agree", "decide"])
_NO_DEED = re.compile(
    r"to (?:be|become|do well|fall|find|gain|get|grow|have|hear|know|learn|live|lose|make (?:it|history)|reach|receive"
    r"|score|see|survive|understand|win)\b"
)
"""What befalls one: 'hopes to win' foresees, 'hopes to open a school' plans."""

_AND_TO = re.compile(r",? and (?:to )?")
_NEW_THING = re.compile(
    r"(?:an?|new|plans?|further|more|fresh|additional"
    r"|(?:her|his|its|their) (?:\w+ )?(?:bid|intention|plans?|support))\b"
)
"""'announced a strike' is of one's own future, 'announced the results' of what is."""


_GATHERING = re.compile(
    r"(?:an? |the |its |new |further |more |another |\w+wide |\w+ful |mass |silent )*"
    r"(?:demonstration|march|procession|protest|rally|sit-in|vigil)(?:e?s)?\b"
)
"""To announce one threatens nobody, wherever it goes: 'a march on the capital'."""


def announced(said: str) -> str:
    """
    What it does to announce that.

    >>> announced("a march on the capital"), announced("a strike on the docks")
    ('pledge', 'threat')
    """
    return "pledge" if _GATHERING.match(said) else vow_act(said)


def plans(word: Cue, said: str) -> bool:
    """True for 'announced a strike', 'agreed to meet', 'hopes to open a school'."""
    if word.lemma == "announce":
        return _NEW_THING.match(said) is not None
    return said.startswith("to ") and (word.lemma in _RESOLVING or (word.lemma == "hope" and not _NO_DEED.match(said)))


def resolution(said: str) -> str:
    """A threat where one of the deeds on which one resolves is hostile: 'to recall the envoy and to cut trade'."""
    return "threat" if any(deed_of(deed) == "harm" for deed in _AND_TO.split(said.removeprefix("to "))) else "pledge"


_BEING_DONE = re.compile(
    r"(?:that )?(?:(?:i|we|he|she|it|they) (?:am|are|is|was|were)|i['’]m|we['’]re)"
    r" (?:also |hereby |now |therefore )?(?=\w+ing\b)"
)
_UNDER_WAY = re.compile(
    r"(?:aware|being|examining|facing|fighting|getting|having|holding|investigating|looking|losing|negotiating|not"
    r"|reviewing|running|seeing|studying|talking|winning|working)\b"
)
"""What is going on; of other deeds one announces with "it was closing" that one will do them."""


def does_now(word: Cue, said: str) -> str | None:
    """A pledge or a threat by what one gives up as one says so, or announces that one is doing."""
    return _relents(said) or _announces(word, said)


def _relents(said: str) -> str | None:
    """A pledge to give up what one is giving up as one says so: 'we are suspending all attacks'."""
    doing = _BEING_DONE.match(said) if "ing" in said else None
    return "pledge" if doing and deed_of(said[doing.end() :]) == "relent" else None


def _announces(word: Cue, said: str) -> str | None:
    """What one announces that one is about to do: 'it was closing two mills', but not 'it was facing a strike'."""
    doing = _BEING_DONE.match(said) if word.lemma == "announce" else None
    if doing is None or _UNDER_WAY.match(said, doing.end()):
        return None
    return "threat" if deed_of(said[doing.end() :]) == "harm" else "pledge"
