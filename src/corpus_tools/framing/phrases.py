"""The noun phrases beside a name that characterise it: which words belong to a label, and whether it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus_tools import lexicons
from corpus_tools.framing.by_construction import is_indefinite, is_named, stands_for_someone, stands_out
from corpus_tools.framing.heads import (
    is_first_to_hold,
    is_one_of_many,
    is_origin,
    may_be_head,
    namesake_after,
    tells_which,
)
from corpus_tools.framing.vocabulary import of_class
from corpus_tools.framing.wording import Word, read_token, words_after
from corpus_tools.memo import Memo
from corpus_tools.text import WORD

LONGEST = 8
"""Words of a label at most, its article and what follows its head not counted."""

SPACE = re.compile(r"\s*[\"“”‘’'«»]?\s*|\.?-")
_COMMA = re.compile(r"\s*,\s+")
_DETERMINERS = frozenset(
    ["a", "an", "another", "her", "his", "its", "my", "no", "our", "that", "the", "their", "these", "this", "those",
     "your"]
)  # fmt: skip
_OWNED = frozenset({"her", "his", "their"})
_FORMER = lexicons.forms("former_words")
LINKS = frozenset({"and", "most", "very", "more", "once"})
"""Words that stand in a label between others."""

CONTRASTS = frozenset({"albeit", "but", "if", "though", "yet"})
"""Words that join two adjectives of one noun ("a tireless but naive Norwegian") as "and" does."""

JOINING = LINKS | CONTRASTS
"""Words that break no run where they stand between two that belong to one."""

_CLOSED = re.compile(r"\s*(?:[,.;:!?)\]—–\"”’]|-\s|\Z)")
_NEXT = r"(?=(?:an?|the|[A-Z][\w-]+['’]s)\s)"
_LINKED = re.compile(rf"\s*(?:,\s*(?:and|but)|,|and|or)\s+(?:(?:not|now|once|still|h(?:er|im)self)\s+{_NEXT})?")
_FURTHER = re.compile(rf"\s+(?:among|at|by|for|from|in|of|with)\s[^,.;:()\n\"“”]{{2,50}}?\s+and\s+{_NEXT}")
_ANDS = frozenset({"and", "but", "not"})
_CHIEF = frozenset({"lone", "main", "only", "principal", "sole"})
"""Words that tell of a body which of several it is: the main farmers' party."""

