"""Relations inside noun phrases: "X's support for Y", "LNA commander Y", "Turkish-backed Y"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import all_subjects, objects, subjects
from graph.text.events import Event, events, pairs
from graph.text.lexicon import Frame
from graph.text.refer import Reader
from graph.text.tree import (
    SUBJECTS,
    child,
    children,
    coordinated,
    is_passive,
    preposition,
    prepositional,
)

BETWEEN = ("between", "among")
SOURCE_MARKS = ("by", "from")
LIGHT = {
    "launch", "carry", "conduct", "hold", "make", "give", "provide", "impose", "sign", "reach", "express",
    "voice", "show", "declare", "wage", "start", "begin", "offer", "stage", "mount", "pay", "have", "maintain",
    "continue", "resume", "increase", "intensify", "announce", "plan", "open", "issue", "extend", "pledge",
    "promise", "lend", "send", "receive", "seek", "enter", "conclude", "strike", "break", "end", "step", "do",
    "pose", "file", "bring", "commit", "undertake", "perform", "convene", "host", "attend", "lead", "join",
    "take", "set", "establish", "forge", "raise", "level", "lodge", "deliver", "suspend", "support", "lift",
    "tighten", "slap", "organize", "organise", "spearhead", "back", "welcome", "reassert", "schedule",
}  # fmt: skip
DEVERBAL_LIGHT = LIGHT - {
    "support",
    "back",
    "welcome",
    "lift",
    "suspend",
    "end",
    "break",
    "reassert",
}


def noun_events(noun: Token, reader: Reader) -> Iterator[Event]:
    """The relations that an event noun states between its dependents or its verb's."""
    for frame in reader.lexicon.nouns.get(noun.lemma_.lower(), []):
        sources, targets = _sources(noun, frame, reader), _targets(noun, frame, reader)
        if frame.symmetric:
            yield from _together(noun, frame, sources, targets)
            return
        if sources and targets:
            yield from events(sources, targets, noun, frame)
            return


def _together(
    noun: Token, frame: Frame, sources: list[Actor], targets: list[Actor]
) -> Iterator[Event]:
    if sources and targets and {a.id for a in sources} != {a.id for a in targets}:
        yield from events(sources, targets, noun, frame)
    elif (len(targets) > 1 and any(word in BETWEEN for word, _ in prepositional(noun))) or (
        len(targets) > 1 and _between_beside(noun)
    ):
        yield from pairs(targets, noun, frame)
    elif len(sources) > 1 and not targets:
        yield from pairs(sources, noun, frame)


def _between_beside(noun: Token) -> bool:
    governor = _light_verb(noun)
    return governor is not None and any(word in BETWEEN for word, _ in prepositional(governor))


def _sources(noun: Token, frame: Frame, reader: Reader) -> list[Actor]:
    for word in SOURCE_MARKS:
        for preposition_, other in prepositional(noun):
            if preposition_ == word:
                found = reader.each(other)
                if found:
                    return found
    governor = _light_verb(noun)
    doers = [a for t in subjects(governor) for a in reader.actors(t)] if governor else []
    owners = _possessors(noun, reader)
    if frame.needs_source and governor is None and not owners:
        return []
    return owners or doers


def _possessors(noun: Token, reader: Reader) -> list[Actor]:
    """Those before the noun: "Turkey's attack", "the Turkish attack", "Turkish and LNA attacks"."""
    for c in children(noun, "nmod:poss"):
        found = reader.each(c)
        if found:
            return found
    for c in children(noun, "amod", "compound", "nmod:desc"):
        mention = reader.cast.at(c)
        if mention:
            others = [reader.cast.at(o) for o in coordinated(c)]
            return [other.actor for other in others if other]
    return []


def _light_verb(noun: Token) -> Token | None:
    """The verb that only helps the noun: "launched an attack"."""
    verb = noun.head
    if noun.dep_ == "conj":
        verb = noun.head.head
    if preposition(noun) == "for" and verb.lemma_.lower() in ("call", "press", "push"):
        return verb
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in DEVERBAL_LIGHT:
        return None
    things = {token.i for token in objects(verb)}
    return verb if noun.i in things or noun.dep_ in ("obj", "nsubj:pass") else None


def _targets(noun: Token, frame: Frame, reader: Reader) -> list[Actor]:
    governor = _light_verb(noun)
    for slot in frame.to:
        nouns = [n for word, n in prepositional(noun) if word == slot]
        if governor is not None and slot != "of":
            nouns += [n for word, n in prepositional(governor) if word == slot]
        found = [a for n in nouns for a in reader.actors(n, target=True)]
        found = found or [a for n in nouns for a in reader.owners(n) if n.pos_ == "NOUN"]
        if found:
            return list({actor.id: actor for actor in found}.values())
    return []


def role_events(noun: Token, reader: Reader) -> Iterator[Event]:
    """The relation of a role's bearer to what the role belongs to."""
    for frame in reader.lexicon.roles.get(noun.lemma_.lower(), []):
        bearers = _bearers(noun, reader)
        known = {actor.id for actor in bearers}
        others = [a for a in _belongs_to(noun, reader) if a.id not in known]
        if bearers and others:
            kind = "leads" if _prime(noun) else frame.type
            yield from events(bearers, others, noun, frame, kind)
            return


