"""What is counted of a table gone through a part at a time is what is counted of it whole; a page keeps small."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from corpus_tools import study
from corpus_tools.brief import rows
from corpus_tools.brief.actors.concordance import concordance_table
from corpus_tools.brief.actors.networks import all_ties
from corpus_tools.brief.actors.profiles import actors_table, profiles
from corpus_tools.brief.actors.relations import relations_table
from corpus_tools.brief.actors.who import who_table
from corpus_tools.brief.chronology.chronicle import conflicts_table, events_table, unresolved_table
from corpus_tools.brief.chronology.telling import telling_figure
from corpus_tools.brief.chronology.timelines import timeline_figure
from corpus_tools.brief.claims.amounts import comparisons_table, quantities_table
from corpus_tools.brief.claims.said_of import said_of_table
from corpus_tools.brief.claims.statements import counted_once
from corpus_tools.brief.claims.subjects import topics_table
from corpus_tools.brief.claims.testimony import claims_table, speakers_table, unnamed_claims_table
from corpus_tools.brief.corpus.support import leave_out_table, resting, support_table
from corpus_tools.brief.counting import Met, Spread, Sums, WideSpread, different, first_of_each, spread_of
from corpus_tools.brief.exhibits import card_table, origins_of, zones_table
from corpus_tools.brief.figures import labels_figure, quotation_figure, speakers_figure
from corpus_tools.brief.framing import devices, headlines, selection, shares, wordings
from corpus_tools.brief.framing.wordchoice import word_choice_table
from corpus_tools.brief.page import appendix
from corpus_tools.brief.rows import First, among, cells, first_by, firsts, lasting, number_of, outside, stream, tally
from corpus_tools.brief.sentences import claims_sentence, events_sentence, labels_sentence, times_sentence
from corpus_tools.brief.steps import OfDocument, by_document
from corpus_tools.brief.summary.digest import digest_table
from corpus_tools.brief.summary.summary import key_numbers
from corpus_tools.corpus.settings import Settings
from corpus_tools.model import CorpusError
from corpus_tools.study import Study
from corpus_tools.tables import ondemand, storage

Tables = Callable[[str], Any]

SHOWN: dict[str, Callable[[Study, Tables], Any]] = {
    "actors": lambda s, t: actors_table(s.actors, t("mentions"), t("claims"), s.documents, 9),
    "profiles": lambda s, t: profiles(
        s.actors, t("mentions"), t("claims"), t("labels"), t("relations"), s.documents, 9
    ),
    "relations": lambda s, t: relations_table(t("relations"), s.actors, s.documents),
    "concordance": lambda s, t: concordance_table(
        [t("claims"), t("events"), t("labels")], t("mentions"), s.actors, s.documents
    ),
    "claims": lambda s, t: claims_table(t("claims"), s.actors, s.documents),
    "speakers": lambda s, t: speakers_table(t("claims"), s.actors, s.documents),
    "speakers drawn": lambda s, t: speakers_figure(counted_once(t("claims"), s.documents), s.actors),
    "quotation": lambda s, t: quotation_figure(t("claims"), s.actors),
    "said of": lambda s, t: said_of_table(t("claims"), s.actors, s.documents),
    "topics": lambda s, t: topics_table(t("claims"), s.actors, s.documents),
    "unnamed": lambda s, t: unnamed_claims_table(t("claims"), s.documents),
    "claims said": lambda s, t: claims_sentence(t("claims"), s.documents),
    "numbers": lambda s, t: quantities_table(t("quantities"), s.documents, t("zones")),
    "comparisons": lambda s, t: comparisons_table(t("quantities"), s.documents, t("zones")),
    "events": lambda s, t: events_table(t("events"), s.actors, s.documents, times=t("times")),
    "events said": lambda s, t: events_sentence(t("events")),
    "timeline": lambda s, t: timeline_figure(t("events"), s.actors, s.documents),
    "telling": lambda s, t: telling_figure(t("events"), s.actors, s.documents),
    "conflicts": lambda s, t: conflicts_table(t("events"), s.actors, s.documents),
    "unresolved": lambda s, t: unresolved_table(t("times"), s.documents),
    "times": lambda s, t: times_sentence(t("times")),
    "shares": lambda s, t: shares.voices_table(
        shares.words_given(t("claims"), t("zones"), origins_of(s.documents)), s.actors
    ),
    "unheard": lambda s, t: shares.unheard_table(t("mentions"), t("claims"), t("relations"), s.actors, s.documents),
    "anonymous": lambda s, t: shares.anonymous_table(t("claims")),
    "labels": lambda s, t: labels_figure(t("labels"), s.actors),
    "labels said": lambda s, t: labels_sentence(t("labels")),
    "labels of outlets": lambda s, t: wordings.labels_table(t("labels"), s.actors, "outlet"),
    "matrix": lambda s, t: wordings.matrix_table(t("labels"), s.actors, s.documents),
    "names": lambda s, t: selection.names_table(t("mentions"), s.actors, s.documents),
    "coverage": lambda s, t: selection.coverage_table(t("events"), s.documents, "cluster", "event", "events"),
    "saying": lambda s, t: devices.saying_table(t("wordings"), s.documents),
    "devices": lambda s, t: devices.devices_table(t("wordings"), s.documents),
    "frames": lambda s, t: devices.frames_table(t("wordings"), s.documents),
    "headlines": lambda s, t: headlines.headlines_table(t("claims"), t("mentions"), s.actors, s.documents),
    "word choice": lambda s, t: word_choice_table(t("wordings"), s.documents),
    "zones": lambda s, t: zones_table(t("zones")),
    "card": lambda s, t: card_table(t("card"), s.documents),
    "digest": lambda s, t: digest_table(t("claims"), t("events"), s.actors, s.documents),
    "key numbers": lambda s, t: key_numbers(s.documents, s.actors, t("claims"), t("events"), t("labels")),
    "who": lambda s, t: who_table(s.actors, t("claims"), t("labels"), t("relations"), s.documents),
    "leave out": lambda s, t: leave_out_table(
        s.evidence, resting(t("claims"), t("events"), t("relations"), s.documents), t("mentions"), s.documents
    ),
    "support": lambda s, t: support_table(resting(t("claims"), t("events"), t("relations"), s.documents), s.documents),
}
"""What sections show of tables, by any way of getting at them."""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """The project's example in files of which a part holds seven rows."""
    out = tmp_path_factory.mktemp("streams")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(storage, "GROUP", 7)
        study.write_tables(Path(__file__).parent / "example", out)
    return Study(Path(__file__).parent / "example", out, Settings())


