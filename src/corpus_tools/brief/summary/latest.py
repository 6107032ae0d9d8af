"""
What happened last in a corpus: what somebody did or what befell him, and of statements those that weigh; and what
happened by most accounts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from corpus_tools.brief.chronology.doers import Doer, Doers
from corpus_tools.brief.chronology.leading import leading_events, origins_of_events
from corpus_tools.brief.citing import document_names, told_in
from corpus_tools.brief.describing import PRONOUNS
from corpus_tools.brief.display import Html, words
from corpus_tools.brief.inwords import date_words
from corpus_tools.brief.rows import Row, Table, among, lasting, outside, stream
from corpus_tools.chronology.events.happening import happens
from corpus_tools.chronology.events.noun_events import is_event_noun, is_listed_event, is_statement_noun
from corpus_tools.tables.budget import WEIGHTY
from corpus_tools.text import WORD, fold

LATEST = 3
"""Events that came last, of which a reader asks first."""

ASKED = 20
"""Events for each that is shown of which it is asked who did it."""

FEWEST = 5
"""Words of a happening that has no day of its own: what is shorter is a scrap of a sentence ("a man dressed")."""

_POINTS_BACK = re.compile(r"(?i:he|her|his|it|its|she|that|their|these|they|this|those)\b")
"""What opens a passage that says nothing by itself: He made the comments yesterday."""

_Rank = tuple[str, bool, bool, bool, int, str]


def latest_events(
    events: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    claims: Table | None = None,
    mentions: Table | None = None,
    most: int = LATEST,
) -> list[Html]:
    """
    The last events that are dated to the day and not ahead of their text: what somebody did or what befell him, and
    statements where they threaten, deny, demand or accuse, or tell what happened; of a day deeds first, then those
    whose words may be printed, and what stands first in its text.
    """
    names, (last, doers) = document_names(documents), last_events(events, actors, documents, claims, mentions, most)
    shown = list[Html]()
    for row in last:
        inferred = ", inferred" if row["basis"] == "inferred" else ""
        place = words(", ") + told_in([row], names)
        shown.append(words(f"{date_words(row['when'])}{inferred}: ") + doers.passage(row, where=False) + place)
    return shown


def last_events(
    events: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    claims: Table | None = None,
    mentions: Table | None = None,
    most: int = LATEST,
) -> tuple[list[Row], Doers]:
    """The events that ``latest_events`` shows, the last first, and what tells who does them."""
    met = _candidates(events, documents, most * ASKED)
    doers = Doers([row for _, row in met], actors, documents, claims, mentions)
    told = [(rank, row, doers.of(row)) for rank, row in met]
    found = [(_ranked(rank, doer), row, doer) for rank, row, doer in told if is_happening(row, doer)]
    last: dict[str, Row] = {}
    for _, row, doer in sorted(found, key=lambda one: one[0], reverse=True):
        last.setdefault(doer.claims[0]["id"] if doer.speaks else row["id"], row)
    return [*last.values()][:most], doers


def with_last(leading: Sequence[Row], last: Sequence[Row]) -> list[Row]:
    """
    Events of which a part is shown, those that came last in the place of as many at the end.

    >>> with_last([{"cluster": "a"}, {"cluster": "b"}], [{"cluster": "c"}, {"cluster": "a"}])
    [{'cluster': 'a'}, {'cluster': 'c'}]
    """
    wanted = {row["cluster"] for row in last}
    missing = [row for row in last if row["cluster"] not in {one["cluster"] for one in leading}]
    spared = [row for row in reversed(leading) if row["cluster"] not in wanted][: len(missing)]
    left = {row["cluster"] for row in spared}
    return [*(row for row in leading if row["cluster"] not in left), *missing[: len(spared)]]


def _candidates(events: Table, documents: pd.DataFrame, most: int) -> list[tuple[_Rank, Row]]:
    """
    The last events dated to the day and told in words that stand alone, each once. Of near-copies only the first to be
    published is asked: a later one says "on Monday" of a Monday before.
    """
    last = _last_days(documents)
    earliest = documents.sort_values("published_from", kind="stable").drop_duplicates("origin")
    told = among(outside(outside(events, "voice", "comment"), "basis", "background"), "doc_id", earliest["doc_id"])
    met: dict[str, tuple[_Rank, Row]] = {}
    for row in stream(told, "cluster", "id", "start", "when", "when_from", "when_to", "basis", "taken_back"):
        day, end = row["when_from"], last[row["doc_id"]]
        if not day or day != row["when_to"] or (end is not None and day > end) or row["cluster"] in met:
            continue
        if row["taken_back"]:
            continue
        text = row["text"] or ""
        if not _POINTS_BACK.match(text) and not _is_cut(text):
            rank = (str(day), happens(text), row["printed"], row["basis"] != "inferred", -row["start"], row["id"])
            met[row["cluster"]] = (rank, lasting(row))
            if len(met) > most:
                del met[min(met, key=lambda cluster: met[cluster][0])]
    return [*met.values()]


def _ranked(rank: _Rank, doer: Doer) -> _Rank:
    """A deed before a statement of its day."""
    return rank[0], not doer.speaks, rank[2] or doer.speaks, *rank[3:]


def is_happening(row: Row, doer: Doer) -> bool:
    """True for a deed of somebody who is named or described, and for a statement that weighs or tells of a deed."""
    text = row["text"] or ""
    if row["basis"] == "inferred" and len(WORD.findall(text)) < FEWEST:
        return False
    if doer.speaks:
        first = doer.claims[0]
        if not (row["printed"] or first["printed"]) or not row["start"] <= first["start"] < row["end"]:
            return False
        return (first["act"] in WEIGHTY and first["speaker"] is not None) or happens(first["text"] or "")
    subject = {fold(word) for word in WORD.findall(doer.who)}
    credited = all(one["end"] <= one["cue_start"] for one in doer.claims)  # the mill burned down, the guild said
    told = bool(doer.verb) and credited and not only_comes(doer.who, doer.verb)
    return told and bool(subject) and subject.isdisjoint(PRONOUNS) and happens(text)


_COMES = frozenset(["came", "come", "followed", "happened", "occurred", "place"])
"""Last words of verbs that say only that something was: Friday's announcement came; it took place."""
_SAYS_NOTHING = frozenset(["change", "development", "event", "incident", "move", "news", "step", "warning"])


