"""The day of publication: stated by the article's own line, reasoned with the truth inside, or unknown."""

from __future__ import annotations

import datetime as dt
import tomllib
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools import cleaning, dating, lexicons
from corpus_tools.cleaning.lines.dates import find_line_dates
from corpus_tools.dating import (
    ages,
    clues,
    days_of_history,
    knowledge,
    listed_days,
    naming,
    office_shapes,
    officeholders,
    remembered,
    weeks,
)
from corpus_tools.dating.bounds import Bounds
from corpus_tools.model import CorpusError, Document, Published, Span, Zone
from corpus_tools.periods import Period

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "cases" / "dating.toml").read_text(encoding="utf-8"))["case"]
GOLD = HERE / "gold" / "zones"
CODINGS = tomllib.loads((GOLD / "codings.toml").read_text(encoding="utf-8"))["document"]


def dated(body: str, **given: str) -> tuple[Published, dict[str, str]]:
    document = Document("a", body, given=given)
    published, rows = dating.find_published(document, cleaning.find_zones(document, {}))
    return published, {row.field: row.value for row in rows}


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, id=case["label"], marks=[pytest.mark.xfail(strict=True)] if case["expect"] == "known-failure" else []
        )
        for case in CASES
    ],
)
def test_documents_are_dated_as_a_coder_would(case: dict[str, str]) -> None:
    published, _ = dated(case["text"])
    assert (case["basis"], case.get("published")) == (published.basis, published.period and published.period.edtf)


def test_dates_of_hand_coded_scrapes_are_right_or_hold_the_truth() -> None:
    wrong = []
    for coding in CODINGS:
        published, rows = dated((GOLD / f"{coding['file']}.txt").read_text(encoding="utf-8"))
        found = published.period.edtf if published.period else "unknown"
        wrong += [coding["file"]] * (found != coding.get("published", coding.get("published_within", found)))
        assert coding.get("reposted", rows.get("reposted")) == rows.get("reposted")
    assert wrong == []


@pytest.mark.parametrize("row", lexicons.rows("dating_months"), ids=lambda row: row["name"])
def test_each_month_of_another_language_dates_a_line(row: lexicons.Row) -> None:
    (found,) = find_line_dates(f"Ulm, 12 {row['name'].title()} 2020, 10:15")
    assert found.edtf == f"2020-{int(row['month']):02d}-12"
    assert find_line_dates(f"12 x{row['name']} 2020") == ()


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Von Anna Lindner, 12. Mai 2020", "2020-05-12"),
        ("Stand: 3. April 2020, 10:15 Uhr", "2020-04-03"),
        ("Publié le 1er août 2019 à 10h15", "2019-08-01"),
        ("Publicado el 5 de mayo de 2021", "2021-05-05"),
        ("1º de março de 2018 às 10:15", "2018-03-01"),
        ("lunedì 2 dicembre 2019", "2019-12-02"),
        ("Опубликовано 12 мая 2020 года", "2020-05-12"),
        ("3 Kanun al-Thani 2019", "2019-01-03"),
        ("Updated 3 April 2020 10:15 GMT", "2020-04-03"),
    ],
)
def test_a_line_in_another_language_is_dated(line: str, edtf: str) -> None:
    assert [edtf] == [found.edtf for found in find_line_dates(line)]


