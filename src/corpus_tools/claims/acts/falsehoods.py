"""Who rejects a charge or calls a report a lie says that it is not so."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.claims.cues import Cue

_UNTRUE = lexicons.alternation(lexicons.forms("claim_untrue"))
_UNTRUTHS = lexicons.alternation(row["form"] for row in lexicons.rows("claim_untrue") if row["class"] == "noun")

_CALLED_FALSE = re.compile(
    r"(?:\S+ ){0,3}?(?:account|accusation|allegation|article|charge|claim|comment|confession|document|dossier|figure"
    r"|idea|image|insinuation|letter|list|memo|notion|number|photo|photograph|poll|quotation|quote|recording|remark|report"
    r"|rumou?r|statement|story|suggestion|tally|testimon(?:y|ie)|theory|toll|version|video)s?"
    r" (?:that (?:[\w.'’-]+ ){2,24}?)?"
    rf"(?:as )?(?:an? )?(?:\w+ ){{0,2}}{_UNTRUE}\b"
    rf"|(?:that|this|it) (?:an? )?(?:\w+ )?{_UNTRUE}\b"
)
"""'called the charges lies' says that they are not so."""

_DISMISSING = frozenset(["dismiss", "reject", "refute", "rubbish"])
_AS_SOMETHING = re.compile(r"(?:it|that|this) as \w")
"""Who dismisses it as something says that it is not so; who derides it as something does not."""

_ALLEGED = re.compile(
    rf"(?:[^.;]{{1,80}}? )?as (?:\w+ ){{0,2}}{_UNTRUE}\b|"
    r"(?:(?:the|all|any|such|these|those|his|her|their|its|an?|\w+'s?) )?(?:\w+ ){0,2}?"
    r"(?:(?:account|accusation|allegation|argument|assertion|blame|characteri[sz]ation|charge|claim|conclusion"
    r"|contention|criticism"
    r"|description|finding|guilt|insinuation|involvement|notion|report|responsibility|rumou?r|speculation"
    r"|suggestion|term|theory|version|word|wrongdoing)s?\b(?!(?: of \w+)? as (?:\w+ly )?(?:biased|illegal"
    r"|illegitimate|insulting"
    r"|one-sided|partisan|political\w*|politici[sz]ed|unacceptable|unfair|unjust|unlawful))|(?:idea|view) that\b)"
)
"""Whoever rejects or dismisses one of these says that it is not so."""

_THAT_SOMEBODY = re.compile(r"that (?:any|he|her|his|it|its|no|she|the|their|there|they|we)\b")
"""'Rejected that the guards had fired'; 'that plan' is a plan."""

_FALSEHOOD = re.compile(rf"(?:an? |the |pure |mere |sheer |malicious )*{_UNTRUTHS}\W*")
"""What a report is dismissed as, where the report is not named again."""


def calls_false(word: Cue, act: str, said: str) -> bool:
    """
    True for 'rejected the charge', 'dismissed it as fiction', 'called the report a lie'.

    >>> calling = Cue("call", "an", frozenset(), "evaluation")
    >>> calls_false(calling, "evaluation", "the report a lie"), calls_false(calling, "evaluation", "the report a gem")
    (True, False)
    """
    refused = act == "condemnation" and "refuses" in word.kind and _is_alleged(word, said)
    named = act == "evaluation" and "names" in word.kind and _FALSEHOOD.fullmatch(said)
    return bool(refused or named or (act in ("evaluation", "condemnation") and _CALLED_FALSE.match(said)))


def _is_alleged(word: Cue, said: str) -> bool:
    """True for 'the charge', 'it as fiction', 'that they had fired'."""
    as_such = f"it as {said}" if _FALSEHOOD.fullmatch(said) else said
    as_something = word.lemma in _DISMISSING and _AS_SOMETHING.match(as_such)
    return bool(as_something or _ALLEGED.match(as_such) or _THAT_SOMEBODY.match(said))
