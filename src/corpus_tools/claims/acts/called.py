"""What somebody calls a thing: behind "as" ('described the house as a ruin'), or as who considers it to be that."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.moods import letters_of, name_act

_AS = re.compile(r"(?:(?!(?:as|how|that|when|where|who|why)\b)[\w'’-]+,? ){1,24}?as (?=\w)")
_PREPOSITION = r"(?!(?:about|against|at|by|for|from|in|of|on|over|that|to|which|who|with)\b)"
_SOMETHING = re.compile(
    rf"(?:him|her|it|me|that|them|these|this|those|us|(?:all|her|his|its|my|our|that|the|their|these|this|those)"
    rf" {_PREPOSITION}[\w'’-]+(?: {_PREPOSITION}[\w'’-]+){{0,2}}?) (?:to be )?(?=an? |\w)"
)
_JUDGED = re.compile("A[^2]|[JjVUug]")
_NOT_THAT = re.compile(
    r"(?:and |but |no, )?(?:that )?(?:he|it|she|that|they|this|(?:these|this|those|the) [\w-]+) (?:is|are|was|were) not"
    r" (?!(?:only|just|sure|yet)\b)[^,.;:]{3,60}[,;:] (?:he|it|she|that|they|this) (?:is|are|was|were) (?!not\b)"
)


def called(said: str) -> str:
    """
    What something is called where "as" leads to it; all of the words where none does.

    >>> called("the stay of the robbers as a wet summer"), called("the envoy a thief")
    ('it is a wet summer', 'the envoy a thief')
    """
    thing = _AS.match(said)
    name = said[thing.end() :] if thing else said
    return f"it is {name}" if thing and name.startswith(("a ", "an ", "the ")) else name


def calls_something(said: str) -> bool:
    """
    True for what one considers a thing to be, not for a thing that one thinks over.

    >>> calls_something("the audit a joke"), calls_something("it useless"), calls_something("the offer for a day")
    (True, True, False)
    """
    thing = _SOMETHING.match(said)
    return thing is not None and _JUDGED.match(letters_of(said[thing.end() :], direct=True)) is not None


def corrects(said: str) -> str | None:
    """
    What it does to say that something is not this but that; None for any other words.

    >>> corrects("they are not guests, they are thieves"), corrects("this is not a wall, it is a bridge")
    ('accusation', 'evaluation')
    >>> corrects("they are not guests")
    """
    instead = _NOT_THAT.match(said)
    return (name_act(said[instead.end() :]) or "evaluation") if instead else None
