"""Where what is said begins without "that" or a mark, or far from its verb: 'said the road was closed'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus_tools.claims.attribution.clauses import PHRASE, Unit
from corpus_tools.claims.attribution.occasions import after_day
from corpus_tools.claims.cues import Cue
from corpus_tools.lexicons import forms

_BARE = re.compile(r"(?:[jm]|p[dx]?m|[dx]m)*(?=[ndxugqs]|p[xjtp]?u|pd)")
_ASIDE = r"\([^()]{1,40}\)|-[^,;:.q\-]{1,40}-"
BARE_CLAUSE = re.compile(rf"(?:p[xjtp]?(?=u))?(?:n|{PHRASE}(?:c{PHRASE})?)(?:,[^,]{{1,40}},|{_ASIDE})?[aj]*[avkf]|s")
_ROUGHLY = frozenset([("at", "least"), ("at", "most"), ("up", "to")])
"""What a clause begins with when it gives a bound: 'said at least six people died'."""

_ABOUT = frozenset(["about", "around", "over", "under"])
_PARTS = frozenset(["half", "third", "quarter", "fifth", "dozen", "hundred", "score", "million"])


def _is_roughly(words: Sequence[str]) -> bool:
    """True for 'at least', 'about half', 'around a dozen', with which a clause begins."""
    if words[:2] in _ROUGHLY:
        return True
    return words[:1] != () and words[0] in _ABOUT and not _PARTS.isdisjoint(words[1:3])


_THAT_IS = re.compile("h[ak]+j*(?:[xdnqvks]|(?<=j)(?:[.,;]|$))")
"""'Says that is over': the pronoun, in a clause of its own."""

_ASKED_OR_TOLD = re.compile("[rw]")
"""A question or relative word before the verb, whose "that" may be another word: 'what he says that is new'."""

_DOING = re.compile(rf"[iaxf](?:[js]*(?:{PHRASE}|[no])p?)+[aj]*[ak]")
"""'Said (having no bridge was a risk)'."""

_WHAT_SHE = re.compile("d[xj]{1,4}n$")
"""A thing before who wrote it: 'the book she (wrote that helped)'."""

_AND_OTHERS = re.compile(rf"nc{PHRASE}x[pdxjt]")
"""'Said he and Trump differ on': two subjects, and a verb that no list knows."""

_UNKNOWN_CLAUSE = re.compile(r"d?[xu]{3,}[^q]*\.?")
"""A noun, a verb that no list knows and what follows: 'says (such claims confuse people)'."""

_FINITE = re.compile(r"[avkf]")

_WHERE = re.compile(
    rf"(?:[jm]|[dx]m)*p{PHRASE}(?:k(?:p{PHRASE})?)?(?P<when>(?:p?[dx]?m|px{{1,2}}(?=[ndh]|p?m))*)(?=[ndh])"
)
"""Where or in which paper it was said, and when: 'said (in a letter sent by the firm on Monday) he was'."""

_OF_THINGS = frozenset(["assume", "feel", "write"])
"""Verbs that stand as often before a thing, of which only a verb right behind it makes a clause: 'wrote one law'."""

_POINTING = frozenset(["that", "this", "these", "those"])
_AT_WHERE = frozenset(["at", "before", "during", "in", "on", "over", "to"])
_OF_PAPER = frozenset(
    ["given", "had", "has", "issued", "made", "gave", "held", "posted", "published", "sent", "taped", "wrote"]
)
"""Verbs that tell of a paper or a meeting itself: 'said in a letter he wrote'."""

_HAS = frozenset(["had", "has", "have"])
_RESTS_ON = re.compile("d[xu]{2,4}[ptj.]|[xu]{2,3}t")
_OPENERS = frozenset(["if", "when", "while", "because", "although", "though", "unless"])


def find_bare_clause(unit: Unit, at: int, word: Cue) -> int | None:
    """The first word of a clause without "that": 'said (the road was closed)'."""
    if _opens_roughly(unit, at + 1, word):
        return at + 1
    if _THAT_IS.match(unit.tags, at + 1) and not _ASKED_OR_TOLD.search(unit.tags, unit.tags.rfind(",", 0, at) + 1, at):
        return None if word.lemma in _OF_THINGS and _WHAT_SHE.search(unit.tags, 0, at) else at + 1
    match = _BARE.match(unit.tags, at + 1)
    day = after_day(unit, at + 1)
    if day > at + 1 and BARE_CLAUSE.match(unit.tags, day):
        return day
    if "n" not in word.takes and (opened := _behind_paper_noun(unit, at + 1) or _with_place(unit, at + 1)):
        return opened
    if (place := _behind_place(unit, at + 1)) and ("n" not in word.takes or unit.tags[place] == "n"):
        return place
    if "n" not in word.takes and (occasion := behind_occasion(unit, at + 1, word.lemma == "say")):
        return occasion
    return _plain_clause(unit, at, word, match)


def _plain_clause(unit: Unit, at: int, word: Cue, match: re.Match[str] | None) -> int | None:
    """Where a clause begins right behind the verb, at most behind a day: 'said on Monday (the road was closed)'."""
    if match and unit.tags[match.end()] == "n" and _AND_OTHERS.match(unit.tags, match.end()):
        return match.end()
    if match and "n" in word.takes and not BARE_CLAUSE.match(unit.tags, match.end()):
        return None
    if match and word.lemma in _OF_THINGS and not BARE_CLAUSE.match(unit.tags, match.end()):
        return None
    if match and word.takes == "s" and _is_unknown_clause(unit, match.end()):
        return match.end()
    if match and word.lemma == "say" and _says_much(unit, at, match.end()):
        return match.end()
    if not match or not (unit.titled or _FINITE.search(unit.tags, match.end()) or "q" in unit.tags[match.end() :]):
        return None
    if unit.tags[match.end()] == "s" and unit.words[match.end()] not in _OPENERS:
        return None
    if unit.tags[match.end()] == "p" and unit.tags[match.end() + 1] == "d" and unit.words[match.end()] != "about":
        return None
    return _with_measure(unit, at + 1, match.end())


def _opens_roughly(unit: Unit, at: int, word: Cue) -> bool:
    """True for a clause that opens with a bound or with what somebody does: 'at least six died', 'having it helps'."""
    bound = _is_roughly(unit.words[at : at + 3]) and "n" not in word.takes and _FINITE.search(unit.tags, at + 2)
    return bool(bound or (unit.words[at].endswith("ing") and _DOING.match(unit.tags, at)))


_LITTLE = frozenset(
    ["amen", "anything", "enough", "everything", "farewell", "goodbye", "grace", "hello", "least", "little", "mass",
     "more", "most", "much", "no", "nothing", "prayer", "prayers", "rosary", "same", "so", "something", "sorry", "word",
     "words", "yes"]
)  # fmt: skip
_PLAINLY = re.compile(r"(?:d[xujg]|[xu])[dxugjpotmnc]{4,}(?=[.;,]|$)")


def _says_much(unit: Unit, at: int, first: int) -> bool:
    """True for many words right behind the verb, which has its subject before it: '(said) no talks need the town'."""
    says = unit.words[at - 1] not in ("it", "this") and unit.tags[at - 1 : at] in ("x", "n", "u", "a", "j")
    if first != at + 1 or not says:
        return False
    return _PLAINLY.match(unit.tags, first) is not None and _LITTLE.isdisjoint(unit.words[first : first + 3])


_MEASURES = frozenset(["about", "almost", "barely", "even", "just", "nearly", "not", "only", "roughly", "some", "too"])
"""Adverbs that belong to the noun behind them: 'said (nearly) every man', 'says (too) many women'."""


def _with_measure(unit: Unit, start: int, first: int) -> int:
    """Where a clause begins with the adverb of its first noun, or the day whose it is: 'said (Monday)'s vote was'."""
    if unit.tags[first] == "g" and first > start and unit.tags[first - 1] == "m":
        return first - 1 - (unit.words[first - 2] in ("last", "next", "this"))
    behind = unit.tags[first : first + 1] in ("d", "u", "x")
    return first - 1 if behind and first > start and unit.words[first - 1] in _MEASURES else first


