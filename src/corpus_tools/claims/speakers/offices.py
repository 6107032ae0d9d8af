"""Who speaks for a body that decides: what a minister says will be done is to be done, an observer only foresees it."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_tools import lexicons
from corpus_tools.claims.acts.heads import holds_office, is_body_noun, is_force, powers
from corpus_tools.claims.speakers.naming import SOURCES

_WORD = re.compile(r"\w+")
_FORMERLY = re.compile(
    rf"\b(?:{lexicons.alternation(lexicons.forms('former_words'))}|adviser|analyst|columnist|consultant|correspondent"
    r"|critics?|deputy leader|economist|expert|historian|opposition|pollster|professor|rebel|scientist|shadow"
    r"|strategist|then)\b"
)
_IN_HAND = (
    "allowances?|bans?|benefits?|bonus(?:es)?|borders?|compensation|curfews?|dut(?:y|ies)|fares?|fees?|grants?|jobs"
    "|lev(?:y|ies)|licen[cs]es?|pay|pensions?|permits?|quotas?|rebates?|restrictions|salar(?:y|ies)|schools|spending"
    "|subsid(?:y|ies)|tariffs?|tax(?:es)?|tolls?|travel|visas?|wages"
)
_WILL = "(?:will|would|shall)"
_POLICY = re.compile(
    rf"^(?:that )?(?:[\w-]+ ){{0,5}}?(?:{_IN_HAND}) (?:[\w-]+ ){{0,3}}?{_WILL} (?!(?:cost|have|hurt|lead|mean)\b)"
)
"""What those who decide have in their hands: 'the duty would fall'."""

_NO_NAME = (
    "all|an?|another|any(?:body|one)|both|each|every(?:body|one|thing)|few|further|he|his|i|it|its|many|more"
    "|most|much|new|no|nobody|nothing|one|our|people|she|some|such|that|the|there"
    "|these|they|this|those|we|you"
)
_BEFALLS = (
    "also|amount|attack|average|be|beat|become|begin|benefit|bring|climb|collapse|come|continue(?! to )|cost|crash"
    "|decline|decrease|depend|die|double(?! (?:its|the|their) )|drop|ease|emerge|end|exceed|face|fail|fall|feel|find"
    "|gain|get|go(?! on \\w+ing| after| to the)|grow|happen|have|hinge|hit"
    "|improve|increase|know|last|lose|mean|need|occur|peak|play|plunge|prevail|reach|rebound|recover|remain"
    "|resume|rise|see(?! to)|seek|shrink|sink|slow|slump|soar|spread|start|stay|struggle|suffer|survive"
    "|take place|triple|try|use|want|weaken|win|worsen"
)
_STATES = (
    "african union|arab league|emirates|eu|european union|kremlin|netherlands|pentagon|philippines|state department"
    "|uk|un|united arab emirates|united kingdom|united nations|united states|us|vatican|white house"
)
_NAME = rf"(?P<name>(?!(?:{_NO_NAME})\b)[a-z]\w+(?: \w+)?(?<!s))"
_NAMED = re.compile(
    rf"^(?:that )?(?:the (?:{_STATES})|{_NAME}) {_WILL} "
    rf"(?:also |now |soon |not |never |\w+ly )?(?!(?:{_BEFALLS}|never|not)\b)[a-z]"
)
"""A country or body by its bare name, and what it will do: 'Poland will take in refugees'."""


_KEPT = re.compile(
    rf"^(?:that )?(?:[\w'’-]+ ){{1,6}}?{_WILL} (?:remain|stay) (?:available|closed|free|in (?:force|place)|open|shut"
    r"|suspended|unchanged|valid)\b"
)
_ITSELF = re.compile(
    rf"^(?:that )?(?:the|this|its|his|her|their|our|my) (?:[\w-]+ ){{0,2}}?([\w-]+) {_WILL} "
    rf"(?:(?:remain|stay) (?!an?\b|the\b|(?:\w+ )?\w+(?:ful|ous)\b)"
    rf"|(?:also |now |soon |not |\w+ly )?(?!(?:{_BEFALLS})\b)[a-z])"
)
"""A body that decides, and what it will do itself: 'the force would stay'."""

_YOURS = re.compile(
    rf"^you {_WILL} (?:get|have|receive|see) (?:your|a|an|the)\b"
    rf"|^(?:that )?(?:all|each|every) (?:[\w'’-]+ ){{1,4}}?{_WILL} (?:get|have|receive) (?:an?|free|full|the|their)\b"
    rf"|^(?:that )?(?:[\w'’-]+ ){{1,6}}?{_WILL} (?:also |each |now |soon |still )*(?:get|receive) (?:an? |the |their "
    rf"|his |her |full |free |more"
    r"|extra |new )*(?:aid|allowances?|back pay|bonus(?:es)?|compensation|food|grants?|help|land|money|pay|payments?"
    r"|pensions?|refunds?|rebates?|tents|vouchers|wages)\b"
)
BY_APPOINTMENT = (
    "address|arrive|attend|brief|chair|deliver|discuss|fly|go to|head|hold|host|inaugurate|join|lead|leave for|meet"
    "|receive|sign|speak|take part|testify|tour|travel|unveil|visit|welcome"
)
"""What those who hold an office do by appointment: 'the envoy will visit the port'."""

_OFFICIAL = re.compile(
    r"^(?:that )?(?:[\w'’-]+ ){0,5}?(?:advis[eo]rs?|aide|ambassador|archbishop|chancellor|chief|commander|commissioner"
    r"|congress(?:man|woman)|delegation|deputy|envoys?|general|governor|inspectors|king|lady|lord|mayor|ministers?|mr"
    r"|mrs|ms|negotiators|pope|premier|president|prince|queen|secretary|senator|sir|speaker|team)"
    rf"(?: [\w'’-]+){{0,3}} {_WILL} (?:also |now |soon |\w+ly )?"
    rf"(?:{BY_APPOINTMENT}|follow up|outline|oversee|present|represent)\b"
)
_TOLD_OF = re.compile(rf"(?<=\w) (?:that|which|who) [^,.;]*?(?= {_WILL} )")
"""A relative clause between a body and what it will do: 'the force that was sent in May will leave'."""

_GOES_AHEAD = re.compile(
    rf"\b(?:elections?|polls?|referendum|talks|vote) {_WILL} (?:follow|take place)\b"
    rf"| {_WILL} (?:still |also )?(?:be held as|go ahead|go on(?: as|$|[,.])|proceed|take place as)\b"
)
_BACK = re.compile(
    rf"\b(?:classes|deliveries|flights?|lessons|matches|operations|play|production|services?|trading|trains?"
    rf"|work) {_WILL} (?:also |then |\w+ly )?(?:begin|reopen|restart|resume|start)\b"
)
_HARMING = re.compile(
    r"\b(?:blockade|boycott|march|offensive|operation|protest|sanctions|stoppage|strike|tariffs?|walk-?out)\b"
)
_NO_MORE = re.compile(
    rf"^(?:that )?there {_WILL} be no (?:more |further |new |other |second |(?:\w+ )?)(?:\w{{3,}}(?:tion|sion|ment"
    rf"|drawal|parture)s?"
    r"|amnesty|bail-?outs?|cuts|deal|delays?|exceptions?|handouts?|increases?|job losses|lay-?offs|lockdown|pardons?"
    r"|(?:pay|tax) (?:cuts|hikes?|increases?|rises?)"
    r"|polls?|retreat|return|strikes?|talks|u-turns?)\b"
)
"""What one's own officials will do, what is to go on, and what there will be no more of, where one decides it."""

