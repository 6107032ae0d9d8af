"""What happened to somebody, by the outlets' own words: that he resigned, was suspended, charged or died, and when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import pandas as pd

from corpus_tools.brief.citing import cite_all
from corpus_tools.brief.display import Html, join, words
from corpus_tools.brief.inwords import date_words
from corpus_tools.brief.rows import First, Row, Table, among, lasting, records
from corpus_tools.brief.steps import OfDocument, by_document

DID = ("resigned", "stepped down", "died")
"""What one does oneself."""

SUFFERED = (
    "acquitted", "appointed", "arrested", "charged", "convicted", "detained", "dismissed", "elected", "executed",
    "expelled", "extradited", "fired", "impeached", "indicted", "jailed", "killed", "named", "pardoned", "reappointed",
    "reelected", "re-elected", "reinstated", "released", "removed", "sacked", "sentenced", "shot", "suspended",
)  # fmt: skip
"""What is done to one."""

OF_OFFICE = (
    "appointed", "dismissed", "elected", "fired", "impeached", "named", "re-elected", "reappointed", "reelected",
    "reinstated", "removed", "resigned", "sacked", "stepped down", "suspended",
)  # fmt: skip
"""By what somebody comes into an office, or leaves it."""

CITED = 2
"""Passages that one such thing is cited with."""

_SEASONAL = re.compile(r"\A\W*(?:if|unless|when|whether)\b", re.IGNORECASE)
_ASIDE = r"(?:,\s[^.;:\"“”]{2,90}?)?,?"
_NOW = r"(?:(?:also|formally|later|now|since|then)\s)?"
_VERB = re.compile("|".join((*DID, *SUFFERED)))

Happened = Mapping[str, Mapping[str, First]]
"""Slug to what happened, in words with the day, and the passages; the earliest first."""


def happened(events: Table | None, claims: Table, forms: Mapping[str, Sequence[str]]) -> Happened:
    """
    What the outlets tell in their own words of some actors by ``forms`` of their names: an event of which a source
    speaks is no such thing, nor one that a text takes back.
    """
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    if events is None:
        return {}
    named = {slug: _told(names) for slug, names in forms.items()}
    claimed = OfDocument(claims, "start", "end")
    for doc_id, rows in by_document(
        among(events, "voice", ["outlet"]), "text", "printed", "when", "when_from", "actors"
    ):
        said = [(row["start"], row["end"]) for row in claimed(doc_id)]
        for row in rows:
            text = row["text"] if row["printed"] else None
            if not text or not _VERB.search(text) or _SEASONAL.match(text):
                continue
            if any(row["start"] < end and start < row["end"] for start, end in said):
                continue
            for slug in named.keys() & {*(row["actors"] if row["actors"] is not None else ())}:
                if told := named[slug].search(" ".join(text.split())):
                    found[slug][told["did"] or told["suffered"]].append(lasting(row))
    return {slug: dict(_in_order(verbs)) for slug, verbs in found.items()}


def in_office(events: Table | None, claims: Table, actors: pd.DataFrame, slugs: Collection[str]) -> Mapping[str, Html]:
    """
    When some people came into an office or left one, as the outlets tell, to stand beside what they are said to lead:
    a text of before does not know that he resigned.
    """
    people = {
        row["actor"]: [row["name"], *row["aliases"]]
        for row in records(actors)
        if row["actor"] in slugs and row["kind"] == "person"
    }
    turns = {
        slug: [words(f"{what} ") + cite_all(rows, CITED) for what, rows in told.items() if what.startswith(OF_OFFICE)]
        for slug, told in happened(events, claims, people).items()
    }
    return {slug: join(told, "; ") for slug, told in turns.items() if told}


def _in_order(verbs: Mapping[str, Sequence[Row]]) -> Iterable[tuple[str, First]]:
    """What happened with its day, where the texts that tell it agree on one, the earliest first."""
    for verb, rows in sorted(verbs.items(), key=lambda told: (str(told[1][0]["when_from"] or "9"), told[0])):
        days = {str(row["when"] or "").removesuffix("/..") for row in rows}  # what began that day
        day = f" {date_words(days.pop())}" if len(days) == 1 and "" not in days else ""
        yield verb + day, First(rows[:CITED], len(rows))


def _told(names: Sequence[str]) -> re.Pattern[str]:
    """
    Somebody who resigned or was suspended, by the forms of the name.

    >>> told = _told(["Ann Lee", "Lee"])
    >>> [bool(told.search(said)) for said in ("Lee, 61, was suspended on Monday", "Ann Lee had resigned")]
    [True, True]
    >>> [bool(told.search(said)) for said in ("Lee was not suspended", "Lee asked if Orr was shot", "Lee's aide died")]
    [False, False, False]
    """
    name = "|".join(re.escape(form) for form in sorted(names, key=lambda form: (-len(form), form)))
    did, suffered = "|".join(DID), "|".join(map(re.escape, sorted(SUFFERED, key=lambda verb: (-len(verb), verb))))
    return re.compile(
        rf"(?<![\w-])(?:{name})(?![\w'’-]){_ASIDE}(?:\swho)?\s"
        rf"(?:(?:(?:has|had)\s)?{_NOW}(?P<did>{did})\b|(?:was|were|has\s{_NOW}been|had\s{_NOW}been)\s{_NOW}(?P<suffered>{suffered})\b)"
    )
