"""Time expressions and events, through the real extractors."""

import csv
import datetime as dt
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools import engine, lexicons, text
from corpus_tools.actors import find_mentions
from corpus_tools.chronology import coverage, events, find_times
from corpus_tools.chronology.apart import dated_apart
from corpus_tools.chronology.events import days_of_others
from corpus_tools.chronology.events.noun_events import listed_events
from corpus_tools.chronology.events.records import Telling
from corpus_tools.chronology.events.retellings import may_name
from corpus_tools.chronology.times.appointed import is_appointed
from corpus_tools.claims import find_claims
from corpus_tools.corpus.settings import Settings
from corpus_tools.model import Article, Document, Event, Published, TimeExpression, Zone
from corpus_tools.periods import Period
from corpus_tools.quotations import find_quotations

CASES = Path(__file__).parent / "cases"


def article(words: str, published: str = "2019-08-27", zone: str = "body", first: str = "") -> Article:
    """A page whose lines are of one zone, but for the first where that is of another."""
    lines = enumerate(text.lines(words))
    zones = tuple(Zone(line.start, line.end, zone if place or not first else first, "test") for place, line in lines)
    read = text.read_paragraphs(words, zones)
    return Article(
        document=Document("d", words),
        zones=zones,
        card=(),
        published=Published(Period.parse(published) if published else None, "stated" if published else "unknown"),
        sentences=text.find_sentences(words, read),
        quotations=find_quotations(words, [paragraph for _, paragraph in read]),
    )


def times(words: str, published: str = "2019-08-27", zone: str = "body") -> tuple[TimeExpression, ...]:
    return find_times(article(words, published, zone))


def dated(words: str, published: str = "2019-08-27", zone: str = "body") -> tuple[Event, ...]:
    page = article(words, published, zone)
    return events.find_events(page, find_times(page), (), ())


def cases(name: str) -> list[Any]:
    found = tomllib.loads((CASES / name).read_text(encoding="utf-8"))["case"]
    xfail = pytest.mark.xfail(strict=True)
    return [pytest.param(c, id=c["label"], marks=[xfail] if c["expect"] == "known-failure" else []) for c in found]


@pytest.mark.parametrize("case", cases("times.toml"))
def test_times_and_values_of_each_case(case: dict[str, Any]) -> None:
    found = times(case["text"], case.get("published", "2019-08-27"))
    assert [[time.cut(case["text"]), time.value] for time in found] == case["expected"]


@pytest.mark.parametrize("case", cases("events.toml"))
def test_events_and_dates_of_each_case(case: dict[str, Any]) -> None:
    found = dated(case["text"], case.get("published", "2019-08-27"))
    assert [[case["text"][e.start : e.end], e.when, e.basis] for e in found] == case["expected"]


HISTORIES = sorted((Path(__file__).parent / "gold" / "histories").glob("*.txt"))


def coded(path: Path) -> tuple[str, str, list[tuple[int, int, str]]]:
    """The words of a history, its day of publication, and what a coder marked as {words|TIMEX3 value}."""
    head, _, told = path.read_text(encoding="utf-8").partition("\n")
    published = head.removeprefix("published: ") if head.startswith("published: ") else ""
    marked = told if published else f"{head}\n{told}"
    words, codes = "", []
    for piece in re.split(r"(\{[^{}]+\})", marked):
        inner, bar, value = piece.strip("{}").rpartition("|")
        if bar:
            codes.append((len(words), len(words) + len(inner), value))
        words += inner if bar else piece
    return words, published, codes


@pytest.mark.parametrize("case", cases("scenes.toml"))
def test_scenes_have_the_day_that_a_coder_gives_them(case: dict[str, Any]) -> None:
    page = article(case["text"], case.get("published", "2019-08-27"), first=case.get("first_line", ""))
    when, mentions = find_times(page), find_mentions(page, ())
    found = events.find_events(page, when, mentions, find_claims(page, mentions, when))
    told = [[words, _days_of(found, case["text"], words)] for words, _ in case["told"]]
    assert [words for (words, days), (_, day) in zip(told, case["told"], strict=True) if day not in days] == []
    assert [words for words in case["never"] if _days_of(found, case["text"], words)] == []


