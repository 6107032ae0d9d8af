"""Parts of a page put together: headings in order, ids that occur once, links that lead somewhere."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus_tools.brief.display import plain

HEADING = re.compile(r"<h([1-6])[^>]*>(.*?)</h\1>", re.DOTALL)
CITATION = re.compile(r'<a class="ev" href="#([^"]+)">')
LINK = re.compile(r'<a (?:class="(?:ev|doc|back)"[^>]*? )?href="#([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
ID = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the page: its id, its title, and its markup, in which the title may stand again as a heading."""

    name: str
    title: str
    markup: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents."""

    target: str
    title: str
    below: tuple[Entry, ...] = ()


def notebook_title(notebook: Mapping[str, Any]) -> str:
    """The first heading of a notebook."""
    for cell in notebook["cells"]:
        for line in "".join(cell["source"]).splitlines() if cell["cell_type"] == "markdown" else ():
            if line.startswith("# "):
                return line[2:].strip()
    return "Section"


def assembled(parts: Sequence[Part]) -> tuple[str, tuple[Entry, ...]]:
    """
    The parts as sections of one page, and its contents. Headings begin at level 2 and skip none, each id occurs
    once, each citation can be led back to, and a link whose target is not on the page becomes plain words.
    """
    taken: Counter[str] = Counter()
    sections, contents = [], []
    for part in parts:
        markup, entry = _section(part, taken)
        sections.append(f'<section id="{entry.target}" class="part">{markup}</section>')
        contents.append(entry)
    return _linked("\n".join(sections)), tuple(contents)


def _section(part: Part, taken: Counter[str]) -> tuple[str, Entry]:
    """A section with its headings renumbered; its title is its only heading of level 2."""
    target = _unique("s-" + part.name, taken)
    below: list[Entry] = []
    level = 2

    def renumbered(match: re.Match[str]) -> str:
        nonlocal level
        words = re.sub(r'<a class="anchor-link".*?</a>', "", match[2])
        level = min(int(match[1]) + 1, level + 1)
        if level <= 2:
            level = 2
            return ""
        own = _unique("h-" + _slug(plain(words)), taken)
        if level == 3:
            below.append(Entry(own, plain(words)))
        return f'<h{level} id="{own}">{words}</h{level}>'

    markup = HEADING.sub(renumbered, part.markup)
    return f"<h2>{html.escape(part.title)}</h2>{markup}", Entry(target, part.title, tuple(below))


def _slug(words: str) -> str:
    """
    Words as an id.

    >>> _slug("What was kept, and what not?")
    'what-was-kept-and-what-not'
    """
    return re.sub(r"\W+", "-", words.lower()).strip("-") or "part"


def _unique(name: str, taken: Counter[str]) -> str:
    taken[name] += 1
    return name if taken[name] == 1 else f"{name}-{taken[name]}"


def _linked(markup: str) -> str:
    """Citations get ids of their own and links back; links without a target lose their markup."""
    counts: Counter[str] = Counter()

    def marked(match: re.Match[str]) -> str:
        counts[match[1]] += 1
        return f'<a class="ev" id="{match[1]}-{counts[match[1]]}" href="#{match[1]}">'

    markup = CITATION.sub(marked, markup)
    markup = re.sub(r"<!--back ([^>]+?)-->", lambda match: _back(match[1], counts[match[1]]), markup)
    return without_dead_links(markup)


def without_dead_links(markup: str) -> str:
    """
    The markup with plain words in the place of links whose target is not there.

    >>> without_dead_links('<p id="a"><a href="#a">here</a> <a class="ev" href="#b">there</a></p>')
    '<p id="a"><a href="#a">here</a> there</p>'
    """
    targets = set(ID.findall(markup))
    return LINK.sub(lambda match: match[0] if match[1] in targets else match[2], markup)


def _back(number: str, cited: int) -> str:
    links = (
        f'<a class="back" href="#{number}-{n}" aria-label="citation {n} of {number}">↑{n if cited > 1 else ""}</a>'
        for n in range(1, cited + 1)
    )
    return f'<span class="cited"> · cited {" ".join(links)}</span>' if cited else ""
