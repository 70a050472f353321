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
    having,
    subject_of,
    up,
)

FINITE = ("VBZ", "VBP", "VBD", "MD")
HELPING = ("cop", "aux", "aux:pass")
SIDES = ("side", "shoulder", "hand")
JOINING = ("and", "but", "while")


def repair_clauses(doc: Doc) -> Doc:
    """Give a verb without a subject the nouns that the list before ", and" swallowed."""
    for cc in having(doc, "DEP", "cc"):
        noun = cc.head
        opens = cc.i > 0 and cc.lower_ in JOINING and cc.nbor(-1).text == ","
        if opens and noun.dep_ == "conj" and noun.head.i < cc.i and noun.pos_ in ("PROPN", "NOUN"):
            members = [t for t in coordinated(noun.head) if t.i >= noun.i]
            verb = _next_verb(members[-1]) if members else None
            if verb is not None:
                _part(members, verb)
    return doc


def repair_lists(doc: Doc) -> Doc:
    """Join two subjects of a verb with "and" between them: "The army and M23 rebels fought"."""
    for second in having(doc, "DEP", "nsubj", "nsubj:pass"):
        if 1 < second.i < second.head.i:
            start = second.left_edge.i
            word = doc[start] if doc[start].lower_ == "and" else doc[max(start - 1, 0)]
            before = [c for c in children(second.head, second.dep_) if c.i < word.i]
            if before and word.lower_ == "and" and before[-1].right_edge.i + 1 == word.i:
                second.head, second.dep_ = before[-1], "conj"
                word.head, word.dep_ = second, "cc"
    return doc


def repair_appositions(doc: Doc) -> Doc:
    """Hang a second subject between commas on the first: "Deif, the head of Hamas, said"."""
    for second in having(doc, "DEP", "nsubj", "nsubj:pass"):
        start, end = second.left_edge.i, second.right_edge.i + 1
        apart = second.pos_ == "NOUN" and end < len(doc)
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


def repair_last_names(doc: Doc) -> Doc:
    """Hang an apposition on the last name of a list: "met Obik and Vell, chairman of Osta"."""
    for word in having(doc, "DEP", "appos"):
        first = word.left_edge  # the comma itself, where it hangs on the apposition
        comma = first if first.text == "," else doc[max(first.i - 1, 0)]
        listed = [c for c in children(word.head, "conj") if c.i < word.i]
        last = listed[-1] if listed and word.tag_ == "NN" and not children(word, "conj") else None
        if last is not None and comma.text == "," and last.right_edge.i <= comma.i:
            word.head = last
    return doc


def repair_clefts(doc: Doc) -> Doc:
    """Hang a relative clause on the noun that it singles out: "It was Chad that armed them"."""
    for verb in having(doc, "DEP", "advcl:relcl"):
        if verb.head.pos_ in ("PROPN", "NOUN"):
            verb.dep_ = "acl:relcl"
    return doc


def repair_sides(doc: Doc) -> Doc:
    """Read "side by side", "hand in hand" as how something is done, not as what it is done to."""
    for first in having(doc, "LOWER", *SIDES):
        link, second = (doc[min(first.i + n, len(doc) - 1)] for n in (1, 2))
        again = second != first and second.lower_ == first.lower_
        if again and link.lower_ in ("by", "in", "to") and first.head.i < first.i:
            first.dep_ = "advmod"
            second.head, second.dep_ = first, "nmod"
    return doc


def repair_times(doc: Doc) -> Doc:
    """Hang what shall be done by a day on the verb: "gave them until Friday to leave"."""
    for clause in having(doc, "DEP", "acl", "advcl"):
        time = clause.head
        due = any(c.lower_ == "to" for c in clause.children)
        while due and time.dep_ == "nmod":
            time = time.head
        by = {c.lower_ for c in children(time, "case")} if due else set()
        if by & {"until", "till"} and time.dep_ == "obl" and time.head.i < time.i < clause.i:
            clause.head, clause.dep_ = time.head, "xcomp"
    return doc


def repair_gerunds(doc: Doc) -> Doc:
    """Make a gerund right behind a verb its complement: what one denies is no circumstance."""
    for gerund in having(doc, "DEP", "advcl", "acl"):
        verb = doc[max(gerund.i - 1, 0)]
        if gerund.tag_ == "VBG" and gerund.head == verb and verb.pos_ == "VERB":
            gerund.dep_ = "xcomp"
    return doc


def repair_said_that(doc: Doc, saying: Container[str]) -> Doc:
    """Put "X said that" above the clause that was read as the main one around it."""
    for that in having(doc, "LOWER", "that"):
        verb = doc[max(that.i - 1, 0)]
        main = verb.head
        told = verb.lemma_.lower() in saying and bool(children(verb, *SUBJECTS))
        above = main.i > verb.i and main.pos_ in ("VERB", "AUX") and verb.dep_ == "advcl"
        if that.head == verb and told and above:
            verb.head, verb.dep_ = (verb if main.head == main else main.head), main.dep_
            main.head, main.dep_ = verb, "ccomp"
            that.head, that.dep_ = main, "mark"
    return doc


def repair_second_that(doc: Doc) -> Doc:
    """Hang "and that ..." on the clause that the first "that" opened, not on a noun in it."""
    for clause in having(doc, "DEP", "conj"):
        marks = [mark.lower_ for mark in children(clause, "mark")]
        if "that" in marks and clause.head.dep_ != "ccomp":
            first = next((outer for _, outer in up(clause) if outer.dep_ == "ccomp"), None)
            if first is not None:
                clause.head = first
    return doc


def repair_who(doc: Doc, people: Container[str]) -> Doc:
    """Hang "who ..." on the people right before it: "freed girls held by men who raided it"."""
    for who in having(doc, "LOWER", "who"):
        clause, noun = who.head, doc[max(who.i - 1, 0)]
        near = clause.dep_ == "acl:relcl" and noun != clause.head and noun.i > clause.head.i
        human = noun.tag_ in ("NNP", "NNPS") or noun.lemma_.lower() in people
        if near and human and noun.pos_ in ("NOUN", "PROPN") and clause.head.is_ancestor(noun):
            clause.head = noun.head if noun.dep_ == "flat" else noun
    return doc


def repair_tenses(doc: Doc) -> Doc:
    """Hang a past tense that was listed with an infinitive on the verb above: "ordered him to
    leave and froze his assets", "accused him of lying and armed his foes"."""
    for verb in having(doc, "DEP", "conj"):
        first = verb.head
        marked = first.tag_ == "VBG" and bool(children(first, "mark"))
        joined = first.i < verb.i and (first.tag_ == "VB" or marked)
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


def lead(members: list[Token], verb: Token, dep: str) -> None:
    """Hang the members of a list on a verb, the first of them at their head."""
    members[0].head, members[0].dep_ = verb, dep
    for other in members[1:]:
        other.head, other.dep_ = members[0], "conj"


def is_apart(member: Token) -> bool:
    """Whether a comma stands before a noun phrase, or before the "and" that joins it to a list."""
    start = member.left_edge.i
    return member.doc[start].text == "," or (start > 0 and member.doc[start - 1].text == ",")


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
    lead(members, verb, subject_of(verb))
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
