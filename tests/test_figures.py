"""Figures: honest intervals, voices apart, readable for one document and for five hundred, silent about nothing."""

from __future__ import annotations

import datetime as dt
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from contextlib import nullcontext
from itertools import pairwise
from typing import Any

import matplotlib
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.brief.actors.dispersion import dispersion_figure
from corpus_tools.brief.actors.naming_time import naming_figure
from corpus_tools.brief.actors.network_figure import network_figure
from corpus_tools.brief.chronology.doers import Doers
from corpus_tools.brief.chronology.telling import telling_figure
from corpus_tools.brief.chronology.timelines import CROWD, _thinned, publications_figure, timeline_figure
from corpus_tools.brief.display import Html, plain
from corpus_tools.brief.drawing import Drawing, canvas
from corpus_tools.brief.drawing.days import Bar, Span
from corpus_tools.brief.drawing.layout import NARROW, name_ticks, narrow_page, page_width, shortened, text_width
from corpus_tools.brief.drawing.svg import inline_svg
from corpus_tools.brief.figures import labels_figure, speakers_figure, words_figure

Frame = Callable[..., pd.DataFrame]
HOSTILE = '<script>alert("1")</script> & co'


def _svg(figure: Html | Drawing) -> ET.Element:
    """The drawing, read by a strict parser."""
    found = re.search(r"<svg xmlns.*?</svg>", figure.markup, re.DOTALL)
    assert found
    return ET.fromstring(found[0])


def _document(doc_id: str, day: dt.date | None = None, **cells: Any) -> dict[str, Any]:
    dated = {"published": str(day), "published_from": day, "published_to": day} if day else {}
    return {"doc_id": doc_id, "origin": doc_id, "words": 100, "words_kept": 60, **dated, **cells}


def _event(number: int, first: dt.date | None, last: dt.date | None, **cells: Any) -> dict[str, Any]:
    dated = {"when": f"{first or ''}/{last or '..'}", "when_from": first, "when_to": last}
    return {**dated, "cluster": f"e{number}", "basis": "stated", "text": f"event {number}", **cells}


def test_a_figure_of_an_empty_table_says_in_words_that_there_is_nothing_to_show(frame: Frame) -> None:
    documents, actors, claims = frame("documents"), frame("actors"), frame("claims")
    figures = [
        words_figure(documents),
        network_figure([], actors),
        dispersion_figure(frame("mentions"), frame("zones"), actors, documents),
        naming_figure(frame("mentions"), actors, documents),
        speakers_figure(claims, actors),
        labels_figure(frame("labels"), actors),
        timeline_figure(frame("events"), actors, documents),
        publications_figure(documents, claims),
    ]
    assert ["There is no figure here" in figure.markup for figure in figures] == [True] * 8


@pytest.mark.parametrize("number", [1, 30, 500])
def test_figures_are_drawn_for_any_number_of_documents(frame: Frame, number: int) -> None:
    days = [dt.date(2020, 1, 1) + dt.timedelta(days=n) for n in range(number)]
    documents = frame("documents", *(_document(f"d{n}", day) for n, day in enumerate(days)))
    events = frame("events", *(_event(n, day, day, doc_id=f"d{n}") for n, day in enumerate(days)))
    for figure in (
        words_figure(documents, 20),
        timeline_figure(events, frame("actors"), documents, 20),
        publications_figure(documents, frame("claims"), 20),
    ):
        height = float(_svg(figure).attrib["viewBox"].split()[3])
        assert height < 1200


