"""Who a speaker is: a name, or a source that is only described ("a senior official")."""

from __future__ import annotations

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import agents, subjects
from graph.text.cast import each_once, is_word
from graph.text.refer import Reader
from graph.text.tree import children, coordinated, prepositional


def speakers_of(verb: Token, reader: Reader) -> list[Actor]:
    """The actors behind the subject of a verb of saying."""
    nouns = subjects(verb) or [n for w, n in prepositional(verb) if w == "by"]
    found = [a for noun in nouns for a in named(noun, reader)]
    return each_once(found)


def named(noun: Token, reader: Reader) -> list[Actor]:
    """A speaker, named or only described: "a senior official" is one too."""
    name = reader.cast.at(noun) is not None  # the People's Daily is no daily without a name
    if not name and (_one_of(noun, reader) or _outlet(noun, reader)):
        return _unnamed(noun, reader)
    publisher = _publisher(noun, reader) or _known_outlet(noun, reader)
    found = publisher or reader.each(noun)
    return found or [a for t in coordinated(noun) for a in _unnamed(t, reader)]


def _outlet(noun: Token, reader: Reader) -> bool:
    """Whether an unnamed news agency or newspaper speaks, which is not its country."""
    if ("media", noun.lemma_.lower()) not in reader.lexicon or reader.bearer(noun):
        return False
    news = any(("outlets", c.lower_) in reader.lexicon for c in children(noun, "compound", "amod"))
    own = news or ("outlets", noun.lemma_.lower()) in reader.lexicon
    return own and not reader.memory.described(noun, noun.lemma_.lower())


def _known_outlet(noun: Token, reader: Reader) -> list[Actor]:
    """The medium that "the Turkish agency" is, which is not its country."""
    lemma = noun.lemma_.lower()
    plain = ("media", lemma) in reader.lexicon and not reader.bearer(noun)
    known = reader.memory.described(noun, lemma) if plain else None
    return [known] if known and known.kind == "media" else []


def _publisher(noun: Token, reader: Reader) -> list[Actor]:
    """Who put out a report or a statement: "a report published by X"."""
    if ("papers", noun.lemma_.lower()) not in reader.lexicon:
        return []
    makers = [n for clause in children(noun, "acl") for n in agents(clause)]
    if makers:
        return [a for maker in makers for a in reader.actors(maker)]
    return [] if reader.owners(noun) else reader.memory.issuers(noun)


def _one_of(noun: Token, reader: Reader) -> bool:
    """Whether a single unnamed person speaks: a US attorney is not the United States."""
    if noun.tag_ != "NN" or ("persons", noun.lemma_.lower()) not in reader.lexicon:
        return False
    if reader.bearer(noun) or any(c.lower_ in ("the", "this") for c in noun.children):
        return False
    owners = reader.owners(noun)
    return bool(owners) and (owners[0].kind in ("state", "person") or is_word(owners[0]))


def _unnamed(noun: Token, reader: Reader) -> list[Actor]:
    lemma = noun.lemma_.lower()
    if noun.pos_ not in ("NOUN", "PROPN") or ("sources", lemma) not in reader.lexicon:
        return []
    owners = reader.owners(noun)
    if owners and ("papers", lemma) in reader.lexicon:
        return owners
    words = [
        t for t in noun.subtree if (t.i <= noun.i and t.dep_ in ("amod", "compound")) or t == noun
    ]
    name = " ".join(t.text for t in sorted(words, key=lambda t: t.i))
    plural = noun.tag_ == "NNS"
    scope = "" if owners and plural else reader.scope
    country = owners[0].country if owners else None
    kind = "population" if plural else "person"
    if ("media", lemma) in reader.lexicon or ("papers", lemma) in reader.lexicon:
        kind = "media"
    return [reader.cast.introduce(name, kind, scope=scope, country=country)]
