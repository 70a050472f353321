"""The clause types of the statements, one function each."""

from __future__ import annotations

from collections.abc import Callable

from graph.text.training import embedded, simple
from graph.text.training.draft import Draft
from graph.text.training.words import Sentence

# How often each is drawn: the plainest statements are what the treebanks lack most.
WEIGHTS: tuple[tuple[Callable[[Draft], Sentence], int], ...] = (
    (simple.transitive, 7),
    (simple.sending, 3),
    (simple.planned, 1),
    (embedded.accusing, 2),
    (embedded.saying, 3),
    (embedded.said_after, 1),
    (simple.passive, 2),
    (embedded.sent_by, 1),
    (embedded.backing, 1),
    (simple.prepositional, 2),
    (simple.light, 2),
    (embedded.urging, 2),
    (embedded.vowing, 2),
)
CLAUSES = [clause for clause, weight in WEIGHTS for _ in range(weight)]
