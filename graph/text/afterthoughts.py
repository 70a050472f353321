"""Clauses behind a comma that take up what has been told, or the noun before the last."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Token

from graph.names import fold
from graph.text.clauses import FINITE
from graph.text.landmarks import landmarks
from graph.text.tree import SUBJECTS, children, having, preposition, take_place

ARTICLES = ("a", "an", "one")
RELATIVES = ("acl", "acl:relcl")
STRAYED = ("obj", "obl", "conj", "nmod", "dislocated", "xcomp")
SEATED = ("in", "at", "near", "outside")
THOUGHT = ("believed", "thought", "suspected", "said", "alleged", "known", "presumed", "reported")
NAMED = (*SUBJECTS, "nsubj:pass")


def repair_afterthoughts(doc: Doc, deeds: Container[str]) -> Doc:
    """Read ", a move that Chad condemned" as what takes up the clause, not as one of its nouns."""
    for article in having(doc, "LOWER", *ARTICLES):
        noun = article.head
        opens = article.i > 1 and doc[article.i - 1].text == "," and noun.i > article.i
        if not opens or noun.pos_ != "NOUN" or noun.lemma_.lower() not in deeds:
            continue
        _take_clause(noun)
        joined = any(c.dep_ == "cc" for c in noun.children)
        if noun.dep_ in STRAYED and not joined and children(noun, *RELATIVES):
            noun.dep_ = "appos"
    return doc


def _take_clause(noun: Token) -> None:
    """Hang the clause right behind a noun on it: "a decision Chad called shameful"."""
    end = noun.i + 1
    for clause in having(noun.doc, "DEP", "parataxis", "ccomp", "conj"):
        named = children(clause, *SUBJECTS)
        beside = clause.i > end and bool(named) and named[0].left_edge.i == end
        if beside and noun not in clause.subtree and clause.tag_ in FINITE:
            clause.head, clause.dep_ = noun, "acl:relcl"
            return


def repair_seats(doc: Doc) -> Doc:
    """Hang ", backed by Chad" on who sits in a town, not on the town: "a parliament in Goma"."""
    for verb in having(doc, "TAG", "VBN"):
        place, comma = verb.head, doc[max(verb.i - 1, 0)]
        behind = verb.dep_ == "acl" and comma.text == "," and fold(place.text) in landmarks()
        if behind and preposition(place) in SEATED and place.head != place:
            above = place.head
            named = [c for c in children(above, *NAMED) if c.i < place.i]
            seated = named[0] if named else above.head if above.dep_ in RELATIVES else above
            if seated.pos_ in ("NOUN", "PROPN"):
                verb.head = seated
    return doc


def repair_which(doc: Doc, deeds: Container[str], judging: Container[str]) -> Doc:
    """Let "which" take up the deed that is judged: "a policy of fining migrants, which Chad"."""
    for which in having(doc, "LOWER", "which"):
        clause = which.head
        judged = clause.dep_ == "acl:relcl" and clause.lemma_.lower() in judging
        if not judged or which.dep_ not in ("obj", "nsubj:pass"):
            continue
        noun = clause.head
        while noun.lemma_.lower() not in deeds and _is_inside(noun):
            noun = noun.head
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in deeds:
            clause.head = noun
    return doc


def _is_inside(word: Token) -> bool:
    """Whether a word is in a phrase or a clause that hangs on a noun, and is not the top."""
    phrase = word.dep_ in ("nmod", "obj", "obl") and word.head != word
    clause = word.pos_ == "VERB" and word.dep_ in ("acl", "advcl") and word.head.pos_ == "NOUN"
    return phrase or clause


def repair_presumed(doc: Doc) -> Doc:
    """Read "men believed to be rebels shot Rao" as a deed of men of whom something is believed."""
    for verb in having(doc, "LOWER", *THOUGHT):
        named = [c for c in children(verb, "nsubj", "nsubj:pass") if c.right_edge.i == verb.i - 1]
        inner = [c for c in children(verb, "xcomp") if children(c, "mark")]
        if not named or not inner or children(verb, "aux", "aux:pass", "ccomp"):
            continue
        main = next((t for t in inner[0].subtree if t.i > inner[0].i and _acts(t)), None)
        if main is not None:
            take_place(verb, main)
            inner[0].head = verb
            verb.head, verb.dep_, verb.tag_, main.tag_ = named[0], "acl", "VBN", "VBD"
    return doc


def _acts(verb: Token) -> bool:
    """Whether a word hung on a noun before it tells a deed with an object: "... killed nine"."""
    past = verb.tag_ in ("VBN", "VBD") and verb.dep_ in ("acl", "acl:relcl", "conj", "advcl")
    own = any(c.dep_ in (*NAMED, "aux", "aux:pass", "obl:agent") for c in verb.children)
    return past and not own and bool(children(verb, "obj"))
