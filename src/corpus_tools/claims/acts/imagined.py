"""What will be, whoever does it, and what only would be, or would have been, if something were so."""

from __future__ import annotations

import re

_LATER = re.compile(
    r"(?<!\bfree )(?<!\bgood )(?<!\bown )(?<!\bthe )\b(?:will|shall) (?!of\b)"
    r"|\b(?:am|are|is) (?:\w+ )?(?:not )?going to "
)
_NOT_MAIN = re.compile(
    r"\b(?:as|before|how|if|said|says|than|thinks?|told|until|what|when|where|whether|which|while|who|whom|whose)\b"
    r"[^,.;:]*$|\bi(?: am)?(?: still| also)?$"
)


def foretells_later(said: str) -> bool:
    """
    True for what will be, in a clause that others lead to, whoever does it; not for one's own deed.

    >>> foretells_later("our hope is that the roof will hold"), foretells_later("this is how he will mend it")
    (True, False)
    """
    return any(not _NOT_MAIN.search(said, 0, at.start()) for at in _LATER.finditer(said))


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


_IMAGINED = re.compile(r"\b(?:would|could)\b")
_TO_COME = re.compile(r"\b(?:will|shall|may|might|(?:going|about|bound|likely|set|sure) to)\b")
_HAVE_TO = re.compile(r"(?:that )?(?:[\w'’-]+ ){1,8}?would (?:\w+ly )?have to\b")


def is_imagined(said: str, direct: bool) -> bool:
    """
    True for what would or could be, in the speaker's own words, and for what would have to be: nobody foresees it. In
    reported speech "would" is the "will" of what was said.

    >>> is_imagined("a tax would hurt us", True), is_imagined("a tax would hurt us", False)
    (True, False)
    >>> is_imagined("it will rain or it could snow", True), is_imagined("the board would have to meet", False)
    (False, True)
    """
    if _HAVE_TO.match(said):
        return True
    return direct and _IMAGINED.search(said) is not None and _TO_COME.search(said) is None
