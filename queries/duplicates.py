"""Which actors may be one under two spellings: proposals for a person to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations, product

from graph.judgement import Judgement, judge
from graph.model import Actor
from graph.spelling import initials, key, skeleton, words
from graph.store.base import Store, Where

COMMONEST = 50
SURE = {"same": 1.0, "unsure": 0.5}
COMPANY = 0.2  # how much it counts to have neighbours in common


def duplicates(store: Store) -> tuple[Judgement, ...]:
    """Pairs, one of them introduced by a text, that may be the same; the surest first.

    Only actors that share the sound of a word or an acronym are compared, and words that more
    than `COMMONEST` actors share say nothing. Who was said never to be the same is left out.
    """
    force = store.judgements(())
    judged = (judge(left, right) for left, right in _pairs(store.actors()))
    found = [one for one in judged if one.verdict in SURE and not force.apart(*_ids(one))]
    near = _neighbours(store) if found else {}
    scored = (replace(one, score=_score(one, near)) for one in found)
    return tuple(sorted(scored, key=lambda one: (-one.score, one.left.name, one.right.id)))


def _score(one: Judgement, near: Mapping[str, set[str]]) -> float:
    """How sure the verdict is, how alike the names are, and whether they keep the same company."""
    from rapidfuzz import fuzz

    names = product(map(key, one.left.names), map(key, one.right.names))
    alike = max(fuzz.WRatio(first, second) for first, second in names) / 100
    left, right = (near.get(ident, set()) - {*_ids(one)} for ident in _ids(one))
    shared = len(left & right) / len(left | right) if left and right else 0.0
    return round((1 - COMPANY) * (SURE[one.verdict] + alike) / 2 + COMPANY * shared, 2)


def _ids(one: Judgement) -> tuple[str, str]:
    return one.left.id, one.right.id


def _neighbours(store: Store) -> Mapping[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for claim in store.claims(Where()):
        near[claim.source].add(claim.target)
        near[claim.target].add(claim.source)
    return near


def _pairs(actors: Iterable[Actor]) -> Iterator[tuple[Actor, Actor]]:
    blocks: dict[str, list[Actor]] = defaultdict(list)
    for actor in (one for one in actors if not one.name[0].islower()):
        for sign in _signs(actor):
            blocks[sign].append(actor)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for left, right in combinations(block, 2) if len(block) <= COMMONEST else ():
            pair = (left.id, right.id)
            if (left.discovered or right.discovered) and pair not in seen:
                seen.add(pair)
                yield left, right


def _signs(actor: Actor) -> set[str]:
    """What two spellings of one name have in common: the sound of a word, an acronym."""
    sounds = {skeleton(word) for name in actor.names for word in words(name)}
    letters = {key(made) for name in actor.names for made in initials(name)}
    short = {key(name) for name in actor.names if name.isupper()}
    return {sound for sound in sounds if len(sound) > 2} | letters | short
