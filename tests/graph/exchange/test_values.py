"""Values to plain ones, cells and XML, and back; what is wrong is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.exchange.cells import cell, read, written
from graph.exchange.formulas import bare
from graph.exchange.values import plain, restored
from graph.exchange.xmltext import escaped, unescaped
from graph.model import Actor, Claim, Document
from tests.graph.exchange.strategies import ACTORS, DOCUMENTS, TEXTS

CLAIM = {
    "document": "d",
    "start": 0,
    "end": 4,
    "source": "a",
    "type": "t",
    "target": "b",
    "quote": "q",
}


@given(one=st.one_of(ACTORS, DOCUMENTS))
def test_cells_keep_every_field(one):
    cells = {name: cell(value) for name, value in plain(one).items()}
    bared = {name: bare(text) for name, text in cells.items()}
    assert restored(type(one), read(type(one), bared)) == one


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"])) | TEXTS)
def test_xml_holds_every_text_and_gives_it_back(text):
    from xml.etree import ElementTree

    element = ElementTree.Element("a")
    element.text = escaped(text)
    again = ElementTree.fromstring(ElementTree.tostring(element)).text or ""
    assert unescaped(again) == text


def test_what_is_not_there_is_what_the_model_says():
    assert restored(Actor, {"id": "a", "name": "A", "kind": "state", "more": 1}) == Actor(
        "a", "A", "state"
    )
    assert restored(Claim, CLAIM).id == Claim("d", 0, 4, "a", "t", "b", "q").id


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"start": "0"}, "start '0' is not a whole number"),
        ({"start": True}, "start True is not a whole number"),
        ({"negated": 1}, "negated 1 is not true or false"),
        ({"confidence": 2}, "confidence 2.0 is not between 0 and 1"),
        ({"confidence": float("nan")}, "confidence nan is not a number"),
        ({"confidence": 10**400}, "is not a number"),
        ({"intensity": -11}, "intensity -11.0 is not between -10 and 10"),
        ({"polarity": 2}, "polarity 2 is not one of -1, 0, 1"),
        ({"modality": "sure"}, "modality 'sure' is not one of asserted, reported"),
        ({"date": "04.06.2020"}, "date '04.06.2020' is not a date; write 2020-06-04"),
        ({"date": "2020-13"}, "is not a date"),
        ({"quote": None}, "quote None is not a text"),
        ({"quote": ["x" * 99]}, "... is not a text"),
        ({"quote": "\ud800"}, "quote holds half a character"),
        ({"source": ""}, "source '' is not the id of an actor"),
    ],
)
def test_a_wrong_field_is_named(change, reason):
    with pytest.raises(ValueError) as failed:
        restored(Claim, CLAIM | change)
    assert reason in str(failed.value)


def test_a_missing_field_is_named():
    with pytest.raises(ValueError, match="has no 'target'"):
        restored(Claim, {k: v for k, v in CLAIM.items() if k != "target"})
    with pytest.raises(ValueError, match="aliases 'a' is not a list of texts"):
        restored(Actor, {"id": "a", "name": "A", "kind": "state", "aliases": "a"})


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"start": "one"}, "start 'one' is not a whole number"),
        ({"negated": "maybe"}, "negated 'maybe' is not true or false"),
        ({"intensity": "high"}, "intensity 'high' is not a number"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(cells, reason):
    with pytest.raises(ValueError, match=reason):
        read(Claim, cells)


def test_a_list_in_a_cell_is_json():
    assert read(Actor, {"aliases": "", "leader": ""}) == {"aliases": [], "leader": None}
    with pytest.raises(ValueError, match="aliases 'a; b' is not a JSON list of texts"):
        read(Actor, {"aliases": "a; b"})
    assert written(['"']) == '["\\""]' and written(None) == "" and written(True) == "true"
    assert read(Claim, {"negated": "TRUE"}) == {"negated": True}
    assert Document("x") == restored(Document, {"text": "x"})
