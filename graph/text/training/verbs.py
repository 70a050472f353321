"""Verbs of the statements: their forms, and how they join a draft."""

from __future__ import annotations

from collections.abc import Mapping

from graph.text.training.draft import Draft, Node

FINITE = "Mood=Ind|Number={}|Person=3|Tense={}|VerbForm=Fin"
PARTICIPLE = "Tense=Pres|VerbForm=Part"
MORPH = {
    "VB": "VerbForm=Inf",
    "VBZ": FINITE.format("Sing", "Pres"),
    "VBP": FINITE.format("Plur", "Pres"),
    "VBD": FINITE.format("Sing", "Past"),
    "VBN": "Tense=Past|VerbForm=Part|Voice=Pass",
    "VBG": "VerbForm=Ger",
}
BE = {
    ("Pres", "Sing"): ("is", "VBZ"),
    ("Pres", "Plur"): ("are", "VBP"),
    ("Past", "Sing"): ("was", "VBD"),
    ("Past", "Plur"): ("were", "VBD"),
}
SIBILANTS = ("s", "sh", "ch", "x", "z")


def forms(lemma: str, irregular: Mapping[str, str]) -> dict[str, str]:
    """The forms of a verb by tag; `irregular` holds past, participle and -ing form."""
    stem = lemma[:-1]
    changes = lemma[-1] == "y" and lemma[-2] not in "aeiou"
    third = f"{stem}ies" if changes else lemma + ("es" if lemma.endswith(SIBILANTS) else "s")
    past = f"{stem}ied" if changes else lemma + ("d" if lemma[-1] == "e" else "ed")
    ing = f"{stem if lemma[-1] == 'e' else lemma}ing"
    past, participle, ing = irregular.get(lemma, f"{past} {past} {ing}").split()
    return dict(zip(MORPH, (lemma, third, lemma, past, participle, ing), strict=True))


def verb(draft: Draft, lemma: str, tag: str, morph: str = "") -> Node:
    """Add a verb in the form of this tag."""
    form = forms(lemma, draft.lists.irregular)[tag]
    return draft.add(form, lemma, "VERB", tag, morph or MORPH[tag])


def finite(draft: Draft, subject: Node, lemma: str) -> Node:
    """Add a verb that agrees with its subject, in the present or the past."""
    listed = any(node.head is subject and node.dep == "conj" for node in draft.nodes)
    present = "VBP" if listed or subject.tag == "NNS" else "VBZ"
    added = verb(draft, lemma, present if draft.chance(0.65) else "VBD")
    subject.under(added, "nsubj")
    return added


def infinitive(draft: Draft, lemma: str) -> Node:
    """Add "to" and a verb."""
    to = draft.add("to", "to", "PART", "TO")
    added = verb(draft, lemma, "VB")
    to.under(added, "mark")
    return added


def be(draft: Draft, plural: bool) -> Node:
    """Add a form of "be", in the present or the past."""
    number, tense = "Plur" if plural else "Sing", "Pres" if draft.chance(0.5) else "Past"
    form, tag = BE[tense, number]
    return draft.add(form, "be", "AUX", tag, FINITE.format(number, tense))
