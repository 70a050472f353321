"""Subjects and objects of a predicate, found across passives, relatives, control and lists."""

from __future__ import annotations

from spacy.tokens import Token

from graph.data import FOLDER, read_yaml
from graph.text.tree import (
    PASSIVE,
    RELATIVE,
    SUBJECTS,
    children,
    coordinated,
    is_passive,
    lemmas,
    preposition,
    prepositional,
)

WORDS: dict[str, list[str]] = read_yaml(FOLDER / "lexicon" / "control.yaml")
MISHUNG = ("obj", "obl", "advmod", "obl:unmarked")
VERBAL = ("VERB", "AUX")
CLAUSES = ("acl", "acl:relcl")
CLEFT = {"it", "this", "there", "what", "these", "those"}


def subjects(verb: Token, depth: int = 6) -> list[Token]:
    """Those who do what the predicate says, as nouns."""
    if is_passive(verb):
        return agents(verb)
    own = _antecedents(verb, _unapposed(children(verb, *SUBJECTS)))
    if own or depth == 0:
        return own
    return _inherited(verb, depth - 1)


def _unapposed(found: list[Token]) -> list[Token]:
    """Two subjects side by side are one: "the agency Anadolu" read without its apposition."""
    if len(found) == 2 and found[0].i + 1 < len(found[0].doc) and found[0].nbor(1).text == ":":
        return found[1:]
    if len(found) == 2 and found[1].left_edge.i == found[0].i + 1 and found[0].pos_ == "NOUN":
        return found[1:]
    return found


def agents(verb: Token) -> list[Token]:
    """Those named by "by" in a passive."""
    found = [n for word, n in prepositional(verb) if word == "by" and n.ent_type_ != "DATE"]
    if not found:
        inside = [pair for c in children(verb, *MISHUNG) for pair in prepositional(c)]
        inside += [pair for c in children(verb, *MISHUNG) for pair in _led(c)]
        inside += [pair for c in children(verb, "xcomp") for pair in prepositional(c)]
        found = [n for word, n in inside if word == "by"]
    if not found and verb.dep_ == "conj" and is_passive(verb.head):
        return agents(verb.head)
    return found


def _led(noun: Token) -> list[tuple[str, Token]]:
    """Those by whom it was led or staged: "overthrown in a coup led by X"."""
    return [pair for clause in children(noun, "acl") for pair in prepositional(clause)]


def objects(verb: Token) -> list[Token]:
    """Those to whom it is done, as nouns; the subject of a passive is one."""
    if is_passive(verb):
        return patients(verb)
    own = _antecedents(verb, children(verb, "obj")[:1])
    if not own and verb.dep_ in CLAUSES and children(verb, *SUBJECTS) and _gap(verb):
        own = said_to_be(verb.head) or ([verb.head] if verb.dep_ == "acl:relcl" else [])
    return own or _shared(verb)


def _shared(verb: Token) -> list[Token]:
    """The object that a list of verbs has in common: "trained and armed the army"."""
    for other in children(verb, "conj"):
        if other.pos_ == "VERB" and other.i - verb.i <= 2 and not children(other, *SUBJECTS):
            return _antecedents(other, children(other, "obj"))
    return []


def patients(verb: Token, depth: int = 6) -> list[Token]:
    """The subjects of a passive, found across control and lists."""
    own = _antecedents(verb, children(verb, *PASSIVE))
    if own or depth == 0:
        return own or children(verb, "obj")
    if verb.dep_ in ("acl", "acl:relcl", "amod"):
        return [verb.head]
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return patients(verb.head, depth - 1) if is_passive(verb.head) else subjects(verb.head)
    if verb.dep_ in ("advcl", "xcomp", "parataxis"):
        return all_subjects(verb.head)
    return [*children(verb, *SUBJECTS), *children(verb, "obj")]


def all_subjects(verb: Token) -> list[Token]:
    """The grammatical subjects, whether they act or are acted on."""
    return subjects(verb) or (patients(verb) if is_passive(verb) else [])


def _antecedents(verb: Token, found: list[Token]) -> list[Token]:
    """A relative pronoun replaced by the noun it stands for; lists spelled out."""
    nouns: list[Token] = []
    for token in found:
        if token.lower_ in RELATIVE and verb.dep_.startswith("acl"):
            nouns += [n for t in said_to_be(verb.head) for n in coordinated(t)] or [verb.head]
        else:
            nouns += coordinated(token)
    return nouns


