"""
How much of an article is kept from web pages, and how much else: this package against trafilatura alone.

    python tests/benchmarks/bench_pages.py [--faults]

The pages are made here: each scrape of ``tests/gold/zones``, whose lines we coded by hand, is put into the mark-up of
six kinds of page builder, from HTML5 with all its elements to tables of 2003 and nameless blocks. Both are scored
alike: a line is kept when it stands in what the program gives as article, each line counts as many words as it has,
headlines do not count. The interval is a bootstrap over scrapes.
"""

from __future__ import annotations

import random
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from corpus_tools import cleaning, text
from corpus_tools.corpus.webpages import read_page
from corpus_tools.model import Document

GOLD = Path(__file__).parents[1] / "gold" / "zones"
Coded = tuple[str, str]
"""The zone of a line, and the line."""
Markup = dict[str, tuple[str, str, str]]
"""What a builder puts around a run of lines of one zone, and around each line, where ``{}`` is the line."""

LIST = ("<ul>", '<li><a href="/x">{}</a></li>', "</ul>")
PLAIN = ("<div>", "<p>{}</p>", "</div>")

BUILDERS: dict[str, tuple[tuple[str, str, str], Markup, Markup]] = {
    "html5": (
        ("<header><nav>", "</nav></header><main><article>", "</article></main>"),
        {
            "title": ("", "<h1>{}</h1>", ""),
            "byline": ('<div class="byline">', "<span>{}</span> ", "</div>"),
            "body": ("", "<p>{}</p>", ""),
            "caption": ("<figure><img src='a.jpg'>", "<figcaption>{}</figcaption>", "</figure>"),
            "infobox": ("<aside>", "<p>{}</p>", "</aside>"),
            "related": ('<aside class="related">', '<p><a href="/x">{}</a></p>', "</aside>"),
            "boilerplate": ('<div class="share-tools">', '<a href="#">{}</a> ', "</div>"),
            "editor_comment": ("", "<p><em>{}</em></p>", ""),
            "reader_comment": ('<section id="comments">', "<p>{}</p>", "</section>"),
        },
        {
            "boilerplate": ("<footer><ul>", '<li><a href="/x">{}</a></li>', "</ul></footer>"),
            "related": ('<section class="more-stories">', '<h3><a href="/x">{}</a></h3>', "</section>"),
        },
    ),
    "wordpress": (
        ('<div id="header">', '</div><div id="content"><div class="post hentry">', "</div></div>"),
        {
            "title": ("", '<h2 class="entry-title">{}</h2>', ""),
            "byline": ('<div class="entry-meta">', "<span>{}</span>", "</div>"),
            "body": ('<div class="entry-content">', "<p>{}</p>", "</div>"),
            "caption": ('<div class="wp-caption">', '<p class="wp-caption-text">{}</p>', "</div>"),
            "infobox": ("<blockquote>", "<p>{}</p>", "</blockquote>"),
            "related": ('<div class="jp-relatedposts">', '<p><a href="/x">{}</a></p>', "</div>"),
            "boilerplate": ('<div class="sharedaddy">', '<a href="#">{}</a>', "</div>"),
            "editor_comment": ("", "<p><strong>{}</strong></p>", ""),
            "reader_comment": ('<ol class="commentlist"><li class="comment">', "<p>{}</p>", "</li></ol>"),
        },
        {"boilerplate": ('<div id="footer">', "<p>{}</p>", "</div>"), "related": ('<div class="widget">', *LIST[1:])},
    ),
    "blogger": (
        ('<div class="header section">', '</div><div class="main section"><div class="post">', "</div></div>"),
        {
            "title": ("", '<h3 class="post-title">{}</h3>', ""),
            "byline": ('<div class="post-footer">', '<span class="post-author">{}</span><br/>', "</div>"),
            "body": ('<div class="post-body">', "{}<br/><br/>", "</div>"),
            "caption": ('<table class="tr-caption-container"><tr><td>', "{}<br/>", "</td></tr></table>"),
            "infobox": ("<div>", "{}<br/>", "</div>"),
            "related": ('<div class="sidebar"><ul>', '<li><a href="/x">{}</a></li>', "</ul></div>"),
            "boilerplate": ('<div class="post-share-buttons">', '<a href="#">{}</a> ', "</div>"),
            "editor_comment": ("", "<i>{}</i><br/>", ""),
            "reader_comment": ('<div class="comments" id="comments">', "<p>{}</p>", "</div>"),
        },
        {"boilerplate": ('<div class="footer-outer">', "<p>{}</p>", "</div>")},
    ),
    "drupal": (
        ('<div id="page"><div id="navigation">', '</div><div class="node node-article">', "</div></div>"),
        {
            "title": ("", '<h1 class="page-title">{}</h1>', ""),
            "byline": ('<div class="submitted">', "<div>{}</div>", "</div>"),
            "body": ('<div class="field field-name-body"><div class="field-item even">', "<p>{}</p>", "</div></div>"),
            "caption": ('<div class="field-name-field-image">', "<div>{}</div>", "</div>"),
            "infobox": ('<div class="block">', "<p>{}</p>", "</div>"),
            "related": ('<div class="view view-related">', '<div><a href="/x">{}</a></div>', "</div>"),
            "boilerplate": ('<ul class="links inline">', '<li><a href="#">{}</a></li>', "</ul>"),
            "editor_comment": ("", "<p>{}</p>", ""),
            "reader_comment": ('<div id="comments" class="comment-wrapper">', "<p>{}</p>", "</div>"),
        },
        {"boilerplate": ('<div id="footer-wrapper">', "<p>{}</p>", "</div>")},
    ),
    "tables": (
        ("<table><tr><td width=120>", "</td><td>", "</td></tr></table>"),
        {
            "title": ("", "<font size=5><b>{}</b></font><br>", ""),
            "byline": ("", "<font size=1>{}</font><br>", ""),
            "body": ("", "<p>{}</p>", ""),
            "caption": ("<table align=right><tr><td>", "<font size=1>{}</font>", "</td></tr></table>"),
            "infobox": ("<table border=1><tr><td>", "{}<br>", "</td></tr></table>"),
            "related": ("", "<a href='x.html'><font size=2>{}</font></a><br>", ""),
            "boilerplate": ("", "<a href='y.html'><font size=1>{}</font></a> ", "<br>"),
            "editor_comment": ("", "<p><i>{}</i></p>", ""),
            "reader_comment": ("<hr>", "{}<br>", ""),
        },
        {},
    ),
    "nameless": (
        ('<div class="c1a">', '</div><div class="x9f">', "</div>"),
        dict.fromkeys(("byline", "caption", "infobox", "editor_comment", "reader_comment", "boilerplate"), PLAIN)
        | {"title": ("", "<h1>{}</h1>", ""), "body": ('<div class="k3">', "<p>{}</p>", "</div>")}
        | {"related": ("<div>", '<p><a href="/x">{}</a></p>', "</div>")},
        {},
    ),
}