DATE_LINES = {
    "2019-08-27": [
        "2019-08-27T10:15:00+01:00",
        "27-08-2019",
        "8/27/2019",
        "27/8/2019",
        "27.8.19",
        "Posted on Tuesday, August 27th, 2019 at 5:00 pm by admin",
        "Tue 27 Aug 2019 10.15 BST",
        "27 August, 2019",
        "27th of August 2019",
        "Aug. 27, 2019 6:15 a.m. ET",
        "By Jo Doe | August 27, 2019 | 10:15am",
        "August 27, 2019 / 3:21 PM / 4 years ago",
        "August 27, 2019 Updated: August 28, 2019",
        "Updated August 28, 2019; Posted August 27, 2019",
        "Submitted by jo on Tue, 08/27/2019 - 10:15",
        "2019年8月27日",
        "27 sierpnia 2019",
        "27 أغسطس 2019",
    ],
    "2019-08": ["August 2019"],
    "2019-08-26/2019-08-27": ["Updated: 27 August 2019", "Last Modified: 27 August 2019"],
    "unknown": [
        "Published: 3 hours ago",
        "Updated 2 days ago",
        "Copyright 2019 Ulm Herald",
        "Tuesday",
        "Retrieved 3 May 2021",
    ],
}


@pytest.mark.parametrize(("line", "edtf"), [(line, edtf) for edtf, lines in DATE_LINES.items() for line in lines])
def test_a_line_under_the_headline_dates_the_article_or_says_too_little(line: str, edtf: str) -> None:
    published, _ = dated(
        f"Dam breaks above Ulm\n{line}\nThe dam above the town of Ulm broke late on Monday and flooded two streets.\n"
        "Forty families had to leave their homes, the mayor told reporters at the scene.\nNobody was hurt."
    )
    assert edtf == (published.period.edtf if published.period else "unknown")


def test_a_date_above_the_headline_counts_where_none_stands_below() -> None:
    story = "Dam breaks above Ulm\n{below}The dam above the town of Ulm broke late on Monday and flooded two streets.\n"
    page = "The Long Table\nMonday, September 5, 2016\n" + story
    assert dated(page.format(below=""))[0].period == Period.parse("2016-09-05")
    assert dated(page.format(below="By Jo Doe, 3 September 2016\n"))[0].period == Period.parse("2016-09-03")


def test_no_day_that_the_calendar_lacks_is_read() -> None:
    assert find_line_dates("31 febbraio 2019") == ()


@pytest.mark.parametrize(("issue", "edtf"), [("Spring 1999 issue", "1999-21"), ("March 1999 issue", "1999-03")])
def test_the_issue_of_a_magazine_dates_its_article(issue: str, edtf: str) -> None:
    published, _ = dated(
        f"Dam breaks above Ulm\nBy Jo Doe\n{issue}\nA dam above the town of Ulm broke and flooded two of its streets."
    )
    assert published.period
    assert (published.basis, published.period.edtf) == ("stated", edtf)


def test_a_page_that_dates_its_source_was_posted_on_its_own_day() -> None:
    _, rows = dated(
        "Dam breaks\nPosted on November 3, 2021 by admin\nSource: Ulm Herald, November 2, 2021\n"
        "A dam above the town of Ulm broke late on Monday and flooded two streets."
    )
    assert rows == {"published": "2021-11-02", "reposted": "2021-11-03"}


def test_a_spanish_page_is_dated() -> None:
    published, rows = dated(
        "Se rompe la presa de Ulm\nPor Ana Ruiz\nPublicado: 5 de mayo de 2021\nActualizado: 6 de mayo de 2021\n"
        "La presa de Ulm se rompió el lunes por la noche y el agua entró en dos calles de la ciudad."
    )
    assert published.period == Period.parse("2021-05-05")
    assert rows == {"published": "2021-05-05", "updated": "2021-05-06"}


def test_a_day_given_with_the_document_wins() -> None:
    published, rows = dated(
        "Dam breaks\nMay 3, 2016\nA dam broke late on Monday and flooded two streets.", published="2016-05-04"
    )
    assert (
        published.period and published.period.edtf,
        published.basis,
        published.evidence,
    ) == ("2016-05-04", "stated", "given with the document")
    assert rows == {"published": "2016-05-03"}


