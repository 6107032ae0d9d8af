"""Labels: who is characterised, by which words, in whose voice."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools import engine, framing, lexicons
from corpus_tools.corpus.settings import Settings
from corpus_tools.framing import find_labels
from corpus_tools.framing.readings import Index
from corpus_tools.framing.unnamed import find_unnamed, readings
from corpus_tools.model import Article, Document, Label, Mention, Published, Zone
from corpus_tools.quotations import find_quotations
from corpus_tools.text import find_sentences, read_paragraphs

CASES = tomllib.loads((Path(__file__).parent / "cases" / "labels.toml").read_text(encoding="utf-8"))["case"]
STANCES = {"favourable", "neutral", "unfavourable"}


def article_of(text: str, zone: str = "body") -> Article:
    document = Document("a", text)
    zones = (Zone(0, len(text), zone, "test"),)
    read = read_paragraphs(text, zones)
    paragraphs = [paragraph for _, paragraph in read]
    return Article(
        document, zones, (), Published(None, "unknown"), find_sentences(text, read), find_quotations(text, paragraphs)
    )


def mentions_of(text: str, names: dict[str, str], zone: str = "body") -> list[Mention]:
    """Every place of each name as a mention of the kind given; the slug is the name in lower case with hyphens."""
    found = []
    for name, kind in names.items():
        at = text.find(name)
        while at >= 0:
            slug = name.lower().replace(" ", "-")
            found.append(Mention(at, at + len(name), slug, name, kind, zone, "test"))
            at = text.find(name, at + 1)
    return found


def labels_in(text: str, names: dict[str, str], zone: str = "body") -> list[Label]:
    return list(find_labels(article_of(text, zone), mentions_of(text, names, zone), ()))


def marks(case: dict[str, object]) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True)] if case["expect"] == "known-failure" else []


@pytest.mark.parametrize("case", [pytest.param(case, id=case["label"], marks=marks(case)) for case in CASES])
def test_a_case(case: dict) -> None:
    zone = case.get("zone", "body")
    found = labels_in(case["text"], case["names"], zone)
    short = [[label.cut(case["text"]), label.target or "", label.voice, label.stance] for label in found]
    assert short == case["expected"]


def test_readings_ask_for_no_words_that_they_do_not_list() -> None:
    for case in CASES:
        read = framing._worded(article_of(case["text"], case.get("zone", "body")))
        with_all = [(sentence, words, words) for sentence, words, _ in read]
        assert list(find_unnamed(case["text"], read)) == list(find_unnamed(case["text"], with_all)), case["label"]


def test_a_reading_finds_nothing_where_no_word_or_sign_sets_it_off() -> None:
    index = Index(readings())
    for case in CASES:
        text, read = case["text"], framing._worded(article_of(case["text"], case.get("zone", "body")))
        everywhere = {
            one for reading in readings() for sentence, words, _ in read for one in reading.find(text, sentence, words)
        }
        assert everywhere == set(index.found(text, read)), case["label"]


@pytest.mark.parametrize("row", lexicons.rows("framing_verbs"), ids=lambda row: row["verb"])
def test_a_verb_frames_its_object_and_only_there(row: lexicons.Row) -> None:
    names = ("Hamas", "Orban", "Hezbollah", "Trump", "Thatcher", "Putin", "Navalny", "Merkel", "Hizb ut-Tahrir", "Bolt")
    more = ("Boko Haram", "Maduro", "Erdogan", "Cruz", "Assad", "Farage", "Duterte", "PKK", "Rubio", "Clinton", "Modi")
    last = ("Corbyn", "Mandela", "Sadr", "Kim", "Mugabe", "Cameron", "Le Pen", "Taliban", "Apple")
    groups = {"Hamas", "Hezbollah", "Hizb ut-Tahrir", "Boko Haram", "PKK", "Taliban", "Apple"}
    kinds = {name: "armed_group" if name in groups else "person" for name in (*names, *more, *last)}
    assert [label.rule for label in labels_in(row["matches"], kinds)][-1:] == ["verb-frame"]
    assert [label.rule for label in labels_in(row["rejects"], kinds) if label.rule == "verb-frame"] == []


@pytest.mark.parametrize(
    ("name", "column", "allowed"),
    [
        ("framing_adjectives", "stance", STANCES),
        ("framing_adjectives", "weight", {"frame", "sort", "fill"}),
        ("framing_nouns", "stance", STANCES),
        ("framing_nouns", "use", {"label", "relation", "compound", "occupation", "office", "title"}),
        ("framing_nouns", "of", {"person", "group", "firm", "fighter", "thing", "any"}),
        ("framing_verbs", "frame", {"as", "object", "both", "being", "for", "refer", "of", "to"}),
    ],
)
def test_the_codes_of_the_lists_are_known(name: str, column: str, allowed: set[str]) -> None:
    assert {row[column] for row in lexicons.rows(name)} - allowed == set()


TOLD = [
    ("Jan Kovar left Osterby. His speech was short. To the widows he was simply a butcher.", "butcher", "jan-kovar"),
    ("Jan Kovar runs the port. Two papers called him a coward on Monday.", "coward", "jan-kovar"),
    ('Per Lund said that Jan Kovar had lied. "And frankly, he’s such a bully."', "bully", "jan-kovar"),
    ("Jan Kovar lost. His rivals poked holes in his image as a maverick.", "maverick", "jan-kovar"),
    ("Ann Lee, 46, sits down. The head of the Grey Watch, a smith's daughter, smiles.", "daughter", "ann-lee"),
    ("Jan Kovar, a man of the hour, was born in 1964, the fourth son of a clerk.", "fourth", "jan-kovar"),
    ("Jan Kovar spoke. The reporter labelled the captain a coward.", "coward", None),
    ("Jan Kovar is a captain. The paper labelled the captain a coward.", "coward", "jan-kovar"),
    ("Jan Kovar spoke. On Monday he described himself as a scapegoat.", "scapegoat", "jan-kovar"),
    ("Jan Kovar says he is a fighter. He left.", "fighter", "jan-kovar"),
    ("A convicted forger has won a seat in Osterby. Jan Kovar, 61, took it by nine votes.", "forger", "jan-kovar"),
    ("A convicted forger has won a seat in Osterby. Jan Kovar said that he was glad.", "forger", None),
    ("Jan Kovar left Osterby.\n\nAfter the war\n\nA day later they had named the culprit.", "culprit", None),
]


@pytest.mark.parametrize(("text", "word", "target"), TOLD, ids=[text for text, _, _ in TOLD])
def test_whom_a_pronoun_or_an_office_means_is_asked_of_what_is_known_of_speakers(
    text: str, word: str, target: str | None
) -> None:
    document = Document("a", text)
    labels = engine.analyse(document, engine.context_of([document], Settings())).labels
    assert [label.target for label in labels if word in label.cut(text)] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Kovar met Per Lund. They spoke. Ed Rohr said he was a coward.",
        '"It was hard," said Jan Kovar. "He was a coward."',
        "Jan Kovar met Per Lund. On Monday voters left the billionaire.",
        "Jan Kovar met Per Lund. His brother was a gifted swindler.",
        "Jan Kovar is talked of because Per Lund will not back him though he is a coward.",
    ],
)
def test_what_is_said_of_one_of_several_people_is_not_of_somebody_without_a_name(text: str) -> None:
    labels = engine.analyse(Document("a", text + "\n"), engine.Context()).labels
    assert [(label.target, label.rule) for label in labels] == [(None, "unresolved")]


@pytest.mark.parametrize(("words", "target"), [("drug cheat herself", None), ("tycoon", "anna-vik")])
def test_what_blames_in_a_new_paragraph_is_not_of_who_only_spoke_last(words: str, target: str | None) -> None:
    text = (
        "The doping case of Ilva Torsgard went on. Per Lund treated her. He fled.\n\nRumours that the driver has "
        f"fled to Osterby were denied by his wife. “He is in the garden,” Anna Vik said.\n\nThe {words} stays silent.\n"
    )
    labels = engine.analyse(Document("a", text), engine.Context()).labels
    assert [one.target for one in labels if one.cut(text) in words] == [target]


def test_who_is_praised_in_a_new_paragraph_is_not_whom_the_one_before_named_last() -> None:
    text = "Ilva Torsgard left. Many do not see that Per Lund cannot mend it.\n\nThe truly smart voter waits.\n"
    labels = engine.analyse(Document("a", text), engine.Context()).labels
    assert [(one.cut(text), one.target) for one in labels] == [("truly smart voter", None)]


def test_answers_without_names_are_their_guests_words_and_explained_questions_are_not() -> None:
    asked = ["Why did you leave?", "Will you come back?", "Who will follow you?"]
    answered = ["They were cowards, I saw it.", "My foes are cowards.", "We need no cowards."]
    told = ["They were cowards.", "His foes are cowards.", "The town has no cowards."]
    for replies, voice in ((answered, "quoted"), (told, "outlet")):
        text = "\n".join(line for turn in zip(asked, replies, strict=True) for line in turn)
        assert {label.voice for label in labels_in(text, {})} == {voice}


def test_words_in_scare_quotes_are_the_outlets_own_and_marked() -> None:
    text = 'Officials met the "moderate" cleric Karim Aziz in Basra on Monday.'
    (label,) = labels_in(text, {"Karim Aziz": "person"})
    assert (label.voice, label.scare_quotes) == ("outlet", True)


def test_a_reader_speaks_with_a_voice_of_its_own() -> None:
    text = "Karim Aziz is a liar and everybody knows it."
    (label,) = labels_in(text, {"Karim Aziz": "person"}, zone="reader_comment")
    assert (label.cut(text), label.voice) == ("liar", "comment")


def test_nothing_is_found_in_other_stories_and_bylines() -> None:
    text = "By the powerful cleric Karim Aziz"
    assert labels_in(text, {"Karim Aziz": "person"}, zone="byline") == []


def test_the_whole_engine_labels_a_document() -> None:
    text = "The powerful Iraqi cleric Muqtada al-Sadr spoke on Sunday.\n\nThe cleric called Israel an aggressor.\n"
    reading = engine.analyse(Document("a", text), engine.Context())
    found = [(label.cut(text), label.target) for label in reading.labels]
    assert ("powerful Iraqi cleric", "muqtada-al-sadr") in found


@pytest.mark.parametrize(
    ("text", "label", "target"),
    [
        ('Jan Kovar told Ada Brandl to go. "He is a coward," Ada Brandl told the crowd.', "coward", "jan-kovar"),
        ("Ada Brandl would not say. The only man who could tell has begun to speak. Per Lund cooks.", "only man", None),
        (
            "Per Lund left. Critics said the dead man had been pushed.",
            "dead man",
            None,
        ),
        ("Ada Brandl said it was wrong. But, the former CEO of Elmco added, it helped.", "former CEO", "ada-brandl"),
        ("Jan Kovar was attacked from all sides as various rivals see him as a threat.", "threat", "jan-kovar"),
        ("Sen. Jan Kovar says it failed. The Elm Republican survived the war.", "Elm Republican", "jan-kovar"),
        ("Jan Kovar met Per Lund. The Elm Republican survived the war.", "Elm Republican", None),
        (
            "Jan Kovar left Elm in May. A self-confessed gambler in his youth, he went to sea.",
            "self-confessed gambler",
            "jan-kovar",
        ),
        ("Jan Kovar spoke. The gap is wide between the donor class and the workers.", "donor class", None),
    ],
)
def test_whom_words_mean_is_asked_of_their_sentence_and_of_who_says_them(
    text: str, label: str, target: str | None
) -> None:
    labels = engine.analyse(Document("a", text + "\n"), engine.Context()).labels
    assert [one.target for one in labels if one.cut(text).startswith(label)] == [target]


def test_most_labels_that_a_person_codes_are_found_in_the_right_voice_and_few_others() -> None:
    folder = Path(__file__).parent / "gold" / "labels"
    coded, heard, right, found = 0, 0, 0, 0
    for article in tomllib.loads((folder / "articles.toml").read_text(encoding="utf-8"))["article"]:
        text = article["text"].strip() + "\n"
        labels = engine.analyse(Document("a", text), engine.Context()).labels
        places = [(at, at + len(words), voice) for words, voice in article["labels"] for at in starts_of(words, text)]
        coded += len(article["labels"])
        found += len(labels)
        right += sum(any(one.start < end and start < one.end for start, end, _ in places) for one in labels)
        for words, voice in article["labels"]:
            spans = [(at, at + len(words)) for at in starts_of(words, text)]
            heard += any(
                one.start < end and start < one.end and one.voice == voice for start, end in spans for one in labels
            )
    assert heard / coded >= 0.65
    assert right / found >= 0.9


def starts_of(words: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(words), text)]


ODD = st.text(alphabet="aT \n\"'“”‘’.,;:-–()é\u00a0\u200b", max_size=80)


@given(st.lists(st.one_of(ODD, st.sampled_from(["the cleric ", "Sadr", " a terrorist", " called ", "Iran-backed "]))))
@settings(max_examples=150)
def test_odd_text_never_raises_and_offsets_are_valid(parts: list[str]) -> None:
    text = "".join(parts)
    article = article_of(text)
    for label in framing.find_labels(article, mentions_of(text, {"Sadr": "person", "T": "armed_group"}), ()):
        assert 0 <= label.start < label.end <= len(text)
        assert label.cut(text).strip() == label.cut(text)


def test_who_speaks_of_the_so_called_minister_is_not_he() -> None:
    text = "Jan Kovar came. Kovar said the claims of the so-called defence minister were false."
    document = Document("a", f"News of the day\n\nBy Lea Brandt\n\n{text}\n")
    reading = engine.analyse(document, engine.context_of([document], Settings()))
    found = {label.cut(document.text): label.target for label in reading.labels}
    assert found["so-called defence minister"] is None


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("The last missing miner, a boy of nineteen, was found on Friday.", None),
        ("The seventeenth victim was a cook.", None),
        ("The ailing ruler left on Friday.", "jan-kovar"),
    ],
)
def test_who_is_picked_out_of_many_without_a_name_is_nobody_who_is_named_nearby(words: str, target: str | None) -> None:
    text = f"Jan Kovar said on Monday that the letter came late.\n\n{words}\n"
    found = engine.analyse(Document("a", text), engine.Context()).labels
    assert {label.target for label in found if label.start > text.index("\n")} <= {target}
