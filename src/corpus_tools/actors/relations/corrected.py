"""Relations that the text tells only to take them back: an earlier version said that X was Y's sister. She is not."""

from __future__ import annotations

import re

from corpus_tools.model import Article, Span
from corpus_tools.order import sentence_at

_IN_ERROR = re.compile(
    r"\b(?:earlier|original|previous)\s(?:[a-z]+\s){0,2}(?:article|edition|report|story|version)\b"
    r"|\b(?:erroneously|falsely|incorrectly|mistakenly|wrongly|in\serror)\b"
    r"|\b(?:false|no\slonger\strue|untrue|(?:isn['’]t|not)\strue|wrong)\sthat\b"
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)|reject(?:s|ed)|rubbish(?:es|ed))\s(?:[\w’'-]+\s){0,4}that\s(?:the\s)?"
    r"(?:[A-Z][\w.]*\s){0,2}\Z"
)
_FAR = 90  # characters before a name in which somebody denies what is said of it
_NOT_SO = re.compile(
    r"\s*(?:(?:But|In\sfact|No),?\s)?(?:"
    r"(?:He|She|It|They|The\stwo)\s(?:is|are|was|were|has|have|do|does|did)(?:\snot|n['’]t)(?:\srelated)?\s*[.;!,]"
    r"|(?:That|This|It)\s(?:is|was)(?:\snot\s(?:correct|right|so|true)|n['’]t\s(?:correct|right|so|true)"
    r"|\s(?:an?\s)?(?:error|false|incorrect|mistake|untrue|wrong))\b)"
)
"""A sentence that says nothing but that the one before is not so."""


def is_taken_back(article: Article, span: Span) -> bool:
    """True for words that a correction quotes, that somebody denies, or that the next sentence says are not so."""
    text, sentence = article.text, sentence_at(article.sentences, span.start)
    if _IN_ERROR.search(text, sentence.start, span.end):
        return True
    if _DENIED.search(text, max(sentence.start, span.start - _FAR), span.start):
        return True
    return _NOT_SO.match(text, sentence.end) is not None
