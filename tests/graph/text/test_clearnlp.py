"""The trees of spaCy's own English pipelines, and the same in Universal Dependencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.text.schemes import is_foreign, to_universal
from graph.text.sentences import sentence_events
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import edges

FILE = Path(__file__).parent / "clearnlp.txt"
Tree = tuple[list[int], list[str]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in both schemes, with the actors in it and what it says."""

    words: list[str]
    lemmas: dict[int, str]
    tags: dict[int, str]
    foreign: Tree
    universal: Tree
    mentions: dict[int, str]
    says: set[str]


def sentences() -> Iterator[Sentence]:
    """All sentences of the file."""
    for block in FILE.read_text(encoding="utf-8").split("\n\n")[1:]:
        lines = block.strip().split("\n")
        yield _sentence([line.split() for line in lines[2:]], lines[0][1:], lines[1][1:])


def _sentence(rows: list[list[str]], who: str, says: str) -> Sentence:
    both = [(row[2:4], row[2:4] if row[4] == "=" else row[4:6]) for row in rows]
    foreign, universal = zip(*both, strict=True)
    return Sentence(
        [row[0].split("/")[0] for row in rows],
        {i: row[0].split("/")[-1] for i, row in enumerate(rows)},
        {i: row[1] for i, row in enumerate(rows)},
        _tree(foreign),
        _tree(universal),
        {int(i) - 1: name for i, name in (pair.split("=") for pair in who.split())},
        {edge.strip() for edge in says.split(";") if edge.strip()},
    )


def _tree(arcs: tuple[list[str], ...]) -> Tree:
    return [int(head) - 1 for head, _ in arcs], [dep for _, dep in arcs]


@pytest.fixture(params=list(sentences()), ids=lambda one: "-".join(one.words))
def sentence(request: pytest.FixtureRequest) -> Sentence:
    """One sentence of the file."""
    return request.param


@pytest.fixture
def built(parsed: Parsed):
    """Build a sentence with one of its trees."""

    def make(one: Sentence, tree: Tree):
        pos = {i: "AUX" for i, lemma in one.lemmas.items() if lemma in ("be", "may", "do")}
        return parsed(one.words, *tree, tags=one.tags, pos=pos, lemmas=one.lemmas)

    return make


def test_the_tree_is_the_one_that_universal_dependencies_gives(built, sentence):
    doc = to_universal(built(sentence, sentence.foreign))
    found = [(word.text, word.head.i + 1, word.dep_) for word in doc]
    heads, deps = sentence.universal
    assert found == list(zip(sentence.words, [head + 1 for head in heads], deps, strict=True))


def test_both_trees_say_the_same(built, sentence, reader_of: Reading):
    said = []
    for doc in (
        to_universal(built(sentence, sentence.foreign)),
        built(sentence, sentence.universal),
    ):
        (span,) = doc.sents
        said.append(set(edges(sentence_events(span, reader_of(doc, sentence.mentions)))))
    assert said[0] == said[1]
    assert said[0] >= sentence.says


def test_the_file_covers_the_labels_of_the_scheme():
    used = {dep for one in sentences() for dep in one.foreign[1]}
    assert len(list(sentences())) >= 25
    assert is_foreign(used)
    assert {"agent", "dative", "relcl", "attr", "acomp", "poss", "prt", "neg", "conj"} <= used
