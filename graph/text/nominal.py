"""Nouns that the parser took for verbs, and receivers that it took for part of a noun."""

from __future__ import annotations

from collections.abc import Container, Iterable

from spacy.tokens import Doc, Token

from graph.text.tree import SUBJECTS, children, having, is_passive, lemmas, preposition, take_place

VERBAL = {"VBG", "VBZ", "VB", "VBP"}
NOMINAL = {"nsubj", "nsubj:pass", "obj", "obl", "nmod", "compound", "ccomp"}
DETERMINED = ("det", "nmod:poss", "amod", "case")
BEHIND = {"after", "before", "amid", "during", "following", "since", "despite", "over", "in", "of"}
NOUNS = ("NOUN", "PROPN")
PRENOMINAL = ("compound", "nmod:desc", "flat", "nmod:unmarked", "nmod")


def repair_nominals(doc: Doc, nouns: Container[str]) -> Doc:
    """Read a word in a noun's place as the noun that the lexicon knows: "Clashes between"."""
    for word in doc:
        if word.tag_ == "VBZ" and _named_by(word):
            word.pos_, word.tag_, word.lemma_ = "NOUN", "NNS", word.lower_.removesuffix("s")
        elif word.tag_ in VERBAL and (lemma := _as_noun(word, nouns)) and _stands_as_noun(word):
            word.pos_, word.lemma_ = "NOUN", lemma
            word.tag_ = "NNS" if word.tag_ == "VBZ" else "NN"
            word.dep_ = {"ccomp": "obj", "advcl": "obl"}.get(word.dep_, word.dep_)
            for mark in children(word, "mark"):
                mark.dep_ = "case"
    return doc


def repair_adjacent(doc: Doc) -> Doc:
    """Read two nouns of a list with nothing between them as one: "between Kosovo police and"."""
    for second in having(doc, "DEP", "conj"):
        first = second.head
        nouns = first.pos_ in NOUNS and second.pos_ in NOUNS
        if nouns and first.i == second.i - 1 and not children(first, "cc"):
            take_place(first, second)
            first.head, first.dep_ = second, "compound"
    return doc


def _named_by(word: Token) -> bool:
    """Whether a word in -s is a name's, as a subject or object: "Osta jets struck"."""
    if word.dep_ not in ("nsubj", "obj", "nsubj:pass") or children(word, "obj", "aux", "ccomp"):
        return False
    before = children(word, "compound", "amod", "nsubj", "nmod:poss")
    for name in before:
        name.dep_ = "compound" if name.dep_ == "nsubj" else name.dep_
    return bool(before)


def _as_noun(word: Token, nouns: Container[str]) -> str:
    form = word.lower_
    forms = (form, form.removesuffix("s"), form.removesuffix("es"))
    return next((lemma for lemma in forms if lemma in nouns), "")


def _stands_as_noun(word: Token) -> bool:
    if children(word, "obj", "aux", "aux:pass", *SUBJECTS):
        return False
    among = any(preposition(c) in ("between", "among") for c in children(word, "obl", "nmod"))
    if word.dep_ == "advcl" and (among or word.tag_ == "VBZ"):
        return any(mark.lower_ in BEHIND for mark in children(word, "mark"))
    alone = word.dep_ == "ROOT" and among
    placed = word.dep_ in NOMINAL and (word.dep_ != "ccomp" or among)
    determined = bool(children(word, *DETERMINED)) or among or word.dep_ in SUBJECTS
    return alone or (placed and determined)


def repair_datives(doc: Doc, takers: Container[str], *nouns: Container[str]) -> Doc:
    """Read "bowed to pressure" as a noun behind "to", not as an infinitive."""
    for word in having(doc, "TAG", "VB"):
        if word.i == 0 or word.head.lemma_.lower() not in takers:
            continue
        to, known = word.nbor(-1), any(word.lower_ in listed for listed in nouns)
        infinitive = to.lower_ == "to" and to.head == word
        if infinitive and known and not children(word, "obj", "xcomp", "ccomp"):
            to.dep_, word.dep_, word.pos_, word.tag_ = "case", "obl", "NOUN", "NN"
    return doc


def repair_particles(doc: Doc, verbs: Container[str]) -> Doc:
    """Read "handed over the hostages" with a particle, if the lexicon knows such a verb."""
    for word in having(doc, "LOWER", *PARTICLES):
        if word.i == 0 or word.dep_ != "case":
            continue
        verb, thing = word.nbor(-1), word.head
        others = [c for c in children(verb, "obj") if c != thing]
        behind = thing.head == verb and thing.dep_ in ("obl", "obj") and not others
        if behind and any(f"{lemma} {word.lower_}" in verbs for lemma in lemmas(verb)):
            word.head, word.dep_, thing.dep_ = verb, "compound:prt", "obj"
    return doc


def repair_help(doc: Doc, verbs: Container[str]) -> Doc:
    """Read "helped broker a deal" as brokering, which the parser took for a noun."""
    for verb in having(doc, "DEP", "obj"):
        helping = doc[max(verb.i - 1, 0)]
        bare = verb.head == helping and verb.tag_ == "NN"
        if bare and helping.lemma_ == "help" and verb.lower_ in verbs:
            verb.pos_, verb.tag_, verb.dep_ = "VERB", "VB", "xcomp"
            for thing in children(helping, "obj", "obl"):
                thing.head = verb
    return doc


