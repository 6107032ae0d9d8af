"""Quotations of one speaker that texts give in different words: whoever misquotes stands beside whoever does not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations, pairwise, product
from types import MappingProxyType

from corpus_tools.brief.apart.retouched import changed, linked, retouched
from corpus_tools.brief.apart.reworded import quoted_parts, reworded
from corpus_tools.brief.apart.sides import Texts, at_odds, sides
from corpus_tools.brief.corpus.copies import CLAIM
from corpus_tools.brief.display import Html, paragraph
from corpus_tools.brief.exhibits import READERS
from corpus_tools.brief.inwords import compared
from corpus_tools.brief.rows import Row, Table, among, cells, known, lasting, outside, stream
from corpus_tools.brief.tabular import Cell
from corpus_tools.claims.acts.contractions import in_full
from corpus_tools.claims.cues import NEGATIONS
from corpus_tools.text import WORD, fold

FEWEST, SHARE = 5, 0.6
"""Words, and their share of the shorter quotation, that two versions have in common, in their order."""

COMPARED = 40
"""Quotations of one speaker on one topic that are compared; the work grows with their square."""

TOPICS = 2_000
"""Topics whose quotations are compared, those first that most origins speak of; what is compared is held in memory."""

FEWEST_KEPT, FEWEST_CUT = 4, 3
"""Words of a quotation that is cut, and of what was cut off it."""

FEW = 8
"""Words of its own that are named before a quotation; where it has more, most of it is its own."""

_BOUNDING = frozenset(
    ["although", "before", "but", "except", "if", "once", "only", "provided", "though", "unless", "until", "when",
     "while", "without", "yet"]
)  # fmt: skip
"""Words with which a clause bounds the one before it."""


def versions_at_odds(claims: Table, named: Mapping[str, str], texts: Texts, top_n: int) -> Html:
    """
    The quotations of a named speaker of which texts have different words, copies of one text first, each version with
    what only it says. What one text only cuts off is no other wording, but where it bounds what is said ("we had no
    power" for "we had no power to hold her"), or where dots stand for words that another text has.
    """
    found, number = find_versions(claims, texts.origin, texts.days)
    if not found:
        if not number:
            return paragraph("Nothing could be compared: no two texts were matched that quote one person on one topic.")
        many = "quotations of one person on a topic of several texts"
        return paragraph(compared(number, "quotation", many))
    rows: list[list[Cell]] = []
    for version in found[:top_n]:
        own = {row["id"]: own_words(row, version) for row in version}
        said = sides(version, CLAIM, lambda row, own=own: own[row["id"]], texts)  # type: ignore[misc]
        rows.append([named.get(version[0]["speaker"], version[0]["speaker"]), said])
    return at_odds("One quotation, it seems, in different words", "speaker", rows, len(found), "quotation", "claims")


def find_versions(
    claims: Table, origin: Mapping[str, str], days: Mapping[str, str] = MappingProxyType({})
) -> tuple[list[list[Row]], int]:
    """The quotations that texts have in different words, and how many of several origins were compared."""
    quoted = known(among(outside(claims, "zone", READERS), "quotation", ("direct", "mixed")), "speaker")
    held = held_quotations(known(quoted, "topic"), origin)
    found = [version for rows in held for version in _versions(rows, origin)]
    met = {row["id"] for version in found for row in version}
    found += [pair for pair in _cut_pairs(quoted, origin) if met.isdisjoint(row["id"] for row in pair)]
    found += _with_reworded(found, [*reworded(quoted, origin, days)])
    return [*_in_copies(quoted, origin), *found], sum(map(len, held))


def _with_reworded(found: Sequence[Sequence[Row]], pairs: Sequence[Sequence[Row]]) -> Iterator[list[Row]]:
    """The quotations of the same telling words, those that are linked together, but for what is found already."""
    met = {row["id"] for version in found for row in version}
    rows = {row["id"]: row for pair in pairs for row in pair if not met.issuperset(one["id"] for one in pair)}
    links = [(one["id"], other["id"]) for one, other in pairs if one["id"] in rows and other["id"] in rows]
    for alike in linked([*rows], links):
        ids = [key for key in alike if rows[key]["parent"] not in alike]  # 'X said, according to Y' is X's twice
        if len({rows[key]["doc_id"] for key in ids}) == len(ids):  # what one text has in two wordings is a slogan
            yield [rows[key] for key in ids]


def held_quotations(quoted: Table, origin: Mapping[str, str]) -> list[list[Row]]:
    """The quotations of each speaker on each topic on which texts of several origins quote him."""
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    for topic, speaker, doc_id in cells(quoted, "topic", "speaker", "doc_id"):
        places[topic, speaker].add(origin.get(doc_id, doc_id))
    several = sorted((key for key in places if len(places[key]) > 1), key=lambda key: -len(places[key]))
    held: dict[tuple[str, str], list[Row]] = {key: [] for key in several[:TOPICS]}
    for row in stream(among(quoted, "topic", {topic for topic, _ in held}), "topic", "speaker", "doc_id", "text"):
        group = held.get((row["topic"], row["speaker"]))
        if group is not None and row["text"] and len(group) < COMPARED:
            group.append(lasting(row))
    return [*held.values()]


def _versions(rows: Sequence[Row], origin: Mapping[str, str]) -> Iterator[list[Row]]:
    """
    The quotations that are versions of one, each such set by itself; none of which one text has two: a slogan, which
    its speaker words now this way and now that.
    """
    words = [quoted_words(row) for row in rows]
    places = [origin.get(row["doc_id"], row["doc_id"]) for row in rows]
    pairs = (
        (one, other)
        for one, other in combinations(range(len(rows)), 2)
        if places[one] != places[other]
        and (_are_reworded(words[one], words[other]) or is_one_elided(rows[one], rows[other]))
    )
    for numbers in linked(range(len(rows)), pairs):
        both = [*combinations(numbers, 2)]
        slogan = any(_are_of_one_text(rows[one], rows[other]) for one, other in both)
        differ = (
            are_versions(words[one], words[other]) or is_one_elided(rows[one], rows[other]) for one, other in both
        )
        if not slogan and any(differ):
            yield [rows[number] for number in numbers]


def is_one_elided(one: Row, other: Row) -> bool:
    """Whether dots in one of two quotations stand for words that the other has."""
    return any(
        is_elided(row["text"], quoted_words(full))
        for row, full in ((one, other), (other, one))
        if _DOTS.search(row["text"])  # asked of every two quotations, of which few have dots
    )


def is_elided(quotation: str, full: Sequence[str]) -> bool:
    """
    Whether dots in a quotation stand for words that the full one has, from which the rest is taken.

    >>> full = "they must go by may and not one of them must be harmed on the way".split()
    >>> is_elided("They must go ... or be harmed on the way", full), is_elided("They must go by May", full)
    (True, False)
    """
    if not _DOTS.search(quotation):
        return False
    words = WORD.findall(fold(quotation))
    blocks = SequenceMatcher(None, words, full, autojunk=False).get_matching_blocks()[:-1]
    same = sum(block.size for block in blocks)
    left_out = max((then.b - block.b - block.size for block, then in pairwise(blocks)), default=0)
    return same >= FEWEST and same >= SHARE * len(words) and left_out >= FEWEST_CUT


_DOTS = re.compile(r"\w[^\w]*(?:\.\s?\.\s?\.|…)[^\w]*\w")


def _are_of_one_text(one: Row, other: Row) -> bool:
    """Whether one text quotes both and they are versions of each other."""
    return one["doc_id"] == other["doc_id"] and _are_reworded(quoted_words(one), quoted_words(other))


def _in_copies(quoted: Table, origin: Mapping[str, str]) -> Iterator[list[Row]]:
    """The quotations that a text and its copies have in different words."""
    texts: dict[str, set[str]] = defaultdict(set)
    for doc_id, place in origin.items():
        texts[place].add(doc_id)
    copied = {doc_id for doc_ids in texts.values() if len(doc_ids) > 1 for doc_id in doc_ids}
    held: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in stream(among(quoted, "doc_id", copied), "speaker", "doc_id", "text"):
        if row["text"]:
            held[origin[row["doc_id"]], row["speaker"]].append(lasting(row))
    for rows in held.values():
        said = {number: (row["doc_id"], quoted_words(row)) for number, row in enumerate(rows)}
        yield from ([rows[number] for number in versions] for versions in retouched(said))


def _cut_pairs(quoted: Table, origin: Mapping[str, str]) -> Iterator[list[Row]]:
    """A quotation and another that is cut before what bounds it: one pair for each speaker and ending."""
    ending: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    bounded: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for number, row in enumerate(stream(quoted, "speaker", "doc_id", "text")):
        words = quoted_words(row) if row["text"] and number < COMPARED * TOPICS else []
        for at in range(FEWEST_KEPT, len(words) + 1):
            held = ending if at == len(words) else bounded if _bounds(words, at) else None
            if held is not None and len(alike := held[row["speaker"], *words[at - FEWEST_KEPT : at]]) < COMPARED:
                alike.append(lasting(row))
    for key in filter(bounded.__contains__, ending):
        for one, other in product(ending[key], bounded[key]):
            apart = origin.get(one["doc_id"], one["doc_id"]) != origin.get(other["doc_id"], other["doc_id"])
            if apart and is_cut(quoted_words(one), quoted_words(other)):
                yield [other, one]
                break


def _bounds(words: Sequence[str], at: int) -> bool:
    """Whether enough words follow that bound what stands before them."""
    if len(words) - at < FEWEST_CUT:
        return False
    return words[at] in _BOUNDING or (words[at] == "to" and not NEGATIONS.isdisjoint(words[:at]))


def is_cut(one: Sequence[str], other: Sequence[str]) -> bool:
    """
    Whether one quotation, or its end, ends where the other goes on with what bounds it.

    >>> said = "we had no power to hold her in port once she was cleared".split()
    >>> is_cut(said[:4], said), is_cut("it was a good day".split(), "it was a good day for the town".split())
    (True, False)
    >>> is_cut("as sound as granite".split(), "we will be as sound as granite once the capital comes".split())
    True
    """
    size = len(one)
    if size < FEWEST_KEPT:
        return False
    return any([*other[at - size : at]] == [*one] and _bounds(other, at) for at in range(size, len(other)))


def quoted_words(row: Row) -> list[str]:
    """The words of a direct quotation, or those inside the marks of one quoted in part, folded."""
    return WORD.findall(fold(" ".join(quoted_parts(row))))


def are_versions(one: Sequence[str], other: Sequence[str]) -> bool:
    """
    Whether two quotations are one in different words: most words are the same, and some stand in the place of others;
    what one only contracts or spells otherwise is no other word.

    >>> said = "we were told in may and we took advice".split()
    >>> are_versions(said, "we were told in may and we did nothing".split()), are_versions(said, said[:6])
    (True, False)
    >>> are_versions("it is the boss's best and last word".split(), "it's the boss' best and last word".split())
    False
    """
    return _are_reworded(one, other) and "replace" in changed(_in_full(one), _in_full(other))[1]


def _are_reworded(one: Sequence[str], other: Sequence[str]) -> bool:
    same, changes = changed(one, other)
    return same >= FEWEST and same >= SHARE * min(len(one), len(other)) and "replace" in changes


def _in_full(words: Sequence[str]) -> list[str]:
    """Words without contractions; the possessive of a name in "s" is the name."""
    return _OF_S.sub("s", in_full(" ".join(words))).split()


_OF_S = re.compile(r"s'(?:s\b|(?= |$))")


def own_words(row: Row, version: Sequence[Row]) -> str:
    """
    The words of a quotation that the one most like it in another text does not have, as they are written, where they
    may be printed and are few.
    """
    mine = quoted_words(row)
    others = [quoted_words(one) for one in version if one["doc_id"] != row["doc_id"]]
    likest = max(others, key=lambda other: SequenceMatcher(None, mine, other, autojunk=False).ratio(), default=[])
    opcodes = SequenceMatcher(None, mine, likest, autojunk=False).get_opcodes()
    own = [range(start, end) for tag, start, end, _, _ in opcodes if tag != "equal" and end > start]
    if not row["printed"] or sum(map(len, own)) > FEW:
        return "in other words"
    said = " ".join(quoted_parts(row))
    spans = [word.span() for word in WORD.finditer(fold(said))]
    parts = (said[spans[few[0]][0] : spans[few[-1]][1]] for few in own)
    return f"with “{' … '.join(parts)}”" if own else "without what the other adds"
