"""Every table and column, declared once: name, type, meaning. Written, read, checked and documented from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from corpus_tools.model import (
    ACTS,
    DEVICES,
    KINDS,
    RELATIONS,
    ZONES,
    EventBasis,
    Polarity,
    PublishedBasis,
    Quotation,
    SpeakerRule,
    Stance,
    Tier,
    TimexType,
    Voice,
)

ColumnType = Literal["string", "int64", "float64", "bool", "date32", "strings", "spans"]


@dataclass(frozen=True, slots=True)
class Column:
    """The type of a column, what it means, whether a cell may be empty, and the words it may hold (none: any)."""

    type: ColumnType
    meaning: str
    nullable: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what a row is, its key, the letter of its evidence numbers ("" where rows are no findings)."""

    row: str
    key: str
    letter: str
    columns: Mapping[str, Column]


def _text(meaning: str) -> Column:
    return Column("string", meaning)


def _one_of(words: Iterable[str], meaning: str) -> Column:
    return Column("string", meaning, words=tuple(words))


def _maybe(meaning: str) -> Column:
    return Column("string", meaning, nullable=True)


def _count(meaning: str) -> Column:
    return Column("int64", meaning)


def _date(name: str, meaning: str) -> dict[str, Column]:
    """An EDTF column and, beside it, the first and the last day that the date can mean."""
    return {
        name: _maybe(f"{meaning}, as EDTF"),
        f"{name}_from": Column("date32", f"first day that {name} can mean", nullable=True),
        f"{name}_to": Column("date32", f"last day that {name} can mean", nullable=True),
    }


def _coefficient(name: str, meaning: str) -> dict[str, Column]:
    """A coefficient of agreement with its 95 % bootstrap interval."""
    return {
        name: Column("float64", meaning, nullable=True),
        f"{name}_low": Column("float64", f"lower end of the 95 % interval of {name}", nullable=True),
        f"{name}_high": Column("float64", f"upper end of the 95 % interval of {name}", nullable=True),
    }


_PLACE = {
    "id": _text("kind letter, document, start-end"),
    "number": _text("evidence number, as printed in the brief"),
    "doc_id": _text("the document"),
    "start": _count("first code point, in the text as stored"),
    "end": _count("code point after the last"),
    "line": _count("line of the stored text that it begins in, from 1"),
}
_RULE = {"rule": _text("the rule that made the finding")}
_WORDS = {
    "text": _maybe("the words at the offsets; empty in the CSV where the word budget is spent"),
    "printed": Column("bool", "true where the words fit the document's word budget"),
}


