"""Verbs that the parser took for nouns or adjectives, made verbs of their sentence again."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Span, Token

from graph.text.participles import OWN, by
from graph.text.tree import children, having, lemmas, take_place

FINITE = {"VBZ", "VBD", "VBP", "MD", "VB"}
MISREAD = {"NNS", "NN", "VBD", "VBN", "NNP", "JJ"}
ADDRESSED = (
    "go",
    "come",
    "return",
    "lead",
    "add",
    "resort",
    "turn",
    "belong",
    "put",
    "bring",
    "due",
)
HUNG = ("flat", "appos", "compound", "nmod", "nmod:desc")
NOMINAL = ("NOUN", "PROPN")


def repair_verbs(doc: Doc, verbs: Container[str]) -> Doc:
    """Make the verb of every sentence that was read as one long noun phrase its root again.

    "The LNA bombed positions" has a verb only if "bombed" is not an adjective; a word that
    the lexicon knows as a verb, between two nouns of a verbless sentence, is taken for it.
    """
    for sentence in doc.sents:
        verb = _misread(sentence, verbs)
        if verb is not None:
            _raise(sentence, verb)
    return doc


def repair_names(doc: Doc) -> Doc:
    """Make the verb behind a titled name the root: "Arms dealer Jan Obik sold rifles to Chad"."""
    for sentence in doc.sents:
        name = sentence.root
        titles = [c for c in name.children if c.dep_ == "nsubj" and c.pos_ == "NOUN"]
        end = max([name.i, *(c.i for c in name.children if c.dep_ == "flat")]) + 1
        verb = doc[end] if end < sentence.end else name
        behind = verb.head == name and verb.tag_ in ("VBD", "VBZ") and verb.dep_ != "flat"
        if name.tag_ in ("NNP", "NNPS") and behind and titles and titles[-1].i == name.i - 1:
            take_place(name, verb)
            name.head, name.dep_ = verb, "nsubj"
            titles[-1].head, titles[-1].dep_ = name, "nmod:desc"
            for c in [c for c in verb.children if c.dep_ == "flat"]:
                c.head = name
    return doc


def _misread(sentence: Span, verbs: Container[str]) -> Token | None:
    if any(token.tag_ in FINITE and not _nominal(token) for token in sentence):
        return None
    for token in sentence[1:-1]:
        after = token.nbor(1)
        led = after.dep_ == "compound:prt" and after.head == token
        ends = (token.lower_.endswith(("s", "ed")) or led) and after.lower_ != "by"
        if (
            ends
            and _is_known(token, verbs)
            and token.tag_ in MISREAD
            and _between_nouns(sentence, token)
        ):
            return token
    return None


def _is_known(word: Token, verbs: Container[str]) -> bool:
    """Whether the lexicon knows the word as a verb."""
    return any(lemma in verbs for lemma in lemmas(word))


def _nominal(token: Token) -> bool:
    """Whether a finite form only describes a noun, or is listed with one."""
    return token.dep_ == "amod" or (token.dep_ == "conj" and token.head.pos_ in NOMINAL)


def _between_nouns(sentence: Span, token: Token) -> bool:
    """Whether a name stands right before the word and a noun phrase right behind it."""
    before, after = token.nbor(-1), token.nbor(1)
    if after.dep_ == "compound:prt" and after.i + 1 < sentence.end:
        after = after.nbor(1)
    starts = after.pos_ in (*NOMINAL, "DET", "ADJ", "NUM") or after.tag_ == "VBG"
    opens = starts and after.text not in ("-", "–")
    right = any(word.pos_ in NOMINAL for word in sentence.doc[after.i : sentence.end])
    return before.pos_ in NOMINAL and before.tag_ != "POS" and opens and right


def _raise(sentence: Span, verb: Token) -> None:
    doc, old = sentence.doc, sentence.root
    subject = verb.nbor(-1)
    target = old if old.i > verb.i else _first_noun(doc, verb.i + 1, sentence.end)
    for token in sentence:
        if token.i < verb.i and token != subject and token.head.i >= verb.i:
            token.head, token.dep_ = subject, "compound" if token.pos_ in NOMINAL else token.dep_
        elif token.i > verb.i and token != target and token.head.i <= verb.i:
            token.head = verb
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    verb.tag_ = "VBZ" if verb.lower_.endswith("s") else "VBD"
    subject.head, subject.dep_ = verb, "nsubj"
    after = verb.nbor(1)
    if after.tag_ == "VBG" and after.head == verb:
        after.dep_ = "xcomp"
        return
    target.head, target.dep_ = verb, "obj"
    for other in [c for c in target.children if c.dep_ == "conj" and c.tag_ in FINITE]:
        other.head = verb


def _first_noun(doc: Doc, start: int, end: int) -> Token:
    nouns = [token for token in doc[start:end] if token.pos_ in NOMINAL]
    heads = [token for token in nouns if token.head not in nouns]
    return (heads or nouns)[0]


def repair_roots(doc: Doc) -> Doc:
    """Make the only verb of a full sentence its root: "The minister left for Paris."."""
    for sentence in doc.sents:
        root = sentence.root
        verb = next((c for c in root.children if c.dep_ == "acl" and c.i > root.i), None)
        named = root.pos_ in NOMINAL or root.tag_ in ("NNP", "NNPS")
        if verb is None or not named or sentence[-1].text != ".":
            continue
        told = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not by(verb))
        others = (t for t in sentence if t != verb and not verb.is_ancestor(t))
        alone = not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in others)
        if told and alone:
            verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
            root.head, root.dep_ = verb, "nsubj"
            for c in [c for c in root.children if c.i > verb.i]:
                c.head = verb
    return doc


def repair_pairs(doc: Doc, verbs: Container[str]) -> Doc:
    """Read "a gunman shot and killed" as two verbs, not as a noun and a verb."""
    for second in having(doc, "DEP", "conj"):
        word = second.head
        listed = word.i == second.i - 2 and word.i > 0 and second.tag_ == "VBD"
        doer = doc[max(word.i - 1, 0)]
        opens = listed and doer.head == word and doer.dep_ in ("compound", "amod")
        if opens and word.tag_ in ("NN", "NNS") and _is_known(word, verbs):
            word.pos_, word.tag_ = "VERB", "VBD"
            for c in [c for c in word.children if c.i < doer.i]:
                c.head = doer
            doer.dep_, doer.pos_ = "nsubj", "NOUN"
    return doc


def repair_progressives(doc: Doc, verbs: Container[str]) -> Doc:
    """Read "is training guards" as training them, not as being training guards."""
    for be in doc[:-2]:
        if be.dep_ != "cop":
            continue
        verb, noun = _behind_adverbs(be), be.head
        opens = verb.head == noun and verb.dep_ in ("compound", "amod")
        known = opens and verb.lower_.endswith("ing") and _is_known(verb, verbs)
        if known and noun.tag_ in ("NNS", "NNP", "NNPS"):
            be.dep_ = "aux"
            _put_above(noun, verb, "VBG")
    return doc


def _put_above(noun: Token, verb: Token, tag: str) -> None:
    """Make the word that described a noun the verb whose object the noun is."""
    take_place(noun, verb)
    verb.pos_, verb.tag_ = "VERB", tag
    noun.head, noun.dep_ = verb, "obj"
    for c in [c for c in verb.children if verb.i < c.i < noun.i or _inside(c, noun)]:
        c.head = noun


def _behind_adverbs(word: Token) -> Token:
    """The next word that is no adverb, or the last of the text."""
    following = word.doc[word.i + 1 :]
    return next((other for other in following if other.pos_ != "ADV"), following[-1])


def _inside(word: Token, noun: Token) -> bool:
    """Whether a phrase stands right behind the noun that it describes."""
    return word.dep_ == "nmod" and word.left_edge.i == noun.i + 1


def repair_due(doc: Doc) -> Doc:
    """Read "is due to hold talks" as holding talks, not as a phrase with "due to"."""
    for due in having(doc, "LOWER", "due"):
        to, verb = (doc[min(due.i + n, len(doc) - 1)] for n in (1, 2))
        opens = to.lower_ == "to" and verb.tag_ == "VB"
        if opens and due.head == verb.head and verb.dep_ == "compound":
            noun = verb.head
            take_place(noun, verb)
            verb.pos_ = "VERB"
            noun.head, noun.dep_ = verb, "obj"
            due.head, due.dep_ = verb, "aux"
            for c in [c for c in verb.children if c.i > noun.i and c.dep_ == "nmod"]:
                c.head = noun
    return doc


def repair_buildings(doc: Doc) -> Doc:
    """Read "at the assembly building" as a place, not as building something."""
    for word in having(doc, "LOWER", "building", "gathering", "meeting"):
        marks = {c.dep_ for c in word.children}
        if word.tag_ == "VBG" and "det" in marks and not marks & {*OWN}:
            word.tag_, word.pos_, word.dep_ = "NN", "NOUN", "obl"
    return doc


def repair_modals(doc: Doc) -> Doc:
    """Read the word behind "would" as a verb: in "would double aid", aid is not double."""
    for modal in having(doc, "TAG", "MD"):
        noun, verb = modal.head, _behind_adverbs(modal)
        hung = verb.head == noun and verb.dep_ in ("amod", "compound") and verb.i < noun.i
        if modal.dep_ in ("cop", "aux") and noun.pos_ in NOMINAL and hung:
            modal.dep_ = "aux"
            _put_above(noun, verb, "VB")
    return doc


def repair_infinitives(doc: Doc, verbs: Container[str], yielding: Container[str]) -> Doc:
    """Read "marched to protest against it" with a verb behind "to", which was read as a noun."""
    for to in having(doc, "LOWER", "to"):
        word = doc[min(to.i + 1, len(doc) - 1)]
        bare = to.head == word and to.dep_ == "case" and word.tag_ == "NN"
        verb = word.head
        aims = bare and word.dep_ == "obl" and verb.pos_ == "VERB" and verb.i < to.i
        known = word.lower_ in verbs and not {*lemmas(verb)} & {*ADDRESSED}
        if aims and known and verb.lemma_ not in yielding and not children(word, "amod"):
            word.pos_, word.tag_, word.dep_, to.dep_ = "VERB", "VB", "advcl", "mark"
            for c in [c for c in word.children if c.dep_ == "nmod"]:
                c.dep_ = "obl"
    return doc


def repair_plans(doc: Doc, plans: Container[str]) -> Doc:
    """Hang "to join NATO" on the bid right before it, not on the verb that blocked the bid."""
    for verb in having(doc, "TAG", "VB"):
        to = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "to"), None)
        if verb.dep_ not in ("advcl", "xcomp") or to is None or to.i == 0:
            continue
        noun = to.nbor(-1)
        if noun.dep_ == "nmod" and any(c.lower_ in ("by", "to") for c in noun.children):
            noun = noun.head
        if noun.lemma_.lower() in plans and noun.head == verb.head and noun.dep_ in ("obj", "obl"):
            verb.head, verb.dep_ = noun, "acl"
    return doc
