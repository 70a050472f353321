"""Nouns hidden by a genitive or a role, and things told apart from whose doing they are."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Token

from graph.text.tree import SUBJECTS, children, having, is_passive, take_place


def repair_owned(doc: Doc) -> Doc:
    """Read what someone owns as a noun: "called the court's ruling disappointing"."""
    for word in having(doc, "TAG", "VBG"):
        owned = word.dep_ in ("xcomp", "ccomp") and children(word, "nmod:poss")
        if owned and not children(word, "obj", "mark", *SUBJECTS):
            for inner in children(word, "xcomp"):
                inner.head = word.head
            word.pos_, word.tag_, word.dep_, word.lemma_ = "NOUN", "NN", "obj", word.lower_
    return doc


def repair_classes(doc: Doc) -> Doc:
    """Read a word as a noun that is hung and tagged as one: "troops there clashed"."""
    for word in having(doc, "TAG", "NN", "NNS"):
        placed = word.pos_ == "VERB" and word.dep_ in ("nsubj", "obj", "obl", "nmod")
        if placed and not children(word, "obj", "aux", "mark", *SUBJECTS):
            word.pos_ = "NOUN"
    return doc


def repair_participles(doc: Doc) -> Doc:
    """Read "the commission's returning officer" as an officer, not as returning one."""
    for word in having(doc, "TAG", "VBG"):
        before, noun = doc[max(word.i - 1, 0)], doc[min(word.i + 1, len(doc) - 1)]
        owned = before.tag_ == "POS" and before.head.i < word.i
        if owned and noun.head == word and noun.dep_ == "obj":
            owners = children(word, *SUBJECTS)
            take_place(word, noun)
            for owner in owners:
                owner.head, owner.dep_ = noun, "nmod:poss"
            word.head, word.dep_, word.pos_ = noun, "amod", "ADJ"
            if _opens(noun):
                noun.dep_ = "nsubj"
    return doc


def _opens(noun: Token) -> bool:
    """Whether a noun stands before a verb that has no subject yet."""
    before = noun.dep_ == "advcl" and noun.i < noun.head.i
    return before and not children(noun.head, *SUBJECTS)


def repair_roles(doc: Doc, roles: Container[str]) -> Doc:
    """Read "Northwater's chief executive" as somebody, whom the tagger took for a quality."""
    for word in having(doc, "POS", "ADJ"):
        placed = word.dep_ in ("obj", "appos", "obl", "nmod", *SUBJECTS)
        owned = placed and children(word, "nmod:poss", "amod")
        if owned and word.lower_ in roles:
            word.pos_, word.tag_, word.lemma_ = "NOUN", "NN", word.lower_
    return doc


def repair_receiving(doc: Doc) -> Doc:
    """Read a name right behind a verb as its object, not as a clause: "fined Harlan Mining"."""
    for name in having(doc, "DEP", "ccomp"):
        verb = name.head
        bare = name.pos_ == "PROPN" and name.left_edge.i == verb.i + 1
        if bare and not children(name, "cop", "mark", "aux", *SUBJECTS):
            name.dep_ = "iobj" if children(verb, "obj") else "obj"
    return doc


def repair_objects(doc: Doc) -> Doc:
    """Read what someone owns as the object where it was hung as a circumstance without a mark:
    "dismissed as rubbish Moss's claim"."""
    for noun in having(doc, "DEP", "obl"):
        bare = not children(noun, "case") and noun.i > noun.head.i
        if bare and children(noun, "nmod:poss") and not children(noun.head, "obj"):
            noun.dep_ = "obj"
    return doc


def repair_durations(doc: Doc, durations: Container[str]) -> Doc:
    """Hang a phrase on the verb, not on how long it lasts: "campaigned for years against X"."""
    for noun in having(doc, "DEP", "nmod"):
        time = noun.head
        hung = time.dep_ == "obl" and time.lemma_.lower() in durations
        if hung and not any(mark.lower_ == "of" for mark in children(noun, "case")):
            noun.head, noun.dep_ = time.head, "obl"
    return doc


def repair_doings(doc: Doc) -> Doc:
    """Hang "by X" on the thing right before it: "criticised remarks by X"."""
    for mark in having(doc, "LOWER", "by"):
        doer, thing = mark.head, doc[max(mark.i - 1, 0)]
        by = mark.dep_ == "case" and doer.dep_ == "obl"
        inside = thing.dep_ in ("obj", "obl", "nmod") and thing.pos_ == "NOUN"
        if by and inside and doer.head.is_ancestor(thing) and not is_passive(doer.head):
            doer.head, doer.dep_ = thing, "nmod"
    return doc