def test_a_declaration_that_leads_a_story_has_the_day_on_which_it_was_made_and_no_second_one() -> None:
    told = "Rivals met.\n\nThe mayor has declared that she will close the bridge.\n\nShe made the remarks on Sunday."
    page = article(told, "2019-08-27")
    when, mentions = find_times(page), find_mentions(page, ())
    found = events.find_events(page, when, mentions, find_claims(page, mentions, when))
    assert _days_of(found, told, "has declared") <= {"2019-08-25"}


def test_what_has_been_said_since_a_day_is_not_said_on_that_of_the_sentence() -> None:
    told = "The ministry, which has maintained since Sunday that nobody drowned, summoned the envoy on Monday."
    page = article(told, "2019-08-27")
    when, mentions = find_times(page), find_mentions(page, ())
    found = events.find_events(page, when, mentions, find_claims(page, mentions, when))
    assert _days_of(found, told, "has maintained since Sunday") == {"2019-08-25/.."}


def _days_of(found: tuple[Event, ...], page: str, words: str) -> set[str]:
    """The dates of the events that share letters with some words."""
    start = page.index(words)
    return {event.when for event in found if event.start < start + len(words) and start < event.end}


@pytest.mark.parametrize("path", HISTORIES, ids=lambda path: path.stem)
def test_nine_in_ten_times_of_a_history_have_the_value_that_a_coder_gives_them(path: Path) -> None:
    words, published, codes = coded(path)
    found = times(words, published)
    right = [
        any(time.start < end and start < time.end and time.value == value for time in found)
        for start, end, value in codes
    ]
    wrong = [words[start:end] for (start, end, _), ok in zip(codes, right, strict=True) if not ok]
    assert 2 * sum(right) >= 0.9 * (len(codes) + len(found)), wrong


def test_what_is_claimed_to_have_lasted_is_the_event_and_not_the_claiming_of_it() -> None:
    page = article("The union accused the owner of hiding losses since 2010.", "2019-08-27")
    when, mentions = find_times(page), find_mentions(page, ())
    (event,) = events.find_events(page, when, mentions, find_claims(page, mentions, when))
    assert (page.text[event.start : event.end], event.when) == ("the owner of hiding losses since 2010", "2010/..")


def test_nine_in_ten_dated_events_of_press_texts_are_found_on_the_day_that_a_coder_gives_them() -> None:
    """A coder marked a word of each event with its EDTF date; one in ten of what is found may be no event of hers."""
    found = extra = told = 0
    for path in sorted((Path(__file__).parent / "gold" / "events").glob("*.txt")):
        words, published, codes = coded(path)
        page = article(words, published)
        when, mentions = find_times(page), find_mentions(page, ())
        spans = events.find_events(page, when, mentions, find_claims(page, mentions, when))
        right = [
            [event for event in spans if event.start <= start and end <= event.end and event.when == date]
            for start, end, date in codes
        ]
        told += len(codes)
        found += sum(map(bool, right))
        extra += len(spans) - len({event for group in right for event in group})
    assert found >= 0.9 * told, (found, told)
    assert extra <= 0.1 * told, extra


@pytest.mark.parametrize("row", lexicons.rows("time_patterns"), ids=lambda row: row["pattern"])
def test_each_pattern_is_found_where_it_must_be_and_nowhere_else(row: dict[str, str]) -> None:
    reading = row["reading"].replace("_", "-")
    for sentence, wanted in ((row["matches"], True), (row["rejects"], False)):
        assert any(time.rule.split("-from-")[0] == reading for time in times(sentence)) == wanted, sentence


@pytest.mark.parametrize("row", lexicons.rows("time_data_nouns"), ids=lambda row: row["noun"])
def test_nothing_happens_in_the_year_that_data_are_of(row: dict[str, str]) -> None:
    assert [event.when for event in dated(row["example"]) if event.when.startswith("2021")] == []


def test_the_rule_names_the_anchor() -> None:
    (time,) = times("He said so on Sunday.")
    assert (time.rule, time.edtf) == ("weekday-from-publication", "2019-08-25")


def test_what_has_no_calendar_reading_has_no_edtf_date() -> None:
    assert [time.edtf for time in times("It is now a war of three years; in recent weeks it grew.")] == [None] * 3
    assert [time.edtf for time in times("He said so on Sunday.", published="")] == [None]


