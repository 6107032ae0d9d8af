"""What a claim is about, made comparable: its actors, its content words as stems, and which of them it negates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from corpus_tools import lexicons
from corpus_tools.claims.speakers.descriptions import described_bodies
from corpus_tools.claims.topics.answering import gainsays, only_points, tells_past_not
from corpus_tools.claims.topics.bodies import described_by
from corpus_tools.claims.topics.cells import Gist
from corpus_tools.claims.topics.choosing import each_answered
from corpus_tools.claims.topics.clearing import find_cleared
from corpus_tools.claims.topics.content import (
    FORCES,
    common_names,
    proper_words,
    state_slugs,
    states,
    stem,
    stemmed,
    untelling,
)
from corpus_tools.claims.topics.facts import Fact, fact_of
from corpus_tools.claims.topics.negating import NOTS, denies_a_not, endings, refusing, scopes
from corpus_tools.claims.topics.own_words import admits
from corpus_tools.claims.topics.pointing import taken_up
from corpus_tools.claims.topics.set_against import find_defied, find_set_against, rejected_inside
from corpus_tools.claims.topics.told import (
    DEEDS,
    FACTS,
    WANTING,
    Row,
    Told,
    company_of,
    names_inside,
    only_asks,
    placed,
    with_days,
)
from corpus_tools.claims.topics.told import Said as Said
from corpus_tools.claims.topics.untrue import is_contrary_untrue
from corpus_tools.text import WORD, fold

_TELLING = FACTS | DEEDS | {"denial", "threat"}
_ENDING = DEEDS | {"condemnation", "threat"}
"""Acts whose words for making an end of something say no to it."""

_TURNING = frozenset(["against", "longer", "opposition", "refusal", "refuse", "refused", "refuses"])
"""Words that turn round what is said for something: 'no longer welcome', 'his refusal to support it'."""

_AT_START = 12  # characters; a title may stand before the name
_OWNING = re.compile("['’]")
_UNTRUE = re.compile(r"\b(?:false|incorrect|lie|lied|lies|lying|mistaken|untrue|wrong)\b")
"""Who denies that another is wrong says yes to what that one said."""
_OF_STATE = ("military", "government")
_SCOPE = 8  # content words after a negation that it can reach within its clause
_FIRST = 2  # content words of a claim that tell its deed, and who did it or what it was done to
_OBJECT = 3  # content words of a condemnation that name what is condemned; the others tell more of it, or why
_REACH = 150  # characters before a claim in which another names whom its pronouns mean: one sentence
_OTHERS = frozenset(["they", "them", "their"])
_ASKED = re.compile(r"[\"'“‘]*(?:as long as|if|provided that|so long as|unless|whether)\b")


Known = Callable[[str, str], tuple[str, str]]
"""The actor and kind that the corpus has for an actor of a document (``""``: nobody) and a kind."""


def comparable(claims: Iterable[Row], mentions: Iterable[Row]) -> Iterator[Said]:
    """The outermost claims outside readers' comments that are about an actor and have a content word."""
    return said(gists(claims, mentions), lambda actor, kind: (actor, kind))


def gists(claims: Iterable[Row], mentions: Iterable[Row], text: str = "") -> Iterator[Gist]:
    """The outermost claims outside readers' comments, as far as their documents, or the ``text`` of one, tell."""
    places, every = placed(mentions), [row for row in claims if row["zone"] != "reader_comment"]
    rows = with_days([row for row in every if row["parent"] is None])
    inner = rejected_inside(every)
    named = [names_inside(row, places) for row in rows]
    found = [_gist(row, own, _is_near(row, last)) for row, own, last in zip(rows, named, [None, *rows], strict=False)]
    told = [_told(gist, row, {one["actor"] for one in own}) for gist, row, own in zip(found, rows, named, strict=True)]
    last: tuple[str, list[str]] = "", []
    for at, (gist, one, other) in enumerate(zip(found, told, each_answered(told), strict=True)):
        if other and only_points(one):
            turned = _UNTRUE.search(other.text) is not None
            gist = replace(gist, words=[]) if turned else _answer(one.row, other.row, names_inside(other.row, places))
        nearest = [other.row["id"]] if other and not _is_answered_inside(one, told[at + 1 : at + 2]) else []
        others = [find_cleared(at, rows, named), find_defied(at, rows, text), find_set_against(at, told, text)]
        answers = [*dict.fromkeys([*nearest, *inner.get(one.row["id"], ()), *chain.from_iterable(others)])]
        if is_contrary_untrue(one.text) and last[0] == one.speaker != "":
            answers += last[1]
        last = one.speaker, answers
        theirs = company_of(places, one.row["doc_id"]) if gist.fact else ()
        yield replace(gist, answers=answers, company=theirs) if answers or theirs else gist