@pytest.mark.parametrize("name", SHOWN)
def test_a_section_shows_of_a_stream_what_it_shows_of_a_data_frame(
    opened: Study, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ondemand, "KEPT", 0)
    whole = SHOWN[name](opened, lambda table: getattr(opened, table))
    assert SHOWN[name](opened, opened.stream).markup == whole.markup
    assert dict(SHOWN[name](opened, opened.stream).cited) == dict(whole.cited)


def test_ties_are_the_same_however_the_mentions_come(opened: Study) -> None:
    def told(tables: Tables) -> list[Any]:
        ties = all_ties(tables("mentions"), tables("relations"), opened.actors, opened.documents)
        return [(tie.pair, tie.documents, tie.origins, [row["number"] for row in tie.rows]) for tie in ties]

    assert told(opened.stream) == told(lambda table: getattr(opened, table))
    assert told(opened.stream)


def test_a_stream_has_the_rows_that_pass_and_no_others(opened: Study) -> None:
    mentions, whole = opened.stream("mentions"), opened.mentions
    kept = outside(mentions, "zone", "title")
    assert number_of(kept) == int((whole["zone"] != "title").sum()) < number_of(mentions) == len(whole)
    left = kept.without(np.array([0, 1, 2])).without(np.array([3]))
    assert [number for (number,) in cells(left, "number")] == [
        row["number"] for at, (_, row) in enumerate(whole.iterrows()) if row["zone"] != "title" and at > 3
    ]
    assert tally(mentions, "kind") == dict(whole["kind"].value_counts())
    assert max(map(len, mentions.parts("actor"))) == 7
    with pytest.raises(CorpusError, match="no table 'people'"):
        opened.stream("people")


def test_rows_that_are_kept_know_all_their_cells_when_their_part_is_gone(opened: Study) -> None:
    kept = [lasting(row) for row in stream(opened.stream("claims"), "speaker")]
    whole = {row["id"]: row for _, row in opened.claims.iterrows()}
    assert len(kept) == len(whole)
    assert all(row["text"] == whole[row["id"]]["text"] for row in kept)
    with pytest.raises(KeyError):
        kept[0]["colour"]


