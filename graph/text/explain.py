"""Why a sentence gives the claims that it gives, for people who extend the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from graph.frozen import frozen
from graph.model import Actor, Document
from graph.text.extract import Extraction, Extractor
from graph.text.refer import Reader
from graph.text.sentences import token_events
from graph.text.tries import Try, tries_of


@frozen
class Word:
    """One word and its place in the tree; the root of a sentence is its own head."""

    index: int
    text: str
    lemma: str
    tag: str
    pos: str
    relation: str
    head: int


@frozen
class Named:
    """Words that stand for an actor; `sort` says by what kind of name they do.

    The sorts are those of a mention, and "pronoun" and "description" for what is not a name.
    """

    text: str
    actor: Actor
    sort: str


@frozen
class Explanation:
    """Everything that was seen in a text on the way to its claims."""

    named: tuple[Named, ...]
    words: tuple[Word, ...]
    tries: tuple[Try, ...]
    extraction: Extraction


def explain(extractor: Extractor, document: Document) -> Explanation:
    """How this extractor reads the document; meant for a sentence or two."""
    fresh = list(extractor.readers(document))
    # Reading changes what a reader remembers, so that tries and claims get readers of their own.
    return Explanation(
        tuple(one for reader in fresh for one in named_by(reader)),
        tuple(word for reader in fresh for word in words_of(reader)),
        tuple(one for reader in extractor.readers(document) for one in tries_by(reader)),
        extractor.extract(document),
    )


def words_of(reader: Reader) -> Iterator[Word]:
    """All words that are not space."""
    for t in reader.cast.doc:
        if not t.is_space:
            yield Word(t.i, t.text, t.lemma_, t.tag_, t.pos_, t.dep_, t.head.i)


def named_by(reader: Reader) -> Iterator[Named]:
    """Who is named, and whom pronouns and descriptions stand for, in text order."""
    for token in reader.cast.doc:
        mention = reader.cast.at(token)
        if mention and mention.start == token.i:
            text = reader.cast.doc[mention.start : mention.end].text
            yield Named(text, mention.actor, mention.sort)
        elif not mention:
            sort = "pronoun" if token.pos_ == "PRON" else "description"
            for actor in reader.actors(token):
                yield Named(token.text, actor, sort)


def tries_by(reader: Reader) -> Iterator[Try]:
    """Every frame that was tried, word by word."""
    for sentence in reader.cast.doc.sents:
        stated = [event for token in sentence for event in token_events(token, reader)]
        for token in sentence:
            yield from tries_of(token, reader, stated)