def _is_answered_inside(one: Told, behind: Sequence[Told]) -> bool:
    """Whether a denial holds all that another says, and is of nothing before: 'according to X, …, which Y denied'."""
    return any(
        other.row["doc_id"] == one.row["doc_id"]
        and one.row["start"] < other.row["start"] < other.row["end"] <= one.row["end"]
        and other.speaker != one.speaker
        for other in behind
    )


def _is_near(row: Row, last: Row | None) -> bool:
    """Whether the claim before it is of the same text and ends shortly before it."""
    return last is not None and last["doc_id"] == row["doc_id"] and bool(row["start"] - last["end"] <= _REACH)


def _told(gist: Gist, row: Row, named: Collection[str]) -> Told:
    folded = taken_up(fold(row["text"]))
    less = lexicons.forms("claim_numbers") | {part for actor in named for part in actor.split("-")}
    nots = gist.scopes
    if nots and row["act"] in {*DEEDS, "condemnation"}:  # some of them stand after a word for making an end
        nots = [*scopes(folded, WORD.findall(folded), proper_words(row["text"]), NOTS)]
    first = frozenset(root for scope in nots for word, root in scope[:_OBJECT] if word not in less)
    speaker = row["speaker"] or fold(row.get("source") or "")
    words = frozenset(root for word, root in gist.words if word not in less)
    return Told(row, folded, speaker, words, named, first, Fact.of(gist.fact) if gist.fact else None)


def said(found: Iterable[Gist], known: Known) -> Iterator[Said]:
    """What claims say, by the actors of the corpus; those that are about no actor, or say no word, are left out."""
    about: frozenset[str] = frozenset()
    for gist in found:
        one = _said(gist, known, about if gist.follows else ())
        about = one.about
        if one.answers or one.fact or (one.actors and one.words):
            yield one


def _owns(words: Sequence[str]) -> int:
    """1 where a claim begins with what is its speaker's: 'voiced their opposition to the plan'."""
    return int(words[:1] == ["their"])


def _answer(row: Row, before: Row, inside: Sequence[Row]) -> Gist:
    """What a claim denies or rejects by 'the charge': what the claim before says."""
    act = "denial" if before["act"] not in (*DEEDS, "condemnation") else row["act"]
    said = _gist(
        {**before, "act": act, "id": row["id"], "speaker": row["speaker"], "source": row["source"]}, inside, True
    )
    whom = [(before["speaker"], "")] if before["speaker"] else []
    named, of_fact = [*said.named, *whom], before["act"] in FACTS
    return replace(said, named=named, denies=act == "denial", scopes=[], unsaid=False, begins=None, of_fact=of_fact)


def _gist(row: Row, named: Sequence[Row], near: bool) -> Gist:
    folded = fold(row["text"])
    words = WORD.findall(folded.partition(" because ")[0] if row["act"] == "condemnation" else folded)
    plain = {word.partition("'")[0] for word in words}
    proper = proper_words(row["text"])
    no = gainsays(row)
    twice = bool(no) and row["act"] != "condemnation" and denies_a_not(folded)
    nations = [states()[word] for word in sorted(plain & states().keys())]
    turned = not _TURNING.isdisjoint(plain)
    return Gist(
        row["id"],
        row["doc_id"],
        row["speaker"],
        fold(row.get("source") or ""),
        row["act"],
        _ASKED.match(folded) is not None or no is None or only_asks(row),
        not twice and (row["act"] == "denial" or row["polarity"] == "denies"),
        bool(no),
        near,
        not {*words[_owns(words) :]}.isdisjoint(_OTHERS),
        list(dict.fromkeys((mention["actor"], mention["kind"]) for mention in named)),
        nations or ([] if named else described_bodies(row["doc_id"], folded, plain)),
        list(dict.fromkeys(stemmed(words, proper, common_names()))),
        [] if twice else list(scopes(folded, words, proper, refusing() if row["act"] in _ENDING else NOTS)),
        row["act"] == "condemnation" or (row["act"] in WANTING and not plain.isdisjoint(endings("own"))),
        [] if turned else [stem(word) for word in sorted(lexicons.forms("claim_defences") & plain)],
        _begins(row, named),
        past=tells_past_not(folded),
        owns=row["act"] != "denial" and admits(row),
        fact=_fact(row, folded, no),
    )


