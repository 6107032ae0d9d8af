"""Statements that are the whole text are claims of the body that issues them; its "we" is that body."""

from __future__ import annotations

import pytest

from corpus_tools import engine
from corpus_tools.model import Document

UNION = """To the readers of the Courier

Yesterday Mayor Karin Lund told the Courier that our members had left the quay before the alarm. This is a lie.

We reject her accusation. It is not true that we were offered pumps. We accuse the harbour board of locking two gates.

We demand an apology by Friday. If the gates are locked again, we will strike again.

Press office of the Ulm Dockers' Union
"""
FRONT = """COMMUNIQUÉ

Front for the Freedom of Selvag
General Command

To the people of Selvag,

The regime claims that we shelled the school of Orm. We deny this. The shells came from the hill of the Third Brigade.

We call on the United Nations to send observers. Whoever uses the road to Orm will be treated as an enemy.

Front for the Freedom of Selvag
7 June 2020
"""
LETTER = """Open letter to Minister Tilda Moor

Dear Minister,

In March your government promised to keep the hospital of Varn open. We, the doctors of Varn, protest against its end.

We urge you to come to Varn. We do not accept that anybody should drive for two hours.

Dr. Inga Soll
Head of the Varn Doctors' Association
"""
RELEASE = """NORTHERN SHEPHERDS' ASSOCIATION
Press release no. 7/2020

Wolves: half of the truth

The Ministry of the Environment said on Tuesday that only 40 sheep had been killed this year. We dispute this figure.

Our members have counted 212. We ask for fences, dogs and honest numbers. We do not ask for the end of the wolf.
"""
PARTY = """THE PEOPLE'S VOICE
organ of the Workers' Party of Kelm

Our answer to the provocateurs

The government paper wrote on Sunday that our party had received arms from abroad. We have no arms.

We accuse Minister Boris Tann of preparing a ban. We call upon all workers to be at the hall on Saturday.

Central Committee of the Workers' Party of Kelm
"""
LEADER = """The Valley Herald

EDITORIAL

We need a new bridge

We have waited for twelve years. We demand that the council vote on the bridge this month. We warn the mayor.

The old bridge was closed in June. We call on all parties to agree on a plan.
"""
ESSAY = """Why we left the city

By Jonas Beck

We left in March. We had no plan and two cats. We bought a house without a roof.

We learned to lay tiles. We have not been back since.

Town Council Approves Budget
Police Seek Witnesses After Crash
"""
REPORT = """Dockers end strike after talks
By Ida Roe
8 May 2019
The dockers' union of Ulm ended its strike on Wednesday after talks with the harbour board, its chairman said.
“We are satisfied,” Jan Roth told reporters. “We got our pumps. We will be back at work on Monday.”
The board said it welcomed the decision. “We thank the union for its good sense,” its director, Piet Hansen, said.
Dockers' Union of Ulm Elects New Board
"""


def said_in(written: str) -> list[tuple[str | None, str, str]]:
    """Speaker, act and words of the outermost claims."""
    reading = engine.analyse(Document("d", written), engine.Context())
    return [(claim.speaker, claim.act, claim.hull.cut(written)) for claim in reading.claims if claim.parent is None]


@pytest.mark.parametrize(
    ("written", "speaker", "acts"),
    [
        (
            UNION,
            "ulm-dockers-union",
            {
                "We reject her accusation": "denial",
                "It is not true that we were offered pumps": "denial",
                "We accuse the harbour board of locking two gates": "accusation",
                "We demand an apology by Friday": "demand",
                "If the gates are locked again, we will strike again": "threat",
            },
        ),
        (FRONT, "front-for-the-freedom-of-selvag", {"We deny this": "denial"}),
        (LETTER, "inga-soll", {"We urge you to come to Varn": "demand"}),
        (RELEASE, "northern-shepherds-association", {"We dispute this figure": "denial"}),
        (PARTY, "workers-party-of-kelm", {"We accuse Minister Boris Tann of preparing a ban": "accusation"}),
    ],
)
def test_what_a_body_says_as_we_is_its_claim(written: str, speaker: str, acts: dict[str, str]) -> None:
    told = {words: (who, act) for who, act, words in said_in(written)}
    assert {words: (speaker, act) for words, act in acts.items()} == {words: told.get(words) for words in acts}


