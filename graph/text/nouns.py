"""Relations inside noun phrases: "X's support for Y", "LNA commander Y", "Turkish-backed Y"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import all_subjects, objects, subjects
from graph.text.cast import each_once
from graph.text.events import Event, events, pairs
from graph.text.lexicon import ANSWERS, ORDERS, Frame
from graph.text.received import received, received_ends
from graph.text.refer import Reader
from graph.text.told import shall
from graph.text.tree import (
    SUBJECTS,
    children,
    coordinated,
    is_passive,
    lemmas,
    preposition,
    prepositional,
)

BETWEEN = ("between", "among")
TALKS = ("negotiates-with", "meets", "agrees-with")
MEDIATING = Frame("mediates", "Who holds talks between others stands between them.")
VIOLENT = ("attacks", "fights", "coerces")
SOURCE_MARKS = ("by", "from")
PASSED = ("of", "by", "behind", "in", "at", "since", "after", "during")
INTO = ("into", "in", "on", "to")
HAPPENING = ("between", "among", "against", "with", "on", "over")


def noun_events(noun: Token, reader: Reader) -> Iterator[Event]:
    """The relations that an event noun states between its dependents or its verb's."""
    if arranged(noun, reader):
        yield from _bound(noun, reader)
        return
    taker = received(noun, reader)
    for frame in reader.lexicon.nouns.get(noun.lemma_.lower(), []):
        if not _described(noun, frame):
            continue
        if taker is not None:
            sources, targets = received_ends(noun, taker, reader)
            if any(a.kind in frame.kinds for a in sources) or not frame.kinds:
                yield from events(sources, targets, noun, frame)
                return
            continue
        if frame.symmetric:
            yield from _together(noun, frame, reader)
            return
        sources, targets = noun_ends(frame, noun, reader)
        if sources and targets:
            yield from events(sources, targets, noun, frame)
            return


def paused(noun: Token, reader: Reader) -> bool:
    """Whether a noun is what there is an end or a pause of: "agreed on a pause in fighting"."""
    ends = preposition(noun) in ("in", "to", "of") and noun.dep_ == "nmod"
    return ends and ("pauses", noun.head.lemma_.lower()) in reader.lexicon


def _described(noun: Token, frame: Frame) -> bool:
    """Whether the noun has one of the adjectives that the frame asks for, and is not barred."""
    if preposition(noun) in frame.barred:
        return False
    if not frame.mod:
        return True
    if any(c.lower_ in frame.mod for c in children(noun, "amod", "compound")):
        return True
    told = noun.head if noun.dep_ in (*SUBJECTS, "nsubj:pass") else noun
    return told != noun and any(word in frame.mod for word in (*lemmas(told), told.lower_))


def _bound(noun: Token, reader: Reader) -> Iterator[Event]:
    """Those between whom there is a truce or an accord, whoever brokered it."""
    # Who brokers a truce may not have done so yet; one that was brokered is there.
    modal = any(c.tag_ == "MD" for c in children(noun.head, "aux"))
    done = noun.dep_ == "nsubj:pass" and noun.head.tag_ == "VBN" and not modal
    told = noun.dep_ in SUBJECTS or done
    frames = reader.lexicon.nouns.get(noun.lemma_.lower(), []) if told else []
    for frame in [frame for frame in frames if frame.type == "agrees-with"][:1]:
        near = [*around(noun), *(p for clause in children(noun, "acl") for p in around(clause))]
        named = [n for word, n in near if word in BETWEEN]
        yield from pairs(each_once(a for n in named for a in reader.actors(n)), noun, frame)


def arranged(noun: Token, reader: Reader) -> bool:
    """Whether someone else brought it about: talks brokered by Norway say that it mediated."""
    governors = [noun.head, *children(noun, "acl")]
    for verb in governors:
        frames = reader.lexicon.verbs.get(verb.lemma_.lower(), [])
        if verb.pos_ == "VERB" and any(_arranges(f, noun) for f in frames):
            return noun.dep_ in ("obj", "nsubj:pass") or verb != noun.head
    return False


def _arranges(frame: Frame, noun: Token) -> bool:
    """Whether the frame tells that someone brings this about between others."""
    fits = not frame.object or noun.lemma_.lower() in frame.object
    return frame.type == "mediates" and fits and not frame.purpose


