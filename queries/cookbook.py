"""Ready queries in Cypher, kept in data/cookbook.yaml, to run by name or to learn from."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from graph.data import read_yaml
from graph.errors import CypherError
from graph.frozen import frozen
from graph.store.base import Rows, Store
from queries.cypher import ask
from queries.who import resolve

FILE = Path(__file__).parent / "data" / "cookbook.yaml"
ACTORS = ("who", "other")


@frozen
class Recipe:
    """A query with its question; a parameter that is None must be given."""

    name: str
    question: str
    query: str
    params: tuple[tuple[str, object], ...] = ()

    def given(self, params: Mapping[str, object]) -> dict[str, object]:
        """The parameters, those given in place of those written; CypherError if any lacks."""
        known = dict(self.params)
        for name in params:
            if name not in known:
                listed = ", ".join(known) or "none"
                raise CypherError(f"{self.name} has no parameter {name!r}; it has: {listed}.")
        filled = {**known, **params}
        if lacking := [name for name, value in filled.items() if value is None]:
            shown = " ".join(f"--param {name}=..." for name in lacking)
            raise CypherError(f"{self.name} needs {', '.join(lacking)}: add {shown}")
        return filled


def cookbook() -> tuple[Recipe, ...]:
    """All ready queries, in the order of the file."""
    return tuple(
        Recipe(name, one["question"], one["query"].strip(), tuple(one.get("params", {}).items()))
        for name, one in read_yaml(FILE).items()
    )


def recipe(name: str) -> Recipe:
    """The ready query of this name; CypherError names the nearest."""
    known = {one.name: one for one in cookbook()}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]}?" if near else "list them with --cookbook alone."
    raise CypherError(f"No query of the cookbook is called {name!r}; {hint}")


def cook(store: Store, name: str, params: Mapping[str, object] | None = None) -> Rows:
    """The answer to a ready query; actors may be given by any of their names."""
    chosen = recipe(name)
    filled = chosen.given(params or {})
    named = {key: resolve(store, str(filled[key])).name for key in ACTORS if key in filled}
    return ask(store, chosen.query, {**filled, **named})
