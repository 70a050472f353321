"""Explanations of sentences built by hand: names, tree, frames and claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import Document
from graph.ontology import Ontology
from graph.text.claims import claims_of
from graph.text.explain import Explanation, explain
from graph.text.extract import Extraction, Extractor
from graph.text.lexicon import Frame
from graph.text.quotes import Quotes
from tests.graph.text.conftest import Parsed, Reading
from viz.explained import shown
from viz.table import render

DENIES = """\
Names
Egypt   Egypt           state   name
it      Egypt           state   pronoun
Haftar  Khalifa Haftar  person  name

Tree
denied      deny    VBD  ROOT
  Egypt     egypt   NNP  nsubj
  backs     back    VBZ  ccomp
    that    that    IN   mark
    it      it      PRP  nsubj
    Haftar  haftar  NNP  obj
  .         .       .    punct

Frames
denied  verbs  denies    no target in [obj, reach]
backs   verbs  supports  fired

Claims
not: Egypt supports Khalifa Haftar  says Egypt  reported  2020-06-04 (published)
"""
ASKED = """\
Names
Turkey  Turkey          state   name
Egypt   Egypt           state   name
Haftar  Khalifa Haftar  person  name

Tree
urged       urge    VBZ  ROOT
  Turkey    turkey  NNP  nsubj
  Egypt     egypt   NNP  obj
  arm       arm     VB   xcomp
    to      to      TO   mark
    Haftar  haftar  NNP  obj
  .         .       .    punct

Frames
urged  verbs  appeals-to  fired
arm    verbs  supplies    the clause is only asked for

Claims
Turkey appeals-to Egypt  says the text  asserted  2020-06-04 (published)
"""
SIDE = """\
Names
Egypt   Egypt           state   name
side    Khalifa Haftar  person  description
Haftar  Khalifa Haftar  person  name

Tree
fought      fight   VBD  ROOT
  Egypt     egypt   NNP  nsubj
  side      side    NN   obl
    on      on      IN   case
    Haftar  haftar  NNP  nmod
      of    of      IN   case
  .         .       .    punct

Frames
fought  verbs    supports  no target in [alongside, beside, for]
fought  verbs    fights    no target in [obj, with, against, pair]
side    phrases  supports  fired

Claims
Egypt supports Khalifa Haftar  says the text  asserted  2020-06-04 (published)
"""


WHY = "For a test."
BESIDE = Frame("supports", WHY, to=("alongside", "beside", "for"))
AGAINST = Frame("fights", WHY, to=("obj", "with", "against", "pair"))
VERBS = {
    "deny": [Frame("denies", WHY)],
    "back": [Frame("supports", WHY)],
    "urge": [Frame("appeals-to", WHY, comp="own")],
    "arm": [Frame("supplies", WHY)],
    "fight": [BESIDE, AGAINST],
}
ON_SIDE = Frame("supports", WHY, before=("on", "at"), after=("of",), overrides=("fights",))


class ByHand:
    """Reads one doc that was built by hand."""

    def __init__(self, reader_of: Reading, ontology: Ontology, *how: object) -> None:
        self._how, self._reader_of, self._ontology = how, reader_of, ontology

    def readers(self, _: Document) -> list[object]:
        """A fresh reader each time."""
        reader = self._reader_of(*self._how)
        # Goldens must not change with the lexicon.
        reader.lexicon = replace(reader.lexicon, verbs=VERBS, phrases={"side": [ON_SIDE]})
        return [reader]

    def extract(self, document: Document) -> Extraction:
        """The claims of the doc."""
        (reader,) = self.readers(document)
        quotes = Quotes(reader.cast.doc, reader.lexicon)
        claims = tuple(claims_of(reader, quotes, 0, document, self._ontology))
        return Extraction(document, tuple(reader.everyone().values()), claims)


@pytest.fixture
def explained(parsed: Parsed, reader_of: Reading, ontology: Ontology):
    """Explain a sentence whose tree and mentions are given."""

    def make(words, heads, deps, mentions, **marks) -> Explanation:
        doc = parsed(words, heads, deps, **marks)
        document = Document(doc.text, date="2020-06-04")
        return explain(ByHand(reader_of, ontology, doc, mentions), document)

    return make


GOLDEN = [
    (
        DENIES,
        ("Egypt denied that it backs Haftar .", [1, 1, 4, 4, 1, 4, 1]),
        "nsubj ROOT mark nsubj ccomp obj punct",
        {0: "egypt", 5: "khalifa-haftar"},
        {"tags": {1: "VBD", 3: "PRP", 4: "VBZ"}, "lemmas": {1: "deny", 4: "back"}},
    ),
    (
        ASKED,
        ("Turkey urged Egypt to arm Haftar .", [1, 1, 1, 4, 1, 4, 1]),
        "nsubj ROOT obj mark xcomp obj punct",
        {0: "turkey", 2: "egypt", 5: "khalifa-haftar"},
        {"tags": {3: "TO"}, "lemmas": {1: "urge"}},
    ),
    (
        SIDE,
        ("Egypt fought on side of Haftar .", [1, 1, 3, 1, 5, 3, 1]),
        "nsubj ROOT case obl case nmod punct",
        {0: "egypt", 5: "khalifa-haftar"},
        {"tags": {1: "VBD", 5: "NNP"}, "lemmas": {1: "fight"}},
    ),
]


@pytest.mark.parametrize(("golden", "tree", "deps", "mentions", "marks"), GOLDEN)
def test_an_explanation_fits_eighty_columns(explained, golden, tree, deps, mentions, marks):
    text = render(shown(explained(*tree, deps, mentions, **marks)), 80)
    assert text == golden
    assert max(map(len, text.splitlines())) <= 80


def test_the_real_extractor_explains_what_it_extracts(extractor: Extractor) -> None:
    document = Document("Egypt backs Khalifa Haftar.\n\nThe Marrow Brigade slept. ", date="2020")
    found = explain(extractor, document)
    assert found.extraction == extractor.extract(document)
    assert [word.text for word in found.words if word.head == word.index] == ["backs", "slept"]
    assert [named.actor.id for named in found.named] == [
        "egypt",
        "khalifa-haftar",
        "marrow-brigade",
    ]
    assert [t.frame.type for t in found.tries if t.outcome == "fired"] == ["supports"]
