"""Rows as a reader sees them: escaped, cited, counted, with unknowns said in words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.brief import exhibits, sentences
from corpus_tools.brief.actors import profiles
from corpus_tools.brief.actors.relations import relations_table
from corpus_tools.brief.apart import opposing
from corpus_tools.brief.chronology import chronicle
from corpus_tools.brief.citing import cite, document_names, passage
from corpus_tools.brief.claims import amounts, subjects, testimony
from corpus_tools.brief.display import Html, anchor, plain
from corpus_tools.brief.exhibits import VOICES
from corpus_tools.brief.framing import gaps, wordings
from corpus_tools.brief.framing.reported import reported_in
from corpus_tools.brief.page import sources
from corpus_tools.brief.page.appendix import evidence_appendix
from corpus_tools.brief.page.styles import styles
from corpus_tools.brief.rows import records
from corpus_tools.brief.summary import summary
from corpus_tools.brief.tabular import html_table
from corpus_tools.corpus.settings import Grade

Frame = Callable[..., pd.DataFrame]
HOSTILE = '"><script>alert(1)</script>'
TOLD = ("reported", "background", "comment")


def _row(frame: pd.DataFrame) -> dict[str, Any]:
    return records(frame)[0]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('"We had no warning.', '"We had no warning. "'),
        ('The water came at night,"', '" The water came at night,"'),
        ("“We stay.”", "“We stay.”"),
        ("We stay”.", "“ We stay”."),
    ],
)
def test_a_sentence_of_a_longer_quotation_has_its_other_mark_in_grey(frame: Frame, text: str, shown: str) -> None:
    row = _row(frame("claims", {"text": text, "quotation": "direct", "number": "C1"}))
    assert plain(passage(row).markup) == f"{shown} C1"


def test_a_claim_that_goes_around_its_verb_is_shown_with_it(frame: Frame) -> None:
    said = {"text": "an attack which … on smugglers", "spans": [[0, 15], [37, 49]], "start": 0, "end": 49}
    verb = {"cue": "blamed", "cue_start": 30, "cue_end": 36, "quotation": "indirect", "number": "C1"}
    shown = passage(_row(frame("claims", {**said, **verb})))
    assert plain(shown.markup) == "an attack which … blamed on smugglers C1"


def test_a_passage_shows_its_words_and_leads_to_its_evidence(frame: Frame) -> None:
    shown = passage(_row(frame("claims", {"text": "We will\n not sell", "number": "C7"})))
    assert shown.markup.startswith("<q>We will not sell</q>")
    assert 'href="#C7"' in shown.markup
    assert shown.cited["C7"]["text"] == "We will\n not sell"


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ({"text": "that the pier will hold", "cue": "doubt", "polarity": "denies"}, "doubt that the pier will hold"),
        ({"text": "he had sold the pier", "cue": "denied", "polarity": "denies"}, "denied he had sold the pier"),
        ({"text": "what it cost", "cue": "did not say"}, "did not say what it cost"),
        ({"text": "the pier was sold", "cue": "said"}, "the pier was sold"),
        (
            {"text": "“I never sold it”", "cue": "said", "polarity": "denies", "quotation": "direct"},
            "“I never sold it”",
        ),
        ({"text": "that it was sold", "cue": "said", "cue_start": 90, "cue_end": 94}, "that it was sold"),
        ({"text": "to leave", "cue": "told", "cue_end": 30, "rule": "cue-then-infinitive"}, "told … to leave"),
    ],
)
def test_a_claim_that_is_no_sentence_or_is_denied_has_its_verb_before_it(
    frame: Frame, cells: dict[str, Any], shown: str
) -> None:
    said = {"start": 50, "end": 80, "cue_start": 30, "cue_end": 49, "quotation": "indirect", **cells}
    assert plain(passage(_row(frame("claims", said))).markup) == f"{shown} C1"


def test_past_the_word_budget_the_place_stands_for_the_words(frame: Frame) -> None:
    row = _row(frame("claims", {"text": "secret words", "printed": False, "start": 10, "end": 22, "line": 3}))
    shown = passage(row)
    assert "secret" not in shown.markup + str(shown.cited)
    assert "line 3, characters 10–22" in shown.markup


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("body", "“The ferry never left the old …”"),
        ("reader_comment", "line 3, characters 10–22"),
    ],
)
def test_past_the_word_budget_the_first_words_of_a_longer_passage_stand_for_all(
    frame: Frame, zone: str, shown: str
) -> None:
    told = "“The ferry never left the old harbour on that night"
    claim = {"text": told, "printed": False, "start": 10, "end": 22, "line": 3, "zone": zone, "quotation": "direct"}
    said = plain(passage(_row(frame("claims", claim))).markup)
    assert said.replace(" ”", "”") == f"{shown} C1"
    entry = plain(evidence_appendix(passage(_row(frame("claims", claim))).cited, {}))
    assert ("Printed are the first words only" in entry) == (zone == "body")
    assert "harbour" not in said + entry


def test_missing_cells_are_dashes_and_words_are_escaped() -> None:
    table = html_table("T", ["a", "b"], [[HOSTILE, None]])
    assert "<script" not in table.markup
    assert "<td>–</td>" in table.markup
    assert 'scope="col"' in table.markup
    assert 'scope="row"' in table.markup


def test_a_table_without_rows_says_so() -> None:
    assert "none was found" in html_table("Claims", ["a"], []).markup


def test_documents_get_short_names_that_are_unique_and_no_finer_than_their_dates(frame: Frame) -> None:
    days = {"published": "x", "published_from": dt.date(2018, 4, 3), "published_to": dt.date(2018, 4, 9)}
    documents = frame(
        "documents",
        {"doc_id": "a", "outlet": "Courier", **days},
        {"doc_id": "b", "outlet": "Courier", **days},
        {"doc_id": "c", "outlet": "Post"},
        {"doc_id": "d"},
        {"doc_id": "e", "outlet": "Post", "republished_from": "Courier"},
    )
    expected = {
        "a": "Courier, April 2018",
        "b": "Courier, April 2018 (2)",
        "c": "Post",
        "d": "d",
        "e": "Courier via Post",
    }
    assert document_names(documents) == expected


@given(st.text(), st.text())
def test_two_names_never_share_an_anchor(one: str, other: str) -> None:
    assert (anchor("doc", one) == anchor("doc", other)) == (one == other)


def test_jupyter_gets_the_markup_and_the_cited_findings(frame: Frame) -> None:
    data, metadata = cite(_row(frame("claims", {"text": "words"})))._repr_mimebundle_()
    assert data["text/plain"] == "C1"
    assert list(metadata["corpus_tools"]["evidence"]) == ["C1"]


def test_every_table_and_sentence_can_be_made_of_nothing(frame: Frame) -> None:
    t = {name: frame(name) for name in ("documents", "actors", "mentions", "claims", "events", "labels", "relations")}
    t |= {name: frame(name) for name in ("card", "zones", "quantities", "times", "judgements", "evidence")}
    shown = [
        exhibits.documents_table(t["documents"]),
        exhibits.dating_table(t["documents"]),
        exhibits.card_table(t["card"], t["documents"]),
        exhibits.zones_table(t["zones"]),
        profiles.actors_table(t["actors"], t["mentions"], t["claims"], t["documents"]),
        profiles.profiles(t["actors"], t["mentions"], t["claims"], t["labels"], t["relations"], t["documents"]),
        opposing.opposing_table(t["relations"], t["actors"], t["documents"]),
        relations_table(t["relations"], t["actors"], t["documents"]),
        testimony.speakers_table(t["claims"], t["actors"], t["documents"]),
        testimony.claims_table(t["claims"], t["actors"], t["documents"]),
        subjects.topics_table(t["claims"], t["actors"], t["documents"]),
        amounts.quantities_table(t["quantities"], t["documents"], t["zones"]),
        chronicle.events_table(t["events"], t["actors"], t["documents"], times=t["times"]),
        chronicle.conflicts_table(t["events"], t["actors"], t["documents"]),
        chronicle.unresolved_table(t["times"], t["documents"]),
        *(wordings.labels_table(t["labels"], t["actors"], voice) for voice in VOICES),
        sentences.corpus_sentence(t["documents"]),
        sentences.dating_sentence(t["documents"]),
        sentences.origins_sentence(t["documents"]),
        gaps.unread_sentence(t["documents"], frame("problems"), "en"),
        gaps.silent_sentence(t["events"], t["documents"]),
        sentences.actors_sentence(t["actors"]),
        sentences.claims_sentence(t["claims"], t["documents"]),
        sentences.unnamed_sentence(t["claims"]),
        sentences.tier_sentence(t["claims"]),
        sentences.events_sentence(t["events"]),
        sentences.times_sentence(t["times"]),
        sentences.labels_sentence(t["labels"]),
        summary.judgements_list(t["judgements"], t["evidence"], t["documents"]),
        summary.facts(t["documents"]),
        sources.sources_list(t["documents"]),
        summary.key_numbers(*(t[name] for name in ("documents", "actors", "claims", "events", "labels"))),
    ]
    assert all(plain(one.markup) for one in shown)


def test_days_in_names_of_files_are_taken_for_the_last_possible_and_it_is_said_how_they_become_the_very_days(
    frame: Frame,
) -> None:
    reasons = ("its file's name has the day 2021-03-04", "it tells of 2019 as past", None)
    rows = [{"published_basis": "inferred", "published_evidence": reason} for reason in reasons]
    said = plain(sentences.dating_sentence(frame("documents", *rows)).markup)
    assert "For 1 document the day in the file's name is taken for the last possible" in said
    assert 'days_in_names = "published" under [files]' in said
    assert "days_in_names" not in plain(sentences.dating_sentence(frame("documents", *rows[1:])).markup)


def test_of_many_shared_texts_the_largest_are_told_and_the_others_counted(frame: Frame) -> None:
    rows = [{"doc_id": f"{origin}-{n}", "origin": f"{origin}"} for origin in range(50) for n in range(origin + 2)]
    reposts = [{"doc_id": f"r{n}", "origin": f"r{n}", "republished_from": "Courier"} for n in range(25)]
    said = plain(sentences.origins_sentence(frame("documents", *rows, *reposts)).markup)
    assert said.startswith("49-0 ; 49-1 ; 49-2 ; 49-3 +47 tell one text: one origin.")
    assert said.count("tell one text") == 20
    assert "Texts that several documents tell: 30 more." in said
    assert "Documents that are republished, as they or their copies say: 5 more." in said


def test_claims_that_name_nobody_are_counted_in_words(frame: Frame) -> None:
    nested = {"speaker": None, "parent": "C1"}
    claims = frame("claims", {"speaker": "a"}, {"speaker": None}, {"speaker": None}, nested, {"zone": "reader_comment"})
    said = plain(sentences.claims_sentence(claims, frame("documents", {"doc_id": "a"})).markup)
    assert "2 of 4 claims name no speaker; 1 stands inside another claim and is counted for nobody." in said
    assert "1 claim in readers' comments is kept apart" in said


def test_a_speaker_who_is_not_named_is_shown_by_the_words_that_stand_for_one(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a"})
    table = testimony.claims_table(
        frame("claims", {"text": "it is late", "source": "critics"}), frame("actors"), documents
    )
    assert "not named: critics" in plain(table.markup).replace(" : ", ": ")


def test_documents_and_independent_origins_stand_side_by_side(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "d1", "origin": "d1"}, {"doc_id": "d2", "origin": "d1"})
    told = {"d1": "the quay is shut", "d2": "the quay will be shut for long"}
    claims = frame(
        "claims", *({"speaker": "a", "doc_id": doc, "text": text, "topic": "t1"} for doc, text in told.items())
    )
    table = subjects.topics_table(claims, frame("actors"), documents)
    assert '<td class="num">2</td><td class="num">2</td><td class="num">1</td>' in table.markup


def test_voices_are_listed_apart(frame: Frame) -> None:
    labels = frame(
        "labels",
        {"target": "a", "voice": "outlet", "stance": "neutral", "text": "cleric"},
        {"target": "a", "voice": "comment", "stance": "unfavourable", "text": "thug"},
    )
    outlet = wordings.labels_table(labels, frame("actors"), "outlet")
    assert "cleric" in outlet.markup
    assert "thug" not in outlet.markup


def test_what_an_outlet_reports_of_a_source_is_marked(frame: Frame) -> None:
    label = {"target": "a", "voice": "outlet", "stance": "favourable", "doc_id": "d"}
    labels = frame(
        "labels",
        {**label, "id": "X1", "text": "innocent", "start": 20, "end": 28},
        {**label, "id": "X2", "text": "innocent", "start": 60, "end": 68},
        {**label, "id": "X3", "text": "brave", "start": 22, "end": 27, "voice": "quoted"},
    )
    claim = {"source": "her lawyer", "quotation": "indirect", "doc_id": "d", "zone": "body"}
    claims = frame("claims", {**claim, "spans": [[10, 30]], "start": 10, "end": 30})
    assert reported_in(claims, labels) == {"X1"}
    table = wordings.labels_table(labels, frame("actors"), "outlet", reported={"X1"})
    assert table.markup.count("(reported)") == 1
    own = wordings.labels_table(labels, frame("actors"), "outlet")
    assert "(reported)" not in own.markup


@pytest.mark.parametrize("changed", [{"quotation": "direct"}, {"source": None}, {"zone": "reader_comment"}])
def test_what_nobody_is_reported_to_say_is_the_outlets_own(frame: Frame, changed: dict[str, object]) -> None:
    label = {"target": "a", "voice": "outlet", "stance": "favourable", "doc_id": "d", "text": "innocent"}
    labels = frame("labels", {**label, "start": 20, "end": 28})
    claim = {"source": "her lawyer", "quotation": "indirect", "doc_id": "d", "zone": "body", "spans": [[10, 30]]}
    assert reported_in(frame("claims", {**claim, "start": 10, "end": 30, **changed}), labels) == frozenset()


def test_likelihood_and_confidence_stand_apart(frame: Frame) -> None:
    judgements = frame("judgements", {"judgement": "J1", "text": HOSTILE, "likelihood": "likely", "confidence": "low"})
    evidence = frame("evidence", {"judgement": "J1", "text": "words"})
    shown = summary.judgements_list(judgements, evidence, frame("documents", {"doc_id": "a"}))
    assert "<p>Likelihood: likely</p>" in shown.markup
    assert "<p>Confidence: low</p>" in shown.markup
    assert "<script" not in shown.markup
    assert list(shown.cited) == ["X1"]


@pytest.mark.parametrize("told", ["background", "reported", "comment"])
def test_passages_of_one_event_share_a_row_and_comments_stand_apart(frame: Frame, told: str) -> None:
    row = {"cluster": "e1", "text": "t", "basis": "background" if told == "background" else "stated"}
    row["voice"] = "comment" if told == "comment" else "outlet"
    events = frame("events", *({**row, "doc_id": doc} for doc in "ab"))
    tables = {one: chronicle.events_table(events, frame("actors"), frame("documents"), one) for one in TOLD}
    assert [one for one, table in tables.items() if table.cited] == [told]
    table: Html = tables[told]
    assert table.markup.count("<tr>") == 2
    assert list(table.cited) == ["E1", "E2"]


def test_under_the_title_stands_what_was_read_and_when_it_was_published(frame: Frame) -> None:
    days = {"published": "x", "published_from": dt.date(2021, 3, 4), "published_to": dt.date(2021, 3, 9)}
    documents = frame(
        "documents",
        {"doc_id": "a", "outlet": "Courier", "origin": "a", "words": 90, **days},
        {"doc_id": "b", "outlet": "Post", "origin": "a", "words": 10},
    )
    said = plain(summary.facts(documents).markup)
    assert "4 to 9 March 2021; 1 document undated" in said
    assert "2 documents, 2 outlets, 1 origin and 100 words" in said


def test_in_the_place_of_a_question_stands_whom_most_texts_name(frame: Frame) -> None:
    def actor(name: str, origins: int, kind: str = "person") -> dict[str, object]:
        return {"actor": name.lower(), "name": name, "kind": kind, "origins": origins, "mentions": 1}

    actors = frame("actors", actor("Lund", 1), actor("Okoye", 3), actor("Ulm", 9, "place"))
    assert summary.named_most(actors) == "Named in most texts: Okoye and Lund"
    assert summary.named_most(frame("actors")) is None


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ([(2017, None), None], "1 document of 2017 or later; 1 document undated"),
        ([(None, 2011)], "1 document of 1 January 2011 or earlier"),
        ([(2019, None), (2017, None)], "2 documents of which only the first possible day is known, from 2017 to 2019"),
        ([(2014, 2014), (2017, None)], "1 January 2014; 1 document of 2017 or later"),
        ([(2014, 2014), (2009, None), None], "1 January 2014; 2 documents undated"),
        (
            [(2017, None), (None, 2011)],
            "1 document of 2017 or later; 1 document of 1 January 2011 or earlier",
        ),
        ([None], "on days that no document says or implies"),
    ],
)
def test_a_date_that_is_open_at_one_end_is_told_as_such(
    frame: Frame, dates: list[tuple[int | None, int | None] | None], said: str
) -> None:
    rows: list[dict[str, object]] = []
    for bounds in dates:
        first, last = (year and dt.date(year, 1, 1) for year in bounds or (None, None))
        rows.append({"published_from": first, "published_to": last, "published": bounds and "x"})
    assert f"Published {said} Read" in plain(summary.facts(frame("documents", *rows)).markup)


def test_more_than_five_judgements_are_folded_and_keep_their_numbers(frame: Frame) -> None:
    judgements = frame("judgements", *({"judgement": f"J{n}", "text": f"Conclusion {n}"} for n in range(1, 8)))
    shown = summary.judgements_list(judgements, frame("evidence"), frame("documents"))
    first, folded = shown.markup.split("<details")
    assert first.count("<li>") == 5
    assert 'start="6"' in folded
    assert "2 more judgements" in folded
    never_wrapped = re.findall(r"\.([\w-]+) \{[^}]*white-space: nowrap", styles())
    assert re.findall(r'<details class="([\w-]+)"', shown.markup)[0] not in never_wrapped, "it would run off the page"


def test_a_source_names_file_hash_date_and_a_grade_that_a_person_gave(frame: Frame) -> None:
    row = {"doc_id": "a", "outlet": "Courier", "title": HOSTILE, "path": "a.txt", "sha256": "ab" * 32}
    shown = sources.sources_list(
        frame("documents", row), [Grade("Courier", "B", "an editor", "ten years of corrections")]
    )
    assert 'id="doc-a"' in shown.markup
    assert "<script" not in shown.markup
    said = plain(shown.markup)
    assert "undated" in said
    assert "graded B by an editor: ten years of corrections" in said
    assert "a.txt · SHA-256 " + "ab" * 32 in said


def test_where_a_text_was_taken_out_of_its_file_the_sources_name_the_copy_in_which_places_count(frame: Frame) -> None:
    page = {"doc_id": "a", "path": "a.html", "sha256": "aa", "working_copy": "texts/a.txt", "working_copy_sha256": "bb"}
    row = {"doc_id": "t/1", "path": "t.csv", "sha256": "cc", "working_copy": "texts/t.txt", "working_copy_sha256": "cc"}
    said = plain(sources.sources_list(frame("documents", page, row)).markup)
    assert "a.html · SHA-256 aa; lines and characters count in its text, texts/a.txt · SHA-256 bb" in said
    assert "t.csv; lines and characters count in its text, texts/t.txt · SHA-256 cc" in said


def test_a_day_that_is_only_inferred_does_not_widen_the_period_of_what_is_dated(frame: Frame) -> None:
    def dated(doc_id: str, first: dt.date, last: dt.date, basis: str) -> dict[str, object]:
        days = {"published_from": first, "published_to": last, "published": "x", "published_basis": basis}
        return {"doc_id": doc_id, **days}

    day = dt.date(2022, 6, 8)
    rows = [dated("a", day, day, "stated"), dated("b", dt.date(2021, 12, 5), dt.date(2023, 4, 2), "inferred")]
    said = plain(summary.facts(frame("documents", *rows)).markup)
    assert "Published 1 document 8 June 2022; 1 document, by inference, 5 December 2021 to 2 April 2023 Read" in said
    alone = plain(summary.facts(frame("documents", *rows[1:])).markup)
    assert "Published 5 December 2021 to 2 April 2023 Read" in alone
