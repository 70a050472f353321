"""Statements of one clause."""

from __future__ import annotations

from graph.text.training.draft import Draft, Node
from graph.text.training.phrases import actor, day, noun, oblique, place, target, thing
from graph.text.training.verbs import be, finite, infinitive, verb
from graph.text.training.words import Sentence


def transitive(draft: Draft) -> Sentence:
    """Russia backs Haftar in Libya."""
    main = finite(draft, actor(draft), draft.pick(draft.lists.verbs))
    made = actor if draft.chance(0.8) else target
    made(draft).under(main, "obj")
    circumstances(draft, main)
    return draft.finish(main)


def sending(draft: Draft) -> Sentence:
    """Turkey sent drones to Tripoli to support Sarraj."""
    main = finite(draft, actor(draft), draft.pick(draft.lists.sending))
    thing(draft).under(main, "obj")
    oblique(draft, main, draft.pick(["to", "to", "in"]), actor)
    if draft.chance(0.3):
        purpose = infinitive(draft, draft.pick(draft.lists.purposes)).under(main, "advcl")
        with_object(draft, purpose)
    return draft.finish(main)


def planned(draft: Draft) -> Sentence:
    """Macron to meet Haftar in Paris"""
    subject = actor(draft)
    main = infinitive(draft, draft.pick(draft.lists.verbs))
    subject.under(main, "nsubj")
    with_object(draft, main)
    circumstances(draft, main)
    return draft.finish(main, stop=False)


def passive(draft: Draft) -> Sentence:
    """Haftar is backed by Russia."""
    subject = actor(draft)
    auxiliary = be(draft, plural=subject.tag == "NNS")
    main = verb(draft, draft.pick(draft.lists.verbs), "VBN")
    subject.under(main, "nsubj:pass")
    auxiliary.under(main, "aux:pass")
    if draft.chance(0.2):
        circumstances(draft, main)
    oblique(draft, main, "by", actor, "obl:agent")
    return draft.finish(main, stop=True)


def prepositional(draft: Draft) -> Sentence:
    """Haftar's forces clashed with the rebels near Sirte."""
    lemma, preposition = draft.pick(draft.lists.prepositional)
    main = finite(draft, actor(draft), lemma)
    oblique(draft, main, preposition, actor)
    circumstances(draft, main)
    return draft.finish(main)


def light(draft: Draft) -> Sentence:
    """Egypt imposes sanctions on Qatar."""
    lemma, word, preposition = draft.pick(draft.lists.light)
    main = _light_verb(draft, actor(draft), lemma)
    nominal = noun(draft, word, word.rstrip("s")).under(main, "obj")
    # An nmod of the verb is wrong, but the shipped parser was trained on it.
    oblique(draft, nominal if draft.chance(0.85) else main, preposition, actor, "nmod")
    circumstances(draft, main)
    return draft.finish(main)


def _light_verb(draft: Draft, subject: Node, lemma: str) -> Node:
    if lemma not in draft.lists.present_only:
        return finite(draft, subject, lemma)
    main = verb(draft, lemma, "VBZ")
    subject.under(main, "nsubj")
    return main


def with_object(draft: Draft, main: Node) -> None:
    """Add an actor as the object of a verb."""
    actor(draft).under(main, "obj")


def circumstances(draft: Draft, main: Node) -> None:
    """Add where and when, each by chance."""
    if draft.chance(0.3):
        oblique(draft, main, draft.pick(["in", "near"]), place)
    if draft.chance(0.15):
        oblique(draft, main, "on", day)