def test_nothing_was_published_after_it_was_saved() -> None:
    body = "Dam breaks\nThe dam broke in March 2015, the mayor Ruth Adler said, and flooded two streets of the town."
    assert dated(body)[0].period == Period.parse("2015-03-01/..")
    published, _ = dated(body, retrieved="2016-05-04")
    assert (published.period, published.basis) == (Period.parse("2015-03-01/2016-05-04"), "inferred")
    assert "it was retrieved on 2016-05-04" in (published.evidence or "")
    assert dated(body, in_name="2015-06-01")[0].period == Period.parse("2015-03-01/2015-06-01")
    assert dated(body, in_name="2011-06-01")[0].period == Period.parse("2015-03-01/..")  # a name of something else


SUPPOSED = (
    ("He may win the nomination and most primaries. It is time to start worrying about President Trump.", None),
    ("The delegates of the caucuses decide who gets the nomination. Enter President Trump.", None),
    ("He won the nomination and most primaries. President Trump said he would go.", "2017-01-20"),
    ("It is time to start worrying about President Trump.", "2017-01-20"),
    ("That will not be enough once Obama is former president Obama.", None),
    ("The hall was full of people who had come to see former president Obama.", "2017-01-20"),
)


@pytest.mark.parametrize(("body", "first"), SUPPOSED)
def test_who_is_only_thought_of_in_an_office_dates_nothing(body: str, first: str | None) -> None:
    period = dated(f"Rain in the hills\n{body}")[0].period
    assert (str(period.first) if period else None) == first


LOOKS_BACK = (
    ("The lawyer, who has represented President George W. Bush, took the case.", None),
    ("Most people feel that President George W. Bush was a good speaker.", None),
    ("President George W. Bush told reporters that he would go.", "2009-01-20"),
    ("He had criticized President George W. Bush for the war.", None),
    ("She urged President George W. Bush to go.", "2009-01-20"),
    ("The minister greeted President George W. Bush on Tuesday.", "2009-01-20"),
)


@pytest.mark.parametrize(("body", "last"), LOOKS_BACK)
def test_a_look_back_on_somebody_in_office_sets_no_last_day(body: str, last: str | None) -> None:
    period = dated(f"Rain in the hills\n{body}")[0].period
    assert period is not None
    assert (str(period.last) if period.last else None) == last


BY_ITS_NAME = (("2017-06-12", "2017-06-12"), ("2018-01-02", None), ("2017-05-02", "2017-05-02"))


@pytest.mark.parametrize(("day", "last"), BY_ITS_NAME)
def test_days_that_were_reasoned_do_not_contradict_the_day_in_the_name(day: str, last: str | None) -> None:
    body = (
        "Premier sworn in\nNorth Macedonia's parliament approved the government of Zoran Zaev late on Wednesday after"
        " six months of deadlock that followed the December 11 election. Zaev was sworn in shortly before midnight."
    )
    free, named = dated(body)[0].period, dated(body, in_name=day)[0].period
    assert free is not None
    assert named is not None
    assert str(named.last) == (last or str(free.last))


def test_the_evidence_of_a_stated_day_stands_in_the_text() -> None:
    body = "Dam breaks\nJo Doe | 27-08-2019\nA dam broke late on Monday and flooded two streets."
    published, _ = dated(body)
    assert published.span is not None
    assert published.span.cut(body) == "27-08-2019"


def test_a_day_that_can_be_read_in_two_ways_says_so() -> None:
    published, _ = dated("Dam breaks\n05/06/2019\nA dam broke late on Monday and flooded two streets.")
    assert "could also mean 2019-05-06" in str(published.evidence)
    published, _ = dated("Dam breaks\n05/06/2019\nA dam broke on May 6 and flooded two streets of the old town.")
    assert published.period == Period.parse("2019-05-06")


HOLDERS, EVENTS = lexicons.rows("dating_holders"), lexicons.rows("dating_events")


def days_of(row: lexicons.Row) -> list[tuple[dt.date, dt.date]]:
    periods = [Period.parse(words) for words in row["spans"].split()]
    return [(period.first or dt.date.max, period.last or dt.date.max) for period in periods]


