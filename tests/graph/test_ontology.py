"""The relation types can be looked up by name, edge and CAMEO code, and extended."""

import pytest

from graph.errors import DataError
from graph.ontology import load_ontology

TYPE = "blesses: {definition: gives a blessing, polarity: 1}"


def test_edges_lead_back_to_their_types():
    known = load_ontology()
    assert all(known.of_edge(kind.edge) is kind for kind in known.values())


def test_an_edge_of_no_type_is_none():
    assert load_ontology().of_edge("NO_SUCH_EDGE") is None


def test_a_cameo_code_belongs_to_its_longest_beginning():
    known = load_ontology()
    codes = {code: kind for kind in known.values() for code in kind.cameo}
    assert codes and all(known.of_cameo(code) is kind for code, kind in codes.items())
    assert known.of_cameo("999") is None


def test_a_users_file_adds_and_replaces(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(TYPE + "\nsupports: {definition: other, polarity: 0}")
    known = load_ontology(own)
    assert known["blesses"].label == "blesses"
    assert known["supports"].polarity == 0
    assert len(known) == len(load_ontology()) + 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x: 1", "mapping"),
        ("x: {definition: d, polarity: 0, colour: red}", "'colour'"),
        ("x: {polarity: 0}", "definition"),
        ("x: {definition: d, polarity: 2}", "polarity"),
        ("X y: {definition: d, polarity: 0}", "lower-case"),
        ("x: [", "line"),
    ],
)
def test_a_mistake_is_named(tmp_path, text, reason):
    own = tmp_path / "own.yaml"
    own.write_text(text)
    with pytest.raises(DataError, match=reason) as caught:
        load_ontology(own)
    assert str(own) in str(caught.value)
