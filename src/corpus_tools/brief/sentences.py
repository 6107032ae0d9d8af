"""Sentences that read a table aloud: every number in them is counted, what is unknown is counted too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pandas as pd

from corpus_tools.brief.citing import cite_all, document_link, document_names, told_in
from corpus_tools.brief.claims.statements import counted_once
from corpus_tools.brief.counting import by_count, different
from corpus_tools.brief.display import Html, join, paragraph
from corpus_tools.brief.exhibits import PLACE, READERS, dated_by_nothing, named_outside_comments, origins_of
from corpus_tools.brief.inwords import counted, day_words, listed, share, spoken
from corpus_tools.brief.rows import Table, among, head, known, number_of, outside, records, tally, unknown
from corpus_tools.framing.unresolved import UNRESOLVED
from corpus_tools.named_days import BY_NAME, MEANINGS


def _tally(counts: Mapping[str, int], said: Mapping[str, str]) -> str:
    """How often each value stands, in the words that are said for it, the most frequent first."""
    return listed(f"{counts[value]:,} {said.get(value, value.replace('_', ' '))}" for value in by_count(counts))


def _one(number: int, one: str, many: str) -> str:
    return one if number == 1 else many


# Corpus


def corpus_sentence(documents: pd.DataFrame) -> Html:
    """What was read: documents, outlets, independent origins, words."""
    number, known = len(documents), documents["outlet"].dropna()
    origins, unknown = documents["origin"].nunique(), number - len(known)
    outlets = f" from {counted(known.nunique(), 'outlet')}" if len(known) else " of no known outlet"
    parts = [
        f"{counted(number, 'document')}{outlets}",
        f" ({counted(unknown, 'document')} of an unknown outlet)" if unknown and len(known) else "",
        f", of {counted(origins, 'origin')}: near-duplicates and reposts of one another share one. ",
        f"They hold {counted(int(documents['words'].sum()), 'word')}, of which ",
        f"{int(documents['words_kept'].sum()):,} were kept as the articles themselves",
        f" ({share(int(documents['words_kept'].sum()), int(documents['words'].sum()))}).",
    ]
    return paragraph("".join(parts))


def dating_sentence(documents: pd.DataFrame) -> Html:
    """
    On how many documents the date of publication is stated, inferred, corrected by a person or unknown; and, where
    names of files hold a day, what to write if it is the very day.
    """
    said = {
        "stated": "stated in the document",
        "inferred": "inferred as an interval",
        "corrected": "set by a person",
        "unknown": "unknown",
    }
    if documents.empty:
        return paragraph("No document was read, so there is nothing to date.")
    by_name = int(documents["published_evidence"].str.contains(BY_NAME, regex=False).eq(True).sum())
    told = (
        f" For {counted(by_name, 'document')} the day in the file's name is taken for the last possible; if it is the "
        f'day of publication, write days_in_names = "{MEANINGS[0]}" under [files] in corpus.toml, and each has its day.'
    )
    return paragraph(
        f"Dates of publication: {_tally(Counter(documents['published_basis']), said)}.", told if by_name else ""
    )


def lacking(documents: pd.DataFrame) -> str:
    """Of how many documents a person could tell outlet or date, in words; none where nothing lacks."""
    without = {"outlet": documents["outlet"].isna(), "date": dated_by_nothing(documents)}
    return ", ".join(
        f"no {name} is known of {counted(of.sum(), 'document')}" for name, of in without.items() if of.any()
    )


SHARED = 20
"""Texts of several documents, and reposts, that the section tells of one by one; the table of documents has all."""


def origins_sentence(documents: pd.DataFrame) -> Html:
    """
    Which documents share an origin, the largest groups first, which of different origin have passages in common, the
    longest first, and which outlets repeat another, as they or other copies say.
    """
    names = document_names(documents)
    groups = [records(group) for _, group in documents.groupby("origin", sort=True) if len(group) > 1]
    groups.sort(key=len, reverse=True)
    reposts = [row for row in records(documents) if row["republished_from"]]
    none = "No two documents were found to share a whole text."
    parts = [paragraph(none)] if not groups else []
    parts += [paragraph(told_in(group, names), " tell one text: one origin.") for group in groups[:SHARED]]
    if len(groups) > SHARED:
        parts.append(paragraph(f"Texts that several documents tell: {len(groups) - SHARED:,} more."))
    parts += _in_common(documents, names)
    for row in reposts[:SHARED]:
        source = f" is republished from {row['republished_from']}, so its text is not the outlet's own."
        parts.append(paragraph(document_link(row["doc_id"], names), source))
    if len(reposts) > SHARED:
        parts.append(
            paragraph(f"Documents that are republished, as they or their copies say: {len(reposts) - SHARED:,} more.")
        )
    return join(parts)


def _in_common(documents: pd.DataFrame, names: Mapping[str, str]) -> list[Html]:
    """The pairs that count as two origins and yet are no two witnesses of what they say in the same words."""
    found = documents.dropna(subset=["shares_with"]).sort_values("shared", ascending=False, kind="stable")
    parts = []
    for row in records(found.head(SHARED)):
        one, other = (document_link(row[column], names) for column in ("doc_id", "shares_with"))
        part = f" have {100 * row['shared']:.0f} % of the shorter in common, word for word. "
        said = "What they claim there is of one origin: one copied, or both quote a third. For the rest they are two."
        parts.append(paragraph(one, " and ", other, part + said))
    if len(found) > SHARED:
        parts.append(paragraph(f"Documents that share passages with another origin: {len(found) - SHARED:,} more."))
    return parts


# Actors


KIND_NAMES = {
    "person": ("person", "persons"),
    "armed_group": ("armed group", "armed groups"),
    "party": ("party", "parties"),
    "government": ("government body", "government bodies"),
    "military": ("military", "militaries"),
    "coalition": ("coalition", "coalitions"),
    "media": ("news medium", "news media"),
    "religious": ("religious body", "religious bodies"),
    "organisation": ("organisation", "organisations"),
    "country": ("country", "countries"),
}


def actors_sentence(actors: pd.DataFrame) -> Html:
    """How many actors of which kinds the outlets name; places and actors of readers' comments are counted apart."""
    acting = named_outside_comments(actors)
    places = int(((actors["kind"] == PLACE) & (actors["mentions"] > 0)).sum())
    only = int(((actors["kind"] != PLACE) & (actors["mentions"] == 0) & (actors["in_comments"] > 0)).sum())
    aside = f" {only:,} more {'is' if only == 1 else 'are'} named in readers' comments only." if only else ""
    if acting.empty:
        return paragraph(f"No actor was found outside readers' comments.{aside}")
    counts = Counter(acting["kind"])
    kinds = listed(counted(counts[kind], *KIND_NAMES.get(kind, (spoken(kind),))) for kind in by_count(counts))
    single, named = int((acting["documents"] == 1).sum()), int(acting["mentions"].sum())
    alone = f"{single:,} of them {'is' if single == 1 else 'are'} named in one document only"
    apart = f" {counted(places, 'place')} named as such {'is' if places == 1 else 'are'} no actors." if places else ""
    return paragraph(f"{counted(len(acting), 'actor')} in {counted(named, 'mention')}: {kinds}. {alone}.{apart}{aside}")