def test_each_holder_bounds_a_text_that_names_him_in_office() -> None:
    for row in HOLDERS:
        for name in row["names"].split("|"):
            office = office_shapes.office_words()[row["office"]][0]
            found = knowledge.find_bounds([f"{office} {name} spoke to reporters."])
            assert found.first is not None, row["form"]
            assert found.first <= days_of(row)[0][0], (row["form"], name)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It was German Chancellor Angela Merkel who spoke.", "Chancellor Angela Merkel"),
        (
            "Then Angela Merkel, the long-serving German chancellor, spoke.",
            "Angela Merkel, the long-serving German chancellor",
        ),
        ("So said Germany's chancellor, Angela Merkel, on Monday.", "'s chancellor, Angela Merkel"),
        ("So said Germany's chancellor, Angela Merkel on Monday.", None),
        ("Angela Merkel, chancellor Scholz said, was right.", None),
        ("The chancellor spoke, and so did Angela Merkel.", None),
        ("Chancellor Angela Merkel met Merkel, the chancellor.", "Chancellor Angela Merkel"),
    ],
)
def test_an_office_stands_right_beside_a_name(sentence: str, words: str | None) -> None:
    found = office_shapes.with_office("Angela Merkel", sentence)
    assert words == (found and found.cut(sentence))


def test_a_name_is_found_within_a_longer_one_that_begins_with_its_office() -> None:
    found = office_shapes.with_office("Charles III", "King Charles III spoke.")
    assert found == Span(0, 16)


def test_each_rule_of_an_event_is_met_by_its_words() -> None:
    for row in EVENTS:
        for rule in row["words"].split(";"):
            words = " and ".join(part.split("|")[0].replace("*", "") for part in rule.split(" + "))
            named = naming.find_named(f"It was after the {words} .")
            assert row["form"] in {found.known.form for found in named}, (row["form"], rule)


def test_times_of_known_rows_are_in_order_and_have_a_reference() -> None:
    for row in (*HOLDERS, *EVENTS):
        edges = [day for span in days_of(row) for day in span]
        assert edges == sorted(edges), row["form"]
        assert row["reference"], row["form"]
    for row in HOLDERS:
        assert not row["died"] or (Period.parse(row["died"]).last or dt.date.max) >= days_of(row)[0][0], row["form"]


HALF_A_YEAR = dt.timedelta(days=183)  # a deputy acts at most so long beside the one who still holds the office


def test_no_two_people_hold_one_office_of_a_country_at_the_same_time() -> None:
    offices: dict[tuple[str, str], list[tuple[dt.date, dt.date, str]]] = {}
    for row in HOLDERS:
        if row["of"]:
            held = [(first, last, row["form"]) for first, last in days_of(row)]
            offices.setdefault((row["office"], row["of"]), []).extend(held)
    wrong = []
    for spans in offices.values():
        for (_, last, one), (first, _, other) in pairwise(sorted(spans)):
            wrong += [(one, other)] * (last == dt.date.max or last - first > HALF_A_YEAR)
    assert wrong == []


VOTES = lexicons.rows("dating_votes")


def test_each_vote_is_found_by_its_day_and_the_name_of_its_place() -> None:
    for row in VOTES:
        days = [dt.date.fromisoformat(day) for day in row["days"].split()]
        assert days == sorted(set(days)), row["place"]
        assert row["reference"], row["place"]
        place, day = row["words"].split("|")[0].rstrip("*"), days[-1]
        _, near = remembered.find_remembered([f"In {place} it won the election of {day:%B} {day.day} last year."])
        assert (dt.date(day.year + 1, 1, 1), dt.date(day.year + 1, 12, 31)) in near[0].spans, row["place"]


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("In Lusaka they won the vote of August 12.", [("2021-08-12", "2022-08-12")]),
        ("Zambians will go to the polls for the vote of August 12.", [("2020-08-12", "2021-08-11")]),
        ("Five months after the election of December 20 Spain has no government.", [("2016-05-01", "2016-06-06")]),
        ("In Lusaka they won the vote of August 12, 2021.", []),
        ("In Lusaka they won the vote of August 13.", []),
        ("In Ulm they won the vote of August 12.", []),
    ],
)
def test_a_vote_without_its_year_is_told_near_it(sentence: str, spans: list[tuple[str, str]]) -> None:
    _, near = remembered.find_remembered([sentence])
    assert [(str(first), str(last)) for one in near for first, last in one.spans] == spans


