"""What would have been, which neither happened nor is to come."""

from __future__ import annotations

import re

from corpus_tools.claims.acts.moods import find_mood

_UNREAL = re.compile(
    r"(?:that )?(?:(?:and |but )?if [^.;:?!]{3,80}, )?(?:[\w'’-]+ ){1,8}?would (?:not |never |\w+ly )?have (?:\w+ly )?"
    r"(?:been|\w+(?:ed|en|wn)|become|begun|bought|brought|come|cost|done|fought|found|gone|got|had|held|kept|left|lost"
    r"|made|met|paid|put|run|said|sent|set|shot|sold|spent|stood|taught|told|thought|understood|won)\b"
    r"(?!.* by (?:\d|that time|the (?:end|time)|then))"
)


def is_unreal(said: str) -> bool:
    """
    True for what would have been, not for what will have been by some time.

    >>> is_unreal("such a dyke would have cost the town its coin"), is_unreal("if he had asked, we would have paid")
    (True, True)
    >>> is_unreal("it would have a roof"), is_unreal("the ship would have left by the end of may")
    (False, False)
    """
    return " would " in said and _UNREAL.match(said) is not None


_SUPPOSED = re.compile(r"(?:that )?(?:and |but )?(?:but for|had|if|were it not for|without) ")


def supposes(said: str) -> bool:
    """
    True for what would have been if things had been otherwise.

    >>> supposes("without the cooks the strike would have ended"), supposes("the strike would have ended")
    (True, False)
    """
    return _SUPPOSED.match(said) is not None and is_unreal(said)


_IF = re.compile(
    r"(?:that )?(?:and |but |so )?if "
    r"(?:he|i|it|she|that|they|this|we|you|(?:the|this|that|these|those) [\w-]+) "
    r"(?:am|are|is|was|were)\b[^.;:?!,]{2,60}?(?:, (?:then )?| then )"
    r"(?P<then>(?:he|i|it|she|so|that|then|they|we|what|why|you)\b.*)"
)


def only_if(said: str) -> bool:
    """
    True for what somebody is called only in a condition: 'if he is a thief then I wish we had more'.

    >>> only_if("if she is a traitor, then so am i"), only_if("if he is ill, he lied to us")
    (True, False)
    """
    found = _IF.match(said) if "if " in said[:12] else None
    return found is not None and (find_mood(found["then"], direct=True) or ("", ""))[1] != "accusation"
