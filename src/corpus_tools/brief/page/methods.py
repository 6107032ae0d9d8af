"""Methods and limits, computed from the run: what was read and how, by which rules, what a person decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

import pandas as pd

from corpus_tools.brief.citing import document_link, document_names, passage
from corpus_tools.brief.claims.reliability import agreement_table
from corpus_tools.brief.counting import by_count
from corpus_tools.brief.display import Html, anchor, join, paragraph, quotation, words
from corpus_tools.brief.exhibits import dated_by_nothing, states_its_day
from corpus_tools.brief.inwords import counted, listed, part_shown, share, spoken
from corpus_tools.brief.rows import Row, among, lasting, records, stream, tally
from corpus_tools.brief.tabular import WHOLE, Cell, html_table
from corpus_tools.parameters import Parameter
from corpus_tools.tables.budget import FACT_WORDS
from corpus_tools.tables.schema import TABLES

if TYPE_CHECKING:
    from corpus_tools.study import Study

RULES_SHOWN = 4


Given = Mapping[Parameter, object]
"""The parameters of a section that are not its notebook's defaults, and what they are."""


def methods(study: Study, given: Mapping[str, Given] = MappingProxyType({})) -> Html:
    """
    The section on methods: it needs every table, so it is no notebook but belongs to the brief as a whole. ``given``
    has the parameters of each section, by its title.
    """
    return join(
        [
            _heading("How did the corpus come about?"),
            collection_list(study),
            _heading("How were the findings made?"),
            paragraph(
                "By rules and word lists, without chance: the same documents give the same brief, byte for byte. Each "
                "finding names the rule that made it and the characters of the file it rests on; the build stops when "
                "the words at those characters are not the words of the finding. Nothing was trained but this: which "
                "part of its page a line is, is weighed by a table of evidence that was learned from pages coded by "
                "hand (zone_weights.csv); where it overrules the rules, the rule reads “weighed” and names what "
                "weighed most."
            ),
            rules_table(study),
            _heading("What came of the run?"),
            run_list(study),
            parameters_list(given),
            _heading("How far do coders agree?"),
            agreement_table(study.agreement),
            _heading("What may be printed?"),
            printed_sentence(study),
            commenters_sentence(study.actors, study.settings.pseudonymise_commenters),
            _heading("What did a person decide?"),
            paragraph("Every decision is an entry in the corpus's own file; to delete the entry is to undo it."),
            decisions_table(study.decisions, study.documents, _corrected(study)),
            _heading("What could not be read?"),
            problems_table(study.problems),
            _heading("What can this brief not tell?"),
            paragraph(
                "Whether a claim is true. What the documents do not say. What stands in documents that were not "
                "collected. Rules miss what they do not foresee: a claim without a verb of saying, an actor under a "
                "name that no text explains, an event without a date. Counts are counts of what was found."
            ),
        ]
    )


def _heading(question: str) -> Html:
    return words(question).within("<h2>", "</h2>")


def collection_list(study: Study) -> Html:
    """What the person who collected the documents says of the collection."""
    entries = [
        words(spoken(name)).within("<dt>", "</dt>") + words(text).within("<dd>", "</dd>")
        for name, text in study.collection.items()
    ]
    if not entries:
        return paragraph("The corpus file does not say how the documents were found or chosen.")
    return join(entries).within('<dl class="collection">', "</dl>")


def rules_table(study: Study) -> Html:
    """How many findings of each kind there are, in how many documents, and the rules that made most of them."""
    rows: list[list[Cell]] = []
    for name, table in TABLES.items():
        if table.letter and name != "evidence":
            found = study.stream(name)
            counts: Counter[str] = Counter()
            for rule, number in tally(found, "rule").items():
                counts[rule.partition(" (")[0]] += number
            where_found = tally(found, "doc_id")
            rules = by_count(counts)
            leading = ", ".join(f"{rule} ({counts[rule]:,})" for rule in rules[:RULES_SHOWN])
            rows.append([spoken(name), table.row, counts.total(), len(where_found), len(rules), leading])
    headings = ["table", "a row is", "rows", "documents", "rules", "rules that made most"]
    return html_table("Findings and the rules that made them", headings, rows, printed=WHOLE)


def run_list(study: Study) -> Html:
    """What was read, not read, undated, shared, merged and decided, in numbers."""
    documents, decisions = study.documents, study.decisions
    copies = len(documents) - documents["origin"].nunique()
    forms = sum(map(len, study.actors["aliases"]))
    about = Counter(decisions["about"])
    unread = {*study.problems["path"]} - {*documents["path"]}
    undated = dated_by_nothing(documents)
    entries = (
        ("read", counted(len(documents), "document")),
        ("not read", counted(len(unread), "file")),
        ("read with a remark", counted(study.problems["path"].nunique() - len(unread), "file")),
        ("undated", counted(undated.sum(), "document")),
        ("day of publication inferred", counted((~undated & ~states_its_day(documents)).sum(), "document")),
        ("text shared with an earlier document", counted(copies, "document")),
        ("merged into another name of the same actor", counted(forms, "form of a name", "forms of a name")),
        ("decided by a person", _decided(about) or "nothing"),
        ("versions of program, libraries and files", "in manifest.json beside this brief"),
    )
    parts = (words(name).within("<dt>", "</dt>") + words(said).within("<dd>", "</dd>") for name, said in entries)
    return join(parts).within('<dl class="collection">', "</dl>")


