"""Who denies or rejects what was just said: 'X said A, a charge that Y denies', 'A, a demand rejected by Y'."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.claims.attribution import Attribution, Range, trim
from corpus_tools.claims.attribution.afterthoughts import THINGS_SAID, is_refused, refused_by
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, Unit
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.cues import Cue, is_negated
from corpus_tools.lexicons import forms


def find_refused(
    unit: Unit, at: int, word: Cue, source: Range, group: int, found: Sequence[Attribution]
) -> Attribution | None:
    """'X said A, a charge that Y denies', 'A, which Y rejects as baseless': Y refuses what was said."""
    comma = unit.tags.rfind(",", max(source[0] - 5, 0), source[0] + 1)
    if comma < 0 or not is_refused(unit, comma):
        return None
    first = comma + 1
    nouns = forms("claim_nouns") | THINGS_SAID
    noun = next((n for n in range(first, source[1]) if unit.words[n] in nouns), first)
    content = [(unit, (first, noun + 1))]
    if unit.words[at + 1 : at + 2] == ("as",) or "names" in word.kind:
        content.append((unit, trim(unit, at + 1, content_end(unit, at + 1, "phrase"))))
    elif unit.tags[noun] == "r" or unit.words[first] == "something":
        inner = [one.hull[0] for one in found if one.hull[1] == comma and one.rule.endswith("clause")]
        begins = max([unit.tags.rfind(mark, 0, comma) + 1 for mark in "hw"] + inner)
        begins += unit.tags[begins] == "w"
        content = [(unit, trim(unit, begins, comma))]  # what "which" stands for
    some = unit.words[first] == "something" and len(content) > 1  # 'something she opposed as a senator' is of her
    if some or any(begin >= end for _, (begin, end) in content):
        return None
    behind = noun + 1 + (unit.tags[noun + 1] in "hr" or unit.words[noun + 1] == "that")
    who = max(source[0], behind), source[1]
    negated = is_negated(unit.words[group:at])
    return Attribution(unit, who, (group, at + 1), content, word, "cue-after-phrase", negated)


def find_refused_by(unit: Unit, at: int, word: Cue) -> Attribution | None:
    """'X said A, a charge denied by Y'."""
    comma = unit.tags.rfind(",", max(at - 5, 0), at)
    found = refused_by(unit, comma) if comma >= 0 else None
    holder = NAMED_RIGHT.match(unit.tags, at + 2) if found and found[1] == at else None
    if found is None or holder is None:
        return None
    content = [(unit, (comma + 1, found[0] + 1))]
    return Attribution(unit, holder.span(), (at, at + 1), content, word, "passive")