def test_tables_are_gone_through_in_step_where_some_documents_have_no_row(opened: Study) -> None:
    claims = OfDocument(among(opened.stream("claims"), "act", ["accusation", "denial"]), "id")
    told = {doc_id: [row["id"] for row in claims(doc_id)] for doc_id, _ in by_document(opened.stream("mentions"))}
    expected = opened.claims[opened.claims["act"].isin(["accusation", "denial"])]
    assert {doc_id: ids for doc_id, ids in told.items() if ids} == expected.groupby("doc_id")["id"].agg(list).to_dict()


def test_the_first_of_a_group_are_kept_and_all_are_counted(frame: Callable[..., pd.DataFrame]) -> None:
    mentions = frame("mentions", *({"actor": actor, "start": at} for at, actor in enumerate("abaab")))
    found = firsts(mentions, 2, "actor")
    assert {actor: (len(rows), [row["start"] for row in rows.kept]) for actor, rows in found.items()} == {
        "a": (3, [0, 2]),
        "b": (2, [1, 4]),
    }
    assert [*first_by(mentions, 3, "actor", "start", down=(True, False))["start"]] == [1, 4, 0]
    assert not First()


def test_what_is_summed_from_time_to_time_is_what_is_summed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus_tools.brief.counting.TOGETHER", 3)
    sums = Sums()
    for some in ([5, 3], [5, 5], [1], [3, 5]):
        sums.add(np.array(some, np.int64))
    things, numbers = sums.whole()
    assert dict(zip(things.tolist(), numbers.tolist(), strict=True)) == {1: 1, 3: 2, 5: 4}


def test_an_origin_counts_once_for_what_its_documents_share() -> None:
    spread = Spread({"a": "a", "b": "a", "c": "c"})
    for doc_id, things in (("a", "xy"), ("b", "x"), ("c", "x")):
        spread.add(doc_id, things)
    assert (spread.of("x"), spread.of("y"), spread.of("z")) == ((3, 2), (1, 1), (0, 0))


def test_what_is_told_of_very_many_values_on_the_disk_is_what_a_dictionary_tells(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("corpus_tools.spool.IN_MEMORY", 100)
    frame = pd.DataFrame({"doc_id": [*"aaabbccc"], "cluster": [*"xyxxzyzq"]})
    origin = {"a": "a", "b": "a", "c": "c"}
    wide, narrow = WideSpread(frame, origin, "cluster"), spread_of(frame, origin, "cluster")
    told = zip(*(counts.tolist() for counts in wide.of(frame["cluster"])), strict=True)
    assert [*told] == [narrow.of(cluster) for cluster in frame["cluster"]]
    assert different(frame, "cluster") == 4
    assert different(frame.head(0), "cluster") == 0
    assert not WideSpread(frame.head(0), origin, "cluster").of(frame["cluster"].head(0))[0].size


def test_the_first_row_of_each_value_comes_once_whatever_the_parts() -> None:
    frame, met = pd.DataFrame({"cluster": [*"yxyzxq"], "row": range(6)}), Met()
    pieces = frame[:2], frame[2:5], frame[5:]
    first = [row for piece in pieces for part in first_of_each(piece, met, "cluster") for row in part["row"]]
    assert (first, len(met)) == ([0, 1, 3, 5], 4)


def _page(*numbers: str) -> str:
    return "".join(f'<a class="ev" href="#{number}">{number}</a>' for number in numbers)


def test_where_a_page_is_full_paper_comes_first_and_then_each_section_in_its_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cards = {f"C{number}": {"doc_id": "a", "text": "t"} for number in range(1, 8)}
    first = _page("C1") + f"<!--screen-->{_page('C2', 'C3')}<!--/screen-->"
    pages = [first, _page("C4") + f"<details>{_page('C5')}</details>"]
    assert appendix.with_entries(cards, pages).keys() == {"C1", "C2", "C3", "C4", "C5"}
    size = sum(len(page.encode()) for page in pages)
    monkeypatch.setattr(appendix, "PAGE", size + 3 * (appendix.ENTRY + 2) + appendix.SOURCE)
    assert [*appendix.with_entries(cards, pages)] == ["C1", "C4", "C2"]
    monkeypatch.setattr(appendix, "PAGE", size)
    assert appendix.with_entries(cards, pages) == {}


def test_rows_among_very_many_values_are_those_among_few() -> None:
    frame = pd.DataFrame({"doc_id": [f"d{number}" for number in range(20)], "words": range(20)})
    few, many = ["d3", "d7"], ["d3", "d7", *(f"x{number}" for number in range(rows.MANY))]
    assert among(frame, "doc_id", many).equals(among(frame, "doc_id", few))
