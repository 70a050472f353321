"""Relations told from the other end: "X faces criticism from Y", "X came under fire from Y"."""

from __future__ import annotations

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import all_subjects, objects, patients
from graph.text.cast import each_once
from graph.text.refer import Reader
from graph.text.tree import SUBJECTS, children, is_passive, preposition, prepositional

DOERS = ("by", "from", "among")
AIMED = ("on", "against")
UNDER = {"come", "be", "remain", "fall", "stay", "put", "place"}


def received(noun: Token, reader: Reader) -> Token | None:
    """The verb whose subject receives what the noun says; "air strikes on Chad" hit Chad."""
    hostile = noun.lemma_.lower() in reader.lexicon.hostile
    aimed = hostile and any(word in AIMED for word, _ in prepositional(noun))
    return None if aimed else _taker(noun, reader)


def _taker(noun: Token, reader: Reader) -> Token | None:
    """The verb whose subject receives what the noun says, if its doer is named with it.

    The doer stands behind "from" or "by", or before the noun: "Cole has Mills's support".
    """
    verb = noun.head
    having = verb.lemma_ in ("have", "enjoy") and noun in objects(verb)
    if having and (children(noun, "nmod:poss") or _owned(noun, verb, reader)):
        return verb
    if suffered(noun, reader) and (_doers(noun, noun) or reader.owners(noun)):
        return verb
    if _befalls(noun, verb, reader):
        return verb
    if not _doers(noun, verb) and not _owned(noun, verb, reader):
        return None
    if preposition(noun) == "under":
        return noun if children(noun, "cop") else verb if verb.lemma_ in UNDER else None
    if not reader.lexicon.has("receiving", verb) or verb.pos_ != "VERB":
        return None
    if preposition(noun) == "with":
        return verb if is_passive(verb) else None
    return verb if noun in objects(verb) and not is_passive(verb) else None


def _befalls(noun: Token, verb: Token, reader: Reader) -> bool:
    """Whether what has an owner befalls a subject: "is subject to U.S. sanctions"."""
    hit = preposition(noun) == "by" and is_passive(verb) and reader.lexicon.has("befalling", verb)
    bound = preposition(noun) == "to" and verb.lower_ == "subject" and bool(children(verb, "cop"))
    return (hit or bound) and bool(reader.owners(noun))


def received_ends(noun: Token, taker: Token, reader: Reader) -> tuple[list[Actor], list[Actor]]:
    """Whom the noun's doers are, and who receives it."""
    sources = [a for doer in _doers(noun, noun.head) for a in reader.each(doer)]
    sources = sources or reader.owners(noun)
    own = children(noun, *SUBJECTS) if taker == noun else all_subjects(taker)
    if preposition(noun) == "by" and is_passive(taker):
        own = patients(taker)
    targets = [a for t in own for a in reader.actors(t, target=True) or reader.owners(t)]
    return each_once(sources), each_once(targets)


def _owned(noun: Token, verb: Token, reader: Reader) -> bool:
    """Whether the doer stands before the noun: "repelled a Turkish attack", "enjoys X's support".

    Behind "of" only with what is given: the support of X, but not the criticism of X.
    """
    under = preposition(noun) == "under"
    own = children(noun, *SUBJECTS) if under else all_subjects(verb)
    takers = {a.id for t in own for a in reader.actors(t, target=True)}
    lent = any(f.of == "source" for f in reader.lexicon.nouns.get(noun.lemma_.lower(), []))
    granted = lent or ("granted", noun.lemma_.lower()) in reader.lexicon
    doers = reader.possessors(noun) or reader.named_before(noun)
    given = [n for word, n in prepositional(noun) if word == "of"] if granted else []
    doers = doers or [a for n in given for a in reader.each(n)]
    harmful = noun.lemma_.lower() in reader.lexicon.hostile
    return (granted or harmful) and any(a.id not in takers for a in doers)


def suffered(noun: Token, reader: Reader) -> bool:
    """Whether the clause says who came to harm in it: "six died in Turkish raids"."""
    verb = noun.head
    mutual = any(word == "between" for word, _ in prepositional(noun))
    inside = preposition(noun) in ("in", "during") and not mutual
    inside = inside and noun.lemma_.lower() in reader.lexicon.hostile
    if not inside or verb.pos_ != "VERB":
        return False
    return verb.lemma_.lower() in ("die", "perish") or (is_passive(verb) and _harms(verb, reader))


def _harms(verb: Token, reader: Reader) -> bool:
    frames = reader.lexicon.verbs.get(verb.lemma_.lower(), [])
    named = any(word == "by" for word, _ in prepositional(verb))
    return not named and any(frame.type == "attacks" for frame in frames)


def _doers(noun: Token, verb: Token) -> list[Token]:
    beside = [*prepositional(noun), *prepositional(verb)]
    return [other for word, other in beside if word in DOERS and other.i > noun.i]
