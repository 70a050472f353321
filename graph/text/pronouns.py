"""Whom a pronoun takes up beyond the nearest that agrees: speakers, deniers, what clauses say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import blamed, objects, subjects
from graph.text.cast import Cast
from graph.text.coref import Memory
from graph.text.lexicon import Lexicon
from graph.text.tree import PASSIVE, SUBJECTS, children, preposition, up


class Referrer(Protocol):
    """What knows the actors behind a single word, and who speaks."""

    cast: Cast
    lexicon: Lexicon
    memory: Memory

    def actors(self, token: Token, *, target: bool = False) -> list[Actor]:
        """The actors that one word stands for."""

    def self_named(self, token: Token) -> list[Actor]:
        """Whoever says "we"."""


def pronoun(reader: Referrer, token: Token) -> list[Actor]:
    """The actors of any pronoun; unsure means nobody."""
    if ("speaker", token.lower_) in reader.lexicon:
        return reader.self_named(token)
    if token.lower_ == "whose" or (token.lower_ in ("whom", "which") and preposition(token)):
        return [a for i, o in up(token) if i.dep_ == "acl:relcl" for a in reader.actors(o)][:1]
    saying = _speaker_above(reader, token) or _denier(reader, token)
    if saying:
        return saying
    antecedent = (
        _blamed_above(reader, token)
        or _alleged(reader, token)
        or _other(reader, token, reader.memory.pronoun(token))
    )
    own = _own_clause(reader, token) if ("plural", token.lower_) in reader.lexicon else []
    found = own or reader.memory.several(token) or ([antecedent] if antecedent else [])
    return found or _owner_above(reader, token)


def _denier(reader: Referrer, token: Token) -> list[Actor]:
    """Who has just been accused and denies it: "a charge it denies", "he denied the claim"."""
    verb = token.head
    denying = token.dep_ in SUBJECTS and reader.lexicon.has("denials", verb)
    charges = [verb.head, *children(verb, "obj")] if denying else []
    charged = any(("claims", noun.lemma_.lower()) in reader.lexicon for noun in charges)
    accused = reader.memory.denier(token) if charged else None
    return [accused] if accused else []


def _other(reader: Referrer, token: Token, found: Actor | None) -> Actor | None:
    """Whom "them" takes up, who is not whoever does it: "police used gas to disperse them"."""
    if found is None or token.lower_ != "them" or token.head.pos_ != "VERB":
        return found
    nouns = [noun for noun in subjects(token.head) if noun != token]  # "made them fight"
    doers = [a.id for noun in nouns for a in reader.actors(noun)]
    return reader.memory.others(found) if found.id in doers else found


def _speaker_above(reader: Referrer, token: Token) -> list[Actor]:
    """The body that was only described and says what "it" did: "the army said it had"."""
    verb = token.head
    if token.lower_ not in ("it", "they") or token.dep_ not in (*SUBJECTS, *PASSIVE):
        return []
    if verb.dep_ != "ccomp" or not reader.lexicon.has("verbs", verb.head):
        return []
    return _bodies(reader, subjects(verb.head))


def _bodies(reader: Referrer, nouns: Iterable[Token]) -> list[Actor]:
    """Those of the nouns that describe a body and name nobody."""
    plain = [n for n in nouns if n.pos_ == "NOUN" and reader.cast.at(n) is None]
    return [a for noun in plain for a in reader.actors(noun) if a.kind != "person"]


def _owner_above(reader: Referrer, token: Token) -> list[Actor]:
    """The body that "its" takes up and that was only described: "police ... its officers"."""
    if token.dep_ != "nmod:poss" or token.lower_ not in ("its", "their"):
        return []
    for inner, outer in up(token):
        nouns = _about(inner, outer)
        apart = [n for n in nouns if n != token and not _holds(n, token)]
        found = _bodies(reader, apart)
        if found:
            return found
    return []


def _blamed_above(reader: Referrer, token: Token) -> Actor | None:
    """Whose "its" is in what someone is blamed for: "accused Y of breaking its promise"."""
    if token.dep_ != "nmod:poss" or token.lower_ not in ("its", "their"):
        return None
    blames = (o for i, o in up(token) if i.dep_ == "acl" and blamed(o))
    noun = next(blames, None)
    found = [] if noun is None else [a for a in reader.actors(noun) if a.kind != "person"]
    return found[0] if len(found) == 1 else None


def _alleged(reader: Referrer, token: Token) -> Actor | None:
    """Of whom something is alleged: "took Y to court, alleging that it had broken a treaty"."""
    verb = token.head
    charging = verb.head
    told = token.dep_ in SUBJECTS and verb.dep_ == "ccomp" and charging.tag_ == "VBG"
    if not told or charging.dep_ != "advcl" or not reader.lexicon.has("alleging", charging):
        return None
    found = [a for noun in objects(charging.head) for a in reader.actors(noun)]
    one = found[0] if len(found) == 1 else None
    personal = token.lower_ in ("he", "she")
    return one if one and (one.kind == "person") == personal and token.lower_ != "they" else None


def _own_clause(reader: Referrer, token: Token) -> list[Actor]:
    """The plural subject of a clause around "they" or "their"."""
    if token.dep_ not in ("nmod:poss", *SUBJECTS):
        return []
    for inner, outer in up(token):
        nouns = [] if outer.pos_ != "VERB" or inner.dep_ in SUBJECTS else subjects(outer)
        apart = [n for n in nouns if n != token and not _holds(n, token)]
        plural = [n for n in apart if n.tag_ in ("NNS", "NNPS")]
        if plural:
            return [a for noun in plural for a in reader.actors(noun)]
    return []


def _about(inner: Token, outer: Token) -> list[Token]:
    """The subjects of a verb, or of what its subject says: "..., its chairman said"."""
    if outer.pos_ != "VERB":
        return []
    if inner.dep_ not in SUBJECTS:
        return subjects(outer)
    told = [c for c in children(outer, "ccomp", "parataxis") if c.i < inner.i]
    return [noun for clause in told for noun in subjects(clause)]


def _holds(noun: Token, token: Token) -> bool:
    """Whether a word stands inside a noun phrase or a list that the noun is part of."""
    return bool(noun.is_ancestor(token) or (noun.head.is_ancestor(token) and noun.dep_ == "conj"))
