"""Label schemes: spaCy's own English trees turned into Universal Dependencies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from graph.text.clearnlp import Tree, convert

# Labels that only spaCy's own English scheme, which is ClearNLP's, has.
FOREIGN = frozenset({"dobj", "pobj", "nsubjpass", "auxpass", "pcomp", "acomp"})


def is_foreign(labels: Iterable[str]) -> bool:
    """Whether a parser with these labels speaks spaCy's own English scheme."""
    return not FOREIGN.isdisjoint(labels)


@Language.component("actorgraph_universal")
def to_universal(doc: Doc) -> Doc:
    """Give every sentence the tree that Universal Dependencies would give it."""
    heads, deps = np.zeros(len(doc), dtype="int64"), np.zeros(len(doc), dtype="uint64")
    for sentence in doc.sents:
        start = sentence.start
        words = list(sentence)
        tree = Tree(words, [word.head.i - start for word in words], [word.dep_ for word in words])
        convert(tree)
        for i, (head, dep) in enumerate(zip(tree.heads, tree.deps, strict=True)):
            heads[start + i] = head - i
            deps[start + i] = doc.vocab.strings.add(dep)
    arcs: Any = np.stack([heads.astype("uint64"), deps], axis=1)
    return doc.from_array(["HEAD", "DEP"], arcs)
