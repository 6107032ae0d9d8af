"""What weighs one thing against another or likens it to one: 'a deal is better than a war', 'this valley is a room'."""

from __future__ import annotations

import re

_NO_COUNT = (
    r"(?!\d|(?:about|almost|half|nearly|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty"
    r"|fifty|sixty|anything|ever|just|last)\b|an? (?:century|couple|day|decade|dozen|fifth|few|fortnight|fourth|hundred"
    r"|hour|million|kilomet|metre|mile|minute|month|quarter|thousand|third|week|year)\b)"
)
_COMPARED = re.compile(
    r"\b(?:(?:less|more)(?: (?:an? )?[\w'’-]+(?: [\w'’-]+){0,5}?)?|better|worse"
    r"|(?!after\b|earlier\b|either\b|higher\b|later\b|lower\b|neither\b|number\b|older\b|other\b|over\b"
    r"|rather\b|sooner\b|under\b|whether\b|younger\b)[a-z]{3,}er(?: [\w'’-]+){0,3}?)"
    rf" than {_NO_COUNT}"
)
_IS = re.compile(r"\b(?:am|are|be|been|is|was|were|remains?|seems?)\b")
_FIGURES = re.compile(r"\d|\bper ?cent\b")
_DOING = re.compile(
    r"(?:that )?(?!during\b|nothing\b|something\b)[a-z]{2,}ing (?:[\w'’-]+ ){1,5}?(?:is|was) an? (?!\w+ing\b)"
)
_OF_IT_ALL = re.compile(
    r"(?:and |but )?(?:(?:for|in|to) (?:me|us|(?:a|my|our|the|this) (?:[\w-]+ )?[\w-]+),? )?"
    r"(?:(?:this|that|our|the|my|your|their) [\w-]+|these|those|this|that|[a-z]+) (?:is|are) "
    r"(?:an? (?:\w+ing )?[\w-]+|our [\w-]+(?: [\w-]+)?|(?!all|most|part|some|none|out|full|ahead)[a-z]+s of"
    r" (?:the |our )?[\w-]+)[.,!]*$"
)
_SOMEBODY = re.compile(r"(?:he|i|it|she|they|we|who|what|there|here|mine|yours)\b")


def compares(said: str, direct: bool) -> bool:
    """
    True for what is held to be more or less than something else, without figures; as others report it, for what is.

    >>> compares("the deal is better than a war", False), compares("wages are higher than in may", True)
    (True, False)
    >>> compares("it was more a plea than a plan", False), compares("it owns more than we do", False)
    (True, False)
    """
    if " than " not in said or _FIGURES.search(said):
        return False
    compared = _COMPARED.search(said)
    return compared is not None and (direct or _IS.search(said, 0, compared.start()) is not None)


def pictures(said: str) -> bool:
    """
    True for what one says that a thing or a doing is, in a picture: 'this valley is a waiting room'.

    >>> pictures("this valley is a waiting room"), pictures("being a judge is a lonely job")
    (True, True)
    >>> pictures("for us the sea is our bread")
    True
    >>> pictures("the road is closed"), pictures("he is a baker"), pictures("the clerk is in town")
    (False, False, False)
    """
    return _DOING.match(said) is not None or (_OF_IT_ALL.match(said) is not None and not _SOMEBODY.match(said))