def _together(noun: Token, frame: Frame, reader: Reader) -> Iterator[Event]:
    """What two do together: one with the other, or two named behind "between"."""
    sources, targets = noun_ends(frame, noun, reader)
    if sources and targets and {a.id for a in sources} != {a.id for a in targets}:
        apart = len(targets) > 1 and _between(noun, reader) and frame.type in TALKS
        yield from events(sources, targets, noun, MEDIATING if apart else frame)
        if apart:
            yield from pairs(targets, noun, frame)
    elif len(targets) > 1 and (_between(noun, reader) or "of" in frame.to):
        yield from pairs(targets, noun, frame)
    elif len(sources) > 1 and not targets:
        yield from pairs(sources, noun, frame)


def noun_ends(frame: Frame, noun: Token, reader: Reader) -> tuple[list[Actor], list[Actor]]:
    """Those at both ends of a frame of an event noun."""
    return _sources(noun, frame, reader), _targets(noun, frame, reader)


def _between(noun: Token, reader: Reader) -> bool:
    governor = _light_verb(noun, reader) or _occurs(noun)
    places = [noun] if governor is None else [noun, governor]
    return any(word in BETWEEN for place in places for word, _ in prepositional(place))


def _sources(noun: Token, frame: Frame, reader: Reader) -> list[Actor]:
    for word in SOURCE_MARKS:
        for preposition_, other in around(noun):
            if preposition_ == word and word not in frame.to:
                found = reader.each(other)
                if found:
                    return found
    marks = ("of",) if frame.of == "source" else ("in", "among") if _exists(noun) else ()
    found = [a for w, n in prepositional(noun) if w in marks for a in _whose(n, reader)]
    if found:
        return found
    lent, during = _light_verb(noun, reader), _during(noun, reader)
    governor = lent or during
    doing = all_subjects(lent) if lent else subjects(during) if during else []
    doers = [a for t in doing for a in reader.actors(t)]
    owners = _possessors(noun, reader)
    if frame.needs_source and governor is None and not owners:
        return []
    return owners or doers or reader.word_owner(noun)


def _exists(noun: Token) -> bool:
    """Whether it is said that there is such a thing: "There was anger in Osta"."""
    return bool(children(noun, "expl") or (noun.dep_ in SUBJECTS and children(noun.head, "expl")))


def _whose(noun: Token, reader: Reader) -> list[Actor]:
    return reader.actors(noun) or reader.owners(noun)


def _possessors(noun: Token, reader: Reader) -> list[Actor]:
    """Those before the noun: "Turkey's attack", "Turkish and LNA attacks"."""
    found = reader.possessors(noun)
    if found:
        return found
    marks = children(noun, "amod", "compound", "nmod:desc")
    inner = [d for c in marks for d in children(c, "amod", "compound") if c.dep_ == "compound"]
    for c in marks + inner:
        mention = reader.cast.at(c)
        if mention:
            others = [reader.cast.at(o) for o in coordinated(c)]
            return [other.actor for other in others if other]
    return []


def _occurs(noun: Token) -> Token | None:
    """The verb that only says that the noun happens: "fighting broke out"."""
    verb = noun.head
    happens = noun.dep_ in ("nsubj", "conj") and verb.pos_ == "VERB" and not objects(verb)
    return verb if happens else None


def _imposed(noun: Token, reader: Reader) -> Token | None:
    """The participle behind a noun that only says by whom: "sanctions imposed by X on Y"."""
    found = children(noun, "acl")
    return next((v for v in found if is_passive(v) and reader.lexicon.has("light", v)), None)


def _light_verb(noun: Token, reader: Reader) -> Token | None:
    """The verb that only helps the noun: "launched an attack", "entered into talks"."""
    imposed = _imposed(noun, reader)
    if imposed is not None:
        return imposed
    above, lists = noun.head, ("quantities", "shows")
    shown = any((name, above.lemma_.lower()) in reader.lexicon for name in lists)
    if shown and above.pos_ != "VERB":
        noun = above  # a round of talks, a show of support
    if _entered(noun, noun.head, reader):
        return noun.head
    return _lent(noun.head if noun.dep_ == "conj" else noun, reader)


def _entered(noun: Token, verb: Token, reader: Reader) -> bool:
    """Whether a verb takes part in what the noun names: "engaged in talks", "in a show of"."""
    word, lists = preposition(noun), reader.lexicon
    shown = word == "in" and ("shows", noun.lemma_.lower()) in lists and verb.pos_ == "VERB"
    if shown or (word == "in" and ("verbs", verb.lemma_.lower()) in lists):
        return True
    part = any(thing.lower_ == "part" for thing in children(verb, "obj"))
    return word in INTO and (part or lists.has("entering", verb))


