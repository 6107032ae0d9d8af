"""What somebody is by whose he is, whatever the noun: "the Guild is Osterby's umbrella", "Lind was Kovar's glove"."""

from __future__ import annotations

import re

from corpus_tools import lexicons
from corpus_tools.framing.heads import may_be_head
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, read_token, words_after

_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August|September|October|November"
    r"|December|Today)"
)
_OWNED = re.compile(
    rf"(?!{_DAY})(?:[A-Z][\w-]+\s){{0,2}}[A-Z][\w-]+(?:['’]s|s['’])\s(?P<label>(?:[a-z-]+\s){{0,2}}[a-z-]+)"
    r"(?=\s*[,.;:!?\"”)—–]|\s(?:and|but|except|or|until|who|with|without)\b|\Z)"
)
_PLACES = frozenset(
    ["birthplace", "capital", "centre", "center", "city", "hometown", "hub", "neighbour", "neighbor", "port", "state"]
)
_RANKED = frozenset(["best", "biggest", "first", "largest", "last", "main", "most", "only", "second", "third", "worst"])
_HELD = frozenset({"occupation", "office", "title"})


def of_owner(text: str, at: int, ceiling: int) -> tuple[Word, ...]:
    """
    A noun that is no office, kinsman, place or thing in the abstract, behind the name of whose it is.

    >>> said = "Osterby's umbrella, Osterby's mayor, Osterby's responsibility"
    >>> [[word.form for word in of_owner(said, at, len(said))] for at in (0, 20, 37)]
    [['umbrella'], [], []]
    """
    match = _OWNED.match(text, at, ceiling) if text[at : at + 1].isupper() else None
    run = tuple(words_after(text, *match.span("label"))) if match else ()
    if not run or any(word.breaks or word.form in _RANKED for word in run):
        return ()
    head = run[-1]
    kin = head.form in of_class("kinsfolk") or head.form in _PLACES or head.use in _HELD
    abstract = head.form.removesuffix("s") in lexicons.forms("framing_things")
    one = read_token(head.form.removesuffix("s")) if head.form.endswith("s") and not head.use else head
    return () if kin or abstract or head.of == "thing" or not (head.use or may_be_head(one)) else run
