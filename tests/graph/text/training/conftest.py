"""What the tests of the training share: small inputs on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.graph.text.training.samples import write_package, write_treebanks


@pytest.fixture(scope="module")
def treebanks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of tiny treebanks."""
    return write_treebanks(tmp_path_factory.mktemp("ud") / "treebanks")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny npm package of word vectors."""
    return write_package(tmp_path_factory.mktemp("npm") / "wink.tgz")
