"""Sentences and quotations: what ends them, what does not, and that odd text costs no more than its length."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools import memo
from corpus_tools.model import Span
from corpus_tools.quotations import find_quotations
from corpus_tools.text import fold, paragraphs, split_sentences, wrapped_width


def _sentences(text: str) -> list[str]:
    return [span.cut(text) for span in split_sentences(text)]


def _quoted(text: str) -> list[tuple[str, int]]:
    return [(quoted.cut(text), quoted.depth) for quoted in find_quotations(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Gen. Votel spoke.", "He left."],
        ["The U.S. Army left."],
        ["He lives in the U.S.", "The army left."],
        ["It rose 3.5 percent.", "Prices fell."],
        ["J. R. Smith spoke at 5 p.m. on Monday."],
        ["“We stay.”", "He left."],
        ["“We stay,” he said.", "“You go.”"],
        ["Why?", "Nobody knows!", "Nobody."],
        ["He said no... and left."],
        ["It was over...", "He left."],
        ["“… There is more.", "They knew.”"],
        ["Acme Inc. said so."],
        ["It was Jan. 3, 2019, in St. Louis."],
        ["They looked for two riders of the No. 12 tram.", "None was found."],
        ["See p. 14 and art. 3, para. 2 of the law of c. 1920."],
        ["Did he know?", "No.", "Moscow did."],
        ["She taught art.", "Oslo paid."],
        ["The law bars it (art. 5).", "He left."],
        ["General (ret.) Paul Lind and Brig. Gen. (ret.) Ada Moe came."],
        ["Sen. Ivo Brand (Lab.) Monday called it a sham."],
        ["He left (laughs.)", "Then she came."],
        ["We won.", "(Applause.)", "They lost."],
    ],
)
def test_a_sentence_ends_at_its_mark_and_not_at_an_abbreviation(sentences: list[str]) -> None:
    assert _sentences(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The bank has apologised for it.[7]", ["The bank has apologised for it."]),
        ("It was “filed without result”.[2]", ["It was “filed without result”."]),
        ("It sank.[3] Nobody came.[4][5]", ["It sank.", "Nobody came."]),
        ("It sank.²", ["It sank."]),
        ("[6] The harbour office gave two dates.", ["The harbour office gave two dates."]),
        ("[^a]: Letter of the board, 3 May.", ["Letter of the board, 3 May."]),
        ("[Laughs] It was so [sic].", ["[Laughs] It was so [sic]."]),
        ("It rose by 0.12", ["It rose by 0.12"]),
        ("They came in [2019]", ["They came in [2019]"]),
    ],
)
def test_the_number_of_a_note_is_no_part_of_a_sentence(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_two_sentences_without_a_space_between_are_parted_at_an_opening_mark() -> None:
    assert _sentences("It ended.“We stay.”") == ["It ended.", "“We stay.”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no".', [('"yes"', 0), ('"no"', 0)]),
        ("“They call it ‘help’ here,” he said.", [("“They call it ‘help’ here,”", 0), ("‘help’", 1)]),
        ("He said “it goes on\n", [("“it goes on\n", 0)]),
        ("It is the dockers’ right, isn't it?", []),
        ("«Non», dit-il.", [("«Non»", 0)]),
        ("„Nein“, sagte er.", [("„Nein“", 0)]),
        ("``Yes,'' he said.", [("``Yes,''", 0)]),
        ('“It opens curly," he said.', [('“It opens curly,"', 0)]),
        ('It ended."“I want', [("“I want", 0)]),
        ("'We stay,' he said.", [("'We stay,'", 0)]),
        ("In the '90s they said 'yes'.", [("'yes'", 0)]),
        ('A 6" pipe burst.', []),
    ],
)
def test_quotations_of_every_make(text: str, expected: list[tuple[str, int]]) -> None:
    assert _quoted(text) == expected


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    line = "words that fill the line up to about sixty characters or so\n"
    text = line * 6 + "\n" + line * 3
    width = wrapped_width(text)
    assert width
    assert len(list(paragraphs(text, None, width))) == 2


def test_a_broken_headline_is_one_paragraph_and_a_short_row_ends_one() -> None:
    line = "words that fill the line up to about sixty characters or so\n"
    text = (
        "Parliament makes coastal\nmilitias a part of the army\nBy Jo Doe\nThe " + line * 6 + "at last.\nNobody " + line
    )
    found = [span.cut(text).split("\n")[0] for span in paragraphs(text, None, wrapped_width(text))]
    assert found == ["Parliament makes coastal", "By Jo Doe", "The " + line.strip(), "Nobody " + line.strip()]


@given(st.text(alphabet="aA .!?…\"'“”‘’«»„`\n\t—-1é\u00a0", max_size=200))
def test_odd_text_never_raises_and_offsets_are_in_order(text: str) -> None:
    sentences = list(split_sentences(text)) if text.strip() else []
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    assert all(0 <= quoted.start < quoted.end <= len(text) for quoted in find_quotations(text, [Span(0, len(text))]))
    assert len(fold(text)) == len(text)


@given(st.text())
def test_a_character_folds_alike_whatever_stands_around_it(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))


def test_every_character_of_the_basic_plane_folds_alike_alone_and_in_a_text() -> None:
    characters = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]
    assert fold("".join(characters)) == "".join(map(fold, characters))


def test_a_memo_forgets_when_it_is_full_and_goes_on_to_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "KEPT", 2)
    lengths = memo.Memo(len)
    assert [lengths[word] for word in ("a", "ab", "abc", "a", "ab")] == [1, 2, 3, 1, 2]
    assert len(lengths) <= 2


@pytest.mark.parametrize("piece", ["Mr. ", "!", '"a ', "'a ", "„", "a.", ". ", "“a” ", "''"])
def test_a_long_line_of_nothing_but_marks_is_read_to_its_end(piece: str) -> None:
    text = piece * 100_000  # at a cost that grew with the square, this would not end within the hour
    assert list(split_sentences(text))[-1].end == len(text)
    assert all(quoted.end <= len(text) for quoted in find_quotations(text, [Span(0, len(text))]))


def test_a_quotation_that_ends_with_another_mark_than_it_begins_with_loses_no_letter() -> None:
    text = "He spoke of ``peace\" and of ``''."
    (peace, nothing) = find_quotations(text, [Span(0, len(text))])
    assert (peace.inner.cut(text), nothing.inner.cut(text)) == ("peace", "")
