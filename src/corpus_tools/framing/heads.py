"""
Words that may be the head of a label where its construction says that someone is meant, whatever the noun, or by whose
he is: "the Guild is Osterby's umbrella".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.framing.vocabulary import creeds, of_class
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.text import WORD


def is_origin(word: Word) -> bool:
    """True for the adjective of a people or a creed, which may stand for one of them."""
    return word.capital and word.weight == "fill" and word.use is None


_LEADS = frozenset(["alderman", "assemblyman", "assemblywoman", "chief", "councillor", "deputy", "leader", "td"])

_OF_PARTIES = frozenset(
    ["attorney", "chair", "chairman", "chairwoman", "commissioner", "director", "head", "mp", "secretary"]
)
"""Offices that parties have themselves ("Republican chairman"), and those of which the press always tells the party."""


def of_a_party(words: Sequence[Word]) -> bool:
    """True for an office or a lead with the party or the creed right before it: "Republican mayor", "Druze leader"."""
    if len(words) < len(("Republican", "mayor")):
        return False
    side, head = words[-2:]
    leads = head.form in _LEADS or (head.form in of_class("political") and head.form not in _OF_PARTIES)
    return leads and not head.capital and side.capital and (side.form in of_class("partyline") or side.form in creeds())


def is_first_to_hold(words: Sequence[Word]) -> bool:
    """True for who was the first to have an office ("first black president"), which is no rank ("first deputy")."""
    *before, head = words
    first = any(word.form == "first" and not word.capital for word in before)
    ranked = any(word.form in of_class("numbered") for word in words) or (head.form == "minister" and len(before) == 1)
    return first and head.form in of_class("political") and not ranked


def is_one_of_many(run: Sequence[Word]) -> bool:
    """True for a word with a capital that no list has, a people's or a party's: "a devout Calvinist", "a Tyrolean"."""
    *before, head = run
    named = head.capital and head.form.isalpha() and not (head.known or head.breaks or head.possessive)
    return (
        named
        and not head.form.endswith("s")
        and all(word.weight and (is_origin(word) or not word.capital) for word in before)
    )


def tells_which(word: Word, people: Word) -> bool:
    """True for a word before a people that tells which of it is meant: a patient Norwegian, a Shiite Kurd."""
    aged = word.form.endswith("-year-old")
    return word.weight == "frame" or aged or is_origin(word) or (_is_common(word) and not people.plural)


def _is_common(word: Word) -> bool:
    return not (word.known or word.capital or word.breaks or word.form.endswith(("ed", "ing", "ly")))


def may_be_head(word: Word) -> bool:
    """True for a word in no list that can be a noun for someone: no thing, no plural, no participle, no adverb."""
    other = word.known or word.capital or word.possessive or word.form in lexicons.forms("framing_things")
    acts = _ACTING.fullmatch(word.form) is not None
    timed = word.form in ("ago", "earlier", "later")
    return not (other or acts or timed) and word.form.isalpha() and not _INFLECTED.search(word.form)


_INFLECTED = re.compile(r"(?:ed|ing|ly|(?<![su])s)\Z")
_ACTING = re.compile(r"\w{2,}(?:[st]ion|ment|ness|ity|ance|ence|ism|(?:aw|iv|us|ov|oy|os)al)")  # deeds and states


def is_elected(words: Sequence[Word]) -> bool:
    """True for what a count makes of someone: was declared the winner."""
    return len(words) == 1 and words[0].form in ("loser", "victor", "winner")


def is_thing(phrase: str) -> bool:
    """True when the last word of a noun phrase is one of the things that texts judge ("called the vote a sham")."""
    *_, last = WORD.findall(phrase)
    return last.removesuffix("s") in lexicons.forms("framing_things")


_NAME = r"[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+)?"
_NAMESAKE = re.compile(
    rf"(?:(?:an?|another|no|the)\s+(?P<kind>(?:kind|sort)\s+of\s+(?:an?\s+)?|(?:[a-z]+-day|homegrown|latter-day|local|modern|new"
    rf"|second|would-be)\s+)|(?P<no>no|our)\s+|(?P<the>the)\s+)(?P<name>{_NAME})(?(the)\s+of\s+(?:the\s+)?[A-Za-z][\w’'-]+)\b(?!\s+[A-Z])"
)


def namesake_after(text: str, at: int, ceiling: int) -> tuple[Word, ...]:
    """
    Someone by whose name another is called: no Gandhi, a latter-day Robin Hood, the Putin of the Balkans.

    >>> [word.form for word in namesake_after("the Putin of the Balkans", 0, 24)]
    ['putin', 'of', 'the', 'balkans']
    """
    match = _NAMESAKE.match(text, at, ceiling) if text[at] in "anot" else None
    if match is None:
        return ()
    named = tuple(words_after(text, *match.span("name")))
    listed = any(word.known or word.breaks or _is_thing(word) for word in named if word.form != "of")
    kind = (match["kind"] or "").strip()
    whole = " " in match["name"] or not kind or kind in _LIKENED or exemplar(named)  # but "a new Labour"
    first = next(name for name in ("kind", "no", "name") if match[name])
    return () if listed or not whole else tuple(words_after(text, match.start(first), match.end()))


_LIKENED = frozenset({"homegrown", "latter-day", "modern-day", "second", "would-be"})


def exemplar(words: Sequence[Word]) -> str:
    """
    The stance of a name that stands for what its bearer was, at the end of some words or before "of"; "" of others.

    >>> names = "no Winston Churchill", "the Nero of Osta", "no Lund"
    >>> [exemplar(tuple(words_after(name, 0, len(name)))) for name in names]
    ['favourable', 'unfavourable', '']
    """
    forms = [word.form for word in words]
    forms = forms[: forms.index("of")] if "of" in forms else forms
    rows = lexicons.table("framing_namesakes")
    row = next((row for at in range(len(forms)) if (row := rows.get(" ".join(forms[at:])))), None)
    return row["stance"] if row and words[-1].capital else ""


def _is_thing(word: Word) -> bool:
    return word.form.removesuffix("s") in lexicons.forms("framing_things")


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