def test_a_comment_counts_from_its_own_date() -> None:
    words = "They attacked us yesterday.\nComment by Ann | December 31, 2017"
    zones = (Zone(0, len(words), "reader_comment", "test"),)
    page = article(words)
    page = Article(page.document, zones, (), page.published, text.find_sentences(words, [(zones[0], zones[0])]), ())
    found = find_times(page)
    assert (found[0].value, found[0].rule) == ("2017-12-30", "deictic-from-comment-date")


def test_zones_that_are_not_read_hold_no_times() -> None:
    assert times("Kirkuk on November 21, 2024.", zone="related") == ()


def test_dates_of_the_byline_are_no_events() -> None:
    assert dated("Posted on May 5, 2019 as it was.", zone="byline") == ()


def test_a_comments_event_is_in_the_voice_of_a_comment() -> None:
    (event,) = dated("They attacked us in 2014.", zone="reader_comment")
    assert event.voice == "comment"


def test_an_event_inside_a_quotation_is_in_a_quoted_voice() -> None:
    (event,) = dated("“The army left the whole country in 2011,” he was told.")
    assert event.voice == "quoted"


@pytest.mark.parametrize(
    "hostile",
    [
        "May " * 20000,
        "1 " * 40000,
        "last " * 20000,
        "the " * 20000,
        "a" * 100000,
        "-" * 50000,
        "in 2003 " * 9000,
        "“He left today. " * 2000,
    ],
)
def test_long_lines_take_no_more_than_linear_time(hostile: str) -> None:
    page = article(hostile)
    events.find_events(page, find_times(page), (), ())


WORDS = st.sampled_from(
    [
        "last",
        "next",
        "the",
        "of",
        "two",
        "years",
        "ago",
        "Monday",
        ",",
        ".",
        "-",
        "in",
        "2003",
        "May",
        "5",
        "10:30",
        "a.m.",
        "noon",
        "'the",
        "90s'",
        "half",
        "and",
        "quarter",
        "week",
        "before",
        "after",
        "today",
        "yesterday",
        "every",
        "first",
        "century",
        "19th",
        "9999",
        "0001",
        "winter",
        "fiscal",
        "Christmas",
        "Day",
        "at",
        "on",
        "that",
        "day",
        "31",
        "February",
        "from",
        "to",
        "since",
        "the 1990s",
        "BC",
        "AD 439",
        "218 BC",
        "year's end",
        "Easter",
        "they",
        "fled",
    ]
)


DAY = r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
EDTF = re.compile(rf"{DAY}|-?\d{{4}}-2[1-4]|\d\d(?:\dX|XX)|(?:{DAY}|\.\.)/(?:{DAY}|\.\.)")
"""What we write of ISO 8601-2, levels 0 and 1: days, months, years, seasons, decades, centuries, intervals."""


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=25).map(" ".join), st.dates(dt.date(1500, 1, 1)), st.booleans())
def test_no_date_that_is_written_is_invalid_edtf(words: str, published: dt.date, since: bool) -> None:
    page = article(f"He fled since {words}" if since else words, published.isoformat())
    found = find_times(page)
    dates = [time.edtf for time in found if time.edtf]
    dates += [event.when for event in events.find_events(page, found, (), ())]
    assert [date for date in dates if not EDTF.fullmatch(date)] == []
    assert all(Period.parse(date) for date in dates)


def test_the_end_of_an_interval_is_no_decade_and_no_season() -> None:
    (first,) = dated("They fought from the 1980s to the summer of 2003.")
    (second,) = dated("They have fought there since the 1990s.")
    assert (first.when, second.when) == ("1980/2003-08", "1990/..")


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join)))
def test_odd_text_never_raises_and_offsets_lie_in_it(words: str) -> None:
    page = article(words)
    found = find_times(page)
    for time in found:
        assert 0 <= time.start < time.end <= len(words)
        assert time.edtf is None or Period.parse(time.edtf)
    for event in events.find_events(page, found, (), ()):
        assert 0 <= event.start < event.end <= len(words)
        assert Period.parse(event.when)


