"""What single verbs do with what follows: 'pleaded guilty', 'calls himself king', 'described the house as a ruin'."""

from __future__ import annotations

import re
from functools import cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.clause_kinds import is_clause
from corpus_tools.claims.acts.heads import heads_of, names_plan, names_violence
from corpus_tools.claims.acts.moods import letters_of, name_act
from corpus_tools.claims.cues import Cue

ONESELF = ("himself ", "herself ", "itself ", "themselves ")
"""Whom one speaks of when one says what one is."""

_FEELINGS = re.compile(r"\b(?:apolog(?:y|ies)|condolences|congratulations|praise|prayers|sympath(?:y|ies)|thanks)\b")
_OFFERED = re.compile(
    r"(?!to\b)(?:[\w'’-]+ ){0,4}?(?:(?P<assertion>accounts?|analys[ei]s|answers?|clues?|comments?|defen[cs]e"
    r"|descriptions?|details?|evidence|examples?|explanations?|glimpse|insights?|interpretations?|looks?|preview"
    r"|reactions?|reasons?|replies|reply|responses?|specifics|statements?|summary|tips|testimony|theor(?:y|ies)|update|versions?|words?)"
    r"|(?P<evaluation>assessments?|contrasts?|embrace|endorsements?|opinions?|support|verdicts?|views?)"
    r"|(?P<condemnation>criticisms?|critiques?|rebukes?)|(?P<prediction>forecasts?|predictions?|projections?|warnings?))\b"
)
"""What one offers in words: 'offered an account of the night'."""

_REPRISALS = re.compile(
    r"(?:(?:[\w-]+ ){0,4}?of )?(?:\w+ ){0,2}(?:blockades?|boycotts?|consequences|countermeasures|legal action|lawsuits?"
    r"|reprisals?|retaliation|revenge|stoppages?|strikes?|walkouts?)\b"
)
"""What one warns of that one will do oneself: 'warned of a general strike'."""

_WAR = re.compile(
    r"(?:what \S+ calls? )?(?:an? )?(?:\"?(?:all-out|fresh|full-scale|full|holy|new|open|outright|total) )*"
    r"(?:blockade|hostilities|jihad|siege|war)\b(?! (?:crimes?|illegal|lost|over|won)\b)"
)
"""What one declares on others: 'declared (war on the clans)'."""

_TRUCE = re.compile(
    r"(?:an? )?(?:[\w-]+ ){0,3}?(?:amnesty|armistice|cease-?fire|halt to|moratorium|pause in|suspension of|truce)\b"
    r"(?! (?:dead|illegal|over|void)\b)"
)
"""What one declares to hold oneself to: 'declared (a truce)'."""

_DECREEING = frozenset(["decree", "order", "rule"])
_TO_BE_DONE = re.compile(r"(?:that )?[^,;:]{3,80}? shall (?:not )?(?:be|have) ")
_WONDERED = re.compile(
    r"(?:aloud )?(?:who|why) (?!(?:he|she|i|we)\b)(?:[\w'’-]+ ){0,4}?(?:had|has|have|was|were|did|\w{2,}ed|gave"
    r"|let|paid|sent|told|took)\b"
)
"""What is asked about to blame who did it: 'wondered (who had paid for the feast)'."""

_ANNOUNCING = frozenset(["declare", "warn"])
_CALLED_OUT = re.compile(r"(?:\w+ )?out\b")
_TO_GRANT = re.compile(
    r"to (?:publicly |even )?(?:accept|acknowledge|admit|agree|apologi[sz]e|concede|condemn|denounce|disavow|distance"
    r"|endorse|grant|own up|recant|recogni[sz]e|retract|take back|withdraw)\b"
    r"(?! (?:an? |the )?(?:call|offer|plan|truce))"
)
"""What somebody will not say: 'refused (to admit that he had lied)'."""


