"""The lists ``framing_*`` as sets: nouns for people and bodies, peoples, creeds, and classes of words."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.text import fold

OF_ONE = frozenset({"label", "occupation", "relation"})
OF_PEOPLE = OF_ONE | {"compound"}
OF_SOMEONE = OF_PEOPLE | {"office"}
"""Uses of nouns in the list ``framing_nouns`` that name someone: a compound in two words, an office its holder."""

_COUNTRYMEN = ("cornish", "dutch", "english", "french", "irish", "manx", "scots", "ulster", "welsh", "yorkshire")
_CREED = re.compile(r"(?:[a-z]+ists?|nazis?|jihadis?|salafis?)(?:'s)?")
_TRADE = re.compile(
    r"\w{3,}(?:ologist|ician|ographer|eer|keeper|maker|worker|holder|owner|writer|dealer|trader|hunter|planner)s?|\w{4,}ists?"
)
_AGENT = re.compile(
    r"[a-z]{3,}-(?:basher|beater|breaker|buster|chaser|cruncher|cutter|denier|doer|dropper|eater|getter|giver|goer|grabber"
    r"|hater|hugger|hunter|killer|lover|monger|mover|pleaser|pusher|raiser|rider|robber|seeker|setter|shaker|spinner"
    r"|stealer|taker|teller|thinker|toter|waver|watcher|winner)s?"
)
"""Who does what, in one word with a hyphen: "cost-cutter", "risk-takers"."""
_PARENT = re.compile(r"(?:grand)?(?:mother|father|mum|mom|dad|parent)-of-\w+")
_HUMAN = {"stance": "neutral", "use": "occupation", "of": "person"}
"""What is known of a word that WordNet has for a person: it names someone, without a verdict."""


@cache
def plural(noun: str) -> str:
    """
    The plural of a noun.

    >>> [plural(noun) for noun in ("militiaman", "ally", "thug", "thief", "housewife", "hero", "oligarch", "stepchild")]
    ['militiamen', 'allies', 'thugs', 'thieves', 'housewives', 'heroes', 'oligarchs', 'stepchildren']
    """
    if noun.endswith("man") and noun != "shaman":
        return noun[:-2] + "en"
    if noun.endswith(("arch", "child")):
        return noun + ("s" if noun.endswith("h") else "ren")
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("thief", "wolf", "calf", "wife", "half")):
        return noun.rstrip("e")[:-1] + "ves"
    if noun.endswith("hero"):
        return noun + "es"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def noun_rows() -> dict[str, tuple[lexicons.Row, bool]]:
    """Each noun for people, bodies and what they are, with its row, and whether it is the plural."""
    listed = lexicons.table("framing_nouns")
    humans = {form: {**_HUMAN, "form": form} for form in lexicons.forms("framing_humans")}
    table = humans | dict(listed)
    plurals = {plural(form): (row, True) for form, row in table.items()}
    return plurals | {form: (row, form in plurals) for form, row in table.items()}


def nouns() -> frozenset[str]:
    """The nouns of ``noun_rows``."""
    return frozenset(noun_rows())


@cache
def peoples() -> frozenset[str]:
    """The adjectives of states in one word, and what one of their people is called ("german", "dane")."""
    rows = [row for row in lexicons.rows("actor_states") if row["use"] in ("adjective", "people")]
    named = {fold(row["form"]).removesuffix("s") for row in rows if " " not in row["form"]}
    return frozenset(named | of_class("people") | {people + one for people in _COUNTRYMEN for one in ("man", "woman")})


@cache
def of_class(name: str) -> frozenset[str]:
    """
    The words of a class in the list ``framing_classes``: adherents, adversaries, associates ("our Ruritanian friends"),
    attitudes of the moment ("worried"), bands and bodies, bonds ("his spymaster"), those bonded to someone ("loyal"),
    branches of a body, castes ("oligarchs"), collectives ("nest"), creeds and tribes, conditions that an adverb grades
    ("trained"), degrees, dependents ("its ally"), figures ("the voice of the forgotten"), gradable adjectives ("too
    soft"), institutional ones ("transitional"), institutions that are spoken of as someone, kin ("our comrades"), those
    to whom others are likened ("like dogs"), those of whom a place has many ("voter"), what someone is marked by
    ("bruised"), moods, nominal adjectives ("the corrupt"), openers of a noun phrase, past tenses of strong verbs,
    peoples without a state, regards ("feared"), those rooted somewhere ("the Ohio tycoon"), those running for an
    office, sides that a creed sets apart ("movement"), words that single out ("the real power"), tempers ("stubborn"),
    adjectives that "by", "for", "in", "of", "on", "to" or "with" completes ("then-to": "hostile"), and traits that look
    like participles ("bearded"). Of no label are everyday deeds ("answered"), kinsfolk with their ranks ("eldest son"),
    political offices, words that rank those who hold them ("former"), and ranks that are numbered ("first mate");
    partisans stand for a cause ("opponent"), party lines before an office ("Republican mayor"). Titles are told by
    offices that are held, commissions of rank, those employed at a paper or with the police, what is run for, and
    what departments are called by; "demographic" are classes, ages and plights of folk, "sent" are those who act for
    a state abroad.
    """
    return frozenset(row["form"] for row in lexicons.rows("framing_classes") if name in row["classes"].split())


@cache
def creeds() -> frozenset[str]:
    """Words that place a body by creed or tribe ("the Shia movement")."""
    return of_class("creed")


def is_creed(form: str) -> bool:
    """True for a word for those who share a conviction ("islamists", "salafi")."""
    return _CREED.fullmatch(form) is not None


def is_parent(form: str) -> bool:
    """True for "mother-of-three" and its like."""
    return _PARENT.fullmatch(form) is not None


def is_trade(form: str) -> bool:
    """
    True for a word whose make says that it names people by what they do for a living or hold.

    >>> is_trade("shareholders"), is_trade("shares")
    (True, False)
    """
    return _TRADE.fullmatch(form) is not None


def is_agent(form: str) -> bool:
    """
    True for a word in two parts for people by what they are given to.

    >>> is_agent("cost-cutter"), is_agent("second-quarter")
    (True, False)
    """
    return _AGENT.fullmatch(form) is not None


def gender_of(actor: str) -> str | None:
    """
    What the given name tells, which a person's slug begins with; None where it tells nothing.

    >>> gender_of("maria-lind"), gender_of("lind")
    ('female', None)
    """
    given = lexicons.table("given_names").get(actor.split("-")[0].title()) if "-" in actor else None
    return given["gender"] or None if given else None


@cache
def wrongs() -> frozenset[str]:
    """The forms of verbs for wrongs done to others; more than English has, which does no harm."""
    forms: set[str] = set()
    for row in lexicons.rows("claim_wrongs"):
        verb = row["verb"]
        stems = {verb, verb.removesuffix("e"), verb + verb[-1], verb[:-1] + "i" if verb.endswith("y") else verb}
        forms |= {stem + ending for stem in stems for ending in ("", "d", "ed", "es", "ing", "s")}
        forms |= {row["past"], row["participle"]}
    return frozenset(forms)