PARTICLES = ("over", "off", "up", "out", "down", "back", "away", "aside")


def repair_demands(doc: Doc) -> Doc:
    """Read "demanded that UNITA return to talks" with a verb, which was taken for a noun."""
    for word in doc[2:]:
        if word.dep_ != "ccomp" or word.tag_ != "NN" or children(word, "cop"):
            continue
        marked = any(mark.lower_ == "that" for mark in children(word, "mark"))
        if marked and not children(word, *SUBJECTS):
            _free_doer(word)
        if marked and children(word, *SUBJECTS) and not children(word, "det"):
            word.pos_, word.tag_ = "VERB", "VB"
    return doc


def _free_doer(verb: Token) -> None:
    """Make a noun before a verb that was read as a noun its subject: "that the army free her"."""
    before = [c for c in children(verb, "compound") if c.i == verb.i - 1]
    if before and children(verb, "obj"):
        before[0].dep_ = "nsubj"
        for c in [c for c in verb.children if c.i < before[0].i and c.dep_ in DETERMINED]:
            c.head = before[0]


def repair_blessings(doc: Doc) -> Doc:
    """Read "gave its blessing to" with the noun as what is given, not as a clause."""
    for word in having(doc, "TAG", "VBG"):
        owner = doc[max(word.i - 1, 0)]
        split = owner.tag_ == "PRP$" and owner.head == word.head and owner.dep_ == "obj"
        if split and not children(word, "obj"):
            owner.head, owner.dep_ = word, "nmod:poss"
            word.pos_, word.tag_, word.dep_, word.lemma_ = "NOUN", "NN", "obj", word.lower_
    return doc


def repair_gerund_objects(doc: Doc, nouns: Container[str]) -> Doc:
    """Read "resumed bargaining" as resuming a thing that the lexicon knows as a noun."""
    for word in having(doc, "TAG", "VBG"):
        bare = word.dep_ in ("obj", "nsubj") and not children(word, "obj", "aux", "mark")
        if bare and word.lower_ in nouns:
            word.pos_, word.tag_, word.lemma_ = "NOUN", "NN", word.lower_
            for c in children(word, "obl"):
                c.dep_ = "nmod"
    return doc


def repair_receivers(doc: Doc, giving: Container[str], names: Iterable[int]) -> Doc:
    """Read "promised Turkey aid" as promising aid to Turkey, which gives the aid no name."""
    for i in names:
        name, thing = doc[i], doc[i].head
        verb = thing.head
        inside = name.dep_ in PRENOMINAL and thing.dep_ == "obj" and thing.i > name.i
        behind = inside and name.left_edge.i == verb.i + 1 and not children(name, "case")
        if behind and verb.lemma_.lower() in giving and not is_given_to(verb, thing):
            name.head, name.dep_ = verb, "iobj"
    return doc


def is_given_to(verb: Token, thing: Token) -> bool:
    """Whether "to" tells who gets a thing: "sold Taurus missiles to Mali"."""
    phrases = [c for holder in (verb, thing) for c in children(holder, "obl", "nmod")]
    return any(preposition(c) == "to" for c in phrases)


def repair_judged(doc: Doc, naming: Container[str]) -> Doc:
    """Read "dismissed as baseless X's charge" with the charge as what is dismissed."""
    for mark in having(doc, "LOWER", "as"):
        verb, judgement = doc[max(mark.i - 1, 0)], doc[min(mark.i + 1, len(doc) - 1)]
        if verb.lemma_.lower() not in naming:
            continue
        thing = next((c for c in children(verb, "obl", "nmod") if c.i > judgement.i), None)
        if thing is not None and mark.head == thing and judgement.pos_ in JUDGING:
            thing.dep_ = "obj"
            judgement.head, judgement.dep_ = verb, "obl"
            mark.head = judgement
        elif mark.head.head == verb:
            _judge(verb, mark)
    return doc


def repair_doers(doc: Doc, nouns: Container[str]) -> Doc:
    """Hang "by rebels" on the deed before it: "called the killing of men by rebels a crime"."""
    for mark in having(doc, "LOWER", "by"):
        doer, verb = mark.head, mark.head.head
        oblique = doer.dep_ in ("obl", "obl:agent") and doer.pos_ in ("NOUN", "PROPN")
        if not oblique or is_passive(verb):
            continue
        things = [c for c in children(verb, "obj") if c.i < doer.i]
        if things and things[0].lemma_.lower() in nouns and things[0].i > verb.i:
            doer.head, doer.dep_ = things[0], "nmod"
    return doc


def _judge(verb: Token, mark: Token) -> None:
    """Make a bare noun phrase behind the judgement the object: "rejected as lies a charge"."""
    said = mark.head
    behind = [c for c in verb.children if c.i > said.i and c.dep_ in ("parataxis", "obl", "dep")]
    bare = [c for c in behind if c.tag_ in ("NN", "NNS") and not children(c, "case", "mark")]
    if bare and said.head == verb and not children(verb, "obj") and children(bare[0], "det"):
        bare[0].dep_ = "obj"


JUDGING = ("ADJ", "VERB")