def test_a_day_that_became_a_name_bounds_a_text_from_below_only() -> None:
    floors, near = remembered.find_remembered(["Since the February 6 earthquake Antakya has been empty."])
    assert near == []
    assert [str(one.spans[0][0]) for one in floors] == ["2023-02-06"]


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("On Saturday parliament swore in Sheikh Sharif Ahmed as president.", ("2009-01-31", "2009-02-06")),
        ("On Tuesday Emmanuel Macron was sworn in as president.", ("2017-05-14", None)),
        ("President Sheikh Sharif Ahmed has not been sworn in.", ("2009-01-31", "2012-08-20")),
    ],
)
def test_who_is_sworn_in_is_at_the_start_of_one_term(sentence: str, span: tuple[str, str | None]) -> None:
    found = knowledge.find_bounds([sentence])
    assert (str(found.first), found.last and str(found.last)) == span


def test_one_weekday_tells_the_day_of_a_report_only_in_its_lead() -> None:
    week = Bounds(dt.date(2023, 3, 23), dt.date(2023, 3, 29))
    lead = [
        "The town marked the day on Thursday.",
        "Nobody of the town was hurt there.",
        "The mayor spoke of a good day.",
    ]
    assert weeks.of_its_week(week, weeks.weekdays_of(lead, lead)).last == dt.date(2023, 3, 27)
    assert weeks.of_its_week(week, weeks.weekdays_of(lead, lead[1:])) == week


def test_a_report_is_of_the_last_of_the_days_that_it_tells_or_the_next() -> None:
    told = ["Police cleared the gates on Wednesday.", "On Monday the union had struck.", "The owners met on Tuesday."]
    found = weeks.of_its_week(Bounds(dt.date(2023, 3, 20), dt.date(2023, 3, 26)), weeks.weekdays_of(told, told))
    assert (found.first, found.last) == (dt.date(2023, 3, 22), dt.date(2023, 3, 23))
    assert "Monday, Tuesday, Wednesday as past" in found.reasons[-1]


@pytest.mark.parametrize(
    ("sentence", "ahead"),
    [
        ("Her phone rang just before 5 a.m. on Monday.", False),
        ("The papers must be in before 5 a.m. on Monday.", True),
        ("The nurses have called a strike from Monday.", True),
        ("The dockers announced a march through the old harbour for Monday.", True),
        ("The council resolved to mark Monday as a day of mourning.", True),
        ("He asked what would come if Monday's vote failed.", True),
        ("Monday's vote failed.", False),
    ],
)
def test_a_weekday_is_told_as_past_or_as_coming(sentence: str, ahead: bool) -> None:
    at = sentence.index("Monday")
    assert weeks.is_ahead(sentence, at, at + len("Monday"), own="Monday's" in sentence) is ahead


def test_the_weekday_of_a_story_told_long_after_is_none_of_this_week() -> None:
    assert not weeks.weekdays_of(["The raid began on the Saturday night."], []).others
    assert weeks.weekdays_of(["The raid began on Saturday night."], []).others


def test_an_office_that_nobody_described_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {
        "form": "Jo Doe",
        "office": "mayor of Ulm",
        "names": "Jo Doe",
        "spans": "2019/2020",
        "died": "",
        "reference": "x",
    }
    monkeypatch.setattr(lexicons, "table", lambda name: {"Jo Doe": row})
    with pytest.raises(CorpusError, match=r"mayor of Ulm.*dating_offices"):
        officeholders.holder("Jo Doe")


