"""Relations that a role states: "Egypt, an ally of Haftar", "LNA commander Khalifa Haftar"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import all_subjects, objects
from graph.text.events import Event, events, pairs
from graph.text.groups import sectional
from graph.text.lexicon import Frame
from graph.text.refer import Reader
from graph.text.tree import (
    SUBJECTS,
    child,
    children,
    is_passive,
    preposition,
    prepositional,
    titles,
)

SECOND = ("deputy", "vice", "assistant")
BODILY = ("leads", "member-of")
OWNED = Frame("leads", "A body that is called someone's is led by him.")


def role_events(noun: Token, reader: Reader) -> Iterator[Event]:
    """The relation of a role's bearer to what the role belongs to."""
    frames = [] if bygone(noun, reader) else reader.lexicon.roles.get(noun.lemma_.lower(), [])
    bearers, others = role_ends(noun, reader) if frames else ([], [])
    for frame in frames[:1]:
        if len(bearers) > 1 and not others and noun.tag_ == "NNS" and child(noun, "cop"):
            yield from pairs(bearers, noun, frame)
        organ = any(a.kind == "state" for a in others) and _of_organ(noun, reader)
        kind = "member-of" if organ else _kind(noun, frame, reader)
        yield from events(bearers, others, noun, frame, kind)


def bygone(noun: Token, reader: Reader) -> bool:
    """Whether a role was held once and is no more: a former president."""
    return any(("bygone", c.lower_) in reader.lexicon for c in titles(noun) if c.i <= noun.i)


def _kind(noun: Token, frame: Frame, reader: Reader) -> str:
    """A deputy only belongs to what his chief leads; a prime minister leads."""
    # An army instructor is of the army; who trains it is an instructor of it, or for it.
    if _of_part(noun, reader) or (frame.type == "trains" and reader.named_before(noun)):
        return "member-of"
    return "leads" if _prime(noun) else frame.type


def _of_organ(noun: Token, reader: Reader) -> bool:
    """Whether who leads something leads an organ of a state: Ukraine's spy chief."""
    listed = ("sectional", noun.lemma_.lower()) in reader.lexicon
    marks = children(noun, "compound", "amod")
    return listed and any(("organs", c.lower_) in reader.lexicon for c in marks)


def owned_body_events(noun: Token, reader: Reader) -> Iterator[Event]:
    """That a person leads the body which is called his: the LNA, Haftar's coalition."""
    if noun.dep_ == "appos" and ("forces", noun.lemma_.lower()) in reader.lexicon:
        owners = [a for a in reader.possessors(noun) if a.kind == "person"]
        bodies = [a for a in reader.actors(noun.head) if a.kind not in ("person", "state")]
        yield from events(owners, bodies, noun, OWNED)


def _of_part(noun: Token, reader: Reader) -> bool:
    """Whether the role is under another, or in a part of the body: the head of its youth wing."""
    if any(c.lower_ in SECOND for c in children(noun, "compound", "amod")):
        return True
    frames = reader.lexicon.roles.get(noun.lemma_.lower(), [])
    leads = bool(frames) and frames[0].type == "leads"
    parts = [n for word, n in prepositional(noun) if word == "of" and not reader.cast.at(n)]
    return leads and any(("subunits", part.lemma_.lower()) in reader.lexicon for part in parts)


def role_ends(noun: Token, reader: Reader) -> tuple[list[Actor], list[Actor]]:
    """Those who bear a role, and those whom it belongs to."""
    bearers = _bearers(noun, reader)
    unmarked = reader.unmarked(noun)
    if unmarked:
        return [unmarked[0]], [unmarked[1]]
    known = {actor.id for actor in bearers}
    bodily = any(f.type in BODILY for f in reader.lexicon.roles.get(noun.lemma_.lower(), [])[:1])
    others = [a for a in _belongs_to(noun, reader) if a.id not in known]
    if bodily:
        others = [a for a in _narrowest(noun, others, reader) if a.kind != "person"]
        if any(c.tag_ == "PRP$" for c in children(noun, "nmod:poss")):
            others = [a for a in others if a.kind != "population" or a.country]
    return bearers, others


