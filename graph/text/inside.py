"""Whom a noun phrase leads to: its owners, and the nearest actors inside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import subjects
from graph.text.cast import Cast, Mention, each_once
from graph.text.coref import Memory
from graph.text.lexicon import Lexicon
from graph.text.tree import (
    SUBJECTS,
    children,
    clause_of,
    coordinated,
    lemmas,
    preposition,
    prepositional,
)

OWNED_BY = {"of", "from", "in", "for", "at"}
TIED = ("by", "of", "with", "between", "against", "from")
DOERS = ("by", "from")
TALKS = ("meets", "negotiates-with", "agrees-with")
SPREAD: tuple[str, ...] = (
    "by",
    "of",
    "with",
    "against",
    "to",
    "for",
    "between",
    "from",
    "in",
    "on",
    "over",
    "at",
)
WHERE = ("in", "on", "at")
SPREAD += ("into", "toward", "towards")


class Resolver(Protocol):
    """What knows the actors behind a single word."""

    cast: Cast
    lexicon: Lexicon
    memory: Memory

    def actors(self, token: Token, *, target: bool = False) -> list[Actor]:
        """The actors that one word stands for."""

    def each(self, token: Token, *, target: bool = False) -> list[Actor]:
        """The actors of a word and of everything coordinated with it."""

    def word_before(self, token: Token) -> list[Actor]:
        """The actor of a word that is joined to another: the rebel in rebel-held."""

    def word_owner(self, token: Token) -> list[Actor]:
        """The body or group that a word before a noun names: a police raid."""


def reach(reader: Resolver, token: Token) -> list[Actor]:
    """The actors nearest inside a noun phrase: of whom it is, who did it, with whom.

    Of an attack or an arrest only the doer: to condemn it is no stance against its victim.
    """
    own = possessors(reader, token) or named_before(reader, token) or _holder(reader, token)
    if own:
        return own
    lemma = token.lemma_.lower()
    words = DOERS if lemma in reader.lexicon.hostile else SPREAD
    if token.tag_ == "NN" and ("holders", lemma) in reader.lexicon:
        words = tuple(word for word in words if word not in WHERE)  # a mayor in Mexico is not it
    for word in words:
        nouns = [noun for mark, noun in _below(reader, token) if mark == word]
        found = [a for noun in nouns for a in reader.actors(noun, target=True)]
        found = found or [a for noun in nouns for a in reach(reader, noun)]
        if found:
            return each_once(found)
    beside = reader.word_owner(token)
    return beside or _pursuers(reader, token) or _doer(reader, token)


def _doer(reader: Resolver, token: Token) -> list[Actor]:
    """Whose deed it is that has just been told, or that the clause around it tells."""
    lemma = token.lemma_.lower()
    if token.dep_ in ("appos", "parataxis") and lemma in reader.lexicon.told:
        return [a for noun in subjects(clause_of(token)) for a in reader.actors(noun)]
    return reader.memory.doer(token)


def _pursuers(reader: Resolver, token: Token) -> list[Actor]:
    """Those whose policy it is, as the verb around it says: "the policy X maintains"."""
    verb = token.head
    pursued = token.dep_ == "obj" and reader.lexicon.has("light", verb)
    if not pursued or ("assets", token.lemma_.lower()) not in reader.lexicon:
        return []
    return [a for noun in subjects(verb) for a in reader.actors(noun)]


def _below(reader: Resolver, token: Token) -> Iterator[tuple[str, Token]]:
    """(preposition, noun) below a noun, also inside what describes it: "leading into X"."""
    yield from prepositional(token)
    if token.dep_ in ("obj", "obl"):
        beside = prepositional(token.head)
        places = (token.i + 1, token.right_edge.i + 1)
        yield from ((w, n) for w, n in beside if w in TIED and n.left_edge.i in places)
    for clause in children(token, "acl"):
        if children(clause, "mark", *SUBJECTS):
            continue
        if not _is_stance(reader, clause):
            yield from prepositional(clause)
        elif clause.tag_ == "VBG" and _is_stance(reader, clause, "supports"):
            yield from (("for", n) for o in children(clause, "obj") for n in coordinated(o))


def _is_stance(reader: Resolver, clause: Token, kind: str = "") -> bool:
    """Whether a clause says what someone thinks, of this kind if given, not whose a noun is."""
    if kind:
        frames = (f for lemma in lemmas(clause) for f in reader.lexicon.verbs.get(lemma, [])[-1:])
        return any(frame.type == kind for frame in frames)
    return not reader.lexicon.judging.isdisjoint(lemmas(clause))


def owners(reader: Resolver, token: Token) -> list[Actor]:
    """Those whom a noun belongs to: possessor, nationality, name before it, "of" phrase."""
    if ("shared", token.lemma_.lower()) in reader.lexicon:
        across = [a for w, n in prepositional(token) if w == "with" for a in reader.each(n)]
        if across:
            return across
    opposite = ("opposite", token.lemma_.lower()) in reader.lexicon
    named = named_before(reader, token) if opposite else _holder(reader, token)
    if named:
        return named
    before = possessors(reader, token) or named_before(reader, token)
    found = before or _owners_behind(reader, token) or _had_by(reader, token)
    kin = ("kinfolk", token.lemma_.lower()) in reader.lexicon
    return [a for a in found if a.kind != "person"] if kin else found


def _had_by(reader: Resolver, token: Token) -> list[Actor]:
    """Who has the soldiers that do something: "Rwanda has 500 soldiers guarding the port"."""
    armed = ("armed", token.lemma_.lower()) in reader.lexicon
    had = armed and token.dep_ == "obj" and token.head.lemma_ == "have"
    return [a for t in subjects(token.head) for a in reader.actors(t)] if had else []


def _holder(reader: Resolver, token: Token) -> list[Actor]:
    """Who holds a place or a ship by the word before it: a rebel-held village, Houthi-run."""
    for c in children(token, "amod"):
        frames = reader.lexicon.joined.get(c.lower_, [])
        held = bool(frames) and frames[0].type == "leads"
        held = held or ("flagged", c.lower_) in reader.lexicon
        if c.i > 1 and held and c.nbor(-1).text in ("-", "–"):
            return reader.word_before(c.nbor(-2))
    return []


def possessors(reader: Resolver, token: Token) -> list[Actor]:
    """Those in the genitive before a noun: Turkey's, their."""
    for c in children(token, "nmod:poss"):
        found = reader.each(c)
        if found:
            return found
    return []


