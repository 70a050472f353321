"""A part of a store holds what the selection admits, with all that belongs to it."""

import pytest

from graph.errors import UnknownActor
from queries.part import part
from queries.selection import Selection, resolved, selected


@pytest.mark.parametrize(
    "selection",
    [
        Selection(types=("supports",)),
        Selection(actors=("Haftar",), since="2019-07"),
        Selection(polarity=-1),
        Selection(min_publishers=2),
        Selection(until="2019"),
        Selection(types=("unheard-of",)),
    ],
)
def test_a_part_holds_what_is_selected_and_no_more(asked, selection):
    wanted = list(selected(asked, resolved(asked, selection)))
    with part(asked, selection) as small:
        assert list(small.evidence()) == wanted
        named = {
            id for e in wanted for id in (e.claim.source, e.claim.target, e.claim.attributed_to)
        }
        assert {actor.id for actor in small.actors()} == named - {None}
        documents = {document.id: document for document in small.documents()}
        assert documents.keys() == {one.claim.document for one in wanted}
        assert all(asked.document(id) == one for id, one in documents.items())
        assert all(asked.actor(actor.id) == actor for actor in small.actors())


def test_everything_is_the_store_itself(asked):
    with part(asked) as whole:
        assert whole is asked


def test_nobody_of_that_name_is_told(asked):
    with pytest.raises(UnknownActor), part(asked, Selection(actors=("Nobody at all",))):
        pass
