"""What must hold of the documents, claims and actors of any store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial

from graph.model import Claim, Document
from graph.store.base import Store, Where
from graph.store.batches import parts
from graph.store.upkeep.finding import Finding

_AGAIN = "Read their documents again with --replace, or restore a backup."
_PAGE = 500  # documents, with their texts, at once
_TYPES = "Name the file that defines them with --ontology."


def content(store: Store, types: Collection[str]) -> Iterator[Finding]:
    """Claims that are not what their documents, the actors and the relation types say."""
    actors = {actor.id for actor in store.actors()}
    tests: tuple[tuple[str, str, Callable[[Document, Claim], bool]], ...] = (
        ("quote what their document does not say there", _AGAIN, _quoted),
        ("name an actor who is not in the store", _AGAIN, partial(_named, actors)),
        ("have values that no claim can have", _AGAIN, _sound),
        ("are of an unknown relation type", _TYPES, lambda _, claim: claim.type in types),
    )
    wrong: list[list[str]] = [[] for _ in tests]
    for document, claim in _claims(store):
        for ids, (_, _, holds) in zip(wrong, tests, strict=True):
            if not holds(document, claim):
                ids.append(claim.id)
    for ids, (what, advice, _) in zip(wrong, tests, strict=True):
        if ids:
            yield Finding(f"Claims {what}.", advice, tuple(ids))


def _claims(store: Store) -> Iterator[tuple[Document, Claim]]:
    for page in parts(store.documents(), _PAGE):
        documents = {one.id: one for one in page}
        for claim in store.claims(Where(documents=tuple(documents))):
            yield documents[claim.document], claim


def _quoted(document: Document, claim: Claim) -> bool:
    return claim.start >= 0 and document.text[claim.start : claim.end] == claim.quote


def _named(actors: Collection[str], _: Document, claim: Claim) -> bool:
    return all(one in actors for one in claim.actors)


def _sound(_: Document, claim: Claim) -> bool:
    return claim.polarity in (-1, 0, 1) and 0 <= claim.confidence <= 1