_PREPOSITIONS = frozenset({"of", "to", "for", "against", "behind", "in"})
_COMPLETING = frozenset({"about", "among", "as", "at", "by", "for", "in", "of", "on", "to", "with"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a label, without article; ``start`` and ``end`` hold "one of the" before and "of …" after them."""

    words: tuple[Word, ...]
    determiner: str
    start: int
    end: int

    @property
    def head(self) -> Word:
        return self.words[-1]


def says_something(run: tuple[Word, ...], *, loose: bool) -> bool:
    """True when the noun phrase says more than an office, a trade or a kind of body does."""
    *modifiers, head = run
    framed = any(word.frames or word.weight == "sort" or word.form.endswith(("est", "most")) for word in modifiers)
    if head.use in ("label", "relation"):
        return True
    sided = head.of == "person" and any(word.capital and word.form in of_class("partyline") for word in modifiers)
    if head.use == "compound":
        other = any(not (word.known or word.capital) or (word.plural and word.of == "person") for word in modifiers)
        placed = loose and head.of == "firm" and any(word.capital for word in modifiers)  # "an Accra consultancy"
        chief = head.of in ("firm", "group") and any(word.form in _CHIEF for word in modifiers)
        return framed or placed or sided or chief or (other and (loose or head.of in ("group", "firm")))
    if head.form in of_class("running"):
        return sided or any(
            word.form.endswith("most") or (word.weight == "frame" and (not word.capital or "-" in word.form))
            for word in modifiers
        )
    if head.use == "occupation":
        described = any(word.frames or (word.weight and not head.capital) for word in modifiers)
        return described or (loose and not head.weight)  # "a 59-year-old" says no more than an age
    held = loose and any(word.form in _FORMER for word in modifiers)  # an office of the past is no title
    return head.use == "office" and (held or is_first_to_hold(run) or any(word.frames for word in modifiers))


def phrase_after(text: str, at: int, ceiling: int, kind: str, *, any_noun: bool = False) -> Phrase | None:
    """
    The label that begins at a place, with or without article: a noun phrase whose head can name such an actor.
    Where the construction alone makes it a label, ``any_noun`` admits, after "a" or "an", heads that no list has.

    >>> text = "a powerful cleric, and more"
    >>> [word.form for word in phrase_after(text, 0, len(text), "person").words]
    ['powerful', 'cleric']
    """
    first_word = WORD.search(text, at, ceiling)
    if first_word is None or not _MAY_BEGIN[first_word[0]]:
        return None
    words = _first_words(text, at, ceiling)
    if not words or not SPACE.fullmatch(words[0].gap):  # none where it stands too far behind dots and rules
        return None
    if any_noun and (namesake := namesake_after(text, words[0].start, ceiling)):
        return Phrase(namesake, words[0].form, namesake[0].start, namesake[-1].end)
    start, determiner, first = _determiner(words)
    run = _run_after(words[first:])
    loose = determiner in ("a", "an", "another")
    left = determiner in _OWNED and bool(run) and run[0].form in _FORMER
    for number, head in enumerate(run):
        chosen = tuple(run[: number + 1])
        if _is_head(chosen) and not head.possessive and _ends_with(run, number, words):
            named = any_noun and is_named(text, determiner, chosen)
            of_a_people = head.use is None and (len(chosen) > 1 or (any_noun and loose))
            if not named and not (_suits(head, kind) and (of_a_people or says_something(chosen, loose=loose or left))):
                return None
            if determiner == "no" and head.noun_stance == "unfavourable":
                return None  # "no criminal": a denial; "no saint" is litotes
            begin = start if determiner == "one" else chosen[0].start
            return Phrase(chosen, determiner, begin, _with_complement(text, chosen, ceiling, determiner))
    if any_noun and run and determiner in ("a", "an") and is_one_of_many(run) and not _GOES_ON.match(text, run[-1].end):
        return Phrase(tuple(run), determiner, run[0].start, run[-1].end)
    if not (any_noun and run and (may_be_head(run[-1]) or stands_for_someone(run[-1]))):
        return None
    owned = determiner == "of" and len(run) > 1  # "the party's resident scold"
    owned = owned or (determiner == "the" and len(run) > 1 and run[0].form in of_class("singled"))
    tells = owned or is_indefinite(text, determiner, run[-1]) or (determiner and stands_out(run))
    return Phrase(tuple(run), determiner, run[0].start, run[-1].end) if tells else None


def _suits(head: Word, kind: str) -> bool:
    """True when the noun can name such an actor; a country or a party may be spoken of as someone ("the mediator")."""
    return head.suits(kind) or (head.use == "label" and head.of == "person" and not head.plural)


def _is_head(run: tuple[Word, ...]) -> bool:
    """True for a noun of the lists, and for a people behind a word that tells which of it ("a patient Norwegian")."""
    head = run[-1]
    if head.use not in (None, "title"):
        return True
    return is_origin(head) and (len(run) == 1 or tells_which(run[-2], head))


_GOES_ON = re.compile(r",\s+[A-Z]|\s(?:for|of)\s(?:the\s)?[A-Z]")
"""Behind the name of a town, that of its state: "a Hollywood, Fla., rabbi"; the rest of a body's: a University (of)."""


def _first_words(text: str, at: int, ceiling: int) -> list[Word]:
    """As many words as an article and a label can have, up to one that can stand in no label."""
    words: list[Word] = []
    for word in words_after(text, at, ceiling):
        words.append(word)
        if len(words) > 3 and ((word.breaks and word.form not in JOINING) or len(words) == LONGEST + 5):
            break
    return words


def _may_begin(token: str) -> bool:
    """True for a word with which a label can begin: an article, a name, a word of the lists, an adjective's adverb."""
    word = read_token(token)
    listed = word.form in _DETERMINERS or word.form in LINKS or word.form == "one"
    return listed or not (word.breaks or word.form.endswith(("ed", "ing"))) or word.known or word.capital


_MAY_BEGIN = Memo(_may_begin)


def _determiner(words: list[Word]) -> tuple[int, str, int]:
    """Where the phrase starts, its article ("one" for "one of the"), and the number of the word after it."""
    forms = [word.form for word in words[:3]]
    if forms[:2] == ["one", "of"] and len(words) > 3:
        return words[0].start, "one", 3 if forms[2] in _DETERMINERS or words[2].possessive else 2
    if forms[0] in _DETERMINERS:
        owned = len(words) > 2 and words[1].possessive
        if owned and forms[0] in ("a", "an") and not words[1].capital:
            return words[0].start, forms[0], 2  # "a women's rights activist"
        return words[0].start, "of" if owned else forms[0], 1 + owned
    owner = next((number for number, word in enumerate(words[:3]) if word.possessive), None)
    if owner is not None and all(word.capital or number == 0 for number, word in enumerate(words[: owner + 1])):
        return words[0].start, "of", owner + 1
    return words[0].start, "", 0


def _run_after(words: list[Word]) -> list[Word]:
    run: list[Word] = []
    for number, word in enumerate(words[:LONGEST]):
        adjective = bool(run and run[-1].weight and not run[-1].use)
        linking = word.form in LINKS and (word.form != "and" or adjective)
        linking = linking or (adjective and word.form in CONTRASTS and _goes_on(words[number + 1 : number + 3]))
        if run and not _follows(run[-1], word):
            break
        if (word.breaks and not linking) or (run and run[-1].possessive and not _of_a_kind(run[-1])):
            break
        run.append(word)
    while run and run[-1].form in JOINING:
        run.pop()
    return run


def _goes_on(following: Sequence[Word]) -> bool:
    """True where an adjective and another word follow."""
    return len(following) > 1 and following[0].weight is not None and not following[1].breaks


def _of_a_kind(owner: Word) -> bool:
    """True for those in whose name a kind of person is called: 'a veteran (women's) rights activist'."""
    return not owner.capital and (owner.form.endswith("s") or owner.form in ("children", "men", "people", "women"))


def _follows(word: Word, following: Word) -> bool:
    """True when only space, a mark, the full stop of an acronym or a comma between adjectives stands between them."""
    gap = following.gap
    if gap.strip() == ".":
        return "." in word.form
    return bool(SPACE.fullmatch(gap) or (_COMMA.fullmatch(gap) and word.weight and following.weight))


def _ends_with(run: list[Word], number: int, words: list[Word]) -> bool:
    """
    True when a noun phrase ends with a word of a run: before nothing, a participle, "left" or "once", or an adjective
    that a preposition completes ("a militia notorious for", "an economist popular with").
    """
    if number + 1 == len(run):
        return True
    word = run[number + 1]
    if (
        word.form in ("once", "left")
        or word.form in of_class("regard")
        or (not (word.known or word.capital) and word.form.endswith(("ed", "ing")))
    ):
        return True
    following = next((other for other in words if other.start > word.start), None)
    completed = following is not None and following.form in _COMPLETING and following.gap == " "
    return completed and word.weight is not None and word.use is None and not word.capital


def _with_complement(text: str, words: tuple[Word, ...], ceiling: int, determiner: str) -> int:
    """Where the label ends: after "of the …" when its noun asks for it and the phrase is closed by a mark."""
    head = words[-1]
    if head.use != "relation" and determiner != "one":
        return head.end
    end, count = head.end, 0
    for word in words_after(text, head.end, ceiling):
        if not re.fullmatch(r"\s+", word.gap) or count == 7:
            break
        if count == 0 and word.form not in _PREPOSITIONS:
            return head.end
        if count and word.breaks and word.form not in _PREPOSITIONS | _DETERMINERS:
            return head.end
        if (word.titles and not (word.capital and text[word.end : word.end + 1] == " ")) or "." in word.form:
            return head.end
        if word.form in ("in", "since") and _YEARS.match(text, word.end):
            break  # "the darling of Kelm in the 1980s"
        end, count = word.end, count + 1
    closed = _CLOSED.match(text, end) or _YEARS.match(text, end + len(" in"))
    return end if count > 1 and closed else head.end


_YEARS = re.compile(r"\s(?:the\s)?(?:early\s|late\s)?\d{4}")


def coordinated(text: str, phrase: Phrase, ceiling: int, kind: str, *, articles: bool = False) -> Iterator[Phrase]:
    """
    The phrase and those that are joined to it by a comma or "and"; ``articles`` admits "a" or "an" after "and".

    >>> text = "a cleric, warlord and politician, left"
    >>> [found.head.form for found in coordinated(text, phrase_after(text, 0, 38, "person"), 38, "person")]
    ['cleric', 'warlord', 'politician']
    """
    found: Phrase | None = phrase
    while found:
        yield found
        link = _LINKED.match(text, found.end, ceiling) or (articles and _FURTHER.match(text, found.end, ceiling))
        found = phrase_after(text, link.end(), ceiling, kind) if link else None
        listed = phrase.determiner in ("a", "an") and found is not None and found.head.use == "label"
        joins = bool(articles and link and (listed or not _ANDS.isdisjoint(link.group().split())))
        own: tuple[str, ...] = ("", "a", "an") if joins else ("",)
        if joins and link and found and found.head.use in ("label", "relation") and _OWNER.match(text, link.end()):
            own = ("",) if text[found.end + 1 : found.end + 2].isupper() else ("of", "the")  # "and Lem's main rival"
        if found and (found.determiner not in own or not _joins(phrase, found)):
            found = None


_OWNER = re.compile(r"(?:the|(?:[A-Z][\w-]+\s){0,2}[A-Z][\w-]+['’]s)\s[a-z]")


def _joins(first: Phrase, other: Phrase) -> bool:
    """True for words of the lists, or a label of one or of many like the first ("populist and climate denier")."""
    if first.head.plural != other.head.plural:
        return False  # "a teacher and Serbian farmers"
    counted = other.words[0].form in lexicons.forms("claim_numbers")  # "a reporter and one guard": others
    return other.head.use in ("label", "relation") or (all(word.known for word in other.words) and not counted)
