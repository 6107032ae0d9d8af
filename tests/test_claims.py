"""Claims: who says what, in which words, and what the saying does."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools import lexicons
from corpus_tools.claims import cues, find_claims, joined
from corpus_tools.claims.acts import find_acts, which_leads
from corpus_tools.claims.acts.deeds import SORTS, vow_act
from corpus_tools.claims.acts.futures import find_future
from corpus_tools.claims.acts.marked import STEM, act_by_content
from corpus_tools.claims.acts.moods import SENSES, find_mood
from corpus_tools.claims.acts.phrasebook import Phrasebook
from corpus_tools.claims.acts.phrases import forms_of
from corpus_tools.claims.acts.plain import plain
from corpus_tools.claims.cues import Cue, past
from corpus_tools.model import ACTS, Article, CardField, Claim, Document, Mention, Published, TimeExpression, Zone
from corpus_tools.periods import Period
from corpus_tools.quotations import find_quotations
from corpus_tools.text import find_sentences, fold, read_paragraphs

ACT_CASES = tomllib.loads((Path(__file__).parent / "cases" / "acts.toml").read_text(encoding="utf-8"))["case"]
CASES = tomllib.loads((Path(__file__).parent / "cases" / "claims.toml").read_text(encoding="utf-8"))["case"]


def article_of(text: str, zone: str = "body") -> Article:
    zones = (Zone(0, len(text), zone, "test"),)
    read = read_paragraphs(text, zones)
    quotations = find_quotations(text, [paragraph for _, paragraph in read])
    return Article(Document("a", text), zones, (), Published(None, "unknown"), find_sentences(text, read), quotations)


def mentions_of(text: str, names: dict[str, str]) -> list[Mention]:
    """Each place of each name, as an actor of the kind given."""
    found = []
    for name, kind in names.items():
        at = text.find(name)
        while at >= 0:
            slug = name.split()[-1].lower()
            found.append(Mention(at, at + len(name), slug, name, kind, "body", "test"))
            at = text.find(name, at + 1)
    return sorted(found)


def claims_in(text: str, names: dict[str, str] | None = None, zone: str = "body") -> tuple[Claim, ...]:
    return find_claims(article_of(text, zone), mentions_of(text, names or {}), ())


def words(claim: Claim, text: str) -> list[str]:
    content = " ... ".join(span.cut(text) for span in claim.content)
    return [claim.source.cut(text) if claim.source else "", claim.cue.cut(text) if claim.cue else "", content]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["label"],
            marks=[pytest.mark.xfail(strict=True)] if case["expect"] == "known-failure" else [],
        )
        for case in CASES
    ],
)
def test_cases_are_read_as_a_coder_reads_them(case: dict[str, object]) -> None:
    text = str(case["text"])
    found = joined(claims_in(text, zone=str(case.get("zone", "body"))))
    assert [words(claim, text) for claim in found] == case["expected"]
    within = [-1 if claim.parent is None else claim.parent for claim in found]
    assert within == case.get("within", [-1] * len(found))


FRAMES = {
    "s": "The mayor {} that the bridge was closed.",
    "t": "The mayor {} the council that the bridge was closed.",
    "i": "The mayor {} to close the bridge.",
    "n": "The mayor {} the plan for the bridge.",
    "h": "The figures {} that the bridge was closed.",
    "a": "The mayor {} the bridge as a danger.",
    "q": "The mayor {}: “The bridge will stay closed for years.”",
}


def past_of(row: lexicons.Row) -> str:
    return (row["past"] or past(row["cue"])).split()[0]


@pytest.mark.parametrize("row", lexicons.rows("claim_cues"), ids=lambda row: row["cue"])
def test_each_cue_is_found_with_all_that_it_takes_and_not_in_the_passive(row: lexicons.Row) -> None:
    verb = past_of(row)
    sentences = [FRAMES[letter].format(verb) for letter in row["takes"]]
    sentences += [f"The mayor {verb} {word} the plan for the bridge." for word in row["with"].split() if word != "out"]
    sentences = [s.replace("appealed to the plan", "appealed to the council to plan") for s in sentences]
    for sentence in sentences:
        assert [claim.source for claim in claims_in(sentence)], sentence
    participle = (row["participle"] or verb).split()[0]
    assert claims_in(f"In May the plan was {participle}.") == ()
    assert row["act"] in ACTS


def test_a_signature_below_the_outlets_remark_is_who_says_it() -> None:
    text = "So the men in the north have threatened to attack our camp.\n\n---A former officer"
    verdict, inner = claims_in(text, zone="editor_comment")
    assert [verdict.source and verdict.source.cut(text), verdict.voices] == ["A former officer", ("A former officer",)]
    assert inner.voices == ("A former officer", "the men in the north")


def test_a_headline_that_names_nobody_has_the_speaker_of_the_first_claim_below() -> None:
    text = "Militia vows revenge\n\nThe militia Grey Shield has vowed to avenge its commander."
    zones = (Zone(0, 20, "title", "test"), Zone(22, len(text), "body", "test"))
    read = read_paragraphs(text, zones)
    article = Article(Document("a", text), zones, (), Published(None, "unknown"), find_sentences(text, read), ())
    headline, below = find_claims(article, mentions_of(text, {"Grey Shield": "armed_group"}), ())
    assert (headline.speaker, headline.tier, below.speaker) == ("shield", "inferred", "shield")


def test_the_words_of_a_headline_are_of_who_says_them_below() -> None:
    text = "'They robbed us': anger at the gate\n\nThe gate was shut. \"They robbed us,\" said Ann Lee."
    zones = (Zone(0, 35, "title", "test"), Zone(37, len(text), "body", "test"))
    read = read_paragraphs(text, zones)
    quotations = find_quotations(text, [paragraph for _, paragraph in read])
    article = Article(
        Document("a", text), zones, (), Published(None, "unknown"), find_sentences(text, read), quotations
    )
    headline, below = find_claims(article, mentions_of(text, {"Ann Lee": "person"}), ())
    assert (headline.source, headline.speaker, headline.tier, below.speaker) == (None, "lee", "inferred", "lee")


@pytest.mark.parametrize(
    "row",
    [*lexicons.rows("claim_nouns"), *lexicons.rows("claim_adjectives")],
    ids=lambda row: row.get("noun") or row["adjective"],
)
def test_each_noun_and_adjective_is_found_in_its_own_example_only(row: lexicons.Row) -> None:
    rules = {"noun-of-saying", "adjective"}
    assert rules & {claim.rule for claim in claims_in(row["matches"])}
    assert not rules & {claim.rule for claim in claims_in(row["rejects"])}
    assert row["act"] in ACTS


def act_of_content(word: Cue, cue: str, said: str) -> str:
    """What leads among the acts of one piece of content."""
    acts = [done.act for done in find_acts(word, False, cue, [said])]
    return acts[which_leads(acts)]


@pytest.mark.parametrize("row", lexicons.rows("claim_deeds"), ids=lambda row: row["deed"])
def test_each_deed_is_of_a_known_sort_and_a_hostile_one_vowed_a_threat(row: lexicons.Row) -> None:
    assert set(row["class"].split()) <= {*SORTS, "harmless"}
    deed = " ".join(word.partition("/")[0].strip("?*") for word in row["deed"].split() if word[0] not in "_!")
    if row["class"] == "harm":
        assert vow_act(f"to {deed}") == "threat"


@pytest.mark.parametrize("row", lexicons.rows("claim_futures"), ids=lambda row: row["order"])
def test_each_row_of_the_table_of_what_will_be_reads_its_own_example(row: lexicons.Row) -> None:
    said = fold(row["matches"].rstrip("."))
    direct, decides, warns = (
        said.startswith("we "),
        row["subject"].startswith(("decided", "spared")),
        row["cue"] == "warns",
    )
    assert find_future(said, direct, lambda: decides, warns) == row["act"]


@pytest.mark.parametrize("row", lexicons.rows("claim_acts"), ids=lambda row: f"{row['order']} {row['act']}")
def test_each_pattern_of_an_act_reads_its_own_example_only(row: lexicons.Row) -> None:
    assert act_by_content(fold(row["matches"])) == row["act"]
    assert act_by_content(fold(row["rejects"])) != row["act"]


@pytest.mark.parametrize("row", lexicons.rows("claim_acts"), ids=lambda row: f"{row['order']} {row['act']}")
def test_a_pattern_of_an_act_that_matches_does_so_at_a_word_that_its_list_names(row: lexicons.Row) -> None:
    pattern, stems = re.compile(row["pattern"]), {start.rstrip("*")[:STEM] for start in row["starts"].split()}
    for told in (*lexicons.rows("claim_acts"), *lexicons.rows("claim_phrases")):
        said = fold(told["matches"])
        begun = {word[0][:STEM] for word in re.finditer(r"\w+", said) if pattern.match(said, word.start())}
        assert not begun or begun & stems


@pytest.mark.parametrize("row", lexicons.rows("claim_set_phrases"), ids=lambda row: row["phrase"])
def test_each_set_phrase_attributes_what_its_list_says(row: lexicons.Row) -> None:
    assert [claim.act for claim in claims_in(row["matches"])][:1] == [row["act"]]
    assert not claims_in(row["rejects"])


@pytest.mark.parametrize("row", lexicons.rows("claim_colons"), ids=lambda row: row["word"])
def test_each_word_before_a_colon_gives_what_stands_behind_it(row: lexicons.Row) -> None:
    assert row["class"] in ("account", "gives")
    said = [span.cut(row["matches"]) for claim in claims_in(row["matches"]) for span in claim.content]
    assert said == [row["matches"].partition(": ")[2].rstrip(".")]


@pytest.mark.parametrize("row", lexicons.rows("claim_phrases"), ids=lambda row: row["phrase"])
def test_each_phrase_does_what_its_list_says(row: lexicons.Row) -> None:
    assert act_by_content(plain(fold(row["matches"]))) == row["act"]


def said_by(phrase: str) -> Iterator[str]:
    """The words of a phrase, without those that may be left out, each with each of its forms at least once."""
    words = [word for word in phrase.removeprefix("^").split() if word[0] not in "?!"]
    forms = [["anything"] if set(word) == {"_"} else forms_of(word) for word in words]
    behind = "" if phrase.endswith("!*") else " so"
    for number in range(max(map(len, forms))):
        yield " ".join(form[number % len(form)].replace("*", "st") for form in forms) + behind


def test_a_phrase_is_looked_up_by_whatever_words_it_is_said_in() -> None:
    listed = [row["phrase"] for row in lexicons.rows("claim_phrases")]
    for phrase in listed + [row["deed"] for row in lexicons.rows("claim_deeds")]:
        book = Phrasebook([(("1", "any"), phrase)])
        assert [said for said in said_by(phrase) if not book.leading(said)] == []


def test_a_phrase_with_a_hyphen_in_its_first_word_is_found() -> None:
    assert act_by_content("they saw booby-trapped houses") == "accusation"


@pytest.mark.parametrize("row", lexicons.rows("claim_moods"), ids=lambda row: f"{row['order']} {row['act']}")
def test_each_mood_reads_its_own_example_only(row: lexicons.Row) -> None:
    direct = row["speech"] != "indirect"
    found = find_mood(fold(row["matches"]), direct)
    assert found is not None
    assert found[1] == row["act"]
    assert (find_mood(fold(row["rejects"]), direct) or ("", ""))[1] != row["act"]


def test_every_sense_has_a_letter() -> None:
    assert {row["sense"] for row in lexicons.rows("claim_senses")} <= SENSES.keys()
    assert {row["kind"] for row in lexicons.rows("claim_wrongs")} == {"force", "noun", "wrong"}


def test_every_class_of_word_has_a_letter() -> None:
    assert {row["class"] for row in lexicons.rows("claim_words")} <= cues.CLASSES.keys()


SAY = Cue("say", "s", frozenset(), "assertion")


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("they are a target for us", "threat"),
        ("us forces did not conduct the attack", "denial"),
        ("the troops must leave", "demand"),
        ("he will build a bridge", "pledge"),
        ("he will strike every base", "threat"),
        ("prices will fall", "prediction"),
        ("the law is a disgrace", "condemnation"),
        ("the law is a bad one", "evaluation"),
        ("he is willing to talk", "proposal"),
        ("the ministry lied to the families", "accusation"),
        ("it was a terrible mistake", "evaluation"),
        ("the road is closed", "assertion"),
    ],
)
def test_a_plain_cue_leaves_the_act_to_what_is_said(said: str, act: str) -> None:
    assert act_of_content(SAY, "said", said) == act


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["text"],
            marks=[pytest.mark.xfail(strict=True)] if case.get("expect") == "known-failure" else [],
        )
        for case in ACT_CASES
    ],
)
def test_the_act_and_polarity_are_those_of_the_codebook(case: dict[str, str]) -> None:
    claim = joined(claims_in(case["text"], PEOPLE))[0]
    polarity = case.get("polarity", "denies" if case["act"] == "denial" else "asserts")
    assert (claim.act, claim.polarity) == (case["act"], polarity)


def test_a_vow_of_violence_is_a_threat_and_any_other_a_pledge() -> None:
    acts = [claim.act for claim in claims_in("Rebels vowed to attack the camp.\nThe mayor vowed to repair the road.")]
    assert acts == ["threat", "pledge"]


def test_a_denial_denies_and_a_denied_denial_asserts() -> None:
    found = claims_in("The ministry denied the report.\nThe ministry did not deny the report.")
    assert [claim.polarity for claim in found] == ["denies", "asserts"]


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("“The bridge will close,” she said.", "direct"),
        ("She said the bridge will close.", "indirect"),
        ("She said the bridge “will close for a year at least.”", "mixed"),
        ("“The bridge,” she said, “will close.”", "direct"),
    ],
)
def test_the_make_of_a_quotation_is_read_from_its_marks(text: str, quotation: str) -> None:
    assert [claim.quotation for claim in claims_in(text)] == [quotation]


PEOPLE = {"Anna Weiss": "person", "Weiss": "person", "Karim Aziz": "person", "Liwa Front": "armed_group"}


@pytest.mark.parametrize(
    ("text", "speaker", "tier"),
    [
        ("Harbour spokesman Karim Aziz said the road was closed.", "aziz", "stated"),
        ("A spokesman, Captain Karim Aziz, said the road was closed.", "aziz", "stated"),
        ("Karim Aziz spoke at noon. He said the road was closed.", "aziz", "inferred"),
        ("Karim Aziz, a powerful cleric, spoke. The cleric said the road was closed.", "aziz", "inferred"),
        ("The Liwa Front spoke at noon. The group said the road was closed.", "front", "inferred"),
        ("Critics said the road was closed.", None, "stated"),
        ("Friends of Karim Aziz said the road was closed.", None, "stated"),
        ("Karim Aziz, who said the road was closed, left.", "aziz", "stated"),
        ("Mr. Karim Aziz met Ms. Anna Weiss. She said the road was closed.", "weiss", "inferred"),
        ("Karim Aziz met Anna Weiss. She said the road was closed.", "weiss", "inferred"),
        ("Anna Weiss spoke after Karim Aziz left. He said the road was closed.", "aziz", "inferred"),
        ("Karim Aziz left. “The army of Anna Weiss is weak,” he said.", "aziz", "inferred"),
    ],
)
def test_the_speaker_is_named_through_pronouns_and_descriptions_or_unknown(
    text: str, speaker: str | None, tier: str
) -> None:
    (claim,) = claims_in(text, PEOPLE)
    assert (claim.speaker, claim.tier) == (speaker, tier)


def test_marks_around_the_cue_quote_who_tells_of_it_and_not_its_source() -> None:
    text = "“The smugglers know that their time comes,” Anna Weiss said. “He told me ‘it is over’,” she said."
    assert [(claim.parent is None, claim.quotation) for claim in claims_in(text)] == [
        (True, "direct"),
        (False, "indirect"),
        (True, "direct"),
        (False, "direct"),
    ]


def test_a_quotation_without_cue_goes_on_from_the_last_speaker() -> None:
    text = "Anna Weiss said the road was closed.\n“We support the town and its road.”"
    found = claims_in(text, PEOPLE)
    assert [(claim.speaker, claim.tier) for claim in found] == [("weiss", "stated"), ("weiss", "continued")]


def test_the_day_of_the_saying_is_not_the_day_that_is_spoken_of() -> None:
    text = "Weiss said on Monday that the road would open on Friday."
    times = [
        TimeExpression(text.index(day), text.index(day) + 6, "DATE", edtf, edtf, "body", "test")
        for day, edtf in (("Monday", "2021-03-01"), ("Friday", "2021-03-05"))
    ]
    (claim,) = find_claims(article_of(text), (), times)
    assert claim.said == "2021-03-01"


def days_in(text: str, days: dict[str, str]) -> list[TimeExpression]:
    found = [(text.index(day), day, edtf) for day, edtf in days.items()]
    return [
        TimeExpression(at, at + len(day), "DATE", edtf or "XXXX", edtf or None, "body", "test")
        for at, day, edtf in sorted(found)
    ]


@pytest.mark.parametrize(
    ("text", "days", "said"),
    [
        ("Weiss said in a Monday statement the road was closed.", {"Monday": "2021-03-01"}, ["2021-03-01"]),
        ("After the blast of Monday Weiss said the road was closed.", {"Monday": "2021-03-01"}, [None]),
        ("After Monday's blast Weiss said the road was closed.", {"Monday": "2021-03-01"}, [None]),
        ("In Monday's letter Weiss said the road was closed.", {"Monday": "2021-03-01"}, ["2021-03-01"]),
        ("Weiss said yesterday the road was closed.", {"yesterday": ""}, [None]),
        (
            "Weiss denied that the road was closed, and that the fire on Monday was big.",
            {"Monday": "2021-03-01"},
            [None],
        ),
        (
            "Weiss conceded that the road was closed on Monday but said that it was safe.",
            {"Monday": "2021-03-01"},
            [None, None],
        ),
        (
            "Weiss conceded the mistake on Monday but said that it was small.",
            {"Monday": "2021-03-01"},
            ["2021-03-01", "2021-03-01"],
        ),
        ("All letters had been answered, Weiss said, the last of them on Monday.", {"Monday": "2021-03-01"}, [None]),
        (
            "Weiss denied the report on Monday.\n“We never closed the road.”",
            {"Monday": "2021-03-01"},
            ["2021-03-01", "2021-03-01"],
        ),
        (
            "Weiss denied the report on Monday.\n“We never closed the road,” Aziz said.",
            {"Monday": "2021-03-01"},
            ["2021-03-01", None],
        ),
        (
            "Weiss denied the report on Monday.\n“We never closed the road,” Weiss had said before.",
            {"Monday": "2021-03-01"},
            ["2021-03-01", None],
        ),
    ],
)
def test_the_day_of_the_saying_is_of_the_same_statement(
    text: str, days: dict[str, str], said: list[str | None]
) -> None:
    names = {**PEOPLE, "Aziz": "person"}
    found = find_claims(article_of(text), mentions_of(text, names), days_in(text, days))
    assert [claim.said for claim in found] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("After the raid on 1 March, Weiss called the rebels cowards.", None),
        ("After the hearing on 29 March, Weiss called the rebels cowards.", "2021-03-29"),
        ("Before the vote on 29 March, Weiss called the rebels cowards.", None),
    ],
)
def test_what_is_said_after_something_is_of_its_day_only_in_the_week_of_the_news(text: str, said: str | None) -> None:
    article = replace(article_of(text), published=Published(Period.parse("2021-03-30"), "stated"))
    day = "1 March" if "1 March" in text else "29 March"
    (claim,) = find_claims(article, (), days_in(text, {day: f"2021-03-{day.split()[0]:0>2}"}))
    assert claim.said == said


def test_a_reposted_quotation_has_three_voices_and_a_comment_its_own() -> None:
    text = "Karim Aziz said the road was closed."
    card = tuple(
        CardField(0, 1, field, value, "test") for field, value in (("outlet", "Echo"), ("republished_from", "Wire"))
    )
    read = find_claims(replace(article_of(text), card=card), mentions_of(text, PEOPLE), ())
    comment = find_claims(replace(article_of(text, "reader_comment"), card=card), mentions_of(text, PEOPLE), ())
    assert [claim.voices for claim in (*read, *comment)] == [("Echo", "Wire", "aziz"), ("comment", "aziz")]


def test_voices_run_from_the_outermost_to_the_speaker() -> None:
    text = "Karim Aziz said Anna Weiss believes that the road is closed."
    outer, inner = claims_in(text, PEOPLE)
    assert (outer.voices, inner.voices) == (("aziz",), ("aziz", "weiss"))


def test_the_outlets_own_comment_is_a_claim_without_speaker() -> None:
    text = "So the ministry is lying to us again. A shame."
    (claim,) = claims_in(text, zone="editor_comment")
    assert (claim.source, claim.speaker, claim.tier, claim.rule) == (None, None, "inferred", "outlet-comment")


@pytest.mark.parametrize("label", ["Editor's note: ", "Our view: ", "Comment: ", ""])
def test_what_only_calls_a_comment_one_is_no_part_of_it(label: str) -> None:
    said = "The ministry is lying to us again: nobody opened the quay"
    (claim,) = claims_in(f"{label}{said}.", zone="editor_comment")
    assert [span.cut(f"{label}{said}.") for span in claim.content] == [said]


def test_the_outlets_own_comment_is_its_own_where_label_or_card_names_it() -> None:
    names = {"Harbour Post": "media", "Daily Comet": "media"}
    text = "THE COMET SAYS: The ministry is lying to us again.\n\nDaily Comet, Harbour Post."
    card = (CardField(0, 1, "outlet", "Harbour Post", "test"),)
    labelled = replace(article_of(text, "editor_comment"), card=card)
    verdict, *_ = find_claims(labelled, mentions_of(text, names), ())
    assert (verdict.source, verdict.speaker, verdict.speaker_rule) == (None, "comet", "outlet")
    text = text.replace("THE COMET SAYS", "EDITOR'S NOTE")
    verdict, *_ = find_claims(replace(article_of(text, "editor_comment"), card=card), mentions_of(text, names), ())
    assert verdict.speaker == "post"


MARKS = ["___", "…", "“", "”", '"', "''", "‘", "’", "(", ")", ", ", ". ", "\n", " - ", ": ", "'s ", "é"]
WORDS = [
    "said ",
    "saying ",
    "that ",
    "he ",
    "to ",
    "who ",
    "and ",
    "was ",
    "denied ",
    "Monday ",
    "4,600 ",
    "his claim ",
]
NAMES = ["The mayor ", "Anna Weiss ", "according to "]
PIECES = st.sampled_from([*MARKS, *WORDS, *NAMES])


@settings(max_examples=200)
@given(st.lists(PIECES | st.text(max_size=3), max_size=60))
def test_odd_text_never_raises_and_every_span_lies_in_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = claims_in(text, PEOPLE)
    for number, claim in enumerate(found):
        assert claim.parent is None or 0 <= claim.parent < len(found) != number
        for span in (*claim.content, claim.source, claim.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    "text", ["“" * 10_000, "a" * 100_000, "said, " * 5_000, "he said Monday " * 3_000, "x, " * 20_000]
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    claims_in(text)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Correction: An earlier version gave the wrong year.", 0),
        ("Editor's note: This article was first published in May.", 0),
        ("About the author: Ann Weiss writes on ports.", 0),
        ("Editor's note: This is how a town is sold.", 1),
    ],
)
def test_an_outlet_judges_nothing_where_it_keeps_house(text: str, verdicts: int) -> None:
    found = claims_in(text, zone="editor_comment")
    assert sum(claim.rule == "outlet-comment" for claim in found) == verdicts


def test_a_rule_of_underscores_is_no_sentence_of_an_answer() -> None:
    turns = ["Anna Weiss: The port stays open.", "___.", "It takes no ships.", "Jonas Lind: The town pays."]
    text = "\n\n".join([*turns, "Anna Weiss: It does not.", "Jonas Lind: It must.", "Anna Weiss: Never."])
    first, second, *_ = claims_in(text, {"Anna Weiss": "person", "Jonas Lind": "person"})
    assert [words(one, text)[2] for one in (first, second)] == ["The port stays open", "It takes no ships"]


def test_answers_of_an_interview_are_the_words_of_who_is_interviewed_and_questions_of_nobody() -> None:
    text = (
        "Nadia Ferrow led the works until May.\n\nQ: What did the ministry do?\n\nA: Nothing at all.\n\n"
        "They left in June.\n\nQ: Would you go back?\n\nA: Never in my life."
    )
    found = claims_in(text, {"Nadia Ferrow": "person"})
    assert [(claim.speaker, words(claim, text)[2]) for claim in found] == [
        ("ferrow", "Nothing at all"),
        ("ferrow", "They left in June"),
        ("ferrow", "Never in my life"),
    ]
    assert {claim.quotation for claim in found} == {"direct"}


INTERVIEW = """Harbour Review: Ms Ferrow, the works are late. Are they?

