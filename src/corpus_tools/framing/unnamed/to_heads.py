"""The words from a place to the noun that ends a label: "former wrestler" of "a former wrestler from Lund"."""

from __future__ import annotations

from corpus_tools.framing.wording import Word, words_after

BEFORE_HEAD = 4
"""Words at most from the first of such a label to its head."""

LOST = ["dead", "deposed", "exiled", "fallen", "impeached", "ousted", "sacked", "suspended", "toppled"]
"""What somebody was made, which may be a verb, too, where no article stands before it."""

_WAS = ["disgraced", "erstwhile", "failed", "former", "jailed", "one-time", "onetime", "retired", "slain", *LOST]
PAST = frozenset([*_WAS, *map(str.capitalize, _WAS), *map(str.upper, _WAS)])
"""Words for what somebody was, as they stand in a text."""


def to_head(text: str, at: int, ceiling: int, uses: frozenset[str]) -> tuple[Word, ...]:
    """The words from a place to the last noun for someone within reach; nothing where there is none."""
    run: list[Word] = []
    head = 0
    for word in words_after(text, at, ceiling):
        named = word.capital and not word.weight and (head or not run or run[0].form not in PAST)
        parted = word.gap.strip(" -")
        broken = run and (word.breaks or named or parted)
        if broken or len(run) > BEFORE_HEAD:
            break
        run.append(word)
        if word.form.endswith("-year-old"):
            continue
        if word.use in uses and word.of != "thing" and not word.possessive:
            head = len(run)
        elif head:  # the noun stands before another: "former wrestler ranking"
            head = 0 if _goes_with_noun(word) else head
            break
    return tuple(run[:head])


def _goes_with_noun(word: Word) -> bool:
    return not (word.form.endswith(("ed", "ing", "ly", "s")) or word.breaks)