def test_a_weekday_is_resolved_from_a_week_of_publication_where_its_ends_agree() -> None:
    week = "2019-08-27/2019-08-29"
    assert [(time.value, time.rule) for time in times("The bill passed on Sunday.", week)] == [
        ("2019-08-25", "weekday-from-publication-interval")
    ]
    assert [(time.value, time.edtf) for time in times("The bill passed on Wednesday.", week)] == [
        ("XXXX-WXX-3", "2019-08-21/2019-08-28")
    ]
    assert [event.when for event in dated("The bill passed on Wednesday.", week)] == ["2019-08-21/2019-08-28"]
    assert [time.value for time in times("The bill passed last month.", week)] == ["2019-07"]
    assert [event.basis for event in dated("The bill passed on Sunday.", week)] == ["relative"]
    assert dated("The bill passed on Sunday.", "2019-08-01/2019-08-29") == ()


def test_a_weekday_is_that_of_the_days_that_a_page_was_reasoned_to_be_of() -> None:
    page = article("The bill passed on Wednesday. It was read last Wednesday. The lords meet on Thursday.")
    page = replace(page, published=Published(Period.parse("2019-08-27/2019-08-30"), "inferred"))
    assert [(time.value, time.edtf) for time in find_times(page)] == [
        ("2019-08-28", "2019-08-28"),
        ("XXXX-WXX-3", "2019-08-21/2019-08-28"),
        ("2019-08-29", "2019-08-29"),
    ]


def test_passages_of_one_date_that_share_words_or_actors_are_one_event() -> None:
    rows = [
        {"id": "E:a:0", "when": "2019-08-26", "actors": ["sadr"], "text": "Sadr denied the attacks on the bases"},
        {
            "id": "E:b:0",
            "when": "2019-08-26",
            "actors": ["sadr"],
            "text": "a denial of attacks on bases by Sadr",
        },
        {"id": "E:c:0", "when": "2019-08-26", "actors": ["sadr"], "text": "Sadr met students in Najaf"},
        {"id": "E:d:0", "when": "2019-08-27", "actors": ["sadr"], "text": "Sadr denied the attacks on the bases"},
    ]
    clusters = coverage.cluster_events(rows)
    assert clusters == {"E:a:0": "E:a:0", "E:b:0": "E:a:0", "E:c:0": "E:c:0", "E:d:0": "E:d:0"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan Kovar told reporters in Selvag that the harbour would be sold", "Kovar visited the villages near Selvag"),
        ("The army shelled Korva, killing nine people", "Nine soldiers of the army were killed near Korva"),
        ("The Grey Party expelled three members over the deal", "The Grey Party called for elections over the deal"),
        ("The court sentenced two officers to ten years", "The court acquitted two ministers of corruption"),
    ],
)
def test_two_deeds_of_one_actor_on_one_day_are_two_events(one: str, other: str) -> None:
    assert not are_joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aziz called on his followers to hold peaceful protests", "Cleric Aziz calls for peaceful protests"),
        ("The court sentenced two officers to ten years in prison", "Two officers were sentenced to ten years"),
        ("Baltic Holding announced the sale of its shipyard in Osterby", "Baltic Holding announces shipyard sale"),
    ],
)
def test_one_deed_in_two_wordings_is_one_event(one: str, other: str) -> None:
    assert are_joined(one, other)


def test_a_deed_of_the_same_two_actors_that_two_documents_tell_is_one_event() -> None:
    told = {"when": "2025-03-17", "actors": ["northgate", "treasury"]}
    rows = [
        {
            **told,
            "id": "E:a:0-9",
            "text": "Northgate has bought the lender for a pound after talks with the Treasury",
        },
        {**told, "id": "E:b:0-9", "text": "On Monday Northgate bought the corpse with a guarantee from the Treasury"},
        {**told, "id": "E:b:20-29", "text": "The Treasury's chairman and Northgate's director met"},
    ]
    assert coverage.cluster_events(rows) == {"E:a:0-9": "E:a:0-9", "E:b:0-9": "E:a:0-9", "E:b:20-29": "E:b:20-29"}