def _narrowest(noun: Token, others: list[Actor], reader: Reader) -> list[Actor]:
    """Whom a role is in, where a state and a body in it are named: Lebanon's Hezbollah chief."""
    if not any(actor.kind == "state" for actor in others):
        return others
    inner = [a for a in reader.named_before(noun) if a.kind not in ("state", "person")]
    if sectional(noun, reader.lexicon):
        return [a for a in inner or others if a.kind not in ("state", "population")]
    return inner or others


def _prime(noun: Token) -> bool:
    return noun.lemma_.lower() == "minister" and noun.i > 0 and noun.nbor(-1).lower_ == "prime"


def _bearers(noun: Token, reader: Reader) -> list[Actor]:
    named = reader.bearer(noun)
    if named:
        return [named]
    if child(noun, "cop"):
        return [a for t in _said_to_be(noun) for a in reader.each(t)]
    if noun.dep_ in SUBJECTS and noun.head.lemma_ == "include":
        return [a for t in objects(noun.head) for a in reader.actors(t)]
    if noun.dep_ in SUBJECTS and child(noun.head, "cop") and not preposition(noun.head):
        return reader.each(noun.head)
    if noun.dep_ == "appos":
        return reader.actors(noun.head)
    if noun.dep_ in ("parataxis", "dep", "conj"):
        return _before_list(noun, reader) or _before_comma(noun, reader)
    if noun.dep_ in ("obl", "xcomp") and preposition(noun) in ("as", ""):
        return _holders(noun.head, reader)
    return []


def _said_to_be(noun: Token) -> list[Token]:
    """Who is said to be it: "X is an ally", "X, believed to be an ally"."""
    believed = noun.dep_ == "xcomp" and is_passive(noun.head)
    return objects(noun.head) if believed else children(noun, *SUBJECTS)


def _holders(verb: Token, reader: Reader) -> list[Actor]:
    """Who has a role by a verb: whom one elects or hails as something, else the subject."""
    given = _chosen(verb, reader) or reader.lexicon.has("naming", verb)
    holders = objects(verb) if given else all_subjects(verb)
    return [a for t in holders for a in reader.actors(t)]


def _chosen(verb: Token, reader: Reader) -> bool:
    """Whether the verb gives its object a role: "elected him as its leader"."""
    frames = reader.lexicon.verbs.get(verb.lemma_.lower(), [])
    elects = any(frame.type == "leads" and frame.source == ("obj",) for frame in frames)
    return elects or any(frame.type == "recognises" and not frame.object for frame in frames)


def _before_list(noun: Token, reader: Reader) -> list[Actor]:
    """Who bears the first of several roles: "Saleh, the speaker and once Haftar's ally"."""
    listed = noun.dep_ == "conj" and noun.head.dep_ == "appos"
    return reader.actors(noun.head.head) if listed else []


def _before_comma(noun: Token, reader: Reader) -> list[Actor]:
    """The name before "..., its oldest ally" where the parser saw no apposition."""
    start = next(token.i for token in noun.subtree if not token.is_punct)
    if start < 2 or noun.doc[start - 1].text != "," or children(noun, "cc", *SUBJECTS):
        return []
    mention = reader.cast.at(noun.doc[start - 2])
    return [mention.actor] if mention else []


def _belongs_to(noun: Token, reader: Reader) -> list[Actor]:
    found = reader.possessors(noun)
    if found:
        return found
    behind = [*prepositional(noun)]  # "a supplier of drones to X" may be read as drones to X
    behind += [
        pair for w, n in behind if w == "of" for pair in prepositional(n) if pair[0] == "to"
    ]
    for word in ("of", "between", "for", "to", "with", "from"):
        nouns = [n for mark, n in behind if mark == word]
        found = [a for n in nouns for a in reader.actors(n, target=True)]
        if found:
            return found
    figure = noun.lemma_.lower() == "figure"
    inside = [n for w, n in prepositional(noun) if figure and w == "in" and reader.cast.at(n)]
    return (
        reader.owners(noun)
        or _beside(noun, reader)
        or [a for n in inside for a in reader.actors(n, target=True)]
    )


def _beside(noun: Token, reader: Reader) -> list[Actor]:
    """Those named before another part of the same title: "Labour's Shadow Home Secretary"."""
    if noun.dep_ not in ("nmod:desc", "compound", "flat"):
        return []
    for part in (noun.head, *children(noun.head, "nmod:desc", "compound")):
        found = [a for c in children(part, "nmod:poss") for a in reader.each(c)]
        if found:
            return found
    return []