_DONE = re.compile(
    rf"^(?:that )?(?:[\w'’-]+ ){{1,6}}?{_WILL} (?:also |now |soon |not |\w+ly )?be (?!(?:affected|asked|blamed"
    r"|bored|confused|delayed|destroyed|disappointed|displaced|divided|drowned|exposed|flooded|forced|forgotten"
    r"|harmed|hit|hurt|judged|killed|left|lost|missed|needed|overwhelmed|relieved|remembered|required|ruined|surprised"
    r"|tested|wounded)\b)(?:paid|\w+(?:[^e]ed|en|wn|ld|nt|pt|de|ut|ilt))\b"
)
"""What is to be done with something: 'wheat would be sold at the old price'."""


def decides(source: str) -> bool:
    """
    True for the words of a source that holds an office or is a body that decides.

    >>> decides("its interior minister"), decides("a former minister"), decides("the analyst")
    (True, False, False)
    """
    return _names_office(source) and not _is_former(source)


@lru_cache(maxsize=SOURCES)
def _names_office(source: str) -> bool:
    return holds_office(_WORD.findall(source))


@lru_cache(maxsize=SOURCES)
def _is_former(source: str) -> bool:
    """Whether the office is a former one; what an office-holder once was besides stands behind a comma."""
    holder = source.partition(",")[0]
    return _FORMERLY.search(holder if _names_office(holder) else source) is not None


_COMMANDING = re.compile(
    r"\b(?:admiral|air force|armed forces|army|battalion|brigade|brigadier|coalition|colonel|commanders?|defen[cs]e"
    r"|general|guerrillas|interior minist(?:er|ry)|junta|major|marshal|military|militants|militia|navy|police|rebels)\b"
)
_HAVE_DONE = re.compile(
    r"(?:that )?(?:the )?((?:(?:government|security) )?(\w+)) (?:\w+ly )?(?:had|have|would|will|\w+ed|fired|shot|struck"
    r"|took|were)\b"
)


