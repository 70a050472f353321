"""Claims may name only who is kept, and stand only with their own document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.errors import StoreError
from graph.model import Claim, Document
from graph.store.base import Entry
from graph.store.naming import refuse_strangers, users

DOCUMENT = Document("Chad met Mali.", id="d")
MET = Claim("d", 0, 14, "chad", "meets", "mali", "Chad met Mali.")
SAID = replace(MET, attributed_to="un", id="")


def test_each_actor_comes_with_the_first_claim_that_names_him() -> None:
    assert users([Entry(DOCUMENT, (), (MET, SAID))]) == {"chad": MET, "mali": MET, "un": SAID}


def test_a_claim_of_another_document_is_refused() -> None:
    with pytest.raises(StoreError, match="is of document d, not this one"):
        users([Entry(replace(DOCUMENT, id="other"), (), (MET,))])


def test_a_stranger_is_refused() -> None:
    refuse_strangers({"chad": MET}, {"chad", "mali"})
    with pytest.raises(StoreError, match="names 'un', an actor not kept here"):
        refuse_strangers({"chad": MET, "un": SAID}, {"chad"})