def scrapes() -> Iterator[tuple[str, list[Coded]]]:
    """The coded scrapes by name."""
    codings = tomllib.loads((GOLD / "codings.toml").read_text(encoding="utf-8"))["document"]
    for coding in codings:
        body = (GOLD / f"{coding['file']}.txt").read_text(encoding="utf-8")
        if text.wrapped_width(body):
            continue  # a page has a paragraph a line
        pairs = (entry.partition("*") for entry in coding["zones"].split())
        zones = [zone for zone, _, times in pairs for _ in range(int(times or 1))]
        yield coding["file"], list(zip(zones, (line.cut(body) for line in text.lines(body)), strict=True))


def built(lines: Sequence[Coded], builder: str) -> bytes:
    """A page of a builder with these lines."""
    (head, middle, foot), inside, outside = BUILDERS[builder]
    own = [at for at, (zone, _) in enumerate(lines) if zone in ("title", "body")]
    first, last = own[0], own[-1] + 1
    title = next((line for zone, line in lines if zone == "title"), "Untitled")
    parts = (
        f"<html><head><title>{escape(title)}</title></head><body>{head}",
        *_runs(lines[:first], inside | {"boilerplate": LIST}),
        middle,
        *_runs(lines[first:last], inside),
        foot if builder in ("html5", "nameless") else "",
        *_runs(lines[last:], inside | outside),
        "" if builder in ("html5", "nameless") else foot,
        "</body></html>",
    )
    return "\n".join(parts).encode()