_AGGRIEVED = re.compile(
    r"\b(?:activists?|amnesty|athletes?|campaigners|captives?|commuters|complainants?|consumers|cooperatives?|critics"
    r"|customers|deportees|detainees|dissidents?|drivers|employees"
    r"|environmentalists?|evacuees|exiles?|families|farmers?|farmhands|fisher(?:folk|men)|herders|homeowners|hostages"
    r"|human rights|inmates|islanders|labou?rers|locals|migrants|miners?|monks|mothers?|neighbou?rs|nurses?"
    r"|opponents|opposition|orphans|parents|passengers?|patients?|peasants|pensioners?|players?|press freedom"
    r"|prisoners?|protesters|pupils|refugees|relatives|reporters|residents|rights groups?|rivals|shareholders?"
    r"|shepherds|shopkeepers|squatters|stallholders|strikers|students?|subscribers|survivors|taxpayers?|teachers?|tenants"
    r"|townspeople|trainees|tribes(?:men|people)?|union|unions|vendors|victims?|villagers?|whistle-?blowers?|widows?"
    r"|widowers?|workers)\b"
)


@lru_cache(maxsize=SOURCES)
def suffers(source: str) -> bool:
    """True for those over whom others have power: villagers, prisoners, the opposition."""
    return _AGGRIEVED.search(source) is not None


_SOMEBODY = re.compile(rf"^(?:that )?{_NAME} {_WILL} ")
_ON_BEHALF = re.compile(r"\b(?:agent|aides?|attorney|campaign|lawyers?|manager|office|press secretary|spokes\w+)\b")


def as_own(said: str, source: str) -> str:
    """
    What an army or its like says of "troops", and somebody's spokesman of him, as said of their own.

    >>> as_own("troops had killed two men", "a military spokesman"), as_own("troops had killed two men", "the widow")
    ('its troops had killed two men', 'troops had killed two men')
    >>> as_own("ms lind will run again", "a spokesman for ms lind")
    'he will run again'
    """
    named = _SOMEBODY.match(said) if _ON_BEHALF.search(source) else None
    if named and named["name"] not in powers():
        return f"he {said[named.end('name') :].lstrip()}"
    did = _HAVE_DONE.match(said) if _commands(source) else None
    return f"its {said[did.start(1) :]}" if did and is_force(did[2]) else said


@lru_cache(maxsize=SOURCES)
def _commands(source: str) -> bool:
    return _COMMANDING.search(source) is not None and not _is_former(source)


_JUDGING = re.compile(
    r"\b(?:analysts?|columnists?|commentators?|connoisseurs?|critics?|diplomats?|economists?|experts?|historians?"
    r"|observers?|pollsters?|pundits?|reviewers?|scholars?|strategists?)\b"
)


@lru_cache(maxsize=SOURCES)
def judges(source: str) -> bool:
    """
    True for those whose part it is to judge.

    >>> judges("two western diplomats"), judges("the baker")
    (True, False)
    """
    return _JUDGING.search(source) is not None


class Offices:
    """The offices of the speakers of one document, once a source has named them."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def named(self, source: str, actor: str | None) -> str:
        """
        The words of a source, or those that have named the office of the same speaker before.

        >>> offices = Offices()
        >>> offices.named("general lee", "lee"), offices.named("he", "lee"), offices.named("he", None)
        ('general lee', 'general lee', 'he')
        """
        if _names_office(source):
            if actor:
                self._known[actor] = source
            return source
        return self._known.get(actor or "", source)


def is_decided(said: str) -> bool:
    """
    True for what is to be done by those who decide.

    >>> is_decided("that pensions would rise in july"), is_decided("the lira would fall")
    (True, False)
    """
    said = _TOLD_OF.sub("", said, count=1)
    itself = _ITSELF.match(said)
    noun = itself[1] if itself else ""
    if is_body_noun(noun) or is_body_noun(noun.removesuffix("s")) or holds_office([noun]):
        return True
    named = _NAMED.match(said)
    if named and (named["name"] is None or named["name"] in powers()):
        return True
    patterns = (_POLICY, _KEPT, _DONE, _YOURS, _OFFICIAL, _NO_MORE)
    return goes_ahead(said) or bool(_BACK.search(said)) or any(pattern.match(said) for pattern in patterns)


def goes_ahead(said: str) -> bool:
    """
    True for what is to be held as planned and harms nobody.

    >>> goes_ahead("the second match would go ahead"), goes_ahead("the strike would go ahead")
    (True, False)
    """
    return _GOES_AHEAD.search(said) is not None and _HARMING.search(said) is None
