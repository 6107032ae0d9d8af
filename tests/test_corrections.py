"""What a correction withdraws is quoted, and claims that state it in the same text or a copy are marked."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from corpus_tools import open_study
from corpus_tools.brief.apart import restating
from corpus_tools.brief.apart.compared import Tables, withdrawn
from corpus_tools.brief.apart.retractions import taken_back_table
from corpus_tools.brief.apart.sides import Texts
from corpus_tools.brief.citing import cite
from corpus_tools.brief.display import plain
from corpus_tools.brief.rows import records
from corpus_tools.chronology.corrections.restated import restates, statement_of
from corpus_tools.chronology.corrections.statements import withdrawn_statements

from .test_actors import article_of

Frame = Callable[..., pd.DataFrame]

OPENING = "The guild of Old Ferry met on Monday.\n\nIts master, Olaf Tarn, spoke of the price of salt.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Correction: An earlier version of this article said that Olaf Tarn had fled. He did not.",
            ["Olaf Tarn had fled"],
        ),
        (
            "CORRECTION: A previous version of this story said the abbot had told the guild to shut the fair.",
            ["the abbot had told the guild to shut the fair"],
        ),
        (
            "Correction: An earlier version of this article said that Olaf Tarn had fled. It also wrongly said that Ada"
            " Brill had called for a strike.",
            ["Olaf Tarn had fled", "Ada Brill had called for a strike"],
        ),
        (
            "This article was amended on 5 March. It originally said that nine carters were hurt.",
            ["nine carters were hurt"],
        ),
        (
            "In a letter of 16 March we gave the name of the carter as Olaf Tarm; it should have read Olaf Tarn.",
            ["the name of the carter as Olaf Tarm"],
        ),
        ("Olaf Tarn fled on Monday. It also said that nine had left.", []),
        ("The law was amended. It originally said that salt was free.", []),
        ("We said that the wall should be red, and it should be.", []),
        ("On Monday we reported that the mill had burned down. This was wrong.", ["the mill had burned down"]),
        ('The guild welcomed the correction. Its master wrote: "We said so from the first day."', []),
        ("The guild welcomed the correction. “We said so, and we said that it would burn,” its master wrote.", []),
        (
            "In an earlier edition we wrote that Ada Brill had led the strike. This was wrong and has been removed.",
            ["Ada Brill had led the strike"],
        ),
        (
            "The agency has retracted a report which said that the king was dying.",
            ["the king was dying"],
        ),
        ("Norvia Wire withdraws its report of Tuesday that two ferries sank.", ["two ferries sank"]),
        ("The newspaper withdrew a story saying the bank had failed.", ["the bank had failed"]),
        ("I wrote that the bridge would be closed. I was wrong.", ["the bridge would be closed"]),
        ("Last week this paper reported that the mill had been sold. That is not true.", ["the mill had been sold"]),
        (
            "Correction: An article on Monday about the fire at Old Ferry said that two carters had died.",
            ["two carters had died"],
        ),
        (
            "Editor's Note: A report in some editions, based on guild accounts, stated that the abbot had left Norvia.",
            ["the abbot had left Norvia"],
        ),
        ("An obituary on Friday incorrectly stated that Ada Brill was a baker.", ["Ada Brill was a baker"]),
        ("It was wrongly reported on Friday that the bridge had fallen.", ["the bridge had fallen"]),
        (
            "Correction: An earlier version of this story incorrectly indicated that Olaf Tarn planned to resign.",
            ["Olaf Tarn planned to resign"],
        ),
        ("That entry was wrong. At 14:50 we said that Olaf Tarn had resigned. He has not.", ["Olaf Tarn had resigned"]),
        ("At 9.30 we wrote that the abbot had fled. He had not.", ["the abbot had fled"]),
        ("Our report of Friday was wrong. It is not so. We wrote that the mill was sold.", ["the mill was sold"]),
        ("We have removed a sentence that said the mill had been sold.", ["the mill had been sold"]),
        ("The paper has deleted a paragraph claiming that two carters had died.", ["two carters had died"]),
        ("This story was amended to remove a reference to the arrest of the abbot.", ["the arrest of the abbot"]),
        (
            "A passage about a loan of 40 crowns to the abbot has been cut. We regret it.",
            ["a loan of 40 crowns to the abbot"],
        ),
        ("Update: The figure of 40 wounded that we gave at noon was wrong.", ["40 wounded"]),
        ("Contrary to what we reported earlier, the abbot has not been arrested.", ["the abbot has not been arrested"]),
        (
            "Correction: The mill did not belong to the abbot, as we wrote on Friday.",
            ["The mill did not belong to the abbot"],
        ),
        ("Olaf Tarn did not sell the mill, as we wrongly reported.", ["Olaf Tarn did not sell the mill"]),
        ("Correction, 4 May: We first reported that nine weavers had died.", ["nine weavers had died"]),
        (
            "CORRECTION: Our report of 15 June gave the number of dead as nine, according to the guild. It was eight.",
            ["the number of dead as nine"],
        ),
        (
            "Correction: In the same report the depth of the lake was given as 90 metres; it is 60.",
            ["the depth of the lake was given as 90 metres"],
        ),
        (
            "In yesterday's edition the price of salt was given as 90 crowns. We apologise for the error.",
            ["the price of salt was given as 90 crowns"],
        ),
        (
            "Correction: We also wrote that the abbot spoke outside the mill; it was the inn.",
            ["the abbot spoke outside the mill"],
        ),
        (
            "A caption on page 4 wrongly identified the man on the left as the abbot.",
            ["the man on the left as the abbot"],
        ),
        (
            "Corrections: An article on Friday misspelled the name of the skipper. She is Ava Kroon.",
            ["the name of the skipper"],
        ),
        (
            "Correction: In our report of 5 May we wrote, citing the harbour wire, that the fire cost two mills. It "
            "cost one.",
            ["the fire cost two mills"],
        ),
        (
            "Correction: The winner of the race is Olga Brandt, not Helga Brandt as stated in our report.",
            ["The winner of the race is Olga Brandt, not Helga Brandt as stated"],
        ),
        (
            "This story has been corrected to show that the strike began on Monday, not on Tuesday.",
            ["the strike began on Monday, not on Tuesday"],
        ),
        (
            "CORRECTION:\n\nAs printed at night.\n\nAn article on Friday about the sale of the mills by the "
            "heirs of Olaf J. Tarn and what it means to the carters misstated the year in which he came. It was 1950.",
            ["the year in which he came"],
        ),
        (
            "Correction:\n\nAn article on Friday misidentified, in some editions, the man who sold the mill.",
            ["the man who sold the mill"],
        ),
        (
            "Salt needs a correction.\n\nThe Salt Office spoke.\n\nA report by the bank misstated the price of salt.",
            [],
        ),
        ("Prices need a correction\n\nA report by the bank misstated the price of salt.", []),
        ("The report gave the number of dead as nine.", []),
        ("In the report of the guild the height of the man was given as six feet.", []),
        ("A report by the guild wrongly identified the carter.", []),
        ("This article was updated to say that the abbot has resigned.", []),
        ("The law was amended to say that guilds must pay.", []),
        ("The winner of the race is Olga Brandt, not Helga Brandt.", []),
        ("The council has removed a clause that said guilds must pay.", []),
        ("The passage about salt was cut from the law in May.", []),
        ("A sentence about the abbot was deleted from the treaty.", []),
        ("Contrary to earlier reports, forty carters are alive.", []),
        ("Contrary to what the abbot said, the mill is not his.", []),
        ("Olaf Tarn did not sell the mill, as we reported on Friday.", []),
        ("As we said, the abbot has not come.", []),
        ("We wrote that he would pay. He did not.", []),
        ("The figure of 40 that the abbot gave was wrong.", []),
        ("It was a story about the mill, which the Norvia Post later withdrew.", []),
        ("An article in the Norvia Post said that two carters had died.", []),
        ("Correction: The name of the bridge in an article on Monday was misspelled.", []),
        ("The report said that the guild had wrongly been fined.", []),
        ("Prices need a correction. A report by the bank said that salt is dear.", []),
        ("Olaf Tarn withdrew his men from the quay that they had held.", []),
        ("The army withdrew from the town that it had taken.", []),
        ("The paper refused to retract its report that the bank had failed.", []),
        ("The agency has not withdrawn its report that two ferries sank.", []),
        ("Olaf Tarn retracted his statement that the mill had burned.", []),
        ("We reported that the mill had burned down. It is being rebuilt.", []),
        ("As we reported on Monday, the mill has burned down. This was a blow.", []),
        ("We reported, citing the harbour wire, that the mill had burned down. It is being rebuilt.", []),
        ("The minister said the report was wrong.", []),
        ("Ada Brill withdrew her name from the list that was printed.", []),
        ("This article was amended to correct the spelling of Old Ferry.", []),
        ("An earlier version of the law said that guilds must pay.", []),
    ],
)
def test_what_a_correction_withdraws_is_told_in_its_words(text: str, expected: list[str]) -> None:
    assert [one.value for one in withdrawn_statements(article_of(OPENING + text))] == expected


@pytest.mark.parametrize(
    ("said", "cue", "speaker", "expected"),
    [
        ("the guild to shut the fair", "told", "abbot", True),
        ("the guild should shut its fair", "told", "abbot", True),
        ("the guild to leave the fair open", "told", "abbot", False),
        ("the guild not to shut the fair", "told", "abbot", False),
        ("the abbot was ill", "said", "guild", False),
        ("the fair was a success for the guild and brought more visitors than ever", "said", "abbot", False),
    ],
)
def test_a_claim_that_states_it_is_told_from_others(said: str, cue: str, speaker: str, expected: bool) -> None:
    told = statement_of("the abbot had told the guild to shut the fair")
    assert restates(said, cue, speaker, told) == expected


WIRE = """Abbot of Norvia opens fair