def named_before(reader: Resolver, token: Token) -> list[Actor]:
    """The name before a noun; a body's own name rather than its nationality."""
    marks = children(token, "amod", "compound", "nmod:desc", "nmod", "nmod:unmarked")
    marks = [c for c in marks if c.i < token.i and not preposition(c) and not _joined(c, reader)]
    found = [m for c in marks if (m := reader.cast.at(c))] or _people_inside(reader, token)
    named = [m for m in found if m.sort != "demonym"] or found
    last = token.doc[named[-1].start : named[-1].end].root if named else None
    pair = [reader.cast.at(c) for c in coordinated(last)] if last is not None else []
    pair = [_hyphened(named[-1], reader), *pair] if named else pair
    return each_once(m.actor for m in pair if m)


def _people_inside(reader: Resolver, token: Token) -> list[Mention]:
    """The nationality that was hung on the first half of a noun: Israeli air strikes."""
    halves = [c for c in children(token, "compound") if c.pos_ == "NOUN" and not preposition(c)]
    found = [reader.cast.at(d) for c in halves for d in children(c, "amod")]
    return [m for m in found if m and m.sort == "demonym"]


def _hyphened(mention: Mention, reader: Resolver) -> Mention | None:
    """The other of two joined by a hyphen: the French in a French-British call."""
    before = reader.cast.doc[max(mention.start - 2, 0) : mention.start]
    joined = len(before) > 1 and before[1].text in ("-", "–")
    return reader.cast.at(before[0]) if joined else None


def _joined(token: Token, reader: Resolver) -> bool:
    """Whether a name only says by whom a noun is backed: the Kremlin-backed leader."""
    ahead = token.doc[token.i + 1 : token.i + 3]
    return (
        len(ahead) > 1 and ahead[0].text in ("-", "–") and ahead[1].lower_ in reader.lexicon.joined
    )


def _merely_there(reader: Resolver, token: Token, place: Token) -> bool:
    """Whether a noun is only in a place: a policeman in some town, rebel lines at another."""
    if preposition(place) not in ("in", "at"):
        return False
    lemma = token.lemma_.lower()
    there = reader.cast.at(place)
    town = ("assets", place.lemma_.lower()) in reader.lexicon
    if ("victims", lemma) in reader.lexicon and (there or town):
        return True
    if ("plain_groups", lemma) in reader.lexicon and there and there.actor.discovered:
        return True
    if ("assets", lemma) in reader.lexicon and reader.word_owner(token):
        return True
    some = any(c.lower_ in ("a", "an") for c in token.children)
    bare = ("alone", lemma) in reader.lexicon and not children(token, "det")
    bare = bare and preposition(place) == "in"
    mention = reader.cast.at(place) if not children(place, "conj") else None
    return (some or bare) and mention is not None and mention.actor.discovered


def _owners_behind(reader: Resolver, token: Token) -> list[Actor]:
    frames = reader.lexicon.roles.get(token.lemma_.lower(), [])
    # Instructors for the army are not the army's.
    taught = bool(frames) and frames[0].type == "trains"
    meeting = any(f.type in TALKS for f in reader.lexicon.nouns.get(token.lemma_.lower(), []))
    bearing = ("holders", token.lemma_.lower()) in reader.lexicon
    unsaid = bearing and any(c.lower_ in ("a", "an") for c in children(token, "det"))
    for c in children(token, "nmod"):
        if (meeting or unsaid) and preposition(c) in ("in", "at"):
            continue  # talks in Geneva are nobody's there, nor is "a mayor in Mexico" Mexico
        if preposition(c) in OWNED_BY and not (taught and preposition(c) == "for"):
            found = [] if _merely_there(reader, token, c) else reader.each(c)
            if found:
                return found
    for c in children(token, "amod", "compound"):
        found = owners(reader, c) if c.pos_ in ("NOUN", "PROPN") else []
        if found:
            return found
    return []