def _is_unknown_clause(unit: Unit, at: int) -> bool:
    """True for a noun, a verb that no list knows and what follows: '(says) the campaign rests on lies'."""
    if _UNKNOWN_CLAUSE.fullmatch(unit.tags, at):
        return True
    match = _RESTS_ON.match(unit.tags, at)
    noun, verb = unit.words[match.end() - 3 : match.end() - 1] if match else ("", "")
    agrees = verb.endswith("s") != noun.endswith("s") and not noun.endswith("ss") and bool(verb)
    return agrees and not unit.capital(match.end() - 2 if match else at)


_PLACES = frozenset(
    ["briefing", "call", "ceremony", "debate", "event", "forum", "interview", "night", "phone", "press", "radio",
     "television", "testimony", "tv"]
)  # fmt: skip


def _behind_place(unit: Unit, at: int) -> int | None:
    """Where a clause begins behind the place or the paper of the saying: 'said in Oslo (he would go)'."""
    where = where_said(unit, at)
    clause = BARE_CLAUSE.match(unit.tags, where[0]) if where else None
    if where and clause is None and unit.tags.startswith("nq", where[0]):
        return where[0]  # 'said in a letter he "was sorry"'
    if where is None or clause is None or unit.tags[where[0]] not in "nd" or unit.words[where[0]] in _POINTING:
        return None
    verb = unit.words[clause.end() - 1]
    of_paper = verb in _OF_PAPER and not where[1]
    then = clause.end() + (unit.tags[clause.end() : clause.end() + 1] == "j")
    done = unit.tags[then : then + 1] in ("v", "k", "q") or unit.words[then : then + 1] == ('"',)
    if not of_paper or (verb in _HAS and done and unit.words[then] not in _OF_PAPER):
        return where[0]
    that = _LATER_THAT.match(unit.tags, then + (verb in _HAS))
    return that.end() if that else where[0] if unit.tags[where[0]] == "d" else None


