"""
What a construction finds and says too little of anyone: posts that somebody has, had or runs for, kin, ages, where
somebody is from, class and schooling; and verbs that look like the first word of a label, "could smooth Kovar's path".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools import lexicons
from corpus_tools.framing.constructions import Found
from corpus_tools.framing.courtesies import is_courtesy
from corpus_tools.framing.heads import is_first_to_hold, is_origin
from corpus_tools.framing.mistaken_verbs import is_verb
from corpus_tools.framing.vocabulary import creeds, of_class
from corpus_tools.framing.wording import AGED, Word, stance_of

_STANDS = re.compile(r"['’]s\b|[.,;:]|\s(?!of\b)[a-z]")
"""What follows an age that stands for somebody in other words: the 54-year-old left."""

_DEFINITE = ("the ", "The ")
_INDEFINITE = ("a ", "an ", "A ", "An ")
_RULES = frozenset(["apposition", "apposition-before", "description", "epithet", "pre-modifier", "source-description"])
"""Rules by where words stand; what somebody is called or said to be is a label whatever the noun."""

_BODIES = frozenset(["editorial board", "law firm", "news agency", "news organisation", "news organization"])
_BODIES |= {"radio station", "television station", "wire service"}
"""What many bodies are and no word tells apart."""

_BARE = frozenset({"agency", "community", "couple", "delegate", "department", "foundation", "fund", "pair"})
_CLERGY = frozenset(["bishop", "cleric", "clergyman", "imam", "monk", "pastor", "preacher", "priest", "rabbi"])
"""What stands for somebody as an office does ("the cleric"), if no word tells more."""

_HEARD = frozenset(
    ["appellant", "applicant", "author", "caller", "claimant", "complainant", "interviewee", "petitioner", "plaintiff",
     "respondent", "speaker", "witness", "writer"]
)  # fmt: skip
"""Who somebody is in what is told, and nowhere else; mostly not the one who was named last."""

_HUMANS = frozenset(["boy", "citizen", "girl", "man", "national", "native", "teenager", "woman"])
"""Whom a country or an age tells as little apart ("a Saudi woman")."""


def says_little(text: str, one: Found) -> bool:
    """
    True for words that tell which office, kinship, age or origin someone has, or what many bodies are, and no more.

    They name somebody as a title does ("the Ohio senator", "her eldest daughter"), and characterise nobody.
    """
    *before, head = one.words
    if one.rule not in _RULES or one.end > head.end or one.start < one.words[0].start:
        return False  # "a sister of the ruler", "one of the oldest banks"
    if AGED.fullmatch(head.form):
        return not before and not (text.endswith(_DEFINITE, 0, one.start) and _STANDS.match(text, one.end))
    if head.form in of_class("kinsfolk"):
        completed = text.startswith(" of ", one.end) and text.endswith(_INDEFINITE, 0, one.start)
        return not completed and all(word.form in of_class("kin-rank") or _ranks(word) for word in before)
    if not before:
        again = one.rule == "epithet" and head.form in _CLERGY | _HEARD
        held = one.rule == "apposition" and head.use == "office" and head.form in of_class("political")
        return again or held or head.form in _BARE or (one.rule == "pre-modifier" and _is_unowned(text, one))
    if head.form in _HUMANS:
        return all(is_origin(word) or _ranks(word) or _places(word) for word in before)
    if " ".join(word.form for word in one.words) in _BODIES:
        return True
    if (
        before[0].form in lexicons.forms("former_words")
        and not any(map(_places, before))
        and text.endswith(_DEFINITE, 0, one.start)
    ):
        return text.startswith(" of ", one.end)  # "the former premier" stands for somebody, "of State" is cut off
    if one.rule == "pre-modifier" and before[0].form in lexicons.forms("former_words"):
        return False  # "former president Ann Lee": an office of the past
    return head.form in of_class("political") and all(_ranks(word) or _places(word) for word in before)


_AGAINST_SOMEBODY = frozenset({"ally", "challenger", "colleague", "competitor", "counterpart", "opponent", "rival"})
_OWNER = re.compile(r"(?:\b(?:[Hh]er|[Hh]is|[Ii]ts|[Mm]y|[Oo]ur|[Tt]heir|[Yy]our)|[\w.]['’]s|s['’])\s\Z")


def _is_unowned(text: str, one: Found) -> bool:
    """True for what somebody is to another who is not told ("rival Jan Kovar")."""
    form = one.words[-1].form
    return form in _AGAINST_SOMEBODY and not _OWNER.search(text, max(0, one.start - 10), one.start)


def _ranks(word: Word) -> bool:
    """True for a word that tells when, or as which of several, somebody is what he is."""
    return word.form in of_class("ranked") or AGED.fullmatch(word.form) is not None


def _places(word: Word) -> bool:
    """True for the name of a place or a body, which is no creed."""
    return word.capital and word.weight != "frame" and word.use is None and word.form not in creeds()


def is_a_name(text: str, one: Found) -> bool:
    """True for a group's name that is a word as well, behind its article: "who are the Guardians?"."""
    if len(one.words) > 1 or one.rule not in ("description", "predicate", "verb-frame"):
        return False
    (word,) = one.words
    named = word.capital and word.plural and word.use == "relation"
    return named and text.endswith((" the ", ' the "', " the “"), 0, one.start)


