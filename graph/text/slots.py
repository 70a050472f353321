"""Where a frame's ends stand around a verb: its objects, its prepositions, its clauses."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from graph.model import Actor
from graph.text import told
from graph.text.arguments import agents, all_subjects, objects, patients, subjects
from graph.text.authors import authors
from graph.text.cast import each_once
from graph.text.lexicon import Frame
from graph.text.refer import Reader
from graph.text.tree import (
    children,
    clause_of,
    coordinated,
    is_passive,
    preposition,
    prepositional,
)

SUFFERING = ("against", "on", "of", "in", "at", "to")
STANCES = ("opposes", "supports")
INSIDE = {"of", "in", "from"}


def slot_actors(slot: str, frame: Frame, verb: Token, reader: Reader) -> list[Actor]:
    """The actors in one slot of a frame; any other word than a slot's name is a preposition."""
    if slot in SLOTS:
        return SLOTS[slot](verb, reader)
    return _behind(slot, frame, verb, reader)


def _subject(verb: Token, reader: Reader) -> list[Actor]:
    found = subjects(verb)
    direct = [a for token in found for a in reader.actors(token, target=True)]
    return direct or [a for token in found for a in _makers(token, reader)]


def _makers(thing: Token, reader: Reader) -> list[Actor]:
    """Whose work a thing is: "a bomb planted by rebels"."""
    nouns = [noun for clause in children(thing, "acl") for noun in agents(clause)]
    if ("papers", thing.lemma_.lower()) in reader.lexicon:
        nouns += [noun for word, noun in prepositional(thing) if word in ("by", "from")]
    return [a for noun in nouns for a in reader.actors(noun)] or authors(reader, thing)


def _doer(verb: Token, reader: Reader) -> list[Actor]:
    """The subject, or whose doing it is: "Orvane's refusal"."""
    return _subject(verb, reader) or [a for t in subjects(verb) for a in reader.reach(t)]


def _owner(verb: Token, reader: Reader) -> list[Actor]:
    """Whose those are who were sent: "Osta's soldiers have been deployed"."""
    sent = patients(verb) if children(verb, "aux:pass") else []
    return [a for t in sent for a in reader.owners(t)]


def _victims(verb: Token, reader: Reader) -> list[Actor]:
    """Whom the violence hit that "for" names: "claimed responsibility for the attack on X"."""
    near = [*prepositional(verb), *(p for thing in objects(verb) for p in prepositional(thing))]
    harms = [n for w, n in near if w == "for" and n.lemma_.lower() in reader.lexicon.hostile]
    hit = [
        n for harm in harms for w, n in prepositional(harm) if w in ("on", "against", "of", "at")
    ]
    return [a for n in hit for a in reader.actors(n, target=True) or reader.owners(n)]


def _sides(verb: Token, reader: Reader) -> list[Actor]:
    """Those who talked or fought before, for "the talks" whose partners are not named again."""
    things = [*objects(verb), *children(verb, "nsubj:pass")]
    told = _parties(verb, reader) if verb.dep_ == "acl" else []
    if told:
        return told
    known = any(c.lower_ in ("the", "this", "these", "that") for t in things for c in t.children)
    return list(reader.memory.sides) if known else []


def _parties(verb: Token, reader: Reader) -> list[Actor]:
    """Those who meet or agree, as the clause around it says: "signed a pact brokered by Osta"."""
    above = clause_of(verb.head)
    nouns = [*all_subjects(above), *(n for word, n in prepositional(above) if word == "with")]
    nouns += [
        n for t in objects(above) for word, n in prepositional(t) if word in ("with", "between")
    ]
    doers = [a.id for noun in agents(verb) for a in reader.actors(noun)]
    found = each_once(a for noun in nouns for a in reader.actors(noun))
    return [a for a in found if a.id not in doers] if len(found) > 1 else []


def _border(verb: Token, reader: Reader) -> list[Actor]:
    """Who is on the other side of the border that is named: "on its border with X"."""
    nouns = [*(n for _, n in prepositional(verb)), *objects(verb)]
    nouns += [n for noun in nouns for _, n in prepositional(noun)]
    shared = [n for n in nouns if ("shared", n.lemma_.lower()) in reader.lexicon]
    across = [n for w, n in prepositional(verb) if w == "with"] if shared else []
    beyond = [a for noun in across for a in reader.actors(noun, target=True)]
    return beyond or [a for noun in shared for a in reader.owners(noun)]


def _object(verb: Token, reader: Reader) -> list[Actor]:
    return [a for token in objects(verb) for a in reader.actors(token, target=True)]


def _sent(verb: Token, reader: Reader) -> list[Actor]:
    """Those who are sent; a base that is moved sends nobody."""
    return [a for token in objects(verb) for a in reader.actors(token)]


def _force(verb: Token, reader: Reader) -> list[Actor]:
    """Those who are sent if all are named, armed or somebody's, unlike doctors or observers."""
    armed = reader.lexicon.lists["armed"]
    things = [thing for thing in objects(verb) if reader.cast.at(thing) is None]
    plain = [t for t in things if t.lemma_.lower() not in armed and not _owned(t, reader)]
    return [] if plain else [a for a in _sent(verb, reader) if a.id not in reader.cast.things]


def _owned(thing: Token, reader: Reader) -> bool:
    """Whether someone has the thing; a team of doctors is nobody's."""
    return any(a.kind != "population" for a in reader.owners(thing))


