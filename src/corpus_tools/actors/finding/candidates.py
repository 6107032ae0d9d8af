"""Capitalised sequences that may be names, cut where one name ends and the next, or a title, begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from corpus_tools.actors import names, wordclasses
from corpus_tools.actors.finding import belongings, bodies_of, bounds, name_ends
from corpus_tools.actors.finding.runs import Run, Token, tokens_of
from corpus_tools.actors.geography import places
from corpus_tools.actors.kinds import groups, surroundings
from corpus_tools.actors.kinds.shapes import Shape, shape_of
from corpus_tools.actors.wordclasses import is_field
from corpus_tools.model import Sentence

Candidate = tuple[int, int, bool, bool, str, Shape]
"""
A sequence that may be one name: start, end, whether an office or title stands before it, whether it opens its sentence,
where any word has a capital, zone and shape. A plain tuple, which is made and unpacked several times as fast.
"""


_Piece = tuple[int, int, int, bool, bool, tuple[Token, ...], Shape]
"""
One name in a run, by offsets in it: where it starts, where its first capital stands, and where it ends; whether a title
stands before it, whether one behind it tells that it is a name; its words, where it may go on behind a comma or a
preposition; and its shape.
"""


_Seen = tuple[tuple[tuple[int, int, str], ...], bool, bool, tuple[_Piece, ...]]
"""
What a run shows wherever it stands: which of its words are a state's name or adjective, where each ends, and the state;
whether it has several words; whether it is a name as it stands where a noun for a group announces it; and the names in
it inside a sentence where no state in it owns what follows.
"""


_AT_PLACE = (" at ", " from ", " in ", " near ")
_LONGEST_PLACING = len(" from ")
_AIMS = frozenset({"For", "Our", "My", "We", "Is", "To", "It", "Us", "for"})
"""Words inside names that are whole sentences or aims (Save Our Shelves, Women for Peace)."""


@lru_cache(maxsize=1 << 14)
def _seen(written: str) -> _Seen:
    listed, states, tokens = places.states(), [], tokens_of(written)
    for at, (_, end, form, _) in enumerate(tokens):
        if form in listed and listed[form][1] in places.OWNING:
            states.append((at, end, listed[form][0]))
    aims = not _AIMS.isdisjoint(written.split(" ")[1:-1])
    return tuple(states), len(tokens) > 1, aims, _pieces(written, False, ())


_BRACKETED = re.compile(r"\s[(\[]([A-Z](?:[A-Z&.-]{2,6}|[a-z]{2,5}))[)\]]")


def _spelt_out(text: str, after: int, written: str) -> tuple[Token, ...]:
    """The last words of a run that the letters in the brackets after it stand for; none when they stand for none."""
    bracket = _BRACKETED.match(text, after)
    if bracket is None:
        return ()
    tokens = tokens_of(written)
    fitting = (at for at, token in enumerate(tokens[:-1]) if names.abbreviates(bracket[1], written[token.start :]))
    return tokens[next(fitting, _in_another_tongue(bracket[1], written, tokens)) :]


def _in_another_tongue(letters: str, written: str, tokens: Sequence[Token]) -> int:
    """Where a body's name begins that goes on behind "and" up to letters which half of its words have, the last too."""
    words = wordclasses.organisation_words()
    aimed = (at for at, (head, aim) in enumerate(pairwise(tokens)) if head.form in words and aim.glue[:3] in _AIMED)
    at = next(aimed, None)
    if at is None or tokens[-1].glue != "and" or not letters.isupper():
        return len(tokens)
    short, own = names.fold(letters), names.all_initials(written[tokens[at].start :])
    shared = (Counter(short) & Counter(own)).total()
    return at if own[-1] in short and 2 * shared >= len(short) else len(tokens)


_AIMED = frozenset({"for", "of", "of "})


