"""What reading reports anew would change, before anything is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from graph.corrections.claims import Corrected, corrected
from graph.corrections.force import Verdict
from graph.corrections.matching import matched
from graph.errors import InputError
from graph.frozen import frozen
from graph.model import Actor, Claim, Document
from graph.store.base import Store
from graph.text.pool import extractions

if TYPE_CHECKING:
    from graph.text.extract import Extraction, Extractor


@frozen
class Preview:
    """What would be shown of a document and is not yet, no longer, or otherwise.

    `kept` are the corrections that still fit it, `waiting` those that would not. `actors` are
    those of the claims.
    """

    document: Document
    known: bool
    added: tuple[Claim, ...]
    dropped: tuple[Claim, ...]
    changed: tuple[tuple[Claim, Claim], ...]
    kept: tuple[Verdict, ...]
    waiting: tuple[Verdict, ...]
    actors: Mapping[str, Actor]


def previews(
    documents: Iterable[Document | InputError],
    make_extractor: Callable[[], Extractor],
    store: Store,
    processes: int = 1,
) -> Iterator[Preview | InputError]:
    """Read documents and compare each with the store; nothing is kept."""
    for found in extractions(documents, make_extractor, processes):
        yield found if isinstance(found, InputError) else preview(store, found)


def preview(store: Store, found: Extraction) -> Preview:
    """What this extraction would change."""
    force = store.judgements()
    verdicts = force.verdicts.get(found.document.id, {})
    old = next(store.originals([found.document.id]), None)
    before = corrected(found.document, old.claims, force) if old else Corrected(())
    after = corrected(found.document, found.claims, force)
    gone = tuple(one for one in before.claims if one not in set(after.claims))
    new = tuple(one for one in after.claims if one not in set(before.claims))
    pairs = matched(map(Verdict, gone), new)
    replaced = set(pairs.values())
    waiting = {one.claim.id for one in after.waiting}
    return Preview(
        found.document,
        old is not None,
        tuple(one for one in new if one not in replaced),
        tuple(one for one in gone if one.id not in pairs),
        tuple((one, pairs[one.id]) for one in gone if one.id in pairs),
        tuple(one for ident, one in verdicts.items() if ident not in waiting),
        after.waiting,
        _actors(
            store, found, (*before.claims, *after.claims, *(v.claim for v in verdicts.values()))
        ),
    )


def _actors(store: Store, found: Extraction, claims: Iterable[Claim]) -> dict[str, Actor]:
    """The actors of the claims under their ids, as they are shown now where they are known."""
    ids = {one for claim in claims for one in claim.actors}
    here = (*store.original_actors(ids=ids), *store.actors(ids=ids))
    return {one.id: one for one in (*found.actors, *here)}