def _receiver(verb: Token, reader: Reader) -> list[Actor]:
    things = children(verb, "obj")
    given = [*children(verb, "iobj"), *(things[:1] if len(things) > 1 else [])]
    nouns = [n for token in given for n in coordinated(token)]
    return [a for token in nouns for a in reader.actors(token, target=True)]


def _reached(verb: Token, reader: Reader) -> list[Actor]:
    return [a for token in objects(verb) for a in reader.reach(token)]


def _accuser(verb: Token, reader: Reader) -> list[Actor]:
    """Whoever has accused the subject, for "denied the charge"."""
    accused = [a for token in subjects(verb) for a in reader.actors(token)]
    known = [reader.memory.accusers[a.id] for a in accused if a.id in reader.memory.accusers]
    told = verb.dep_ == "acl:relcl" and ("claims", verb.head.lemma_.lower()) in reader.lexicon
    tellers = [a for a in reader.speaker(verb.head.head) if a not in accused] if told else []
    return known or tellers


def _behind(slot: str, frame: Frame, verb: Token, reader: Reader) -> list[Actor]:
    """The actors behind a preposition of the verb, or of its object where it was attached."""
    things = objects(verb)
    stance = frame.type in STANCES and not frame.object and slot in SUFFERING
    if stance and any(_harms(thing, reader) for thing in things):
        return []  # to condemn the violence against X is no stance against X
    nouns = [n for word, n in prepositional(verb) if word == slot and _place(n, reader)]
    if frame.type == "comments-on" and slot == "on":
        nouns = [n for n in nouns if not _airs(n, reader)]
    harmed = frame.type == "attacks" and frame.to[0] == "obj" and bool(things)
    if (slot == "by" and is_passive(verb)) or (slot == "at" and harmed):
        nouns = []  # "killed 132 children at a school in X" hits the children, not X
    if not nouns and (slot not in INSIDE or frame.object or slot in frame.source):
        nouns = [n for thing in things for word, n in prepositional(thing) if word == slot]
    if not nouns and slot not in INSIDE:
        nouns = [
            n for thing in _between(verb, reader) for w, n in prepositional(thing) if w == slot
        ]
    found = [a for noun in nouns for a in reader.actors(noun, target=True)]
    return found or [a for noun in nouns for a in _within(noun, reader)]


def _harms(thing: Token, reader: Reader) -> bool:
    """Whether a noun names harm, so that a stance on it is none on whom it hits."""
    return thing.lemma_.lower() in reader.lexicon.hostile


def _place(noun: Token, reader: Reader) -> bool:
    """Whether a noun can lead to somebody: neither "for years" nor "in support of" does."""
    lemma = noun.lemma_.lower()
    frames = reader.lexicon.phrases.get(lemma, []) if preposition(noun) == "in" else []
    stance = any(frame.type == "supports" for frame in frames)
    inside = [n.lemma_.lower() for word, n in prepositional(noun) if word == "of"]
    filled = any(word in reader.lexicon.nouns for word in inside)  # months of pressure
    lasting = ("durations", lemma) in reader.lexicon and not filled
    felt = ("moods", lemma) in reader.lexicon
    return not stance and not felt and not lasting


def _airs(noun: Token, reader: Reader) -> bool:
    """Whether a noun is where someone speaks and not of what: "on Russian television"."""
    lemma = noun.lemma_.lower()
    return any((name, lemma) in reader.lexicon for name in ("outlets", "media"))


def _between(verb: Token, reader: Reader) -> list[Token]:
    """Nouns of no actor around a verb, on which the parser may hang what belongs to the verb."""
    near = [noun for _, noun in prepositional(verb)]
    inside = [n for thing in objects(verb) for word, n in prepositional(thing) if word in INSIDE]
    return [noun for noun in (*near, *inside) if reader.cast.at(noun) is None]


def _within(noun: Token, reader: Reader) -> list[Actor]:
    return reader.owners(noun) or reader.reach(noun) if noun.pos_ == "NOUN" else []


def _quarrelled(verb: Token, reader: Reader) -> list[Actor]:
    """Whose doing a quarrel is over: "clashed over the plans of X", but not "over X"."""
    nouns = [n for word, n in prepositional(verb) if word == "over" and not reader.actors(n)]
    return [a for noun in nouns for a in reader.owners(noun)]


def _asked(verb: Token, reader: Reader) -> list[Actor]:
    """Those who are asked: "Asked about Osta, she said"."""
    bare = verb.dep_ == "advcl" and not children(verb, "obj", "nsubj")
    nouns = patients(verb) if bare or is_passive(verb) else []
    return [a for noun in nouns for a in reader.actors(noun)]


def _nobody(_verb: Token, _reader: Reader) -> list[Actor]:
    return []


SLOTS: dict[str, Callable[[Token, Reader], list[Actor]]] = {
    "subj": _subject,
    "obj": _object,
    "iobj": _receiver,
    "owner": _owner,
    "sent": _sent,
    "force": _force,
    "reach": _reached,
    "accuser": _accuser,
    "clause": told.shall,
    "quarrel": _quarrelled,
    "pair": _nobody,
    "asked": _asked,
    "doer": _doer,
    "should": told.should,
    "unwanted": told.unwanted,
    "punished": told.punished,
    "wished": told.hoped,
    "misdeed": told.misdeed,
    "doomed": told.doomed,
    "gaining": told.gaining,
    "condition": told.condition,
    "entitled": told.entitled,
    "suspected": told.suspected,
    "victim": _victims,
    "sides": _sides,
    "border": _border,
}