def given_sentence(given: Given) -> Html:
    """What stands at the top of a section that shows something else than its notebook does by itself."""
    if not given:
        return words("")
    return paragraph(f"This section was made with {_given(given)}.").within('<div class="warning">', "</div>")


def parameters_list(given: Mapping[str, Given]) -> Html:
    """Which sections were made with other parameters than the defaults of their notebooks."""
    told = [f"“{title}” with {_given(some)}" for title, some in given.items() if some]
    if not told:
        return paragraph("Every section was made with the defaults of its notebook.")
    return paragraph(f"Not made with the defaults of its notebook: {'; '.join(told)}.")


def _given(given: Given) -> str:
    return listed(
        f"{one.name} = {value!r} ({one.meaning.partition(';')[0]}; by default {one.default!r})"
        for one, value in given.items()
    )


def _decided(about: Mapping[str, int]) -> str:
    return ", ".join(f"{counted(number, 'entry', 'entries')} on {name}s" for name, number in sorted(about.items()))


def printed_sentence(study: Study) -> Html:
    """How many passages are printed and how many are only located, because the word budget is spent."""
    with_words = [study.stream(name) for name, table in TABLES.items() if "printed" in table.columns]
    counts = sum((tally(found, "printed") for found in with_words), Counter[bool]())
    total, shown = counts.total(), counts[True]
    budget = counted(study.settings.words_per_document, "word")
    return paragraph(
        f"A brief quotes, it does not reprint: of each document, excerpts of at most {budget} are shown, first "
        "disputed claims and counts of the dead, then threats, denials, accusations and demands, deeds with a day; "
        "what is said twice in "
        f"the same words, names, dates and short labels are not counted. Of {counted(total, 'passage')}, {shown:,} "
        f"({share(shown, total)}) may be printed; of the others stand the first words, who does what, or the place."
    )


def commenters_sentence(actors: pd.DataFrame, pseudonymised: bool) -> Html:
    """Whether readers who signed a comment stand here under their names."""
    if not pseudonymised:
        return paragraph("Readers who signed a comment are named as they signed, since the corpus file says so.")
    number = int(actors["actor"].str.fullmatch(r"reader-\d+-of-.+").sum())
    shown = f"{counted(number, 'reader')} {'is' if number == 1 else 'are'}" if number else "no reader of this corpus is"
    return paragraph(
        f"Readers who signed a comment and are named nowhere else stand under pseudonyms, such as “Reader 1” of a "
        f"document: {shown} shown so. Of passages that hold their signatures only the place is given."
    )


def _corrected(study: Study) -> list[Html]:
    """Each finding that a person corrected, with its number; of one that was rejected, the first of its words."""
    names = document_names(study.documents)
    told = []
    for one in study.settings.corrections:
        there = among(study.stream(one.table), "doc_id", [one.document])
        same = [lasting(row) for row in stream(among(there, "text", [one.text]), "text")]
        kept = passage(same[min(one.occurrence, len(same)) - 1]) if same and one.changes else _first_words(one.text)
        told.append(words(f"{one.table} in ") + document_link(one.document, names) + words(": ") + kept)
    return told


def _first_words(text: str) -> Html:
    said = text.split()
    return quotation(" ".join(said[:FACT_WORDS]) + (" …" if len(said) > FACT_WORDS else ""))


def decisions_table(decisions: pd.DataFrame, documents: pd.DataFrame, corrected: Sequence[Html] = ()) -> Html:
    """
    What a person set, merged, split or rejected, with the reasons; one that stands with its date is linked there.
    ``corrected`` are the findings that the decisions on findings are about, in their order.
    """
    findings, names = iter(corrected), document_names(documents)
    given = {row["published_evidence"]: row["doc_id"] for row in records(documents) if row["published_evidence"]}
    rows: list[list[Cell]] = [
        [row["decision"], row["about"], _what(row, findings, names), row["change"], _reason(row["reason"], given)]
        for row in records(decisions)
    ]
    headings, empty = ["number", "about", "which", "change", "reason"], "The corpus file holds no decision."
    return html_table("Decisions", headings, rows, empty=empty, source="decisions")


def _what(row: Row, findings: Iterator[Html], names: Mapping[str, str]) -> Cell:
    what: str = row["what"]
    if row["about"] == "finding":
        return next(findings, words(what))
    return document_link(what, names) if row["about"] == "document" and what in names else what


def _reason(reason: str | None, given: Mapping[str, str]) -> Cell:
    if reason and reason in given:
        return Html(f'<a class="doc" href="#{anchor("date", given[reason])}">as given with its date of publication</a>')
    return reason


def problems_table(problems: pd.DataFrame, top_n: int = 100) -> Html:
    """Files that were not read, not wholly, or with a remark."""
    if problems.empty:
        return paragraph("Every file of the corpus was read.")
    rows = [[row["problem"], row["path"], row["message"]] for row in records(problems.head(top_n))]
    note = part_shown(len(rows), len(problems), "problem", "the first ones", "problems")
    headings = ["number", "file", "what is wrong"]
    return html_table("Problems", headings, rows, note, printed=WHOLE, source="problems")