def cut(text: str, capitalised: Sequence[Run], sentence: Sentence) -> list[Candidate]:
    """The names that the runs of a sentence may hold, each a candidate."""
    begins, zone, found = sentence.start, sentence.zone, list[Candidate]()
    for at, written in capitalised:
        (states, several, aims, pieces), after = _seen(written), at + len(written)
        named = several and text[at - 1 : at] == " " and " of " in written and groups.is_given(text, at)
        if named:
            found += _cut_before(text, (at, written), sentence, tokens_of(written))
            continue
        if several and " of " in written and (told := bodies_of.size(text, at, written)):
            whole = tuple(token for token in tokens_of(written) if token.start >= len(written) - told)
            found += _cut_before(text, (at, written), sentence, whole)
            continue
        if several and (aims or text[after + 1 : after + 2] in _BRACKETS):
            whole = tokens_of(written) if aims and groups.before(text, at) else _spelt_out(text, after, written)
            if whole:
                found += _cut_before(text, (at, written), sentence, whole)
                continue
        owners: tuple[int, ...] = ()
        if states:
            owners = tuple([place for place, end, state in states if belongings.belonging(text, at + end, state)])
        placed = several and (
            text.endswith(_AT_PLACE, max(at - _LONGEST_PLACING, 0), at) or _is_told(text, at, written)
        )
        if owners or at == begins or placed:
            pieces = _pieces(written, at == begins, owners, placed)
        for start, word, end, titled, held, further, shape in pieces:
            word += at
            inside = text[word - 1] == " " and word - begins >= _NEAR and text[word - 2].isalnum()
            initial = not (held or inside) and _opens(text, word, begins)
            if further and (rest := _rest(text, at + end, further)):
                further, end = (*further, *_joined(rest, end)), end + len(rest)
                shape = shape_of(" ".join(text[at + start : at + end].split()), further)
            if text.startswith("O ", at + start) and text.startswith("!", at + end) and start + 2 < end:
                start, word, shape = start + 2, word + 2, shape_of(shape.form[2:], tokens_of(shape.form[2:]))
            if text.startswith(_DESKS, at + end) and (name := _without_desk(written, start, end)):
                end, shape = name
            found.append((at + start, at + end, titled, initial, zone, shape))
    return found


def _is_told(text: str, at: int, written: str) -> bool:
    """True behind a word in small letters for what opens the names of places: (they entered) Tell Osta."""
    first = written[: written.find(" ")]
    return first in places.openers() and text[at - 1 : at] == " " and text[max(at - 2, 0) : at - 1].islower()


_DESKS = (" correspondent", " editor", " reporter")


def _without_desk(written: str, start: int, end: int) -> tuple[int, Shape] | None:
    """Where a name ends before the desk of who signs, and its shape: (Imogen Clarke) Environment correspondent."""
    *name, desk = [token for token in tokens_of(written) if start <= token.start and token.end <= end]
    if len(name) < 2 or not is_field(desk.form) or desk.glue:
        return None
    return name[-1].end, shape_of(" ".join(written[start : name[-1].end].split()), tuple(name))


_BRACKETS = frozenset({"(", "["})


def _cut_before(text: str, run: Run, sentence: Sentence, whole: tuple[Token, ...]) -> list[Candidate]:
    """The names before the last words of a run, and these as one name."""
    at, written = run
    before = cut(text, [(at, written[: whole[0].start].rstrip())], sentence)
    start, end = at + whole[0].start, at + whole[-1].end
    shape = shape_of(" ".join(text[start:end].split()), whole)
    return [*before, (start, end, False, _opens(text, start, sentence.start), sentence.zone, shape)]


def _joined(further: str, end: int) -> Iterator[Token]:
    """The words of the rest of a name, by their offsets in its run; what stands before them joins them as "of" does."""
    for at, token in enumerate(tokens_of(further)):
        yield Token(end + token.start, end + token.end, token.form, token.glue if at else "of")


_FIELD = r"(?:[A-Z]\w+\s)?[A-Z]\w+"
_FIELDS = re.compile(rf"(?:,\s{_FIELD})+,?\sand\s{_FIELD}(?=[\s.,;)’'])")
_OF_FIELDS = frozenset({"Commission", "Committee", "Department", "Directorate", "Ministry", "Secretariat"})
_AIM = re.compile(r"\s(?:on|against|to)\s(?P<aim>[A-Z]\w+(?:\s(?:and\s)?[A-Z]\w+)*)")
_PREPOSITIONS = (" on ", " against ", " to ")


def _may_go_on(tokens: Sequence[Token]) -> bool:
    """True for the name of a body that may go on behind a comma or a preposition."""
    return tokens[0].form in _OF_FIELDS or tokens[-1].form in wordclasses.organisation_words()


