"""The speech act of one sentence: by its cue, by what one does by saying it, by a deed of one's own, by its words."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus_tools.claims.acts.asking import TO_SEE_DONE, WHAT_IS_ASKED, asks_for, wants_done
from corpus_tools.claims.acts.clause_kinds import (
    counts,
    has_been,
    has_happened,
    has_verb,
    is_clause,
    is_now,
    is_subjunctive,
    judges_what,
)
from corpus_tools.claims.acts.clears import calls_false
from corpus_tools.claims.acts.deeds import announced, deed_of, plans, resolution, vow_act
from corpus_tools.claims.acts.futures import act_of_future, find_future, read_future
from corpus_tools.claims.acts.imagined import foretells_later
from corpus_tools.claims.acts.marked import act_by_content
from corpus_tools.claims.acts.minds import disbelieved, leaves_open, without_doubt, without_grant
from corpus_tools.claims.acts.performed import act_of_noun, find_performed, is_unsupported, voiced
from corpus_tools.claims.acts.single_verbs import (
    ONESELF,
    act_of_name,
    asks_to_blame,
    called,
    calls_something,
    of_one_verb,
    of_oneself,
)
from corpus_tools.claims.acts.whose import only_suffers
from corpus_tools.claims.cues import Cue

OPEN_CUES = frozenset(["assertion", "evaluation", "prediction"])
"""Acts of cues that leave it to the content what is done: 'he said', 'she warned'."""

_NEGATED_CUES = {
    "denial": "assertion", "demand": "denial", "assertion": "denial", "pledge": "denial",
    "evaluation": "condemnation", "accusation": "assertion", "proposal": "denial",
}  # fmt: skip
_TO_BE = re.compile(r"(?:that )?(?:(?!to\b|will|would|can|could|may|might|must|should|not)\S+ ){1,5}be \w+")
"""The subjunctive of 'insisted that the road be closed'."""

_NOT_SO = re.compile(
    r"(?:that )?(?:\S+ ){1,6}?(?:is|are|was|were|has|have|had|did|does|do|can|could|will|would) (?:not|never|no)\b"
    r"(?! (?:longer|more|less|only)\b)"
)
_SO_TO_SAY = re.compile(
    r"^(?:so |and |but |well, )?i (?:would |really |do |happen to |still )?"
    r"(?:add|argue|believe|feel|guess|say|suppose|think)(?: that)? "
)
_LET_ME_SAY = re.compile(
    r"^(?:so |and |but |well,? )?let (?:(?:me|us) (?:just )?(?:be|make (?:it|one thing|this|that))"
    r"|me (?:also |just )?(?:add|assure you|emphasi[sz]e|repeat|say|state|stress|tell you))\b(?: (?:abundantly"
    r"|absolutely|categorically|clear(?:ly)?|crystal|honest|it|once|perfectly|plain(?:ly)?|quite|that|this|very)\b)*"
    r"[,:]? (?=\w)"
)
"""'Let me say clearly that', before what is said."""
_DENOUNCING = frozenset(["brand", "label"])
"""Who brands somebody something rejects him, whatever it is."""

_NO_DEED_OF_ONES_OWN = frozenset(["foretells", "names"])
_WISHING = frozenset(["anxious", "eager", "keen", "seek", "want", "wish"])
"""'Wants to go' is of one's own deed, 'wants them to go' of another's."""

_WAY = ("how ", "that way", "where ")
_NOTHING = ("nothing ", "no more ", "no part ", "no truck ", "none ")
_DOING_SO = re.compile(r"(?:\w+ly )?\w{2,}ing\b")
_WILL = re.compile(r"\b(?:(?:will|would)(?= \w)|(?:is|are|was|were) (?:about to|coming|going))\b")
_COUNT = re.compile(r"(?:that )?\d")
_BELIEVING = frozenset(["believe", "expect", "think"])
_SWORN = frozenset(["promise", "swear", "vow"])
_TO_COME = re.compile(
    r"\b(?:be|can(?:not)?|could|may|might|must|never|no|not|over|shall|should|will|won|would"
    r"|(?:about|going|ready|set) to"
    r"|(?:am|are|is|was|were) \w+ing)\b|['’]ll\b"
)
"""What makes of what one swears a vow: 'that they seek nothing' is only said to be so."""

_SUBJECT = re.compile(r"(?:he|it|nobody|she|there|they)\b|no(?:ne|thing)? \w+ ")
_PROMISING = frozenset(["pledge", "promise"])
_CULPRITS = frozenset(["anyone", "doer", "wrongdoer"])
_DEALT_WITH = frozenset(["done", "punish"])
_SWEARING = frozenset(["assurance", "guarantee", "swear"])
_DREADING = frozenset(["dread", "expect", "fear", "hope", "worry"])
"""Who dreads that it will be done does not do it."""

_OTHERS_NEXT = re.compile(r"(?:that )?(?:he|she|it|they)\b")
_OF_FEELING = frozenset(["express", "voice"])
_QUESTION = re.compile(rf"{WHAT_IS_ASKED}|.*\?")
_WHAT = re.compile(
    r"(?!which (?:will|would|can|could|may|might|is|was|are|were|has|have|had)\b)"
    r"(?:if(?! .{3,80} (?:we|i|he|she|it|they|(?:his|her|its|their|our|my) \w+) (?:will|would|shall)\b)"
    r"|whether|who|whom|whose|what(?! (?:\S+ ){1,6}?(?:amounts|amounted|is|was) (?:an?|genocide|murder|nothing|the|to)"
    r"\b)|why|how|when|where|which)\b(?! (?:he|she|they|it) (?:called|considere?[ds]?|described|regards?))"
    r"(?![^.]{0,60},)"
)
"""'Explained how it would work', 'knew what was coming' say no more than that."""
_ABOUT = (" about", " over")  # 'concerned about the events', 'worried over it' judge what is
_FEARING_FOR = frozenset(["fear for", "feared for", "fearing for", "fears for"])
_DOUBTING = frozenset(["challenge", "claim", "doubt", "mock", "query", "question"])
"""Who questions a promise promises nothing; who claims attacks attacks nobody in words."""

_BLAMING = ("accusation", "condemnation", "denial", "threat")
_HOLDING = frozenset(["consider", "regard", "see"])
_SPEAKING = frozenset("hqs")  # what 'he thundered' takes; it leaves open what is done, 'he condemned' does not


def act_of(word: Cue, negated: bool, cue: str, said: str, direct: bool, decides: Callable[[], bool] = bool) -> str:
    """
    The act of one sentence of a claim in plain words, from its cue word, whether that is negated, and the cue as it
    stands; ``decides`` tells if the speaker has in his hands what he says will be done.
    """
    said = _LET_ME_SAY.sub("", said) if direct else said
    opinion = _SO_TO_SAY.match(said)
    said = said[opinion.end() :] if opinion else said
    said = without_grant(without_doubt(said) or said)
    if not direct and (noun := voiced(word, said)):
        return act_of(noun[0], negated, noun[0].lemma, noun[1], direct, decides)
    act = "assertion" if word.lemma == "suggest" and _tells(cue, said) else word.act
    act = (
        "assertion" if (word.lemma == "ask" and cue.endswith("about")) or only_suffers(word, cue, said, direct) else act
    )
    if act == "prediction" and (cue.endswith(_ABOUT) or cue in _FEARING_FOR):
        act = "evaluation"
    if word.lemma == "describe" and " as " not in f" {said}" and not cue.endswith(" as"):
        act = "assertion"
    if act in OPEN_CUES and not direct and _WHAT.match(said) and not judges_what(said):
        return "accusation" if asks_to_blame(word, said) or _tells_how_they(word, said) else act
    if leaves_open(word, act in OPEN_CUES, negated, said, direct):
        return "assertion"
    if negated and act in ("assertion", "evaluation") and "s" in word.takes:
        return disbelieved(said, foretells=word.lemma in _BELIEVING and _WILL.search(said) is not None)
    if act == "prediction" and "s" in word.takes and not direct and word.lemma != "hope" and has_been(said):
        act = "assertion"
    if act == "prediction" and _takes_clause(word) and not direct and word.lemma != "hope" and is_now(said):
        act = "evaluation"
    if act == "evaluation" and "s" in word.takes and not direct and _tells_fact(word, said):
        act = "assertion"
    return (
        _by_cue(word, act, negated, cue, said, direct)
        or (_by_performance(said, direct) if act in OPEN_CUES and "foretells" not in word.kind else None)
        or (act_of_future(word, said, direct, decides) if word.kind.isdisjoint(_NO_DEED_OF_ONES_OWN) else None)
        or _by_content(word, act, said, direct)
        or ("prediction" if act == "assertion" and direct and not negated and foretells_later(said) else None)
        or (_negated(word, act) if negated else "evaluation" if opinion else act)
    )


def _tells(cue: str, said: str) -> bool:
    """True for what is suggested to be so, not to be done; what 'suggests' it is most often a thing."""
    return is_clause(said) or bool(_COUNT.match(said)) or (cue.endswith("suggests") and not _DOING_SO.match(said))


_HOW = re.compile(r"how (?!big\b|far\b|few\b|good\b|little\b|long\b|many\b|much\b|often\b|soon\b|to\b)")
_TELLING_HOW = frozenset(["describe", "detail", "recall", "recount", "relate", "remember", "say", "tell", "testify"])


def _tells_how_they(word: Cue, said: str) -> bool:
    """True for who tells how others did wrong: 'described (how guards had beaten him)'."""
    how = _HOW.match(said) if word.lemma in _TELLING_HOW else None
    return how is not None and act_by_content(said[how.end() :]) == "accusation"


def _tells_fact(word: Cue, said: str) -> bool:
    """True for what is judged so by counting it, and for what somebody concludes has happened."""
    return counts(said) or (word.lemma == "conclude" and (has_been(said) or has_happened(said)))


def _by_cue(word: Cue, act: str, negated: bool, cue: str, said: str, direct: bool) -> str | None:
    """The act that the cue names, with what stands beside it; None for a cue that leaves it open."""
    if act == "pledge" or (word.lemma in _WISHING and said.startswith("to ") and not TO_SEE_DONE.match(said)):
        return _unwilling(word, said) if negated else _vow(word, said, direct)
    if negated and wants_done(word, said):
        return "demand"
    if not negated and calls_false(word, act, said):
        return "denial"
    if said.startswith(ONESELF) and not negated:
        return "evaluation" if word.lemma in _HOLDING else of_oneself(said)
    if " as " in said and "a" in word.takes:
        return "evaluation"
    if plans(word, said):
        return announced(said) if word.lemma == "announce" else resolution(said)
    if asks_for(word, cue, said, direct):
        return "demand"
    if one := of_one_verb(word, cue, said):
        return one
    if cue.endswith(" against"):
        return "condemnation"
    praises = (
        act == "evaluation" and not _takes_clause(word) and "names" not in word.kind and word.lemma not in _OF_FEELING
    )
    if act == "condemnation" and "s" in word.takes and not direct and act_by_content(said) == "prediction":
        return "prediction"
    asks = word.lemma == "ask" and (direct or _QUESTION.search(said))
    vents = act == "condemnation" and direct and not _SPEAKING.isdisjoint(word.takes)
    if praises or (act not in OPEN_CUES and not asks and not vents):
        return _negated(word, act) if negated else act
    return None


def _unwilling(word: Cue, said: str) -> str:
    """
    Who does not want to go says no more than that; who does not want to see it done asks others not to. Who does not
    mean to do it vows that.
    """
    if word.lemma not in _WISHING:
        return "pledge"
    return "demand" if said.startswith("to see ") else "assertion"


def _vow(word: Cue, said: str, direct: bool) -> str:
    """A threat where the words or the deed are hostile; what one swears is so is said, not vowed."""
    is_not = _NOT_SO.match(said) is not None and not _WILL.search(said)
    is_so = word.lemma in _SWEARING and (is_now(said) or has_been(said) or has_happened(said) or is_not)
    clause = said.startswith("that ") or (word.lemma == "swear" and _SUBJECT.match(said) is not None)
    if clause and (is_so or (word.lemma in _SWORN and not _TO_COME.search(said))):
        return act_by_content(said, direct) or ("denial" if is_not else "assertion")
    to_come = read_future(said, direct, lambda: True) if word.lemma in _PROMISING else None
    if to_come and to_come.subject in _CULPRITS and to_come.deed in _DEALT_WITH and to_come.condition == "none":
        return "pledge"
    if "threat" in (act_by_content(said, direct), find_future(said, direct, lambda: True)):
        return "threat"
    return vow_act(said, word.lemma in _PROMISING, word.lemma in _WISHING)


def _takes_clause(word: Cue) -> bool:
    """True for 'think', 'sure that', which leave open what is done; false for 'praise'."""
    return "s" in word.takes or "that" in word.prepositions


def _negated(word: Cue, act: str) -> str:
    """
    What it does not to say it: who does not think that it is so denies it, who does not like or want it or is not
    willing condemns it.
    """
    if word.lemma in _WISHING or (act == "proposal" and not word.takes):
        return "condemnation"
    return "denial" if act == "evaluation" and _takes_clause(word) else _NEGATED_CUES.get(act, act)


def _by_performance(said: str, direct: bool) -> str | None:
    """The act that the speaker says he does: 'we reject the plan', 'he was opposed to it', 'I want them to go'."""
    if is_unsupported(said):
        return "condemnation"
    done = find_performed(said, direct)
    if done is None:
        return None
    cue, negated, word, rest = done
    if negated and cue.lemma in _BELIEVING and _WILL.search(rest):
        return "prediction"
    if cue.act == "assertion" or (negated and cue.lemma in _WISHING and rest.startswith("to ")):
        return None
    if cue.act == "proposal" and not negated and deed_of(rest.removeprefix("to ")) == "harm":
        return "threat"
    if word.startswith("afraid of"):
        return "assertion"
    if cue.lemma == "want" and rest.startswith(_NOTHING):
        return act_by_content(said, direct) or "assertion"
    if negated and cue.act == "evaluation":
        return "evaluation" if _takes_clause(cue) or "names" in cue.kind or rest.startswith(_WAY) else "condemnation"
    if negated and wants_done(cue, rest):
        return "demand"
    if negated and cue.act == "demand" and (marked := act_by_content(said, direct)):
        return marked
    if cue.act in OPEN_CUES and act_by_content(said, direct) == "demand":
        return "demand"
    act = act_of(cue, negated, word, rest, direct and cue.act in OPEN_CUES and _OTHERS_NEXT.match(rest) is not None)
    felt = act == "evaluation" and cue.act == "prediction"
    return act if act not in ("assertion", "evaluation") or cue.act == act or felt else None


def _by_content(word: Cue, act: str, said: str, direct: bool) -> str | None:
    """What the words do, as far as the cue lets them: what one foresees is foreseen whatever it is."""
    listed = direct and said.startswith("that ")  # We demand: that the gate be opened
    if ("insists" in word.kind or listed) and (_TO_BE.match(said) or is_subjunctive(said)):
        return "demand"
    if "insists" in word.kind and _NOT_SO.match(said):
        return "denial"
    thing = said
    if "names" in word.kind and (word.lemma != "consider" or calls_something(said)):
        said = called(said)
    elif "n" in word.takes and word.lemma not in _DOUBTING and not direct and (named := act_of_noun(said)):
        return named
    marked = act_by_content(said, direct)
    if word.lemma in _DENOUNCING:
        return "condemnation"
    if "names" in word.kind:
        return act_of_name(thing, said, marked if marked in _BLAMING else None)
    if "foretells" in word.kind:
        return "threat" if marked == "threat" and word.lemma not in _DREADING else None
    if (act, marked) == ("prediction", "evaluation") and not has_verb(said):
        return None
    if "concedes" in word.kind and marked == "accusation" and word.lemma != "find":
        return None
    return marked or ("assertion" if word.lemma == "ask" else None)
