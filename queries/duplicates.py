"""Which actors may be one under two spellings: proposals for a person to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from graph.judgement import Judgement, judge
from graph.model import Actor
from graph.spelling import initials, key, skeleton, words
from graph.store.base import Store

COMMONEST = 50


def duplicates(store: Store) -> tuple[Judgement, ...]:
    """Pairs, one of them introduced by a text, that may be the same; the surest first.

    Only actors that share the sound of a word or an acronym are compared, and words that more
    than `COMMONEST` actors share say nothing.
    """
    order = {"same": 0, "unsure": 1}
    judged = (judge(left, right) for left, right in _pairs(store.actors()))
    found = (one for one in judged if one.verdict in order)
    return tuple(sorted(found, key=lambda one: (order[one.verdict], one.left.name, one.right.id)))


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
