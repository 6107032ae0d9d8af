"""What an event or a claim tells, in so few of its words as are no excerpt: for those whose words are withheld."""

from __future__ import annotations

import re

from corpus_tools.brief.citing import claim_words
from corpus_tools.brief.rows import Row
from corpus_tools.chronology.events.happening import happens
from corpus_tools.dates import MONTH_NAMES, WEEKDAY
from corpus_tools.tables.budget import FACT_WORDS
from corpus_tools.text import fold

_END = re.compile(r"[,;:.!?](?=\s|\Z)|\s[-–—]\s|[“”\"\n]")
"""Where the words that tell of a deed may end."""
_STOP = re.compile(r"[.!?](?=\s|\Z)|\n")
"""Where a sentence ends."""
_JOINED = re.compile(r"[\W_]*(?:(?:and|but|that|when|where|which|who)\s)*")
"""What stands before a clause and is no part of it."""
_LOOSE = re.compile(
    r"an?|and|as|at|before|but|by|for|from|her|his|in|into|its|near|of|off|on|or|outside|over|that|the|their|to|under"
    rf"|when|which|while|who|with|whom|whose|{MONTH_NAMES}|{WEEKDAY}",
    re.IGNORECASE,
)
"""A word with which no piece of a sentence ends well."""


def doing(text: str, verb: str) -> str:
    """
    A verb with what is done; the first words of all where no verb is known.

    >>> doing("The mayor cut short a visit to Varn and went home", "cut"), doing("They fled, he said", "fled")
    ('cut short a visit to Varn …', 'fled')
    >>> doing("The mandate of the guild runs out on June 30", "")
    'The mandate of the guild runs …'
    >>> doing("Ann Lee, the chief of the port, is more cautious", "")
    'Ann Lee, the chief …'
    """
    at = re.search(rf"\b{re.escape(verb)}", text) if verb else _JOINED.match(text)
    if at is None:
        return verb
    start = at.start() if verb else at.end()
    end = _END.search(text, at.end()) if verb else _STOP.search(text, start + 1)
    said = text[start : end.start() if end else len(text)].split()
    kept = said[:FACT_WORDS]
    while len(kept) < len(said) and len(kept) > max(1, len(verb.split())) and _is_cut_off(kept[-1], said[len(kept)]):
        kept.pop()
    return " ".join(kept).rstrip(",;:") + (" …" if len(kept) < len(said) else "")


def _is_cut_off(last: str, following: str) -> bool:
    """True for a word that leads up to the next one, or is part of a name with it."""
    return _LOOSE.fullmatch(last) is not None or (last[:1].isupper() and following[:1].isupper())


def who_did(text: str, who: str, did: str) -> str:
    """Who did what: by the name of the actor, or in the words of the text alone."""
    if not who.endswith("”") or not did:
        return f"{who} “{did}”".strip() if did else who
    near = fold(f"{who.strip('“”')} {did.removesuffix(' …')}") in fold(" ".join(text.split()))
    return f"{who[:-1]}{' ' if near or who.endswith('…”') else ' … '}{did}”"


def said_shortly(who: str, claim: Row, in_words: bool) -> str:
    """Who says what, by its kind and, ``in_words``, its first words."""
    said = (claim["text"] or "").split() if in_words else []
    if not said:
        return f"{who}, {claim['act']}"
    text = " ".join(said[:FACT_WORDS]).strip('“”"') + (" …" if len(said) > FACT_WORDS else "")
    return f"{who}{claim_words({**claim, 'text': f'“{text}”' if len(said) > FACT_WORDS else ' '.join(said)})}"


_DENIES = re.compile(r"\b(?:den(?:y|ied|ies)|dismiss|refut|reject|rul(?:ed?|es) out)", re.IGNORECASE)
_BY = {"demand": "demanded by", "proposal": "proposed by"}
"""What somebody does with what stands in his words, where he does not only say it."""
_AHEAD = frozenset(["demand", "pledge", "prediction", "proposal", "threat"])
"""Acts that are of what is to come; what they tell as past is not what they say: she will keep the cup she won."""


def by_account(claim: Row, who: str, event: str) -> str:
    """Behind an event that stands in the words of a claim: who says, denies or wants it."""
    if claim["act"] in _AHEAD and happens(event):
        return ""
    denies = _DENIES.search(claim["cue"] or "") is not None
    return f" – {'denied by' if denies else _BY.get(claim['act'], 'according to')} {who}"


_WHERE = r"against|inside|into|near|off|outside|(?<=took )place"
"""Words behind a verb without which it says another deed: who storms outside a house does not storm it."""


def with_place(verb: str, text: str) -> str:
    """
    A verb with the word behind it that says where the deed is done to what is named beside it.

    >>> with_place("marched", "Crowds marched outside the mint"), with_place("took", "Talks took place on Monday")
    ('marched outside', 'took place')
    """
    behind = re.search(rf"\b{re.escape(verb)}\s+(?P<word>{_WHERE})\b", text) if verb else None
    return f"{verb} {behind['word']}" if behind else verb
