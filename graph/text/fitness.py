"""What a verb's frame asks of the words around the verb, and does not find."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import objects, subjects
from graph.text.cast import nameless
from graph.text.lexicon import Frame
from graph.text.refer import Reader
from graph.text.told import obliged, suffered
from graph.text.tree import (
    SUBJECTS,
    child,
    children,
    coordinated,
    is_passive,
    once,
    prepositional,
)

PLAYED = {"attacks", "fights", "leads", "meets", "concedes", "coerces"}
SCORE = re.compile(r"\d{1,2} ?[-–] ?\d{1,2}\b")


def misfit(frame: Frame, verb: Token, reader: Reader) -> str:
    """What the frame asks of the verb's surroundings and does not find; "" if all is there."""
    return next((why for barred, why in BARRIERS if barred(frame, verb, reader)), "")


def _in_play(verb: Token, reader: Reader) -> bool:
    """Whether it happened in a match or a market, by a phrase of the verb or by a score."""
    near = [noun for _, noun in prepositional(verb)]
    near += [noun for outer in near for _, noun in prepositional(outer)]
    if any(("games", noun.lemma_.lower()) in reader.lexicon for noun in near):
        return True
    return any(_is_score(token) for token in verb.sent if token.like_num)


def _is_score(token: Token) -> bool:
    """Whether a number begins a score, "2-0", and not a span of days or men, "4-5 May"."""
    doc, behind = token.doc, token.i + 3
    counted = behind < len(doc) and doc[behind].pos_ in ("NOUN", "PROPN")
    return SCORE.match(doc[token.i : behind].text) is not None and not counted


def _helps_noun(verb: Token, reader: Reader) -> bool:
    """Whether the verb only lends its subject to a noun: "gave him an ultimatum"."""
    if not reader.lexicon.has("light", verb):
        return False
    things = [t for t in (*objects(verb), *children(verb, "obj")) if not reader.cast.at(t)]
    nouns = {thing.lemma_.lower() for thing in things}
    return any(
        frame.type != "supplies" for noun in nouns for frame in reader.lexicon.nouns.get(noun, [])
    )


@once
def _things(verb: Token) -> list[Token]:
    found = [*objects(verb), *children(verb, "obj")]
    found += [c for c in children(verb, "xcomp") if c.pos_ == "ADJ"]  # "said sorry"
    return [*found, *(noun for token in found for noun in coordinated(token))]


def _counted(verb: Token, reader: Reader) -> list[Token]:
    """What the objects only count or show: most of their demands, a message of solidarity."""
    lists = reader.lexicon.lists
    counts = (lists["quantities"], lists["shows"])
    counting = [t for t in _things(verb) if any(t.lemma_.lower() in words for words in counts)]
    return [n for thing in counting for word, n in prepositional(thing) if word == "of"]


def _purposes(frame: Frame, verb: Token) -> list[Token]:
    near = [noun for _, noun in prepositional(verb)]
    inside = [noun for outer in (*near, *objects(verb)) for _, noun in prepositional(outer)]
    wanted = frame.purpose or ()
    return [
        n for n in near + inside if {n.lemma_.lower(), n.lower_.rpartition(" ")[2]} & {*wanted}
    ]


def _other_object(frame: Frame, verb: Token, reader: Reader) -> bool:
    if frame.object is None:
        return False
    if not frame.object:
        return bool(_things(verb))
    things = [*_things(verb), *_counted(verb, reader)]
    return not any(thing.lemma_.lower() in frame.object for thing in things)


def _not_beside(frame: Frame, verb: Token, _: Reader) -> bool:
    return bool(frame.beside) and not any(w in frame.beside for w, _ in prepositional(verb))


def _another_doer(frame: Frame, verb: Token, reader: Reader) -> bool:
    """Whether none of the subjects is of a kind, or named by a noun, that the frame asks for."""
    if not frame.by:
        return False
    doers = subjects(verb)
    named = any(noun.lemma_.lower() in frame.by for noun in doers)
    return not named and not any(_of_kind(a, frame.by) for n in doers for a in reader.actors(n))


