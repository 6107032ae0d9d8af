"""What weighs one thing against another or likens it to one: 'a deal is better than a war', 'this valley is a room'."""

from __future__ import annotations

import re

_NO_COUNT = (
    r"(?!\d|(?:about|almost|half|nearly|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty"
    r"|fifty|sixty|last)\b|an? (?:century|couple|day|decade|dozen|fifth|few|fortnight|fourth|hundred|hour|million"
    r"|minute|month|quarter|thousand|third|week|year)\b)"
)
_COMPARED = re.compile(
    r"\b(?:(?:less|more)(?: (?:an? )?[\w'’-]+(?: [\w'’-]+){0,5}?)?|better|worse"
    r"|(?!after\b|earlier\b|either\b|higher\b|later\b|longer\b|lower\b|neither\b|number\b|older\b|other\b|over\b"
    r"|rather\b|sooner\b|under\b|whether\b|younger\b)[a-z]{3,}er(?: [\w'’-]+){0,3}?)"
    rf" than {_NO_COUNT}"
)
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


def compares(said: str) -> bool:
    """
    True for what is held to be more or less than something else, without figures.

    >>> compares("the deal is better than a war"), compares("wages are higher than in may")
    (True, False)
    >>> compares("it was more a plea than a plan"), compares("more than half had left")
    (True, False)
    """
    return " than " in said and _COMPARED.search(said) is not None and _FIGURES.search(said) is None


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