@pytest.mark.parametrize(
    ("sentence", "ahead"),
    [
        ("Six boys were stopped by gunmen on Monday while travelling home.", False),
        ("She was his deputy until noon on Monday.", None),
        ("The judge adjourned the hearing until Monday.", True),
        ("The union gave the owners until 6 pm on Monday to answer.", True),
        ("The phone rang in the palace before dawn on Monday.", False),
        ("Ms Ferro, who hands over to her rival on Monday, said so.", True),
        ("A rally is planned in the port for Monday.", True),
        ("The mandate of the mission ends on Monday.", True),
        ("The bill dies when the session expires at midnight on Monday.", True),
        ("The road that ends on the shore was closed on Monday.", False),
        ("The ceasefire ended on Monday.", False),
    ],
)
def test_the_words_before_a_weekday_say_whether_it_is_to_come(sentence: str, ahead: bool | None) -> None:
    start = sentence.index("Monday")
    assert weeks.is_ahead(sentence, start, start + len("Monday")) is ahead


@pytest.mark.parametrize(
    ("lead", "period"),
    [
        (
            [
                "Haiti mourns its president",
                "Police shot four men over the murder of President Jovenel Moise, as Haiti stood still on Thursday.",
                "He was killed in his bed early on Wednesday.",
            ],
            "2021-07-07/2021-07-10",
        ),
        (
            [
                "Ferry fares to rise",
                "The harbour board of Port Lume announced on Thursday that fares must rise.",
                "It had met on Wednesday.",
            ],
            None,
        ),
    ],
)
def test_the_news_of_a_lead_dates_a_report_and_other_news_does_not(lead: list[str], period: str | None) -> None:
    found = dating.find_published(Document("a", "\n".join(lead) + "\n"), _body(lead))[0]
    assert (found.period and found.period.edtf) == period


def _body(lines: list[str]) -> tuple[Zone, ...]:
    ends = list(accumulate(len(line) + 1 for line in lines))
    return (Zone(0, ends[0], "title", "first"), Zone(ends[0], ends[-1], "body", "prose"))


@pytest.mark.parametrize(
    ("sentences", "span"),
    [
        (["President-elect Joe Biden was briefed on 14 December."], ("2020-08-23", "2021-01-20")),
        (["The junta had agreed in July to hand back power by 1 July 2024."], (None, None)),
        (["The junta handed back power on 1 July 2024."], ("2024-07-01", None)),
    ],
)
def test_what_is_not_yet_bounds_a_text_from_above_at_most(
    sentences: list[str], span: tuple[str | None, str | None]
) -> None:
    bounds = knowledge.find_bounds(sentences)
    assert (bounds.first and str(bounds.first), bounds.last and str(bounds.last)) == span


@pytest.mark.parametrize(
    ("when", "span"),
    [
        ("on Wednesday of last week", ("2019-10-13", "2019-10-20")),
        ("on Wednesday this week", ("2019-10-09", "2019-10-13")),
        ("late on Wednesday", ("2019-10-10", "2019-10-15")),
        ("on Wednesday night", ("2019-10-10", "2019-10-15")),
    ],
)
def test_a_weekday_with_its_week_or_hour_says_more(when: str, span: tuple[str, str]) -> None:
    options = [
        one for clue in clues.find_clues([f"Turkey launched its operation in Syria {when}."]) for one in clue.options
    ]
    assert span in [(str(one.span[0]), str(one.span[1])) for one in options if str(one.day) == "2019-10-09"]


