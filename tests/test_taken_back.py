"""What a speaker takes back later in the text is marked so, and nothing else is."""

from __future__ import annotations

import pytest

from corpus_tools import lexicons
from corpus_tools.actors import find_mentions
from corpus_tools.claims import find_claims
from corpus_tools.claims.attribution.clauses import folded_text
from corpus_tools.claims.changed import confesses
from corpus_tools.claims.retracting import Step, signs_in, steps_in
from corpus_tools.claims.taken_back import told_back

from .test_actors import article_of


def taken_back(text: str) -> list[str | None]:
    article = article_of(text)
    found = find_claims(article, find_mentions(article), ())
    return [one.taken_back and one.taken_back.how for one in found if one.parent is None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brill accused Olaf Tarn of theft. On Friday she retracted the accusation.", ["withdrawn"]),
        ("Olaf Tarn said the army would bomb the port. His office later corrected the statement.", ["corrected"]),
        (
            "Olaf Tarn said the state would respond. His office later clarified that he had meant a letter.",
            ["corrected", None],
        ),
        ("Ada Brill said that the port was sold. A day later she took back her words.", ["withdrawn"]),
        ("The envoy wrote that the vote was a farce. The post was later deleted.", ["withdrawn"]),
        ("The envoy wrote that the vote was a farce. The original post was deleted.", [None]),
        ("Ada Brill said that Olaf Tarn lied. Olaf Tarn demanded that she withdraw the statement.", [None, None]),
        ("Ada Brill said that Olaf Tarn lied. She never retracted the statement.", [None]),
        ("Ada Brill said that her men would stay. On Friday she withdrew her troops.", [None]),
        ("Ada Brill promised that no mill would close. On Friday she withdrew the promise.", ["withdrawn"]),
        ("Ada Brill promised that no mill would close. On Friday she kept the promise.", [None]),
        ("Ada Brill said that the port was sold. Eva Holt answered. She took back what she had said.", [None]),
        ("Ada Brill said that Olaf Tarn lied. She withdrew her remark that the quay was unsafe.", [None]),
        (
            "The police first said that Tom Lom had fallen down the stairs. Later they admitted that he was beaten.",
            ["corrected", None],
        ),
        (
            "The pilot, Ole Vik, initially claimed that the crane was new. On Monday, Vik admitted that it was old.",
            ["corrected", None],
        ),
        (
            "Minister Eva Holt, who last week had spoken of a plot, resigned on Monday. In a letter she wrote that she "
            'had "relied on reports which turned out to be false".',
            ["withdrawn", None],
        ),
        ("The tape was forged, Ole Vik said. On Monday Vik abandoned his claim of forgery.", ["withdrawn"]),
        ("Ole Vik said the tape was forged. Vik abandoned the building and gave up his seat.", [None]),
        ("Ole Vik, who had denied any link to the firm, now admits that he held shares.", ["corrected", None]),
        (
            "Minister Eva Holt told the house on 16 May that she had no such letter; two days later she said that it "
            "had come on 9 May.",
            ["corrected", None],
        ),
        (
            "Eva Holt said that no letter existed. On Friday Holt said that the letter had arrived in May.",
            ["corrected", None],
        ),
        (
            "Eva Holt: no letter was received\n\nEva Holt repeated that her office had received no letter.",
            [None, None],
        ),
        (
            "Eva Holt said her men had burnt the quay. The statement reverses the line of her spokesman, Ole Vik, who "
            "on 5 May said that she had no men there.",
            [None, "corrected"],
        ),
        (
            "The admission reversed an earlier denial by the ministry, which had said that no money was paid.",
            ["corrected"],
        ),
        (
            "In a message that reversed his own account, which said that the barn was empty, Ole Vik named two men.",
            ["corrected"],
        ),
        ("The court reversed the statement of claim by Ole Vik, who said that the barn was empty.", [None]),
        ("This reversed the trend, said Ole Vik, who added that the barn was empty.", [None, None]),
        ("Her remarks reversed his mood, and Ole Vik, who sings, said that the barn was empty.", [None]),
        ("Eva Holt said that no letter existed. On Friday Ole Vik said that the letter had arrived.", [None, None]),
        ("Eva Holt said that no money was left. On Friday Holt said that the letter had arrived.", [None, None]),
        ("The firm first said that the water was clean. Mayor Ole Vik admitted that he was ill.", [None, None]),
        ("Ada Brill first revealed that Olaf Tarn lied. Brill conceded that she was tired.", [None, None]),
        ("Ada Brill said that the quay was safe. Later Brill admitted that she was tired.", [None, None]),
        (
            "The port office initially said that no oil had leaked. On 8 March it said that forty barrels were lost.",
            ["corrected", None],
        ),
        (
            "The navy had maintained for two weeks that the ferry struck a rock. On Tuesday it said a boat had rammed"
            " it.",
            ["corrected", None],
        ),
        (
            "The army acknowledged on Monday that shepherds were among the dead. It had insisted for weeks that all of"
            " them were rebels.",
            [None, "corrected"],
        ),
        ("Until Tuesday the inn denied that it had sold a barrel. It now says it sold nine.", ["corrected", None]),
        (
            "Olaf Tarn had told the house that the crane was inspected; asked again, he accepted that it was not.",
            ["corrected", None],
        ),
        ("The guild said there was no money. Two days later it admitted that there was.", ["corrected", None]),
        ("The guild said the mill was old. Two days later it admitted that it was.", [None, None]),
        ("The firm denied for weeks that it was broke. The bank said on Monday that it was.", [None, None]),
        ("The firm said for weeks that it was broke. On Monday it said that it was hiring.", [None, None]),
    ],
)
def test_what_a_speaker_takes_back_is_marked(text: str, expected: list[str | None]) -> None:
    assert taken_back(text) == expected


