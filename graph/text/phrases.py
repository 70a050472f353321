"""Relations stated by a prepositional phrase: "on the side of X", "in talks with X"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import all_subjects, objects
from graph.text.events import Event, events, pairs
from graph.text.lexicon import Frame
from graph.text.nouns import MEDIATING, TALKS
from graph.text.refer import Reader
from graph.text.tree import SUBJECTS, children, coordinated, preposition, prepositional

TOGETHER = ("negotiates-with", "fights", "meets", "cooperates-with")


def _between(noun: Token) -> bool:
    return any(mark == "between" for mark, _ in prepositional(noun))


def phrase_events(noun: Token, reader: Reader) -> Iterator[Event]:
    """The relation of the clause's subject to whom the phrase names."""
    mark = preposition(noun)
    for frame in reader.lexicon.phrases.get(noun.lemma_.lower(), []):
        if mark in frame.before and not (frame.type == "supports" and _refused(noun, reader)):
            sources, targets = phrase_ends(frame, noun, reader)
            if len(targets) > 1 and frame.type in TALKS and _between(noun):
                yield from events(sources, targets, noun, MEDIATING)
                yield from pairs(targets, noun, frame)
            elif targets and frame.turned:
                yield from events(targets, sources, noun, frame)
            elif targets:
                yield from events(sources, targets, noun, frame)
            elif len(sources) > 1 and (frame.symmetric or frame.type in TOGETHER):
                yield from pairs(sources, noun, frame)
            return


def _refused(noun: Token, reader: Reader) -> bool:
    """Whether the phrase is in something that is refused: "vetoed a text in support of Osta"."""
    above = noun.head
    verb = above.head if above.dep_ == "obj" and above.pos_ == "NOUN" else above
    return bool(objects(verb)) and reader.lexicon.has("refusing", verb)


def phrase_ends(frame: Frame, noun: Token, reader: Reader) -> tuple[list[Actor], list[Actor]]:
    """The subject of the phrase, and whom the phrase names."""
    return _holders(noun, reader), _named(noun, frame, reader)


def caption_events(token: Token, reader: Reader) -> Iterator[Event]:
    """Two people in a caption, which has no verb: "Braverman with Darmanin in Paris"."""
    mention = reader.cast.at(token)
    if token.dep_ != "ROOT" or mention is None or mention.actor.kind != "person":
        return
    ahead = token.doc[mention.end : token.sent.end]
    if ahead and ahead[0].lower_ == "with" and not any(t.pos_ == "VERB" for t in token.sent):
        named = [m.actor for t in ahead if (m := reader.cast.at(t)) and m.actor.kind == "person"]
        yield from events([mention.actor], named[:1], token, CAPTION)


CAPTION = Frame("meets", "Two people shown together have met.")


def _named(noun: Token, frame: Frame, reader: Reader) -> list[Actor]:
    for word in frame.after:
        nouns = [n for mark, n in prepositional(noun) if mark == word]
        nouns += [n for mark, n in prepositional(noun.head) if mark == word and _follows(n, noun)]
        found = [a for n in nouns for a in reader.actors(n, target=True) or reader.reach(n)]
        if found:
            return found
    return reader.owners(noun) if frame.owned else []


def _follows(other: Token, noun: Token) -> bool:
    """Whether a phrase stands right behind the noun, though the parser hung it on the verb."""
    return 0 < other.left_edge.i - noun.i <= 1


def _holders(noun: Token, reader: Reader) -> list[Actor]:
    """The subject of the phrase's own clause, or the noun that it describes."""
    own = children(noun, *SUBJECTS)
    if own and noun.dep_ == "acl:relcl" and own[0].tag_ in ("WDT", "WP"):
        own = [noun.head]
    holders = own or ([] if noun.head == noun else _of_head(noun))
    nouns = [n for t in holders for n in coordinated(t)]
    found = [a for n in nouns for a in reader.actors(n)]
    named = own or noun.head.pos_ in ("VERB", "AUX")
    return found or [a for n in nouns if named for a in reader.owners(n)]


def _of_head(noun: Token) -> list[Token]:
    head = noun.head
    if head.pos_ in ("VERB", "AUX") or children(head, "cop", *SUBJECTS):
        return all_subjects(head) or children(head, *SUBJECTS)
    if head.head.pos_ == "VERB":
        return all_subjects(head.head) or [head]
    return [head]