def _runs(lines: Sequence[Coded], markup: Markup) -> Iterator[str]:
    for zone, run in groupby(lines, key=lambda coded: coded[0]):
        before, each, after = markup[zone]
        yield before + "\n".join(each.format(escape(line)) for _, line in run) + after


def ours(page: bytes) -> str:
    """What this package takes for the article."""
    extract = read_page(page)
    document = Document("page", extract.text, given=extract.given, body=extract.body)
    return "\n".join(zone.cut(extract.text) for zone in cleaning.find_zones(document, {}) if zone.zone == "body")


def theirs(page: bytes) -> str:
    """What trafilatura takes for the article."""
    from trafilatura import extract

    return extract(page, include_comments=False) or ""


_WORD = re.compile(r"\w+")


def scored(lines: Sequence[Coded], kept: str) -> tuple[Counter[str], list[str]]:
    """Words kept and lost, of the article and of the rest, and the lines in question."""
    whole = {tuple(_WORD.findall(line.lower())) for line in kept.split("\n")}
    run = " " + " ".join(_WORD.findall(kept.lower())) + " "
    counts: Counter[str] = Counter()
    faults = []
    for zone, line in lines:
        words = tuple(_WORD.findall(line.lower()))
        is_kept = words in whole or (len(words) > 5 and f" {' '.join(words)} " in run)  # short words stand anywhere
        if zone != "title":
            counts[("kept" if is_kept else "lost") + str(zone == "body")] += len(words)
            if is_kept != (zone == "body"):
                faults.append(f"{'kept' if is_kept else 'lost'} {zone}: {line[:80]}")
    return counts, faults


def measures(counts: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 in per cent."""
    right, wrong, missed = counts["keptTrue"], counts["keptFalse"], counts["lostTrue"]
    return (
        100 * right / (right + wrong or 1),
        100 * right / (right + missed or 1),
        200 * right / (2 * right + wrong + missed or 1),
    )


def main() -> None:
    """Prints a row for each builder and program, and one for all."""
    programs: dict[str, Callable[[bytes], str]] = {"ours": ours, "trafilatura": theirs}
    rows: dict[tuple[str, str], list[Counter[str]]] = {}
    for name, lines in scrapes():
        for builder in BUILDERS:
            page = built(lines, builder)
            for program, read in programs.items():
                counts, faults = scored(lines, read(page))
                rows.setdefault((builder, program), []).append(counts)
                if "--faults" in sys.argv and program == "ours":
                    print(f"{name} {builder}: " + " · ".join(faults))
    for program in programs:
        rows["all", program] = [counts for (_, other), row in rows.items() if other == program for counts in row]
    chance = random.Random(0)
    for (builder, program), row in rows.items():
        draws = sorted(measures(sum(chance.choices(row, k=len(row)), Counter()))[2] for _ in range(200))
        figures = " ".join(f"{figure:5.1f}" for figure in measures(sum(row, Counter())))
        print(f"{builder:10} {program:12} keep P/R/F1 {figures}  [{draws[4]:.1f}, {draws[195]:.1f}]")


if __name__ == "__main__":
    main()
