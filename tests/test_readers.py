"""Every format to text: what is visible is there, what is wrong is said, nothing is rewritten."""

from __future__ import annotations

import csv
import gzip
import io
import json
from email.message import EmailMessage
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from docx import Document as NewDocx
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from corpus_tools import cleaning, engine, lexicons
from corpus_tools.corpus import Problem, load_corpus
from corpus_tools.corpus.readers import MAX_BYTES, read_content, unzipped
from corpus_tools.corpus.settings import Settings
from corpus_tools.corpus.spreadsheets import likely_columns
from corpus_tools.dating import find_published
from corpus_tools.model import CorpusError, Document, Span, Zone
from corpus_tools.tables.findings import working_copy

PAGE = """\
<html lang="en"><head><title>Bridge stays closed | Selvag Post</title>
<meta property="og:site_name" content="Selvag Post">
<meta property="article:published_time" content="2021-03-04T10:00:00Z">
<script>var hidden = "scripted";</script><style>.x{color:red}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li>Weather</li></ul></nav>
<article><h1>Bridge stays closed</h1>
<p>The mayor of Selvag said on <b>Thursday</b> that the bridge would stay closed until summer because of cracks.</p>
<p>Engineers had warned the town for many years that the old bridge could not carry the weight of trucks any longer.</p>
<p>Shopkeepers on both banks fear for their trade, and a ferry is to run every hour from the first of next month.</p>
</article><div hidden>secret</div><div id="comments"><h3>Comments</h3><p>Typical of this town!</p></div>
<footer>Copyright 2021 Selvag Post</footer></body></html>
"""


def test_front_matter_is_what_a_file_says_of_itself_and_marks_are_no_words() -> None:
    said = "title: Quay shut\nauthor: [Ilse Brandt, Jo Doe]\ndate: 2021-03-04\nsource_name: Selvag Post\nsaved: soon"
    words = "# Quay shut\n\n> The **quay** was _shut_, wrote [the guard](https://a.example/(b)) of pier_4_east\\.\n"
    extract = read_content(f"---\n{said}\n---\n\n{words}".encode(), ".md")
    assert extract.text == "\nQuay shut\n\nThe quay was shut, wrote the guard of pier_4_east.\n"
    card = {"title": "Quay shut", "author": "Ilse Brandt, Jo Doe", "outlet": "Selvag Post", "published": "2021-03-04"}
    assert extract.given == card
    assert extract.remark is None


def test_front_matter_that_is_no_yaml_is_read_line_by_line_and_what_only_it_calls_the_headline_is_one() -> None:
    extract = read_content(b"---\nTitle: Quay: shut\nauthor: 'Jo Doe'\n---\nThe quay is shut.\n", ".md")
    assert extract.text == "Quay: shut\n\nThe quay is shut.\n"
    assert extract.given == {"title": "Quay: shut", "author": "Jo Doe"}
    assert extract.remark == "its front matter is no YAML (line 2); read line by line"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("publisher: Selvag Port Authority", {"outlet": "Selvag Port Authority"}),
        ("Container-Title: Valley Quarterly", {"outlet": "Valley Quarterly"}),
        ("organisation: Selvag Watch\nsite: https://watch.example", {"outlet": "Selvag Watch"}),
        ("publisher:\n  name: Valley Post\n  url: https://post.example", {"outlet": "Valley Post"}),
        ("source: https://post.example/2019/ferry", {"url": "https://post.example/2019/ferry"}),
        ("source: Valley Post\nlink: post.example/ferry", {"outlet": "Valley Post", "url": "post.example/ferry"}),
        ("tags: [ferry, port]", {}),
    ],
)
def test_front_matter_names_the_outlet_by_many_keys_and_no_address_is_its_name(
    fields: str, said: dict[str, str]
) -> None:
    assert said == read_content(f"---\n{fields}\n---\nThe ferry lay in the harbour.\n".encode(), ".md").given


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("[Lumo](/) · News\n\n# Quay **shut**\n\n*Paper No. 9 · Ada Brill*\n\n## Why\n\nIt leaks.", "Quay shut"),
        ("# Lumo\n\n# Quay shut\n\nIt leaks.", None),
        ("---\ntitle: Quay shut at last\n---\n# Quay shut\n\nIt leaks.", "Quay shut at last"),
        ("#hashtag and # 1\n\nIt leaks.", None),
        ("---\n# made by a clipper\nauthor: Ada Brill\n---\nIt leaks.", None),
    ],
)
def test_the_only_heading_of_the_first_level_is_the_headline(written: str, title: str | None) -> None:
    assert read_content(written.encode(), ".md").given.get("title") == title


