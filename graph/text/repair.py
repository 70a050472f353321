"""Mends what a parser trained on little news gets wrong: names, tenses and lists."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from spacy.tokens import Doc, Token

from graph.text.tree import having, lemmas, take_place

FINITE = {"VBZ", "VBD", "VBP", "MD", "VB"}
MISREAD = {"NNS", "NN", "VBD", "VBN", "NNP"}
HUNG = ("flat", "appos", "compound", "nmod", "nmod:desc")
NOMINAL = ("NOUN", "PROPN")


def repair_peoples(doc: Doc, peoples: Container[int]) -> Doc:
    """Put a name above the nationality before it: in "Serbian President Vucic" he is the head."""
    for token in doc[:-1]:
        name = token.nbor(1)
        if (
            token.i in peoples
            and name.head == token
            and name.dep_ in HUNG
            and name.i not in peoples
        ):
            _swap(token, name)
    return doc


def _swap(people: Token, name: Token) -> None:
    take_place(people, name)
    people.head, people.dep_ = name, "amod"


def repair_lemmas(doc: Doc, known: Container[str]) -> Doc:
    """Give words whose lemma the lexicon does not know the likeliest lemma that it does."""
    for token in doc:
        joined = _joined(token, known)
        if joined:
            token.lemma_ = joined
            token.pos_ = "NOUN" if token.pos_ in ("ADV", "ADP") else token.pos_
        elif token.pos_ in ("VERB", "NOUN", "AUX", "PROPN") and token.lemma_.lower() not in known:
            likely = next((lemma for lemma in lemmas(token)[1:] if lemma in known), None)
            opens = token.is_sent_start and token.pos_ == "NOUN"
            if likely and (opens or token.pos_ == "VERB" or not token.text[0].isupper()):
                token.lemma_ = likely
    return doc


def _joined(token: Token, known: Container[str]) -> str:
    """The lexicon's word that a hyphen cut in two: cease-fire, co-operation."""
    if token.i < 2 or token.nbor(-1).text != "-" or token.nbor(-1).whitespace_:
        return ""
    first, last = token.nbor(-2).lower_, token.lemma_.lower()
    return next((word for word in (first + last, f"{first}-{last}") if word in known), "")


def repair_perfects(doc: Doc) -> Doc:
    """Read "has broken relations" as a perfect tense, not as having relations that are broken."""
    for have in doc:
        if have.lemma_ != "have" or have.dep_.startswith("aux"):
            continue
        for thing in [c for c in have.children if c.dep_ == "obj"]:
            verb = next((c for c in thing.children if c.dep_ == "amod" and c.tag_ == "VBN"), None)
            if verb is not None and verb.i == thing.left_edge.i and verb.i - have.i <= 2:
                _make_perfect(have, verb)
    return doc


def _make_perfect(have: Token, verb: Token) -> None:
    take_place(have, verb)
    verb.pos_ = "VERB"
    have.head, have.dep_, have.pos_ = verb, "aux", "AUX"


def repair_tags(doc: Doc, saying: Container[str]) -> Doc:
    """Read "X backs Y, Z said" as Z's words, not as words about both Y and Z."""
    for verb in doc[2:]:
        speaker = verb.nbor(-1)
        told = verb.lemma_.lower() in saying and verb.tag_ in ("VBD", "VBZ", "VBP")
        listed = speaker.dep_ == "conj" and not any(c.dep_ == "cc" for c in speaker.children)
        start = speaker.left_edge.i if listed else 0
        if told and listed and any(doc[i].text == "," for i in (start, start - 1)):
            _speak(speaker, verb)
    return doc


def _speak(speaker: Token, verb: Token) -> None:
    other, clause = speaker.head, verb.head
    speaker.head, speaker.dep_ = verb, "nsubj"
    if other.head == verb and other.dep_ == "nsubj" and clause != verb:
        other.head, other.dep_ = clause, "obj"


def repair_states(doc: Doc, states: Container[int], persons: Container[int]) -> Doc:
    """Put a person above the state before him: in "U.S. President Clinton"."""
    for token in doc[:-1]:
        name = token.nbor(1)
        pair = token.i in states and name.i in persons
        if pair and token not in (name.head, name.head.head) and token.head != name:
            if token.dep_ == "conj":
                name.head, name.dep_ = token.head, "conj"
            token.head, token.dep_ = name, "compound"
    return doc


def repair_flats(doc: Doc) -> Doc:
    """Give a title back the name that was hung on the one before "and": "Reagan and Soviet leader
    Mikhail Gorbachev"."""
    for name in having(doc, "DEP", "flat"):
        title = doc[max(name.i - 1, 0)]
        if title.dep_ == "conj" and title.head == name.head and title.pos_ in NOMINAL:
            others = [c for c in name.head.children if c.dep_ == "flat" and c.i > name.i]
            for other in others:
                other.head = name
            name.head, name.dep_ = title, "appos"
    return doc


def repair_bearers(doc: Doc, bearers: Iterable[tuple[int, Sequence[int], int]]) -> Doc:
    """Put a person above the body and title before him: "ELN leader Antonio Garcia".

    Each bearer is the word of a body, the words of the title, and the first of the person.
    """
    for body, titles, first in bearers:
        above, person = doc[body], doc[first]
        if above.is_ancestor(person):
            while person.head != above and person.head.i >= body:
                person = person.head
            if person.i >= first:
                take_place(above, person)
                above.head, above.dep_ = person, "compound"
        for title in titles:
            listed = doc[title].dep_ == "conj" and person.dep_ == "conj"
            if listed and doc[title].head == person.head:
                doc[title].head, doc[title].dep_ = person, "nmod:desc"
    return doc


def repair_heads(doc: Doc, roles: Container[str], persons: Iterable[int]) -> Doc:
    """Hang a name on the role and not on the body: "the head of the List, Jan Obik"."""
    for i in persons:
        body = doc[i].head
        behind = doc[i].dep_ == "appos" and body.dep_ == "nmod" and body.pos_ != "PRON"
        of = behind and any(c.lower_ == "of" for c in body.children)
        if of and body.lemma_.lower() not in roles and body.head.lemma_.lower() in roles:
            doc[i].head = body.head
    return doc


def repair_ministers(doc: Doc, ministers: Iterable[int]) -> Doc:
    """Put each person above the office before him: "Minister of Defence Hazem Shaalan"."""
    for i in ministers:
        title, of, office, person = doc[i - 3 : i + 1]
        if title.is_ancestor(person) or title.head == person.head:
            take_place(title, person)
            title.head, title.dep_ = person, "nmod:desc"
            office.head, office.dep_, of.head = title, "nmod", office
    return doc