@cache
def _nobody() -> re.Pattern[str]:
    """What one blames to accuse nobody: 'blamed (a rogue wave)'."""
    of_machines = r"(?:clerical|computer|electrical|mechanical|metal|signal|software|system|technical)"
    return re.compile(
        rf"(?:an? |the |his |her |its |their )?(?:{of_machines} (?:error|fatigue|fault)"
        r"|(?:brake|cooling|engine|equipment|network|power|pump|valve) (?:cut|failure|fault|leak|outage|surge)s?"
        r"|(?:broken|burst|corroded|cracked|defective|failed|faulty|leaking|loose|rusty|worn) (?:\w+ )?"
        r"(?:batter(?:y|ies)|boilers?|bolts?|brakes?|cables?|engines?|equipment|fuses?|joints?|machines?|machinery|mains?"
        r"|motors?|parts?|pipes?|pumps?|seals?|sensors?|servers?|switch(?:es)?|tanks?|transformers?|tyres?|units?|valves?"
        r"|wires?|wiring)"
        rf"|(?:[\w-]+ ){{0,2}}?{lexicons.alternation(heads_of('nobody'))})(?=$|[,.;]| (?:and|at|for|in|on)\b)"
    )


_HAVING_DONE = re.compile(r"to have (?!been\b)")
_FOR_ONESELF = re.compile(
    r"(?:a |an |full |sole |joint |any |her |his |its |more |no |the |their |\w+(?:st|nd|rd|th|ond|ird) )*"
    r"(?:allegiance|asylum|authorship|copyright|credit|descent|exemption|kinship|leadership|mandate|mantle|membership"
    r"|ownership|responsibility|right|sovereignty|success|title|victory|win)\b"
)
"""What one claims to be one's own: 'claimed (responsibility for the raid)'."""

_INNOCENCE = re.compile(r"(?:his|her|its|their) (?:\w+ )?innocence\b")
_PLEA = re.compile(r"(not |in)(?:guilty|nocen)|guilty")
_WILL = re.compile(r"\b(?:will|would)\b")
_OF_WHAT_WILL_BE = {"decree": "pledge", "doubt": "prediction"}
_DECLARING = frozenset(["declare", "deem", "judge", "pronounce"])
_JUDGING = frozenset("Jj")
_OF_FORCE = re.compile(
    r"(?:an?|any|the|more|further) (?:\w+ )?(?:use of|action|air ?strikes?|campaign|crackdown|deployment|force"
    r"|intervention|invasion|offensive|operations?|raids?|war)\b"
)
"""What one lets be if one rules it out: 'ruled out the use of force'."""


_CHALLENGED = re.compile(
    r"(?:(?!(?:about|how|on|over|to|what|when|where|whether|with) )[\w.'’-]+ ){1,6}"
    r"to (?:an? (?:[\w-]+ ){0,3}?(?:contest|debate|duel|fight|match|race)"
    r"|(?!(?:an?|her|his|its|our|that|the|their|this)\b)[a-z]+)\b"
)
"""Whom one dares to do what: 'challenged (him to a debate)', 'challenged (the mayor to resign)'."""


_DOING = {
    "call": ("condemnation", _CALLED_OUT),
    "challenge": ("demand", _CHALLENGED),
    "claim": ("assertion", _HAVING_DONE),
    "protest": ("denial", _INNOCENCE),
}
"""What a verb does where words like these follow it."""


def asks_to_blame(word: Cue, said: str) -> bool:
    """True for who wonders who has done a thing or why: 'wondered (who had paid for the feast)'."""
    return word.lemma == "wonder" and _WONDERED.match(said) is not None


def is_for_oneself(said: str) -> bool:
    """
    True for what one claims as one's own, not for what one claims to be so.

    >>> is_for_oneself("responsibility for the raid"), is_for_oneself("the mayor had sold the list")
    (True, False)
    """
    return _FOR_ONESELF.match(said) is not None