def test_lists_numbers_and_rules_of_plain_markdown_stay() -> None:
    written = "1986. A great year\n\n- one\n- two * three * four\n\n---\n\n#hashtag 2 * 3 = 6, snake_case_word"
    assert read_content(written.encode(), ".md").text == written


def test_a_web_page_gives_its_whole_visible_text_and_its_article_as_body() -> None:
    extract = read_content(PAGE.encode(), ".html")
    assert extract.body is not None
    body = " ".join(span.cut(extract.text) for span in extract.body)
    assert "The mayor of Selvag said on Thursday that the bridge" in body
    assert all(words in extract.text for words in ("Weather", "Typical of this town!", "Copyright 2021"))
    assert not any(words in body for words in ("Weather", "Typical of this town!", "Copyright 2021"))
    assert not any(words in extract.text for words in ("scripted", "secret", "color:red"))
    assert (extract.given["outlet"], extract.given["published"]) == ("Selvag Post", "2021-03-04")


def test_a_page_nested_very_deep_is_read() -> None:
    deep = "<div>" * 5000 + "<p>Words at the bottom.</p>" + "</div>" * 5000
    assert "<" not in read_content(f"<html><body><p>Top words.</p>{deep}</body></html>".encode(), ".html").text


def test_a_word_document_gives_paragraphs_tables_title_and_author() -> None:
    document = NewDocx()
    document.core_properties.title, document.core_properties.author = "Bridge", "Ann Lee"
    document.add_paragraph("The bridge stays closed.")
    document.add_table(1, 2).rows[0].cells[0].text = "cracks"
    stream = io.BytesIO()
    document.save(stream)
    extract = read_content(stream.getvalue(), ".docx")
    assert extract.text.splitlines() == ["The bridge stays closed.", "cracks\t"]
    assert dict(extract.given) == {"title": "Bridge", "author": "Ann Lee"}


