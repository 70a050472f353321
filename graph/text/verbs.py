"""Relations that a verb states: "Egypt backs Haftar", "he was accused by the GNA of ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import all_subjects, objects, subjects
from graph.text.cast import each_once, nameless
from graph.text.events import Event, events, pairs
from graph.text.fitness import misfit
from graph.text.lexicon import ANSWERS, Frame
from graph.text.refer import Reader
from graph.text.sides import each_side
from graph.text.slots import slot_actors
from graph.text.tree import TIMES, child, children, clause_of, lemmas, prepositional

HOSTILE = {"attacks", "fights", "coerces", "sanctions", "opposes", "threatens"}
RETURNED = ("accuses", "opposes", "threatens")
BARE = ("xcomp", "obj", "obl", "obl:unmarked", "advcl")
AROUND = ("obj", "reach", "against", "to", "with", "on", "from")


def verb_events(verb: Token, reader: Reader) -> Iterator[Event]:
    """The relations of the first frame of this verb whose two ends are both named.

    A frame that says what the verb tells besides ("sided with X against Y") does not count.
    """
    told = False
    for frame in sorted(candidates(verb, reader), key=lambda frame: frame.also):
        if told is frame.also and not misfit(frame, verb, reader):
            found = list(_apply(frame, verb, reader))
            yield from found
            told = told or bool(found)


def frames_of(verb: Token, reader: Reader) -> list[Frame]:
    """The frames of which this verb, with its particle or object, may fire the first."""
    alone = [frame for frame in candidates(verb, reader) if not frame.also]
    return [frame for frame in alone if not misfit(frame, verb, reader)]


def candidates(verb: Token, reader: Reader) -> list[Frame]:
    """The frames of this verb and its particle, the most demanding first."""
    verbs, forms = reader.lexicon.verbs, lemmas(verb)
    particles = [*children(verb, "compound:prt"), *children(verb, "advmod")]
    captives = reader.lexicon.lists["captives"]
    particles += [c for c in verb.children if c.lower_ in captives and c.dep_ in BARE]
    for joined in (f"{lemma} {particle.lower_}" for particle in particles for lemma in forms):
        if joined in verbs:
            return verbs[joined]
    known = [lemma for lemma in forms if lemma in verbs]
    return verbs[known[0]] if known else []


def _apply(frame: Frame, verb: Token, reader: Reader) -> Iterator[Event]:
    both = each_side(verb, reader)
    if both:
        yield from events(both, both, verb, frame)
        return
    sources, targets = verb_ends(frame, verb, reader)
    if not targets and len(sources) > 1 and _among_themselves(frame, verb, reader):
        mutual = frame.type in RETURNED
        yield from events(sources, sources, verb, frame) if mutual else pairs(sources, verb, frame)
        return
    targets = targets or _taken_up(frame, verb, reader)
    if targets == sources and frame.type in HOSTILE:
        targets = _teller(verb, reader) or targets
    kind = _turned(frame, verb, reader)
    yield from events(sources, targets, verb, frame, kind)


def _taken_up(frame: Frame, verb: Token, reader: Reader) -> list[Actor]:
    """Whose doing "which" takes up: "Osta called for an inquiry, which Vell ruled out"."""
    if frame.type not in ANSWERS or not verb.dep_.endswith("relcl"):
        return []
    noun = verb.head
    which = [c for c in children(verb, "obj", "nsubj:pass") if c.lower_ == "which"]
    if not which or which[0].i == 0 or which[0].nbor(-1).text != ",":
        return []
    above = clause_of(noun)
    doers = [t for t in all_subjects(above) if t.pos_ != "PRON"] if noun.head == above else []
    found = [a for t in doers for a in reader.actors(t)]
    return found if len(found) == 1 else []


def _teller(verb: Token, reader: Reader) -> list[Actor]:
    """Whose "its" is that cannot be the subject's: "Osta said Tarvik had attacked its ships"."""
    things = [t for t in objects(verb) if not any(c.lower_ == "own" for c in t.children)]
    things += [n for _, n in prepositional(verb)]
    owned = any(c.tag_ == "PRP$" for thing in things for c in children(thing, "nmod:poss"))
    told = verb.dep_ == "ccomp" and reader.lexicon.has("verbs", verb.head)
    times = {c.lower_ for c in children(verb, "advmod", "mark")}
    timed = verb.dep_ == "advcl" and bool(times & TIMES)
    above = all_subjects(verb.head) if timed else subjects(verb.head) if told else []
    return [a for t in above for a in reader.actors(t)] if owned else []


