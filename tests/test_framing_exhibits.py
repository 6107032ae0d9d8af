"""The tables and figures of the framing: voices apart, words counted once, questions instead of verdicts."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable

import pandas as pd
import pytest

from corpus_tools.brief.corpus import copies
from corpus_tools.brief.corpus.copies import without_remarks
from corpus_tools.brief.corpus.edited import added_table
from corpus_tools.brief.display import Html, plain
from corpus_tools.brief.drawing import Drawing
from corpus_tools.brief.exhibits import analysed_zones
from corpus_tools.brief.framing import devices, headlines, selection, shares, wordings
from corpus_tools.brief.framing.framing_figures import devices_figure, frames_figure, matrix_figure, voices_figure
from corpus_tools.brief.framing.headlines import retitled_table
from corpus_tools.brief.framing.wordchoice import ORIGINS, log_odds, preferred, word_choice_table
from corpus_tools.brief.rows import records
from corpus_tools.brief.sentences import labels_sentence

Frame = Callable[..., pd.DataFrame]
POST, MAIL = {"doc_id": "a", "outlet": "Post", "origin": "a"}, {"doc_id": "b", "outlet": "Mail", "origin": "b"}


def _said(shown: Html) -> str:
    return plain(shown.markup)


@pytest.fixture
def documents(frame: Frame) -> pd.DataFrame:
    """Two documents of two outlets."""
    return frame("documents", {**POST, "words_kept": 1000}, {**MAIL, "words_kept": 500})


def test_words_of_one_of_several_people_named_are_not_those_of_people_without_a_name(
    frame: Frame, documents: pd.DataFrame
) -> None:
    labels = frame("labels", {"text": "rogues"}, {"text": "bully", "rule": "unresolved"})
    labels["doc_id"] = documents["doc_id"][0]
    labels["voice"], labels["target"] = "outlet", None
    shown = wordings.unnamed_labels_table(labels, documents).markup
    assert "rogues" in shown
    assert "bully" not in shown
    assert "Of 1 it is not clear who is meant" in labels_sentence(labels).markup


def test_a_wording_without_a_target_is_not_said_to_be_of_people_who_have_no_name(
    frame: Frame, documents: pd.DataFrame
) -> None:
    labels = frame("labels", {"text": "rogues", "doc_id": "a", "voice": "outlet", "target": None})
    assert "For 1 of these no name was found" in labels_sentence(labels).markup
    said = _said(wordings.matrix_table(labels, frame("actors"), documents))
    assert "No actor was found whom more than one outlet words" in said
    assert "Left out: 1 wording for which no name was found." in said


def test_everything_can_be_made_of_nothing(frame: Frame) -> None:
    t = {name: frame(name) for name in ("documents", "actors", "mentions", "claims", "events", "labels", "zones")}
    words, given = frame("wordings"), shares.words_given(t["claims"], t["zones"], {})
    shown: list[Html | Drawing] = [
        shares.shares_sentence(given),
        shares.voices_table(given, t["actors"]),
        shares.kinds_table(given, t["actors"]),
        shares.unheard_table(t["mentions"], t["claims"], frame("relations"), t["actors"], t["documents"]),
        shares.anonymous_table(t["claims"]),
        wordings.matrix_table(t["labels"], t["actors"], t["documents"]),
        wordings.unnamed_labels_table(t["labels"], t["documents"]),
        selection.names_table(t["mentions"], t["actors"], t["documents"]),
        selection.coverage_table(t["events"], t["documents"], "cluster", "event", "events"),
        selection.coverage_table(t["claims"], t["documents"], "topic", "subject of claims", "claims"),
        devices.positions_table(words, t["documents"]),
        devices.saying_table(words, t["documents"]),
        devices.speakers_saying_table(words, t["actors"]),
        devices.devices_table(words, t["documents"]),
        devices.distance_table(words, t["documents"]),
        devices.frames_table(words, t["documents"]),
        headlines.headlines_table(t["claims"], t["mentions"], t["actors"], t["documents"]),
        word_choice_table(words, t["documents"]),
        voices_figure(given, t["documents"]),
        devices_figure(words, t["documents"]),
        frames_figure(words, t["documents"]),
        matrix_figure(t["labels"], t["actors"], t["documents"]),
    ]
    assert all(plain(one.markup) for one in shown)


def test_a_word_counts_for_one_voice_only_and_the_rest_is_the_outlets(frame: Frame) -> None:
    claims = frame(
        "claims",
        {"doc_id": "a", "start": 0, "end": 30, "text": "one two three four", "quotation": "indirect"},
        {"doc_id": "a", "start": 4, "end": 13, "text": "two three", "quotation": "direct"},
        {"doc_id": "a", "start": 40, "end": 60, "text": "five six", "quotation": "indirect"},
        {"doc_id": "a", "start": 70, "end": 80, "text": "seven", "quotation": "direct", "zone": "reader_comment"},
    )
    zones = frame("zones", {"doc_id": "a", "zone": "body", "words": 10}, {"doc_id": "a", "zone": "related", "words": 9})
    (row,) = records(shares.words_given(claims.assign(parent=None), zones, {}).shares)
    assert row == {"doc_id": "a", "quoted": 2, "quoted in part": 0, "reported": 2, "the outlet's own": 6}


def test_who_is_named_and_makes_no_claim_is_never_heard(frame: Frame) -> None:
    actors = frame(
        "actors",
        {"actor": "x", "name": "Marta Okoye", "kind": "person", "mentions": 3, "claims": 2},
        {"actor": "y", "name": "Dockers", "kind": "organisation", "mentions": 2, "claims": 0},
        {"actor": "z", "name": "Selvag", "kind": "place", "mentions": 2, "claims": 0},
        {"actor": "v", "name": "Jo Arden", "kind": "person", "mentions": 2, "claims": 0},
    )
    documents = frame("documents", {**POST, "author": "Dr Ida Vehn and Jo Arden"})
    mentions = frame("mentions", {"actor": "y", "text": "Dockers"})
    said = _said(shares.unheard_table(mentions, frame("claims"), frame("relations"), actors, documents))
    assert "Dockers" in said
    assert "Okoye" not in said
    assert "Selvag" not in said
    assert "Arden" not in said


def test_a_body_whose_spokesman_or_member_speaks_is_heard(frame: Frame) -> None:
    slugs = ("port", "guard", "league", "crew")
    actors = frame(
        "actors",
        *({"actor": slug, "name": slug.title(), "kind": "organisation", "mentions": 2, "claims": 0} for slug in slugs),
    )
    sources = ("Okoye", "a Guard official", "critics of the League")
    claims = frame(
        "claims",
        *(
            {
                "speaker": "okoye" if at == 0 else None,
                "source": source,
                "source_start": 50 * at,
                "source_end": 50 * at + 30,
            }
            for at, source in enumerate(sources)
        ),
    )
    named = {"guard": 52, "league": 115, "crew": 300}
    mentions = frame("mentions", *({"actor": slug, "start": at, "end": at + 5} for slug, at in named.items()))
    relations = frame("relations", {"subject": "okoye", "relation": "spokesperson_of", "object": "port"})
    said = _said(shares.unheard_table(mentions, claims, relations, actors, frame("documents", POST)))
    assert [slug for slug in slugs if slug.title() in said] == ["league", "crew"]
    assert "Left out: 2 actors for whom a spokesman" in said


def test_who_signs_a_text_is_not_silent_and_a_minister_is_heard_for_the_one_government_named(frame: Frame) -> None:
    kinds = {
        "editor": "person",
        "painter": "person",
        "erratum": "person",
        "cabinet": "government",
        "crew": "organisation",
    }
    actors = frame(
        "actors",
        *(
            {"actor": slug, "name": slug.title(), "kind": kind, "mentions": 1, "claims": 0}
            for slug, kind in kinds.items()
        ),
    )
    claims = frame("claims", {"speaker": None, "source": "Prime Minister Okoye", "source_start": 0, "source_end": 20})
    zones = dict(zip(kinds, ("byline", "caption", "editor_comment", "body", "body"), strict=True))
    named = ({"actor": slug, "kind": kinds[slug], "zone": zone, "start": 90, "end": 95} for slug, zone in zones.items())
    said = _said(
        shares.unheard_table(frame("mentions", *named), claims, frame("relations"), actors, frame("documents", POST))
    )
    assert [slug for slug in kinds if slug.title() in said] == ["crew"]


@pytest.mark.parametrize(
    ("body", "question"),
    [
        ({"act": "condemnation", "quotation": "direct"}, "a threat in the headline, a condemnation in the body?"),
        ({"act": "threat", "quotation": "direct"}, ""),
    ],
)
def test_a_headline_stronger_than_the_quotation_is_asked_about(
    frame: Frame, documents: pd.DataFrame, body: dict[str, str], question: str
) -> None:
    head = {"doc_id": "a", "speaker": "x", "text": "war", "act": "threat", "zone": "title"}
    claims = frame("claims", head, {"doc_id": "a", "speaker": "x", "text": "“we object”", "zone": "body", **body})
    claims = claims.assign(parent=None, cue=None)
    pairs = headlines.compared(claims, frame("mentions"))
    assert [questions for _, _, questions in pairs] == [[question] if question else []]
    said = _said(headlines.headlines_table(claims, frame("mentions"), frame("actors"), documents))
    assert (question or "None is stronger") in said


def test_a_headline_is_compared_with_what_is_said_of_the_same_thing(frame: Frame) -> None:
    head = {"text": "claims the harbour is safe", "act": "assertion", "zone": "title"}
    other = {"text": "“We will go home,”", "act": "assertion", "zone": "body", "quotation": "direct"}
    same = {"text": "the harbour was safe", "act": "assertion", "zone": "body", "quotation": "indirect"}
    rows = [{"doc_id": "a", "speaker": "x", **row} for row in (head, other, same)]
    claims = frame("claims", *rows).assign(parent=None, cue=None)
    ((_, body, questions),) = headlines.compared(claims, frame("mentions"))
    assert (body and body["text"], questions) == ("the harbour was safe", [])


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ({"text": "rules out any toll", "act": "condemnation"}, {"text": "he would ask no toll of any ship"}),
        ({"text": "denies the theft", "act": "denial"}, {"text": "“Nobody here ever took a coin,”", "act": "pledge"}),
        ({"text": "threatens to shut the lock", "act": "threat"}, {"text": "he will shut the lock", "act": "threat"}),
    ],
)
def test_a_headline_is_no_question_where_the_body_says_as_much_in_other_words(
    frame: Frame, head: dict[str, str], body: dict[str, str]
) -> None:
    weak = {"text": "“The toll, the theft and the lock are old,”", "quotation": "direct", "start": 30, "end": 60}
    told = {"quotation": "indirect", "start": 70, "end": 99, "act": "assertion", **body}
    rows = [{"zone": "title", **head}, {"zone": "body", "act": "assertion", **weak}, {"zone": "body", **told}]
    claims = frame("claims", *({"doc_id": "a", "speaker": "x", **row} for row in rows)).assign(parent=None, cue=None)
    ((_, shown, questions),) = headlines.compared(claims, frame("mentions"))
    assert (shown and shown["text"], questions) == (body["text"], [])


def test_what_others_report_of_the_actor_of_a_headline_is_found(frame: Frame) -> None:
    head = {"text": "to buy Lund ferries", "act": "pledge", "zone": "title", "speaker": "x", "start": 5, "end": 24}
    told = {"text": "Maas agreed to buy ferries of Lund", "zone": "body", "speaker": None, "start": 30, "end": 64}
    claims = frame("claims", {"doc_id": "a", **head}, {"doc_id": "a", **told}).assign(parent=None, cue=None)
    places = [("x", 0), ("lund", 12), ("x", 30), ("lund", 60)]
    mentions = frame(
        "mentions", *({"doc_id": "a", "actor": actor, "start": at, "kind": "person"} for actor, at in places)
    )
    ((_, body, questions),) = headlines.compared(claims, mentions)
    assert (body and body["text"], questions) == ("Maas agreed to buy ferries of Lund", [])


def test_a_headline_in_the_words_of_the_body_is_no_question_whoever_says_them_there(frame: Frame) -> None:
    head = {"text": "‘Jan Kovar said open the lock’", "act": "accusation", "zone": "title", "speaker": "clerk"}
    told = {"text": "“It was night. Jan Kovar said open the lock.”", "act": "assertion", "zone": "body", "speaker": "y"}
    claims = frame("claims", {"doc_id": "a", **head}, {"doc_id": "a", **told}).assign(parent=None, cue=None)
    ((_, body, questions),) = headlines.compared(claims, frame("mentions"))
    assert (body and body["speaker"], questions) == ("y", [])


def test_where_no_headline_claims_anything_none_is_said_to_be_no_stronger(
    frame: Frame, documents: pd.DataFrame
) -> None:
    claims = frame("claims", {"doc_id": "a", "speaker": "x", "text": "war", "zone": "body"})
    claims = claims.assign(parent=None, cue=None)
    said = _said(headlines.headlines_table(claims, frame("mentions"), frame("actors"), documents))
    assert said == "No claim with a known speaker was found in a headline, so none was compared."


def test_a_headline_of_somebody_whom_the_body_does_not_quote_is_asked_about(frame: Frame) -> None:
    claims = frame("claims", {"doc_id": "a", "speaker": "x", "text": "war", "act": "threat", "zone": "title"})
    ((_, body, questions),) = headlines.compared(claims.assign(parent=None, cue=None), frame("mentions"))
    assert body is None
    assert questions == ["Where does the body quote or report it?"]


def test_log_odds_agree_with_the_formula_of_the_paper_worked_by_hand() -> None:
    # Monroe et al., eq. 16: alpha = 0.1 * 12, alpha0 = 0.1 * 2000; ln(11.2 / 1188.8) - ln(3.2 / 1196.8)
    (odds,) = log_odds({"brutal": 10}, 1000, {"brutal": 2}, 1000)
    assert odds.ratio == pytest.approx(1.259, abs=0.001)
    assert odds.high - odds.ratio == pytest.approx(1.242, abs=0.001)
    assert odds.distinct


FOX = "the quick brown fox jumps over the lazy pig"
DONKEY = "the lazy purple pig jumps over the lazier donkey"
SLEEPY = "the lazy purple pig jumps over the " + 1000 * "very " + "sleepy donkey"


@pytest.mark.parametrize(
    ("other", "of_very", "scores"),
    [
        (DONKEY, 0.05, {"donkey": -0.68942, "lazier": -0.68942, "the": 0.0, "pig": 0.0, "fox": 0.68942}),
        (SLEEPY, 0.05, {"very": -2.21444, "donkey": 0.35287, "brown": 1.70750, "pig": 3.45644, "the": 4.95452}),
        (SLEEPY, 0.001, {"very": -0.43688, "purple": 0.35398, "quick": 1.70874, "over": 3.46057, "the": 4.96107}),
    ],
    ids=["flat prior", "flat prior, one long text", "informative prior"],
)
def test_log_odds_agree_with_the_published_example_of_an_independent_implementation(
    other: str, of_very: float, scores: dict[str, float]
) -> None:
    # The worked examples in the notes of fightin_words (P. H. M. Wigderowitz, 2019), which builds on J. Hessel's
    # FightingWords; what they print are z-scores.
    one, two = Counter(FOX.split()), Counter(other.split())
    prior = {word: of_very if word == "very" else 0.05 for word in {*one, *two}}
    found = {odds.word: odds.score for odds in log_odds(one, one.total(), two, two.total(), prior)}
    assert {word: found[word] for word in scores} == pytest.approx(scores, abs=0.0005)


def test_an_outlet_of_few_texts_has_no_preferred_words_and_is_warned_of(frame: Frame, documents: pd.DataFrame) -> None:
    uses = {("Post", "brutal"): 30, ("Mail", "brutal"): 1}
    assert preferred(uses, documents) == {}
    assert "too small" in _said(word_choice_table(frame("wordings"), documents))
    many = [
        {"doc_id": f"{outlet}{n}", "outlet": outlet, "origin": f"{outlet}{n}", "words_kept": 100}
        for outlet in ("Post", "Mail")
        for n in range(ORIGINS)
    ]
    found = preferred(uses, frame("documents", *many))
    assert {outlet: [one.word for one in odds] for outlet, odds in found.items()} == {
        "Mail": ["brutal"],
        "Post": ["brutal"],
    }


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (["Daesh", "IS", "Islamic State", "Daesh", "IS"], {"Daesh", "IS"}),
        (["Moqtada al-Sadr", "Muqtada al-Sadr", "Sadr", "Sadr", "al-Sadr"], {"Sadr"}),
        (["PMF", "Popular Mobilisation Forces", "Popular Mobilization Forces", "PMF"], {"PMF"}),
        (["Burma", "Burma", "Myanmar", "Myanmar"], {"Burma", "Myanmar"}),
    ],
)
def test_short_forms_and_spellings_are_no_choice_and_other_names_are(forms: list[str], expected: set[str]) -> None:
    assert set(selection.chosen_names(Counter(forms))) == expected


def test_of_very_many_names_that_an_outlet_gives_an_actor_those_used_most_are_shown(
    frame: Frame, documents: pd.DataFrame
) -> None:
    trades = ["Miners", "Bakers", "Weavers", "Potters", "Dockers", "Joiners", "Tailors", "Sailors", "Cooks", "Masons"]
    names = [*trades, "Vintners", "Printers", "Farriers", "Glaziers"]
    uses = [name for number, name in enumerate(names, selection.CHOSEN) for _ in range(number)]
    called = {"doc_id": "a", "actor": "union", "kind": "organisation", "zone": "body"}
    mentions = frame("mentions", *({**called, "text": name} for name in uses))
    said = _said(selection.names_table(mentions, frame("actors"), documents))
    assert [name for name in names if name not in said] == ["Miners", "Bakers"]
    assert "and 2 more" in said


def test_only_an_outlet_that_tells_of_the_same_actors_in_texts_of_its_own_leaves_something_out(frame: Frame) -> None:
    early, late = dt.date(2020, 1, 1), dt.date(2021, 1, 1)
    documents = frame(
        "documents",
        {**POST, "published_to": late},
        {**MAIL, "published_to": early},
        {"doc_id": "c", "outlet": "Courier", "published_to": late, "origin": "c"},
        {"doc_id": "d", "outlet": "Herald", "published_to": late, "language": "en", "origin": "d"},
        {"doc_id": "e", "outlet": "Kurier", "published_to": late, "language": "de", "origin": "e"},
        {"doc_id": "f", "outlet": "Repost", "published_to": late, "language": "en", "origin": "a"},
        {"doc_id": "g", "outlet": "Chess Weekly", "published_to": late, "language": "en", "origin": "g"},
    )
    other = {"cluster": "o", "text": "the talks", "voice": "outlet", "actors": ["union"]}
    told = {**other, "cluster": "e", "text": "the strike", "when_from": dt.date(2020, 6, 1)}
    events = frame(
        "events",
        {**told, "doc_id": "a"},
        {**told, "doc_id": "c"},
        *({**other, "cluster": key, "doc_id": key} for key in "bdef"),
        {**other, "cluster": "g", "doc_id": "g", "actors": ["grandmaster"]},
    )
    table = selection.coverage_table(events, documents, "cluster", "event", "events")
    cells = [plain(cell) for cell in table.markup.split("<td")[1:]]
    assert [cell.split(">")[-1].strip() for cell in cells[1:]] == ["–", "Herald", "Mail"]


def test_an_outlet_that_gives_another_number_or_none_is_not_said_to_mention_the_claim(frame: Frame) -> None:
    told = {
        "mail": "the gauge showed a whopping 40 inches",
        "post": "it showed 40 inches",
        "sun": "the gauge was read on 21 June",
        "echo": "the mayor spoke of rain",
    }
    cells = {"topic": "1", "zone": "body", "speaker": "lee", "printed": True, "start": 0}
    claims = frame("claims", *({"doc_id": key, "text": text, **cells} for key, text in told.items() if key != "echo"))
    claims = pd.concat([claims, frame("claims", {**cells, "doc_id": "echo", "text": told["echo"], "topic": "2"})])
    documents = frame("documents", *({"doc_id": key, "origin": key, "outlet": key, "words_kept": 9} for key in told))
    texts = {**told, "echo": "A clerk put it at 14 inches."}
    shown = selection.coverage_table(claims, documents, "topic", "subject", "claims", texts=texts.__getitem__)
    (row,) = re.findall(r"<tr>(.*?)</tr>", shown.markup.split("<tbody>")[1], re.DOTALL)
    cells_shown = [plain(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
    assert cells_shown[1:4] == ["mail C1 ; post C2", "echo, sun", "–"]


def test_a_coverage_of_subjects_is_called_so(frame: Frame, documents: pd.DataFrame) -> None:
    told = {"topic": "t", "text": "talks failed", "zone": "body"}
    claims = frame("claims", {**told, "doc_id": "a"}, {**told, "doc_id": "b"}, {**told, "topic": "u"})
    said = _said(selection.coverage_table(claims, documents, "topic", "subject of claims", "claims"))
    assert "Coverage: subjects of claims" in said


def test_the_words_of_a_document_that_was_not_analysed_are_nobodys(frame: Frame) -> None:
    documents = frame("documents", {**POST, "language": "en"}, {**MAIL, "language": "de"}, {"doc_id": "c"})
    zones = frame("zones", *({"doc_id": key, "zone": "body", "words": 10} for key in "abc"))
    assert [*shares.words_given(frame("claims"), analysed_zones(zones, documents), {}).shares["doc_id"]] == ["a", "c"]


def test_only_an_outlets_own_words_are_compared(frame: Frame, documents: pd.DataFrame) -> None:
    loaded = {"device": "loaded", "category": "unfavourable", "text": "brutal", "voice": "outlet", "doc_id": "a"}
    words = frame("wordings", loaded, {**loaded, "voice": "quoted"}, {**loaded, "voice": "comment", "doc_id": "b"})
    found = devices.rates(words, documents, {"unfavourable words": ("loaded", "unfavourable")})
    assert [tuple(row) for row in found[["outlet", "wordings", "rate"]].itertuples(index=False)] == [
        ("Post", 1, 1.0),
        ("Mail", 0, 0.0),
    ]


def test_what_only_copies_of_one_text_tell_or_word_is_no_comparison(frame: Frame) -> None:
    documents = frame("documents", POST, {**MAIL, "origin": POST["doc_id"]}, {"doc_id": "c", "outlet": "Sun"})
    told = {"topic": "t", "text": "talks failed", "zone": "body"}
    claims = frame("claims", {**told, "doc_id": "a"}, {**told, "doc_id": "b"})
    assert "No subject of one text was matched" in _said(
        selection.coverage_table(claims, documents, "topic", "subject", "claims")
    )
    label = {"target": "x", "voice": "outlet", "stance": "neutral", "text": "wily"}
    labels = frame("labels", {**label, "doc_id": "a"}, {**label, "doc_id": "b"})
    assert "in texts of their own" in _said(wordings.matrix_table(labels, frame("actors"), documents))


def test_words_past_the_budget_are_not_printed_in_a_matrix(frame: Frame, documents: pd.DataFrame) -> None:
    label = {"target": "x", "voice": "outlet", "stance": "neutral", "doc_id": "a", "text": "a long secret wording"}
    labels = frame("labels", label, {**label, "doc_id": "b"}).assign(printed=False)
    said = _said(wordings.matrix_table(labels, frame("actors"), documents))
    assert "secret" not in said
    assert "Post" in said


def test_the_words_of_a_republished_text_are_those_of_the_outlet_that_it_is_taken_from(frame: Frame) -> None:
    documents = frame(
        "documents", POST, {**MAIL, "republished_from": "Wire"}, {"doc_id": "c", "republished_from": "Post"}
    )
    assert devices.writers_of(documents) == {"a": "Post", "b": "Wire", "c": "Post"}


def test_a_text_that_its_writer_has_twice_words_things_once(frame: Frame) -> None:
    repost = {"doc_id": "c", "outlet": "Blog", "republished_from": "Post", "origin": "a", "words_kept": 1000}
    documents = frame("documents", {**POST, "words_kept": 1000}, {**MAIL, "origin": "a"}, repost)
    wording = {"device": "booster", "category": "booster", "voice": "outlet", "text": "utterly"}
    found = frame("wordings", *({**wording, "doc_id": doc_id} for doc_id in "abcc"))
    once = copies.once_by_writer(found, documents, copies.WORDING)
    assert once["doc_id"].tolist() == ["a", "b", "c"]  # the repost's own second word stays
    rates = devices.rates(once, documents, devices.KINDS).set_index(["kind", "outlet"])
    assert rates.loc[("boosters", "Post"), "rate"] == 2.0


def test_each_form_of_a_name_counts_for_itself_and_for_the_outlet_that_wrote_it(frame: Frame) -> None:
    documents = frame("documents", {**POST, "republished_from": "Wire"}, MAIL)
    forms = ["Liwa Front", "LF", "LF", "Liwa front", "The Brigade", "The Brigade"]
    called = {"doc_id": "a", "actor": "front", "kind": "organisation", "zone": "body"}
    mentions = frame("mentions", *({**called, "text": form} for form in forms))
    said = _said(selection.names_table(mentions, frame("actors"), documents))
    assert [part in said for part in ("Wire", "LF ×2", "Liwa Front ×2", "Brigade ×2", "Post")] == [True] * 4 + [False]


def test_the_words_of_many_articles_are_drawn_for_each_outlet_those_of_most_words_first(frame: Frame) -> None:
    outlets = {"a": "Star", "b": "Post", "c": "Post", "d": None}
    documents = frame("documents", *({"doc_id": one, "outlet": outlet} for one, outlet in outlets.items()))
    zones = frame("zones", *({"doc_id": one, "zone": "body", "words": 100} for one in outlets))
    given = shares.words_given(frame("claims"), zones, {})
    few, many = (voices_figure(given, documents, most) for most in (4, 3))
    assert isinstance(few, Drawing)
    assert isinstance(many, Drawing)
    assert [*few.data["document"]] == ["Star", "Post", "Post (2)", "d"]
    assert many.data[["outlet", shares.OWN]].to_numpy().tolist() == [
        ["Post", 200],
        ["Star", 100],
        ["outlet unknown (d)", 100],
    ]


@pytest.mark.parametrize(
    ("original", "left"),
    [("Night of the flood", ["calm"]), ("How they lie", ["brutal", "calm"]), (None, ["calm"])],
)
def test_who_reposts_a_text_words_it_for_himself(frame: Frame, original: str | None, left: list[str]) -> None:
    repost = {"doc_id": "b", "outlet": "Blog", "republished_from": "Post", "origin": "b", "title": "How they lie"}
    first = [{"doc_id": "a", "outlet": "Post", "origin": "b", "title": original}] if original else []
    documents = frame("documents", *first, repost)
    zones = frame(
        "zones",
        *(
            {"doc_id": "b", "zone": zone, "start": start, "end": start + 10}
            for zone, start in (("title", 0), ("editor_comment", 20), ("body", 40))
        ),
    )
    places = {"brutal": 2, "shameless": 22, "calm": 42}
    labels = frame("labels", *({"doc_id": "b", "text": text, "start": at} for text, at in places.items()))
    assert list(without_remarks(labels, zones, documents)["text"]) == left


def test_what_who_reposts_a_text_adds_stands_in_a_table_of_its_own(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "b", "outlet": "Blog", "republished_from": "Post", "title": "They lie"})
    zones = frame(
        "zones",
        {"doc_id": "b", "zone": "title", "start": 0, "end": 10},
        {"doc_id": "b", "zone": "editor_comment", "start": 20, "end": 30},
        {"doc_id": "b", "zone": "title", "rule": "headline-of-report", "start": 30, "end": 40},
    )
    places = {"liars": 2, "puppet": 22, "gunmen": 32, "calm": 42}
    labels = frame(
        "labels",
        *({"doc_id": "b", "text": text, "start": at, "voice": "outlet"} for text, at in places.items()),
        {"doc_id": "b", "text": "heroes", "start": 23, "voice": "quoted"},
    )
    shown = plain(added_table(labels, zones, documents, frame("actors")).markup)
    assert [word in shown for word in ("liars", "puppet", "gunmen", "calm", "heroes")] == [True, True] + [False] * 3
    assert plain(added_table(labels, zones, documents.iloc[:0], frame("actors")).markup) == ""


@pytest.mark.parametrize(("other", "left"), [("Flood hits Ulm", ["calm"]), ("Brutal flood", ["brutal", "calm"])])
def test_the_headline_above_one_of_several_prints_is_not_the_agencys(frame: Frame, other: str, left: list[str]) -> None:
    printed = {"outlet": "Post", "republished_from": "Wire", "origin": "b"}
    documents = frame(
        "documents", {"doc_id": "b", "title": "Brutal flood", **printed}, {"doc_id": "c", "title": other, **printed}
    )
    zones = frame("zones", {"doc_id": "b", "zone": "title", "start": 0, "end": 10})
    labels = frame(
        "labels", *({"doc_id": "b", "text": word, "start": at} for word, at in (("brutal", 2), ("calm", 42)))
    )
    assert list(without_remarks(labels, zones, documents)["text"]) == left


def test_an_editors_note_on_his_own_page_is_his(frame: Frame) -> None:
    documents = frame("documents", {"doc_id": "a", "outlet": "Post"})
    zones = frame("zones", {"doc_id": "a", "zone": "editor_comment", "start": 0, "end": 10})
    labels = frame("labels", {"doc_id": "a", "text": "brutal", "start": 2})
    assert list(without_remarks(labels, zones, documents)["text"]) == ["brutal"]


TEXTS = {"a": "Head\nTwo sailors died off Varn.", "b": "Murder\nTwo sailors died off Varn.", "c": "C\nElse."}


def test_one_text_under_several_headlines_shows_what_only_the_headline_says(frame: Frame) -> None:
    titles = {"a": "Two sailors die off Varn", "b": "Murder probe over sailors", "c": "Else"}
    origins = {"a": "a", "b": "a", "c": "c"}
    documents = frame("documents", *({"doc_id": one, "title": titles[one], "origin": origins[one]} for one in "abc"))
    starts = {one: text.index("\n") + 1 for one, text in TEXTS.items()}
    zones = frame(
        "zones",
        *({"doc_id": one, "zone": "body", "start": starts[one], "end": len(text)} for one, text in TEXTS.items()),
    )
    said = _said(retitled_table(documents, zones, TEXTS.__getitem__))
    assert "Murder probe over sailors" in said
    assert "murder, probe" in said
    assert "Else" not in said


def test_copies_under_one_headline_are_not_listed(frame: Frame) -> None:
    documents = frame("documents", *({"doc_id": one, "title": "Two die", "origin": "a"} for one in "ab"))
    assert "No text was found" in _said(retitled_table(documents, frame("zones"), TEXTS.__getitem__))
