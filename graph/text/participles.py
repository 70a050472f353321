"""Participles that the parser took for past tenses, or hung on the wrong word."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graph.text.tree import having, subject_of

OWN = ("obj", "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "xcomp", "ccomp")
NOMINAL = ("NOUN", "PROPN")
NAMED = ("nsubj", "nsubj:pass")
STRAYED = ("obl", "dislocated", "nmod", "dep")


def repair_passives(doc: Doc) -> Doc:
    """Read a participle behind a noun as one: "Haftar, abducted by rebels, was freed"."""
    for verb in having(doc, "DEP", "acl"):
        if verb.tag_ == "VBD" and not any(c.dep_ in OWN for c in verb.children):
            verb.tag_ = "VBN"
    return doc


def repair_actives(doc: Doc) -> Doc:
    """Give a past tense with an object its subject back: "Chad dismissed as absurd a claim"."""
    for subject in having(doc, "DEP", "nsubj:pass"):
        verb = subject.head
        if verb.tag_ not in ("VBD", "VBN"):
            continue
        deps = {c.dep_ for c in verb.children}
        if "obj" in deps and not deps & {"aux", "aux:pass", "obl:agent"}:
            subject.dep_, verb.tag_ = "nsubj", "VBD"
    return doc


def repair_participles_apart(doc: Doc) -> Doc:
    """Hang a participle between commas on the name before it: "Rao, held by rebels, was freed".

    One that opens a sentence is hung on the verb: "Held by rebels for a year, Rao was freed".
    """
    for verb in having(doc, "TAG", "VBD", "VBN"):
        own = [c for c in verb.children if c.dep_ in OWN]
        if verb.head == verb or not by(verb) or any(c.dep_ != "nsubj" for c in own):
            continue
        if verb.i and verb.nbor(-1).text == ",":
            _hang_between(verb, verb.head, own)
        elif verb.is_sent_start and verb.dep_ in STRAYED:
            verb.dep_, verb.pos_, verb.tag_ = "advcl", "VERB", "VBN"
            for c in [c for c in verb.children if c.dep_ == "nmod"]:
                c.dep_ = "obl"
    return doc


def _hang_between(verb: Token, main: Token, own: list[Token]) -> None:
    """Hang a participle behind a comma on the name that ends before the comma."""
    if verb.dep_ == "parataxis" and main.right_edge.i >= verb.i > main.i:
        if main.pos_ in NOMINAL and not own:
            verb.dep_, verb.tag_ = "acl", "VBN"
    elif verb.dep_ == "advcl" and verb.i < main.i:
        named = [*own, *(c for c in main.children if c.dep_ in NAMED)]
        if len(named) == 1 and named[0].right_edge.i == verb.i - 2:
            named[0].head, named[0].dep_ = main, subject_of(main)
            verb.head, verb.dep_, verb.tag_ = named[0], "acl", "VBN"


def repair_counts(doc: Doc) -> Doc:
    """Read "deported four suspected rebels" as deporting them, not as suspecting them."""
    for number in having(doc, "DEP", "obj"):
        word = number.doc[min(number.i + 1, len(doc) - 1)]
        hung = word.tag_ in ("VBN", "VBD") and word.head == number.head and word.dep_ == "advcl"
        things = [c for c in word.children if c.dep_ == "obj" and c.i > word.i] if hung else []
        if (
            number.like_num
            and things
            and {c.dep_ for c in word.children} <= {"obj", "punct", "obl"}
        ):
            noun = things[0]
            noun.head, noun.dep_ = number.head, "obj"
            number.head, number.dep_ = noun, "nummod"
            for c in [c for c in word.children if c != noun]:
                c.head = noun.head
            word.head, word.dep_ = noun, "amod"
    return doc


def repair_captives(doc: Doc, captives: Collection[str]) -> Doc:
    """Read "took six Israelis hostage" as taking the Israelis."""
    for word in having(doc, "LOWER", *captives):
        people = doc[max(word.i - 1, 0)]
        named = people.head == word and people.tag_ in ("NNS", "NNPS")
        if named and word.dep_ == "obj" and word.head.i < people.i:
            verb = word.head
            for c in [c for c in word.children if c != people]:
                c.head = people
            people.head, people.dep_ = verb, "obj"
            word.head, word.dep_ = verb, "compound:prt"
    return doc


def repair_attributes(doc: Doc, attributes: Collection[str]) -> Doc:
    """Read "neighbouring Chad" behind a verb as a name with its attribute."""
    for word in having(doc, "LOWER", *attributes):
        name = doc[min(word.i + 1, len(doc) - 1)]
        hung = word.dep_ in ("xcomp", "ccomp", "advcl") and name.head == word
        hung = hung and not any(c.dep_ in OWN and c != name for c in word.children)
        if hung and name.pos_ == "PROPN":
            verb = word.head
            name.head, name.dep_ = verb, "obj"
            for c in [c for c in word.children if c != word]:
                c.head = verb
            word.head, word.dep_, word.pos_, word.tag_ = name, "amod", "ADJ", "JJ"
    return doc


def by(verb: Token) -> bool:
    """Whether "by" hangs on what hangs on a verb."""
    return any(mark.lower_ == "by" for c in verb.children for mark in c.children)