def test_the_sentence_that_takes_it_back_is_named() -> None:
    text = "Ada Brill accused Olaf Tarn of theft. On Friday she retracted the accusation."
    article = article_of(text)
    (claim,) = find_claims(article, find_mentions(article), ())
    assert claim.taken_back is not None
    assert claim.taken_back.cut(text) == "On Friday she retracted the accusation."


def steps_of(text: str) -> list[Step]:
    folded = folded_text(text)
    signs = signs_in(folded)
    return [step for sentence in article_of(text).sentences for step in steps_in(text, folded, sentence, signs)]


@pytest.mark.parametrize("row", lexicons.rows("claim_retracting"), ids=lambda row: row["form"])
def test_each_verb_of_taking_back_is_read_with_what_was_said_and_with_nothing_else(row: lexicons.Row) -> None:
    for text, wanted in ((row["matches"], True), (row["rejects"], False)):
        steps = steps_of(text)
        assert bool(steps) == wanted
        assert not steps or steps[0].how == row["how"]


@pytest.mark.parametrize(
    "called", ["erroneous", "not true", "too high", "too low", "misleading", "misinformed", "wrong"]
)
def test_whatever_one_calls_ones_own_words_is_a_sign(called: str) -> None:
    assert steps_of(f"Ole Vik said that his figure was {called}.")


@pytest.mark.parametrize(
    "text",
    [
        "Eva Holt accepts that the report was wrong.",
        "Eva Holt had acknowledged an error in her count.",
        "Eva Holt concedes a mistake in her letter.",
        "Eva Holt took the remark back.",
        "Eva Holt said that she had meant the ferry.",
        "Eva Holt explained that she had been misheard.",
    ],
)
def test_each_other_way_to_take_something_back_has_a_sign(text: str) -> None:
    assert steps_of(text)
    assert not steps_of(text.replace("Holt", "Holt never"))


