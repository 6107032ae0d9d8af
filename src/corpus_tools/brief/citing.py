"""Findings and documents as a brief names them: by evidence numbers that lead to the passage, and by short names."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.describing import brief, unjoined
from corpus_tools.brief.display import Card, Html, anchor, join, on_paper, on_screen, quotation, words
from corpus_tools.brief.inwords import date_words, listed, spoken
from corpus_tools.brief.rows import Row, records
from corpus_tools.brief.withheld import first_words
from corpus_tools.text import WORD, fold

VOICE_OF = {"outlet": "in the outlet's own words", "quoted": "in quoted words", "comment": "in a reader's comment"}


def document_names(documents: pd.DataFrame) -> dict[str, str]:
    """
    A short name for each document: outlet and date, or its file, with the day where it is known, where the outlet is
    unknown; each is unique.
    """
    names: dict[str, str] = {}
    taken: dict[str, int] = {}
    for row in records(documents):
        outlet, published = outlet_name(row), row["published"]
        exact = published and row["published_from"] == row["published_to"]
        dated = published if outlet else exact
        name = ", ".join([outlet or row["doc_id"], *([_short_date(row)] if dated else [])])
        taken[name] = taken.get(name, 0) + 1
        names[row["doc_id"]] = name if taken[name] == 1 else f"{name} ({taken[name]})"
    return names


def outlet_name(document: Row) -> str | None:
    """The outlet of a document, of a repost behind the outlet whose text it is; None where it is unknown."""
    outlet: str | None = document["outlet"]
    return f"{document['republished_from']} via {outlet}" if outlet and document.get("republished_from") else outlet


def unknown_outlet(name: str) -> str:
    """
    A document of no known outlet where outlets stand, by its short name.

    >>> unknown_outlet("page_3, 13 July 2024")
    'outlet unknown (page_3, 13 July 2024)'
    """
    return f"outlet unknown ({name})"


def _short_date(row: Row) -> str:
    """
    The date of publication no finer than it is known: a day, a month, or years. A year since when a text can be of any
    day, which the list of sources tells, is no date by which to call it.
    """
    first, last = row["published_from"], row["published_to"]
    if not last:
        return "undated"
    if not first:
        return date_words(row["published"])
    if first == last:
        return date_words(str(first))
    if (first.year, first.month) == (last.year, last.month):
        return date_words(first.isoformat()[:7])
    return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"


def document_link(doc_id: str, names: Mapping[str, str]) -> Html:
    """The short name of a document, leading to its row in the list of sources."""
    return Html(f'<a class="doc" href="#{anchor("doc", doc_id)}">{html.escape(names.get(doc_id, doc_id))}</a>')


TOLD_IN = 4
"""Documents that one cell names."""


def told_in(rows: Iterable[Row], names: Mapping[str, str]) -> Html:
    """
    The documents in which findings stand, each once, in words that lead to the list of sources; past the first
    ``TOLD_IN`` they are counted.
    """
    return document_links((row["doc_id"] for row in rows), names, TOLD_IN)


def document_links(doc_ids: Iterable[str], names: Mapping[str, str], most: int) -> Html:
    """Documents, each once, with a link; past the first ``most`` they are counted."""
    different = [*dict.fromkeys(doc_ids)]
    links = join((document_link(doc_id, names) for doc_id in different[:most]), "; ")
    return links + _more(len(different) - most)


def place(row: Row) -> str:
    """Where a finding stands, for a person with the file open: line and characters."""
    where = f"characters {row['start']}–{row['end']}"
    return f"line {row['line']}, {where}" if row.get("line") else where


def cite(row: Row) -> Html:
    """The evidence number of a finding, struck through if it was withdrawn, leading to its entry in the appendix."""
    number = row["number"]
    voices = row.get("voices")
    usual, unusual = _about(row)
    card: Card = {
        "doc_id": row["doc_id"],
        "start": row["start"],
        "end": row["end"],
        "place": place(row),
        "text": row["text"] if row.get("printed") else row.get("value"),
        "voices": [] if voices is None else [brief(voice) for voice in voices],
        "about": unusual,
        "usual": usual,
        "act": _act(row),
        "rule": row["rule"],
    }
    if card["text"] is None and row.get("actors") is not None:
        card |= {"actors": [*row["actors"]], "when": date_words(row["when"])}
    elif card["text"] is None and (first := first_words(row)):
        card["first"] = first
    shown = f"<s>{html.escape(number)}</s>" if row.get("taken_back") == "withdrawn" else html.escape(number)
    link = f'<a class="ev" href="#{html.escape(number)}">{shown}</a>'
    return Html(link, {number: card})


def _act(row: Row) -> str:
    """What a claim does and by which verb, without which its words alone may say the opposite: 'denial (rejected)'."""
    if not row.get("act"):
        return ""
    denies = ", denied" if row.get("polarity") == "denies" and row["act"] != "denial" else ""
    cue = f" ({' '.join(row['cue'].split())})" if row.get("cue") and row.get("printed") else ""
    return f"{row['act']}{denies}{cue}"


def taken_back(row: Row) -> str:
    """That who said it took it back later in the text, as words to stand behind it."""
    how = row.get("taken_back")
    return f"later {how}" if isinstance(how, str) else ""


USUAL = frozenset({VOICE_OF["outlet"], "stated", "body"})
"""What most passages are, and goes without saying on paper."""


def _about(row: Row) -> tuple[str, str]:
    """In which voice they are and where they stand, as far as the table says: what is as usual, and what is not."""
    said = [
        VOICE_OF.get(row["voice"], row["voice"]) if row.get("voice") else None,
        row.get("quotation"),
        row.get("tier"),
        spoken(row["zone"]) if row.get("zone") else None,
        taken_back(row),
        spoken(row["field"]) if row.get("field") else None,
    ]
    known = [str(part) for part in said if part]
    return ", ".join(part for part in known if part in USUAL), ", ".join(part for part in known if part not in USUAL)


def own_comment(row: Row) -> str | None:
    """Whose own comment a claim without a speaker is, where its outlet is known; None where it is no such comment."""
    voiced = row["rule"] == "outlet-comment" and not row["source"] and len(row["voices"]) > 0
    return f"{row['voices'][0]}, in a comment of its own" if voiced else None


def cite_all(rows: Sequence[Row], most: int = 6, printed: int | None = 2) -> Html:
    """
    The evidence numbers of several findings; past ``most`` the rest is counted, not listed, and on paper past the
    first ``printed``, unless that is None.
    """
    links = [cite(row) for row in rows[:most]]
    beyond = join([words(""), *links[printed:]], " ") if printed and printed < len(links) else words("")
    listed, left = join(links[:printed], " "), _more(len(rows) - len(links))
    if not beyond.markup:
        return listed + left
    return listed + on_screen(beyond + left) + on_paper(_more(len(rows) - (printed or 0)).markup)


def _more(number: int) -> Html:
    return Html(f' <span class="more">+{number:,}</span>' if number > 0 else "")


_NEEDS_CUE = ("phrase", "infinitive", "noun", "adjective", "noun-of-saying")
"""Rules by which what is said is no sentence by itself: accused | the army of theft, vowed | to stay."""

_NO_SENTENCE = frozenset(
    {"that", "whether", "if", "what", "who", "whom", "whose", "why", "how", "when", "where", "which"}
)
"""Words that begin what is no sentence by itself; without its verb, "doubts | that he will come" says the opposite."""


def _needs_cue(row: Row) -> bool:
    """True for a claim that is no sentence by itself, or that its verb, standing before it, denies."""
    cue = row.get("cue")
    if not cue or row["rule"].endswith(_NEEDS_CUE):
        return bool(cue)
    if row["quotation"] == "direct" or not row["cue_end"] or row["start"] < row["cue_end"]:
        return False
    first = WORD.search(fold(row["text"]))
    return row["polarity"] == "denies" or (first is not None and first[0] in _NO_SENTENCE)


def _verb(row: Row) -> Html:
    """The verb of saying of a claim, in grey."""
    return words(_cue(row)).within('<span class="cue">', "</span> ")


def _cue(row: Row) -> str:
    """The verb of saying of a claim; the words between the two, such as who was told, become dots."""
    cue = " ".join(row["cue"].split())
    return f"{cue} …" if row["cue_end"] and row["cue_end"] + 1 < row["start"] else cue


def claim_words(row: Row) -> str:
    """
    What a speaker says as plain words to stand behind a name: with its verb where it is no sentence by itself, as in
    "Lind | denied a plan", else with its act: "Lind | , threat: “We strike”".
    """
    said = " ".join(row["text"].split())
    return f" {_cue(row)} {said}" if _needs_cue(row) else f", {row['act']}: {said}"


_CLOSING = {"“": "”", "«": "»", "„": "“", '"': '"'}
_OPENING = {"”": "“", "»": "«", '"': '"'}
_MARKS = re.compile('[“”„«»"]')


def _within_marks(row: Row) -> Html:
    """The words; of a quotation of several sentences one has but one of its two marks: the other stands in grey."""
    text = row["text"].strip()
    marks = _MARKS.findall(text) if row.get("quotation") == "direct" else []
    before = after = ""
    if len(marks) == 1 and text[0] == marks[0]:
        after = _CLOSING.get(text[0], "")
    elif len(marks) == 1 and text.rstrip(".,;!?")[-1:] == marks[0]:
        before = _OPENING.get(marks[0], "")
    grey = [words(mark).within('<span class="cue">', "</span>") if mark else words("") for mark in (before, after)]
    return grey[0] + quotation(row["text"]) + grey[1]


def _around_verb(row: Row) -> Html | None:
    """
    The words of indirect speech that goes around its verb of saying ('which the ministry | blamed | on smugglers') with
    that verb between them in grey, without which they are nothing to read; None for all others.
    """
    spans = row.get("spans")
    if row.get("quotation") != "indirect" or not row.get("cue") or spans is None or len(spans) != 2:
        return None
    (first, gap), (begin, last) = spans
    if not (row.get("cue_start") and gap <= row["cue_start"] and row["cue_end"] <= begin):
        return None
    text, between = row["text"], " … " if gap + 1 < row["cue_start"] else " "
    before, after = text[: gap - first], text[len(text) - (last - begin) :]
    return quotation(before) + words(between) + _verb({**row, "start": begin}) + quotation(after)


NAMED = 3
"""Actors that are named in place of the words of a claim."""


def claim_passage(row: Row, named: Mapping[str, str]) -> Html:
    """
    The words of a claim as ``passage`` gives them; in place of those of which none may be printed, whom they name.
    """
    names = [named.get(slug, slug) for slug in row["about"][:NAMED]]
    hidden = names and not first_words(row)
    return passage(row, f"names {listed(names)}; {place(row)}" if hidden else None)


def _said(row: Row) -> Html:
    """The words of a finding, with its verb of saying where they need it."""
    around = _around_verb(row)
    if around is not None:
        return around
    if row.get("cluster"):
        return quotation(unjoined(row["text"]))
    return _verb(row) + _within_marks(row) if _needs_cue(row) else _within_marks(row)


def passage(row: Row, instead: str | None = None) -> Html:
    """
    The words of a finding and its number, those of a claim that is no sentence by itself behind its verb of saying;
    when the word budget of the document is spent, the first of them, or the words given ``instead``, or where it
    stands.
    """
    printed = row.get("printed") and row.get("text")
    if printed or (instead is None and first_words(row)):
        shown = _said(row if printed else {**row, "text": first_words(row), "spans": None})
    else:
        shown = words(instead or place(row))
    shown = shown if printed else shown.within('<span class="withheld">', "</span>")
    if row.get("taken_back") == "withdrawn":
        shown = shown.within("<s>", "</s>")
    back = words(f", {taken_back(row)}").within('<span class="cue">', "</span>") if taken_back(row) else words("")
    return shown + back + Html("&#160;") + cite(row)
