"""From one store to another, whatever each of them is; what is there already is passed over."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence

from graph.build import Outcome
from graph.model import Claim, Document, Evidence
from graph.store.base import Entry, Store, Where
from graph.store.batches import parts

_PAGE = 500  # documents whose claims are asked for at once


def copy(source: Store, target: Store) -> Iterator[Outcome]:
    """Copy all actors and documents as they came, then what was judged about them.

    A second run goes on from there.
    """
    target.put_actors(source.original_actors())
    for page in parts(source.originals(), _PAGE):
        for entry, added in zip(page, target.load(page), strict=True):
            yield outcome(entry, added)
    target.record(reversed(tuple(source.latest())))


def copy_part(source: Store, target: Store, evidence: Iterable[Evidence]) -> None:
    """Copy these claims with their documents and the actors they name, and nothing else."""
    claims: set[str] = set()
    documents: set[str] = set()
    actors: set[str] = set()
    for claim in (one.claim for one in evidence):
        claims.add(claim.id)
        documents.add(claim.document)
        actors.update(claim.actors)
    if actors:
        target.put_actors(source.actors(ids=actors))
    for page in parts((one for one in source.documents() if one.id in documents), _PAGE):
        found = _claims(source, page)
        entries = ((one, (c for c in found[one.id] if c.id in claims)) for one in page)
        deque(target.load(Entry(one, (), tuple(kept)) for one, kept in entries), maxlen=0)


def _claims(source: Store, documents: Sequence[Document]) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in source.claims(Where(documents=tuple(one.id for one in documents))):
        groups[claim.document].append(claim)
    return groups


def outcome(entry: Entry, added: bool) -> Outcome:
    """What became of a document: added with its claims, or known."""
    name = entry.document.url or entry.document.title or entry.document.id
    return Outcome(name, "added", len(entry.claims)) if added else Outcome(name, "known")
