"""A page as WeasyPrint lays it out, made ready in a fraction of the time; what is drawn of it is the same."""

from __future__ import annotations

import re
from copy import copy
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

if TYPE_CHECKING:
    from weasyprint import HTML

_VOID = re.compile(r"<(br|col|hr|img|input|link|meta|wbr)\b([^<>]*?)/?>")
_READ_APART = re.compile(r"<(?:math|pre|svg|textarea)\b")
"""What HTML reads by rules of its own."""

_NOTES = frozenset(["footnote-call", "footnote-marker", "note-call", "note-callback", "note-marker"])
"""Parts that each element has for notes at the foot of a page, of which a brief has none."""


def sheet_of(markup: str, url_fetcher: Any) -> HTML:
    """A page to be laid out: read as XML where it is well-formed, and styled without what makes no box."""
    import weasyprint
    from cssselect2 import ElementWrapper

    tree = tree_of(markup)
    sheet = weasyprint.HTML(string=markup if tree is None else "<html>", url_fetcher=url_fetcher, base_url=None)
    if tree is not None:
        sheet.wrapper_element = ElementWrapper.from_html_root(tree, content_language=None)
        sheet.etree_element = tree
    own_styles = [_without_notes(style) for style in sheet._ua_stylesheets()]
    sheet._ua_stylesheets = lambda forms=False: own_styles
    return sheet


def tree_of(markup: str) -> ElementTree.Element | None:
    """
    The elements of a page that is well-formed but for its void elements; None of one that HTML's rules have to mend.

    >>> [element.tag for element in tree_of("<html><body><p>a<br>b</p></body></html>").iter()]
    ['html', 'body', 'p', 'br']
    >>> tree_of("<html><body><p>a<p>b</body></html>") is None
    True
    """
    if _READ_APART.search(markup):
        return None
    try:
        tree = ElementTree.fromstring(_VOID.sub(r"<\1\2/>", markup.removeprefix("<!DOCTYPE html>").lstrip()))
    except ElementTree.ParseError:
        return None
    tree.text = None  # as in HTML, where nothing stands before the head
    return tree


def _without_notes(style: Any) -> Any:
    """A browser's own style sheet without the styles of notes, of which it has five for each element of a page."""
    lean = copy(style)
    lean.matcher = copy(style.matcher)
    lean.matcher.other_selectors = [rule for rule in style.matcher.other_selectors if rule[3] not in _NOTES]
    return lean
