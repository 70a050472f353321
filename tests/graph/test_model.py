"""Ids follow from the content, and a relation knows when it is contested."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Actor, Claim, Document, Relation, digest

CLAIM = Claim("d", 0, 5, "egypt", "supports", "khalifa-haftar", "Egypt")


@given(st.lists(st.one_of(st.none(), st.text(), st.integers())))
def test_a_digest_is_sixteen_hexadecimal_digits_and_stable(parts):
    assert digest(*parts) == digest(*parts)
    assert len(digest(*parts)) == 16 and int(digest(*parts), 16) >= 0


def test_a_digest_tells_parts_from_their_concatenation():
    assert digest("ab", "c") != digest("a", "bc")


def test_a_document_with_an_id_keeps_it():
    assert Document("text", id="7").id == "7"


@pytest.mark.parametrize("field", ["text", "title", "publisher", "date"])
def test_the_id_of_a_document_depends_on(field):
    one = Document("text")
    assert one.id == Document("text").id
    assert one.id != Document(**{"text": "text", field: "2020"}).id


def test_the_address_does_not_change_the_id_of_a_document():
    assert Document("text", url="here").id == Document("text", url="there").id


@pytest.mark.parametrize("change", [{"start": 1}, {"type": "attacks"}, {"attributed_to": "un"}])
def test_another_claim_has_another_id(change):
    assert replace(CLAIM, id="", **change).id != CLAIM.id


def test_confidence_and_coder_do_not_make_another_claim():
    assert replace(CLAIM, id="", confidence=0.5, coded_by="x").id == CLAIM.id


@pytest.mark.parametrize(("asserted", "denied"), [(0, 0), (1, 0), (0, 1), (2, 3)])
def test_contested_means_asserted_and_denied(asserted, denied):
    relation = Relation("a", "supports", "b", 1, asserted, denied, "", "", ())
    assert relation.contested == (asserted > 0 and denied > 0)


def test_names_begin_with_the_name():
    assert Actor("x", "X", "state", aliases=("Y",)).names == ("X", "Y")