def who_takes_back(text: str) -> list[tuple[str, str]]:
    article = article_of(f"The guild of Old Ferry met on Monday.\n\n{text}")
    mentions = find_mentions(article)
    return [(one.value, one.rule) for one in told_back(article, mentions, find_claims(article, mentions, ()))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Olaf Tarn said the mill was safe. On Friday he retracted, however, what he had said.", "Olaf Tarn"),
        ("The Salt Office withdrew its figure and apologised to the carters.", "The Salt Office"),
        ("The Coast Guard corrected itself as well.", "Coast Guard"),
        ("Ada Brill said that it was sold. Eva Holt answers. She corrects what her office said.", "Eva Holt"),
        ("Olaf Tarn called his own statement of May “incomplete”.", "Olaf Tarn"),
        ("Ada Brill corrects what her office said on Monday: the letter had come.", "Ada Brill"),
        ("A witness, Lena Moor, recanted in court on Friday what she had told the guards.", "Lena Moor"),
        ("Coach Piet Holm rowed back on Wednesday from his remark that the judge had been bought.", "Piet Holm"),
        ("The coroner has revised down the death toll of the fire from 61 to 58.", "coroner"),
        ("The death toll was lowered from 61 to 58 by the Salt Office.", "Salt Office"),
        ("Ada Brill apologised for saying that the mill had been sold.", "Ada Brill"),
        ("Ada Brill said that she misspoke when she called the mill dead.", "Ada Brill"),
        ("Olaf Tarn no longer maintains that the letter was lost.", "Olaf Tarn"),
        ("Ada Brill conceded that her estimate of the loss had been too high.", "Ada Brill"),
        ("Ada Brill said that she had counted one carter twice and that her first figure, 31, was wrong.", "Ada Brill"),
        ("Olaf Tarn told the court that his statement of May was inaccurate.", "Olaf Tarn"),
        ("Olaf Tarn told the court that the statement of Ada Brill was inaccurate.", None),
        ("Olaf Tarn called her statement of May “incomplete”.", None),
        ("Olaf Tarn corrects what the guild sells as salt.", None),
        ("The Salt Office admitted an error: the two men whom it had named are alive.", "The Salt Office"),
        ("The guild's denial of Friday was withdrawn on Monday.", "The guild"),
        ("Prosecutors have dropped the allegation that Olaf Tarn was paid.", "Prosecutors"),
        ("Old Ferry's Olaf Tarn (G), a sponsor of the mill law, reversed himself on Friday.", "Olaf Tarn"),
        ("A rival said that Olaf Tarn “kind of misspoke.”", None),
        ("The Salt Office, having first denied any part in the raid, now says its carts were there.", "Salt Office"),
        ("After first denying any link to the mill, Olaf Tarn admitted that he owned half of it.", "Olaf Tarn"),
        ("The Salt Office, having repeatedly denied that shots were fired, conceded that two were.", "Salt Office"),
        (
            "Ada Brill conceded that the mill had leaked since May, after months of insisting that it was sound.",
            "Ada Brill",
        ),
        ("Despite months of denials, the Salt Office has confirmed that the carters drank.", "Salt Office"),
        ("Contradicting his own statement of May, Olaf Tarn said the crane was never inspected.", "Olaf Tarn"),
        ("In what looked like a U-turn, Olaf Tarn said he would sell the mill after all.", "Olaf Tarn"),
        ("Barely a week after telling the house that no letter existed, Ada Brill said that it had come.", "Ada Brill"),
        ("Olaf Tarn, who until last week swore that he had no keys, said they had been copied.", "Olaf Tarn"),
        ("The Salt Office said that it had lost no cart, only to admit on Friday that nine had burnt.", "Salt Office"),
        ("Ada Brill said that the mill would close. She now says that she was misheard.", "Ada Brill"),
        ("Ada Brill told the house that she had been quoted out of context.", "Ada Brill"),
        ("The town of Old Ferry, held by the Salt Office, is poor. He now says that he was misheard.", "He"),
        ("After months of denying the carters a rise, the Salt Office said that it would close.", None),
        ("Only days after telling her husband, Ada Brill said that she was ill.", None),
        ("Barely a week after saying goodbye to the crew, Olaf Tarn said that he was happy.", None),
        ("Contradicting Ada Brill, Olaf Tarn said that the mill was open.", None),
        ("Olaf Tarn asked them not only to admit the carters, Ada Brill said.", None),
        ("Having initially trained as a baker, Ada Brill said that bread was her life.", None),
        ("When the miller withdrew his account last autumn, Ada Brill said, the case fell.", "the miller"),
        (
            "A month after she swore to it, the deputy head of the Salt Office has changed her story.",
            "the deputy head of the Salt Office",
        ),
        ("The brother of Olaf Tarn withdrew his claim on Friday.", "brother of Olaf Tarn"),
        ("Ada Brill refused to withdraw her report on the mill.", None),
        ("Ada Brill stands by her statement that the mill never leaked.", None),
        ("The guild denied that it had retracted its statement.", None),
        ("Olaf Tarn demanded that the guild retract its statement.", None),
        ("Has Olaf Tarn withdrawn his statement?", None),
        ("Ada Brill is the one carter who has not yet changed her story.", None),
        ("The guild withdrew its demand for higher wages.", None),
        ("The guild dropped its claim to the valley.", None),
        ("The guild lowered the toll on the bridge from 5 to 4 crowns.", None),
        ("The bank raised its forecast for growth from 2 to 3 per cent.", None),
        ("Ada Brill distanced herself from the remarks of her brother.", None),
        ("The master corrected a pupil who had misread the chart.", None),
        ("Olaf Tarn walked back to the mill and took back the keys.", None),
    ],
)
def test_who_takes_back_what_he_said_is_told_though_the_text_has_not_what_he_said(
    text: str, expected: str | None
) -> None:
    assert [who.removeprefix("The ") for who, _ in who_takes_back(text)] == (
        [expected.removeprefix("The ")] if expected else []
    )


