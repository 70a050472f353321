"""Noun phrases of the statements: names, groups, things, places."""

from __future__ import annotations

from collections.abc import Callable

from graph.text.training.draft import Draft, Node

Maker = Callable[[Draft], Node]
Before = list[tuple[Node, str]]


def name(draft: Draft) -> Node:
    """Haftar, Saudi Arabia, Vladimir Putin."""
    if draft.chance(0.25):
        return _full_name(draft)
    return _proper(draft, draft.pick(draft.lists.names))


def _full_name(draft: Draft) -> Node:
    words, relation = draft.pick(draft.lists.full_names)
    nodes = [_proper(draft, word) for word in words.split()]
    head = nodes.pop(-1 if relation == "compound" else 0)
    return _headed(head, [(node, relation) for node in nodes])


def place(draft: Draft) -> Node:
    """Sirte, Geneva."""
    return _proper(draft, draft.pick(draft.lists.places))


def day(draft: Draft) -> Node:
    """Monday."""
    return _proper(draft, draft.pick(draft.lists.days))


def thing(draft: Draft) -> Node:
    """Drones, aid, sanctions."""
    form, lemma = draft.pick(draft.lists.things)
    return noun(draft, form, lemma)


def target(draft: Draft) -> Node:
    """Airport, Turkish embassy."""
    before: Before = []
    if draft.chance(0.5):
        demonyms = [word for word in draft.lists.adjectives if word[0].isupper()]
        before = [_modifier(draft, draft.pick(demonyms))]
    word = draft.pick(draft.lists.targets)
    return _headed(noun(draft, word, word), before)


def group(draft: Draft) -> Node:
    """Russian officers, the rebels, Haftar's forces."""
    k = draft.rng.random()
    owned = 0.2 <= k < 0.35
    before = [_owner(draft)] if owned else [_article(draft)] if k < 0.2 else []
    if k < 0.9 and not (owned and draft.chance(0.7)):
        before.append(_modifier(draft, draft.pick(draft.lists.adjectives)))
    form, lemma = draft.pick(draft.lists.groups)
    return _headed(draft.add(form, lemma, "NOUN", "NNS", "Number=Plur"), before)


def actor(draft: Draft) -> Node:
    """A name, a list of names, or a group."""
    k = draft.rng.random()
    if k < 0.68:
        return name(draft)
    return _names(draft) if k < 0.78 else group(draft)


def _names(draft: Draft) -> Node:
    """Egypt and Qatar; Egypt, Qatar and Chad."""
    first = name(draft)
    for _ in range(draft.pick([1, 1, 2])):
        comma = draft.chance(0.4)
        link = draft.glue(",", "PUNCT", ",") if comma else draft.add("and", "and", "CCONJ", "CC")
        other = name(draft).under(first, "conj")
        link.under(other, "punct" if comma else "cc")
    return first


def noun(draft: Draft, form: str, lemma: str) -> Node:
    """Add a common noun; it is plural if its form differs from its lemma."""
    if form != lemma:
        return draft.add(form, lemma, "NOUN", "NNS", "Number=Plur")
    return draft.add(form, lemma, "NOUN", "NN", "Number=Sing")


def oblique(draft: Draft, head: Node, preposition: str, make: Maker, dep: str = "obl") -> Node:
    """Add a preposition and its noun phrase: in Sirte, by Russia."""
    case = draft.add(preposition, preposition, "ADP", "IN")
    made = make(draft)
    case.under(made, "case")
    return made.under(head, dep)


def _proper(draft: Draft, word: str) -> Node:
    return draft.add(word, word, "PROPN", "NNP", "Number=Sing")


def _article(draft: Draft) -> tuple[Node, str]:
    form = "the" if draft.nodes else "The"
    return draft.add(form, "the", "DET", "DT", "Definite=Def|PronType=Art"), "det"


def _owner(draft: Draft) -> tuple[Node, str]:
    owner = name(draft)
    draft.glue("'s", "PART", "POS").under(owner, "case")
    return owner, "nmod:poss"


def _modifier(draft: Draft, word: str) -> tuple[Node, str]:
    if word in draft.lists.adjectival_nouns:
        return noun(draft, word, word), "compound"
    return draft.add(word, word, "ADJ", "JJ", "Degree=Pos"), "amod"


def _headed(head: Node, before: Before) -> Node:
    for node, dep in before:
        node.under(head, dep)
    return head