RTF = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title Draft}}\pard\b The bridge\b0\par
It stays \'93closed\'94, said S\u248?ren K., {\field{\*\fldinst{HYPERLINK
"https://a.example"}}{\fldrslt{who built it}}}.\par}"""


@pytest.mark.parametrize("suffix", [".rtf", ".doc"])
def test_a_rich_text_file_gives_its_paragraphs(suffix: str) -> None:
    assert read_content(RTF, suffix).text.splitlines() == [
        "The bridge",
        "It stays “closed”, said Søren K., who built it.",
    ]


def test_a_mail_gives_its_text_subject_sender_and_day() -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = "Bridge", "Ann Lee <a@b.example>", "Thu, 04 Mar 2021 10:00:00 +0000"
    mail.set_content("The bridge stays closed.\n")
    mail.add_alternative("<p>The bridge stays closed.</p>", subtype="html")
    extract = read_content(mail.as_bytes(), ".eml")
    assert extract.text.strip() == "The bridge stays closed."
    assert dict(extract.given) == {"title": "Bridge", "author": "Ann Lee", "published": "2021-03-04"}


@pytest.mark.parametrize(
    "sender",
    [
        "The Osterby Post <newsletter@post.example>",
        "The Osterby Post <jo@post.example>",
        "The Osterby Post <hello@osterbypost.example>",
    ],
)
def test_the_sender_of_a_mail_to_subscribers_is_an_outlet(sender: str) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Bridge", sender
    if "jo@" in sender:
        mail["List-Unsubscribe"] = "<mailto:stop@post.example>"
    mail.set_content("The bridge stays closed.\n")
    assert dict(read_content(mail.as_bytes(), ".eml").given) == {"title": "Bridge", "outlet": "The Osterby Post"}


@pytest.mark.parametrize(
    ("sender", "given"),
    [
        ("Orm Steel Press Office", {"outlet": "Orm Steel"}),
        ("Press Office of the Orm Union", {"outlet": "Orm Union"}),
        ("Press Office Orm Steel", {"outlet": "Orm Steel"}),
        ("Orm Steel | Media Relations", {"outlet": "Orm Steel"}),
        ("Orm Steel Communications", {"outlet": "Orm Steel"}),
        ("Jo Doe", {"author": "Jo Doe"}),
        ("Press Office", {"author": "Press Office"}),
    ],
)
def test_who_writes_to_the_press_for_a_body_is_the_body(sender: str, given: dict[str, str]) -> None:
    mail = f"From: {sender} <prensa@orm.example>\nSubject: Dam\nContent-Type: text/plain\n\nOrm Steel denies it.\n"
    assert dict(read_content(mail.encode(), ".eml").given) == {"title": "Dam", **given}


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("---------- Forwarded message ---------", "Date: Wed, 3 Mar 2021 at 16:30"),
        ("Begin forwarded message:\n", "Date: Wed, Mar 3, 2021 at 4:30 PM"),
        ("-----Original Message-----", "Sent: Wednesday, March 3, 2021 4:30 PM"),
    ],
)
def test_of_a_mail_that_is_passed_on_the_first_sender_subject_and_day_count(opening: str, day: str) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = "Fwd: Dam", "Ann Lee <a@b.example>", "Thu, 04 Mar 2021 10:00:00 +0000"
    head = f"From: Orm Steel Press <press@orm.example>\n{day}\nSubject: FW: The dam is safe\nTo: <desk@b.example>"
    mail.set_content(f"For your desk.\n\n{opening}\n{head}\n\nOrm Steel denies it.\n")
    given = dict(read_content(mail.as_bytes(), ".eml").given)
    assert given == {"title": "The dam is safe", "outlet": "Orm Steel", "published": "2021-03-03"}


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Fwd: [Radio Orm] Dam is safe", "Dam is safe"),
        ("[Orm desk] Re: Dam is safe", "Dam is safe"),
        ("Dam [sic] is safe", "Dam [sic] is safe"),
        ("[no subject]", "[no subject]"),
    ],
)
def test_the_name_of_a_list_before_a_subject_is_no_part_of_it(subject: str, title: str) -> None:
    mail = f"From: Ann Lee <a@b.example>\nSubject: {subject}\n\nIt holds.\n"
    assert read_content(mail.encode(), ".eml").given["title"] == title


def test_an_answer_is_of_who_answers() -> None:
    mail = b"From: Ann Lee <a@b.example>\nSubject: Re: Dam\n\nIt holds.\n\nOn 3 March Jo wrote:\n> No.\n"
    assert dict(read_content(mail, ".eml").given) == {"title": "Dam", "author": "Ann Lee"}


def _pdf(password: str | None = None) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "suffix", "words"),
    [
        (b"", ".txt", "empty"),
        (b"\x00\x01", ".txt", "null bytes"),
        (b"text", ".xyz", "no reader for .xyz"),
        (_pdf(), ".pdf", "no text layer"),
        (_pdf("secret"), ".pdf", "encrypted"),
        (b"%PDF-1.7 broken", ".pdf", "damaged"),
        (b"{\\rtf1{\\fonttbl Arial;}}", ".rtf", "no text"),
        (b"PK\x03\x04 broken", ".docx", "damaged"),
        (b"x" * (MAX_BYTES + 1), ".txt", "50 MB"),
        (b"<html><body><script>x</script></body></html>", ".html", "no text"),
    ],
)
def test_a_file_without_readable_text_is_refused_with_the_reason(content: bytes, suffix: str, words: str) -> None:
    with pytest.raises(CorpusError, match=words):
        read_content(content, suffix)


GARBLED = "\u00e2\u20ac\u0153The minister\u00e2\u20ac\u2122s plan\u00e2\u20ac\u009d is Jos\u00c3\u00a9's, he said."


def test_garbled_characters_are_reported_with_the_lines_that_mend_them(tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_text(GARBLED, encoding="utf-8")
    remark, document = load_corpus(tmp_path).documents()
    assert isinstance(remark, Problem)
    assert isinstance(document, Document)
    assert (document.text, remark.fatal) == (GARBLED, False)
    (tmp_path / "corpus.toml").write_text(remark.paste, encoding="utf-8")
    said, mended = load_corpus(tmp_path).documents()
    assert isinstance(said, Problem)
    assert isinstance(mended, Document)
    assert mended.text == "“The minister’s plan” is José's, he said."
    assert "mended in 4 places" in said.message
    assert (mended.sha256, working_copy(document), working_copy(mended)) == (document.sha256, None, "texts/a%20b.txt")


def test_all_garbled_rows_of_a_table_are_mended_by_one_line(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f'id,text\n1,"{GARBLED}"\n2,"“Sound” words."\n', encoding="utf-8")
    *_, remark = load_corpus(tmp_path).documents()
    assert isinstance(remark, Problem)
    (tmp_path / "corpus.toml").write_text(remark.paste, encoding="utf-8")
    texts = [item.text for item in load_corpus(tmp_path).documents() if isinstance(item, Document)]
    assert texts == ["“The minister’s plan” is José's, he said.", "“Sound” words."]


def test_a_short_text_of_western_europe_is_read_as_such() -> None:
    words = "The naïve mayor of the café said “no” – and left."
    extract = read_content(words.encode("cp1252"), ".txt")
    assert (extract.text, "cp1252" in str(extract.remark)) == (words, True)


def test_capital_letters_of_portuguese_are_not_called_garbled(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("NA MANHÃ SEGUINTE, “A IRMÔ saiu.", encoding="utf-8")
    assert not any(isinstance(item, Problem) for item in load_corpus(tmp_path).documents())


def test_a_table_with_the_headings_of_an_archive_brings_the_lines_that_map_them(tmp_path: Path) -> None:
    rows = "stories_id,headline,publish_date,media_name,story\n7,Dam breaks,2016-05-03,Ulm Herald,A dam broke at Ulm.\n"
    (tmp_path / "t.csv").write_text(rows, encoding="utf-8")
    (problem,) = load_corpus(tmp_path).documents()
    assert isinstance(problem, Problem)
    assert problem.fatal
    (tmp_path / "corpus.toml").write_text(problem.paste, encoding="utf-8")
    (document,) = load_corpus(tmp_path).documents()
    assert isinstance(document, Document)
    assert (document.doc_id, document.text) == ("t/7", "A dam broke at Ulm.")
    assert document.given == {"title": "Dam breaks", "outlet": "Ulm Herald", "published": "2016-05-03"}


def test_two_tables_with_headings_of_their_own_are_both_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,Headline,Full Text\n1,Dam breaks,A dam broke at Ulm.\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("id,body,PubDate\n1,It rained at Ulm.,2016-05-03\n", encoding="utf-8")
    problems = [item for item in load_corpus(tmp_path).documents() if isinstance(item, Problem)]
    (tmp_path / "corpus.toml").write_text("\n".join(problem.paste for problem in problems), encoding="utf-8")
    read = [item for item in load_corpus(tmp_path).documents() if isinstance(item, Document)]
    assert [(item.doc_id, item.given) for item in read] == [
        ("a/1", {"title": "Dam breaks"}),
        ("b/1", {"published": "2016-05-03"}),
    ]


def test_columns_that_could_be_read_and_are_not_are_named(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("id,text,city,pages\n1,A dam broke.,Ulm,3\n", encoding="utf-8")
    remark, _ = load_corpus(tmp_path).documents()
    assert isinstance(remark, Problem)
    assert (remark.message, remark.fatal) == ("columns not read: city", False)
    (tmp_path / "corpus.toml").write_text(remark.paste, encoding="utf-8")
    (document,) = load_corpus(tmp_path).documents()
    assert isinstance(document, Document)
    assert (document.doc_id, document.given) == ("t/1", {"place": "Ulm"})


def test_columns_whose_headings_can_mean_nothing_else_are_read_and_named(tmp_path: Path) -> None:
    rows = "id,text,Date,source,headline\n1,A dam broke.,2016-05-03,Ulm Post,Dam breaks\n"
    (tmp_path / "t.csv").write_text(rows, encoding="utf-8")
    remark, first = load_corpus(tmp_path).documents()
    assert isinstance(remark, Problem)
    assert (
        remark.message == "columns read by their headings: 'source' as outlet, 'Date' as published, 'headline' as title"
    )
    (tmp_path / "corpus.toml").write_text(remark.paste, encoding="utf-8")
    (second,) = load_corpus(tmp_path).documents()
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.given == second.given == {"title": "Dam breaks", "outlet": "Ulm Post", "published": "2016-05-03"}
    (tmp_path / "corpus.toml").write_text('[files]\nretrieved = "Date"\n', encoding="utf-8")
    _, told = load_corpus(tmp_path).documents()
    assert isinstance(told, Document)
    assert told.given == {"title": "Dam breaks", "outlet": "Ulm Post", "retrieved": "2016-05-03"}


def test_objects_of_a_jsonl_may_leave_out_what_another_says(tmp_path: Path) -> None:
    rows = '{"id": 1, "text": "A dam broke."}\n{"id": 2, "text": "It rained.", "date": "2016-05-03", "#": 7}\n'
    (tmp_path / "t.jsonl").write_text(rows, encoding="utf-8")
    first, remark, second = load_corpus(tmp_path).documents()
    assert isinstance(first, Document)
    assert isinstance(remark, Problem)
    assert isinstance(second, Document)
    assert remark.message == "columns read by their headings: 'date' as published"
    assert (first.given, second.given) == ({}, {"published": "2016-05-03"})


def test_dates_of_a_table_that_are_none_and_rows_without_text_are_counted(tmp_path: Path) -> None:
    rows = "id,text,published\n1,A dam broke.,soon\n2,It rained.,43704\n3,It snowed.,2016-05-03\n4,,2016-05-04\n"
    (tmp_path / "t.csv").write_text(rows, encoding="utf-8")
    items = list(load_corpus(tmp_path).documents())
    assert [item.given.get("published") for item in items if isinstance(item, Document)] == [None, None, "2016-05-03"]
    dates, texts = (item.message for item in items if isinstance(item, Problem))
    assert dates.startswith("published: 2 cells (first in row 1: 'soon') with no date")
    assert texts.startswith("text: 1 cell (first in row 4: nothing there) with no text")


@pytest.mark.parametrize("row", lexicons.rows("table_columns"), ids=lambda row: row["field"])
def test_each_heading_of_a_column_maps_its_field(row: lexicons.Row) -> None:
    for name in row["names"].split("|"):
        assert f'{row["field"]} = "{name.title()}"' in likely_columns([name.title(), "pages"], {}, "t.csv")
    assert {*row["untold"].split("|")} - {""} <= {*row["names"].split("|")}


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Dam breaks at Ulm - Rust &amp; Bones", "Rust & Bones"),
        ("Dam breaks at Ulm | News | Ulm Post", "Ulm Post"),
        ("Dam breaks at Ulm", None),
        ("Ulm and its dam - Rust &amp; Bones", None),
    ],
)
def test_the_title_of_a_page_names_the_site_beside_its_headline(title: str, outlet: str | None) -> None:
    page = f"<html><head><title>{title}</title></head><body><h1>Dam breaks at Ulm</h1><p>A dam broke.</p></body></html>"
    assert read_content(page.encode(), ".html").given.get("outlet") == outlet


def test_gzip_is_opened_and_damage_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"The bridge stays closed."))
    (document,) = load_corpus(tmp_path).documents()
    assert isinstance(document, Document)
    assert (document.doc_id, document.text) == ("a", "The bridge stays closed.")
    with pytest.raises(CorpusError, match="damaged"):
        unzipped(b"\x1f\x8b broken")


@given(st.binary(max_size=300), st.sampled_from([".txt", ".html", ".pdf", ".docx", ".eml", ".rtf"]))
def test_odd_bytes_are_text_or_a_clear_error(content: bytes, suffix: str) -> None:
    try:
        extract = read_content(content, suffix)
    except CorpusError:
        return
    assert extract.text.strip()
    assert all(0 <= span.start < span.end <= len(extract.text) for span in extract.body or ())


ROWS = [
    {"stories_id": "11", "title": "Bridge", "story": "The bridge stays closed.", "media_name": "Post"},
    {"stories_id": "12", "title": "Ferry", "story": 'A ferry runs, says the "mayor".', "media_name": "Courier"},
]
COLUMNS = '[files]\ntext = "story"\noutlet = "media_name"\npublished = "publish_date"\n'


def _write_table(folder: Path, suffix: str) -> None:
    rows = [{**row, "publish_date": f"2021-03-0{n} 10:00:00"} for n, row in enumerate(ROWS, start=4)]
    path = folder / f"export{suffix}"
    if suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows), path)
    elif suffix == ".jsonl":
        path.write_text("\n".join(map(json.dumps, rows)))
    else:
        with path.open("w", newline="") as stream:
            writer = csv.DictWriter(stream, list(rows[0]), delimiter=";" if suffix == ".csv" else "\t")
            writer.writeheader()
            writer.writerows(rows)


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl", ".parquet"])
def test_a_table_of_documents_is_read_by_the_columns_that_a_person_names(tmp_path: Path, suffix: str) -> None:
    _write_table(tmp_path, suffix)
    (tmp_path / "corpus.toml").write_text(COLUMNS)
    documents = [item for item in load_corpus(tmp_path).documents() if isinstance(item, Document)]
    assert [document.doc_id for document in documents] == ["export/11", "export/12"]
    assert [document.text for document in documents] == [row["story"] for row in ROWS]
    assert dict(documents[0].given) == {"title": "Bridge", "outlet": "Post", "published": "2021-03-04"}


def test_a_table_without_the_column_names_those_it_has(tmp_path: Path) -> None:
    _write_table(tmp_path, ".csv")
    (problem,) = load_corpus(tmp_path).documents()
    assert isinstance(problem, Problem)
    assert "no column 'text'" in problem.message
    assert "story" in problem.message
    assert '[files."export.csv"] text = "…"' in problem.message


def test_a_column_that_can_only_be_the_text_is_read_and_told(tmp_path: Path) -> None:
    (tmp_path / "wire.csv").write_text("id,headline,body\n7,Bridge,The bridge was shut.\n")
    told, document = load_corpus(tmp_path).documents()
    assert isinstance(told, Problem)
    assert not told.fatal
    assert "'body' as text" in told.message
    assert isinstance(document, Document)
    assert document.text == "The bridge was shut."


def test_of_two_columns_that_could_be_the_text_a_person_chooses(tmp_path: Path) -> None:
    (tmp_path / "wire.csv").write_text("id,content,body\n7,Bridge,The bridge was shut.\n")
    (problem,) = load_corpus(tmp_path).documents()
    assert isinstance(problem, Problem)
    assert problem.fatal
    assert "no column 'text'" in problem.message


def test_two_rows_with_one_id_are_named(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("id,text\n1,One.\n1,Two.\n")
    first, second = load_corpus(tmp_path).documents()
    assert isinstance(first, Document)
    assert isinstance(second, Problem)


STORY = [
    "A dam above the town of Ulm broke late on Monday and flooded two streets of the old town, the police said.",
    "Nobody was hurt, the mayor told reporters, but forty families had to leave their homes for the night.",
    "The inspectors had found cracks in both walls three years ago and told the council of them in a letter.",
]


def test_a_page_whose_mark_up_tells_nothing_is_read_by_its_lines_alone() -> None:
    rows = ["Home", "News", "Dam breaks above Ulm", *STORY, "Share this article", "Leave a comment"]
    page = "<html><body>" + "".join(f"<div><p>{row}</p></div>" for row in rows) + "</body></html>"
    extract = read_content(page.encode(), ".html")
    zones = cleaning.find_zones(Document("a", extract.text, body=extract.body), {})
    kept = "\n".join(zone.cut(extract.text) for zone in zones if zone.zone == "body")
    assert [row for row in rows if row in kept] == STORY


def test_buttons_inside_the_marked_article_stay_furniture() -> None:
    text = "\n".join(["Dam breaks above Ulm", STORY[0], "Share this article", *STORY[1:]])
    zones = cleaning.find_zones(Document("a", text, body=(Span(0, len(text)),)), {})
    assert [zone.zone for zone in zones] == ["title", "body", "boilerplate", "body"]


def test_teasers_and_comments_inside_the_marked_article_stay_what_their_headings_call_them() -> None:
    teasers = ["More from Radio Ulm", "WIN a spa day for two!", "Roadworks: road closed at Holm until Friday"]
    comments = ["Your comments", "Maureen R 10:32", "She sounded like she was reading it off a card."]
    text = "\n".join(["Dam breaks above Ulm", *STORY, *teasers, *comments])
    zones = cleaning.find_zones(Document("a", text, body=(Span(0, len(text)),)), {})
    assert [zone.zone for zone in zones] == ["title", "body", "related", "related", "boilerplate", "reader_comment"]


def test_the_head_of_a_page_names_its_outlet_and_headline_better_than_the_owner_and_the_menu() -> None:
    prose = "".join(
        f"<p>The council of Selvag heard on its {day} day that the old bridge would stay closed to all lorries, the "
        "mayor said, because nobody had paid for a new one and the river had risen again.</p>"
        for day in ("first", "second", "third", "fourth")
    )
    page = (
        "<html><head><title>Bridge of Selvag stays closed to lorries - Selvag Post</title>"
        '<meta property="og:site_name" content="Selvag Post | News from the river"></head><body>'
        "<ul><li>Council hears lorry drivers</li><li>Bridge closed</li></ul>"
        f"<article><h1>Bridge of Selvag stays closed to lorries</h1><p>By Ilse Brandt</p>{prose}</article>"
        "<footer>Terms and Conditions © 2021 Northern Holdings. All rights reserved.</footer></body></html>"
    )
    extract = read_content(page.encode(), ".html")
    document = Document("a", extract.text, given=extract.given, body=extract.body)
    article = engine.clean(document, engine.context_of([document], Settings()))
    assert article.card_value("outlet") == "Selvag Post"
    assert article.card_value("title") == "Bridge of Selvag stays closed to lorries"


def test_a_day_that_a_page_shows_without_marking_it_up_gives_way_to_the_byline() -> None:
    document = Document(
        "a", "Bridge closed\nBy Jo Doe, 3 May 2016\nThe bridge is closed.", given={"shown": "2023-12-25"}
    )
    zones = (Zone(0, 13, "title", "t"), Zone(14, 35, "byline", "b"), Zone(36, len(document.text), "body", "prose"))
    stated = find_published(document, zones)[0]
    assert (stated.period and stated.period.edtf, stated.basis) == ("2016-05-03", "stated")
    undated = Document("a", "Bridge closed\nThe bridge is closed.", given={"shown": "2023-12-25"})
    shown = find_published(undated, (Zone(0, 13, "title", "t"), Zone(14, len(undated.text), "body", "prose")))[0]
    assert (shown.period and shown.period.edtf, shown.evidence) == ("2023-12-25", "shown by the page")


@pytest.mark.parametrize(
    "quoted",
    [
        "<blockquote><p>{}</p><footer>Marta Lind, survivor</footer></blockquote>",
        "<blockquote><p>{}</p><p><cite>Marta Lind, survivor</cite></p></blockquote>",
    ],
)
def test_who_is_quoted_in_a_block_stands_in_the_article_and_the_foot_of_the_page_does_not(quoted: str) -> None:
    told = "The dam above the town of Varn broke in the night, and the water stood in the streets until Monday. "
    block = quoted.format("“They came with lanterns, and nobody asked for our names or how many we were.”")
    page = f"<html><body><article><h1>Dam breaks</h1><p>{told * 3}</p>{block}<p>{told * 2}</p></article>"
    page += "".join(f"<aside><p>Teaser {number} of another story about the ferry</p></aside>" for number in range(9))
    page += "<footer><p>All rights reserved</p><p>Imprint of the Varn Post</p></footer></body></html>"
    extract = read_content(page.encode(), ".html")
    assert extract.body is not None
    kept = [span.cut(extract.text).strip() for span in extract.body]
    assert "Marta Lind, survivor" in kept
    assert not [line for line in kept if "Imprint" in line or "rights" in line]


def test_points_that_sum_an_article_up_stand_in_it_though_the_page_marks_only_what_follows() -> None:
    points = (
        "<div><h2>Key points</h2><ul><li>Guards shut the quay of Selvag</li><li>Mayor calls for calm</li></ul></div>"
    )
    prose = "The harbour master said that he would open the quay by Friday, and the mayor of the town called for calm. "
    article = f"<article><p>{prose * 2}</p><p>{prose * 3}</p></article>"
    page = f"<html><body><h1>Guards shut the quay</h1>{points}{article}</body>"
    extract = read_content(page.encode(), ".html")
    document = Document("a", extract.text, given=extract.given, body=extract.body)
    zones = {zone.cut(extract.text).strip(): zone.zone for zone in cleaning.find_zones(document, {})}
    assert next(zone for words, zone in zones.items() if "Mayor calls for calm" in words) == "body"


def test_the_host_of_a_row_is_its_outlet_for_want_of_a_name(tmp_path: Path) -> None:
    rows = "id,text,url,outlet\n1,A dam broke.,https://www.ulmpost.example/a,\n2,A dam broke.,https://x.example/b,Orm\n"
    (tmp_path / "t.csv").write_text(rows, encoding="utf-8")
    documents = [one for one in load_corpus(tmp_path).documents() if isinstance(one, Document)]
    assert [one.given["outlet"] for one in documents] == ["ulmpost.example", "Orm"]