def _lent(noun: Token, reader: Reader) -> Token | None:
    """The verb that has the noun as its object and says little more, or calls for it."""
    verb = noun.head
    if preposition(noun) == "behind" and children(noun, "cop"):
        return noun
    if preposition(noun) == "for" and verb.lemma_.lower() in ("call", "press", "push"):
        return verb
    if verb.pos_ != "VERB" or not reader.lexicon.has("light", verb):
        return None
    things = {token.i for token in objects(verb)}
    return verb if noun.i in things or noun.dep_ in ("obj", "nsubj:pass") else None


def _targets(noun: Token, frame: Frame, reader: Reader) -> list[Actor]:
    governor = _light_verb(noun, reader)
    given = [a for c in _receivers(noun, governor) for a in reader.each(c, target=True)]
    if given:
        return given
    for slot in frame.to:
        nouns = [n for word, n in around(noun) if word == slot]
        above = noun.head if governor is None and _exists(noun) else governor
        above = None if preposition(noun.head) == "in" else above  # "met X in a show of support"
        if above is not None and slot != "of":
            nouns += [n for word, n in prepositional(above) if word == slot]
        if not nouns and slot in HAPPENING and (verb := _occurs(noun)) is not None:
            nouns = [n for word, n in prepositional(verb) if word == slot]
        found = [a for n in nouns for a in reader.actors(n, target=True)]
        stance = frame.type in (*ANSWERS, "sanctions")
        common = [n for n in nouns if n.pos_ == "NOUN"]
        found = found or [a for n in common for a in _inside(n, reader, stance)]
        if not found and frame.type == "apologises":
            found = [a for n in nouns for a in victims(n, reader)]
        if found:
            return each_once(found)
    if frame.type in ORDERS:
        return each_once(shall(noun, reader))
    return _charged(noun, reader) if frame.type == "accuses" else []


def _charged(noun: Token, reader: Reader) -> list[Actor]:
    """Of whom a charge says that he did it: "allegations that Osta had armed them"."""
    clauses = [c for c in children(noun, "acl") if any(m.lower_ == "that" for m in c.children)]
    return each_once(a for c in clauses for t in all_subjects(c) for a in reader.actors(t))


def _during(noun: Token, reader: Reader) -> Token | None:
    """The violent verb whose doer the noun shares: "killed six in an attack on X"."""
    verb = noun.head
    inside = preposition(noun) in ("in", "during") and verb.pos_ == "VERB"
    frames = reader.lexicon.verbs.get(verb.lemma_.lower(), []) if inside else []
    hostile = noun.lemma_.lower() in reader.lexicon.hostile
    acts = any(f.type in VIOLENT and f.source == ("subj",) for f in frames)  # who dies does not
    return verb if hostile and acts else None


def victims(noun: Token, reader: Reader) -> list[Actor]:
    """Those whom the harm that a noun names was done to: the killing of Egyptian policemen."""
    frames = [f for f in reader.lexicon.nouns.get(noun.lemma_.lower(), []) if f.victim]
    return _targets(noun, frames[0], reader) if frames else []


def _receivers(noun: Token, governor: Token | None) -> list[Token]:
    """Whom the light verb gives the noun to: "offered Uganda an apology"."""
    if governor is None:
        return []
    others = [c for c in children(governor, "obj") if c.i < noun.i and noun.dep_ == "obj"]
    return [*children(governor, "iobj"), *others]


def around(noun: Token) -> list[tuple[str, Token]]:
    """The phrases behind a noun, also those that the parser hung on the noun before them."""
    near = list(prepositional(noun))
    inner = [pair for word, n in near if word in PASSED for pair in prepositional(n)]
    return near + [(word, n) for word, n in inner if word not in ("of", "in")]


def _inside(noun: Token, reader: Reader, stance: bool) -> list[Actor]:
    lemma = noun.lemma_.lower()
    if lemma in reader.lexicon.phrases or lemma in reader.lexicon.nouns:
        plain = lemma not in reader.lexicon.phrases or lemma in reader.lexicon.hostile
        plain = plain or preposition(noun) == "to"
        return reader.reach(noun) if stance and plain else []
    return reader.owners(noun) or reader.reach(noun)