# Claims


def claims_sentence(claims: Table, documents: pd.DataFrame) -> Html:
    """
    How many claims, copies counted once, from how many documents and origins, direct or not, and how many of those
    that stand by themselves name no speaker.
    """
    told = outside(claims, "zone", READERS)
    reported, comments = counted_once(told, documents), number_of(claims) - number_of(told)
    quotations, origin = tally(reported, "quotation"), origins_of(documents)
    if not quotations:
        return paragraph("No claim was found outside readers' comments.")
    number, telling = quotations.total(), tally(told, "doc_id")
    origins = {origin.get(doc_id, doc_id) for doc_id in telling}
    nested = number_of(known(reported, "parent"))
    unnamed = number_of(unknown(unknown(reported, "parent"), "speaker"))
    how = {"direct": "in direct quotation", "indirect": "in indirect speech", "mixed": "in both"}
    parts = [
        f"{counted(number, 'claim')} in {counted(len(telling), 'document')}",
        f" of {counted(len(origins), 'origin')}: ",
        f"{_tally(quotations, how)}. ",
        f"{unnamed:,} of {number:,} claims {'names' if unnamed == 1 else 'name'} no speaker",
        f"; {nested:,} {'stands' if nested == 1 else 'stand'} inside another claim and {'is' if nested == 1 else 'are'}"
        " counted for nobody.",
        f" {counted(comments, 'claim')} in readers' comments {'is' if comments == 1 else 'are'} kept apart."
        if comments
        else "",
    ]
    return paragraph("".join(parts))