def test_a_passage_that_only_names_the_one_event_of_a_day_is_of_that_event() -> None:
    told = [
        "A night raid on the mill in Osterby killed three guards",
        "Tuesday's raid",
        "the March 5 raid",
        "The mayor welcomed the raid before parliament",
        "The guild and the owners have agreed to share the port",
        "the agreement reached in Ulm on 5 March",
        "The minister praised the agreement",
    ]
    assert joined_to(told) == [0, 0, 0, 3, 4, 4, 6]


def test_a_name_that_may_be_of_two_events_is_of_neither() -> None:
    told = ["A raid on the mill killed three guards", "A raid on the chapel hurt nobody", "Tuesday's raid"]
    assert joined_to(told) == [0, 1, 2]


def test_a_deed_at_a_small_place_that_two_documents_tell_in_other_words_is_one_event() -> None:
    told = [
        "Before dawn armed men entered Dar Silo, a village of some 900 people",
        "Soldiers summarily executed at least 89 civilians in the village of Dar Silo on March 5",
        "The army denied that it had killed anybody in Dar Silo",
        "A drone killed two herders near Dar Silo",
        "The guild would have attacked Dar Silo",
        "Rebels captured the strategic town of Korba Wadi on Tuesday night",
        "on Tuesday night it took Korba Wadi, for the third time",
        "The army recaptured Korba Wadi",
        "Gunmen killed four in Baghdad",
        "Two men were shot dead in Baghdad",
    ]
    assert joined_to(told) == [0, 0, 2, 3, 4, 5, 5, 7, 8, 9]


def test_one_attack_is_one_event_in_whatever_verbs_unless_it_came_from_elsewhere() -> None:
    told = [
        "Gunmen ambushed a convoy of Danish engineers on the coast road, killing seven people",
        "the roadside bomb that hit a convoy near Old Ferry",
        "Masked men blew up a convoy with a mine, and nine were killed",
        "A drone struck a convoy in the hills, killing two",
        "The guild held a protest at a convoy, and two were hurt",
        "The Danish ministry confirmed the deaths of two soldiers of the convoy",
        "A column of lorries left the port",
    ]
    assert joined_to(told) == [0, 0, 0, 3, 4, 5, 6]


def test_shots_at_protesters_are_no_protest_of_which_somebody_speaks() -> None:
    told = ["police fired on protesters at the Sabal dam", "police had opened fire on a crowd at the Sabal dam"]
    assert joined_to([*told, "The guild protested against shots at the Sabal dam"]) == [0, 0, 2]


def read_whole(*paragraphs: str) -> list[tuple[str, str]]:
    """The events of a report with its headline and its day, as words and date."""
    page = "\n\n".join(["Talks in Dorn go on\nBy Ann Lee\nSaturday, 18 August 2018", *paragraphs]) + "\n"
    document = Document("d", page)
    found = engine.analyse(document, engine.context_of([document], Settings())).events
    return [(page[one.start : one.end], one.when) for one in found]


def test_nothing_was_said_before_what_it_tells_of() -> None:
    told = read_whole(
        "Gunmen attacked the market late on Friday, residents said.",
        "A spokesman, Ali Danso, put the dead at three. He said four men had been held on Saturday.",
        "He said that four more will be held on Sunday.",
    )
    assert ("He said four men had been held on Saturday", "2018-08-18") in told
    assert ("A spokesman, Ali Danso, put the dead at three", "2018-08-17") in told
    assert all(day != "2018-08-19" for words, day in told if words.startswith("He said"))


def test_a_live_report_tells_of_votes_of_no_confidence() -> None:
    entries = (
        "18:52\nBREAKING: Mayor falls\nThe Harbour Council has passed the motion of no confidence in Mayor Orla Dane.",
        "17:30\nCrowds\nPolice have closed the Long Quay.",
        "16:10\nTalks\nGuards have left the gate.",
    )
    points = "Key points\n• Council ousts Mayor Orla Dane by 41 votes to 36\n• Guards told to leave"
    told = [words for words, _ in read_whole(points, *entries)]
    assert "Council ousts Mayor Orla Dane by 41 votes to 36" in told
    assert "The Harbour Council has passed the motion of no confidence in Mayor Orla Dane" in told


