"""Reading a Universal Dependencies tree: who does what, whatever the form of the clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce, wraps
from typing import TypeVar

import numpy as np
from spacy.tokens import Doc, Token

from graph.data import FOLDER, read_yaml

SUBJECTS = {"nsubj", "nsubj:outer", "csubj"}
PASSIVE = {"nsubj:pass", "csubj:pass"}
RELATIVE = {"who", "which", "that", "whom"}
IRREGULAR: dict[str, str] = read_yaml(FOLDER / "lexicon" / "irregular.yaml")
APART = ("not", "yet", "rather", "instead")
TIMES = {"after", "before", "while", "when", "as", "since", "because", "although", "though"}
NEGATIONS = {"not", "n't", "never", "no", "neither", "nor"}


Answer = TypeVar("Answer")
KIDS = "children"
ASKED = "asked"


def settle(doc: Doc) -> None:
    """Note a tree that changes no more, so that `children` and what is asked `once` is quick."""
    doc.user_data[KIDS] = [[(child.dep_, child) for child in token.children] for token in doc]
    doc.user_data[ASKED] = {}


def forget(doc: Doc) -> None:
    """Let go of what `settle` noted, which would keep the whole text in memory."""
    doc.user_data.pop(KIDS, None)
    doc.user_data.pop(ASKED, None)


def once(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """A question about one word of a settled tree that is answered only once."""
    name = question.__name__

    @wraps(question)
    def answer(token: Token) -> Answer:
        asked = token.doc.user_data.get(ASKED)
        if asked is None:
            return question(token)
        key = (name, token.i)
        if key not in asked:
            asked[key] = question(token)
        known: Answer = asked[key]
        return known

    return answer


def children(token: Token, *deps: str) -> list[Token]:
    """The dependents of a token that stand in one of these relations, in text order."""
    settled = token.doc.user_data.get(KIDS)
    if settled is None:
        return [child for child in token.children if child.dep_ in deps]
    return [child for dep, child in settled[token.i] if dep in deps]


def having(doc: Doc, attribute: str, *values: str) -> list[Token]:
    """The words with one of these values of "DEP", "POS", "TAG" or "LOWER", in text order.

    Most repairs concern few words; this looks for them without making each word an object.
    """
    found = doc.to_array(attribute)
    none = np.zeros(len(doc), dtype=bool)
    wanted = (found == doc.vocab.strings.as_int(value) for value in values)
    return [doc[place] for place in np.flatnonzero(reduce(np.logical_or, wanted, none)).tolist()]


def child(token: Token, *deps: str) -> Token | None:
    """The first dependent in one of these relations."""
    return next(iter(children(token, *deps)), None)


def coordinated(token: Token) -> list[Token]:
    """The token and everything that is coordinated with it, save what "not" excludes."""
    if not children(token, "conj"):
        return [token]
    found, todo = [], [token]
    while todo:
        found.append(todo.pop(0))
        todo += (c for c in children(found[-1], "conj") if not _excluded(c))
    return sorted(found, key=lambda word: word.i)


def first_of(token: Token) -> Token:
    """The head of the list that a word is in."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def _excluded(token: Token) -> bool:
    """Whether "not" takes it out of the list, or "yet" opens another clause with it."""
    return any(c.lower_ in APART for c in token.children)


def titles(noun: Token) -> list[Token]:
    """What describes a noun, or the name that it is a title of: former, opposition, party."""
    places = [noun, noun.head] if noun.dep_ in ("nmod:desc", "compound", "flat") else [noun]
    return [c for place in places for c in children(place, "amod", "compound", "nmod:desc")]


def with_particles(verb: Token) -> list[str]:
    """The lemmas of a verb, bare and with each of its particles: carry, carry out."""
    bare = lemmas(verb)
    return [
        *bare,
        *(f"{form} {c.lower_}" for form in bare for c in children(verb, "compound:prt")),
    ]


@once
def lemmas(verb: Token) -> list[str]:
    """The verb's lemma; where the lemmatizer failed, the forms that its ending suggests."""
    lemma, word = verb.lemma_.lower(), verb.lower_
    found = [lemma, *([IRREGULAR[word]] if word in IRREGULAR else []), word]
    if word.endswith(("ies", "ied")):
        found.append(word[:-3] + "y")
    if word.endswith("men"):
        found.append(word[:-3] + "man")
    for ending in ("ed", "ing", "es", "s", "d"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            found += [stem, stem + "e"]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return list(dict.fromkeys(found))


@once
def preposition(token: Token) -> str:
    """The preposition that marks a noun, all its words joined by a hyphen; "" without one."""
    words: list[Token] = []
    inside = children(token, "compound", "nmod:desc")
    strayed = children(inside[0], "case") if inside and inside[0].i < token.i else []
    for mark in children(token, "case") or strayed:
        if mark.lower_ not in ("'s", "’s", "'", "’"):
            words += [mark, *children(mark, "fixed")]
    return "-".join(word.lower_ for word in sorted(words, key=lambda word: word.i))


@once
def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive or a participle that says what was done to its noun."""
    if any(c.dep_ in PASSIVE or c.dep_ == "aux:pass" for c in verb.children):
        return True
    return verb.tag_ == "VBN" and not child(verb, "aux", "obj", *SUBJECTS)


def negated(token: Token) -> bool:
    """Whether a negation word hangs on the token or on one of its auxiliaries."""
    for c in token.children:
        if c.i + 1 < len(token.doc) and c.nbor(1).lower_ == "only":
            continue
        if c.lower_ in NEGATIONS and c.dep_ in ("advmod", "det", "cc", "cc:preconj"):
            return True
        if c.lower_ == "longer" and any(d.lower_ == "no" for d in c.children):
            return True
        if c.dep_ in SUBJECTS | PASSIVE and any(d.lower_ == "neither" for d in c.children):
            return True
    return False


@once
def prepositional(token: Token) -> tuple[tuple[str, Token], ...]:
    """(preposition, noun) for every prepositional dependent, coordinations spelled out."""
    return tuple(
        (preposition(noun) or preposition(c) or ("by" if c.dep_ == "obl:agent" else ""), noun)
        for c in token.children
        if _in_phrase(c)
        for noun in coordinated(c)
    )


def _in_phrase(token: Token) -> bool:
    """Whether a word is hung where phrases with a preposition are."""
    oblique = token.dep_.split(":")[0] in ("obl", "nmod") and token.dep_ != "nmod:poss"
    return oblique or (token.dep_ == "obj" and bool(preposition(token)))


def up(token: Token) -> Iterator[tuple[Token, Token]]:
    """(child, head) pairs from the token to the root of its sentence."""
    while token.head != token:
        yield token, token.head
        token = token.head


def clause_of(token: Token) -> Token:
    """The nearest verb or root above (or at) the token."""
    if token.pos_ in ("VERB", "AUX"):
        return token
    for _, head in up(token):
        if head.pos_ in ("VERB", "AUX"):
            return head
        token = head
    return token


def subject_of(verb: Token) -> str:
    """The relation in which a subject hangs on a verb."""
    return "nsubj:pass" if children(verb, "aux:pass") else "nsubj"


def take_place(old: Token, new: Token) -> None:
    """Hang the new token, and all other children of the old one, where the old one hangs."""
    others = [c for c in old.children if c != new]
    is_root = old.head == old
    new.head, new.dep_ = (new if is_root else old.head), old.dep_
    for other in others:
        other.head = new