def _inherited(verb: Token, depth: int) -> list[Token]:
    """The subject that a clause without one takes from its surroundings."""
    head = verb.head
    if head == verb:
        return []
    if verb.dep_ in CLAUSES or (verb.dep_ == "amod" and verb.pos_ == "ADJ"):
        return _described(verb, head, depth)
    if verb.dep_ in ("conj", "advcl", "parataxis") and _charged(verb):
        return objects(head)
    if verb.dep_ == "conj" and not children(verb, *PASSIVE):
        return patients(head) if is_passive(head) else subjects(head, depth)
    if _told_of(verb, head):
        return [head.head]
    if verb.dep_ in ("xcomp", "ccomp"):
        return _controller(verb, head, depth)
    if verb.dep_ in ("advcl", "parataxis"):
        return subjects(head, depth) or (patients(head) if is_passive(head) else [])
    return []


def _told_of(verb: Token, head: Token) -> bool:
    """Whether "who" before a speaker does what he tells: "rebels who it said had attacked"."""
    bare = verb.dep_ == "ccomp" and verb.tag_ not in ("VB", "VBG") and not children(verb, "mark")
    relative = head.dep_ == "acl:relcl" and bool(children(head, *SUBJECTS))
    return (
        bare
        and relative
        and any(c.lower_ in RELATIVE and c.dep_ not in SUBJECTS for c in head.children)
    )


def _described(verb: Token, noun: Token, depth: int) -> list[Token]:
    """Who does what a clause says that describes a noun."""
    same = said_to_be(noun)
    if same:
        return _antecedents(verb, same)
    if noun.pos_ in VERBAL:
        return subjects(noun, depth)
    planned = verb.tag_ in ("VB", "VBG") and children(verb, "mark")
    first = noun.dep_ == "appos" and ranked(noun)
    return _holders(noun, depth) if planned and not (first or blamed(noun)) else [noun]


def said_to_be(noun: Token) -> list[Token]:
    """Whom a sentence calls this: "X was the first state to", "X is one of the states that"."""
    if noun.dep_ == "nmod" and noun.head.lower_ in WORDS["members"] and preposition(noun) == "of":
        noun = noun.head
        if noun.dep_ == "appos":
            return [noun.head]
    remains = noun.dep_ in ("xcomp", "obj", "obl") and {*lemmas(noun.head)} & {*WORDS["being"]}
    if noun.pos_ == "PROPN" or not (remains or children(noun, "cop")):
        return []
    called = children(noun.head if remains else noun, *SUBJECTS)
    # "It was the army that attacked": the army did.
    return [name for name in called if name.lower_ not in RELATIVE | CLEFT or ranked(noun)]


def ranked(noun: Token) -> bool:
    """Whether someone is called the first or only one to do it: "Y, the first to lead it"."""
    return any(c.lower_ in WORDS["ranks"] for c in children(noun, "amod"))


def blamed(noun: Token) -> bool:
    """Whether what hangs on the noun is what its bearer is blamed, thanked or stopped for."""
    return noun.dep_ == "obj" and noun.head.lemma_.lower() in WORDS["blaming"]


def _holders(noun: Token, depth: int) -> list[Token]:
    """Who has the plan or policy "to ..." or "of ...ing": its possessor, or its verb's subject."""
    owners = children(noun, "nmod:poss") or [n for w, n in prepositional(noun) if w == "by"]
    if owners or noun.head.pos_ not in VERBAL or noun.head.lemma_.lower() in WORDS["blocking"]:
        return owners
    return subjects(noun.head, depth)


def _controller(verb: Token, head: Token, depth: int) -> list[Token]:
    """Urge him to go: he goes. Promise him to go: the promiser goes."""
    if is_passive(head):
        return patients(head)
    objects_ = [*children(head, "obj", "iobj")]
    if objects_ and head.lemma_.lower() not in WORDS["subject_control"] and verb.dep_ == "xcomp":
        return _antecedents(head, objects_)
    return subjects(head, depth)


def _charged(verb: Token) -> bool:
    """Whether the clause is what the object above is accused of, or thanked for."""
    marks = {mark.lower_ for mark in children(verb, "mark")}
    return (
        verb.tag_ == "VBG"
        and bool(marks & {"of", "for", "from", "with"})
        and bool(objects(verb.head))
    )


def _gap(verb: Token) -> bool:
    """Whether a relative clause lacks its object: "the men Russia sent"."""
    return not any(preposition(c) and c.lower_ in RELATIVE for c in verb.children)
