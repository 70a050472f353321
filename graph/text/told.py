"""Slots in the clause below a verb: who should, shall, would or did, as someone says."""

from __future__ import annotations

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import all_subjects, patients, subjects
from graph.text.refer import Reader
from graph.text.tree import children, is_passive, lemmas, negated, prepositional

ALLEGED = ("attacks", "coerces", "supplies", "trains", "recruits", "sends", "mobilises")
UNCHANGED = ("quit", "cut", "put", "let", "set", "shut", "hit", "rid", "split")
UNDONE = ("will", "would", "may", "might", "could", "should", "must", "can")


def should(verb: Token, reader: Reader) -> list[Actor]:
    """Of whom the clause says that he should or must do something."""
    return [a for c in obliged(verb) for t in all_subjects(c) for a in reader.actors(t)]


def unwanted(verb: Token, reader: Reader) -> list[Actor]:
    """Of whom the clause says that he should be scrapped, sacked or punished."""
    clauses = [c for c in obliged(verb) if is_passive(c)]
    clauses += [c for m in obliged(verb) for c in children(m, "xcomp") if is_passive(c)]
    clauses = [c for c in clauses if reader.lexicon.has("unwanted", c)]
    return [a for c in clauses for t in patients(c) for a in reader.actors(t)]


def punished(verb: Token, reader: Reader) -> list[Actor]:
    """Who shall suffer it, as someone calls "for him to be expelled"."""
    clauses = [c for c in suffered(verb) if reader.lexicon.has("unwanted", c)]
    nouns = [n for w, n in prepositional(verb) if w == "for"] if clauses else []
    return [a for noun in nouns for a in reader.actors(noun)]


def suffered(verb: Token) -> list[Token]:
    """The infinitives below a verb that say what shall be done to someone."""
    return [c for c in children(verb, "advcl", "xcomp", "ccomp", "acl") if is_passive(c)]


def obliged(verb: Token) -> list[Token]:
    """The clauses below a verb that say what someone should or must do."""
    return [c for c in children(verb, "ccomp", "parataxis") if _obliged(c)]


def _obliged(clause: Token) -> bool:
    modal = _modal(clause, "should", "must", "ought") or clause.lower_ == "ought"
    return modal and not children(clause, "expl")


def hoped(verb: Token, reader: Reader) -> list[Actor]:
    """Of whom one hopes that he will or would do something."""
    clauses = [c for c in children(verb, "ccomp") if _modal(c, "will", "would", "could", "can")]
    return [a for c in clauses for t in all_subjects(c) for a in reader.actors(t)]


def _modal(clause: Token, *words: str) -> bool:
    return any(c.lower_ in words for c in children(clause, "aux"))


def misdeed(verb: Token, reader: Reader) -> list[Actor]:
    """Of whom a clause says that he did wrong: "said that Y had violated the truce"."""
    speakers = [a for t in subjects(verb) for a in reader.actors(t)]
    if any(a.kind == "media" for a in speakers) or not speakers:
        return []
    alleging = reader.lexicon.has("contending", verb)
    clauses = [c for c in _told(verb) if _did_wrong(c, reader, alleging)]
    others = [t for c in clauses for t in all_subjects(c) if not children(t, "nmod:poss")]
    return [a for t in others for a in reader.actors(t)]


def _told(verb: Token) -> list[Token]:
    """The clauses that a verb of saying reports, behind it or before it: "..., Osta said"."""
    before = verb.dep_ == "parataxis" and verb.head.i < verb.i
    return [*children(verb, "ccomp"), *([verb.head] if before else [])]


def _did_wrong(clause: Token, reader: Reader, alleged: bool) -> bool:
    """Whether a clause tells a misdeed as done, not as denied, wished or feared.

    What is alleged need not be wrong by itself: to arm or to train someone is enough.
    """
    if _modal(clause, *UNDONE) or negated(clause) or is_passive(clause):
        return False
    frames = reader.lexicon.verbs.get(clause.lemma_.lower(), []) if alleged else []
    hidden = any(frame.type in ALLEGED for frame in frames)
    wrong = reader.lexicon.has("misdeeds", clause) and not children(clause, "compound:prt")
    return hidden or wrong  # to break up a ring breaks no law


