"""Judgements in a store: what is shown, what stays, what comes back, what is gone for good."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from graph.copying import copy
from graph.corrections.change import Change
from graph.corrections.values import packed
from graph.model import Actor, Claim, Document, Evidence, digest
from graph.store import files, scrubbing
from graph.store.base import Store, Where
from graph.store.networkx import EmbeddedStore
from graph.store.open import open_store
from queries.near import around
from queries.selection import Selection
from tests.graph.corrections.judged import shown, undone
from tests.small_world import World

EGYPT, HAFTAR, LNA = "egypt", "khalifa-haftar", "libyan-national-army"


def _reject(claim: Claim) -> Change:
    return Change("reject", claim.id, {"claim": packed(claim)})


def _edit(claim: Claim, **values: object) -> Change:
    return Change("edit", claim.id, {"claim": packed(claim), "values": values})


def _merge(gone: str, kept: str) -> Change:
    return Change("merge", gone, {"into": kept})


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    """An empty embedded store, whichever the first one is."""
    with open_store(tmp_path / "other.db") as store:
        yield store


def test_what_is_rejected_is_hidden_and_comes_back(filled: Store, small_world: World) -> None:
    before, claim = shown(filled), small_world.claims[0]
    (change,) = filled.record([_reject(claim)])
    assert claim not in set(filled.claims()) and filled.count() == len(small_world.claims) - 1
    assert filled.cypher("MATCH ()-[r]->() RETURN count(r)").rows == ((8,),)
    filled.record([undone(change)])
    assert shown(filled) == before


def test_what_is_edited_keeps_its_id_and_is_seen_by_every_question(
    filled: Store, small_world: World
) -> None:
    claim = small_world.claims[0]
    filled.record([_edit(claim, type="spies-on", polarity=-1, target=LNA)])
    (now,) = filled.claims(Where(ids=(claim.id,)))
    assert (now.type, now.polarity, now.target) == ("spies-on", -1, LNA)
    query = "MATCH (a)-[r:SPIES_ON]->(b) RETURN a.name, b.id, r.id"
    assert filled.cypher(query).rows == (("Egypt", LNA, claim.id),)


def test_actors_that_are_merged_are_one_and_both_ids_lead_there(
    filled: Store, small_world: World
) -> None:
    before = shown(filled)
    (change,) = filled.record([_merge(EGYPT, "russia")])
    russia = filled.actor(EGYPT)
    assert russia is not None and russia.id == "russia" and "Egypt" in russia.aliases
    assert filled.find(EGYPT) == filled.find("Egypt") == filled.find("Cairo") == (russia,)
    assert not list(filled.claims(Where(actor=EGYPT)))
    assert filled.count(Where(source="russia")) == 3
    assert EGYPT not in [one.id for one in filled.actors()]
    filled.record([undone(change)])
    assert shown(filled) == before


def test_a_merged_actor_that_is_read_again_stays_merged(filled: Store, small_world: World) -> None:
    filled.record([_merge(EGYPT, "russia")])
    filled.put_actors([Actor(EGYPT, "Egypt", "state", ("Misr",))])
    assert [one.id for one in filled.find("Misr")] == ["russia"]
    document = small_world.documents[0]
    filled.add(document, small_world.actors, small_world.claims_of(document), replace=True)
    assert filled.count(Where(source="russia")) == 3 and filled.actor(EGYPT) is not None


def test_a_merged_actor_is_met_by_its_id_together_with_what_is_said(filled: Store) -> None:
    # Its id is a name of another, which must not be taken for it.
    gate = Actor("cairo-gate", "Cairo Gate", "organisation", aliases=("q1",))
    filled.put_actors([gate, Actor("q1", "Wagner", "company")])
    filled.record([_merge("q1", "russia")])
    found, _ = around(filled, "q1", Selection())
    assert found.actor.id == "russia"
    known = sorted((found.evidence[one.id] for one in found.said["russia"]), key=_told)
    assert known == list(filled.evidence(Where(actor="russia")))
    assert {one.claim.source for one in known} >= {"russia"}


def _told(one: Evidence) -> tuple[str, str]:
    return one.claim.date, one.claim.id


def test_what_two_merged_actors_say_of_each_other_is_no_claim(filled: Store) -> None:
    negotiates = Where(types=("negotiates-with",))
    (change,) = filled.record([_merge(LNA, "government-of-national-accord")])
    assert filled.count(negotiates) == 0
    filled.record([undone(change)])
    assert filled.count(negotiates) == 1


def test_an_edited_claim_that_a_merge_hid_comes_back_with_its_end(
    filled: Store, small_world: World
) -> None:
    claim = small_world.claims[0]  # Egypt supports Haftar
    filled.record([_edit(claim, source="russia", target=LNA)])
    before = shown(filled)
    (change,) = filled.record([_merge("russia", LNA)])
    assert not list(filled.claims(Where(ids=(claim.id,))))
    filled.record([undone(change)])
    assert shown(filled) == before


def test_an_excluded_publisher_is_hidden_with_all_that_hangs_on_it(
    filled: Store, small_world: World
) -> None:
    before = shown(filled)
    (change,) = filled.record([Change("exclude", "Reuters", {"what": "publisher"})])
    assert filled.has_document("rivals") and filled.document("rivals") is None
    assert filled.count(Where(document="rivals")) == 0 and filled.counts().documents == 3
    assert filled.cypher("MATCH (d:Document) RETURN count(d)").rows == ((3,),)
    again = replace(small_world.documents[0], id="more", title="More")
    assert filled.add(again, (), ()) and filled.document("more") is None
    filled.record([undone(change)])
    assert filled.document("more") == again
    filled.erase([], ["more"], [])
    assert shown(filled) == before


def test_a_judgement_is_recorded_once(filled: Store, small_world: World) -> None:
    change = _reject(small_world.claims[0])
    (first,) = filled.record([change, change])
    assert filled.record([change]) == ()
    assert [one for one in filled.log() if one.judged] == [first] and first.id == change.id


def test_judgements_are_found_by_number_and_subject_and_from_the_end(
    filled: Store, small_world: World
) -> None:
    one, other = small_world.claims[:2]
    made = filled.record([_reject(one), _reject(other), _merge(EGYPT, "russia")])
    back = filled.record([undone(made[0])])
    assert [filled.numbered(n) for n in (2, 4, 9)] == [made[0], made[2], None]
    assert filled.numbered(1) in list(filled.log())
    assert filled.judged([one.id, EGYPT]) == (made[0], made[2], *back)
    assert filled.judged([]) == filled.judged(["rivals"]) == ()
    assert list(filled.latest()) == [*back, *reversed(made)]


def test_a_judgement_of_another_process_holds_here_at_once(
    filled: Store, address: str, small_world: World
) -> None:
    document, claim = small_world.documents[0], small_world.claims[0]
    with open_store(address) as other:
        other.record([_reject(small_world.claims[4])])
        (change,) = other.record([_reject(claim)])
        filled.add(document, (), small_world.claims_of(document), replace=True)
        assert claim not in set(filled.claims())
        filled.record([undone(change)])
        other.add(document, (), small_world.claims_of(document), replace=True)
        assert claim in set(other.claims())


def test_the_log_tells_what_came_and_how_it_was(filled: Store, small_world: World) -> None:
    (load,) = filled.log()
    assert (load.action, load.details["claims"]) == ("load", 9)
    document = small_world.documents[0]
    claims = small_world.claims_of(document)
    filled.add(document, (), claims[:1], replace=True)
    filled.put_actors([Actor(EGYPT, "Egypt", "state", ("Misr",))])
    _, replaced, actors = filled.log()
    assert replaced.details["claims"] == [*map(packed, sorted(claims, key=lambda one: one.id))]
    assert actors.details["actors"][EGYPT]["aliases"] == []
    assert [one.number for one in filled.log()] == [1, 2, 3]


def test_a_copy_has_the_same_judgements(filled: Store, other: Store, small_world: World) -> None:
    (change,) = filled.record([_reject(small_world.claims[0])])
    exclude = Change("exclude", "battle", {"what": "document"})
    filled.record([undone(change), _merge(EGYPT, "russia"), exclude])
    filled.record([_edit(small_world.claims[1], negated=True)])
    for _ in range(2):
        list(copy(filled, other))
        assert shown(other) == shown(filled)
        ids = [[one.id for one in store.log() if one.judged] for store in (filled, other)]
        assert ids[0] == ids[1]
    assert set(other.originals()) == set(filled.originals())


def test_what_is_erased_is_gone_also_from_the_log_and_does_not_come_back(
    filled: Store, small_world: World
) -> None:
    document, claim = small_world.documents[0], small_world.claims[0]
    filled.record([_reject(claim)])
    filled.add(document, (), [claim], replace=True)
    erased = Change("erase", digest(document.id), {"what": "document"})
    filled.erase([erased], [document.id], [])
    assert not filled.has_document(document.id) and filled.count(Where(document="rivals")) == 0
    assert claim.quote not in str(list(filled.log())) + str(list(filled.originals()))
    assert [one.action for one in filled.log()] == ["load", "reject", "replace", "erase"]
    assert filled.add(document, (), [claim], replace=True) is False
    assert list(filled.load([next(filled.originals())])) == [False]


def test_an_erased_actor_takes_its_claims_along(filled: Store, small_world: World) -> None:
    filled.record([_merge("turkey", EGYPT), _edit(small_world.claims[4], source=EGYPT)])
    filled.record([Change("exclude", "embargo", {"what": "document"})])
    filled.erase([Change("erase", digest(HAFTAR), {"what": "actor"})], [], [HAFTAR])
    kept = [c for c in small_world.claims if HAFTAR not in (c.source, c.target)]
    assert filled.actor(HAFTAR) is None and HAFTAR not in {one.id for one in filled.actors()}
    assert {claim.id for entry in filled.originals() for claim in entry.claims} == {
        claim.id for claim in kept
    }
    lna = filled.actor(LNA)
    assert lna is not None and lna.leader is None
    assert HAFTAR not in str([*filled.original_actors(), *filled.log()])
    document = small_world.documents[0]
    filled.add(document, small_world.actors, small_world.claims_of(document), replace=True)
    assert filled.count(Where(actor=HAFTAR)) == 0 and filled.actor(HAFTAR) is None


def test_a_file_holds_nothing_of_what_was_erased(tmp_path: Path, small_world: World) -> None:
    path = tmp_path / "libya.db"
    with EmbeddedStore(path) as store:
        # As SQLite is built by most: what is deleted is left where it was.
        store._connection.execute("PRAGMA secure_delete = OFF")
        small_world.fill(store)
        store.cypher("MATCH (a) RETURN count(a)")
        store.record([_reject(small_world.claims[0])])
        store.erase([], ["rivals"], [])
        left = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
    assert small_world.claims[0].quote.encode() not in left
    assert small_world.claims[2].quote.encode() in left


def test_what_is_erased_while_others_read_is_overwritten(
    tmp_path: Path, small_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    path, quote = tmp_path / "libya.db", small_world.claims[0].quote
    with EmbeddedStore(path) as store:
        store._connection.execute("PRAGMA secure_delete = OFF")
        small_world.fill(store)
        reader = sqlite3.connect(path, isolation_level=None)
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM claims").fetchone() == (9,)
        (told,) = store.erase([], ["rivals"], [])
        assert told.startswith(f"Others use {path}") and store.count() == 7
        assert _holding(tmp_path, quote) != []
        reader.close()
    # Who opens it next, and is alone, removes what was left.
    open_store(path).close()
    assert _holding(tmp_path, quote) == []


def _holding(folder: Path, text: str) -> list[str]:
    """The files in which the bytes of a text stand."""
    files = (one for one in folder.rglob("*") if one.is_file())
    return sorted(one.name for one in files if text.encode() in one.read_bytes())


def test_who_dies_while_erasing_leaves_nothing_for_long(
    tmp_path: Path, small_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, quote = tmp_path / "libya.db", small_world.claims[0].quote
    with EmbeddedStore(path) as store:
        store._connection.execute("PRAGMA secure_delete = OFF")
        small_world.fill(store)
        # What is exchanged before is left in free pages.
        store.add(Document("other", id="rivals"), (), (), replace=True)
        with monkeypatch.context() as patch:
            patch.setattr(scrubbing, "scrub", lambda *_: ())
            store.erase([], ["rivals"], [])
    assert _holding(tmp_path, quote) == ["libya.db"]
    open_store(path).close()
    assert _holding(tmp_path, quote) == []


def test_copies_beside_a_store_that_hold_what_is_erased_are_told(
    tmp_path: Path, small_world: World
) -> None:
    path = tmp_path / "libya.db"
    script = (Path(__file__).parent / "schema-3.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    (tmp_path / "libya.db.txt").write_text("no store")
    quote = small_world.claims[0].quote
    with open_store(path) as store:
        left = store.erase([], ["rivals"], [])
        assert store.erase([], [], ["nobody"]) == ()
    assert left == (f"{path}.schema-3.bak still holds it; remove that file.",)
    assert _holding(tmp_path, quote) == ["libya.db.schema-3.bak"]


@pytest.mark.parametrize("statement", ["DELETE FROM log", "UPDATE log SET who = 'nobody'"])
def test_the_log_of_a_file_is_only_added_to(
    tmp_path: Path, small_world: World, statement: str
) -> None:
    path = tmp_path / "libya.db"
    with open_store(path) as store:
        small_world.fill(store)
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        connection.execute(statement)
    connection.close()