def test_a_byname_beside_a_name_is_nothing_said_on_a_day() -> None:
    told = read_whole(
        "Guards raided the mill on Friday.", "- Ann Orm, 44, dubbed 'the Lioness of Dorn', tells guards to quit"
    )
    assert [words for words, _ in told] == ["Guards raided the mill on Friday"]


def test_a_visit_to_the_wounded_and_the_death_of_two_are_two_events() -> None:
    told = [
        "The mayor visited the wounded of the attack in hospital",
        "Two of the wounded died in hospital",
        "Gunmen killed nine people at a farm near Old Ferry",
    ]
    assert joined_to(told) == [0, 1, 2]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Covenant quit the coalition", ["covenant"]), ("whose four ministers it has", ["covenant"]), False),
        (
            ("On Friday Covenant quit the coalition", ["covenant"]),
            ("the Covenant Party withdrew its four ministers from the government", ["covenant-party"]),
            True,
        ),
        (
            ("Covenant quit Lind's coalition", ["covenant", "piet-lind"]),
            ("The Farmers walked out of the cabinet, accusing Lind of theft", ["farmers", "piet-lind"]),
            False,
        ),
        (
            ("Covenant left two dead in a government office", ["covenant"]),
            ("Covenant walked out of the cabinet", ["covenant"]),
            False,
        ),
        (
            ("Council ousts Mayor Orla Dane by 41 votes to 36", ["council", "orla-dane"]),
            ("The council has passed the motion of no confidence in Orla Dane", ["council", "orla-dane"]),
            True,
        ),
        (
            ("Council ousts Mayor Orla Dane", ["council", "orla-dane"]),
            ("The council has passed a motion of no confidence in Anna Lund", ["council", "anna-lund"]),
            False,
        ),
        (
            ("Council ousts Mayor Orla Dane", ["council", "orla-dane"]),
            ("The guild tabled a motion of no confidence in Orla Dane", ["guild", "orla-dane"]),
            False,
        ),
    ],
)
def test_who_left_a_government_and_whose_fell(
    one: tuple[str, list[str]], other: tuple[str, list[str]], same: bool
) -> None:
    rows = [
        {"id": f"E:{name}:0", "when": "2019-03-05", "actors": actors, "text": text}
        for name, (text, actors) in zip("ab", (one, other), strict=True)
    ]
    assert (len(set(coverage.cluster_events(rows).values())) == 1) == same


def test_whom_an_attack_cost_life_is_one_event_with_it_where_its_text_goes_on_so() -> None:
    texts = [
        ("clause", "A farm near Old Ferry was hit from the air"),
        ("retold", "Four people died"),
        ("setting", "“Two were killed,” the guild said"),
        ("retold", "The attack was the third since May"),
    ]
    rows = [
        {"id": f"E:a:{at * 100}-{at * 100 + 50}", "when": "2019-03-05", "actors": [], "text": text, "rule": rule}
        for at, (rule, text) in enumerate(texts)
    ]
    clusters = coverage.cluster_events(rows)
    assert [clusters[row["id"]] for row in rows] == [rows[0]["id"], rows[0]["id"], rows[2]["id"], rows[3]["id"]]


def test_a_blast_with_one_thing_that_two_documents_tell_is_one_event() -> None:
    told = [
        "An explosion in a waste tank killed five workers on March 5, according to the Health Ministry",
        "The blast tore through a slop tank shortly after 4 p.m. on Tuesday, Varn Holdings said in a statement",
        "A blast in a tank at Ulm hurt nobody",
        "An explosion at a mill killed two",
    ]
    assert joined_to(told) == [0, 0, 2, 3]


def test_one_document_that_tells_two_raids_of_a_day_tells_two() -> None:
    rows = [
        {"id": f"E:a:{place}", "when": "2019-03-05", "actors": [], "text": text}
        for place, text in enumerate(("Gunmen entered Dar Silo at dawn", "Two men were killed in Dar Silo at dusk"))
    ]
    assert len(set(coverage.cluster_events(rows).values())) == len(rows)


