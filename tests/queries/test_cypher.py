"""Cypher queries and the parameters that a user types."""

import pytest

from graph.errors import CypherError
from graph.store.base import Rows
from queries.cypher import ask, parameters


@pytest.mark.parametrize(
    ("pairs", "params"),
    [
        ([], {}),
        (["who=Khalifa Haftar"], {"who": "Khalifa Haftar"}),
        (["n=3", 'names=["a", "b"]', "yes=true"], {"n": 3, "names": ["a", "b"], "yes": True}),
        (["equation=a=b"], {"equation": "a=b"}),
    ],
)
def test_parameters_are_json_where_they_can_be(pairs, params):
    assert parameters(pairs) == params


@pytest.mark.parametrize("pair", ["n", "=3", "a b=3", ""])
def test_a_parameter_needs_a_name_and_a_value(pair):
    with pytest.raises(CypherError, match="name=value"):
        parameters([pair])


def test_the_store_answers():
    class Fake:
        def cypher(self, query, params):
            return Rows((query,), ((params,),))

    assert ask(Fake(), "RETURN 1", {"n": 1}) == Rows(("RETURN 1",), (({"n": 1},),))
