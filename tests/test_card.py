"""The document card: what the text says of itself, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools import cleaning, dating, engine, lexicons
from corpus_tools.cleaning import card
from corpus_tools.cleaning.card.languages import find_language
from corpus_tools.corpus.settings import Settings
from corpus_tools.model import Document, Zone

GOLD = Path(__file__).parent / "gold" / "zones"
CODINGS = tomllib.loads((GOLD / "codings.toml").read_text(encoding="utf-8"))["document"]
FIELDS = ("title", "outlet", "author", "editor", "place", "republished_from")
RULES = {"above": "name-above-title", "masthead": "masthead", "name": "name-under-title", "wire": "place-and-agency"}


def card_of(body: str) -> dict[str, str]:
    document = Document("a", body)
    return {entry.field: entry.value for entry in card.find_card(document, cleaning.find_zones(document, {}))}


def test_an_agency_with_its_rights_below_a_report_is_no_outlet_of_the_page_that_another_owns() -> None:
    report = "A dam broke at Ulm on Monday and flooded two of its streets.\nCopyright 2023 AFP"
    page = f"Selvag Courier\nHome | News | Sport\nDam breaks\nBy Jo Doe, Agence France-Presse\n{report}"
    found = card_of(f"{page}\n2 comments\n(c) Selvag Courier Publishing Co. All rights reserved.")
    assert (found["outlet"], found["republished_from"]) == ("Selvag Courier", "Agence France-Presse")
    assert card_of(f"Dam breaks\nBy Jo Doe\n{report}")["outlet"] == "AFP"


STORY = "The court in Ulm on Wednesday ordered the release of a farmer who had spent eleven days in a cell.\n" * 3
BLOG = "Hill Watch\nBlog of the free hills\nCourt frees farmer\nMay 3, 2019"
PAPER = "The Ulm Gazette\nCourt frees farmer"


@pytest.mark.parametrize(
    ("page", "fields"),
    [
        (f"{BLOG}\nJo Doe (The Ulm Gazette)\n{STORY}", ("Hill Watch", "The Ulm Gazette", "Jo Doe")),
        (f"Hill Watch » Board index » Courts\nCourt frees farmer\nBy Jo Doe\n{STORY}", ("Hill Watch", None, "Jo Doe")),
        (f"Hill Watch\nCourt frees farmer\nvia Ulm Gazette, 3 May 2019\n{STORY}", ("Hill Watch", "Ulm Gazette", None)),
        (
            f"Hill Watch\nReprinted from Ulm Gazette of 3 May 2019\nCourt frees farmer\nJo Doe\n{STORY}",
            ("Hill Watch", "Ulm Gazette", "Jo Doe"),
        ),
        (
            "Hill Watch\nHome  Forum  Donate\nCourt frees farmer\nPosted by admin | Source: Ulm Gazette | May 3, 2019\n"
            f"{STORY}OUR COMMENT: They all lied to us.",
            ("Hill Watch", "Ulm Gazette", None),
        ),
        (
            f"THE ULM GAZETTE           Thursday, 12 October 2017           5\nCourt frees farmer\nJo Doe\n{STORY}"
            "THE ULM GAZETTE           Thursday, 12 October 2017           6",
            ("THE ULM GAZETTE", None, "Jo Doe"),
        ),
        (f"{PAPER}\nFrom our correspondent Jo Doe\n{STORY}", ("The Ulm Gazette", None, "Jo Doe")),
        (f"Ulm Gazette Friday, 3 May 2019\nCourt frees farmer\nBy Jo Doe\n{STORY}", ("Ulm Gazette", None, "Jo Doe")),
        (f"{PAPER}\nBy Flash reporters\n{STORY}", ("The Ulm Gazette", None, None)),
        (
            f"From The Ulm Gazette, 12 October 2017\nCourt frees farmer\nBy Jo Doe\n{STORY}",
            ("The Ulm Gazette", None, "Jo Doe"),
        ),
        (
            f"HillWatch\nCourt frees farmer\nPosted by admin in News\nSource: Ulm Gazette\n{STORY}",
            ("HillWatch", "Ulm Gazette", None),
        ),
        (
            f"The Selvag\nIndependent weekly\nPolitics · Long reads\n\nOPINION\n\nFree the farmer\n\nJo Doe\n\n{STORY}",
            ("The Selvag", None, "Jo Doe"),
        ),
        (f"{PAPER}\nAnn Berg / 12.10.2017 06:00\n{STORY}", ("The Ulm Gazette", None, "Ann Berg")),
    ],
)  # fmt: skip
def test_whose_page_it_is_and_whose_report(page: str, fields: tuple[str | None, ...]) -> None:
    found = card_of(page)
    assert tuple(map(found.get, ("outlet", "republished_from", "author"))) == fields


def test_a_page_is_no_reprint_of_itself_and_news_in_capitals_signs_nothing() -> None:
    story = "The court in Ulm on Wednesday ordered the release of a farmer who had spent eleven days in a cell.\n" * 2
    found = card_of(f"Ulm Courier - Chronicle\nCOURT FREES FARMER, MAYOR TO APPEAL\nSource: Ulm Courier\n{story}")
    assert found.keys() & {"author", "republished_from"} == set()
    assert found["outlet"] == "Ulm Courier"


def test_a_translated_report_names_where_it_is_from() -> None:
    story = "The court in Ulm on Wednesday ordered the release of a farmer who had spent eleven days in a cell.\n" * 2
    head = "[Text of report by state-owned newspaper Nova Gazeta on 17 March; translated from Ulmish]"
    found = card_of(f"{head}\n\nProvocation in Ulm fails as police show restraint\n\n{story}")
    assert found["republished_from"] == "Nova Gazeta"
    assert found["title"] == "Provocation in Ulm fails as police show restraint"


def test_a_footer_names_the_house_and_not_its_links() -> None:
    story = "The court in Ulm on Wednesday ordered the release of a farmer who had spent eleven days in a cell.\n" * 2
    page = f"Home / Climate / Explained\nWhy the court freed a farmer\nBy Jo Doe\n{story}"
    for footer in ("© Orm Ledger 2024 Privacy Jobs", "© Orm Ledger, 2024", "© 2024 Orm Ledger"):
        assert card_of(f"{page}{footer}")["outlet"] == "Orm Ledger"


def test_who_wrote_stands_at_the_end_of_a_standfirst() -> None:
    story = "The court in Ulm on Wednesday ordered the release of a farmer who had spent eleven days in a cell.\n" * 2
    page = f"Free at last\n\nA farmer on eleven days in a cell and why he would do it again. By Anna Berg.\n\n{story}"
    assert card_of(page)["author"] == "Anna Berg"
    assert card_of(page.replace("By Anna", "Interview by Anna"))["author"] == "Anna Berg"
    assert card_of(page.replace("By Anna", "He was freed by Anna")).get("author") is None


def test_the_staff_of_a_house_is_nobody_by_name() -> None:
    story = "The court in Ulm on Wednesday ordered the release of a farmer who had spent eleven days in a cell.\n" * 2
    page = f"Court frees farmer\n\nLast updated 21:10\nReporting by Orm Seven staff in Ulm\n\n{story}"
    assert card_of(page).get("author") != "Orm Seven"


STORY = "The court in Ulm on Wednesday ordered the release of a farmer who had spent eleven days in a cell.\n" * 2


@pytest.mark.parametrize(
    ("under", "outlet"),
    [
        ("Columnist, The Selvag Gazette", "The Selvag Gazette"),
        ("Chief political correspondent, Orm Ledger", "Orm Ledger"),
        ("Staff writer at the Orm Ledger", "Orm Ledger"),
        ("FOREIGN AFFAIRS REPORTER", None),
        ("Correspondent, Middle East", None),
        ("Columnist, Politics", None),
    ],
)
def test_a_trade_with_its_house_names_the_outlet(under: str, outlet: str | None) -> None:
    assert card_of(f"Court frees farmer\n\nAgnes Korda\n{under}\n\n{STORY}").get("outlet") == outlet


@pytest.mark.parametrize(
    ("note", "outlet"),
    [
        ("This essay appears in the summer issue of The Orm Quarterly.", "The Orm Quarterly"),
        ("This article appeared in the May 2019 edition of Selvag Review.", "Selvag Review"),
        ("Her essay on rivers won a prize, and is the issue of a long quarrel.", None),
    ],
)
def test_the_issue_in_which_a_text_appears_names_the_outlet(note: str, outlet: str | None) -> None:
    page = f"The farmer in the cell\nBy Jo Doe\n{STORY}Jo Doe is the author of Cold Rivers. {note}"
    assert card_of(page).get("outlet") == outlet


def test_the_body_above_the_record_of_what_was_said_has_issued_it() -> None:
    record = "Verbatim record of the hearing of Piet Saar by the council\nUlm, 20 March 2019"
    turns = "MODERATOR: Good morning.\nMR. SAAR: We do not share that view and do not reject it at all.\n" * 3
    found = card_of(f"COMMISSION OF INQUIRY INTO THE ULM DAM\n{record}\n{turns}")
    assert found["outlet"] == "COMMISSION OF INQUIRY INTO THE ULM DAM"
    assert found["title"].startswith("Verbatim record")
    assert "outlet" not in card_of(f"THE LONG ROAD OF A FARMER FROM ULM\n{record}\n{turns}")


def test_a_release_with_its_number_is_of_the_body_in_capitals_above_it() -> None:
    opening = "The Support Mission on the Ulm (SMU) condemns the attack on one of its boats on Monday night."
    page = f"SUPPORT MISSION ON THE ULM\n\n{{}}\n\nUlm, 9 May 2018\n\nSMU condemns a raid in Ulm\n\n{opening}\n{SELF}"
    found = card_of(page.format("PRESS RELEASE PR/2018/09"))
    assert (found["genre"], found["outlet"]) == ("press release", "SUPPORT MISSION ON THE ULM")
    assert "genre" not in card_of(page.format("PRESS RELEASED 09"))


@pytest.mark.parametrize(("label", "titled"), [("PRESS RELEASE", True), ("Our summary", False)])
def test_a_release_that_a_mail_brings_has_its_own_headline(label: str, titled: bool) -> None:
    page = f"{label}\n\nUlm Steel shuts its second furnace for a month\n\nUlm, 9 May 2018 - {SELF} {STORY}"
    document = Document("a", page, "a.eml", given={"title": "Statement"})
    found = {entry.field: entry.value for entry in card.find_card(document, cleaning.find_zones(document, {}))}
    assert (found.get("title") == "Ulm Steel shuts its second furnace for a month") == titled


def test_who_issues_a_release_stands_above_its_headline_and_opens_it() -> None:
    opening = "The Seafarers' Guild of the Upper Ulm rejects the statement of the town that it had been asked to talk."
    page = f"PRESS RELEASE\n{{}}\nGuild was never asked to talk\nUlm, February 9, 2018\n{opening}\n{STORY}"
    assert card_of(page.format("Seafarers' Guild of the Upper Ulm"))["outlet"] == "Seafarers' Guild of the Upper Ulm"
    assert "outlet" not in card_of(page.format("Talks of the Upper Ulm"))


def rules_in(line: str, place: str) -> set[str]:
    """The rules that fire on a line in one of the places that the patterns read."""
    zone = {
        "dateline": "body",
        "above": "byline",
        "first": "boilerplate",
        "masthead": "byline",
        "name": "byline",
        "wire": "byline",
    }.get(place, place)
    zones = (Zone(0, len(line), zone, RULES.get(place, "test")),)
    return {entry.rule for entry in card.find_card(Document("a", line), zones)}


@pytest.mark.parametrize("row", lexicons.rows("card_patterns"), ids=lambda row: row["rule"])
def test_each_pattern_finds_its_own_line_and_passes_over_the_other(row: lexicons.Row) -> None:
    places = row["zones"].split()
    assert any(row["rule"] in rules_in(row["matches"], place) for place in places)
    assert not any(row["rule"] in rules_in(row["rejects"], place) for place in places)


def test_cards_of_hand_coded_scrapes_are_right() -> None:
    asked = right = 0
    for coding in CODINGS:
        found = card_of((GOLD / f"{coding['file']}.txt").read_text(encoding="utf-8"))
        asked += len(FIELDS)
        right += sum(coding.get(field) == found.get(field) for field in FIELDS)
    assert right / asked >= 0.93


def test_a_repost_names_the_page_and_the_original() -> None:
    found = card_of(
        "Valley News\n\nDam breaks above Ulm\n\nHERALD | May 3, 2016\n\n"
        "A dam above the town of Ulm broke late on Monday and flooded two streets."
    )
    assert (found["outlet"], found["republished_from"]) == ("Valley News", "HERALD")


def test_a_line_that_tells_where_a_report_stood_first_dates_it() -> None:
    body = (
        "“We will not go back”: strikers set terms\n"
        "First published by Northern Courier, Vilborg, on Tuesday, 18 August 2020, under the title “At the gates”.\n"
        "I repost this in full because the Courier has people at the gates and most of the big papers do not.\n"
        "SELVAG – Strike leaders at three factories said on Tuesday they would return to work only if the mayor "
        "resigned. A committee was formed last week by workers from two of them.\n"
        "The management disputed the figures of the committee, which it called a club of people with too much time.\n"
    )
    document = Document("a", body)
    article = engine.clean(document, engine.context_of([document], Settings()))
    assert [zone.zone for zone in article.zones][1:4] == ["byline", "editor_comment", "body"]
    assert (article.card_value("republished_from"), article.card_value("published")) == (
        "Northern Courier",
        "2020-08-18",
    )


def test_a_body_below_the_headline_is_no_author_and_a_house_of_newspapers_no_outlet() -> None:
    found = card_of(
        "Skip to content\nUlm & District Gazette\nMon 12 Feb 2018 | Today's paper | Puzzles\n"
        "Glaciers melt twice as fast above Ulm\nUNIVERSITY OF EASTMARK\n12 February 2018\n"
        "Glaciers above the town of Ulm have lost ice twice as fast since 2000 as they had before, a study found.\n"
        "© Gazette Newspapers 2018"
    )
    assert "author" not in found
    assert found["outlet"] == "Ulm & District Gazette"


def test_an_author_stands_with_her_newspaper_and_the_day_of_her_report() -> None:
    found = card_of(
        "The Contrarian Ledger\nThursday, September 18, 2008\nThe day the money market broke\n"
        "By Anna Berg, Ulm Herald, Sept. 17\n"
        "The oldest money-market fund of Ulm said on Tuesday that the value of its shares had fallen to 97 cents."
    )
    assert (found["author"], found["republished_from"]) == ("Anna Berg", "Ulm Herald")


def test_the_marks_of_markdown_are_no_part_of_a_headline_and_hide_no_outlet() -> None:
    found = card_of(
        "# Council to close the dam above Ulm\n\n*The Selvagian, 16 August 2018*\n\n"
        "The council of Ulm said on Wednesday that it would close the dam above the town, a day after it had broken."
    )
    assert (found["title"], found["outlet"]) == ("Council to close the dam above Ulm", "The Selvagian")


def test_the_day_on_which_a_text_was_first_published_is_no_outlet() -> None:
    found = card_of(
        "Valley News\n\nDam breaks above Ulm\n\nThis article first appeared on May 3, 2016.\n\n"
        "A dam above the town of Ulm broke late on Monday and flooded two streets."
    )
    assert "republished_from" not in found


def test_wire_copy_on_its_own_page_is_no_repost() -> None:
    found = card_of(
        "Dam breaks above Ulm\nULM, Bavaria (AP) — A dam above the town of Ulm broke late on Monday and flooded it.\n"
        "© 2016 The Associated Press. All rights reserved."
    )
    assert "republished_from" not in found
    assert found["place"] == "ULM, Bavaria"


def test_what_the_text_does_not_say_is_no_row() -> None:
    body = "A dam above the town of Ulm broke late on Monday, and nobody knows why it broke or who has to pay for it."
    assert {"language"} == card_of(body).keys()


PAGE = "{}\nThe dam above Ulm broke again\nA dam above the town of Ulm broke late on Monday and flooded two streets."


@pytest.mark.parametrize("row", lexicons.rows("card_genres"), ids=lambda row: row["label"])
def test_a_label_above_the_headline_names_the_genre(row: lexicons.Row) -> None:
    assert card_of(PAGE.format(row["matches"]))["genre"] == row["genre"]
    assert "genre" not in card_of(PAGE.format(row["rejects"]))


@pytest.mark.parametrize(
    ("headline", "genre"),
    [
        ("Opinion: The dam above Ulm must go", "opinion"),
        ("The dam above Ulm must go | Editorial", "editorial"),
        ("Opinion polls see no winner in Ulm", None),
        ("Live - and dangerous: the dam above Ulm", None),
        ("Interview ends in a quarrel above Ulm", None),
    ],
)
def test_a_label_at_an_end_of_the_headline_names_the_genre(headline: str, genre: str | None) -> None:
    body = f"{headline}\nA dam above the town of Ulm broke late on Monday and flooded two streets."
    assert card_of(body).get("genre") == genre


def test_a_label_below_the_headline_names_the_genre() -> None:
    body = "The dam must go\r\n\r\nOpinion\r\n\r\nThe dam above Ulm broke on Monday, and nobody knows why it broke."
    assert card_of(body)["genre"] == "opinion"


def test_a_section_in_a_menu_is_no_genre() -> None:
    assert "genre" not in card_of(PAGE.format("Home\nNews\nSport\nOpinion"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council of the town has said that it was not asked and that it is to be heard by the court.", "en"),
        (
            "Le conseil de la ville a dit que les habitants ne sont pas d'accord avec le projet.",
            "fr",
        ),
        ("El alcalde de la ciudad dijo que no es una buena idea y que los vecinos no la quieren por su precio.", "es"),
        ("Совет города объявил, что мост закрыт до весны, и никто не знает, откроют ли его снова.", "ru"),
        ("قال المجلس إن الجسر سيبقى مغلقا حتى الربيع", "ar"),
        ("Home News Sport Weather Shop Travel Culture", None),
        ("The name al-Ṣadr (الصدر) is written in many ways, and the papers of the town use all of them at once.", "en"),
    ],
)
def test_the_language_is_told_by_script_and_common_words(text: str, language: str | None) -> None:
    assert language == find_language(text)


@given(st.text(max_size=200))
def test_odd_text_never_raises_and_values_stand_in_the_text(body: str) -> None:
    document = Document("a", body)
    for entry in card.find_card(document, cleaning.find_zones(document, {})):
        assert entry.field == "language" or entry.value.split() == entry.cut(body).split()


def test_a_headline_in_markdown_stands_on_its_own_words() -> None:
    for written in ("# Dam breaks above Ulm", "**Dam breaks above Ulm**", "Dam breaks above Ulm**"):
        page = f"{written}\n\n{REPORT}\n"
        title = next(one for one in card.find_card(Document("a", page), cleaning.find_zones(Document("a", page), {})))
        assert (title.field, title.value, title.cut(page)) == ("title", *["Dam breaks above Ulm"] * 2)


REPORT = """The council of Ulm voted late on Monday to close the old bridge, which engineers say may fall within a year.
Mayor Anna Berg told the meeting that the town had no money for a new one and that the state had promised none.
Shopkeepers on the north bank said that they would lose half of their customers and called it a disgrace."""
HEADED = "Council shuts old bridge as cracks widen"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Jo Doe, Senior Policy Fellow", "Jo Doe"),
        ("Author of the article: Brad Kowal", "Brad Kowal"),
        ("May 3, 2019 | Ann Lee", "Ann Lee"),
        ("Ann Lee | Ulm Herald | May 3, 2019", "Ann Lee"),
        ("May 3, 2019, by Ann Lee", "Ann Lee"),
        ("ANALYSIS | Ann Lee", "Ann Lee"),
        ("Story by Ann Lee", "Ann Lee"),
        ("Ann Lee @annlee", "Ann Lee"),
        ("Ann Lee Published 3 May 2019", "Ann Lee"),
        ("EXCLUSIVE By ANN LEE, Transport Editor", "ANN LEE"),
        ("By BUGLE REPORTERS", None),
        ("By Ann Lee and HERALD STAFF", "Ann Lee and HERALD STAFF"),
        ("Karim Abd al-Aziz", "Karim Abd al-Aziz"),
        ("By Maryam bint Said | May 3, 2019", "Maryam bint Said"),
        ("By Anna d'Arcy and Omar al-Sayed", "Anna d'Arcy and Omar al-Sayed"),
        ("Omar al-Sayed, Ulm Herald correspondent", "Omar al-Sayed"),
        ("Ulm al-most fell", None),
        ("Middle East | May 3, 2019", None),
    ],
)
def test_authors_are_found_without_by(line: str, author: str | None) -> None:
    assert card_of(f"{HEADED}\n{line}\n{REPORT}").get("author") == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Ann Lee is a reporter for the Ulm Herald.", "Ann Lee"),
        ("About the author: Ann Lee covers bridges for the Herald.", "Ann Lee"),
        ("— Ann Lee", "Ann Lee"),
        ("Reporting by Ann Lee; Editing by Jo Doe", "Ann Lee"),
    ],
)
def test_authors_are_found_at_the_foot_of_their_report(line: str, author: str) -> None:
    assert card_of(f"{HEADED}\nMay 3, 2019\n{REPORT}\n{line}\nShare this").get("author") == author


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("TheUlmHerald.com Copyright (c) 2021. All Rights Reserved.", "TheUlmHerald.com"),
        ("Ulm Herald is a registered charity no. 1127733. Follow us: Facebook", "Ulm Herald"),
        ("All Content by Ulm News Agency is licensed under a Creative Commons License.", "Ulm News Agency"),
        ("The Courier comment: Those who let the bridge rot should pay for the next one now.", "The Courier"),
        ("Subscribe to the Ulm Herald newsletter", "Ulm Herald"),
        ("Ulm Herald, 12 Bridge Street, Ulm", "Ulm Herald"),
        ("Ulm Herald All rights reserved.", "Ulm Herald"),
        ("The Ulm Herald accepts no liability for the content of other sites.", "Ulm Herald"),
        ("Contact Us Today", None),
    ],
)
def test_an_outlet_is_named_by_the_foot_of_its_page(line: str, outlet: str | None) -> None:
    assert card_of(f"{HEADED}\nMay 3, 2019\n{REPORT}\n{line}").get("outlet") == outlet


@pytest.mark.parametrize("head", [f"{HEADED} | Ulm Herald", f"{HEADED} - Ulm Herald", "The Ulm Herald | News | Sport"])
def test_an_outlet_is_named_by_the_head_of_its_page(head: str) -> None:
    found = card_of(f"{head}\nHome\n{HEADED}\n3 May 2019\n{REPORT}")
    assert (found["outlet"].removeprefix("The "), found["title"]) == ("Ulm Herald", HEADED)


def test_the_languages_of_a_page_are_no_outlet() -> None:
    assert "outlet" not in card_of(f"UA | EN | DE | FR\n{HEADED}\n3 May 2019\n{REPORT}")


def test_who_copies_a_report_says_whose_it_is() -> None:
    remark = "Regulars know what I think. Below, filched whole from the Melk Spectator, the best account I know."
    page = f"SPREE WATERS\nAbout me\nThe bridge again\nPosted by Tom on 4 May 2015\n{remark}\n{HEADED}\n{REPORT}"
    found = card_of(page)
    assert (found["outlet"], found["republished_from"]) == ("SPREE WATERS", "Melk Spectator")
    byline = "By our correspondent in Ulm | The Guardian"
    page = (
        f"The bridge again\nPosted by Tom on 4 May 2015\nI'm copying it whole before they hide it.\n{HEADED}\n{byline}"
    )
    found = card_of(f"{page}\n{REPORT}")
    assert (found.get("outlet"), found["republished_from"]) == (None, "The Guardian")


ADDRESS = "https://ulmherald.example/2019/05/03/council-shuts-old-bridge"


@pytest.mark.parametrize(
    "page",
    [
        f"{HEADED}\n{ADDRESS}\n{REPORT}",
        f"{ADDRESS}\nHome\nNews\n{HEADED}\n{REPORT}",
        f"{HEADED}\nULM - 3 May 2019: {REPORT}",
        f"{HEADED}\n(Ulm, 3 May 2019) {REPORT}",
        f"{HEADED}\nMay, 3, 2019 - 18:02\n{REPORT}",
        f"Home\nMay 3,2019\n{HEADED}\n{REPORT}",
        f"{HEADED}\nBy Jo Doe\n{REPORT}\n(3 May 2019)\nShare this",
    ],
)
def test_a_day_in_an_unusual_place_or_form_dates_its_page(page: str) -> None:
    published = dating.find_published(Document("a", page), cleaning.find_zones(Document("a", page), {}))[0]
    assert (published.basis, published.period and published.period.edtf) == ("stated", "2019-05-03")


COPIED = (
    "A reader sends me this from the Portside Gazette. I have cut the last paragraph because it is an advertisement."
)


@pytest.mark.parametrize(
    "page",
    [
        f"REBEL QUAY\nAbout me\n20.11.13\nWhat they do with our dues\n{COPIED}\n{HEADED}\n"
        f"Gemma Foyle\nPortside Gazette, 19 November 2013\n{REPORT}",
        f"The Hidden Ledger\nHome\n{HEADED}\nPosted on November 20, 2013 by admin\n"
        f"By Gemma Foyle, Portside Gazette, November 19, 2013\n{REPORT}",
    ],
)
def test_a_repost_has_the_day_of_its_source_and_its_own(page: str) -> None:
    document = Document("a", page)
    published, rows = dating.find_published(document, cleaning.find_zones(document, {}))
    assert published.period is not None
    assert (published.basis, published.period.edtf) == ("stated", "2013-11-19")
    assert {row.field: row.value for row in rows} == {"published": "2013-11-19", "reposted": "2013-11-20"}
    assert card_of(page)["republished_from"] == "Portside Gazette"


@pytest.mark.parametrize(
    ("lead", "foot"),
    [
        ("SELVAG, May 3 (Reuters) -- ", ""),
        ("Selvag, 3 May 2015 (AFP) – ", ""),
        ("Selvag, Xinhua – ", ""),
        ("", "Interfax"),
        ("", "(AFP)"),
        ("", "— Ulm Herald"),
    ],
)
def test_the_agency_of_a_report_is_its_outlet_where_nothing_else_names_one(lead: str, foot: str) -> None:
    body = (
        f"Dam to close for good\n{lead}The council voted on Tuesday to close the dam after a night of talks.\n"
        f"Mayor Anna Berg said that nobody would lose his home before the spring, whatever the engineers found.\n{foot}"
    )
    page = Document("a", body)
    found = {entry.field: entry.value for entry in card.find_card(page, cleaning.find_zones(page, {}))}
    assert (foot.strip("()— ") or lead.partition("(")[2].partition(")")[0] or "Xinhua") == found["outlet"]


HOUSE = "{name}\n{motto}\n\nHome · Sport · Opinion\n\nDam breaks above the town of Ulm by night\n\nMay 3, 2016\n\n"


@pytest.mark.parametrize(
    ("name", "foot", "outlet"),
    [
        ("THE ULM HERALD", "The Ulm Herald - Quay Street 4, Ulm - Contact", "THE ULM HERALD"),
        ("Radio Ulm – Nachrichten", "Radio Ulm is heard on weekdays.", "Radio Ulm"),
        ("ULM HERALD - The Voice of the Valley", "Copyright Ulm Herald Printing Press", "ULM HERALD"),
        ("Breaking News", "Contact", None),
    ],
)
def test_a_name_at_the_top_is_the_outlet_where_the_page_has_it_again(name: str, foot: str, outlet: str | None) -> None:
    top = HOUSE.format(name=name, motto="The valley's only daily")
    told = (
        "A dam above the town broke late on Monday and flooded two streets, the mayor of the town said in a statement."
    )
    document = Document("a", f"{top}{told}\n\n{told.replace('Monday', 'Sunday')}\n\n{foot}\n")
    assert engine.clean(document, engine.context_of([document], Settings())).card_value("outlet") == outlet


SELF = "A dam broke at Ulm on Monday and flooded two of its streets."


@pytest.mark.parametrize(
    ("top", "told", "outlet"),
    [
        ("ValleyWire 24", "ValleyWire has learned that the dam leaked.", "ValleyWire 24"),
        ("SELVAG NEWS BUREAU - SNB", "“It leaked,” the mayor told SNB.", "SELVAG NEWS BUREAU"),
        ("NOONDAY", "The mayor spoke to Noonday's correspondent about the dam.", "NOONDAY"),
        ("The Lower Ulm Lantern - English edition", "The Lantern will follow the subject.", "The Lower Ulm Lantern"),
        ("CheckFirst Topics How we work Donate", "The picture is old, two guards told CheckFirst.", "CheckFirst"),
        ("Parliament", "The mayor told Parliament that the dam leaked.", None),
        ("Ulm", "The mayor has seen Ulm flooded.", None),
        ("Lantern", "The mayor said that the dam leaked.", None),
    ],
)
def test_an_outlet_above_the_headline_is_known_by_what_it_says_of_itself(
    top: str, told: str, outlet: str | None
) -> None:
    assert card_of(f"{top}\nHome | News | Sport\n{HEADED}\n3 May 2019\n{SELF}\n{told}").get("outlet") == outlet


def test_who_asks_in_an_interview_is_the_outlet_above_it() -> None:
    turns = "\n".join(
        f"Noonday: Why did the dam break{mark}\nOrm: It broke since nobody had looked at it for years, and I said so."
        for mark in ("?", ", then?", " at last?")
    )
    for name in ("Noonday International", "Noonday 98.4"):
        assert card_of(f"{name}\n{HEADED}\n3 May 2019\n{SELF}\n{turns}")["outlet"] == name


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("With inputs from Ulm Herald", "Ulm Herald"),
        ("With inputs from agencies", None),
        ("By ValleyWire24 with Ulm Herald", "Ulm Herald"),
        ("By Anna Berg with her sister", None),
    ],
)
def test_whose_report_a_text_has_taken_is_told_by_its_line(line: str, source: str | None) -> None:
    assert card_of(f"{HEADED}\n{line}\n{REPORT}").get("republished_from") == source


def test_who_wrote_with_the_inputs_of_an_agency_has_republished_nothing() -> None:
    found = card_of(f"{HEADED}\nBy Anna Berg\n{REPORT}\nWith inputs from Ulm Herald")
    assert (found["author"], found.get("republished_from")) == ("Anna Berg", None)


LATE = "The council of Ulm voted late on Monday to close the old bridge, which engineers say may fall within a year."


@pytest.mark.parametrize(
    ("head", "outlet", "source"),
    [
        (f"Valley Dispatch\n\n{HEADED}\n\nULM, May 3, 2019 (VDA) - ", "Valley Dispatch", "VDA"),
        (f"Agencia Ulmense\n\n{HEADED}\n\nULM, May 3, 2019 (AUP) - ", "Agencia Ulmense", None),
        (f"Agence Selvage\n\n{HEADED}\n\nULM, May 3, 2019 (ASP) - ", "Agence Selvage", None),
        (f"Agence Selvage\n\n{HEADED}\n\nULM, May 3, 2019 (UNP) - ", "Agence Selvage", "UNP"),
    ],
)
def test_an_agency_is_no_repost_of_itself(head: str, outlet: str, source: str | None) -> None:
    found = card_of(f"{head}{LATE}\n{REPORT}")
    assert (found.get("outlet"), found.get("republished_from")) == (outlet, source)


def test_letters_that_the_text_explains_are_those_of_its_outlet() -> None:
    told = "The Valley Dispatch (VDR) will follow the subject, it said in a note to readers on Tuesday of last week."
    found = card_of(f"Valley Dispatch\n\n{HEADED}\n\nULM, May 3, 2019 (VDR) - {LATE}\n{REPORT}\n{told}")
    assert (found["outlet"], found.get("republished_from")) == ("Valley Dispatch", None)


@pytest.mark.parametrize(
    ("before", "outlet", "title"),
    [
        ("(Coast Press) ", "Coast Press", HEADED),
        ("(AFP) ", "AFP", HEADED),
        ("(UPDATE) ", None, f"(UPDATE) {HEADED}"),
        ("(Not) ", None, f"(Not) {HEADED}"),
    ],
)
def test_the_agency_in_brackets_before_a_headline_is_no_part_of_it(before: str, outlet: str | None, title: str) -> None:
    found = card_of(f"{before}{HEADED}\nBy Jo Doe\n{REPORT}")
    assert (found.get("outlet"), found["title"]) == (outlet, title)


@pytest.mark.parametrize(
    ("line", "author", "outlet"),
    [
        ("(Reporting by Valley Press bureau; editing by P. Roth)", None, "Valley Press"),
        ("Reporting by Ann Lee; editing by P. Roth", "Ann Lee", None),
    ],
)
def test_a_bureau_is_an_outlet_and_no_author(line: str, author: str | None, outlet: str | None) -> None:
    found = card_of(f"{HEADED}\nMay 3, 2019\n{REPORT}\n{line}")
    assert (found.get("author"), found.get("outlet"), found["editor"]) == (author, outlet, "P. Roth")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Posted by Gull on 3 May 2019 at 7:52 am", "Gull"),
        ("Posted by admin on 3 May 2019", None),
        ("Posted by Ann Lee on 3 May 2019", "Ann Lee"),
        ("Valley | 03/05/2019 20:14 | UTV Newsroom", "UTV Newsroom"),
        ("Ann Lee (now) and Jo Doe (earlier)", "Ann Lee (now) and Jo Doe (earlier)"),
        ("Ann Lee (left) and Jo Doe (right)", None),
        ("Text: Ann Lee. Photographs: Jo Doe", "Ann Lee"),
        ("Words by Ann Lee | Pictures: Jo Doe", "Ann Lee"),
    ],
)
def test_pseudonyms_desks_and_authors_in_turn_sign(line: str, author: str | None) -> None:
    assert card_of(f"{HEADED}\n{line}\n{REPORT}").get("author") == author


@pytest.mark.parametrize("line", ["ULM, May 3, 2019 (Valley Press)", "ULM, May 3, 2019 (Valley Press) -"])
def test_a_dateline_that_stands_alone_gives_place_and_agency(line: str) -> None:
    document = Document("a", f"{HEADED}\n{line}\n{REPORT}")
    article = engine.clean(document, engine.context_of([document], Settings()))
    fields = ("place", "outlet", "published")
    assert [article.card_value(field) for field in fields] == ["ULM", "Valley Press", "2019-05-03"]


def test_an_outlet_that_is_given_is_the_page_s_and_others_are_its_sources() -> None:
    page = f"{HEADED}\nBy Jo Doe\n3 May 2019\nULM (AFP) - {REPORT}\n© 2019 Valley Media"
    document = Document("a", page, given={"outlet": "The Valley Post"})
    found = {entry.field: entry.value for entry in card.find_card(document, cleaning.find_zones(document, {}))}
    assert ("outlet" in found, found["republished_from"]) == (False, "AFP")
    own = Document("a", page.replace("AFP", "Valley Post"), given={"outlet": "The Valley Post"})
    found = {entry.field: entry.value for entry in card.find_card(own, cleaning.find_zones(own, {}))}
    assert (found["outlet"], "republished_from" in found) == ("Valley Post", False)


def test_the_only_day_on_which_a_text_was_posted_is_that_of_publication() -> None:
    page = Document("a", f"{HEADED}\nPosted by Gull on 3 May 2019 at 7:52 am\n{REPORT}")
    rows = dating.find_published(page, cleaning.find_zones(page, {}))[1]
    assert {row.field: row.value for row in rows} == {"published": "2019-05-03"}


QUAYS = (
    "Ulm Quays (UQ) is deeply saddened by the loss of two boats outside the port of the town on the night of Monday.\n"
    "It wishes to make clear that none of its guards was there, and has asked two lawyers of the town to look into it."
)


@pytest.mark.parametrize(
    ("page", "outlet"),
    [
        (f"PRESS RELEASE\n\nUlm Quays: Two boats lost\n\nUlm, 3 May 2019\n\n{QUAYS}", "Ulm Quays"),
        (
            f"Statement on two boats\n\n3 May 2019\n\n{QUAYS}\n\nAbout Ulm Quays\nIt has two.\nPress contact: Jo",
            "Ulm Quays",
        ),
        (f"Statement on two boats\n\n3 May 2019\n\n{QUAYS}\n\nAbout Ulm Quays\nIt has two.\nShare this", None),
        (f"Ulm Quays: Two boats lost\n\nUlm, 3 May 2019\n\n{QUAYS}", None),
        (f"PRESS RELEASE\n\nMayor Berg: Two boats lost\n\nUlm, 3 May 2019\n\n{QUAYS}", None),
    ],
)
def test_a_release_is_issued_by_the_body_that_it_begins_with(page: str, outlet: str | None) -> None:
    assert card_of(page).get("outlet") == outlet


BLOG = "HERRING WATCH\nthe blog they would rather not read\n\n{line}\n\n{head}\n\nULM (AFP) - {report}\n\n{foot}"


@pytest.mark.parametrize(
    ("line", "foot", "outlet", "source"),
    [
        ("Reposted from AFP. My remarks in brackets.", "Posted by Gull at 23:14", "HERRING WATCH", "AFP"),
        ("About | Archive", "Source: AFP", "HERRING WATCH", "AFP"),
    ],
)
def test_a_page_that_passes_a_report_on_is_the_outlet(line: str, foot: str, outlet: str, source: str) -> None:
    found = card_of(BLOG.format(line=line, head=HEADED, report=REPORT, foot=foot))
    assert (found["outlet"], found["republished_from"]) == (outlet, source)
    alone = card_of(f"{HEADED}\n\nULM (AFP) - {REPORT}\n\nSource: AFP")
    assert (alone["outlet"], "republished_from" in alone) == ("AFP", False)


def test_the_first_words_of_a_path_are_the_outlet_that_its_text_names() -> None:
    told = "The mayor confirmed to The Lower Ulm Standard that the bridge was to fall."
    page = f"The Lower Ulm Standard > News > Valley\n{HEADED}\nBy Jo Doe\n{REPORT}\n"
    assert card_of(page + told)["outlet"] == "The Lower Ulm Standard"
    assert "outlet" not in card_of(page.replace("The Lower Ulm Standard", "Home") + told)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Comment | The bridge of Ulm must go", "The bridge of Ulm must go"),
        ("Ulm | The bridge must go before winter", "Ulm | The bridge must go before winter"),
        ("Bridge moves to fore of race in Ulm;\nNews Analysis.", "Bridge moves to fore of race in Ulm"),
        ("Bridge moves to fore of race;\nMayor Berg hears old fears.",) * 2,
    ],
)
def test_a_title_has_the_line_in_which_it_goes_on_and_no_label(head: str, title: str) -> None:
    assert card_of(f"{head}\n\n{REPORT}")["title"] == title.replace("\n", " ")


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("ISLAMABAD: The minister said on Monday that the talks with the traders would go on for a week.", "ISLAMABAD"),
        ("Nairobi — The minister said on Monday that the talks with the traders would go on for a week.", "Nairobi"),
        ("NAIROBI, Kenya: Police said on Monday that the talks with the traders would go on.", "NAIROBI, Kenya"),
        ("London/Brussels, 3 May (Reuters) - The minister said that the talks would go on.", "London/Brussels"),
        ("NAIROBI, Kenya (AP) _ The minister said that the talks with the traders would go on.", "NAIROBI, Kenya"),
        ("ANALYSIS: The minister said on Monday that the talks with the traders would go on for a week.", None),
        ("TRIGGER-HAPPY guards shot at the traders of the market on Monday, and nobody would say why.", None),
        ("PORT-LOUIS - The minister said that the talks with the traders would go on.", "PORT-LOUIS"),
        ("Nairobi – the city, not the county – has no dam, and the minister said that it would get none.", None),
        ("BERG: The talks with the traders will go on for a week, and nobody knows who will be there.", None),
    ],
)
def test_a_town_before_a_colon_or_a_dash_is_where_a_report_was_filed(lead: str, place: str | None) -> None:
    body = f"Traders talk on\nJune 3, 2019\n{lead}\nNobody would be turned away at the gates of the market, he said.\n"
    assert card_of(body).get("place") == place


@pytest.mark.parametrize(
    ("page", "genre"),
    [
        ("Ulm flood LIVE: Second wall holds as the river falls\nBy Jo Doe", "live"),
        ("Ulm votes: mayor concedes at midnight – as it happened\nBy Jo Doe", "live"),
        ("Where we live: three towns below the dam\nBy Jo Doe", None),
        ("Open letter to the mayor on the dam of Ulm\n8 October 2013", "letter"),
        ("Open letters of the mayor are sold in Ulm\n8 October 2013", None),
        ("The baker who kept the bell of Ulm\nInterview by Jo Doe\n22 December 2017", "interview"),
        ("The Ulm dam disaster: what we know and what we don't\nBy Jo Doe", "analysis"),
        ("The council shows what it knows of the Ulm dam\nBy Jo Doe", None),
        ("After the dam of Ulm: a city counts\n**Ulm Institute | Policy Brief 12 | 3 June 2014**", "analysis"),
        ("After the dam of Ulm: a city counts\n**Ulm Institute | Bridge 12 | 3 June 2014**", None),
        ("Press statement\n8 October 2013\nThe union of Ulm on the death of two members", "press release"),
    ],
)
def test_the_headline_the_byline_and_a_label_above_the_day_name_the_genre(page: str, genre: str | None) -> None:
    body = f"{page}\nA dam above the town of Ulm broke late on Monday and flooded two streets of the old town.\n"
    assert card_of(body).get("genre") == genre


def test_a_house_that_adds_agencies_to_its_name_has_republished_nothing() -> None:
    lead = "A dam above the town of Ulm broke late on Monday and flooded two streets of the old town."
    found = card_of(f"Dam breaks above Ulm\n3 May 2019\n{lead}\nNobody was hurt.\nSource: Ulm TV and news agencies\n")
    assert (found.get("outlet"), found.get("republished_from")) == ("Ulm TV", None)


MENU = "Research | Events | People | Newsletter"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (f"Selvag Security Forum\n{MENU}", "Selvag Security Forum"),
        (f"Skip to content\nHarbour Watch Selvag\n{MENU}", "Harbour Watch Selvag"),
        ("The Lantern of Ulm & the Coast  —  International edition\nOPINION", "The Lantern of Ulm & the Coast"),
        ("THE FREE COAST — voices against the dam\nhome / about / donate / archive / letters", "THE FREE COAST"),
        ("VALLEYHEART | what the council hides\nAbout  Donate  Contact", "VALLEYHEART"),
        ("MILLSTREAM\na blog about mills and the people who own them\nabout / archive / donate", "MILLSTREAM"),
        ("MILLSTREAM\nabout / archive / donate", None),
        ("WEATHER | Rain in the valley\nAbout  Donate  Contact", None),
        ("Minister denies the dam leaks\nMore on the dam", None),
        (MENU, None),
    ],
)
def test_an_outlet_is_named_in_the_first_line_above_the_menu(head: str, outlet: str | None) -> None:
    assert card_of(f"{head}\n{HEADED}\nBy Jo Doe\n{REPORT}").get("outlet") == outlet


def test_a_blog_that_reposts_a_report_is_its_outlet_and_the_agency_its_source() -> None:
    report = "ULM (Continental Wire) - About 300 dockers blocked the gates of Ulm on Friday, the police said.\n"
    page = (
        "THE FREE COAST — voices against the dam\nhome / about / donate / archive / letters\n\n"
        "DOCKERS RISE, THE BOSSES TREMBLE\n\nPosted by admin\n\n"
        "[Our remark: This is how the wire tells it. They call our comrades rioters.]\n\n"
        f"{report}\nTwo guards were hurt in the clashes at the gate, a hospital said on Friday evening.\n"
    )
    found = card_of(page)
    assert (found["outlet"], found["republished_from"]) == ("THE FREE COAST", "Continental Wire")
    assert found["title"] == "DOCKERS RISE, THE BOSSES TREMBLE"


def test_a_live_report_is_of_the_outlet_that_heads_it() -> None:
    page = (
        "DAYLINE24 LIVE\nStraits crisis live: parliament votes on blockade – latest updates\nSam Webb\n\n"
        "18.30\nWe are closing this blog. Here is what happened today in the straits and in parliament.\n\n"
        "16.05\nParliament has voted for the blockade. Opposition deputies left the hall before the vote.\n\n"
        "11.40\nA fire broke out on the ferry Sula near Sund. The coast guard took 120 passengers off the ship.\n\n"
        "09.00\nGood morning. Parliament will vote on the blockade of the straits this afternoon.\n"
    )
    assert card_of(page)["outlet"] == "DAYLINE24"


@pytest.mark.parametrize(("head", "outlet"), [("Radio Ulm - live", "Radio Ulm"), ("Where they live", None)])
def test_a_live_report_is_of_the_broadcaster_before_the_word_live(head: str, outlet: str | None) -> None:
    entries = "".join(
        f"{hour}:30\nThe council of Ulm heard the builder of the dam, who denied that he had seen a crack.\n"
        for hour in (17, 16, 15, 14)
    )
    assert card_of(f"{head}\nLIVE: Council hears the builder\n12 May 2019\n{entries}").get("outlet") == outlet


def cards_of(*bodies: str) -> list[dict[str, str]]:
    documents = [Document(str(number), body) for number, body in enumerate(bodies)]
    articles = engine.clean_each(documents, engine.context_of(documents, Settings()))
    return [{entry.field: entry.value for entry in article.card} for article in articles]


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("The Ulm Courier", "The Ulm Courier"),
        ("Skip to content\nLow Water Courier", "Low Water Courier"),
        ("Low Water", "Low Water"),
        ("Sport", None),
        ("Germany", None),
        ("Advertisement", None),
    ],
)
def test_a_name_at_the_top_of_two_pages_is_the_outlet_of_both(head: str, outlet: str | None) -> None:
    mill = "The old mill of Ulm burned down on Monday night, and two streets were closed until the morning.\n" * 2
    pages = (f"{head}\n12 May 2019\nCourt frees farmer\nJo Doe\n{STORY}", f"{head}\nOld mill burns down\n{mill}")
    assert [found.get("outlet") for found in cards_of(*pages)] == [outlet, outlet]


@pytest.mark.parametrize(
    ("owner", "fields"),
    [
        ("Selvag Media", ("The Selvag", None)),
        ("Selvag Communications", ("The Selvag", None)),
        ("Northern Press Holding", ("The Selvag", None)),
        ("Selvag Broadcasting", ("The Selvag", None)),
        ("Orm Ledger", ("Orm Ledger", None)),
    ],
)
def test_the_company_in_the_copyright_line_gives_way_to_the_name_at_the_top(
    owner: str, fields: tuple[str, str | None]
) -> None:
    page = f"The Selvag | The paper of the coast\nHome  News  Sport  Win!\nCourt frees farmer\n3 May 2019\n{STORY}"
    found = card_of(f"{page}(c) {owner} 2019")
    assert (found["outlet"], found.get("republished_from")) == fields


def test_an_agency_is_no_outlet_of_a_page_of_which_only_the_company_is_named() -> None:
    found = card_of(f"Court frees farmer\nULM (AP) - {STORY}© 2019 Selvag Communications")
    assert (found["outlet"], found["republished_from"]) == ("Selvag Communications", "AP")


def test_the_body_that_heads_its_release_is_no_title() -> None:
    page = (
        "ULM HARBOUR FEDERATION\nPress release No. 17/2019\nUlm, 28 June 2019\nFOR IMMEDIATE RELEASE\n\n"
        "Federation closes the basin and states its confidence in the harbour master\n\n"
        "The Ulm Harbour Federation (UHF) was informed on Thursday, 27 June 2019, of a crack in the wall.\n"
        "In line with the rules of the federation, the basin has been closed for all ships with effect from today.\n"
    )
    document = Document("a", page)
    zones = cleaning.find_zones(document, {})
    assert [zone.cut(page)[:25] for zone in zones if zone.zone == "title"] == ["Federation closes the bas"]
    assert card_of(page)["outlet"] == "ULM HARBOUR FEDERATION"


def test_five_questions_make_an_interview() -> None:
    lead = "Jan Kovar built the dam that broke late on Monday and flooded two streets of the old town of Ulm."
    turns = [f"{asked}\n\n{said}" for asked, said in (
        ("Who built it?", "I did."), ("Why did it break?", "We do not know yet."), ("Will you resign?", "I will not."),
        ("Who else knew?", "My own brother did."), ("Does he say so?", "He told me so.")
    )]  # fmt: skip
    page = "The man who built the dam of Ulm\nBy Jo Doe\n\n" + "\n\n".join([lead, *turns]) + "\n"
    assert card_of(page)["genre"] == "interview"
    assert "genre" not in card_of(page.replace("?", "."))


HARBOUR = (
    "The harbour master of Ulm, Ewald Brandt, resigned on Tuesday, two days after a crane fell into the basin.\n\n"
    'In a letter to the council he wrote that he had "warned of the crane since 2019" and that nobody had heard.\n\n'
    "The council said that it respected the decision and that a successor would be named within a month."
)
OWN = "So much for the inspectors. I have walked past that crane for nine years and we all saw the rust."


@pytest.mark.parametrize(
    "above",
    [
        "I am copying this from the Ulm Herald (paywall) because my aunt cannot open it. - K.\n\n-----\n\n"
        'Harbour chief quits, blames "deaf council"\nUlm Herald, by Anna Berg',
        "Here is the full text from today's Ulm Herald, since half of you have no subscription:\n\n"
        'Harbour chief quits, blames "deaf council"\nBy Anna Berg',
        "The Ulm Herald has a piece this morning which I paste below, since it will be gone by noon.\n\n"
        'Harbour chief quits, blames "deaf council"\nAnna Berg, Ulm Herald',
        "I've pasted the whole thing from the Ulm Herald. Author: Anna Berg. All rights theirs.\n\n***",
    ],
)
def test_who_copies_a_report_names_its_paper_and_its_author(above: str) -> None:
    ruled = "\n\n***" if above.endswith("***") else "\n\n-----" if "-----" in above else ""
    head = "THE SALT LAMP\nnotes from the estuary\n\nAbout | Archive\n\nThe rust again"
    page = f"{head}\n\n{above}\n\n{HARBOUR}{ruled}\n\n{OWN}"
    found = card_of(page)
    assert (found["republished_from"], found["author"]) == ("Ulm Herald", "Anna Berg")
    zones = cleaning.find_zones(Document("a", page), {})
    assert "editor_comment" in {zone.zone for zone in zones if zone.start <= page.index(OWN) < zone.end}
    assert "body" in {zone.zone for zone in zones if zone.start <= page.index("The council said") < zone.end}


@pytest.mark.parametrize(
    "labels",
    [
        "Title: The man who kept the cranes\nSource: The Ulm Review\nBy Anna Berg",
        "Headline: The man who kept the cranes\nAuthor: Anna Berg\nSource: The Ulm Review\nDate: 14 May 2024",
        "Source: The Ulm Review\nTitle: The man who kept the cranes\nByline: Anna Berg",
        "Outlet: The Ulm Review\nTitle: The man who kept the cranes\nBy Anna Berg",
    ],
)
def test_labels_above_a_saved_text_say_whose_it_is_and_are_no_part_of_its_headline(labels: str) -> None:
    found = card_of(f"{labels}\n\n{HARBOUR}")
    assert (found["outlet"], found["author"]) == ("The Ulm Review", "Anna Berg")
    assert found["title"] == "The man who kept the cranes"
    assert "republished_from" not in found


def test_a_source_on_the_page_of_another_house_is_whose_text_it_repeats() -> None:
    found = card_of(f"VALLEY NEWS\nHome | About | Archive\n\nHarbour chief quits\nSource: Ulm Herald\n\n{HARBOUR}")
    assert (found["outlet"], found["republished_from"]) == ("VALLEY NEWS", "Ulm Herald")


def test_a_source_above_what_somebody_has_posted_is_whose_text_it_repeats() -> None:
    found = card_of(f"Harbour chief quits\nPosted by admin in News\nSource: Ulm Herald\n\n{HARBOUR}")
    assert found["republished_from"] == "Ulm Herald"
    assert found.get("outlet") != "Ulm Herald"


def test_an_agency_below_the_name_and_the_creed_of_its_state_is_the_outlet_and_no_place() -> None:
    head = "REPUBLIC OF ANDORIA\nWork - Honour - Homeland\nNATIONAL NEWS AGENCY (ANA)\nMinister visits Lower Tasso"
    found = card_of(f"{head}\nTasso, 8 June 2019 (ANA) - {REPORT}")
    assert (found["outlet"], found["title"]) == ("NATIONAL NEWS AGENCY", "Minister visits Lower Tasso")
    assert found.get("place") != "NATIONAL NEWS AGENCY"


@pytest.mark.parametrize(
    "head",
    [
        "Harbour Diaries\nscraps from the wrong end of the quay\nAbout | Archive | Links",
        "CENTRAL RIVER BUREAU\nA Government of Ulm undertaking",
        "Dust & Ledgers\nan accountant reads the news so you don't have to",
    ],
)
def test_a_motto_below_the_name_of_a_page_is_no_headline(head: str) -> None:
    assert card_of(f"{head}\nWhere did the forty tractors go?\n{STORY}")["title"] == "Where did the forty tractors go?"


@pytest.mark.parametrize(
    ("kicker", "outlet"),
    [("Court of Ulm", None), ("Anna Berg", None), ("Low Water", "Low Water"), ("Ulm Court News", "Ulm Court News")],
)
def test_what_an_article_is_about_and_who_wrote_it_is_no_outlet(kicker: str, outlet: str | None) -> None:
    page = f"{kicker}\nCourt frees farmer\n12 May 2019\n{STORY}"
    assert card_of(page).get("outlet") == outlet


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2019 Ulm Herald Company LLC", "Ulm Herald"),
        ("© Ulm Herald All Rights Reserved", "Ulm Herald"),
        ("© 2019 Anna Berg", None),
        ("Anna Berg is a writer at a small magazine.", None),
    ],
)
def test_whose_rights_a_footer_names_is_its_outlet_unless_it_is_a_person(line: str, outlet: str | None) -> None:
    assert card_of(f"Court frees farmer\n12 May 2019\n{STORY}{line}").get("outlet") == outlet


@pytest.mark.parametrize(
    ("first", "second", "title"),
    [
        ("Arts · Radio hour", "How a farmer learned to love the high court of Ulm", 1),
        ("White House", "How a farmer learned to love the high court of Ulm", 1),
        ("Farmer freed", "How a farmer learned to love the high court of Ulm", 0),
        ("White House", "A farmer is free.", 0),
    ],
)
def test_a_section_or_a_body_above_the_headline_is_not_taken_for_it(first: str, second: str, title: int) -> None:
    page = f"{first}\n{second}\nThe judges took two years to decide who was right.\nBy Jo Doe\n12 May 2019\n{STORY}"
    assert card_of(page).get("title") == (first, second)[title]