@pytest.mark.parametrize(
    ("told", "first"),
    [
        (["Two lorries were burned at the gate", "the trucks went up in flames"], [0, 0]),
        (
            ["A 54-year-old miner died on Tuesday when the shaft filled", "Aldo Brenner, a miner, was found dead"],
            [0, 0],
        ),
        (["MPs passed the harbour law", "Lawmakers approved the bill by 97 votes to 4"], [0, 0]),
        (
            ["Nine passengers died in the wreck", "the ferry's captain was killed", "Five passengers were killed"],
            [0, 1, 0],
        ),
        (["A bomb killed two soldiers in Dar Silo", "Two soldiers were killed at Tell Brak"], [0, 1]),
        (["Brenner attacked the law in his speech", "the minister attacked the bill"], [0, 1]),
        (["the council said that two lorries were burned", "the trucks went up in flames"], [0, 1]),
        (["no lorry was burned", "the trucks went up in flames"], [0, 1]),
        (["The works suspended two drivers", "The school suspended a teacher"], [0, 1]),
    ],
)
def test_one_deed_of_one_kind_of_participant_is_one_event_of_its_day(told: list[str], first: list[int]) -> None:
    assert joined_to(told) == first


def test_a_deed_that_befalls_many_is_one_event_only_if_it_befell_one() -> None:
    def joined(one: list[str], other: list[str]) -> bool:
        texts = ("the mayor stepped down at noon", "After nine years the head of the town has quit")
        rows = [
            {"id": f"E:{name}:0", "when": "2019-03-05", "actors": actors, "text": text}
            for name, actors, text in zip("ab", (one, other), texts, strict=True)
        ]
        return len(set(coverage.cluster_events(rows).values())) == 1

    assert joined(["anna-brenner"], ["anna-brenner"])
    assert not joined(["anna-brenner"], ["peter-lund"])


def test_one_deed_at_a_small_place_on_neighbouring_days_is_dated_apart() -> None:
    def told(doc_id: str, when: str, text: str) -> dict[str, Any]:
        key = f"E:{doc_id}:{when}"
        return {
            "id": key,
            "doc_id": doc_id,
            "start": 0,
            "end": 9,
            "cluster": key,
            "when": when,
            "basis": "relative",
            "actors": [],
            "text": text,
        }

    first = told("a", "2019-03-05", "armed men entered Dar Silo at dawn and shot forty")
    other = told("b", "2019-03-06", "Soldiers massacred villagers in Dar Silo")
    later = told("c", "2019-03-26", "Soldiers massacred herders at Dar Silo")
    again = told("b", "2019-03-05", "Gunmen killed a herder near Dar Silo")
    origin = {name: name for name in "abc"}
    assert dated_apart([first, other, later], origin) == [(first["id"], other["id"])]
    assert dated_apart([first, other, again], origin) == []


def joined_to(told: list[str]) -> list[int]:
    """For each passage, each of a document of its own, the place of the first that is of the same event."""
    rows = [{"id": f"E:{place}:0", "when": "2019-03-05", "actors": [], "text": text} for place, text in enumerate(told)]
    clusters = coverage.cluster_events(rows)
    return [int(clusters[str(row["id"])].split(":")[1]) for row in rows]


def are_joined(one: str, other: str) -> bool:
    rows = [
        {"id": f"E:{name}:0", "when": "2019-03-05", "actors": ["army"], "text": text}
        for name, text in (("a", one), ("b", other))
    ]
    return len(set(coverage.cluster_events(rows).values())) == 1


def test_clusters_do_not_depend_on_the_order_of_the_rows() -> None:
    rows = [{"id": f"E:{n}", "when": "2003", "actors": [], "text": f"invasion of Iraq {n % 3}"} for n in range(9)]
    assert coverage.cluster_events(rows) == coverage.cluster_events(rows[::-1])