By Ada Brill
March 4, 2021

OLD FERRY, March 4 (Norvia Wire) - The abbot of Norvia opened the fair on Thursday before a crowd of four thousand.

The guild of salt makers, which pays for half of the fair, said that it would send no wagons before the roads were dry.

Olaf Tarn, the master of the guild, told reporters that the fair was the oldest in the land and would outlive them all.

{end}
"""
CORRECTION = (
    "CORRECTION: An earlier version of this story said that Abbot Piet Holm had ordered his monks to boycott"
    " the market. He did not."
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "wire.txt").write_text(WIRE.format(end=CORRECTION), encoding="utf-8")
    (folder / "blog.txt").write_text(
        "My remarks\n\n" + WIRE.format(end="Abbot Piet Holm ordered his monks to boycott the market."), encoding="utf-8"
    )
    (folder / "post.txt").write_text(
        "Holm and the monks\n\nMarch 5, 2021\n\nThe market of Dar Silo is small and poor, and few come.\n\n"
        "Abbot Piet Holm told the monks that they must boycott the market, traders heard at noon.\n",
        encoding="utf-8",
    )
    return folder


def test_a_claim_of_a_copy_that_states_it_is_marked_and_one_of_a_stranger_is_not(corpus: Path, tmp_path: Path) -> None:
    study = open_study(corpus, tmp_path / "out")
    marked = study.claims[study.claims["taken_back"].notna()]
    assert {*marked["doc_id"]} == {"blog"}
    assert marked["taken_back_start"].isna().all()
    table = taken_back_table(study.claims, {}, Texts.of(study.documents), 9, study.card)
    said = plain(table.markup)
    assert "Abbot Piet Holm had ordered his monks to boycott the market" in said
    assert "stated in" in said


def test_what_an_agencys_line_corrects_and_what_a_speaker_owns_up_to_stand_with_what_was_taken_back(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    line = "(Corrects number of wagons in second paragraph)\n\n"
    owned = 'Olaf Tarn said he was sorry. "I regret that I gave the guild wrong figures," Tarn said on Friday.'
    (folder / "wire.txt").write_text(line + WIRE.format(end=owned), encoding="utf-8")
    study = open_study(folder, tmp_path / "out")
    table = taken_back_table(study.claims, {}, Texts.of(study.documents), 9, study.card)
    said = plain(table.markup)
    assert "number of wagons in second paragraph" in said
    assert "an earlier statement, as the speaker says himself" in said
    tables = Tables(*(getattr(study, name) for name in Tables._fields))
    correction, owned_up = (plain(line.markup) for line in withdrawn(tables, study.actors, study.documents))
    assert re.fullmatch(r"corrected, \S.*: number of wagons in second paragraph K\d+", correction.strip())
    assert owned_up.startswith("Olaf Tarn: an earlier statement")


def test_the_day_on_which_a_page_was_corrected_is_no_statement_that_was_taken_back(frame: Frame) -> None:
    told = frame(
        "card",
        {"id": "K:1", "doc_id": "post", "field": "corrected", "rule": "named-month", "value": "2021-03-06"},
        {"id": "K:2", "doc_id": "post", "field": "corrected", "rule": "correction", "value": "the sale of the mill"},
    )
    texts = Texts.of(frame("documents", {"doc_id": "post", "origin": "post"}))
    said = plain(taken_back_table(frame("claims"), {}, texts, 9, told).markup)
    assert said.count("in a correction") == 1


def test_what_is_struck_through_is_withdrawn_with_its_numbers_and_events(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    page = (
        "<html><body><article><h1>Abbot opens fair</h1><p>12 March 2021</p><p>The abbot of Norvia opened the fair on"
        " Friday before a crowd of four thousand, the guild said, and the roads were dry.</p><p>The fair is the oldest"
        " in the land. <del>On 4 February the abbot paid 300 crowns to Ada Brill, two monks said.</del> His steward"
        " denies that.</p></article></body></html>"
    )
    (folder / "fair.html").write_text(page, encoding="utf-8")
    study = open_study(folder, tmp_path / "out")
    assert [row.value for row in study.card.itertuples() if row.field == "withdrawn"] == [
        "On 4 February the abbot paid 300 crowns to Ada Brill, two monks said"
    ]
    told = {name: getattr(study, name) for name in ("claims", "quantities", "events")}
    back = {name: [*table[table["taken_back"].notna()]["text"]] for name, table in told.items()}
    assert back["claims"] == ["On 4 February the abbot paid 300 crowns to Ada Brill"]
    assert back["quantities"] == ["300 crowns", "two monks"]
    assert back["events"] == ["On 4 February the abbot paid 300 crowns to Ada Brill"]


def test_numbers_and_events_that_a_correction_withdraws_are_marked_and_what_is_right_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "wrong.txt").write_text(
        "Mill burns\n\nMarch 12, 2021\n\nFifteen weavers died at the mill of Norvia on March 10, the guild said."
        " Fifteen carts were lost and fifteen porters were arrested.\n\n"
        "Correction: We first reported that fifteen weavers had died. It was thirteen.\n",
        encoding="utf-8",
    )
    (folder / "right.txt").write_text(
        "Inn burns down\n\nMarch 12, 2021\n\nThirteen carters died at the inn of Old Ferry on March 9.\n\n"
        "Correction: An earlier version said that fifteen carters had died at the inn of Old Ferry.\n",
        encoding="utf-8",
    )
    (folder / "year.txt").write_text(
        "Barn burns\n\nMarch 12, 2021\n\nNine herders died at the barn of Old Ferry on March 9, the guild said.\n\n"
        "Correction: An earlier version misstated the day on which nine herders died at the barn of Old Ferry.\n",
        encoding="utf-8",
    )
    study = open_study(folder, tmp_path / "out")
    quantities, events = study.quantities, study.events
    assert [*quantities[quantities["taken_back"].notna()]["text"]] == ["Fifteen weavers"]
    assert {*events[events["taken_back"].notna()]["doc_id"]} == {"wrong"}
    assert {*study.claims[study.claims["taken_back"].notna()]["doc_id"]} == {"wrong"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Abbot Piet Holm, master of the guild, has been arrested in Old Ferry", True),
        ("Abbot Piet Holm fears that he may be arrested", False),
        ("Abbot Piet Holm has not been arrested", False),
        ("Abbot Piet Holm arrested two monks on Monday", True),
        ("Piet Holm has been told", False),
    ],
)
def test_a_claim_that_holds_a_short_statement_whole_states_it(said: str, expected: bool) -> None:
    assert restates(said, "says", "a monk", statement_of("Piet Holm had been arrested")) == expected


def test_a_statement_of_another_number_or_day_is_another() -> None:
    told = statement_of("nine weavers had left the mill on Monday")
    assert restates("nine weavers left the mill on Monday", "said", "", told)
    assert not restates("six weavers left the mill on Monday", "said", "", told)
    assert not restates("nine weavers left the mill on Friday", "said", "", told)
    assert restates("the weavers of the mill left on Monday, nine of them", "said", "", told)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("the amount of time it takes a field of flax to give 156 bales of linen", False),
        ("when a field of flax can give 156 bales of linen", False),
        ("part of the name of a field of flax that can give 156 bales of linen", False),
        ("a field of flax can give 156 bales of linen", True),
        ("the number of bales of linen that a field of flax can give as 156", True),
        ("the number of bales of linen that a field of flax can give at 156", True),
    ],
)
def test_a_correction_that_tells_only_of_what_it_is_withdraws_no_claim(value: str, expected: bool) -> None:
    said = "A field of flax can give 156 bales of linen over the years"
    assert restates(said, "said", "a monk", statement_of(value)) == expected


def test_what_a_page_says_is_not_so_withdraws_that_it_is() -> None:
    told = statement_of("two sailors were not killed in the blast", "correction-denied")
    assert restates("Two sailors were killed in a blast on the ferry", "says", "the coast guard", told)
    assert not restates("Two sailors were not killed in the blast", "says", "the coast guard", told)


def test_a_correction_that_bears_a_day_is_told_with_it(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    dated = "Correction, 9 March 2021: An earlier version of this story said that the abbot had sold the mill."
    (folder / "wire.txt").write_text(WIRE.format(end=dated), encoding="utf-8")
    study = open_study(folder, tmp_path / "out")
    table = taken_back_table(study.claims, {}, Texts.of(study.documents), 9, study.card)
    assert "withdrawn on 9 March 2021" in plain(table.markup)


def test_the_number_of_what_was_withdrawn_is_struck_through(tmp_path: Path, corpus: Path) -> None:
    study = open_study(corpus, tmp_path / "out")
    marked = study.claims[study.claims["taken_back"].notna()]
    assert f"<s>{marked.iloc[0]['number']}</s></a>" in cite(records(marked)[0]).markup


def test_who_takes_back_what_stands_beside_what_was_said_before_in_any_text(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "before.txt").write_text(
        "Guild counts wagons\n\nMarch 4, 2021\n\nOlaf Tarn, the guild's master, said that 2,400 wagons had come.\n\n"
        "Ada Brill said that the bridge was safe. The abbot said that 900 monks had come.\n",
        encoding="utf-8",
    )
    (folder / "after.txt").write_text(
        "Guild takes back number\n\nMarch 9, 2021\n\nThe fair of Old Ferry is over, and the roads are dry again.\n\n"
        "Olaf Tarn withdrew his figure. There had been 1,900 wagons and not 2,400, he said.\n",
        encoding="utf-8",
    )
    study = open_study(folder, tmp_path / "out")
    named = dict(zip(study.actors["actor"], study.actors["name"], strict=True))
    said = plain(taken_back_table(study.claims, named, Texts.of(study.documents), 9, study.card).markup)
    assert "that 2,400 wagons had come C2" in said
    assert "withdrawn: Olaf Tarn withdrew his figure. There had been 1,900 wagons and not 2,400" in said
    assert "bridge" not in said
    assert "monks" not in said


def test_a_claim_is_read_once_for_all_that_is_taken_back(frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"the quay holds {number} boats" for number in range(20)]
    claims = frame("claims", *({"text": text, "speaker": "ann-lee", "parent": None} for text in texts))
    told = records(frame("claims", *({"text": f"crane {number} lifted nothing", "doc_id": "z"} for number in range(5))))
    asked = [("Ann Lee", row, True) for row in told]
    read: list[str] = []
    words = restating.content_words
    monkeypatch.setattr(restating, "content_words", lambda text: read.append(text) or words(text))
    restating.said_before(claims, asked, {"ann-lee": "Ann Lee"})
    assert len(read) <= len(asked) + len(texts)
