"""Verdicts that an outlet passes on somebody by a verb: "The minister lied.", "Ann Lee has deceived the nation"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.framing.constructions import Anchor
from corpus_tools.framing.resolved import Meant
from corpus_tools.framing.voices import around, merged
from corpus_tools.model import Article, Claim, Label, Span

RULE = "verdict-verb"
_ZONES = frozenset({"title", "body", "editor_comment"})
_ALONE = ("lied", "cheated", "lies", "cheats", "lying", "cheating")
_DONE_TO = ("betrayed", "cheated", "conned", "deceived", "duped", "fooled", "robbed", "sold out", "swindled")
_HINTS = tuple(f" {verb}" for verb in (*_ALONE, *_DONE_TO))
_US = (
    r"(?:us|you|all of us|every(?:body|one)|parliament|voters|(?:her|his|its|our|the|their|this|your) (?:own )?"
    r"(?:citizens|cit[iy]|country|members|nation|party|people|public|readers|town|voters|workers))"
)
_VERDICT = re.compile(
    r"(?:(?:And|But|Let us be plain:|No,|So|Then|Yes,|Yet)\s)?"
    r"(?P<who>The\s[a-z-]+(?:\s[a-z-]+)?|He|She|(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*)\s"
    r"(?:(?:again|has|have|is|just|knowingly|openly|plainly|simply|then|was)\s)*"
    rf"(?P<label>(?:lied|cheated|lies|lying|cheating)(?=[.!?]|\sabout\b|\sto\s{_US}\b|,?\s(?:and|again)\b)"
    rf"|(?:{'|'.join(_DONE_TO)})\s{_US}(?=[.!?,;]|\s(?:and|about|again|for|over|with)\b))"
)


def find_branded(
    article: Article, names: Sequence[Anchor], claims: Sequence[Claim], meant: Meant | None
) -> Iterator[Label]:
    """The verbs by which sentences of the outlet itself, that nobody else says, judge one who is known."""
    text = article.text
    if not any(hint in text for hint in _HINTS):
        return
    said = merged([span for claim in claims for span in claim.content] + list(article.quotations))
    people = {name.end: name.actor for name in names if name.kind == "person"}
    for sentence in article.sentences:
        verdict = _VERDICT.match(text, sentence.start, sentence.end) if sentence.zone in _ZONES else None
        if verdict is None or around(said, Span(*verdict.span("label"))):
            continue
        who = Span(*verdict.span("who"))
        actor = people.get(who.end) or (meant([who]).get(who) if meant else None)
        if actor in people.values() and _is_called(text, who, [name for name in names if name.actor == actor]):
            yield Label(*verdict.span("label"), actor, "outlet", "unfavourable", False, RULE)


_NEAR = 40  # characters between a name and what he is


def _is_called(text: str, who: Span, named: Sequence[Anchor]) -> bool:
    """True for a name or a pronoun, and for a description that stands near the name somewhere."""
    words = who.cut(text)
    if not words.startswith("The "):
        return True
    noun = re.compile(rf"\b{re.escape(words.split()[-1])}\b", re.IGNORECASE)
    return any(noun.search(text, max(one.start - _NEAR, 0), one.end + _NEAR) for one in named)
