"""Mends what a parser trained on little news gets wrong: a headline's verb read as a noun."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Span, Token

from graph.text.tree import lemmas

FINITE = {"VBZ", "VBD", "VBP", "MD", "VB"}
MISREAD = {"NNS", "NN", "VBD", "VBN", "NNP"}
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


def _misread(sentence: Span, verbs: Container[str]) -> Token | None:
    if any(token.tag_ in FINITE and token.dep_ != "amod" for token in sentence):
        return None
    for token in sentence[1:-1]:
        after = token.nbor(1)
        known = any(lemma in verbs for lemma in lemmas(token))
        ends = token.lower_.endswith(("s", "ed")) and after.lower_ != "by"
        if known and ends and token.tag_ in MISREAD and _between_nouns(sentence, token):
            return token
    return None


def _between_nouns(sentence: Span, token: Token) -> bool:
    """Whether a name stands right before the word and a noun phrase right behind it."""
    before, after = token.nbor(-1), token.nbor(1)
    opens = after.pos_ in (*NOMINAL, "DET", "ADJ", "NUM") and after.text not in ("-", "–")
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
    verb.tag_ = "VBD" if verb.lower_.endswith("ed") else "VBZ"
    subject.head, subject.dep_ = verb, "nsubj"
    target.head, target.dep_ = verb, "obj"


def _first_noun(doc: Doc, start: int, end: int) -> Token:
    nouns = [token for token in doc[start:end] if token.pos_ in NOMINAL]
    heads = [token for token in nouns if token.head not in nouns]
    return (heads or nouns)[0]


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
    _take_place(people, name)
    people.head, people.dep_ = name, "amod"


def repair_lemmas(doc: Doc, known: Container[str]) -> Doc:
    """Give words whose lemma the lexicon does not know the likeliest lemma that it does."""
    for token in doc:
        if token.pos_ in ("VERB", "NOUN", "AUX", "PROPN") and token.lemma_.lower() not in known:
            likely = next((lemma for lemma in lemmas(token)[1:] if lemma in known), None)
            if (likely and not token.text[0].isupper()) or (likely and token.pos_ == "VERB"):
                token.lemma_ = likely
    return doc


def repair_perfects(doc: Doc) -> Doc:
    """Read "has broken relations" as a perfect tense, not as having relations that are broken."""
    for have in doc:
        if have.lemma_ != "have" or have.pos_ == "AUX":
            continue
        for thing in [c for c in have.children if c.dep_ == "obj"]:
            verb = next((c for c in thing.children if c.dep_ == "amod" and c.tag_ == "VBN"), None)
            if verb is not None and verb.i == thing.left_edge.i and verb.i - have.i <= 2:
                _make_perfect(have, verb)
    return doc


def _make_perfect(have: Token, verb: Token) -> None:
    _take_place(have, verb)
    verb.pos_ = "VERB"
    have.head, have.dep_, have.pos_ = verb, "aux", "AUX"


def _take_place(old: Token, new: Token) -> None:
    """Hang the new token, and all other children of the old one, where the old one hangs."""
    others = [c for c in old.children if c != new]
    is_root = old.head == old
    new.head, new.dep_ = (new if is_root else old.head), old.dep_
    for other in others:
        other.head = new


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