def test_the_sentence_that_sets_it_right_stands_with_the_one_that_takes_it_back() -> None:
    text = "The guild corrected itself. Its cart had come not at nine but at ten. It rained."
    article = article_of(text)
    (told,) = told_back(article, find_mentions(article), ())
    assert told.cut(text) == "The guild corrected itself. Its cart had come not at nine but at ten."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I was wrong by one", True),
        ("Today I know it, and I apologise to the families", True),
        ("No. I said what my master had told me to say", True),
        ("They made me say it", True),
        ("My statement of Monday was not true", True),
        ("I take it back", True),
        ("I was wrong to trust him", False),
        ("The host told me I was mistaken, that there is no such tape", False),
        ("They say I was wrong about the mill", False),
        ("I say I was wrong about the mill", True),
        ("I was not wrong", False),
        ("if I was wrong, tell me", False),
        ("Now we know who did it", False),
        ("You were wrong about the mill", False),
        ("I never take it back", False),
        ("I said what I thought", False),
        ("We withdraw the troops", False),
    ],
)
def test_one_says_himself_that_what_he_said_was_not_so(words: str, expected: bool) -> None:
    assert confesses(words) == expected


def test_what_he_says_of_his_claim_of_before_takes_that_back() -> None:
    text = "Ada Brill came. “I said what they told me to say,” she explained of her assurance that the mill was safe."
    assert taken_back(text) == [None, "withdrawn"]


def test_what_is_taken_back_is_a_number_if_it_is_called_so_and_is_of_what_it_is_told_to_be_of() -> None:
    assert taken_back("Olaf Tarn said the mill was safe. On Friday Tarn withdrew the figure.") == [None]
    assert taken_back("Olaf Tarn said nine had died. On Friday Tarn withdrew the figure.") == ["withdrawn"]
    assert taken_back("Olaf Tarn said it rained. On Friday Tarn retracted what he had said about tickets.") == [None]
