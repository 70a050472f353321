"""Small stores in memory for tests of questions: claims from short tuples or from hypothesis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hypothesis import strategies as st

from graph.model import Actor, Claim, Document
from graph.store.base import Entry, Store
from graph.store.open import open_store

NAMES = "abcdef"
ACTORS = tuple(Actor(name, name.upper(), "state") for name in NAMES)
TYPES = {"supports": 1, "attacks": -1, "agrees-with": 1, "leads": 0, "meets": 1, "demands": -1}


def entries(claims: Iterable[tuple[Any, ...]], actors: Sequence[Actor] = ACTORS) -> list[Entry]:
    """Each claim (source, type, target, fields) in a report of its own, with distinct words."""
    made = []
    for number, (source, kind, target, *more) in enumerate(claims):
        fields = {"publisher": f"paper {number}", "date": "2020", **(more[0] if more else {})}
        heading = {
            "publisher": fields.pop("publisher"),
            "date": fields.pop("published", fields["date"]),
        }
        quote = fields.pop("quote", f"Sentence {number}.")
        document = Document(f"{quote} {number}", id=f"d{number:03d}", **heading)
        polarity = fields.pop("polarity", TYPES.get(kind, 0))
        claim = Claim(
            document.id, 0, 9, source, kind, target, quote, polarity=polarity,
            id=f"c{number:03d}", **fields,
        )  # fmt: skip
        made.append(Entry(document, tuple(actors), (claim,)))
    return made


def fill(
    store: Store, claims: Iterable[tuple[Any, ...]], actors: Sequence[Actor] = ACTORS
) -> Store:
    """The store with these claims in it."""
    assert all(store.load(entries(claims, actors)))
    return store


def in_memory(claims: Iterable[tuple[Any, ...]], actors: Sequence[Actor] = ACTORS) -> Store:
    """A store in memory with these claims."""
    store = open_store(":memory:")
    store.put_actors(actors)
    return fill(store, claims, actors)


CLAIMS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(sorted(TYPES)),
        st.sampled_from(NAMES),
        st.fixed_dictionaries(
            {
                "publisher": st.sampled_from(["Post", "Star", "Sun"]),
                "date": st.sampled_from(["2018", "2019-05", "2020-01-02", ""]),
                "negated": st.booleans(),
                "modality": st.sampled_from(["asserted", "planned"]),
            }
        ),
    ),
    max_size=12,
)
