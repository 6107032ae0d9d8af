"""Every table and column, declared once: name, type, meaning. Written, read, checked and documented from here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import get_args

from corpus_tools.model import (
    ACTS,
    DEVICES,
    KINDS,
    RELATIONS,
    ZONES,
    EventBasis,
    HowTakenBack,
    Polarity,
    PublishedBasis,
    Quotation,
    SpeakerRule,
    Stance,
    Tier,
    TimexType,
    Voice,
)
from corpus_tools.tables.columns import Column, Table, coefficient, count, date, maybe, one_of, text

_PLACE = {
    "id": text("kind letter, document, start-end"),
    "number": text("evidence number, as printed in the brief"),
    "doc_id": text("the document"),
    "start": count("first code point, in the text as stored"),
    "end": count("code point after the last"),
    "line": count("line of the stored text that it begins in, from 1"),
}
_RULE = {"rule": text("the rule that made the finding")}
_WORDS = {
    "text": maybe("the words at the offsets; empty in the CSV where the word budget is spent"),
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
                "doc_id": text("path below the corpus, without suffix"),
                "path": text("file, relative to the corpus"),
                "sha256": text("hash of the stored file"),
                "working_copy": maybe("the extracted text that offsets count in, below OUT; empty for plain text"),
                "working_copy_sha256": maybe("hash of the working copy"),
                "title": maybe("headline"),
                "author": maybe("byline"),
                "outlet": maybe("who published it"),
                "republished_from": maybe(
                    "the outlet that a repost, or another print of its text, names as the source"
                ),
                "place": maybe("place of the dateline"),
                "url": maybe("address, where known"),
                "retrieved": maybe("day of retrieval, where known"),
                "genre": maybe("kind of text"),
                "language": maybe("language, ISO 639-1"),
                **date("published", "day or interval of publication"),
                "published_basis": one_of(get_args(PublishedBasis), "stated, inferred, corrected or unknown"),
                "published_evidence": maybe("the passage or the reasons"),
                "words": count("words in the stored text"),
                "words_kept": count("words in title, body, infobox, caption and editor's comment"),
                "origin": text("near-duplicates and reposts share one"),
                "shares_with": maybe("a document of another origin that has passages in common with it"),
                "shared": Column("float64", "share of the shorter's runs of five words that both have", nullable=True),
            },
        ),
        "card": Table(
            "one field of a document card",
            "id",
            "K",
            _finding(field=text("title, outlet, author …"), value=text("value of the field")),
        ),
        "zones": Table(
            "one run of lines with one function",
            "id",
            "Z",
            {**_PLACE, "zone": one_of(ZONES, "function of the lines"), "words": count("words in it"), **_RULE},
        ),
        "mentions": Table(
            "one name in the text",
            "id",
            "M",
            _finding(
                actor=text("slug of the actor"),
                kind=one_of(KINDS, "kind of actor"),
                zone=one_of(ZONES, "zone it stands in"),
            ),
        ),
        "actors": Table(
            "one actor of the corpus",
            "actor",
            "",
            {
                "actor": text("readable slug"),
                "name": text("the name shown"),
                "kind": one_of(KINDS, "kind of actor"),
                "aliases": Column("strings", "other forms met in the texts or named by a person"),
                "mentions": count("mentions outside readers' comments"),
                "documents": count("documents with such a mention"),
                "origins": count("independent origins with such a mention"),
                "claims": count("claims outside readers' comments of which it is the speaker"),
                "in_comments": count("mentions in readers' comments"),
            },
        ),
        "relations": Table(
            "one stated relation between two actors",
            "id",
            "R",
            _finding(
                subject=text("slug of the one"),
                relation=one_of(RELATIONS, "leader_of, part_of, rival_of …"),
                object=text("slug of the other"),
                voice=one_of(get_args(Voice), "outlet, quoted or comment"),
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
                source=maybe("the words that name the source"),
                speaker=maybe("slug of the speaker; empty where nobody is named"),
                speaker_rule=Column("string", "how the source means it", nullable=True, words=get_args(SpeakerRule)),
                speaker_distance=Column("int64", "sentences back to where it was named last", nullable=True),
                cue_start=Column("int64", "first code point of the cue", nullable=True),
                cue_end=Column("int64", "code point after the cue", nullable=True),
                cue=maybe("verb or noun of saying"),
                quotation=one_of(get_args(Quotation), "direct, indirect or mixed"),
                act=one_of(ACTS, "speech act"),
                polarity=one_of(get_args(Polarity), "asserts or denies"),
                tier=one_of(get_args(Tier), "stated, continued or inferred"),
                parent=maybe("id of the claim it stands inside"),
                voices=Column("strings", "whose words, outermost first"),
                whom=maybe("slug of the person whom it begins with as 'he' or 'the mayor'"),
                about=Column("strings", "slugs of the actors whom its words name or mean so, but for its speaker"),
                zone=one_of(ZONES, "zone it stands in"),
                **date("said", "when it was said"),
                topic=maybe("claims about the same thing share one"),
                disputed_by=Column("strings", "ids of the claims that say otherwise"),
                taken_back=Column(
                    "string", "how its speaker took it back", nullable=True, words=get_args(HowTakenBack)
                ),
                taken_back_start=Column("int64", "first code point of the sentence that does so", nullable=True),
                taken_back_end=Column("int64", "code point after that sentence", nullable=True),
            ),
        ),
        "quantities": Table(
            "one number of something",
            "id",
            "Q",
            _finding(
                low=Column("float64", "lower bound", nullable=True),
                high=Column("float64", "upper bound", nullable=True),
                what=text("the thing counted"),
                qualifier=maybe("authorised, present, killed …"),
                **date("as_of", "when the number holds"),
                claim=maybe("id of the claim that it stands in"),
                taken_back=Column("string", "how the text takes it back", nullable=True, words=get_args(HowTakenBack)),
            ),
        ),
        "times": Table(
            "one time expression",
            "id",
            "T",
            _finding(
                type=one_of(get_args(TimexType), "DATE, TIME, DURATION or SET"),
                value=text("TIMEX3 value"),
                **date("edtf", "the date"),
                zone=one_of(ZONES, "zone it stands in"),
            ),
        ),
        "events": Table(
            "one dated event as one passage tells it",
            "id",
            "E",
            _finding(
                **date("when", "when it happened"),
                basis=one_of(get_args(EventBasis), "stated, relative, inferred or background"),
                actors=Column("strings", "slugs of those who take part"),
                voice=one_of(get_args(Voice), "outlet, quoted or comment"),
                cluster=text("passages about the same event share one"),
                taken_back=Column("string", "how the text takes it back", nullable=True, words=get_args(HowTakenBack)),
            ),
        ),
        "labels": Table(
            "one wording that characterises an actor",
            "id",
            "L",
            _finding(
                target=maybe("slug of the actor; empty where the text does not name whom it words"),
                voice=one_of(get_args(Voice), "outlet, quoted or comment"),
                stance=one_of(get_args(Stance), "favourable, neutral or unfavourable"),
                scare_quotes=Column("bool", "true where the outlet sets the words in scare quotes"),
            ),
        ),
        "wordings": Table(
            "one wording that is no label: a hedge, a loaded word, a verb of saying …",
            "id",
            "W",
            _finding(
                device=one_of(DEVICES, f"{', '.join(DEVICES[:-1])} or {DEVICES[-1]}"),
                category=text("what kind of it: the colour of a verb of saying, the frame, the stance …"),
                actor=maybe("slug of who speaks, or who suffers what has no agent"),
                voice=one_of(get_args(Voice), "outlet, quoted or comment"),
            ),
        ),
        "judgements": Table(
            "one judgement of the analyst",
            "judgement",
            "",
            {
                "judgement": text("J1, J2 …"),
                "text": text("what the analyst concludes"),
                "likelihood": maybe("a word of ICD 203"),
                "confidence": maybe("low, moderate or high"),
            },
        ),
        "evidence": Table(
            "one passage that a judgement rests on",
            "id",
            "X",
            _finding(judgement=text("the judgement")),
        ),
        "decisions": Table(
            "one thing that a person decided in corpus.toml",
            "decision",
            "",
            {
                "decision": text("D1, D2 …"),
                "about": text("document, actor, finding or source"),
                "what": text("which one"),
                "change": text("what was set, merged, split or rejected"),
                "reason": maybe("why"),
            },
        ),
        "agreement": Table(
            "how far coders agree on one code",
            "agreement",
            "",
            {
                "agreement": text("table, code and coders"),
                "table": text("the table that was coded"),
                "code": text("its column, or accepted: that the words are such a finding at all"),
                "coders": Column("strings", "who coded; corpus-tools is the program"),
                "units": count("findings that two or more of them coded"),
                "raw": Column("float64", "share of agreeing pairs", nullable=True),
                **coefficient("alpha", "Krippendorff's alpha"),
                **coefficient("ac1", "Gwet's AC1"),
                "tentative": Column("bool", "true where alpha is below 0.667, or says nothing"),
            },
        ),
        "problems": Table(
            "one file that was not read, not wholly, or not analysed",
            "problem",
            "",
            {
                "problem": text("P1, P2 …"),
                "path": text("the file"),
                "message": text("what is wrong, and what would mend it"),
            },
        ),
    }
)