def _fact(row: Row, folded: str, no: bool | None) -> Fact | None:
    """What a claim says is so or shall be, unless it only asks or is asked, or nobody says it."""
    if row["act"] not in _TELLING or no is None or not (row["speaker"] or row.get("source")) or "?" in folded:
        return None
    return fact_of(folded, row["act"] == "denial" and no)


def _negated(gist: Gist, own: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
    """
    The words that a claim negates, those negated twice not, and what it speaks against first; ``own`` are the parts of
    the names in it.
    """
    reaches = [[root for word, root in scope if word not in own][:_SCOPE] for scope in gist.scopes]
    often = Counter(word for reach in reaches for word in set(reach))
    negated = frozenset(word for word, number in often.items() if number % 2)
    if gist.act == "condemnation":
        return negated, frozenset(list(dict.fromkeys(root for word, root in gist.words if word not in own))[:_OBJECT])
    return negated, frozenset(reach[0] for reach in reaches if reach)


def _said(gist: Gist, known: Known, about: Iterable[str]) -> Said:
    named = [known(actor, kind) for actor, kind in gist.named]
    speaker = known(gist.speaker, "")[0] if gist.speaker else None
    actors = [*(actor for mention in named for actor in _identities(*mention)), *gist.states]
    if gist.act == "denial" and speaker:
        actors.append(speaker)
    actors += sorted(about) if gist.refers else ()
    own = {part for actor, _ in named for part in actor.split("-")}
    words = _telling(gist, named, own)
    negated, heads = _negated(gist, own)
    return Said(
        gist.claim,
        gist.doc_id,
        speaker or gist.source,
        gist.act,
        gist.unsaid,
        frozenset(actors),
        tuple(dict.fromkeys([*actors, *filter(None, [speaker])])),
        words,
        negated or words if gist.denies else negated,
        heads if heads or not gist.denies else words,
        gist.against,
        not (gist.against or gist.denies) and any(word not in negated for word in gist.defences),
        _rebuked(gist, known),
        tuple(gist.answers),
        gist.gainsays,
        gist.past,
        gist.of_fact,
        gist.owns,
        tuple(dict.fromkeys(root for _, root in gist.words if root in words - untelling()))[:_FIRST],
        Fact.of(gist.fact) if gist.fact else None,
        frozenset(known(actor, kind)[0] for actor, kind in gist.company),
    )


def _telling(gist: Gist, named: Iterable[tuple[str, str]], own: Collection[str]) -> frozenset[str]:
    """The roots of its words but for names of its actors, and of what its states are called by."""
    left_out = described_by(gist.states)
    words = frozenset(root for word, root in gist.words if word not in own and (root == FORCES or word not in left_out))
    return words | {FORCES} if any(kind == "military" for _, kind in named) else words


def _begins(row: Row, named: Sequence[Row]) -> tuple[str, str] | None:
    """The actor and kind with whom the content of a condemnation begins, unless what is theirs is meant."""
    first = next((mention for mention in named if mention["start"] - row["start"] <= _AT_START), None)
    if first is None or row["act"] != "condemnation":
        return None
    owning = _OWNING.match(row["text"], first["end"] - row["start"])
    return None if owning else (first["actor"], first["kind"])


def _rebuked(gist: Gist, known: Known) -> str | None:
    """The person with whom the content begins: 'criticised Okoye for the plan' is of Okoye more than of the plan."""
    actor, kind = known(*gist.begins) if gist.begins else (None, "")
    return actor if kind == "person" else None


@lru_cache(maxsize=1 << 14)
def _identities(actor: str, kind: str) -> tuple[str, ...]:
    """The actor, and for a state's forces or government the state as well."""
    of_state = [state for state in state_slugs() if actor.startswith(f"{state}-")] if kind in _OF_STATE else []
    return (actor, *of_state)
