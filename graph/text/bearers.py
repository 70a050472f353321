"""The name that stands beside a noun for the same one: "the agency Anadolu", "Lt Gen Obik"."""

from __future__ import annotations

from spacy.tokens import Token

from graph.model import Actor
from graph.text.cast import Cast, Mention
from graph.text.lexicon import Lexicon
from graph.text.tree import SUBJECTS, children, preposition

APPOSED = ("appos", "flat", "nmod:desc", "compound", "nsubj")
NAMING = ("known", "called", "named", "dubbed")


def bearer(cast: Cast, lexicon: Lexicon, token: Token) -> Actor | None:
    """The name that stands beside a noun for the same one: "the agency Anadolu"."""
    for c in children(token, *APPOSED):
        mention = cast.at(c) or _titled(cast, lexicon, c)
        if mention and _names(mention, c, token):
            return mention.actor
    places = (_called, _beside, _listed, _juxtaposed, _unmarked)
    found = next((actor for find in places if (actor := find(cast, lexicon, token))), None)
    if found:
        return found
    head = cast.at(token.head)
    if token.dep_ in ("compound", "nmod:desc", "appos") and head:
        return head.actor
    return None


def _names(mention: Mention, name: Token, noun: Token) -> bool:
    """Whether a name that hangs on a noun is the noun's own."""
    if mention.sort == "demonym" or preposition(name):
        return False
    strayed = name.dep_ == "appos" and _strayed(mention, noun)
    if strayed or (name.dep_ == "compound" and mention.end < noun.i):
        return False
    follows = name.i > noun.i or mention.actor.kind == "person"
    return follows and (name.dep_ not in SUBJECTS or name.i == noun.i + 1)


def _called(cast: Cast, lexicon: Lexicon, token: Token) -> Actor | None:
    """The name that a noun is said to have: a militia known as the Saffron Guard."""
    named = [c for c in children(token, "acl") if c.lower_ in NAMING]
    names = [n for c in named[:1] for n in children(c, "obl", "obj", "xcomp") if n.i > c.i]
    mention = cast.at(names[0]) if names else None
    return mention.actor if mention and mention.sort != "demonym" else None


def _juxtaposed(cast: Cast, lexicon: Lexicon, token: Token) -> Actor | None:
    """The name right behind a noun that has a preposition: of the bloc ECOWAS."""
    behind = token.tag_ == "NN" and token.dep_ in ("nmod", "obl") and bool(children(token, "det"))
    named = cast.at(token.nbor(1)) if behind and token.i + 1 < len(token.doc) else None
    return named.actor if named and named.sort != "demonym" else None


def _titled(cast: Cast, lexicon: Lexicon, title: Token) -> Mention | None:
    """The name that hangs on a title: Lt Gen Jan Obik."""
    flat = children(title, "flat") if ("titles", title.lower_) in lexicon else []
    return cast.at(flat[0]) if flat else None


def _unmarked(cast: Cast, lexicon: Lexicon, token: Token) -> Actor | None:
    pair = unmarked(cast, lexicon, token)
    return pair[0] if pair else None


def unmarked(cast: Cast, lexicon: Lexicon, token: Token) -> tuple[Actor, Actor] | None:
    """A person and his body, in "President of the European Commission Jose Barroso"."""
    if token.lemma_.lower() not in lexicon.roles:
        return None
    for c in token.subtree:
        body = cast.at(c) if c.i > token.i else None
        if body and body.end < len(token.doc):
            person = cast.at(token.doc[body.end])
            apart = person and person.actor.kind == "person" != body.actor.kind
            return (person.actor, body.actor) if person and apart else None
    return None


def _listed(cast: Cast, lexicon: Lexicon, token: Token) -> Actor | None:
    """The name right behind a role, read as one more of a list: "X and its ally Y"."""
    if token.dep_ != "conj" or token.i + 1 >= len(token.doc):
        return None
    mention, name = cast.at(token.nbor(1)), token.nbor(1)
    listed = name.dep_ == "conj" and name.head in (token, token.head)
    known = token.lemma_.lower() in lexicon.roles and not children(name, "cc")
    return mention.actor if mention and listed and known else None


def _beside(cast: Cast, lexicon: Lexicon, token: Token) -> Actor | None:
    """The name right behind a title that the parser took for a second subject or object."""
    if token.dep_ not in (*SUBJECTS, "obj") or token.i + 1 >= len(token.doc):
        return None
    mention = cast.at(token.nbor(1))
    if mention is None or mention.actor.kind != "person":
        return None
    name = token.doc[mention.start : mention.end].root
    again = name.dep_ in SUBJECTS or name.dep_ == token.dep_
    return mention.actor if name.head == token.head and again else None


def _strayed(mention: Mention, noun: Token) -> bool:
    """Whether the end of a name behind a preposition was read as an apposition: in Port Maren."""
    before = noun.doc[max(mention.start - 1, 0)]
    return before.tag_ == "IN" and before.i > noun.i
