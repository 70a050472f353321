"""All relations of one sentence, each once, without those that a phrase rules out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from graph.model import Actor
from graph.names import fold
from graph.text.adjectives import adjective_events
from graph.text.arguments import objects, subjects
from graph.text.bodies import body_events
from graph.text.events import Event, events
from graph.text.lexicon import ORDERS
from graph.text.members import member_events
from graph.text.nouns import noun_events, paused
from graph.text.opinions import opinion_events
from graph.text.phrases import caption_events, phrase_events
from graph.text.refer import Reader
from graph.text.roles import owned_body_events, role_events
from graph.text.together import together_events
from graph.text.told import ALLEGED, asked_whether
from graph.text.tree import SUBJECTS, TIMES, children, preposition, up
from graph.text.unless import is_term, unless_events
from graph.text.verbs import frames_of, verb_events

SINGULAR = ("NN", "NNP")
DEEDS = ("attacks", "coerces", "sends", "sanctions", "mobilises", "rejects")
DONE = ("attacks", "coerces", "sanctions", "concedes", "supplies", "sends", "mobilises")
STATELY = ("state", "government")
WORDS = ("demands", "appeals-to", "promises", "threatens")
# After these "the decision" that the next sentence judges is not theirs.
REACTIONS = (
    "accuses",
    "opposes",
    "supports",
    "denies",
)
OPPOSED = ("fights", "negotiates-with", "agrees-with")


def sentence_events(sentence: Span, reader: Reader) -> list[Event]:
    """The relations that this sentence states, in text order."""
    stated: list[Event] = []
    for token in sentence:
        new = list(token_events(token, reader))
        _note_accused(new, reader)
        stated += new
        if token.lower_ == ";":
            _remember(allowed(stated), reader)
    found = allowed(stated)
    _remember(found, reader)
    if not any(e.trigger == sentence.root and e.type in REACTIONS for e in found):
        acting = [a for noun in subjects(sentence.root) for a in reader.actors(noun)]
        reader.memory.acting = tuple(acting) if len(acting) == 1 else ()
    _note_papers(sentence, reader)
    return found


def _remember(found: list[Event], reader: Reader) -> None:
    """Note who did what to whom, for those whom the next sentences do not name again."""
    done: dict[str, dict[str, Actor]] = {}
    for event in found:
        if event.type in (*DEEDS, *WORDS) and event.trigger.pos_ == "VERB":
            done.setdefault(event.type, {})[event.source.id] = event.source
        if event.type in (*ALLEGED, "supports"):
            _note_teller(event, reader)
        if event.type in OPPOSED:
            reader.memory.sides = (event.source, event.target)
        if event.type == "leads" and event.source.kind == "person":
            reader.memory.led[event.source.id] = event.target
    reader.memory.doers |= {kind: tuple(actors.values()) for kind, actors in done.items()}


def _note_accused(found: list[Event], reader: Reader) -> None:
    """Remember who is accused and by whom, for his denial in the same sentence or the next."""
    for event in found:
        if event.type == "accuses":
            reader.memory.accusers[event.target.id] = event.source
            reader.memory.accused = (event.trigger.i, event.target)


def _note_papers(sentence: Span, reader: Reader) -> None:
    """Remember who put out a statement, which may say more in the next sentences."""
    for noun in sentence:
        if noun.pos_ == "NOUN" and ("papers", noun.lemma_.lower()) in reader.lexicon:
            issued = noun.dep_ == "obj" and reader.lexicon.has("issuing", noun.head)
            if issued or preposition(noun) == "in":
                issuers = [a for t in subjects(noun.head) for a in reader.actors(t)]
                reader.memory.issued = tuple(issuers)


def _note_teller(event: Event, reader: Reader) -> None:
    """Remember who alone says a grave thing of someone, who may deny it in the next sentence."""
    tellers = [a for a in reader.speaker(event.trigger) if a.id != event.source.id]
    if len(tellers) == 1:
        reader.memory.accusers.setdefault(event.source.id, tellers[0])


def allowed(stated: list[Event]) -> list[Event]:
    """The events, each once, without those that the frame of another rules out."""
    overridden = {(event.target.id, kind) for event in stated for kind in event.frame.overrides}
    found: dict[tuple[str, str, str], Event] = {}
    for event in stated:
        if (event.target.id, event.type) not in overridden:
            found.setdefault((event.source.id, event.type, event.target.id), event)
    return list(found.values())


def token_events(token: Token, reader: Reader) -> Iterator[Event]:
    """The relations that one word states, whatever the rest of the sentence rules out."""
    things = reader.cast.things
    for event in (_landed(event, reader) for event in _stated(token, reader)):
        # Weapons and machines take part in attacks and in nothing else, and not among themselves.
        ends = {event.source.id, event.target.id}
        if ends <= things:
            continue
        if (event.type == "attacks" or not ends & things) and not ends & reader.cast.places:
            yield event


def _landed(event: Event, reader: Reader) -> Event:
    """What is done to a town as done to its state, unless that state does it itself."""
    if event.type not in DONE or event.target.id not in reader.cast.places:
        return event
    land = reader.lands.get(fold(event.target.name))
    own = land is not None and land.country == event.source.country
    own = own and (event.source.kind in STATELY or event.type == "sends")
    if land is None or land.id == event.source.id or own:
        return event
    return replace(event, target=reader.cast.bring(land))


def _stated(token: Token, reader: Reader) -> Iterator[Event]:
    if is_verb(token, reader) and not commanded(token, reader):
        if not _on_mission(token, reader):
            yield from verb_events(token, reader)
        yield from _purposes(token, reader)
        yield from unless_events(token, reader)
    if token.pos_ in ("NOUN", "PROPN"):
        yield from body_events(token, reader)
        yield from member_events(token, reader)
        yield from caption_events(token, reader)
        if not reader.cast.at(token):
            yield from _common(token, reader)
    yield from opinion_events(token, reader)
    yield from together_events(token, reader)
    if token.pos_ in ("ADJ", "VERB", "ADP", "X", "ADV") or token.lower_ in reader.lexicon.prefixed:
        yield from adjective_events(token, reader)


def _common(noun: Token, reader: Reader) -> Iterator[Event]:
    yield from phrase_events(noun, reader)
    yield from role_events(noun, reader)
    yield from owned_body_events(noun, reader)
    if noun.lemma_.lower() not in reader.lexicon.nouns or paused(noun, reader):
        return
    if not commanded(noun, reader):
        yield from noun_events(noun, reader)


def is_verb(token: Token, reader: Reader) -> bool:
    """Whether the word is read as a verb; the first half of "go-between" is none."""
    if not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor(1).text == "-":
        return False
    known = token.lemma_.lower() in reader.lexicon.verbs
    return token.pos_ == "VERB" or (known and _is_verbal(token))


def _is_verbal(token: Token) -> bool:
    """A verb that the tagger took for a noun still has a subject or an object."""
    if children(token, "cop", "case", "det"):
        return False
    return token.tag_.startswith("VB") or bool(children(token, "obj", "nsubj", "nsubj:pass"))


def commanded(token: Token, reader: Reader) -> bool:
    """Whether the clause only says what someone is asked, told or refuses to do."""
    for inner, outer in up(token):
        if inner.dep_ not in ("xcomp", "ccomp", "advcl", "conj", "obj", "obl", "acl"):
            return False
        if _only_asked(inner, outer, reader):
            return True
        if inner.dep_ == "acl" and inner.tag_ == "VB" and outer.dep_ in ("obj", "iobj"):
            outer = outer.head
        elif inner.dep_ not in ("xcomp", "ccomp", "advcl") or _meanwhile(inner):
            continue
        if inner.tag_ != "VBD":
            owning = {frame.type for frame in frames_of(outer, reader) if frame.comp == "own"}
            told = inner.dep_ != "xcomp" or children(outer, "obj", "iobj", "obl", "nsubj:pass")
            asked = bool(owning & {"appeals-to", "demands"}) and bool(told)
            if owning and (asked or any(True for _ in verb_events(outer, reader))):
                return (asked and inner.tag_ == "VBP") or not _finite(inner)
    return False


def _only_asked(clause: Token, verb: Token, reader: Reader) -> bool:
    """Whether a clause says what one inquires into, makes a condition, or is asked for."""
    if clause.dep_ == "acl":
        asked = reader.lexicon.nouns.get(verb.lemma_.lower(), [])
        plea = clause.tag_ == "VB" and verb.dep_ in ("obj", "iobj")
        return plea and any(frame.type in ORDERS for frame in asked)
    inquired = asked_whether(clause) and reader.lexicon.has("probing", verb)
    return inquired or (clause.dep_ == "advcl" and is_term(clause))


def _meanwhile(clause: Token) -> bool:
    """Whether a clause tells what someone does besides: "walked out, accusing the speaker"."""
    marks = {mark.lower_ for mark in children(clause, "mark")}
    return clause.dep_ == "advcl" and (marks <= TIMES if marks else clause.tag_ == "VBG")


def _finite(verb: Token) -> bool:
    """Whether a clause has a tense of its own, so that it states a fact beside the order."""
    if verb.tag_ == "VBP" and any(c.tag_ in SINGULAR for c in children(verb, *SUBJECTS)):
        return False  # "demanded that he leave" has no tense, whatever the tagger says
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        c.tag_ in ("VBD", "VBZ", "VBP") for c in children(verb, "aux", "cop", "aux:pass")
    )


def _purposes(verb: Token, reader: Reader) -> Iterator[Event]:
    """Those who are sent "to support X" support X, and so does who sends them."""
    for inner in _missions(verb, reader):
        senders = [a for token in subjects(verb) for a in reader.actors(token)]
        moved = [*children(verb, "iobj"), *objects(verb)]
        sent = [a for token in moved for a in reader.actors(token)]
        for event in verb_events(inner, reader):
            yield from events(sent or senders, [event.target], inner, event.frame, event.type)
            if event.type == "supports":
                yield from events(senders, [event.target], inner, event.frame)


def _missions(verb: Token, reader: Reader) -> list[Token]:
    """The clauses that say what someone is sent, hired or trained for."""
    inner = [c for c in children(verb, "xcomp", "advcl") if c.tag_ == "VB"]
    chained = inner and any(frame.chain for frame in frames_of(verb, reader))
    return inner if chained else []


def _on_mission(token: Token, reader: Reader) -> bool:
    return token.dep_ in ("xcomp", "advcl") and token in _missions(token.head, reader)