def says_nothing(text: str, one: Found) -> bool:
    """True for words that characterise nobody: that tell an office, a name, or kin of somebody else."""
    return (
        says_little(text, one)
        or tells_a_post(text, one)
        or tells_folk(one)
        or compares_only(one)
        or is_verb(text, one)
        or is_courtesy(one)
        or _is_half_a_trade(text, one)
        or _is_of_a_body(text, one)
        or is_a_name(text, one)
        or _addresses(text, one)
        or _is_no_actor(text, one)
    )


_PLACES = frozenset(["cities", "city", "counties", "county", "region", "regions", "state", "states", "town", "towns"])
_OF_THE = re.compile(r"[a-z,]\sThe\s\Z")
_HONORIFICS = frozenset({"dame", "lady", "lord", "miss", "mr", "mrs", "ms", "sir"})


def _is_no_actor(text: str, one: Found) -> bool:
    """
    True for words that are cut ("a former Miss"), a degree, a name behind its article ("of The Watch"), and, where
    nobody is known of whom they are, a part of a land ("the most populous state").
    """
    *before, head = one.words
    titled = not (before or head.plural) and _OF_THE.search(text, max(0, one.start - len("of The ")), one.start)
    if head.capital and (head.form in _HONORIFICS or titled):
        return True
    if head.form in ("bachelor", "master") and text.startswith(("'s", "’s"), one.end):
        return True
    if one.actor or head.form not in _PLACES:
        return False
    party = any(word.form in of_class("partyline") for word in before)
    return head.plural or party or any(word.form.endswith(("er", "est", "most")) for word in before)


_RUNS_ON = re.compile(r"[a-z] \Z|\b[A-Z][a-z]+ \Z")
_IN_CAPITALS = re.compile(r"\s(?:\(|[a-z]+\b)")


def _is_of_a_body(text: str, one: Found) -> bool:
    """True for a part of somebody's body, one parent of several, a name in running text: Salt Movement."""
    head = one.words[-1]
    if head.form == "arm" and text.endswith(("his ", "her ", "my "), 0, one.start):
        return True
    if text.endswith(" of one", one.start, one.end) and text.startswith(" of ", one.end):
        return True  # the mother of one of the victims
    named = one.rule == "description" and len(one.words) > 1 and all(word.capital for word in one.words)
    if not named or head.of != "group":
        return False
    runs_on = _RUNS_ON.search(text[max(0, one.start - len("the ")) : one.start])
    return runs_on is not None and _IN_CAPITALS.match(text, one.end) is not None


def _is_half_a_trade(text: str, one: Found) -> bool:
    """True for the second word of a trade, which alone is praise: (shop) steward, (public) defender."""
    trade = text[max(text.rfind(" ", 0, one.words[0].start - 1), 0) : one.words[-1].end].split()[:2]
    return len(one.words) < len(("shop", "steward", "Lem")) and " ".join(trade).lower() in _trades()


def _trades() -> frozenset[str]:
    return lexicons.forms("framing_doubtful")


def _addresses(text: str, one: Found) -> bool:
    """True for a title among equals before a name (Comrade Jan Kovar), and the first word of one (chief of staff)."""
    head = one.words[-1]
    if head.form == "chief" and text.startswith((" of staff", " of mission", " of police"), one.end):
        return all(word.weight == "fill" for word in one.words[:-1])
    return one.rule == "pre-modifier" and head.capital and head.form == "comrade" and len(one.words) == 1


