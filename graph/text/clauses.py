"""Mends clauses hung on the wrong word: a second subject, "denied arming", "and that he left"."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Token

from graph.text.tree import (
    IRREGULAR,
    SUBJECTS,
    children,
    clause_of,
    coordinated,
    take_place,
    up,
)

FINITE = ("VBZ", "VBP", "VBD", "MD")
HELPING = ("cop", "aux", "aux:pass")
LINKING = ("after", "before", "since", "until", "as")
RELATIVE = ("who", "which", "whose")
OPENING = 6  # an opening has its first verb or noun among the first words
NAMED = (*SUBJECTS, "nsubj:pass")
NOMINAL = ("PROPN", "NOUN")
SIDES = ("side", "shoulder", "hand")
JOINING = ("and", "but", "while")


def repair_clauses(doc: Doc) -> Doc:
    """Give a verb without a subject the nouns that the list before ", and" swallowed."""
    for cc in doc[1:]:
        noun = cc.head
        opens = cc.dep_ == "cc" and cc.lower_ in JOINING and cc.nbor(-1).text == ","
        if opens and noun.dep_ == "conj" and noun.head.i < cc.i and noun.pos_ in ("PROPN", "NOUN"):
            members = [t for t in coordinated(noun.head) if t.i >= noun.i]
            verb = _next_verb(members[-1]) if members else None
            if verb is not None:
                _part(members, verb)
    return doc


def repair_lists(doc: Doc) -> Doc:
    """Join two subjects of a verb with "and" between them: "The army and M23 rebels fought"."""
    for second in doc[2:]:
        if second.dep_ in ("nsubj", "nsubj:pass") and second.head.i > second.i:
            start = second.left_edge.i
            word = doc[start] if doc[start].lower_ == "and" else doc[max(start - 1, 0)]
            before = [c for c in children(second.head, second.dep_) if c.i < word.i]
            if before and word.lower_ == "and" and before[-1].right_edge.i + 1 == word.i:
                second.head, second.dep_ = before[-1], "conj"
                word.head, word.dep_ = second, "cc"
    return doc


def repair_appositions(doc: Doc) -> Doc:
    """Hang a second subject between commas on the first: "Deif, the head of Hamas, said"."""
    for second in doc:
        start, end = second.left_edge.i, second.right_edge.i + 1
        apart = second.dep_ in ("nsubj", "nsubj:pass") and second.pos_ == "NOUN" and end < len(doc)
        commas = apart and doc[start - 1].text == doc[end].text == ","
        firsts = [c for c in children(second.head, "nsubj", "nsubj:pass") if c.i < start]
        if (
            commas
            and second.head.i > end
            and len(firsts) == 1
            and firsts[0].right_edge.i >= start - 2
        ):
            second.head, second.dep_ = firsts[0], "appos"
    return doc


def repair_openings(doc: Doc) -> Doc:
    """Part what an opening ends with from the subject behind it: "After meeting X, Y praised Z".

    The parser reads the two names as a list: as one inside the opening, so that the main verb has
    no subject, or as one of subjects, so that the opening verb has no object.
    """
    for main in doc[3:]:
        if main.pos_ not in ("VERB", "AUX") or main.dep_ in ("acl", "acl:relcl", "amod", "xcomp"):
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


def _is_demoted(main: Token, opening: Token) -> bool:
    """Whether the root is no main clause: the first word, or with "while" and no object."""
    subjects = children(main, *NAMED)
    if main.dep_ == "parataxis" and not subjects:
        return bool(opening.i == main.sent.start)
    marked = main.dep_ in ("ccomp", "parataxis") and bool(children(opening, "mark"))
    beside = marked and bool(subjects) and subjects[0].left_edge.i == opening.i + 1
    return beside and any(_is_apart(t) for t in children(subjects[0], "conj"))


def _free_subject(opening: Token, main: Token) -> None:
    """Make the last names of the opening the subject of the verb that they stand before."""
    words = [word for word in opening.subtree if word.i < main.i]
    listed = [word for word in words if word.dep_ == "conj" and _is_apart(word)]
    if not listed or listed[0].head.pos_ not in NOMINAL:
        return
    _lead(_behind_list(listed[0].head), main, _subject_of(main))
    if opening.dep_ in NAMED:
        opening.dep_ = "advcl" if opening.pos_ == "VERB" else "obl"


def _behind_list(first: Token) -> list[Token]:
    """The members of a list behind its first comma, or behind a comma that follows "X and Y"."""
    members, start = [t for t in coordinated(first) if t != first], 0
    joined = [i for i, t in enumerate(members) if any(c.dep_ == "cc" for c in t.children)]
    apart = [i for i, t in enumerate(members) if _is_apart(t)]
    if apart:
        start = max([apart[0], *(i for i in apart if joined and i > joined[0])])
    return members[start:]


def _lacks(opening: Token, first: Token) -> bool:
    """Whether an opening verb has no object, and a name that may be it right behind it."""
    bare = opening.pos_ == "VERB" and opening.dep_ == "advcl" and not children(opening, "obj")
    return bare and first.left_edge.i == opening.i + 1


def _free_object(opening: Token, first: Token, main: Token) -> None:
    """Give the opening verb the first of the names that were all read as subjects."""
    members = [t for t in coordinated(first) if t != first]
    if members and _is_apart(members[0]):
        _lead(members, main, first.dep_)
        first.head, first.dep_ = opening, "obj"


def _lead(members: list[Token], main: Token, dep: str) -> None:
    """Hang the members of a list on a verb, the first of them at their head."""
    members[0].head, members[0].dep_ = main, dep
    for other in members[1:]:
        other.head, other.dep_ = members[0], "conj"


def _is_apart(member: Token) -> bool:
    """Whether a comma and no "and" stands before a member of a list."""
    start = member.left_edge.i
    return member.doc[start].text == "," or (start > 0 and member.doc[start - 1].text == ",")


def _subject_of(verb: Token) -> str:
    return "nsubj:pass" if children(verb, "aux:pass") else "nsubj"


def repair_conjunctions(doc: Doc, saying: Container[str]) -> Doc:
    """Read "after Chad attacked Mali" as a clause, where "after Chad" was read as a phrase."""
    for verb in doc[2:]:
        noun = verb.nbor(-1)
        noun = noun.head if noun.dep_ == "flat" else noun
        marks = [c for c in children(noun, "case") if c.lower_ in LINKING and c.i < noun.i]
        if not marks or verb.tag_ not in FINITE or verb.pos_ != "VERB":
            continue
        above, phrase = _above_phrase(verb, noun, saying), noun.dep_ in ("obl", "nmod", "obj")
        if above is not None and phrase:
            noun.head, noun.dep_ = verb, "nsubj"
            marks[0].head, marks[0].dep_ = verb, "mark"
            verb.head, verb.dep_ = above, "advcl"
    return doc


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
    for clause in doc[3:]:
        verb = clause.head
        told = clause.dep_ == "ccomp" and verb.i < clause.i and verb.pos_ == "VERB"
        if not told or verb.lemma_.lower() in saying or children(verb, "obj", "iobj"):
            continue
        first = next(iter(children(clause, *NAMED)), None)
        members = [t for t in coordinated(first) if t != first] if first is not None else []
        joined = [c for t in members for c in t.children if c.dep_ == "cc"]
        if first is None or not joined or children(clause, "mark") or first.tag_ == "PRP":
            continue
        if first.left_edge.i == verb.i + 1:
            _lead(members, clause, first.dep_)
            first.head, first.dep_ = verb, "obj"
            clause.dep_, joined[0].head = "conj", clause
    return doc


def repair_relatives(doc: Doc) -> Doc:
    """Put the main verb above its subject behind a clause on it: "Chad, whose men fled, hid"."""
    for verb in doc[4:]:
        _part_relative(verb, verb.head)
        noun = verb.head
        bare = verb.dep_ == "parataxis" and verb.tag_ in FINITE and not children(verb, *NAMED)
        relative = [c for c in children(noun, "acl:relcl") if noun.i < c.i < verb.i]
        if bare and relative and noun.head == noun and noun.pos_ in NOMINAL:
            take_place(noun, verb)
            noun.head, noun.dep_ = verb, _subject_of(verb)
            for clause in relative:
                clause.head = noun
    return doc


def _part_relative(verb: Token, other: Token) -> None:
    """Part two verbs that were joined although "which" or "whose" opens the first's clause."""
    named = children(other, *NAMED)
    own = [t for t in named if any(w.lower_ in RELATIVE for w in t.subtree)]
    joined = verb.dep_ in ("conj", "parataxis", "ccomp") and not children(verb, "cc", *NAMED)
    if not (joined and len(named) == len(own) + 1 == 2 and other.i < verb.i):
        return
    subject = next(t for t in named if t not in own)
    inner = [c for c in other.children if c not in (verb, subject) and c.i < verb.i]
    take_place(other, verb)
    subject.head, other.head, other.dep_ = verb, subject, "acl:relcl"
    for word in inner:
        word.head = other