def test_what_a_figure_of_time_shows_is_found_once_for_both_of_its_drawings(
    frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    told = Doers.line
    monkeypatch.setattr(Doers, "line", lambda doers, row: asked.append(row["id"]) or told(doers, row))
    days = [dt.date(2021, 3, 5) + dt.timedelta(days=n) for n in range(4)]
    events = frame("events", *(_event(n, day, day, doc_id="d0") for n, day in enumerate(days)))
    for draw in (telling_figure, timeline_figure):
        figure = draw(events, frame("actors"), frame("documents", _document("d0", days[0])))
        assert isinstance(figure, Drawing)
        assert figure.narrow
        assert len(asked) == len({*asked}) == len(days)
        asked.clear()


@pytest.mark.parametrize("narrow", [False, True])
def test_the_names_of_days_are_not_cut_at_the_edges(frame: Frame, narrow: bool) -> None:
    days = [dt.date(2021, 3, 5) + dt.timedelta(days=n) for n in range(12)]
    figure = publications_figure(
        frame("documents", *(_document(f"d{n}", day) for n, day in enumerate(days))), frame("claims")
    )
    assert isinstance(figure, Drawing)
    drawing = figure.narrow if narrow else figure
    assert drawing is not None
    (axes,) = drawing.axes
    drawing.figure.canvas.draw()
    boxes = [name.get_window_extent() for name in axes.get_xticklabels()]
    assert min(box.x0 for box in boxes) >= 0
    assert max(box.x1 for box in boxes) <= drawing.figure.bbox.width


def test_a_document_that_was_not_analysed_is_given_no_number_of_claims(frame: Frame) -> None:
    day = {"published": "2021-03-04", "published_from": dt.date(2021, 3, 4), "published_to": dt.date(2021, 3, 4)}
    english = {**day, "doc_id": "b", "language": "en", "genre": "interview"}
    documents = frame("documents", {**day, "doc_id": "a", "language": "de"}, english)
    figure = publications_figure(documents, frame("claims"))
    assert isinstance(figure, Drawing)
    labels = [label.partition(" · ")[2] for label in figure.data["label"]]
    assert labels == ["not analysed", "interview · 0 claims"]


def test_more_documents_than_fit_stand_together_by_months(frame: Frame) -> None:
    days = [dt.date(2021, 3, 30) + dt.timedelta(days=n) for n in range(5)]
    documents = frame("documents", *(_document(f"d{n}", day) for n, day in enumerate(days)))
    claims = frame("claims", *({"doc_id": "d0", "text": text} for text in ("one", "two")))
    figure = publications_figure(documents, claims, 4)
    assert isinstance(figure, Drawing)
    assert [*figure.data["label"]] == ["March 2021 · 2 documents, 2 claims", "April 2021 · 3 documents, 0 claims"]
    assert figure.note is None
    fullest = publications_figure(documents, claims, 1)
    assert isinstance(fullest, Drawing)
    assert [*fullest.data["label"]] == ["April 2021 · 3 documents, 0 claims"]
    assert "Shown: 3 of 5 dated documents, by the months" in (fullest.note or "")


def test_documents_of_one_interval_are_told_with_both_of_its_ends(frame: Frame) -> None:
    between = {"published": "2009-01/2013-02", "published_from": dt.date(2009, 1, 1)}
    rows = [{**_document(f"d{n}", dt.date(2013, month, 20)), **between} for n, month in enumerate([2, 2, 2, 2, 3])]
    figure = publications_figure(frame("documents", *rows), frame("claims"), 4)
    assert isinstance(figure, Drawing)
    labels = [label.partition(" · ")[0] for label in figure.data["label"]]
    assert labels == ["January 2009 to February 2013", "January 2009 to March 2013"]


def test_every_drawing_has_a_role_and_a_name(frame: Frame) -> None:
    svg = _svg(words_figure(frame("documents", _document("a"))))
    assert svg.attrib["role"] == "img"
    assert svg[0].tag.endswith("title")
    assert "60 were kept" in (svg[0].text or "")


def test_words_of_documents_are_escaped_in_drawings(frame: Frame) -> None:
    documents = frame("documents", _document("a", dt.date(2020, 1, 1), outlet=HOSTILE))
    events = frame("events", _event(1, dt.date(2020, 1, 1), dt.date(2020, 1, 1), text=HOSTILE))
    claims = frame("claims", {"speaker": HOSTILE, "act": "threat"})
    for figure in (
        words_figure(documents),
        timeline_figure(events, frame("actors"), documents),
        speakers_figure(claims, frame("actors")),
    ):
        assert "<script" not in figure.markup
        _svg(figure)


def test_a_date_is_drawn_as_long_as_it_is_uncertain() -> None:
    day = Bar("day", dt.date(2020, 3, 1), dt.date(2020, 3, 1), "c1", "")
    month = Bar("month", dt.date(2020, 3, 1), dt.date(2020, 3, 31), "c1", "")
    later = Bar("later", dt.date(2020, 3, 20), None, "c1", "")
    span = Span.over([day, month, later])
    assert [end - begin for begin, end in map(span.ends, (day, month))] == [1, 31]
    assert span.ends(later)[1] == span.last.toordinal()


def test_a_date_that_is_hardly_known_does_not_press_those_that_are_into_one_dot() -> None:
    days = [Bar("day", dt.date(2025, 3, day), dt.date(2025, 3, day), "c1", "") for day in (11, 18)]
    wide = Bar("wide", dt.date(2009, 1, 1), None, "c1", "")
    span = Span.over([*days, wide])
    assert dt.date(2025, 1, 1) < span.first < dt.date(2025, 3, 11)
    assert span.goes_on(wide) == (True, True)
    assert span.goes_on(days[0]) == (False, False)
    assert span.ends(wide) == (span.first.toordinal(), span.last.toordinal())
    old = Bar("old", dt.date(1990, 5, 1), dt.date(1990, 5, 1), "c1", "")
    assert Span.over([*days, old]).first < dt.date(1990, 5, 1), "a day that is known is on the axis"


def test_ticks_are_few() -> None:
    for days in (0, 1, 10, 69, 100, 400, 1200, 20_000, 700_000):
        span = Span(dt.date(1, 1, 1), dt.date(1, 1, 1) + dt.timedelta(days=days))
        assert len(span.ticks()) <= 14


@pytest.mark.parametrize("days", [1, 3, 6, 7, 13, 40, 69, 71, 200, 800, 3000])
@pytest.mark.parametrize("narrow", [False, True])
def test_names_of_days_do_not_run_into_each_other(days: int, narrow: bool) -> None:
    span = Span(dt.date(2017, 3, 14), dt.date(2017, 3, 14) + dt.timedelta(days=days))
    with narrow_page() if narrow else nullcontext():
        left, right = 0.0 if narrow else 230.0, 16
        _, axes = canvas(200, left, bottom=30, right=right)
        axes.set_xlim(span.first.toordinal(), span.last.toordinal())
        name_ticks(axes, span.named(), left)
        pixels = (page_width() - left - right) / days
        ends = []
        for place, name in zip(axes.get_xticks(), axes.get_xticklabels(), strict=True):
            width, at = text_width(name.get_text()), left + (place - span.first.toordinal()) * pixels
            begins = {"left": at, "center": at - width / 2, "right": at - width}[name.get_horizontalalignment()]
            ends.append((begins, begins + width))
        assert ends
        assert all(begins >= end for (_, end), (begins, _) in pairwise(ends))
        assert ends[0][0] >= 0
        assert ends[-1][1] <= page_width()


def test_background_is_drawn_apart_and_undated_documents_are_counted(frame: Frame) -> None:
    documents = frame("documents", _document("a", dt.date(2020, 5, 1)), _document("b"))
    war = _event(2, dt.date(1914, 1, 1), dt.date(1918, 12, 31), basis="background")
    events = frame("events", _event(1, dt.date(2020, 4, 1), dt.date(2020, 4, 1)), war)
    figure = timeline_figure(events, frame("actors"), documents)
    assert "BACKGROUND OR LASTING, APART" in figure.markup
    assert "1 document of unknown date not shown" in figure.markup


def test_a_document_of_some_year_or_later_stands_behind_those_whose_day_is_known(frame: Frame) -> None:
    later = {"doc_id": "a", "published": "2019-10/..", "published_from": dt.date(2019, 10, 1), "origin": "a"}
    documents = frame("documents", later, _document("b", dt.date(2020, 5, 1)))
    figure = publications_figure(documents, frame("claims"))
    assert isinstance(figure, Drawing)
    assert figure.markup.index("1 May 2020") < figure.markup.index("October 2019")


def test_a_document_that_may_be_of_any_year_is_counted_and_not_drawn(frame: Frame) -> None:
    later = {"doc_id": "a", "published": "2009-10/..", "published_from": dt.date(2009, 10, 1), "origin": "a"}
    documents = frame("documents", later, _document("b", dt.date(2020, 5, 1)))
    figure = publications_figure(documents, frame("claims"))
    assert isinstance(figure, Drawing)
    assert "1 document of unknown date not shown" in figure.markup
    assert "2009" not in figure.markup


def test_a_document_told_against_the_order_of_time_falls_from_left_to_right(frame: Frame) -> None:
    days = [dt.date(2020, 5, 3), dt.date(2020, 5, 2), dt.date(2020, 5, 2), dt.date(1999, 1, 1)]
    events = frame("events", *(_event(n, day, day, start=n, end=n + 1) for n, day in enumerate(days)))
    figure = telling_figure(events, frame("actors"), frame("documents", _document("a")))
    assert isinstance(figure, Drawing)
    assert list(figure.data["happened"]) == [2, 1, 1, 0]
    assert "There is no figure here" in telling_figure(events[:2], frame("actors"), frame("documents")).markup


def test_a_day_is_drawn_as_a_dot_and_an_interval_as_a_bar(frame: Frame) -> None:
    events = frame(
        "events",
        _event(1, dt.date(2020, 4, 1), dt.date(2020, 4, 1)),
        _event(2, dt.date(2020, 4, 1), dt.date(2020, 6, 30)),
    )
    figure = timeline_figure(events, frame("actors"), frame("documents"))
    assert isinstance(figure, Drawing)
    assert [type(patch).__name__ for patch in figure.axes[0].patches] == ["Ellipse", "Polygon"]


def test_claims_in_readers_comments_are_not_counted_with_the_outlets(frame: Frame) -> None:
    claims = frame("claims", {"speaker": "a", "act": "threat", "zone": "reader_comment"})
    assert "There is no figure here" in speakers_figure(claims, frame("actors")).markup


def test_voices_are_counted_in_panels_of_their_own(frame: Frame) -> None:
    labels = frame(
        "labels",
        {"target": "a", "voice": "outlet", "stance": "neutral"},
        {"target": "a", "voice": "quoted", "stance": "unfavourable"},
        {"target": "a", "voice": "comment", "stance": "unfavourable"},
    )
    name = _svg(labels_figure(labels, frame("actors")))[0].text or ""
    assert "1 in the outlets' own words, 1 in quoted words, 1 in readers' comments" in name


def test_a_voice_that_words_none_of_the_actors_has_no_panel(frame: Frame) -> None:
    labels = frame("labels", {"target": "a", "voice": "outlet"}, {"target": None, "voice": "quoted"})
    drawn = labels_figure(labels.assign(stance="neutral"), frame("actors"))
    assert "None of these is worded in quoted words or readers' comments." in plain(drawn.markup)


def test_claims_without_a_speaker_have_a_row_of_their_own(frame: Frame) -> None:
    figure = speakers_figure(frame("claims", {"speaker": None, "act": "threat"}), frame("actors"))
    assert "not named" in figure.markup


@given(st.text(max_size=80), st.floats(20, 300))
def test_a_shortened_label_fits_its_room(text: str, width: float) -> None:
    assert text_width(shortened(text, width)) <= max(width, text_width("…"))


def test_a_drawing_is_a_matplotlib_figure_that_a_person_can_go_on_with(frame: Frame) -> None:
    drawing = words_figure(frame("documents", _document("a")))
    assert isinstance(drawing, Drawing)
    drawing.axes[0].text(0, 0, "$5 a note of mine & co")
    assert "$5 a note of mine &amp; co" in drawing.markup
    assert list(drawing.data["words"]) == [100]


def test_colours_become_classes_and_no_id_is_left_that_another_figure_might_have(frame: Frame) -> None:
    drawing = words_figure(frame("documents", _document("a")))
    assert 'class="c1" fill="#1b6a93"' in drawing.markup
    assert re.findall(r' id="(?!f[0-9a-f]{8}-)', drawing.markup) == []
    assert "style=" not in drawing.svg


def test_the_same_table_gives_the_same_bytes(frame: Frame) -> None:
    labels = frame("labels", *({"target": t, "voice": "outlet", "stance": "neutral"} for t in "abcab"))
    first, second = (labels_figure(labels, frame("actors")).markup for _ in range(2))
    assert first == second


def test_what_a_notebook_draws_besides_keeps_its_own_style(frame: Frame) -> None:
    before = matplotlib.rcParams["svg.fonttype"], matplotlib.rcParams["font.size"]
    assert "svg" in words_figure(frame("documents", _document("a"))).markup
    assert (matplotlib.rcParams["svg.fonttype"], matplotlib.rcParams["font.size"]) == before


def test_words_that_look_like_markup_are_drawn_as_they_are(frame: Frame) -> None:
    odd = 'say style="x: y" id="abc"'
    documents = frame("documents", _document("a", outlet=odd))
    assert odd in [text.text for text in _svg(words_figure(documents)).iter("{http://www.w3.org/2000/svg}text")]


def test_publications_too_many_to_be_told_apart_are_one_mark_a_month() -> None:
    days = [dt.date(2020, 1, 1) + dt.timedelta(days=n // 2) for n in range(CROWD + 1)]
    bars = [Bar(str(n), day, day, "c4", str(day)) for n, day in enumerate(days)]
    assert _thinned(bars[:CROWD]) == bars[:CROWD]
    first, *others = _thinned(bars)
    assert (first.label, first.first, first.last, first.said) == ("62 documents", days[0], days[61], "January 2020")
    assert len(others) == 6


def test_each_figure_is_drawn_for_narrow_screens_too_with_its_labels_above_the_marks(frame: Frame) -> None:
    figure = words_figure(frame("documents", _document("a", dt.date(2020, 1, 1), outlet="Courier")))
    wide, narrow = (ET.fromstring(svg) for svg in re.findall(r"<svg xmlns.*?</svg>", figure.markup, re.DOTALL))
    assert float(narrow.attrib["viewBox"].split()[2]) == NARROW
    assert "Courier, 1 January 2020" in "".join(narrow.itertext())
    assert float(wide.attrib["viewBox"].split()[2]) > NARROW


def test_figures_carry_the_numbers_of_their_findings_and_a_table_that_cites_them(frame: Frame) -> None:
    documents = frame("documents", _document("a", dt.date(2020, 1, 1)))
    events = frame("events", _event(1, dt.date(2020, 1, 1), dt.date(2020, 1, 1)))
    labels = frame("labels", {"target": "x", "voice": "quoted", "stance": "neutral"})
    claims = frame("claims", {"speaker": "x", "act": "threat"})
    timeline = timeline_figure(events, frame("actors"), documents)
    assert '<a xlink:href="#E1">E1</a>' in timeline.markup
    assert "<a href" not in timeline.svg, "JupyterLab sets href, which inside an SVG is an error"
    assert _svg(timeline).attrib["role"] == "group"
    assert [list(timeline.cited)] == [["E1"]]
    assert list(labels_figure(labels, frame("actors")).cited) == ["L1"]
    assert list(speakers_figure(claims, frame("actors")).cited) == ["C1"]
    assert "The data of this figure" in words_figure(documents).markup


def test_a_stroke_stands_where_the_name_does_between_beginning_and_end_of_the_article(frame: Frame) -> None:
    zones = frame(
        "zones",
        {"zone": "boilerplate", "start": 0, "end": 100},
        {"zone": "body", "start": 100, "end": 300},
        {"zone": "reader_comment", "start": 300, "end": 900},
    )
    cells = {"actor": "a", "zone": "body", "kind": "person"}
    mentions = frame("mentions", {**cells, "start": 100, "end": 104}, {**cells, "start": 250, "end": 254})
    actors = frame("actors", {"actor": "a", "mentions": 2, "documents": 1, "kind": "person"})
    figure = dispersion_figure(mentions, zones, actors, frame("documents", _document("a")))
    assert isinstance(figure, Drawing)
    assert list(figure.data["place"]) == [0.0, 0.75]
    assert "1, 0, 1" in figure.markup


def test_mentions_over_time_keep_the_interval_of_a_date_and_count_what_has_none(frame: Frame) -> None:
    month = {"published": "2020-03", "published_from": dt.date(2020, 3, 1), "published_to": dt.date(2020, 3, 31)}
    documents = frame("documents", _document("d1", dt.date(2020, 5, 1)), _document("d2", **month), _document("d3"))
    mentions = frame("mentions", *({"actor": "a", "kind": "person", "doc_id": doc} for doc in ("d1", "d1", "d2", "d3")))
    actors = frame("actors", {"actor": "a", "name": "Lund", "mentions": 4, "documents": 3, "kind": "person"})
    figure = naming_figure(mentions, actors, documents)
    assert isinstance(figure, Drawing)
    assert list(zip(figure.data["first"], figure.data["last"], figure.data["mentions"], strict=True)) == [
        (dt.date(2020, 3, 1), dt.date(2020, 3, 31), 1),
        (dt.date(2020, 5, 1), dt.date(2020, 5, 1), 2),
    ]
    assert "1 mention in 1 document of unknown date not shown" in figure.caption
    assert "March 2020: 1" in figure.markup


def test_five_hundred_dates_of_publication_are_drawn_by_month(frame: Frame) -> None:
    days = [dt.date(2020, 1, 1) + dt.timedelta(days=n) for n in range(500)]
    documents = frame("documents", *(_document(f"d{n}", day) for n, day in enumerate(days)))
    mentions = frame("mentions", *({"actor": "a", "kind": "person", "doc_id": f"d{n}"} for n in range(500)))
    actors = frame("actors", {"actor": "a", "mentions": 500, "documents": 500, "kind": "person"})
    figure = naming_figure(mentions, actors, documents)
    assert isinstance(figure, Drawing)
    assert (len(figure.data), int(figure.data["mentions"].sum())) == (17, 500)
    assert len(dispersion_figure(mentions, frame("zones"), actors, documents).markup) < 60_000


def test_twenty_years_of_publication_are_drawn_by_year(frame: Frame) -> None:
    days = [dt.date(2000 + n // 12, n % 12 + 1, 5) for n in range(240)]
    documents = frame("documents", *(_document(f"d{n}", day) for n, day in enumerate(days)))
    mentions = frame("mentions", *({"actor": "a", "kind": "person", "doc_id": f"d{n}"} for n in range(240)))
    actors = frame("actors", {"actor": "a", "mentions": 240, "documents": 240, "kind": "person"})
    figure = naming_figure(mentions, actors, documents)
    assert isinstance(figure, Drawing)
    assert figure.data["mentions"].tolist() == [12] * 20
    assert "2000: 12; 2001: 12" in figure.markup


def test_ids_in_a_drawing_are_its_own_and_no_coordinate_is_hidden_in_them() -> None:
    drawn = '<svg viewBox="0 0 9 9"><defs><clipPath id="p{0}"/></defs><path clip-path="url(#p{0})"/></svg>'
    one, other = (inline_svg(drawn.format(digest), "Bars.") for digest in ("04f1", "9ace"))
    assert one == other, "the digits that versions of Python sum differently"
    assert re.findall(r'(?:id="|#)(f[0-9a-f]{8}-0)\b', one) == [re.findall(r'id="(.*?)"', one)[0]] * 2
    assert inline_svg(drawn.format("04f1"), "Discs.") != one
