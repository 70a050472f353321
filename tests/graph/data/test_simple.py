"""The plain reader reads what a YAML reader reads, or says that it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.data import read_yaml
from graph.data.simple import read_simple
from graph.ontology import BUILT_IN, load_ontology


def test_the_built_in_ontology_is_its_yaml() -> None:
    assert read_simple(BUILT_IN) == read_yaml(BUILT_IN)
    assert len(load_ontology()) == len(read_yaml(BUILT_IN)) > 20


@pytest.mark.parametrize(
    "text",
    ["a", "a: b", "a:\n  b:", "a:\n    b: c", "a:\n  b: c\n  - d", "a: {b: c}", "a:\n  B: c"],
)
def test_another_form_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="not simple enough"):
        read_simple(path)
