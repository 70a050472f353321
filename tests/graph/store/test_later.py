"""Values made only when someone looks at them."""

import pytest

from graph.store.later import Later


def test_each_is_made_once_and_only_when_it_is_asked_for():
    made = []

    def make(row):
        made.append(row)
        return row[0].upper()

    found = Later({"a": ("a",), "b": ("b",)}, make)
    assert (len(found), list(found), made) == (2, ["a", "b"], [])
    assert (found["b"], found["b"], made) == ("B", "B", [("b",)])
    assert found == {"a": "A", "b": "B"}
    with pytest.raises(KeyError):
        found["c"]