def of_one_verb(word: Cue, cue: str, said: str) -> str | None:
    """
    The act that the verb does together with what follows, or None.

    >>> ruling = Cue("rule", "h", frozenset(["out"]), "assertion")
    >>> [of_one_verb(ruling, "ruled out", said) for said in ("that the jet had fired", "the use of force", "talks")]
    ['denial', 'pledge', 'denial']
    """
    if word.lemma in _DOING and _DOING[word.lemma][1].match(said):
        return _DOING[word.lemma][0]
    if word.lemma == "blame" and _nobody().match(said):
        return "assertion"
    if word.lemma in _OF_WHAT_WILL_BE and _WILL.search(said):
        return _OF_WHAT_WILL_BE[word.lemma]
    if word.lemma == "rule" and cue.endswith(" out"):
        return "pledge" if _OF_FORCE.match(said) else "denial"
    if word.lemma == "refuse" and _TO_GRANT.match(said):
        return "denial"
    if word.lemma == "speak" and cue.endswith(" of") and not is_clause(said):
        return name_act(said)
    if word.lemma == "plead" and (plea := _PLEA.match(said)):
        return "denial" if plea[1] else "assertion"
    if word.lemma == "offer":
        return _of_offer(said)
    return _declared(word, cue, said)


def _declared(word: Cue, cue: str, said: str) -> str | None:
    """What it does to declare, warn of or decree that; None for anything else."""
    if word.lemma in _ANNOUNCING and _announces_harm(word, cue, said):
        return "threat"
    if word.lemma == "declare" and _TRUCE.match(said):
        return "pledge"
    if word.lemma in _DECREEING and " shall " in said and _TO_BE_DONE.match(said):
        return "demand"
    return name_act(said) if word.lemma in _DECLARING and not is_clause(said) else None


def _announces_harm(word: Cue, cue: str, said: str) -> bool:
    """True for who declares war, and for who warns of a strike."""
    if word.lemma == "declare":
        return _WAR.match(said) is not None
    return (cue.endswith(" of") or not is_clause(said)) and _REPRISALS.match(said) is not None


def _of_offer(said: str) -> str | None:
    """What it does to offer that in words; None for an offer of something else."""
    if _FEELINGS.search(said):
        return "evaluation"
    offered = _OFFERED.match(said)
    return offered.lastgroup if offered else None


def of_oneself(said: str) -> str:
    """
    What it does to say what one is oneself: to judge, or to say so.

    >>> of_oneself("himself a general"), of_oneself("himself as the best of generals")
    ('assertion', 'evaluation')
    """
    judged = not _JUDGING.isdisjoint(letters_of(said, direct=True)) or name_act(said)
    return "evaluation" if judged else "assertion"


_AS = re.compile(r"(?:(?!(?:as|how|that|when|where|who|why)\b)[\w'’-]+,? ){1,24}?as (?=\w)")
_PREPOSITION = r"(?!(?:about|against|at|by|for|from|in|of|on|over|that|to|which|who|with)\b)"
_SOMETHING = re.compile(
    rf"(?:him|her|it|me|that|them|these|this|those|us|(?:all|her|his|its|my|our|that|the|their|these|this|those)"
    rf" {_PREPOSITION}[\w'’-]+(?: {_PREPOSITION}[\w'’-]+){{0,2}}?) (?:to be )?(?=an? |\w)"
)
_JUDGED = re.compile("A[^2]|[JjVUug]")
_NOT_THAT = re.compile(
    r"(?:and |but |no, )?(?:that )?(?:he|it|she|that|they|this|(?:these|this|those|the) [\w-]+) (?:is|are|was|were) not"
    r" (?!(?:only|just|sure|yet)\b)[^,.;:]{3,60}[,;:] (?:he|it|she|that|they|this) (?:is|are|was|were) (?!not\b)"
)

