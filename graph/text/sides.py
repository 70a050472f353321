"""Two sides that do the same to each other: "with each side blaming the other"."""

from __future__ import annotations

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import all_subjects, objects
from graph.text.cast import each_once
from graph.text.refer import Reader
from graph.text.tree import clause_of, once, prepositional

PAIR = 2
SIDES = ("side", "party", "country", "state", "camp", "faction", "neighbour", "neighbor", "rival")


def each_side(verb: Token, reader: Reader) -> list[Actor]:
    """The two of whom each does to the other what the verb says; nobody where none are told."""
    if not _mutual(verb):
        return []
    named = (_subjects(verb, reader), _between(verb, reader), _above(verb, reader))
    found = [each_once(actors) for actors in (*named, list(reader.memory.sides))]
    return next((actors for actors in found if len(actors) == PAIR), [])


@once
def _mutual(verb: Token) -> bool:
    """Whether "each", "each side" or "each of them" does it to "the other"."""
    words = [word for child in verb.children if child.i < verb.i for word in _near(child)]
    if "each" not in words:
        return False
    things = [word for thing in objects(verb) for word in thing.subtree]
    return any(
        word.lower_ == "other" and word.nbor(-1).lower_ == "the" for word in things if word.i
    )


def _near(child: Token) -> list[str]:
    """A word before the verb and, if it is a side, what stands before that."""
    side = child.lemma_.lower() in SIDES
    return [child.lower_, *(c.lower_ for c in child.children if side)]


def _subjects(verb: Token, reader: Reader) -> list[Actor]:
    return [a for t in all_subjects(verb) for a in reader.actors(t)]


def _between(verb: Token, reader: Reader) -> list[Actor]:
    """Those between whom something goes on, as the sentence has told before the verb."""
    before = verb.doc[verb.sent.start : verb.i]
    nouns = [n for t in before for word, n in prepositional(t) if word == "between"]
    return [a for noun in nouns for a in reader.actors(noun)]


def _above(verb: Token, reader: Reader) -> list[Actor]:
    """The subjects of the clause around that of the verb."""
    return _subjects(clause_of(verb.head), reader)