def _among_themselves(frame: Frame, verb: Token, reader: Reader) -> bool:
    """Whether nothing else is named that the subjects met, fought or agreed with."""
    if "pair" not in frame.to or (child(verb, "ccomp") and frame.type != "agrees-with"):
        return False
    others = (n for word, n in prepositional(verb) if word in frame.to)
    if any(_may_take_part(noun, reader) for noun in others):
        return False
    return bool(frame.object) or frame.type == "negotiates-with" or not objects(verb)


def _may_take_part(noun: Token, reader: Reader) -> bool:
    """Whether a noun may be somebody, and neither a day nor a weapon: "fought with tanks"."""
    lemma = noun.lemma_.lower()
    thing = any((name, lemma) in reader.lexicon for name in ("assets", "equipment"))
    return ("not_names", noun.lower_) not in reader.lexicon and not thing


def verb_ends(frame: Frame, verb: Token, reader: Reader) -> tuple[list[Actor], list[Actor]]:
    """Those at both ends of a frame of a verb."""
    sources = ends(frame.source, frame, verb, reader)
    if len(sources) > 1 and not frame.also and _each_other(verb):
        return sources, sources
    return sources, ends(frame.to, frame, verb, reader, sources)


def _each_other(verb: Token) -> bool:
    """Whether the object is "each other" or "one another"."""
    phrases = {("each", "other"), ("one", "another")}
    things = objects(verb)
    inside = [n for thing in things for n in children(thing, "nmod:poss", "nmod")]
    for thing in (*things, *inside):
        for start in (thing.i - 1, thing.i):
            if tuple(word.lower_ for word in verb.doc[max(start, 0) : start + 2]) in phrases:
                return True
    return False


def _turned(frame: Frame, verb: Token, reader: Reader) -> str:
    """To vow or offer something hostile is a threat and no promise; to mediate is to mediate."""
    inner = child(verb, "xcomp", "ccomp")
    if frame.type != "promises" or inner is None:
        return frame.type
    framed = frames_of(inner, reader)
    aimed = [f for f in framed if ends(f.to, f, inner, reader)]
    offered = {f.type for f in aimed or framed if f.source == ("subj",)}
    if "mediates" in offered:
        return "mediates"
    return "threatens" if offered & HOSTILE else frame.type


def ends(
    slots: tuple[str, ...],
    frame: Frame,
    verb: Token,
    reader: Reader,
    others: Sequence[Actor] = (),
) -> list[Actor]:
    """The actors in the first slot that names any besides those at the other end.

    Where nobody else is named, the one at the other end is: `explain` tells that he is the same.
    """
    known = {actor.id for actor in others}
    same: list[Actor] = []
    for slot in slots:
        named = _found(slot, frame, verb, reader)
        if frame.kinds and slots == frame.to:
            named = [actor for actor in named if _fits(actor, frame)]
        found = [actor for actor in named if actor.id not in known]
        if found:
            return each_once(found)
        same = same or named
    return each_once(same) if len(others) == 1 else []


def _fits(actor: Actor, frame: Frame) -> bool:
    """Whether an actor is of a kind that a frame is about; a new name may be a state's."""
    return actor.kind in frame.kinds or ("state" in frame.kinds and nameless(actor))


def _found(slot: str, frame: Frame, verb: Token, reader: Reader) -> list[Actor]:
    if slot == "comp" and frame.type == "supports" and _against(verb, reader):
        return []  # to help the villagers fight the gangs is no help for the gangs
    if slot == "comp":
        return complement_targets(verb, reader)
    return slot_actors(slot, frame, verb, reader)


def _against(verb: Token, reader: Reader) -> bool:
    """Whether help goes to someone else, or to what is done against those whom a clause names."""
    inner = children(verb, "xcomp", "ccomp")
    aimed = {f.type for clause in inner for f in frames_of(clause, reader)}
    return bool(objects(verb) or aimed & HOSTILE)


def complement_targets(verb: Token, reader: Reader) -> list[Actor]:
    """Whom the clause below a verb is about: "refused to recognise Turkey"."""
    if any(("nouns", thing.lemma_.lower()) in reader.lexicon for thing in objects(verb)):
        return []
    clauses = children(verb, "xcomp", "ccomp", "advcl")
    told = (c for c in clauses if ("mute", c.lemma_.lower()) not in reader.lexicon)
    found = (_within_clause(clause, reader) for clause in told)
    return next((actors for actors in found if actors), [])


def _within_clause(clause: Token, reader: Reader) -> list[Actor]:
    """At whom a clause is aimed, by its verb's frames or else by what stands around the verb."""
    framed = (ends(frame.to, frame, clause, reader) for frame in frames_of(clause, reader))
    around = (slot_actors(slot, _PLAIN, clause, reader) for slot in AROUND)
    return next((actors for actors in (*framed, *around) if actors), [])


_PLAIN = Frame(type="", why="")