def _rest(text: str, end: int, tokens: Sequence[Token]) -> str:
    """
    The rest of the name of a body that goes on behind a comma or a preposition: a ministry's fields, what a committee
    is on, against, or is to do (``Ministry of Labour, Trade and Youth``, ``Committee to Protect Rivers``).
    """
    after = text[end : end + 1]
    if after == "," and tokens[0].form in _OF_FIELDS and (fields := _FIELDS.match(text, end)):
        words = re.findall(r"[A-Z]\w+", fields[0])
        return fields[0] if all(map(is_field, words)) else ""
    if (
        after != " "
        or not text.startswith(_PREPOSITIONS, end)
        or tokens[-1].form not in wordclasses.organisation_words()
    ):
        return ""
    aim = _AIM.match(text, end)
    words = aim["aim"].split() if aim else []
    if not aim or not wordclasses.is_free(words[0]) or (len(words) == 1 and not is_field(words[0])):
        return ""
    return aim[0]


@lru_cache(maxsize=1 << 14)
def _pieces(written: str, opens: bool, owners: tuple[int, ...], placed: bool = False) -> tuple[_Piece, ...]:
    """
    The names in a run, given if it opens its sentence, which of its words own what follows, and if a word for where
    stands before it; worked out once.
    """
    tokens = tokens_of(written)
    found: list[_Piece] = []
    at = 0
    while at < len(tokens):
        size = bounds.protected_size(written, tokens, at)
        office = False
        if not size:
            at, office = bounds.after_offices(written, tokens, at, opens, owners, placed)
            if at >= len(tokens):
                break
            size = bounds.protected_size(written, tokens, at) or name_ends.name_size(tokens, at, office)
        part = tokens[at : at + size]
        start, end = _with_particle(part[0], written), part[-1].end
        form = " ".join(written[start:end].split())
        held = at + size < len(tokens) and wordclasses.is_title(tokens[at + size].form) and not _PARTICIPLE.search(form)
        further = part if _may_go_on(part) else ()
        found.append((start, part[0].start, end, office, held, further, shape_of(form, part)))
        at += size
    return tuple(found)


_PARTICIPLE = re.compile(r"\A\S+(?:ed|ing)\Z")  # says something of the office after it (Ousted President)
_CLOCK = re.compile(r"\d\d?[:.)]\d{0,2}\W{1,3}")  # before an entry of a live report, or of a numbered list
_NEAR = 8  # characters of the longest entry before a sentence
_OPENING = re.compile(
    r"(?:[:–—“‘]\s*|(?:\s|\A)\"\s*|[\"”]|``\s*|\s--?\s*|\*\*\s*)\Z"
)  # a closing mark and a space open nothing


_QUOTED_BEFORE = frozenset({'" ', "” ", "’ ", "' "})
_SAYING = frozenset(
    {"added", "adds", "argued", "asked", "continued", "explained", "noted", "recalled", "replied", "said", "says"}
    | {"told", "tweeted", "warned", "wrote", "writes"}
)
"""After what is quoted, who says so has a capital only as a name."""


def _word_end(text: str, start: int) -> int:
    end = text.find(" ", start)
    return end if end >= 0 else len(text)


def _opens(text: str, start: int, begins: int) -> bool:
    """
    True where a sentence, which begins at a place before, begins to tell: after nothing but marks, a dateline's dash, a
    colon, an opening quotation mark.
    """
    quoted = text[start - 2 : start] in _QUOTED_BEFORE
    if quoted and surroundings.next_words(text, _word_end(text, start))[0] in _SAYING:
        return False
    before = text[max(begins, start - 4) : start]
    if start - begins <= len(before) and not any(map(str.isalnum, before)):
        return True
    if start - begins < _NEAR and _CLOCK.fullmatch(text, begins, start):
        return True
    return _OPENING.search(before) is not None


def _with_particle(first: Token, written: str) -> int:
    """The start of a name, a small particle before its first word included (``bin Laden``)."""
    if first.glue in ("", "of", "for", "and", "&", "the"):
        return first.start
    particle = first.glue.split()[-1]
    if particle in ("of", "for", "and", "&", "the", "la", "le", "de", "da"):
        return first.start
    begin = written.rfind(particle, 0, first.start)
    return begin if begin >= 0 else first.start