def _prime(noun: Token) -> bool:
    return noun.lemma_.lower() == "minister" and noun.i > 0 and noun.nbor(-1).lower_ == "prime"


def _bearers(noun: Token, reader: Reader) -> list[Actor]:
    named = reader.bearer(noun)
    if named:
        return [named]
    if child(noun, "cop"):
        return [a for t in children(noun, *SUBJECTS) for a in reader.each(t)]
    if noun.dep_ in SUBJECTS and child(noun.head, "cop"):
        return reader.each(noun.head)
    if noun.dep_ == "appos":
        return reader.actors(noun.head)
    if noun.dep_ in ("obl", "xcomp") and preposition(noun) in ("as", ""):
        return [a for t in all_subjects(noun.head) for a in reader.actors(t)]
    return []


def _belongs_to(noun: Token, reader: Reader) -> list[Actor]:
    for c in children(noun, "nmod:poss"):
        found = reader.each(c)
        if found:
            return found
    for word in ("of", "for", "to", "with", "from"):
        nouns = [n for mark, n in prepositional(noun) if mark == word]
        found = [a for n in nouns for a in reader.actors(n, target=True)]
        if found:
            return found
    return reader.owners(noun)


def adjective_events(token: Token, reader: Reader) -> Iterator[Event]:
    """Turkish-backed GNA, pro-Haftar forces, forces loyal to Haftar."""
    yield from _joined(token, reader)
    yield from _predicate(token, reader)


def _joined(token: Token, reader: Reader) -> Iterator[Event]:
    frames = reader.lexicon.joined.get(token.lower_, [])
    if not frames or token.i < 2 or token.nbor(-1).text not in ("-", "–", "‑"):
        return
    before = reader.cast.at(token.nbor(-2))
    noun = token.head if token.head.i > token.i else None
    if before and noun is not None:
        yield from events([before.actor], _modified(noun, before.actor, reader), token, frames[0])


def _modified(noun: Token, other: Actor, reader: Reader) -> list[Actor]:
    found = reader.each(noun, target=True)
    return [a for a in found if a.id != other.id] or [
        m.actor
        for c in noun.children
        if (m := reader.cast.at(c))
        and m.actor.id != other.id
        and c.dep_ in ("compound", "flat", "appos")
    ]


def _predicate(token: Token, reader: Reader) -> Iterator[Event]:
    for frame in reader.lexicon.predicate.get(token.lower_, []):
        nouns = [n for word, n in prepositional(token) if word in frame.to]
        targets = [a for n in nouns for a in reader.actors(n, target=True)]
        targets = targets or [a for n in nouns for a in reader.reach(n)]
        if targets:
            yield from events(_described(token, reader), targets, token, frame)
            return


def _described(token: Token, reader: Reader) -> list[Actor]:
    holders = children(token, *SUBJECTS, "nsubj:pass") or (
        [token.head] if token.dep_ in ("amod", "acl") else all_subjects(token)
    )
    if is_passive(token) and not holders:
        holders = objects(token)
    return [a for t in holders for n in coordinated(t) for a in reader.actors(n)]


def body_events(token: Token, reader: Reader) -> Iterator[Event]:
    """Who leads or owns a body by how it is named: Haftar's army, the Russian company Wagner."""
    mention = reader.cast.at(token)
    if mention is None:
        yield from _led_body(token, reader)
    elif mention.actor.kind in ("armed-group", "organisation", "company", "media", "government"):
        people = [
            a for n in _owners_of_name(token) for a in reader.actors(n) if a.kind == "person"
        ]
        yield from events(people, [mention.actor], token, LEADING)
        yield from events([mention.actor], _nation(token, mention.actor, reader), token, NATION)


def _owners_of_name(token: Token) -> list[Token]:
    return [n for word, n in prepositional(token) if word == "of"] + children(token, "nmod:poss")


def _led_body(token: Token, reader: Reader) -> Iterator[Event]:
    if ("forces", token.lemma_.lower()) not in reader.lexicon:
        return
    for owner in reader.owners(token):
        body = reader.leaders.get(owner.id)
        if body:
            yield from events([owner], [body], token, LEADING)


def _nation(token: Token, body: Actor, reader: Reader) -> list[Actor]:
    """The state whose nationality stands before a body's class noun and name."""
    nouns = [token, token.head, *children(token, "compound", "nmod:desc", "appos", "flat")]
    for noun in nouns:
        if noun.pos_ != "NOUN" or ("parts", noun.lemma_.lower()) not in reader.lexicon:
            continue
        if reader.bearer(noun) != body and noun.head != token:
            continue
        for c in children(noun, "amod", "compound"):
            mention = reader.cast.at(c)
            if mention and mention.sort == "demonym" and mention.actor.kind == "state":
                return [mention.actor]
    return []


LEADING = Frame("leads", "A body that is called somebody's is led by him.")
NATION = Frame(
    "affiliated-with", "A body that is given a nationality belongs to that state's side."
)