def test_nine_in_ten_times_belong_to_the_event_that_a_coder_gives_them() -> None:
    """``head`` is a word of the event that the time dates; ``outside`` one of a neighbour that it does not date."""
    with (Path(__file__).parent / "gold" / "event_times.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wrong = [(row["sentence"], row["time"]) for row in rows if not belongs(row)]
    assert len(wrong) <= len(rows) / 10, wrong


def belongs(row: dict[str, str]) -> bool:
    sentence = row["sentence"]
    page = article(sentence)
    found = find_times(page)
    at = sentence.index(row["time"])
    when = next(time.edtf for time in found if time.start <= at < time.end)
    told = events.find_events(page, found, (), find_claims(page, (), found))
    spans = [
        sentence[event.start : event.end] for event in told if (when or "?").split("/")[0].rstrip("X") in event.when
    ]
    return any(row["head"] in span and not (row["outside"] and row["outside"] in span) for span in spans)


def _days(words: str) -> list[tuple[str, str]]:
    page = article(words)
    when = find_times(page)
    mentions = find_mentions(page)
    found = events.find_events(page, when, mentions, find_claims(page, mentions, when))
    return [(words[event.start : event.end], event.when) for event in found]


def test_no_day_goes_on_behind_one_that_is_counted_from_what_no_text_dates() -> None:
    told = "The chief was sacked on 20 August.\n\nJonas Lind left the day before the queen came. He said he was ill."
    assert _days(told) == [("The chief was sacked on 20 August", "2019-08-20")]


def test_what_has_been_so_since_a_month_is_no_scene_in_which_somebody_speaks() -> None:
    told = 'The mill, which has lost 30 jobs since May, saw no joy. "We got a letter," its head Jonas Lind said.'
    assert [when for _, when in _days(told)] == ["2019-05/.."]


def test_a_village_named_once_is_meant_where_a_text_says_the_village() -> None:
    told = "The army struck Dar Silo, a village by Varn.\n\nTroops entered the village on Sunday and shot ten."
    page = article(told)
    when, mentions = find_times(page), find_mentions(page, ())
    (event,) = (one for one in events.find_events(page, when, mentions, ()) if "entered" in told[one.start : one.end])
    assert "dar-silo" in event.actors
    several = told.replace("Troops", "They left the village of Karo. Troops")
    page = article(several)
    when, mentions = find_times(page), find_mentions(page, ())
    (event,) = (
        one for one in events.find_events(page, when, mentions, ()) if "entered" in several[one.start : one.end]
    )
    assert not {"dar-silo", "karo"} & {*event.actors}


@pytest.mark.parametrize("form", ["{}", "{}s", "{}es", "“{}", "{},", "{}-like", "{}’s"])
def test_no_clause_is_passed_over_that_names_an_event(form: str) -> None:
    spelt = [form.format(word) for noun in listed_events() for word in (noun, noun.capitalize(), noun.upper())]
    assert not [word for word in spelt if not may_name(f"All of the {word} went on")]
    assert may_name("It passed the bill by 61 to 40")
    assert not may_name("The tugs lay idle")


COUNTED_DAYS = (
    "On the eve of the vote he fled.",
    "On the very afternoon of the fire he fled.",
    "The night before the vote he fled.",
    "It rained the month after the harbour burned.",
    "The same day as the vote he fled.",
    "The following evening he fled.",
    "The next day he fled.",
    "On their second night of the siege they fled.",
    "It had burned the year before he came.",
)


@pytest.mark.parametrize("words", COUNTED_DAYS)
def test_no_sentence_is_passed_over_that_counts_a_day_from_another(words: str) -> None:
    page = article(words)
    told = Telling(page, (), (), (), (), None)
    assert list(page.sentences) == told.of_day
    assert any(
        pattern.search(words) for pattern in (days_of_others._ON, days_of_others._BESIDE, days_of_others._ANOTHER_DAY)
    )


SET_DAYS = (
    "It is scheduled for Monday.",
    "They put off the vote to Monday.",
    "It moved the hearing until Monday.",
    "They must answer by Monday.",
    "They have to answer before Monday.",
    "It is to remain shut till Monday.",
    "It could open by Monday.",
    "She wants a strike, starting Monday.",
    "She wants a strike, effective on Monday.",
    "He has now called talks for Monday.",
    "We are leaving Monday.",
)


@pytest.mark.parametrize("words", SET_DAYS)
def test_a_day_is_set_by_each_of_the_words_that_can_stand_before_it(words: str) -> None:
    assert is_appointed(words, words.index("Monday"), words.index("Monday") + len("Monday"), 0)


def test_a_day_on_which_something_was_is_not_set() -> None:
    told = ("It sank on Monday.", "They met for talks Monday.", "She spoke to them on Monday.", "It fell by Monday.")
    assert [False] * len(told) == [is_appointed(one, one.index("Monday"), len(one) - 1, 0) for one in told]
