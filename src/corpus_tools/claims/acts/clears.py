"""Denials in other words: another, or nobody, did no wrong ('nobody was cheated'), a charge or a report is a lie."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.heads import heads_of, is_somebody
from corpus_tools.claims.acts.marked import blames_at
from corpus_tools.claims.acts.moods import letter_of
from corpus_tools.claims.cues import Cue

_NOTS = (" not ", " never ", "neither ", "nobody ", "none ", "no ", "not ", "blame", "wrong", "falsely ")
_LIGHTLY = (
    r"(?:(?:actually|also|at any time|deliberately|even|ever|himself|herself|in any way|itself|knowingly|\w+ly) )*"
)
_HAVE = r"(?:am|is|are|was|were|had|has|have|did|does|do)"
_NOT = re.compile(
    rf"(?<=[a-z] )(?:{_HAVE} (?:\w+ly )?(?:not|never|neither)|never|neither|nor) {_LIGHTLY}"
    rf"(?:been (?:a |an )?|being |(?:a|an) (?=\w+\W*$))?{_LIGHTLY}(?=\w)"
)
"""Before what is not done: 'the clerk had never (forged it)', 'the clerk was not a (thief)'."""

_NO_ONE = re.compile(
    r"(?:that |and |but )?(?:nobody|no one|none of (?:her|his|its|my|our|the|them|their|these|those|us)"
    r"|not (?:one|a single)|neither(?: (?!of\b)[\w'’-]+(?: [\w'’-]+){0,3}? nor)?|no) "
)
_SUBJECT = 8  # words between "nobody" and what he did not do
_ENDS_SUBJECT = frozenset(["that", "to", "who", "whom", "which", "when", "because", "but", "more", "less", "above"])
_OUT_OF_SIGHT = re.compile(r"h(?:id|ide|idden|iding) (?:her|his|its|the fact|that|their)\b")
_TURNS = re.compile(r"\b(?:but|instead|merely|only|until|unless)\b")
"""Where it goes on with what was done: 'did not rob the mill but burned it'."""

_DEPENDENT = re.compile(r"\b(?:because|how|if|say|saying|said|that|what|when|which|who|why|you)\b|\bthere $")
"""In a clause that begins so it is not the main thing: 'was wrong to say that they did not lie'."""

_CLEARED = re.compile(
    r"\b(?:is|are|was|were|be|been) (?:(?:not|no longer|never) "
    rf"{_LIGHTLY}(?:an? |the )?(?:at fault|culpable|culprits?|implicated|involved in"
    r"|part of (?:any|the) (?:plot|scheme)|responsible for|suspects?|to blame|under (?:any )?suspicion)"
    r"|blameless|without blame|beyond reproach"
    r"|(?:falsely|wrongfully|wrongly) (?:accused|arrested|blamed|charged|convicted|imprisoned|jailed|suspected))\b"
    r"|\b(?:and|but) not an? suspects?\b"
)
_NEITHER = re.compile(
    r"(?:that )?(?:(?P<who>[\w'’-]+ (?:[\w'’-]+ ){0,5}?)(?:(?:had|has|have) )?neither (?=[\w'’ -]+? nor )"
    r"|neither (?!of\b)(?P<one>[\w'’-]+ (?:[\w'’-]+ ){0,4}?)nor )"
)
_INQUIRING = re.compile(
    r"\b(?:attorney|auditors?|commission|commissioner|coroner|counsel|court|defen[cs]e|detectives?|examiners?|inquiry"
    r"|inspectors?|investigat(?:ion|ors?)|judges?|jury|lawyers?|magistrate|office|ombuds\w+|panel|police|prosecut(?:ion|ors?)"
    r"|solicitor|spokes\w+|tribunal)\b"
)
"""Who clears somebody, or speaks for him."""


@lru_cache(maxsize=16)
def denies_wrong(said: str) -> bool:
    """
    True for words by which somebody did no wrong.

    >>> denies_wrong("the clerk had not forged the list"), denies_wrong("the clerk had not kept the list")
    (True, False)
    >>> denies_wrong("nobody at the mill had cheated them"), denies_wrong("nobody at the mill had warned them")
    (True, False)
    >>> denies_wrong("the driver was not a suspect"), denies_wrong("they did not rob the mill but burned it")
    (True, False)
    """
    if not any(map(said.__contains__, _NOTS)):
        return False
    if _CLEARED.search(said):
        return True
    if _TURNS.search(said):
        return False
    for found in _NOT.finditer(said):
        if _is_wrong(said, found.end()):
            return _DEPENDENT.search(said[: found.start()].removeprefix("that ")) is None
    return _nobody_did(said)


def _is_wrong(said: str, place: int) -> bool:
    """True where the word for a wrong stands at a place, or words that blame begin there."""
    word = said[place:].split(None, 1)[0].rstrip(",.;:!?")
    if not word or _OUT_OF_SIGHT.match(said, place):
        return False
    return letter_of(word) in _WRONG or blames_at(said[place:])


_WRONG = frozenset("UukfgV")


def _nobody_did(said: str) -> bool:
    """True for a wrong that "nobody" or "no clerk of the mill" is said to have done."""
    nobody = _NO_ONE.match(said)
    if nobody is None:
        return False
    place = nobody.end()
    for word in said[place:].split()[:_SUBJECT]:
        if word in _ENDS_SUBJECT:
            return False
        if _is_wrong(said, place):
            return True
        if word.endswith((",", ";", ":")):
            return False
        place += len(word) + 1
    return False


def clears(said: str, source: str) -> bool:
    """
    True for what those who look into deeds, or speak for somebody, say that he did not do.

    >>> [clears("the mate neither took it nor asked for it", source) for source in ("the prosecutor", "the widow")]
    [True, False]
    >>> clears("the firm neither paid nor fed them", "police")
    False
    """
    if not any(map(said.__contains__, (" not", "neither ", "never ", "unaware"))) or not _INQUIRING.search(source):
        return False
    neither = _NEITHER.match(said)  # what those with duties did not do may have been theirs to do
    return neither is not None and not is_somebody((neither["who"] or neither["one"]).split()[-1])


_UNTRUE = lexicons.alternation(lexicons.forms("claim_untrue"))
_UNTRUTHS = lexicons.alternation(row["form"] for row in lexicons.rows("claim_untrue") if row["class"] == "noun")

_CALLED_FALSE = re.compile(
    r"(?:\S+ ){0,3}?(?:account|accusation|allegation|article|charge|claim|comment|confession|document|dossier|figure"
    r"|idea|image|insinuation|letter|list|memo|notion|number|photo|photograph|poll|quotation|quote|recording|remark|report"
    r"|rumou?r|statement|story|suggestion|tally|testimon(?:y|ie)|theory|toll|version|video)s?"
    r" (?:that (?:[\w.'’-]+ ){2,24}?)?"
    rf"(?:as )?(?:an? )?(?:\w+ ){{0,2}}{_UNTRUE}\b"
    rf"|(?:that|this|it) (?:an? )?(?:\w+ )?{_UNTRUE}\b"
)
"""'called the charges lies' says that they are not so."""

_DISMISSING = frozenset(["dismiss", "reject", "refute", "rubbish"])
_AS_SOMETHING = re.compile(r"(?:it|that|this) as \w")
"""Who dismisses it as something says that it is not so; who derides it as something does not."""

_ALLEGED = re.compile(
    rf"(?:[^.;]{{1,80}}? )?as (?:\w+ ){{0,2}}{_UNTRUE}\b|"
    r"(?:(?:the|all|any|such|these|those|his|her|their|its|an?|\w+'s?) )?(?:\w+ ){0,2}?"
    r"(?:(?:account|accusation|allegation|argument|assertion|blame|characteri[sz]ation|charge|claim|conclusion"
    r"|contention|criticism"
    r"|description|finding|guilt|insinuation|involvement|notion|report|responsibility|rumou?r|speculation"
    r"|suggestion|term|theory|version|word|wrongdoing)s?\b(?!(?: of \w+)? as (?:\w+ly )?(?:biased|illegal"
    r"|illegitimate|insulting"
    r"|one-sided|partisan|political\w*|politici[sz]ed|unacceptable|unfair|unjust|unlawful))|(?:idea|view) that\b)"
)
"""Whoever rejects or dismisses one of these says that it is not so."""

_THAT_SOMEBODY = re.compile(r"that (?:any|he|her|his|it|its|no|she|the|their|there|they|we)\b")
"""'Rejected that the guards had fired'; 'that plan' is a plan."""

_FALSEHOOD = re.compile(rf"(?:an? |the |pure |mere |sheer |malicious )*{_UNTRUTHS}\W*")
"""What a report is dismissed as, where the report is not named again."""


def calls_false(word: Cue, act: str, said: str) -> bool:
    """
    True for 'rejected the charge', 'dismissed it as fiction', 'called the report a lie'.

    >>> calling = Cue("call", "an", frozenset(), "evaluation")
    >>> calls_false(calling, "evaluation", "the report a lie"), calls_false(calling, "evaluation", "the report a gem")
    (True, False)
    """
    refused = act == "condemnation" and "refuses" in word.kind and _is_alleged(word, said)
    named = act == "evaluation" and "names" in word.kind and _FALSEHOOD.fullmatch(said)
    return bool(refused or named or (act in ("evaluation", "condemnation") and _CALLED_FALSE.match(said)))


def _is_alleged(word: Cue, said: str) -> bool:
    """True for 'the charge', 'it as fiction', 'that they had fired'."""
    as_such = f"it as {said}" if _FALSEHOOD.fullmatch(said) else said
    as_something = word.lemma in _DISMISSING and _AS_SOMETHING.match(as_such)
    return bool(as_something or _ALLEGED.match(as_such) or _THAT_SOMEBODY.match(said))


_WEAPON = (
    "ammunition|arms|bombs?|bullets?|cartridges|drones?|explosives?|grenades?|guns?|mines?|missiles?|mortars?|poison"
    "|rifles?|rockets?|shells?|warheads?|weapons?"
)


@cache
def _not_there() -> re.Pattern[str]:
    """'We had (no men in that town)', 'none of our (jets flew)', 'no (ship of ours was there)'."""
    singly = {
        *("boat", "car", "element", "fighter", "gun", "jet", "man", "patrol", "plane", "ship", "soldier", "tank"),
        "vehicle",
    }
    force = rf"(?:\w+ )?{lexicons.alternation(heads_of('force') | singly | {f'{one}s' for one in singly} | {'people'})}"
    none = r"(?:none|not (?:a|one)(?: single)?)"
    return re.compile(
        rf"(?:that )?(?:(?:and|but|no|so),? )?(?:(?:i|we) (?:had|have|have had) no {force} "
        r"(?:aboard|anywhere|at|in|inside|near|on|over|that|there|within)\b"
        rf"|{none} of (?:my|our) {force}\b(?! (?:came back|got|had enough|returned|survived"
        r"|(?:was|were) (?:fed|hit|hurt|paid))\b)"
        rf"|(?:there (?:are|is|was|were) )?(?:no|not (?:a|one)(?: single)?) {force} of (?:ours|mine|(?:our|my) own)\b"
        rf"|our (?:own )?{force} (?:had been|stayed|were) (?:all |still )?(?:elsewhere|nowhere near|not there"
        r"|in their (?:barracks|beds?|camps?|quarters))"
        rf"|our (?:own )?{force} (?:(?:had not|hadn't) been|(?:was|were) not|(?:was|were)n't) (?:anywhere )?"
        r"(?:at|in|inside|near|on|over|present|there|within)\b)"
    )


_GAVE_NOTHING = re.compile(
    r"(?:that )?(?:i|we|he|she|it|they) (?:had |have |has )?(?:brought|given|gave|handed|hidden|hid|paid|passed|sent"
    r"|shown|sold|stolen|stole|switched|taken|took|turned) (?:away |off |on |out |over |up )?"
    r"(?:no one|nobody|nothing)\b"
)
_NOTHING_GONE = re.compile(
    r"(?:that )?nothing (?:had been|has been|is|was) "
    r"(?:concealed|covered up|hidden|hushed up|leaked|missing|withheld)\b"
)
_NOT_OURS = re.compile(
    r"(?:it|that|these|they|this|those) (?:are|is|was|were) not (?:mine|ours|(?:my|our) (?:\w+ )?"
    rf"(?:doing|fault|hand|handwriting|signature|voice|words?|agents|fighters|gunmen|men|soldiers|thugs|troops|{_WEAPON}))\b"
)
_NO_TRUTH = re.compile(r"(?:there (?:is|was)|it (?:contains|has)) (?:no|not (?:an?|one)(?: \w+)?) (?:\w+ of )?truth\b")


def disowns(said: str) -> bool:
    """
    True for words by which one was not there or did not do it, in plain words, folded.

    >>> disowns("we had no men on that bridge"), disowns("we had no bread on that day")
    (True, False)
    >>> disowns("it was not our bomb"), disowns("it was not our day")
    (True, False)
    >>> disowns("none of our jets flew"), disowns("none of our soldiers survived")
    (True, False)
    """
    return any(pattern.match(said) for pattern in (_GAVE_NOTHING, _NOTHING_GONE, _NOT_OURS, _NO_TRUTH, _not_there()))