def repair_clefts(doc: Doc) -> Doc:
    """Hang a relative clause on the noun that it singles out: "It was Chad that armed them"."""
    for verb in doc:
        if verb.dep_ == "advcl:relcl" and verb.head.pos_ in ("PROPN", "NOUN"):
            verb.dep_ = "acl:relcl"
    return doc


def repair_sides(doc: Doc) -> Doc:
    """Read "side by side", "hand in hand" as how something is done, not as what it is done to."""
    for first in doc[:-2]:
        link, second = doc[first.i + 1], doc[first.i + 2]
        again = second.lower_ == first.lower_ and first.lower_ in SIDES
        if again and link.lower_ in ("by", "in", "to") and first.head.i < first.i:
            first.dep_ = "advmod"
            second.head, second.dep_ = first, "nmod"
    return doc


def repair_times(doc: Doc) -> Doc:
    """Hang what shall be done by a day on the verb: "gave them until Friday to leave"."""
    for clause in doc:
        time = clause.head
        due = clause.dep_ in ("acl", "advcl") and any(c.lower_ == "to" for c in clause.children)
        while due and time.dep_ == "nmod":
            time = time.head
        by = {c.lower_ for c in children(time, "case")} if due else set()
        if by & {"until", "till"} and time.dep_ == "obl" and time.head.i < time.i < clause.i:
            clause.head, clause.dep_ = time.head, "xcomp"
    return doc