def _behind_paper_noun(unit: Unit, at: int) -> int:
    """Where a clause begins without an article behind a paper: 'said in a statement (42 men had left)'; 0 elsewhere."""
    if unit.words[at] not in _AT_WHERE or unit.tags[at + 1 : at + 2] != "d":
        return 0
    noun = next((n for n in range(at + 2, min(at + _NEAR, len(unit.words))) if unit.words[n] in where_told()), 0)
    paired = unit.words[noun + 1 : noun + 2] in (("both",), ("either",), ("neither",))
    clause = BARE_CLAUSE.match(unit.tags, noun + 1 + paired) if noun and unit.tags[noun + 1] in "xu" else None
    if clause is None or unit.words[clause.end() - 1] in _OF_PAPER or unit.tags[noun] != "x":
        return 0
    return noun + 1 if paired or unit.tags[noun + 1] == "u" or unit.capital(noun + 1) else 0


_NEAR = 5  # words; 'in a written press statement'
_PLACING = frozenset(
    ["above", "across", "along", "among", "at", "behind", "below", "beyond", "despite", "in", "inside", "near", "on",
     "outside", "since", "under", "within", "without"]
)  # fmt: skip
_OF_TIME = frozenset(["moment", "time", "times"])
_ANY_SUBJECT = frozenset(["everybody", "everyone", "it", "nobody", "nothing", "there"])
"""Pronouns with which no relative begins: not 'said in the piece you know'."""
_PLACE = re.compile("p(?:d[xujg]{1,4}|[xu]{1,2})(?:p(?:d[xujg]{1,3}|[xu]{1,2}))?(?=[dn])")
_TOLD_OF = re.compile("[akv](?:[.,;pm]|$)")
"""A verb and nothing that it is done to, which may tell of the place: 'in the house he built.'"""