def _finding(**columns: Column) -> dict[str, Column]:
    return {**_PLACE, **_WORDS, **columns, **_RULE}


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "documents": Table(
            "one document",
            "doc_id",
            "",
            {
                "doc_id": _text("path below the corpus, without suffix"),
                "path": _text("file, relative to the corpus"),
                "sha256": _text("hash of the stored file"),
                "working_copy": _maybe("the extracted text that offsets count in, below OUT; empty for plain text"),
                "working_copy_sha256": _maybe("hash of the working copy"),
                "title": _maybe("headline"),
                "author": _maybe("byline"),
                "outlet": _maybe("who published it"),
                "republished_from": _maybe("the outlet that a repost names as its source"),
                "place": _maybe("place of the dateline"),
                "url": _maybe("address, where known"),
                "retrieved": _maybe("day of retrieval, where known"),
                "genre": _maybe("kind of text"),
                "language": _maybe("language, ISO 639-1"),
                **_date("published", "day or interval of publication"),
                "published_basis": _one_of(get_args(PublishedBasis), "stated, inferred, corrected or unknown"),
                "published_evidence": _maybe("the passage or the reasons"),
                "words": _count("words in the stored text"),
                "words_kept": _count("words in title, body, infobox, caption and editor's comment"),
                "origin": _text("near-duplicates and reposts share one"),
                "shares_with": _maybe("a document of another origin that has passages in common with it"),
                "shared": Column("float64", "share of the shorter's runs of five words that both have", nullable=True),
            },
        ),
        "card": Table(
            "one field of a document card",
            "id",
            "K",
            _finding(field=_text("title, outlet, author …"), value=_text("value of the field")),
        ),
        "zones": Table(
            "one run of lines with one function",
            "id",
            "Z",
            {**_PLACE, "zone": _one_of(ZONES, "function of the lines"), "words": _count("words in it"), **_RULE},
        ),
        "mentions": Table(
            "one name in the text",
            "id",
            "M",
            _finding(
                actor=_text("slug of the actor"),
                kind=_one_of(KINDS, "kind of actor"),
                zone=_one_of(ZONES, "zone it stands in"),
            ),
        ),
        "actors": Table(
            "one actor of the corpus",
            "actor",
            "",
            {
                "actor": _text("readable slug"),
                "name": _text("the name shown"),
                "kind": _one_of(KINDS, "kind of actor"),
                "aliases": Column("strings", "other forms met in the texts or named by a person"),
                "mentions": _count("mentions outside readers' comments"),
                "documents": _count("documents with such a mention"),
                "origins": _count("independent origins with such a mention"),
                "claims": _count("claims outside readers' comments of which it is the speaker"),
                "in_comments": _count("mentions in readers' comments"),
            },
        ),
        "relations": Table(
            "one stated relation between two actors",
            "id",
            "R",
            _finding(
                subject=_text("slug of the one"),
                relation=_one_of(RELATIONS, "leader_of, part_of, rival_of …"),
                object=_text("slug of the other"),
                voice=_one_of(get_args(Voice), "outlet, quoted or comment"),
            ),
        ),
        "claims": Table(
            "one claim: content that the text attributes to a source, as far as it does one thing",
            "id",
            "C",
            _finding(
                spans=Column("spans", "start and end of each piece of the content"),
                source_start=Column("int64", "first code point of the source", nullable=True),
                source_end=Column("int64", "code point after the source", nullable=True),
                source=_maybe("the words that name the source"),
                speaker=_maybe("slug of the speaker; empty where nobody is named"),
                speaker_rule=Column("string", "how the source means it", nullable=True, words=get_args(SpeakerRule)),
                speaker_distance=Column("int64", "sentences back to where it was named last", nullable=True),
                cue_start=Column("int64", "first code point of the cue", nullable=True),
                cue_end=Column("int64", "code point after the cue", nullable=True),
                cue=_maybe("verb or noun of saying"),
                quotation=_one_of(get_args(Quotation), "direct, indirect or mixed"),
                act=_one_of(ACTS, "speech act"),
                polarity=_one_of(get_args(Polarity), "asserts or denies"),
                tier=_one_of(get_args(Tier), "stated, continued or inferred"),
                parent=_maybe("id of the claim it stands inside"),
                voices=Column("strings", "whose words, outermost first"),
                zone=_one_of(ZONES, "zone it stands in"),
                **_date("said", "when it was said"),
                topic=_maybe("claims about the same thing share one"),
                disputed_by=Column("strings", "ids of the claims that say otherwise"),
            ),
        ),
        "quantities": Table(
            "one number of something",
            "id",
            "Q",
            _finding(
                low=Column("float64", "lower bound", nullable=True),
                high=Column("float64", "upper bound", nullable=True),
                what=_text("the thing counted"),
                qualifier=_maybe("authorised, present, killed …"),
                **_date("as_of", "when the number holds"),
                claim=_maybe("id of the claim that it stands in"),
            ),
        ),
        "times": Table(
            "one time expression",
            "id",
            "T",
            _finding(
                type=_one_of(get_args(TimexType), "DATE, TIME, DURATION or SET"),
                value=_text("TIMEX3 value"),
                **_date("edtf", "the date"),
                zone=_one_of(ZONES, "zone it stands in"),
            ),
        ),
        "events": Table(
            "one dated event as one passage tells it",
            "id",
            "E",
            _finding(
                **_date("when", "when it happened"),
                basis=_one_of(get_args(EventBasis), "stated, relative, inferred or background"),
                actors=Column("strings", "slugs of those who take part"),
                voice=_one_of(get_args(Voice), "outlet, quoted or comment"),
                cluster=_text("passages about the same event share one"),
            ),
        ),
        "labels": Table(
            "one wording that characterises an actor",
            "id",
            "L",
            _finding(
                target=_maybe("slug of the actor; empty where the text does not name whom it words"),
                voice=_one_of(get_args(Voice), "outlet, quoted or comment"),
                stance=_one_of(get_args(Stance), "favourable, neutral or unfavourable"),
                scare_quotes=Column("bool", "true where the outlet sets the words in scare quotes"),
            ),
        ),
        "wordings": Table(
            "one wording that is no label: a hedge, a loaded word, a verb of saying …",
            "id",
            "W",
            _finding(
                device=_one_of(DEVICES, f"{', '.join(DEVICES[:-1])} or {DEVICES[-1]}"),
                category=_text("what kind of it: the colour of a verb of saying, the frame, the stance …"),
                actor=_maybe("slug of who speaks, or who suffers what has no agent"),
                voice=_one_of(get_args(Voice), "outlet, quoted or comment"),
            ),
        ),
        "judgements": Table(
            "one judgement of the analyst",
            "judgement",
            "",
            {
                "judgement": _text("J1, J2 …"),
                "text": _text("what the analyst concludes"),
                "likelihood": _maybe("a word of ICD 203"),
                "confidence": _maybe("low, moderate or high"),
            },
        ),
        "evidence": Table(
            "one passage that a judgement rests on",
            "id",
            "X",
            _finding(judgement=_text("the judgement")),
        ),
        "decisions": Table(
            "one thing that a person decided in corpus.toml",
            "decision",
            "",
            {
                "decision": _text("D1, D2 …"),
                "about": _text("document, actor, finding or source"),
                "what": _text("which one"),
                "change": _text("what was set, merged, split or rejected"),
                "reason": _maybe("why"),
            },
        ),
        "agreement": Table(
            "how far coders agree on one code",
            "agreement",
            "",
            {
                "agreement": _text("table, code and coders"),
                "table": _text("the table that was coded"),
                "code": _text("its column, or accepted: that the words are such a finding at all"),
                "coders": Column("strings", "who coded; corpus-tools is the program"),
                "units": _count("findings that two or more of them coded"),
                "raw": Column("float64", "share of agreeing pairs", nullable=True),
                **_coefficient("alpha", "Krippendorff's alpha"),
                **_coefficient("ac1", "Gwet's AC1"),
                "tentative": Column("bool", "true where alpha is below 0.667, or says nothing"),
            },
        ),
        "problems": Table(
            "one file that was not read, or not wholly",
            "problem",
            "",
            {
                "problem": _text("P1, P2 …"),
                "path": _text("the file"),
                "message": _text("what is wrong, and what would mend it"),
            },
        ),
    }
)
