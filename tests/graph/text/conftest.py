"""What the tests of the reader share: docs built by hand, and one real extractor."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from graph.gazetteer import load_gazetteer
from graph.model import Actor
from graph.ontology import Ontology, load_ontology
from graph.text.cast import Cast
from graph.text.coref import Memory
from graph.text.extract import Extractor
from graph.text.lexicon import Lexicon, load_lexicon
from graph.text.refer import Reader
from tests.graph.text.trees import build

PIPELINE = os.environ.get("ACTORGRAPH_TEST_PIPELINE")
SEEDS = Path(__file__).parents[3] / "seeds" / "actors.yaml"

Parsed = Callable[..., Doc]
Casting = Callable[..., Cast]
Reading = Callable[..., Reader]


@pytest.fixture(scope="session")
def parsed() -> Parsed:
    """Build a doc from words, heads and relations, without any model."""
    vocab = spacy.blank("en").vocab
    return lambda *args, **kwargs: build(vocab, *args, **kwargs)


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    """The built-in relation types."""
    return load_ontology()


@pytest.fixture(scope="session")
def lexicon(ontology: Ontology) -> Lexicon:
    """The built-in words."""
    return load_lexicon(ontology)


@pytest.fixture(scope="session")
def actors() -> dict[str, Actor]:
    """Everyone in the gazetteer and the seeds, by id."""
    return {actor.id: actor for actor in load_gazetteer(SEEDS)}


@pytest.fixture(scope="session")
def extractor(actors: dict[str, Actor], ontology: Ontology) -> Extractor:
    """The real extractor; ACTORGRAPH_TEST_PIPELINE names another pipeline to test."""
    return Extractor(actors.values(), ontology, PIPELINE)


@pytest.fixture(scope="session")
def cast_of(actors: dict[str, Actor]) -> Casting:
    """Name the actors of a doc: word index to actor id, with "demonym" or "metonym" behind."""

    def make(doc: Doc, mentions: dict[int, str]) -> Cast:
        cast = Cast(doc)
        for index, named in mentions.items():
            ident, _, sort = named.partition(" ")
            cast.add(index, index + 1, actors[ident], sort or "name")
        return cast

    return make


@pytest.fixture(scope="session")
def reader_of(cast_of: Casting, lexicon: Lexicon, actors: dict[str, Actor]) -> Reading:
    """A reader of a doc whose mentions are given as for `cast_of`."""
    leaders = {actor.leader: actor for actor in actors.values() if actor.leader}

    def make(doc: Doc, mentions: dict[int, str]) -> Reader:
        cast = cast_of(doc, mentions)
        return Reader(cast, lexicon, Memory(cast, lexicon), leaders, "d0c")

    return make
