"""What words likely are where they stand: listed verbs that are nouns there, and unknown words that are verbs."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from corpus_tools.claims.attribution.compounds import PLURAL, STATED, ends_in_s, with_compounds, with_stated
from corpus_tools.claims.attribution.letters import STANDS_ALONE
from corpus_tools.claims.attribution.neighbours import (
    BESIDE,
    DAYS_TOLD,
    NAMINGS,
    is_who_knows,
    months,
    set_letter,
    with_dates,
    with_namings,
    with_neighbours,
    with_persons,
    with_telling_that,
    with_times,
    with_whose,
)
from corpus_tools.claims.cues import cue_forms
from corpus_tools.claims.speakers.roles import is_one_person
from corpus_tools.lexicons import forms

_NOUN_BEFORE_HELPER = re.compile("(?<=dx)f(?=a)|(?<=[dg])i(?=[vakp,.;)]|$)")
_SINGULAR = re.compile("[dx]x{1,2}(v)")
_SEVERAL = frozenset(["few", "many", "several", "these", "those", "various"])
"""Before a noun that is more than one, to which no verb in -s belongs: 'the few dissenting (voices)'."""

_COUNTED = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])
"""Before a noun that is more than one, with a word between: 'the four visiting (judges)'."""
_MORE = _SEVERAL | _COUNTED

_HAS = frozenset(["had", "has", "have", "having"])
_HAVING = re.compile("(?<=a)j*(f)")
"""A bare form behind "has", which would want a participle: 'the board has direct oversight'."""

_THING = re.compile("(?<=d)k(?=[p,.;:avkrt)]|$)")
"""A past right behind an article, which it cannot be: 'his cut in the tax', 'the wounded were'."""

_NOUN_OF = re.compile("(?<=dx)f(?=p)")
_NOUN_BEFORE_NOUN = re.compile("[dg][xk]{1,3}(f)(?=x)")
"""A bare form behind one thing is no verb of it: 'the port blast victims', 'a local think tank'."""

_NOUN_AT_END = re.compile(r"d[jxkgum]{0,4}[xjm](f)(?=[,.;:()gavk]|pd|$)")
_NOUN_AFTER_THAT = re.compile(r"(?<=[vi]h)v")
_TITLE = re.compile("(?<![nfvakp])f(?=x{1,3}v)")
_BEFORE_THAT = re.compile(r"(?<!^)v(?=h)")
_NO_SUBJECT = frozenset(
    ["earlier", "frequent", "further", "latest", "more", "new", "other", "past", "previous", "recent", "renewed",
     "repeated", "similar", "such", "these", "those"]
)  # fmt: skip
"""What is of a noun that follows and says nothing itself: 'any recent claims that'."""
_VERB_NEXT = re.compile("j*[vk]")
_PARTICIPLE_OF = re.compile(r"(?<=vh)k(?=[xu][^,;:.q]*[avk])")
"""'Said that unchecked sales had led to war': the clause has its verb later."""

_BETWEEN_NOUNS = re.compile(r"xx(?=[do])")
_BEHIND_RELATIVE = re.compile(r"(?<=[xu][rh])x(?=[do])")
"""'The militia which (controls) the port'."""

_WHO_BACK = re.compile("(?<=r)j(?=[doxg])")
"""'Officers who (back) the coup'."""

_PAPERS = frozenset(["daily", "weekly", "monthly", "quarterly"])
_PAPER = re.compile("(?<=d)j(?=[vakh,.])")
_SINGLE = frozenset(["there", "once", "since", "like", "last", "longer", "most", "next", "under", "yet"])
_WAS = re.compile("j?a")
_NOT_YET = frozenset(["are", "as", "had", "has", "have", "is", "n't", "never", "not", "was", "were"])
_VERBS = frozenset("vk")
_SHORT_FOR = frozenset(["bros", "co", "corp", "inc", "jr", "llc", "ltd", "plc", "sr"])
_WILL = frozenset(["would", "'d", "also"])


def with_likely_letters(
    text: str, words: Sequence[str], different: frozenset[str], spans: Sequence[tuple[int, int]], tags: str
) -> str:
    """
    The letters of a sentence, corrected by the words around each: 'the presiding judge' judges nothing, 'the group
    addresses the crowd' has a verb.
    """
    found = different & _words()
    if "dk" in tags:
        tags = _THING.sub(lambda one: "x" if _is_noun_behind(words, one.start()) else "k", tags)
    if "kv" in tags or "fv" in tags:
        tags = _with_names_that_are_verbs(text, spans, tags)
    tags = with_times(words, found, tags)
    if "whose" in found:
        tags = with_whose(words, tags)
    if tags.startswith("hx"):
        tags = "d" + tags[1:]
    tags = with_stated(words, found, tags)
    if not found.isdisjoint(months()):
        tags = with_dates(text, words, spans, tags)
    if not found.isdisjoint(_SINGLE):
        tags = _with_single_words(words, tags)
    if not found.isdisjoint(forms("claim_held")):
        tags = _with_states_of_persons(text, words, spans, tags)
    if "du" in tags or not found.isdisjoint(_SHORT_FOR):
        tags = _with_abbreviations(text, words, spans, tags)
    if not found.isdisjoint(_MORE):
        tags = _with_plurals(words, tags)
    tags = with_compounds(text, words, spans, _with_likely_nouns(text, words, found, spans, tags))
    if "dj" in tags and not found.isdisjoint(_PAPERS):
        tags = _with_papers(words, tags)
    if not found.isdisjoint(NAMINGS):
        tags = with_namings(text, words, spans, tags)
    return with_telling_that(words, found, _with_plain_verbs(text, words, spans, tags))


@cache
def _words() -> frozenset[str]:
    """The words that set off one of these corrections."""
    sets = (DAYS_TOLD, STATED, BESIDE, _SINGLE, _SHORT_FOR, _MORE, _PAPERS, NAMINGS, _HAS)
    return frozenset({"that", "whose"}).union(*sets, months(), forms("claim_held"))


def _is_noun_behind(words: Sequence[str], at: int) -> bool:
    """True behind 'the' and the like, not for 'those fled', 'her amounted to', 'the armed, masked men'."""
    past = words[at].endswith("ed")
    described = past and (words[at - 1] != "the" or "," in words[at + 1 : at + 2])
    return words[at - 1] not in STANDS_ALONE and not described


_VERB_SAID = re.compile("(?:^|(?<=q))[kf](?=v)")


def _with_names_that_are_verbs(text: str, spans: Sequence[tuple[int, int]], tags: str) -> str:
    """'“We waited,” Shook said': a capital right before a verb."""
    for match in _VERB_SAID.finditer(tags):
        if text[spans[match.start()][0]].isupper():
            tags = set_letter(tags, match.start(), "x")
    return tags


def _with_plain_verbs(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], tags: str) -> str:
    """Words of no list that are verbs: in -s between two nouns or behind a relative, any behind "who"."""
    verbs = [match.start() + 1 for match in _BETWEEN_NOUNS.finditer(tags)] if "xxd" in tags or "xxo" in tags else []
    verbs = [at for at in verbs if words[at - 1] != "other"]
    if "rj" in tags and "back" in words:
        verbs += [match.start() for match in _WHO_BACK.finditer(tags) if words[match.start()] == "back"]
    if "rx" in tags or "hx" in tags:
        verbs += [match.start() for match in _BEHIND_RELATIVE.finditer(tags)]
    for at in verbs:
        third = words[at].endswith("s") and not words[at].endswith(("ss", "us")) and not is_who_knows(words, at)
        if (third or words[at - 1] in ("who", "which")) and text[spans[at][0]].islower():
            tags = set_letter(tags, at, "k")
    return tags


def _with_abbreviations(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], tags: str) -> str:
    """
    'Lund Lines, Inc. has promised': the comma belongs to the name, where no second one closes it. 'Hospital No. 2
    confirms that': so does the number, and a verb stands behind it.
    """
    for at in range(1, len(words) - 1):
        if words[at] in _SHORT_FOR and tags[at - 1] == "," and tags[at + 1] not in ",.;:" and at > 1:
            tags = set_letter(tags, at - 1, "x")
        if words[at] == "no" and tags[at - 1] in "xvk" and tags[at + 1] == "u" and text[spans[at][1]] == ".":
            tags = f"{tags[: at - 1]}xx{tags[at + 1 :]}"
            verb = words[at + 2] if tags[at + 2 : at + 3] == "x" else ""
            if verb.endswith("s") and cue_forms().get(verb, (None, ""))[1] == "v":
                tags = set_letter(tags, at + 2, "v")
    return tags


def _with_papers(words: Sequence[str], tags: str) -> str:
    """'The daily reported': the paper."""
    for match in _PAPER.finditer(tags):
        if words[match.start()] in _PAPERS:
            tags = set_letter(tags, match.start(), "x")
    return tags


def _with_single_words(words: Sequence[str], tags: str) -> str:
    """'There' as a subject, 'once', 'since', '(not) yet' and '(last) night' as adverbs, 'like' as a verb."""
    for word in _SINGLE.intersection(words):
        at = words.index(word)
        before, after = tags[at - 1 : at], tags[at + 1 : at + 2]
        if word == "under" and "secretary" in words[at + 1 : at + 2]:
            tags = set_letter(tags, at, "x")
        if word == "there" and _WAS.match(tags, at + 1):
            tags = set_letter(tags, at, "n")
        elif word == "there" and before == "x" and tags.startswith((",r", ",v"), at + 1):
            tags = set_letter(tags, at, "x")  # an official there, who; an official there, asked
        elif word == "most" and before == "g":
            tags = set_letter(tags, at, "x")
        elif word == "like" and at and words[at - 1] in _WILL:
            tags = set_letter(tags, at, "f")
        elif word == "longer" and at and words[at - 1] == "no":
            tags = set_letter(set_letter(tags, at - 1, "j"), at, "j")
        elif (
            (
                word == "most"
                and (after == "j" or (after == "x" and (before in ("d", "u") or words[at - 1] in _COUNTED)))
            )
            or (word == "once" and (after in _VERBS or words[at + 1 : at + 2] == ["again"]))
            or (word == "yet" and at and (words[at - 1] in _NOT_YET or words[at - 1].endswith("n't")))
            or (word == "since" and before == "a" and _VERB_NEXT.match(tags, at + 1))
            or (word in ("last", "next") and tags[at] == "x" and after == "m")
        ):
            tags = set_letter(tags, at, "j")
    return tags


def _with_plurals(words: Sequence[str], tags: str) -> str:
    """'One of the few dissenting voices': the noun."""
    for match in _SINGULAR.finditer(tags):
        at = match.start(1)
        one = not words[at - 1].endswith("s") and words[at - 1] not in PLURAL  # not 'one of the few women says'
        several = words[match.start()] in _SEVERAL or not _COUNTED.isdisjoint(words[match.start() : at - 1])
        if several and words[at].endswith("s") and one:
            tags = set_letter(tags, at, "x")
    return tags


def _with_likely_nouns(
    text: str, words: Sequence[str], different: Collection[str], spans: Sequence[tuple[int, int]], tags: str
) -> str:
    """Forms of cues that are nouns where they stand: before another verb, before "of", at the end of a phrase."""
    tags = with_persons(words, with_neighbours(words, different, tags))
    if "f" not in tags and "i" not in tags:
        return _without_verb_after_that(words, tags)
    tags = _NOUN_BEFORE_HELPER.sub(lambda one: _noun_of_one(words, one), tags)
    for match in _HAVING.finditer(tags) if not _HAS.isdisjoint(different) else ():
        if words[match.start() - 1] in _HAS:
            tags = set_letter(tags, match.start(1), "x")
    for match in _NOUN_AT_END.finditer(tags):
        at = match.start(1)
        if words[at - 1] == "news" or (not words[at - 1].endswith("s") and words[at - 1] not in PLURAL):
            tags = set_letter(tags, at, "x")
    for match in _NOUN_BEFORE_NOUN.finditer(tags) if "fx" in tags else ():
        at = match.start(1)
        if (
            not words[at - 1].endswith("s")
            and words[at - 1] not in PLURAL
            and (words[at - 1].endswith("est") or cue_forms()[words[at]][0].noun or words[at + 1] in ("tank", "tanks"))
        ):
            tags = set_letter(tags, at, "x")
    for match in _TITLE.finditer(tags) if "fx" in tags else ():
        first = spans[match.start() + 1][0]
        opens = match.start() < 2 or is_one_person(words[match.start()])
        if opens and text[first].isupper():  # 'former judge Ann Lee said'
            tags = set_letter(tags, match.start(), "x")
    for match in _NOUN_OF.finditer(tags) if "dxfp" in tags else ():
        word, before = words[match.start()], words[match.start() - 1]
        if not before.endswith("s") and (word in forms("claim_documents") or cue_forms()[word][0].noun):
            tags = set_letter(tags, match.start(), "x")
    return _without_verb_after_that(words, tags)


def _noun_of_one(words: Sequence[str], found: re.Match[str]) -> str:
    """The letter of a bare form before a helper: a noun, but the verb of several in 'what the owners want is'."""
    before = words[found.start() - 1]
    several = ends_in_s(before) and words[found.start()] in _WANTS
    return found[0] if several and words[0] == "what" else "x"


_WANTS = frozenset(["fear", "hope", "need", "say", "think", "want"])


def _without_verb_after_that(words: Sequence[str], tags: str) -> str:
    """'Said that claims', 'any recent claims that': the noun."""
    if "vh" not in tags and "ih" not in tags:
        return tags
    if "vhk" in tags:
        tags = _PARTICIPLE_OF.sub("x", tags)
    for match in _NOUN_AFTER_THAT.finditer(tags) if "hv" in tags else ():
        word = words[match.start()]
        if word.endswith("s") and cue_forms()[word][0].noun:
            tags = set_letter(tags, match.start(), "x")
    for match in _BEFORE_THAT.finditer(tags):
        word, before = words[match.start()], words[match.start() - 1]
        if word.endswith("s") and before in _NO_SUBJECT and cue_forms()[word][0].noun:
            tags = set_letter(tags, match.start(), "x")
    return tags


_NAME_NEAR = re.compile("k(x{1,6})")
_BEFORE_PERSON = frozenset("qvpht:-")
"""What may stand before somebody without an article: said, according to, the end of a quotation."""


def _with_states_of_persons(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], tags: str) -> str:
    """'“No,” said retired general Jo Doe': a participle that tells what somebody is, and no verb, before who it is."""
    found = [*tags]
    for match in _NAME_NEAR.finditer(tags):
        at = match.start()
        before = tags[at - 1 : at]
        named = any(text[spans[n][0]].isupper() for n in range(*match.span(1)))
        if words[at] in forms("claim_held") and (not before or before in _BEFORE_PERSON or (named and before in ",cb")):
            found[at] = "x"
    return "".join(found)