TEN_MONTHS = ("2019-10-09", "2020-08-04")


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("Turkey launched its operation in Syria on Wednesday.", [("2019-10-09", "2019-10-15")]),
        ("On Friday, two days after Turkey launched its operation in Syria, he left.", [("2019-10-11", "2019-10-17")]),
        ("On Thursday, two days after Turkey launched its operation in Syria, he left.", []),
        ("Turkey launched its operation in Syria on October 9.", [TEN_MONTHS, ("2019-04-09", "2019-10-09")]),
        ("Turkey launched its operation in Syria on Tuesday.", []),
        ("On Wednesday, a year after Turkey launched its operation in Syria, he left.", []),
    ],
)
def test_a_time_beside_a_day_of_history_says_when_it_was_written(sentence: str, spans: list[tuple[str, str]]) -> None:
    options = [option for clue in clues.find_clues([sentence]) for option in clue.options]
    found = [one.span for one in options if str(one.day) == "2019-10-09"]
    assert spans == [(str(first), str(last)) for first, last in dict.fromkeys(found)]


@pytest.mark.parametrize(
    ("when", "span"),
    [
        ("last week", ("2019-10-13", "2019-10-20")),
        ("yesterday", ("2019-10-10", "2019-10-10")),
        ("five days ago", ("2019-10-13", "2019-10-15")),
        ("this week", None),
        ("today", None),
    ],
)
def test_what_counts_back_from_the_day_of_writing_says_when_that_was(when: str, span: tuple[str, str] | None) -> None:
    options = [
        one for clue in clues.find_clues([f"Turkey launched its operation in Syria {when}."]) for one in clue.options
    ]
    found = [(str(one.span[0]), str(one.span[1])) for one in options if str(one.day) == "2019-10-09"]
    assert found == ([span] if span else [])


@pytest.mark.parametrize(
    ("sentences", "born"),
    [
        (["Boris Johnson, 55, lost the vote."], "1964-06-19"),
        (["Boris Johnson came late.", "Johnson (55) lost the vote."], "1964-06-19"),
        (["The 55-year-old Boris Johnson lost the vote."], "1964-06-19"),
        (["Boris Johnson, who turned 55 on Wednesday, lost the vote."], "1964-06-19"),
        (["Johnson, 55, lost the vote."], None),
        (["Boris Johnson came with Rachel Johnson.", "Johnson, 54, lost the vote."], None),
        (["A 55-year-old file on Boris Johnson was found."], None),
        (["Boris Johnson was 55 when he took office."], None),
        (["In 2019 Boris Johnson, 55, took office."], None),
        (["Boris Johnson, 12, swam best."], None),
    ],
)
def test_ages_date_a_text_where_they_are_told_of_now(sentences: list[str], born: str | None) -> None:
    found = list(ages.find_ages(sentences))
    assert bool(found) == bool(born)
    assert all(f"born on {born}" in one.reason for one in found)


def test_a_page_names_in_full_whom_its_article_names_by_half() -> None:
    [evidence] = ages.find_ages(["Ms Sturgeon, 44, came late."], "Tags: Nicola Sturgeon")
    assert [str(day) for day in evidence.spans[0]] == ["2014-07-19", "2015-07-18"]


@pytest.mark.parametrize(
    ("sentence", "ahead"),
    [
        ("They have until Friday to hand over the gates.", True),
        ("She gave the rebels until Friday to leave.", True),
        ("The siege lasted until Friday.", None),
        ("By Monday night, when the boxes were sealed, the hall was empty.", False),
        ("On Monday, when the court opens, he will be there.", True),
        ("The two chambers, which sit down together on Wednesday, were warned.", True),
        ("The committee sits down for the first time on Wednesday.", True),
    ],
)
def test_a_time_is_to_come_or_past_by_what_is_said_beside_it(sentence: str, ahead: bool | None) -> None:
    at = next(sentence.index(day) for day in ("Monday", "Wednesday", "Friday") if day in sentence)
    assert weeks.is_ahead(sentence, at, at + 6) is ahead