def only_comes(who: str, verb: str) -> bool:
    """
    True where a verb says only that something was, and its noun not what: an announcement, a decision, a move.

    >>> only_comes("“Monday's announcement”", "came"), only_comes("“The blast”", "happened"), only_comes("Lee", "came")
    (True, False, False)
    """
    noun = who.strip("“”").rpartition(" ")[2]
    empty = noun in _SAYS_NOTHING or is_statement_noun(noun) or (is_event_noun(noun) and not is_listed_event(noun))
    return empty and noun.islower() and verb.rpartition(" ")[2] in _COMES


def _last_days(documents: pd.DataFrame) -> dict[str, date | None]:
    """The last day on which each text may be published; of one that does not tell, the last on which any was."""
    known = pd.concat([documents["published_from"], documents["published_to"]]).dropna()
    any_day = known.max() if len(known) else None
    days = zip(documents["doc_id"], documents["published_to"], strict=True)
    return {doc_id: any_day if pd.isna(day) else day for doc_id, day in days}


_MARKS = {"“": "”", "‘": "’"}


def _is_cut(text: str) -> bool:
    """
    True for words cut out of a quotation, or out of what a relative clause says of somebody.

    >>> _is_cut("stabbed us on Monday,'"), _is_cut("who came on Monday"), _is_cut("The “Bell” sank, he said")
    (True, True, False)
    """
    quoted = text.count('"') % 2 or any(text.count(mark) > text.count(end) for mark, end in _MARKS.items())
    return bool(quoted or _CUT.match(text) or text.endswith((",'", ",’", ",”", ',"')))


_CUT = re.compile(r"(?:who|whom|whose|which)\b", re.IGNORECASE)


OF_SEVERAL = 8
"""The same of events that several texts tell."""


def widely_told(
    events: Table,
    actors: pd.DataFrame,
    documents: pd.DataFrame,
    claims: Table | None = None,
    mentions: Table | None = None,
    most: int = 5,
) -> list[Html]:
    """
    The events told by several origins, those of most first chosen, as one of them tells it; background, and what is
    only said, apart. In order of time, each with the number of its texts.
    """
    reported = outside(outside(events, "voice", "comment"), "basis", "background")
    leading = leading_events(reported, documents, most * OF_SEVERAL)
    clusters = pd.Series([row["cluster"] for row in leading], dtype=object)
    _, origins = origins_of_events(events, documents).of(clusters)
    number = {row["cluster"]: found for row, found in zip(leading, origins.tolist(), strict=True) if found > 1}
    told = _tellings(reported, [row for row in leading if row["cluster"] in number])
    doers = Doers([row for rows in told.values() for row in rows], actors, documents, claims, mentions)
    chosen = (
        (cluster, next((row for row in rows if is_happening(row, doers.of(row))), None))
        for cluster, rows in told.items()
    )
    shown = sorted([(cluster, row) for cluster, row in chosen if row], key=lambda one: -number[one[0]])[:most]
    return [
        words(f"{date_words(row['when'])}: ")
        + doers.passage(row, where=False)
        + words(f", in {number[cluster]:,} texts")
        for cluster, row in sorted(shown, key=lambda one: (str(one[1]["when_from"]), one[1]["id"]))
    ]


def _tellings(events: Table, leading: Sequence[Row]) -> dict[str, list[Row]]:
    """The passages that tell of some events: the leading one, then those that say most plainly what happened."""
    found = {row["cluster"]: [row] for row in leading}
    for row in stream(among(events, "cluster", found), "cluster", "id", "when", "when_from"):
        if row["id"] != found[row["cluster"]][0]["id"]:
            found[row["cluster"]].append(lasting(row))
    for rows in found.values():
        rows[1:] = sorted(
            rows[1:], key=lambda row: (not row["printed"], not happens(row["text"] or ""), row["basis"] == "inferred")
        )
    return found
