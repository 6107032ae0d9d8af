"""
The evidence appendix: each finding that a brief cites, in its words where they may be printed, and its place; and which
of very many have an entry: as many as leave the page below three megabytes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, zip_longest
from types import MappingProxyType

from corpus_tools.brief.citing import document_link
from corpus_tools.brief.display import Card, Html, on_paper, on_screen, quotation
from corpus_tools.brief.page.pages import CITATION
from corpus_tools.tables.schema import TABLES

LETTERS = {table.letter: name for name, table in TABLES.items() if table.letter}
"""The letter of an evidence number tells the table."""

VOICE = {"comment": "a reader's comment"}

RUN_IN = "run-in"
"""The class of a list whose entries are a few words each, which follow each other on paper as in a paragraph."""

_LISTED = frozenset("CEX")
"""Claims, events and what judgements rest on are sentences, and stand a line each."""


_NUMBER = re.compile(r"([A-Z]+)(\d+)")


NONE: Mapping[str, str] = MappingProxyType({})

HASH = 12
"""Hexadecimal digits of a file's hash beside each passage, enough to tell files apart; the sources give all 64."""


def evidence_appendix(
    cards: Mapping[str, Card],
    names: Mapping[str, str],
    actors: Mapping[str, str] = NONE,
    hashes: Mapping[str, str] = NONE,
    cited: int = 0,
) -> str:
    """
    All cited findings, by table and number, under the names of documents and actors, with the hash of the file; the
    page adds the links back to where each is cited. Where more are ``cited`` than have an entry, it is said.
    """
    if not cards:
        return "<p>No finding is cited.</p>"
    intro = (
        "<p>Each number in this brief leads here. The passage stands in black, the rest of its sentence in grey, "
        "before a claim in grey what it does, with its verb; where words are left out, the word budget of the document "
        "is spent, and the place says where to read them. "
        "<!--paper Passages that only rows of the screen edition lead to are in brief.html. -->"
        "Characters are counted from 0 in the text as stored, the last one excluded; the hash is the beginning of the "
        "SHA-256 of the file, or of the copy of a text that stood in a page, a mail or a table. The sources give it in "
        "full.</p>"
    )
    parts = [intro, *([_left_out(len(cards), cited)] if cited > len(cards) else [])]
    for letter, numbers in groupby(sorted(cards, key=_order), key=lambda number: _order(number)[0]):
        title = LETTERS.get(letter, letter).capitalize()
        entries = "".join(_entries([(number, cards[number]) for number in numbers], names, actors, hashes))
        how = "evidence" if letter in _LISTED else f"evidence {RUN_IN}"
        parts.append(f'<h2>{title}</h2><ol class="{how}">{entries}</ol>')
    return "".join(parts)


def _left_out(shown: int, cited: int) -> str:
    return (
        f'<div class="shown"><p>Shown: {shown:,} of {cited:,} findings that this brief cites, as many as a page of '
        "three megabytes has room for; a number without a link stands in the column number of its table.</p></div>"
    )


def _entries(
    numbered: Sequence[tuple[str, Card]], names: Mapping[str, str], actors: Mapping[str, str], hashes: Mapping[str, str]
) -> Iterator[str]:
    """Entries in their order; paper names document and file once, above those that follow each other."""
    for doc_id, cards in groupby(numbered, key=lambda entry: str(entry[1]["doc_id"])):
        digest = hashes.get(doc_id, "")[:HASH]
        link = document_link(doc_id, names).markup
        file = f" · file {digest}" if digest else ""
        yield on_paper(f'<li class="from">{link}{file}</li>').markup
        for number, card in cards:
            yield _entry(number, card, actors, on_screen(Html(f"{link} · ")).markup, on_screen(Html(file)).markup)


def _order(number: str) -> tuple[str, int]:
    match = _NUMBER.fullmatch(number)
    return (match[1], int(match[2])) if match else (number, 0)


def _entry(number: str, card: Card, actors: Mapping[str, str], document: str, file: str) -> str:
    voices = " › ".join(VOICE.get(voice, actors.get(voice, voice)) for voice in card["voices"])
    where = html.escape(card["place"]) + _behind(voices, card["about"])
    more = on_screen(Html(_behind(card["usual"], f"rule {card['rule']}"))).markup
    label = f'<b class="number">{number}</b>'
    said = _in_sentence(card) if card["text"] else f"<em>{html.escape(_withheld(card, actors))}</em>"
    act = f'<span class="cue">{html.escape(card["act"])}:</span> ' if card.get("act") else ""
    place = f'<span class="place">{document}{where}{more}{file}<!--back {number}--></span>'
    return f'<li id="{number}">{label} {act}{said} {place}</li>'


def _behind(*parts: str) -> str:
    return "".join(f" · {html.escape(part)}" for part in parts if part)


def _in_sentence(card: Card) -> str:
    """The passage, and around it the rest of its sentence where that may be printed."""
    before, after = (html.escape(card.get(side, "")) for side in ("before", "after"))
    passage = quotation(card["text"]).markup
    if not before and not after:
        return passage
    tight = "" if after[:1] in ".,;:!?…" else " "
    return f'<span class="sentence">{before} {passage}{tight}{after}</span>'.replace("> <q", "><q")


def _withheld(card: Card, actors: Mapping[str, str]) -> str:
    """What may be said of words that may not be printed: their first ones; of an event its day, and who took part."""
    if card.get("first"):
        return f"Printed are the first words only: {card['first']}"
    who = ", ".join(actors.get(slug, slug) for slug in card.get("actors", ()))
    known = "; ".join(part for part in (card.get("when"), who) if part)
    return f"Words not printed: {known}." if known else "Words not printed."


PAGE = 2_600_000
"""Bytes that the sections, the evidence and the sources may take together; styles and fonts come on top."""

ENTRY, SOURCE = 430, 310
"""Bytes of the entry of a finding beside its words, and of that of a document."""

_ASIDE = re.compile(r"<!--screen-->.*?<!--/screen-->|<details.*?</details>", re.DOTALL)


def with_entries(cards: Mapping[str, Card], sections: Sequence[str], listed: bool = False) -> dict[str, Card]:
    """
    The cited findings that have an entry of their own: all of them where the page has room, else those first that paper
    shows, then those of the screen edition by turns, so that no section has none. ``listed``: the page lists all
    documents in any case, so that an entry makes it no longer by that of its document.
    """
    room = PAGE - sum(len(section.encode()) for section in sections)
    documents: set[str] = set()
    kept: dict[str, Card] = {}
    for number in _in_order(sections):
        if number in cards and number not in kept:
            card = cards[number]
            new = not listed and card["doc_id"] not in documents
            room -= ENTRY + 2 * len((card["text"] or "").encode()) + SOURCE * new
            if room < 0:
                break
            documents.add(card["doc_id"])
            kept[number] = card
    return kept


def _in_order(sections: Iterable[str]) -> Iterator[str]:
    """The numbers cited: those that paper shows as they come, then one of each section after another."""
    pages = [*sections]
    for page in pages:
        yield from CITATION.findall(_ASIDE.sub("", page))
    yield from filter(None, chain.from_iterable(zip_longest(*map(CITATION.findall, pages))))