Nadia Ferrow: They are a year late. Nobody says so.

You signed the contract.

I signed it in May. I would not sign it now.

The ministry denies that the wall leaks.

It leaks every night. Come and see it.

Did you tell them?

I wrote three letters. Nobody answered them.

Some want you gone.

They may try. My men stand by me.

Will it be built?

It will be half as high. That is enough.

Would you stay?

I will stay until the last stone. Then I go."""


def test_of_paragraphs_in_turn_the_brief_ones_are_questions_though_few_have_their_mark() -> None:
    found = claims_in(INTERVIEW, {"Nadia Ferrow": "person", "Harbour Review": "media"})
    said = {words(claim, INTERVIEW)[2]: claim.speaker for claim in found}
    assert said["It leaks every night"] == said["They may try"] == said["I signed it in May"] == "ferrow"
    assert said["that the wall leaks"] is None
    assert not {"You signed the contract", "Some want you gone"} & said.keys()


def test_an_answer_begins_behind_its_letter_and_a_dot() -> None:
    text = (
        "Nadia Ferrow led the works until May.\n\nQ. What did the ministry do?\n\nA. The ministry slept.\n\n"
        "Q. Is it safe?\n\nA. No wall there is safe."
    )
    found = claims_in(text, {"Nadia Ferrow": "person"})
    assert [(claim.speaker, words(claim, text)[2]) for claim in found] == [
        ("ferrow", "The ministry slept"),
        ("ferrow", "No wall there is safe"),
    ]


def test_what_keeps_a_talk_going_is_no_claim_and_a_caller_without_a_name_makes_one() -> None:
    turns = [
        "Anna Weiss: Minister, thank you for joining us. The union says the quay is unsafe.",
        "Jonas Lind: The quay is safe.",
        "Anna Weiss: Let me bring in a caller. Go ahead, you are on the air.",
        "Caller: I have waited two hours every day this week.",
        "Jonas Lind: We will take another look at the queue.",
        "Anna Weiss: We have to leave it there. Thank you both.",
    ]
    text = "\n\n".join(turns)
    found = claims_in(text, {"Anna Weiss": "person", "Jonas Lind": "person"})
    assert [(one.speaker, words(one, text)[2]) for one in found if one.parent is None] == [
        ("weiss", "The union says the quay is unsafe"),
        ("lind", "The quay is safe"),
        (None, "I have waited two hours every day this week"),
        ("lind", "We will take another look at the queue"),
    ]


def test_a_medium_that_asks_under_its_own_name_says_nothing_in_the_name_of_whom_it_asks() -> None:
    turns = [
        "Jonas Lind: We named those whom we could prove to have been there.",
        "Dispatch: Why did you not call the owner? He was at home.",
        "Jonas Lind: We did call him.",
        "Dispatch: And his son? The court waits.",
        "Jonas Lind: He wrote to us.",
        "Dispatch: Will anyone go to prison?",
    ]
    text = "\n\n".join(turns)
    own = [one for one in claims_in(text, {"Jonas Lind": "person"}) if one.speaker == "lind"]
    assert own
    assert all(text[: one.content[0].start].split("\n")[-1].startswith("Jonas Lind") for one in own)


def test_what_is_asked_behind_a_name_and_a_colon_is_no_claim() -> None:
    text = "Harbour Mail: Ms Weiss, did the mill burn down on Monday?\nAnna Weiss: The mill burnt down on Sunday."
    names = {"Harbour Mail": "media", "Anna Weiss": "person"}
    assert [one.hull.cut(text) for one in claims_in(text, names)] == ["The mill burnt down on Sunday"]


def test_a_readers_they_are_nobody_whom_only_the_lines_before_name() -> None:
    text = "Jonas Lind left.\nThey say he lied. Lind was seen in town. He says the quay is safe."
    names = {"Jonas Lind": "person", "Lind": "person"}
    assert [one.speaker for one in claims_in(text, names, "reader_comment")] == [None, "lind"]


def test_who_signs_a_comment_on_its_line_makes_no_claim_by_that() -> None:
    assert claims_in("deckhand_2 says: Great post.\n", None, "reader_comment") == ()
    assert len(claims_in("The captain says: Great post.\n", None, "body")) == 1


def test_who_is_quoted_in_a_heading_behind_a_colon_says_nothing_of_what_stands_below() -> None:
    headed = ["Anna Weiss: “We need an inquiry”", "Jonas Lind: 'I am sorry'", 'Piet Holm: "A drip tray"']
    text = "\n\n".join(f"{head}\n\nThe quay was full at noon. Four beaches are closed." for head in headed)
    found = claims_in(text, dict.fromkeys(("Anna Weiss", "Jonas Lind", "Piet Holm"), "person"))
    assert "“We need an inquiry”" in [words(one, text)[2] for one in found]
    assert not [one for one in found if "quay" in words(one, text)[2] or "beaches" in words(one, text)[2]]


ASKED = [
    "Clarion: Are you losing the port?",
    "Lind: We lost two quays.",
    "Clarion: The guild accuses you of theft.",
    "Lind: That is a lie.",
    "Clarion: But your party grew out of the guild. Do you deny that?",
    "Lind: I was a member. I left.",
    "Clarion: So you stay.",
    "Lind: I stay.",
]


@pytest.mark.parametrize(("kind", "asking"), [("media", []), ("person", ["clarion"] * 3)])
def test_a_paper_that_asks_claims_nothing_and_what_it_reports_is_of_whom_it_names(kind: str, asking: list[str]) -> None:
    found = claims_in("\n\n".join(ASKED), {"Clarion": kind, "Lind": "person", "The guild": "group"})
    outer = [claim.speaker for claim in found if claim.parent is None]
    assert [who for who in outer if who == "clarion"] == asking
    assert [who for who in outer if who == "lind"] == ["lind"] * 4
    assert "guild" in [claim.speaker for claim in found]


def test_two_papers_that_answer_each_other_both_claim() -> None:
    turns = ["Clarion: You are wrong.", "Herald: Are you sure?", "Clarion: You know it.", "Herald: Do you?"]
    found = claims_in("\n\n".join([*turns, "Clarion: Your figures are old."]), {"Clarion": "media", "Herald": "media"})
    assert [claim.speaker for claim in found] == ["clarion"] * 3


def test_who_signs_a_transcript_tells_it_and_claims_nothing_by_his_turns() -> None:
    turns = ["ANNA WEISS: The port is shut.", "JONAS LIND: We shall see.", "ANNA WEISS: The pilot said it was late."]
    text = "\n\n".join(["By Anna Weiss", *turns, "JONAS LIND: It will open."])
    signed, *others = mentions_of(text, dict.fromkeys(("Anna Weiss", "ANNA WEISS", "JONAS LIND"), "person"))
    found = find_claims(article_of(text), [replace(signed, zone="byline"), *others], ())
    assert [words(one, text)[2] for one in found] == ["We shall see", "it was late", "It will open"]


def test_an_outlet_with_its_article_asks_and_claims_nothing() -> None:
    text = (
        "The Brenk Review: Why?\n\nAnna Weiss: I could not sign.\n\nThe Brenk Review: And now?\n\nAnna Weiss: I rest."
    )
    found = claims_in(text, {"The Brenk Review": "media", "Anna Weiss": "person"})
    assert [words(claim, text)[2] for claim in found] == ["I could not sign", "I rest"]
