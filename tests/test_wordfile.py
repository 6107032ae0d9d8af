"""The Word file says what the page says, in Word's own headings, tables and links, and nothing that runs."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.document import Document

from corpus_tools.brief.page.wordfile import brief_docx

PAGE = """<!DOCTYPE html><html lang="en"><head><title>The harbour</title><style>p {color: red}</style></head><body>
<a class="skip" href="#brief">To the brief</a><h1>The harbour</h1><nav><ol><li>Contents</li></ol></nav>
<main id="brief"><section id="s-claims"><h2>The claims</h2><h3>Who speaks?</h3>
<p>Okoye says <q>no</q> <a class="ev" id="C1-1" href="#C1">C1</a>, the union <em>yes</em> &amp; more.</p>
<figure><figcaption>Speakers</figcaption><p class="keys"><span>kept</span><span>left out</span></p>
<div class="drawing wide"><svg><title>a drawing</title><text>marks</text></svg></div>
<div class="drawing narrow"><svg><text>small marks</text></svg><p>small</p></div>
<details class="data"><summary>The data of this figure</summary><table><caption>Speakers</caption>
<tbody><tr><td>Okoye</td><td>4</td></tr></tbody></table></details></figure>
<table><caption>Numbers</caption><thead><tr><th>what</th><th>how many</th></tr></thead>
<tbody><tr><th>cranes</th><td>2,300</td></tr><tr><td></td></tr></tbody></table></section>
<section><h2>Evidence</h2><ol class="evidence"><li id="C1"><b>C1</b> <q class="marked">“We will not sell”</q></li></ol>
<script>alert(1)</script></section></main></body></html>"""


def opened(page: str) -> Document:
    return docx.Document(io.BytesIO(brief_docx(page)))


def test_headings_prose_and_tables_are_words_own() -> None:
    document = opened(PAGE)
    said = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.text.strip()]
    assert said == [
        ("Title", "The harbour"),
        ("Heading 1", "The claims"),
        ("Heading 2", "Who speaks?"),
        ("Normal", "Okoye says no C1, the union yes & more."),
        ("Caption", "Speakers"),
        ("Caption", "Numbers"),
        ("Heading 1", "Evidence"),
        ("Normal", "C1 “We will not sell”"),
    ]
    data, table = document.tables
    assert [[cell.text for cell in row.cells] for row in data.rows] == [["Okoye", "4"]]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["what", "how many"],
        ["cranes", "2,300"],
        ["", ""],
    ]


def test_a_number_leads_to_its_evidence() -> None:
    xml = opened(PAGE).element.xml
    (bookmark,) = [name for name in ("e1", "e2", "e3", "e4", "e5") if f'w:hyperlink w:anchor="{name}"' in xml]
    assert f'w:name="{bookmark}"' in xml.split("Evidence")[1]


def test_the_same_page_gives_the_same_bytes_with_one_date() -> None:
    first = brief_docx(PAGE)
    assert first == brief_docx(PAGE)
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {2020}


def test_characters_that_xml_cannot_hold_are_shown_as_replaced() -> None:
    assert "a\ufffdb <w:p> &amp;" in opened("<p>a&#x1;b &lt;w:p&gt; &amp;amp;</p>").paragraphs[0].text.replace(
        "\x01", "\ufffd"
    )
