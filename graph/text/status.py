"""Whether a claim is denied, planned, possible, reported or plainly asserted."""

from __future__ import annotations

from spacy.tokens import Token

from graph.text.arguments import ranked
from graph.text.lexicon import Lexicon
from graph.text.tree import TIMES, child, children, negated, up

INTENDED = {"xcomp", "advcl", "ccomp", "acl"}
AIMED = {"obj", "obl", "nsubj:pass"}
DOWNWARD = {"xcomp", "ccomp", "advcl", "obj", "conj", "acl", "nsubj:pass", "obl", "nmod"}


def is_negated(trigger: Token, lexicon: Lexicon) -> bool:
    """Whether "not", "never", "failed to" or "without" applies to the predicate."""
    if _itself(trigger, lexicon):
        return True
    for inner, outer in up(trigger):
        if _lacked(inner, outer, lexicon) or _is_none(inner, outer):
            return True
        thing = inner.dep_ in ("obj", "nsubj:pass") and inner.pos_ == "NOUN"
        if thing and (negated(outer) or _ended(outer, lexicon)):
            return True
        if inner.dep_ not in ("xcomp", "advcl") or (inner.dep_ == "advcl" and not _kept(inner)):
            return False
        fails = ("failing", outer.lemma_.lower()) in lexicon
        if negated(outer) or fails or _not_yet(outer):
            return not (fails and negated(outer))  # who did not stop it let it happen
    return False


def _itself(trigger: Token, lexicon: Lexicon) -> bool:
    """Whether a word on the predicate or on its subject or object takes it back."""
    if any(c.lower_ in lexicon.lists["barely"] for c in children(trigger, "advmod")):
        return True
    if negated(trigger) or any(c.lower_ == "without" for c in children(trigger, "mark", "case")):
        return True
    return any(negated(noun) for noun in children(trigger, "nsubj", "nsubj:pass", "obj"))


def _ended(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb says that its object is over; to offer to end a war is not to end it."""
    return ("ending", verb.lemma_.lower()) in lexicon and verb.tag_ not in ("VB", "VBG")


def _lacked(clause: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a clause hangs on what there is none of: no plans to attack, no evidence that."""
    if clause.dep_ not in ("acl", "ccomp", "advcl", "xcomp", "nmod"):
        return False
    nouns = [noun, *children(noun, "obj", "nsubj")]
    lacking = [n for n in nouns if ("lacking", n.lemma_.lower()) in lexicon]
    return any(negated(n) or negated(n.head) for n in lacking)


def _is_none(clause: Token, noun: Token) -> bool:
    """Whether someone is said not to be one that does it: "is no state that backs Haftar"."""
    called = clause.dep_.startswith("acl") and child(noun, "cop") is not None
    return called and negated(noun) and not ranked(noun)


def _kept(clause: Token) -> bool:
    """Whether the clause says what was not done: refrained from it, sent no men to attack."""
    marks = {mark.lower_ for mark in children(clause, "mark")}
    aimed = clause.tag_ == "VB" and "to" in marks and bool(children(clause.head, "obj"))
    return aimed or bool(marks & {"from", "of"})


def _not_yet(verb: Token) -> bool:
    return verb.lemma_ == "have" and any(c.lower_ == "yet" for c in verb.children)


def modality(trigger: Token, reported: bool, lexicon: Lexicon) -> str:
    """One of graph.model.MODALITIES for the predicate; possibility outranks plans and reports."""
    found = {_own(trigger, lexicon), "hypothetical" if _asked(trigger) else ""}
    for inner, outer in up(trigger):
        if inner.dep_ not in DOWNWARD or _tells_past(inner):
            break
        if _unsure(inner, outer, lexicon):
            found.add("hypothetical")
        aimed = inner.dep_ in AIMED and ("aiming", outer.lemma_.lower()) in lexicon
        intended = inner.dep_ in INTENDED and ("intending", outer.lemma_.lower()) in lexicon
        if aimed or intended:
            found.add("planned")
        found.add(_own(outer, lexicon) if inner.dep_ in ("xcomp", "obj", "conj") else "")
        if inner.dep_ in ("ccomp", "advcl", "acl"):
            break
    for kind in ("hypothetical", "planned"):
        if kind in found:
            return kind
    return "reported" if reported else "asserted"


def _tells_past(clause: Token) -> bool:
    """Whether a clause tells what led to the one above: "agreed to talk after Osta attacked"."""
    marks = {mark.lower_ for mark in children(clause, "mark", "advmod")}
    return clause.dep_ == "advcl" and bool(marks & TIMES - {"before", "when"})


def _unsure(inner: Token, outer: Token, lexicon: Lexicon) -> bool:
    """Whether it is only feared, or yet to be found out: fear of war, looking into links."""
    lemma = outer.lemma_.lower()
    feared = inner.dep_ == "nmod" and ("feared", lemma) in lexicon
    return feared or (inner.dep_ in ("obj", "obl") and ("probing", lemma) in lexicon)


def _asked(trigger: Token) -> bool:
    """Whether the sentence asks: it ends in a question mark and an auxiliary comes first."""
    sentence = trigger.sent
    first = next((token for token in sentence if token.is_alpha), None)
    return sentence.text.rstrip().endswith("?") and first is not None and first.pos_ == "AUX"


def _own(word: Token, lexicon: Lexicon) -> str:
    helpers = {c.lower_ for c in children(word, "aux")}
    if "would" in helpers and word.dep_ == "ccomp" and word.head.tag_ == "VBD":
        return "planned"  # "said it would send troops" was "will" when it was said
    marks = {c.lower_ for c in children(word, "mark")}
    if helpers & lexicon.lists["possible"] or marks & lexicon.lists["conditions"]:
        return "hypothetical"
    if helpers & lexicon.lists["future"] or _headline_future(word):
        return "planned"
    return ""


def _headline_future(word: Token) -> bool:
    """Russia to send troops: an infinitive with a subject and nothing above it."""
    to = child(word, "mark")
    return word.dep_ == "ROOT" and to is not None and to.lower_ == "to"
