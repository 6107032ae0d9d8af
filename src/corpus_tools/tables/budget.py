"""
How many words of a document may be printed. A brief quotes; it does not reprint.

Every finding keeps its place in the text; past the budget its words are left out of the brief and of the CSV tables.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from corpus_tools.chronology.corrections.statements import CORRECTED, WITHDRAWN
from corpus_tools.chronology.events.happening import PERFECT, happens
from corpus_tools.claims.changed import confesses
from corpus_tools.claims.taken_back import TAKEN_BACK
from corpus_tools.text import WORD, Words, fold

Row = dict[str, Any]

ORDER = ("evidence", "claims", "events", "relations", "labels", "wordings", "quantities", "card", "times", "mentions")
"""
What is printed first: the passages of the judgements, then claims and events by what they weigh (``_weighed``), then
all else.
"""

TOGETHER = ("claims", "events")

FACT_WORDS = 6
"""A name, a date or a label of up to this many words is a fact and no excerpt; it is always printed."""

SHORTEST = 2 * FACT_WORDS + 1
"""Characters that more words than that take, with what stands between them."""


def mark_printed(
    tables: Mapping[str, Sequence[Row]], words: Words, words_per_document: int, disputed: Collection[str] = ()
) -> None:
    """
    Sets ``printed`` in every finding of one document. Words that one finding prints are free for the next, and so are
    the same words where the document says them again, in a caption or in its body; what stands in the title, by which
    the document is listed, is printed anyway. A budget of 0 prints no excerpt, and what is ``withheld``, since it names
    a commenter, is not printed either. Of ``disputed`` claims somebody says otherwise in the same document.
    """
    titles = (row for row in tables["card"] if row["field"] == "title")
    titled = {start for row in titles for start in words.starts(row["start"], row["end"])}
    shown: set[int] = set()
    said: list[str] = []
    for name, row in _in_turn(tables, disputed):
        row["printed"] = not row.get("withheld")
        if row["end"] - row["start"] < SHORTEST:
            continue
        spans = row.get("spans") or [[row["start"], row["end"]]]
        found = {start for span in spans for start in words.starts(*span)}
        if len(found) > FACT_WORDS:
            text = _folded(row) if name == "claims" else ""
            anew = set() if text and any(text in other for other in said) else found - shown
            fits = len(shown) + len(anew) <= words_per_document
            row["printed"] = row["printed"] and (fits or (found <= titled and words_per_document > 0))
            if row["printed"] and fits:
                shown |= anew
                said += [text] if text and anew else []


def _in_turn(tables: Mapping[str, Sequence[Row]], disputed: Collection[str]) -> Iterator[tuple[str, Row]]:
    """
    The findings of a document, each with the name of its table, the most important ones first; what a correction
    withdraws comes before all but a person's evidence.
    """
    withdrawn = [row for row in tables["card"] if _is_withdrawn("card", row)]
    for name in ORDER:
        if name == TOGETHER[0]:
            yield from (("card", row) for row in sorted(withdrawn, key=_in_order))
            yield from _weighed(tables, disputed)
        elif name not in TOGETHER:
            yield from ((name, row) for row in sorted(tables[name], key=_in_order) if not _is_withdrawn(name, row))


def _is_withdrawn(table: str, row: Row) -> bool:
    return table == "card" and row["field"] in (CORRECTED, WITHDRAWN, TAKEN_BACK)


def _folded(row: Row) -> str:
    """The words of a claim between blanks, so that one is found in another only as whole words."""
    return f" {' '.join(WORD.findall(fold(row.get('text') or '')))} "


def _in_order(row: Row) -> tuple[Any, ...]:
    return row["start"], row["end"]


WEIGHTY = {"threat": 0, "denial": 0, "accusation": 0, "demand": 1, "condemnation": 2, "pledge": 2}
"""Acts for which one reads a brief, in their order: what others do by speaking can be told by its place."""

LEADING = 1
"""Those up to this one stand first of all, the shortest first."""

HARM = frozenset({"died", "killed", "missing", "wounded"})
"""What befell those who are counted, where a reader asks first how many they are, and who says so."""

BODIES = frozenset({"bodies", "casualties", "corpses", "deaths"})
"""What is counted in their place."""

_FOREMOST, _GRAVE, _GRAVE_UNNAMED, _WEIGHTY, _REPORTED, _REST, _NESTED, _ASIDE = range(8)
"""
In which turn words are printed: what somebody disputes or takes back and who counts the dead; threats, denials,
accusations and demands of named speakers; those of unnamed ones, but for demands; condemnations and pledges, and deeds
of which the text gives the day; what else named speakers claim and the text reports; what unnamed speakers claim, and
background; claims inside others; readers' comments.
"""


def _weighed(tables: Mapping[str, Sequence[Row]], disputed: Collection[str]) -> Iterator[tuple[str, Row]]:
    """The claims and events of a document, those first for which one reads a brief."""
    counts = (row for row in tables["quantities"] if row.get("qualifier") in HARM or row.get("what") in BODIES)
    harm = [(row["start"], row["end"]) for row in counts]
    ranked = [
        ("claims", row, _of_claim(row, row.get("id") in disputed or _is_owned(row) or _holds(row, harm)))
        for row in tables["claims"]
    ]
    ranked += [("events", row, _of_event(row, _holds(row, harm))) for row in tables["events"]]
    yield from ((name, row) for name, row, _ in sorted(ranked, key=lambda one: (one[2], one[0])))


def _is_owned(row: Row) -> bool:
    """True for what its speaker takes back, and for the words by which he does."""
    return bool(row.get("taken_back")) or confesses(row.get("text") or "", row.get("cue") or "")


def _holds(row: Row, spans: Iterable[tuple[int, int]]) -> bool:
    return any(row["start"] <= start and end <= row["end"] for start, end in spans)


def _of_claim(row: Row, foremost: bool) -> tuple[Any, ...]:
    """
    The turn of a claim. The shortest of the grave ones come first, so that as many as can be are printed; of all others
    what is quoted before what is only reported.
    """
    weight = WEIGHTY.get(row["act"], len(WEIGHTY))
    turn = _turn(row, weight)
    if foremost and turn < _NESTED:
        turn = _FOREMOST
    if turn <= _GRAVE_UNNAMED:
        return turn, weight, row["end"] - row["start"], *_in_order(row)
    first = () if turn == _REPORTED else (weight, row["quotation"] == "indirect", row["tier"] != "stated")
    return turn, *first, *_in_order(row)


def _turn(row: Row, weight: int) -> int:
    if row["zone"] == "reader_comment":
        return _ASIDE
    if row["parent"] is not None:
        return _NESTED
    if row["speaker"] is None:
        return _GRAVE_UNNAMED if weight < LEADING else _REST
    return _GRAVE if weight <= LEADING else _WEIGHTY if weight < len(WEIGHTY) else _REPORTED


def _of_event(row: Row, foremost: bool) -> tuple[Any, ...]:
    """
    The turn of an event: a deed whose day the text gives before what else it reports, which stands among its claims, at
    its place.
    """
    if row.get("voice") == "comment":
        return _ASIDE, *_in_order(row)
    if foremost:
        return _FOREMOST, len(WEIGHTY), row["end"] - row["start"], *_in_order(row)
    turn = (_REST, len(WEIGHTY) + 1) if row.get("basis") == "background" else (_REPORTED,)
    dated = row.get("rule") == "entry" or (row.get("basis") in _DATED and row.get("rule") in _DEEDS)
    if dated and (happens(row.get("text") or "") or PERFECT.search(row.get("text") or "")):
        turn = _WEIGHTY, len(WEIGHTY)
    return *turn, *_in_order(row)


_DATED, _DEEDS = ("stated", "relative"), ("clause", "lead")
"""How the day is known of what was done on a day of its own, and by which rules it is found."""
