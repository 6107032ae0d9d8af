"""Words as labels are made of them: what a noun or an adjective says of an actor, from the lists ``framing_*``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from corpus_tools import lexicons
from corpus_tools.framing.makes import stance_by_make
from corpus_tools.framing.vocabulary import is_agent, is_parent, is_trade, noun_rows, peoples
from corpus_tools.memo import Memo
from corpus_tools.model import Span, Stance
from corpus_tools.text import WORD, fold

REACH = 90
"""Characters that are looked at on one side of a name: ten words of usual length, more than a label has."""

NEAR = 28
"""Characters that are looked at first: most labels are shorter, and most names have none."""

_SPONSORED = re.compile(
    r"(?:.+-)?(?:backed|led|aligned|allied|affiliated|anointed|appointed|armed|blacklisted|controlled|dominated|equipped"
    r"|financed|friendly|funded|imposed|installed|picked|protected|recogni[sz]ed"
    r"|inspired|leaning|linked|loyal|owned|run|sponsored|supported|trained)"
)
_SIDED = re.compile(r"(?:anti|pro|predominantly|mainly|mostly|largely)-\w.*")
_FILLING = re.compile(r"\d+-year-old|ex-\w+|\w+-(?:based|born|minded|party|turned|style|era)|[\w']*[a-z]{3}ly")
_DEMONYM = re.compile(r"\w+(?:[^aeiou]ian|[^aeiou]ean|ican|ish|ese|aqi|eli|ani|uni|udi|emeni|hia|iite|i'ite)")
_COMPOUND = re.compile(
    r"(?!(?:re|co|pre|non|well|so|ex|then|all|\w+ly|\w*\d\w*)-)[a-z]+-(?:[a-z]{3,}(?:ed|ing)|born|bred|minded)"
)
_ORDERED = re.compile(
    r"(?:all|arch|ever|half(?!-(?:bro|si))|hyper|neo|once|over|pseudo|quasi|self|semi|super|ultra)-[a-z]+|[a-z]+-(?:as|than|of|in|to|on|up|down|and)-[a-z-]+"
    r"|[a-z]{3,}ed-(?:down|in|off|out|up)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)-(?:term|time)"
    r"|[a-z]+-(?:conscious|crazed|happy|heavy|hit|hungry|mad|poor|prone|rich|savvy|shy|stricken|torn|weary)"
)
_JOINED = re.compile(r"-(?:in|of|to|and|for)-")
"""Of a word joined like "opposition-in-exile" the last part is no head."""
_NEGATED = re.compile(r"un(?!ited|der|veil|fold|leash|earth|load|cover|pack|lock|seat|do|changed)[a-z]{3,}(?:ed|ing)")
_MADE = re.compile(
    r"[a-z]{3,}(?:ous|ful|less|esque)"
    r"|(?!(?:abol|accompl|aston|ban|blem|brand|burn|cher|demol|dimin|dist|embell|establ|extingu|fam|fin|flour|furn|gar"
    r"|lav|par|per|pol|publ|pun|rad|rav|rel|relinqu|replen|rubb|skirm|squ|tarn|van|vanqu|varn|angu|distingu)ish)[a-z]{3,}ish"
)
"""Adjectives by their make: "mild-mannered", "unsmiling", "clueless"; those that say little are "fill" in the list."""
_SUPERLATIVE = re.compile(
    r"(?!(?:mod|hon|for|ar|pro|re|con|inter|har|in|mani|sug|di|earn|north|pri|gu|qu|be|tem|de|at|mol|un|lat|ch|w)est)"
    r"(?!(?:\w*(?:quest|west|test|fest|gest|vest|dest|rest)|honest|modest|earnest|forest|interest|priest|latest|behest|breast)$)[a-z]{3,}est"
)
AGED = re.compile(r"\d+-year-old")
_TITLES = frozenset({"title", "office"})


class Word(NamedTuple):
    """
    A word and what the lists say of it: as a noun (``use``, ``of``, ``noun_stance``), as an adjective (``weight``,
    ``adjective_stance``). ``gap`` is the text between it and the word before.
    """

    start: int
    end: int
    form: str
    gap: str
    capital: bool
    possessive: bool
    use: str | None = None
    of: str = "any"
    plural: bool = False
    noun_stance: Stance = "neutral"
    weight: str | None = None
    adjective_stance: Stance = "neutral"
    known: bool = False
    """True when a list, or the make of the word, says what it does in a label."""
    breaks: bool = False
    """True for words that stand in no label: prepositions, pronouns, auxiliaries, frequent verbs."""

    def cut(self, text: str) -> str:
        """The word as it stands in the text."""
        return text[self.start : self.end]

    @property
    def titles(self) -> bool:
        """True for an office or an honorific, which are no labels."""
        return self.use in _TITLES

    @property
    def frames(self) -> bool:
        """True for an adjective, or a noun before a noun, that is a label by itself."""
        return self.weight == "frame" or (self.weight is None and self.use in ("label", "relation"))

    def suits(self, kind: str) -> bool:
        """True when the noun can name an actor of this kind."""
        if self.of in ("any", "fighter", "thing"):
            return True
        return self.plural or kind == "person" if self.of == "person" else kind != "person"


_STANCES: dict[str, Stance] = {"favourable": "favourable", "unfavourable": "unfavourable"}


def _adjective(form: str, gap: str, capital: bool) -> tuple[str | None, Stance]:
    row = lexicons.table("framing_adjectives").get(form)
    if row and not (capital and form == "august"):  # the month
        return row["weight"], _STANCES.get(row["stance"], "neutral")
    if _SIDED.fullmatch(form) or ("-" in form + gap and _SPONSORED.fullmatch(form)):
        return "frame", "neutral"
    if capital and form.endswith("-born"):
        return "frame", "neutral"  # "the Australian-born editor"
    if _FILLING.fullmatch(form) or (
        capital and (_DEMONYM.fullmatch(form) or form in peoples() or form.removesuffix("s") in peoples())
    ):
        return "fill", "neutral"
    if (
        _COMPOUND.fullmatch(form)
        or _ORDERED.fullmatch(form)
        or _NEGATED.fullmatch(form)
        or (_MADE.fullmatch(form) and not (capital and form.endswith("ish")))
    ):
        return "frame", stance_by_make(form)
    graded = _graded(form.removesuffix("est")) if form.endswith("est") and form != "latest" else None
    if graded and not capital and (graded[0] or _SUPERLATIVE.fullmatch(form)):
        return "frame", graded[1]
    return None, "neutral"


def _compared(form: str) -> tuple[str | None, Stance]:
    """What the list says of the adjective of which a word is the comparative ("a tougher negotiator")."""
    return (None, "neutral") if form in _MEASURES or not form.endswith("er") else _graded(form.removesuffix("er"))


def _graded(stem: str) -> tuple[str | None, Stance]:
    """What the list says of the adjective to which "er" or "est" is joined."""
    if len(stem) < len("sly"):
        return None, "neutral"
    bases = (stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem, stem[:-1])
    listed = next((base for base in bases if base in lexicons.table("framing_adjectives")), None)
    return ("frame", _adjective(listed, "", False)[1]) if listed else (None, "neutral")


_SHORTENED = ("'re", "'ve", "'ll", "'m", "n't")
"""How pronouns and auxiliaries end that are joined to a verb or to "not"."""
_MEASURES = frozenset(
    ["bigger", "earlier", "former", "greater", "higher", "inner", "larger", "later",
     "lower", "newer", "older", "outer", "smaller", "younger"]
)  # fmt: skip
"""Words in -er that rank, date or place someone and say no more."""


@lru_cache(maxsize=20_000)
def _look_up(surface: str, gap: str) -> Word:
    """The word without its place; ``gap`` matters only where it ends in a hyphen ("U.S.-backed")."""
    folded = fold(surface)
    form = folded.removesuffix("'s")
    capital, possessive = surface[0].isupper(), form != folded
    weight, stance = _adjective(form, gap, capital)
    last = form.rpartition("-")[2] if "-" in form and not _JOINED.search(form) else form
    noun, many = noun_rows().get(form) or noun_rows().get(last) or (None, False)
    weight = None if noun and form.startswith("ex-") else weight
    if not (noun or weight or capital):
        weight, stance = _compared(form)
    use, of, noun_stance = (noun["use"], noun["of"], noun["stance"]) if noun else (None, "any", "neutral")
    noun_stance = "neutral" if form.startswith("anti-") else noun_stance  # who is against terrorists
    if "-turned-" in form or (not noun and is_parent(form)):
        use, of = "label", "person"
    elif not noun and is_agent(form):
        use, of, many = "label", "person", form.endswith("s")
    elif not noun and (AGED.fullmatch(form) or (not (weight or capital) and is_trade(form))):
        use, of, many = "occupation", "person", form.endswith("s")
    many = many or (capital and form not in peoples() and form.removesuffix("s") in peoples())  # "the Americans"
    return Word(
        0,
        0,
        form,
        gap,
        capital,
        possessive,
        use,
        of,
        many,
        _STANCES.get(noun_stance, "neutral"),
        weight,
        stance,
        known=bool(use or weight),
        breaks=(form in lexicons.forms("framing_breaks") and surface != "US") or form.endswith(_SHORTENED),
    )


def read_token(token: str) -> Word:
    """A word looked up without its place; one that is empty is known to no list."""
    return _TOKENS[token]


_TOKENS = Memo(lambda token: _look_up(token, "") if token else Word(0, 0, "", "", False, False))


def read_word(text: str, start: int, end: int, gap: str) -> Word:
    """
    The word at a place, looked up.

    >>> word = read_word("Iran-backed militiamen", 12, 22, " ")
    >>> (word.form, word.use, word.plural)
    ('militiamen', 'label', True)
    """
    form, rest = (_BEHIND_HYPHEN if gap[-1:] == "-" else _BY_ITSELF)[text[start:end]]
    return tuple.__new__(Word, (start, end, form, gap) + rest)  # noqa: RUF005 (as Word(…), in a third of the time)


def _without_place(surface: str, gap: str) -> tuple[str, tuple[object, ...]]:
    """The form of a word, and the fields behind its gap."""
    found = _look_up(surface, gap)
    return found.form, tuple(found[4:])


_BY_ITSELF = Memo(lambda surface: _without_place(surface, ""))
_BEHIND_HYPHEN = Memo(lambda surface: _without_place(surface, "-"))


def token_before(text: str, at: int) -> str:
    """What stands between the last two spaces before a place; nothing where none is right before it."""
    if not text[at - 1 : at].isspace():
        return ""
    low = at - REACH if at > REACH else 0
    return text[text.rfind(" ", low, at - 1) + 1 or low : at - 1]


def can_end_label(token: str, kind: str = "") -> bool:
    """True when the word before a name can be the last of a label: a quick look."""
    return (_CAN_END_PERSON if kind == "person" else _CAN_END)[token]


def _can_end(token: str, person: bool) -> bool:
    token = token.rpartition("\n")[2].lstrip("\"“”‘’'«(")
    if not (token[-1:].isalnum() or token[-1:] == "."):
        return False
    word = _look_up(token, "")
    trade = person and token[0].islower() and not token.endswith(("s", "ed", "ing", "ly"))
    return (trade or word.known or word.capital or token[-1] == ".") and not (word.breaks or word.possessive)


_CAN_END = Memo(lambda token: _can_end(token, person=False))
_CAN_END_PERSON = Memo(lambda token: _can_end(token, person=True))


def places(text: str, form: str, within: Span) -> list[int]:
    """
    Where a word stands, not as a part of a longer one.

    >>> places("can a canal", "can", Span(0, 11))
    [0]
    """
    found = []
    at = text.find(form, within.start, within.end)
    while at >= 0:
        end = at + len(form)
        if not ((at and text[at - 1].isalnum()) or text[end : end + 1].isalnum()):
            found.append(at)
        at = text.find(form, end, within.end)
    return found


def words_before(text: str, at: int, floor: int) -> Iterator[Word]:
    """The words before a place, the nearest first, none of them before ``floor``."""
    low = max(floor, at - REACH)
    near = list(WORD.finditer(text, at - NEAR, at)) if at - NEAR > low else []
    for before, match in zip(reversed(near[:-1]), reversed(near[1:]), strict=True):
        yield read_word(text, match.start(), match.end(), text[before.end() : match.start()])
    end = near[0].end() if near else at
    found = list(WORD.finditer(text, low, end))
    if low > floor and found and found[0].start() == low:
        del found[0]
    gaps = [text[low : match.start()] if match is found[0] else "" for match in found]
    gaps[1:] = [text[one.end() : two.start()] for one, two in pairwise(found)]
    for match, gap in zip(reversed(found), reversed(gaps), strict=True):
        yield read_word(text, match.start(), match.end(), gap)


def words_after(text: str, at: int, ceiling: int) -> Iterator[Word]:
    """The words from a place on, none of them beyond ``ceiling``."""
    previous = at
    for match in WORD.finditer(text, at, ceiling if ceiling < at + REACH else at + REACH):
        start, end = match.span()
        yield read_word(text, start, end, text[previous:start])
        previous = end


def stance_of(words: tuple[Word, ...]) -> Stance:
    """
    The stance of a label: that of its words, against the actor where they disagree. The head counts as a noun, the
    others as adjectives where they are both.
    """
    *modifiers, head = words
    stances = {word.adjective_stance if word.weight else word.noun_stance for word in modifiers}
    stances.add(head.noun_stance if head.use else head.adjective_stance)
    praised, too = "favourable" in stances, any(word.form == "too" for word in modifiers)
    if "unfavourable" in stances or (too and not praised):
        return "unfavourable"  # "too quiet" blames, "too generous" hardly
    return "favourable" if praised and not too else "neutral"