def _with_place(unit: Unit, at: int) -> int:
    """Where a clause begins with its place or its terms: 'said (under the deal every man would go)'; 0 elsewhere."""
    place = _PLACE.match(unit.tags, at) if unit.words[at] in _PLACING else None
    clause = BARE_CLAUSE.match(unit.tags, place.end()) if place else None
    if place is None or clause is None or where_said(unit, at) or not _OF_TIME.isdisjoint(unit.words[at : place.end()]):
        return 0
    if unit.tags[place.end()] == "n" and unit.words[place.end()] not in _ANY_SUBJECT:
        return 0
    helpers = [unit.words[n] for n in range(*clause.span()) if unit.tags[n] == "a"]
    helped = bool(helpers) and (helpers[0] not in _HAS or "been" in helpers)
    return at if helped or not _TOLD_OF.match(unit.tags, clause.end() - 1) else 0


_LATER_THAT = re.compile(rf"(?:[jm]|p[dx]?m|[pt](?:{PHRASE}|o))*(?=h)")
"""'Said in a letter he wrote (to the board on Monday) that'."""

_OCCASION = re.compile(rf"(?:j|(?:[ps]|(?<=j)p)(?:[dj]?m|{PHRASE})|t{PHRASE}){{1,3}}(?=na)")
_WAS_HAD = re.compile("na(?![dnxu])")
_SAYING_WHO = frozenset(["he", "she", "it", "they", "we", "there"])
_OPENS_CLAUSE = frozenset(["as", "because", "if", "though", "although", "unless", "that"])


def behind_occasion(unit: Unit, at: int, plain: bool) -> int | None:
    """
    Where "he was" begins behind the occasion of a saying: 'said after the vote (he would go)'; behind a ``plain`` verb
    of saying, which wants a clause, even "he had": 'told us at the time (they had agreed)'.
    """
    found = _OCCASION.match(unit.tags, at)
    if found is None or unit.words[found.end()] not in _SAYING_WHO or unit.words[at] in _OPENS_CLAUSE:
        return None
    called = unit.words[found.end() + 1] in _HAS and _WAS_HAD.match(unit.tags, found.end())
    return None if called and ("h" in unit.tags[found.end() :] or not plain) else found.end()


def where_said(unit: Unit, at: int) -> tuple[int, bool] | None:
    """
    Where the words go on behind the place or the paper of a saying, and whether they tell a time last: 'in Oslo', 'at
    a rally on Monday', 'in a letter sent by the firm'; None for 'in the harbour', which may be of what is said.
    """
    where = _WHERE.match(unit.tags, at)
    if where is None:
        return None
    opens = unit.tags.index("p", at)
    first, end = opens + 1, where.end()
    noun = next((n for n in range(end - 1, first - 1, -1) if unit.tags[n] == "x"), first)
    paper = any(word in where_told() for word in unit.words[first:end])
    told = paper or unit.capital(noun) or bool(where["when"])
    return (end, bool(where["when"])) if told and unit.words[opens] in _AT_WHERE else None


@cache
def where_told() -> frozenset[str]:
    """What something is said in: papers, with their plurals, and meetings."""
    papers = forms("claim_documents") | forms("claim_hearings") | _PLACES
    return papers | {f"{paper}s" for paper in papers}


_FAR_THAT = re.compile(r"(?:p|t(?=[do]))[^,;:.qhvfrcb()]{1,11}f?h(?=j?[dnux])")
_LEFT_OPEN = re.compile(r"[jpx]?(?:[,;.]|$)")
"""A relative clause, whose object is the noun before it: 'said in a report that the bank had paid for'."""

_TELLING = frozenset(["claiming", "is", "saying", "showing", "suggesting", "was"])


def far_that(unit: Unit, at: int) -> int | None:
    """Where "that" opens what is said behind a place or an occasion, which begins at ``at``."""
    far = _FAR_THAT.match(unit.tags, at) if unit.tags[at - 1] == "v" else None
    clause = BARE_CLAUSE.match(unit.tags, far.end() + (unit.tags[far.end()] == "j")) if far else None
    if far is None or clause is None or _LEFT_OPEN.match(unit.tags, clause.end()):
        return None
    return None if unit.words[far.end() - 2] in _TELLING else far.end() - 1
