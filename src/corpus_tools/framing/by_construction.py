"""Noun phrases that their construction makes labels, whatever the lists say of their nouns: "the voice of the poor"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word

_TELLING_MORE = (" who ", " whom ", " whose ", " with no ", " without ", " nobody ", " for all ")
_TOLD_OF = re.compile(r" (?:at|from|in|of|who|whose|with|without|[a-z]{3,}ing)\b")
_GENUINE = frozenset({"actual", "natural", "real", "true", "undisputed"})
"""Adjectives before an office that say that another holds it ("the real governor")."""


def is_named(text: str, determiner: str, run: tuple[Word, ...]) -> bool:
    """True for a phrase that its construction makes a label: "a bunch of", "the voice of", a human being, the best."""
    head = run[-1]
    return (
        _is_completed(text, determiner, head)
        or _is_owned(text, determiner, run)
        or _is_told(text, determiner, run)
        or stands_out(run)
    )


def _is_completed(text: str, determiner: str, head: Word) -> bool:
    """True for what "of" or "for" completes: a bunch of, the voice of, one of the authors of, a son-in-law of."""
    if head.form in of_class("metaphor") and is_indefinite(text, determiner, head):
        return True  # "a fixture at the races", "the embodiment of the old order"
    if not text.startswith((" for ", " of "), head.end):
        return False
    collected = determiner in ("a", "an", "another") and head.of == "group"
    parent = head.form in ("father", "mother") and text.startswith(" of the ", head.end)
    if collected or (determiner == "the" and (parent or head.form in of_class("figure"))):
        return True
    one_of = determiner == "one" and head.plural and head.use == "occupation"
    kin = bool(determiner) and head.form in of_class("relative")
    return (one_of or kin) and text.startswith(" of ", head.end)


def _is_owned(text: str, determiner: str, run: tuple[Word, ...]) -> bool:
    """True for Moscow's man in the province, the party's resident grammarian, the real governor."""
    head = run[-1]
    if determiner == "of" and head.form in of_class("figure") and text.startswith((" in ", ",", "."), head.end):
        return True
    if head.plural or len(run) == 1:
        return False
    trade = determiner == "of" and head.use == "occupation" and head.of == "person"
    return trade or (determiner == "the" and run[0].form in _GENUINE and head.use not in (None, "title"))


def _is_told(text: str, determiner: str, run: tuple[Word, ...]) -> bool:
    """True for a trade or a human being with more words: a tax inspector who rose from nowhere, a cook from Lund."""
    head = run[-1]
    single = determiner in ("a", "an")
    if head.use == "office" and single and text.startswith(_TELLING_MORE, head.end):
        return True
    told = len(run) > 1 or _TOLD_OF.match(text, head.end) is not None
    trade = head.use == "occupation" or head.form in of_class("figure")
    if told and trade and single and head.of == "person" and not head.plural:
        return True
    someone = head.use == "relation" or head.form in lexicons.forms("framing_humans")
    return someone and is_indefinite(text, determiner, head)


def stands_for_someone(head: Word) -> bool:
    """True for a thing as which people and bodies are often seen: the engine, a compromise, a relic."""
    return head.form in of_class("figure") or head.form in of_class("metaphor")


def stands_out(run: Sequence[Word]) -> bool:
    """True where a superlative singles someone out, whatever the noun ("the region's largest creditor")."""
    return any(word.form.endswith("est") and word.weight is not None for word in run[:-1])


def is_indefinite(text: str, determiner: str, head: Word) -> bool:
    """True after "a" or "an", and after "the" where "of" or "behind" follows ("the guarantor of stability")."""
    return determiner in ("a", "an") or (determiner == "the" and text.startswith((" of ", " behind "), head.end))