@pytest.mark.parametrize(
    ("column", "cell", "told"),
    [
        ("day", "9 October 2019", "9 October 2019"),
        ("day", "2019-10", "longer than a few days"),
        ("names", "Ulm + ", "empty or a repeated word"),
        ("names", "Ulm|Ulm", "empty or a repeated word"),
        ("deeds", "to*", "fits too much"),
        ("deeds", "", "empty or a repeated word"),
        ("reference", "", "can be looked up"),
    ],
)
def test_a_bad_row_of_the_days_of_history_is_named_with_its_remedy(column: str, cell: str, told: str) -> None:
    row = {"form": "dam breaks", "day": "2019-10-09", "names": "Ulm", "deeds": "broke", "reference": "an encyclopaedia"}
    with pytest.raises(CorpusError, match=r"lexicons/dating_days\.csv, dam breaks") as error:
        listed_days.day_of({**row, column: cell})
    assert told in str(error.value)


def test_each_day_of_history_is_told_of_by_its_names_and_deeds() -> None:
    for row in lexicons.rows("dating_days"):
        names = " and ".join(group.split("|")[0].replace("*", "") for group in row["names"].split(" + "))
        by_word = days_of_history.names_by_word([f"It was in {names} ."])
        told = days_of_history.told_days(frozenset(form for forms in by_word.values() for form in forms))
        found = [one for one in told if one.known.form == row["form"]]
        deeds = days_of_history.deeds_within(row["deeds"].split("|")[0].replace("*", "").lower())
        assert any(not one.deeds.isdisjoint(deeds) for one in found), row["form"]


REPORTS = tomllib.loads((HERE / "cases" / "almanac.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["label"],
            marks=[pytest.mark.xfail(strict=True)] if case.get("expect") == "known-failure" else [],
        )
        for case in REPORTS
    ],
)
def test_reports_around_known_events_are_dated_as_narrowly_as_they_allow(case: dict[str, str]) -> None:
    published, _ = dated(case["text"])
    assert case["published"] == (published.period.edtf if published.period else "unknown")


def test_people_who_were_never_in_office_together_bound_nothing_from_above() -> None:
    found = knowledge.find_bounds(["President Bill Clinton signed it.", "President Donald Trump will end it."])
    assert (dt.date(2017, 1, 20), None) == (found.first, found.last)


def test_dates_in_comments_teasers_and_furniture_date_nothing() -> None:
    body = (
        "Dam breaks above Ulm\nA dam above the town of Ulm broke late on Monday and flooded two streets.\n"
        "Comments\nI saw it in 2021, when it was dry.\nAnna, 3 May 2021\nThe Latest\nMayor resigns\nMay 4, 2022\n"
        "Updated Jun 20, 2023 4:17 PM UTC | More details\n© 2024 Ulm Herald"
    )
    assert dated(body) == (Published(None, "unknown"), {})


ZONES = st.sampled_from(["title", "byline", "body", "caption"])


@given(
    st.text(max_size=120) | st.sampled_from(["31-31-2019", "in 0000", "May 99, 2019", "President  Trump in 2014"]),
    ZONES,
)
def test_odd_text_never_raises(body: str, zone: str) -> None:
    published, rows = dating.find_published(Document("a", body), (Zone(0, len(body), zone, "test"),) if body else ())
    assert (published.period is None) == (published.basis == "unknown")
    assert all(0 <= row.start < row.end <= len(body) for row in rows)


def test_a_deadline_is_no_day_that_has_passed() -> None:
    bounds = knowledge.find_bounds(
        ["The house passed a bill that orders the guard to bring all boats home no later than August 31, 2008."]
    )
    assert bounds.first is None or bounds.first.year < 2008


def test_a_leader_of_the_house_bounds_a_text_by_his_time() -> None:
    bounds = knowledge.find_bounds(["Minority Leader John Boehner warned of the bill, as did Speaker Nancy Pelosi."])
    assert (str(bounds.first), str(bounds.last)) == ("2007-01-04", "2011-01-03")
