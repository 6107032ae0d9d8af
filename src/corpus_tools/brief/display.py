"""Words as markup: whatever comes from a document is escaped here, and only here it becomes part of a page.

A piece of markup carries the findings that it cites, so that an executed notebook holds all that its evidence appendix
needs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Card = dict[str, Any]

STYLE = """<style>
.ct-scroll{overflow-x:auto}.ct-scroll table{border-collapse:collapse;font-size:13px}
.ct-scroll caption,.ct-figure figcaption{text-align:left;font-weight:600;padding:.4em 0}
.ct-scroll th,.ct-scroll td{text-align:left!important;vertical-align:top;padding:.3em .8em .3em 0;max-width:36em}
.ct-scroll .num{text-align:right!important}q{quotes:none;font-family:Georgia,serif}.ct-figure .narrow{display:none}
.ct-figure .drawing{background:#fff;padding:0 12px}.ct-figure .drawing svg{max-width:760px;overflow:visible}
.ct-figure .keys{display:flex;flex-wrap:wrap;gap:.2em 1.1em;margin:0 0 .5em}
dl.numbers,dl.numbers div{display:block!important}dl.numbers div{clear:both}
dl.numbers dt,dl.numbers dd{display:inline!important;float:none!important;width:auto;margin:0}
.ct-scroll .kwic{display:grid;grid-template-columns:1fr auto 1fr;font-weight:400}.kwic>:first-child{text-align:right}
dl.numbers dt::after{content:": "}a.ev[title]{text-decoration:underline dotted}
</style>"""
"""Sent along with each output so that it reads well in JupyterLab; the brief takes it out and uses its own."""
SVG_LINK = '<a xlink:href="'
"""
How links begin inside figures: JupyterLab sets the ``href`` of each that it shows, which in an SVG has only a getter.
"""


def for_page(markup: str) -> str:
    """Markup of a notebook's outputs as a page has it, with styles of its own."""
    return _HELD.sub("", markup.replace(STYLE, "").replace(SVG_LINK, '<a href="'))


_HELD = re.compile(r'(?<=<a class="ev") title="[^"]*"')
_EVIDENCE = re.compile(r'(?<=<a class="ev")(?= href="#([^"]+)")')


def held(markup: str, cited: Mapping[str, Card]) -> str:
    """
    Markup for a notebook, which has no list of evidence that a number could lead to: the passage of each number stands
    under the pointer.

    >>> held('<a class="ev" href="#C1">C1</a>', {"C1": {"place": "line 2", "text": "no"}})
    '<a class="ev" title="line 2: no" href="#C1">C1</a>'
    """

    def told(match: re.Match[str]) -> str:
        card = cited.get(match[1], {})
        said = ": ".join(" ".join(str(card[key]).split()) for key in ("place", "text") if card.get(key))
        return f' title="{html.escape(said)}"' if said else ""

    return _EVIDENCE.sub(told, markup)


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that is safe to show, and the findings that it cites, by evidence number."""

    markup: str
    cited: Mapping[str, Card] = field(default_factory=dict)

    def __add__(self, other: Html) -> Html:
        return Html(self.markup + other.markup, {**self.cited, **other.cited})

    def within(self, before: str, after: str) -> Html:
        """The same between two pieces of markup."""
        return Html(before + self.markup + after, self.cited)

    def _repr_mimebundle_(
        self, include: Iterable[str] | None = None, exclude: Iterable[str] | None = None
    ) -> tuple[dict[str, str], dict[str, Any]]:
        """What Jupyter shows, and the cited findings as metadata of the output."""
        return (
            {"text/html": STYLE + held(self.markup, self.cited), "text/plain": plain(self.markup)},
            {"corpus_tools": {"evidence": dict(sorted(self.cited.items()))}},
        )


_PAPER = re.compile(r"<!--/?screen-->|<!--paper .*?-->", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def for_screen(markup: str) -> str:
    """
    Markup without what paper alone shows and without the marks of what a screen alone does.

    >>> for_screen("<p>2<!--screen--> of 9<!--/screen--><!--paper  in all--></p>")
    '<p>2 of 9</p>'
    """
    return _PAPER.sub("", markup)


def words(text: object) -> Html:
    """Words as escaped markup."""
    return Html(html.escape(str(text)))


def join(parts: Iterable[Html], between: str = "") -> Html:
    """The parts one after another; what they cite is kept."""
    whole: list[str] = []
    cited: dict[str, Card] = {}
    for part in parts:
        whole.append(part.markup)
        cited.update(part.cited)
    return Html(between.join(whole), cited)


def paragraph(*parts: Html | str) -> Html:
    """A paragraph; plain strings are escaped."""
    return join(part if isinstance(part, Html) else words(part) for part in parts).within("<p>", "</p>")


def asked_in_vain(question: str, answer: str) -> str:
    """
    A question and the paragraph that says that nothing was found, as one short line.

    >>> asked_in_vain("Who left?", '<div class="empty"><p>Nobody.</p></div>')
    '<div class="empty"><p><b>Who left?</b> Nobody.</p></div>'
    """
    return answer.replace("<p>", f"<p><b>{html.escape(question, quote=False)}</b> ", 1)


def plain(markup: str) -> str:
    """
    The words of some markup, for a terminal.

    >>> plain("<p>5 <b>of</b> 7</p>")
    '5 of 7'
    """
    return re.sub(r"\s+", " ", html.unescape(_TAG.sub(" ", _COMMENT.sub("", markup)))).strip()


def on_paper(markup: str) -> Html:
    """Markup that only paper shows; on a screen it is a comment."""
    return Html(f"<!--paper {markup}-->")


def on_screen(shown: Html) -> Html:
    """The same, but left out on paper (``print_edition``), with all that is said of paper inside it."""
    whole = Html(for_screen(shown.markup), shown.cited)
    return whole.within("<!--screen-->", "<!--/screen-->") if whole.markup else whole


def listing(parts: Sequence[Html], more: int = 0, printed: int = 3) -> Html:
    """
    The parts of a long cell, and how many ``more`` there are that it has no room for; paper shows the first ones.

    >>> plain(listing([words("a"), words("b")], 5, printed=1).markup)
    'a; b; and 5 more'
    """
    last = [words(f"and {more:,} more")] if more else []
    if len(parts) <= printed:
        return join([*parts, *last], "; ")
    beyond = join([words(""), *parts[printed:], *last], "; ")
    left = on_paper(f"; and {len(parts) - printed + more:,} more")
    return join(parts[:printed], "; ") + on_screen(beyond) + left


def bulleted(items: Iterable[Html]) -> Html:
    """The items of a cell below each other; nothing where there is none."""
    entries = join(item.within("<li>", "</li>") for item in items)
    return entries.within('<ul class="sides">', "</ul>") if entries.markup else entries


def anchor(kind: str, key: str) -> str:
    """
    An id for a page, made from any name; two names never share one.

    >>> anchor("doc", "2019/march 1")
    'doc-2019-2f-march-20-1'
    """
    return f"{kind}-" + re.sub(r"[^A-Za-z0-9_]", lambda m: "-" if m[0] == "-" else f"-{ord(m[0]):x}-", key)


def quotation(said: str) -> Html:
    """
    Words of a document in one line. No edition sets marks around them: they stand where the text itself has them, so
    that what is only reported never reads as somebody's own words.

    >>> quotation("“We\\n stay.”").markup, quotation("to stay").markup
    ('<q>“We stay.”</q>', '<q>to stay</q>')
    """
    line = re.sub(r"\s+", " ", said).strip()
    return words(line).within("<q>", "</q>")