def shall(verb: Token, reader: Reader) -> list[Actor]:
    """Who shall act in the clause below: "demanded that he leave"."""
    clauses = [c for c in children(verb, "ccomp", "acl") if _wished(c)]
    clauses = [c for c in clauses if c.dep_ == "ccomp" or _marked(c, "that")]
    return [a for c in clauses for t in all_subjects(c) for a in reader.actors(t)]


def _wished(clause: Token) -> bool:
    """Whether a clause says what shall be, not what is: "demanded that they leave"."""
    modal = _modal(clause, "should", "must", "shall")
    bare = any(c.tag_ == "VB" for c in children(clause, "aux:pass", "cop"))
    plain = clause.tag_ in ("VB", "VBP", "FW") or clause.lower_ in UNCHANGED
    return modal or bare or (plain and not children(clause, "aux"))


def doomed(verb: Token, reader: Reader) -> list[Actor]:
    """Of whom the clause says that he will regret it: "warned that Osta would pay the price"."""
    ill = [c for c in _foretold(verb) if "regret" in lemmas(c) or _given(c, "dooms", reader)]
    return [a for c in ill for t in subjects(c) for a in reader.actors(t)]


def gaining(verb: Token, reader: Reader) -> list[Actor]:
    """Of whom the clause says that he will be given something: "said Osta would get aid"."""
    getting = [c for c in _foretold(verb) if {"get", "receive"} & {*lemmas(c)}]
    glad = [c for c in getting if _given(c, "gains", reader)]
    return [a for c in glad for t in subjects(c) for a in reader.actors(t)]


def _foretold(verb: Token) -> list[Token]:
    """The clauses below a verb that say what will be, not what will not."""
    clauses = [c for c in children(verb, "ccomp") if _modal(c, "will", "would", "shall")]
    return [c for c in clauses if not negated(c)]


def _given(clause: Token, name: str, reader: Reader) -> bool:
    """Whether an object of the clause, or what it is of, is in a list of the lexicon."""
    things = children(clause, "obj")
    things += [n for thing in things for word, n in prepositional(thing) if word == "of"]
    return any((name, thing.lemma_.lower()) in reader.lexicon for thing in things)


def condition(verb: Token, reader: Reader) -> list[Actor]:
    """Whose doing would bring it about: "would retaliate if Osta raised the tariff"."""
    clauses = [c for c in children(verb, "advcl") if _marked(c, "if", "unless")]
    return [a for c in clauses for t in subjects(c) for a in reader.actors(t)]


def suspected(verb: Token, reader: Reader) -> list[Actor]:
    """Of whom it is asked whether he did it: "examined whether Osta had armed Tarvik"."""
    clauses = [c for c in children(verb, "ccomp", "advcl", "xcomp") if asked_whether(c)]
    return [a for c in clauses for t in all_subjects(c) for a in reader.actors(t)]


def asked_whether(clause: Token) -> bool:
    """Whether a clause is only asked about."""
    return _marked(clause, "whether", "if") and clause.i > clause.head.i


def entitled(verb: Token, reader: Reader) -> list[Actor]:
    """Of whom the clause says that he has a right: "said Osta had a right to exist"."""
    clauses = [c for c in children(verb, "ccomp") if lemmas(c)[0] == "have" and not negated(c)]
    rights = [o for c in clauses for o in children(c, "obj") if o.lemma_ == "right"]
    held = [o.head for o in rights if not negated(o)]  # who has "no right" has none
    return [a for c in held for t in subjects(c) for a in reader.actors(t)]


def _marked(clause: Token, *words: str) -> bool:
    return any(mark.lower_ in words for mark in children(clause, "mark"))
