"""“Overnight” that says how fast something is or is not, and not in which night: nobody learns it overnight."""

from __future__ import annotations

import re

from corpus_tools.model import Span

_CHANGE = (
    r"(?:appear|arise|become|begin|change|come|develop|disappear|emerge|end|happen|improve|occur|start|turn|vanish)"
)
_N_T = r"(?:\snot|n['’]t)"
_WITHIN = r"\s(?:[^.,;:!?“”\"]{0,70}\s)?"
_FAST = re.compile(
    rf"\b(?:can(?:not|n?['’]t)|could{_N_T}|do(?:es)?{_N_T}|(?:is|are){_N_T}|hardly|never|rarely|seldom"
    rf"|(?:did|should|will|would){_N_T}\s(?:all\s|just\s|simply\s)?{_CHANGE}|won['’]t\s{_CHANGE}"
    rf"|(?:nobody|nothing|no\sone|who)\s[a-z]+s){_WITHIN}\Z"
    r"|\b(?:bec[ao]mes?|turn(?:ed|s)?\s(?:[\w’'-]+\s){0,3}into|transform(?:ed|s)|went\sfrom\s(?:[\w’'-]+\s){1,4}to"
    r"|(?:made|makes|turned)\s(?:[\w’'-]+\s){1,3})\s?(?:(?:an?|the)\s(?:[\w’'-]+\s){1,4}|famous\s|grey\s|hated\s|notorious\s"
    r"|obsolete\s|popular\s|rich\s|unpopular\s|white\s|worthless\s|(?<=\sto\s)[a-z]+\s)\Z"
    r"|\bwent\s(?:gr[ae]y|white)\s\Z|\blike\s(?:that|this)\s\Z|\b(?:almost|literally|practically|seemingly|virtually)\s\Z",
    re.IGNORECASE,
)
_SUCH = re.compile(
    r"\s(?:celebrity|fame|fix|hero|heroine|millionaires?|sensation|stars?|success|transformation|wonder)\b|,?\sas\s(?:if|though)\b"
    r"|,?\s[^.,;:!?“”\"]{3,60}\s(?:had\s|has\s)?bec[ao]mes?\s(?:an?|the)\s"
)


def is_how_fast(text: str, sentence: Span, time: Span) -> bool:
    """
    True for "overnight" that only says how fast.

    >>> told = "Nobody learns it overnight.", "The hall burned overnight."
    >>> [is_how_fast(one, Span(0, len(one)), Span(len(one) - 10, len(one) - 1)) for one in told]
    [True, False]
    """
    if text[time.start : time.end].lower() != "overnight":
        return False
    before = max(sentence.start, time.start - _NEAR)
    return bool(_FAST.search(text, before, time.start) or _SUCH.match(text, time.end, sentence.end))


_NEAR = 110  # characters that hold the verb of a time