def tells_folk(one: Found) -> bool:
    """
    True for many of whom it is told which part of the people they are ("working-class voters", "Muslim shopkeepers",
    "stranded drivers"); whom a state sends abroad is told by its name ("Russian contractors").
    """
    *before, head = one.words
    many = head.plural or head.form in _FOLK
    if one.rule != "description" or one.actor or not (before and many and head.use in ("occupation", None)):
        return False
    return all(map(_places_folk, before)) and not (head.form in of_class("sent") and is_origin(before[-1]))


_FOLK = frozenset({"families", "folk", "men", "people", "women"})


def _places_folk(word: Word) -> bool:
    told = word.form in of_class("demographic") or is_origin(word) or word.form in creeds()
    return told and word.adjective_stance == "neutral"


_COMPARATIVE = re.compile(r"(?!clever|eager|sober|tender|bitter|proper|sinister)[a-z]{3,}(?:[^aeiou]i|[^aeiouy])er")
_DEGREES = frozenset(["even", "far", "less", "more", "much", "relatively", "slightly", "somewhat"])


def compares_only(one: Found) -> bool:
    """True for an adjective that sets somebody beside another and judges neither: his partners are more candid."""
    *before, head = one.words
    compared = before[0].form in _DEGREES if before else _COMPARATIVE.fullmatch(head.form) is not None
    noun = head.use is not None and not head.weight
    return bool(compared) and one.rule.startswith("predicate") and not noun and stance_of(one.words) == "neutral"


_NAME = re.compile(r"\.?\s[A-Z]")
_BESIDE_OR_FOR = frozenset(
    ["apposition", "apposition-before", "description", "epithet", "opening-description", "pre-modifier"]
) | {"source-description"}


def tells_a_post(text: str, one: Found) -> bool:
    """
    True for a post of the past ("former interior minister"), one that somebody runs for ("the Republican nominee"), a
    rank once held or a post at a paper or with the police before a name ("MSNBC reporter Jan Kovar").

    Words that judge, a conviction and a side make a label of them ("disgraced former mayor", "hardline candidate"), and
    so does an apposition, which tells what someone was ("Jan Kovar, a former mayor,").
    """
    *before, head = one.words
    beside = one.rule == "pre-modifier" or _NAME.match(text, one.end) is not None
    if head.form in of_class("running") and (before or one.rule == "predicate"):
        return one.rule in _BESIDE_OR_FOR | {"predicate"} and all(map(_runs, before))
    if one.rule not in _BESIDE_OR_FOR or is_first_to_hold(one.words):
        return False
    if head.form == "leader":
        return _leads_opposition(one.words)
    if head.form in of_class("held"):
        former = any(word.form in lexicons.forms("former_words") for word in before)
        told = beside or (former and one.rule != "apposition")
        return bool(before) and told and all(map(_is_plain, before))
    if not beside or not before or not all(map(_is_plain, before)):
        return False
    former = before[0].form in lexicons.forms("former_words")
    if head.form in of_class("commission"):
        commands = head.form == "commander" and any(map(is_origin, before))
        return not commands and (not former or head.capital)
    return head.form in of_class("employed") and not former


def _leads_opposition(words: Sequence[Word]) -> bool:
    """True for the office that some parliaments know: Opposition Leader."""
    return len(words) == len(("Opposition", "Leader")) and words[0].form == "opposition" and words[1].capital


def _runs(word: Word) -> bool:
    """True for a party, a year or a place, and for how far somebody is who runs: Democratic, 2012, presumptive."""
    if word.form in of_class("running-for") or (word.capital and word.form in of_class("partyline")):
        return True
    told = word.form in of_class("ranked") or word.form in ("vice", "vp") or word.form.isdigit()
    return told or (word.capital and _is_plain(word))


def _is_plain(word: Word) -> bool:
    """True for a rank, a place, a body, a department: what belongs to the title of a post."""
    if word.form in of_class("singled") or word.form.endswith(("est", "most")) or ("-" in word.form and not word.known):
        return False  # "most unlikely", "long-shot"
    if word.form in creeds() or (word.form in of_class("partyline") and word.form != "labour"):
        return False
    told = word.form in of_class("ranked") or word.form in of_class("numbered") or word.form in of_class("departmental")
    return told or word.titles or word.weight == "fill" or (word.weight is None and word.use not in _TELLING)


_TELLING = frozenset({"label", "relation"})
