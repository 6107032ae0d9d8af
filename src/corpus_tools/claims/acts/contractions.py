"""Contractions as the words that they stand for."""

from __future__ import annotations

import re

_FULL = {
    "can't": "can not",
    "let's": "let us",
    "won't": "will not",
    "shan't": "shall not",
    "cannot": "can not",
    "n't": " not",
    "'s": " is",
}
_FULL |= {"'ll": " will", "'re": " are", "'ve": " have", "'m": " am", "'d": " would"}
_CONTRACTED = re.compile(
    r"\b(can['’]t|won['’]t|shan['’]t|let['’]s|cannot)\b|(n['’]t|['’](?:ll|re|ve|m|d)"
    r"|(?<=\b(?:it|he))['’]s|(?<=\b(?:she|who))['’]s|(?<=\b(?:that|what|here))['’]s|(?<=\bthere)['’]s|(?<=body)['’]s)\b"
)
_SHORTENED = re.compile(r"['’](?:t|ll|re|ve|m|d|(?<=(?:it|he).)s|(?<=(?:she|who|hat|ere|let|ody).)s)\b")
_GOT = re.compile(r"['’]s got to\b")
_HAD = re.compile(
    r"['’]d\b(?= (?:ever |never |already |just |not |also )?(?:been|come|done|gone|had|heard|known|seen|\w+ed)\b)"
)
"""'She'd been', 'we'd never asked' say what had been, 'she'd go' what would be."""

_GOING = re.compile(
    r"(?:\b(am|are|is|was|were) |(?<=\w)['’]s )(not )?(?:(?:now|also|always|just|never|only|still|probably) )?"
    r"(?:going to(?= (?!the\b|a\b|have\b)[a-z])|gonna\b)"
    r"|\bgonna\b"
)
"""'Is going to' says what will come."""


def in_full(said: str) -> str:
    """
    Contractions as the words that they stand for.

    >>> in_full("it's over, we won't go and they've lost peter's car")
    "it is over, we will not go and they have lost peter's car"
    """
    if "s got to" in said:
        said = _GOT.sub(" has got to", said)
    if ("'" in said or "’" in said) and _SHORTENED.search(said):
        said = _HAD.sub(" had", said)
        said = _CONTRACTED.sub(lambda match: _FULL[(match.group(1) or match.group(2)).replace("’", "'")], said)
    elif "cannot" in said:
        said = said.replace("cannot", "can not")
    return _GOING.sub(_will, said) if "going" in said or "gonna" in said else said


def _will(going: re.Match[str]) -> str:
    space = "" if going[0][0].isalpha() else " "
    return f"{space}{'would' if going[1] in ('was', 'were') else 'will'}{' not' if going[2] else ''}"