def repair_gerunds(doc: Doc) -> Doc:
    """Make a gerund right behind a verb its complement: what one denies is no circumstance."""
    for gerund in doc[1:]:
        verb = gerund.nbor(-1)
        behind = gerund.tag_ == "VBG" and gerund.head == verb and verb.pos_ == "VERB"
        if behind and gerund.dep_ in ("advcl", "acl"):
            gerund.dep_ = "xcomp"
    return doc


def repair_said_that(doc: Doc, saying: Container[str]) -> Doc:
    """Put "X said that" above the clause that was read as the main one around it."""
    for that in doc[1:]:
        verb, main = that.nbor(-1), that.nbor(-1).head
        told = verb.lemma_.lower() in saying and bool(children(verb, *SUBJECTS))
        above = main.i > verb.i and main.pos_ in ("VERB", "AUX") and verb.dep_ == "advcl"
        if that.lower_ == "that" and that.head == verb and told and above:
            verb.head, verb.dep_ = (verb if main.head == main else main.head), main.dep_
            main.head, main.dep_ = verb, "ccomp"
            that.head, that.dep_ = main, "mark"
    return doc


def repair_second_that(doc: Doc) -> Doc:
    """Hang "and that ..." on the clause that the first "that" opened, not on a noun in it."""
    for clause in doc:
        marks = [mark.lower_ for mark in children(clause, "mark")]
        if clause.dep_ == "conj" and "that" in marks and clause.head.dep_ != "ccomp":
            first = next((outer for _, outer in up(clause) if outer.dep_ == "ccomp"), None)
            if first is not None:
                clause.head = first
    return doc


def repair_tenses(doc: Doc) -> Doc:
    """Hang a past tense that was listed with an infinitive on the verb above: "ordered him to
    leave and froze his assets", "accused him of lying and armed his foes"."""
    for verb in doc:
        first = verb.head
        marked = first.tag_ == "VBG" and bool(children(first, "mark"))
        joined = verb.dep_ == "conj" and first.i < verb.i and (first.tag_ == "VB" or marked)
        if joined and is_past(verb) and not children(verb, "aux", "mark", *SUBJECTS):
            above = next((outer for _, outer in up(verb) if outer.tag_ in FINITE), None)
            if above is not None:
                verb.head, verb.tag_ = above, "VBD"
                for thing in [c for c in children(first, "obj", "obl") if c.i > verb.i]:
                    thing.head = verb
    return doc


def is_past(verb: Token) -> bool:
    """Whether a word is a past form, whatever the tagger took it for."""
    return verb.tag_ == "VBD" or (verb.tag_ == "VBP" and verb.lower_ in IRREGULAR)


def _next_verb(noun: Token) -> Token | None:
    """The clause head whose finite word stands right behind the noun and lacks a subject."""
    end = noun.right_edge.i + 1
    if end >= noun.sent.end or noun.doc[end].tag_ not in FINITE:
        return None
    word = noun.doc[end]
    verb = word.head if word.dep_ in HELPING and word.head.i > word.i else word
    has_subject = children(verb, *SUBJECTS, "nsubj:pass")
    return None if has_subject or verb.is_ancestor(noun) else verb


def _part(members: list[Token], verb: Token) -> None:
    """Make the nouns the subject of the verb, and the verb the head of a clause of its own."""
    clause = clause_of(members[0].head)
    members[0].head, members[0].dep_ = verb, _subject_of(verb)
    for other in members[1:]:
        other.head, other.dep_ = members[0], "conj"
    if verb != clause:
        verb.head, verb.dep_ = clause, "conj"


def repair_between(doc: Doc) -> Doc:
    """Give "between X and" its second name back: "Fighting between X and Y flared up"."""
    for first in doc[2:]:
        event = first.head
        if event.i >= first.i or not _is_between(first) or event.i - first.sent.start > 1:
            continue
        second = _behind_and(first)
        if second is None:
            continue
        clause = second.head
        second.head, second.dep_, first.dep_ = first, "conj", "nmod"
        top = event.head == event
        clause.head, clause.dep_ = (clause if top else event.head), event.dep_
        event.head, event.dep_, event.pos_ = clause, "nsubj", "NOUN"
        event.tag_ = "NNS" if event.lower_.endswith("s") else "NN"
    return doc


def _behind_and(first: Token) -> Token | None:
    """The subject of another clause right behind "and", where a list of two should go on."""
    place = first.right_edge.i + 1
    if place >= first.sent.end or first.doc[place].lower_ != "and":
        return None
    cc = first.doc[place]
    heads = [cc.head, *children(cc.head, "nsubj")]
    return next((t for t in heads if t.dep_ == "nsubj" and t.left_edge.i <= cc.i + 1), None)


def _is_between(token: Token) -> bool:
    return any(c.lower_ == "between" for c in children(token, "case"))
