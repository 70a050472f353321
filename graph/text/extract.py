"""Text to claims: names found, sentences parsed, frames fired, sources and dates added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from spacy.tokens import Doc

from graph.aliases import Aliases
from graph.frozen import frozen
from graph.model import Actor, Claim, Document
from graph.ontology import Ontology
from graph.text.attribution import source_of
from graph.text.cast import Cast, Mention
from graph.text.claims import claims_of
from graph.text.compass import find_halves
from graph.text.coref import Memory
from graph.text.dateline import undated
from graph.text.discover import discover
from graph.text.headline import attribute_headline
from graph.text.landmarks import landmarks
from graph.text.lexicon import load_lexicon
from graph.text.lines import unwrapped
from graph.text.matcher import Hit, NameMatcher, widened
from graph.text.mend import mend_names, mend_states, mend_trees
from graph.text.parser import familiarise, join_words, load_pipeline, parse, words_of
from graph.text.pieces import pieces
from graph.text.quotes import Quotes
from graph.text.refer import Reader
from graph.text.tree import forget, settle

BATCH = 32
# Ctrl-C is heard between two calls, and each works on all words at once.
WORDS = 10_000
LIKE = {"person": "putin", "state": "russia"}


@frozen
class Extraction:
    """What one document says: its claims and every actor that they refer to."""

    document: Document
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]


@dataclass(slots=True)
class Prepared:
    """A piece of a document with the names that were found in it."""

    document: Document
    offset: int
    doc: Doc
    hits: list[Hit]
    places: list[int]


class Extractor:
    """Reads documents with one pipeline, one lexicon and one set of known actors."""

    def __init__(
        self,
        actors: Iterable[Actor],
        ontology: Ontology,
        pipeline: str | None = None,
        lexicon: Sequence[Path] = (),
    ) -> None:
        self._known = Aliases(actors)
        self._ontology = ontology
        self._lexicon = load_lexicon(ontology, lexicon)
        self._nlp = load_pipeline(pipeline)
        self._matcher = NameMatcher(self._known.entries(), words_of(self._nlp))
        self._leaders = _bodies_led(self._known)
        self._lands = _lands(self._known)
        meta = self._nlp.meta
        self.coded_by = f"actorgraph 0.1 ({meta['lang']}_{meta['name']} {meta['version']})"

    def extract(self, document: Document) -> Extraction:
        """The claims of one document."""
        return next(self.stream([document]))

    def stream(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """The claims of each document, in order; memory stays flat."""
        todo = iter(documents)
        while batch := list(islice(todo, BATCH)):
            yield from self._read(batch)

    def _read(self, batch: list[Document]) -> list[Extraction]:
        # What the vocabulary learns from a batch is forgotten with it, so that memory stays flat.
        with self._nlp.memory_zone():
            prepared = [piece for document in batch for piece in self._prepare(document)]
            docs = [doc for some in _together(prepared) for doc in self._nlp.pipe(some)]
            own: dict[int, list[tuple[Prepared, Doc]]] = {id(document): [] for document in batch}
            for piece, doc in zip(prepared, docs, strict=True):
                own[id(piece.document)].append((piece, doc))
            return [self._finish(document, own[id(document)]) for document in batch]

    def _prepare(self, document: Document) -> Iterator[Prepared]:
        for offset, text in pieces(document.text):
            text = undated(unwrapped(text))
            offset += len(text) - len(text.lstrip(" "))
            doc = self._nlp.make_doc(text.lstrip(" "))
            words = [token.text for token in doc]
            hits = widened(list(self._matcher.find(words)), words, self._lexicon)
            like = [_typical(hit, doc) for hit in hits]
            places = join_words(doc, [(hit.start, hit.end) for hit in hits], like.__getitem__)
            familiarise(doc, set(places))
            yield Prepared(document, offset, doc, hits, places)

    def _finish(self, document: Document, parts: list[tuple[Prepared, Doc]]) -> Extraction:
        actors: dict[str, Actor] = {}
        claims: dict[str, Claim] = {}
        for piece, doc in parts:
            reader, quotes = self._reader(piece, doc)
            for claim in claims_of(reader, quotes, piece.offset, document, self._ontology):
                claims.setdefault(claim.id, claim)
            final = reader.cast.final
            for ident, actor in reader.everyone().items():
                actors[ident] = _united(actors.get(ident), final(actor))
            forget(doc)
        stated = attribute_headline(claims.values(), document.text)
        named = {ident for claim in stated for ident in claim.actors}
        return Extraction(document, tuple(actors[i] for i in sorted(named)), tuple(stated))

    def readers(self, document: Document) -> Iterator[Reader]:
        """A reader for each piece of the document, its names found and its sentences parsed."""
        for piece in self._prepare(document):
            yield self._reader(piece, parse(self._nlp, piece.doc))[0]

    def _reader(self, piece: Prepared, doc: Doc) -> tuple[Reader, Quotes]:
        cast, quotes = self._cast(piece, doc), Quotes(doc, self._lexicon)
        memory = Memory(cast, self._lexicon)
        scope = piece.document.id[:6]
        known = (self._leaders, scope, self.coded_by)
        reader = Reader(cast, self._lexicon, memory, *known, lands=self._lands)
        reader.speaker = lambda token: source_of(token, reader, quotes).actors
        return reader, quotes

    def _cast(self, piece: Prepared, doc: Doc) -> Cast:
        mend_trees(doc, self._lexicon)
        cast = Cast(doc)
        for hit, place in zip(piece.hits, piece.places, strict=True):
            entry = hit.entries[0]
            if len({e.actor.id for e in hit.entries}) == 1:
                mention = cast.add(place, place + 1, entry.actor, entry.sort)
                _shorten(cast, mention)
        mend_states(doc, cast)
        find_halves(cast, self._known)
        discover(cast, self._lexicon)
        mend_names(doc, cast, self._lexicon)
        settle(doc)
        return cast


def _together(prepared: Iterable[Prepared]) -> Iterator[list[Doc]]:
    """What is parsed at once: quicker than one by one, yet no call of the parser takes long."""
    some: list[Doc] = []
    for piece in prepared:
        if some and sum(map(len, some)) + len(piece.doc) > WORDS:
            yield some
            some = []
        some.append(piece.doc)
    yield some


def _shorten(cast: Cast, mention: Mention) -> None:
    """A person named in full may be named by his last name afterwards."""
    words = cast.doc[mention.start].text.split()
    if mention.actor.kind == "person" and len(words) > 1:
        cast.alias(mention.actor, words[-1])


def _united(known: Actor | None, actor: Actor) -> Actor:
    """The actor with the aliases that earlier pieces of the document gave him as well."""
    aliases = dict.fromkeys((*(known.aliases if known else ()), *actor.aliases))
    return replace(actor, aliases=tuple(aliases))


def _typical(hit: Hit, doc: Doc) -> str:
    """A common name of the same kind, for the parser to read in place of this one."""
    entry = hit.entries[0]
    if entry.sort == "demonym" and hit.end - hit.start == 1:
        return str(doc[hit.start].norm_)
    return LIKE.get(entry.actor.kind, "nato")


def _lands(known: Aliases) -> dict[str, Actor]:
    """The state that each known town or region lies in, by the key of the place's name."""
    states = known.actors
    return {place: states[state] for place, state in landmarks().items() if state in states}


def _bodies_led(known: Aliases) -> dict[str, Actor]:
    """The body that each leader's troops are: Haftar's army is the LNA."""
    return {actor.leader: actor for actor in known.actors.values() if actor.leader}