def test_nobody_offers_what_is_not_true_to_have_been_offered() -> None:
    reading = engine.analyse(Document("d", UNION.replace("we were offered", "Lund offered us")), engine.Context())
    assert "Lund" not in {claim.source.cut(reading.article.text) for claim in reading.claims if claim.source}


@pytest.mark.parametrize("written", [LEADER, ESSAY])
def test_a_newspaper_and_a_writer_make_no_statement_by_saying_we(written: str) -> None:
    assert said_in(written) == []


def test_what_a_report_quotes_stays_the_claim_of_who_is_quoted() -> None:
    assert {"jan-roth", "piet-hansen"} <= {who for who, _, _ in said_in(REPORT)}
    assert not any("union-of-ulm" in (who or "") for who, _, _ in said_in(REPORT))


def test_the_body_that_signs_a_statement_is_its_outlet_else_its_author() -> None:
    found = [engine.analyse(Document("d", page), engine.Context()).article for page in (UNION, PARTY)]
    assert [page.card_value("outlet") for page in found] == ["Ulm Dockers' Union", "THE PEOPLE'S VOICE"]
    assert found[1].card_value("author") == "Workers' Party of Kelm"


def test_the_subject_of_a_mail_is_its_title_but_not_that_of_one_sent_on() -> None:
    given = {"title": "Our answer to the mayor", "author": "Ulm Dockers' Union"}
    titles = [
        engine.analyse(
            Document("d", UNION, "d.eml", given={**given, "title": f"{mark}{given['title']}"}), engine.Context()
        )
        for mark in ("", "Fwd: ")
    ]
    assert titles[0].article.card_value("title") == "Our answer to the mayor"
    assert titles[1].article.card_value("title") != "Our answer to the mayor"


MINISTRY = """Ministry of Ports of Selvag
Press release No. 12

On the events at the lock of Orm

1. Reports of a higher number of victims do not correspond to reality. The number of dead is eleven.

2. The Ministry denies that any officer closed the lock or ordered that it be closed. Jonas Lind said that he saw men.

3. The guards of the company closed the lock. The Ministry has given their names to the prosecutor.
"""


def test_what_a_press_release_tells_of_its_body_by_name_is_the_claim_of_that_body() -> None:
    found = said_in(MINISTRY)
    own = {words for who, _, words in found if who != "jonas-lind"}
    assert {
        "Reports of a higher number of victims do not correspond to reality",
        "that any officer closed the lock or ordered that it be closed",
        "The guards of the company closed the lock",
        "The Ministry has given their names to the prosecutor",
    } <= own
    assert [words for who, _, words in found if who == "jonas-lind"] == ["that he saw men"]


@pytest.mark.parametrize("head", ["Ports of Selvag", "Ministry denies order in press release"])
def test_a_report_on_a_ministry_tells_nothing_in_its_name(head: str) -> None:
    written = MINISTRY.replace("Ministry of Ports of Selvag\nPress release No. 12", head)
    assert not any(words.startswith("The guards of the company") for _, _, words in said_in(written))


@pytest.mark.parametrize("signature", ["Ed.", "the Editors", "Q."])
def test_a_remark_in_brackets_claims_what_it_says_and_not_who_signs_it(signature: str) -> None:
    report = "Quay shut\n\nOrm, 3 May 2020 - The quay was shut and 40 boats lay idle, the coastguard said."
    said = [words for _, _, words in said_in(f"{report} [We counted more than sixty. - {signature}]\n")]
    assert said == ["The quay was shut and 40 boats lay idle", "We counted more than sixty"]
