"""Printed pages: which lines of a PDF make a paragraph, and in which order they are read."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from corpus_tools.corpus.printed import Line, paragraphs
from corpus_tools.corpus.readers import read_content

QUAY = [
    "The harbour board of Orm voted on Tuesday to",
    "close the quay, after divers had found cracks",
    "in three of its pillars.",
]
RAIN = ["It had rained for eleven days, and the river", "stood two metres above the mark, the mayor", "of Selvag said."]


def _set(*blocks: Sequence[str], left: float = 60, top: float = 700, gap: float = 0, indent: float = 0) -> list[Line]:
    """Paragraphs in letters of ten points, their lines twelve apart; ``gap`` points more stand between paragraphs."""
    lines: list[Line] = []
    for block in blocks:
        for number, words in enumerate(block):
            lines.append(Line(words, left + (0 if number else indent), top, 10))
            top -= 12
        top -= gap
    return lines


def _whole(*blocks: Iterable[str]) -> list[str]:
    return [" ".join(block) for block in blocks]


@pytest.mark.parametrize(
    "page",
    [
        _set(QUAY, RAIN, gap=8),
        _set(QUAY, RAIN, indent=12),
        _set(QUAY, RAIN),
        [*_set(QUAY[:2]), *_set(QUAY[2:], RAIN, left=300, gap=8)],
    ],
    ids=["by-space", "by-indent", "by-room", "over-columns"],
)
def test_a_paragraph_is_what_its_printer_shows(page: list[Line]) -> None:
    assert paragraphs([page]) == _whole(QUAY, RAIN)


def test_a_headline_of_several_lines_is_one_and_its_byline_another() -> None:
    head = [Line("Minister takes", 80, 760, 22), Line("back her figures", 60, 735, 22)]
    by = Line("By Jan Lind", 60, 715, 10)
    assert paragraphs([[*head, by, *_set(QUAY)]]) == ["Minister takes back her figures", "By Jan Lind", *_whole(QUAY)]


def test_short_lines_of_one_size_are_a_list() -> None:
    menu = [Line(words, 60, 760 - 12 * place, 10) for place, words in enumerate(["Home", "News of the day", "Sport"])]
    assert paragraphs([[*menu, *_set(QUAY, top=680)]])[:3] == ["Home", "News of the day", "Sport"]


def test_running_heads_and_feet_part_no_sentence() -> None:
    def page(number: int, lines: list[Line]) -> list[Line]:
        return [*lines, Line("ORM POST, 7 May 2024", 60, 800, 8), Line(f"Page {number}", 280, 20, 8)]

    pages = [page(1, _set(QUAY[:2], top=60)), page(2, _set(QUAY[2:], RAIN, gap=8))]
    head, *rest = paragraphs(pages)
    assert (head, rest[:2]) == ("ORM POST, 7 May 2024", _whole(QUAY, RAIN))
    assert sorted(rest[2:]) == ["ORM POST, 7 May 2024", "Page 1", "Page 2"]


def test_what_one_page_prints_above_all_comes_first_though_it_is_drawn_last() -> None:
    page = [*_set(QUAY), Line("ORM POST", 60, 800, 8), Line("1", 280, 20, 8)]
    assert paragraphs([page]) == ["ORM POST", *_whole(QUAY), "1"]


@pytest.mark.parametrize(
    ("first", "rest", "whole"),
    [
        ("The board met for a consul-", "tation of its owners.", "The board met for a consultation of its owners."),
        ("They had waited for twenty-", "two days in the hall.", "They had waited for twenty-two days in the hall."),
        ("It was said by Holm-", "Berg, the chair of it.", "It was said by Holm-Berg, the chair of it."),
    ],
)
def test_a_word_parted_at_the_end_of_a_line_is_whole(first: str, rest: str, whole: str) -> None:
    assert paragraphs([_set([first, rest])]) == [whole]


def test_a_hyphen_that_stands_within_a_line_elsewhere_stays() -> None:
    page = _set(
        [
            "Its vice-chair stayed at home, and so did the",
            "mayor. Nobody had asked what the other vice-",
            "chair thought of the plan.",
        ]
    )
    assert paragraphs([page])[0].endswith("what the other vice-chair thought of the plan.")


def test_a_raised_word_stands_in_its_line() -> None:
    page = [
        Line("The quay was shut on 7", 60, 700, 10),
        Line("th", 170, 703, 6),
        *_set(["May. Divers had found cracks in it."], top=688),
    ]
    assert paragraphs([page]) == ["The quay was shut on 7 th May. Divers had found cracks in it."]


def _pdf(*lines: tuple[float, float, float, str]) -> bytes:
    """A page that prints each (left, base, size, words)."""
    writer = PdfWriter()
    page = writer.add_blank_page(500, 800)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F"): font})})
    content = DecodedStreamObject()
    content.set_data(
        "".join(f"BT /F {size} Tf {left} {base} Td ({words}) Tj ET\n" for left, base, size, words in lines).encode()
    )
    page[NameObject("/Contents")] = writer._add_object(content)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_the_lines_of_a_file_come_with_their_place_and_size() -> None:
    content = _pdf(
        (60, 700, 22, "Quay shut after"),
        (60, 675, 22, "divers find cracks"),
        (60, 640, 10, "The harbour board of Orm voted on Tuesday to"),
        (60, 628, 10, "close the quay."),
    )
    assert read_content(content, ".pdf").text == (
        "Quay shut after divers find cracks\n\nThe harbour board of Orm voted on Tuesday to close the quay."
    )
