"""Mends openings and clauses whose last name was read as a list with the next subject."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Token

from graph.text.clauses import FINITE, is_apart, lead
from graph.text.tree import SUBJECTS, children, coordinated, having, subject_of, take_place

LINKING = ("after", "before", "since", "until", "as")
RELATIVE = ("who", "which", "whose")
PAIR = 2
OPENING = 6  # an opening has its first verb or noun among the first words
SHIFTED = {"had", "would", "was", "were", "been", "could"}  # what is told lies before or behind
NAMED = (*SUBJECTS, "nsubj:pass")
NOMINAL = ("PROPN", "NOUN")
MODIFYING = ("acl", "acl:relcl", "amod", "xcomp")


def repair_openings(doc: Doc) -> Doc:
    """Part what an opening ends with from the subject behind it: "After meeting X, Y praised Z".

    The parser reads the two names as a list: as one inside the opening, so that the main verb has
    no subject, or as one of subjects, so that the opening verb has no object.
    """
    for main in having(doc, "POS", "VERB", "AUX"):
        if main.i < 3 or main.dep_ in MODIFYING:
            continue
        _raise_main(main)
        subjects = [t for t in children(main, "nsubj", "nsubj:pass") if not children(t, "case")]
        for opening in [c for c in main.children if c.i < main.i and _opens(c)]:
            if not subjects:
                _free_subject(opening, main)
            elif _lacks(opening, subjects[0]):
                _free_object(opening, subjects[0], main)
    return doc


def _opens(word: Token) -> bool:
    return word.i - word.sent.start < OPENING


def _raise_main(main: Token) -> None:
    """Put the verb above the opening that was read as the main clause: "Asked about X, Y said"."""
    opening = main.head
    if opening.head == opening and opening.pos_ == "VERB" and _is_demoted(main, opening):
        own = [c for c in opening.children if c.i < main.i]
        take_place(opening, main)
        opening.head, opening.dep_ = main, "advcl"
        for word in own:
            word.head = opening
        for word in [t for t in children(main, *NAMED) if children(t, "case")]:
            word.head, word.dep_ = opening, "obl"


def _is_demoted(main: Token, opening: Token) -> bool:
    """Whether the root is no main clause: the first word, or with "while" and no object."""
    subjects = children(main, *NAMED)
    first = opening.i == main.sent.start and opening.tag_ in ("VBN", "VBD")
    swallowed = first and main.dep_ == "ccomp" and subjects and children(subjects[0], "case")
    if swallowed and any(is_apart(t) for t in children(subjects[0], "conj")):
        return True
    if main.dep_ == "parataxis" and not subjects:
        return bool(opening.i == main.sent.start)
    marked = main.dep_ in ("ccomp", "parataxis") and bool(children(opening, "mark"))
    beside = marked and bool(subjects) and subjects[0].left_edge.i == opening.i + 1
    return beside and any(is_apart(t) for t in children(subjects[0], "conj"))


def _free_subject(opening: Token, main: Token) -> None:
    """Make the last names of the opening the subject of the verb that they stand before."""
    words = [word for word in opening.subtree if word.i < main.i]
    listed = [word for word in words if word.dep_ == "conj" and is_apart(word)]
    if not listed or listed[0].head.pos_ not in NOMINAL:
        return
    lead(_behind_list(listed[0].head), main, subject_of(main))
    if opening.dep_ in NAMED:
        opening.dep_ = "advcl" if opening.pos_ == "VERB" else "obl"


def _behind_list(first: Token) -> list[Token]:
    """The members of a list behind its first comma, or behind a comma that follows "X and Y"."""
    members, start = _others(first), 0
    joined = [i for i, t in enumerate(members) if any(c.dep_ == "cc" for c in t.children)]
    apart = [i for i, t in enumerate(members) if is_apart(t)]
    if apart:
        start = max([apart[0], *(i for i in apart if joined and i > joined[0])])
    return members[start:]


def _lacks(opening: Token, first: Token) -> bool:
    """Whether an opening verb has no object, and a name that may be it right behind it."""
    bare = opening.pos_ == "VERB" and opening.dep_ == "advcl" and not children(opening, "obj")
    return bare and first.left_edge.i == opening.i + 1


def _free_object(opening: Token, first: Token, main: Token) -> None:
    """Give the opening verb the first of the names that were all read as subjects."""
    members = _others(first)
    if members and is_apart(members[0]):
        lead(members, main, first.dep_)
        first.head, first.dep_ = opening, "obj"


def _others(first: Token) -> list[Token]:
    """The members of a list behind its head."""
    return [member for member in coordinated(first) if member != first]


def repair_letters(doc: Doc) -> Doc:
    """Read "In a letter to Chad, Mali asked" with "to" before Chad, not before the verb."""
    for to in having(doc, "LOWER", "to"):
        verb = to.head
        if to.dep_ != "mark" or verb.tag_ not in ("VBD", "VBZ") or to.i == 0:
            continue
        name = next((t for t in children(verb, *NAMED) if t.left_edge.i == to.i + 1), None)
        others = [c for c in name.children if c.dep_ == "appos" and is_apart(c)] if name else []
        if name is not None and others:
            lead(others[:1], verb, name.dep_)
            name.head, name.dep_ = to.nbor(-1), "nmod"
            to.head, to.dep_ = name, "case"
    return doc


def repair_resumed(doc: Doc, saying: Container[str]) -> Doc:
    """Let what is told go on behind its speaker: "Chad has agreed, aides said, and will sign"."""
    for verb in having(doc, "DEP", "conj"):
        said = verb.head
        told = [c for c in children(said, "ccomp") if c.i < said.i]
        between = told and all(told[0].i < t.i < said.i for t in children(said, *SUBJECTS))
        tells = verb.lemma_.lower() in saying or said.lemma_.lower() not in saying
        if between and verb.i > said.i and not tells and not children(verb, *NAMED):
            verb.head = told[0]
    return doc


def repair_relative_objects(doc: Doc) -> Doc:
    """Give a clause on a name its object: "the raid that killed men was condemned"."""
    for second in having(doc, "DEP", *NAMED):
        firsts = [c for c in children(second.head, *NAMED) if c.i < second.i]
        for clause in children(firsts[-1], "acl:relcl") if firsts else []:
            whole = children(clause, *SUBJECTS) and not children(clause, "obj", "ccomp", "xcomp")
            if whole and clause.tag_ in FINITE and clause.i + 1 == second.left_edge.i:
                second.head, second.dep_ = clause, "obj"
    return doc


def repair_going_on(doc: Doc, saying: Container[str]) -> Doc:
    """Let a speaker go on: in "Chad said men had been killed and warned Mali", Chad warned."""
    for verb in having(doc, "DEP", "conj"):
        told = verb.head
        said = told.head
        spoken = told.dep_ == "ccomp" and said.lemma_.lower() in saying and said.tag_ == "VBD"
        plain = verb.tag_ == "VBD" and not children(verb, *NAMED, "aux", "aux:pass", "cop")
        before = plain and any(c.lower_ in SHIFTED for c in children(told, "aux", "aux:pass"))
        if spoken and before and verb.lemma_.lower() in saying:
            verb.head = said
    return doc


def repair_conjunctions(doc: Doc, saying: Container[str]) -> Doc:
    """Read "after Chad attacked Mali" as a clause, where "after Chad" was read as a phrase."""
    for mark in having(doc, "LOWER", *LINKING):
        noun = mark.head
        end = max([noun.i, *(c.i for c in children(noun, "flat"))]) + 1
        phrase = mark.dep_ == "case" and mark.i < noun.i and noun.dep_ in ("obl", "nmod", "obj")
        if not phrase or end >= len(doc) or not _tells(doc[end], noun):
            continue
        verb = doc[end]
        above = _above_phrase(verb, noun, saying)
        if above is not None:
            noun.head, noun.dep_ = verb, "nsubj"
            mark.head, mark.dep_ = verb, "mark"
            verb.head, verb.dep_ = above, "advcl"
            for thing in children(verb, "obj")[:1]:
                for word in [c for c in children(noun, "appos") if c.i > thing.i]:
                    word.head = thing
    return doc


def _tells(verb: Token, noun: Token) -> bool:
    """Whether a verb behind a noun has a tense; "killed" with an object behind it has one."""
    active = verb.tag_ == "VBN" and verb.head == noun and bool(children(verb, "obj"))
    return verb.pos_ == "VERB" and (verb.tag_ in FINITE or active)


def _above_phrase(verb: Token, noun: Token, saying: Container[str]) -> Token | None:
    """The verb that a clause hangs on whose subject was hidden in a phrase."""
    outer, subjects = verb.head, children(verb, *NAMED)
    if verb.dep_ in ("advcl", "acl") and not subjects:
        return noun.head if outer == noun else outer if outer.is_ancestor(noun) else None
    swallowed = verb.dep_ == "ccomp" and [t.right_edge for t in subjects] == [noun.right_edge]
    if not swallowed or outer.lemma_.lower() in saying or children(outer, "obj"):
        return None
    subjects[0].head, subjects[0].dep_ = outer, "obj"  # "fled their homes after Chad attacked"
    return outer


def repair_halves(doc: Doc, saying: Container[str]) -> Doc:
    """Part the object of a verb from the subject of the next: "Chad hit Mali and Niger fled".

    The parser reads the two as the subjects of what the first verb says; few verbs say anything.
    """
    for clause in having(doc, "DEP", "ccomp"):
        verb = clause.head
        told = verb.i < clause.i and verb.pos_ == "VERB"
        if not told or verb.lemma_.lower() in saying or children(verb, "obj", "iobj"):
            continue
        first = next(iter(children(clause, *NAMED)), None)
        members = _next_subject(first) if first is not None else []
        joined = [c for t in members for c in t.children if c.dep_ == "cc"]
        if first is None or not joined or children(clause, "mark") or first.tag_ == "PRP":
            continue
        if first.left_edge.i == verb.i + 1:
            lead(members, clause, first.dep_)
            first.head, first.dep_ = verb, "obj"
            clause.dep_, joined[0].head = "conj", clause
    return doc


def _next_subject(first: Token) -> list[Token]:
    """The last members of a list in a noun phrase: "made a deal in Bonn and Italy left"."""
    inner = [t for t in first.subtree if t.dep_ == "conj" and t.right_edge == first.right_edge]
    own = _others(first)
    if own or not inner or inner[0].head.dep_ not in ("nmod", "obl"):
        return own
    return [inner[0]] if inner[0].pos_ in NOMINAL else []


def repair_relatives(doc: Doc) -> Doc:
    """Put the main verb above its subject behind a clause on it: "Chad, whose men fled, hid"."""
    for verb in having(doc, "DEP", "conj", "parataxis", "ccomp"):
        _part_relative(verb, verb.head)
        noun = verb.head
        bare = verb.dep_ == "parataxis" and verb.tag_ in FINITE and not children(verb, *NAMED)
        relative = [c for c in children(noun, "acl:relcl") if noun.i < c.i < verb.i]
        if bare and relative and noun.head == noun and noun.pos_ in NOMINAL:
            own = [c for c in noun.children if c.i < noun.i]
            take_place(noun, verb)
            noun.head, noun.dep_ = verb, subject_of(verb)
            for word in (*own, *relative):
                word.head = noun
    return doc


def _part_relative(verb: Token, other: Token) -> None:
    """Part two verbs that were joined although "which" or "whose" opens the first's clause."""
    named = children(other, *NAMED) if other.i < verb.i else []
    if len(named) != PAIR or children(verb, "cc", *NAMED):
        return
    subject, own = named
    if not any(word.lower_ in RELATIVE for word in own.subtree):
        return
    inner = [c for c in other.children if c not in (verb, subject) and c.i < verb.i]
    take_place(other, verb)
    subject.head, other.head, other.dep_ = verb, subject, "acl:relcl"
    for word in inner:
        word.head = other
