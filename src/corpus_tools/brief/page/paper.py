"""
The print edition of a page: what a screen alone can use is taken out before anything is laid out.

Paper shows the first rows of a table and the passages that what it shows leads to. The data of a figure stand under
it where they alone lead to the passages that its marks name, since links inside a drawing do not print. Every link on
paper leads somewhere.
"""

from __future__ import annotations

import base64
import html
import re

from corpus_tools.brief.display import plain
from corpus_tools.brief.page.pages import without_dead_links
from corpus_tools.brief.page.styles import styles

_SCREEN_ONLY = re.compile(
    r'<!--screen-->.*?<!--/screen-->|<span class="cited">.*?</span>|<details class="proof">.*?</details>'
    r'|<div class="drawing narrow">.*?</svg></div>|<(script|style)>.*?</\1>|(?<=<g>)<title>[^<]*</title>',
    re.DOTALL,
)
"""
Rows past the first, links back, passages that the numbers beside them lead to, drawings for narrow screens, the script,
the styles, and hints that show under a pointer.
"""
_PAPER_ONLY = re.compile(r"<!--paper (.*?)-->", re.DOTALL)
_FIGURE = re.compile(r"<figure\b.*?</figure>", re.DOTALL)
_DATA = re.compile(r'<details class="data">.*?</details>', re.DOTALL)
_DRAWING = re.compile(r'<div class="drawing wide">.*?</svg></div>', re.DOTALL)
_TERMS = re.compile(r'<dl class="(\w+)">(.*?)</dl>', re.DOTALL)
_TERM = re.compile(r"<dt>(.*?)</dt><dd>(.*?)</dd>", re.DOTALL)
_SWATCH = re.compile(r'<svg aria-hidden="true"[^>]*><rect [^>]*fill="([^"]+)"/></svg>')
_CONTENTS = re.compile(r"<nav\b.*?</nav>", re.DOTALL)
_BELOW = re.compile(r"(?<=</a>)<ol>.*?</ol>", re.DOTALL)
_CITED = re.compile(r'<a(?: class="ev")?(?: id="[^"]*")? href="#([A-Z]+\d+)">')
_ENTRY = re.compile(r'<li id="([A-Z]+\d+)">.*?</li>', re.DOTALL)
_EMPTY_GROUP = re.compile(r'<li class="from">(?:(?!<li).)*?</li>(?=<li class="from">|</ol>)')
_SENTENCE = re.compile(r'<span class="sentence">(.*?)</span>', re.DOTALL)
_PASSAGE = re.compile(r"<q\b.*?</q>", re.DOTALL)
_EMPTY_LIST = re.compile(r'<h3[^>]*>[^<]*</h3><ol class="evidence[^"]*"></ol>')
_SCREEN_STYLE = re.compile(r"@media screen[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}")
_ELSEWHERE = '<div class="shown"><p>The data of this figure are in brief.html.</p></div>'


def print_styles() -> str:
    """The styles of paper, with the values of light colours and of typefaces in the place of their variables."""
    sheet = styles()
    light = dict(re.findall(r"(--[\w-]+): ([^;]+);", sheet.partition("@media")[0]))
    return re.sub(r"var\((--[\w-]+)\)", lambda match: light.get(match[1], match[0]), _SCREEN_STYLE.sub("", sheet))


def for_paper(markup: str) -> str:
    """
    What of a page paper shows; its styles are those of paper, which come from elsewhere (``print_styles``).

    >>> for_paper("<p>2<!--screen--> of 9<!--/screen--><!--paper  in all--></p>")
    '<p>2 in all</p>'
    """
    sections_only = _CONTENTS.sub(lambda match: _BELOW.sub("", match[0]), markup)
    kept = _TERMS.sub(_as_list, _PAPER_ONLY.sub(r"\1", _SCREEN_ONLY.sub("", sections_only)))
    kept = _with_cited_entries(_without_data(kept))
    drawn = _SWATCH.sub(_as_swatch, _DRAWING.sub(lambda match: _as_image(match[0]), kept))
    return without_dead_links(drawn)


def _without_data(markup: str) -> str:
    """The page with the data only of figures on whose marks numbers stand that no table or sentence leads to."""
    told = set(_CITED.findall(_FIGURE.sub("", markup)))

    def kept(match: re.Match[str]) -> str:
        marks, data = set(_CITED.findall(_DATA.sub("", match[0]))), _DATA.search(match[0])
        return match[0] if marks - told or not data else match[0].replace(data[0], _ELSEWHERE)

    return _FIGURE.sub(kept, markup)


def _with_cited_entries(markup: str) -> str:
    """The page with the entries of its appendix that something on it leads to."""
    cited = set(_CITED.findall(markup))
    kept = _ENTRY.sub(lambda match: _tight(match[0]) if match[1] in cited else "", markup)
    return _with_each_sentence_once(_EMPTY_LIST.sub("", _EMPTY_GROUP.sub("", kept)))


def _tight(entry: str) -> str:
    """An entry whose spaces stand inside its elements, where they are no boxes of their own."""
    return entry.replace("</b> ", " </b>").replace(' <span class="place">', '<span class="place"> ')


def _with_each_sentence_once(markup: str) -> str:
    """The page with bare passages where the sentence around them stood in an entry before."""
    seen: set[str] = set()

    def told(match: re.Match[str]) -> str:
        sentence, passage = plain(match[1]), _PASSAGE.search(match[1])
        if sentence in seen and passage:
            return passage[0]
        seen.add(sentence)
        return match[0]

    return _SENTENCE.sub(told, markup)


def _as_list(match: re.Match[str]) -> str:
    """Terms with what is said of them as a list: a PDF knows no others, and calls each half an entry of its own."""
    term, said = r'<span class="dt">\1</span>', r'<span class="dd">\2</span>'
    entry = f"<li>{said} {term}</li>" if match[1] == "numbers" else f"<li>{term} {said}</li>"
    entries = _TERM.sub(entry, re.sub("</?div>", "", match[2]))
    return f'<ul class="{match[1]}">{entries}</ul>'


def _as_image(drawing: str) -> str:
    """
    A drawing as one image, since links inside it do not print; its parts are none of the page's then, which is read in
    a third less time.
    """
    svg = re.sub(r"</?a\b[^>]*>", "", drawing[drawing.index("<svg") : -len("</div>")])
    name = re.search(r"<title>(.*?)</title>", svg, re.DOTALL)
    alternative = html.escape(html.unescape(name[1])) if name else ""
    data = base64.b64encode(svg.encode()).decode()
    return f'<div class="drawing wide"><img alt="{alternative}" src="data:image/svg+xml;base64,{data}"></div>'


def _as_swatch(match: re.Match[str]) -> str:
    """A colour of a key as a background, which is no image that would need a name."""
    return f'<span class="swatch" style="background: {match[1]}"></span>'
