"""Texts whose writers tell of themselves: essays, memories, speeches, of which the day of publication is no news."""

from __future__ import annotations

import re

from corpus_tools.model import Article, Sentence
from corpus_tools.order import before

_I = re.compile(r"[IMm](?<![\w.].)(?:(?<=I)(?=\s[a-z]|['’](?:d|ll|m|ve)\b)|(?<=[Mm])y\s[a-z])")
_OFTEN = 3  # sentences of the body in which a writer speaks of himself
_HEAD = 40  # sentences of the body that are looked at
_MARKS = '“”"'


def tells_of_himself(article: Article) -> bool:
    """True for a text in which the writer says I outside quotation marks, again and again: an essay, a speech."""
    body = [one for one in article.sentences if one.zone == "body"][:_HEAD]
    return sum(_says_i(article, sentence) for sentence in body) >= _OFTEN


def _says_i(article: Article, sentence: Sentence) -> bool:
    found = _I.search(article.text, sentence.start, sentence.end)
    if found is None:
        return False
    quoted = any(one.end > found.start() for one in before(article.quotations, found.start() + 1)[-1:])
    return not quoted and article.text[sentence.start] not in _MARKS