_PRAISE = (
    r"(?!.*\b(?:anonymity|balanced|basis|beginning|best|bold|boost|breakthrough|brave|chance|clear|common|compromise|condition|constructive|courageous|critical|day|essential|example"
    r"|fair|first|foundation|generous|gift|good|great|historic|honest|hope|hopeful|important|landmark|major|milestone"
    r"|matter|model|moment|needed|new|opportunity|part|reflection|reminder|positive|reasonable|relief|right|serious|signal|sound|start|step|strong|success|tribute"
    r"|triumph|turning|useful|victory|welcome|wise|work)\b)"
)
_MOCKED = re.compile(
    r"(?:(?:all|any|her|his|its|such|that|the|their|these|this|those)|[\w-]+s) (?:[\w'’-]+ ){0,4}?"
    r"(?:accusations?|allegations?|arguments?|bids?|bills?|budget|case|charges?|claims?|communique|count|critics|decision"
    r"|decree|demands?|deputies|draft|explanation|findings|fine|indictment|inquiry|investigation|journalists"
    r"|judge?ment|judges|lawmakers|lawsuit|letter|list|map|motion|offer|opponents|order|petition|pledges?|promises?"
    r"|proposals?|prosecutors|referendum|remarks?|report|resolution|rivals|ruling|sentence|speech|statements?|suit"
    r"|summons|trial|ultimatum|verdict|warrant)(?: (?:about|against|by|for|from|of|on)(?: [\w'’.-]+){1,6}?)? (?:as )?"
    rf"{_PRAISE}(?:so \w+ that\b|(?:an? |the )?(?:(?!and\b|or\b)[\w'’-]+ ){{0,2}}?(?!and\b|or\b)[\w'’-]+"
    r" (?:drawn|for|from|in|of|on|that|who|with|without|written) [\w'’-])"
)
"""What another said or has had done, and what it is called in a picture: 'the suit a press release with a number'."""


def mocks(said: str) -> bool:
    """
    True for the word or deed of another to which one gives a name in a picture that does not praise it.

    >>> mocks("the offer the price of half a goat"), mocks("the offer a step in the right direction")
    (True, False)
    >>> mocks("the offer generous"), mocks("the town a jewel of the coast")
    (False, False)
    """
    return _MOCKED.match(said) is not None


def called(said: str) -> str:
    """
    What something is called where "as" leads to it; all of the words where none does.

    >>> called("the stay of the robbers as a wet summer"), called("the envoy a thief")
    ('it is a wet summer', 'the envoy a thief')
    """
    thing = _AS.match(said)
    name = said[thing.end() :] if thing else said
    return f"it is {name}" if thing and name.startswith(("a ", "an ", "the ")) else name


def calls_something(said: str) -> bool:
    """
    True for what one considers a thing to be, not for a thing that one thinks over.

    >>> calls_something("the audit a joke"), calls_something("it useless"), calls_something("the offer for a day")
    (True, True, False)
    """
    thing = _SOMETHING.match(said)
    return thing is not None and _JUDGED.match(letters_of(said[thing.end() :], direct=True)) is not None


def corrects(said: str) -> str | None:
    """
    What it does to say that something is not this but that; None for any other words.

    >>> corrects("they are not guests, they are thieves"), corrects("this is not a wall, it is a bridge")
    ('accusation', 'evaluation')
    >>> corrects("they are not guests")
    """
    instead = _NOT_THAT.match(said)
    return (name_act(said[instead.end() :]) or "evaluation") if instead else None


def act_of_name(thing: str, name: str, blames: str | None) -> str | None:
    """
    What it does to call a thing that; ``blames`` is what the words do by themselves where they blame.

    >>> [act_of_name(said, said, None) for said in ("the envoy a thief", "the audit fair")]
    ['accusation', None]
    """
    named = name_act(name)
    if (named or blames) == "accusation" and (names_violence(thing) or names_plan(thing)):
        return "condemnation"
    if not (named or blames) and mocks(thing):
        return "condemnation"
    return blames if (named, blames) == ("accusation", "condemnation") else named or blames
