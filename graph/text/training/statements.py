"""Plain news statements with known trees, for what the treebanks hold too little of.

The treebanks have few headlines and few bare present-tense verbs ("Russia backs Haftar."), so a
parser trained on them alone reads the verb as a noun. The same seed gives the same statements.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from graph.text.training.clauses import CLAUSES
from graph.text.training.draft import Draft
from graph.text.training.lists import load_lists
from graph.text.training.words import Group, Sentence, Word

COUNT = 3500
TITLED = ("NOUN", "VERB", "ADJ", "AUX")


def statements(count: int = COUNT, seed: int = 7) -> Iterator[Sentence]:
    """As many statements as asked for, of clause types and words drawn at random."""
    rng = Random(seed)
    for _ in range(count):
        yield rng.choice(CLAUSES)(Draft(rng, load_lists()))


def groups(count: int = COUNT, seed: int = 3) -> Iterator[Group]:
    """The statements by one, two or four, some in Title Case; a last unfilled group is dropped."""
    rng = Random(seed)
    group: Group = []
    for sentence in statements(count):
        group.append(titled(sentence) if rng.random() < 0.12 else sentence)
        if len(group) >= rng.choice([1, 2, 4]):
            yield group
            group = []


def titled(sentence: Sentence) -> Sentence:
    """The Sentence As a Headline Is Set."""
    return [_capital(word) if word.pos in TITLED else word for word in sentence]


def _capital(word: Word) -> Word:
    return word._replace(form=word.form[0].upper() + word.form[1:])
