"""What reading anew would add, drop and change."""

from __future__ import annotations

from dataclasses import replace

from graph.correcting.preview import preview
from graph.corrections.change import Change
from graph.corrections.values import packed
from graph.model import Claim, Document
from graph.store.base import Store
from graph.text.extract import Extraction
from tests.small_world import World


def test_each_claim_is_added_dropped_changed_or_the_same(
    filled: Store, small_world: World
) -> None:
    document = small_world.documents[2]
    attacks, planned, talks = small_world.claims_of(document)
    surer = replace(planned, modality="asserted", start=planned.start - 1, id="")
    new = replace(talks, source="libya", id="")
    found = preview(filled, Extraction(document, small_world.actors, (attacks, surer, new)))
    assert found.known and found.changed == ((planned, surer),)
    assert (found.added, found.dropped) == ((new,), (talks,))
    assert set(filled.claims()) == set(small_world.claims)


def test_corrections_are_kept_or_wait(filled: Store, small_world: World) -> None:
    document = small_world.documents[2]
    attacks, planned, talks = small_world.claims_of(document)
    for claim in (attacks, planned):
        filled.record([Change("reject", claim.id, {"claim": packed(claim)})])
    found = preview(filled, Extraction(document, small_world.actors, (attacks, talks)))
    assert [one.claim for one in found.kept] == [attacks]
    assert [one.claim for one in found.waiting] == [planned]
    assert not found.added and not found.dropped and not found.changed


def test_all_of_a_new_document_is_added(filled: Store, small_world: World) -> None:
    document = Document("Egypt backs Libya.", id="new")
    claim = Claim("new", 0, 18, "egypt", "supports", "libya", document.text)
    found = preview(filled, Extraction(document, small_world.actors, (claim,)))
    assert not found.known and found.added == (claim,)
    assert found.actors["egypt"].name == "Egypt"
