"""Words that tell which post somebody has, had or runs for: titles, which characterise nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.heads import is_first_to_hold, is_origin
from corpus_tools.framing.vocabulary import creeds, of_class
from corpus_tools.framing.wording import Word

_NAME = re.compile(r"\.?\s[A-Z]")
_BESIDE_OR_FOR = frozenset(
    ["apposition", "apposition-before", "description", "epithet", "opening-description", "pre-modifier"]
) | {"source-description"}


def tells_a_post(text: str, one: Found) -> bool:
    """
    True for a post of the past ("former interior minister"), one that somebody runs for ("the Republican nominee"), a
    rank once held or a post at a paper or with the police before a name ("MSNBC reporter Jan Kovar").

    Words that judge, a conviction and a side make a label of them ("disgraced former mayor", "hardline candidate"), and
    so does an apposition, which tells what someone was ("Jan Kovar, a former mayor,").
    """
    *before, head = one.words
    beside = one.rule == "pre-modifier" or _NAME.match(text, one.end) is not None
    if head.form in of_class("running") and (before or one.rule == "predicate"):
        return one.rule in _BESIDE_OR_FOR | {"predicate"} and all(map(_runs, before))
    if one.rule not in _BESIDE_OR_FOR or is_first_to_hold(one.words):
        return False
    if head.form == "leader":
        return _leads_opposition(one.words)
    if head.form in of_class("held"):
        former = any(word.form in lexicons.forms("former_words") for word in before)
        told = beside or (former and one.rule != "apposition")
        return bool(before) and told and all(map(_is_plain, before))
    if not beside or not before or not all(map(_is_plain, before)):
        return False
    former = before[0].form in lexicons.forms("former_words")
    if head.form in of_class("commission"):
        commands = head.form == "commander" and any(map(is_origin, before))
        return not commands and (not former or head.capital)
    return head.form in of_class("employed") and not former


def _leads_opposition(words: Sequence[Word]) -> bool:
    """True for the office that some parliaments know: Opposition Leader."""
    return len(words) == len(("Opposition", "Leader")) and words[0].form == "opposition" and words[1].capital


def _runs(word: Word) -> bool:
    """True for a party, a year or a place, and for how far somebody is who runs: Democratic, 2012, presumptive."""
    if word.form in of_class("running-for") or (word.capital and word.form in of_class("partyline")):
        return True
    told = word.form in of_class("ranked") or word.form in ("vice", "vp") or word.form.isdigit()
    return told or (word.capital and _is_plain(word))


def _is_plain(word: Word) -> bool:
    """True for a rank, a place, a body, a department: what belongs to the title of a post."""
    if word.form in of_class("singled") or word.form.endswith(("est", "most")) or ("-" in word.form and not word.known):
        return False  # "most unlikely", "long-shot"
    if word.form in creeds() or (word.form in of_class("partyline") and word.form != "labour"):
        return False
    told = word.form in of_class("ranked") or word.form in of_class("numbered") or word.form in of_class("departmental")
    return told or word.titles or word.weight == "fill" or (word.weight is None and word.use not in _TELLING)


_TELLING = frozenset({"label", "relation"})