def _of_kind(actor: Actor, kinds: Collection[str]) -> bool:
    """Whether an actor is of one of these kinds; a new name of one word may be any state's."""
    return actor.kind in kinds or ("armed-group" in kinds and nameless(actor))


def _no_infinitive(frame: Frame, verb: Token, _: Reader) -> bool:
    clauses = children(verb, "xcomp", "advcl", "acl")
    return frame.infinitive and not any(_is_infinitive(c) for c in clauses)


def _other_deed(frame: Frame, verb: Token, _: Reader) -> bool:
    """Whether none of the infinitives below the verb is one that the frame asks for."""
    if not frame.doing:
        return False
    clauses = [c for c in children(verb, "xcomp", "advcl", "acl") if _is_infinitive(c)]
    clauses += [c for thing in objects(verb) for c in children(thing, "acl")]
    return not any(c.lemma_.lower() in frame.doing for c in clauses)


def _is_infinitive(clause: Token) -> bool:
    """Whether a clause is "to do" or "to be done"."""
    return clause.tag_ == "VB" or any(
        c.tag_ == "VB" for c in children(clause, "aux:pass", "cop", "aux")
    )


def _gives_name(frame: Frame, verb: Token, reader: Reader) -> bool:
    """Whether "call" says what someone is called, or what he says: "called him a liar"."""
    if frame.type != "meets" or verb.lemma_ != "call":
        return False
    things = objects(verb)
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return True
    named = child(verb, "xcomp") or any(children(thing, "appos") for thing in things)
    if not things and any(word in ("for", "on", "upon") for word, _ in prepositional(verb)):
        return True
    return bool(named) or (bool(things) and not any(_somebody(t, reader) for t in things))


def _somebody(noun: Token, reader: Reader) -> bool:
    """Whether a noun is a name, or the counterpart of somebody."""
    return bool(reader.cast.at(noun)) or ("opposite", noun.lemma_.lower()) in reader.lexicon


def _received(frame: Frame, verb: Token, reader: Reader) -> bool:
    """Whether what one gets from someone is no goods but his deed: "received no threat from"."""
    if frame.type != "supplies" or "from" not in frame.source:
        return False
    listed = verb.dep_ == "conj" and not children(verb, "obj", *SUBJECTS)
    if is_passive(verb) or (listed and is_passive(verb.head)):
        return True  # lanterns bought from vendors are given to nobody who is named
    deeds = [reader.lexicon.nouns.get(thing.lemma_.lower(), []) for thing in objects(verb)]
    return any(frames and all(f.type != "supplies" for f in frames) for frames in deeds)


Barrier = Callable[[Frame, Token, Reader], bool]
BARRIERS: tuple[tuple[Barrier, str], ...] = (
    (lambda f, v, r: not f.object and _helps_noun(v, r), "the verb only helps its object"),
    (_other_object, "the object is none of its nouns"),
    (
        lambda f, v, _: bool({"should", "unwanted"} & {*f.to}) and not obliged(v),
        "no clause says what someone should do",
    ),
    (_gives_name, "it gives a name"),
    (_received, "what is received is no goods"),
    (lambda f, v, _: f.transitive and not objects(v), "there is no object"),
    (
        lambda f, v, _: f.clause and child(v, "xcomp", "ccomp", "advcl") is None,
        "there is no clause below the verb",
    ),
    (
        lambda f, v, _: f.infinitive and "for" in f.to and bool(suffered(v)),
        "someone shall suffer it, not do it",
    ),
    (_no_infinitive, "there is no infinitive below the verb"),
    (_other_deed, "it is none of its verbs that someone shall do"),
    (_not_beside, "none of its prepositions is there"),
    (_another_doer, "the subject is none of its nouns or kinds"),
    (lambda f, v, _: f.purpose is not None and not _purposes(f, v), "no purpose is named"),
    (lambda f, v, r: f.type in PLAYED and _in_play(v, r), "it is about a game or a market"),
)
