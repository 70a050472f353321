"""Words that the parser hung across a boundary: a preposition, a list, a clause."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Token

from graph.text.clauses import is_apart, lead
from graph.text.nominal import is_given_to
from graph.text.tree import SUBJECTS, children, having, subject_of, take_place

NOMINAL = ("NOUN", "PROPN")
INNER = ("compound", "nmod", "amod", "nmod:desc")
OPENING = (
    "after",
    "before",
    "during",
    "following",
    "amid",
    "despite",
    "since",
    "in",
    "of",
    "over",
)
PAST = ("VBD", "VBN")
CARRIED = ("nmod", "obl")


def repair_across(doc: Doc) -> Doc:
    """Part a name from the noun behind the next preposition: "with the council about raids".

    The parser may read the name as a part of that noun; no preposition stands between parts.
    """
    for mark in having(doc, "DEP", "case"):
        stray = _part_before(mark)
        own = [m for m in children(stray.head, "case") if m.i < stray.i] if stray else []
        if stray is None or not own:
            continue
        noun = stray.head
        above, dep = noun.head, noun.dep_
        for word in [c for c in noun.children if c.i < mark.i and c != stray]:
            word.head = stray
        for word in [c for c in stray.children if c.i > mark.i and c != noun]:
            word.head = noun
        inner, mark.head = mark.head, noun
        inner.dep_ = "compound" if inner != noun and inner.i + 1 == noun.i else inner.dep_
        stray.head, stray.dep_ = above, dep if dep in CARRIED else "obl"
        noun.head, noun.dep_ = above, "nmod" if above.pos_ in NOMINAL else "obl"
    return doc


def _part_before(mark: Token) -> Token | None:
    """A name before a preposition that was read as a part of the noun behind it."""
    inner = mark.head
    for name in (inner.head, *children(inner, *INNER)):
        parted = name.i < mark.i < name.head.i and name.dep_ in INNER and name.pos_ in NOMINAL
        if parted and (name.head == inner or inner.head == name) and mark.i < inner.i:
            return name
    return None


def repair_according(doc: Doc) -> Doc:
    """Give a verb the subject behind a source: "which, according to Rao, Chad opposed"."""
    for word in having(doc, "LOWER", "according"):
        source = word.head
        verb = source.head
        bare = verb.pos_ == "VERB" and verb.i > source.i and not children(verb, *SUBJECTS)
        apart = [c for c in children(source, "appos", "conj") if c.i < verb.i and is_apart(c)]
        if bare and apart and not children(verb, "nsubj:pass"):
            lead(apart[:1], verb, subject_of(verb))
    return doc


def repair_depictives(doc: Doc, people: Container[str], doings: Container[str]) -> Doc:
    """Let people do what is told right behind them: "dispersed protesters demanding a vote"."""
    for verb in having(doc, "TAG", "VBG"):
        noun = doc[max(verb.i - 1, 0)]
        told = verb.dep_ == "advcl" and noun.tag_ == "NNS" and noun.lemma_.lower() in people
        beside = told and noun.dep_ == "obj" and noun.head in (verb.head, verb.head.head)
        if beside and verb.lemma_.lower() in doings and not children(verb, "mark", *SUBJECTS):
            verb.head, verb.dep_ = noun, "acl"
    return doc


def repair_weapons(doc: Doc, equipment: Container[str]) -> Doc:
    """Read "will not give Taurus missiles to Mali" as missiles of that name, given to Mali."""
    for name in having(doc, "DEP", "iobj"):
        verb, thing = name.head, doc[min(name.right_edge.i + 1, len(doc) - 1)]
        beside = thing.dep_ == "obj" and thing.head == verb and thing.pos_ == "NOUN"
        named = beside and name.pos_ == "PROPN" and thing.lemma_.lower() in equipment
        if named and is_given_to(verb, thing):
            name.head, name.dep_ = thing, "compound"
    return doc


def repair_joined(doc: Doc, nouns: Container[str]) -> Doc:
    """Read the second of two things as one: "drew criticism from Chad and praise from Mali"."""
    for word in having(doc, "TAG", "VB"):
        verb, last = word.head, doc[max(word.i - 1, 0)]
        things = [c for c in children(verb, "obj") if c.i < word.i]
        bare = word.dep_ == "conj" and last.lower_ in ("and", "but") and bool(things)
        if bare and word.lower_ in nouns and not children(word, "obj", "aux", *SUBJECTS):
            word.head, word.pos_, word.tag_ = things[0], "NOUN", "NN"
            for phrase in children(word, "obl"):
                phrase.dep_ = "nmod"
    return doc


def repair_clashes(doc: Doc, nouns: Container[str]) -> Doc:
    """Read "after clashes between Chad and Mali" as a noun, which the tagger took for a verb."""
    for between in having(doc, "LOWER", "between"):
        word, before = doc[max(between.i - 1, 0)], doc[max(between.i - 2, 0)]
        verbal = word.tag_ == "VBZ" and word.lemma_.lower() in nouns
        if not verbal or before.head != word or before.lower_ not in OPENING:
            continue
        word.pos_, word.tag_, before.dep_ = "NOUN", "NNS", "case"
        word.dep_ = "nmod" if word.head.pos_ in NOMINAL else "obl"
        for side in [c for c in children(word, "obj", "obl", "nsubj") if c.i > between.i]:
            side.dep_ = "nmod"
    return doc


def repair_genitives(doc: Doc) -> Doc:
    """Hang an owner on the noun behind its "'s", not on the verb: "Qatar's emir, who left"."""
    for mark in having(doc, "TAG", "POS"):
        owner = mark.head
        stray = owner.dep_ == "nmod:poss" and owner.head.pos_ == "VERB" and mark.i + 1 < len(doc)
        for noun in doc[mark.i + 1 : mark.i + 5] if stray else ():
            if noun.pos_ in NOMINAL and noun.left_edge.i == mark.i + 1:
                owner.head = noun
                break
    return doc


def repair_parted(doc: Doc) -> Doc:
    """Part two clauses whose first was read as a participle: "Rao shuttled, but Chad left"."""
    for cc in having(doc, "LOWER", "but", "and"):
        verb = cc.head
        own = children(verb, "nsubj", "nsubj:pass") if cc.dep_ == "cc" else []
        first = next((t for t in own if t.i < cc.i), None)
        told = [c for c in children(first, "acl") if c.tag_ in PAST] if first is not None else []
        if first is None or not told or own[-1].i < cc.i or told[0].i > cc.i:
            continue
        right = [c for c in verb.children if c.i >= cc.i and c.text != "."]
        take_place(verb, told[0])
        verb.head, verb.dep_, first.dep_ = told[0], "conj", "nsubj"
        told[0].tag_ = "VBD"
        for word in right:
            word.head = verb
    return doc