def unnamed_sentence(claims: Table) -> Html:
    """Accusations whose source has no name, counted and listed."""
    accusations = outside(among(claims, "act", ["accusation"]), "zone", READERS)
    made, rows = number_of(accusations), head(unknown(accusations, "speaker"), LISTED)
    if not made:
        return paragraph("No accusation was found outside readers' comments.")
    number = counted(made, "accusation")
    if not rows:
        if made == 1:
            return paragraph("The one accusation found has a named speaker.")
        return paragraph(f"None of the {number} found lacks a named speaker.")
    lack = "lacks" if len(rows) == 1 else "lack"
    return paragraph(f"{len(rows):,} of {number} found {lack} a named speaker: ", cite_all(rows, LISTED, None), ".")


LISTED = 12
"""Findings that a sentence cites."""


def tier_sentence(claims: Table) -> Html:
    """How sure the link between a claim and its speaker is."""
    tiers = tally(outside(claims, "zone", READERS), "tier")
    if not tiers:
        return paragraph("No claim was found whose source could be weighed.")
    said = {
        "stated": f"{_one(tiers['stated'], 'has', 'have')} source and cue in the text",
        "continued": f"{_one(tiers['continued'], 'goes', 'go')} on from the speaker before",
        "inferred": f"{_one(tiers['inferred'], 'was given its', 'were given their')} speaker through a pronoun, a "
        "description or the layout",
    }
    return paragraph(f"Of {counted(tiers.total(), 'claim')} outside comments, {_tally(tiers, said)}.")


# Chronology


def events_sentence(events: Table) -> Html:
    """How many events the outlets tell, how they are dated, and the days that they span without the background."""
    reported = outside(events, "voice", "comment")
    basis, aside = tally(reported, "basis"), number_of(events) - number_of(reported)
    if not basis:
        return paragraph("No dated event was found outside readers' comments.")
    said = {
        "stated": "with a date in the text",
        "relative": "dated from the day of publication",
        "inferred": "with an inferred date",
        "background": "of background",
    }
    told = outside(reported, "basis", "background")
    days = [first for first, last in tally(told, "when_from", "when_to") if first and first == last]
    span = (
        f" Without background, those known to the day lie between {day_words(min(days))} and {day_words(max(days))}."
        if days
        else ""
    )
    number = counted(different(reported, "cluster"), "event")
    passages = counted(basis.total(), "passage tells", "passages tell")
    comments = f" {counted(aside, 'passage')} in readers' comments not counted." if aside else ""
    return paragraph(f"{passages} of {number}. By passage: {_tally(basis, said)}.{span}{comments}")


def times_sentence(times: Table) -> Html:
    """How many time expressions were met outside readers' comments, and how many resolve to a date."""
    reported = outside(times, "zone", READERS)
    whole, resolved = number_of(reported), number_of(known(reported, "edtf"))
    aside = number_of(times) - whole
    comments = f"; {aside:,} in readers' comments not counted" if aside else ""
    number = counted(whole, "expression")
    return paragraph(f"{number} of time, of which {resolved:,} resolve to a calendar date{comments}.")


# Framing

NO_NAME_FOUND = "no name was found: the text has none, or does not say beside the words whose it is"


def labels_sentence(labels: Table) -> Html:
    """How many wordings in each voice; the voices are counted apart."""
    said = {"outlet": "in the outlets' own words", "quoted": "in quoted words"}
    voices = tally(labels, "voice")
    aside = voices.pop("comment", 0)
    comments = f" {counted(aside, 'wording')} in readers' comments {'is' if aside == 1 else 'are'} kept apart."
    if not voices:
        none = "No wording that characterises an actor was found outside readers' comments."
        return paragraph(none + comments * bool(aside))
    number = counted(voices.total(), "wording that characterises", "wordings that characterise")
    of_none = unknown(outside(labels, "voice", "comment"), "target")
    unclear = number_of(among(of_none, "rule", [UNRESOLVED]))
    unnamed = number_of(of_none) - unclear
    nameless = f" For {unnamed:,} of these {NO_NAME_FOUND}." if unnamed else ""
    nameless += f" Of {unclear:,} it is not clear who is meant of those whom the text names." if unclear else ""
    return paragraph(f"{number} an actor: {_tally(voices, said)}.{nameless}{comments * bool(aside)}")
