"""Attributions by a passive: 'was condemned by X', and by nobody named: 'was accused of', 'blame was placed on'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools import lexicons
from corpus_tools.claims.attribution import Attribution, Range, is_clause, trim
from corpus_tools.claims.attribution.bare_clauses import BARE_CLAUSE
from corpus_tools.claims.attribution.blows import is_done_in_words
from corpus_tools.claims.attribution.clauses import NAMED_RIGHT, PHRASE, Unit
from corpus_tools.claims.attribution.complements import NO_COMPLEMENT, TO_CLAUSE
from corpus_tools.claims.attribution.extents import content_end
from corpus_tools.claims.attribution.subjects import Subject, antecedent_of, find_subject
from corpus_tools.claims.cues import BE, BLAME, Cue, cue_forms, is_negated

_CHARGED = {"accused": ("of",), "blamed": ("for", "on"), "suspected": ("of",)}
"""Passives that accuse though they name no accuser, and what opens the deed."""

_STANDS = frozenset(["stand", "standing", "stands", "stood"])
_CRITICISED = ("attacked", "criticised", "criticized", "lambasted", "mocked", "praised", "ridiculed", "slammed")
_CHARGED |= dict.fromkeys(_CRITICISED, ("for", "over"))
_WHERE = re.compile(rf"(?:p(?:m|{PHRASE}))?(?=p)")
"""'Suspected (in the capital) of'."""

ASKED = Cue("ask", "s", frozenset(), "assertion")
_ASKED = frozenset(["asked", "pressed", "questioned"])
_QUESTIONS = frozenset(["if", "whether", "about", "why", "how", "what", "when", "who", "which", "where"])
_INFORMED = frozenset(["told", "informed", "assured", "warned"])
HEARD = frozenset(["heard", "hears"])
_PLACED = frozenset(["placed", "put", "laid", "pinned", "cast", "shifted"])


def find_passive(unit: Unit, at: int, left: Subject | None) -> Attribution | None:
    """'A was condemned by X', 'the move, criticised by X'."""
    tags, words = unit.tags, unit.words
    cue, form = cue_forms()[words[at]]
    if form == "v" and words[at + 1 : at + 2] == ("as",) and left:
        return _called_by(unit, at, left, cue)
    by = at + 1 + _soon_after(words[at + 1 : at + 4])
    if form != "v" or words[by : by + 1] != ("by",) or "n" not in cue.takes or cue.lemma == "question":
        return None
    holder = NAMED_RIGHT.match(tags, by + 1)
    left = left or _that_of_noun(unit, at) or (_that_alone(unit, at) if cue.act == "denial" else None)
    if holder and words[at] == "accused" and not (left and not BE.isdisjoint(words[left[1] : at])):
        left = _so_accused(unit, at, holder)
    elif left and BE.isdisjoint(words[left[1] : at]):
        return None
    if not holder or not left:
        return None
    that = left[0] == (0, 1) and cue.act == "denial"  # 'That was contradicted by the mayor'
    what = left[0] if that or tags[left[0][0]] not in "rh" else antecedent_of(unit, left[0][0])
    source = holder.span()
    opens = _CHARGED.get(words[at], ("for",) if cue.act == "condemnation" else ())
    of = _begin_of_deed(unit, source, opens)
    if of is not None:
        source = source[0], of
    if "blow" in cue.kind and not is_done_in_words(unit, left[0], source[1]):
        return None
    content = [(unit, what)] if what else []
    relative = tags[left[0][0]] in "rh" or (left[0][0] and tags[left[0][0] - 1] == "r")
    within = "relative" if relative else "main"
    rest = trim(unit, source[1], content_end(unit, source[1], "phrase", within))
    if rest[0] < rest[1] and tags[rest[0]] in "pts" and words[rest[0]] in ("of", "for", "as", "to"):
        content.append((unit, rest))
    elif what is None or "names" in cue.kind:
        return None  # 'the strike was called by the union'
    group = left[1]
    negated = is_negated(words[group:at])
    return Attribution(unit, source, (group, at + 1), content, cue, "passive", negated)


def _begin_of_deed(unit: Unit, source: Range, opens: Sequence[str]) -> int | None:
    """Where the deed begins of which somebody is accused: 'by mothers of Selm (of lying)', 'by critics (of theft)'."""
    found = [place for place in range(*source) if unit.words[place] in opens]
    behind = unit.words[source[1] : source[1] + 2]
    if behind[:1] and behind[0] in opens:
        found.append(source[1])
    doing = (place for place in found if unit.words[place + 1 : place + 2] and unit.words[place + 1].endswith("ing"))
    return next(doing, found[0] if found else None)


def _that_alone(unit: Unit, at: int) -> Subject | None:
    """'(That) was contradicted by the mayor': the first word, before nothing but auxiliaries."""
    alone = unit.words[0] in ("that", "this") and at > 1 and not unit.tags[1:at].strip("aj")
    return ((0, 1), 1) if alone else None


def _soon_after(words: Sequence[str]) -> int:
    """How many words between a verb and "by" tell when: 'contradicted (within hours) by'."""
    if words[:1] == ("within",) and words[1:2] and words[1] in _SOON:
        return 2
    return 1 if words[:1] and words[0] in _AT_ONCE else 0


_SOON = frozenset(["days", "hours", "minutes"])
_AT_ONCE = frozenset(["immediately", "later", "promptly", "quickly", "soon", "yesterday"])


def _so_accused(unit: Unit, at: int, holder: re.Match[str]) -> Subject | None:
    """'A professor, accused by the palace of (planning a coup)': who is accused in passing."""
    who = antecedent_of(unit, at) if at > 1 and "of" in unit.words[holder.start() : holder.end() + 1] else None
    return (who, at) if who else None


def _that_of_noun(unit: Unit, at: int) -> Subject | None:
    """'A ruling (that) was denounced': the relative, and where the verb group begins."""
    that = len(unit.tags[:at].rstrip("aj")) - 1
    return ((that, that + 1), that + 1) if that > 0 and unit.tags[that - 1 : that + 1] in ("xh", "ih") else None


def _called_by(unit: Unit, at: int, left: Subject, cue: Cue) -> Attribution | None:
    """'The charge was dismissed as absurd by X'."""
    end = content_end(unit, at + 1, "phrase")
    by = next((place for place in range(end - 2, at + 2, -1) if unit.words[place] == "by"), None)
    holder = NAMED_RIGHT.match(unit.tags, by + 1) if by else None
    if by is None or holder is None or unit.tags[left[0][0]] in "nr" or BE.isdisjoint(unit.words[left[1] : at]):
        return None
    if not ({"refuses", "gainsays"} & cue.kind) or "x" not in unit.tags[slice(*holder.span())]:
        return None
    content = [(unit, left[0]), (unit, (at + 1, by))]
    negated = is_negated(unit.words[left[1] : at])
    return Attribution(unit, holder.span(), (left[1], at + 1), content, cue, "passive", negated)


def find_accused(unit: Unit, at: int, left: Subject | None) -> Attribution | None:
    """'X was accused of A': an accusation of nobody named."""
    words = unit.words
    opens = _CHARGED.get(words[at])
    stands = opens is not None and at > 0 and words[at - 1] in _STANDS
    left = find_subject(unit, at - 1) if stands else left
    if left is None or opens is None or at + 1 == len(words):
        return None
    where = _WHERE.match(unit.tags, at + 1)
    first = at + 1 if words[at + 1] in opens else where.end() if where else at
    if words[first] not in opens or unit.tags[first + 1 : first + 2] in ("", ".", ",", ";"):
        return None
    if not stands and (unit.tags[left[0][0]] == "r" or BE.isdisjoint(words[left[1] : at])):
        return None
    claim = _unsourced(unit, left[0], (left[1], at + 1), cue_forms()[words[at]][0])
    return _with_accuser(unit, claim) if claim else None


def _with_accuser(unit: Unit, claim: Attribution) -> Attribution:
    """'X was accused of lying by Ann Lee': the name at the end is who says it."""
    first, end = claim.content[-1][1]
    by = next((at for at in range(end - 2, first + 1, -1) if unit.words[at] == "by"), None)
    named = NAMED_RIGHT.fullmatch(unit.tags, by + 1, end) if by and unit.capital(end - 1) else None
    if by is None or named is None:
        return claim
    content = [*claim.content[:-1], (unit, (first, by))]
    return Attribution(unit, named.span(), claim.cue, content, claim.word, "passive", claim.negated)


def find_asked(unit: Unit, at: int, left: Subject | None) -> Attribution | None:
    """'Asked by Lee whether A', 'X was asked if A': a question; 'asked about A, X said' only leads to the answer."""
    tags, words = unit.tags, unit.words
    if words[at] not in _ASKED:
        return None
    asking = at == 0 or words[at - 1] == "when" or (left and not BE.isdisjoint(words[left[1] : at]))
    by = NAMED_RIGHT.match(tags, at + 2) if words[at + 1 : at + 2] == ("by",) else None
    after = by.end() if by else at + 1
    if by is None and not left:
        return None
    if not asking or after >= len(tags) or not (tags[after] == "w" or words[after] in _QUESTIONS):
        return None
    comma = tags.find(",", after) if at == 0 or words[at - 1] == "when" else -1
    end = content_end(unit, after + 1, "clause" if tags[after] == "w" else "phrase") if comma < 0 else comma
    content = trim(unit, after, end)
    if content[0] >= content[1]:
        return None
    return Attribution(unit, by.span() if by else None, (at, at + 1), [(unit, content)], ASKED, "passive-question")


def find_told(unit: Unit, at: int, left: Subject | None, free: int) -> Attribution | None:
    """'The court was told that A', 'A, a jury was told': by whom the text does not say."""
    told = left is not None and unit.words[at] in _INFORMED and not BE.isdisjoint(unit.words[left[1] : at])
    if not (left and told):
        return None
    by = NAMED_RIGHT.match(unit.tags, at + 2) if unit.words[at + 1 : at + 2] == ("by",) else None
    return _told_by(unit, at, left, by) if by else _said_to(unit, at, left, free)


def _told_by(unit: Unit, at: int, left: Subject, by: re.Match[str]) -> Attribution | None:
    """'The crew were told by Ann Lee that A'."""
    after = TO_CLAUSE.match(unit.tags, by.end())
    first = after.end() if after else by.end() if BARE_CLAUSE.match(unit.tags, by.end()) else 0
    said = trim(unit, first, content_end(unit, first, "clause")) if first else (0, 0)
    if not is_clause(unit, said):
        return None
    return Attribution(unit, by.span(), (left[1], at + 1), [(unit, said)], cue_forms()["told"][0], "passive")


def find_heard(unit: Unit) -> Iterator[Attribution]:
    """'The inquest heard how A', 'A, the court heard'."""
    for at in (at for at, word in enumerate(unit.words) if word in HEARD):
        left = find_subject(unit, at)
        if (
            left
            and not lexicons.forms("claim_hearings").isdisjoint(unit.words[slice(*left[0])])
            and (claim := _said_to(unit, at, left, 0))
        ):
            yield claim


def _said_to(unit: Unit, at: int, left: Subject, free: int) -> Attribution | None:
    tags = unit.tags
    after = TO_CLAUSE.match(tags, at + 1)
    if tags[left[0][0]] in "nr" and not _ends_with_telling(unit, at, left):
        return None
    if after:
        said = trim(unit, after.end(), content_end(unit, after.end(), "clause"))
    elif left[0][0] > free and tags[left[0][0] - 1] in ",q" and NO_COMPLEMENT.match(tags, at + 1):
        said = trim(unit, free, left[0][0])
    else:
        return None
    if not is_clause(unit, said):
        return None
    word = cue_forms()["told"][0]
    return Attribution(unit, None, (left[1], at + 1), [(unit, said)], word, "passive-without-source")


def _ends_with_telling(unit: Unit, at: int, left: Subject) -> bool:
    """True for 'A, (he was told;) B'."""
    third = unit.words[left[0][0]] in ("he", "she", "they") and unit.tags[left[0][0] - 1] == ","
    return third and unit.tags[at + 1 : at + 2] in ("", ".", ";", ",")


def find_blame(unit: Unit, at: int) -> Attribution | None:
    """'Blame for A has been placed on X': the same by a noun."""
    tags, words = unit.tags, unit.words
    placed = next((i for i in range(at + 1, len(words)) if words[i] in _PLACED), None)
    if placed is None or words[placed + 1 : placed + 2] not in (("on",), ("upon",), ("at",)):
        return None
    group = next((i for i in range(at + 1, placed) if tags[i] == "a"), None)
    first = at - (at > 0 and tags[at - 1] == "d")
    if group is None or BE.isdisjoint(words[group:placed]):
        return None
    return _unsourced(unit, (first, group), (group, placed + 1), BLAME)


def _unsourced(unit: Unit, subject: Range, cue: Range, word: Cue) -> Attribution | None:
    rest = trim(unit, cue[1], content_end(unit, cue[1], "phrase"))
    if rest[0] >= rest[1]:
        return None
    negated = is_negated(unit.words[slice(*cue)])
    return Attribution(unit, None, cue, [(unit, subject), (unit, rest)], word, "passive-without-source", negated)
